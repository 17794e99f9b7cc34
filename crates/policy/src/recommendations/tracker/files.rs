//! The same as files: every recommendation and addressee, every commitment in the columns of the Open Government Partnership, a feed.

use std::collections::BTreeMap;

use atom_syndication::{Content, Entry, Feed, Link, Person, Text};
use axum::extract::RawQuery;
use kit::{Outcome, Page, Problem, Visit, file};
use store::{Day, Error, Id};

use super::{
    filter::Filter,
    list::asked,
    query::{self, Listed},
};
use crate::{
    commitments, councils,
    recommendations::{answers::Asks, day_everywhere, types::Standing},
};

/// The most rows of a file.
const MOST: usize = 200_000;

/// The most entries of a feed.
const ENTRIES: usize = 60;

async fn load(visit: &Visit, query: RawQuery) -> Result<(Vec<Listed>, Day), Problem> {
    let filter = Filter::read(&asked(query));
    let today = day_everywhere(visit.app.clock());
    let found = visit.app.store().read("recommendations as a file", move |tx| {
        let filter = filter.clone();
        Box::pin(async move { query::all(tx, &filter, today, MOST).await })
    });
    Ok((found.await?, today))
}

pub(in crate::recommendations) fn row(out: &mut csv::Writer<Vec<u8>>, cells: &[String]) -> Result<(), Problem> {
    out.write_record(cells.iter().map(|cell| kit::guarded(cell))).map_err(|_| Problem::Internal)
}

pub(in crate::recommendations) fn done(out: csv::Writer<Vec<u8>>, name: &'static str) -> Outcome {
    let bytes = out.into_inner().map_err(|_| Problem::Internal)?;
    Ok(file("text/csv; charset=utf-8", Some(name), bytes))
}

/// Where an addressee stands, in words.
pub(super) fn stands(page: &Page, standing: Standing, asks: Asks) -> String {
    match standing {
        Standing::Waiting => page.t("stands-waiting"),
        Standing::Overdue(days) => page.n("stands-overdue", days),
        Standing::Answered { kind, .. } => page.t(format!("{}-{}", asks.prefix(), kind.word())),
    }
}

/// Where an addressee stands, as a word of files.
pub(in crate::recommendations) const fn word(standing: Standing) -> &'static str {
    match standing {
        Standing::Waiting => "waiting",
        Standing::Overdue(_) => "overdue",
        Standing::Answered { kind, .. } => kind.word(),
    }
}

/// How many days after the last day an answer came, or is missing; negative: before; empty: there is time.
pub(in crate::recommendations) fn late(standing: Standing) -> String {
    match standing {
        Standing::Answered { late, .. } => late.to_string(),
        Standing::Overdue(days) => days.to_string(),
        Standing::Waiting => String::new(),
    }
}

/// A day, or nothing.
pub(in crate::recommendations) fn day(day: Option<Day>) -> String {
    day.map_or_else(String::new, |day| day.to_string())
}

/// A line for each recommendation and addressee.
pub(super) async fn csv(visit: Visit, query: RawQuery) -> Outcome {
    let (all, today) = load(&visit, query).await?;
    let page = visit.page("");
    let mut out = csv::Writer::from_writer(Vec::new());
    let head = [
        "recommendation",
        "number",
        "published",
        "language",
        "title",
        "text",
        "pillar",
        "groups",
        "institution",
        "role",
        "asked",
        "due",
        "extended_days",
        "standing",
        "first_answered",
        "days_late",
        "answer",
        "answer_language",
        "answer_recorded_by_council",
        "answer_source",
        "promises",
        "promises_judged_done",
        "said_before_since",
        "address",
    ];
    row(&mut out, &head.map(ToOwned::to_owned))?;
    for listed in &all {
        let one = &listed.one;
        for (to, promises) in listed.to.iter().zip(&listed.promises) {
            let stands = to.standing(today);
            let groups: Vec<&str> = one.groups.iter().map(|group| group.word()).collect();
            let answer = to.answer();
            let said = |text: Option<&String>| text.cloned().unwrap_or_default();
            row(
                &mut out,
                &[
                    one.id.to_string(),
                    one.label(),
                    day(one.published),
                    one.lang.code().to_owned(),
                    one.title.clone(),
                    one.body.clone(),
                    one.pillar.word().to_owned(),
                    groups.join(";"),
                    to.institution.name.clone(),
                    to.role.clone(),
                    day(to.asked),
                    day(to.due),
                    to.more.to_string(),
                    word(stands).to_owned(),
                    day(to.answers.first().map(|answer| answer.day)),
                    late(stands),
                    said(answer.map(|answer| &answer.words)),
                    answer.map_or("", |answer| answer.lang.code()).to_owned(),
                    answer.map_or("", |answer| if answer.recorded { "yes" } else { "no" }).to_owned(),
                    said(answer.map(|answer| &answer.source_url)),
                    promises.0.to_string(),
                    promises.1.to_string(),
                    listed.before.map_or_else(String::new, |(_, year)| year.to_string()),
                    page.to(one.path()),
                ],
            )?;
        }
    }
    done(out, "recommendations.csv")
}

