//! One value of the configuration file set from the screens. Every other byte stays as it was; where that cannot be had, the
//! file is left alone.

use super::config::{Config, ConfigError};
use super::config_default;
use super::config_source::{Said, said_in};
use super::config_table::SETTINGS;
use super::env::Env;
use super::files;
use crate::app::failure::Failure;
use crate::app::screen::Setting;
use crate::i18n::Lang;
use std::ops::Range;
use toml::Spanned;
use toml::de::{DeTable, DeValue};

/// Writes a setting into the file; where there is none, a commented one is made. A demo sets it for itself only.
pub(super) fn configure(env: &mut Env, setting: Setting, value: &str) -> Result<(), Failure> {
    let key = setting.key().unwrap_or_default();
    if !env.demo {
        write(env, key, value)?;
    }
    match setting {
        Setting::Retention => env.config.retention_months = value.parse().unwrap_or(env.config.retention_months),
        Setting::Language => env.config.lang = Lang::parse(value).or(env.config.lang),
        _ => {}
    }
    Ok(())
}

/// Writes the language into the file where that names one already: who has set it there once finds it kept.
pub(super) fn keep_language(env: &mut Env, lang: Lang) -> Result<(), Failure> {
    if env.config.lang.is_none() {
        return Ok(());
    }
    configure(env, Setting::Language, lang.tag())
}

fn write(env: &Env, key: &str, value: &str) -> Result<(), Failure> {
    let tr = env.catalog();
    let path = &env.paths.config;
    // A link stays one: what it leads to is replaced.
    let path = path.canonicalize().unwrap_or_else(|_| path.clone());
    let old = match files::exists(&path) {
        true => String::from_utf8(files::read(&path)?).map_err(|_| Failure::Config(tr.t("config-no-text")))?,
        false => config_default::text(tr),
    };
    let bad = |bad| Failure::Config(ConfigError::Bad(bad).say(tr));
    Config::parse(&old, &path).map_err(bad)?;
    let new = with(&old, key, value).ok_or_else(|| Failure::Config(tr.t("config-not-from-here")))?;
    Config::parse(&new, &path).map_err(bad)?;
    if let Some(dir) = path.parent().filter(|dir| !dir.as_os_str().is_empty()) {
        files::make_folder(dir)?;
    }
    files::write(&path, new.as_bytes(), true)
}

/// The file with that value; nothing where it would not say that and everything else as before.
fn with(text: &str, key: &str, value: &str) -> Option<String> {
    let quoted = SETTINGS.iter().find(|setting| setting.key == key)?.default.starts_with('"');
    let value = if quoted { format!("\"{value}\"") } else { value.to_owned() };
    let (section, name) = key.split_once('.').unwrap_or(("", key));
    let (bom, body) = if text.starts_with('\u{feff}') { text.split_at('\u{feff}'.len_utf8()) } else { ("", text) };
    let new = match place(body, section, name)? {
        Place::Value(range) => format!("{}{value}{}", &body[..range.start], &body[range.end..]),
        Place::Line(at) => line_at(body, at, &format!("{name} = {value}")),
        Place::Section => line_at(body, body.len(), &format!("\n[{section}]\n{name} = {value}")),
    };
    let others = |text: &str| -> Vec<Said> { said_in(text).into_iter().filter(|said| said.key != key).collect() };
    let same = |a: &Said, b: &Said| (&a.key, &a.value) == (&b.key, &b.value);
    let (before, after) = (others(body), others(&new));
    let kept = before.len() == after.len() && before.iter().zip(&after).all(|(a, b)| same(a, b));
    let wanted = value.trim_matches('"');
    let set = said_in(&new).iter().any(|said| said.key == key && said.value.to_string().trim_matches('"') == wanted);
    (kept && set).then(|| format!("{bom}{new}"))
}

/// Where a value goes.
enum Place {
    /// In place of the one that stands there.
    Value(Range<usize>),
    /// On a line of its own, which begins at this byte.
    Line(usize),
    /// Into a section of its own, at the end.
    Section,
}

fn place(text: &str, section: &str, name: &str) -> Option<Place> {
    let table = DeTable::parse(text).ok()?.into_inner();
    let own =
        if section.is_empty() { Some(&table) } else { table.get(section).and_then(|own| own.get_ref().as_table()) };
    if let Some(value) = own.and_then(|own| own.get(name)) {
        return Some(Place::Value(value.span()));
    }
    // A line put out of force says where its owner expects it, else it follows its neighbours.
    let range = lines_of(text, section);
    let Some(range) = range else { return Some(Place::Section) };
    let commented = |line: &str| {
        let rest = line.trim_start().strip_prefix('#').map(str::trim_start).and_then(|rest| rest.strip_prefix(name));
        rest.is_some_and(|rest| rest.trim_start().starts_with('='))
    };
    let found = lines(text).find(|line| range.contains(&line.start) && commented(&text[line.clone()]));
    let last = own.into_iter().flat_map(|own| own.iter()).filter(|(_, value)| is_plain(value));
    let last = last.map(|(_, value)| value.span().end).filter(|end| (range.start..=range.end).contains(end)).max();
    let after = |at: usize| text[at..].find('\n').map_or(text.len(), |end| at + end + 1);
    Some(Place::Line(found.map(|line| line.end).or(last.map(after)).unwrap_or(range.start)))
}

fn is_plain(value: &Spanned<DeValue<'_>>) -> bool {
    let tables = value.get_ref().as_array().is_some_and(|items| items.iter().any(|item| item.get_ref().is_table()));
    !value.get_ref().is_table() && !tables
}

