//! Sentences of a diary's text, as other papers quote them: found, shortened, and without the marks that only count.

use super::activity_words::{found, spoken};
use std::ops::Range;

/// The longest quote, in cells: sixty Chinese characters, or a hundred and twenty letters.
const QUOTE_MAX: usize = 120;
/// What may stand between two parts of a sentence, and at the end of it.
const COMMAS: [char; 7] = ['，', '、', '；', '：', ',', ';', ':'];

/// The first sentence of a text as a card quotes it, cut at [`QUOTE_MAX`].
pub fn quote(body: &str) -> String {
    let first = body.lines().find(|line| !line.trim().is_empty()).unwrap_or_default();
    let said = sentences(first).next().map_or("", |at| &first[at]);
    cut(bare(&spoken(said.trim())))
}

/// The sentences that [`quote`] leaves out, as it would say them; what is only tags and references or only counts an activity is none.
pub fn unquoted(body: &str) -> Vec<String> {
    all(body).skip(1).filter(|said| tells(said)).map(|said| bare(&spoken(said)).to_owned()).collect()
}

/// The first sentence that has a reference, `^{P1}`, or the one before where it says nothing else.
pub fn naming(body: &str, reference: &str) -> Option<String> {
    let mut last = None;
    for (at, said) in all(body).enumerate() {
        let tells = tells(said);
        if tells {
            last = Some((at, said));
        }
        if said.contains(reference) {
            break;
        }
    }
    let (at, said) = last.filter(|_| body.contains(reference))?;
    Some(if at == 0 { quote(body) } else { bare(&spoken(said)).to_owned() })
}

/// The sentences of all paragraphs.
fn all(body: &str) -> impl Iterator<Item = &str> {
    let paragraphs = body.lines().map(str::trim).filter(|line| !line.is_empty());
    paragraphs.flat_map(|line| sentences(line).map(|at| &line[at]))
}

/// Whether a sentence says anything beside tags, references and what counts an activity.
fn tells(said: &str) -> bool {
    let said = without_activities(said);
    let is_mark = |word: &str| word.starts_with('#') || word.starts_with(['@', '^', '!']) && word.ends_with('}');
    bare(&said).split_whitespace().any(|word| !is_mark(word))
}

/// All sentences of a text that can be quoted: the first, and those it leaves out.
pub fn quotable(body: &str) -> Vec<String> {
    std::iter::once(quote(body)).chain(unquoted(body)).filter(|one| !one.is_empty()).collect()
}

/// A sentence without its full stop; a question stays one.
fn bare(sentence: &str) -> &str {
    sentence.trim_end().trim_end_matches(['。', '.'])
}

/// The sentence of a paragraph that a byte stands in, or that ends there; without what only counts an activity.
pub fn around(paragraph: &str, at: usize) -> String {
    let all: Vec<Range<usize>> = sentences(paragraph).collect();
    let here = all.iter().rev().find(|one| one.start < at).or(all.first()).cloned().unwrap_or(0..0);
    // Begun behind a sentence, before anything else is written, it is that sentence that is meant.
    let told = without_activities(&paragraph[here.clone()]);
    if !told.is_empty() { told } else { without_activities(&paragraph[..here.start]) }
}

/// A text without what only counts an activity: `+慰问 300元`.
pub fn without_activities(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    let mut at = 0;
    for one in found(text) {
        join(&mut out, &text[at..one.range.start]);
        at = one.range.end;
    }
    join(&mut out, &text[at..]);
    out.trim().trim_end_matches(COMMAS).trim_end().to_owned()
}

/// Adds what comes after something that was taken out.
fn join(out: &mut String, rest: &str) {
    if out.is_empty() {
        out.push_str(rest.trim_start().trim_start_matches(COMMAS).trim_start());
        return;
    }
    let rest = rest.trim_start();
    let end = out.trim_end().len();
    out.truncate(end);
    if rest.starts_with(|c: char| c.is_ascii_punctuation() || COMMAS.contains(&c) || ends(c)) {
        out.truncate(out.trim_end_matches(COMMAS).len());
    } else if rest.starts_with(|c: char| c.is_ascii()) {
        out.push(' ');
    }
    out.push_str(rest);
}

