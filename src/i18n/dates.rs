//! Days and weeks in words.

use super::catalog::Catalog;
use super::lang::Lang;
use crate::domain::code::Code;
use crate::domain::matter::MatterState;
use crate::domain::period::{Period, Span};
use crate::domain::sources::Brackets;
use crate::domain::week::Week;
use crate::domain::week_material::DraftWords;
use chrono::{Datelike, NaiveDate};

const ZH_DAYS: [&str; 7] = ["一", "二", "三", "四", "五", "六", "日"];
const EN_DAYS: [&str; 7] = ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"];
const EN_MONTHS: [&str; 12] = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];

impl Catalog {
    /// A day without its year: 3月10日, 10 Mar.
    pub fn day(self, date: NaiveDate) -> String {
        match self.lang() {
            Lang::Zh => format!("{}月{}日", date.month(), date.day()),
            Lang::En => format!("{} {}", date.day(), month(date)),
        }
    }

    /// A day with its year: 2026年3月10日, 10 Mar 2026.
    pub fn date(self, date: NaiveDate) -> String {
        match self.lang() {
            Lang::Zh => format!("{}年{}", date.year(), self.day(date)),
            Lang::En => format!("{} {}", self.day(date), date.year()),
        }
    }

    /// A day of the week: 星期二, Tue.
    pub fn weekday(self, date: NaiveDate) -> String {
        let at = date.weekday().num_days_from_monday() as usize;
        match self.lang() {
            Lang::Zh => format!("星期{}", ZH_DAYS[at]),
            Lang::En => EN_DAYS[at].to_owned(),
        }
    }

    /// A day in full: 2026年3月10日 星期二, Tue 10 Mar 2026.
    pub fn long_date(self, date: NaiveDate) -> String {
        match self.lang() {
            Lang::Zh => format!("{} {}", self.date(date), self.weekday(date)),
            Lang::En => format!("{} {}", self.weekday(date), self.date(date)),
        }
    }

    /// The same of this year: 3月10日 星期二, Tue 10 Mar.
    pub fn weekday_and_day(self, date: NaiveDate) -> String {
        match self.lang() {
            Lang::Zh => format!("{} {}", self.day(date), self.weekday(date)),
            Lang::En => format!("{} {}", self.weekday(date), self.day(date)),
        }
    }

    /// A week by its number: 第11周, W11.
    pub fn week(self, week: Week) -> String {
        match self.lang() {
            Lang::Zh => format!("第{}周", week.number()),
            Lang::En => format!("W{:02}", week.number()),
        }
    }

    /// A week's days: 3月9日至15日, 9 Mar–15 Mar.
    pub fn week_span(self, week: Week) -> String {
        let (first, last) = (week.monday(), week.sunday());
        match self.lang() {
            Lang::Zh if first.month() == last.month() => format!("{}至{}日", self.day(first), last.day()),
            Lang::Zh => format!("{}至{}", self.day(first), self.day(last)),
            Lang::En => format!("{}–{}", self.day(first), self.day(last)),
        }
    }

    /// A stretch of days with their years: a day, a month, a quarter or a year by its name, else from the first to the last, where
    /// what they share is said once: 2026年11月1日至5日, 1 Nov–5 Nov 2026.
    pub fn span(self, first: NaiveDate, last: NaiveDate) -> String {
        let periods = Span::ALL.into_iter().map(|span| Period::of(first, span));
        let named = periods.into_iter().find(|period| (period.first(), period.last()) == (first, last));
        let same_year = first.year() == last.year();
        match (named, self.lang()) {
            _ if first == last => self.long_date(first),
            (Some(period), _) => self.period(period),
            (None, Lang::Zh) if same_year && first.month() == last.month() => {
                format!("{}至{}日", self.date(first), last.day())
            }
            (None, Lang::Zh) if same_year => format!("{}至{}", self.date(first), self.day(last)),
            (None, Lang::Zh) => format!("{}至{}", self.date(first), self.date(last)),
            (None, Lang::En) if same_year => format!("{}–{}", self.day(first), self.date(last)),
            (None, Lang::En) => format!("{}–{}", self.date(first), self.date(last)),
        }
    }

    /// The short names of the week's days, Monday first, for the head of a month.
    pub fn weekday_heads(self) -> [&'static str; 7] {
        match self.lang() {
            Lang::Zh => ZH_DAYS,
            Lang::En => ["Mo", "Tu", "We", "Th", "Fr", "Sa", "Su"],
        }
    }

    /// A month without its year: 3月, Mar.
    pub fn month_name(self, date: NaiveDate) -> String {
        match self.lang() {
            Lang::Zh => format!("{}月", date.month()),
            Lang::En => month(date).to_owned(),
        }
    }

