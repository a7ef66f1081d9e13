//! How each part of a document is set, in points: GB/T 9704-2012 for official documents, and the other settings after it.

use super::fonts::Role;
use crate::export::document::{Page, Setting};

/// Points in a millimetre.
pub(super) const MM: f32 = 72.0 / 25.4;

/// How a text is set.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Type {
    /// The typeface.
    pub(super) role: Role,
    /// The size of a character.
    pub(super) size: f32,
    /// From one character to the next.
    pub(super) pitch: f32,
    /// From one row to the next.
    pub(super) lead: f32,
}

/// How a document's parts are set.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Style {
    pub(super) title: Type,
    pub(super) subtitle: Type,
    pub(super) headings: [Type; 3],
    pub(super) body: Type,
    pub(super) cell: Type,
    pub(super) head: Type,
    pub(super) small: Type,
    pub(super) number: Type,
    /// How far the first row of a paragraph is set in, in characters.
    pub(super) indent: usize,
    /// Whether rows keep to a grid down the page.
    pub(super) grid: bool,
}

impl Type {
    const fn new(role: Role, size: f32, lead: f32) -> Self {
        Self { role, size, pitch: size, lead }
    }

    /// The same, all of it larger or smaller.
    pub(super) fn scaled(self, by: f32) -> Self {
        Self { role: self.role, size: self.size * by, pitch: self.pitch * by, lead: self.lead * by }
    }

    /// From the top of a row to its baseline: a character's box, of which 0.12 hang below the line, stands in the middle.
    pub(super) fn baseline(self) -> f32 {
        self.lead / 2.0 + self.size * 0.38
    }
}

impl Style {
    /// The same, all of it larger or smaller.
    pub(super) fn scaled(self, by: f32) -> Self {
        let set = |text: Type| text.scaled(by);
        Self {
            title: set(self.title),
            subtitle: set(self.subtitle),
            headings: self.headings.map(set),
            body: set(self.body),
            cell: set(self.cell),
            head: set(self.head),
            small: set(self.small),
            number: set(self.number),
            ..self
        }
    }

    /// The style of a page whose text is `width` points wide.
    pub(super) fn of(page: Page, width: f32) -> Self {
        let (size, lead) = page.type_pt();
        let body = Type::new(Role::Body, size, lead);
        let same = |role| Type { role, ..body };
        let set = |role, size, lead| Type::new(role, size, lead);
        match page.setting {
            Setting::Official => {
                // 28 characters of 16 pt would be 158 mm: the standard sets them into 156.
                let characters = (width / 15.79).round().max(1.0);
                let fit = |text: Type| Type { pitch: text.size * (width / characters) / size, ..text };
                Self {
                    title: set(Role::Title, 22.0, 36.0),
                    subtitle: fit(body),
                    headings: [Role::Head, Role::SubHead, Role::Body].map(|role| fit(same(role))),
                    body: fit(body),
                    cell: set(Role::Small, 12.0, 18.0),
                    head: set(Role::Head, 12.0, 18.0),
                    small: set(Role::Small, 9.0, 14.0),
                    number: set(Role::Small, 14.0, 18.0),
                    indent: 2,
                    grid: true,
                }
            }
            Setting::Large => Self {
                title: set(Role::Title, 28.0, 48.0),
                subtitle: set(Role::Body, 20.0, 36.0),
                headings: [(Role::Head, 24.0), (Role::SubHead, 22.0), (Role::Body, 22.0)]
                    .map(|(role, size)| set(role, size, lead)),
                body,
                cell: set(Role::Small, 16.0, 26.0),
                head: set(Role::Head, 16.0, 26.0),
                small: set(Role::Small, 12.0, 20.0),
                number: set(Role::Small, 14.0, 18.0),
                indent: 2,
                grid: false,
            },
            Setting::Notice => {
                // All of it grows with the paper, as the body does.
                let set = |role, size, lead| Type::new(role, size, lead).scaled(page.scale());
                Self {
                    title: set(Role::Title, 34.0, 52.0),
                    subtitle: set(Role::Body, 18.0, 30.0),
                    headings: [
                        set(Role::Head, 20.0, 36.0),
                        set(Role::SubHead, 18.0, 32.0),
                        set(Role::Body, 16.0, 30.0),
                    ],
                    body,
                    cell: set(Role::Small, 14.0, 22.0),
                    head: set(Role::Head, 14.0, 22.0),
                    small: set(Role::Small, 11.0, 17.0),
                    number: set(Role::Small, 11.0, 16.0),
                    indent: 2,
                    grid: false,
                }
            }
            Setting::Sheet => Self {
                title: set(Role::Title, 18.0, 30.0),
                subtitle: set(Role::Body, 11.0, 18.0),
                headings: [set(Role::Head, 12.0, 22.0), set(Role::SubHead, 11.0, 20.0), set(Role::Body, 10.5, 18.0)],
                body: set(Role::Small, size, lead),
                cell: set(Role::Small, 9.0, 13.5),
                head: set(Role::Head, 9.0, 13.5),
                small: set(Role::Small, 8.0, 12.0),
                number: set(Role::Small, 9.0, 12.0),
                indent: 2,
                grid: false,
            },
        }
    }
}
