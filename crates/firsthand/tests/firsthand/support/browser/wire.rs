//! The wire to Chromium: the DevTools protocol over one websocket, with a session for every page.
//!
//! A command carries a number and gets one answer with the same number. Events arrive at any time and are kept per
//! session, condensed to what a test can ask for: is the page loading, what did it complain about.

use std::collections::HashMap;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::time::Duration;

use futures_util::{SinkExt, StreamExt};
use serde_json::{Value, json};
use tokio::net::TcpStream;
use tokio::sync::{mpsc, oneshot};
use tokio_tungstenite::tungstenite::Message;
use tokio_tungstenite::tungstenite::protocol::WebSocketConfig;
use tokio_tungstenite::{MaybeTlsStream, WebSocketStream, connect_async_with_config};

/// How long one command may take. Generous: machines that test are often busy.
const ANSWER: Duration = Duration::from_secs(30);

/// One connection to one browser. Cheap to clone.
#[derive(Clone)]
pub struct Wire {
    outgoing: mpsc::UnboundedSender<String>,
    state: Arc<Mutex<State>>,
}

#[derive(Default)]
struct State {
    last_number: u64,
    waiting: HashMap<u64, oneshot::Sender<Result<Value, String>>>,
    sessions: HashMap<String, Arc<Mutex<Seen>>>,
    closed: bool,
}

/// What has been seen of one page.
#[derive(Default)]
pub struct Seen {
    main_frame: String,
    /// How many navigations have begun, been asked for or been cut short.
    pub starts: u64,
    /// How many navigations have arrived, those within a page included.
    pub arrivals: u64,
    /// Whether a navigation is under way.
    pub loading: bool,
    /// Addresses of the documents shown, and of those that could not be.
    pub documents: Vec<String>,
    /// What the console said at level "error", in order.
    pub complaints: Vec<Complaint>,
    /// Why the page is gone, if it is.
    pub gone: Option<String>,
}

/// One complaint on the console.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Complaint {
    /// Who complains: `security`, `network`, `javascript`, ...
    pub source: String,
    /// What about, in Chromium's words.
    pub text: String,
    /// The address concerned; may be empty.
    pub url: String,
}

/// Locks, also after a panic elsewhere: a failed test must not hide its reason behind a poisoned lock.
pub fn lock<T>(mutex: &Mutex<T>) -> MutexGuard<'_, T> {
    mutex.lock().unwrap_or_else(PoisonError::into_inner)
}

/// Waits for `future`, at most `limit`; a longer wait panics with what was `awaited`.
pub async fn deadline<T>(awaited: &str, limit: Duration, future: impl Future<Output = T>) -> T {
    tokio::time::timeout(limit, future)
        .await
        .unwrap_or_else(|_| panic!("waited {} s in vain for {awaited}", limit.as_secs_f32()))
}

/// Looks every 10 ms whether `done`, at most for `limit`; says whether it was.
pub async fn becomes(limit: Duration, done: impl Fn() -> bool) -> bool {
    let end = tokio::time::Instant::now() + limit;
    loop {
        if done() {
            return true;
        }
        if tokio::time::Instant::now() >= end {
            return false;
        }
        tokio::time::sleep(Duration::from_millis(10)).await;
    }
}

impl Wire {
    /// Connects to the DevTools address that Chromium printed.
    pub async fn connect(address: &str) -> Self {
        // Screenshots and pages arrive as single messages of any size.
        let config = WebSocketConfig::default().max_message_size(None).max_frame_size(None);
        let connecting = connect_async_with_config(address, Some(config), true);
        let (socket, _) = deadline("the DevTools connection", ANSWER, connecting)
            .await
            .unwrap_or_else(|error| panic!("cannot connect to Chromium at {address}: {error}"));
        let (outgoing, commands) = mpsc::unbounded_channel();
        let state = Arc::new(Mutex::new(State::default()));
        tokio::spawn(carry(socket, commands, Arc::clone(&state)));
        Self { outgoing, state }
    }

    /// Starts to keep what is seen of the page with this session and this main frame.
    pub fn watch(&self, session: &str, main_frame: &str) -> Arc<Mutex<Seen>> {
        let seen = Arc::new(Mutex::new(Seen { main_frame: main_frame.to_owned(), ..Seen::default() }));
        lock(&self.state).sessions.insert(session.to_owned(), Arc::clone(&seen));
        seen
    }

