//! What a body of people must be told before it starts, whatever it is: how much influence it has, and what is paid; and how a form
//! that states such things is read.
//!
//! Sources: product.md R6 and R11; the spectrum of the International Association for Public Participation (IAP2).

pub(crate) use kit::digits;
use kit::{Fields, Page, Site, Visit};
use store::{Result, Row};
use texts::ImportError;

/// Where a body is in its life.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum State {
    /// Being prepared: only its organisation sees it.
    Draft,
    /// People take part.
    Open,
    /// Over; what came of it stands.
    Closed,
}

impl State {
    /// The word in the database.
    pub const fn word(self) -> &'static str {
        match self {
            Self::Draft => "draft",
            Self::Open => "open",
            Self::Closed => "closed",
        }
    }

    pub(crate) fn parse(word: &str) -> Self {
        match word {
            "open" => Self::Open,
            "closed" => Self::Closed,
            _ => Self::Draft,
        }
    }
}

/// How much influence people have (IAP2 spectrum, as product.md names it).
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Influence {
    /// People are told.
    Inform,
    /// People are asked, somebody else decides.
    Consult,
    /// People's concerns are taken up, and it is said how.
    Involve,
    /// People work out the solution together with the institution.
    Collaborate,
    /// People decide.
    Decide,
}

impl Influence {
    /// All of them, weakest first.
    pub const ALL: [Self; 5] = [Self::Inform, Self::Consult, Self::Involve, Self::Collaborate, Self::Decide];

    /// The word in the database and in message keys (`influence-involve`, `influence-involve-text`).
    pub const fn word(self) -> &'static str {
        match self {
            Self::Inform => "inform",
            Self::Consult => "consult",
            Self::Involve => "involve",
            Self::Collaborate => "collaborate",
            Self::Decide => "decide",
        }
    }

    /// Reads the word.
    pub fn parse(word: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|i| i.word() == word)
    }
}

/// What is paid.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Pay {
    /// Not stated yet.
    Unstated,
    /// So much an hour, in hundredths of the currency, and how it reaches people.
    Hourly {
        /// Hundredths of the currency.
        cents: i64,
        /// ISO 4217.
        currency: String,
        /// How and when it reaches people.
        how: String,
    },
    /// Nothing, for a stated reason; shown as unpaid in public.
    Unpaid {
        /// The reason.
        reason: String,
    },
}

impl Pay {
    /// For the public ledger: an amount an hour with its currency, or why nothing is paid.
    pub fn told(&self) -> serde_json::Value {
        match self {
            Self::Unstated => serde_json::Value::Null,
            Self::Hourly { cents, currency, how } => {
                let amount = format!("{}.{:02}", cents / 100, cents % 100);
                serde_json::json!({ "an_hour": amount, "currency": currency, "how": how })
            }
            Self::Unpaid { reason } => serde_json::json!({ "unpaid": reason }),
        }
    }
}

impl Pay {
    /// From the columns `pay_kind`, `pay_hourly`, `pay_currency`, `pay_how` and `unpaid_reason`.
    pub(crate) fn read(row: &Row) -> Result<Self> {
        Ok(match row.get::<String>("pay_kind")?.as_str() {
            "paid" => Self::Hourly {
                cents: row.get("pay_hourly")?,
                currency: row.get("pay_currency")?,
                how: row.get("pay_how")?,
            },
            "unpaid" => Self::Unpaid { reason: row.get("unpaid_reason")? },
            _ => Self::Unstated,
        })
    }

    /// The values of these columns, in this order.
    pub(crate) fn columns(&self) -> (&'static str, i64, &str, &str, &str) {
        match self {
            Self::Unstated => ("", 0, "", "", ""),
            Self::Hourly { cents, currency, how } => ("paid", *cents, currency, how, ""),
            Self::Unpaid { reason } => ("unpaid", 0, "", "", reason),
        }
    }

    /// Whether it is stated, and not under the floor.
    pub(crate) fn is_stated(&self, influence: Option<Influence>, site: &Site) -> bool {
        match self {
            Self::Unstated => false,
            // Another currency cannot be compared with the floor.
            Self::Hourly { cents, currency, how } => {
                *cents >= pay_floor(influence, site) && *currency == site.pay_currency && !how.trim().is_empty()
            }
            Self::Unpaid { reason } => !reason.trim().is_empty(),
        }
    }
}

/// The lowest pay for an hour, in hundredths: the installation's floor, unless people are only informed (product.md R11).
pub(crate) fn pay_floor(influence: Option<Influence>, site: &Site) -> i64 {
    if influence == Some(Influence::Inform) { 1 } else { site.pay_floor.max(1) }
}

/// Hundredths of a currency, as people write it: "57 USD", "57.50 USD".
pub(crate) fn money(cents: i64, currency: &str) -> String {
    if cents % 100 == 0 {
        format!("{} {currency}", cents / 100)
    } else {
        format!("{}.{:02} {currency}", cents / 100, cents % 100)
    }
}

