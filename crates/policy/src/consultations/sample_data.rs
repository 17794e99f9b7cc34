//! What the samples of this folder show: a made-up run of a consultation on a real bill.

use kit::{Page, Signed, samples::Stage};
use store::{Day, Entropy, Id};

use super::types::{Consultation, Influence, Pay, Provision, Standing, State, Statement};

/// A frame, with the member's menu when somebody is signed in.
pub(crate) fn page(stage: &Stage, title: &str, seated: bool) -> Page {
    let mut page = stage.signed("home-title", "/c/sample", if seated { Signed::Participant } else { Signed::Out });
    title.clone_into(&mut page.title);
    if seated {
        for (key, path) in [("menu-open", "/"), ("menu-mine", "/mine"), ("menu-close", "/close")] {
            page.menu.push(kit::Link { text: stage.words.get(key), path: path.to_owned() });
        }
    }
    page
}

/// An id that is the same in every run.
pub(crate) fn id(n: u64) -> Id {
    Id::new(&Entropy::seeded(n))
}

/// A consultation with everything stated.
pub(crate) fn consultation(stage: &Stage) -> Consultation {
    let text = |key: &str| stage.words.get(key);
    Consultation {
        id: id(1),
        organisation: id(2),
        terms: Some(people::TERMS_VERSION),
        state: State::Open,
        lang: stage.lang(),
        title: text("sample-title"),
        summary: text("sample-text"),
        purpose: text("sample-text"),
        influence: Some(Influence::Involve),
        decided: text("sample-short"),
        minutes: 25,
        pay: Pay::Hourly { cents: 5_700, currency: "USD".to_owned(), how: text("sample-short") },
        opens: Some(Day(20_490)),
        closes: Some(Day(20_560)),
        readers: text("sample-text"),
        afterwards: text("sample-text"),
        convened_by: format!("Office of Sample Affairs ({})", text("sample")),
        funded_by: format!("Office of Sample Affairs ({})", text("sample")),
        safeguarding: text("sample-safeguarding"),
        content_note: text("sample-short"),
        source: "H.R. 1379, 119th Congress".to_owned(),
        source_url: "https://www.congress.gov/bill/119th-congress/house-bill/1379".to_owned(),
        sample: true,
        counts: vec![Day(20_520), Day(20_561)],
    }
}

/// A provision of the real bill (H.R. 1379, public domain).
pub(crate) fn provision(stage: &Stage) -> Provision {
    Provision {
        id: id(3),
        eid: "sec_2__subsec_a__quoted_3771A__subsec_b__para_5__subpara_A".to_owned(),
        position: 60,
        depth: 3,
        label: "(A)".to_owned(),
        heading: stage.words.get("sample-heading"),
        body: "For purposes of this section, in determining whether the movant is a victim of trafficking, the court shall \
               consider an affidavit or sworn testimony of a licensed anti-human trafficking service provider or clinician."
            .to_owned(),
        plain: stage.words.get("sample-text"),
    }
}

/// A published statement.
pub(crate) fn statement(stage: &Stage, number: i64) -> Statement {
    Statement {
        id: id(100 + number as u64),
        number: Some(number),
        seed: number % 2 == 0,
        seat: None,
        lang: stage.lang(),
        body: stage.words.get("sample-statement"),
        offered: None,
        standing: Standing::Published,
        reason: String::new(),
        joined_to: None,
        day: Day(20_480),
    }
}
