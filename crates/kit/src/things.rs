//! Pointing at a thing of another capability by kind and public id, without importing that capability.

use store::{BoxFuture, Id, Tx};

use crate::{App, Lang, Problem};

/// What a thing is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[non_exhaustive]
pub enum Kind {
    /// A consultation.
    Consultation,
    /// A part of a text that is asked about.
    Provision,
    /// An organisation.
    Organisation,
    /// A council.
    Council,
    /// A recommendation.
    Recommendation,
    /// A request for information.
    Request,
    /// A service of the directory.
    Service,
}

impl Kind {
    /// The word used in addresses and data.
    pub const fn word(self) -> &'static str {
        match self {
            Self::Consultation => "consultation",
            Self::Provision => "provision",
            Self::Organisation => "organisation",
            Self::Council => "council",
            Self::Recommendation => "recommendation",
            Self::Request => "request",
            Self::Service => "service",
        }
    }

    /// Reads the word.
    pub fn parse(word: &str) -> Option<Self> {
        [
            Self::Consultation,
            Self::Provision,
            Self::Organisation,
            Self::Council,
            Self::Recommendation,
            Self::Request,
            Self::Service,
        ]
        .into_iter()
        .find(|kind| kind.word() == word)
    }
}

/// A thing as another capability may show it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Thing {
    /// Its title.
    pub title: String,
    /// Its address without the language, starting with `/`.
    pub path: String,
}

/// Finds the public things of one kind.
#[derive(Clone, Copy)]
pub struct Resolver {
    /// The kind it knows.
    pub kind: Kind,
    /// Title and address; `None` when there is no such public thing.
    pub find: for<'a> fn(&'a App, Id, Lang) -> BoxFuture<'a, Result<Option<Thing>, Problem>>,
}

/// Something that everybody may read, as it is searched.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Public {
    /// Its id.
    pub id: Id,
    /// What it is called.
    pub title: String,
    /// Its other texts, in all their wordings.
    pub text: String,
}

/// What of a kind everybody may read.
#[derive(Clone, Copy)]
pub struct Shelf {
    /// The kind.
    pub kind: Kind,
    /// All of it; only what is public.
    pub all: for<'t> fn(&'t mut Tx) -> BoxFuture<'t, store::Result<Vec<Public>>>,
}

/// Data that a capability gives out to everybody, for the catalogue of open data.
#[derive(Debug, Clone, Copy)]
pub struct Dataset {
    /// The message that is its title.
    pub title: &'static str,
    /// What its rows conform to: an address.
    pub conforms_to: Option<&'static str>,
    /// Addresses, without a language, and media types.
    pub parts: &'static [(&'static str, &'static str)],
}

/// The data of capabilities that the catalogue does not know itself ([`App::shared`]).
#[derive(Debug, Clone, Default)]
pub struct Datasets(pub Vec<Dataset>);

impl App {
    /// The title and address of a public thing.
    pub async fn resolve(&self, kind: Kind, id: Id, lang: Lang) -> Result<Option<Thing>, Problem> {
        match self.resolvers().iter().find(|resolver| resolver.kind == kind) {
            None => Ok(None),
            Some(resolver) => (resolver.find)(self, id, lang).await,
        }
    }
}
