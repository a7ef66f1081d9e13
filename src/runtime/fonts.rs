//! The typefaces of GB/T 9704-2012, where this machine has them.
//!
//! Invariants: of a file only its directory and its table of names are read until it is wanted; a font whose maker forbids
//! embedding is not embedded; whatever is wrong with a font, the document is set in the shipped ones.

use crate::export::{Fonts, Role};
use directories::UserDirs;
use std::fs::{self, File};
use std::io::{Read, Seek, SeekFrom};
use std::path::{Path, PathBuf};

/// What each role is set in, the best first, by the full or the PostScript name of the font.
const WANTED: &[(Role, &[&str])] = &[
    (Role::Title, &["方正小标宋简体", "方正小标宋_GBK", "FZXiaoBiaoSong-B05S", "FZXiaoBiaoSong-B05", "FZXBSJW--GB1-0"]),
    (
        Role::Body,
        &[
            "仿宋_GB2312",
            "FangSong_GB2312",
            "方正仿宋_GBK",
            "方正仿宋简体",
            "仿宋",
            "FangSong",
            "华文仿宋",
            "STFangsong",
        ],
    ),
    (Role::Head, &["黑体", "SimHei", "方正黑体_GBK", "方正黑体简体", "华文黑体", "STHeiti"]),
    (
        Role::SubHead,
        &["楷体_GB2312", "KaiTi_GB2312", "方正楷体_GBK", "方正楷体简体", "楷体", "KaiTi", "华文楷体", "STKaiti"],
    ),
];

/// How deep folders of fonts are searched, how many files are looked at, and how large a font may be.
const DEPTH: usize = 4;
const FILES: usize = 8_000;
const LARGEST: u64 = 64 << 20;
/// The largest table of names that is read.
const NAMES: u32 = 1 << 18;

/// The fonts of this machine before the shipped ones.
pub fn find() -> Fonts {
    find_in(&folders(), WANTED)
}

/// Where the platform keeps fonts.
fn folders() -> Vec<PathBuf> {
    let mut found: Vec<PathBuf> = if cfg!(windows) {
        let below = |variable: &str, rest: &str| std::env::var_os(variable).map(|root| Path::new(&root).join(rest));
        [below("WINDIR", "Fonts"), below("LOCALAPPDATA", "Microsoft/Windows/Fonts")].into_iter().flatten().collect()
    } else if cfg!(target_os = "macos") {
        ["/System/Library/Fonts", "/Library/Fonts"].map(PathBuf::from).to_vec()
    } else {
        ["/usr/share/fonts", "/usr/local/share/fonts"].map(PathBuf::from).to_vec()
    };
    if let Some(user) = UserDirs::new() {
        found.extend(user.font_dir().map(Path::to_owned));
        found.push(user.home_dir().join(".fonts"));
    }
    found
}

/// The wanted fonts in these folders.
pub fn find_in(folders: &[PathBuf], wanted: &[(Role, &[&str])]) -> Fonts {
    let mut files = Vec::new();
    for folder in folders {
        gather(folder, DEPTH, &mut files);
    }
    // The best rank of each role so far, and the font that has it.
    let mut best: Vec<Option<(usize, &Path, u32)>> = vec![None; wanted.len()];
    for path in &files {
        for (index, names) in names_of(path).unwrap_or_default() {
            for ((_, ranked), best) in wanted.iter().zip(&mut best) {
                let rank = ranked.iter().position(|name| names.iter().any(|own| own == name));
                if let Some(rank) = rank.filter(|rank| best.is_none_or(|(than, ..)| *rank < than)) {
                    *best = Some((rank, path, index));
                }
            }
        }
    }
    let mut fonts = Fonts::default();
    for ((role, _), found) in wanted.iter().zip(best) {
        if let Some((_, path, index)) = found
            && let Ok(data) = fs::read(path)
        {
            fonts = fonts.prefer(*role, data, index);
        }
    }
    fonts
}

/// Font files, in an order that is the same every time.
fn gather(folder: &Path, depth: usize, files: &mut Vec<PathBuf>) {
    let Ok(entries) = fs::read_dir(folder) else { return };
    let mut paths: Vec<PathBuf> = entries.flatten().map(|entry| entry.path()).collect();
    paths.sort();
    for path in paths {
        let ending = path.extension().map(|ending| ending.to_ascii_lowercase());
        let font = ending.is_some_and(|ending| ["ttf", "ttc", "otf", "otc"].iter().any(|known| ending == *known));
        if font && files.len() < FILES {
            files.push(path);
        } else if !font && depth > 0 && path.is_dir() {
            gather(&path, depth - 1, files);
        }
    }
}

