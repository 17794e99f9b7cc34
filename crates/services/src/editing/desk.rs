//! What an editor keeps: what is due first.

use std::collections::HashSet;

use askama::Template;
use axum::{extract::RawQuery, http::StatusCode};
use kit::{
    Fields, Outcome, Page, html_status,
    samples::{Sample, Stage, TODAY},
};
use people::{StaffForm, StaffMember};
use store::{Day, Id, Result, Tx, values};

use super::{draft::Entry, hand, sample_page};
use crate::{
    directory::{CHECK_HOLDS, called, find},
    editing::due::SOON,
    pages::live,
};

/// Which entries are listed.
const SHOWN: [&str; 5] = ["all", "late", "soon", "never", "offers"];
/// Entries on a page.
const PER_PAGE: i64 = 50;

/// An entry in the list.
#[derive(Clone)]
struct Row {
    id: Id,
    name: String,
    organisation: String,
    /// `active` and so on; empty when it says nothing.
    ended: bool,
    checked: Option<Day>,
    due: Option<Day>,
    /// Its source says something new.
    offer: bool,
}

impl Row {
    /// The message that says how it stands, and the class of its mark.
    fn standing(&self, today: &Day) -> (&'static str, &'static str) {
        match self.due {
            _ if self.ended => ("desk-ended", "no"),
            None => ("desk-never", "dots"),
            Some(due) if due < *today => ("desk-late", "late"),
            Some(due) if due <= today.plus(SOON) => ("desk-soon", "half us"),
            Some(_) => ("desk-current", "disc us"),
        }
    }
}

/// How many there are of each.
#[derive(Clone, Copy, Default)]
struct Counts([i64; SHOWN.len()]);

#[derive(Template)]
#[template(path = "staff_services.html")]
struct DeskPage {
    page: Page,
    fields: Fields,
    show: &'static str,
    counts: Counts,
    rows: Vec<Row>,
    today: Day,
    at: i64,
    more: bool,
    /// May see all, name keepers, and make organisations.
    curator: bool,
    /// What somebody looks for by name; empty when nothing.
    find: String,
    /// The organisations that are kept, to add a service to.
    kept: Vec<(Id, String)>,
    pairs: i64,
}

impl DeskPage {
    fn shown(&self) -> impl Iterator<Item = (&'static str, i64)> {
        SHOWN.into_iter().zip(self.counts.0)
    }
}

/// Entries that somebody keeps: `$1` all of them, or (`$2`) those of whom an organisation keeps; `$3` how long a check holds.
macro_rules! entries {
    () => {
        " FROM (SELECT p.id, p.ended, p.checked_day, COALESCE(p.due_day, p.checked_day + $3) AS due, o.day AS offer FROM directory_parts p
           LEFT JOIN directory_offers o ON o.kind = p.kind AND o.id = p.id AND o.seen = 0
           WHERE p.kind = 'service' AND p.gone = 0
             AND ($1 = 1 OR p.organisation IN (SELECT organisation FROM directory_keepers WHERE keeper = $2))) e "
    };
}

/// Whose entries.
#[derive(Clone, Copy)]
struct Whose {
    all: bool,
    keeper: Id,
    today: Day,
}

impl Whose {
    /// How many there are of each of [`SHOWN`].
    async fn counts(self, tx: &mut Tx) -> Result<Counts> {
        let sql = concat!(
            "SELECT COUNT(*) AS every,
                 COUNT(CASE WHEN due < $4 AND checked_day IS NOT NULL AND ended = 0 THEN 1 END) AS late,
                 COUNT(CASE WHEN due BETWEEN $4 AND $5 AND checked_day IS NOT NULL AND ended = 0 THEN 1 END) AS soon,
                 COUNT(CASE WHEN checked_day IS NULL AND ended = 0 THEN 1 END) AS never,
                 COUNT(offer) AS offers",
            entries!()
        );
        let soon = self.today.plus(SOON);
        let row = tx.first(sql, values![self.all, self.keeper, CHECK_HOLDS, self.today, soon]).await?;
        let mut counts = Counts::default();
        if let Some(row) = row {
            for (count, column) in counts.0.iter_mut().zip(["every", "late", "soon", "never", "offers"]) {
                *count = row.get(column)?;
            }
        }
        Ok(counts)
    }

