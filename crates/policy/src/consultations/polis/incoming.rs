//! A convenor brings the statements of a Polis conversation into a draft.
//!
//! The problem: a file of hundreds of statements is quickly read in and hard to look through afterwards. So everything is
//! shown before anything is stored: what comes in, and what stays out and why (moderated out there, too long for here, here
//! already, not readable). Then all of it is stored, or nothing. Reading the same file twice adds nothing.

use std::collections::BTreeSet;

use askama::Template;
use axum::{extract::Path, http::StatusCode};
use kit::{
    Fields, Lang, Outcome, Page, Problem, html, html_status,
    samples::{Sample, Stage},
};
use opinion::import::{ImportError, Moderation, comments_from_text};
use people::{StaffMember, StaffUpload};
use store::{Entropy, Id, Tx};

use crate::{
    consultations::{
        staff::{
            Head, ours, sample_in, sample_page,
            seeds::{MOST_SEEDS, plain},
        },
        store as sql,
        types::{Consultation, STATEMENT_LIMIT, State, Statement},
    },
    stated::check_source,
};

/// How many rows that cannot be read are named.
const NAMED: usize = 20;

#[derive(Template)]
#[template(path = "polis.html")]
struct PolisPage {
    page: Page,
    head: Head,
    fields: Fields,
    langs: Vec<(&'static str, &'static str)>,
    /// True when it is not stated yet where the text is from.
    sourceless: bool,
}

impl PolisPage {
    fn new(page: Page, one: &Consultation, fields: Fields) -> Self {
        Self {
            page: page.with_errors(&fields),
            head: Head::new(one),
            fields,
            langs: Lang::ALL.map(|l| (l.code(), l.name())).to_vec(),
            sourceless: one.source.is_empty(),
        }
    }
}

/// What a file holds.
#[derive(Debug, Default, PartialEq, Eq)]
struct Found {
    /// Comes in, in the order of the file's numbers.
    fresh: Vec<String>,
    /// How many the moderators there left out.
    out: usize,
    /// Longer than a statement may be: number there, how many characters, the words.
    long: Vec<(String, usize, String)>,
    /// Here already, or twice in the file.
    twice: Vec<String>,
    /// Rows that cannot be read: the line and what is wrong, for the first of them.
    bad: Vec<(u64, String)>,
    /// How many rows cannot be read.
    bad_rows: u64,
}

/// Words on one line, as a statement stands here. Our own files put an apostrophe before what a spreadsheet would take for a
/// formula: it is taken off again.
fn tidy(text: &str) -> String {
    let text = text.split_whitespace().collect::<Vec<_>>().join(" ");
    match text.strip_prefix('\'') {
        Some(rest) if rest.starts_with(['=', '+', '-', '@']) => rest.to_owned(),
        _ => text,
    }
}

/// Sorts the statements of a file: what comes in, and what does not and why.
fn sort(text: &str, there: &[Statement]) -> Result<Found, ImportError> {
    let read = comments_from_text(text, NAMED)?;
    let mut known: BTreeSet<String> = there.iter().map(|statement| plain(&statement.body)).collect();
    let mut found = Found { bad_rows: read.bad_rows.1, ..Found::default() };
    found.bad = read.bad_rows.0.into_iter().map(|row| (row.line, row.reason)).collect();
    for (number, statement) in read.statements {
        let body = tidy(&statement.text.unwrap_or_default());
        let length = body.chars().count();
        if statement.moderation == Moderation::Out {
            found.out += 1;
        } else if length > STATEMENT_LIMIT {
            found.long.push((number.0.to_string(), length, body));
        } else if known.insert(plain(&body)) {
            found.fresh.push(body);
        } else {
            found.twice.push(body);
        }
    }
    Ok(found)
}

/// Everything once more, before it is stored.
#[derive(Template)]
#[template(path = "polis_check.html")]
struct CheckPage {
    page: Page,
    head: Head,
    found: Found,
    lang: Lang,
    source: String,
}

