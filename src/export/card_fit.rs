//! How large the type on a card of 90 × 54 mm may be, so that everything on it is there.

use super::document::Card;
use crate::text::display_width;

/// A card's height less its margins, in points.
const HEIGHT: f32 = 48.0 * 72.0 / 25.4;
/// Its width less its margins, and less the QR code's column.
const WIDTH: f32 = 84.0 * 72.0 / 25.4;
const BESIDE_QR: f32 = 57.0 * 72.0 / 25.4;
/// Line height, in type sizes.
pub(super) const LEADING: f32 = 1.25;
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

fn height(card: &Card, has_qr: bool, sizes: CardType) -> f32 {
    let width = if has_qr { BESIDE_QR } else { WIDTH };
    let rows = |text: &str, size: f32, width: f32| -> f32 {
        let cells = (width / size * 2.0).floor();
        let row = |line: &str| (as_f32(display_width(line)) / cells).ceil().max(1.0);
        text.lines().map(row).sum::<f32>() * size * LEADING
    };
    let mut beside = rows(&card.kind, sizes.text, width) + rows(&card.name, sizes.name, width);
    beside += rows(&card.under, sizes.text, width);
    for (label, value) in &card.fields {
        beside += rows(&format!("{label}{value}"), sizes.text, width);
    }
    let code = if has_qr { 25.0 * 72.0 / 25.4 } else { 0.0 };
    beside.max(code) + rows(&card.notice, sizes.notice, WIDTH) + 3.0
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
