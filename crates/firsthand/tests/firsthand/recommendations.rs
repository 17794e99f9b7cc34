//! Recommendations, answers and judgement, as their people use them and as others try to. On both databases.

use atom_syndication::Feed;
use people::staff::Roles;
use policy::{
    consultations::types::State,
    recommendations::{repeats, store as recommendations, types::Kind},
    room::closing,
};
use store::{Error, Id, values};

use crate::{
    staff::signed_in,
    support::{
        add_staff, by_hand,
        council::{self, RESPONDENT, begin, read, seated},
        number, on_both,
    },
};

#[test]
fn from_a_draft_to_a_judged_promise() {
    on_both(|server| async move {
        let (_, there, mut wren, mut heron) = begin(&server).await;
        let mut seats = seated(&server, &there).await;
        let (room, base) = (format!("/en{}", there.council.path()), format!("/en{}", there.council.base()));
        // A member writes; what is missing is said, and what was typed stays.
        let institution = there.institution.to_string();
        let seen = seats[1].0.tell(&format!("{room}/draft"), &[("title", "Print forms"), ("role-1", "x")]).await;
        assert_eq!(seen.status, 422);
        assert_eq!(seen.attr("#title", "value").as_deref(), Some("Print forms"));
        let whole = [
            ("title", "Print forms in five languages"),
            ("asks", "Print every form in five languages."),
            ("why", "People sign what they cannot read."),
            ("pillar", "prevention"),
            ("group", "status"),
            ("to-1", institution.as_str()),
            ("role-1", "Head of Forms"),
        ];
        let seen = seats[1].0.tell(&format!("{room}/draft"), &whole).await;
        let draft = seen.document();
        drop(draft);
        let link = seats[0].0.get(&format!("{room}/in")).await;
        let draft = link
            .document()
            .select(&scraper::Selector::parse("#drafts ~ ul a").expect("a selector"))
            .find(|a| a.text().collect::<String>().contains("five languages"))
            .and_then(|a| a.value().attr("href").map(ToOwned::to_owned))
            .expect("the draft is there for everybody");
        // Nobody but a co-chair puts it to the council; the secretary cannot.
        seats[1].0.get(&format!("{room}/leave")).await;
        let token = seats[1].0.token();
        assert_eq!(seats[1].0.post(&format!("{draft}/put"), &[("token", &token), ("version", "1")]).await.status, 403);
        seats[0].0.get(&draft).await;
        let (token, version) = (seats[0].0.token(), seats[0].0.hidden("version"));
        // Not words that changed since the co-chair read them.
        seats[0].0.post(&format!("{draft}/put"), &[("token", &token), ("version", "7")]).await;
        assert_eq!(seats[0].0.get(&draft).await.status, 200);
        seats[0].0.post(&format!("{draft}/put"), &[("token", &token), ("version", &version)]).await;
        let id = draft.rsplit('/').next().and_then(Id::parse).expect("an id");
        assert_eq!(seats[0].0.get(&draft).await.status, 404, "its words cannot be changed any more");
        let ballot = read(&server, move |tx| Box::pin(assemblies::ballots::about(tx, id))).await[0];
        let decide = format!("{room}/decide/{}", ballot.id);
        for (n, voice) in [(0, "for"), (1, "for"), (2, "against")] {
            let seen = seats[n].0.tell(&decide, &[("act", "voice"), ("voice", voice)]).await;
            assert!(seen.says("You have spoken"), "{}", seen.body);
        }
        seats[2].0.tell(&decide, &[("act", "dissent"), ("dissent", "Five are too few."), ("named", "yes")]).await;
        seats[2].0.tell(&format!("{room}/in"), &[("called", "Merlin")]).await;
        // Three of three have spoken: the co-chair ends it, another member cannot.
        seats[1].0.get(&decide).await;
        let token = seats[1].0.token();
        assert_eq!(seats[1].0.post(&decide, &[("token", &token), ("act", "close")]).await.status, 403);
        let seen = seats[0].0.tell(&decide, &[("act", "close")]).await;
        assert!(seen.says("Adopted") && seen.says("2 for, 1 against"), "{}", seen.body);
        // Not public until the secretary has read it and publishes it.
        let page = format!("/en/recommendation/{id}");
        assert_eq!(server.visitor().get(&page).await.status, 404);
        let publish = format!("{base}/recommendation/{id}");
        assert_eq!(wren.tell(&publish, &[("act", "publish")]).await.status, 422);
        wren.tell(&publish, &[("act", "publish"), ("sure", "yes")]).await;
        let seen = server.visitor().get(&page).await;
        assert!(
            seen.says("Waiting for an answer") && seen.says("Five are too few.") && seen.says("Merlin"),
            "{}",
            seen.body
        );
        // The respondent answers: reasons are required to decline, then it is accepted.
        let inbox = heron.get("/en/staff/inbox").await;
        assert!(inbox.says("Print forms in five languages"));
        let answer = inbox.link("Print forms in five languages").expect("something to answer");
        let say = [("version", "1"), ("kind", "decline"), ("by", "State Secretary"), ("lang", "en")];
        assert_eq!(heron.tell(&answer, &say).await.status, 422);
        let say = [("version", "1"), ("kind", "accept"), ("words", "Yes."), ("by", "State Secretary"), ("lang", "en")];
        let seen = heron.tell(&answer, &say).await;
        assert!(seen.says("What you promised"), "{}", seen.body);
        let due = server.app.clock().today().plus(20).to_string();
        let promise =
            [("version", "1"), ("words", "Five languages by spring"), ("owner", "Forms unit"), ("due", due.as_str())];
        let seen = heron.tell(&format!("{answer}/promise"), &promise).await;
        let promise = seen.attr("#promises ~ ul a", "href").expect("the promise");
        let claim = [("act", "claim"), ("number", "1"), ("level", "completed"), ("done", "They are printed.")];
        assert_eq!(heron.tell(&promise, &claim).await.status, 422, "completed needs evidence");
        let claim = [&claim[..], &[("evidence_url", "https://example.org/forms")]].concat();
        assert_eq!(heron.tell(&promise, &claim).await.status, 200);
        let seen = server.visitor().get(&page).await;
        assert!(seen.says("Institution: completed") && seen.says("Members: not judged yet"), "{}", seen.body);
        // Members judge otherwise. The institution's claim stays, and nobody but members could have said "done".
        let judge = promise.rsplit('/').next().expect("an id").to_owned();
        let proposal = [("level", "limited"), ("reasons", "Two of five are there."), ("once", "7")];
        let seen = seats[1].0.tell(&format!("{room}/judge/{judge}"), &proposal).await;
        let decide = seen.path.clone();
        assert!(decide.contains("/decide/"), "{}", seen.body);
        let again = [("level", "completed"), ("reasons", "x"), ("once", "8")];
        assert_eq!(seats[0].0.tell(&format!("{room}/judge/{judge}"), &again).await.status, 422, "one at a time");
        for (member, _) in &mut seats[..2] {
            member.tell(&decide, &[("act", "voice"), ("voice", "for")]).await;
        }
        // Its last day is over: it is counted by itself.
        server.app.clock().advance_seconds(12 * 86_400);
        assert_eq!(
            closing::close_due(&server.app).await.map_err(|_| "closes").expect("closes"),
            3,
            "a decision, a judgement and a choice"
        );
        let seen = server.visitor().get(&page).await;
        assert!(seen.says("Members: limited, not done") && seen.says("Institution: completed"), "{}", seen.body);
        assert!(seen.says("2 for, 0 against"));
        let csv = server.visitor().get("/en/recommendations/commitments.csv").await;
        assert!(csv.body.contains("limited") && csv.body.contains("https://example.org/forms"), "{}", csv.body);
        let csv = server.visitor().get("/en/recommendations/data.csv?stands=accept").await;
        assert!(csv.body.contains("Print every form in five languages."), "{}", csv.body);
        let feed = server.visitor().get("/en/recommendations/feed.atom").await;
        let feed = Feed::read_from(feed.body.as_bytes()).expect("a feed");
        assert!(feed.entries.iter().any(|entry| entry.title.as_str() == "Print forms in five languages"));
    });
}

