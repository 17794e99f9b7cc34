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
