//! What people say of a service: in bands of ten or more, once a month, taken back for good, answered and never removed.

use std::collections::{BTreeMap, BTreeSet};

use policy::consultations::{types::State, upkeep};
use services::reviews::{
    FEWEST, REVIEW_DAYS, Review,
    store::{freeze, give, take_back},
};
use store::{Clock, Day, Id, Tombstone, values};

use crate::{
    editing::{desk, named, send},
    support::{Server, Visitor, by_hand, number, on_both, stage},
};

const STANDING: &str = "SELECT COUNT(*) AS n FROM service_reviews";

/// So many people said this of a service, in the month of a day.
async fn said(server: &Server, service: Id, people: std::ops::Range<u8>, text: &'static str, day: Day) {
    let write = server.app.store().write("reviews", move |tx| {
        Box::pin(async move {
            for n in people {
                give(tx, service, [n; 16], Review::from_text(text).expect("a review"), day).await?;
            }
            Ok::<_, store::Error>(())
        })
    });
    write.await.expect("said");
}

async fn took_back(server: &Server, service: Id, people: std::ops::Range<u8>) {
    let write = server.app.store().write("taken back", move |tx| {
        Box::pin(async move {
            for n in people {
                take_back(tx, service, [n; 16]).await?;
            }
            Ok::<_, store::Error>(())
        })
    });
    write.await.expect("taken back");
}

/// Publishes what can be published on a day: how many services got another batch.
async fn published(server: &Server, day: Day) -> usize {
    let now = Clock::fixed(day).now();
    freeze(server.app.store(), now).await.expect("frozen")
}

/// What everybody sees: question and band.
async fn seen(visitor: &mut Visitor, service: Id) -> Vec<String> {
    let page = visitor.get(&format!("/en/service/{service}")).await;
    assert_eq!(page.status, 200);
    page.all("#how ~ table tbody tr")
}

/// The first of November 2026, and of the months after it.
fn first(month: i64) -> Day {
    Day::parse("2026-11-01").expect("a day").plus([0, 30, 61, 92, 120, 151][month as usize])
}

