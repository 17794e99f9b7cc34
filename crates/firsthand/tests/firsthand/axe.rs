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

#[tokio::test]
async fn axe_finds_nothing_on_any_sample_in_any_language() {
    let Some(browser) = Browser::start().await else { return };
    let catalogue = firsthand::catalogue().expect("complete");
    let mut wrong = Vec::new();
    let mut seen = 0;
    for dark in [false, true] {
        let settings = PageSettings { width: if dark { 1280 } else { 390 }, height: 844, dark, ..PageSettings::default() };
        let page = browser.page(settings).await;
        for lang in Lang::ALL {
            for sample in firsthand::samples(&Stage::new(catalogue.clone(), lang)) {
                page.set_html(&dressed(&sample.html)).await;
                for violation in page.axe(AXE).await {
                    wrong.push(format!(
                        "{} {} {}: {} ({})\n    {}",
                        sample.name,
                        lang.code(),
                        if dark { "dark" } else { "light" },
                        violation.id,
                        violation.help,
                        violation.nodes.join("\n    ")
                    ));
                }
                seen += 1;
            }
        }
    }
    assert!(seen >= 8 * 40, "only {seen} pages were looked at");
    assert!(wrong.is_empty(), "axe found:\n{}", wrong.join("\n"));
}
