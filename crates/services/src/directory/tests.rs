use std::path::Path;

use hsds::{Directory, Options, write::Shape};
use store::{Clock, Store, harness};

use super::*;
use crate::directory::{
    bring::{Done, bring},
    hidden,
};

fn read(path: &Path) -> Directory {
    let options = Options { source: "https://example.org".to_owned(), ..Options::default() };
    hsds::read(path, None, &options).expect("it can be read").0
}

fn made_up(services: usize, seed: u64) -> (Directory, hsds::generate::Truth) {
    let folder = tempfile::tempdir().expect("a folder");
    let truth = hsds::generate::write(folder.path(), services, seed).expect("it can be written");
    (read(folder.path()), truth)
}

/// Tables that are written here.
fn tables(files: &[(&str, &str)]) -> Directory {
    let folder = tempfile::tempdir().expect("a folder");
    for (name, text) in files {
        std::fs::write(folder.path().join(name), text).expect("it can be written");
    }
    read(folder.path())
}

async fn brought(store: &Store, source: &str, directory: Directory, whole: bool) -> Done {
    let now = Clock::fixed(harness::TODAY).now();
    bring(store, now, source, directory, whole, &|_, _| {}).await.expect("brought in")
}

async fn number(store: &Store) -> i64 {
    store.read("number", |tx| Box::pin(revision(tx))).await.expect("a number")
}

#[test]
fn ids_are_written_as_hsds_writes_them() {
    let text = "0a1b2c3d-4e5f-6789-abcd-ef0123456789";
    assert_eq!(uuid_of(id_of(text).expect("an id")), text);
    for wrong in ["", "0a1b2c3d", "0a1b2c3d-4e5f-6789-abcd-ef012345678", "0a1b2c3d-4e5f-6789-abcd-ef01234567zz"] {
        assert_eq!(id_of(wrong), None, "{wrong}");
    }
}

#[test]
fn bringing_in_twice_changes_nothing() {
    harness::on_both(|store| async move {
        let (directory, truth) = made_up(60, 5);
        let first = brought(&store, "a", directory.clone(), false).await;
        assert_eq!((first.changed, first.same, first.missing), (0, 0, 0));
        assert!(first.new > 120);
        let at = number(&store).await;
        let again = brought(&store, "a", directory.clone(), true).await;
        assert_eq!(again, Done { same: first.new, ..Done::default() });
        assert_eq!(number(&store).await, at, "no change, no number");
        let many = store.read("count", |tx| Box::pin(how_many(tx, "service"))).await.expect("a number");
        assert_eq!(many, truth.services as i64);
        // All of it comes out as it went in.
        let all = store
            .read("all", |tx| {
                Box::pin(async move {
                    let mut rows = Vec::new();
                    for kind in hsds::parts::KINDS {
                        for thing in after(tx, kind, None, 10_000).await? {
                            rows.extend(thing.rows);
                        }
                    }
                    Ok::<_, store::Error>(rows)
                })
            })
            .await
            .expect("rows");
        let ours: Vec<String> = hsds::profile::rows().iter().map(|row| row.id().to_owned()).collect();
        let but_ours = |rows: Vec<hsds::Record>| {
            Directory::new(rows.into_iter().filter(|row| !ours.iter().any(|id| id == row.id())))
        };
        assert_eq!(but_ours(all), but_ours(directory.into_rows().collect()));
    });
}

const SERVICE: &str = "id,name,organization_id,status\ns1,Night shelter,o1,active\ns2,Law,o1,active\n";
const ORGANIZATION: &str = "id,name,description\no1,Quay,Helps\n";

#[test]
fn what_a_source_no_longer_has_goes_when_it_is_whole_and_comes_back() {
    harness::on_both(|store| async move {
        let both = tables(&[("services.csv", SERVICE), ("organizations.csv", ORGANIZATION)]);
        let one =
            tables(&[("services.csv", SERVICE.rsplit_once("s2").expect("two").0), ("organizations.csv", ORGANIZATION)]);
        brought(&store, "a", both.clone(), false).await;
        let part = brought(&store, "a", one.clone(), false).await;
        assert_eq!((part.same, part.missing, part.gone), (2, 1, 0));
        let at = number(&store).await;
        let whole = brought(&store, "a", one, true).await;
        assert_eq!((whole.missing, whole.gone), (1, 1));
        let news = store.read("news", move |tx| Box::pin(changed(tx, at))).await.expect("changes");
        assert_eq!(news.iter().map(|thing| (thing.kind, thing.gone)).collect::<Vec<_>>(), [("service", true)]);
        let back = brought(&store, "a", both.clone(), true).await;
        assert_eq!((back.same, back.back), (2, 1));
        // Another source that says the same ids changes nothing.
        let other = brought(&store, "b", both, true).await;
        assert_eq!((other.of_others, other.new, other.gone), (3, 0, 0));
        let gone = bring::remove(&store, Clock::fixed(harness::TODAY).now(), "a").await.expect("taken out");
        assert_eq!(gone, 3);
    });
}

