//! `ledger`: check a public ledger, make proofs, keep a copy.
//!
//! Exit code 0: what was asked for is good. 1: refused, with the reason on standard error. 2: the command was not understood.

mod remote;

use std::{
    cell::RefCell,
    collections::BTreeSet,
    fmt::Write as _,
    fs,
    io::{self, IsTerminal as _, Write as _},
    path::{Path, PathBuf},
    process::ExitCode,
};

use clap::{Args, Parser, Subcommand};
use indicatif::{ProgressBar, ProgressStyle};
use ledger::{
    Checkpoint, Code, Policy, ProofFile, Refusal, Result, SecretKey, Use,
    policy::Seen,
    verify::{self, Bodies, Options, Source},
};
use remote::Place;
use time::OffsetDateTime;

/// Check a public ledger that nobody can change quietly.
#[derive(Parser)]
#[command(name = "ledger", version)]
struct Arguments {
    #[command(subcommand)]
    command: Command,
}

#[derive(Subcommand)]
enum Command {
    /// Check a whole ledger: signatures, witnesses, every tile, every entry.
    Verify(Verify),
    /// Check a proof (a file ending in .tlog-proof), without the network.
    Check(Check),
    /// Make the proof of an entry from the files of a ledger.
    Prove(Prove),
    /// Check a ledger and copy it into a folder; run again, it adds what is new and drops what was erased.
    Mirror(Mirror),
    /// Make a key and print its public half.
    Key(Key),
}

/// Whom to believe, and when it is.
#[derive(Args)]
struct Belief {
    /// A policy: which keys of ledgers and witnesses to believe. Without it the ledger's own is taken, which proves less.
    #[arg(long)]
    policy: Option<PathBuf>,
    /// Now, in seconds since 1970; without it this machine's clock.
    #[arg(long)]
    now: Option<u64>,
}

/// Where the ledger is.
#[derive(Args)]
struct From {
    /// The address of the ledger (https://.../ledger), or a folder with its files.
    place: String,
    /// Ask through this proxy, for instance socks5://127.0.0.1:9050 for Tor.
    #[arg(long)]
    proxy: Option<String>,
}

#[derive(Args)]
struct Verify {
    #[command(flatten)]
    from: From,
    #[command(flatten)]
    belief: Belief,
    /// A checkpoint that you kept earlier, or the three lines of it that stand in a report: the ledger must continue it.
    #[arg(long)]
    since: Option<PathBuf>,
    /// Write the checkpoint that was found good into this file, for --since the next time.
    #[arg(long)]
    keep: Option<PathBuf>,
    /// Also check what the entries say, where it was not erased.
    #[arg(long)]
    bodies: bool,
    /// A quorum of witnesses must have seen it within so many days; 0: whenever.
    #[arg(long, default_value_t = 7)]
    fresh_days: u64,
}

#[derive(Args)]
struct Check {
    /// The proof.
    file: PathBuf,
    #[command(flatten)]
    belief: Belief,
    /// The entry itself (32 bytes in base64), when its text was erased.
    #[arg(long)]
    entry: Option<String>,
}

#[derive(Args)]
struct Prove {
    /// Which entry, from 0.
    index: u64,
    #[command(flatten)]
    from: From,
    /// Where to write the proof; without it, it is printed.
    #[arg(long)]
    out: Option<PathBuf>,
}

#[derive(Args)]
struct Mirror {
    #[command(flatten)]
    from: From,
    /// The folder.
    into: PathBuf,
    #[command(flatten)]
    belief: Belief,
}

#[derive(Args)]
struct Key {
    /// The name: an address without https://, such as witness.example.org/firsthand
    name: String,
    /// For a witness; otherwise for a ledger.
    #[arg(long)]
    witness: bool,
    /// Where to write the secret half (32 bytes in base64). It must not exist.
    #[arg(long)]
    out: PathBuf,
}

fn main() -> ExitCode {
    let done = match Arguments::parse().command {
        Command::Verify(arguments) => verify_all(&arguments),
        Command::Check(arguments) => check(&arguments),
        Command::Prove(arguments) => prove(&arguments),
        Command::Mirror(arguments) => mirror(&arguments),
        Command::Key(arguments) => key(&arguments),
    };
    match done.and_then(|text| print(&text)) {
        Ok(()) => ExitCode::SUCCESS,
        Err(refusal) => {
            // If even standard error is closed, the exit code still tells.
            let _ = writeln!(io::stderr().lock(), "refused: {refusal}");
            ExitCode::FAILURE
        }
    }
}

fn print(text: &str) -> Result<()> {
    match io::stdout().lock().write_all(text.as_bytes()) {
        Err(error) if error.kind() != io::ErrorKind::BrokenPipe => Err(file_error("standard output")(error)),
        _ => Ok(()),
    }
}

fn file_error(name: impl std::fmt::Display) -> impl FnOnce(io::Error) -> Refusal {
    move |error| Refusal::new(Code::Missing, format!("{name}: {error}"))
}

