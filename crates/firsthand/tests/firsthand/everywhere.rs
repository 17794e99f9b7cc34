//! Searching everything public: what is published is found, what is not is not, and what is looked for stands in no address.

use policy::consultations::types::State;

use crate::support::{Visitor, by_hand, council::council_stage, on_both, stage};

async fn look(visitor: &mut Visitor, fields: &[(&str, &str)]) -> (String, Vec<String>) {
    let sent = visitor.post_once("/en/search", fields).await;
    let to = sent.header("location").to_owned();
    let page = visitor.get(&to).await;
    assert_eq!(page.status, 200);
    (to, page.all("main .rows h3"))
}

#[test]
fn what_is_public_is_found_in_all_capabilities_and_nothing_else() {
    on_both(|server| async move {
        let open = stage(&server.app, State::Open, 20).await;
        let draft = stage(&server.app, State::Draft, 20).await;
        let council = council_stage(&server.app, open.organisation).await;
        let name = |id: store::Id, title: &'static str| {
            let app = server.app.clone();
            async move {
                by_hand(&app, "UPDATE consultations SET title = $2 WHERE id = $1", store::values![id, title]).await;
            }
        };
        name(open.id, "Zanzibar of the open").await;
        name(draft.id, "Zanzibar of the draft").await;
        by_hand(
            &server.app,
            "UPDATE recommendations SET title = 'Zanzibar of the council' WHERE id = $1",
            store::values![council.recommendation],
        )
        .await;
        let mut visitor = server.visitor();
        let (address, mut found) = look(&mut visitor, &[("words", "zanzibr")]).await;
        found.sort();
        assert_eq!(found, ["Zanzibar of the council", "Zanzibar of the open"], "a draft is nobody's to find");
        assert!(!address.contains("zanz") && address.len() > 150);
        let (_, only) = look(&mut visitor, &[("words", "zanzibar"), ("kind", "recommendation")]).await;
        assert_eq!(only, ["Zanzibar of the council"]);
        assert!(look(&mut visitor, &[("words", "zanzibar"), ("kind", "council")]).await.1.is_empty());
        assert_eq!(visitor.post_once("/en/search", &[("words", " !")]).await.header("location"), "/en/search");
        // What is no longer public is gone at once, also while the index still has it.
        by_hand(&server.app, "UPDATE consultations SET state = 'draft' WHERE id = $1", store::values![open.id]).await;
        let again = visitor.get(&address).await;
        assert_eq!(again.all("main .rows h3"), ["Zanzibar of the council"]);
        tokio::time::sleep(std::time::Duration::from_millis(2_100)).await;
        assert!(visitor.get(&address).await.says("1 thing was found"));
        server.app.clock().advance_seconds(2 * 60 * 60 + 1);
        let over = visitor.get(&address).await;
        assert!(over.says("The address of this search is over") && over.all("main .rows h3").is_empty());
    });
}
