//! Where a row may end: the prohibitions of Chinese typesetting (GB/T 15834-2011, CLReq 3.1) for full- and half-width forms.
//!
//! Invariant: whether a row may end between two clusters depends on those two (and on a space between them) and on nothing
//! else, so a row can be wrapped again without the rows around it.

use super::chars::is_word;
use super::cluster::Cluster;

/// What a cluster is to the end of a row.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Class {
    /// A space: may hang at a row's end.
    Space,
    /// Closing and pausing marks, units: never at a row's start.
    Close,
    /// Opening marks: never at a row's end.
    Open,
    /// Connectors, middle dots, repeat marks: not at a row's start either, but sooner than a mark.
    SoftClose,
    /// Currency signs and the signs of references: not at a row's end either, but sooner than a mark.
    SoftOpen,
    /// The slash: neither.
    Slash,
    /// Straight quotation marks and no-break characters: never parted from what they touch.
    Glue,
    /// One of …… : never parted from its like.
    Ellipsis,
    /// One of —— : never parted from its like.
    Dash,
    /// A letter or digit: whole words where they fit.
    Word,
    /// Everything else: Chinese characters, emoji, links.
    Other,
}

/// A cluster reduced to what matters here.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Side {
    pub(crate) class: Class,
    /// A visible ASCII character: runs of these are kept whole.
    ascii: bool,
}

/// How bad a break is: the least bad one is taken.
pub(crate) const FREE: usize = 0;
/// Parts a word or number.
pub(crate) const WORD: usize = 1;
/// Puts a connector, a slash or a sign where it should not stand.
pub(crate) const SOFT: usize = 2;
/// Puts a mark where it must not stand.
pub(crate) const MARK: usize = 3;
/// Splits …… or ——.
pub(crate) const PAIR: usize = 4;
/// How many kinds of badness there are.
pub(crate) const BADNESSES: usize = 5;

impl Side {
    /// Reduces a cluster.
    #[inline]
    pub(crate) fn of(cluster: &Cluster<'_>) -> Self {
        if cluster.is_han() {
            return Self { class: Class::Other, ascii: false };
        }
        if cluster.is_link() {
            return Self { class: Class::Other, ascii: false };
        }
        if let [byte] = cluster.text.as_bytes() {
            return Self { class: class(char::from(*byte)), ascii: byte.is_ascii_graphic() };
        }
        let mut chars = cluster.text.chars();
        let first = chars.next().unwrap_or(' ');
        // A mark with something put before or after it is still a mark.
        let mark = chars.find(|c| !matches!(class(*c), Class::Other | Class::Word));
        let c = if matches!(class(first), Class::Other | Class::Word) { mark.unwrap_or(first) } else { first };
        let class = match class(c) {
            Class::Space if cluster.text != " " => Class::Other,
            class => class,
        };
        Self { class, ascii: c.is_ascii_graphic() }
    }
}

/// How bad it is to end a row between `before` and `after`; `spaced` where spaces stand between them.
#[inline]
pub(crate) fn penalty(before: Side, after: Side, spaced: bool) -> usize {
    if before.class == Class::Other && after.class == Class::Other {
        return FREE;
    }
    use Class::{Close, Dash, Ellipsis, Glue, Open, Slash, SoftClose, SoftOpen, Word};
    if after.class == Close || before.class == Open {
        return MARK;
    }
    if matches!(after.class, SoftClose | Slash) || matches!(before.class, SoftOpen | Slash) {
        return SOFT;
    }
    if spaced {
        return FREE;
    }
    match (before.class, after.class) {
        (Ellipsis, Ellipsis) | (Dash, Dash) => PAIR,
        (Glue, _) | (_, Glue) | (Word, Word) => WORD,
        (_, Word) if before.ascii => WORD,
        _ if before.ascii && after.ascii => WORD,
        _ => FREE,
    }
}