fn read(path: &Path) -> Result<String> {
    let bytes = fs::read(path).map_err(file_error(path.display()))?;
    String::from_utf8(bytes).map_err(|_| Refusal::unreadable(format!("{} is not UTF-8", path.display())))
}

fn now(given: Option<u64>) -> u64 {
    given.unwrap_or_else(|| {
        #[expect(clippy::disallowed_methods, reason = "the program's edge: below it the time is an argument")]
        let now = std::time::SystemTime::now();
        now.duration_since(std::time::UNIX_EPOCH).map_or(0, |since| since.as_secs())
    })
}

/// The policy that was given, or the ledger's own with a warning.
fn policy(belief: &Belief, place: Option<&Place>) -> Result<(Policy, &'static str)> {
    match (&belief.policy, place) {
        (Some(path), _) => Ok((Policy::parse(&read(path)?)?, "")),
        (None, Some(place)) => Ok((
            Policy::parse(&verify::text(place, "policy")?)?,
            "The policy came from the ledger itself. It is worth as much as you trust that place: better take it from a witness.\n",
        )),
        (None, None) => Err(Refusal::new(
            Code::Missing,
            "a policy is needed (--policy FILE): it says which keys to believe. The ledger offers one at its address, ending in /policy",
        )),
    }
}

/// A day and a time, UTC, of seconds since 1970.
fn time(seconds: u64) -> String {
    i64::try_from(seconds).ok().and_then(|seconds| OffsetDateTime::from_unix_timestamp(seconds).ok()).map_or_else(
        || format!("second {seconds}"),
        |at| format!("{} {:02}:{:02} UTC", at.date(), at.hour(), at.minute()),
    )
}

fn told(checkpoint: &Checkpoint, seen: &Seen) -> String {
    let mut text = format!(
        "Ledger {}: {} entries, root {}.\nSigned by the ledger's key.\n",
        checkpoint.origin, checkpoint.size, checkpoint.root
    );
    if seen.wanted || seen.of > 0 {
        let _ = write!(text, "Seen by {} of {} witnesses", seen.by.len(), seen.of);
        for (place, (name, at)) in seen.by.iter().enumerate() {
            let _ = write!(text, "{} {name} on {}", if place == 0 { ":" } else { "," }, time(*at));
        }
        text.push_str(".\n");
    }
    if !seen.wanted {
        text.push_str("The policy asks for no witness: another version may be shown to somebody else.\n");
    }
    text
}

fn bar(length: u64) -> ProgressBar {
    if !io::stderr().is_terminal() {
        return ProgressBar::hidden();
    }
    let style = ProgressStyle::with_template("{bar:40} {pos} of {len} entries, {eta} left");
    ProgressBar::new(length).with_style(style.unwrap_or_else(|_| ProgressStyle::default_bar()))
}

fn run(place: &impl Source, policy: &Policy, options: &Options) -> Result<verify::Report> {
    let bar = bar(0);
    let report = verify::verify(place, policy, options, |done, of| {
        bar.set_length(of);
        bar.set_position(done);
    });
    bar.finish_and_clear();
    report
}

fn verify_all(arguments: &Verify) -> Result<String> {
    let place = Place::open(&arguments.from.place, arguments.from.proxy.as_deref())?;
    let (policy, warning) = policy(&arguments.belief, Some(&place))?;
    let options = Options {
        since: arguments.since.as_deref().map(|path| Checkpoint::kept(&read(path)?)).transpose()?,
        bodies: arguments.bodies,
        fresh: (arguments.fresh_days > 0).then(|| arguments.fresh_days.saturating_mul(86_400)),
        now: now(arguments.belief.now),
    };
    let report = run(&place, &policy, &options)?;
    let mut text = told(&report.checkpoint, &report.seen);
    text.push_str("Every tile and every entry fits.\n");
    if let Some(since) = &options.since {
        let _ = writeln!(text, "It continues the {} entries that you saw before.", since.size);
    }
    if let Some(Bodies { there, erased, unsigned }) = report.bodies {
        let _ = writeln!(text, "The texts of {there} entries fit; {erased} were erased.");
        if unsigned > 0 {
            let _ = writeln!(
                text,
                "For {unsigned} of them the act of erasing is announced, but not signed yet: check again in two hours."
            );
        }
    }
    if let Some(path) = &arguments.keep {
        fs::write(path, report.checkpoint.text()).map_err(file_error(path.display()))?;
    }
    Ok(text + warning)
}

fn check(arguments: &Check) -> Result<String> {
    let proof = ProofFile::parse(&read(&arguments.file)?)?;
    let (policy, _) = policy(&arguments.belief, None)?;
    let entry = arguments.entry.as_deref().map(ledger::Hash::parse).transpose()?;
    let seen = proof.check(&policy, entry.map(|hash| hash.0), now(arguments.belief.now))?;
    let mut text = format!("Entry {} is in the ledger.\n", proof.index);
    text.push_str(&told(&proof.checkpoint, &seen));
    if let Some(body) = &proof.body {
        let _ = writeln!(text, "It says:\n{}", body.text);
    } else {
        text.push_str("What it said was erased.\n");
    }
    Ok(text)
}

