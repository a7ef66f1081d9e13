//! Rows in columns, one of them selected: by a mark as well as by its look. Columns that do not fit go, the least
//! important first; the one that flexes takes what is left.

use crate::app::area::Area;
use crate::app::hits::Target;
use crate::tui::paint::Painter;
use crate::tui::theme::Role;

/// Before the selected row; others are indented as far.
const MARK: &str = "> ";
/// Between columns.
const GAP: u16 = 2;

/// A column.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Column {
    /// The fewest cells it is worth showing in.
    pub min: u16,
    /// The most cells it takes; `u16::MAX` for what its rows need.
    pub max: u16,
    /// Whether it takes the cells that are left. One column of a table should.
    pub flex: bool,
    /// Whether its text ends at its right edge.
    pub right: bool,
    /// Its importance: the highest goes first where there is no room; 0 stays.
    pub rank: u8,
}

impl Column {
    /// A column as wide as its text, up to `max` cells.
    pub const fn fit(max: u16) -> Self {
        Self { min: 1, max, flex: false, right: false, rank: 0 }
    }

    /// The column that takes what is left, and is worth showing from `min` cells on.
    pub const fn flex(min: u16) -> Self {
        Self { min, max: u16::MAX, flex: true, right: false, rank: 0 }
    }

    /// The same, its text at the right.
    pub const fn right(self) -> Self {
        Self { right: true, ..self }
    }

    /// The same, gone where there is no room.
    pub const fn rank(self, rank: u8) -> Self {
        Self { rank, ..self }
    }
}

/// A row: a cell for each column. Missing ones are empty.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Row {
    /// The cells: text and look.
    pub cells: Vec<(String, Role)>,
}

impl Row {
    /// A row of cells.
    pub fn new<const N: usize>(cells: [(String, Role); N]) -> Self {
        Self { cells: cells.into() }
    }

    fn text(&self, column: usize) -> &str {
        self.cells.get(column).map_or("", |(text, _)| text)
    }
}

/// A list to draw.
pub struct Table<'a> {
    /// Its columns.
    pub columns: &'a [Column],
    /// All its rows.
    pub rows: &'a [Row],
    /// The first row in view.
    pub top: usize,
    /// The selected row.
    pub selected: Option<usize>,
    /// Whether keys go to this list.
    pub focused: bool,
}

impl Table<'_> {
    /// Draws it; as many rows as the area has.
    pub fn draw(&self, painter: &mut Painter<'_>, area: Area) {
        self.paint(painter, area, false);
    }

    /// The same; in the large layout rows stand apart, and only the columns that matter are shown.
    pub fn draw_airy(&self, painter: &mut Painter<'_>, area: Area) {
        let large = painter.look().large;
        self.paint(painter, area, large);
    }

    fn paint(&self, painter: &mut Painter<'_>, area: Area, airy: bool) {
        let mark = painter.width(MARK);
        let pitch = if airy { 2 } else { 1 };
        let in_view = self.rows.iter().enumerate().skip(self.top).take(area.height.div_ceil(pitch).into());
        let shown: Vec<(usize, &Row)> = in_view.collect();
        let whole = whole_widths(painter, self.columns, &shown.iter().map(|(_, row)| *row).collect::<Vec<_>>());
        let whole: Vec<u16> =
            whole.iter().zip(self.columns).map(|(n, spec)| if airy && spec.rank > 0 { 0 } else { *n }).collect();
        let widths = fit(self.columns, &whole, area.width.saturating_sub(mark));
        for (y, (index, row)) in (0..).zip(shown) {
            let selected = self.selected == Some(index);
            let line = Area::new(area.x, area.y + y * pitch, area.width, 1);
            painter.hit(line, Target::Row(index));
            let mut column = mark;
            for ((at, spec), width) in self.columns.iter().enumerate().zip(&widths) {
                let Some(width) = *width else { continue };
                let (_, rest) = line.split_left(column);
                let (cell, _) = rest.split_left(width + self.slack(painter, row, at, &widths));
                let role = row.cells.get(at).map_or(Role::Text, |(_, role)| *role);
                if spec.right {
                    painter.put_right(cell, 0, row.text(at), role);
                } else {
                    painter.put(cell, 0, 0, row.text(at), role);
                }
                column += width + GAP;
            }
            if selected {
                painter.put(line, 0, 0, MARK, if self.focused { Role::Accent } else { Role::Text });
                if self.focused {
                    painter.restyle(line, Role::Selection);
                }
            }
        }
    }

    /// Cells a row's flexing column may run on into: what its last column, set to the right behind it, leaves free there.
    fn slack(&self, painter: &Painter<'_>, row: &Row, at: usize, widths: &[Option<u16>]) -> u16 {
        let mut behind = (at + 1..widths.len()).filter_map(|next| Some((next, widths[next]?)));
        match (self.columns[at].flex, behind.next(), behind.next()) {
            (true, Some((next, width)), None) if self.columns[next].right => {
                width.saturating_sub(painter.width(row.text(next)))
            }
            _ => 0,
        }
    }

    /// Cells that all columns would take, the mark among them.
    pub fn natural_width(painter: &Painter<'_>, columns: &[Column], rows: &[Row]) -> u16 {
        let widths = natural(columns, &whole_widths(painter, columns, &rows.iter().collect::<Vec<_>>()));
        let gaps = GAP * u16::try_from(columns.len().saturating_sub(1)).unwrap_or(0);
        widths.iter().fold(painter.width(MARK) + gaps, |sum, width| sum.saturating_add(*width))
    }
}