#[test]
fn a_review_is_a_word_a_question_and_goes_when_it_is_taken_back() {
    on_both(|server| async move {
        let desk = desk(&server).await;
        let there = stage(&server.app, State::Open, 20).await;
        let page = format!("/en/review/{}", desk.service);
        let mut visitor = server.visitor();
        assert!(visitor.get(&format!("/en/service/{}", desk.service)).await.says("Say how it was"));
        assert_eq!(visitor.get(&page).await.status, 401, "a code is needed");
        let mut member = server.visitor();
        let (_, withdrawal) = member.use_slip(&there.slips[0].digits()).await;
        let seen = member.get(&page).await;
        assert_eq!(
            (seen.status, seen.all("main fieldset").len(), seen.all("main textarea, main input[type=text]").len()),
            (200, 8, 0),
            "no place for a story"
        );
        let seen = member.tell(&page, &[("act", "say"), ("how-safety", "no")]).await;
        assert!(seen.status == 422 && seen.says("Tick this if you used the service"));
        assert_eq!(seen.values("input[name=how-safety][checked]"), ["no"], "what was chosen stays");
        assert_eq!(member.tell(&page, &[("act", "say"), ("there", "yes")]).await.status, 422, "nothing was said");
        let seen = member
            .tell(&page, &[("act", "say"), ("how-safety", "no"), ("how-as-listed", "partly"), ("there", "yes")])
            .await;
        assert!(seen.status == 200 && seen.all("main .note.us").len() == 1, "{}", seen.body);
        // Said again it is changed, not counted twice.
        member.tell(&page, &[("act", "say"), ("how-safety", "partly"), ("there", "yes")]).await;
        assert_eq!(number(&server.app, STANDING).await, 1);
        assert_eq!(
            number(&server.app, "SELECT COUNT(*) AS n FROM service_reviews WHERE answers = '-p------'").await,
            1
        );
        assert!(member.get("/en/mine").await.says("Quay Street Advice and Housing (sample)"));
        // Another person sees nothing of it, and takes nothing back.
        let mut other = server.visitor();
        other.use_slip(&there.slips[1].digits()).await;
        assert!(other.get(&page).await.all("main .note.us").is_empty());
        other.tell(&page, &[("act", "back")]).await;
        assert!(!other.get("/en/mine").await.says("Quay Street"));
        assert_eq!(number(&server.app, STANDING).await, 1);
        // Taken back, then said again, then everything taken back with the other code.
        member.get(&page).await;
        member.tell(&page, &[("act", "back")]).await;
        assert_eq!(number(&server.app, STANDING).await, 0);
        member.get(&page).await;
        member.tell(&page, &[("act", "say"), ("how-housing", "yes"), ("there", "yes")]).await;
        let row = server.app.store().read("a review", |tx| {
            Box::pin(async move {
                let row = tx
                    .first("SELECT service, seat, mark, answers, month_day FROM service_reviews", values![])
                    .await?
                    .expect("one");
                Ok::<_, store::Error>((
                    row.get::<Id>("service")?,
                    row.get::<[u8; 16]>("seat")?,
                    row.get::<Id>("mark")?,
                    row.get::<String>("answers")?,
                    row.get::<Day>("month_day")?,
                ))
            })
        });
        let (service, seat, mark, answers, month) = row.await.expect("a row");
        let mut leaver = server.visitor();
        leaver.enter(&withdrawal).await;
        let seen = leaver.get("/en/withdraw").await;
        assert!(seen.says("What you said about services") && seen.says("one service"), "{}", seen.body);
        assert_eq!(leaver.tell("/en/withdraw", &[("what", "reviews")]).await.status, 200);
        assert_eq!(number(&server.app, STANDING).await, 0);
        // A backup of before is restored: it is taken back again.
        let sql = "INSERT INTO service_reviews (service, seat, mark, answers, counted, month_day) VALUES ($1, $2, $3, $4, '---------', $5)";
        by_hand(&server.app, sql, values![service, seat, mark, answers, month]).await;
        let found = upkeep::take_back_again(&server.app, vec![Tombstone::Seat(mark)])
            .await
            .map_err(|_| "again")
            .expect("again");
        assert_eq!((found, number(&server.app, STANDING).await), (1, 0));
        // With everything.
        member.get(&page).await;
        member.tell(&page, &[("act", "say"), ("how-housing", "yes"), ("there", "yes")]).await;
        assert_eq!(number(&server.app, STANDING).await, 1);
        leaver.get("/en/withdraw").await;
        leaver.tell("/en/withdraw", &[("what", "everything")]).await;
        assert_eq!(number(&server.app, STANDING).await, 0);
    });
}

#[test]
fn nothing_is_shown_of_nine_people_and_nothing_changes_for_fewer_than_ten() {
    on_both(|server| async move {
        let desk = desk(&server).await;
        let service = desk.service;
        let mut visitor = server.visitor();
        said(&server, service, 0..9, "yyyyyyyp", first(0)).await;
        assert_eq!(published(&server, first(1)).await, 0);
        assert!(visitor.get(&format!("/en/service/{service}")).await.says("Nothing is shown here yet"));
        // The tenth: not on the day, not in the month.
        said(&server, service, 9..10, "yyyyyyyp", first(1)).await;
        assert_eq!(published(&server, first(1).plus(20)).await, 0);
        assert_eq!(published(&server, first(2)).await, 1);
        let rows = seen(&mut visitor, service).await;
        assert!(rows.len() == 8 && rows[1].contains("went well") && rows[7].contains("so-so"), "{rows:?}");
        let document = visitor.get(&format!("/api/hsds/services/{}", services::directory::uuid_of(service))).await;
        assert!(
            document.body.contains("\"count_band\":\"10-19\"") && document.body.contains("participation codes"),
            "{}",
            document.body
        );
        let acts = "SELECT COUNT(*) AS n FROM ledger_entries WHERE kind = 'service reviews published'";
        assert_eq!(number(&server.app, acts).await, 1);
        // An import, an edit: it stands.
        crate::directory_api::put(
            &server,
            crate::directory_api::read(std::path::Path::new(crate::directory_api::DEMO), "demo"),
            "demo",
        )
        .await;
        assert_eq!(seen(&mut visitor, service).await, rows);
        // Nine say the opposite, one takes back: nothing changes, in no month.
        said(&server, service, 10..19, "nnnnnnnn", first(2)).await;
        took_back(&server, service, 0..1).await;
        for month in 3..5 {
            assert_eq!(published(&server, first(month)).await, 0);
            assert_eq!(seen(&mut visitor, service).await, rows);
        }
        // Two more: ten new ones beside the one who took back, who may be one of them. In the month after.
        said(&server, service, 19..21, "nnnnnnnn", first(4)).await;
        assert_eq!(published(&server, first(4).plus(9)).await, 0);
        assert_eq!(published(&server, first(5)).await, 1);
        let rows = seen(&mut visitor, service).await;
        assert!(rows[1].contains("so-so"), "{rows:?}");
        // All but nine take back: nothing of them is shown, and nobody learns of it before the month is over.
        took_back(&server, service, 10..21).await;
        assert_eq!(published(&server, first(5).plus(3)).await, 0);
        assert_eq!(seen(&mut visitor, service).await, rows);
        assert_eq!(published(&server, first(5).plus(35)).await, 1);
        assert!(visitor.get(&format!("/en/service/{service}")).await.says("Nothing is shown here yet"));
        assert_eq!(number(&server.app, acts).await, 3);
    });
}

