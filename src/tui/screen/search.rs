//! Search: the line one types in, and what was found; people before texts.

use super::list_frame::{empty, position};
use crate::app::area::Area;
use crate::app::hit_text::begin;
use crate::app::hits::Target;
use crate::app::layout;
use crate::app::screen::SearchScreen;
use crate::domain::change::RecordKey;
use crate::domain::overview::{Hit, Matched};
use crate::tui::paint::Painter;
use crate::tui::scene::Scene;
use crate::tui::theme::Role;
use crate::tui::widget::editor::editor;

/// Draws it.
pub fn draw(painter: &mut Painter<'_>, scene: &Scene<'_>, screen: &SearchScreen, body: Area) {
    let tr = scene.tr;
    let (input, hits) = layout::search(body);
    let place = screen.within.map(|place| tr.t(&format!("search-in-{}", place.name())));
    let title = match &place {
        Some(place) => tr.with("search-title-in", &[("place", place.clone())]),
        None => tr.t("search-title"),
    };
    let inside = painter.frame(input, &title, Role::FocusBorder).shrink(1, 0);
    painter.hit(input, Target::Input(0, inside.x));
    editor(painter, inside, &screen.input, &scene.labels, true);
    let title = match &screen.answered {
        Some(_) if screen.found.total > 0 => tr.with("search-found", &[("count", screen.found.total.to_string())]),
        _ => String::new(),
    };
    let list = painter.frame(hits, &title, Role::Border).shrink(1, 0);
    if screen.input.is_empty() {
        return empty(painter, list, &tr.t("search-hint"));
    }
    if screen.found.hits.is_empty() {
        let said = match (&screen.answered, place) {
            (None, _) => tr.t("loading"),
            (Some(_), None) => tr.t("search-nothing"),
            (Some(_), Some(place)) => tr.with("search-nothing-in", &[("place", place)]),
        };
        return empty(painter, list, &said);
    }
    let kinds: Vec<String> = screen.found.hits.iter().map(|hit| kind(scene, hit)).collect();
    let kind_width = kinds.iter().map(|kind| painter.width(kind)).max().unwrap_or(0);
    let shown = screen.found.hits.iter().zip(&kinds).enumerate().skip(screen.pos.top);
    for (row, (at, (hit, kind))) in (0..list.height).zip(shown) {
        let line = list.split_top(row).1.split_top(1).0;
        painter.hit(line, Target::Row(at));
        let selected = at == screen.pos.selected;
        painter.put(line, 0, 0, if selected { "> " } else { "  " }, Role::Accent);
        painter.put(line, 2, 0, kind, Role::Muted);
        hit_text(painter, scene, hit, line.split_left(kind_width + 4).1);
        if selected {
            painter.restyle(line, Role::Selection);
        }
    }
    // What was between the cadre and a person is linked to the household, whether the words say the name or not.
    let person = screen.selected_hit().is_some_and(|hit| matches!(hit.key, RecordKey::Household(_)));
    if person {
        let edge = hits.split_bottom(1).1.shrink(2, 0);
        painter.put(edge, 0, 0, &format!(" {} ", tr.t("search-person-hint")), Role::Muted);
    }
    if screen.found.hits.len() > usize::from(list.height) {
        position(painter, hits, &format!("{}/{}", screen.pos.selected + 1, screen.found.total));
    }
}

/// What was found: a person is called one, whatever else the words could mean.
fn kind(scene: &Scene<'_>, hit: &Hit) -> String {
    let tr = scene.tr;
    match (&hit.key, hit.matched) {
        (RecordKey::Household(_), Matched::Person) => tr.t("search-person"),
        (RecordKey::Household(_), Matched::Text) => tr.t("search-household"),
        (RecordKey::ContactCard, _) => tr.t("search-own-card"),
        (RecordKey::Pledge(_), _) => tr.t("search-pledge"),
        (RecordKey::Matter(_), _) => tr.t("search-matter"),
        (RecordKey::Entry(_), _) => tr.t("search-entry"),
        (RecordKey::Week(_), _) => tr.t("search-week"),
    }
}

/// Its day and title, then the piece of text in which the words stand, marked.
fn hit_text(painter: &mut Painter<'_>, scene: &Scene<'_>, hit: &Hit, area: Area) {
    let width = painter.look().ambiguous;
    let day = hit.date.map(|day| scene.tr.day(day)).unwrap_or_default();
    let mut column = 0;
    if !day.is_empty() {
        column += painter.put(area, column, 0, &day, Role::Muted) + 2;
    }
    let title = match &hit.key {
        RecordKey::Week(week) => scene.tr.week(*week),
        _ => scene.one_line(&hit.title),
    };
    let most = usize::from(area.width.saturating_sub(column) / 2);
    // Where the text begins with the title, once is enough.
    let said = hit.excerpt.starts_with(&hit.title);
    if !said && !title.is_empty() {
        column += painter.put(area, column, 0, &width.truncate(&title, most), Role::Title) + 2;
    }
    let called = if said && width.width(&title) <= most { hit.title.len() } else { 0 };
    for (text, role) in marked(hit, 0, called) {
        column += painter.put(area, column, 0, text, role);
    }
    let from = begin(hit, called, area.width.saturating_sub(column).into(), width);
    if from > called {
        column += painter.put(area, column, 0, if called > 0 { " \u{2026}" } else { "\u{2026}" }, Role::Text);
    }
    for (text, role) in marked(hit, from, hit.excerpt.len()) {
        column += painter.put(area, column, 0, text, role);
    }
}

/// A piece of the excerpt in pieces, the marked ones in a look of their own. Marks that do not fit the text are left out.
fn marked(hit: &Hit, from: usize, to: usize) -> Vec<(&str, Role)> {
    let mut pieces = Vec::new();
    let mut at = from;
    for (start, end) in hit.marks.iter().filter(|(start, end)| *start >= from && *end <= to) {
        if let (Some(before), Some(mark)) = (hit.excerpt.get(at..*start), hit.excerpt.get(*start..*end)) {
            pieces.extend([(before, Role::Text), (mark, Role::Accent)]);
            at = *end;
        }
    }
    pieces.push((hit.excerpt.get(at..to).unwrap_or_default(), Role::Text));
    pieces
}
