//! What the entries a card rests on say beyond the sentence it quotes of each: told on the card, and taken into it by a key.

use super::code::Code;
use super::likeness::{is_latin, says};
use super::sources::{Source, rests_on};

/// Entries, each with sentences of it.
pub type Sentences = Vec<(Code, Vec<String>)>;

/// The entries a text of a card rests on, with those of their `rest` that it does not have.
pub fn untaken(text: &str, rest: &Sentences) -> Sentences {
    let sources: Vec<Source> = text.lines().flat_map(|line| rests_on(line).1).collect();
    let own = rest.iter().filter(|(code, _)| is_among(code, &sources));
    let left = |(code, said): &(Code, Vec<String>)| {
        // Line by line: in a long text nearly every pair of letters stands somewhere.
        let left: Vec<String> = said.iter().filter(|one| !text.lines().any(|line| says(line, one))).cloned().collect();
        (code.clone(), left)
    };
    own.map(left).filter(|(_, left)| !left.is_empty()).collect()
}

fn is_among(code: &Code, sources: &[Source]) -> bool {
    sources.iter().any(|source| matches!(source, Source::Entry(one) if one == code))
}

/// The same for each line of the text. What several lines rest on belongs to the last of them.
pub fn untaken_by_line(text: &str, rest: &Sentences) -> Vec<Sentences> {
    let sources: Vec<Vec<Source>> = text.lines().map(|line| rests_on(line).1).collect();
    let mut lines = vec![Sentences::new(); sources.len()];
    for one in untaken(text, rest) {
        if let Some(at) = sources.iter().rposition(|sources| is_among(&one.0, sources)) {
            lines[at].push(one);
        }
    }
    lines
}

/// The text with what it does not have, in the lines that rest on it.
pub fn with_untaken(text: &str, rest: &Sentences) -> String {
    let whole = |(line, left): (&str, Sentences)| {
        let (said, sources) = line.split_at(rests_on(line).0);
        let whole = left.iter().flat_map(|(_, left)| left).fold(said.to_owned(), |whole, one| {
            let stop = between(&whole, one);
            format!("{whole}{stop}{one}")
        });
        whole + sources
    };
    text.lines().zip(untaken_by_line(text, rest)).map(whole).collect::<Vec<_>>().join("\n")
}

/// What stands between two sentences of which the first lost its full stop, if it had one: a Chinese one, but in a text of mostly
/// Latin letters, whatever names are in it.
pub(super) fn between(first: &str, second: &str) -> &'static str {
    match first.chars().next_back() {
        Some('！' | '？') => "",
        Some('!' | '?') => " ",
        _ if is_latin(&[first, second].concat()) => ". ",
        _ => "。",
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_was_not_taken_goes_into_its_line() {
        let code = |text: &str| Code::parse(text).unwrap();
        let rest = vec![
            (code("D01"), vec!["张老三问低保".to_owned(), "路灯坏了".to_owned()]),
            (code("D02"), vec!["回家".to_owned()]),
        ];
        let text = "· 3月10日 看渠 〔D01、M1〕\n· 写总结";
        assert_eq!(untaken(text, &rest), rest[..1]);
        let whole = with_untaken(text, &rest);
        assert_eq!(whole, "· 3月10日 看渠。张老三问低保。路灯坏了 〔D01、M1〕\n· 写总结");
        assert!(untaken(&whole, &rest).is_empty());
        assert_eq!(with_untaken(&whole, &rest), whole);
        let some = text.replace("看渠", "看渠，路灯坏了");
        assert_eq!(untaken(&some, &rest), [(code("D01"), vec!["张老三问低保".to_owned()])]);
        let changed = vec![(code("D01"), vec!["自来水断了三天没人修".to_owned()])];
        assert!(untaken("· 看渠。自来水断了三天（我加的）没人修 〔D01〕", &changed).is_empty(), "own words in it");
        assert_eq!(untaken("· 看渠，自来水好了 〔D01〕", &changed), changed);
        let parted = "· 看渠 〔D01〕\n· 张老三问低保 〔D01〕";
        assert_eq!(untaken_by_line(parted, &rest), [vec![], vec![(code("D01"), vec!["路灯坏了".to_owned()])]]);
        assert_eq!(with_untaken(parted, &rest), "· 看渠 〔D01〕\n· 张老三问低保。路灯坏了 〔D01〕", "once");
        let young = vec![(code("D01"), vec!["One of the young ones of the house comes over tonight".to_owned()])];
        let long = "· Asks how the pension is paid [D01]\n· The house on the corner is done\n· No young men came to the match\n\
            · Over one night the water ran out of two of the tanks\n· One of them comes Monday\n· Tonight the others are on duty";
        assert_eq!(untaken(long, &young), young, "its letters stand all over the field");
        let asked = vec![(code("D01"), vec!["要二十根？".to_owned(), "B超也要做".to_owned(), "e".to_owned()])];
        assert_eq!(with_untaken("· WiFi不通！ 〔D01〕", &asked), "· WiFi不通！要二十根？B超也要做。e 〔D01〕");
        let latin = vec![(code("D01"), vec!["The lamp is out".to_owned()])];
        assert_eq!(with_untaken("· 10 Mar Saw it [D01]", &latin), "· 10 Mar Saw it. The lamp is out [D01]");
        let named = vec![(code("D01"), vec!["@{H01} 张建国 asked for a day at the pump house".to_owned()])];
        assert!(with_untaken("· 10 Mar At the pump house [D01]", &named).contains("house. @{H01} 张建国 asked"));
        assert_eq!(with_untaken("· 10 Mar 许䶮 was in [D01]", &latin), "· 10 Mar 许䶮 was in. The lamp is out [D01]");
    }
}
