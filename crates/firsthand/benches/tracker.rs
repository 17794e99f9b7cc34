//! How long does a page of the tracker take when 100,000 recommendations are public, and how long does it take to find what was said before?
//!
//! `cargo bench --bench tracker` fills a fresh SQLite file with made-up recommendations, asks for pages as readers do, and prints the
//! middle and the longest of each. Options after `--`: `--recommendations 100000`, `--dir DIR`, `--postgres URL` (an empty database).
#![allow(missing_docs, reason = "a program")]
#![allow(clippy::print_stdout, reason = "a program that prints its figures")]

use std::time::{Duration, Instant};

use kit::{App, Fields, InstanceKey, Lang};
use policy::{
    councils::{
        store as councils,
        types::{Council, State as CouncilState},
    },
    recommendations::{repeats, tracker},
};
use store::{Clock, Database, Day, Entropy, Error, Id, Settings, Store, Vault, harness, values};
use texts::gestalt::Folded;

const WORDS: [&str; 48] = [
    "shelter",
    "men",
    "women",
    "children",
    "police",
    "report",
    "identify",
    "inspect",
    "farms",
    "kitchens",
    "boats",
    "pay",
    "train",
    "staff",
    "hospital",
    "court",
    "record",
    "language",
    "interpreter",
    "visa",
    "status",
    "work",
    "permit",
    "bank",
    "account",
    "wage",
    "claim",
    "lawyer",
    "free",
    "statement",
    "hearing",
    "border",
    "region",
    "city",
    "budget",
    "publish",
    "figures",
    "hotline",
    "night",
    "school",
    "teacher",
    "housing",
    "rent",
    "union",
    "complaint",
    "data",
    "protect",
    "refer",
];

const SYLLABLES: [&str; 24] = [
    "ba", "co", "den", "fi", "gor", "hal", "ist", "ju", "kem", "lo", "mar", "ne", "or", "pil", "qua", "re", "sten",
    "tu", "und", "ver", "wa", "xi", "yo", "zel",
];

/// A recommendation of 12 to 70 words, as they are written: some words are frequent, most are not.
fn sentence(entropy: &Entropy) -> String {
    let draw = |n: usize| (entropy.number() % n as u64) as usize;
    let word = || match draw(3) {
        0 => WORDS[draw(48)].to_owned(),
        _ => (0..=draw(3)).map(|_| SYLLABLES[draw(24)]).collect(),
    };
    let words: Vec<String> = (0..12 + draw(59)).map(|_| word()).collect();
    format!("{}.", words.join(" "))
}

async fn fill(app: &App, many: usize) -> Vec<String> {
    let entropy = Entropy::seeded(5);
    let today = app.clock().today();
    let organisation = app
        .store()
        .write("organisation", move |tx| {
            Box::pin(async move { people::organisation(tx, &Entropy::seeded(6), "An office", true, today).await })
        })
        .await
        .map_err(|error: Error| error)
        .expect("an organisation")
        .id;
    let council_id = Id::new(&entropy);
    let institutions: Vec<Id> = (0..200).map(|_| Id::new(&entropy)).collect();
    let made = institutions.clone();
    app.store()
        .write("a council", move |tx| {
            let made = made.clone();
            Box::pin(async move {
                let mut council = Council::draft(council_id, organisation, Lang::En, "A council".to_owned());
                council.state = CouncilState::Open;
                councils::save(tx, &council, today).await?;
                for (n, id) in made.iter().enumerate() {
                    tx.run(
                        "INSERT INTO institutions (id, name, kind, url, organisation, sample, made_day) VALUES ($1, $2, 'agency', '', NULL, 1, $3)",
                        values![*id, format!("Institution {n}"), today],
                    )
                    .await?;
                }
                Ok::<_, Error>(())
            })
        })
        .await
        .expect("a council");
    let mut bodies = Vec::new();
    for from in (0..many).step_by(1_000) {
        let rows: Vec<(Id, Id, String, Id)> = (0..1_000)
            .map(|_| {
                (
                    Id::new(&entropy),
                    Id::new(&entropy),
                    sentence(&entropy),
                    institutions[(entropy.number() % 200) as usize],
                )
            })
            .collect();
        bodies.extend(rows.iter().take(1).map(|(_, _, body, _)| body.clone()));
        app.store()
            .write("recommendations", move |tx| {
                let rows = rows.clone();
                Box::pin(async move {
                    for (n, (id, addressee, body, institution)) in rows.iter().enumerate() {
                        let n = (from + n) as i64;
                        let published = Day(today.0 - 3_000 + n * 3_000 / 100_000);
                        let pillar = ["prevention", "protection", "prosecution", "partnership"][(n % 4) as usize];
                        let folded = Folded::new(body);
                        tx.run(
                            "INSERT INTO recommendations (id, council, state, year, number, lang, title, body, rationale, pillar,
                                priority, seat, version, adopts, meeting_day, published_day, folded, letters, sample, made_day)
                             VALUES ($1, $2, 'published', $3, $4, 'en', $5, $6, 'Why.', $7, 'normal', NULL, 1, NULL, NULL, $8, $9, $10, 1, $8)",
                            values![
                                *id, council_id, 2026, n, body.chars().take(60).collect::<String>(), body, pillar, published,
                                format!(" {} ", folded.text()), folded.record()
                            ],
                        )
                        .await?;
                        // One of seven waits; of those who answered, one of five declined.
                        let answered = (n % 7 != 0).then_some(published.plus(n % 120));
                        let stands = if answered.is_none() { "waiting" } else if n % 5 == 0 { "decline" } else { "accept" };
                        tx.run(
                            "INSERT INTO addressees (id, recommendation, institution, role, asked_day, due_day, more, more_reasons,
                                more_day, passed_by, stands, answered_day)
                             VALUES ($1, $2, $3, 'Head', $4, $5, 0, '', NULL, NULL, $6, $7)",
                            values![*addressee, *id, *institution, published, published.plus(90), stands, answered],
                        )
                        .await?;
                        if n % 3 == 0 {
                            tx.run(
                                "INSERT INTO recommendation_groups (recommendation, people) VALUES ($1, $2)",
                                values![*id, if n % 30 == 0 { "indigenous" } else { "men" }],
                            )
                            .await?;
                        }
                    }
                    Ok::<_, Error>(())
                })
            })
            .await
            .expect("stored");
    }
    bodies
}

