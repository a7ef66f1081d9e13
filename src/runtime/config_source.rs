//! What the configuration file says, key by key and with the line it says it on: for whoever asks where a value comes from.

use super::config::{Config, ConfigError, line_of};
use super::files;
use super::paths::Paths;
use serde_json::{Value, json};
use toml::Spanned;
use toml::de::{DeTable, DeValue};

/// A value of the file.
#[derive(Clone, Debug, PartialEq)]
pub struct Said {
    /// Its key, behind a dot where it stands in a section; `template` for each template.
    pub key: String,
    /// What it is.
    pub value: Value,
    /// The line it begins on, from 1.
    pub line: usize,
}

/// What the file of these paths says, in its order; nothing where there is none. Fails as reading the configuration does.
pub fn said(paths: &Paths) -> Result<Vec<Said>, ConfigError> {
    Config::load(paths)?;
    if !paths.config.exists() {
        return Ok(Vec::new());
    }
    let bytes = files::read(&paths.config).map_err(ConfigError::File)?;
    Ok(said_in(&String::from_utf8_lossy(&bytes)))
}

pub(super) fn said_in(text: &str) -> Vec<Said> {
    let text = text.strip_prefix('\u{feff}').unwrap_or(text);
    let table = DeTable::parse(text).map(Spanned::into_inner).unwrap_or_default();
    let mut all = Vec::new();
    let mut note = |key: String, value: &DeValue<'_>, at: usize| {
        all.push(Said { key, value: plain(value), line: line_of(text, at) });
    };
    for (key, value) in &table {
        let key_at = key.span().start;
        match value.get_ref() {
            DeValue::Table(section) => {
                for (name, value) in section {
                    note(format!("{}.{}", key.get_ref(), name.get_ref()), value.get_ref(), name.span().start);
                }
            }
            DeValue::Array(items) if items.iter().any(|item| item.get_ref().is_table()) => {
                items.iter().for_each(|item| note(key.get_ref().to_string(), item.get_ref(), item.span().start));
            }
            other => note(key.get_ref().to_string(), other, key_at),
        }
    }
    all.sort_by_key(|said| said.line);
    all
}

/// A value without its places. Days and fractions have no key here that takes them; they are shown as written.
fn plain(value: &DeValue<'_>) -> Value {
    match value {
        DeValue::String(text) => json!(text),
        DeValue::Boolean(switch) => json!(switch),
        DeValue::Integer(number) => number.as_str().parse().map_or_else(|_| json!(number.as_str()), |n: i64| json!(n)),
        DeValue::Float(number) => json!(number.as_str()),
        DeValue::Datetime(day) => json!(day.to_string()),
        DeValue::Array(items) => items.iter().map(|item| plain(item.get_ref())).collect(),
        DeValue::Table(table) => {
            table.iter().map(|(key, value)| (key.get_ref().to_string(), plain(value.get_ref()))).collect()
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_value_is_told_with_its_line() {
        let text = "theme = \"dark\"\n\nholidays = [\n  \"2026-03-20\",\n]\nidle_lock_minutes = 0\n[editor]\nindent = true\n\
                    [keys]\nundo = [\"F9\"]\n[[template]]\nname = \"巡渠\"\ntext = \"走\"\n";
        let said: Vec<(String, Value, usize)> =
            said_in(text).into_iter().map(|said| (said.key, said.value, said.line)).collect();
        let wanted = [
            ("theme", json!("dark"), 1),
            ("holidays", json!(["2026-03-20"]), 3),
            ("idle_lock_minutes", json!(0), 6),
            ("editor.indent", json!(true), 8),
            ("keys.undo", json!(["F9"]), 10),
            ("template", json!({ "name": "巡渠", "text": "走" }), 11),
        ];
        assert_eq!(said, wanted.map(|(key, value, line)| (key.to_owned(), value, line)));
        assert_eq!(said_in("\u{feff}lang = \"en\"")[0].line, 1);
    }
}
