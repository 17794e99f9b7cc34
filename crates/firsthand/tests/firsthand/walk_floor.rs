//! The safety floor, walked in Chromium without JavaScript: a colleague is invited and sets up both steps, a second person gets
//! the key, members are asked how to reach them, one says yes, reads the receipt page, joins a second consultation with the same
//! code, sees what could tell who they are, sends a form too late and finds it again, takes everything back; another does so with the
//! withdrawal code; a file of what was released needs two; a legal demand is written down; the installation is closed after a
//! restore and opened again; a passphrase is changed, the device lost, the access ended. On a phone in English, on a desk in Arabic.

use kit::{Closed, Lang, load_site, save_site};
use store::{Error, harness};

use crate::{
    support::{
        base32,
        browser::{Browser, Page, PageSettings},
    },
    walk::{Walk, fresh},
};

const CONTACT: &str = "heron@mail.example, evenings";

/// Signs in with both steps; the clock goes on, because a code opens once.
async fn sign_in(walk: &Walk<'_>, page: &Page, name: &str, passphrase: &str, secret: &[u8]) {
    page.goto(&walk.to("/staff")).await;
    page.fill("#name", name).await;
    page.fill("#passphrase", passphrase).await;
    walk.send(page).await;
    walk.look(page, "second").await;
    walk.server.app.clock().advance_seconds(30);
    page.fill("#code", &people::second::code_at(secret, walk.server.app.clock().now())).await;
    walk.send(page).await;
    assert!(page.url().await.ends_with("/staff/consultations"), "{}", page.url().await);
}

/// Robin invites Alex, who opens the link, chooses a passphrase and sets the second step up.
async fn invite(walk: &Walk<'_>, robin: &Page, alex: &Page) -> (Vec<u8>, Vec<String>) {
    robin.goto(&walk.to("/staff/people")).await;
    walk.send(robin).await;
    assert!(robin.exists(".errors").await, "an invitation without a role is refused");
    walk.look(robin, "people-errors").await;
    robin.fill("#organisation", "Office of Sample Affairs (sample)").await;
    robin.check("input[name=role][value=convenor]").await;
    walk.send(robin).await;
    let link = robin.attr(".note a", "href").await.expect("the link is shown once");
    walk.look(robin, "people-invited").await;
    alex.goto(&walk.server.url(&link)).await;
    alex.fill("#name", "alex").await;
    alex.fill("#passphrase", "too short").await;
    walk.send(alex).await;
    assert!(alex.exists(".errors").await && alex.value("#name").await.as_deref() == Some("alex"));
    walk.look(alex, "invited-errors").await;
    alex.fill("#passphrase", "another seven calm words").await;
    walk.send(alex).await;
    let secret = base32(&alex.texts(".code").await.concat());
    alex.fill("#code", &people::second::code_at(&secret, walk.server.app.clock().now())).await;
    walk.send(alex).await;
    let recovery = alex.texts("ol .code").await;
    assert_eq!(recovery.len(), 8, "recovery codes");
    // The link opens once.
    alex.goto(&walk.server.url(&link)).await;
    assert!(!alex.exists("#passphrase").await, "an invitation opens once");
    (secret, recovery)
}

/// One person is not enough: Alex gets the key from Robin, then members are asked.
async fn ask(walk: &Walk<'_>, robin: &Page, id: &str) {
    let asked = walk.to(&format!("/staff/c/{id}/permissions"));
    robin.goto(&asked).await;
    assert!(!robin.exists("#explanation").await, "nothing is asked before two people hold the key");
    walk.look(robin, "permissions-keys").await;
    robin.goto(&walk.to("/staff/keys")).await;
    walk.look(robin, "keys-one").await;
    robin.click("button[name=act][value=share]").await;
    assert_eq!(robin.texts("button[name=act][value=end]").await.len(), 2);
    robin.click("button[name=act][value=end]").await;
    assert!(robin.exists(".errors").await, "two must remain");
    walk.look(robin, "keys-two").await;
    robin.goto(&asked).await;
    walk.send(robin).await;
    assert!(robin.exists(".errors").await);
    walk.look(robin, "permissions-errors").await;
    robin.check("input[name=purpose][value=pay]").await;
    robin.fill("#explanation", "We write once, to pay two hours.").await;
    robin.check("input[name=item][value=contact]").await;
    robin.choose("#until", &harness::TODAY.plus(60).to_string()).await;
    walk.send(robin).await;
    assert!(!robin.exists(".errors").await, "{:?}", robin.texts(".errors").await);
    walk.look(robin, "permissions-asked").await;
}

