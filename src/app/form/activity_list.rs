//! The list behind `+`: the kinds of activity by their words, each with an example of what may follow.

use super::completion::Candidate;
use crate::domain::activity_words::WORDS;
use crate::i18n::{Catalog, Lang};
use crate::text::{Keys, fold};

/// The kinds that fit what was typed, the usual ones first.
pub(super) fn offered(query: &str, tr: Catalog) -> Vec<Candidate> {
    let wanted = fold(query);
    let fits = |word: &&str| fold(word).starts_with(&wanted) || Keys::of(word).matches(query).is_some();
    let kinds = WORDS.iter().filter(|(_, zh, en)| query.is_empty() || zh.iter().chain(*en).any(fits));
    let candidate = |(kind, zh, en): &(_, &[&str], &[&str])| {
        let own = if tr.lang() == Lang::Zh { zh } else { en };
        let word = own.first().copied().unwrap_or_default().to_owned();
        Candidate { label: word.clone(), code: word, hint: tr.activity_example(*kind) }
    };
    let whole = |one: &Candidate| fold(&one.code) == wanted;
    kinds.map(candidate).filter(|one| !whole(one)).collect()
}
