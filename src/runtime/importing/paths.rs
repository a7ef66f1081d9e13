//! Files and folders to choose from while a path is typed.

use super::super::{exporting, files};

/// Offered at most.
const MOST: usize = 50;

/// What lies where the path leads and begins as it ends, as it would be typed: folders first, with `/`. What begins with a point is
/// left out until a point is typed.
pub(in crate::runtime) fn paths(typed: &str) -> Vec<String> {
    let cut = typed.rfind('/').map_or(0, |at| at + 1);
    let (folder, begun) = typed.split_at(cut);
    let wanted = begun.to_lowercase();
    let mut found: Vec<(bool, String)> = files::entries(&exporting::typed_path(folder))
        .into_iter()
        .filter_map(|path| {
            let name = path.file_name()?.to_str()?.to_owned();
            let fits = name.to_lowercase().starts_with(&wanted) && (begun.starts_with('.') || !name.starts_with('.'));
            fits.then(|| (!files::leads_to_directory(&path), name))
        })
        .collect();
    found.sort();
    let shown = |(is_file, name): (bool, String)| format!("{folder}{name}{}", if is_file { "" } else { "/" });
    found.into_iter().take(MOST).map(shown).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_begins_as_it_ends_is_offered_folders_first() {
        let dir = tempfile::tempdir().unwrap();
        for name in ["台账.xlsx", "台北.md", ".台", "日记.docx"] {
            std::fs::write(dir.path().join(name), "").unwrap();
        }
        std::fs::create_dir(dir.path().join("台湾")).unwrap();
        let at = |text: &str| format!("{}/{text}", dir.path().display());
        assert_eq!(paths(&at("台")), ["台湾/", "台北.md", "台账.xlsx"].map(at));
        assert_eq!(paths(&at("")).len(), 4);
        assert_eq!(paths(&at(".")), [at(".台")]);
        assert_eq!(paths(&at("没有/")), Vec::<String>::new());
    }
}