#[test]
fn no_two_publications_differ_by_less_than_ten_people() {
    on_both(|server| async move {
        let desk = desk(&server).await;
        let service = desk.service;
        // Who says what, as an attacker would wish it to be: one at a time, back and forth, with months between.
        let mut state = 7_u64;
        let mut random = move |below: u64| {
            state = state.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
            (state >> 33) % below
        };
        // What was counted of each person when a kind of it was made anew.
        let mut last: Vec<BTreeMap<u8, char>> = vec![BTreeMap::new(); 9];
        let (mut day, mut batches) = (first(0), 0);
        for _ in 0..400 {
            let who = random(34) as u8;
            match random(9) {
                0..2 => took_back(&server, service, who..who + 1).await,
                2 => {
                    assert_eq!(published(&server, day.plus(9)).await, 0, "in the middle of a month");
                    day = day.plus(31);
                    day = day.plus(1 - i64::from(day.parts().2));
                    let batch = published(&server, day).await > 0;
                    batches += usize::from(batch);
                    // What is counted of each person, letter by letter: where a letter of anybody moved, ten people's must have.
                    let now = counted(&server).await;
                    for (kind, last) in last.iter_mut().enumerate() {
                        let letters: BTreeMap<u8, char> =
                            now.iter().filter_map(|(who, all)| Some((*who, all.chars().nth(kind)?))).collect();
                        let letter = |of: &BTreeMap<u8, char>, who: u8| of.get(&who).copied().unwrap_or('-');
                        let all: BTreeSet<u8> = letters.keys().chain(last.keys()).copied().collect();
                        let differ = all.iter().filter(|who| letter(&letters, **who) != letter(last, **who)).count();
                        // Who took back and said it again is not counted before the next time.
                        let moved = letters.iter().any(|(who, now)| *now != '-' && *now != letter(last, *who));
                        let emptied = batch && letters.values().all(|now| *now == '-') && !last.is_empty();
                        if moved || emptied {
                            assert!(batch && differ >= FEWEST, "{differ} people differ in {kind}");
                            *last = if moved { letters } else { BTreeMap::new() };
                        }
                    }
                }
                // Most skip a question, few say something to it: it may never show one of them.
                n => {
                    let texts = ["yyyyyyyy", "nnnnnnnn", "yyy-pnyy", "n-------", "-y-y-y-y", "yy------"];
                    said(&server, service, who..who + 1, texts[n as usize - 3], day).await;
                }
            }
        }
        assert!(batches > 2, "{batches}: the attacker saw too little");
    });
}

/// What is counted of each review, by the person.
async fn counted(server: &Server) -> BTreeMap<u8, String> {
    let read = server.app.store().read("counted", |tx| {
        Box::pin(async move {
            let mut all = BTreeMap::new();
            for row in &tx.all("SELECT seat, counted FROM service_reviews", values![]).await? {
                all.insert(row.get::<[u8; 16]>("seat")?[0], row.get("counted")?);
            }
            Ok::<_, store::Error>(all)
        })
    });
    read.await.expect("read")
}

