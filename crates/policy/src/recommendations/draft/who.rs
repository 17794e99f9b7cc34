//! Who writes a draft: members, and the secretary for them.

use axum::extract::{Path, RawQuery};
use kit::{Fields, Outcome, Problem};
use people::{Member, MemberForm, StaffForm, StaffMember};

use super::{
    Writer, fresh, load,
    saving::{delete, store},
    show,
};
use crate::councils::{self, staff::ours};

// Members.

pub(super) async fn member<'v>(me: &'v Member, id: &str, at: Option<&str>) -> Result<Writer<'v>, Problem> {
    let sitting = councils::sitting(me, id).await?;
    let silent = sitting.silent();
    let base = format!("{}/draft", sitting.council.path());
    let put = at.filter(|_| sitting.chairs()).map(|_| if sitting.enough() { Ok(()) } else { Err("draft-put-few") });
    Ok(Writer {
        visit: &me.visit,
        page: me.page(me.visit.say(if at.is_some() { "draft-title-there" } else { "draft-title-new" })),
        to: at.map_or_else(|| base.clone(), |at| format!("{base}/{at}")),
        back: format!("{}/in", sitting.council.path()),
        seat: Some(sitting.seat.id),
        silent,
        today: sitting.today,
        council: sitting.council,
        put,
    })
}

/// Whoever reads along has no form to open.
pub(super) fn must_write(writer: &Writer<'_>) -> Result<(), Problem> {
    if writer.silent.is_some() { Err(Problem::NotYours) } else { Ok(()) }
}

pub(super) async fn new(me: Member, Path(id): Path<String>, RawQuery(query): RawQuery) -> Outcome {
    let adopts = Fields::of_query(query.as_deref()).text("adopts").to_owned();
    let writer = member(&me, &id, None).await?;
    must_write(&writer)?;
    fresh(writer, &adopts).await
}

pub(super) async fn create(Path(id): Path<String>, MemberForm { me, fields }: MemberForm) -> Outcome {
    let writer = member(&me, &id, None).await?;
    let id = me.new_id(&fields);
    store(writer, id, false, fields).await
}

pub(super) async fn one(me: Member, Path((id, at)): Path<(String, String)>) -> Outcome {
    let writer = member(&me, &id, Some(&at)).await?;
    must_write(&writer)?;
    show(writer, &at).await
}

pub(super) async fn change(Path((id, at)): Path<(String, String)>, MemberForm { me, fields }: MemberForm) -> Outcome {
    let writer = member(&me, &id, Some(&at)).await?;
    if fields.is("act", "delete") {
        must_write(&writer)?;
        return delete(&me.visit, writer.council.id, &at, &writer.back).await;
    }
    let (there, ..) = load(&me.visit, writer.council.id, &at).await?;
    store(writer, there.id, true, fields).await
}

// The secretary.

pub(super) async fn secretary<'v>(me: &'v StaffMember, id: &str, at: Option<&str>) -> Result<Writer<'v>, Problem> {
    let council = ours(me, id).await?;
    if council.state != councils::types::State::Open {
        return Err(Problem::NotFound);
    }
    let base = format!("{}/draft", council.base());
    Ok(Writer {
        visit: &me.visit,
        page: me.page(me.visit.say(if at.is_some() { "draft-title-there" } else { "draft-title-new" })),
        to: at.map_or_else(|| base.clone(), |at| format!("{base}/{at}")),
        back: format!("{}/recommendations", council.base()),
        seat: None,
        today: council.today(me.visit.app.clock()),
        council,
        put: None,
        silent: None,
    })
}

pub(super) async fn staff_new(me: StaffMember, Path(id): Path<String>, RawQuery(query): RawQuery) -> Outcome {
    let adopts = Fields::of_query(query.as_deref()).text("adopts").to_owned();
    fresh(secretary(&me, &id, None).await?, &adopts).await
}

pub(super) async fn staff_create(Path(id): Path<String>, StaffForm { me, fields }: StaffForm) -> Outcome {
    let writer = secretary(&me, &id, None).await?;
    let id = me.new_id(&fields);
    store(writer, id, false, fields).await
}

pub(super) async fn staff_one(me: StaffMember, Path((id, at)): Path<(String, String)>) -> Outcome {
    show(secretary(&me, &id, Some(&at)).await?, &at).await
}

pub(super) async fn staff_change(
    Path((id, at)): Path<(String, String)>,
    StaffForm { me, fields }: StaffForm,
) -> Outcome {
    let writer = secretary(&me, &id, Some(&at)).await?;
    let (there, ..) = load(&me.visit, writer.council.id, &at).await?;
    if fields.is("act", "delete") {
        // A member's draft is theirs to delete.
        return if there.seat.is_none() {
            delete(&me.visit, writer.council.id, &at, &writer.back).await
        } else {
            Err(Problem::NotYours)
        };
    }
    store(writer, there.id, true, fields).await
}
