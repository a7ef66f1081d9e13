//! What a line of a card rests on: the codes of entries, matters and pledges in brackets at its end, `〔D03、M1〕`, in Latin
//! script `[D03, M1]`. They stand in the text itself, so that they live through every edit, are signed with it and are there in print.

use super::code::Code;
use super::{matter, pledge};

/// The brackets of a script, and what stands between two codes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Brackets {
    open: char,
    close: char,
    between: &'static str,
}

impl Brackets {
    /// As Chinese is written.
    pub const HAN: Self = Self { open: '〔', close: '〕', between: "、" };
    /// As Latin scripts are.
    pub const LATIN: Self = Self { open: '[', close: ']', between: ", " };

    /// The brackets for these sources; empty for none. A source whose code would read as another kind's is left out.
    pub fn around(self, sources: &[Source]) -> String {
        let codes: Vec<&str> = sources.iter().filter(|s| s.is_plain()).map(|source| source.code().as_str()).collect();
        let Self { open, close, between } = self;
        if codes.is_empty() { String::new() } else { format!(" {open}{}{close}", codes.join(between)) }
    }
}

/// Something a line rests on.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Source {
    /// A diary entry.
    Entry(Code),
    /// A matter.
    Matter(Code),
    /// A pledge.
    Pledge(Code),
}

impl Source {
    /// What a code in the brackets means, by the letter of its family; a code of no family is an entry's.
    pub fn of(code: Code) -> Self {
        if code.number_in(matter::FAMILY).is_some() {
            Self::Matter(code)
        } else if code.number_in(pledge::FAMILY).is_some() {
            Self::Pledge(code)
        } else {
            Self::Entry(code)
        }
    }

    /// The code.
    pub fn code(&self) -> &Code {
        match self {
            Self::Entry(code) | Self::Matter(code) | Self::Pledge(code) => code,
        }
    }

    /// Whether the code can be told from the other families' by its letter.
    fn is_plain(&self) -> bool {
        Self::of(self.code().clone()) == *self
    }
}

/// A line without its brackets, and what it rests on.
pub fn split(line: &str) -> (&str, Vec<Source>) {
    let line = line.trim_end();
    let inside = |script: Brackets| line.strip_suffix(script.close).and_then(|rest| rest.rsplit_once(script.open));
    let Some((text, codes)) = inside(Brackets::HAN).or_else(|| inside(Brackets::LATIN)) else {
        return (line, Vec::new());
    };
    let sources = parsed(codes);
    match sources {
        Some(sources) if !sources.is_empty() => (text.trim_end(), sources),
        _ => (line, Vec::new()),
    }
}

/// What a line rests on, also where somebody has typed on behind it; and where its brackets begin.
pub fn rests_on(line: &str) -> (usize, Vec<Source>) {
    for script in [Brackets::HAN, Brackets::LATIN] {
        for (open, _) in line.rmatch_indices(script.open) {
            let inside = &line[open + script.open.len_utf8()..];
            let codes = inside.split_once(script.close).map(|(codes, _)| codes);
            if let Some(sources) = codes.and_then(parsed).filter(|sources| !sources.is_empty()) {
                return (line[..open].trim_end().len(), sources);
            }
        }
    }
    (line.trim_end().len(), Vec::new())
}

/// The sources between brackets, if they are all codes.
fn parsed(codes: &str) -> Option<Vec<Source>> {
    let codes = codes.split(['、', '，', ',', ' ']).filter(|code| !code.is_empty());
    codes.map(|code| Code::parse(code).ok().map(Source::of)).collect()
}

/// The households, pledges and matters a line names by references, as (sign, code).
pub fn references(line: &str) -> Vec<(char, Code)> {
    let mut found = Vec::new();
    for sign in ['@', '^', '!'] {
        for piece in line.split(sign).skip(1) {
            let code = piece.strip_prefix('{').and_then(|rest| rest.split_once('}')).map(|(code, _)| code);
            if let Some(code) = code.and_then(|code| Code::parse(code).ok()) {
                found.push((sign, code));
            }
        }
    }
    found
}

#[cfg(test)]
mod tests {
    use super::*;

    fn code(text: &str) -> Code {
        Code::parse(text).unwrap()
    }

    #[test]
    fn a_line_says_what_it_rests_on() {
        let sources = [Source::Entry(code("D03")), Source::Matter(code("M1")), Source::Pledge(code("P2"))];
        let line = format!("· 3月10日 看备耕{}", Brackets::HAN.around(&sources));
        assert_eq!(line, "· 3月10日 看备耕 〔D03、M1、P2〕");
        assert_eq!(split(&line), ("· 3月10日 看备耕", sources.to_vec()));
        let latin = format!("· 10 Mar Spring sowing{}", Brackets::LATIN.around(&sources));
        assert_eq!(latin, "· 10 Mar Spring sowing [D03, M1, P2]");
        assert_eq!(split(&latin), ("· 10 Mar Spring sowing", sources.to_vec()));
        assert_eq!(Brackets::HAN.around(&[]), "");
        assert_eq!(
            Brackets::HAN.around(&[Source::Entry(code("P7"))]),
            "",
            "a code that would read as a pledge's says nothing"
        );
    }

    #[test]
    fn other_brackets_are_text() {
        for line in ["县发〔2026〕3号", "〔〕", "〔a b/c〕", "[a/b]", "[ ]", "没有"] {
            assert_eq!(split(line), (line, vec![]), "{line}");
        }
        assert_eq!(
            references("回@{H05}、^{P1}，!{M2} @{ 张"),
            [('@', code("H05")), ('^', code("P1")), ('!', code("M2"))]
        );
    }
}
