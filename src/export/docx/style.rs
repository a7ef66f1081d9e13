//! The styles of a document, by the setting of its page. Sizes of an official one are those of GB/T 9704-2012: title 2 号
//! (22 pt), text 3 号 (16 pt), page number 4 号 (14 pt).

use super::xml::{twips, units};
use crate::export::document::{Page, Setting};

/// 黑体: first headings, labels.
pub(super) const HEI: &str = "黑体";
const KAI: &str = "楷体_GB2312";
/// 宋体: page numbers, small print, the texts of charts.
pub(super) const SONG: &str = "宋体";
const FANG: &str = "仿宋_GB2312";
const TITLE: &str = "方正小标宋简体";

/// A paragraph style.
pub(super) struct Style {
    pub(super) id: &'static str,
    pub(super) name: &'static str,
    pub(super) default: bool,
    /// Whether Enter at its end goes on with the text.
    pub(super) then_body: bool,
    pub(super) paragraph: String,
    pub(super) run: String,
}

/// Sizes in points and pitches in twips.
#[derive(Clone, Copy)]
pub(super) struct Sizes {
    pub(super) body: f32,
    pub(super) pitch: i32,
    /// Twips between characters, to have 28 of them on an official line.
    pub(super) spacing: i32,
    pub(super) title: f32,
    pub(super) heading: f32,
    pub(super) table: f32,
    pub(super) small: f32,
    pub(super) number: f32,
}

impl Sizes {
    pub(super) fn of(page: Page) -> Self {
        let (body, pitch) = page.type_pt();
        // Rounded down: 22 lines of 28.95 pt are 636.9 pt and fit the 637.8 pt of an official page, 22 of 29 pt would not.
        let pitch = units((pitch * 20.0).floor());
        let scale = page.scale();
        let (title, heading, table, small, number) = match page.setting {
            Setting::Official => (22.0, 16.0, 12.0, 10.5, 14.0),
            Setting::Large => (30.0, 22.0, 16.0, 14.0, 14.0),
            Setting::Notice => (32.0 * scale, 20.0 * scale, 12.0 * scale, 10.5 * scale, 14.0),
            Setting::Sheet => (16.0, 11.0, 9.0, 8.0, 9.0),
        };
        let spacing = units(((characters(page) - body) * 20.0).floor());
        Self { body, pitch, spacing, title, heading, table, small, number }
    }

    /// The indent of a first line: two characters.
    pub(super) fn indent(&self) -> i32 {
        units(self.body * 2.0 * 20.0)
    }
}

/// How far from character to character, in points: 28 on the line of an official page.
pub(super) fn characters(page: Page) -> f32 {
    let (_, right, _, left) = page.margins_mm();
    match page.setting {
        Setting::Official => (page.size_mm().0 - left - right) * 72.0 / 25.4 / 28.0,
        Setting::Large | Setting::Notice | Setting::Sheet => page.type_pt().0,
    }
}

/// The font of the text.
pub(super) fn body_font(page: Page) -> &'static str {
    match page.setting {
        Setting::Official | Setting::Notice => FANG,
        Setting::Large | Setting::Sheet => SONG,
    }
}

/// Half-points.
pub(super) fn half(points: f32) -> i32 {
    units(points * 2.0)
}

