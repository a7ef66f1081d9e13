//! Words for what is masked.

use crate::i18n::Catalog;
use crate::text::Masks;

/// What stands for people, numbers and passages in this language.
pub fn masks(tr: Catalog) -> Masks {
    Masks {
        shared: tr.t("export-shared-name"),
        member: tr.t("mask-member"),
        number: tr.t("export-number"),
        passage: tr.t("mask-passage"),
        group: tr.t("mask-group"),
    }
}
