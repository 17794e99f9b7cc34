//! What a recommendation rests on, from choosing it to reading it. On both databases.

use assemblies::{ballots, decisions::Voice};
use policy::{
    consultations::{constituencies::Declared, count, types::State},
    recommendations::{publish, store as recommendations},
    room::closing,
};
use store::{Entropy, Error, Id, values};

use crate::{
    groups,
    support::{
        by_hand,
        council::{council_stage, read, seated},
        number, on_both,
    },
};

#[test]
fn r23_what_it_rests_on_is_shown_word_for_word_with_its_figures() {
    on_both(|server| async move {
        let app = server.app.clone();
        let (stage, asked) = groups::asking(&app, State::Open).await;
        let entropy = Entropy::seeded(46);
        let first = Declared::NOTHING.with(&asked[0], true);
        let votes = |own| [true, own, false, false];
        groups::people(&app, &stage, &groups::seats(&entropy, 60), votes(true), Declared::NOTHING).await;
        groups::people(&app, &stage, &groups::seats(&entropy, 20), votes(false), first).await;
        count::count(&app, stage.id, app.clock().today()).await.expect("counted");
        let there = council_stage(&app, stage.organisation).await;
        let mut seats = seated(&server, &there).await;
        let room = format!("/en{}", there.council.path());
        let draft = format!("{room}/draft/{}", there.draft);
        let rests = format!("{draft}/rests/{}", stage.id);
        assert!([401, 403, 404].contains(&server.visitor().get(&rests).await.status), "drafts are the council's");
        // A statement that was published after the count is not in it.
        let later = Id::new(app.entropy());
        let added = by_hand(
            &app,
            "INSERT INTO statements (id, consultation, number, origin, seat, lang, body, offered, state, reason, joined_to, day)
             SELECT $1, consultation, 9, origin, seat, lang, 'A later statement.', offered, state, reason, joined_to, day
             FROM statements WHERE id = $2",
            values![later, stage.statements[0]],
        );
        assert_eq!(added.await, 1);
        let page = seats[1].0.get(&rests).await;
        assert!(!page.says("A later statement."), "{}", page.body);
        let choices = page.values("input[name=point]");
        assert_eq!(choices.len(), 1 + 4 + 3, "a position of a group, statements, parts: {choices:?}");
        let reserved = choices[0].clone();
        assert!(reserved.ends_with(&asked[0].id.to_string()), "what is kept for groups comes first: {reserved}");
        let one = choices[1].clone();
        // What is not in the result is not stored, whatever the form says.
        let version = page.attr("input[name=version]", "value").expect("a version");
        let made_up = format!("statement.{}.", there.draft);
        let typed = [
            ("point", one.as_str()),
            ("point", reserved.as_str()),
            ("point", made_up.as_str()),
            ("version", version.as_str()),
            ("release", "1"),
        ];
        // Whoever looked at another count is asked to look again.
        let old = [&typed[..4], &[("release", "7")]].concat();
        let seen = seats[1].0.tell(&rests, &old).await;
        assert!(seen.status == 422 && seen.says("counted again"), "{}", seen.body);
        let seen = seats[1].0.tell(&rests, &typed).await;
        assert_eq!((seen.status, seen.path.as_str()), (200, draft.as_str()), "{}", seen.body);
        assert_eq!(
            number(&app, "SELECT COUNT(*) AS n FROM recommendation_sources").await,
            3,
            "the result and two in it"
        );
        // Choosing changes the draft: who read it before does not put it, and a second choice from an old page is not lost.
        let put = format!("{draft}/put");
        seats[0].0.get(&draft).await;
        let token = seats[0].0.token();
        let seen = seats[0].0.post(&put, &[("version", version.as_str()), ("token", &token)]).await;
        assert!(seen.path.contains("/draft/"), "{}", seen.path);
        let seen = seats[2].0.tell(&rests, &typed).await;
        assert_eq!(seen.status, 422);
        assert!(seen.says("changed the draft") && seen.all("input[name=point][checked]").len() == 2, "{}", seen.body);
        // The form of the words keeps what was chosen.
        let page = seats[1].0.get(&draft).await;
        assert!(page.says("2 named"), "{}", page.body);
        let (consultation, institution) = (stage.id.to_string(), there.institution.to_string());
        let version = page.attr("input[name=version]", "value").expect("a version");
        let words = [
            ("title", "Pay trainers"),
            ("asks", "Pay people who train staff."),
            ("why", "Because it is needed."),
            ("pillar", "protection"),
            ("rests", consultation.as_str()),
            ("to-1", institution.as_str()),
            ("role-1", "Head"),
            ("version", version.as_str()),
        ];
        assert_eq!(seats[1].0.tell(&draft, &words).await.status, 200);
        assert_eq!(number(&app, "SELECT COUNT(*) AS n FROM recommendation_sources").await, 3);
        // Whoever decides reads it, and so does everybody when it is published.
        let page = seats[0].0.get(&draft).await;
        let version = page.attr("input[name=version]", "value").expect("a version");
        let token = seats[0].0.token();
        let seen = seats[0].0.post(&put, &[("version", version.as_str()), ("token", &token)]).await;
        assert!(seen.path.ends_with("/in"), "{}", seen.path);
        let thing = there.draft;
        let decision = read(&server, move |tx| Box::pin(ballots::about(tx, thing))).await.remove(0).id;
        let seen = seats[0].0.get(&format!("{room}/decide/{decision}")).await;
        assert!(seen.says("Statement number 1.") && seen.says("Marked group 1"), "{}", seen.body);
        let (council, voices, today) = (there.council.clone(), there.seats.clone(), app.clock().today());
        app.store()
            .write("adopt and publish it", move |tx| {
                let (council, voices) = (council.clone(), voices.clone());
                Box::pin(async move {
                    let ballot = ballots::about(tx, thing).await?.remove(0);
                    for seat in &voices[..3] {
                        ballots::say(tx, ballot.id, *seat, *seat, Voice::For, today).await?;
                    }
                    closing::close(tx, &ballot, &voices[..3], today).await?;
                    let one = recommendations::find(tx, thing).await?.expect("there");
                    publish::publish(tx, &council, &one, &[], today).await
                })
            })
            .await
            .map_err(|error: Error| error)
            .expect("published");
        let public = format!("/en/recommendation/{}", there.draft);
        let page = server.visitor().get(&public).await;
        for expected in
            ["Statement number 1.", "Statement number 2.", "Marked group 1", "Agree: over 90", "Voted on it: 80"]
        {
            assert!(page.says(expected), "{expected}: {}", page.body);
        }
        assert!(!page.says("Statement number 3."), "only what was meant");
        let data = server.visitor().get(&format!("{public}/data.jsonld")).await;
        let data: serde_json::Value = serde_json::from_str(&data.body).expect("JSON");
        assert_eq!(data["isBasedOn"].as_array().map(Vec::len), Some(3), "{data}");
        // Its author takes a statement back: its words are gone here too, and that there was one is said.
        let gone = by_hand(&app, "DELETE FROM statements WHERE id = $1", values![stage.statements[0]]).await;
        assert_eq!(gone, 1);
        let page = server.visitor().get(&public).await;
        assert!(!page.says("Statement number 1.") && page.says("taken back by its author"), "{}", page.body);
    });
}
