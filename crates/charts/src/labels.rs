//! Where a group's name goes.
//!
//! **The problem.** A name must stand inside the picture, near its own group, on no other group and on no other name,
//! whatever the points do. Finding the best places for many names at once is hard (Marks and Shieber, 1991); with at
//! most a handful of groups it is enough to give every place a price, and to try several orders of choosing.
//!
//! Not done: leader lines, and names inside their group. Where groups cover the whole picture, the cheapest place wins.

use crate::geometry::{Point, bounds, inside};

/// Width and height of the picture.
pub(crate) const SIZE: [f64; 2] = [720.0, 520.0];
/// The space that names keep to the edge of the picture.
const EDGE: f64 = 16.0;
/// The height of a name, with room for the marks above and below Arabic letters.
pub(crate) const HEIGHT: f64 = 44.0;
/// From the top of a name to its baseline.
pub(crate) const BASELINE: f64 = 32.0;
/// The height of the dotted line through the middle, which would strike a name through.
pub(crate) const AXIS: f64 = 270.0;
/// What it costs to write a name across another name: more than anything else.
const ON_A_NAME: f64 = 100_000.0;

/// An upright rectangle in picture units.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(crate) struct Area {
    pub(crate) x: f64,
    pub(crate) y: f64,
    pub(crate) width: f64,
    pub(crate) height: f64,
}

impl Area {
    pub(crate) fn grown(self, by: f64) -> Self {
        Self { x: self.x - by, y: self.y - by, width: self.width + 2.0 * by, height: self.height + 2.0 * by }
    }

    pub(crate) fn meets(self, other: Self) -> bool {
        self.x < other.x + other.width
            && other.x < self.x + self.width
            && self.y < other.y + other.height
            && other.y < self.y + self.height
    }

    /// How far `point` is from the rectangle; zero inside it.
    pub(crate) fn distance(self, point: Point) -> f64 {
        let x = (self.x - point[0]).max(point[0] - self.x - self.width).max(0.0);
        let y = (self.y - point[1]).max(point[1] - self.y - self.height).max(0.0);
        x.hypot(y)
    }

    /// Twenty-seven places spread over the rectangle, its edges and corners among them.
    fn probes(self) -> impl Iterator<Item = Point> {
        (0_u8..9).flat_map(move |column| {
            (0_u8..3).map(move |row| {
                [self.x + self.width * f64::from(column) / 8.0, self.y + self.height * f64::from(row) / 2.0]
            })
        })
    }

    /// Whether any part of the closed path through `corners` is under the rectangle.
    pub(crate) fn covers(self, corners: &[Point]) -> bool {
        self.probes().any(|probe| inside(probe, corners)) || corners.iter().any(|corner| self.distance(*corner) <= 0.0)
    }
}

/// What names have to keep clear of: a group's outline and its dots, in picture units.
#[derive(Debug)]
pub(crate) struct Ground<'a> {
    pub(crate) outline: &'a [Point],
    pub(crate) dots: &'a [Point],
    pub(crate) radius: f64,
}

