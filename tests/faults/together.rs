//! Two terminals on one journal, and the command line beside them: nothing of either is lost, and what one writes the other shows
//! within two seconds.

use crate::chance::rounds;
use crate::pty::{Pty, World};
use crate::unlock;
use std::time::{Duration, Instant};

fn to_diary(terminal: &mut Pty) {
    unlock(terminal);
    terminal.keys("Esc 4");
    terminal.wait_for("民情日记");
}

fn write(terminal: &mut Pty, text: &str) {
    terminal.keys("n");
    terminal.wait_for("天气");
    terminal.type_text(text);
    terminal.wait_for(text);
    terminal.keys("Ctrl-S");
    terminal.wait_gone("天气");
}

#[test]
fn what_one_writes_the_other_shows_within_two_seconds() {
    let world = World::new();
    assert!(world.run(&["journal", "new", "试用", "--plain"], "").status.success());
    let (mut one, mut two) = (world.open(80, 24), world.open(80, 24));
    to_diary(&mut one);
    to_diary(&mut two);
    let (mut slowest, mut texts) = (Duration::ZERO, Vec::new());
    for n in 0..rounds(3, 60) {
        // The newest is in view.
        one.keys("Home");
        two.keys("Home");
        let text = format!("命令行写的第{n}篇");
        assert!(world.run(&["diary", "add", &text], "").status.success());
        let since = Instant::now();
        one.wait_for(&text);
        two.wait_for(&text);
        slowest = slowest.max(since.elapsed());
        texts.push(text);
        // Both windows and the command line write at once.
        let (first, second, third) =
            (format!("左边写的第{n}篇"), format!("右边写的第{n}篇"), format!("中间写的第{n}篇"));
        std::thread::scope(|scope| {
            scope.spawn(|| write(&mut one, &first));
            scope.spawn(|| write(&mut two, &second));
            scope.spawn(|| assert!(world.run(&["diary", "add", &third], "").status.success()));
        });
        let since = Instant::now();
        one.wait_for(&second);
        two.wait_for(&first);
        slowest = slowest.max(since.elapsed());
        texts.extend([first, second, third]);
    }
    for terminal in [&mut one, &mut two] {
        terminal.keys("Ctrl-Q");
        assert_eq!(terminal.wait_end(), 0);
    }
    let listed = world.run(&["diary", "list", "--json"], "");
    let listed = String::from_utf8_lossy(&listed.stdout).into_owned();
    let lost = texts.iter().filter(|text| !listed.contains(*text)).count();
    assert!(world.run(&["doctor"], "").status.success());
    println!("two terminals: {} texts, {lost} lost, shown after {} ms at most", texts.len(), slowest.as_millis());
    assert_eq!(lost, 0);
    assert!(slowest < Duration::from_secs(2), "{slowest:?}");
}