    /// One command and its answer, or Chromium's refusal in its own words.
    pub async fn ask(&self, session: Option<&str>, method: &str, params: Value) -> Result<Value, String> {
        let (sender, receiver) = oneshot::channel();
        let number = {
            let mut state = lock(&self.state);
            assert!(!state.closed, "Chromium was gone before {method}");
            state.last_number += 1;
            let number = state.last_number;
            state.waiting.insert(number, sender);
            number
        };
        let mut message = json!({ "id": number, "method": method });
        message["params"] = params;
        if let Some(session) = session {
            message["sessionId"] = json!(session);
        }
        assert!(self.outgoing.send(message.to_string()).is_ok(), "Chromium was gone before {method}");
        deadline(&format!("Chromium's answer to {method}"), ANSWER, receiver)
            .await
            .unwrap_or_else(|_| panic!("Chromium went away during {method}"))
    }

    /// One command that has to succeed.
    pub async fn call(&self, session: Option<&str>, method: &str, params: Value) -> Value {
        let shown = params.to_string();
        self.ask(session, method, params).await.unwrap_or_else(|refusal| panic!("{method} {shown}: {refusal}"))
    }
}

/// Carries commands out and answers and events in, until either side is gone.
async fn carry(
    mut socket: WebSocketStream<MaybeTlsStream<TcpStream>>,
    mut commands: mpsc::UnboundedReceiver<String>,
    state: Arc<Mutex<State>>,
) {
    loop {
        tokio::select! {
            command = commands.recv() => {
                let Some(command) = command else { break };
                if socket.send(Message::text(command)).await.is_err() {
                    break;
                }
            }
            message = socket.next() => {
                match message {
                    Some(Ok(Message::Text(text))) => receive(&state, text.as_str()),
                    Some(Ok(_)) => {}
                    Some(Err(_)) | None => break,
                }
            }
        }
    }
    let mut state = lock(&state);
    state.closed = true;
    state.waiting.clear(); // whoever waits learns that the sender is gone
    for seen in state.sessions.values() {
        lock(seen).gone.get_or_insert_with(|| "Chromium closed the connection".to_owned());
    }
}

fn receive(state: &Mutex<State>, text: &str) {
    let Ok(message) = serde_json::from_str::<Value>(text) else { return };
    let mut state = lock(state);
    if let Some(number) = message["id"].as_u64() {
        if let Some(waiting) = state.waiting.remove(&number) {
            let answer = match message.get("error") {
                Some(error) => Err(error["message"].as_str().unwrap_or("no reason given").to_owned()),
                None => Ok(message["result"].clone()),
            };
            // The asker may have given up at its deadline; then nobody wants the answer.
            let _ = waiting.send(answer);
        }
        return;
    }
    let session = message["sessionId"].as_str().unwrap_or_default();
    if let Some(seen) = state.sessions.get(session) {
        lock(seen).note(message["method"].as_str().unwrap_or_default(), &message["params"]);
    }
}

impl Seen {
    fn note(&mut self, event: &str, params: &Value) {
        let main = params["frameId"].as_str() == Some(self.main_frame.as_str());
        match event {
            "Page.frameRequestedNavigation" if main && params["disposition"] == "currentTab" => self.start(),
            "Page.frameStartedNavigating" | "Page.frameStartedLoading" if main => self.start(),
            "Page.frameStoppedLoading" if main => self.loading = false,
            "Page.navigatedWithinDocument" if main => self.arrivals += 1,
            "Page.frameNavigated" if params["frame"]["id"].as_str() == Some(self.main_frame.as_str()) => {
                self.arrivals += 1;
                let frame = &params["frame"];
                self.documents.extend([&frame["url"], &frame["unreachableUrl"]].map(text));
            }
            "Log.entryAdded" => {
                let entry = &params["entry"];
                if entry["level"] == "error" || entry["source"] == "security" {
                    self.complain(&text(&entry["source"]), text(&entry["text"]), text(&entry["url"]));
                }
            }
            "Runtime.exceptionThrown" => {
                let details = &params["exceptionDetails"];
                let description = details["exception"]["description"].as_str().or(details["text"].as_str());
                self.complain("javascript", description.unwrap_or("an exception").to_owned(), text(&details["url"]));
            }
            "Runtime.consoleAPICalled" if params["type"] == "error" || params["type"] == "assert" => {
                let words: Vec<String> = params["args"]
                    .as_array()
                    .into_iter()
                    .flatten()
                    .map(|word| word["value"].as_str().map_or_else(|| text(&word["description"]), str::to_owned))
                    .collect();
                self.complain("javascript", words.join(" "), String::new());
            }
            "Inspector.targetCrashed" => self.gone = Some("the page crashed".to_owned()),
            _ => {}
        }
    }

    fn start(&mut self) {
        self.starts += 1;
        self.loading = true;
    }

    fn complain(&mut self, source: &str, text: String, url: String) {
        self.complaints.push(Complaint { source: source.to_owned(), text, url });
    }
}

/// The string in a value; empty when there is none.
pub fn text(value: &Value) -> String {
    value.as_str().unwrap_or_default().to_owned()
}
