//! Everything that was asked of a respondent's institutions.

use askama::Template;
use kit::{
    Lang, Outcome, Page, Signed, html,
    samples::{Sample, Stage},
};
use people::{StaffMember, staff::Roles, staff_menu};
use store::{Day, Error, Id, values};

use crate::recommendations::{
    answers::Asks,
    day_everywhere,
    requests::{self, types::Request},
    samples as sample, store as sql,
    types::{Addressee, Recommendation, Standing, State},
};

/// One thing that was asked.
struct Row {
    title: String,
    lang: Lang,
    label: String,
    path: String,
    institution: String,
    due: Option<Day>,
    standing: Standing,
    /// How the messages about its answer begin.
    asks: &'static str,
}

impl Row {
    fn recommended(one: &Recommendation, to: &Addressee, today: Day) -> Self {
        Self {
            title: one.title.clone(),
            lang: one.lang,
            label: one.label(),
            path: format!("/staff/inbox/{}", to.id),
            institution: to.institution.name.clone(),
            due: to.due,
            standing: to.standing(today),
            asks: Asks::Recommendation.prefix(),
        }
    }

    fn requested(one: &Request, today: Day) -> Self {
        Self {
            title: one.title.clone(),
            lang: one.lang,
            label: one.label(),
            path: format!("/staff/information/{}", one.id),
            institution: one.to.institution.name.clone(),
            due: one.to.due,
            standing: one.to.standing(today),
            asks: Asks::Information.prefix(),
        }
    }
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
    fn new(page: Page, mut rows: Vec<Row>, confirmed: bool) -> Self {
        // Each kind comes in this order already.
        rows.sort_by_key(|row| row.due);
        let (open, answered) = rows.into_iter().partition(|row| !matches!(row.standing, Standing::Answered { .. }));
        Self { page, open, answered, confirmed }
    }
}

/// The inbox.
pub(super) async fn get(me: StaffMember) -> Outcome {
    me.must_respond()?;
    let organisation = me.organisation;
    let today = day_everywhere(me.visit.app.clock());
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
                    let Some(one) = sql::as_it_reads(tx, addressee.thing).await? else { continue };
                    all.push(Row::recommended(&one, &addressee, today));
                }
                let requests = requests::store::for_organisation(tx, organisation, MOST).await?;
                all.extend(requests.iter().map(|one| Row::requested(one, today)));
                let confirmed = tx
                    .count("SELECT COUNT(*) AS n FROM institutions WHERE organisation = $1", values![organisation])
                    .await?;
                Ok::<_, Error>((all, confirmed > 0))
            })
        })
        .await?;
    html(&InboxPage::new(me.page(me.visit.say("inbox-title")), all, confirmed))
}

/// A page of a sample respondent.
pub(in crate::recommendations) fn sample_page(stage: &Stage, key: &str, path: &str) -> Page {
    let mut page = stage.signed(key, path, Signed::Staff("heron".to_owned()));
    page.menu = staff_menu(&page, Roles { respondent: true, ..Roles::NONE });
    page
}

pub(super) fn samples(stage: &Stage) -> Vec<Sample> {
    let page = || sample_page(stage, "inbox-title", "/staff/inbox");
    let today = kit::samples::TODAY;
    let one = sample::recommendation(stage, State::Published);
    let mut all: Vec<Row> = (1..=4).map(|n| Row::recommended(&one, &sample::addressee(stage, n), today)).collect();
    all.extend([1, 2].map(|n| Row::requested(&requests::sample(stage, n, true), today)));
    vec![
        stage.staff("inbox", &InboxPage::new(page(), all, true)),
        stage.staff("inbox-none", &InboxPage::new(page(), Vec::new(), false)),
    ]
}
