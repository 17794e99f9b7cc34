//! Councils and their seats, as their people use them and as others try to. On both databases.

use people::staff::Roles;
use policy::{
    consultations::{types::State, upkeep},
    councils::store as councils,
    recommendations::dissent,
};
use store::{Error, Tombstone, values};

use crate::{
    staff::signed_in,
    support::{
        add_staff, by_hand,
        council::{SECRETARY, begin, council_stage, read, say, seated},
        number, on_both, stage,
    },
};

#[test]
fn r6_a_council_opens_when_everything_is_stated_and_then_it_stands() {
    on_both(|server| async move {
        let stage = stage(&server.app, State::Open, 20).await;
        add_staff(&server.app, stage.organisation, "wren", SECRETARY).await;
        let mut wren = signed_in(&server, "wren").await;
        let seen = wren.tell("/en/staff/councils", &[("title", ""), ("lang", "en")]).await;
        assert_eq!(seen.status, 422);
        let seen = wren.tell("/en/staff/councils", &[("title", "A council"), ("lang", "en"), ("once", "1")]).await;
        let base = seen.path.clone();
        assert!(base.starts_with("/en/staff/council/"), "{base}");
        let public = base.replace("/staff", "");
        assert_eq!(server.visitor().get(&public).await.status, 404, "a draft is nobody else's");
        let tasks: [(&str, Vec<(&str, &str)>); 5] = [
            (
                "about",
                vec![
                    ("title", "A council"),
                    ("summary", "s"),
                    ("purpose", "p"),
                    ("convened_by", "o"),
                    ("funded_by", "o"),
                ],
            ),
            ("influence", vec![("influence", "involve"), ("decided", "Nothing."), ("afterwards", "They answer.")]),
            ("work", vec![("hours", "6"), ("pay", "unpaid"), ("unpaid_reason", "No funds yet.")]),
            ("readers", vec![("readers", "Members."), ("safeguarding", "Somebody outside.")]),
            (
                "rules",
                vec![
                    ("zone", "Africa/Tunis"),
                    ("fewest", "3"),
                    ("most", "9"),
                    ("months", "24"),
                    ("again", "1"),
                    ("turns", "2"),
                    ("rule", "two-thirds"),
                    ("quorum", "majority"),
                    ("decision_days", "7"),
                    ("notice_days", "14"),
                    ("answer_days", "60"),
                    ("request_days", "20"),
                    ("present_days", "45"),
                ],
            ),
        ];
        for (task, fields) in &tasks {
            let seen = wren.tell(&format!("{base}/open"), &[]).await;
            assert_eq!(seen.status, 422, "not ready before {task}");
            let seen = wren.tell(&format!("{base}/task/{task}"), fields).await;
            assert_eq!((seen.status, seen.path.as_str()), (200, base.as_str()), "{task}: {}", seen.body);
        }
        let seen = wren.tell(&format!("{base}/task/terms"), &[("text", ""), ("source", "x")]).await;
        assert_eq!(seen.status, 422, "terms of reference need words");
        let text = "# (a) Establishment\n\nThere is a council.\n\n# (b) Members\n\nBetween three and nine.";
        let (terms, source) = (format!("{base}/task/terms"), [("source", "A statute"), ("source_url", "")]);
        assert_eq!(wren.send(&terms, &source, Some(text.as_bytes())).await.status, 303);
        let seen = wren.tell(&format!("{base}/open"), &[]).await;
        assert!(seen.path.ends_with("/seats"), "{}", seen.body);
        let seen = server.visitor().get(&public).await;
        assert!(seen.says("two thirds") && seen.says("No funds yet.") && seen.says("60 days"), "{}", seen.body);
        assert!(server.visitor().get(&format!("{public}/terms")).await.says("Between three and nine."));
        // What members were told stands.
        wren.get("/en/staff/councils").await;
        let token = wren.token();
        wren.post(
            &format!("{base}/task/work"),
            &[("token", &token), ("hours", "90"), ("pay", "unpaid"), ("unpaid_reason", "x")],
        )
        .await;
        assert!(server.visitor().get(&public).await.says("6 hours"));
        // A council of the organisation is nobody else's to run.
        let other = crate::support::stage(&server.app, State::Draft, 20).await;
        add_staff(&server.app, other.organisation, "finch", SECRETARY).await;
        assert_eq!(signed_in(&server, "finch").await.get(&base).await.status, 404);
    });
}

