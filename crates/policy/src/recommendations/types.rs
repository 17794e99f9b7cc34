//! The words of a recommendation and of the answers to it.

use kit::Lang;
use store::{Day, Id, Sealing};

macro_rules! words {
    ($(#[$doc:meta])* $name:ident { $($(#[$note:meta])* $variant:ident = $word:literal),+ $(,)? }) => {
        $(#[$doc])*
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
        pub enum $name { $($(#[$note])* $variant),+ }

        impl $name {
            /// All of them, in order.
            pub const ALL: &'static [Self] = &[$(Self::$variant),+];

            /// The word in the database, in addresses and in message keys.
            pub const fn word(self) -> &'static str {
                match self { $(Self::$variant => $word),+ }
            }

            /// Reads the word.
            pub fn parse(word: &str) -> Option<Self> {
                Self::ALL.iter().copied().find(|one| one.word() == word)
            }
        }
    };
}
pub(crate) use words;

words! {
    /// Where a recommendation is on its way.
    State {
        /// Members and the secretary write it.
        Draft = "draft",
        /// The council decides.
        Deciding = "deciding",
        /// Adopted, not published yet.
        Adopted = "adopted",
        /// The council did not adopt it.
        Rejected = "rejected",
        /// Everybody reads it, and the clock runs.
        Published = "published",
    }
}

words! {
    /// The four Ps of anti-trafficking policy.
    Pillar {
        /// Prevention.
        Prevention = "prevention",
        /// Protection.
        Protection = "protection",
        /// Prosecution.
        Prosecution = "prosecution",
        /// Partnership.
        Partnership = "partnership",
    }
}

words! {
    /// How much it matters to the council.
    Priority {
        /// Before others.
        High = "high",
        /// Like others.
        Normal = "normal",
    }
}

words! {
    /// Groups that a recommendation can concern. Nobody is put into one: the council says whom it speaks about.
    Group {
        /// Men and boys.
        Men = "men",
        /// Women and girls.
        Women = "women",
        /// LGBTQ+ people.
        Lgbtq = "lgbtq",
        /// People exploited for their labour.
        Labour = "labour",
        /// People without status.
        Status = "status",
        /// Children and young people.
        Young = "young",
        /// People with disabilities.
        Disability = "disability",
        /// Indigenous people.
        Indigenous = "indigenous",
    }
}

words! {
    /// What kind of institution.
    InstitutionKind {
        /// A ministry.
        Ministry = "ministry",
        /// An agency or authority.
        Agency = "agency",
        /// A company.
        Company = "company",
        /// A non-governmental organisation.
        Ngo = "ngo",
        /// Another one.
        Other = "other",
    }
}

words! {
    /// What an institution answers (product.md R24).
    Kind {
        /// Yes.
        Accept = "accept",
        /// In part.
        Part = "part",
        /// No; reasons are required.
        Decline = "decline",
        /// It is done already; evidence is required.
        Done = "done",
        /// It is for another institution, which is named.
        NotOurs = "not-ours",
    }
}

impl Kind {
    /// Whether promises can follow.
    pub const fn promises(self) -> bool {
        matches!(self, Self::Accept | Self::Part)
    }
}

/// An institution.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Institution {
    /// Its id.
    pub id: Id,
    /// Its name.
    pub name: String,
    /// What kind.
    pub kind: InstitutionKind,
    /// Its web address; may be empty.
    pub url: String,
    /// Who answers for it here.
    pub organisation: Option<Id>,
    /// Plainly a sample.
    pub sample: bool,
}

impl Institution {
    /// The address of its page.
    pub fn path(&self) -> String {
        format!("/institution/{}", self.id)
    }
}

/// A recommendation.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Recommendation {
    /// Its id.
    pub id: Id,
    /// Whose.
    pub council: Id,
    /// Where it is.
    pub state: State,
    /// Year and number, once it is published: 2026-14.
    pub number: Option<(i64, i64)>,
    /// The language it is written in.
    pub lang: Lang,
    /// What it asks for, in a line.
    pub title: String,
    /// What it asks for.
    pub body: String,
    /// Why.
    pub rationale: String,
    /// The pillar.
    pub pillar: Pillar,
    /// How much it matters.
    pub priority: Priority,
    /// The seat that drafted it; `None`: the secretary, or somebody who left.
    pub seat: Option<Id>,
    /// Counts changes of the draft.
    pub version: i64,
    /// The recommendation of a public report that the council made its own.
    pub adopts: Option<Id>,
    /// The committee that prepared it.
    pub committee: Option<Id>,
    /// The day on which the institution decides.
    pub meeting: Option<Day>,
    /// The day it was published.
    pub published: Option<Day>,
    /// Groups concerned.
    pub groups: Vec<Group>,
    /// Plainly a sample.
    pub sample: bool,
}

impl Recommendation {
    /// Year and number as everybody says it.
    pub fn label(&self) -> String {
        self.number.map_or_else(String::new, |(year, number)| format!("{year}-{number:02}"))
    }

    /// The address of its page.
    pub fn path(&self) -> String {
        format!("/recommendation/{}", self.id)
    }

    /// As it reads after its corrections, oldest first.
    pub fn correct(&mut self, corrections: &[Correction]) {
        if let Some(last) = corrections.last() {
            self.title.clone_from(&last.title);
            self.body.clone_from(&last.body);
            self.rationale.clone_from(&last.rationale);
        }
    }
}

impl Sealing for Recommendation {
    fn about(&self) -> Id {
        self.id
    }

    fn texts(&mut self) -> Vec<&mut String> {
        vec![&mut self.title, &mut self.body, &mut self.rationale]
    }
}

/// Somebody who must answer.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Addressee {
    /// Its id.
    pub id: Id,
    /// What it must answer: a recommendation, or a request for information.
    pub thing: Id,
    /// Who.
    pub institution: Institution,
    /// The role in the institution, never a name.
    pub role: String,
    /// The day the clock began; `None` until it is published.
    pub asked: Option<Day>,
    /// The last day to answer.
    pub due: Option<Day>,
    /// By how many days it was extended, once; 0 when not.
    pub more: i64,
    /// Why.
    pub more_reasons: String,
    /// When.
    pub more_day: Option<Day>,
    /// The institution that said it was not theirs and named this one.
    pub passed_by: Option<Id>,
    /// The newest answer.
    pub answers: Vec<Answer>,
}

impl Addressee {
    /// Somebody who has not been asked yet.
    pub fn new(id: Id, thing: Id, institution: Institution, role: String) -> Self {
        Self {
            id,
            thing,
            institution,
            role,
            asked: None,
            due: None,
            more: 0,
            more_reasons: String::new(),
            more_day: None,
            passed_by: None,
            answers: Vec::new(),
        }
    }

    /// The newest answer.
    pub fn answer(&self) -> Option<&Answer> {
        self.answers.last()
    }

    /// Where it stands on a day.
    pub fn standing(&self, today: Day) -> Standing {
        match (self.answers.first(), self.answer(), self.due) {
            (Some(first), Some(newest), Some(due)) => {
                Standing::Answered { kind: newest.kind, late: first.day.0 - due.0 }
            }
            (Some(_), Some(newest), None) => Standing::Answered { kind: newest.kind, late: 0 },
            (_, _, Some(due)) if due < today => Standing::Overdue(today.0 - due.0),
            _ => Standing::Waiting,
        }
    }
}

/// Where an addressee stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Standing {
    /// There is time.
    Waiting,
    /// So many days over.
    Overdue(i64),
    /// There is an answer: the newest one, and how many days after the last day the first one came (negative: before).
    Answered {
        /// The newest answer.
        kind: Kind,
        /// Days after the last day.
        late: i64,
    },
}

