//! The public ledger with the whole: what may be in it, what everybody can check, and what a crash leaves.

use std::{
    io::{BufRead, BufReader},
    path::Path,
    process::Command,
    sync::{
        Arc,
        atomic::{AtomicU32, Ordering},
    },
};

use firsthand::inventory::{self, Subject};
use kit::Lang;
use ledger::{
    Policy,
    verify::{Folder, Options, Source, verify},
};
use policy::consultations::types::State;
use store::{Database, Error, Id, Settings, Store, harness, values};
use tempfile::TempDir;

use crate::support::{Server, council::council_stage, on_both, stage};

pub const ORIGIN: &str = "firsthand.example/ledger";

/// Tables of people that hold an act of a public body once it is published (the backup draws the same line).
const PUBLIC_ACTS: [&str; 4] = ["recommendations", "information_requests", "judgements", "statements"];
/// Columns that say who somebody is, or what only its author may see.
const NEVER: [&str; 14] = [
    "seat",
    "speaker",
    "holder",
    "mark",
    "lookup",
    "called",
    "needs",
    "role",
    "owner",
    "safeguarding",
    "handed_to",
    "staff",
    "asked_by",
    "agreed_by",
];

pub async fn publish(server: &Server) {
    acts::publish(server.app.store(), ORIGIN, server.app.clock().today()).await.expect("published");
}

/// Fetches bytes as any program would.
pub async fn bytes(url: String) -> (u16, Vec<u8>) {
    tokio::task::spawn_blocking(move || {
        let agent: ureq::Agent = ureq::Agent::config_builder().http_status_as_error(false).build().into();
        let mut answer = agent.get(&url).call().expect("an answer");
        (answer.status().as_u16(), answer.body_mut().read_to_vec().expect("a body"))
    })
    .await
    .expect("fetched")
}

/// A live server as a source.
pub struct Live(pub String);

impl Source for Live {
    fn get(&self, path: &str) -> ledger::Result<Option<Vec<u8>>> {
        let agent: ureq::Agent = ureq::Agent::config_builder().http_status_as_error(false).build().into();
        let mut answer = agent.get(format!("{}/{path}", self.0)).call().expect("an answer");
        Ok((answer.status() == 200).then(|| answer.body_mut().read_to_vec().expect("a body")))
    }
}

/// Whether there is Python; where it is required and missing the test fails.
pub fn has_python() -> bool {
    let found = Command::new("python3").arg("--version").output().is_ok_and(|output| output.status.success());
    assert!(found || !harness::required("python"), "python3 is required and was not found");
    found
}

#[test]
fn nothing_can_be_entered_that_is_not_declared_institutional() {
    let kinds = firsthand::acts();
    assert!(kinds.len() > 20);
    let catalogue = firsthand::catalogue().expect("messages");
    for kind in &kinds {
        for lang in Lang::ALL {
            let key = prove::message_of(kind.name);
            assert!(kit::Words::new(catalogue.clone(), lang).has(&key), "{key} is missing in {}", lang.code());
        }
        for field in kind.fields {
            let what = format!("{:?}: {}", kind.name, field.name);
            match field.from {
                acts::Source::Column(column) => {
                    let (table, column) = column.split_once('.').expect("table.column");
                    let found = inventory::tables()
                        .find(|one| one.name == table)
                        .unwrap_or_else(|| panic!("{what}: no table {table}"));
                    // Days of counting lie in a table of their own.
                    assert!(found.columns.iter().any(|one| one.name == column), "{what}: no column {table}.{column}");
                    assert!(
                        found.subject == Subject::Institutions || PUBLIC_ACTS.contains(&table),
                        "{what}: {table} holds what people give"
                    );
                    assert!(!NEVER.contains(&column), "{what}: {column} says who somebody is");
                }
                acts::Source::Count(why) => assert!(why.len() > 10, "{what}: say why this count may be told"),
                acts::Source::Word => {}
            }
        }
    }
    // Every kind in the sources is in the list.
    let mut written = 0;
    let house = Path::new(env!("CARGO_MANIFEST_DIR")).join("..");
    for crate_name in ["acts", "people", "policy", "evidence", "services", "prove", "firsthand"] {
        let mut folders = vec![house.join(crate_name).join("src")];
        while let Some(folder) = folders.pop() {
            for entry in std::fs::read_dir(folder).expect("sources").flatten() {
                let path = entry.path();
                if path.is_dir() {
                    folders.push(path);
                } else if path.extension().is_some_and(|end| end == "rs") && !path.ends_with("tests.rs") {
                    let text = std::fs::read_to_string(&path).expect("a source");
                    written += text.matches(": Kind =").count() + text.matches("\nkind!(").count();
                    // The macro's own body.
                    written -= text.matches("static $name: Kind =").count();
                }
            }
        }
    }
    assert_eq!(written, kinds.len(), "a kind of act is not in the list that this test walks");
}

