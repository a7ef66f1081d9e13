//! Plain text: every line is there, and none steers a printer or a terminal.

use crate::sample::{self, HOSTILE};
use sankaben::export::plain;

#[test]
fn nothing_a_text_says_is_lost_or_obeyed() {
    for hostile in HOSTILE {
        let text = plain(&sample::all_of(hostile));
        let steers = |c: char| (c.is_control() && !matches!(c, '\n' | '\t')) || matches!(c, '\u{202E}' | '\u{2066}');
        assert!(!text.contains(steers), "{text:?}");
        for line in sample::shown(hostile).split('\n') {
            assert!(text.matches(line).count() >= 17, "{line:?} of {text}");
        }
    }
}

#[test]
fn a_table_can_be_pasted_and_cards_are_parted() {
    let text = plain(&sample::report());
    sample::keep("report.txt", text.as_bytes());
    assert!(text.contains(
        "\n民情台账\n编号\t日期\t事项\t金额（元）\t状态\nM1\t2026年3月10日\t三组水渠跑水，希望维修。\t37\t已办结\n"
    ));
    let cards = plain(&sample::cards());
    assert_eq!(cards.matches("\n\n联系群众卡\n张建国\n").count(), 12);
}
