//! The week's card as its entries, matters and pledges tell it, before anybody edits it. Derived, never stored on its own; the
//! same material always gives the same card.
//!
//! Each line says what it rests on (`sources`). “Next” begins with what was promised for the week after or is still owed from
//! this one, then matters to come back to, pledges due, and what last week's card left unfinished: a line of its “next”, or of
//! a pledge's, is unfinished when nothing of this week bears on any household, pledge or matter it names or rests on. A line
//! that names nothing is unfinished until an entry says the same words; who has done it otherwise takes it out of the card.

use super::code::Code;
use super::diary::Entry;
use super::pledge::Pledge;
use super::progress_card::{CardLine, ProgressCard};
use super::sentence::{naming, quote};
use super::sources::{Source, split};
use super::speakers::owed_to;
use super::unfinished::{is_answered, unfinished};
use super::week::Week;
use super::week_material::{DraftWords, WeekMaterial};
use chrono::NaiveDate;

/// The draft of a week's card.
pub fn draft(material: &WeekMaterial, words: &dyn DraftWords) -> ProgressCard {
    let mut card = ProgressCard::empty(material.week);
    card.lines = material.pledges.iter().map(|pledge| line(pledge, material, words)).collect();
    card.sections.done = bullets(done(material, words));
    card.sections.next = bullets(next(material, words));
    card
}

/// What was done: the week's entries, but for those that stand under a pledge, then matters that moved without an entry of
/// the week telling of it.
fn done(material: &WeekMaterial, words: &dyn DraftWords) -> Vec<String> {
    let under_pledge = |entry: &Entry| material.pledges.iter().any(|pledge| entry.pledges.contains(&pledge.code));
    let entries = material.entries.iter().filter(|entry| !under_pledge(entry));
    let mut lines: Vec<String> = entries.map(|entry| told(entry, words)).collect();
    for matter in &material.matters {
        let linked = material.entries.iter().filter(|entry| entry.matters.contains(&matter.code));
        let linked: Vec<&Entry> = linked.collect();
        let told = !linked.is_empty();
        // The entry in which it was raised tells of that, not of what was done about it.
        let raised_in = usize::from(linked.first().is_some_and(|entry| entry.date <= matter.raised_on));
        let what = quote(&matter.text);
        let source = words.brackets().around(&[Source::Matter(matter.code.clone())]);
        let line = |on: NaiveDate, state, text: &str| {
            format!("{} {}{source}", words.day(on), words.matter_moved(&what, state, &quote(text)))
        };
        let steps = matter.history.iter().filter(|step| Week::of(step.on) == material.week);
        let untold = steps.filter(|step| {
            let teller = step.entry.as_ref();
            !linked[raised_in..].iter().any(|entry| entry.date >= step.on)
                && !teller.is_some_and(|code| material.entries.iter().any(|entry| entry.id == *code))
        });
        let before = lines.len();
        lines.extend(untold.map(|step| line(step.on, step.state, &step.text)));
        if lines.len() == before && !told && Week::of(matter.raised_on) == material.week {
            lines.push(line(matter.raised_on, matter.state, ""));
        }
    }
    lines
}

/// What comes next; see the file's head.
fn next(material: &WeekMaterial, words: &dyn DraftWords) -> Vec<String> {
    let last_day = material.week.next().sunday();
    let mut lines: Vec<(String, Vec<Source>)> = Vec::new();
    for entry in &material.follow_ups {
        if let Some(on) = entry.follow_up_on.filter(|on| !is_answered(entry, *on, material)) {
            let text = words.answer(on, &owed_to(entry), entry.date, &quote(&entry.body));
            lines.push((text, vec![Source::Entry(entry.id.clone())]));
        }
    }
    for matter in material.matters.iter().filter(|matter| matter.state.is_open()) {
        if let Some(on) = matter.follow_up_on.filter(|on| *on <= last_day) {
            lines.push((words.follow_up(on, &quote(&matter.text)), vec![Source::Matter(matter.code.clone())]));
        }
    }
    for pledge in material.pledges.iter().filter(|pledge| pledge.status.is_open() && pledge.due_on <= last_day) {
        let text = words.pledge_due(&pledge.code, pledge.due_on);
        lines.push((text, vec![Source::Pledge(pledge.code.clone())]));
    }
    for carried in unfinished(material) {
        let (text, sources) = split(&carried);
        let known = lines.iter().any(|(other, rests)| other == text || rests.iter().any(|one| sources.contains(one)));
        if !known {
            lines.push((text.to_owned(), sources));
        }
    }
    lines.into_iter().map(|(text, sources)| format!("{text}{}", words.brackets().around(&sources))).collect()
}

