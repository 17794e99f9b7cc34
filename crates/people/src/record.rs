//! What staff did to accesses: who signed in, invited, ended, let somebody set the second step up anew, and on which day.
//!
//! The problem: when somebody who works here misuses an access, colleagues must be able to see it. This is about staff, who act
//! for institutions; nothing of the kind is kept about people who take part.
//!
//! Not done: no hour, no address, no device; and nothing that staff read or wrote (readings of sealed words have a record of their
//! own). Commands on the machine leave no trace here.

use kit::Page;
use store::{Day, Id, Result, Tx, values};

/// What was done.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Act {
    /// Signed in with both steps.
    SignIn,
    /// Set the second step up.
    SetUp,
    /// Changed the passphrase.
    Passphrase,
    /// Made new recovery codes.
    Recovery,
    /// Made an invitation.
    Invite,
    /// Ended somebody's access.
    End,
    /// Gave somebody other roles.
    Roles,
    /// Let somebody set the second step up anew.
    Reset,
    /// Opened the installation after a restore.
    Open,
    /// Let somebody hold the organisation's key.
    Share,
    /// Ended that.
    Unshare,
    /// Asked for a file of what people released.
    AskFile,
    /// Agreed to it.
    AgreeFile,
    /// Took it.
    TakeFile,
    /// Made another key for an organisation whose holders were gone.
    NewKey,
    /// Made a passkey.
    #[cfg_attr(not(feature = "passkeys"), expect(dead_code, reason = "passkeys are a feature"))]
    Passkey,
}

impl Act {
    const fn word(self) -> &'static str {
        match self {
            Self::SignIn => "sign-in",
            Self::SetUp => "set-up",
            Self::Passphrase => "passphrase",
            Self::Recovery => "recovery",
            Self::Invite => "invite",
            Self::End => "end",
            Self::Roles => "roles",
            Self::Reset => "reset",
            Self::Open => "open",
            Self::Share => "share",
            Self::Unshare => "unshare",
            Self::AskFile => "ask-file",
            Self::AgreeFile => "agree-file",
            Self::TakeFile => "take-file",
            Self::Passkey => "passkey",
            Self::NewKey => "new-key",
        }
    }
}

/// Writes an act down, in the transaction of the act itself.
pub(crate) async fn note(tx: &mut Tx, staff: Id, act: Act, about: Id, day: Day) -> Result<()> {
    tx.run(
        "INSERT INTO staff_record (staff, act, about, day, times) VALUES ($1, $2, $3, $4, 1)
         ON CONFLICT (staff, act, about, day) DO UPDATE SET times = staff_record.times + 1",
        values![staff, act.word(), about, day],
    )
    .await?;
    Ok(())
}

/// One line of somebody's record.
pub(crate) struct Line {
    pub(crate) day: String,
    pub(crate) what: String,
    /// Who did it, where that is somebody else.
    pub(crate) who: String,
    pub(crate) times: i64,
}

/// What somebody did, and what was done to their access; newest first, at most a hundred lines.
pub(crate) async fn of(tx: &mut Tx, staff: Id) -> Result<Vec<(Day, String, String, i64)>> {
    let rows = tx
        .all(
            "SELECT r.day, r.act, r.staff, s.sign_in, r.times FROM staff_record r JOIN staff s ON s.id = r.staff
             WHERE r.staff = $1 OR r.about = $1 ORDER BY r.day DESC, r.act LIMIT 100",
            values![staff],
        )
        .await?;
    rows.iter()
        .map(|row| {
            let who = if row.get::<Id>("staff")? == staff { String::new() } else { row.get("sign_in")? };
            Ok((row.get("day")?, row.get("act")?, who, row.get("times")?))
        })
        .collect()
}

/// The lines as a page shows them.
pub(crate) fn lines(page: &Page, rows: Vec<(Day, String, String, i64)>) -> Vec<Line> {
    rows.into_iter()
        .map(|(day, act, who, times)| Line { day: page.date(&day), what: page.t(format!("act-{act}")), who, times })
        .collect()
}
