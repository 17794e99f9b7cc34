//! The directory for people: what somebody looks for stands nowhere, "not known" is never "yes", a list leaves no trace, and where a
//! confidential place is, is nowhere at all.

use std::path::Path;

use services::directory;
use store::{Clock, harness, values};

use crate::{
    backups::{Kind, Place, empty, postgres_files},
    directory_api::{DEMO, put, read},
    support::{Seen, Server, Visitor, on_both},
};

async fn demo(server: &Server) {
    put(server, read(Path::new(DEMO), "demo"), "demo").await;
}

/// Sends the search and gives the address it leads to, and the page.
async fn look(visitor: &mut Visitor, lang: &str, fields: &[(&str, &str)]) -> (String, Seen) {
    let sent = visitor.post_once(&format!("/{lang}/services"), fields).await;
    assert_eq!(sent.status, 303, "{}", sent.body);
    let address = sent.header("location").to_owned();
    let page = visitor.get(&address).await;
    assert_eq!(page.status, 200);
    (address, page)
}

fn names(page: &Seen) -> Vec<String> {
    page.all("main > .rows h2, main > .rows h3")
}

#[test]
fn a_man_without_status_finds_a_bed_at_night() {
    on_both(|server| async move {
        let mut visitor = server.visitor();
        assert!(visitor.get("/en/services").await.says("No directory was brought in here yet"));
        demo(&server).await;
        // Somebody writes it as it comes, at midnight (the clock of the tests stands at midnight UTC: evening in New York).
        let wanted = [("words", "sheltr"), ("needs", "emergency-housing"), ("group", "men"), ("group", "undocumented")];
        let (address, page) = look(&mut visitor, "en", &wanted).await;
        assert!(!address.contains("men") && !address.contains("shelt") && address.len() > 150, "{address}");
        assert_eq!(names(&page)[0], "Harbour Nights (sample)", "{:?}", names(&page));
        assert!(page.says("Men: specialises") && page.says("People without immigration status: serves"));
        assert!(!names(&page).iter().any(|name| name.contains("Casa Rosa")), "who excludes men is not in the list");
        // Who says that they take one of both, and nothing of the other: below, and told.
        let north = names(&page).iter().position(|name| name.contains("Northbrook")).expect("in the list");
        assert!(north > 1 && page.all("main > .rows > li")[north].contains("immigration status: not known"));

        // Also where nobody knows: told as such.
        let (_, wider) = look(&mut visitor, "en", &[&wanted[..], &[("unknown", "yes")]].concat()).await;
        let at = names(&wider).iter().position(|name| name.contains("Northbrook")).expect("it is in the wider list");
        assert!(at > 0, "after those that are known");
        assert!(wider.all("main > .rows > li")[at].contains("not known"));

        // What must not be asked: whoever is known to ask for papers is left out.
        let (_, page) = look(&mut visitor, "en", &[&wanted[..], &[("without", "needs-sobriety")]].concat()).await;
        assert_eq!(names(&page).iter().filter(|name| name.contains("Harbour")).count(), 0);
        assert!(page.says("Quay Street"));

        // What keeps people out is on the card, before somebody sets out; and each thing that can be chosen has its name.
        assert!(page.says("Know before you go") && page.says("Phone taken away or limited"));
        let form = visitor.get("/en/services").await;
        let mut labels = form.all("fieldset .choice span");
        let many = labels.len();
        labels.sort();
        labels.dedup();
        assert!(many > 70 && labels.len() == many, "{labels:?}");
        assert!(labels.contains(&"Men".to_owned()) && labels.contains(&"Police report needed".to_owned()));

        // Open now: the clock of the tests is at midnight UTC.
        let (_, page) = look(&mut visitor, "en", &[("needs", "emergency-housing"), ("open", "yes")]).await;
        assert!(page.says("Open until"), "{}", page.body);
        assert!(!names(&page).iter().any(|name| name.contains("Legal clinic")));

        // Near a town that the directory knows, and near one that it does not.
        let (_, page) =
            look(&mut visitor, "en", &[("place", "sampleton"), ("within", "10"), ("needs", "emergency-housing")]).await;
        assert!(page.says("m away") || page.says("km away"));
        assert!(!page.says("Northbrook Shelter"));
        // What is nowhere on a map is told beside it: shelters at secret addresses.
        assert!(page.all("#also ~ .rows h3").iter().any(|name| name.contains("Casa Rosa")), "{}", page.body);
        let (_, page) = look(&mut visitor, "en", &[("place", "sampleton"), ("needs", "hotline")]).await;
        assert!(
            page.says("Nothing was found")
                && page.all("#also ~ .rows h3").iter().any(|name| name.contains("Open Line"))
        );
        let (_, page) =
            look(&mut visitor, "en", &[("place", "sampleton"), ("needs", "hotline"), ("remote", "yes")]).await;
        assert_eq!(names(&page), ["Open Line (sample)"], "help by telephone is there wherever somebody is");
        let sent =
            visitor.post_once("/en/services", &[("place", "Atlantis"), ("words", "bed"), ("group", "men")]).await;
        assert_eq!(sent.status, 422);
        assert!(sent.says("We do not know this place"));
        assert_eq!(sent.values("#words"), ["bed"], "what was typed is kept");
        assert_eq!(sent.all("input[name=group][checked]").len(), 1);
        let (_, page) = look(&mut visitor, "en", &[("place", "north coast"), ("within", "area")]).await;
        assert!(page.all("h1")[0].contains("services were found"), "{:?}", page.all("h1"));
    });
}

