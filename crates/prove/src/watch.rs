//! Asking witnesses (C2SP tlog-witness), after each checkpoint and at least once a day.
//!
//! A witness that cannot be reached, or that saw something else, holds nobody up: the page says so, and the next hour asks again.

use std::time::Duration;

use kit::App;
use ledger::{Code, witness};
use store::{Error, Result};

/// How long a witness may take.
const PATIENCE: Duration = Duration::from_secs(20);

/// What a witness answered: status and text; none when it could not be reached.
fn send(url: &str, body: &str) -> Option<(u16, String)> {
    let settings = ureq::Agent::config_builder()
        .timeout_global(Some(PATIENCE))
        .http_status_as_error(false)
        .max_redirects(0)
        .build();
    let agent: ureq::Agent = settings.into();
    let address = format!("{}/add-checkpoint", url.trim_end_matches('/'));
    let mut answer = agent.post(&address).content_type("text/plain; charset=utf-8").send(body).ok()?;
    let status = answer.status().as_u16();
    let text = answer.body_mut().with_config().limit(64 << 10).read_to_string().ok()?;
    Some((status, text))
}

/// Asks one witness, and once more when it says that it has seen another size than we thought.
async fn ask_one(app: &App, one: &acts::Watcher, newest: u64) -> Result<()> {
    // What it said before about more entries than there are is asked anew.
    let mut old = if one.size > newest { 0 } else { one.size };
    for _ in 0..2 {
        let asked = app.store().read("what to ask a witness", move |tx| Box::pin(acts::ask(tx, old)));
        let Some(request) = asked.await? else { return Ok(()) };
        let (url, text) = (one.url.clone(), request.text());
        let answer = tokio::task::spawn_blocking(move || send(&url, &text)).await.unwrap_or(None);
        let Some((status, text)) = answer else { return note(app, one, "unreachable").await };
        match (status, text.trim().parse::<u32>()) {
            (200, _) => {
                let (id, size, today) = (one.id, request.checkpoint.size, app.clock().today());
                let noted = app.store().write("what a witness signed", move |tx| {
                    let text = text.clone();
                    Box::pin(async move { acts::signed(tx, id, size, &text, today).await })
                });
                return if noted.await? { Ok(()) } else { note(app, one, "refused").await };
            }
            // It saw more than there is: the ledger was put back from an older copy, or worse.
            (409, Ok(size)) if u64::from(size) > newest => return note(app, one, "ahead").await,
            (409, Ok(size)) if u64::from(size) != old => old = u64::from(size),
            (status, _) => {
                let why = match witness::refusal(status, &text).code {
                    Code::UnknownLog | Code::WrongKey => "unknown",
                    Code::Forked => "forked",
                    _ => "refused",
                };
                return note(app, one, why).await;
            }
        }
    }
    note(app, one, "refused").await
}

async fn note(app: &App, one: &acts::Watcher, why: &'static str) -> Result<()> {
    tracing::warn!(why, "a witness of the public ledger did not sign the newest checkpoint");
    let id = one.id;
    app.store().write("trouble with a witness", move |tx| Box::pin(acts::trouble(tx, id, why))).await
}

/// Asks every witness that has not seen the newest checkpoint, or not today.
///
/// # Errors
/// When the database does not answer.
pub async fn ask_all(app: &App) -> Result<()> {
    let today = app.clock().today();
    let (newest, all) = app
        .store()
        .read("witnesses of the ledger", |tx| {
            Box::pin(async move {
                let newest = acts::latest(tx).await?.map_or(0, |checkpoint| checkpoint.size);
                Ok::<_, Error>((newest, acts::witnesses(tx).await?))
            })
        })
        .await?;
    for one in all.iter().filter(|one| one.size != newest || one.seen != Some(today)) {
        ask_one(app, one, newest).await?;
    }
    Ok(())
}
