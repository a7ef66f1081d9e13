//! The program in a terminal, and beside it an editor that is told the same.

use crate::common::pty::{Pty, World};
use sankaben::app::area::Area;
use sankaben::app::form::{FieldKind, Form, FormLayout};
use sankaben::app::layout;
use sankaben::domain::change::{DraftId, Family};
use sankaben::i18n::{Catalog, Lang};
use sankaben::text::{Ambiguous, Edit, Editor, NoLabels, SharedLabels};
use std::sync::Arc;

/// The two of them.
pub struct Twin {
    /// The program.
    pub terminal: Pty,
    /// What it should be showing.
    pub model: Editor,
    /// Where in the terminal the text is.
    pub area: Area,
    labels: SharedLabels,
    _world: World,
}

impl Twin {
    /// A new entry, the cursor in its empty text.
    pub fn new(width: u16, height: u16) -> Self {
        let world = World::new();
        world.run(&["journal", "new", "--plain", "陈立新"], "");
        let mut terminal = world.open(width, height);
        terminal.wait_for("陈立新");
        terminal.keys("Enter");
        terminal.wait_for("进度卡待确认");
        terminal.keys("Esc");
        terminal.wait_gone("进度卡待确认");
        terminal.keys("n");
        terminal.wait_for("记一篇");
        let mut model = Editor::new("");
        model.set_habits(false, true);
        let labels: SharedLabels = Arc::new(NoLabels);
        let mut twin = Self { terminal, model, area: Area::default(), labels, _world: world };
        twin.place(width, height);
        twin
    }

    /// Gives both another size.
    pub fn resize(&mut self, width: u16, height: u16) {
        self.terminal.resize(width, height);
        self.place(width, height);
        // The rule above the text is as wide as the terminal, and the keys stand in its last row.
        let rule = "─".repeat(width.into());
        let drawn = |screen: &str| {
            let rows: Vec<&str> = screen.lines().collect();
            rows.get(usize::from(self.area.y) - 1) == Some(&rule.as_str())
                && rows.get(usize::from(height) - 1).is_some_and(|row| row.contains("Ctrl-S"))
        };
        self.terminal.wait_until(&format!("a screen of {width}x{height}"), drawn);
    }

    fn place(&mut self, width: u16, height: u16) {
        let today = chrono::NaiveDate::from_ymd_opt(2026, 3, 13).expect("a day");
        let form = Form::for_new(Family::Entry, today, DraftId("x".into())).expect("entries have a form");
        let body = layout::parts(width, height).body;
        let slots = FormLayout::of(&form, body, Catalog::new(Lang::Zh)).slots;
        let at = form.fields.iter().position(|field| field.kind == FieldKind::Body).expect("entries have a text");
        self.area = slots[at].input;
        self.model.set_view(self.area.width.into(), self.area.height.into(), Ambiguous::Narrow, &self.labels);
    }

    /// Tells the model; the terminal has been told.
    pub fn edit(&mut self, edit: Edit) {
        self.model.edit(edit);
    }

    /// The cell of the terminal where the cursor should be.
    pub fn cursor(&self) -> (u16, u16) {
        let (row, column) = self.model.cursor_cell();
        let cell = |n| u16::try_from(n).expect("a cell");
        (self.area.x + cell(column), self.area.y + cell(row))
    }

    /// What the rows of the text should show.
    pub fn rows(&self) -> Vec<String> {
        let mut rows: Vec<String> =
            self.model.visible_rows().iter().map(|row| row.text().trim_end().to_owned()).collect();
        rows.resize(self.area.height.into(), String::new());
        rows
    }

    /// Waits until the terminal shows what the model says; fails with both where it does not.
    pub fn agree(&self, what: &str) {
        let (rows, cursor) = (self.rows(), self.cursor());
        let from = usize::from(self.area.y);
        let here = |screen: &str| {
            let shown: Vec<&str> = screen.lines().skip(from).take(rows.len()).collect();
            self.terminal.cursor() == Some(cursor) && shown.iter().zip(&rows).all(|(shown, row)| shown == row)
        };
        let wanted = format!(
            "{what}: the cursor at {cursor:?} (it is at {:?}) and\n{}",
            self.terminal.cursor(),
            rows.join("\n")
        );
        self.terminal.wait_until(&wanted, here);
    }
}
