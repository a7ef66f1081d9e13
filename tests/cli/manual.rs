//! Manual pages and completions, as they are shipped.

use crate::world::World;
use std::path::Path;

#[test]
fn every_subcommand_has_a_page() {
    for lang in ["zh-CN", "en"] {
        let world = World::new();
        world.ok(&["man", "pages", "--lang", lang]);
        world.ok(&["man", "pages", "--lang", lang]);
        let whole = std::fs::read_to_string(world.path("pages/sankaben.1")).unwrap();
        assert!(whole.contains(".TH") && whole.contains("sankaben\\-brief"), "{whole}");
        let add = std::fs::read_to_string(world.path("pages/sankaben-diary-add.1")).unwrap();
        assert!(add.contains("\\-\\-date"), "{add}");
        assert!(world.path("pages/sankaben-export-contact-cards.1").exists());
    }
}

#[test]
fn every_shell_gets_its_completions() {
    let world = World::new();
    for shell in ["bash", "zsh", "fish", "powershell", "elvish"] {
        let script = world.ok(&["completions", shell]);
        assert!(script.contains("sankaben") && script.contains("brief"), "{shell}");
    }
}

/// What the Debian package takes from the sources is there; the rest is what its script makes.
#[test]
fn the_package_finds_what_it_holds() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let read = |name: &str| std::fs::read_to_string(root.join(name)).unwrap();
    let manifest: toml::Table = read("Cargo.toml").parse().unwrap();
    let assets = manifest["package"]["metadata"]["deb"]["assets"].as_array().unwrap();
    let sources = assets.iter().map(|asset| asset[0].as_str().unwrap());
    let (made, kept): (Vec<&str>, Vec<&str>) = sources.partition(|source| source.starts_with("target/"));
    assert!(kept.iter().all(|source| root.join(source).exists()), "{kept:?}");
    for part in ["man/en", "man/zh_CN", "completions/bash", "completions/zsh", "completions/fish"] {
        assert!(made.iter().any(|source| source.contains(part)), "{part} is not in {made:?}");
    }
    let desktop = read("assets/package/sankaben.desktop");
    for line in ["Name=", "Name[zh_CN]=三卡本", "Exec=sankaben", "Terminal=true", "Icon=sankaben"] {
        assert!(desktop.lines().any(|found| found.starts_with(line)), "{line}");
    }
}
