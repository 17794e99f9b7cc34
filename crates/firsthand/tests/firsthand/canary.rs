//! Nothing identifying in logs, nor in the databases beyond what a person gave: the whole application is driven with marked
//! bytes, by people and by staff, then everything the program wrote is searched for them.

use std::{
    io::{BufRead, BufReader, Read},
    os::unix::process::ExitStatusExt,
    path::Path,
    process::{Child, Command, Stdio},
};

use firsthand::{
    keyfile::{self, Keys},
    server,
};
use hyper::header;
use people::staff::Roles;
use policy::consultations::types::State;
use store::{Clock, Database, Entropy, Store, copy, harness};

use crate::{
    routes::address,
    rules::RULES,
    support::{
        Stage, Visitor, add_staff,
        council::{CouncilStage, council_stage},
        stage,
    },
};

/// The names of all fields that any form has.
const FIELDS: &[(&str, &str)] = include!("declared_fields.in");

/// What may be nowhere: who asked, from where, with what, and what was typed into the wrong places.
const NOWHERE: [&str; 9] = [
    "CANARYAGENT",
    "CANARYQUERY",
    "CANARYPATH",
    "CANARYCODE",
    "CANARYNAME",
    "CANARYPASS",
    "CANARYREFERER",
    "CANARYFORWARDED",
    "CANARYCOOKIE",
];

/// Words that people gave: sealed, so not to be found in a file either.
const WORDS: [&str; 2] = ["CANARYWORDS", "CANARYCONTACT"];

/// The program, serving; every temporary file goes to `tmp`.
fn serve(
    database: &str,
    keys: &str,
    folder: &Path,
) -> (Child, std::net::SocketAddr, BufReader<std::process::ChildStdout>) {
    // The limit for core files is raised first: the program itself must lower it.
    let mut child = Command::new("sh")
        .args(["-c", "ulimit -c unlimited 2>/dev/null || ulimit -c 1024 2>/dev/null; exec \"$0\" serve"])
        .arg(env!("CARGO_BIN_EXE_firsthand"))
        .env("FIRSTHAND_DATABASE", database)
        .env("FIRSTHAND_KEYS", keys)
        .env("FIRSTHAND_KEY_FILE", folder.join("key"))
        .env("FIRSTHAND_LISTEN", "127.0.0.1:0")
        .env("RUST_LOG", "trace")
        .env("TMPDIR", folder.join("tmp"))
        .current_dir(folder)
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .expect("the program starts");
    let mut out = BufReader::new(child.stdout.take().expect("its output"));
    let mut line = String::new();
    out.read_line(&mut line).expect("its address");
    let address = line
        .split("http://")
        .nth(1)
        .and_then(|rest| rest.split(' ').next())
        .and_then(|address| address.parse().ok())
        .expect("an address");
    (child, address, out)
}

/// Every route, every method, with marks in everything that a browser or a proxy may send.
async fn drive(visitor: &mut Visitor, stage: &Stage, council: &CouncilStage, token: &str) {
    let marked: Vec<(&str, &str)> = FIELDS
        .iter()
        .map(|(name, _)| (*name, if ["token", "once", "act"].contains(name) { "" } else { "CANARYFIELD" }))
        .chain([("token", token), ("act", "second")])
        .collect();
    for (route, get, post) in RULES {
        if ["/staff/out", "/leave", "/close"].contains(route) {
            continue;
        }
        let path = format!("/en{}?q=CANARYQUERY", address(route, stage, Some(council)));
        if get.is_some() {
            visitor.once("GET", &path, None, Vec::new()).await;
        }
        if post.is_some() {
            visitor.post_once(&path, &marked).await;
        }
    }
}

