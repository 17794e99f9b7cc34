//! Tests of consultations.

use ::store::Id;

use super::types::Provision;

#[test]
fn a_label_does_not_turn_a_heading_around() {
    let name = |label: &str, heading: &str, body: &str| {
        let part = Provision {
            id: Id([1; 16]),
            eid: String::new(),
            position: 1,
            depth: 0,
            label: label.to_owned(),
            heading: heading.to_owned(),
            body: body.to_owned(),
            plain: String::new(),
        };
        part.name()
    };
    assert_eq!(name("(A)", "إلغاء إدانة", ""), "\u{200f}(A) إلغاء إدانة");
    assert_eq!(name("(A)", "Cancelling", ""), "(A) Cancelling");
    assert_eq!(name("", "إلغاء", ""), "إلغاء");
    assert_eq!(name("(1)", "", "short words"), "(1) short words");
}