#[test]
fn what_is_looked_for_stands_in_no_address_and_ends() {
    on_both(|server| async move {
        demo(&server).await;
        let mut visitor = server.visitor();
        let wanted = [("words", "lawyer"), ("group", "hiv")];
        let (first, page) = look(&mut visitor, "en", &wanted).await;
        let (second, _) = look(&mut visitor, "en", &wanted).await;
        assert_ne!(first, second, "the same search has another address each time");
        let (other, _) = look(&mut visitor, "en", &[("words", "bed")]).await;
        assert_eq!(first.len(), other.len(), "the length tells nothing");
        assert_eq!(page.header("cache-control"), "no-store");
        // The form with what was asked; the same in another language.
        let again = visitor.get(&first.replace("/found/", "/again/")).await;
        assert_eq!(again.values("#words"), ["lawyer"]);
        assert_eq!(again.all("input[name=group][checked]").len(), 1);
        assert_eq!(visitor.get(&first.replace("/en/", "/ar/")).await.status, 200);
        // Another browser that finds the address in a history opens nothing with it; neither does this one after "Leave now".
        assert!(server.visitor().get(&first).await.says("The address of this search is over"));
        let mut left = visitor.clone();
        left.once("GET", "/leave", None, Vec::new()).await;
        assert!(left.get(&first).await.says("The address of this search is over"));
        // A letter of it changed, or another installation's: nothing opens.
        let mut broken = first.clone();
        let last = broken.pop().expect("a letter");
        broken.push(if last == 'A' { 'B' } else { 'A' });
        assert!(visitor.get(&broken).await.says("The address of this search is over"));
        // Two hours later neither does this one.
        server.app.clock().advance_seconds(2 * 60 * 60 + 1);
        let over = visitor.get(&first).await;
        assert!(over.says("The address of this search is over") && !over.says("lawyer"));
        // Nothing of it was stored.
        let rows = harness_text(&server).await;
        assert!(!rows.contains("lawyer"));
    });
}

/// What the directory's tables hold besides what was brought in.
async fn harness_text(server: &Server) -> String {
    server
        .app
        .store()
        .read("everything", |tx| {
            Box::pin(async move {
                let rows = tx.all("SELECT name FROM directory_gazetteer", values![]).await?;
                rows.iter().map(|row| row.get::<String>("name")).collect::<store::Result<Vec<_>>>()
            })
        })
        .await
        .expect("rows")
        .join("\n")
}

