use store::{harness, values};

use super::*;
use crate::{
    figures,
    filter::Filter,
    query,
    read::{About, read},
};

/// A page of a place and year.
fn page(place: &str, year: i64, texts: &[&str]) -> Page {
    Page {
        series: Series::Ilab,
        place: places::named(place).expect("a place"),
        named: place.to_owned(),
        year,
        level: "Moderate Advancement".to_owned(),
        rationale: String::new(),
        complete: true,
        url: format!("https://example.org/{year}"),
        via: String::new(),
        note: String::new(),
        asks: texts.iter().map(|text| Ask { area: "Law".to_owned(), text: (*text).to_owned() }).collect(),
    }
}

/// Three editions to Chad: one demand that stays, one that ends, one that begins.
fn chad() -> Vec<Page> {
    vec![
        page("Chad", 2018, &["Publish the number of inspections.", "Raise the age of work to sixteen."]),
        page("Chad", 2019, &["Publish the number of all inspections.", "Raise the age of work to sixteen!"]),
        page("Chad", 2021, &["Publish the number of all inspections.", "Fund shelters for boys in each region."]),
    ]
}

async fn bring(store: &Store, pages: &[Page]) -> Done {
    super::store(store, harness::TODAY, pages, &|_, _| {}).await.expect("stored")
}

/// Everything that is stored, as text.
async fn whole(store: &Store) -> String {
    store
        .read("whole", |tx| {
            Box::pin(async move {
                let filter = Filter { standing: false, ..Filter::default() };
                let threads = query::wordings(tx, &filter).await?;
                let sheets = query::sheets(tx, places::by_code("TD").expect("Chad")).await?;
                Ok::<_, Error>(format!("{threads:#?}\n{sheets:#?}"))
            })
        })
        .await
        .expect("read")
}

#[test]
fn bringing_it_in_again_or_in_another_order_changes_nothing() {
    harness::on_both(|store| async move {
        let pages = chad();
        assert_eq!(bring(&store, &pages).await, Done { new: 3, changed: 0, same: 0 });
        let once = whole(&store).await;
        assert_eq!(bring(&store, &pages).await, Done { new: 0, changed: 0, same: 3 });
        assert_eq!(whole(&store).await, once);
        let delete = store.write("empty", |tx| {
            Box::pin(async move {
                for sql in ["DELETE FROM evidence_threads", "DELETE FROM evidence_asks", "DELETE FROM evidence_pages"] {
                    tx.run(sql, values![]).await?;
                }
                Ok::<_, Error>(())
            })
        });
        delete.await.expect("empty");
        for index in [2, 0, 1] {
            bring(&store, &pages[index..=index]).await;
        }
        assert_eq!(whole(&store).await, once, "the years came in another order");
    });
}

#[test]
fn threads_tell_how_long_the_same_was_asked() {
    harness::on_both(|store| async move {
        bring(&store, &chad()).await;
        let list = |filter: Filter| {
            let store = store.clone();
            async move {
                let all = store.read("list", move |tx| {
                    let filter = filter.clone();
                    Box::pin(async move {
                        assert_eq!(
                            query::how_many(tx, &filter).await?,
                            query::wordings(tx, &filter).await?.len() as i64
                        );
                        query::list(tx, &filter, 0, 50).await
                    })
                });
                let all = all.await.expect("read");
                all.into_iter().map(|t| (t.body, t.run, t.years, t.standing.word(), t.same)).collect::<Vec<_>>()
            }
        };
        let publish = ("Publish the number of all inspections.".to_owned(), 3, vec![2018, 2019, 2021], "asked", false);
        let fund = ("Fund shelters for boys in each region.".to_owned(), 1, vec![2021], "asked", true);
        let raise = ("Raise the age of work to sixteen!".to_owned(), 2, vec![2018, 2019], "ended", true);
        // An edition that is not held (2020) breaks no run.
        assert_eq!(list(Filter::default()).await, [publish.clone(), fund]);
        let all = Filter { standing: false, ..Filter::default() };
        assert_eq!(list(Filter { least: 2, ..all.clone() }).await, [publish.clone(), raise.clone()]);
        let words = |words: &str| Filter { words: words.to_owned(), ..all.clone() };
        assert_eq!(list(words("AGE, wor")).await, [raise], "beginnings of words, without capitals and commas");
        assert!(list(words("ge")).await.is_empty(), "the inside of a word is not looked for");
        assert!(list(words("100% _")).await.is_empty(), "no sign of the database's own means anything");
        assert_eq!(list(Filter { place: places::by_code("TO"), ..all.clone() }).await, []);
        assert_eq!(list(Filter { series: Some(Series::Tip), ..all }).await, []);
    });
}

