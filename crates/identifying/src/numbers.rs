//! Phone numbers, e-mail addresses and dates: what a pattern finds.

use std::{ops::Range, sync::OnceLock};

use regex::Regex;

use crate::{Found, Kind, fold::Plain, words::is};

/// Names of months in the four languages, Arabic ones of east and west; lower case.
const MONTHS: &str = "january|february|march|april|may|june|july|august|september|october|november|december\
|jan|feb|mar|apr|jun|jul|aug|sept|sep|oct|nov|dec\
|enero|febrero|marzo|abril|mayo|junio|julio|agosto|septiembre|setiembre|octubre|noviembre|diciembre|ene|abr|ago|dic\
|janvier|février|fevrier|mars|avril|mai|juin|juillet|août|aout|septembre|octobre|novembre|décembre|decembre|janv|févr|avr|juil|déc\
|ك ?[12]|ت ?[12]|كانون الثاني|كانون ثاني|كانون أول|تشرين أول|تشرين ثاني|كانون الأول|كانون الاول|تشرين الأول|تشرين الاول|تشرين الثاني|شباط|آذار|اذار|نيسان|أيار|ايار|حزيران|تموز|آب|أيلول|ايلول\
|يناير|فبراير|مارس|أبريل|ابريل|إبريل|مايو|ماي|يونيو|يونيه|يوليو|يوليه|أغسطس|اغسطس|غشت|سبتمبر|شتنبر|أكتوبر|اكتوبر|نوفمبر|نونبر|ديسمبر|دجنبر\
|جانفي|فيفري|أفريل|افريل|جوان|جويلية|أوت|اوت|محرم|صفر|ربيع الأول|ربيع الآخر|ربيع الثاني|جمادى الأولى|جمادى الآخرة|رجب|شعبان|رمضان|شوال|ذو القعدة|ذي القعدة|ذو الحجة|ذي الحجة";

const WEEKDAYS: &str = "monday|tuesday|wednesday|thursday|friday|saturday|sunday|mon|tue|tues|wed|thu|thur|thurs|fri|sat|sun\
|lunes|martes|miércoles|miercoles|jueves|viernes|sábado|sabado|domingo\
|lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche\
|الاثنين|الإثنين|الثلاثاء|الأربعاء|الاربعاء|الخميس|الجمعة|السبت|الأحد|الاحد";

/// Ordinal and cardinal words for days of a month.
const DAY_WORDS: &str = "first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|eleventh|twelfth|thirteenth|fourteenth|fifteenth\
|sixteenth|seventeenth|eighteenth|nineteenth|twentieth|thirtieth|thirty-first\
|twenty-(?:first|second|third|fourth|fifth|sixth|seventh|eighth|ninth)\
|primero|uno|dos|tres|cuatro|cinco|seis|siete|ocho|nueve|diez|once|doce|trece|catorce|quince|diecis[ée]is|diecisiete|dieciocho|diecinueve\
|veinte|veinti(?:uno|ún|dós|dos|trés|tres|cuatro|cinco|séis|seis|siete|ocho|nueve)|treinta y uno|treinta\
|premier|deux|trois|quatre|cinq|six|sept|huit|neuf|onze|douze|treize|quatorze|quinze|seize|dix-sept|dix-huit|dix-neuf|dix\
|vingt et un|vingt-(?:deux|trois|quatre|cinq|six|sept|huit|neuf)|vingt|trente et un|trente\
|الأول|الاول|الثاني|الثالث|الرابع|الخامس|السادس|السابع|الثامن|التاسع|العاشر|الحادي عشر|الثاني عشر|الثالث عشر|الرابع عشر|الخامس عشر|السادس عشر|السابع عشر|الثامن عشر|التاسع عشر|العشرين|العشرون|(?:الحادي|الثاني|الثالث|الرابع|الخامس|السادس|السابع|الثامن|التاسع) والعشرين|الثلاثين";

struct Patterns {
    emails: Vec<Regex>,
    phone: Regex,
    dates: Vec<Regex>,
}

