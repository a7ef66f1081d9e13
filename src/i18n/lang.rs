//! The two languages, and how a wish for one is read.

use std::fmt;

/// A language the program speaks.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum Lang {
    /// 简体中文
    #[default]
    Zh,
    /// English
    En,
}

impl Lang {
    /// Both, Chinese first.
    pub const ALL: [Self; 2] = [Self::Zh, Self::En];

    /// The language tag: `zh-CN` or `en`.
    pub fn tag(self) -> &'static str {
        match self {
            Self::Zh => "zh-CN",
            Self::En => "en",
        }
    }

    /// Reads a tag or a locale name: `zh-CN`, `en`, `en_US.UTF-8`. `C`, `POSIX` and other languages say nothing.
    pub fn parse(text: &str) -> Option<Self> {
        let name = text.split(['_', '-', '.', '@']).next().unwrap_or_default();
        match name.to_ascii_lowercase().as_str() {
            "zh" => Some(Self::Zh),
            "en" => Some(Self::En),
            _ => None,
        }
    }

    /// The language of an environment, by the values of `LC_ALL`, `LC_MESSAGES` and `LANG` in that order. The first that
    /// is set decides; a language we do not speak, `C` and nothing mean Chinese.
    pub fn of_environment(values: [Option<String>; 3]) -> Self {
        let set = values.into_iter().flatten().find(|value| !value.is_empty());
        set.and_then(|value| Self::parse(&value)).unwrap_or_default()
    }

    /// The other one.
    pub fn other(self) -> Self {
        match self {
            Self::Zh => Self::En,
            Self::En => Self::Zh,
        }
    }
}

impl fmt::Display for Lang {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.tag())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_first_variable_that_is_set_decides() {
        let of = |all: &str, messages: &str, lang: &str| {
            Lang::of_environment([all, messages, lang].map(|v| Some(v.to_owned())))
        };
        assert_eq!(of("", "", "en_US.UTF-8"), Lang::En);
        assert_eq!(of("zh_CN.UTF-8", "", "en_US.UTF-8"), Lang::Zh);
        assert_eq!(of("C", "", "en_US.UTF-8"), Lang::Zh);
        assert_eq!(Lang::of_environment([None, None, None]), Lang::Zh);
    }
}
