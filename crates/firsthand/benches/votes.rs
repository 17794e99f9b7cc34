//! How many votes a second does one machine take through HTTP, each durable before its answer?
//!
//! `cargo bench --bench votes` starts a server in a process of its own on a fresh SQLite file, signs in a crowd, and lets a
//! load generator in this process vote over keep-alive connections for some seconds. Only 127.0.0.1 is spoken to.
//!
//! Options after `--`: `--seconds 20`, `--connections 64`, `--people 2000`, `--statements 100`,
//! `--pages` (ask for the voting page instead of voting), `--dir DIR` (where the database lies).
#![allow(missing_docs, reason = "a program")]
#![allow(clippy::print_stdout, reason = "a program that prints its figures")]

use std::{
    io::{BufRead, BufReader, Read, Write},
    net::{SocketAddr, TcpStream},
    path::PathBuf,
    process::{Child, Command, Stdio},
    sync::{Arc, Mutex},
    time::{Duration, Instant},
};

use kit::{InstanceKey, Site};
use people::{Person, secrets, sessions};
use policy::consultations::{
    store as shared,
    types::{Consultation, Influence, Pay, Standing, State, Statement},
};
use store::{Clock, Database, Entropy, Error, Id, Settings, Store};

struct Options {
    seconds: u64,
    connections: usize,
    people: usize,
    statements: usize,
    pages: bool,
    dir: PathBuf,
    serve: bool,
}

fn options() -> Options {
    let mut all = Options {
        seconds: 20,
        connections: 64,
        people: 2_000,
        statements: 100,
        pages: false,
        dir: std::env::temp_dir().join(format!("firsthand-bench-{}", std::process::id())),
        serve: false,
    };
    let mut arguments = std::env::args().skip(1);
    while let Some(name) = arguments.next() {
        let mut number = || arguments.next().and_then(|v| v.parse().ok()).unwrap_or(1);
        match name.as_str() {
            "--seconds" => all.seconds = number() as u64,
            "--connections" => all.connections = number(),
            "--people" => all.people = number(),
            "--statements" => all.statements = number(),
            "--pages" => all.pages = true,
            "--serve" => all.serve = true,
            "--dir" => all.dir = arguments.next().unwrap_or_default().into(),
            _ => {}
        }
    }
    all
}

const KEY: InstanceKey = InstanceKey([9; 32]);

async fn open(options: &Options) -> Store {
    let vault = store::harness::vault(Database::Sqlite(options.dir.join("keys.sqlite"))).await;
    let settings = Settings::new(Database::Sqlite(options.dir.join("bench.sqlite"))).with(vault);
    Store::open(&settings, &Clock::System).await.expect("the database opens")
}

/// The server's own process.
fn serve(options: &Options) {
    let runtime = tokio::runtime::Runtime::new().expect("a runtime");
    runtime.block_on(async {
        let store = open(options).await;
        let app = firsthand::server::app(store, Clock::System, Entropy::System, KEY, false).expect("an application");
        let listener = tokio::net::TcpListener::bind("127.0.0.1:0").await.expect("a port");
        println!("{}", listener.local_addr().expect("an address"));
        firsthand::server::serve(&app, listener, std::future::pending()).await.expect("serves");
    });
}

struct Crowd {
    consultation: Id,
    statements: Vec<Id>,
    /// Cookie and form token of each person.
    people: Vec<(String, String)>,
}

fn sample(id: Id, organisation: Id, today: store::Day) -> Consultation {
    let text = || "Sample".to_owned();
    Consultation {
        id,
        organisation,
        terms: None,
        state: State::Open,
        lang: kit::Lang::En,
        title: text(),
        summary: text(),
        purpose: text(),
        influence: Some(Influence::Consult),
        decided: text(),
        minutes: 10,
        pay: Pay::Unpaid { reason: text() },
        opens: Some(today),
        closes: Some(today.plus(30)),
        readers: text(),
        afterwards: text(),
        convened_by: text(),
        funded_by: text(),
        safeguarding: text(),
        content_note: String::new(),
        source: String::new(),
        source_url: String::new(),
        sample: true,
        counts: vec![today.plus(31)],
    }
}

