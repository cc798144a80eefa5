//! A small random number generator (splitmix64): the same seed gives the same corpus on every machine.

/// State of the generator.
pub struct Prng(u64);

impl Prng {
    /// A generator of its own for one purpose (`stream`) of one page, so that any page can be made without the others.
    pub fn new(seed: u64, page: usize, stream: u64) -> Self {
        let mut mixed = Prng(seed);
        for part in [page as u64, stream] {
            mixed.0 = mixed.next() ^ part.wrapping_mul(0x9E37_79B9_7F4A_7C15);
        }
        mixed
    }

    /// The next 64 bits (Steele, Lea and Flood, "Fast splittable pseudorandom number generators", 2014).
    pub fn next(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9E37_79B9_7F4A_7C15);
        let mut z = self.0;
        z = (z ^ (z >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
        z = (z ^ (z >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
        z ^ (z >> 31)
    }

    /// A number from 0 up to and without `bound`; 0 when the bound is 0. The bias is far below what a corpus notices.
    pub fn below(&mut self, bound: usize) -> usize {
        let high = (u128::from(self.next()) * bound as u128) >> 64;
        usize::try_from(high).expect("the product's high half is below the bound, which is a usize")
    }

    /// A number from `low` up to and including `high`.
    pub fn between(&mut self, low: usize, high: usize) -> usize {
        low + self.below(high - low + 1)
    }

    /// One of a list.
    pub fn pick<'a>(&mut self, list: &[&'a str]) -> &'a str {
        list[self.below(list.len())]
    }
}
