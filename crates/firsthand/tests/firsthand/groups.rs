//! Groups that people declare: nobody reads them, nothing under ten shows, taking back takes everything; and reports.

use kit::App;
use people::staff::Roles;
use policy::consultations::{
    constituencies::{self, Constituency, Declared, Seals},
    count,
    release::{Outcome, Release},
    types::State,
};
use store::{Entropy, Id, values};

use crate::{
    staff::signed_in,
    support::{Stage, add_staff, number, on_both, stage},
};

/// A consultation that asks about two groups.
pub async fn asking(app: &App, state: State) -> (Stage, Vec<Constituency>) {
    let stage = stage(app, state, 20).await;
    let entropy = Entropy::seeded(40);
    let groups: Vec<Constituency> = (1..=2)
        .map(|position| Constituency {
            id: Id::new(&entropy),
            position,
            name: format!("Marked group {position}"),
            reason: "Marked reason".to_owned(),
        })
        .collect();
    let (id, made) = (stage.id, groups.clone());
    app.store()
        .write("groups", move |tx| {
            Box::pin(async move {
                for group in &made {
                    constituencies::add(tx, id, group).await?;
                }
                Ok::<_, store::Error>(())
            })
        })
        .await
        .expect("added");
    (stage, groups)
}

/// Lets people vote on every statement (agree with those marked) and declare.
pub async fn people(app: &App, stage: &Stage, seats: &[[u8; 16]], agree: [bool; 4], declared: Declared) {
    let (seats, statements, id, seals) = (seats.to_vec(), stage.statements.clone(), stage.id, Seals::of(app));
    let today = app.clock().today();
    app.store()
        .write("people", move |tx| {
            Box::pin(async move {
                for seat in &seats {
                    people::slips::take_seat(tx, *seat, id).await?;
                    for (statement, agree) in statements.iter().zip(agree) {
                        let vote = if agree { 1 } else { -1 };
                        policy::consultations::cast(tx, *seat, id, *statement, vote, today).await?;
                    }
                    if !declared.is_nothing() {
                        constituencies::declare(tx, &seals, *seat, id, declared, today).await?;
                    }
                }
                Ok::<_, store::Error>(())
            })
        })
        .await
        .expect("took part");
}

async fn release(app: &App, id: Id, number: i64) -> Release {
    app.store().read("release", move |tx| Box::pin(count::find(tx, id, number))).await.expect("read").expect("there")
}

pub fn seats(entropy: &Entropy, n: usize) -> Vec<[u8; 16]> {
    (0..n).map(|_| entropy.bytes()).collect()
}

