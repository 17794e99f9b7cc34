//! Assemblies: how a body of members decides and keeps its days.
//!
//! The problem: councils, partnerships and circles meet, give notice, decide under a rule they chose, renew their seats, and hold institutions
//! to a date. Each of these is easy to get wrong by one day or one vote, and then a decision can be contested. So it is reckoned
//! in one place, without pages, and tested against every case that can be counted:
//!
//! - [`calendar`]: days in a named time zone, notice, deadlines, the forty-five days before a meeting;
//! - [`terms`]: terms of seats, their staggered renewal, how often somebody may serve;
//! - [`decisions`]: consent, majority, two thirds, ranked choice; quorum;
//! - [`ballots`]: a decision taken over days, stored;
//! - [`choices`]: a choice among several by ranking, taken over days, stored;
//! - [`conflicts`]: conflicts of interest, stated before it;
//! - [`meetings`]: announced in time, held, attended, with minutes that members approve.
//!
//! Sources: 22 USC 7103b (8 to 14 members, terms of two years with one reappointment, findings presented 45 days before a meeting);
//! Robert's Rules of Order Newly Revised, 12th edition (majority and two thirds of votes cast, abstentions not counted); instant-runoff
//! voting (Hare's method for one seat), with equals tried in every order.
//!
//! Not done: nobody is notified.

pub mod ballots;
pub mod calendar;
pub mod choices;
pub mod conflicts;
pub mod decisions;
pub mod meetings;
pub mod terms;
