//! Where things are, and how far that is.
//!
//! Points are kept once: thousands of services share a house. A thing holds the numbers of its points, and a search asks of each
//! point once how far it is.
//!
//! Not done: addresses. What turns the name of a place into a point is a list that the operator chose, outside.

use std::collections::HashMap;

/// A point on the Earth, in degrees (WGS 84).
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Point {
    /// From -90 to 90.
    pub latitude: f64,
    /// From -180 to 180.
    pub longitude: f64,
}

/// The mean radius of the Earth (IUGG), in kilometres.
const RADIUS: f64 = 6_371.008_8;

/// How far two points are apart on a sphere, in kilometres (haversine; off by at most 0.6 % on the real Earth).
pub fn kilometres(a: Point, b: Point) -> f64 {
    let (phi_a, phi_b) = (a.latitude.to_radians(), b.latitude.to_radians());
    let half = |x: f64| (x / 2.0).sin().powi(2);
    let h = half(phi_b - phi_a) + phi_a.cos() * phi_b.cos() * half((b.longitude - a.longitude).to_radians());
    2.0 * RADIUS * h.sqrt().min(1.0).asin()
}

/// Points with numbers.
#[derive(Debug, Default)]
pub(crate) struct Points {
    all: Vec<Point>,
    numbers: HashMap<(u64, u64), u64>,
}

impl Points {
    /// The number of a point.
    pub(crate) fn number(&mut self, point: Point) -> u64 {
        let key = (point.latitude.to_bits(), point.longitude.to_bits());
        *self.numbers.entry(key).or_insert_with(|| {
            self.all.push(point);
            self.all.len() as u64 - 1
        })
    }

    /// The point with a number.
    pub(crate) fn get(&self, number: u64) -> Option<Point> {
        self.all.get(number as usize).copied()
    }

    /// How far each point is from `from`, in metres; `u32::MAX` where it is farther than `within` kilometres.
    pub(crate) fn distances(&self, from: Point, within: f64) -> Vec<u32> {
        // A degree of latitude is some 111 km everywhere: most points are told apart without trigonometry.
        let degrees = within / 110.0;
        let metres = |point: &Point| {
            if (point.latitude - from.latitude).abs() > degrees {
                return u32::MAX;
            }
            let km = kilometres(from, *point);
            if km <= within { (km * 1000.0).round() as u32 } else { u32::MAX }
        };
        self.all.iter().map(metres).collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn distances_are_those_of_the_earth() {
        let paris = Point { latitude: 48.8566, longitude: 2.3522 };
        let london = Point { latitude: 51.5074, longitude: -0.1278 };
        let suva = Point { latitude: -18.1416, longitude: 178.4419 };
        let apia = Point { latitude: -13.8333, longitude: -171.7667 };
        assert!((kilometres(paris, london) - 343.6).abs() < 1.0);
        // Over the line where the day changes.
        assert!((kilometres(suva, apia) - 1148.0).abs() < 10.0, "{}", kilometres(suva, apia));
        assert!(kilometres(paris, paris).abs() < 1e-9);
        let mut points = Points::default();
        assert_eq!((points.number(paris), points.number(london), points.number(paris)), (0, 1, 0));
        assert_eq!(points.distances(paris, 100.0), [0, u32::MAX]);
    }
}
