//! Where a confidential place is must be in nothing that is kept or written.

use hsds::{Directory, Options, Report, write};

use super::{package, people, tables};

/// What nobody may find.
const SECRETS: [&str; 7] = ["12 Elm Street", "12 elm street", "Hidden Court", "AB1 2CD", "51.501", "-0.141", "100023"];

const LOCATIONS: &str = "id,name,description,transportation,latitude,longitude,external_identifier,url,organization_id\n\
    1,House,\"The yellow door at 12 Elm  Street, AB1 2CD\",Bus 7 to Elm,51.501364,-0.141890,100023,https://maps.example/?q=12,4\n\
    2,Office,Ring twice,,52.25,0.5,,https://example.org,4\n";
const ADDRESSES: &str = "id,location_id,address_1,address_2,city,postal_code,country,address_type\n\
    1,1,\"12 Elm Street, Flat 3\",Hidden Court 5,Sampleton,AB1 2CD,GB,physical\n\
    2,1,PO Box 77,,Sampleton,,GB,postal\n\
    3,2,1 Open Square,,Sampleton,AB9 9ZZ,GB,physical\n";
const SERVICES: &str = "id,name,description,organization_id\n1,Refuge,\"Come to 12 ELM STREET, any time. Near 51.50136, -0.14189.\",4\n2,Advice,Walk in,4\n";
const AT: &str = "id,service_id,location_id\n1,1,1\n2,2,2\n";
const ORGANIZATIONS: &str = "id,name,description\n4,Harbour,Offices and a house\n";
const METADATA: &str = "id,resource_id,resource_type,last_action_date,last_action_type,field_name,previous_value,replacement_value,updated_by\n\
    1,1,location,2020-01-01,update,address,12 Elm Street,x,Ann\n";

fn search(directory: &Directory, report: &Report) {
    let mut everything = report.csv().into_bytes();
    for (_, bytes) in package(directory) {
        everything.extend(bytes);
    }
    for name in write::LINES {
        write::lines(directory, name, &mut everything).expect("written");
    }
    let text = String::from_utf8_lossy(&everything);
    for secret in SECRETS {
        assert!(!text.contains(secret), "{secret} is still there");
    }
    assert!(text.contains("1 Open Square") && text.contains("52.25"), "the other place is told");
    let house =
        directory.rows("location").iter().find(|row| row.text("name") == Some("House")).expect("it stays listed");
    assert!(house.flag("confidential"));
    assert!(directory.rows("service").iter().any(|row| row.text("name") == Some("Refuge")));
}

fn read(more: &[(&str, &str)], options: &Options) -> (Directory, Report) {
    let mut files = vec![
        ("locations.csv", LOCATIONS),
        ("addresses.csv", ADDRESSES),
        ("services.csv", SERVICES),
        ("service_at_location.csv", AT),
        ("organizations.csv", ORGANIZATIONS),
        ("metadata.csv", METADATA),
    ];
    for (name, text) in more {
        files.retain(|file| file.0 != *name);
        files.push((name, text));
    }
    tables(&files, options)
}

#[test]
fn every_mark_takes_the_place_away() {
    let column = LOCATIONS
        .replacen("organization_id\n", "organization_id,confidential\n", 1)
        .replace("?q=12,4\n", "?q=12,4,yes\n");
    let private = ADDRESSES
        .replacen("address_type\n", "address_type,Address Is Private\n", 1)
        .replace("GB,physical\n    2", "GB,physical,True\n    2");
    let private = private.replacen("GB,physical\n2,", "GB,physical,True\n2,", 1);
    let service = SERVICES
        .replacen("organization_id\n", "organization_id,is_confidential\n", 1)
        .replace("-0.14189.\",4\n", "-0.14189.\",4,1\n");
    let says = ADDRESSES.replace("PO Box 77", "Confidential");
    let term = ("taxonomy_terms.csv", "id,name\n9,Confidential address\n");
    let marks: Vec<Vec<(&str, &str)>> = vec![
        vec![("locations.csv", &column)],
        vec![("addresses.csv", &private)],
        vec![("services.csv", &service)],
        vec![("addresses.csv", &says)],
        vec![term, ("attributes.csv", "id,link_id,link_entity,taxonomy_term_id\n1,1,location,9\n")],
        vec![term, ("attributes.csv", "id,link_id,link_entity,taxonomy_term_id\n1,1,service,9\n")],
        vec![term, ("attributes.csv", "id,link_id,link_entity,taxonomy_term_id\n1,1,service_at_location,9\n")],
    ];
    for mark in marks {
        for options in [Options::default(), people()] {
            let (directory, report) = read(&mark, &options);
            search(&directory, &report);
        }
    }
}

