//! A page, and what a person does with it: go, click, type, tick, press a key, go back.

use std::collections::HashSet;
use std::sync::{Arc, Mutex};
use std::time::Duration;

use serde_json::{Value, json};

use super::wire::{Seen, Wire, becomes, lock, text};

/// How long a page may take to load.
const LOAD: Duration = Duration::from_secs(30);
/// How long a link or a button may take to begin a navigation; also how long is waited when a form refuses.
const BEGIN: Duration = Duration::from_secs(2);
/// The same for whatever else is clicked or pressed, where a navigation would be a surprise.
const SURPRISE: Duration = Duration::from_millis(250);

/// What kind of device a page believes to be on.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct PageSettings {
    /// Width of the window in CSS pixels.
    pub width: u32,
    /// Height of the window in CSS pixels.
    pub height: u32,
    /// Whether the reader prefers a dark scheme.
    pub dark: bool,
    /// Whether scripts in the page run.
    pub javascript: bool,
    /// Whether the device is a phone: touch, two device pixels to one, and the viewport of the page's own choice.
    pub phone: bool,
}

impl Default for PageSettings {
    /// A desk, light, without scripts: this is how pages here are meant to work.
    fn default() -> Self {
        Self { width: 1280, height: 900, dark: false, javascript: false, phone: false }
    }
}

impl PageSettings {
    /// A small phone, light, without scripts.
    pub fn small_phone() -> Self {
        Self { width: 360, height: 740, phone: true, ..Self::default() }
    }
}

/// One page in a browser context of its own.
pub struct Page {
    wire: Wire,
    session: String,
    frame: String,
    settings: PageSettings,
    pub(super) seen: Arc<Mutex<Seen>>,
}

impl Page {
    pub(super) async fn open(wire: Wire, session: String, frame: String, settings: PageSettings) -> Self {
        let seen = wire.watch(&session, &frame);
        let page = Self { wire, session, frame, settings, seen };
        let PageSettings { width, height, dark, javascript, phone } = settings;
        for domain in ["Page.enable", "DOM.enable", "Log.enable", "Runtime.enable"] {
            page.call(domain, json!({})).await;
        }
        page.let_scripts_run(javascript).await;
        let scheme = if dark { "dark" } else { "light" };
        let media = json!({ "features": [
            { "name": "prefers-color-scheme", "value": scheme },
            { "name": "prefers-reduced-motion", "value": "reduce" },
        ] });
        page.call("Emulation.setEmulatedMedia", media).await;
        let scale = if phone { 2 } else { 1 };
        let screen = json!({ "width": width, "height": height, "deviceScaleFactor": scale, "mobile": phone });
        page.call("Emulation.setDeviceMetricsOverride", screen).await;
        page.call("Emulation.setTouchEmulationEnabled", json!({ "enabled": phone })).await;
        page
    }

    /// Goes to an address and waits until it has loaded. A refused connection is a panic; a status of 404 is a page.
    pub async fn goto(&self, url: &str) {
        let before = lock(&self.seen).arrivals;
        let answer = self.call("Page.navigate", json!({ "url": url })).await;
        if let Some(problem) = answer["errorText"].as_str().filter(|problem| !problem.is_empty()) {
            panic!("cannot go to {url}: {problem}");
        }
        self.arrived(before, url).await;
    }

    /// Shows `html` on an empty page. Nothing is fetched from an address of our own, so links must be absolute.
    pub async fn set_html(&self, html: &str) {
        self.goto("about:blank").await;
        self.replace_html(html).await;
    }

    /// Shows `html` in the place of what `set_html` showed, without going anywhere: many times faster.
    pub async fn replace_html(&self, html: &str) {
        self.call("Page.setDocumentContent", json!({ "frameId": self.frame, "html": html })).await;
    }

    /// Clicks the first element that matches, with the mouse, where a person would see it; panics when it is not shown
    /// or lies under something else. Waits for the next page when the click leads to one.
    pub async fn click(&self, css: &str) {
        let node = self.need(css).await;
        let patience = if self.leads_on(node).await { BEGIN } else { SURPRISE };
        let point = self.aim(node).await.unwrap_or_else(|problem| panic!("cannot click {css}: it {problem}"));
        self.click_at(point, patience, css).await;
    }

