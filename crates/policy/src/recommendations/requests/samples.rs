//! Sample requests for sample pages.

use kit::samples::{Stage, TODAY};

use super::types::Request;
use crate::recommendations::{
    samples as shared,
    types::{Addressee, Kind},
};

/// A request: 1 was answered in part and then as a whole, 2 is overdue, 3 was refused in public, 4 has time, or is a draft.
pub(crate) fn request(stage: &Stage, n: u8, sent: bool) -> Request {
    let mut to = shared::addressee(stage, n);
    to.id = shared::id(100 + n);
    to.thing = to.id;
    for answer in &mut to.answers {
        if answer.kind == Kind::Accept {
            "https://example.org/".clone_into(&mut answer.evidence_url);
        }
    }
    if !sent {
        to = Addressee { asked: None, due: None, answers: Vec::new(), ..to };
    }
    Request {
        id: to.id,
        council: shared::id(3),
        number: sent.then_some((2026, i64::from(n))),
        lang: stage.lang(),
        title: stage.words.get("sample-request"),
        body: stage.words.get("sample-request-asks"),
        rationale: stage.words.get("sample-council-text"),
        seat: None,
        version: 2,
        sample: true,
        passed_from: None,
        to: Addressee { asked: to.asked.map(|_| TODAY.plus(-120)), ..to },
    }
}
