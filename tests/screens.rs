//! Every screen and dialog as a person sees it: at 80×24, 60×20 and 160×50, in both languages.

mod common;
#[path = "screens/days.rs"]
mod days;
#[path = "screens/fields.rs"]
mod fields;
#[path = "screens/forms.rs"]
mod forms;
#[path = "screens/typed.rs"]
mod typed;

use chrono::TimeDelta;
use common::samples;
use common::stage::{PASSPHRASE, Stage};
use sankaben::app::chord::Chord;
use sankaben::app::msg::{Mouse, MouseKind, Msg};
use sankaben::domain::change::{Change, Record};
use sankaben::domain::contact_card::ContactCard;
use sankaben::domain::pledge::Progress;
use sankaben::i18n::Lang;

const SIZES: [(u16, u16); 3] = [(80, 24), (60, 20), (160, 50)];

/// The afternoon of a Friday on which a card is due and others are overdue.
const FRIDAY: &str = "2026-03-13T17:00:00+08:00";

/// Compares what a story leads to with its snapshot, in both languages and both sizes.
fn story(name: &str, at: &str, tell: impl Fn(&mut Stage)) {
    for lang in Lang::ALL {
        for size in SIZES {
            let mut stage = Stage::new(lang, size, at);
            tell(&mut stage);
            let shot = stage.shot();
            insta::assert_snapshot!(format!("{name}_{}_{}x{}", lang.tag(), size.0, size.1), masked(&shot.text()));
        }
    }
}

/// The text with a recovery code and the rest of a fingerprint that went on to a row of its own masked: they are other ones
/// each time.
fn masked(text: &str) -> String {
    let group = |word: &str| word.len() == 5 && word.chars().all(|c| c.is_ascii_digit() || c.is_ascii_uppercase());
    let code = |word: &str| if group(word) { "XXXXX".to_owned() } else { word.to_owned() };
    let coded = |line: &str| line.split(' ').map(code).collect::<Vec<_>>().join(" ");
    let rest = |line: &str| {
        let mut words = line.trim_matches([' ', '│']).split(' ').peekable();
        words.peek().is_some() && words.all(|word| word.len() == 4 && word.chars().all(|c| c.is_ascii_hexdigit()))
    };
    let mask = |line: &str| line.replace(|c: char| c.is_ascii_hexdigit(), "x");
    text.lines().map(|line| if rest(line) { mask(line) } else { coded(line) }).collect::<Vec<_>>().join("\n")
}

/// The journal of a month: the samples as they were on a day, the cadre's own card, steps forward on a pledge.
fn sample_journal(stage: &mut Stage) {
    let today = stage.state.moment.today;
    stage.create("陈立新", false);
    let records = samples::records().into_iter().filter(|row| match &row.record {
        Record::Entry(entry) => entry.written_on <= today,
        _ => true,
    });
    stage.change(Change::Import(records.collect()));
    let card = ContactCard {
        full_name: "陈立新".into(),
        unit: "渠源镇人民政府".into(),
        post: "驻上渠村干部".into(),
        phone: "12000000000".into(),
        office: "上渠村村委会二楼".into(),
        office_hours: "工作日 10:00–13:30".into(),
        help_with: "灌溉用水、惠农补贴、医疗报销、就业培训、邻里调解，别的事也可以问。".into(),
        stand_in: "古丽米热".into(),
        ..ContactCard::default()
    };
    stage.change(Change::Save { record: Record::ContactCard(card), base: Some(0), draft: None });
}

/// Records of the samples that were there on that Friday.
fn until_friday(row: &sankaben::domain::change::ImportedRecord) -> bool {
    !matches!(&row.record, Record::Entry(entry) if entry.written_on > samples::day("2026-03-13"))
}

/// A journal whose first week lies before today's, so that weeks wait to be confirmed.
fn old_journal(stage: &mut Stage) {
    sample_journal(stage);
    stage.pass(TimeDelta::days(7));
    // Seven days without a key have locked it.
    stage.keys("<Enter><Esc>");
}

