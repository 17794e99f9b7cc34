//! What a report shows: the figures of a release beside the words they are about, in the reader's language.
//!
//! The problem: one reader wants a page on a phone, another a file for the minister, a third the numbers. They must say the
//! same. So everything is put together here once, and page, PDF and data only set it.

use ::store::{Day, Id};
use kit::Page;

use crate::consultations::{
    constituencies::Constituency,
    release::{GroupFigures, Landscape, ListFigures, Outcome, PartFigures, Release, StatementFigures},
    shares::{People, Share},
    store::Translations,
    types::{Consultation, Provision, Said, Statement, Suggestion},
};
use crate::stamp::Stamp;

/// At least so many agree: then it counts as agreed.
const AGREED: u8 = 50;

/// Without groups, at least so many of all who voted.
const AGREED_BY_ALL: u8 = 60;

/// Groups are at least so far apart: then a statement divides.
const DIVIDES: u8 = 20;

/// A statement with its figures.
#[derive(Clone)]
pub(super) struct Row {
    pub(super) id: Id,
    pub(super) number: i64,
    pub(super) said: Said,
    pub(super) figures: Option<StatementFigures>,
}

/// A part with its figures.
pub(super) struct Part {
    pub(super) position: i64,
    pub(super) name: String,
    pub(super) figures: PartFigures,
}

/// A wording that somebody suggested, for print.
pub(super) struct Wording {
    pub(super) position: i64,
    pub(super) part: String,
    pub(super) said: Said,
}

/// What became of a group that people could declare.
pub(super) struct Reserved {
    pub(super) id: Id,
    pub(super) name: Said,
    pub(super) people: Option<u64>,
    pub(super) outcome: Outcome,
    pub(super) by_chance: Option<u8>,
    /// Words, answer, share of the group, share of others, how many false declarations it withstands.
    pub(super) positions: Vec<Position>,
}

/// A position on a reserved list.
pub(super) struct Position {
    pub(super) id: Id,
    pub(super) said: Said,
    pub(super) agree: bool,
    pub(super) own: Option<Share>,
    pub(super) others: Option<Share>,
    pub(super) withstands: u8,
}

/// A position that fewer than half share and most of a group do.
pub(super) struct Minority {
    pub(super) row: Row,
    /// The letters of the groups in which most agree.
    pub(super) groups: Vec<String>,
}

/// Everything a result is shown from.
pub(in crate::consultations) struct Loaded {
    pub(in crate::consultations) release: Release,
    pub(super) newest: i64,
    pub(in crate::consultations) statements: Vec<Statement>,
    pub(super) provisions: Vec<Provision>,
    pub(super) suggestions: Vec<Suggestion>,
    pub(super) groups: Vec<Constituency>,
    /// The points of the written synthesis that their authors approved.
    pub(super) synthesis: Vec<Said>,
    /// True when people took part somewhere else, and what they said was brought here afterwards.
    pub(super) elsewhere: bool,
    /// True when it is shown what changed in a later text.
    pub(super) changed: bool,
    pub(super) stamp: Option<Stamp>,
    pub(super) translations: Translations,
}

/// A report.
pub(super) struct Report {
    pub(super) one: Consultation,
    pub(super) title: Said,
    /// What it was about, in a few sentences.
    pub(super) summary: Said,
    /// True when people took part somewhere else, and what they said was brought here afterwards.
    pub(super) elsewhere: bool,
    pub(super) day: Day,
    pub(super) release: Release,
    /// The number of the newest release, when this is an older one.
    pub(super) newer: Option<i64>,
    pub(super) next: Option<Day>,
    /// What is agreed, the surest first: in every group where there are groups, by most people otherwise.
    pub(super) agreed: Vec<Row>,
    /// What is rejected in every group, the surest first; only where there are groups.
    pub(super) rejected: Vec<Row>,
    pub(super) groups: Vec<(GroupFigures, Vec<(Said, bool)>)>,
    pub(super) dividing: Vec<Row>,
    pub(super) list: Option<(ListFigures, Vec<Row>)>,
    pub(super) reserved: Vec<Reserved>,
    pub(super) minority: Vec<Minority>,
    pub(super) all: Vec<Row>,
    /// Parts that have figures, in order.
    pub(super) parts: Vec<Part>,
    pub(super) wordings: Vec<Wording>,
    pub(super) synthesis: Vec<Said>,
    /// Where the public ledger stands.
    pub(super) stamp: Option<Stamp>,
}

