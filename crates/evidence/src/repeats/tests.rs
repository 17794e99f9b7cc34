use std::collections::{BTreeMap, HashMap};

use super::{
    Kept::{Back, First, Near, New, Same},
    Standing::{Asked, Ended, Unknown},
    *,
};
use crate::read::{About, Page, read};

const ILAB: &str = include_str!("../../../../demo/recommendations/ilab_suggested_actions_2016_2022.json");

fn whole(texts: &[&str]) -> Edition {
    Edition { asks: texts.iter().map(|text| Folded::new(text)).collect(), complete: true }
}

fn part(texts: &[&str]) -> Edition {
    Edition { complete: false, ..whole(texts) }
}

#[test]
fn a_run_ends_where_a_list_does_not_have_it_and_what_comes_back_is_one_thread() {
    let editions = [
        whole(&["Amend the law.", "Train judges in every region of the country.", "Fund shelters."]),
        whole(&["Train judges in every region of this country!", "Pay on time."]),
        whole(&["Amend the law.", "train judges in every region of this country"]),
    ];
    let (threads, kept) = threads(&editions);
    let shown: Vec<_> = threads.iter().map(|t| (t.asks.clone(), t.run, t.editions, t.standing, t.same)).collect();
    assert_eq!(
        shown,
        [
            (vec![(0, 0), (2, 0)], 1, 2, Asked, true),
            (vec![(0, 1), (1, 0), (2, 1)], 3, 3, Asked, false),
            (vec![(0, 2)], 1, 1, Ended, true),
            (vec![(1, 1)], 1, 1, Ended, true),
        ]
    );
    assert_eq!(kept, [vec![First; 3], vec![Near, New], vec![Back, Same]]);
}

#[test]
fn two_that_become_one_and_the_same_words_twice_are_one_thread() {
    let editions = [whole(&["Pay on time.", "Pay on time"]), whole(&["Pay on time!", "PAY ON TIME"])];
    let (threads, _) = threads(&editions);
    assert_eq!(threads.len(), 1);
    assert_eq!((threads[0].asks.len(), threads[0].run, threads[0].same), (4, 2, true));
}

#[test]
fn one_goes_on_with_one_and_the_more_alike_goes_first() {
    let editions = [
        whole(&["Adopt policies to eliminate child labour in every region.", "Pay on time."]),
        whole(&[
            "Adopt programs to eliminate child labour in every region.",
            "Adopt policies to eliminate child labour in each region.",
        ]),
    ];
    let (threads, kept) = threads(&editions);
    let shown: Vec<_> = threads.iter().map(|t| (t.asks.clone(), t.run)).collect();
    assert_eq!(shown, [(vec![(0, 0), (1, 1)], 2), (vec![(0, 1)], 1), (vec![(1, 0)], 1)]);
    assert_eq!(kept[1], [Near, Near], "both stood in nearly these words, but only one is the same demand");
    // What is alike to an older wording of a thread that goes on did not come back.
    let editions = [
        whole(&["Publish the number of labour inspections each year."]),
        whole(&["Publish numbers on inspections of all kinds of labour, each and every year."]),
        whole(&[
            "Publish numbers on inspections of all kinds of labour, each and every year.",
            "Publish the number of labour inspections each year!",
        ]),
    ];
    let (threads, kept) = super::threads(&editions);
    assert_eq!(kept[2], [Same, Back]);
    assert!(threads.iter().all(|thread| thread.asks.windows(2).all(|two| two[0].0 < two[1].0)), "{threads:?}");
}

