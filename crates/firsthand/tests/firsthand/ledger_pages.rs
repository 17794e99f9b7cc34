//! The ledger's pages: where it stood, in every report; the way from each public thing to its entries; the steward's page.

use std::{path::Path, sync::Arc};

use firsthand::cli::witness::router;
use ledger::{
    Policy, PublicKey, SecretKey, Use,
    verify::{Options, verify},
    witness::Witness,
};
use people::staff::Roles;
use policy::consultations::{count, types::State};
use tempfile::TempDir;

use crate::{
    ledger::{Live, bytes, publish},
    staff::signed_in,
    support::{Server, add_staff, council::council_stage, on_both, stage},
};

#[test]
fn every_report_says_where_the_ledger_stood() {
    on_both(|server| async move {
        let stage = stage(&server.app, State::Open, 20).await;
        let there = council_stage(&server.app, stage.organisation).await;
        count::count(&server.app, stage.id, server.app.clock().today()).await.expect("counted");
        let year = &server.app.clock().today().to_string()[..4];
        let reports = [format!("/en/c/{}/result/1", stage.id), format!("/en{}/report/{year}", there.council.path())];
        let mut visitor = server.visitor();
        let mut bare = Vec::new();
        for report in &reports {
            let page = visitor.get(report).await;
            assert_eq!(page.status, 200, "{report}");
            assert!(!page.says("The public ledger before the day of this report"), "nothing is signed yet");
            bare.push(visitor.get(&format!("{report}/report.pdf")).await.body.len());
        }
        publish(&server).await;
        let signed =
            server.app.store().read("signed", |tx| Box::pin(acts::served(tx))).await.expect("read").expect("signed");
        for (report, bare) in reports.iter().zip(bare) {
            let page = visitor.get(report).await;
            let lines = page.all("section[aria-labelledby=ledger] bdi.cmd");
            assert_eq!(lines.join("\n") + "\n", signed.body(), "{report}");
            // The same three lines are what a verifier takes for --since.
            let kept = ledger::Checkpoint::kept(&lines.join("\n")).expect("reads");
            assert_eq!((kept.size, kept.root), (signed.size, signed.root));
            let pdf = visitor.get(&format!("{report}/report.pdf")).await;
            assert_eq!(pdf.status, 200, "{report}");
            assert!(pdf.body.len() > bare, "{report}: the file says more than before");
        }
    });
}

#[test]
fn every_public_thing_leads_to_its_entries_before_and_after_the_hour() {
    on_both(|server| async move {
        let stage = stage(&server.app, State::Open, 20).await;
        let there = council_stage(&server.app, stage.organisation).await;
        // The stage's consultation and council were put there without an act.
        let things = [
            (format!("/en/c/{}", stage.id), false),
            (format!("/en{}", there.council.path()), false),
            (format!("/en/recommendation/{}", there.recommendation), true),
            (format!("/en/information/{}", there.unheard), true),
        ];
        let mut visitor = server.visitor();
        for hour in ["before", "after"] {
            for (thing, acted) in &things {
                let page = visitor.get(thing).await;
                let link = page.link("Proof in the public ledger").unwrap_or_else(|| panic!("{thing}: a link"));
                let page = visitor.get(&link).await;
                assert_eq!(page.status, 200, "{thing}, {hour}");
                let nothing = page.says("Nothing about this is in the ledger.");
                assert_eq!(nothing, hour == "before" || !acted, "{thing}, {hour}");
            }
            publish(&server).await;
        }
    });
}

/// Three witnesses on free ports.
async fn three(server: &Server, folder: &Path) -> Vec<(String, String)> {
    let keys = server.app.store().read("keys", |tx| Box::pin(acts::keys(tx))).await.expect("keys");
    let mut all = Vec::new();
    for number in 1..=3u8 {
        let key = SecretKey::new(&format!("w{number}.example"), Use::Witness, &[number; 32]).expect("a key");
        let logs = keys.iter().map(|key| PublicKey::parse(&key.vkey).expect("a key")).collect();
        let vkey = key.public().to_string();
        let witness = Witness::open(&folder.join(number.to_string()), key, logs).expect("opens");
        let listener = tokio::net::TcpListener::bind("127.0.0.1:0").await.expect("a port");
        let url = format!("http://{}", listener.local_addr().expect("an address"));
        let routes = router(Arc::new(witness), server.app.clock().clone());
        tokio::spawn(async move { axum::serve(listener, routes).await });
        all.push((vkey, url));
    }
    all
}

