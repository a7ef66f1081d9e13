//! Before the first word: which language to speak, and where things lie.

use super::args::Globals;
use crate::app::display::Color;
use crate::i18n::Lang;
use crate::runtime::config::{Config, ConfigError};
use crate::runtime::environment;
use crate::runtime::paths::Paths;
use clap::ArgMatches;
use clap::parser::ValueSource;
use std::ffi::OsString;
use std::path::PathBuf;

/// The language to speak while arguments are read: as named among them, else as configured, else the environment's.
pub fn lang_of_arguments(args: &[OsString]) -> Lang {
    let named = option(args, "--lang").and_then(|lang| lang.to_str().and_then(Lang::parse));
    named.unwrap_or_else(|| {
        let config = option(args, "--config").or_else(environment::config).map(PathBuf::from);
        let paths = Paths::find(option(args, "--data-dir").map(PathBuf::from), config);
        let config = paths.and_then(|paths| Config::load(&paths).ok());
        config.and_then(|config| config.lang).unwrap_or_else(environment::lang)
    })
}

/// Where things lie, by the options; nothing where the platform has no home.
pub fn paths(globals: &Globals) -> Option<Paths> {
    Paths::find(globals.data_dir.clone(), globals.config.clone())
}

/// The language by option, configuration, environment.
pub fn lang(globals: &Globals, config: &Config) -> Lang {
    let named = globals.lang.as_deref().and_then(Lang::parse);
    named.or(config.lang).unwrap_or_else(environment::lang)
}

/// The configuration, with what the options say over it.
pub fn config(globals: &Globals, paths: &Paths) -> Result<Config, ConfigError> {
    let mut config = Config::load(paths)?;
    if let Some(color) = globals.color.as_deref().and_then(Color::parse) {
        config.display.color = color;
    }
    Ok(config)
}

/// The options that were written on the command line.
pub fn named(matches: &ArgMatches) -> Vec<String> {
    let written = |id: &str| matches.value_source(id) == Some(ValueSource::CommandLine);
    matches.ids().map(clap::Id::as_str).filter(|id| written(id)).map(str::to_owned).collect()
}

/// The value of an option, before anything else of the arguments is understood.
fn option(args: &[OsString], name: &str) -> Option<OsString> {
    let mut args = args.iter();
    while let Some(arg) = args.next() {
        if arg == name {
            return args.next().cloned();
        }
        let value = arg.to_str().and_then(|arg| arg.strip_prefix(name)?.strip_prefix('='));
        if let Some(value) = value {
            return Some(value.into());
        }
    }
    None
}
