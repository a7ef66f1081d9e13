//! A terminal's cells as an SVG. Every character has its own place, and frames are lines, so that nothing depends on the fonts of
//! whoever looks at it: a character of two cells stands in two cells.

use std::fmt::Write;
use vt100::{Cell, Color, Screen};

/// A cell, in pixels; where the text stands in it, and how large it is.
const WIDTH: u16 = 9;
const HEIGHT: u16 = 20;
const BASE: u16 = 15;
/// What is left free around the screen.
const MARGIN: u16 = 12;

const GROUND: &str = "#1d2129";
const INK: &str = "#d6dae2";

/// The sixteen colours of a terminal.
const SIXTEEN: [&str; 16] = [
    "#3b4252", "#e06c75", "#98c379", "#e5c07b", "#61afef", "#c678dd", "#56b6c2", "#d6dae2", "#6b7385", "#ef7d86",
    "#a9d48a", "#f0cd88", "#72c0ff", "#d78aee", "#67c7d3", "#ffffff",
];

const STYLE: &str = "text{white-space:pre;font:15px 'DejaVu Sans Mono','Noto Sans Mono',Menlo,Consolas,'Liberation Mono',\
     monospace}.w{font:17px 'Noto Sans CJK SC','Source Han Sans SC','PingFang SC','Microsoft YaHei','WenQuanYi Micro Hei',\
     'Noto Serif CJK SC',sans-serif}.b{font-weight:bold}";

/// From where to where, in half pixels from a cell's corner.
type Line = ((u16, u16), (u16, u16));

/// How a run of cells looks.
#[derive(Clone, PartialEq, Eq)]
struct Style {
    ink: String,
    bold: bool,
    faint: bool,
    wide: bool,
}

/// The screen, with its cursor.
pub fn draw(screen: &Screen) -> String {
    let (rows, columns) = screen.size();
    let (rows, columns) = (rows.get(), columns.get());
    let (width, height) = (columns * WIDTH + 2 * MARGIN, rows * HEIGHT + 2 * MARGIN);
    let mut svg = format!(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 {width} {height}\" width=\"{width}\" height=\"{height}\">\n\
         <style>{STYLE}</style>\n<rect width=\"{width}\" height=\"{height}\" rx=\"8\" fill=\"{GROUND}\"/>\n\
         <g transform=\"translate({MARGIN} {MARGIN})\">\n"
    );
    for row in 0..rows {
        let cells: Vec<&Cell> = (0..columns).filter_map(|column| whole(screen, row, column)).collect();
        grounds(&mut svg, row, &cells);
        frames(&mut svg, row, &cells);
        texts(&mut svg, row, &cells);
    }
    if !screen.hide_cursor() {
        let (row, column) = screen.cursor_position();
        let (x, y) = (column * WIDTH, row * HEIGHT + 1);
        writeln!(svg, "<rect x=\"{x}\" y=\"{y}\" width=\"2\" height=\"{}\" fill=\"#ffffff\"/>", HEIGHT - 2).unwrap();
    }
    svg.push_str("</g>\n</svg>\n");
    svg
}

/// The cell at a place; of a character's second cell, the first: the second is its own in nothing.
fn whole(screen: &Screen, row: u16, column: u16) -> Option<&Cell> {
    let cell = screen.cell(row, column)?;
    if cell.is_wide_continuation() { screen.cell(row, column.checked_sub(1)?) } else { Some(cell) }
}

fn grounds(svg: &mut String, row: u16, cells: &[&Cell]) {
    for (from, count, ground) in runs(cells, |cell| colours(cell).1) {
        let (x, y, width) = (from * WIDTH, row * HEIGHT, count * WIDTH);
        writeln!(svg, "<rect x=\"{x}\" y=\"{y}\" width=\"{width}\" height=\"{HEIGHT}\" fill=\"{ground}\"/>").unwrap();
    }
    for (from, count, ink) in runs(cells, |cell| cell.underline().then(|| colours(cell).0)) {
        let (x, y, width) = (from * WIDTH, row * HEIGHT + BASE + 3, count * WIDTH);
        writeln!(svg, "<rect x=\"{x}\" y=\"{y}\" width=\"{width}\" height=\"1\" fill=\"{ink}\"/>").unwrap();
    }
}

/// Frames: drawn, not written.
fn frames(svg: &mut String, row: u16, cells: &[&Cell]) {
    let style = |cell: &Cell| lines(cell).map(|_| style(cell));
    for (from, count, style) in runs(cells, style) {
        let mut path = String::new();
        for column in from..from + count {
            let (x, y) = (column * WIDTH, row * HEIGHT);
            let Some(drawn) = cells.get(usize::from(column)).and_then(|cell| lines(cell)) else { continue };
            for (from, to) in drawn {
                let at = |(right, down): (u16, u16)| format!("{} {}", half(2 * x + right), half(2 * y + down));
                write!(path, "M{}L{}", at(from), at(to)).unwrap();
            }
        }
        let faint = if style.faint { " stroke-opacity=\".55\"" } else { "" };
        writeln!(svg, "<path d=\"{path}\" stroke=\"{}\"{faint}/>", style.ink).unwrap();
    }
}

