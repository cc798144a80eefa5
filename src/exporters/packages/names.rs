//! Names inside packages: made from the ids of the guide, so that they stay the same, and of the signs that XML allows.

use crate::text::fingerprint::Fingerprint;

/// The name of a question, a lesson or a package: starts with a letter, then hexadecimal digits.
pub fn item_name(id: &str) -> String {
    format!("q{}", Fingerprint::of(id.as_bytes()).short(16))
}

/// The number of an answer of a question. Canvas wants numbers; these fit in 31 bits.
pub fn answer_name(id: &str, at: usize) -> String {
    let start = Fingerprint::of(id.as_bytes()).0 % 2_000_000;
    (100_000 + start * 1_000 + at as u128).to_string()
}
