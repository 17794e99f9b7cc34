//! How a service is reached: telephones, addresses of all kinds.

use hsds::{Directory, Index, Record};

/// A telephone.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Phone {
    pub(crate) number: String,
    /// For the telephone: digits, and a plus before them.
    pub(crate) dial: String,
    /// True when it takes text messages.
    pub(crate) text: bool,
    pub(crate) about: String,
}

/// A place.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct Place {
    pub(crate) name: String,
    /// Lines of the address; none for a confidential place.
    pub(crate) lines: Vec<String>,
    pub(crate) confidential: bool,
    /// Not a place where one goes: the web, a telephone.
    pub(crate) remote: bool,
    pub(crate) way: String,
    pub(crate) accessibility: Vec<String>,
}

fn cell(row: &Record, column: &str) -> String {
    row.text(column).unwrap_or_default().trim().to_owned()
}

/// The telephones of a service, of it at its places, of those, and of its organisation where there is no other.
pub(crate) fn phones(directory: &Directory, index: &Index<'_>, service: &Record) -> Vec<Phone> {
    let mut rows: Vec<&Record> = index.of(service.id(), "phone", "service_id").collect();
    for at in index.of(service.id(), "service_at_location", "service_id") {
        rows.extend(index.of(at.id(), "phone", "service_at_location_id"));
        if let Some(place) = at.text("location_id") {
            rows.extend(index.of(place, "phone", "location_id"));
        }
    }
    for contact in index.of(service.id(), "contact", "service_id") {
        rows.extend(index.of(contact.id(), "phone", "contact_id"));
    }
    if rows.is_empty()
        && let Some(organisation) = service.text("organization_id").and_then(|id| directory.find("organization", id))
    {
        rows.extend(index.of(organisation.id(), "phone", "organization_id"));
    }
    let mut phones: Vec<Phone> = Vec::new();
    for row in rows {
        let number = cell(row, "number");
        let dial = dial(&number);
        let kind = cell(row, "type").to_lowercase();
        if kind == "fax" || phones.iter().any(|phone| phone.number == number) {
            continue;
        }
        let text = kind == "text" || kind == "sms";
        phones.push(Phone { number, dial, text, about: cell(row, "description") });
    }
    phones
}

/// What a telephone dials for a number as it is written; empty where that cannot be told: then it is only shown.
fn dial(number: &str) -> String {
    // An extension, or a second number, is dialled by hand.
    let lower = number.to_lowercase();
    let end = ["ext", " x", "/", ";", ",", " or ", "#"].iter().filter_map(|mark| lower.find(mark)).min();
    let first = &number[..end.filter(|end| number.is_char_boundary(*end)).unwrap_or(number.len())];
    // A zero in brackets is dialled only without the code of the country.
    let first = if first.contains('+') { first.replace("(0)", "") } else { first.to_owned() };
    if first.chars().any(char::is_alphabetic) {
        return String::new();
    }
    let digits: String = first.chars().filter(char::is_ascii_digit).collect();
    let plus = if first.trim_start_matches(['(', ' ']).starts_with('+') { "+" } else { "" };
    if (3..=15).contains(&digits.len()) { format!("{plus}{digits}") } else { String::new() }
}

fn organisation<'a>(directory: &'a Directory, service: &Record) -> Option<&'a Record> {
    directory.find("organization", service.text("organization_id")?)
}

/// Addresses of e-mail.
pub(crate) fn emails(directory: &Directory, service: &Record) -> Vec<String> {
    let own = cell(service, "email");
    let theirs = organisation(directory, service).map(|row| cell(row, "email")).unwrap_or_default();
    [own, theirs].into_iter().find(|email| !email.is_empty()).into_iter().collect()
}

/// Web sites.
pub(crate) fn sites(directory: &Directory, index: &Index<'_>, service: &Record) -> Vec<String> {
    let mut sites = vec![cell(service, "url")];
    sites.extend(index.of(service.id(), "url", "service_id").map(|row| cell(row, "url")));
    if sites.iter().all(String::is_empty) {
        sites.extend(organisation(directory, service).map(|row| cell(row, "website")));
    }
    sites.retain(|site| site.starts_with("https://") || site.starts_with("http://"));
    sites.dedup();
    sites
}

/// The places of a service.
pub(crate) fn places(directory: &Directory, index: &Index<'_>, service: &Record) -> Vec<Place> {
    let mut places: Vec<Place> = Vec::new();
    for at in index.of(service.id(), "service_at_location", "service_id") {
        let Some(house) = at.text("location_id").and_then(|id| directory.find("location", id)) else { continue };
        let place = place(index, house);
        if !places.contains(&place) {
            places.push(place);
        }
    }
    places
}

/// A place in words.
pub(crate) fn place(index: &Index<'_>, house: &Record) -> Place {
    let confidential = house.flag("confidential");
    let mut lines = Vec::new();
    if !confidential {
        for address in
            index.of(house.id(), "address", "location_id").filter(|row| row.text("address_type") != Some("postal"))
        {
            lines.extend(["address_1", "address_2"].map(|column| cell(address, column)));
            let town = [cell(address, "postal_code"), cell(address, "city")].join(" ").trim().to_owned();
            let area = cell(address, "region");
            let state = cell(address, "state_province");
            let area = if area.is_empty() { state } else { area };
            lines.push([town, area].into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join(", "));
        }
        lines.retain(|line| !line.is_empty());
    }
    let accessibility = index.of(house.id(), "accessibility", "location_id").map(|row| {
        [cell(row, "description"), cell(row, "details")]
            .into_iter()
            .filter(|part| !part.is_empty())
            .collect::<Vec<_>>()
            .join(". ")
    });
    Place {
        name: cell(house, "name"),
        lines,
        confidential,
        remote: house.text("location_type") == Some("virtual"),
        way: if confidential { String::new() } else { cell(house, "transportation") },
        accessibility: accessibility.filter(|text| !text.is_empty()).collect(),
    }
}

#[cfg(test)]
mod tests {
    use super::dial;

    #[test]
    fn a_link_dials_what_is_written_or_is_none() {
        for (number, dials) in [
            ("+1 555 0100", "+15550100"),
            ("(+44) 20 7946 0000", "+442079460000"),
            ("+44 (0)20 7946 0018", "+442079460018"),
            ("(020) 7946 0018", "02079460018"),
            ("555-1234 ext. 5", "5551234"),
            ("555-1234 or 555-9876", "5551234"),
            ("555 1234/5", "5551234"),
            ("1-800-FLOWERS", ""),
            ("112", "112"),
            ("call us", ""),
            ("12", ""),
            ("1234567890123456", ""),
        ] {
            assert_eq!(dial(number), dials, "{number}");
        }
    }
}
