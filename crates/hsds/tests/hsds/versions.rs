//! Older versions, other layouts.

use std::fs;

use hsds::{Mapping, Options, Value};

use super::{data, people, tables};

#[test]
fn a_package_of_version_1_1_becomes_this_one() {
    let (directory, report) = hsds::read(&data("sample-1.1"), None, &people()).expect("tables");
    assert!(report.total().adds_up(), "{:?}", report.counts);
    let hours = directory.rows("schedule");
    let closed: Vec<_> = hours.iter().filter(|row| row.flag("closed")).collect();
    assert_eq!(closed.len(), 1, "the holiday");
    assert_eq!((closed[0].text("valid_from"), closed[0].text("valid_to")), (Some("2019-12-24"), Some("2019-12-26")));
    assert!(hours.iter().any(|row| row.text("byday") == Some("MO") && row.text("opens_at") == Some("09:00")));
    let service = directory.find("service", "c89eb05c-62dd-4b64-b494-0cc347b6ea7f").expect("the helpline");
    assert_eq!(service.text("eligibility_description"), Some("adult"));
    let organization = directory.find("organization", "1899600a-649c-11e6-8b77-86f30ca893d3").expect("Sanctuary");
    assert_eq!(organization.text("website"), Some("http://example.com"));
    let kinds: Vec<_> = directory.rows("address").iter().map(|row| row.text("address_type")).collect();
    assert!(kinds.contains(&Some("physical")) && kinds.contains(&Some("postal")), "{kinds:?}");
    assert!(
        directory
            .rows("language")
            .iter()
            .any(|row| row.text("code") == Some("en") && row.text("name") == Some("English"))
    );
    assert!(directory.rows("cost_option").iter().any(|row| row.text("amount_description") == Some("cash")));
    assert!(directory.rows("accessibility").iter().any(|row| row.text("description") == Some("disabled_parking")));
    assert_eq!(directory.rows("service_at_location").len(), 13);
}

#[test]
fn numbers_become_ids_and_lists_become_rows() {
    let (directory, report) = hsds::read(&data("ohana-1.x"), None, &people()).expect("tables");
    assert!(report.total().adds_up(), "{:?}", report.counts);
    assert_eq!(directory.rows("organization").len(), 8);
    assert_eq!(directory.rows("location").len(), 22);
    assert_eq!(directory.rows("service").len(), 23);
    // Each service stands at the place that its row named, and belongs to whom the place belongs to.
    assert_eq!(directory.rows("service_at_location").len(), 23);
    for service in directory.rows("service") {
        let owner = service.text("organization_id").expect("an organisation");
        assert!(directory.find("organization", owner).is_some());
    }
    // Mail addresses and street addresses both count from 1.
    assert_eq!(directory.rows("address").len(), 42);
    let index = directory.index();
    let spanish = directory.rows("language").iter().filter(|row| row.text("code") == Some("es")).count();
    assert!(spanish > 0, "languages out of one cell");
    let ramps = directory.rows("accessibility").iter().filter(|row| row.text("description") == Some("ramp")).count();
    assert!(ramps > 0, "accessibility out of one cell");
    let first =
        directory.rows("taxonomy_term").iter().find(|row| row.text("name") == Some("Emergency")).expect("a term");
    assert!(index.of(first.id(), "taxonomy_term", "parent_id").count() > 0, "terms below it");
    // "January 01, 0001" names no day; a closing without days would close the door for ever.
    let hours = directory.rows("schedule");
    assert!(hours.iter().all(|row| !row.flag("closed")));
    let aside = report.notes.iter().filter(|n| n.table == "schedule" && n.outcome.code() == "incomplete").count();
    assert_eq!(aside, 3);
    let holiday =
        hours.iter().find(|row| row.text("valid_from") == Some("2015-12-24")).expect("shorter hours on one day");
    assert_eq!((holiday.text("valid_to"), holiday.text("closes_at")), (Some("2015-12-24"), Some("16:00")));
}

#[test]
fn importing_twice_gives_the_same_ids() {
    let first = hsds::read(&data("ohana-1.x"), None, &people()).expect("tables");
    let again = hsds::read(&data("ohana-1.x"), None, &people()).expect("tables");
    assert_eq!(first, again);
    let other = Options { source: "https://other.example".to_owned(), ..people() };
    let elsewhere = hsds::read(&data("ohana-1.x"), None, &other).expect("tables");
    assert_ne!(first.0.rows("service")[0].id(), elsewhere.0.rows("service")[0].id(), "another source, another id");
}

