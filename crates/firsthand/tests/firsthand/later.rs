//! A long law reads on a phone and comes out as it went in; and what became of suggestions is told to those who may know it.

use people::staff::Roles;
use policy::consultations::{
    store as shared,
    types::{Provision, State},
};
use store::{Id, harness, values};

use crate::{
    staff::signed_in,
    support::{Seen, Server, Stage, Visitor, add_staff, number, on_both, stage},
};

pub const AKOMA: &str = include_str!("../../../../demo/akoma-ntoso/uk_pga-2014-27-enacted-data.xml");
pub const CODE: &str = include_str!("../../../../demo/usc22/usc22_ch78_tvpa.json");
pub const LATER: &str = "# Sec. 1. Heading 1\n\nThe court must do the 1th thing.\n\n# Sec. 2. Heading 2\n\nThe court shall do the 2th thing.\n";
pub const PRINTED: &str = "Marked words that may be printed.";
pub const KEPT: &str = "Marked words that are for the office alone.";

/// A member suggests other words for a part; moderators publish them.
pub async fn suggest(
    server: &Server,
    stage: &Stage,
    slip: usize,
    words: &'static str,
    print: bool,
) -> (Visitor, String, String) {
    let mut member = server.visitor();
    let (_, withdrawal) = member.use_slip(&stage.slips[slip].digits()).await;
    let path = format!("/en/c/{}/part/1", stage.id);
    let mut fields = vec![("reaction", "changes"), ("words", words), ("lang", "en")];
    if print {
        fields.push(("print", "yes"));
    }
    let seen = member.tell(&path, &fields).await;
    assert_eq!(seen.status, 200, "{}", seen.body);
    let id: Id = server
        .app
        .store()
        .write("publish", move |tx| {
            Box::pin(async move {
                let rows = tx.all("SELECT * FROM suggestions", values![]).await?;
                let id = crate::support::written(tx, &rows, words).await?;
                tx.run("UPDATE suggestions SET state = 'published' WHERE id = $1", values![id]).await?;
                Ok(id)
            })
        })
        .await
        .map_err(|error: store::Error| error)
        .expect("published");
    (member, withdrawal, id.to_string())
}

/// Puts a law in the place of the text of a consultation; says how many parts it has.
pub async fn lay(server: &Server, id: Id, law: &str) -> usize {
    let entropy = server.app.entropy().clone();
    let law = texts::parse(law).expect("a law");
    let parts: Vec<Provision> = law
        .provisions
        .iter()
        .zip(1..)
        .map(|(part, position)| Provision {
            id: Id::new(&entropy),
            eid: part.eid.clone(),
            position,
            depth: part.depth,
            label: part.label.clone(),
            heading: part.heading.clone(),
            body: part.body.clone(),
            plain: String::new(),
        })
        .collect();
    let count = parts.len();
    server
        .app
        .store()
        .write("law", move |tx| {
            let parts = parts.clone();
            Box::pin(async move { shared::replace_text(tx, id, &parts).await })
        })
        .await
        .map_err(|error: store::Error| error)
        .expect("stored");
    count
}

#[test]
fn a_long_law_is_read_page_by_page_with_every_part_once() {
    harness::on_both(|store| async move {
        let server = Server::start(store).await;
        let stage = stage(&server.app, State::Open, 1).await;
        let id = stage.id;
        let count = lay(&server, id, CODE).await;
        assert!(count > 700, "{count} parts");
        let mut reader = server.visitor();
        let base = format!("/en/c/{id}/text");
        let contents = reader.get(&base).await;
        assert_eq!(contents.status, 200);
        let (mut anchors, mut wanted) = (std::collections::BTreeSet::new(), Vec::new());
        for page in 1.. {
            let seen = reader.get(&format!("{base}/{page}")).await;
            if seen.status == 404 {
                assert!(page > 20, "{page} pages");
                break;
            }
            assert!(seen.body.len() < 64 * 1024, "page {page} has {} bytes", seen.body.len());
            let css = scraper::Selector::parse("main [id]").expect("css");
            for element in seen.document().select(&css) {
                let name = element.value().id().expect("an id");
                if name.starts_with('p') && name[1..].parse::<usize>().is_ok() {
                    assert!(anchors.insert(format!("{base}/{page}#{name}")), "{name} twice");
                }
            }
            let links = scraper::Selector::parse("main a[href*='/text']").expect("css");
            wanted.extend(seen.document().select(&links).filter_map(|a| {
                let href = a.value().attr("href")?;
                href.contains("#p")
                    .then(|| if href.starts_with('#') { format!("{base}/{page}{href}") } else { href.to_owned() })
            }));
        }
        assert_eq!(anchors.len(), count, "every part is on one page");
        assert!(wanted.len() > 20, "{} references are links", wanted.len());
        for link in wanted {
            assert!(anchors.contains(&link), "{link} leads nowhere");
        }
    });
}

