//! Every route, every method, every kind of visitor. The routes are read from the sources, so that a new one without a rule
//! fails here. The rules: [`crate::rules`].

use std::{collections::BTreeMap, path::Path};

use people::{secrets, staff::Roles};
use policy::consultations::types::State;
use store::{Id, harness, values};

use crate::{
    rules::{
        RULES,
        Who::{
            self, All, Chair, Convenor, Curator, Editor, Keeper, Member, Moderator, Nobody, Office, Respondent, Seat,
            Secretary, Speaker, Staff, Steward, Told,
        },
    },
    support::{
        Server, Stage, Visitor, add_staff,
        council::{CouncilStage, council_stage},
        on_both, stage,
    },
};

/// The routes in the sources: address, and whether it takes GET and POST.
fn routes() -> BTreeMap<String, (bool, bool)> {
    fn read(folder: &Path, found: &mut BTreeMap<String, (bool, bool)>) {
        for entry in std::fs::read_dir(folder).expect("sources").flatten() {
            let path = entry.path();
            if path.is_dir() {
                read(&path, found);
            } else if path.extension().is_some_and(|end| end == "rs") {
                let text = std::fs::read_to_string(&path).expect("a source");
                for after in text.split(".route(").skip(1) {
                    let Some(address) = after.trim_start().strip_prefix('"').and_then(|rest| rest.split('"').next())
                    else {
                        continue;
                    };
                    let call =
                        after.split(".route(").next().unwrap_or_default().split(".merge(").next().unwrap_or_default();
                    let handlers = call.split_once(',').map_or("", |(_, handlers)| handlers);
                    let handlers = handlers.lines().take(3).collect::<String>();
                    let entry = found.entry(address.to_owned()).or_insert((false, false));
                    entry.0 |= handlers.contains("get(") || handlers.trim_start().starts_with("route(");
                    entry.1 |= handlers.contains("post(");
                }
            }
        }
    }
    let mut found = BTreeMap::new();
    for house in ["kit", "people", "evidence", "services", "policy", "prove", "firsthand"] {
        read(&Path::new(env!("CARGO_MANIFEST_DIR")).join("..").join(house).join("src"), &mut found);
    }
    // Metrics have a listener of their own, on a loopback address.
    found.remove("/metrics");
    // A witness is a program of its own, for everybody.
    for path in ["/add-checkpoint", "/policy", "/verify.py"] {
        found.remove(path);
    }
    found
}

#[test]
fn every_route_has_a_rule_and_every_rule_a_route() {
    let found = routes();
    assert!(found.len() > 70, "the sources are read: {}", found.len());
    let told: BTreeMap<String, (bool, bool)> =
        RULES.iter().map(|(path, get, post)| ((*path).to_owned(), (get.is_some(), post.is_some()))).collect();
    let missing: Vec<_> = found.iter().filter(|(path, methods)| told.get(*path) != Some(methods)).collect();
    assert!(missing.is_empty(), "say in RULES who may do what here (GET, POST): {missing:#?}");
    let gone: Vec<_> = told.keys().filter(|path| !found.contains_key(*path)).collect();
    assert!(gone.is_empty(), "rules without a route: {gone:?}");
}

/// A kind of visitor, and what they may do.
struct Kind {
    name: &'static str,
    visitor: Visitor,
    token: String,
    may: &'static [Who],
}

