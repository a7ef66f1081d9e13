//! The editor's settings in the configuration file: `[editor]` and `[[template]]`. A mistake is told with its place, like
//! every other.

use super::config::{BadSetting, Config};
use super::config_table;
use crate::app::templates::Template;
use toml::Spanned;
use toml::de::{DeTable, DeValue};

/// The longest name of a template, in characters: it stands in a list.
const NAME_MAX: usize = 30;

/// A mistake, and the byte of the file where it is.
type Misplaced = (usize, BadSetting);

/// Takes a key of the file in, if it is one of ours.
pub(super) fn set(config: &mut Config, key: &str, value: &Spanned<DeValue<'_>>) -> Option<Result<(), Misplaced>> {
    match key {
        "editor" => Some(editor(config, value)),
        "template" => Some(templates(config, value)),
        _ => None,
    }
}

fn editor(config: &mut Config, value: &Spanned<DeValue<'_>>) -> Result<(), Misplaced> {
    let table = table(value, "editor")?;
    for (name, value) in table {
        let key = format!("editor.{}", name.get_ref());
        if !config_table::knows(&key) {
            return Err((name.span().start, BadSetting::UnknownKey(key)));
        }
        let switch = |key| {
            let wrong = (value.span().start, BadSetting::BadValue(key));
            value.get_ref().as_bool().ok_or(wrong)
        };
        match name.get_ref().as_ref() {
            "indent" => config.habits.indent = switch("editor.indent")?,
            "full_width_punctuation" => config.habits.full_width = switch("editor.full_width_punctuation")?,
            _ => return Err((name.span().start, BadSetting::UnknownKey(key))),
        }
    }
    Ok(())
}

fn templates(config: &mut Config, value: &Spanned<DeValue<'_>>) -> Result<(), Misplaced> {
    let wrong = |at: usize| (at, BadSetting::BadValue("template"));
    let all = value.get_ref().as_array().ok_or_else(|| wrong(value.span().start))?;
    for one in all.iter() {
        let (mut name, mut text) = (None, None);
        for (key, value) in table(one, "template")? {
            let words = value.get_ref().as_str().filter(|words| !words.trim().is_empty());
            let words = words.ok_or_else(|| wrong(value.span().start))?;
            match key.get_ref().as_ref() {
                "name" if words.chars().count() <= NAME_MAX && !words.contains('\n') => name = Some(words.to_owned()),
                "name" => return Err(wrong(value.span().start)),
                "text" => text = Some(words.trim_end().to_owned()),
                other => return Err((key.span().start, BadSetting::UnknownKey(format!("template.{other}")))),
            }
        }
        let (Some(name), Some(text)) = (name, text) else { return Err(wrong(one.span().start)) };
        config.templates.push(Template { name, text });
    }
    Ok(())
}

fn table<'a, 'b>(value: &'a Spanned<DeValue<'b>>, key: &'static str) -> Result<&'a DeTable<'b>, Misplaced> {
    value.get_ref().as_table().ok_or((value.span().start, BadSetting::BadValue(key)))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::app::state::Habits;
    use std::path::Path;

    fn parse(text: &str) -> Result<Config, (usize, BadSetting)> {
        Config::parse(text, Path::new("config.toml")).map_err(|bad| (bad.line, bad.what))
    }

    #[test]
    fn habits_and_templates_are_read() {
        let config = parse(
            "[editor]\nindent = true\nfull_width_punctuation = false\n\n[[template]]\nname = \"巡渠\"\n\
             text = \"\"\"\n沿渠走到［哪里］。\n\"\"\"\n[[template]]\nname = \"值班\"\ntext = \"无事。\"\n",
        );
        let config = config.unwrap();
        assert_eq!(config.habits, Habits { indent: true, full_width: false });
        let names: Vec<_> = config.templates.iter().map(|one| (one.name.as_str(), one.text.as_str())).collect();
        assert_eq!(names, [("巡渠", "沿渠走到［哪里］。"), ("值班", "无事。")]);
        assert_eq!(parse("[editor]\n").unwrap().habits, Habits::default());
    }

    #[test]
    fn a_mistake_is_named_with_its_line() {
        let unknown = |key: &str| BadSetting::UnknownKey(key.to_owned());
        assert_eq!(parse("[editor]\nindent = true\nident = 1").unwrap_err(), (3, unknown("editor.ident")));
        assert_eq!(parse("\n[[template]]\nname = \"x\"\nbody = \"y\"").unwrap_err(), (4, unknown("template.body")));
        for (bad, line) in [
            ("[editor]\n\nindent = \"yes\"", 3),
            ("editor = 1", 1),
            ("[template]\nname = \"x\"", 1),
            ("\n[[template]]\nname = \"x\"", 2),
            ("[[template]]\nname = \"x\"\ntext = \" \"", 3),
            ("[[template]]\ntext = \"x\"\nname = \"a\\nb\"", 3),
        ] {
            let (at, what) = parse(bad).unwrap_err();
            assert!(matches!(what, BadSetting::BadValue(_)), "{bad}");
            assert_eq!(at, line, "{bad}");
        }
    }
}
