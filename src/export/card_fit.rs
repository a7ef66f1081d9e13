//! How large the type on a card of 90 × 54 mm may be, so that everything on it is there.

use super::document::{Card, Page};
use crate::text::display_width;

/// A card's height less its margins, in points.
const HEIGHT: f32 = 48.0 * 72.0 / 25.4;
/// Its width less its margins, and less the QR code's column.
const WIDTH: f32 = 84.0 * 72.0 / 25.4;
const BESIDE_QR: f32 = 57.0 * 72.0 / 25.4;
/// Line height, in type sizes.
pub(super) const LEADING: f32 = 1.25;
/// The notice in large print, in type sizes, and the QR code's side in millimetres.
pub(super) const NOTICE: f32 = 0.65;
pub(super) const LARGE_QR: f32 = 34.0;
/// The sizes tried, in points.
const SIZES: [f32; 8] = [8.0, 7.5, 7.0, 6.5, 6.0, 5.5, 5.0, 4.5];

/// The sizes of a card's texts, in points.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct CardType {
    /// The name.
    pub name: f32,
    /// Everything else.
    pub text: f32,
    /// The notice.
    pub notice: f32,
}

/// The largest type in which a small card holds its texts; the smallest where none does.
pub(super) fn card_type(card: &Card, has_qr: bool) -> CardType {
    let of = |text: f32| CardType { name: text * 1.9, text, notice: (text * 0.85).clamp(4.5, 6.0) };
    let found = SIZES.into_iter().map(of).find(|sizes| height(card, has_qr, *sizes) <= HEIGHT);
    found.unwrap_or_else(|| of(SIZES[SIZES.len() - 1]))
}

/// The largest type, in points, in which a card in large print keeps to its page.
pub(super) fn large_type(card: &Card, page: Page) -> f32 {
    let ((width, height), (top, right, bottom, left)) = (page.size_mm(), page.margins_mm());
    let points = |mm: f32| mm * 72.0 / 25.4;
    let code = if card.qr.is_empty() { 0.0 } else { LARGE_QR + 6.0 };
    let (width, room) = (points(width - left - right), points(height - top - bottom - code));
    let all = |size: f32| texts(card, width, size, size * 2.0) + rows(&card.notice, size * NOTICE, width);
    (10..=60_u8).rev().map(|half| f32::from(half) / 2.0 + 5.0).find(|size| all(*size) <= room).unwrap_or(10.0)
}

fn height(card: &Card, has_qr: bool, sizes: CardType) -> f32 {
    let width = if has_qr { BESIDE_QR } else { WIDTH };
    let code = if has_qr { 25.0 * 72.0 / 25.4 } else { 0.0 };
    texts(card, width, sizes.text, sizes.name).max(code) + rows(&card.notice, sizes.notice, WIDTH) + 3.0
}

/// The height of everything but the notice.
fn texts(card: &Card, width: f32, size: f32, name: f32) -> f32 {
    let fields: f32 = card.fields.iter().map(|(label, value)| rows(&format!("{label}{value}"), size, width)).sum();
    rows(&card.kind, size, width) + rows(&card.name, name, width) + rows(&card.under, size, width) + fields
}

/// The height of a text in that size on lines of that width.
fn rows(text: &str, size: f32, width: f32) -> f32 {
    // A line is broken up to a character early.
    let cells = (width / size * 2.0 - 1.0).floor().max(1.0);
    let row = |line: &str| (as_f32(display_width(line)) / cells).ceil().max(1.0);
    text.lines().map(row).sum::<f32>() * size * LEADING
}

#[expect(clippy::cast_precision_loss, reason = "a card's text is short")]
fn as_f32(number: usize) -> f32 {
    number as f32
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_fuller_card_has_smaller_type() {
        let mut card = Card { kind: "联系群众卡".into(), name: "阿依古丽".into(), ..Card::default() };
        let few = card_type(&card, true);
        card.fields = (0..9).map(|_| ("可以帮办：".into(), "社保、医保、低保、危房改造、就业、就学".into())).collect();
        card.notice = "本卡只记联系所需，不记其他；要看、要改、要删，随时可以说。".repeat(2);
        let many = card_type(&card, true);
        assert_eq!(few.text, 8.0);
        assert!(many.text < few.text && height(&card, true, many) <= HEIGHT, "{many:?}");
        assert!(card_type(&card, false).text > many.text);
    }
}
