//! The numbers of each month, kept so that what became better or worse can be seen.

use std::collections::{BTreeMap, HashMap};

use kit::{App, Problem};
use serde_json::{Map, Value as Json, json};
use store::{Day, Result, Tx, values};

use super::{Count, Table, groups, helps};
use crate::search::Live;

/// Numbers of a day, by region, group and help.
#[derive(Clone, Debug, Default)]
pub struct Past {
    /// When they were counted.
    pub day: Option<Day>,
    counts: HashMap<(String, String, String), Count>,
}

impl Past {
    /// What was counted then; `None` when nothing was kept.
    pub fn at(&self, region: &str, group: &str, help: &str) -> Option<Count> {
        self.day?;
        let key = (region.to_owned(), group.to_owned(), help.to_owned());
        Some(self.counts.get(&key).copied().unwrap_or_default())
    }
}

/// Keeps the numbers of this month, when nobody did yet.
///
/// # Errors
/// When the database does not answer.
pub async fn keep(app: &App) -> Result<(), Problem> {
    let live = app.shared::<Live>()?;
    live.refresh(app.store()).await?;
    if live.is_empty() {
        return Ok(());
    }
    let today = app.clock().today();
    let month = |day: Day| (day.parts().0, day.parts().1);
    let days = app.store().read("months of gaps", |tx| Box::pin(days(tx))).await?;
    if days.first().is_some_and(|last| month(*last) == month(today)) {
        return Ok(());
    }
    let body = written(&live.gap_tables());
    app.store()
        .write("gaps of a month", move |tx| {
            Box::pin(async move {
                let sql = "INSERT INTO directory_gaps (day, body) VALUES ($1, $2) ON CONFLICT (day) DO NOTHING";
                tx.run(sql, values![today, &body]).await.map(|_| ())
            })
        })
        .await?;
    Ok(())
}

/// The days of which numbers are kept, the newest first.
pub async fn days(tx: &mut Tx) -> Result<Vec<Day>> {
    let rows = tx.all("SELECT day FROM directory_gaps ORDER BY day DESC", values![]).await?;
    rows.iter().map(|row| Ok(Day(row.get("day")?))).collect()
}

/// The numbers of a day.
pub async fn of(tx: &mut Tx, day: Day) -> Result<Past> {
    let row = tx.first("SELECT body FROM directory_gaps WHERE day = $1", values![day]).await?;
    let Some(row) = row else { return Ok(Past::default()) };
    let body: String = row.get("body")?;
    let broken = || store::Error::Broken("numbers of gaps that cannot be read".to_owned());
    Ok(Past { day: Some(day), counts: read(&body).ok_or_else(broken)? })
}

/// Numbers as text: for each region and help how many services there are, and for each group that any of them speaks of four numbers.
fn written(tables: &BTreeMap<String, Table>) -> String {
    let (groups, helps) = (groups(), helps());
    let mut regions = Map::new();
    for (region, table) in tables {
        let mut by_help = Map::new();
        for (at, help) in helps.iter().enumerate() {
            let services = table.at(0, at).services;
            if services == 0 {
                continue;
            }
            let mut said = Map::new();
            for (number, group) in groups.iter().enumerate() {
                let count = table.at(number, at);
                if count.unknown() < services {
                    said.insert(
                        group.code.clone(),
                        json!([count.specialise, count.serve, count.case_by_case, count.exclude]),
                    );
                }
            }
            by_help.insert(help.code.clone(), json!({ "services": services, "groups": said }));
        }
        regions.insert(region.clone(), Json::Object(by_help));
    }
    Json::Object(regions).to_string()
}

fn read(text: &str) -> Option<HashMap<(String, String, String), Count>> {
    let Json::Object(regions) = serde_json::from_str(text).ok()? else { return None };
    let mut counts = HashMap::new();
    for (region, by_help) in &regions {
        for (help, told) in by_help.as_object()? {
            let services = told["services"].as_u64()? as u32;
            for group in groups() {
                let number = |at: usize| told["groups"][&group.code][at].as_u64().unwrap_or(0) as u32;
                let count = Count {
                    specialise: number(0),
                    serve: number(1),
                    case_by_case: number(2),
                    exclude: number(3),
                    services,
                };
                // What cannot be is not read: more claims than services.
                (count.takes() + count.case_by_case + count.exclude <= services).then_some(())?;
                counts.insert((region.clone(), group.code.clone(), help.clone()), count);
            }
        }
    }
    Some(counts)
}

/// Something that became better or worse: region, group, help, before, now.
pub type Change = (String, String, String, Count, Count);

/// What changed for whom between two days, of services that take them; gaps that closed or opened first.
pub fn changes(before: &Past, now: &Past) -> Vec<Change> {
    let mut changes: Vec<Change> = Vec::new();
    for (key, count) in &now.counts {
        let old = before.counts.get(key).copied().unwrap_or_default();
        if old.takes() != count.takes() {
            changes.push((key.0.clone(), key.1.clone(), key.2.clone(), old, *count));
        }
    }
    for (key, old) in &before.counts {
        if !now.counts.contains_key(key) && old.takes() > 0 {
            changes.push((key.0.clone(), key.1.clone(), key.2.clone(), *old, Count::default()));
        }
    }
    let opened = |change: &Change| (change.3.takes() == 0) != (change.4.takes() == 0);
    changes.sort_by_key(|change| (!opened(change), change.0.clone(), change.1.clone(), change.2.clone()));
    changes
}

#[cfg(test)]
mod tests {
    use finding::Thing;

    use super::*;
    use crate::gaps::Facts;

    #[test]
    fn numbers_come_back_and_changes_are_told() {
        let thing = |id: u128, claim: &str| Thing {
            id,
            tags: ["offered", "service:emergency-housing", "region:US/North", claim].map(str::to_owned).to_vec(),
            ..Thing::default()
        };
        let mut facts = Facts::default();
        facts.change(&[thing(1, "population:men:excludes"), thing(2, "x")], &[]);
        let past = |facts: &Facts, day| Past {
            day: Some(Day(day)),
            counts: read(&written(&facts.tables())).expect("our own text"),
        };
        let before = past(&facts, 1);
        let count = before.at("US/North", "men", "emergency-housing").expect("kept");
        assert_eq!((count.exclude, count.services, count.unknown()), (1, 2, 1));
        assert_eq!(before.at("US/North", "women", "emergency-housing").map(|count| count.unknown()), Some(2));
        assert_eq!(Past::default().at("", "men", "emergency-housing"), None);
        facts.change(&[thing(2, "population:men:specialises")], &[]);
        let after = past(&facts, 2);
        let told = changes(&before, &after);
        assert_eq!(told.len(), 2, "in the region and in all: {told:?}");
        assert_eq!((told[0].1.as_str(), told[0].3.takes(), told[0].4.takes()), ("men", 0, 1));
        assert!(changes(&after, &after).is_empty());
        assert_eq!(changes(&after, &Past { day: Some(Day(3)), counts: HashMap::new() }).len(), 2);
        for wrong in ["", "[]", "{\"\":{\"emergency-housing\":{\"services\":1,\"groups\":{\"men\":[1,1,0,0]}}}}"] {
            assert!(read(wrong).is_none(), "{wrong}");
        }
    }
}
