//! A configuration file that says everything and changes nothing: every key with what it is for, what it may be and what holds
//! without it, put out of force by a `#` before it.

use super::config_table::{self, SETTINGS};
use super::files;
use crate::app::failure::Failure;
use crate::i18n::Catalog;
use std::path::Path;

/// Writes it, for the owner's eyes only; over an existing file only if `force`.
pub fn write(path: &Path, tr: Catalog, force: bool) -> Result<(), Failure> {
    if let Some(dir) = path.parent().filter(|dir| !dir.as_os_str().is_empty()) {
        files::make_folder(dir)?;
    }
    files::write(path, text(tr).as_bytes(), force)
}

/// The file in one language.
pub fn text(tr: Catalog) -> String {
    let mut text = comment(&tr.t("config-head"));
    let mut section = "";
    for setting in &SETTINGS {
        let (own, name) = setting.key.split_once('.').unwrap_or(("", setting.key));
        if own != section {
            text.push_str(&format!("\n[{own}]\n"));
            section = own;
        }
        let default = if setting.key == "lang" { format!("\"{}\"", tr.lang()) } else { setting.default.to_owned() };
        text.push_str(&format!("\n{}#{name} = {default}\n", told(setting.key, tr)));
    }
    text.push_str(&format!("\n{}[keys]\n#household-new = [\"a\", \"F5\"]\n#form-save = \"F12\"\n", told("keys", tr)));
    let (name, body) = (tr.t("config-example-name"), tr.t("config-example-text"));
    let template = told("template", tr);
    text.push_str(&format!("\n{template}#[[template]]\n#name = \"{name}\"\n#text = \"\"\"\n#{body}\n#\"\"\"\n"));
    text
}

/// What a key is for and what it may be, as a comment.
fn told(key: &str, tr: Catalog) -> String {
    comment(&format!("{}\n{}", config_table::about(key, tr), config_table::allowed(key, tr)))
}

fn comment(text: &str) -> String {
    text.lines().map(|line| format!("# {line}\n")).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::app::templates::Template;
    use crate::i18n::Lang;
    use crate::runtime::config::Config;

    fn parse(text: &str) -> Config {
        Config::parse(text, Path::new("config.toml")).unwrap_or_else(|bad| panic!("{bad:?} in\n{text}"))
    }

    /// The file with everything in force: `#` goes where no space follows it.
    fn in_force(text: &str) -> String {
        let line =
            |line: &str| format!("{}\n", line.strip_prefix('#').filter(|rest| !rest.starts_with(' ')).unwrap_or(line));
        text.lines().map(line).collect()
    }

    #[test]
    fn it_changes_nothing_as_it_is() {
        for lang in Lang::ALL {
            assert_eq!(parse(&text(Catalog::new(lang))), Config::default());
        }
    }

    #[test]
    fn put_in_force_it_says_what_holds_anyway_but_for_its_examples() {
        for lang in Lang::ALL {
            let config = parse(&in_force(&text(Catalog::new(lang))));
            let names: Vec<&Template> = config.templates.iter().collect();
            assert!(matches!(names[..], [one] if !one.text.is_empty()), "{names:?}");
            assert_ne!(config.keymap, Config::default().keymap);
            let keymap = Config::default().keymap;
            assert_eq!(
                Config { templates: Vec::new(), keymap, ..config },
                Config { lang: Some(lang), ..Config::default() }
            );
        }
    }

    /// The keys the parser knows are those it names when it is asked for one it does not know; all of them stand here.
    #[test]
    fn every_key_is_in_it_with_what_it_is_for() {
        for lang in Lang::ALL {
            let tr = Catalog::new(lang);
            let text = text(tr);
            for key in config_table::names().split(", ") {
                let (section, name) = key.split_once('.').unwrap_or(("", key));
                let found =
                    text.lines().any(|line| line.starts_with(&format!("#{name} = ")) || line == format!("[{name}]"));
                assert!(found && text.contains(section), "{key} is not in\n{text}");
                let about = config_table::about(if section == "template" { section } else { key }, tr);
                assert!(!about.starts_with('[') && text.contains(&about.replace('\n', "\n# ")), "{key}: {about}");
            }
        }
    }
}
