//! A flood of keys, pastes, clicks, sizes and time, into the state with a real journal behind it and into the real program:
//! no panic, what is drawn fits the terminal and holds nothing a terminal would obey, a journal without a passphrase says so in every
//! frame, and the file is whole all along.

use crate::chance::{Chance, rounds, step};
use crate::pty::World as Terminal;
use crate::world::{FIRST, World, name, secret};
use chrono::TimeDelta;
use ratatui::Terminal as Screen;
use ratatui::backend::TestBackend;
use sankaben::app::chord::Chord;
use sankaben::app::effect::{Effect, Moment};
use sankaben::app::layout::is_too_small;
use sankaben::app::msg::{Mouse, MouseKind, Msg};
use sankaben::app::state::Settings;
use sankaben::app::{State, actions, begin, update};
use sankaben::runtime::{perform, upkeep};
use sankaben::tui::draw::draw;

const TEXTS: [&str; 10] =
    ["许䶮", "@zjg", "^P1", "#灌溉", "\u{2CC56}，", "“好”——", "👨‍👩‍👧", "a\u{1b}[2J\r\n\tb", "\u{202E}abc", "2026-03-13"];

#[test]
fn a_flood_of_events_breaks_nothing() {
    let mut world = World::in_memory();
    perform(Effect::Lock, &mut world.env);
    let plain = Effect::CreateJournal { name: name("试用"), passphrase: None };
    perform(plain, &mut world.env);
    let mut moment = world.env.clock.moment();
    let mut state = State::new(Settings::default(), 80, 24, moment);
    let keys: Vec<Chord> =
        actions::all().flat_map(|action| action.keys).filter_map(|key| Chord::parse(key).ok()).collect();
    let mut chance = Chance::new(19);
    let mut waiting: Vec<Effect> = begin(&mut state);
    let count = rounds(4000, 1_000_000);
    let (mut performed, mut drawn) = (0, 0);
    for at in 0..count {
        step("events", at, count);
        if at % (count / 20) == 0
            && let Ok(wrong) = upkeep::check(&mut world.env)
        {
            assert_eq!(wrong, Vec::<String>::new(), "after {at} events");
        }
        if at % 200 == 0 {
            waiting.push(Effect::Unlock { name: name("试用"), passphrase: None });
        }
        let message = match chance.below(20) {
            0 => Msg::Paste(chance.pick(&TEXTS).to_string()),
            1 => Msg::Resize { width: chance.below(140) as u16 + 1, height: chance.below(60) as u16 + 1 },
            2 => {
                let kinds = [
                    MouseKind::Click(1),
                    MouseKind::Click(2),
                    MouseKind::Drag,
                    MouseKind::WheelUp,
                    MouseKind::WheelDown,
                ];
                Msg::Mouse(Mouse {
                    kind: *chance.pick(&kinds),
                    x: chance.below(150) as u16,
                    y: chance.below(70) as u16,
                })
            }
            3 => {
                moment = later(moment, TimeDelta::milliseconds(chance.below(900) as i64));
                Msg::Tick(moment)
            }
            4..=8 => Msg::Key(Chord::char(chance.pick(&TEXTS).chars().next().unwrap_or('a'))),
            9 if at % 7 == 0 => Msg::Suspended,
            _ => Msg::Key(*chance.pick(&keys)),
        };
        waiting.extend(update(&mut state, message));
        assert!(waiting.len() < 300, "after {at} events the worker never comes to an end: {:?}", &waiting[..8]);
        // The worker is late at times: answers come after the next keys.
        if chance.below(3) > 0 {
            for effect in std::mem::take(&mut waiting) {
                // A key derivation takes longer than a thousand events.
                let effect = match effect {
                    Effect::Unlock { name: wanted, .. } if wanted == name("陈立新") && at % 50 != 0 => {
                        Effect::Unlock { name: name("试用"), passphrase: None }
                    }
                    Effect::Unlock { name: wanted, .. } if wanted == name("陈立新") => {
                        Effect::Unlock { name: wanted, passphrase: Some(secret(FIRST)) }
                    }
                    Effect::Quit => continue,
                    effect => effect,
                };
                performed += 1;
                if let Some(outcome) = perform(effect, &mut world.env) {
                    waiting.extend(update(&mut state, Msg::Outcome(outcome)));
                }
            }
        }
        if chance.below(4) == 0 {
            let (width, height) = (state.width.max(1), state.height.max(1));
            let mut screen = Screen::new(TestBackend::new(width, height)).unwrap();
            screen.draw(|frame| draw(&state, frame)).unwrap();
            drawn += 1;
            let cells = screen.backend().buffer().content();
            assert!(!cells.iter().any(|cell| cell.symbol().chars().any(char::is_control)), "after {at} events");
            if state.session().is_some_and(|session| session.journal.plain) && !is_too_small(width, height) {
                let shown: String = cells.iter().map(|cell| cell.symbol()).collect();
                // A wide character has an empty cell behind it.
                let shown = shown.replace(' ', "");
                let marked = ["没有加密", "notencrypted"].iter().any(|said| shown.contains(said));
                assert!(marked, "after {at} events:\n{}", screen.backend());
            }
        }
    }
    perform(Effect::Unlock { name: name("试用"), passphrase: None }, &mut world.env);
    assert_eq!(upkeep::check(&mut world.env), Ok(Vec::new()));
    println!("events: {count} sent, {performed} effects performed, {drawn} frames drawn, 0 panics");
}

