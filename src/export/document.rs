//! What an export says, whatever the format: a page and its blocks. A builder knows cards and says them in blocks; a writer
//! knows blocks and says them in bytes. Texts are as a person reads them, with no markup of any format.

use super::chart::Chart;
use crate::i18n::{Catalog, Lang};
use chrono::NaiveDate;

/// A document.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Document {
    /// What it is, for the file's properties; the same as on the first page.
    pub title: String,
    /// Who hands it over, for the file's properties; empty where nobody is named.
    pub author: String,
    /// The day it was made, for the file's properties; no hour, no machine.
    pub made_on: Option<NaiveDate>,
    /// The language it is worded in.
    pub lang: Lang,
    /// The paper and how it is set.
    pub page: Page,
    /// Small print at the foot of every page, before the page number; empty for none.
    pub footer: String,
    /// Its parts, in reading order.
    pub blocks: Vec<Block>,
}

/// The paper and how it is set.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Page {
    /// Its size.
    pub paper: Paper,
    /// Whether the long side lies.
    pub landscape: bool,
    /// How the text is set.
    pub setting: Setting,
}

/// A size of paper (ISO 216).
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Paper {
    /// 297 × 420 mm
    A3,
    /// 210 × 297 mm
    #[default]
    A4,
    /// 148 × 210 mm
    A5,
}

/// How a text is set.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Setting {
    /// As GB/T 9704-2012 sets an official document: 仿宋 16 pt, 22 lines of 28 characters, first line two characters in.
    #[default]
    Official,
    /// In large type with wide lines, to be copied by hand or read without glasses.
    Large,
    /// As a notice to be read from a step away: large headings, a frame of air.
    Notice,
    /// Narrow margins and small type, for wide tables and sheets of cards.
    Sheet,
}

/// A part of a document.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Block {
    /// The document's title, in the middle.
    Title(String),
    /// A line in the middle below a title: the unit, the period, the date.
    Subtitle(String),
    /// A mark at the head of the page, right: 会后收回.
    Mark(String),
    /// The heading of a section. The first level is 1; it stands in the bookmarks.
    Heading {
        /// 1 to 3: 一、 （一） 1. as GB/T 9704 numbers them. The number is part of the text.
        level: u8,
        /// The heading.
        text: String,
    },
    /// Labels, colon included, with their values, one a line.
    Fields(Vec<(String, String)>),
    /// A text; its line breaks are the writer's.
    Text(String),
    /// A list: an item a line, behind a dot.
    List(Vec<String>),
    /// A table.
    Table(Table),
    /// A chart, drawn; formats without drawing write its numbers.
    Chart(Chart),
    /// Lines to sign on: what each is for (承诺人签字).
    Signatures(Vec<String>),
    /// Small print: a hash, a fingerprint, a notice.
    Small(String),
    /// A sheet of cards of 90 × 54 mm with cut marks, filled row by row.
    Cards(Vec<Card>),
    /// What follows begins on a new page.
    PageBreak,
}

/// A table. Every row has as many cells as there are columns. Its head is repeated where it breaks over pages.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Table {
    /// What it is called: a caption, a sheet's name; empty for none.
    pub name: String,
    /// Its columns.
    pub columns: Vec<Column>,
    /// Its rows.
    pub rows: Vec<Vec<Cell>>,
}

/// So many rows stay on one page.
const TOGETHER: usize = 12;

/// A column and what its cells say of a record.
pub type Told<'a, R> = (Column, &'a dyn Fn(&R) -> Cell);

impl Table {
    /// A table of records, a row each; without a name.
    pub fn of<R>(columns: &[Told<'_, R>], records: &[R]) -> Self {
        let rows = records.iter().map(|record| columns.iter().map(|(_, cell)| cell(record)).collect()).collect();
        Self { name: String::new(), columns: columns.iter().map(|(column, _)| column.clone()).collect(), rows }
    }

    /// Whether it is short enough to stand on one page whole, rather than to begin on one and leave a row to the next.
    pub fn stays_whole(&self) -> bool {
        self.rows.len() <= TOGETHER
    }
}

/// A column.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Column {
    /// What stands in the head.
    pub title: String,
    /// Its share of the width, against the other columns.
    pub share: u16,
    /// Whether its cells are numbers, set right.
    pub number: bool,
}

