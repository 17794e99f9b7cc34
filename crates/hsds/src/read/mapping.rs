//! One wide table, explained by a mapping.
//!
//! Many directories live in programs that export one table with two hundred columns, for instance iCarol's, where agencies,
//! sites, programmes and programmes at sites are rows of the same table. A mapping says which rows become which tables of
//! HSDS, and which columns go where. It is a TOML file:
//!
//! ```toml
//! [[row]]                                    # one rule; each line of the table is tried against each
//! table = "location"                         # the table of HSDS
//! when = { TaxonomyLevelName = ["Site"] }    # only lines where the column holds one of these words
//! needs = ["PhysicalCity"]                   # only lines where one of these is filled
//! id = "{ResourceAgencyNum}"
//! confidential = ["PhysicalAddressIsPrivate"]   # whatever is not plainly "no" marks a secret place
//! [row.fields]
//! name = "{PublicName|OfficialName}"         # the first that is filled
//! organization_id = "{ParentAgencyNum}"
//!
//! [[row]]
//! table = "phone"
//! each = ["1", "2", "3"]                     # once for each; # stands for it in names of columns
//! needs = ["Phone#Number"]
//! private = ["Phone#IsPrivate"]                # whatever is not plainly "no": no row is made
//! id = "{ResourceAgencyNum}/phone#"
//!
//! [[row]]
//! table = "language"
//! split = "LanguagesOffered"                 # once for each item of the list; {*} is the item
//! id = "{ResourceAgencyNum}/language/{*}"
//! ```
//!
//! Names of columns are compared without case, blanks and underscores. A table that has what a rule reads but lacks a column that
//! the rule names in `confidential` or `private` is refused: else a misspelt name would publish an address.
//!
//! [`Mapping::icarol`] is the one for iCarol. Column names of real exports vary with their settings: the file is there to
//! be copied and changed.

use std::collections::{BTreeMap, HashMap};

use toml::{Table as Toml, Value};

use super::{Error, File, Loose, Origin, Raw};
use crate::{
    secret,
    tables::{Table, table},
};

/// The rules by which a wide table becomes HSDS.
#[derive(Clone, Debug)]
pub struct Mapping {
    rules: Vec<Rule>,
}

#[derive(Clone, Debug)]
struct Rule {
    table: &'static Table,
    id: String,
    fields: Vec<(String, String)>,
    when: BTreeMap<String, Vec<String>>,
    unless: BTreeMap<String, Vec<String>>,
    confidential: Vec<String>,
    private: Vec<String>,
    needs: Vec<String>,
    each: Vec<String>,
    split: Option<String>,
}

impl Mapping {
    /// For the export of resources of iCarol, with its usual names of columns.
    pub fn icarol() -> Self {
        Self::parse(include_str!("icarol.toml")).expect("the mapping that is shipped can be used")
    }

    /// Understands a mapping file.
    pub fn parse(text: &str) -> Result<Self, Error> {
        let toml: Toml = text.parse().map_err(|error: toml::de::Error| Error::Mapping(error.to_string()))?;
        let rows =
            toml.get("row").and_then(Value::as_array).ok_or_else(|| Error::Mapping("it has no [[row]]".into()))?;
        let rules = rows.iter().enumerate().map(|(number, row)| rule(row).map_err(|why| at(number, &why)));
        Ok(Self { rules: rules.collect::<Result<_, _>>()? })
    }

