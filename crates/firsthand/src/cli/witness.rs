//! `witness`: watch other organisations' public ledgers (C2SP tlog-witness).
//!
//! The same binary at a partner organisation, with a folder and no database. It signs a checkpoint only when it continues the one that it saw
//! last; what it saw is on the disk before it answers. Nothing about who asks is kept.

use std::{collections::BTreeSet, fmt::Write as _, fs, io::Write as _, net::SocketAddr, path::PathBuf, sync::Arc};

use axum::{
    Router,
    body::Bytes,
    extract::{DefaultBodyLimit, State},
    http::{HeaderValue, StatusCode, header},
    response::{IntoResponse, Response},
    routing::{get, post},
};
use clap::Args;
use ledger::{PublicKey, SecretKey, Use, witness};
use people::secrets;
use store::{Clock, Entropy};

use super::{bind, say, stop};

/// Watch public ledgers, and sign that they only grow
#[derive(Debug, Args)]
pub(super) struct Witness {
    /// The folder for its key and its memory; it is made when it is not there
    #[arg(long, default_value = "firsthand-witness")]
    dir: PathBuf,
    /// The name of this witness: an address without https://, such as witness.example.org/firsthand. Needed the first time
    #[arg(long)]
    name: Option<String>,
    /// Where to serve
    #[arg(long, default_value = "127.0.0.1:8090")]
    listen: SocketAddr,
    /// The public key of a ledger to watch, as its page shows it; several: repeat
    #[arg(long = "log")]
    logs: Vec<String>,
}

/// The key in the folder: name and 32 bytes, a line each. Made when it is not there.
fn key(arguments: &Witness, entropy: &Entropy) -> Result<SecretKey, String> {
    let path = arguments.dir.join("witness.key");
    let told = |error: &dyn std::fmt::Display| format!("{}: {error}", path.display());
    let text = match fs::read_to_string(&path) {
        Ok(text) => text,
        Err(error) if error.kind() == std::io::ErrorKind::NotFound => {
            let name = arguments.name.as_deref().ok_or("say the name of this witness with --name the first time")?;
            SecretKey::new(name, Use::Witness, &[0; 32]).map_err(|refusal| refusal.sentence)?;
            let text = format!("{name}\n{}\n", secrets::hex(&entropy.bytes::<32>()));
            let mut options = fs::OpenOptions::new();
            options.write(true).create_new(true);
            #[cfg(unix)]
            std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
            let written = options.open(&path).and_then(|mut file| {
                file.write_all(text.as_bytes())?;
                file.sync_all()
            });
            written.map_err(|error| told(&error))?;
            text
        }
        Err(error) => return Err(told(&error)),
    };
    let mut lines = text.lines();
    let (name, seed) = (lines.next().unwrap_or_default(), lines.next().unwrap_or_default());
    let seed: [u8; 32] = secrets::unhex(seed)
        .and_then(|seed| seed.try_into().ok())
        .ok_or_else(|| told(&"this is not the key of a witness: a name and 64 hexadecimal digits are expected"))?;
    SecretKey::new(name, Use::Witness, &seed).map_err(|refusal| told(&refusal.sentence))
}

/// The routes of a witness.
pub fn router(witness: Arc<witness::Witness>, clock: Clock) -> Router {
    Router::new()
        .route("/", get(about))
        .route("/policy", get(policy))
        .route("/verify.py", get(program))
        .route("/add-checkpoint", post(add_checkpoint))
        .layer(DefaultBodyLimit::max(witness::LARGEST))
        .with_state((witness, clock))
}

type Shared = (Arc<witness::Witness>, Clock);

async fn about(State((witness, _)): State<Shared>) -> String {
    let mut text = format!("A witness of public ledgers (c2sp.org/tlog-witness).\n{}\n", witness.key());
    let mut told = BTreeSet::new();
    for log in witness.logs() {
        if told.insert(&log.name)
            && let Ok(last) = witness.last(&log.name)
        {
            let size = last.map_or(0, |last| last.size);
            let _ = writeln!(text, "\nIt watches {}, and has seen {size} entries.", log.name);
        }
    }
    text.push_str("\nBehind this address, /policy says whom to believe, and /verify.py is the program that checks, with Python alone.\n");
    text
}

