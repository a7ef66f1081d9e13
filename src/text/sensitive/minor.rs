//! Children under fourteen who can be known by what is written: a name with an age or a class beside it (PIPL art. 31). In
//! Chinese; English has its own.

use super::scan::{At, Sentence, is_mark, run};
use super::terms::Term;
use std::ops::Range;

/// Children are protected up to this age.
pub(super) const AGE: u32 = 14;
/// The longest name that is looked for, in characters.
const NAME: usize = 5;
/// What follows a word for a child and is no name.
const VERBS: &str = "们在上读去都说还也不没要想就放每正从回到跟和的等来能会有是很太今才刚已被把给让叫又再更最同与及或自学病身年个两三四五六七八九一十第\
    多几多哪谁什怎吃住下走跑出看常总老长大小高中初";
/// What follows a name.
const AFTER: &str = "今在上读才刚已是年就也都的，、（：(,:去说还不";
/// Common surnames, for a name that is nobody's in the register.
pub(super) const SURNAMES: &str = "王李张刘陈杨黄赵吴周徐孙马朱胡郭何高林罗郑梁谢宋唐许韩冯邓曹彭曾肖田董袁潘于蒋蔡余杜叶程苏魏吕丁任沈姚卢姜崔钟谭陆汪范\
    金石廖贾夏韦付方白邹孟熊秦邱江尹薛闫段雷侯龙史陶黎贺顾毛郝龚邵万钱严覃武戴莫孔向汤";

/// The children of a sentence: each word that makes one known.
pub(super) fn minors(sentence: &Sentence<'_>) -> Vec<Range<usize>> {
    let ages: Vec<usize> = sentence
        .range
        .clone()
        .filter(|at| sentence.text[*at].c == '岁' && sentence.age(*at).is_some_and(|age| age < AGE))
        .collect();
    let older =
        sentence.range.clone().any(|at| sentence.text[at].c == '岁' && sentence.age(at).is_some_and(|age| age >= AGE));
    let school = sentence.terms.iter().any(|at| at.term == Term::School);
    if ages.is_empty() && (!school || older) {
        return Vec::new();
    }
    let mut found: Vec<Range<usize>> = Vec::new();
    for child in sentence.terms.iter().filter(|at| at.term == Term::Child && !at.is_english(sentence.text)) {
        found.extend(named_after(sentence, child));
    }
    for age in ages {
        found.extend(named_before(sentence, age));
    }
    found
}

/// A name behind a word for a child: 儿子王小明, 孩子叫古丽.
fn named_after(sentence: &Sentence<'_>, child: &At) -> Option<Range<usize>> {
    let text = sentence.text;
    let mut from = child.at + child.length;
    let called = ["名叫", "叫做", "叫", "名字是", "姓名"];
    let is = |word: &str| word.chars().enumerate().all(|(n, c)| text.get(from + n).is_some_and(|l| l.c == c));
    let said = called.iter().find(|word| is(word));
    from += said.map_or(0, |word| word.chars().count());
    if from >= sentence.range.end {
        return None;
    }
    if let Some(person) = sentence.persons.iter().find(|person| person.start == from) {
        return Some(child.at..person.end);
    }
    // 老二小磊八岁 has a pet name, 孩子小学三年级 has none.
    let is_pet_name = text[from].c == '小'
        && text.get(from + 1).is_some_and(|l| l.c != '学')
        && ends_name(sentence, (from + 2).min(sentence.range.end - 1));
    if VERBS.contains(text[from].c) && !is_pet_name {
        return None;
    }
    let stop = |at: usize| at >= sentence.range.end || (at > from + 1 && ends_name(sentence, at));
    let length = run(text, from, NAME, stop);
    let end = from + length;
    let ended = end >= sentence.range.end || ends_name(sentence, end);
    ((2..NAME).contains(&length) && ended).then_some(child.at..end)
}

/// Whether a name ends before this letter.
fn ends_name(sentence: &Sentence<'_>, at: usize) -> bool {
    let c = sentence.text[at].c;
    is_mark(c) || AFTER.contains(c) || "一二三四五六七八九十0123456789".contains(c)
}

/// A name before an age: 王小明，8岁; 古丽今年八岁.
fn named_before(sentence: &Sentence<'_>, age: usize) -> Option<Range<usize>> {
    let text = sentence.text;
    let start = sentence.range.start;
    let mut end = age;
    while end > start && "零一二三四五六七八九十两周0123456789".contains(text[end - 1].c) {
        end -= 1;
    }
    while end > start && ("今年才刚已满".contains(text[end - 1].c) || is_mark(text[end - 1].c)) {
        end -= 1;
    }
    if let Some(person) = sentence.persons.iter().find(|person| person.end == end) {
        return Some(person.start..age + 1);
    }
    let from = (start..end).rev().take_while(|at| !is_mark(text[*at].c)).last()?;
    let name = &text[from..end];
    let is_name = (2..=3).contains(&name.len()) && SURNAMES.contains(name[0].c);
    let nothing = !sentence.has(&(from..end), &[Term::Stock, Term::Who, Term::Child, Term::General, Term::Official]);
    (is_name && nothing).then_some(from..age + 1)
}
