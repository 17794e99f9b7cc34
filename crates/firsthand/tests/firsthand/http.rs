//! What goes wrong, and what the house does then: codes, slips, sessions, forms, closed doors. On both databases.

use policy::consultations::types::State;

use crate::support::{number, on_both, stage};

#[test]
fn mistyped_wrong_and_guessed_codes_get_help_and_open_nothing() {
    on_both(|server| async move {
        let stage = stage(&server.app, State::Open, 20).await;
        let good = stage.slips[0].digits();
        let mut typo = good.replace(' ', "");
        let other = if &typo[10..11] == "1" { '2' } else { '1' };
        typo.replace_range(10..11, &other.to_string());
        let guess = people::codes::Code::new(&store::Entropy::seeded(99)).digits();
        for (typed, expect) in [
            ("", "24 digits or 7 words"),
            ("1234 5678", "You typed 8 digits"),
            (&good[..28], "You typed 23 digits"),
            ("river lemon", "You typed 2 words"),
            ("river lemon qqqq button north velvet seven", "qqqq"),
            (&*guess, "We do not know this code"),
        ] {
            let mut visitor = server.visitor();
            let seen = visitor.enter(typed).await;
            assert_eq!(seen.status, 422, "{typed}");
            assert!(seen.says(expect), "{typed}: {}", seen.body);
            assert!(seen.says("What you typed is still here"), "{typed}");
            assert_eq!(seen.all("#code")[0].trim(), typed.trim(), "what was typed is kept");
            assert!(seen.all("title")[0].starts_with("Error:"), "{typed}");
            assert_eq!(visitor.cookie, None, "{typed} opened a session");
        }
        let mut visitor = server.visitor();
        let seen = visitor.enter(&typo).await;
        assert!(
            seen.status == 422 && (seen.says("Something is mistyped") || seen.says("We do not know")),
            "{}",
            seen.body
        );
        assert_eq!(
            number(&server.app, "SELECT COUNT(*) AS n FROM slips WHERE used = 1").await,
            0,
            "no slip was used up"
        );
    });
}

#[test]
fn r5_a_slip_opens_once_and_then_neither_reads_nor_acts_nor_withdraws() {
    on_both(|server| async move {
        let stage = stage(&server.app, State::Open, 20).await;
        let slip = stage.slips[0].digits();
        let mut member = server.visitor();
        let (personal, withdrawal) = member.use_slip(&slip).await;
        assert_ne!(personal, withdrawal);
        // Whoever printed the slip tries it.
        let mut printer = server.visitor();
        let seen = printer.enter(&slip).await;
        assert_eq!(seen.status, 422);
        assert!(seen.says("This slip was used before"), "{}", seen.body);
        assert_eq!(printer.cookie, None);
        for path in ["/en/mine", &format!("/en/c/{}/vote", stage.id), &format!("/en/c/{}/mine", stage.id)] {
            assert_eq!(printer.get(path).await.status, 401, "{path}");
        }
        // No proof, no name: the whole way in asks for nothing but the code and the length of the session.
        let fields = server.visitor().get("/en/enter").await;
        let names: Vec<_> = ["input", "textarea", "select"]
            .iter()
            .flat_map(|t| {
                let css = format!("main {t}");
                let document = fields.document();
                document
                    .select(&scraper::Selector::parse(&css).expect("css"))
                    .filter_map(|e| e.value().attr("name").map(ToOwned::to_owned))
                    .collect::<Vec<_>>()
            })
            .collect();
        assert!(names.iter().all(|n| ["code", "minutes", "once"].contains(&n.as_str())), "{names:?}");
        // The codes open again, in digits.
        let mut again = server.visitor();
        assert!(again.enter(&personal).await.says("A draft law"));
        assert!(server.visitor().enter(&withdrawal).await.says("Take back what you gave"));
        // The organisation sees no more than "hidden" about who used what.
        assert_eq!(number(&server.app, "SELECT COUNT(*) AS n FROM seats").await, 1);
    });
}

