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
//! C(i)  = s (sI + sum_j a(j) a(j)')^-1            over the statements j that i voted on
//! x(i)  = C(i)/s  sum_j a(j) (v(i,j) - m(j))
//! W     = (mean_i x(i) x(i)' + C(i))^(-1/2)        places are rescaled: x <- W x, C <- W C W'
//! a(j)  = (I + sum_i x(i) x(i)' + C(i))^-1  sum_i x(i) (v(i,j) - m(j))
//! m(j)  = mean_i v(i,j) - a(j) . x(i),    s = mean of squared residuals + a(j)' C(i) a(j)
//! ```
//!
//! The identity added in the third line keeps a statement with very few votes from steering the picture.
//!
//! **Source.** M. E. Tipping and C. M. Bishop, "Probabilistic Principal Component Analysis", J. R. Statist. Soc. B 61
//! (1999); A. Ilin and T. Raiko, "Practical Approaches to Principal Component Analysis in the Presence of Missing Values",
//! JMLR 11 (2010). Rescaling in each round is the parameter expansion of C. Liu, D. B. Rubin and Y. N. Wu, Biometrika 85 (1998).
//!
//! **Conventions.** Axes are the principal axes of the mean of a(j) a(j)', the larger first; along each axis the statement
//! that weighs most (of equals, the one with the smallest id) has positive weight. Places are multiplied by the root of the
//! eigenvalue: the distance of two people is the root mean square difference of their expected votes over all
//! statements. The unit is one vote, so from "all agree" to "all pass" is 1. Only + - * / and square roots are used,
//! each rounded the same everywhere, and every sum runs in canonical order.
//!
//! **Not done.** That a vote is one of three values is ignored, as in every principal component method. Whether people
//! leave out statements they would disagree with is not modelled.

use crate::ballots::Ballots;
use crate::seeded::Draws;

/// A sparse matrix by rows; a cell is (column, value).
pub(crate) struct Sparse {
    start: Vec<usize>,
    cells: Vec<(u32, f32)>,
    columns: usize,
}

impl Sparse {
    pub(crate) fn from_ballots(ballots: &Ballots) -> Sparse {
        let mut start = vec![0];
        let mut cells: Vec<(u32, f32)> = Vec::with_capacity(ballots.vote_count());
        for person in 0..ballots.people().len() {
            cells.extend(ballots.votes_of(person).map(|(statement, vote)| (statement, f32::from(vote.value()))));
            start.push(cells.len());
        }
        Sparse { start, cells, columns: ballots.statements().len() }
    }

    pub(crate) fn rows(&self) -> usize {
        self.start.len() - 1
    }

    pub(crate) fn columns(&self) -> usize {
        self.columns
    }

    pub(crate) fn row(&self, row: usize) -> &[(u32, f32)] {
        &self.cells[self.start[row]..self.start[row + 1]]
    }

    /// Some rows and some columns; rows with fewer than `minimum` cells left are dropped. Columns keep their numbers.
    /// Also says, for each row kept, its place in the list of rows asked for.
    pub(crate) fn subset(&self, rows: &[(usize, usize)], columns: &[bool], minimum: usize) -> (Sparse, Vec<usize>) {
        let mut start = vec![0];
        let mut cells: Vec<(u32, f32)> = Vec::new();
        let mut kept = Vec::with_capacity(rows.len());
        for &(place, row) in rows {
            let before = cells.len();
            cells.extend(self.row(row).iter().filter(|cell| columns[cell.0 as usize]));
            if cells.len() - before < minimum {
                cells.truncate(before);
            } else {
                start.push(cells.len());
                kept.push(place);
            }
        }
        (Sparse { start, cells, columns: self.columns }, kept)
    }
}

/// A fitted landscape: one place per row, one weight and mean per column.
pub(crate) struct Fit {
    pub(crate) positions: Vec<[f64; 2]>,
    pub(crate) weights: Vec<[f64; 2]>,
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

struct Model<'a> {
    matrix: &'a Sparse,
    counts: Vec<u32>,
    means: Vec<f64>,
    weights: Vec<[f64; 2]>,
    noise: f64,
    places: Vec<[f64; 2]>,
    doubts: Vec<Symmetric>,
}

const SMALLEST_NOISE: f64 = 1e-3;

/// Runs at most `rounds` rounds from a seeded start; stops earlier when the noise changes by less than `tolerance` of itself.
pub(crate) fn fit(matrix: &Sparse, rounds: usize, tolerance: f64, draws: &mut Draws) -> Fit {
    let mut model = Model::new(matrix, draws);
    let total = model.variance();
    for _ in 0..rounds {
        let before = model.noise;
        model.place_people();
        model.rescale();
        model.weigh_statements();
        if (model.noise - before).abs() < tolerance * model.noise {
            break;
        }
    }
    model.place_people();
    let explained = if total > 0.0 { (1.0 - model.noise / total).clamp(0.0, 1.0) } else { 0.0 };
    model.turn();
    Fit { positions: model.places, weights: model.weights, explained }
}