#[test]
fn the_steward_says_who_watches_and_two_of_three_are_enough() {
    on_both(|server| async move {
        let stage = stage(&server.app, State::Open, 20).await;
        add_staff(&server.app, stage.organisation, "steward", Roles { steward: true, ..Roles::NONE }).await;
        publish(&server).await;
        let folder = TempDir::new().expect("a folder");
        let witnesses = three(&server, folder.path()).await;
        let mut steward = signed_in(&server, "steward").await;
        let form = "/en/staff/ledger";
        let wrong = steward.tell(form, &[("act", "add"), ("name", "One"), ("vkey", "?"), ("url", "w.example")]).await;
        assert_eq!(wrong.status, 422);
        assert!(
            wrong.says("This is not the key of a witness") || wrong.says("Write the whole address"),
            "{}",
            wrong.body
        );
        for (number, (vkey, url)) in witnesses.iter().enumerate() {
            // The third cannot be reached.
            let url = if number == 2 { "http://127.0.0.1:1" } else { url };
            let name = format!("Organisation {number}");
            let told = steward.tell(form, &[("act", "add"), ("name", &name), ("vkey", vkey), ("url", url)]).await;
            assert_eq!(told.status, 200, "{}", told.body);
        }
        publish(&server).await;
        prove::watch::ask_all(&server.app).await.expect("asked");
        let page = server.visitor().get("/en/ledger").await;
        assert!(
            page.says("2 witnesses; 2 of them are enough") && page.says("It could not be reached."),
            "{}",
            page.body
        );
        let served =
            server.app.store().read("served", |tx| Box::pin(acts::served(tx))).await.expect("read").expect("there");
        assert_eq!(served.lines.len(), 3, "the ledger and two witnesses");
        // A second steward's click ends one; the page says who is left.
        let page = steward.get(form).await;
        let id = page.attr("input[name=witness]", "value").expect("a witness");
        assert_eq!(steward.tell(form, &[("act", "end"), ("witness", &id)]).await.status, 200);
        // A new key, once.
        assert_eq!(steward.tell(form, &[("act", "key")]).await.status, 200);
        assert_eq!(steward.tell(form, &[("act", "key")]).await.status, 422);
    });
}

#[test]
fn what_is_erased_is_asked_twice_and_gone_from_every_page() {
    on_both(|server| async move {
        let stage = stage(&server.app, State::Open, 20).await;
        let there = council_stage(&server.app, stage.organisation).await;
        add_staff(&server.app, stage.organisation, "steward", Roles { steward: true, ..Roles::NONE }).await;
        publish(&server).await;
        let thing = there.recommendation;
        let read = server.app.store().read("about", move |tx| Box::pin(acts::about(tx, thing, 9)));
        let place = read.await.expect("read")[0].place;
        let mut steward = signed_in(&server, "steward").await;
        let (form, number) = ("/en/staff/ledger", place.to_string());
        assert_eq!(steward.tell(form, &[("act", "ask"), ("place", &number)]).await.status, 422, "no reason");
        let asked = steward.tell(form, &[("act", "ask"), ("place", &number), ("reason", "person")]).await;
        assert!(asked.says("This cannot be undone."), "{}", asked.body);
        assert!(server.visitor().get(&format!("/en/ledger/entry/{place}")).await.says("Open a door"), "only asked");
        let done = steward.tell(form, &[("act", "erase"), ("place", &number), ("reason", "person")]).await;
        assert_eq!(done.status, 200);
        let page = server.visitor().get(&format!("/en/ledger/entry/{place}")).await;
        assert!(page.says("Nobody can read it here any more") && !page.says("Open a door"));
        let (_, bodies) = bytes(server.url("/ledger/bodies/000")).await;
        let bodies = String::from_utf8(bodies).expect("text");
        assert!(bodies.lines().any(|line| line == format!("{place} erased")) && !bodies.contains("no police station"));
        let (status, _) = bytes(server.url(&format!("/ledger/entry/{place}/check.pyz"))).await;
        assert_eq!(status, 404, "there is nothing to show");
        assert!(page.says("It exposes a person."), "{}", page.body);
        // Whoever checks at this moment finds the act of erasing announced, and in the next hour signed.
        for unsigned in [1, 0] {
            let live = server.url("/ledger");
            let report = tokio::task::spawn_blocking(move || {
                let source = Live(live);
                let policy = Policy::parse(&ledger::verify::text(&source, "policy").expect("a policy")).expect("reads");
                verify(&source, &policy, &Options { bodies: true, ..Options::default() }, |_, _| ()).expect("good")
            });
            let bodies = report.await.expect("checked").bodies.expect("asked for");
            assert_eq!((bodies.erased, bodies.unsigned), (1, unsigned));
            publish(&server).await;
        }
        assert_eq!(steward.tell(form, &[("act", "ask"), ("place", &number), ("reason", "law")]).await.status, 422);
    });
}
