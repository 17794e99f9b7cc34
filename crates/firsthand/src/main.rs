//! The program `firsthand`.

use std::process::ExitCode;

use clap::Parser;

fn main() -> ExitCode {
    let command = firsthand::cli::Arguments::parse();
    match firsthand::cli::run(command) {
        Ok(()) => ExitCode::SUCCESS,
        Err(message) => {
            #[expect(clippy::print_stderr, reason = "a command-line program says what went wrong")]
            {
                eprintln!("firsthand: {message}");
            }
            ExitCode::FAILURE
        }
    }
}
