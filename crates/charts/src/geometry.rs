//! From a group's points to a soft outline around them.
//!
//! The hull is Andrew's monotone chain (Information Processing Letters 9, 1979). It is widened by a disc (a Minkowski
//! sum, approximated by a 24-gon at every corner), cut into steps of equal length and drawn as a closed Catmull-Rom
//! curve (1974), which passes through every step. In Bézier form, the stretch from `p1` to `p2` has the handles
//! `p1 + (p2 - p0) / 6` and `p2 - (p3 - p1) / 6`.
//!
//! Not done: hollow outlines. A group drawn here is convex, also where its people leave a gap.

use std::f64::consts::TAU;
use std::fmt::Write;

/// A place in picture units, x then y, y growing downwards.
pub(crate) type Point = [f64; 2];

/// Corners of the disc that widens a hull.
const DISC: usize = 24;
/// Steps of an outline: enough for a smooth curve, few enough for a small file.
const STEPS: usize = 24;

/// The corners of the smallest convex shape around `points`, going round once, without repeats.
/// Fewer than three distinct points come back as they are.
pub(crate) fn hull(points: &[Point]) -> Vec<Point> {
    let mut sorted = points.to_vec();
    sorted.sort_by(|one, other| one[0].total_cmp(&other[0]).then(one[1].total_cmp(&other[1])));
    sorted.dedup();
    if sorted.len() < 3 {
        return sorted;
    }
    let mut there = chain(sorted.iter().copied());
    let mut back = chain(sorted.iter().rev().copied());
    there.pop();
    back.pop();
    there.extend(back);
    there
}

fn chain(points: impl Iterator<Item = Point>) -> Vec<Point> {
    let mut kept: Vec<Point> = Vec::new();
    for point in points {
        while kept.len() >= 2 && turn(kept[kept.len() - 2], kept[kept.len() - 1], point) <= 0.0 {
            kept.pop();
        }
        kept.push(point);
    }
    kept
}

/// Twice the signed area of the triangle: positive when the path from `start` over `middle` to `end` turns one way,
/// negative when it turns the other way, zero when it runs straight.
fn turn(start: Point, middle: Point, end: Point) -> f64 {
    (middle[0] - start[0]) * (end[1] - start[1]) - (middle[1] - start[1]) * (end[0] - start[0])
}

/// The outline of `points`, `margin` away from them. No points give no outline; one point gives a circle.
pub(crate) fn outline(points: &[Point], margin: f64) -> Vec<Point> {
    let mut widened = Vec::with_capacity(points.len() * DISC);
    for corner in hull(points) {
        for step in 0..DISC {
            let angle = TAU * step as f64 / DISC as f64;
            widened.push([corner[0] + margin * angle.cos(), corner[1] + margin * angle.sin()]);
        }
    }
    equal_steps(&hull(&widened)).into_iter().map(|point| point.map(f64::round)).collect()
}

/// `STEPS` points at equal distances along the closed path through `corners`.
fn equal_steps(corners: &[Point]) -> Vec<Point> {
    let sides: Vec<(Point, Point, f64)> = corners
        .iter()
        .zip(corners.iter().cycle().skip(1))
        .map(|(from, to)| (*from, *to, (to[0] - from[0]).hypot(to[1] - from[1])))
        .collect();
    let around: f64 = sides.iter().map(|side| side.2).sum();
    let Some(mut side) = sides.first().copied() else { return Vec::new() };
    let mut rest = sides.iter().skip(1);
    let mut walked = 0.0;
    let mut steps = Vec::with_capacity(STEPS);
    for step in 0..STEPS {
        let wanted = around * step as f64 / STEPS as f64;
        while wanted > walked + side.2 {
            let Some(next) = rest.next() else { break };
            walked += side.2;
            side = *next;
        }
        let (from, to, length) = side;
        let share = if length > 0.0 { ((wanted - walked) / length).clamp(0.0, 1.0) } else { 0.0 };
        steps.push([from[0] + (to[0] - from[0]) * share, from[1] + (to[1] - from[1]) * share]);
    }
    steps
}

/// The closed curve through `steps`, as the data of an SVG path in whole numbers.
pub(crate) fn curve(steps: &[Point]) -> String {
    let count = steps.len();
    let mut data = String::new();
    for index in 0..count {
        let [before, from, to, after] = [index + count - 1, index, index + 1, index + 2].map(|at| steps[at % count]);
        if index == 0 {
            let _ = write!(data, "M{} {}", from[0].round(), from[1].round());
        }
        let leave = [0, 1].map(|axis| (from[axis] + (to[axis] - before[axis]) / 6.0).round());
        let arrive = [0, 1].map(|axis| (to[axis] - (after[axis] - from[axis]) / 6.0).round());
        let _ =
            write!(data, "C{} {} {} {} {} {}", leave[0], leave[1], arrive[0], arrive[1], to[0].round(), to[1].round());
    }
    if count > 0 {
        data.push('Z');
    }
    data
}

/// Whether `point` lies inside the closed path through `corners` (counting crossings of a ray).
pub(crate) fn inside(point: Point, corners: &[Point]) -> bool {
    let mut crossed = false;
    for (from, to) in corners.iter().zip(corners.iter().cycle().skip(1)) {
        if (from[1] > point[1]) != (to[1] > point[1]) {
            let at = from[0] + (point[1] - from[1]) / (to[1] - from[1]) * (to[0] - from[0]);
            crossed ^= point[0] < at;
        }
    }
    crossed
}

/// The smallest upright box around `points` as its lowest and its highest corner; `None` when there are none.
pub(crate) fn bounds(points: &[Point]) -> Option<(Point, Point)> {
    let first = *points.first()?;
    Some(points.iter().fold((first, first), |(low, high), point| {
        ([low[0].min(point[0]), low[1].min(point[1])], [high[0].max(point[0]), high[1].max(point[1])])
    }))
}
