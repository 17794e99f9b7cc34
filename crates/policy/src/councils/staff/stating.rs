//! What a form of a task changes in a council, and what is wrong with it. No database, no page: only the rules.
//!
//! Sources: product.md R6, R9, R11, R26, R31.

use assemblies::{ballots, calendar::Zone, terms::Wrong};
use kit::{Fields, Site};

use crate::{
    councils::types::{Council, Influence},
    stated::{Form, LONGEST_AREA, LONGEST_LINE, Mistake, digits, pay_filled},
};

/// A part of preparing a council.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Task {
    /// What it is and who is behind it.
    About,
    /// How much influence it has, and what happens with what it says.
    Influence,
    /// Time and pay.
    Work,
    /// Who reads what, and whom to tell.
    Readers,
    /// Seats, terms, decisions, days.
    Rules,
    /// The terms of reference.
    Terms,
}

impl Task {
    /// All of them, in order.
    pub(crate) const ALL: [Self; 6] =
        [Self::About, Self::Influence, Self::Work, Self::Readers, Self::Rules, Self::Terms];

    /// The word in addresses and message keys.
    pub(crate) const fn word(self) -> &'static str {
        match self {
            Self::About => "about",
            Self::Influence => "influence",
            Self::Work => "work",
            Self::Readers => "readers",
            Self::Rules => "rules",
            Self::Terms => "terms",
        }
    }

    /// Reads the word.
    pub(crate) fn parse(word: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|task| task.word() == word)
    }

    /// The parts of its form.
    pub(crate) const fn parts(self) -> &'static [Part] {
        match self {
            Self::About => &[
                Part::Line("title", "text"),
                Part::Area("summary"),
                Part::Area("purpose"),
                Part::Line("convened_by", "text"),
                Part::Line("funded_by", "text"),
            ],
            Self::Influence => &[
                Part::Choice("influence", &["inform", "consult", "involve", "collaborate", "decide"]),
                Part::Area("decided"),
                Part::Area("afterwards"),
            ],
            Self::Work => &[
                Part::Line("hours", "text"),
                Part::Choice("pay", &["paid", "unpaid"]),
                Part::Line("hourly", "text"),
                Part::Area("pay_how"),
                Part::Area("unpaid_reason"),
            ],
            Self::Readers => &[Part::Area("readers"), Part::Area("safeguarding")],
            Self::Rules => &[
                Part::Line("zone", "text"),
                Part::Line("fewest", "text"),
                Part::Line("most", "text"),
                Part::Line("months", "text"),
                Part::Line("again", "text"),
                Part::Line("turns", "text"),
                Part::Choice("rule", &["consent", "majority", "two-thirds"]),
                Part::Choice("quorum", &["majority", "two-thirds"]),
                Part::Line("decision_days", "text"),
                Part::Line("notice_days", "text"),
                Part::Line("answer_days", "text"),
                Part::Line("request_days", "text"),
                Part::Line("present_days", "text"),
            ],
            Self::Terms => &[Part::Area("text"), Part::Line("source", "text"), Part::Line("source_url", "url")],
        }
    }

    /// Whether everything that it must state is stated. Terms of reference are looked at where they are stored.
    pub(crate) fn is_stated(self, one: &Council, site: &Site) -> bool {
        match self {
            Self::About => {
                ![&one.title, &one.summary, &one.purpose, &one.convened_by, &one.funded_by].iter().any(|t| t.is_empty())
            }
            Self::Influence => one.influence.is_some() && !one.decided.is_empty() && !one.afterwards.is_empty(),
            // The floor depends on the influence, which may have been stated later.
            Self::Work => one.hours > 0 && one.pay.is_stated(one.influence, site),
            Self::Readers => !one.readers.is_empty() && !one.safeguarding.is_empty(),
            Self::Rules => one.rule.is_some() && one.quorum.is_some() && one.seats.check().is_ok(),
            Self::Terms => false,
        }
    }
}

