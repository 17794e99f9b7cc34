//! Real laws keep the budget of a page, and no suggestion is passed over where all of them stand.

use policy::consultations::{
    later::{self, Revision},
    types::State,
};
use store::{Id, harness};

use crate::{
    later::{AKOMA, CODE, KEPT, LATER, PRINTED, lay, scene, suggest},
    pages::gzipped,
    support::{Seen, Server, Visitor, on_both, stage},
};

const BILL: &str = include_str!("../../../../demo/hr1379/hr1379_provisions.json");
const REVISION: &str = include_str!("../../../../demo/hr1379/revision_sample.json");
const SHIPS: &str = include_str!("../../../../demo/akoma-ntoso/us_Act_2011-11-29.xml");

/// Arabic takes the most bytes, French has the longest words.
const WIDEST: [&str; 2] = ["ar", "fr"];

/// A page of a participant weighs at most 14 KB with the style sheet.
fn keeps_the_budget(seen: &Seen) {
    let size = gzipped(seen.body.as_bytes()) + gzipped(kit::style::CSS.as_bytes());
    assert!(size <= 14 * 1024, "{}: {size} bytes", seen.path);
}

/// Every heading is at most one level below the one before it.
fn leaves_no_level_out(seen: &Seen) {
    let css = scraper::Selector::parse("main :is(h1, h2, h3, h4, h5, h6)").expect("css");
    let mut above = 0;
    for heading in seen.document().select(&css) {
        let level: u32 = heading.value().name()[1..].parse().expect("a level");
        assert!(level <= above + 1 && level <= 4, "{}: h{level} after h{above}", seen.path);
        above = level;
    }
    assert!(above > 0, "{}: no heading", seen.path);
}

/// Reads page after page until there is none; says how many there were.
async fn read_on(visitor: &mut Visitor, base: &str, look: impl Fn(&Seen)) -> usize {
    for page in 1.. {
        let seen = visitor.get(&format!("{base}/{page}")).await;
        if seen.status == 404 {
            return page - 1;
        }
        assert_eq!(seen.status, 200, "{base}/{page}");
        look(&seen);
    }
    0
}

#[test]
fn real_laws_keep_the_budget_on_every_page_of_somebody_who_takes_part() {
    harness::on_both(|store| async move {
        let server = Server::start(store).await;
        let stage = stage(&server.app, State::Open, 1).await;
        let mut member = server.visitor();
        member.use_slip(&stage.slips[0].digits()).await;
        for (law, least) in [(BILL, 3), (AKOMA, 1), (CODE, 20)] {
            lay(&server, stage.id, law).await;
            for lang in WIDEST {
                let base = format!("/{lang}/c/{}/text", stage.id);
                let contents = member.get(&base).await;
                assert_eq!(contents.status, 200, "{base}");
                keeps_the_budget(&contents);
                let pages = read_on(&mut member, &base, |seen| {
                    keeps_the_budget(seen);
                    leaves_no_level_out(seen);
                    assert!(!seen.all("main a[href*='/part/']").is_empty(), "{}: nowhere to answer", seen.path);
                })
                .await;
                assert!(pages >= least, "{pages} pages");
            }
        }
    });
}

#[test]
fn what_changed_keeps_the_budget_on_every_page() {
    harness::on_both(|store| async move {
        let server = Server::start(store).await;
        let stage = stage(&server.app, State::Open, 1).await;
        lay(&server, stage.id, BILL).await;
        let (id, entropy) = (stage.id, server.app.entropy().clone());
        let revision = Revision {
            id: Id::new(&entropy),
            number: 1,
            title: "A later text".to_owned(),
            source: String::new(),
            source_url: String::new(),
            published: true,
            sample: true,
        };
        let text = texts::parse(REVISION).expect("the sample").provisions;
        server
            .app
            .store()
            .write("later text", move |tx| {
                let (revision, text) = (revision.clone(), text.clone());
                Box::pin(async move { later::add(tx, id, &revision, &text, harness::TODAY).await })
            })
            .await
            .map_err(|error: store::Error| error)
            .expect("stored");
        for lang in WIDEST {
            let base = format!("/{lang}/c/{id}/changed");
            let pages = read_on(&mut server.visitor(), &base, keeps_the_budget).await;
            assert!(pages > 0, "{base} has no page");
        }
    });
}

