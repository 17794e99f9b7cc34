//! Keeping the directory true: a provider corrects its listing and an import does not undo it, nobody edits what is not theirs, what is told is
//! looked at as an import is, every wording can be brought back but one that tells where a secret place is, and checks are called for in time.

use std::path::Path;

use people::staff::Roles;
use policy::consultations::types::State;
use services::{directory, editing};
use store::{Id, harness, values};

use crate::{
    directory_api::{DEMO, put, read},
    staff::signed_in,
    support::{Seen, Server, Visitor, add_staff, by_hand, number, on_both, stage},
};

const EDITOR: Roles = Roles { editor: true, ..Roles::NONE };
pub const CURATOR: Roles = Roles { curator: true, ..Roles::NONE };

/// The id of a thing of the demonstration, by its name.
pub async fn named(server: &Server, kind: &'static str, name: &'static str) -> Id {
    let all = server
        .app
        .store()
        .read("by name", move |tx| Box::pin(directory::after(tx, kind, None, 500)))
        .await
        .expect("read");
    all.iter().find(|one| one.rows[0].text("name") == Some(name)).unwrap_or_else(|| panic!("{name}")).id
}

pub struct Desk {
    pub editor: Visitor,
    pub curator: Visitor,
    pub service: Id,
    pub organisation: Id,
    /// The organisation of this installation that keeps it.
    pub keeper: Id,
}

/// The demonstration's directory, an editor who keeps Quay Street, a curator of another organisation.
pub async fn desk(server: &Server) -> Desk {
    put(server, read(Path::new(DEMO), "demo"), "demo").await;
    let (ours, office) = (stage(&server.app, State::Draft, 20).await, stage(&server.app, State::Draft, 20).await);
    add_staff(&server.app, ours.organisation, "linnet", EDITOR).await;
    add_staff(&server.app, office.organisation, "owl", CURATOR).await;
    let organisation = named(server, "organization", "Quay Street (sample)").await;
    let service = named(server, "service", "Quay Street Advice and Housing (sample)").await;
    let mut curator = signed_in(server, "owl").await;
    let page = format!("/en/staff/services/organisation/{organisation}");
    curator.get(&page).await;
    let keeper = ours.organisation.to_string();
    let seen = curator.tell(&page, &[("act", "keep"), ("keeper", &keeper)]).await;
    assert_eq!(seen.status, 200, "{}", seen.body);
    Desk { editor: signed_in(server, "linnet").await, curator, service, organisation, keeper: ours.organisation }
}

/// Opens a form, changes some of its fields, and sends it as a browser would.
pub async fn send(visitor: &mut Visitor, path: &str, changed: &[(&str, &str)]) -> Seen {
    let page = visitor.get(path).await;
    assert_eq!(page.status, 200, "{path}: {}", page.body);
    let mut fields = page.form();
    fields.retain(|(name, _)| !changed.iter().any(|(new, _)| new == name));
    let mut all: Vec<(&str, &str)> = fields.iter().map(|(name, value)| (name.as_str(), value.as_str())).collect();
    all.extend_from_slice(changed);
    visitor.post(path, &all).await
}