#[test]
fn names_of_persons_stay_out_unless_asked_for() {
    let asked = hsds::read(&data("ohana-1.x"), None, &people()).expect("tables").0;
    assert!(asked.rows("contact").iter().any(|row| row.text("name") == Some("Susan Houston")));
    let (directory, report) = hsds::read(&data("ohana-1.x"), None, &Options::default()).expect("tables");
    assert!(directory.rows("contact").iter().all(|row| row.get("name").is_none()));
    assert!(report.notes.iter().any(|note| note.table == "contact" && note.outcome.code() == "person"));
    let all: String = directory.all().flat_map(|row| row.cells().map(|(_, v)| v.cell()).collect::<Vec<_>>()).collect();
    assert!(!all.contains("Susan Houston"));
    // What the report says names nobody either.
    assert!(!report.csv().contains("Susan"));
}

#[test]
fn a_wide_table_is_read_through_its_mapping() {
    let folder = tempfile::tempdir().expect("a folder");
    let path = folder.path().join("export.csv");
    let text = "\
TaxonomyLevelName,ResourceAgencyNum,ParentAgencyNum,PublicName,AgencyDescription,AgencyStatus,PhysicalAddress1,PhysicalCity,PhysicalCountry,PhysicalAddressIsPrivate,Latitude,Longitude,Phone1Number,Phone1IsPrivate,Phone2Number,Phone2IsPrivate,LanguagesOfferedList,ConnectsToSiteNum,ConnectsToProgramNum,HoursOfOperation
Agency,100,,Harbour House,Help for people who were exploited,Active,,,,,,,555-0100,No,,,,,,
Site,101,100,Harbour office,,,1 Pier Road,Sampleton,USA,No,40.1,-75.2,555-0101,No,555-0199,Yes,,,,Mon-Fri 9-5
Site,102,100,Harbour shelter,,,9 Hidden Lane,Sampleton,USA,Yes,40.123456,-75.654321,,,,,,,,
Program,103,100,Emergency beds,Beds for the night,Active,,,,,,,555-0103,No,,,\"English; Spanish\",,,24 hours
ProgramAtSite,104,,Emergency beds at the shelter,,,,,,,,,,,,,,102,103,
Nothing,105,,What is this,,,,,,,,,,,,,,,,
";
    fs::write(&path, text).expect("written");
    let (directory, report) = hsds::read(&path, Some(&Mapping::icarol()), &Options::default()).expect("a table");
    assert!(report.total().adds_up(), "{:?}", report.counts);
    assert_eq!(directory.rows("organization").len(), 1);
    assert_eq!(directory.rows("service")[0].text("status"), Some("active"));
    let numbers: Vec<_> = directory.rows("phone").iter().filter_map(|row| row.text("number")).collect();
    assert!(numbers.contains(&"555-0101") && !numbers.contains(&"555-0199"), "{numbers:?}");
    let languages: Vec<_> = directory.rows("language").iter().filter_map(|row| row.text("code")).collect();
    assert_eq!(languages.len(), 2);
    let office =
        directory.rows("location").iter().find(|row| row.text("name") == Some("Harbour office")).expect("the office");
    assert_eq!(office.get("latitude"), Some(&Value::Number(40.1)));
    let shelter =
        directory.rows("location").iter().find(|row| row.text("name") == Some("Harbour shelter")).expect("it");
    assert!(shelter.flag("confidential") && shelter.get("latitude").is_none());
    assert_eq!(directory.rows("address").len(), 1, "the office's");
    assert_eq!(directory.rows("address")[0].text("country"), Some("US"));
    assert_eq!(directory.rows("service_at_location").len(), 1);
    assert!(
        report.notes.iter().any(|note| note.at.ends_with(":7") && note.outcome.code() == "no-place"),
        "the line of no rule"
    );
}

#[test]
fn encodings_and_separators_of_spreadsheets_are_understood() {
    let folder = tempfile::tempdir().expect("a folder");
    let path = folder.path().join("services.csv");
    let name = |bytes: &[u8]| {
        fs::write(&path, bytes).expect("written");
        let (directory, _) = hsds::read(&path, None, &Options::default()).expect("a table");
        directory.rows("service")[0].text("name").expect("a name").to_owned()
    };
    assert_eq!(name("\u{FEFF}id;name;status\n1;Café;active\n".as_bytes()), "Café");
    assert_eq!(name(b"id,name\n1,Caf\xe9 \x96 open\n"), "Café – open");
    let utf16: Vec<u8> = "\u{FEFF}id\tname\n1\tمأوى\n".encode_utf16().flat_map(u16::to_le_bytes).collect();
    assert_eq!(name(&utf16), "مأوى");
}

#[test]
fn what_is_no_directory_is_refused_with_what_to_do() {
    let folder = tempfile::tempdir().expect("a folder");
    let error = hsds::read(folder.path(), None, &Options::default()).expect_err("empty").to_string();
    assert!(error.contains("services.csv") && error.contains("mapping"), "{error}");
    let path = folder.path().join("broken.zip");
    fs::write(&path, b"PK\x03\x04 and no more").expect("written");
    let error = hsds::read(&path, None, &Options::default()).expect_err("broken").to_string();
    assert!(error.contains("zip file cannot be read"), "{error}");
    let error = hsds::read(&folder.path().join("away"), None, &Options::default()).expect_err("away").to_string();
    assert!(error.contains("away cannot be read"), "{error}");
}