async fn kinds(server: &Server, stage: &Stage, council: &CouncilStage) -> Vec<Kind> {
    let other = crate::support::stage(&server.app, State::Draft, 20).await;
    let one = |convenor, moderator, steward| Roles { convenor, moderator, steward, ..Roles::NONE };
    let secretary = Roles { secretary: true, ..Roles::NONE };
    let respondent = Roles { respondent: true, ..Roles::NONE };
    add_staff(&server.app, stage.organisation, "editor", Roles { editor: true, ..Roles::NONE }).await;
    add_staff(&server.app, stage.organisation, "curator", Roles { curator: true, ..Roles::NONE }).await;
    add_staff(&server.app, stage.organisation, "secretary", secretary).await;
    add_staff(&server.app, stage.organisation, "respondent", respondent).await;
    add_staff(&server.app, stage.organisation, "convenor", one(true, false, false)).await;
    add_staff(&server.app, stage.organisation, "moderator", one(false, true, false)).await;
    add_staff(&server.app, stage.organisation, "steward", one(false, false, true)).await;
    let elsewhere = Roles { convenor: true, moderator: true, secretary: true, respondent: true, ..Roles::NONE };
    add_staff(&server.app, other.organisation, "elsewhere", elsewhere).await;
    let mut all = vec![Kind { name: "nobody", visitor: server.visitor(), token: String::new(), may: &[All] }];
    let mut member = server.visitor();
    member.use_slip(&stage.slips[0].digits()).await;
    member.get(&format!("/en/c/{}/own", stage.id)).await;
    let token = member.token();
    all.push(Kind { name: "member", visitor: member, token, may: &[All, Member] });
    // People with seats in the council: one who chairs, one who speaks, an alternate who reads along.
    for (name, code, may) in [
        ("chair", 0, &[All, Member, Seat, Speaker, Chair][..]),
        ("speaker", 1, &[All, Member, Seat, Speaker]),
        ("third", 2, &[All, Member, Seat, Speaker]),
        ("alternate", 3, &[All, Member, Seat]),
    ] {
        let mut visitor = server.visitor();
        visitor.use_slip(&council.codes[code].digits()).await;
        // They take part in the consultation too, with the same code.
        let slip = stage.slips[code + 1].digits();
        visitor.enter(&slip).await;
        let (once, token) = (visitor.hidden("once"), visitor.token());
        let same = [("code", slip.as_str()), ("minutes", "20"), ("once", &once), ("with", "same"), ("token", &token)];
        visitor.post("/en/enter", &same).await;
        visitor.get(&format!("/en{}/leave", council.council.path())).await;
        let token = visitor.token();
        all.push(Kind { name, visitor, token, may });
    }
    for (name, may) in [
        ("convenor", &[All, Staff, Office, Convenor, Keeper][..]),
        ("moderator", &[All, Staff, Office, Moderator]),
        ("steward", &[All, Staff, Steward, Keeper]),
        ("secretary", &[All, Staff, Secretary]),
        ("respondent", &[All, Staff, Respondent, Told]),
        ("editor", &[All, Staff, Editor, Told]),
        ("curator", &[All, Staff, Editor, Curator, Told]),
        ("elsewhere", &[All, Staff, Keeper]),
    ] {
        let row = server
            .app
            .store()
            .read("id", move |tx| {
                Box::pin(async move { tx.first("SELECT id FROM staff WHERE sign_in = $1", values![name]).await })
            })
            .await
            .map_err(|error: store::Error| error)
            .expect("read");
        let id: Id = row.expect("there").get("id").expect("an id");
        let visitor = crate::staff::signed_in(server, name).await;
        all.push(Kind { name, visitor, token: secrets::form_token(server.app.key(), &id.0), may });
    }
    all
}

pub fn address(route: &str, stage: &Stage, council: Option<&CouncilStage>) -> String {
    let route = match council {
        Some(there) => [
            ("{council}", there.council.id),
            ("{draft}", there.draft),
            ("{decision}", there.decision),
            ("{recommendation}", there.recommendation),
            ("{institution}", there.institution),
            ("{addressee}", there.addressee),
            ("{unregistered}", there.unregistered),
            ("{commitment}", there.commitment),
            ("{meeting}", there.meeting),
            ("{asking}", there.asking),
            ("{information}", there.information),
            ("{unheard}", there.unheard),
            ("{choice}", there.choice),
        ]
        .iter()
        .fold(route.to_owned(), |route, (name, id)| route.replace(name, &id.to_string())),
        None => route.to_owned(),
    };
    let thing = stage.statements[0].to_string();
    let path = route
        .replace("{id}", &stage.id.to_string())
        .replace("{consultation}", &stage.id.to_string())
        .replace("{task}", "purpose")
        .replace("{position}", "1")
        .replace("{page}", "1")
        .replace("{number}", "1")
        .replace("{kind}", "vote")
        .replace("{place}", "TO")
        .replace("{entry}", "0")
        .replace("{*tile}", "0/000.p/1")
        .replace("{*bundle}", "000")
        .replace("{year}", "2026")
        .replace("{code}", "508322419706318477250614");
    [
        "{statement}",
        "{batch}",
        "{point}",
        "{suggestion}",
        "{thing}",
        "{request}",
        "{ask}",
        "{council}",
        "{draft}",
        "{decision}",
        "{recommendation}",
        "{institution}",
        "{addressee}",
        "{unregistered}",
        "{commitment}",
        "{meeting}",
        "{asking}",
        "{information}",
        "{unheard}",
        "{address}",
        "{choice}",
        "{service}",
        "{entry}",
        "{folder}",
        "{file}",
    ]
    .iter()
    .fold(path, |path, name| path.replace(name, &thing))
}

/// Acts of an organisation that a convenor of another one may do for their own.
const OWN_OFFICE: [&str; 6] =
    ["/staff/terms", "/staff/consultations", "/staff/councils", "/staff/inbox", "/staff/notices", "/staff/panel"];