#[test]
fn a_provider_corrects_its_listing_and_an_import_does_not_undo_it() {
    on_both(|server| async move {
        let mut desk = desk(&server).await;
        let list = desk.editor.get("/en/staff/services").await;
        assert!(list.says("Quay Street Advice and Housing") && !list.says("Casa Rosa"), "only what they keep");
        let base = format!("/en/staff/services/{}", desk.service);

        // Hours that are wrong come back with what was typed.
        let hours = format!("{base}/edit/hours");
        let page = desk.editor.get(&hours).await;
        assert_eq!(page.status, 200);
        let seen = send(&mut desk.editor, &hours, &[("day-1", "nine to five"), ("replace", "yes")]).await;
        assert_eq!((seen.status, seen.values("#day-1")), (422, vec!["nine to five".to_owned()]));
        assert!(seen.says("Write times like 9-17"));
        let week = [
            ("day-1", "10-16"),
            ("day-2", "10-16, 18-20"),
            ("special", "2026-12-25"),
            ("zone", "America/New_York"),
            ("replace", "yes"),
        ];
        let seen = send(&mut desk.editor, &hours, &week).await;
        assert_eq!(seen.status, 200, "{}", seen.body);

        // Whom it serves: said by the provider, from today on; what stays keeps its evidence.
        let served = format!("{base}/edit/served");
        let page = desk.editor.get(&served).await;
        let mut claims = page.chosen("claim");
        claims.retain(|one| !one.starts_with("population/parents-with-children:"));
        claims.push("population/parents-with-children:case_by_case".to_owned());
        claims.push("population/deaf:serves".to_owned());
        let (mark, token) = (desk.editor.hidden("mark"), desk.editor.token());
        let mut fields: Vec<(&str, &str)> = claims.iter().map(|one| ("claim", one.as_str())).collect();
        fields.extend([("mark", mark.as_str()), ("token", &token)]);
        assert_eq!(desk.editor.post(&served, &fields).await.status, 200);
        let public = format!("/en/service/{}", desk.service);
        let mut visitor = server.visitor();
        let page = visitor.get(&public).await;
        let rows = page.all("#who ~ table tbody tr");
        let row = |name: &str| rows.iter().find(|row| row.starts_with(name)).cloned().unwrap_or_default();
        assert!(row("Deaf").contains("serves") && row("Parents").contains("case by case"), "{rows:?}");
        assert!(
            row("Farm workers").contains("confirmed by survivors on 12 October 2026"),
            "what was not touched stays"
        );
        assert!(page.says("Tuesday") && page.says("18:00"), "{}", page.body);

        // Telephones, languages, words, a place.
        let reach = format!("{base}/edit/reach");
        let seen = send(&mut desk.editor, &reach, &[("phone-1", "+1 555 0177"), ("email", "office at quay")]).await;
        assert_eq!((seen.status, seen.values("#phone-1")), (422, vec!["+1 555 0177".to_owned()]));
        let seen = send(&mut desk.editor, &reach, &[("phone-1", "+1 555 0177"), ("site", "quay.example/help")]).await;
        assert_eq!(seen.status, 200, "{}", seen.body);
        let languages = format!("{base}/edit/languages");
        let seen = send(&mut desk.editor, &languages, &[("spoken", "English, Klingonese")]).await;
        assert!(seen.status == 422 && seen.says("Klingonese"));
        assert_eq!(send(&mut desk.editor, &languages, &[("spoken", "English, العربية, tl")]).await.status, 200);
        let page = visitor.get(&public).await;
        assert!(page.says("+1 555 0177") && page.says("https://quay.example/help") && page.says("العربية"));

        // The import of the next week changes nothing of it, and what its source says otherwise waits for the editor.
        put(&server, read(Path::new(DEMO), "demo"), "demo").await;
        assert!(visitor.get(&public).await.says("+1 555 0177"));
        assert!(
            !desk.editor.get("/en/staff/services?show=offers").await.says("Quay Street Advice"),
            "it says what it said"
        );
        let changed = tempfile::tempdir().expect("a folder");
        for entry in std::fs::read_dir(DEMO).expect("a folder").flatten() {
            let text = std::fs::read_to_string(entry.path()).expect("text");
            let text = text.replace("Quay Street Advice and Housing (sample)", "Quay Street by a new name (sample)");
            std::fs::write(changed.path().join(entry.file_name()), text).expect("written");
        }
        put(&server, read(changed.path(), "demo"), "demo").await;
        assert!(!visitor.get(&public).await.says("by a new name"));
        assert!(desk.editor.get("/en/staff/services?show=offers").await.says("Quay Street Advice"));
        let page = desk.editor.get(&base).await;
        assert!(page.says("Its source says something else now"), "{}", page.body);
        assert!(
            page.says("Quay Street by a new name (sample)"),
            "{:?}",
            page.all("#offer ~ .scroll td, #offer ~ .scroll th")
        );
        let (mark, offer) = (desk.editor.hidden("mark"), desk.editor.hidden("offer"));
        // An answer to what it said before answers nothing.
        desk.editor.tell(&base, &[("act", "ours"), ("mark", &mark), ("offer", "0")]).await;
        assert!(desk.editor.get(&base).await.says("Its source says something else now"));
        desk.editor.tell(&base, &[("act", "ours"), ("mark", &mark), ("offer", &offer)]).await;
        put(&server, read(changed.path(), "demo"), "demo").await;
        assert!(!desk.editor.get(&base).await.says("Its source says something else now"), "it was looked at");

        // An earlier wording comes back; then the source's own; then imports change it again.
        let page = desk.editor.get(&base).await;
        assert!(page.says("What was changed") && page.says("Opening hours") && page.says("How to reach it"));
        let seen = desk.editor.tell(&base, &[("act", "back"), ("number", "1"), ("mark", &mark)]).await;
        assert!(seen.says("An earlier wording"), "{}", seen.body);
        assert!(!visitor.get(&public).await.says("+1 555 0177"));
        let mark = desk.editor.hidden("mark");
        desk.editor.tell(&base, &[("act", "theirs"), ("mark", &mark)]).await;
        assert!(visitor.get(&public).await.says("Quay Street by a new name (sample)"));
        put(&server, read(Path::new(DEMO), "demo"), "demo").await;
        assert!(visitor.get(&public).await.says("Quay Street Advice and Housing (sample)"));
    });
}