    /// A page of them, what is due first.
    async fn rows(self, tx: &mut Tx, shown: usize, at: i64) -> Result<Vec<Row>> {
        let sql = concat!(
            "SELECT id, ended, checked_day, due, offer",
            entries!(),
            "WHERE ($6 = 0 OR ($6 = 1 AND due < $4 AND checked_day IS NOT NULL AND ended = 0)
                 OR ($6 = 2 AND due BETWEEN $4 AND $5 AND checked_day IS NOT NULL AND ended = 0)
                 OR ($6 = 3 AND checked_day IS NULL AND ended = 0) OR ($6 = 4 AND offer IS NOT NULL))
             ORDER BY ended, CASE WHEN checked_day IS NULL THEN 1 ELSE 0 END, due, id LIMIT $7 OFFSET $8"
        );
        let soon = self.today.plus(SOON);
        let (most, from) = (PER_PAGE + 1, at * PER_PAGE);
        let rows =
            tx.all(sql, values![self.all, self.keeper, CHECK_HOLDS, self.today, soon, shown, most, from]).await?;
        let mut list = Vec::new();
        for row in &rows {
            list.extend(entry(tx, row).await?);
        }
        Ok(list)
    }

    /// Those of some services, at most a page, in the order that is given.
    async fn of(self, tx: &mut Tx, ids: Vec<Id>) -> Result<Vec<Row>> {
        let ids = if self.all { ids } else { self.kept(tx, ids).await? };
        let sql = concat!("SELECT id, ended, checked_day, due, offer", entries!(), "WHERE id = $4");
        let mut list = Vec::new();
        for id in ids.into_iter().take(PER_PAGE as usize) {
            if let Some(row) = tx.first(sql, values![self.all, self.keeper, CHECK_HOLDS, id]).await? {
                list.extend(entry(tx, &row).await?);
            }
        }
        Ok(list)
    }

    /// Those of some services that somebody keeps: however many others the words fit better.
    async fn kept(self, tx: &mut Tx, mut ids: Vec<Id>) -> Result<Vec<Id>> {
        let sql = "SELECT p.id FROM directory_parts p JOIN directory_keepers k ON k.organisation = p.organisation
                   WHERE k.keeper = $1 AND p.kind = 'service' AND p.gone = 0";
        let rows = tx.all(sql, values![self.keeper]).await?;
        let kept = rows.iter().map(|row| row.get("id")).collect::<Result<HashSet<Id>>>()?;
        ids.retain(|id| kept.contains(id));
        Ok(ids)
    }
}

async fn entry(tx: &mut Tx, row: &store::Row) -> Result<Option<Row>> {
    let id = row.get("id")?;
    let Some(called) = called(tx, id).await? else { return Ok(None) };
    let checked: Option<Day> = row.get("checked_day")?;
    Ok(Some(Row {
        id,
        ended: row.get("ended")?,
        name: called.name,
        organisation: called.organisation,
        checked,
        due: row.get::<Option<Day>>("due")?.filter(|_| checked.is_some()),
        offer: row.get::<Option<Day>>("offer")?.is_some(),
    }))
}

