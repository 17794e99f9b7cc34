//! Places that editors keep: whatever calls one confidential hides it for good, nobody moves another organisation's house, and what its
//! source forgets does not take an edited entry's organisation along.

use hsds::{Directory, Options};
use services::directory::hidden;
use store::{Clock, harness, values};

use crate::{
    directory_api::put,
    editing::{Desk, desk, named, send},
    support::{Server, by_hand, number, on_both},
};

const STREET: &str = "77 Lantern Passage";

const NOWHERE: [&str; 4] = [
    "SELECT COUNT(*) AS n FROM service_review_replies WHERE body LIKE '%Lantern%'",
    "SELECT COUNT(*) AS n FROM directory_versions WHERE body LIKE '%Lantern%'",
    "SELECT COUNT(*) AS n FROM directory_offers WHERE body LIKE '%Lantern%'",
    "SELECT COUNT(*) AS n FROM directory_parts WHERE body LIKE '%Lantern%'",
];

fn tables(files: &[(&str, &str)], source: &str) -> Directory {
    let options = Options { source: source.to_owned(), ..Options::default() };
    hsds::read_files(files, &options).expect("tables").0
}

/// A new place of the service, with its street in a text of the service too.
async fn with_a_place(server: &Server, desk: &mut Desk) -> String {
    let base = format!("/en/staff/services/{}", desk.service);
    let place = [("called", "New door (sample)"), ("kind", "physical"), ("street", STREET), ("country", "us")];
    assert_eq!(send(&mut desk.editor, &format!("{base}/place/new"), &place).await.status, 200);
    let ring = format!("Ring at {STREET}. (sample)");
    assert_eq!(send(&mut desk.editor, &format!("{base}/edit/words"), &[("apply", &ring)]).await.status, 200);
    assert_eq!(send(&mut desk.editor, &format!("{base}/edit/words"), &[("wait", "a day")]).await.status, 200);
    assert!(server.visitor().get(&format!("/en/service/{}", desk.service)).await.says(STREET));
    let id = named(server, "location", "New door (sample)").await;
    format!("{base}/place/{id}")
}

async fn nowhere(server: &Server, desk: &mut Desk, how: &str) {
    for sql in NOWHERE {
        assert_eq!(number(&server.app, sql).await, 0, "{how}: {sql}");
    }
    let mut visitor = server.visitor();
    for path in [format!("/en/service/{}", desk.service), format!("/en/organisation/{}", desk.organisation)] {
        let seen = visitor.get(&path).await;
        assert!(seen.status == 200 && !seen.body.contains("Lantern"), "{how}: {path}");
    }
    assert!(number(&server.app, "SELECT COUNT(*) AS n FROM directory_confidential").await > 0, "{how}");
}

#[test]
fn whatever_calls_a_place_confidential_hides_it_from_every_wording() {
    // By what the service offers, by the name of the place, by a word where the street was.
    for how in ["term", "name", "line", "new"] {
        on_both(move |server| async move {
            let mut desk = desk(&server).await;
            let base = format!("/en/staff/services/{}", desk.service);
            if how == "new" {
                // The street was told in a text before the place was written, hidden from its first day.
                let ring = format!("Ring at {STREET}. (sample)");
                send(&mut desk.editor, &format!("{base}/edit/words"), &[("apply", &ring)]).await;
                send(&mut desk.editor, &format!("{base}/edit/words"), &[("wait", "a day")]).await;
                let place = [
                    ("called", "New door (sample)"),
                    ("kind", "physical"),
                    ("street", STREET),
                    ("country", "us"),
                    ("secret", "yes"),
                ];
                let first = send(&mut desk.editor, &format!("{base}/place/new"), &place).await;
                assert_eq!(first.status, 200, "{}", first.body);
                nowhere(&server, &mut desk, how).await;
                return;
            }
            let place = with_a_place(&server, &mut desk).await;
            let reply = [("act", "say"), ("answer", "Come to 77 Lantern Passage. (sample)"), ("lang", "en")];
            let replied = send(&mut desk.editor, &format!("{base}/reviews"), &reply).await;
            assert_eq!(replied.status, 200, "{}", replied.body);
            let seen = match how {
                "term" => {
                    let ticked = [("shelter", "shelter/confidential-address")];
                    send(&mut desk.editor, &format!("{base}/edit/offered"), &ticked).await
                }
                "name" => send(&mut desk.editor, &place, &[("called", "Confidential shelter")]).await,
                _ => send(&mut desk.editor, &place, &[("street", "Call for address")]).await,
            };
            assert_eq!(seen.status, 200, "{how}: {}", seen.body);
            if how == "term" {
                // All its places, for nobody knows which one is meant.
                assert!(number(&server.app, "SELECT COUNT(*) AS n FROM directory_confidential").await > 1);
                for sql in NOWHERE {
                    assert_eq!(number(&server.app, sql).await, 0, "{how}: {sql}");
                }
                return;
            }
            nowhere(&server, &mut desk, how).await;
            // It stays so, whatever is edited later.
            let words = format!("{base}/edit/words");
            assert_eq!(send(&mut desk.editor, &words, &[("alert", "Closed on Friday (sample)")]).await.status, 200);
            nowhere(&server, &mut desk, how).await;
        });
    }
}

