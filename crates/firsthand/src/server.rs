//! Putting the routes together and serving them.

use std::{
    net::SocketAddr,
    sync::Arc,
    time::{Duration, Instant},
};

use axum::{
    Router,
    extract::{MatchedPath, Request, State},
    http::StatusCode,
    middleware::{self, Next},
    response::{IntoResponse, Response},
    routing::get,
};
use kit::{App, InstanceKey, Lang, Parts, Problem, Visit};
use metrics_exporter_prometheus::{PrometheusBuilder, PrometheusHandle};
use people::{codes::Code, notices::Mailer, secrets, staff};
use store::{Clock, Database, Day, Entropy, Settings, Store, Vault};
use tokio::net::TcpListener;
use tower::{Layer, util::MapRequestLayer};
use tower_http::{catch_panic::CatchPanicLayer, compression::CompressionLayer};

use crate::keyfile::Keys;

/// Makes the application out of its parts.
///
/// # Errors
/// What is wrong with the messages.
pub fn app(store: Store, clock: Clock, entropy: Entropy, key: InstanceKey, secure: bool) -> Result<App, String> {
    let catalogue = crate::catalogue().map_err(|wrong| wrong.join("\n"))?;
    // The set-up word follows from the key, so that every instance and every restart shows the same.
    let mut half = [0; 16];
    half.copy_from_slice(&secrets::mac(&key.0, "set-up word", &[])[..16]);
    let setup_word = Code::from_bytes(&half).words(Lang::En).split(' ').take(4).collect::<Vec<_>>().join("-");
    let resolvers = vec![
        policy::consultations::RESOLVER,
        policy::councils::RESOLVER,
        policy::recommendations::RESOLVER,
        policy::recommendations::requests::RESOLVER,
        services::RESOLVER,
    ];
    let live = services::search::Live::new().map_err(|error| format!("the index of services: {error}"))?;
    let app = App::new(Parts {
        store,
        clock,
        entropy,
        catalogue,
        key,
        secure,
        setup_word,
        resolvers,
        shelves: policy::SHELVES.to_vec(),
        kept: crate::inventory::kept(),
    });
    let everything =
        services::everywhere::Everything::new().map_err(|error| format!("the index of everything: {error}"))?;
    let datasets = kit::Datasets(services::DATASETS.to_vec());
    let panels = services::panel::Panels { of: policy::councils::at_work };
    let elsewhere = people::elsewhere::All(vec![services::reviews::store::ELSEWHERE]);
    let app = app.sharing(Arc::new(live)).sharing(Arc::new(everything)).sharing(Arc::new(panels));
    Ok(app.sharing(Arc::new(datasets)).sharing(Arc::new(elsewhere)))
}

/// Opens the key store, then the database; seals what an older program stored in the clear, carries out what was let go, and makes anew what
/// lists are looked up by where it is missing (`told`: how many recommendations are done).
///
/// # Errors
/// What cannot be opened.
pub async fn open(
    database: &Database,
    keys_in: &Database,
    connections: u32,
    keys: &Keys,
    told: impl Fn(usize),
) -> Result<Store, String> {
    let words = |error: store::Error| error.to_string();
    let vault = vault(keys_in, keys, &Clock::System).await?;
    let settings = Settings::new(database.clone()).connections(connections).with(vault);
    let store = Store::open(&settings, &Clock::System).await.map_err(words)?;
    policy::consultations::upkeep::seal_words(&store).await.map_err(words)?;
    policy::index::fill(&store, told).await.map_err(words)?;
    store.settle(Clock::System.today()).await.map_err(words)?;
    Ok(store)
}

/// Opens the key store.
///
/// # Errors
/// When it cannot be opened.
pub async fn vault(keys_in: &Database, keys: &Keys, clock: &Clock) -> Result<Vault, String> {
    Vault::open(&Settings::keys(keys_in.clone()), keys.wrapping(), Entropy::System, clock)
        .await
        .map_err(|error| format!("the key store cannot be opened: {error}"))
}

