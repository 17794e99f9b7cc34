//! Attempts: forms from elsewhere, sessions that were planted or stolen, an attacker with four codes who waits for figures to
//! move, and forms full of rubbish.

use std::collections::BTreeMap;

use policy::consultations::{count, release::Release, types::State};
use proptest::prelude::*;
use rand::{Rng, RngExt, SeedableRng, seq::SliceRandom};
use rand_chacha::ChaCha20Rng;
use store::{Entropy, Id, harness, values};

use crate::support::{app, number, on_both, stage};

#[test]
fn a_form_from_elsewhere_or_with_somebody_elses_token_stores_nothing() {
    on_both(|server| async move {
        let stage = stage(&server.app, State::Open, 20).await;
        let (mut victim, mut thief) = (server.visitor(), server.visitor());
        victim.use_slip(&stage.slips[0].digits()).await;
        thief.use_slip(&stage.slips[1].digits()).await;
        let path = format!("/en/c/{}/vote", stage.id);
        let statement = stage.statements[0].to_string();
        let votes = "SELECT COUNT(*) AS n FROM votes";
        victim.get(&path).await;
        let own = victim.token();
        thief.get(&path).await;
        let stolen = thief.token();
        // Another site sends the form in the victim's browser, even with the right token.
        for origin in [Some("https://evil.example"), Some("null"), Some("http://127.0.0.1"), None] {
            let mut browser = victim.clone();
            browser.origin = origin.map(ToOwned::to_owned);
            let fields = [("token", own.as_str()), ("statement", &statement), ("vote", "1")];
            assert_eq!(browser.post_once(&path, &fields).await.status, 403, "{origin:?}");
        }
        // The token of another session: what was typed is kept for the other person, and nothing is stored for the victim.
        let fields = [("token", stolen.as_str()), ("statement", &statement), ("vote", "1")];
        assert_eq!(victim.post_once(&path, &fields).await.status, 401);
        // No token, half a token, a token of the right form with a wrong mark.
        let mut forged = own.clone();
        forged.replace_range(own.len() - 2.., if own.ends_with("00") { "01" } else { "00" });
        for token in ["", &own[..own.len() - 2], &forged, "zz"] {
            let fields = [("token", token), ("statement", &statement), ("vote", "1")];
            let status = victim.post_once(&path, &fields).await.status;
            assert!([401, 403].contains(&status), "{token}: {status}");
        }
        assert_eq!(number(&server.app, votes).await, 0);
        let fields = [("token", own.as_str()), ("statement", &statement), ("vote", "1")];
        assert_eq!(victim.post_once(&path, &fields).await.status, 303);
        assert_eq!(number(&server.app, votes).await, 1, "and the right form is stored");
    });
}

#[test]
fn a_planted_session_is_worth_nothing_and_entering_gives_a_new_one() {
    on_both(|server| async move {
        let stage = stage(&server.app, State::Open, 20).await;
        let planted = format!("firsthand={}", "ab".repeat(32));
        let mut victim = server.visitor();
        victim.cookie = Some(planted.clone());
        let (personal, _) = victim.use_slip(&stage.slips[0].digits()).await;
        let given = victim.cookie.clone().expect("a session");
        assert_ne!(given, planted, "a session never begins with a token that somebody brought along");
        let mut attacker = server.visitor();
        attacker.cookie = Some(planted);
        assert_eq!(attacker.get("/en/mine").await.status, 401);
        // Entering again gives another one; the attacker who planted the first sees nothing of it.
        attacker.use_slip(&stage.slips[1].digits()).await;
        let mine = attacker.cookie.clone().expect("a session");
        let mut victim = server.visitor();
        victim.cookie = Some(mine.clone());
        victim.enter(&personal).await;
        assert_ne!(victim.cookie.as_ref(), Some(&mine), "signing in over an open session starts another");
        let mut before = server.visitor();
        before.cookie = Some(mine);
        assert_eq!(before.get("/en/mine").await.status, 401, "and ends the one that was open in this browser");
        for wrong in ["", "firsthand=", "firsthand=zz", &format!("firsthand={}", "ab".repeat(33))] {
            let mut visitor = server.visitor();
            visitor.cookie = Some(wrong.to_owned());
            assert_eq!(visitor.get("/en/mine").await.status, 401, "{wrong}");
        }
    });
}

/// How many honest people, statements and counts each consultation of the simulation has.
const PEOPLE: usize = 60;
const STATEMENTS: usize = 50;
const COUNTS: usize = 5;
const CONSULTATIONS: u64 = 4;
/// The codes of the attacker.
const CODES: usize = 4;

