//! Names in English that nobody registered: words with a capital that are neither a word of the rules, a day, a place nor the
//! first word of a sentence. It is a guess, and serves only to tell whose a word of the rules is.

use super::super::scan::{At, is_mark};
use super::super::terms::Term;
use crate::text::chars::is_han;
use crate::text::redact::{Gap, Letter};
use std::ops::Range;

/// Words with a capital that end a name before them and are none.
const OTHERS: &str = "monday tuesday wednesday thursday friday saturday sunday january february feb march apr jul \
    aug sep sept oct nov dec april may june july august september october november december china chinese xinjiang \
    beijing urumqi kashgar hotan yining uyghur kazakh kyrgyz mandarin english wechat alipay covid i mr mrs ms miss \
    dr communist national central spring autumn summer winter new year party id tb the a an this that these those \
    there it we they you our my their no yes and but or so if when what who where why how please thanks god allah \
    jesus buddha";

/// Words after which what stands before is a place or an office.
const PLACES: &str = "village town township county city prefecture province district region group team brigade office bureau committee \
    school hospital clinic centre center station road street lane bridge river canal reservoir branch bank company cooperative \
    market festival square temple mosque church hall park farm factory plant federation department government administration day week \
    news daily law card form fund project programme";

/// Surnames in pinyin that are no word of English: a sentence that begins with one begins with a name.
const SURNAMES: &str = "wang li zhang liu chen yang huang zhao wu zhou xu ma zhu hu guo gao lin luo zheng liang xie tang han feng deng cao \
    peng zeng xiao tian dong yuan pan yu jiang cai du cheng su wei lu ding shen yao cui zhong jin liao jia xia fu bai zou meng xiong \
    qin qiu yin xue yan duan lei hou gu mao hao shao wan qian mo kong xiang";

/// What a sentence may begin with, however it goes on: nobody's name.
const FIRST: &str = "everyone everybody nobody anybody anyone someone somebody each every all both many most some people women men villagers \
    residents patients families cancer today yesterday tomorrow one two three health water also then here nothing something which \
    another not only because since while after before although \
    thieves strangers outsiders children kids boys girls";

/// After these a single word is a place.
const WHERE: &str = "in at near via";

/// A word of letters.
struct Word {
    range: Range<usize>,
    /// It begins with a capital, and is not all capitals.
    capital: bool,
}

/// The names in these letters, beside the words of the rules that stand there.
pub(in super::super) fn names(text: &[Letter], range: &Range<usize>, terms: &[At]) -> Vec<Range<usize>> {
    if !text[range.clone()].iter().any(|letter| letter.capital) {
        return Vec::new();
    }
    let words = words(text, range);
    let named = |at: usize| {
        let start = words[at].range.start;
        let known = terms.iter().any(|term| (term.at..term.at + term.length).contains(&start));
        words[at].capital && !known && !is_one_of(text, &words[at].range, OTHERS)
    };
    let mut found = Vec::new();
    let mut at = 0;
    while at < words.len() {
        let length =
            (at..words.len()).take_while(|nth| named(*nth) && (*nth == at || go_on(text, &words, *nth))).count();
        found.extend((length > 0).then(|| name(text, range, terms, &words, at..at + length)).flatten());
        at += length.max(1);
    }
    found
}