#[test]
fn a_list_in_part_says_nothing_about_what_is_not_in_it() {
    let editions = [
        whole(&["Amend the law.", "Pay on time."]),
        part(&["Fund shelters."]),
        whole(&["Amend the law!", "Open an office."]),
        part(&["Train judges in each region."]),
    ];
    let (threads, kept) = threads(&editions);
    let shown: Vec<_> = threads.iter().map(|t| (t.asks.clone(), t.run, t.standing)).collect();
    // Over the part the first goes on; the second ends, for the whole list after the part is without it. Whether the newest list asks for
    // the first, nobody knows.
    assert_eq!(
        shown,
        [
            (vec![(0, 0), (2, 0)], 2, Unknown),
            (vec![(0, 1)], 1, Ended),
            (vec![(1, 0)], 1, Ended),
            (vec![(2, 1)], 1, Unknown),
            (vec![(3, 0)], 1, Asked),
        ]
    );
    assert_eq!((&kept[2][..], kept[3][0]), (&[Same, Kept::Unknown][..], New));
}

/// Texts by name of the place as it is given, by year; `whole` with what says nothing.
fn published() -> BTreeMap<String, BTreeMap<i64, Vec<String>>> {
    let rows: serde_json::Value = serde_json::from_str(ILAB).expect("JSON");
    let mut all: BTreeMap<String, BTreeMap<i64, Vec<String>>> = BTreeMap::new();
    for row in rows.as_array().expect("rows") {
        let year = all.entry(row["country"].as_str().expect("a name").to_owned()).or_default();
        let texts = year.entry(row["report_year"].as_i64().expect("a year")).or_default();
        for action in row["actions"].as_array().expect("actions") {
            texts.push(action["text"].as_str().expect("a text").to_owned());
        }
    }
    all
}

/// Of the last edition: how many there are, how many stand in the one before in the same words, and how many in nearly the same.
fn figures(years: &BTreeMap<i64, Vec<Folded>>) -> (usize, usize, usize) {
    let (Some(now), none) = (years.get(&2022), Vec::new()) else { return (0, 0, 0) };
    let before = years.get(&2021).unwrap_or(&none);
    let best = |one: &Folded| before.iter().filter_map(|other| one.alike(other, ALIKE)).max_by(f64::total_cmp);
    let links: Vec<f64> = now.iter().filter_map(best).collect();
    (now.len(), links.iter().filter(|ratio| **ratio >= 1.0).count(), links.len())
}

/// How many different texts stand in all seven editions in the same words.
fn in_all(years: &BTreeMap<i64, Vec<Folded>>) -> usize {
    let mut texts: Vec<&str> = years.get(&2016).into_iter().flatten().map(Folded::text).collect();
    texts.sort_unstable();
    texts.dedup();
    let everywhere = |text: &&&str| {
        (2017..=2022).all(|year| years.get(&year).is_some_and(|all| all.iter().any(|one| one.text() == **text)))
    };
    texts.iter().filter(everywhere).count()
}

fn add(a: (usize, usize, usize), b: (usize, usize, usize)) -> (usize, usize, usize) {
    (a.0 + b.0, a.1 + b.1, a.2 + b.2)
}