/// An attacker holds four codes, joins every statement, and before each count changes, takes back or gives anew whatever moves
/// most. Whenever a published figure moves, at least ten honest people moved it: 4 consultations x 50 statements x 5 counts =
/// 1,000 histories on each database.
#[test]
fn an_attacker_with_four_codes_cannot_make_a_figure_move_for_fewer_than_ten_others() {
    harness::on_both(|store| async move {
        let app = app(store);
        let mut moved = 0;
        for round in 0..CONSULTATIONS {
            let mut random = ChaCha20Rng::seed_from_u64(round);
            let stage = stage(&app, State::Open, 20).await;
            let entropy = Entropy::seeded(round);
            let seats: Vec<[u8; 16]> = (0..PEOPLE + CODES).map(|_| entropy.bytes()).collect();
            let statements: Vec<Id> = (0..STATEMENTS).map(|_| Id::new(&entropy)).collect();
            let (id, made, people) = (stage.id, statements.clone(), seats.clone());
            app.store()
                .write("scene", move |tx| {
                    Box::pin(async move {
                        for (place, statement) in made.iter().enumerate() {
                            tx.run(
                                "INSERT INTO statements (id, consultation, number, origin, seat, lang, body, offered, state, reason, joined_to, day)
                                 VALUES ($1, $2, $3, 'seed', NULL, 'en', 'A statement.', NULL, 'published', '', NULL, 1)",
                                values![*statement, id, place as i64 + 100],
                            )
                            .await?;
                        }
                        for seat in &people {
                            people::slips::take_seat(tx, *seat, id).await?;
                        }
                        Ok::<_, store::Error>(())
                    })
                })
                .await
                .expect("a scene");
            // What each seat says to each statement, as counted at the last figure that was published.
            let mut now: BTreeMap<(usize, usize), i64> = BTreeMap::new();
            let mut before: Option<Release> = None;
            let mut at_release: Vec<BTreeMap<usize, i64>> = vec![BTreeMap::new(); STATEMENTS];
            for turn in 0..COUNTS {
                let mut acts: Vec<(usize, usize, Option<i64>)> = Vec::new();
                for statement in 0..STATEMENTS {
                    let mut honest: Vec<usize> = (0..PEOPLE).collect();
                    honest.shuffle(&mut random);
                    let many = if turn == 0 { 45 } else { random.random_range(0..16) };
                    for person in honest.into_iter().take(many) {
                        let back = turn > 0 && random.random_range(0..5) == 0;
                        acts.push((person, statement, (!back).then(|| i64::from(random.next_u32() % 3) - 1)));
                    }
                    for code in PEOPLE..PEOPLE + CODES {
                        // Taking back and giving anew moved the count twice once: the attacker always tries.
                        acts.push((code, statement, None));
                        acts.push((code, statement, Some(i64::from(random.next_u32() % 3) - 1)));
                    }
                }
                for (person, statement, vote) in &acts {
                    match vote {
                        Some(vote) => now.insert((*statement, *person), *vote),
                        None => now.remove(&(*statement, *person)),
                    };
                }
                let (people, made) = (seats.clone(), statements.clone());
                app.store()
                    .write("acts", move |tx| {
                        Box::pin(async move {
                            for (person, statement, vote) in acts {
                                let (seat, statement) = (people[person], made[statement]);
                                match vote {
                                    Some(vote) => {
                                        policy::consultations::cast(tx, seat, id, statement, vote, harness::TODAY)
                                            .await?;
                                    }
                                    None => policy::consultations::take_back_vote(tx, seat, statement).await?,
                                }
                            }
                            Ok::<_, store::Error>(())
                        })
                    })
                    .await
                    .expect("acts");
                let number = count::count(&app, id, harness::TODAY.plus(turn as i64)).await.expect("counted");
                let release = app
                    .store()
                    .read("release", move |tx| Box::pin(count::find(tx, id, number)))
                    .await
                    .expect("read")
                    .expect("there");
                for (place, statement) in statements.iter().enumerate() {
                    let of = |release: &Release| {
                        release
                            .statements
                            .iter()
                            .find(|one| one.id == statement.to_string())
                            .map(|one| (one.voters, one.shares.clone()))
                    };
                    let figures = of(&release);
                    let said: BTreeMap<usize, i64> = now
                        .iter()
                        .filter(|((s, _), _)| *s == place)
                        .map(|((_, person), vote)| (*person, *vote))
                        .collect();
                    let Some(before) = &before else {
                        at_release[place] = said;
                        continue;
                    };
                    if of(before) != figures {
                        let honest =
                            (0..PEOPLE).filter(|person| at_release[place].get(person) != said.get(person)).count();
                        assert!(honest >= 10, "statement {place}, count {turn}: moved by {honest} others");
                        at_release[place] = said;
                        moved += 1;
                    }
                }
                before = Some(release);
            }
        }
        assert!(moved > 100, "figures do move: {moved}");
    });
}