#[test]
fn nobody_edits_what_is_not_theirs_and_nobody_writes_over_somebody_else() {
    on_both(|server| async move {
        let mut desk = desk(&server).await;
        let rosa = named(&server, "service", "Casa Rosa (sample)").await;
        for path in [
            format!("/en/staff/services/{rosa}"),
            format!("/en/staff/services/{rosa}/edit/words"),
            format!("/en/staff/services/{rosa}/place/new"),
            "/en/staff/services/pairs".to_owned(),
        ] {
            assert_eq!(desk.editor.get(&path).await.status, 403, "{path}");
        }
        let base = format!("/en/staff/services/{}", desk.service);
        desk.editor.get(&base).await;
        let token = desk.editor.token();
        for (path, fields) in [
            (format!("/en/staff/services/{rosa}"), vec![("act", "checked"), ("method", "visit"), ("mark", "1")]),
            (
                format!("/en/staff/services/{rosa}/edit/words"),
                vec![("name", "Mine"), ("status", "active"), ("mark", "1")],
            ),
            // Whoever keeps an organisation does not say who else does.
            (format!("/en/staff/services/organisation/{}", desk.organisation), vec![("act", "end"), ("keeper", "x")]),
        ] {
            let fields: Vec<(&str, &str)> = fields.into_iter().chain([("token", token.as_str())]).collect();
            assert_eq!(desk.editor.post_once(&path, &fields).await.status, 403, "{path}");
        }
        // A place of another service cannot be reached through one's own.
        let elsewhere = server
            .app
            .store()
            .read("places", move |tx| Box::pin(async move { directory::after(tx, "location", None, 500).await }))
            .await
            .expect("read");
        let mut tried = 0;
        for place in elsewhere {
            let seen = desk.editor.get(&format!("{base}/place/{}", place.id)).await;
            let own = desk.editor.get(&base).await.body.contains(&format!("/place/{}", place.id));
            assert_eq!(seen.status, if own { 200 } else { 404 });
            tried += usize::from(!own);
        }
        assert!(tried > 3);

        // Two open the same form; the second is told, keeps what was typed, and may then decide.
        let words = format!("{base}/edit/words");
        let first = desk.editor.get(&words).await.form();
        let alert = |fields: &[(String, String)], text: &str| -> Vec<(String, String)> {
            let rest = fields.iter().filter(|(name, _)| name != "alert").cloned();
            rest.chain([("alert".to_owned(), text.to_owned())]).collect()
        };
        assert_eq!(send(&mut desk.curator, &words, &[("alert", "Closed on Friday (sample)")]).await.status, 200);
        let mine = alert(&first, "Moved to the ground floor (sample)");
        let fields: Vec<(&str, &str)> = mine.iter().map(|(name, value)| (name.as_str(), value.as_str())).collect();
        let seen = desk.editor.post(&words, &fields).await;
        assert_eq!(seen.status, 422);
        assert!(seen.says("Somebody else changed this entry"));
        assert_eq!(seen.values("#alert"), ["Moved to the ground floor (sample)"]);
        assert!(server.visitor().get(&format!("/en/service/{}", desk.service)).await.says("Closed on Friday"));
        let again = alert(&seen.form(), "Moved to the ground floor (sample)");
        let fields: Vec<(&str, &str)> = again.iter().map(|(name, value)| (name.as_str(), value.as_str())).collect();
        assert_eq!(desk.editor.post(&words, &fields).await.status, 200);
        assert!(server.visitor().get(&format!("/en/service/{}", desk.service)).await.says("ground floor"));

        // A role that is taken, an organisation that keeps it no more: the next page is closed.
        let keeper = desk.keeper.to_string();
        let organisation = format!("/en/staff/services/organisation/{}", desk.organisation);
        desk.curator.get(&organisation).await;
        desk.curator.tell(&organisation, &[("act", "end"), ("keeper", &keeper)]).await;
        assert_eq!(desk.editor.get(&base).await.status, 403);
        by_hand(&server.app, "UPDATE staff SET editor = 0 WHERE sign_in = 'linnet'", values![]).await;
        assert_eq!(desk.editor.get("/en/staff/services").await.status, 403);
    });
}

