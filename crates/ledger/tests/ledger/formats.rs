//! The formats, against published examples and independent libraries, and against rubbish.

use ledger::{Body, Checkpoint, Code, Policy, ProofFile, PublicKey, entry, proofs, witness::Request};
use proptest::prelude::*;

use crate::support::{NOW, ORIGIN, Sample, bodies, body, log_key, policy_of, policy_text, witness_key};

/// The example of tlog-checkpoint (C2SP).
const PUBLISHED: &str = "example.com/behind-the-sofa\n20852163\nCsUYapGGPo4dkMgIAUqom/Xajj7h2fB2MPA3j2jxq2I=\n\n\u{2014} example.com/behind-the-sofa Az3grlgtzPICa5OS8npVmf1Myq/5IZniMp+ZJurmRDeOoRDe4URYN7u5/Zhcyv2q1gGzGku9nTo+zyWE+xeMcTOAYQ8=\n\u{2014} witness.example.com/w1 jWbPPwAAAABkGFDLEZMHwSRaJNiIDoe9DYn/zXcrtPHeolMI5OWXEhZCB9dlrDJsX3b2oyin1nPZqhf5nNo0xUe+mbIUBkBIfZ+qnA==\n";

/// The request of tlog-witness (C2SP).
const PUBLISHED_REQUEST: &str = "old 20852014\nPlRNCrwHpqhGrupue0L7gxbjbMiKA9temvuZZDDpkaw=\njrJZDmY8Y7SyJE0MWLpLozkIVMSMZcD5kvuKxPC3swk=\n5+pKlUdi2LeF/BcMHBn+Ku6yhPGNCswZZD1X/6QgPd8=\n/6WVhPs2CwSsb5rYBH5cjHV/wSmA79abXAwhXw3Kj/0=\n\nexample.com/behind-the-sofa\n20852163\nCsUYapGGPo4dkMgIAUqom/Xajj7h2fB2MPA3j2jxq2I=\n\n\u{2014} example.com/behind-the-sofa Az3grlgtzPICa5OS8npVmf1Myq/5IZniMp+ZJurmRDeOoRDe4URYN7u5/Zhcyv2q1gGzGku9nTo+zyWE+xeMcTOAYQ8=\n\u{2014} example.com/behind-the-sofa opLqBQsREYCgu6xQkYQwJr9fo45a62DN9EdmHXnZdXNqlcVGlCum2Wks+49/V6267UEjw6QUXTS5Rovnzv++qbSzm9Q=\n";

#[test]
fn the_published_examples_are_read_and_written_byte_for_byte() {
    let checkpoint = Checkpoint::parse(PUBLISHED).unwrap();
    assert_eq!((checkpoint.size, checkpoint.lines.len()), (20_852_163, 2));
    assert_eq!(checkpoint.text(), PUBLISHED);
    let request = Request::parse(PUBLISHED_REQUEST).unwrap();
    assert_eq!((request.old, request.proof.len()), (20_852_014, 4));
    assert_eq!(request.text(), PUBLISHED_REQUEST);
}

#[test]
fn keys_are_those_of_the_published_note() {
    // From the documentation of golang.org/x/mod/sumdb/note.
    let key = PublicKey::parse("PeterNeumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW").unwrap();
    assert_eq!(key.id(), 0xc74f_20a3);
    assert_eq!(key.to_string(), "PeterNeumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW");
    for wrong in [
        "PeterNeumann+c74f20a4+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW",
        "Peter Neumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW",
        "+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW",
        "PeterNeumann+c74f20a3+Axpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW",
        "PeterNeumann+c74f20a3",
    ] {
        assert_eq!(PublicKey::parse(wrong).unwrap_err().code, Code::Unreadable, "{wrong}");
    }
}

#[test]
fn an_independent_library_reads_what_is_signed_here() {
    use signed_note::{Note, StandardVerifier, VerifierList};
    let sample = Sample::new(bodies(5));
    let checkpoint = sample.checkpoint(5, &[1, 2]);
    let note = Note::from_bytes(checkpoint.text().as_bytes()).unwrap();
    let key = StandardVerifier::new(&log_key().public().to_string()).unwrap();
    let (good, others) = note.verify(&VerifierList::new(vec![Box::new(key)])).unwrap();
    assert_eq!((good.len(), others.len()), (1, 2));
    let theirs = tlog_tiles::Checkpoint::from_bytes(checkpoint.body().as_bytes()).unwrap();
    assert_eq!((theirs.origin(), theirs.size()), (ORIGIN, 5));
    assert_eq!(theirs.hash().0, checkpoint.root.0);
}

#[test]
fn a_proof_in_one_file_holds_by_itself() {
    let sample = Sample::new(bodies(300));
    let policy = Policy::parse(&policy_text()).unwrap();
    for index in [0, 1, 255, 256, 299] {
        let proof = ProofFile {
            body: sample.bodies[index as usize].clone(),
            index,
            path: proofs::inclusion(&sample.tiles, index, 300).unwrap(),
            checkpoint: sample.checkpoint(300, &[2, 3]),
        };
        let read = ProofFile::parse(&proof.text()).unwrap();
        assert_eq!(read, proof);
        let seen = read.check(&policy, None, NOW).unwrap();
        assert_eq!((seen.by.len(), seen.of), (2, 3));
        let erased = ProofFile { body: None, ..proof };
        let read = ProofFile::parse(&erased.text()).unwrap();
        assert_eq!(read.check(&policy, None, NOW).unwrap_err().code, Code::Missing);
        read.check(&policy, Some(sample.entries[index as usize]), NOW).unwrap();
    }
}

