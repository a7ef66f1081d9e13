//! 联系群众卡 to hand to households: a sheet of 90 × 54 mm cards with cut marks, or one in large print. The language is chosen
//! for a print and kept nowhere.

use super::context::Context;
use crate::domain::contact_card::ContactCard;
use crate::export::document::{Block, Card, Document, Page, Paper, Setting};

/// How the cards are printed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct CardPrint {
    /// One a page of A5 in large print, instead of ten a page of A4.
    pub large: bool,
    /// How many.
    pub copies: u16,
}

/// The owner's card, so many times.
pub fn contact_cards(about: &Context<'_>, print: CardPrint) -> Document {
    let tr = about.tr;
    let mut document = about.document(tr.t("contents-contact-card"));
    document.page = match print.large {
        true => Page { paper: Paper::A5, landscape: true, setting: Setting::Large },
        false => Page { setting: Setting::Sheet, ..Page::default() },
    };
    let card = face(about, print.large);
    let copies = usize::from(print.copies.max(1));
    document.blocks = vec![Block::Cards(vec![card; copies])];
    document
}

fn face(about: &Context<'_>, large: bool) -> Card {
    let (tr, own) = (about.tr, about.owner);
    let with_phone = |name: &str, phone: &str| [name, phone].join(" ").trim().to_owned();
    let fields = [
        ("contents-card-phone", own.phone.clone()),
        ("contents-card-office", own.office.clone()),
        ("contents-card-hours", own.office_hours.clone()),
        ("contents-card-stand-in", with_phone(&own.stand_in, &own.stand_in_phone)),
        ("contents-card-help", own.help_with.clone()),
        ("contents-card-supervision", own.supervision_phone.clone()),
    ];
    let known = fields.into_iter().filter(|(_, value)| !value.trim().is_empty());
    Card {
        kind: tr.t("contents-contact-card"),
        name: own.full_name.clone(),
        under: unit_and_post(about),
        fields: known.map(|(key, value)| (about.label(key), value)).collect(),
        notice: tr.t("contents-card-notice"),
        qr: vcard(own),
        large,
    }
}

/// Where one works and as what.
fn unit_and_post(about: &Context<'_>) -> String {
    let (unit, post) = (about.owner.unit.trim(), about.owner.post.trim());
    match (unit, post) {
        ("", one) | (one, "") => one.to_owned(),
        _ => about.tr.with("contents-unit-and-post", &[("unit", unit.to_owned()), ("post", post.to_owned())]),
    }
}

/// The card as RFC 6350 has it for telephones; empty where there is no number to call.
fn vcard(own: &ContactCard) -> String {
    if own.phone.trim().is_empty() {
        return String::new();
    }
    let escaped = |text: &str| {
        let one_line = text.replace(['\r', '\n'], " ");
        one_line.replace('\\', "\\\\").replace(',', "\\,").replace(';', "\\;")
    };
    let name = escaped(&own.full_name);
    let mut lines =
        vec!["BEGIN:VCARD".to_owned(), "VERSION:3.0".to_owned(), format!("N:{name};;;;"), format!("FN:{name}")];
    for (property, value) in [("ORG", &own.unit), ("TITLE", &own.post), ("TEL", &own.phone)] {
        if !value.trim().is_empty() {
            lines.push(format!("{property}:{}", escaped(value)));
        }
    }
    lines.push("END:VCARD".to_owned());
    lines.join("\r\n")
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::i18n::{Catalog, Lang};
    use crate::text::NoLabels;

    #[test]
    fn a_card_says_what_is_known_and_can_be_called() {
        let own = ContactCard {
            full_name: "陈立新".into(),
            unit: "渠源镇，水管站; 一所".into(),
            phone: "12000000099".into(),
            ..ContactCard::default()
        };
        let today = "2026-03-13".parse().unwrap();
        let about =
            Context { tr: Catalog::new(Lang::Zh), labels: &NoLabels, coded: false, weeks: false, today, owner: &own };
        let document = contact_cards(&about, CardPrint { large: false, copies: 10 });
        let [Block::Cards(cards)] = document.blocks.as_slice() else { panic!("one sheet") };
        assert_eq!(cards.len(), 10);
        assert_eq!(cards[0].fields, [("电话：".to_owned(), "12000000099".to_owned())]);
        assert!(cards[0].qr.contains("ORG:渠源镇，水管站\\; 一所\r\nTEL:12000000099\r\nEND:VCARD"), "{}", cards[0].qr);
        let silent = ContactCard { phone: String::new(), ..own };
        assert_eq!(vcard(&silent), "");
    }
}
