//! Everything that can only be checked with the whole of it: pages, journeys, rules, on both databases and in a browser.

mod attacks;
mod axe;
mod backups;
mod canary;
mod councils;
mod crash;
mod documents;
mod evidence;
mod groups;
mod holders;
mod http;
mod information;
mod later;
mod leaving;
mod meetings;
mod notices;
mod pages;
#[cfg(feature = "passkeys")]
mod passkeys;
mod permissions;
mod polis;
mod promises;
mod recommendations;
mod restoring;
mod retention;
mod routes;
mod sealed;
mod second;
mod staff;
mod support;
mod synthesis;
mod texts;
mod tracker;
mod walk;
mod walk_council;
mod walk_floor;