#[test]
fn a_place_that_becomes_confidential_is_gone_from_every_wording() {
    on_both(|server| async move {
        let mut desk = desk(&server).await;
        let base = format!("/en/staff/services/{}", desk.service);
        let street = "77 Lantern Passage";
        let place = [
            ("called", "New door (sample)"),
            ("kind", "physical"),
            ("street", street),
            ("town", "Sampleton"),
            ("country", "us"),
            ("latitude", "40,5"),
            ("longitude", "-74.25"),
        ];
        let new = format!("{base}/place/new");
        let wrong: Vec<(&str, &str)> =
            place.iter().map(|one| if one.0 == "country" { ("country", "America") } else { *one }).collect();
        let seen = send(&mut desk.editor, &new, &wrong).await;
        assert!(seen.status == 422 && seen.says("two letters"));
        assert_eq!(send(&mut desk.editor, &new, &place).await.status, 200);
        // The street stands in a text too, and in the wordings of both.
        let words = format!("{base}/edit/words");
        assert_eq!(
            send(&mut desk.editor, &words, &[("apply", &format!("Ring at {street}. (sample)"))]).await.status,
            200
        );
        assert_eq!(send(&mut desk.editor, &words, &[("wait", "a day")]).await.status, 200);
        let public = format!("/en/service/{}", desk.service);
        let mut visitor = server.visitor();
        assert!(visitor.get(&public).await.says(street));
        let id = named(&server, "location", "New door (sample)").await;
        assert_eq!(send(&mut desk.editor, &format!("{base}/place/{id}"), &[("secret", "yes")]).await.status, 200);
        for path in [public, base.clone(), format!("{base}/place/{id}")] {
            let seen = desk.editor.get(&path).await;
            assert!(
                seen.status == 200 && !seen.body.contains("Lantern Passage") && !seen.body.contains("40.5"),
                "{path}"
            );
        }
        for sql in [
            "SELECT COUNT(*) AS n FROM directory_versions WHERE body LIKE '%Lantern%'",
            "SELECT COUNT(*) AS n FROM directory_offers WHERE body LIKE '%Lantern%'",
            "SELECT COUNT(*) AS n FROM directory_parts WHERE body LIKE '%Lantern%'",
        ] {
            assert_eq!(number(&server.app, sql).await, 0, "{sql}");
        }
        let page = desk.editor.get(&base).await;
        assert!(page.says("Its words were deleted") && page.says("Where people live is never listed"));
        // Written into it again, it does not come back.
        let hidden = format!("{base}/place/{id}");
        let seen = send(
            &mut desk.editor,
            &hidden,
            &[("street", street), ("latitude", "40.5"), ("country", "US"), ("called", "New door (sample)")],
        )
        .await;
        assert_eq!(seen.status, 200);
        assert_eq!(
            number(&server.app, "SELECT COUNT(*) AS n FROM directory_parts WHERE body LIKE '%Lantern%'").await,
            0
        );
    });
}

