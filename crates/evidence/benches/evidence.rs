//! How long does it take to bring reports in, and to find in them? `cargo bench -p evidence --bench evidence`
//!
//! The real series (14,191 rows, seven editions, 152 places) is read, compared over the years and stored in a fresh SQLite file;
//! then pages' questions are asked a thousand times. Then the same with made-up reports of 100,000 recommendations.
//!
//! Options after `--`: `--dir DIR` (a folder on the disk in question).
#![allow(missing_docs, reason = "a program")]
#![allow(clippy::print_stdout, reason = "a program that prints its figures")]
#![allow(clippy::disallowed_methods, reason = "a program that measures time")]

use std::{
    path::PathBuf,
    time::{Duration, Instant},
};

use evidence::{
    import, measure, places,
    read::{self, About, Ask, Page, Series},
};
use store::{Clock, Database, Settings, Store};

const ILAB: &str = include_str!("../../../demo/recommendations/ilab_suggested_actions_2016_2022.json");

async fn fresh(folder: &std::path::Path, name: &str) -> Store {
    let settings = Settings::new(Database::Sqlite(folder.join(name)));
    let store = Store::connect(&settings).await.expect("opens");
    store.migrate_to(store::LATEST, &Clock::System).await.expect("migrates");
    store
}

/// A hundred thousand recommendations out of the real ones: 143 places, seven editions, about a hundred each; of a hundred, about
/// sixty stand in the next edition, half of them with a word changed.
fn made_up(real: &[Page]) -> Vec<Page> {
    let pool: Vec<&Ask> = real.iter().flat_map(|page| &page.asks).collect();
    let mut pages: Vec<Page> = Vec::new();
    for (number, place) in places::all().iter().take(143).enumerate() {
        let mut list: Vec<Ask> = Vec::new();
        for edition in 0..7_usize {
            for (index, ask) in list.iter_mut().enumerate() {
                match (index + edition) % 10 {
                    0..4 => *ask = pool[(number * 7_919 + edition * 1_013 + index * 37) % pool.len()].clone(),
                    4..7 => ask.text.push_str(" also"),
                    _ => {}
                }
            }
            while list.len() < 100 {
                list.push(pool[(number * 104_729 + list.len() * 31) % pool.len()].clone());
            }
            pages.push(Page {
                series: Series::Ilab,
                place,
                named: place.code.clone(),
                year: 2016 + edition as i64,
                level: String::new(),
                rationale: String::new(),
                complete: true,
                url: String::new(),
                via: String::new(),
                note: String::new(),
                asks: list.clone(),
            });
        }
    }
    pages
}

fn in_ms(time: Duration) -> String {
    format!("{:.2} ms", time.as_secs_f64() * 1_000.0)
}

async fn run(folder: &std::path::Path, name: &str, pages: &[Page]) {
    let asks: usize = pages.iter().map(|page| page.asks.len()).sum();
    let started = Instant::now();
    let threads = measure::compare(pages);
    println!("{name}: {asks} recommendations, {threads} threads, compared in {}", in_ms(started.elapsed()));
    let store = fresh(folder, &format!("{name}.sqlite")).await;
    let started = Instant::now();
    import::store(&store, Clock::System.today(), pages, &|_, _| {}).await.expect("stored");
    println!("{name}: compared and stored in {}", in_ms(started.elapsed()));
    let started = Instant::now();
    import::store(&store, Clock::System.today(), pages, &|_, _| {}).await.expect("stored");
    println!("{name}: brought in again, nothing new, in {}", in_ms(started.elapsed()));
    for (what, query) in [
        ("the longest", ""),
        ("six in a row", "least=6"),
        ("words", "q=labor+inspect"),
        ("a place and words", "place=AG&q=child"),
        ("everything, page 100", "old=yes&page=100"),
    ] {
        let mut times = Vec::new();
        for _ in 0..200 {
            let started = Instant::now();
            measure::list(&store, query).await.expect("found");
            times.push(started.elapsed());
        }
        times.sort();
        println!(
            "{name}: a list page, {what}: half under {}, 99 of 100 under {}",
            in_ms(times[100]),
            in_ms(times[198])
        );
    }
    store.close().await;
}

#[tokio::main]
async fn main() {
    let arguments: Vec<String> = std::env::args().collect();
    let base = arguments.iter().position(|a| a == "--dir").and_then(|at| arguments.get(at + 1)).map(PathBuf::from);
    let folder = base.unwrap_or_else(std::env::temp_dir).join(format!("firsthand-evidence-{}", std::process::id()));
    std::fs::create_dir_all(&folder).expect("a folder");
    let started = Instant::now();
    let found = read::read(ILAB, &About::on(Clock::System.today())).expect("read");
    println!("read: {} pages, {} recommendations in {}", found.pages.len(), found.asks(), in_ms(started.elapsed()));
    run(&folder, "real", &found.pages).await;
    run(&folder, "made-up", &made_up(&found.pages)).await;
    std::fs::remove_dir_all(&folder).expect("removed");
}