#[test]
fn r24_what_is_published_is_only_added_to() {
    on_both(|server| async move {
        let (_, there, mut wren, mut heron) = begin(&server).await;
        let answer = format!("/en/staff/inbox/{}", there.addressee);
        // Another version needs a reason, and says what its author had read.
        let say = [("version", "2"), ("kind", "part"), ("words", "A part."), ("by", "State Secretary"), ("lang", "en")];
        assert_eq!(heron.tell(&answer, &say).await.status, 422);
        let stale = [&[("version", "1")], &say[1..], &[("reason", "New budget.")]].concat();
        let seen = heron.tell(&answer, &stale).await;
        assert!(seen.status == 422 && seen.says("Something was added meanwhile"), "{}", seen.body);
        let again = [&say[..], &[("reason", "New budget.")]].concat();
        assert_eq!(heron.tell(&answer, &again).await.status, 200);
        let page = format!("/en/recommendation/{}", there.recommendation);
        let seen = server.visitor().get(&page).await;
        for words in ["Accepted in part", "One earlier version", "We accept it, for these reasons.", "New budget."] {
            assert!(seen.says(words), "{words}: {}", seen.body);
        }
        // A correction stands beside what was published first.
        let correct = format!("/en{}/recommendation/{}/correct", there.council.base(), there.recommendation);
        let words =
            [("version", "0"), ("title", "Open a door"), ("asks", "Open a door that is no office."), ("why", "So.")];
        assert_eq!(wren.tell(&correct, &words).await.status, 422, "a correction needs a reason");
        let words = [&words[..], &[("reason", "Too narrow.")]].concat();
        wren.tell(&correct, &words).await;
        assert_eq!(wren.tell(&correct, &words).await.status, 422, "one at a time");
        assert!(!server.visitor().get(&page).await.says("Open a door that is no office."), "a co-chair has to agree");
        let mut members = seated(&server, &there).await;
        let agree = format!("/en{}/correction/{}", there.council.path(), there.recommendation);
        assert_eq!(members[1].0.get(&agree).await.status, 403);
        members[0].0.tell(&agree, &[("act", "agree")]).await;
        let seen = server.visitor().get(&page).await;
        for words in [
            "Open a door that is no office.",
            "Corrected once",
            "Open a door that is no police station.",
            "Too narrow.",
        ] {
            assert!(seen.says(words), "{words}: {}", seen.body);
        }
        // Nothing in the database changes a row of what was said.
        let stored =
            number(&server.app, "SELECT COUNT(*) AS n FROM answers WHERE words = 'We accept it, for these reasons.'");
        assert_eq!(stored.await, 1);
        // A promise that slips keeps its first day.
        let promise = format!("{answer}/promise/{}", there.commitment);
        let later = server.app.clock().today().plus(90);
        let late = later.to_string();
        let word = [("version", "2"), ("words", "Print a new form"), ("owner", "Forms unit"), ("due", late.as_str())];
        assert_eq!(heron.tell(&promise, &word).await.status, 422, "another day needs a reason");
        let word = [&word[..], &[("reason", "Paper is short.")]].concat();
        assert_eq!(heron.tell(&promise, &word).await.status, 200);
        let seen = server.visitor().get(&page).await;
        assert!(seen.says("Paper is short.") && seen.all("del").len() == 1, "{}", seen.body);
    });
}