#[test]
fn what_hangs_on_others_can_be_edited_and_takes_nothing_over() {
    on_both(|server| async move {
        let mut desk = desk(&server).await;
        // A part of a larger organisation, in a house of a third one.
        let files = [
            (
                "organizations.csv",
                "id,name,description,parent_organization_id\nbig,Big (sample),x,\nsmall,Small (sample),x,big\nhouse,Landlord (sample),x,\n",
            ),
            ("services.csv", "id,organization_id,name,status\ns,small,Advice in the house (sample),active\n"),
            ("locations.csv", "id,organization_id,name,location_type\nl,house,The house (sample),physical\n"),
            ("service_at_location.csv", "id,service_id,location_id\nx,s,l\n"),
            (
                "schedules.csv",
                "id,service_id,freq,byday,opens_at,closes_at,bymonthday,timezone_name\nh,s,MONTHLY,,09:00,12:00,1,Europe/Paris\n",
            ),
        ];
        let options = hsds::Options { source: "others".to_owned(), ..hsds::Options::default() };
        let (directory, _) = hsds::read_files(&files, &options).expect("tables");
        put(&server, directory.clone(), "others").await;
        let service = named(&server, "service", "Advice in the house (sample)").await;
        let place = named(&server, "location", "The house (sample)").await;
        let small = named(&server, "organization", "Small (sample)").await;
        let base = format!("/en/staff/services/{service}");
        let words = send(&mut desk.curator, &format!("{base}/edit/words"), &[("alert", "New door (sample)")]).await;
        assert_eq!(words.status, 200, "{}", words.body);
        let ours = "SELECT COUNT(*) AS n FROM directory_parts WHERE source = 'here '";
        assert_eq!(number(&server.app, ours).await, 1, "the service, and nothing that it hangs on");
        let kept = "SELECT COUNT(*) AS n FROM directory_parts WHERE source = 'here ' AND body LIKE '%bymonthday%'";
        assert_eq!(number(&server.app, kept).await, 1, "what the form does not show stays");
        let hours = send(&mut desk.curator, &format!("{base}/edit/hours"), &[("day-1", "9-17")]).await;
        assert!(
            hours.status == 422 && hours.says("follow rules that this form cannot show"),
            "rules are not lost unasked"
        );
        let way = send(&mut desk.curator, &format!("{base}/place/{place}"), &[("way", "Bus 4 (sample)")]).await;
        assert_eq!(way.status, 200, "{}", way.body);
        let organisation = format!("/en/staff/services/organisation/{small}");
        let page = desk.curator.get(&organisation).await;
        let mut fields = page.form();
        fields.retain(|(name, _)| name != "about");
        fields.extend([("about".to_owned(), "Advice (sample)".to_owned()), ("act".to_owned(), "says".to_owned())]);
        let fields: Vec<(&str, &str)> = fields.iter().map(|(name, value)| (name.as_str(), value.as_str())).collect();
        assert_eq!(desk.curator.post(&organisation, &fields).await.status, 200);
        assert_eq!(number(&server.app, ours).await, 3);
        // All links stand.
        let all = directory::everything(server.app.store()).await.expect("everything");
        let (again, report) = hsds::again(&all, &hsds::Options { people: true, ..hsds::Options::default() });
        assert!(again == all && report.notes.is_empty(), "{:?}", report.notes);
        put(&server, directory, "others").await;
        assert!(server.visitor().get(&format!("/en/service/{service}")).await.says("Bus 4 (sample)"));
    });
}