/// What of these words is a name.
fn name(
    text: &[Letter],
    sentence: &Range<usize>,
    terms: &[At],
    words: &[Word],
    mut run: Range<usize>,
) -> Option<Range<usize>> {
    let is = |at: usize, list: &str| words.get(at).is_some_and(|word| is_one_of(text, &word.range, list));
    let placed = |at: usize| is(at, PLACES) && go_on(text, words, at);
    if run.clone().any(|at| is(at, PLACES)) || placed(run.end) {
        return None;
    }
    let surname = is(run.start, SURNAMES);
    let place = &words[run.start].range;
    let begins = place.start == sentence.start || matches!(text[place.start - 1].c, '"' | '“' | ':' | '：' | '.');
    if begins && !surname {
        let told = run.len() == 1 && !is(run.start, FIRST) && is_told_of(text, words, run.start);
        run.start += usize::from(!told);
    } else if run.len() == 1 && !surname && run.start > 0 && is(run.start - 1, WHERE) {
        return None;
    }
    let range = words[run.clone()].first()?.range.start..words[run.clone()].last()?.range.end;
    // Beside Chinese a word in letters is more often a thing, but for 儿子Ali.
    let beside = |at: Option<usize>| at.and_then(|at| text.get(at)).is_some_and(|letter| is_han(letter.c));
    let chinese = beside(range.start.checked_sub(1)) || beside(Some(range.end));
    let called = |term: &At| term.term == Term::Child && term.at + term.length == range.start;
    (!chinese || (surname && run.len() > 1) || terms.iter().any(called)).then_some(range)
}

/// Whether a single word that begins a sentence goes on as a name does: Aygul has, Aygul's.
fn is_told_of(text: &[Letter], words: &[Word], at: usize) -> bool {
    let own = text.get(words[at].range.end).is_some_and(|letter| matches!(letter.c, '\'' | '’'));
    own || (go_on(text, words, at + 1)
        && is_one_of(
            text,
            &words[at + 1].range,
            "has had is was got caught suffers goes went says said told and stole steals prays prayed",
        ))
}

/// Whether a word stands right behind the one before it, or is joined to it.
fn go_on(text: &[Letter], words: &[Word], at: usize) -> bool {
    let Some(word) = words.get(at).filter(|_| at > 0) else { return false };
    let between = &text[words[at - 1].range.end..word.range.start];
    let joined = matches!(between, [one] if matches!(one.c, '-' | '\u{B7}') && one.gap == Gap::None);
    text[word.range.start].gap < Gap::Line && (between.is_empty() || joined)
}

fn words(text: &[Letter], range: &Range<usize>) -> Vec<Word> {
    let mut found: Vec<Word> = Vec::new();
    for at in range.clone() {
        let letter = &text[at];
        if !is_letter(letter.c) {
            continue;
        }
        match found.last_mut().filter(|last| last.range.end == at && letter.gap == Gap::None) {
            Some(last) => {
                last.range.end = at + 1;
                last.capital &= last.range.len() != 2 || !letter.capital;
            }
            None => found.push(Word { range: at..at + 1, capital: letter.capital }),
        }
    }
    found
}

fn is_letter(c: char) -> bool {
    c.is_ascii_alphabetic() || (!c.is_ascii() && c.is_alphabetic() && !is_han(c) && !is_mark(c))
}

/// Whether these letters spell one of the words.
pub(super) fn is_one_of(text: &[Letter], word: &Range<usize>, list: &str) -> bool {
    let spelled = || text[word.clone()].iter().map(|letter| letter.c);
    list.split_ascii_whitespace().any(|one| one.len() == word.len() && one.chars().eq(spelled()))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::text::redact::letters;

    fn found(text: &str) -> Vec<String> {
        let letters = letters(text);
        let names = names(&letters, &(0..letters.len()), &[]);
        names.into_iter().map(|name| text[letters[name.start].start..letters[name.end - 1].end].to_owned()).collect()
    }

    #[test]
    fn capitals_are_names_but_for_days_places_and_first_words() {
        for (text, names) in [
            ("Zhang San has a cow", &["Zhang San"][..]),
            ("Visited Aygul, then Li Wei on Friday", &["Aygul", "Li Wei"]),
            ("Aygul has none", &["Aygul"]),
            ("Everybody has it, Shangqu Village too", &[]),
            ("Treated in Kashi by the Civil Affairs Bureau", &[]),
            ("Li Ming's son Li-Jun", &["Li Ming", "Li-Jun"]),
            ("问Zhang San家，用Word写", &["Zhang San"]),
            ("HIV and TB", &[]),
        ] {
            assert_eq!(found(text), names, "{text}");
        }
    }
}
