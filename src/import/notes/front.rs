//! The front matter of a Markdown file: `---`, a few lines of `name: value`, `---`. As much of YAML as such files have.

use serde_json::{Map, Value};

/// What fields are called.
const NAMES: &[(&str, &[&str])] = &[
    ("date", &["date", "日期", "created", "day"]),
    ("time", &["time", "时间"]),
    ("tags", &["tags", "tag", "标签", "keywords"]),
    ("weather", &["weather", "天气"]),
    ("place", &["place", "location", "地点"]),
    ("title", &["title", "标题"]),
    ("households", &["households", "联系户"]),
    ("pledges", &["pledges", "承诺"]),
];

/// The fields, what has no place, and the number of lines it takes; nothing where there is none.
pub(super) fn front(lines: &[&str]) -> Option<(Map<String, Value>, Vec<String>, usize)> {
    if lines.first()?.trim_end() != "---" {
        return None;
    }
    let end = lines.iter().skip(1).position(|line| matches!(line.trim_end(), "---" | "..."))? + 1;
    let (mut fields, mut others, mut open) = (Map::new(), Vec::new(), None::<&str>);
    for line in &lines[1..end] {
        let indented = line.starts_with([' ', '\t', '-']);
        if let (Some(item), Some(name)) = (line.trim_start().strip_prefix("- "), open) {
            add(&mut fields, name, vec![plain(item)]);
            continue;
        }
        let Some((name, value)) = line.split_once([':', '\u{FF1A}']).filter(|_| !indented) else { continue };
        let name = name.trim();
        let wanted = name.to_lowercase();
        let known = NAMES.iter().find(|(_, names)| names.contains(&wanted.as_str()));
        let Some((field, _)) = known else {
            others.push(name.to_owned());
            open = None;
            continue;
        };
        open = Some(field);
        let value = value.trim();
        if !value.is_empty() {
            add(&mut fields, field, values(value));
        }
    }
    Some((fields, others, end + 1))
}

fn add(fields: &mut Map<String, Value>, name: &str, words: Vec<String>) {
    let is_list = matches!(name, "tags" | "households" | "pledges");
    match fields.get_mut(name) {
        Some(Value::Array(items)) => items.extend(words.into_iter().map(Value::from)),
        Some(_) => {}
        None if is_list => drop(fields.insert(name.to_owned(), words.into_iter().map(Value::from).collect())),
        None => drop(fields.insert(name.to_owned(), Value::from(words.join("\u{3001}")))),
    }
}

/// `[a, b]`, `a`, `"a"`; tags also with spaces or commas between them.
fn values(value: &str) -> Vec<String> {
    match value.strip_prefix('[').and_then(|value| value.strip_suffix(']')) {
        Some(list) => list.split([',', '\u{FF0C}']).map(plain).filter(|word| !word.is_empty()).collect(),
        None => vec![plain(value)],
    }
}

fn plain(word: &str) -> String {
    let word = word.trim();
    let quoted = ['"', '\''].iter().find_map(|quote| word.strip_prefix(*quote)?.strip_suffix(*quote));
    quoted.unwrap_or(word).to_owned()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_fields_are_read_and_what_has_no_place_is_told() {
        let text =
            "---\ndate: 2026-03-10\n标签: [滴灌带, '路']\nweather: \"晴\"\nmood: 好\n地点\u{FF1A}三组\n---\n正文";
        let lines: Vec<&str> = text.lines().collect();
        let (fields, others, taken) = front(&lines).unwrap();
        assert_eq!(
            Value::Object(fields),
            serde_json::json!({
                "date": "2026-03-10", "tags": ["滴灌带", "路"], "weather": "晴", "place": "三组",
            })
        );
        assert_eq!((others, taken), (vec!["mood".to_owned()], 7));
        let list: Vec<&str> = "---\ntags:\n  - a\n  - b\n---\n".lines().collect();
        assert_eq!(front(&list).unwrap().0["tags"], serde_json::json!(["a", "b"]));
        assert!(front(&["---", "没有完"]).is_none() && front(&["正文"]).is_none());
    }
}
