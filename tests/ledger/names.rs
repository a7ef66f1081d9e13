//! Names typed on a card: offered as links before it is signed, and none is signed.

use crate::common::samples::{self, code};
use crate::common::stage::Stage;
use sankaben::app::dialog::Dialog;
use sankaben::app::screen::{CardLineAt, Screen};
use sankaben::domain::change::{Change, Record};
use sankaben::domain::progress_card::{ProgressCard, SavedCard};
use sankaben::domain::week::Week;
use sankaben::domain::week_status::WeekStatus;
use sankaben::domain::week_view::WeekView;
use sankaben::i18n::Lang;

const SATURDAY: &str = "2026-04-04T09:00:00+08:00";

/// The card of the week, with names typed on it.
fn typed() -> Stage {
    let mut stage = Stage::new(Lang::Zh, (80, 24), SATURDAY);
    stage.create("陈立新", false);
    let before = |record: &Record| !matches!(record, Record::Entry(entry) if entry.date > samples::day("2026-04-04"));
    let records = samples::records().into_iter().filter(|row| before(&row.record));
    stage.change(Change::Import(records.collect()));
    let mut card = ProgressCard::empty(Week::parse("2026-W14").unwrap());
    card.sections.problems = "路平说垫土压实，路平整了再铺；张建国要管子".into();
    let saved = SavedCard { drafted: ProgressCard::empty(card.week), card };
    stage.change(Change::Save { record: Record::Week(saved), base: None, draft: None });
    stage.keys("<Esc>3<Enter>");
    stage
}

fn view(stage: &Stage) -> &WeekView {
    let Screen::Week(screen) = &stage.state.session().unwrap().screen else { panic!("not a card") };
    screen.view.as_deref().unwrap()
}

fn asked(stage: &Stage) -> Vec<(String, usize)> {
    let Some(Dialog::Sign(sign)) = &stage.state.dialog else { return Vec::new() };
    sign.names.iter().map(|(question, _)| (question.name.clone(), question.candidates.len())).collect()
}

#[test]
fn typed_names_are_offered_as_links_and_nothing_is_signed_before_they_are_answered() {
    let mut stage = typed();
    assert_eq!(view(&stage).week.to_string(), "2026-W14");
    stage.keys("c");
    assert_eq!(asked(&stage), [("路平".to_owned(), 1), ("张建国".to_owned(), 2)]);
    let shot = stage.shot().text();
    assert!(shot.contains("路平整了再铺") && shot.contains("张建国要管子"), "{shot}");
    stage.keys("<Enter>");
    assert_eq!(asked(&stage).len(), 2, "Enter signs nothing while a name is open");
    assert_ne!(view(&stage).status, WeekStatus::Confirmed);
    // 路平整 is no name; the second 张建国 is meant.
    stage.keys("<Right><Right><Tab><Right><Right><Enter>");
    assert_eq!(view(&stage).status, WeekStatus::Confirmed, "{}", stage.shot().text());
    let problems = &view(&stage).card.sections.problems;
    assert_eq!(problems, "@{H08}说垫土压实，路平整了再铺；@{H12}要管子");
    let signed = view(&stage).sign_off.as_ref().unwrap();
    let people = samples::households();
    for name in people.iter().filter_map(|household| household.name.as_deref()) {
        let stands = |text: &str| text.replace("路平整", "").contains(name);
        assert!(!stands(&signed.canonical) && !stands(&signed.sealed), "{name}");
    }
    assert!(!signed.canonical.contains(code("H08").as_str()), "what others check holds no code");
    // Who reads it sees the name.
    assert!(stage.keys("<PgDn><PgDn><PgDn><PgDn>").shot().text().contains("路平说垫土压实"), "{}", stage.shot().text());
}

#[test]
fn enter_on_a_sentence_of_ones_own_says_that_it_names_no_entry() {
    for (lang, said) in [
        (Lang::Zh, "这一行没有写依据\u{FF1B}下面是这一周的日记。"),
        (Lang::En, "This line names no entry; these are the week's entries."),
    ] {
        let mut stage = typed();
        stage.state.settings.lang = lang;
        let own = |stage: &Stage| match &stage.state.session().unwrap().screen {
            Screen::Week(screen) => {
                matches!(screen.line(), Some(CardLineAt::Text(_, _, sources)) if sources.is_empty())
            }
            _ => false,
        };
        for _ in 0..50 {
            if own(&stage) {
                break;
            }
            stage.keys("<Down>");
        }
        assert!(own(&stage), "{}", stage.shot().text());
        stage.keys("<Enter>");
        assert!(stage.shot().text().contains(said), "{}", stage.shot().text());
        stage.keys("3<Enter><Enter>");
        assert!(!stage.shot().text().contains(said), "nothing was selected: {}", stage.shot().text());
    }
}
