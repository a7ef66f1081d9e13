//! Whether characters that spell a name can only be the person: what stands before and behind them says so, or says that they
//! are part of a word. Where this errs it errs towards asking; what is asked about and not answered is masked.

use super::letters::{Gap, Letter};
use crate::text::chars::is_han;
use crate::text::names::FOLLOWERS;

/// What commonly stands before a person's name.
const PRECEDERS: &str = "和与跟向给请问找叫让替同帮及到对听见访劝陪接送约催谢告托扶";

/// First names and words in one: alone they do not say that a person is meant.
const WORDS: &[&str] = &[
    "高兴", "高山", "高原", "高峰", "和平", "平安", "安全", "安康", "马上", "成功", "成熟", "万一", "时间", "时常",
    "向阳", "黄金", "黄河", "白云", "白天", "金钱", "田地", "田野", "石头", "毛病", "何必", "应该", "常用", "常年",
    "曾经", "周全", "周到", "周围", "连接", "连续", "党员", "方便", "方向", "关心", "文明", "文化", "明白", "明天",
    "江河", "江山", "林场", "林业", "花园", "花生", "水平", "水利", "雷雨", "云南", "古城", "项目", "管理", "温暖",
    "温和", "全面", "全部", "农业", "农民", "牛羊", "车站", "车辆", "国家", "建设", "于是", "余地", "解决", "计划",
    "经常", "易学", "时时", "强大", "盛大", "盛夏", "幸福", "乐意", "富强", "富裕", "鲜花", "凤凰", "宫殿", "房子",
    "相对", "谈话", "景色", "路口", "路灯", "路线", "路边", "路过", "路费", "双方", "池塘", "沙土", "沙漠", "麦田",
    "米面", "米饭", "艾草", "苗木", "苗圃", "季节", "秋收", "春耕", "夏收", "冬灌", "东风", "西风", "南瓜", "北方",
    "广播", "广场", "师傅", "阳光", "丰收", "丰富", "火车", "土地", "水田", "海水", "原来", "原因", "越来", "越发",
    "小米", "小麦", "小马", "小牛", "小羊", "小路", "小车", "小时", "小雨", "小雪", "小高", "小白", "小花", "小石",
    "小水", "小房", "小强", "小方", "小万", "小管", "老路", "老家", "老师", "老房", "老马", "老车", "老方", "老石",
    "老管", "老常", "老古", "老农", "阿妈", "大路", "大方", "大田", "大车", "大马", "大石", "大水", "大江", "大海",
    "王家", "张家", "李家", "国家", "农家", "管家", "店家", "方家", "花家", "全家", "万家", "成家", "常家", "安家",
];

/// A name's last character and what makes a word of it with the next: 路平 before 整.
const CONTINUES: &[(char, &str)] = &[
    ('平', "整坦安时均常等原台缓稳静方米房行面"),
    ('明', "天白显确年亮日早晚知细目"),
    ('文', "件化明章书字本员艺件"),
    ('国', "家道际庆产旗土籍"),
    ('安', "全排置装静心定居慰家检"),
    ('民', "政警众主族间生意情居工委"),
    ('军', "人队属训"),
    ('生', "产活意病日育动长成态姜"),
    ('强', "调化制大度行烈"),
    ('高', "度级低温产粱速"),
    ('金', "额融属"),
    ('水', "泥管渠利库费井电稻泵沟"),
    ('林', "业地木区场权果带"),
    ('山', "区羊坡上沟路脚"),
    ('清', "楚理明洁除淤晨单算"),
    ('新', "建修的农村房年增"),
    ('成', "立功员本果熟为交"),
    ('建', "设议房成筑立档材"),
    ('华', "北侨"),
    ('花', "生费园期卉"),
    ('春', "耕播天季节灌"),
    ('秋', "收季天播"),
    ('兴', "建修办趣奋"),
    ('福', "利建气"),
    ('义', "务"),
    ('学', "校习生费期"),
    ('红', "枣薯包旗花"),
    ('玉', "米"),
    ('海', "关里边"),
    ('东', "西边头侧面方"),
    ('芳', "草香"),
    ('利', "用益息润率"),
    ('光', "伏荣明线彩"),
    ('志', "愿"),
    ('力', "量度气"),
    ('亮', "化灯"),
    ('梅', "花雨"),
    ('石', "头子料灰"),
    ('云', "南"),
    ('龙', "头"),
    ('香', "菇蕉"),
    ('土', "地方豆壤"),
    ('田', "地间里头野埂"),
];