/// Every character at its own place, also for viewers that know one place a text only.
fn texts(svg: &mut String, row: u16, cells: &[&Cell]) {
    let said = |cell: &Cell| Some(style(cell)).filter(|_| !cell.contents().trim().is_empty() && lines(cell).is_none());
    for (from, count, style) in runs(cells, said) {
        let class = [("w", style.wide), ("b", style.bold)].into_iter().filter_map(|(name, on)| on.then_some(name));
        let class: Vec<&str> = class.collect();
        let class = if class.is_empty() { String::new() } else { format!(" class=\"{}\"", class.join(" ")) };
        let faint = if style.faint { " fill-opacity=\".6\"" } else { "" };
        write!(svg, "<text y=\"{}\" fill=\"{}\"{class}{faint}>", row * HEIGHT + BASE, style.ink).unwrap();
        for (column, cell) in
            (0..).zip(cells).skip(from.into()).take(count.into()).step_by(if style.wide { 2 } else { 1 })
        {
            let said = cell.contents().replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;");
            write!(svg, "<tspan x=\"{}\">{said}</tspan>", column * WIDTH).unwrap();
        }
        svg.push_str("</text>\n");
    }
}

/// Neighbours that are alike, as (first, how many, what they have); those that have nothing are left out.
fn runs<T: PartialEq>(cells: &[&Cell], of: impl Fn(&Cell) -> Option<T>) -> Vec<(u16, u16, T)> {
    let mut runs: Vec<(u16, u16, T)> = Vec::new();
    for (column, cell) in (0_u16..).zip(cells) {
        let Some(this) = of(cell) else { continue };
        match runs.last_mut() {
            Some((from, count, last)) if *from + *count == column && *last == this => *count += 1,
            _ => runs.push((column, 1, this)),
        }
    }
    runs
}

fn style(cell: &Cell) -> Style {
    Style { ink: colours(cell).0, bold: cell.bold(), faint: cell.dim(), wide: cell.is_wide() }
}

/// The colour of what is written, and of what it is written on where that is not the screen's own.
fn colours(cell: &Cell) -> (String, Option<String>) {
    let (ink, ground) = (colour(cell.fgcolor()), colour(cell.bgcolor()));
    if cell.inverse() {
        (ground.unwrap_or_else(|| GROUND.to_owned()), Some(ink.unwrap_or_else(|| INK.to_owned())))
    } else {
        (ink.unwrap_or_else(|| INK.to_owned()), ground)
    }
}

fn colour(color: Color) -> Option<String> {
    match color {
        Color::Default => None,
        Color::Rgb(r, g, b) => Some(format!("#{r:02x}{g:02x}{b:02x}")),
        Color::Idx(n @ 0..=15) => Some(SIXTEEN[usize::from(n)].to_owned()),
        Color::Idx(n @ 16..=231) => {
            let part = |n: u8| if n == 0 { 0 } else { 55 + 40 * n };
            let n = n - 16;
            Some(format!("#{:02x}{:02x}{:02x}", part(n / 36), part(n / 6 % 6), part(n % 6)))
        }
        Color::Idx(n) => {
            let grey = 8 + 10 * (n - 232);
            Some(format!("#{grey:02x}{grey:02x}{grey:02x}"))
        }
    }
}

/// The lines of a character that frames are made of.
fn lines(cell: &Cell) -> Option<Vec<Line>> {
    let (right, down) = (2 * WIDTH, 2 * HEIGHT);
    let (x, y) = (WIDTH, HEIGHT);
    let (left_arm, right_arm) = (((0, y), (x, y)), ((x, y), (right, y)));
    let (upper_arm, lower_arm) = (((x, 0), (x, y)), ((x, y), (x, down)));
    Some(match cell.contents() {
        "─" => vec![((0, y), (right, y))],
        "│" => vec![((x, 0), (x, down))],
        "┌" => vec![right_arm, lower_arm],
        "┐" => vec![left_arm, lower_arm],
        "└" => vec![upper_arm, right_arm],
        "┘" => vec![upper_arm, left_arm],
        "├" => vec![upper_arm, lower_arm, right_arm],
        "┤" => vec![upper_arm, lower_arm, left_arm],
        "┬" => vec![left_arm, right_arm, lower_arm],
        "┴" => vec![left_arm, right_arm, upper_arm],
        "┼" => vec![left_arm, right_arm, upper_arm, lower_arm],
        _ => return None,
    })
}

/// Half pixels as pixels.
fn half(halves: u16) -> String {
    if halves.is_multiple_of(2) { (halves / 2).to_string() } else { format!("{}.5", halves / 2) }
}
