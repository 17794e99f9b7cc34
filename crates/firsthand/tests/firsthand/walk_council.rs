//! A council, walked in Chromium without JavaScript: a secretary prepares and opens it and gives seats away; members come in with
//! their codes, choose names, write, decide and disagree, choose by ranking, ask for information ([`crate::walk_together`]); the secretary publishes; a respondent answers, promises and reports; members
//! judge otherwise; everybody sees both side by side; one member leaves. On a phone in English, on a desk in Arabic.

use kit::Lang;
use people::staff::Roles;
use policy::consultations::types::State;
use store::harness;

use crate::{
    support::{
        add_staff,
        browser::{Browser, Page, PageSettings},
        stage,
    },
    walk::{Walk, fresh},
    walk_together,
};

const TERMS: &str = "# (a) Establishment\n\nThere is a council.\n\n# (b) Members\n\nBetween three and six.";

impl Walk<'_> {
    async fn sign_in(&self, page: &Page, name: &str) {
        page.goto(&self.to("/staff")).await;
        page.fill("#name", name).await;
        page.fill("#passphrase", "a long passphrase").await;
        self.send(page).await;
    }
}

/// The secretary states everything and opens. Returns the council's address and the codes of four seats.
async fn prepare(walk: &Walk<'_>, wren: &Page) -> (String, Vec<String>) {
    walk.sign_in(wren, "wren").await;
    wren.goto(&walk.to("/staff/councils")).await;
    walk.send(wren).await;
    assert!(wren.exists(".errors").await, "a council needs a name");
    walk.look(wren, "councils-errors").await;
    wren.fill("#title", "Harbour council").await;
    walk.send(wren).await;
    walk.look(wren, "council-draft").await;
    let base = wren.url().await;
    let tasks: [(&str, &[(&str, &str)], &[(&str, &str)]); 5] = [
        (
            "about",
            &[
                ("summary", "What it is."),
                ("purpose", "What for."),
                ("convened_by", "An office"),
                ("funded_by", "An office"),
            ],
            &[],
        ),
        ("influence", &[("decided", "Nothing."), ("afterwards", "They answer.")], &[("influence", "involve")]),
        ("work", &[("hours", "6"), ("hourly", "60"), ("pay_how", "In cash.")], &[("pay", "paid")]),
        ("readers", &[("readers", "Members."), ("safeguarding", "Somebody outside.")], &[]),
        (
            "rules",
            &[
                ("zone", "Atlantis/Main"),
                ("fewest", "3"),
                ("most", "6"),
                ("months", "24"),
                ("again", "1"),
                ("turns", "2"),
                ("decision_days", "10"),
                ("notice_days", "21"),
                ("answer_days", "90"),
                ("request_days", "30"),
                ("present_days", "45"),
            ],
            &[("rule", "majority"), ("quorum", "majority")],
        ),
    ];
    for (task, fields, choices) in tasks {
        wren.goto(&format!("{base}/task/{task}")).await;
        for (name, value) in fields {
            wren.fill(&format!("#{name}"), value).await;
        }
        for (name, value) in choices {
            wren.check(&format!("input[name={name}][value={value}]")).await;
        }
        walk.send(wren).await;
        if task == "rules" {
            assert!(wren.exists(".errors").await, "there is no such time zone");
            assert_eq!(wren.value("#most").await.as_deref(), Some("6"), "what was typed stays");
            walk.look(wren, "council-rules-errors").await;
            wren.fill("#zone", "Africa/Tunis").await;
            walk.send(wren).await;
        }
        assert_eq!(wren.url().await, base, "{task}");
    }
    wren.goto(&format!("{base}/open")).await;
    walk.send(wren).await;
    assert!(wren.exists(".errors").await, "terms of reference are missing");
    walk.look(wren, "council-open-errors").await;
    wren.goto(&format!("{base}/task/terms")).await;
    wren.fill("#text", TERMS).await;
    wren.fill("#source", "A statute").await;
    walk.send(wren).await;
    wren.goto(&format!("{base}/open")).await;
    walk.look(wren, "council-open").await;
    walk.send(wren).await;
    assert!(wren.url().await.ends_with("/seats"));
    let mut codes = Vec::new();
    for n in 0..4 {
        wren.click(if n == 3 { "button[value=alternate]" } else { "button[value=member]" }).await;
        wren.click(".rows > li:last-child button[value=invite]").await;
        let code = wren.texts(".slip .code span").await.concat();
        assert_eq!(code.len(), 24, "the code is shown once");
        if n == 0 {
            walk.look(wren, "seat-invited").await;
        }
        codes.push(code);
        wren.goto(&format!("{base}/seats")).await;
        assert!(!wren.exists(".slip").await, "and not again");
    }
    (base, codes)
}

