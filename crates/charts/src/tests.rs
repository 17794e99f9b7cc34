use crate::geometry::{hull, inside, outline};
use crate::labels::SIZE;
use crate::map::{GROUND, INKS, Layout, WORDS, number};
use crate::{Direction, MapGroup, OpinionMap, escape};

/// Points on a small ring, the same on every machine.
fn ring(centre: [f64; 2], reach: f64, count: u32) -> Vec<[f64; 2]> {
    (0..count)
        .map(|step| {
            let angle = f64::from(step) * 2.399;
            let far = reach * (0.3 + 0.7 * f64::from(step % 4) / 3.0);
            [centre[0] + far * angle.cos(), centre[1] + far * angle.sin()]
        })
        .collect()
}

fn map(centres: &[[f64; 2]]) -> OpinionMap {
    let groups = centres
        .iter()
        .zip(["A", "B", "C", "D", "E"])
        .enumerate()
        .map(|(index, (centre, letter))| {
            let points = ring(*centre, 1.0, 9 - index as u32);
            MapGroup { letter: letter.into(), label: format!("{} people", 90 - index), outline: hull(&points), points }
        })
        .collect();
    OpinionMap {
        title: "Opinion map".into(),
        description: "One dot is ten people.".into(),
        groups,
        ..OpinionMap::default()
    }
}

const THREE: [[f64; 2]; 3] = [[-3.0, -1.0], [3.0, -1.2], [0.5, 2.4]];
const FIVE: [[f64; 2]; 5] = [[-4.0, -1.0], [4.0, -1.2], [0.5, 3.0], [-3.5, 3.2], [0.0, -2.0]];

/// Every map that the tests look at, with a name to say which one failed.
fn maps() -> Vec<(&'static str, OpinionMap)> {
    let one_spot = |count: usize| {
        let group = |letter: &str| MapGroup {
            letter: letter.into(),
            label: "10 people".into(),
            points: vec![[0.4, 0.4]; 3],
            outline: vec![[0.4, 0.4]; 3],
        };
        OpinionMap { groups: ["A", "B", "C", "D", "E"].map(group)[..count].to_vec(), ..map(&[]) }
    };
    let mut no_outlines = map(&THREE);
    let mut odd = map(&THREE);
    let mut crowd = map(&THREE);
    for group in &mut no_outlines.groups {
        group.outline.clear();
    }
    odd.groups[0].points = vec![[f64::NAN, 1.0], [f64::INFINITY, 0.0], [f64::MAX, f64::MIN], [f64::MIN, f64::MAX]];
    odd.groups[1].points.clear();
    odd.groups[1].outline.clear();
    odd.groups[2].label = "a name that is far too long to fit beside anything in a picture of this size".into();
    crowd.groups[0].points = ring([-3.0, -1.0], 1.0, 700);
    vec![
        ("no group", map(&[])),
        ("one group", map(&THREE[..1])),
        ("two groups", map(&THREE[..2])),
        ("three groups", map(&THREE)),
        ("five groups", map(&FIVE)),
        ("no outlines", no_outlines),
        ("one spot, one group", one_spot(1)),
        ("one spot, five groups", one_spot(5)),
        ("odd numbers", odd),
        ("a crowd", crowd),
        ("from right to left", OpinionMap { direction: Direction::Rtl, ..map(&THREE) }),
    ]
}