/// A member enters, says yes to the question, and keeps no secret on the page.
async fn release(walk: &Walk<'_>, member: &Page, id: &str, slip: &str) -> String {
    let (personal, _) = enter(walk, member, slip).await;
    member.goto(&walk.to(&format!("/c/{id}/mine"))).await;
    member.click("main a[href$='/permissions']").await;
    walk.look(member, "permissions").await;
    member.click("main .rows a").await;
    member.fill("#contact", CONTACT).await;
    walk.send(member).await;
    assert!(member.exists(".errors").await, "a yes is asked for");
    assert_eq!(member.value("#contact").await.as_deref(), Some(CONTACT), "what was typed is kept");
    walk.look(member, "permission-errors").await;
    member.check("input[name=agree]").await;
    walk.send(member).await;
    assert!(member.exists("main a[href$='/receipt']").await, "{:?}", member.texts(".errors").await);
    assert!(!member.text("main").await.unwrap_or_default().contains("heron"), "the page cannot show it");
    walk.look(member, "permission-given").await;
    member.click("main a[href$='/about/receipts']").await;
    walk.look(member, "receipts").await;
    personal
}

/// Uses a slip and notes the two codes: the personal one and the one to withdraw.
async fn enter(walk: &Walk<'_>, member: &Page, slip: &str) -> (String, String) {
    member.goto(&walk.to("/enter")).await;
    member.fill("#code", slip).await;
    member.check("input[name=minutes][value='20']").await;
    walk.send(member).await;
    let codes = member.texts(".slip .code").await;
    walk.send(member).await;
    (codes[0].clone(), codes[1].clone())
}

/// The session ended while somebody wrote: what was sent is found again with the code, and sent.
async fn too_late(walk: &Walk<'_>, member: &Page, id: &str, personal: &str) {
    member.goto(&walk.to(&format!("/c/{id}/own"))).await;
    member.fill("#own", "Waiting rooms should have a door to the street.").await;
    walk.server.app.clock().advance_seconds(31 * 60);
    walk.send(member).await;
    assert!(member.exists("#code").await, "the code is asked for: {:?}", member.text("main").await);
    assert!(!member.text("main").await.unwrap_or_default().contains("Waiting rooms"), "the words are sealed");
    walk.look(member, "late").await;
    member.fill("#code", personal).await;
    walk.send(member).await;
    assert!(member.text("blockquote").await.unwrap_or_default().contains("Waiting rooms"), "{}", member.url().await);
    walk.look(member, "late-again").await;
    walk.send(member).await;
    member.click("button[value=send]").await;
    member.goto(&walk.to(&format!("/c/{id}/mine"))).await;
    assert!(member.text("main").await.unwrap_or_default().contains("Waiting rooms"), "it was sent");
}

/// Somebody else takes everything back with nothing but the withdrawal code.
async fn withdraw_by_code(walk: &Walk<'_>, other: &Page, id: &str, slip: &str) {
    let (personal, withdrawal) = enter(walk, other, slip).await;
    other.goto(&walk.to(&format!("/c/{id}/vote"))).await;
    other.click(".votes button").await;
    other.goto(&walk.to("/close")).await;
    other.goto(&walk.to("/enter")).await;
    other.fill("#code", &withdrawal).await;
    walk.send(other).await;
    assert!(other.url().await.ends_with("/withdraw"), "{}", other.url().await);
    walk.look(other, "withdraw-code").await;
    other.goto(&walk.to(&format!("/c/{id}/mine"))).await;
    assert!(!other.exists("main a[href$='/mine/download']").await, "this code shows nothing");
    other.goto(&walk.to("/withdraw")).await;
    other.check("input[value=everything]").await;
    walk.send(other).await;
    walk.look(other, "withdrawn-by-code").await;
    other.goto(&walk.to("/enter")).await;
    other.fill("#code", &personal).await;
    walk.send(other).await;
    assert!(other.exists(".errors").await, "the personal code is gone too");
}

/// A file of what was released: one asks, another agrees, then it can be taken.
async fn file(walk: &Walk<'_>, robin: &Page, alex: &Page, id: &str) {
    let opened = walk.to(&format!("/staff/c/{id}/permissions"));
    for (page, act) in [(robin, "ask"), (alex, "agree")] {
        page.goto(&opened).await;
        page.click("main table a").await;
        assert!(!page.exists("button[value=take]").await, "nobody takes it alone");
        page.click(&format!("button[name=act][value={act}]")).await;
    }
    robin.goto(&opened).await;
    robin.click("main table a").await;
    assert!(robin.exists("button[value=take]").await, "two agree");
    walk.look(robin, "permission-file").await;
}

