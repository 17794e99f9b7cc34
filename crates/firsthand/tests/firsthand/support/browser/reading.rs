//! What a page holds: text, attributes, addresses, pictures of it, and what axe and the console say about it.
//!
//! Read through the DOM and the accessibility tree, so that it works where no script may run.

use std::path::Path;

use serde_json::{Value, json};

use super::page::Page;
use super::wire::{lock, text};

/// One rule of axe that a page breaks.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Violation {
    /// The name of the rule: `color-contrast`.
    pub id: String,
    /// What the rule asks for, in one sentence.
    pub help: String,
    /// Each place: its selector, and how to mend it.
    pub nodes: Vec<String>,
}

/// Elements that stand within a line: no space is read before or after them.
const INLINE: [&str; 24] = [
    "A", "ABBR", "B", "BDI", "BDO", "CITE", "CODE", "DATA", "DEL", "DFN", "EM", "I", "INS", "KBD", "MARK", "Q", "S",
    "SMALL", "SPAN", "STRONG", "SUB", "SUP", "TIME", "U",
];

const RUN_AXE: &str = "axe.run(document, { resultTypes: ['violations'], preload: false, \
     rules: { 'target-size': { enabled: true } } }) \
     .then(found => JSON.stringify(found.violations.map(rule => ({ id: rule.id, help: rule.help, \
     nodes: rule.nodes.map(node => node.target.join(' ') + ': ' + node.failureSummary) }))))";

impl Page {
    /// The text of the first element that matches, white space folded; also when it is not shown.
    pub async fn text(&self, css: &str) -> Option<String> {
        let node = self.find(css).await?;
        Some(self.text_of(node).await)
    }

    /// The texts of all elements that match, in their order on the page.
    pub async fn texts(&self, css: &str) -> Vec<String> {
        let mut texts = Vec::new();
        for node in self.find_all(css).await {
            texts.push(self.text_of(node).await);
        }
        texts
    }

    /// An attribute of the first element that matches, as it stands in the page (not what was typed since).
    pub async fn attr(&self, css: &str, name: &str) -> Option<String> {
        let node = self.find(css).await?;
        let answer = self.call("DOM.getAttributes", json!({ "nodeId": node })).await;
        let attributes = answer["attributes"].as_array()?;
        attributes.chunks(2).find(|pair| pair[0] == name).and_then(|pair| pair.get(1)).map(text)
    }

    /// What stands in a field now, typed text included.
    pub async fn value(&self, css: &str) -> Option<String> {
        let node = self.find(css).await?;
        let value = self.accessible(node).await["value"]["value"].clone();
        Some(
            value
                .as_str()
                .map_or_else(|| if value.is_null() { String::new() } else { value.to_string() }, str::to_owned),
        )
    }

    /// Whether a box is ticked or a radio button chosen now.
    pub async fn is_checked(&self, css: &str) -> bool {
        let node = self.need(css).await;
        let accessible = self.accessible(node).await;
        let mut properties = accessible["properties"].as_array().into_iter().flatten();
        properties.any(|property| property["name"] == "checked" && property["value"]["value"] == "true")
    }

    /// Whether an element matches, shown or not.
    pub async fn exists(&self, css: &str) -> bool {
        self.find(css).await.is_some()
    }

    /// Whether the first element that matches takes up room on the page.
    pub async fn is_shown(&self, css: &str) -> bool {
        let Some(node) = self.find(css).await else { return false };
        self.ask("DOM.getBoxModel", json!({ "nodeId": node })).await.is_ok_and(|answer| {
            answer["model"]["width"].as_f64().unwrap_or_default() > 0.0
                && answer["model"]["height"].as_f64().unwrap_or_default() > 0.0
        })
    }

    /// The address in the address bar.
    pub async fn url(&self) -> String {
        let (entries, current) = self.history().await;
        entries.get(current).map(|entry| text(&entry["url"])).unwrap_or_default()
    }

    /// The title of the page.
    pub async fn title(&self) -> String {
        self.text("head > title").await.unwrap_or_default()
    }

    /// What the console has complained about since the page was opened, content security policy included. Left out: the
    /// status of the page itself (a form with errors answers 422) and the icon that Chromium looks for unasked.
    pub fn console_errors(&self) -> Vec<String> {
        let seen = lock(&self.seen);
        seen.complaints
            .iter()
            .filter(|complaint| {
                let of_the_page = seen.documents.contains(&complaint.url);
                complaint.source != "network" || !(of_the_page || complaint.url.ends_with("/favicon.ico"))
            })
            .map(|complaint| format!("{}: {} {}", complaint.source, complaint.text, complaint.url))
            .collect()
    }

    /// Writes a picture of the window, or of the whole page, as PNG.
    pub async fn screenshot(&self, path: impl AsRef<Path>, full_page: bool) {
        let mut wanted = json!({ "format": "png" });
        if full_page {
            let size = self.call("Page.getLayoutMetrics", json!({})).await["cssContentSize"].clone();
            wanted["captureBeyondViewport"] = json!(true);
            wanted["clip"] = json!({ "x": 0, "y": 0, "width": size["width"], "height": size["height"], "scale": 1 });
        }
        let picture = self.call("Page.captureScreenshot", wanted).await;
        let path = path.as_ref();
        let written = match path.parent() {
            Some(folder) => std::fs::create_dir_all(folder),
            None => Ok(()),
        };
        written
            .and_then(|()| std::fs::write(path, decode_base64(picture["data"].as_str().unwrap_or_default())))
            .unwrap_or_else(|error| panic!("cannot write the screenshot {}: {error}", path.display()));
    }

