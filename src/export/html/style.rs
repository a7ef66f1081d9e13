//! The style sheet: what the paper and its setting decide, before what is the same for all.

use crate::export::document::{Document, Setting};
use crate::export::shown;
use crate::i18n::Lang;
use std::fmt::Write;

/// The same for every document.
const COMMON: &str = include_str!("../../../assets/export/document.css");

/// The style sheet of a document.
pub(super) fn sheet(document: &Document) -> String {
    let page = document.page;
    let ((width, height), (top, right, bottom, left)) = (page.size_mm(), page.margins_mm());
    let (size, pitch) = page.type_pt();
    let (title_size, body) = match page.setting {
        Setting::Official => (22.0, FANGSONG),
        Setting::Large => (30.0, SONG),
        Setting::Notice => (32.0 * page.scale(), FANGSONG),
        Setting::Sheet => (16.0, SONG),
    };
    // 28 characters on an official line; rounded so that the last one has room.
    let spacing = if page.setting == Setting::Official { -0.21 } else { 0.0 };
    let body = match document.lang {
        Lang::Zh => body.to_owned(),
        Lang::En => format!("\"Times New Roman\", Tinos, \"Liberation Serif\", {body}"),
    };
    let mut out = format!("@page {{ size: {width}mm {height}mm; margin: {top}mm {right}mm {bottom}mm {left}mm; }}\n");
    if document.is_numbered() {
        let _ = writeln!(
            out,
            "@page :right {{ @bottom-right {{ {NUMBER} }} }}\n@page :left {{ @bottom-left {{ {NUMBER} }} }}"
        );
    }
    if !document.footer.is_empty() {
        let small = format!("content: {}; font-size: 9pt; color: #333;", quoted(&shown::line(&document.footer)));
        let _ = writeln!(
            out,
            "@page :right {{ @bottom-left {{ {small} }} }}\n@page :left {{ @bottom-right {{ {small} }} }}"
        );
    }
    let _ = writeln!(
        out,
        ":root {{ --width: {width}mm; --top: {top}mm; --right: {right}mm; --bottom: {bottom}mm; --left: {left}mm; \
         --size: {size}pt; --pitch: {pitch}pt; --title-size: {title_size}pt; --spacing: {spacing}pt; \
         --body: {body}; --title: {TITLE}; --first: {HEI}; --second: {KAI}; --song: {SONG}; }}"
    );
    out.push_str(COMMON.trim_end());
    out
}

/// A page number between dashes, as GB/T 9704 has it.
const NUMBER: &str =
    "content: \"\\2014\\00a0\" counter(page) \"\\00a0\\2014\"; font: 14pt SimSun, \"Noto Serif CJK SC\", serif;";
const FANGSONG: &str = "仿宋_GB2312, FangSong_GB2312, 仿宋, FangSong, STFangsong, \"Noto Serif CJK SC\", serif";
const SONG: &str = "宋体, SimSun, \"Songti SC\", \"Noto Serif CJK SC\", serif";
const TITLE: &str = "方正小标宋简体, FZXiaoBiaoSong-B05S, 方正小标宋_GBK, 宋体, SimSun, \"Noto Serif CJK SC\", serif";
const HEI: &str = "黑体, SimHei, \"Heiti SC\", \"Noto Sans CJK SC\", sans-serif";
const KAI: &str = "楷体_GB2312, KaiTi_GB2312, 楷体, KaiTi, STKaiti, \"Noto Serif CJK SC\", serif";

/// A text as a CSS string: everything that is no letter or digit by its number, so that no text ends the string or the sheet.
fn quoted(text: &str) -> String {
    let mut out = String::from("\"");
    for c in text.chars() {
        if c.is_alphanumeric() {
            out.push(c);
        } else {
            let _ = write!(out, "\\{:06x}", u32::from(c));
        }
    }
    out.push('"');
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_text_ends_the_style_sheet() {
        assert_eq!(quoted("内部\"</style>"), "\"内部\\000022\\00003c\\00002fstyle\\00003e\"");
    }
}