/// The device is lost: a recovery code opens once. Then the steward ends the access, and nothing opens any more.
async fn lose(walk: &Walk<'_>, robin: &Page, alex: &Page, recovery: &str) {
    for opens in [true, false] {
        alex.goto(&walk.to("/staff/out")).await;
        alex.goto(&walk.to("/staff")).await;
        alex.fill("#name", "alex").await;
        alex.fill("#passphrase", "seven words that are new").await;
        walk.send(alex).await;
        alex.fill("#code", recovery).await;
        walk.send(alex).await;
        assert_eq!(alex.url().await.ends_with("/staff/consultations"), opens, "{}", alex.url().await);
    }
    robin.goto(&walk.to("/staff/people")).await;
    let people = robin.texts("main tbody a").await;
    let at = people.iter().position(|name| name.contains("alex")).expect("Alex is listed") + 1;
    robin.click(&format!("main tbody tr:nth-child({at}) a")).await;
    walk.look(robin, "person").await;
    robin.click("form:has(input[value=end]) button").await;
    walk.look(robin, "person-ended").await;
    alex.goto(&walk.to("/staff")).await;
    alex.fill("#name", "alex").await;
    alex.fill("#passphrase", "seven words that are new").await;
    walk.send(alex).await;
    assert!(alex.exists(".errors").await && !alex.exists("input[name=ticket]").await, "the access has ended");
}

/// With the code open, another slip: the same code opens a second consultation.
async fn join(walk: &Walk<'_>, member: &Page, second: &str, slip: &str) {
    member.goto(&walk.to("/enter")).await;
    member.fill("#code", slip).await;
    member.check("input[name=minutes][value='20']").await;
    walk.send(member).await;
    assert!(member.exists("input[name=with][value=same]").await, "{}", member.url().await);
    walk.look(member, "joining").await;
    member.check("input[name=with][value=same]").await;
    walk.send(member).await;
    assert!(member.url().await.contains(second), "{}", member.url().await);
    member.goto(&walk.to("/mine")).await;
    assert_eq!(member.texts("main a[href*='/c/'][href$='/mine']").await.len(), 2, "two consultations under one code");
    walk.look(member, "mine-two").await;
}

/// What could tell who wrote it is shown before it is sent, and softer words are taken.
async fn soften(walk: &Walk<'_>, member: &Page, id: &str) {
    member.goto(&walk.to(&format!("/c/{id}/own"))).await;
    member.fill("#own", "Ask for me on +44 20 7946 0958.").await;
    walk.send(member).await;
    assert!(member.exists("button[value=soften]").await, "the number is pointed at");
    walk.look(member, "own-details").await;
    member.click("button[value=soften]").await;
    assert!(!member.text("main").await.unwrap_or_default().contains("7946"), "softer words took its place");
    let softer = member.value("#own").await.unwrap_or_default();
    assert!(!softer.is_empty() && !softer.contains("7946"), "{softer}");
    walk.send(member).await;
    assert!(!member.exists("button[value=soften]").await, "nothing is left to soften");
    member.click("button[value=send]").await;
    walk.look(member, "own-sent").await;
}

/// Everything goes, with the day from which no copy can be opened.
async fn withdraw(walk: &Walk<'_>, member: &Page, robin: &Page, id: &str) {
    let opened = walk.to(&format!("/staff/c/{id}/permissions"));
    robin.goto(&opened).await;
    robin.click("main table a").await;
    assert!(robin.text("main").await.unwrap_or_default().contains(CONTACT), "the holder reads it");
    walk.look(robin, "permission-opened").await;
    member.goto(&walk.to("/withdraw")).await;
    walk.send(member).await;
    assert!(member.exists(".errors").await, "nothing chosen, nothing deleted");
    walk.look(member, "withdraw-errors").await;
    member.check("input[value=everything]").await;
    walk.send(member).await;
    walk.look(member, "withdrawn").await;
    member.goto(&walk.to("/mine")).await;
    assert!(member.exists("main a[href$='/enter']").await, "the code is gone");
    robin.goto(&opened).await;
    robin.click("main table a").await;
    assert!(!robin.text("main").await.unwrap_or_default().contains(CONTACT), "and so is what was released");
    member.goto(&walk.to(&format!("/c/{id}/reads"))).await;
    walk.look(member, "reads").await;
}

