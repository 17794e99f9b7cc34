//! The statements that people vote on: the convenor's first ones, and translations of all of them.
//!
//! The problem: the first person who comes must find something to vote on, in a language they read. The convenor writes a few
//! statements before opening; after that only members add to them, so that nobody steers while people vote. Translations
//! may come at any time and are always shown as translations.

use std::collections::BTreeSet;

use askama::Template;
use axum::{extract::Path, http::StatusCode};
use kit::{
    Fields, Outcome, Page, Problem, html, html_status,
    samples::{Sample, Stage},
};
use people::{StaffForm, StaffMember};
use store::{Id, Tx, values};

use super::{
    Head, check_translations, fill_translations, in_lang, keep_translations, must_work_here, other_langs, ours,
    sample_in, sample_page, sql,
};
use crate::consultations::{
    sample_data,
    types::{Consultation, STATEMENT_LIMIT, Standing, State, Statement},
};

/// How many statements a convenor may write or bring in.
pub(in crate::consultations) const MOST_SEEDS: usize = 500;

#[derive(Template)]
#[template(path = "staff_statements.html")]
struct StatementsPage {
    page: Page,
    head: Head,
    fields: Fields,
    statements: Vec<Statement>,
    convenor: bool,
}

impl StatementsPage {
    fn new(page: Page, one: &Consultation, statements: Vec<Statement>, convenor: bool, fields: Fields) -> Self {
        Self { page: page.with_errors(&fields), head: Head::new(one), fields, statements, convenor }
    }
}

async fn published(me: &StaffMember, id: Id) -> Result<Vec<Statement>, Problem> {
    Ok(me.visit.app.store().read("staff statements", move |tx| Box::pin(sql::statements(tx, id))).await?)
}

/// The statements, with a form to add some.
pub(super) async fn get(me: StaffMember, Path(id): Path<String>) -> Outcome {
    must_work_here(&me)?;
    let one = ours(&me, &id).await?;
    let fields = Fields::new().set("once", me.visit.once());
    let page = me.page(me.visit.say("task-statements"));
    html(&StatementsPage::new(page, &one, published(&me, one.id).await?, me.roles.convenor, fields))
}

/// Words as they are compared: lower case, single spaces, without the dot at the end.
pub(in crate::consultations) fn plain(text: &str) -> String {
    text.to_lowercase().split_whitespace().collect::<Vec<_>>().join(" ").trim_end_matches('.').to_owned()
}