async fn walk(database: Database, keys_in: Database, texts: (String, String)) -> (String, Vec<String>) {
    let folder = tempfile::tempdir().expect("a folder");
    std::fs::create_dir(folder.path().join("tmp")).expect("a folder");
    let keys = Keys::new(&Entropy::System);
    keyfile::write(&folder.path().join("key"), &keys, None, &Entropy::System).expect("written");
    let store = server::open(&database, &keys_in, 4, &keys, |_| {}).await.expect("opens");
    let app = server::app(store, Clock::System, Entropy::System, keys.instance.clone(), false).expect("an application");
    let stage = stage(&app, State::Open, 20).await;
    let council = council_stage(&app, stage.organisation).await;
    let all = Roles {
        steward: true,
        convenor: true,
        moderator: true,
        secretary: true,
        respondent: true,
        editor: true,
        curator: true,
    };
    add_staff(&app, stage.organisation, "robin", all).await;
    add_staff(&app, stage.organisation, "alex", Roles { moderator: false, ..all }).await;
    app.store().clone().close().await;
    let (mut child, address, mut out) = serve(&texts.0, &texts.1, folder.path());

    let mut member = Visitor::at(address, Some(format!("http://{address}")));
    member.agent = Some("CANARYAGENT".to_owned());
    member.also = vec![
        (header::REFERER, format!("http://{address}/en/CANARYREFERER")),
        (header::FORWARDED, "for=CANARYFORWARDED".to_owned()),
        (header::HeaderName::from_static("x-forwarded-for"), "CANARYFORWARDED".to_owned()),
        (header::ACCEPT_LANGUAGE, "CANARYAGENT".to_owned()),
    ];
    let mut nobody = member.clone();
    nobody.cookie = Some("firsthand=CANARYCOOKIE".to_owned());
    drive(&mut nobody, &stage, &council, "").await;

    let slip = stage.slips[0].digits();
    let (personal, withdrawal) = member.use_slip(&slip).await;
    let at = format!("/en/c/{}", stage.id);
    member.get(&format!("{at}/own?q=CANARYQUERY")).await;
    let token = member.token();
    member
        .post(
            &format!("{at}/own"),
            &[("token", &token), ("own", "CANARYWORDS in a statement"), ("lang", "en"), ("step", "send")],
        )
        .await;
    let part = [("reaction", "changes"), ("words", "CANARYWORDS in a part"), ("lang", "en"), ("step", "send")];
    member.tell(&format!("{at}/part/1"), &part).await;
    // A seat in a council: a name, a draft, a disagreement, a proposal.
    let mut seat = member.clone();
    seat.cookie = None;
    seat.use_slip(&council.codes[0].digits()).await;
    let room = format!("/en{}", council.council.path());
    seat.tell(&format!("{room}/in"), &[("called", "CANARYWORDS in a name")]).await;
    let draft = [
        ("title", "CANARYWORDS in a title"),
        ("asks", "CANARYWORDS in a draft"),
        ("why", "CANARYWORDS in reasons"),
        ("pillar", "protection"),
    ];
    seat.tell(&format!("{room}/draft"), &draft).await;
    let against = [("act", "dissent"), ("dissent", "CANARYWORDS against it")];
    let seen = seat.tell(&format!("{room}/decide/{}", council.decision), &against).await;
    assert!(seen.body.contains("CANARYWORDS"), "it is stored: {}", seen.body);
    let proposal = [("level", "limited"), ("reasons", "CANARYWORDS in a proposal")];
    seat.tell(&format!("{room}/judge/{}", council.commitment), &proposal).await;
    seat.get(&format!("{room}/leave")).await;
    let seat_token = seat.token();
    member.get("/en/CANARYPATH").await;
    member.enter("CANARYCODE CANARYCODE").await;
    member.post("/en/staff", &[("name", "CANARYNAME"), ("passphrase", "CANARYPASS")]).await;
    member
        .once("POST", "/en/staff/c/x/text", Some("multipart/form-data; boundary=b"), b"--b CANARYBROKEN".to_vec())
        .await;
    drive(&mut member, &stage, &council, &token).await;

    drive(&mut seat, &stage, &council, &seat_token).await;
    let mut robin = member.clone();
    robin.cookie = None;
    let fields = [("name", "robin"), ("passphrase", "a long passphrase"), ("minutes", "20")];
    assert_eq!(robin.post("/en/staff", &fields).await.status, 200);
    robin.get("/en/staff/me").await;
    let staff_token = robin.token();
    drive(&mut robin, &stage, &council, &staff_token).await;
    // A second holder of the key, a question, a contact released and read.
    let mut alex = robin.clone();
    alex.cookie = None;
    alex.post("/en/staff", &[("name", "alex"), ("passphrase", "a long passphrase"), ("minutes", "20")]).await;
    let seen = robin.get("/en/staff/keys").await;
    let who = seen.attr("form:has(button[value=share]) input[name=who]", "value").expect("somebody to let in");
    robin.tell("/en/staff/keys", &[("who", &who), ("act", "share")]).await;
    let asked = format!("/en/staff/c/{}/permissions", stage.id);
    let until = Clock::System.today().plus(30).to_string();
    let question = [("purpose", "pay"), ("explanation", "To pay you."), ("item", "contact"), ("until", until.as_str())];
    let seen = robin.tell(&asked, &question).await;
    let opened = seen.attr("table a", "href").expect("it is asked");
    let public = format!("{at}/permissions/{}", opened.rsplit('/').next().expect("an id"));
    member.tell(&public, &[("contact", "CANARYCONTACT"), ("agree", "yes")]).await;
    assert!(robin.get(&opened).await.body.contains("CANARYCONTACT"), "the holder reads it");
    // The queue shows the words to a moderator, who decides with a reason.
    let seen = robin.get(&format!("/en/staff/c/{}/queue", stage.id)).await;
    assert!(seen.body.contains("CANARYWORDS"), "the moderator reads them: {}", seen.body);

    // A crash: no core file, whatever the system would write.
    let pid = rustix::process::Pid::from_child(&child);
    rustix::process::kill_process(pid, rustix::process::Signal::ABORT).expect("stopped");
    let status = child.wait().expect("stopped");
    assert!(!status.core_dumped(), "no memory is written to a file: {status}");
    let mut written = String::new();
    out.read_to_string(&mut written).expect("the rest");
    child.stderr.take().expect("its log").read_to_string(&mut written).expect("the log");
    let tmp: Vec<_> = std::fs::read_dir(folder.path().join("tmp")).expect("the folder").flatten().collect();
    assert!(tmp.is_empty(), "temporary files are left: {tmp:?}");
    let names: Vec<String> = std::fs::read_dir(folder.path())
        .expect("the folder")
        .flatten()
        .map(|entry| entry.file_name().to_string_lossy().into_owned())
        .collect();
    assert!(!names.iter().any(|name| name.starts_with("core")), "{names:?}");
    (written, vec![slip, personal, withdrawal, token])
}

