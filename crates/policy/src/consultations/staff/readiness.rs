//! What a consultation must state before it can open.
//!
//! The problem: people are invited before anybody decided what they can influence, what they are paid or what happens with
//! what they say. Here it is a list, and while something on it is missing, there is no way to open.
//!
//! Sources: product.md R6 (what is stated), R7 (minimum notice, plain-language version), R8 (terms accepted first), R9 (who
//! convenes and who funds), R11 (pay at or above the installation's floor, or unpaid with a reason), R20 (safeguarding
//! contact). The floor is a setting of the installation.
//!
//! Not done: whether what is stated is true. That is for the people who take part to judge.

use kit::Site;
use store::Day;

use crate::consultations::types::Consultation;

/// The fewest days between the opening day and the closing day.
pub const NOTICE_DAYS: i64 = 7;

/// The fewest statements of the convenor to vote on, so that the first person finds something.
pub const FEWEST_STATEMENTS: usize = 3;

/// Something to state before opening.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Task {
    /// What it is for.
    Purpose,
    /// How much influence people have.
    Influence,
    /// What is already decided.
    Decided,
    /// How long taking part takes.
    Time,
    /// What is paid.
    Pay,
    /// The first day, the last day, the days of counting.
    Dates,
    /// Who reads what.
    Readers,
    /// What happens afterwards.
    Afterwards,
    /// Who convenes and who funds.
    Convenor,
    /// The safeguarding contact.
    Safeguarding,
    /// Title, plain-language version, content note.
    Summary,
    /// The text that is asked about.
    Text,
    /// The first statements to vote on.
    Statements,
    /// The terms that the organisation accepts.
    Terms,
}

impl Task {
    /// All of them, in the order of the list.
    pub const ALL: [Self; 14] = [
        Self::Summary,
        Self::Purpose,
        Self::Influence,
        Self::Decided,
        Self::Time,
        Self::Pay,
        Self::Dates,
        Self::Readers,
        Self::Afterwards,
        Self::Convenor,
        Self::Safeguarding,
        Self::Text,
        Self::Statements,
        Self::Terms,
    ];

    /// The word in addresses and in message keys (`task-purpose`).
    pub const fn word(self) -> &'static str {
        match self {
            Self::Purpose => "purpose",
            Self::Influence => "influence",
            Self::Decided => "decided",
            Self::Time => "time",
            Self::Pay => "pay",
            Self::Dates => "dates",
            Self::Readers => "readers",
            Self::Afterwards => "afterwards",
            Self::Convenor => "convenor",
            Self::Safeguarding => "safeguarding",
            Self::Summary => "summary",
            Self::Text => "text",
            Self::Statements => "statements",
            Self::Terms => "terms",
        }
    }

    /// Reads the word.
    pub fn parse(word: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|task| task.word() == word)
    }
}

/// What is still missing, in the order of the list. `provisions` counts the parts of the text, `statements` the published
/// statements of the convenor. `today` is the earliest day on which it could open.
pub fn missing(one: &Consultation, site: &Site, today: Day, provisions: usize, statements: usize) -> Vec<Task> {
    Task::ALL.into_iter().filter(|task| !stated(*task, one, site, today, provisions, statements)).collect()
}

fn stated(task: Task, one: &Consultation, site: &Site, today: Day, provisions: usize, statements: usize) -> bool {
    let written = |text: &str| !text.trim().is_empty();
    match task {
        Task::Purpose => written(&one.purpose),
        Task::Influence => one.influence.is_some(),
        Task::Decided => written(&one.decided),
        Task::Time => one.minutes > 0,
        Task::Pay => one.pay.is_stated(one.influence, site),
        Task::Dates => dates_are_stated(one, today),
        Task::Readers => written(&one.readers),
        Task::Afterwards => written(&one.afterwards),
        Task::Convenor => written(&one.convened_by) && written(&one.funded_by),
        Task::Safeguarding => written(&one.safeguarding),
        Task::Summary => written(&one.title) && written(&one.summary),
        Task::Text => provisions > 0,
        Task::Statements => statements >= FEWEST_STATEMENTS,
        Task::Terms => one.terms == Some(people::TERMS_VERSION),
    }
}

/// Opening late shortens the notice, so the days count from the later of the announced day and today.
fn dates_are_stated(one: &Consultation, today: Day) -> bool {
    let (Some(opens), Some(closes)) = (one.opens, one.closes) else { return false };
    let start = opens.max(today);
    let (Some(first), Some(last)) = (one.counts.iter().min(), one.counts.iter().max()) else { return false };
    closes.0 - start.0 >= NOTICE_DAYS && *first > start && *last >= closes
}

#[cfg(test)]
mod tests {
    use kit::Lang;
    use store::Id;

    use super::*;
    use crate::consultations::types::State;
    use crate::stated::{Influence, Pay};

    const TODAY: Day = Day(20_500);