/// A line for each commitment, in the order of the questions of an action plan of the Open Government Partnership.
pub(super) async fn commitments(visit: Visit, query: RawQuery) -> Outcome {
    let filter = Filter::read(&asked(query));
    let today = day_everywhere(visit.app.clock());
    let all = visit
        .app
        .store()
        .read("commitments as a file", move |tx| {
            let filter = filter.clone();
            Box::pin(async move {
                let mut all = Vec::new();
                for listed in query::all(tx, &filter, today, MOST).await? {
                    for to in listed.to {
                        for promise in commitments::store::of(tx, to.id).await? {
                            all.push((listed.one.label(), to.institution.name.clone(), promise));
                        }
                    }
                }
                Ok::<_, Error>(all)
            })
        })
        .await?;
    let mut out = csv::Writer::from_writer(Vec::new());
    let head = [
        "commitment",
        "recommendation",
        "institution",
        "commitment_number",
        "commitment_text",
        "language",
        "responsible",
        "milestones",
        "start_date",
        "end_date",
        "end_dates_before",
        "claimed_completion",
        "claimed_on",
        "claim_evidence",
        "judged_completion",
        "judged_on",
        "judged_reasons",
        "days_late",
    ];
    row(&mut out, &head.map(ToOwned::to_owned))?;
    for (label, institution, promise) in &all {
        let (Some(wording), Some(first)) = (promise.wording(), promise.wordings.first()) else { continue };
        let days = promise.days();
        let before: Vec<String> = days[..days.len() - 1].iter().map(ToString::to_string).collect();
        let (claim, judged) = (promise.claim(), promise.judged());
        row(
            &mut out,
            &[
                promise.id.to_string(),
                label.clone(),
                institution.clone(),
                promise.number.to_string(),
                wording.words.clone(),
                wording.lang.code().to_owned(),
                wording.owner.clone(),
                wording.milestones.clone(),
                first.day.to_string(),
                wording.due.to_string(),
                before.join(";"),
                claim.map_or("", |claim| claim.level.word()).to_owned(),
                claim.map_or_else(String::new, |claim| claim.day.to_string()),
                claim.map_or_else(String::new, |claim| claim.evidence_url.clone()),
                judged.map_or("", |judged| judged.level.word()).to_owned(),
                judged.map_or_else(String::new, |judged| judged.day.to_string()),
                judged.map_or_else(String::new, |judged| judged.reasons.clone()),
                promise.late(today).map_or_else(String::new, |days| days.to_string()),
            ],
        )?;
    }
    done(out, "commitments.csv")
}

/// A day as a feed has it: its first moment.
fn moment(day: Day) -> atom_syndication::FixedDateTime {
    format!("{day}T00:00:00Z").parse().unwrap_or_default()
}

/// The feed: newest first. An entry is a recommendation; it is new again when somebody answered.
pub(super) async fn feed(visit: Visit, query: RawQuery) -> Outcome {
    let address = query.0.clone().unwrap_or_default();
    let filter = Filter::read(&asked(query));
    let today = day_everywhere(visit.app.clock());
    let (all, councils) = visit
        .app
        .store()
        .read("recommendations as a feed", move |tx| {
            let filter = filter.clone();
            Box::pin(async move {
                let councils = councils::store::public(tx).await?.into_iter().map(|one| (one.id, one.title));
                let councils: BTreeMap<Id, String> = councils.collect();
                Ok::<_, Error>((query::all(tx, &filter, today, ENTRIES).await?, councils))
            })
        })
        .await?;
    let page = visit.page("");
    let mut entries = Vec::with_capacity(all.len());
    for listed in &all {
        let one = &listed.one;
        let newest = listed.to.iter().flat_map(|to| to.answers.iter().map(|answer| answer.day)).max();
        let published = one.published.unwrap_or(today);
        let to: Vec<String> = listed
            .to
            .iter()
            .map(|to| format!("{}: {}", to.institution.name, stands(&page, to.standing(today), Asks::Recommendation)))
            .collect();
        entries.push(Entry {
            title: Text::plain(one.title.clone()),
            id: format!("urn:firsthand:recommendation:{}", one.id),
            updated: moment(newest.unwrap_or(published).max(published)),
            published: Some(moment(published)),
            authors: vec![Person {
                name: councils.get(&one.council).cloned().unwrap_or_default(),
                ..Person::default()
            }],
            links: vec![Link { href: page.to(one.path()), rel: "alternate".to_owned(), ..Link::default() }],
            content: Some(Content {
                value: Some(format!("{}\n\n{}", one.body, to.join("\n"))),
                content_type: Some("text".to_owned()),
                lang: Some(one.lang.code().to_owned()),
                ..Content::default()
            }),
            ..Entry::default()
        });
    }
    let updated = entries.iter().map(|entry| entry.updated).max().unwrap_or_else(|| moment(today));
    let to_self = if address.is_empty() { String::new() } else { format!("?{address}") };
    let feed = Feed {
        title: Text::plain(format!("{} – {}", page.t("tracker-title"), page.site.name)),
        id: format!("urn:firsthand:recommendations:{}", visit.lang.code()),
        updated,
        lang: Some(visit.lang.code().to_owned()),
        links: vec![Link {
            href: format!("{}{to_self}", page.to("/recommendations/feed.atom")),
            rel: "self".to_owned(),
            ..Link::default()
        }],
        entries,
        ..Feed::default()
    };
    Ok(file("application/atom+xml; charset=utf-8", None, feed.to_string()))
}
