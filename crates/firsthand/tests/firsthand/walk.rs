//! The whole consultation, walked in Chromium without JavaScript: set-up, a convenor who states everything and opens, a member
//! who reads, reacts, votes and writes, a moderator who decides, the author who accepts a softer wording, closing, the result.
//! On a phone and on a desk, in English and in Arabic, light and dark.
//!
//! With `FIRSTHAND_SHOTS=DIR` every step leaves a picture there.

use kit::Lang;
use store::{Clock, Database, Day, Entropy, Settings, Store, harness};

use crate::support::{
    Server, base32,
    browser::{Browser, Page, PageSettings},
};

const LAW: &str = "# Records\n\n## 1. Erasing\n\nA court shall erase a record.\n\nNo fee is charged.\n\n## 2. Proof\n\n\
                   The court may hear any witness.\n";

/// One walk: language, device, colours.
pub struct Walk<'a> {
    pub server: &'a Server,
    pub lang: Lang,
    pub settings: PageSettings,
    pub step: std::sync::atomic::AtomicUsize,
}

impl Walk<'_> {
    pub fn to(&self, path: &str) -> String {
        self.server.url(&format!("/{}{path}", self.lang.code()))
    }

    /// What holds on every page of the walk; and a picture.
    pub async fn look(&self, page: &Page, name: &str) {
        let width = self.settings.width;
        let place = format!("{name} ({}, {width})", self.lang.code());
        assert!(page.is_shown(".exit").await, "{place}: Leave now is in sight");
        assert_eq!(page.attr("html", "dir").await.as_deref(), Some(self.lang.dir()), "{place}");
        assert_eq!(page.console_errors(), Vec::<String>::new(), "{place}: the browser complains");
        #[expect(clippy::disallowed_methods, reason = "a switch for whoever looks at the pictures")]
        if let Ok(folder) = std::env::var("FIRSTHAND_SHOTS") {
            let n = self.step.fetch_add(1, std::sync::atomic::Ordering::SeqCst);
            let file = format!("{folder}/{}-{width}-{n:02}-{name}.png", self.lang.code());
            page.screenshot(file, true).await;
        }
    }

    pub async fn send(&self, page: &Page) {
        page.click("main form button.button").await;
    }

    async fn id(&self, page: &Page) -> String {
        let url = page.url().await;
        url.split("/c/").nth(1).and_then(|rest| rest.split('/').next()).unwrap_or_default().to_owned()
    }

    /// First run: the steward sets the installation up.
    pub async fn set_up(&self, page: &Page) {
        page.goto(&self.to("/staff")).await;
        assert!(page.url().await.ends_with("/setup"), "a new installation leads to its set-up");
        page.fill("#word", "wrong-word").await;
        self.send(page).await;
        assert!(page.exists(".errors").await && page.title().await.contains('–'));
        self.look(page, "setup-errors").await;
        page.fill("#word", self.server.app.setup_word()).await;
        page.fill("#organisation", "Office of Sample Affairs (sample)").await;
        page.fill("#sign-in", "robin").await;
        page.fill("#passphrase", "seven calm words in a row").await;
        page.fill("#name", "Harbour").await;
        page.fill("#crisis", "Sample line: 1-888-373-7888").await;
        page.fill("#safeguarding", "Rowan (sample), 555 0100").await;
        self.send(page).await;
        assert!(!page.exists(".errors").await, "{:?}", page.texts(".errors").await);
        self.look(page, "second-new").await;
        page.fill("#code", "000000").await;
        self.send(page).await;
        assert!(page.exists(".errors").await, "a wrong code opens nothing");
        let secret = base32(&page.texts(".code").await.concat());
        page.fill("#code", &people::second::code_at(&secret, self.server.app.clock().now())).await;
        self.send(page).await;
        assert_eq!(page.texts("ol .code").await.len(), 8, "recovery codes");
        self.look(page, "recovery").await;
        page.click("main a.button").await;
        assert!(page.url().await.ends_with("/staff/consultations"), "{}", page.url().await);
        page.goto(&self.to("/setup")).await;
        assert!(!page.exists("#word").await, "the set-up is gone once there is a steward");
    }

    /// A convenor states everything, imports a text, writes statements, prints slips, opens.
    pub async fn convene(&self, page: &Page, today: Day) -> (String, Vec<String>) {
        page.goto(&self.to("/staff/terms")).await;
        if page.exists("main form button.button").await {
            self.send(page).await;
        }
        page.goto(&self.to("/staff/consultations")).await;
        page.fill("#title", "Clearing records").await;
        self.send(page).await;
        let id = self.id(page).await;
        self.look(page, "tasks-missing").await;
        let missing = page.texts(".tasks .tag.late").await.len();
        assert!(missing >= 8, "{missing} things are missing at first");
        page.goto(&self.to(&format!("/staff/c/{id}/open"))).await;
        assert!(!page.exists("main form button.button").await, "a draft with gaps cannot open");
        self.look(page, "cannot-open").await;
        let task = |name: &str| self.to(&format!("/staff/c/{id}/task/{name}"));
        for (name, fields) in [
            ("purpose", vec![("#purpose", "To learn what works in this draft.")]),
            ("decided", vec![("#decided", "Nothing is decided yet.")]),
            ("time", vec![("#minutes", "20")]),
            ("readers", vec![("#readers", "Totals only, for everyone on the same day.")]),
            ("afterwards", vec![("#afterwards", "We answer every point in public.")]),
            ("convenor", vec![("#convened_by", "Office of Sample Affairs"), ("#funded_by", "The same office")]),
            ("safeguarding", vec![("#safeguarding", "Rowan (sample), 555 0100")]),
            ("summary", vec![("#title", "Clearing records"), ("#summary", "A draft law about erasing records.")]),
        ] {
            page.goto(&task(name)).await;
            for (field, text) in fields {
                page.fill(field, text).await;
            }
            self.send(page).await;
            assert!(!page.exists(".errors").await, "{name}: {:?}", page.texts(".errors").await);
        }
        page.goto(&task("influence")).await;
        page.check("input[name=influence][value=involve]").await;
        self.send(page).await;
        page.goto(&task("pay")).await;
        page.check("input[name=pay][value=paid]").await;
        page.fill("#hourly", "12").await;
        page.fill("#pay_how", "By transfer within 14 days.").await;
        self.send(page).await;
        assert!(page.exists(".errors").await, "pay under the floor is refused");
        assert_eq!(page.value("#hourly").await.as_deref(), Some("12"), "what was typed is kept");
        self.look(page, "pay-errors").await;
        page.fill("#hourly", "57").await;
        self.send(page).await;
        page.goto(&task("dates")).await;
        page.choose("#opens", &today.to_string()).await;
        page.choose("#closes", &today.plus(30).to_string()).await;
        page.choose("#count-1", &today.plus(31).to_string()).await;
        self.send(page).await;
        assert!(!page.exists(".errors").await, "{:?}", page.texts(".errors").await);
        page.goto(&self.to(&format!("/staff/c/{id}/text"))).await;
        self.send(page).await;
        assert!(page.exists(".errors").await, "an empty import is refused");
        page.fill("#text", LAW).await;
        self.send(page).await;
        assert!(!page.exists(".errors").await, "{:?}", page.texts(".errors").await);
        page.goto(&self.to(&format!("/staff/c/{id}/statements"))).await;
        page.fill("#statements", "Erasing should cost nothing.\nAny witness should count.\nNo court should be needed.")
            .await;
        self.send(page).await;
        assert!(!page.exists(".errors").await, "{:?}", page.texts(".errors").await);
        page.goto(&self.to(&format!("/staff/c/{id}/slips"))).await;
        page.fill("#handed_to", "Quay Street (sample)").await;
        page.fill("#size", "20").await;
        self.send(page).await;
        if !page.exists(".slip .code").await {
            page.click("main table th a").await;
        }
        let slips = page.texts(".slip .code").await;
        assert_eq!(slips.len(), 20);
        let print = page.text("main").await.unwrap_or_default();
        assert!(!print.contains("Clearing records"), "a slip never names the consultation");
        self.look(page, "slips").await;
        page.goto(&self.to(&format!("/staff/c/{id}"))).await;
        assert!(!page.exists(".tasks .tag.late").await, "{:?}", page.texts(".tasks li").await);
        self.look(page, "tasks-stated").await;
        page.goto(&self.to(&format!("/staff/c/{id}/open"))).await;
        self.send(page).await;
        (id, slips)
    }

    /// A member uses a slip, reads, reacts, votes, writes.
    async fn take_part(&self, page: &Page, id: &str, slip: &str) {
        page.goto(&self.to("/")).await;
        self.look(page, "home").await;
        page.goto(&self.to("/enter")).await;
        page.fill("#code", &slip[..20]).await;
        self.send(page).await;
        assert!(page.exists(".errors").await);
        self.look(page, "enter-errors").await;
        page.fill("#code", slip).await;
        self.send(page).await;
        assert_eq!(page.texts(".slip .code").await.len(), 2, "two codes: {}", page.url().await);
        self.look(page, "codes").await;
        self.send(page).await;
        assert!(page.url().await.contains(id), "on to the consultation: {}", page.url().await);
        self.look(page, "about").await;
        page.goto(&self.to(&format!("/c/{id}/parts"))).await;
        self.look(page, "parts").await;
        page.goto(&self.to(&format!("/c/{id}/part/1"))).await;
        self.send(page).await;
        assert!(page.exists(".errors").await, "a reaction is asked for");
        page.check("input[name=reaction][value=changes]").await;
        page.fill("#words", "A court shall erase every record.").await;
        page.check("input[name=print]").await;
        self.look(page, "part").await;
        self.send(page).await;
        assert!(page.url().await.ends_with("/part/2"), "{}", page.url().await);
        page.goto(&self.to(&format!("/c/{id}/vote"))).await;
        self.look(page, "vote").await;
        for vote in ["1", "-1", "0"] {
            page.click(&format!(".votes button[value=\"{vote}\"]")).await;
        }
        assert!(!page.exists(".votes").await, "every statement is answered");
        self.look(page, "voted").await;
        page.goto(&self.to(&format!("/c/{id}/own"))).await;
        page.fill("#own", "Peers should sit beside the judge.").await;
        self.send(page).await;
        self.look(page, "own-check").await;
        self.send(page).await;
        assert!(page.exists("blockquote.said").await);
        page.goto(&self.to(&format!("/c/{id}/mine"))).await;
        self.look(page, "mine").await;
        assert_eq!(page.texts("main .rows > li").await.len(), 2, "one statement, one wording");
    }

    /// A moderator publishes the one and offers a softer wording for the other.
    async fn moderate(&self, page: &Page, id: &str) {
        for _ in 0..2 {
            page.goto(&self.to(&format!("/staff/c/{id}/queue"))).await;
            self.look(page, "queue").await;
            let is_statement = page.exists("input[name=decision][value=join]").await;
            let decision = if is_statement { "publish" } else { "soften" };
            page.check(&format!("input[name=decision][value={decision}]")).await;
            if !is_statement {
                page.fill("#softer", "The court shall erase every record.").await;
            }
            self.send(page).await;
            assert!(!page.exists(".errors").await, "{:?}", page.texts(".errors").await);
        }
        page.goto(&self.to(&format!("/staff/c/{id}/queue"))).await;
        assert!(!page.exists("input[name=decision]").await, "the queue is empty");
        self.look(page, "queue-empty").await;
    }
}

