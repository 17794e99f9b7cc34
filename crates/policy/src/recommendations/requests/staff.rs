//! The secretary's side: the requests of a council, and the public reply of an institution that does not answer here.

use ::store::{Day, Error, Id};
use askama::Template;
use axum::{extract::Path, http::StatusCode};
use kit::{
    Fields, Lang, Outcome, Page, Problem, html, html_status,
    samples::{Sample, Stage, TODAY},
};
use people::{StaffForm, StaffMember};

use super::{
    public::label,
    samples as own, store as sql,
    types::{Request, Row},
};
use crate::{
    councils::{
        samples as councils,
        staff::{ours, sample_page},
        types::{Council, State as CouncilState},
    },
    recommendations::{
        answers::{self, Asks},
        samples as shared_samples, store as shared,
        types::{Institution, Kind, Standing},
    },
};

#[derive(Template)]
#[template(path = "staff_information.html")]
struct ListPage {
    page: Page,
    council: Council,
    rows: Vec<Row>,
}

/// The requests of a council.
pub(super) async fn list(me: StaffMember, Path(id): Path<String>) -> Outcome {
    let council = ours(&me, &id).await?;
    let (id, today) = (council.id, council.today(me.visit.app.clock()));
    let all = me.visit.app.store().read("requests of staff", move |tx| Box::pin(sql::of_council(tx, id))).await?;
    let rows = all.into_iter().map(|one| Row::new(one, today)).collect();
    html(&ListPage { page: me.page(me.visit.say("information-title")), council, rows })
}

#[derive(Template)]
#[template(path = "staff_information_reply.html")]
struct ReplyPage {
    page: Page,
    council: Council,
    row: Row,
    fields: Fields,
    kinds: &'static [Kind],
    langs: Vec<(&'static str, &'static str)>,
    /// To whom it can be passed on: when the institution says that it is for another one, and it was not passed on yet.
    pass: Option<Vec<Institution>>,
    /// The request that it was passed on as: label and address.
    passed: Option<(String, String)>,
}

impl ReplyPage {
    fn new(page: Page, council: Council, one: Request, today: Day, fields: Fields) -> Self {
        let langs = Lang::choices();
        let row = Row::new(one, today);
        let page = page.with_errors(&fields);
        Self { page, council, row, fields, kinds: Kind::ALL, langs, pass: None, passed: None }
    }

    /// With what can be done about an answer that it is for another institution.
    async fn passing(mut self, me: &StaffMember) -> Result<Self, Problem> {
        if !is_not_ours(&self.row.one) {
            return Ok(self);
        }
        let (id, own) = (self.row.one.id, self.row.one.to.institution.id);
        let (passed, all) = me
            .visit
            .app
            .store()
            .read("passing a request on", move |tx| {
                Box::pin(
                    async move { Ok::<_, Error>((sql::passed_to(tx, id).await?, shared::institutions(tx).await?)) },
                )
            })
            .await?;
        if passed.is_none() && self.council.state == CouncilState::Open {
            self.pass = Some(all.into_iter().filter(|one| one.id != own).collect());
        }
        self.passed = passed.as_ref().map(label);
        Ok(self)
    }
}

/// The institution says that it is for another one.
fn is_not_ours(one: &Request) -> bool {
    one.to.answer().is_some_and(|answer| answer.kind == Kind::NotOurs)
}

async fn of(me: &StaffMember, (id, at): &(String, String)) -> Result<(Council, Request, Day), Problem> {
    let council = ours(me, id).await?;
    let at = Id::parse(at).ok_or(Problem::NotFound)?;
    let found = me.visit.app.store().read("a request of staff", move |tx| Box::pin(sql::find(tx, at))).await?;
    let one = found.filter(|one| one.council == council.id && one.sent().is_some()).ok_or(Problem::NotFound)?;
    let today = council.today(me.visit.app.clock());
    Ok((council, one, today))
}

/// A request, with the form for a public reply.
pub(super) async fn reply(me: StaffMember, Path(path): Path<(String, String)>) -> Outcome {
    let (council, one, today) = of(&me, &path).await?;
    let fields = Fields::new()
        .set("version", (one.to.answers.len() + 1).to_string())
        .set("lang", council.lang.code())
        .set("by", &one.to.role);
    html(&ReplyPage::new(me.page(one.title.clone()), council, one, today, fields).passing(&me).await?)
}

