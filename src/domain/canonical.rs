//! What is signed as bytes: canonical JSON, its SHA-256, the ed25519 signature over it, and keys as people compare them.

use chrono::{DateTime, SecondsFormat, Utc};
use ed25519_dalek::{Signer, SigningKey, VerifyingKey};
use serde::Serialize;
use serde_json::Value;
use sha2::{Digest, Sha256};

/// Canonical JSON by RFC 8785 for what we sign: keys sorted (ours are ASCII), no white space, no floating-point numbers.
pub fn canonical<T: Serialize>(value: &T) -> String {
    // serde_json keeps object keys in a sorted map (the feature `preserve_order` is off), writes no white space, and escapes
    // as RFC 8785 wants it.
    serde_json::to_value(value).unwrap_or(Value::Null).to_string()
}

/// SHA-256 of a text, in hexadecimal.
pub fn sha256(text: &str) -> String {
    hex::encode(Sha256::digest(text))
}

/// A text's SHA-256, and the signature over its 32 bytes, in hexadecimal.
pub fn sign(text: &str, key: &SigningKey) -> (String, String) {
    let digest = Sha256::digest(text);
    (hex::encode(digest), hex::encode(key.sign(&digest).to_bytes()))
}

/// A public key in hexadecimal.
pub fn hex_key(key: &VerifyingKey) -> String {
    hex::encode(key.to_bytes())
}

/// A public key for people to compare: 8 groups of 4 from its SHA-256; as it is where it is no key.
pub fn fingerprint(public_key: &str) -> String {
    let Ok(bytes) = hex::decode(public_key) else { return public_key.to_owned() };
    let digest = hex::encode(&Sha256::digest(bytes)[..16]);
    let groups: Vec<&str> = digest.as_bytes().chunks(4).filter_map(|group| std::str::from_utf8(group).ok()).collect();
    groups.join(" ")
}

/// A time as it is signed.
pub fn time(at: DateTime<Utc>) -> String {
    at.to_rfc3339_opts(SecondsFormat::Secs, true)
}
