//! What a form of a task changes in a consultation, and what is wrong with it. No database, no page: only the rules.
//!
//! The problem: the same rules hold when the form arrives and, a moment later, inside the transaction that stores it.

use kit::{Fields, Site};
use store::Day;

use super::{
    list::LONGEST_TITLE,
    readiness::{NOTICE_DAYS, Task},
};
use crate::{
    consultations::types::{Consultation, State},
    stated::{Form, LONGEST_AREA, LONGEST_LINE, Mistake, digits},
};

/// The fields of the announced days of counting.
pub(super) const COUNTS: [&str; 4] = ["count-1", "count-2", "count-3", "count-4"];

/// The field of a further day of counting, once it is open.
pub(super) const MORE: &str = "count-more";

/// The texts of a task that can be translated, by field name.
pub(super) const fn texts(task: Task) -> &'static [&'static str] {
    match task {
        Task::Summary => &["title", "summary", "content_note"],
        Task::Purpose => &["purpose"],
        Task::Decided => &["decided"],
        Task::Pay => &["pay_how", "unpaid_reason"],
        Task::Readers => &["readers"],
        Task::Afterwards => &["afterwards"],
        Task::Convenor => &["convened_by", "funded_by"],
        Task::Safeguarding => &["safeguarding"],
        Task::Influence | Task::Time | Task::Dates | Task::Text | Task::Statements | Task::Terms => &[],
    }
}

/// Puts what a form states into the consultation. Where there are mistakes, the consultation must not be stored.
pub(super) fn apply(one: &mut Consultation, task: Task, fields: &Fields, site: &Site, today: Day) -> Vec<Mistake> {
    let mut form = Form::new(fields);
    match task {
        Task::Purpose => one.purpose = form.needed("purpose", LONGEST_AREA),
        Task::Decided => one.decided = form.needed("decided", LONGEST_AREA),
        Task::Readers => one.readers = form.needed("readers", LONGEST_AREA),
        Task::Afterwards => one.afterwards = form.needed("afterwards", LONGEST_AREA),
        Task::Safeguarding => one.safeguarding = form.needed("safeguarding", LONGEST_AREA),
        Task::Convenor => {
            one.convened_by = form.needed("convened_by", LONGEST_LINE);
            one.funded_by = form.needed("funded_by", LONGEST_LINE);
        }
        Task::Summary => {
            one.title = form.needed("title", LONGEST_TITLE);
            one.summary = form.needed("summary", LONGEST_AREA);
            one.content_note = form.text("content_note", LONGEST_AREA);
        }
        Task::Influence => one.influence = form.influence(),
        Task::Time => {
            let minutes = digits(fields.text("minutes")).parse::<i64>().ok().filter(|n| (1..=10_000).contains(n));
            match minutes {
                Some(minutes) => one.minutes = minutes,
                None => form.wrong("minutes", "task-minutes-wrong"),
            }
        }
        Task::Pay => {
            if let Some(pay) = form.pay(one.influence, site) {
                one.pay = pay;
            }
        }
        Task::Dates if one.state == State::Draft => dates(one, &mut form, today),
        Task::Dates => later(one, &mut form, today),
        Task::Text | Task::Statements | Task::Terms => {}
    }
    form.mistakes
}

impl Form<'_> {
    /// A day; nothing when the field is empty.
    fn day(&mut self, field: &'static str) -> Option<Day> {
        let typed = self.fields.text(field);
        let day = Day::parse(&digits(typed));
        if day.is_none() && !typed.is_empty() {
            self.wrong(field, "task-date-wrong");
        }
        day
    }

    fn needed_day(&mut self, field: &'static str) -> Option<Day> {
        if self.fields.text(field).is_empty() {
            self.wrong(field, "task-date-wrong");
        }
        self.day(field)
    }
}

/// The days of a draft.
fn dates(one: &mut Consultation, form: &mut Form<'_>, today: Day) {
    one.opens = form.needed_day("opens");
    one.closes = form.needed_day("closes");
    let mut counts = Vec::new();
    for field in COUNTS {
        if let Some(day) = form.day(field) {
            if one.opens.is_some_and(|opens| day <= opens) {
                form.wrong(field, "task-count-early");
            }
            counts.push(day);
        }
    }
    if one.opens.is_some_and(|opens| opens < today) {
        form.wrong("opens", "task-date-past");
    }
    if let (Some(opens), Some(closes)) = (one.opens, one.closes)
        && closes.0 - opens.0 < NOTICE_DAYS
    {
        form.wrong("closes", "task-notice");
    }
    let typed = COUNTS.iter().any(|field| !form.fields.text(field).is_empty());
    match (counts.iter().max(), one.closes) {
        (None, _) if !typed => form.wrong(COUNTS[0], "task-count-missing"),
        (Some(last), Some(closes)) if *last < closes => form.wrong(COUNTS[0], "task-count-late"),
        _ => {}
    }
    counts.sort_unstable();
    counts.dedup();
    one.counts = counts;
}

/// Moves the last day later while people take part. What was announced stays.
fn later(one: &mut Consultation, form: &mut Form<'_>, today: Day) {
    let announced = one.closes.unwrap_or(today).max(today);
    let Some(closes) = form.needed_day("closes") else { return };
    if closes < announced {
        form.wrong("closes", "task-close-earlier");
    }
    if let Some(day) = form.day(MORE) {
        if day <= today {
            form.wrong(MORE, "task-count-past");
        }
        one.counts.push(day);
    }
    one.counts.sort_unstable();
    one.counts.dedup();
    if one.counts.last().is_none_or(|last| *last < closes) && form.mistakes.is_empty() {
        form.wrong(MORE, "task-count-late");
    }
    one.closes = Some(closes);
}

