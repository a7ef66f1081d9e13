//! Entries, pledges and matters without people.

use super::coder::Coder;
use crate::domain::activity::Activity;
use crate::domain::change::RecordKey;
use crate::domain::code::Code;
use crate::domain::diary::Entry;
use crate::domain::matter::{Matter, MatterStep};
use crate::domain::pledge::{Pledge, Posting, Progress};
use crate::domain::week::Week;

/// An entry that names nobody.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CodedEntry {
    /// The entry; its own household list is empty. Under full names it keeps its households.
    pub entry: Entry,
    /// What its households are called in this export; empty under full names.
    pub households: Vec<String>,
    /// Its week, where days are only told to the week: the entry's own days are Mondays then and say nothing.
    pub week: Option<Week>,
}

impl Coder {
    /// The entry without people.
    pub fn entry(&self, entry: &Entry) -> CodedEntry {
        let key = RecordKey::Entry(entry.id.clone());
        let text = |field: &str, text: &str| self.text(Some(&key), field, text, &entry.households);
        let mut coded = entry.clone();
        coded.weather = text("weather", &entry.weather);
        coded.place = text("place", &entry.place);
        coded.body = text("body", &entry.body);
        coded.tags = entry.tags.iter().enumerate().map(|(at, tag)| text(&format!("tags.{at}"), tag)).collect();
        let activity = |(at, activity): (usize, &Activity)| Activity {
            note: text(&format!("activities.{at}.note"), &activity.note),
            ..activity.clone()
        };
        coded.activities = entry.activities.iter().enumerate().map(activity).collect();
        let week = self.is_coarse().then(|| Week::of(entry.date));
        if self.is_coarse() {
            coded.date = self.day(entry.date);
            coded.written_on = self.day(entry.written_on);
            coded.follow_up_on = entry.follow_up_on.map(|day| self.day(day));
            coded.time = None;
        }
        if !self.is_coded() {
            return CodedEntry { entry: coded, households: Vec::new(), week };
        }
        coded.households.clear();
        let households = entry.households.iter().filter_map(|code| self.alias(code)).collect();
        CodedEntry { entry: coded, households, week }
    }

    /// The pledge without people. Its own days are public and stand.
    pub fn pledge(&self, pledge: &Pledge) -> Pledge {
        let key = RecordKey::Pledge(pledge.code.clone());
        let text = |field: &str, text: &str| self.posted_text(&key, field, text);
        let told = |field: &str, text: &str| self.text(Some(&key), field, text, &[]);
        let posting = |(at, posting): (usize, &Posting)| Posting {
            at: text(&format!("posted.{at}.at"), &posting.at),
            ..posting.clone()
        };
        let step = |(at, step): (usize, &Progress)| Progress {
            on: self.day(step.on),
            text: told(&format!("progress.{at}.text"), &step.text),
            ..step.clone()
        };
        let partner = |(at, partner): (usize, &String)| text(&format!("partners.{at}"), partner);
        Pledge {
            problem: text("problem", &pledge.problem),
            target: text("target", &pledge.target),
            target_unit: text("target_unit", &pledge.target_unit),
            responsible: text("responsible", &pledge.responsible),
            partners: pledge.partners.iter().enumerate().map(partner).collect(),
            posted: pledge.posted.iter().enumerate().map(posting).collect(),
            acceptance: text("acceptance", &pledge.acceptance),
            progress: pledge.progress.iter().enumerate().map(step).collect(),
            result: told("result", &pledge.result),
            reason: told("reason", &pledge.reason),
            accepted_by: text("accepted_by", &pledge.accepted_by),
            ..pledge.clone()
        }
    }

