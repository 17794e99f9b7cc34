//! Who read people's words before they were public, and how often: anybody can see it.
//!
//! The problem: staff must read what people send, and people must be able to see that it is done with measure. So each time a
//! page of staff shows words of people that are not public, a number goes up: for this consultation, this person of the staff,
//! this purpose, this day. The public sees months and purposes, and no number under ten.
//!
//! Not done: which text was read is not recorded, because that would be one more trace of it. Whoever runs the machine can read
//! without this record.

use ::store::{Day, Error, Id, Result, Tx, values};
use askama::Template;
use axum::extract::Path;
use kit::{
    Outcome, Page, Problem, html,
    samples::{Sample, Stage},
};
use people::{Anyone, StaffMember};

use super::{
    about::ById,
    public, sample_data, store,
    types::{Consultation, Said},
};

/// Why words were shown to staff.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Purpose {
    /// In the queue of moderators.
    Queue,
    /// In the list of wordings that moderators let through.
    Wordings,
    /// Beside the points of a written synthesis.
    Wishes,
    /// To be answered.
    Answers,
    /// Released by members, for one purpose.
    Consents,
}

impl Purpose {
    const fn word(self) -> &'static str {
        match self {
            Self::Queue => "queue",
            Self::Wordings => "wordings",
            Self::Wishes => "wishes",
            Self::Answers => "answers",
            Self::Consents => "consents",
        }
    }
}

/// Records that staff were shown words of people. Nothing is shown when it cannot be recorded.
pub(super) async fn record(
    me: &StaffMember,
    consultation: Id,
    purpose: Purpose,
    texts: usize,
) -> std::result::Result<(), Problem> {
    if texts == 0 {
        return Ok(());
    }
    let (staff, day, texts) = (me.id, me.visit.app.clock().today(), texts as i64);
    me.visit
        .app
        .store()
        .write("record a reading", move |tx| {
            Box::pin(async move {
                tx.run(
                    "INSERT INTO word_reads (consultation, staff, purpose, day, texts) VALUES ($1, $2, $3, $4, $5)
                     ON CONFLICT (consultation, staff, purpose, day)
                     DO UPDATE SET texts = word_reads.texts + excluded.texts",
                    values![consultation, staff, purpose.word(), day, texts],
                )
                .await?;
                Ok::<_, Error>(())
            })
        })
        .await?;
    Ok(())
}

/// A month and a purpose, and how many times a text was shown.
struct Row {
    month: String,
    purpose: String,
    times: Option<i64>,
}

#[derive(Template)]
#[template(path = "reads.html")]
struct ReadsPage {
    page: Page,
    one: Consultation,
    title: Said,
    rows: Vec<Row>,
}

async fn all(tx: &mut Tx, consultation: Id) -> Result<Vec<(Day, String, i64)>> {
    let rows = tx
        .all(
            "SELECT day, purpose, CAST(SUM(texts) AS BIGINT) AS n FROM (SELECT day, purpose, texts FROM word_reads WHERE consultation = $1) r
             GROUP BY day, purpose ORDER BY day DESC, purpose",
            values![consultation],
        )
        .await?;
    rows.iter().map(|row| Ok((row.get("day")?, row.get("purpose")?, row.get("n")?))).collect()
}

/// By month, newest first; numbers under ten are not told.
fn months(days: &[(Day, String, i64)]) -> Vec<(i32, u8, String, Option<i64>)> {
    let mut months: Vec<(i32, u8, String, i64)> = Vec::new();
    for (day, purpose, n) in days {
        let (year, month, _) = day.parts();
        match months.iter_mut().find(|(y, m, p, _)| (*y, *m) == (year, month) && p == purpose) {
            Some((.., sum)) => *sum += n,
            None => months.push((year, month, purpose.clone(), *n)),
        }
    }
    months.into_iter().map(|(year, month, purpose, n)| (year, month, purpose, (n >= 10).then_some(n))).collect()
}

/// The record.
pub(crate) async fn get(anyone: Anyone, Path(path): Path<ById>) -> Outcome {
    let one = public(&anyone.visit, &path.id).await?;
    let (id, lang) = (one.id, anyone.visit.lang);
    let (translations, days) = anyone
        .visit
        .app
        .store()
        .read("reads", move |tx| {
            Box::pin(async move { Ok::<_, Error>((store::translations_of(tx, id, lang).await?, all(tx, id).await?)) })
        })
        .await?;
    let page = anyone.page(anyone.visit.say("reads-title"));
    let rows = months(&days)
        .into_iter()
        .map(|(year, month, purpose, times)| Row {
            month: format!("{year}\u{2011}{month:02}"),
            purpose: page.t(format!("reads-{purpose}")),
            times,
        })
        .collect();
    let title = translations.said(id, "title", &one.title, one.lang, page.lang());
    html(&ReadsPage { page, one, title, rows })
}

pub(crate) fn samples(stage: &Stage) -> Vec<Sample> {
    let one = sample_data::consultation(stage);
    let make = |rows| ReadsPage {
        page: stage.titled("reads-title", "/c/sample/reads"),
        title: Said::new(&one.title, stage.lang(), stage.lang(), None),
        one: one.clone(),
        rows,
    };
    let row = |purpose: &str, times| Row {
        month: "2026\u{2011}03".to_owned(),
        purpose: stage.words.get(&format!("reads-{purpose}")),
        times,
    };
    vec![
        stage.sample("reads", &make(vec![row("queue", Some(24)), row("answers", None)])),
        stage.sample("reads-none", &make(Vec::new())),
    ]
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn readings_are_told_by_month_and_never_under_ten() {
        let day = |text: &str| Day::parse(text).expect("a day");
        let days = [
            (day("2026-03-31"), "queue".to_owned(), 6),
            (day("2026-03-02"), "queue".to_owned(), 5),
            (day("2026-03-02"), "answers".to_owned(), 9),
            (day("2026-02-28"), "queue".to_owned(), 10),
        ];
        let told = months(&days);
        let of = |year, month, purpose: &str, n| (year, month, purpose.to_owned(), n);
        assert_eq!(
            told,
            [of(2026, 3, "queue", Some(11)), of(2026, 3, "answers", None), of(2026, 2, "queue", Some(10))]
        );
    }
}
