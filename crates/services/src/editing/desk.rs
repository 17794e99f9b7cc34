//! What an editor keeps: what is due first.

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
    directory::{CHECK_HOLDS, Stored, find},
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

/// Which entries: of whom, and how they stand.
#[derive(Clone, Copy)]
struct Which {
    all: bool,
    keeper: Id,
    show: i64,
    today: Day,
}

const COUNT: &str = "SELECT COUNT(*) AS n FROM directory_parts p
    LEFT JOIN directory_offers o ON o.kind = p.kind AND o.id = p.id AND o.seen = 0
    WHERE p.kind = 'service' AND p.gone = 0
      AND ($1 = 1 OR p.organisation IN (SELECT organisation FROM directory_keepers WHERE keeper = $2))
      AND ($3 = 0 OR ($3 = 1 AND COALESCE(p.due_day, p.checked_day + $6) < $4 AND p.checked_day IS NOT NULL)
           OR ($3 = 2 AND COALESCE(p.due_day, p.checked_day + $6) BETWEEN $4 AND $5 AND p.checked_day IS NOT NULL)
           OR ($3 = 3 AND p.checked_day IS NULL) OR ($3 = 4 AND o.id IS NOT NULL))";

const LIST: &str = "SELECT p.id, p.checked_day, COALESCE(p.due_day, p.checked_day + $6) AS due, o.day AS offer FROM directory_parts p
    LEFT JOIN directory_offers o ON o.kind = p.kind AND o.id = p.id AND o.seen = 0
    WHERE p.kind = 'service' AND p.gone = 0
      AND ($1 = 1 OR p.organisation IN (SELECT organisation FROM directory_keepers WHERE keeper = $2))
      AND ($3 = 0 OR ($3 = 1 AND COALESCE(p.due_day, p.checked_day + $6) < $4 AND p.checked_day IS NOT NULL)
           OR ($3 = 2 AND COALESCE(p.due_day, p.checked_day + $6) BETWEEN $4 AND $5 AND p.checked_day IS NOT NULL)
           OR ($3 = 3 AND p.checked_day IS NULL) OR ($3 = 4 AND o.id IS NOT NULL))
    ORDER BY CASE WHEN p.checked_day IS NULL THEN 1 ELSE 0 END, COALESCE(p.due_day, p.checked_day + $6), p.id LIMIT $7 OFFSET $8";

impl Which {
    async fn count(self, tx: &mut Tx) -> Result<i64> {
        let soon = self.today.plus(SOON);
        tx.count(COUNT, values![i64::from(self.all), self.keeper, self.show, self.today, soon, CHECK_HOLDS]).await
    }

    async fn rows(self, tx: &mut Tx, at: i64) -> Result<Vec<Row>> {
        let (soon, from) = (self.today.plus(SOON), at * PER_PAGE);
        let rows = tx
            .all(
                LIST,
                values![i64::from(self.all), self.keeper, self.show, self.today, soon, CHECK_HOLDS, PER_PAGE + 1, from],
            )
            .await?;
        let mut list = Vec::new();
        for row in &rows {
            let checked: Option<Day> = row.get("checked_day")?;
            let due: Option<Day> = row.get("due")?;
            let offer = row.get::<Option<Day>>("offer")?.is_some();
            list.extend(named(tx, row.get("id")?, checked, due.filter(|_| checked.is_some()), offer).await?);
        }
        Ok(list)
    }
}

async fn named(tx: &mut Tx, id: Id, checked: Option<Day>, due: Option<Day>, offer: bool) -> Result<Option<Row>> {
    let Some(service) = find(tx, "service", id).await? else { return Ok(None) };
    let organisation = match service.rows[0].text("organization_id").and_then(crate::directory::id_of) {
        Some(id) => find(tx, "organization", id).await?,
        None => None,
    };
    let name = |thing: &Stored| thing.rows[0].text("name").unwrap_or_default().to_owned();
    Ok(Some(Row {
        id,
        name: name(&service),
        organisation: organisation.as_ref().map(name).unwrap_or_default(),
        ended: !crate::search::things::offered(&service.rows[0]),
        checked,
        due,
        offer,
    }))
}

async fn show(me: &StaffMember, fields: Fields, query: &Fields) -> Outcome {
    let app = &me.visit.app;
    let shown = SHOWN.iter().position(|one| *one == query.text("show")).unwrap_or_default();
    let at = query.text("page").parse::<i64>().unwrap_or(1).clamp(1, 10_000) - 1;
    let (today, keeper, curator) = (app.clock().today(), me.organisation, me.roles.curator);
    let which = move |show| Which { all: curator, keeper, show, today };
    let find_name: String = query.text("find").chars().take(200).collect();
    let found: Vec<Id> = if find_name.is_empty() {
        Vec::new()
    } else {
        let live = live(app).await?;
        live.by_words(&find_name, 200)?
    };
    let looked_for = !find_name.is_empty();
    let (counts, mut rows, kept, pairs) = app
        .store()
        .read("the desk of an editor", move |tx| {
            Box::pin(async move {
                let mut counts = Counts::default();
                for (show, count) in counts.0.iter_mut().enumerate() {
                    *count = which(show as i64).count(tx).await?;
                }
                let mut rows = Vec::new();
                if looked_for {
                    for id in found {
                        let sql = "SELECT COUNT(*) AS n FROM directory_parts p JOIN directory_keepers k ON k.organisation = p.organisation
                                   WHERE p.kind = 'service' AND p.id = $1 AND k.keeper = $2";
                        if !curator && tx.count(sql, values![id, keeper]).await? == 0 {
                            continue;
                        }
                        let sql = "SELECT p.checked_day, p.due_day, o.day AS offer FROM directory_parts p
                                   LEFT JOIN directory_offers o ON o.kind = p.kind AND o.id = p.id AND o.seen = 0 WHERE p.kind = 'service' AND p.id = $1";
                        let Some(row) = tx.first(sql, values![id]).await? else { continue };
                        let (checked, due): (Option<Day>, Option<Day>) = (row.get("checked_day")?, row.get("due_day")?);
                        let due = due.filter(|_| checked.is_some()).or_else(|| checked.map(|day| day.plus(CHECK_HOLDS)));
                        rows.extend(named(tx, id, checked, due, row.get::<Option<Day>>("offer")?.is_some()).await?);
                        if rows.len() as i64 == PER_PAGE {
                            break;
                        }
                    }
                } else {
                    rows = which(shown as i64).rows(tx, at).await?;
                }
                let sql = "SELECT organisation FROM directory_keepers WHERE keeper = $1 ORDER BY organisation LIMIT 200";
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
