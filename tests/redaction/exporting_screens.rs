//! Taking things out on the screen: what there is, how, what is masked, and what came of it.

use crate::common::stage::Stage;
use crate::samples;
use sankaben::app::effect::Outcome;
use sankaben::app::export::ExportOutcome;
use sankaben::app::msg::Msg;
use sankaben::app::screen::Screen;
use sankaben::domain::change::{Change, RecordKey};
use sankaben::i18n::Lang;
use std::path::Path;

const SIZES: [(u16, u16); 3] = [(80, 24), (60, 20), (160, 50)];

fn stage(lang: Lang, size: (u16, u16)) -> Stage {
    let mut stage = Stage::new(lang, size, "2026-05-20T09:00:00+08:00");
    stage.create("陈立新", false);
    stage.change(Change::Import(samples::records()));
    stage
}

/// Opens the form of the thing that is so many rows down, with the file going there.
fn form(stage: &mut Stage, down: usize, path: &Path) {
    stage.keys(&format!("7{}<Enter>", "<Down>".repeat(down)));
    let form = stage.state.session_mut().unwrap().form_mut().unwrap();
    form.fields.last_mut().unwrap().set_text(path.to_str().unwrap());
}

fn set(stage: &mut Stage, field: &str, text: &str) {
    let form = stage.state.session_mut().unwrap().form_mut().unwrap();
    form.fields.iter_mut().find(|one| one.name == field).unwrap().set_text(text);
}

#[test]
fn what_can_be_taken_out_and_how() {
    for lang in Lang::ALL {
        for size in SIZES {
            let mut stage = stage(lang, size);
            let name = |what: &str| format!("{what}_{}_{}x{}", lang.tag(), size.0, size.1);
            stage.keys("7");
            insta::assert_snapshot!(name("exports"), stage.shot().text());
            for (down, what) in [(0, "report"), (2, "diary"), (4, "cards")] {
                stage.keys("<Esc>");
                form(&mut stage, down, Path::new("/tmp"));
                insta::assert_snapshot!(name(&format!("export_{what}")), stage.shot().text());
            }
        }
    }
}

#[test]
fn what_will_be_masked_is_shown_first() {
    for lang in Lang::ALL {
        for size in SIZES {
            let mut stage = stage(lang, size);
            form(&mut stage, 2, Path::new("/没有/日记.md"));
            set(&mut stage, "format", "md");
            set(&mut stage, "from", "2026-05-01");
            stage.keys("<Ctrl-S><Down>");
            // Codes are drawn afresh each time.
            let Screen::ExportPreview(screen) = &mut stage.state.session_mut().unwrap().screen else {
                panic!("no preview")
            };
            for hit in &mut screen.preview.as_mut().unwrap().hits {
                if hit.instead.starts_with('户') {
                    hit.instead = "户甲".into();
                } else if hit.instead.starts_with("household ") {
                    hit.instead = "household A".into();
                }
            }
            insta::assert_snapshot!(format!("preview_{}_{}x{}", lang.tag(), size.0, size.1), stage.shot().text());
        }
    }
}

#[test]
fn a_weeks_paper_is_looked_through_and_not_its_entries() {
    let mut stage = stage(Lang::Zh, (80, 24));
    form(&mut stage, 1, Path::new("/没有/进度卡.md"));
    set(&mut stage, "format", "md");
    set(&mut stage, "from", "2026-03-10");
    set(&mut stage, "to", "2026-03-10");
    stage.keys("<Ctrl-S>");
    let Screen::ExportPreview(screen) = &stage.state.session().unwrap().screen else {
        panic!("no preview: {}", stage.shot().text())
    };
    let hits: Vec<_> = screen.hits().iter().map(|hit| &hit.place).collect();
    assert!(hits.iter().any(|place| matches!(place.record, Some(RecordKey::Week(_)))), "{hits:?}");
    assert!(!hits.iter().any(|place| matches!(place.record, Some(RecordKey::Entry(_)))), "{hits:?}");
}

