//! No leak: random journals built from names full of traps, exported under codes in every format and unpacked to the last part,
//! hold no registered name, no phone and no number. `LEAK_CASES` asks for more of them.

use crate::samples::{code, day};
use sankaben::app::effect::{Effect, Outcome, Ticket};
use sankaben::app::export::{ExportFormat, ExportOutcome, ExportRequest, ExportWhat};
use sankaben::domain::change::{Change, ImportedRecord, Record};
use sankaben::domain::diary::Entry;
use sankaben::domain::export_note::ExportNames;
use sankaben::domain::household::Household;
use sankaben::domain::journal_name::JournalName;
use sankaben::domain::matter::Matter;
use sankaben::domain::overview::EntryFilter;
use sankaben::domain::period::{Period, Span};
use sankaben::domain::pledge::{Pledge, Progress};
use sankaben::domain::progress_card::{ProgressCard, SavedCard};
use sankaben::domain::week::Week;
use sankaben::i18n::Lang;
use sankaben::runtime::clock::Clock;
use sankaben::runtime::config::Config;
use sankaben::runtime::exporting::make;
use sankaben::runtime::paths::Paths;
use sankaben::runtime::{Env, perform};
use std::collections::BTreeMap;
use std::io::{Cursor, Read};

/// Exports made by default: every journal in every thing and format it comes in, until there are so many.
const CASES: u32 = 1000;
/// Journals for the tests that look at one format only.
const JOURNALS: u64 = 16;

/// Names that are others' beginnings, ends and parts, words, rare, long, foreign.
const NAMES: &[&str] = &[
    "张建国",
    "王芳",
    "王芳华",
    "芳华英",
    "路平",
    "许䶮",
    "李𬱖",
    "阿依努尔·吐尔逊",
    "叶尔兰·努尔别克",
    "买买提·吐尔逊",
    "欧阳明",
    "诸葛小明",
    "高兴",
    "高山",
    "和平",
    "马上",
    "王强",
    "王强军",
    "陈立",
    "陈立新",
    "Erlan Nurbek",
    "Wang Xiu Lan",
    "He Long",
    "古丽",
    "古丽娜",
    "白云飞",
    "何必",
    "常平",
    "常平安",
    "小王芳",
    "丁一",
    "赵有田",
    "田地",
    "吐尔逊",
];
const PHONES: &[&str] =
    &["12000000001", "0903-12345", "13911112222", "8123456", "0991 3344556", "612345", "+86 139 8888 7777"];
const NUMBERS: &[&str] = &["11010519491231002X", "6222600260001072444", "650000199913390000", "110105491231002"];
const SENTENCES: &[&str] = &[
    "{n}说滴灌带涨了价。",
    "去{n}家看了看，",
    "和{n}一起看渠，",
    "{n}、{m}两家都在；",
    "{n}{m}",
    "垫土后{n}整了，",
    "{n}的电话{p}。",
    "回话@{c}，{n}在。",
    "老{s}和{s}大哥来了，",
    "{p}打不通，",
    "身份证{i}。",
    "卡号{i}，",
    "#{n}家 ",
    "{c}户",
    "（{n}）",
    "{x}也来了。",
    "请{n}明天到村委会，",
    "他爱人查出是某种病，{n}陪着。",
    "{n}\n",
    "“{x}”是{m}说的。",
    "then he saw {n} and the {m}s, {x}'s sheep, ",
    "三组{n}，",
    "{p}、{p}，",
];

struct Dice(u64);

impl Dice {
    fn roll(&mut self, below: usize) -> usize {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        usize::try_from(self.0 % below as u64).unwrap()
    }

    fn of<'a, T: ?Sized>(&mut self, list: &[&'a T]) -> &'a T {
        list[self.roll(list.len())]
    }
}

struct Case {
    dice: Dice,
    households: Vec<Household>,
}