    /// Reads a wide table.
    pub(super) fn read(&self, file: &File, loose: &mut Loose) -> Result<(), Error> {
        let text = super::decode(&file.bytes);
        let mut reader = super::tabular::reader(&text);
        let header = reader.headers().map_err(|error| Error::Mapping(error.to_string()))?.clone();
        let names: HashMap<String, usize> =
            header.iter().enumerate().map(|(at, name)| (secret::bare(name), at)).collect();
        for rule in &self.rules {
            rule.fits(&names)?;
        }
        let first = self.rules.first().map_or(&crate::tables::TABLES[0], |rule| rule.table);
        for row in reader.records() {
            match row {
                Ok(row) => {
                    let line = row.position().map_or(0, csv::Position::line);
                    let cell = |name: &str| {
                        row.get(*names.get(&secret::bare(name))?).map(str::trim).filter(|text| !text.is_empty())
                    };
                    let before = loose.rows.len();
                    for rule in &self.rules {
                        rule.apply(&cell, file, line, loose);
                    }
                    if loose.rows.len() == before && row.iter().any(|cell| !cell.trim().is_empty()) {
                        let mut raw = Raw::new(first, file.at(line));
                        raw.origin = Origin::Homeless;
                        loose.rows.push(raw);
                    }
                }
                Err(error) => {
                    loose.unreadable.push((first, file.at(error.position().map_or(0, csv::Position::line))));
                }
            }
        }
        Ok(())
    }
}

fn at(number: usize, why: &str) -> Error {
    Error::Mapping(format!("[[row]] number {}: {why}", number + 1))
}

fn rule(row: &Value) -> Result<Rule, String> {
    let row = row.as_table().ok_or("it is no table")?;
    let known = ["table", "id", "fields", "when", "unless", "confidential", "private", "needs", "each", "split"];
    if let Some(key) = row.keys().find(|key| !known.contains(&key.as_str())) {
        return Err(format!("{key} is not known; known are {}", known.join(", ")));
    }
    let text = |key: &str| row.get(key).and_then(Value::as_str).map(ToOwned::to_owned);
    let name = text("table").ok_or("table is missing")?;
    let table = table(&name).ok_or_else(|| format!("HSDS has no table {name}"))?;
    let mut fields = Vec::new();
    for (field, template) in row.get("fields").and_then(Value::as_table).into_iter().flatten() {
        table.index(field).ok_or_else(|| format!("{name} has no column {field}"))?;
        fields.push((field.clone(), template.as_str().ok_or_else(|| format!("{field} is no text"))?.to_owned()));
    }
    Ok(Rule {
        table,
        id: text("id").ok_or("id is missing")?,
        fields,
        when: words(row, "when")?,
        unless: words(row, "unless")?,
        confidential: list(row.get("confidential"))?,
        private: list(row.get("private"))?,
        needs: list(row.get("needs"))?,
        each: list(row.get("each"))?,
        split: text("split"),
    })
}

fn list(value: Option<&Value>) -> Result<Vec<String>, String> {
    let Some(value) = value else { return Ok(Vec::new()) };
    let items = value.as_array().ok_or("a list of words is expected")?;
    items
        .iter()
        .map(|item| item.as_str().map(ToOwned::to_owned).ok_or_else(|| "a word is expected".to_owned()))
        .collect()
}

fn words(row: &Toml, key: &str) -> Result<BTreeMap<String, Vec<String>>, String> {
    let Some(value) = row.get(key) else { return Ok(BTreeMap::new()) };
    let table = value.as_table().ok_or_else(|| format!("{key} is no table of columns and words"))?;
    table.iter().map(|(column, value)| Ok((column.clone(), list(Some(value))?))).collect()
}

impl Rule {
    /// What `#` stands for, one after the other; once nothing, when the rule has no `each`.
    fn variants(&self) -> impl Iterator<Item = &str> {
        let once = self.each.is_empty().then_some("");
        once.into_iter().chain(self.each.iter().map(String::as_str))
    }

    /// Refuses a table that lacks a column which says what is secret.
    fn fits(&self, names: &HashMap<String, usize>) -> Result<(), Error> {
        for each in self.variants() {
            let has = |column: &String| names.contains_key(&secret::bare(&column.replace('#', each)));
            let reads = self.needs.iter().any(has) || (self.needs.is_empty() && self.when.keys().any(has));
            if let Some(lacking) = self.confidential.iter().chain(&self.private).find(|column| reads && !has(column)) {
                return Err(Error::Mapping(format!(
                    "the table has no column {}, which says what must not be known. Correct its name in the mapping; \
                     if nothing in the table is secret, take it out of the rule for {}",
                    lacking.replace('#', each),
                    self.table.name
                )));
            }
        }
        Ok(())
    }