/// The bytes of a section's lines, without its head; those before the first head for no section.
fn lines_of(text: &str, section: &str) -> Option<Range<usize>> {
    let is_head = |line: &Range<usize>| text[line.clone()].starts_with('[');
    let start = match section {
        "" => 0,
        _ => {
            let own = |line: &Range<usize>| is_head(line) && text[line.clone()].trim_end() == format!("[{section}]");
            lines(text).find(own)?.end
        }
    };
    let end = lines(text).find(|line| line.start >= start && is_head(line)).map_or(text.len(), |line| line.start);
    Some(start..end.max(start + 1))
}

/// The lines, each with its end.
fn lines(text: &str) -> impl Iterator<Item = Range<usize>> {
    let mut from = 0;
    text.split_inclusive('\n').map(move |line| {
        let start = from;
        from += line.len();
        start..from
    })
}

/// The text with a line more, ended as the others are.
fn line_at(text: &str, at: usize, line: &str) -> String {
    let end = if text.contains("\r\n") { "\r\n" } else { "\n" };
    let (before, after) = text.split_at(at);
    let open = if before.is_empty() || before.ends_with('\n') { "" } else { end };
    format!("{before}{open}{}{end}{after}", line.replace('\n', end))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::i18n::{Catalog, Lang};

    #[test]
    fn one_value_changes_and_every_other_byte_stays() {
        for (before, key, value, after) in [
            ("theme = \"dark\" # mine\n", "theme", "light", "theme = \"light\" # mine\n"),
            ("# mine\r\ntheme='dark'\r\nlang = \"en\"", "theme", "mono", "# mine\r\ntheme=\"mono\"\r\nlang = \"en\""),
            ("", "idle_lock_minutes", "10", "idle_lock_minutes = 10\n"),
            ("lang = \"en\"", "theme", "dark", "lang = \"en\"\ntheme = \"dark\"\n"),
            (
                "# about\n#theme = \"x\"\n\n[keys]\nundo = \"F9\"\n",
                "theme",
                "dark",
                "# about\n#theme = \"x\"\ntheme = \"dark\"\n\n[keys]\nundo = \"F9\"\n",
            ),
            ("[keys]\nundo = \"F9\"\n", "lang", "en", "lang = \"en\"\n[keys]\nundo = \"F9\"\n"),
            (
                "holidays = [\n  \"2026-03-20\", # ours\n]\n",
                "frame",
                "ascii",
                "holidays = [\n  \"2026-03-20\", # ours\n]\nframe = \"ascii\"\n",
            ),
            (
                "[editor]\nindent = true\n[keys]\n",
                "editor.full_width_punctuation",
                "false",
                "[editor]\nindent = true\nfull_width_punctuation = false\n[keys]\n",
            ),
            (
                "[editor]\n# x\n\n#indent = true\n",
                "editor.indent",
                "true",
                "[editor]\n# x\n\n#indent = true\nindent = true\n",
            ),
            ("lang = \"en\"\n", "editor.indent", "true", "lang = \"en\"\n\n[editor]\nindent = true\n"),
            ("editor.indent = false\n", "editor.indent", "true", "editor.indent = true\n"),
            ("\u{feff}lang = \"en\"\n", "lang", "zh-CN", "\u{feff}lang = \"zh-CN\"\n"),
            (
                "[[template]]\nname = \"a\"\ntext = \"\"\"\n[x]\ntheme = 3\n\"\"\"\n",
                "theme",
                "dark",
                "theme = \"dark\"\n[[template]]\nname = \"a\"\ntext = \"\"\"\n[x]\ntheme = 3\n\"\"\"\n",
            ),
        ] {
            assert_eq!(with(before, key, value).as_deref(), Some(after), "{before}");
        }
    }

    #[test]
    fn what_cannot_be_set_so_is_left_alone() {
        for (text, key, value) in [
            ("editor = { indent = true }\n", "editor.full_width_punctuation", "false"),
            ("editor.indent = true\n", "editor.full_width_punctuation", "false"),
            ("not toml", "theme", "dark"),
        ] {
            let new = with(text, key, value);
            assert!(new.as_deref().is_none_or(|new| Config::parse(new, "c".as_ref()).is_ok()), "{text}: {new:?}");
        }
        assert_eq!(with("not toml", "theme", "dark"), None);
        assert_eq!(with("editor = { indent = true }\n", "editor.full_width_punctuation", "false"), None);
    }

    #[test]
    fn every_setting_goes_into_the_commented_file_beside_its_own_line() {
        for lang in Lang::ALL {
            let mut text = config_default::text(Catalog::new(lang));
            for setting in Setting::ALL {
                let (Some(key), Some(value)) = (setting.key(), setting.choices().last()) else { continue };
                let before: Vec<String> = text.lines().map(str::to_owned).collect();
                text = with(&text, key, value).unwrap_or_else(|| panic!("{key} in\n{text}"));
                let name = key.rsplit('.').next().unwrap_or(key);
                let at = text.lines().position(|line| line.starts_with(&format!("{name} = "))).unwrap();
                assert!(text.lines().nth(at - 1).unwrap().starts_with(&format!("#{name} = ")), "{text}");
                let after: Vec<String> =
                    text.lines().enumerate().filter(|(nth, _)| *nth != at).map(|(_, line)| line.to_owned()).collect();
                assert_eq!(before, after);
            }
            Config::parse(&text, "c".as_ref()).unwrap();
        }
    }
}
