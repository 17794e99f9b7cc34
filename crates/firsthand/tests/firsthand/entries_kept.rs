//! Entries as sources really have them, in an editor's hands: what hangs on others can be saved, what a form does not show is not lost, and
//! what is sent twice is done once.

use hsds::Options;
use services::editing;
use store::{Day, harness, values};

use crate::{
    directory_api::put,
    editing::{Desk, desk, named, send},
    support::{Server, by_hand, council::begin, number, on_both},
};

async fn brought(server: &Server, files: &[(&str, &str)]) {
    let options = Options { source: "others".to_owned(), people: true, ..Options::default() };
    put(server, hsds::read_files(files, &options).expect("tables").0, "others").await;
}

/// A service with all that a real one has: terms of another taxonomy, a contact and a programme of others, telephones by the dozen.
async fn real(server: &Server) -> String {
    let more: String = (4..=14).fold(String::new(), |all, n| format!("{all}p{n},s,,+1 555 01{n:02},,\n"));
    let phones = format!(
        "id,service_id,contact_id,number,extension,description\n\
        p1,s,,+1 555 0101,11,Office\np2,s,,+1 555 0101,,Night\np3,s,c,+1 555 0103,,Asked for by name\n{more}"
    );
    let files = [
        ("organizations.csv", "id,name,description\nsmall,Small (sample),x\nbig,Big (sample),x\n"),
        ("programs.csv", "id,organization_id,name,description\nprog,big,A programme (sample),x\n"),
        (
            "services.csv",
            "id,organization_id,program_id,name,status\ns,small,prog,Advice for all (sample),active\nt,big,,Elsewhere (sample),active\n",
        ),
        ("contacts.csv", "id,service_id,name\nc,t,Rowan (sample)\n"),
        ("phones.csv", phones.as_str()),
        (
            "languages.csv",
            "id,service_id,phone_id,name,code,note\nl1,s,,Portuguese,pt-BR,Tuesdays\nl2,,p1,French,fr,\n",
        ),
        ("taxonomies.csv", "id,name,description\ntax,A county's words (sample),x\n"),
        (
            "taxonomy_terms.csv",
            "id,taxonomy_id,parent_id,code,name,description\nup,tax,,1,Above (sample),x\ndown,tax,up,2,Below (sample),x\n",
        ),
        ("attributes.csv", "id,link_id,link_entity,taxonomy_term_id\na,s,service,down\n"),
        ("locations.csv", "id,organization_id,name,location_type\nh,small,A door (sample),physical\n"),
        ("service_at_location.csv", "id,service_id,location_id\nx,s,h\n"),
        (
            "schedules.csv",
            "id,service_id,service_at_location_id,freq,byday,opens_at,closes_at,timezone_name\nw,s,,WEEKLY,MO,09:00,12:00,Europe/Paris\nz,,x,WEEKLY,TU,13:00,15:00,Europe/Paris\n",
        ),
        ("required_documents.csv", "id,service_id,document\nd,s,\"A letter\nof any kind (sample)\"\n"),
    ];
    brought(server, &files).await;
    format!("/en/staff/services/{}", named(server, "service", "Advice for all (sample)").await)
}

async fn body(server: &Server, name: &'static str) -> String {
    let like = format!("%{name}%");
    let read = server.app.store().read("a body", move |tx| {
        Box::pin(async move {
            let sql = "SELECT body FROM directory_parts WHERE kind = 'service' AND gone = 0 AND body LIKE $1";
            tx.first(sql, values![like]).await?.expect("one").get::<String>("body")
        })
    });
    read.await.expect("read")
}

