//! The pages of a draft, for members and for the secretary.

use axum::extract::{Path, RawQuery};
use kit::{Fields, Outcome};
use people::{Member, MemberForm, StaffForm, StaffMember};

use super::{
    SHEET, fresh, load,
    saving::{delete, store},
    show,
};
use crate::recommendations::writer::{Writer, member, secretary};

/// The recommendation of a public report that the address asks to take over.
fn adopts(RawQuery(query): RawQuery) -> String {
    Fields::of_query(query.as_deref()).text("adopts").to_owned()
}

async fn changed(writer: Writer<'_>, at: &str, fields: Fields) -> Outcome {
    let (there, ..) = load(&writer, at).await?;
    if fields.is("act", "delete") {
        delete(writer, there).await
    } else {
        store(writer, there.id, Some(&there), fields).await
    }
}

// Members.

pub(super) async fn new(me: Member, Path(id): Path<String>, query: RawQuery) -> Outcome {
    fresh(member(&me, &id, &SHEET, None).await?, &adopts(query)).await
}

pub(super) async fn create(Path(id): Path<String>, MemberForm { me, fields }: MemberForm) -> Outcome {
    let writer = member(&me, &id, &SHEET, None).await?;
    let id = me.new_id(&fields);
    store(writer, id, None, fields).await
}

pub(super) async fn one(me: Member, Path((id, at)): Path<(String, String)>) -> Outcome {
    show(member(&me, &id, &SHEET, Some(&at)).await?, &at).await
}

pub(super) async fn change(Path((id, at)): Path<(String, String)>, MemberForm { me, fields }: MemberForm) -> Outcome {
    changed(member(&me, &id, &SHEET, Some(&at)).await?, &at, fields).await
}

// The secretary.

pub(super) async fn staff_new(me: StaffMember, Path(id): Path<String>, query: RawQuery) -> Outcome {
    fresh(secretary(&me, &id, &SHEET, None).await?, &adopts(query)).await
}

pub(super) async fn staff_create(Path(id): Path<String>, StaffForm { me, fields }: StaffForm) -> Outcome {
    let writer = secretary(&me, &id, &SHEET, None).await?;
    let id = me.new_id(&fields);
    store(writer, id, None, fields).await
}

pub(super) async fn staff_one(me: StaffMember, Path((id, at)): Path<(String, String)>) -> Outcome {
    show(secretary(&me, &id, &SHEET, Some(&at)).await?, &at).await
}

pub(super) async fn staff_change(
    Path((id, at)): Path<(String, String)>,
    StaffForm { me, fields }: StaffForm,
) -> Outcome {
    changed(secretary(&me, &id, &SHEET, Some(&at)).await?, &at, fields).await
}