/// All paragraph styles.
pub(super) fn styles(page: Page) -> Vec<Style> {
    let sizes = Sizes::of(page);
    let (pitch, indent) = (sizes.pitch, sizes.indent());
    let exact = |pitch: i32| format!("<w:spacing w:line=\"{pitch}\" w:lineRule=\"exact\"/>");
    let first = format!("<w:ind w:firstLineChars=\"200\" w:firstLine=\"{indent}\"/>");
    let title_pitch = pitch.max(units(sizes.title * 20.0 * 1.3));
    let heading_pitch = pitch.max(units(sizes.heading * 20.0 * 1.3));
    // A heading follows the grid of an official page and has air in the other settings.
    let air = if page.setting == Setting::Official { 0 } else { pitch / 4 };
    let heading = |level: i32| {
        format!(
            "<w:keepNext/><w:keepLines/><w:spacing w:before=\"{air}\" w:line=\"{heading_pitch}\" w:lineRule=\"exact\"/>{first}<w:jc w:val=\"left\"/>\
             <w:outlineLvl w:val=\"{level}\"/>"
        )
    };
    let free = |size: f32| {
        let line = units(size * 20.0 * 1.3);
        format!("<w:spacing w:line=\"{line}\" w:lineRule=\"atLeast\"/>")
    };
    let style = |id, name, paragraph: String, run: String| Style {
        id,
        name,
        default: id == "Normal",
        then_body: matches!(id, "Title" | "Subtitle" | "Heading1" | "Heading2" | "Heading3"),
        paragraph,
        run,
    };
    let half_line = pitch / 2;
    let small = sizes.small;
    let gap = units(sizes.body * 10.0);
    let right = twips(page.margins_mm().1.min(5.6));
    // The section declares the grid of 22 lines of 28 characters. The text keeps to it by exact lines and by a spacing of its
    // own, not by snapping: LibreOffice would give a character wider than its cell two of them.
    let size = |points: f32| {
        let (half, spacing) = (half(points), if points == sizes.body { sizes.spacing } else { 0 });
        format!("<w:spacing w:val=\"{spacing}\"/><w:sz w:val=\"{half}\"/><w:szCs w:val=\"{half}\"/>")
    };
    let normal = format!("{}{}", latin(body_font(page)), size(sizes.body));
    vec![
        style(
            "Normal",
            "Normal",
            format!("<w:widowControl w:val=\"0\"/><w:snapToGrid w:val=\"0\"/>{}<w:jc w:val=\"both\"/>", exact(pitch)),
            normal,
        ),
        style("Body", "Body Text", first.clone(), String::new()),
        style("Own", "Body Text Own Indent", String::new(), String::new()),
        style(
            "Title",
            "Title",
            format!(
                "<w:keepNext/><w:spacing w:after=\"{half_line}\" w:line=\"{title_pitch}\" w:lineRule=\"exact\"/><w:jc w:val=\"center\"/>"
            ),
            format!("{}{}", font(TITLE), size(sizes.title)),
        ),
        style(
            "Subtitle",
            "Subtitle",
            format!(
                "<w:keepNext/><w:spacing w:after=\"{half_line}\" w:line=\"{pitch}\" w:lineRule=\"exact\"/><w:contextualSpacing/>\
                 <w:jc w:val=\"center\"/>"
            ),
            latin(KAI),
        ),
        style("Mark", "Mark", "<w:jc w:val=\"right\"/>".to_owned(), font(HEI)),
        style("Heading1", "heading 1", heading(0), format!("{}{}", font(HEI), size(sizes.heading))),
        style("Heading2", "heading 2", heading(1), format!("{}{}", latin(KAI), size(sizes.heading))),
        style("Heading3", "heading 3", heading(2), format!("<w:b/>{}", size(sizes.heading))),
        style("Field", "Field", first, String::new()),
        style(
            "List",
            "List Bullet",
            "<w:numPr><w:ilvl w:val=\"0\"/><w:numId w:val=\"1\"/></w:numPr>".to_owned(),
            String::new(),
        ),
        style(
            "Signature",
            "Signature Line",
            format!(
                "<w:keepNext/><w:keepLines/><w:spacing w:before=\"{half_line}\"/><w:ind w:left=\"{indent}\"/><w:jc w:val=\"left\"/>"
            ),
            String::new(),
        ),
        style(
            "Small",
            "Small Print",
            format!("<w:wordWrap w:val=\"0\"/>{}<w:jc w:val=\"left\"/>", free(small)),
            format!("{}{}", latin(SONG), size(small)),
        ),
        style(
            "Caption",
            "caption",
            format!("<w:keepNext/>{}<w:jc w:val=\"center\"/>", free(sizes.table + 2.0)),
            format!("{}{}", font(HEI), size(sizes.table)),
        ),
        style(
            "TableHead",
            "Table Head",
            format!("<w:keepNext/>{}<w:jc w:val=\"center\"/>", free(sizes.table)),
            format!("{}{}", font(HEI), size(sizes.table)),
        ),
        style(
            "TableText",
            "Table Text",
            format!("<w:widowControl/><w:wordWrap w:val=\"0\"/>{}<w:jc w:val=\"left\"/>", free(sizes.table)),
            size(sizes.table),
        ),
        style("Gap", "Gap", exact(gap), size(1.0)),
        style(
            "Picture",
            "Picture",
            "<w:keepLines/><w:spacing w:line=\"240\" w:lineRule=\"auto\"/><w:jc w:val=\"center\"/>".to_owned(),
            format!("{}{}", font(HEI), size(sizes.table)),
        ),
        style(
            "Footer",
            "footer",
            format!("<w:spacing w:line=\"240\" w:lineRule=\"auto\"/><w:ind w:left=\"{right}\" w:right=\"{right}\"/>"),
            format!("{}{}", font(SONG), size(sizes.number)),
        ),
        style(
            "FooterSmall",
            "Footer Small Print",
            "<w:spacing w:line=\"240\" w:lineRule=\"auto\"/><w:jc w:val=\"center\"/>".to_owned(),
            format!("{}{}", latin(SONG), size(9.0)),
        ),
        style(
            "Card",
            "Card",
            "<w:wordWrap w:val=\"0\"/><w:spacing w:line=\"240\" w:lineRule=\"auto\"/><w:jc w:val=\"left\"/>".to_owned(),
            format!("{}{}", latin(SONG), size(8.0)),
        ),
    ]
}

/// One font for everything.
fn font(name: &str) -> String {
    format!("<w:rFonts w:ascii=\"{name}\" w:hAnsi=\"{name}\" w:eastAsia=\"{name}\"/>")
}

/// A font for Chinese; letters and digits keep theirs.
fn latin(name: &str) -> String {
    format!("<w:rFonts w:eastAsia=\"{name}\"/>")
}
