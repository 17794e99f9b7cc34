//! The tree, against the definitions of RFC 6962 written out, published vectors, and an independent library.

use ct_merkle::mem_backed_tree::MemoryBackedTree;
use ledger::{
    Code, Growing, Hash, Tile,
    proofs::{check_consistency, check_inclusion, consistency, inclusion, root},
    tiles::{number_of, place},
};
use proptest::prelude::*;
use sha2::Sha256;

use crate::support::tiles;

/// MTH of RFC 6962, section 2.1, as it is written there.
fn definition(entries: &[[u8; 32]]) -> Hash {
    match entries {
        [] => Hash::empty(),
        [one] => Hash::leaf(one),
        _ => {
            let split = entries.len().next_power_of_two() / 2;
            Hash::node(definition(&entries[..split]), definition(&entries[split..]))
        }
    }
}

fn entries(count: usize) -> Vec<[u8; 32]> {
    (0..count).map(|at| Hash::leaf(&at.to_be_bytes()).0).collect()
}

fn grown(entries: &[[u8; 32]]) -> Growing {
    let mut tree = Growing::new();
    for entry in entries {
        tree.push(Hash::leaf(entry), |_, _, _| ());
    }
    tree
}

#[test]
fn roots_are_those_of_the_published_vectors() {
    // The inputs and roots that Certificate Transparency's implementations are tested with.
    let inputs: [&[u8]; 8] = [
        b"",
        b"\x00",
        b"\x10",
        b"\x20\x21",
        b"\x30\x31",
        b"\x40\x41\x42\x43",
        b"\x50\x51\x52\x53\x54\x55\x56\x57",
        b"\x60\x61\x62\x63\x64\x65\x66\x67\x68\x69\x6a\x6b\x6c\x6d\x6e\x6f",
    ];
    let roots = [
        "6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d",
        "fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125",
        "aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77",
        "d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7",
        "4e3bbb1f7b478dcfe71fb631631519a3bca12c9aefca1612bfce4c13a86264d4",
        "76e67dadbcdf1e10e1b74ddc608abd2f98dfb16fbce75277b5232a127f2087ef",
        "ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c",
        "5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328",
    ];
    let mut tree = Growing::new();
    for (input, root) in inputs.iter().zip(roots) {
        tree.push(Hash::leaf(input), |_, _, _| ());
        let made: String = tree.root().0.iter().map(|byte| format!("{byte:02x}")).collect();
        assert_eq!(made, root);
    }
}

#[test]
fn every_root_and_every_proof_of_small_trees_holds_and_no_other_does() {
    let all = entries(70);
    let set = tiles(&all);
    for size in 0..=all.len() {
        let right = definition(&all[..size]);
        assert_eq!(grown(&all[..size]).root(), right, "{size}");
        assert_eq!(root(&set, size as u64).unwrap(), right, "{size}");
        for index in 0..size as u64 {
            let path = inclusion(&set, index, size as u64).unwrap();
            let leaf = Hash::leaf(&all[index as usize]);
            check_inclusion(leaf, index, size as u64, &path, right).unwrap();
            for wrong in 0..=size as u64 {
                if wrong != index {
                    assert!(
                        check_inclusion(leaf, wrong, size as u64, &path, right).is_err(),
                        "{index} as {wrong} of {size}"
                    );
                }
            }
        }
        for old in 0..=size as u64 {
            let before = (old, definition(&all[..old as usize]));
            let path = consistency(&set, old, size as u64).unwrap();
            check_consistency(before, (size as u64, right), &path).unwrap();
            if old > 0 {
                let other = (old, Hash::leaf(b"another"));
                assert_eq!(check_consistency(other, (size as u64, right), &path).unwrap_err().code, Code::Forked);
            }
        }
    }
}

#[test]
fn what_is_cut_off_is_told_as_rolled_back() {
    let all = entries(9);
    let set = tiles(&all);
    assert_eq!(consistency(&set, 9, 8).unwrap_err().code, Code::RolledBack);
    let refused = check_consistency((9, definition(&all)), (8, definition(&all[..8])), &[]).unwrap_err();
    assert_eq!(refused.code, Code::RolledBack);
}

