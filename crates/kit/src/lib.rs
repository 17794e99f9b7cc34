//! What every page shares.
//!
//! The problem: a person opens a page on a borrowed phone, over Tor, in Arabic, without JavaScript, and may have to leave
//! within a second. Every page must carry "Leave now" first, the crisis contacts, the right direction of writing and
//! nothing that identifies anyone; and no capability may forget it. So pages are typed contexts ([`Page`] inside an
//! askama template that extends `layout.html`), texts are Fluent messages ([`text`]), forms keep what was typed
//! ([`Fields`]), errors become pages that help ([`Problem`]), and every page has samples that tests render ([`samples`]).
//!
//! Not done here: who somebody is (crate `people`), and any page with JavaScript.

mod app;
mod form;
mod frame;
mod headers;
pub mod kept;
mod lang;
pub mod leaflets;
mod page;
mod problem;
pub mod samples;
pub mod style;
pub mod text;
mod things;

pub use app::{App, Closed, InstanceKey, Parts, Site, load_site, save_site};
pub use form::{Fields, Form, Upload, digits};
pub use frame::{Outcome, Visit, speak};
pub use headers::{installation, protect, same_origin};
pub use kept::{Kept, Rule};
pub use lang::Lang;
pub use page::{Link, Page, Signed, date, file, guarded, html, html_status};
pub use problem::{Problem, dress};
pub use text::{Catalogue, Texts, Words};
pub use things::{Dataset, Datasets, Kind, Public, Resolver, Shelf, Thing};

/// The Fluent messages of this crate.
pub const TEXTS: Texts = texts!("kit", "text");
