//! A directory of services: samples, marked as such in every name. What each shows is told in demo/services/SOURCE.md.

use hsds::Options;
use kit::App;
use services::directory::bring;

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
    done.map(|_| ()).map_err(|error| error.to_string())
}