#[test]
fn a_young_person_reads_it_in_arabic_and_takes_it_along() {
    on_both(|server| async move {
        demo(&server).await;
        let mut visitor = server.visitor();
        let (_, page) =
            look(&mut visitor, "ar", &[("words", "ميناء"), ("group", "lgbtq-youth"), ("language", "ar")]).await;
        assert_eq!(names(&page), ["دار الميناء (عينة)"], "the name in the language of the reader");
        let path = page.attr("main > .rows h3 a", "href").expect("a link");
        let service = visitor.get(&path).await;
        for say in ["تخدم", "خدمة متخصصة", "غرف لدى عائلات مضيفة"] {
            assert!(service.says(say), "{say}");
        }
        assert!(!service.says("(sample)</p>") && service.body.contains("dir=\"rtl\""));
        let id = path.rsplit('/').next().expect("an id").to_owned();

        // The list lies in a cookie that tells nothing and ends with the browser.
        let kept = visitor.post_once("/ar/services/list", &[("act", "keep"), ("id", &id)]).await;
        let cookie = kept.header("set-cookie").to_owned();
        for part in ["HttpOnly", "SameSite=Strict", "Path=/"] {
            assert!(cookie.contains(part), "{cookie}");
        }
        assert!(!cookie.contains("Expires") && !cookie.contains("Max-Age") && !cookie.contains(&id), "{cookie}");
        let list = visitor.get("/ar/services/list").await;
        assert_eq!(names(&list), ["دار الميناء (عينة)"]);
        let slip = visitor.get("/ar/services/list/slip").await;
        assert!(slip.all(".slip")[0].contains("555 0120"));
        assert!(!slip.all(".slip")[0].contains("Firsthand"), "nothing tells where it is from");
        let service = visitor.get(&path).await;
        assert_eq!(service.attr("aside button", "value").as_deref(), Some("drop"));
        // Another browser has no list; a cookie of another installation opens nothing.
        assert!(names(&server.visitor().get("/ar/services/list").await).is_empty());
        let mut forged = server.visitor();
        forged.cookie = Some("list=AAAA".to_owned());
        assert!(names(&forged.get("/ar/services/list").await).is_empty());
        visitor.post("/ar/services/list", &[("act", "clear")]).await;
        assert!(names(&visitor.get("/ar/services/list").await).is_empty());
        assert_eq!(visitor.post_once("/ar/services/list", &[("act", "keep"), ("id", "x")]).await.status, 404);
        // "Leave now" takes cookies away.
        assert!(visitor.get("/leave").await.header("clear-site-data").contains("cookies"));
    });
}

#[test]
fn a_service_says_claim_beside_confirmation_and_what_is_not_known() {
    on_both(|server| async move {
        demo(&server).await;
        let mut visitor = server.visitor();
        let (_, page) = look(&mut visitor, "en", &[("words", "quay street")]).await;
        let path = page.attr("main > .rows h3 a", "href").expect("a link");
        let service = visitor.get(&path).await;
        let rows = service.all("#who ~ table tbody tr");
        let row = |name: &str| {
            rows.iter().find(|row| row.starts_with(name)).unwrap_or_else(|| panic!("{name}: {rows:?}")).clone()
        };
        assert!(row("Men").contains("serves") && row("Men").contains("contested"));
        assert!(
            row("Farm workers").contains("specialises")
                && row("Farm workers").contains("confirmed by survivors on 12 October 2026")
        );
        assert!(row("Parents").contains("excludes") && row("Parents").contains("nobody has confirmed it"));
        assert!(!rows.iter().any(|row| row.starts_with("Deaf")), "nothing is known of deaf people");
        assert!(service.all("#who ~ details")[0].contains("Deaf and hard-of-hearing people"));
        assert!(service.says("Phone taken away or limited") && service.says("Yes, this is so"));
        assert!(service.says("Answers without saying its name"));
        assert!(service.says("Led by survivors"));
        // The same for machines, and for those who want the rows.
        let linked = visitor.get(&format!("{path}/data.jsonld")).await;
        let linked: serde_json::Value = serde_json::from_str(&linked.body).expect("JSON");
        assert_eq!(
            (&linked["@type"], &linked["provider"]["name"]),
            (&"Service".into(), &"Quay Street (sample)".into())
        );
        assert_eq!(visitor.get(&service.link("HSDS").expect("a link")).await.status, 200);
        // Its organisation, with everything it offers.
        let organisation = service.link("Quay Street (sample)").expect("a link");
        assert!(visitor.get(&organisation).await.says("Quay Street Advice and Housing"));
        // One that has ended is told as such, and is not found.
        let (_, gone) = look(&mut visitor, "en", &[("words", "old help point")]).await;
        assert!(!names(&gone).iter().any(|name| name.contains("Old help point")));
        for nothing in ["/en/service/x", "/en/service/00000000000000000000000000", "/en/organisation/x"] {
            assert_eq!(visitor.get(nothing).await.status, 404);
        }
    });
}

