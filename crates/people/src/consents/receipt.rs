//! The receipt: what somebody agreed to, in a file that nobody can change unnoticed.
//!
//! The problem: an organisation that says "you agreed to this" must be able to be shown wrong. The receipt names who asked, what
//! for, which items, until when, and how to take it back; it never holds what was released. It is signed with a key of the
//! installation (Ed25519, RFC 8032, over the JSON without white space and with sorted keys, as RFC 8785 writes it), and
//! `firsthand consent verify FILE` checks it without the network.
//!
//! Field names are those of ISO/IEC TS 27560:2023 (consent record information structure), as public descriptions of it tell
//! them: header, `purposes`, `parties`, `event`. `pii_principal_id` is a random id of this record: it leads to nobody.
//!
//! Not done: a receipt cannot know that the consent was taken back later; the installation alone knows.

use askama::Template;
use ed25519_dalek::{Signature, Signer, SigningKey, Verifier, VerifyingKey};
use kit::{
    InstanceKey, Outcome, Page, Visit, html,
    samples::{Sample, Stage},
};
use serde_json::{Value, json};
use store::Day;

use super::{Consent, Request};
use crate::secrets;

/// The form of our receipts.
pub const SCHEMA: &str = "firsthand.receipt/1";

fn signing_key(instance: &InstanceKey) -> SigningKey {
    SigningKey::from_bytes(&secrets::mac(&instance.0, "receipts", &[]))
}

/// The public key that receipts of this installation are signed with, in hexadecimal.
pub fn public_key(instance: &InstanceKey) -> String {
    secrets::hex(signing_key(instance).verifying_key().as_bytes())
}

/// What a receipt needs to know besides the request.
#[derive(Debug, Clone, Copy)]
pub struct About<'a> {
    /// The name of the installation.
    pub site: &'a str,
    /// The consultation's title.
    pub title: &'a str,
    /// What it is for, in words of the reader's language.
    pub purpose: &'a str,
    /// How to take it back, in the same language.
    pub withdrawal: &'a str,
    /// The language of these words.
    pub lang: &'a str,
}

/// The receipt of a consent, signed.
pub fn signed(instance: &InstanceKey, request: &Request, consent: &Consent, about: About<'_>) -> String {
    let items: Vec<Value> = [(consent.contact, "contact"), (consent.name, "name")]
        .into_iter()
        .filter_map(|(given, item)| given.then_some(item))
        .map(|item| json!({ "pii_type": item, "pii_optional": "yes", "sensitive_pii_category": "no" }))
        .collect();
    let receipt = json!({
        "schema_version": SCHEMA,
        "record_id": consent.id.to_string(),
        "pii_principal_id": consent.id.to_string(),
        "privacy_notice": "/about/keep",
        "language": about.lang,
        "purposes": [{
            "purpose": about.purpose,
            "purpose_description": request.explanation,
            "purpose_type": request.purpose.word(),
            "lawful_basis": "consent",
            "service": about.title,
            "pii_information": items,
            "pii_controllers": [request.organisation_name],
            "recipient_third_parties": [],
            "collection_method": "typed by the person",
            "processing_method": "sealed to the organisation's key",
            "storage_locations": [about.site],
            "retention_period": request.ends.to_string(),
            "withdrawal_method": about.withdrawal,
        }],
        "parties": [{ "party_role": "pii_controller", "party_name": request.organisation_name }],
        "event": {
            "event_type": "explicit",
            "event_state": "consent_given",
            "event_time": consent.given.to_string(),
            "validity_duration": request.ends.to_string(),
        },
    });
    let key = signing_key(instance);
    let value = key.sign(receipt.to_string().as_bytes());
    let file = json!({
        "receipt": receipt,
        "signature": {
            "algorithm": "Ed25519",
            "public_key": secrets::hex(key.verifying_key().as_bytes()),
            "value": secrets::hex(&value.to_bytes()),
        },
    });
    let mut text = serde_json::to_string_pretty(&file).unwrap_or_default();
    text.push('\n');
    text
}

/// What a receipt says, once its signature was found right.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Verified {
    /// The key it was signed with, in hexadecimal.
    pub public_key: String,
    /// Who asked.
    pub organisation: String,
    /// What for.
    pub purpose: String,
    /// Which items.
    pub items: Vec<String>,
    /// The day it was given.
    pub given: Day,
    /// The last day.
    pub ends: Day,
}

/// Why a file is no right receipt.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum Wrong {
    /// Not one of our files.
    #[error("this is no receipt of Firsthand (form {SCHEMA})")]
    NoReceipt,
    /// Signed by another key than the one that was named.
    #[error("this receipt was signed with another key than the one you named")]
    OtherKey,
    /// Something in it was changed after it was signed.
    #[error("the signature does not fit: something in this receipt was changed")]
    Changed,
}

