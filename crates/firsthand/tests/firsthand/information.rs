//! Requests for information, as members, co-chairs, the secretary and respondents use them, and as others try to. On both databases.

use policy::recommendations::requests::store as requests;
use store::{Id, values};

use crate::support::{
    by_hand,
    council::{begin, read, seated},
    number, on_both,
};

#[test]
fn r26_a_council_asks_for_information_and_the_clock_is_public() {
    on_both(|server| async move {
        let (_, there, mut wren, mut heron) = begin(&server).await;
        let mut seats = seated(&server, &there).await;
        let (room, base) = (format!("/en{}", there.council.path()), format!("/en{}", there.council.base()));
        let institution = there.institution.to_string();
        // A member writes. What is missing is said, and what was typed stays.
        let seen = seats[1].0.tell(&format!("{room}/ask"), &[("title", "Nights"), ("role-1", "Head")]).await;
        assert_eq!(seen.status, 422);
        assert_eq!(seen.attr("#title", "value").as_deref(), Some("Nights"));
        assert!(seen.says("Write what you ask to be told") && seen.says("Choose the institution"), "{}", seen.body);
        let mut fields = vec![
            ("title", "Nights that stand empty"),
            ("asks", "How many nights. Write to someone@example.org."),
            ("why", "To advise on places."),
            ("to-1", institution.as_str()),
            ("role-1", "Head of Statistics"),
            ("once", "77"),
        ];
        let seen = seats[1].0.tell(&format!("{room}/ask"), &fields).await;
        assert!(seen.status == 200 && seen.all(".note.late li").len() == 1, "{}", seen.body);
        fields[1].1 = "How many nights, for each region.";
        let seen = seats[1].0.tell(&format!("{room}/ask"), &fields).await;
        assert!(seen.path.ends_with("/in") && seen.says("Nights that stand empty"), "{}", seen.body);
        assert_eq!(seen.all("#asking ~ ul a[href*='/ask/']").len(), 2, "{}", seen.body);
        let council = there.council.id;
        let written = read(&server, move |tx| Box::pin(requests::of_council(tx, council))).await;
        let id = written.iter().find(|one| one.title.starts_with("Nights")).expect("written").id;
        let address = format!("{room}/ask/{id}");
        // Only who chairs sends it, and only as it was read.
        let page = seats[1].0.get(&address).await;
        assert!(page.all("#send").is_empty(), "a member who does not chair is not offered it");
        let version = page.attr("input[name=version]", "value").expect("a version");
        let token = seats[1].0.token();
        let send = [("act", "send"), ("version", version.as_str()), ("token", token.as_str())];
        assert_eq!(seats[1].0.post(&address, &send).await.status, 403);
        seats[0].0.get(&address).await;
        let token = seats[0].0.token();
        let mut change = fields.clone();
        change.retain(|(name, _)| *name != "once");
        change[0].1 = "Nights that stood empty";
        change.push(("version", version.as_str()));
        assert_eq!(seats[2].0.tell(&address, &change).await.status, 200);
        let send = [("act", "send"), ("version", version.as_str()), ("token", token.as_str())];
        let seen = seats[0].0.post(&address, &send).await;
        assert!(seen.path.contains("/ask/") && seen.body.contains("stood empty"), "{}", seen.path);
        // Where the page holds what is not stored, sending is not offered.
        let mut unsure = change.clone();
        unsure[1].1 = "How many nights. Ask someone@example.org.";
        unsure.retain(|(name, _)| *name != "version");
        unsure.push(("version", "2"));
        let unsure = seats[0].0.tell(&address, &unsure).await;
        assert!(unsure.all(".note.late li").len() == 1 && unsure.all("#send").is_empty(), "{}", unsure.body);
        let version = seen.attr("input[name=version]", "value").expect("a version");
        let send = [("act", "send"), ("version", version.as_str()), ("token", token.as_str())];
        let seen = seats[0].0.post(&address, &send).await;
        assert_eq!(seen.path, format!("/en/information/{id}"), "{}", seen.body);
        let again = seats[0].0.post(&address, &send).await;
        assert_eq!((again.status, again.path.as_str()), (200, seen.path.as_str()), "sent twice is sent once");
        for expected in ["Nights that stood empty", "for each region", "Waiting for an answer", "-R03"] {
            assert!(seen.says(expected), "{expected}: {}", seen.body);
        }
        // It stands as it is.
        let seen = seats[0].0.once("GET", &address, None, Vec::new()).await;
        assert_eq!(seen.status, 404, "no draft any more");
        assert_eq!(requests_due(&server, id).await, 30, "its own clock, not the one for recommendations");
        // The respondent finds it, takes more time once, and answers.
        let inbox = heron.get("/en/staff/inbox").await;
        assert!(inbox.says("Nights that stood empty") && inbox.says("Request for information"), "{}", inbox.body);
        let answer = format!("/en/staff/information/{id}");
        let seen = heron.tell(&answer, &[("act", "more"), ("days", "40"), ("reasons", "We count.")]).await;
        assert_eq!(seen.status, 422, "not longer than the time itself");
        assert_eq!(seen.attr("#days", "value").as_deref(), Some("40"));
        heron.tell(&answer, &[("act", "more"), ("days", "10"), ("reasons", "We count by hand.")]).await;
        assert_eq!(requests_due(&server, id).await, 40);
        let public = format!("/en/information/{id}");
        assert!(server.visitor().get(&public).await.says("We count by hand."));
        let (lang, by) = (("lang", "en"), ("by", "Head of Statistics"));
        for (fields, why) in [
            (vec![("kind", "accept")], "Write the information"),
            (vec![("kind", "decline")], "Refusing needs reasons"),
            (vec![("kind", "part")], "Say which part is missing"),
            (vec![("kind", "done"), ("words", "Long ago.")], "needs the address"),
            (vec![("kind", "not-ours")], "Name the institution"),
        ] {
            let fields: Vec<_> = fields.into_iter().chain([lang, by, ("version", "1")]).collect();
            let seen = heron.tell(&answer, &fields).await;
            assert!(seen.status == 422 && seen.says(why), "{why}: {}", seen.body);
        }
        let told = [("kind", "part"), ("words", "=6 nights; two regions do not count."), lang, by, ("version", "1")];
        assert_eq!(heron.tell(&answer, &told).await.status, 200);
        let seen = heron.tell(&answer, &told).await;
        assert_eq!(seen.status, 422, "an answer that was there when this was written");
        let more = [
            ("kind", "accept"),
            ("words", "Six nights, in all regions."),
            lang,
            by,
            ("version", "2"),
            ("reason", "The rest was counted."),
        ];
        assert_eq!(heron.tell(&answer, &more).await.status, 200);
        let seen = server.visitor().get(&public).await;
        assert!(seen.says("Six nights, in all regions.") && seen.says("two regions do not count"), "{}", seen.body);
        // Everybody takes it along, one line for each answer; a cell that begins like a formula is none.
        let csv = server.visitor().get("/en/information/data.csv").await;
        let lines = csv.body.lines().filter(|line| line.contains(&id.to_string())).count();
        assert!(lines >= 2 && csv.body.contains("'=6 nights"), "{}", csv.body);
        let list = server.visitor().get(&format!("/en/information?council={}", there.council.id)).await;
        assert!(list.says("3 requests") && list.says("Told"), "{}", list.body);
        for nowhere in ["page=9", "page=300000000000000000", &format!("council={}", there.draft)] {
            let seen = server.visitor().get(&format!("/en/information?{nowhere}")).await;
            assert_eq!(seen.status, 404, "{nowhere}");
        }
        by_hand(&server.app, "UPDATE councils SET state = 'draft'", values![]).await;
        let seen = server.visitor().get(&format!("/en/information?council={}", there.council.id)).await;
        assert_eq!(seen.status, 404, "the name of a council that is being prepared is its office's");
        by_hand(&server.app, "UPDATE councils SET state = 'open'", values![]).await;
        let institution = server.visitor().get(&format!("/en/institution/{}", there.institution)).await;
        assert!(institution.says("2 requests for information"), "{}", institution.body);
        // The secretary reads it, and cannot answer for somebody who answers here.
        let list = wren.get(&format!("{base}/information")).await;
        assert!(list.says("Nights that stood empty"), "{}", list.body);
        let reply = format!("{base}/information/{id}");
        let seen = wren.get(&reply).await;
        assert!(seen.says("Somebody answers for this institution here"), "{}", seen.body);
        wren.get(&format!("{base}/ask")).await;
        let token = wren.token();
        assert_eq!(wren.post(&reply, &[("token", &token), ("kind", "accept")]).await.status, 403);
    });
}

