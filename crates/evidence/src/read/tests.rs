use serde_json::json;

use super::{
    Aside::{Bare, NoPlace, NoYear, Nothing, TooLong, Twice, Unreadable},
    *,
};

const ILAB: &str = include_str!("../../../../demo/recommendations/ilab_suggested_actions_2016_2022.json");
const TIP: &str = include_str!("../../../../demo/recommendations/tip_prioritized_recommendations_sample.json");
const TIERS: &str = include_str!("../../../../demo/recommendations/tip_tiers_watchlist_tier3_2020_2025.json");

fn about() -> About {
    About::on(store::Day(20_800))
}

fn aside(found: &Found) -> Vec<(usize, Aside)> {
    found.aside().map(|(row, why)| (row.number, why.clone())).collect()
}

#[test]
fn every_row_of_the_real_files_is_accounted_for() {
    let found = read(ILAB, &about()).expect("read");
    let nothing = found.aside().filter(|(_, why)| **why == Nothing).count();
    // 14,191 rows are published; 397 of them say "N/A", "Not applicable" or "No value".
    assert_eq!((found.asks() + nothing, nothing), (14_191, 397));
    // Every page of the file, 1,007 of them, is taken or left with a reason.
    let pages = found.rows.iter().filter(|row| !matches!(row.fate, Fate::Aside(Nothing))).count();
    assert_eq!(pages, 1_007);
    assert!(found.aside().all(|(_, why)| *why == Nothing), "every name is known");
    assert_eq!(found.pages.len(), 1_007, "a page without an action is told as such");
    let renamed = found.rows.iter().filter(|row| matches!(row.fate, Fate::Renamed(_))).count();
    assert!(renamed > 50, "{renamed}");
    let places: std::collections::BTreeSet<_> = found.pages.iter().map(|page| &page.place.code).collect();
    assert!(places.len() <= 152, "159 names are at most 152 places: {}", places.len());
    for page in &found.pages {
        for ask in &page.asks {
            assert!(!ask.text.contains("&amp;") && !ask.text.contains('\n'), "{}", ask.text);
        }
    }

    let found = read(TIP, &about()).expect("read");
    assert_eq!((found.pages.len(), aside(&found).len()), (21, 0));
    assert_eq!(found.pages.iter().filter(|page| page.complete).count(), 4);

    let found = read(TIERS, &about()).expect("read");
    assert_eq!(found.pages.len() + aside(&found).len(), 273);
    let whys: std::collections::BTreeSet<_> = found.aside().map(|(row, why)| (row.what.clone(), why.word())).collect();
    assert!(
        whys.iter().all(|(what, why)| *why == "twice" || (*why == "place" && !what.starts_with("Laos"))),
        "{whys:?}"
    );
    for page in &found.pages {
        assert!(!page.level.is_empty() && !page.rationale.starts_with("Tier"), "{page:?}");
    }
}

#[test]
fn rows_that_are_not_clean_are_mended_or_left_with_a_reason() {
    let page = |name: &str, year: i64, texts: &[&str]| {
        json!({ "country": name, "report_year": year, "advancement_level": "", "source_url": "javascript:alert(1)",
                "actions": texts.iter().map(|text| json!({ "area": "Law", "text": text })).collect::<Vec<_>>() })
    };
    let long = "x".repeat(LONGEST + 1);
    let rows = [
        page("Gambia, The", 2016, &["Amend  the\nlaw &amp; act."]),
        page("The Gambia", 2016, &["Once more."]),
        page("Atlantis", 2016, &["Rise."]),
        page("Chad", 16, &["Act."]),
        page("Chad", 2016, &["N/A", &long]),
        json!({ "country": "Chad", "actions": "none" }),
    ];
    let found = read(&serde_json::to_string(&rows).expect("JSON"), &about()).expect("read");
    assert_eq!(found.pages.len(), 2);
    let one = &found.pages[0];
    assert_eq!((one.place.code.as_str(), one.named.as_str(), one.url.as_str()), ("GM", "Gambia, The", ""));
    assert_eq!(one.asks[0].text, "Amend the law & act.");
    let left = [(2, Twice), (3, NoPlace), (4, NoYear), (5, Nothing), (5, TooLong), (6, Unreadable)];
    assert_eq!(aside(&found), left);
}