/// A legal demand is written down; everybody sees the number.
async fn demand(walk: &Walk<'_>, robin: &Page, anybody: &Page) {
    robin.goto(&walk.to("/staff/demands")).await;
    walk.send(robin).await;
    assert!(robin.exists(".errors").await);
    robin.check("input[name=sender][value=court]").await;
    robin.check("input[name=wanted][value=person]").await;
    walk.send(robin).await;
    assert!(robin.exists("input[name=outcome]").await, "{:?}", robin.texts(".errors").await);
    walk.look(robin, "demands-staff").await;
    anybody.goto(&walk.to("/about/demands")).await;
    assert!(anybody.exists(".facts").await);
    walk.look(anybody, "demands").await;
    for leaflet in ["keep", "security", "leave", "accessibility", "adults"] {
        anybody.goto(&walk.to(&format!("/about/{leaflet}"))).await;
        walk.look(anybody, leaflet).await;
    }
}

/// After a restore: closed for everybody until the steward has looked.
async fn restore(walk: &Walk<'_>, robin: &Page, anybody: &Page) {
    let app = &walk.server.app;
    let closed = Closed { since: harness::TODAY.to_string() };
    app.store()
        .write("closed", move |tx| {
            let closed = closed.clone();
            Box::pin(async move {
                let mut site = load_site(tx).await?;
                site.closed = Some(closed);
                save_site(tx, &site).await
            })
        })
        .await
        .map_err(|error: Error| error)
        .expect("closed");
    app.forget_site();
    anybody.goto(&walk.to("/enter")).await;
    assert!(!anybody.exists("#code").await, "closed to the public");
    walk.look(anybody, "closed").await;
    robin.goto(&walk.to("/staff/restored")).await;
    walk.look(robin, "restored").await;
    walk.send(robin).await;
    anybody.goto(&walk.to("/enter")).await;
    assert!(anybody.exists("#code").await, "open again");
}

/// Another passphrase; the old one opens nothing, the key still does.
async fn change(walk: &Walk<'_>, alex: &Page, secret: &[u8], id: &str) {
    alex.goto(&walk.to("/staff/me")).await;
    walk.look(alex, "me").await;
    alex.fill("#passphrase", "another seven calm words").await;
    alex.fill("#new", "seven words that are new").await;
    alex.click("form[action$='/staff/me'] button").await;
    assert!(alex.exists("[role=status]").await, "{:?}", alex.texts(".errors").await);
    walk.look(alex, "me-changed").await;
    alex.goto(&walk.to("/staff/out")).await;
    sign_in(walk, alex, "alex", "seven words that are new", secret).await;
    alex.goto(&walk.to(&format!("/staff/c/{id}/permissions"))).await;
    alex.click("main table a").await;
    assert!(!alex.exists(".note.late").await, "Alex still holds the key");
}

async fn walk(lang: Lang, settings: PageSettings) {
    let Some(browser) = Browser::start().await else { return };
    let folder = tempfile::tempdir().expect("a folder");
    let server = fresh(folder.path()).await;
    let walk = Walk { server: &server, lang, settings, step: 0.into() };
    let page = async || browser.page(settings).await;
    let (robin, alex, member, anybody) = (page().await, page().await, page().await, page().await);
    walk.set_up(&robin).await;
    let (first, slips) = walk.convene(&robin, harness::TODAY).await;
    let (second, others) = walk.convene(&robin, harness::TODAY).await;
    let (secret, recovery) = invite(&walk, &robin, &alex).await;
    ask(&walk, &robin, &first).await;
    let personal = release(&walk, &member, &first, &slips[0]).await;
    file(&walk, &robin, &alex, &first).await;
    join(&walk, &member, &second, &others[0]).await;
    soften(&walk, &member, &first).await;
    too_late(&walk, &member, &first, &personal).await;
    withdraw_by_code(&walk, &page().await, &first, &slips[1]).await;
    withdraw(&walk, &member, &robin, &first).await;
    demand(&walk, &robin, &anybody).await;
    restore(&walk, &robin, &anybody).await;
    change(&walk, &alex, &secret, &first).await;
    lose(&walk, &robin, &alex, &recovery[0]).await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn the_floor_on_a_phone_in_english_and_light() {
    walk(Lang::En, PageSettings { width: 390, height: 844, phone: true, ..PageSettings::default() }).await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn the_floor_on_a_desk_in_arabic_and_dark() {
    walk(Lang::Ar, PageSettings { width: 1280, height: 900, dark: true, ..PageSettings::default() }).await;
}
