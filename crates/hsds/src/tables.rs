//! What tables HSDS has, which columns, and how they hang together.
//!
//! HSDS says everything twice: as tables with links between them, and as documents with one inside the other. Reading, mending,
//! checking and writing are the same work for all twenty-four tables, so the tables are described once, here, and the rest
//! of this crate follows the description. Names and types are those of HSDS 3.1 (<https://docs.openreferral.org>); a test
//! compares them with the published schemas. Columns of our own profile are marked [`Field::ours`].
//!
//! Not done: what a column means in words. That stands in the published schemas and in [`crate::profile`].

/// What a cell holds.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// The row's own id, a UUID.
    Id,
    /// The id of a row in the named table.
    Link(&'static str),
    /// The id of a row in the table that another column of the same row names.
    LinkTo(&'static str),
    /// Any text.
    Text,
    /// An e-mail address.
    Email,
    /// An absolute address on the web.
    Uri,
    /// A day, `2026-11-30`.
    Date,
    /// A time of day, `09:30`, with `Z` or an offset when it is not local.
    Time,
    /// A moment, RFC 3339.
    Moment,
    /// A number.
    Number,
    /// Yes or no.
    Flag,
    /// One of these words.
    Choice(&'static [&'static str]),
    /// A JSON value of our profile, of the named shape ([`crate::profile::shape`]); in a table it is one cell of JSON.
    Json(&'static str),
}

/// When a column may be empty.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Must {
    /// Never.
    Always,
    /// Only where the row stands inside the row it belongs to, in a document.
    InTables,
    /// It may be empty.
    No,
}

/// A column.
#[derive(Clone, Copy, Debug)]
pub struct Field {
    /// Its name in HSDS.
    pub name: &'static str,
    /// What it holds.
    pub kind: Kind,
    /// When it may be empty.
    pub must: Must,
    /// True when our profile adds it.
    pub ours: bool,
}

/// A property of a document that holds other rows.
#[derive(Clone, Copy, Debug)]
pub enum Child {
    /// The rows of `table` whose column `by` is this row's id.
    Many {
        /// The property.
        property: &'static str,
        /// Where the rows are.
        table: &'static str,
        /// The column that names this row.
        by: &'static str,
    },
    /// The one row of `table` that this row's column `by` names.
    One {
        /// The property.
        property: &'static str,
        /// Where the row is.
        table: &'static str,
        /// The column of this row.
        by: &'static str,
    },
}

/// A table.
#[derive(Debug)]
pub struct Table {
    /// Its name in HSDS, singular.
    pub name: &'static str,
    /// The name of its file in a tabular package.
    pub file: &'static str,
    /// Its columns, in the order of the published tables; ours come last.
    pub fields: &'static [Field],
    /// What stands inside it in a document.
    pub children: &'static [Child],
}

impl PartialEq for Table {
    fn eq(&self, other: &Self) -> bool {
        self.name == other.name
    }
}

impl Eq for Table {}

impl Table {
    /// Where a column stands.
    pub fn index(&self, field: &str) -> Option<usize> {
        self.fields.iter().position(|f| f.name == field)
    }

    /// The columns that say which rows of `table` this row belongs to.
    pub fn links(&self) -> impl Iterator<Item = (usize, &'static Field, &'static str)> {
        self.fields.iter().enumerate().filter_map(|(at, field)| match field.kind {
            Kind::Link(table) => Some((at, field, table)),
            _ => None,
        })
    }

    /// Its place in [`TABLES`].
    pub fn place(&self) -> usize {
        TABLES.iter().position(|t| t.name == self.name).expect("every table is in the list")
    }
}

/// A table by its name.
pub fn table(name: &str) -> Option<&'static Table> {
    TABLES.iter().find(|t| t.name == name)
}

/// A table that the code names itself.
pub(crate) fn ours(name: &str) -> &'static Table {
    table(name).unwrap_or_else(|| panic!("there is no table {name}"))
}

const fn field(name: &'static str, kind: Kind, must: Must, ours: bool) -> Field {
    Field { name, kind, must, ours }
}

macro_rules! table {
    ($name:literal in $file:literal { $($field:ident : $kind:expr $(, $must:ident)?;)* } $([ $($child:expr),* $(,)? ])? $(ours { $($our:ident : $ours:expr;)* })?) => {
        Table {
            name: $name,
            file: $file,
            fields: &[
                $(field(stringify!($field), $kind, must!($($must)?), false),)*
                $($(field(stringify!($our), $ours, Must::No, true),)*)?
            ],
            children: &[$($($child,)*)?],
        }
    };
}

macro_rules! must {
    () => {
        Must::No
    };
    (always) => {
        Must::Always
    };
    (tables) => {
        Must::InTables
    };
}

const fn many(property: &'static str, table: &'static str, by: &'static str) -> Child {
    Child::Many { property, table, by }
}