fn patterns() -> &'static Patterns {
    static PATTERNS: OnceLock<Patterns> = OnceLock::new();
    PATTERNS.get_or_init(|| {
        let regex = |text: &str| Regex::new(text).expect("a pattern of this file");
        let at = r"(?:at|arroba|arobase|arrobas|chez|en|a|آت|ات|أت)";
        let dot = r"(?:dot|punto|point|نقطة|دوت)";
        let open = r"\s*[\[({<]\s*";
        let close = r"\s*[\])}>]\s*";
        let day = format!(r"(?:0?[1-9]|[12]\d|3[01])(?:st|nd|rd|th|er|ᵉʳ|ème|e|º|ª|°|o)?|{DAY_WORDS}");
        let weekday = format!(r"(?:(?:{WEEKDAYS})(?:,|،)?\s+(?:the\s+|el\s+|le\s+|día\s+)?)?");
        let of = r"(?:\s*(?:of|de|del|d'|d’|من|شهر|من شهر)\s*|[\s\-./]*)";
        let year = r"(?:(?:\s*,|\s*،)?\s*(?:de\s+|del\s+|of\s+|سنة\s+|عام\s+|من عام\s+)?(?:1[34]\d\d|(?:19|20)\d\d)(?:\s*(?:م|هـ))?)?";
        Patterns {
            emails: vec![
                regex(r"(?i)[\p{L}\p{N}._%+'\-]+@[\p{L}\p{N}\-]+(?:\.[\p{L}\p{N}\-]+)*\.[\p{L}]{2,}"),
                regex(&format!(
                    r"(?i)[\p{{L}}\p{{N}}._%+\-]+(?:{open}{at}{close}|\s+@\s+|\s+{at}\s+)[\p{{L}}\p{{N}}\-]+(?:(?:{open}(?:{dot}|\.){close}|\s+{dot}\s+|\.)[\p{{L}}\p{{N}}\-]+)*(?:{open}(?:{dot}|\.){close}|\s+{dot}\s+|\.)(?:org|net|com|edu|info|example|test|invalid|[a-z]{{2}})\b"
                )),
            ],
            phone: regex(r"(?:\+|\b00|\()?\s?\d[\d ().\-/]{4,}\d"),
            dates: vec![
                regex(r"(?:19|20)\d\d[-/.](?:0?[1-9]|1[0-2])[-/.](?:0?[1-9]|[12]\d|3[01])\b"),
                regex(r"(?:0?[1-9]|[12]\d|3[01])\s?[-/.]\s?(?:0?[1-9]|1[0-2]|[12]\d|3[01])\s?[-/.]\s?(?:(?:19|20)\d\d|\d\d)\b"),
                regex(r"(?i)\b(?:on|by|before|until|till|since|from|el|del|al|desde|hasta|le|du|au|avant|depuis|jusqu'au|يوم|في|بتاريخ|قبل|منذ|حتى)\s+(?P<date>(?:0?[1-9]|[12]\d|3[01])/(?:0?[1-9]|1[0-2]|[12]\d|3[01]))(?:[^\d/%]|$)"),
                // 5 to 9 June, del 5 al 9 de junio, du 5 au 9 juin
                regex(&format!(
                    r"(?i){weekday}(?:0?[1-9]|[12]\d|3[01])\s*(?:-|to|and|until|al|a|y|au|et|إلى|الى|و|حتى)\s*(?:the\s+|el\s+|le\s+)?(?:{day}){of}(?:{MONTHS})\b\.?{year}"
                )),
                regex(&format!(r"(?i){weekday}(?:the\s+)?(?:{day}){of}(?:{MONTHS})\b\.?{year}")),
                regex(&format!(r"(?i)\b{weekday}(?:{MONTHS})\s+the\s+(?:{DAY_WORDS})\b{year}")),
                regex(r"(?:0?[1-9]|[12]\d|3[01])\s+(?:من\s+)?شهر\s+(?:0?[1-9]|1[0-2])\b"),
                regex(&format!(
                    r"(?i)\b{weekday}(?:{MONTHS})\b\.?\s+(?:the\s+)?(?:0?[1-9]|[12]\d|3[01])(?:st|nd|rd|th)?\b(?:\s*(?:-|to|and)\s*(?:0?[1-9]|[12]\d|3[01])(?:st|nd|rd|th)?\b)?{year}"
                )),
            ],
        }
    })
}

fn overlaps(all: &[Found], at: &Range<usize>) -> bool {
    all.iter().any(|found| found.at.start < at.end && at.start < found.at.end)
}