/// Where the sentences of a paragraph stand, with what ends each. A Latin mark ends one before a space only, and not before a small
/// letter; a full stop not behind an abbreviation either.
pub(super) fn sentences(paragraph: &str) -> impl Iterator<Item = Range<usize>> + '_ {
    let mut from = 0;
    std::iter::from_fn(move || {
        let rest = &paragraph[from..];
        let from_here = from + (rest.len() - rest.trim_start().len());
        let ended = paragraph[from_here..].char_indices().find(|(at, c)| {
            let (before, behind) = (&paragraph[from_here..from_here + at], &paragraph[from_here + at + c.len_utf8()..]);
            ends(*c) || matches!(c, '.' | '!' | '?') && ends_latin(*c, before, behind)
        });
        let to = ended.map_or(paragraph.len(), |(at, c)| from_here + at + c.len_utf8());
        from = to;
        (from_here < to).then_some(from_here..to)
    })
}

fn ends_latin(mark: char, before: &str, behind: &str) -> bool {
    let goes_on = behind.trim_start().starts_with(|c: char| c.is_lowercase());
    behind.chars().next().is_none_or(char::is_whitespace)
        && !goes_on
        && !(mark == '.' && is_abbreviated(before, behind))
}

/// What is written with a full stop in the middle of a sentence.
const ABBREVIATIONS: [&str; 24] = [
    "mr", "mrs", "ms", "dr", "prof", "st", "rd", "messrs", "rev", "hon", "gen", "col", "capt", "sgt", "vs", "approx",
    "dept", "fig", "a.m", "p.m", "e.g", "i.e", "cf", "viz",
];

/// Whether what stands before a full stop is abbreviated: a word of the list, an initial, `No.` before a number.
fn is_abbreviated(before: &str, behind: &str) -> bool {
    let word =
        before.rsplit(|c: char| c.is_whitespace() || "(\"'\u{201C}\u{2018}".contains(c)).next().unwrap_or_default();
    let is_initial = word.len() == 1 && word != "I" && word.starts_with(|c: char| c.is_ascii_uppercase());
    let is_number = word.eq_ignore_ascii_case("no") && behind.trim_start().starts_with(|c: char| c.is_ascii_digit());
    is_initial || is_number || ABBREVIATIONS.iter().any(|one| word.eq_ignore_ascii_case(one))
}

fn ends(c: char) -> bool {
    matches!(c, '。' | '！' | '？')
}

