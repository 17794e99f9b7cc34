//! Leaves out what names or reaches one person.
//!
//! A directory is about services. Whoever works in a shelter is at risk with the people who live there, and a name that was
//! right five years ago sends a caller to a stranger. Contacts with a name, the notes of who changed what, and addresses of
//! whoever checked an entry stay out unless somebody asks for them.

use super::Gathering;
use crate::report::{Aside, Repair};

pub(super) fn leave_out(gathering: &mut Gathering<'_>) {
    for number in gathering.there() {
        let record = &gathering.rows[number].record;
        match record.table().name {
            "contact" if record.get("name").is_some() => gathering.aside(number, Aside::Person),
            // Who changed it, and what stood there before: also what had to go.
            "metadata" => gathering.aside(number, Aside::Person),
            "service" => empty(gathering, number, "assurer_email"),
            "address" => empty(gathering, number, "attention"),
            _ => {}
        }
    }
}

fn empty(gathering: &mut Gathering<'_>, number: usize, column: &str) {
    if gathering.rows[number].record.get(column).is_some() {
        gathering.rows[number].record.set(column, None);
        gathering.repaired(number, column, Repair::Person);
    }
}