impl Report {
    pub(super) fn new(page: &Page, one: Consultation, loaded: Loaded) -> Self {
        let Loaded {
            release, newest, statements, provisions, suggestions, groups, synthesis, elsewhere, stamp, ..
        } = loaded;
        let translations = loaded.translations;
        let reader = page.lang();
        let figures = |id: &str| release.statements.iter().find(|f| f.id == id);
        let row = |s: &Statement| Row {
            id: s.id,
            number: s.number.unwrap_or(0),
            said: translations.said(s.id, "body", &s.body, s.lang, reader),
            figures: figures(&s.id.to_string()).filter(|f| f.voters.is_some()).cloned(),
        };
        let find = |id: &str| statements.iter().find(|s| s.id.to_string() == id);
        let day = Day(release.day);
        Self {
            title: translations.said(one.id, "title", &one.title, one.lang, reader),
            summary: translations.said(one.id, "summary", &one.summary, one.lang, reader),
            elsewhere,
            newer: (newest > release.number).then_some(newest),
            next: one.counts.iter().copied().find(|next| *next > day),
            agreed: agreed(&release, &statements).into_iter().map(row).collect(),
            rejected: rejected(&release, &statements).into_iter().map(row).collect(),
            dividing: dividing(&release, &statements).into_iter().map(row).collect(),
            groups: match &release.landscape {
                Landscape::Groups { groups, .. } => groups
                    .iter()
                    .map(|g| {
                        let apart =
                            g.apart.iter().filter_map(|(id, more)| Some((row(find(id)?).said, *more))).collect();
                        (g.clone(), apart)
                    })
                    .collect(),
                _ => Vec::new(),
            },
            list: release.list.clone().map(|list| {
                let rows = list.statements.iter().filter_map(|id| find(id).map(row)).collect();
                (list, rows)
            }),
            reserved: reserved(&release, &groups, &translations, &one, page, |id| {
                find(id).map(|s| (s.id, row(s).said))
            }),
            minority: minority(&release, &statements)
                .into_iter()
                .map(|(s, groups)| Minority { row: row(s), groups })
                .collect(),
            all: statements.iter().map(row).collect(),
            parts: parts(&release, &provisions, &translations),
            wordings: suggestions
                .iter()
                .filter_map(|s| {
                    let part = provisions.iter().find(|p| p.id == s.provision)?;
                    Some(Wording {
                        position: part.position,
                        part: translations.under_heading(part).name(),
                        said: translations.said(s.id, "body", &s.body, s.lang, reader),
                    })
                })
                .collect(),
            synthesis,
            stamp,
            day,
            one,
            release,
        }
    }

    /// Too few people for figures.
    pub(super) fn few(&self) -> bool {
        self.release.people.is_none()
    }

    /// How many took part, as a sentence.
    pub(super) fn people(&self, page: &Page) -> String {
        match self.release.people {
            None => page.t("result-few-people"),
            Some(People { n, exact: true }) => page.n("people-took-part", n),
            Some(People { n, exact: false }) => page.n("people-at-least", n),
        }
    }

    /// The message that says how people came to take part.
    pub(super) fn who(&self) -> &'static str {
        if self.elsewhere { "who-took-part-elsewhere" } else { "who-took-part-text" }
    }

    /// The message that says why there are no groups.
    pub(super) fn no_groups(&self) -> &'static str {
        if self.release.landscape == Landscape::Few { "groups-few" } else { "result-not-stable" }
    }

    pub(super) fn not_placed(&self) -> Option<u64> {
        if let Landscape::Groups { not_placed, .. } = &self.release.landscape { *not_placed } else { None }
    }

    /// The parts that most people would change or oppose, the strongest first.
    pub(super) fn contested(&self) -> Vec<&Part> {
        let mut parts: Vec<&Part> = self.parts.iter().collect();
        parts.sort_by_key(|p| {
            let against =
                p.figures.shares.get(1..3).unwrap_or_default().iter().map(|s| u32::from(s.width())).sum::<u32>();
            (std::cmp::Reverse(against), p.position)
        });
        parts
    }

    /// What the whole says, in a few sentences for somebody who never saw a statistic: what is agreed, what is not, and how
    /// sure that is.
    pub(super) fn in_short(&self, page: &Page) -> Vec<String> {
        if self.few() {
            return vec![page.t("result-few-text")];
        }
        let mut said = Vec::new();
        let groups = !self.groups.is_empty();
        said.push(match (self.agreed.len(), groups) {
            (0, true) => page.t("short-agreed-none"),
            (0, false) => page.t("short-agreed-none-all"),
            (n, true) => page.n("short-agreed", n),
            (n, false) => page.n("short-agreed-all", n),
        });
        if !self.rejected.is_empty() {
            said.push(page.n("short-rejected", self.rejected.len()));
        }
        match &self.release.landscape {
            Landscape::Groups { groups, agreement, .. } => {
                said.push(page.n("short-groups", groups.len()));
                said.push(page.t(if *agreement >= 90 { "short-sure-very" } else { "short-sure-fairly" }));
                if !self.dividing.is_empty() {
                    said.push(page.n("short-dividing", self.dividing.len()));
                }
            }
            Landscape::NotStable => said.push(page.t("short-groups-none")),
            Landscape::Few => said.push(page.t("groups-few")),
        }
        for one in &self.reserved {
            if matches!(one.outcome, Outcome::List { .. }) {
                said.push(page.s("short-reserved", &one.name.text));
            }
        }
        said.push(page.t("result-method-3"));
        said
    }
}