#[test]
fn a_tree_goes_on_from_its_partial_tiles() {
    let all = entries(66_000);
    for stop in [0, 1, 255, 256, 257, 511, 65_535, 65_536, 65_537] {
        let before = grown(&all[..stop]);
        let kept: Vec<(Tile, Vec<Hash>)> = before.partial().map(|(tile, hashes)| (tile, hashes.to_vec())).collect();
        let find = |tile: Tile| kept.iter().find(|(there, _)| *there == tile).map(|(_, hashes)| hashes.clone());
        let mut after = Growing::resume(stop as u64, find).unwrap();
        assert_eq!(after, before);
        for entry in &all[stop..] {
            after.push(Hash::leaf(entry), |_, _, _| ());
        }
        assert_eq!(after.root(), grown(&all).root(), "{stop}");
        if stop % 256 != 0 {
            assert!(Growing::resume(stop as u64, |_| None).is_none());
        }
    }
}

#[test]
fn the_tiles_of_seventy_thousand_are_those_of_the_specification() {
    let paths: Vec<String> = Tile::all(70_000).map(Tile::path).collect();
    assert_eq!(paths.iter().filter(|path| path.starts_with("tile/0/") && !path.contains(".p/")).count(), 273);
    for path in ["tile/0/273.p/112", "tile/1/000", "tile/1/001.p/17", "tile/2/000.p/1"] {
        assert!(paths.iter().any(|there| there == path), "{path}");
    }
    assert_eq!(paths.len(), 277);
    assert_eq!(Tile::all(256).map(Tile::path).collect::<Vec<_>>(), ["tile/0/000", "tile/1/000.p/1"]);
    assert_eq!(place(1_234_067), "x001/x234/067");
    for wrong in ["1/234/067", "x001/x234/67", "x000/067", "x001/x234/x067", "", "-01"] {
        assert_eq!(number_of(wrong), None, "{wrong}");
    }
    assert!(
        Tile::parse("0/x001/234.p/17")
            .is_some_and(|(tile, entries)| tile.number == 1234 && tile.width == 17 && !entries)
    );
    assert!(Tile::parse("entries/000").is_some_and(|(tile, entries)| tile.full() && entries));
    for wrong in ["0/000.p/0", "0/000.p/256", "00/000", "64/000", "entries/000.p/017", "0"] {
        assert!(Tile::parse(wrong).is_none(), "{wrong}");
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 200, ..ProptestConfig::default() })]

    #[test]
    fn an_independent_library_agrees(size in 1usize..2000, at in any::<proptest::sample::Index>(), cut in any::<proptest::sample::Index>()) {
        let all = entries(size);
        let set = tiles(&all);
        let mut theirs = MemoryBackedTree::<Sha256, [u8; 32]>::new();
        for entry in &all {
            theirs.push(*entry);
        }
        let their_root = theirs.root();
        prop_assert_eq!(&their_root.as_bytes()[..], &grown(&all).root().0[..]);
        let index = at.index(size);
        let ours: Vec<u8> = inclusion(&set, index as u64, size as u64).unwrap().iter().flat_map(|hash| hash.0).collect();
        let their_proof = theirs.prove_inclusion(index);
        prop_assert_eq!(their_proof.as_bytes(), &ours[..]);
        let old = 1 + cut.index(size);
        if old < size {
            let ours: Vec<u8> = consistency(&set, old as u64, size as u64).unwrap().iter().flat_map(|hash| hash.0).collect();
            let their_proof = theirs.prove_consistency(size - old);
            prop_assert_eq!(their_proof.as_bytes(), &ours[..]);
        }
    }

    #[test]
    fn a_proof_with_anything_changed_is_refused(size in 2u64..600, at in any::<proptest::sample::Index>(), byte in 0usize..32, bit in 0u8..8, which in any::<proptest::sample::Index>()) {
        let all = entries(size as usize);
        let set = tiles(&all);
        let index = at.index(size as usize) as u64;
        let root = grown(&all).root();
        let leaf = Hash::leaf(&all[index as usize]);
        let path = inclusion(&set, index, size).unwrap();
        let mut changed = path.clone();
        let place = which.index(changed.len());
        changed[place].0[byte] ^= 1 << bit;
        prop_assert!(check_inclusion(leaf, index, size, &changed, root).is_err());
        prop_assert!(check_inclusion(leaf, index, size, &path[..path.len() - 1], root).is_err());
        prop_assert!(check_inclusion(leaf, index, size, &[&path[..], &[root]].concat(), root).is_err());
    }
}