const PLACES: &str = "id,name,organization_id,location_type,latitude,longitude\nl1,House,o1,physical,10.5,20.25\n";
const AT: &str = "id,service_id,location_id\nx1,s1,l1\n";
const ADDRESS: &str =
    "id,location_id,address_1,city,country,address_type\na1,l1,17 Hidden Lane,Sampleton,US,physical\n";

/// Everything the directory's tables hold, as text.
async fn everything(store: &Store) -> String {
    store
        .read("everything", |tx| {
            Box::pin(async move {
                let rows = tx.all("SELECT body FROM directory_parts ORDER BY kind, id", values![]).await?;
                rows.iter().map(|row| row.get::<String>("body")).collect::<Result<Vec<_>>>()
            })
        })
        .await
        .expect("rows")
        .join("\n")
}

#[test]
fn a_place_that_one_source_calls_confidential_is_hidden_for_all() {
    harness::on_both(|store| async move {
        let services =
            "id,name,description,organization_id,status\ns1,Night shelter,Ring at 17 Hidden Lane.,o1,active\n";
        let shown = |mark: &str| {
            let places = PLACES
                .replace("longitude\n", "longitude,confidential\n")
                .replace("20.25\n", &format!("20.25,{mark}\n"));
            tables(&[
                ("services.csv", services),
                ("organizations.csv", ORGANIZATION),
                ("locations.csv", &places),
                ("service_at_locations.csv", AT),
                ("addresses.csv", ADDRESS),
            ])
        };
        brought(&store, "a", shown("no"), false).await;
        let before = everything(&store).await;
        assert!(before.contains("Hidden Lane") && before.contains("20.25"), "{before}");
        // Another source knows better.
        let marked = brought(&store, "b", shown("yes"), false).await;
        assert!(marked.of_others > 0);
        let after = everything(&store).await;
        assert!(!after.contains("Hidden") && !after.contains("20.25"), "{after}");
        assert!(after.contains("Night shelter"));
        // The first source says it again, and it stays hidden.
        brought(&store, "a", shown("no"), true).await;
        let again = everything(&store).await;
        assert!(!again.contains("Hidden") && !again.contains("20.25"), "{again}");
        // Until somebody reveals it.
        let revealed = store
            .write("reveal", |tx| {
                Box::pin(async move {
                    let place = tx.first("SELECT location FROM directory_confidential", values![]).await?;
                    let place = place.ok_or(store::Error::Stopped)?.get("location")?;
                    hidden::reveal(tx, store::Moment(0), place).await
                })
            })
            .await;
        assert!(revealed.expect("it is one"));
        brought(&store, "a", shown("no"), true).await;
        assert!(everything(&store).await.contains("Hidden Lane"));
    });
}

#[test]
fn documents_hold_what_they_name() {
    harness::on_both(|store| async move {
        let official = Path::new(env!("CARGO_MANIFEST_DIR")).join("../hsds/tests/data/hsds-3.1/examples/csv");
        let directory = read(&official);
        let index = directory.index();
        brought(&store, "a", directory.clone(), false).await;
        for service in directory.rows("service") {
            let id = id_of(service.id()).expect("a uuid");
            let whole = store
                .read("whole", move |tx| {
                    Box::pin(async move {
                        let things = find(tx, "service", id).await?.into_iter().collect();
                        gathered(tx, things, None).await
                    })
                })
                .await
                .expect("it is there");
            let expected = hsds::write::document(&index, service, Shape::Whole).json();
            let mut got = whole.document("service", id, Shape::Whole).expect("a document");
            // The whole directory knows more of the organisation: what stands in its services and places.
            let mut expected = expected;
            for side in [&mut got, &mut expected] {
                side["organization"].as_object_mut().expect("an organisation").remove("locations");
            }
            assert_eq!(got, expected);
        }
    });
}

#[test]
fn a_list_of_places_is_read_or_refused_whole() {
    let list =
        "name,latitude,longitude,names,area\nSampleton,10.5,-20.25,Ciudad Muestra|مدينة,North\nEl Ejemplo,0,0,,\n";
    let places = gazetteer::read(list.as_bytes()).expect("a list");
    assert_eq!(places[0].names, ["Ciudad Muestra", "مدينة"]);
    for (list, wrong) in [
        ("name,latitude\na,1\n", gazetteer::Wrong::Column("longitude")),
        ("name,latitude,longitude\na,91,0\n", gazetteer::Wrong::Row(1, "latitude")),
        ("name,latitude,longitude\na,1,0\n,1,0\n", gazetteer::Wrong::Row(2, "name")),
    ] {
        assert_eq!(gazetteer::read(list.as_bytes()), Err(wrong));
    }
    harness::on_both(|store| {
        let places = gazetteer::read(list.as_bytes()).expect("a list");
        async move {
            let entropy = store::Entropy::seeded(1);
            gazetteer::replace(&store, &entropy, places.clone()).await.expect("stored");
            gazetteer::replace(&store, &entropy, places).await.expect("stored in its place");
            let all = store.read("list", |tx| Box::pin(gazetteer::all(tx))).await.expect("a list");
            assert_eq!(all.len(), 2);
            assert_eq!((all[1].name.as_str(), all[1].names.len(), all[1].point.longitude), ("Sampleton", 2, -20.25));
        }
    });
}

