//! What a council says of a service: in public, for the claim as it was, and nobody says it of themselves.

use std::path::Path;

use policy::consultations::types::State;
use store::{Id, harness};

use crate::{
    directory_api::{DEMO, put, read},
    editing::{CURATOR, named},
    staff::signed_in,
    support::{add_staff, council::begin, number, on_both, stage},
};

#[test]
fn a_panel_confirms_and_contests_in_public_and_for_the_claim_as_it_was() {
    on_both(|server| async move {
        let (_, there, mut wren, mut heron) = begin(&server).await;
        put(&server, read(Path::new(DEMO), "demo"), "demo").await;
        let service = named(&server, "service", "Quay Street Advice and Housing (sample)").await;
        let page = format!("/en/staff/panel/{service}");
        assert_eq!(heron.get(&page).await.status, 403, "a respondent is no panel");
        assert!(wren.get("/en/staff/panel?find=quay").await.says("Quay Street Advice and Housing"));
        let seen = wren.get(&page).await;
        assert!(seen.says("People without immigration status (the service says: serves)"), "{}", seen.body);
        let (council, today) = (there.council.id.to_string(), harness::TODAY.to_string());
        // Of no council of theirs, on a day to come, of nothing: told, and nothing is stored.
        let other = Id([9; 16]).to_string();
        let seen = wren.tell(&page, &[("council", &other), ("day", "2090-01-01")]).await;
        assert_eq!(seen.status, 422);
        assert!(
            seen.says("Choose the council") && seen.says("cannot be in the future") && seen.says("at least one line")
        );
        let verdicts = [
            ("verdict", "population/undocumented:serves:agrees"),
            ("verdict", "population/lgb:case_by_case:disagrees"),
        ];
        let sent = [("council", council.as_str()), ("day", &today)];
        let seen = wren.tell(&page, &[&sent[..], &verdicts[..]].concat()).await;
        assert_eq!(seen.status, 200, "{}", seen.body);
        let public = format!("/en/service/{service}");
        let mut visitor = server.visitor();
        let rows = visitor.get(&public).await.all("#who ~ table tbody tr");
        let row =
            |rows: &[String], name: &str| rows.iter().find(|row| row.starts_with(name)).cloned().unwrap_or_default();
        let title = there.council.title.clone();
        assert!(row(&rows, "People without immigration").contains(&title), "{rows:?}");
        // An import of the same, and of a service that says something else: only what was confirmed is confirmed.
        put(&server, read(Path::new(DEMO), "demo"), "demo").await;
        let rows = visitor.get(&public).await.all("#who ~ table tbody tr");
        assert!(row(&rows, "People without immigration").contains(&title), "an import does not undo it");
        let entries = "SELECT COUNT(*) AS n FROM ledger_entries WHERE kind = 'service confirmed or contested'";
        let acts = number(&server.app, entries).await;
        assert_eq!(acts, number(&server.app, "SELECT COUNT(*) AS n FROM service_confirmations").await);
        assert_eq!(acts, 2, "what was confirmed, and what was contested");
        assert!(row(&rows, "Lesbian").contains("contested"), "{rows:?}");
        let office = stage(&server.app, State::Draft, 20).await;
        add_staff(&server.app, office.organisation, "owl", CURATOR).await;
        let mut owl = signed_in(&server, "owl").await;
        let served = format!("/en/staff/services/{service}/edit/served");
        let chosen = owl.get(&served).await.chosen("claim");
        let (mark, token) = (owl.hidden("mark"), owl.token());
        let mut fields: Vec<(&str, &str)> = chosen
            .iter()
            .map(|one| {
                (
                    "claim",
                    if one == "population/undocumented:serves" {
                        "population/undocumented:excludes"
                    } else {
                        one.as_str()
                    },
                )
            })
            .collect();
        fields.extend([("mark", mark.as_str()), ("token", &token)]);
        assert_eq!(owl.post(&served, &fields).await.status, 200);
        let rows = visitor.get(&public).await.all("#who ~ table tbody tr");
        let now = row(&rows, "People without immigration");
        assert!(now.contains("excludes") && !now.contains(&title), "{now}");
        assert!(wren.get(&page).await.says("The service says something else now"));
        // The panel confirms that they are excluded; the wording of before comes back, its confirmation does not.
        let fields = [&sent[..], &[("verdict", "population/undocumented:excludes:agrees")]].concat();
        assert_eq!(wren.tell(&page, &fields).await.status, 200);
        let base = format!("/en/staff/services/{service}");
        owl.get(&base).await;
        let mark = owl.hidden("mark");
        let seen = owl.tell(&base, &[("act", "back"), ("number", "0"), ("mark", &mark)]).await;
        assert_eq!(seen.status, 200);
        let rows = visitor.get(&public).await.all("#who ~ table tbody tr");
        let now = row(&rows, "People without immigration");
        assert!(now.contains("serves") && now.contains("nobody has confirmed it"), "{now}");
    });
}
