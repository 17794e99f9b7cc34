//! Committees, choices, conflicts of interest and subscribed calendars, as their people use them and as others try to. On both databases.

use policy::{consultations::upkeep, councils::committees};
use store::{Id, Tombstone, values};

use crate::support::{
    by_hand,
    council::{CouncilStage, begin, read, say, seated},
    number, on_both,
};

const OPEN_VOICES: &str =
    "SELECT COUNT(*) AS n FROM decision_voices v JOIN decisions d ON d.id = v.decision WHERE d.state = 'open'";

fn room(there: &CouncilStage) -> String {
    format!("/en{}", there.council.path())
}

async fn only_committee(server: &crate::support::Server, council: Id) -> committees::Committee {
    let all = read(server, move |tx| Box::pin(committees::store::of(tx, council))).await;
    all.into_iter().find(|one| one.ended.is_none()).expect("a committee")
}

#[test]
fn a_committee_is_set_up_joined_and_what_it_prepared_says_so() {
    on_both(|server| async move {
        let (_, there, mut wren, _) = begin(&server).await;
        let mut seats = seated(&server, &there).await;
        let (room, staff) = (room(&there), format!("/en{}/committees", there.council.base()));
        let list = format!("{room}/committees");
        // Only a co-chair or the secretary sets one up; a mistake keeps what was typed.
        let whole = [("act", "make"), ("name", "Housing"), ("task", "Prepare what is said on housing."), ("until", "")];
        assert_eq!(say(&mut seats[1].0, &room, &list, &whole).await, 403);
        let seen =
            seats[0].0.tell(&list, &[("act", "make"), ("name", ""), ("task", "A task."), ("until", "yesterday")]).await;
        assert!(
            seen.status == 422 && seen.body.contains("A task.") && seen.body.contains("yesterday"),
            "{}",
            seen.body
        );
        let seen = seats[0].0.tell(&list, &whole).await;
        assert!(seen.status == 200 && seen.says("Housing") && seen.says("nobody in it yet"), "{}", seen.body);
        let seen = wren.tell(&staff, &[&whole[..1], &[("name", "HOUSING"), ("task", "Again.")]].concat()).await;
        assert!(seen.status == 422 && seen.says("A committee of this name is at work"), "{}", seen.body);
        // Everybody reads it: what could tell who somebody is, is pointed at first.
        let telling = [("act", "make"), ("name", "Courts"), ("task", "Write to someone@example.org.")];
        let seen = seats[0].0.tell(&list, &telling).await;
        assert!(seen.status == 200 && seen.body.contains("value=\"Courts\""), "{}", seen.body);
        assert_eq!(number(&server.app, "SELECT COUNT(*) AS n FROM committees").await, 1);
        // Members join by themselves; names are read inside, numbers outside.
        let id = only_committee(&server, there.council.id).await.id.to_string();
        for (member, name) in [(0, "Lark"), (1, "Finch")] {
            seats[member].0.tell(&format!("{room}/in"), &[("called", name)]).await;
            seats[member].0.tell(&list, &[("act", "join"), ("committee", &id)]).await;
        }
        let inside = seats[2].0.get(&list).await;
        assert!(inside.says("2 members") && inside.says("Finch") && wren.get(&staff).await.says("Finch"));
        let public = server.visitor().get(&room).await;
        assert!(public.says("Housing") && public.says("2 members"), "{}", public.body);
        // Whoever is in it can say that it prepared a draft; whoever is not has nothing to choose.
        let draft = format!("{room}/draft/{}", there.draft);
        assert!(!seats[2].0.get(&draft).await.says("Prepared by the committee"));
        let form = |version: &'static str| {
            [
                ("version", version),
                ("title", "Pay trainers"),
                ("asks", "Pay people who train staff."),
                ("why", "It is work."),
                ("pillar", "protection"),
                ("to-1", ""),
            ]
        };
        let told = [&form("1")[..], &[("committee", id.as_str())]].concat();
        let seen = seats[2].0.tell(&draft, &told).await;
        assert!(seen.status == 422 && seen.says("you are not in it"), "{}", seen.body);
        let stored = "SELECT COUNT(*) AS n FROM recommendations WHERE committee IS NOT NULL";
        assert_eq!(number(&server.app, stored).await, 0, "they are not in it");
        let told = [&form("1")[..], &[("committee", id.as_str())]].concat();
        seats[1].0.tell(&draft, &told).await;
        assert_eq!(number(&server.app, stored).await, 1);
        let seen = seats[1].0.get(&draft).await;
        assert!(seen.body.contains(&format!("<option value=\"{id}\" selected>")), "{}", seen.body);
        // Ended: nobody joins, what it prepared still says so, and the file of the council tells its end.
        seats[0].0.tell(&list, &[("act", "end"), ("committee", &id)]).await;
        assert!(!server.visitor().get(&room).await.says("Housing"));
        assert!(seats[1].0.get(&draft).await.says("Housing"));
        let late = say(&mut seats[2].0, &room, &list, &[("act", "join"), ("committee", &id)]).await;
        assert_eq!((late, number(&server.app, "SELECT COUNT(*) AS n FROM committee_seats").await), (200, 2));
        let file = server.visitor().get(&format!("{room}/popolo.json")).await;
        assert!(file.body.contains("\"classification\": \"committee\"") && file.body.contains("dissolution_date"));
        assert!(!file.body.contains("committee_seats") && file.body.matches("person_id").count() == 2);
        // Whoever leaves the council is in no committee.
        seats[1].0.tell(&format!("{room}/leave"), &[]).await;
        assert_eq!(number(&server.app, "SELECT COUNT(*) AS n FROM committee_seats").await, 1);
    });
}

