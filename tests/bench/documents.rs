//! What a year of diary and a month's report cost on paper. The most memory stands beside the time; it must stay under 100 MB
//! with the entries themselves in it.
#![allow(clippy::unwrap_used, dead_code, missing_docs, reason = "a bench uses a part of what the tests share")]

#[path = "../documents/sample.rs"]
mod sample;

use divan::{AllocProfiler, Bencher};
use sankaben::export::{Block, Document, Fonts, docx, pdf};
use sankaben::i18n::Lang;

#[global_allocator]
static MEMORY: AllocProfiler = AllocProfiler::system();

fn main() {
    divan::main();
}

/// A thousand entries of two hundred characters.
fn year() -> Document {
    let words = "去三组看备耕，许䶮说滴灌带涨了价，一亩要多花十来块，问去年的补贴今年还有没有、旧带回收怎么算。";
    let mut blocks = vec![Block::Title("民情日记".into())];
    for at in 0..1000 {
        // Each entry has characters of its own, as people's words have.
        let own: String = (0..12).filter_map(|step| char::from_u32(0x4E00 + (at * 7 + step * 331) % 5000)).collect();
        blocks.push(Block::Heading { level: 1, text: format!("2026年3月{}日 星期二 D{at}", at % 28 + 1) });
        blocks.push(Block::Fields(vec![("地点：".into(), "上渠村三组".into())]));
        blocks.push(Block::Text(words.repeat(4).chars().take(188).chain(own.chars()).collect()));
    }
    Document { blocks, ..Document::new("民情日记", Lang::Zh) }
}

#[divan::bench(sample_count = 5, sample_size = 1)]
fn year_as_pdf(bencher: Bencher<'_, '_>) {
    let (year, fonts) = (year(), Fonts::default());
    bencher.bench_local(|| pdf(&year, &fonts).unwrap().bytes.len());
}

#[divan::bench(sample_count = 5, sample_size = 1)]
fn year_as_docx(bencher: Bencher<'_, '_>) {
    let year = year();
    bencher.bench_local(|| docx(&year).unwrap().len());
}

#[divan::bench(sample_count = 10, sample_size = 1)]
fn report_as_pdf(bencher: Bencher<'_, '_>) {
    let (report, fonts) = (sample::report(), Fonts::default());
    bencher.bench_local(|| pdf(&report, &fonts).unwrap().bytes.len());
}

#[divan::bench(sample_count = 10, sample_size = 1)]
fn report_as_docx(bencher: Bencher<'_, '_>) {
    let report = sample::report();
    bencher.bench_local(|| docx(&report).unwrap().len());
}
