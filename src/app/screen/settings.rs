//! 8 设置与安全: what is set, and what can be done about the passphrase, the backups and this terminal.

use crate::app::list::ListPos;

/// A row of the screen.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Setting {
    /// The language.
    Language,
    /// 口令
    Passphrase,
    /// 恢复码
    RecoveryCode,
    /// When the last good backup was made.
    Backup,
    /// 去向留言
    Whereabouts,
    /// 回收站
    Trash,
    /// After how many idle minutes it locks itself.
    IdleLock,
    /// The colours.
    Theme,
    /// What frames are drawn with.
    Frame,
    /// How much air there is.
    Layout,
    /// How wide the terminal draws some marks.
    Ambiguous,
    /// Whether a paragraph begins with two full-width spaces.
    Indent,
    /// Whether marks typed after Chinese become full-width.
    FullWidth,
    /// The user's own templates.
    Templates,
    /// The user's own keys.
    Keys,
    /// When a household whose contact ended is offered for erasing.
    Retention,
}

impl Setting {
    /// Every row; what can be done here first, then what the configuration file says.
    pub const ALL: [Self; 16] = [
        Self::Language,
        Self::Passphrase,
        Self::RecoveryCode,
        Self::Backup,
        Self::Whereabouts,
        Self::Trash,
        Self::IdleLock,
        Self::Theme,
        Self::Frame,
        Self::Layout,
        Self::Ambiguous,
        Self::Indent,
        Self::FullWidth,
        Self::Templates,
        Self::Keys,
        Self::Retention,
    ];

    /// The action that changes it; nothing for what the configuration file sets.
    pub fn action(self) -> Option<&'static str> {
        match self {
            Self::Language => Some("language"),
            Self::Passphrase => Some("passphrase-change"),
            Self::RecoveryCode => Some("code-show"),
            Self::Backup => Some("backup-now"),
            Self::Whereabouts => Some("whereabouts-leave"),
            Self::Trash => Some("trash"),
            _ => None,
        }
    }

    /// How the configuration file calls it, and the key of the sentence that says what can be written there; nothing for what
    /// is changed here.
    pub fn in_file(self) -> Option<(&'static str, &'static str)> {
        match self {
            Self::IdleLock => Some(("idle_lock_minutes", "config-allowed-minutes")),
            Self::Theme => Some(("theme", "config-allowed-theme")),
            Self::Frame => Some(("frame", "config-allowed-frame")),
            Self::Layout => Some(("layout", "config-allowed-layout")),
            Self::Ambiguous => Some(("ambiguous", "config-allowed-ambiguous")),
            Self::Indent => Some(("editor.indent", "config-allowed-switch")),
            Self::FullWidth => Some(("editor.full_width_punctuation", "config-allowed-switch")),
            Self::Templates => Some(("[[template]]", "config-allowed-template")),
            Self::Keys => Some(("[keys]", "config-allowed-keys")),
            Self::Retention => Some(("retention_months", "config-allowed-retention")),
            _ => None,
        }
    }
}

/// The screen.
#[derive(Debug, Default)]
pub struct SettingsScreen {
    /// The selected row.
    pub pos: ListPos,
}

impl SettingsScreen {
    /// The selected row.
    pub fn selected(&self) -> Setting {
        Setting::ALL[self.pos.selected.min(Setting::ALL.len() - 1)]
    }
}
