//! A browser for tests: Chromium without a window, driven over the DevTools protocol.
//!
//! **The problem.** That a journey works without scripts, that "Leave now" leaves, that a cookie keeps its attributes and
//! that axe finds nothing can only be seen in a real browser. A driver of its own keeps Node and Java out of the
//! toolchain and can switch scripts off for good: everything a test asks is answered by the DOM and by the
//! accessibility tree, never by a script in the page.
//!
//! **Source.** <https://chromedevtools.github.io/devtools-protocol/>, domains Target, Page, DOM, Input, Emulation,
//! Accessibility, Log and Runtime.
//!
//! **What is not done.** Other browsers, downloads, dialogs, frames in frames, several tabs that talk to each other.
//! Names other than `localhost` and 127.0.0.1 do not resolve: no test may reach the network.
//!
//! Every wait has an end, and its panic says what was awaited. Include this file with
//! `#[path = "support/browser.rs"] mod browser;` or from a `support/mod.rs`.
#![allow(dead_code, reason = "every test file uses its own part of the driver")]

#[path = "browser/page.rs"]
mod page;
#[path = "browser/reading.rs"]
mod reading;
#[path = "browser/wire.rs"]
mod wire;

use std::ffi::OsString;
use std::io::Write;
use std::path::{Path, PathBuf};
use std::process::Stdio;
use std::sync::Once;
use std::time::Duration;

use serde_json::json;
use tempfile::TempDir;
use tokio::io::{AsyncBufReadExt, BufReader};
use tokio::process::{Child, Command};

pub use page::{Page, PageSettings};

use wire::{Wire, deadline, text};

const NAMES: [&str; 3] = ["chromium", "chromium-browser", "google-chrome"];
const FLAGS: [&str; 11] = [
    "--headless=new",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--disable-dev-shm-usage", // containers have little shared memory
    "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1, EXCLUDE localhost",
    "--remote-debugging-port=0",
    "about:blank",
];
const START: Duration = Duration::from_secs(45);

/// A running Chromium with a profile of its own. Ends when dropped; pages do not outlive it.
pub struct Browser {
    child: Child,
    profile: TempDir,
    wire: Wire,
}

impl Browser {
    /// Starts Chromium. Without one on the PATH: prints one line and returns `None`, so that the test can return; or
    /// panics, when the environment variable `FIRSTHAND_REQUIRE` (a comma-separated list) holds `browser`.
    pub async fn start() -> Option<Self> {
        let Some(program) = find() else {
            assert!(
                !required(),
                "no Chromium found on the PATH (looked for {}), and FIRSTHAND_REQUIRE asks for a browser. \
                 Install one (Debian: apt-get install chromium) or take \"browser\" out of FIRSTHAND_REQUIRE.",
                NAMES.join(", ")
            );
            say_skipped();
            return None;
        };
        Some(Self::launch(&program).await)
    }

    async fn launch(program: &Path) -> Self {
        let profile = tempfile::Builder::new()
            .prefix("firsthand-chromium-")
            .tempdir()
            .unwrap_or_else(|error| panic!("no temporary folder for Chromium's profile: {error}"));
        let mut folder = OsString::from("--user-data-dir=");
        folder.push(profile.path());
        let mut command = Command::new(program);
        if runs_as_root() {
            // Chromium's sandbox refuses to run as root, which is how containers run tests.
            command.arg("--no-sandbox");
        }
        command.arg(folder).args(FLAGS).stdin(Stdio::null()).stdout(Stdio::null()).stderr(Stdio::piped());
        command.kill_on_drop(true);
        let mut child = command.spawn().unwrap_or_else(|error| panic!("cannot start {}: {error}", program.display()));
        let stderr = child.stderr.take().unwrap_or_else(|| panic!("Chromium has no stderr"));
        let mut lines = BufReader::new(stderr).lines();
        let mut said = String::new();
        let address = deadline("Chromium to print its DevTools address", START, async {
            while let Ok(Some(line)) = lines.next_line().await {
                if let Some((_, address)) = line.split_once("DevTools listening on ") {
                    return address.trim().to_owned();
                }
                said.push_str(&line);
                said.push('\n');
            }
            panic!("{} ended before it was ready. It said:\n{said}", program.display());
        })
        .await;
        // Chromium goes on writing; a full pipe would stop it.
        tokio::spawn(async move { while let Ok(Some(_)) = lines.next_line().await {} });
        let wire = Wire::connect(&address).await;
        Self { child, profile, wire }
    }

    /// A new page in a browser context of its own: nothing is shared with other pages, cookies included.
    pub async fn page(&self, settings: PageSettings) -> Page {
        let wire = &self.wire;
        let context = wire.call(None, "Target.createBrowserContext", json!({ "disposeOnDetach": true })).await;
        let target = json!({ "url": "about:blank", "browserContextId": context["browserContextId"] });
        let target = text(&wire.call(None, "Target.createTarget", target).await["targetId"]);
        let attach = json!({ "targetId": target, "flatten": true });
        let session = text(&wire.call(None, "Target.attachToTarget", attach).await["sessionId"]);
        // A page's main frame bears the name of its target.
        Page::open(wire.clone(), session, target, settings).await
    }
}

impl Drop for Browser {
    fn drop(&mut self) {
        // The profile can be cleared away only when nothing writes to it any more; helpers end after the main process.
        let _ = self.child.start_kill();
        for _ in 0..200 {
            let ended = !matches!(self.child.try_wait(), Ok(None));
            if ended && (std::fs::remove_dir_all(self.profile.path()).is_ok() || !self.profile.path().exists()) {
                break;
            }
            std::thread::sleep(Duration::from_millis(10));
        }
    }
}

fn find() -> Option<PathBuf> {
    let path = std::env::var_os("PATH")?;
    NAMES
        .iter()
        .find_map(|name| std::env::split_paths(&path).map(|folder| folder.join(name)).find(|file| file.is_file()))
}

fn required() -> bool {
    std::env::var_os("FIRSTHAND_REQUIRE")
        .is_some_and(|list| list.to_string_lossy().split(',').any(|name| name.trim() == "browser"))
}

/// Says once per test program that browser tests are skipped; past the capture of test output, so that it is seen.
fn say_skipped() {
    static ONCE: Once = Once::new();
    ONCE.call_once(|| {
        let _ = writeln!(
            std::io::stderr(),
            "skipped: no Chromium found on the PATH (looked for {}); FIRSTHAND_REQUIRE=browser makes this a failure",
            NAMES.join(", ")
        );
    });
}

fn runs_as_root() -> bool {
    // The line holds the real, effective, saved and file system user ids.
    std::fs::read_to_string("/proc/self/status").is_ok_and(|status| {
        status
            .lines()
            .filter_map(|line| line.strip_prefix("Uid:"))
            .any(|ids| ids.split_whitespace().nth(1) == Some("0"))
    })
}