#[test]
fn the_published_figures_are_reproduced_and_what_is_wrong_with_them() {
    // As published, by the names as given: 2,148 in 2022, 784 of them word for word in 2021, 78 in all seven editions.
    let published = published();
    let folded = |years: &BTreeMap<i64, Vec<String>>| -> BTreeMap<i64, Vec<Folded>> {
        years.iter().map(|(year, texts)| (*year, texts.iter().map(|text| Folded::new(text)).collect())).collect()
    };
    let by_name: Vec<BTreeMap<i64, Vec<Folded>>> = published.values().map(folded).collect();
    assert_eq!(published.len(), 159);
    let all = by_name.iter().map(figures).fold((0, 0, 0), add);
    // The ratio itself finds 1,255 at 0.8 or more. Python's difflib leaves frequent letters of long texts out ("autojunk") and finds
    // 1,205: `pythons_short_cut_gives_the_smaller_figure` counts it.
    assert_eq!(all, (2_148, 784, 1_255));
    assert_eq!(by_name.iter().map(in_all).sum::<usize>(), 78);

    // With the spellings of one place as one place.
    let mut places: BTreeMap<&str, BTreeMap<i64, Vec<Folded>>> = BTreeMap::new();
    for (name, years) in &published {
        let place = crate::places::named(name).unwrap_or_else(|| panic!("{name}"));
        places.entry(&place.code).or_default().extend(folded(years));
    }
    assert_eq!(places.len(), 152);
    let all = places.values().map(figures).fold((0, 0, 0), add);
    assert_eq!(all, (2_148, 791, 1_267));
    assert_eq!(places.values().map(in_all).sum::<usize>(), 80);

    // And without what is no recommendation: 117 rows of 2022 say "Not applicable", and 94 of 2021, so they seem to come back.
    let found = read(ILAB, &About::on(store::Day(20_800))).expect("read");
    let mut places: BTreeMap<&str, BTreeMap<i64, Vec<Folded>>> = BTreeMap::new();
    for Page { place, year, asks, .. } in &found.pages {
        let texts = asks.iter().map(|ask| Folded::new(&ask.text)).collect();
        places.entry(&place.code).or_default().insert(*year, texts);
    }
    let all = places.values().map(figures).fold((0, 0, 0), add);
    assert_eq!(all, (2_031, 698, 1_173));
    assert_eq!(places.values().map(in_all).sum::<usize>(), 80);
}

/// The ratio as Python's `difflib` reckons it: letters that are more than one in a hundred of a second text of 200 letters and more
/// begin no run, though a run that was begun goes on over them.
fn pythons_ratio(a: &[char], b: &[char]) -> f64 {
    let mut places: HashMap<char, Vec<usize>> = HashMap::new();
    for (place, letter) in b.iter().enumerate() {
        places.entry(*letter).or_default().push(place);
    }
    if b.len() >= 200 {
        places.retain(|_, places| places.len() <= b.len() / 100 + 1);
    }
    let (mut matched, mut open) = (0, vec![(0, a.len(), 0, b.len())]);
    while let Some((a_from, a_to, b_from, b_to)) = open.pop() {
        let (mut at, mut bt, mut len) = (a_from, b_from, 0);
        let mut before: HashMap<usize, usize> = HashMap::new();
        for (i, letter) in a.iter().enumerate().take(a_to).skip(a_from) {
            let mut now = HashMap::new();
            for &j in places.get(letter).into_iter().flatten().filter(|j| (b_from..b_to).contains(*j)) {
                let run = 1 + j.checked_sub(1).and_then(|j| before.get(&j)).copied().unwrap_or_default();
                now.insert(j, run);
                if run > len {
                    (at, bt, len) = (i + 1 - run, j + 1 - run, run);
                }
            }
            before = now;
        }
        while at > a_from && bt > b_from && a[at - 1] == b[bt - 1] {
            (at, bt, len) = (at - 1, bt - 1, len + 1);
        }
        while at + len < a_to && bt + len < b_to && a[at + len] == b[bt + len] {
            len += 1;
        }
        if len > 0 {
            matched += len;
            open.push((a_from, at, b_from, bt));
            open.push((at + len, a_to, bt + len, b_to));
        }
    }
    2.0 * matched as f64 / (a.len() + b.len()) as f64
}

#[test]
fn pythons_short_cut_gives_the_smaller_figure() {
    let letters = |texts: Option<&Vec<String>>| -> Vec<(Folded, Vec<char>)> {
        let fold = |text: &String| (Folded::new(text), texts::gestalt::fold(text).chars().collect());
        texts.into_iter().flatten().map(fold).collect()
    };
    let mut found = 0;
    for years in published().values() {
        let (before, now) = (letters(years.get(&2021)), letters(years.get(&2022)));
        for (one, a) in &now {
            // What the ratio itself does not find, is not found with letters left out.
            found += usize::from(
                before.iter().any(|(other, b)| one.alike(other, ALIKE).is_some() && pythons_ratio(a, b) >= 0.8),
            );
        }
    }
    assert_eq!(found, 1_205);
}