#[test]
fn a_reports_preview_lists_only_what_stands_in_it() {
    let mut stage = stage(Lang::Zh, (80, 24));
    form(&mut stage, 0, Path::new("/没有/汇报.md"));
    set(&mut stage, "format", "md");
    set(&mut stage, "period", "2026-03");
    stage.keys("<Ctrl-S>");
    let Screen::ExportPreview(screen) = &stage.state.session().unwrap().screen else {
        panic!("no preview: {}", stage.shot().text())
    };
    let places: Vec<_> = screen.hits().iter().map(|hit| (&hit.place.record, hit.place.field.as_str())).collect();
    let elsewhere = |(record, field): &(&Option<RecordKey>, &str)| {
        matches!(record, Some(RecordKey::Matter(_))) || *field == "sections.done" || field.ends_with("acceptance")
    };
    assert!(!places.iter().any(elsewhere), "{places:?}");
    assert!(!places.is_empty(), "what stands in it is listed");
    let preview = screen.preview.as_ref().unwrap();
    assert!(
        preview.text.chars().all(|c| !('\u{40000}'..='\u{DFFFF}').contains(&c)),
        "no mark is left: {}",
        preview.text
    );
    assert_eq!(preview.records, 4, "as many pledges as its table has rows");
}

#[test]
fn what_must_be_masked_is_and_what_is_not_certain_may_stay() {
    let dir = tempfile::tempdir().unwrap();
    let file = dir.path().join("日记.md");
    let mut stage = stage(Lang::Zh, (80, 24));
    form(&mut stage, 2, &file);
    set(&mut stage, "format", "md");
    set(&mut stage, "from", "");
    stage.keys("<Ctrl-S>");
    let Screen::ExportPreview(screen) = &stage.state.session().unwrap().screen else { panic!("no preview") };
    let hits = screen.hits().to_vec();
    let (sure, unsure) = (
        hits.iter().position(|hit| !hit.may_keep).unwrap(),
        hits.iter().position(|hit| hit.may_keep && hit.found == "三组").unwrap(),
    );
    assert!(hits.iter().any(|hit| hit.found == "王芳华"));
    stage.keys(&format!("{}<Space>", "<Down>".repeat(sure)));
    assert!(stage.shot().text().contains("必须遮住"), "{}", stage.shot().text());
    stage.keys(&format!("<Home>{}<Space>", "<Down>".repeat(unsure)));
    assert!(stage.shot().text().contains("> 留"), "{}", stage.shot().text());
    stage.keys("<Enter>");
    assert!(stage.shot().text().contains("已导出"), "{}", stage.shot().text());
    let text = std::fs::read_to_string(&file).unwrap();
    assert!(!text.contains("王芳") && !text.contains("许䶮"), "{text}");
    assert!(text.contains("三组"), "{text}");
    // The same file again: only on purpose.
    stage.keys("<Esc><Ctrl-S>");
    assert!(stage.shot().text().contains("按 F 换掉"), "{}", stage.shot().text());
    std::fs::write(&file, "别动").unwrap();
    stage.keys("<Enter>");
    assert_eq!(std::fs::read_to_string(&file).unwrap(), "别动");
    stage.keys("F");
    assert!(std::fs::read_to_string(&file).unwrap().contains("三组去看") || stage.shot().text().contains("已导出"));
    stage.keys("7");
    assert!(stage.shot().text().contains("日记.md"), "{}", stage.shot().text());
}

#[test]
fn a_word_that_is_in_no_register_can_be_masked_too() {
    let dir = tempfile::tempdir().unwrap();
    let file = dir.path().join("日记.txt");
    let mut stage = stage(Lang::Zh, (80, 24));
    form(&mut stage, 2, &file);
    set(&mut stage, "format", "txt");
    set(&mut stage, "from", "");
    stage.keys("<Ctrl-S>w赵师傅<Ctrl-S><Enter>");
    assert!(stage.shot().text().contains("已导出"), "{}", stage.shot().text());
    assert!(!std::fs::read_to_string(&file).unwrap().contains("赵师傅"));
}

fn shown(stage: &Stage) -> String {
    stage.shot().text()
}

