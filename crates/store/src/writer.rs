//! The one writer of SQLite, with group commit.
//!
//! The problem: SQLite takes one writer at a time, and `synchronous=FULL` costs one `fsync` per commit. Many people
//! vote at once; one `fsync` each would cap the house at a few hundred votes a second on a small disk. So closures
//! queue up, the writer takes all that wait (up to [`GROUP`]), runs each inside its own savepoint, commits once, and only
//! then answers. A closure that fails rolls back to its savepoint and fails alone. If the commit itself fails, everyone
//! in the group hears that nothing was stored.

use std::panic::AssertUnwindSafe;

use futures_util::FutureExt;
use sqlx::SqliteConnection;
use tokio::sync::{mpsc, oneshot};

use crate::{Error, Result, Tx, Vault, door::BoxFuture, tx::Link};

/// How many closures share one commit at the most. Bounds how long the first of a group waits.
const GROUP: usize = 256;

/// How many closures may wait. Beyond that, callers wait before they queue.
pub(crate) const QUEUE: usize = 4096;

/// A closure in the queue, with the place its answer goes to.
pub(crate) trait Queued: Send {
    /// Runs the closure; true when its changes shall stay.
    fn run<'a>(&'a mut self, tx: &'a mut Tx) -> BoxFuture<'a, bool>;
    /// Answers the caller, after the commit.
    fn finish(self: Box<Self>, commit: Result<()>);
}

pub(crate) struct Job<T, E, F> {
    pub(crate) work: Option<F>,
    pub(crate) outcome: Option<Result<T, E>>,
    pub(crate) answer: oneshot::Sender<Result<T, E>>,
}

impl<T, E, F> Queued for Job<T, E, F>
where
    T: Send + 'static,
    E: From<Error> + Send + 'static,
    F: for<'t> FnOnce(&'t mut Tx) -> BoxFuture<'t, Result<T, E>> + Send + 'static,
{
    fn run<'a>(&'a mut self, tx: &'a mut Tx) -> BoxFuture<'a, bool> {
        Box::pin(async move {
            let Some(work) = self.work.take() else { return false };
            let outcome = match AssertUnwindSafe(async { work(tx).await }).catch_unwind().await {
                Ok(outcome) => outcome,
                Err(_) => Err(E::from(Error::Panicked)),
            };
            let keep = outcome.is_ok();
            self.outcome = Some(outcome);
            keep
        })
    }

    fn finish(self: Box<Self>, commit: Result<()>) {
        let outcome = match (commit, self.outcome) {
            (Ok(()), Some(outcome)) | (Err(_), Some(outcome @ Err(_))) => outcome,
            (Err(error), _) => Err(E::from(error)),
            (Ok(()), None) => Err(E::from(Error::Stopped)),
        };
        // The caller may have gone away (a closed connection); the write stands all the same.
        let _gone = self.answer.send(outcome);
    }
}

/// Takes closures until every sender is gone.
pub(crate) async fn run(
    connection: SqliteConnection,
    vault: Option<Vault>,
    mut queue: mpsc::Receiver<Box<dyn Queued>>,
) {
    let mut tx = Tx::new(Link::SqliteWrite(connection), vault);
    let mut group: Vec<Box<dyn Queued>> = Vec::with_capacity(GROUP);
    while let Some(first) = queue.recv().await {
        group.push(first);
        while group.len() < GROUP {
            match queue.try_recv() {
                Ok(next) => group.push(next),
                Err(_) => break,
            }
        }
        metrics::histogram!("store_group_size").record(group.len() as f64);
        let commit = run_group(&mut tx, &mut group).await;
        if let Err(error) = &commit {
            tracing::error!(%error, "a group of writes was not committed");
            let _already_over = tx.run("ROLLBACK", Vec::new()).await;
        }
        for job in group.drain(..) {
            job.finish(match &commit {
                Ok(()) => Ok(()),
                Err(Error::Busy) => Err(Error::Busy),
                Err(error) => Err(Error::Commit(error.to_string())),
            });
        }
    }
}

async fn run_group(tx: &mut Tx, group: &mut [Box<dyn Queued>]) -> Result<()> {
    tx.run("BEGIN IMMEDIATE", Vec::new()).await?;
    if let [alone] = group {
        let end = if alone.run(tx).await { "COMMIT" } else { "ROLLBACK" };
        tx.run(end, Vec::new()).await?;
        return Ok(());
    }
    for job in group {
        tx.run("SAVEPOINT one", Vec::new()).await?;
        if !job.run(tx).await {
            tx.run("ROLLBACK TO one", Vec::new()).await?;
        }
        tx.run("RELEASE one", Vec::new()).await?;
    }
    tx.run("COMMIT", Vec::new()).await?;
    Ok(())
}
