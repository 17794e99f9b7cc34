//! The same as files: every wording with its year and its source.

use axum::extract::RawQuery;
use kit::{Lang, Outcome, Problem, Visit, file};

use super::list::asked;
use crate::{
    filter::Filter,
    query::{self, Thread, Wording},
};

/// What whoever uses the rows must know.
const ABOUT: &str = "Recommendations of public reports to governments. ilab: suggested actions in Findings on the Worst Forms of Child \
                     Labor, US Department of Labor; tip: prioritized recommendations in the Trafficking in Persons Report, US Department of \
                     State. US Government works, public domain (17 USC 105). They are the views of these departments. kept: compared with \
                     the list before that is held: same or near (a Ratcliff-Obershelp ratio of 0.8 or more after capitals, punctuation and \
                     spacing are put away); back: only in an earlier list; new: in none; unknown: the list before is held in part; first: \
                     there is none. standing: asked when the newest list that is held has it; unknown when that list is a part without it; \
                     ended when it has neither these nor nearly these words: the same may be asked in other words. A year that is not here \
                     may be an edition that is not held.";

async fn load(visit: &Visit, query: RawQuery) -> Result<Vec<(Thread, Vec<Wording>)>, Problem> {
    let filter = Filter::read(&asked(query));
    let found = visit.app.store().read("evidence as a file", move |tx| {
        let filter = filter.clone();
        Box::pin(async move { query::wordings(tx, &filter).await })
    });
    Ok(found.await?)
}

/// A line for each wording.
pub(crate) async fn csv(visit: Visit, query: RawQuery) -> Outcome {
    let all = load(&visit, query).await?;
    let mut out = csv::Writer::from_writer(Vec::new());
    let mut write = |record: &[&str]| out.write_record(record).map_err(|_| Problem::Internal);
    write(&[
        "series",
        "place_code",
        "place",
        "named_in_source",
        "year",
        "area",
        "text",
        "kept",
        "recommendation",
        "first_year",
        "last_year",
        "editions_in_a_row",
        "standing",
        "list_complete",
        "source",
        "note",
    ])?;
    let guarded = kit::guarded;
    for (thread, wordings) in &all {
        let (id, first, last, run) =
            (thread.id.to_string(), thread.first.to_string(), thread.last.to_string(), thread.run.to_string());
        for wording in wordings {
            write(&[
                thread.series.word(),
                &thread.place.code,
                thread.place.name(Lang::En),
                &guarded(&wording.named),
                &wording.year.to_string(),
                &guarded(&wording.area),
                &guarded(&wording.body),
                &wording.kept,
                &id,
                &first,
                &last,
                &run,
                thread.standing.word(),
                if wording.complete { "yes" } else { "no" },
                &guarded(&wording.url),
                &guarded(&wording.note),
            ])?;
        }
    }
    Ok(file("text/csv; charset=utf-8", Some("recommendations.csv"), out.into_inner().map_err(|_| Problem::Internal)?))
}

/// A list of recommendations, each with its wordings.
pub(crate) async fn json(visit: Visit, query: RawQuery) -> Outcome {
    let all = load(&visit, query).await?;
    let list: Vec<_> = all
        .iter()
        .map(|(thread, wordings)| {
            let wordings: Vec<_> = wordings
                .iter()
                .map(|one| {
                    serde_json::json!({
                        "year": one.year, "area": one.area, "text": one.body, "kept": one.kept, "named_in_source": one.named,
                        "list_complete": one.complete, "source": one.url, "note": one.note,
                    })
                })
                .collect();
            serde_json::json!({
                "id": thread.id.to_string(), "series": thread.series.word(), "place": thread.place.code,
                "place_name": thread.place.name(Lang::En), "first_year": thread.first, "last_year": thread.last,
                "editions_in_a_row": thread.run, "standing": thread.standing.word(), "wordings": wordings,
            })
        })
        .collect();
    let value = serde_json::json!({ "about": ABOUT, "recommendations": list });
    Ok(file("application/json", None, serde_json::to_string(&value).map_err(|_| Problem::Internal)?))
}
