//! The opinion map: groups of people who voted alike, as dots in a soft outline.
//!
//! **The problem.** The landscape of a consultation is a table of coordinates. Readers want to know how many groups there
//! are, how large they are and which of them lie close together; distances carry meaning, directions do not. One scale
//! serves both axes, so that near stays near. Each group has its own shape, colour, letter and words.
//!
//! **What is not done.** More than five groups share shapes and colours again (their letters stay apart). Dots that lie
//! on each other are moved apart by less than three of their own widths, so a dot's place is a hint and not a reading.

use std::fmt::Write;

use crate::geometry::{self, Point};
use crate::labels::{self, Area, Ground};
use crate::{Direction, escape};

/// A picture of where people stand: up to five groups, drawn on a ground of 720 by 520 units.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct OpinionMap {
    /// The accessible name, in the reader's language.
    pub title: String,
    /// What the picture shows, in full sentences: groups, sizes, what a dot stands for, where the table is.
    pub description: String,
    /// The groups, in the order in which they take shapes and colours.
    pub groups: Vec<MapGroup>,
    /// The way the words run.
    pub direction: Direction,
}

/// One group of an [`OpinionMap`]. Coordinates are in any unit, the same for all groups; y grows downwards.
/// Coordinates that are not finite are left out.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct MapGroup {
    /// The short name, shown large: `A`.
    pub letter: String,
    /// The words beside the letter: `92 people`.
    pub label: String,
    /// One dot each. What a dot stands for is the caller's to decide and to say in the description.
    pub points: Vec<[f64; 2]>,
    /// The places that the outline must hold, in any order; when empty, the points.
    pub outline: Vec<[f64; 2]>,
}

/// The mark of a group's people: the second sign of a group beside its colour.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Mark {
    Circle,
    Square,
    Triangle,
    Diamond,
    Hexagon,
}

/// The inks of one group for a light and for a dark screen.
#[derive(Debug)]
pub(crate) struct Ink {
    pub(crate) class: char,
    pub(crate) light: &'static str,
    pub(crate) dark: &'static str,
    pub(crate) mark: Mark,
}

/// The first three are the roles of the stylesheet (`--sun`, `--slate`, `--pine`); plum and olive keep their
/// lightness and stay apart from `--stop`, which means "late" everywhere else.
pub(crate) static INKS: [Ink; 5] = [
    Ink { class: 'a', light: "#c96f00", dark: "#f0a63c", mark: Mark::Circle },
    Ink { class: 'b', light: "#34557f", dark: "#a3c1ea", mark: Mark::Square },
    Ink { class: 'c', light: "#0f524c", dark: "#8fd6c6", mark: Mark::Triangle },
    Ink { class: 'd', light: "#7c3a6b", dark: "#e3a9d2", mark: Mark::Diamond },
    Ink { class: 'e', light: "#6a6312", dark: "#d3cb72", mark: Mark::Hexagon },
];
/// Ground and words, for a light and for a dark screen (`--wash` and `--ink` of the stylesheet).
pub(crate) const GROUND: [&str; 2] = ["#f5f0e6", "#1e2726"];
pub(crate) const WORDS: [&str; 2] = ["#1c2625", "#f0ebe0"];

const FONTS: &str = "system-ui, -apple-system, 'Segoe UI', Roboto, 'Noto Sans', sans-serif";
const LETTER_SIZE: f64 = 34.0;
const LABEL_SIZE: f64 = 27.0;
const GAP: f64 = 8.0;
/// How far an outline keeps from the places it holds.
const MARGIN: f64 = 40.0;
/// From the edge of the picture to the nearest place, so that outline and names find room.
const INSET: [f64; 2] = [72.0, 112.0];

impl OpinionMap {
    /// The picture as a document of its own. The same map gives the same bytes.
    pub fn to_svg(&self) -> String {
        let layout = Layout::of(self);
        let mut svg = String::with_capacity(4096);
        self.write_head(&mut svg);
        for (index, group) in layout.groups.iter().enumerate() {
            group.write(&mut svg, &INKS[index % INKS.len()], self.direction);
        }
        svg.push_str("</svg>\n");
        svg
    }

