//! Cutting a cloud of points into groups, and comparing two cuts.
//!
//! **k-means** (S. P. Lloyd, "Least squares quantization in PCM", IEEE Trans. Inf. Theory 28, 1982) from several seeded
//! starts (D. Arthur and S. Vassilvitskii, "k-means++", SODA 2007), the tightest kept.
//!
//! **The adjusted Rand index** (L. Hubert and P. Arabie, "Comparing partitions", J. Classification 2, 1985) is 1 when two
//! cuts agree on every pair of people and 0 on average when they have nothing to do with each other. With T(a,b) people in
//! group a of one cut and b of the other, row sums R(a), column sums C(b), N people and c(x) = x(x-1)/2:
//!
//! ```text
//! chance = sum_a c(R(a)) * sum_b c(C(b)) / c(N)
//! index  = (sum_ab c(T(a,b)) - chance) / ((sum_a c(R(a)) + sum_b c(C(b))) / 2 - chance)
//! ```
//!
//! **Recovery** of a group is its largest Jaccard similarity, |both| / |either|, with any group of the other cut
//! (C. Hennig, "Cluster-wise assessment of cluster stability", Comput. Stat. Data Anal. 52, 2007).

use crate::seeded::Draws;

/// Points cut into groups: a group number for each point, a centre for each group.
pub(crate) struct Cut {
    pub(crate) groups: Vec<usize>,
    pub(crate) centres: Vec<[f64; 2]>,
}

const MOST_ROUNDS: usize = 50;

/// Cuts at least one point into `k` groups, the best of `starts` starts. A group may come out empty when points coincide.
pub(crate) fn k_means(points: &[[f64; 2]], k: usize, starts: usize, draws: &mut Draws) -> Cut {
    let mut best: Option<(f64, Cut)> = None;
    for _ in 0..starts.max(1) {
        let (tightness, cut) = k_means_once(points, k, draws);
        if best.as_ref().is_none_or(|(least, _)| tightness < *least) {
            best = Some((tightness, cut));
        }
    }
    best.map_or(Cut { groups: Vec::new(), centres: Vec::new() }, |(_, cut)| cut)
}

fn k_means_once(points: &[[f64; 2]], k: usize, draws: &mut Draws) -> (f64, Cut) {
    let mut centres = spread_centres(points, k, draws);
    let mut groups = vec![usize::MAX; points.len()];
    let mut tightness = 0.0;
    for _ in 0..MOST_ROUNDS {
        tightness = 0.0;
        let mut moved = false;
        let mut sums = vec![[0.0; 3]; k];
        for (point, group) in points.iter().zip(&mut groups) {
            let (closest, distance) = nearest(*point, &centres);
            moved |= *group != closest;
            *group = closest;
            tightness += distance;
            sums[closest][0] += point[0];
            sums[closest][1] += point[1];
            sums[closest][2] += 1.0;
        }
        for (centre, sum) in centres.iter_mut().zip(&sums) {
            if sum[2] > 0.0 {
                *centre = [sum[0] / sum[2], sum[1] / sum[2]];
            }
        }
        if !moved {
            break;
        }
    }
    (tightness, Cut { groups, centres })
}

/// First centres: each further one is a point drawn with probability proportional to its squared distance from those before.
fn spread_centres(points: &[[f64; 2]], k: usize, draws: &mut Draws) -> Vec<[f64; 2]> {
    let mut centres = vec![points[draws.below(points.len())]];
    let mut distances = vec![f64::INFINITY; points.len()];
    while centres.len() < k {
        let newest = centres[centres.len() - 1];
        let mut total = 0.0;
        for (point, distance) in points.iter().zip(&mut distances) {
            *distance = distance.min(squared(*point, newest));
            total += *distance;
        }
        let mut left = draws.unit() * total;
        let mut chosen = points.len() - 1;
        for (index, distance) in distances.iter().enumerate() {
            left -= distance;
            if left < 0.0 {
                chosen = index;
                break;
            }
        }
        centres.push(points[chosen]);
    }
    centres
}

fn squared(one: [f64; 2], other: [f64; 2]) -> f64 {
    let (across, up) = (one[0] - other[0], one[1] - other[1]);
    across * across + up * up
}