#[test]
fn an_entry_that_hangs_on_others_is_saved_and_keeps_what_no_form_shows() {
    on_both(|server| async move {
        let mut desk = desk(&server).await;
        let base = real(&server).await;
        let before = body(&server, "Advice for all").await;
        let page = desk.curator.get(&format!("{base}/edit/reach")).await;
        let office = (1..=20).find(|n| page.values(&format!("#phone-about-{n}")) == ["Office"]).expect("the office");
        let office = format!("phone-{office}");
        let spoken = desk.curator.get(&format!("{base}/edit/languages")).await.all("#otherwise");
        let spoken = format!("{}, English", spoken[0]);
        for (form, changed) in [
            ("words", &[("alert", "New door (sample)")][..]),
            ("reach", &[(office.as_str(), "+1 555 0199")]),
            ("languages", &[("otherwise", &spoken)]),
        ] {
            let seen = send(&mut desk.curator, &format!("{base}/edit/{form}"), changed).await;
            assert_eq!(seen.status, 200, "{form}: {}", seen.body);
        }
        let after = body(&server, "Advice for all").await;
        // The corrected number keeps its extension and its language, the second of the same number stays, and so do the two beyond the form.
        assert!(after.contains("+1 555 0199") && after.contains("\"extension\":11"), "{after}");
        assert_eq!((before.matches("+1 555 0101").count(), after.matches("+1 555 0101").count()), (2, 1));
        for kept in [
            "\"phone_id\"",
            "+1 555 0113",
            "+1 555 0114",
            "Tuesdays",
            "pt-BR",
            "of any kind",
            "\"contact_id\"",
            "\"program_id\"",
        ] {
            assert!(before.contains(kept) && after.contains(kept), "{kept}: {after}");
        }
        assert_eq!(after.matches("\"table\":\"phone\"").count(), 14);
        // Hours of one place are rules that a week cannot show.
        let hours = format!("{base}/edit/hours");
        let seen = send(&mut desk.curator, &hours, &[("day-2", "9-10")]).await;
        assert!(seen.status == 422 && seen.says("follow rules that this form cannot show"));
        // A place that is gone is no reason to refuse what somebody typed.
        by_hand(
            &server.app,
            "UPDATE directory_parts SET gone = 1, body = '' WHERE kind = 'location' AND body LIKE '%A door%'",
            values![],
        )
        .await;
        let seen = send(&mut desk.curator, &format!("{base}/edit/words"), &[("wait", "a week")]).await;
        assert_eq!(seen.status, 200, "{}", seen.body);
    });
}

#[test]
fn a_wording_that_comes_back_does_not_change_whose_the_entry_is() {
    on_both(|server| async move {
        let mut desk = desk(&server).await;
        let base = real(&server).await;
        let words = format!("{base}/edit/words");
        for alert in ["One (sample)", "Two (sample)"] {
            assert_eq!(send(&mut desk.curator, &words, &[("alert", alert)]).await.status, 200);
        }
        // It was handed to another organisation, and moved, since.
        let (small, big) = (
            named(&server, "organization", "Small (sample)").await,
            named(&server, "organization", "Big (sample)").await,
        );
        for (from, to) in [(small, big)] {
            let (from, to) = (services::directory::uuid_of(from), services::directory::uuid_of(to));
            let sql = "UPDATE directory_parts SET body = REPLACE(body, $1, $2), organisation = $3 WHERE kind = 'service' AND body LIKE '%Advice for all%'";
            by_hand(&server.app, sql, values![from, to, big]).await;
        }
        desk.curator.get(&base).await;
        let mark = desk.curator.hidden("mark");
        let seen = desk.curator.tell(&base, &[("act", "back"), ("number", "1"), ("mark", &mark)]).await;
        assert!(seen.status == 200 && seen.says("An earlier wording"), "{}", seen.body);
        let after = body(&server, "Advice for all").await;
        assert!(after.contains("One (sample)") && after.contains(&services::directory::uuid_of(big)), "{after}");
        assert!(
            !after.contains(&format!("\"organization_id\":\"{}\"", services::directory::uuid_of(small))),
            "{after}"
        );
    });
}

