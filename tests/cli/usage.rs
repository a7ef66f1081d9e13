//! Exit codes, both languages, settings, and what goes to a terminal.

use super::world::{Ran, World};

#[test]
fn exit_codes_are_what_scripts_rely_on() {
    let world = World::plain();
    world.fails(2, &["diary", "frobnicate"]);
    world.fails(2, &["diary", "list", "--from", "2026-13-1"]);
    world.fails(2, &["diary", "edit", "D01"]);
    world.fails(2, &["journal", "new", "a/b"]);
    world.fails(4, &["diary", "show", "D99"]);
    world.fails(4, &["-j", "没有", "diary", "list"]);
    world.fails(5, &["diary", "add", "明天的事", "--date", "2026-03-14"]);
    world.fails(5, &["diary", "add", " "]);
    world.fails(5, &["journal", "new", "陈立新", "--plain"]);
    world.fails(1, &["import", "diary", "没有这个文件"]);
    world.ok(&["journal", "new", "王建设", "--plain"]);
    assert!(world.fails(2, &["diary", "list"]).contains("王建设"));
}

#[test]
fn no_journal_is_said_with_what_to_do() {
    let world = World::new();
    assert!(world.fails(4, &["status"]).contains("journal new"));
    assert_eq!(world.json(&["journal", "list"]), serde_json::json!([]));
}

#[test]
fn wrong_passphrases_slow_down_and_damage_nothing() {
    let mut world = World::new();
    world.ok(&["journal", "new", "陈立新"]);
    let file = world.path("share/sankaben/journals/陈立新.db");
    let before = std::fs::read(&file).unwrap();
    let wrong = world.file("wrong", "不对的口令\n");
    let tries: Vec<String> = (0..4).map(|_| world.fails(3, &["--passphrase-file", &wrong, "diary", "list"])).collect();
    assert!(!tries[1].contains("秒") && tries[2].contains("1 秒") && tries[3].contains("1 秒"), "{tries:?}");
    world.fails(3, &["diary", "list"]);
    assert_eq!(std::fs::read(&file).unwrap(), before);
    world.clock = "2026-03-13T17:00:02+08:00".to_owned();
    world.ok(&["diary", "list"]);
    world.clock = super::world::FRIDAY.to_owned();
    assert!(!world.fails(3, &["--passphrase-file", &wrong, "diary", "list"]).contains("秒"), "counted anew");
    let kept = std::fs::read_to_string(world.path("state/sankaben/tries")).unwrap();
    assert!(!kept.contains("陈立新"), "{kept}");
}

#[test]
fn a_guessable_passphrase_makes_no_journal() {
    let world = World::new();
    let weak = world.file("weak", "12345678\n");
    assert!(world.fails(5, &["--passphrase-file", &weak, "journal", "new", "陈立新"]).contains("这是很多人用的口令"));
    let short = world.file("short", "短\n");
    assert!(world.fails(5, &["--passphrase-file", &short, "journal", "new", "陈立新"]).contains("至少 8 个字"));
    assert_eq!(world.json(&["journal", "list"]), serde_json::json!([]));
}

#[test]
fn both_languages_speak_in_full() {
    let mut world = World::plain();
    let is_han = |c: char| ('\u{4e00}'..='\u{9fff}').contains(&c);
    let help = world.ok(&["diary", "--help"]);
    assert!(help.contains("民情日记") && help.contains("用法：") && !help.contains("Usage"), "{help}");
    assert!(world.fails(2, &["diary", "lst"]).contains("list"), "the near one is offered");
    world.lang = "en_US.UTF-8";
    let help = world.ok(&["diary", "--help"]);
    assert!(help.contains("Usage: ") && !help.chars().any(is_han), "{help}");
    let error = world.fails(2, &["week", "show", "2026-W60"]);
    assert!(error.contains("2026-W60") && !error.chars().any(is_han), "{error}");
    let error = world.fails(4, &["diary", "show", "D99"]);
    assert!(error.contains("D99") && !error.chars().any(is_han), "{error}");
    assert!(world.ok(&["--lang", "zh-CN", "diary", "list"]).contains("没有"), "the option wins");
    for lang in ["C", "POSIX", ""] {
        world.lang = lang;
        assert!(world.ok(&["diary", "list"]).chars().any(is_han), "{lang}");
    }
}