#[test]
fn a_new_service_is_found_when_its_editor_says_so_and_what_is_double_ends() {
    on_both(|server| async move {
        let mut desk = desk(&server).await;
        let organisation = format!("/en/staff/services/organisation/{}", desk.organisation);
        let page = desk.editor.get(&organisation).await;
        let once = page.values("#services ~ form input[name=once]");
        let fields = [("act", "add"), ("called", "Harbour Nights (sample)"), ("once", once[0].as_str())];
        let first = desk.editor.tell(&organisation, &fields).await;
        assert!(first.says("Nobody finds this entry"), "{}", first.body);
        let before = number(&server.app, "SELECT COUNT(*) AS n FROM directory_parts WHERE kind = 'service'").await;
        desk.editor.get(&organisation).await;
        desk.editor.tell(&organisation, &fields).await;
        let after = number(&server.app, "SELECT COUNT(*) AS n FROM directory_parts WHERE kind = 'service'").await;
        assert_eq!(before, after, "a double click makes one");
        let id =
            first.attr("form#mark", "action").expect("a form").trim_start_matches("/en/staff/services/").to_owned();
        let base = format!("/en/staff/services/{id}");
        assert_eq!(send(&mut desk.editor, &format!("{base}/edit/words"), &[("status", "active")]).await.status, 200);
        let ticked = [("service", "service/emergency-housing")];
        assert_eq!(send(&mut desk.editor, &format!("{base}/edit/offered"), &ticked).await.status, 200);
        // It shares name and web page with one that is there: a curator sees both, and ends one.
        let reach = [("site", "https://harbour.example")];
        assert_eq!(send(&mut desk.editor, &format!("{base}/edit/reach"), &reach).await.status, 200);
        by_hand(
            &server.app,
            "UPDATE directory_parts SET body = REPLACE(body, '\"status\"', '\"url\":\"https://harbour.example\",\"status\"') WHERE kind = 'service' AND body LIKE '%Harbour Nights (sample)%' AND body NOT LIKE '%\"url\"%'",
            values![],
        )
        .await;
        let open = editing::find_pairs(server.app.store()).await.expect("found");
        assert!(open >= 1, "{open}");
        let page = desk.curator.get("/en/staff/services/pairs").await;
        assert!(page.says("Harbour Nights (sample)") && page.says("a web page"));
        let (one, other) = (page.values("input[name=one]")[0].clone(), page.values("input[name=other]")[0].clone());
        let which = if one == id { "end-one" } else { "end-other" };
        let seen =
            desk.curator.tell("/en/staff/services/pairs", &[("act", which), ("one", &one), ("other", &other)]).await;
        assert!(!seen.says("Harbour Nights (sample)"));
        assert!(desk.editor.get(&base).await.says("ended for good"));
        assert_eq!(editing::find_pairs(server.app.store()).await.expect("found"), open - 1, "what ended is no pair");
    });
}

#[test]
fn a_check_is_called_for_in_time_and_then_by_curators() {
    on_both(|server| async move {
        let mut desk = desk(&server).await;
        let app = server.app.clone();
        for name in ["linnet", "owl"] {
            let sql = "INSERT INTO notices (staff, address, lang, waiting) SELECT id, 'sealed', 'en', 0 FROM staff WHERE sign_in = $1";
            by_hand(&app, sql, values![name]).await;
        }
        // One entry has a day; the others are not looked at here.
        by_hand(
            &app,
            "UPDATE directory_parts SET checked_day = NULL, due_day = NULL WHERE kind = 'service'",
            values![],
        )
        .await;
        let due = harness::TODAY.plus(100);
        let sql = "UPDATE directory_parts SET checked_day = $2, due_day = $3 WHERE kind = 'service' AND id = $1";
        by_hand(&app, sql, values![desk.service, harness::TODAY, due]).await;
        let told = "SELECT CAST(COALESCE(SUM(CASE WHEN s.sign_in = 'linnet' THEN 1 ELSE 10 END), 0) AS BIGINT) AS n
                    FROM notices n JOIN staff s ON s.id = n.staff WHERE n.waiting = 1";
        for (days, expect) in [(80, 0), (86, 1), (87, 0), (100, 0), (101, 1), (120, 0), (131, 11), (132, 0)] {
            by_hand(&app, "UPDATE notices SET waiting = 0", values![]).await;
            let day = harness::TODAY.plus(days);
            app.store().write("remind", move |tx| Box::pin(editing::due::remind(tx, day))).await.expect("reminded");
            assert_eq!(number(&app, told).await, expect, "day {days}");
        }
        // Looked at: current again, for half a year.
        let base = format!("/en/staff/services/{}", desk.service);
        desk.editor.get(&base).await;
        let mark = desk.editor.hidden("mark");
        let seen = desk.editor.tell(&base, &[("act", "checked"), ("mark", &mark)]).await;
        assert!(seen.status == 422 && seen.says("Say how you know"));
        let seen = desk.editor.tell(&base, &[("act", "checked"), ("mark", &mark), ("method", "visit")]).await;
        assert!(seen.says("Checked"), "{}", seen.body);
        let current =
            "SELECT COUNT(*) AS n FROM directory_parts WHERE kind = 'service' AND due_day - checked_day = 183";
        assert_eq!(number(&app, current).await, 1);
        // Nobody keeps it: curators at once.
        by_hand(&app, "DELETE FROM directory_keepers", values![]).await;
        by_hand(&app, "UPDATE notices SET waiting = 0", values![]).await;
        let day = harness::TODAY.plus(175);
        app.store().write("remind", move |tx| Box::pin(editing::due::remind(tx, day))).await.expect("reminded");
        assert_eq!(number(&app, told).await, 10);
    });
}