/// Marks an SQLite database as in use, as long as what is returned lives; `None` when another program uses it. PostgreSQL
/// looks after itself.
///
/// # Errors
/// When the file of the mark cannot be made.
pub fn lock(database: &Database) -> Result<Option<Option<std::fs::File>>, String> {
    let Database::Sqlite(path) = database else { return Ok(Some(None)) };
    let mut name = path.as_os_str().to_owned();
    name.push("-in-use");
    let file = std::fs::OpenOptions::new()
        .create(true)
        .append(true)
        .open(&name)
        .map_err(|error| format!("{} cannot be made: {error}", name.display()))?;
    Ok(file.try_lock().is_ok().then_some(Some(file)))
}

/// All routes, with everything that surrounds them.
pub fn router(app: &App) -> Router {
    Router::new()
        .merge(kit::leaflets::routes(app))
        .merge(people::routes())
        .merge(evidence::routes())
        .merge(services::routes())
        .merge(policy::routes())
        .merge(prove::routes())
        .merge(crate::api::routes())
        .route("/health", get(health))
        .fallback(async |visit: Result<Visit, Problem>| match visit {
            Err(elsewhere @ Problem::Elsewhere(_)) => elsewhere,
            _ => Problem::NotFound,
        })
        .method_not_allowed_fallback(async || Problem::WrongMethod)
        .layer(CatchPanicLayer::custom(|_: Box<dyn std::any::Any + Send>| Problem::Internal.into_response()))
        .layer(middleware::from_fn_with_state(app.clone(), people::closed))
        .layer(middleware::from_fn_with_state(app.clone(), crate::sealed::gate))
        .layer(middleware::from_fn(kit::same_origin))
        .layer(middleware::from_fn_with_state(app.clone(), kit::dress))
        .layer(middleware::from_fn(kit::protect))
        .layer(middleware::from_fn(measure))
        .layer(CompressionLayer::new())
        .with_state(app.clone())
}

/// Serves until `stop` is ready.
///
/// # Errors
/// When the listener fails.
pub async fn serve(
    app: &App,
    listener: TcpListener,
    stop: impl Future<Output = ()> + Send + 'static,
) -> Result<(), String> {
    serve_router(router(app), listener, stop).await
}

/// Serves a router until `stop` is ready.
///
/// # Errors
/// When the listener fails.
pub(crate) async fn serve_router(
    router: Router,
    listener: TcpListener,
    stop: impl Future<Output = ()> + Send + 'static,
) -> Result<(), String> {
    let service = MapRequestLayer::new(kit::speak).layer(router);
    let service = axum::ServiceExt::<Request>::into_make_service(service);
    axum::serve(listener, service).with_graceful_shutdown(stop).await.map_err(|error| error.to_string())
}

/// Alive, and the database answers.
async fn health(State(app): State<App>) -> Response {
    let answer = app
        .store()
        .read("health", |tx| {
            Box::pin(async move { tx.count("SELECT COUNT(*) AS n FROM schema_migrations", Vec::new()).await })
        })
        .await;
    match answer {
        Ok(_) => "well\n".into_response(),
        Err(_) => (StatusCode::SERVICE_UNAVAILABLE, "the database does not answer\n").into_response(),
    }
}

/// Counts by route, status and latency: nothing about who asked, nor what.
async fn measure(request: Request, next: Next) -> Response {
    let route = request.extensions().get::<MatchedPath>().map_or("none", |path| path.as_str()).to_owned();
    let started = Instant::now();
    let response = next.run(request).await;
    let status = response.status().as_u16().to_string();
    metrics::counter!("http_requests", "route" => route.clone(), "status" => status).increment(1);
    metrics::histogram!("http_seconds", "route" => route).record(started.elapsed().as_secs_f64());
    response
}