/// A part of a form.
#[derive(Debug, Clone, Copy)]
pub(crate) enum Part {
    /// One line, and its kind.
    Line(&'static str, &'static str),
    /// Several lines.
    Area(&'static str),
    /// One of several.
    Choice(&'static str, &'static [&'static str]),
}

impl Form<'_> {
    /// A whole number in a range.
    fn number(&mut self, field: &'static str, range: std::ops::RangeInclusive<i64>) -> i64 {
        match digits(self.fields.text(field)).parse::<i64>() {
            Ok(number) if range.contains(&number) => number,
            _ => {
                self.wrong(field, "council-number-wrong");
                0
            }
        }
    }

    fn count(&mut self, field: &'static str, range: std::ops::RangeInclusive<i64>) -> usize {
        usize::try_from(self.number(field, range)).unwrap_or(0)
    }
}

/// Puts what a form states into the council. Where there are mistakes, the council must not be stored.
pub(crate) fn apply(one: &mut Council, task: Task, fields: &Fields, site: &Site) -> Vec<Mistake> {
    let mut form = Form::new(fields);
    match task {
        Task::About => {
            one.title = form.needed("title", 200);
            one.summary = form.needed("summary", LONGEST_AREA);
            one.purpose = form.needed("purpose", LONGEST_AREA);
            one.convened_by = form.needed("convened_by", LONGEST_LINE);
            one.funded_by = form.needed("funded_by", LONGEST_LINE);
        }
        Task::Influence => {
            one.influence = form.influence();
            one.decided = form.needed("decided", LONGEST_AREA);
            one.afterwards = form.needed("afterwards", LONGEST_AREA);
        }
        Task::Work => {
            one.hours = form.number("hours", 1..=200);
            if let Some(pay) = form.pay(one.influence, site) {
                one.pay = pay;
            }
        }
        Task::Readers => {
            one.readers = form.needed("readers", LONGEST_AREA);
            one.safeguarding = form.needed("safeguarding", LONGEST_AREA);
        }
        Task::Rules => rules(one, &mut form),
        Task::Terms => {}
    }
    form.mistakes
}

fn rules(one: &mut Council, form: &mut Form<'_>) {
    form.fields.text("zone").clone_into(&mut one.zone);
    if Zone::named(&one.zone).is_none() {
        form.wrong("zone", "council-zone-wrong");
    }
    one.seats.fewest = form.count("fewest", 3..=40);
    one.seats.most = form.count("most", 3..=40);
    one.seats.months = form.number("months", 1..=120);
    one.seats.again = form.count("again", 0..=10);
    one.seats.turns = form.count("turns", 1..=6);
    if form.mistakes.iter().all(|(field, _)| *field == "zone") {
        match one.seats.check() {
            Ok(()) => {}
            Err(Wrong::Seats) => form.wrong("most", "council-seats-wrong"),
            Err(Wrong::Months) => form.wrong("months", "council-number-wrong"),
            Err(Wrong::Turns) => form.wrong("turns", "council-turns-wrong"),
        }
    }
    one.rule = ballots::rule(form.fields.text("rule"));
    if one.rule.is_none() {
        form.wrong("rule", "council-choose");
    }
    one.quorum = ballots::quorum(form.fields.text("quorum"));
    if one.quorum.is_none() {
        form.wrong("quorum", "council-choose");
    }
    one.decision_days = form.number("decision_days", 3..=60);
    one.notice_days = form.number("notice_days", 5..=90);
    one.answer_days = form.number("answer_days", 14..=365);
    one.request_days = form.number("request_days", 7..=180);
    one.present_days = form.number("present_days", 0..=365);
}

/// What the form of a task holds.
pub(crate) fn filled(one: &Council, task: Task) -> Fields {
    let number = |n: i64| if n == 0 { String::new() } else { n.to_string() };
    let count = |n: usize| if n == 0 { String::new() } else { n.to_string() };
    match task {
        Task::About => Fields::new()
            .set("title", &one.title)
            .set("summary", &one.summary)
            .set("purpose", &one.purpose)
            .set("convened_by", &one.convened_by)
            .set("funded_by", &one.funded_by),
        Task::Influence => Fields::new()
            .set("influence", one.influence.map_or("", Influence::word))
            .set("decided", &one.decided)
            .set("afterwards", &one.afterwards),
        Task::Work => pay_filled(&one.pay, Fields::new().set("hours", number(one.hours))),
        Task::Readers => Fields::new().set("readers", &one.readers).set("safeguarding", &one.safeguarding),
        Task::Rules => {
            let stated = one.rule.is_some();
            Fields::new()
                .set("zone", &one.zone)
                .set("fewest", count(one.seats.fewest))
                .set("most", count(one.seats.most))
                .set("months", number(one.seats.months))
                .set("again", if stated { one.seats.again.to_string() } else { String::new() })
                .set("turns", count(one.seats.turns))
                .set("rule", one.rule.map_or("", ballots::rule_word))
                .set("quorum", one.quorum.map_or("", ballots::quorum_word))
                .set("decision_days", number(one.decision_days))
                .set("notice_days", number(one.notice_days))
                .set("answer_days", number(one.answer_days))
                .set("request_days", number(one.request_days))
                .set("present_days", if stated { one.present_days.to_string() } else { String::new() })
        }
        Task::Terms => Fields::new().set("source", &one.terms_source).set("source_url", &one.terms_url),
    }
}

#[cfg(test)]
mod tests {
    use kit::Lang;
    use store::Id;

    use super::*;

    fn check(task: Task, form: &[(&str, &str)], expect: &[Mistake]) -> Council {
        let mut one = Council::draft(Id([1; 16]), Id([2; 16]), Lang::En, String::new());
        let fields = form.iter().fold(Fields::new(), |fields, (name, value)| fields.set(name, *value));
        assert_eq!(apply(&mut one, task, &fields, &Site::default()), expect, "{form:?}");
        one
    }

    /// The rules of the statutory council of 22 USC 7103b.
    const STATUTE: [(&str, &str); 13] = [
        ("zone", "America/New_York"),
        ("fewest", "8"),
        ("most", "14"),
        ("months", "24"),
        ("again", "1"),
        ("turns", "2"),
        ("rule", "majority"),
        ("quorum", "majority"),
        ("decision_days", "10"),
        ("notice_days", "21"),
        ("answer_days", "90"),
        ("request_days", "30"),
        ("present_days", "45"),
    ];

    #[test]
    fn rules_are_read_and_come_back_in_the_form() {
        let one = check(Task::Rules, &STATUTE, &[]);
        assert!(Task::Rules.is_stated(&one, &Site::default()));
        let again = filled(&one, Task::Rules);
        for (name, value) in STATUTE {
            assert_eq!(again.text(name), value, "{name}");
        }
    }

    #[test]
    fn r11_pay_for_being_informed_is_not_enough_to_decide() {
        let site = Site::default();
        let mut one = Council::draft(Id([1; 16]), Id([2; 16]), Lang::En, String::new());
        one.influence = Some(Influence::Inform);
        let form = [("hours", "6"), ("pay", "paid"), ("hourly", "0.01"), ("pay_how", "Cash.")];
        let fields = form.iter().fold(Fields::new(), |fields, (name, value)| fields.set(name, *value));
        assert_eq!(apply(&mut one, Task::Work, &fields, &site), []);
        assert!(Task::Work.is_stated(&one, &site));
        one.influence = Some(Influence::Decide);
        assert!(!Task::Work.is_stated(&one, &site));
    }

    #[test]
    fn what_cannot_be_kept_is_refused_where_it_stands() {
        for (field, value, expect) in [
            ("zone", "Atlantis/Main", ("zone", "council-zone-wrong")),
            ("fewest", "fifteen", ("fewest", "council-number-wrong")),
            ("most", "7", ("most", "council-seats-wrong")),
            ("turns", "5", ("turns", "council-turns-wrong")),
            ("months", "0", ("months", "council-number-wrong")),
            ("rule", "loudest", ("rule", "council-choose")),
            ("quorum", "", ("quorum", "council-choose")),
            ("answer_days", "1", ("answer_days", "council-number-wrong")),
        ] {
            let form: Vec<_> =
                STATUTE.iter().map(|(name, old)| (*name, if *name == field { value } else { old })).collect();
            check(Task::Rules, &form, &[expect]);
        }
        check(
            Task::Work,
            &[("hours", "6"), ("pay", "paid"), ("hourly", "12"), ("pay_how", "x")],
            &[("hourly", "task-pay-floor")],
        );
        check(Task::Work, &[("hours", "٦"), ("pay", "unpaid"), ("unpaid_reason", "No funds.")], &[]);
    }
}
