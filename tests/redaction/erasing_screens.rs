//! Erasing on the screen: the question says what goes and what stays, nothing brings the household back, and what its time is
//! over for is offered on the desk.

use crate::common::stage::Stage;
use crate::samples;
use sankaben::app::screen::Screen;
use sankaben::domain::change::{Change, Record};
use sankaben::i18n::Lang;

const SIZES: [(u16, u16); 3] = [(80, 24), (60, 20), (160, 50)];

fn stage(lang: Lang, size: (u16, u16)) -> Stage {
    let mut stage = Stage::new(lang, size, "2027-06-10T09:00:00+08:00");
    stage.create("陈立新", false);
    stage.change(Change::Import(samples::records()));
    stage
}

fn picture(name: &str, tell: impl Fn(&mut Stage)) {
    for lang in Lang::ALL {
        for size in SIZES {
            let mut stage = stage(lang, size);
            tell(&mut stage);
            insta::assert_snapshot!(format!("{name}_{}_{}x{}", lang.tag(), size.0, size.1), stage.shot().text());
        }
    }
}

fn households(stage: &Stage) -> Vec<String> {
    match &stage.state.session().unwrap().screen {
        Screen::Contacts(screen) => {
            screen.households.iter().map(|row| row.value.household.label().to_owned()).collect()
        }
        _ => panic!("not the register"),
    }
}

#[test]
fn the_question_and_what_came_of_it() {
    picture("erase_ask", |stage| {
        stage.keys("1<Down><Down><Down><Down><Down>X");
    });
    picture("erased", |stage| {
        stage.keys("1<Down><Down><Down><Down><Down>Xy");
    });
}

#[test]
fn the_desk_offers_what_its_time_is_over_for() {
    for lang in Lang::ALL {
        for size in SIZES {
            let mut stage = Stage::new(lang, size, "2027-06-10T09:00:00+08:00");
            stage.create("陈立新", false);
            let households = samples::records().into_iter().filter(|one| matches!(one.record, Record::Household(_)));
            stage.change(Change::Import(households.collect())).keys("<Up><Up><Up>");
            insta::assert_snapshot!(format!("retention_{}_{}x{}", lang.tag(), size.0, size.1), stage.shot().text());
            stage.keys("<Enter>");
            let Screen::Contacts(screen) = &stage.state.session().unwrap().screen else { panic!("not the register") };
            let selected = screen.selected_household().unwrap();
            assert_eq!(selected.value.household.code.as_str(), "H12");
        }
    }
}

#[test]
fn undo_does_not_bring_an_erased_household_back() {
    let mut stage = stage(Lang::Zh, (80, 24));
    let mut household = samples::households().remove(4);
    household.note = "先改一改".into();
    stage.change(Change::Save { record: Record::Household(household), base: Some(1), draft: None });
    stage.keys("1<Down><Down><Down><Down><Down>x");
    assert!(!stage.state.session().unwrap().undo.is_empty());
    stage.keys("Xn");
    assert!(households(&stage).contains(&"许䶮".to_owned()), "no is no");
    stage.keys("Xy");
    assert!(!households(&stage).contains(&"许䶮".to_owned()));
    assert!(stage.state.session().unwrap().undo.is_empty());
    stage.keys("u<Ctrl-R>T");
    let text = stage.shot().text();
    assert!(!text.contains("许䶮") && !text.contains("H05"), "{text}");
}