/// Phones, e-mails and dates in a text.
pub(crate) fn find(original: &str) -> Vec<Found> {
    let plain = Plain::new(original);
    let text = &plain.text;
    let mut all: Vec<Found> = Vec::new();
    let mut add = |kind: Kind, at: Range<usize>| {
        if !overlaps(&all, &at) {
            all.push(Found { kind, at });
        }
    };
    for pattern in &patterns().emails {
        for found in pattern.find_iter(text) {
            let start =
                found.start() + found.as_str().len() - found.as_str().trim_start_matches(['\'', '.', '-']).len();
            add(Kind::Email, start..found.end());
        }
    }
    for pattern in &patterns().dates {
        for found in pattern.captures_iter(text) {
            let Some(at) = found.name("date").or_else(|| found.get(0)) else { continue };
            if is_date(text, at.range()) {
                add(Kind::Date, at.start()..at.start() + at.as_str().trim_end().len());
            }
        }
    }
    for found in patterns().phone.find_iter(text) {
        let inner = found.as_str();
        let start = found.start() + inner.len() - inner.trim_start().len();
        let at = start..found.start() + inner.trim_end().len();
        if let Some(at) = phone(text, at) {
            add(Kind::Phone, at);
        }
    }
    for found in &mut all {
        found.at = plain.original(found.at.clone());
    }
    all
}

/// What comes right before a place: the last word in lower case.
fn before(text: &str, at: usize) -> String {
    let word = text[..at].trim_end_matches(|c: char| !c.is_alphanumeric() && c != '.');
    word.rsplit(|c: char| c.is_whitespace() || c == '(').next().unwrap_or_default().to_lowercase()
}

/// Not a date: an ordinary word that looks like a month ("I may 2"), or a decimal with a section ("2.1.12").
fn is_date(text: &str, at: Range<usize>) -> bool {
    let found = &text[at.clone()];
    // The end of a longer number or word.
    let last = text[..at.start].chars().next_back();
    if last.is_some_and(|c| {
        c.is_ascii_alphanumeric() || matches!(c, '/' | '-' if found.starts_with(|f: char| f.is_ascii_digit()))
    }) {
        return false;
    }
    // The beginning of a phone number ("01.02.03.04.05").
    let mut next = text[at.end..].chars();
    if found.chars().all(|c| !c.is_alphabetic())
        && matches!(next.next(), Some('.' | '-' | '/' | ' '))
        && next.next().is_some_and(|c| c.is_ascii_digit())
    {
        return false;
    }
    if is(LAW, &before(text, at.start)) && !found.chars().any(char::is_alphabetic) {
        return false;
    }
    // "mars", "mai", "sept", "once" and others need digits beside them, or they are words.
    let short = found
        .split_whitespace()
        .any(|word| ["may", "mar", "sept", "dec", "sun", "ago", "oct"].contains(&word.trim_end_matches(['.', ','])));
    !short || found.chars().any(|c| c.is_ascii_digit())
}

/// Words after which a number is the number of a law or a part of it.
const LAW: &str = "section sec sec. § article art art. artículo articulo ley law loi act decreto décret decree no no. nº n° n.º \
    núm. num. directive directiva h.r. hr bill المادة القانون قانون مرسوم protocol";

/// Words before a short number that make it a phone number.
const PHONE: &str = "tel tel. tél tél. phone telephone mobile number hotline call ring text whatsapp teléfono tlf móvil celular \
    numéro portable téléphone هاتف رقم واتساب جوال موبايل تلفون";

/// Words after a number that make it an amount.
const UNITS: &str = "€ $ £ % euro dollar dolar dólar peso pound franc dirham people person persona personne million millon millón \
    mill usd eur habitant hour hora heure دولار يورو درهم ليرة";

/// True for a word that says that a phone number follows, also with an article or an ending ("الرقم", "هاتفي").
fn phone_word(word: &str) -> bool {
    is(PHONE, word) || ["هاتف", "رقم", "واتس", "جوال", "موبايل", "تلفون", "اتصل"].iter().any(|stem| word.contains(stem))
}