#[test]
fn one_seat_one_voice_whoever_stands_in() {
    on_both(|server| async move {
        let (_, there, mut wren, _) = begin(&server).await;
        let mut seats = seated(&server, &there).await;
        let room = format!("/en{}", there.council.path());
        let decide = format!("{room}/decide/{}", there.decision);
        let vote = [("act", "voice"), ("voice", "for")];
        assert_eq!(say(&mut seats[3].0, &room, &decide, &vote).await, 422, "an alternate reads along");
        assert_eq!(say(&mut seats[1].0, &room, &decide, &vote).await, 200);
        // The alternate stands in for seat 2: the voice is that seat's, and the member's own is silent.
        let (alternate, second) = (there.seats[3].to_string(), there.seats[1].to_string());
        let stand = [("act", "stand"), ("seat", alternate.as_str()), ("for", second.as_str())];
        wren.tell(&format!("/en{}/seats", there.council.base()), &stand).await;
        assert_eq!(say(&mut seats[1].0, &room, &decide, &vote).await, 422);
        // Neither is shown what the other said.
        let seen = seats[3].0.get(&decide).await;
        assert!(seen.attr("input[name=voice][checked]", "value").is_none(), "{}", seen.body);
        assert_eq!(say(&mut seats[3].0, &room, &decide, &[("act", "voice"), ("voice", "against")]).await, 200);
        let id = there.decision;
        let voices = read(&server, move |tx| Box::pin(assemblies::ballots::voices(tx, id))).await;
        assert_eq!(voices.len(), 1, "one seat, one voice");
        // A decision of another council, and one after its last day.
        let other = stage(&server.app, State::Open, 20).await;
        let elsewhere = council_stage(&server.app, other.organisation).await;
        assert_eq!(seats[0].0.get(&format!("{room}/decide/{}", elsewhere.decision)).await.status, 404);
        assert_eq!(seats[0].0.get(&format!("/en{}/in", elsewhere.council.path())).await.status, 404);
        server.app.clock().advance_seconds(11 * 86_400);
        seats[0].0 = server.visitor();
        // Sessions are over by then; the database itself refuses.
        let (seat, today) = (there.seats[0], server.app.clock().today());
        let late = server.app.store().write("too late", move |tx| {
            Box::pin(assemblies::ballots::say(tx, id, seat, seat, assemblies::decisions::Voice::For, today))
        });
        assert!(!late.await.map_err(|error: Error| error).expect("asked"));
    });
}

#[test]
fn a_code_for_a_seat_opens_once_and_nothing_else() {
    on_both(|server| async move {
        let (stage, there, mut wren, _) = begin(&server).await;
        let mut first = server.visitor();
        first.use_slip(&there.codes[1].digits()).await;
        let seen = server.visitor().enter(&there.codes[1].digits()).await;
        assert_eq!(seen.status, 422, "used up");
        // The same code takes part in the consultation too; nothing at rest links the two.
        let seen = first.enter(&stage.slips[0].digits()).await;
        let once = first.hidden("once");
        let token = first.token();
        let slip = stage.slips[0].digits();
        let again = [("code", slip.as_str()), ("minutes", "20"), ("once", &once), ("with", "same"), ("token", &token)];
        assert!(seen.says("Which code should open this?"));
        assert!(first.post("/en/enter", &again).await.path.starts_with("/en/c/"));
        let linked = number(&server.app, "SELECT COUNT(*) AS n FROM seats s JOIN council_seats c ON c.holder = s.seat");
        assert_eq!(linked.await, 0);
        // A second seat in the same council with the same code is refused, and the invitation stays good.
        let seen = first.enter(&there.codes[2].digits()).await;
        let (once, token, code) = (first.hidden("once"), first.token(), there.codes[2].digits());
        let again = [("code", code.as_str()), ("minutes", "20"), ("once", &once), ("with", "same"), ("token", &token)];
        assert!(seen.says("Which code should open this?"));
        assert!(first.post("/en/enter", &again).await.says("You have a seat in this council already"));
        let mut second = server.visitor();
        second.use_slip(&there.codes[2].digits()).await;
        // An invitation that was made anew kills the one before; after three weeks it is over.
        let seats = format!("/en{}/seats", there.council.base());
        let fourth = there.seats[3].to_string();
        let seen = wren.tell(&seats, &[("act", "invite"), ("seat", &fourth)]).await;
        let fresh = seen.all(".slip .code span").concat();
        assert_eq!(fresh.len(), 24, "{}", seen.body);
        assert_eq!(server.visitor().enter(&there.codes[3].digits()).await.status, 422);
        server.app.clock().advance_seconds(22 * 86_400);
        assert!(server.visitor().enter(&fresh).await.says("was good until"));
    });
}

