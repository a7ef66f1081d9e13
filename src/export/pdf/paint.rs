//! Paints a page: glyphs, rectangles and lines.

use super::page::{Leaf, Line, Op, gives};
use super::setter::Setter;
use krilla::color::{luma, rgb};
use krilla::geom::{PathBuilder, Point, Rect};
use krilla::paint::{Fill, LineJoin, Paint, Stroke, StrokeDash};
use krilla::surface::Surface;
use krilla::text::{GlyphId, KrillaGlyph};

/// Paints what stands on a page.
pub(super) fn paint(leaf: &Leaf, setter: &Setter<'_>, surface: &mut Surface<'_>) {
    for op in &leaf.ops {
        match op {
            Op::Text(line) => text(line, setter, surface),
            Op::Rect { x, y, width, height, color } => {
                let mut path = PathBuilder::new();
                let Some(rect) = Rect::from_xywh(*x, *y, *width, *height) else { continue };
                path.push_rect(rect);
                surface.set_fill(Some(Fill { paint: ink(*color), ..Fill::default() }));
                surface.set_stroke(None);
                if let Some(path) = path.finish() {
                    surface.draw_path(&path);
                }
            }
            Op::Rule { from, to, width, color, dashed } => {
                let mut path = PathBuilder::new();
                path.move_to(from.0, from.1);
                path.line_to(to.0, to.1);
                let dash = dashed.then(|| StrokeDash { array: vec![2.8, 1.7], offset: 0.0 });
                surface.set_fill(None);
                surface.set_stroke(Some(Stroke { paint: ink(*color), width: *width, dash, ..Stroke::default() }));
                if let Some(path) = path.finish() {
                    surface.draw_path(&path);
                }
            }
        }
    }
}

fn ink((red, green, blue): (u8, u8, u8)) -> Paint {
    if red == green && green == blue { luma::Color::new(red).into() } else { rgb::Color::new(red, green, blue).into() }
}

/// A row, in runs of one font.
fn text(line: &Line, setter: &Setter<'_>, surface: &mut Surface<'_>) {
    let mut x = line.x;
    let mut run: Vec<KrillaGlyph> = Vec::with_capacity(line.text.len() / 3);
    let mut start = x;
    let mut of = None;
    let mut chars = line.text.char_indices().peekable();
    while let Some((at, c)) = chars.next() {
        let Some(glyph) = setter.glyph(line.role, c) else { continue };
        let link = (glyph.link.file, glyph.link.bold);
        if of.is_some_and(|(open, _)| open != link) {
            flush(line, of.map(|(_, link)| link), start, &run, setter, surface);
            run.clear();
            start = x;
        }
        of = Some((link, glyph.link));
        let give = chars.peek().is_some_and(|(_, next)| gives(c, *next));
        let advance = glyph.advance * line.pitch + if give { line.stretch } else { 0.0 };
        let range = at..at + c.len_utf8();
        run.push(KrillaGlyph::new(GlyphId::new(glyph.id), advance / line.size, 0.0, 0.0, 0.0, range, None));
        x += advance;
    }
    flush(line, of.map(|(_, link)| link), start, &run, setter, surface);
}

fn flush(
    line: &Line,
    link: Option<super::fonts::Link>,
    x: f32,
    glyphs: &[KrillaGlyph],
    setter: &Setter<'_>,
    surface: &mut Surface<'_>,
) {
    let Some((link, font)) = link.and_then(|link| Some((link, setter.font(link)?))) else { return };
    let black = || -> Paint { luma::Color::black().into() };
    surface.set_fill(Some(Fill { paint: black(), ..Fill::default() }));
    surface.set_stroke(link.bold.then(|| Stroke {
        paint: black(),
        width: line.size * 0.03,
        line_join: LineJoin::Round,
        ..Stroke::default()
    }));
    surface.draw_glyphs(Point::from_xy(x, line.y), glyphs, font.clone(), &line.text, line.size, false);
}