#[test]
fn a_service_that_left_a_place_does_not_tell_where_it_was() {
    on_both(|server| async move {
        let mut desk = desk(&server).await;
        let base = format!("/en/staff/services/{}", desk.service);
        let place = with_a_place(&server, &mut desk).await;
        // Another service of theirs is there too, so that the place stays when this one leaves.
        let other = "INSERT INTO directory_places (service, location, id)
                     SELECT $2, location, $3 FROM directory_places WHERE service = $1 AND location = $4";
        let id = named(&server, "location", "New door (sample)").await;
        let rosa = named(&server, "service", "Casa Rosa (sample)").await;
        by_hand(&server.app, other, values![desk.service, rosa, store::Id([8; 16]), id]).await;
        desk.editor.get(&place).await;
        assert_eq!(desk.editor.tell(&place, &[("act", "leave"), ("mark", "0")]).await.status, 200);
        assert!(!desk.editor.get(&base).await.says("New door"));
        // The organisation's page still reaches it, and hides it.
        let organisation = format!("/en/staff/services/organisation/{}", desk.organisation);
        assert!(desk.editor.get(&organisation).await.says("New door (sample)"));
        let house = format!("{organisation}/place/{id}");
        assert_eq!(send(&mut desk.editor, &house, &[("secret", "yes")]).await.status, 200);
        nowhere(&server, &mut desk, "left").await;
    });
}

#[test]
fn a_place_without_a_service_goes_and_is_brought_back_by_none() {
    on_both(|server| async move {
        let mut desk = desk(&server).await;
        let place = with_a_place(&server, &mut desk).await;
        desk.editor.get(&place).await;
        assert_eq!(desk.editor.tell(&place, &[("act", "leave"), ("mark", "0")]).await.status, 200);
        assert_eq!(desk.editor.get(&place).await.status, 404);
        let there = "SELECT COUNT(*) AS n FROM directory_parts WHERE kind = 'location' AND body LIKE '%Lantern%'";
        assert_eq!(number(&server.app, there).await, 0);
        let told = "SELECT COUNT(*) AS n FROM directory_versions WHERE kind = 'location' AND body LIKE '%Lantern%'";
        assert_eq!(number(&server.app, told).await, 0);
    });
}

/// A service in a house of another organisation, and who keeps the service.
async fn in_a_house(server: &Server, desk: &mut Desk) -> (String, Directory) {
    let files = [
        (
            "organizations.csv",
            "id,name,description\nsmall,Small (sample),x\nhouse,Landlord (sample),x\nnone,Nobody (sample),x\n",
        ),
        (
            "services.csv",
            "id,organization_id,name,status\ns,small,Advice in the house (sample),active\nt,house,Desk of the house (sample),active\n",
        ),
        ("locations.csv", "id,organization_id,name,location_type\nl,house,The house (sample),physical\n"),
        ("addresses.csv", "id,location_id,address_1,country,address_type\na,l,9 Mill Lane,US,physical\n"),
        ("service_at_location.csv", "id,service_id,location_id\nx,s,l\ny,t,l\n"),
    ];
    let directory = tables(&files, "others");
    put(server, directory.clone(), "others").await;
    let small = named(server, "organization", "Small (sample)").await;
    let page = format!("/en/staff/services/organisation/{small}");
    desk.curator.get(&page).await;
    let keeper = desk.keeper.to_string();
    assert_eq!(desk.curator.tell(&page, &[("act", "keep"), ("keeper", &keeper)]).await.status, 200);
    let service = named(server, "service", "Advice in the house (sample)").await;
    (format!("/en/staff/services/{service}"), directory)
}

#[test]
fn nobody_moves_or_hides_the_house_of_another_organisation() {
    on_both(|server| async move {
        let mut desk = desk(&server).await;
        let (base, _) = in_a_house(&server, &mut desk).await;
        let house = named(&server, "location", "The house (sample)").await;
        let place = format!("{base}/place/{house}");
        let page = desk.editor.get(&place).await;
        assert!(page.says("This place is another organisation’s") && page.values("#street").is_empty());
        let landlord = named(&server, "organization", "Landlord (sample)").await;
        for (path, status) in [
            (place.clone(), 403),
            (format!("/en/staff/services/organisation/{landlord}/place/{house}"), 403),
            (format!("/en/staff/services/organisation/{}/place/{house}", desk.organisation), 404),
            (format!("/en/staff/services/past/location/{house}"), 403),
        ] {
            for fields in [&[("secret", "yes"), ("mark", "1")][..], &[("act", "back"), ("number", "0"), ("mark", "1")]]
            {
                desk.editor.get(&place).await;
                let token = desk.editor.token();
                let fields = [fields, &[("token", token.as_str())]].concat();
                assert_eq!(desk.editor.post_once(&path, &fields).await.status, status, "{path}");
            }
        }
        // Nor by what they say of their own service there, nor by a place of their own in the same street.
        let seen =
            send(&mut desk.editor, &format!("{base}/edit/offered"), &[("shelter", "shelter/confidential-address")])
                .await;
        assert!(seen.status == 422 && seen.says("This would hide a place of another organisation"), "{}", seen.body);
        let twin = [
            ("called", "Twin (sample)"),
            ("kind", "physical"),
            ("street", "9 Mill Lane"),
            ("country", "us"),
            ("secret", "yes"),
        ];
        let seen = send(&mut desk.editor, &format!("{base}/place/new"), &twin).await;
        assert!(seen.status == 422 && seen.says("This would hide a place of another organisation"), "{}", seen.body);
        let landlords = format!("/en/service/{}", named(&server, "service", "Desk of the house (sample)").await);
        assert!(server.visitor().get(&landlords).await.says("9 Mill Lane"));
        // That their own service is there no more is theirs to say; the house stays.
        desk.editor.get(&place).await;
        assert_eq!(desk.editor.tell(&place, &[("act", "leave"), ("mark", "1")]).await.status, 200);
        assert!(!desk.editor.get(&base).await.says("The house"));
        assert!(server.visitor().get(&landlords).await.says("9 Mill Lane"));
    });
}

