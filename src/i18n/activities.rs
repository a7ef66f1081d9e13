//! Activities in words: what was understood of a line that begins with `+`.

use super::catalog::Catalog;
use crate::domain::activity::{Activity, ActivityKind};

impl Catalog {
    /// An activity as it was understood: 培训 2 场 85 人.
    pub fn activity(self, activity: &Activity) -> String {
        let count = || self.with(&key("activity-count", activity.kind), &[("count", activity.count.to_string())]);
        let many = activity.count != 1 || activity.amount_yuan.is_none();
        let counted = (many && activity.kind != ActivityKind::Stationed).then(count);
        let people = activity.people.map(|people| self.with("activity-people", &[("people", people.to_string())]));
        let yuan = activity.amount_yuan.map(|yuan| self.with("activity-yuan", &[("yuan", yuan.to_string())]));
        let note = Some(activity.note.clone()).filter(|note| !note.is_empty());
        let parts = [Some(self.activity_kind(activity.kind)), counted, people, yuan, note];
        parts.into_iter().flatten().collect::<Vec<_>>().join(" ")
    }

    /// What may follow a kind's word: 2场 85人. Empty where the word says all.
    pub fn activity_example(self, kind: ActivityKind) -> String {
        self.find(&key("activity-example", kind), &[]).unwrap_or_default()
    }
}

fn key(head: &str, kind: ActivityKind) -> String {
    format!("{head}-{}", kind.name().replace('_', "-"))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::activity_words::activities;
    use crate::i18n::Lang;

    #[test]
    fn what_was_understood_is_said() {
        let say = |lang, text| {
            activities(text).iter().map(|one| Catalog::new(lang).activity(one)).collect::<Vec<_>>().join("，")
        };
        assert_eq!(say(Lang::Zh, "+培训 1场\u{FF0C}23人"), "培训 1 场 23 人");
        assert_eq!(say(Lang::En, "+training 1 session, 24 people"), "training 1 session 24 people");
        let text = "+培训 2场 85人 +慰问 300元（米） +蹲点 +谈心";
        assert_eq!(say(Lang::Zh, text), "培训 2 场 85 人，慰问帮扶 300 元 米，蹲点，谈心 1 次");
        assert_eq!(
            say(Lang::En, text),
            "training 2 sessions 85 people，aid 300 yuan 米，day at the contact point，heart-to-heart talk x1"
        );
        for (lang, kind) in Lang::ALL.into_iter().flat_map(|lang| ActivityKind::ALL.map(|kind| (lang, kind))) {
            assert!(!Catalog::new(lang).activity(&Activity::of(kind)).contains('['), "{}", kind.name());
        }
    }
}
