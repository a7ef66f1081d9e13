//! Help in the user's language. Every subcommand and option has its sentence in the catalogues; a test finds one that has
//! none.

use super::args::Cli;
use crate::app::export::ExportThing;
use crate::i18n::Catalog;
use clap::{Arg, ArgAction, Command, CommandFactory};

/// The command line with its help in one language.
pub fn command(tr: Catalog) -> Command {
    let mut command = speak(Cli::command().disable_help_flag(true).disable_version_flag(true), &[], tr);
    command = command.arg(version(tr));
    command.build();
    usages(command, tr)
}

/// Puts the sentences in, for a command and all below it. `path` are the names that lead to it.
fn speak(command: Command, path: &[&str], tr: Catalog) -> Command {
    let names: Vec<String> = command.get_subcommands().map(|sub| sub.get_name().to_owned()).collect();
    let mut command = command.disable_help_flag(true).arg(help(tr)).about(tr.t(&about_key(path)));
    command = command.help_template(template(tr)).subcommand_help_heading(tr.t("cli-heading-commands"));
    let mut place = 0;
    command = command.mut_args(|arg| {
        let arg = if arg.is_positional() {
            place += 1;
            arg.display_order(place)
        } else {
            arg
        };
        let key = arg_key(&arg, path, tr);
        let heading = if arg.is_positional() {
            "cli-heading-arguments"
        } else if arg.is_global_set() || arg.get_id() == "help" || arg.get_id() == "version" {
            "cli-heading-globals"
        } else {
            "cli-heading-options"
        };
        let told = arg.help(tr.with(&key, &[("formats", formats(path, tr))])).help_heading(tr.t(heading));
        // What is allowed, and by default, is in the sentence.
        if !told.get_action().takes_values() {
            return told;
        }
        let names: Vec<String> = told.get_value_names().into_iter().flatten().map(|name| spoken(name, tr)).collect();
        let told = if names.is_empty() { told } else { told.value_names(names) };
        told.hide_possible_values(true).hide_default_value(true).hide_env(true)
    });
    for name in names {
        let below: Vec<&str> = path.iter().copied().chain([name.as_str()]).collect();
        command = command.mut_subcommand(&name, |sub| speak(sub, &below, tr));
    }
    command
}

/// The name of a value, each word of it that has one in the user's language; what is to be typed as it stands has none.
fn spoken(name: &str, tr: Catalog) -> String {
    let (mut said, mut word) = (String::new(), String::new());
    let end = |word: &mut String, said: &mut String| {
        let key = format!("cli-value-{}", word.to_lowercase().replace('_', "-"));
        let found = if word.is_empty() { None } else { tr.find(&key, &[]) };
        said.push_str(found.as_deref().unwrap_or(word));
        word.clear();
    };
    for c in name.chars() {
        if c.is_ascii_uppercase() || c == '_' {
            word.push(c);
        } else {
            end(&mut word, &mut said);
            said.push(c);
        }
    }
    end(&mut word, &mut said);
    said
}

/// The formats that what a command exports can be had in.
fn formats(path: &[&str], tr: Catalog) -> String {
    let wanted = match path {
        ["export", thing] => thing,
        // A household's own print.
        _ => "household",
    };
    let thing = ExportThing::ALL.into_iter().find(|thing| thing.name() == wanted);
    let names = thing.map(|thing| thing.formats().iter().map(|format| format.name()).collect::<Vec<_>>());
    names.unwrap_or_default().join(&tr.t("list-and"))
}

/// Headings of help with the colon of the user's language.
pub(super) fn with_colons(help: &str, tr: Catalog) -> String {
    let headings = ["commands", "arguments", "options", "globals"];
    headings.iter().fold(help.to_owned(), |help, heading| {
        let heading = tr.t(&format!("cli-heading-{heading}"));
        let line = tr.with("cli-heading-line", &[("heading", heading.clone())]);
        help.replace(&format!("\n{heading}:\n"), &format!("\n{line}\n"))
    })
}

/// The sentence of an option: its own under that subcommand, else the one it has everywhere.
fn arg_key(arg: &Arg, path: &[&str], tr: Catalog) -> String {
    let name = arg.get_id().as_str().replace('_', "-");
    let own = format!("cli-arg-{}-{name}", path.join("-"));
    if tr.find(&own, &[]).is_some() { own } else { format!("cli-arg-{name}") }
}

fn about_key(path: &[&str]) -> String {
    if path.is_empty() { "cli-about".to_owned() } else { format!("cli-about-{}", path.join("-")) }
}

fn help(tr: Catalog) -> Arg {
    Arg::new("help").short('h').long("help").action(ArgAction::Help).help(tr.t("cli-arg-help"))
}

fn version(tr: Catalog) -> Arg {
    let heading = tr.t("cli-heading-globals");
    Arg::new("version")
        .short('V')
        .long("version")
        .action(ArgAction::Version)
        .help(tr.t("cli-arg-version"))
        .help_heading(heading)
}

fn template(tr: Catalog) -> String {
    format!("{{about}}\n\n{}{{usage}}\n\n{{all-args}}\n", tr.t("cli-heading-usage"))
}

/// Usage lines: the parser's, with its two words in the user's language.
fn usages(mut command: Command, tr: Catalog) -> Command {
    let drawn = command.render_usage().to_string();
    let usage = drawn.trim().trim_start_matches("Usage:").trim();
    let usage = usage.replace("[OPTIONS]", &tr.t("cli-usage-options"));
    let usage = usage.replace("<COMMAND>", &tr.t("cli-usage-command"));
    let usage = usage.replace("[COMMAND]", &tr.t("cli-usage-command-optional"));
    command = command.override_usage(usage);
    let names: Vec<String> = command.get_subcommands().map(|sub| sub.get_name().to_owned()).collect();
    for name in names {
        command = command.mut_subcommand(&name, |sub| usages(sub, tr));
    }
    command
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::i18n::Lang;

    fn untold(command: &Command, path: &[&str], tr: Catalog, missing: &mut Vec<String>) {
        let mut keys = vec![about_key(path)];
        keys.extend(command.get_arguments().map(|arg| arg_key(arg, path, tr)));
        missing.extend(keys.into_iter().filter(|key| tr.find(key, &[]).is_none()));
        for sub in command.get_subcommands() {
            let below: Vec<&str> = path.iter().copied().chain([sub.get_name()]).collect();
            untold(sub, &below, tr, missing);
        }
    }

    #[test]
    fn every_subcommand_and_option_is_told_in_both_languages() {
        for lang in Lang::ALL {
            let mut missing = Vec::new();
            untold(&command(Catalog::new(lang)), &[], Catalog::new(lang), &mut missing);
            missing.sort();
            missing.dedup();
            assert_eq!(missing, Vec::<String>::new(), "{lang}");
        }
    }

    #[test]
    fn the_arguments_are_sound() {
        command(Catalog::new(Lang::Zh)).debug_assert();
    }

    #[test]
    fn chinese_help_has_no_english_of_the_parsers() {
        let help = command(Catalog::new(Lang::Zh)).render_help().to_string();
        for english in ["Usage", "Options", "Commands", "OPTIONS", "COMMAND", "Print", "possible", "default", "env:"] {
            assert!(!help.contains(english), "{english} in {help}");
        }
    }
}
