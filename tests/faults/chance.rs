//! Chance that can be repeated, and how long to try.

/// So many rounds, times `SANKABEN_ROUNDS`.
pub fn rounds(few: usize) -> usize {
    let times = std::env::var("SANKABEN_ROUNDS").ok().and_then(|text| text.parse().ok()).unwrap_or(1);
    few * times
}

/// Numbers from a seed.
pub struct Chance(u64);

impl Chance {
    pub fn new(seed: u64) -> Self {
        Self(seed.wrapping_mul(0x9E37_79B9_7F4A_7C15) | 1)
    }

    /// A number below `end`.
    pub fn below(&mut self, end: usize) -> usize {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        usize::try_from(self.0 >> 16).unwrap() % end.max(1)
    }

    /// One of them.
    pub fn pick<'a, T>(&mut self, all: &'a [T]) -> &'a T {
        &all[self.below(all.len())]
    }
}