#[test]
fn a_journalist_checks_an_act_with_one_download_and_one_command() {
    on_both(|server| async move {
        let stage = stage(&server.app, State::Open, 20).await;
        let there = council_stage(&server.app, stage.organisation).await;
        publish(&server).await;
        // From the text alone: the page of a recommendation, its link, one download, one command.
        let mut visitor = server.visitor();
        let page = visitor.get(&format!("/en/recommendation/{}", there.recommendation)).await;
        let link = page.link("Proof in the public ledger").expect("a link");
        let page = visitor.get(&link).await;
        let name = format!("check-{}.pyz", &there.recommendation.to_string()[..6]);
        assert!(page.says(&format!("python3 {name}")), "{}", page.body);
        let file = page.link(&name).expect("a download");
        let (status, archive) = bytes(server.url(&file)).await;
        assert_eq!(status, 200);
        if !has_python() {
            return;
        }
        let folder = TempDir::new().expect("a folder");
        let run = |bytes: &[u8]| {
            std::fs::write(folder.path().join("check.pyz"), bytes).expect("written");
            let output = Command::new("python3").arg("check.pyz").current_dir(folder.path()).output().expect("runs");
            (
                output.status.code(),
                String::from_utf8_lossy(&output.stdout).into_owned(),
                String::from_utf8_lossy(&output.stderr).into_owned(),
            )
        };
        let (code, said, wrong) = run(&archive);
        assert_eq!(code, Some(0), "{wrong}");
        assert!(said.starts_with("PROVED: every entry in this file"), "the verdict comes first: {said}");
        for words in ["recommendation published", "recommendation answered", "promise made", "Open a door"] {
            assert!(said.contains(words), "{words}: {said}");
        }
        // Somebody changes a word of the proof on the way.
        let place = archive.windows(6).rposition(|some| some == b"index ").expect("a proof");
        let mut changed = archive.clone();
        changed[place - 20] ^= 1;
        let (code, said, wrong) = run(&changed);
        assert_eq!(code, Some(1));
        assert!(said.starts_with("NOT PROVED: ") && said.contains("REFUSED: "), "{said}");
        assert!(!wrong.contains("Traceback"), "{wrong}");
    });
}

