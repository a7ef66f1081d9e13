//! What the entries a card rests on say beyond the sentence it quotes of each: told on the card, and taken into it by a key.

use super::code::Code;
use super::likeness::says;
use super::sources::{Source, rests_on};

/// Entries, each with sentences of it.
pub type Sentences = Vec<(Code, Vec<String>)>;

/// The entries a text of a card rests on, with those of their `rest` that it does not have.
pub fn untaken(text: &str, rest: &Sentences) -> Sentences {
    let sources: Vec<Source> = text.lines().flat_map(|line| rests_on(line).1).collect();
    let own = rest.iter().filter(|(code, _)| is_among(code, &sources));
    let left = |(code, said): &(Code, Vec<String>)| {
        let left: Vec<String> = said.iter().filter(|one| !says(text, one)).cloned().collect();
        (code.clone(), left)
    };
    own.map(left).filter(|(_, left)| !left.is_empty()).collect()
}

fn is_among(code: &Code, sources: &[Source]) -> bool {
    sources.iter().any(|source| matches!(source, Source::Entry(one) if one == code))
}

/// The text with what it does not have, in the lines that rest on it.
pub fn with_untaken(text: &str, rest: &Sentences) -> String {
    let left = untaken(text, rest);
    let whole = |line: &str| {
        let (end, sources) = rests_on(line);
        let said = &line[..end];
        let own = left.iter().filter(|(code, _)| is_among(code, &sources));
        let whole = own.flat_map(|(_, left)| left).fold(said.to_owned(), |whole, one| {
            let stop = between(&whole, one);
            format!("{whole}{stop}{one}")
        });
        format!("{whole}{}", &line[said.len()..])
    };
    text.lines().map(whole).collect::<Vec<_>>().join("\n")
}

/// What stands between two sentences of which the first lost its full stop, if it had one. It is Chinese where the first ends in
/// Chinese or the second has some; a name in an English sentence makes none of it.
fn between(first: &str, second: &str) -> &'static str {
    match first.chars().next_back() {
        Some('！' | '？') => "",
        Some('!' | '?') => " ",
        Some(last) if !last.is_ascii() || !second.is_ascii() => "。",
        _ => ". ",
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
        let asked = vec![(code("D01"), vec!["要二十根？".to_owned(), "B超也要做".to_owned(), "e".to_owned()])];
        assert_eq!(with_untaken("· WiFi不通！ 〔D01〕", &asked), "· WiFi不通！要二十根？B超也要做。e 〔D01〕");
        let latin = vec![(code("D01"), vec!["The lamp is out".to_owned()])];
        assert_eq!(with_untaken("· 10 Mar Saw it [D01]", &latin), "· 10 Mar Saw it. The lamp is out [D01]");
        assert_eq!(with_untaken("· 10 Mar 许䶮 was in [D01]", &latin), "· 10 Mar 许䶮 was in. The lamp is out [D01]");
    }
}
