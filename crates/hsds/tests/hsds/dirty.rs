//! What real directories look like.

use hsds::{Options, report::Outcome};

use super::tables;

fn codes(report: &hsds::Report, table: &str) -> Vec<(String, &'static str)> {
    let notes = report.notes.iter().filter(|note| note.table == table);
    notes.map(|note| (note.column.clone(), note.outcome.code())).collect()
}

#[test]
fn a_service_without_an_organisation_keeps_its_place() {
    let (directory, report) = tables(
        &[
            ("services.csv", "id,name,organization_id,phone\n1,Night shelter,,555\n2,Legal help,99,\n3,,4,\n"),
            ("organizations.csv", "id,name\n4,Harbour\n"),
        ],
        &Options::default(),
    );
    let services = directory.rows("service");
    assert_eq!(services.len(), 2, "the one without a name cannot be shown");
    for service in services {
        let owner = directory.find("organization", service.text("organization_id").expect("one")).expect("it is there");
        assert_eq!(owner.text("name"), service.text("name"));
        assert_eq!(service.text("status"), Some("active"));
    }
    assert_eq!(report.counts["organization"].made, 2);
    assert!(codes(&report, "service").contains(&("organization_id".to_owned(), "organization-made")));
    assert!(codes(&report, "service").contains(&(String::new(), "incomplete")));
    assert!(codes(&report, "service").contains(&("phone".to_owned(), "unknown-column")));
    assert!(codes(&report, "organization").contains(&("description".to_owned(), "filled")));
}

#[test]
fn links_that_lead_nowhere_go_and_rows_that_belong_to_nothing_too() {
    let (directory, report) = tables(
        &[
            ("services.csv", "id,name,organization_id,program_id\n1,Night shelter,4,77\n"),
            ("organizations.csv", "id,name,parent_organization_id\n4,Harbour,88\n"),
            ("phones.csv", "id,service_id,location_id,number\n1,1,66,555-1\n2,,,555-2\n3,55,,555-3\n"),
            ("languages.csv", "id,phone_id,name\n1,3,Spanish\n2,1,Spanish\n"),
            (
                "attributes.csv",
                "id,link_id,link_entity,taxonomy_term_id\n1,1,service,10\n2,,service,10\n3,1,,10\n4,1,Services,44\n5,1,service,\n",
            ),
            ("taxonomy_terms.csv", "id,name\n10,Shelter\n"),
        ],
        &Options::default(),
    );
    assert_eq!(directory.rows("service")[0].get("program_id"), None);
    assert_eq!(directory.rows("organization")[0].get("parent_organization_id"), None);
    assert_eq!(directory.rows("phone").len(), 1);
    assert_eq!(directory.rows("phone")[0].get("location_id"), None);
    assert_eq!(directory.rows("language").len(), 1, "the language of a phone that went goes with it");
    assert_eq!(directory.rows("attribute").len(), 1);
    let attributes: Vec<_> = codes(&report, "attribute").into_iter().filter(|c| c.0.is_empty()).map(|c| c.1).collect();
    assert_eq!(attributes, ["belongs-to-nothing", "belongs-to-nothing", "parent-missing", "belongs-to-nothing"]);
}

#[test]
fn an_attribute_that_does_not_say_its_table_is_tied_by_its_id() {
    let id = "c89eb05c-62dd-4b64-b494-0cc347b6ea7f";
    let (directory, report) = tables(
        &[
            ("services.csv", &format!("id,name\n{id},Night shelter\n")),
            (
                "attributes.csv",
                &format!("id,link_id,link_entity,taxonomy_term_id\n1,{},link_entity,10\n", id.to_uppercase()),
            ),
            ("taxonomy_terms.csv", "id,name\n10,Shelter\n"),
        ],
        &Options::default(),
    );
    let attribute = &directory.rows("attribute")[0];
    assert_eq!((attribute.text("link_id"), attribute.text("link_entity")), (Some(id), Some("service")));
    assert!(codes(&report, "attribute").contains(&("link_entity".to_owned(), "linked")));
}

#[test]
fn one_id_for_several_rows_is_told_apart() {
    let (directory, report) = tables(
        &[
            ("services.csv", "id,name\n1,Night shelter\n1,Night shelter\n1,Legal help\n2,Day centre\n"),
            ("phones.csv", "id,service_id,number\n5,1,555\n5,2,555\n"),
        ],
        &Options::default(),
    );
    assert_eq!(directory.rows("service").len(), 2);
    assert_eq!(report.counts["service"].merged, 1);
    assert!(codes(&report, "service").contains(&(String::new(), "id-taken")));
    assert_eq!(directory.rows("phone").len(), 2, "the same telephone of two services is two rows");
    assert!(codes(&report, "phone").contains(&("id".to_owned(), "separated")));
}

#[test]
fn countries_and_languages_are_written_as_codes() {
    let option = Options { country: Some("KH".to_owned()), ..Options::default() };
    let (directory, _) = tables(
        &[
            ("locations.csv", "id,name\n1,a\n2,b\n3,c\n4,d\n"),
            (
                "addresses.csv",
                "id,location_id,address_1,country\n1,1,Main 1,USA\n2,2,Main 2,\n3,3,Main 3,Atlantis\n4,4,Main 4,Viet Nam\n",
            ),
            (
                "languages.csv",
                "id,location_id,name,code\n1,1,Spanish,\n2,1,Español,\n3,2,,fra\n4,3,Volapuk of the hills,\n5,4,Farsi,\n6,4,Portuguese,pt-BR\n",
            ),
        ],
        &option,
    );
    let mut countries: Vec<_> =
        directory.rows("address").iter().map(|row| (row.text("address_1").expect("it"), row.text("country"))).collect();
    countries.sort_unstable();
    assert_eq!(
        countries,
        [("Main 1", Some("US")), ("Main 2", Some("KH")), ("Main 3", Some("ZZ")), ("Main 4", Some("VN"))]
    );
    let mut codes: Vec<_> = directory.rows("language").iter().map(|row| row.text("code")).collect();
    codes.sort_unstable();
    assert_eq!(codes, [None, Some("es"), Some("es"), Some("fa"), Some("fr"), Some("pt-BR")]);
    assert!(directory.rows("language").iter().any(|row| row.text("name") == Some("French")));
}

#[test]
fn a_table_without_ids_and_a_line_that_is_broken_are_accounted_for() {
    let text = "name,url\nNight shelter,example.org\nLegal help,\n\n,,\n";
    let (directory, report) = tables(&[("services.csv", text)], &Options::default());
    assert_eq!(directory.rows("service").len(), 2);
    let again =
        tables(&[("services.csv", "name,url\nLegal help,\nNight shelter,example.org\n")], &Options::default()).0;
    assert_eq!(directory, again, "the same rows get the same ids, in any order");
    assert!(report.notes.iter().all(|note| !matches!(note.outcome, Outcome::Aside(_))));
    let (_, report) =
        tables(&[("services.ndjson", "{\"id\":\"1\",\"name\":\"a\"}\n{\"id\": broken\n")], &Options::default());
    assert_eq!(report.counts["service"].aside, 1);
    assert!(report.notes.iter().any(|note| note.at == "services.ndjson:2" && note.outcome.code() == "unreadable"));
}