#[test]
fn settings_are_read_and_mistakes_in_them_named() {
    let world = World::plain();
    let good = world.file("good.toml", "lang = \"en\"\nholidays = [\"2026-03-13\"]\n");
    assert_eq!(world.json(&["--config", &good, "week", "show"])["due_on"], "2026-03-12");
    assert!(world.ok(&["--config", &good, "diary", "list"]).contains("no such entries"));
    let bad = world.file("bad.toml", "lang = \"en\"\n\nidle_lock_minutes = 999\n");
    let said = world.fails(2, &["--config", &bad, "diary", "list"]);
    for word in ["bad.toml", "3", "idle_lock_minutes", "240"] {
        assert!(said.contains(word), "{word} in {said}");
    }
    world.fails(2, &["--config", "没有.toml", "diary", "list"]);
}

#[test]
fn a_file_cannot_drive_a_terminal() {
    let world = World::plain();
    world.ok(&["diary", "add", "红\u{1b}[31m色\u{202e}倒\u{7}"]);
    for args in [&["diary", "list"][..], &["diary", "show", "D01"], &["search", "色"]] {
        let out = world.ok(args);
        assert!(!out.contains(['\u{1b}', '\u{202e}', '\u{7}']), "{out:?}");
    }
    assert_eq!(world.json(&["diary", "show", "D01"])["body"], "红\u{1b}[31m色\u{202e}倒\u{7}");
}

#[test]
fn colour_is_for_those_who_want_it() {
    let world = World::plain();
    assert!(!world.ok(&["week", "list"]).contains('\u{1b}'), "not into a pipe");
    assert!(world.ok(&["--color", "always", "week", "list"]).contains("\u{1b}["));
}

#[cfg(unix)]
#[test]
fn a_closed_pipe_is_no_error() {
    use std::process::{Command, Stdio};
    let world = World::with_samples();
    let mut command = Command::new(assert_cmd::cargo::cargo_bin("sankaben"));
    command.env_clear().env("HOME", world.dir.path()).env("XDG_DATA_HOME", world.path("share"));
    command.args(["diary", "list"]).stdin(Stdio::null()).stdout(Stdio::piped()).stderr(Stdio::piped());
    let mut child = command.spawn().unwrap();
    drop(child.stdout.take());
    let output = child.wait_with_output().unwrap();
    assert_eq!((output.status.code(), output.stderr.as_slice()), (Some(0), &b""[..]));
}

#[test]
fn completions_are_made_for_shells() {
    let world = World::new();
    for shell in ["bash", "zsh", "fish"] {
        assert!(world.ok(&["completions", shell]).contains("sankaben"));
    }
    let ran: Ran = world.run(&["completions", "tcsh"]);
    assert_eq!(ran.code, 2);
}

#[test]
fn help_is_a_command_too() {
    let mut world = World::new();
    for lang in ["zh_CN.UTF-8", "en_US.UTF-8"] {
        world.lang = lang;
        assert_eq!(world.ok(&["help"]), world.ok(&["--help"]));
        assert_eq!(world.ok(&["help", "week"]), world.ok(&["week", "--help"]));
        assert_eq!(world.ok(&["help", "week", "amend"]), world.ok(&["week", "amend", "--help"]));
        assert_eq!(world.ok(&["week", "help"]), world.ok(&["week", "--help"]));
        assert!(world.fails(2, &["help", "wek"]).contains("week"));
    }
    assert!(world.ok(&["--help"]).contains("Usage: sankaben [OPTIONS] [COMMAND]\n"));
    assert!(world.ok(&["week", "--help"]).contains("Usage: sankaben week [OPTIONS] <COMMAND>\n"));
}

#[test]
fn help_says_what_an_export_needs_and_can_be() {
    let mut world = World::plain();
    world.lang = "en_US.UTF-8";
    for args in [&["export", "contact-cards"][..], &["export", "household"], &["household", "print"]] {
        let help = world.ok(&[args, &["--help"]].concat());
        assert!(help.contains("--output <FILE>") && help.contains("must be given"), "{help}");
        assert!(help.lines().any(|line| line.starts_with("Usage") && line.contains("--output <FILE>")), "{help}");
        assert!(help.contains("Format: pdf, docx;"), "{help}");
    }
    assert!(world.ok(&["export", "report", "--help"]).contains("Format: docx, pdf, html, md;"));
    assert!(world.fails(2, &["export", "contact-cards"]).contains("--output"));
    assert!(world.fails(2, &["export", "report", "--format", "pdf"]).contains("-o"));
}