/// A pledge's line: its progress noted in the week, else what the entries linked to it begin with. Where nothing moved, what
/// was to come next last week is still to come.
fn line(pledge: &Pledge, material: &WeekMaterial, words: &dyn DraftWords) -> CardLine {
    let within = |day: NaiveDate| Week::of(day) == material.week;
    let linked: Vec<&Entry> = material.entries.iter().filter(|entry| entry.pledges.contains(&pledge.code)).collect();
    let source = words.brackets().around(&[Source::Pledge(pledge.code.clone())]);
    let steps = pledge.progress.iter().filter(|step| within(step.on));
    let steps = steps.map(|step| format!("{}{source}", step.text.trim_end()));
    let quoted = linked.iter().map(|entry| line_of(entry, &about(entry, &pledge.code), words));
    let progress: Vec<String> = steps.chain(quoted).collect();
    let last = material.last.iter().flat_map(|card| &card.lines).find(|line| line.pledge == pledge.code);
    let next = last.filter(|_| progress.is_empty() && pledge.status.is_open()).map(|line| line.next.clone());
    CardLine {
        pledge: pledge.code.clone(),
        progress: progress.join("\n"),
        next: next.unwrap_or_default(),
        entries: linked.iter().map(|entry| entry.id.clone()).collect(),
    }
}

/// An entry in a line: its day, whether it was written later, what it begins with, what it is.
fn told(entry: &Entry, words: &dyn DraftWords) -> String {
    line_of(entry, &quote(&entry.body), words)
}

fn line_of(entry: &Entry, said: &str, words: &dyn DraftWords) -> String {
    let late = if entry.is_late() { words.late() } else { String::new() };
    let source = words.brackets().around(&sources_of(entry));
    format!("{}{late} {said}{source}", words.day(entry.date))
}

/// The sentence of an entry that names a pledge; else the first.
fn about(entry: &Entry, pledge: &Code) -> String {
    naming(&entry.body, &format!("^{{{pledge}}}")).unwrap_or_else(|| quote(&entry.body))
}

fn sources_of(entry: &Entry) -> Vec<Source> {
    let matters = entry.matters.iter().map(|code| Source::Matter(code.clone()));
    std::iter::once(Source::Entry(entry.id.clone())).chain(matters).collect()
}