#[test]
fn the_lock_screen_before_there_is_a_journal() {
    story("lock_empty", FRIDAY, |_| {});
}

#[test]
fn the_lock_screen_with_journals() {
    story("lock_list", FRIDAY, |stage| {
        stage.create("古丽米热", true).keys("<Esc><Ctrl-L>");
        stage.create("陈立新", true).keys("<Esc><Ctrl-L>");
        stage.create("王建设", false).keys("<Esc><Ctrl-L>");
    });
}

#[test]
fn a_wrong_passphrase() {
    story("lock_wrong", FRIDAY, |stage| {
        stage.create("陈立新", true).keys("<Esc><Ctrl-L>");
        stage.keys("不是这一句<Enter>");
    });
}

#[test]
fn a_new_journal() {
    story("lock_new", FRIDAY, |stage| {
        stage.keys("n陈立新<Enter>").keys(PASSPHRASE).keys("<Enter>");
    });
    story("lock_new_weak", FRIDAY, |stage| {
        stage.keys("n陈立新<Enter>12345678<Enter>");
    });
}

#[test]
fn the_desk_of_a_new_journal() {
    story("desk_empty", FRIDAY, |stage| {
        stage.create("陈立新", false);
        stage.keys("<Esc>");
    });
}

#[test]
fn the_desk() {
    story("desk", FRIDAY, |stage| {
        sample_journal(stage);
        stage.keys("<Esc>");
    });
}

#[test]
fn the_weekly_prompt() {
    story("prompt", FRIDAY, |stage| {
        sample_journal(stage);
        stage.pass(TimeDelta::days(7));
        // Seven days without a key have locked it.
        stage.keys("<Enter>");
    });
}

#[test]
fn contact_card_and_households() {
    story("contacts_empty", FRIDAY, |stage| {
        stage.create("陈立新", false);
        stage.keys("<Esc>1");
    });
    story("contacts_own", FRIDAY, |stage| {
        sample_journal(stage);
        stage.keys("<Esc>1");
    });
    story("contacts_household", FRIDAY, |stage| {
        sample_journal(stage);
        stage.keys("<Esc>1<Down><Down><Down><Down><Down>");
    });
    story("contacts_form", FRIDAY, |stage| {
        sample_journal(stage);
        stage.keys("<Esc>1<Down>e");
    });
}

#[test]
fn pledges() {
    story("pledges_empty", FRIDAY, |stage| {
        stage.create("陈立新", false);
        stage.keys("<Esc>2");
    });
    story("pledges", FRIDAY, |stage| {
        sample_journal(stage);
        let mut pledge = samples::pledges().remove(0);
        let step =
            |day, text: &str, percent| Progress { on: samples::day(day), text: text.into(), percent, amount: None };
        pledge.progress.push(step("2026-03-06", "收齐三组回收条子二十一张，逐张登记。", Some(40)));
        pledge.progress.push(step("2026-03-13", "镇农业服务中心答复：兑付名单月底前公布。", None));
        stage.change(Change::Save { record: Record::Pledge(pledge), base: Some(1), draft: None });
        stage.keys("<Esc>2");
    });
    story("pledges_form", FRIDAY, |stage| {
        sample_journal(stage);
        stage.keys("<Esc>2n<Ctrl-S>");
    });
    story("pledges_progress", FRIDAY, |stage| {
        sample_journal(stage);
        stage.keys("<Esc>2p收齐条子");
    });
}

#[test]
fn weeks() {
    story("weeks", FRIDAY, |stage| {
        old_journal(stage);
        stage.keys("3");
    });
    story("week_card", FRIDAY, |stage| {
        sample_journal(stage);
        stage.keys("<Esc>3<Enter>");
    });
    story("week_form", FRIDAY, |stage| {
        sample_journal(stage);
        stage.keys("<Esc>3<Enter>e");
    });
}

