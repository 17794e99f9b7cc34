//! Public reports, real: what two departments of the United States government asked of other governments, 2016 to 2023. Public
//! domain; sources in demo/recommendations/SOURCE.md.

use evidence::{
    import,
    read::{self, About},
};
use kit::App;

const FILES: [&str; 3] = [
    include_str!("../../../../demo/recommendations/ilab_suggested_actions_2016_2022.json"),
    include_str!("../../../../demo/recommendations/tip_prioritized_recommendations_sample.json"),
    include_str!("../../../../demo/recommendations/tip_tiers_watchlist_tier3_2020_2025.json"),
];

/// Brings them in; what is there already stays.
pub(crate) async fn make(app: &App) -> Result<(), String> {
    for text in FILES {
        let found = read::read(text, &About::on(app.clock().today())).map_err(|wrong| wrong.to_string())?;
        import::store(app.store(), app.clock().today(), &found.pages, &|_, _| {})
            .await
            .map_err(|error| error.to_string())?;
    }
    Ok(())
}
