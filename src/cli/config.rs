//! `config`: what holds and where it comes from; `config --write`: a file in which everything can be set.

use super::output::Role;
use super::session::Session;
use super::stop::{Done, Stop};
use super::table::Table;
use crate::i18n::Catalog;
use crate::runtime::config_table::{SETTINGS, Setting};
use crate::runtime::{config_default, config_source, environment, files};
use serde_json::{Map, Value, json};

/// A value that holds.
struct Holding {
    key: String,
    value: Value,
    from: Source,
}

/// Where a value comes from.
#[derive(Clone, Copy)]
enum Source {
    /// Nobody said anything.
    Default,
    /// A line of the file.
    File(usize),
    /// A variable of the environment.
    Environment(&'static str),
    /// An option of the command line.
    Option(&'static str),
}

/// Options that say where things are: option, variable.
const PLACES: [(&str, &str, &str); 4] = [
    ("data_dir", "--data-dir", "SANKABEN_DATA_DIR"),
    ("config", "--config", "SANKABEN_CONFIG"),
    ("journal", "--journal", "SANKABEN_JOURNAL"),
    ("passphrase_file", "--passphrase-file", "SANKABEN_PASSPHRASE_FILE"),
];

/// Writes the file.
pub fn write(session: &Session, force: bool) -> Done {
    let path = &session.env.paths.config;
    config_default::write(path, session.tr, force)?;
    if session.json() {
        return session.out.json(&json!({ "file": files::shown(path) }));
    }
    session.out.line(&session.say("cli-config-written", &[("path", files::shown(path))]))
}

/// Tells everything that can be set.
pub fn show(session: &Session) -> Done {
    let path = &session.env.paths.config;
    let (shown, exists) = (files::shown(path), files::exists(path));
    let holding = holding(session)?;
    if session.json() {
        let settings: Vec<Value> = holding.iter().map(value).collect();
        return session.out.json(&json!({ "file": shown, "exists": exists, "settings": settings }));
    }
    let key = if exists { "cli-config-file" } else { "cli-config-no-file" };
    session.out.line(&session.say(key, &[("path", shown)]))?;
    let mut table = Table::default();
    for one in holding.iter().filter(|one| !one.value.is_null()) {
        let role = matches!(one.from, Source::Default).then_some(Role::Muted);
        let from = from(one.from, session.tr);
        table.painted(vec![(one.key.clone(), None), (one.value.to_string(), role), (from, Some(Role::Muted))]);
    }
    table.print(&session.out)
}

fn holding(session: &Session) -> Done<Vec<Holding>> {
    let said = config_source::said(&session.env.paths).map_err(|error| Stop::Said(error.say(session.tr)))?;
    let mut all: Vec<Holding> = PLACES.into_iter().map(|place| place_holding(session, place)).collect();
    for setting in &SETTINGS {
        let written = said.iter().find(|said| said.key == setting.key);
        let from = written.map_or(Source::Default, |said| Source::File(said.line));
        let value = written.map_or_else(|| default(setting), |said| said.value.clone());
        all.push(over_the_file(session, Holding { key: setting.key.to_owned(), value, from }));
    }
    let more = said.into_iter().filter(|said| SETTINGS.iter().all(|setting| setting.key != said.key));
    all.extend(more.map(|said| Holding { key: said.key, value: said.value, from: Source::File(said.line) }));
    Ok(all)
}

/// The same with what the command line and the environment say.
fn over_the_file(session: &Session, holding: Holding) -> Holding {
    let globals = &session.globals;
    let unset = matches!(holding.from, Source::Default);
    let (value, from) = match holding.key.as_str() {
        "lang" if globals.lang.is_some() => (json!(session.tr.lang().tag()), Source::Option("--lang")),
        "lang" if unset => match environment::lang_variable() {
            Some(name) => (json!(session.tr.lang().tag()), Source::Environment(name)),
            None => return holding,
        },
        "color" if globals.color.is_some() => (json!(globals.color), Source::Option("--color")),
        "color" if holding.value == "auto" && environment::no_color() => {
            (json!("never"), Source::Environment("NO_COLOR"))
        }
        _ => return holding,
    };
    Holding { value, from, ..holding }
}

fn place_holding(session: &Session, (key, option, variable): (&str, &'static str, &'static str)) -> Holding {
    let (globals, paths) = (&session.globals, &session.env.paths);
    let value = match key {
        "data_dir" => Some(files::shown(&paths.data)),
        "config" => Some(files::shown(&paths.config)),
        "journal" => globals.journal.clone(),
        _ => globals.passphrase_file.as_deref().map(files::shown),
    };
    let given = match key {
        "data_dir" => globals.data_dir.is_some(),
        "config" => globals.config.is_some(),
        _ => value.is_some(),
    };
    let from = match session.named.iter().any(|named| named == key) {
        true => Source::Option(option),
        false if given => Source::Environment(variable),
        false => Source::Default,
    };
    Holding { key: key.to_owned(), value: json!(value), from }
}

/// What holds where nobody says anything.
fn default(setting: &Setting) -> Value {
    serde_json::from_str(setting.default).unwrap_or(Value::Null)
}

fn from(source: Source, tr: Catalog) -> String {
    match source {
        Source::Default => tr.t("cli-config-default"),
        Source::File(line) => tr.with("cli-config-line", &[("line", line.to_string())]),
        Source::Environment(name) => tr.with("cli-config-variable", &[("name", name.to_owned())]),
        Source::Option(name) => tr.with("cli-config-option", &[("name", name.to_owned())]),
    }
}

fn value(holding: &Holding) -> Value {
    let mut value = Map::new();
    value.insert("key".to_owned(), json!(holding.key));
    value.insert("value".to_owned(), holding.value.clone());
    let source = match holding.from {
        Source::Default => "default",
        Source::File(line) => {
            value.insert("line".to_owned(), json!(line));
            "file"
        }
        Source::Environment(name) => {
            value.insert("name".to_owned(), json!(name));
            "environment"
        }
        Source::Option(name) => {
            value.insert("name".to_owned(), json!(name));
            "option"
        }
    };
    value.insert("source".to_owned(), json!(source));
    Value::Object(value)
}
