//! A directory of 50,000 services: brought in, put into the index, searched, handed out.
//!
//! `cargo bench --bench directory` makes up a dirty directory (seeded, twelve languages, eight scripts), brings it into a fresh SQLite
//! file, and measures what the issue of the directory promises: bringing in at most 60 s; index at most 10 s and 20 MB; a search
//! 95 times of 100 under 2 ms in the engine and under 20 ms through HTTP; everything one a line at 20,000 services a second or better.
//! It also says how many names with a letter wrong are found among the first ten, script by script. Only 127.0.0.1 is spoken to.
//!
//! Options after `--`: `--services 50000`, `--seed 1`.
#![allow(missing_docs, reason = "a program")]
#![allow(clippy::print_stdout, reason = "a program that prints its figures")]

use std::{
    collections::BTreeMap,
    io::{Read as _, Write as _},
    net::{SocketAddr, TcpStream},
    time::{Duration, Instant},
};

use finding::Query;
use hsds::{Options, generate::Truth};
use kit::InstanceKey;
use services::{directory, search::Live};
use store::{Clock, Database, Entropy, Store};

fn option(name: &str, otherwise: u64) -> u64 {
    let all: Vec<String> = std::env::args().collect();
    let at = all.iter().position(|one| one == name).map(|at| at + 1);
    at.and_then(|at| all.get(at)?.parse().ok()).unwrap_or(otherwise)
}

/// The same name with a letter wrong.
fn misspelt(name: &str, seed: usize) -> String {
    let longest = name.split(' ').max_by_key(|word| word.chars().count()).unwrap_or(name);
    let mut letters: Vec<char> = longest.chars().collect();
    if letters.len() < 4 {
        return name.to_owned();
    }
    let at = 1 + seed % (letters.len() - 2);
    match seed % 4 {
        0 => letters.swap(at - 1, at),
        1 => drop(letters.remove(at)),
        2 => letters.insert(at, letters[at]),
        _ => letters[at] = letters[(at + 2) % letters.len()],
    }
    name.replacen(longest, &letters.into_iter().collect::<String>(), 1)
}

fn percentiles(mut all: Vec<Duration>) -> String {
    all.sort_unstable();
    let at = |share: f64| all[((all.len() - 1) as f64 * share) as usize].as_secs_f64() * 1e3;
    format!("half {:.2} ms, 95 of 100 {:.2} ms, longest {:.2} ms", at(0.5), at(0.95), at(1.0))
}

/// Memory of this process, in MB: (now, most).
fn memory() -> (u64, u64) {
    let status = std::fs::read_to_string("/proc/self/status").unwrap_or_default();
    let line = |name: &str| {
        let line = status.lines().find(|line| line.starts_with(name));
        line.and_then(|line| line.split_whitespace().nth(1)?.parse::<u64>().ok()).unwrap_or_default() / 1024
    };
    (line("VmRSS"), line("VmHWM"))
}

fn request(address: SocketAddr, head: &str, body: &str) -> String {
    let mut stream = TcpStream::connect(address).expect("connects");
    let text = format!(
        "{head}\r\nHost: {address}\r\nOrigin: http://{address}\r\nConnection: close\r\nContent-Type: application/x-www-form-urlencoded\r\nContent-Length: {}\r\n\r\n{body}",
        body.len()
    );
    stream.write_all(text.as_bytes()).expect("sent");
    let mut answer = Vec::new();
    stream.read_to_end(&mut answer).expect("read");
    String::from_utf8_lossy(&answer).into_owned()
}

fn main() {
    let (services, seed) = (option("--services", 50_000) as usize, option("--seed", 1));
    let folder = tempfile::tempdir().expect("a folder");
    let truth = hsds::generate::write(&folder.path().join("made-up"), services, seed).expect("made up");
    let runtime = tokio::runtime::Runtime::new().expect("a runtime");
    runtime.block_on(async {
        let started = Instant::now();
        let options = Options { source: "bench".to_owned(), ..Options::default() };
        let (rows, _) = hsds::read(&folder.path().join("made-up"), None, &options).expect("read");
        let read = started.elapsed();
        println!("{} rows read and mended in {:.1} s", rows.len(), read.as_secs_f64());
        let at = |name: &str| Database::Sqlite(folder.path().join(name));
        let keys = firsthand::keyfile::Keys::new(&Entropy::System);
        let store =
            firsthand::server::open(&at("main.sqlite"), &at("keys.sqlite"), 4, &keys, |_| {}).await.expect("opens");
        let started = Instant::now();
        let done = directory::bring::bring(&store, Clock::System.now(), "bench", rows, true, &|_, _| {})
            .await
            .expect("brought in");
        println!(
            "{} things stored in {:.1} s; brought in altogether in {:.1} s",
            done.new,
            started.elapsed().as_secs_f64(),
            (read + started.elapsed()).as_secs_f64()
        );
        index(&store, &truth).await;
        through_http(store, &truth, services).await;
    });
}