    fn write_head(&self, svg: &mut String) {
        let direction = match self.direction {
            Direction::Ltr => "",
            Direction::Rtl => " direction=\"rtl\"",
        };
        let (title, description) = (escape(&self.title), escape(&self.description));
        let [width, height] = labels::SIZE;
        let _ = write!(
            svg,
            "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 {width} {height}\" role=\"img\" \
             aria-labelledby=\"t d\"{direction} color=\"{}\" font-family=\"{FONTS}\" font-size=\"{LABEL_SIZE}\">\n\
             <title id=\"t\">{title}</title>\n<desc id=\"d\">{description}</desc>\n",
            WORDS[0]
        );
        let used = &INKS[..self.groups.len().min(INKS.len())];
        let _ =
            write!(svg, "<style>@media (prefers-color-scheme:dark){{svg{{color:{}}}.p{{fill:{}}}", WORDS[1], GROUND[1]);
        for ink in used {
            let _ = write!(svg, ".{}{{--c:{}}}", ink.class, ink.dark);
        }
        if !used.is_empty() {
            let classes: Vec<String> = used.iter().map(|ink| format!(".{}", ink.class)).collect();
            let _ = write!(svg, "{}{{fill:var(--c);stroke:var(--c)}}", classes.join(","));
        }
        let _ = write!(
            svg,
            "}}</style>\n<rect class=\"p\" width=\"{width}\" height=\"{height}\" fill=\"{}\"/>\n\
             <g stroke=\"currentColor\" stroke-opacity=\".22\" stroke-width=\"1.5\" stroke-dasharray=\"2 7\" \
             stroke-linecap=\"round\"><path d=\"M360 24V496M24 {}H696\"/></g>\n",
            GROUND[0],
            labels::AXIS
        );
    }
}

/// Everything in picture units: what is drawn, and where its name stands.
#[derive(Debug)]
pub(crate) struct Layout {
    pub(crate) groups: Vec<Placed>,
}

#[derive(Debug)]
pub(crate) struct Placed {
    pub(crate) letter: String,
    pub(crate) label: String,
    pub(crate) dots: Vec<Point>,
    pub(crate) radius: f64,
    pub(crate) outline: Vec<Point>,
    pub(crate) name: Area,
    /// The name's size against the usual one; less than one only for names wider than the picture.
    pub(crate) scale: f64,
}

impl Layout {
    pub(crate) fn of(map: &OpinionMap) -> Self {
        let finite = |places: &[Point]| -> Vec<Point> {
            places.iter().copied().filter(|place| place.iter().all(|number| number.is_finite())).collect()
        };
        let cleaned: Vec<(Vec<Point>, Vec<Point>)> =
            map.groups.iter().map(|group| (finite(&group.points), finite(&group.outline))).collect();
        let everything: Vec<Point> =
            cleaned.iter().flat_map(|(points, rim)| points.iter().chain(rim)).copied().collect();
        let view = View::around(&everything, map.groups.len());
        let count: usize = cleaned.iter().map(|(points, _)| points.len()).sum();
        // Past 120 dots they shrink, so that together they cover the same share of the picture.
        let radius = (11.0 * (120.0 / count.max(120) as f64).sqrt()).max(4.0);
        let mut drawn: Vec<Point> = Vec::with_capacity(count);
        let mut shapes = Vec::with_capacity(cleaned.len());
        for (points, rim) in &cleaned {
            let held = if rim.is_empty() { points } else { rim };
            let held: Vec<Point> = held.iter().map(|place| view.show(*place)).collect();
            let start = drawn.len();
            for point in points {
                let dot = apart(view.show(*point), radius, &drawn);
                drawn.push(dot);
            }
            shapes.push((drawn[start..].to_vec(), geometry::outline(&held, MARGIN)));
        }
        let grounds: Vec<Ground<'_>> = shapes.iter().map(|(dots, outline)| Ground { outline, dots, radius }).collect();
        let widths: Vec<f64> = map.groups.iter().map(|group| name_width(&group.letter, &group.label)).collect();
        let names = labels::place(&widths, &grounds);
        let groups = map
            .groups
            .iter()
            .zip(shapes)
            .zip(names.into_iter().zip(widths))
            .map(|((group, (dots, outline)), (name, width))| Placed {
                letter: group.letter.clone(),
                label: group.label.clone(),
                dots,
                radius,
                outline,
                name,
                scale: (labels::widest() / width).min(1.0),
            })
            .collect();
        Self { groups }
    }
}