/// Somebody comes in with the code of a seat, notes the two codes, and chooses a name.
async fn sit(walk: &Walk<'_>, page: &Page, code: &str, name: &str) {
    page.goto(&walk.to("/enter")).await;
    page.fill("#code", code).await;
    walk.send(page).await;
    walk.send(page).await;
    assert!(page.url().await.ends_with("/in"), "{}", page.url().await);
    page.fill("#called", name).await;
    page.click("form:has(#called) button").await;
    assert!(page.text("main").await.unwrap_or_default().contains(name));
}

/// A draft is written, put to the council, decided, with a disagreement, and ended.
async fn decide(walk: &Walk<'_>, members: &[Page], room: &str) {
    let (chair, writer, third) = (&members[0], &members[1], &members[2]);
    writer.goto(&format!("{room}/draft")).await;
    writer.fill("#title", "Print forms in five languages").await;
    walk.send(writer).await;
    assert!(writer.exists(".errors").await);
    assert_eq!(writer.value("#title").await.as_deref(), Some("Print forms in five languages"));
    walk.look(writer, "draft-errors").await;
    writer.fill("#asks", "Print every form in five languages.").await;
    writer.fill("#why", "People sign what they cannot read.").await;
    writer.check("input[name=pillar][value=prevention]").await;
    writer.check("input[name=group][value=status]").await;
    writer.pick("#to-1", &writer.attr("#to-1 option:nth-child(2)", "value").await.unwrap_or_default()).await;
    writer.fill("#role-1", "Head of Forms").await;
    walk.send(writer).await;
    assert_eq!(writer.url().await, format!("{room}/in"), "{:?}", writer.texts("[role=alert]").await);
    writer.click("#drafts ~ ul a").await;
    assert!(!writer.exists("form[action$='/put']").await, "only a co-chair puts it to the council");
    chair.goto(&format!("{room}/in")).await;
    chair.click("#drafts ~ ul a").await;
    walk.look(chair, "draft").await;
    chair.click("form[action$='/put'] button").await;
    chair.click("#open ~ ul a").await;
    let decision = chair.url().await;
    walk_together::conflict(walk, third, &decision).await;
    for (page, voice) in [(chair, "for"), (writer, "for"), (third, "against")] {
        page.goto(&decision).await;
        page.check(&format!("input[name=voice][value={voice}]")).await;
        page.click("form:has(#voice) button").await;
        assert!(page.exists("form:has(#voice) [role=status]").await, "it is said that it was heard");
    }
    third.click("details:has(#dissent) summary").await;
    third.fill("#dissent", "Five are too few.").await;
    third.check("input[name=named]").await;
    third.click("form:has(#dissent) button").await;
    walk.look(third, "decide-dissent").await;
    assert!(!third.exists("input[name=act][value=close]").await);
    chair.goto(&decision).await;
    walk.look(chair, "decide").await;
    chair.click("form:has(input[value=close]) button").await;
    assert!(chair.exists(".note.all").await, "what came out is shown");
    walk.look(chair, "decided").await;
}

/// The institution answers, promises, and reports.
async fn respond(walk: &Walk<'_>, heron: &Page) {
    walk.sign_in(heron, "heron").await;
    heron.goto(&walk.to("/staff/inbox")).await;
    walk.look(heron, "inbox").await;
    heron.click("#open ~ ul a").await;
    heron.check("input[name=kind][value=decline]").await;
    heron.click("form:has(#kind) button").await;
    assert!(heron.exists(".errors").await, "declining needs reasons");
    walk.look(heron, "answer-errors").await;
    heron.check("input[name=kind][value=accept]").await;
    heron.fill("#words", "Yes, all forms.").await;
    heron.click("form:has(#kind) button").await;
    heron.click("#promises ~ .acts a").await;
    heron.fill("#words", "Five languages by spring").await;
    heron.fill("#owner", "Forms unit").await;
    heron.fill("#due", &walk.server.app.clock().today().plus(60).to_string()).await;
    walk.send(heron).await;
    walk.look(heron, "promised").await;
    heron.click("#promises ~ ul a").await;
    heron.check("input[name=level][value=completed]").await;
    heron.fill("#done", "They are printed.").await;
    heron.fill("#evidence_url", "https://example.org/forms").await;
    heron.click("form:has(#level) button").await;
    walk.look(heron, "claimed").await;
}

