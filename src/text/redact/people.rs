//! Who is known to a redactor, and by which spellings.

use super::hit::HitKind;
use super::words::Words;
use crate::text::chars::is_han;

/// A household as the redactor knows it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Person {
    /// Its code in the journal.
    pub code: String,
    /// Its name; empty where none is kept.
    pub name: String,
    /// Its phone, or several; empty where none is kept.
    pub phone: String,
    /// Its village group: tells two households of the same name apart where the text says the group.
    pub group: String,
    /// What it is called in this export.
    pub alias: String,
    /// Whether the text is for this household itself: its own name and phone stand.
    pub own: bool,
}

/// The words that stand for what is not a household of its own.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Masks {
    /// For a name that several households have.
    pub shared: String,
    /// For a word the user wants masked.
    pub member: String,
    /// For a phone, an ID or a bank number.
    pub number: String,
    /// For a flagged passage.
    pub passage: String,
    /// For a village group of few households.
    pub group: String,
}

/// What a redactor looks for.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Scope {
    /// Nothing but numbers: for an export under full names.
    pub numbers_only: bool,
    /// Only the one household that the text is not for (the others are `own`), and of it only what cannot be part of a word or
    /// another household: for erasing it, where the text itself changes.
    pub one_only: bool,
    /// Flagged passages too.
    pub passages: bool,
    /// Words the user wants masked: members of households, by whatever they are called.
    pub extra_words: Vec<String>,
    /// Village groups that have too few households to be named.
    pub small_groups: Vec<String>,
}

/// Finds names, codes, numbers and passages of the households it was made for, and masks them.
pub struct Redactor {
    pub(super) people: Vec<Person>,
    pub(super) masks: Masks,
    pub(super) scope: Scope,
    pub(super) names: Words<Spelling>,
    pub(super) given: Words<Vec<usize>>,
    pub(super) address: Words<Vec<usize>>,
    pub(super) codes: Words<usize>,
    pub(super) groups: Words<bool>,
    pub(super) phones: Vec<Phone>,
}

/// What a spelling means.
#[derive(Clone, Debug)]
pub(super) struct Spelling {
    pub(super) who: Vec<usize>,
    pub(super) kind: HitKind,
}

/// A registered phone.
#[derive(Clone, Debug)]
pub(super) struct Phone {
    pub(super) digits: String,
    /// Whether it is looked for inside longer numbers; a part of one is not.
    pub(super) whole: bool,
    pub(super) who: usize,
}

/// Surnames of two characters.
const COMPOUND: &[&str] = &[
    "欧阳", "司马", "上官", "诸葛", "东方", "皇甫", "尉迟", "公孙", "慕容", "令狐", "宇文", "长孙", "司徒", "司空",
    "夏侯", "轩辕", "端木", "百里", "东郭", "南宫", "西门", "独孤", "呼延", "澹台", "公冶", "宗政", "濮阳", "淳于",
    "单于", "太叔", "申屠", "仲孙", "钟离", "鲜于", "闾丘", "拓跋", "完颜", "耶律",
];

/// What stands before a surname in an address, and what behind it.
const BEFORE: &[&str] = &["老", "小", "阿", "大"];
const BEHIND: &[&str] = &[
    "大哥",
    "大姐",
    "大爷",
    "大妈",
    "大叔",
    "大婶",
    "大娘",
    "大伯",
    "大嫂",
    "大姨",
    "老汉",
    "老太",
    "老爷子",
    "奶奶",
    "爷爷",
    "叔叔",
    "阿姨",
    "嫂子",
    "师傅",
    "老师",
    "大夫",
    "婆婆",
    "妹子",
    "兄弟",
    "先生",
    "女士",
    "哥",
    "姐",
    "叔",
    "婶",
    "嫂",
    "爷",
    "姨",
    "伯",
    "奶",
    "老",
    "某",
    "某某",
    "家",
];

/// The shortest registered phone that is looked for, in digits.
const PHONE: usize = 5;

