//! The report as a file to print and to file: PDF/UA-1, in the reader's language.
//!
//! The problem: a minister's office wants a file, a printer wants pages, and whoever reads with a screen reader wants
//! headings, tables and the right order in it. It says what the page says, and everything that the page only leads to.
//!
//! Setting a file takes a good part of a second, so one is set at a time, and the last of each report is kept until its
//! words or figures change: words that were taken back are gone from the next file.

use std::{
    collections::BTreeMap,
    sync::{Mutex, PoisonError},
};

use axum::extract::Path;
use documents::{Block, Cell, Document, Words};
use kit::{Outcome, Page, Problem, file};
use people::Anyone;

use super::{
    ByNumber, data,
    listing::{self, Figure, Listing},
    release, reserved_words,
    view::{self, Report, Reserved, Row},
};
use crate::{
    consultations::{shares::Share, types::Said},
    press::{self, apart, direction},
};

/// How many files are kept.
const KEPT: usize = 16;

/// The last file of each report, with what it was set from: consultation, number and language.
static LAST: Mutex<BTreeMap<(String, i64, &'static str), (Document, Vec<u8>)>> = Mutex::new(BTreeMap::new());

fn said(said: &Said) -> Words {
    Words::in_lang(said.text.clone(), said.lang.code(), direction(said.lang))
}

fn cell(figure: Figure) -> Cell {
    Cell { words: figure.words.into(), bar: figure.bar }
}

/// Collects blocks.
struct Setter<'p> {
    page: &'p Page,
    blocks: Vec<Block>,
}

