//! What a draft's form says, and storing it.

use ::store::{Day, Error, Id};
use axum::http::StatusCode;
use evidence::adopt::Asked;
use kit::{Fields, Outcome, Problem, html_status};

use super::{Choices, SLOTS, asked, choices, filled_page};
use crate::{
    details::{Detail, unseen},
    recommendations::{
        publish, rests, store as sql,
        types::{Group, Institution, Pillar, Priority, Recommendation, State},
        writer::Writer,
    },
    stated::digits,
};

/// The longest title, and the longest words and reasons, in characters.
const LONGEST_TITLE: usize = 160;
const LONGEST: usize = 3_000;

/// What the form says, with what is wrong noted in it.
fn read(
    writer: &Writer<'_>,
    fields: &mut Fields,
    there: &[Institution],
) -> Option<(Recommendation, Vec<(Id, String)>)> {
    let say = |key: &str| writer.visit.say(key);
    let long = say("text-too-long");
    let title = fields.required("title", LONGEST_TITLE, &say("draft-title-missing"), &long);
    let body = fields.required("asks", LONGEST, &say("draft-asks-missing"), &long);
    let rationale = fields.required("why", LONGEST, &say("draft-why-missing"), &long);
    let pillar = Pillar::parse(fields.text("pillar"));
    if pillar.is_none() {
        fields.wrong("pillar", say("draft-pillar-missing"));
    }
    let meeting = match fields.text("meeting") {
        "" => None,
        typed => {
            let day = Day::parse(&digits(typed)).filter(|day| *day > writer.today);
            if day.is_none() {
                fields.wrong("meeting", say("draft-meeting-wrong"));
            }
            day
        }
    };
    let mut to: Vec<(Id, String)> = Vec::new();
    for n in 1..=SLOTS {
        let (name, role) = (format!("to-{n}"), format!("role-{n}"));
        let chosen = Id::parse(fields.text(&name)).filter(|id| there.iter().any(|one| one.id == *id));
        let typed = fields.text(&role).to_owned();
        if typed.chars().count() > 200 {
            fields.wrong(&role, long.clone());
        }
        match chosen {
            Some(id) if to.iter().any(|(other, _)| *other == id) => fields.wrong(&name, say("draft-to-twice")),
            Some(id) if typed.is_empty() => {
                fields.wrong(&role, say("draft-role-missing"));
                to.push((id, typed));
            }
            Some(id) => to.push((id, typed)),
            None if !typed.is_empty() => fields.wrong(&name, say("draft-to-missing")),
            None => {}
        }
    }
    if let Some(why) = writer.silent {
        fields.wrong("asks", say(why));
    }
    let groups = Group::ALL.iter().copied().filter(|group| fields.is("group", group.word())).collect();
    if !fields.good() {
        return None;
    }
    let one = Recommendation {
        id: Id([0; 16]),
        council: writer.council.id,
        state: State::Draft,
        number: None,
        lang: writer.council.lang,
        title,
        body,
        rationale,
        pillar: pillar?,
        priority: Priority::parse(fields.text("priority")).unwrap_or(Priority::Normal),
        seat: writer.seat,
        version: fields.text("version").parse().unwrap_or(0),
        adopts: Id::parse(fields.text("adopts")),
        committee: Id::parse(fields.text("committee")),
        meeting,
        published: None,
        groups,
        sample: writer.council.sample,
    };
    Some((one, to))
}

/// Stores what was written. `id`: of the new one, or of the one that is there: `before`.
pub(super) async fn store(writer: Writer<'_>, id: Id, before: Option<&Recommendation>, mut fields: Fields) -> Outcome {
    let there = before.is_some();
    let all = choices(&writer, before).await?;
    let asked = asked(writer.visit, &fields).await?;
    let again = |fields: Fields, details: Vec<Detail>, asked: Option<Asked>, all: Choices| {
        let status = if details.is_empty() { StatusCode::UNPROCESSABLE_ENTITY } else { StatusCode::OK };
        let mut page = filled_page(&writer, fields, all);
        (page.details, page.asked, page.there) = (details, asked, there);
        // What the page shows now is not what is stored: nobody puts that to the vote by mistake.
        page.put = None;
        html_status(status, &page)
    };
    let committee = fields.text("committee").to_owned();
    if !committee.is_empty() && !all.committees.iter().any(|(there, _)| there.to_string() == committee) {
        fields.wrong("committee", writer.visit.say("draft-committee-gone"));
    }
    let Some((mut one, to)) = read(&writer, &mut fields, &all.institutions) else {
        return again(fields, Vec::new(), asked, all);
    };
    one.id = id;
    one.adopts = one.adopts.filter(|_| asked.is_some());
    if !there {
        one.version = 0;
    }
    let words = format!("{}\n{}\n{}", one.title, one.body, one.rationale);
    let details = unseen(&fields, &words);
    if !details.is_empty() {
        let fields = fields.set("seen", words);
        return again(fields, details, asked, all);
    }
    let outcomes = all.outcomes.clone();
    let ticked: Vec<Id> =
        outcomes.iter().map(|one| one.consultation).filter(|id| fields.is("rests", &id.to_string())).collect();
    let (stored, today) = (one, writer.today);
    let done = writer
        .visit
        .app
        .store()
        .write("save a draft", move |tx| {
            let (one, to) = (stored.clone(), to.clone());
            let (outcomes, ticked) = (outcomes.clone(), ticked.clone());
            Box::pin(async move {
                if one.version == 0
                    && let Some(before) = sql::find(tx, one.id).await?
                {
                    // The same form again: a double click.
                    let same =
                        (&before.title, &before.body, &before.rationale) == (&one.title, &one.body, &one.rationale);
                    return Ok::<_, Error>(before.council == one.council && same);
                }
                let done = sql::save(tx, &one, today).await?;
                if done {
                    sql::put_addressees(tx, one.id, &to).await?;
                    let before = rests::of(tx, one.id).await?;
                    let now = rests::ticked(&outcomes, &before, |id| ticked.contains(&id));
                    rests::put(tx, one.id, &now).await?;
                }
                Ok(done)
            })
        })
        .await?;
    writer.visit.app.settle().await;
    if !done {
        fields.wrong("asks", writer.visit.say("draft-stale"));
        return again(fields, Vec::new(), asked, all);
    }
    Ok(writer.visit.go(&writer.back))
}

/// A draft goes.
pub(super) async fn delete(writer: Writer<'_>, one: Recommendation) -> Outcome {
    writer.must_write()?;
    if !writer.may_delete(one.seat) {
        return Err(Problem::NotYours);
    }
    writer
        .visit
        .app
        .store()
        .write("delete a draft", move |tx| {
            Box::pin(async move {
                // Not one that was put to the council meanwhile.
                if sql::find(tx, one.id).await?.is_some_and(|one| one.state == State::Draft) {
                    publish::destroy(tx, one.id).await?;
                }
                Ok::<_, Error>(())
            })
        })
        .await?;
    writer.visit.app.settle().await;
    Ok(writer.visit.go(&writer.back))
}
