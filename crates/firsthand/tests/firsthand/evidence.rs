//! Public reports: a steward brings them in, everybody finds what was left standing, with its sources; a journalist's way in a
//! browser.

use evidence::{
    import,
    read::{self, About},
};
use kit::Lang;
use people::staff::Roles;
use policy::consultations::types::State;
use store::harness;

use crate::{
    staff::signed_in,
    support::{
        Server, Visitor, add_staff,
        browser::{Browser, PageSettings},
        number, on_both, stage,
    },
    walk::{Walk, fresh},
};

const ILAB: &str = include_str!("../../../../demo/recommendations/ilab_suggested_actions_2016_2022.json");
const TIP: &str = include_str!("../../../../demo/recommendations/tip_prioritized_recommendations_sample.json");
const TIERS: &str = include_str!("../../../../demo/recommendations/tip_tiers_watchlist_tier3_2020_2025.json");

async fn bring(server: &Server, text: &str) {
    let found = read::read(text, &About::on(harness::TODAY)).expect("read");
    import::store(server.app.store(), harness::TODAY, &found.pages, &|_, _| {}).await.expect("stored");
}

async fn steward(server: &Server) -> Visitor {
    let stage = stage(&server.app, State::Open, 20).await;
    add_staff(
        &server.app,
        stage.organisation,
        "robin",
        Roles { steward: true, convenor: false, moderator: false, ..Roles::NONE },
    )
    .await;
    signed_in(server, "robin").await
}

#[test]
fn what_stands_is_found_and_taken_along_with_its_sources() {
    on_both(|server| async move {
        let mut reader = server.visitor();
        assert!(reader.get("/en/evidence").await.says("No report was brought in"));
        assert!(!reader.get("/en").await.says("Asked, and asked again"), "nothing is promised that is not there");
        assert_eq!(reader.get("/en/evidence/place/TO").await.status, 404);
        for text in [TIP, TIERS] {
            bring(&server, text).await;
        }
        assert!(reader.get("/en").await.says("See what each government was asked"));

        let seen = reader.get("/en/evidence/place/TO").await;
        // Tonga is held for 2018, 2021, 2022 and 2023: a year that is not held breaks nothing, and is told as such.
        for say in [
            "Asked in 4 editions that are here, 2018 to 2023",
            "this edition is not here, or only in part",
            "It does not say how much",
        ] {
            assert!(seen.says(say), "{say}: {}", seen.body);
        }
        assert!(seen.body.contains("https://thefederalnewswire.com/"), "the source is named");
        let wordings = seen.attr("main a[href*='/evidence/ask/']", "href").expect("a recommendation");
        let seen = reader.get(&wordings).await;
        assert!(seen.says("Edition by edition, newest first") && !seen.all("ins").is_empty(), "{}", seen.body);

        // "Amend the law to the full scope" ended in 2018; the newest list asks for much the same in other words, and the page says so.
        let ended = reader.get("/en/evidence/list?q=amend+full+scope&place=TO&old=yes").await;
        let ended = ended.attr("main a[href*='/evidence/ask/']", "href").expect("one that ended");
        let seen = reader.get(&ended).await;
        for say in
            ["Not in these words in the newest list", "does not mean that it was done", "to criminalize all forms"]
        {
            assert!(seen.says(say), "{say}: {}", seen.body);
        }
        let found = |seen: &crate::support::Seen| seen.all("main blockquote").len();
        let seen = reader.get("/en/evidence/list?q=national+ACTION+pl&place=TO&series=tip&least=3").await;
        assert_eq!((seen.status, found(&seen)), (200, 1), "{}", seen.body);
        let page = seen.document();
        let chosen = scraper::Selector::parse("option[selected]").expect("css");
        let chosen: Vec<_> = page.select(&chosen).filter_map(|e| e.value().attr("value")).collect();
        assert_eq!(chosen, ["TO", "tip", "3"], "the form keeps what was chosen");
        // Every word counts, however many there are.
        let six = "/en/evidence/list?q=develop+adopt+and+implement+national+plan&place=TO&old=yes";
        assert_eq!(found(&reader.get(six).await), 1);
        assert_eq!(found(&reader.get(&six.replace("plan", "zzz")).await), 0);
        let none = reader.get("/en/evidence/list?q=zzz%25_").await;
        assert!(none.status == 200 && none.says("Nothing was found"), "{}", none.body);
        // What cannot be read is as if it were not there; a page that does not exist is not found.
        assert_eq!(reader.get("/en/evidence/list?least=soon&place=Atlantis&page=1").await.status, 200);
        for bad in
            ["/en/evidence/list?page=0", "/en/evidence/list?page=9999", "/en/evidence/place/zz", "/en/evidence/ask/1"]
        {
            assert_eq!(reader.get(bad).await.status, 404, "{bad}");
        }

        let file = reader.get("/en/evidence/list/data.csv?place=TO&old=yes").await;
        let mut rows = csv::Reader::from_reader(file.body.as_bytes());
        let head = rows.headers().expect("a head").clone();
        let at = |name: &str| head.iter().position(|one| one == name).expect("a column");
        let rows: Vec<csv::StringRecord> = rows.records().map(|row| row.expect("a row")).collect();
        assert_eq!(rows.len(), 8 + 8 + 7 + 7, "every wording of every edition");
        assert!(rows.iter().all(|row| row[at("source")].starts_with("http") && &row[at("place_code")] == "TO"));
        assert!(rows.iter().any(|row| &row[at("year")] == "2022" && &row[at("list_complete")] == "no"));
        let data = reader.get("/en/evidence/list/data.json?place=TO").await;
        let data: serde_json::Value = serde_json::from_str(&data.body).expect("JSON");
        let list = data["recommendations"].as_array().expect("a list");
        assert!(
            list.iter().all(|one| one["standing"] == "asked" && one["wordings"][0]["source"].is_string()),
            "{data}"
        );
    });
}

