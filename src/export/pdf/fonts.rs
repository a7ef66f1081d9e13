//! Which typeface says what. GB/T 9704-2012 asks for 小标宋, 仿宋, 黑体 and 楷体; where a machine has them they come first, and
//! the two fonts that ship with the program stand behind them, so that a document never depends on the machine.

use std::borrow::Cow;
use std::sync::Arc;

/// 宋, for reading: Noto Serif CJK SC cut to the 通用规范汉字表, GB 2312 and symbols.
const SONG: &[u8] = include_bytes!("../../../assets/fonts/song.otf");
/// 黑, for headings: Noto Sans CJK SC, cut the same.
const HEI: &[u8] = include_bytes!("../../../assets/fonts/hei.otf");

/// What a text is for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Role {
    /// The title: 小标宋.
    Title,
    /// The text: 仿宋.
    Body,
    /// Headings of the first level, heads of tables: 黑体.
    Head,
    /// Headings of the second level: 楷体.
    SubHead,
    /// Page numbers, small print, cells of tables: 宋体.
    Small,
}

/// A font file.
#[derive(Clone, Debug)]
pub(super) struct FontFile {
    /// Its bytes.
    pub(super) data: Bytes,
    /// Which font of a collection.
    pub(super) index: u32,
}

/// The bytes of a font: the program's own, or read from the machine.
#[derive(Clone, Debug)]
pub(super) enum Bytes {
    /// In the binary.
    Shipped(&'static [u8]),
    /// From a file.
    Read(Arc<Vec<u8>>),
}

/// A font in a role's chain.
#[derive(Clone, Copy, Debug)]
pub(super) struct Link {
    /// Which of the files.
    pub(super) file: usize,
    /// Whether its strokes are thickened, because the real face of the role is missing.
    pub(super) bold: bool,
}

/// The fonts a document is set in.
#[derive(Clone, Debug)]
pub struct Fonts {
    pub(super) files: Vec<FontFile>,
    preferred: Vec<(Role, usize)>,
}

impl Default for Fonts {
    fn default() -> Self {
        let shipped = |data| FontFile { data: Bytes::Shipped(data), index: 0 };
        Self { files: vec![shipped(SONG), shipped(HEI)], preferred: Vec::new() }
    }
}

impl Fonts {
    /// Puts a font of the machine before the shipped one. Bytes that are no font are passed over when the document is written.
    #[must_use]
    pub fn prefer(mut self, role: Role, data: Vec<u8>, index: u32) -> Self {
        self.files.push(FontFile { data: Bytes::Read(Arc::new(data)), index });
        self.preferred.push((role, self.files.len() - 1));
        self
    }

    /// The roles that fonts of the machine set.
    pub fn preferred(&self) -> impl Iterator<Item = Role> {
        self.preferred.iter().map(|(role, _)| *role)
    }

    /// Whether nothing of the machine's is among them.
    pub(super) fn is_shipped(&self) -> bool {
        self.preferred.is_empty()
    }

    /// A role's fonts, the first that has a character sets it.
    pub(super) fn chain(&self, role: Role) -> Vec<Link> {
        let own =
            self.preferred.iter().filter(|(of, _)| *of == role).map(|(_, file)| Link { file: *file, bold: false });
        let (song, hei) = (0, 1);
        let shipped = match role {
            Role::Title | Role::SubHead => [(song, true), (hei, false)],
            Role::Body | Role::Small => [(song, false), (hei, false)],
            Role::Head => [(hei, false), (song, true)],
        };
        own.chain(shipped.map(|(file, bold)| Link { file, bold })).collect()
    }
}

impl Bytes {
    pub(super) fn as_slice(&self) -> &[u8] {
        match self {
            Self::Shipped(data) => data,
            Self::Read(data) => data,
        }
    }

    pub(super) fn for_krilla(&self) -> krilla::Data {
        match self {
            Self::Shipped(data) => (*data).into(),
            Self::Read(data) => Arc::clone(data).into(),
        }
    }
}

/// A character as its code point in the brackets an editor would use.
pub(super) fn bracketed(c: char) -> Cow<'static, str> {
    Cow::Owned(format!("\u{3014}U+{:04X}\u{3015}", u32::from(c)))
}