#[test]
fn a_committee_of_another_council_is_not_theirs() {
    on_both(|server| async move {
        let (stage, there, ..) = begin(&server).await;
        let other = crate::support::council::council_stage(&server.app, stage.organisation).await;
        let (mut here, mut elsewhere) = (seated(&server, &there).await, seated(&server, &other).await);
        let (mine, theirs) = (format!("{}/committees", room(&there)), format!("{}/committees", room(&other)));
        here[0].0.tell(&mine, &[("act", "make"), ("name", "Housing"), ("task", "Prepare it.")]).await;
        let id = only_committee(&server, there.council.id).await.id.to_string();
        for act in ["join", "end"] {
            assert_eq!(
                say(&mut elsewhere[0].0, &room(&other), &theirs, &[("act", act), ("committee", &id)]).await,
                200
            );
        }
        assert_eq!(number(&server.app, "SELECT COUNT(*) AS n FROM committee_seats").await, 0);
        assert_eq!(number(&server.app, "SELECT COUNT(*) AS n FROM committees WHERE ended_day IS NOT NULL").await, 0);
        assert_eq!(elsewhere[0].0.get(&mine).await.status, 404, "nobody else learns that there is such a page");
    });
}

#[test]
fn a_conflict_is_stated_read_by_members_and_whoever_steps_aside_does_not_decide() {
    on_both(|server| async move {
        let (_, there, mut wren, _) = begin(&server).await;
        let mut seats = seated(&server, &there).await;
        let room = room(&there);
        let decide = format!("{room}/decide/{}", there.decision);
        let conflict = format!("{decide}/conflict");
        seats[1].0.tell(&format!("{room}/in"), &[("called", "Finch")]).await;
        assert_eq!(seats[1].0.tell(&conflict, &[("conflict", "")]).await.status, 422);
        for (member, _) in &mut seats[..3] {
            member.tell(&decide, &[("act", "voice"), ("voice", "against")]).await;
        }
        let seen = seats[1].0.tell(&conflict, &[("conflict", "The ministry pays me."), ("aside", "yes")]).await;
        assert!(seen.path == decide && seen.says("take no part"), "{}", seen.body);
        assert!(!seen.body.contains("name=\"voice\""), "no form to vote with: {}", seen.body);
        // It does not come back by sending the form by hand, nor does a disagreement.
        seats[1].0.get(&format!("{room}/leave")).await;
        let token = seats[1].0.token();
        let sent = seats[1].0.post(&decide, &[("act", "voice"), ("voice", "for"), ("token", &token)]).await;
        assert!(sent.status == 422 && sent.says("take no part"), "{}", sent.body);
        let sent = seats[1].0.post(&decide, &[("act", "dissent"), ("dissent", "No."), ("token", &token)]).await;
        assert_eq!(sent.status, 422);
        assert_eq!(number(&server.app, OPEN_VOICES).await, 2);
        // Members read it with the chosen name; nobody else does, and it lies sealed.
        let seen = seats[2].0.get(&decide).await;
        assert!(seen.says("The ministry pays me.") && seen.says("Finch"), "{}", seen.body);
        assert_eq!(wren.get(&decide).await.status, 401, "the secretary has no seat");
        assert_eq!(number(&server.app, "SELECT COUNT(*) AS n FROM conflicts WHERE words LIKE '%pays%'").await, 0);
        // Everybody who could speak has: a co-chair ends it; two of three seats are enough.
        for (member, _) in seats[..3].iter_mut().step_by(2) {
            member.tell(&decide, &[("act", "voice"), ("voice", "for")]).await;
        }
        let seen = seats[0].0.tell(&decide, &[("act", "close")]).await;
        assert!(seen.says("Adopted") && seen.says("One member stated a conflict of interest"), "{}", seen.body);
        assert!(seen.says("one of them took no part"), "{}", seen.body);
        let to = format!("/en{}/recommendation/{}", there.council.base(), there.decision);
        wren.tell(&to, &[("act", "publish"), ("sure", "yes")]).await;
        let public = server.visitor().get(&format!("/en/recommendation/{}", there.decision)).await;
        assert!(public.says("2 for, 0 against") && public.says("One member stated"), "{}", public.body);
        assert!(!public.says("The ministry pays me."));
        // The words were for this decision: they are destroyed, the numbers stay.
        assert_eq!(number(&server.app, "SELECT COUNT(*) AS n FROM conflicts").await, 0);
        assert_eq!(seats[1].0.get(&conflict).await.status, 404);
    });
}

