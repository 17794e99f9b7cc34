//! Towns, where the operator brought no list of places.
//!
//! The directory's own public addresses name towns and have coordinates. A town stands at the middle of its places, to some hundred
//! metres, and is made anew whenever something changes: no house stands for its town, and one that was hidden leaves nothing behind.

use std::collections::BTreeMap;

use finding::Point;

use crate::directory::{Stored, gazetteer::Place};

/// The towns of the directory's own public addresses, for want of a list.
#[derive(Default)]
pub(super) struct Towns {
    all: BTreeMap<(String, String), Vec<(f64, f64)>>,
}

impl Towns {
    /// Takes in the towns of places.
    pub(super) fn see(&mut self, things: &[Stored]) {
        for thing in things.iter().filter(|thing| thing.kind == "location") {
            let Some(point) = super::things::point(&thing.rows[0]) else { continue };
            for row in thing.rows.iter().filter(|row| row.table().name == "address") {
                let Some(city) = row.text("city") else { continue };
                let area = row.text("region").or_else(|| row.text("state_province")).or_else(|| row.text("country"));
                let key = (city.to_owned(), area.unwrap_or_default().to_owned());
                self.all.entry(key).or_default().push((point.latitude, point.longitude));
            }
        }
    }

    /// The towns, each at the middle of its places.
    pub(super) fn places(self) -> Vec<Place> {
        // The middle of its places, to some hundred metres: no house stands for its town.
        let middle = |points: &[(f64, f64)]| {
            let many = points.len() as f64;
            let sum = points.iter().fold((0.0, 0.0), |sum, point| (sum.0 + point.0, sum.1 + point.1));
            let coarse = |degrees: f64| (degrees / many * 200.0).round() / 200.0;
            Point { latitude: coarse(sum.0), longitude: coarse(sum.1) }
        };
        let place = |((name, area), mut points): (_, Vec<(f64, f64)>)| {
            points.sort_by(|a, b| a.0.total_cmp(&b.0).then(a.1.total_cmp(&b.1)));
            Place { id: None, name, names: Vec::new(), area, point: middle(&points) }
        };
        self.all.into_iter().map(place).collect()
    }
}
