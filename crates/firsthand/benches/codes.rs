//! Do people get in while somebody guesses? `cargo bench --bench codes`
//!
//! A server on a fresh SQLite file in this process; 100 people with codes. For some seconds eight of them sign in one after the
//! other, while guesses of well-formed codes arrive at a steady rate, each on a connection of its own. Only 127.0.0.1 is spoken
//! to. Then: how long do a code that is one of ours and one that is none take, once the filter let both through?
//!
//! Options after `--`: `--seconds 15`, `--guesses 1000` (a second), `--dir DIR`.
#![allow(missing_docs, reason = "a program")]
#![allow(clippy::print_stdout, reason = "a program that prints its figures")]

use std::{
    net::SocketAddr,
    path::PathBuf,
    sync::{
        Arc,
        atomic::{AtomicU64, Ordering},
    },
    time::{Duration, Instant},
};

use kit::{InstanceKey, Site};
use people::{codes::Code, secrets, slips};
use store::{Clock, Database, Entropy, Error, Id, Settings, Store};
use tokio::{
    io::{AsyncReadExt, AsyncWriteExt},
    net::TcpStream,
};

const KEY: InstanceKey = InstanceKey([9; 32]);
const PEOPLE: u64 = 100;

/// One form to /enter on a connection of its own: the answer's status and its body.
async fn enter(address: SocketAddr, code: &str, once: &str) -> Option<(u16, String)> {
    let body = format!("code={}&minutes=20&once={once}", code.replace(' ', "+"));
    let request = format!(
        "POST /en/enter HTTP/1.1\r\nhost: {address}\r\norigin: http://{address}\r\nconnection: close\r\n\
         content-type: application/x-www-form-urlencoded\r\ncontent-length: {}\r\n\r\n{body}",
        body.len()
    );
    let mut stream = TcpStream::connect(address).await.ok()?;
    stream.write_all(request.as_bytes()).await.ok()?;
    let mut answer = Vec::new();
    stream.read_to_end(&mut answer).await.ok()?;
    let text = String::from_utf8_lossy(&answer).into_owned();
    Some((text.get(9..12)?.parse().ok()?, text))
}

fn memory() -> String {
    let status = std::fs::read_to_string("/proc/self/status").unwrap_or_default();
    let line = |name: &str| status.lines().find_map(|line| line.strip_prefix(name)).unwrap_or("?").trim().to_owned();
    format!("{} now, {} at the most", line("VmRSS:"), line("VmHWM:"))
}

fn median(times: &mut [f64]) -> (f64, f64) {
    times.sort_by(f64::total_cmp);
    (times[times.len() / 2], times[times.len() * 99 / 100])
}

async fn stage(store: &Store) -> Vec<String> {
    let entropy = Entropy::System;
    let (id, batch, today) = (Id::new(&entropy), Id::new(&entropy), Clock::System.today());
    store
        .write("stage", move |tx| {
            Box::pin(async move {
                kit::save_site(tx, &Site { ready: true, demonstration: true, ..Site::default() }).await?;
                let office = people::organisation(tx, &entropy, "Office", true, today).await?;
                tx.run(
                    "INSERT INTO consultations (id, organisation, state, lang, title, summary, purpose, influence, decided, minutes,
                        pay_kind, pay_hourly, pay_currency, pay_how, unpaid_reason, opens_day, closes_day, readers, afterwards,
                        convened_by, funded_by, safeguarding, content_note, source, source_url, sample, made_day)
                     VALUES ($1, $2, 'open', 'en', 'Sample', '', '', 'consult', '', 10, 'unpaid', 0, '', '', '', $3, $4, '', '', '', '',
                        '', '', '', '', 1, $3)",
                    store::values![id, office.id, today, today.plus(30)],
                )
                .await?;
                slips::make_batch(tx, &KEY, batch, id, "Sample", PEOPLE as i64, today).await?;
                Ok::<_, Error>(())
            })
        })
        .await
        .expect("staged");
    (0..PEOPLE).map(|n| secrets::slip_code(&KEY, batch, n).digits()).collect()
}

