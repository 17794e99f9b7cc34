//! Councils, recommendations, answers and judgement, as their people use them and as others try to. On both databases.

use atom_syndication::Feed;
use people::staff::Roles;
use policy::{
    consultations::{types::State, upkeep},
    councils::store as councils,
    recommendations::{dissent, repeats, store as recommendations, types::Kind},
    room::closing,
};
use store::{Error, Id, Tombstone, Tx, values};

use crate::{
    staff::signed_in,
    support::{
        Server, Stage, Visitor, add_staff, by_hand,
        council::{self, CouncilStage, council_stage},
        number, on_both, stage,
    },
};

const SECRETARY: Roles = Roles { secretary: true, convenor: true, ..Roles::NONE };
const RESPONDENT: Roles = Roles { respondent: true, ..Roles::NONE };

/// A stage with a council, its secretary and a respondent.
async fn begin(server: &Server) -> (Stage, CouncilStage, Visitor, Visitor) {
    let stage = stage(&server.app, State::Open, 20).await;
    add_staff(&server.app, stage.organisation, "wren", SECRETARY).await;
    add_staff(&server.app, stage.organisation, "heron", RESPONDENT).await;
    let there = council_stage(&server.app, stage.organisation).await;
    let (secretary, respondent) = (signed_in(server, "wren").await, signed_in(server, "heron").await);
    (stage, there, secretary, respondent)
}

/// Members in their seats: co-chair, two members, the alternate; with their withdrawal codes.
async fn seated(server: &Server, there: &CouncilStage) -> Vec<(Visitor, String)> {
    let mut all = Vec::new();
    for code in &there.codes {
        let mut visitor = server.visitor();
        let (_, withdrawal) = visitor.use_slip(&code.digits()).await;
        all.push((visitor, withdrawal));
    }
    all
}

async fn read<T, F>(server: &Server, read: F) -> T
where
    T: Send + 'static,
    F: for<'t> Fn(&'t mut Tx) -> store::BoxFuture<'t, store::Result<T>> + Clone + Send + Sync + 'static,
{
    server.app.store().read("a look", move |tx| read(tx)).await.map_err(|error: Error| error).expect("read")
}

