//! 8 设置与安全: what is set, and below it how the selected of it is changed.

use super::list_frame::ListFrame;
use crate::app::area::Area;
use crate::app::display::ThemeName;
use crate::app::layout;
use crate::app::screen::{Setting, SettingsScreen};
use crate::text::Ambiguous;
use crate::tui::paint::{Glyphs, Painter};
use crate::tui::scene::Scene;
use crate::tui::theme::Role;
use crate::tui::widget::table::{Column, Row};

/// Columns of the list: what, how it is, how it is changed.
const COLUMNS: [Column; 3] = [Column::fit(24), Column::flex(16), Column::fit(31).right().rank(1)];

/// Draws the screen.
pub fn draw(painter: &mut Painter<'_>, scene: &Scene<'_>, screen: &SettingsScreen, body: Area) {
    let glyphs = painter.look().glyphs;
    let rows: Vec<Row> = Setting::ALL.into_iter().map(|setting| row(scene, setting, glyphs)).collect();
    let title = scene.tr.t("screen-settings");
    let (list, below) = layout::settings(body);
    ListFrame { title: &title, columns: &COLUMNS, rows: &rows, pos: screen.pos, empty: "" }.draw(painter, list);
    how(painter, scene, screen.selected(), below);
}

/// How the selected setting is changed: what Enter does, or what is written where.
fn how(painter: &mut Painter<'_>, scene: &Scene<'_>, setting: Setting, area: Area) {
    let tr = scene.tr;
    let inside = painter.frame(area, &name(scene, setting), Role::Border).shrink(1, 0);
    let said = match setting.in_file() {
        Some((key, allowed)) => {
            let about = key.trim_matches(['[', ']']).replace(['_', '.'], "-");
            let values = [("path", scene.state.settings.config_file.clone()), ("key", key.to_owned())];
            vec![
                (tr.t(&format!("config-about-{about}")), Role::Text),
                (tr.t(allowed), Role::Text),
                (tr.with("setting-place", &values), Role::Muted),
            ]
        }
        None => setting.action().map(|action| (tr.t(&format!("about-{action}")), Role::Text)).into_iter().collect(),
    };
    let wrapped = |(text, role): &(String, Role)| {
        let rows = painter.wrap(text, inside.width);
        rows.into_iter().map(|row| (row, *role)).collect::<Vec<_>>()
    };
    let lines: Vec<(String, Role)> = said.iter().flat_map(wrapped).collect();
    let room = usize::from(inside.height);
    for (at, (row, (line, role))) in (1..).zip((0..inside.height).zip(&lines)) {
        let more = if at == room && lines.len() > room { "…" } else { "" };
        painter.put(inside, 0, row, &format!("{line}{more}"), *role);
    }
}

fn row(scene: &Scene<'_>, setting: Setting, glyphs: Glyphs) -> Row {
    let tr = scene.tr;
    let how = match setting.in_file() {
        Some((key, _)) => key.to_owned(),
        None => tr.t("setting-here"),
    };
    let (value, role) = value(scene, setting, glyphs);
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
        Setting::Theme => "setting-theme",
        Setting::Frame => "setting-frame",
        Setting::Layout => "setting-layout",
        Setting::Ambiguous => "setting-ambiguous",
        Setting::Indent => "setting-indent",
        Setting::FullWidth => "setting-full-width",
        Setting::Templates => "setting-templates",
        Setting::Keys => "setting-keys",
        Setting::Retention => "setting-retention",
    };
    scene.tr.t(key)
}

fn theme(theme: ThemeName) -> &'static str {
    match theme {
        ThemeName::Terminal => "setting-theme-terminal",
        ThemeName::Dark => "setting-theme-dark",
        ThemeName::Light => "setting-theme-light",
        ThemeName::HighContrast => "setting-theme-high-contrast",
        ThemeName::Sixteen => "setting-theme-sixteen",
        ThemeName::Mono => "setting-theme-mono",
    }
}

/// How a setting is now.
fn value(scene: &Scene<'_>, setting: Setting, glyphs: Glyphs) -> (String, Role) {
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
        Setting::Theme => tr.t(theme(settings.display.theme)),
        Setting::Frame => tr.t(if glyphs == Glyphs::Ascii { "setting-frame-ascii" } else { "setting-frame-box" }),
        Setting::Keys => tr.with("setting-changed-keys", &[("count", settings.keymap.changed().to_string())]),
        Setting::Retention if settings.retention_months == 0 => tr.t("setting-never"),
        Setting::Retention => tr.with("setting-months", &[("count", settings.retention_months.to_string())]),
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