async fn index(store: &Store, truth: &Truth) {
    let live = Live::new().expect("an index");
    let started = Instant::now();
    live.refresh(store).await.expect("indexed");
    println!(
        "{} things in the index after {:.1} s: {:.1} MB",
        live.len(),
        started.elapsed().as_secs_f64(),
        live.bytes() as f64 / 1e6
    );
    let started = Instant::now();
    let table = live.gap_table(None).at(0, 0).services;
    println!("gaps of everything counted in {:.1} ms ({table} helplines)", started.elapsed().as_secs_f64() * 1e3);
    let mut times = Vec::new();
    let mut by_script: BTreeMap<&str, (usize, usize)> = BTreeMap::new();
    let names = names(store).await;
    for (number, named) in
        truth.names.iter().enumerate().filter(|(_, named)| names.values().any(|name| *name == named.name))
    {
        let typed = misspelt(&named.name, number);
        let started = Instant::now();
        let found = live
            .ask(&Query { text: &typed, all: vec![vec!["offered".to_owned()]], ..Query::default() })
            .expect("found");
        times.push(started.elapsed());
        let entry = by_script.entry(named.script).or_default();
        entry.1 += 1;
        entry.0 += usize::from(found.hits.iter().any(|hit| names.get(&hit.id) == Some(&named.name)));
    }
    println!("{} searches with a letter wrong, in the engine: {}", times.len(), percentiles(times));
    let told: Vec<String> = by_script.iter().map(|(script, (hits, of))| format!("{script} {hits}/{of}")).collect();
    println!("found among the first ten: {}", told.join(", "));
}

/// The names of services that people may turn to.
async fn names(store: &Store) -> BTreeMap<u128, String> {
    let everything = directory::everything(store).await.expect("everything");
    let offered =
        everything.rows("service").iter().filter(|row| !matches!(row.text("status"), Some("inactive" | "defunct")));
    offered.filter_map(|row| Some((directory::id_of(row.id())?.number(), row.text("name")?.to_owned()))).collect()
}

async fn through_http(store: Store, truth: &Truth, services: usize) {
    let app = firsthand::server::app(store, Clock::System, Entropy::System, InstanceKey([7; 32]), false)
        .expect("an application");
    let listener = tokio::net::TcpListener::bind("127.0.0.1:0").await.expect("a port");
    let address = listener.local_addr().expect("an address");
    tokio::spawn(async move { firsthand::server::serve(&app, listener, std::future::pending()).await });
    let typed: Vec<String> =
        truth.names.iter().take(400).enumerate().map(|(n, named)| misspelt(&named.name, n)).collect();
    let times = tokio::task::spawn_blocking(move || {
        request(address, "GET /en/services HTTP/1.1", "");
        let mut times = Vec::new();
        for words in &typed {
            let body: String =
                format!("words={}", form_urlencoded::byte_serialize(words.as_bytes()).collect::<String>());
            let started = Instant::now();
            let sent = request(address, "POST /en/services HTTP/1.1", &body);
            let line =
                |name: &str| sent.lines().find_map(|line| line.strip_prefix(name)).unwrap_or_default().to_owned();
            let (to, cookie) = (line("location: "), line("set-cookie: "));
            assert!(!to.is_empty(), "{sent}");
            let page = request(address, &format!("GET {to} HTTP/1.1\r\nCookie: {cookie}"), "");
            times.push(started.elapsed());
            assert!(page.starts_with("HTTP/1.1 200"));
        }
        times
    });
    println!("searches through HTTP (form, redirect and page): {}", percentiles(times.await.expect("measured")));
    let before = memory();
    let (lines, bytes, seconds) = tokio::task::spawn_blocking(move || {
        let started = Instant::now();
        let mut stream = TcpStream::connect(address).expect("connects");
        let head =
            format!("GET /api/hsds/services?format=ndjson HTTP/1.1\r\nHost: {address}\r\nConnection: close\r\n\r\n");
        stream.write_all(head.as_bytes()).expect("sent");
        let (mut lines, mut bytes, mut buffer) = (0, 0, vec![0; 1 << 20]);
        loop {
            let read = stream.read(&mut buffer).expect("read");
            if read == 0 {
                return (lines, bytes, started.elapsed().as_secs_f64());
            }
            bytes += read;
            // A document ends with a line; chunks end with a return before it.
            lines += buffer[..read].windows(2).filter(|pair| *pair == b"}\n").count();
        }
    })
    .await
    .expect("read");
    let after = memory();
    println!(
        "{services} services one a line: {lines} whole lines, {:.0} MB in {seconds:.1} s, {:.0} a second; memory {} MB before, {} MB after",
        bytes as f64 / 1e6,
        services as f64 / seconds,
        before.0,
        after.0
    );
}
