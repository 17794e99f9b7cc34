//! The one style sheet, served under an address that changes with its content, so that it is asked for once.

use std::hash::{DefaultHasher, Hash, Hasher};

/// The style sheet's text: logical properties only, within 24 KB and 6 KB compressed (tests hold it).
pub const CSS: &str = include_str!("style.css");

/// Where the style sheet is.
#[derive(Debug)]
pub struct Style {
    path: String,
}

impl Style {
    pub(crate) fn new() -> Self {
        let mut hasher = DefaultHasher::new();
        CSS.hash(&mut hasher);
        Self { path: format!("/style-{:016x}.css", hasher.finish()) }
    }

    /// The address, from the root.
    pub fn path(&self) -> &str {
        &self.path
    }
}

#[cfg(test)]
mod tests {
    use std::io::Write;

    #[test]
    fn the_style_sheet_keeps_its_budget() {
        assert!(super::CSS.len() <= 24 * 1024, "{} bytes", super::CSS.len());
        let mut gzip = flate2::write::GzEncoder::new(Vec::new(), flate2::Compression::best());
        gzip.write_all(super::CSS.as_bytes()).expect("compresses");
        let size = gzip.finish().expect("compresses").len();
        assert!(size <= 6 * 1024, "{size} bytes compressed");
    }

    #[test]
    fn directions_are_logical() {
        for (number, line) in super::CSS.lines().enumerate() {
            for property in line.split([';', '{']).filter_map(|part| part.split_once(':')).map(|(p, _)| p.trim()) {
                let physical = ["left", "right", "top", "bottom", "width", "height"].contains(&property)
                    || ["-left", "-right", "-top", "-bottom"].iter().any(|end| property.ends_with(end));
                assert!(!physical, "line {}: {property} does not turn in Arabic", number + 1);
            }
            assert!(!line.contains("float:"), "line {}", number + 1);
        }
    }
}