#[test]
fn r6_a_council_opens_when_everything_is_stated_and_then_it_stands() {
    on_both(|server| async move {
        let stage = stage(&server.app, State::Open, 20).await;
        add_staff(&server.app, stage.organisation, "wren", SECRETARY).await;
        let mut wren = signed_in(&server, "wren").await;
        let seen = wren.tell("/en/staff/councils", &[("title", ""), ("lang", "en")]).await;
        assert_eq!(seen.status, 422);
        let seen = wren.tell("/en/staff/councils", &[("title", "A council"), ("lang", "en"), ("once", "1")]).await;
        let base = seen.path.clone();
        assert!(base.starts_with("/en/staff/council/"), "{base}");
        let public = base.replace("/staff", "");
        assert_eq!(server.visitor().get(&public).await.status, 404, "a draft is nobody else's");
        let tasks: [(&str, Vec<(&str, &str)>); 5] = [
            (
                "about",
                vec![
                    ("title", "A council"),
                    ("summary", "s"),
                    ("purpose", "p"),
                    ("convened_by", "o"),
                    ("funded_by", "o"),
                ],
            ),
            ("influence", vec![("influence", "involve"), ("decided", "Nothing."), ("afterwards", "They answer.")]),
            ("work", vec![("hours", "6"), ("pay", "unpaid"), ("unpaid_reason", "No funds yet.")]),
            ("readers", vec![("readers", "Members."), ("safeguarding", "Somebody outside.")]),
            (
                "rules",
                vec![
                    ("zone", "Africa/Tunis"),
                    ("fewest", "3"),
                    ("most", "9"),
                    ("months", "24"),
                    ("again", "1"),
                    ("turns", "2"),
                    ("rule", "two-thirds"),
                    ("quorum", "majority"),
                    ("decision_days", "7"),
                    ("notice_days", "14"),
                    ("answer_days", "60"),
                    ("present_days", "45"),
                ],
            ),
        ];
        for (task, fields) in &tasks {
            let seen = wren.tell(&format!("{base}/open"), &[]).await;
            assert_eq!(seen.status, 422, "not ready before {task}");
            let seen = wren.tell(&format!("{base}/task/{task}"), fields).await;
            assert_eq!((seen.status, seen.path.as_str()), (200, base.as_str()), "{task}: {}", seen.body);
        }
        let seen = wren.tell(&format!("{base}/task/terms"), &[("text", ""), ("source", "x")]).await;
        assert_eq!(seen.status, 422, "terms of reference need words");
        let text = "# (a) Establishment\n\nThere is a council.\n\n# (b) Members\n\nBetween three and nine.";
        let (terms, source) = (format!("{base}/task/terms"), [("source", "A statute"), ("source_url", "")]);
        assert_eq!(wren.send(&terms, &source, Some(text.as_bytes())).await.status, 303);
        let seen = wren.tell(&format!("{base}/open"), &[]).await;
        assert!(seen.path.ends_with("/seats"), "{}", seen.body);
        let seen = server.visitor().get(&public).await;
        assert!(seen.says("two thirds") && seen.says("No funds yet.") && seen.says("60 days"), "{}", seen.body);
        assert!(server.visitor().get(&format!("{public}/terms")).await.says("Between three and nine."));
        // What members were told stands.
        wren.get("/en/staff/councils").await;
        let token = wren.token();
        wren.post(
            &format!("{base}/task/work"),
            &[("token", &token), ("hours", "90"), ("pay", "unpaid"), ("unpaid_reason", "x")],
        )
        .await;
        assert!(server.visitor().get(&public).await.says("6 hours"));
        // A council of the organisation is nobody else's to run.
        let other = crate::support::stage(&server.app, State::Draft, 20).await;
        add_staff(&server.app, other.organisation, "finch", SECRETARY).await;
        assert_eq!(signed_in(&server, "finch").await.get(&base).await.status, 404);
    });
}

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
        let answer = inbox.attr("#open ~ ul a", "href").expect("something to answer");
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
        assert_eq!(closing::close_due(&server.app).await.map_err(|_| "closes").expect("closes"), 2);
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

async fn say(visitor: &mut Visitor, room: &str, decide: &str, vote: &[(&str, &str)]) -> u16 {
    visitor.get(&format!("{room}/leave")).await;
    let token = visitor.token();
    let all: Vec<_> = vote.iter().copied().chain([("token", token.as_str())]).collect();
    visitor.post(decide, &all).await.status
}

#[test]
fn one_seat_one_voice_whoever_stands_in() {
    on_both(|server| async move {
        let (_, there, mut wren, _) = begin(&server).await;
        let mut seats = seated(&server, &there).await;
        let room = format!("/en{}", there.council.path());
        let decide = format!("{room}/decide/{}", there.decision);
        let vote = [("act", "voice"), ("voice", "for")];
        assert_eq!(say(&mut seats[3].0, &room, &decide, &vote).await, 422, "an alternate reads along");
        assert_eq!(say(&mut seats[1].0, &room, &decide, &vote).await, 200);
        // The alternate stands in for seat 2: the voice is that seat's, and the member's own is silent.
        let (alternate, second) = (there.seats[3].to_string(), there.seats[1].to_string());
        let stand = [("act", "stand"), ("seat", alternate.as_str()), ("for", second.as_str())];
        wren.tell(&format!("/en{}/seats", there.council.base()), &stand).await;
        assert_eq!(say(&mut seats[1].0, &room, &decide, &vote).await, 422);
        // Neither is shown what the other said.
        let seen = seats[3].0.get(&decide).await;
        assert!(seen.attr("input[name=voice][checked]", "value").is_none(), "{}", seen.body);
        assert_eq!(say(&mut seats[3].0, &room, &decide, &[("act", "voice"), ("voice", "against")]).await, 200);
        let id = there.decision;
        let voices = read(&server, move |tx| Box::pin(assemblies::ballots::voices(tx, id))).await;
        assert_eq!(voices.len(), 1, "one seat, one voice");
        // A decision of another council, and one after its last day.
        let other = stage(&server.app, State::Open, 20).await;
        let elsewhere = council_stage(&server.app, other.organisation).await;
        assert_eq!(seats[0].0.get(&format!("{room}/decide/{}", elsewhere.decision)).await.status, 404);
        assert_eq!(seats[0].0.get(&format!("/en{}/in", elsewhere.council.path())).await.status, 404);
        server.app.clock().advance_seconds(11 * 86_400);
        seats[0].0 = server.visitor();
        // Sessions are over by then; the database itself refuses.
        let (seat, today) = (there.seats[0], server.app.clock().today());
        let late = server.app.store().write("too late", move |tx| {
            Box::pin(assemblies::ballots::say(tx, id, seat, seat, assemblies::decisions::Voice::For, today))
        });
        assert!(!late.await.map_err(|error: Error| error).expect("asked"));
    });
}