impl Redactor {
    /// A redactor for these households.
    pub fn new(people: Vec<Person>, masks: Masks, scope: Scope) -> Self {
        let names = Words::new(spellings(&people, &scope), |known: &mut Spelling, more| {
            known.kind = match (known.kind, more.kind) {
                // A part of a name that the user wants masked is looked for as a whole name is.
                (_, HitKind::Household) | (HitKind::NamePart, HitKind::Member) => HitKind::Household,
                (HitKind::Member, kind) | (kind, _) => kind,
            };
            for who in more.who {
                if !known.who.contains(&who) {
                    known.who.push(who);
                }
            }
        });
        let add = |known: &mut Vec<usize>, more: Vec<usize>| known.extend(more);
        let han = people.iter().enumerate().filter(|(_, person)| is_plain(&person.name));
        let split: Vec<(usize, &str, &str)> =
            han.map(|(at, person)| (at, surname(&person.name), &person.name[surname(&person.name).len()..])).collect();
        let given = split.iter().filter(|(_, _, given)| given.chars().count() >= 2);
        let given = Words::new(given.map(|(at, _, given)| ((*given).to_owned(), vec![*at])), add);
        let address = split.iter().flat_map(|(at, surname, _)| {
            let before = BEFORE.iter().map(move |word| format!("{word}{surname}"));
            let behind = BEHIND.iter().map(move |word| format!("{surname}{word}"));
            before.chain(behind).map(|form| (form, vec![*at]))
        });
        let address = Words::new(address, add);
        let codes = people.iter().enumerate().map(|(at, person)| (person.code.clone(), at));
        let codes = Words::new(codes, |_, _| {});
        let groups = super::groups::spellings(&scope.small_groups);
        let phones = people.iter().enumerate().flat_map(|(at, person)| {
            let digits = super::numbers::phone_spellings(&person.phone);
            let long = digits.into_iter().filter(|(digits, _)| digits.len() >= PHONE);
            long.map(move |(digits, whole)| Phone { digits, whole, who: at })
        });
        let phones = phones.collect();
        Self { people, masks, scope, names, given, address, codes, groups, phones }
    }

    /// What a household is called in this export.
    pub fn alias(&self, code: &str) -> Option<&str> {
        self.people.iter().find(|person| person.code == code).map(|person| person.alias.as_str())
    }

    /// The text with everything masked. `linked` are the codes of the households the text is about.
    pub fn redact(&self, text: &str, linked: &[&str]) -> String {
        self.find(text, linked).masked(|_, _| false)
    }

    /// Whose a spelling is, of the people it can mean: the only one, or the only one the text is about.
    pub(super) fn meant(&self, who: &[usize], linked: &[usize]) -> Option<usize> {
        let here: Vec<usize> = who.iter().copied().filter(|at| linked.contains(at)).collect();
        match (who, here.as_slice()) {
            ([one], _) | (_, [one]) => Some(*one),
            _ => None,
        }
    }

    /// What stands for one of them.
    pub(super) fn mask(&self, who: Option<usize>) -> &str {
        who.map_or(&self.masks.shared, |at| &self.people[at].alias)
    }
}

/// Every whole name and part of a dotted one, and the user's own words.
fn spellings(people: &[Person], scope: &Scope) -> Vec<(String, Spelling)> {
    let mut all = Vec::new();
    for (at, person) in people.iter().enumerate() {
        let name = person.name.trim();
        all.push((name.to_owned(), Spelling { who: vec![at], kind: HitKind::Household }));
        let folded: String = name.chars().map(super::letters::fold).collect();
        let parts: Vec<&str> = folded.split(['\u{B7}', ' ', '\u{3000}', '.']).map(str::trim).collect();
        if parts.len() > 1 {
            let several = joined(&parts);
            let parts = parts.iter().filter(|part| part.chars().count() >= 2).map(|part| (*part).to_owned());
            all.extend(parts.chain(several).map(|part| (part, Spelling { who: vec![at], kind: HitKind::NamePart })));
        }
    }
    let member = |word: &String| (word.clone(), Spelling { who: Vec::new(), kind: HitKind::Member });
    all.extend(scope.extra_words.iter().map(member));
    all
}

/// What is written as one word of a name in letters: Xiulan or Xiulan Wang of Wang Xiu Lan.
fn joined(parts: &[&str]) -> Vec<String> {
    if !parts.iter().all(|part| part.chars().all(char::is_alphabetic) && !part.chars().any(is_han)) {
        return Vec::new();
    }
    let runs = (2..parts.len()).flat_map(|length| parts.windows(length).map(<[&str]>::concat));
    let turned = [parts[1..].concat() + parts[0]];
    runs.chain(turned).collect()
}

/// A name of two or more Chinese characters and nothing else.
fn is_plain(name: &str) -> bool {
    name.chars().count() >= 2 && name.chars().all(is_han)
}

/// The surname of a plain name.
fn surname(name: &str) -> &str {
    let second = name.char_indices().nth(1).map_or(name.len(), |(at, _)| at);
    let third = name.char_indices().nth(2).map_or(name.len(), |(at, _)| at);
    if third < name.len() && COMPOUND.contains(&&name[..third]) { &name[..third] } else { &name[..second] }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_in_letters_is_known_however_its_parts_are_joined() {
        assert_eq!(joined(&["wang", "xiu", "lan"]), ["wangxiu", "xiulan", "xiulanwang"]);
        assert_eq!(joined(&["li", "wei"]), ["weili"]);
        assert!(joined(&["阿依努尔", "吐尔逊"]).is_empty());
    }

    #[test]
    fn surnames_of_two_characters_are_known() {
        assert_eq!(["王芳", "欧阳明", "欧阳", "诸葛小明", "䶮许"].map(surname), ["王", "欧阳", "欧", "诸葛", "䶮"]);
    }
}
