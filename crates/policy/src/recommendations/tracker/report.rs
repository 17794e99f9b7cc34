//! A council's annual report: made from its records, with an index of recommendations (product.md R40), as a page and as PDF/UA.
//!
//! The problem: whoever writes the report chooses what is in it. Here nobody writes it: what was recommended, who answered in time, what was
//! promised and judged in a year follows from what was stored then, and an answer that is missing is in it too.
//!
//! Not done: words of the council about its year.

use std::collections::BTreeMap;

use askama::Template;
use axum::extract::Path;
use documents::{Block, Cell, Document, Words};
use kit::{
    Outcome, Page, Problem, file, html,
    samples::{Sample, Stage, TODAY},
};
use people::Anyone;
use store::{Day, Error, Id, Result, Tx, values};

use super::{
    files::stands,
    list::{Row, sample_listed},
    query,
};
use crate::{
    councils::{
        self, samples as councils_samples,
        types::{Council, State as CouncilState},
    },
    press::{self, apart, direction},
    recommendations::{
        answers::Asks,
        requests::{self, store::Which, types::Row as Asked},
        types::Standing,
    },
    stamp::Stamp,
};

/// The most recommendations of a year.
const MOST: usize = 400;

/// A judgement of the year: the promise, whose, how far, when.
struct Judged {
    promise: String,
    lang: kit::Lang,
    institution: String,
    level: String,
    day: Day,
}

/// What a council did in a year.
struct Year {
    council: Council,
    /// Which year this is.
    of: i64,
    /// Years with something to report, newest first.
    years: Vec<i64>,
    rows: Vec<Row>,
    meetings: i64,
    /// Decisions by what came out.
    decided: BTreeMap<String, i64>,
    judged: Vec<Judged>,
    /// What it asked to be told.
    asked: Vec<Asked>,
    /// Where the public ledger stands.
    stamp: Option<Stamp>,
}

impl Year {
    fn count(&self, verdict: &str) -> i64 {
        self.decided.get(verdict).copied().unwrap_or(0)
    }

    /// Answered by the last day, of those that were answered or due.
    fn on_time(&self) -> (usize, usize) {
        let all = || self.rows.iter().flat_map(|row| row.to.iter().map(|(_, standing)| *standing));
        let due = all().filter(|standing| !matches!(standing, Standing::Waiting)).count();
        let on_time =
            all().filter(|standing| matches!(standing, Standing::Answered { late, .. } if *late <= 0)).count();
        (on_time, due)
    }
}

/// The first day of a year.
fn first(year: i64) -> Day {
    Day::parse(&format!("{year:04}-01-01")).unwrap_or(Day(0))
}

async fn load(tx: &mut Tx, id: Id, year: i64, today: Day) -> Result<Option<Year>> {
    let found = councils::store::find(tx, id).await?.filter(|one| one.state != CouncilState::Draft);
    let Some(council) = found else { return Ok(None) };
    let years = councils::store::years(tx, id).await?;
    let (from, to) = (first(year), first(year + 1));
    let rows = query::published_between(tx, id, from, to, MOST).await?;
    let meetings = tx
        .count(
            "SELECT COUNT(*) AS n FROM meetings WHERE body = $1 AND state = 'held' AND day >= $2 AND day < $3",
            values![id, from, to],
        )
        .await?;
    let decided = tx
        .all(
            "SELECT verdict, COUNT(*) AS n FROM decisions
             WHERE body = $1 AND state = 'closed' AND closes_day >= $2 AND closes_day < $3 GROUP BY verdict",
            values![id, from, to],
        )
        .await?;
    let decided = decided
        .iter()
        .map(|row| Ok((row.get("verdict")?, row.get("n")?)))
        .collect::<Result<BTreeMap<String, i64>>>()?;
    let judged = tx
        .all(
            "SELECT j.level, j.day, v.words, v.lang, i.name FROM judgements j
             JOIN commitments c ON c.id = j.commitment
             JOIN commitment_versions v ON v.commitment = c.id AND v.version = j.wording
             JOIN addressees a ON a.id = c.addressee JOIN institutions i ON i.id = a.institution
             JOIN recommendations r ON r.id = a.recommendation
             WHERE r.council = $1 AND j.state = 'adopted' AND j.day >= $2 AND j.day < $3 ORDER BY j.day, j.id LIMIT 400",
            values![id, from, to],
        )
        .await?;
    let judged = judged
        .iter()
        .map(|row| {
            Ok(Judged {
                promise: row.get("words")?,
                lang: row.get("lang")?,
                institution: row.get("name")?,
                level: row.get("level")?,
                day: row.get("day")?,
            })
        })
        .collect::<Result<Vec<_>>>()?;
    let of_year = Which { council: Some(id), year: Some(year), ..Which::default() };
    let asked = requests::store::sent(tx, of_year, 0, MOST).await?;
    let asked: Vec<_> = asked.into_iter().map(|one| Asked::new(one, today)).collect();
    if rows.is_empty() && meetings == 0 && decided.is_empty() && judged.is_empty() && asked.is_empty() {
        return Ok(None);
    }
    let rows = rows.into_iter().map(|listed| Row::new(listed, today)).collect();
    let stamp = Stamp::read(tx, today).await?;
    Ok(Some(Year { council, of: year, years, rows, meetings, decided, judged, asked, stamp }))
}