#[test]
fn akoma_ntoso_comes_in_and_goes_out_with_the_same_numbers() {
    harness::on_both(|store| async move {
        let (server, stage, mut robin) = crate::staff::drafted(store).await;
        let path = format!("/en/staff/c/{}/text", stage.id);
        let broken = robin.send(&path, &[], Some(b"<akomaNtoso><act>")).await;
        assert_eq!(broken.status, 422, "{}", broken.body);
        let seen = robin.send(&path, &[], Some(AKOMA.as_bytes())).await;
        assert_eq!(seen.status, 303, "{}", seen.body);
        let law = texts::parse(AKOMA).expect("the act");
        assert_eq!(number(&server.app, "SELECT COUNT(*) AS n FROM provisions").await, law.provisions.len() as i64);
        let id = stage.id;
        server
            .app
            .store()
            .write("open", move |tx| {
                Box::pin(
                    async move { tx.run("UPDATE consultations SET state = 'open' WHERE id = $1", values![id]).await },
                )
            })
            .await
            .map_err(|error: store::Error| error)
            .expect("open");
        let mut reader = server.visitor();
        let eids = |parts: &[texts::Draft]| parts.iter().map(|part| part.eid.clone()).collect::<Vec<_>>();
        for kind in ["xml", "md", "txt"] {
            let file = reader.get(&format!("/en/c/{id}/text.{kind}")).await;
            assert_eq!(file.status, 200, "{kind}");
            assert!(file.header("content-disposition").starts_with("attachment"), "{kind} is saved, not shown");
            if kind == "xml" {
                let again = texts::parse(&file.body).expect("our own file");
                assert_eq!(eids(&again.provisions), eids(&law.provisions));
            }
            let words: Vec<&str> = law.provisions[0].body.split_whitespace().take(3).collect();
            assert!(words.iter().all(|word| file.body.contains(word.trim_matches(','))), "{kind}");
        }
    });
}

pub struct Scene {
    pub stage: Stage,
    pub robin: Visitor,
    pub list: String,
    pub changed: String,
}

pub async fn scene(server: &Server) -> Scene {
    let stage = stage(&server.app, State::Open, 20).await;
    let roles = |convenor| Roles { steward: false, convenor, moderator: !convenor, ..Roles::NONE };
    add_staff(&server.app, stage.organisation, "robin", roles(true)).await;
    add_staff(&server.app, stage.organisation, "maple", roles(false)).await;
    let robin = signed_in(server, "robin").await;
    let (list, changed) = (format!("/en/staff/c/{}/later", stage.id), format!("/en/c/{}/changed", stage.id));
    Scene { stage, robin, list, changed }
}

impl Scene {
    pub async fn bring_in(&mut self) -> Seen {
        self.robin.send(&self.list, &[("title", "Marked later text"), ("text", LATER)], None).await
    }

    pub async fn answers(&mut self, suggestion: &str, fields: &[(&str, &str)]) -> Seen {
        self.robin.tell(&format!("{}/1/answer/{suggestion}", self.list), fields).await
    }
}