/// A small reader of XML: elements close in order, attributes are quoted and named once, references are known.
/// Returns the names of the elements in the order in which they open.
fn read_xml(text: &str) -> Result<Vec<String>, String> {
    let mut open: Vec<String> = Vec::new();
    let mut names = Vec::new();
    let mut rest = text;
    while let Some(start) = rest.find('<') {
        check_references(&rest[..start])?;
        let end = rest[start..].find('>').ok_or("a tag does not end")? + start;
        let tag = &rest[start + 1..end];
        rest = &rest[end + 1..];
        if let Some(name) = tag.strip_prefix('/') {
            let last = open.pop();
            if last.as_deref() != Some(name) {
                return Err(format!("</{name}> closes {last:?}"));
            }
            continue;
        }
        let inner = tag.strip_suffix('/').unwrap_or(tag);
        let name = inner.split(' ').next().unwrap_or_default().to_owned();
        let mut attributes = inner[name.len()..].trim();
        let mut seen: Vec<&str> = Vec::new();
        while !attributes.is_empty() {
            let (attribute, value) = attributes.split_once("=\"").ok_or(format!("no value in <{tag}>"))?;
            let (value, more) = value.split_once('"').ok_or(format!("open quote in <{tag}>"))?;
            if seen.contains(&attribute) || value.contains('<') {
                return Err(format!("{attribute} in <{tag}>"));
            }
            check_references(value)?;
            seen.push(attribute);
            attributes = more.trim_start();
        }
        if !tag.ends_with('/') {
            open.push(name.clone());
        }
        names.push(name);
    }
    if open.is_empty() && rest.trim().is_empty() {
        Ok(names)
    } else {
        Err(format!("left open: {open:?}, rest {rest:?}"))
    }
}

fn check_references(text: &str) -> Result<(), String> {
    for piece in text.split('&').skip(1) {
        if !["amp;", "lt;", "gt;", "quot;", "#39;"].iter().any(|known| piece.starts_with(known)) {
            return Err(format!("unknown reference &{piece}"));
        }
    }
    Ok(())
}

#[test]
fn pictures_are_well_formed_and_speak_first() {
    for (name, map) in maps() {
        let svg = map.to_svg();
        let elements = read_xml(&svg).unwrap_or_else(|problem| panic!("{name}: {problem}\n{svg}"));
        assert_eq!(elements[..3], ["svg", "title", "desc"], "{name}");
        assert!(svg.contains("viewBox=\"0 0 720 520\" role=\"img\""), "{name}");
        for forbidden in ["<script", " style=", "NaN", "inf", "href"] {
            assert!(!svg.contains(forbidden), "{name} holds {forbidden}: {svg}");
        }
        // From right to left, the letter and the words of a name are two texts.
        let names = map.groups.iter().map(|group| match map.direction {
            Direction::Rtl if !group.label.is_empty() => 2,
            _ => 1,
        });
        assert_eq!(svg.matches("<text ").count(), names.sum::<usize>(), "{name}: one name for each group");
    }
}

#[test]
fn text_is_escaped_everywhere() {
    assert_eq!(escape("<a b=\"c\">'&'</a>\u{7}\t"), "&lt;a b=&quot;c&quot;&gt;&#39;&amp;&#39;&lt;/a&gt;\u{fffd}\t");
    let hostile = "\"><script>&x;</script>\u{0}";
    let mut map = map(&THREE);
    map.title = hostile.into();
    map.description = hostile.into();
    map.groups[0].letter = hostile.into();
    map.groups[0].label = hostile.into();
    let svg = map.to_svg();
    read_xml(&svg).unwrap_or_else(|problem| panic!("{problem}\n{svg}"));
    assert!(!svg.contains("<script") && !svg.contains('\0'));
    assert_eq!(svg.matches("&lt;script&gt;").count(), 4);
}

#[test]
fn dots_outlines_and_names_stay_in_the_picture() {
    for (name, map) in maps() {
        for group in &Layout::of(&map).groups {
            for [x, y] in &group.dots {
                let room = 2.0 * group.radius;
                assert!((room..SIZE[0] - room).contains(x) && (room..SIZE[1] - room).contains(y), "{name}: {x} {y}");
            }
            for [x, y] in &group.outline {
                assert!((24.0..SIZE[0] - 24.0).contains(x) && (20.0..SIZE[1] - 20.0).contains(y), "{name}: {x} {y}");
            }
            let place = group.name;
            assert!(place.x >= 16.0 && place.y >= 16.0, "{name}: {place:?}");
            assert!(place.x + place.width <= SIZE[0] - 15.0, "{name}: {place:?}");
            assert!(place.y + place.height <= SIZE[1] - 15.0, "{name}: {place:?}");
        }
    }
}

