//! Who finds no help: the numbers on the page, in the file, in the picture and in the feed are those of the directory.

use std::path::Path;

use services::gaps::history;

use crate::{
    directory_api::{DEMO, put, read},
    support::{Seen, on_both},
};

fn row(page: &Seen, name: &str) -> Vec<String> {
    let rows = page.all("tbody tr");
    let row = rows.iter().find(|row| row.starts_with(name)).unwrap_or_else(|| panic!("{name}: {rows:?}"));
    row.split('\n').map(|cell| cell.trim().to_owned()).filter(|cell| !cell.is_empty()).collect()
}

#[test]
fn an_officer_reads_for_whom_there_is_no_bed_and_what_changed() {
    on_both(|server| async move {
        let mut visitor = server.visitor();
        assert!(visitor.get("/en/gaps").await.says("nothing can be counted"));
        let demo = read(Path::new(DEMO), "demo");
        // First a directory that does not know of the beds for men yet.
        let without = demo
            .clone()
            .into_rows()
            .filter(|row| row.table().name != "service" || row.text("name") != Some("Harbour Nights (sample)"));
        let without =
            hsds::again(&hsds::Directory::new(without), &hsds::Options { people: true, ..hsds::Options::default() }).0;
        put(&server, without, "demo").await;
        history::keep(&server.app).await.expect("kept");
        history::keep(&server.app).await.expect("once a month");
        let before = visitor.get("/en/gaps?needs=emergency-housing").await;
        let takes = |page: &Seen, name: &str| {
            let cells = page.all("tbody tr").into_iter().position(|row| row.starts_with(name)).expect("a row");
            let numbers = page.all(&format!("tbody tr:nth-child({}) td.num", cells + 1));
            numbers.iter().map(|number| number.parse::<u32>().expect("a number")).collect::<Vec<_>>()
        };
        let men = takes(&before, "Men");
        put(&server, demo, "demo").await;
        let after = visitor.get("/en/gaps?needs=emergency-housing").await;
        let now = takes(&after, "Men");
        assert_eq!(now[0], men[0] + 1, "one more is made for them: {men:?} {now:?}");
        assert_eq!(now[5], men[0] + men[1], "and what it was before stands beside it");
        // Of those without a claim nothing is said, and what nobody takes has a sentence.
        assert!(after.says("none says that it takes Deaf and hard-of-hearing people"), "{}", after.body);
        let deaf = takes(&after, "Deaf");
        assert_eq!((deaf[0], deaf[1]), (0, 0));
        assert!(deaf[4] > 0);

        // In a region: the nearest that takes them, when none does here.
        let region = visitor
            .get("/en/gaps")
            .await
            .values("#area option")
            .into_iter()
            .find(|area| area.contains("North"))
            .expect("a region");
        let area: String = form_urlencoded::byte_serialize(region.as_bytes()).collect();
        let there = visitor.get(&format!("/en/gaps?area={area}&needs=legal-immigration")).await;
        assert_eq!(there.status, 200);
        let overview = visitor.get(&format!("/en/gaps?area={area}")).await;
        assert!(row(&overview, "Men").concat().contains("take them"));
        assert!(overview.all("td.hid").len() > 50 && overview.says("says nothing"));

        // The file has the same numbers; the picture a mark for each.
        let csv = visitor.get("/en/gaps/data.csv").await;
        let line = csv.body.lines().find(|line| line.starts_with("ALL,men,Men,emergency-housing,")).expect("a line");
        let told: Vec<u32> = line.rsplitn(7, ',').take(6).map(|cell| cell.parse().expect("a number")).collect();
        assert_eq!(told.iter().rev().take(5).copied().collect::<Vec<_>>(), now[..5]);
        let picture = visitor.get("/en/gaps/picture.svg").await;
        assert!(picture.body.starts_with("<svg") && picture.body.matches("Men<").count() == 1);

        // A month later the feed tells.
        server.app.clock().advance_seconds(31 * 86_400);
        history::keep(&server.app).await.expect("kept");
        let feed = visitor.get("/en/gaps/feed.atom").await;
        assert_eq!(feed.header("content-type").split(';').next(), Some("application/atom+xml"));
        assert!(feed.body.contains("Men, Emergency housing"), "{}", feed.body);
        for wrong in ["/en/gaps?area=Nowhere", "/en/gaps?needs=money", "/en/gaps/picture.svg?area=Nowhere"] {
            assert_eq!(visitor.get(wrong).await.status, 404, "{wrong}");
        }
    });
}