#[test]
fn a_steward_brings_a_page_in_after_a_look_at_it_and_a_list_at_once() {
    on_both(|server| async move {
        let mut robin = steward(&server).await;
        let path = "/en/staff/evidence";
        let page = "TONGA (Tier 2 Watch List)\n\nPRIORITIZED RECOMMENDATIONS:\n• Amend the law.\n• Fund shelters for men and boys.\n\nPROSECUTION\nNone.";
        // What is wrong is said, and nothing typed is lost.
        for (text, year, url, say) in [
            ("", "", "", "Choose a file or paste a text"),
            ("A letter.", "2022", "", "none of the known forms"),
            ("[{\n\"a\": }]", "", "", "cannot be read at line 2"),
            (page, "", "", "Say which year"),
            (page, "22", "", "four digits"),
            (page, "2032", "", "four digits"),
            (page, "2022", "state.gov", "beginning with https"),
            (page, "2022", "https://a page", "beginning with https"),
            (&page.replace("TONGA", "ATLANTIS"), "2022", "", "No such place is known"),
        ] {
            let seen = robin.send(path, &[("text", text), ("year", year), ("url", url), ("step", "read")], None).await;
            assert_eq!(seen.status, 422, "{say}: {}", seen.body);
            assert!(seen.says(say), "{say}: {}", seen.body);
            assert_eq!(seen.attr("#year", "value").as_deref(), Some(year));
            assert!(seen.all("#text").concat().trim() == text.trim(), "{}", seen.body);
        }
        let fields = [("text", page), ("year", "2022"), ("url", "https://www.state.gov/x"), ("step", "read")];
        let seen = robin.send(path, &fields, None).await;
        assert!(seen.status == 200 && seen.says("Is this right?") && seen.says("Fund shelters"), "{}", seen.body);
        assert_eq!(number(&server.app, "SELECT COUNT(*) AS n FROM evidence_pages").await, 0, "nothing is stored yet");
        let hidden = ["text", "year", "url"].map(|name| (name, robin.hidden(name)));
        for (new, same) in [("1", "0"), ("0", "1")] {
            // A double click stores it once.
            let mut again = robin.clone();
            let mut fields: Vec<(&str, &str)> = hidden.iter().map(|(name, value)| (*name, value.as_str())).collect();
            fields.push(("step", "store"));
            let seen = again.send(path, &fields, None).await;
            assert_eq!(seen.all(".note .facts dd"), [new, "0", same], "{}", seen.body);
        }
        let seen = robin.get("/en/evidence/place/TO").await;
        assert!(seen.says("Fund shelters for men and boys.") && seen.says("Tier 2 Watch List"), "{}", seen.body);
        // A list, as a file: stored at once, every row accounted for. What is wrong in it does not stop the rest.
        robin.get(path).await;
        let seen = robin.send(path, &[("step", "read")], Some(TIERS.as_bytes())).await;
        assert!(
            seen.status == 200 && seen.says("No such place is known") && seen.says("world/xx.json"),
            "{}",
            seen.body
        );
        let seen = robin.get("/en/evidence/place/TO").await;
        assert!(seen.says("Fund shelters for men and boys."), "a list of tiers takes no recommendation away");
    });
}