#[test]
fn both_verifiers_accept_a_live_server_and_every_page_of_it_leads_on() {
    on_both(|server| async move {
        let stage = stage(&server.app, State::Open, 20).await;
        let there = council_stage(&server.app, stage.organisation).await;
        publish(&server).await;
        let address = server.url("/ledger");
        let live = address.clone();
        let report = tokio::task::spawn_blocking(move || {
            let source = Live(live);
            let policy = Policy::parse(&ledger::verify::text(&source, "policy").expect("a policy")).expect("reads");
            verify(&source, &policy, &Options { bodies: true, ..Options::default() }, |_, _| ()).expect("good")
        })
        .await
        .expect("checked");
        assert!(report.checkpoint.size >= 6 && report.checkpoint.origin == ORIGIN);
        if has_python() {
            let folder = TempDir::new().expect("a folder");
            let policy = folder.path().join("policy");
            std::fs::write(&policy, bytes(format!("{address}/policy")).await.1).expect("written");
            let script = bytes(format!("{address}/verify.py")).await.1;
            std::fs::write(folder.path().join("verify.py"), &script).expect("written");
            let output = tokio::task::spawn_blocking(move || {
                Command::new("python3")
                    .arg(folder.path().join("verify.py"))
                    .args(["verify", &address, "--policy"])
                    .arg(&policy)
                    .arg("--bodies")
                    .output()
                    .expect("runs")
            })
            .await
            .expect("ran");
            assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
        }
        let mut visitor = server.visitor();
        let list = visitor.get("/en/ledger").await;
        assert!(list.says("A recommendation was published") && list.says("Nobody outside yet"));
        for place in 0..report.checkpoint.size {
            let page = visitor.get(&format!("/en/ledger/entry/{place}")).await;
            assert_eq!(page.status, 200);
            assert!(page.says("Check it yourself"), "{place}");
        }
        assert_eq!(visitor.get(&format!("/en/ledger/entry/{}", report.checkpoint.size)).await.status, 404);
        assert_eq!(visitor.get("/en/ledger/entry/x").await.status, 404);
        assert_eq!(visitor.get(&format!("/en/ledger/about/{}", there.council.id)).await.status, 200);
        assert_eq!(visitor.get(&format!("/en/ledger/about/{}", Id([1; 16]))).await.status, 404);
        // Nothing past what is signed, and nothing odd.
        for path in [
            "tile/0/000",
            "tile/0/001.p/1",
            "tile/0/000.p/255",
            "tile/7/000.p/1",
            "tile/x",
            "bodies/001",
            "bodies/1",
            "tile/../checkpoint",
        ] {
            let (status, _) = bytes(server.url(&format!("/ledger/{path}"))).await;
            assert_eq!(status, 404, "{path}");
        }
    });
}

/// Serves until it is killed: the test below runs this very program again with a variable in the environment.
const CHILD: &str = "FIRSTHAND_TEST_LEDGER";

async fn open(database: &str, keys: &Path) -> Store {
    let vault = harness::vault(Database::Sqlite(keys.to_owned())).await;
    let settings = Settings::new(database.parse::<Database>().expect("an address")).with(vault);
    Store::open(&settings, &store::Clock::System).await.expect("opens")
}

/// What the child says after a hundred acts.
const WELL_UNDER_WAY: &str = "a hundred acts";

pub static TOLD: acts::Kind = acts::Kind { name: "ledger key", fields: &[acts::Field::word("state")] };

/// The child: acts and publishes as fast as it can. An act is a row in `jobs`.
#[test]
#[expect(clippy::disallowed_methods, reason = "a test's switch, read once at its edge")]
fn child_that_acts_until_it_is_killed() {
    let Ok(told) = std::env::var(CHILD) else { return };
    let (database, keys) = told.split_once('|').expect("two parts");
    let runtime = tokio::runtime::Runtime::new().expect("a runtime");
    runtime.block_on(async {
        let store = open(database, Path::new(keys)).await;
        let publisher = store.clone();
        tokio::spawn(async move {
            loop {
                let _ = acts::publish(&publisher, ORIGIN, harness::TODAY).await;
            }
        });
        let mut tasks = Vec::new();
        let done = Arc::new(AtomicU32::new(0));
        for _ in 0..4 {
            let (store, done) = (store.clone(), done.clone());
            tasks.push(tokio::spawn(async move {
                loop {
                    let acted: Result<(), Error> = store
                        .write("act", |tx| {
                            Box::pin(async move {
                                let id = tx.new_id()?;
                                tx.run(
                                    "INSERT INTO jobs (id, kind, argument, not_before, lease_until, attempts) VALUES ($1, 'act', $2, 0, 0, 0)",
                                    values![id, id.to_string()],
                                )
                                .await?;
                                acts::enter(tx, &TOLD, id, harness::TODAY, vec![("state", "done".into())]).await
                            })
                        })
                        .await;
                    if acted.is_ok() && done.fetch_add(1, Ordering::SeqCst) == 100 {
                        println!("{WELL_UNDER_WAY}");
                    }
                }
            }));
        }
        for task in tasks {
            let _ = task.await;
        }
    });
}

