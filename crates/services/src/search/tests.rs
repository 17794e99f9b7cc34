use std::{collections::BTreeMap, path::Path};

use finding::{Point, Query};
use hsds::{Directory, Options};
use kit::Fields;
use store::{Clock, Store, harness};

use super::*;
use crate::directory::{bring::bring, gazetteer::Place};

fn read(path: &Path) -> Directory {
    let options = Options { source: "https://example.org".to_owned(), ..Options::default() };
    hsds::read(path, None, &options).expect("it can be read").0
}

async fn put(store: &Store, directory: Directory) {
    let now = Clock::fixed(harness::TODAY).now();
    bring(store, now, "a", directory, true, &|_, _| {}).await.expect("brought in");
}

fn asked(pairs: &[(&str, &str)], places: &[Place]) -> (Asked, Fields) {
    let mut fields = Fields::new();
    for (name, value) in pairs {
        fields.add(name, value);
    }
    let asked = Asked::read(&mut fields, &Places::new(places.to_vec()), &|key, names| format!("{key} {names}"));
    (asked, fields)
}

/// The same word with a letter wrong, as thumbs write it: two letters changed round, one left out, one twice, one beside it.
fn misspelt(name: &str, seed: usize) -> String {
    let longest = name.split(' ').max_by_key(|word| word.chars().count()).unwrap_or(name);
    let mut letters: Vec<char> = longest.chars().collect();
    if letters.len() < 4 {
        return name.to_owned();
    }
    let at = 1 + seed % (letters.len() - 2);
    match seed % 4 {
        0 => letters.swap(at - 1, at),
        1 => drop(letters.remove(at)),
        2 => letters.insert(at, letters[at]),
        _ => letters[at] = letters[(at + 2) % letters.len()],
    }
    name.replacen(longest, &letters.into_iter().collect::<String>(), 1)
}

#[test]
fn misspelt_names_are_found_in_every_script_and_every_instance_lists_the_same() {
    let folder = tempfile::tempdir().expect("a folder");
    let truth = hsds::generate::write(folder.path(), 1_500, 11).expect("a made-up directory");
    let directory = read(folder.path());
    let answers = std::sync::Arc::new(std::sync::Mutex::new(Vec::new()));
    let all = std::sync::Arc::clone(&answers);
    harness::on_both(move |store| {
        let (directory, truth, all) = (directory.clone(), truth.clone(), std::sync::Arc::clone(&all));
        async move {
            // The first instance looks from the beginning; the second comes when everything is there.
            let (first, second) = (Live::new().expect("an index"), Live::new().expect("an index"));
            let some: Vec<hsds::Record> = directory.clone().into_rows().collect();
            let half = Directory::new(
                some.iter()
                    .enumerate()
                    .filter(|(n, row)| row.table().name != "service" || n % 2 == 0)
                    .map(|(_, row)| row.clone()),
            );
            put(&store, hsds::again(&half, &Options { people: true, ..Options::default() }).0).await;
            first.refresh(&store).await.expect("up to date");
            assert!(!first.is_empty());
            put(&store, directory).await;
            first.refresh(&store).await.expect("up to date");
            second.refresh(&store).await.expect("up to date");
            assert_eq!(first.len(), second.len());
            let mut lists = Vec::new();
            for (number, named) in truth.names.iter().enumerate() {
                let typed = misspelt(&named.name, number);
                let query = Query { text: &typed, most: Some(20), ..Query::default() };
                let (one, other) = (first.ask(&query).expect("found"), second.ask(&query).expect("found"));
                assert_eq!(one, other, "{typed}");
                lists.push(one.hits.iter().map(|hit| hit.id).collect::<Vec<_>>());
            }
            all.lock().expect("nobody panicked").push(lists);
            let by_id: std::collections::HashMap<u128, String> = store
                .read("names", |tx| {
                    Box::pin(async move {
                        let services = crate::directory::after(tx, "service", None, 10_000).await?;
                        let name = |row: &hsds::Record| row.text("name").unwrap_or_default().to_owned();
                        let offered = services.iter().filter(|one| super::things::offered(&one.rows[0]));
                        Ok::<_, store::Error>(offered.map(|one| (one.id.number(), name(&one.rows[0]))).collect())
                    })
                })
                .await
                .expect("names");
            let mut by_script: BTreeMap<&str, (usize, usize)> = BTreeMap::new();
            for (number, named) in truth.names.iter().enumerate() {
                if !by_id.values().any(|name| *name == named.name) {
                    // Closed for good: it cannot be found.
                    continue;
                }
                let typed = misspelt(&named.name, number);
                let all = vec![vec!["offered".to_owned()]];
                let found = first.ask(&Query { text: &typed, all, most: Some(10), ..Query::default() }).expect("found");
                let entry = by_script.entry(named.script).or_default();
                entry.1 += 1;
                let hit = found.hits.iter().any(|hit| by_id.get(&hit.id) == Some(&named.name));
                entry.0 += usize::from(hit);
                if !hit {
                    eprintln!(
                        "{}: looked for {typed:?} to find {:?}, found {:?}",
                        named.script,
                        named.name,
                        found.hits.iter().filter_map(|hit| by_id.get(&hit.id)).collect::<Vec<_>>()
                    );
                }
            }
            eprintln!("{by_script:?}");
            assert!(by_script.len() >= 8, "{by_script:?}");
            for (script, (hits, of)) in by_script {
                assert!(hits * 10 >= of * 9, "{script}: {hits} of {of}");
            }
        }
    });
    let answers = answers.lock().expect("nobody panicked");
    assert!(answers.windows(2).all(|pair| pair[0] == pair[1]), "both databases list the same");
}

