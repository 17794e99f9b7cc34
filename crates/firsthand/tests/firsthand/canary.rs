//! Nothing identifying in logs, nor in the database beyond what a person gave: the whole way is walked with marked bytes, then
//! everything the program wrote is searched for them.

use std::{
    io::{BufRead, BufReader, Read},
    process::{Command, Stdio},
};

use firsthand::{
    keyfile::{self, Keys},
    server,
};
use policy::consultations::types::State;
use store::{Clock, Database, Entropy};

use crate::support::{Visitor, stage};

#[tokio::test(flavor = "multi_thread")]
async fn no_log_holds_who_asked_or_what() {
    let folder = tempfile::tempdir().expect("a folder");
    let file = folder.path().join("canary.sqlite");
    let key_file = folder.path().join("key");
    let keys = Keys::new(&Entropy::System);
    keyfile::write(&key_file, &keys, None, &Entropy::System).expect("written");
    let (database, keys_in) =
        (Database::Sqlite(file.clone()), Database::Sqlite(folder.path().join("canary-keys.sqlite")));
    let store = server::open(&database, &keys_in, 4, &keys).await.expect("opens");
    let app =
        firsthand::server::app(store, Clock::System, Entropy::System, keys.instance, false).expect("an application");
    let stage = stage(&app, State::Open, 20).await;
    app.store().clone().close().await;
    let mut child = Command::new(env!("CARGO_BIN_EXE_firsthand"))
        .arg("serve")
        .env("FIRSTHAND_DATABASE", &file)
        .env("FIRSTHAND_KEY_FILE", &key_file)
        .env("FIRSTHAND_LISTEN", "127.0.0.1:0")
        .env("RUST_LOG", "trace")
        .current_dir(folder.path())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .expect("the program starts");
    let mut out = BufReader::new(child.stdout.take().expect("its output"));
    let mut line = String::new();
    out.read_line(&mut line).expect("its address");
    let address: std::net::SocketAddr = line
        .split("http://")
        .nth(1)
        .and_then(|r| r.split(' ').next())
        .and_then(|a| a.parse().ok())
        .expect("an address");

    let mut member = Visitor::at(address, Some(format!("http://{address}")));
    member.agent = Some("CANARYAGENT".to_owned());
    let slip = stage.slips[0].digits();
    let (personal, withdrawal) = member.use_slip(&slip).await;
    let own = format!("/en/c/{}/own", stage.id);
    member.get(&format!("{own}?q=CANARYQUERY")).await;
    let token = member.token();
    member
        .post(&own, &[("token", &token), ("own", "CANARYWORDS in a statement"), ("lang", "en"), ("step", "send")])
        .await;
    member.get("/en/CANARYPATH").await;
    member.enter("CANARYCODE CANARYCODE").await;
    member.post("/en/staff", &[("name", "CANARYNAME"), ("passphrase", "CANARYPASS")]).await;
    member
        .once("POST", "/en/staff/c/x/text", Some("multipart/form-data; boundary=b"), b"--b CANARYBROKEN".to_vec())
        .await;
    member.post("/en/nowhere", &[("a", "CANARYFORM")]).await;
    child.kill().expect("stops");
    child.wait().expect("stopped");
    let mut written = line;
    out.read_to_string(&mut written).expect("the rest");
    child.stderr.take().expect("its log").read_to_string(&mut written).expect("the log");
    for secret in ["CANARY", &slip, &slip.replace(' ', ""), &personal, &withdrawal, &token] {
        assert!(!written.contains(secret), "{secret} stands in the log:\n{written}");
    }
    // Beyond the words that were given to be read, nothing marked is in the folder: database, journal, temporary files.
    for entry in std::fs::read_dir(folder.path()).expect("the folder").flatten() {
        let bytes = std::fs::read(entry.path()).expect("a file");
        let text = String::from_utf8_lossy(&bytes);
        for secret in
            ["CANARYAGENT", "CANARYQUERY", "CANARYPATH", "CANARYCODE", "CANARYNAME", "CANARYPASS", "CANARYFORM"]
        {
            assert!(!text.contains(secret), "{secret} is in {}", entry.path().display());
        }
        for code in [&slip, &personal, &withdrawal] {
            assert!(!text.contains(&code.replace(' ', "")), "a code is in {}", entry.path().display());
        }
    }
    assert!(std::fs::metadata(&file).expect("the database").len() > 0);
}