#[test]
fn a_code_for_a_seat_opens_once_and_nothing_else() {
    on_both(|server| async move {
        let (stage, there, mut wren, _) = begin(&server).await;
        let mut first = server.visitor();
        first.use_slip(&there.codes[1].digits()).await;
        let seen = server.visitor().enter(&there.codes[1].digits()).await;
        assert_eq!(seen.status, 422, "used up");
        // The same code takes part in the consultation too; nothing at rest links the two.
        let seen = first.enter(&stage.slips[0].digits()).await;
        let once = first.hidden("once");
        let token = first.token();
        let slip = stage.slips[0].digits();
        let again = [("code", slip.as_str()), ("minutes", "20"), ("once", &once), ("with", "same"), ("token", &token)];
        assert!(seen.says("Which code should open this?"));
        assert!(first.post("/en/enter", &again).await.path.starts_with("/en/c/"));
        let linked = number(&server.app, "SELECT COUNT(*) AS n FROM seats s JOIN council_seats c ON c.holder = s.seat");
        assert_eq!(linked.await, 0);
        // A second seat in the same council with the same code is refused, and the invitation stays good.
        let seen = first.enter(&there.codes[2].digits()).await;
        let (once, token, code) = (first.hidden("once"), first.token(), there.codes[2].digits());
        let again = [("code", code.as_str()), ("minutes", "20"), ("once", &once), ("with", "same"), ("token", &token)];
        assert!(seen.says("Which code should open this?"));
        assert!(first.post("/en/enter", &again).await.says("You have a seat in this council already"));
        let mut second = server.visitor();
        second.use_slip(&there.codes[2].digits()).await;
        // An invitation that was made anew kills the one before; after three weeks it is over.
        let seats = format!("/en{}/seats", there.council.base());
        let fourth = there.seats[3].to_string();
        let seen = wren.tell(&seats, &[("act", "invite"), ("seat", &fourth)]).await;
        let fresh = seen.all(".slip .code span").concat();
        assert_eq!(fresh.len(), 24, "{}", seen.body);
        assert_eq!(server.visitor().enter(&there.codes[3].digits()).await.status, 422);
        server.app.clock().advance_seconds(22 * 86_400);
        assert!(server.visitor().enter(&fresh).await.says("was good until"));
    });
}

