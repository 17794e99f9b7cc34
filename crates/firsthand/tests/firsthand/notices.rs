//! Messages that say only that something is new: who gets one, when, and what is in it. Against a mail server of our own, on both databases.

use std::sync::{Arc, Mutex};

use people::notices::Mailer;
use policy::recommendations::telling;
use store::{Error, Id, values};
use tokio::{
    io::{AsyncBufReadExt, AsyncWriteExt, BufReader},
    net::{TcpListener, TcpStream},
};

use crate::support::{
    Server, by_hand,
    council::{CouncilStage, begin, request},
    number, on_both,
};

/// What a mail server was handed: the envelope's recipient, and the message.
type Taken = Arc<Mutex<Vec<(String, String)>>>;

/// What it says to a recipient instead of taking the message.
type Refuse = Arc<Mutex<Option<&'static str>>>;

async fn speak(stream: TcpStream, taken: Taken, refuse: Refuse) -> std::io::Result<()> {
    let mut stream = BufReader::new(stream);
    stream.write_all(b"220 here\r\n").await?;
    let (mut to, mut line) = (String::new(), String::new());
    loop {
        line.clear();
        if stream.read_line(&mut line).await? == 0 {
            return Ok(());
        }
        let said = line.to_ascii_uppercase();
        let answer: &[u8] = if said.starts_with("EHLO") {
            b"250 here\r\n"
        } else if said.starts_with("RCPT TO") {
            to = line.trim().to_owned();
            let no = *refuse.lock().expect("a lock");
            no.map_or(b"250 good\r\n".as_slice(), str::as_bytes)
        } else if said.starts_with("DATA") {
            stream.write_all(b"354 go on\r\n").await?;
            let mut body = String::new();
            loop {
                line.clear();
                stream.read_line(&mut line).await?;
                if line.trim_end() == "." {
                    break;
                }
                body.push_str(&line);
            }
            taken.lock().expect("a lock").push((to.clone(), body));
            b"250 good\r\n"
        } else if said.starts_with("QUIT") {
            stream.write_all(b"221 bye\r\n").await?;
            return Ok(());
        } else {
            b"250 good\r\n"
        };
        stream.write_all(answer).await?;
    }
}

/// A mail server on this machine: its address, what it took, and whether it refuses.
async fn mail_server() -> (Mailer, Taken, Refuse) {
    let listener = TcpListener::bind("127.0.0.1:0").await.expect("a port");
    let port = listener.local_addr().expect("an address").port();
    let (taken, refuse) = (Taken::default(), Refuse::default());
    let (hand, no) = (Arc::clone(&taken), Arc::clone(&refuse));
    tokio::spawn(async move {
        while let Ok((stream, _)) = listener.accept().await {
            tokio::spawn(speak(stream, Arc::clone(&hand), Arc::clone(&no)));
        }
    });
    let url = format!("smtp://127.0.0.1:{port}");
    let mailer = Mailer::new(&url, "office@example.org", Some("https://consult.example.org")).expect("a mailer");
    (mailer, taken, refuse)
}

/// One round of what the server does every hour; how many messages were taken.
async fn round(server: &Server, mailer: &Mailer, taken: &Taken) -> usize {
    let before = taken.lock().expect("a lock").len();
    firsthand::server::tell(&server.app, mailer).await;
    taken.lock().expect("a lock").len() - before
}

/// A request is sent to the institution that answers here.
async fn ask(server: &Server, there: &CouncilStage) -> Id {
    let id = Id::new(server.app.entropy());
    let (council, to, today) = (there.council.clone(), there.institution, server.app.clock().today());
    server
        .app
        .store()
        .write("ask", move |tx| {
            let council = council.clone();
            Box::pin(async move {
                use policy::recommendations::{
                    requests::{store as requests, types::Request},
                    store as recommendations,
                };
                let to = recommendations::institution(tx, to).await?.expect("there");
                let one = request(id, council.id, to);
                requests::save(tx, &one, today).await?;
                requests::send(tx, &council, &Request { version: 1, ..one }, today).await?;
                Ok::<_, Error>(())
            })
        })
        .await
        .expect("sent");
    id
}

