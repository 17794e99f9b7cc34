//! Sample members of the consultation on the bill: three leanings that differ on some statements, agree on others, and each
//! of whom answers about half. Made with a fixed seed; no real person answered any of this.

use kit::{App, Lang};
use policy::consultations::{
    self,
    constituencies::{self, Declared, Seals},
    count, store as shared,
    types::{Reaction, Standing, Suggestion},
};
use rand::{Rng, SeedableRng};
use rand_chacha::ChaCha20Rng;
use serde::Deserialize;
use store::{Error, Id, values};

use super::{Texts, sample_entropy};

const SUGGESTIONS: &str = include_str!("../../../../demo/hr1379/suggestions.json");

/// How many sample members.
const CROWD: usize = 214;

#[derive(Deserialize, Clone)]
struct Sample {
    provision: String,
    reaction: String,
    #[serde(flatten)]
    texts: Texts,
}

fn chance(generator: &mut ChaCha20Rng) -> f64 {
    f64::from(generator.next_u32()) / f64::from(u32::MAX)
}

/// How likely somebody of a leaning agrees with a statement: on a third of the statements leanings differ sharply.
fn likely(leaning: usize, statement: usize) -> f64 {
    match (statement % 3, (leaning + statement / 3) % 3) {
        (0, 0) => 0.93,
        (0, _) => 0.15,
        (1, 0) => 0.3,
        (1, _) => 0.75,
        _ => 0.85,
    }
}

/// Which sample members declare which group: 24 the first, 38 the second, seven the third.
const fn declares(member: usize, group: usize) -> bool {
    match group {
        0 => member % 9 == 4,
        1 => member % 11 < 2 && member < 209,
        _ => member % 30 == 7 && member < 210,
    }
}

/// Statements (by place, from 0) that the first group sees differently, and how likely its people agree.
const FIRST_GROUP: [(usize, f64); 2] = [(9, 0.97), (14, 0.06)];

/// Lets the sample members take part, then makes the first count.
pub(crate) async fn take_part(app: &App, consultation: Id) -> Result<(), String> {
    let samples: Vec<Sample> = serde_json::from_str(SUGGESTIONS)
        .map_err(|error| format!("the demonstration file suggestions.json is not readable: {error}"))?;
    let today = app.clock().today();
    let seals = Seals::of(app);
    let done = app
        .store()
        .write("sample members", move |tx| {
            Box::pin(async move {
                let there =
                    tx.count("SELECT COUNT(*) AS n FROM seats WHERE consultation = $1", values![consultation]).await?;
                if there > 0 {
                    return Ok(false);
                }
                let mut generator = ChaCha20Rng::seed_from_u64(1379);
                let entropy = sample_entropy(2);
                let statements = shared::statements(tx, consultation).await?;
                let parts = shared::provisions(tx, consultation).await?;
                let groups = constituencies::all(tx, consultation).await?;
                for member in 0..CROWD {
                    let seat = entropy.bytes::<16>();
                    people::slips::take_seat(tx, seat, consultation).await?;
                    let declared = groups.iter().enumerate().fold(Declared::NOTHING, |declared, (place, group)| {
                        declared.with(group, declares(member, place))
                    });
                    if !declared.is_nothing() {
                        constituencies::declare(tx, &seals, seat, consultation, declared, today).await?;
                    }
                    let leaning = [0, 0, 0, 0, 0, 1, 1, 1, 2, 2][member % 10];
                    // Some answer only a few statements: they are too few votes to be placed.
                    let share = if member % 18 == 0 { 0.12 } else { 0.6 };
                    for (place, statement) in statements.iter().enumerate() {
                        if chance(&mut generator) > share {
                            continue;
                        }
                        let own = FIRST_GROUP.iter().find(|(own, _)| *own == place && declares(member, 0));
                        let agrees = own.map_or_else(|| likely(leaning, place), |(_, share)| *share);
                        let vote = match chance(&mut generator) {
                            x if x < 0.08 => 0,
                            _ if chance(&mut generator) < agrees => 1,
                            _ => -1,
                        };
                        consultations::cast(tx, seat, consultation, statement.id, vote, today).await?;
                    }
                    for (place, part) in parts.iter().enumerate() {
                        if part.body.is_empty() || chance(&mut generator) > 0.2 {
                            continue;
                        }
                        let reaction = match chance(&mut generator) + (place % 5) as f64 * 0.06 {
                            x if x < 0.45 => Reaction::Support,
                            x if x < 0.72 => Reaction::Changes,
                            x if x < 0.92 => Reaction::Oppose,
                            _ => Reaction::Unsure,
                        };
                        consultations::react(tx, seat, part.id, reaction, today).await?;
                    }
                    if let Some(sample) = samples.get(member)
                        && let Some(part) = parts.iter().find(|p| p.eid == sample.provision)
                    {
                        let reaction = Reaction::parse(&sample.reaction).unwrap_or(Reaction::Changes);
                        consultations::react(tx, seat, part.id, reaction, today).await?;
                        let id = Id::new(&entropy);
                        // All but the last are published.
                        let standing = if member < 11 { Standing::Published } else { Standing::Waiting };
                        let suggestion = Suggestion {
                            id,
                            seat,
                            provision: part.id,
                            lang: Lang::En,
                            body: sample.texts.en.clone(),
                            offered: None,
                            print: true,
                            standing,
                            reason: String::new(),
                            day: today.plus(-3),
                        };
                        shared::add_suggestion(tx, &suggestion).await?;
                        for (lang, text) in sample.texts.translations() {
                            shared::translate(tx, id, "body", lang, text).await?;
                        }
                    }
                }
                Ok::<_, Error>(true)
            })
        })
        .await
        .map_err(|error| error.to_string())?;
    if done {
        count::count(app, consultation, today.plus(-2)).await.map_err(|_| "the first count failed".to_owned())?;
    }
    Ok(())
}
