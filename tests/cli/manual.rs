//! Manual pages and completions, as they are shipped.

use crate::world::World;

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