fn main() {
    let (mut seconds, mut guesses, mut dir) =
        (15, 1_000, std::env::temp_dir().join(format!("firsthand-codes-{}", std::process::id())));
    let mut arguments = std::env::args().skip(1);
    while let Some(name) = arguments.next() {
        match name.as_str() {
            "--seconds" => seconds = arguments.next().and_then(|v| v.parse().ok()).unwrap_or(seconds),
            "--guesses" => guesses = arguments.next().and_then(|v| v.parse().ok()).unwrap_or(guesses),
            "--dir" => dir = PathBuf::from(arguments.next().unwrap_or_default()),
            _ => {}
        }
    }
    std::fs::create_dir_all(&dir).expect("a folder");
    let runtime = tokio::runtime::Runtime::new().expect("a runtime");
    runtime.block_on(async {
        let vault = store::harness::vault(Database::Sqlite(dir.join("keys.sqlite"))).await;
        let settings = Settings::new(Database::Sqlite(dir.join("codes.sqlite"))).with(vault);
        let store = Store::open(&settings, &Clock::System).await.expect("opens");
        let slips = stage(&store).await;
        let app = firsthand::server::app(store, Clock::System, Entropy::System, KEY, false).expect("an application");
        let listener = tokio::net::TcpListener::bind("127.0.0.1:0").await.expect("a port");
        let address = listener.local_addr().expect("an address");
        tokio::spawn(async move { firsthand::server::serve(&app, listener, std::future::pending()).await });
        let once = "ab".repeat(16);
        let mut codes = Vec::new();
        for slip in &slips {
            let (status, text) = enter(address, slip, &once).await.expect("an answer");
            assert_eq!(status, 303, "{text}");
            let code = Code::parse(slip).expect("a code");
            codes.push(secrets::exchange(&KEY, &code, &[0xab; 16]).0.digits());
        }
        println!("{PEOPLE} people have codes; memory {}", memory());

        let (entered, guessed, open) = (Arc::new(AtomicU64::new(0)), Arc::new(AtomicU64::new(0)), Arc::new(AtomicU64::new(0)));
        let end = Instant::now() + Duration::from_secs(seconds);
        let mut tasks = Vec::new();
        for worker in 0..8 {
            let (codes, entered, once) = (codes.clone(), entered.clone(), once.clone());
            tasks.push(tokio::spawn(async move {
                let mut times = Vec::new();
                for code in codes.iter().cycle().skip(worker * 11) {
                    if Instant::now() > end {
                        break;
                    }
                    let started = Instant::now();
                    if enter(address, code, &once).await.is_some_and(|(status, _)| status == 303) {
                        entered.fetch_add(1, Ordering::Relaxed);
                        times.push(started.elapsed().as_secs_f64() * 1e3);
                    }
                }
                times
            }));
        }
        let started = Instant::now();
        let mut sent = 0_u64;
        while Instant::now() < end {
            let due = (started.elapsed().as_secs_f64() * guesses as f64) as u64;
            while sent < due {
                sent += 1;
                let (guessed, open, once) = (guessed.clone(), open.clone(), once.clone());
                open.fetch_add(1, Ordering::Relaxed);
                tokio::spawn(async move {
                    let code = Code::new(&Entropy::System).digits();
                    if enter(address, &code, &once).await.is_some_and(|(status, _)| status == 422) {
                        guessed.fetch_add(1, Ordering::Relaxed);
                    }
                    open.fetch_sub(1, Ordering::Relaxed);
                });
            }
            tokio::time::sleep(Duration::from_millis(2)).await;
        }
        let mut times = Vec::new();
        for task in tasks {
            times.extend(task.await.expect("no panic"));
        }
        let took = started.elapsed().as_secs_f64();
        let (half, most) = median(&mut times);
        println!(
            "{:.0} sign-ins a second (half under {half:.0} ms, 99 of 100 under {most:.0} ms) while {:.0} guesses a second arrived \
             ({} answered, {} waiting); memory {}",
            entered.load(Ordering::Relaxed) as f64 / took,
            sent as f64 / took,
            guessed.load(Ordering::Relaxed),
            open.load(Ordering::Relaxed),
            memory()
        );

        // Past the filter: Argon2id on a code of ours and on one of nobody, in turns, without the network.
        let (mut ours, mut nobodys) = (Vec::new(), Vec::new());
        for code in codes.iter().cycle().take(200) {
            for (code, times) in [(Code::parse(code).expect("ours"), &mut ours), (Code::new(&Entropy::System), &mut nobodys)] {
                let started = Instant::now();
                std::hint::black_box(secrets::open_code(&KEY, &code));
                times.push(started.elapsed().as_secs_f64() * 1e3);
            }
        }
        let mean = |times: &[f64]| times.iter().sum::<f64>() / times.len() as f64;
        let spread = |times: &[f64]| {
            let middle = mean(times);
            (times.iter().map(|t| (t - middle).powi(2)).sum::<f64>() / (times.len() - 1) as f64).sqrt()
        };
        let (a, b) = (mean(&ours), mean(&nobodys));
        let error = (spread(&ours).powi(2) / ours.len() as f64 + spread(&nobodys).powi(2) / nobodys.len() as f64).sqrt();
        println!(
            "past the filter: {a:.2} ms for a code of ours, {b:.2} ms for one of nobody; Welch's t = {:.2} (beyond 4.5 would tell them apart)",
            (a - b) / error
        );
    });
    let _left_behind = std::fs::remove_dir_all(&dir);
}
