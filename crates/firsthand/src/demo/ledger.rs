//! Three sample witnesses in this process, an erased entry, and a fork that they refuse.
//!
//! In a real installation each witness is another organisation's machine (`firsthand witness`). Here they live in three folders beside the
//! database and serve on addresses of this machine that change with each start.

use std::{path::Path, sync::Arc};

use kit::App;
use ledger::{
    Checkpoint, Growing, Hash, PublicKey, SecretKey, Use,
    witness::{Request, Witness},
};
use people::secrets;
use store::Error;
use tokio::net::TcpListener;

use crate::cli::witness::router;

/// What the sample organisations are called.
const NAMES: [&str; 3] = ["Harbour Law Centre (sample)", "Quay Street Advice (sample)", "Lighthouse Union (sample)"];

fn seed(app: &App, name: &str) -> [u8; 32] {
    secrets::mac(&app.key().0, "demonstration of the ledger", &[name.as_bytes()])
}

/// A ledger that exists only to be forked: two versions of one size, both signed with its key.
fn forked(key: &SecretKey) -> [Request; 2] {
    [("The office will answer by March.", 0), ("The office never said when.", 1)].map(|(words, old)| {
        let mut tree = Growing::new();
        tree.push(Hash::leaf(words.as_bytes()), |_, _, _| ());
        Request { old, proof: Vec::new(), checkpoint: Checkpoint::sign(1, tree.root(), key) }
    })
}

/// Starts the witnesses, signs the ledger, and lets them look. Returns what there is to see, in words.
///
/// # Errors
/// What went wrong, for the person at the terminal.
pub async fn watch(app: &App, folder: &Path, origin: &str) -> Result<String, String> {
    let broken = |error: Error| error.to_string();
    let today = app.clock().today();
    acts::publish(app.store(), origin, today).await.map_err(broken)?;
    let keys = app.store().read("keys", |tx| Box::pin(acts::keys(tx))).await.map_err(broken)?;
    let mut logs = keys
        .iter()
        .map(|key| PublicKey::parse(&key.vkey))
        .collect::<ledger::Result<Vec<_>>>()
        .map_err(|refusal| refusal.sentence)?;
    let sample =
        SecretKey::new("fork.example/ledger", Use::Log, &seed(app, "fork")).map_err(|refusal| refusal.sentence)?;
    logs.push(sample.public().clone());
    let [first, second] = forked(&sample);
    let now = app.clock().now().0.div_euclid(1_000_000).max(0) as u64;
    let mut refused = String::new();
    for (number, name) in NAMES.into_iter().enumerate() {
        let key = SecretKey::new(&format!("witness{}.example/sample", number + 1), Use::Witness, &seed(app, name))
            .map_err(|refusal| refusal.sentence)?;
        let vkey = key.public().to_string();
        let witness = Witness::open(&folder.join(format!("witness-{}", number + 1)), key, logs.clone())
            .map_err(|error| error.to_string())?;
        // It sees the one version, and is shown the other.
        for request in [&first, &second] {
            let answer = witness.add_checkpoint(&request.text(), now).map_err(|error| error.to_string())?;
            if answer.status != 200 {
                answer.text.trim().clone_into(&mut refused);
            }
        }
        let listener = TcpListener::bind("127.0.0.1:0").await.map_err(|error| error.to_string())?;
        let url = format!("http://{}", listener.local_addr().map_err(|error| error.to_string())?);
        let serving = axum::serve(listener, router(Arc::new(witness), app.clock().clone()));
        tokio::spawn(async move { serving.await });
        app.store()
            .write("a sample witness", move |tx| {
                let (vkey, url) = (vkey.clone(), url.clone());
                Box::pin(async move {
                    if !acts::move_witness(tx, &vkey, &url).await? {
                        acts::add_witness(tx, name, &vkey, &url, today).await?;
                    }
                    Ok::<_, Error>(())
                })
            })
            .await
            .map_err(broken)?;
    }
    // What the newest batch of slips says is erased, to show what stays.
    let erased = app
        .store()
        .write("a sample erasure", move |tx| {
            Box::pin(async move {
                let mut slips = None;
                for place in 0..acts::size(tx).await? {
                    let Some(entry) = acts::entry(tx, place).await? else { continue };
                    let Some(body) = entry.body else { return Ok(Some(place)) };
                    if body.text.contains("\"act\":\"slips made\"") {
                        slips = Some(place);
                    }
                }
                if let Some(place) = slips {
                    acts::erase(tx, place, "mistake", today).await?;
                }
                Ok::<_, Error>(slips)
            })
        })
        .await
        .map_err(broken)?;
    app.settle().await;
    acts::publish(app.store(), origin, today).await.map_err(broken)?;
    prove::watch::ask_all(app).await.map_err(broken)?;
    let served = app.store().read("checkpoint", |tx| Box::pin(acts::served(tx))).await.map_err(broken)?;
    let size = served.map_or(0, |checkpoint| checkpoint.size);
    let erased =
        erased.map_or_else(String::new, |place| format!(" What entry {place} said was erased; its proof still holds."));
    Ok(format!(
        "Public ledger: {size} entries, seen by three sample witnesses.{erased}\n\
         A sample ledger that was shown to the witnesses in two versions was refused: {refused}\n\
         Check it: http://{origin}\n"
    ))
}