#[test]
fn what_changed_is_public_when_published_with_answers_and_what_is_unanswered() {
    on_both(|server| async move {
        let mut scene = scene(&server).await;
        let (_, _, printed) = suggest(&server, &scene.stage, 0, PRINTED, true).await;
        let (mut author, _, kept) = suggest(&server, &scene.stage, 1, KEPT, false).await;
        let mut stranger = server.visitor();
        // What is missing is said, and what was typed stays.
        let unnamed = scene.robin.send(&scene.list.clone(), &[("text", LATER)], None).await;
        assert!(
            unnamed.status == 422
                && unnamed.says("Write what this version is called")
                && unnamed.says("must do the 1th")
        );
        let seen = scene.bring_in().await;
        assert_eq!(seen.status, 303, "{}", seen.body);
        assert_eq!(stranger.get(&scene.changed).await.status, 404, "not public yet");
        assert!(!stranger.get(&format!("/en/c/{}", scene.stage.id)).await.says("Marked later text"));
        // No reason, no refusal.
        let refused = scene.answers(&printed, &[("outcome", "declined"), ("where", "sec_1")]).await;
        assert!(refused.status == 422 && refused.says("Write why it was not taken up"), "{}", refused.body);
        assert_eq!(scene.answers(&printed, &[("reason", "x")]).await.status, 422, "an outcome is needed");
        let nowhere = scene.answers(&printed, &[("outcome", "taken"), ("where", "sec_99")]).await;
        assert!(nowhere.status == 422 && nowhere.says("Choose a part of the later text"));
        assert_eq!(number(&server.app, "SELECT COUNT(*) AS n FROM suggestion_answers").await, 0);
        scene.robin.tell(&format!("{}/1", scene.list), &[("what", "publish")]).await;
        let seen = stranger.get(&scene.changed).await;
        assert!(seen.says("No answer yet") && seen.says(PRINTED), "{}", seen.body);
        assert_eq!(
            (seen.all("del .vh").len(), seen.all("ins .vh").len()),
            (2, 1),
            "read aloud: one word for another, one part gone"
        );
        assert!(seen.all("del")[0].ends_with("shall") && seen.all("ins")[0].ends_with("must"), "{}", seen.body);
        let kept_answer = [("outcome", "partly"), ("reason", "Marked reason for one author.")];
        assert_eq!(scene.answers(&kept, &kept_answer).await.status, 200);
        let answer = [("outcome", "declined"), ("reason", "Marked reason in public.")];
        assert_eq!(scene.answers(&printed, &answer).await.status, 200);
        let seen = stranger.get(&scene.changed).await;
        assert!(seen.says("Marked reason in public.") && seen.says("Not taken up: 1"));
        assert!(seen.says("No answer yet: 0") && seen.all(".tag.late").is_empty(), "{}", seen.body);
        for page in ["changed", "text", "text/1", "result", "part/1"] {
            let seen = stranger.get(&format!("/en/c/{}/{page}", scene.stage.id)).await;
            assert!(!seen.body.contains(KEPT) && !seen.body.contains("Marked reason for one"), "{page}");
        }
        let mine = author.get(&format!("/en/c/{}/mine", scene.stage.id)).await;
        assert!(mine.says("Marked reason for one author.") && !mine.says("Marked reason in public."), "{}", mine.body);
        scene.robin.tell(&format!("{}/1", scene.list), &[("what", "hide")]).await;
        assert_eq!(stranger.get(&scene.changed).await.status, 404, "taken from the public again");
    });
}

#[test]
fn who_withdraws_takes_the_suggestion_and_its_answer_along() {
    on_both(|server| async move {
        let mut scene = scene(&server).await;
        let (_, withdrawal, id) = suggest(&server, &scene.stage, 0, PRINTED, true).await;
        scene.bring_in().await;
        scene.robin.tell(&format!("{}/1", scene.list), &[("what", "publish")]).await;
        let fields = [("outcome", "declined"), ("reason", "Marked reason."), ("reason-es", "Motivo marcado.")];
        assert_eq!(scene.answers(&id, &fields).await.status, 200);
        assert_eq!(
            number(&server.app, "SELECT COUNT(*) AS n FROM translations WHERE body = 'Motivo marcado.'").await,
            1
        );
        let mut leaving = server.visitor();
        leaving.enter(&withdrawal).await;
        leaving.tell("/en/withdraw", &[("what", "everything")]).await;
        let seen = server.visitor().get(&scene.changed).await;
        assert!(seen.status == 200 && !seen.body.contains(PRINTED) && !seen.body.contains("Marked reason."));
        assert_eq!(number(&server.app, "SELECT COUNT(*) AS n FROM suggestion_answers").await, 0);
        assert_eq!(
            number(&server.app, "SELECT COUNT(*) AS n FROM translations WHERE body = 'Motivo marcado.'").await,
            0
        );
    });
}