#[test]
fn what_an_edited_entry_hangs_on_stays_when_its_source_forgets_it() {
    on_both(|server| async move {
        let mut desk = desk(&server).await;
        let (base, _) = in_a_house(&server, &mut desk).await;
        let words = format!("{base}/edit/words");
        assert_eq!(send(&mut desk.editor, &words, &[("alert", "Closed on Friday (sample)")]).await.status, 200);
        let none = [("organizations.csv", "id,name,description\nnone,Nobody (sample),x\n")];
        put(&server, tables(&none, "others"), "others").await;
        let count = |what: &'static str| number(&server.app, what);
        let small = "SELECT COUNT(*) AS n FROM directory_parts WHERE gone = 0 AND body LIKE '%Small (sample)%'";
        let house = "SELECT COUNT(*) AS n FROM directory_parts WHERE gone = 0 AND kind = 'location' AND body LIKE '%The house%'";
        let landlords = "SELECT COUNT(*) AS n FROM directory_parts WHERE gone = 0 AND body LIKE '%Desk of the house%'";
        assert_eq!((count(small).await, count(house).await, count(landlords).await), (1, 1, 0));
        assert_eq!(send(&mut desk.editor, &words, &[("alert", "Closed on Monday (sample)")]).await.status, 200);
        // Where it went earlier, the link stays as it was: nobody else gets the entry.
        by_hand(
            &server.app,
            "UPDATE directory_parts SET gone = 1, body = '' WHERE kind = 'organization' AND body LIKE '%Small (sample)%'",
            values![],
        )
        .await;
        assert_eq!(send(&mut desk.editor, &words, &[("alert", "Closed on Tuesday (sample)")]).await.status, 200);
        let owner = "SELECT COUNT(DISTINCT organisation) AS n FROM directory_parts WHERE kind = 'service' AND body LIKE '%Advice in the house%'";
        assert_eq!(count(owner).await, 1);
        assert!(desk.editor.get(&base).await.says("Advice in the house"), "still kept by the same");
    });
}

#[test]
fn a_place_that_was_hidden_by_mistake_comes_back_and_later_edits_leave_it_so() {
    on_both(|server| async move {
        let mut desk = desk(&server).await;
        let (_, directory) = in_a_house(&server, &mut desk).await;
        let house = named(&server, "location", "The house (sample)").await;
        let landlords = named(&server, "service", "Desk of the house (sample)").await;
        let base = format!("/en/staff/services/{landlords}");
        let place = format!("{base}/place/{house}");
        assert_eq!(send(&mut desk.curator, &place, &[("secret", "yes")]).await.status, 200);
        let public = format!("/en/service/{landlords}");
        assert!(!server.visitor().get(&public).await.says("Mill Lane"));
        let now = Clock::fixed(harness::TODAY).now();
        let revealed = server
            .app
            .store()
            .write("reveal", move |tx| Box::pin(hidden::reveal(tx, now, house)))
            .await
            .expect("write");
        assert!(revealed);
        // An edit before the next import does not hide it again.
        let words = format!("{base}/edit/words");
        assert_eq!(send(&mut desk.curator, &words, &[("alert", "Closed on Friday (sample)")]).await.status, 200);
        assert_eq!(
            number(&server.app, "SELECT COUNT(*) AS n FROM directory_confidential WHERE location IS NOT NULL").await,
            number(&server.app, "SELECT COUNT(*) AS n FROM directory_parts WHERE kind = 'location' AND body LIKE '%\"confidential\":true%'").await
        );
        put(&server, directory, "others").await;
        assert!(server.visitor().get(&public).await.says("Mill Lane"), "its source tells it again");
        assert_eq!(send(&mut desk.curator, &words, &[("alert", "Closed on Monday (sample)")]).await.status, 200);
        assert!(server.visitor().get(&public).await.says("Mill Lane"));
    });
}
