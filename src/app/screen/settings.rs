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
    /// Whether there is colour.
    Color,
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
    pub const ALL: [Self; 17] = [
        Self::Language,
        Self::Passphrase,
        Self::RecoveryCode,
        Self::Backup,
        Self::Whereabouts,
        Self::Trash,
        Self::IdleLock,
        Self::Color,
        Self::Theme,
        Self::Frame,
        Self::Layout,
        Self::Ambiguous,
        Self::Indent,
        Self::FullWidth,
        Self::Retention,
        Self::Templates,
        Self::Keys,
    ];

    /// What it is called, as a key of the catalogues.
    pub fn label(self) -> &'static str {
        match self {
            Self::Language => "setting-language",
            Self::Passphrase => "action-passphrase-change",
            Self::RecoveryCode => "action-code-show",
            Self::Backup => "action-backup-now",
            Self::Whereabouts => "action-whereabouts-leave",
            Self::Trash => "action-trash",
            Self::IdleLock => "setting-idle-lock",
            Self::Color => "setting-color",
            Self::Theme => "setting-theme",
            Self::Frame => "setting-frame",
            Self::Layout => "setting-layout",
            Self::Ambiguous => "setting-ambiguous",
            Self::Indent => "setting-indent",
            Self::FullWidth => "setting-full-width",
            Self::Templates => "setting-templates",
            Self::Keys => "setting-keys",
            Self::Retention => "setting-retention",
        }
    }

    /// The action that does it; nothing for what is a value.
    pub fn action(self) -> Option<&'static str> {
        match self {
            Self::Passphrase => Some("passphrase-change"),
            Self::RecoveryCode => Some("code-show"),
            Self::Backup => Some("backup-now"),
            Self::Whereabouts => Some("whereabouts-leave"),
            Self::Trash => Some("trash"),
            _ => None,
        }
    }

    /// How the configuration file calls it; nothing for what does not stand there.
    pub fn key(self) -> Option<&'static str> {
        Some(match self {
            Self::Language => "lang",
            Self::IdleLock => "idle_lock_minutes",
            Self::Color => "color",
            Self::Theme => "theme",
            Self::Frame => "frame",
            Self::Layout => "layout",
            Self::Ambiguous => "ambiguous",
            Self::Indent => "editor.indent",
            Self::FullWidth => "editor.full_width_punctuation",
            Self::Retention => "retention_months",
            Self::Templates => "template",
            Self::Keys => "keys",
            _ => return None,
        })
    }
}

/// The screen.
#[derive(Debug, Default)]
pub struct SettingsScreen {
    /// The selected row.
    pub pos: ListPos,
}

impl SettingsScreen {
    /// The screen, with a row selected.
    pub fn at(setting: Setting) -> Self {
        let selected = Setting::ALL.iter().position(|one| *one == setting).unwrap_or(0);
        Self { pos: ListPos { selected, ..ListPos::default() } }
    }

    /// The selected row.
    pub fn selected(&self) -> Setting {
        Setting::ALL[self.pos.selected.min(Setting::ALL.len() - 1)]
    }
}
