//! 8 设置与安全: what is set, and below it how the selected of it is changed.

use super::list_frame::ListFrame;
use crate::app::area::Area;
use crate::app::display::{Color, Frame, ThemeName};
use crate::app::layout;
use crate::app::screen::{Setting, SettingsScreen};
use crate::text::Ambiguous;
use crate::tui::paint::Painter;
use crate::tui::scene::Scene;
use crate::tui::theme::Role;
use crate::tui::widget::table::{Column, Row};

/// Columns of the list: what, how it is, where it is decided if not here.
const COLUMNS: [Column; 3] = [Column::fit(24), Column::flex(16), Column::fit(31).right().rank(1)];

/// Draws the screen.
pub fn draw(painter: &mut Painter<'_>, scene: &Scene<'_>, screen: &SettingsScreen, body: Area) {
    let rows: Vec<Row> = Setting::ALL.into_iter().map(|setting| row(scene, setting)).collect();
    let title = scene.tr.t("screen-settings");
    let (list, below) = layout::settings(body);
    ListFrame { title: &title, columns: &COLUMNS, rows: &rows, pos: screen.pos, empty: "" }.draw(painter, list);
    how(painter, scene, screen.selected(), below);
}

/// How the selected setting is changed.
fn how(painter: &mut Painter<'_>, scene: &Scene<'_>, setting: Setting, area: Area) {
    let inside = painter.frame(area, &scene.tr.t(setting.label()), Role::Border).shrink(1, 0);
    let wrapped = |(text, role): &(String, Role)| {
        let rows = painter.wrap(text, inside.width);
        rows.into_iter().map(|row| (row, *role)).collect::<Vec<_>>()
    };
    let lines: Vec<(String, Role)> = told(scene, setting).iter().flat_map(wrapped).collect();
    let room = usize::from(inside.height);
    for (at, (row, (line, role))) in (1..).zip((0..inside.height).zip(&lines)) {
        let more = if at == room && lines.len() > room { "…" } else { "" };
        painter.put(inside, 0, row, &format!("{line}{more}"), *role);
    }
}

/// What a setting is for and how it is changed: what Enter does, or what is written where.
fn told(scene: &Scene<'_>, setting: Setting) -> Vec<(String, Role)> {
    let (tr, settings) = (scene.tr, &scene.state.settings);
    let Some(key) = setting.key() else {
        return setting.action().map(|action| (tr.t(&format!("about-{action}")), Role::Text)).into_iter().collect();
    };
    let values = [("path", settings.config_file.clone()), ("key", key.to_owned())];
    let in_file = |allowed: &str| format!("{}\n{}", tr.t(allowed), tr.with("setting-place", &values));
    let how = match (setting, by_option(scene, setting)) {
        (_, Some(option)) => tr.with("setting-by-option", &[("option", option.to_owned())]),
        (Setting::Keys, _) => in_file("config-allowed-keys"),
        (Setting::Templates, _) => in_file("config-allowed-template"),
        _ if scene.state.is_demo() => tr.t("setting-chosen-demo"),
        _ => tr.with("setting-chosen", &values),
    };
    let mut said = vec![(tr.t(&format!("about-setting-{}", key.replace(['_', '.'], "-"))), Role::Text)];
    if setting == Setting::Color && settings.display.no_color {
        said.push((tr.t("setting-no-color"), Role::Due));
    }
    said.push((how, Role::Muted));
    said
}

/// The option that decides it for this run.
fn by_option(scene: &Scene<'_>, setting: Setting) -> Option<&'static str> {
    let by_option = scene.state.settings.by_option;
    match setting {
        Setting::Language if by_option.lang => Some("--lang"),
        Setting::Color if by_option.color => Some("--color"),
        _ => None,
    }
}

fn row(scene: &Scene<'_>, setting: Setting) -> Row {
    let tr = scene.tr;
    let how = match (setting, by_option(scene, setting)) {
        (_, Some(option)) => option.to_owned(),
        (Setting::Keys | Setting::Templates, _) => tr.t("setting-in-file"),
        _ => String::new(),
    };
    let (value, role) = value(scene, setting);
    Row::new([(tr.t(setting.label()), Role::Text), (value, role), (how, Role::Muted)])
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
        Setting::Theme => tr.t(theme(settings.display.theme)),
        Setting::Color => tr.t(match (settings.display.color, settings.display.no_color) {
            (Color::Auto, false) => "setting-color-auto",
            (Color::Auto, true) => "setting-color-environment",
            (Color::Always, _) => "setting-color-always",
            (Color::Never, _) => "setting-color-never",
        }),
        Setting::Frame => {
            tr.t(if settings.display.frame == Frame::Ascii { "setting-frame-ascii" } else { "setting-frame-box" })
        }
        Setting::Keys => tr.with("setting-changed-keys", &[("count", settings.keymap.changed().to_string())]),
        Setting::Retention if settings.retention_months == 0 => tr.t("setting-never"),
        Setting::Retention => tr.with("setting-months", &[("count", settings.retention_months.to_string())]),
        Setting::Layout => tr.t(if settings.display.large { "setting-large" } else { "setting-normal" }),
        Setting::Ambiguous => {
            let cells =
                tr.t(if settings.display.ambiguous == Ambiguous::Wide { "setting-wide" } else { "setting-narrow" });
            if settings.display.probe { tr.with("setting-asked", &[("cells", cells)]) } else { cells }
        }
        Setting::Indent => yes(settings.habits.indent),
        Setting::FullWidth => yes(settings.habits.full_width),
        Setting::Templates => settings.templates.len().to_string(),
        Setting::Passphrase | Setting::RecoveryCode | Setting::Whereabouts | Setting::Trash => String::new(),
    };
    (said, Role::Text)
}
