//! A point of a written synthesis is printed when all its authors approved this wording, and never otherwise.

use kit::App;
use people::staff::Roles;
use policy::consultations::types::State;
use store::{Id, values};

use crate::{
    staff::signed_in,
    support::{Seen, Server, Stage, Visitor, add_staff, number, on_both, stage},
};

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
                let rows =
                    tx.all("SELECT id, body FROM statements WHERE consultation = $1", values![consultation]).await?;
                let id = crate::support::written(tx, &rows, words).await?;
                tx.run("UPDATE statements SET state = 'published', number = $2 WHERE id = $1", values![id, number])
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
    let roles = |convenor| Roles { steward: false, convenor, moderator: !convenor, ..Roles::NONE };
    add_staff(&server.app, stage.organisation, "robin", roles(true)).await;
    add_staff(&server.app, stage.organisation, "maple", roles(false)).await;
    let mut authors = Vec::new();
    for (slip, words) in OWN.iter().enumerate() {
        authors.push(author(server, &stage, slip, words).await);
    }
    let convenor = signed_in(server, "robin").await;
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
        let seen = self.convenor.tell(&self.staff, &fields).await;
        assert!(seen.status == 200 && seen.says(POINT) && seen.says("Waiting for its authors"), "{}", seen.body);
        // The same form twice adds one point.
        self.convenor.tell(&self.staff, &fields).await;
        assert_eq!(number(&server.app, "SELECT COUNT(*) AS n FROM synthesis_points").await, 1);
    }

    /// The convenor words a point anew, having read it.
    async fn reword(&mut self, edit: &str, fields: &[(&str, &str)]) -> Seen {
        self.convenor.get(edit).await;
        let version = self.convenor.hidden("version");
        let all: Vec<(&str, &str)> = fields.iter().copied().chain([("version", version.as_str())]).collect();
        self.convenor.tell(edit, &all).await
    }

    /// An author takes their statement back.
    async fn takes_back(&mut self, author: usize) {
        let seen = self.authors[author].0.get(&format!("/en/c/{}/mine", self.stage.id)).await;
        let thing = seen.attr("a[href*='/mine/back/statement/']", "href").expect("a way to take it back");
        self.authors[author].0.tell(&thing, &[]).await;
    }

    async fn says(&mut self, author: usize, answer: &str, wish: &str) -> Seen {
        let mine = self.mine.clone();
        let visitor = &mut self.authors[author].0;
        visitor.get(&mine).await;
        let (point, version) = (visitor.hidden("point"), visitor.hidden("version"));
        visitor.tell(&mine, &[("point", &point), ("version", &version), ("answer", answer), ("wish", wish)]).await
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
        scene
            .reword(&edit, &[("point", "Another marked wording."), ("rests", &things[0]), ("rests", &things[1])])
            .await;
        nowhere(&server, &scene.stage, POINT).await;
        nowhere(&server, &scene.stage, "Another marked wording.").await;
        let fields = [("point", old[0].1.as_str()), ("version", old[1].1.as_str()), ("answer", "approve")];
        let late = scene.authors[0].0.tell(&scene.mine, &fields).await;
        assert!(late.status == 422 && late.says("the wording has changed meanwhile"));
        assert_eq!(number(&server.app, "SELECT COUNT(*) AS n FROM synthesis_answers WHERE version = 2").await, 0);
        scene.says(0, "approve", "").await;
        scene.says(1, "approve", "").await;
        assert!(stranger.get(&page).await.says("Another marked wording."));
        // One author withdraws everything: the point is gone at once, and the other approval does not bring it back.
        let withdrawal = scene.authors[1].1.1.clone();
        let mut leaving = server.visitor();
        leaving.enter(&withdrawal).await;
        leaving.tell("/en/withdraw", &[("what", "everything")]).await;
        nowhere(&server, &scene.stage, "Another marked wording.").await;
        assert_eq!(number(&server.app, "SELECT COUNT(*) AS n FROM synthesis_answers").await, 1);
        let staff = scene.convenor.get(&scene.staff).await;
        assert!(staff.says("An author took words back") && !staff.body.contains(OWN[1]), "{}", staff.body);
        assert!(scene.authors[0].0.get(&scene.mine).await.says("is looking at this point again"));
        // Saved again by the convenor, the author who stays is asked anew.
        let left = things_of(&server, &scene).await;
        scene.reword(&edit, &[("point", "What is left."), ("rests", &left)]).await;
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
        let seen = signed_in(&server, "maple").await.get(&scene.staff).await;
        assert!(seen.says("An author asks for another wording") && !seen.says("Marked wish"), "not for moderators");
        // Their own file holds it, as everything that they gave.
        let file = scene.authors[0].0.get(&format!("/en/c/{}/mine/download", scene.stage.id)).await;
        assert!(file.body.contains("Marked wish") && file.body.contains("\"change\""), "{}", file.body);
        nowhere(&server, &scene.stage, "Marked wish").await;
        assert!(!scene.authors[1].0.get(&scene.mine).await.body.contains("Marked wish"), "not for the other author");
        // What in a wish could tell who wrote it is shown before it is stored; softer words are offered.
        let telling = "Marked wish: ask me on +44 20 7946 0958.";
        let seen = scene.says(0, "change", telling).await;
        assert!(seen.says("This could tell who you are") && seen.says("+44 20 7946 0958"), "{}", seen.body);
        nowhere(&server, &scene.stage, "7946").await;
        assert!(!scene.convenor.get(&scene.staff).await.says("7946"), "it is not stored yet");
        let (point, version) = (scene.authors[0].0.hidden("point"), scene.authors[0].0.hidden("version"));
        let fields =
            [("point", point.as_str()), ("version", version.as_str()), ("answer", "change"), ("wish", telling)];
        let softer = scene.authors[0].0.tell(&scene.mine, &[&fields[..], &[("step", "soften")]].concat()).await;
        assert!(softer.status == 200 && softer.says("(a phone number)"), "{}", softer.body);
        let told = scene.convenor.get(&scene.staff).await;
        assert!(!told.says("(a phone number)"), "softer words are read by their author before they are stored");
        let sent = scene.authors[0].0.tell(&scene.mine, &[&fields[..], &[("seen", telling)]].concat()).await;
        assert!(
            sent.status == 200 && scene.convenor.get(&scene.staff).await.says("7946"),
            "as it is, when they want that"
        );
        // A wish beside another answer is not kept.
        scene.says(0, "approve", "Marked wish: again.").await;
        assert_eq!(number(&server.app, "SELECT COUNT(*) AS n FROM synthesis_answers WHERE wish <> ''").await, 0);
        scene.says(0, "leave-out", "").await;
        assert!(scene.convenor.get(&scene.staff).await.says("does not want it printed"));
        // Taking one statement back takes the answers about it.
        scene.takes_back(0).await;
        assert_eq!(number(&server.app, "SELECT COUNT(*) AS n FROM synthesis_answers").await, 0);
        assert_eq!(number(&server.app, "SELECT COUNT(*) AS n FROM synthesis_sources").await, 1);
    });
}

