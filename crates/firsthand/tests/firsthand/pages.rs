//! What every page must hold, checked on every sample in every language: Leave now first, no script, no inline style, the
//! promise beside every free text of a participant, the byte budget.

use std::io::Write;

use kit::{Lang, samples::Sample, samples::Stage};
use scraper::{Html, Selector};

fn all(lang: Lang) -> Vec<Sample> {
    firsthand::samples(&Stage::new(firsthand::catalogue().expect("complete"), lang))
}

fn select(css: &str) -> Selector {
    Selector::parse(css).expect("a selector")
}

pub fn gzipped(bytes: &[u8]) -> usize {
    let mut gzip = flate2::write::GzEncoder::new(Vec::new(), flate2::Compression::default());
    gzip.write_all(bytes).expect("compresses");
    gzip.finish().expect("compresses").len()
}

#[test]
fn the_messages_are_complete_in_four_languages() {
    if let Err(wrong) = firsthand::catalogue() {
        panic!("{}", wrong.join("\n"));
    }
}

#[test]
fn every_language_says_it_in_its_own_words() {
    for texts in firsthand::texts() {
        let english: Vec<&str> = texts.ftl[0].lines().filter(|l| l.len() > 40).collect();
        for (lang, ftl) in Lang::ALL.iter().zip(texts.ftl).skip(1) {
            let same = ftl.lines().filter(|l| english.contains(l)).count();
            assert!(same <= english.len() / 50, "{} {}: {same} long lines are still English", texts.from, lang.code());
        }
    }
}

#[test]
fn every_page_has_what_every_page_must_have() {
    for lang in Lang::ALL {
        let samples = all(lang);
        assert!(samples.len() > 40, "only {} samples", samples.len());
        for sample in samples {
            let name = format!("{} ({})", sample.name, lang.code());
            assert!(!sample.html.contains("failed:"), "{name}: {}", sample.html);
            let page = Html::parse_document(&sample.html);
            let html = page.root_element().value();
            assert_eq!(html.attr("lang"), Some(lang.code()), "{name}");
            assert_eq!(html.attr("dir"), Some(lang.dir()), "{name}");
            let first = page.select(&select("a, button, input, summary, textarea, select")).next().expect("something");
            assert_eq!(first.value().attr("href"), Some("/leave"), "{name}: Leave now is first");
            // The pages of passkeys have the one script there is.
            let scripts = usize::from(sample.name.starts_with("passkey"));
            assert_eq!(page.select(&select("script")).count(), scripts, "{name}: no script");
            assert_eq!(page.select(&select("style, iframe, object")).count(), 0, "{name}: no inline style");
            assert_eq!(page.select(&select("[style]")).count(), 0, "{name}: no style attribute");
            for element in page.select(&select("*")) {
                for (attribute, value) in element.value().attrs() {
                    assert!(!attribute.starts_with("on"), "{name}: {attribute}");
                    assert!(!value.trim_start().starts_with("javascript:"), "{name}: {value}");
                }
            }
            assert_eq!(page.select(&select("h1")).count(), 1, "{name}: one main heading");
            assert!(page.select(&select("title")).next().is_some_and(|t| t.text().count() > 0), "{name}: a title");
            for picture in page.select(&select("img")) {
                assert!(
                    picture.value().attr("alt").is_some_and(|alt| !alt.is_empty()),
                    "{name}: a picture without words"
                );
                assert!(page.select(&select("table")).next().is_some(), "{name}: a picture without its table");
            }
            for field in page.select(&select("input:not([type=hidden]), textarea, select")) {
                assert!(field.value().attr("placeholder").is_none(), "{name}: a placeholder is no label");
            }
            let ids: Vec<_> = page.select(&select("[id]")).filter_map(|e| e.value().attr("id")).collect();
            for (index, id) in ids.iter().enumerate() {
                assert!(!ids[..index].contains(id), "{name}: id {id} twice");
            }
        }
    }
}

#[test]
fn what_a_tab_and_the_history_say_tells_nothing_about_a_page_of_people() {
    for lang in Lang::ALL {
        let words = kit::Words::new(firsthand::catalogue().expect("complete"), lang);
        for sample in all(lang).into_iter().filter(|s| s.participant) {
            let page = Html::parse_document(&sample.html);
            let text = |css: &str| page.select(&select(css)).flat_map(|e| e.text()).collect::<String>();
            let (title, heading) = (text("title"), text("h1"));
            let name = format!("{} ({}): {title}", sample.name, lang.code());
            assert!(!title.contains("Firsthand") && !title.contains(&words.get("sample-title")), "{name}");
            assert!(title.chars().count() <= 30 && !title.contains(heading.trim()), "{name}");
        }
    }
}

#[test]
fn r2_the_promise_stands_before_every_free_text_of_a_participant() {
    for lang in Lang::ALL {
        let words = kit::Words::new(firsthand::catalogue().expect("complete"), lang);
        let promise = words.get("promise");
        let mut boxes = 0;
        for sample in all(lang).into_iter().filter(|s| s.participant) {
            let page = Html::parse_document(&sample.html);
            for area in page.select(&select("textarea")).filter(|a| a.value().attr("name") != Some("code")) {
                boxes += 1;
                let described = area.value().attr("aria-describedby").unwrap_or_default();
                let found = described.split(' ').filter(|id| !id.is_empty()).any(|id| {
                    page.select(&select(&format!("#{id}"))).any(|e| e.text().collect::<String>().trim() == promise)
                });
                assert!(found, "{} ({}): a free text without the promise", sample.name, lang.code());
            }
        }
        assert!(boxes >= 4, "only {boxes} free texts were looked at");
    }
}

#[test]
fn r20_crisis_and_safeguarding_contacts_are_on_every_page() {
    for lang in Lang::ALL {
        for sample in all(lang) {
            let page = Html::parse_document(&sample.html);
            let foot: String = page.select(&select("footer")).flat_map(|f| f.text()).collect();
            assert!(foot.contains("1-888-373-7888"), "{} ({}): no crisis contact", sample.name, lang.code());
            assert!(foot.contains("555 0100"), "{} ({}): no safeguarding contact", sample.name, lang.code());
        }
    }
}

#[test]
fn pages_of_participants_keep_within_14_kb_with_the_style_sheet() {
    let style = gzipped(kit::style::CSS.as_bytes());
    for lang in Lang::ALL {
        for sample in all(lang).into_iter().filter(|s| s.participant) {
            let size = gzipped(sample.html.as_bytes()) + style;
            assert!(size <= 14 * 1024, "{} ({}): {size} bytes", sample.name, lang.code());
        }
    }
}