#[test]
fn a_better_copy_wins_and_a_part_does_not_replace_the_whole() {
    harness::on_both(|store| async move {
        bring(&store, &chad()).await;
        // A part of the list, with an address and a level: the level is new, the list stays.
        let part =
            Page { complete: false, level: "No Advancement".to_owned(), ..page("Chad", 2021, &["Something else."]) };
        assert_eq!(bring(&store, &[part]).await, Done { new: 0, changed: 1, same: 0 });
        let after = whole(&store).await;
        assert!(after.contains("Fund shelters") && !after.contains("Something else"), "{after}");
        assert!(after.contains("No Advancement"), "{after}");
        // A part and a part are put together, whichever comes first.
        let (one, other) = (["Open an office.", "Pay."], ["Pay!", "Train judges."]);
        for (year, parts) in [(2022, [one, other]), (2023, [other, one])] {
            for texts in parts {
                bring(&store, &[Page { complete: false, ..page("Chad", year, &texts) }]).await;
            }
        }
        let lists = store.read("lists", |tx| {
            Box::pin(async move {
                let sheets = query::sheets(tx, places::by_code("TD").expect("Chad")).await?;
                Ok::<_, Error>(sheets.into_iter().map(|sheet| (sheet.year, sheet.asks)).collect::<Vec<_>>())
            })
        });
        let lists = lists.await.expect("read");
        assert_eq!(lists[..2], [(2023, 3), (2022, 3)]);
        // Taken out again: what is left is compared anew.
        for year in [2022, 2023] {
            assert!(super::remove(&store, Series::Ilab, "TD", year).await.expect("removed"));
        }
        assert!(!super::remove(&store, Series::Ilab, "TD", 2023).await.expect("nothing there"));
        // Nothing but a judgement: the list stays.
        let bare = Page { asks: Vec::new(), rationale: "Because.".to_owned(), ..page("Chad", 2021, &[]) };
        bring(&store, &[bare]).await;
        let after = whole(&store).await;
        assert!(after.contains("Fund shelters") && after.contains("Because."), "{after}");
        // The whole list anew: it takes the place of the old one, and the threads are made anew.
        let whole_list = page("Chad", 2021, &["Raise the age of work to sixteen."]);
        bring(&store, &[whole_list]).await;
        let after = whole(&store).await;
        assert!(!after.contains("Fund shelters") && after.contains("Because."), "{after}");
        assert!(after.contains("editions: 3"), "it came back: {after}");
    });
}

#[test]
fn an_address_once_quoted_leads_to_the_whole_thread() {
    harness::on_both(|store| async move {
        bring(&store, &chad()).await;
        let found = store.read("one", |tx| {
            Box::pin(async move {
                let rows = tx
                    .all("SELECT a.id FROM evidence_asks a WHERE a.body LIKE 'Publish%' ORDER BY a.id", values![])
                    .await?;
                let mut all = Vec::new();
                for row in rows {
                    let (thread, wordings) = query::one(tx, row.get("id")?).await?.expect("there");
                    all.push((thread.id, wordings.len()));
                }
                let none = query::one(tx, Id([9; 16])).await?;
                Ok::<_, Error>((all, none.is_none()))
            })
        });
        let (all, none) = found.await.expect("read");
        assert!(none && all.len() == 3 && all.iter().all(|one| one == &all[0] && one.1 == 3), "{all:?}");
    });
}

#[test]
fn the_real_series_is_stored_whole() {
    harness::on_both(|store| async move {
        let text = include_str!("../../../../demo/recommendations/ilab_suggested_actions_2016_2022.json");
        let found = read(text, &About::on(store::Day(20_800))).expect("read");
        let done = bring(&store, &found.pages).await;
        assert_eq!((done.new, done.changed), (found.pages.len(), 0));
        let stored = store.read("count", |tx| {
            Box::pin(async move {
                let newest = figures::editions(tx, None).await?.into_iter().find(|one| one.year == 2022);
                let same =
                    "SELECT COUNT(*) AS n FROM evidence_threads WHERE standing = 'asked' AND run = 7 AND same = 1";
                let asks = tx.count("SELECT COUNT(*) AS n FROM evidence_asks", values![]).await?;
                // What has ended is not asked in the same words by the newest list of its place.
                let false_ends = "SELECT COUNT(*) AS n FROM evidence_threads e JOIN evidence_threads a
                                  ON a.place = e.place AND a.series = e.series AND a.standing = 'asked' AND a.body = e.body
                                  WHERE e.standing = 'ended'";
                assert_eq!(tx.count(false_ends, values![]).await?, 0);
                Ok::<_, Error>((newest, asks, tx.count(same, values![]).await?, figures::glance(tx).await?))
            })
        });
        let (newest, asks, seven, glance) = stored.await.expect("read");
        let newest = newest.expect("2022");
        // The same figures as in `repeats`, through the database.
        assert_eq!((newest.asked, newest.same, newest.same + newest.near), (2_031, 698, 1_173));
        assert_eq!((asks, seven), (13_794, 80));
        assert!(glance.is_some_and(|(all, long)| all > 2_000 && long > 300), "{glance:?}");
    });
}
