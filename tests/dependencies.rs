//! What the program is built from: every dependency says why it is there, comes from crates.io, and is under a licence that
//! `deny.toml` allows; nothing of ours is `unsafe`. `cargo deny check` says the same and more where it is installed.

#![allow(clippy::unwrap_used, reason = "a test fails by panicking")]
#![allow(clippy::print_stdout, reason = "each test prints its figures")]

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

const SOURCE: &str = "registry+https://github.com/rust-lang/crates.io-index";

fn root() -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR"))
}

fn table(file: &str) -> toml::Table {
    fs::read_to_string(root().join(file)).unwrap().parse().unwrap()
}

/// Licences that may stand in an expression; those of exceptions only for their package.
fn allowed(package: &str, deny: &toml::Table) -> BTreeSet<String> {
    let licences = deny["licenses"].as_table().unwrap();
    let exceptions = licences["exceptions"].as_array().unwrap().iter();
    let own = exceptions.filter(|exception| exception["crate"].as_str() == Some(package));
    let lists = own.map(|exception| &exception["allow"]).chain([&licences["allow"]]);
    lists.flat_map(|list| list.as_array().unwrap()).map(|name| name.as_str().unwrap().to_owned()).collect()
}

/// Whether an expression of licences can be fulfilled: `OR` binds less than `AND`, a slash is an old `OR`.
fn is_allowed(expression: &str, allowed: &BTreeSet<String>) -> bool {
    let parts = split(expression, &[" OR ", "/"]);
    if parts.len() > 1 {
        return parts.iter().any(|part| is_allowed(part, allowed));
    }
    let parts = split(expression, &[" AND "]);
    if parts.len() > 1 {
        return parts.iter().all(|part| is_allowed(part, allowed));
    }
    let one = expression.trim();
    match one.strip_prefix('(').and_then(|rest| rest.strip_suffix(')')) {
        Some(inner) => is_allowed(inner, allowed),
        None => allowed.contains(one),
    }
}

/// Splits outside parentheses.
fn split(text: &str, at: &[&str]) -> Vec<String> {
    let (mut depth, mut parts, mut rest) = (0, vec![String::new()], text);
    while let Some(c) = rest.chars().next() {
        depth += i32::from(c == '(') - i32::from(c == ')');
        match at.iter().find(|word| depth == 0 && rest.starts_with(**word)) {
            Some(word) => {
                parts.push(String::new());
                rest = &rest[word.len()..];
            }
            None => {
                parts.last_mut().unwrap().push(c);
                rest = &rest[c.len_utf8()..];
            }
        }
    }
    parts
}

#[test]
fn expressions_of_licences_are_read_as_written() {
    let allowed = BTreeSet::from(["MIT".to_owned(), "Zlib".to_owned()]);
    for (expression, is) in [
        ("MIT", true),
        ("GPL-3.0", false),
        ("GPL-3.0 OR MIT", true),
        ("GPL-3.0/MIT", true),
        ("MIT AND GPL-3.0", false),
        ("MIT AND (GPL-3.0 OR Zlib)", true),
        ("(MIT AND GPL-3.0) OR Apache-2.0", false),
    ] {
        assert_eq!(is_allowed(expression, &allowed), is, "{expression}");
    }
}

#[test]
fn every_package_comes_from_crates_io() {
    let lock = table("Cargo.lock");
    let packages = lock["package"].as_array().unwrap();
    let mut ours = 0;
    for package in packages {
        match package.get("source") {
            Some(source) => {
                assert_eq!(source.as_str(), Some(SOURCE), "{package}");
                assert!(package.get("checksum").is_some(), "{package}");
            }
            None => ours += 1,
        }
    }
    assert_eq!(ours, 1, "nothing but the program itself lies in a directory");
    println!("sources: {} packages, all with a checksum", packages.len() - ours);
}

#[test]
fn every_licence_is_one_that_deny_toml_allows() {
    let deny = table("deny.toml");
    // What is built, with its features; the lock names more.
    let tree = Command::new(env!("CARGO"))
        .args(["tree", "--locked", "--offline", "--edges", "all", "--prefix", "none", "--format", "{p}\t{l}"])
        .current_dir(root())
        .output()
        .unwrap();
    assert!(tree.status.success(), "{}", String::from_utf8_lossy(&tree.stderr));
    let tree = String::from_utf8(tree.stdout).unwrap();
    // A package that was listed before stands there with a star.
    let packages: BTreeSet<_> =
        tree.lines().filter_map(|line| line.trim_end_matches(" (*)").split_once('\t')).collect();
    let mut refused = Vec::new();
    for (package, licence) in &packages {
        let name = package.split(' ').next().unwrap();
        if !is_allowed(licence, &allowed(name, &deny)) {
            refused.push(format!("{name}: {licence}"));
        }
    }
    assert!(packages.len() > 100, "{tree}");
    println!("licences: {} packages, {} refused", packages.len(), refused.len());
    assert_eq!(refused, Vec::<String>::new());
}

#[test]
fn every_dependency_says_why() {
    let text = fs::read_to_string(root().join("Cargo.toml")).unwrap();
    let (mut inside, mut before, mut silent) = (false, "", Vec::new());
    for line in text.lines() {
        if line.starts_with('[') {
            inside = line.contains("dependencies]");
        } else if inside && line.contains(" = ") && !line.starts_with('#') {
            let own = line.split_once(" # ").map(|(_, why)| why);
            if own.or(before.strip_prefix("# ")).is_none_or(|why| why.chars().count() < 8) {
                silent.push(line);
            }
        }
        before = line;
    }
    assert_eq!(silent, Vec::<&str>::new(), "add the reason behind a #");
}

#[test]
fn nothing_of_ours_is_unsafe() {
    assert_eq!(table("Cargo.toml")["lints"]["rust"]["unsafe_code"].as_str(), Some("forbid"));
    fn look(dir: &Path) {
        for entry in fs::read_dir(dir).unwrap() {
            let path = entry.unwrap().path();
            if path.is_dir() {
                look(&path);
            } else if path.extension().is_some_and(|ending| ending == "rs") {
                let text = fs::read_to_string(&path).unwrap();
                // Split, so that this file does not find itself.
                let opened = text.contains(concat!("unsafe", " {")) || text.contains(concat!("unsafe", " fn"));
                assert!(!opened, "{}", path.display());
            }
        }
    }
    look(&root().join("src"));
    look(&root().join("tests"));
}