#[test]
fn a_double_click_on_a_slip_gives_the_same_codes() {
    on_both(|server| async move {
        let stage = stage(&server.app, State::Open, 20).await;
        let slip = stage.slips[3].digits();
        let mut first = server.visitor();
        first.get("/en/enter").await;
        let once = first.hidden("once");
        let mut second = first.clone();
        let fields = [("code", slip.as_str()), ("minutes", "20"), ("once", once.as_str())];
        let (one, two) = tokio::join!(first.post("/en/enter", &fields), second.post("/en/enter", &fields));
        assert_eq!(one.all(".slip .code"), two.all(".slip .code"));
        assert_eq!(one.all(".slip .code").len(), 2, "{}", one.body);
        assert_eq!(number(&server.app, "SELECT COUNT(*) AS n FROM seats").await, 1);
        assert_eq!(number(&server.app, "SELECT COUNT(*) AS n FROM codes").await, 2);
    });
}

#[test]
fn a_slip_stays_good_until_its_consultation_opens_and_is_refused_after_it_closed() {
    on_both(|server| async move {
        for (state, expect) in [(State::Draft, "stays good until then"), (State::Closed, "has closed")] {
            let stage = stage(&server.app, state, 20).await;
            let seen = server.visitor().enter(&stage.slips[0].digits()).await;
            assert_eq!(seen.status, 422);
            assert!(seen.says(expect), "{}", seen.body);
        }
        assert_eq!(number(&server.app, "SELECT COUNT(*) AS n FROM slips WHERE used = 1").await, 0);
    });
}

#[test]
fn a_vote_counts_once_and_can_be_changed_and_taken_back() {
    on_both(|server| async move {
        let stage = stage(&server.app, State::Open, 20).await;
        let mut member = server.visitor();
        member.use_slip(&stage.slips[0].digits()).await;
        let vote = format!("/en/c/{}/vote", stage.id);
        let mut seen = member.get(&vote).await;
        let mut shown = Vec::new();
        for _ in 0..4 {
            let (token, statement) = (member.token(), member.hidden("statement"));
            shown.push(statement.clone());
            // A double click: the same form twice.
            let fields = [("token", token.as_str()), ("statement", statement.as_str()), ("vote", "1")];
            member.post_once(&vote, &fields).await;
            seen = member.post(&vote, &fields).await;
        }
        assert!(seen.says("You have answered every statement"), "{}", seen.body);
        shown.sort();
        shown.dedup();
        assert_eq!(shown.len(), 4, "every statement was shown");
        assert_eq!(number(&server.app, "SELECT COUNT(*) AS n FROM votes").await, 4);
        // Change one, take one back.
        let one = stage.statements[0];
        member.get(&format!("{vote}/{one}")).await;
        let token = member.token();
        member.post(&vote, &[("token", &token), ("statement", &one.to_string()), ("vote", "-1")]).await;
        assert_eq!(number(&server.app, "SELECT COUNT(*) AS n FROM votes WHERE vote = -1").await, 1);
        let back = format!("/en/c/{}/mine/back/vote/{one}", stage.id);
        assert!(member.get(&back).await.says("Take this back?"));
        let token = member.token();
        member.post(&back, &[("token", &token)]).await;
        assert_eq!(number(&server.app, "SELECT COUNT(*) AS n FROM votes").await, 3);
        // The download holds what was given, and no identifier of the person.
        let file = member.get(&format!("/en/c/{}/mine/download", stage.id)).await;
        let json: serde_json::Value = serde_json::from_str(&file.body).expect("JSON");
        assert_eq!(json["votes"].as_array().map(Vec::len), Some(3));
        assert!(!file.body.contains("seat") && !file.body.contains("token"), "{}", file.body);
    });
}

#[test]
fn a_closed_consultation_stores_nothing_more_and_keeps_what_was_typed() {
    on_both(|server| async move {
        let stage = stage(&server.app, State::Open, 20).await;
        let mut member = server.visitor();
        member.use_slip(&stage.slips[0].digits()).await;
        let part = format!("/en/c/{}/part/1", stage.id);
        member.get(&part).await;
        let token = member.token();
        let (vote, own) = (format!("/en/c/{}/vote", stage.id), format!("/en/c/{}/own", stage.id));
        member.get(&vote).await;
        let statement = member.hidden("statement");
        policy::consultations::count::close(&server.app, stage.id).await.expect("closes");
        let seen =
            member.post(&part, &[("token", &token), ("reaction", "support"), ("words", "Let the court shall.")]).await;
        assert_eq!(seen.status, 422);
        assert!(seen.says("has closed") && seen.says("Let the court shall."), "{}", seen.body);
        let seen = member.post(&vote, &[("token", &token), ("statement", &statement), ("vote", "1")]).await;
        assert!(seen.status == 422 && seen.says("has closed"), "{}", seen.body);
        let seen = member.post(&own, &[("token", &token), ("own", "My own words here"), ("step", "send")]).await;
        assert!(seen.status == 422 && seen.says("My own words here"), "{}", seen.body);
        for sql in [
            "SELECT COUNT(*) AS n FROM votes",
            "SELECT COUNT(*) AS n FROM reactions",
            "SELECT COUNT(*) AS n FROM suggestions",
        ] {
            assert_eq!(number(&server.app, sql).await, 0, "{sql}");
        }
    });
}