#[test]
fn organisations_and_places_have_a_past_too() {
    on_both(|server| async move {
        let mut desk = desk(&server).await;
        real(&server).await;
        let small = named(&server, "organization", "Small (sample)").await;
        let door = named(&server, "location", "A door (sample)").await;
        let page = format!("/en/staff/services/organisation/{small}");
        let seen = send(&mut desk.curator, &page, &[("act", "says"), ("name", "Small and new (sample)")]).await;
        assert_eq!(seen.status, 200, "{}", seen.body);
        let place = format!("{page}/place/{door}");
        assert_eq!(send(&mut desk.curator, &place, &[("way", "Bus 4 (sample)")]).await.status, 200);
        // Its source says something new: offered on the page of its past, answered there.
        let changed =
            [("organizations.csv", "id,name,description\nsmall,Small by its source (sample),x\nbig,Big (sample),x\n")];
        brought(&server, &changed).await;
        assert!(desk.curator.get(&page).await.says("Its source says something else now"));
        let past = format!("/en/staff/services/past/organization/{small}");
        let seen = desk.curator.get(&past).await;
        assert!(seen.says("Small by its source (sample)") && seen.says("What was changed"), "{}", seen.body);
        let old = desk.curator.hidden("mark");
        send(&mut desk.curator, &page, &[("act", "says"), ("name", "Small and newer (sample)")]).await;
        desk.curator.get(&past).await;
        let seen = desk.curator.tell(&past, &[("act", "theirs"), ("mark", &old)]).await;
        assert!(seen.status == 422 && seen.says("Somebody else changed this entry"), "an old page gives nothing back");
        let mark = desk.curator.hidden("mark");
        let seen = desk.curator.tell(&past, &[("act", "theirs"), ("mark", &mark), ("offer", "0")]).await;
        assert_eq!(seen.status, 422, "what nobody saw is not taken");
        let (mark, offer) = (desk.curator.hidden("mark"), desk.curator.hidden("offer"));
        let seen = desk.curator.tell(&past, &[("act", "theirs"), ("mark", &mark), ("offer", &offer)]).await;
        assert!(seen.status == 200 && seen.says("Small by its source (sample)"), "{}", seen.body);
        // A place: the wording before comes back.
        let past = format!("/en/staff/services/past/location/{door}");
        assert!(desk.curator.get(&past).await.says("Bus 4 (sample)"));
        let mark = desk.curator.hidden("mark");
        let seen = desk.curator.tell(&past, &[("act", "back"), ("number", "0"), ("mark", &mark)]).await;
        assert_eq!(seen.status, 200, "{}", seen.body);
        let seen = desk.curator.get(&place).await;
        assert_eq!(seen.values("#called"), ["A door (sample)"]);
        assert!(!seen.says("Bus 4"));
    });
}

#[test]
fn what_is_sent_twice_is_done_once() {
    on_both(|server| async move {
        let Desk { mut editor, service, organisation, .. } = desk(&server).await;
        let base = format!("/en/staff/services/{service}");
        editor.get(&base).await;
        let mark = editor.hidden("mark");
        let checked = [("act", "checked"), ("mark", mark.as_str()), ("method", "visit")];
        let versions = "SELECT COUNT(*) AS n FROM directory_versions WHERE kind = 'service'";
        assert_eq!(editor.tell(&base, &checked).await.status, 200);
        let once = number(&server.app, versions).await;
        editor.get(&base).await;
        assert_eq!(editor.tell(&base, &checked).await.status, 200, "the second click is told nothing of somebody else");
        assert_eq!(number(&server.app, versions).await, once);
        // After one form of the page was wrong the other still makes one thing, and says what the organisation says.
        let page = format!("/en/staff/services/organisation/{organisation}");
        editor.get(&page).await;
        let seen = editor.tell(&page, &[("act", "add"), ("called", "")]).await;
        assert!(seen.status == 422 && seen.values("#name")[0].contains("Quay Street"), "{}", seen.body);
        let mark = editor.hidden("mark");
        let seen = editor
            .tell(&page, &[("act", "says"), ("mark", &mark), ("name", "Quay (sample)"), ("email", "at quay")])
            .await;
        assert_eq!(seen.status, 422);
        let once = seen.values("#services ~ form input[name=once]");
        assert!(!once[0].is_empty());
    });
}