#[test]
fn r34_whoever_leaves_takes_their_words_along_and_what_was_decided_stands() {
    on_both(|server| async move {
        let (_, there, mut wren, _) = begin(&server).await;
        let mut seats = seated(&server, &there).await;
        let room = format!("/en{}", there.council.path());
        let decide = format!("{room}/decide/{}", there.decision);
        seats[1].0.tell(&format!("{room}/in"), &[("called", "Wendehals")]).await;
        seats[1].0.tell(&decide, &[("act", "voice"), ("voice", "against")]).await;
        seats[1].0.tell(&decide, &[("act", "dissent"), ("dissent", "Once is not enough."), ("named", "yes")]).await;
        let draft = [("title", "Mine alone"), ("asks", "Do what I say."), ("why", "So."), ("pillar", "protection")];
        seats[1].0.tell(&format!("{room}/draft"), &draft).await;
        for n in [0, 2] {
            seats[n].0.tell(&decide, &[("act", "voice"), ("voice", "for")]).await;
        }
        seats[2].0.tell(&decide, &[("act", "dissent"), ("dissent", "Nor twice.")]).await;
        seats[0].0.tell(&decide, &[("act", "close")]).await;
        let publish = format!("/en{}/recommendation/{}", there.council.base(), there.decision);
        wren.tell(&publish, &[("act", "publish"), ("sure", "yes")]).await;
        let page = format!("/en/recommendation/{}", there.decision);
        let seen = server.visitor().get(&page).await;
        assert!(seen.says("Once is not enough.") && seen.says("Wendehals"), "{}", seen.body);
        let keys = |app: &kit::App| {
            let vault = app.store().vault().expect("a key store").keys().clone();
            async move {
                vault
                    .read("keys", |tx| {
                        Box::pin(async move { tx.count("SELECT COUNT(*) AS n FROM keys", values![]).await })
                    })
                    .await
                    .map_err(|error: Error| error)
                    .expect("counted")
            }
        };
        let before = keys(&server.app).await;
        // With the withdrawal code alone: it shows the council, and leaves it.
        let mut leaver = server.visitor();
        leaver.enter(&seats[1].1).await;
        let seen = leaver.get("/en/withdraw").await;
        assert!(seen.says("A council of harbours"), "{}", seen.body);
        let what = there.council.id.to_string();
        leaver.tell("/en/withdraw", &[("what", &what)]).await;
        let seen = server.visitor().get(&page).await;
        assert!(!seen.says("Once is not enough.") && !seen.says("Wendehals"), "{}", seen.body);
        assert!(
            seen.says("A disagreement was withdrawn by its author.") && seen.says("2 for, 1 against"),
            "{}",
            seen.body
        );
        assert!(!server.visitor().get(&room).await.says("Wendehals"));
        assert_eq!(seats[1].0.get(&format!("{room}/in")).await.status, 404);
        assert_eq!(number(&server.app, "SELECT COUNT(*) AS n FROM recommendations WHERE state = 'draft'").await, 1);
        // Name, dissent and three texts of the draft: their keys are destroyed.
        assert_eq!(before - keys(&server.app).await, 5);
        // A copy that is put back is emptied again: here on what is left, from the tombstones.
        let (second, decision) = (there.seats[2], there.decision);
        let late = seats[2].0.tell(&decide, &[("act", "dissent"), ("dissent", "Not at all.")]).await;
        assert!(late.status == 422 && late.says("The decision is over"), "{}", late.body);
        let written = read(&server, move |tx| Box::pin(dissent::of(tx, decision))).await;
        let id = written.iter().find(|one| one.words == "Nor twice.").expect("written").id;
        let again = vec![Tombstone::Text(id), Tombstone::Seat(second), Tombstone::Text(there.draft)];
        let found = upkeep::take_back_again(&server.app, again).await.map_err(|_| "again").expect("again");
        assert_eq!(found, 3);
        let written = read(&server, move |tx| Box::pin(dissent::of(tx, decision))).await;
        assert!(written.iter().all(|one| one.words.is_empty() && one.seat.is_none()));
        let council = there.council.id;
        let left = read(&server, move |tx| Box::pin(councils::seats(tx, council))).await;
        assert_eq!(left.0.iter().filter(|seat| seat.holder.is_some()).count(), 2);
    });
}