#[test]
fn a_group_is_told_about_only_from_ten_on_and_only_when_enough_changed() {
    on_both(|server| async move {
        let app = server.app.clone();
        let (stage, groups) = asking(&app, State::Open).await;
        let entropy = Entropy::seeded(41);
        let first = Declared::NOTHING.with(&groups[0], true);
        // Sixty people who agree with the first two statements, nine who declare a group and disagree with the second.
        people(&app, &stage, &seats(&entropy, 60), [true, true, false, false], Declared::NOTHING).await;
        people(&app, &stage, &seats(&entropy, 9), [true, false, false, false], first).await;
        count::count(&app, stage.id, app.clock().today()).await.expect("counted");
        let made = release(&app, stage.id, 1).await;
        assert_eq!(made.reserved.len(), 2);
        assert!(made.reserved.iter().all(|r| r.outcome == Outcome::Few && r.people.is_none() && r.by_chance.is_none()));
        let list = made.list.expect("a list in proportion");
        assert!(list.proportional && list.statements[0] == stage.statements[0].to_string());
        // With fifteen more the group has a list, and its null beside it.
        people(&app, &stage, &seats(&entropy, 15), [true, false, false, false], first).await;
        count::count(&app, stage.id, app.clock().today()).await.expect("counted");
        let made = release(&app, stage.id, 2).await;
        assert_eq!(made.reserved[0].people, Some(24));
        assert!(made.reserved[0].by_chance.is_some());
        let Outcome::List { statements, small } = &made.reserved[0].outcome else { panic!("{:?}", made.reserved[0]) };
        assert!(*small && statements.len() == 1);
        assert_eq!((statements[0].id.as_str(), statements[0].agree), (&*stage.statements[1].to_string(), false));
        assert_eq!(made.reserved[1].outcome, Outcome::Few);
        // Nine more declare, among thirty people who come: the published figures of the group stand still.
        people(&app, &stage, &seats(&entropy, 21), [true, true, false, false], Declared::NOTHING).await;
        people(&app, &stage, &seats(&entropy, 9), [true, true, false, false], first).await;
        count::count(&app, stage.id, app.clock().today()).await.expect("counted");
        let third = release(&app, stage.id, 3).await;
        assert_eq!(third.reserved[0], made.reserved[0]);
        assert!(third.people.is_some_and(|p| p.n == 114), "{:?}", third.people);
        // Ten more whose answers are not counted yet: the figures still stand. With four more everything moves.
        people(&app, &stage, &seats(&entropy, 10), [true, true, false, false], first).await;
        count::count(&app, stage.id, app.clock().today()).await.expect("counted");
        assert_eq!(release(&app, stage.id, 4).await.reserved[0].people, Some(24));
        people(&app, &stage, &seats(&entropy, 4), [true, true, false, false], first).await;
        count::count(&app, stage.id, app.clock().today()).await.expect("counted");
        assert_eq!(release(&app, stage.id, 5).await.reserved[0].people, Some(47));
    });
}

#[test]
fn what_is_declared_lies_sealed_and_goes_when_it_is_taken_back() {
    on_both(|server| async move {
        let app = server.app.clone();
        let (stage, groups) = asking(&app, State::Open).await;
        let mut member = server.visitor();
        let (_, withdrawal) = member.use_slip(&stage.slips[0].digits()).await;
        let path = format!("/en/c/{}/belong", stage.id);
        let shown = member.get(&path).await;
        assert!(shown.says("You do not have to") && shown.says("Marked group 1") && shown.says("Marked reason"));
        let (one, two) = (groups[0].id.to_string(), groups[1].id.to_string());
        // A group of nobody, and one of another consultation, declare nothing.
        let strange = Id([9; 16]).to_string();
        let nonsense = member.tell(&path, &[("belongs", "nonsense"), ("belongs", &strange)]).await;
        assert_eq!(nonsense.status, 200);
        assert_eq!(number(&app, "SELECT COUNT(*) AS n FROM declarations").await, 0);
        let saved = member.tell(&path, &[("belongs", &one), ("belongs", &two)]).await;
        assert!(saved.says("Marked group 1") && saved.says("Marked group 2"), "shown back to the member alone");
        // At rest: sealed, always as long, without a name or a day.
        assert_eq!(number(&app, "SELECT COUNT(*) AS n FROM declarations WHERE LENGTH(sealed) = 42").await, 1);
        member.tell(&path, &[("belongs", &one)]).await;
        assert_eq!(number(&app, "SELECT COUNT(*) AS n FROM declarations WHERE LENGTH(sealed) = 42").await, 1);
        assert_eq!(number(&app, "SELECT COUNT(*) AS n FROM declarations").await, 1);
        assert!(member.get(&path).await.all("input[checked]").len() == 1);
        // Nobody else reaches it: not without a code, not another member.
        assert!(server.visitor().get(&path).await.says("code"), "without a code: the way to enter one");
        let mut other = server.visitor();
        other.use_slip(&stage.slips[1].digits()).await;
        assert!(other.get(&path).await.all("input[checked]").is_empty());
        // Nothing ticked takes it back.
        member.tell(&path, &[]).await;
        assert_eq!(number(&app, "SELECT COUNT(*) AS n FROM declarations").await, 0);
        // Withdrawing everything takes it too.
        member.tell(&path, &[("belongs", &two)]).await;
        let statement = stage.statements[0].to_string();
        member.tell(&format!("/en/c/{}/vote", stage.id), &[("statement", &statement), ("vote", "1")]).await;
        count::count(&app, stage.id, app.clock().today()).await.expect("counted");
        let mut leaving = server.visitor();
        leaving.enter(&withdrawal).await;
        leaving.get("/en/withdraw").await;
        leaving.tell("/en/withdraw", &[("what", "everything")]).await;
        assert_eq!(number(&app, "SELECT COUNT(*) AS n FROM declarations").await, 0);
        assert_eq!(number(&app, "SELECT COUNT(*) AS n FROM seats WHERE took_back = 1").await, 0);
        assert_eq!(
            number(&app, "SELECT COUNT(*) AS n FROM taken_back").await,
            3,
            "one for the group, one for the statement, one for the person; nobody's name"
        );
    });
}