    /// A month: 2026年3月, Mar 2026.
    pub fn month(self, date: NaiveDate) -> String {
        match self.lang() {
            Lang::Zh => format!("{}年{}月", date.year(), date.month()),
            Lang::En => format!("{} {}", month(date), date.year()),
        }
    }
}

impl DraftWords for Catalog {
    fn brackets(&self) -> Brackets {
        match self.lang() {
            Lang::Zh => Brackets::HAN,
            Lang::En => Brackets::LATIN,
        }
    }

    fn day(&self, date: NaiveDate) -> String {
        Catalog::day(*self, date)
    }

    fn late(&self) -> String {
        self.t("draft-late")
    }

    fn pledge_due(&self, code: &Code, due_on: NaiveDate) -> String {
        self.with("draft-pledge-due", &[("code", format!("^{{{code}}}")), ("day", Catalog::day(*self, due_on))])
    }

    fn follow_up(&self, on: NaiveDate, what: &str) -> String {
        self.with("draft-follow-up", &[("day", Catalog::day(*self, on)), ("what", joined(what))])
    }

    fn answer(&self, on: NaiveDate, whom: &[Code], told_on: NaiveDate, what: &str) -> String {
        let mut values = vec![("day", Catalog::day(*self, on)), ("entry", Catalog::day(*self, told_on))];
        if whom.is_empty() {
            values.push(("what", joined(what)));
            return self.with("draft-answer-nobody", &values);
        }
        let links: Vec<String> = whom.iter().map(|code| format!("@{{{code}}}")).collect();
        values.push(("who", links.join(&self.t("list-and"))));
        self.with("draft-answer", &values)
    }

    fn matter_moved(&self, what: &str, state: MatterState, done: &str) -> String {
        let mut values = vec![("what", joined(what)), ("state", self.matter_state(state))];
        if done.is_empty() {
            return self.with("draft-matter", &values);
        }
        values.push(("done", done.to_owned()));
        self.with("draft-matter-done", &values)
    }
}

/// A text as it stands before another mark: without the comma it may end in.
fn joined(text: &str) -> String {
    text.trim_end().trim_end_matches(['，', '、', '；', '：', ',', ';', ':']).trim_end().to_owned()
}

fn month(date: NaiveDate) -> &'static str {
    EN_MONTHS[date.month0() as usize]
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn days_and_weeks_read_as_people_write_them() {
        let day: NaiveDate = "2026-03-10".parse().unwrap();
        let (zh, en) = (Catalog::new(Lang::Zh), Catalog::new(Lang::En));
        assert_eq!(zh.long_date(day), "2026年3月10日 星期二");
        assert_eq!(en.long_date(day), "Tue 10 Mar 2026");
        assert_eq!((zh.weekday_and_day(day), en.weekday_and_day(day)), ("3月10日 星期二".into(), "Tue 10 Mar".into()));
        assert_eq!((zh.week(Week::of(day)), en.week(Week::of(day))), ("第11周".into(), "W11".into()));
        let on = |text: &str| text.parse::<NaiveDate>().unwrap();
        let spans = [
            ("2026-11-01", "2026-11-30"),
            ("2026-11-02", "2026-11-30"),
            ("2026-11-23", "2026-12-06"),
            ("2026-12-28", "2027-01-03"),
        ];
        let said = |tr: Catalog| spans.map(|(first, last)| tr.span(on(first), on(last)));
        assert_eq!(
            said(zh),
            ["2026年11月", "2026年11月2日至30日", "2026年11月23日至12月6日", "2026年12月28日至2027年1月3日"]
        );
        assert_eq!(said(en), ["Nov 2026", "2 Nov–30 Nov 2026", "23 Nov–6 Dec 2026", "28 Dec 2026–3 Jan 2027"]);
        assert_eq!(zh.span(day, day), "2026年3月10日 星期二");
        assert_eq!(zh.week_span(Week::of(day)), "3月9日至15日");
        assert_eq!(zh.week_span(Week::of("2026-11-30".parse().unwrap())), "11月30日至12月6日");
    }

    #[test]
    fn a_text_that_ends_in_a_comma_is_joined_without_it() {
        let (zh, en) = (Catalog::new(Lang::Zh), Catalog::new(Lang::En));
        let moved = |tr: Catalog, what| tr.matter_moved(what, MatterState::Open, "");
        assert_eq!(moved(zh, "想请镇里来看，"), "想请镇里来看：待办");
        assert_eq!(moved(en, "Wants a pump, "), format!("Wants a pump: {}", en.matter_state(MatterState::Open)));
        assert_eq!(
            zh.answer("2026-03-10".parse().unwrap(), &[], "2026-03-09".parse().unwrap(), "问补贴，")
                .matches('，')
                .count(),
            0
        );
    }
}