impl Case {
    fn new(seed: u64) -> Self {
        let mut dice = Dice(seed.wrapping_mul(0x9E37_79B9_7F4A_7C15) | 1);
        let households = (1..=dice.roll(12) + 3).map(|number| {
            let mut household = Household::new(code(&format!("H{number:02}")));
            household.name = (dice.roll(10) > 0).then(|| dice.of(NAMES).to_owned());
            household.phone = if dice.roll(4) > 0 { dice.of(PHONES).to_owned() } else { String::new() };
            household.group = ["上渠村一组", "上渠村三组", "下渠村五组"][dice.roll(3)].to_owned();
            household.ended_on = (dice.roll(8) == 0).then(|| day("2026-01-05"));
            household
        });
        let households = households.collect();
        Self { dice, households }
    }

    fn names(&self) -> Vec<String> {
        self.households.iter().filter_map(|household| household.name.clone()).collect()
    }

    /// A name as people type it: spaced, with something that is not seen in it, with another dot.
    fn typed(&mut self, name: &str) -> String {
        match self.dice.roll(8) {
            0 => name.chars().map(String::from).collect::<Vec<_>>().join("\u{3000}"),
            1 => name.chars().map(String::from).collect::<Vec<_>>().join("\u{200b}"),
            2 => name.replace('·', "•"),
            3 => name.to_uppercase(),
            _ => name.to_owned(),
        }
    }

    fn text(&mut self, least: usize) -> String {
        let mut text = String::new();
        for _ in 0..least + self.dice.roll(5) {
            let sentence = self.dice.of(SENTENCES);
            let household = self.households[self.dice.roll(self.households.len())].clone();
            let other = self.households[self.dice.roll(self.households.len())].clone();
            let name = household.name.clone().unwrap_or_else(|| "一户".to_owned());
            let (typed, phone, number) = (self.typed(&name), self.dice.of(PHONES), self.dice.of(NUMBERS));
            text.push_str(
                &sentence
                    .replace("{n}", &name)
                    .replace("{x}", &typed)
                    .replace("{m}", other.name.as_deref().unwrap_or("另一户"))
                    .replace("{s}", &name.chars().take(1).collect::<String>())
                    .replace("{p}", if household.phone.is_empty() { phone } else { &household.phone })
                    .replace("{i}", number)
                    .replace("@{c}", &format!("@{{{}}}", household.code))
                    .replace("{c}", household.code.as_str()),
            );
        }
        text
    }

    fn records(&mut self) -> Vec<Record> {
        let mut records: Vec<Record> = self.households.iter().cloned().map(Record::Household).collect();
        let mut pledge = Pledge::new(code("P1"), day("2026-03-01"), day("2026-12-01"));
        for text in [&mut pledge.problem, &mut pledge.target, &mut pledge.responsible, &mut pledge.acceptance] {
            *text = self.text(1);
        }
        pledge.partners = vec![self.text(1)];
        pledge.post(&self.text(1), day("2026-03-02"), None);
        pledge.progress = vec![Progress { on: day("2026-03-12"), text: self.text(1), percent: Some(20), amount: None }];
        records.push(Record::Pledge(pledge));
        for number in 1..=3 {
            let household = self.households[self.dice.roll(self.households.len())].code.clone();
            let matter: Matter = serde_json::from_value(serde_json::json!({
                "id": format!("M{number}"), "raised_on": "2026-03-10", "household": household, "text": self.text(1),
                "first_received_by": self.text(0), "missing": self.text(0), "handled_by": self.text(0), "done": self.text(0),
                "history": [{"on": "2026-03-10", "state": "open", "text": self.text(1)}],
            }))
            .unwrap();
            records.push(Record::Matter(matter));
        }
        for number in 1..=3 {
            let mut entry = Entry::new(code(&format!("D{number:02}")), day("2026-03-10"), day("2026-03-10"));
            entry.body = self.text(3);
            (entry.place, entry.weather) = (self.text(0), self.text(0));
            let linked = self.dice.roll(self.households.len());
            entry.households = vec![self.households[linked].code.clone()];
            entry.tags = vec![self.names().first().cloned().unwrap_or_else(|| "灌溉".into())];
            records.push(Record::Entry(entry));
        }
        records
    }