#[test]
fn a_file_of_no_known_form_is_refused_with_what_to_do() {
    let read = |text: &str| super::read(text, &about());
    assert_eq!(read("[{\n\"country\": }]"), Err(NotRead::Json(2)));
    assert_eq!(read("{}"), Err(NotRead::Unknown));
    assert_eq!(read("[1, 2]"), Err(NotRead::Unknown));
    assert_eq!(read(""), Err(NotRead::Unknown));
    assert_eq!(read("A letter about trafficking."), Err(NotRead::Unknown));
    assert_eq!(read("TONGA (Tier 2)\nPRIORITIZED RECOMMENDATIONS:\n* Act."), Err(NotRead::NoYear));
}

/// The real recommendations of a year to Tonga, as the data has them.
fn tonga(year: i64) -> Vec<String> {
    let found = read(TIP, &about()).expect("read");
    let page = found.pages.into_iter().find(|page| page.place.code == "TO" && page.year == year).expect("Tonga");
    page.asks.into_iter().map(|ask| ask.text).collect()
}

/// Reads a page of 2021 about Tonga back.
fn read_back(page: &str) -> (String, Vec<String>) {
    let about = About { year: Some(2021), url: "https://www.state.gov/".to_owned(), ..about() };
    let found = read(page, &about).unwrap_or_else(|error| panic!("{error:?}: {page}"));
    assert_eq!((found.pages.len(), found.rows.len()), (1, 1), "{page}");
    let one = &found.pages[0];
    assert_eq!((one.place.code.as_str(), one.year, one.complete), ("TO", 2021, true));
    (one.level.clone(), one.asks.iter().map(|ask| ask.text.clone()).collect())
}

/// What stands around the recommendations: another tier, and headings.
const BEFORE: &str =
    "The Government of Tonga does not fully meet the minimum standards. Tonga was downgraded to Tier 3 in a year\n";
const AFTER: &str = "\nPROSECUTION\nThe government maintained efforts; it did not; it will.\nPROTECTION\nNone.";

#[test]
fn country_pages_of_five_layouts_give_what_they_ask() {
    let asks = tonga(2021);
    let bare: Vec<String> = asks.iter().map(|ask| ask.trim_end_matches('.').to_owned()).collect();
    let lowered = |text: &String| text[..1].to_lowercase() + &text[1..];

    // 2017 and 2018: one paragraph.
    let list: Vec<String> = bare[1..].iter().map(lowered).collect();
    let (last, middle) = list.split_last().expect("several");
    let paragraph = format!("{}; {}; and {last}.", bare[0], middle.join("; "));
    let page = format!("TONGA: Tier 2\n{BEFORE}RECOMMENDATIONS FOR TONGA\n{paragraph}\n{AFTER}");
    let (tier, read) = read_back(&page);
    assert_eq!(tier, "Tier 2");
    let read: Vec<String> = read.iter().map(|ask| ask.trim_end_matches('.').to_owned()).collect();
    assert_eq!(read, bare);

    // 2019 to 2021: bullets in lines, bullets in one paragraph, sentences glued together.
    let lines = asks.iter().map(|ask| format!("• {ask}")).collect::<Vec<_>>().join("\n");
    let in_one = asks.join(" • ");
    let glued = asks.concat();
    let stars = asks.iter().map(|ask| format!("* {ask}")).collect::<Vec<_>>().join("\n\n");
    for (name, text) in [("lines", lines), ("one", in_one), ("glued", glued), ("copies", stars)] {
        let page = format!("# TONGA (Tier 2 Watch List)\n{BEFORE}PRIORITIZED RECOMMENDATIONS:\n{text}{AFTER}")
            .replace("# ", "");
        let (tier, read) = read_back(&page);
        assert_eq!((tier.as_str(), read), ("Tier 2 Watch List", asks.clone()), "{name}");
    }

    // From 2022: a web page with a list.
    let items: Vec<String> =
        asks.iter().map(|ask| format!("<li>{}</li>", ask.replace("TIP", "<em>TIP</em>"))).collect();
    let items = items.join("\n");
    let page = format!(
        "<!doctype html><html><head><title>2022 report: Tonga</title></head><body><nav>All (Tier 1)</nav>\
         <h1>TONGA (Tier&nbsp;2 Watchlist)</h1><p>{BEFORE}</p><h2>PRIORITIZED RECOMMENDATIONS:</h2><ul>{items}</ul>\
         <h2>PROSECUTION</h2><ul><li>Not one of them.</li></ul></body></html>"
    );
    assert_eq!(read_back(&page), ("Tier 2 Watch List".to_owned(), asks));
}

