//! axe finds nothing on any sample page, in four languages, light and dark; and pages hold what every page must.

use kit::{Lang, samples::Stage};

use crate::support::browser::{Browser, PageSettings};

const AXE: &str = include_str!("support/axe.min.js");

/// The sample with the style sheet inside, so that it can be shown without a server.
fn dressed(html: &str) -> String {
    let (before, rest) = html.split_once("<link rel=\"stylesheet\"").expect("a style sheet");
    let (_, after) = rest.split_once('>').expect("a closed tag");
    format!("{before}<style>{}</style>{after}", kit::style::CSS)
}

/// What axe finds on every sample of one language in one colour scheme, and how many samples there were.
async fn look(browser: &Browser, lang: Lang, dark: bool) -> (Vec<String>, usize) {
    let settings = PageSettings { width: if dark { 1280 } else { 390 }, height: 844, dark, ..PageSettings::default() };
    let page = browser.page(settings).await;
    let samples = firsthand::samples(&Stage::new(firsthand::catalogue().expect("complete"), lang));
    let mut wrong = Vec::new();
    page.set_html("").await;
    for sample in &samples {
        page.replace_html(&dressed(&sample.html)).await;
        for violation in page.axe(AXE).await {
            let scheme = if dark { "dark" } else { "light" };
            let nodes = violation.nodes.join("\n    ");
            let (id, help) = (violation.id, violation.help);
            wrong.push(format!("{} {} {scheme}: {id} ({help})\n    {nodes}", sample.name, lang.code()));
        }
    }
    (wrong, samples.len())
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn axe_finds_nothing_on_any_sample_in_any_language() {
    let Some(browser) = Browser::start().await else { return };
    let mut wrong = Vec::new();
    let mut seen = 0;
    for lang in Lang::ALL {
        let (light, dark) = tokio::join!(look(&browser, lang, false), look(&browser, lang, true));
        for (found, number) in [light, dark] {
            wrong.extend(found);
            seen += number;
        }
    }
    assert!(seen >= 8 * 40, "only {seen} pages were looked at");
    assert!(wrong.is_empty(), "axe found:\n{}", wrong.join("\n"));
}
