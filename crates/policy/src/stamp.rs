//! Where the public ledger stood when a report was made.
//!
//! The problem: whoever keeps a report wants to know years later whether what it was made from still stands. Name, size and root of the ledger,
//! three lines, are enough: kept in a file, `ledger verify --since` and `verify.py verify --since` say whether the ledger still continues them.
//!
//! Not done: they are not signed in the report. Whoever wants to show others what was signed keeps the checkpoint itself.

use documents::{Block, Direction, Words};
use kit::Page;
use store::{Day, Result, Tx};

/// The lines of a checkpoint.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Stamp {
    /// Name, size, root.
    pub(crate) lines: Vec<String>,
    /// The day of the report.
    pub(crate) day: Day,
}

impl Stamp {
    /// Of a report that is made today; none while nothing is signed.
    pub(crate) async fn read(tx: &mut Tx, today: Day) -> Result<Option<Self>> {
        let signed = acts::of_report(tx, today).await?;
        Ok(signed.map(|signed| Self { lines: signed.body().lines().take(3).map(str::to_owned).collect(), day: today }))
    }

    /// The end of a document.
    pub(crate) fn blocks(&self, page: &Page) -> Vec<Block> {
        let lines = Words::in_lang(self.lines.join("\n"), "en", Direction::Ltr);
        vec![
            Block::Heading { level: 1, words: page.t("ledger-stamp").into() },
            Block::Paragraph {
                words: format!("{} {}", page.s("ledger-stamp-day", page.date(&self.day)), page.t("ledger-stamp-text"))
                    .into(),
            },
            Block::Quote { words: lines, by: Words::new("") },
        ]
    }

    /// A sample.
    pub(crate) fn sample() -> Self {
        let lines = ["firsthand.example/ledger", "41", "CsUYapGGPo4dkMgIAUqom/Xajj7h2fB2MPA3j2jxq2I="];
        Self { lines: lines.map(str::to_owned).to_vec(), day: kit::samples::TODAY }
    }
}