#[test]
fn r34_whoever_leaves_takes_their_words_along_and_what_was_decided_stands() {
    on_both(|server| async move {
        let (_, there, mut wren, _) = begin(&server).await;
        let mut seats = seated(&server, &there).await;
        let room = format!("/en{}", there.council.path());
        let decide = format!("{room}/decide/{}", there.decision);
        seats[1].0.tell(&format!("{room}/in"), &[("called", "Wendehals")]).await;
        seats[1].0.tell(&decide, &[("act", "voice"), ("voice", "against")]).await;
        seats[1].0.tell(&decide, &[("act", "dissent"), ("dissent", "Once is not enough."), ("named", "yes")]).await;
        let draft = [("title", "Mine alone"), ("asks", "Do what I say."), ("why", "So."), ("pillar", "protection")];
        seats[1].0.tell(&format!("{room}/draft"), &draft).await;
        for n in [0, 2] {
            seats[n].0.tell(&decide, &[("act", "voice"), ("voice", "for")]).await;
        }
        seats[2].0.tell(&decide, &[("act", "dissent"), ("dissent", "Nor twice.")]).await;
        seats[0].0.tell(&decide, &[("act", "close")]).await;
        let publish = format!("/en{}/recommendation/{}", there.council.base(), there.decision);
        wren.tell(&publish, &[("act", "publish"), ("sure", "yes")]).await;
        let page = format!("/en/recommendation/{}", there.decision);
        let seen = server.visitor().get(&page).await;
        assert!(seen.says("Once is not enough.") && seen.says("Wendehals"), "{}", seen.body);
        let keys = |app: &kit::App| {
            let vault = app.store().vault().expect("a key store").keys().clone();
            async move {
                vault
                    .read("keys", |tx| {
                        Box::pin(async move { tx.count("SELECT COUNT(*) AS n FROM keys", values![]).await })
                    })
                    .await
                    .map_err(|error: Error| error)
                    .expect("counted")
            }
        };
        let before = keys(&server.app).await;
        // With the withdrawal code alone: it shows the council, and leaves it.
        let mut leaver = server.visitor();
        leaver.enter(&seats[1].1).await;
        let seen = leaver.get("/en/withdraw").await;
        assert!(seen.says("A council of harbours"), "{}", seen.body);
        let what = there.council.id.to_string();
        leaver.tell("/en/withdraw", &[("what", &what)]).await;
        let seen = server.visitor().get(&page).await;
        assert!(!seen.says("Once is not enough.") && !seen.says("Wendehals"), "{}", seen.body);
        assert!(
            seen.says("A disagreement was withdrawn by its author.") && seen.says("2 for, 1 against"),
            "{}",
            seen.body
        );
        assert!(!server.visitor().get(&room).await.says("Wendehals"));
        assert_eq!(seats[1].0.get(&format!("{room}/in")).await.status, 404);
        assert_eq!(number(&server.app, "SELECT COUNT(*) AS n FROM recommendations WHERE state = 'draft'").await, 1);
        // Name, dissent and three texts of the draft: their keys are destroyed.
        assert_eq!(before - keys(&server.app).await, 5);
        // A copy that is put back is emptied again: here on what is left, from the tombstones.
        let (second, decision) = (there.seats[2], there.decision);
        let late = seats[2].0.tell(&decide, &[("act", "dissent"), ("dissent", "Not at all.")]).await;
        assert!(late.status == 422 && late.says("The decision is over"), "{}", late.body);
        let written = read(&server, move |tx| Box::pin(dissent::of(tx, decision))).await;
        let id = written.iter().find(|one| one.words == "Nor twice.").expect("written").id;
        let again = vec![Tombstone::Text(id), Tombstone::Seat(second), Tombstone::Text(there.draft)];
        let found = upkeep::take_back_again(&server.app, again).await.map_err(|_| "again").expect("again");
        assert_eq!(found, 3);
        let written = read(&server, move |tx| Box::pin(dissent::of(tx, decision))).await;
        assert!(written.iter().all(|one| one.words.is_empty() && one.seat.is_none()));
        let council = there.council.id;
        let left = read(&server, move |tx| Box::pin(councils::seats(tx, council))).await;
        assert_eq!(left.0.iter().filter(|seat| seat.holder.is_some()).count(), 2);
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

#[test]
fn the_office_cannot_take_back_what_a_member_printed() {
    on_both(|server| async move {
        let (_, there, mut wren, _) = begin(&server).await;
        let mut seats = seated(&server, &there).await;
        let room = format!("/en{}", there.council.path());
        let decide = format!("{room}/decide/{}", there.decision);
        seats[1].0.tell(&format!("{room}/in"), &[("called", "Wendehals")]).await;
        seats[1].0.tell(&decide, &[("act", "dissent"), ("dissent", "Once is not enough."), ("named", "yes")]).await;
        for (member, _) in &mut seats[..3] {
            member.tell(&decide, &[("act", "voice"), ("voice", "for")]).await;
        }
        // A mistake in one form leaves what the other holds.
        let seen = seats[1].0.tell(&decide, &[("act", "voice"), ("voice", "loud")]).await;
        assert!(seen.status == 422 && seen.says("Once is not enough."), "{}", seen.body);
        seats[0].0.tell(&decide, &[("act", "close")]).await;
        let publish = format!("/en{}/recommendation/{}", there.council.base(), there.decision);
        wren.tell(&publish, &[("act", "publish"), ("sure", "yes")]).await;
        let second = there.seats[1].to_string();
        let end = [("act", "end"), ("seat", second.as_str()), ("sure", "yes")];
        wren.tell(&format!("/en{}/seats", there.council.base()), &end).await;
        let seen = server.visitor().get(&format!("/en/recommendation/{}", there.decision)).await;
        assert!(seen.says("Once is not enough.") && !seen.says("Wendehals"), "{}", seen.body);
        assert_eq!(seats[1].0.get(&format!("{room}/in")).await.status, 404, "the seat is empty");
    });
}

#[test]
fn seats_go_on_when_terms_end_and_nothing_is_stuck() {
    on_both(|server| async move {
        let (_, there, mut wren, _) = begin(&server).await;
        let mut seats = seated(&server, &there).await;
        let (room, base) = (format!("/en{}", there.council.path()), format!("/en{}", there.council.base()));
        // While members decide, the council cannot end.
        assert_eq!(wren.tell(&format!("{base}/end"), &[]).await.status, 422);
        // What could not be presented in time is not put to the council; what is adopted can be taken back before it is published.
        let institution = there.institution.to_string();
        let soon = there.council.today(server.app.clock()).plus(50).to_string();
        let late = [
            ("title", "Too late"),
            ("asks", "Do it now."),
            ("why", "So."),
            ("pillar", "protection"),
            ("to-1", institution.as_str()),
            ("role-1", "Head"),
            ("meeting", soon.as_str()),
        ];
        seats[0].0.tell(&format!("{room}/draft"), &late).await;
        let seen = seats[0].0.get(&format!("{room}/in")).await;
        let hrefs = scraper::Selector::parse("#drafts ~ ul a").expect("a selector");
        let draft = seen
            .document()
            .select(&hrefs)
            .find(|a| a.text().collect::<String>().contains("Too late"))
            .and_then(|a| a.value().attr("href").map(ToOwned::to_owned))
            .expect("a draft");
        let seen = seats[0].0.get(&draft).await;
        assert!(seen.says("decides too soon"), "{}", seen.body);
        let (token, version) = (seats[0].0.token(), seats[0].0.hidden("version"));
        seats[0].0.post(&format!("{draft}/put"), &[("token", &token), ("version", &version)]).await;
        assert_eq!(seats[0].0.get(&draft).await.status, 200, "still a draft");
        let decide = format!("{room}/decide/{}", there.decision);
        for (member, _) in &mut seats[..3] {
            member.tell(&decide, &[("act", "voice"), ("voice", "for")]).await;
        }
        seats[0].0.tell(&decide, &[("act", "close")]).await;
        assert_eq!(wren.tell(&format!("{base}/end"), &[]).await.status, 422, "something adopted waits");
        seats[0].0.get(&format!("{room}/in")).await;
        let token = seats[0].0.token();
        let back = format!("{room}/draft/{}/back", there.decision);
        assert_eq!(seats[1].0.post(&back, &[("token", "x")]).await.status, 403);
        seats[0].0.post(&back, &[("token", &token)]).await;
        assert_eq!(seats[0].0.get(&format!("{room}/draft/{}", there.decision)).await.status, 200);
        // A year and more later the terms of some are over: they read along, and the seat beside them is filled anew.
        let over = by_hand(
            &server.app,
            "UPDATE council_seats SET until_day = $1 WHERE number = 2",
            values![server.app.clock().today()],
        );
        assert_eq!(over.await, 1);
        let words = [("title", "Kept"), ("asks", "Keep what I typed."), ("why", "So."), ("pillar", "protection")];
        seats[1].0.get(&format!("{room}/leave")).await;
        let token = seats[1].0.token();
        let typed = [&words[..], &[("token", token.as_str())]].concat();
        let seen = seats[1].0.post(&format!("{room}/draft"), &typed).await;
        assert!(
            seen.status == 422 && seen.says("Keep what I typed.") && seen.says("Your term is over"),
            "{}",
            seen.body
        );
        let all = format!("{base}/seats");
        for _ in 0..4 {
            wren.tell(&all, &[("act", "member")]).await;
        }
        let seen = wren.get(&all).await;
        assert_eq!(seen.all(".rows > li").len(), 8, "six that can be held, one whose term is over, one alternate");
        let last = seen.attr(".rows > li:last-child input[name=seat]", "value").expect("a seat");
        let seen = wren.tell(&all, &[("act", "invite"), ("seat", &last)]).await;
        let code = seen.all(".slip .code span").concat();
        let mut newcomer = server.visitor();
        newcomer.use_slip(&code).await;
        let seen = newcomer.get(&format!("{room}/in")).await;
        assert!(!seen.says("Your term is over") && seen.says("Write a recommendation"), "{}", seen.body);
    });
}

#[test]
fn r40_the_annual_report_and_the_open_data_follow_from_the_records() {
    on_both(|server| async move {
        let (stage, there, mut wren, _) = begin(&server).await;
        let room = format!("/en{}", there.council.path());
        let seen = server.visitor().get(&format!("{room}/report/2026")).await;
        assert!(seen.says("One recommendation was published.") && seen.says("Open a door"), "{}", seen.body);
        assert!(seen.says("1 of 1 answers came by the last day"), "{}", seen.body);
        assert_eq!(server.visitor().get(&format!("{room}/report/1999")).await.status, 404);
        let pdf = server.visitor().get(&format!("{room}/report/2026/report.pdf")).await;
        assert!(pdf.header("content-type") == "application/pdf" && pdf.body.starts_with("%PDF"), "{}", pdf.status);
        let mut seats = seated(&server, &there).await;
        seats[0].0.tell(&format!("{room}/in"), &[("called", "Merlin")]).await;
        let popolo = server.visitor().get(&format!("{room}/popolo.json")).await;
        let value: serde_json::Value = serde_json::from_str(&popolo.body).expect("JSON");
        assert_eq!(value["persons"][0]["name"], "Merlin");
        assert_eq!(value["motions"][0]["vote_events"][0]["counts"][0]["value"], 3);
        // One recommendation as linked data: the answer is the institution's, the status of a promise is what members judged.
        let address = format!("/en/recommendation/{}", there.recommendation);
        let linked = server.visitor().get(&format!("{address}/data.jsonld")).await;
        let read = |body: &str| serde_json::from_str::<serde_json::Value>(body).expect("JSON");
        let value = read(&linked.body);
        assert_eq!((&value["@id"], &value["name"]), (&address.as_str().into(), &"Open a door".into()));
        let answered = |value: &serde_json::Value| {
            let all = value["comment"].as_array().expect("answers").clone();
            all.into_iter().find(|one| one["name"] == "accept").expect("accepted")
        };
        assert_eq!(answered(&value)["author"]["@id"], format!("/en/institution/{}", there.institution));
        let status = |value: &serde_json::Value| {
            let all = value["potentialAction"].as_array().expect("actions").clone();
            let one = all.into_iter().find(|one| one["@type"] == "PlanAction").expect("a promise");
            one["actionStatus"].as_str().expect("a status").to_owned()
        };
        assert_eq!(status(&value), "https://schema.org/PotentialActionStatus");
        let claimed = by_hand(
            &server.app,
            "INSERT INTO claims (commitment, number, level, lang, words, evidence_url, day)
             VALUES ($1, 1, 'completed', 'en', 'All done.', 'https://example.org/x', 1)",
            values![there.commitment],
        );
        assert_eq!(claimed.await, 1);
        let value = read(&server.visitor().get(&format!("{address}/data.jsonld")).await.body);
        assert!(value.to_string().contains("institution: completed"), "{value}");
        assert_eq!(status(&value), "https://schema.org/PotentialActionStatus", "a claim alone makes nothing done");
        let judged = by_hand(
            &server.app,
            "INSERT INTO judgements (id, commitment, level, lang, wording, reasons, state, seat, day)
             VALUES ($1, $1, 'completed', 'en', 1, 'We saw it.', 'adopted', NULL, 1)",
            values![there.commitment],
        );
        assert_eq!(judged.await, 1);
        let value = read(&server.visitor().get(&format!("{address}/data.jsonld")).await.body);
        assert_eq!(status(&value), "https://schema.org/CompletedActionStatus");
        let draft = server.visitor().get(&format!("/en/recommendation/{}/data.jsonld", there.draft)).await;
        assert_eq!(draft.status, 404, "a draft is the council's");
        let catalogue = server.visitor().get("/en/open-data/catalogue.jsonld").await;
        assert!(
            catalogue.body.contains("dcat:Catalog") && catalogue.body.contains("popolo.json"),
            "{}",
            catalogue.body
        );
        // A recommendation rests on the result of a consultation, and leads to it.
        let day = server.app.clock().today();
        let made = by_hand(
            &server.app,
            "INSERT INTO releases (consultation, number, day, body) VALUES ($1, 1, $2, '{}')",
            values![stage.id, day],
        );
        assert_eq!(made.await, 1);
        let (consultation, institution) = (stage.id.to_string(), there.institution.to_string());
        let draft = [
            ("title", "Rest on it"),
            ("asks", "Do what people said."),
            ("why", "They said so."),
            ("pillar", "protection"),
            ("rests", consultation.as_str()),
            ("to-1", institution.as_str()),
            ("role-1", "Head"),
            ("once", "11"),
        ];
        wren.tell(&format!("/en{}/draft", there.council.base()), &draft).await;
        let council = there.council.clone();
        let voices = there.seats[..3].to_vec();
        let id = server
            .app
            .store()
            .write("adopt it", move |tx| {
                let (council, voices) = (council.clone(), voices.clone());
                Box::pin(async move {
                    let all = recommendations::of_council(tx, council.id).await?;
                    let one = all.into_iter().find(|one| one.title == "Rest on it").expect("written");
                    council::adopt(tx, &council, one.id, &voices, day).await?;
                    Ok::<_, Error>(one.id)
                })
            })
            .await
            .expect("adopted");
        let seen = server.visitor().get(&format!("/en/recommendation/{id}")).await;
        let link = format!("a[href='/en/c/{}/result/1']", stage.id);
        assert_eq!(seen.all(&link), ["A draft law"], "{}", seen.body);
    });
}

#[test]
fn a_steward_gives_more_roles_and_no_stewardship() {
    on_both(|server| async move {
        let (stage, _, mut wren, _) = begin(&server).await;
        add_staff(&server.app, stage.organisation, "robin", Roles { steward: true, ..Roles::NONE }).await;
        let mut robin = signed_in(&server, "robin").await;
        assert_eq!(wren.get("/en/staff/inbox").await.status, 403);
        let seen = robin.get("/en/staff/people").await;
        let hrefs = scraper::Selector::parse("table a").expect("a selector");
        let person = seen
            .document()
            .select(&hrefs)
            .find(|a| a.text().collect::<String>() == "wren")
            .and_then(|a| a.value().attr("href").map(ToOwned::to_owned))
            .expect("wren");
        assert_eq!(robin.tell(&person, &[("act", "give"), ("role", "steward")]).await.status, 422);
        robin.tell(&person, &[("act", "give"), ("role", "respondent")]).await;
        assert_eq!(wren.get("/en/staff/inbox").await.status, 200);
        assert_eq!(wren.get("/en/staff/people").await.status, 403);
    });
}

#[test]
fn what_changed_since_a_day_is_found_by_each_kind_of_event() {
    on_both(|server| async move {
        let (_, there, _, _) = begin(&server).await;
        let (commitment, recommendation, addressee) = (there.commitment, there.recommendation, there.addressee);
        server.app.clock().advance_seconds(400 * 86_400);
        // The day that has begun everywhere.
        let day = server.app.clock().now().plus_seconds(-12 * 3_600).day();
        let before = day.plus(-1);
        for (sql, values) in [
            (
                "INSERT INTO claims (commitment, number, level, lang, words, evidence_url, day)
                 VALUES ($1, 1, 'limited', 'en', 'Begun.', '', $2)",
                values![commitment, before],
            ),
            (
                "INSERT INTO judgements (id, commitment, level, lang, wording, reasons, state, seat, day)
                 VALUES ($1, $2, 'limited', 'en', 1, 'So.', 'adopted', NULL, $3)",
                values![there.seats[0], commitment, before],
            ),
            (
                "INSERT INTO recommendation_corrections (recommendation, number, title, body, rationale, reason, state, day)
                 VALUES ($1, 1, 'Open a door', 'Open it.', 'So.', 'A word.', 'published', $2)",
                values![recommendation, before],
            ),
        ] {
            assert_eq!(by_hand(&server.app, sql, values).await, 1, "{sql}");
        }
        let address = format!("/en/recommendations?since={day}");
        let shown = || async { server.visitor().get(&address).await.says("Open a door") };
        assert!(!shown().await, "nothing happened since");
        let past = format!("/en/recommendations?since={before}");
        let seen = server.visitor().get(&past).await;
        assert!(seen.says("Open a door") && seen.body.contains(&format!("data.csv?since={before}")), "{}", seen.body);
        let csv = server.visitor().get(&format!("/en/recommendations/data.csv?since={day}")).await;
        assert_eq!(csv.body.lines().count(), 1, "the heads alone: {}", csv.body);
        // Each kind of event alone, and what is not one: what is only proposed, and a last day that is not over.
        for (happens, undo, of, found) in [
            (
                "UPDATE answers SET day = $2 WHERE addressee = $1",
                "UPDATE answers SET day = $2 WHERE addressee = $1",
                addressee,
                true,
            ),
            (
                "UPDATE commitment_versions SET day = $2 WHERE commitment = $1",
                "UPDATE commitment_versions SET day = $2 WHERE commitment = $1",
                commitment,
                true,
            ),
            (
                "UPDATE claims SET day = $2 WHERE commitment = $1",
                "UPDATE claims SET day = $2 WHERE commitment = $1",
                commitment,
                true,
            ),
            (
                "UPDATE judgements SET day = $2 WHERE commitment = $1",
                "UPDATE judgements SET day = $2 WHERE commitment = $1",
                commitment,
                true,
            ),
            (
                "UPDATE judgements SET day = $2, state = 'deciding' WHERE commitment = $1",
                "UPDATE judgements SET day = $2, state = 'adopted' WHERE commitment = $1",
                commitment,
                false,
            ),
            (
                "UPDATE recommendation_corrections SET day = $2 WHERE recommendation = $1",
                "UPDATE recommendation_corrections SET day = $2, state = 'proposed' WHERE recommendation = $1",
                recommendation,
                true,
            ),
            (
                "UPDATE recommendation_corrections SET day = $2 WHERE recommendation = $1",
                "UPDATE recommendation_corrections SET day = $2 WHERE recommendation = $1",
                recommendation,
                false,
            ),
            (
                "UPDATE addressees SET more_day = $2 WHERE id = $1",
                "UPDATE addressees SET more_day = $2 WHERE id = $1",
                addressee,
                true,
            ),
            (
                "UPDATE addressees SET asked_day = $2 WHERE id = $1",
                "UPDATE addressees SET asked_day = $2 WHERE id = $1",
                addressee,
                true,
            ),
            (
                "UPDATE addressees SET stands = 'waiting', due_day = $2 - 1 WHERE id = $1",
                "UPDATE addressees SET due_day = $2 + 1 WHERE id = $1",
                addressee,
                true,
            ),
        ] {
            assert_eq!(by_hand(&server.app, happens, values![of, day]).await, 1, "{happens}");
            assert_eq!(shown().await, found, "{happens}");
            assert_eq!(by_hand(&server.app, undo, values![of, before]).await, 1, "{undo}");
            assert!(!shown().await, "{undo}");
        }
        let published = "UPDATE recommendations SET published_day = $2 WHERE id = $1";
        assert_eq!(by_hand(&server.app, published, values![recommendation, day]).await, 1);
        assert!(shown().await, "published");
        assert!(!server.visitor().get(&format!("{address}&q=nowhere")).await.says("Open a door"), "and other filters");
        let later = format!("/en/recommendations?since={}", day.plus(5));
        assert!(!server.visitor().get(&later).await.says("Open a door"));
        // What is no day is said to be none, what was typed stays.
        let seen = server.visitor().get("/en/recommendations?since=soon").await;
        assert!(seen.says("Write the day as year-month-day") && seen.says("Open a door"), "{}", seen.body);
        assert_eq!(seen.attr("#since", "value").as_deref(), Some("soon"));
    });
}
