//! What an export says, whatever the format: headings, labelled values, paragraphs.

/// A document.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Document {
    /// Its parts, in reading order.
    pub blocks: Vec<Block>,
}

/// A part of a document. Texts are as a person reads them, with no markup of any format.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Block {
    /// The document's title.
    Title(String),
    /// The heading of a section.
    Heading(String),
    /// Labels, colon included, with their values, one a line.
    Fields(Vec<(String, String)>),
    /// A text; its line breaks are the writer's.
    Text(String),
}