#[test]
fn a_calendar_address_opens_days_and_nothing_else_until_it_ends() {
    on_both(|server| async move {
        let (_, there, ..) = begin(&server).await;
        let mut seats = seated(&server, &there).await;
        let page = format!("{}/calendar", room(&there));
        let address = |body: &str| {
            let (_, rest) = body.split_once("/en/calendar/").expect("an address");
            format!("/en/calendar/{}", rest.split('<').next().expect("its end"))
        };
        let made = seats[1].0.tell(&page, &[("act", "make")]).await;
        let first = address(&made.body);
        assert!(!seats[1].0.get(&page).await.body.contains("/en/calendar/"), "shown once");
        let mut anybody = server.visitor();
        let fetched = anybody.get(&first).await;
        assert!(fetched.header("content-type").starts_with("text/calendar"), "{}", fetched.body);
        assert!(fetched.body.contains("SUMMARY:Appointment") && fetched.header("set-cookie").is_empty());
        for told in ["harbour", "council", "Quay", "Forms", "irsthand", "seat"] {
            assert!(!fetched.body.contains(told), "{told}: {}", fetched.body);
        }
        // It lies as a keyed hash: the table does not open anything.
        let kept = "SELECT COUNT(*) AS n FROM calendar_addresses";
        assert_eq!(number(&server.app, kept).await, 1);
        // Another one ends the first, stopping ends it, leaving ends it; guesses find nothing.
        let second = address(&seats[1].0.tell(&page, &[("act", "make")]).await.body);
        assert_eq!((anybody.get(&first).await.status, anybody.get(&second).await.status), (404, 200));
        seats[1].0.tell(&page, &[("act", "stop")]).await;
        assert_eq!(anybody.get(&second).await.status, 404);
        let third = address(&seats[1].0.tell(&page, &[("act", "make")]).await.body);
        seats[1].0.tell(&format!("{}/leave", room(&there)), &[]).await;
        assert_eq!((anybody.get(&third).await.status, number(&server.app, kept).await), (404, 0));
        for guess in [there.seats[0].to_string(), there.council.id.to_string(), "x".to_owned()] {
            assert_eq!(anybody.get(&format!("/en/calendar/{guess}")).await.status, 404);
        }
        // When the term is over the address tells nothing.
        let fourth = address(&seats[2].0.tell(&page, &[("act", "make")]).await.body);
        assert_eq!(anybody.get(&fourth).await.status, 200);
        server.app.clock().advance_seconds(86_400 * 800);
        assert_eq!(anybody.get(&fourth).await.status, 404);
    });
}