/// A field and the key of the message that says what is wrong with it. The message may use `$s` (the label of the field) and
/// `$floor` (the pay floor).
pub(crate) type Mistake = (&'static str, &'static str);

/// The longest answer of one line and of several, in characters.
pub(crate) const LONGEST_LINE: usize = 300;
pub(crate) const LONGEST_AREA: usize = 4_000;

/// The fields of a form while they are read.
pub(crate) struct Form<'f> {
    pub(crate) fields: &'f Fields,
    pub(crate) mistakes: Vec<Mistake>,
}

impl<'f> Form<'f> {
    pub(crate) const fn new(fields: &'f Fields) -> Self {
        Self { fields, mistakes: Vec::new() }
    }

    pub(crate) fn wrong(&mut self, field: &'static str, key: &'static str) {
        self.mistakes.push((field, key));
    }

    pub(crate) fn text(&mut self, field: &'static str, limit: usize) -> String {
        let text = self.fields.text(field);
        if text.chars().count() > limit {
            self.wrong(field, "task-too-long");
        }
        text.to_owned()
    }

    pub(crate) fn needed(&mut self, field: &'static str, limit: usize) -> String {
        if self.fields.text(field).is_empty() {
            self.wrong(field, "task-empty");
        }
        self.text(field, limit)
    }

    /// How much influence people have.
    pub(crate) fn influence(&mut self) -> Option<Influence> {
        let influence = Influence::parse(self.fields.text("influence"));
        if influence.is_none() {
            self.wrong("influence", "task-influence-choose");
        }
        influence
    }

    /// What is paid, at the floor or above it. `None` when nothing was chosen.
    pub(crate) fn pay(&mut self, influence: Option<Influence>, site: &Site) -> Option<Pay> {
        match self.fields.text("pay") {
            "paid" => {
                let cents = cents(self.fields.text("hourly"));
                match cents {
                    None => self.wrong("hourly", "task-pay-amount"),
                    Some(cents) if cents < pay_floor(influence, site) => self.wrong("hourly", "task-pay-floor"),
                    Some(_) => {}
                }
                let how = self.needed("pay_how", LONGEST_AREA);
                Some(Pay::Hourly { cents: cents.unwrap_or_default(), currency: site.pay_currency.clone(), how })
            }
            "unpaid" => Some(Pay::Unpaid { reason: self.needed("unpaid_reason", LONGEST_AREA) }),
            _ => {
                self.wrong("pay", "task-pay-choose");
                None
            }
        }
    }
}

/// What a form holds of pay.
pub(crate) fn pay_filled(pay: &Pay, fields: Fields) -> Fields {
    match pay {
        Pay::Unstated => fields,
        Pay::Hourly { cents, how, .. } => {
            fields.set("pay", "paid").set("hourly", money(*cents, "").trim_end()).set("pay_how", how)
        }
        Pay::Unpaid { reason } => fields.set("pay", "unpaid").set("unpaid_reason", reason),
    }
}

/// Says what is wrong with a text, and where.
pub(crate) fn explain(page: &Page, error: &ImportError) -> String {
    let reason = page.s(error.reason_key, &error.detail);
    match error.line {
        Some(line) => page.ns("import-line", line, &reason),
        None => reason,
    }
}

/// The source of a text is one line, its address a whole one.
pub(crate) fn check_source(visit: &Visit, fields: &mut Fields) {
    if fields.text("source").chars().count() > LONGEST_LINE {
        fields.wrong("source", visit.say("task-too-long"));
    }
    let url = fields.text("source_url");
    let whole = url.starts_with("https://") || url.starts_with("http://");
    if !url.is_empty() && (!whole || url.chars().count() > LONGEST_LINE) {
        fields.wrong("source_url", visit.say("import-url-wrong"));
    }
}

/// Reads "57", "57.5" or "57,50" as hundredths.
pub(crate) fn cents(typed: &str) -> Option<i64> {
    let plain = digits(typed);
    let (whole, part) = plain.split_once(['.', ',', '٫']).unwrap_or((plain.as_str(), ""));
    let fine = (1..=6).contains(&whole.len()) && part.len() <= 2;
    if !fine || !whole.chars().chain(part.chars()).all(|c| c.is_ascii_digit()) {
        return None;
    }
    Some(whole.parse::<i64>().ok()? * 100 + format!("{part:0<2}").parse::<i64>().ok()?)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn money_is_written_as_people_do() {
        assert_eq!(money(5_700, "USD"), "57 USD");
        assert_eq!(money(5_705, "EUR"), "57.05 EUR");
    }

    #[test]
    fn amounts_are_read_as_people_write_them() {
        for (typed, expect) in [
            ("57", Some(5_700)),
            ("57.5", Some(5_750)),
            ("57,05", Some(5_705)),
            ("٥٧٫٥٠", Some(5_750)),
            ("", None),
            ("57.500", None),
            ("-5", None),
            ("5 7", None),
            ("USD 57", None),
            ("9999999", None),
        ] {
            assert_eq!(cents(typed), expect, "{typed}");
        }
    }
}