#[test]
fn the_office_cannot_take_back_what_a_member_printed() {
    on_both(|server| async move {
        let (_, there, mut wren, _) = begin(&server).await;
        let mut seats = seated(&server, &there).await;
        let room = format!("/en{}", there.council.path());
        let decide = format!("{room}/decide/{}", there.decision);
        seats[1].0.tell(&format!("{room}/in"), &[("called", "Wendehals")]).await;
        seats[1].0.tell(&decide, &[("act", "dissent"), ("dissent", "Once is not enough."), ("named", "yes")]).await;
        for (member, _) in &mut seats[..3] {
            member.tell(&decide, &[("act", "voice"), ("voice", "for")]).await;
        }
        // A mistake in one form leaves what the other holds.
        let seen = seats[1].0.tell(&decide, &[("act", "voice"), ("voice", "loud")]).await;
        assert!(seen.status == 422 && seen.says("Once is not enough."), "{}", seen.body);
        seats[0].0.tell(&decide, &[("act", "close")]).await;
        let publish = format!("/en{}/recommendation/{}", there.council.base(), there.decision);
        wren.tell(&publish, &[("act", "publish"), ("sure", "yes")]).await;
        let second = there.seats[1].to_string();
        let end = [("act", "end"), ("seat", second.as_str()), ("sure", "yes")];
        wren.tell(&format!("/en{}/seats", there.council.base()), &end).await;
        let seen = server.visitor().get(&format!("/en/recommendation/{}", there.decision)).await;
        assert!(seen.says("Once is not enough.") && !seen.says("Wendehals"), "{}", seen.body);
        assert_eq!(seats[1].0.get(&format!("{room}/in")).await.status, 404, "the seat is empty");
    });
}

#[test]
fn seats_go_on_when_terms_end_and_nothing_is_stuck() {
    on_both(|server| async move {
        let (_, there, mut wren, _) = begin(&server).await;
        let mut seats = seated(&server, &there).await;
        let (room, base) = (format!("/en{}", there.council.path()), format!("/en{}", there.council.base()));
        // While members decide, the council cannot end.
        assert_eq!(wren.tell(&format!("{base}/end"), &[]).await.status, 422);
        // What could not be presented in time is not put to the council; what is adopted can be taken back before it is published.
        let institution = there.institution.to_string();
        let soon = there.council.today(server.app.clock()).plus(50).to_string();
        let late = [
            ("title", "Too late"),
            ("asks", "Do it now."),
            ("why", "So."),
            ("pillar", "protection"),
            ("to-1", institution.as_str()),
            ("role-1", "Head"),
            ("meeting", soon.as_str()),
        ];
        seats[0].0.tell(&format!("{room}/draft"), &late).await;
        let seen = seats[0].0.get(&format!("{room}/in")).await;
        let hrefs = scraper::Selector::parse("#drafts ~ ul a").expect("a selector");
        let draft = seen
            .document()
            .select(&hrefs)
            .find(|a| a.text().collect::<String>().contains("Too late"))
            .and_then(|a| a.value().attr("href").map(ToOwned::to_owned))
            .expect("a draft");
        let seen = seats[0].0.get(&draft).await;
        assert!(seen.says("decides too soon"), "{}", seen.body);
        let (token, version) = (seats[0].0.token(), seats[0].0.hidden("version"));
        seats[0].0.post(&format!("{draft}/put"), &[("token", &token), ("version", &version)]).await;
        assert_eq!(seats[0].0.get(&draft).await.status, 200, "still a draft");
        let decide = format!("{room}/decide/{}", there.decision);
        for (member, _) in &mut seats[..3] {
            member.tell(&decide, &[("act", "voice"), ("voice", "for")]).await;
        }
        seats[0].0.tell(&decide, &[("act", "close")]).await;
        assert_eq!(wren.tell(&format!("{base}/end"), &[]).await.status, 422, "something adopted waits");
        seats[0].0.get(&format!("{room}/in")).await;
        let token = seats[0].0.token();
        let back = format!("{room}/draft/{}/back", there.decision);
        assert_eq!(seats[1].0.post(&back, &[("token", "x")]).await.status, 403);
        seats[0].0.post(&back, &[("token", &token)]).await;
        assert_eq!(seats[0].0.get(&format!("{room}/draft/{}", there.decision)).await.status, 200);
        // A year and more later the terms of some are over: they read along, and the seat beside them is filled anew.
        let over = by_hand(
            &server.app,
            "UPDATE council_seats SET until_day = $1 WHERE number = 2",
            values![server.app.clock().today()],
        );
        assert_eq!(over.await, 1);
        let words = [("title", "Kept"), ("asks", "Keep what I typed."), ("why", "So."), ("pillar", "protection")];
        seats[1].0.get(&format!("{room}/leave")).await;
        let token = seats[1].0.token();
        let typed = [&words[..], &[("token", token.as_str())]].concat();
        let seen = seats[1].0.post(&format!("{room}/draft"), &typed).await;
        assert!(
            seen.status == 422 && seen.says("Keep what I typed.") && seen.says("Your term is over"),
            "{}",
            seen.body
        );
        let all = format!("{base}/seats");
        for _ in 0..4 {
            wren.tell(&all, &[("act", "member")]).await;
        }
        let seen = wren.get(&all).await;
        assert_eq!(seen.all(".rows > li").len(), 8, "six that can be held, one whose term is over, one alternate");
        let last = seen.attr(".rows > li:last-child input[name=seat]", "value").expect("a seat");
        let seen = wren.tell(&all, &[("act", "invite"), ("seat", &last)]).await;
        let code = seen.all(".slip .code span").concat();
        let mut newcomer = server.visitor();
        newcomer.use_slip(&code).await;
        let seen = newcomer.get(&format!("{room}/in")).await;
        assert!(!seen.says("Your term is over") && seen.says("Write a recommendation"), "{}", seen.body);
    });
}

