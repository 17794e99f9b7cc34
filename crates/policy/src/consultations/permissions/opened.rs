//! What people released, for those who hold the organisation's key. Each look is counted before anything is shown.

use ::store::{Error, Id};
use askama::Template;
use axum::extract::Path;
use kit::{
    Outcome, Page, Problem, file, guarded, html,
    samples::{Sample, Stage},
};
use people::{
    StaffForm, StaffMember,
    consents::{
        self, Released, Request,
        files::{self, Wanted},
    },
};

use super::{member::ByRequest, sample_request, staff::held_in};
use crate::consultations::{
    reads::{self, Purpose},
    staff::{Head, sample_in, sample_page},
    types::{Consultation, State},
};

/// What this person may see.
enum Seen {
    /// They do not hold the key.
    Closed,
    /// They do.
    Opened(Vec<Released>),
}

#[derive(Template)]
#[template(path = "staff_permission.html")]
struct OpenedPage {
    page: Page,
    head: Head,
    request: Request,
    purpose: String,
    given: i64,
    seen: Seen,
    file: File,
}

/// Where a file of it is.
enum File {
    /// Nobody asked.
    None,
    /// This person asked, and nobody agreed yet.
    Asked,
    /// This person asked, and another one agreed.
    Ready,
    /// Somebody else asked: this person can agree.
    Theirs(String, String),
    /// Somebody else asked, and it was agreed.
    Agreed(String),
}

impl File {
    fn of(wanted: Option<Wanted>, me: Id) -> Self {
        match wanted {
            None => Self::None,
            Some(wanted) if wanted.by == me => {
                if wanted.agreed {
                    Self::Ready
                } else {
                    Self::Asked
                }
            }
            Some(wanted) => {
                if wanted.agreed {
                    Self::Agreed(wanted.name)
                } else {
                    Self::Theirs(wanted.name, wanted.by.to_string())
                }
            }
        }
    }
}

async fn find(me: &StaffMember, path: &ByRequest) -> Result<(Consultation, Request, i64), Problem> {
    let one = held_in(me, &path.id).await?;
    let wanted = Id::parse(&path.request).ok_or(Problem::NotFound)?;
    let id = one.id;
    let found = me
        .visit
        .app
        .store()
        .read("a permission asked", move |tx| {
            Box::pin(async move {
                let request = consents::find(tx, id, wanted).await?;
                Ok::<_, Error>((request, consents::standing(tx, wanted).await?))
            })
        })
        .await?;
    match found {
        (Some(request), given) => Ok((one, request, given)),
        (None, _) => Err(Problem::NotFound),
    }
}

/// Opens what was released, and counts it; `None` for somebody who does not hold the key, and (with `take`) when no file may be
/// taken.
async fn open(me: &StaffMember, consultation: Id, request: Id, take: bool) -> Result<Option<Vec<Released>>, Problem> {
    let (asking, today) = (me.clone(), me.visit.app.clock().today());
    let opened = me
        .visit
        .app
        .store()
        .write("open what was released", move |tx| {
            let asking = asking.clone();
            Box::pin(async move {
                let Some(secret) = asking.box_secret(tx).await? else { return Ok(None) };
                if take && !files::take(tx, request, asking.id, today).await? {
                    return Ok(None);
                }
                let all = consents::opened(tx, request, &secret, today).await?;
                let ids: Vec<Id> = all.iter().map(|(id, _)| *id).collect();
                consents::shown(tx, &ids).await?;
                Ok::<_, Error>(Some(all))
            })
        })
        .await?;
    let Some(all) = opened else { return Ok(None) };
    reads::record(me, consultation, Purpose::Consents, all.len()).await?;
    Ok(Some(all.into_iter().map(|(_, released)| released).collect()))
}

/// The file: one line for each person, in an order that says nothing.
fn csv_of(all: &[Released]) -> Result<Vec<u8>, Problem> {
    let mut out = csv::Writer::from_writer(Vec::new());
    out.write_record(["contact", "name"]).map_err(|_| Problem::Internal)?;
    for one in all {
        out.write_record([guarded(&one.contact), guarded(&one.name)]).map_err(|_| Problem::Internal)?;
    }
    out.into_inner().map_err(|_| Problem::Internal)
}