#[test]
fn a_journal_without_a_passphrase_is_not_asked_for_one_at_signing() {
    let mut stage = Stage::new(Lang::Zh, (80, 24), FRIDAY);
    stage.create("陈立新", false).keys("<Esc>4n去三组看备耕。<Ctrl-S>3<Enter>c");
    let shown = stage.shot().text();
    assert!(shown.contains("确认签字") && !shown.contains("口令"), "{shown}");
}

#[test]
fn signing_a_week() {
    story("week_sign", FRIDAY, |stage| {
        stage.create("陈立新", true);
        stage.change(Change::Import(samples::records().into_iter().filter(until_friday).collect()));
        stage.keys("<Esc>3<Enter>c").keys("不是这一句<Enter>");
    });
    story("week_confirmed", FRIDAY, |stage| {
        stage.create("陈立新", true);
        stage.change(Change::Import(samples::records().into_iter().filter(until_friday).collect()));
        stage.keys("<Esc>3<Enter>c").keys(PASSPHRASE).keys("<Tab>古丽米热，村会计<Enter>");
    });
    story("week_sign_early", "2026-03-12T17:00:00+08:00", |stage| {
        stage.create("陈立新", true);
        let people = samples::records().into_iter().filter(|row| matches!(row.record, Record::Household(_)));
        stage.change(Change::Import(people.collect()));
        stage.keys("<Esc>4n去三组看备耕。<Ctrl-S>3<Enter>c");
    });
    story("week_later", FRIDAY, |stage| {
        stage.create("陈立新", true);
        stage.change(Change::Import(samples::records().into_iter().filter(until_friday).collect()));
        stage.keys("<Esc>3<Enter>c").keys(PASSPHRASE).keys("<Enter>");
        stage.pass(TimeDelta::minutes(2)).keys("4n签完字又去了一趟四组。<Ctrl-S>3<Enter><Up>");
    });
}

#[test]
fn a_week_older_than_the_journal_is_never_due() {
    story("week_older", FRIDAY, |stage| {
        sample_journal(stage);
        stage.keys("<Esc>3<Down><Enter>");
        assert!(["不催", "never due"].iter().any(|said| stage.shot().text().contains(said)), "{}", stage.shot().text());
    });
}

#[test]
fn two_of_one_name_are_told_apart() {
    story("namesakes", FRIDAY, |stage| {
        sample_journal(stage);
        stage.keys("<Esc>4n上午见@zjg<Enter>，下午见@zjg<Down><Enter>。");
        let shot = stage.shot().text();
        assert!(shot.contains("上渠村五组）") && shot.matches("@张建国（").count() >= 2, "{shot}");
    });
}

#[test]
fn passphrase_and_recovery_code() {
    for (name, query) in [("secret_passphrase", "换口令"), ("secret_code", "看恢复码")] {
        story(name, FRIDAY, |stage| {
            stage.create("陈立新", true).keys("<Esc>:");
            stage.keys(match stage.state.settings.lang {
                Lang::Zh => query,
                Lang::En if query == "换口令" => "change the passphrase",
                Lang::En => "recovery code",
            });
            stage.keys("<Enter>");
        });
    }
}

#[test]
fn the_diary() {
    story("diary_empty", FRIDAY, |stage| {
        stage.create("陈立新", false);
        stage.keys("<Esc>4");
    });
    story("diary", "2026-05-10T10:00:00+08:00", |stage| {
        sample_journal(stage);
        stage.keys("<Esc>4<Down><Down>");
    });
}

#[test]
fn writing_an_entry() {
    story("entry_form", FRIDAY, |stage| {
        sample_journal(stage);
        stage.keys("<Esc>4n去三组看备耕。@xuyan<Enter>说滴灌带涨了价，一亩要多花十来块，问去年的补贴今年还有没有、旧带回收怎么算。#滴灌带补贴 ^P1<Enter>");
        stage.pass(TimeDelta::seconds(2));
    });
    story("entry_completion", FRIDAY, |stage| {
        sample_journal(stage);
        stage.keys("<Esc>4n去三组看备耕，路上碰到@w");
    });
    story("entry_error", FRIDAY, |stage| {
        sample_journal(stage);
        stage.keys("<Esc>4n<Ctrl-S>");
    });
}