/// Starts to collect metrics; only when somebody will ask for them, because what is never asked for is never emptied. Only the
/// first call in a process counts.
pub fn collect_metrics() -> Option<PrometheusHandle> {
    PrometheusBuilder::new().install_recorder().ok()
}

/// Serves metrics on a loopback address.
///
/// # Errors
/// When the address cannot be used.
pub async fn serve_metrics(address: SocketAddr, handle: PrometheusHandle) -> Result<(), String> {
    let listener =
        TcpListener::bind(address).await.map_err(|error| format!("{address} cannot be used for metrics: {error}"))?;
    let upkeep = handle.clone();
    tokio::spawn(async move {
        loop {
            tokio::time::sleep(Duration::from_secs(30)).await;
            upkeep.run_upkeep();
        }
    });
    let router = Router::new().route("/metrics", get(async move || handle.render()));
    tokio::spawn(async move {
        if let Err(error) = axum::serve(listener, router).await {
            tracing::error!(%error, "metrics are no longer served");
        }
    });
    Ok(())
}

/// Tells staff of institutions by e-mail that something is new.
pub async fn tell(app: &App, mailer: &Mailer) {
    let today = app.clock().today();
    let reminded = app
        .store()
        .write("remind of last days", move |tx| Box::pin(policy::recommendations::telling::remind(tx, today)));
    if let Err(error) = reminded.await {
        tracing::error!(%error, "last days could not be looked up; it is tried again in an hour");
    }
    let due = app.store().write("remind of checks", move |tx| Box::pin(services::editing::due::remind(tx, today)));
    if let Err(error) = due.await {
        tracing::error!(%error, "checks of services could not be looked up; it is tried again in an hour");
    }
    match people::notices::send_due(app, mailer).await {
        Ok(failed) if failed > 0 => {
            tracing::warn!(failed, "the mail server did not take every message; it is tried again");
        }
        Ok(_) => {}
        Err(_) => tracing::error!("messages could not be looked up; it is tried again in an hour"),
    }
}

/// For how many hours the ledger's key may stay closed before it counts as lost.
const LOST_AFTER: u32 = 24;

/// Enters once after each start that words are gone, when their keys are: an older copy of the key store may have been put back.
async fn told_lost(app: &App, looked: &mut bool, today: Day) -> store::Result<()> {
    if !*looked && !app.store().read("words without a key", |tx| Box::pin(acts::untold(tx))).await?.is_empty() {
        app.store().write("words without a key", move |tx| Box::pin(acts::tell_lost(tx, today))).await?;
    }
    *looked = true;
    Ok(())
}