impl<'a> Model<'a> {
    fn new(matrix: &'a Sparse, draws: &mut Draws) -> Model<'a> {
        let mut counts = vec![0u32; matrix.columns];
        let mut means = vec![0.0; matrix.columns];
        for &(column, value) in &matrix.cells {
            counts[column as usize] += 1;
            means[column as usize] += f64::from(value);
        }
        for (mean, &count) in means.iter_mut().zip(&counts) {
            *mean /= f64::from(count.max(1));
        }
        let weights = (0..matrix.columns).map(|_| [draws.unit() - 0.5, draws.unit() - 0.5]).collect();
        let rows = matrix.rows();
        Model {
            matrix,
            counts,
            means,
            weights,
            noise: 0.5,
            places: vec![[0.0; 2]; rows],
            doubts: vec![Symmetric::default(); rows],
        }
    }

    /// Mean squared distance of the votes from the means of their statements.
    fn variance(&self) -> f64 {
        let mut sum = 0.0;
        for &(column, value) in &self.matrix.cells {
            let rest = f64::from(value) - self.means[column as usize];
            sum += rest * rest;
        }
        sum / self.matrix.cells.len().max(1) as f64
    }

    fn place_people(&mut self) {
        for row in 0..self.matrix.rows() {
            let mut known = Symmetric { xx: self.noise, xy: 0.0, yy: self.noise };
            let mut pull = [0.0; 2];
            for &(column, value) in self.matrix.row(row) {
                let [across, up] = self.weights[column as usize];
                let rest = f64::from(value) - self.means[column as usize];
                known.xx += across * across;
                known.xy += across * up;
                known.yy += up * up;
                pull[0] += across * rest;
                pull[1] += up * rest;
            }
            let scale = self.noise / (known.xx * known.yy - known.xy * known.xy);
            self.places[row] = known.solve(pull);
            self.doubts[row] = Symmetric { xx: known.yy * scale, xy: -known.xy * scale, yy: known.xx * scale };
        }
    }

    /// Gives places mean square one along both axes and no correlation. People without votes say nothing about scale.
    fn rescale(&mut self) {
        let mut spread = Symmetric::default();
        let mut people = 0.0;
        for row in 0..self.matrix.rows() {
            if self.matrix.row(row).is_empty() {
                continue;
            }
            let ([x, y], doubt) = (self.places[row], self.doubts[row]);
            spread.xx += x * x + doubt.xx;
            spread.xy += x * y + doubt.xy;
            spread.yy += y * y + doubt.yy;
            people += 1.0;
        }
        if people == 0.0 {
            return;
        }
        // The inverse of the Cholesky factor: [[one, 0], [mixed, two]].
        let first = (spread.xx / people).sqrt();
        let below = spread.xy / people / first;
        let second = (spread.yy / people - below * below).max(1e-12).sqrt();
        let (one, two, mixed) = (1.0 / first, 1.0 / second, -below / (first * second));
        for (place, doubt) in self.places.iter_mut().zip(&mut self.doubts) {
            let [x, y] = *place;
            *place = [one * x, mixed * x + two * y];
            let Symmetric { xx, xy, yy } = *doubt;
            *doubt = Symmetric {
                xx: one * one * xx,
                xy: one * (mixed * xx + two * xy),
                yy: mixed * mixed * xx + 2.0 * mixed * two * xy + two * two * yy,
            };
        }
    }

    fn weigh_statements(&mut self) {
        let columns = self.matrix.columns;
        let mut known = vec![Symmetric { xx: 1.0, xy: 0.0, yy: 1.0 }; columns];
        let mut pull = vec![[0.0; 2]; columns];
        for row in 0..self.matrix.rows() {
            let ([x, y], doubt) = (self.places[row], self.doubts[row]);
            let square = Symmetric { xx: x * x + doubt.xx, xy: x * y + doubt.xy, yy: y * y + doubt.yy };
            for &(column, value) in self.matrix.row(row) {
                let column = column as usize;
                let rest = f64::from(value) - self.means[column];
                known[column].xx += square.xx;
                known[column].xy += square.xy;
                known[column].yy += square.yy;
                pull[column][0] += x * rest;
                pull[column][1] += y * rest;
            }
        }
        for column in 0..columns {
            self.weights[column] = if self.counts[column] == 0 { [0.0; 2] } else { known[column].solve(pull[column]) };
        }
        let mut squares = 0.0;
        let mut rests = vec![0.0; columns];
        for row in 0..self.matrix.rows() {
            let ([x, y], doubt) = (self.places[row], self.doubts[row]);
            for &(column, value) in self.matrix.row(row) {
                let column = column as usize;
                let [across, up] = self.weights[column];
                let rest = f64::from(value) - (across * x + up * y);
                rests[column] += rest;
                let error = rest - self.means[column];
                squares +=
                    error * error + across * across * doubt.xx + 2.0 * across * up * doubt.xy + up * up * doubt.yy;
            }
        }
        for (column, rest) in rests.into_iter().enumerate() {
            if self.counts[column] > 0 {
                self.means[column] = rest / f64::from(self.counts[column]);
            }
        }
        self.noise = (squares / self.matrix.cells.len().max(1) as f64).max(SMALLEST_NOISE);
    }

    /// Turns to the principal axes, fixes signs, and gives places the unit of votes.
    fn turn(&mut self) {
        let mut spread = Symmetric::default();
        let mut voted = 0.0;
        for (weight, &count) in self.weights.iter().zip(&self.counts) {
            if count > 0 {
                spread.xx += weight[0] * weight[0];
                spread.xy += weight[0] * weight[1];
                spread.yy += weight[1] * weight[1];
                voted += 1.0;
            }
        }
        if voted == 0.0 {
            return;
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
        for place in &mut self.places {
            let [x, y] = turned(*place);
            *place = [sign[0] * scale[0] * x, sign[1] * scale[1] * y];
        }
    }
}