/// A name's first character and what makes a word of it with the one before: 道 before 路.
const PRECEDES: &[(char, &str)] = &[
    ('路', "道马公水土铁线走修产出条的村"),
    ('王', "国大"),
    ('高', "提很更最增新较偏"),
    ('田', "农良水种下旱稻麦"),
    ('方', "地对双北南东西平官甲乙多"),
    ('金', "资现奖基租押定"),
    ('白', "明空洁雪"),
    ('林', "造森护山园"),
    ('安', "治公平保早不"),
    ('常', "经平正日非通时"),
    ('成', "完建形组养变达收"),
    ('时', "当有及同按准小随平"),
    ('于', "对关等属由终在至归低高"),
    ('何', "如任为"),
    ('向', "方"),
    ('管', "水不保主看监只尽"),
    ('全', "安完齐"),
    ('余', "剩其多业"),
    ('应', "供反相"),
    ('关', "有机无相海"),
    ('农', "三惠务"),
    ('钱', "花的块工价"),
    ('文', "作下中发公"),
    ('周', "上下每本四一二三五六"),
    ('项', "事款各一几"),
    ('易', "容交不简"),
    ('江', "长"),
    ('黄', "枯"),
    ('石', "砂碎铺"),
    ('水', "浇用饮污供积灌雨排"),
    ('车', "火汽班货开客"),
    ('马', "骑牛"),
    ('牛', "黄奶养"),
    ('房', "住危平楼建"),
    ('温', "保气高"),
    ('党', "入政"),
    ('连', "接"),
    ('万', "千百几十两三五"),
    ('花', "开鲜棉"),
];

/// English words that are parts of names too, and stand in every other sentence.
const SMALL_WORDS: &[&str] = &[
    "an", "and", "are", "as", "at", "be", "but", "by", "can", "do", "for", "from", "go", "had", "has", "have", "he",
    "her", "him", "his", "in", "is", "it", "its", "long", "man", "may", "me", "men", "my", "no", "not", "of", "on",
    "or", "our", "out", "she", "so", "than", "that", "the", "them", "then", "they", "this", "to", "too", "up", "us",
    "was", "we", "with", "yes", "you", "your",
];

/// A part of a name of so many letters is no piece of an English word: the person is meant, whatever ending it has.
const LONG_PART: usize = 5;

/// What stands around characters that spell a name.
struct Around {
    /// Somebody is spoken to or of before it.
    preceded: bool,
    /// What follows commonly follows a name.
    followed: bool,
    /// It makes a longer word with what is beside it.
    joined: bool,
    /// A sign says that it is a reference.
    signed: bool,
}

impl Around {
    fn of(text: &[Letter], at: usize, length: usize) -> Self {
        let near = |letter: &&Letter| letter.gap < Gap::Line;
        let before = at.checked_sub(1).and_then(|nth| text.get(nth)).filter(|_| text[at].gap < Gap::Line).map(|l| l.c);
        let after = text.get(at + length).filter(near).map(|letter| letter.c);
        let (first, last) = (text[at].c, text[at + length - 1].c);
        let cut = is_cut(text, at, length);
        let has = |table: &[(char, &str)], c: char, other: Option<char>| {
            other.is_some_and(|other| table.iter().any(|(key, others)| *key == c && others.contains(other)))
        };
        let short = length <= 2;
        Self {
            preceded: before.is_some_and(|c| PRECEDERS.contains(c)),
            followed: after.is_none_or(|c| !is_han(c) || FOLLOWERS.contains(c)),
            joined: cut || (short && (has(CONTINUES, last, after) || has(PRECEDES, first, before))),
            signed: before == Some('@'),
        }
    }
}

/// Whether the `length` letters at `at` are that person and nothing else. `linked` says that the text is about the person.
pub(super) fn is_person(text: &[Letter], at: usize, length: usize, linked: bool) -> bool {
    let letters = &text[at..at + length];
    let around = Around::of(text, at, length);
    let broken = letters[1..].iter().any(|letter| letter.gap >= Gap::Line);
    let long = if is_han(letters[0].c) { length >= 3 } else { length >= 2 };
    if broken || (around.joined && !around.signed) {
        return false;
    }
    if long || around.signed {
        return true;
    }
    let Around { preceded, followed, .. } = around;
    length >= 2 && if is_word(letters) { followed && preceded } else { followed || preceded || linked }
}

/// Whether letters or digits run on at either end: H1 in H12.
fn is_cut(text: &[Letter], at: usize, length: usize) -> bool {
    let written = |letter: &Letter| letter.c.is_alphanumeric() && !is_han(letter.c);
    let runs_on = |nth| {
        joined_at(text, nth).is_some_and(|(before, after)| after.gap == Gap::None && written(before) && written(after))
    };
    runs_on(at) || runs_on(at + length)
}

/// The letters on both sides of a place.
fn joined_at(text: &[Letter], nth: usize) -> Option<(&Letter, &Letter)> {
    nth.checked_sub(1).and_then(|before| text.get(before)).zip(text.get(nth))
}

