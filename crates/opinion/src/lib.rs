//! From votes on statements to a landscape of opinion.
//!
//! **The problem.** Many people vote *agree*, *disagree* or *pass* on short statements, each on some of them. Readers want
//! to know who votes alike, whether there really are groups, and what all of them share. The usual tool changes its
//! number of groups when only the order of the rows changes; then a group is an accident of bookkeeping.
//!
//! **What is here.** The same votes in any order, on any number of threads, give the same bytes:
//!
//! | module | does |
//! |---|---|
//! | [`ballots`] | sparse votes in canonical order, group labels, tallies |
//! | [`landscape`](mod@landscape) | places people in two dimensions, and names groups only when resamples agree |
//! | [`agreement`](mod@agreement) | what every group shares: the lowest group's lower confidence bound |
//! | [`lists`] | statements that stand for the voters in proportion |
//! | [`certificate`](mod@certificate) | the check that nobody who is owed a place was left out |
//! | [`reserved`](mod@reserved) | lists of people who declared a constituency |
//! | [`classic`](mod@classic) | the statistics of the classic tool, given labels, for comparison |
//! | [`live`] | a landscape that keeps up with single votes |
//! | [`routing`] | which statement a person sees next, so that every statement is seen |
//! | [`import`] | exported conversations, every oddity counted |
//! | [`dots`](mod@dots) | one dot for ten people |
//! | [`compare`](mod@compare) | two reports: what moved, and whether by more than noise |
//! | [`generate`](mod@generate) | made-up votes with planted groups and a planted minority |
//! | [`report`], [`html`], [`summary`] | the same facts for machines, for readers, for a terminal |
//!
//! **What is not here.** No clock, no network, no database, no randomness but the seed. Nothing protects people in small
//! groups except in [`html`] and [`dots`](mod@dots): whoever publishes anything else from this crate must suppress first.

pub mod agreement;
pub mod ballots;
pub mod certificate;
pub mod classic;
pub mod compare;
pub mod dots;
mod gather;
pub mod generate;
pub mod html;
mod html_lists;
pub mod import;
pub mod landscape;
pub mod lists;
pub mod live;
mod partition;
mod place;
pub mod report;
mod resample;
pub mod reserved;
pub mod routing;
mod seeded;
mod style;
pub mod summary;
pub mod validation;

pub use agreement::{Agreement, Bound, agreement, lower_bound, upper_bound};
pub use ballots::{Ballots, Labels, PersonId, StatementId, Tally, Vote};
pub use certificate::{Certificate, certify};
pub use classic::{Classic, classic};
pub use dots::dots;
pub use landscape::{Group, Groups, Landscape, Placement, Settings, landscape};
pub use lists::{MainList, main_list};
pub use live::Live;
pub use partition::adjusted_rand_index;
