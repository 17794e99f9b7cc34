//! The staff side of consultations: preparing one, handing out slips, reading what members send, opening and closing.
//!
//! The problem: a convenor is not a data scientist and a moderator may be one tired person. So a consultation is a list of
//! things to state, one page each ([`readiness`], [`state_task`]); it cannot open while one is missing ([`opening`]); the queue
//! shows one item at a time ([`queue`]). What people were told before they entered cannot change after it opened. Staff see
//! neither who holds a code nor one person's answers, and there is no page here that could show them.
//!
//! Sources: product.md R6 to R11, R20, R36.
//!
//! Not done: a second reader for each item of the queue, handing a consultation over to another organisation.

mod batches;
mod deciding;
mod list;
mod opening;
mod queue;
pub mod readiness;
pub(super) mod seeds;
mod similar;
mod state_task;
mod stating;
mod text_task;
mod wordings;
mod workspace;

pub(super) use text_task::{brought, notes_query, said_notes};

use axum::{Router, routing::get};
use kit::{
    App, Fields, Lang, Page, Problem, Signed, Site, Texts,
    samples::{Sample, Stage},
    texts,
};
use people::StaffMember;
use store::{Id, Tx, values};

use super::{
    sample_data, store as sql,
    types::{Consultation, State},
};

/// The messages of this folder.
pub const TEXTS: Texts = texts!("consultations (staff)", "text");

/// The longest translation of a text about a consultation, in characters.
pub(super) const LONGEST_TRANSLATION: usize = 8_000;

/// The routes of this folder.
pub(crate) fn routes() -> Router<App> {
    Router::new()
        .route("/staff/consultations", get(list::list).post(list::start))
        .route("/staff/c/{id}", get(workspace::get))
        .route("/staff/c/{id}/task/{task}", get(state_task::get).post(state_task::post))
        .route("/staff/c/{id}/text", get(text_task::get).post(text_task::post))
        .route("/staff/c/{id}/part/{position}", get(text_task::part).post(text_task::gloss))
        .route("/staff/c/{id}/statements", get(seeds::get).post(seeds::post))
        .route("/staff/c/{id}/statement/{statement}", get(seeds::one).post(seeds::translate))
        .route("/staff/c/{id}/slips", get(batches::get).post(batches::post))
        .route("/staff/c/{id}/slips/{batch}", get(batches::print))
        .route("/staff/c/{id}/queue", get(queue::get).post(queue::post))
        .route("/staff/c/{id}/wordings", get(wordings::get))
        .route("/staff/c/{id}/open", get(opening::check).post(opening::open))
        .route("/staff/c/{id}/close", get(opening::look).post(opening::close))
}

/// The samples of this folder.
pub(crate) fn samples(stage: &Stage) -> Vec<Sample> {
    let mut all = list::samples(stage);
    all.extend(workspace::samples(stage));
    all.extend(state_task::samples(stage));
    all.extend(text_task::samples(stage));
    all.extend(seeds::samples(stage));
    all.extend(batches::samples(stage));
    all.extend(queue::samples(stage));
    all.extend(wordings::samples(stage));
    all.extend(opening::samples(stage));
    all
}

/// The consultation that a page belongs to, as its head shows it.
pub(super) struct Head {
    /// The address of its workspace, without the language.
    pub(super) base: String,
    /// The address of its public page.
    pub(super) public: String,
    pub(super) title: String,
    pub(super) lang: Lang,
    state: State,
}

impl Head {
    pub(super) fn new(one: &Consultation) -> Self {
        Self {
            base: format!("/staff/c/{}", one.id),
            public: format!("/c/{}", one.id),
            title: one.title.clone(),
            lang: one.lang,
            state: one.state,
        }
    }

    /// True while it is being prepared.
    pub(super) fn draft(&self) -> bool {
        self.state == State::Draft
    }

    /// True while people take part.
    pub(super) fn open(&self) -> bool {
        self.state == State::Open
    }

    /// True when it is over.
    pub(super) fn closed(&self) -> bool {
        self.state == State::Closed
    }
}