#[test]
fn all_suggestions_that_may_be_printed_stand_together_and_what_is_unanswered_comes_first() {
    const SECOND: &str = "Marked words that wait for an answer.";
    on_both(|server| async move {
        let mut scene = scene(&server).await;
        let (_, withdrawal, first) = suggest(&server, &scene.stage, 0, PRINTED, true).await;
        suggest(&server, &scene.stage, 1, KEPT, false).await;
        suggest(&server, &scene.stage, 2, SECOND, true).await;
        let path = format!("{}/suggestions", scene.changed);
        scene.bring_in().await;
        assert_eq!(server.visitor().get(&path).await.status, 404, "not public yet");
        let place = texts::parse(LATER).expect("the later text").provisions[1].eid.clone();
        let long = ["Marked reason.", &"x".repeat(1_000)].concat();
        let refused = scene.answers(&first, &[("outcome", "partly"), ("reason", &long)]).await;
        assert!(refused.status == 422 && refused.says("Marked reason."), "what was typed stays: {}", refused.body);
        let answer = [("outcome", "partly"), ("where", place.as_str()), ("reason", "Marked reason.")];
        assert_eq!(scene.answers(&first, &answer).await.status, 200);
        scene.robin.tell(&format!("{}/1", scene.list), &[("what", "publish")]).await;
        let mut stranger = server.visitor();
        let seen = stranger.get(&path).await;
        assert_eq!(seen.all("main .said"), [SECOND, PRINTED], "unanswered first");
        assert_eq!(seen.all("main .tag.late").len(), 1, "{}", seen.body);
        assert!(seen.says("It shows in:") && seen.says("Heading 2"), "{}", seen.body);
        assert!(!seen.body.contains(KEPT));
        assert_eq!(stranger.get(&format!("{path}/2")).await.status, 404);
        let overview = stranger.get(&scene.changed).await;
        assert!(overview.attr("main a.go[href$='/changed/suggestions']", "href").is_some(), "a link leads to it");
        let mut leaving = server.visitor();
        leaving.enter(&withdrawal).await;
        leaving.tell("/en/withdraw", &[("what", "everything")]).await;
        let seen = stranger.get(&path).await;
        assert_eq!(seen.all("main .said"), [SECOND], "who leaves takes it along");
        assert!(!seen.body.contains("Marked reason."), "and its answer");
    });
}

#[test]
fn the_office_is_told_how_many_notes_were_left_out() {
    harness::on_both(|store| async move {
        let (_server, stage, mut robin) = crate::staff::drafted(store).await;
        let path = format!("/en/staff/c/{}/text", stage.id);
        let left_out = |law: &str| texts::parse(law).expect("a law").notes;
        let notes = left_out(SHIPS);
        assert!(notes > 1 && left_out(AKOMA) == 0, "{notes} notes");
        for (law, expect) in [(SHIPS, Some(format!("{notes} notes"))), (AKOMA, None)] {
            let seen = robin.send(&path, &[], Some(law.as_bytes())).await;
            assert_eq!(seen.status, 303, "{}", seen.body);
            let seen = robin.get(seen.header("location")).await;
            assert_eq!(seen.status, 200);
            assert_eq!(seen.says("left out"), expect.is_some(), "{}", seen.body);
            assert!(expect.is_none_or(|words| seen.says(&words)), "{}", seen.body);
        }
        for query in ["notes=x", "notes=0", "other"] {
            assert!(!robin.get(&format!("{path}?{query}")).await.says("left out"), "{query}");
        }
    });
}