fn told(name: &str, mut times: Vec<Duration>) {
    times.sort_unstable();
    let ms = |time: Duration| time.as_secs_f64() * 1_000.0;
    println!(
        "{name:<44} {:>8.2} ms in the middle, {:>8.2} ms at most",
        ms(times[times.len() / 2]),
        ms(times[times.len() - 1])
    );
}

#[tokio::main]
async fn main() {
    let (mut many, mut dir, mut postgres) =
        (100_000, std::env::temp_dir().join(format!("firsthand-tracker-{}", std::process::id())), None);
    let mut arguments = std::env::args().skip(1);
    while let Some(name) = arguments.next() {
        match name.as_str() {
            "--recommendations" => many = arguments.next().and_then(|n| n.parse().ok()).unwrap_or(many),
            "--dir" => dir = arguments.next().unwrap_or_default().into(),
            "--postgres" => postgres = arguments.next(),
            // Called by `cargo test`: it only has to compile.
            "--test" => return,
            _ => {}
        }
    }
    std::fs::create_dir_all(&dir).expect("a folder");
    let database = postgres.map_or_else(|| Database::Sqlite(dir.join("tracker.sqlite")), Database::Postgres);
    let clock = Clock::fixed(harness::TODAY);
    let vault: Vault = harness::vault(Database::Sqlite(dir.join("keys.sqlite"))).await;
    let store = Store::open(&Settings::new(database).with(vault), &clock).await.expect("opens");
    let app =
        firsthand::server::app(store, clock, Entropy::seeded(1), InstanceKey([1; 32]), false).expect("an application");
    let started = Instant::now();
    let bodies = fill(&app, many).await;
    println!("{many} recommendations stored in {:.1} s", started.elapsed().as_secs_f64());
    let started = Instant::now();
    let filled = policy::index::fill(app.store(), |_| {}).await.expect("an index");
    println!("{filled} of them indexed in {:.1} s", started.elapsed().as_secs_f64());
    let today = app.clock().today();
    let (week, ever) = (format!("since={}", today.plus(-7)), format!("since={}", today.plus(-3_000)));
    for (name, query, page) in [
        ("changed in a week", week.as_str(), 1),
        ("changed at any time", ever.as_str(), 1),
        ("first page", "", 1),
        ("page 20", "", 20),
        ("pillar", "pillar=protection", 1),
        ("overdue", "stands=overdue", 1),
        ("declined", "stands=decline", 1),
        ("waiting, nearly none", "stands=waiting", 1),
        ("judged done, none at all", "stands=judged-done", 1),
        ("a group of few", "group=indigenous", 1),
        ("a group and a standing", "group=indigenous&stands=overdue", 1),
        ("one frequent word", "q=shelter", 1),
        ("two words", "q=shelter+interpreter", 1),
        ("words that nobody used", "q=lighthouse", 1),
    ] {
        let filter = tracker::Filter::read(&Fields::parse(query.as_bytes()));
        let mut times = Vec::new();
        for _ in 0..15 {
            let filter = filter.clone();
            let started = Instant::now();
            app.store()
                .read("a page", move |tx| {
                    let filter = filter.clone();
                    Box::pin(async move { tracker::page(tx, &filter, today, page).await })
                })
                .await
                .map_err(|error: Error| error)
                .expect("a page");
            times.push(started.elapsed());
        }
        told(name, times);
    }
    let mut times = Vec::new();
    for _ in 0..15 {
        let started = Instant::now();
        app.store()
            .read("rates", move |tx| Box::pin(tracker::rates(tx, today, 5)))
            .await
            .map_err(|error: Error| error)
            .expect("rates");
        times.push(started.elapsed());
    }
    told("who answers on time", times);
    let mut times = Vec::new();
    for body in bodies.iter().take(15) {
        let started = Instant::now();
        let found = repeats::find(&app, body, Id([0; 16])).await.map_err(|_| "repeats").expect("repeats");
        assert!(!found.is_empty(), "at least itself");
        times.push(started.elapsed());
    }
    told("what was said before, of one recommendation", times);
    let _gone = std::fs::remove_dir_all(&dir);
}
