//! Leaves out what names or reaches one person.
//!
//! A directory is about services. Whoever works in a shelter is at risk with the people who live there, and a name that was
//! right five years ago sends a caller to a stranger. Contacts with a name, or with an address of e-mail that is not an
//! office's, their telephones, the notes of who changed what, and addresses of whoever checked an entry stay out unless somebody
//! asks for them.
//!
//! Not done: names in other texts.

use std::collections::HashSet;

use super::Gathering;
use crate::{
    Record,
    report::{Aside, Repair},
};

/// What stands before the @ of an office.
const OFFICES: [&str; 26] = [
    "info",
    "information",
    "contact",
    "office",
    "help",
    "helpline",
    "hotline",
    "admin",
    "intake",
    "support",
    "mail",
    "email",
    "hello",
    "reception",
    "enquiries",
    "inquiries",
    "referrals",
    "services",
    "shelter",
    "legal",
    "housing",
    "outreach",
    "team",
    "kontakt",
    "contacto",
    "accueil",
];

pub(super) fn leave_out(gathering: &mut Gathering<'_>) {
    let mut gone: HashSet<String> = HashSet::new();
    let mut mails: HashSet<String> = HashSet::new();
    for number in gathering.there() {
        let record = &gathering.rows[number].record;
        match record.table().name {
            "contact" if personal(record) => {
                gone.insert(record.id().to_owned());
                mails.extend(record.text("email").map(str::to_lowercase));
                gathering.aside(number, Aside::Person);
            }
            // Who changed it, and what stood there before: also what had to go.
            "metadata" => gathering.aside(number, Aside::Person),
            "service" => gathering.empty(number, "assurer_email", Repair::Person),
            "address" => gathering.empty(number, "attention", Repair::Person),
            _ => {}
        }
    }
    for number in gathering.there() {
        let record = &gathering.rows[number].record;
        match record.table().name {
            "phone" if record.text("contact_id").is_some_and(|id| gone.contains(id)) => {
                gathering.aside(number, Aside::Person);
            }
            "service" | "organization"
                if record.text("email").is_some_and(|mail| mails.contains(&mail.to_lowercase())) =>
            {
                gathering.empty(number, "email", Repair::Person);
            }
            _ => {}
        }
    }
}

fn personal(contact: &Record) -> bool {
    let office = |mail: &str| {
        let name = mail.split('@').next().unwrap_or_default().to_lowercase();
        OFFICES.iter().any(|office| name.split(['.', '-', '_', '+']).any(|part| part == *office))
    };
    contact.get("name").is_some() || contact.text("email").is_some_and(|mail| !office(mail))
}
