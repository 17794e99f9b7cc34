//! The demonstration: a working installation with a real bill, a real conversation, and plainly marked sample people.
//!
//! It can be started twice: what is there stays, and the same sign-ins and unused slips are printed again. Real: H.R. 1379
//! (119th Congress, public domain), the Polis conversation "brexit-consensus" (CC BY 4.0) and recommendations of public reports (public
//! domain). Sample: every person, office,
//! organisation, council, institution, vote on the bill, suggestion and date.

mod bill;
mod conversation;
mod council;
mod crowd;
mod directory;
pub mod ledger;
mod reports;
mod revision;
mod small;

use std::{collections::BTreeMap, net::SocketAddr, path::Path};

use kit::{App, Lang, Site, load_site, save_site};
use people::{
    boxes,
    codes::Code,
    consents::{self, Purpose, Request},
    secrets, slips,
    staff::{self, NewStaff, Roles},
};
use store::{Day, Entropy, Error, Id, Tx, values};

/// What the demonstration says when it is ready.
#[derive(Debug)]
pub struct Made {
    staff: Vec<(&'static str, String)>,
    slips: Vec<Code>,
    seats: Vec<Code>,
}

impl Made {
    /// For the terminal.
    pub fn in_words(&self, listen: SocketAddr) -> String {
        use std::fmt::Write;
        let mut text =
            format!("\nThe demonstration is ready: http://{listen}\n\nStaff sign-in (http://{listen}/staff):\n");
        for (name, passphrase) in &self.staff {
            let _infallible = writeln!(text, "  {name:<10} {passphrase}");
        }
        text.push_str("\nSlips of sample members (each opens once, at /enter):\n");
        for slip in &self.slips {
            let _infallible = writeln!(text, "  {}   or   {}", slip.digits(), slip.words(Lang::En));
        }
        if self.slips.is_empty() {
            text.push_str("  all used; a convenor can print new ones\n");
        }
        text.push_str(
            "\nInvitations to seats in the sample council (each opens once, at /enter; the first one chairs):\n",
        );
        for code in &self.seats {
            let _infallible = writeln!(text, "  {}   or   {}", code.digits(), code.words(Lang::En));
        }
        if self.seats.is_empty() {
            text.push_str("  all used; the secretary can make new ones\n");
        }
        text
    }
}

/// What the sample organisation is called.
pub(crate) const OFFICE: &str = "Office of Sample Affairs (sample)";

const STAFF: [(&str, Roles); 4] = [
    ("steward", Roles { steward: true, ..Roles::NONE }),
    ("convenor", Roles { convenor: true, ..Roles::NONE }),
    ("moderator", Roles { moderator: true, ..Roles::NONE }),
    ("secretary", Roles { secretary: true, ..Roles::NONE }),
];

/// Ids that are the same in every demonstration of an installation.
fn id(app: &App, name: &str) -> Id {
    let bytes = secrets::mac(&app.key().0, "demonstration", &[name.as_bytes()]);
    let mut half = [0; 16];
    half.copy_from_slice(&bytes[..16]);
    Id(half)
}

/// Makes what is missing.
///
/// # Errors
/// What went wrong, for the person at the terminal.
pub async fn prepare(app: &App, folder: &Path, say: &(dyn Fn(&str) + Sync)) -> Result<Made, String> {
    let broken = |error: Error| error.to_string();
    let site = app.store().read("settings", |tx| Box::pin(load_site(tx))).await.map_err(broken)?;
    if site.ready && !site.demonstration {
        return Err("this database belongs to a real installation: choose another --dir or --database".to_owned());
    }
    if !site.ready {
        say("Making a demonstration with sample people (about ten seconds) ...");
        let organisation = settle(app).await.map_err(broken)?;
        say("  H.R. 1379, 132 provisions, with an explanation of each");
        let bill = bill::make(app, organisation).await?;
        say("  sample members who react and vote");
        crowd::take_part(app, bill).await?;
        say("  a sample later version of the bill, and what became of the suggestions");
        revision::make(app, bill).await?;
        ask_permission(app, bill, organisation).await.map_err(broken)?;
        say("  a small sample consultation, its result in words that sample members approved");
        small::make(app, organisation).await?;
        say("  a real conversation, imported and counted");
        conversation::make(app, organisation, folder).await?;
        say("  what public reports asked of governments, 2016 to 2023");
        reports::make(app).await?;
        directory::make(app).await?;
        say("  a sample council under real terms of reference, with answers and judgements");
        council::make(app, organisation, bill).await?;
        app.store()
            .write("demonstration ready", |tx| {
                Box::pin(async move {
                    let site = Site { ready: true, ..load_site(tx).await? };
                    save_site(tx, &site).await
                })
            })
            .await
            .map_err(broken)?;
        app.forget_site();
    }
    let batch = id(app, "batch");
    let slips = unused(app, batch).await.map_err(broken)?;
    let seats = council::invitations(app).await.map_err(broken)?;
    let names = STAFF.iter().map(|(name, _)| *name).chain(["respondent"]).chain(directory::STAFF);
    let staff = names.map(|name| (name, staff::demonstration_passphrase(app.key(), name))).collect();
    Ok(Made { staff, slips, seats })
}

/// Adds sample staff; `None` when they are there already.
async fn add_staff(tx: &mut Tx, entropy: &Entropy, today: Day, new: &NewStaff) -> store::Result<Option<Id>> {
    let sql = "SELECT COUNT(*) AS n FROM staff WHERE sign_in = $1";
    if tx.count(sql, values![&new.sign_in]).await? > 0 {
        return Ok(None);
    }
    staff::add(tx, entropy, today, new).await.map(Some)
}

/// Settings, the sample office and its staff.
async fn settle(app: &App) -> Result<Id, Error> {
    let mut site = Site { name: "Firsthand".to_owned(), demonstration: true, ..Site::default() };
    let (mut crisis, mut safeguarding) = (BTreeMap::new(), BTreeMap::new());
    for lang in Lang::ALL {
        crisis.insert(lang.code().to_owned(), app.words(lang).get("sample-crisis"));
        safeguarding.insert(lang.code().to_owned(), app.words(lang).get("sample-safeguarding"));
    }
    (site.crisis, site.safeguarding) = (crisis, safeguarding);
    let (key, today, entropy) = (app.key().clone(), app.clock().today(), app.entropy().clone());
    let hashed: Vec<(String, String, String, Roles)> = STAFF
        .iter()
        .map(|(name, roles)| {
            let passphrase = staff::demonstration_passphrase(&key, name);
            let hash = secrets::passphrase_hash(&entropy, &passphrase);
            ((*name).to_owned(), passphrase, hash, *roles)
        })
        .collect();
    app.store()
        .write("demonstration settings", move |tx| {
            Box::pin(async move {
                save_site(tx, &site).await?;
                let office = people::organisation(tx, &entropy, OFFICE, true, today).await?;
                people::Organisation::accept_terms(tx, office.id, today).await?;
                let mut keepers = Vec::new();
                for (sign_in, said, passphrase, roles) in hashed {
                    let new = NewStaff { sign_in, passphrase, organisation: office.id, roles };
                    if let Some(id) = add_staff(tx, &entropy, today, &new).await? {
                        keepers.push((id, boxes::give(tx, &entropy, id, &said, today).await?, roles));
                    }
                }
                // Convenor and steward hold the office's key, so that members can be asked how to reach them.
                let convenor = keepers.iter().find(|(.., roles)| roles.convenor);
                let steward = keepers.iter().find(|(.., roles)| roles.steward);
                if let (Some((convenor, seed, _)), Some((steward, ..))) = (convenor, steward)
                    && let Some(secret) = boxes::open(tx, office.id, *convenor, seed).await?
                {
                    boxes::share(tx, &entropy, office.id, *steward, &secret).await?;
                }
                Ok(office.id)
            })
        })
        .await
}

/// The sample office asks members of the bill's consultation how to reach them.
async fn ask_permission(app: &App, consultation: Id, organisation: Id) -> Result<(), Error> {
    let today = app.clock().today();
    let request = Request {
        id: id(app, "permission"),
        consultation,
        organisation,
        organisation_name: OFFICE.to_owned(),
        purpose: Purpose::Pay,
        explanation: app.words(Lang::En).get("permit-sample"),
        lang: Lang::En,
        contact: true,
        name: true,
        asked: today,
        ends: today.plus(180),
        ended: false,
    };
    app.store()
        .write("demonstration permission", move |tx| {
            let request = request.clone();
            Box::pin(async move { consents::ask(tx, &request).await })
        })
        .await
}

/// Three slips of the batch that were not used yet.
async fn unused(app: &App, batch: Id) -> Result<Vec<Code>, Error> {
    let key = app.key().clone();
    app.store()
        .read("unused slips", move |tx: &mut Tx| {
            Box::pin(async move {
                let mut found = Vec::new();
                for number in 0..slips::LARGEST_BATCH as u64 {
                    let code = secrets::slip_code(&key, batch, number);
                    match slips::find(tx, secrets::slip_lookup(&key, &code)).await? {
                        Some(slip) if !slip.used => found.push(code),
                        Some(_) => {}
                        None => break,
                    }
                    if found.len() == 3 {
                        break;
                    }
                }
                Ok(found)
            })
        })
        .await
}

/// A text in four languages.
#[derive(Debug, Clone, serde::Deserialize)]
pub(crate) struct Texts {
    pub(crate) en: String,
    pub(crate) es: String,
    pub(crate) fr: String,
    pub(crate) ar: String,
}

impl Texts {
    /// The three translations.
    pub(crate) fn translations(&self) -> [(Lang, &str); 3] {
        [(Lang::Es, &self.es), (Lang::Fr, &self.fr), (Lang::Ar, &self.ar)]
    }
}

/// Randomness of the sample people: the same in every demonstration.
pub(crate) fn sample_entropy(n: u64) -> Entropy {
    Entropy::seeded(0x005a_3b1e ^ n)
}
