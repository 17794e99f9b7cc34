//! Who finds no help: by region, and for one kind of help number by number.

use askama::Template;
use axum::extract::RawQuery;
use hsds::profile::{self, Term};
use kit::{
    Fields, Outcome, Page, Problem, Words, html,
    samples::{Sample, Stage, TODAY},
};
use people::Anyone;
use store::{Day, Id};

use super::{
    Count,
    files::nearest,
    groups, helps,
    history::{self, Past},
};
use crate::{
    directory,
    pages::{live, term_name},
    search::Live,
};

/// The kinds of help that the overview shows: without them nobody gets away, and stays away.
pub(super) const fn helps_shown() -> [&'static str; 6] {
    ["emergency-housing", "case-work", "legal-immigration", "health-care", "mental-health", "employment"]
}

/// The region that is asked for; everything when none is.
pub(super) fn chosen(live: &Live, fields: &Fields) -> Result<Option<String>, Problem> {
    let area = fields.text("area");
    if area.is_empty() {
        return Ok(None);
    }
    if live.regions()?.iter().any(|region| region == area) { Ok(Some(area.to_owned())) } else { Err(Problem::NotFound) }
}

/// Gaps that are named beside the table.
const WIDEST: usize = 10;

/// A region in words.
pub(super) fn region_said(words: &Words, region: Option<&str>) -> String {
    match region.map(|region| region.split_once('/').unwrap_or(("", region))) {
        None => words.get("gaps-everywhere"),
        Some((country, "")) => country.to_owned(),
        Some(("", name)) => name.to_owned(),
        Some((country, name)) => format!("{name} ({country})"),
    }
}

/// A group and what services of the overview say of it.
struct Row {
    name: String,
    cells: Vec<Count>,
}

/// A group and what services of one kind say of it, number by number.
struct Detail {
    name: String,
    count: Count,
    /// How many took them when numbers were kept last.
    before: Option<u32>,
    /// Where none takes them here: the nearest that does, and how far it is.
    nearest: Option<(Id, String, u32)>,
}

