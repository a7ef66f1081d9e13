//! The table of keys in the README is the action table.

use sankaben::app::actions;
use sankaben::app::keymap::Keymap;
use sankaben::i18n::{Catalog, Lang};
use std::fmt::Write;
use std::path::Path;

const START: &str = "<!-- keys:";
const END: &str = "<!-- /keys -->";

/// Every action by its place, with its keys, in both languages.
fn table() -> String {
    let [zh, en] = Lang::ALL.map(Catalog::new);
    let mut table = String::new();
    let mut scope = None;
    for action in actions::all() {
        if scope.replace(action.scope) != Some(action.scope) {
            let title = action.scope.title();
            write!(table, "\n**{}** {}\n\n| action | keys | | |\n|---|---|---|---|\n", en.t(title), zh.t(title))
                .unwrap();
        }
        let keys = Keymap::standard().keys(action).iter();
        let keys: Vec<String> = keys.map(|key| format!("`{}`", key.to_string().replace('|', "\\|"))).collect();
        let (label, name) = (action.help(en), action.label(zh));
        writeln!(table, "| `{}` | {} | {label} | {name} |", action.id, keys.join(" ")).unwrap();
    }
    table
}

#[test]
fn the_table_of_keys_is_the_action_table() {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("README.md");
    let text = std::fs::read_to_string(&path).unwrap();
    let from = text.find(START).expect("the README marks where the table begins");
    let from = from + text[from..].find("-->\n").unwrap() + 4;
    let to = from + text[from..].find(END).expect("the README marks where the table ends");
    let wanted = table();
    if std::env::var_os("UPDATE_README").is_some() {
        let text = format!("{}{wanted}\n{}", &text[..from], &text[to..]);
        std::fs::write(&path, text).unwrap();
        return;
    }
    assert_eq!(text[from..to].trim(), wanted.trim(), "stale: UPDATE_README=1 cargo test --test lists readme");
}