#[test]
fn a_row_moved_to_another_seat_says_nothing() {
    on_both(|server| async move {
        let app = server.app.clone();
        let (stage, groups) = asking(&app, State::Open).await;
        let entropy = Entropy::seeded(43);
        let both = seats(&entropy, 2);
        people(&app, &stage, &both, [true; 4], Declared::NOTHING.with(&groups[0], true)).await;
        // Somebody with the database but not the key puts one person's seal on another's seat.
        let (from, to) = (both[0], both[1]);
        app.store()
            .write("attack", move |tx| {
                Box::pin(async move {
                    tx.run(
                        "UPDATE declarations SET sealed = (SELECT sealed FROM declarations WHERE seat = $1) WHERE seat = $2",
                        values![from, to],
                    )
                    .await
                })
            })
            .await
            .map_err(|error: store::Error| error)
            .expect("moved");
        let seals = Seals::of(&app);
        let found = app
            .store()
            .read("open", move |tx| Box::pin(async move { constituencies::own(tx, &seals, to).await }))
            .await
            .expect("read");
        assert_eq!(found, Some(Declared::NOTHING));
    });
}

#[test]
fn groups_are_named_before_opening_by_the_convenor_alone() {
    on_both(|server| async move {
        let app = server.app.clone();
        let draft = stage(&app, State::Draft, 1).await;
        let roles = |convenor| Roles { steward: false, convenor, moderator: !convenor, ..Roles::NONE };
        add_staff(&app, draft.organisation, "robin", roles(true)).await;
        add_staff(&app, draft.organisation, "maple", roles(false)).await;
        let elsewhere = stage(&app, State::Draft, 1).await;
        add_staff(&app, elsewhere.organisation, "finch", roles(true)).await;
        let path = format!("/en/staff/c/{}/groups", draft.id);
        let mut convenor = signed_in(&server, "robin").await;
        // A reason is required, and what was typed comes back.
        convenor.get(&path).await;
        let refused = convenor.tell(&path, &[("name", "Men and boys"), ("reason", " ")]).await;
        assert_eq!(refused.status, 422);
        assert!(
            refused.says("Write why you ask")
                && refused.attr("input[name=name]", "value").as_deref() == Some("Men and boys")
        );
        let long = "x".repeat(301);
        let refused = convenor.tell(&path, &[("name", "Men and boys"), ("reason", &long)]).await;
        assert!(refused.status == 422 && refused.says("at most 300 characters"));
        let fields = [("name", "Men and boys"), ("reason", "Shelters plan for women."), ("name-es", "Hombres y niños")];
        let once = convenor.hidden("once");
        let with_once: Vec<(&str, &str)> = fields.iter().copied().chain([("once", once.as_str())]).collect();
        assert!(convenor.tell(&path, &with_once).await.says("Men and boys"));
        convenor.tell(&path, &with_once).await;
        assert_eq!(number(&app, "SELECT COUNT(*) AS n FROM constituencies").await, 1, "a double click adds one");
        let twice = convenor.tell(&path, &[("name", "men and boys"), ("reason", "Again.")]).await;
        assert!(twice.status == 422 && twice.says("there already"));
        for n in 2..=6 {
            let name = format!("Group {n}");
            convenor.tell(&path, &[("name", name.as_str()), ("reason", "A reason.")]).await;
        }
        let full = convenor.tell(&path, &[("name", "One more"), ("reason", "A reason.")]).await;
        assert!(full.status == 422, "at most six");
        // A moderator of the same office and a convenor of another one cannot.
        let mut moderator = signed_in(&server, "maple").await;
        assert!(moderator.get(&path).await.all("main form").is_empty(), "a moderator is offered nothing to change");
        assert_eq!(moderator.post(&path, &[("name", "X"), ("reason", "Y")]).await.status, 403);
        let mut stranger = signed_in(&server, "finch").await;
        assert_eq!(stranger.get(&path).await.status, 404);
        // Open: nothing changes any more, not even by a form that was opened before.
        convenor.get(&path).await;
        let token = convenor.token();
        app.store()
            .write("open", |tx| {
                Box::pin(async move { tx.run("UPDATE consultations SET state = 'open'", values![]).await })
            })
            .await
            .map_err(|error: store::Error| error)
            .expect("opened");
        convenor.post(&path, &[("name", "Late"), ("reason", "A reason."), ("token", &token)]).await;
        assert_eq!(number(&app, "SELECT COUNT(*) AS n FROM constituencies").await, 6);
    });
}

