//! The steward brings a report in. A list as JSON is stored at once, and what became of each row is told; a country page, whose
//! recommendations have to be found in a text, is shown first.

use askama::Template;
use axum::http::StatusCode;
use kit::{
    Fields, Outcome, Page, Problem, Signed, html_status,
    samples::{Sample, Stage},
};
use people::{StaffMember, StaffUpload, staff_menu};

use crate::{
    import::{self, Done},
    read::{self, About, Aside, Fate, Found, NotRead, Row},
};

/// How many rows of each kind are named.
const NAMED: usize = 20;

/// What became of the rows, by kind.
struct Report {
    pages: usize,
    asks: usize,
    renamed: usize,
    /// Why, how many, and the first of them.
    aside: Vec<(&'static str, usize, Vec<Row>)>,
}

impl Report {
    fn of(found: &Found) -> Self {
        let aside = found
            .aside_by_why()
            .into_iter()
            .map(|(why, rows)| (why.word(), rows.len(), rows.into_iter().take(NAMED).cloned().collect()));
        Self { pages: found.pages.len(), asks: found.asks(), renamed: found.renamed(), aside: aside.collect() }
    }
}

#[derive(Template)]
#[template(path = "staff_evidence.html")]
struct BringPage {
    page: Page,
    fields: Fields,
    done: Option<Done>,
    report: Option<Report>,
    /// A country page that is shown before it is stored, and the text it was read from.
    check: Option<read::Page>,
    source: String,
}

impl BringPage {
    fn form(page: Page, fields: Fields) -> Self {
        Self { page: page.with_errors(&fields), fields, done: None, report: None, check: None, source: String::new() }
    }
}

fn answer(page: &BringPage) -> Outcome {
    html_status(if page.fields.good() { StatusCode::OK } else { StatusCode::UNPROCESSABLE_ENTITY }, page)
}

/// The form.
pub(crate) async fn get(me: StaffMember) -> Outcome {
    me.must_steward()?;
    answer(&BringPage::form(me.page(me.visit.say("evidence-bring-title")), Fields::new()))
}

/// A file or text was sent (the file wins), or what was shown is to be stored.
pub(crate) async fn post(StaffUpload { me, mut fields }: StaffUpload) -> Outcome {
    me.must_steward()?;
    let say = |key: &str| me.visit.say(key);
    let field = fields.text_or_file();
    let text = fields.value(field).to_owned();
    let mut about = About::on(me.visit.app.clock().today());
    about.year = fields.text("year").parse().ok().filter(|year| about.may_be_of(*year));
    let year = about.year;
    if year.is_none() && !fields.text("year").is_empty() {
        fields.wrong("year", say("evidence-year-wrong"));
    }
    fields.text("url").clone_into(&mut about.url);
    if !about.url.is_empty() && !read::is_web_address(&about.url) {
        fields.wrong("url", say("evidence-url-wrong"));
    }
    let found = if text.trim().is_empty() {
        fields.wrong("text", say("evidence-nothing"));
        None
    } else if text == "\u{fffd}" {
        fields.wrong(field, say("import-utf8"));
        None
    } else {
        // A file of four megabytes takes a moment: not where other answers wait.
        let (sent, known) = (text.clone(), about.clone());
        let read = tokio::task::spawn_blocking(move || read::read(&sent, &known)).await;
        match read.map_err(|_| Problem::Internal)? {
            // Nothing that could be stored: say why, and keep what was typed.
            Ok(found) if found.pages.is_empty() => {
                let why = found.aside().next().map_or("unreadable", |(_, why)| why.word());
                fields.wrong(field, say(&format!("evidence-aside-{why}")));
                None
            }
            Ok(found) => Some(found),
            Err(NotRead::NoYear) => {
                if year.is_none() && fields.good() {
                    fields.wrong("year", say("evidence-year-missing"));
                }
                None
            }
            Err(NotRead::Json(line)) => {
                fields.wrong(field, me.visit.say_n("evidence-json-bad", line as i64));
                None
            }
            Err(NotRead::Unknown) => {
                fields.wrong(field, say("evidence-unknown"));
                None
            }
        }
    };
    let page = me.page(say("evidence-bring-title"));
    let Some(found) = found.filter(|_| fields.good()) else { return answer(&BringPage::form(page, fields)) };
    let is_page = !text.trim_start_matches('\u{feff}').trim_start().starts_with(['[', '{']);
    let mut shown = BringPage { report: Some(Report::of(&found)), ..BringPage::form(page, Fields::new()) };
    if is_page && !fields.is("step", "store") {
        (shown.check, shown.source) = (found.pages.into_iter().next(), text);
        return answer(&shown);
    }
    let app = &me.visit.app;
    shown.done = Some(import::store(app.store(), app.clock().today(), &found.pages, &|_, _| {}).await?);
    answer(&shown)
}

pub(crate) fn samples(stage: &Stage) -> Vec<Sample> {
    let page = || {
        let mut page = stage.signed("evidence-bring-title", "/staff/evidence", Signed::Staff("robin".to_owned()));
        page.menu = staff_menu(&page, people::staff::Roles { steward: true, ..people::staff::Roles::NONE });
        page
    };
    let mut wrong = Fields::new().set("text", "A letter.").set("year", "soon").set("url", "here");
    wrong.wrong("text", stage.words.get("evidence-unknown"));
    wrong.wrong("year", stage.words.get("evidence-year-wrong"));
    wrong.wrong("url", stage.words.get("evidence-url-wrong"));
    let aside = |number, what: &str, why| Row { number, what: what.to_owned(), fate: Fate::Aside(why) };
    let whys =
        [Aside::NoPlace, Aside::NoYear, Aside::Nothing, Aside::TooLong, Aside::Twice, Aside::Bare, Aside::Unreadable];
    let rows = whys.into_iter().enumerate().map(|(index, why)| aside(index + 1, "Atlantis 2016: N/A", why)).collect();
    let report = Report { pages: 143, asks: 2_031, renamed: 8, ..Report::of(&Found { pages: Vec::new(), rows }) };
    let done = Some(Done { new: 140, changed: 2, same: 1 });
    let check = read::Page {
        series: read::Series::Tip,
        place: super::sample::place(),
        named: "ZAMBIA".to_owned(),
        year: 2022,
        level: "Tier 2".to_owned(),
        rationale: String::new(),
        complete: false,
        url: "https://www.state.gov/".to_owned(),
        via: String::new(),
        note: String::new(),
        asks: vec![read::Ask { area: String::new(), text: super::sample::WORDS.to_owned() }],
    };
    vec![
        stage.staff("staff-evidence", &BringPage::form(page(), Fields::new())),
        stage.staff("staff-evidence-wrong", &BringPage::form(page(), wrong)),
        stage.staff(
            "staff-evidence-done",
            &BringPage { done, report: Some(report), ..BringPage::form(page(), Fields::new()) },
        ),
        stage.staff(
            "staff-evidence-check",
            &BringPage {
                check: Some(check),
                source: "ZAMBIA (Tier 2)".to_owned(),
                ..BringPage::form(page(), Fields::new())
            },
        ),
    ]
}