#[cfg(test)]
mod tests {
    use kit::Lang;
    use store::Id;

    use super::*;
    use crate::stated::{Influence, Pay};

    const TODAY: Day = Day(20_500);

    fn consultation(state: State) -> Consultation {
        Consultation {
            id: Id([1; 16]),
            organisation: Id([2; 16]),
            terms: None,
            state,
            lang: Lang::En,
            title: String::new(),
            summary: String::new(),
            purpose: String::new(),
            influence: None,
            decided: String::new(),
            minutes: 0,
            pay: Pay::Unstated,
            opens: Some(TODAY.plus(-5)),
            closes: Some(TODAY.plus(20)),
            readers: String::new(),
            afterwards: String::new(),
            convened_by: String::new(),
            funded_by: String::new(),
            safeguarding: String::new(),
            content_note: String::new(),
            source: String::new(),
            source_url: String::new(),
            sample: true,
            counts: vec![TODAY.plus(20)],
        }
    }

    /// What is wrong with a form of a task.
    fn check(state: State, task: Task, form: &[(&str, &str)], expect: &[Mistake]) -> Consultation {
        let mut one = consultation(state);
        let fields = form.iter().fold(Fields::new(), |fields, (name, value)| fields.set(name, *value));
        assert_eq!(apply(&mut one, task, &fields, &Site::default(), TODAY), expect, "{form:?}");
        one
    }

    #[test]
    fn r11_pay_under_the_floor_is_refused() {
        let how = ("pay_how", "In cash.");
        check(State::Draft, Task::Pay, &[("pay", "paid"), ("hourly", "56.99"), how], &[("hourly", "task-pay-floor")]);
        check(State::Draft, Task::Pay, &[("pay", "paid"), ("hourly", "much"), how], &[("hourly", "task-pay-amount")]);
        check(State::Draft, Task::Pay, &[("pay", "paid"), ("hourly", "57")], &[("pay_how", "task-empty")]);
        check(State::Draft, Task::Pay, &[("pay", "unpaid")], &[("unpaid_reason", "task-empty")]);
        check(State::Draft, Task::Pay, &[], &[("pay", "task-pay-choose")]);
        let one = check(State::Draft, Task::Pay, &[("pay", "paid"), ("hourly", "60"), how], &[]);
        assert_eq!(one.pay, Pay::Hourly { cents: 6_000, currency: "USD".to_owned(), how: "In cash.".to_owned() });
    }

    #[test]
    fn r7_dates_of_a_draft_leave_notice() {
        let day = |days: i64| TODAY.plus(days).to_string();
        let (today, notice, early, past) = (day(0), day(NOTICE_DAYS), day(NOTICE_DAYS - 1), day(-1));
        for (form, expect) in [
            (vec![("opens", &today), ("closes", &notice), ("count-2", &notice)], vec![]),
            (vec![("opens", &today), ("closes", &early), ("count-1", &notice)], vec![("closes", "task-notice")]),
            (vec![("opens", &past), ("closes", &notice), ("count-1", &notice)], vec![("opens", "task-date-past")]),
            (vec![("opens", &today), ("closes", &notice)], vec![("count-1", "task-count-missing")]),
            (vec![("opens", &today), ("closes", &notice), ("count-1", &early)], vec![("count-1", "task-count-late")]),
            (
                vec![("opens", &today), ("closes", &notice), ("count-1", &today), ("count-2", &notice)],
                vec![("count-1", "task-count-early")],
            ),
        ] {
            let form: Vec<(&str, &str)> = form.into_iter().map(|(name, value)| (name, value.as_str())).collect();
            check(State::Draft, Task::Dates, &form, &expect);
        }
        check(
            State::Draft,
            Task::Dates,
            &[("opens", "soon")],
            &[("opens", "task-date-wrong"), ("closes", "task-date-wrong"), ("count-1", "task-count-missing")],
        );
    }

    #[test]
    fn an_open_consultation_can_only_last_longer() {
        let day = |days: i64| TODAY.plus(days).to_string();
        let (same, less, more, past) = (day(20), day(19), day(30), day(0));
        check(State::Open, Task::Dates, &[("closes", &same)], &[]);
        check(State::Open, Task::Dates, &[("closes", &less)], &[("closes", "task-close-earlier")]);
        check(State::Open, Task::Dates, &[("closes", &more)], &[(MORE, "task-count-late")]);
        check(State::Open, Task::Dates, &[("closes", &same), (MORE, &past)], &[(MORE, "task-count-past")]);
        let one = check(State::Open, Task::Dates, &[("closes", &more), (MORE, &more), ("opens", &more)], &[]);
        assert_eq!((one.opens, one.closes), (Some(TODAY.plus(-5)), Some(TODAY.plus(30))));
        assert_eq!(one.counts, [TODAY.plus(20), TODAY.plus(30)]);
    }

    #[test]
    fn times_and_influence_are_read() {
        assert_eq!(check(State::Draft, Task::Time, &[("minutes", "٢٥")], &[]).minutes, 25);
        check(State::Draft, Task::Time, &[("minutes", "half an hour")], &[("minutes", "task-minutes-wrong")]);
        check(State::Draft, Task::Time, &[("minutes", "0")], &[("minutes", "task-minutes-wrong")]);
        check(State::Draft, Task::Influence, &[("influence", "much")], &[("influence", "task-influence-choose")]);
        assert_eq!(
            check(State::Draft, Task::Influence, &[("influence", "decide")], &[]).influence,
            Some(Influence::Decide)
        );
    }
}
