//! Everything that was asked of a respondent's institutions.

use askama::Template;
use kit::{
    Outcome, Page, Signed, html,
    samples::{Sample, Stage},
};
use people::{StaffMember, staff::Roles, staff_menu};
use store::{Day, Error, Id, values};

use crate::recommendations::{
    day_everywhere, samples as sample, store as sql,
    types::{Addressee, Recommendation, Standing, State},
};

/// One thing that was asked.
struct Row {
    one: Recommendation,
    addressee: Addressee,
    standing: Standing,
}

#[derive(Template)]
#[template(path = "inbox.html")]
struct InboxPage {
    page: Page,
    /// Not answered yet, those that are due first; then the answered ones.
    open: Vec<Row>,
    answered: Vec<Row>,
    /// An institution is confirmed at all.
    confirmed: bool,
}

/// The most that are shown.
const MOST: usize = 300;

impl InboxPage {
    fn new(page: Page, all: Vec<(Recommendation, Addressee)>, confirmed: bool, today: Day) -> Self {
        let rows = all.into_iter().map(|(one, addressee)| Row { standing: addressee.standing(today), one, addressee });
        let (open, answered) = rows.partition(|row| !matches!(row.standing, Standing::Answered { .. }));
        Self { page, open, answered, confirmed }
    }
}

/// The inbox.
pub(super) async fn get(me: StaffMember) -> Outcome {
    me.must_respond()?;
    let organisation = me.organisation;
    let (all, confirmed) = me
        .visit
        .app
        .store()
        .read("inbox", move |tx| {
            Box::pin(async move {
                let rows = tx
                    .all(
                        "SELECT a.id FROM addressees a JOIN institutions i ON i.id = a.institution
                         WHERE i.organisation = $1 AND a.asked_day IS NOT NULL
                         ORDER BY CASE WHEN a.answered_day IS NULL THEN 0 ELSE 1 END, a.due_day, a.id LIMIT $2",
                        values![organisation, MOST],
                    )
                    .await?;
                let mut all = Vec::with_capacity(rows.len());
                for row in &rows {
                    let Some(addressee) = sql::find_addressee(tx, row.get::<Id>("id")?).await? else { continue };
                    let Some(one) = sql::as_it_reads(tx, addressee.recommendation).await? else { continue };
                    all.push((one, addressee));
                }
                let confirmed = tx
                    .count("SELECT COUNT(*) AS n FROM institutions WHERE organisation = $1", values![organisation])
                    .await?;
                Ok::<_, Error>((all, confirmed > 0))
            })
        })
        .await?;
    let today = day_everywhere(me.visit.app.clock());
    html(&InboxPage::new(me.page(me.visit.say("inbox-title")), all, confirmed, today))
}

/// A page of a sample respondent.
pub(super) fn sample_page(stage: &Stage, key: &str, path: &str) -> Page {
    let mut page = stage.signed(key, path, Signed::Staff("heron".to_owned()));
    page.menu = staff_menu(&page, Roles { respondent: true, ..Roles::NONE });
    page
}

pub(super) fn samples(stage: &Stage) -> Vec<Sample> {
    let page = || sample_page(stage, "inbox-title", "/staff/inbox");
    let all = (1..=4).map(|n| (sample::recommendation(stage, State::Published), sample::addressee(stage, n))).collect();
    vec![
        stage.staff("inbox", &InboxPage::new(page(), all, true, kit::samples::TODAY)),
        stage.staff("inbox-none", &InboxPage::new(page(), Vec::new(), false, kit::samples::TODAY)),
    ]
}
