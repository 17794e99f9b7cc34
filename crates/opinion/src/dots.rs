//! One dot is ten people.
//!
//! **The problem.** A dot for each person shows where a single person stands; whoever knows a few of their votes may
//! recognise them. A dot for ten people keeps the shape of the crowd and points at nobody.
//!
//! **The method.** The people of a group are halved along the longer side of their bounding box, again and again, each part
//! getting room for whole dots, until a part is one dot: 10 to 19 people, drawn at their mean place. People left over
//! when counting by ten share a dot; a group of fewer than ten has none. The order of people has no effect.
//!
//! **Not done.** This is a picture, not an anonymised data set: publish the dots, never the places behind them.

/// People to a dot.
pub const PEOPLE_PER_DOT: usize = 10;

/// One dot for every ten people of a group, in units of the places: `people / 10` dots, rounded down.
pub fn dots(places: &[[f64; 2]]) -> Vec<[f64; 2]> {
    let mut places = places.to_vec();
    let count = places.len() / PEOPLE_PER_DOT;
    let mut dots = Vec::with_capacity(count);
    divide(&mut places, count, &mut dots);
    dots
}

fn divide(places: &mut [[f64; 2]], count: usize, dots: &mut Vec<[f64; 2]>) {
    if count == 0 {
        return;
    }
    let axis = longer_side(places);
    // Sorted in full, so that equal inputs in any order are summed in the same order.
    places.sort_by(|one, other| one[axis].total_cmp(&other[axis]).then(one[1 - axis].total_cmp(&other[1 - axis])));
    if count == 1 {
        dots.push(mean(places));
        return;
    }
    let half = count / 2;
    // At least ten people to a dot on both sides, because there are at least ten to a dot in all.
    let cut = places.len() * half / count;
    let (low, high) = places.split_at_mut(cut);
    divide(low, half, dots);
    divide(high, count - half, dots);
}

fn longer_side(places: &[[f64; 2]]) -> usize {
    let side = |axis: usize| {
        let (least, most) = places.iter().fold((f64::INFINITY, f64::NEG_INFINITY), |(least, most), place| {
            (least.min(place[axis]), most.max(place[axis]))
        });
        most - least
    };
    usize::from(side(1) > side(0))
}

fn mean(places: &[[f64; 2]]) -> [f64; 2] {
    let mut sum = [0.0; 2];
    for place in places {
        sum[0] += place[0];
        sum[1] += place[1];
    }
    let count = places.len().max(1) as f64;
    [sum[0] / count, sum[1] / count]
}

/// The nine in ten people closest to the middle of a group: an outline around them shows no single person at its rim.
pub fn core(places: &[[f64; 2]]) -> Vec<[f64; 2]> {
    let mut places = places.to_vec();
    places.sort_by(|one, other| one[0].total_cmp(&other[0]).then(one[1].total_cmp(&other[1])));
    let middle = mean(&places);
    let distance = |place: &[f64; 2]| (place[0] - middle[0]).powi(2) + (place[1] - middle[1]).powi(2);
    places.sort_by(|one, other| distance(one).total_cmp(&distance(other)));
    places.truncate(places.len() * 9 / 10);
    places
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn counts_and_order() {
        for (people, expected) in [(0, 0), (1, 0), (9, 0), (10, 1), (19, 1), (20, 2), (92, 9), (107, 10), (400, 40)] {
            let places: Vec<[f64; 2]> =
                (0..people).map(|i| [f64::from(i * 37 % 101), f64::from(i * 53 % 89)]).collect();
            let mut turned = places.clone();
            turned.reverse();
            let dots = dots(&places);
            assert_eq!(dots.len(), expected, "{people} people");
            assert_eq!(dots, super::dots(&turned));
        }
    }
}