fn later(moment: Moment, by: TimeDelta) -> Moment {
    let (time, over) = moment.time.overflowing_add_signed(by);
    Moment { now: moment.now + by, today: moment.today + TimeDelta::seconds(over), time }
}

#[test]
fn a_flood_of_bytes_into_the_real_program_breaks_nothing() {
    let world = Terminal::new();
    let made = world.run(&["journal", "new", "试用", "--plain"], "");
    assert!(made.status.success());
    let mut terminal = world.open(80, 24);
    terminal.wait_for("试用");
    terminal.keys("Enter");
    terminal.wait_for("进度卡待确认");
    terminal.keys("Esc");
    let keys = [
        "n",
        "e",
        "u",
        "d",
        "p",
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
        "PgUp",
        "PgDn",
        "Home",
        "End",
        "Del",
        "Backspace",
        "Ctrl-S",
        "Ctrl-R",
        "F1",
        "F2",
        "F3",
        "F4",
        "Alt-x",
        "Ctrl-Z",
    ];
    let mut chance = Chance::new(23);
    let count = rounds(600, 20_000);
    for at in 0..count {
        step("inputs", at, count);
        match chance.below(12) {
            0 => terminal.type_text(TEXTS[chance.below(TEXTS.len())]),
            1 => terminal.paste(TEXTS[chance.below(TEXTS.len())]),
            2 if at % 5 == 0 => terminal.resize(chance.below(120) as u16 + 1, chance.below(50) as u16 + 1),
            // One that is shorter than what it says, as a bad line makes it.
            3 => terminal.type_text(["\u{1b}[", "\u{1b}O", "\u{1b}[<0;1", "\u{1b}[200~x"][chance.below(4)]),
            _ => terminal.keys(keys[chance.below(keys.len())]),
        }
        // Where it suspended itself, a shell would let it go on.
        if at % 16 == 0 {
            terminal.signal("CONT");
        }
    }
    terminal.type_text("\u{1b}[201~");
    terminal.resize(80, 24);
    terminal.signal("TERM");
    terminal.wait_end_going_on();
    assert!(terminal.is_restored());
    let checked = world.run(&["doctor"], "");
    assert!(checked.status.success(), "{}", String::from_utf8_lossy(&checked.stdout));
    println!("real program: {count} inputs, 0 panics");
}