#[test]
fn what_another_source_marks_is_marked_here() {
    let first = read(&[], &Options::default()).0;
    let house = first.rows("location").iter().find(|row| row.text("name") == Some("House")).expect("it");
    assert!(house.get("latitude").is_some(), "without a mark it is told");
    let options = Options { confidential: std::iter::once(house.id().to_owned()).collect(), ..Options::default() };
    let (directory, report) = read(&[], &options);
    search(&directory, &report);
}

#[test]
fn an_organisation_that_is_marked_hides_all_its_places() {
    let marked =
        ORGANIZATIONS.replace("description\n", "description,undisclosed\n").replace("a house\n", "a house,yes\n");
    let (directory, _) = read(&[("organizations.csv", &marked)], &Options::default());
    assert!(directory.rows("address").is_empty());
    assert!(directory.rows("location").iter().all(|row| row.flag("confidential") && row.get("latitude").is_none()));
}

#[test]
fn what_was_hidden_stays_hidden_when_it_is_read_again() {
    let column = LOCATIONS
        .replacen("organization_id\n", "organization_id,confidential\n", 1)
        .replace("?q=12,4\n", "?q=12,4,yes\n");
    let (directory, _) = read(&[("locations.csv", &column)], &Options::default());
    let folder = tempfile::tempdir().expect("a folder");
    write::package(&directory, folder.path()).expect("written");
    // The next export of the source has forgotten the mark, and brings the address again.
    std::fs::write(
        folder.path().join("mail_addresses.csv"),
        "id,location_id,address_1,city,country\n99,HOUSE,12 Elm Street,Sampleton,GB\n"
            .replace("HOUSE", directory.rows("location").iter().find(|r| r.flag("confidential")).expect("it").id()),
    )
    .expect("written");
    let (again, report) = hsds::read(folder.path(), None, &Options::default()).expect("tables");
    search(&again, &report);
}

#[test]
fn a_mark_that_says_no_hides_nothing() {
    let column = LOCATIONS
        .replacen("organization_id\n", "organization_id,confidential\n", 1)
        .replace("?q=12,4\n", "?q=12,4,no\n");
    let (directory, _) = read(&[("locations.csv", &column)], &Options::default());
    assert_eq!(directory.rows("address").len(), 3);
    assert!(directory.rows("location").iter().all(|row| row.get("latitude").is_some()));
}

/// A house and an office; each test adds one thing.
fn base(more: &[(&str, &str)]) -> (Directory, Report) {
    base_with(more, &Options::default())
}

fn base_with(more: &[(&str, &str)], options: &Options) -> (Directory, Report) {
    let mut files = vec![
        (
            "locations.csv",
            "id,name,latitude,longitude,organization_id\n1,House,51.501364,-0.141890,4\n2,Office,52.25,0.5,4\n",
        ),
        (
            "addresses.csv",
            "id,location_id,address_1,city,postal_code,country,address_type\n1,1,12 Elm Street,Sampleton,AB1 2CD,GB,physical\n2,2,1 Open Square,Sampleton,AB9 9ZZ,GB,physical\n",
        ),
        ("services.csv", "id,name,organization_id,program_id\n1,Refuge,4,8\n2,Advice,4,\n"),
        ("service_at_location.csv", "id,service_id,location_id\n1,1,1\n2,2,2\n"),
        ("organizations.csv", "id,name\n4,Harbour\n"),
        ("programs.csv", "id,name,organization_id\n8,Nights,4\n"),
        ("taxonomy_terms.csv", "id,name\n9,Confidential\n"),
    ];
    for (name, text) in more {
        files.retain(|file| file.0 != *name);
        files.push((name, text));
    }
    tables(&files, options)
}

