//! `config`: what holds, where it comes from, and the file that explains itself.

use super::world::World;
use serde_json::{Value, json};

fn setting(all: &Value, key: &str) -> Value {
    let found = all["settings"].as_array().unwrap().iter().find(|one| one["key"] == key);
    found.unwrap_or_else(|| panic!("no {key} in {all}")).clone()
}

#[test]
fn every_value_is_told_with_where_it_comes_from() {
    let world = World::new();
    let file = world.file(
        "own.toml",
        "theme = \"dark\"\n\n[editor]\nindent = true\n[keys]\nundo = \"F9\"\n[[template]]\nname = \"巡渠\"\ntext = \"走\"\n",
    );
    let mut command = world.command(&["--color", "always", "--config", &file, "config", "--json"]);
    command.env("SANKABEN_JOURNAL", "陈立新");
    let all: Value = serde_json::from_slice(&command.output().unwrap().stdout).unwrap();
    assert_eq!((&all["file"], &all["exists"]), (&json!(file), &json!(true)));
    for wanted in [
        json!({ "key": "config", "value": file, "source": "option", "name": "--config" }),
        json!({ "key": "journal", "value": "陈立新", "source": "environment", "name": "SANKABEN_JOURNAL" }),
        json!({ "key": "data_dir", "value": world.path("share/sankaben"), "source": "default" }),
        json!({ "key": "lang", "value": "zh-CN", "source": "environment", "name": "LANG" }),
        json!({ "key": "color", "value": "always", "source": "option", "name": "--color" }),
        json!({ "key": "theme", "value": "dark", "source": "file", "line": 1 }),
        json!({ "key": "idle_lock_minutes", "value": 5, "source": "default" }),
        json!({ "key": "editor.indent", "value": true, "source": "file", "line": 4 }),
        json!({ "key": "keys.undo", "value": "F9", "source": "file", "line": 6 }),
        json!({ "key": "template", "value": { "name": "巡渠", "text": "走" }, "source": "file", "line": 7 }),
    ] {
        assert_eq!(setting(&all, wanted["key"].as_str().unwrap()), wanted);
    }
    let said = world.ok(&["--config", &file, "config"]);
    assert!(said.contains("theme") && said.contains("\"dark\"") && said.contains("第 1 行"), "{said}");
    let english = world.ok(&["--lang", "en", "config"]);
    assert!(english.contains("option --lang") && english.contains("config --write"), "{english}");
    let plain = world.command(&["config", "--json"]).env("NO_COLOR", "1").output().unwrap();
    let plain: Value = serde_json::from_slice(&plain.stdout).unwrap();
    assert_eq!(setting(&plain, "color")["name"], "NO_COLOR");
}

#[test]
fn a_file_that_explains_itself_is_written_once() {
    for (lang, word) in [("zh-CN", "自动锁上"), ("en", "the journal locks")] {
        let world = World::new();
        world.ok(&["config", "--write", "--lang", lang]);
        let file = world.path(".config/sankaben/config.toml");
        let text = std::fs::read_to_string(&file).unwrap();
        assert!(text.contains(word) && text.contains("#idle_lock_minutes = 5"), "{text}");
        #[cfg(unix)]
        {
            use std::os::unix::fs::PermissionsExt;
            assert_eq!(std::fs::metadata(&file).unwrap().permissions().mode() & 0o777, 0o600);
        }
        let all = world.json(&["config"]);
        let sources: Vec<&Value> = all["settings"].as_array().unwrap().iter().map(|one| &one["source"]).collect();
        assert!(sources.iter().all(|source| *source != "file"), "{all}");
        std::fs::write(&file, "theme = \"dark\"\n").unwrap();
        world.fails(5, &["config", "--write"]);
        assert_eq!(std::fs::read_to_string(&file).unwrap(), "theme = \"dark\"\n");
        world.ok(&["config", "--write", "--force", "--lang", lang]);
        assert_eq!(std::fs::read_to_string(&file).unwrap(), text);
    }
}

#[test]
fn a_wrong_file_is_named_and_can_be_written_anew() {
    let world = World::new();
    let bad = world.file("bad.toml", "theme = \"dark\"\ncolour = 1\n");
    assert!(world.fails(2, &["--config", &bad, "config"]).contains("第 2 行"));
    world.fails(5, &["--config", &bad, "config", "--write"]);
    world.ok(&["--config", &bad, "config", "--write", "--force"]);
    world.ok(&["--config", &bad, "config"]);
    let new = world.path("neu/eigene.toml");
    world.ok(&["--config", &new.to_string_lossy(), "config", "--write"]);
    assert!(new.exists());
}
