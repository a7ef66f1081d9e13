//! What was typed and not saved: it is never passed over where the record it belongs to is signed, and is gone once nothing of
//! it is left.

use crate::common::samples;
use crate::common::stage::{PASSPHRASE, Stage};
use chrono::TimeDelta;
use sankaben::app::dialog::Dialog;
use sankaben::app::effect::{Effect, Outcome};
use sankaben::app::query::{Answer, Query};
use sankaben::app::screen::Screen;
use sankaben::domain::change::{Change, Draft, DraftTarget, Record, RecordKey};
use sankaben::domain::overview::DueItem;
use sankaben::domain::progress_card::{ProgressCard, SavedCard};
use sankaben::domain::week::Week;
use sankaben::i18n::Lang;
use sankaben::runtime::perform;

const FRIDAY: &str = "2026-03-13T17:30:00+08:00";

/// Week 11's card on the screen, in a journal with a passphrase.
pub fn card() -> Stage {
    let mut stage = Stage::new(Lang::Zh, (80, 24), FRIDAY);
    stage.create("陈立新", true);
    let until = |row: &sankaben::domain::change::ImportedRecord| !matches!(&row.record, Record::Entry(entry) if entry.date.to_string().as_str() > "2026-03-13");
    stage.change(Change::Import(samples::records().into_iter().filter(until).collect()));
    stage.keys("<Esc>3<Enter>");
    stage
}

/// Types under P2 on the card and leaves with Esc.
fn leave_a_draft(stage: &mut Stage) {
    stage.keys("e");
    let form = stage.state.session_mut().unwrap().form_mut().unwrap();
    form.focus = form.fields.iter().position(|field| field.name == "P2.progress").unwrap();
    stage.keys("镇里催了两次，还没批").pass(TimeDelta::seconds(2)).keys("<Esc>");
}

fn drafts(stage: &Stage) -> &[Draft] {
    &stage.state.session().unwrap().drafts
}

fn signed(stage: &mut Stage) -> Option<ProgressCard> {
    let week = Week::parse("2026-W11").unwrap();
    match ask(stage, Query::Week(week)) {
        Answer::Week(view) => view.sign_off.map(|signed| signed.card().unwrap()),
        other => panic!("{other:?}"),
    }
}

fn ask(stage: &mut Stage, query: Query) -> Answer {
    match perform(Effect::Load(query), &mut stage.env) {
        Some(Outcome::Loaded(_, answer)) => *answer,
        other => panic!("{other:?}"),
    }
}

/// How many drafts the file holds.
fn kept(stage: &mut Stage) -> usize {
    match ask(stage, Query::Drafts) {
        Answer::Drafts(found) => found.len(),
        other => panic!("{other:?}"),
    }
}

fn p2(card: &ProgressCard) -> String {
    card.lines.iter().find(|line| line.pledge.as_str() == "P2").map(|line| line.progress.clone()).unwrap_or_default()
}

#[test]
fn signing_saves_what_was_typed_into_the_card_first() {
    let mut stage = card();
    leave_a_draft(&mut stage);
    assert_eq!(drafts(&stage).len(), 1);
    stage.keys("c");
    let shown = stage.shot().text();
    assert!(shown.contains("镇里催了两次，还没批") && shown.contains("P2 本周进展"), "{shown}");
    stage.keys("<Enter>");
    assert!(matches!(stage.state.dialog, Some(Dialog::Sign(_))), "{}", stage.shot().text());
    assert!(!stage.shot().text().contains("P2、"), "the line is not empty any more");
    stage.keys(PASSPHRASE).keys("<Enter>");
    assert_eq!(p2(&signed(&mut stage).unwrap()), "镇里催了两次，还没批");
    assert!(drafts(&stage).is_empty());
}

#[test]
fn what_came_after_the_draft_is_signed_too() {
    let mut stage = card();
    leave_a_draft(&mut stage);
    stage.keys("4n新来的一篇。^P4<Enter> <Ctrl-S>3<Enter>c<Enter>").keys(PASSPHRASE).keys("<Enter>");
    let card = signed(&mut stage).unwrap();
    assert!(card.lines.iter().any(|line| line.progress.contains("新来的一篇")), "{card:?}");
    assert_eq!(p2(&card), "镇里催了两次，还没批");
}

