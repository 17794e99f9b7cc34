//! Handing messages to the operator's mail server.

use std::time::Duration;

use kit::{App, Problem};
use lettre::{
    Address, AsyncSmtpTransport, AsyncTransport, Message, Tokio1Executor,
    message::{
        Mailbox,
        header::{ContentType, HeaderName, HeaderValue},
    },
};
use store::{Error, Id, values};

use super::Notice;

/// The operator's mail server, and who messages are from.
#[derive(Clone)]
pub struct Mailer {
    transport: AsyncSmtpTransport<Tokio1Executor>,
    from: Address,
    /// The address of the sign-in, without a language; `None` where the installation does not know its own.
    link: Option<String>,
}

impl std::fmt::Debug for Mailer {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("Mailer(not shown)")
    }
}

/// How long a mail server may take for one message.
const PATIENCE: Duration = Duration::from_secs(30);

/// Why a message was not taken.
enum Failed {
    /// The server is ill, or does not answer.
    ForNow,
    /// There is no such address, or the server does not want the message.
    ForGood,
}

/// True for an address that a message can be sent to.
pub(super) fn is_address(typed: &str) -> bool {
    typed.len() <= 254 && typed.parse::<Address>().is_ok()
}

/// True where what is sent stays on this machine, or is encrypted.
fn is_protected(url: &str) -> bool {
    let Some(rest) = url.strip_prefix("smtp://") else { return url.starts_with("smtps://") };
    let (place, query) = rest.split_once('?').unwrap_or((rest, ""));
    let host = place.trim_end_matches('/').rsplit('@').next().unwrap_or_default();
    let loopback = ["127.0.0.1", "localhost", "[::1]"];
    loopback.iter().any(|own| host == *own || host.strip_prefix(own).is_some_and(|port| port.starts_with(':')))
        || query.split('&').any(|part| part == "tls=required")
}

impl Mailer {
    /// A mail server by its address: `smtps://name:passphrase@host:465`, `smtp://host:587?tls=required`, or without encryption
    /// `smtp://127.0.0.1:25` for one on this machine. `public_url`: where people reach this installation.
    ///
    /// # Errors
    /// What is wrong, and how to mend it. A passphrase is never part of it.
    pub fn new(url: &str, from: &str, public_url: Option<&str>) -> Result<Self, String> {
        if !is_protected(url) {
            return Err(
                "mail: start with smtps://, or add ?tls=required to smtp://; only a mail server on this machine \
                        (smtp://127.0.0.1:25) can do without"
                    .to_owned(),
            );
        }
        let transport = AsyncSmtpTransport::<Tokio1Executor>::from_url(url).map_err(|_| {
            "mail cannot be read: use for example smtps://name:passphrase@mail.example.org:465 (signs in a \
                          passphrase as %40 and so on)"
                .to_owned()
        })?;
        let from = from
            .parse::<Address>()
            .map_err(|_| format!("mail_from is {from:?}: use an address such as office@example.org"))?;
        Ok(Self {
            transport: transport.build(),
            from,
            link: public_url.map(|url| url.trim_end_matches('/').to_owned()),
        })
    }

    /// Sends one message. What went wrong is told no further than this: the words of a mail server may name somebody.
    async fn send(&self, to: &str, subject: String, body: String) -> Result<(), Failed> {
        let to = to.parse::<Address>().map_err(|_| Failed::ForGood)?;
        let mut message = Message::builder()
            .from(Mailbox::new(None, self.from.clone()))
            .to(Mailbox::new(None, to))
            .subject(subject)
            .header(ContentType::TEXT_PLAIN)
            .body(body)
            .map_err(|_| Failed::ForGood)?;
        let automatic = HeaderName::new_from_ascii_str("Auto-Submitted");
        message.headers_mut().insert_raw(HeaderValue::new(automatic, "auto-generated".to_owned()));
        match tokio::time::timeout(PATIENCE, self.transport.send(message)).await {
            Ok(Ok(_)) => Ok(()),
            Ok(Err(error)) if error.is_permanent() => Err(Failed::ForGood),
            Ok(Err(_)) | Err(_) => Err(Failed::ForNow),
        }
    }
}

