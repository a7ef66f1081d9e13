//! Locking: whatever locks keeps what was typed, forgets it in the state, and comes back to where one was.

use super::world::{FIRST, World, secret};
use chrono::TimeDelta;
use sankaben::app::chord::Chord;
use sankaben::app::dialog::Dialog;
use sankaben::app::effect::{Effect, Moment};
use sankaben::app::msg::Msg;
use sankaben::app::screen::Screen;
use sankaben::app::state::{Place, Settings};
use sankaben::app::{State, begin, update};
use sankaben::runtime::perform;
use std::collections::VecDeque;
use std::mem::discriminant;

/// The screens over a real journal.
struct Desk {
    world: World,
    state: State,
    moment: Moment,
}

impl Desk {
    fn new() -> Self {
        let mut world = World::new();
        perform(Effect::CodeNoted, &mut world.env);
        perform(Effect::Lock, &mut world.env);
        let moment = world.env.clock.moment();
        let state = State::new(Settings::default(), 80, 24, moment);
        let mut desk = Self { world, state, moment };
        let effects = begin(&mut desk.state);
        desk.perform(effects);
        desk
    }

    fn send(&mut self, message: Msg) {
        let effects = update(&mut self.state, message);
        self.perform(effects);
    }

    fn perform(&mut self, effects: Vec<Effect>) {
        let mut queue = VecDeque::from(effects);
        while let Some(effect) = queue.pop_front() {
            if let Some(outcome) = perform(effect, &mut self.world.env) {
                queue.extend(update(&mut self.state, Msg::Outcome(outcome)));
            }
        }
    }

    fn keys(&mut self, keys: &[&str]) {
        for key in keys {
            match Chord::parse(key) {
                Ok(chord) => self.send(Msg::Key(chord)),
                Err(_) => key.chars().for_each(|c| self.send(Msg::Key(Chord::char(c)))),
            }
        }
    }

    fn unlock(&mut self, passphrase: &str) {
        self.send(Msg::Paste(passphrase.to_owned()));
        self.keys(&["Enter"]);
        if matches!(self.state.dialog, Some(Dialog::WeeklyPrompt(_))) {
            self.keys(&["Esc"]);
        }
        assert!(self.state.session().is_some(), "{:?}", self.state.place);
    }

    fn locked(&self) -> bool {
        matches!(self.state.place, Place::Locked(_))
    }
}

#[test]
fn after_the_unlock_one_is_where_one_was_with_what_one_was_writing() {
    let mut desk = Desk::new();
    desk.unlock(FIRST);
    desk.keys(&["4", "n", "去三组看备耕"]);
    desk.send(Msg::Suspended);
    assert!(desk.locked());
    assert!(!format!("{:?}", desk.state).contains("备耕"), "the lock screen knows nothing of it");
    desk.unlock(FIRST);
    let form = desk.state.session().unwrap().form().expect("the form is open again");
    assert!(form.fields.iter().any(|field| field.editor.text().contains("去三组看备耕")));
    let trail = &desk.state.session().unwrap().trail;
    assert!(matches!(trail.last(), Some(Screen::Diary(_))), "{trail:?}");
}

#[test]
fn every_screen_is_come_back_to() {
    for keys in ["1", "2", "3", "4", "5", "6", "7", "8", "T"] {
        let mut desk = Desk::new();
        desk.unlock(FIRST);
        desk.keys(&[keys]);
        let there = discriminant(&desk.state.session().unwrap().screen);
        desk.send(Msg::Suspended);
        desk.unlock(FIRST);
        assert_eq!(discriminant(&desk.state.session().unwrap().screen), there, "{keys}");
    }
}

#[test]
fn a_clock_set_back_does_not_put_the_lock_off() {
    let mut desk = Desk::new();
    desk.unlock(FIRST);
    let mut moment = Moment { now: desk.moment.now - TimeDelta::days(365), ..desk.moment };
    desk.send(Msg::Tick(moment));
    assert!(!desk.locked());
    moment.now += TimeDelta::minutes(6);
    desk.send(Msg::Tick(moment));
    assert!(desk.locked());
}

#[test]
fn a_new_journal_shows_its_code_and_asks_for_two_groups_of_it() {
    let mut desk = Desk::new();
    desk.keys(&["Esc", "n", "古丽米热", "Enter"]);
    for _ in 0..2 {
        desk.send(Msg::Paste(FIRST.to_owned()));
        desk.keys(&["Enter"]);
    }
    let Some(Dialog::Code(code)) = &desk.state.dialog else { panic!("{:?}", desk.state.dialog) };
    let (groups, asked) = (code.code.groups(), code.asked);
    desk.keys(&["Enter", "xxxxx", "Enter"]);
    assert!(matches!(&desk.state.dialog, Some(Dialog::Code(code)) if code.wrong == Some(0)));
    desk.keys(&["Esc", "Enter", "xxxxx", "Enter"]);
    // What is wrong is marked: the right group takes its place.
    desk.send(Msg::Paste(groups[asked[0]].to_lowercase()));
    desk.keys(&["Enter"]);
    desk.send(Msg::Paste(groups[asked[1]].to_string()));
    desk.keys(&["Enter"]);
    assert!(!matches!(desk.state.dialog, Some(Dialog::Code(_))));
    assert!(!desk.state.session().unwrap().upkeep.unwrap().code_due);
}

#[test]
fn a_forgotten_passphrase_is_replaced_by_the_code_on_the_lock_screen() {
    let mut desk = Desk::new();
    desk.unlock(FIRST);
    let code = sankaben::runtime::keys::recovery_code(&mut desk.world.env, &secret(FIRST)).unwrap();
    desk.send(Msg::Suspended);
    desk.keys(&["F4"]);
    desk.send(Msg::Paste(code.to_string()));
    desk.keys(&["Enter"]);
    for _ in 0..2 {
        desk.send(Msg::Paste(super::world::SECOND.to_owned()));
        desk.keys(&["Enter"]);
    }
    assert!(matches!(desk.state.dialog, Some(Dialog::Code(_))), "a new code comes with it: {:?}", desk.state.dialog);
    desk.send(Msg::Suspended);
    assert!(desk.world.open("陈立新", FIRST).is_err());
}
