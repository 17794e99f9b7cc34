//! One download, one command: proofs, the policy, and the program that checks them, in a file that Python runs as it is
//! (`python3 check.pyz`). It is a zip archive: whoever wants to see first what is in it opens it as such.

use std::io::{Cursor, Write as _};

use axum::{
    extract::{Path, State},
    response::Response,
};
use kit::{App, Problem, file};
use ledger::ProofFile;
use store::{Id, Tx};
use zip::{CompressionMethod, ZipWriter, write::SimpleFileOptions};

use crate::files::PROGRAM;

/// The most proofs in one file: the newest.
pub(crate) const MOST: usize = 200;

fn packed(policy: &str, proofs: &[ProofFile]) -> zip::result::ZipResult<Vec<u8>> {
    let mut archive = ZipWriter::new(Cursor::new(Vec::new()));
    // The same acts give the same bytes: no time of making is in it.
    let plain = SimpleFileOptions::default().compression_method(CompressionMethod::Stored);
    let mut put = |name: &str, text: &str| -> zip::result::ZipResult<()> {
        archive.start_file(name, plain)?;
        archive.write_all(text.as_bytes())?;
        Ok(())
    };
    put("__main__.py", PROGRAM)?;
    put("policy.txt", policy)?;
    for proof in proofs {
        put(&format!("proofs/entry-{:06}.tlog-proof", proof.index), &proof.text())?;
    }
    Ok(archive.finish()?.into_inner())
}

async fn proofs(tx: &mut Tx, mut entries: Vec<acts::Entry>) -> store::Result<(String, Vec<ProofFile>)> {
    // What was erased proves nothing to a reader any more.
    entries.retain(|entry| entry.body.is_some());
    Ok((acts::policy(tx).await?, acts::proofs(tx, entries).await?))
}

/// What the file about a thing is called: two of them in one folder must not be mistaken for each other.
pub(crate) fn name_of_thing(thing: Id) -> String {
    format!("check-{}.pyz", &thing.to_string()[..6])
}

/// What the file about an entry is called.
pub(crate) fn name_of_entry(place: u64) -> String {
    format!("check-entry-{place}.pyz")
}

fn answer(name: &str, (policy, proofs): (String, Vec<ProofFile>)) -> Result<Response, Problem> {
    if proofs.is_empty() {
        return Err(Problem::NotFound);
    }
    let bytes = packed(&policy, &proofs).map_err(|_| Problem::Internal)?;
    Ok(file("application/zip", Some(name), bytes))
}

/// Everything about a thing.
pub(crate) async fn of_thing(State(app): State<App>, Path(thing): Path<String>) -> Result<Response, Problem> {
    let thing = Id::parse(&thing).ok_or(Problem::NotFound)?;
    let read = app.store().read("proofs", move |tx| {
        Box::pin(async move {
            let entries = acts::about(tx, thing, MOST).await?;
            proofs(tx, entries).await
        })
    });
    answer(&name_of_thing(thing), read.await?)
}

/// One entry.
pub(crate) async fn of_entry(State(app): State<App>, Path(place): Path<String>) -> Result<Response, Problem> {
    let place: u32 = place.parse().map_err(|_| Problem::NotFound)?;
    let read = app.store().read("a proof", move |tx| {
        Box::pin(async move {
            let entry = acts::entry(tx, u64::from(place)).await?;
            proofs(tx, entry.into_iter().collect()).await
        })
    });
    answer(&name_of_entry(u64::from(place)), read.await?)
}