#[test]
fn a_commitment_says_nothing_without_its_salt_and_everything_with_it() {
    let one = body(1, "we will do it by March");
    assert_ne!(one.entry(), Body { salt: [1; 32], ..one.clone() }.entry());
    one.check(1, &one.entry()).unwrap();
    let changed = Body { text: one.text.replace("March", "May"), ..one.clone() };
    assert_eq!(changed.check(1, &one.entry()).unwrap_err().code, Code::AlteredBody);
    let lines = format!("{}\n{}\n", entry::line(0, Some(&one)), entry::line(1, None));
    assert_eq!(entry::read_lines(&lines, 0, 256).unwrap(), [Some(one), None]);
    for wrong in ["1 erased\n", "0 ever\n", "00 erased\n", "0\n", "0 AAAA {}\n"] {
        assert_eq!(entry::read_lines(wrong, 0, 256).unwrap_err().code, Code::Unreadable, "{wrong}");
    }
}

#[test]
fn policies_say_what_is_wrong_and_where() {
    let (log, w1) = (log_key().public().to_string(), witness_key(1).public().to_string());
    let good = policy_of(2, &[1, 2, 3]);
    Policy::parse(&good).unwrap();
    Policy::parse(&good.replace("enough 2", "enough all")).unwrap();
    Policy::parse("quorum none\n").unwrap();
    for (text, says) in [
        (good.replace("enough 2", "enough 4"), "4 of 3"),
        (good.replace("enough 2", "enough 0"), "0 of 3"),
        (good.replace(" w1 w2 w3", " w1 w2 w2"), "w2 is a member twice"),
        (good.replace(" w1 w2 w3", " w1 w2 w4"), "w4 is not defined"),
        (good.replace("quorum enough", "quorum many"), "many is not defined"),
        (good.replace("quorum enough", ""), "one quorum line, this has 0"),
        (format!("{good}quorum enough\n"), "has 2"),
        (format!("{good}log {log}\n"), "listed twice"),
        (format!("witness again {w1}\n{good}"), "listed twice"),
        (format!("log {w1}\nquorum none\n"), "other kind"),
        (format!("witness a {log}\nquorum none\n"), "other kind"),
        (good.replace("witness w2", "witness w1"), "w1 is defined twice"),
        (format!("{good}\u{7}\n"), "control"),
        (format!("{good}frog\n"), "is expected"),
        (good.replace('\n', "\r\n"), "control"),
    ] {
        let refusal = Policy::parse(&text).unwrap_err();
        assert_eq!(refusal.code, Code::Unreadable);
        assert!(refusal.sentence.contains(says), "{says}: {}", refusal.sentence);
    }
}

#[test]
fn groups_of_groups_are_counted_as_they_are_written() {
    let sample = Sample::new(bodies(3));
    let mut text = format!("log {}\n", log_key().public());
    for number in 1..=5 {
        text += &format!("witness w{number} {} https://w{number}.example/\n", witness_key(number).public());
    }
    text += "group north 2 w1 w2 w3\ngroup south any w4 w5\ngroup both all north south\nquorum both\n";
    let policy = Policy::parse(&text).unwrap();
    for (witnesses, good) in
        [(&[1u8, 2, 4][..], true), (&[1, 2, 3, 4, 5], true), (&[1, 2, 3], false), (&[1, 4, 5], false), (&[4, 5], false)]
    {
        let outcome = policy.accept(&sample.checkpoint(3, witnesses), NOW);
        assert_eq!(outcome.is_ok(), good, "{witnesses:?}");
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 400, ..ProptestConfig::default() })]

    #[test]
    fn rubbish_is_refused_and_breaks_nothing(text in "\\PC*|(?s).{0,200}", cut in any::<proptest::sample::Index>(), put in "\\PC{0,3}|\\n{0,3}") {
        for known in [PUBLISHED, PUBLISHED_REQUEST, &text] {
            let at = (0..=known.len()).filter(|at| known.is_char_boundary(*at)).nth(cut.index(known.chars().count() + 1)).unwrap();
            let changed = format!("{}{put}{}", &known[..at], &known[at..]);
            if let Ok(read) = Checkpoint::parse(&changed) {
                prop_assert_eq!(read.text(), changed.clone());
            }
            if let Ok(read) = Request::parse(&changed) {
                prop_assert_eq!(read.text(), changed.clone());
            }
            let _ = (ProofFile::parse(&changed), Policy::parse(&changed), PublicKey::parse(&changed), entry::read_lines(&changed, 0, 256));
            let _ = entry::read_bundle(changed.as_bytes(), 3);
        }
    }

    #[test]
    fn both_libraries_take_and_refuse_the_same_notes(cut in any::<proptest::sample::Index>(), byte in 0u8..128) {
        let mut changed = PUBLISHED.as_bytes().to_vec();
        let at = cut.index(changed.len());
        changed[at] = byte;
        let Ok(text) = String::from_utf8(changed) else { return Ok(()) };
        let theirs = signed_note::Note::from_bytes(text.as_bytes()).is_ok()
            && text.rsplit_once("\n\n").is_some_and(|(body, _)| tlog_tiles::Checkpoint::from_bytes(format!("{body}\n").as_bytes()).is_ok());
        let ours = Checkpoint::parse(&text).is_ok();
        // Ours is the stricter one; what it takes, theirs takes.
        prop_assert!(!ours || theirs, "{}", text);
    }
}
