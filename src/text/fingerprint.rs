//! The fingerprint of a value: equal fingerprints mean equal bytes, so work keyed by one can be skipped.

use serde::{Deserialize, Serialize};
use xxhash_rust::xxh3::Xxh3;

/// A 128-bit XXH3 hash: tells changes from no changes, fast. It is no defence against someone who wants a collision, and
/// needs to be none: who can write the inputs can write the site.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
pub struct Fingerprint(pub u128);

impl Fingerprint {
    /// The fingerprint of `bytes`.
    pub fn of(bytes: &[u8]) -> Self {
        Fingerprint(xxhash_rust::xxh3::xxh3_128(bytes))
    }

    /// The first `digits` hexadecimal digits (at most 32), for the names of assets.
    pub fn short(self, digits: usize) -> String {
        let mut hex = format!("{:032x}", self.0);
        hex.truncate(digits);
        hex
    }
}

/// Mixes several byte strings into one fingerprint; the lengths count, so `ab`+`c` differs from `a`+`bc`.
#[derive(Default)]
pub struct Mixer(Xxh3);

impl Mixer {
    #[allow(clippy::should_implement_trait)]
    pub fn add(mut self, bytes: &[u8]) -> Self {
        self.push(bytes);
        self
    }

    /// As [`Mixer::add`], in place.
    pub fn push(&mut self, bytes: &[u8]) {
        self.0.update(&(bytes.len() as u64).to_le_bytes());
        self.0.update(bytes);
    }

    pub fn finish(&self) -> Fingerprint {
        Fingerprint(self.0.digest128())
    }
}