#[test]
fn signed_without_it_the_draft_stays_and_becomes_an_amendment() {
    let mut stage = card();
    leave_a_draft(&mut stage);
    stage.keys("c<Esc>");
    assert!(stage.state.dialog.is_none() && signed(&mut stage).is_none());
    stage.keys("cs");
    assert!(matches!(stage.state.dialog, Some(Dialog::Sign(_))), "{}", stage.shot().text());
    stage.keys(PASSPHRASE).keys("<Enter>");
    assert_eq!(p2(&signed(&mut stage).unwrap()), "");
    assert_eq!(drafts(&stage).len(), 1, "nothing typed is lost");
    stage.keys("0");
    let desk = stage.shot().text();
    assert!(desk.contains("镇里催"), "the desk shows the words: {desk}");
    let draft = drafts(&stage)[0].clone();
    open(&mut stage, &draft);
    assert!(stage.shot().text().contains("写成更正"), "{}", stage.shot().text());
    stage.keys("<Enter>");
    let form = stage.state.session().unwrap().form().unwrap();
    assert!(form.text("text").contains("P2 本周进展：镇里催了两次，还没批"), "{}", form.text("text"));
    stage.pass(TimeDelta::seconds(2));
    stage.keys("<Esc>");
    let left = drafts(&stage);
    assert_eq!(left.len(), 1);
    assert_eq!(left[0].target, DraftTarget::Amend(Week::parse("2026-W11").unwrap()), "the same draft, as a correction");
    let draft = left[0].clone();
    open(&mut stage, &draft);
    stage.keys("<Ctrl-S>");
    assert!(drafts(&stage).is_empty(), "{}", stage.shot().text());
}

/// Opens a draft from the desk.
fn open(stage: &mut Stage, draft: &Draft) {
    stage.keys("0");
    let at = |stage: &Stage| match &stage.state.session().unwrap().screen {
        Screen::Desk(desk) => {
            desk.due().iter().position(|item| matches!(item, DueItem::Draft(found) if found.id == draft.id))
        }
        _ => None,
    };
    let row = at(stage).unwrap();
    stage.keys("<Home>").keys(&"<Down>".repeat(row)).keys("<Enter>");
}

#[test]
fn a_draft_that_says_what_is_saved_is_none() {
    for (where_to, what) in
        [("1<Down>e", "household"), ("2e", "pledge"), ("4e", "entry"), ("3<Enter>e", "card"), ("4n", "new")]
    {
        let mut stage = card();
        stage.keys(where_to).keys("x").pass(TimeDelta::seconds(2));
        assert_eq!(kept(&mut stage), 1, "{what}");
        stage.keys("<Backspace>").pass(TimeDelta::seconds(2));
        assert_eq!(kept(&mut stage), 0, "{what}: nothing is left of it");
        assert!(!stage.shot().text().contains("草稿已存"), "{what}: {}", stage.shot().text());
        stage.keys("<Esc>");
        assert!(!stage.shot().text().contains("存成了草稿"), "{what}: {}", stage.shot().text());
    }
}

#[test]
fn a_form_left_at_once_keeps_no_draft_of_nothing() {
    let mut stage = card();
    stage.keys("1<Down>ex<Backspace><Esc>");
    assert!(drafts(&stage).is_empty());
    assert!(!stage.shot().text().contains("存成了草稿"), "{}", stage.shot().text());
}

#[test]
fn a_form_on_a_draft_says_so_and_lets_go_of_it() {
    let mut stage = card();
    stage.keys("1<Down>e");
    let before = stage.state.session().unwrap().form().unwrap().text("name");
    stage.keys("改了").pass(TimeDelta::seconds(2)).keys("<Esc>");
    stage.pass(TimeDelta::minutes(2)).keys("e");
    let shown = stage.shot().text();
    assert!(shown.contains("接着写 17:30 没存的字"), "{shown}");
    assert!(shown.contains("F8"), "{shown}");
    stage.keys("<F8>");
    assert!(drafts(&stage).is_empty(), "{}", stage.shot().text());
    assert!(stage.state.session().unwrap().form().is_none());
    stage.keys("e");
    assert_eq!(stage.state.session().unwrap().form().unwrap().text("name"), before);
    stage.keys("<Esc>u");
    assert_eq!(drafts(&stage).len(), 1, "undo brings it back: {}", stage.shot().text());
    let fields = &drafts(&stage)[0].fields;
    assert!(fields.iter().any(|(name, text)| name == "name" && text.contains("改了")));
}

#[test]
fn words_let_go_of_before_signing_do_not_come_back_after_it() {
    let mut stage = card();
    leave_a_draft(&mut stage);
    stage.keys("e<F8>");
    let shown = stage.shot().text();
    assert!(shown.contains("第11周进度卡：没存的字去掉了，按 u 找回。"), "{shown}");
    stage.keys("c").keys(PASSPHRASE).keys("<Enter>u");
    assert!(drafts(&stage).is_empty(), "{}", stage.shot().text());
}

#[test]
fn a_form_of_nothing_typed_has_nothing_to_let_go_of() {
    let mut stage = card();
    stage.keys("1<Down>e<F8>");
    assert!(stage.state.session().unwrap().form().is_some());
    assert!(stage.shot().text().contains("还没有写什么"), "{}", stage.shot().text());
}