#[test]
fn what_is_for_paper_begins_as_a_pdf() {
    for (lang, pdf) in [(Lang::Zh, "印成 PDF"), (Lang::En, "as PDF")] {
        let mut stage = stage(lang, (80, 24));
        stage.keys("3<Enter>");
        assert!(shown(&stage).contains(pdf), "{}", shown(&stage));
        for keys in ["p", "<Esc>5p", "<Esc>1<Down>p"] {
            stage.keys(keys);
            let form = stage.state.session().unwrap().form().expect("a form");
            assert_eq!(form.text("format"), "pdf", "{keys}");
        }
    }
}

#[test]
fn a_form_says_in_every_field_what_it_is_for_and_that_nothing_is_written_yet() {
    for (lang, preview) in [(Lang::Zh, "Ctrl-S 先看一遍"), (Lang::En, "Ctrl-S Preview")] {
        for size in SIZES {
            let mut stage = stage(lang, size);
            for down in 0..9 {
                stage.keys(&format!("7{}<Enter>", "<Down>".repeat(down)));
                let fields = stage.state.session().unwrap().form().unwrap().fields.len();
                for _ in 0..fields {
                    let shown = shown(&stage);
                    let above_footer = shown.lines().rev().nth(1).unwrap_or_default();
                    assert!(!above_footer.trim().is_empty() && shown.contains(preview), "{shown}");
                    stage.keys("<Tab>");
                }
                stage.keys("<Esc>");
            }
        }
    }
}

#[test]
fn a_number_takes_digits_only() {
    let mut stage = stage(Lang::Zh, (80, 24));
    form(&mut stage, 4, Path::new("/tmp"));
    stage.keys("<Down><Down><End><Backspace><Backspace>2a\u{FF10}c页");
    assert_eq!(stage.state.session().unwrap().form().unwrap().text("copies"), "20");
    stage.send(Msg::Paste("1 张".into()));
    assert_eq!(stage.state.session().unwrap().form().unwrap().text("copies"), "201");
}

#[test]
fn what_names_nobody_speaks_of_nobody() {
    for lang in Lang::ALL {
        for size in SIZES {
            let mut stage = stage(lang, size);
            for (down, what) in [(4, "cards"), (5, "notice"), (7, "summary"), (8, "all")] {
                form(&mut stage, down, Path::new("/没有"));
                stage.keys("<Ctrl-S>");
                let name = format!("preview_{what}_{}_{}x{}", lang.tag(), size.0, size.1);
                insta::assert_snapshot!(name, shown(&stage));
                stage.keys("<Esc><Esc>");
            }
        }
    }
}

#[test]
fn after_it_is_written_the_screen_says_how_it_gets_onto_paper() {
    let dir = tempfile::tempdir().unwrap();
    let mut stage = stage(Lang::Zh, (80, 24));
    form(&mut stage, 5, &dir.path().join("公示.pdf"));
    stage.keys("<Ctrl-S><Enter>");
    let written = shown(&stage);
    assert!(written.contains("打开以后就能打印") && written.contains("o 打开"), "{written}");
    stage.send(Msg::Outcome(Outcome::Export(ExportOutcome::NotOpened("/媒/公示.pdf".into()))));
    assert!(shown(&stage).contains("文件在 /媒/公示.pdf"), "{}", shown(&stage));
}

#[test]
fn after_it_is_written_enter_copies_nothing() {
    let (dir, stick) = (tempfile::tempdir().unwrap(), tempfile::tempdir().unwrap());
    for (key, copied) in [("<Enter>", false), ("c", true)] {
        let mut stage = stage(Lang::Zh, (80, 24));
        form(&mut stage, 5, &dir.path().join(format!("{copied}.pdf")));
        stage.keys("<Ctrl-S><Enter>");
        let Screen::ExportPreview(screen) = &mut stage.state.session_mut().unwrap().screen else {
            panic!("no preview")
        };
        screen.places = vec![stick.path().to_str().unwrap().to_owned()];
        assert!(shown(&stage).contains("按 c 再复制一份到"), "{}", shown(&stage));
        stage.keys(key);
        assert_eq!(std::fs::read_dir(stick.path()).unwrap().count() > 0, copied, "{}", shown(&stage));
        let on_exports = matches!(stage.state.session().unwrap().screen, Screen::Exports(_));
        assert_eq!(on_exports, !copied, "{}", shown(&stage));
    }
}

