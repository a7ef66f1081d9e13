//! 1 联系卡: the cadre's own card and the register, with what is known of the selected one.

use super::list_frame::{ListFrame, details, more};
use super::timeline;
use crate::app::area::Area;
use crate::app::layout;
use crate::app::screen::{ContactRow, ContactsScreen};
use crate::domain::contact_card::ContactCard;
use crate::domain::household::{CardStyle, HouseholdLine};
use crate::tui::paint::Painter;
use crate::tui::scene::Scene;
use crate::tui::theme::Role;
use crate::tui::widget::facts::Fact;
use crate::tui::widget::table::{Column, Row};

const COLUMNS: [Column; 5] = [
    Column::fit(8),
    Column::flex(12),
    Column::fit(16).rank(1),
    Column::fit(14).rank(2),
    Column::fit(10).right().rank(3),
];

/// Draws it.
pub fn draw(painter: &mut Painter<'_>, scene: &Scene<'_>, screen: &ContactsScreen, body: Area) {
    let (list, below) = layout::list_and_details(body, scene.state.panes());
    let rows: Vec<Row> = (0..screen.len()).filter_map(|at| screen.row(at)).map(|row| list_row(scene, &row)).collect();
    let count = screen.households.iter().filter(|row| !row.value.household.has_ended(scene.today)).count();
    let order = scene.tr.t(screen.order.key());
    let title = scene.tr.with("contacts-title", &[("count", count.to_string()), ("order", order)]);
    let empty = scene.tr.t(if screen.filter.is_some() { "filter-nothing" } else { "loading" });
    ListFrame { title: &title, columns: &COLUMNS, rows: &rows, pos: screen.pos, empty: &empty }.draw(painter, list);
    match screen.row(screen.pos.selected) {
        Some(ContactRow::Own(card)) => own_card(painter, scene, &card.value, below),
        Some(ContactRow::Household(row)) => household(painter, scene, screen, &row.value, below),
        None => {
            painter.frame(below, "", Role::Border);
        }
    }
}

fn list_row(scene: &Scene<'_>, row: &ContactRow<'_>) -> Row {
    let tr = scene.tr;
    match row {
        ContactRow::Own(card) => {
            let card = &card.value;
            let name = if card.full_name.is_empty() { tr.t("contacts-own-empty") } else { card.full_name.clone() };
            Row::new([(tr.t("contacts-own"), Role::Title), (name, Role::Title), (card.unit.clone(), Role::Muted)])
        }
        ContactRow::Household(row) => {
            let HouseholdLine { household, last_visit, entries } = &row.value;
            let ended = household.has_ended(scene.today);
            let role = if ended { Role::Muted } else { Role::Text };
            let visit = match (ended, last_visit) {
                (true, _) => tr.t("contacts-ended"),
                (false, Some(day)) => tr.with("contacts-visited", &[("day", tr.day(*day))]),
                (false, None) => tr.t("contacts-never-visited"),
            };
            let entries = match entries {
                0 => String::new(),
                count => tr.with("contacts-entries", &[("count", count.to_string())]),
            };
            Row::new([
                (household.code.to_string(), Role::Muted),
                (household.name.clone().unwrap_or_else(|| tr.t("contacts-unnamed")), role),
                (household.group.clone(), role),
                (visit, role),
                (entries, Role::Muted),
            ])
        }
    }
}

fn own_card(painter: &mut Painter<'_>, scene: &Scene<'_>, card: &ContactCard, area: Area) {
    let tr = scene.tr;
    let inside = painter.frame(area, &tr.t("contacts-own-card"), Role::Border).shrink(1, 0);
    if *card == ContactCard::default() {
        return super::list_frame::empty(painter, inside, &tr.t("contacts-own-hint"));
    }
    let fact = |key: &str, value: &str| Fact::new(tr.t(key), value);
    let known = [
        fact("field-full-name", &card.full_name),
        fact("field-unit", &card.unit),
        fact("field-post", &card.post),
        fact("field-phone", &card.phone),
        fact("field-office", &card.office),
        fact("field-office-hours", &card.office_hours),
        fact("field-help-with", &card.help_with).alone(),
        fact("field-stand-in", &card.stand_in),
        fact("field-stand-in-phone", &card.stand_in_phone),
        fact("field-supervision-phone", &card.supervision_phone),
    ];
    details(painter, scene, area, &known);
}

fn household(painter: &mut Painter<'_>, scene: &Scene<'_>, screen: &ContactsScreen, row: &HouseholdLine, area: Area) {
    let tr = scene.tr;
    let household = &row.household;
    let title = match &household.name {
        Some(name) => format!("{} {name}", household.code),
        None => format!("{} {}", household.code, tr.t("contacts-unnamed")),
    };
    painter.frame(area, &title, Role::Border);
    let fact = |key: &str, value: String| Fact::new(tr.t(key), value);
    let yes_no = |yes: bool| tr.t(if yes { "choice-yes" } else { "choice-no" });
    let day = |day: Option<chrono::NaiveDate>| day.map(|day| tr.date(day)).unwrap_or_default();
    let style =
        if household.card_style == CardStyle::Normal { None } else { Some(tr.card_style(household.card_style)) };
    let issued = match household.card_issued_on {
        Some(on) => [Some(tr.date(on)), style].into_iter().flatten().collect::<Vec<_>>().join(" "),
        None => tr.t("contacts-card-missing"),
    };
    let known = [
        fact("field-group", household.group.clone()),
        fact("field-phone", household.phone.clone()),
        fact("field-contact-preference", household.contact_preference.clone()),
        fact("field-told", yes_no(household.told)),
        fact("field-agrees-to-be-named", yes_no(household.agrees_to_be_named)),
        fact("field-card-issued-on", issued),
        fact("field-ended-on", day(household.ended_on)),
        fact("field-concerns", household.concerns.join(&tr.t("list-and"))),
        fact("field-note", household.note.clone()),
    ];
    let below = details(painter, scene, area, &known);
    if !timeline::draw(painter, scene, &screen.timeline, below) {
        more(painter, scene, area);
    }
}
