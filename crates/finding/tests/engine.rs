//! What is found follows from what is there, and from nothing else.

use std::{collections::BTreeMap, sync::Arc};

use finding::{Engine, Found, Near, Point, Query, Thing};
use proptest::{prelude::*, test_runner::RngSeed};

fn thing(id: u128, name: &str, text: &str, tags: &[&str]) -> Thing {
    Thing {
        id,
        name: name.to_owned(),
        text: text.to_owned(),
        tags: tags.iter().map(|tag| (*tag).to_owned()).collect(),
        ..Thing::default()
    }
}

fn engine(things: &[Thing]) -> Engine {
    let engine = Engine::new().expect("memory");
    engine.change(things, &[]).expect("changed");
    engine
}

fn ids(found: &Found) -> Vec<u128> {
    found.hits.iter().map(|hit| hit.id).collect()
}

fn look(engine: &Engine, text: &str) -> Vec<u128> {
    ids(&engine.find(&Query { text, ..Query::default() }).expect("found"))
}

#[test]
fn the_best_way_of_matching_counts() {
    let engine = engine(&[
        thing(1, "Night shelter", "", &[]),
        thing(2, "Shelters of the north", "", &[]),
        thing(3, "Help", "a shelter for the night", &[]),
        thing(4, "Shelterbelt", "", &[]),
        thing(5, "Skelter", "", &[]),
        thing(6, "Law", "advice", &[]),
    ]);
    assert_eq!(look(&engine, "shelter"), [1, 2, 4, 3], "a name, its stem, a beginning; then texts");
    assert_eq!(look(&engine, "shelte"), look(&engine, "shelte"));
    assert!(look(&engine, "skelterr").contains(&5), "a letter off");
    assert_eq!(look(&engine, "night shelter")[0], 1, "two words are better than one");
    assert_eq!(look(&engine, "shletr"), look(&engine, "shletr"));
    assert!(look(&engine, "shletr").is_empty() || look(&engine, "sheltr")[0] == 1);
    assert!(look(&engine, "zzzzzz").is_empty());
    assert_eq!(look(&engine, "").len(), 6, "nothing typed is everything");
    assert_eq!(look(&engine, "!!! ,,,").len(), 6, "no word is nothing typed");
    // Four letters are needed before one may be wrong; digits are never wrong.
    assert!(look(&engine, "lew").is_empty());
    let numbers = self::engine(&[thing(1, "Room 1234", "", &[])]);
    assert!(look(&numbers, "1235").is_empty());
    assert_eq!(look(&numbers, "1234"), [1]);
}

#[test]
fn words_lead_to_tags_and_what_everybody_has_finds_nothing_of_its_own() {
    let vocabulary = finding::Vocabulary::new([("beds".to_owned(), "bed refugio مأوى"), ("law".to_owned(), "lawyer")]);
    let engine = Engine::with(vocabulary).expect("memory");
    let mut things: Vec<Thing> = (0..200).map(|id| thing(id, &format!("House {id} for all"), "", &[])).collect();
    things.push(thing(900, "Door", "", &["beds"]));
    things.push(thing(901, "Bed and door", "", &[]));
    things.push(thing(902, "Office", "", &["law"]));
    engine.change(&things, &[]).expect("changed");
    assert_eq!(look(&engine, "bed"), [901, 900], "who is called so, then who is tagged so");
    assert_eq!(look(&engine, "refugios"), [900]);
    assert_eq!(look(&engine, "lawer"), [902], "a letter wrong");
    let found = engine.find(&Query { text: "a lawyer for all", ..Query::default() }).expect("found");
    assert_eq!((found.total, ids(&found)), (1, vec![902]), "a rare word finds; common ones only count");
    assert_eq!(engine.find(&Query { text: "for all", ..Query::default() }).expect("found").total, 200);
}