/// What the texts of each column take.
fn whole_widths(painter: &Painter<'_>, columns: &[Column], rows: &[&Row]) -> Vec<u16> {
    let widest = |at: usize| rows.iter().map(|row| painter.width(row.text(at))).max().unwrap_or(0);
    (0..columns.len()).map(widest).collect()
}

/// The same as far as a column goes by itself.
fn natural(columns: &[Column], whole: &[u16]) -> Vec<u16> {
    columns.iter().zip(whole).map(|(column, whole)| column.max.min(*whole)).collect()
}

/// The width of each column in `room` cells; nothing for one that is not shown. Columns whose rows are all empty take
/// no room; what the one that flexes does not need goes to texts that would be cut.
fn fit(columns: &[Column], whole: &[u16], room: u16) -> Vec<Option<u16>> {
    let natural = natural(columns, whole);
    let mut shown: Vec<bool> = columns.iter().zip(&natural).map(|(column, n)| column.flex || *n > 0).collect();
    loop {
        let needed: u16 = (0..columns.len())
            .filter(|at| shown[*at])
            .map(|at| if columns[at].flex { columns[at].min.min(natural[at]) } else { natural[at] } + GAP)
            .fold(0, u16::saturating_add)
            .saturating_sub(GAP);
        let least =
            (0..columns.len()).filter(|at| shown[*at] && columns[*at].rank > 0).max_by_key(|at| columns[*at].rank);
        match least {
            Some(at) if needed > room => shown[at] = false,
            _ => break,
        }
    }
    let mut left = room;
    let mut widths = vec![None; columns.len()];
    let gaps = u16::try_from(shown.iter().filter(|shown| **shown).count().saturating_sub(1)).unwrap_or(0) * GAP;
    left = left.saturating_sub(gaps);
    for at in (0..columns.len()).filter(|at| shown[*at] && !columns[*at].flex) {
        let width = natural[at].min(left);
        widths[at] = Some(width);
        left -= width;
    }
    for at in (0..columns.len()).filter(|at| shown[*at] && columns[*at].flex) {
        let mut spare = left.saturating_sub(natural[at].max(columns[at].min));
        for (width, whole) in widths.iter_mut().zip(whole) {
            if let Some(width) = width {
                let more = whole.saturating_sub(*width).min(spare);
                *width += more;
                spare -= more;
                left -= more;
            }
        }
        widths[at] = Some(left);
        left = 0;
    }
    widths
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn columns_share_the_room_and_the_least_important_goes() {
        let columns = [Column::fit(4), Column::flex(10), Column::fit(6).rank(1), Column::fit(8).rank(2)];
        let natural = [3, 30, 6, 8];
        assert_eq!(fit(&columns, &natural, 60), [Some(3), Some(37), Some(6), Some(8)]);
        assert_eq!(fit(&columns, &natural, 30), [Some(3), Some(17), Some(6), None]);
        assert_eq!(fit(&columns, &natural, 16), [Some(3), Some(11), None, None]);
        assert_eq!(fit(&columns, &natural, 2), [Some(0), Some(0), None, None]);
        let cut = [3, 12, 20, 8];
        assert_eq!(
            fit(&columns, &cut, 60),
            [Some(3), Some(23), Some(20), Some(8)],
            "no text is cut beside empty cells"
        );
        assert_eq!(fit(&columns, &cut, 40), [Some(3), Some(12), Some(11), Some(8)]);
        assert_eq!(fit(&columns, &cut, 35), [Some(3), Some(12), Some(6), Some(8)]);
    }

    #[test]
    fn an_empty_column_takes_no_room() {
        let columns = [Column::fit(4), Column::fit(9), Column::flex(5)];
        assert_eq!(fit(&columns, &[3, 0, 9], 20), [Some(3), None, Some(15)]);
    }
}