async fn published(me: &StaffMember, id: Id) -> Result<Vec<Statement>, Problem> {
    Ok(me.visit.app.store().read("statements of a draft", move |tx| Box::pin(sql::statements(tx, id))).await?)
}

/// The form.
pub(super) async fn get(me: StaffMember, Path(id): Path<String>) -> Outcome {
    me.must_convene()?;
    let one = ours(&me, &id).await?;
    let fields = Fields::new().set("lang", one.lang.code());
    html(&PolisPage::new(me.page(me.visit.say("polis-title")), &one, fields))
}

/// A file was sent or pasted (the file wins), or what was shown is to be stored (`step` = store).
pub(super) async fn post(Path(id): Path<String>, StaffUpload { me, mut fields }: StaffUpload) -> Outcome {
    me.must_convene()?;
    let one = ours(&me, &id).await?;
    if one.state != State::Draft {
        return Ok(me.visit.go(&format!("{}/polis", Head::new(&one).base)));
    }
    let source = fields.text("source").to_owned();
    check_source(&me.visit, &mut fields);
    let lang = Lang::chosen(&fields, "lang", one.lang);
    if fields.is("step", "store") {
        return store_all(&me, &one, fields, lang, source).await;
    }
    let there = published(&me, one.id).await?;
    let found = read(&me, &mut fields, &there);
    let Some(found) = found.filter(|_| fields.good()) else {
        let page = me.page(me.visit.say("polis-title"));
        return html_status(StatusCode::UNPROCESSABLE_ENTITY, &PolisPage::new(page, &one, fields));
    };
    let page = me.page(me.visit.say("polis-check-title"));
    html(&CheckPage { page, head: Head::new(&one), found, lang, source })
}

/// Reads what was sent; what is wrong is noted at its field.
fn read(me: &StaffMember, fields: &mut Fields, there: &[Statement]) -> Option<Found> {
    let field = fields.text_or_file();
    let text = fields.value(field).to_owned();
    if text.trim().is_empty() {
        fields.wrong("text", me.visit.say("polis-nothing"));
        return None;
    }
    if text == "\u{fffd}" {
        fields.wrong(field, me.visit.say("import-utf8"));
        return None;
    }
    match sort(&text, there) {
        Ok(found) if found.fresh.len() + there.len() > MOST_SEEDS => {
            fields.wrong(field, me.visit.say_n("polis-many", MOST_SEEDS as i64));
            None
        }
        Ok(found) => Some(found),
        Err(_) => {
            fields.wrong(field, me.visit.say("polis-columns"));
            None
        }
    }
}

/// Stores what was shown: all of it, or nothing. What came in meanwhile is not stored twice.
async fn store_all(me: &StaffMember, one: &Consultation, mut fields: Fields, lang: Lang, source: String) -> Outcome {
    let bodies: Vec<String> = fields.list("statements").iter().map(|body| tidy(body)).collect();
    let readable = |body: &String| !body.is_empty() && body.chars().count() <= STATEMENT_LIMIT;
    if bodies.is_empty() || bodies.len() > MOST_SEEDS || !bodies.iter().all(readable) || !fields.good() {
        return Err(Problem::Unreadable);
    }
    let (id, today, entropy) = (one.id, me.visit.app.clock().today(), me.visit.app.entropy().clone());
    let room = me
        .visit
        .app
        .store()
        .write("bring in statements", move |tx| {
            let (bodies, source) = (bodies.clone(), source.clone());
            let entropy = entropy.clone();
            Box::pin(async move {
                let Some(mut fresh) = sql::find(tx, id).await?.filter(|one| one.state == State::Draft) else {
                    return Ok(true);
                };
                let room = add(tx, &entropy, id, lang, &bodies, today).await?;
                if room && fresh.source.is_empty() && !source.is_empty() {
                    fresh.source = source;
                    sql::save(tx, &fresh, today).await?;
                }
                Ok::<_, store::Error>(room)
            })
        })
        .await?;
    if !room {
        fields.wrong("text", me.visit.say_n("polis-many", MOST_SEEDS as i64));
        let page = me.page(me.visit.say("polis-title"));
        return html_status(StatusCode::UNPROCESSABLE_ENTITY, &PolisPage::new(page, one, fields));
    }
    Ok(me.visit.go(&format!("{}/statements", Head::new(one).base)))
}