#[test]
fn a_steward_gives_and_takes_roles_and_no_stewardship() {
    on_both(|server| async move {
        let (stage, _, mut wren, _) = begin(&server).await;
        add_staff(&server.app, stage.organisation, "robin", Roles { steward: true, ..Roles::NONE }).await;
        let mut robin = signed_in(&server, "robin").await;
        assert_eq!(wren.get("/en/staff/inbox").await.status, 403);
        let seen = robin.get("/en/staff/people").await;
        let person = seen.link("wren").expect("wren");
        let seen = robin.tell(&person, &[("act", "roles"), ("role", "steward")]).await;
        assert!(seen.status == 422 && seen.says("Leave at least one role"), "{}", seen.body);
        let roles = |all: &[&'static str]| -> Vec<(&'static str, &'static str)> {
            [("act", "roles")].into_iter().chain(all.iter().map(|role| ("role", *role))).collect()
        };
        robin.tell(&person, &roles(&["convenor", "secretary", "respondent"])).await;
        assert_eq!(wren.get("/en/staff/inbox").await.status, 200);
        assert_eq!(wren.get("/en/staff/people").await.status, 403);
        // Taken again: from the next page on, with what came with it; the key of the organisation too.
        let held = "SELECT COUNT(*) AS n FROM box_holders h JOIN staff s ON s.id = h.staff WHERE s.sign_in = 'wren'";
        assert_eq!(number(&server.app, held).await, 1);
        let seen = robin.tell(&person, &roles(&["respondent"])).await;
        assert!(seen.status == 422 && seen.says("Let somebody else hold it first"), "{}", seen.body);
        for name in ["lark", "teal"] {
            add_staff(&server.app, stage.organisation, name, SECRETARY).await;
            let share = "INSERT INTO box_holders (organisation, staff, sealed)
                 SELECT organisation, id, $2 FROM staff WHERE sign_in = $1";
            assert_eq!(by_hand(&server.app, share, values![name, vec![0_u8; 4]]).await, 1);
        }
        robin.tell(&person, &roles(&["respondent"])).await;
        assert_eq!(wren.get("/en/staff/inbox").await.status, 200);
        assert_eq!(wren.get("/en/staff/councils").await.status, 403);
        assert_eq!(number(&server.app, held).await, 0);
        let told = "INSERT INTO notices (staff, address, lang, waiting, told_day, reminded_to)
             SELECT id, '', 'en', 1, NULL, NULL FROM staff WHERE sign_in = 'wren'";
        assert_eq!(by_hand(&server.app, told, values![]).await, 1);
        robin.tell(&person, &roles(&["secretary"])).await;
        assert_eq!(number(&server.app, "SELECT COUNT(*) AS n FROM notices").await, 0);
        assert!(robin.get(&person).await.says("Roles were changed"));
        // A steward stays one, with other roles or none.
        let own = robin.get("/en/staff/people").await.link("robin").expect("robin");
        robin.tell(&own, &roles(&[])).await;
        assert_eq!(robin.get("/en/staff/people").await.status, 200);
    });
}
