//! A directory of services: samples, marked as such in every name. What each shows is told in demo/services/SOURCE.md.

use hsds::Options;
use kit::App;
use people::{
    secrets,
    staff::{self, NewStaff, Roles},
};
use services::{
    directory::{self, bring, history},
    reviews::{Review, store as reviewed},
};
use store::values;

/// The tables.
const FILES: [(&str, &str); 10] = [
    ("organizations.csv", include_str!("../../../../demo/services/organizations.csv")),
    ("services.csv", include_str!("../../../../demo/services/services.csv")),
    ("locations.csv", include_str!("../../../../demo/services/locations.csv")),
    ("addresses.csv", include_str!("../../../../demo/services/addresses.csv")),
    ("service_at_location.csv", include_str!("../../../../demo/services/service_at_location.csv")),
    ("phones.csv", include_str!("../../../../demo/services/phones.csv")),
    ("schedules.csv", include_str!("../../../../demo/services/schedules.csv")),
    ("languages.csv", include_str!("../../../../demo/services/languages.csv")),
    ("service_areas.csv", include_str!("../../../../demo/services/service_areas.csv")),
    ("attributes.csv", include_str!("../../../../demo/services/attributes.csv")),
];

/// What the source is called.
const SOURCE: &str = "firsthand-demo";

/// Brings them in; what is there already stays.
pub(crate) async fn make(app: &App) -> Result<(), String> {
    let options = Options { source: SOURCE.to_owned(), ..Options::default() };
    let (directory, _) = hsds::read_files(&FILES, &options).map_err(|error| error.to_string())?;
    let done = bring::bring(app.store(), app.clock().now(), SOURCE, directory, true, &|_, _| {}).await;
    done.map_err(|error| error.to_string())?;
    keepers(app).await.map_err(|error| error.to_string())?;
    reviews(app).await.map_err(|error| error.to_string())?;
    services::editing::find_pairs(app.store()).await.map(|_| ()).map_err(|error| error.to_string())
}

/// Who signs in: somebody who keeps the directory, and somebody who keeps the entries of one organisation.
pub(crate) const STAFF: [&str; 2] = ["curator", "editor"];

/// The sample organisation whose entries an editor keeps: it is called so here and in the directory.
const KEPT: &str = "Quay Street (sample)";

/// A curator of the sample office, and an editor of an organisation that keeps its own entries.
async fn keepers(app: &App) -> store::Result<()> {
    let hashes = STAFF.map(|name| {
        let passphrase = staff::demonstration_passphrase(app.key(), name);
        secrets::passphrase_hash(app.entropy(), &passphrase)
    });
    let (entropy, today) = (app.entropy().clone(), app.clock().today());
    app.store()
        .write("sample keepers of the directory", move |tx| {
            Box::pin(async move {
                let kept = people::organisation(tx, &entropy, KEPT, true, today).await?.id;
                let office = people::organisation(tx, &entropy, super::OFFICE, true, today).await?.id;
                let roles =
                    [(office, Roles { curator: true, ..Roles::NONE }), (kept, Roles { editor: true, ..Roles::NONE })];
                for ((name, passphrase), (organisation, roles)) in STAFF.into_iter().zip(hashes).zip(roles) {
                    let new = NewStaff { sign_in: name.to_owned(), passphrase, organisation, roles };
                    super::add_staff(tx, &entropy, today, &new).await?;
                }
                for one in directory::after(tx, "organization", None, 100).await? {
                    if one.rows[0].text("name") == Some(KEPT) {
                        history::let_keep(tx, one.id, kept, today).await?;
                    }
                }
                Ok(())
            })
        })
        .await
}

/// What sample people said of a service, in the order of [`services::reviews::QUESTIONS`]: how many, and what.
const SAID: [(usize, &str); 4] = [(9, "yyyyp-yy"), (4, "yypppn-y"), (3, "pnny-n-p"), (2, "-y-y---n")];

/// Reviews of a sample service, given the month before last, and what its keeper says to them.
async fn reviews(app: &App) -> store::Result<()> {
    let (entropy, now, today) = (app.entropy().clone(), app.clock().now(), app.clock().today());
    app.store()
        .write("sample reviews", move |tx| {
            Box::pin(async move {
                let there = tx.count("SELECT COUNT(*) AS n FROM service_reviews", values![]).await?;
                let all = directory::after(tx, "service", None, 200).await?;
                let reviewed = all.iter().find(|one| one.rows[0].text("name") == Some(REVIEWED));
                let Some(service) = reviewed.filter(|_| there == 0) else { return Ok::<_, store::Error>(()) };
                for (people, said) in SAID {
                    let review = Review::from_text(said).unwrap_or_default();
                    for _ in 0..people {
                        reviewed::give(tx, service.id, entropy.bytes::<16>(), review, today.plus(-45)).await?;
                    }
                }
                let editor = tx.first("SELECT id FROM staff WHERE sign_in = 'editor'", values![]).await?;
                if let Some(row) = editor {
                    let words = (REPLY.to_owned(), "en");
                    reviewed::write_reply(tx, service.id, words, row.get("id")?, today.plus(-10)).await?;
                }
                Ok(())
            })
        })
        .await?;
    reviewed::freeze(app.store(), now).await.map(|_| ())
}

/// The sample service that sample people spoke about.
const REVIEWED: &str = "Quay Street Advice and Housing (sample)";

/// What its keeper says to it.
const REPLY: &str = "Learning and doctors are our weak side. From next month a nurse comes on Thursdays. (sample)";
