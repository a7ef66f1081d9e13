//! The row under an entry's text: what it should not hold, else what it links and tells of, and a day it promises; how long it is.

use crate::app::area::Area;
use crate::app::form::{Field, Form, FormKind, Linked};
use crate::app::references::tell_unlinked;
use crate::domain::activity::summed;
use crate::domain::activity_words::activities;
use crate::text::{HitKind, LinkKind, link, render};
use crate::tui::paint::Painter;
use crate::tui::scene::{Scene, told};
use crate::tui::theme::Role;

/// Characters of a text that is not read anew for every frame.
const LONG: usize = 20_000;

/// A row narrower than this has no room for more than how many hints there are elsewhere.
const ROOMY: u16 = 80;

/// Columns between what is said beside each other.
const GAP: u16 = 2;

pub(super) fn draw(painter: &mut Painter<'_>, scene: &Scene<'_>, form: &Form, area: Area) {
    let Some(body) = form.find("body").filter(|_| !area.is_empty()) else { return };
    let counts = body.editor.count();
    let count = scene.tr.with("form-count", &[("count", counts.total().to_string())]);
    let used = painter.put_right(area.shrink(1, 0), 0, &count, Role::Muted);
    let (mut room, _) = area.split_left(area.width.saturating_sub(used + 3));
    if form.kind != FormKind::Entry {
        return;
    }
    if let Some(hint) = form.hint() {
        let room = Area { x: room.x + 1, width: room.width.saturating_sub(1), ..room };
        let told = why(painter, scene, hint.kind, room.width);
        painter.put(room, 0, 0, &told, Role::Muted);
        return;
    }
    if form.hints() > 0 {
        let key = if area.width < ROOMY { "hints-short-elsewhere" } else { "hints-elsewhere" };
        let elsewhere = scene.tr.with(key, &[("count", form.hints().to_string())]);
        let used = painter.put_right(room, 0, &elsewhere, Role::Due);
        room = room.split_left(room.width.saturating_sub(used + GAP)).0;
    }
    // One thing to press a key for at a time.
    let asked = form.hints() > 0 || form.mention(&scene.session.known).is_some();
    let promise = form.promised().filter(|_| !asked).map(|day| {
        let say = |key| scene.tr.with(key, &[("day", scene.tr.weekday_and_day(day))]);
        (say("hint-promise"), say("hint-short-promise"))
    });
    let beside = promise.as_ref().map_or(0, |(_, short)| painter.width(short) + GAP);
    let left = room.split_left(room.width.saturating_sub(beside)).0;
    // What a long text links is said when it is saved.
    let parts = match counts.total() > LONG {
        true => Default::default(),
        false => parts(painter, scene, (form, body), left.width.saturating_sub(1)),
    };
    let mut column = 1;
    for (part, role) in parts.iter().filter(|(part, _)| !part.is_empty()) {
        let part = painter.look().ambiguous.truncate(part, left.width.saturating_sub(column).into());
        column += painter.put(left, column, 0, &part, *role) + GAP;
    }
    match promise {
        Some((long, _)) if column == 1 && painter.width(&long) < room.width => {
            painter.put(room, 1, 0, &long, Role::Due)
        }
        Some((_, short)) => painter.put_right(room, 0, &short, Role::Due),
        None if column == 1 => painter.put(room, 1, 0, &scene.tr.t("form-reference-hint"), Role::Muted),
        None => 0,
    };
}

/// What is said beside each other, and how it looks.
type Parts = Vec<(String, Role)>;

