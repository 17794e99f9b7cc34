//! What the benchmark asks: the same as an import and a page, without page and network.

use kit::Fields;
use store::{Result, Store};
use texts::gestalt::Folded;

use crate::{
    filter::Filter,
    query,
    read::Page,
    repeats::{self, Edition},
};

/// Compares the editions of each place, as an import does: how many threads come out.
pub fn compare(pages: &[Page]) -> usize {
    let mut places = std::collections::BTreeMap::new();
    for page in pages {
        let years: &mut std::collections::BTreeMap<i64, Edition> =
            places.entry((&page.place.code, page.series)).or_default();
        let asks = page.asks.iter().map(|ask| Folded::new(&ask.text)).collect();
        years.insert(page.year, Edition { asks, complete: page.complete });
    }
    places.into_values().map(|years| repeats::threads(&years.into_values().collect::<Vec<_>>()).0.len()).sum()
}

/// What a page of the list reads, for the query of its address: how many it found.
pub async fn list(store: &Store, query: &str) -> Result<i64> {
    let fields = Fields::parse(query.as_bytes());
    let number: usize = fields.text("page").parse().unwrap_or(1);
    let filter = Filter::read(&fields);
    store
        .read("evidence list", move |tx| {
            let filter = filter.clone();
            Box::pin(async move { Ok(query::list_page(tx, &filter, number).await?.map_or(0, |(found, _)| found)) })
        })
        .await
}
