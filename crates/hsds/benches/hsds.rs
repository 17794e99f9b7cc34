//! How long a directory of 50,000 services takes: reading and mending, writing, as documents.
//!
//! `cargo bench -p hsds`, or with a number of services: `cargo bench -p hsds -- 200000`.

use std::{io::Write as _, time::Instant};

use hsds::{Options, write};

fn main() {
    let services = std::env::args().find_map(|argument| argument.parse().ok()).unwrap_or(50_000);
    let folder = tempfile::tempdir().expect("a folder");
    hsds::generate::write(folder.path(), services, 1).expect("written");
    let started = Instant::now();
    let (directory, report) = hsds::read(folder.path(), None, &Options::default()).expect("tables");
    let read = started.elapsed();
    let total = report.total();
    assert!(total.adds_up());
    say(&format!("{services} services, {} rows read, {} kept", total.read, directory.len()));
    say(&format!("read and mended   {:>8.2} s", read.as_secs_f64()));
    let out = tempfile::tempdir().expect("a folder");
    let started = Instant::now();
    write::package(&directory, out.path()).expect("written");
    say(&format!("written as tables {:>8.2} s", started.elapsed().as_secs_f64()));
    let started = Instant::now();
    assert!(directory.index().of(directory.rows("service")[0].id(), "phone", "service_id").next().is_some());
    say(&format!("index             {:>8.2} s", started.elapsed().as_secs_f64()));
    let started = Instant::now();
    let mut count = Counted(0);
    write::lines(&directory, "services", &mut count).expect("written");
    let seconds = started.elapsed().as_secs_f64();
    say(&format!(
        "services as lines {seconds:>8.2} s, {:.0} services a second, {:.1} MB",
        services as f64 / seconds,
        count.0 as f64 / 1e6
    ));
    if let Some(peak) = peak() {
        say(&format!("most memory       {peak:>8.0} MB, the generator's files included"));
    }
}

fn say(line: &str) {
    let _nobody_reads = writeln!(std::io::stdout(), "{line}");
}

struct Counted(u64);

impl std::io::Write for Counted {
    fn write(&mut self, bytes: &[u8]) -> std::io::Result<usize> {
        self.0 += bytes.len() as u64;
        Ok(bytes.len())
    }

    fn flush(&mut self) -> std::io::Result<()> {
        Ok(())
    }
}

/// The most memory that this process has had, in megabytes (Linux).
fn peak() -> Option<f64> {
    let status = std::fs::read_to_string("/proc/self/status").ok()?;
    let line = status.lines().find(|line| line.starts_with("VmHWM:"))?;
    Some(line.split_whitespace().nth(1)?.parse::<f64>().ok()? / 1024.0)
}