#[derive(Template)]
#[template(path = "gaps.html")]
struct GapsPage {
    page: Page,
    fields: Fields,
    regions: Vec<(String, String)>,
    helps: Vec<(&'static str, String)>,
    region: String,
    /// The kinds of help of the overview.
    columns: Vec<(&'static str, String)>,
    rows: Vec<Row>,
    /// One kind of help; empty: the overview.
    help: String,
    details: Vec<Detail>,
    /// How many services of this kind there are.
    services: u32,
    /// Groups for which no service of the overview is made, with the kinds of help.
    widest: Vec<(String, Vec<String>)>,
    /// When numbers were kept last.
    since: Option<Day>,
    /// Services without a place: they are in no region, so that nothing can be said of a region as if they were not there.
    unplaced: usize,
    /// What follows the question mark in addresses of files.
    query: String,
    empty: bool,
    today: Day,
}

impl GapsPage {
    /// The class of a cell: hatched where nobody knows, red where there is nothing.
    fn class(count: &Count) -> &'static str {
        match (count.takes() + count.case_by_case, count.unknown()) {
            (0, 0) => "none",
            (0, _) => "hid",
            _ => "",
        }
    }

    /// What the numbers say of a group that nobody takes, in a sentence.
    fn sentence(&self, one: &Detail) -> String {
        self.page.words.with(
            "gaps-sentence",
            &[
                ("d", self.page.date(&self.today).into()),
                ("x", i64::from(one.count.exclude).into()),
                ("n", i64::from(self.services).into()),
                ("m", i64::from(one.count.unknown()).into()),
                ("s", one.name.clone().into()),
                ("t", self.help.clone().into()),
                ("u", self.region.clone().into()),
            ],
        )
    }
}

/// The numbers.
pub(crate) async fn get(anyone: Anyone, RawQuery(query): RawQuery) -> Outcome {
    let app = &anyone.visit.app;
    let live = live(app).await?;
    let fields = Fields::of_query(query.as_deref());
    let region = chosen(&live, &fields)?;
    let help = profile::term("service", fields.text("needs"));
    if !fields.text("needs").is_empty() && help.is_none() {
        return Err(Problem::NotFound);
    }
    let past = app
        .store()
        .read("gaps over time", |tx| {
            Box::pin(async move {
                match history::days(tx).await?.first() {
                    Some(day) => history::of(tx, *day).await,
                    None => Ok(Past::default()),
                }
            })
        })
        .await?;
    let page = anyone.page(anyone.visit.say("gaps-title"));
    let mut shown = GapsPage::new(page, &live, fields, region.as_deref(), help, &past, app.clock().today())?;
    let named: Vec<Id> = shown.details.iter().filter_map(|one| one.nearest.as_ref().map(|near| near.0)).collect();
    let names =
        app.store().read("nearest services", move |tx| Box::pin(directory::find_all(tx, "service", named))).await?;
    for detail in &mut shown.details {
        if let Some(near) = &mut detail.nearest
            && let Some(thing) = names.iter().find(|thing| thing.id == near.0)
        {
            near.1 = thing.rows[0].text("name").unwrap_or_default().to_owned();
        }
    }
    html(&shown)
}

impl GapsPage {
    fn new(
        page: Page,
        live: &Live,
        fields: Fields,
        region: Option<&str>,
        help: Option<&'static Term>,
        past: &Past,
        today: Day,
    ) -> Result<Self, Problem> {
        let lang = page.lang();
        let table = live.gap_table(region);
        let all = helps();
        let place = |code: &str| all.iter().position(|help| help.code == code).unwrap_or_default();
        let columns: Vec<(&'static str, String)> =
            helps_shown().into_iter().map(|code| (code, term_name(all[place(code)], lang))).collect();
        let middle = match (region, help) {
            (Some(region), Some(_)) => live.middle(region)?,
            _ => None,
        };
        let mut rows = Vec::new();
        let mut widest = Vec::new();
        let mut details = Vec::new();
        for (number, group) in groups().into_iter().enumerate() {
            let name = term_name(group, lang);
            match help {
                None => {
                    let cells: Vec<Count> = columns.iter().map(|(code, _)| table.at(number, place(code))).collect();
                    let nothing: Vec<String> = columns
                        .iter()
                        .zip(&cells)
                        .filter(|(_, count)| {
                            count.takes() + count.case_by_case == 0 && (count.exclude > 0 || count.unknown() == 0)
                        })
                        .map(|((_, name), _)| name.clone())
                        .collect();
                    // That nobody has asked is no gap, only not known.
                    if !nothing.is_empty() {
                        widest.push((name.clone(), nothing));
                    }
                    rows.push(Row { name, cells });
                }
                Some(help) => {
                    let count = table.at(number, place(&help.code));
                    let before =
                        past.at(region.unwrap_or_default(), &group.code, &help.code).map(|count| count.takes());
                    let near = match middle {
                        Some(from) if count.takes() == 0 => nearest(live, from, &group.code, &help.code)?,
                        _ => None,
                    };
                    let nearest = near.map(|(id, km)| (Id::from_number(id), String::new(), km));
                    details.push(Detail { name, count, before, nearest });
                }
            }
        }
        widest.sort_by_key(|(_, nothing)| std::cmp::Reverse(nothing.len()));
        widest.truncate(WIDEST);
        let said = |region: String| (region.clone(), region_said(&page.words, Some(&region)));
        let regions = live.regions()?.into_iter().map(said).collect();
        Ok(Self {
            regions,
            helps: all.iter().map(|help| (help.code.as_str(), term_name(help, lang))).collect(),
            region: region_said(&page.words, region),
            columns,
            rows,
            help: help.map(|help| term_name(help, lang)).unwrap_or_default(),
            services: help.map_or(0, |help| table.at(0, place(&help.code)).services),
            details,
            widest,
            unplaced: if region.is_some() { live.unplaced()? } else { 0 },
            since: past.day,
            query: form_urlencoded::Serializer::new(String::new())
                .append_pair("area", region.unwrap_or_default())
                .finish(),
            today,
            empty: live.is_empty(),
            fields,
            page,
        })
    }
}

pub(crate) fn samples(stage: &Stage) -> Vec<Sample> {
    let count = |n: usize| Count {
        specialise: (n % 3) as u32,
        serve: (n % 4) as u32,
        case_by_case: u32::from(n.is_multiple_of(5)),
        exclude: u32::from(n.is_multiple_of(2)),
        services: if n.is_multiple_of(12) {
            (n % 3 + n % 4) as u32 + u32::from(n.is_multiple_of(5)) + u32::from(n.is_multiple_of(2))
        } else {
            12
        },
    };
    let lang = stage.lang();
    let named = |code: &str| term_name(profile::term("service", code).expect("a term of ours"), lang);
    let page = |help: bool| {
        let rows = groups().into_iter().enumerate();
        GapsPage {
            page: stage.titled("gaps-title", "/gaps"),
            fields: Fields::new(),
            regions: vec![("US/North coast (sample)".to_owned(), "North coast (sample) (US)".to_owned())],
            helps: helps().into_iter().map(|help| (help.code.as_str(), term_name(help, lang))).collect(),
            region: "North coast (sample) (US)".to_owned(),
            columns: helps_shown().into_iter().map(|code| (code, named(code))).collect(),
            rows: if help {
                Vec::new()
            } else {
                rows.clone()
                    .map(|(n, group)| Row {
                        name: term_name(group, lang),
                        cells: (0..6).map(|m| count(n * 5 + m)).collect(),
                    })
                    .collect()
            },
            help: if help { named("emergency-housing") } else { String::new() },
            details: if help {
                rows.map(|(n, group)| Detail {
                    name: term_name(group, lang),
                    count: count(n),
                    before: Some(1),
                    nearest: (count(n).takes() == 0).then(|| (Id([1; 16]), "Harbour Nights (sample)".to_owned(), 62)),
                })
                .collect()
            } else {
                Vec::new()
            },
            services: 12,
            widest: vec![(term_name(groups()[1], lang), vec![named("emergency-housing"), named("health-care")])],
            unplaced: 3,
            since: Some(TODAY.plus(-20)),
            query: "area=US%2FNorth".to_owned(),
            empty: false,
            today: TODAY,
        }
    };
    let mut nothing = page(false);
    (nothing.empty, nothing.rows) = (true, Vec::new());
    vec![stage.staff("gaps", &page(false)), stage.staff("gaps-help", &page(true)), stage.sample("gaps-empty", &nothing)]
}
