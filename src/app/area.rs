//! Rectangles on the screen. Where things are is decided here, so that what is drawn, what scrolls and what the mouse
//! hits agree.

/// A rectangle of cells.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Area {
    /// The leftmost column.
    pub x: u16,
    /// The topmost row.
    pub y: u16,
    /// Columns.
    pub width: u16,
    /// Rows.
    pub height: u16,
}

impl Area {
    /// A rectangle.
    pub const fn new(x: u16, y: u16, width: u16, height: u16) -> Self {
        Self { x, y, width, height }
    }

    /// Whether it has no cell.
    pub fn is_empty(self) -> bool {
        self.width == 0 || self.height == 0
    }

    /// Whether a cell lies in it.
    pub fn contains(self, x: u16, y: u16) -> bool {
        (self.x..self.x.saturating_add(self.width)).contains(&x)
            && (self.y..self.y.saturating_add(self.height)).contains(&y)
    }

    /// What is left inside a frame of one cell.
    pub fn inside(self) -> Self {
        self.shrink(1, 1)
    }

    /// What is left after taking columns off both sides and rows off top and bottom.
    pub fn shrink(self, columns: u16, rows: u16) -> Self {
        Self {
            x: self.x.saturating_add(columns.min(self.width)),
            y: self.y.saturating_add(rows.min(self.height)),
            width: self.width.saturating_sub(columns.saturating_mul(2)),
            height: self.height.saturating_sub(rows.saturating_mul(2)),
        }
    }

    /// The top `rows` rows, and the rest.
    pub fn split_top(self, rows: u16) -> (Self, Self) {
        let rows = rows.min(self.height);
        let rest = Self { y: self.y + rows, height: self.height - rows, ..self };
        (Self { height: rows, ..self }, rest)
    }

    /// All but the bottom `rows` rows, and those.
    pub fn split_bottom(self, rows: u16) -> (Self, Self) {
        self.split_top(self.height - rows.min(self.height))
    }

    /// The left `columns` columns, and the rest.
    pub fn split_left(self, columns: u16) -> (Self, Self) {
        let columns = columns.min(self.width);
        let rest = Self { x: self.x + columns, width: self.width - columns, ..self };
        (Self { width: columns, ..self }, rest)
    }

    /// A rectangle of at most that size in the middle.
    pub fn middle(self, width: u16, height: u16) -> Self {
        let (width, height) = (width.min(self.width), height.min(self.height));
        Self { x: self.x + (self.width - width) / 2, y: self.y + (self.height - height) / 2, width, height }
    }
}
