//! The text as files: Akoma Ntoso, Markdown, plain text. Names of parts stay the same in each.

use axum::extract::Path;
use kit::{Outcome, Problem};
use people::Anyone;
use texts::{Document, Draft, Kind};

use super::draft;
use crate::consultations::{about::ById, public};

/// Makes a file of the text of a consultation.
async fn file(
    anyone: Anyone,
    id: &str,
    content_type: &'static str,
    name: &'static str,
    write: fn(&Document<'_>) -> String,
) -> Outcome {
    let one = public(&anyone.visit, id).await?;
    let parts: Vec<Draft> = super::parts(&anyone.visit, one.id).await?.iter().map(draft).collect();
    if parts.is_empty() {
        return Err(Problem::NotFound);
    }
    let source =
        if one.source_url.is_empty() { one.source.clone() } else { format!("{} {}", one.source, one.source_url) };
    let text = write(&Document {
        title: &one.title,
        language: one.lang.code(),
        source: source.trim(),
        kind: Kind::Bill,
        date: None,
        country: None,
        parts: &parts,
    });
    Ok(kit::file(content_type, Some(name), text))
}

/// Akoma Ntoso 3.0.
pub(super) async fn akoma(anyone: Anyone, Path(path): Path<ById>) -> Outcome {
    file(anyone, &path.id, "application/xml; charset=utf-8", "text.xml", texts::to_akoma).await
}

/// Markdown.
pub(super) async fn markdown(anyone: Anyone, Path(path): Path<ById>) -> Outcome {
    file(anyone, &path.id, "text/markdown; charset=utf-8", "text.md", texts::to_markdown).await
}

/// Plain text.
pub(super) async fn plain(anyone: Anyone, Path(path): Path<ById>) -> Outcome {
    file(anyone, &path.id, "text/plain; charset=utf-8", "text.txt", texts::to_text).await
}
