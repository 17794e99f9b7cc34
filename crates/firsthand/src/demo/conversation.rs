//! A real conversation as a closed consultation: "Can there be consensus on Brexit?" (Polis, 2017; CC BY 4.0, The
//! Computational Democracy Project). The files are also put into the demonstration's folder, for `opinion report`.

use std::path::Path;

use kit::{App, Lang};
use opinion::StatementId;
use policy::consultations::{
    count, store as consultations,
    types::{Consultation, Influence, Pay, Standing, State, Statement},
};
use store::{Error, Id, values};

use super::{id, sample_entropy};

const VOTES: &str = include_str!("../../../../demo/polis/brexit-consensus/votes.csv");
const COMMENTS: &str = include_str!("../../../../demo/polis/brexit-consensus/comments.csv");
const SOURCE: &str = include_str!("../../../../demo/polis/SOURCE.md");

/// Imports it, closed, and counts it once.
pub(crate) async fn make(app: &App, organisation: Id, folder: &Path) -> Result<(), String> {
    let folder = folder.join("polis").join("brexit-consensus");
    let broken = |error: std::io::Error| format!("{} cannot be written: {error}", folder.display());
    std::fs::create_dir_all(&folder).map_err(broken)?;
    for (name, text) in [("votes.csv", VOTES), ("comments.csv", COMMENTS), ("SOURCE.md", SOURCE)] {
        std::fs::write(folder.join(name), text).map_err(broken)?;
    }
    let imported = opinion::import::read(&folder, 20).map_err(|error| error.to_string())?;
    let entropy = sample_entropy(3);
    let today = app.clock().today();
    let consultation = id(app, "brexit");
    let day = store::Day::parse("2017-07-30").unwrap_or(today);
    let one = Consultation {
        id: consultation,
        organisation,
        terms: None,
        state: State::Closed,
        lang: Lang::En,
        title: "Can there be consensus on Brexit?".to_owned(),
        summary: "A real online conversation of 2017 about leaving the European Union, imported to show what a result looks like. \
                  It is not about trafficking."
            .to_owned(),
        purpose: "To test whether people who disagree about Brexit agree on something.".to_owned(),
        influence: Some(Influence::Inform),
        decided: "Nothing was decided through this conversation.".to_owned(),
        minutes: 20,
        pay: Pay::Unpaid { reason: "It was an open online conversation outside Firsthand.".to_owned() },
        opens: store::Day::parse("2017-07-16"),
        closes: Some(day),
        readers: "Everyone could read the statements.".to_owned(),
        afterwards: "The data were published.".to_owned(),
        convened_by: "Whoever set up the conversation on Polis; the data do not say".to_owned(),
        funded_by: "Not stated in the data".to_owned(),
        safeguarding: app.words(Lang::En).get("sample-safeguarding"),
        content_note: String::new(),
        source: "Data was gathered using the Polis software (compdemocracy.org/polis) and is sub-licensed under CC BY 4.0 with \
                 Attribution to The Computational Democracy Project."
            .to_owned(),
        source_url: "https://compdemocracy.org/case-studies/2017-brexit-consensus".to_owned(),
        sample: false,
        counts: vec![day],
    };
    let out = imported.moderated_out();
    let mut statements: Vec<(StatementId, Statement)> = Vec::new();
    for (number, found) in imported.statements.iter().filter(|(n, _)| !out.contains(n)) {
        let Some(text) = &found.text else { continue };
        statements.push((
            *number,
            Statement {
                id: Id::new(&entropy),
                number: Some(number.0 as i64),
                seed: false,
                seat: None,
                lang: Lang::En,
                body: text.clone(),
                offered: None,
                standing: Standing::Published,
                reason: String::new(),
                joined_to: None,
                day,
            },
        ));
    }
    let ballots = imported.landscape_ballots();
    let mut votes: Vec<([u8; 16], Id, i64)> = Vec::new();
    let mut seats = Vec::new();
    for person in 0..ballots.people().len() {
        let seat = entropy.bytes::<16>();
        seats.push(seat);
        for (statement, vote) in ballots.votes_of(person) {
            let number = ballots.statements()[statement as usize];
            if let Some((_, found)) = statements.iter().find(|(n, _)| *n == number) {
                votes.push((seat, found.id, i64::from(vote.value())));
            }
        }
    }
    let made = app
        .store()
        .write("demonstration conversation", move |tx| {
            Box::pin(async move {
                if consultations::find(tx, consultation).await?.is_some() {
                    return Ok(false);
                }
                consultations::save(tx, &one, today).await?;
                for (_, statement) in &statements {
                    consultations::add_statement(tx, consultation, statement).await?;
                    consultations::note_imported(tx, statement.id).await?;
                }
                policy::consultations::acts::opened(tx, &one, today).await?;
                for seat in seats {
                    people::slips::take_seat(tx, seat, consultation).await?;
                }
                for (seat, statement, vote) in votes {
                    tx.run(
                        "INSERT INTO votes (seat, statement, vote, counted) VALUES ($1, $2, $3, NULL)",
                        values![seat, statement, vote],
                    )
                    .await?;
                }
                Ok::<_, Error>(true)
            })
        })
        .await
        .map_err(|error| error.to_string())?;
    if made {
        count::count(app, consultation, day).await.map_err(|_| "the conversation could not be counted".to_owned())?;
    }
    Ok(())
}
