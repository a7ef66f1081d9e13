//! What is typed into days, times, phones and numbers on the command line, and what is said of it.

use super::world::World;

#[test]
fn an_entry_is_told_with_its_day() {
    for (lang, today, late) in [
        ("zh-CN", "记好了：D01，3月13日 星期五", "记好了：D02，2025年12月25日 星期四（补记）"),
        ("en", "Written: D01, Fri 13 Mar.", "Written: D02, Thu 25 Dec 2025 (written later)."),
    ] {
        let world = World::plain();
        assert_eq!(world.ok(&["--lang", lang, "diary", "add", "去三组。"]).trim(), today);
        let ran = world.run(&["--lang", lang, "diary", "add", "去三组。", "--date", "12/25"]);
        assert_eq!((ran.code, ran.out.trim()), (0, late));
        assert!(ran.err.contains(if lang == "en" { "Thu 25 Dec 2025" } else { "2025年12月25日" }), "{}", ran.err);
        let ran = world.run(&["--lang", lang, "diary", "add", "去三组。", "--date", "2025-12-25"]);
        assert_eq!((ran.code, ran.err.as_str()), (0, ""));
    }
}

#[test]
fn an_entry_of_a_signed_week_says_that_its_card_stays() {
    for (lang, said) in
        [("zh-CN", "第10周已经签字，那张卡不会跟着改"), ("en", "W10 is signed and its card stays as it is")]
    {
        let world = World::plain();
        world.ok(&["week", "edit", "W10", "--reason", "在县里培训"]);
        world.ok(&["week", "confirm", "10"]);
        let ran = world.run(&["--lang", lang, "diary", "add", "去三组。", "--date", "3-5"]);
        assert!(ran.code == 0 && ran.err.contains(said), "{}", ran.err);
        assert_eq!(world.run(&["diary", "add", "去三组。"]).err, "");
    }
}

#[test]
fn times_and_numbers_are_read_in_words() {
    let world = World::plain();
    for (typed, time) in [("下午3点", "15:00"), ("5:30 pm", "17:30"), ("17：05", "17:05"), ("下午三点半", "15:30")]
    {
        let id = world.json(&["diary", "add", "去三组。", "--time", typed])["code"].as_str().unwrap().to_owned();
        assert_eq!(world.json(&["diary", "show", &id])["time"], time, "{typed}");
    }
    world.fails(2, &["diary", "add", "x", "--time", "午时"]);
    let pledge = ["--problem", "涵管", "--target", "两节", "--due-on", "年底"];
    world.ok(&[&["pledge", "add", "--target-amount", "三点五公里"][..], &pledge].concat());
    assert_eq!(world.json(&["pledge", "show", "P1"])["target_amount"], 3.5);
    // What is counted in 万元 may be said with the 万 again, as in the form.
    world.ok(&[&["pledge", "add", "--target-amount", "10万元"][..], &pledge].concat());
    for (typed, amount) in [("3万", 3.0), ("4.5", 4.5), ("六万", 6.0)] {
        world.ok(&["pledge", "progress", "P2", "筹到一些", "--amount", typed]);
        assert_eq!(
            world.json(&["pledge", "show", "P2"])["progress"].as_array().unwrap().last().unwrap()["amount"],
            amount,
            "{typed}"
        );
    }
    for bad in ["若干", "一些", "三户"] {
        world.fails(2, &["pledge", "progress", "P2", "筹到一些", "--amount", bad]);
    }
}

#[test]
fn phones_typed_wide_are_kept_narrow_and_doubted() {
    let world = World::plain();
    let ran = world.run(&["household", "add", "--group", "三组", "--phone", "１３９０９９０１２３"]);
    assert!(ran.code == 0 && ran.err.contains("联系电话请核对：填了 10 位，手机号是 11 位"), "{}", ran.err);
    assert_eq!(world.json(&["household", "show", "H01"])["phone"], "1390990123");
    assert_eq!(world.run(&["household", "edit", "H01", "--phone", "１２０００００００００"]).err, "");
    assert_eq!(world.json(&["household", "show", "H01"])["phone"], "12000000000");
    let ran = world.run(&["profile", "set", "--phone", "１２０００００００"]);
    assert!(ran.err.contains("填了 9 位"), "{}", ran.err);
    let file = world.path("cards.pdf").to_string_lossy().into_owned();
    let ran = world.run(&["export", "contact-cards", "-o", &file]);
    assert!(ran.code == 0 && ran.err.contains("填了 9 位") && ran.err.contains("监督电话还空着"), "{}", ran.err);
}