    /// Replaces what stands in a text field.
    pub async fn fill(&self, css: &str, text: &str) {
        let node = self.need(css).await;
        self.ask("DOM.focus", json!({ "nodeId": node }))
            .await
            .unwrap_or_else(|refusal| panic!("cannot type into {css}: {refusal}"));
        self.call("Input.dispatchKeyEvent", json!({ "type": "rawKeyDown", "commands": ["selectAll"] })).await;
        if text.is_empty() {
            self.press("Backspace").await;
        } else {
            self.call("Input.insertText", json!({ "text": text })).await;
        }
    }

    /// Gives a field that has a picker (a date) its value, as if it had been chosen there.
    pub async fn choose(&self, css: &str, value: &str) {
        let node = self.need(css).await;
        self.call("DOM.setAttributeValue", json!({ "nodeId": node, "name": "value", "value": value })).await;
    }

    /// Chooses an option of a list, as if it had been picked there.
    pub async fn pick(&self, list: &str, value: &str) {
        let node = self.need(&format!("{list} option[value=\"{value}\"]")).await;
        self.call("DOM.setAttributeValue", json!({ "nodeId": node, "name": "selected", "value": "" })).await;
    }

    /// Ticks a box or chooses a radio button by clicking it, or its label where only that is to be seen.
    pub async fn check(&self, css: &str) {
        if self.is_checked(css).await {
            return;
        }
        let node = self.need(css).await;
        let point = match self.aim(node).await {
            Ok(point) => point,
            Err(problem) => {
                let id = self.attr(css, "id").await.unwrap_or_default();
                let label = self.find(&format!("label[for=\"{id}\"], label:has([id=\"{id}\"])")).await;
                let Some(label) = label.filter(|_| !id.is_empty()) else {
                    panic!("cannot tick {css}: it {problem}, and it has no label");
                };
                let aimed = self.aim(label).await;
                aimed.unwrap_or_else(|other| panic!("cannot tick {css}: it {problem}; its label {other}"))
            }
        };
        self.click_at(point, SURPRISE, css).await;
        assert!(self.is_checked(css).await, "{css} is not ticked after a click on it");
    }

    /// Presses a key: `Enter`, `Tab`, `Shift+Tab`, `Escape`, `Space`, `Backspace`, `Home`, `End`, an arrow
    /// (`ArrowDown`) or one character. Waits for the next page when the key leads to one.
    pub async fn press(&self, key: &str) {
        let (modifiers, name) = key.strip_prefix("Shift+").map_or((0, key), |name| (8, name));
        let (code, typed) = match name {
            "Enter" => (13, "\r"),
            "Tab" => (9, ""),
            "Escape" => (27, ""),
            "Space" => (32, " "),
            "Backspace" => (8, ""),
            "End" => (35, ""),
            "Home" => (36, ""),
            "ArrowLeft" => (37, ""),
            "ArrowUp" => (38, ""),
            "ArrowRight" => (39, ""),
            "ArrowDown" => (40, ""),
            _ if name.chars().count() == 1 => (0, name),
            _ => panic!("the key {key} is not known here"),
        };
        let shown = if name == "Space" { " " } else { name };
        let mut down = json!({ "type": "rawKeyDown", "key": shown, "code": name, "modifiers": modifiers });
        if code > 0 {
            down["windowsVirtualKeyCode"] = json!(code);
        } else {
            down["code"] = json!("");
        }
        let mut up = down.clone();
        up["type"] = json!("keyUp");
        if !typed.is_empty() {
            down["type"] = json!("keyDown");
            down["text"] = json!(typed);
        }
        let before = lock(&self.seen).starts;
        self.call("Input.dispatchKeyEvent", down).await;
        self.call("Input.dispatchKeyEvent", up).await;
        let patience = match name {
            "Enter" => BEGIN,
            "Space" => SURPRISE,
            _ => SURPRISE / 5,
        };
        self.settle(before, patience, &format!("the page after the key {key}")).await;
    }

    /// Goes back by one entry of the history, as the browser's own button does.
    pub async fn back(&self) {
        let (entries, current) = self.history().await;
        assert!(current > 0, "there is nothing to go back to");
        let before = lock(&self.seen).arrivals;
        self.call("Page.navigateToHistoryEntry", json!({ "entryId": entries[current - 1]["id"] })).await;
        self.arrived(before, &format!("{} on the way back", text(&entries[current - 1]["url"]))).await;
    }