/// Adds statements of the convenor, numbered on, those that are here already left out. False, and nothing is added, when there
/// would be too many.
async fn add(
    tx: &mut Tx,
    entropy: &Entropy,
    consultation: Id,
    lang: Lang,
    bodies: &[String],
    day: store::Day,
) -> store::Result<bool> {
    let there = sql::statements(tx, consultation).await?;
    let mut known: BTreeSet<String> = there.iter().map(|statement| plain(&statement.body)).collect();
    let fresh: Vec<&String> = bodies.iter().filter(|body| known.insert(plain(body))).collect();
    if there.len() + fresh.len() > MOST_SEEDS {
        return Ok(false);
    }
    let first = sql::next_number(tx, consultation).await?;
    for (number, body) in (first..).zip(fresh) {
        let statement = Statement::seed(Id::new(entropy), number, lang, body.clone(), day);
        sql::add_statement(tx, consultation, &statement).await?;
        sql::note_imported(tx, statement.id).await?;
    }
    Ok(true)
}

pub(super) fn samples(stage: &Stage) -> Vec<Sample> {
    let draft = Consultation { source: String::new(), ..sample_in(stage, State::Draft) };
    let form = |one: &Consultation, fields: Fields| {
        PolisPage::new(sample_page(stage, &stage.words.get("polis-title")), one, fields)
    };
    let fields = || Fields::new().set("lang", stage.lang().code());
    let mut wrong = fields().set("text", "a,b\n1,2\n");
    wrong.wrong("text", stage.words.get("polis-columns"));
    let mut unread = fields();
    unread.wrong("file", stage.words.get("import-utf8"));
    let check = |found: Found| CheckPage {
        page: sample_page(stage, &stage.words.get("polis-check-title")),
        head: Head::new(&draft),
        found,
        lang: stage.lang(),
        source: "Polis (sample)".to_owned(),
    };
    let words = stage.words.get("sample-statement");
    let full = Found {
        fresh: vec![words.clone(), stage.words.get("sample-short")],
        out: 12,
        long: vec![("7".to_owned(), 240, stage.words.get("sample-text"))],
        twice: vec![words],
        bad: vec![(9, "`comment-id` is \"x\", not a whole number".to_owned())],
        bad_rows: 1,
    };
    vec![
        stage.staff("staff-polis", &form(&draft, fields())),
        stage.staff("staff-polis-wrong", &form(&draft, wrong)),
        stage.staff("staff-polis-unread", &form(&draft, unread)),
        stage.staff("staff-polis-open", &form(&sample_in(stage, State::Open), fields())),
        stage.staff("staff-polis-check", &check(full)),
        stage.staff("staff-polis-check-none", &check(Found { out: 3, ..Found::default() })),
    ]
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_file_is_sorted_into_what_comes_in_and_what_does_not() {
        let there = [Statement::seed(Id([1; 16]), 1, Lang::En, "Courts should listen.".to_owned(), store::Day(0))];
        let long = "x".repeat(STATEMENT_LIMIT + 1);
        let text = format!(
            "comment-id,moderated,comment-body\n3,1,\"Two\n  lines.\"\n1,0,'=Sum\n2,-1,Out.\n4,1,courts should  listen\n\
             5,1,Two lines\n6,1,{long}\n7,9,Odd.\n"
        );
        let found = sort(&text, &there).expect("a comments file");
        assert_eq!(
            found,
            Found {
                fresh: vec!["=Sum".to_owned(), "Two lines.".to_owned()],
                out: 1,
                long: vec![("6".to_owned(), STATEMENT_LIMIT + 1, long)],
                twice: vec!["courts should listen".to_owned(), "Two lines".to_owned()],
                bad: vec![(9, "`moderated` is \"9\", not -1, 0 or 1".to_owned())],
                bad_rows: 1,
            }
        );
        assert!(sort("a;b\n1;2\n", &there).is_err());
    }
}