    /// What axe finds wrong, best practices and target sizes included. `axe_source` is the text of axe.min.js.
    ///
    /// It runs in a world of its own beside the page, where the page's content security policy stays in force for the
    /// page. On pages without scripts, scripts are let in for the time of the check only.
    pub async fn axe(&self, axe_source: &str) -> Vec<Violation> {
        self.let_scripts_run(true).await;
        let world = json!({ "frameId": self.frame(), "worldName": "axe" });
        let world = self.call("Page.createIsolatedWorld", world).await["executionContextId"].clone();
        // The world stays while the page only shows something else.
        if self.evaluate(&world, "typeof axe").await != "object" {
            // The last value of a script may be too large to hand over: end on a small one.
            self.evaluate(&world, &format!("{axe_source}\n;0")).await;
        }
        let found = self.evaluate(&world, RUN_AXE).await;
        self.let_scripts_run(self.settings().javascript).await;
        let found: Value = serde_json::from_str(found.as_str().unwrap_or_default())
            .unwrap_or_else(|error| panic!("axe answered no list of violations ({error}): {found}"));
        found.as_array().into_iter().flatten().map(read_violation).collect()
    }

    async fn evaluate(&self, world: &Value, script: &str) -> Value {
        let wanted = json!({ "expression": script, "contextId": world, "awaitPromise": true, "returnByValue": true });
        let answer = self.ask("Runtime.evaluate", wanted).await.unwrap_or_else(|refusal| panic!("axe: {refusal}"));
        assert!(answer["exceptionDetails"].is_null(), "axe failed: {}", answer["exceptionDetails"]);
        answer["result"]["value"].clone()
    }

    /// The first node that matches.
    pub(super) async fn find(&self, css: &str) -> Option<i64> {
        self.select("DOM.querySelector", css).await["nodeId"].as_i64().filter(|node| *node != 0)
    }

    /// The first node that matches, which has to be there.
    pub(super) async fn need(&self, css: &str) -> i64 {
        if let Some(node) = self.find(css).await {
            return node;
        }
        let (url, title) = (self.url().await, self.title().await);
        panic!("nothing matches {css} at {url} ({title})");
    }

    async fn find_all(&self, css: &str) -> Vec<i64> {
        let found = self.select("DOM.querySelectorAll", css).await;
        found["nodeIds"].as_array().into_iter().flatten().filter_map(Value::as_i64).collect()
    }

    async fn select(&self, method: &str, css: &str) -> Value {
        let mut refusal = String::new();
        // A page that is just being replaced takes its nodes away between two commands: look again.
        for _ in 0..3 {
            let document = self.call("DOM.getDocument", json!({ "depth": 0 })).await;
            let wanted = json!({ "nodeId": document["root"]["nodeId"], "selector": css });
            match self.ask(method, wanted).await {
                Ok(found) => return found,
                Err(reason) => refusal = reason,
            }
        }
        panic!("cannot look for {css}: {refusal} (is it a valid selector?)");
    }

    async fn accessible(&self, node: i64) -> Value {
        let wanted = json!({ "nodeId": node, "fetchRelatives": false });
        self.call("Accessibility.getPartialAXTree", wanted).await["nodes"][0].clone()
    }

    async fn text_of(&self, node: i64) -> String {
        let described = self.call("DOM.describeNode", json!({ "nodeId": node, "depth": -1 })).await;
        let mut words = String::new();
        read_text(&described["node"], &mut words);
        words.split_whitespace().collect::<Vec<_>>().join(" ")
    }
}

/// Adds the text of a node and of all within it, with a space wherever one block ends and another begins.
fn read_text(node: &Value, into: &mut String) {
    if node["nodeType"] == 3 {
        into.push_str(node["nodeValue"].as_str().unwrap_or_default());
        return;
    }
    for child in node["children"].as_array().into_iter().flatten() {
        let name = child["nodeName"].as_str().unwrap_or_default();
        if ["HEAD", "SCRIPT", "STYLE", "TEMPLATE"].contains(&name) {
            continue;
        }
        let apart = child["nodeType"] == 1 && !INLINE.contains(&name);
        if apart {
            into.push(' ');
        }
        read_text(child, into);
        if apart {
            into.push(' ');
        }
    }
}

fn read_violation(found: &Value) -> Violation {
    Violation {
        id: text(&found["id"]),
        help: text(&found["help"]),
        nodes: found["nodes"].as_array().into_iter().flatten().map(text).collect(),
    }
}

/// The bytes behind base64 (RFC 4648, section 4); signs outside its alphabet are passed over.
fn decode_base64(encoded: &str) -> Vec<u8> {
    let mut bytes = Vec::with_capacity(encoded.len() / 4 * 3);
    let (mut buffer, mut bits) = (0_u32, 0_u32);
    for letter in encoded.bytes() {
        let six = match letter {
            b'A'..=b'Z' => letter - b'A',
            b'a'..=b'z' => letter - b'a' + 26,
            b'0'..=b'9' => letter - b'0' + 52,
            b'+' => 62,
            b'/' => 63,
            _ => continue,
        };
        buffer = (buffer << 6) | u32::from(six);
        bits += 6;
        if bits >= 8 {
            bits -= 8;
            bytes.push((buffer >> bits) as u8);
            buffer &= (1 << bits) - 1;
        }
    }
    bytes
}
