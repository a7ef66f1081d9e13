//! What the county's table costs: `SANKABEN_BENCH_CADRES` summaries (617 unless said) of 52 weeks, through the folding itself.
//! Files are made once and read from disk each time.
#![allow(clippy::unwrap_used, missing_docs)]

#[path = "../common/cadres.rs"]
mod cadres;

use divan::Bencher;
use sankaben::domain::period::Period;
use sankaben::i18n::Lang;
use sankaben::runtime::Env;
use sankaben::runtime::briefing::brief;
use sankaben::runtime::clock::Clock;
use sankaben::runtime::config::Config;
use sankaben::runtime::paths::Paths;

fn main() {
    divan::main();
}

#[divan::bench(sample_count = 3, sample_size = 1)]
fn a_county(bencher: Bencher) {
    let count = std::env::var("SANKABEN_BENCH_CADRES").ok().and_then(|count| count.parse().ok()).unwrap_or(617);
    let folder = tempfile::tempdir().unwrap();
    for number in 0..count {
        std::fs::write(folder.path().join(format!("{number:05}.json")), cadres::cadre(number, 52).summary()).unwrap();
    }
    let paths = Paths::find(Some(folder.path().join("data")), None).unwrap();
    let env = Env::new(paths, Clock::system(), Config::default(), Lang::Zh);
    let period = Period::parse("2026").unwrap();
    bencher.bench_local(|| {
        let made = brief(&env, &[folder.path().to_owned()], period);
        assert_eq!((made.cadres.len(), made.ill()), (count, 0));
    });
}
