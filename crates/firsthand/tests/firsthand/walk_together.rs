//! What members of a council do together besides deciding, walked in Chromium without JavaScript: an open call, a committee, a conflict of
//! interest, a choice by ranking, a calendar, a request for information and its answer. Parts of the walk of [`crate::walk_council`].

use crate::{support::browser::Page, walk::Walk};

/// The secretary calls for members; everybody reads by which criteria it is decided.
pub async fn call(walk: &Walk<'_>, wren: &Page, anybody: &Page, base: &str) {
    wren.goto(&format!("{base}/calls")).await;
    wren.click("form:has(#criteria) button").await;
    assert!(wren.exists(".errors").await, "a call needs words");
    walk.look(wren, "call-errors").await;
    wren.fill("#seats", "1").await;
    wren.fill("#words", "Somebody from farms.").await;
    wren.fill("#criteria", "What you know about inspections.").await;
    wren.fill("#how", "Ask an organisation you trust.").await;
    wren.fill("#until", &walk.server.app.clock().today().plus(40).to_string()).await;
    wren.click("form:has(#criteria) button").await;
    assert!(!wren.exists(".errors").await, "{:?}", wren.texts("[role=alert]").await);
    anybody.goto(&base.replace("/staff", "")).await;
    let main = anybody.text("main").await.unwrap_or_default();
    assert!(main.contains("What you know about inspections."), "{main}");
}

/// The secretary sets a committee up; a member joins it.
pub async fn committee(walk: &Walk<'_>, wren: &Page, writer: &Page, room: &str) {
    let base = room.replace("/council/", "/staff/council/");
    wren.goto(&format!("{base}/committees")).await;
    wren.fill("#name", "Forms and words").await;
    wren.fill("#task", "Prepare what is said on forms.").await;
    walk.send(wren).await;
    walk.look(wren, "committees-staff").await;
    writer.goto(&format!("{room}/committees")).await;
    assert!(!writer.exists("#task").await, "a member sets none up");
    writer.click("button[value=join]").await;
    assert!(writer.exists("button[value=leave]").await);
    walk.look(writer, "committees").await;
    // Now a draft of theirs can say so.
    writer.goto(&format!("{room}/draft")).await;
    assert!(writer.exists("#committee option:nth-child(2)").await);
}

/// Somebody states a conflict of interest and takes no part, then takes it back.
pub async fn conflict(walk: &Walk<'_>, third: &Page, decision: &str) {
    third.goto(decision).await;
    third.click("a[href$='/conflict']").await;
    third.fill("#conflict", "The ministry pays me for training.").await;
    third.check("input[name=aside]").await;
    walk.look(third, "conflict").await;
    third.click("form:has(#conflict) button").await;
    assert!(!third.exists("#voice").await, "whoever steps aside does not vote");
    walk.look(third, "aside").await;
    third.click("a[href$='/conflict']").await;
    third.click("form:has(input[value=back]) button").await;
    assert!(third.exists("#voice").await, "and votes again when it is taken back");
}

/// A co-chair lets the council choose; all rank; the rounds are shown.
pub async fn choose(walk: &Walk<'_>, members: &[Page], room: &str) {
    let chair = &members[0];
    chair.goto(&format!("{room}/in")).await;
    chair.click("a[href$='/choice']").await;
    chair.fill("#question", "What first?").await;
    chair.fill("#options", "Forms\nCourts\nBanks").await;
    walk.send(chair).await;
    let choice = chair.url().await;
    assert!(choice.contains("/choice/"), "{:?}", chair.texts("[role=alert]").await);
    for (page, first, second) in
        [(chair, "#rank-1", "#rank-2"), (&members[1], "#rank-2", "#rank-1"), (&members[2], "#rank-1", "#rank-3")]
    {
        page.goto(&choice).await;
        page.pick(first, "1").await;
        page.pick(second, "2").await;
        page.click("form:has(#rank-1) button").await;
        assert!(page.exists("form:has(#rank-1) [role=status]").await, "it is said that it was heard");
    }
    walk.look(&members[2], "choice").await;
    chair.goto(&choice).await;
    chair.click("form:has(input[value=close]) button").await;
    assert!(chair.exists("#rounds").await && chair.text(".note").await.unwrap_or_default().contains("Forms"));
    walk.look(chair, "chosen").await;
}

/// A member makes an address for their calendar, and ends it.
pub async fn calendar(walk: &Walk<'_>, member: &Page, room: &str) {
    member.goto(&format!("{room}/calendar")).await;
    member.click("button[value=make]").await;
    let address = member.text(".slip code").await.unwrap_or_default();
    assert!(address.contains("/calendar/"), "{address}");
    walk.look(member, "calendar").await;
    member.click("button[value=stop]").await;
    assert!(!member.exists("button[value=stop]").await && !member.exists(".slip").await);
}

/// A member asks for information, a co-chair sends it, the respondent answers, everybody reads both.
pub async fn ask(walk: &Walk<'_>, members: &[Page], heron: &Page, anybody: &Page, room: &str) {
    let (chair, writer) = (&members[0], &members[1]);
    writer.goto(&format!("{room}/ask")).await;
    walk.send(writer).await;
    assert!(writer.exists(".errors").await);
    walk.look(writer, "ask-errors").await;
    writer.fill("#title", "Who was turned away").await;
    writer.fill("#asks", "How many people were turned away, by month.").await;
    writer.fill("#why", "To advise on places.").await;
    writer.pick("#to-1", &writer.attr("#to-1 option:nth-child(2)", "value").await.unwrap_or_default()).await;
    writer.fill("#role-1", "Head of Statistics").await;
    walk.send(writer).await;
    writer.click("#asking ~ ul a").await;
    assert!(!writer.exists("#send").await, "only a co-chair sends it");
    chair.goto(&format!("{room}/in")).await;
    chair.click("#asking ~ ul a").await;
    walk.look(chair, "ask").await;
    chair.click("section[aria-labelledby=send] button").await;
    let asked = chair.url().await;
    heron.goto(&walk.to("/staff/inbox")).await;
    heron.click("#open ~ ul a").await;
    heron.check("input[name=kind][value=part]").await;
    heron.fill("#words", "Twelve in May; other months were not counted.").await;
    heron.fill("#by", "Head of Statistics").await;
    heron.click("form:has(#kind) button").await;
    assert!(!heron.exists(".errors").await, "{:?}", heron.texts("[role=alert]").await);
    walk.look(heron, "told").await;
    anybody.goto(&asked).await;
    let main = anybody.text("main").await.unwrap_or_default();
    assert!(main.contains("Twelve in May"), "{main}");
    walk.look(anybody, "information").await;
}