/// The days from asking to the last day of a request.
async fn requests_due(server: &crate::support::Server, id: Id) -> i64 {
    let one = read(server, move |tx| Box::pin(requests::find(tx, id))).await.expect("there");
    one.to.due.expect("sent").0 - one.sent().expect("sent").0
}

#[test]
fn what_an_institution_said_elsewhere_is_written_down_with_its_source() {
    on_both(|server| async move {
        let (_, there, mut wren, _) = begin(&server).await;
        let reply = format!("/en{}/information/{}", there.council.base(), there.unheard);
        let mut fields = vec![
            ("kind", "decline"),
            ("words", "We do not count that."),
            ("by", "Spokesperson"),
            ("lang", "en"),
            ("version", "1"),
        ];
        let seen = wren.tell(&reply, &fields).await;
        assert!(seen.status == 422 && seen.says("Name the source"), "{}", seen.body);
        assert!(seen.says("We do not count that."), "what was typed stays");
        let today = server.app.clock().today().to_string();
        fields.extend([("source", "The Gazette"), ("source_url", "https://example.org/g"), ("day", today.as_str())]);
        assert_eq!(wren.tell(&reply, &fields).await.status, 200);
        let seen = server.visitor().get(&format!("/en/information/{}", there.unheard)).await;
        assert!(seen.says("Refused") && seen.says("The Gazette") && seen.says("Written down by the council"));
    });
}