    fn card(&mut self) -> SavedCard {
        let week = Week::parse("2026-W11").unwrap();
        let mut card = ProgressCard::empty(week);
        card.sections.done = self.text(2);
        card.sections.next = self.text(1);
        card.no_progress_reason = self.text(1);
        SavedCard { drafted: ProgressCard::empty(week), card }
    }
}

/// A journal of its own in a directory of its own.
fn journal(case: &mut Case, home: &tempfile::TempDir) -> Env {
    let paths = Paths::find(Some(home.path().to_owned()), None).unwrap();
    let clock = Clock::at("2026-03-20T17:00:00+08:00");
    let mut env = Env::new(paths, clock, Config::default(), Lang::Zh);
    let create = Effect::CreateJournal { name: JournalName::parse("陈").unwrap(), passphrase: None };
    assert!(matches!(perform(create, &mut env), Some(Outcome::Opened(_))));
    let records = case.records().into_iter().enumerate();
    let records = records.map(|(n, record)| ImportedRecord { record, fingerprint: format!("{n}") }).collect();
    let card = Record::Week(case.card());
    for change in [Change::Import(records), Change::Save { record: card, base: None, draft: None }] {
        let outcome = perform(Effect::Apply { change, ticket: Ticket(1) }, &mut env);
        assert!(matches!(outcome, Some(Outcome::Applied(..))), "{outcome:?}");
    }
    env
}

fn wishes() -> Vec<ExportRequest> {
    let week = Week::parse("2026-W11").unwrap();
    let things = [
        ExportWhat::Pledges { a3: false },
        ExportWhat::Weeks { from: week, to: week },
        ExportWhat::Diary { filter: EntryFilter::ALL, copying: false },
        ExportWhat::Matters { from: None, to: None, open_only: false },
        ExportWhat::Report { period: Period::of(day("2026-03-10"), Span::Month), collected: true },
    ];
    let each = things.into_iter().flat_map(|what| {
        what.thing().formats().iter().map(move |format| ExportRequest::new(what.clone(), *format)).collect::<Vec<_>>()
    });
    each.collect()
}

/// Everything that can be read in a file: its bytes as text, its parts' text without markup, at any depth.
fn unpacked(bytes: &[u8], format: ExportFormat) -> Vec<String> {
    if format == ExportFormat::Pdf {
        return vec![pdf_extract::extract_text_from_mem(bytes).unwrap()];
    }
    let Ok(mut archive) = zip::ZipArchive::new(Cursor::new(bytes)) else {
        let wide = bytes.chunks_exact(2).map(|pair| u16::from_le_bytes([pair[0], pair[1]])).collect::<Vec<_>>();
        let text = String::from_utf8_lossy(bytes).into_owned();
        let plain = without_markup(&text);
        return vec![text, plain, String::from_utf16_lossy(&wide)];
    };
    let mut found = Vec::new();
    for at in 0..archive.len() {
        let mut part = archive.by_index(at).unwrap();
        found.push(part.name().unwrap().into_owned());
        let mut inner = Vec::new();
        part.read_to_end(&mut inner).unwrap();
        found.extend(unpacked(&inner, ExportFormat::Docx));
    }
    found
}

fn without_markup(text: &str) -> String {
    let mut plain = String::new();
    let mut inside = false;
    for c in text.chars() {
        match c {
            '<' => inside = true,
            '>' => inside = false,
            c if !inside => plain.push(c),
            _ => {}
        }
    }
    plain
}

/// The text as a person reads it over lines and spaces.
fn read(text: &str) -> String {
    text.chars().filter(|c| !c.is_whitespace() && *c != '\u{200b}').collect::<String>().replace('•', "·").to_lowercase()
}

fn digits(text: &str) -> String {
    text.chars().filter(char::is_ascii_digit).collect()
}

