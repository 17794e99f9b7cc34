//! A point of a written synthesis is printed when all its authors approved this wording, and never otherwise.

use kit::App;
use people::staff::Roles;
use policy::consultations::types::State;
use store::{Id, values};

use crate::support::{Seen, Server, Stage, Visitor, add_staff, number, on_both, stage};

const OWN: [&str; 2] = ["Marked words of the first author.", "Marked words of the second author."];
const POINT: &str = "Marked point: letters should come in a language people read.";

/// A member with a published statement of their own.
async fn author(server: &Server, stage: &Stage, slip: usize, words: &'static str) -> (Visitor, (String, String)) {
    let mut visitor = server.visitor();
    let codes = visitor.use_slip(&stage.slips[slip].digits()).await;
    let path = format!("/en/c/{}/own", stage.id);
    visitor.get(&path).await;
    let token = visitor.token();
    let sent = visitor.post(&path, &[("own", words), ("lang", "en"), ("step", "send"), ("token", &token)]).await;
    assert!(sent.status == 200, "{}", sent.body);
    publish(&server.app, stage.id, words).await;
    (visitor, codes)
}

/// As a moderator does.
async fn publish(app: &App, consultation: Id, words: &'static str) {
    app.store()
        .write("publish", move |tx| {
            Box::pin(async move {
                let number = policy::consultations::store::next_number(tx, consultation).await?;
                tx.run(
                    "UPDATE statements SET state = 'published', number = $3 WHERE consultation = $1 AND body = $2",
                    values![consultation, words, number],
                )
                .await
            })
        })
        .await
        .map_err(|error: store::Error| error)
        .expect("published");
}

async fn things(app: &App, consultation: Id) -> Vec<String> {
    app.store()
        .read("things", move |tx| Box::pin(policy::consultations::synthesis::sources(tx, consultation)))
        .await
        .expect("read")
        .into_iter()
        .map(|source| source.thing.to_string())
        .collect()
}

async fn tell(visitor: &mut Visitor, path: &str, fields: &[(&str, &str)]) -> Seen {
    visitor.get(path).await;
    let token = visitor.token();
    let all: Vec<(&str, &str)> = fields.iter().copied().chain([("token", token.as_str())]).collect();
    visitor.post(path, &all).await
}

async fn sign_in(server: &Server, name: &str) -> Visitor {
    let mut visitor = server.visitor();
    visitor.get("/en/staff").await;
    visitor.post("/en/staff", &[("name", name), ("passphrase", "a long passphrase")]).await;
    visitor
}

/// Nobody outside can find the words.
async fn nowhere(server: &Server, stage: &Stage, words: &str) {
    let mut stranger = server.visitor();
    for page in ["", "/result", "/synthesis", "/parts"] {
        let seen = stranger.get(&format!("/en/c/{}{page}", stage.id)).await;
        assert!(!seen.body.contains(words), "{page} shows {words}");
    }
}

struct Scene {
    stage: Stage,
    convenor: Visitor,
    authors: Vec<(Visitor, (String, String))>,
    staff: String,
    mine: String,
}

async fn scene(server: &Server) -> Scene {
    let stage = stage(&server.app, State::Open, 20).await;
    let roles = |convenor| Roles { steward: false, convenor, moderator: !convenor };
    add_staff(&server.app, stage.organisation, "robin", roles(true)).await;
    add_staff(&server.app, stage.organisation, "maple", roles(false)).await;
    let mut authors = Vec::new();
    for (slip, words) in OWN.iter().enumerate() {
        authors.push(author(server, &stage, slip, words).await);
    }
    let convenor = sign_in(server, "robin").await;
    let staff = format!("/en/staff/c/{}/synthesis", stage.id);
    let mine = format!("/en/c/{}/synthesis/mine", stage.id);
    Scene { stage, convenor, authors, staff, mine }
}

impl Scene {
    /// The convenor writes a point that rests on both authors' words.
    async fn point(&mut self, server: &Server) {
        let things = things(&server.app, self.stage.id).await;
        assert_eq!(things.len(), 2);
        self.convenor.get(&self.staff).await;
        let once = self.convenor.hidden("once");
        let fields =
            [("point", POINT), ("rests", things[0].as_str()), ("rests", things[1].as_str()), ("once", once.as_str())];
        let seen = tell(&mut self.convenor, &self.staff, &fields).await;
        assert!(seen.status == 200 && seen.says(POINT) && seen.says("Waiting for its authors"), "{}", seen.body);
        // The same form twice adds one point.
        tell(&mut self.convenor, &self.staff, &fields).await;
        assert_eq!(number(&server.app, "SELECT COUNT(*) AS n FROM synthesis_points").await, 1);
    }

