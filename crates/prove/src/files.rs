//! What programs read: plain files at fixed addresses, without a language (C2SP tlog-tiles). They can be copied to any file server.

use axum::{
    extract::{Path, State},
    http::{HeaderValue, StatusCode, header},
    response::{IntoResponse, Response},
};
use kit::{App, Problem};
use ledger::tiles::{Tile, number_of};

/// The second verifier, as it stands in the documentation.
pub const PROGRAM: &str = include_str!("../../../docs/verify/verify.py");

const TEXT: &str = "text/plain; charset=utf-8";
/// What never changes may be kept for a year; everything else is asked for each time.
const FOREVER: &str = "public, max-age=31536000, immutable";
const FRESH: &str = "no-store";

/// A file; with a name, browsers save it instead of showing it.
fn answer(kind: &'static str, keep: &'static str, name: Option<&str>, body: impl Into<axum::body::Body>) -> Response {
    let mut response = kit::file(kind, name, body);
    response.headers_mut().insert(header::CACHE_CONTROL, HeaderValue::from_static(keep));
    response
}

fn missing() -> Response {
    (StatusCode::NOT_FOUND, [(header::CONTENT_TYPE, TEXT)], "There is no such file in this ledger.\n").into_response()
}

/// The newest checkpoint that enough witnesses saw.
pub(crate) async fn checkpoint(State(app): State<App>) -> Result<Response, Problem> {
    let found = app.store().read("checkpoint", |tx| Box::pin(acts::served(tx))).await?;
    Ok(found.map_or_else(missing, |checkpoint| answer(TEXT, FRESH, Some("checkpoint"), checkpoint.text())))
}

/// Whom to believe, as this installation sees it.
pub(crate) async fn policy(State(app): State<App>) -> Result<Response, Problem> {
    let text = app.store().read("policy of the ledger", |tx| Box::pin(acts::policy(tx))).await?;
    Ok(answer(TEXT, FRESH, Some("policy"), text))
}

/// A tile, or the entries that it has the hashes of; not past what was signed.
pub(crate) async fn tile(State(app): State<App>, Path(path): Path<String>) -> Result<Response, Problem> {
    let Some((tile, entries)) = Tile::parse(&path) else { return Ok(missing()) };
    let bytes = app
        .store()
        .read("a tile of the ledger", move |tx| {
            Box::pin(async move {
                let signed = acts::latest(tx).await?.map_or(0, |checkpoint| checkpoint.size);
                if Tile::of(tile.level, tile.number, signed).is_none_or(|there| there.width < tile.width) {
                    return Ok(None);
                }
                if entries { acts::entries(tx, tile).await } else { acts::tile(tx, tile).await }
            })
        })
        .await?;
    Ok(bytes.map_or_else(missing, |bytes| answer("application/octet-stream", FOREVER, None, bytes)))
}

/// What entries say, where it was not erased.
pub(crate) async fn bodies(State(app): State<App>, Path(path): Path<String>) -> Result<Response, Problem> {
    let Some(number) = number_of(&path) else { return Ok(missing()) };
    let text = app.store().read("bodies of the ledger", move |tx| Box::pin(acts::bodies(tx, number))).await?;
    Ok(text.map_or_else(missing, |text| answer(TEXT, FRESH, None, text)))
}

/// The proof of an entry in a file.
pub(crate) async fn proof(State(app): State<App>, Path(place): Path<String>) -> Result<Response, Problem> {
    let Ok(place) = place.parse::<u32>() else { return Ok(missing()) };
    let read = app.store().read("a proof", move |tx| {
        Box::pin(async move {
            let entry = acts::entry(tx, u64::from(place)).await?;
            acts::proofs(tx, entry.into_iter().collect()).await
        })
    });
    let Some(proof) = read.await?.pop() else { return Ok(missing()) };
    Ok(answer(TEXT, FRESH, Some(&format!("entry-{place}.tlog-proof")), proof.text()))
}

/// The program that checks, in one file of Python.
pub(crate) async fn program() -> Response {
    answer("text/x-python; charset=utf-8", FRESH, Some("verify.py"), PROGRAM)
}