#[test]
fn a_later_text_that_is_deleted_takes_its_answers_along() {
    on_both(|server| async move {
        let mut scene = scene(&server).await;
        let (_, _, id) = suggest(&server, &scene.stage, 0, PRINTED, true).await;
        scene.bring_in().await;
        let fields = [("outcome", "declined"), ("reason", "Marked reason."), ("reason-es", "Motivo marcado.")];
        assert_eq!(scene.answers(&id, &fields).await.status, 200);
        let one = format!("{}/1", scene.list);
        let left = || async {
            (
                number(&server.app, "SELECT COUNT(*) AS n FROM suggestion_answers").await,
                number(&server.app, "SELECT COUNT(*) AS n FROM translations WHERE body = 'Motivo marcado.'").await,
            )
        };
        scene.robin.tell(&one, &[("what", "publish")]).await;
        scene.robin.tell(&one, &[("what", "delete")]).await;
        assert_eq!(left().await, (1, 1), "what is public is not deleted");
        scene.robin.tell(&one, &[("what", "hide")]).await;
        scene.robin.tell(&one, &[("what", "delete")]).await;
        assert_eq!(left().await, (0, 0));
    });
}

#[test]
fn only_the_convenor_of_this_office_answers() {
    on_both(|server| async move {
        let mut scene = scene(&server).await;
        let (_, _, id) = suggest(&server, &scene.stage, 0, PRINTED, true).await;
        scene.bring_in().await;
        let other = stage(&server.app, State::Open, 1).await;
        let roles = Roles { steward: false, convenor: true, moderator: true, ..Roles::NONE };
        add_staff(&server.app, other.organisation, "aspen", roles).await;
        let answer = format!("{}/1/answer/{id}", scene.list);
        // Something waits for the moderators, so that their queue has a form.
        let (mut member, path) = (server.visitor(), format!("/en/c/{}/own", scene.stage.id));
        member.use_slip(&scene.stage.slips[1].digits()).await;
        member.tell(&path, &[("own", "Marked and waiting."), ("lang", "en"), ("step", "send")]).await;
        let form = format!("/en/staff/c/{}/queue", scene.stage.id);
        for (name, form, status) in [("maple", form.as_str(), 403), ("aspen", "/en/staff/consultations", 404)] {
            let mut visitor = signed_in(&server, name).await;
            visitor.get(form).await;
            let token = visitor.token();
            for (path, field) in [(&answer, ("outcome", "taken")), (&format!("{}/1", scene.list), ("what", "publish"))]
            {
                let seen = visitor.post(path, &[field, ("token", &token)]).await;
                assert_eq!(seen.status, status, "{name} {path}");
            }
            assert_eq!(visitor.get(&answer).await.status, status, "{name}");
        }
        assert_eq!(number(&server.app, "SELECT COUNT(*) AS n FROM suggestion_answers").await, 0);
        assert_eq!(number(&server.app, "SELECT COUNT(*) AS n FROM revisions WHERE published = 1").await, 0);
    });
}

#[test]
fn a_heading_that_alone_changed_is_shown_as_it_was_and_as_it_is() {
    on_both(|server| async move {
        let mut scene = scene(&server).await;
        let text = LATER.replace("Heading 2", "Another name");
        scene.robin.send(&scene.list, &[("title", "Marked later text"), ("text", &text)], None).await;
        scene.robin.tell(&format!("{}/1", scene.list), &[("what", "publish")]).await;
        let seen = server.visitor().get(&scene.changed).await;
        assert_eq!(seen.status, 200);
        let (out, put) = (seen.all("del").join(" "), seen.all("ins").join(" "));
        assert!(out.contains("Heading") && put.contains("Another name"), "{out} / {put}");
    });
}