    fn apply<'r>(&self, cell: &impl Fn(&str) -> Option<&'r str>, file: &File, line: u64, loose: &mut Loose) {
        for each in self.variants() {
            let cell = |name: &str| cell(&name.replace('#', each));
            let says = |words: &BTreeMap<String, Vec<String>>| {
                words.iter().any(|(column, words)| {
                    cell(column).is_some_and(|text| words.iter().any(|word| word.eq_ignore_ascii_case(text)))
                })
            };
            let yes = |columns: &[String]| columns.iter().any(|column| cell(column).is_some_and(secret::says_yes));
            let wanted = (self.when.is_empty() || says(&self.when))
                && !says(&self.unless)
                && !yes(&self.private)
                && (self.needs.is_empty() || self.needs.iter().any(|column| cell(column).is_some()));
            if !wanted {
                continue;
            }
            let list = self.split.as_ref().map(|column| cell(column).unwrap_or_default());
            let items: Vec<&str> = list.map_or_else(
                || vec![""],
                |list| list.split([';', ',', '\n']).map(str::trim).filter(|item| !item.is_empty()).collect(),
            );
            for item in items {
                let fill = |template: &str| filled(&template.replace('#', each), item, &cell);
                let mut raw = Raw::new(self.table, file.at(line));
                raw.origin = Origin::Converted;
                raw.confidential = yes(&self.confidential);
                raw.cells.push(("id".to_owned(), fill(&self.id)));
                for (field, template) in &self.fields {
                    let text = fill(template);
                    if field == "confidential" {
                        raw.confidential |= secret::says_yes(&text);
                    } else if !text.trim().is_empty() {
                        raw.cells.push((field.clone(), text));
                    }
                }
                raw.tell_mark();
                loose.rows.push(raw);
            }
        }
    }
}

/// Puts columns into `{A|B}` and the item into `{*}`.
fn filled<'r>(template: &str, item: &str, cell: &impl Fn(&str) -> Option<&'r str>) -> String {
    let mut out = String::new();
    let mut rest = template;
    while let Some(start) = rest.find('{') {
        let Some(end) = rest[start..].find('}') else { break };
        out.push_str(&rest[..start]);
        match &rest[start + 1..start + end] {
            "*" => out.push_str(item),
            names => out.push_str(names.split('|').find_map(|name| cell(name.trim())).unwrap_or_default()),
        }
        rest = &rest[start + end + 1..];
    }
    out.push_str(rest);
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_template_takes_the_first_column_that_is_filled() {
        let cell = |name: &str| match name {
            "B" => Some("b"),
            "C" => Some("c"),
            _ => None,
        };
        assert_eq!(filled("{A|B|C}/{*}-{A}", "item", &cell), "b/item-");
        assert_eq!(filled("plain {", "", &cell), "plain {");
    }

    #[test]
    fn a_wrong_mapping_says_where_and_what() {
        let wrong = |text: &str| Mapping::parse(text).expect_err("refused").to_string();
        assert!(wrong("").contains("no [[row]]"));
        assert!(wrong("[[row]]\ntable = \"shops\"\nid = \"{A}\"").contains("number 1: HSDS has no table shops"));
        assert!(
            wrong("[[row]]\ntable = \"service\"\nid = \"{A}\"\n[row.fields]\ncolour = \"{B}\"")
                .contains("no column colour")
        );
        assert!(wrong("[[row]]\ntable = \"service\"\nid = \"{A}\"\nwhne = {}").contains("whne is not known"));
    }
}
