//! Journals of any size: entries of some two hundred characters from words of a real diary, linked to fourteen households and
//! four pledges, spread over the years before a day. The same seed gives the same journal.
#![allow(dead_code, missing_docs, clippy::unwrap_used)]

use super::samples::{SIGNING_KEY, at, day, households, pledges};
use chrono::{Days, NaiveDate};
use sankaben::domain::change::{Change, ImportedRecord, Record};
use sankaben::domain::code::Code;
use sankaben::domain::diary::Entry;
use sankaben::domain::matter::{Matter, MatterKind, MatterState};
use sankaben::domain::matter_rules::MatterAnswer;
use sankaben::store::{Key, Store};
use std::path::Path;

/// The day after the newest entry.
pub const TODAY: &str = "2026-11-20";
/// Stands in one entry of a journal only.
pub const RARE: &str = "龙骨水车";
/// Opens every journal made here.
pub const PASSPHRASE: &str = "渠水流到四组去";

/// Words with how often they stand in a million, as in ordinary Chinese; the words of the work as often as a diary has them.
const WORDS: &[(&str, u32)] = &[
    ("的", 41000),
    ("了", 14000),
    ("在", 11000),
    ("是", 10000),
    ("说", 9000),
    ("他", 7000),
    ("我", 6000),
    ("和", 7500),
    ("有", 6500),
    ("不", 6500),
    ("去", 6000),
    ("一", 6000),
    ("就", 4500),
    ("也", 4000),
    ("到", 4000),
    ("家", 4000),
    ("来", 3500),
    ("要", 3500),
    ("上", 3500),
    ("都", 3000),
    ("给", 3000),
    ("还", 3000),
    ("问", 3000),
    ("没有", 2500),
    ("今天", 2000),
    ("村里", 2000),
    ("镇上", 1500),
    ("他家", 1500),
    ("老人", 1000),
    ("补贴", 1000),
    ("电话", 900),
    ("今年", 900),
    ("孩子", 800),
    ("浇水", 700),
    ("答应", 600),
    ("低保", 500),
    ("春耕", 400),
    ("合作社", 400),
    ("答应三天内给准话", 200),
    ("滴灌带", 200),
    ("路平整", 150),
    ("没有办成", 150),
    ("班车", 100),
    ("涵管", 80),
    ("暖气", 80),
    ("羊价", 60),
    ("面点班", 40),
    ("闸板", 20),
    ("PVC管", 20),
    ("𬱖", 10),
    ("䶮", 10),
];
/// Of a million words, how many end a clause and a sentence.
const MARKS: [(&str, u32); 2] = [("，", 75_000), ("。", 35_000)];
/// What the other words are made of, two and two: the characters of ordinary texts, the usual ones first.
const CHARACTERS: &str = "大人中上国个时们为子生会自着学下得可以年过发后作里用道行所然家事成方多经么同现当没动面起看定天分好小部其些主样理心本前开但因只从想实日军者意无力机第正外将几长明公全与关点把社业百建接别水门几重再利向组身月什反";

/// A small generator of numbers (an xorshift): no clock, no library.
pub struct Numbers(u64);

impl Numbers {
    pub fn new(seed: u64) -> Self {
        Self(seed.wrapping_mul(0x9E37_79B9_7F4A_7C15) | 1)
    }

    /// A number below `end`.
    pub fn below(&mut self, end: u32) -> u32 {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        ((self.0 >> 16) % u64::from(end)) as u32
    }
}