    /// The matter without people, and what the household that raised it is called. Under full names it keeps its household.
    pub fn matter(&self, matter: &Matter) -> (Matter, Option<String>) {
        let key = RecordKey::Matter(matter.code.clone());
        let linked: &[Code] = matter.household.as_slice();
        let text = |field: &str, text: &str| self.text(Some(&key), field, text, linked);
        let step = |(at, step): (usize, &MatterStep)| MatterStep {
            on: self.day(step.on),
            text: text(&format!("history.{at}.text"), &step.text),
            ..step.clone()
        };
        let coded = Matter {
            raised_on: self.day(matter.raised_on),
            text: text("text", &matter.text),
            first_received_by: text("first_received_by", &matter.first_received_by),
            missing: text("missing", &matter.missing),
            handled_by: text("handled_by", &matter.handled_by),
            done: text("done", &matter.done),
            reason: text("reason", &matter.reason),
            told_on: matter.told_on.map(|day| self.day(day)),
            follow_up_on: matter.follow_up_on.map(|day| self.day(day)),
            history: matter.history.iter().enumerate().map(step).collect(),
            household: matter.household.clone().filter(|_| !self.is_coded()),
            ..matter.clone()
        };
        (coded, matter.household.as_ref().and_then(|code| self.alias(code)))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::household::Household;
    use crate::domain::matter::{MatterKind, MatterState};
    use crate::export::coded::coder::CodedOptions;
    use crate::text::Masks;

    fn code(text: &str) -> Code {
        Code::parse(text).unwrap()
    }

    fn coder(options: CodedOptions) -> Coder {
        let mut household = Household::new(code("H07"));
        household.name = Some("王芳华".into());
        household.phone = "12000000007".into();
        household.group = "上渠村三组".into();
        let masks = Masks { number: "（号码略）".into(), group: "某组".into(), ..Masks::default() };
        Coder::new(&[household], &[], vec!["户丙".into()], masks, options)
    }

    fn is_clean(json: &str) -> bool {
        !["王芳华", "芳华", "12000000007", "三组", "H07"].iter().any(|word| json.contains(word))
    }

    const SAID: &str = "王芳华（三组）的电话12000000007，@{H07}";

    #[test]
    fn every_text_of_every_record_is_coded() {
        let coder = coder(CodedOptions::default());
        let day = "2026-03-10".parse().unwrap();
        let mut entry = Entry::new(code("D01"), day, day);
        entry.households = vec![code("H07")];
        entry.tags = vec![SAID.into()];
        entry.activities =
            vec![Activity { note: SAID.into(), ..Activity::of(crate::domain::activity::ActivityKind::Visit) }];
        for text in [&mut entry.body, &mut entry.place, &mut entry.weather] {
            *text = SAID.into();
        }
        let coded = coder.entry(&entry);
        assert_eq!(coded.households, ["户丙"]);
        assert_eq!(coded.entry.body, "户丙（某组）的电话（号码略），户丙");
        assert!(is_clean(&serde_json::to_string(&coded.entry).unwrap()));

        let mut pledge = Pledge::new(code("P1"), day, day);
        pledge.progress = vec![Progress { on: day, text: SAID.into(), percent: None, amount: None }];
        pledge.posted = vec![Posting { at: SAID.into(), on: None, down_on: None }];
        pledge.partners = vec![SAID.into()];
        for text in [
            &mut pledge.problem,
            &mut pledge.target,
            &mut pledge.target_unit,
            &mut pledge.responsible,
            &mut pledge.acceptance,
            &mut pledge.result,
            &mut pledge.reason,
            &mut pledge.accepted_by,
        ] {
            *text = SAID.into();
        }
        let coded = coder.pledge(&pledge);
        assert_eq!(coded.problem, "户丙（三组）的电话（号码略），户丙", "a group that is posted stays");
        assert!(is_clean(&serde_json::to_string(&coded).unwrap().replace("三组", "")));

        let step = MatterStep { on: day, state: MatterState::Open, text: SAID.into(), entry: None };
        let matter = Matter {
            code: code("M1"),
            raised_on: day,
            household: Some(code("H07")),
            kind: MatterKind::Other,
            state: MatterState::Open,
            text: SAID.into(),
            first_received_by: SAID.into(),
            missing: SAID.into(),
            handled_by: SAID.into(),
            done: SAID.into(),
            reason: SAID.into(),
            told_on: None,
            follow_up_on: None,
            history: vec![step],
        };
        let (coded, alias) = coder.matter(&matter);
        assert_eq!(alias.as_deref(), Some("户丙"));
        assert!(is_clean(&serde_json::to_string(&coded).unwrap()));
        assert_eq!(coder.text(None, "title", "王芳华.docx", &[]), "户丙.docx");
    }

    #[test]
    fn a_choice_holds_for_its_hit_only_and_when_more_is_masked() {
        let day = "2026-03-10".parse().unwrap();
        let mut entry = Entry::new(code("D01"), day, day);
        entry.body = "编号123456789012和123456789012，赵师傅".into();
        let first = coder(CodedOptions::default());
        assert_eq!(first.entry(&entry).entry.body, "编号（号码略）和（号码略），赵师傅");
        let second = first.hits()[1].clone();
        assert_eq!((second.before.as_str(), second.after.as_str()), ("编号123456789012和", "，赵师傅"));
        let keep = [second.id].into();
        let again = coder(CodedOptions { keep, extra_words: vec!["赵师傅".into()], coarse_dates: true });
        let coded = again.entry(&entry).entry;
        assert_eq!(coded.body, "编号（号码略）和123456789012，");
        assert_eq!(coded.date, "2026-03-09".parse().unwrap());
        assert_eq!(again.hits().iter().filter(|hit| hit.kept).count(), 1);
    }
}