#[test]
fn what_is_shown_around_a_name_ends_with_its_line() {
    let mut stage = stage(Lang::Zh, (80, 24));
    form(&mut stage, 2, Path::new("/没有/日记.md"));
    set(&mut stage, "format", "md");
    set(&mut stage, "from", "");
    stage.keys("<Ctrl-S>");
    let Screen::ExportPreview(screen) = &stage.state.session().unwrap().screen else { panic!("no preview") };
    assert!(screen.hits().iter().any(|hit| hit.after.is_empty()));
    for hit in screen.hits() {
        assert!(!hit.before.contains('\n') && !hit.after.contains('\n'), "{hit:?}");
    }
}

#[test]
fn a_file_that_came_meanwhile_is_replaced_only_on_purpose() {
    let dir = tempfile::tempdir().unwrap();
    let file = dir.path().join("公示.pdf");
    let mut stage = stage(Lang::Zh, (80, 24));
    form(&mut stage, 5, &file);
    stage.keys("<Ctrl-S>");
    std::fs::write(&file, "别动").unwrap();
    stage.keys("<Enter>");
    assert_eq!(std::fs::read(&file).unwrap(), "别动".as_bytes());
    let said = stage.shot().text();
    assert_eq!(said.matches("按 F 换掉它，或按 Esc 改个地方").count(), 2, "in the panel and in the notice\n{said}");
    stage.keys("F");
    assert!(std::fs::read(&file).unwrap().starts_with(b"%PDF"));
}

#[test]
fn what_cannot_be_written_says_why_and_stays() {
    let mut stage = stage(Lang::Zh, (80, 24));
    form(&mut stage, 4, Path::new("/没有/这里/卡.pdf"));
    stage.keys("<Ctrl-S><Enter>");
    let text = stage.shot().text();
    assert!(text.contains("卡.pdf") && !text.contains("已导出"), "{text}");
    assert!(matches!(stage.state.session().unwrap().screen, Screen::ExportPreview(_)));
}

#[test]
fn a_household_that_is_named_need_not_be_chosen_from_the_list() {
    let dir = tempfile::tempdir().unwrap();
    let mut stage = stage(Lang::Zh, (80, 24));
    for (typed, found) in [("没这个人", false), ("张建国", false), ("许䶮", true), ("h05", true)] {
        form(&mut stage, 6, &dir.path().join("户.docx"));
        stage.keys("<Tab>").keys(typed);
        assert_eq!(stage.state.session().unwrap().form().unwrap().text("household"), typed);
        stage.keys("<Ctrl-S>");
        let previewed = matches!(&stage.state.session().unwrap().screen, Screen::ExportPreview(_));
        assert_eq!(previewed, found, "{typed}: {}", shown(&stage));
        if !found {
            let form = stage.state.session().unwrap().form().expect("the form stays");
            assert!(form.find("household").unwrap().error.is_some() && !shown(&stage).contains("正在整理"));
        }
        stage.keys("<Esc><Esc><Esc>");
    }
    // What fails before anything could be shown leads back to what was asked for.
    form(&mut stage, 6, &dir.path().join("户.docx"));
    stage.keys("<Tab>许䶮<Ctrl-S>");
    let Screen::ExportPreview(preview) = &mut stage.state.session_mut().unwrap().screen else { panic!("no preview") };
    preview.preview = None;
    stage.send(Msg::Outcome(Outcome::Export(ExportOutcome::Failed(sankaben::app::failure::Failure::Cancelled))));
    assert!(stage.state.session().unwrap().form().is_some());
}

#[test]
fn what_is_said_of_the_names_is_true_of_what_is_chosen() {
    for (lang, coded, full) in [
        (Lang::Zh, "代号每次现抽", "写真名，谁拿到都看得出是谁"),
        (Lang::En, "Codes are drawn afresh", "Whoever has the file sees who is who"),
    ] {
        let mut stage = stage(lang, (80, 24));
        form(&mut stage, 0, Path::new("/tmp"));
        stage.keys("<Tab>");
        assert!(stage.shot().text().contains(coded), "{}", stage.shot().text());
        set(&mut stage, "names", "full");
        let text = stage.shot().text();
        assert!(text.contains(full) && !text.contains(coded), "{text}");
    }
}