/// What happens by itself: counts on announced days, closing, sweeping, and the nightly rewrite.
pub fn spawn_calendar(app: App, mailer: Option<Mailer>, origin: String) {
    // Apart from the rest: a mail server that does not answer holds nothing else up.
    if let Some(mailer) = mailer {
        let app = app.clone();
        tokio::spawn(async move {
            loop {
                tell(&app, &mailer).await;
                tokio::time::sleep(Duration::from_hours(1)).await;
            }
        });
    }
    tokio::spawn(async move {
        let (mut night, mut closed, mut looked) = (None, 0, false);
        loop {
            if policy::consultations::count::tick(&app).await.is_err() {
                tracing::error!("the calendar could not be followed; it is tried again in an hour");
            }
            if policy::room::closing::close_due(&app).await.is_err() {
                tracing::error!("decisions whose time is over could not be counted; it is tried again in an hour");
            }
            let clock = app.clock().clone();
            app.settle().await;
            if let Ok(vault) = app.store().vault()
                && let Err(error) = vault.expire(clock.today()).await
            {
                tracing::error!(%error, "keys of old backups could not be destroyed; it is tried again in an hour");
            }
            let today = clock.today();
            let expired = app.store().write("permissions whose time is over", move |tx| {
                Box::pin(async move {
                    people::consents::files::sweep(tx, today).await?;
                    people::consents::expire(tx, today).await
                })
            });
            match expired.await {
                Ok(0) => {}
                Ok(_) => app.settle().await,
                Err(error) => tracing::error!(%error, "permissions whose time is over could not be deleted"),
            }
            let swept = app.store().write("sweep", move |tx| {
                Box::pin(async move {
                    people::invitations::sweep(tx, clock.today()).await?;
                    policy::councils::seats::sweep(tx, clock.today()).await?;
                    people::sessions::sweep(tx, &clock).await
                })
            });
            if let Err(error) = swept.await {
                tracing::error!(%error, "sessions could not be swept");
            }
            let today = app.clock().today();
            if night != Some(today) {
                night = Some(today);
                let swept = app
                    .store()
                    .write("earlier wordings", move |tx| Box::pin(services::directory::history::sweep(tx, today)));
                if let Err(error) = swept.await {
                    tracing::error!(%error, "earlier wordings of entries could not be deleted; it is tried again tomorrow");
                }
                let now = app.clock().now();
                if let Err(error) = services::reviews::store::freeze(app.store(), now).await {
                    tracing::error!(%error, "reviews of services could not be published; it is tried again tomorrow");
                }
                if let Err(error) = services::editing::find_pairs(app.store()).await {
                    tracing::error!(%error, "services that may be listed twice could not be looked for; it is tried again tomorrow");
                }
                if services::gaps::history::keep(&app).await.is_err() {
                    tracing::error!("the numbers of gaps could not be kept; it is tried again tomorrow");
                }
                if policy::consultations::retention::purge(&app).await.is_err() {
                    tracing::error!("what is over could not be deleted; it is tried again tomorrow");
                }
                let rewritten =
                    app.store().write("rewrite in key order", |tx| Box::pin(store::jobs::rewrite_in_key_order(tx)));
                if let Err(error) = rewritten.await {
                    tracing::error!(%error, "the nightly rewrite failed");
                }
                if let Ok(vault) = app.store().vault()
                    && let Err(error) = vault.rewrite().await
                {
                    tracing::error!(%error, "the nightly rewrite of the key store failed");
                }
            }
            let today = app.clock().today();
            let told = app
                .store()
                .write("legal demands of a month", move |tx| Box::pin(people::demands::tell_ledger(tx, today)));
            if let Err(error) = told.await {
                tracing::error!(%error, "the numbers of legal demands could not be entered in the public ledger");
            }
            // A key that does not open may be on a disk that is not mounted: a day to notice, before it counts as lost.
            let opens = app.store().read("the ledger's key", |tx| Box::pin(acts::opens(tx))).await;
            closed = if opens.is_ok_and(|opens| opens) { 0 } else { closed + 1 };
            if (1..LOST_AFTER).contains(&closed) {
                tracing::error!(
                    hours = LOST_AFTER - closed,
                    "the key of the public ledger does not open: look whether this is the right key store. After so many hours a new key begins, and the words of all entries are told to be lost"
                );
            } else if let Err(error) = told_lost(&app, &mut looked, today).await {
                tracing::error!(%error, "it could not be looked whether words of the public ledger were lost; it is tried again in an hour");
            } else if let Err(error) = acts::publish(app.store(), &origin, today).await {
                tracing::error!(%error, "the public ledger could not be signed; it is tried again in an hour");
            } else if let Err(error) = prove::watch::ask_all(&app).await {
                tracing::error!(%error, "the witnesses of the public ledger could not be asked; it is tried again in an hour");
            }
            tokio::time::sleep(Duration::from_hours(1)).await;
        }
    });
}

/// True when nobody has set the installation up yet.
///
/// # Errors
/// When the database does not answer.
pub async fn is_new(app: &App) -> Result<bool, String> {
    app.store()
        .read("first run", |tx| Box::pin(staff::none_yet(tx)))
        .await
        .map_err(|error: store::Error| error.to_string())
}
