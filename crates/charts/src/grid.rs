//! Who finds which help: a mark where a row and a column meet.
//!
//! Four marks that are told apart by shape, not by colour alone: a filled disc, a half-filled ring, a dotted ring, a bar across.
//! Columns bear numbers, which the words below the picture explain: names of forty groups and thirty kinds of help do not fit beside
//! each other in four languages.

use std::fmt::Write as _;

use crate::{
    Direction, escape,
    map::{GROUND, INKS, WORDS},
};

/// What stands where a row and a column meet.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Cell {
    /// Made for them: a filled disc.
    Full,
    /// Also for them: a half-filled ring.
    Half,
    /// Nobody knows: a dotted ring.
    Unknown,
    /// Nothing: a bar.
    None,
}

/// A grid of marks.
#[derive(Debug, Clone, Default)]
pub struct Grid {
    /// What it is.
    pub title: String,
    /// What it shows, in words.
    pub description: String,
    /// The way its words run.
    pub direction: Direction,
    /// The names of the rows.
    pub rows: Vec<String>,
    /// The names of the columns, told below the picture by their numbers.
    pub columns: Vec<String>,
    /// For each row as many marks as there are columns.
    pub cells: Vec<Vec<Cell>>,
    /// What the marks mean, in the order of [`Cell`].
    pub legend: [String; 4],
}

const ROW: usize = 34;
const COLUMN: usize = 52;
const NAMES: usize = 620;
const EDGE: usize = 24;

impl Grid {
    /// The picture as a document of its own. The same grid gives the same bytes.
    pub fn to_svg(&self) -> String {
        let width = (NAMES + self.columns.len() * COLUMN + 2 * EDGE).max(720);
        let below = self.columns.len() + self.legend.len();
        let height = EDGE * 3 + ROW * (self.rows.len() + 1 + below);
        let rtl = self.direction == Direction::Rtl;
        let (turn, start) = if rtl { (" direction=\"rtl\"", width - EDGE) } else { ("", EDGE) };
        // Columns run the way the words run.
        let x = |column: usize| {
            let at = EDGE + NAMES + column * COLUMN + COLUMN / 2;
            if rtl { width - at } else { at }
        };
        let ink = &INKS[1];
        let mut svg = String::with_capacity(8192);
        let _infallible = write!(
            svg,
            "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 {width} {height}\" role=\"img\" aria-labelledby=\"t d\"{turn} \
             color=\"{}\" font-family=\"system-ui, -apple-system, 'Segoe UI', Roboto, 'Noto Sans', sans-serif\" font-size=\"18\">\n\
             <title id=\"t\">{}</title>\n<desc id=\"d\">{}</desc>\n\
             <style>@media (prefers-color-scheme:dark){{svg{{color:{}}}.p{{fill:{}}}.m{{--c:{}}}.m{{color:var(--c)}}}}</style>\n\
             <rect class=\"p\" width=\"{width}\" height=\"{height}\" fill=\"{}\"/>\n",
            WORDS[0],
            escape(&self.title),
            escape(&self.description),
            WORDS[1],
            GROUND[1],
            ink.dark,
            GROUND[0],
        );
        for (column, _) in self.columns.iter().enumerate() {
            text(&mut svg, x(column), EDGE + ROW / 2 + 6, "middle", &(column + 1).to_string());
        }
        for (row, name) in self.rows.iter().enumerate() {
            let y = EDGE + ROW * (row + 1);
            let _infallible = writeln!(
                svg,
                "<path d=\"M{EDGE} {y}H{}\" stroke=\"currentColor\" stroke-opacity=\".18\"/>",
                width - EDGE
            );
            text(&mut svg, start, y + ROW / 2 + 6, "start", name);
            let _infallible = write!(svg, "<g class=\"m\" color=\"{}\">", ink.light);
            for (column, cell) in self.cells.get(row).into_iter().flatten().enumerate().take(self.columns.len()) {
                mark(&mut svg, x(column), y + ROW / 2, *cell);
            }
            svg.push_str("</g>\n");
        }
        let mut y = EDGE * 2 + ROW * (self.rows.len() + 1);
        for (column, name) in self.columns.iter().enumerate() {
            text(&mut svg, start, y + ROW / 2 + 6, "start", &format!("{}: {name}", column + 1));
            y += ROW;
        }
        for (cell, name) in [Cell::Full, Cell::Half, Cell::Unknown, Cell::None].into_iter().zip(&self.legend) {
            let at = if rtl { width - EDGE - 10 } else { EDGE + 10 };
            let _infallible = write!(svg, "<g class=\"m\" color=\"{}\">", ink.light);
            mark(&mut svg, at, y + ROW / 2, cell);
            svg.push_str("</g>");
            text(&mut svg, if rtl { at - 26 } else { at + 26 }, y + ROW / 2 + 6, "start", name);
            y += ROW;
        }
        svg.push_str("</svg>\n");
        svg
    }
}

fn text(svg: &mut String, x: usize, y: usize, anchor: &str, words: &str) {
    let _infallible = writeln!(
        svg,
        "<text x=\"{x}\" y=\"{y}\" text-anchor=\"{anchor}\" fill=\"currentColor\">{}</text>",
        escape(words)
    );
}

fn mark(svg: &mut String, x: usize, y: usize, cell: Cell) {
    let ring = |more: &str| {
        format!(
            "<circle cx=\"{x}\" cy=\"{y}\" r=\"9\" fill=\"none\" stroke=\"currentColor\" stroke-width=\"3\"{more}/>"
        )
    };
    match cell {
        Cell::Full => {
            let _infallible = write!(svg, "<circle cx=\"{x}\" cy=\"{y}\" r=\"10.5\" fill=\"currentColor\"/>");
        }
        Cell::Half => {
            svg.push_str(&ring(""));
            let _infallible = write!(svg, "<path d=\"M{x} {}a9 9 0 0 1 0 18z\" fill=\"currentColor\"/>", y - 9);
        }
        Cell::Unknown => svg.push_str(&ring(" stroke-dasharray=\"1 5\" stroke-linecap=\"round\"")),
        Cell::None => {
            let _infallible =
                write!(svg, "<path d=\"M{} {y}h20\" stroke=\"currentColor\" stroke-width=\"4\"/>", x - 10);
        }
    }
}
