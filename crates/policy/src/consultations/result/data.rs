//! A release as data: the map, JSON, CSV. Released figures only, with the words of the statements as they stand now.

use axum::extract::Path;
use charts::{Direction, MapGroup, OpinionMap};
use kit::{Outcome, Page, Problem, file, guarded};
use people::Anyone;

use super::{ByNumber, release, view::Report};

/// The map as SVG; `None` without groups.
pub(super) fn picture(page: &Page, report: &Report) -> Option<String> {
    let groups = report.groups.iter().map(|(g, _)| MapGroup {
        letter: g.letter.clone(),
        label: page.n("people-n", g.people),
        points: g.dots.clone(),
        outline: Vec::new(),
    });
    let picture = OpinionMap {
        title: page.t("map-title"),
        description: page.n("map-alt", report.groups.len()),
        direction: if page.lang().is_rtl() { Direction::Rtl } else { Direction::Ltr },
        groups: groups.collect(),
    };
    (!picture.groups.is_empty()).then(|| picture.to_svg())
}

/// The map of a release.
pub(super) async fn map(anyone: Anyone, Path(path): Path<ByNumber>) -> Outcome {
    let (one, loaded) = release(&anyone, &path).await?;
    let page = anyone.page("");
    let report = Report::new(&page, one, loaded);
    Ok(file("image/svg+xml", None, picture(&page, &report).ok_or(Problem::NotFound)?))
}

/// The released figures as JSON, with the words of the statements.
pub(super) async fn json(anyone: Anyone, Path(path): Path<ByNumber>) -> Outcome {
    let (one, loaded) = release(&anyone, &path).await?;
    let texts: Vec<_> = loaded
        .statements
        .iter()
        .map(|s| serde_json::json!({ "id": s.id.to_string(), "number": s.number, "text": s.body, "language": s.lang.code() }))
        .collect();
    let value = serde_json::json!({
        "consultation": one.title,
        "source": one.source,
        "sample": one.sample,
        "rules": "No figure about fewer than 10 people. An answer given by fewer than 10 people is \"few\"; other shares under 10 % and over 90 % are bands. Overall shares change only when 0 or at least 10 people changed them. Bounds over groups are reckoned with the least that numbers under 10 can be, and rounded down.",
        "methods": "docs/reference/opinion.md in the source of this program",
        "release": loaded.release,
        "groups": loaded.groups.iter().map(|g| serde_json::json!({ "id": g.id.to_string(), "name": g.name, "reason": g.reason })).collect::<Vec<_>>(),
        "texts": texts,
    });
    Ok(file("application/json", None, serde_json::to_string_pretty(&value).map_err(|_| Problem::Internal)?))
}

/// The released figures of statements as CSV.
pub(super) async fn csv(anyone: Anyone, Path(path): Path<ByNumber>) -> Outcome {
    let (_, loaded) = release(&anyone, &path).await?;
    let mut out = csv::Writer::from_writer(Vec::new());
    let mut write = |record: &[String]| out.write_record(record).map_err(|_| Problem::Internal);
    write(
        &[
            "number",
            "text",
            "language",
            "voters",
            "agree",
            "disagree",
            "pass",
            "every_group_agrees_at_least",
            "every_group_disagrees_at_least",
            "count",
        ]
        .map(String::from),
    )?;
    for statement in &loaded.statements {
        let id = statement.id.to_string();
        let figures = loaded.release.statements.iter().find(|f| f.id == id && f.voters.is_some());
        let share = |index: usize| {
            figures.and_then(|f| f.shares.get(index)).map_or_else(|| "hidden".to_owned(), |s| String::from(*s))
        };
        write(&[
            statement.number.unwrap_or(0).to_string(),
            guarded(&statement.body),
            statement.lang.code().to_owned(),
            figures
                .and_then(|f| f.voters)
                .map_or_else(|| "hidden".to_owned(), |p| format!("{}{}", p.n, if p.exact { "" } else { "+" })),
            share(0),
            share(1),
            share(2),
            figures.and_then(|f| f.everywhere).map_or_else(String::new, String::from),
            figures.and_then(|f| f.against).map_or_else(String::new, String::from),
            figures.map_or_else(String::new, |f| f.since.to_string()),
        ])?;
    }
    let bytes = out.into_inner().map_err(|_| Problem::Internal)?;
    Ok(file("text/csv; charset=utf-8", None, bytes))
}
