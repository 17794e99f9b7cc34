//! Who writes what a council asks for: members together, and the secretary for them.
//!
//! A recommendation and a request for information are drafted by the same people under the same rules: whoever speaks for a seat writes and
//! deletes, whoever reads along does not, only a co-chair lets it out, and the secretary helps without letting anything out.

use people::{Member, StaffMember};
use store::{Day, Id};

use kit::{Page, Problem, Visit};

use crate::councils::{
    self,
    staff::ours,
    types::{Council, State},
};

/// A kind of draft: where its pages are, and what they are called (message keys).
pub(super) struct Sheet {
    /// The part of the address that holds drafts.
    pub(super) path: &'static str,
    /// The title of the page for a new one.
    pub(super) new: &'static str,
    /// The title of the page for one that is there.
    pub(super) there: &'static str,
    /// The part of the address of the secretary's list.
    pub(super) list: &'static str,
}

/// Who writes.
pub(super) struct Writer<'v> {
    pub(super) visit: &'v Visit,
    pub(super) page: Page,
    pub(super) council: Council,
    /// The member's seat; the secretary has none.
    pub(super) seat: Option<Id>,
    /// Where the form goes, and where one comes from.
    pub(super) to: String,
    pub(super) back: String,
    pub(super) today: Day,
    /// Whether they may let it out (put it to the vote, send it), and if not yet, why (a message key); `None`: never.
    pub(super) put: Option<Result<(), &'static str>>,
    /// Why nothing is stored for them now (a message key).
    pub(super) silent: Option<&'static str>,
}

impl Writer<'_> {
    /// Whoever reads along has no form to open.
    pub(super) fn must_write(&self) -> Result<(), Problem> {
        if self.silent.is_some() { Err(Problem::NotYours) } else { Ok(()) }
    }

    /// Whether they may delete a draft of that seat: members every one, the secretary those of no member.
    pub(super) fn may_delete(&self, seat: Option<Id>) -> bool {
        self.seat.is_some() || seat.is_none()
    }
}

fn address(base: &str, sheet: &Sheet, at: Option<&str>) -> String {
    let new = format!("{base}/{}", sheet.path);
    at.map_or_else(|| new.clone(), |at| format!("{new}/{at}"))
}

fn title(visit: &Visit, sheet: &Sheet, at: Option<&str>) -> String {
    visit.say(if at.is_some() { sheet.there } else { sheet.new })
}

/// A member. `at`: the draft that is there.
pub(super) async fn member<'v>(
    me: &'v Member,
    id: &str,
    sheet: &Sheet,
    at: Option<&str>,
) -> Result<Writer<'v>, Problem> {
    let sitting = councils::sitting(me, id).await?;
    let put = at.filter(|_| sitting.chairs()).map(|_| if sitting.enough() { Ok(()) } else { Err("draft-put-few") });
    Ok(Writer {
        visit: &me.visit,
        page: me.page(title(&me.visit, sheet, at)),
        to: address(&sitting.council.path(), sheet, at),
        back: format!("{}/in", sitting.council.path()),
        seat: Some(sitting.seat.id),
        silent: sitting.silent(),
        today: sitting.today,
        council: sitting.council,
        put,
    })
}

/// The secretary of a council that is at work.
pub(super) async fn secretary<'v>(
    me: &'v StaffMember,
    id: &str,
    sheet: &Sheet,
    at: Option<&str>,
) -> Result<Writer<'v>, Problem> {
    let council = ours(me, id).await?;
    if council.state != State::Open {
        return Err(Problem::NotFound);
    }
    Ok(Writer {
        visit: &me.visit,
        page: me.page(title(&me.visit, sheet, at)),
        to: address(&council.base(), sheet, at),
        back: format!("{}/{}", council.base(), sheet.list),
        seat: None,
        silent: None,
        today: council.today(me.visit.app.clock()),
        council,
        put: None,
    })
}
