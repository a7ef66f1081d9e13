//! Chance that can be repeated, and how long to try.

/// So many rounds: `few` where nothing is said, `full` with `SANKABEN_ROUNDS=full`, and `few` so many times over with a number.
pub fn rounds(few: usize, full: usize) -> usize {
    match std::env::var("SANKABEN_ROUNDS").as_deref() {
        Ok("full") => full,
        Ok(times) => few * times.parse::<usize>().expect("a number, or full"),
        Err(_) => few,
    }
}

/// How far a long test is, said ten times in a full run and never in a short one.
pub fn step(what: &str, done: usize, of: usize) {
    if std::env::var_os("SANKABEN_ROUNDS").is_some() && done > 0 && done.is_multiple_of((of / 10).max(1)) {
        println!("{what}: {done} of {of}");
    }
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