/// A consultation, and people who are signed in.
async fn prepare(options: &Options) -> Crowd {
    let store = open(options).await;
    let (people, number) = (options.people, options.statements);
    let crowd = store
        .write("prepare", move |tx| {
            Box::pin(async move {
                let entropy = Entropy::seeded(1);
                let today = Clock::System.today();
                let id = Id::new(&entropy);
                let office = people::organisation(tx, &entropy, "Sample", true, today).await?;
                kit::save_site(tx, &Site { ready: true, ..Site::default() }).await?;
                shared::save(tx, &sample(id, office.id, today), today).await?;
                let mut statements = Vec::new();
                for n in 0..number {
                    let statement = Statement {
                        id: Id::new(&entropy),
                        number: Some(n as i64 + 1),
                        seed: true,
                        seat: None,
                        lang: kit::Lang::En,
                        body: format!("A statement of the usual length, number {n}, that people may agree with."),
                        offered: None,
                        standing: Standing::Published,
                        reason: String::new(),
                        joined_to: None,
                        day: today,
                    };
                    shared::add_statement(tx, id, &statement).await?;
                    statements.push(statement.id);
                }
                let mut crowd = Vec::new();
                for _ in 0..people {
                    let person = Person::new(entropy.bytes(), entropy.bytes(), None);
                    let token = entropy.bytes::<32>();
                    people::slips::take_seat(tx, person.seat(id), id).await?;
                    tx.run(
                        "INSERT INTO codes (lookup, kind, filter, sealed) VALUES ($1, 'personal', 0, NULL)",
                        store::values![person.lookup],
                    )
                    .await?;
                    let kind = sessions::Kind::Participant;
                    sessions::start(tx, &entropy, Clock::System.now(), token, kind, 480, &person).await?;
                    let who = person.letter_box;
                    crowd.push((secrets::hex(&token), secrets::form_token(&KEY, &who)));
                }
                Ok::<_, Error>(Crowd { consultation: id, statements, people: crowd })
            })
        })
        .await
        .expect("prepared");
    store.close().await;
    crowd
}

/// Reads one answer; returns its status.
fn answer(reader: &mut BufReader<TcpStream>, line: &mut String, body: &mut Vec<u8>) -> u16 {
    line.clear();
    reader.read_line(line).expect("an answer");
    let status = line.split(' ').nth(1).and_then(|s| s.parse().ok()).unwrap_or(0);
    let mut length = 0;
    let mut chunked = false;
    loop {
        line.clear();
        reader.read_line(line).expect("headers");
        if line.trim().is_empty() {
            break;
        }
        let lower = line.to_ascii_lowercase();
        if let Some(n) = lower.strip_prefix("content-length:") {
            length = n.trim().parse().unwrap_or(0);
        }
        chunked |= lower.starts_with("transfer-encoding: chunked");
    }
    if chunked {
        loop {
            line.clear();
            reader.read_line(line).expect("a chunk");
            let size = usize::from_str_radix(line.trim(), 16).unwrap_or(0);
            body.resize(size + 2, 0);
            reader.read_exact(body).expect("a chunk");
            if size == 0 {
                break;
            }
        }
    } else {
        body.resize(length, 0);
        reader.read_exact(body).expect("a body");
    }
    status
}

