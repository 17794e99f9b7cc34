//! How a service is reached.

use hsds::Record;
use kit::{Fields, Lang};

use super::{Choices, Doing, Input, Look, Task, claims, words::LINE};
use crate::editing::draft::Entry;

/// Telephones at most.
const MOST: usize = 40;
/// Lines for telephones beside those that are there.
const MORE: usize = 1;

const KINDS: [&str; 3] = ["voice", "text", "fax"];

pub(super) static REACH: Task = Task { word: "reach", inputs, fill, apply };

fn count(fields: &Fields) -> usize {
    (1..=MOST).filter(|n| fields.has(&format!("phone-{n}"))).count()
}

fn inputs(look: &Look<'_>) -> Vec<Input> {
    let mut inputs = vec![look.line("site", true), look.line("email", true)];
    for n in 1..=count(look.fields) {
        let said = |key: &str| look.words.with(key, &[("n", (n as i64).into())]);
        let kinds: Choices =
            KINDS.iter().map(|kind| ((*kind).to_owned(), look.say(&format!("entry-phone-{kind}")))).collect();
        inputs.push(Input::Heading(said("entry-phone")));
        inputs.push(Input::Hidden(format!("phone-row-{n}")));
        inputs.push(Input::Line(format!("phone-{n}"), said("entry-phone-number"), String::new()));
        inputs.push(Input::Radio(format!("phone-kind-{n}"), said("entry-phone-kind"), String::new(), kinds));
        inputs.push(Input::Line(format!("phone-about-{n}"), said("entry-phone-about"), String::new()));
    }
    inputs.push(claims::ticks(look, "safe-contact"));
    inputs
}

fn phones(entry: &Entry) -> Vec<&Record> {
    entry.rows().iter().filter(|row| row.table().name == "phone" && row.text("service_id").is_some()).collect()
}

fn kind(row: &Record) -> &'static str {
    match row.text("type").unwrap_or_default().to_lowercase().as_str() {
        "text" | "sms" => "text",
        "fax" => "fax",
        _ => "voice",
    }
}

fn fill(entry: &Entry, _: Lang) -> Fields {
    let mut fields = Fields::new().set("site", entry.text("url")).set("email", entry.text("email"));
    let phones = phones(entry);
    for n in 0..(phones.len() + MORE).min(MOST) {
        let cell = |column| phones.get(n).and_then(|row| row.text(column)).unwrap_or_default();
        fields = fields
            .set(&format!("phone-row-{}", n + 1), phones.get(n).map_or("", |row| row.id()))
            .set(&format!("phone-{}", n + 1), cell("number"))
            .set(&format!("phone-about-{}", n + 1), cell("description"))
            .set(&format!("phone-kind-{}", n + 1), phones.get(n).map_or("voice", |row| kind(row)));
    }
    claims::fill_ticks(entry, &mut fields, "safe-contact");
    fields
}

fn apply(entry: &mut Entry, fields: &mut Fields, doing: &Doing<'_>) {
    let site = site(fields, doing);
    entry.write("url", &site);
    let email = email(fields, doing);
    entry.write("email", &email);
    for n in 1..=count(fields) {
        let number = doing.short(fields, &format!("phone-{n}"), 40);
        let about = doing.short(fields, &format!("phone-about-{n}"), LINE);
        let wanted = fields.text(&format!("phone-kind-{n}"));
        let wanted = KINDS.into_iter().find(|kind| *kind == wanted).unwrap_or("voice");
        // A telephone keeps its row, and what else hangs on it, also where its number is corrected. What is not shown stays.
        let row = fields.text(&format!("phone-row-{n}")).to_owned();
        let there = phones(entry).iter().any(|phone| phone.id() == row);
        if number.is_empty() {
            if !about.is_empty() {
                fields.wrong(&format!("phone-{n}"), doing.say("entry-phone-missing"));
            } else if there {
                entry.drop_rows("phone", |phone| phone.id() == row);
            }
            continue;
        }
        if kit::digits(&number).chars().filter(char::is_ascii_digit).count() < 3 {
            fields.wrong(&format!("phone-{n}"), doing.say("entry-phone-wrong"));
        }
        let phone = if there { entry.row(&row) } else { entry.add("phone", "service_id", doing.entropy) };
        phone.write("number", &number);
        if !there || kind(phone) != wanted {
            phone.write("type", wanted);
        }
        phone.set("description", (!about.is_empty()).then(|| hsds::Value::Text(about.into())));
    }
    claims::apply_ticks(entry, fields, doing, "safe-contact");
}

/// A web address as it was typed, with https before it where nothing stands.
pub(super) fn site(fields: &mut Fields, doing: &Doing<'_>) -> String {
    let typed = doing.short(fields, "site", LINE);
    if typed.is_empty() {
        return typed;
    }
    let whole = if typed.contains("://") { typed } else { format!("https://{typed}") };
    let host = whole.strip_prefix("https://").or_else(|| whole.strip_prefix("http://")).unwrap_or_default();
    let host = host.split(['/', '?', '#']).next().unwrap_or_default();
    if !host.contains('.') || host.contains([' ', '@']) || host.starts_with('.') || host.ends_with('.') {
        fields.wrong("site", doing.say("entry-site-wrong"));
    }
    whole
}

/// An address of e-mail.
pub(super) fn email(fields: &mut Fields, doing: &Doing<'_>) -> String {
    let typed = doing.short(fields, "email", LINE);
    let fine = typed.split_once('@').is_some_and(|(name, host)| {
        !name.is_empty() && host.contains('.') && !host.starts_with('.') && !host.ends_with('.')
    });
    if !typed.is_empty() && (!fine || typed.contains([' ', '?', '&', '%', ','])) {
        fields.wrong("email", doing.say("entry-email-wrong"));
    }
    typed
}
