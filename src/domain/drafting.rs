//! The week's card as its entries and pledges tell it, before anybody edits it. Derived, never stored on its own.

use super::code::Code;
use super::diary::Entry;
use super::pledge::Pledge;
use super::progress_card::{CardLine, ProgressCard};
use super::week::Week;
use chrono::NaiveDate;

/// The longest piece of an entry that a card quotes, in characters.
const QUOTE_MAX: usize = 60;

/// What a draft is made of.
#[derive(Clone, Debug)]
pub struct WeekMaterial {
    /// The week.
    pub week: Week,
    /// The week's entries, oldest first.
    pub entries: Vec<Entry>,
    /// Every pledge that was open in the week.
    pub pledges: Vec<Pledge>,
    /// Entries of earlier weeks, and of this one, whose follow-up falls into the following week.
    pub follow_ups: Vec<Entry>,
    /// Names of the households those entries are linked to, so that a card says `@{H05}` where a text says a name.
    pub people: Vec<(Code, String)>,
}

/// The few words a draft needs besides the user's own.
pub trait DraftWords {
    /// A day without its year: 3月10日.
    fn day(&self, date: NaiveDate) -> String;
    /// An entry's mark for having been written later: （补记）.
    fn late(&self) -> String;
    /// A pledge's deadline is near.
    fn pledge_due(&self, code: &Code, due_on: NaiveDate) -> String;
    /// Coming back to an entry was promised for a day.
    fn follow_up(&self, on: NaiveDate, what: &str) -> String;
}

/// The draft of a week's card.
pub fn draft(material: &WeekMaterial, words: &dyn DraftWords) -> ProgressCard {
    let mut card = ProgressCard::empty(material.week);
    card.lines = material.pledges.iter().map(|pledge| line(pledge, material)).collect();
    let done = material.entries.iter().map(|entry| {
        let late = if entry.is_late() { words.late() } else { String::new() };
        format!("{} {}{late}", words.day(entry.date), quote(entry, material))
    });
    card.sections.done = bullets(done);
    let following = material.week.next();
    let promised = material.follow_ups.iter().filter_map(|entry| {
        let on = entry.follow_up_on?;
        Some(words.follow_up(on, &quote(entry, material)))
    });
    let due = material.pledges.iter().filter(|pledge| pledge.status.is_open() && pledge.due_on <= following.sunday());
    let due = due.map(|pledge| words.pledge_due(&pledge.code, pledge.due_on));
    card.sections.next = bullets(promised.chain(due));
    card
}

/// A pledge's line: its progress noted in the week, else what the entries linked to it begin with.
fn line(pledge: &Pledge, material: &WeekMaterial) -> CardLine {
    let within = |day: NaiveDate| Week::of(day) == material.week;
    let linked: Vec<&Entry> = material.entries.iter().filter(|entry| entry.pledges.contains(&pledge.code)).collect();
    let steps: Vec<String> =
        pledge.progress.iter().filter(|step| within(step.on)).map(|step| step.text.clone()).collect();
    let progress = if steps.is_empty() { linked.iter().map(|entry| quote(entry, material)).collect() } else { steps };
    CardLine {
        pledge: pledge.code.clone(),
        progress: progress.join("\n"),
        next: String::new(),
        entries: linked.iter().map(|entry| entry.id.clone()).collect(),
    }
}

/// The first sentence of an entry, cut at [`QUOTE_MAX`] characters, with the names of its own households as references.
fn quote(entry: &Entry, material: &WeekMaterial) -> String {
    let mut people: Vec<_> = material.people.iter().filter(|(code, _)| entry.households.contains(code)).collect();
    people.sort_by_key(|(_, name)| std::cmp::Reverse(name.chars().count()));
    let body = entry.body.trim();
    let first = body.lines().map(str::trim).find(|line| !line.is_empty()).unwrap_or_default();
    let sentence = first.find(['。', '！', '？']).map_or(first, |end| &first[..end]);
    let mut text = cut(sentence);
    for (code, name) in people {
        text = text.replace(name.as_str(), &format!("@{{{code}}}"));
    }
    text
}

/// The text cut at [`QUOTE_MAX`] characters, never inside a reference.
fn cut(text: &str) -> String {
    let Some((mut end, _)) = text.char_indices().nth(QUOTE_MAX) else {
        return text.to_owned();
    };
    if let Some(open) = text[..end].rfind('{').filter(|&open| !text[open..end].contains('}')) {
        end = text[..open].char_indices().next_back().map_or(0, |(at, _)| at);
    }
    format!("{}…", &text[..end])
}

fn bullets(items: impl Iterator<Item = String>) -> String {
    items.map(|item| format!("· {item}")).collect::<Vec<_>>().join("\n")
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::pledge::Progress;

    struct Words;
    impl DraftWords for Words {
        fn day(&self, date: NaiveDate) -> String {
            date.format("%-m月%-d日").to_string()
        }
        fn late(&self) -> String {
            "（补记）".into()
        }
        fn pledge_due(&self, code: &Code, due_on: NaiveDate) -> String {
            format!("{code} 到期 {due_on}")
        }
        fn follow_up(&self, on: NaiveDate, what: &str) -> String {
            format!("{on} {what}")
        }
    }

    fn day(text: &str) -> NaiveDate {
        text.parse().unwrap()
    }

    fn code(text: &str) -> Code {
        Code::parse(text).unwrap()
    }

    #[test]
    fn a_week_tells_itself_from_its_entries() {
        let mut entry = Entry::new(code("D03"), day("2026-03-10"), day("2026-03-11"));
        entry.body = "去三组看备耕，许䶮问补贴。回来打了电话。".into();
        entry.households = vec![code("H05")];
        entry.pledges = vec![code("P1")];
        entry.follow_up_on = Some(day("2026-03-18"));
        let mut one = Pledge::new(code("P1"), day("2026-03-05"), day("2026-03-20"));
        one.progress.push(Progress { on: day("2026-03-02"), text: "上周的".into(), percent: None });
        let two = Pledge::new(code("P2"), day("2026-03-05"), day("2026-05-20"));
        let material = WeekMaterial {
            week: Week::of(day("2026-03-10")),
            entries: vec![entry.clone()],
            pledges: vec![one, two],
            follow_ups: vec![entry],
            people: vec![(code("H05"), "许䶮".into())],
        };
        let card = draft(&material, &Words);
        assert_eq!(card.sections.done, "· 3月10日 去三组看备耕，@{H05}问补贴（补记）");
        assert_eq!(card.sections.next, "· 2026-03-18 去三组看备耕，@{H05}问补贴\n· P1 到期 2026-03-20");
        assert_eq!(card.lines[0].progress, "去三组看备耕，@{H05}问补贴");
        assert_eq!(card.lines[0].entries, [code("D03")]);
        assert_eq!((card.lines[1].progress.as_str(), card.lines[1].entries.len()), ("", 0));
    }

    #[test]
    fn a_long_sentence_is_cut_outside_a_reference() {
        let text = format!("{}@{{H05}}说", "去".repeat(57));
        assert_eq!(cut(&text), format!("{}…", "去".repeat(57)));
        assert_eq!(cut("短"), "短");
    }
}
