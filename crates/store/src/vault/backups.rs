//! Backups, as far as the key store knows of them: their keys, how long these live, and what was taken back since.

use super::{BACKUP_DAYS, Tombstone, Vault};
use crate::{Day, Error, Id, Result, values};

impl Vault {
    /// All keys, for a backup: `take` is given them a thousand at a time.
    pub async fn each(&self, mut take: impl FnMut(Vec<(Id, [u8; 32])>) -> Result<()>) -> Result<()> {
        let mut after: Vec<u8> = Vec::new();
        loop {
            let from = after.clone();
            let rows = self
                .inner
                .keys
                .read("all keys", move |tx| {
                    Box::pin(async move {
                        tx.all(
                            "SELECT id, wrapping, wrapped FROM keys WHERE id > $1 ORDER BY id LIMIT 1000",
                            values![from],
                        )
                        .await
                    })
                })
                .await?;
            let Some(last) = rows.last() else { return Ok(()) };
            after = last.get("id")?;
            take(rows.iter().map(|row| self.unwrapped(row)).collect::<Result<Vec<_>>>()?)?;
        }
    }

    /// Starts a backup: its number, and the key for what people gave, which lives [`BACKUP_DAYS`] days.
    pub async fn begin_backup(&self, today: Day) -> Result<(i64, [u8; 32])> {
        let (vault, key) = (self.clone(), self.inner.entropy.bytes::<32>());
        let number = self
            .inner
            .keys
            .write("begin a backup", move |tx| {
                Box::pin(async move {
                    let number =
                        tx.count("SELECT COALESCE(MAX(number), 0) + 1 AS n FROM backups", values![]).await?;
                    let (by, wrapped) =
                        vault.inner.wrapping.wrap(&vault.inner.entropy, &number.to_be_bytes(), &key);
                    tx.run(
                        "INSERT INTO backups (number, made_day, ends_day, wrapping, wrapped) VALUES ($1, $2, $3, $4, $5)",
                        values![number, today, today.plus(BACKUP_DAYS), by, wrapped],
                    )
                    .await?;
                    Ok::<_, Error>(number)
                })
            })
            .await?;
        Ok((number, key))
    }

    /// Takes over the number of a backup that another key store made, without its key: numbers go on from there, and the backup
    /// stays one of which this key store does not know what was taken back since.
    pub async fn adopt_backup(&self, number: i64, made: Day) -> Result<()> {
        self.inner
            .keys
            .write("adopt a backup", move |tx| {
                Box::pin(async move {
                    tx.run(
                        "INSERT INTO backups (number, made_day, ends_day, wrapping, wrapped) VALUES ($1, $2, $3, 0, NULL)
                         ON CONFLICT (number) DO NOTHING",
                        values![number, made, made.plus(BACKUP_DAYS)],
                    )
                    .await?;
                    Ok::<_, Error>(())
                })
            })
            .await
    }

    /// The key of a backup. `None` when this key store does not know the backup; `Some(None)` when its time is over.
    pub async fn backup_key(&self, number: i64, today: Day) -> Result<Option<Option<[u8; 32]>>> {
        let row = self
            .inner
            .keys
            .read("backup key", move |tx| {
                Box::pin(async move {
                    tx.first("SELECT wrapping, wrapped, ends_day FROM backups WHERE number = $1", values![number]).await
                })
            })
            .await?;
        let Some(row) = row else { return Ok(None) };
        let over = row.get::<Day>("ends_day")? <= today;
        let by: i64 = row.get("wrapping")?;
        let wrapped = row.get::<Option<Vec<u8>>>("wrapped")?.filter(|_| !over);
        Ok(Some(wrapped.and_then(|wrapped| self.inner.wrapping.unwrap(by, &number.to_be_bytes(), &wrapped))))
    }

    /// Destroys the keys of backups whose time is over, and tombstones that no backup needs any more.
    pub async fn expire(&self, today: Day) -> Result<()> {
        self.inner
            .keys
            .write("expire", move |tx| {
                Box::pin(async move {
                    tx.run(
                        "UPDATE backups SET wrapped = NULL WHERE ends_day <= $1 AND wrapped IS NOT NULL",
                        values![today],
                    )
                    .await?;
                    tx.run("DELETE FROM tombstones WHERE day < $1", values![today.plus(-BACKUP_DAYS)]).await?;
                    Ok::<_, Error>(())
                })
            })
            .await
    }

    /// What was taken back after backup `number` was begun.
    pub async fn tombstones_since(&self, number: i64) -> Result<Vec<Tombstone>> {
        let rows = self
            .inner
            .keys
            .read("tombstones", move |tx| {
                Box::pin(async move {
                    tx.all("SELECT kind, mark, thing FROM tombstones WHERE backup >= $1 ORDER BY id", values![number])
                        .await
                })
            })
            .await?;
        let read = |row: &crate::Row| -> Result<_> {
            Ok(Tombstone::read(&row.get::<String>("kind")?, row.get("mark")?, row.get("thing")?))
        };
        rows.iter().filter_map(|row| read(row).transpose()).collect()
    }
}