fn hidden(directory: &Directory, report: &Report, why: &str) {
    let files = package(directory).into_iter().flat_map(|file| file.1).chain(report.csv().into_bytes()).collect();
    let text = String::from_utf8(files).expect("text");
    for secret in ["12 Elm", "AB1 2CD", "51.501", "0.1418"] {
        assert!(!text.contains(secret), "{why}: {secret} is still there");
    }
}

#[test]
fn without_a_mark_it_is_told() {
    let (directory, _) = base(&[]);
    assert_eq!(directory.rows("address").len(), 2);
}

#[test]
fn programs_name_their_marks_in_many_ways() {
    for column in [
        "confidential",
        "Confidential?",
        "address_confidential",
        "is_address_confidential",
        "location_confidential",
        "AddressIsPrivate",
        "confidential_flag",
        "hide_location",
        "private_location",
        "is_private_address",
        "secret",
        "non_disclosed",
    ] {
        for value in ["yes", "Y", "x", "1", "Confidential"] {
            let text = format!(
                "id,name,latitude,longitude,organization_id,{column}\n1,House,51.501364,-0.141890,4,{value}\n2,Office,52.25,0.5,4,no\n"
            );
            let (directory, report) = base(&[("locations.csv", &text)]);
            hidden(&directory, &report, column);
            assert_eq!(directory.rows("address").len(), 1, "{column}: the office stays");
        }
    }
    for (column, value) in [
        ("public", "no"),
        ("show_address", "false"),
        ("visibility", "private"),
        ("location_type", "undisclosed"),
        ("status", "confidential"),
    ] {
        let text =
            format!("id,name,latitude,longitude,organization_id,{column}\n1,House,51.501364,-0.141890,4,{value}\n");
        let (directory, report) = base(&[("locations.csv", &text)]);
        hidden(&directory, &report, column);
    }
    for name in ["Confidential location", "House (undisclosed)", "Confidential shelter"] {
        let text = format!("id,name,latitude,longitude,organization_id\n1,{name},51.501364,-0.141890,4\n");
        let (directory, report) = base(&[("locations.csv", &text)]);
        hidden(&directory, &report, name);
    }
    let text = "id,name,description,latitude,longitude,organization_id\n1,House,The address is confidential.,51.501364,-0.141890,4\n2,Office,Confidential advice,52.25,0.5,4\n";
    let (directory, report) = base(&[("locations.csv", text)]);
    hidden(&directory, &report, "a description");
    assert_eq!(directory.rows("address").len(), 1, "confidential advice is given in the open");
}

#[test]
fn a_line_of_an_address_can_be_the_mark() {
    for line in [
        "PRIVATE",
        "Unlisted",
        "Non-disclosed",
        "Dirección confidencial",
        "Please call",
        "Call for address",
        "Confidential location",
    ] {
        for column in ["address_1", "address_2", "city", "attention", "region"] {
            let second = if column == "address_1" { "9,1," } else { "9,1,12 Elm Street" };
            let text = if column == "address_1" {
                format!("id,location_id,address_1,country\n1,1,12 Elm Street,GB\n{second}{line},GB\n")
            } else {
                format!("id,location_id,address_1,country,{column}\n{second},GB,{line}\n")
            };
            let (directory, report) = base(&[("addresses.csv", &text)]);
            hidden(&directory, &report, &format!("{line} in {column}"));
        }
    }
}

#[test]
fn a_mark_climbs_from_whatever_it_hangs_on() {
    for (link, entity) in
        [("1", "address"), ("8", "program"), ("1", "location"), ("1", "service"), ("4", "organization"), ("1", "")]
    {
        let text = format!("id,link_id,link_entity,taxonomy_term_id\n1,{link},{entity},9\n");
        let (directory, report) = base(&[("attributes.csv", &text)]);
        hidden(&directory, &report, entity);
    }
    // Our own term, without the table of terms.
    let term = hsds::profile::term("shelter", "confidential-address").expect("ours").id();
    let text = format!("id,link_id,link_entity,taxonomy_term_id\n1,1,location,{term}\n");
    let (directory, report) = base(&[("attributes.csv", &text), ("taxonomy_terms.csv", "id,name\n")]);
    hidden(&directory, &report, "our own term");
    // The organisation above; the service that stands nowhere.
    let above = ("organizations.csv", "id,name,parent_organization_id,confidential\n4,Harbour,5,\n5,Above,,yes\n");
    let (directory, report) = base(&[above]);
    hidden(&directory, &report, "the organisation above");
    let nowhere = ("services.csv", "id,name,organization_id,confidential\n7,Refuge,4,yes\n");
    let (directory, report) = base(&[nowhere, ("service_at_location.csv", "id,service_id,location_id\n")]);
    hidden(&directory, &report, "a service that names no place");
}

