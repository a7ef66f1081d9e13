//! Which of the hits of an export stand in its document: while one is looked through, each has a mark of its own beside it, a
//! character that no text has. A document that was traced is for the preview and is written to no file.

use crate::export::document::{Block, Card, Cell, Document};
use std::collections::BTreeSet;

/// The first of the characters that are marks, and the last: no standard gives them a meaning.
const FIRST: u32 = 0x4_0000;
const LAST: u32 = 0xD_FFFF;

/// The mark of a hit by its number; of so many that there is none, none.
pub(super) fn trace(number: usize) -> Option<char> {
    let at = u32::try_from(number).ok()?.checked_add(FIRST)?;
    char::from_u32(at).filter(|_| at <= LAST)
}

/// Takes the marks out of a document: the numbers of the hits that stand in it.
pub fn take_traces(document: &mut Document) -> BTreeSet<usize> {
    let mut numbers = BTreeSet::new();
    let mut take = |text: &mut String| {
        text.retain(|c| {
            let mark = u32::from(c).checked_sub(FIRST).filter(|_| u32::from(c) <= LAST);
            numbers.extend(mark.map(|number| number as usize));
            mark.is_none()
        });
    };
    take(&mut document.title);
    take(&mut document.footer);
    document.blocks.iter_mut().for_each(|block| of_block(block, &mut take));
    numbers
}

fn of_block(block: &mut Block, take: &mut impl FnMut(&mut String)) {
    match block {
        Block::Title(text)
        | Block::Subtitle(text)
        | Block::Mark(text)
        | Block::Small(text)
        | Block::Heading { text, .. }
        | Block::Text(text) => take(text),
        Block::List(texts) | Block::Signatures(texts) => texts.iter_mut().for_each(take),
        Block::Fields(fields) => of_fields(fields, take),
        Block::Table(table) => {
            take(&mut table.name);
            for cell in table.rows.iter_mut().flatten() {
                if let Cell::Text(text) = cell {
                    take(text);
                }
            }
        }
        Block::Cards(cards) => cards.iter_mut().for_each(|card| of_card(card, take)),
        // A chart tells of codes, months and kinds, of no record's words.
        Block::Chart(_) | Block::PageBreak => {}
    }
}

fn of_fields(fields: &mut [(String, String)], take: &mut impl FnMut(&mut String)) {
    for (label, value) in fields {
        take(label);
        take(value);
    }
}

fn of_card(card: &mut Card, take: &mut impl FnMut(&mut String)) {
    for text in [&mut card.kind, &mut card.name, &mut card.under, &mut card.notice, &mut card.qr] {
        take(text);
    }
    of_fields(&mut card.fields, take);
}