/// Whom to believe, as this witness sees it: the keys that it was told, and itself. Several witnesses' policies can be put together by hand.
async fn policy(State((witness, _)): State<Shared>) -> Response {
    if witness.logs().is_empty() {
        return (StatusCode::NOT_FOUND, "this witness watches no ledger yet\n").into_response();
    }
    let mut text = String::from(
        "# Whom to believe, from a witness (c2sp.org/tlog-policy): what it signed, and nothing else. When too few witnesses signed,\n\
         # this one has not seen the newest entries yet: try again in an hour, or ask another.\n",
    );
    let logs: BTreeSet<String> = witness.logs().iter().map(ToString::to_string).collect();
    for log in logs {
        let _ = writeln!(text, "log {log}");
    }
    // Its own name, so that a report of a check says who saw.
    let name = &witness.key().name;
    let _ = writeln!(text, "witness {name} {}\nquorum {name}", witness.key());
    ([(header::CONTENT_DISPOSITION, "attachment; filename=\"policy\"")], text).into_response()
}

async fn program() -> Response {
    let named = (header::CONTENT_DISPOSITION, "attachment; filename=\"verify.py\"");
    ([(header::CONTENT_TYPE, "text/x-python; charset=utf-8"), named], prove::PROGRAM).into_response()
}

async fn add_checkpoint(State((witness, clock)): State<Shared>, body: Bytes) -> Response {
    let Ok(text) = String::from_utf8(body.to_vec()) else {
        return (StatusCode::BAD_REQUEST, "the request is not UTF-8\n").into_response();
    };
    let now = clock.now().0.div_euclid(1_000_000).max(0) as u64;
    // It waits for the disk: not where other answers wait.
    let answer = tokio::task::spawn_blocking(move || witness.add_checkpoint(&text, now)).await;
    match answer {
        Ok(Ok(answer)) => {
            let status = StatusCode::from_u16(answer.status).unwrap_or(StatusCode::INTERNAL_SERVER_ERROR);
            let mut response = (status, answer.text).into_response();
            response.headers_mut().insert(header::CONTENT_TYPE, HeaderValue::from_static(answer.kind));
            response
        }
        Ok(Err(error)) => {
            tracing::error!(%error, "the memory of this witness cannot be used: nothing is signed");
            (StatusCode::INTERNAL_SERVER_ERROR, "this witness cannot remember and signs nothing\n").into_response()
        }
        Err(_) => StatusCode::INTERNAL_SERVER_ERROR.into_response(),
    }
}

/// Opens a witness in a folder.
///
/// # Errors
/// What is wrong, for the person at the terminal.
fn open(arguments: &Witness, entropy: &Entropy) -> Result<witness::Witness, String> {
    fs::create_dir_all(&arguments.dir).map_err(|error| format!("{}: {error}", arguments.dir.display()))?;
    let key = key(arguments, entropy)?;
    let logs = arguments
        .logs
        .iter()
        .map(|log| {
            let key = PublicKey::parse(log).map_err(|refusal| refusal.sentence)?;
            if key.used == Use::Log { Ok(key) } else { Err(format!("{log} is the key of a witness, not of a ledger")) }
        })
        .collect::<Result<Vec<_>, String>>()?;
    witness::Witness::open(&arguments.dir, key, logs).map_err(|error| error.to_string())
}

/// Runs a witness.
///
/// # Errors
/// What went wrong, for the person at the terminal.
pub(super) async fn run(arguments: Witness) -> Result<(), String> {
    let watching = arguments.logs.len();
    let witness = open(&arguments, &Entropy::System)?;
    let listener = bind(arguments.listen).await?;
    say(&format!("The key of this witness, for the stewards of the ledgers that it watches:\n{}", witness.key()));
    let address = listener.local_addr().map_err(|error| error.to_string())?;
    say(&format!("It watches {watching} ledger(s) and serves on http://{address}"));
    if watching == 0 {
        say("It signs nothing yet: say which ledgers to watch with --log and the key that stands on their page.");
    }
    axum::serve(listener, router(Arc::new(witness), Clock::System))
        .with_graceful_shutdown(stop())
        .await
        .map_err(|error| error.to_string())
}