/// What was released.
pub(super) async fn get(me: StaffMember, Path(path): Path<ByRequest>) -> Outcome {
    let (one, request, given) = find(&me, &path).await?;
    let (id, mine, today) = (request.id, me.id, me.visit.app.clock().today());
    let wanted = me.visit.app.store().read("file", move |tx| Box::pin(files::wanted(tx, id, today))).await?;
    let seen = open(&me, one.id, id, false).await?.map_or(Seen::Closed, Seen::Opened);
    let file = File::of(wanted, mine);
    let page = me.page(me.visit.say("permit-staff-title"));
    let purpose = page.t(format!("permit-purpose-{}", request.purpose.word()));
    html(&OpenedPage { head: Head::new(&one), page, purpose, request, given, seen, file })
}

/// The request is ended, and everything that was released goes; or a file is asked for, agreed to, taken.
pub(super) async fn post(Path(path): Path<ByRequest>, StaffForm { me, fields }: StaffForm) -> Outcome {
    let (one, request, _) = find(&me, &path).await?;
    let (id, today, asking) = (request.id, me.visit.app.clock().today(), me.clone());
    let asker = Id::parse(fields.text("by"));
    let here = format!("/staff/c/{}/permissions", one.id);
    let store = me.visit.app.store();
    match fields.text("act") {
        "end" => {
            store.write("end a request", move |tx| Box::pin(consents::end(tx, id))).await?;
            me.visit.app.settle().await;
            return Ok(me.visit.go(&here));
        }
        "take" => {
            let all = open(&me, one.id, id, true).await?.ok_or(Problem::NotYours)?;
            return Ok(file("text/csv; charset=utf-8", Some("people.csv"), csv_of(&all)?));
        }
        act @ ("ask" | "agree") => {
            let ask = act == "ask";
            let done = store
                .write("file", move |tx| {
                    let asking = asking.clone();
                    Box::pin(async move {
                        if asking.box_secret(tx).await?.is_none() {
                            return Ok(false);
                        }
                        if ask {
                            files::ask(tx, id, asking.id, today).await?;
                            return Ok(true);
                        }
                        let Some(asker) = asker else { return Ok(false) };
                        files::agree(tx, id, asker, asking.id, today).await
                    })
                })
                .await?;
            if !done {
                return Err(Problem::NotYours);
            }
        }
        _ => return Err(Problem::Unreadable),
    }
    Ok(me.visit.go(&format!("{here}/{id}")))
}

pub(super) fn samples(stage: &Stage) -> Vec<Sample> {
    let one = sample_in(stage, State::Open);
    let make = |seen, given, file| {
        let page = sample_page(stage, &stage.words.get("permit-staff-title"));
        let request = sample_request(stage);
        OpenedPage { purpose: page.t("permit-purpose-pay"), head: Head::new(&one), page, request, given, seen, file }
    };
    let released = |contact: &str, name: &str| Released { contact: contact.to_owned(), name: name.to_owned() };
    let two = || vec![released("heron@mail.example", "Heron"), released("+1 555 0100", "")];
    vec![
        stage.staff("staff-permission", &make(Seen::Opened(two()), 2, File::None)),
        stage.staff("staff-permission-none", &make(Seen::Opened(Vec::new()), 0, File::None)),
        stage.staff("staff-permission-closed", &make(Seen::Closed, 2, File::None)),
        stage.staff("staff-permission-asked", &make(Seen::Opened(two()), 2, File::Asked)),
        stage.staff(
            "staff-permission-theirs",
            &make(Seen::Opened(two()), 2, File::Theirs("alex".to_owned(), "sample".to_owned())),
        ),
        stage.staff("staff-permission-ready", &make(Seen::Opened(two()), 2, File::Ready)),
        stage.staff("staff-permission-agreed", &make(Seen::Opened(two()), 2, File::Agreed("alex".to_owned()))),
    ]
}
