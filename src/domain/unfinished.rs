//! What last week's card left unfinished, as far as this week's entries, matters and pledges can tell. Where they cannot, it is
//! unfinished: a card never drops what nobody said was done.

use super::code::Code;
use super::diary::Entry;
use super::sources::{Source, references, split};
use super::week::Week;
use super::week_material::WeekMaterial;
use chrono::NaiveDate;

/// Whether coming back has happened: an entry of the week, on the promised day or later, about the same household or pledge.
pub(super) fn is_answered(entry: &Entry, on: NaiveDate, material: &WeekMaterial) -> bool {
    let later = material.entries.iter().filter(|other| other.id != entry.id && other.date >= on);
    later.clone().any(|other| {
        other.households.iter().any(|code| entry.households.contains(code))
            || other.pledges.iter().any(|code| entry.pledges.contains(code))
    })
}

/// Last week's “next” as far as nothing of this week bears on it, without its bullets.
pub(super) fn unfinished(material: &WeekMaterial) -> Vec<String> {
    let Some(last) = &material.last else { return Vec::new() };
    let lines = last.sections.next.lines().map(|line| line.trim().trim_start_matches('·').trim());
    let open = lines.filter(|line| !line.is_empty() && is_unfinished(line, material));
    open.map(str::to_owned).collect()
}

fn is_unfinished(line: &str, material: &WeekMaterial) -> bool {
    let (text, sources) = split(line);
    let mut named = references(text);
    for source in sources {
        match source {
            Source::Matter(code) => named.push(('!', code)),
            Source::Pledge(code) => named.push(('^', code)),
            Source::Entry(code) => {
                let entry = material.named.iter().find(|entry| entry.id == code);
                if let Some(entry) = entry {
                    named.extend(entry.households.iter().map(|code| ('@', code.clone())));
                    named.extend(entry.pledges.iter().map(|code| ('^', code.clone())));
                    named.extend(entry.matters.iter().map(|code| ('!', code.clone())));
                }
            }
        }
    }
    if named.is_empty() {
        return !is_said(text, material);
    }
    !named.iter().any(|(sign, code)| has_moved(*sign, code, material))
}

/// Whether an entry of the week says the same words; spaces and the stop at the end aside.
fn is_said(text: &str, material: &WeekMaterial) -> bool {
    let plain = |text: &str| -> String { text.chars().filter(|c| !c.is_whitespace()).collect() };
    let words = plain(text);
    let words = words.trim_end_matches(['。', '；', '.', ';']);
    material.entries.iter().any(|entry| plain(&entry.body).contains(words))
}

/// Whether something of the week bears on a household, pledge or matter.
fn has_moved(sign: char, code: &Code, material: &WeekMaterial) -> bool {
    let within = |day: NaiveDate| Week::of(day) == material.week;
    let entries = &material.entries;
    match sign {
        '@' => entries.iter().any(|entry| entry.households.contains(code)),
        '^' => {
            let pledge = material.pledges.iter().find(|pledge| pledge.code == *code);
            let stepped = pledge.is_none_or(|p| !p.status.is_open() || p.progress.iter().any(|step| within(step.on)));
            stepped || entries.iter().any(|entry| entry.pledges.contains(code))
        }
        _ => {
            let matter = material.matters.iter().find(|matter| matter.code == *code);
            let stepped = matter.is_some_and(|m| !m.state.is_open() || m.history.iter().any(|step| within(step.on)));
            stepped || entries.iter().any(|entry| entry.matters.contains(code))
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::progress_card::ProgressCard;

    fn material(next: &str, body: &str) -> WeekMaterial {
        let day: NaiveDate = "2026-03-10".parse().unwrap();
        let mut entry = Entry::new(Code::parse("D03").unwrap(), day, day);
        entry.body = body.into();
        let mut last = ProgressCard::empty(Week::of(day).previous());
        last.sections.next = next.into();
        WeekMaterial {
            week: Week::of(day),
            entries: vec![entry],
            pledges: vec![],
            follow_ups: vec![],
            matters: vec![],
            last: Some(last),
            named: vec![],
            people: vec![],
        }
    }

    #[test]
    fn a_line_that_names_nothing_stays_until_its_words_are_written() {
        let next = "· 写总结。\n催问 名单\n\n· 看渠 〔D01〕";
        assert_eq!(unfinished(&material(next, "去三组")), ["写总结。", "催问 名单", "看渠 〔D01〕"]);
        assert_eq!(unfinished(&material(next, "上午写总结，下午催问\n名单")), ["看渠 〔D01〕"]);
    }
}