#[test]
fn a_mark_is_for_whatever_bears_the_id() {
    let head = "id,name,latitude,longitude,organization_id,confidential\n";
    for rows in [
        "1,House,51.501364,-0.141890,4,\n1,House (refuge),,,4,yes\n",
        "1,House,51.501364,-0.141890,4,yes\n1,House (refuge),51.5014,-0.14189,4,\n",
    ] {
        let (directory, report) = base(&[("locations.csv", &format!("{head}{rows}"))]);
        hidden(&directory, &report, rows);
    }
    // A comma too many moves the mark out of its column: then the row is no row.
    let text = "id,name,latitude,longitude,description,url,confidential\n1,House,51.501364,-0.14189,Warm, dry,,yes\n";
    let (directory, report) = base(&[("locations.csv", text)]);
    hidden(&directory, &report, "a comma too many");
}

#[test]
fn another_place_at_the_same_address_goes_with_it() {
    let text = "id,name,latitude,longitude,organization_id,confidential\n1,House,51.501364,-0.141890,4,yes\n2,Office,52.25,0.5,4,\n3,Desk,51.501364,-0.141890,4,\n5,Room,,,4,\n";
    let addresses = "id,location_id,address_1,city,postal_code,country\n1,1,12 Elm Street,Sampleton,AB1 2CD,GB\n2,2,1 Open Square,Sampleton,AB9 9ZZ,GB\n5,5,12 elm street,Sampleton,AB1 2CD,GB\n";
    let (directory, report) = base(&[("locations.csv", text), ("addresses.csv", addresses)]);
    hidden(&directory, &report, "neighbours");
    assert_eq!(directory.rows("address").len(), 1);
}

#[test]
fn ids_of_others_are_understood_as_this_source_writes_them() {
    for id in ["1", "addresses are not ids"] {
        let options = Options { confidential: std::iter::once(id.to_owned()).collect(), ..Options::default() };
        let (directory, report) = base_with(&[], &options);
        if id == "1" {
            hidden(&directory, &report, id);
            assert_eq!(report.unmet, 0);
        } else {
            assert_eq!(report.unmet, 1, "somebody must be told");
        }
    }
}

#[test]
fn streets_go_out_of_texts_and_links_to_maps_with_them() {
    let mark = "id,name,latitude,longitude,organization_id,confidential,zipcode\n1,House,51.501364,-0.141890,4,yes,60601\n2,Office,52.25,0.5,4,,\n";
    let text = "id,name,organization_id,description,url\n1,Refuge,4,\"Come to 12 Elm St., Elm Street 12, 12-Elm-Street; 60601.\",https://maps.google.com/?q=12+Elm+Street\n";
    let areas = "id,service_id,name,extent\n1,1,Sampleton,\"{\"\"type\"\":\"\"Point\"\",\"\"coordinates\"\":[-0.14189,51.501364]}\"\n";
    let urls = "id,service_id,url\n1,1,https://goo.gl/maps/abc\n";
    let phones = "id,service_id,number\n1,2,312 606 0155\n";
    let (directory, report) = base(&[
        ("locations.csv", mark),
        ("services.csv", text),
        ("service_areas.csv", areas),
        ("url.csv", urls),
        ("phones.csv", phones),
    ]);
    hidden(&directory, &report, "texts");
    let service = directory.rows("service").iter().find(|row| row.text("name") == Some("Refuge")).expect("it stays");
    let said = service.text("description").expect("a description");
    assert!(!said.contains("Elm") && !said.contains("60601"), "{said}");
    assert!(service.get("url").is_none() && directory.rows("url").is_empty());
    let other = tables(
        &[
            ("locations.csv", mark),
            ("organizations.csv", "id,name\n4,Harbour\n"),
            ("services.csv", "id,name,organization_id\n2,Advice,4\n"),
            ("addresses.csv", "id,location_id,address_1,postal_code,country\n1,1,12 Elm Street,60601,US\n"),
            ("phones.csv", phones),
        ],
        &Options::default(),
    )
    .0;
    assert_eq!(other.rows("phone")[0].text("number"), Some("312 606 0155"), "a hotline is not a postal code");
}

