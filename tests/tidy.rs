//! Reads the sources and fails where the architecture's rules are broken: who imports whom, how long a file is, where SQL,
//! the clock and files may be touched, and which sentences exist.

#![allow(clippy::unwrap_used, reason = "a test fails by panicking")]

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::{Path, PathBuf};

/// Who may import whom. A layer may always import itself.
const LAYERS: &[(&str, &[&str])] = &[
    ("domain", &[]),
    ("text", &[]),
    ("i18n", &["domain"]),
    ("store", &["domain", "text"]),
    ("export", &["domain", "text", "i18n"]),
    ("import", &["domain", "text", "i18n"]),
    ("app", &["domain", "text", "i18n"]),
    ("runtime", &["domain", "text", "i18n", "store", "export", "import", "app"]),
    ("tui", &["domain", "text", "i18n", "app"]),
    ("cli", &["domain", "text", "i18n", "app", "runtime"]),
];

/// What only some systems have may be asked for here, one module a concern: who may read a file, what a disk is like, what a process
/// may be asked, signals for the screens, signals while another program has the terminal.
const SYSTEM: &[&str] =
    &["store/private.rs", "store/disk.rs", "runtime/hardening.rs", "runtime/outside/signals.rs", "tui/signals.rs"];

/// The longest a source file may be.
const LINES_MAX: usize = 400;

fn root() -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR"))
}

fn files_under(folder: &Path, ending: &str) -> Vec<PathBuf> {
    let mut found = Vec::new();
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            found.extend(files_under(&path, ending));
        } else if path.to_string_lossy().ends_with(ending) {
            found.push(path);
        }
    }
    found.sort();
    found
}

/// Every source file: its path below `src`, and its text.
fn sources() -> Vec<(String, String)> {
    let src = root().join("src");
    let read = |path: PathBuf| {
        let name = path.strip_prefix(&src).unwrap().to_string_lossy().replace('\\', "/");
        (name, fs::read_to_string(&path).unwrap())
    };
    files_under(&src, ".rs").into_iter().map(read).collect()
}

/// A file's text up to its unit tests, without comments.
fn code(text: &str) -> String {
    let code = text.split("#[cfg(test)]").next().unwrap_or_default();
    let lines = code.lines().filter(|line| !line.trim_start().starts_with("//"));
    lines.collect::<Vec<_>>().join("\n")
}

fn layer(name: &str) -> Option<&str> {
    name.split_once('/').map(|(layer, _)| layer)
}

fn fail_on(broken: &[String]) {
    assert!(broken.is_empty(), "\n{}", broken.join("\n"));
}

#[test]
fn layers_import_only_what_the_table_allows() {
    let mut broken = Vec::new();
    for (name, text) in sources() {
        let Some(own) = layer(&name) else { continue };
        let Some((_, allowed)) = LAYERS.iter().find(|(layer, _)| *layer == own) else {
            broken.push(format!("{name}: a layer that is not in the table"));
            continue;
        };
        for (at, _) in text.match_indices("crate::") {
            let rest = &text[at + "crate::".len()..];
            let names = match rest.strip_prefix('{') {
                Some(group) => group.split('}').next().unwrap_or_default().split(',').collect::<Vec<_>>(),
                None => vec![rest],
            };
            for imported in names {
                let word: String = imported.trim().chars().take_while(|c| c.is_alphanumeric() || *c == '_').collect();
                let known = LAYERS.iter().any(|(layer, _)| *layer == word);
                if known && word != own && !allowed.contains(&word.as_str()) {
                    broken.push(format!("{name} imports {word}"));
                }
            }
        }
    }
    fail_on(&broken);
}

#[test]
fn files_are_short_and_say_what_they_are_for() {
    let mut broken = Vec::new();
    for (name, text) in sources() {
        let lines = text.lines().count();
        if lines > LINES_MAX {
            broken.push(format!("{name}: {lines} lines, at most {LINES_MAX}"));
        }
        if !text.starts_with("//!") {
            broken.push(format!("{name}: does not begin with what it is for"));
        }
    }
    fail_on(&broken);
}

#[test]
fn mod_files_only_declare() {
    let mut broken = Vec::new();
    for (name, text) in sources().into_iter().filter(|(name, _)| name.ends_with("mod.rs")) {
        for line in code(&text).lines() {
            if ["fn ", "impl ", "struct ", "enum ", "trait ", "static ", "macro_rules"].iter().any(|word| {
                line.trim_start().trim_start_matches("pub ").trim_start_matches("pub(crate) ").starts_with(word)
            }) {
                broken.push(format!("{name}: {}", line.trim()));
            }
        }
    }
    fail_on(&broken);
}

#[test]
fn sql_stays_in_the_store() {
    let mut broken = Vec::new();
    let words = ["rusqlite", "SELECT ", "INSERT INTO", "DELETE FROM", "PRAGMA "];
    for (name, text) in sources().into_iter().filter(|(name, _)| layer(name) != Some("store")) {
        let code = code(&text);
        broken.extend(words.iter().filter(|word| code.contains(**word)).map(|word| format!("{name}: {word}")));
    }
    fail_on(&broken);
}