fn run(address: SocketAddr, options: &Options, crowd: &Arc<Crowd>) -> (Vec<u32>, u64) {
    let times = Arc::new(Mutex::new(Vec::new()));
    let until = Instant::now() + Duration::from_secs(options.seconds);
    let threads: Vec<_> = (0..options.connections)
        .map(|connection| {
            let (crowd, times) = (Arc::clone(crowd), Arc::clone(&times));
            let (connections, pages) = (options.connections, options.pages);
            std::thread::spawn(move || {
                let stream = TcpStream::connect(address).expect("connects");
                stream.set_nodelay(true).expect("no delay");
                let mut writer = stream.try_clone().expect("a second handle");
                let mut reader = BufReader::new(stream);
                let (mut line, mut body, mut own, mut bad) = (String::new(), Vec::new(), Vec::new(), 0_u64);
                let mut turn = connection;
                while Instant::now() < until {
                    let (cookie, token) = &crowd.people[turn % crowd.people.len()];
                    let statement = crowd.statements[(turn / crowd.people.len()) % crowd.statements.len()];
                    let path = format!("/en/c/{}/vote", crowd.consultation);
                    let request = if pages {
                        format!("GET {path} HTTP/1.1\r\nhost: {address}\r\ncookie: firsthand={cookie}\r\naccept-encoding: gzip\r\n\r\n")
                    } else {
                        let form = format!("token={token}&statement={statement}&vote={}", turn % 3 % 2);
                        format!(
                            "POST {path} HTTP/1.1\r\nhost: {address}\r\norigin: http://{address}\r\ncookie: firsthand={cookie}\r\n\
                             content-type: application/x-www-form-urlencoded\r\ncontent-length: {}\r\n\r\n{form}",
                            form.len()
                        )
                    };
                    let started = Instant::now();
                    writer.write_all(request.as_bytes()).expect("sent");
                    let status = answer(&mut reader, &mut line, &mut body);
                    own.push(started.elapsed().as_micros() as u32);
                    bad += u64::from(status != if pages { 200 } else { 303 });
                    turn += connections;
                }
                times.lock().expect("no panic").extend(own);
                bad
            })
        })
        .collect();
    let bad = threads.into_iter().map(|t| t.join().expect("no panic")).sum();
    let mut times = std::mem::take(&mut *times.lock().expect("no panic"));
    times.sort_unstable();
    (times, bad)
}

/// CPU seconds (user and system) and resident kilobytes of a process, from /proc.
fn used(child: &Child) -> (f64, u64) {
    let stat = std::fs::read_to_string(format!("/proc/{}/stat", child.id())).unwrap_or_default();
    let fields: Vec<&str> = stat.rsplit(") ").next().unwrap_or_default().split(' ').collect();
    let ticks: f64 = [11, 12].iter().filter_map(|i| fields.get(*i)?.parse::<f64>().ok()).sum();
    let status = std::fs::read_to_string(format!("/proc/{}/status", child.id())).unwrap_or_default();
    let resident = status
        .lines()
        .find_map(|line| line.strip_prefix("VmRSS:")?.trim().trim_end_matches(" kB").trim().parse().ok())
        .unwrap_or(0);
    (ticks / 100.0, resident)
}

fn main() {
    let options = options();
    if options.serve {
        return serve(&options);
    }
    std::fs::create_dir_all(&options.dir).expect("a folder");
    println!(
        "preparing {} people and {} statements in {} ...",
        options.people,
        options.statements,
        options.dir.display()
    );
    let runtime = tokio::runtime::Runtime::new().expect("a runtime");
    let crowd = Arc::new(runtime.block_on(prepare(&options)));
    drop(runtime);
    let started = Instant::now();
    let mut child = Command::new(std::env::current_exe().expect("this program"))
        .args(["--serve", "--dir"])
        .arg(&options.dir)
        .stdout(Stdio::piped())
        .spawn()
        .expect("the server starts");
    let mut line = String::new();
    BufReader::new(child.stdout.take().expect("its output")).read_line(&mut line).expect("its address");
    let start = started.elapsed();
    let idle = used(&child).1;
    let before = used(&child).0;
    let address: SocketAddr = line.trim().parse().expect("an address");
    let (times, bad) = run(address, &options, &crowd);
    let (cpu, resident) = used(&child);
    child.kill().expect("stops");
    child.wait().expect("stopped");
    let at = |share: f64| f64::from(times[((times.len() - 1) as f64 * share) as usize]) / 1000.0;
    println!("start {:.0} ms, idle {:.1} MB", start.as_secs_f64() * 1000.0, idle as f64 / 1024.0);
    println!(
        "{} {} in {} s over {} connections: {:.0} a second, {bad} refused",
        times.len(),
        if options.pages { "pages" } else { "votes" },
        options.seconds,
        options.connections,
        times.len() as f64 / options.seconds as f64
    );
    println!("latency: p50 {:.1} ms, p99 {:.1} ms, longest {:.1} ms", at(0.5), at(0.99), at(1.0));
    println!(
        "server: {:.3} ms of CPU each, {:.1} MB resident at the end",
        (cpu - before) * 1000.0 / times.len() as f64,
        resident as f64 / 1024.0
    );
    std::fs::remove_dir_all(&options.dir).expect("the folder goes");
}