#[test]
fn a_message_says_that_something_is_new_and_nothing_else() {
    on_both(|server| async move {
        let (_, there, _, mut heron) = begin(&server).await;
        let (mailer, taken, refuse) = mail_server().await;
        // Without a mail server nothing is offered, and nothing is taken.
        let page = heron.get("/en/staff/notices").await;
        assert!(page.says("has no mail server") && page.all("#address").is_empty(), "{}", page.body);
        let server = Server::of(server.app.clone().with_mail(true)).await;
        let mut heron = crate::staff::signed_in(&server, "heron").await;
        for bad in ["", "office", "a@b@c", "x@example.org\r\nBcc: y@example.org"] {
            let seen = heron.tell("/en/staff/notices", &[("address", bad)]).await;
            assert_eq!(seen.status, 422, "{bad}");
        }
        heron.tell("/en/staff/notices", &[("address", "marked.office@example.org")]).await;
        assert!(heron.get("/en/staff/notices").await.says("marked.office@example.org"), "shown to its owner");
        let plain = "SELECT COUNT(*) AS n FROM notices WHERE address LIKE '%marked%'";
        assert_eq!(number(&server.app, plain).await, 0, "sealed");
        assert_eq!(round(&server, &mailer, &taken).await, 1, "the first one, so that a wrong address is noticed");
        ask(&server, &there).await;
        assert_eq!(round(&server, &mailer, &taken).await, 0, "at most one a day");
        server.app.clock().advance_seconds(86_400);
        // A mail server that is ill gets it later.
        *refuse.lock().expect("a lock") = Some("451 later\r\n");
        assert_eq!(round(&server, &mailer, &taken).await, 0);
        *refuse.lock().expect("a lock") = None;
        assert_eq!(round(&server, &mailer, &taken).await, 1);
        // Another address on the same day: the first message there comes tomorrow, and not before.
        heron = crate::staff::signed_in(&server, "heron").await;
        heron.tell("/en/staff/notices", &[("address", "marked.office@example.org")]).await;
        assert_eq!(round(&server, &mailer, &taken).await, 0);
        server.app.clock().advance_seconds(86_400);
        // What a mail server refuses for good is tried once a day.
        *refuse.lock().expect("a lock") = Some("550 nobody\r\n");
        assert_eq!(round(&server, &mailer, &taken).await, 0);
        *refuse.lock().expect("a lock") = None;
        assert_eq!(round(&server, &mailer, &taken).await, 0, "not again today");
        server.app.clock().advance_seconds(86_400);
        assert_eq!(round(&server, &mailer, &taken).await, 1);
        server.app.clock().advance_seconds(86_400);
        assert_eq!(round(&server, &mailer, &taken).await, 0, "nothing is new");
        for (to, message) in &*taken.lock().expect("a lock") {
            assert!(to.contains("<marked.office@example.org>"), "{to}");
            let lower = message.to_lowercase();
            for there in ["from: office@example.org", "auto-submitted: auto-generated", "something new on", "/en/staff"]
            {
                assert!(lower.contains(there), "{there}: {message}");
            }
            for told in ["empty nights", "harbours", "heron", "ministry", "request", "recommend", "/information"] {
                assert!(!lower.contains(told), "{told}: {message}");
            }
        }
        // Stopped: nothing goes out, and nothing is left.
        let mut heron = crate::staff::signed_in(&server, "heron").await;
        heron.tell("/en/staff/notices", &[("act", "stop")]).await;
        assert_eq!(number(&server.app, "SELECT COUNT(*) AS n FROM notices").await, 0);
        ask(&server, &there).await;
        assert_eq!(round(&server, &mailer, &taken).await, 0);
    });
}

#[test]
fn who_does_not_answer_is_told_a_week_before_the_last_day() {
    on_both(|server| async move {
        let (_, there, ..) = begin(&server).await;
        let (mailer, taken, _) = mail_server().await;
        let server = Server::of(server.app.clone().with_mail(true)).await;
        let mut heron = crate::staff::signed_in(&server, "heron").await;
        heron.tell("/en/staff/notices", &[("address", "office@example.org")]).await;
        assert_eq!(round(&server, &mailer, &taken).await, 1);
        let id = ask(&server, &there).await;
        server.app.clock().advance_seconds(86_400);
        assert_eq!(round(&server, &mailer, &taken).await, 1, "something is new");
        // Thirty days to answer: a week before the last day comes one more, once.
        // Another one that was sent before is due in between, and the round of the day itself was missed.
        for (days, expected) in [(20, 1), (2, 1), (0, 0), (1, 0)] {
            server.app.clock().advance_seconds(days * 86_400);
            assert_eq!(round(&server, &mailer, &taken).await, expected, "after {days} more days");
        }
        // Who has answered is left alone.
        by_hand(&server.app, "UPDATE information_requests SET due_day = due_day + 60 WHERE id = $1", values![id]).await;
        by_hand(&server.app, "UPDATE information_requests SET answered_day = 1 WHERE id = $1", values![id]).await;
        server.app.clock().advance_seconds(59 * 86_400);
        assert_eq!(round(&server, &mailer, &taken).await, 0);
    });
}

#[test]
fn only_those_who_answer_for_the_institution_are_told() {
    on_both(|server| async move {
        let (stage, there, ..) = begin(&server).await;
        let (mailer, taken, _) = mail_server().await;
        let server = Server::of(server.app.clone().with_mail(true)).await;
        let elsewhere = crate::support::stage(&server.app, policy::consultations::types::State::Open, 20).await;
        crate::support::add_staff(&server.app, elsewhere.organisation, "finch", crate::support::council::RESPONDENT)
            .await;
        for name in ["heron", "finch"] {
            let mut visitor = crate::staff::signed_in(&server, name).await;
            let address = format!("{name}@example.org");
            visitor.tell("/en/staff/notices", &[("address", address.as_str())]).await;
        }
        assert_eq!(round(&server, &mailer, &taken).await, 2);
        ask(&server, &there).await;
        server.app.clock().advance_seconds(86_400);
        assert_eq!(round(&server, &mailer, &taken).await, 1);
        assert!(taken.lock().expect("a lock").last().expect("one").0.contains("heron@"));
        // Whose access ends is not told any more, and the address goes.
        crate::support::add_staff(
            &server.app,
            stage.organisation,
            "rook",
            people::staff::Roles { steward: true, ..people::staff::Roles::NONE },
        )
        .await;
        let mut steward = crate::staff::signed_in(&server, "rook").await;
        let heron = steward.get("/en/staff/people").await.link("heron").expect("heron");
        steward.tell(&heron, &[("act", "end")]).await;
        assert_eq!(number(&server.app, "SELECT COUNT(*) AS n FROM notices").await, 1);
        // Nobody is told of an institution that nobody answers for.
        let (unheard, today) = (there.unregistered, server.app.clock().today());
        server
            .app
            .store()
            .write("nobody", move |tx| {
                Box::pin(async move {
                    telling::tell(tx, unheard).await?;
                    telling::remind(tx, today).await
                })
            })
            .await
            .map_err(|error: Error| error)
            .expect("told nobody");
        server.app.clock().advance_seconds(86_400);
        assert_eq!(round(&server, &mailer, &taken).await, 0);
    });
}