fn prove(arguments: &Prove) -> Result<String> {
    let place = Place::open(&arguments.from.place, arguments.from.proxy.as_deref())?;
    let (proof, entry) = verify::prove(&place, arguments.index)?;
    let erased = if proof.body.is_none() {
        format!("The text of this entry was erased. Check the proof with --entry {}\n", ledger::Hash(entry))
    } else {
        String::new()
    };
    match &arguments.out {
        Some(path) => {
            fs::write(path, proof.text()).map_err(file_error(path.display()))?;
            Ok(format!("The proof is in {}.\n{erased}", path.display()))
        }
        None => Ok(proof.text()),
    }
}

/// Files on their way into a copy: what is there and never changes is read from the copy, so that it is checked too; everything else is fetched
/// once, put aside, and moved into its place when all of it was found good.
struct Copying<'a> {
    from: &'a Place,
    into: &'a Path,
    fetched: RefCell<BTreeSet<String>>,
}

impl Copying<'_> {
    fn aside(&self, path: &str) -> PathBuf {
        self.into.join("fetched").join(path)
    }

    fn put(&self, path: &str, bytes: &[u8]) -> Result<()> {
        let aside = self.aside(path);
        aside
            .parent()
            .map_or(Ok(()), fs::create_dir_all)
            .and_then(|()| fs::write(&aside, bytes))
            .map_err(file_error(aside.display()))?;
        self.fetched.borrow_mut().insert(path.to_owned());
        Ok(())
    }

    /// Moves everything into its place, the checkpoint last.
    fn done(&self) -> Result<()> {
        let fetched = self.fetched.borrow();
        let checkpoint = "checkpoint".to_owned();
        for path in fetched.iter().filter(|path| **path != checkpoint).chain([&checkpoint]) {
            let place = self.into.join(path);
            place
                .parent()
                .map_or(Ok(()), fs::create_dir_all)
                .and_then(|()| fs::rename(self.aside(path), &place))
                .map_err(file_error(place.display()))?;
        }
        let aside = self.into.join("fetched");
        fs::remove_dir_all(&aside).map_err(file_error(aside.display()))
    }
}

impl Source for Copying<'_> {
    fn get(&self, path: &str) -> Result<Option<Vec<u8>>> {
        let kept = self.into.join(path);
        if path.starts_with("tile/") && kept.is_file() {
            return fs::read(&kept).map(Some).map_err(file_error(kept.display()));
        }
        let bytes = self.from.get(path)?;
        if let Some(bytes) = &bytes {
            self.put(path, bytes)?;
        }
        Ok(bytes)
    }
}

fn mirror(arguments: &Mirror) -> Result<String> {
    let place = Place::open(&arguments.from.place, arguments.from.proxy.as_deref())?;
    let (policy, warning) = policy(&arguments.belief, Some(&place))?;
    let kept = arguments.into.join("checkpoint");
    let since = kept.exists().then(|| Checkpoint::parse(&read(&kept)?)).transpose()?;
    let options = Options { since, bodies: true, fresh: None, now: now(arguments.belief.now) };
    // What an interrupted run put aside is fetched anew.
    let aside = arguments.into.join("fetched");
    if aside.exists() {
        fs::remove_dir_all(&aside).map_err(file_error(aside.display()))?;
    }
    let copying = Copying { from: &place, into: &arguments.into, fetched: RefCell::default() };
    let report = run(&copying, &policy, &options)?;
    if report.bodies.is_some_and(|bodies| bodies.unsigned > 0) {
        return Err(Refusal::new(
            Code::Vanished,
            "the words of an entry are gone, and the act of erasing is announced but not signed yet: the copy keeps them; copy again in two hours",
        ));
    }
    copying.put("policy", verify::text(&place, "policy")?.as_bytes())?;
    copying.done()?;
    Ok(format!(
        "{}The copy in {} is complete.\n{warning}",
        told(&report.checkpoint, &report.seen),
        arguments.into.display()
    ))
}

fn key(arguments: &Key) -> Result<String> {
    let mut seed = [0; 32];
    #[expect(clippy::disallowed_methods, reason = "the program's edge: below it randomness is an argument")]
    getrandom::fill(&mut seed).map_err(|error| Refusal::unreadable(format!("no randomness: {error}")))?;
    let used = if arguments.witness { Use::Witness } else { Use::Log };
    let key = SecretKey::new(&arguments.name, used, &seed)?;
    let mut options = fs::OpenOptions::new();
    options.write(true).create_new(true);
    #[cfg(unix)]
    std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
    let text = ledger::Hash(seed).to_string() + "\n";
    options
        .open(&arguments.out)
        .and_then(|mut file| file.write_all(text.as_bytes()).and_then(|()| file.sync_all()))
        .map_err(file_error(arguments.out.display()))?;
    Ok(format!("{}\n", key.public()))
}