#[derive(Template)]
#[template(path = "annual_report.html")]
struct ReportPage {
    page: Page,
    one: Year,
}

async fn found(anyone: &Anyone, id: &str, year: &str) -> std::result::Result<Year, Problem> {
    let id = Id::parse(id).ok_or(Problem::NotFound)?;
    let year = year.parse::<i64>().ok().filter(|year| (1_970..=9_000).contains(year)).ok_or(Problem::NotFound)?;
    let today = crate::recommendations::day_everywhere(anyone.visit.app.clock());
    let found = anyone
        .visit
        .app
        .store()
        .read("annual report", move |tx| Box::pin(load(tx, id, year, today)))
        .await
        .map_err(|error: Error| error)?;
    found.ok_or(Problem::NotFound)
}

fn title(page: &Page, one: &Year) -> String {
    page.s("report-title", one.of)
}

/// The page.
pub(super) async fn get(anyone: Anyone, Path((id, year)): Path<(String, String)>) -> Outcome {
    let one = found(&anyone, &id, &year).await?;
    let mut page = anyone.page("");
    page.title = title(&page, &one);
    html(&ReportPage { page, one })
}

/// Where an addressee stands, and how late the answer came.
fn stands_with_delay(page: &Page, standing: Standing, asks: Asks) -> String {
    let stands = stands(page, standing, asks);
    match standing {
        Standing::Answered { late, .. } if late > 0 => format!("{stands}. {}", page.n("answered-late", late)),
        _ => stands,
    }
}

/// The same as a document.
fn document(page: &Page, one: &Year) -> Document {
    let said = |text: &str, lang: kit::Lang| Words::in_lang(text.to_owned(), lang.code(), direction(lang));
    let own = |text: String| Cell { words: text.into(), bar: None };
    let (on_time, due) = one.on_time();
    let mut blocks = vec![
        Block::List {
            numbered: false,
            entries: vec![
                page.n("report-published", one.rows.len()).into(),
                page.nm("report-on-time", on_time, due).into(),
                page.n("report-met", one.meetings).into(),
                page.nm("report-decided", one.count("adopted"), one.count("rejected")).into(),
            ],
        },
        Block::Note { words: page.t("report-how").into() },
        Block::Heading { level: 1, words: page.t("report-index").into() },
    ];
    if one.rows.is_empty() {
        blocks.push(Block::Paragraph { words: page.t("tracker-none").into() });
    } else {
        let mut rows = Vec::new();
        for row in &one.rows {
            let recommendation = &row.listed.one;
            for (name, standing) in &row.to {
                rows.push(vec![
                    own(apart(&recommendation.label())),
                    Cell { words: said(&recommendation.title, recommendation.lang), bar: None },
                    own(apart(name)),
                    own(stands_with_delay(page, *standing, Asks::Recommendation)),
                ]);
            }
        }
        let head = ["report-number", "report-what", "rates-institution", "report-answer"];
        blocks.push(Block::Table {
            caption: Words::new(""),
            head: head.iter().map(|key| page.t(key).into()).collect(),
            wide: 1,
            rows,
        });
    }
    if !one.asked.is_empty() {
        blocks.push(Block::Heading { level: 1, words: page.t("information-title").into() });
        let rows = one
            .asked
            .iter()
            .map(|asked| {
                vec![
                    own(apart(&asked.one.label())),
                    Cell { words: said(&asked.one.title, asked.one.lang), bar: None },
                    own(apart(&asked.one.to.institution.name)),
                    own(stands_with_delay(page, asked.standing, Asks::Information)),
                ]
            })
            .collect();
        let head = ["report-number", "report-asked", "rates-institution", "report-answer"];
        blocks.push(Block::Table {
            caption: Words::new(""),
            head: head.iter().map(|key| page.t(key).into()).collect(),
            wide: 1,
            rows,
        });
    }
    if !one.judged.is_empty() {
        blocks.push(Block::Heading { level: 1, words: page.t("report-judged").into() });
        let rows = one
            .judged
            .iter()
            .map(|judged| {
                vec![
                    Cell { words: said(&judged.promise, judged.lang), bar: None },
                    own(apart(&judged.institution)),
                    own(page.t(format!("judged-{}", judged.level))),
                    own(page.date(&judged.day)),
                ]
            })
            .collect();
        let head = ["report-promise", "rates-institution", "report-level", "report-day"];
        blocks.push(Block::Table {
            caption: Words::new(""),
            head: head.iter().map(|key| page.t(key).into()).collect(),
            wide: 0,
            rows,
        });
    }
    blocks.extend(one.stamp.iter().flat_map(|stamp| stamp.blocks(page)));
    Document {
        title: title(page, one),
        eyebrow: if one.council.sample { page.t("sample") } else { String::new() },
        subtitle: String::new(),
        lede: said(&one.council.title, one.council.lang),
        author: page.site.name.clone(),
        lang: page.lang().code().to_owned(),
        dir: direction(page.lang()),
        foot: title(page, one),
        contents: String::new(),
        blocks,
    }
}