#[test]
fn everybody_does_what_the_rules_say_and_nothing_else() {
    on_both(|server| async move {
        let stage = stage(&server.app, State::Open, 20).await;
        let council = council_stage(&server.app, stage.organisation).await;
        let mut all = kinds(&server, &stage, &council).await;
        let mut wrong = Vec::new();
        for (route, get, post) in RULES {
            for (method, rule) in [("GET", get), ("POST", post)] {
                let Some(rule) = rule else { continue };
                for kind in &mut all {
                    // Signing out and ending sessions would change who asks.
                    let mut visitor = kind.visitor.clone();
                    if ["/staff/out", "/leave", "/close"].contains(route) && kind.name != "nobody" {
                        continue;
                    }
                    let path = format!("/en{}", address(route, &stage, Some(&council)));
                    let seen = if method == "GET" {
                        visitor.once("GET", &path, None, Vec::new()).await
                    } else {
                        visitor.post_once(&path, &[("token", &kind.token), ("act", "second")]).await
                    };
                    let own = OWN_OFFICE.contains(route) && *rule != Staff && kind.name == "elsewhere";
                    let may = *rule != Nobody && (kind.may.contains(rule) || own);
                    let what = format!("{method} {route} as {}: {}", kind.name, seen.status);
                    if may && ([401, 403].contains(&seen.status) || seen.status >= 500) {
                        wrong.push(format!("{what}, should be let in"));
                    }
                    if !may && ![401, 403, 404].contains(&seen.status) {
                        wrong.push(format!("{what}, should be refused"));
                    }
                }
            }
        }
        assert!(wrong.is_empty(), "{wrong:#?}");
    });
}

#[test]
fn every_answer_of_every_route_and_method_is_guarded() {
    harness::on_both(|store| async move {
        let server = Server::start(store).await;
        let stage = stage(&server.app, State::Open, 20).await;
        let mut visitor = server.visitor();
        let mut seen_all = 0;
        for (route, ..) in RULES.iter().chain(&[("/nothing/here", None, None)]) {
            for method in ["GET", "HEAD", "POST", "PUT", "DELETE", "PATCH", "OPTIONS"] {
                for foreign in [false, true] {
                    let mut visitor = visitor.clone();
                    if foreign {
                        visitor.origin = Some("https://evil.example".to_owned());
                    }
                    let path = format!("/en{}", address(route, &stage, None));
                    let seen = visitor.once(method, &path, Some("application/x-www-form-urlencoded"), Vec::new()).await;
                    let what = format!("{method} {route} ({})", seen.status);
                    let policy = seen.header("content-security-policy");
                    for rule in
                        ["default-src 'none'", "frame-ancestors 'none'", "form-action 'self'", "base-uri 'none'"]
                    {
                        assert!(policy.contains(rule), "{what}: {policy}");
                    }
                    assert!(!policy.contains("script") && !policy.contains("unsafe"), "{what}: {policy}");
                    assert_eq!(seen.header("x-content-type-options"), "nosniff", "{what}");
                    let referrer = if *route == "/leave" { "no-referrer" } else { "same-origin" };
                    assert!(seen.header("referrer-policy") == referrer || seen.status >= 400, "{what}");
                    assert_eq!(seen.header("cross-origin-opener-policy"), "same-origin", "{what}");
                    // What programs ask for is public, changes nothing and looks at no cookie: any site may read it.
                    let for_programs = route.starts_with("/api/hsds") && seen.status < 500 && seen.status != 405;
                    let whose = if for_programs { "cross-origin" } else { "same-origin" };
                    assert_eq!(seen.header("cross-origin-resource-policy"), whose, "{what}");
                    let kept = seen.header("cache-control");
                    let may_keep = ["/icon.svg", "/ledger/tile/{*tile}"].contains(route) && seen.status == 200;
                    assert!(kept.contains("no-store") || may_keep, "{what}: {kept}");
                    assert_eq!(
                        seen.header("access-control-allow-origin"),
                        if for_programs { "*" } else { "" },
                        "{what}"
                    );
                    assert!(seen.header("set-cookie").is_empty() || !for_programs, "{what}");
                    if for_programs {
                        continue;
                    }
                    assert!(seen.header("server").is_empty() && seen.header("x-powered-by").is_empty(), "{what}");
                    if !["GET", "HEAD"].contains(&method) {
                        assert!(seen.status >= 300, "{what}: nothing is done without a form of ours");
                        if foreign {
                            assert!([403, 405, 404].contains(&seen.status), "{what}: a form from elsewhere");
                        }
                    }
                    seen_all += 1;
                }
            }
        }
        assert!(seen_all > 1_000);
        visitor.get("/en").await;
    });
}