async fn show(me: &StaffMember, fields: Fields, query: &Fields) -> Outcome {
    let app = &me.visit.app;
    let shown = SHOWN.iter().position(|one| *one == query.text("show")).unwrap_or_default();
    let at = query.text("page").parse::<i64>().unwrap_or(1).clamp(1, 10_000) - 1;
    let (today, keeper, curator) = (app.clock().today(), me.organisation, me.roles.curator);
    let whose = Whose { all: curator, keeper, today };
    let find_name: String = query.text("find").chars().take(200).collect();
    let looked_for = if find_name.is_empty() {
        None
    } else {
        Some(live(app).await?.by_words(&find_name, if curator { 200 } else { usize::from(u16::MAX) })?)
    };
    let (counts, mut rows, kept, pairs) = app
        .store()
        .read("the desk of an editor", move |tx| {
            Box::pin(async move {
                let counts = whose.counts(tx).await?;
                let rows = match looked_for {
                    Some(ids) => whose.of(tx, ids).await?,
                    None => whose.rows(tx, shown, at).await?,
                };
                let sql =
                    "SELECT organisation FROM directory_keepers WHERE keeper = $1 ORDER BY organisation LIMIT 200";
                let mut kept = Vec::new();
                for row in &tx.all(sql, values![keeper]).await? {
                    let id: Id = row.get("organisation")?;
                    let there = find(tx, "organization", id).await?;
                    kept.extend(there.map(|thing| (id, thing.rows[0].text("name").unwrap_or_default().to_owned())));
                }
                kept.sort_by(|a, b| a.1.cmp(&b.1));
                let pairs = super::pairs::how_many_open(tx).await?;
                Ok::<_, store::Error>((counts, rows, kept, pairs))
            })
        })
        .await?;
    let more = rows.len() as i64 > PER_PAGE;
    rows.truncate(PER_PAGE as usize);
    let status = if fields.good() { StatusCode::OK } else { StatusCode::UNPROCESSABLE_ENTITY };
    let page = me.page(me.visit.say("desk-title")).with_errors(&fields);
    let show = SHOWN[shown];
    html_status(
        status,
        &DeskPage { page, fields, show, counts, rows, today, at: at + 1, more, curator, find: find_name, kept, pairs },
    )
}

/// The desk.
pub(super) async fn get(me: StaffMember, RawQuery(query): RawQuery) -> Outcome {
    me.must_keep_services()?;
    let fields = Fields::new().set("once", me.visit.once());
    show(&me, fields, &Fields::of_query(query.as_deref())).await
}

/// A curator adds an organisation.
pub(super) async fn post(StaffForm { me, mut fields }: StaffForm) -> Outcome {
    me.must_curate()?;
    let name = fields.required(
        "name",
        super::forms::LINE,
        &me.visit.say("entry-name-missing"),
        &me.visit.say("text-too-long"),
    );
    if !fields.good() {
        return show(&me, fields, &Fields::new()).await;
    }
    let (app, id) = (&me.visit.app, me.new_id(&fields));
    let there = app.store().read("an organisation", move |tx| Box::pin(Entry::organisation(tx, id))).await?;
    // Sent twice: it is there already.
    if there.is_none() {
        let mut entry = Entry::empty(app).await?;
        entry.begin("organization", id);
        entry.write("name", &name);
        entry.write("description", &name);
        if entry.save(app, hand(&me, "new"), 0).await?.is_err() {
            fields.wrong("name", me.visit.say("entry-changed"));
            return show(&me, fields, &Fields::new()).await;
        }
    }
    Ok(me.visit.go(&format!("/staff/services/organisation/{id}")))
}

pub(super) fn samples(stage: &Stage) -> Vec<Sample> {
    let row = |n: u8, checked: Option<i64>, due: Option<i64>, offer| Row {
        id: Id([n; 16]),
        name: format!("Quay {n} (sample)"),
        organisation: "Quay Street Advice (sample)".to_owned(),
        ended: n == 3,
        checked: checked.map(|days| TODAY.plus(days)),
        due: due.map(|days| TODAY.plus(days)),
        offer,
    };
    let rows = vec![
        row(1, Some(-200), Some(-17), false),
        row(2, Some(-175), Some(8), true),
        row(3, None, None, false),
        row(4, Some(-20), Some(163), false),
    ];
    let make = |curator: bool, rows: Vec<Row>, fields: Fields| DeskPage {
        page: sample_page(stage, "desk-title", "/staff/services", curator).with_errors(&fields),
        fields,
        show: "all",
        counts: Counts(if rows.is_empty() { [0; SHOWN.len()] } else { [4, 1, 1, 1, 1] }),
        more: curator,
        rows,
        today: TODAY,
        at: 1,
        curator,
        find: String::new(),
        kept: vec![(Id([9; 16]), "Quay Street Advice (sample)".to_owned())],
        pairs: 2,
    };
    let mut wrong = Fields::new().set("name", "");
    wrong.wrong("name", stage.words.get("entry-name-missing"));
    vec![
        stage.staff("staff-services", &make(false, rows.clone(), Fields::new())),
        stage.staff("staff-services-curator", &make(true, rows, Fields::new())),
        stage.staff("staff-services-none", &make(false, Vec::new(), Fields::new())),
        stage.staff("staff-services-wrong", &make(true, Vec::new(), wrong)),
    ]
}
