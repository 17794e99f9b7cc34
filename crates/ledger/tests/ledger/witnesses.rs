//! What a witness signs, and what it never signs.

use ledger::{
    Checkpoint, Code, Hash, SecretKey, Use,
    proofs::consistency,
    witness::{Request, Witness},
};
use tempfile::TempDir;

use crate::support::{NOW, ORIGIN, Sample, bodies, body, log_key, witness_key};

fn request(sample: &Sample, old: u64, new: u64) -> Request {
    Request {
        old,
        proof: consistency(&sample.tiles, old, new).unwrap(),
        checkpoint: Checkpoint::sign(new, sample.root(new), &log_key()),
    }
}

#[test]
fn a_witness_signs_what_continues_what_it_saw_and_nothing_else() {
    let folder = TempDir::new().unwrap();
    let sample = Sample::new(bodies(600));
    let mut other = bodies(600);
    other[3] = Some(body(3, "another promise"));
    let other = Sample::new(other);
    let witness = Witness::open(folder.path(), witness_key(1), vec![log_key().public().clone()]).unwrap();
    let ask = |request: &Request| witness.add_checkpoint(&request.text(), NOW).unwrap();

    let mut first = request(&sample, 0, 10);
    let answer = ask(&first);
    assert_eq!(answer.status, 200, "{}", answer.text);
    first.checkpoint.lines.push(ledger::checkpoint::Line::parse(answer.text.trim_end()).unwrap());
    assert_eq!(first.checkpoint.seen_by(witness.key(), NOW).unwrap(), Some(NOW));
    assert_eq!(ask(&request(&sample, 10, 10)).status, 200, "again, a day later");
    assert_eq!(ask(&request(&sample, 10, 600)).status, 200);

    let stale = ask(&request(&sample, 10, 600));
    assert_eq!((stale.status, stale.kind, stale.text.as_str()), (409, "text/x.tlog.size", "600\n"));
    assert_eq!(ask(&request(&sample, 0, 10)).status, 409, "a smaller one");
    // A fork: the same size, and a larger one.
    assert_eq!(ask(&Request { old: 600, ..request(&other, 0, 600) }).status, 409);
    let longer = Sample::new(bodies(700));
    let mut fork = bodies(700);
    fork[3] = Some(body(3, "another promise"));
    let fork = Sample::new(fork);
    assert_eq!(ask(&request(&fork, 600, 700)).status, 422);
    let mut wrong = request(&longer, 600, 700);
    wrong.proof.pop();
    assert_eq!(ask(&wrong).status, 422);
    assert_eq!(ask(&request(&longer, 600, 700)).status, 200);

    let stranger = SecretKey::new("elsewhere.example/ledger", Use::Log, &[9; 32]).unwrap();
    let of_stranger = Request { old: 0, proof: vec![], checkpoint: Checkpoint::sign(0, Hash::empty(), &stranger) };
    assert_eq!(ask(&of_stranger).status, 404);
    let thief = SecretKey::new(ORIGIN, Use::Log, &[9; 32]).unwrap();
    let stolen = Request { old: 700, proof: vec![], checkpoint: Checkpoint::sign(700, longer.root(700), &thief) };
    assert_eq!(ask(&stolen).status, 403);
    assert_eq!(ask(&Request { old: 701, ..request(&longer, 700, 700) }).status, 400);
    for rubbish in ["", "old\n\n", "old -1\n\nx\n", "old 1\n\n"] {
        assert_eq!(witness.add_checkpoint(rubbish, NOW).unwrap().status, 400);
    }
    assert_eq!(witness.last(ORIGIN).unwrap().unwrap().size, 700);
}

#[test]
fn a_witness_remembers_and_no_two_programs_share_a_memory() {
    let folder = TempDir::new().unwrap();
    let sample = Sample::new(bodies(20));
    let keys = || vec![log_key().public().clone()];
    let witness = Witness::open(folder.path(), witness_key(1), keys()).unwrap();
    assert_eq!(witness.add_checkpoint(&request(&sample, 0, 20).text(), NOW).unwrap().status, 200);
    assert!(Witness::open(folder.path(), witness_key(1), keys()).is_err());
    drop(witness);
    // What a crash left half written is not read.
    let memory = std::fs::read_dir(folder.path()).unwrap().filter_map(|file| {
        let path = file.unwrap().path();
        path.extension().is_some_and(|end| end == "checkpoint").then_some(path)
    });
    let memory = memory.last().unwrap();
    std::fs::write(memory.with_extension("new"), "half").unwrap();
    let witness = Witness::open(folder.path(), witness_key(1), keys()).unwrap();
    assert_eq!(witness.add_checkpoint(&request(&sample, 0, 5).text(), NOW).unwrap().text, "20\n");
    // A memory that cannot be read signs nothing.
    std::fs::write(&memory, "rubbish").unwrap();
    assert!(witness.add_checkpoint(&request(&sample, 20, 20).text(), NOW).is_err());
}

#[test]
fn of_two_at_once_that_do_not_go_together_one_is_signed() {
    for round in 0..20 {
        let folder = TempDir::new().unwrap();
        let one = Sample::new(bodies(50));
        let mut others = bodies(50);
        others[round] = Some(body(99, "another"));
        let two = Sample::new(others);
        let witness = Witness::open(folder.path(), witness_key(1), vec![log_key().public().clone()]).unwrap();
        let statuses: Vec<u16> = std::thread::scope(|scope| {
            let asked = [&one, &two].map(|sample| {
                let (witness, text) = (&witness, request(sample, 0, 50).text());
                scope.spawn(move || witness.add_checkpoint(&text, NOW).unwrap().status)
            });
            asked.into_iter().map(|thread| thread.join().unwrap()).collect()
        });
        assert_eq!(statuses.iter().filter(|status| **status == 200).count(), 1, "{statuses:?}");
    }
}

#[test]
fn a_new_key_goes_on_with_the_same_ledger() {
    let folder = TempDir::new().unwrap();
    let sample = Sample::new(bodies(30));
    let new = SecretKey::new(ORIGIN, Use::Log, &[8; 32]).unwrap();
    let both = vec![log_key().public().clone(), new.public().clone()];
    let witness = Witness::open(folder.path(), witness_key(1), both).unwrap();
    assert_eq!(witness.add_checkpoint(&request(&sample, 0, 10).text(), NOW).unwrap().status, 200);
    let mut next = request(&sample, 10, 20);
    next.checkpoint.sign_also(&new);
    assert_eq!(witness.add_checkpoint(&next.text(), NOW).unwrap().status, 200);
    let alone = Request { checkpoint: Checkpoint::sign(30, sample.root(30), &new), ..request(&sample, 20, 30) };
    assert_eq!(witness.add_checkpoint(&alone.text(), NOW).unwrap().status, 200);
    assert_eq!(ledger::witness::refusal(422, "x").code, Code::Forked);
}
