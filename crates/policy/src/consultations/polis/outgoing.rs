//! The statements of a count, in the columns of a Polis export.
//!
//! `agrees` and `disagrees` are counts of people there; they stay empty here. What was released stands in columns of its own.
//! Nothing says when a statement was written, or by whom.

use axum::extract::Path;
use kit::{Outcome, Problem, guarded};
use people::Anyone;

use crate::consultations::{
    release::StatementFigures,
    result::{ByNumber, release},
    types::Statement,
};

/// The columns of a comments file of Polis, and the shares that were released.
const COLUMNS: [&str; 12] = [
    "timestamp",
    "datetime",
    "comment-id",
    "author-id",
    "agrees",
    "disagrees",
    "moderated",
    "comment-body",
    "agree-share",
    "disagree-share",
    "pass-share",
    "voters",
];

/// The file; words are read afresh, so that a text that was taken back is gone from it.
pub(super) async fn get(anyone: Anyone, Path(path): Path<ByNumber>) -> Outcome {
    let (_, loaded) = release(&anyone, &path).await?;
    Ok(kit::file("text/csv; charset=utf-8", None, file(&loaded.statements, &loaded.release.statements)?))
}

fn file(statements: &[Statement], figures: &[StatementFigures]) -> Result<String, Problem> {
    let mut out = csv::Writer::from_writer(Vec::new());
    out.write_record(COLUMNS).map_err(|_| Problem::Internal)?;
    for statement in statements {
        let id = statement.id.to_string();
        let released = figures.iter().find(|f| f.id == id && f.voters.is_some());
        let share = |index: usize| {
            released.and_then(|f| f.shares.get(index)).map_or_else(|| "hidden".to_owned(), |s| String::from(*s))
        };
        let voters = released
            .and_then(|f| f.voters)
            .map_or_else(|| "hidden".to_owned(), |p| format!("{}{}", p.n, if p.exact { "" } else { "+" }));
        let (number, body) = (statement.number.unwrap_or(0).to_string(), guarded(&statement.body));
        let row = ["", "", &number, "", "", "", "1", &body, &share(0), &share(1), &share(2), &voters];
        out.write_record(row).map_err(|_| Problem::Internal)?;
    }
    let bytes = out.into_inner().map_err(|_| Problem::Internal)?;
    String::from_utf8(bytes).map_err(|_| Problem::Internal)
}

#[cfg(test)]
mod tests {
    use kit::Lang;
    use opinion::import::{Moderation, comments_from_text};
    use store::{Day, Id};

    use super::*;
    use crate::consultations::{
        shares::{People, Share},
        types::Standing,
    };

    fn statement(number: i64, body: &str) -> Statement {
        Statement {
            id: Id([number as u8; 16]),
            number: Some(number),
            seed: false,
            seat: Some([9; 16]),
            lang: Lang::Ar,
            body: body.to_owned(),
            offered: None,
            standing: Standing::Published,
            reason: String::new(),
            joined_to: None,
            day: Day(20_000),
        }
    }

    #[test]
    fn the_statements_come_back_and_no_count_of_people_goes_out() {
        let bodies = ["Letters, \"plain\" ones.", "ينبغي أن تكون الرسائل واضحة.", "=1+1"];
        let statements: Vec<Statement> = (1_i64..).zip(bodies).map(|(n, body)| statement(n, body)).collect();
        let figures = |n: usize, voters: Option<People>, shares: &[Share]| StatementFigures {
            id: statements[n].id.to_string(),
            number: n as i64 + 1,
            since: 1,
            voters,
            shares: shares.to_vec(),
            groups: Vec::new(),
            everywhere: None,
            against: None,
            apart: 0,
        };
        let released = [
            figures(0, Some(People { n: 214, exact: true }), &[Share::Over90, Share::Under10, Share::Percent(12)]),
            figures(1, Some(People { n: 40, exact: false }), &[Share::Percent(70), Share::Few, Share::Percent(30)]),
            figures(2, None, &[]),
        ];
        let text = file(&statements, &released).expect("a file");
        let lines: Vec<&str> = text.lines().collect();
        assert_eq!(lines[1], ",,1,,,,1,\"Letters, \"\"plain\"\" ones.\",over 90,under 10,12,214");
        assert!(lines[2].ends_with(",70,few,30,40+") && lines[3].ends_with(",'=1+1,hidden,hidden,hidden,hidden"));
        let read = comments_from_text(&text, 5).expect("the columns of a comments file");
        assert_eq!(read.bad_rows.1, 0, "{:?}", read.bad_rows);
        let back: Vec<(u128, &str)> =
            read.statements.iter().map(|(id, one)| (id.0, one.text.as_deref().unwrap_or_default())).collect();
        assert_eq!(back, [(1, bodies[0]), (2, bodies[1]), (3, "'=1+1")]);
        assert!(read.statements.iter().all(|(_, one)| one.moderation == Moderation::In));
        // Under forty people there are no figures at all; the words go out all the same.
        let bare = file(&statements, &[]).expect("a file");
        assert_eq!(bare.matches("hidden").count(), 12);
    }
}
