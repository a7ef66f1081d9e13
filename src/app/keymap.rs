//! Which keys do what: the action table's keys, with the user's own in their place. Invariant: no chord stands for two
//! actions of a scope, and where one types no plain character is a command.

use super::actions::{self, Action, Scope};
use super::chord::{Chord, Key};
use crate::i18n::{Catalog, KeyNames};
use std::collections::{BTreeMap, HashMap};
use std::sync::LazyLock;

/// The keys of every action.
#[derive(Debug)]
pub struct Keymap {
    bound: HashMap<(Scope, Chord), &'static Action>,
    keys: BTreeMap<&'static str, Vec<Chord>>,
    names: KeyNames,
}

/// A wish for keys: the action's id and the chords as they are written.
pub type Binding = (String, Vec<String>);

/// What is wrong with a wish.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum BadBinding {
    /// No action has that id.
    NoAction,
    /// A text that is no key, or a key that terminals cannot send.
    NoKey(String),
    /// A plain character where letters are typed.
    Typed(String),
    /// No key at all.
    Empty,
    /// The chord already stands for another action of the scope.
    Taken {
        /// The chord.
        key: String,
        /// The other action.
        by: &'static str,
    },
}

static STANDARD: LazyLock<Keymap> =
    LazyLock::new(|| Keymap::new(&BTreeMap::new()).expect("a test reads every key of the table"));

impl PartialEq for Keymap {
    fn eq(&self, other: &Self) -> bool {
        self.keys == other.keys
    }
}

impl Eq for Keymap {}

impl Keymap {
    /// The keys of the action table.
    pub fn standard() -> &'static Self {
        &STANDARD
    }

    /// The same with the user's own keys in the place of an action's. They last as long as the program. An error says which
    /// of the wishes is at fault.
    pub fn with(wishes: &[Binding]) -> Result<&'static Self, (usize, BadBinding)> {
        let mut own = BTreeMap::new();
        for (at, (id, keys)) in wishes.iter().enumerate() {
            let (id, chords) = read(id, keys).map_err(|bad| (at, bad))?;
            own.insert(id, chords);
        }
        // Of two actions that want one chord, the one that was wished for last is at fault.
        let wished = |id: &str| wishes.iter().rposition(|(wish, _)| wish == id);
        let map = Self::new(&own).map_err(|(first, second, chord)| {
            let (at, by) = match (wished(first), wished(second)) {
                (Some(a), Some(b)) if a > b => (a, second),
                (Some(a), None) => (a, second),
                (_, b) => (b.unwrap_or(0), first),
            };
            (at, BadBinding::Taken { key: chord.to_string(), by })
        })?;
        Ok(Box::leak(Box::new(map)))
    }

    /// The map, or two actions of one scope that share a chord.
    fn new(own: &BTreeMap<&str, Vec<Chord>>) -> Result<Self, (&'static str, &'static str, Chord)> {
        let mut map = Self { bound: HashMap::new(), keys: BTreeMap::new(), names: KeyNames::default() };
        for action in actions::all() {
            let standard = || action.keys.iter().filter_map(|key| Chord::parse(key).ok()).collect();
            let chords = own.get(action.id).cloned().unwrap_or_else(standard);
            for chord in &chords {
                if let Some(other) = map.bound.insert((action.scope, *chord), action) {
                    return Err((other.id, action.id, *chord));
                }
            }
            if let Some(first) = chords.first() {
                map.names.set(action.id, first.to_string());
            }
            map.keys.insert(action.id, chords);
        }
        Ok(map)
    }

    /// The action of a chord in the first of the scopes that has one for it.
    pub fn find(&self, scopes: &[Scope], chord: Chord) -> Option<&'static Action> {
        scopes.iter().find_map(|scope| self.bound.get(&(*scope, chord)).copied())
    }

    /// An action's keys, the one that is shown first.
    pub fn keys(&self, action: &Action) -> &[Chord] {
        self.keys.get(action.id).map_or(&[], Vec::as_slice)
    }

    /// An action's first key as it is written on the keyboards people have; nothing for an action without one.
    pub fn first(&self, action: &Action, tr: Catalog) -> Option<String> {
        self.keys(action).first().map(|chord| tr.key_name(&chord.to_string()))
    }

    /// How many actions have other keys than the table gives them.
    pub fn changed(&self) -> usize {
        self.keys.iter().filter(|(id, keys)| STANDARD.keys.get(*id) != Some(keys)).count()
    }

    /// The names of keys, for sentences that tell of one.
    pub fn names(&'static self) -> &'static KeyNames {
        &self.names
    }
}

