//! Runs a storage test on SQLite and on PostgreSQL.
//!
//! `harness::on_both(|store| async move { ... })` opens a fresh database of each kind with the newest schema. The PostgreSQL
//! server is private: started from the binaries that are found, never as root, on a Unix socket in a temporary folder,
//! once per test program, and gone when the program ends. Where there are no binaries one line says so and the test
//! runs on SQLite alone; `FIRSTHAND_REQUIRE=postgres` turns that into a failure.

use std::{
    path::{Path, PathBuf},
    process::{Command, Stdio},
    sync::{
        OnceLock,
        atomic::{AtomicU32, Ordering},
    },
    time::{Duration, Instant},
};

use crate::{Clock, Database, Day, Entropy, Error, Settings, Store, Vault, Wrapping};

/// The day that fixed clocks of tests show.
pub const TODAY: Day = Day(20_500);

/// Runs `test` once per database, each time with an empty one.
///
/// # Panics
/// When the test panics, or when PostgreSQL is required and cannot be started.
pub fn on_both<F, Fut>(test: F)
where
    F: Fn(Store) -> Fut,
    Fut: Future<Output = ()>,
{
    let runtime = tokio::runtime::Builder::new_multi_thread()
        .worker_threads(2)
        .enable_all()
        .build()
        .expect("a runtime for the test");
    runtime.block_on(async {
        let folder = tempfile::tempdir().expect("a temporary folder");
        let settings = Settings::new(Database::Sqlite(folder.path().join("test.sqlite")));
        let settings = settings.with(vault(Database::Sqlite(folder.path().join("keys.sqlite"))).await);
        let store = Store::open(&settings, &Clock::fixed(TODAY)).await.expect("SQLite opens");
        test(store).await;
        if let Some(url) = postgres_url().await {
            let keys = postgres_url().await.expect("the server is there");
            let vault = vault(Database::Postgres(keys.clone())).await;
            let settings = Settings::new(Database::Postgres(url.clone())).with(vault);
            let store = Store::open(&settings, &Clock::fixed(TODAY)).await.expect("PostgreSQL opens");
            test(store.clone()).await;
            store.close().await;
            take_away(&[url, keys]).await;
        }
    });
}

/// A key store in an empty database, with a wrapping key that everybody knows.
///
/// # Panics
/// When the database cannot be opened.
pub async fn vault(database: Database) -> Vault {
    let settings = Settings::keys(database);
    let wrapping = Wrapping::one(1, [9; 32]);
    Vault::open(&settings, wrapping, Entropy::System, &Clock::fixed(TODAY)).await.expect("the key store opens")
}

/// Runs `test` once per database, each time with the settings of an empty one without a schema.
///
/// # Panics
/// As [`on_both`].
pub fn on_both_empty<F, Fut>(test: F)
where
    F: Fn(Settings) -> Fut,
    Fut: Future<Output = ()>,
{
    let runtime = tokio::runtime::Runtime::new().expect("a runtime for the test");
    runtime.block_on(async {
        let folder = tempfile::tempdir().expect("a temporary folder");
        test(Settings::new(Database::Sqlite(folder.path().join("test.sqlite")))).await;
        if let Some(url) = postgres_url().await {
            test(Settings::new(Database::Postgres(url.clone()))).await;
            take_away(&[url]).await;
        }
    });
}

/// Loads `INSERT` statements. Blobs are written `X'..'`, as SQLite has them.
pub async fn load(store: &Store, text: &str) -> Result<(), Error> {
    let postgres = store.kind() == "PostgreSQL";
    let sql: String = text
        .lines()
        .filter(|line| !line.starts_with("--"))
        .map(|line| if postgres { line.replace("X'", "'\\x") } else { line.to_owned() })
        .collect::<Vec<_>>()
        .join("\n");
    store.write("load rows", move |tx| Box::pin(async move { tx.script(sql).await })).await
}

/// True when `FIRSTHAND_REQUIRE` lists `what`.
pub fn required(what: &str) -> bool {
    #[expect(clippy::disallowed_methods, reason = "a switch for tests, not configuration")]
    let list = std::env::var("FIRSTHAND_REQUIRE").unwrap_or_default();
    list.split(',').any(|item| item.trim() == what)
}

/// The address of a fresh, empty PostgreSQL database; `None` (and one line) when there is no server to be had.
pub async fn postgres_url() -> Option<String> {
    static SERVER: OnceLock<Option<PathBuf>> = OnceLock::new();
    static NUMBER: AtomicU32 = AtomicU32::new(0);
    let socket = SERVER.get_or_init(|| match start() {
        Ok(socket) => Some(socket),
        Err(reason) => {
            assert!(!required("postgres"), "PostgreSQL is required (FIRSTHAND_REQUIRE) but {reason}");
            // Written past the test runner, which would keep it to itself: whoever runs the tests should know.
            let _nobody_listens = std::io::Write::write_all(
                &mut std::io::stderr(),
                format!("skipped: tests on PostgreSQL, because {reason}\n").as_bytes(),
            );
            None
        }
    });
    let socket = socket.as_ref()?;
    let name = format!("test_{}_{}", std::process::id(), NUMBER.fetch_add(1, Ordering::SeqCst));
    administer(socket, &format!("CREATE DATABASE {name}")).await;
    Some(address(socket, &name))
}

/// Drops databases of [`postgres_url`]. A test program makes hundreds of them, of ten megabytes each: together they would
/// fill a small disk, and PostgreSQL ends when it can write no more.
async fn take_away(addresses: &[String]) {
    for url in addresses {
        let (start, socket) = url.split_once("?host=").expect("an address of ours");
        let name = start.rsplit('/').next().expect("a name");
        // A server of the test may still hold a connection.
        administer(Path::new(socket), &format!("DROP DATABASE {name} WITH (FORCE)")).await;
    }
}