/// An encrypted journal of that many entries at `path`, open.
pub fn generate(path: &Path, entries: usize, seed: u64) -> Store {
    let first = day(TODAY) - Days::new(u64::try_from(entries / 40).unwrap().max(365));
    let mut store =
        Store::create(path, Key::Passphrase(PASSPHRASE), &SIGNING_KEY, first, at("2020-01-01T00:00:00Z")).unwrap();
    let mut numbers = Numbers::new(seed);
    let mut matters = Numbers::new(seed + 7);
    let people = households().into_iter().map(Record::Household);
    let promises = pledges().into_iter().map(Record::Pledge);
    let days = (day(TODAY) - first).num_days();
    let diary = (1..=entries).map(|n| {
        let date = first + Days::new(n as u64 * days as u64 / entries as u64).min(Days::new(days as u64 - 1));
        let mut entry = entry(n as u32, date, &mut numbers);
        if n == entries / 2 {
            entry.body.push_str(RARE);
        }
        Record::Entry(entry)
    });
    let raised =
        (1..=entries / 20).map(|n| Record::Matter(matter(n as u32, entries, &mut matters, (first, days as u64))));
    let raised: Vec<Record> = raised.collect();
    let records = people.chain(promises).chain(raised).chain(diary);
    let records = records.enumerate().map(|(n, record)| ImportedRecord { record, fingerprint: n.to_string() });
    let change = Change::Import(records.collect());
    store.apply(&change, at("2026-11-20T00:00:00Z"), day(TODAY)).unwrap();
    store
}

/// What entries tell of besides visits.
const ACTIVITIES: [&str; 6] = ["+培训 2场 85人", "+慰问 300元", "+调解 1", "+谈心", "+蹲点", "+信息 3条"];

/// One matter, half of them solved.
fn matter(number: u32, entries: usize, numbers: &mut Numbers, (first, days): (NaiveDate, u64)) -> Matter {
    let all = (entries / 20).max(1) as u64;
    let raised = first + Days::new((u64::from(number) * days / all).min(days - 1));
    let matter = Matter {
        text: "问补贴什么时候到".into(),
        household: Some(Code::numbered('H', numbers.below(14) + 1)),
        kind: MatterKind::ALL[numbers.below(10) as usize],
        ..Matter::new(Code::short('M', number), raised)
    };
    let step = |state| MatterAnswer {
        on: raised,
        state,
        text: "问过镇里".into(),
        reason: String::new(),
        told_on: None,
        follow_up_on: None,
        entry: None,
    };
    match numbers.below(4) {
        0 => matter,
        1 => matter.answered(step(MatterState::InHand)),
        _ => matter.answered(step(MatterState::InHand)).answered(step(MatterState::Solved)),
    }
}

/// One word or mark, as often as it stands in a text.
fn word(numbers: &mut Numbers) -> String {
    let mut pick = numbers.below(1_000_000);
    for (word, weight) in WORDS.iter().chain(&MARKS) {
        if pick < *weight {
            return (*word).to_owned();
        }
        pick -= weight;
    }
    let characters: Vec<char> = CHARACTERS.chars().collect();
    // The lower of two picks: the first characters are the most frequent.
    let mut one = || {
        let all = characters.len() as u32;
        characters[numbers.below(all).min(numbers.below(all)) as usize]
    };
    [one(), one()].iter().collect()
}

/// One entry of some two hundred characters.
pub fn entry(number: u32, date: NaiveDate, numbers: &mut Numbers) -> Entry {
    let mut entry = Entry::new(Code::numbered('D', number), date, date);
    let mut length = 0;
    while length < 200 {
        let word = word(numbers);
        length += word.chars().count();
        entry.body.push_str(&word);
    }
    let household = |number: u32| Code::numbered('H', number + 1);
    entry.households = (0..numbers.below(3)).map(|_| household(numbers.below(14))).collect();
    if numbers.below(10) == 0 {
        entry.body.push_str(&format!("@{{{}}}", household(numbers.below(14))));
    }
    if number.is_multiple_of(4) {
        let told = ACTIVITIES[(number / 4) as usize % ACTIVITIES.len()];
        entry.body.push_str(&format!("\n{told}"));
    }
    if numbers.below(8) == 0 {
        entry.pledges = vec![Code::short('P', numbers.below(4) + 1)];
    }
    if numbers.below(3) == 0 {
        entry.follow_up_on = Some(date + Days::new(u64::from(numbers.below(10)) + 1));
    }
    entry.place = format!("上渠村{}组", ["一", "二", "三", "四", "五"][numbers.below(5) as usize]);
    entry
}