/// The one scale that brings all places into the picture, centred.
#[derive(Debug)]
struct View {
    /// The middle of the places, in their own unit.
    centre: Point,
    /// Where that is drawn.
    middle: Point,
    scale: f64,
}

impl View {
    fn around(places: &[Point], groups: usize) -> Self {
        let room = [labels::SIZE[0] - 2.0 * INSET[0], labels::SIZE[1] - INSET[1] - bottom(groups)];
        let middle = [0, 1].map(|axis| INSET[axis] + room[axis] / 2.0);
        let Some((low, high)) = geometry::bounds(places) else {
            return Self { centre: [0.0, 0.0], middle, scale: 0.0 };
        };
        // Halves first: the span of two huge numbers must not overflow.
        let spans = [0, 1].map(|axis| high[axis] / 2.0 - low[axis] / 2.0);
        let scales = [0, 1].map(|axis| room[axis] / 2.0 / spans[axis]);
        let scale = scales[0].min(scales[1]);
        Self {
            centre: [0, 1].map(|axis| f64::midpoint(low[axis], high[axis])),
            middle,
            // All places at one spot leave the scale open: they are drawn in the middle.
            scale: if scale.is_finite() { scale } else { 0.0 },
        }
    }

    fn show(&self, place: Point) -> Point {
        [0, 1].map(|axis| {
            let offset = (place[axis] - self.centre[axis]) * self.scale;
            (self.middle[axis] + if offset.is_finite() { offset } else { 0.0 }).round()
        })
    }
}

/// The space kept below the lowest place: with four groups and more, names need a second row there.
fn bottom(groups: usize) -> f64 {
    if groups > 3 { INSET[1] + 20.0 } else { INSET[1] - 20.0 }
}

/// `spot`, or the nearest free place around it when another dot would be hidden there.
fn apart(spot: Point, radius: f64, others: &[Point]) -> Point {
    let free = |at: Point| others.iter().all(|other| (other[0] - at[0]).hypot(other[1] - at[1]) >= radius);
    if free(spot) {
        return spot;
    }
    for ring in 1..=3_u32 {
        let reach = radius * 1.1 * f64::from(ring);
        for step in 0..6 * ring {
            let angle = std::f64::consts::TAU * f64::from(step) / f64::from(6 * ring);
            let at = [(spot[0] + reach * angle.cos()).round(), (spot[1] + reach * angle.sin()).round()];
            if free(at) {
                return at;
            }
        }
    }
    spot
}

/// A generous estimate of a name's width in picture units.
fn name_width(letter: &str, label: &str) -> f64 {
    let ems = |text: &str| text.chars().map(advance).sum::<f64>();
    ems(letter) * LETTER_SIZE * 1.1 + GAP + ems(label) * LABEL_SIZE
}

/// About how far a character moves the pen, in ems.
fn advance(character: char) -> f64 {
    match character {
        ' ' | 'i' | 'j' | 'l' | 'I' | '.' | ',' | ':' | ';' | '!' | '|' | '\'' => 0.34,
        'm' | 'w' | 'M' | 'W' => 0.96,
        'A'..='Z' => 0.74,
        '\u{300}'..='\u{36f}' | '\u{64b}'..='\u{65f}' | '\u{200b}'..='\u{200f}' => 0.0,
        '\u{620}'..='\u{64a}' | '\u{66e}'..='\u{6d5}' => 0.75,
        '\u{2e80}'..='\u{ffef}' => 1.0,
        _ => 0.6,
    }
}

