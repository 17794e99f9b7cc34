//! Sample requests for information: one was answered in part, one is overdue.

use kit::{App, Lang};
use policy::{
    councils::types::Council,
    recommendations::{
        requests::{store as sql, types::Request},
        store as recommendations,
        types::{Addressee, Answer, Kind},
    },
};
use store::{Error, Result, Tx};

use super::sample::{Sample, SampleRequest};
use crate::demo::id;

/// Makes them. What is there already stays.
pub(super) async fn make(app: &App, council: &Council, sample: &Sample) -> std::result::Result<(), String> {
    let (store_app, council, sample) = (app.clone(), council.clone(), sample.clone());
    app.store()
        .write("sample requests", move |tx| {
            let (app, council, sample) = (store_app.clone(), council.clone(), sample.clone());
            Box::pin(async move {
                for (n, one) in sample.requests.iter().enumerate() {
                    request(tx, &app, &council, one, n).await?;
                }
                Ok::<_, Error>(())
            })
        })
        .await
        .map_err(|error| error.to_string())
}

async fn request(tx: &mut Tx, app: &App, council: &Council, of: &SampleRequest, n: usize) -> Result<()> {
    let which = id(app, &format!("request {n}"));
    let sent = app.clock().today().plus(-of.age);
    let Some(institution) = recommendations::institution(tx, id(app, &of.who)).await? else { return Ok(()) };
    let one = Request {
        id: which,
        council: council.id,
        number: None,
        lang: Lang::En,
        title: of.title.clone(),
        body: of.asks.clone(),
        rationale: of.why.clone(),
        seat: None,
        version: 0,
        sample: true,
        passed_from: None,
        to: Addressee::new(which, which, institution, of.role.clone()),
    };
    if !sql::save(tx, &one, sent.plus(-5)).await? {
        return Ok(());
    }
    sql::send(tx, council, &Request { version: 1, ..one }, sent).await?;
    let Some(said) = &of.answer else { return Ok(()) };
    let answer = Answer {
        version: 1,
        kind: Kind::parse(&said.kind).unwrap_or(Kind::Accept),
        lang: Lang::En,
        words: said.words.clone(),
        evidence_url: said.url.clone(),
        whose: String::new(),
        role: of.role.clone(),
        recorded: false,
        source: String::new(),
        source_url: String::new(),
        reason: String::new(),
        day: sent.plus(said.after),
    };
    sql::answer(tx, which, &answer).await?;
    Ok(())
}