#[test]
fn a_wide_table_hides_what_is_not_plainly_open_and_must_have_the_column() {
    let folder = tempfile::tempdir().expect("a folder");
    let path = folder.path().join("export.csv");
    let read = |header: &str, value: &str| {
        let text = format!(
            "TaxonomyLevelName,ResourceAgencyNum,ParentAgencyNum,PublicName,PhysicalAddress1,PhysicalCity,PhysicalCountry,{header},Latitude,Longitude,Phone1Number,Phone1IsPrivate,Phone1Name\n\
             Agency,100,,Harbour,,,,,,,,,\nSite,101,100,House,12 Elm Street,Sampleton,GB,{value},51.501364,-0.14189,555-0199,{value},Susan mobile\n"
        );
        std::fs::write(&path, text).expect("written");
        hsds::read(&path, Some(&hsds::Mapping::icarol()), &Options::default())
    };
    for value in ["Yes", "Y", "X", "t", "on", "-1", "Private", "Yes (DV)"] {
        for header in ["PhysicalAddressIsPrivate", "Physical Address Is Private", "PHYSICALADDRESSISprivate"] {
            let (directory, report) = read(header, value).expect("a table");
            hidden(&directory, &report, value);
            assert!(directory.rows("phone").is_empty(), "{value}: the number is private too");
        }
    }
    let (directory, _) = read("PhysicalAddressIsPrivate", "No").expect("a table");
    assert_eq!((directory.rows("address").len(), directory.rows("phone").len()), (1, 1));
    assert_eq!(directory.rows("phone")[0].get("description"), None, "names of telephones are names of people");
    let error = read("PhysicalAddressSecrte", "Yes").expect_err("refused").to_string();
    assert!(error.contains("PhysicalAddressIsPrivate") && error.contains("what must not be known"), "{error}");
}

#[test]
fn a_row_that_is_marked_and_tells_no_place_is_not_told_itself() {
    let phones = "id,service_id,number,is_private\n1,1,555-0199,yes\n2,1,555-0100,no\n";
    let (directory, report) = base(&[("phones.csv", phones)]);
    let numbers: Vec<_> = directory.rows("phone").iter().map(|row| row.text("number")).collect();
    assert_eq!(numbers, [Some("555-0100")]);
    assert!(!report.csv().contains("555-0199"));
    let mapping = hsds::Mapping::parse(
        "[[row]]\ntable = \"location\"\nid = \"{Id}\"\n[row.fields]\nname = \"{Name}\"\nlatitude = \"{North}\"\nconfidential = \"{Secret}\"\n",
    )
    .expect("a mapping");
    let folder = tempfile::tempdir().expect("a folder");
    let path = folder.path().join("wide.csv");
    std::fs::write(&path, "Id,Name,North,Secret\n1,House,51.501364,X\n2,Office,52.25,no\n").expect("written");
    let (directory, report) = hsds::read(&path, Some(&mapping), &Options::default()).expect("a table");
    hidden(&directory, &report, "a field of a mapping");
    assert_eq!(directory.rows("location").iter().filter(|row| row.flag("confidential")).count(), 1);
}

#[test]
fn a_report_repeats_nothing_that_stands_in_a_file_without_a_header() {
    let (_, report) = tables(
        &[(
            "locations.csv",
            "1,House,12 Elm Street,AB1 2CD,51.501364,-0.14189,yes\n2,Office,1 Open Square,AB9,52.2,0.1,no\n",
        )],
        &Options::default(),
    );
    let text = report.csv();
    assert!(!text.contains("51.501") && !text.contains("elm_street"), "{text}");
}
