//! The README's pictures, of the real program in a real terminal and of what it prints. A screen that has changed fails here;
//! `UPDATE_PICTURES=1 cargo test --test pictures` takes all of them anew (it needs `pdftoppm`). Then look at them.

#![allow(clippy::unwrap_used, reason = "a test fails by panicking")]

#[path = "../common/mod.rs"]
mod common;
mod paper;
mod spring;
mod svg;

use common::pty::{Pty, World};
use sankaben::i18n::{Catalog, Lang};
use std::path::{Path, PathBuf};

/// The cadre.
const NAME: &str = "陈立新";

/// A picture that is taken of the terminal.
struct Scene {
    name: &'static str,
    size: (u16, u16),
    /// What leads there, from the lock screen; it ends when the screen holds what the picture is about.
    play: fn(&mut Pty, Catalog),
}

const SCENES: [Scene; 5] = [
    Scene {
        name: "lock",
        size: (80, 24),
        play: |terminal, _| {
            terminal.wait_for("下村");
            terminal.wait_for("F4");
            terminal.type_text("渠水从村东");
            terminal.wait_for("*****");
        },
    },
    Scene { name: "desk", size: (80, 24), play: spring::desk },
    Scene {
        name: "editor",
        size: (80, 24),
        play: |terminal, tr| {
            spring::desk(terminal, tr);
            terminal.keys("n");
            terminal.wait_for(&tr.t("field-weather"));
            terminal.type_text("到三组看备耕，苗出齐了。答复文件下来了，先念给");
            terminal.type_text("@w");
            terminal.wait_for("H07");
            terminal.wait_for("17:00  ");
        },
    },
    Scene {
        name: "week",
        size: (80, 30),
        play: |terminal, tr| {
            spring::desk(terminal, tr);
            terminal.keys("3");
            terminal.wait_for(&tr.t("weeks-due-on"));
            terminal.keys("Enter");
            terminal.wait_for("M1");
        },
    },
    Scene {
        name: "figures",
        size: (100, 32),
        play: |terminal, tr| {
            spring::desk(terminal, tr);
            terminal.keys("6");
            terminal.wait_for(&tr.t("count-households"));
            terminal.keys("p p");
        },
    },
];

fn pictures() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("assets/pictures")
}

#[test]
fn the_pictures_are_of_this_program() {
    let anew = std::env::var_os("UPDATE_PICTURES").is_some();
    let lived = spring::lived();
    for lang in Lang::ALL {
        for scene in &SCENES {
            let home = tempfile::tempdir().unwrap();
            copy(&lived.data(), &home.path().join("data"));
            let mut world = World::at(home.path()).lang(if lang == Lang::Zh { "zh_CN.UTF-8" } else { "en_US.UTF-8" });
            world.set_clock(spring::FRIDAY);
            let (width, height) = scene.size;
            let mut terminal = world.open_with(&["-j", NAME], width, height);
            (scene.play)(&mut terminal, Catalog::new(lang));
            let path = pictures().join(format!("{}.{}.svg", scene.name, lang.tag()));
            if anew {
                terminal.wait_quiet();
                std::fs::write(path, terminal.look(svg::draw)).unwrap();
                continue;
            }
            let known = std::fs::read_to_string(&path).unwrap_or_default();
            let what = format!("{} (stale: UPDATE_PICTURES=1 cargo test --test pictures)", path.display());
            terminal.wait_until(&what, |_| terminal.look(svg::draw) == known);
        }
    }
    if anew {
        paper::take(&lived, &pictures());
    }
}

/// The README shows every picture there is, and no other.
#[test]
fn every_picture_is_shown() {
    let readme = std::fs::read_to_string(Path::new(env!("CARGO_MANIFEST_DIR")).join("README.md")).unwrap();
    for entry in std::fs::read_dir(pictures()).unwrap() {
        let entry = entry.unwrap();
        let name = entry.file_name().into_string().unwrap();
        assert!(readme.contains(&format!("assets/pictures/{name}")), "{name} is not in the README");
        assert!(entry.metadata().unwrap().len() <= 150 << 10, "{name} is too large");
    }
}

fn copy(from: &Path, to: &Path) {
    std::fs::create_dir_all(to).unwrap();
    for entry in std::fs::read_dir(from).unwrap() {
        let entry = entry.unwrap();
        let to = to.join(entry.file_name());
        if entry.file_type().unwrap().is_dir() {
            copy(&entry.path(), &to);
        } else {
            std::fs::copy(entry.path(), to).unwrap();
        }
    }
}
