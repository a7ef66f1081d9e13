//! Columns that stand under each other, whatever is in them. A pipe gets all of it; on a terminal a table that ends in a text
//! is cut to its width.

use super::output::{Output, Role};
use super::stop::Done;
use crate::runtime::typed::{cells, harmless};

/// A piece of a cell.
pub type Part = (String, Option<Role>);

/// A table in the making.
#[derive(Default)]
pub struct Table {
    rows: Vec<Vec<Vec<Part>>>,
}

impl Table {
    /// Adds a row of plain cells.
    pub fn row<const N: usize>(&mut self, cells: [String; N]) {
        self.parts(cells.into_iter().map(|cell| vec![(cell, None)]).collect());
    }

    /// Adds a row of cells with roles.
    pub fn painted(&mut self, cells: Vec<Part>) {
        self.parts(cells.into_iter().map(|cell| vec![cell]).collect());
    }

    /// Adds a row of cells that are made of parts.
    pub fn parts(&mut self, cells: Vec<Vec<Part>>) {
        self.rows.push(cells.into_iter().map(|cell| cell.into_iter().map(flat).collect()).collect());
    }

    /// Prints it: columns two spaces apart, none behind the last.
    pub fn print(&self, out: &Output) -> Done {
        self.each(|parts| out.painted(parts))
    }

    /// The same, each row cut where a terminal ends.
    pub fn print_cut(&self, out: &Output) -> Done {
        self.each(|parts| out.cut(parts))
    }

    fn each(&self, print: impl Fn(&[(&str, Option<Role>)]) -> Done) -> Done {
        let columns = self.rows.iter().map(Vec::len).max().unwrap_or(0);
        let wide = |cell: &Vec<Part>| cell.iter().map(|(text, _)| cells(text)).sum::<usize>();
        let width = |at: usize| self.rows.iter().filter_map(|row| row.get(at)).map(wide).max().unwrap_or(0);
        let widths: Vec<usize> = (0..columns).map(width).collect();
        for row in &self.rows {
            let last = row.iter().rposition(|cell| wide(cell) > 0).map_or(0, |at| at + 1);
            let gap = |(at, cell): (usize, &Vec<Part>)| if at + 1 == last { 0 } else { widths[at] + 2 - wide(cell) };
            let gaps: Vec<String> = row[..last].iter().enumerate().map(|cell| " ".repeat(gap(cell))).collect();
            let mut parts: Vec<(&str, Option<Role>)> = Vec::new();
            for (cell, gap) in row[..last].iter().zip(&gaps) {
                parts.extend(cell.iter().map(|(text, role)| (text.as_str(), *role)));
                parts.push((gap.as_str(), None));
            }
            print(&parts)?;
        }
        Ok(())
    }
}

/// A piece on one line.
fn flat((text, role): Part) -> Part {
    (harmless(&text.replace(['\n', '\r'], " ")), role)
}
