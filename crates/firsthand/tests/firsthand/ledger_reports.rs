//! Where the public ledger stood, in every report; and the way from each public thing to its entries.

use policy::consultations::{count, types::State};

use crate::{
    ledger::ORIGIN,
    support::{Server, council::council_stage, on_both, stage},
};

async fn publish(server: &Server) {
    acts::publish(server.app.store(), ORIGIN, server.app.clock().today()).await.expect("published");
}

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
            assert!(!page.says("The public ledger when this report was made"), "nothing is signed yet");
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