/// Whether letters that are a part of a name may be that person: a piece of an English word is not (he in the), nor a small
/// word in an English sentence.
pub(super) fn is_part(text: &[Letter], at: usize, length: usize) -> bool {
    let english = text[at..at + length].iter().all(|letter| letter.c.is_ascii_alphabetic());
    if !english || length >= LONG_PART {
        return true;
    }
    let runs_on = |nth| {
        joined_at(text, nth).is_some_and(|(before, after)| {
            let letters = before.c.is_ascii_alphabetic() && after.c.is_ascii_alphabetic();
            // A capital begins a word: LiWei.
            letters && after.gap == Gap::None && (before.capital || !after.capital)
        })
    };
    // The Lis are still Li.
    let ending = usize::from(text.get(at + length).is_some_and(|letter| letter.c == 's') && runs_on(at + length));
    let end = at + length + ending;
    !(runs_on(at) || runs_on(end) || is_small_word(text, at, length) || is_small_word(text, at, end - at))
}

/// Whether the letters are a small word of an English sentence. A capital, a digit, a sign or a Chinese character beside it
/// says that they are none.
fn is_small_word(text: &[Letter], at: usize, length: usize) -> bool {
    let letters = &text[at..at + length];
    let tied = |nth| {
        joined_at(text, nth).is_some_and(|(before, after)| {
            let either = |is: fn(char) -> bool| is(before.c) || is(after.c);
            (after.gap < Gap::Line && either(|c| is_han(c) || c == '@'))
                || (after.gap == Gap::None && either(char::is_numeric))
        })
    };
    !tied(at)
        && !tied(at + length)
        && letters.iter().all(|letter| !letter.capital)
        && SMALL_WORDS.iter().any(|word| word.chars().eq(letters.iter().map(|letter| letter.c)))
}

/// Whether something says that the letters are part of a word, or one themselves, and not the person.
pub(super) fn is_in_word(text: &[Letter], at: usize, length: usize) -> bool {
    let around = Around::of(text, at, length);
    let doubtful = length < 2 || is_word(&text[at..at + length]);
    !around.signed && (around.joined || (doubtful && !(around.followed && around.preceded)))
}

/// Whether the letters are a word of the language too.
pub(super) fn is_word(letters: &[Letter]) -> bool {
    WORDS.iter().any(|word| word.chars().eq(letters.iter().map(|letter| letter.c)))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::text::redact::letters::letters;

    fn sure(text: &str, name: &str, linked: bool) -> bool {
        let at = text.find(name).unwrap();
        let text = letters(text);
        let nth = text.iter().position(|letter| letter.start == at).unwrap();
        is_person(&text, nth, name.chars().count(), linked)
    }

    #[test]
    fn a_person_speaks_and_a_road_is_levelled() {
        for text in ["路平说", "和路平看路", "路平，", "路平愿意出拖拉机", "@路平整地", "路平家", "问路平", "路平"]
        {
            assert!(sure(text, "路平", false), "{text}");
        }
        for linked in [false, true] {
            for text in ["垫土后路平整了", "道路平了", "和路平整一下", "生产路平坦"] {
                assert!(!sure(text, "路平", linked), "{text}");
            }
        }
        assert!(sure("路平修的涵管", "路平", true) && !sure("路平修的涵管", "路平", false));
    }

    fn part(text: &str, part: &str) -> bool {
        is_part(&letters(text), letters(&text[..text.find(part).unwrap()]).len(), letters(part).len())
    }

    #[test]
    fn a_part_of_a_name_is_no_piece_of_a_word_and_no_small_word() {
        for (text, word) in [
            ("the sheep", "he"),
            ("then", "he"),
            ("Lily", "Li"),
            ("he came", "he"),
            ("how long it was", "long"),
            ("and he's late", "he"),
            ("he has none", "ha"),
            ("yes, he can", "ye"),
            ("men and cans", "can"),
        ] {
            assert!(!part(text, word), "{word} in {text}");
        }
    }

    #[test]
    fn any_other_part_of_a_name_is_the_person() {
        for (text, word) in [
            ("He came", "He"),
            ("with Long, Sun", "Long"),
            ("saw li today", "li"),
            ("wei came", "wei"),
            ("saw xiulan.", "xiulan"),
            ("问Li家", "Li"),
            ("wei2", "wei"),
            ("Li5", "Li"),
            ("3li", "li"),
            ("he2", "he"),
            ("@long", "long"),
            ("和 long 说", "long"),
            ("the Lis", "Li"),
            ("Li's", "Li"),
            ("Weis", "Wei"),
            ("the weis came", "wei"),
            ("Li-Ming", "Li"),
            ("LiWei", "Li"),
            ("LiWei", "Wei"),
            ("a-yi came", "a-yi"),
            ("saw o'brien", "o'brien"),
            ("Erlanning", "Erlan"),
            ("l\u{ed}ng", "l\u{ed}"),
            ("Асана", "Асан"),
        ] {
            assert!(part(text, word), "{word} in {text}");
        }
    }

    #[test]
    fn a_name_that_is_a_word_needs_both_sides() {
        assert!(!sure("大家很高兴。", "高兴", true) && !sure("他高兴地说", "高兴", true));
        assert!(sure("和高兴说好了", "高兴", false));
        assert!(
            sure("张建国家", "张建国", false) && !sure("xMing来", "Ming", false) && sure("见 Ming。", "Ming", false)
        );
    }
}