#[test]
fn one_answer_to_a_question_is_never_what_shows_it() {
    on_both(|server| async move {
        let desk = desk(&server).await;
        let service = desk.service;
        let mut visitor = server.visitor();
        // Nine say something of medical care, ten of all else.
        said(&server, service, 0..9, "yyyyyyyy", first(0)).await;
        said(&server, service, 9..12, "yyyyy-yy", first(0)).await;
        assert_eq!(published(&server, first(1)).await, 1);
        assert!(seen(&mut visitor, service).await[5].contains("fewer than ten"));
        // Ten more come, and one of them answers it: now ten did, and nobody knew anything of it before.
        said(&server, service, 12..21, "yyyyy-yy", first(1)).await;
        said(&server, service, 21..22, "yyyyynyy", first(1)).await;
        assert_eq!(published(&server, first(2)).await, 1);
        assert!(seen(&mut visitor, service).await[5].contains("went well"));
        // Many more, of whom one says it was bad: the others are told anew, this question is not.
        said(&server, service, 22..40, "nnnnn-nn", first(2)).await;
        said(&server, service, 40..41, "nnnnnnnn", first(2)).await;
        took_back(&server, service, 0..1).await;
        assert_eq!(published(&server, first(3)).await, 1);
        let rows = seen(&mut visitor, service).await;
        assert!(rows[5].contains("went well") && rows[0].contains("so-so"), "{rows:?}");
        let letters = counted(&server).await;
        assert_eq!(letters[&40].chars().nth(6), Some('-'), "its answer waits for nine more");
    });
}

#[test]
fn after_two_years_a_review_and_its_batch_are_over() {
    on_both(|server| async move {
        let desk = desk(&server).await;
        said(&server, desk.service, 0..12, "yyyyyyyy", first(0)).await;
        assert_eq!(published(&server, first(1)).await, 1);
        published(&server, first(1).plus(REVIEW_DAYS + 1)).await;
        assert_eq!(number(&server.app, STANDING).await, 0);
        let shown = "SELECT COUNT(*) AS n FROM service_review_batches WHERE summary <> ''";
        assert_eq!(number(&server.app, shown).await, 0);
        // One who comes later is not shown either.
        let later = first(1).plus(REVIEW_DAYS + 40);
        said(&server, desk.service, 40..41, "yyyyyyyy", later).await;
        published(&server, later.plus(40)).await;
        assert_eq!(number(&server.app, shown).await, 0);
        assert!(server.visitor().get(&format!("/en/service/{}", desk.service)).await.says("Nothing is shown here yet"));
    });
}

#[test]
fn whoever_keeps_a_service_answers_in_public_and_removes_nothing() {
    on_both(|server| async move {
        let mut desk = desk(&server).await;
        said(&server, desk.service, 0..12, "yyynnnpp", first(0)).await;
        published(&server, first(1)).await;
        let page = format!("/en/staff/services/{}/reviews", desk.service);
        let seen_by_staff = desk.editor.get(&page).await;
        assert!(seen_by_staff.says("You see what everybody sees") && seen_by_staff.says("10–19"));
        let seen = send(&mut desk.editor, &page, &[("act", "say"), ("answer", "")]).await;
        assert!(seen.status == 422 && seen.says("Write an answer"));
        let words = "Since May somebody is here at night. <b>(sample)</b>";
        assert_eq!(
            send(&mut desk.editor, &page, &[("act", "say"), ("answer", words), ("lang", "fr")]).await.status,
            200
        );
        let public = server.visitor().get(&format!("/en/service/{}", desk.service)).await;
        assert!(public.says(words), "words, not markup");
        assert_eq!(public.attr("#how ~ .note [lang]", "lang").as_deref(), Some("fr"));
        assert_eq!(public.all("#how ~ table tbody tr").len(), 8, "what people say stands above it");
        // Somebody else's service.
        let rosa = named(&server, "service", "Casa Rosa (sample)").await;
        let others = format!("/en/staff/services/{rosa}/reviews");
        assert_eq!(desk.editor.get(&others).await.status, 403);
        desk.editor.get(&page).await;
        let token = desk.editor.token();
        let fields = [("act", "say"), ("answer", "x"), ("lang", "en"), ("token", token.as_str())];
        assert_eq!(desk.editor.post_once(&others, &fields).await.status, 403);
        // Nothing that staff can send deletes a review.
        for act in ["back", "remove", "delete", "drop"] {
            desk.editor.get(&page).await;
            desk.editor.tell(&page, &[("act", act), ("lang", "en"), ("answer", "x")]).await;
            assert_eq!(number(&server.app, STANDING).await, 12, "{act}");
        }
    });
}