#[test]
fn a_report_is_a_page_a_file_and_data_that_say_the_same() {
    on_both(|server| async move {
        let app = server.app.clone();
        let (stage, groups) = asking(&app, State::Open).await;
        let entropy = Entropy::seeded(44);
        let first = Declared::NOTHING.with(&groups[0], true);
        people(&app, &stage, &seats(&entropy, 60), [true, true, false, false], Declared::NOTHING).await;
        people(&app, &stage, &seats(&entropy, 20), [true, false, false, false], first).await;
        count::count(&app, stage.id, app.clock().today()).await.expect("counted");
        let mut visitor = server.visitor();
        let base = format!("/en/c/{}/result/1", stage.id);
        let page = visitor.get(&base).await;
        for expected in [
            "In short",
            "Too few people answered enough statements to look for groups",
            "Statements that stand for everybody who voted",
            "A second part of the program checked the list",
            "People who had a code took part",
            "20 people said they belong here",
            "They disagree more than others",
            "Fewer than 10 people said so",
            "How sure is this?",
        ] {
            assert!(page.says(expected), "{expected}");
        }
        let pdf = visitor.get(&format!("{base}/report.pdf")).await;
        assert_eq!((pdf.status, pdf.header("content-type")), (200, "application/pdf"));
        assert!(pdf.header("cache-control").contains("no-store"), "words in it can be taken back");
        for path in ["agreed/1", "statements/1", "parts/1", "wordings/1"] {
            assert_eq!(visitor.get(&format!("{base}/{path}")).await.status, 200, "{path}");
        }
        for path in ["statements/0", "statements/9", "parts/2", "wordings/x", "agreed/2", "dividing/1", "minority/1"] {
            assert!([400, 404].contains(&visitor.get(&format!("{base}/{path}")).await.status), "{path}");
        }
        let data = visitor.get(&format!("{base}/data.json")).await;
        let json: serde_json::Value = serde_json::from_str(&data.body).expect("JSON");
        assert_eq!(json["release"]["reserved"][0]["people"], 20);
        assert_eq!(json["release"]["list"]["proportional"], true);
        assert_eq!(json["groups"][0]["name"], "Marked group 1");
        assert_eq!(visitor.get(&format!("/en/c/{}/result/7/report.pdf", stage.id)).await.status, 404);
    });
}
