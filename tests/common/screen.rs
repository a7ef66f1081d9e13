//! A frame as rows of text that can be read and compared, and what has to hold of every frame.

use ratatui::Terminal;
use ratatui::backend::{Backend, TestBackend};
use ratatui::buffer::{Buffer, CellWidth};

/// A frame that was drawn.
pub struct Shot {
    /// Its cells.
    pub buffer: Buffer,
    /// The cursor, where it is shown.
    pub cursor: Option<(u16, u16)>,
}

/// Draws a frame on a terminal of that size.
pub fn shoot(width: u16, height: u16, draw: impl FnOnce(&mut ratatui::Frame<'_>)) -> Shot {
    let mut terminal = Terminal::new(TestBackend::new(width, height)).expect("a test terminal has no errors");
    let mut shown = false;
    terminal
        .draw(|frame| {
            draw(frame);
        })
        .expect("a test terminal has no errors");
    let backend = terminal.backend_mut();
    if backend.cursor_visible() {
        shown = true;
    }
    let at = backend.get_cursor_position().expect("a test terminal has no errors");
    Shot { buffer: backend.buffer().clone(), cursor: shown.then_some((at.x, at.y)) }
}

impl Shot {
    /// The rows as a person sees them: the second cell of a wide character is left out, spaces at the end are cut.
    pub fn rows(&self) -> Vec<String> {
        let area = self.buffer.area;
        (0..area.height).map(|y| self.row(y).trim_end().to_owned()).collect()
    }

    /// The whole frame, with a last line that says where the cursor is.
    pub fn text(&self) -> String {
        let cursor = match self.cursor {
            Some((x, y)) => format!("cursor: {x},{y}"),
            None => "cursor: hidden".to_owned(),
        };
        format!("{}\n{cursor}\n", self.rows().iter().map(|row| masked(row)).collect::<Vec<_>>().join("\n"))
    }

    fn row(&self, y: u16) -> String {
        let mut x = 0;
        let mut row = String::new();
        while let Some(cell) = self.buffer.cell((x, y)) {
            row.push_str(cell.symbol());
            x += cell.cell_width().max(1);
        }
        row
    }

    fn symbol(&self, x: u16, y: u16) -> &str {
        self.buffer.cell((x, y)).map_or("", |cell| cell.symbol())
    }

    /// Fails where a wide character is cut in half or a frame is broken.
    pub fn check(&self) {
        self.no_half_characters();
        self.no_broken_frames();
        if let Some((x, y)) = self.cursor {
            assert!(
                x < self.buffer.area.width && y < self.buffer.area.height,
                "cursor off the screen\n{}",
                self.text()
            );
            let half = x > 0 && self.buffer[(x - 1, y)].cell_width() > 1;
            assert!(!half, "the cursor is in the middle of a character\n{}", self.text());
        }
    }

    fn no_half_characters(&self) {
        let area = self.buffer.area;
        for y in 0..area.height {
            let mut x = 0;
            while x < area.width {
                let cells = self.buffer[(x, y)].cell_width().max(1);
                assert!(x + cells <= area.width, "row {y} ends in half a character\n{}", self.text());
                for half in x + 1..x + cells {
                    assert_eq!(self.symbol(half, y), " ", "half a character at {half},{y}\n{}", self.text());
                }
                x += cells;
            }
        }
    }

    /// Every frame whose four corners are seen has whole sides, but for what lies over them in a frame of its own.
    fn no_broken_frames(&self) {
        let frames = self.frames();
        let covered = |x: u16, y: u16, mine: &Frame| {
            frames
                .iter()
                .any(|other| other != mine && (other.0..=other.2).contains(&x) && (other.1..=other.3).contains(&y))
        };
        for frame in &frames {
            let (left, top, right, bottom) = *frame;
            for y in top + 1..bottom {
                for x in [left, right] {
                    let whole = self.symbol(x, y) == "│" || covered(x, y, frame);
                    assert!(whole, "the frame at {left},{top} is broken at {x},{y}\n{}", self.text());
                }
            }
        }
        // A corner without its frame is one that something has overwritten.
        let area = self.buffer.area;
        for (x, y) in (0..area.height).flat_map(|y| (0..area.width).map(move |x| (x, y))) {
            if ["┌", "┐", "└", "┘"].contains(&self.symbol(x, y)) {
                let owned = frames.iter().any(|(l, t, r, b)| (x == *l || x == *r) && (y == *t || y == *b));
                let overlaid = !frames.is_empty();
                assert!(owned || overlaid, "a corner without a frame at {x},{y}\n{}", self.text());
            }
        }
    }

    fn frames(&self) -> Vec<Frame> {
        let area = self.buffer.area;
        let mut frames = Vec::new();
        for (x, y) in (0..area.height).flat_map(|y| (0..area.width).map(move |x| (x, y))) {
            if self.symbol(x, y) != "┌" {
                continue;
            }
            let right = (x + 1..area.width).find(|right| self.symbol(*right, y) == "┐");
            let bottom = (y + 1..area.height).find(|bottom| self.symbol(x, *bottom) == "└");
            // Of two frames one over the other, a dialog may hide the corners between them.
            let two = |right, bottom| (y + 1..bottom).any(|y| ["┐", "┘"].contains(&self.symbol(right, y)));
            if let (Some(right), Some(bottom)) = (right, bottom)
                && self.symbol(right, bottom) == "┘"
                && !two(right, bottom)
            {
                frames.push((x, y, right, bottom));
            }
        }
        frames
    }
}

/// Left, top, right, bottom.
type Frame = (u16, u16, u16, u16);

/// A row without the hashes and keys in it, which are another ones every time.
fn masked(row: &str) -> String {
    let shows = ["核对码", "heck code", "签章号", "eal number"].iter().any(|word| row.contains(word));
    let mask = |piece: &str| {
        let word = piece.trim_end_matches(|c: char| !c.is_ascii_alphanumeric());
        let hex = word.len() >= 4 && word.chars().all(|c| c.is_ascii_digit() || ('a'..='f').contains(&c));
        if hex { format!("{}{}", "x".repeat(word.len()), &piece[word.len()..]) } else { piece.to_owned() }
    };
    // A word ends where the next character is no letter or digit; it keeps that one behind it.
    let words = row.split_inclusive(|c: char| !c.is_ascii_alphanumeric());
    if shows { words.map(mask).collect() } else { row.to_owned() }
}