fn class(c: char) -> Class {
    match c {
        ' ' => Class::Space,
        '\u{4E00}'..='\u{9FFF}' => Class::Other,
        // 。，、；：？！）》」』】〉〕〗〙〛］｝｠
        '\u{3002}' | '\u{FF0C}' | '\u{3001}' | '\u{FF1B}' | '\u{FF1A}' | '\u{FF1F}' | '\u{FF01}' | '\u{FF0E}' => {
            Class::Close
        }
        '\u{FF09}' | '\u{300B}' | '\u{300D}' | '\u{300F}' | '\u{3011}' | '\u{3009}' | '\u{3015}' | '\u{3017}'
        | '\u{3019}' | '\u{301B}' | '\u{301E}' | '\u{301F}' | '\u{FF3D}' | '\u{FF5D}' | '\u{FF60}' => Class::Close,
        // ” ’ » ›
        '\u{201D}' | '\u{2019}' | '\u{BB}' | '\u{203A}' => Class::Close,
        // half-width 。」、・
        '\u{FF61}' | '\u{FF63}' | '\u{FF64}' | '\u{FF65}' => Class::Close,
        ',' | '.' | ';' | ':' | '?' | '!' | ')' | ']' | '}' => Class::Close,
        // % ‰ ‱ ％ ° ℃ ℉ ′ ″
        '%' | '\u{2030}' | '\u{2031}' | '\u{FF05}' | '\u{B0}' | '\u{2103}' | '\u{2109}' | '\u{2032}' | '\u{2033}' => {
            Class::Close
        }
        // connectors and middle dots: - ~ – ～ 〜 · ‧ ・
        '-' | '~' | '\u{2010}' | '\u{2013}' | '\u{FF5E}' | '\u{301C}' | '\u{B7}' | '\u{2027}' | '\u{30FB}' => {
            Class::SoftClose
        }
        // iteration and length marks: 々 〻 ー ゝ ゞ ヽ ヾ; ‼ ⁇ ⁈ ⁉
        '\u{3005}' | '\u{303B}' | '\u{30FC}' | '\u{309D}' | '\u{309E}' | '\u{30FD}' | '\u{30FE}' => Class::SoftClose,
        '\u{203C}' | '\u{2047}'..='\u{2049}' => Class::Close,
        // （《「『【〈〔〖〘〚［｛｟ “ ‘ « ‹ and half-width 「
        '\u{FF08}' | '\u{300A}' | '\u{300C}' | '\u{300E}' | '\u{3010}' | '\u{3008}' | '\u{3014}' | '\u{3016}'
        | '\u{3018}' | '\u{301A}' | '\u{301D}' | '\u{FF3B}' | '\u{FF5B}' | '\u{FF5F}' => Class::Open,
        '\u{201C}' | '\u{2018}' | '\u{AB}' | '\u{2039}' | '\u{FF62}' | '(' | '[' | '{' => Class::Open,
        // $ £ ¥ ￥ ＄ ￡ № # @ and their full-width forms
        '$' | '\u{A3}' | '\u{A5}' | '\u{FFE5}' | '\u{FF04}' | '\u{FFE1}' | '\u{2116}' | '#' | '@' | '\u{FF03}'
        | '\u{FF20}' => Class::SoftOpen,
        '/' | '\u{FF0F}' => Class::Slash,
        '"' | '\'' | '\u{A0}' | '\u{202F}' | '\u{2060}' | '\u{FEFF}' => Class::Glue,
        '\u{2026}' | '\u{2025}' | '\u{22EF}' => Class::Ellipsis,
        '\u{2014}' | '\u{2015}' | '\u{2E3A}' => Class::Dash,
        c if is_word(c) || c.is_ascii_graphic() => Class::Word,
        _ => Class::Other,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn side(c: char) -> Side {
        Side { class: class(c), ascii: c.is_ascii_graphic() }
    }

    #[test]
    fn the_marks_of_the_standard_are_kept_off_the_edges() {
        for c in "\u{3002}\u{FF0C}\u{3001}\u{FF1B}\u{FF1A}\u{FF1F}\u{FF01}\u{FF09}\u{300B}\u{300D}\u{300F}\u{3011}\u{201D}\u{2019}%‰℃.,;:?!)]}".chars() {
            assert_eq!(penalty(side('字'), side(c), false), MARK, "{c} at the start");
        }
        for c in "\u{FF08}\u{300A}\u{300C}\u{300E}\u{3010}\u{201C}\u{2018}([{".chars() {
            assert_eq!(penalty(side(c), side('字'), false), MARK, "{c} at the end");
        }
        for c in "~-·～/々".chars() {
            assert_eq!(penalty(side('字'), side(c), false), SOFT, "{c} at the start");
        }
        for c in "￥$#@/".chars() {
            assert_eq!(penalty(side(c), side('字'), false), SOFT, "{c} at the end");
        }
        assert_eq!(penalty(side('…'), side('…'), false), PAIR);
        assert_eq!(penalty(side('—'), side('—'), false), PAIR);
        assert_eq!(penalty(side('字'), side('…'), false), FREE);
        assert_eq!(penalty(side('3'), side('5'), false), WORD);
        assert_eq!(penalty(side('.'), side('5'), false), WORD);
        assert_eq!(penalty(side('字'), side('5'), false), FREE);
        assert_eq!(penalty(side('a'), side('b'), true), FREE);
    }
}
