//! Meetings and open calls, as their people use them and as others try to. On both databases.

use people::staff::Roles;
use policy::{consultations::types::State, room::closing};

use crate::{
    staff::signed_in,
    support::{
        Server, Visitor, add_staff,
        council::{CouncilStage, council_stage},
        number, on_both, stage,
    },
};

async fn begin(server: &Server) -> (CouncilStage, Visitor, Vec<Visitor>) {
    let stage = stage(&server.app, State::Open, 20).await;
    add_staff(&server.app, stage.organisation, "wren", Roles { secretary: true, ..Roles::NONE }).await;
    let there = council_stage(&server.app, stage.organisation).await;
    let wren = signed_in(server, "wren").await;
    let mut members = Vec::new();
    for code in &there.codes[..3] {
        let mut visitor = server.visitor();
        visitor.use_slip(&code.digits()).await;
        members.push(visitor);
    }
    (there, wren, members)
}

#[test]
fn r7_a_meeting_is_announced_in_time_with_agenda_and_plain_language() {
    on_both(|server| async move {
        let (there, mut wren, _) = begin(&server).await;
        let list = format!("/en{}/meetings", there.council.base());
        let today = there.council.today(server.app.clock());
        let (soon, first) = (today.plus(20).to_string(), today.plus(21).to_string());
        let whole =
            [("starts", "9.05"), ("lasts", "90"), ("place", "Quay Street"), ("agenda", "Forms"), ("plain", "Forms.")];
        let seen = wren.tell(&list, &[&whole[..], &[("day", soon.as_str())]].concat()).await;
        assert!(seen.status == 422 && seen.says("The first day that the notice allows"), "{}", seen.body);
        for (left_out, _) in whole {
            let rest = whole.iter().filter(|(name, _)| *name != left_out).copied();
            let rest: Vec<_> = rest.chain([("day", first.as_str())]).collect();
            assert_eq!(wren.tell(&list, &rest).await.status, 422, "{left_out} is needed");
        }
        let odd = [&whole[..], &[("day", first.as_str()), ("materials", "javascript:alert(1)")]].concat();
        assert_eq!(wren.tell(&list, &odd).await.status, 422);
        let seen = wren.tell(&list, &[&whole[..], &[("day", first.as_str())]].concat()).await;
        assert!(seen.status == 200 && seen.path.contains("/meeting/"), "{}", seen.body);
        // Everybody reads day and agenda; where it is, members alone.
        let seen = server.visitor().get(&format!("/en{}/meetings", there.council.path())).await;
        assert!(seen.says("Forms") && !seen.body.contains("Quay Street"), "{}", seen.body);
    });
}

#[test]
fn r19_what_somebody_needs_is_asked_once_and_shown_when_they_come() {
    on_both(|server| async move {
        let (there, mut wren, mut members) = begin(&server).await;
        let room = format!("/en{}", there.council.path());
        let (meeting, staff) = (
            format!("{room}/meeting/{}", there.meeting),
            format!("/en{}/meeting/{}", there.council.base(), there.meeting),
        );
        members[0]
            .tell(&format!("{room}/in"), &[("act", "about"), ("access", "Large print."), ("interests", "")])
            .await;
        members[1]
            .tell(&format!("{room}/in"), &[("act", "about"), ("access", "A ramp."), ("interests", "Paid by X.")])
            .await;
        assert!(!wren.get(&staff).await.says("Large print."), "they have not said that they come");
        members[0].tell(&meeting, &[("coming", "yes")]).await;
        members[1].tell(&meeting, &[("coming", "no")]).await;
        let seen = wren.get(&staff).await;
        assert!(seen.says("Large print.") && !seen.says("A ramp."), "{}", seen.body);
        // Sealed, and nobody else's.
        let stored = "SELECT COUNT(*) AS n FROM council_seats WHERE access LIKE '%print%' OR interests LIKE '%Paid%'";
        assert_eq!(number(&server.app, stored).await, 0);
        let public = server.visitor().get(&room).await;
        assert!(public.says("Paid by X.") && !public.says("Large print."), "{}", public.body);
        assert!(!members[1].get(&meeting).await.says("Large print."));
        // A calendar without a word.
        let ics = members[0].get(&format!("{room}/calendar.ics")).await;
        assert!(ics.header("content-type").starts_with("text/calendar"));
        for told in ["Quay", "harbour", "Forms", "council"] {
            assert!(!ics.body.contains(told), "{told}: {}", ics.body);
        }
        // The day is over: nobody needs to read it any more.
        server.app.clock().advance_seconds(31 * 86_400);
        let mut wren = signed_in(&server, "wren").await;
        let seen = wren.get(&staff).await;
        assert!(seen.says("It was held") && !seen.says("Large print."), "{}", seen.body);
    });
}