#[test]
fn a_list_that_may_have_been_cut_off_is_a_part_and_odd_pages_are_read_or_refused() {
    let about = About { year: Some(2021), ..about() };
    let read = |text: &str| super::read(text, &about).map(|found| found.pages[0].clone());
    let texts = |page: &Page| page.asks.iter().map(|ask| ask.text.clone()).collect::<Vec<_>>();
    let cut = read("TONGA (Tier 2)\nPRIORITIZED RECOMMENDATIONS:\n* Amend the law.\n* Fund").expect("read");
    assert!(!cut.complete && cut.asks.len() == 2);
    // A heading in small letters ends the list; its words inside an item do not.
    let page = "TONGA (Tier 2)\nPRIORITIZED RECOMMENDATIONS:\n* Fund PROTECTION for < 18.\n* Act.\nProsecution\nThe narrative.";
    let page = read(page).expect("a sign is no web page");
    assert_eq!((texts(&page), page.complete), (vec!["Fund PROTECTION for < 18.".to_owned(), "Act.".to_owned()], true));
    // A semicolon inside glued sentences does not cut them.
    let page = "TONGA (Tier 2)\nPRIORITIZED RECOMMENDATIONS: Amend the law.Train judges; and police.Fund shelters.\nPROSECUTION";
    assert_eq!(texts(&read(page).expect("read")), ["Amend the law.", "Train judges; and police.", "Fund shelters."]);
    // As deep as it likes, and as long as it may be.
    let deep = format!(
        "{}<h1>TONGA (Tier 2)</h1><p>PRIORITIZED RECOMMENDATIONS:</p><li>Act.</li><p>PROSECUTION</p>",
        "<div>".repeat(20_000)
    );
    assert_eq!(texts(&read(&deep).expect("read")), ["Act."]);
    assert_eq!(super::read(&"TONGA (Tier 2)\n".repeat(80_000), &about), Err(NotRead::Unknown));
    let many = format!("TONGA (Tier 2)\nPRIORITIZED RECOMMENDATIONS:\n{}PROSECUTION", "* Act.\n".repeat(MOST + 1));
    assert_eq!(aside(&super::read(&many, &about).expect("read")), [(1, Unreadable)]);
    // No edition is of a year that is still far away.
    let far = About { year: Some(2032), ..about.clone() };
    let found = super::read("TONGA (Tier 2)\nPRIORITIZED RECOMMENDATIONS:\n* Act.", &far).expect("read");
    assert_eq!(aside(&found), [(1, NoYear)]);
}

#[test]
fn of_two_lists_of_a_place_and_year_the_whole_one_counts() {
    let row = |complete: bool, text: &str| json!({ "country": "Tonga", "year": 2021, "tier": "Tier 2", "complete": complete, "recommendations": [text], "source_url": "" });
    let bare = json!({ "country": "Tonga", "year": 2020, "tier": "Tier 7", "recommendations": [] });
    let found = read(&json!({ "records": [bare] }).to_string(), &about()).expect("read");
    assert_eq!(aside(&found), [(1, Bare)], "neither a tier nor a recommendation");
    for (rows, text) in [
        ([row(false, "A part\u{0}."), row(true, "The whole.")], "The whole."),
        ([row(true, "The whole."), row(false, "A part.")], "The whole."),
        ([row(true, "The first."), row(true, "The second.")], "The first."),
    ] {
        let found = read(&json!({ "records": rows }).to_string(), &about()).expect("read");
        assert_eq!((found.pages.len(), found.pages[0].asks[0].text.as_str()), (1, text));
        assert_eq!(aside(&found).len(), 1);
    }
}

#[test]
fn the_tier_is_the_headings_and_one_of_five() {
    for (heading, tier) in [
        ("TONGA (TIER 1)", "Tier 1"),
        ("Tonga: TIER 2 WATCH LIST", "Tier 2 Watch List"),
        ("TONGA (Tier 3)", "Tier 3"),
        ("TONGA: Special Case", "Special Case"),
    ] {
        let page =
            format!("{heading}\n{BEFORE}PRIORITIZED RECOMMENDATIONS:\n* Act (on it) soon; and well.\n* Pay.{AFTER}");
        let (read, asks) = read_back(&page);
        assert_eq!((read.as_str(), asks.len()), (tier, 2), "{heading}");
    }
    let about = About { year: Some(2021), ..about() };
    let other = format!("TONGA (Tier 5)\n{BEFORE}PRIORITIZED RECOMMENDATIONS:\n* Act.");
    assert_eq!(super::read(&other, &about), Err(NotRead::Unknown));
}
