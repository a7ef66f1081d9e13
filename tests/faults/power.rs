//! Power cuts. A process works with a library between it and its files that writes every change down (`shim.c`); then the disk is
//! put together as a cut at any moment may have left it, and everything promised before that moment must be on it. Three disks for
//! each moment: one that kept only what was synced, one that kept everything, and one that kept whatever it liked, torn anywhere at
//! a sector. Names are kept in their order, as every journalling file system does, and for certain only once their directory is
//! synced.

use crate::chance::{Chance, rounds, step};
use crate::killed::leaks;
use crate::shim::{self, Op};
use crate::victim::{self, MARK};
use crate::world::{World, in_memory};
use sankaben::app::effect::Effect;
use sankaben::domain::overview::EntryFilter;
use sankaben::domain::recovery_code::RecoveryCode;
use sankaben::runtime::perform;
use sankaben::store::{Key, Store};
use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};

const DEEDS: &str =
    "save,draft,import,backup,lock,save,rekey,save,export,confirm,restore,backup,save,lock,rekey,draft,save";

/// A sector: written whole, or not at all.
const SECTOR: usize = 512;

/// Something that has a name.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
enum Node {
    Dir,
    File(usize),
}

/// A file's bytes on the disk, and what has not been synced to it.
#[derive(Clone, Default)]
struct Content {
    synced: Vec<u8>,
    pending: Vec<Change>,
}

#[derive(Clone)]
enum Change {
    Write { at: usize, data: Vec<u8> },
    Cut(usize),
}

/// A change of names: what gets one, what loses one.
#[derive(Clone)]
struct Naming {
    put: Option<(PathBuf, Node)>,
    gone: Option<PathBuf>,
}

type Names = BTreeMap<PathBuf, Node>;

/// The disk as the process sees it, and as a cut would leave it.
#[derive(Clone, Default)]
struct Disk {
    files: Vec<Content>,
    names: Names,
    synced_names: Names,
    pending_names: Vec<Naming>,
}

/// What survives beyond what was synced.
#[derive(Clone, Copy, Debug)]
enum Survives {
    Nothing,
    Everything,
    Whatever,
}

impl Change {
    fn apply(&self, bytes: &mut Vec<u8>) {
        match self {
            Self::Write { at, data } => {
                let end = at + data.len();
                if bytes.len() < end {
                    bytes.resize(end, 0);
                }
                bytes[*at..end].copy_from_slice(data);
            }
            Self::Cut(length) => bytes.resize(*length, 0),
        }
    }

    /// As much of it as a disk may have kept.
    fn torn(&self, chance: &mut Chance) -> Option<Self> {
        match (self, chance.below(4)) {
            (_, 0) => None,
            (Self::Write { at, data }, 1) => {
                let kept = (at / SECTOR + 1 + chance.below(data.len() / SECTOR + 1)) * SECTOR;
                Some(Self::Write { at: *at, data: data[..kept.saturating_sub(*at).min(data.len())].to_vec() })
            }
            _ => Some(self.clone()),
        }
    }
}

impl Naming {
    fn apply(&self, names: &mut Names) {
        if let Some(gone) = &self.gone {
            names.remove(gone);
        }
        if let Some((path, node)) = &self.put {
            names.insert(path.clone(), *node);
        }
    }

    fn is_in(&self, dir: &Path) -> bool {
        // A file that moves is where it went to once that directory is synced.
        let path = self.put.as_ref().map(|(path, _)| path).or(self.gone.as_ref());
        path.and_then(|path| path.parent()) == Some(dir)
    }
}

impl Disk {
    /// What lies below a directory, all of it on the disk for certain.
    fn load(&mut self, dir: &Path) {
        for entry in fs::read_dir(dir).unwrap() {
            let path = entry.unwrap().path();
            let node = if path.is_dir() {
                self.load(&path);
                Node::Dir
            } else {
                self.files.push(Content { synced: fs::read(&path).unwrap(), pending: Vec::new() });
                Node::File(self.files.len() - 1)
            };
            self.names.insert(path.clone(), node);
            self.synced_names.insert(path, node);
        }
    }

    fn change(&mut self, path: &Path, change: Change) {
        if let Some(Node::File(file)) = self.names.get(path) {
            self.files[*file].pending.push(change);
        }
    }

    fn name(&mut self, naming: Naming) {
        naming.apply(&mut self.names);
        self.pending_names.push(naming);
    }