#[test]
fn a_form_opened_before_an_author_left_stores_nothing() {
    on_both(|server| async move {
        let mut scene = scene(&server).await;
        scene.point(&server).await;
        let things = things(&server.app, scene.stage.id).await;
        let point = {
            scene.authors[0].0.get(&scene.mine).await;
            scene.authors[0].0.hidden("point")
        };
        let edit = format!("{}/{point}", scene.staff);
        let spanish = "Punto marcado en español.";
        let rests = [("rests", things[0].as_str()), ("rests", things[1].as_str())];
        scene.reword(&edit, &[&[("point", POINT), ("body-es", spanish)][..], &rests[..]].concat()).await;
        scene.says(0, "approve", "").await;
        scene.says(1, "approve", "").await;
        let public = format!("/es/c/{}/synthesis", scene.stage.id);
        assert!(server.visitor().get(&public).await.says(spanish), "its translation is printed with it");
        // The convenor has two forms open while an author takes the words back.
        let once = {
            scene.convenor.get(&scene.staff).await;
            scene.convenor.hidden("once")
        };
        let late = {
            scene.convenor.get(&edit).await;
            scene.convenor.hidden("version")
        };
        scene.takes_back(1).await;
        assert_eq!(server.visitor().get(&public).await.status, 404, "gone in every language");
        assert_eq!(number(&server.app, "SELECT COUNT(*) AS n FROM translations WHERE field = 'body'").await, 0);
        let held = "SELECT COUNT(*) AS n FROM synthesis_points WHERE held = 1";
        for fields in [
            // What was ticked is gone; and even without it, the wording that was read is another one by now.
            [&[("point", POINT), ("version", late.as_str())][..], &rests[..]].concat(),
            vec![("point", POINT), ("version", late.as_str()), ("rests", things[0].as_str())],
            vec![("point", POINT), ("version", late.as_str()), ("rests", things[1].as_str())],
        ] {
            let seen = scene.convenor.tell(&edit, &fields).await;
            assert!(seen.status == 422 && seen.body.contains("Marked point"), "{}", seen.body);
            assert_eq!(number(&server.app, held).await, 1, "it stays away");
        }
        let fields = [&[("point", "A new point."), ("once", once.as_str())][..], &rests[..]].concat();
        let seen = scene.convenor.tell(&scene.staff, &fields).await;
        assert!(seen.status == 422 && seen.says("An author took back something that you ticked"), "{}", seen.body);
        assert_eq!(number(&server.app, "SELECT COUNT(*) AS n FROM synthesis_points").await, 1);
        // Read once more and saved, with a double click, it is one new wording.
        let left = things_of(&server, &scene).await;
        let version = {
            scene.convenor.get(&edit).await;
            scene.convenor.hidden("version")
        };
        let fields = [("point", "What is left."), ("rests", left.as_str()), ("version", version.as_str())];
        for _ in 0..2 {
            assert_eq!(scene.convenor.tell(&edit, &fields).await.status, 200);
        }
        assert_eq!(number(&server.app, held).await, 0);
        let next: i64 = version.parse::<i64>().expect("a version") + 1;
        assert_eq!(number(&server.app, "SELECT version AS n FROM synthesis_points").await, next);
    });
}