#[test]
fn documents_one_a_line_in_a_page_or_in_a_list_are_the_same() {
    let service = r#"{"id":"7","name":"Night shelter","status":"active","organization":{"id":"1","name":"Harbour","description":"x"},"phones":[{"id":"9","number":"555"}]}"#;
    let forms = [
        ("services.ndjson", format!("{service}\n\n{service}\n")),
        ("page.json", format!("{{\"total_items\":1,\"contents\":[{service}]}}")),
        ("list.json", format!("[{service}]")),
        ("one.json", service.to_owned()),
        ("whole.json", format!("{{\"services\":[{service}]}}")),
    ];
    let read = |(name, text): &(&str, String)| tables(&[(name, text)], &people()).0;
    let first = read(&forms[0]);
    assert_eq!((first.rows("service").len(), first.rows("phone").len(), first.rows("organization").len()), (1, 1, 1));
    for form in &forms[1..] {
        assert_eq!(read(form), first, "{}", form.0);
    }
}

#[test]
fn who_a_person_is_does_not_come_through_by_another_column() {
    let services = ("services.csv", "id,name,organization_id,email\n1,Advice,4,susan.houston@x.org\n");
    let organizations = ("organizations.csv", "id,name\n4,Harbour\n");
    let phones = (
        "phones.csv",
        "id,contact_id,organization_id,number,description\n1,1,4,555-0199,Susan mobile\n2,,4,555-0100,Office\n",
    );
    for contacts in [
        "id,organization_id,title,email\n1,4,Director,susan.houston@x.org\n",
        "id,organization_id,first_name,last_name,email\n1,4,Susan,Houston,susan.houston@x.org\n",
    ] {
        let (directory, _) =
            tables(&[services, organizations, phones, ("contacts.csv", contacts)], &Options::default());
        let all: String =
            directory.all().flat_map(|row| row.cells().map(|(_, v)| v.cell()).collect::<Vec<_>>()).collect();
        assert!(!all.to_lowercase().contains("susan"), "{all}");
        assert_eq!(directory.rows("phone").len(), 1);
    }
    let office = "id,organization_id,title,email\n1,4,Intake,intake@x.org\n";
    let (directory, _) = tables(&[services, organizations, phones, ("contacts.csv", office)], &Options::default());
    assert_eq!(directory.rows("contact").len(), 1, "an office is no person");
}

#[test]
fn lists_of_words_and_documents_without_ids_are_kept() {
    let text =
        r#"[{"name":"Night shelter","status":"active","languages":["English","Spanish"],"phones":[{"number":"555"}]}]"#;
    let (directory, _) = tables(&[("services.json", text)], &Options::default());
    assert_eq!(directory.rows("service").len(), 1);
    assert_eq!(directory.rows("language").len(), 2);
    assert_eq!(directory.rows("phone").len(), 1);
}

#[test]
fn lines_are_counted_as_editors_count_them_and_one_broken_byte_breaks_one_letter() {
    let folder = tempfile::tempdir().expect("a folder");
    let path = folder.path().join("services.csv");
    fs::write(&path, "id,name,url\r\n1,One,\r\n2,Two,see below\r\n").expect("written");
    let (_, report) = hsds::read(&path, None, &Options::default()).expect("a table");
    assert!(report.notes.iter().any(|note| note.at == "services.csv:3" && note.column == "url"), "{:?}", report.notes);
    fs::write(&path, b"id,name\n1,Caf\xc3\xa9 und Stra\xc3\x9fe\n2,bro\xffken\n").expect("written");
    let (directory, _) = hsds::read(&path, None, &Options::default()).expect("a table");
    assert!(directory.rows("service").iter().any(|row| row.text("name") == Some("Café und Straße")));
}

#[test]
fn what_is_no_table_is_named_and_every_day_is_each_day_of_the_week() {
    let (directory, report) = tables(
        &[
            ("services.csv", "id,name\n1,Night shelter\n"),
            ("services_2024.csv", "id,name\n2,Old\n"),
            ("schedules.csv", "id,service_id,freq,opens_at,closes_at\n1,1,DAILY,22:00,06:00\n"),
            ("phones.csv", "id,service_id,number\n"),
        ],
        &Options::default(),
    );
    assert_eq!(report.passed_over, ["services_2024.csv"]);
    let hours = &directory.rows("schedule")[0];
    assert_eq!((hours.text("freq"), hours.text("byday")), (Some("WEEKLY"), Some("MO,TU,WE,TH,FR,SA,SU")));
}
