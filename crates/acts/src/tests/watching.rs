//! Witnesses, what is served while they are away, and ledgers that begin again.

use ledger::{SecretKey, Use, witness::Witness};

use super::*;

#[test]
fn the_served_checkpoint_stays_however_long_witnesses_are_away() {
    harness::on_both(|store| async move {
        publish_now(&store).await;
        for number in 1..=3u8 {
            let key = SecretKey::new(&format!("w{number}.example"), Use::Witness, &[number; 32]).unwrap();
            let vkey = key.public().to_string();
            store
                .write("add", move |tx| {
                    let vkey = vkey.clone();
                    Box::pin(async move { add_witness(tx, "One", &vkey, "https://w.example/", harness::TODAY).await })
                })
                .await
                .unwrap();
        }
        publish_now(&store).await;
        let sign = |number: u8| {
            let store = store.clone();
            async move {
                let key = SecretKey::new(&format!("w{number}.example"), Use::Witness, &[number; 32]).unwrap();
                let newest = store.read("newest", |tx| Box::pin(latest(tx))).await.unwrap().unwrap();
                let line = newest.cosign(&key, now() as u64).text() + "\n";
                let (vkey, size) = (key.public().to_string(), newest.size);
                let noted = store.write("signed", move |tx| {
                    let (vkey, line) = (vkey.clone(), line.clone());
                    Box::pin(async move {
                        let one = witnesses(tx).await?.into_iter().find(|one| one.vkey == vkey).unwrap();
                        signed(tx, one.id, size, &line, harness::TODAY).await
                    })
                });
                assert!(noted.await.unwrap());
                size
            }
        };
        for number in 1..=3 {
            sign(number).await;
        }
        let seen = store.read("served", |tx| Box::pin(served(tx))).await.unwrap().unwrap();
        // Two of three are away for seventy checkpoints.
        for number in 0..70 {
            say(&store, Id([1; 16]), &format!("act {number}")).await.unwrap();
            publish_now(&store).await;
            sign(1).await;
        }
        let still = store.read("served", |tx| Box::pin(served(tx))).await.unwrap().unwrap();
        assert_eq!(still.text(), seen.text(), "readers are not shown one that too few saw");
        let kept = store
            .read("kept", |tx| {
                Box::pin(async move { tx.count("SELECT COUNT(*) AS n FROM ledger_checkpoints", values![]).await })
            })
            .await
            .unwrap();
        assert_eq!(kept, 51, "the newest fifty and the one that is served");
        // One comes back.
        let size = sign(2).await;
        assert_eq!(store.read("served", |tx| Box::pin(served(tx))).await.unwrap().unwrap().size, size);
    });
}

#[test]
fn two_copies_put_back_on_one_day_are_two_ledgers() {
    harness::on_both(|store| async move {
        publish_now(&store).await;
        let mut names = Vec::new();
        for _ in 0..2 {
            store.write("again", |tx| Box::pin(begin_again(tx, harness::TODAY))).await.unwrap();
            publish_now(&store).await;
            names.push(store.read("signed", |tx| Box::pin(latest(tx))).await.unwrap().unwrap().origin);
        }
        assert_ne!(names[0], names[1]);
        assert!(names.iter().all(|name| name.starts_with(&format!("{ORIGIN}/{}-", harness::TODAY))), "{names:?}");
        checked(&store, true).await;
    });
}

#[test]
fn a_report_names_what_was_signed_before_its_day() {
    harness::on_both(|store| async move {
        publish_now(&store).await;
        let of = |today| {
            let store = store.clone();
            async move { store.read("stamp", move |tx| Box::pin(of_report(tx, today))).await.unwrap().unwrap().size }
        };
        assert_eq!(of(harness::TODAY).await, 1, "on the first day what there is");
        say(&store, Id([1; 16]), "yesterday").await.unwrap();
        publish(&store, ORIGIN, harness::TODAY.plus(1)).await.unwrap();
        say(&store, Id([1; 16]), "today").await.unwrap();
        publish(&store, ORIGIN, harness::TODAY.plus(2)).await.unwrap();
        assert_eq!(of(harness::TODAY.plus(2)).await, 2, "no hour of today");
        assert_eq!(of(harness::TODAY.plus(3)).await, 3);
    });
}

#[test]
fn two_of_three_witnesses_are_enough_and_one_is_not() {
    harness::on_both(|store| async move {
        publish_now(&store).await;
        let folder = tempfile::TempDir::new().unwrap();
        let log = store.read("keys", |tx| Box::pin(keys(tx))).await.unwrap()[0].vkey.clone();
        let mut watching = Vec::new();
        for number in 1..=3u8 {
            let key = SecretKey::new(&format!("w{number}.example"), Use::Witness, &[number; 32]).unwrap();
            let vkey = key.public().to_string();
            let added = store
                .write("add", move |tx| {
                    Box::pin(async move {
                        let name = format!("Organisation {number}");
                        assert!(!add_witness(tx, &name, "rubbish", "https://w.example/", harness::TODAY).await?);
                        let good = add_witness(tx, &name, &vkey, "https://w.example/", harness::TODAY).await?;
                        assert!(!add_witness(tx, "again", &vkey, "https://w.example/", harness::TODAY).await?);
                        Ok::<_, Error>(good)
                    })
                })
                .await
                .unwrap();
            assert!(added);
            let logs = vec![ledger::PublicKey::parse(&log).unwrap()];
            watching.push(Witness::open(&folder.path().join(number.to_string()), key, logs).unwrap());
        }
        publish_now(&store).await;
        let mut met = Vec::new();
        for witness in &watching {
            let vkey = witness.key().to_string();
            let (one, request) = store
                .read("ask", move |tx| {
                    Box::pin(async move {
                        let one = witnesses(tx).await?.into_iter().find(|one| one.vkey == vkey).unwrap();
                        let request = ask(tx, one.size).await?.unwrap();
                        Ok::<_, Error>((one, request))
                    })
                })
                .await
                .unwrap();
            let answer = witness.add_checkpoint(&request.text(), now() as u64).unwrap();
            assert_eq!(answer.status, 200, "{}", answer.text);
            let size = request.checkpoint.size;
            let noted = store
                .write("signed", move |tx| {
                    Box::pin(async move {
                        assert!(!signed(tx, one.id, size, "rubbish\n", harness::TODAY).await?);
                        signed(tx, one.id, size, &answer.text, harness::TODAY).await
                    })
                })
                .await
                .unwrap();
            assert!(noted);
            let met_now = store
                .read("met", |tx| {
                    Box::pin(async move {
                        tx.count("SELECT COUNT(*) AS n FROM ledger_checkpoints WHERE met = 1 AND size > 1", values![])
                            .await
                    })
                })
                .await
                .unwrap();
            met.push(met_now);
        }
        assert_eq!(met, [1, 1, 1], "who signed once counts from then on");
        let report = checked(&store, true).await;
        assert_eq!((report.seen.by.len(), report.seen.wanted), (3, true));
        // The next acts are served when enough have seen them, not before.
        say(&store, Id([1; 16]), "more").await.unwrap();
        publish_now(&store).await;
        let (shown, newest) = store
            .read("both", |tx| {
                Box::pin(async move { Ok::<_, Error>((served(tx).await?.unwrap(), latest(tx).await?.unwrap())) })
            })
            .await
            .unwrap();
        assert_eq!(newest.size, shown.size + 1);
    });
}
