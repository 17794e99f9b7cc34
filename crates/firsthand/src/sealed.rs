//! A start while the key file is still closed: public pages serve, everything else says when it opens.
//!
//! **The problem.** A key file under a passphrase protects against whoever takes the machine. But after every restart nobody
//! could read a law or a result until somebody types the passphrase, perhaps the next morning. What is public needs no key:
//! the server starts without the key store, shows what it can read without it, keeps nothing, stores nothing; when the
//! passphrase comes, the same listener goes on with everything.
//!
//! - [`gate`] lets nothing pass but reading public pages and leaving. Cookies are taken off: nobody is recognised.
//! - Words of people are sealed, also published ones: a page that shows them says that it opens later.
//! - [`Opening`] takes the passphrase, from the terminal or from `firsthand keys open`, through a socket that only the same
//!   user of the machine can use.
//!
//! **Not done.** A schema that has to be brought up to date waits for the passphrase: then nothing is served before. A form that
//! arrives meanwhile is not kept; the page says that the browser still has it.

use std::{
    path::{Path, PathBuf},
    sync::{Arc, PoisonError, RwLock},
};

use axum::{
    Router,
    extract::{Request, State},
    http::{Method, header},
    middleware::Next,
    response::{IntoResponse, Response},
};
use kit::{App, Problem};
use tokio::net::TcpListener;
use tower::ServiceExt;

use crate::server;

/// Pages of a consultation that anybody may read, by the part of the address after its id.
const PUBLIC: [&str; 9] = ["parts", "part", "text", "text.xml", "text.md", "text.txt", "reads", "changed", "result"];

/// True for an address (without the language) that shows the same to everybody.
fn is_public(app: &App, path: &str) -> bool {
    let segments: Vec<&str> = path.split('/').filter(|segment| !segment.is_empty()).collect();
    match segments.as_slice() {
        // It shows a key of the installation, which is not there yet.
        ["about", "receipts"] => false,
        [] | ["about" | "health" | "icon.svg" | "robots.txt" | ".well-known", ..] | ["c", _] => true,
        ["c", _, page, ..] => PUBLIC.contains(page),
        _ => path == app.style().path(),
    }
}

/// Middleware: without the key store nothing passes but public pages, and leaving.
pub async fn gate(State(app): State<App>, mut request: Request, next: Next) -> Response {
    if app.store().vault().is_ok() {
        return next.run(request).await;
    }
    let reading = [Method::GET, Method::HEAD].contains(request.method());
    let path = request.uri().path();
    if reading && path == "/leave" {
        return next.run(request).await;
    }
    if !reading || !is_public(&app, path) {
        return Problem::Sealed.into_response();
    }
    request.headers_mut().remove(header::COOKIE);
    next.run(request).await
}

/// Serves `closed` until `opened` is ready, and what it gives from then on, on the same listener, until `stop` is ready.
///
/// # Errors
/// When the listener fails, or what `opened` says.
pub async fn serve(
    closed: App,
    listener: TcpListener,
    opened: impl Future<Output = Result<App, String>> + Send,
    stop: impl Future<Output = ()> + Send + 'static,
) -> Result<(), String> {
    let now = Arc::new(RwLock::new(server::router(&closed)));
    let current = Arc::clone(&now);
    let router = Router::new().fallback_service(tower::service_fn(move |request: Request| {
        let router = current.read().unwrap_or_else(PoisonError::into_inner).clone();
        async move { router.oneshot(request).await }
    }));
    let opening = async {
        let app = opened.await?;
        *now.write().unwrap_or_else(PoisonError::into_inner) = server::router(&app);
        // Its connections close when the last page that reads through them is finished.
        drop(closed);
        Ok::<(), String>(())
    };
    let serving = server::serve_router(router, listener, stop);
    tokio::pin!(serving);
    tokio::select! {
        done = &mut serving => return done,
        failed = opening => failed?,
    }
    serving.await
}

/// Where the passphrase can be handed in: systemd's folder for such things (`RuntimeDirectory=`), or beside the key file.
pub fn socket(key_file: &Path, runtime: Option<&str>) -> PathBuf {
    match runtime {
        Some(folder) => Path::new(folder).join("firsthand.open"),
        None => key_file.with_extension("open"),
    }
}

#[cfg(unix)]
mod opening {
    use std::{os::unix::fs::PermissionsExt, path::Path};

    use tokio::{
        io::{AsyncBufReadExt, AsyncReadExt, AsyncWriteExt, BufReader},
        net::{UnixListener, UnixStream},
    };

    /// The longest passphrase that is read, in bytes.
    const LONGEST: u64 = 4_096;

    /// How long somebody who connects may stay silent.
    const PATIENCE: std::time::Duration = std::time::Duration::from_secs(10);

    /// Waits for passphrases.
    pub struct Opening {
        listener: UnixListener,
        path: std::path::PathBuf,
    }

    impl Drop for Opening {
        fn drop(&mut self) {
            let _may_be_gone = std::fs::remove_file(&self.path);
        }
    }

    impl Opening {
        /// Listens, for the same user of the machine only.
        ///
        /// # Errors
        /// When the socket cannot be made.
        pub fn at(path: &Path) -> Result<Self, String> {
            let say = |error: std::io::Error| format!("the socket {} cannot be made: {error}", path.display());
            let _left_behind = std::fs::remove_file(path);
            // It exists under another name until nobody else can use it.
            let new = path.with_extension("new");
            let _left_behind = std::fs::remove_file(&new);
            let listener = UnixListener::bind(&new).map_err(say)?;
            std::fs::set_permissions(&new, std::fs::Permissions::from_mode(0o600)).map_err(say)?;
            std::fs::rename(&new, path).map_err(say)?;
            Ok(Self { listener, path: path.to_owned() })
        }

        /// Tries each passphrase that is handed in; gives what the first right one opens.
        pub async fn wait<T>(&self, mut open: impl FnMut(&str) -> Result<T, String>) -> T {
            loop {
                let Ok((stream, _)) = self.listener.accept().await else { continue };
                let (read, mut write) = stream.into_split();
                let mut line = String::new();
                let mut read = BufReader::new(read.take(LONGEST));
                let Ok(Ok(_)) = tokio::time::timeout(PATIENCE, read.read_line(&mut line)).await else { continue };
                let tried = open(line.trim());
                let answer = tried.as_ref().err().map_or("open\n".to_owned(), |wrong| format!("{wrong}\n"));
                let _nobody_waits = write.write_all(answer.as_bytes()).await;
                if let Ok(opened) = tried {
                    return opened;
                }
            }
        }
    }

    /// Hands a passphrase in; gives what the server says when it is not the right one.
    ///
    /// # Errors
    /// When no server waits there, or the passphrase is not right.
    pub async fn hand_in(path: &Path, passphrase: &str) -> Result<(), String> {
        let say = |error: std::io::Error| {
            format!(
                "no server waits for a passphrase at {}: {error}. Name the place that `serve` printed with --socket",
                path.display()
            )
        };
        let mut stream = UnixStream::connect(path).await.map_err(say)?;
        stream.write_all(format!("{}\n", passphrase.trim()).as_bytes()).await.map_err(say)?;
        let mut answer = String::new();
        stream.read_to_string(&mut answer).await.map_err(say)?;
        match answer.trim() {
            "open" => Ok(()),
            wrong => Err(wrong.to_owned()),
        }
    }
}

#[cfg(unix)]
pub use opening::{Opening, hand_in};