#[test]
fn a_region_fits_on_a_telephone() {
    on_both(|server| async move {
        let folder = tempfile::tempdir().expect("a folder");
        hsds::generate::write(folder.path(), 1_000, 4).expect("made up");
        put(&server, read(folder.path(), "made up"), "made up").await;
        let mut visitor = server.visitor();
        let page = visitor.get("/en/services/offline").await;
        let mut sizes = Vec::new();
        for area in page.values("#area option") {
            let file = visitor.post_once("/en/services/offline", &[("area", &area)]).await;
            assert_eq!(file.status, 200, "{area}");
            assert!(file.header("content-disposition").contains("pages.html"), "the name tells nothing");
            assert!(!file.body.contains("<script") && !file.body.contains("<img") && !file.body.contains("<link"));
            sizes.push((file.body.matches("<details>").count(), file.body.len()));
        }
        let (services, bytes) = sizes.iter().fold((0, 0), |(s, b), (services, bytes)| (s + services, b + bytes));
        assert!(services > 300, "{services}");
        assert!(bytes <= services * 1_000 + sizes.len() * 2_000, "{bytes} bytes for {services} services");
        let wrong = visitor.post_once("/en/services/offline", &[("area", "nowhere")]).await;
        assert_eq!(wrong.status, 422);
    });
}

/// Streets of confidential places of a made-up directory, planted where dirty sources plant them, are nowhere: not in a page, an answer,
/// an export, a file of the database or a backup.
#[test]
fn where_a_confidential_place_is_is_nowhere() {
    for kind in [Kind::Sqlite, Kind::Postgres] {
        let runtime = tokio::runtime::Runtime::new().expect("a runtime");
        runtime.block_on(async move {
            let Some(place) = Place::new(kind).await else { return };
            let server = place.server().await;
            let folder = tempfile::tempdir().expect("a folder");
            let truth = hsds::generate::write(folder.path(), 400, 9).expect("made up");
            assert!(truth.secrets.len() > 5);
            let now = Clock::fixed(harness::TODAY).now();
            let directory = read(folder.path(), "made up");
            directory::bring::bring(server.app.store(), now, "made up", directory, true, &|_, _| {})
                .await
                .expect("brought in");
            let nowhere = |what: &str, bytes: &[u8]| {
                for secret in &truth.secrets {
                    assert!(!bytes.windows(secret.len()).any(|window| window == secret.as_bytes()), "{what}: {secret}");
                }
            };
            let mut visitor = server.visitor();
            for name in ["services", "organizations", "service_at_locations"] {
                let answer = visitor.get(&format!("/api/hsds/{name}?format=ndjson&full=true")).await;
                assert!(answer.body.len() > 10_000);
                nowhere(name, answer.body.as_bytes());
            }
            let ids = visitor.get("/api/hsds/services?minimal=true&per_page=500").await;
            let ids: serde_json::Value = serde_json::from_str(&ids.body).expect("JSON");
            for one in ids["contents"].as_array().expect("contents").iter().step_by(7) {
                let id = directory::id_of(one["id"].as_str().expect("an id")).expect("an id");
                for path in [format!("/en/service/{id}"), format!("/en/service/{id}/data.jsonld")] {
                    nowhere(&path, visitor.get(&path).await.body.as_bytes());
                }
            }
            // The index: no secret leads anywhere.
            for secret in truth.secrets.iter().take(40) {
                let (_, page) = look(&mut visitor, "en", &[("words", secret)]).await;
                nowhere("what was found", page.body.replace(secret, "").as_bytes());
            }
            let out = tempfile::tempdir().expect("a folder");
            let all = directory::everything(server.app.store()).await.expect("everything");
            hsds::write::package(&all, out.path()).expect("written");
            hsds::write::lines_into(&all, &out.path().join("lines")).expect("written");
            // A copy, and what comes out of it again.
            let copy = place.backup(&server, "copy").await;
            nowhere("a copy", &std::fs::read(&copy).expect("a file"));
            let other = empty(kind, place.folder.path(), "other").await.expect("another database");
            place.restore(&place.asked(&copy, &other)).await.expect("restored");
            if kind == Kind::Postgres {
                let written = postgres_files(server.app.store()).await;
                assert!(written.len() > 100, "its files are found");
                for (path, bytes) in written {
                    nowhere(&path.display().to_string(), &bytes);
                }
            }
            for folder in [out.path().to_owned(), out.path().join("lines"), place.folder.path().to_owned()] {
                for entry in
                    std::fs::read_dir(folder).expect("a folder").flatten().filter(|entry| entry.path().is_file())
                {
                    nowhere(&entry.path().display().to_string(), &std::fs::read(entry.path()).expect("a file"));
                }
            }
        });
    }
}