/// The names of each font in a file that may be embedded.
fn names_of(path: &Path) -> Option<Vec<(u32, Vec<String>)>> {
    let mut file = File::open(path).ok()?;
    if file.metadata().ok()?.len() > LARGEST {
        return None;
    }
    let head = bytes(&mut file, 0, 12)?;
    let starts = if head.starts_with(b"ttcf") {
        let count = number(&head, 8)?.min(64);
        let table = bytes(&mut file, 12, count * 4)?;
        (0..count as usize).map(|at| number(&table, at * 4)).collect::<Option<Vec<u32>>>()?
    } else {
        vec![0]
    };
    let fonts = (0..).zip(starts);
    Some(fonts.filter_map(|(index, start)| Some((index, font_names(&mut file, start)?))).collect())
}

/// The full and PostScript names of the font that begins there.
fn font_names(file: &mut File, start: u32) -> Option<Vec<String>> {
    let head = bytes(file, start, 12)?;
    let count = u32::from(short(&head, 4)?).min(256);
    let directory = bytes(file, start.checked_add(12)?, count * 16)?;
    let table = |tag: &[u8; 4]| {
        let entry = directory.chunks_exact(16).find(|entry| entry.starts_with(tag))?;
        Some((number(entry, 8)?, number(entry, 12)?))
    };
    if let Some((at, _)) = table(b"OS/2") {
        // fsType: 2 alone is a restricted licence, 0x200 allows bitmaps only.
        let rights = short(&bytes(file, at.checked_add(8)?, 2)?, 0)?;
        if rights & 0x000F == 0x0002 || rights & 0x0200 != 0 {
            return None;
        }
    }
    let (at, length) = table(b"name")?;
    let names = bytes(file, at, length.min(NAMES))?;
    let (count, texts) = (usize::from(short(&names, 2)?), usize::from(short(&names, 4)?));
    let record = |at: usize| {
        let record = names.get(6 + at * 12..18 + at * 12)?;
        let (platform, id) = (short(record, 0)?, short(record, 6)?);
        // Windows and Unicode names are UTF-16; full name and PostScript name.
        if !matches!(platform, 0 | 3) || !matches!(id, 4 | 6) {
            return None;
        }
        let (length, from) = (usize::from(short(record, 8)?), texts + usize::from(short(record, 10)?));
        let text = names.get(from..from + length)?;
        let units = text.chunks_exact(2).map(|pair| u16::from_be_bytes([pair[0], pair[1]]));
        Some(char::decode_utf16(units).map(|c| c.unwrap_or('\u{FFFD}')).collect())
    };
    Some((0..count).filter_map(record).collect())
}

fn bytes(file: &mut File, at: u32, length: u32) -> Option<Vec<u8>> {
    file.seek(SeekFrom::Start(u64::from(at))).ok()?;
    let mut bytes = vec![0; length as usize];
    file.read_exact(&mut bytes).ok()?;
    Some(bytes)
}

fn number(bytes: &[u8], at: usize) -> Option<u32> {
    Some(u32::from_be_bytes(bytes.get(at..at + 4)?.try_into().ok()?))
}

fn short(bytes: &[u8], at: usize) -> Option<u16> {
    Some(u16::from_be_bytes(bytes.get(at..at + 2)?.try_into().ok()?))
}

#[cfg(test)]
mod tests {
    use super::*;
    use tempfile::TempDir;

    const HEI: &[u8] = include_bytes!("../../assets/fonts/hei.otf");

    fn roles(folder: &TempDir, wanted: &[(Role, &[&str])]) -> Vec<Role> {
        find_in(&[folder.path().to_owned()], wanted).preferred().collect()
    }

    #[test]
    fn a_font_is_known_by_its_own_name_wherever_it_lies() {
        let folder = TempDir::new().unwrap();
        fs::create_dir(folder.path().join("deep")).unwrap();
        fs::write(folder.path().join("deep/x.OTF"), HEI).unwrap();
        fs::write(folder.path().join("SimHei.ttf"), b"\0\x01\0\0 is no font").unwrap();
        fs::write(folder.path().join("empty.ttc"), b"").unwrap();
        fs::write(folder.path().join("ttcf.ttc"), b"ttcf\0\x01\0\0\xFF\xFF\xFF\xFF").unwrap();
        assert_eq!(roles(&folder, &[(Role::Head, &["黑体", "Sankaben Hei"]), (Role::Body, &["仿宋"])]), [Role::Head]);
        assert_eq!(roles(&folder, &[(Role::Head, &["SimHei"])]), []);
        assert_eq!(find_in(&[folder.path().join("nowhere")], WANTED).preferred().count(), 0);
    }

    #[test]
    fn a_font_that_must_not_be_embedded_is_left_alone() {
        let folder = TempDir::new().unwrap();
        let mut font = HEI.to_vec();
        let tables = usize::from(short(&font, 4).unwrap());
        let entry = (0..tables).map(|at| 12 + at * 16).find(|at| font[*at..].starts_with(b"OS/2")).unwrap();
        let rights = number(&font, entry + 8).unwrap() as usize + 8;
        font[rights + 1] = 2;
        fs::write(folder.path().join("x.otf"), font).unwrap();
        assert_eq!(roles(&folder, &[(Role::Head, &["Sankaben Hei"])]), []);
    }
}
