//! Bringing things in on the screens: what is shown before anything changes, columns named there, one step back; and how it looks.

use crate::stage::Stage;
use sankaben::app::screen::{ImportTab, Screen};
use sankaben::i18n::Lang;

const LEDGER: &str =
    "上渠村走访台账\n日子,谁家,说了啥,天气\n2026-03-10,许䶮,说滴灌带涨价。,晴\n2026-03-11,路平,问低保。,\n";

/// The program in an empty journal, on screen 7; and a folder with a file in it.
fn stage(lang: Lang, size: (u16, u16), name: &str, text: &str) -> (Stage, tempfile::TempDir) {
    let folder = tempfile::tempdir().unwrap();
    std::fs::write(folder.path().join(name), text).unwrap();
    let mut stage = Stage::new(lang, size, "2026-03-12T17:00:00+08:00");
    stage.create("试用", false).keys("7");
    (stage, folder)
}

/// Asks for the file.
fn ask(stage: &mut Stage, folder: &tempfile::TempDir, name: &str) {
    stage.keys("i");
    stage.keys(&folder.path().join(name).to_string_lossy());
    stage.keys("<Ctrl-S>");
}

fn tab(stage: &Stage) -> Option<ImportTab> {
    match &stage.state.session().unwrap().screen {
        Screen::ImportPreview(screen) => Some(screen.tab),
        _ => None,
    }
}

#[test]
fn columns_are_named_on_the_screen_and_the_whole_is_one_step() {
    let (mut stage, folder) = stage(Lang::Zh, (80, 24), "台账.csv", LEDGER);
    ask(&mut stage, &folder, "台账.csv");
    assert_eq!(tab(&stage), Some(ImportTab::Columns));
    stage.keys("<Enter>");
    assert!(stage.shot().text().contains("这个文件导不了"), "blocked with its reason");
    stage.keys("<Right><Right><Down><Down><Right><Right><Right><Right><Right><Right>");
    let shown = stage.shot().text();
    assert!(shown.contains("会新增 2 条") && shown.contains("不导 谁家"), "{shown}");
    stage.keys("<Tab>");
    assert!(stage.shot().text().contains("说滴灌带涨价。"));
    stage.keys("<Enter>");
    assert!(stage.shot().text().contains("导入了 2 条"));
    assert!(matches!(stage.state.session().unwrap().screen, Screen::Exports(_)), "back where one was");
    stage.keys("4");
    assert!(stage.shot().text().contains("问低保。"));
    stage.keys("u");
    let shown = stage.shot().text();
    assert!(!shown.contains("问低保。") && shown.contains("导入的 2 条"), "{shown}");
    stage.keys("<Ctrl-R>");
    assert!(stage.shot().text().contains("问低保。"));
    // The same head is known again.
    std::fs::write(folder.path().join("四月.csv"), LEDGER.replace("问低保", "问路")).unwrap();
    stage.keys("7");
    ask(&mut stage, &folder, "四月.csv");
    assert_eq!(tab(&stage), Some(ImportTab::Records));
    assert!(stage.shot().text().contains("会新增 1 条，原来就有 1 条"));
}

#[test]
fn what_was_changed_since_stays_and_is_named() {
    let (mut stage, folder) = stage(Lang::Zh, (80, 24), "a.csv", "日期,正文\n2026-03-10,一\n2026-03-11,二\n");
    ask(&mut stage, &folder, "a.csv");
    stage.keys("<Enter>");
    let session = stage.state.session().unwrap();
    let step = session.undo.last().unwrap().clone();
    stage.keys("4e了<Ctrl-S>");
    stage.state.session_mut().unwrap().undo = vec![step];
    stage.keys("u");
    let shown = stage.shot().text();
    assert!(shown.contains("导入以后改过，留下了") && shown.contains("二了") | shown.contains("了二"), "{shown}");
}

#[test]
fn bad_rows_are_listed_and_nothing_is_imported() {
    let (mut stage, folder) =
        stage(Lang::Zh, (80, 24), "坏.csv", "日期,正文\n3月10日,一\n2026-02-30,二\n2026-03-10,三\n");
    ask(&mut stage, &folder, "坏.csv");
    let shown = stage.shot().text();
    assert!(shown.contains("第 2 行") && shown.contains("第 3 行") && shown.contains("有 2 处不对"), "{shown}");
    stage.keys("<Enter>");
    assert!(stage.shot().text().contains("要改好文件再导"));
    // Told the year, and with the name of the columns still known, one row is left.
    stage.keys("<Esc><Tab><Tab><Tab>2026<Ctrl-S>");
    assert!(stage.shot().text().contains("有 1 处不对"));
    stage.keys("<Esc><Esc>");
    assert!(matches!(stage.state.session().unwrap().screen, Screen::Exports(_)));
}

#[test]
fn a_path_is_completed_while_it_is_typed() {
    let (mut stage, folder) = stage(Lang::Zh, (80, 24), "台账.csv", LEDGER);
    std::fs::create_dir(folder.path().join("台下")).unwrap();
    std::fs::write(folder.path().join("台下/深.csv"), LEDGER).unwrap();
    stage.keys("i");
    stage.keys(&format!("{}/台", folder.path().display()));
    let shown = stage.shot().text();
    assert!(shown.contains("台下/") && shown.contains("台账.csv"), "{shown}");
    stage.keys("<Enter>");
    assert!(stage.shot().text().contains("深.csv"), "in a folder its files follow");
    stage.keys("<Enter><Ctrl-S>");
    assert_eq!(tab(&stage), Some(ImportTab::Columns));
}

#[test]
fn how_it_looks() {
    for lang in Lang::ALL {
        for size in [(80, 24), (60, 20), (160, 50)] {
            let look = |name: &str, stage: &Stage, folder: &tempfile::TempDir| {
                let path = folder.path().to_string_lossy().into_owned();
                // A folder's name may be of any length.
                let line = |line: &str| match line.contains(&path) {
                    true => line.replace(&path, "/家").split_whitespace().collect::<Vec<_>>().join(" "),
                    false => line.to_owned(),
                };
                let shown = stage.shot().text().lines().map(line).collect::<Vec<_>>().join("\n");
                insta::assert_snapshot!(format!("import-{name}-{lang}-{}x{}", size.0, size.1), shown);
            };
            let (mut stage, folder) = stage(lang, size, "a.csv", LEDGER);
            stage.keys("i");
            look("form", &stage, &folder);
            stage.keys("<Esc>");
            ask(&mut stage, &folder, "a.csv");
            look("columns", &stage, &folder);
            let known = LEDGER.replace("日子,谁家,说了啥", "日期,谁家,正文");
            std::fs::write(folder.path().join("a.csv"), known).unwrap();
            stage.keys("<Esc><Ctrl-S>");
            look("records", &stage, &folder);
            std::fs::write(folder.path().join("a.csv"), "日期,正文\n3月10日,一\n2026-02-30,二\n").unwrap();
            stage.keys("<Esc><Ctrl-S>");
            look("bad", &stage, &folder);
        }
    }
}