    fn complete() -> Consultation {
        let text = || "Something plain.".to_owned();
        Consultation {
            id: Id([1; 16]),
            organisation: Id([2; 16]),
            terms: Some(people::TERMS_VERSION),
            state: State::Draft,
            lang: Lang::En,
            title: text(),
            summary: text(),
            purpose: text(),
            influence: Some(Influence::Involve),
            decided: text(),
            minutes: 25,
            pay: Pay::Hourly { cents: 5_700, currency: "USD".to_owned(), how: text() },
            opens: Some(TODAY),
            closes: Some(TODAY.plus(NOTICE_DAYS)),
            readers: text(),
            afterwards: text(),
            convened_by: text(),
            funded_by: text(),
            safeguarding: text(),
            content_note: String::new(),
            source: String::new(),
            source_url: String::new(),
            sample: true,
            counts: vec![TODAY.plus(3), TODAY.plus(NOTICE_DAYS)],
        }
    }

    fn found(one: &Consultation) -> Vec<Task> {
        missing(one, &Site::default(), TODAY, 1, FEWEST_STATEMENTS)
    }

    /// Changes a complete consultation and names what must be missing then.
    fn check(change: impl Fn(&mut Consultation), expect: &[Task]) {
        let mut one = complete();
        change(&mut one);
        assert_eq!(found(&one), expect);
    }

    #[test]
    fn words_name_tasks() {
        for task in Task::ALL {
            assert_eq!(Task::parse(task.word()), Some(task));
        }
        assert_eq!(Task::parse("story"), None);
    }

    #[test]
    fn r6_everything_is_stated_before_it_opens() {
        check(|_| {}, &[]);
        check(|one| one.purpose.clear(), &[Task::Purpose]);
        check(|one| one.purpose = "  \n".to_owned(), &[Task::Purpose]);
        check(|one| one.influence = None, &[Task::Influence]);
        check(|one| one.decided.clear(), &[Task::Decided]);
        check(|one| one.minutes = 0, &[Task::Time]);
        check(|one| one.pay = Pay::Unstated, &[Task::Pay]);
        check(|one| one.opens = None, &[Task::Dates]);
        check(|one| one.closes = None, &[Task::Dates]);
        check(|one| one.readers.clear(), &[Task::Readers]);
        check(|one| one.afterwards.clear(), &[Task::Afterwards]);
        check(|one| one.safeguarding.clear(), &[Task::Safeguarding]);
        let site = Site::default();
        assert_eq!(missing(&complete(), &site, TODAY, 0, FEWEST_STATEMENTS), [Task::Text]);
        assert_eq!(missing(&complete(), &site, TODAY, 1, FEWEST_STATEMENTS - 1), [Task::Statements]);
    }

    #[test]
    fn r7_there_is_notice_and_a_plain_version() {
        check(|one| one.summary.clear(), &[Task::Summary]);
        check(|one| one.title.clear(), &[Task::Summary]);
        check(|one| one.closes = Some(TODAY.plus(NOTICE_DAYS - 1)), &[Task::Dates]);
        check(|one| one.closes = Some(TODAY.plus(-1)), &[Task::Dates]);
        check(|one| one.counts.clear(), &[Task::Dates]);
        check(|one| one.counts = vec![TODAY, TODAY.plus(NOTICE_DAYS)], &[Task::Dates]);
        check(|one| one.counts = vec![TODAY.plus(3)], &[Task::Dates]);
        // Announced for yesterday: the notice counts from today.
        check(|one| one.opens = Some(TODAY.plus(-1)), &[]);
        assert_eq!(missing(&complete(), &Site::default(), TODAY.plus(1), 1, FEWEST_STATEMENTS), [Task::Dates]);
    }

    #[test]
    fn r8_the_organisation_accepted_the_terms_first() {
        check(|one| one.terms = None, &[Task::Terms]);
        check(|one| one.terms = Some(people::TERMS_VERSION - 1), &[Task::Terms]);
    }

    #[test]
    fn r9_who_convenes_and_who_funds_is_stated() {
        check(|one| one.convened_by.clear(), &[Task::Convenor]);
        check(|one| one.funded_by.clear(), &[Task::Convenor]);
    }

    #[test]
    fn r11_pay_is_at_the_floor_or_unpaid_has_a_reason() {
        let paid = |cents: i64, currency: &str| Pay::Hourly {
            cents,
            currency: currency.to_owned(),
            how: "In cash, on the day.".to_owned(),
        };
        check(|one| one.pay = paid(5_699, "USD"), &[Task::Pay]);
        check(|one| one.pay = paid(9_000, "XXX"), &[Task::Pay]);
        check(|one| one.pay = paid(9_000, "USD"), &[]);
        check(
            |one| one.pay = Pay::Hourly { cents: 9_000, currency: "USD".to_owned(), how: String::new() },
            &[Task::Pay],
        );
        check(|one| one.pay = Pay::Unpaid { reason: String::new() }, &[Task::Pay]);
        check(|one| one.pay = Pay::Unpaid { reason: "No budget this year.".to_owned() }, &[]);
        check(
            |one| {
                one.influence = Some(Influence::Inform);
                one.pay = paid(100, "USD");
            },
            &[],
        );
    }
}