#[test]
fn what_is_asked_comes_back_from_its_address() {
    let place = |name: &str, area: &str, latitude: f64| Place {
        id: None,
        name: name.to_owned(),
        names: vec![format!("مدينة {name}")],
        area: area.to_owned(),
        point: Point { latitude, longitude: 7.5 },
    };
    let places = [place("Sampleton", "North", 1.25), place("Sampleton", "South", 2.0), place("Río Claro", "", -3.0)];
    let all = [
        ("words", "شelter & more=1"),
        ("needs", "emergency-housing"),
        ("group", "men"),
        ("group", "undocumented"),
        ("group", "nobody"),
        ("without", "needs-id"),
        ("language", "ar"),
        ("place", "sampleton, NORTH"),
        ("within", "50"),
        ("open", "yes"),
        ("unknown", "yes"),
    ];
    let (one, fields) = asked(&all, &places);
    assert!(fields.good(), "{:?}", fields.errors());
    assert_eq!(one.place, Where::Near("Sampleton, North".to_owned(), Point { latitude: 1.25, longitude: 7.5 }, 50));
    assert_eq!(one.groups.len(), 2, "a group that no list has is no group");
    let again = Asked::parse(&one.text());
    assert_eq!((again.text(), again.place), (one.text(), one.place.clone()));
    assert_eq!(again.words, one.words);
    // Filters: who excludes them is never there; who says nothing only when that is wanted.
    let tags = one.query();
    assert!(
        tags.none.contains(&"population:men:excludes".to_owned()) && tags.none.contains(&"barrier:needs-id".to_owned())
    );
    assert!(!tags.all.iter().flatten().any(|tag| tag.starts_with("population:")));
    let (strict, _) = asked(&all[..4], &places);
    let strict = strict.query();
    let wanted: Vec<_> = strict.all.iter().filter(|any| any[0].starts_with("population:")).collect();
    assert_eq!((wanted.len(), wanted[0].len()), (1, 6), "one of the groups is enough to be in the list");

    // A name that several places have, one in other letters, one that nobody knows, and an area.
    let several = asked(&[("place", "sampleton")], &places).1;
    assert!(several.error("place").expect("an error").contains("Sampleton, North; Sampleton, South"));
    assert_eq!(
        asked(&[("place", "rio claro")], &places).0.place,
        Where::Near("Río Claro".to_owned(), places[2].point, 25)
    );
    assert!(matches!(asked(&[("place", "مدينة Río Claro")], &places).0.place, Where::Near(..)));
    let near = asked(&[("place", "sampletun")], &places).1;
    assert!(near.error("place").expect("an error").contains("Sampleton, South"), "a letter wrong is helped");
    assert_eq!(asked(&[("place", "Nowhere")], &places).1.error("place"), Some("find-place-unknown "));
    assert_eq!(asked(&[("place", "Nowhere"), ("within", "area")], &places).0.place, Where::Area("Nowhere".to_owned()));
    // Anything else in an address is no harm.
    assert_eq!(Asked::parse("latitude=x&group=&within=7&place=a&longitude=1").place, Where::Anywhere);
}