#[test]
fn a_choice_is_ranked_counted_by_rounds_and_nobody_is_shown_who_ranked_what() {
    on_both(|server| async move {
        let (_, there, mut wren, _) = begin(&server).await;
        let mut seats = seated(&server, &there).await;
        let room = room(&there);
        let (new, choice) = (format!("{room}/choice"), format!("{room}/choice/{}", there.choice));
        // Only a co-chair asks; a mistake keeps what was typed; what could tell who somebody is, is pointed at first.
        assert_eq!(seats[1].0.get(&new).await.status, 403);
        let seen = seats[0].0.tell(&new, &[("question", ""), ("options", "One alone")]).await;
        assert!(seen.status == 422 && seen.says("Write 2 to 8 different options") && seen.says("One alone"));
        for options in ["A\na", "1\n2\n3\n4\n5\n6\n7\n8\n9"] {
            assert_eq!(seats[0].0.tell(&new, &[("question", "Which?"), ("options", options)]).await.status, 422);
        }
        let telling = [("question", "Whom do we write to?"), ("options", "someone@example.org\nNobody")];
        let seen = seats[0].0.tell(&new, &telling).await;
        assert!(
            seen.status == 200 && seen.path == new && seen.body.contains("value=\"Whom do we write to?\""),
            "{}",
            seen.body
        );
        let seen =
            seats[0].0.tell(&new, &[("question", "How do we meet?"), ("options", "By telephone\n\nIn a room")]).await;
        assert!(seen.path.contains("/choice/") && seen.says("By telephone"), "{}", seen.body);
        seats[0].0.tell(&seen.path, &[("act", "back")]).await;
        assert_eq!(seats[0].0.get(&seen.path).await.status, 404, "taken back");
        // Each ranks, may rank anew; a place given twice is told, an alternate reads along.
        let seen = seats[1].0.tell(&choice, &[("act", "rank"), ("rank-1", "1"), ("rank-2", "1")]).await;
        assert!(seen.status == 422 && seen.says("You gave a place twice"), "{}", seen.body);
        let late = say(&mut seats[3].0, &room, &choice, &[("act", "rank"), ("rank-1", "1")]).await;
        assert_eq!(late, 422);
        for (seat, ranks) in [(0, ["1", "2", "3"]), (1, ["2", "1", ""]), (2, ["", "2", "1"])] {
            let form: Vec<_> = ["rank-1", "rank-2", "rank-3"].into_iter().zip(ranks).collect();
            seats[seat].0.tell(&choice, &[&form[..], &[("act", "rank")]].concat()).await;
        }
        let own = seats[1].0.get(&choice).await;
        assert!(own.body.contains("<option value=\"2\" selected>"), "{}", own.body);
        assert_eq!(say(&mut seats[1].0, &room, &choice, &[("act", "close")]).await, 403, "a co-chair ends it");
        // All three have ranked: 1, 1 and 1, so equals are tried in every order, and it is told as it is.
        let seen = seats[0].0.tell(&choice, &[("act", "close")]).await;
        assert!(seen.says("3 of 3 seats ranked.") && seen.says("Round by round"), "{}", seen.body);
        assert_eq!(number(&server.app, "SELECT COUNT(*) AS n FROM choice_ballots").await, 0, "no ballot is kept");
        assert_eq!(say(&mut seats[0].0, &room, &choice, &[("act", "back")]).await, 403, "what was chosen stands");
        assert_eq!(wren.get(&choice).await.status, 401);
        let stored = "SELECT COUNT(*) AS n FROM choices WHERE words LIKE '%Shelter%'";
        assert_eq!(number(&server.app, stored).await, 0, "sealed");
        assert!(seats[2].0.get(&format!("{room}/in")).await.says("What was chosen before"));
    });
}