    fn apply(&mut self, root: &Path, op: &Op) {
        let naming = |put, gone| Naming { put, gone };
        match op.kind {
            b'c' => {
                self.files.push(Content::default());
                self.name(naming(Some((op.path.clone(), Node::File(self.files.len() - 1))), None));
            }
            b'd' => self.name(naming(Some((op.path.clone(), Node::Dir)), None)),
            b'u' => self.name(naming(None, Some(op.path.clone()))),
            b'r' | b'l' => {
                if let Some(node) = self.names.get(&op.path).copied() {
                    self.name(naming(Some((op.other.clone(), node)), (op.kind == b'r').then(|| op.path.clone())));
                }
            }
            b'w' => self.change(&op.path, Change::Write { at: op.at, data: op.data.clone() }),
            b't' => self.change(&op.path, Change::Cut(op.at)),
            b's' => match self.names.get(&op.path) {
                Some(Node::File(file)) => {
                    let file = &mut self.files[*file];
                    for change in std::mem::take(&mut file.pending) {
                        change.apply(&mut file.synced);
                    }
                }
                node => {
                    assert!(node.is_some() || op.path == root, "synced without a name: {}", op.path.display());
                    let all = std::mem::take(&mut self.pending_names);
                    let (now, later): (Vec<_>, Vec<_>) = all.into_iter().partition(|naming| naming.is_in(&op.path));
                    now.iter().for_each(|naming| naming.apply(&mut self.synced_names));
                    self.pending_names = later;
                }
            },
            other => panic!("what is {other}?"),
        }
    }

    /// Writes what a cut leaves into another directory.
    fn cut(&self, root: &Path, into: &Path, survives: Survives, chance: &mut Chance) {
        let mut names = self.synced_names.clone();
        let kept = match survives {
            Survives::Nothing => 0,
            Survives::Everything => self.pending_names.len(),
            Survives::Whatever => chance.below(self.pending_names.len() + 1),
        };
        self.pending_names[..kept].iter().for_each(|naming| naming.apply(&mut names));
        // Sorted, a directory comes before what lies in it; what lies in a lost one is lost.
        for (path, node) in names {
            let target = into.join(path.strip_prefix(root).unwrap());
            match node {
                Node::Dir => drop(fs::create_dir(target)),
                Node::File(file) if target.parent().unwrap().is_dir() => {
                    let Content { synced, pending } = &self.files[file];
                    let mut bytes = synced.clone();
                    for change in pending {
                        let kept = match survives {
                            Survives::Nothing => None,
                            Survives::Everything => Some(change.clone()),
                            Survives::Whatever => change.torn(chance),
                        };
                        kept.iter().for_each(|change| change.apply(&mut bytes));
                    }
                    fs::write(target, bytes).unwrap();
                }
                Node::File(_) => {}
            }
        }
    }
}

/// What was promised so far.
#[derive(Default)]
struct Promised {
    codes: Vec<RecoveryCode>,
    /// Those that were told before: only they can have been written down.
    told: Vec<RecoveryCode>,
    numbers: BTreeMap<String, usize>,
    /// The entries there were when the last backup was promised.
    backed_up: usize,
}

impl Promised {
    fn hear(&mut self, text: &str) {
        let (kind, what) = text.split_once(' ').unwrap();
        match kind {
            "key" => self.told.push(RecoveryCode::parse(what).unwrap()),
            "backup" => self.backed_up = self.number("entries"),
            _ => drop(self.numbers.insert(kind.to_owned(), what.parse().unwrap())),
        }
    }

    fn number(&self, kind: &str) -> usize {
        self.numbers.get(kind).copied().unwrap_or_default()
    }

    /// A journal with whichever key opens it.
    fn open(&self, path: &Path) -> Option<Store> {
        self.codes.iter().find_map(|code| Store::open(path, Key::Raw(code)).ok())
    }
}

#[test]
fn what_was_promised_before_a_power_cut_is_there_after_it() {
    cut_again_and_again(None);
}

/// There it is a rollback journal that brings a half change back.
#[test]
fn it_is_there_on_a_network_share_too() {
    cut_again_and_again(Some("nfs"));
}