    /// The frames inside the page: the address of each, and whether the browser refused to show it.
    pub async fn frames(&self) -> Vec<(String, bool)> {
        let tree = self.call("Page.getFrameTree", json!({})).await;
        let inner = tree["frameTree"]["childFrames"].as_array().cloned().unwrap_or_default();
        inner
            .iter()
            .map(|one| {
                let frame = &one["frame"];
                let refused = text(&frame["url"]).starts_with("chrome-error:") || !frame["unreachableUrl"].is_null();
                (if refused { text(&frame["unreachableUrl"]) } else { text(&frame["url"]) }, refused)
            })
            .collect()
    }

    /// Waits until an element matches, at most `limit`: for pages that change or reload by themselves.
    pub async fn wait_for(&self, css: &str, limit: Duration) {
        let end = tokio::time::Instant::now() + limit;
        while !self.exists(css).await {
            let url = self.url().await;
            assert!(tokio::time::Instant::now() < end, "waited {} s in vain for {css} at {url}", limit.as_secs_f32());
            tokio::time::sleep(Duration::from_millis(50)).await;
        }
    }

    /// Whether scripts may run from now on. What a page wanted to run before does not run later.
    pub(super) async fn let_scripts_run(&self, run: bool) {
        self.call("Emulation.setScriptExecutionDisabled", json!({ "value": !run })).await;
    }

    /// Plugs in an authenticator that answers by itself, as a stick that somebody touches.
    pub async fn plug_in_authenticator(&self) {
        self.call("WebAuthn.enable", json!({})).await;
        let stick = json!({ "options": { "protocol": "ctap2", "transport": "usb", "hasResidentKey": false,
            "hasUserVerification": false, "automaticPresenceSimulation": true } });
        self.call("WebAuthn.addVirtualAuthenticator", stick).await;
    }

    /// Runs a script of the test in the page, waits for a promise, and gives its text.
    pub async fn run(&self, script: &str) -> String {
        let asked = json!({ "expression": script, "awaitPromise": true, "returnByValue": true });
        let answer = self.call("Runtime.evaluate", asked).await;
        text(&answer["result"]["value"])
    }

    pub(super) fn settings(&self) -> PageSettings {
        self.settings
    }

    pub(super) fn frame(&self) -> &str {
        &self.frame
    }

    /// One command to this page, or Chromium's refusal.
    pub(super) async fn ask(&self, method: &str, params: Value) -> Result<Value, String> {
        let gone = lock(&self.seen).gone.clone();
        assert!(gone.is_none(), "cannot ask {method}: {}", gone.unwrap_or_default());
        self.wire.ask(Some(&self.session), method, params).await
    }

    /// One command to this page that has to succeed.
    pub(super) async fn call(&self, method: &str, params: Value) -> Value {
        let shown = params.to_string();
        self.ask(method, params).await.unwrap_or_else(|refusal| panic!("{method} {shown}: {refusal}"))
    }

    /// The entries of the history and the place of the current one.
    pub(super) async fn history(&self) -> (Vec<Value>, usize) {
        let history = self.call("Page.getNavigationHistory", json!({})).await;
        let current = history["currentIndex"].as_u64().unwrap_or_default() as usize;
        (history["entries"].as_array().cloned().unwrap_or_default(), current)
    }

    /// Waits until a navigation that was surely begun has arrived and loaded.
    async fn arrived(&self, before: u64, awaited: &str) {
        let there = || {
            let seen = lock(&self.seen); // locked once: twice in one expression would wait for itself
            seen.arrivals > before || seen.gone.is_some()
        };
        assert!(becomes(LOAD, there).await, "waited {} s in vain to arrive at {awaited}", LOAD.as_secs());
        self.loaded(awaited).await;
    }

    /// Waits for a navigation to load if one begins within `patience`.
    async fn settle(&self, before: u64, patience: Duration, awaited: &str) {
        if becomes(patience, || lock(&self.seen).starts > before).await {
            self.loaded(awaited).await;
        }
    }

