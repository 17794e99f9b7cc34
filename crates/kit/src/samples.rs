//! Samples of every page, rendered by the tests in every language: for accessibility, budgets, promises and pictures.
//!
//! A capability exports `samples(&Stage) -> Vec<Sample>` next to its pages. A page without a sample is a page that no test
//! has seen.

use std::sync::Arc;

use askama::Template;
use store::Day;

use crate::{Catalogue, Lang, Page, Signed, Site, Words, style::Style};

/// A rendered page.
#[derive(Debug, Clone)]
pub struct Sample {
    /// Its name, the same in every language.
    pub name: String,
    /// The whole page.
    pub html: String,
    /// True when participants see it: the byte budget holds.
    pub participant: bool,
}

/// What samples are made with.
pub struct Stage {
    /// The messages, in the language of the samples.
    pub words: Words,
    site: Arc<Site>,
    style: Style,
}

/// The day that samples show as today.
pub const TODAY: Day = Day(20_500);

impl Stage {
    /// A stage for one language.
    pub fn new(catalogue: Arc<Catalogue>, lang: Lang) -> Self {
        let mut site = Site { demonstration: true, ready: true, ..Site::default() };
        for lang in Lang::ALL {
            let words = Words::new(Arc::clone(&catalogue), lang);
            site.crisis.insert(lang.code().to_owned(), words.get("sample-crisis"));
            site.safeguarding.insert(lang.code().to_owned(), words.get("sample-safeguarding"));
        }
        Self { words: Words::new(catalogue, lang), site: Arc::new(site), style: Style::new() }
    }

    /// The language.
    pub const fn lang(&self) -> Lang {
        self.words.lang
    }

    /// The settings that samples show.
    pub fn site(&self) -> &Site {
        &self.site
    }

    /// A frame with a title of its own.
    pub fn page(&self, title: &str, path: &str) -> Page {
        Page::new(self.words.clone(), title, path, Arc::clone(&self.site), self.style.path())
    }

    /// A frame with the title of a message.
    pub fn titled(&self, key: &str, path: &str) -> Page {
        self.page(&self.words.get(key), path)
    }

    /// The same for somebody who is signed in.
    pub fn signed(&self, key: &str, path: &str, signed: Signed) -> Page {
        let mut page = self.titled(key, path);
        page.left = (signed != Signed::Out).then_some(15);
        page.signed = signed;
        page.token = "0123456789abcdef".repeat(6);
        page
    }

    /// A sample of a page that anybody may see, participants included.
    pub fn sample<T: Template>(&self, name: &str, page: &T) -> Sample {
        self.render(name, page, true)
    }

    /// A sample of a page for staff.
    pub fn staff<T: Template>(&self, name: &str, page: &T) -> Sample {
        self.render(name, page, false)
    }

    #[expect(clippy::unused_self, reason = "reads as: this stage renders")]
    fn render<T: Template>(&self, name: &str, page: &T, participant: bool) -> Sample {
        let html = page.render().unwrap_or_else(|error| format!("<!-- sample {name} failed: {error} -->"));
        Sample { name: name.to_owned(), html, participant }
    }
}

/// The samples of this crate.
pub fn all(stage: &Stage) -> Vec<Sample> {
    let mut samples = crate::problem::samples(stage);
    samples.extend(crate::leaflets::samples(stage));
    samples
}