/// What a text gives away of the households.
fn leaks(text: &str, case: &Case, coded: bool) -> Vec<String> {
    let (seen, mut found) = (read(text), Vec::new());
    if coded {
        found.extend(case.names().into_iter().filter(|name| seen.contains(&read(name))));
        let alone = |at: usize, code: &str| {
            let near = |c: Option<char>| c.is_some_and(|c| c.is_ascii_alphanumeric());
            !near(text[..at].chars().next_back()) && !near(text[at + code.len()..].chars().next())
        };
        for household in &case.households {
            let code = household.code.as_str();
            found.extend(text.match_indices(code).filter(|(at, _)| alone(*at, code)).map(|(_, code)| code.to_owned()));
        }
    }
    let numbers = case.households.iter().map(|household| household.phone.as_str()).chain(NUMBERS.iter().copied());
    let stands = |number: &&str| {
        let digits = digits(number);
        (digits.len() >= 5 && text.contains(*number)) || (digits.len() >= 9 && seen.contains(&digits))
    };
    found.extend(numbers.filter(stands).map(str::to_owned));
    found
}

fn cases_wanted() -> u32 {
    std::env::var("LEAK_CASES").ok().and_then(|count| count.parse().ok()).unwrap_or(CASES)
}

#[test]
fn a_coded_export_holds_no_name_no_phone_and_no_number_in_any_format() {
    let mut cases: BTreeMap<&str, u32> = BTreeMap::new();
    for seed in 1.. {
        if cases.values().sum::<u32>() >= cases_wanted() {
            break;
        }
        let mut case = Case::new(seed);
        let home = tempfile::tempdir().unwrap();
        let mut env = journal(&mut case, &home);
        for request in wishes() {
            let made = make(&mut env, &request).unwrap();
            let mut parts = unpacked(&made.bytes, request.format);
            parts.push(made.file_name);
            for part in parts {
                let found = leaks(&part, &case, true);
                assert!(
                    found.is_empty(),
                    "{seed} {:?} {:?}: {found:?} in\n{part}",
                    request.what.thing(),
                    request.format
                );
            }
            *cases.entry(request.format.name()).or_default() += 1;
        }
    }
    println!("coded exports without a leak: {} {cases:?}", cases.values().sum::<u32>());
}

#[test]
fn keeping_everything_that_may_be_kept_keeps_nobody_and_no_number() {
    for seed in 1..=JOURNALS {
        let mut case = Case::new(seed);
        let home = tempfile::tempdir().unwrap();
        let mut env = journal(&mut case, &home);
        let what = ExportWhat::Diary { filter: EntryFilter::ALL, copying: false };
        let mut request = ExportRequest::new(what, ExportFormat::Txt);
        let preview = Effect::PreviewExport { request: Box::new(request.clone()), path: String::new() };
        let Some(Outcome::Export(ExportOutcome::Previewed(preview))) = perform(preview, &mut env) else {
            panic!("no preview")
        };
        let kept = preview.hits.iter().filter(|hit| hit.may_keep);
        request.keep = kept.clone().map(|hit| hit.place.clone()).collect();
        request.aliases = Some(preview.aliases.clone());
        let text = String::from_utf8(make(&mut env, &request).unwrap().bytes).unwrap();
        // Only a name that may be a word was to be kept, and every place where it stands is one that was shown as such.
        for name in case.names() {
            let shown = kept.clone().filter(|hit| read(&hit.found).contains(&read(&name))).count();
            let stands = read(&text).matches(&read(&name)).count();
            assert!(stands <= shown, "{seed}: {name} stands {stands} times, {shown} were shown in\n{text}");
        }
        let found = leaks(&text, &case, false);
        assert!(found.is_empty(), "{seed}: {found:?} in\n{text}");
    }
}

#[test]
fn phones_and_numbers_are_masked_under_full_names_too() {
    for seed in 1..=JOURNALS {
        let mut case = Case::new(seed);
        let home = tempfile::tempdir().unwrap();
        let mut env = journal(&mut case, &home);
        for mut request in wishes() {
            request.names = ExportNames::Full;
            if !matches!(request.format, ExportFormat::Md | ExportFormat::Txt | ExportFormat::Json | ExportFormat::Csv)
            {
                continue;
            }
            let text = String::from_utf8(make(&mut env, &request).unwrap().bytes).unwrap();
            let found = leaks(&text, &case, false);
            assert!(found.is_empty(), "{seed}: {found:?} in\n{text}");
        }
    }
}
