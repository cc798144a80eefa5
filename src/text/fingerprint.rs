//! The fingerprint of a value: equal fingerprints mean equal bytes, so work keyed by one can be skipped.

use serde::{Deserialize, Serialize};

/// The first 128 bits of a BLAKE3 hash.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
pub struct Fingerprint(pub u128);

impl Fingerprint {
    /// The fingerprint of `bytes`.
    pub fn of(bytes: &[u8]) -> Self {
        Mixer::default().add(bytes).finish()
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
pub struct Mixer(blake3::Hasher);

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
        let hash = self.0.finalize();
        let mut first = [0; 16];
        first.copy_from_slice(&hash.as_bytes()[..16]);
        Fingerprint(u128::from_be_bytes(first))
    }
}
