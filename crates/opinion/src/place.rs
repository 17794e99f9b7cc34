//! Placing people in two dimensions from votes with holes.
//!
//! **The problem.** Most people vote on some statements only. Filling the holes with averages pulls whoever voted little
//! to the middle of the crowd and lets the pattern of holes shape the picture.
//!
//! **The model.** The vote of person i on statement j, as +1, 0 or -1, is
//!
//! ```text
//! v(i,j) = m(j) + a(j) . x(i) + noise,    x(i) ~ N(0, I) in two dimensions,    noise ~ N(0, s)
//! ```
//!
//! fitted to the votes that were cast: probabilistic principal components with missing values. A person's place is the
//! mean of x(i) given their votes, so few votes mean a place near the centre *because little is known*. Each round:
//!
//! ```text
//! C(i)  = s (sI + sum_j a(j) a(j)' + D(j))^-1     over the statements j that i voted on
//! x(i)  = C(i)/s  sum_j a(j) (v(i,j) - m(j))
//! W     = (mean_i x(i) x(i)' + C(i))^(-1/2)        places are rescaled: x <- W x, C <- W C W'
//! S     = mean_j a(j) a(j)' + D(j)                 how weights are spread over statements
//! D(j)  = s (s S^-1 + sum_i x(i) x(i)' + C(i))^-1
//! a(j)  = D(j)/s  sum_i x(i) (v(i,j) - m(j))
//! m(j)  = mean_i v(i,j) - a(j) . x(i),    s = mean expected squared residual
//! ```
//!
//! Places and weights both carry their doubt, C(i) and D(j), so that neither a person nor a statement with very few votes
//! steers the picture.
//!
//! At the end everyone is placed once more with 2s in the place of s: votes of one person have more in common than two
//! dimensions hold, so that two of them count as one that is independent. The factor was chosen by how well votes that were
//! held back are foreseen (docs/reference/validation.md); between 1.5 and 3 it makes hardly any difference.
//!
//! **Source.** M. E. Tipping and C. M. Bishop, "Probabilistic Principal Component Analysis", J. R. Statist. Soc. B 61
//! (1999); A. Ilin and T. Raiko, "Practical Approaches to Principal Component Analysis in the Presence of Missing Values",
//! JMLR 11 (2010), the variational variant. Rescaling in each round is the parameter expansion of C. Liu, D. B. Rubin and Y. N. Wu, Biometrika 85 (1998).
//!
//! **Conventions.** Axes are the principal axes of the mean of a(j) a(j)', the larger first; along each axis the statement
//! that weighs most (of equals, the one with the smallest id) has positive weight. Places are multiplied by the root of the
//! eigenvalue: the distance of two people is the root mean square difference of their expected votes over all
//! statements. The unit is one vote, so from "all agree" to "all pass" is 1. Only + - * / and square roots are used,
//! each rounded the same everywhere, and every sum runs in canonical order.
//!
//! **Not done.** That a vote is one of three values is ignored, as in every principal component method. Whether people
//! leave out statements they would disagree with is not modelled.

use std::borrow::Cow;

use crate::ballots::{Ballots, Cell};
use crate::seeded::Draws;

/// A sparse matrix by rows; a cell is (column, vote). The whole of the ballots is borrowed, a part of them is its own.
pub(crate) struct Sparse<'a> {
    start: Cow<'a, [usize]>,
    cells: Cow<'a, [Cell]>,
    columns: usize,
}

impl Sparse<'_> {
    pub(crate) fn from_ballots(ballots: &Ballots) -> Sparse<'_> {
        let (start, cells) = ballots.packed();
        Sparse { start: Cow::Borrowed(start), cells: Cow::Borrowed(cells), columns: ballots.statements().len() }
    }

    pub(crate) fn rows(&self) -> usize {
        self.start.len() - 1
    }

    pub(crate) fn columns(&self) -> usize {
        self.columns
    }

    pub(crate) fn row(&self, row: usize) -> &[Cell] {
        &self.cells[self.start[row]..self.start[row + 1]]
    }

    /// Some rows and some columns; rows with fewer than `minimum` cells left are dropped. Columns keep their numbers.
    /// Also says, for each row kept, its place in the list of rows asked for.
    pub(crate) fn subset(
        &self,
        rows: &[(usize, usize)],
        columns: &[bool],
        minimum: usize,
    ) -> (Sparse<'static>, Vec<usize>) {
        let mut start = vec![0];
        let mut cells: Vec<Cell> = Vec::new();
        let mut kept = Vec::with_capacity(rows.len());
        for &(place, row) in rows {
            // Every cell is written, and the next one over it if it was not wanted: no branch, nothing to foresee.
            let (before, row) = (cells.len(), self.row(row));
            cells.extend_from_slice(row);
            let mut end = before;
            for &cell in row {
                cells[end] = cell;
                end += usize::from(columns[(cell.0 >> 2) as usize]);
            }
            if end - before < minimum {
                cells.truncate(before);
            } else {
                cells.truncate(end);
                start.push(end);
                kept.push(place);
            }
        }
        (Sparse { start: Cow::Owned(start), cells: Cow::Owned(cells), columns: self.columns }, kept)
    }
}