#[test]
fn points_change_places_and_stay_approved() {
    on_both(|server| async move {
        let mut scene = scene(&server).await;
        scene.point(&server).await;
        let things = things(&server.app, scene.stage.id).await;
        let fields = [("point", "The second marked point."), ("rests", things[0].as_str())];
        scene.convenor.tell(&scene.staff, &fields).await;
        scene.says(0, "approve", "").await;
        scene.says(1, "approve", "").await;
        let point = scene.authors[0].0.hidden("point");
        let order = async |convenor: &mut Visitor, staff: &str| {
            let body = convenor.get(staff).await.body;
            body.find(POINT).expect("the first") < body.find("The second marked point.").expect("the second")
        };
        assert!(order(&mut scene.convenor, &scene.staff).await);
        for (button, first) in [("down", false), ("down", false), ("up", true), ("up", true)] {
            scene.convenor.tell(&scene.staff, &[(button, &point)]).await;
            assert_eq!(order(&mut scene.convenor, &scene.staff).await, first, "{button}");
        }
        let page = format!("/en/c/{}/synthesis", scene.stage.id);
        assert!(server.visitor().get(&page).await.says(POINT), "its wording is the same, so it is printed");
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
        let mut moderator = signed_in(&server, "maple").await;
        assert!(moderator.get(&scene.staff).await.all("main form").is_empty());
        assert_eq!(moderator.get(&format!("{}/{point}", scene.staff)).await.status, 403);
        let elsewhere = stage(&server.app, State::Draft, 1).await;
        let roles = Roles { steward: false, convenor: true, moderator: false, ..Roles::NONE };
        add_staff(&server.app, elsewhere.organisation, "finch", roles).await;
        let mut stranger = signed_in(&server, "finch").await;
        assert_eq!(stranger.get(&scene.staff).await.status, 404);
        assert_eq!(stranger.get(&format!("/en/staff/c/{}/synthesis", elsewhere.id)).await.status, 404);
        // A point rests on something: without it the form comes back with what was typed.
        let refused = scene.convenor.tell(&scene.staff, &[("point", "Rests on nothing."), ("rests", "nonsense")]).await;
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