fn address(socket: &Path, database: &str) -> String {
    format!("postgres://postgres@localhost/{database}?host={}", socket.display())
}

/// Databases cannot be made or dropped inside a transaction, so this goes around the door, here only.
async fn administer(socket: &Path, sql: &str) {
    let settings = Settings::new(Database::Postgres(address(socket, "postgres")));
    let done = match Store::connect(&settings).await {
        Ok(admin) => {
            let done = admin.outside_transaction(sql.to_owned()).await;
            admin.close().await;
            done
        }
        Err(error) => Err(error),
    };
    if let Err(error) = done {
        panic!("PostgreSQL did not do \"{sql}\": {error}. The end of its log:\n{}", last_lines(socket));
    }
}

fn last_lines(folder: &Path) -> String {
    let log = std::fs::read_to_string(folder.join("log")).unwrap_or_default();
    let lines: Vec<&str> = log.lines().collect();
    lines[lines.len().saturating_sub(20)..].join("\n")
}

/// Finds the server's programs: on the path, or where Debian keeps them.
fn binaries() -> Option<PathBuf> {
    let mut versions: Vec<PathBuf> = std::fs::read_dir("/usr/lib/postgresql")
        .map(|entries| entries.flatten().map(|entry| entry.path().join("bin")).collect())
        .unwrap_or_default();
    versions.sort();
    versions.push(PathBuf::from("/usr/local/bin"));
    versions.push(PathBuf::from("/usr/bin"));
    versions.into_iter().find(|folder| folder.join("initdb").exists() && folder.join("postgres").exists())
}

fn is_root() -> bool {
    std::fs::read_to_string("/proc/self/status").is_ok_and(|status| {
        status.lines().any(|line| line.starts_with("Uid:") && line.split_whitespace().nth(1) == Some("0"))
    })
}

/// A command that does not run as root: through the `postgres` account when we are root.
fn as_postgres(program: &Path, root: bool) -> Command {
    if root {
        let mut command = Command::new("runuser");
        command.args(["-u", "postgres", "--"]).arg(program);
        command
    } else {
        Command::new(program)
    }
}

fn start() -> Result<PathBuf, String> {
    let bin = binaries().ok_or("no PostgreSQL server programs were found (Debian: apt-get install postgresql)")?;
    let root = is_root();
    let folder = tempfile::Builder::new().prefix("firsthand-pg-").tempdir().map_err(|e| e.to_string())?.keep();
    if root {
        let owned = Command::new("chown").arg("postgres").arg(&folder).status().map_err(|e| e.to_string())?;
        if !owned.success() {
            return Err("this is root and there is no account named postgres to run the server".to_owned());
        }
    }
    let data = folder.join("data");
    let made = as_postgres(&bin.join("initdb"), root)
        .args(["--no-sync", "--auth=trust", "--username=postgres", "--encoding=UTF8", "--locale=C", "-D"])
        .arg(&data)
        .current_dir("/")
        .stdout(Stdio::null())
        .stderr(Stdio::piped())
        .output()
        .map_err(|e| e.to_string())?;
    if !made.status.success() {
        return Err(format!("initdb failed: {}", String::from_utf8_lossy(&made.stderr)));
    }
    // A shell watches this process and takes the server and its folder away when it has ended, however it ended. When the
    // server ends first, its log stays for the messages of the tests.
    let script = "\"$1\" -D \"$2/data\" -k \"$2\" -c listen_addresses= -c fsync=off -c max_connections=200 \
                  -c synchronous_commit=off -c max_wal_size=256MB >\"$2/log\" 2>&1 & server=$!; \
                  while kill -0 \"$3\" 2>/dev/null && kill -0 $server 2>/dev/null; do sleep 0.5; done; \
                  kill -INT $server 2>/dev/null; wait $server; rm -rf \"$2/data\"; \
                  while kill -0 \"$3\" 2>/dev/null; do sleep 0.5; done; rm -rf \"$2\"";
    // As the postgres account one may not signal a root process, so the watch looks at /proc instead.
    let script = script.replace("kill -0 \"$3\" 2>/dev/null", "[ -d \"/proc/$3\" ]");
    let mut watch = as_postgres(Path::new("sh"), root);
    watch
        .args(["-c", &script, "watch"])
        .arg(bin.join("postgres"))
        .arg(&folder)
        .arg(std::process::id().to_string())
        .current_dir("/")
        .stdin(Stdio::null())
        .stdout(Stdio::null())
        .stderr(Stdio::null());
    #[cfg(unix)]
    std::os::unix::process::CommandExt::process_group(&mut watch, 0);
    let _runs_on = watch.spawn().map_err(|e| e.to_string())?;
    let deadline = Instant::now() + Duration::from_secs(30);
    while !folder.join(".s.PGSQL.5432").exists() || !accepts(&bin, &folder, root) {
        if Instant::now() > deadline {
            return Err(format!("the server did not start within 30 seconds: {}", last_lines(&folder)));
        }
        std::thread::sleep(Duration::from_millis(50));
    }
    Ok(folder)
}

fn accepts(bin: &Path, folder: &Path, root: bool) -> bool {
    as_postgres(&bin.join("pg_isready"), root)
        .arg("-q")
        .arg("-h")
        .arg(folder)
        .current_dir("/")
        .status()
        .is_ok_and(|status| status.success())
}