async fn decide(server: &Server, there: &CouncilStage, voices: [&str; 3]) {
    let body = there.council.id;
    let open = server
        .app
        .store()
        .read("decisions", move |tx| Box::pin(assemblies::ballots::open_of(tx, body)))
        .await
        .map_err(|error: store::Error| error)
        .expect("read");
    let ballot = *open.iter().find(|one| one.subject == assemblies::ballots::Subject::Minutes).expect("open");
    for (seat, voice) in there.seats.clone().into_iter().zip(voices) {
        let voice = assemblies::ballots::voice(voice).expect("a voice");
        server
            .app
            .store()
            .write("say", move |tx| Box::pin(assemblies::ballots::say(tx, ballot.id, seat, seat, voice, ballot.opens)))
            .await
            .map_err(|error: store::Error| error)
            .expect("said");
    }
    let seats = there.seats[..3].to_vec();
    server
        .app
        .store()
        .write("close", move |tx| {
            let seats = seats.clone();
            Box::pin(async move { closing::close(tx, &ballot, &seats, ballot.opens).await })
        })
        .await
        .map_err(|error: store::Error| error)
        .expect("closed");
}

#[test]
fn r17_minutes_are_public_when_members_approved_them() {
    on_both(|server| async move {
        let (there, mut wren, _) = begin(&server).await;
        let staff = format!("/en{}/meeting/{}", there.council.base(), there.meeting);
        let room = format!("/en{}", there.council.path());
        let attended = there.seats[0].to_string();
        wren.get(&staff).await;
        let token = wren.token();
        let early = [("token", token.as_str()), ("act", "held"), ("seat", attended.as_str())];
        assert_eq!(wren.post(&staff, &early).await.status, 404, "it has not begun");
        server.app.clock().advance_seconds(31 * 86_400);
        let mut wren = signed_in(&server, "wren").await;
        wren.tell(&staff, &[("act", "held"), ("seat", &attended)]).await;
        assert_eq!(number(&server.app, "SELECT COUNT(*) AS n FROM meeting_seats WHERE attended = 1").await, 1);
        assert_eq!(wren.tell(&staff, &[("act", "minutes"), ("minutes", "")]).await.status, 422);
        wren.tell(&staff, &[("act", "minutes"), ("minutes", "We agreed on forms.")]).await;
        let public = format!("{room}/meetings");
        assert!(!server.visitor().get(&public).await.says("We agreed on forms."));
        // Two of three say that they are wrong: back to the secretary.
        decide(&server, &there, ["against", "against", "for"]).await;
        assert!(!server.visitor().get(&public).await.says("We agreed on forms."));
        let seen = wren.get(&staff).await;
        assert!(seen.says("Members did not approve the minutes") && seen.says("We agreed on forms."), "{}", seen.body);
        wren.tell(&staff, &[("act", "minutes"), ("minutes", "We spoke of forms.")]).await;
        decide(&server, &there, ["for", "for", "abstain"]).await;
        assert!(server.visitor().get(&public).await.says("We spoke of forms."));
        // Approved is approved.
        wren.get("/en/staff/councils").await;
        let token = wren.token();
        let again = [("token", token.as_str()), ("act", "minutes"), ("minutes", "We spoke of nothing.")];
        assert_eq!(wren.post(&staff, &again).await.status, 422);
    });
}

#[test]
fn r31_a_call_is_public_with_its_criteria_and_long_enough() {
    on_both(|server| async move {
        let (there, mut wren, _) = begin(&server).await;
        let calls = format!("/en{}/calls", there.council.base());
        let today = there.council.today(server.app.clock());
        let (soon, late) = (today.plus(13).to_string(), today.plus(14).to_string());
        let whole =
            [("seats", "2"), ("words", "Two of you."), ("criteria", "Time\nCare"), ("how", "Ask Quay Street Advice.")];
        assert_eq!(wren.tell(&calls, &[&whole[..], &[("until", soon.as_str())]].concat()).await.status, 422);
        assert_eq!(wren.tell(&calls, &[&whole[..], &[("until", late.as_str())]].concat()).await.status, 200);
        let public = format!("/en{}", there.council.path());
        let seen = server.visitor().get(&public).await;
        assert!(seen.says("2 seats are open until") && seen.says("Care"), "{}", seen.body);
        server.app.clock().advance_seconds(15 * 86_400);
        assert!(!server.visitor().get(&public).await.says("2 seats are open until"), "it is over");
    });
}