    async fn says(&mut self, author: usize, answer: &str, wish: &str) -> Seen {
        let mine = self.mine.clone();
        let visitor = &mut self.authors[author].0;
        visitor.get(&mine).await;
        let (point, version) = (visitor.hidden("point"), visitor.hidden("version"));
        tell(visitor, &mine, &[("point", &point), ("version", &version), ("answer", answer), ("wish", wish)]).await
    }
}

#[test]
fn a_point_is_printed_when_both_authors_approved_it_and_gone_when_one_leaves() {
    on_both(|server| async move {
        let mut scene = scene(&server).await;
        nowhere(&server, &scene.stage, POINT).await;
        scene.point(&server).await;
        nowhere(&server, &scene.stage, POINT).await;
        assert!(scene.says(0, "approve", "").await.status == 200);
        nowhere(&server, &scene.stage, POINT).await;
        // No answer, an answer that is none, and too long a wish come back with what was typed.
        let none = scene.says(1, "", "").await;
        assert!(none.status == 422 && none.says("Choose one"), "{}", none.body);
        let long = "x".repeat(501);
        let refused = scene.says(1, "change", &long).await;
        assert!(refused.status == 422 && refused.body.contains(&long));
        assert!(scene.says(1, "approve", "").await.status == 200);
        let mut stranger = server.visitor();
        let page = format!("/en/c/{}/synthesis", scene.stage.id);
        assert!(stranger.get(&page).await.says(POINT), "both approved");
        assert!(stranger.get(&format!("/en/c/{}", scene.stage.id)).await.says("point by point"));
        assert!(scene.convenor.get(&scene.staff).await.says("Approved by all its authors"));
        // The convenor changes the words: gone until both approve anew, and an old form stores nothing.
        let old: Vec<(String, String)> = {
            let visitor = &mut scene.authors[0].0;
            visitor.get(&scene.mine).await;
            vec![("point".to_owned(), visitor.hidden("point")), ("version".to_owned(), visitor.hidden("version"))]
        };
        let things = things(&server.app, scene.stage.id).await;
        let edit = format!("{}/{}", scene.staff, old[0].1);
        tell(
            &mut scene.convenor,
            &edit,
            &[("point", "Another marked wording."), ("rests", &things[0]), ("rests", &things[1])],
        )
        .await;
        nowhere(&server, &scene.stage, POINT).await;
        nowhere(&server, &scene.stage, "Another marked wording.").await;
        let fields = [("point", old[0].1.as_str()), ("version", old[1].1.as_str()), ("answer", "approve")];
        let late = tell(&mut scene.authors[0].0, &scene.mine, &fields).await;
        assert!(late.status == 422 && late.says("the wording has changed meanwhile"));
        assert_eq!(number(&server.app, "SELECT COUNT(*) AS n FROM synthesis_answers WHERE version = 2").await, 0);
        scene.says(0, "approve", "").await;
        scene.says(1, "approve", "").await;
        assert!(stranger.get(&page).await.says("Another marked wording."));
        // One author withdraws everything: the point is gone at once, and the other approval does not bring it back.
        let withdrawal = scene.authors[1].1.1.clone();
        let mut leaving = server.visitor();
        leaving.enter(&withdrawal).await;
        tell(&mut leaving, "/en/withdraw", &[("what", "everything")]).await;
        nowhere(&server, &scene.stage, "Another marked wording.").await;
        assert_eq!(number(&server.app, "SELECT COUNT(*) AS n FROM synthesis_answers").await, 1);
        let staff = scene.convenor.get(&scene.staff).await;
        assert!(staff.says("An author took words back") && !staff.body.contains(OWN[1]), "{}", staff.body);
        assert!(scene.authors[0].0.get(&scene.mine).await.says("is looking at this point again"));
        // Saved again by the convenor, the author who stays is asked anew.
        let left = things_of(&server, &scene).await;
        tell(&mut scene.convenor, &edit, &[("point", "What is left."), ("rests", &left)]).await;
        nowhere(&server, &scene.stage, "What is left.").await;
        scene.says(0, "approve", "").await;
        assert!(stranger.get(&page).await.says("What is left."));
    });
}

