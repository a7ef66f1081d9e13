//! One action.

use crate::app::effect::Effect;
use crate::app::state::State;
use crate::i18n::Catalog;

/// Something the user can do. Its label and help are `action-<id>` and `about-<id>` in the catalogues.
#[derive(Debug)]
pub struct Action {
    /// Its name, noun first: `pledge-close`.
    pub id: &'static str,
    /// Where it is there to be done.
    pub scope: Scope,
    /// Its keys, the first one shown; none for an action of the palette only.
    pub keys: &'static [&'static str],
    /// Its place in the footer, 1 first; 0 for not there.
    pub rank: u8,
    /// Why it cannot be done now, as a key of the catalogue.
    pub blocked: fn(&State) -> Option<&'static str>,
    /// Does it.
    pub run: fn(&mut State) -> Vec<Effect>,
}

/// Where an action is there.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Scope {
    /// The lock screen, choosing.
    Lock,
    /// The lock screen, typing a passphrase.
    Passphrase,
    /// The lock screen, making a journal.
    NewJournal,
    /// Every screen of an open journal where one does not type.
    Anywhere,
    /// Every list.
    List,
    /// The details of the selected row, shown alone.
    Details,
    /// The desk.
    Desk,
    /// Contact card and households.
    Contacts,
    /// Pledges.
    Pledges,
    /// The list of weeks.
    Weeks,
    /// One week's card.
    Week,
    /// The diary.
    Diary,
    /// The line that narrows a list, while one types in it.
    Filter,
    /// A list that is narrowed.
    Filtered,
    /// The line above the diary, while one types in it.
    DiaryLine,
    /// Any line above a list, while one types in it.
    LineAnywhere,
    /// What was removed.
    Trash,
    /// 7 导出
    Exports,
    /// An export before it is written.
    ExportPreview,
    /// An import before anything is changed.
    ImportPreview,
    /// An export after it is written.
    ExportWritten,
    /// 8 设置与安全
    Settings,
    /// An entry shown alone.
    Reading,
    /// The ledger of matters.
    Matters,
    /// Figures.
    Figures,
    /// Search.
    Search,
    /// A form that asks for something to be taken out or brought in.
    Wish,
    /// A form.
    Form,
    /// A field of a form where Enter goes on.
    FieldLine,
    /// A field of a form where Enter breaks the line.
    FieldText,
    /// A field of a form where one chooses.
    FieldChoice,
    /// The bar of find and replace in a form.
    Find,
    /// The popup that offers references in a form.
    Completion,
    /// Wherever one types, whatever it is.
    Typing,
    /// The warning before a text goes to another editor.
    Outside,
    /// A step of a new journal's beginning.
    FirstStep,
    /// The question before a household is erased.
    Erase,
    /// The list of templates for an entry.
    Templates,
    /// The help dialog.
    Help,
    /// The guide.
    Guide,
    /// The guide, while one types a word to find.
    GuideFind,
    /// The palette.
    Palette,
    /// The prompt for owed weeks.
    WeeklyPrompt,
    /// The question about a draft of the card that is to be signed.
    CardDraft,
    /// The question about a draft left over when the card was signed.
    LeftDraft,
    /// The dialog that signs a week off.
    Sign,
    /// The dialog that asks for the passphrase.
    Secret,
    /// The dialog with the recovery code.
    Code,
    /// The same, once the code is covered and asked for.
    CodeCheck,
    /// The dialog about a record saved elsewhere.
    Conflict,
    /// Every dialog.
    Dialog,
}

impl Scope {
    /// What it is called, as a key of the catalogues.
    pub fn title(self) -> &'static str {
        match self {
            Self::Lock => "scope-lock",
            Self::Passphrase => "scope-passphrase",
            Self::NewJournal => "scope-new-journal",
            Self::Anywhere => "scope-anywhere",
            Self::List => "scope-list",
            Self::Details => "scope-details",
            Self::Desk => "scope-desk",
            Self::Contacts => "scope-contacts",
            Self::Pledges => "scope-pledges",
            Self::Weeks => "scope-weeks",
            Self::Week => "scope-week",
            Self::Diary => "scope-diary",
            Self::Matters => "screen-matters",
            Self::Figures => "screen-figures",
            Self::Filter => "scope-filter",
            Self::Filtered => "scope-filtered",
            Self::DiaryLine => "scope-diary-line",
            Self::LineAnywhere => "scope-line",
            Self::Trash => "scope-trash",
            Self::Exports => "screen-exports",
            Self::ExportPreview => "scope-export-preview",
            Self::ImportPreview => "scope-import-preview",
            Self::Settings => "screen-settings",
            Self::ExportWritten => "scope-export-written",
            Self::Reading => "scope-reading",
            Self::Search => "scope-search",
            Self::Wish => "scope-wish",
            Self::Form => "scope-form",
            Self::FieldLine => "scope-field-line",
            Self::FieldText => "scope-field-text",
            Self::FieldChoice => "scope-field-choice",
            Self::Find => "scope-find",
            Self::Completion => "scope-completion",
            Self::Typing => "scope-typing",
            Self::Outside => "scope-outside",
            Self::FirstStep => "scope-first-step",
            Self::Erase => "scope-erase",
            Self::Templates => "scope-templates",
            Self::Help => "scope-help",
            Self::Guide => "scope-guide",
            Self::GuideFind => "scope-guide-find",
            Self::Palette => "scope-palette",
            Self::WeeklyPrompt => "scope-weekly-prompt",
            Self::CardDraft => "scope-card-draft",
            Self::LeftDraft => "scope-left-draft",
            Self::Sign => "scope-sign",
            Self::Secret => "scope-secret",
            Self::Code => "scope-code",
            Self::CodeCheck => "scope-code-check",
            Self::Conflict => "scope-conflict",
            Self::Dialog => "scope-dialog",
        }
    }

    /// Whether letters are text here, so that only chords and named keys are commands.
    pub fn is_typing(self) -> bool {
        matches!(
            self,
            Self::Passphrase
                | Self::NewJournal
                | Self::Search
                | Self::Filter
                | Self::DiaryLine
                | Self::LineAnywhere
                | Self::Wish
                | Self::Form
                | Self::FieldLine
                | Self::FieldText
                | Self::Find
                | Self::Completion
                | Self::Typing
                | Self::GuideFind
                | Self::Palette
                | Self::Sign
                | Self::Secret
                | Self::CodeCheck
        )
    }
}

impl Action {
    /// What it is called.
    pub fn label(&self, tr: Catalog) -> String {
        tr.t(&format!("action-{}", self.id))
    }

    /// What it does, in a sentence.
    pub fn help(&self, tr: Catalog) -> String {
        tr.t(&format!("about-{}", self.id))
    }

    /// Whether it opens help, from wherever it is.
    pub fn is_help(&self) -> bool {
        self.id == "help" || self.id.ends_with("-help")
    }

    /// Whether it leads back to where one came from.
    pub fn is_back(&self) -> bool {
        self.keys.first() == Some(&"Esc")
    }

    /// Whether the palette offers it: movements and the palette itself are not worth a name there.
    pub fn in_palette(&self) -> bool {
        let moves = matches!(
            self.scope,
            Scope::List
                | Scope::FieldLine
                | Scope::FieldText
                | Scope::FieldChoice
                | Scope::Completion
                | Scope::Palette
                | Scope::Help
                | Scope::Guide
        );
        !moves && self.id != "palette"
    }
}

/// For actions that can always be done.
pub(super) fn free(_: &State) -> Option<&'static str> {
    None
}