#[test]
fn the_clock_runs_in_public_and_is_extended_once_in_time() {
    on_both(|server| async move {
        let (stage, there, mut wren, mut heron) = begin(&server).await;
        // The company does not answer here: the council writes its public reply down, with source and day.
        let reply =
            format!("/en{}/recommendation/{}/reply/{}", there.council.base(), there.recommendation, there.unregistered);
        let page = format!("/en/recommendation/{}", there.recommendation);
        assert!(server.visitor().get("/en/recommendations?stands=waiting").await.says("Open a door"));
        let company = server.visitor().get(&page).await;
        assert!(company.says("Waiting for an answer"));
        let day = server.app.clock().today().plus(-3).to_string();
        let say =
            [("version", "1"), ("kind", "not-ours"), ("whose", "Another ministry"), ("by", "Board"), ("lang", "en")];
        let seen = wren.tell(&reply, &say).await;
        assert!(seen.status == 422 && seen.says("Name the source"), "{}", seen.body);
        let sourced = [
            &say[..],
            &[("source", "Annual report, page 9"), ("source_url", "https://example.org/a"), ("day", day.as_str())],
        ]
        .concat();
        let future = server.app.clock().today().plus(2).to_string();
        let early = [&sourced[..sourced.len() - 1], &[("day", future.as_str())]].concat();
        assert_eq!(wren.tell(&reply, &early).await.status, 422, "no reply of tomorrow");
        wren.tell(&reply, &sourced).await;
        let seen = server.visitor().get(&page).await;
        assert!(seen.says("Said to be for another institution") && seen.says("Annual report, page 9"), "{}", seen.body);
        // It can be passed on, to whoever has not got it yet; the new clock begins today.
        let pass = format!("/en{}/recommendation/{}", there.council.base(), there.recommendation);
        wren.tell(
            &format!("/en{}/recommendations", there.council.base()),
            &[("institution", "A third"), ("kind", "agency")],
        )
        .await;
        let third = read(&server, |tx| Box::pin(recommendations::institutions(tx))).await;
        let third = third.iter().find(|one| one.name == "A third").expect("added").id.to_string();
        let from = there.unregistered.to_string();
        // Nobody is asked without a role; the institution that was chosen stays chosen.
        let fields = [("act", "pass"), ("from", from.as_str()), ("to", third.as_str()), ("role", "")];
        let seen = wren.tell(&pass, &fields).await;
        assert_eq!(seen.status, 422);
        assert_eq!(seen.values("select[name=to] option[selected]"), [third.as_str()], "{}", seen.body);
        let fields = [("act", "pass"), ("from", from.as_str()), ("to", third.as_str()), ("role", "Director")];
        wren.tell(&pass, &fields).await;
        let first = there.recommendation;
        let all = read(&server, move |tx| Box::pin(recommendations::addressees(tx, first))).await;
        let passed = all.iter().find(|one| one.institution.name == "A third").expect("passed on");
        assert_eq!(passed.due, Some(there.council.today(server.app.clock()).plus(90)));
        // The council cannot answer for whoever answers here, nor another organisation's respondent.
        let registered = reply.replace(&there.unregistered.to_string(), &there.addressee.to_string());
        assert_eq!(wren.get(&registered).await.status, 403);
        let other = crate::support::stage(&server.app, State::Draft, 20).await;
        add_staff(&server.app, other.organisation, "finch", RESPONDENT).await;
        let mut finch = signed_in(&server, "finch").await;
        assert_eq!(finch.get(&format!("/en/staff/inbox/{}", there.addressee)).await.status, 404);
        // More time: with reasons, once, before the last day.
        let (council, ministry) = (there.council.clone(), there.institution);
        let fresh = Id::new(server.app.entropy());
        let seats = there.seats.clone();
        let today = server.app.clock().today();
        server
            .app
            .store()
            .write("another recommendation", move |tx| {
                let (council, seats) = (council.clone(), seats.clone());
                Box::pin(async move {
                    let one = council::recommendation(fresh, council.id, "Answer calls", "Answer calls at night.");
                    council::draft(tx, &one, &[ministry], today).await?;
                    council::adopt(tx, &council, fresh, &seats[..3], today).await
                })
            })
            .await
            .map_err(|error: Error| error)
            .expect("published");
        let all = read(&server, move |tx| Box::pin(recommendations::addressees(tx, fresh))).await;
        let ask = format!("/en/staff/inbox/{}", all[0].id);
        for fields in
            [[("act", "more"), ("days", "30"), ("reasons", "")], [("act", "more"), ("days", "91"), ("reasons", "x")]]
        {
            assert_eq!(heron.tell(&ask, &fields).await.status, 422);
        }
        assert_eq!(heron.tell(&ask, &[("act", "more"), ("days", "30"), ("reasons", "The budget.")]).await.status, 200);
        let seen = heron.tell(&ask, &[("act", "more"), ("days", "5"), ("reasons", "Again.")]).await;
        assert!(seen.status == 422 && seen.says("extended once already"), "{}", seen.body);
        server.app.clock().advance_seconds(121 * 86_400);
        let seen = server.visitor().get(&format!("/en/recommendation/{fresh}")).await;
        assert!(seen.says("No answer: one day overdue") && seen.says("The budget."), "{}", seen.body);
        let seen = server.visitor().get("/en/recommendations?stands=overdue").await;
        assert!(seen.says("Answer calls"), "{}", seen.body);
        let seen = server.visitor().get(&format!("/en/institution/{ministry}")).await;
        assert!(seen.says("overdue") || seen.says("Overdue"), "{}", seen.body);
        drop(stage);
    });
}

