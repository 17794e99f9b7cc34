//! Tables: a header line, then a row a line.

use super::{File, Loose, Raw, older};

/// Reads a table whose file name says which one it is; other files are passed over.
pub(super) fn read(file: &File, loose: &mut Loose) {
    let text = super::decode(&file.bytes);
    let mut reader = reader(&text);
    let Ok(header) = reader.headers().cloned() else { return };
    let columns: Vec<String> = header.iter().map(column).collect();
    let Some(kind) = older::kind(file.stem(), &columns) else { return };
    for row in reader.records() {
        match row {
            Ok(row) => {
                let line = row.position().map_or(0, csv::Position::line);
                if row.iter().all(|cell| cell.trim().is_empty()) {
                    // A line of commas is no row.
                    continue;
                }
                if row.iter().skip(columns.len()).any(|cell| !cell.trim().is_empty()) {
                    // A comma too many: nobody knows any more which cell belongs to which column.
                    loose.unreadable.push((kind.table(), file.at(line)));
                    continue;
                }
                let mut raw = Raw::new(kind.table(), file.at(line));
                raw.cells = columns
                    .iter()
                    .zip(row.iter())
                    .filter(|(_, cell)| !cell.trim().is_empty())
                    .map(|(column, cell)| (column.clone(), cell.to_owned()))
                    .collect();
                older::convert(kind, raw, loose);
            }
            Err(error) => {
                let line = error.position().map_or(0, csv::Position::line);
                loose.unreadable.push((kind.table(), file.at(line)));
            }
        }
    }
}

/// A reader that takes the separator which the header line uses most.
pub(super) fn reader(text: &str) -> csv::Reader<&[u8]> {
    let header = text.lines().next().unwrap_or_default();
    let count = |separator: char| header.chars().filter(|c| *c == separator).count();
    let separator = [',', ';', '\t'].into_iter().rev().max_by_key(|s| count(*s)).unwrap_or(',');
    csv::ReaderBuilder::new().flexible(true).delimiter(separator as u8).from_reader(text.as_bytes())
}

/// The name of a column as HSDS writes it.
fn column(name: &str) -> String {
    name.trim().trim_matches('"').to_ascii_lowercase().replace([' ', '-'], "_")
}
