//! The README's table of keys is the action table, and its reference of commands is the command line.

use clap::{Arg, ArgAction, Command};
use sankaben::app::actions;
use sankaben::app::keymap::Keymap;
use sankaben::cli::command;
use sankaben::i18n::{Catalog, Lang};
use std::fmt::Write;
use std::path::Path;

/// Every action by its place, with its keys, in both languages.
fn keys() -> String {
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
        let names = Keymap::standard().names();
        let (label, name) = (action.help(en.with_keys(names)), action.label(zh.with_keys(names)));
        writeln!(table, "| `{}` | {} | {label} | {name} |", action.id, keys.join(" ")).unwrap();
    }
    table
}

/// Every subcommand with its arguments, then the options of all of them, in both languages.
fn commands() -> String {
    let [zh, en] = Lang::ALL.map(|lang| command(Catalog::new(lang)));
    let mut table = String::from("\n| command | | |\n|---|---|---|\n");
    leaves(&en, &zh, &mut table);
    table.push_str("\n| everywhere | | |\n|---|---|---|\n");
    for (arg, same) in en.get_arguments().zip(zh.get_arguments()) {
        let help = |arg: &Arg| arg.get_help().map(ToString::to_string).unwrap_or_default().replace('|', "\\|");
        let short = arg.get_short().map(|short| format!("-{short}, ")).unwrap_or_default();
        writeln!(table, "| `{short}{}` | {} | {} |", written(arg), help(arg), help(same)).unwrap();
    }
    table
}

fn leaves(command: &Command, same: &Command, table: &mut String) {
    let subcommands: Vec<_> = command.get_subcommands().zip(same.get_subcommands()).collect();
    subcommands.iter().for_each(|(command, same)| leaves(command, same, table));
    if !subcommands.is_empty() {
        return;
    }
    let own = command.get_arguments().filter(|arg| !arg.is_global_set() && arg.get_id() != "help");
    let mut line = command.get_bin_name().unwrap_or_default().to_owned();
    for arg in own {
        let text = if arg.is_required_set() { written(arg) } else { format!("[{}]", written(arg)) };
        let again =
            matches!(arg.get_action(), ArgAction::Append) || arg.get_num_args().is_some_and(|n| n.max_values() > 1);
        write!(line, " {text}{}", if again { "…" } else { "" }).unwrap();
    }
    let about =
        |command: &Command| command.get_about().map(ToString::to_string).unwrap_or_default().replace('|', "\\|");
    writeln!(table, "| `{}` | {} | {} |", line.replace('|', "\\|"), about(command), about(same)).unwrap();
}

/// An argument as it is typed.
fn written(arg: &Arg) -> String {
    let values: Vec<&str> = arg.get_value_names().into_iter().flatten().map(clap::builder::Str::as_str).collect();
    let value = if arg.get_action().takes_values() { values.join(" ") } else { String::new() };
    arg.get_long().map_or(value.clone(), |long| format!("--{long} {value}").trim_end().to_owned())
}

#[test]
fn what_the_readme_lists_is_what_there_is() {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("README.md");
    let mut text = std::fs::read_to_string(&path).unwrap();
    for (name, wanted) in [("keys", keys()), ("commands", commands())] {
        let from = text.find(&format!("<!-- {name}:")).expect("the README marks where it begins");
        let from = from + text[from..].find("-->\n").unwrap() + 4;
        let to = from + text[from..].find(&format!("<!-- /{name} -->")).expect("the README marks where it ends");
        if std::env::var_os("UPDATE_README").is_some() {
            text = format!("{}{wanted}\n{}", &text[..from], &text[to..]);
            std::fs::write(&path, &text).unwrap();
        } else {
            assert_eq!(text[from..to].trim(), wanted.trim(), "stale: UPDATE_README=1 cargo test --test lists readme");
        }
    }
}