#[test]
fn only_whom_the_steward_confirmed_answers_for_an_institution() {
    on_both(|server| async move {
        let (stage, there, _, mut heron) = begin(&server).await;
        add_staff(&server.app, stage.organisation, "robin", Roles { steward: true, ..Roles::NONE }).await;
        let mut robin = signed_in(&server, "robin").await;
        assert_eq!(heron.get("/en/staff/institutions").await.status, 403);
        let which = there.institution.to_string();
        robin.tell("/en/staff/institutions", &[("act", "confirm"), ("which", &which), ("who", "")]).await;
        assert_eq!(heron.get(&format!("/en/staff/inbox/{}", there.addressee)).await.status, 404, "not theirs any more");
        assert!(heron.get("/en/staff/inbox").await.says("No institution is confirmed"));
        let who = stage.organisation.to_string();
        robin.tell("/en/staff/institutions", &[("act", "confirm"), ("which", &which), ("who", &who)]).await;
        assert_eq!(heron.get(&format!("/en/staff/inbox/{}", there.addressee)).await.status, 200);
    });
}

#[test]
fn r29_what_was_said_before_is_found_and_linked() {
    on_both(|server| async move {
        let (_, there, mut wren, _) = begin(&server).await;
        let (council, institution, seats) = (there.council.clone(), there.institution, there.seats.clone());
        let ids: Vec<Id> = (0..3).map(|_| Id::new(server.app.entropy())).collect();
        let made = ids.clone();
        let today = server.app.clock().today();
        server
            .app
            .store()
            .write("more of them", move |tx| {
                let (council, seats, ids) = (council.clone(), seats.clone(), made.clone());
                Box::pin(async move {
                    let bodies = [
                        "Let labour inspectors look at farms without telling immigration police.",
                        "Pay for interpreters at night.",
                        "Let labour inspectors look at farms, kitchens too, without telling the immigration police!",
                    ];
                    for (n, (id, body)) in ids.iter().zip(bodies).enumerate() {
                        let one = council::recommendation(*id, council.id, &format!("Number {n}"), body);
                        council::draft(tx, &one, &[institution], today).await?;
                        if n < 2 {
                            council::adopt(tx, &council, *id, &seats[..3], today.plus(-400)).await?;
                        } else {
                            let ballot = council::put(tx, &council, *id, today).await?;
                            for seat in &seats[..3] {
                                let voice = assemblies::decisions::Voice::For;
                                assemblies::ballots::say(tx, ballot.id, *seat, *seat, voice, today).await?;
                            }
                            closing::close(tx, &ballot, &seats[..3], today).await?;
                        }
                    }
                    Ok::<_, Error>(())
                })
            })
            .await
            .expect("made");
        let publish = format!("/en{}/recommendation/{}", there.council.base(), ids[2]);
        assert!(wren.get(&publish).await.says("One earlier recommendation says nearly the same"));
        wren.tell(&publish, &[("act", "publish"), ("sure", "yes")]).await;
        let third = ids[2];
        let found = read(&server, move |tx| Box::pin(recommendations::repeats(tx, third))).await;
        assert_eq!(found.len(), 1);
        assert!(found[0].earlier == ids[0] && !found[0].report && found[0].alike >= repeats::ALIKE);
        let seen = server.visitor().get(&format!("/en/recommendation/{third}")).await;
        assert!(seen.says("Said before") && seen.says("Number 0") && !seen.says("Number 1"), "{}", seen.body);
        // What is asked is compared, not how it is called; and nothing is alike to itself.
        assert_eq!(repeats::find(&server.app, "Build a bridge.", third).await.map_err(|_| "find").expect("found"), []);
        assert_eq!(Kind::ALL.len(), 5);
    });
}