/// A place for every name, in the order of `grounds`. `widths` are the widths of the names, at most
/// [`widest`] each.
pub(crate) fn place(widths: &[f64], grounds: &[Ground<'_>]) -> Vec<Area> {
    let priced: Vec<Vec<(f64, Area)>> =
        widths.iter().enumerate().map(|(group, width)| prices(group, width.min(widest()), grounds)).collect();
    let mut best: Option<(f64, Vec<Area>)> = None;
    for first in 0..priced.len() {
        for backwards in [false, true] {
            let mut order: Vec<usize> = (0..priced.len()).collect();
            order.rotate_left(first);
            if backwards {
                order.reverse();
            }
            let (price, areas) = choose(&priced, &order);
            if best.as_ref().is_none_or(|(least, _)| price < *least) {
                best = Some((price, areas));
            }
        }
    }
    best.map(|(_, areas)| areas).unwrap_or_default()
}

/// The widest name that fits.
pub(crate) fn widest() -> f64 {
    SIZE[0] - 2.0 * EDGE
}

/// Every group in `order` takes its cheapest place that is still free.
fn choose(priced: &[Vec<(f64, Area)>], order: &[usize]) -> (f64, Vec<Area>) {
    let mut taken: Vec<Option<Area>> = vec![None; priced.len()];
    let mut total = 0.0;
    for &group in order {
        let free = priced[group]
            .iter()
            .find(|(_, area)| taken.iter().flatten().all(|other| !area.grown(4.0).meets(other.grown(4.0))));
        let (price, area) = free.copied().unwrap_or((ON_A_NAME, priced[group][0].1));
        total += price;
        taken[group] = Some(area);
    }
    (total, taken.into_iter().flatten().collect())
}

/// All places for the name of `group`, cheapest first. Never empty.
fn prices(group: usize, width: f64, grounds: &[Ground<'_>]) -> Vec<(f64, Area)> {
    let mut priced: Vec<(f64, Area)> = candidates(width, grounds[group].outline)
        .into_iter()
        .map(|(price, area)| (price + burden(group, area, grounds), area))
        .collect();
    // A stable sort: among equals, the one named first stays first, on every machine.
    priced.sort_by(|one, other| one.0.total_cmp(&other.0));
    priced
}

/// Places above, below and at both sides of the outline first, then a raster over the whole picture.
fn candidates(width: f64, outline: &[Point]) -> Vec<(f64, Area)> {
    let keep = |x: f64, y: f64| Area {
        x: x.clamp(EDGE, SIZE[0] - EDGE - width).round(),
        y: y.clamp(EDGE, SIZE[1] - EDGE - HEIGHT).round(),
        width,
        height: HEIGHT,
    };
    let mut found = Vec::new();
    if let Some((low, high)) = bounds(outline) {
        let middle = [f64::midpoint(low[0], high[0]), f64::midpoint(low[1], high[1])];
        let gap = 6.0;
        found.push((0.0, keep(middle[0] - width / 2.0, low[1] - gap - HEIGHT)));
        found.push((3.0, keep(high[0] + gap, middle[1] - HEIGHT / 2.0)));
        found.push((3.0, keep(low[0] - gap - width, middle[1] - HEIGHT / 2.0)));
        found.push((4.0, keep(middle[0] - width / 2.0, high[1] + gap)));
    }
    let step = 12.0;
    let columns = ((SIZE[0] - 2.0 * EDGE - width) / step).floor() as usize;
    let rows = ((SIZE[1] - 2.0 * EDGE - HEIGHT) / step).floor() as usize;
    for row in 0..=rows {
        for column in 0..=columns {
            found.push((8.0, keep(EDGE + step * column as f64, EDGE + step * row as f64)));
        }
    }
    found
}

/// What a place costs because of what lies under it and how far it is from its group.
fn burden(group: usize, area: Area, grounds: &[Ground<'_>]) -> f64 {
    let near = area.grown(3.0);
    let mut price = if area.y < AXIS && AXIS < area.y + area.height { 6.0 } else { 0.0 };
    let mut nearest_other = f64::INFINITY;
    let away =
        |ground: &Ground<'_>| ground.outline.iter().map(|corner| area.distance(*corner)).fold(f64::INFINITY, f64::min);
    for (index, ground) in grounds.iter().enumerate() {
        let own = index == group;
        if near.covers(ground.outline) {
            price += if own { 60.0 } else { 2_000.0 };
        }
        let hidden = ground.dots.iter().filter(|dot| near.distance(**dot) < ground.radius).count();
        price += hidden as f64 * if own { 150.0 } else { 500.0 };
        if !own {
            nearest_other = nearest_other.min(away(ground));
        }
    }
    let distance = away(&grounds[group]);
    if distance.is_finite() {
        price += 0.5 * distance;
        // A name nearer to another group than to its own would be read as that group's.
        price += (distance - nearest_other).max(0.0);
    }
    price
}