/// A wish as the table has it.
fn read(id: &str, keys: &[String]) -> Result<(&'static str, Vec<Chord>), BadBinding> {
    let action = actions::all().find(|action| action.id == id).ok_or(BadBinding::NoAction)?;
    if keys.is_empty() {
        return Err(BadBinding::Empty);
    }
    let mut chords = Vec::new();
    for key in keys {
        let chord = Chord::parse(key).ok().filter(|chord| can_be_sent(*chord));
        let chord = chord.ok_or_else(|| BadBinding::NoKey(key.clone()))?;
        if action.scope.is_typing() && chord.typed().is_some() {
            return Err(BadBinding::Typed(key.clone()));
        }
        if !chords.contains(&chord) {
            chords.push(chord);
        }
    }
    Ok((action.id, chords))
}

/// Whether a terminal can tell this chord from every other: Ctrl-H is Backspace there, Ctrl-I Tab, Ctrl-J and Ctrl-M Enter,
/// Ctrl-[ Esc, and Shift is part of a character.
fn can_be_sent(chord: Chord) -> bool {
    match chord.key {
        Key::Char(c) if chord.ctrl => !chord.shift && c.is_ascii_graphic() && !matches!(c, 'h' | 'i' | 'j' | 'm' | '['),
        Key::Char(_) => !chord.shift,
        _ => true,
    }
}

/// Ids that are most like one that no action has, for a hint.
pub fn similar(id: &str) -> Vec<&'static str> {
    let parts = |text: &str| text.split('-').map(str::to_owned).collect::<Vec<_>>();
    let wanted = parts(id);
    let likeness = |known: &str| parts(known).iter().filter(|part| wanted.contains(part)).count();
    let mut all: Vec<&str> = actions::all().map(|action| action.id).filter(|known| likeness(known) > 0).collect();
    all.sort_by_key(|known| std::cmp::Reverse(likeness(known)));
    all.truncate(6);
    all
}

#[cfg(test)]
mod tests {
    use super::*;

    fn with(wishes: &[(&str, &[&str])]) -> Result<&'static Keymap, (usize, BadBinding)> {
        let own = |(id, keys): &(&str, &[&str])| ((*id).to_owned(), keys.iter().map(|key| (*key).to_owned()).collect());
        Keymap::with(&wishes.iter().map(own).collect::<Vec<_>>())
    }

    fn id(map: &Keymap, scopes: &[Scope], key: &str) -> Option<&'static str> {
        map.find(scopes, Chord::parse(key).unwrap()).map(|action| action.id)
    }

    #[test]
    fn own_keys_take_the_place_of_the_tables() {
        let map = with(&[("household-new", &["a", "F5"]), ("form-save", &["Ctrl-W"])]).unwrap();
        let here = [Scope::Contacts, Scope::Anywhere];
        assert_eq!(id(map, &here, "a"), Some("household-new"));
        assert_eq!(id(map, &here, "F5"), Some("household-new"));
        assert_eq!(id(map, &here, "n"), None);
        assert_eq!(id(map, &[Scope::Form], "Ctrl-W"), Some("form-save"));
        assert_eq!(id(map, &[Scope::Form], "Ctrl-S"), None);
        assert_eq!(id(Keymap::standard(), &here, "n"), Some("household-new"));
    }

    #[test]
    fn two_actions_may_swap_their_keys() {
        let map = with(&[("household-new", &["e"]), ("contact-edit", &["n", "Enter"])]).unwrap();
        assert_eq!(id(map, &[Scope::Contacts], "e"), Some("household-new"));
        assert_eq!(id(map, &[Scope::Contacts], "n"), Some("contact-edit"));
    }

    #[test]
    fn a_bad_wish_is_named() {
        let taken = |key: &str, by| BadBinding::Taken { key: key.to_owned(), by };
        for (wishes, at, bad) in [
            (vec![("undo", &["u"] as &[&str]), ("house-new", &["a"])], 1, BadBinding::NoAction),
            (vec![("undo", &["Ctrl-"])], 0, BadBinding::NoKey("Ctrl-".into())),
            (vec![("undo", &["Ctrl-H"])], 0, BadBinding::NoKey("Ctrl-H".into())),
            (vec![("undo", &["Shift-n"])], 0, BadBinding::NoKey("Shift-n".into())),
            (vec![("undo", &[])], 0, BadBinding::Empty),
            (vec![("form-save", &["s"])], 0, BadBinding::Typed("s".into())),
            (vec![("household-new", &["e"])], 0, taken("e", "contact-edit")),
            (vec![("contact-edit", &["n"])], 0, taken("n", "household-new")),
            (vec![("contact-edit", &["a"]), ("household-new", &["a"])], 1, taken("a", "contact-edit")),
        ] {
            assert_eq!(with(&wishes).unwrap_err(), (at, bad), "{wishes:?}");
        }
        assert!(similar("new-household").contains(&"household-new"));
    }
}