async fn survives(database: String) {
    let folder = TempDir::new().expect("a folder");
    let keys = folder.path().join("keys.sqlite");
    let mut signed = 0;
    for round in 0..4u64 {
        let mut child = Command::new(std::env::current_exe().expect("this program"))
            .args(["ledger::child_that_acts_until_it_is_killed", "--exact", "--nocapture"])
            .env(CHILD, format!("{database}|{}", keys.display()))
            .stdout(std::process::Stdio::piped())
            .spawn()
            .expect("starts");
        let said = BufReader::new(child.stdout.take().expect("its output"));
        let under_way = said.lines().map_while(Result::ok).any(|line| line.contains(WELL_UNDER_WAY));
        assert!(under_way, "the child ended before it had done anything");
        // Each round somewhere else in what it does.
        tokio::time::sleep(std::time::Duration::from_millis(37 + 111 * round)).await;
        child.kill().expect("kill -9");
        child.wait().expect("gone");
        let store = open(&database, &keys).await;
        // PostgreSQL may still be finishing what the child had sent when it was killed.
        tokio::time::sleep(std::time::Duration::from_millis(300)).await;
        for _ in 0..100 {
            acts::publish(&store, ORIGIN, harness::TODAY).await.expect("published");
            let waiting = store.read("waiting", |tx| {
                Box::pin(async move {
                    tx.count("SELECT COUNT(*) AS n FROM ledger_entries WHERE place IS NULL", values![]).await
                })
            });
            if waiting.await.expect("read") == 0 {
                break;
            }
            tokio::time::sleep(std::time::Duration::from_millis(100)).await;
        }
        let (acts_done, entries, alone, checkpoint, files, policy) = store
            .read("what is left", |tx| {
                Box::pin(async move {
                    let acts_done = tx.count("SELECT COUNT(*) AS n FROM jobs WHERE kind = 'act'", values![]).await?;
                    let entries = tx.count("SELECT COUNT(*) AS n FROM ledger_entries e JOIN jobs j ON j.id = e.about", values![]).await?;
                    let alone = tx
                        .count("SELECT COUNT(*) AS n FROM ledger_entries e WHERE NOT EXISTS (SELECT 1 FROM jobs j WHERE j.id = e.about)", values![])
                        .await?;
                    let checkpoint = acts::served(tx).await?.expect("signed");
                    let mut files = vec![("checkpoint".to_owned(), checkpoint.text().into_bytes())];
                    for tile in ledger::Tile::all(checkpoint.size) {
                        files.push((tile.path(), acts::tile(tx, tile).await?.expect("a tile")));
                        if tile.level == 0 {
                            files.push((tile.entries_path(), acts::entries(tx, tile).await?.expect("entries")));
                        }
                    }
                    Ok::<_, Error>((acts_done, entries, alone, checkpoint, files, acts::policy(tx).await?))
                })
            })
            .await
            .expect("read");
        assert!(acts_done > 0 && acts_done == entries, "{acts_done} acts, {entries} entries");
        assert_eq!(alone, 1, "the key's own entry");
        assert_eq!(checkpoint.size as i64, entries + 1);
        assert!(checkpoint.size > signed, "it never shrinks");
        signed = checkpoint.size;
        let copy = TempDir::new().expect("a folder");
        for (path, bytes) in files {
            let path = copy.path().join(path);
            std::fs::create_dir_all(path.parent().expect("a folder")).expect("made");
            std::fs::write(path, bytes).expect("written");
        }
        verify(
            &Folder(copy.path().to_owned()),
            &Policy::parse(&policy).expect("reads"),
            &Options::default(),
            |_, _| (),
        )
        .expect("good");
        store.close().await;
    }
}

#[test]
fn a_crash_leaves_no_act_without_its_entry_and_no_entry_without_its_act() {
    let runtime = tokio::runtime::Runtime::new().expect("a runtime");
    runtime.block_on(async {
        let folder = TempDir::new().expect("a folder");
        survives(folder.path().join("acts.sqlite").display().to_string()).await;
        if let Some(url) = harness::postgres_url().await {
            survives(url).await;
        }
    });
}
