//! The promises of product.md that hold for the whole house: no field and no column asks for a story, texts are not logged,
//! figures protect small groups, an acknowledged vote survives a crash.

use std::collections::{BTreeMap, BTreeSet};

use firsthand::inventory;
use kit::{Lang, samples::Stage};
use policy::consultations::{
    count,
    release::{self, Landscape, Release, Snapshot},
    shares::{self, Share},
    types::{Reaction, State},
};
use scraper::{Html, Selector};
use store::{
    Entropy, Id,
    copy::{self, Kind},
    harness, values,
};

use crate::support::{Server, app, number, stage};

/// Every field of every form, with what it is for. A new field must be declared here, by somebody who has asked whether
/// it could collect a story.
const FIELDS: &[(&str, &str)] = include!("declared_fields.in");

/// Words that a field or column asking for a story would use.
const STORY: [&str; 14] = [
    "story",
    "exploit",
    "traffick",
    "incident",
    "abuse",
    "perpetrator",
    "trafficker",
    "recruit",
    "victim",
    "narrative",
    "happened_to",
    "testimony",
    "identity",
    "birth",
];

#[test]
fn r1_no_form_asks_for_a_story() {
    let declared: BTreeSet<&str> = FIELDS.iter().map(|(name, _)| *name).collect();
    let mut found = BTreeSet::new();
    let mut unknown = BTreeSet::new();
    let fields = Selector::parse("input, textarea, select").expect("css");
    let words = Stage::new(firsthand::catalogue().expect("complete"), Lang::En);
    for sample in firsthand::samples(&words) {
        for field in Html::parse_document(&sample.html).select(&fields) {
            let name = field.value().attr("name").unwrap_or_default().to_owned();
            // `count-2` is one of several, `plain-ar` the translation of `plain`.
            let plain = name.trim_end_matches(|c: char| c.is_ascii_digit()).trim_end_matches('-');
            let plain =
                ["-en", "-es", "-fr", "-ar"].iter().find_map(|end| plain.strip_suffix(end)).unwrap_or(plain).to_owned();
            if !declared.contains(plain.as_str()) {
                unknown.insert(format!("{plain} (on {})", sample.name));
            }
            assert!(!STORY.iter().any(|word| name.contains(word)), "{}: {name}", sample.name);
            found.insert(plain);
        }
    }
    assert!(
        unknown.is_empty(),
        "not declared in declared_fields.in (what is it for, and could it collect a story?): {unknown:#?}"
    );
    for (name, purpose) in FIELDS {
        let built = cfg!(feature = "passkeys") || !["question", "credential", "named"].contains(name);
        assert!(found.contains(*name) || !built, "{name} is declared but no page has it");
        assert!(purpose.len() > 5, "{name}: say what it is for");
    }
    for texts in firsthand::texts() {
        for line in texts.ftl[0].lines() {
            let line = line.to_lowercase();
            for ask in ["tell us what happened", "describe what happened", "your story?", "what happened to you?"] {
                assert!(!line.contains(ask), "{}: {line}", texts.from);
            }
        }
    }
}

/// The columns of each table, in the order of the migrations, with their kinds.
fn schema() -> BTreeMap<String, Vec<(String, Kind)>> {
    let all = copy::shapes(store::migrations()).into_iter().chain(copy::shapes(store::key_migrations()));
    all.map(|shape| (shape.name, shape.columns)).collect()
}

#[test]
fn the_inventory_tells_every_column_of_the_schema() {
    let told: BTreeMap<String, Vec<String>> = inventory::tables()
        .map(|table| {
            for word in [table.why, table.readers, table.goes] {
                assert!(word.len() > 5 && !word.ends_with('.'), "{}: {word}", table.name);
            }
            (table.name.to_owned(), table.columns.iter().map(|column| column.name.to_owned()).collect())
        })
        .collect();
    assert_eq!(told.len(), inventory::tables().count(), "a table is told twice");
    let is = schema().into_iter().map(|(table, columns)| (table, columns.into_iter().map(|(name, _)| name).collect()));
    assert_eq!(told, is.collect::<BTreeMap<String, Vec<String>>>());
}

#[test]
fn the_printed_inventory_is_the_one_of_this_schema() {
    let printed = include_str!("../../../../docs/reference/inventory.md");
    assert!(printed == inventory::markdown(), "run: cargo run -- inventory > docs/reference/inventory.md");
    let json: serde_json::Value = serde_json::from_str(&inventory::json().expect("JSON")).expect("JSON");
    assert_eq!(json.as_array().map(Vec::len), Some(inventory::tables().count()));
    assert_eq!(json[0]["columns"][0]["name"], inventory::tables().next().expect("a table").columns[0].name);
}

