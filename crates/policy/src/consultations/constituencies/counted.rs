//! What a count sees of declarations, under the rule of ten.
//!
//! The problem: a reserved list that appears when one person declares tells on that person. So what the last count saw is kept
//! beside what is declared now, both sealed, and a group is seen anew only when nobody or at least ten people changed it.

use std::collections::BTreeSet;

use ::store::{Id, Result, Tx, values};

use super::{Constituency, Declared, Seals, all};
use crate::consultations::shares::may_change;

/// A group as a count sees it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Group {
    /// Which.
    pub id: Id,
    /// Whether what is published about it may change.
    pub anew: bool,
    /// The seats that declared it, as counted.
    pub seats: Vec<[u8; 16]>,
}

/// A seat with what it declares now and what the last count saw.
struct Row {
    seat: [u8; 16],
    now: Declared,
    counted: Declared,
}

async fn rows(tx: &mut Tx, seals: &Seals, consultation: Id) -> Result<Vec<Row>> {
    tx.all(
        "SELECT d.seat, d.sealed, d.counted FROM declarations d JOIN seats s ON s.seat = d.seat
         WHERE s.consultation = $1 ORDER BY d.seat",
        values![consultation],
    )
    .await?
    .iter()
    .map(|row| {
        let seat = row.get("seat")?;
        let counted = row.get::<Option<Vec<u8>>>("counted")?;
        Ok(Row {
            seat,
            now: seals.open(&seat, &row.get::<Vec<u8>>("sealed")?),
            counted: counted.map_or(Declared::NOTHING, |sealed| seals.open(&seat, &sealed)),
        })
    })
    .collect()
}

/// The seats that declare something else than the last count saw.
pub(in crate::consultations) async fn changed(
    tx: &mut Tx,
    seals: &Seals,
    consultation: Id,
) -> Result<BTreeSet<[u8; 16]>> {
    Ok(rows(tx, seals, consultation)
        .await?
        .into_iter()
        .filter(|row| row.now != row.counted)
        .map(|row| row.seat)
        .collect())
}

/// The groups of a consultation as this count sees them. `shown` says whether anything was published about a group before;
/// `fix` makes the present declarations of groups that may change the counted ones.
pub(in crate::consultations) async fn groups(
    tx: &mut Tx,
    seals: &Seals,
    consultation: Id,
    shown: impl Fn(Id) -> bool,
    anew: bool,
    fix: bool,
) -> Result<Vec<Group>> {
    let asked: Vec<Constituency> = all(tx, consultation).await?;
    if asked.is_empty() {
        return Ok(Vec::new());
    }
    let mut rows = rows(tx, seals, consultation).await?;
    // Whose answers no count has seen yet is in no figure: they join a group when their answers are counted, so that its
    // figures move by as many people as changed it.
    let counted = tx
        .all(
            "SELECT v.seat FROM votes v JOIN statements s ON s.id = v.statement
              WHERE s.consultation = $1 AND v.counted IS NOT NULL
             UNION
             SELECT r.seat FROM reactions r JOIN provisions p ON p.id = r.provision
              WHERE p.consultation = $1 AND r.counted IS NOT NULL",
            values![consultation],
        )
        .await?;
    let counted = counted.iter().map(|row| row.get("seat")).collect::<Result<BTreeSet<[u8; 16]>>>()?;
    for row in rows.iter_mut().filter(|row| !counted.contains(&row.seat)) {
        row.now = row.counted;
    }
    let mut seen: Vec<Declared> = rows.iter().map(|row| row.counted).collect();
    let mut groups = Vec::with_capacity(asked.len());
    for one in &asked {
        let of =
            |now: bool| rows.iter().filter(|row| row.now.has(one) == now && row.counted.has(one) != now).count() as i64;
        let back = tx
            .count("SELECT COALESCE((SELECT people FROM taken_back WHERE thing = $1), 0) AS n", values![one.id])
            .await?;
        // Who takes back and declares again is one person.
        let people = of(false) + of(true).max(back);
        let may = anew && (may_change(people) || !shown(one.id));
        if may && fix {
            for (row, seen) in rows.iter().zip(&mut seen) {
                *seen = seen.with(one, row.now.has(one));
            }
            tx.run("DELETE FROM taken_back WHERE thing = $1", values![one.id]).await?;
        }
        groups.push(Group { id: one.id, anew: may, seats: Vec::new() });
    }
    for (row, seen) in rows.iter().zip(&seen) {
        if *seen != row.counted {
            tx.run(
                "UPDATE declarations SET counted = $2 WHERE seat = $1",
                values![row.seat, seals.close(&row.seat, *seen)],
            )
            .await?;
        }
        for (group, one) in groups.iter_mut().zip(&asked) {
            if seen.has(one) {
                group.seats.push(row.seat);
            }
        }
    }
    Ok(groups)
}