#[test]
fn a_request_that_nobody_answers_shows_as_overdue() {
    on_both(|server| async move {
        let (_, there, _, _) = begin(&server).await;
        let public = format!("/en/information/{}", there.information);
        assert!(server.visitor().get(&public).await.says("Waiting for an answer"));
        server.app.clock().advance_seconds(40 * 86_400);
        let seen = server.visitor().get(&public).await;
        assert!(seen.all(".tag.late").len() == 1, "{}", seen.body);
        let year = server.app.clock().today().parts().0;
        let report = server.visitor().get(&format!("/en{}/report/{year}", there.council.path())).await;
        assert!(report.says("Empty nights"), "the year's report tells it: {}", report.body);
    });
}

#[test]
fn a_request_that_is_being_written_is_its_authors() {
    on_both(|server| async move {
        let (_, there, _, _) = begin(&server).await;
        let mut seats = seated(&server, &there).await;
        let room = format!("/en{}", there.council.path());
        let institution = there.institution.to_string();
        let fields = [
            ("title", "Marked words"),
            ("asks", "Marked words of a draft."),
            ("why", "Marked."),
            ("to-1", institution.as_str()),
            ("role-1", "Head"),
            ("once", "78"),
        ];
        assert_eq!(seats[1].0.tell(&format!("{room}/ask"), &fields).await.status, 200);
        let plain =
            "SELECT COUNT(*) AS n FROM information_requests WHERE title LIKE '%Marked%' OR body LIKE '%Marked%'";
        assert_eq!(number(&server.app, plain).await, 0, "sealed until it is sent");
        for path in [format!("/en/information/{}", there.asking), format!("/en/staff/information/{}", there.asking)] {
            assert!([401, 403, 404].contains(&server.visitor().get(&path).await.status), "{path}");
        }
        let council = there.council.id;
        let all = read(&server, move |tx| Box::pin(requests::of_council(tx, council))).await;
        let own = all.iter().find(|one| one.title == "Marked words").expect("there").id;
        let seat = there.seats[1];
        // A sent one with their hand in it stays; the draft goes with them.
        let sent = by_hand(
            &server.app,
            "UPDATE information_requests SET seat = $2 WHERE id = $1",
            values![there.information, seat],
        );
        assert_eq!(sent.await, 1);
        let seen = seats[1].0.tell(&format!("{room}/leave"), &[("sure", "yes")]).await;
        assert_eq!(seen.status, 200, "{}", seen.body);
        let gone = read(&server, move |tx| Box::pin(requests::find(tx, own))).await;
        assert!(gone.is_none(), "the draft of somebody who left");
        assert_eq!(server.visitor().get(&format!("/en/information/{}", there.information)).await.status, 200);
    });
}