#[test]
fn it_is_told_how_many_entries_are_current() {
    harness::on_both(|store| async move {
        let services = "id,name,organization_id,status,assured_date,assurance\n\
                        s1,Never,o1,active,,\n\
                        s2,Due,o1,active,2025-01-01,\"{\"\"next_due\"\":\"\"2026-02-16\"\"}\"\n\
                        s3,Late,o1,active,2025-01-01,\"{\"\"next_due\"\":\"\"2026-02-15\"\"}\"\n\
                        s4,Fresh,o1,active,2025-08-17,\n\
                        s5,Old,o1,active,2025-08-16,\n";
        brought(&store, "a", tables(&[("services.csv", services), ("organizations.csv", ORGANIZATION)]), false).await;
        let told = store.read("currency", |tx| Box::pin(currency(tx, harness::TODAY))).await.expect("told");
        assert_eq!(told, Currency { current: 2, late: 2, never: 1 });
        assert_eq!(told.all(), 5);
    });
}

#[test]
fn what_one_source_dropped_another_may_bring() {
    harness::on_both(|store| async move {
        let both = tables(&[("services.csv", SERVICE), ("organizations.csv", ORGANIZATION)]);
        brought(&store, "a", both.clone(), false).await;
        let gone = bring::remove(&store, Clock::fixed(harness::TODAY).now(), "a").await.expect("taken out");
        assert_eq!(gone, 3);
        assert!(!everything(&store).await.contains("Night shelter"), "what went says nothing any more");
        let other = brought(&store, "b", both.clone(), false).await;
        assert_eq!((other.back, other.of_others), (3, 0));
        // Our own terms belong to nobody else, whatever a source is called.
        let named = brought(&store, "firsthand", both, true).await;
        assert_eq!((named.of_others, named.gone), (3, 0));
        assert!(store.read("terms", |tx| Box::pin(how_many(tx, "taxonomy_term"))).await.expect("a number") > 100);
    });
}

#[test]
fn hiding_a_place_hides_its_neighbours_for_good_and_harms_nothing_else() {
    harness::on_both(|store| async move {
        // A service at a public house; its second place has the same address and no organisation; a term and a unit of another list.
        let files = |mark: &str| {
            vec![
                ("services.csv", "id,name,organization_id,status\ns1,Night shelter,o1,active\n".to_owned()),
                ("organizations.csv", ORGANIZATION.to_owned()),
                (
                    "locations.csv",
                    format!(
                        "id,name,organization_id,location_type,latitude,longitude,confidential\nl1,House,o1,physical,10.5,20.25,{mark}\nl9,Door,,physical,10.5,20.25,\nl5,Office,,physical,1.5,2.5,\n"
                    ),
                ),
                (
                    "addresses.csv",
                    "id,location_id,address_1,city,country,address_type\na1,l1,17 Hidden Lane,Sampleton,US,physical\n\
                     a9,l9,17 Hidden Lane,Sampleton,US,physical\na5,l5,3 Open Road,Sampleton,US,physical\n"
                        .to_owned(),
                ),
                ("service_at_location.csv", "id,service_id,location_id\nx1,s1,l1\nx9,s1,l9\nx5,s1,l5\n".to_owned()),
                ("taxonomies.csv", "id,name,description\nt1,Theirs,Theirs\n".to_owned()),
                ("taxonomy_terms.csv", "id,name,description,taxonomy_id\ntt1,Beds,Beds,t1\n".to_owned()),
                ("attributes.csv", "id,link_id,link_entity,taxonomy_term_id\nat1,s1,service,tt1\n".to_owned()),
                ("units.csv", "id,name\nu1,Bed\n".to_owned()),
                (
                    "service_capacity.csv",
                    "id,service_id,unit_id,available,updated\nc1,s1,u1,4,2026-01-01T00:00:00Z\n".to_owned(),
                ),
                (
                    "schedules.csv",
                    "id,service_at_location_id,freq,byday,opens_at,closes_at\nh5,x5,WEEKLY,MO,09:00,17:00\n".to_owned(),
                ),
            ]
        };
        let read = |mark: &str| {
            let files = files(mark);
            tables(&files.iter().map(|(name, text)| (*name, text.as_str())).collect::<Vec<_>>())
        };
        brought(&store, "a", read(""), false).await;
        let before = everything(&store).await;
        assert_eq!(before.matches("Hidden Lane").count(), 2);
        brought(&store, "b", read("yes"), false).await;
        let after = everything(&store).await;
        assert!(!after.contains("Hidden Lane") && !after.contains("20.25"), "{after}");
        for kept in ["3 Open Road", "\"available\":4", "\"attribute\"", "09:00", "2.5"] {
            assert!(after.contains(kept), "{kept} stays: {after}");
        }
        let rows = store.read("places", |tx| Box::pin(how_many_places(tx))).await.expect("a number");
        assert_eq!(rows, 3);
        // The first source says all of it again: both stay hidden.
        brought(&store, "a", read(""), true).await;
        assert!(!everything(&store).await.contains("Hidden Lane"));
    });
}