#[test]
fn a_panel_that_is_heard_twice_said_it_once_and_its_older_word_does_not_stand() {
    on_both(|server| async move {
        let (_, there, mut wren, _) = begin(&server).await;
        put(&server, crate::directory_api::read(std::path::Path::new(crate::directory_api::DEMO), "demo"), "demo")
            .await;
        let service = named(&server, "service", "Quay Street Advice and Housing (sample)").await;
        let page = format!("/en/staff/panel/{service}");
        let (council, today) = (there.council.id.to_string(), harness::TODAY.to_string());
        let older = harness::TODAY.plus(-30).to_string();
        let says = |day: &str, word: &str| -> Vec<(String, String)> {
            [
                ("council", council.as_str()),
                ("day", day),
                ("verdict", &format!("population/undocumented:serves:{word}")),
            ]
            .map(|(name, value)| (name.to_owned(), value.to_owned()))
            .to_vec()
        };
        let acts = "SELECT COUNT(*) AS n FROM ledger_entries WHERE kind = 'service confirmed or contested'";
        for (day, word, status) in [(&today, "agrees", 200), (&today, "agrees", 200), (&older, "disagrees", 422)] {
            wren.get(&page).await;
            let fields = says(day, word);
            let fields: Vec<(&str, &str)> =
                fields.iter().map(|(name, value)| (name.as_str(), value.as_str())).collect();
            let seen = wren.tell(&page, &fields).await;
            assert_eq!(seen.status, status, "{}", seen.body);
            assert!(status == 200 || seen.says("decided about one of these claims on a later day"));
            assert_eq!(number(&server.app, acts).await, 1);
        }
        assert_eq!(number(&server.app, "SELECT agrees AS n FROM service_confirmations").await, 1);
    });
}

#[test]
fn an_editor_finds_their_own_among_many_of_the_same_name() {
    on_both(|server| async move {
        let mut desk = desk(&server).await;
        let many: String =
            (0..230).fold(String::new(), |all, n| format!("{all}q{n},o,Housing housing (sample),active\n"));
        let services = format!("id,organization_id,name,status\n{many}");
        let files =
            [("organizations.csv", "id,name,description\no,Another (sample),x\n"), ("services.csv", services.as_str())];
        brought(&server, &files).await;
        let seen = desk.editor.get("/en/staff/services?find=housing").await;
        assert!(seen.says("Quay Street Advice and Housing (sample)") && !seen.says("Housing housing"));
    });
}

#[test]
fn reminders_of_long_ago_are_not_repeated_and_what_ended_is_not_called_for() {
    on_both(|server| async move {
        let desk = desk(&server).await;
        let app = server.app.clone();
        by_hand(
            &app,
            "UPDATE directory_parts SET checked_day = NULL, due_day = NULL WHERE kind = 'service'",
            values![],
        )
        .await;
        let late = harness::TODAY.plus(-900);
        let sql = "UPDATE directory_parts SET checked_day = $2, due_day = $3 WHERE kind = 'service' AND id = $1";
        by_hand(&app, sql, values![desk.service, late.plus(-183), late]).await;
        let remind = |day: Day| {
            let app = app.clone();
            async move {
                app.store().write("remind", move |tx| Box::pin(editing::due::remind(tx, day))).await.expect("reminded")
            }
        };
        assert_eq!((remind(harness::TODAY).await, remind(harness::TODAY).await), (1, 0), "once, and then no more");
        // It was checked: what was noted of the day before goes.
        by_hand(&app, sql, values![desk.service, harness::TODAY, harness::TODAY.plus(183)]).await;
        remind(harness::TODAY).await;
        assert_eq!(number(&app, "SELECT COUNT(*) AS n FROM directory_reminders").await, 0);
        // Ended, by an edit: late it may be, but nobody is called for it, and nothing counts it.
        let mut editor = desk.editor;
        let words = format!("/en/staff/services/{}/edit/words", desk.service);
        assert_eq!(send(&mut editor, &words, &[("status", "defunct")]).await.status, 200);
        by_hand(&app, sql, values![desk.service, late.plus(-183), late]).await;
        assert_eq!(remind(harness::TODAY).await, 0);
        let standing = app
            .store()
            .read("currency", |tx| Box::pin(services::directory::currency(tx, harness::TODAY)))
            .await
            .expect("read");
        assert_eq!((standing.late, standing.current), (0, 0));
        let list = editor.get("/en/staff/services?show=late").await;
        assert!(!list.says("Quay Street Advice"));
    });
}