#[test]
fn a_form_sent_after_the_session_ended_is_kept_for_its_owner_alone() {
    on_both(|server| async move {
        let stage = stage(&server.app, State::Open, 20).await;
        let mut member = server.visitor();
        let (personal, _) = member.use_slip(&stage.slips[0].digits()).await;
        let (other, _) = server.visitor().use_slip(&stage.slips[1].digits()).await;
        let own = format!("/en/c/{}/own", stage.id);
        member.get(&own).await;
        let token = member.token();
        server.app.clock().advance_seconds(21 * 60 + 300);
        let words = "Judges should learn from peers before they decide.";
        let fields = [("token", token.as_str()), ("own", words), ("lang", "en"), ("step", "check")];
        let seen = member.post(&own, &fields).await;
        assert_eq!(seen.status, 401);
        assert!(seen.says("Nothing is lost"), "{}", seen.body);
        assert!(!seen.body.contains("peers before"), "the words are not in the page");
        let (held, to, once) = (member.hidden("held"), member.hidden("held-to"), member.hidden("once"));
        let enter = |code: String| {
            let fields = [
                ("code".to_owned(), code),
                ("minutes".to_owned(), "20".to_owned()),
                ("once".to_owned(), once.clone()),
                ("held".to_owned(), held.clone()),
                ("held-to".to_owned(), to.clone()),
            ];
            let mut visitor = server.visitor();
            async move {
                let fields: Vec<(&str, &str)> = fields.iter().map(|(n, v)| (n.as_str(), v.as_str())).collect();
                let seen = visitor.post("/en/enter", &fields).await;
                (visitor, seen)
            }
        };
        let (_, stranger) = enter(other).await;
        assert_eq!(stranger.status, 403);
        assert!(!stranger.body.contains("peers before"), "somebody else's code does not open it");
        let (mut owner, seen) = enter(personal).await;
        assert!(seen.says(words), "{}", seen.body);
        let token = owner.token();
        let seen = owner.post(&own, &[("token", &token), ("own", words), ("lang", "en"), ("step", "check")]).await;
        assert!(seen.status == 200 && seen.says(words));
    });
}

#[test]
fn two_tabs_with_the_same_code_both_work() {
    on_both(|server| async move {
        let stage = stage(&server.app, State::Open, 20).await;
        let mut tab = server.visitor();
        let (personal, _) = tab.use_slip(&stage.slips[0].digits()).await;
        let vote = format!("/en/c/{}/vote", stage.id);
        tab.get(&vote).await;
        let (token, statement) = (tab.token(), tab.hidden("statement"));
        // The other tab enters the code anew: a new session, the same browser and cookie.
        let mut other = tab.clone();
        other.enter(&personal).await;
        tab.cookie.clone_from(&other.cookie);
        tab.post(&vote, &[("token", &token), ("statement", &statement), ("vote", "0")]).await;
        assert_eq!(number(&server.app, "SELECT COUNT(*) AS n FROM votes").await, 1, "the first tab's form is stored");
    });
}