#[test]
fn r1_no_column_holds_a_story() {
    let schema = schema();
    let mut asked = 0;
    for table in inventory::tables() {
        for column in table.columns {
            let name = format!("{}.{}", table.name, column.name);
            assert!(column.holds.len() > 5, "{name}: say what it holds");
            assert!(!STORY.iter().any(|word| name.contains(word)), "{name}");
            let text = |(own, kind): &(String, Kind)| own == column.name && *kind == Kind::Text;
            asked += usize::from(schema[table.name].iter().any(text));
        }
    }
    assert!(asked > 60, "{asked} columns hold text");
}

#[test]
fn tables_of_participants_acts_keep_no_moment_and_no_order() {
    let schema: String = store::migrations().iter().map(|m| m.sql).collect();
    for (table, key) in store::jobs::ACTS {
        let start = schema.find(&format!("CREATE TABLE {table} (")).unwrap_or_else(|| panic!("no table {table}"));
        let end = start + schema[start..].find(';').expect("an end");
        let text = &schema[start..end];
        assert!(text.contains("WITHOUT ROWID"), "{table} keeps the order of arrival");
        assert!(text.contains(key), "{table}: the nightly rewrite needs its key's name {key}");
        for moment in ["_at", "moment", "time", "expires"] {
            assert!(!text.contains(moment), "{table} has a column like {moment}");
        }
    }
}

/// A snapshot of `people` who each vote on every statement.
fn snapshot(people: usize, statements: usize, vote: impl Fn(usize, usize) -> i64) -> Snapshot {
    let entropy = Entropy::seeded(11);
    let ids: Vec<Id> = (0..statements).map(|_| Id::new(&entropy)).collect();
    let seats: Vec<[u8; 16]> = (0..people).map(|_| entropy.bytes()).collect();
    let part = Id::new(&entropy);
    Snapshot {
        statements: ids.iter().enumerate().map(|(n, id)| (*id, n as i64 + 1, true)).collect(),
        votes: seats
            .iter()
            .enumerate()
            .flat_map(|(p, seat)| ids.iter().enumerate().map(move |(s, id)| (p, s, *seat, *id)))
            .map(|(p, s, seat, id)| (seat, id, vote(p, s)))
            .collect(),
        parts: vec![(part, true)],
        reactions: seats.iter().take(9).map(|seat| (*seat, part, Reaction::Oppose)).collect(),
        anew: true,
        ..Snapshot::default()
    }
}

#[test]
fn thirty_nine_people_get_words_and_forty_get_figures() {
    let vote = |p: usize, s: usize| if (p + s).is_multiple_of(2) { 1 } else { -1 };
    let few = release::compute(&snapshot(39, 10, vote), 1, 0, None);
    assert!(few.people.is_none() && few.statements.is_empty() && few.parts.is_empty());
    assert_eq!(few.landscape, Landscape::Few);
    let enough = release::compute(&snapshot(40, 10, vote), 1, 0, None);
    assert_eq!(enough.people.map(|p| p.n), Some(40));
    assert_eq!(enough.statements.len(), 10);
    assert!(enough.statements.iter().all(|s| s.voters.map(|v| v.n) == Some(40)));
    let part = &enough.parts[0];
    assert!(part.people.is_none() && part.shares.is_empty(), "nine people are never a figure");
}

#[test]
fn r28_minorities_are_printed_and_never_counted_under_ten() {
    // Three of sixty agree with statement 1: its words are printed with a band, never with the three.
    let made = release::compute(&snapshot(60, 3, |p, s| if s == 0 && p >= 3 { -1 } else { 1 }), 1, 0, None);
    assert_eq!(made.statements.len(), 3, "no statement is left out for being unpopular");
    assert_eq!(made.statements[0].shares, [Share::Few, Share::Over90, Share::Few]);
    let json = serde_json::to_string(&made).expect("JSON");
    for secret in ["\"3\"", ":3,", "0.05", "5.0"] {
        assert!(!json.replace("\"number\":3,", "").contains(secret), "{secret} in {json}");
    }
}

/// Every way to split `n` people over three answers.
fn splits(n: u64) -> impl Iterator<Item = [u64; 3]> {
    (0..=n).flat_map(move |a| (0..=n - a).map(move |b| [a, b, n - a - b]))
}