/// The form was sent.
pub(super) async fn record(Path(path): Path<(String, String)>, StaffForm { me, mut fields }: StaffForm) -> Outcome {
    let (council, one, today) = of(&me, &path).await?;
    if fields.is("act", "pass") {
        return pass(&me, council, one, today, fields).await;
    }
    // Somebody answers for it here: nobody else writes for them.
    if one.to.institution.organisation.is_some() {
        return Err(Problem::NotYours);
    }
    let back = format!("{}/information/{}", council.base(), one.id);
    let again = |fields: Fields, council: Council, one: Request| {
        let fields = fields.set("version", (one.to.answers.len() + 1).to_string());
        let page = ReplyPage::new(me.page(one.title.clone()), council, one, today, fields);
        html_status(StatusCode::UNPROCESSABLE_ENTITY, &page)
    };
    let Some(answer) = answers::read(&me.visit, &mut fields, Asks::Information, &one.to, true, today) else {
        return again(fields, council, one);
    };
    let id = one.id;
    let stored = me
        .visit
        .app
        .store()
        .write("write a public reply to a request down", move |tx| {
            let answer = answer.clone();
            Box::pin(async move { Ok::<_, Error>((sql::answer(tx, id, &answer).await?, sql::find(tx, id).await?)) })
        })
        .await?;
    match stored {
        (true, _) => Ok(me.visit.go(&back)),
        (false, now) => {
            fields.wrong("words", me.visit.say("answer-stale"));
            again(fields, council, now.unwrap_or(one))
        }
    }
}

/// The request is passed on to the institution that was named.
async fn pass(me: &StaffMember, council: Council, one: Request, today: Day, mut fields: Fields) -> Outcome {
    if !is_not_ours(&one) || council.state != CouncilState::Open {
        return Err(Problem::NotFound);
    }
    let say = |key: &str| me.visit.say(key);
    let role = fields.required("role", 200, &say("draft-role-missing"), &say("text-too-long"));
    let to = Id::parse(fields.text("to")).filter(|to| *to != one.to.institution.id);
    if to.is_none() {
        fields.wrong("to", say("draft-to-missing"));
    }
    let Some(to) = to.filter(|_| fields.good()) else {
        let fields = fields.set("version", (one.to.answers.len() + 1).to_string());
        let page = ReplyPage::new(me.page(one.title.clone()), council, one, today, fields).passing(me).await?;
        return html_status(StatusCode::UNPROCESSABLE_ENTITY, &page);
    };
    let back = format!("{}/information/{}", council.base(), one.id);
    me.visit
        .app
        .store()
        .write("pass a request on", move |tx| {
            let (council, one, role) = (council.clone(), one.clone(), role.clone());
            Box::pin(async move {
                match shared::institution(tx, to).await? {
                    Some(_) => sql::pass_on(tx, &council, &one, to, &role, today).await,
                    None => Ok(false),
                }
            })
        })
        .await?;
    Ok(me.visit.go(&back))
}

pub(super) fn samples(stage: &Stage) -> Vec<Sample> {
    let council = || councils::council(stage, CouncilState::Open);
    let list = |rows: Vec<Row>| {
        let path = format!("{}/information", council().base());
        ListPage { page: sample_page(stage, "information-title", &path), council: council(), rows }
    };
    let reply = |n: u8, fields: Fields| {
        let one = own::request(stage, n, true);
        let mut page = sample_page(stage, "information-title", &format!("{}/information/{}", council().base(), one.id));
        page.title.clone_from(&one.title);
        ReplyPage::new(page, council(), one, TODAY, fields)
    };
    let mut rows: Vec<Row> = (1..=3).map(|n| Row::new(own::request(stage, n, true), TODAY)).collect();
    rows.insert(0, Row::new(own::request(stage, 4, false), TODAY));
    let mut wrong = Fields::new().set("version", "1").set("kind", "part");
    for (field, key) in
        [("words", "told-part-missing"), ("day", "answer-day-wrong"), ("source", "answer-source-missing")]
    {
        wrong.wrong(field, stage.words.get(key));
    }
    let pass = |fields: Fields, done: bool| {
        let mut page = reply(1, fields);
        if let Some(answer) = page.row.one.to.answers.last_mut() {
            answer.kind = Kind::NotOurs;
        }
        page.pass = (!done).then(|| vec![shared_samples::institution(stage, 2)]);
        page.passed = done.then(|| label(&own::request(stage, 4, true)));
        page
    };
    let mut unsaid = Fields::new().set("version", "2");
    unsaid.wrong("role", stage.words.get("draft-role-missing"));
    unsaid.wrong("to", stage.words.get("draft-to-missing"));
    vec![
        stage.staff("staff-information-pass", &pass(unsaid, false)),
        stage.staff("staff-information-passed", &pass(Fields::new().set("version", "2"), true)),
        stage.staff("staff-information", &list(rows)),
        stage.staff("staff-information-none", &list(Vec::new())),
        stage.staff("staff-information-reply", &reply(2, Fields::new().set("version", "1").set("lang", "en"))),
        stage.staff("staff-information-reply-wrong", &reply(3, wrong)),
        stage.staff("staff-information-registered", &reply(1, Fields::new().set("version", "2"))),
    ]
}