#[test]
fn nobody_reads_a_draft_or_a_proposal_in_the_database() {
    on_both(|server| async move {
        let (_, there, ..) = begin(&server).await;
        let mut seats = seated(&server, &there).await;
        let room = format!("/en{}", there.council.path());
        seats[1].0.tell(&format!("{room}/in"), &[("called", "Wendehals")]).await;
        let draft = [("title", "Wendetitle"), ("asks", "Wendewords."), ("why", "Wendewhy."), ("pillar", "protection")];
        seats[1].0.tell(&format!("{room}/draft"), &draft).await;
        let proposal = [("level", "limited"), ("reasons", "Wendereasons."), ("once", "7")];
        seats[1].0.tell(&format!("{room}/judge/{}", there.commitment), &proposal).await;
        seats[1]
            .0
            .tell(&format!("{room}/decide/{}", there.decision), &[("act", "dissent"), ("dissent", "Wendedissent.")])
            .await;
        for sql in [
            "SELECT COUNT(*) AS n FROM recommendations WHERE title || body || rationale LIKE '%Wende%'",
            "SELECT COUNT(*) AS n FROM judgements WHERE reasons LIKE '%Wende%'",
            "SELECT COUNT(*) AS n FROM dissents WHERE words LIKE '%Wende%'",
            "SELECT COUNT(*) AS n FROM council_seats WHERE called LIKE '%Wende%'",
        ] {
            assert_eq!(number(&server.app, sql).await, 0, "{sql}");
        }
        assert_eq!(number(&server.app, "SELECT COUNT(*) AS n FROM judgements").await, 1);
        // Another member reads the draft; the public and the secretary of another council do not.
        assert!(seats[0].0.get(&format!("{room}/in")).await.says("Wendetitle"));
        assert_eq!(by_hand(&server.app, "UPDATE council_seats SET chair = chair", values![]).await, 4);
    });
}