/// A consultation of the organisation of whoever is signed in.
pub(super) async fn ours(me: &StaffMember, id: &str) -> Result<Consultation, Problem> {
    let id = Id::parse(id).ok_or(Problem::NotFound)?;
    let found = me.visit.app.store().read("staff consultation", move |tx| Box::pin(sql::find(tx, id))).await?;
    found.filter(|one| one.organisation == me.organisation).ok_or(Problem::NotFound)
}

/// Fails unless this is a convenor or a moderator.
pub(super) fn must_work_here(me: &StaffMember) -> Result<(), Problem> {
    if me.roles.convenor || me.roles.moderator { Ok(()) } else { Err(Problem::NotYours) }
}

/// How many parts the text has, and how many statements of the convenor are published.
async fn prepared(tx: &mut Tx, id: Id) -> store::Result<(usize, usize)> {
    let parts = tx.count("SELECT COUNT(*) AS n FROM provisions WHERE consultation = $1", values![id]).await?;
    let seeds = tx
        .count(
            "SELECT COUNT(*) AS n FROM statements WHERE consultation = $1 AND origin = 'seed' AND state = 'published'",
            values![id],
        )
        .await?;
    Ok((parts as usize, seeds as usize))
}

/// The languages of the installation other than this one.
pub(super) fn other_langs(site: &Site, lang: Lang) -> Vec<Lang> {
    Lang::ALL.into_iter().filter(|other| *other != lang && site.langs.iter().any(|code| code == other.code())).collect()
}

/// The name of the field that holds a translation: `purpose-es`.
pub(super) fn in_lang(name: &str, lang: Lang) -> String {
    format!("{name}-{}", lang.code())
}

/// Fills in the translations of a thing that there are.
pub(super) async fn fill_translations(
    me: &StaffMember,
    thing: Id,
    langs: &[Lang],
    names: &[&'static str],
    mut fields: Fields,
) -> Result<Fields, Problem> {
    let wanted = langs.to_vec();
    let found = me
        .visit
        .app
        .store()
        .read("translations of a thing", move |tx| {
            Box::pin(async move {
                let mut found = Vec::new();
                for lang in wanted {
                    found.push((lang, sql::translations_of(tx, thing, lang).await?));
                }
                Ok::<_, store::Error>(found)
            })
        })
        .await?;
    for (lang, translations) in found {
        for name in names {
            let text = translations.get(thing, name).cloned().unwrap_or_default();
            fields = fields.set(&in_lang(name, lang), text);
        }
    }
    Ok(fields)
}

/// Notes translations that are too long.
pub(super) fn check_translations(
    fields: &mut Fields,
    langs: &[Lang],
    names: &[&'static str],
    limit: usize,
    message: &str,
) {
    for lang in langs {
        for name in names {
            let name = in_lang(name, *lang);
            if fields.text(&name).chars().count() > limit {
                fields.wrong(&name, message);
            }
        }
    }
}

/// Stores the translations that a form carries.
pub(super) async fn keep_translations(
    tx: &mut Tx,
    thing: Id,
    langs: &[Lang],
    names: &[&'static str],
    fields: &Fields,
) -> store::Result<()> {
    for lang in langs {
        for name in names {
            let field = in_lang(name, *lang);
            if fields.has(&field) {
                sql::translate(tx, thing, name, *lang, fields.text(&field)).await?;
            }
        }
    }
    Ok(())
}

/// The frame of a sample page.
pub(super) fn sample_page(stage: &Stage, title: &str) -> Page {
    let mut page = stage.signed("staff-list", "/staff/c/sample", Signed::Staff("robin".to_owned()));
    title.clone_into(&mut page.title);
    for (key, path) in
        [("menu-consultations", "/staff/consultations"), ("menu-terms", "/staff/terms"), ("menu-out", "/staff/out")]
    {
        page.menu.push(kit::Link { text: stage.words.get(key), path: path.to_owned() });
    }
    page
}

/// A sample with everything stated, in a state of its life.
pub(super) fn sample_in(stage: &Stage, state: State) -> Consultation {
    Consultation { state, ..sample_data::consultation(stage) }
}