#[test]
fn forms_from_elsewhere_and_forms_without_a_token_change_nothing() {
    on_both(|server| async move {
        let stage = stage(&server.app, State::Open, 20).await;
        let mut member = server.visitor();
        member.use_slip(&stage.slips[0].digits()).await;
        let vote = format!("/en/c/{}/vote", stage.id);
        member.get(&vote).await;
        let (token, statement) = (member.token(), member.hidden("statement"));
        for origin in [Some("https://evil.example".to_owned()), Some("null".to_owned()), None] {
            let mut attacker = member.clone();
            attacker.origin = origin;
            let seen = attacker.post(&vote, &[("token", &token), ("statement", &statement), ("vote", "1")]).await;
            assert_eq!(seen.status, 403);
            assert!(seen.says("did not come from our page"), "{}", seen.body);
        }
        let forged = format!("{}{}", "00".repeat(32), &token[64..]);
        for wrong in ["", "zz", forged.as_str(), &token[..94]] {
            let seen = member.post(&vote, &[("token", wrong), ("statement", &statement), ("vote", "1")]).await;
            assert_eq!(seen.status, 403, "{wrong}");
        }
        assert_eq!(number(&server.app, "SELECT COUNT(*) AS n FROM votes").await, 0);
    });
}

#[test]
fn every_answer_forbids_scripts_and_private_pages_are_not_kept() {
    on_both(|server| async move {
        let stage = stage(&server.app, State::Open, 20).await;
        let mut member = server.visitor();
        member.use_slip(&stage.slips[0].digits()).await;
        for path in ["/en/", "/en/mine", "/en/enter", "/en/nothing", &format!("/en/c/{}/vote", stage.id), "/health"] {
            let seen = member.get(path).await;
            let policy = seen.header("content-security-policy");
            assert!(policy.starts_with("default-src 'none'") && !policy.contains("script"), "{path}: {policy}");
            assert_eq!(seen.header("referrer-policy"), "same-origin", "{path}");
            assert_eq!(seen.header("cache-control"), "no-store", "{path}");
        }
        assert_eq!(member.get("/en/nothing").await.status, 404);
        assert!(member.get("/en/nothing").await.says("There is nothing here"));
        let cookie = server.app.cookie(Some("x"));
        assert!(
            cookie.contains("HttpOnly") && cookie.contains("SameSite=Strict") && cookie.contains("Path=/"),
            "{cookie}"
        );
    });
}

#[test]
fn what_could_tell_who_wrote_is_shown_before_anything_is_stored() {
    on_both(|server| async move {
        let stage = stage(&server.app, State::Open, 20).await;
        let mut member = server.visitor();
        member.use_slip(&stage.slips[0].digits()).await;
        let own = format!("/en/c/{}/own", stage.id);
        let telling = "Ask Fatima on +44 20 7946 0958 before 3 April 2024.";
        let seen = member.tell(&own, &[("own", telling), ("lang", "en"), ("step", "check")]).await;
        assert_eq!(seen.all(".note.us bdi"), ["Fatima", "+44 20 7946 0958", "3 April 2024"], "{}", seen.body);
        let soft = member.tell(&own, &[("own", telling), ("lang", "en"), ("step", "soften")]).await;
        let text = soft.all("#own").concat();
        assert_eq!(text.trim(), "Ask (somebody) on (a phone number) before (a day).");
        let softened = member.tell(&own, &[("own", telling), ("lang", "fr"), ("step", "soften")]).await;
        assert!(softened.all("#own").concat().contains("(une personne)"), "in the language of the text");
        let clean = member.tell(&own, &[("own", text.trim()), ("lang", "en"), ("step", "check")]).await;
        assert!(clean.all(".note.us bdi").is_empty() && clean.says("We found no phone number"));
        // A wording for the law: shown first, with what was typed; sent on as it is when its author has seen it.
        let part = format!("/en/c/{}/part/1", stage.id);
        let fields = [("reaction", "changes"), ("words", telling), ("lang", "en"), ("print", "yes")];
        let seen = member.tell(&part, &fields).await;
        assert!(
            seen.status == 200 && seen.all(".note.us bdi").len() == 3 && seen.all("#words").concat().trim() == telling
        );
        let stored = "SELECT (SELECT COUNT(*) FROM suggestions) + (SELECT COUNT(*) FROM reactions) AS n";
        assert_eq!(number(&server.app, stored).await, 0, "nothing is stored yet");
        let soften: Vec<(&str, &str)> = fields.iter().copied().chain([("step", "soften")]).collect();
        assert!(member.tell(&part, &soften).await.all("#words").concat().contains("(somebody)"));
        assert_eq!(number(&server.app, stored).await, 0);
        let anyway: Vec<(&str, &str)> = fields.iter().copied().chain([("seen", telling)]).collect();
        member.tell(&part, &anyway).await;
        assert_eq!(number(&server.app, stored).await, 2);
        // Somebody who changes the words after that is shown the new ones.
        let other = [("reaction", "changes"), ("words", "Ask Fatima again."), ("lang", "en"), ("seen", telling)];
        assert_eq!(member.tell(&part, &other).await.all(".note.us bdi"), ["Fatima"]);
    });
}

