//! The description of public files for programs, held against the files. On both databases.

use std::collections::BTreeSet;

use firsthand::api::{FILES, description};
use policy::consultations::{constituencies::Declared, count, types::State};
use store::Entropy;

use crate::{
    groups,
    routes::address,
    rules::{RULES, Who},
    support::{council::council_stage, on_both},
};

/// Files that belong to the pages themselves.
const OWN: [&str; 4] = ["/icon.svg", "/staff/passkey.js", "/api/openapi.json", "/api/hsds/openapi.json"];

#[test]
fn every_public_file_is_in_the_description() {
    let ends = ["csv", "json", "jsonld", "atom", "pdf", "svg", "xml", "md", "ics", "js"];
    let public: BTreeSet<&str> = RULES
        .iter()
        .filter(|(path, get, _)| *get == Some(Who::All) && !OWN.contains(path))
        .map(|(path, ..)| *path)
        .filter(|path| path.rsplit_once('.').is_some_and(|(_, end)| ends.contains(&end)))
        .collect();
    assert_eq!(FILES.iter().map(|file| file.path).collect::<BTreeSet<_>>(), public);
}

#[test]
fn the_description_is_whole() {
    let api = description();
    assert_eq!(api["openapi"], "3.1.1");
    let paths = api["paths"].as_object().expect("paths");
    assert_eq!(paths.len(), FILES.len());
    let mut ids = BTreeSet::new();
    for (path, item) in paths {
        let get = &item["get"];
        assert!(ids.insert(get["operationId"].as_str().expect("an id")), "{path}: twice");
        let told: BTreeSet<&str> = get["parameters"]
            .as_array()
            .expect("parameters")
            .iter()
            .filter(|one| one["in"] == "path" && one["required"] == true)
            .filter_map(|one| one["name"].as_str())
            .collect();
        let there: BTreeSet<&str> =
            path.split('/').filter_map(|part| part.strip_prefix('{')?.strip_suffix('}')).collect();
        assert_eq!(told, there, "{path}");
        assert!(get["responses"]["200"]["content"].as_object().is_some_and(|one| one.len() == 1), "{path}");
    }
}

#[test]
fn every_file_is_what_the_description_says() {
    on_both(|server| async move {
        let app = server.app.clone();
        let (stage, asked) = groups::asking(&app, State::Open).await;
        let entropy = Entropy::seeded(47);
        let first = Declared::NOTHING.with(&asked[0], true);
        groups::people(&app, &stage, &groups::seats(&entropy, 60), [true, true, false, false], first).await;
        count::count(&app, stage.id, app.clock().today()).await.expect("counted");
        let there = council_stage(&app, stage.organisation).await;
        let served = server.visitor().get("/api/openapi.json").await;
        assert_eq!((served.status, served.header("content-type")), (200, "application/json"));
        let served: serde_json::Value = serde_json::from_str(&served.body).expect("JSON");
        assert_eq!(served, description());
        let year = app.clock().today().parts().0.to_string();
        let demo = crate::directory_api::read(std::path::Path::new(crate::directory_api::DEMO), "demo");
        let service = services::directory::id_of(demo.rows("service")[0].id()).expect("an id").to_string();
        crate::directory_api::put(&server, demo, "demo").await;
        for file in FILES {
            let path =
                address(&file.path.replace("{year}", &year).replace("{service}", &service), &stage, Some(&there));
            let seen = server.visitor().get(&format!("/en{path}")).await;
            // A result without groups has no map.
            if file.path.ends_with("map.svg") && seen.status == 404 {
                continue;
            }
            assert_eq!(seen.status, 200, "{path}");
            let media = seen.header("content-type").split(';').next().unwrap_or_default();
            assert_eq!(media, file.media, "{path}");
            assert!(!seen.body.is_empty(), "{path}");
            for name in file.query {
                // A region that is not there is told, not shown empty.
                if *name == "area" && file.path.ends_with("svg") {
                    continue;
                }
                let seen = server.visitor().get(&format!("/en{path}?{name}=zz")).await;
                assert_eq!(seen.status, 200, "{path}?{name}");
            }
        }
    });
}
