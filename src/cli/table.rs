//! Columns that stand under each other, whatever is in them. Nothing is cut: a pipe wants all of it.

use super::output::{Output, Role};
use super::stop::Done;
use crate::runtime::typed::{cells, harmless};

/// A table in the making.
#[derive(Default)]
pub struct Table {
    rows: Vec<Vec<(String, Option<Role>)>>,
}

impl Table {
    /// Adds a row of plain cells.
    pub fn row<const N: usize>(&mut self, cells: [String; N]) {
        self.rows.push(cells.into_iter().map(|cell| (cell, None)).collect());
    }

    /// Adds a row of cells with roles.
    pub fn painted(&mut self, cells: Vec<(String, Option<Role>)>) {
        self.rows.push(cells);
    }

    /// Prints it: columns two spaces apart, none behind the last.
    pub fn print(&self, out: &Output) -> Done {
        let rows: Vec<Vec<(String, Option<Role>)>> =
            self.rows.iter().map(|row| row.iter().map(flat).collect()).collect();
        let columns = rows.iter().map(Vec::len).max().unwrap_or(0);
        let width =
            |at: usize| rows.iter().filter_map(|row| row.get(at)).map(|(cell, _)| cells(cell)).max().unwrap_or(0);
        let widths: Vec<usize> = (0..columns).map(width).collect();
        for row in &rows {
            let last = row.iter().rposition(|(cell, _)| !cell.is_empty()).map_or(0, |at| at + 1);
            let gaps: Vec<String> = row[..last]
                .iter()
                .enumerate()
                .map(|(at, (cell, _))| if at + 1 == last { 0 } else { widths[at] + 2 - cells(cell) })
                .map(|gap| " ".repeat(gap))
                .collect();
            let parts: Vec<(&str, Option<Role>)> = row[..last]
                .iter()
                .zip(&gaps)
                .flat_map(|((cell, role), gap)| [(cell.as_str(), *role), (gap.as_str(), None)])
                .collect();
            out.painted(&parts)?;
        }
        Ok(())
    }
}

/// A cell on one line.
fn flat((cell, role): &(String, Option<Role>)) -> (String, Option<Role>) {
    (harmless(&cell.replace(['\n', '\r'], " ")), *role)
}