    async fn loaded(&self, awaited: &str) {
        let done = || {
            let seen = lock(&self.seen);
            !seen.loading || seen.gone.is_some()
        };
        assert!(becomes(LOAD, done).await, "waited {} s in vain for {awaited} to load", LOAD.as_secs());
        let gone = lock(&self.seen).gone.clone();
        assert!(gone.is_none(), "while waiting for {awaited}: {}", gone.unwrap_or_default());
    }

    async fn click_at(&self, [x, y]: [f64; 2], patience: Duration, css: &str) {
        let before = lock(&self.seen).starts;
        for (event, button, count) in
            [("mouseMoved", "none", 0), ("mousePressed", "left", 1), ("mouseReleased", "left", 1)]
        {
            let mouse = json!({ "type": event, "x": x, "y": y, "button": button, "clickCount": count });
            self.call("Input.dispatchMouseEvent", mouse).await;
        }
        self.settle(before, patience, &format!("the page after a click on {css}")).await;
    }

    /// Whether a click on the node is meant to open a page.
    async fn leads_on(&self, node: i64) -> bool {
        let described = self.call("DOM.describeNode", json!({ "nodeId": node })).await;
        let holds =
            |value: &str| described["node"]["attributes"].as_array().into_iter().flatten().any(|held| held == value);
        match described["node"]["nodeName"].as_str().unwrap_or_default() {
            "A" | "BUTTON" => true,
            "INPUT" => holds("submit") || holds("image"),
            _ => false,
        }
    }

    /// Scrolls to the node and finds a place in the window where a click hits it or something in it;
    /// otherwise says what is wrong.
    async fn aim(&self, node: i64) -> Result<[f64; 2], String> {
        let hidden = |refusal: String| format!("is not shown ({refusal})");
        self.ask("DOM.scrollIntoViewIfNeeded", json!({ "nodeId": node })).await.map_err(hidden)?;
        let quads = self.ask("DOM.getContentQuads", json!({ "nodeId": node })).await.map_err(hidden)?;
        let described = self.call("DOM.describeNode", json!({ "nodeId": node, "depth": -1 })).await;
        let mut own = HashSet::new();
        collect(&described["node"], &mut own);
        let view = self.call("Page.getLayoutMetrics", json!({})).await["cssVisualViewport"].clone();
        let scrolled = [&view["pageX"], &view["pageY"]].map(|offset| offset.as_f64().unwrap_or_default());
        let mut problem = "has no size".to_owned();
        // A link that wraps has one quad for each line.
        for quad in quads["quads"].as_array().into_iter().flatten() {
            let corners: Vec<f64> = quad.as_array().into_iter().flatten().filter_map(Value::as_f64).collect();
            if corners.len() != 8 || (corners[0] - corners[4]).abs() < 0.5 || (corners[1] - corners[5]).abs() < 0.5 {
                continue;
            }
            let middle = [0, 1].map(|axis| corners.iter().skip(axis).step_by(2).sum::<f64>() / 4.0);
            // This command counts from the top of the document, the mouse from the top of the window.
            let [x, y] = [0, 1].map(|axis| (middle[axis] + scrolled[axis]).floor() as i64);
            match self.ask("DOM.getNodeForLocation", json!({ "x": x, "y": y })).await {
                Ok(hit) if hit["backendNodeId"].as_i64().is_some_and(|id| own.contains(&id)) => return Ok(middle),
                Ok(hit) => problem = format!("is covered by {}", self.name(&hit["backendNodeId"]).await),
                Err(refusal) => problem = format!("is out of reach ({refusal})"),
            }
        }
        Err(problem)
    }

    /// A node in words: its tag with its id and classes.
    async fn name(&self, backend_node: &Value) -> String {
        let described = self.call("DOM.describeNode", json!({ "backendNodeId": backend_node })).await;
        format!("<{}> {}", text(&described["node"]["localName"]), described["node"]["attributes"])
    }
}

/// The lasting ids of a node and of all within it, marks before and after it included.
fn collect(node: &Value, into: &mut HashSet<i64>) {
    into.extend(node["backendNodeId"].as_i64());
    for part in ["children", "pseudoElements", "shadowRoots"] {
        for child in node[part].as_array().into_iter().flatten() {
            collect(child, into);
        }
    }
}