async fn walk(lang: Lang, settings: PageSettings) {
    let Some(browser) = Browser::start().await else { return };
    let folder = tempfile::tempdir().expect("a folder");
    let server = fresh(folder.path()).await;
    let stage = stage(&server.app, State::Draft, 20).await;
    let secretary = Roles { secretary: true, convenor: true, ..Roles::NONE };
    add_staff(&server.app, stage.organisation, "wren", secretary).await;
    add_staff(&server.app, stage.organisation, "robin", Roles { steward: true, ..Roles::NONE }).await;
    add_staff(&server.app, stage.organisation, "heron", Roles { respondent: true, ..Roles::NONE }).await;
    let walk = Walk { server: &server, lang, settings, step: 0.into() };
    let (wren, heron, robin) =
        (browser.page(settings).await, browser.page(settings).await, browser.page(settings).await);
    let (base, codes) = prepare(&walk, &wren).await;
    let anybody = browser.page(settings).await;
    walk_together::call(&walk, &wren, &anybody, &base).await;
    // An institution, and who answers for it.
    wren.goto(&format!("{base}/recommendations")).await;
    wren.fill("#institution", "Ministry of Forms").await;
    wren.check("input[name=kind][value=ministry]").await;
    wren.click("form:has(#institution) button").await;
    walk.look(&wren, "institution-added").await;
    walk.sign_in(&robin, "robin").await;
    robin.goto(&walk.to("/staff/institutions")).await;
    robin.pick("#who-1", &stage.organisation.to_string()).await;
    robin.click("form:has(#who-1) button").await;
    walk.look(&robin, "institutions").await;
    // Members.
    let room = base.replace("/staff", "");
    let mut members = Vec::new();
    for (code, name) in codes.iter().zip(["Merlin", "Amsel", "Milan", "Dohle"]) {
        let page = browser.page(settings).await;
        sit(&walk, &page, code, name).await;
        members.push(page);
    }
    walk.look(&members[0], "seat").await;
    assert!(!members[3].exists("a[href$='/draft']").await, "an alternate reads along");
    walk.look(&members[3], "alternate").await;
    wren.goto(&format!("{base}/seats")).await;
    wren.click("button[value=chair]").await;
    walk.look(&wren, "seats").await;
    walk_together::committee(&walk, &wren, &members[1], &room).await;
    decide(&walk, &members, &room).await;
    walk_together::choose(&walk, &members, &room).await;
    walk_together::calendar(&walk, &members[1], &room).await;
    // Published by the secretary, who has read it.
    wren.goto(&format!("{base}/recommendations")).await;
    wren.click(".rows a").await;
    wren.check("input[name=sure]").await;
    walk.look(&wren, "publish").await;
    wren.click("form:has(input[name=sure]) button").await;
    respond(&walk, &heron).await;
    // Judged otherwise.
    members[1].goto(&format!("{room}/in")).await;
    members[1].click("a[href*='/judge/']").await;
    members[1].check("input[name=level][value=limited]").await;
    members[1].fill("#reasons", "Two of five are there.").await;
    walk.look(&members[1], "judge").await;
    walk.send(&members[1]).await;
    let decision = members[1].url().await;
    for page in &members[..3] {
        page.goto(&decision).await;
        page.check("input[name=voice][value=for]").await;
        page.click("form:has(#voice) button").await;
    }
    members[0].goto(&decision).await;
    members[0].click("form:has(input[value=close]) button").await;
    walk_together::ask(&walk, &members, &heron, &anybody, &room).await;
    // Everybody sees both sides, in four clicks from the first page.
    anybody.goto(&walk.to("/")).await;
    anybody.click("a.go[href$='/recommendations']").await;
    walk.look(&anybody, "tracker").await;
    anybody.click(".rows h3 a").await;
    walk.look(&anybody, "recommendation").await;
    let main = anybody.text("main").await.unwrap_or_default();
    for words in ["They are printed.", "Two of five are there.", "Five are too few.", "Milan", "Yes, all forms."] {
        assert!(main.contains(words), "{words}: {main}");
    }
    anybody.goto(&format!("{room}/terms")).await;
    walk.look(&anybody, "terms").await;
    anybody.goto(&room).await;
    walk.look(&anybody, "council").await;
    // The third member leaves; the disagreement is gone, the decision stands.
    members[2].goto(&format!("{room}/leave")).await;
    walk.look(&members[2], "leave").await;
    walk.send(&members[2]).await;
    anybody.goto(&walk.to("/recommendations")).await;
    anybody.click(".rows h3 a").await;
    let main = anybody.text("main").await.unwrap_or_default();
    assert!(!main.contains("Five are too few.") && !main.contains("Milan"), "{main}");
    // Without the third there are too few to decide anything.
    members[0].goto(&format!("{room}/draft")).await;
    members[0].fill("#title", "Another").await;
    members[0].fill("#asks", "Do another thing.").await;
    members[0].fill("#why", "So.").await;
    members[0].check("input[name=pillar][value=protection]").await;
    walk.send(&members[0]).await;
    members[0].click("#drafts ~ ul a").await;
    assert!(!members[0].exists("form[action$='/put']").await);
    walk.look(&members[0], "too-few").await;
    assert_eq!(walk.server.app.clock().today(), harness::TODAY);
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_council_on_a_phone_in_english_and_light() {
    walk(Lang::En, PageSettings { width: 390, height: 844, phone: true, ..PageSettings::default() }).await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_council_on_a_desk_in_arabic_and_dark() {
    walk(Lang::Ar, PageSettings { width: 1280, height: 900, dark: true, ..PageSettings::default() }).await;
}
