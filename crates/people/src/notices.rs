//! Staff who answer for institutions, or keep entries of services, may be told by e-mail that something is new, and nothing else.
//!
//! The problem: nobody looks into an inbox that is always empty, and a last day passes unseen. But a message lies open on every computer on its
//! way. So it says only "Something new on NAME", at most once a day, to those who asked for it, from one address and with the same words
//! for everybody; what is new is read here, after signing in. The address is sealed, and goes when somebody stops it or their access ends.
//!
//! Where no mail server is set (`mail` in the configuration), nothing is ever sent, and the page says so.
//!
//! Sources: RFC 5321 and 6409 (submission), RFC 3834 (automatic messages mark themselves).
//!
//! Not done: telling somebody here that a mail server refuses their address (the steward's log says how many); messages to members (an address beside a seat would tell who sits there), digests, signed messages.

mod mailer;

use askama::Template;
use axum::http::StatusCode;
use kit::{
    Fields, Lang, Outcome, Page, Signed, html_status,
    samples::{Sample, Stage},
};
use store::{Id, Result, Sealing, Tx, values};

pub use self::mailer::{Mailer, send_due};
use crate::{
    gate::{StaffForm, StaffMember, staff_menu},
    staff::Roles,
};

/// Where somebody is told, sealed in the database.
#[derive(Debug, Clone, PartialEq, Eq)]
struct Notice {
    staff: Id,
    address: String,
    lang: Lang,
}

impl Sealing for Notice {
    fn about(&self) -> Id {
        self.staff
    }

    fn texts(&mut self) -> Vec<&mut String> {
        vec![&mut self.address]
    }
}

async fn of(tx: &mut Tx, staff: Id) -> Result<Option<Notice>> {
    let row = tx.first("SELECT address, lang FROM notices WHERE staff = $1", values![staff]).await?;
    let Some(row) = row else { return Ok(None) };
    let one = Notice { staff, address: row.get("address")?, lang: row.get("lang")? };
    Ok(tx.unseal(vec![one]).await?.pop())
}

/// Somebody is told there from now on. The first message comes with the next round, so that a wrong address is noticed; tomorrow when there
/// was one today. Nothing is stored for somebody who has no such role any more.
async fn put(tx: &mut Tx, one: &Notice) -> Result<()> {
    for row in &tx.all("SELECT address FROM notices WHERE staff = $1", values![one.staff]).await? {
        tx.let_key_go(&row.get::<String>("address")?).await?;
    }
    let sealed = tx.seal(one.staff, &one.address).await?;
    tx.run(
        "INSERT INTO notices (staff, address, lang, waiting)
         SELECT id, $2, $3, 1 FROM staff WHERE id = $1 AND (respondent = 1 OR editor = 1 OR curator = 1) AND ended_day IS NULL
         ON CONFLICT (staff) DO UPDATE SET address = excluded.address, lang = excluded.lang, waiting = 1",
        values![one.staff, sealed, one.lang.code()],
    )
    .await?;
    Ok(())
}

/// Nothing is sent any more, and the address is gone.
pub(crate) async fn stop(tx: &mut Tx, staff: Id) -> Result<()> {
    for row in &tx.all("DELETE FROM notices WHERE staff = $1 RETURNING address", values![staff]).await? {
        tx.let_key_go(&row.get::<String>("address")?).await?;
    }
    Ok(())
}

#[derive(Template)]
#[template(path = "notices.html")]
struct NoticesPage {
    page: Page,
    fields: Fields,
    /// This installation has a mail server.
    mails: bool,
    /// Where they are told now.
    address: Option<String>,
}

async fn show(me: &StaffMember, fields: Fields) -> Outcome {
    let id = me.id;
    let found = me.visit.app.store().read("own notices", move |tx| Box::pin(of(tx, id))).await?;
    let status = if fields.good() { StatusCode::OK } else { StatusCode::UNPROCESSABLE_ENTITY };
    let page = me.page(me.visit.say("notices-title")).with_errors(&fields);
    let (mails, address) = (me.visit.app.mails(), found.map(|one| one.address));
    html_status(status, &NoticesPage { page, fields, mails, address })
}

/// The page.
pub(crate) async fn get(me: StaffMember) -> Outcome {
    me.must_be_told()?;
    show(&me, Fields::new()).await
}

/// An address, or the end of it.
pub(crate) async fn post(StaffForm { me, mut fields }: StaffForm) -> Outcome {
    me.must_be_told()?;
    let (id, lang) = (me.id, me.visit.lang);
    let store = me.visit.app.store();
    if fields.is("act", "stop") {
        store.write("stop notices", move |tx| Box::pin(stop(tx, id))).await?;
    } else {
        if !me.visit.app.mails() {
            // The page says why nothing is taken.
            return show(&me, fields).await;
        }
        let address = fields.text("address").to_owned();
        if !mailer::is_address(&address) {
            fields.wrong("address", me.visit.say("notices-wrong"));
            return show(&me, fields).await;
        }
        let one = Notice { staff: id, address, lang };
        store
            .write("an address for notices", move |tx| {
                let one = one.clone();
                Box::pin(async move { put(tx, &one).await })
            })
            .await?;
    }
    me.visit.app.settle().await;
    Ok(me.visit.go("/staff/notices"))
}

pub(crate) fn samples(stage: &Stage) -> Vec<Sample> {
    let make = |fields: Fields, mails: bool, address: Option<&str>| {
        let mut page = stage.signed("notices-title", "/staff/notices", Signed::Staff("heron".to_owned()));
        page.menu = staff_menu(&page, Roles { respondent: true, ..Roles::NONE });
        let page = page.with_errors(&fields);
        NoticesPage { page, fields, mails, address: address.map(ToOwned::to_owned) }
    };
    let mut wrong = Fields::new().set("address", "office at example");
    wrong.wrong("address", stage.words.get("notices-wrong"));
    vec![
        stage.staff("notices", &make(Fields::new(), true, None)),
        stage.staff("notices-wrong", &make(wrong, true, None)),
        stage.staff("notices-on", &make(Fields::new(), true, Some("office@example.org"))),
        stage.staff("notices-no-server", &make(Fields::new(), false, None)),
    ]
}
