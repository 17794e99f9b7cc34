//! Sample meetings of the sample council: one was held and its minutes are approved, one is announced; and a call for its empty seats.

use assemblies::{
    ballots::{self, Subject},
    decisions::Voice,
    meetings::{self, Meeting, Minutes, State},
};
use kit::App;
use policy::{
    councils::{
        calls::{self, Call},
        types::Council,
    },
    room::closing,
};
use store::{Result, Tx};

use super::{
    put_to,
    sample::{Sample, SampleMeeting},
    seats_of,
};
use crate::demo::id;

/// Makes them. What is there already stays.
pub(super) async fn make(app: &App, council: &Council, sample: &Sample) -> std::result::Result<(), String> {
    let (held_app, council, sample) = (app.clone(), council.clone(), sample.clone());
    app.store()
        .write("sample meetings", move |tx| {
            let (app, council, sample) = (held_app.clone(), council.clone(), sample.clone());
            Box::pin(async move {
                for (n, one) in sample.meetings.iter().enumerate() {
                    meet(tx, &app, &council, one, n).await?;
                }
                let today = app.clock().today();
                let call = Call {
                    id: id(&app, "call"),
                    seats: sample.call.seats,
                    words: sample.call.words,
                    criteria: sample.call.criteria,
                    how: sample.call.how,
                    opened: today.plus(sample.call.opened),
                    closes: today.plus(sample.call.closes),
                };
                calls::add(tx, council.id, &call).await
            })
        })
        .await
        .map_err(|error: store::Error| error.to_string())
}

async fn meet(tx: &mut Tx, app: &App, council: &Council, of: &SampleMeeting, n: usize) -> Result<()> {
    let today = app.clock().today();
    let one = Meeting {
        id: id(app, &format!("meeting {n}")),
        body: council.id,
        state: State::Announced,
        day: today.plus(of.day),
        starts: of.starts.clone(),
        lasts: of.lasts,
        place: of.place.clone(),
        agenda: of.agenda.clone(),
        plain: of.plain.clone(),
        materials: of.materials.clone(),
        minutes: String::new(),
        standing: Minutes::None,
        announced: today.plus(of.day - council.notice_days - 7),
    };
    meetings::announce(tx, &one).await?;
    if of.minutes.is_empty() {
        return Ok(());
    }
    let seats = seats_of(tx, council.id).await?;
    meetings::hold(tx, one.id, seats.get(..of.there).unwrap_or(&seats)).await?;
    if meetings::propose_minutes(tx, one.id, &of.minutes).await? {
        let ballot = put_to(tx, council, one.id, Subject::Minutes, one.day.plus(4)).await?;
        for seat in &seats {
            ballots::say(tx, ballot.id, *seat, *seat, Voice::For, ballot.opens).await?;
        }
        closing::close(tx, &ballot, &seats, ballot.closes.plus(1)).await?;
    }
    Ok(())
}
