//! Every statement is seen enough, whoever comes and whatever they skip.

#![allow(clippy::unwrap_used, reason = "a test stops at the first surprise")]

mod common;

use std::collections::BTreeSet;

use common::Chance;
use opinion::StatementId;
use opinion::routing::{Exposure, information, next, next_with};

fn exposure(statement: u128, seen: u64, agree: u64, disagree: u64, pass: u64) -> Exposure {
    Exposure { statement: StatementId(statement), seen, agree, disagree, pass }
}

#[test]
fn every_statement_reaches_the_minimum() {
    const ENOUGH: u64 = 20;
    let mut chance = Chance(1);
    // Statements arrive in three waves; people see seven each, and answer two in three.
    let mut exposures: Vec<Exposure> = Vec::new();
    for wave in 0..3u128 {
        exposures.extend((0..20).map(|id| exposure(wave * 20 + id, 0, 0, 0, 0)));
        for _person in 0..150 {
            let mut shown = BTreeSet::new();
            for _ in 0..7 {
                let picked = next_with(&exposures, &|id| shown.contains(&id), chance.bits(), ENOUGH);
                let picked = picked.expect("there is always another statement");
                assert!(shown.insert(picked), "nobody sees a statement twice");
                let now = exposures.iter_mut().find(|now| now.statement == picked).unwrap();
                now.seen += 1;
                if chance.unit() < 0.66 {
                    if chance.unit() < 0.7 { now.agree += 1 } else { now.disagree += 1 }
                }
            }
        }
        assert!(exposures.iter().all(|now| now.seen >= ENOUGH), "after wave {wave}");
    }
}

#[test]
fn choices() {
    let cases = [
        ("least seen first", vec![exposure(1, 5, 0, 0, 0), exposure(2, 4, 4, 0, 0)], vec![], Some(2)),
        ("not what was answered", vec![exposure(1, 5, 0, 0, 0), exposure(2, 4, 4, 0, 0)], vec![2], Some(1)),
        ("nothing left", vec![exposure(1, 5, 0, 0, 0)], vec![1], None),
        ("nothing at all", vec![], vec![], None),
        ("contested before settled", vec![exposure(1, 100, 90, 2, 2), exposure(2, 100, 47, 45, 2)], vec![], Some(2)),
        (
            "little answered before much",
            vec![exposure(1, 400, 200, 190, 10), exposure(2, 100, 48, 46, 4)],
            vec![],
            Some(2),
        ),
        ("often skipped later", vec![exposure(1, 100, 40, 40, 4), exposure(2, 5000, 40, 40, 4)], vec![], Some(1)),
        (
            "the unseen before the informative",
            vec![exposure(1, 29, 28, 0, 0), exposure(2, 100, 47, 45, 2)],
            vec![],
            Some(1),
        ),
    ];
    for (what, exposures, answered, expected) in cases {
        let answered: BTreeSet<StatementId> = answered.into_iter().map(StatementId).collect();
        let picked = next(&exposures, &|id| answered.contains(&id), 1 << 63);
        assert_eq!(picked, expected.map(StatementId), "{what}");
    }
}

#[test]
fn ties_are_drawn_and_order_does_not_matter() {
    let mut exposures: Vec<Exposure> = (0..4).map(|id| exposure(id, 3, 0, 0, 0)).collect();
    let draw = |exposures: &[Exposure], quarter: u64| next(exposures, &|_| false, quarter << 62);
    for quarter in 0..4 {
        assert_eq!(draw(&exposures, quarter), Some(StatementId(u128::from(quarter))));
    }
    exposures.reverse();
    assert_eq!(draw(&exposures, 3), Some(StatementId(3)));
    assert!(information(&exposures[0]) > 0.0);
}