/// Reads statements, one a line. What is wrong comes as line, key of the message, and the number of characters.
fn read(typed: &str, there: &[Statement]) -> (Vec<String>, Vec<(usize, &'static str, usize)>) {
    let mut known: BTreeSet<String> = there.iter().map(|statement| plain(&statement.body)).collect();
    let (mut fresh, mut wrong) = (Vec::new(), Vec::new());
    for (index, line) in typed.lines().enumerate() {
        let text = line.trim();
        let length = text.chars().count();
        if text.is_empty() {
            continue;
        }
        if length > STATEMENT_LIMIT {
            wrong.push((index + 1, "staff-statement-long", length));
        } else if !known.insert(plain(text)) {
            wrong.push((index + 1, "staff-statement-twice", length));
        } else {
            fresh.push(text.to_owned());
        }
    }
    (fresh, wrong)
}

/// Statements are added, or one is deleted.
pub(super) async fn post(Path(id): Path<String>, StaffForm { me, mut fields }: StaffForm) -> Outcome {
    me.must_convene()?;
    let one = ours(&me, &id).await?;
    let to = format!("{}/statements", Head::new(&one).base);
    if one.state != State::Draft {
        return Ok(me.visit.go(&to));
    }
    if fields.has("delete") {
        let thing = Id::parse(fields.text("delete")).ok_or(Problem::NotFound)?;
        let id = one.id;
        me.visit.app.store().write("delete statement", move |tx| Box::pin(delete(tx, id, thing))).await?;
        return Ok(me.visit.go(&to));
    }
    let once = me.new_id(&fields);
    let there = published(&me, one.id).await?;
    if there.iter().any(|statement| statement.id == once) {
        // The same form again: a double click.
        return Ok(me.visit.go(&to));
    }
    let page = me.page(me.visit.say("task-statements"));
    let (fresh, wrong) = read(fields.value("statements"), &there);
    for (line, key, length) in &wrong {
        fields.wrong("statements", page.nm(key, line, length));
    }
    if fresh.is_empty() && wrong.is_empty() {
        fields.wrong("statements", page.t("staff-statement-none"));
    }
    if fresh.len() + there.len() > MOST_SEEDS {
        fields.wrong("statements", page.n("staff-statement-many", MOST_SEEDS));
    }
    if !fields.good() {
        let page = StatementsPage::new(page, &one, there, me.roles.convenor, fields);
        return html_status(StatusCode::UNPROCESSABLE_ENTITY, &page);
    }
    let (id, lang, day) = (one.id, one.lang, me.visit.app.clock().today());
    let entropy = me.visit.app.entropy().clone();
    me.visit
        .app
        .store()
        .write("add statements", move |tx| {
            Box::pin(async move {
                let fresh_state = sql::find(tx, id).await?.map(|one| one.state);
                if fresh_state != Some(State::Draft) || sql::statement_by_id(tx, id, once).await?.is_some() {
                    return Ok(());
                }
                let mut number = sql::next_number(tx, id).await?;
                for (index, body) in fresh.into_iter().enumerate() {
                    let thing = if index == 0 { once } else { Id::new(&entropy) };
                    sql::add_statement(tx, id, &Statement::seed(thing, number, lang, body, day)).await?;
                    number += 1;
                }
                Ok::<_, store::Error>(())
            })
        })
        .await?;
    Ok(me.visit.go(&to))
}

/// Deletes a statement of a draft, and closes the gap in the numbers.
async fn delete(tx: &mut Tx, id: Id, thing: Id) -> store::Result<()> {
    if sql::find(tx, id).await?.is_none_or(|one| one.state != State::Draft) {
        return Ok(());
    }
    let gone = tx
        .run("DELETE FROM statements WHERE id = $1 AND consultation = $2 AND origin = 'seed'", values![thing, id])
        .await?;
    if gone == 0 {
        return Ok(());
    }
    tx.run("DELETE FROM translations WHERE thing = $1", values![thing]).await?;
    for (index, statement) in sql::statements(tx, id).await?.into_iter().enumerate() {
        tx.run("UPDATE statements SET number = $2 WHERE id = $1", values![statement.id, index as i64 + 1]).await?;
    }
    Ok(())
}

#[derive(Template)]
#[template(path = "staff_statement.html")]
struct StatementPage {
    page: Page,
    head: Head,
    fields: Fields,
    statement: Statement,
    /// Name and label of the fields for the other languages.
    translations: Vec<(String, String)>,
}

impl StatementPage {
    fn new(page: Page, one: &Consultation, statement: Statement, fields: Fields) -> Self {
        let translations = other_langs(&page.site, statement.lang)
            .into_iter()
            .map(|lang| (in_lang("body", lang), lang.name().to_owned()))
            .collect();
        Self { page: page.with_errors(&fields), head: Head::new(one), fields, statement, translations }
    }
}

/// The published statement of an address.
async fn asked(me: &StaffMember, id: &str, statement: &str) -> Result<(Consultation, Statement), Problem> {
    must_work_here(me)?;
    let one = ours(me, id).await?;
    let statement = Id::parse(statement).ok_or(Problem::NotFound)?;
    let id = one.id;
    let found = me
        .visit
        .app
        .store()
        .read("staff statement", move |tx| Box::pin(sql::statement_by_id(tx, id, statement)))
        .await?
        .filter(|statement| statement.standing == Standing::Published)
        .ok_or(Problem::NotFound)?;
    Ok((one, found))
}

/// The translations of a statement.
pub(super) async fn one(me: StaffMember, Path((id, statement)): Path<(String, String)>) -> Outcome {
    let (one, statement) = asked(&me, &id, &statement).await?;
    let langs = other_langs(&me.visit.site, statement.lang);
    let fields = fill_translations(&me, statement.id, &langs, &["body"], Fields::new()).await?;
    let page = me.page(me.visit.say_n("staff-statement-n", statement.number.unwrap_or_default()));
    html(&StatementPage::new(page, &one, statement, fields))
}

/// Translations of a statement are written.
pub(super) async fn translate(
    Path((id, statement)): Path<(String, String)>,
    StaffForm { me, mut fields }: StaffForm,
) -> Outcome {
    let (one, statement) = asked(&me, &id, &statement).await?;
    let langs = other_langs(&me.visit.site, statement.lang);
    check_translations(&mut fields, &langs, &["body"], STATEMENT_LIMIT * 2, &me.visit.say("task-too-long"));
    if !fields.good() {
        let page = me.page(me.visit.say_n("staff-statement-n", statement.number.unwrap_or_default()));
        return html_status(StatusCode::UNPROCESSABLE_ENTITY, &StatementPage::new(page, &one, statement, fields));
    }
    let thing = statement.id;
    me.visit
        .app
        .store()
        .write("translate statement", move |tx| {
            Box::pin(async move { keep_translations(tx, thing, &langs, &["body"], &fields).await })
        })
        .await?;
    Ok(me.visit.go(&format!("{}/statements", Head::new(&one).base)))
}

pub(super) fn samples(stage: &Stage) -> Vec<Sample> {
    let page = || sample_page(stage, &stage.words.get("task-statements"));
    let (draft, open) = (sample_in(stage, State::Draft), sample_in(stage, State::Open));
    let all = || vec![sample_data::statement(stage, 1), sample_data::statement(stage, 2)];
    let fields = Fields::new().set("once", Id([7; 16]).to_string());
    let mut wrong = fields.clone().set("statements", "One.\nOne.");
    wrong.wrong("statements", page().nm("staff-statement-twice", 2, 4));
    let mut long = Fields::new();
    long.wrong("body-es", stage.words.get("task-too-long"));
    let title = page().n("staff-statement-n", 2);
    let single = |fields: Fields| {
        StatementPage::new(sample_page(stage, &title), &open, sample_data::statement(stage, 2), fields)
    };
    vec![
        stage.staff("staff-statements-empty", &StatementsPage::new(page(), &draft, Vec::new(), true, fields.clone())),
        stage.staff("staff-statements", &StatementsPage::new(page(), &draft, all(), true, fields.clone())),
        stage.staff("staff-statements-error", &StatementsPage::new(page(), &draft, all(), true, wrong)),
        stage.staff("staff-statements-open", &StatementsPage::new(page(), &open, all(), false, fields)),
        stage.staff("staff-statement", &single(Fields::new())),
        stage.staff("staff-statement-error", &single(long)),
    ]
}

#[cfg(test)]
mod tests {
    use kit::Lang;
    use store::Day;

    use super::*;

    #[test]
    fn lines_become_statements_and_mistakes_name_their_line() {
        let there = [Statement::seed(Id([1; 16]), 1, Lang::En, "Courts should listen.".to_owned(), Day(0))];
        let long = "x".repeat(STATEMENT_LIMIT + 1);
        for (typed, fresh, wrong) in [
            ("", vec![], vec![]),
            ("  One. \n\n Two.", vec!["One.", "Two."], vec![]),
            ("courts  should listen", vec![], vec![(1, "staff-statement-twice", 21)]),
            ("One.\none", vec!["One."], vec![(2, "staff-statement-twice", 3)]),
            (long.as_str(), vec![], vec![(1, "staff-statement-long", STATEMENT_LIMIT + 1)]),
        ] {
            let found = read(typed, &there);
            assert_eq!((found.0.iter().map(String::as_str).collect::<Vec<_>>(), found.1), (fresh, wrong), "{typed}");
        }
    }
}
