//! What a reader wants to see: from an address, and into one.

use kit::Fields;
use store::{Day, Id, Value, values};

use crate::{
    index,
    recommendations::types::{Group, Kind, Pillar},
    stated::digits,
};

/// How many words of a search may stand in any order.
const WORDS: usize = 3;

/// What stands with a recommendation, as a filter.
pub const STANDINGS: [&str; 8] = ["waiting", "overdue", "accept", "part", "decline", "done", "not-ours", "judged-done"];

/// What a reader wants to see.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Filter {
    /// Words that must begin a word of the recommendation.
    pub words: String,
    /// The pillar.
    pub pillar: Option<Pillar>,
    /// One of [`STANDINGS`].
    pub standing: Option<&'static str>,
    /// A group concerned.
    pub group: Option<Group>,
    /// A council.
    pub council: Option<Id>,
    /// An institution.
    pub institution: Option<Id>,
    /// Something happened on this day or later: published, corrected, answered, promised, claimed, judged, extended, or overdue.
    pub since: Option<Day>,
}

impl Filter {
    /// From the fields of an address; what cannot be read is as if it were not there.
    pub fn read(fields: &Fields) -> Self {
        Self {
            words: fields.text("q").chars().take(200).collect(),
            pillar: Pillar::parse(fields.text("pillar")),
            standing: STANDINGS.into_iter().find(|one| *one == fields.text("stands")),
            group: Group::parse(fields.text("group")),
            council: Id::parse(fields.text("council")),
            institution: Id::parse(fields.text("institution")),
            since: Day::parse(&digits(fields.text("since"))),
        }
    }

    /// As an address has it, without what is not asked for.
    pub fn query(&self) -> String {
        let fields = self.fields();
        let mut query = form_urlencoded::Serializer::new(String::new());
        for (name, value) in fields.pairs().filter(|(_, value)| !value.is_empty()) {
            query.append_pair(name, value);
        }
        query.finish()
    }

    /// The fields of the form.
    pub fn fields(&self) -> Fields {
        let id = |id: Option<Id>| id.map_or_else(String::new, |id| id.to_string());
        Fields::new()
            .set("q", &self.words)
            .set("pillar", self.pillar.map_or("", Pillar::word))
            .set("stands", self.standing.unwrap_or(""))
            .set("group", self.group.map_or("", Group::word))
            .set("council", id(self.council))
            .set("institution", id(self.institution))
            .set("since", self.since.map_or_else(String::new, |day| day.to_string()))
    }

    /// Which bits of the index a recommendation must have ([`crate::index::bit`]); waiting and overdue differ by the day alone.
    fn bits(&self) -> i64 {
        let standing = self.standing.filter(|one| !["waiting", "overdue"].contains(one));
        index::bit(self.pillar.map_or("", Pillar::word))
            | index::bit(self.group.map_or("", Group::word))
            | index::bit(standing.unwrap_or(""))
    }

    /// The words that are looked for, folded.
    pub(super) fn folded(&self) -> Vec<String> {
        texts::gestalt::fold(&self.words).split_whitespace().map(str::to_owned).collect()
    }

    /// The values of the conditions of a query, `$1` to `$10`.
    pub(super) fn conditions(&self, today: Day) -> Vec<Value> {
        let words = self.folded();
        let at = |standing| (self.standing == Some(standing)).then_some(today);
        let mut all = values![self.bits(), self.council, at("waiting"), at("overdue"), self.since, today];
        // Every word counts: the last place holds what is left, in the order in which it was typed.
        for slot in 0..WORDS {
            let from = slot.min(words.len());
            let to = if slot + 1 == WORDS { words.len() } else { (slot + 1).min(words.len()) };
            let left = words[from..to].join("% ");
            all.push(Value::from(if left.is_empty() { left } else { format!("% {left}%") }));
        }
        all.extend(values![self.institution]);
        all
    }
}

/// Kinds of answers are words of this filter too.
const _: () = assert!(Kind::ALL.len() + 3 == STANDINGS.len());

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_address_leads_back_to_the_same() {
        for query in [
            "",
            "council=0c1g60r30c1g60r30c1g60r30c&group=men&institution=0c1g60r30c1g60r30c1g60r30c&pillar=protection&q=pay+%26+rest&stands=overdue",
            "stands=judged-done",
            "since=2026-03-09",
        ] {
            let filter = Filter::read(&Fields::parse(query.as_bytes()));
            assert_eq!(filter.query(), query);
            assert_eq!(Filter::read(&filter.fields()), filter);
        }
        assert_eq!(Filter::read(&Fields::parse(b"pillar=punishment&stands=x&council=1")), Filter::default());
        for kind in Kind::ALL {
            assert!(STANDINGS.contains(&kind.word()));
        }
    }
}
