//! A disk that has no more room, in the middle of a session: said in words, the text stays on the screen, and it is saved when
//! there is room again.

use crate::pty::World;

/// Half a thousand bytes above what is written so far is the end of every file.
#[cfg(target_os = "linux")]
#[test]
fn a_text_stays_on_the_screen_until_there_is_room() {
    use rustix::process::{Pid, Resource, Rlimit, prlimit};
    let world = World::new();
    assert!(world.run(&["journal", "new", "试用", "--plain"], "").status.success());
    // The signal that would end the program is let go, as in a shell with `trap '' XFSZ`: writing fails instead.
    let mut terminal = world.open_ignoring("XFSZ", 80, 24);
    terminal.wait_for("试用");
    terminal.keys("Enter");
    terminal.wait_for("进度卡待确认");
    terminal.keys("Esc n");
    terminal.wait_for("天气");
    let process = Pid::from_raw(i32::try_from(terminal.process()).unwrap());
    let limit = |most: Option<u64>| {
        prlimit(process, Resource::Fsize, Rlimit { current: most, maximum: None }).unwrap();
    };
    limit(Some(512));
    terminal.type_text("磁盘满了也不能丢的一句话");
    terminal.wait_for("磁盘满了也不能丢的一句话");
    terminal.keys("Ctrl-S");
    terminal.wait_until("to be told", |screen| screen.contains("没有存上") || screen.contains("没有成功"));
    terminal.wait_for("磁盘满了也不能丢的一句话");
    limit(None);
    terminal.keys("Ctrl-S");
    terminal.wait_for("已存");
    terminal.keys("Ctrl-Q");
    assert_eq!(terminal.wait_end(), 0);
    let found = world.run(&["search", "不能丢"], "");
    assert!(String::from_utf8_lossy(&found.stdout).contains("不能丢"));
    assert!(world.run(&["doctor"], "").status.success());
    println!("full disk: 1 text, 0 lost");
}