/// From the first page to what a country has left standing for six years, and to the rows with their sources.
async fn journalist(lang: Lang, settings: PageSettings) {
    let Some(browser) = Browser::start().await else { return };
    let folder = tempfile::tempdir().expect("a folder");
    let server = fresh(folder.path()).await;
    for text in [ILAB, TIP, TIERS] {
        bring(&server, text).await;
    }
    let walk = Walk { server: &server, lang, settings, step: 0.into() };
    let page = browser.page(settings).await;
    page.goto(&walk.to("")).await;
    walk.look(&page, "evidence-home").await;
    let mut clicks = 0;
    let mut click = async |css: &str| {
        page.click(css).await;
        clicks += 1;
        clicks
    };
    click("main a[href$='/evidence']").await;
    walk.look(&page, "evidence").await;
    // Papua New Guinea is the place with most that stands for long.
    let place = page.attr("main tbody a", "href").await.expect("a place");
    assert!(place.ends_with("/evidence/place/PG"), "{place}");
    let clicks = click("main tbody a").await;
    assert!(clicks <= 4, "{clicks}");
    walk.look(&page, "evidence-place").await;
    let words = page.text("main").await.unwrap_or_default();
    assert!(words.contains("child labor"), "{words}");
    let six = page.texts(".years").await;
    assert!(six.len() >= 8, "{}", six.len());
    assert_eq!(page.texts(".rows > li:first-child .years .yes").await.len(), 7, "seven years in a row");
    let file = page.attr("main a[href*='data.csv']", "href").await.expect("a file");
    let mut reader = server.visitor();
    let rows = reader.get(&file).await;
    let mut rows = csv::Reader::from_reader(rows.body.as_bytes());
    let long = rows
        .records()
        .flatten()
        .filter(|row| row.get(11).is_some_and(|run| run.parse::<i64>().is_ok_and(|run| run >= 6)))
        .count();
    assert!(long >= 60, "ten recommendations, six editions or more each: {long}");
    // By the form: six years in a row, and one recommendation with its wordings.
    page.goto(&walk.to("/evidence")).await;
    page.pick("#place", "PG").await;
    page.pick("#least", "6").await;
    page.click("form.filters button").await;
    walk.look(&page, "evidence-list").await;
    assert_eq!(page.texts(".rows > li").await.len(), 10);
    page.click(".rows a[href*='/evidence/ask/']").await;
    walk.look(&page, "evidence-ask").await;
    assert_eq!(page.texts("main .rows > li").await.len(), 7);
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_journalist_finds_what_stands_for_six_years_in_four_clicks_on_a_phone() {
    journalist(Lang::En, PageSettings { width: 390, height: 844, phone: true, ..PageSettings::default() }).await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_journalist_finds_what_stands_for_six_years_in_four_clicks_on_a_desk_in_arabic() {
    journalist(Lang::Ar, PageSettings { width: 1280, height: 900, dark: true, ..PageSettings::default() }).await;
}