impl Placed {
    fn write(&self, svg: &mut String, ink: &Ink, direction: Direction) {
        let (class, colour) = (ink.class, ink.light);
        if !self.outline.is_empty() {
            let _ = writeln!(
                svg,
                "<path class=\"{class}\" d=\"{}\" fill=\"{colour}\" fill-opacity=\".13\" stroke=\"{colour}\" \
                 stroke-width=\"2.5\"/>",
                geometry::curve(&self.outline)
            );
        }
        if !self.dots.is_empty() {
            let _ = write!(svg, "<g class=\"{class}\" fill=\"{colour}\" stroke=\"none\">");
            for dot in &self.dots {
                svg.push_str(&ink.mark.at(*dot, self.radius));
            }
            svg.push_str("</g>\n");
        }
        self.write_name(svg, direction);
    }

    fn write_name(&self, svg: &mut String, direction: Direction) {
        let (letter, label) = (escape(&self.letter), escape(&self.label));
        let baseline = number(self.name.y + labels::BASELINE);
        let size = if self.scale < 1.0 {
            format!(" font-size=\"{}\"", number(LABEL_SIZE * self.scale))
        } else {
            String::new()
        };
        let letter_size = number(LETTER_SIZE * self.scale);
        let mut text = |middle: f64, inside: &str| {
            let middle = number(middle);
            let _ = writeln!(
                svg,
                "<text x=\"{middle}\" y=\"{baseline}\" text-anchor=\"middle\" fill=\"currentColor\"{size}>{inside}</text>"
            );
        };
        let name = format!("<tspan font-weight=\"700\" font-size=\"{letter_size}\">{letter}</tspan>");
        let middle = self.name.x + self.name.width / 2.0;
        match direction {
            Direction::Ltr if label.is_empty() => text(middle, &name),
            Direction::Ltr => text(middle, &format!("{name}<tspan dx=\"{GAP}\">{label}</tspan>")),
            // Programs differ in where the parts of one line from right to left go, so each part has a place of its own; a mark
            // says that the words run from right to left even when they begin with a number.
            Direction::Rtl => {
                let words = name_width("", &self.label) * self.scale;
                let own = self.name.width - words;
                text(self.name.x + words + own / 2.0, &name);
                if !label.is_empty() {
                    text(self.name.x + (words - GAP * self.scale) / 2.0, &format!("<tspan>\u{200f}{label}</tspan>"));
                }
            }
        }
    }
}

impl Mark {
    /// The mark at `place`; `radius` is that of the circle, the other shapes have about its area.
    fn at(self, place: Point, radius: f64) -> String {
        let [x, y] = place;
        let of = |units: f64| number(units * radius / 11.0);
        let [left, top] = [number(x), number(y)];
        match self {
            Self::Circle => format!("<circle cx=\"{left}\" cy=\"{top}\" r=\"{}\" stroke=\"none\"/>", number(radius)),
            Self::Square => {
                let corner = 10.0 * radius / 11.0;
                let (x, y, side, round) = (number(x - corner), number(y - corner), of(20.0), of(3.0));
                format!("<rect x=\"{x}\" y=\"{y}\" width=\"{side}\" height=\"{side}\" rx=\"{round}\" stroke=\"none\"/>")
            }
            Self::Triangle => {
                let apex = number(y - 15.0 * radius / 11.0);
                format!("<path d=\"M{left} {apex}l{} {}h-{}z\" stroke=\"none\"/>", of(13.0), of(23.0), of(26.0))
            }
            Self::Diamond => {
                let apex = number(y - 14.0 * radius / 11.0);
                let half = of(14.0);
                format!("<path d=\"M{left} {apex}l{half} {half}l-{half} {half}l-{half}-{half}z\" stroke=\"none\"/>")
            }
            Self::Hexagon => {
                let start = number(x - 12.0 * radius / 11.0);
                let (slope, height, side) = (of(6.0), of(10.5), of(12.0));
                format!(
                    "<path d=\"M{start} {top}l{slope}-{height}h{side}l{slope} {height}l-{slope} {height}h-{side}z\" \
                     stroke=\"none\"/>"
                )
            }
        }
    }
}

/// A number with at most one decimal, without a needless one.
pub(crate) fn number(value: f64) -> String {
    let tenths = (value * 10.0).round() as i64;
    if tenths % 10 == 0 { (tenths / 10).to_string() } else { format!("{:.1}", tenths as f64 / 10.0) }
}