const fn one(property: &'static str, table: &'static str, by: &'static str) -> Child {
    Child::One { property, table, by }
}

const ATTRIBUTES: Child = many("attributes", "attribute", "link_id");
const METADATA: Child = many("metadata", "metadata", "resource_id");

use Kind::{Choice, Date, Email, Flag, Id, Json, Link, LinkTo, Moment, Number, Text, Time, Uri};

const PLACES: Kind = Choice(&["physical", "postal", "virtual"]);

/// All tables, what others belong to before what belongs to it.
pub static TABLES: &[Table] = &[
    table!("organization" in "organizations.csv" {
        id: Id, always; name: Text, always; alternate_name: Text; description: Text, always; email: Email; website: Uri;
        tax_status: Text; tax_id: Text; year_incorporated: Number; legal_status: Text; logo: Text; uri: Uri;
        parent_organization_id: Link("organization");
    } [
        many("additional_websites", "url", "organization_id"), many("funding", "funding", "organization_id"),
        many("contacts", "contact", "organization_id"), many("phones", "phone", "organization_id"),
        many("locations", "location", "organization_id"), many("programs", "program", "organization_id"),
        many("organization_identifiers", "organization_identifier", "organization_id"), ATTRIBUTES, METADATA,
    ]),
    table!("program" in "programs.csv" {
        id: Id, always; organization_id: Link("organization"), tables; name: Text, always; alternate_name: Text;
        description: Text, always;
    } [ATTRIBUTES, METADATA]),
    table!("service" in "services.csv" {
        id: Id, always; organization_id: Link("organization"), tables; program_id: Link("program"); name: Text, always;
        alternate_name: Text; description: Text; url: Uri; email: Email;
        status: Choice(&["active", "inactive", "defunct", "temporarily closed"]), always; interpretation_services: Text;
        application_process: Text; fees_description: Text; wait_time: Text; fees: Text; accreditations: Text;
        eligibility_description: Text; minimum_age: Number; maximum_age: Number; assured_date: Date; assurer_email: Email;
        licenses: Text; alert: Text; last_modified: Moment;
    } [
        many("additional_urls", "url", "service_id"), many("phones", "phone", "service_id"),
        many("schedules", "schedule", "service_id"), many("service_areas", "service_area", "service_id"),
        many("service_at_locations", "service_at_location", "service_id"), many("languages", "language", "service_id"),
        one("organization", "organization", "organization_id"), many("funding", "funding", "service_id"),
        many("cost_options", "cost_option", "service_id"), one("program", "program", "program_id"),
        many("required_documents", "required_document", "service_id"), many("contacts", "contact", "service_id"),
        many("capacities", "service_capacity", "service_id"), ATTRIBUTES, METADATA,
    ] ours { assurance: Json("assurance"); review_summary: Json("review_summary"); translations: Json("service_translations"); }),
    table!("location" in "locations.csv" {
        id: Id, always; location_type: PLACES, always; url: Uri; organization_id: Link("organization"); name: Text;
        alternate_name: Text; description: Text; transportation: Text; latitude: Number; longitude: Number;
        external_identifier: Text; external_identifier_type: Text;
    } [
        many("languages", "language", "location_id"), many("addresses", "address", "location_id"),
        many("contacts", "contact", "location_id"), many("accessibility", "accessibility", "location_id"),
        many("phones", "phone", "location_id"), many("schedules", "schedule", "location_id"), ATTRIBUTES, METADATA,
    ] ours { confidential: Flag; }),
    table!("service_at_location" in "service_at_location.csv" {
        id: Id, always; service_id: Link("service"), tables; location_id: Link("location"), tables; description: Text;
    } [
        many("service_areas", "service_area", "service_at_location_id"), many("contacts", "contact", "service_at_location_id"),
        many("phones", "phone", "service_at_location_id"), many("schedules", "schedule", "service_at_location_id"),
        one("location", "location", "location_id"), ATTRIBUTES, METADATA,
    ]),
    table!("contact" in "contacts.csv" {
        id: Id, always; organization_id: Link("organization"); service_id: Link("service");
        service_at_location_id: Link("service_at_location"); location_id: Link("location"); name: Text; title: Text;
        department: Text; email: Email;
    } [many("phones", "phone", "contact_id"), ATTRIBUTES, METADATA]),
    table!("phone" in "phones.csv" {
        id: Id, always; location_id: Link("location"); service_id: Link("service"); organization_id: Link("organization");
        contact_id: Link("contact"); service_at_location_id: Link("service_at_location"); number: Text, always;
        extension: Number; type: Text; description: Text;
    } [many("languages", "language", "phone_id"), ATTRIBUTES, METADATA]),
    table!("address" in "addresses.csv" {
        id: Id, always; location_id: Link("location"); attention: Text; address_1: Text; address_2: Text; city: Text;
        region: Text; state_province: Text; postal_code: Text; country: Text, always; address_type: PLACES, always;
    } [ATTRIBUTES, METADATA]),
    table!("schedule" in "schedules.csv" {
        id: Id, always; service_id: Link("service"); location_id: Link("location");
        service_at_location_id: Link("service_at_location"); valid_from: Date; valid_to: Date; dtstart: Date;
        timezone: Number; until: Date; count: Number; wkst: Choice(&["MO", "TU", "WE", "TH", "FR", "SA", "SU"]);
        freq: Choice(&["WEEKLY", "MONTHLY"]); interval: Number; byday: Text; byweekno: Text; bymonthday: Text;
        byyearday: Text; description: Text; opens_at: Time; closes_at: Time; schedule_link: Uri; attending_type: Text;
        notes: Text;
    } [ATTRIBUTES, METADATA] ours { timezone_name: Text; closed: Flag; }),
    table!("language" in "languages.csv" {
        id: Id, always; service_id: Link("service"); location_id: Link("location"); phone_id: Link("phone"); name: Text;
        code: Text; note: Text;
    } [ATTRIBUTES, METADATA] ours { mode: Choice(&["spoken_by_staff", "interpreter", "written", "sign"]); }),
    table!("service_area" in "service_areas.csv" {
        id: Id, always; service_id: Link("service"); service_at_location_id: Link("service_at_location"); name: Text;
        description: Text; extent: Text; extent_type: Text; uri: Text;
    } [ATTRIBUTES, METADATA]),
    table!("accessibility" in "accessibility.csv" {
        id: Id, always; location_id: Link("location"); description: Text; details: Text; url: Uri;
    } [ATTRIBUTES, METADATA]),
    table!("required_document" in "required_documents.csv" {
        id: Id, always; service_id: Link("service"); document: Text; uri: Uri;
    } [ATTRIBUTES, METADATA]),
    table!("cost_option" in "cost_options.csv" {
        id: Id, always; service_id: Link("service"), tables; valid_from: Date; valid_to: Date; option: Text; currency: Text;
        amount: Number; amount_description: Text;
    } [ATTRIBUTES, METADATA]),
    table!("funding" in "funding.csv" {
        id: Id, always; organization_id: Link("organization"); service_id: Link("service"); source: Text;
    } [ATTRIBUTES, METADATA]),
    table!("organization_identifier" in "organization_identifiers.csv" {
        id: Id, always; organization_id: Link("organization"), tables; identifier_scheme: Text; identifier_type: Text, always;
        identifier: Text, always;
    } [ATTRIBUTES, METADATA]),
    table!("unit" in "units.csv" {
        id: Id, always; name: Text, always; scheme: Text; identifier: Text; uri: Uri;
    } [ATTRIBUTES, METADATA]),
    table!("service_capacity" in "service_capacity.csv" {
        id: Id, always; service_id: Link("service"), tables; unit_id: Link("unit"), tables; available: Number, always;
        maximum: Number; description: Text; updated: Moment, always;
    } [one("unit", "unit", "unit_id"), ATTRIBUTES, METADATA]),
    table!("url" in "url.csv" {
        id: Id, always; label: Text; url: Uri, always; organization_id: Link("organization"); service_id: Link("service");
    } [ATTRIBUTES, METADATA]),
    table!("taxonomy" in "taxonomies.csv" {
        id: Id, always; name: Text, always; description: Text, always; uri: Uri; version: Text;
    } [METADATA]),
    table!("taxonomy_term" in "taxonomy_terms.csv" {
        id: Id, always; code: Text; name: Text, always; description: Text, always; parent_id: Link("taxonomy_term");
        taxonomy: Text; language: Text; taxonomy_id: Link("taxonomy"); term_uri: Uri;
    } [one("taxonomy_detail", "taxonomy", "taxonomy_id"), METADATA] ours { translations: Json("term_translations"); }),
    table!("attribute" in "attributes.csv" {
        id: Id, always; link_id: LinkTo("link_entity"), tables; taxonomy_term_id: Link("taxonomy_term"), tables;
        link_type: Text; link_entity: Text, tables; value: Text; label: Text;
    } [one("taxonomy_term", "taxonomy_term", "taxonomy_term_id"), METADATA] ours { evidence: Json("evidence"); }),
    table!("metadata" in "metadata.csv" {
        id: Id, always; resource_id: LinkTo("resource_type"), tables; resource_type: Text, tables;
        last_action_date: Date, always; last_action_type: Text, always; field_name: Text, always;
        previous_value: Text, always; replacement_value: Text, always; updated_by: Text, always;
    }),
    table!("meta_table_description" in "meta_table_descriptions.csv" {
        id: Id, always; name: Text; language: Text; character_set: Text;
    } [ATTRIBUTES, METADATA]),
];