fn search(written: &str, secrets: &[String]) {
    for secret in secrets.iter().map(String::as_str).chain(["CANARY"]) {
        assert!(!written.contains(secret), "{secret} stands in the log:\n{written}");
        assert!(!written.contains(&secret.replace(' ', "")), "{secret} stands in the log:\n{written}");
    }
}

/// Searches bytes for what may not be there.
fn look(bytes: &[u8], at: &str, secrets: &[String]) {
    let there = |what: &str| memchr::memmem::find(bytes, what.as_bytes()).is_some();
    for secret in NOWHERE.iter().chain(&WORDS) {
        assert!(!there(secret), "{secret} is in {at}");
    }
    // The form token holds a public key that a session keeps sealed; codes and slips are nowhere.
    for secret in &secrets[..3] {
        assert!(!there(secret) && !there(&secret.replace(' ', "")), "a code is in {at}");
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn no_log_no_file_and_no_database_holds_who_asked_or_what_on_sqlite() {
    let folder = tempfile::tempdir().expect("a folder");
    let (file, keys) = (folder.path().join("canary.sqlite"), folder.path().join("canary-keys.sqlite"));
    let texts = (file.display().to_string(), keys.display().to_string());
    let (written, secrets) = walk(Database::Sqlite(file.clone()), Database::Sqlite(keys), texts).await;
    search(&written, &secrets);
    let mut files = 0;
    for entry in std::fs::read_dir(folder.path()).expect("the folder").flatten() {
        // The log of a database that was closed meanwhile is gone by now.
        match std::fs::read(entry.path()) {
            Err(error) if error.kind() == std::io::ErrorKind::NotFound => continue,
            bytes => look(&bytes.expect("a file"), &entry.path().display().to_string(), &secrets),
        }
        files += 1;
    }
    assert!(files >= 2 && std::fs::metadata(&file).expect("the database").len() > 0);
}

#[tokio::test(flavor = "multi_thread")]
async fn no_log_no_file_and_no_database_holds_who_asked_or_what_on_postgresql() {
    let Some(url) = harness::postgres_url().await else { return };
    let keys = harness::postgres_url().await.expect("the server is there");
    let (database, keys_in) = (Database::Postgres(url.clone()), Database::Postgres(keys.clone()));
    let (written, secrets) = walk(database.clone(), keys_in.clone(), (url, keys)).await;
    search(&written, &secrets);
    let mut rows = 0;
    for (place, migrations) in [(database, store::migrations()), (keys_in, store::key_migrations())] {
        let store = Store::connect(&store::Settings::new(place)).await.expect("opens");
        let parts: Vec<copy::Part> =
            copy::shapes(migrations).into_iter().map(|shape| copy::Part { shape, rows: "1 = 1" }).collect();
        store
            .copy_out(&parts, |part, some| {
                for row in some {
                    rows += 1;
                    look(format!("{row:?}").as_bytes(), &parts[part].shape.name, &secrets);
                    for value in row {
                        if let store::Value::Bytes(Some(bytes)) = value {
                            look(&bytes, &parts[part].shape.name, &secrets);
                        }
                    }
                }
                Ok(())
            })
            .await
            .expect("read");
    }
    assert!(rows > 20, "the tables were read: {rows}");
}