/// The closest centre and the squared distance to it; of equals the first.
pub(crate) fn nearest(point: [f64; 2], centres: &[[f64; 2]]) -> (usize, f64) {
    let mut best = (0, f64::INFINITY);
    for (index, centre) in centres.iter().enumerate() {
        let distance = squared(point, *centre);
        if distance < best.1 {
            best = (index, distance);
        }
    }
    best
}

/// How two cuts of the same people compare.
pub(crate) struct Comparison {
    /// Adjusted Rand index.
    pub(crate) index: f64,
    /// For each group of the first cut, its best Jaccard similarity with a group of the second.
    pub(crate) recovered: Vec<f64>,
}

/// Compares group numbers below `groups` of the same people.
pub(crate) fn compare(one: &[usize], other: &[usize], groups: usize) -> Comparison {
    let mut table = vec![vec![0.0_f64; groups]; groups];
    for (&row, &column) in one.iter().zip(other) {
        table[row][column] += 1.0;
    }
    let pairs = |count: f64| count * (count - 1.0) / 2.0;
    let rows: Vec<f64> = table.iter().map(|row| row.iter().sum()).collect();
    let columns: Vec<f64> = (0..groups).map(|column| table.iter().map(|row| row[column]).sum()).collect();
    let together: f64 = table.iter().flatten().map(|&count| pairs(count)).sum();
    let in_rows: f64 = rows.iter().map(|&count| pairs(count)).sum();
    let in_columns: f64 = columns.iter().map(|&count| pairs(count)).sum();
    let people = one.len().min(other.len()) as f64;
    let chance = if people > 1.0 { in_rows * in_columns / pairs(people) } else { 0.0 };
    let highest = f64::midpoint(in_rows, in_columns);
    // Two cuts that both separate nobody, or everybody, prove nothing: zero.
    let index = if highest > chance { (together - chance) / (highest - chance) } else { 0.0 };
    let recovered = (0..groups)
        .map(|row| {
            (0..groups)
                .map(|column| {
                    let either = rows[row] + columns[column] - table[row][column];
                    if either > 0.0 { table[row][column] / either } else { 0.0 }
                })
                .fold(0.0, f64::max)
        })
        .collect();
    Comparison { index, recovered }
}

/// Adjusted Rand index of two lists of group numbers for the same people: 1 for the same groups under any numbering, about
/// 0 for unrelated ones, and 0 when one of the lists separates nobody or everybody. Lists of unequal length are compared
/// over the shorter one.
pub fn adjusted_rand_index(one: &[usize], other: &[usize]) -> f64 {
    let groups = one.iter().chain(other).max().map_or(0, |highest| highest + 1);
    compare(one, other, groups).index
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn index_of_known_cuts() {
        let cases: [(&[usize], &[usize], f64); 4] = [
            (&[0, 0, 1, 1], &[1, 1, 0, 0], 1.0),
            (&[0, 0, 1, 1], &[0, 1, 0, 1], -0.5),
            (&[0, 0, 1, 1], &[0, 0, 1, 2], 4.0 / 7.0),
            (&[0, 0, 0, 0], &[0, 0, 0, 0], 0.0),
        ];
        for (one, other, expected) in cases {
            let index = adjusted_rand_index(one, other);
            assert!((index - expected).abs() < 1e-12, "{one:?} {other:?}: {index}");
        }
    }

    #[test]
    fn separate_clouds_are_found() {
        let points: Vec<[f64; 2]> = (0..30).map(|i| [f64::from(i % 3) * 10.0, f64::from(i / 3) * 0.1]).collect();
        let cut = k_means(&points, 3, 10, &mut Draws::new(1, 0));
        let truth: Vec<usize> = (0..30).map(|i| i % 3).collect();
        assert!((adjusted_rand_index(&cut.groups, &truth) - 1.0).abs() < 1e-12);
    }

    #[test]
    fn coinciding_points_do_no_harm() {
        let cut = k_means(&[[1.0, 1.0]; 5], 3, 2, &mut Draws::new(1, 0));
        assert_eq!(cut.groups, [0; 5]);
    }
}