/// What stands in a cell.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub enum Cell {
    /// Nothing.
    #[default]
    Empty,
    /// A text.
    Text(String),
    /// A whole number.
    Number(i64),
    /// A day; a spreadsheet gets a date, a page the day in words.
    Date(NaiveDate),
}

/// One card of a sheet, or the large print of one.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Card {
    /// What kind of card it is: 联系群众卡.
    pub kind: String,
    /// The name in large type.
    pub name: String,
    /// Unit and post, below the name.
    pub under: String,
    /// Labels, colon included, with their values.
    pub fields: Vec<(String, String)>,
    /// The notice of what is kept and why, in small print.
    pub notice: String,
    /// What the QR code says (a vCard); empty for none.
    pub qr: String,
    /// Whether it fills the page in large print.
    pub large: bool,
}

impl Document {
    /// An empty document on A4, set as an official one.
    pub fn new(title: impl Into<String>, lang: Lang) -> Self {
        Self {
            title: title.into(),
            author: String::new(),
            made_on: None,
            lang,
            page: Page::default(),
            footer: String::new(),
            blocks: Vec::new(),
        }
    }
}

impl Document {
    /// Whether its pages have numbers: a notice on the wall and cards to cut out have none.
    pub fn is_numbered(&self) -> bool {
        let cards = self.blocks.iter().all(|block| matches!(block, Block::Cards(_) | Block::PageBreak));
        self.page.setting != Setting::Notice && !cards
    }
}

impl Paper {
    /// Width and height in millimetres, standing.
    pub fn size_mm(self) -> (f32, f32) {
        match self {
            Self::A3 => (297.0, 420.0),
            Self::A4 => (210.0, 297.0),
            Self::A5 => (148.0, 210.0),
        }
    }
}

impl Page {
    /// Width and height in millimetres, as it lies.
    pub fn size_mm(self) -> (f32, f32) {
        let (width, height) = self.paper.size_mm();
        if self.landscape { (height, width) } else { (width, height) }
    }

    /// Margins in millimetres: top, right, bottom, left. An official page leaves 156 × 225 mm for the text (GB/T 9704-2012,
    /// 5.2): 37 mm above, 28 mm left. Other papers keep the proportion.
    pub fn margins_mm(self) -> (f32, f32, f32, f32) {
        let scale = self.scale();
        let (top, right, bottom, left) = match self.setting {
            Setting::Official | Setting::Large => (37.0, 26.0, 35.0, 28.0),
            Setting::Notice => (25.0, 22.0, 22.0, 22.0),
            Setting::Sheet => (13.5, 15.0, 13.5, 15.0),
        };
        (top * scale, right * scale, bottom * scale, left * scale)
    }

    /// How much larger than A4 the paper is, along its short side.
    pub fn scale(self) -> f32 {
        let (width, height) = self.paper.size_mm();
        width.min(height) / 210.0
    }

    /// The body's type size and line pitch, in points. A notice's grow with its paper.
    pub fn type_pt(self) -> (f32, f32) {
        match self.setting {
            Setting::Official => (16.0, 28.99),
            Setting::Large => (22.0, 44.0),
            Setting::Notice => (16.0 * self.scale(), 27.0 * self.scale()),
            Setting::Sheet => (10.5, 16.0),
        }
    }
}

impl Column {
    /// A column of texts.
    pub fn text(title: impl Into<String>, share: u16) -> Self {
        Self { title: title.into(), share, number: false }
    }

    /// A column of numbers.
    pub fn number(title: impl Into<String>, share: u16) -> Self {
        Self { title: title.into(), share, number: true }
    }
}

impl Cell {
    /// A text, or nothing where it is empty.
    pub fn text(text: impl Into<String>) -> Self {
        let text = text.into();
        if text.is_empty() { Self::Empty } else { Self::Text(text) }
    }

    /// A day, or nothing.
    pub fn day(day: Option<NaiveDate>) -> Self {
        day.map_or(Self::Empty, Self::Date)
    }

    /// What a page shows.
    pub fn words(&self, tr: Catalog) -> String {
        match self {
            Self::Empty => String::new(),
            Self::Text(text) => text.clone(),
            Self::Number(number) => number.to_string(),
            Self::Date(day) => tr.date(*day),
        }
    }
}
