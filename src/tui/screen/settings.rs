//! 8 设置与安全.

use super::list_frame::ListFrame;
use crate::app::area::Area;
use crate::app::screen::{Setting, SettingsScreen};
use crate::text::Ambiguous;
use crate::tui::paint::Painter;
use crate::tui::scene::Scene;
use crate::tui::theme::Role;
use crate::tui::widget::table::{Column, Row};

/// Columns of the list: what, how it is, how it is changed.
const COLUMNS: [Column; 3] = [Column::fit(24), Column::flex(16), Column::fit(38).right().rank(1)];

/// Draws the screen.
pub fn draw(painter: &mut Painter<'_>, scene: &Scene<'_>, screen: &SettingsScreen, body: Area) {
    let rows: Vec<Row> = Setting::ALL.into_iter().map(|setting| row(scene, setting)).collect();
    let title = scene.tr.t("screen-settings");
    ListFrame { title: &title, columns: &COLUMNS, rows: &rows, pos: screen.pos, empty: "" }.draw(painter, body);
}

fn row(scene: &Scene<'_>, setting: Setting) -> Row {
    let tr = scene.tr;
    let how = match setting.key() {
        Some(key) => tr.with("setting-in-file", &[("key", key.to_owned())]),
        None => tr.t("setting-here"),
    };
    let (value, role) = value(scene, setting);
    Row::new([(name(scene, setting), Role::Text), (value, role), (how, Role::Muted)])
}

fn name(scene: &Scene<'_>, setting: Setting) -> String {
    let key = match setting {
        Setting::Language => "setting-language",
        Setting::Passphrase => "action-passphrase-change",
        Setting::RecoveryCode => "action-code-show",
        Setting::Backup => "action-backup-now",
        Setting::Whereabouts => "action-whereabouts-leave",
        Setting::Trash => "action-trash",
        Setting::IdleLock => "setting-idle-lock",
        Setting::Layout => "setting-layout",
        Setting::Ambiguous => "setting-ambiguous",
        Setting::Indent => "setting-indent",
        Setting::FullWidth => "setting-full-width",
        Setting::Templates => "setting-templates",
    };
    scene.tr.t(key)
}

/// How a setting is now.
fn value(scene: &Scene<'_>, setting: Setting) -> (String, Role) {
    let (tr, settings) = (scene.tr, &scene.state.settings);
    let yes = |yes: bool| tr.t(if yes { "choice-yes" } else { "choice-no" });
    let upkeep = scene.session.upkeep.unwrap_or_default();
    let said = match setting {
        Setting::Language => tr.t("setting-this-language"),
        Setting::Passphrase if scene.session.journal.plain => return (tr.t("lock-plain"), Role::Overdue),
        Setting::RecoveryCode if upkeep.code_due => return (tr.t("setting-code-due"), Role::Due),
        Setting::Backup => match upkeep.last_backup {
            Some(at) => {
                let at = scene.local(at);
                let when = format!("{} {}", tr.day(at.date()), at.format("%H:%M"));
                let role = if upkeep.backup_overdue { Role::Due } else { Role::Done };
                return (tr.with("setting-last-backup", &[("when", when)]), role);
            }
            None => return (tr.t("setting-no-backup"), Role::Due),
        },
        Setting::IdleLock if settings.idle_lock_minutes == 0 => return (tr.t("setting-never"), Role::Due),
        Setting::IdleLock => tr.with("setting-minutes", &[("count", settings.idle_lock_minutes.to_string())]),
        Setting::Layout => tr.t(if settings.display.large { "setting-large" } else { "setting-normal" }),
        Setting::Ambiguous => {
            tr.t(if settings.display.ambiguous == Ambiguous::Wide { "setting-wide" } else { "setting-narrow" })
        }
        Setting::Indent => yes(settings.habits.indent),
        Setting::FullWidth => yes(settings.habits.full_width),
        Setting::Templates => settings.templates.len().to_string(),
        Setting::Passphrase | Setting::RecoveryCode | Setting::Whereabouts | Setting::Trash => String::new(),
    };
    (said, Role::Text)
}