#[test]
fn one_code_opens_several_consultations_and_nothing_stored_links_them() {
    on_both(|server| async move {
        let (first, second) = (stage(&server.app, State::Open, 20).await, stage(&server.app, State::Open, 20).await);
        let mut member = server.visitor();
        let (personal, _) = member.use_slip(&first.slips[0].digits()).await;
        // The question comes for every slip, used or not: nobody can try one out.
        let mut curious = server.visitor();
        curious.use_slip(&first.slips[3].digits()).await;
        let mut told = Vec::new();
        for slip in [&first.slips[0], &first.slips[4]] {
            let seen = curious.enter(&slip.digits()).await;
            told.push((seen.status, seen.all("h1"), seen.all("main p"), seen.all(".errors li")));
        }
        assert_eq!(told[0], told[1], "a used slip and an unused one");
        // A slip of the same consultation would be a second voice: it stays good.
        let seen = member.enter(&first.slips[1].digits()).await;
        assert!(seen.says("You have a code open already"), "{}", seen.body);
        let (token, once, code) = (member.token(), member.hidden("once"), first.slips[1].digits());
        let fields = [("code", code.as_str()), ("minutes", "20"), ("once", &once), ("with", "same"), ("token", &token)];
        let seen = member.post("/en/enter", &fields).await;
        assert!(seen.status == 422 && seen.says("second voice"), "{}", seen.body);
        let seen = member.enter(&second.slips[0].digits()).await;
        assert!(seen.says("You have a code open already"), "{}", seen.body);
        let (token, once) = (member.token(), member.hidden("once"));
        let code = second.slips[0].digits();
        let fields = [("code", code.as_str()), ("minutes", "20"), ("once", once.as_str()), ("with", "same")];
        // Without the token of this person's own page nothing happens but the question.
        assert!(member.post("/en/enter", &fields).await.says("You have a code open already"));
        let all: Vec<(&str, &str)> = fields.iter().copied().chain([("token", token.as_str())]).collect();
        let seen = member.post("/en/enter", &all).await;
        assert!(seen.path.ends_with(&format!("/c/{}", second.id)), "{}", seen.path);
        let twice = member.post("/en/enter", &all).await;
        assert!(twice.path.ends_with(&format!("/c/{}", second.id)), "a double click");
        assert_eq!(number(&server.app, "SELECT COUNT(*) AS n FROM slips WHERE used = 1").await, 3);
        assert_eq!(number(&server.app, "SELECT COUNT(*) AS n FROM codes").await, 4, "two people, two codes each");
        for stage in [&first, &second] {
            let statement = stage.statements[0].to_string();
            let vote = format!("/en/c/{}/vote", stage.id);
            member.tell(&vote, &[("statement", &statement), ("vote", "1")]).await;
        }
        let seats = "SELECT COUNT(*) AS n FROM (SELECT DISTINCT seat FROM votes) a";
        assert_eq!(number(&server.app, seats).await, 2, "another seat in each");
        // The code alone opens both, in another browser; withdrawing everything takes both back.
        let mut later = server.visitor();
        later.enter(&personal).await;
        let mine = later.get("/en/mine").await;
        assert!(mine.body.contains(&first.id.to_string()) && mine.body.contains(&second.id.to_string()));
        later.tell("/en/withdraw", &[("what", "everything")]).await;
        assert_eq!(number(&server.app, "SELECT COUNT(*) AS n FROM seats").await, 1, "only the other person's is left");
        // Somebody who wants two codes gets them.
        let mut other = server.visitor();
        other.use_slip(&first.slips[2].digits()).await;
        other.enter(&second.slips[1].digits()).await;
        let once = other.hidden("once");
        let code = second.slips[1].digits();
        let fields = [("code", code.as_str()), ("minutes", "20"), ("once", once.as_str()), ("with", "new")];
        let seen = other.post("/en/enter", &fields).await;
        assert_eq!(seen.all(".slip .code").len(), 2, "{}", seen.body);
    });
}
