//! firsthand
fn main() {}
