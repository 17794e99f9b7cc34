//! `firsthand consent verify`: is this receipt what was signed?

use std::path::PathBuf;

use clap::Subcommand;
use people::consents::receipt;
use store::{Clock, Day};

use super::say;

/// Receipts of permissions.
#[derive(Debug, Subcommand)]
pub(super) enum Consent {
    /// Check a receipt: that nothing in it was changed, and until when it holds. Needs neither database nor network
    Verify {
        /// The receipt
        file: PathBuf,
        /// The key that must have signed it, as the installation shows it under /about/receipts
        #[arg(long)]
        key: Option<String>,
    },
}

/// Runs a command.
///
/// # Errors
/// When the receipt is not right, or cannot be read.
pub(super) fn run(command: Consent) -> Result<(), String> {
    let Consent::Verify { file, key } = command;
    let text = std::fs::read_to_string(&file).map_err(|error| format!("{} cannot be read: {error}", file.display()))?;
    let right = receipt::verify(&text, key.as_deref()).map_err(|wrong| format!("{}: {wrong}", file.display()))?;
    say(&in_words(&right, key.is_some(), Clock::System.today()));
    Ok(())
}

fn in_words(right: &receipt::Verified, named: bool, today: Day) -> String {
    let items = right.items.join(", ");
    let over = if right.ends < today { " (over)" } else { "" };
    let key = if named {
        format!("Signed with the key you named, {}.", right.public_key)
    } else {
        format!(
            "Signed with the key {}. Compare it with the one that the installation shows under /about/receipts, or name \
             that one with --key: anybody can sign with a key of their own.",
            right.public_key
        )
    };
    format!(
        "The receipt is whole.\n\n  who     {}\n  for     {}\n  what    {items}\n  given   {}\n  until   {}{over}\n\n{key}\nWhether \
         it was taken back later, a receipt cannot know.",
        right.organisation, right.purpose, right.given, right.ends
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_receipt_whose_time_is_over_says_so() {
        let right = receipt::Verified {
            public_key: "ab".to_owned(),
            organisation: "Office".to_owned(),
            purpose: "To pay you".to_owned(),
            items: vec!["contact".to_owned()],
            given: Day(20_400),
            ends: Day(20_500),
        };
        assert!(!in_words(&right, true, Day(20_500)).contains("(over)"), "the last day counts");
        assert!(in_words(&right, true, Day(20_501)).contains("(over)"));
        assert!(in_words(&right, false, Day(20_500)).contains("--key"), "a key that nobody named is to be compared");
    }
}
