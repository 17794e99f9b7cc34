//! What the samples of a result show: groups, no groups, too few people; with lists.

use kit::samples::{Sample, Stage};

use super::{
    ResultPage, Support, none_sample, support, tables,
    view::{Loaded, Report},
};
use crate::consultations::{
    constituencies::declare::sample_groups,
    release::{
        GroupFigures, Landscape, ListFigures, Outcome, PartFigures, Release, ReservedFigures, ReservedStatement,
        StatementFigures,
    },
    sample_data,
    shares::{People, Share},
    store::Translations,
    types::{Said, Standing, Statement, Suggestion},
};

fn figures(s: &Statement) -> StatementFigures {
    let minority = s.number == Some(3);
    StatementFigures {
        id: s.id.to_string(),
        number: s.number.unwrap_or(0),
        since: 1,
        voters: (s.number != Some(8)).then_some(People { n: 214, exact: true }),
        shares: vec![Share::Percent(if minority { 30 } else { 60 }), Share::Percent(30), Share::Few],
        groups: vec![
            Some(vec![Share::Over90, Share::Under10, Share::Under10]),
            Some(vec![Share::Percent(31), Share::Percent(52), Share::Percent(17)]),
            None,
        ],
        everywhere: Some(Share::Percent(66)),
        against: (s.number == Some(5)).then_some(Share::Percent(61)),
        apart: 40,
    }
}

fn group(letter: &str, people: u64, x: f64, statements: &[Statement]) -> GroupFigures {
    GroupFigures {
        letter: letter.to_owned(),
        people,
        dots: (0..people / 10).map(|n| [x + (n as f64).sin(), (n as f64).cos()]).collect(),
        apart: vec![(statements[0].id.to_string(), true), (statements[1].id.to_string(), false)],
    }
}

fn reserved(stage: &Stage, statements: &[Statement]) -> Vec<ReservedFigures> {
    let position = |place: usize, own, withstands| ReservedStatement {
        id: statements[place].id.to_string(),
        agree: place.is_multiple_of(2),
        own,
        others: Some(Share::Percent(40)),
        withstands,
    };
    let outcomes = [
        Outcome::List { statements: vec![position(4, Some(Share::Percent(80)), 5), position(5, None, 1)], small: true },
        Outcome::Nothing,
        Outcome::Few,
    ];
    sample_groups(stage)
        .iter()
        .zip(outcomes)
        .map(|(group, outcome)| ReservedFigures {
            constituency: group.id.to_string(),
            people: (outcome != Outcome::Few).then_some(24),
            by_chance: (outcome != Outcome::Few).then_some(3),
            outcome,
        })
        .collect()
}

fn release(stage: &Stage, statements: &[Statement], landscape: Landscape) -> Release {
    let few = landscape == Landscape::Few;
    Release {
        number: 1,
        day: 20_500,
        people: (!few).then_some(People { n: 214, exact: true }),
        statements: if few { Vec::new() } else { statements.iter().map(figures).collect() },
        parts: if few {
            Vec::new()
        } else {
            vec![PartFigures {
                id: sample_data::provision(stage).id.to_string(),
                since: 1,
                people: Some(People { n: 60, exact: false }),
                shares: vec![Share::Percent(40), Share::Percent(35), Share::Percent(15), Share::Percent(10)],
            }]
        },
        list: (!few).then(|| ListFigures {
            statements: statements.iter().map(|s| s.id.to_string()).collect(),
            reached: Some(Share::Over90),
            places: 10,
            proportional: true,
        }),
        reserved: if few { Vec::new() } else { reserved(stage, statements) },
        landscape,
    }
}

/// A sample of everything a result is shown from.
pub(super) fn loaded(stage: &Stage, landscape: Landscape) -> Loaded {
    let statements: Vec<Statement> = (1..=8).map(|n| sample_data::statement(stage, n)).collect();
    let few = landscape == Landscape::Few;
    let suggestion = Suggestion {
        id: sample_data::id(51),
        seat: [0; 16],
        provision: sample_data::provision(stage).id,
        lang: stage.lang(),
        body: stage.words.get("sample-text"),
        offered: None,
        print: true,
        standing: Standing::Published,
        reason: String::new(),
        day: ::store::Day(20_495),
    };
    Loaded {
        release: release(stage, &statements, landscape),
        newest: 1,
        statements,
        provisions: vec![sample_data::provision(stage)],
        suggestions: vec![suggestion],
        groups: sample_groups(stage),
        synthesis: if few {
            vec![Said::new(&stage.words.get("sample-short"), stage.lang(), stage.lang(), None)]
        } else {
            Vec::new()
        },
        elsewhere: false,
        changed: true,
        stamp: Some(crate::stamp::Stamp::sample()),
        translations: Translations::default(),
    }
}

/// What something can rest on in the sample result.
pub(crate) fn sample_support(stage: &Stage, page: &kit::Page) -> Support {
    let loaded = loaded(stage, groups(stage));
    let parts = loaded
        .provisions
        .iter()
        .map(|part| (part.id, Said::new(&part.name(), stage.lang(), stage.lang(), None)))
        .collect();
    support::put_together(page, &Report::new(page, sample_data::consultation(stage), loaded), parts, |_| true)
}

/// Groups as a sample shows them.
pub(super) fn groups(stage: &Stage) -> Landscape {
    let statements: Vec<Statement> = (1..=2).map(|n| sample_data::statement(stage, n)).collect();
    Landscape::Groups {
        groups: vec![
            group("A", 92, -3.0, &statements),
            group("B", 71, 3.0, &statements),
            group("C", 40, 0.0, &statements),
        ],
        agreement: 88,
        not_placed: Some(11),
    }
}

pub(in crate::consultations) fn samples(stage: &Stage) -> Vec<Sample> {
    let one = sample_data::consultation(stage);
    let page = || stage.titled("result-title", &format!("/c/{}/result", one.id));
    let make = |landscape| ResultPage::new(page(), one.clone(), loaded(stage, landscape));
    let report = || Report::new(&page(), one.clone(), loaded(stage, groups(stage)));
    let mut all = tables::samples(stage, &report);
    all.push(stage.sample("result-groups", &make(groups(stage))));
    all.push(stage.sample("result-not-stable", &make(Landscape::NotStable)));
    all.push(stage.sample("result-few", &make(Landscape::Few)));
    all.push(none_sample(stage));
    all
}