/// An answer. It is never changed; a later version stands beside it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Answer {
    /// From 1.
    pub version: i64,
    /// What is answered.
    pub kind: Kind,
    /// The language.
    pub lang: Lang,
    /// The reasons.
    pub words: String,
    /// Where the evidence is.
    pub evidence_url: String,
    /// The institution it is for, when it is not theirs.
    pub whose: String,
    /// Who answers, as a role.
    pub role: String,
    /// The council wrote down a public reply.
    pub recorded: bool,
    /// Where that reply is from.
    pub source: String,
    /// The address of the source.
    pub source_url: String,
    /// Why there is another version.
    pub reason: String,
    /// When.
    pub day: Day,
}

/// An earlier recommendation that says nearly the same.
#[derive(Debug, Clone, PartialEq)]
pub struct Repeat {
    /// Its id.
    pub earlier: Id,
    /// Of a public report, not of a council here.
    pub report: bool,
    /// How alike they are, 0.8 to 1.
    pub alike: f64,
}

/// A correction of a published recommendation: the words as they are from then on.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Correction {
    /// From 1.
    pub number: i64,
    /// The words.
    pub title: String,
    /// The words.
    pub body: String,
    /// The words.
    pub rationale: String,
    /// Why.
    pub reason: String,
    /// When.
    pub day: Day,
}

#[cfg(test)]
mod tests {
    use super::*;

    fn addressee(due: i64, answered: Option<i64>) -> Addressee {
        let answer = |day| Answer {
            version: 1,
            kind: Kind::Decline,
            lang: Lang::En,
            words: String::new(),
            evidence_url: String::new(),
            whose: String::new(),
            role: String::new(),
            recorded: false,
            source: String::new(),
            source_url: String::new(),
            reason: String::new(),
            day: Day(day),
        };
        Addressee {
            id: Id([1; 16]),
            thing: Id([2; 16]),
            institution: Institution {
                id: Id([3; 16]),
                name: String::new(),
                kind: InstitutionKind::Agency,
                url: String::new(),
                organisation: None,
                sample: true,
            },
            role: String::new(),
            asked: Some(Day(0)),
            due: Some(Day(due)),
            more: 0,
            more_reasons: String::new(),
            more_day: None,
            passed_by: None,
            answers: answered.map(answer).into_iter().collect(),
        }
    }

    #[test]
    fn the_last_day_is_still_in_time() {
        assert_eq!(addressee(90, None).standing(Day(90)), Standing::Waiting);
        assert_eq!(addressee(90, None).standing(Day(91)), Standing::Overdue(1));
        let late = |answered| match addressee(90, Some(answered)).standing(Day(500)) {
            Standing::Answered { kind: Kind::Decline, late } => late,
            other => panic!("{other:?}"),
        };
        assert_eq!((late(81), late(90), late(92)), (-9, 0, 2));
    }

    #[test]
    fn words_lead_back() {
        for kind in Kind::ALL {
            assert_eq!(Kind::parse(kind.word()), Some(*kind));
        }
        assert_eq!(Pillar::parse("punishment"), None);
    }
}