fn cut_again_and_again(share: Option<&str>) {
    let mut world = World::new();
    world.write(MARK);
    perform(Effect::Lock, &mut world.env);
    let root = fs::canonicalize(world.data()).unwrap();
    let mut disk = Disk::default();
    disk.load(&root);
    let log = world.dir.path().join("changes");
    let victim = victim::command(&root, DEEDS)
        .env("LD_PRELOAD", shim::library())
        .env("SHIM_ROOT", &root)
        .env(shim::LOG, &log)
        .envs(share.map(|share| ("SHIM_SHARE", share)))
        .output()
        .unwrap();
    assert!(victim.status.success(), "{}", String::from_utf8_lossy(&victim.stdout));
    let ops = shim::read(&log);
    let keys = ops.iter().filter(|op| op.kind == b'p').filter_map(|op| op.path.to_str()?.strip_prefix("key "));
    let mut promised =
        Promised { codes: keys.map(|key| RecoveryCode::parse(key).unwrap()).collect(), ..Default::default() };
    assert!(ops.iter().any(|op| op.kind == b'r'), "renames are seen");
    let mut chance = Chance::new(31);
    let changes = ops.iter().filter(|op| op.kind != b'p').count();
    // A cut after every so many changes.
    let every = (changes / rounds(50, changes)).max(1);
    let (mut cuts, mut lost, mut half, mut leaked) = (0, Vec::new(), 0, 0);
    let (mut seen, mut next) = (0, chance.below(every));
    for op in &ops {
        if op.kind == b'p' {
            promised.hear(op.path.to_str().unwrap());
            continue;
        }
        disk.apply(&root, op);
        seen += 1;
        step("power cuts", seen, changes);
        if seen <= next {
            continue;
        }
        next = seen + if every == 1 { 0 } else { every / 2 + chance.below(every) };
        for survives in [Survives::Nothing, Survives::Everything, Survives::Whatever] {
            let after = in_memory();
            disk.cut(&root, after.path(), survives, &mut chance);
            cuts += 1;
            let what = look(after.path(), &promised, &mut half);
            lost.extend(what.into_iter().map(|what| format!("{what}, {survives:?}, after {seen} changes")));
            leaked += leaks(after.path());
        }
    }
    let wal = ops.iter().any(|op| op.path.to_string_lossy().ends_with("陈立新.db-wal") && op.kind == b'w');
    assert_eq!(wal, share.is_none(), "a write-ahead log, but not on a share");
    println!(
        "power{}: {changes} changes recorded, {cuts} cuts, {} lost, {half} half changes, {leaked} leaks",
        share.map(|share| format!(" on {share}")).unwrap_or_default(),
        lost.len()
    );
    assert_eq!((lost, half, leaked), (Vec::new(), 0, 0));
}

/// What of the promises is not there.
fn look(after: &Path, promised: &Promised, half: &mut usize) -> Vec<String> {
    let mut lost = Vec::new();
    let Some(store) = promised.open(&after.join("journals/陈立新.db")) else {
        return vec!["the journal".to_owned()];
    };
    let told =
        promised.told.iter().any(|code| Store::proves_key(&after.join("journals/陈立新.db"), Key::Raw(code)).is_ok());
    if !told && !store.is_code_due().unwrap() {
        lost.push("the word that the code is another one now".to_owned());
    }
    let wrong = store.check_integrity().unwrap();
    if !wrong.is_empty() {
        lost.push(format!("whole: {wrong:?}"));
    }
    let entries = store.entries(&EntryFilter::ALL, None, 10_000).unwrap().rows.len();
    let drafts = store.drafts().unwrap();
    let draft = drafts.first().and_then(|draft| draft.fields[0].1.rsplit(' ').next()?.parse().ok()).unwrap_or(0);
    let weeks = store.chain().unwrap().len();
    for (kind, found) in [("entries", entries), ("draft", draft), ("weeks", weeks)] {
        if found < promised.number(kind) {
            lost.push(format!("{kind}: {found} of {}", promised.number(kind)));
        }
    }
    // One by one, but for the one import of seven.
    let imported = store.entries_full(&EntryFilter::ALL, None, 10_000).unwrap().rows;
    let imported = imported.iter().filter(|row| row.value.imported_on.is_some()).count();
    *half += usize::from(imported != 0 && imported != 7);
    // It may have been superseded by a newer one since.
    let backups = fs::read_dir(after.join("backups/陈立新")).into_iter().flatten().map(|file| file.unwrap().path());
    let mut backups = backups.filter(|file| !file.file_name().unwrap().to_string_lossy().starts_with('.'));
    let holds = |store: Store| store.entries(&EntryFilter::ALL, None, 10_000).unwrap().rows.len() >= promised.backed_up;
    if promised.backed_up > 0 && !backups.any(|file| promised.open(&file).is_some_and(holds)) {
        lost.push("a backup".to_owned());
    }
    if promised.numbers.contains_key("restored") && promised.open(&after.join("journals/取回10.db")).is_none() {
        lost.push("the restored journal".to_owned());
    }
    let exported = fs::read_to_string(after.join("export.json")).unwrap_or_default();
    let whole = serde_json::from_str::<serde_json::Value>(&exported).is_ok();
    if promised.numbers.contains_key("exported") && !whole {
        lost.push("the export".to_owned());
    }
    lost
}