fn bullets(items: Vec<String>) -> String {
    items.into_iter().map(|item| format!("· {item}")).collect::<Vec<_>>().join("\n")
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::matter::{Matter, MatterKind, MatterState, MatterStep};
    use crate::domain::pledge::Progress;
    use crate::domain::sources::Brackets;

    struct Words;
    impl DraftWords for Words {
        fn brackets(&self) -> Brackets {
            Brackets::HAN
        }
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
        fn answer(&self, on: NaiveDate, whom: &[Code], told_on: NaiveDate, what: &str) -> String {
            let whom: String = whom.iter().map(Code::as_str).collect();
            format!("{on} 答{whom}，{told_on}的{what}")
        }
        fn matter_moved(&self, what: &str, state: MatterState, done: &str) -> String {
            format!("{what}：{}，{done}", state.name())
        }
    }

    fn day(text: &str) -> NaiveDate {
        text.parse().unwrap()
    }

    fn code(text: &str) -> Code {
        Code::parse(text).unwrap()
    }

    fn entry(id: &str, date: &str, body: &str) -> Entry {
        let mut entry = Entry::new(code(id), day(date), day(date));
        entry.body = body.into();
        entry
    }

    fn matter(id: &str, text: &str) -> Matter {
        Matter {
            code: code(id),
            raised_on: day("2026-02-10"),
            household: None,
            kind: MatterKind::Farming,
            state: MatterState::InHand,
            text: text.into(),
            first_received_by: String::new(),
            missing: String::new(),
            handled_by: String::new(),
            done: String::new(),
            reason: String::new(),
            told_on: None,
            follow_up_on: None,
            history: Vec::new(),
        }
    }

    fn material() -> WeekMaterial {
        WeekMaterial {
            week: Week::of(day("2026-03-10")),
            entries: vec![],
            pledges: vec![],
            follow_ups: vec![],
            matters: vec![],
            last: None,
            named: vec![],
            people: vec![],
        }
    }

    #[test]
    fn a_week_tells_itself_from_its_entries() {
        let mut told = entry("D03", "2026-03-10", "去三组看备耕，@{H05}问补贴。回来打了电话。");
        told.written_on = day("2026-03-11");
        told.households = vec![code("H05")];
        told.pledges = vec![code("P1")];
        told.matters = vec![code("M1")];
        told.follow_up_on = Some(day("2026-03-18"));
        let mut one = Pledge::new(code("P1"), day("2026-03-05"), day("2026-03-20"));
        one.progress.push(Progress { on: day("2026-03-02"), text: "上周的".into(), percent: None, amount: None });
        let two = Pledge::new(code("P2"), day("2026-03-05"), day("2026-05-20"));
        let material =
            WeekMaterial { entries: vec![told.clone()], pledges: vec![one, two], follow_ups: vec![told], ..material() };
        let card = draft(&material, &Words);
        assert_eq!(card.sections.done, "", "what stands under a pledge stands there only");
        let next = "· 2026-03-18 答H05，2026-03-10的去三组看备耕，@{H05}问补贴 〔D03〕\n· P1 到期 2026-03-20 〔P1〕";
        assert_eq!(card.sections.next, next);
        assert_eq!(card.lines[0].progress, "3月10日（补记） 去三组看备耕，@{H05}问补贴 〔D03、M1〕");
        assert!(card.done_is_above());
        assert_eq!(card.lines[0].entries, [code("D03")]);
        assert_eq!((card.lines[1].progress.as_str(), card.lines[1].entries.len()), ("", 0));
    }

    #[test]
    fn a_pledges_line_quotes_the_sentence_that_names_it() {
        let mut told = entry("D03", "2026-03-10", "早上下雨。下午催^{P1}名单，又兑了九户。回来晚了。");
        told.pledges = vec![code("P1")];
        let pledge = Pledge::new(code("P1"), day("2026-03-05"), day("2026-05-20"));
        let line = |body: &str| {
            let entries = vec![Entry { body: body.into(), ..told.clone() }];
            let card = draft(&WeekMaterial { entries, pledges: vec![pledge.clone()], ..material() }, &Words);
            card.lines[0].progress.clone()
        };
        assert_eq!(line(&told.body), "3月10日 下午催^{P1}名单，又兑了九户 〔D03〕");
        assert_eq!(line("早上下雨。又兑了九户。^{P1}"), "3月10日 又兑了九户 〔D03〕");
        assert_eq!(line("又兑了九户。"), "3月10日 又兑了九户 〔D03〕");
        assert_eq!(line(""), "3月10日  〔D03〕");
    }

    #[test]
    fn matters_that_no_entry_tells_of_speak_for_themselves() {
        let step = |on: &str, text: &str, entry: Option<&str>| MatterStep {
            on: day(on),
            state: MatterState::PassedOn,
            text: text.into(),
            entry: entry.map(code),
        };
        let mut moved = matter("M1", "旧带兑付。多年的事");
        moved.history = vec![
            step("2026-03-03", "上周", None),
            step("2026-03-12", "报镇里", None),
            step("2026-03-10", "见", Some("D03")),
        ];
        moved.follow_up_on = Some(day("2026-03-20"));
        let mut told = matter("M2", "闸板");
        told.history = vec![step("2026-03-10", "换", Some("D03"))];
        let mut far = matter("M3", "铺砂石");
        far.follow_up_on = Some(day("2026-05-01"));
        let raised = Matter { raised_on: day("2026-03-09"), ..matter("M4", "班车改点") };
        let entries = vec![entry("D03", "2026-03-10", "看备耕")];
        let card = draft(&WeekMaterial { entries, matters: vec![moved, told, far, raised], ..material() }, &Words);
        let done = "· 3月10日 看备耕 〔D03〕\n· 3月12日 旧带兑付：passed_on，报镇里 〔M1〕\n· 3月9日 班车改点：in_hand， 〔M4〕";
        assert_eq!(card.sections.done, done);
        assert_eq!(card.sections.next, "· 2026-03-20 旧带兑付 〔M1〕");
    }

    #[test]
    fn the_entry_that_raises_a_matter_does_not_tell_what_was_done_about_it() {
        let step = |on: &str, text: &str| MatterStep {
            on: day(on),
            state: MatterState::Solved,
            text: text.into(),
            entry: None,
        };
        let linked = |id: &str, date: &str, body: &str| {
            let mut entry = entry(id, date, body);
            entry.matters = vec![code("M1")];
            entry
        };
        let mut solved = Matter { raised_on: day("2026-03-10"), ..matter("M1", "房顶漏雨") };
        solved.history = vec![step("2026-03-12", "修好了")];
        let done = |entries: Vec<Entry>| {
            draft(&WeekMaterial { entries, matters: vec![solved.clone()], ..material() }, &Words).sections.done
        };
        let raised = linked("D01", "2026-03-10", "说房顶漏雨");
        let first = "· 3月10日 说房顶漏雨 〔D01、M1〕";
        let told = format!("{first}\n· 3月12日 房顶漏雨：solved，修好了 〔M1〕");
        assert_eq!(done(vec![raised.clone()]), told);
        let back = linked("D02", "2026-03-12", "房顶修好了");
        assert_eq!(done(vec![raised, back]), format!("{first}\n· 3月12日 房顶修好了 〔D02、M1〕"));
    }

    #[test]
    fn last_weeks_unfinished_next_is_carried_and_the_finished_is_not() {
        let mut last = ProgressCard::empty(Week::of(day("2026-03-03")));
        last.sections.next =
            "· 回@{H05}的话 〔D01〕\n· 给@{H07}送卡\n· 写总结\n· 催^{P1}名单\n· 看^{P2}\n· 问补贴 〔D02〕".into();
        last.lines = ["P1", "P2"]
            .map(|pledge| CardLine {
                pledge: code(pledge),
                progress: String::new(),
                next: format!("{pledge}的下一步"),
                entries: vec![],
            })
            .into();
        let mut visit = entry("D03", "2026-03-10", "看备耕");
        visit.households = vec![code("H05")];
        let mut named = entry("D02", "2026-03-04", "问补贴");
        named.households = vec![code("H09")];
        let mut one = Pledge::new(code("P1"), day("2026-01-05"), day("2026-12-20"));
        one.progress.push(Progress { on: day("2026-03-12"), text: "名单有了".into(), percent: None, amount: None });
        let two = Pledge::new(code("P2"), day("2026-01-05"), day("2026-12-20"));
        let material = WeekMaterial {
            entries: vec![visit],
            pledges: vec![one, two],
            last: Some(last),
            named: vec![named],
            ..material()
        };
        let card = draft(&material, &Words);
        assert_eq!(card.sections.next, "· 给@{H07}送卡\n· 写总结\n· 看^{P2}\n· 问补贴 〔D02〕");
        assert_eq!((card.lines[0].progress.as_str(), card.lines[0].next.as_str()), ("名单有了 〔P1〕", ""));
        assert_eq!((card.lines[1].progress.as_str(), card.lines[1].next.as_str()), ("", "P2的下一步"));
    }

    #[test]
    fn a_promise_for_this_week_is_owed_until_somebody_is_back() {
        let mut promised = entry("D01", "2026-03-03", "答应准话");
        promised.follow_up_on = Some(day("2026-03-11"));
        promised.households = vec![code("H05")];
        let mut back = entry("D03", "2026-03-10", "早了一天");
        back.households = vec![code("H05")];
        let early = WeekMaterial { entries: vec![back.clone()], follow_ups: vec![promised], ..material() };
        assert_eq!(draft(&early, &Words).sections.next, "· 2026-03-11 答H05，2026-03-03的答应准话 〔D01〕");
        back.date = day("2026-03-11");
        let answered = WeekMaterial { entries: vec![back], ..early };
        assert_eq!(draft(&answered, &Words).sections.next, "");
    }
}