#[test]
fn a_choice_ends_by_itself_after_its_last_day() {
    on_both(|server| async move {
        let (_, there, ..) = begin(&server).await;
        let mut seats = seated(&server, &there).await;
        let choice = format!("{}/choice/{}", room(&there), there.choice);
        seats[1].0.tell(&choice, &[("act", "rank"), ("rank-2", "1")]).await;
        server.app.clock().advance_seconds(86_400 * 12);
        policy::room::closing::close_due(&server.app).await.map_err(|_| "closing").expect("closed");
        let count = number(&server.app, "SELECT COUNT(*) AS n FROM choices WHERE outcome <> ''").await;
        let ballots = number(&server.app, "SELECT COUNT(*) AS n FROM choice_ballots").await;
        assert_eq!((count, ballots), (1, 0), "one of three ranked: too few, and the ballot is gone");
    });
}

#[test]
fn a_conflict_taken_back_is_gone_in_a_restored_copy_and_an_unreadable_one_silences_nobody() {
    on_both(|server| async move {
        let (_, there, ..) = begin(&server).await;
        let mut seats = seated(&server, &there).await;
        let decide = format!("{}/decide/{}", room(&there), there.decision);
        let conflict = format!("{decide}/conflict");
        // A disagreement written before stepping aside goes with it.
        seats[1].0.tell(&decide, &[("act", "dissent"), ("dissent", "Not like this."), ("named", "yes")]).await;
        seats[1].0.tell(&conflict, &[("conflict", "The ministry pays me."), ("aside", "yes")]).await;
        assert_eq!(number(&server.app, "SELECT COUNT(*) AS n FROM dissents").await, 0);
        let decision = there.decision;
        let all = read(&server, move |tx| Box::pin(assemblies::conflicts::of(tx, decision))).await;
        let id = all.first().expect("stated").id;
        // As if a copy had brought it back.
        let again = upkeep::take_back_again(&server.app, vec![Tombstone::Text(id)]).await.map_err(|_| "again");
        assert_eq!(again.expect("again"), 1);
        assert_eq!(number(&server.app, "SELECT COUNT(*) AS n FROM conflicts").await, 0);
        assert!(seats[1].0.get(&decide).await.body.contains("name=\"voice\""), "they vote again");
        // A row whose key is gone: it is dropped, and nobody is silenced by it.
        seats[1].0.tell(&conflict, &[("conflict", "The ministry pays me."), ("aside", "yes")]).await;
        by_hand(&server.app, "UPDATE conflicts SET words = $1", values!["\u{1}nothing that opens"]).await;
        let dropped = server.app.store().write("drop", |tx| Box::pin(assemblies::conflicts::drop_unreadable(tx))).await;
        assert_eq!(dropped.map_err(|error: store::Error| error).expect("dropped"), 1);
        let seen = seats[1].0.tell(&decide, &[("act", "voice"), ("voice", "for")]).await;
        assert_eq!(seen.status, 200, "{}", seen.body);
        // An alternate stands in: whoever has spoken can still step aside, and their voice goes.
        let alternate = there.seats[3];
        let own = there.seats[1];
        let stands = "UPDATE council_seats SET stands_for = $2 WHERE id = $1";
        assert_eq!(by_hand(&server.app, stands, values![alternate, own]).await, 1);
        assert_eq!(number(&server.app, OPEN_VOICES).await, 1);
        let seen = seats[1].0.tell(&conflict, &[("conflict", "The ministry pays me."), ("aside", "yes")]).await;
        assert!(seen.path == decide, "{}", seen.body);
        assert_eq!(number(&server.app, OPEN_VOICES).await, 0);
    });
}