impl Setter<'_> {
    fn heading(&mut self, level: u8, key: &str) {
        self.blocks.push(Block::Heading { level, words: self.page.t(key).into() });
    }

    fn paragraph(&mut self, text: String) {
        self.blocks.push(Block::Paragraph { words: text.into() });
    }

    fn share(&self, share: Option<&Share>) -> Cell {
        cell(listing::figure(self.page, share))
    }

    /// A table that the heading above it names.
    fn table(&mut self, head: &[&str], rows: Vec<Vec<Cell>>) {
        let head = head.iter().map(|key| self.page.t(key).into()).collect();
        self.blocks.push(Block::Table { caption: Words::new(""), head, wide: 0, rows });
    }

    /// Statements beside shares, under a heading.
    fn listing(&mut self, level: u8, listing: Listing) {
        if listing.rows.is_empty() {
            return;
        }
        self.heading(level, listing.title);
        self.paragraph(self.page.t(listing.text));
        let head = [self.page.t("statement")].into_iter().chain(listing.heads).map(Words::from).collect();
        let rows = listing
            .rows
            .into_iter()
            .map(|(row, figures)| {
                [Cell::new(Self::numbered(&row))].into_iter().chain(figures.into_iter().map(cell)).collect()
            })
            .collect();
        self.blocks.push(Block::Table { caption: Words::new(""), head, wide: 0, rows });
    }

    /// A statement with its number before it.
    fn numbered(row: &Row) -> Words {
        Words { text: format!("{}. {}", row.number, row.said.text), ..said(&row.said) }
    }

    fn list(&mut self, report: &Report) {
        let Some((list, rows)) = &report.list else { return };
        self.heading(1, "list-title");
        self.paragraph(self.page.t("list-text"));
        if let Some(share) = list.reached {
            self.paragraph(self.page.s("list-reached", view::in_words(self.page, share)));
        }
        let rows = rows
            .iter()
            .map(|row| {
                let share = row.figures.as_ref().and_then(|f| f.shares.first());
                vec![Cell::new(Self::numbered(row)), self.share(share)]
            })
            .collect();
        self.table(&["statement", "vote-1"], rows);
        self.paragraph(self.page.t(if list.proportional { "list-checked" } else { "list-unchecked" }));
    }

    fn differences(&mut self, report: &Report) {
        self.heading(1, "result-differ");
        if report.groups.is_empty() {
            self.paragraph(self.page.t(report.no_groups()));
            return;
        }
        if let Some(svg) = data::picture(self.page, report) {
            self.blocks.push(Block::Picture {
                svg,
                alt: self.page.n("map-alt", report.groups.len()),
                caption: self.page.t("map-caption").into(),
            });
        }
        let mut rows: Vec<Vec<Cell>> = report
            .groups
            .iter()
            .map(|(group, marks)| {
                let marks: Vec<String> = marks
                    .iter()
                    .map(|(said, more)| {
                        let words = self.page.t(if *more { "group-more" } else { "group-less" });
                        format!("{words} {}", apart(&said.text))
                    })
                    .collect();
                vec![Cell::new(group.letter.as_str()), Cell::new(marks.join("\n")), Cell::new(group.people.to_string())]
            })
            .collect();
        if let Some(n) = report.not_placed() {
            rows.push(vec![
                Cell::new(self.page.t("group-none")),
                Cell::new(self.page.t("group-none-text")),
                Cell::new(n.to_string()),
            ]);
        }
        let head = ["group", "group-apart", "people"].map(|key| self.page.t(key).into()).into();
        self.blocks.push(Block::Table { caption: self.page.t("map-table").into(), head, wide: 1, rows });
        self.listing(2, listing::dividing(self.page, report));
    }

    fn reserved(&mut self, all: &[Reserved]) {
        if all.is_empty() {
            return;
        }
        self.heading(1, "reserved-title");
        self.paragraph(self.page.t("reserved-text"));
        for one in all {
            self.blocks.push(Block::Heading { level: 2, words: said(&one.name) });
            for text in reserved_words(self.page, one) {
                self.paragraph(text);
            }
            if one.positions.is_empty() {
                continue;
            }
            let rows = one
                .positions
                .iter()
                .map(|position| {
                    vec![
                        Cell::new(said(&position.said)),
                        Cell::new(self.page.t(if position.agree { "vote-1" } else { "vote--1" })),
                        self.share(position.own.as_ref()),
                        self.share(position.others.as_ref()),
                        Cell::new(self.page.n("reserved-withstands", i64::from(position.withstands))),
                    ]
                })
                .collect();
            let head = ["statement", "reserved-answer", "reserved-own", "reserved-others", "reserved-falsely"];
            self.table(&head, rows);
        }
        self.paragraph(self.page.t("reserved-doubt"));
    }

    fn minority(&mut self, report: &Report) {
        if report.minority.is_empty() {
            return;
        }
        self.heading(1, "minority-title");
        self.paragraph(self.page.t("minority-text"));
        for one in &report.minority {
            let by = listing::minority_by(self.page, report, one);
            self.blocks.push(Block::Quote { words: said(&one.row.said), by: by.into() });
        }
    }

    fn parts(&mut self, report: &Report) {
        if report.parts.is_empty() && report.wordings.is_empty() {
            return;
        }
        self.heading(1, "parts-by-part");
        if !report.parts.is_empty() {
            let rows = report
                .parts
                .iter()
                .map(|part| {
                    let mut cells = vec![Cell::new(format!("{}. {}", part.position, part.name))];
                    cells.extend((0..4).map(|place| self.share(part.figures.shares.get(place))));
                    cells
                })
                .collect();
            let head = ["part-word", "reaction-support", "reaction-changes", "reaction-oppose", "reaction-unsure"];
            self.table(&head, rows);
        }
        if !report.wordings.is_empty() {
            self.heading(2, "result-suggestions");
            self.paragraph(self.page.t("result-suggestions-text"));
            for wording in &report.wordings {
                let by = format!("{}. {}", wording.position, wording.part);
                self.blocks.push(Block::Quote { words: said(&wording.said), by: by.into() });
            }
        }
    }

    fn all(&mut self, report: &Report) {
        self.heading(1, "result-all");
        self.paragraph(self.page.t(if report.few() { "result-all-few" } else { "result-all-text" }));
        if report.few() {
            let entries = report.all.iter().map(|row| said(&row.said)).collect();
            self.blocks.push(Block::List { numbered: true, entries });
            return;
        }
        let rows = report
            .all
            .iter()
            .map(|row| {
                let shares = row.figures.as_ref().map(|f| &f.shares);
                let share = |index: usize| self.share(shares.and_then(|shares| shares.get(index)));
                let people = row.figures.as_ref().map_or_else(String::new, |f| view::in_figures(self.page, f.voters));
                vec![Cell::new(Self::numbered(row)), share(0), share(1), share(2), Cell::new(people)]
            })
            .collect();
        self.table(&["statement", "vote-1", "vote--1", "vote-0", "voted"], rows);
    }

    fn method(&mut self, report: &Report) {
        self.heading(1, "who-took-part");
        self.paragraph(report.people(self.page));
        self.paragraph(self.page.t(report.who()));
        self.heading(1, "how-sure");
        // Where there are no figures, how they would have been made says nothing.
        let kept = |key: &&&str| !report.few() || ["how-sure-1", "result-method-4"].contains(*key);
        let sure = ["how-sure-1", "how-sure-2", "how-sure-3", "how-sure-4"];
        let entries = sure.iter().filter(kept).map(|key| self.page.t(key).into()).collect();
        self.blocks.push(Block::List { numbered: false, entries });
        self.heading(1, "result-method");
        let method = ["result-method-1", "list-method", "reserved-method", "result-method-2", "result-method-4"];
        for key in method.iter().filter(kept) {
            self.paragraph(self.page.t(key));
        }
        if !report.one.source.is_empty() {
            self.paragraph(format!(
                "{}{} {}",
                self.page.t("fact-source"),
                self.page.t("colon"),
                apart(&report.one.source)
            ));
        }
    }
}