/// The file.
pub(super) async fn pdf(anyone: Anyone, Path((id, year)): Path<(String, String)>) -> Outcome {
    let one = found(&anyone, &id, &year).await?;
    let document = document(&anyone.page(""), &one);
    Ok(file("application/pdf", None, press::set(document).await?))
}

fn sample_year(stage: &Stage, full: bool) -> Year {
    Year {
        council: councils_samples::council(stage, CouncilState::Open),
        of: 2026,
        years: vec![2026, 2025],
        rows: (1..=4).map(|n| Row::new(sample_listed(stage, n), TODAY)).filter(|_| full).collect(),
        meetings: 3,
        decided: [("adopted".to_owned(), 9), ("rejected".to_owned(), 2)].into(),
        asked: [1, 2].iter().filter(|_| full).map(|n| Asked::new(requests::sample(stage, *n, true), TODAY)).collect(),
        stamp: full.then(Stamp::sample),
        judged: [("completed", 12), ("limited", 5)]
            .into_iter()
            .filter(|_| full)
            .map(|(level, days)| Judged {
                promise: stage.words.get("sample-promise"),
                lang: stage.lang(),
                institution: stage.words.with("sample-institution", &[("n", 1.into())]),
                level: level.to_owned(),
                day: TODAY.plus(-days),
            })
            .collect(),
    }
}

pub(super) fn samples(stage: &Stage) -> Vec<Sample> {
    let make = |full| {
        let one = sample_year(stage, full);
        let mut page = stage.titled("tracker-title", &format!("{}/report/2026", one.council.path()));
        page.title = title(&page, &one);
        ReportPage { page, one }
    };
    vec![stage.sample("annual-report", &make(true)), stage.sample("annual-report-none", &make(false))]
}

#[cfg(test)]
mod tests {
    use std::sync::Arc;

    use kit::{Catalogue, Lang};

    use super::*;

    #[test]
    fn r40_annual_reports_conform_in_every_language() {
        let mut texts = vec![kit::TEXTS, people::TEXTS];
        texts.extend(crate::TEXTS);
        let catalogue = Catalogue::new(&texts).expect("complete messages");
        for lang in Lang::ALL {
            let stage = Stage::new(Arc::clone(&catalogue), lang);
            for full in [true, false] {
                let page = stage.titled("tracker-title", "/council/x/report/2026");
                let document = document(&page, &sample_year(&stage, full));
                let lines = Stamp::sample().lines.join("\n");
                let stamped = document
                    .blocks
                    .iter()
                    .any(|block| matches!(block, Block::Quote { words, .. } if words.text == lines));
                assert_eq!(stamped, full, "where the ledger stood");
                let made = documents::pdf(&document).unwrap_or_else(|error| panic!("{}: {error}", lang.code()));
                assert_eq!(made.missing, "", "{}: letters without a face", lang.code());
            }
        }
    }
}