/// A share as it is read.
pub(super) fn in_words(page: &Page, share: Share) -> String {
    match share {
        Share::Few => page.t("share-few"),
        Share::Under10 => page.t("share-under"),
        Share::Over90 => page.t("share-over"),
        Share::Percent(p) => page.n("share-percent", i64::from(p)),
    }
}

/// A share that is a lower bound, as it is read.
pub(super) fn at_least(page: &Page, share: Share) -> String {
    match share {
        // "Over 90 %" is a lower bound already.
        Share::Over90 => in_words(page, share),
        _ => page.s("at-least", in_words(page, share)),
    }
}

/// A number of people as it is read in a table.
pub(super) fn in_figures(page: &Page, people: Option<People>) -> String {
    match people {
        None => String::new(),
        Some(People { n, exact: true }) => n.to_string(),
        Some(People { n, exact: false }) => page.n("people-or-more", n),
    }
}

/// The parts that have figures, in order.
fn parts(release: &Release, provisions: &[Provision], translations: &Translations) -> Vec<Part> {
    provisions
        .iter()
        .filter_map(|p| {
            let figures = release.parts.iter().find(|f| f.id == p.id.to_string() && f.people.is_some())?;
            Some(Part { position: p.position, name: translations.under_heading(p).name(), figures: figures.clone() })
        })
        .collect()
}

/// The statements that have the figure, the largest first.
fn ranked<'a>(
    release: &Release,
    statements: &'a [Statement],
    figure: impl Fn(&StatementFigures) -> Option<u8>,
) -> Vec<&'a Statement> {
    let mut found: Vec<(u8, &Statement)> = statements
        .iter()
        .filter_map(|s| {
            let figures = release.statements.iter().find(|f| f.id == s.id.to_string())?;
            Some((figure(figures)?, s))
        })
        .collect();
    found.sort_by_key(|(figure, s)| (std::cmp::Reverse(*figure), s.number));
    found.into_iter().map(|(_, s)| s).collect()
}

fn reaching(share: Option<&Share>, least: u8) -> Option<u8> {
    share.map(Share::width).filter(|width| *width >= least)
}

fn agreed<'a>(release: &Release, statements: &'a [Statement]) -> Vec<&'a Statement> {
    let groups = matches!(release.landscape, Landscape::Groups { .. });
    ranked(release, statements, |figures| {
        if groups {
            reaching(figures.everywhere.as_ref(), AGREED)
        } else {
            reaching(figures.shares.first(), AGREED_BY_ALL)
        }
    })
}

/// Statements that at least half disagree with in every group.
fn rejected<'a>(release: &Release, statements: &'a [Statement]) -> Vec<&'a Statement> {
    ranked(release, statements, |figures| reaching(figures.against.as_ref(), AGREED))
}

fn dividing<'a>(release: &Release, statements: &'a [Statement]) -> Vec<&'a Statement> {
    ranked(release, statements, |figures| Some(figures.apart).filter(|apart| *apart >= DIVIDES))
}

/// Statements that fewer than half agree with, and most people of a group do; those the fewest agree with first.
fn minority<'a>(release: &Release, statements: &'a [Statement]) -> Vec<(&'a Statement, Vec<String>)> {
    let Landscape::Groups { groups, .. } = &release.landscape else { return Vec::new() };
    let mut found: Vec<(u8, &Statement, Vec<String>)> = statements
        .iter()
        .filter_map(|s| {
            let figures = release.statements.iter().find(|f| f.id == s.id.to_string())?;
            let overall = figures.shares.first().filter(|share| share.width() < 50)?;
            let letters: Vec<String> = groups
                .iter()
                .zip(&figures.groups)
                .filter(|(_, shares)| {
                    shares.as_ref().and_then(|s| s.first()).is_some_and(|s| *s != Share::Few && s.width() > 50)
                })
                .map(|(group, _)| group.letter.clone())
                .collect();
            (!letters.is_empty()).then(|| (overall.width(), s, letters))
        })
        .collect();
    found.sort_by_key(|(width, s, _)| (*width, s.number));
    found.into_iter().map(|(_, s, letters)| (s, letters)).collect()
}

fn reserved(
    release: &Release,
    groups: &[Constituency],
    translations: &Translations,
    one: &Consultation,
    page: &Page,
    said: impl Fn(&str) -> Option<(Id, Said)>,
) -> Vec<Reserved> {
    groups
        .iter()
        .filter_map(|group| {
            let figures = release.reserved.iter().find(|f| f.constituency == group.id.to_string())?;
            let positions = match &figures.outcome {
                Outcome::List { statements, .. } => statements
                    .iter()
                    .filter_map(|s| {
                        let (id, said) = said(&s.id)?;
                        Some(Position {
                            id,
                            said,
                            agree: s.agree,
                            own: s.own,
                            others: s.others,
                            withstands: s.withstands,
                        })
                    })
                    .collect(),
                _ => Vec::new(),
            };
            Some(Reserved {
                id: group.id,
                name: translations.said(group.id, "name", &group.name, one.lang, page.lang()),
                people: figures.people,
                outcome: figures.outcome.clone(),
                by_chance: figures.by_chance,
                positions,
            })
        })
        .collect()
}
