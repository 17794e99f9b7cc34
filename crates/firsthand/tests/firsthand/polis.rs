//! A conversation from Polis goes on here: statements come in after a look at them, votes never; statements go out, counts of
//! people never.

use opinion::import::comments_from_text;
use people::staff::Roles;
use policy::consultations::types::State;
use store::harness;

use crate::{
    staff::{drafted, multipart, signed_in},
    support::{Seen, Stage, Visitor, add_staff, number, stage},
};

const HEAD: &str = "timestamp,datetime,comment-id,author-id,agrees,disagrees,moderated,comment-body\n";

/// A comments file as it is exported: three that come in, one moderated out, one too long, one twice, one unreadable.
fn export() -> String {
    format!(
        "{HEAD}1,x,4,7,38,7,1,\"Marked four, with \"\"quotes\"\".\"\n1,x,2,7,5,1,0,Marked two.\n1,x,3,8,5,1,-1,Marked out.\n\
         1,x,5,8,1,1,1,marked  two\n1,x,6,8,1,1,1,Marked long {}\n1,x,9,8,1,1,1,ينبغي أن تكون الرسائل واضحة.\n1,x,y,8,1,1,1,Marked odd.\n",
        "x".repeat(200)
    )
}

/// What the page that shows everything once more would store.
fn shown(seen: &Seen) -> Vec<String> {
    let css = scraper::Selector::parse("input[name=statements]").expect("css");
    seen.document().select(&css).filter_map(|e| e.value().attr("value").map(ToOwned::to_owned)).collect()
}

/// Stores what is shown.
async fn confirm(visitor: &mut Visitor, path: &str, statements: &[String], source: &str) -> Seen {
    let mut fields = vec![("step", "store"), ("lang", "en"), ("source", source)];
    fields.extend(statements.iter().map(|text| ("statements", text.as_str())));
    visitor.send(path, &fields, None).await
}

fn path(stage: &Stage) -> String {
    format!("/en/staff/c/{}/polis", stage.id)
}

#[test]
fn statements_come_in_after_a_look_at_them_and_only_once() {
    harness::on_both(|store| async move {
        let (server, stage, mut robin) = drafted(store).await;
        let path = path(&stage);
        let export = export();
        for (what, file) in [("pasted", None), ("as a file", Some(export.as_bytes()))] {
            let pasted = if file.is_none() { export.as_str() } else { "" };
            let seen = robin.send(&path, &[("text", pasted), ("lang", "en"), ("step", "check")], file).await;
            assert_eq!(seen.status, 200, "{what}: {}", seen.body);
            assert_eq!(
                shown(&seen),
                ["Marked two.", "Marked four, with \"quotes\".", "ينبغي أن تكون الرسائل واضحة."],
                "{what}"
            );
            for say in [
                "3 statements come in",
                "One statement stays out",
                "One statement is too long",
                "Number 6 there, 212 characters",
                "One statement is here already",
                "One row could not be read",
                "Votes do not come in",
            ] {
                assert!(seen.says(say), "{what}: {say}: {}", seen.body);
            }
            assert!(!seen.says("Marked out."), "{what}: what was moderated out is not shown again");
            assert_eq!(number(&server.app, "SELECT COUNT(*) AS n FROM statements").await, 4, "nothing is stored yet");
        }
        let seen = robin.send(&path, &[("text", &export), ("lang", "en")], None).await;
        let statements = shown(&seen);
        for _ in 0..2 {
            // A double click adds nothing.
            assert_eq!(confirm(&mut robin, &path, &statements, "A conversation of 2025").await.status, 303);
        }
        assert_eq!(number(&server.app, "SELECT COUNT(*) AS n FROM statements").await, 7);
        let seeds = "SELECT COUNT(*) AS n FROM statements
                     WHERE origin = 'seed' AND state = 'published' AND seat IS NULL AND number BETWEEN 5 AND 7";
        assert_eq!(number(&server.app, seeds).await, 3, "the convenor's own, numbered on");
        assert_eq!(number(&server.app, "SELECT COUNT(*) AS n FROM votes").await, 0);
        assert_eq!(number(&server.app, "SELECT COUNT(*) AS n FROM seats").await, 0);
        let kept = "SELECT COUNT(*) AS n FROM consultations WHERE source = 'A bill'";
        assert_eq!(number(&server.app, kept).await, 1, "a source that was stated stays");
        // The same file again: nothing in it is new, and there is nothing to send.
        let seen = robin.send(&path, &[("text", &export), ("lang", "en")], None).await;
        assert!(seen.status == 200 && seen.says("Nothing in this file is new") && shown(&seen).is_empty());
    });
}

#[test]
fn where_it_is_from_is_remembered_when_nothing_was_stated() {
    harness::on_both(|store| async move {
        let (server, stage, mut robin) = drafted(store).await;
        let emptied = server
            .app
            .store()
            .write("no source", |tx| {
                Box::pin(async move { tx.run("UPDATE consultations SET source = ''", Vec::new()).await })
            })
            .await;
        assert!(emptied.map_err(|error: store::Error| error).is_ok());
        let path = path(&stage);
        assert!(robin.get(&path).await.says("Where the text is from"));
        let source = "A conversation of 2025, CC BY 4.0";
        let fields = [("text", "comment-id,moderated,comment-body\n1,1,One.\n"), ("lang", "ar"), ("source", source)];
        let seen = robin.send(&path, &fields, None).await;
        assert_eq!(seen.attr("input[name=source]", "value").as_deref(), Some(source));
        assert_eq!(seen.attr("input[name=lang]", "value").as_deref(), Some("ar"));
        confirm(&mut robin, &path, &shown(&seen), source).await;
        let kept = "SELECT COUNT(*) AS n FROM consultations WHERE source = 'A conversation of 2025, CC BY 4.0'";
        assert_eq!(number(&server.app, kept).await, 1);
    });
}

