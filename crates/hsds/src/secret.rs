//! Words by which directories say that a place must not be found.
//!
//! There is no standard for it. Programs have a column (`AddressIsPrivate`), people write "Undisclosed" into an address, a
//! taxonomy has a term. One list of words serves all of them, and it is wide on purpose: a place that is hidden by mistake can
//! still be called.

/// Parts of words, in lower case, in the languages of directories that we know of.
const PARTS: [&str; 14] = [
    "confidential",
    "confidencial",
    "confidentiel",
    "vertraulich",
    "riservat",
    "undisclos",
    "non-disclos",
    "nondisclos",
    "not disclos",
    "withheld",
    "unlisted",
    "unpublished",
    "not published",
    "do not publish",
];

/// Whole words: in others they mean something else ("secretariat", and in Arabic "Sri Lanka").
const WORDS: [&str; 8] = ["secret", "secreta", "secreto", "secrète", "secrete", "سري", "سرية", "سرّي"];

/// True when a text calls something confidential: a term, a name, a line of an address.
pub(crate) fn says_so(text: &str) -> bool {
    let text = plain(text);
    PARTS.iter().any(|part| text.contains(part))
        || text.split(|c: char| !c.is_alphanumeric() && c != '\u{651}').any(|word| WORDS.contains(&word))
        || ["private", "hidden"]
            .iter()
            .any(|word| text.contains(&format!("{word} address")) || text.contains(&format!("{word} location")))
}

/// True when a term of a taxonomy calls places confidential: not "confidential testing", which is done in the open.
pub(crate) fn term_says_so(text: &str) -> bool {
    const PLACES: [&str; 12] = [
        "address", "location", "shelter", "site", "place", "facilit", "residen", "housing", "house", "direcci",
        "adresse", "lieu",
    ];
    let text = plain(text).replace('-', " ");
    says_so(&text) && (PLACES.iter().any(|word| text.contains(word)) || !text.trim().contains(' '))
}

/// True when a description says that the place is not told.
pub(crate) fn phrase_says_so(text: &str) -> bool {
    let text = plain(text);
    let places = ["address", "location"];
    let marks = ["confidential", "undisclosed", "not disclosed", "secret", "withheld"];
    places.iter().any(|place| {
        marks.iter().any(|mark| {
            [format!("{place} is {mark}"), format!("{place} {mark}"), format!("{mark} {place}")]
                .iter()
                .any(|p| text.contains(p))
        })
    })
}

/// True when a line of an address is a word for "we do not tell".
pub(crate) fn instead_of_a_street(text: &str) -> bool {
    let text = plain(text);
    let asks =
        ["call for", "please call", "call first", "on request", "upon request", "ask for address", "contact for"];
    says_so(&text)
        || asks.iter().any(|words| text.contains(words))
        || ["private", "hidden", "none given", "privado", "privé", "privee", "privée"].contains(&text.as_str())
}

/// True for the name of a column or a property that says whether a place is secret: `confidential`, `AddressIsPrivate`.
pub(crate) fn marks(column: &str) -> bool {
    let name = bare(column);
    [
        "confiden",
        "undisclos",
        "private",
        "secret",
        "donotpublish",
        "hideaddress",
        "hidelocation",
        "nondisclos",
        "unlisted",
    ]
    .iter()
    .any(|word| name.contains(word))
}

/// True for the name of a column that says the opposite: whether a place may be shown.
pub(crate) fn permits(column: &str) -> bool {
    [
        "public",
        "ispublic",
        "showaddress",
        "showlocation",
        "publishaddress",
        "addressispublic",
        "displayaddress",
        "visibility",
    ]
    .contains(&bare(column).as_str())
}

/// What such a column says. Whatever is not plainly "no" means yes.
pub(crate) fn says_yes(cell: &str) -> bool {
    !["false", "no", "n", "0", "f", "", "public", "open", "none", "n/a"].contains(&cell.trim().to_lowercase().as_str())
}

/// What a column that permits says. Whatever is plainly "no" means: it is secret.
pub(crate) fn says_no(cell: &str) -> bool {
    ["false", "no", "n", "0", "f", "private", "hidden", "confidential"].contains(&cell.trim().to_lowercase().as_str())
}

fn plain(text: &str) -> String {
    text.trim().to_lowercase().replace(['_', '/', '\u{a0}'], " ")
}

/// The letters and digits of a name.
pub(crate) fn bare(name: &str) -> String {
    name.chars().filter(|c| c.is_alphanumeric()).flat_map(char::to_lowercase).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_that_only_look_alike_hide_nothing() {
        for text in [
            "Secretaría de la Mujer",
            "Secretariat, 2nd floor",
            "Confidence Centre",
            "كولومبو، سريلانكا",
            "مستشفى 40 سرير",
            "العنف الأسري",
            "Private Road 4",
            "Public Library",
        ] {
            assert!(!says_so(text) && !instead_of_a_street(text), "{text}");
        }
        for text in [
            "Dirección confidencial",
            "Adresse confidentielle",
            "عنوان سري",
            "Secret location",
            "UNDISCLOSED",
            "Call for address",
        ] {
            assert!(instead_of_a_street(text), "{text}");
        }
        assert!(
            term_says_so("Confidential Shelters")
                && term_says_so("confidential-address")
                && !term_says_so("Confidential HIV testing")
        );
    }
}