#[test]
fn rubbish_in_forms_is_answered_and_breaks_nothing() {
    on_both(|server| async move {
        let stage = stage(&server.app, State::Open, 20).await;
        let mut member = server.visitor();
        member.use_slip(&stage.slips[0].digits()).await;
        let at = format!("/en/c/{}", stage.id);
        let mut random = ChaCha20Rng::seed_from_u64(9);
        let pieces = [
            "",
            " ",
            "1",
            "-1",
            "99999999999999999999",
            "agree",
            "\u{0}",
            "\u{1}AAAA",
            "'",
            "\"><script>",
            "%00",
            "../../etc",
            "{{7*7}}",
            "🙂",
            "\u{202e}abc",
            "e\u{301}\u{301}\u{301}",
            "null",
            "x".repeat(5_000).leak(),
            "=1+1",
            "ع".repeat(300).leak(),
        ];
        let names = [
            "token",
            "statement",
            "vote",
            "own",
            "lang",
            "step",
            "reaction",
            "words",
            "print",
            "seen",
            "what",
            "thing",
            "answer",
            "code",
            "minutes",
            "once",
            "held",
            "held-to",
            "ticket",
            "name",
            "passphrase",
        ];
        for path in [
            format!("{at}/vote"),
            format!("{at}/own"),
            format!("{at}/part/1"),
            format!("{at}/mine/offer"),
            format!("{at}/belong"),
            "/en/withdraw".to_owned(),
            "/en/enter".to_owned(),
            "/en/staff".to_owned(),
            "/en/staff/second".to_owned(),
            "/en/codes".to_owned(),
        ] {
            member.get(&format!("{at}/own")).await;
            let token = member.token();
            for _ in 0..25 {
                let mut fields: Vec<(&str, &str)> = Vec::new();
                for name in names {
                    let value = pieces[random.next_u32() as usize % pieces.len()];
                    if random.next_u32() % 3 > 0 && !(name == "what" && value == "everything") {
                        fields.push((name, value));
                    }
                }
                if random.next_u32() % 4 > 0 {
                    fields.retain(|(name, _)| *name != "token");
                    fields.push(("token", &token));
                }
                let seen = member.clone().post_once(&path, &fields).await;
                assert!(seen.status < 500, "{path} {fields:?}: {}", seen.body);
                assert!(!seen.body.contains("\"><script>"), "{path}: not escaped");
            }
        }
        for path in [
            "/en/c/x",
            "/en/c/%00",
            "/en/c/..%2f..",
            "/en/c/8zzzzzzzzzzzzzzzzzzzzzzzzz",
            "/en/staff/people/%F0%9F%99%82",
            "/xx/enter",
            "//evil.example",
        ] {
            let seen = server.visitor().once("GET", path, None, Vec::new()).await;
            assert!(
                seen.status < 500 && !seen.header("location").starts_with("//"),
                "{path}: {} {}",
                seen.status,
                seen.header("location")
            );
        }
    });
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 400, ..ProptestConfig::default() })]

    #[test]
    fn no_code_form_law_or_file_makes_a_reader_panic(text in "\\PC{0,200}", bytes in proptest::collection::vec(any::<u8>(), 0..300)) {
        let _any = people::codes::Code::parse(&text);
        let fields = kit::Fields::parse(&bytes);
        let _any = kit::Fields::parse(fields.encoded().as_bytes());
        let lossy = String::from_utf8_lossy(&bytes);
        for law in [text.as_str(), &lossy, &format!("# A\n\n## {text}\n\n(a) {text}"), &format!("<akomaNtoso><act><body><section>{text}</section></body></act></akomaNtoso>"), &format!("{{\"title\": {text:?}}}")] {
            let _any = texts::parse(law);
        }
        let found = identifying::find(&text);
        let soft = identifying::softened(&text, &found, |_| "x".to_owned());
        prop_assert!(soft.len() <= text.len() + found.len());
        let _any = opinion::import::comments_from_text(&format!("comment-id,comment-body\n1,{text}\n"), 1_000);
        let _any = opinion::import::comments_from_text(&lossy, 1_000);
        let about = evidence::read::About { year: Some(2021), ..evidence::read::About::on(harness::TODAY) };
        let rows = serde_json::json!([{ "country": "Tonga", "report_year": 2021, "actions": [{ "area": text, "text": text }] }]);
        for report in [
            text.clone(),
            format!("TONGA (Tier 2)\nPRIORITIZED RECOMMENDATIONS: {text}\nPROSECUTION"),
            format!("<p>TONGA: Tier 3</p><p>RECOMMENDATIONS FOR TONGA</p><ul><li>{text}</li></ul>"),
            rows.to_string(),
        ] {
            if let Ok(found) = evidence::read::read(&report, &about) {
                let clean = |ask: &evidence::read::Ask| !ask.text.chars().any(char::is_control);
                prop_assert!(found.pages.iter().all(|page| page.asks.iter().all(clean)));
            }
        }
    }
}