#[test]
fn clock_and_files_are_touched_by_runtime_and_store_only() {
    let mut broken = Vec::new();
    let words = ["std::fs", "File::", "Utc::now", "Local::now", "SystemTime::now", "Instant::now", "std::env::"];
    let free = |name: &str| matches!(layer(name), Some("runtime" | "store")) || name == "main.rs";
    for (name, text) in sources().into_iter().filter(|(name, _)| !free(name)) {
        let code = code(&text);
        broken.extend(words.iter().filter(|word| code.contains(**word)).map(|word| format!("{name}: {word}")));
    }
    fail_on(&broken);
}

#[test]
fn what_only_some_systems_have_stays_in_its_modules() {
    let words = ["std::os::", "rustix", "signal_hook", "libc", "#[cfg(unix", "#[cfg(not(unix", "#[cfg(target_os"];
    let mut broken = Vec::new();
    for (name, text) in sources() {
        let code = code(&text);
        let used: Vec<&str> = words.iter().copied().filter(|word| code.contains(word)).collect();
        match SYSTEM.contains(&name.as_str()) {
            true if used.is_empty() => broken.push(format!("{name} no longer needs to be in the list")),
            false if !used.is_empty() => broken.push(format!("{name}: {}", used.join(", "))),
            _ => {}
        }
    }
    fail_on(&broken);
}

#[test]
fn nothing_is_left_for_later() {
    let mut broken = Vec::new();
    let words = [concat!("to", "do!("), concat!("unimple", "mented!("), concat!("FIX", "ME"), concat!("#[ig", "nore")];
    let tests = files_under(&root().join("tests"), ".rs")
        .into_iter()
        .map(|path| (path.display().to_string(), fs::read_to_string(&path).unwrap()));
    for (name, text) in sources().into_iter().chain(tests) {
        broken.extend(words.iter().filter(|word| text.contains(**word)).map(|word| format!("{name}: {word}")));
    }
    fail_on(&broken);
}

/// The keys of a language's catalogue with the file they stand in.
fn catalogue(lang: &str) -> BTreeMap<String, String> {
    let mut keys = BTreeMap::new();
    for path in files_under(&root().join("assets/locales").join(lang), ".ftl") {
        let file = path.file_name().unwrap().to_string_lossy().into_owned();
        for line in fs::read_to_string(&path).unwrap().lines().filter(|line| line.starts_with(char::is_alphabetic)) {
            if let Some((key, _)) = line.split_once(" =") {
                keys.insert(key.to_owned(), file.clone());
            }
        }
    }
    keys
}

/// Words in quotes in a source that look like keys of a catalogue.
fn quoted(text: &str) -> BTreeSet<String> {
    let plausible = |word: &&str| {
        word.contains('-') && word.chars().all(|c| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '-')
    };
    text.split('"').filter(plausible).map(str::to_owned).collect()
}

#[test]
fn both_catalogues_have_the_same_sentences_in_the_same_files() {
    assert_eq!(catalogue("zh-CN"), catalogue("en"));
}

#[test]
fn every_sentence_asked_for_exists() {
    let keys = catalogue("zh-CN");
    let heads: BTreeSet<&str> =
        ["problem-", "failure-", "field-", "notice-", "blocked-", "form-", "record-", "journal-name-"].into();
    let mut broken = Vec::new();
    for (name, text) in sources() {
        for word in quoted(&code(&text)) {
            let key_like = heads.iter().any(|head| word.starts_with(head) && word.len() > head.len());
            let action = ["form-", "record-", "field-"].iter().any(|head| word.starts_with(head))
                && keys.contains_key(&format!("action-{word}"));
            if key_like && !action && !word.ends_with('-') && !keys.contains_key(&word) {
                broken.push(format!("{name}: {word}"));
            }
        }
    }
    fail_on(&broken);
}

#[test]
fn no_sentence_is_never_said() {
    let built = [
        "action-",
        "about-",
        "also-",
        "short-",
        "activity-",
        "duty-",
        "count-",
        "cadence-",
        "pledge-status-",
        "week-status-",
        "matter-state-",
        "matter-kind-",
        "fault-",
        "brief-problem-",
        "cli-about",
        "cli-arg-",
        "cli-value-",
        "cli-heading-",
        "config-about-",
        "choice-",
        "example-",
        "export-what-",
        "export-for-",
        "export-holds-",
        "export-inside-",
        "export-names-",
        "import-field-",
        "search-in-",
    ];
    let said: BTreeSet<String> = sources().iter().flat_map(|(_, text)| quoted(text)).collect();
    let single: BTreeSet<String> =
        sources().iter().flat_map(|(_, text)| text.split('"').map(str::to_owned).collect::<Vec<_>>()).collect();
    let silent: Vec<String> = catalogue("zh-CN")
        .into_keys()
        .filter(|key| !built.iter().any(|head| key.starts_with(head)) && !said.contains(key) && !single.contains(key))
        .collect();
    fail_on(&silent);
}

/// Ours only sets a feature of the one that the screens use: a second one would be set in vain.
#[test]
fn there_is_one_crossterm() {
    let lock = fs::read_to_string(root().join("Cargo.lock")).unwrap();
    assert_eq!(lock.matches("name = \"crossterm\"").count(), 1);
}