#[test]
fn a_record_that_was_saved_elsewhere() {
    story("conflict", FRIDAY, |stage| {
        sample_journal(stage);
        stage.keys("<Esc>4e<Home>补一句。");
        let mut entry = samples::entries().into_iter().find(|entry| entry.id == samples::code("D04")).unwrap();
        entry.body.insert_str(0, "另一个窗口先写的。");
        stage.change(Change::Save { record: Record::Entry(entry), base: Some(1), draft: None });
        stage.keys("<Ctrl-S>");
    });
}

#[test]
fn search() {
    story("search", "2026-05-10T10:00:00+08:00", |stage| {
        sample_journal(stage);
        stage.keys("<Esc>/路平");
    });
    story("search_nothing", FRIDAY, |stage| {
        sample_journal(stage);
        stage.keys("<Esc>/飞机场");
    });
}

#[test]
fn help_and_palette() {
    story("help", FRIDAY, |stage| {
        sample_journal(stage);
        stage.keys("<Esc>4?");
    });
    story("palette", FRIDAY, |stage| {
        sample_journal(stage);
        stage.keys("<Esc>4:");
    });
    story("palette_found", FRIDAY, |stage| {
        sample_journal(stage);
        stage.keys("<Esc>4:rj");
    });
}

#[test]
fn a_terminal_that_is_too_small_is_told_so() {
    for lang in Lang::ALL {
        let mut stage = Stage::new(lang, (40, 10), FRIDAY);
        sample_journal(&mut stage);
        insta::assert_snapshot!(format!("too_small_{}", lang.tag()), stage.shot().text());
        for (width, height) in [(1, 1), (2, 1), (1, 30), (200, 1), (59, 19), (60, 19), (59, 20)] {
            stage.resize(width, height).shot();
        }
    }
}

/// Random keys, pastes, clicks and sizes: no panic, no broken frame, whatever is open.
#[test]
fn a_flood_of_keys_breaks_nothing() {
    const KEYS: [&str; 35] = [
        "F1",
        "n",
        "e",
        "u",
        "d",
        "p",
        "c",
        "g",
        "w",
        "a",
        "?",
        ":",
        "/",
        "1",
        "2",
        "3",
        "4",
        "0",
        "Esc",
        "Enter",
        "Up",
        "Down",
        "Left",
        "Right",
        "Tab",
        "Shift-Tab",
        "PgUp",
        "PgDn",
        "Home",
        "End",
        "Del",
        "Backspace",
        "Ctrl-S",
        "Ctrl-R",
        "F2",
    ];
    const TEXTS: [&str; 6] = ["许䶮", "@", "\u{2CC56}，", "“好”——", "👨‍👩‍👧", "a\u{1b}[2J\r\n\tb"];
    let mut seed: u64 = 0x5a17_ab3e;
    let mut random = move |below: usize| {
        seed = seed.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        usize::try_from(seed >> 33).unwrap_or(0) % below
    };
    let mut stage = Stage::new(Lang::Zh, (80, 24), FRIDAY);
    sample_journal(&mut stage);
    for _ in 0..1500 {
        match random(12) {
            0 => stage.send(Msg::Paste(TEXTS[random(TEXTS.len())].to_owned())),
            1 => {
                let (x, y) = (u16::try_from(random(90)).unwrap(), u16::try_from(random(30)).unwrap());
                let kind = [MouseKind::Click(1), MouseKind::Click(2), MouseKind::Drag, MouseKind::WheelDown][random(4)];
                stage.send(Msg::Mouse(Mouse { kind, x, y }))
            }
            2 => {
                let (width, height) = (1 + u16::try_from(random(120)).unwrap(), 1 + u16::try_from(random(40)).unwrap());
                stage.resize(width, height)
            }
            3 => stage.pass(TimeDelta::milliseconds(i64::try_from(random(3000)).unwrap())),
            _ => stage.send(Msg::Key(Chord::parse(KEYS[random(KEYS.len())]).unwrap())),
        };
        stage.shot();
    }
}
