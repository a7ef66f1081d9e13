//! How a Chinese character is read: all its readings, those the library lacks, and the one it has as a surname.

use pinyin::ToPinyinMulti;

/// All readings of a character without tones: itself where it has none, both `v` and `u` for ü.
pub(super) fn readings(c: char) -> Vec<String> {
    let mut all: Vec<String> = Vec::new();
    let mut add = |reading: String| {
        if !all.contains(&reading) {
            all.push(reading);
        }
    };
    for plain in
        c.to_pinyin_multi().into_iter().flatten().map(pinyin::Pinyin::plain).chain(rare(c).map(|(plain, _)| plain))
    {
        if plain.contains('\u{FC}') {
            add(plain.replace('\u{FC}', "v"));
            add(plain.replace('\u{FC}', "u"));
        } else if let Some(rest) = plain.strip_prefix("lv").or_else(|| plain.strip_prefix("nv")) {
            add(plain.to_owned());
            add(format!("{}u{rest}", &plain[..1]));
        } else {
            add(plain.to_owned());
        }
    }
    if all.is_empty() {
        all.push(c.to_string());
    }
    all
}

/// Readings of characters in use in names that the library's table lacks: (plain, with the tone's number).
pub(super) fn rare(c: char) -> Option<(&'static str, &'static str)> {
    match c {
        '\u{4DAE}' => Some(("yan", "yan3")),
        '\u{2CC56}' => Some(("wei", "wei3")),
        _ => None,
    }
}

/// Readings that differ when a character is a surname.
pub(super) fn surname(c: char) -> Option<&'static str> {
    Some(match c {
        '曾' => "zeng1",
        '单' => "shan4",
        '仇' => "qiu2",
        '区' => "ou1",
        '解' => "xie4",
        '查' => "zha1",
        '任' => "ren2",
        '华' => "hua4",
        '朴' => "piao2",
        '盖' => "ge3",
        '尉' => "wei4",
        '员' => "yun4",
        '缪' => "miao4",
        '冼' => "xian3",
        '召' => "shao4",
        '乐' => "yue4",
        '翟' => "zhai2",
        '宁' => "ning4",
        '覃' => "qin2",
        '折' => "she2",
        '种' => "chong2",
        '万' => "wan4",
        '纪' => "ji3",
        '葛' => "ge3",
        '燕' => "yan1",
        '应' => "ying1",
        '洗' => "xian3",
        '黑' => "he4",
        '秘' => "bi4",
        _ => return None,
    })
}