/// An installation that nobody has set up, its database in a folder.
pub async fn fresh(folder: &std::path::Path) -> Server {
    let settings = Settings::new(Database::Sqlite(folder.join("walk.sqlite")))
        .with(harness::vault(Database::Sqlite(folder.join("keys.sqlite"))).await);
    let clock = Clock::fixed(harness::TODAY);
    let store = Store::open(&settings, &clock).await.expect("opens");
    let key = kit::InstanceKey([3; 32]);
    Server::of(firsthand::server::app(store, clock, Entropy::System, key, false).expect("an application")).await
}

async fn walk(lang: Lang, settings: PageSettings) {
    let Some(browser) = Browser::start().await else { return };
    let folder = tempfile::tempdir().expect("a folder");
    let server = fresh(folder.path()).await;
    let walk = Walk { server: &server, lang, settings, step: 0.into() };
    let (staff, member, stranger) =
        (browser.page(settings).await, browser.page(settings).await, browser.page(settings).await);
    walk.set_up(&staff).await;
    let (id, slips) = walk.convene(&staff, harness::TODAY).await;
    walk.take_part(&member, &id, &slips[0]).await;
    walk.moderate(&staff, &id).await;
    // The author sees the offer and accepts it; the statement is there for everyone to vote on.
    member.goto(&walk.to(&format!("/c/{id}/mine"))).await;
    walk.look(&member, "offer").await;
    member.click("button[name=answer][value=accept]").await;
    assert!(!member.exists("button[name=answer]").await, "the offer is answered");
    member.goto(&walk.to(&format!("/c/{id}/vote"))).await;
    assert_eq!(member.text("blockquote.said").await.as_deref(), Some("Peers should sit beside the judge."));
    // The result is not there before the count; then the convenor closes and everyone sees it.
    stranger.goto(&walk.to(&format!("/c/{id}/result"))).await;
    walk.look(&stranger, "result-none").await;
    staff.goto(&walk.to(&format!("/staff/c/{id}/close"))).await;
    walk.look(&staff, "close").await;
    walk.send(&staff).await;
    stranger.goto(&walk.to(&format!("/c/{id}/result"))).await;
    walk.look(&stranger, "result").await;
    let result = stranger.text("main").await.unwrap_or_default();
    assert!(result.contains("Peers should sit beside the judge."), "{result}");
    assert!(result.contains("The court shall erase every record."), "the wording its author accepted is printed");
    assert!(!result.contains('%'), "one person is never a figure");
    // Leave now: away, and the session is over.
    member.click(".exit").await;
    assert!(member.url().await.starts_with("https://"), "{}", member.url().await);
    member.goto(&walk.to("/mine")).await;
    assert!(!member.exists("main a[href$='/mine']").await, "the session is over");
    assert!(member.exists("main a[href$='/enter']").await);
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn on_a_phone_in_english_and_light() {
    walk(Lang::En, PageSettings { width: 390, height: 844, phone: true, ..PageSettings::default() }).await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn on_a_desk_in_english_and_dark() {
    walk(Lang::En, PageSettings { width: 1280, height: 900, dark: true, ..PageSettings::default() }).await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn on_a_phone_in_arabic_and_dark() {
    walk(Lang::Ar, PageSettings { width: 390, height: 844, dark: true, phone: true, ..PageSettings::default() }).await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn on_a_desk_in_arabic_and_light() {
    walk(Lang::Ar, PageSettings { width: 1280, height: 900, ..PageSettings::default() }).await;
}