#[test]
fn outlines_hold_their_dots() {
    for centres in [&THREE[..], &FIVE[..]] {
        for group in &Layout::of(&map(centres)).groups {
            assert!(!group.dots.is_empty());
            for dot in &group.dots {
                assert!(inside(*dot, &group.outline), "{} lost {dot:?}", group.letter);
            }
        }
    }
}

#[test]
fn names_stand_apart_from_other_groups_and_from_each_other() {
    for centres in [&THREE[..1], &THREE[..2], &THREE[..], &FIVE[..]] {
        let groups = Layout::of(&map(centres)).groups;
        for (index, group) in groups.iter().enumerate() {
            for other in groups.iter().skip(index + 1) {
                assert!(!group.name.meets(other.name), "{} on {}", group.letter, other.letter);
            }
            for other in groups.iter().filter(|other| other.letter != group.letter) {
                assert!(!group.name.covers(&other.outline), "the name of {} on group {}", group.letter, other.letter);
            }
        }
    }
}

#[test]
fn names_stay_apart_even_when_all_groups_are_at_one_spot() {
    let (_, map) = maps().into_iter().find(|(name, _)| *name == "one spot, five groups").expect("the map is listed");
    let groups = Layout::of(&map).groups;
    assert_eq!(groups.len(), 5);
    for (index, group) in groups.iter().enumerate() {
        for other in groups.iter().skip(index + 1) {
            assert!(!group.name.meets(other.name), "{} on {}", group.letter, other.letter);
        }
    }
}

#[test]
fn dots_at_one_spot_do_not_hide_each_other() {
    let (_, map) = maps().into_iter().find(|(name, _)| *name == "one spot, five groups").expect("the map is listed");
    let mut dots: Vec<[i64; 2]> = Layout::of(&map)
        .groups
        .iter()
        .flat_map(|group| group.dots.clone())
        .map(|dot| dot.map(|at| at as i64))
        .collect();
    let all = dots.len();
    dots.sort_unstable();
    dots.dedup();
    assert_eq!((all, dots.len()), (15, 15));
}

#[test]
fn five_groups_differ_by_shape_and_by_colour() {
    let svg = map(&FIVE).to_svg();
    for (ink, letter) in INKS.iter().zip(["A", "B", "C", "D", "E"]) {
        assert!(svg.contains(&format!("<g class=\"{}\" fill=\"{}\"", ink.class, ink.light)));
        assert!(svg.contains(&format!(".{}{{--c:{}}}", ink.class, ink.dark)));
        assert!(svg.contains(&format!(">{letter}</tspan>")));
    }
    let marks: Vec<String> = svg
        .lines()
        .filter(|line| line.starts_with("<g class="))
        .filter_map(|line| line.split("stroke=\"none\">").nth(1))
        .map(|mark| mark.chars().filter(char::is_ascii_alphabetic).take(14).collect())
        .collect();
    assert_eq!(marks.len(), 5);
    for (index, mark) in marks.iter().enumerate() {
        assert!(!marks[index + 1..].contains(mark), "two groups share the mark {mark}");
    }
}

#[test]
fn inks_reach_three_to_one_and_words_seven_to_one() {
    for scheme in [0, 1] {
        assert!(contrast(WORDS[scheme], GROUND[scheme]) >= 7.0);
        for ink in &INKS {
            let colour = [ink.light, ink.dark][scheme];
            let measured = contrast(colour, GROUND[scheme]);
            assert!(measured >= 3.0, "{colour} on {} is {measured:.2}", GROUND[scheme]);
        }
    }
}

/// The contrast ratio of WCAG 2.2.
fn contrast(one: &str, other: &str) -> f64 {
    let luminance = |colour: &str| -> f64 {
        [(1, 0.2126), (3, 0.7152), (5, 0.0722)]
            .iter()
            .map(|&(start, weight)| {
                let part = u8::from_str_radix(&colour[start..start + 2], 16).expect("a colour of six digits");
                let share = f64::from(part) / 255.0;
                weight * if share <= 0.04045 { share / 12.92 } else { ((share + 0.055) / 1.055).powf(2.4) }
            })
            .sum()
    };
    let (one, other) = (luminance(one) + 0.05, luminance(other) + 0.05);
    one.max(other) / one.min(other)
}