#[test]
fn the_diary_counts_drafts_of_the_diary() {
    let mut stage = card();
    leave_a_draft(&mut stage);
    stage.keys("1<Down>e改了").pass(TimeDelta::seconds(2)).keys("<Esc>0");
    let shown = stage.shot().text();
    assert!(!shown.contains("没写完 1 篇") && !shown.contains("没写完 2 篇"), "{shown}");
    stage.keys("n写了一半").pass(TimeDelta::seconds(2)).keys("<Esc>0");
    assert!(stage.shot().text().contains("没写完 1 篇"), "{}", stage.shot().text());
    assert_eq!(RecordKey::Week(Week::parse("2026-W11").unwrap()), week_of(&stage));
}

fn week_of(stage: &Stage) -> RecordKey {
    let of_week = |draft: &Draft| match &draft.target {
        DraftTarget::Edit(key @ RecordKey::Week(_)) => Some(key.clone()),
        _ => None,
    };
    drafts(stage).iter().find_map(of_week).unwrap()
}

#[test]
fn a_card_saved_elsewhere_since_the_draft_is_asked_about_and_nothing_is_lost() {
    let mut stage = card();
    leave_a_draft(&mut stage);
    let Answer::Week(view) = ask(&mut stage, Query::Week(Week::parse("2026-W11").unwrap())) else { panic!() };
    let mut saved = SavedCard { card: view.card.clone(), drafted: view.drafted };
    saved.card.sections.problems = "没有车".into();
    stage.change(Change::Save { record: Record::Week(saved), base: None, draft: None });
    stage.keys("c<Enter>");
    assert!(matches!(stage.state.dialog, Some(Dialog::Conflict(_))), "{}", stage.shot().text());
    stage.keys("m");
    assert!(stage.state.dialog.is_none(), "it is read before it is signed: {}", stage.shot().text());
    stage.keys("c").keys(PASSPHRASE).keys("<Enter>");
    let card = signed(&mut stage).unwrap();
    assert_eq!((p2(&card).as_str(), card.sections.problems.as_str()), ("镇里催了两次，还没批", "没有车"));
}

#[test]
fn what_was_written_after_signing_is_told_on_the_card_and_the_desk() {
    let mut stage = card();
    stage.keys("c").keys(PASSPHRASE).keys("<Enter>");
    stage.pass(TimeDelta::minutes(1)).keys("4n签完字又去了一趟四组。<Ctrl-S>3<Enter>");
    let top: String = stage.shot().rows()[..9].join("\n");
    assert!(top.contains("确认之后写的日记，不在这张卡上：D05"), "{top}");
    stage.keys("0");
    assert!(stage.shot().text().contains("日记 2 篇，签后 1 篇"), "{}", stage.shot().text());
}

#[test]
fn home_and_end_go_through_a_card() {
    let mut stage = card();
    stage.keys("c").keys(PASSPHRASE).keys("<Enter>");
    let top = stage.shot().rows();
    assert!(!top.join("\n").contains("依据的日记"));
    stage.keys("<End>");
    assert!(stage.shot().text().contains("依据的日记"), "{}", stage.shot().text());
    stage.keys("<Home>");
    assert_eq!(stage.shot().rows()[1..9], top[1..9]);
}

#[test]
fn what_an_entry_says_besides_is_told_and_taken_into_the_card() {
    let mut stage = card();
    stage.keys("4n看了渠。张老三问低保。<Ctrl-S>3<Enter>");
    assert!(stage.shot().text().contains("〔D05〕  还有 1 句没取"), "{}", stage.shot().text());
    stage.keys("e");
    let done = |stage: &Stage| stage.state.session().unwrap().form().unwrap().text("done");
    let form = stage.state.session_mut().unwrap().form_mut().unwrap();
    form.focus = form.fields.iter().position(|field| field.name == "done").unwrap();
    stage.keys("<F5>");
    assert!(done(&stage).contains("看了渠。张老三问低保 〔D05〕"), "{}", done(&stage));
    stage.keys("<Ctrl-Z>");
    assert!(!done(&stage).contains("张老三"), "{}", done(&stage));
    stage.keys("<F5><Ctrl-S>");
    let shown = stage.shot().text();
    assert!(shown.contains("看了渠。张老三问低保") && !shown.contains("〔D05〕  还有"), "{shown}");
}

#[test]
fn a_field_grows_with_its_text_so_that_nothing_seems_lost() {
    let mut stage = card();
    stage.keys("e");
    let form = stage.state.session_mut().unwrap().form_mut().unwrap();
    form.focus = form.fields.iter().position(|field| field.name == "P2.progress").unwrap();
    let long = format!("开头{}末尾", "挖沟铺管子".repeat(30));
    stage.keys(&long);
    let shown = stage.shot().text();
    assert!(shown.contains("开头") && shown.contains("末尾"), "{shown}");
    stage.keys(&"挖沟铺管子".repeat(80));
    let shown = stage.shot().text();
    assert!(!shown.contains("开头") && shown.matches("挖沟铺管子").count() > 30, "to half of the screen: {shown}");
    assert!(shown.contains("18/18"), "and how much there is: {shown}");
}