#[test]
fn a_request_that_is_for_another_institution_is_asked_anew_of_that_one() {
    on_both(|server| async move {
        let (_, there, mut wren, _) = begin(&server).await;
        let staff = format!("/en{}/information/{}", there.council.base(), there.unheard);
        let (today, to) = (server.app.clock().today().to_string(), there.institution.to_string());
        // Not before it said so.
        let pass = [("act", "pass"), ("to", to.as_str()), ("role", "Head of Statistics")];
        assert_eq!(wren.tell(&staff, &pass).await.status, 404);
        let said = [
            ("kind", "not-ours"),
            ("whose", "A ministry"),
            ("by", "Board"),
            ("lang", "en"),
            ("version", "1"),
            ("source", "The Gazette"),
            ("source_url", "https://example.org/g"),
            ("day", today.as_str()),
        ];
        let seen = wren.tell(&staff, &said).await;
        assert!(seen.says("It says that this is for another institution"), "{}", seen.body);
        // What is missing is said, what was chosen stays; not back to the one that said no.
        let seen = wren.tell(&staff, &[("act", "pass"), ("to", to.as_str()), ("role", "")]).await;
        assert!(seen.status == 422 && seen.body.contains(&format!("value=\"{to}\" selected")), "{}", seen.body);
        let itself = there.unregistered;
        let back = read(&server, move |tx| {
            Box::pin(async move {
                let one = policy::recommendations::store::find_addressee(tx, itself).await?;
                Ok(one.expect("addressed").institution.id)
            })
        });
        let back = back.await.to_string();
        let refused = wren.tell(&staff, &[("act", "pass"), ("to", back.as_str()), ("role", "Head")]).await;
        assert_eq!(refused.status, 422);
        let sent = "SELECT COUNT(*) AS n FROM information_requests WHERE asked_day IS NOT NULL";
        let before = number(&server.app, sent).await;
        wren.tell(&staff, &pass).await;
        assert_eq!(number(&server.app, sent).await, before + 1);
        // Both lead to each other; the new one has a clock of its own; it is passed on once.
        let first = server.visitor().get(&format!("/en/information/{}", there.unheard)).await;
        assert!(first.says("Passed on to the institution that was named:"), "{}", first.body);
        let unheard = there.unheard;
        let new = read(&server, move |tx| Box::pin(requests::passed_to(tx, unheard))).await.expect("passed on");
        assert_eq!(new.to.due, Some(server.app.clock().today().plus(there.council.request_days)));
        assert_eq!((new.to.institution.id, new.passed_from), (there.institution, Some(unheard)));
        let seen = server.visitor().get(&format!("/en{}", new.path())).await;
        assert!(
            seen.says("because another institution said that it is not for it") && seen.says("Waiting for an answer")
        );
        wren.get(&staff).await;
        let token = wren.token();
        let again = wren.post(&staff, &[&pass[..], &[("token", token.as_str())]].concat()).await;
        assert_eq!((again.status, number(&server.app, sent).await), (200, before + 1));
    });
}