/// A fitted landscape: one place per row, one weight and mean per column.
pub(crate) struct Fit {
    pub(crate) positions: Vec<[f64; 2]>,
    pub(crate) weights: Vec<[f64; 2]>,
    pub(crate) means: Vec<f64>,
    /// Doubt about each weight: squares along the first axis, mixed, along the second.
    pub(crate) doubts: Vec<[f64; 3]>,
    /// Variance of the noise as it counts when people are placed, in squared votes.
    pub(crate) noise: f64,
    /// Standard deviation of places along each axis, in votes.
    pub(crate) scale: [f64; 2],
    /// Share of the variance around the statement means that the two dimensions account for, 0 to 1.
    pub(crate) explained: f64,
}

/// A symmetric 2 x 2 matrix.
#[derive(Clone, Copy, Default)]
struct Symmetric {
    xx: f64,
    xy: f64,
    yy: f64,
}

impl Symmetric {
    fn solve(self, right: [f64; 2]) -> [f64; 2] {
        let determinant = self.xx * self.yy - self.xy * self.xy;
        [
            (self.yy * right[0] - self.xy * right[1]) / determinant,
            (self.xx * right[1] - self.xy * right[0]) / determinant,
        ]
    }
}

/// The sums of a statement in a round, in one line of the processor's cache.
#[derive(Clone, Copy, Default)]
#[repr(align(64))]
struct Line([f64; 8]);

struct Model<'a> {
    matrix: &'a Sparse<'a>,
    /// For each statement: votes, their sum, the sum of their squares.
    totals: Vec<[f64; 3]>,
    means: Vec<f64>,
    weights: Vec<[f64; 2]>,
    noise: f64,
    /// Doubt about the weights.
    doubts: Vec<Symmetric>,
}

const SMALLEST_NOISE: f64 = 1e-3;

/// How many votes of a person count as one that is independent of the others, when everyone is placed at the end.
const SHARED: f64 = 2.0;

/// Runs at most `rounds` rounds from a seeded start; stops earlier when the noise changes by less than `tolerance` of itself.
pub(crate) fn fit(matrix: &Sparse, rounds: usize, tolerance: f64, draws: &mut Draws) -> Fit {
    let mut model = Model::new(matrix, draws);
    let total = model.variance();
    for _ in 0..rounds {
        let before = model.noise;
        model.round();
        if (model.noise - before).abs() < tolerance * model.noise {
            break;
        }
    }
    model.noise *= SHARED;
    let mut positions = model.places();
    let explained = if total > 0.0 { (1.0 - model.noise / SHARED / total).clamp(0.0, 1.0) } else { 0.0 };
    let scale = model.turn(&mut positions);
    let doubts = model.doubts.iter().map(|doubt| [doubt.xx, doubt.xy, doubt.yy]).collect();
    Fit { positions, weights: model.weights, means: model.means, doubts, noise: model.noise, scale, explained }
}

/// The place that follows from what is known and what pulls, and the doubt about it.
fn settle(known: Symmetric, pull: [f64; 2], noise: f64) -> ([f64; 2], Symmetric) {
    let scale = noise / (known.xx * known.yy - known.xy * known.xy);
    (known.solve(pull), Symmetric { xx: known.yy * scale, xy: -known.xy * scale, yy: known.xx * scale })
}