#[test]
fn the_same_map_gives_the_same_bytes_with_at_most_one_decimal() {
    for (name, map) in maps() {
        let svg = map.to_svg();
        assert_eq!(svg, map.clone().to_svg(), "{name}");
        for data in svg.split(" d=\"").skip(1).filter_map(|rest| rest.split('"').next()) {
            let long = data
                .split(|character: char| !character.is_ascii_digit() && character != '.')
                .find(|number| number.split_once('.').is_some_and(|(_, decimals)| decimals.len() > 1));
            assert_eq!(long, None, "{name}");
        }
    }
    for (value, expect) in [(0.0, "0"), (-0.04, "0"), (12.0, "12"), (12.34, "12.3"), (-0.25, "-0.3"), (99.96, "100")] {
        assert_eq!(number(value), expect);
    }
}

#[test]
fn right_to_left_turns_words_and_keeps_shapes() {
    let there = map(&THREE);
    let back = OpinionMap { direction: Direction::Rtl, ..there.clone() };
    let (ltr, rtl) = (there.to_svg(), back.to_svg());
    assert!(rtl.contains(" direction=\"rtl\"") && !ltr.contains("direction"));
    // The letter stands to the right of the words, and each has its own place.
    let place = |what: &str| -> f64 {
        let line = rtl.lines().find(|line| line.contains(what)).expect("a line");
        line.split("x=\"").nth(1).and_then(|rest| rest.split('"').next()).and_then(|x| x.parse().ok()).expect("a place")
    };
    assert!(place(">A</tspan>") > place("\u{200f}90 people") + 40.0);
    assert_eq!(
        Layout::of(&there).groups.iter().map(|group| group.dots.clone()).collect::<Vec<_>>(),
        Layout::of(&back).groups.iter().map(|group| group.dots.clone()).collect::<Vec<_>>()
    );
}

#[test]
fn hulls_and_outlines_of_few_points() {
    assert_eq!(hull(&[]).len(), 0);
    assert_eq!(hull(&[[1.0, 1.0], [1.0, 1.0]]), [[1.0, 1.0]]);
    let square = [[0.0, 0.0], [2.0, 0.0], [2.0, 2.0], [0.0, 2.0], [1.0, 1.0], [1.0, 0.0]];
    assert_eq!(hull(&square).len(), 4);
    assert_eq!(outline(&[], 40.0).len(), 0);
    for [x, y] in outline(&[[100.0, 100.0]], 40.0) {
        assert!(((x - 100.0).hypot(y - 100.0) - 40.0).abs() < 1.5, "{x} {y} is not on the circle");
    }
}

#[test]
fn a_grid_is_a_picture_that_can_be_read() {
    use crate::{Cell, Grid};
    for direction in [Direction::Ltr, Direction::Rtl] {
        let grid = Grid {
            title: "Who & what".into(),
            description: "A <grid>".into(),
            direction,
            rows: vec!["Men".into(), "Deaf people".into()],
            columns: vec!["Beds".into(), "Law".into(), "Health".into()],
            cells: vec![vec![Cell::Full, Cell::Half, Cell::None], vec![Cell::Unknown; 3]],
            legend: ["full", "half", "unknown", "none"].map(str::to_owned),
        };
        let svg = grid.to_svg();
        let names = read_xml(&svg).expect("XML");
        assert_eq!(names[..3], ["svg", "title", "desc"]);
        assert_eq!(svg, grid.to_svg(), "the same bytes");
        // One disc, one half, three dotted rings and one bar, and each once more where they are explained.
        assert_eq!(svg.matches("r=\"10.5\"").count(), 2);
        assert_eq!(svg.matches("a9 9 0 0 1").count(), 2);
        assert_eq!(svg.matches("stroke-dasharray").count(), 4);
        assert_eq!(svg.matches("h20\"").count(), 2);
        assert!(svg.contains("1: Beds") && svg.contains("Deaf people") && !svg.contains("style="));
        assert_eq!(svg.contains("direction=\"rtl\""), direction == Direction::Rtl);
    }
    assert!(read_xml(&Grid::default().to_svg()).is_ok());
}