#[test]
fn what_is_no_comments_file_is_refused_and_stays_in_the_form() {
    harness::on_both(|store| async move {
        let (server, stage, mut robin) = drafted(store).await;
        let path = path(&stage);
        let many: String = (0..500).fold("comment-id,moderated,comment-body\n".to_owned(), |mut text, n| {
            text += &["", &n.to_string(), ",1,Statement ", &n.to_string(), " of many.\n"].concat();
            text
        });
        let long_source = "x".repeat(301);
        let good = "comment-id,moderated,comment-body\n1,1,One.\n";
        for (what, text, source, file) in [
            ("nothing", "", "", None),
            ("another table", "a,b\n1,2\n", "", None),
            ("semicolons", "comment-id;moderated;comment-body\n1;1;One.\n", "", None),
            ("too many", many.as_str(), "", None),
            ("a long source", good, long_source.as_str(), None),
            ("no UTF-8", "", "", Some(&[0xff, 0xfe, 0x00, 0x41][..])),
        ] {
            let seen = robin.send(&path, &[("text", text), ("lang", "en"), ("source", source)], file).await;
            assert_eq!(seen.status, 422, "{what}: {}", seen.body.chars().take(3_000).collect::<String>());
            assert!(!seen.all(".errors li").is_empty(), "{what}: it is said what is wrong");
            assert_eq!(seen.all("#text").concat().trim(), text.trim(), "{what}: what was pasted is kept");
        }
        // Made up by hand: nothing is stored that the page would not have shown.
        for statements in [vec![], vec!["x".repeat(201)], vec!["Fine.".to_owned(), String::new()]] {
            assert_eq!(confirm(&mut robin, &path, &statements, "").await.status, 400, "{statements:?}");
        }
        assert_eq!(number(&server.app, "SELECT COUNT(*) AS n FROM statements").await, 4);
    });
}

#[test]
fn nothing_comes_in_once_people_were_told_and_nobody_else_reaches_it() {
    harness::on_both(|store| async move {
        let (server, draft, _) = drafted(store).await;
        let open = stage(&server.app, State::Open, 20).await;
        let roles = |convenor| Roles { steward: false, convenor, moderator: !convenor, ..Roles::NONE };
        add_staff(&server.app, open.organisation, "maple", roles(true)).await;
        add_staff(&server.app, open.organisation, "finch", roles(false)).await;
        let mut maple = signed_in(&server, "maple").await;
        assert!(maple.get(&path(&open)).await.says("It is open already"));
        maple.get(&format!("/en/staff/c/{}/slips", open.id)).await;
        let token = maple.token();
        for step in ["check", "store"] {
            let fields = [("token", token.as_str()), ("step", step), ("statements", "Late."), ("text", &export())];
            let (content_type, body) = multipart(&fields, None);
            assert_eq!(maple.once("POST", &path(&open), Some(&content_type), body).await.status, 303);
        }
        assert_eq!(number(&server.app, "SELECT COUNT(*) AS n FROM statements WHERE body = 'Late.'").await, 0);
        assert_eq!(maple.get(&path(&draft)).await.status, 404, "another organisation's draft");
        assert_eq!(signed_in(&server, "finch").await.get(&path(&open)).await.status, 403);
        assert_eq!(server.visitor().get(&path(&draft)).await.status, 401);
    });
}

#[test]
fn statements_go_out_and_no_count_of_people() {
    harness::on_both(|store| async move {
        let server = crate::support::Server::start(store).await;
        let stage = stage(&server.app, State::Open, 20).await;
        let mut member = server.visitor();
        member.use_slip(&stage.slips[0].digits()).await;
        let today = server.app.clock().today();
        policy::consultations::count::count(&server.app, stage.id, today).await.expect("counted");
        let seen = server.visitor().get(&format!("/en/c/{}/result/1/comments.csv", stage.id)).await;
        assert_eq!((seen.status, seen.header("content-type")), (200, "text/csv; charset=utf-8"));
        assert!(seen.body.starts_with(HEAD.trim_end()), "{}", seen.body);
        let read = comments_from_text(&seen.body, 5).expect("it is read back");
        let back: Vec<(u128, Option<&str>)> =
            read.statements.iter().map(|(id, one)| (id.0, one.text.as_deref())).collect();
        let expect: Vec<(u128, String)> = (1..=4).map(|n| (n, format!("Statement number {n}."))).collect();
        assert_eq!(back, expect.iter().map(|(n, text)| (*n, Some(text.as_str()))).collect::<Vec<_>>());
        assert_eq!(seen.body.matches("hidden").count(), 16, "under forty people there is no figure: {}", seen.body);
        assert_eq!(server.visitor().get(&format!("/en/c/{}/result/2/comments.csv", stage.id)).await.status, 404);
    });
}