/// The report as a document.
pub(super) fn document(page: &Page, report: &Report) -> Document {
    let mut setter = Setter { page, blocks: Vec::new() };
    setter.heading(1, "short-title");
    let entries = report.in_short(page).into_iter().map(Words::from).collect();
    setter.blocks.push(Block::List { numbered: false, entries });
    if report.few() {
        if !report.synthesis.is_empty() {
            setter.heading(1, "synthesis-heading");
            setter.paragraph(page.t("synthesis-approved"));
            for point in &report.synthesis {
                setter.blocks.push(Block::Quote { words: said(point), by: Words::new("") });
            }
        }
    } else {
        setter.listing(1, listing::agreed(page, report));
        setter.listing(1, listing::rejected(page, report));
        setter.list(report);
        setter.differences(report);
        setter.reserved(&report.reserved);
        setter.minority(report);
    }
    setter.parts(report);
    setter.all(report);
    setter.method(report);
    setter.blocks.extend(report.stamp.iter().flat_map(|stamp| stamp.blocks(page)));
    let convened = format!("{}{} {}", page.t("fact-convened"), page.t("colon"), apart(&report.one.convened_by));
    Document {
        title: format!("{}{} {}", page.t("result-title"), page.t("colon"), apart(&report.title.text)),
        eyebrow: if report.one.sample { page.t(report.one.sample_note()) } else { String::new() },
        subtitle: format!("{} {} {convened}", report.people(page), page.s("result-counted", page.date(&report.day))),
        lede: said(&report.summary),
        author: page.site.name.clone(),
        lang: page.lang().code().to_owned(),
        dir: direction(page.lang()),
        foot: apart(&report.title.text),
        contents: page.t("pdf-contents"),
        blocks: setter.blocks,
    }
}

fn kept(key: &(String, i64, &'static str), document: &Document) -> Option<Vec<u8>> {
    let last = LAST.lock().unwrap_or_else(PoisonError::into_inner);
    last.get(key).filter(|(from, _)| from == document).map(|(_, bytes)| bytes.clone())
}

fn keep(key: (String, i64, &'static str), document: Document, bytes: &[u8]) {
    let mut last = LAST.lock().unwrap_or_else(PoisonError::into_inner);
    if last.len() >= KEPT {
        last.clear();
    }
    last.insert(key, (document, bytes.to_vec()));
}

/// Sets the file, one at a time.
async fn pressed(key: (String, i64, &'static str), document: Document) -> Result<Vec<u8>, Problem> {
    let turn = press::turn().await?;
    // Whoever waited may find it set by now.
    if let Some(bytes) = kept(&key, &document) {
        return Ok(bytes);
    }
    let bytes = turn.set(document.clone()).await?;
    keep(key, document, &bytes);
    Ok(bytes)
}

/// The file.
pub(super) async fn get(anyone: Anyone, Path(path): Path<ByNumber>) -> Outcome {
    let (one, loaded) = release(&anyone, &path).await?;
    let page = anyone.page(anyone.visit.say("result-title"));
    let key = (one.id.to_string(), path.number, page.lang().code());
    let document = document(&page, &Report::new(&page, one, loaded));
    let bytes = if let Some(bytes) = kept(&key, &document) { bytes } else { pressed(key, document).await? };
    Ok(file("application/pdf", None, bytes))
}

#[cfg(test)]
mod tests {
    use std::sync::Arc;

    use kit::{Catalogue, Lang, samples::Stage};

    use super::*;
    use crate::consultations::{release::Landscape, result::samples, sample_data};

    #[test]
    fn reports_conform_in_every_language_and_state() {
        let catalogue = Catalogue::new(&all_texts()).expect("complete messages");
        for lang in Lang::ALL {
            let stage = Stage::new(Arc::clone(&catalogue), lang);
            for landscape in [samples::groups(&stage), Landscape::NotStable, Landscape::Few] {
                let page = stage.titled("result-title", "/c/sample");
                let report = Report::new(&page, sample_data::consultation(&stage), samples::loaded(&stage, landscape));
                let document = document(&page, &report);
                let made = documents::pdf(&document).unwrap_or_else(|error| panic!("{}: {error}", lang.code()));
                assert_eq!(made.missing, "", "{}: letters without a face", lang.code());
                assert!(made.bytes.len() > 10_000, "{}", lang.code());
                let tables = document.blocks.iter().filter(|block| matches!(block, Block::Table { .. })).count();
                assert!(report.few() || tables >= 4, "{}: {tables} tables", lang.code());
            }
        }
    }

    fn all_texts() -> Vec<kit::Texts> {
        let mut all = vec![kit::TEXTS, people::TEXTS];
        all.extend(crate::TEXTS);
        all
    }
}