impl<'a> Model<'a> {
    fn new(matrix: &'a Sparse, draws: &mut Draws) -> Model<'a> {
        let mut totals = vec![[0.0; 3]; matrix.columns];
        for cell in matrix.cells.iter() {
            let (column, vote) = cell.open();
            let value = f64::from(vote.value());
            let total = &mut totals[column as usize];
            *total = [total[0] + 1.0, total[1] + value, total[2] + value * value];
        }
        let means = totals.iter().map(|total| total[1] / total[0].max(1.0)).collect();
        let weights = (0..matrix.columns).map(|_| [draws.unit() - 0.5, draws.unit() - 0.5]).collect();
        Model { matrix, totals, means, weights, noise: 0.5, doubts: vec![Symmetric::default(); matrix.columns] }
    }

    fn cells(&self) -> f64 {
        self.matrix.cells.len().max(1) as f64
    }

    /// Mean squared distance of the votes from the means of their statements.
    fn variance(&self) -> f64 {
        let around = |(total, mean): (&[f64; 3], &f64)| total[2] - 2.0 * mean * total[1] + mean * mean * total[0];
        self.totals.iter().zip(&self.means).map(around).sum::<f64>() / self.cells()
    }

    /// For each statement and each of its three votes, at the number that a cell holds: the expected squares of the weights,
    /// their doubt included; the weights times the distance of the vote from the mean; this distance.
    fn table(&self) -> Vec<[f64; 6]> {
        let entry = |((&[across, up], mean), doubt): ((&[f64; 2], &f64), &Symmetric)| {
            let (xx, xy, yy) = (across * across + doubt.xx, across * up + doubt.xy, up * up + doubt.yy);
            [-1.0 - mean, -mean, 1.0 - mean, 0.0].map(|rest| [xx, xy, yy, across * rest, up * rest, rest])
        };
        self.weights.iter().zip(&self.means).zip(&self.doubts).flat_map(entry).collect()
    }

    /// What the votes of a row say about the place.
    fn look(&self, cells: &[Cell], table: &[[f64; 6]]) -> (Symmetric, [f64; 2]) {
        // Two sums side by side, so that one addition need not wait for the one before.
        let mut sums = [[0.0; 6]; 2];
        let mut add = |sum: usize, cell: Cell| {
            for (sum, part) in sums[sum].iter_mut().zip(&table[cell.0 as usize]) {
                *sum += part;
            }
        };
        let mut pairs = cells.chunks_exact(2);
        for pair in &mut pairs {
            add(0, pair[0]);
            add(1, pair[1]);
        }
        if let [last] = pairs.remainder() {
            add(0, *last);
        }
        let [xx, xy, yy, across, up, _] = std::array::from_fn(|place| sums[0][place] + sums[1][place]);
        (Symmetric { xx: xx + self.noise, xy, yy: yy + self.noise }, [across, up])
    }

    /// Places of all rows, for the weights as they are.
    fn places(&self) -> Vec<[f64; 2]> {
        let table = self.table();
        (0..self.matrix.rows())
            .map(|row| {
                let (known, pull) = self.look(self.matrix.row(row), &table);
                known.solve(pull)
            })
            .collect()
    }

    /// One round: people are placed and statements weighed in a single pass over the votes. Places are rescaled afterwards,
    /// in the sums, because rescaling is linear.
    fn round(&mut self) {
        let table = self.table();
        let mut sums = vec![Line::default(); self.matrix.columns];
        let mut spread = Symmetric::default();
        let mut people = 0.0;
        for row in 0..self.matrix.rows() {
            let cells = self.matrix.row(row);
            if cells.is_empty() {
                continue;
            }
            let (known, pull) = self.look(cells, &table);
            let ([x, y], doubt) = settle(known, pull, self.noise);
            let square = Symmetric { xx: x * x + doubt.xx, xy: x * y + doubt.xy, yy: y * y + doubt.yy };
            spread.xx += square.xx;
            spread.xy += square.xy;
            spread.yy += square.yy;
            people += 1.0;
            for cell in cells {
                let column = (cell.0 >> 2) as usize;
                let (sum, rest) = (&mut sums[column].0, table[cell.0 as usize][5]);
                // Squares of places with their doubt, places times distance of the vote from the mean, places.
                for (sum, part) in sum.iter_mut().zip([square.xx, square.xy, square.yy, x * rest, y * rest, x, y, 0.0])
                {
                    *sum += part;
                }
            }
        }
        if people > 0.0 {
            self.weigh(&sums, spread, people);
        }
    }

    /// New weights, means and noise from the sums of a round.
    fn weigh(&mut self, sums: &[Line], spread: Symmetric, people: f64) {
        // Places get mean square one along both axes and no correlation: the inverse of the Cholesky factor,
        // [[one, 0], [mixed, two]].
        let first = (spread.xx / people).sqrt();
        let below = spread.xy / people / first;
        let second = (spread.yy / people - below * below).max(1e-12).sqrt();
        let (one, two, mixed) = (1.0 / first, 1.0 / second, -below / (first * second));
        let scaled = |[x, y]: [f64; 2]| [one * x, mixed * x + two * y];
        let prior = self.prior();
        let mut squares = 0.0;
        let mut doubts = vec![Symmetric::default(); sums.len()];
        for (column, &Line([xx, xy, yy, pull_x, pull_y, place_x, place_y, _])) in sums.iter().enumerate() {
            let [count, values, value_squares] = self.totals[column];
            if count == 0.0 {
                self.weights[column] = [0.0; 2];
                continue;
            }
            let square = Symmetric {
                xx: one * one * xx,
                xy: one * (mixed * xx + two * xy),
                yy: mixed * mixed * xx + 2.0 * mixed * two * xy + two * two * yy,
            };
            let (pull, place) = (scaled([pull_x, pull_y]), scaled([place_x, place_y]));
            let known = Symmetric { xx: square.xx + prior.xx, xy: square.xy + prior.xy, yy: square.yy + prior.yy };
            let ([across, up], doubt) = settle(known, pull, self.noise);
            doubts[column] = doubt;
            let mean = self.means[column];
            squares += value_squares - 2.0 * mean * values + count * mean * mean
                - 2.0 * (across * pull[0] + up * pull[1])
                + across * across * square.xx
                + 2.0 * across * up * square.xy
                + up * up * square.yy
                + doubt.xx * square.xx
                + 2.0 * doubt.xy * square.xy
                + doubt.yy * square.yy;
            self.weights[column] = [across, up];
            self.means[column] = (values - across * place[0] - up * place[1]) / count;
        }
        self.doubts = doubts;
        self.noise = (squares / self.cells()).max(SMALLEST_NOISE);
    }

    /// What is known of a statement before its votes: weights are spread like those of all statements.
    fn prior(&self) -> Symmetric {
        let mut sum = Symmetric::default();
        let mut count = 0.0;
        for ((weight, doubt), total) in self.weights.iter().zip(&self.doubts).zip(&self.totals) {
            if total[0] > 0.0 {
                sum.xx += weight[0] * weight[0] + doubt.xx;
                sum.xy += weight[0] * weight[1] + doubt.xy;
                sum.yy += weight[1] * weight[1] + doubt.yy;
                count += 1.0;
            }
        }
        let floor = 1e-6 * count;
        let (xx, yy) = (sum.xx + floor, sum.yy + floor);
        let scale = self.noise * count / (xx * yy - sum.xy * sum.xy);
        Symmetric { xx: yy * scale, xy: -sum.xy * scale, yy: xx * scale }
    }

    /// Turns to the principal axes, fixes signs, and gives places the unit of votes. Says the standard deviation of places
    /// along each axis.
    fn turn(&mut self, places: &mut [[f64; 2]]) -> [f64; 2] {
        let mut spread = Symmetric::default();
        let mut voted = 0.0;
        for (weight, &count) in self.weights.iter().zip(&self.totals) {
            if count[0] > 0.0 {
                spread.xx += weight[0] * weight[0];
                spread.xy += weight[0] * weight[1];
                spread.yy += weight[1] * weight[1];
                voted += 1.0;
            }
        }
        if voted == 0.0 {
            return [0.0; 2];
        }
        // The angle of the first axis, by half-angle formulas: no sine, no cosine.
        let half = (spread.xx - spread.yy) / 2.0;
        let radius = (half * half + spread.xy * spread.xy).sqrt();
        let double_cosine = if radius > 0.0 { half / radius } else { 1.0 };
        let cosine = f64::midpoint(1.0, double_cosine).max(0.0).sqrt();
        let sine = ((1.0 - double_cosine) / 2.0).max(0.0).sqrt() * if spread.xy < 0.0 { -1.0 } else { 1.0 };
        let middle = f64::midpoint(spread.xx, spread.yy);
        let scale = [((middle + radius) / voted).max(0.0).sqrt(), ((middle - radius) / voted).max(0.0).sqrt()];
        let turned = |[x, y]: [f64; 2]| [cosine * x + sine * y, cosine * y - sine * x];
        for weight in &mut self.weights {
            *weight = turned(*weight);
        }
        let mut sign = [1.0; 2];
        for (axis, sign) in sign.iter_mut().enumerate() {
            let mut heaviest = 0.0_f64;
            for weight in &self.weights {
                if weight[axis].abs() > heaviest.abs() {
                    heaviest = weight[axis];
                }
            }
            if heaviest < 0.0 {
                *sign = -1.0;
            }
        }
        for weight in &mut self.weights {
            *weight = [sign[0] * weight[0], sign[1] * weight[1]];
        }
        for doubt in &mut self.doubts {
            let Symmetric { xx, xy, yy } = *doubt;
            *doubt = Symmetric {
                xx: cosine * cosine * xx + 2.0 * cosine * sine * xy + sine * sine * yy,
                xy: sign[0] * sign[1] * (cosine * sine * (yy - xx) + (cosine * cosine - sine * sine) * xy),
                yy: sine * sine * xx - 2.0 * cosine * sine * xy + cosine * cosine * yy,
            };
        }
        for place in places {
            let [x, y] = turned(*place);
            *place = [sign[0] * scale[0] * x, sign[1] * scale[1] * y];
        }
        scale
    }
}