async fn things_of(server: &Server, scene: &Scene) -> String {
    let things = things(&server.app, scene.stage.id).await;
    assert_eq!(things.len(), 1, "what was taken back is no source any more");
    things[0].clone()
}

#[test]
fn a_wish_is_read_by_the_convenor_alone_and_goes_with_its_author() {
    on_both(|server| async move {
        let mut scene = scene(&server).await;
        scene.point(&server).await;
        scene.says(0, "change", "Marked wish: say letters and forms.").await;
        assert!(scene.convenor.get(&scene.staff).await.says("Marked wish"));
        nowhere(&server, &scene.stage, "Marked wish").await;
        assert!(!scene.authors[1].0.get(&scene.mine).await.body.contains("Marked wish"), "not for the other author");
        // A wish beside another answer is not kept.
        scene.says(0, "approve", "Marked wish: again.").await;
        assert_eq!(number(&server.app, "SELECT COUNT(*) AS n FROM synthesis_answers WHERE wish <> ''").await, 0);
        scene.says(0, "leave-out", "").await;
        assert!(scene.convenor.get(&scene.staff).await.says("does not want it printed"));
        // Taking one statement back takes the answers about it.
        let thing = {
            let seen = scene.authors[0].0.get(&format!("/en/c/{}/mine", scene.stage.id)).await;
            seen.attr("a[href*='/mine/back/statement/']", "href").expect("a way to take it back")
        };
        tell(&mut scene.authors[0].0, &thing, &[]).await;
        assert_eq!(number(&server.app, "SELECT COUNT(*) AS n FROM synthesis_answers").await, 0);
        assert_eq!(number(&server.app, "SELECT COUNT(*) AS n FROM synthesis_sources").await, 1);
    });
}

#[test]
fn nobody_else_reaches_it() {
    on_both(|server| async move {
        let mut scene = scene(&server).await;
        scene.point(&server).await;
        // Another member: no page, and no answer with what they may have seen over a shoulder.
        let mut other = server.visitor();
        other.use_slip(&scene.stage.slips[5].digits()).await;
        assert_eq!(other.get(&scene.mine).await.status, 404);
        scene.authors[0].0.get(&scene.mine).await;
        let point = scene.authors[0].0.hidden("point");
        other.get(&format!("/en/c/{}/own", scene.stage.id)).await;
        let token = other.token();
        let fields = [("point", point.as_str()), ("version", "1"), ("answer", "approve"), ("token", token.as_str())];
        assert_eq!(other.post(&scene.mine, &fields).await.status, 404);
        assert_eq!(number(&server.app, "SELECT COUNT(*) AS n FROM synthesis_answers").await, 0);
        // A moderator reads and changes nothing; staff elsewhere do not see it; a draft has none.
        let mut moderator = sign_in(&server, "maple").await;
        assert!(moderator.get(&scene.staff).await.all("main form").is_empty());
        assert_eq!(moderator.get(&format!("{}/{point}", scene.staff)).await.status, 403);
        let elsewhere = stage(&server.app, State::Draft, 1).await;
        let roles = Roles { steward: false, convenor: true, moderator: false };
        add_staff(&server.app, elsewhere.organisation, "finch", roles).await;
        let mut stranger = sign_in(&server, "finch").await;
        assert_eq!(stranger.get(&scene.staff).await.status, 404);
        assert_eq!(stranger.get(&format!("/en/staff/c/{}/synthesis", elsewhere.id)).await.status, 404);
        // A point rests on something: without it the form comes back with what was typed.
        let refused =
            tell(&mut scene.convenor, &scene.staff, &[("point", "Rests on nothing."), ("rests", "nonsense")]).await;
        assert!(refused.status == 422 && refused.body.contains("Rests on nothing."));
    });
}

#[test]
fn under_forty_people_the_result_shows_the_points() {
    on_both(|server| async move {
        let mut scene = scene(&server).await;
        scene.point(&server).await;
        scene.says(0, "approve", "").await;
        scene.says(1, "approve", "").await;
        let (id, day) = (scene.stage.id, server.app.clock().today());
        policy::consultations::count::count(&server.app, id, day).await.expect("counted");
        let seen = server.visitor().get(&format!("/en/c/{id}/result")).await;
        assert!(seen.says("What people said, in words they approved") && seen.says(POINT));
        assert!(!seen.body.contains('%'), "no figure");
    });
}