#[test]
fn a_small_number_cannot_be_worked_out_from_what_is_published() {
    assert_eq!(shares::shares(&[5, 4, 0]), None, "nine people are no figure");
    // For everything that is published, "hidden" included: which counts of each answer could be behind it?
    let mut behind: std::collections::BTreeMap<String, [BTreeSet<u64>; 3]> = std::collections::BTreeMap::new();
    let published = |counts: &[u64; 3]| format!("{:?}", shares::shares(counts));
    let (mut all, mut hidden) = (0, 0);
    for n in 10..=120 {
        for counts in splits(n) {
            all += 1;
            hidden += i32::from(shares::shares(&counts).is_none());
            for (set, count) in behind.entry(published(&counts)).or_default().iter_mut().zip(counts) {
                set.insert(count);
            }
        }
    }
    for n in 10..=110 {
        for counts in splits(n) {
            for (set, count) in behind[&published(&counts)].iter().zip(counts) {
                assert!(count >= 10 || set.len() >= 2, "{counts:?}: {count} can be worked out");
            }
        }
    }
    assert!(hidden * 50 < all, "{hidden} of {all} figures are hidden: nothing useful would be left");
}

#[test]
fn a_figure_moves_only_when_none_or_ten_people_besides_an_attacker_moved_it() {
    harness::on_both(|store| async move {
        let app = app(store);
        let stage = stage(&app, State::Open, 20).await;
        let entropy = Entropy::seeded(3);
        let seats: Vec<[u8; 16]> = (0..70).map(|_| entropy.bytes()).collect();
        let (id, statements) = (stage.id, stage.statements.clone());
        let vote = async |range: std::ops::Range<usize>, value: i64| {
            let (seats, statements) = (seats[range].to_vec(), statements.clone());
            app.store()
                .write("votes", move |tx| {
                    Box::pin(async move {
                        for seat in &seats {
                            people::slips::take_seat(tx, *seat, id).await?;
                            for statement in &statements {
                                policy::consultations::cast(tx, *seat, id, *statement, value, harness::TODAY).await?;
                            }
                        }
                        Ok::<_, store::Error>(())
                    })
                })
                .await
                .expect("voted");
        };
        let release = async |number: i64| -> Release {
            app.store()
                .read("release", move |tx| Box::pin(count::find(tx, id, number)))
                .await
                .expect("read")
                .expect("there")
        };
        vote(0..40, 1).await;
        count::count(&app, id, harness::TODAY).await.expect("counted");
        assert_eq!(release(1).await.statements[0].voters.map(|v| v.n), Some(40));
        // Thirteen more people (nine, and four who may be one attacker): nothing moves, not even the number of people.
        vote(40..53, -1).await;
        count::count(&app, id, harness::TODAY.plus(1)).await.expect("counted");
        let second = release(2).await;
        assert_eq!(second.statements, release(1).await.statements);
        assert_eq!(second.people, release(1).await.people);
        // The fourteenth makes it move.
        vote(53..54, -1).await;
        count::count(&app, id, harness::TODAY.plus(2)).await.expect("counted");
        let third = release(3).await;
        assert_eq!(third.statements[0].voters.map(|v| v.n), Some(50));
        assert_eq!(third.statements[0].since, 3);
        // One person takes a vote back: the published figure stands until ten people's worth of change.
        let (seat, statement) = (seats[0], statements[0]);
        app.store()
            .write("back", move |tx| {
                Box::pin(async move {
                    tx.run("DELETE FROM votes WHERE seat = $1 AND statement = $2", values![seat, statement]).await?;
                    tx.run("INSERT INTO taken_back (thing, people) VALUES ($1, 1)", values![statement]).await?;
                    tx.run("UPDATE seats SET took_back = 1 WHERE seat = $1", values![seat]).await?;
                    Ok::<_, store::Error>(())
                })
            })
            .await
            .expect("taken back");
        count::count(&app, id, harness::TODAY.plus(3)).await.expect("counted");
        assert_eq!(release(4).await.statements, third.statements, "one person's taking back shows nowhere yet");
        assert_eq!(release(4).await.people, third.people);
        vote(54..68, 1).await;
        count::count(&app, id, harness::TODAY.plus(4)).await.expect("counted");
        let fifth = release(5).await;
        assert_eq!(fifth.statements[0].since, 5, "counted again, without the one who left");
        assert_eq!(fifth.people.map(|p| p.n), Some(68));
        assert_eq!(number(&app, "SELECT COUNT(*) AS n FROM taken_back").await, 0);
        assert_eq!(number(&app, "SELECT COUNT(*) AS n FROM seats WHERE took_back = 1").await, 0);
    });
}