#[test]
fn filters_add_up() {
    let point = |latitude, longitude| vec![Point { latitude, longitude }];
    let engine = engine(&[
        Thing { points: point(10.0, 20.0), times: Some(0), number: 5, ..thing(1, "b", "", &["x", "y"]) },
        Thing { points: point(10.0, 20.1), times: Some(1), number: 7, ..thing(2, "a", "", &["x"]) },
        Thing { points: point(-40.0, 170.0), times: Some(0), ..thing(3, "c", "", &["y", "z"]) },
        thing(4, "d", "", &["x", "z"]),
    ]);
    let ask = |query: Query<'_>| ids(&engine.find(&query).expect("found"));
    let tags = |all: &[&[&str]]| -> Vec<Vec<String>> {
        all.iter().map(|any| any.iter().map(|tag| (*tag).to_owned()).collect()).collect()
    };
    assert_eq!(ask(Query { all: tags(&[&["x"]]), ..Query::default() }), [2, 1, 4], "by name");
    assert_eq!(ask(Query { all: tags(&[&["x"], &["y", "z"]]), ..Query::default() }), [1, 4]);
    assert_eq!(ask(Query { all: tags(&[&["x"]]), none: vec!["z".into()], ..Query::default() }), [2, 1]);
    assert_eq!(ask(Query { prefer: vec![("z".into(), 2), ("y".into(), 1)], ..Query::default() }), [3, 4, 1, 2]);
    assert_eq!(ask(Query { least: Some(6), ..Query::default() }), [2]);
    let near = |within| Some(Near { from: Point { latitude: 10.0, longitude: 20.1 }, within });
    let close = engine.find(&Query { near: near(50.0), ..Query::default() }).expect("found");
    assert_eq!((ids(&close), close.hits[0].metres), (vec![2, 1], Some(0)));
    assert!((10_900..11_000).contains(&close.hits[1].metres.expect("a distance")), "{close:?}");
    assert_eq!(ask(Query { near: near(5.0), ..Query::default() }), [2], "what has no place is not near");
    let open: finding::Times = Arc::new(|number| number == 0);
    assert_eq!(
        ask(Query { times: Some(Arc::clone(&open)), ..Query::default() }),
        [1, 3],
        "who has no times is not open"
    );
    assert_eq!(ask(Query { times: Some(open), near: near(50.0), all: tags(&[&["x"]]), ..Query::default() }), [1]);
    let second = engine.find(&Query { from: 1, most: Some(2), ..Query::default() }).expect("found");
    assert_eq!((second.total, ids(&second)), (4, vec![1, 3]));
    // A page that is not there is empty, and takes no memory.
    let beyond = engine.find(&Query { from: usize::MAX, most: Some(1000), ..Query::default() }).expect("found");
    assert_eq!((beyond.total, beyond.hits.len()), (4, 0));
    // Ids may be chosen: two that a sum or a half would take for one stay two.
    let (twin, other) = (u128::from_str_radix(&"1".repeat(32), 16), u128::from_str_radix(&"2".repeat(32), 16));
    let chosen = self::engine(&[
        thing(twin.expect("a number"), "one", "", &[]),
        thing(other.expect("a number"), "two", "", &[]),
    ]);
    assert_eq!(chosen.len(), 2);
    assert_eq!(engine.tags("").expect("tags"), ["x", "y", "z"]);
    engine.change(&[], &[3, 4]).expect("changed");
    assert_eq!(engine.tags("").expect("tags"), ["x", "y"], "what nobody bears any more is not told");
    assert_eq!(engine.point(2).expect("a look"), Some(Point { latitude: 10.0, longitude: 20.1 }));
    assert_eq!((engine.len(), engine.point(3).expect("a look")), (2, None));
}

#[test]
fn scripts_without_blanks_forgive_a_letter() {
    let engine = engine(&[
        thing(1, "男性夜间收容所", "", &[]),
        thing(2, "法律援助中心", "", &[]),
        thing(3, "ที่พักพิงสำหรับผู้ชาย", "", &[]),
        thing(4, "ជម្រកសម្រាប់បុរស", "", &[]),
        thing(5, "पुरुषों के लिए आश्रय", "", &[]),
    ]);
    for (typed, id) in
        [("男性夜见收容所", 1), ("法律援住中心", 2), ("ที่พักพิงสำหรบผู้ชาย", 3), ("ជម្រកសម្រាប់បុរ", 4), ("पुरषों आश्रय", 5)]
    {
        assert_eq!(look(&engine, typed).first(), Some(&id), "{typed}");
    }
}

const WORDS: [&str; 12] =
    ["shelter", "night", "law", "food", "مأوى", "قانون", "приют", "ночь", "收容所", "法律", "आश्रय", "clinic"];

#[derive(Clone, Debug)]
enum Step {
    Put(u8, Vec<usize>, Vec<usize>),
    Take(u8),
    Settle,
}

fn step() -> impl Strategy<Value = Step> {
    let some = || proptest::collection::vec(0..WORDS.len(), 0..4);
    prop_oneof![
        6 => (0u8..20, some(), some()).prop_map(|(id, name, text)| Step::Put(id, name, text)),
        2 => (0u8..20).prop_map(Step::Take),
        1 => Just(Step::Settle),
    ]
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 40, rng_seed: RngSeed::Fixed(1), failure_persistence: None, ..ProptestConfig::default() })]

    /// An engine that was changed again and again lists the same as one that was filled once.
    #[test]
    fn what_was_there_before_changes_nothing(steps in proptest::collection::vec(step(), 1..25)) {
        let changed = Engine::new().expect("memory");
        let mut there: BTreeMap<u128, Thing> = BTreeMap::new();
        for step in steps {
            match step {
                Step::Put(id, name, text) => {
                    let said = |words: Vec<usize>| words.into_iter().map(|at| WORDS[at]).collect::<Vec<_>>().join(" ");
                    let thing = thing(u128::from(id) << 64 | 7, &said(name), &said(text), &["all"]);
                    changed.change(std::slice::from_ref(&thing), &[]).expect("changed");
                    there.insert(thing.id, thing);
                }
                Step::Take(id) => {
                    let id = u128::from(id) << 64 | 7;
                    changed.change(&[], &[id]).expect("changed");
                    there.remove(&id);
                }
                Step::Settle => changed.settle().expect("in one piece"),
            }
        }
        let fresh = engine(&there.values().rev().cloned().collect::<Vec<_>>());
        prop_assert_eq!(fresh.len(), changed.len());
        let mut known = changed.ids().expect("ids");
        known.sort_unstable();
        prop_assert_eq!(known, there.keys().copied().collect::<Vec<_>>());
        for text in WORDS.iter().map(|word| (*word).to_owned()).chain(["nigt shelter law".into(), String::new(), "收容".into()]) {
            let query = Query { text: &text, most: Some(50), ..Query::default() };
            prop_assert_eq!(fresh.find(&query).expect("found"), changed.find(&query).expect("found"), "{}", text);
        }
    }
}