/// What is not linked, what is linked, what is told of; where there is no room for all of it, only how many the last are, then
/// how many the second, and the beginning of the first. A mention is said shorter instead, and takes what room it needs.
fn parts(painter: &Painter<'_>, scene: &Scene<'_>, (form, body): (&Form, &Field), room: u16) -> Parts {
    let tr = scene.tr;
    let links = form.links_of(body, &scene.session.known);
    let listed = activities(&body.editor.text());
    let names = names(scene, &links);
    let begins = form.mention(&scene.session.known).is_some_and(|mention| mention.begins_matter());
    let unlinked = tell_unlinked(&links.unlinked, tr).filter(|_| !begins);
    let mention = if unlinked.is_some() { None } else { mentioned(scene, form) };
    let long = mention.as_ref().map(|(long, _)| long.clone());
    let mut parts = vec![
        (unlinked.or(long).unwrap_or_default(), Role::Due),
        (names.join("  "), Role::Link),
        (told(tr, &listed), Role::Done),
    ];
    let many = |key: &str, count: usize| tr.with(key, &[("count", count.to_string())]);
    let short = [(2, many("form-activities", summed(&listed).len())), (1, many("form-links", names.len()))];
    let width = |part: &(String, Role)| if part.0.is_empty() { 0 } else { painter.width(&part.0) + GAP };
    for (at, short) in short {
        let all: u16 = parts.iter().map(width).sum();
        // What stands alone is cut: its beginning says more than a number.
        let alone = all == width(&parts[at]);
        if all > room + GAP && !alone && painter.width(&short) < painter.width(&parts[at].0) {
            parts[at].0 = short;
        }
    }
    let others = |parts: &Parts| width(&parts[1]) + width(&parts[2]);
    if let Some((long, short)) = mention.filter(|(long, _)| painter.width(long) + others(&parts) > room) {
        parts[0].0 = short;
        for at in [1, 2] {
            if painter.width(&parts[0].0) + others(&parts) > room {
                parts[at].0.clear();
            }
        }
        if painter.width(&long) + others(&parts) <= room {
            parts[0].0 = long;
        }
    }
    let left = room.saturating_sub(others(&parts)).max(room / 2);
    parts[0].0 = painter.look().ambiguous.truncate(&parts[0].0, left.into()).into_owned();
    parts
}

/// What the text names and does not link, and the key that links it; and the same shorter.
fn mentioned(scene: &Scene<'_>, form: &Form) -> Option<(String, String)> {
    let mention = form.mention(&scene.session.known)?;
    let (long, short) = match mention.kind {
        _ if mention.is_ellipsis() => ("mention-ellipsis", "mention-short-ellipsis"),
        _ if mention.begins_matter() => ("mention-begins", "mention-short-begins"),
        LinkKind::Household if mention.candidates.len() > 1 => ("mention-shared", "mention-short-shared"),
        LinkKind::Household => ("mention-household", "mention-short-link"),
        LinkKind::Pledge => ("mention-pledge", "mention-short-link"),
        LinkKind::Matter => ("mention-matter", "mention-short-link"),
    };
    let said = [("name", scene.one_line(&mention.words)), ("count", mention.candidates.len().to_string())];
    Some((scene.tr.with(long, &said), scene.tr.with(short, &said)))
}

/// What a text links, by name.
fn names(scene: &Scene<'_>, links: &Linked) -> Vec<String> {
    let shown = |kind: LinkKind, codes: &[String]| -> Vec<String> {
        codes.iter().map(|code| render(&link(kind, code), &*scene.labels)).collect()
    };
    let kinds = [
        shown(LinkKind::Household, &links.households),
        shown(LinkKind::Pledge, &links.pledges),
        links.matters.iter().map(|code| scene.matter(code)).collect(),
    ];
    kinds.concat()
}

/// What a hint says: what it is and why not, and what its keys do; shorter where there is little room.
fn why(painter: &Painter<'_>, scene: &Scene<'_>, kind: HitKind, room: u16) -> String {
    let (long, short) = match kind {
        HitKind::IdNumber => ("hint-id-number", "hint-short-id-number"),
        HitKind::BankNumber => ("hint-bank-number", "hint-short-bank-number"),
        HitKind::Religion => ("hint-religion", "hint-short-religion"),
        HitKind::Illness => ("hint-illness", "hint-short-illness"),
        HitKind::Minor => ("hint-minor", "hint-short-minor"),
        HitKind::Accusation => ("hint-accusation", "hint-short-accusation"),
        _ => ("hint-label", "hint-short-label"),
    };
    let (both, mask) = match kind.is_number() {
        true => ("hint-keys-number", "hint-key-number"),
        false => ("hint-keys-passage", "hint-key-passage"),
    };
    let say = |why: &str, keys: &str| scene.tr.two(scene.tr.t(why), scene.tr.t(keys));
    let mut longer = [say(long, both), say(short, both), say(long, mask)].into_iter();
    longer.find(|told| painter.width(told) <= room).unwrap_or_else(|| say(short, mask))
}
