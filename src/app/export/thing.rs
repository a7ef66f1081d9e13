//! The things that can be taken out, without how.

/// A thing that can be taken out.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum ExportThing {
    /// 联系群众卡
    ContactCards,
    /// 服务承诺公示
    Pledges,
    /// 工作进度卡
    Weeks,
    /// 民情日记
    Diary,
    /// 民情台账
    Matters,
    /// 汇报材料
    Report,
    /// 联系户: everything held about one
    Household,
    /// 汇总件
    Summary,
    /// 全本
    All,
}

/// A format.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum ExportFormat {
    /// Word.
    Docx,
    /// PDF.
    Pdf,
    /// Excel.
    Xlsx,
    /// A web page in one file.
    Html,
    /// Markdown.
    Md,
    /// Plain text.
    Txt,
    /// Comma-separated values.
    Csv,
    /// JSON.
    Json,
}

impl ExportThing {
    /// Every thing, what is handed to people first.
    pub const ALL: [Self; 9] = [
        Self::Report,
        Self::Weeks,
        Self::Diary,
        Self::Matters,
        Self::ContactCards,
        Self::Pledges,
        Self::Household,
        Self::Summary,
        Self::All,
    ];

    /// The name on the command line and in the log of exports; in the catalogues `export-what-` and this.
    pub fn name(self) -> &'static str {
        match self {
            Self::ContactCards => "contact-cards",
            Self::Pledges => "pledges",
            Self::Weeks => "week",
            Self::Diary => "diary",
            Self::Matters => "matters",
            Self::Report => "report",
            Self::Household => "household",
            Self::Summary => "summary",
            Self::All => "all",
        }
    }

    /// The formats it can be had in, the usual one first.
    pub fn formats(self) -> &'static [ExportFormat] {
        use ExportFormat::{Csv, Docx, Html, Json, Md, Pdf, Txt, Xlsx};
        match self {
            Self::ContactCards | Self::Household => &[Pdf, Docx],
            Self::Pledges => &[Pdf, Docx, Html],
            Self::Weeks => &[Docx, Pdf, Md],
            Self::Diary => &[Docx, Pdf, Html, Md, Txt, Json],
            Self::Matters => &[Xlsx, Docx, Pdf, Csv],
            Self::Report => &[Docx, Pdf, Html, Md],
            Self::Summary => &[Json],
            Self::All => &[Json, Xlsx],
        }
    }

    /// Whether it is for people to read; else for programs.
    pub fn is_paper(self) -> bool {
        self.formats().contains(&ExportFormat::Pdf)
    }

    /// Whether one chooses between codes and names. A household's own print names it and nobody else; a notice and a summary
    /// name nobody; the whole journal names everybody.
    pub fn has_names(self) -> bool {
        matches!(self, Self::Weeks | Self::Diary | Self::Matters | Self::Report)
    }
}

impl ExportFormat {
    /// Every format.
    pub const ALL: [Self; 8] =
        [Self::Docx, Self::Pdf, Self::Xlsx, Self::Html, Self::Md, Self::Txt, Self::Csv, Self::Json];

    /// The ending of a file's name, the name on the command line, and in the log of exports.
    pub fn name(self) -> &'static str {
        match self {
            Self::Docx => "docx",
            Self::Pdf => "pdf",
            Self::Xlsx => "xlsx",
            Self::Html => "html",
            Self::Md => "md",
            Self::Txt => "txt",
            Self::Csv => "csv",
            Self::Json => "json",
        }
    }

    /// The format of that name.
    pub fn named(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|format| format.name() == name)
    }

    /// Whether it may go to a terminal.
    pub fn is_text(self) -> bool {
        !matches!(self, Self::Docx | Self::Pdf | Self::Xlsx)
    }
}