#[test]
fn a_count_that_a_crash_interrupted_is_finished_from_what_it_fixed() {
    harness::on_both(|store| async move {
        let app = app(store);
        let stage = stage(&app, State::Open, 20).await;
        let (id, statement, entropy) = (stage.id, stage.statements[0], Entropy::seeded(8));
        let vote = async |people: usize| {
            let seats: Vec<[u8; 16]> = (0..people).map(|_| entropy.bytes()).collect();
            app.store()
                .write("votes", move |tx| {
                    Box::pin(async move {
                        for seat in &seats {
                            people::slips::take_seat(tx, *seat, id).await?;
                            policy::consultations::cast(tx, *seat, id, statement, 1, harness::TODAY).await?;
                        }
                        Ok::<_, store::Error>(())
                    })
                })
                .await
                .expect("voted");
        };
        vote(50).await;
        count::count(&app, id, harness::TODAY).await.expect("counted");
        // As after a crash between fixing the answers and publishing the figures; then more people come.
        app.store()
            .write("crash", |tx| Box::pin(async move { tx.run("UPDATE releases SET body = ''", values![]).await }))
            .await
            .map_err(|error: store::Error| error)
            .expect("emptied");
        vote(30).await;
        let read =
            async || app.store().read("release", move |tx| Box::pin(count::find(tx, id, 1))).await.expect("read");
        assert!(read().await.is_none(), "an unfinished count is not shown");
        assert_eq!(count::tick(&app).await.expect("tick"), 1);
        assert_eq!(
            read().await.expect("finished").people.map(|p| p.n),
            Some(50),
            "the fifty that were fixed, not eighty"
        );
        assert_eq!(number(&app, "SELECT COUNT(*) AS n FROM releases").await, 1);
    });
}

#[test]
fn counts_happen_on_announced_days_and_once() {
    harness::on_both(|store| async move {
        let app = app(store);
        let stage = stage(&app, State::Open, 20).await;
        let releases = async || number(&app, "SELECT COUNT(*) AS n FROM releases").await;
        count::tick(&app).await.expect("tick");
        assert_eq!(releases().await, 0, "no announced day has come");
        app.clock().advance_seconds(3 * 86_400);
        count::tick(&app).await.expect("tick");
        count::tick(&app).await.expect("tick");
        assert_eq!(releases().await, 1);
        app.clock().advance_seconds(20 * 86_400);
        count::tick(&app).await.expect("tick");
        count::tick(&app).await.expect("tick");
        assert_eq!(releases().await, 2);
        assert_eq!(number(&app, "SELECT COUNT(*) AS n FROM consultations WHERE state = 'closed'").await, 1);
        assert!(!stage.slips.is_empty());
    });
}

#[test]
fn r21_every_page_works_without_a_script_and_prints() {
    let css = kit::style::CSS;
    assert!(css.contains("@media print"));
    assert!(css.contains("prefers-reduced-motion") && css.contains("forced-colors"));
    for lang in Lang::ALL {
        for sample in firsthand::samples(&Stage::new(firsthand::catalogue().expect("complete"), lang)) {
            // Pages for staff, behind a feature of the build; a code does the same without a script.
            if sample.name.starts_with("passkey") {
                continue;
            }
            for tag in ["<script", "<video", "<audio", "<canvas", "@import", "http-equiv=\"refresh\""] {
                assert!(!sample.html.contains(tag), "{} ({}): {tag}", sample.name, lang.code());
            }
        }
    }
}

#[test]
fn a_text_with_a_thousand_parts_is_read_in_pages() {
    harness::on_both(|store| async move {
        let server = Server::start(store).await;
        let stage = stage(&server.app, State::Open, 20).await;
        let (id, entropy) = (stage.id, Entropy::seeded(5));
        let parts: Vec<_> = (1..=1_000)
            .map(|n| policy::consultations::types::Provision {
                id: Id::new(&entropy),
                eid: format!("art_{n}"),
                position: n,
                depth: 0,
                label: format!("{n}."),
                heading: String::new(),
                body: format!("Article {n} of a long law."),
                plain: String::new(),
            })
            .collect();
        server
            .app
            .store()
            .write("a long law", move |tx| {
                Box::pin(async move { policy::consultations::store::replace_text(tx, id, &parts).await })
            })
            .await
            .expect("stored");
        let mut visitor = server.visitor();
        let seen = visitor.get(&format!("/en/c/{id}/parts")).await;
        assert!(seen.says("1,000 parts") || seen.says("1000 parts"), "{}", seen.body);
        assert!(seen.body.len() < 60_000, "{} bytes", seen.body.len());
        assert!(visitor.get(&format!("/en/c/{id}/parts/17")).await.says("Article 1000"));
        assert_eq!(visitor.get(&format!("/en/c/{id}/parts/18")).await.status, 404);
        assert_eq!(visitor.get(&format!("/en/c/{id}/part/1000")).await.status, 200);
    });
}