/// A phone number in the digits and signs at a place, without what surrounds it.
fn phone(text: &str, mut at: Range<usize>) -> Option<Range<usize>> {
    // Brackets that do not belong to it.
    while text[at.clone()].ends_with(['(', '.', '-', '/', ' ']) {
        at.end -= 1;
    }
    let opened = text[at.clone()].matches('(').count();
    let closed = text[at.clone()].matches(')').count();
    if opened > closed && text[at.clone()].starts_with('(') {
        at.start += 1;
    }
    let found = &text[at.clone()];
    let digits: String = found.chars().filter(char::is_ascii_digit).collect();
    if !(7..=15).contains(&digits.len()) {
        return None;
    }
    // Part of a longer word or number ("A1234567", "1,200,000").
    let next = text[at.end..].chars().next();
    let last = text[..at.start].chars().next_back();
    if last.is_some_and(|c| c.is_alphanumeric() && c.is_ascii() || c == ',') {
        return None;
    }
    if next.is_some_and(|c| c.is_ascii_alphanumeric()) || text[at.end..].starts_with(",0") {
        return None;
    }
    let plus = found.starts_with('+') || found.starts_with("00");
    if plus || found.contains('(') || found.starts_with('0') {
        return Some(at);
    }
    if is(LAW, &before(text, at.start)) {
        return None;
    }
    let groups: Vec<&str> = found.split(|c: char| !c.is_ascii_digit()).filter(|group| !group.is_empty()).collect();
    let year = |group: &str| group.len() == 4 && (group.starts_with("19") || group.starts_with("20"));
    if groups.iter().any(|group| year(group)) && groups.len() <= 3 && digits.len() <= 8 {
        return None;
    }
    let after = text[at.end..].trim_start().to_lowercase();
    let money_before = text[..at.start].trim_end().ends_with(['€', '$', '£']);
    if money_before || UNITS.split_whitespace().any(|unit| after.starts_with(unit)) || after.starts_with("de pesos") {
        return None;
    }
    // 12 500 000 or 1.250.000: a large number in groups of three.
    let thousands = groups.len() > 1 && groups[0].len() <= 3 && groups[1..].iter().all(|group| group.len() == 3);
    let mobile = digits.len() == 9 && digits.starts_with(['6', '7', '8', '9']);
    let round = digits.ends_with("00");
    if thousands && !mobile && !found.contains('-') && (round || groups.len() < 3 || found.contains('.')) {
        return None;
    }
    if groups.len() == 1 && digits.len() < 8 && !phone_word(&before(text, at.start)) {
        return None;
    }
    Some(at)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn of(text: &str) -> Vec<(Kind, &str)> {
        let mut found = find(text);
        found.sort_by_key(|one| one.at.start);
        found.into_iter().map(|one| (one.kind, &text[one.at])).collect()
    }

    #[test]
    fn phones_of_many_keyboards() {
        for text in [
            "+44 20 7946 0958",
            "(202) 555-0117",
            "01632 960 233",
            "06 39 98 12 34",
            "612 345 678",
            "٠٦ ٥٥٥ ٠١٢٣",
            "+34-600-000-123",
        ] {
            assert_eq!(of(&format!("a {text} b")), [(Kind::Phone, text)], "{text}");
        }
        for text in ["1 200 000 euros", "2019-2022", "section 7105", "106-386", "$12 500 000", "1.250.000 personas"] {
            assert_eq!(of(text), [], "{text}");
        }
    }

    #[test]
    fn addresses_also_when_they_hide() {
        for text in
            ["a.b+c@mail.example.org", "omar [at] example [dot] org", "ana (arroba) example.net", "X_Y@EXAMPLE.COM"]
        {
            assert_eq!(of(&format!("write {text}, please")), [(Kind::Email, text)], "{text}");
        }
        assert_eq!(of("We met at noon. Then we left."), []);
    }

    #[test]
    fn days_but_no_months_and_no_years() {
        for text in [
            "14 March 2023",
            "March 14",
            "the 3rd of April",
            "2024-01-09",
            "12/31/2022",
            "3 de abril de 2021",
            "1er mars",
            "٣ كانون الثاني ٢٠٢٢",
            "15 يناير",
            "5 to 9 June",
        ] {
            let found = of(text);
            assert!(found.len() == 1 && found[0].0 == Kind::Date, "{text}: {found:?}");
        }
        for text in ["March 2023", "in 2024", "en mayo", "I may go", "le mois de mars", "24 hours", "يناير ٢٠٢٢"]
        {
            assert_eq!(of(text), [], "{text}");
        }
    }
}
