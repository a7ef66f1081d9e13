//! The head of a table: which row it is and which column is what. Old ledgers have a title above it, heads of two rows with merged
//! cells, and names of their own.

use super::{Line, Table};
use crate::import::batch::{BadRow, Reason, Refused};
use crate::text::fold;
use std::collections::BTreeMap;

/// A column a reader knows: its field, then the names files give it.
pub(in crate::import) type Column = (&'static str, &'static [&'static str]);

/// Characters of a name that are looked at: what is longer is no name.
const NAME: usize = 100;
/// Rows in which the head is looked for.
const LOOK: usize = 20;

/// A column of a file, as a person is shown it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ColumnName {
    /// What the file calls it.
    pub name: String,
    /// The field it becomes; nothing where it is left out.
    pub field: Option<&'static str>,
    /// What stands in it first.
    pub sample: String,
}

/// Which column is which field.
#[derive(Clone, Debug, Default)]
pub(in crate::import) struct Head {
    /// The names, by column.
    pub names: Vec<String>,
    /// The column of a field.
    pub at: BTreeMap<&'static str, usize>,
    /// The first row below it, as an index into the table's rows.
    pub below: usize,
}

/// What is known of columns' names.
#[derive(Clone, Copy)]
pub(in crate::import) struct Names<'a> {
    /// The columns of the reader.
    pub columns: &'a [Column],
    /// Of each of these groups one field must be there.
    pub required: &'a [&'a [&'static str]],
    /// What the user says columns are; an empty field is one to leave out.
    pub said: &'a BTreeMap<String, String>,
    /// What the user said of earlier files, by their heads.
    pub remembered: &'a [(Vec<String>, BTreeMap<String, String>)],
}

impl Head {
    /// Finds it; where no row has a name that is known, the first row that is as full as the fullest.
    pub fn find(table: &Table, names: Names<'_>) -> Self {
        let mut best = (false, 0, Self::default());
        for (at, line) in table.lines.iter().enumerate().take(LOOK) {
            let mut candidates = vec![Self::of(own_names(line), at + 1, names)];
            if let Some(next) = table.lines.get(at + 1).filter(|next| next.number == line.number + 1) {
                candidates.push(Self::of(merged_names(line, next), at + 2, names));
            }
            for head in candidates {
                let rank = (head.missing(names).is_none(), head.at.len());
                if rank > (best.0, best.1) {
                    best = (rank.0, rank.1, head);
                }
            }
        }
        if best.1 > 0 {
            return best.2;
        }
        let fullest = table.lines.iter().take(LOOK).map(|line| line.cells.len()).max().unwrap_or(0);
        let at = table.lines.iter().position(|line| line.cells.len() * 2 > fullest).unwrap_or(0);
        Self { names: table.lines.get(at).map(own_names).unwrap_or_default(), at: BTreeMap::new(), below: at + 1 }
    }

    fn of(columns: Vec<String>, below: usize, names: Names<'_>) -> Self {
        let mut at = BTreeMap::new();
        for (column, name) in columns.iter().enumerate() {
            if let Some(field) = names.field(name, &columns) {
                at.entry(field).or_insert(column);
            }
        }
        Self { names: columns, at, below }
    }

    /// The first group of which no field is there.
    pub fn missing<'a>(&self, names: Names<'a>) -> Option<&'a [&'static str]> {
        names.required.iter().copied().find(|group| !group.iter().any(|field| self.at.contains_key(field)))
    }

    /// Refuses a head in which two columns are one field.
    pub fn check_twice(&self, names: Names<'_>, part: &str, row: u64) -> Result<(), Refused> {
        for (column, name) in self.names.iter().enumerate() {
            let field = names.field(name, &self.names);
            if field.is_some_and(|field| self.at.get(field) != Some(&column)) {
                let why = Reason::said("import-column-twice", name);
                return Err(Refused::Rows(vec![BadRow { part: part.to_owned(), row, column: name.clone(), why }]));
            }
        }
        Ok(())
    }

    /// The columns, for a person to look at.
    pub fn columns(&self, table: &Table, names: Names<'_>) -> Vec<ColumnName> {
        let below = &table.lines[self.below.min(table.lines.len())..];
        let sample = |column: usize| below.iter().map(|line| line.text(column)).find(|text| !text.is_empty());
        let column = |(at, name): (usize, &String)| ColumnName {
            name: name.clone(),
            field: names.field(name, &self.names),
            sample: sample(at).unwrap_or_default().chars().take(SAMPLE).collect(),
        };
        self.names.iter().enumerate().filter(|(_, name)| !name.is_empty()).map(column).collect()
    }
}

/// Characters of a sample.
const SAMPLE: usize = 60;

impl Names<'_> {
    /// The field of a column in a table with these columns.
    fn field(&self, name: &str, columns: &[String]) -> Option<&'static str> {
        let wanted = normal(name);
        if wanted.is_empty() {
            return None;
        }
        let said = |map: &BTreeMap<String, String>| {
            map.iter().find(|(name, _)| normal(name) == wanted).map(|(_, field)| self.known(field))
        };
        let remembered = self.remembered.iter().find(|(head, _)| same_head(head, columns));
        if let Some(field) = said(self.said).or_else(|| remembered.and_then(|(_, map)| said(map))) {
            return field;
        }
        let plain = without_remark(&wanted);
        let fits = |known: &str| [wanted.as_str(), plain].contains(&normal(known).as_str());
        let found = self.columns.iter().find(|(field, names)| fits(field) || names.iter().any(|known| fits(known)));
        found.map(|(field, _)| *field)
    }

    fn known(&self, field: &str) -> Option<&'static str> {
        self.columns.iter().map(|(known, _)| *known).find(|known| *known == field)
    }
}

fn same_head(head: &[String], columns: &[String]) -> bool {
    let filled = |names: &[String]| -> Vec<String> {
        names.iter().map(|name| normal(name)).filter(|name| !name.is_empty()).collect()
    };
    filled(head) == filled(columns)
}

/// A name without what does not tell it from another: spaces, breaks, full width, a colon or an asterisk at its ends.
fn normal(name: &str) -> String {
    let name: String = fold(name).chars().filter(|c| !c.is_whitespace()).collect();
    name.trim_matches([':', '*', '\u{feff}', '。']).to_owned()
}

/// `联系电话(手机)` without what stands in brackets.
fn without_remark(name: &str) -> &str {
    name.split_once('(').map_or(name, |(name, _)| name)
}

fn own_names(line: &Line) -> Vec<String> {
    let width = line.len.unwrap_or_else(|| line.width());
    let one_line = |c: char| if matches!(c, '\n' | '\r') { ' ' } else { c };
    (0..width).map(|column| line.text(column).chars().take(NAME).map(one_line).collect()).collect()
}

/// The names of a head of two rows: the lower one, and where that is empty the upper.
fn merged_names(upper: &Line, lower: &Line) -> Vec<String> {
    let (upper, lower) = (own_names(upper), own_names(lower));
    let name = |column: usize| lower.get(column).filter(|name| !name.is_empty()).or(upper.get(column));
    (0..upper.len().max(lower.len())).map(|column| name(column).cloned().unwrap_or_default()).collect()
}