/// Checks a receipt. With `key` (hexadecimal) only that key counts; without it, the one that the receipt names.
///
/// # Errors
/// Why it is not right.
pub fn verify(file: &str, key: Option<&str>) -> Result<Verified, Wrong> {
    let file: Value = serde_json::from_str(file).map_err(|_| Wrong::NoReceipt)?;
    let (receipt, signature) = (&file["receipt"], &file["signature"]);
    let text = |value: &Value| value.as_str().map(ToOwned::to_owned).ok_or(Wrong::NoReceipt);
    if receipt["schema_version"] != SCHEMA || signature["algorithm"] != "Ed25519" {
        return Err(Wrong::NoReceipt);
    }
    let public_key = text(&signature["public_key"])?;
    if key.is_some_and(|key| !key.trim().eq_ignore_ascii_case(&public_key)) {
        return Err(Wrong::OtherKey);
    }
    let bytes = secrets::unhex(&public_key).and_then(|bytes| bytes.try_into().ok()).ok_or(Wrong::NoReceipt)?;
    let verifying = VerifyingKey::from_bytes(&bytes).map_err(|_| Wrong::NoReceipt)?;
    let value = secrets::unhex(&text(&signature["value"])?).ok_or(Wrong::NoReceipt)?;
    let value = Signature::from_slice(&value).map_err(|_| Wrong::NoReceipt)?;
    verifying.verify(receipt.to_string().as_bytes(), &value).map_err(|_| Wrong::Changed)?;
    let purpose = &receipt["purposes"][0];
    let day = |value: &Value| value.as_str().and_then(Day::parse).ok_or(Wrong::NoReceipt);
    Ok(Verified {
        public_key,
        organisation: text(&purpose["pii_controllers"][0])?,
        purpose: text(&purpose["purpose"])?,
        items: purpose["pii_information"]
            .as_array()
            .into_iter()
            .flatten()
            .filter_map(|item| item["pii_type"].as_str().map(ToOwned::to_owned))
            .collect(),
        given: day(&receipt["event"]["event_time"])?,
        ends: day(&receipt["event"]["validity_duration"])?,
    })
}

#[derive(Template)]
#[template(path = "receipts.html")]
struct ReceiptsPage {
    page: Page,
    /// The public key, in groups of eight.
    key: String,
    command: String,
}

impl ReceiptsPage {
    fn new(page: Page, key: &str) -> Self {
        Self { page, command: format!("firsthand consent verify receipt.json --key {key}"), key: key.to_owned() }
    }
}

/// How to check a receipt, with the key that counts.
pub(crate) async fn get(visit: Visit) -> Outcome {
    let key = public_key(visit.app.key());
    html(&ReceiptsPage::new(visit.page(visit.say("receipts-title")), &key))
}

pub(crate) fn samples(stage: &Stage) -> Vec<Sample> {
    let key = public_key(&InstanceKey([7; 32]));
    vec![stage.sample("receipts", &ReceiptsPage::new(stage.titled("receipts-title", "/about/receipts"), &key))]
}

#[cfg(test)]
mod tests {
    use kit::Lang;
    use store::Id;

    use super::*;
    use crate::consents::Purpose;

    fn receipt(instance: u8) -> String {
        let request = Request {
            id: Id([1; 16]),
            consultation: Id([2; 16]),
            organisation: Id([3; 16]),
            organisation_name: "Office".to_owned(),
            purpose: Purpose::Pay,
            explanation: "To pay you.".to_owned(),
            lang: Lang::En,
            contact: true,
            name: true,
            asked: Day(20_400),
            ends: Day(20_500),
            ended: false,
        };
        let consent = Consent { id: Id([4; 16]), given: Day(20_450), contact: true, name: false, reads: 0 };
        let about = About {
            site: "Harbour",
            title: "A title",
            purpose: "to pay you — été",
            withdrawal: "press the button",
            lang: "en",
        };
        signed(&InstanceKey([instance; 32]), &request, &consent, about)
    }

    #[test]
    fn a_receipt_is_right_until_one_letter_is_changed() {
        let file = receipt(1);
        let right = verify(&file, None).expect("right");
        assert_eq!((right.organisation.as_str(), right.ends), ("Office", Day(20_500)));
        assert_eq!(right.items, ["contact"], "a name was not given");
        assert_eq!(right.public_key, public_key(&InstanceKey([1; 32])));
        assert_eq!(verify(&file.replace("to pay you", "to call you"), None), Err(Wrong::Changed));
        let ends = Day(20_500).to_string();
        assert!(file.contains(&ends));
        assert_eq!(verify(&file.replace(&ends, "2099-01-01"), None), Err(Wrong::Changed));
        // Set in another way, it is the same receipt.
        let value: Value = serde_json::from_str(&file).expect("JSON");
        assert!(verify(&value.to_string(), None).is_ok());
    }

    #[test]
    fn a_receipt_of_another_hand_is_found_by_its_key() {
        let ours = public_key(&InstanceKey([1; 32]));
        assert!(verify(&receipt(1), Some(&ours.to_uppercase())).is_ok());
        assert_eq!(verify(&receipt(2), Some(&ours)), Err(Wrong::OtherKey));
        // The right key written over the wrong one does not help.
        let forged = receipt(2).replace(&public_key(&InstanceKey([2; 32])), &ours);
        assert_eq!(verify(&forged, Some(&ours)), Err(Wrong::Changed));
        for rubbish in ["", "{}", "[1]", r#"{"receipt":{"schema_version":"firsthand.receipt/1"},"signature":{}}"#] {
            assert_eq!(verify(rubbish, None), Err(Wrong::NoReceipt));
        }
    }
}