/// Tells everybody for whom something is new and who was not told today. Returns how many messages the mail server did not take: they are
/// tried again.
///
/// # Errors
/// When the database does not answer.
pub async fn send_due(app: &App, mailer: &Mailer) -> Result<usize, Problem> {
    let (mut failed, mut after) = (0, Id([0; 16]));
    let (today, site) = (app.clock().today(), app.site().await?);
    loop {
        // Taken before it is sent: of several instances one sends it.
        let taken = app
            .store()
            .write("take a notice", move |tx| {
                Box::pin(async move {
                    let row = tx
                        .first(
                            "SELECT n.staff, n.address, n.lang FROM notices n JOIN staff s ON s.id = n.staff
                             WHERE n.waiting = 1 AND n.staff > $2 AND (n.told_day IS NULL OR n.told_day < $1)
                               AND (s.respondent = 1 OR s.editor = 1 OR s.curator = 1) AND s.ended_day IS NULL
                             ORDER BY n.staff LIMIT 1",
                            values![today, after],
                        )
                        .await?;
                    let Some(row) = row else { return Ok(None) };
                    let staff: Id = row.get("staff")?;
                    let taken = tx
                        .run(
                            "UPDATE notices SET waiting = 0, told_day = $2 WHERE staff = $1 AND waiting = 1",
                            values![staff, today],
                        )
                        .await?;
                    let one = Notice { staff, address: row.get("address")?, lang: row.get("lang")? };
                    let one = tx.unseal(vec![one]).await?.pop().filter(|_| taken > 0);
                    Ok::<_, Error>(Some((staff, one)))
                })
            })
            .await?;
        let Some((staff, one)) = taken else { return Ok(failed) };
        after = staff;
        let Some(one) = one else { continue };
        let words = app.words(one.lang);
        let name = || ("s", site.name.as_str().into());
        let body = match &mailer.link {
            Some(link) => {
                let link = format!("{link}/{}/staff", one.lang.code());
                words.with("notice-body-link", &[name(), ("link", link.into())])
            }
            None => words.with("notice-body", &[name()]),
        };
        let plain = |text: String| text.replace(['\u{2068}', '\u{2069}'], "");
        let subject = plain(words.with("notice-subject", &[name()]));
        let told_day = match mailer.send(&one.address, subject, plain(body)).await {
            Ok(()) => continue,
            Err(Failed::ForNow) => None,
            // Tomorrow again, not every hour.
            Err(Failed::ForGood) => Some(today),
        };
        failed += 1;
        app.store()
            .write("a notice that was not taken", move |tx| {
                Box::pin(async move {
                    tx.run("UPDATE notices SET waiting = 1, told_day = $2 WHERE staff = $1", values![staff, told_day])
                        .await
                })
            })
            .await?;
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn messages_leave_this_machine_encrypted_or_not_at_all() {
        for good in [
            "smtps://a:b@mail.example.org",
            "smtp://127.0.0.1:25",
            "smtp://localhost",
            "smtp://[::1]:2525",
            "smtp://mail.example.org:587?tls=required",
        ] {
            assert!(is_protected(good) && Mailer::new(good, "a@example.org", None).is_ok(), "{good}");
        }
        for bad in [
            "smtp://mail.example.org",
            "smtp://mail.example.org:587?tls=opportunistic",
            "smtp://127.0.0.1.example.org",
            "smtp://localhost.example.org:25",
            "smtp://127.0.0.1@mail.example.org",
            "http://127.0.0.1",
            "mail.example.org",
        ] {
            let wrong = Mailer::new(bad, "a@example.org", None).expect_err(bad);
            assert!(wrong.starts_with("mail"), "{wrong}");
        }
        let wrong = Mailer::new("smtps://a:hidden@", "a@example.org", None);
        assert!(wrong.is_ok() || !wrong.expect_err("wrong").contains("hidden"));
        assert!(Mailer::new("smtp://127.0.0.1", "nobody", None).is_err());
    }

    #[test]
    fn addresses_are_addresses() {
        assert!(is_address("office@example.org"));
        for bad in ["", "office", "a@b@c", "a b@example.org", "x@example.org\r\nBcc: y@example.org"] {
            assert!(!is_address(bad), "{bad}");
        }
    }
}