/// The text cut at [`QUOTE_MAX`] cells, never inside a reference or a word of letters.
fn cut(text: &str) -> String {
    let mut cells = 0;
    let over = text.char_indices().find(|(_, c)| {
        cells += if c.is_ascii() { 1 } else { 2 };
        cells > QUOTE_MAX
    });
    let Some((mut end, _)) = over else { return text.to_owned() };
    if let Some(open) = text[..end].rfind('{').filter(|&open| !text[open..end].contains('}')) {
        end = text[..open].char_indices().next_back().map_or(0, |(at, _)| at);
    }
    let letters = |c: char| c.is_ascii_alphanumeric();
    if text[end..].starts_with(letters) && text[..end].ends_with(letters) {
        end = text[..end].rfind(' ').unwrap_or(end);
    }
    format!("{}…", text[..end].trim_end())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_sentence_that_names_a_pledge_is_quoted_with_what_it_says() {
        let named = |body: &str| naming(body, "^{P1}");
        assert_eq!(named("早上下雨。下午催^{P1}名单。").as_deref(), Some("下午催^{P1}名单"));
        assert_eq!(named("办了培训。^{P1} +培训 1场 32人 +蹲点").as_deref(), Some("办了培训"));
        assert_eq!(named("早上下雨。又兑了九户。^{P1} #滴灌").as_deref(), Some("又兑了九户"));
        assert_eq!(named("^{P1} +培训 1场"), None);
        assert_eq!(named("早上下雨。"), None);
    }

    #[test]
    fn an_english_abbreviation_ends_no_sentence() {
        for (body, first) in [
            ("Together with Mr. Wang I brought coal. Then home.", "Together with Mr. Wang I brought coal"),
            ("At 9 a.m. Mr. Wang of No. 3 station came. We went.", "At 9 a.m. Mr. Wang of No. 3 station came"),
            ("J. Li said no. Then we left.", "J. Li said no"),
            (
                "We met Dr. Ali (approx. 40 people came, e.g. Liu). Home.",
                "We met Dr. Ali (approx. 40 people came, e.g. Liu)",
            ),
            ("She asked why! and went. Home.", "She asked why! and went"),
            ("So did I. Then home.", "So did I"),
            ("The answer was no. 3 of us stayed.", "The answer was no. 3 of us stayed"),
        ] {
            assert_eq!(quote(body), first);
        }
    }

    #[test]
    fn a_card_quotes_the_first_sentence_and_says_its_activities() {
        for (text, wanted) in [
            ("去三组看备耕，问补贴。回来打了电话。", "去三组看备耕，问补贴"),
            ("\n　　去看@{H05}，+慰问 300元。", "去看@{H05}，慰问 300元"),
            ("+谈心\n别的", "谈心"),
            ("讲了节水，+培训　１场　３１人。", "讲了节水，培训 1场 31人"),
            ("讲了节水，+培训 １场 ３１人", "讲了节水，培训 1场 31人"),
            ("讲了节水， ＋培训 1场，31人（果农）", "讲了节水，培训 1场，31人（果农）"),
            ("讲了节水 +培训 1场", "讲了节水 培训 1场"),
            ("讲了２回节水", "讲了２回节水"),
            ("Saw @{H05}, +aid 300 yuan. She is well.", "Saw @{H05}, aid 300 yuan"),
            ("1.5 mu of maize was lost! To be seen to.", "1.5 mu of maize was lost!"),
            ("", ""),
        ] {
            assert_eq!(quote(text), wanted, "{text}");
        }
    }

    #[test]
    fn the_sentences_after_the_first_are_not_quoted() {
        let body = "　　看了渠，+慰问 300元。张老三问低保！\n\n路灯坏了。 #灌溉 #路灯\n#渠\n+蹲点。+走访 3户，都在家。";
        assert_eq!(unquoted(body), ["张老三问低保！", "路灯坏了", "走访 3户，都在家"]);
        assert_eq!(unquoted("Saw the canal. Asked about 1.5 mu? Home"), ["Asked about 1.5 mu?", "Home"]);
        assert!(unquoted("一句。").is_empty() && unquoted("").is_empty());
    }

    #[test]
    fn a_long_sentence_is_cut_outside_references_and_words() {
        let text = format!("{}@{{H05}}说", "去".repeat(58));
        assert_eq!(cut(&text), format!("{}…", "去".repeat(58)));
        assert_eq!(cut(&format!("{} word", "a".repeat(117))), format!("{}…", "a".repeat(117)));
        assert_eq!(cut("短"), "短");
    }

    #[test]
    fn a_matter_is_the_sentence_it_is_begun_in() {
        let text = "去三组看备耕。@{H05}家的滴灌带涨了价，+慰问 300元，问补贴。回来打了电话。";
        let at = |word: &str| text.find(word).unwrap() + word.len();
        assert_eq!(around(text, at("问补贴")), "@{H05}家的滴灌带涨了价，问补贴。");
        assert_eq!(around(text, at("问补贴。")), "@{H05}家的滴灌带涨了价，问补贴。");
        assert_eq!(around(text, text.len()), "回来打了电话。");
        assert_eq!(around("路灯坏了。+走访 3户", "路灯坏了。+走访 3户".len()), "路灯坏了。");
        let english = "Saw @{H05} today. The well is dry, +aid 300 yuan, and asks for a pump. Home late.";
        assert_eq!(around(english, english.find(" Home").unwrap()), "The well is dry, and asks for a pump.");
        assert_eq!(around("", 0), "");
    }
}
