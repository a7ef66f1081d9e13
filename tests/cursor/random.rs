//! Several thousand random steps.

use crate::twin::Twin;
use sankaben::text::{Edit, Motion, Pos};

const STEPS: usize = 4000;

/// What is typed at once: by hand a character, by an input method a phrase.
const TYPED: &[&str] = &[
    "去",
    "三组",
    "看备耕",
    "滴灌带涨了价",
    "，",
    "。",
    "；",
    "“",
    "”",
    "（",
    "）",
    "《",
    "》",
    "……",
    "——",
    ",",
    ".",
    "(",
    ")",
    "、",
    "a",
    "PVC",
    "3.5",
    " ",
    "%",
    "km",
    "䶮",
    "\u{2CC56}",
    "é",
    "阿依努尔·吐尔逊",
    "wordsthatarelong",
];

const PASTED: &[&str] = &[
    "去三组。\n滴灌带，一亩要多花十来块；问去年的补贴今年还有没有、旧带回收怎么算。\n",
    "a long line of Latin words that has to be wrapped somewhere, and then again, until it is quite long enough",
    "\n\n",
    "　　渠水从村东头绕过来，过了石桥分成两股。",
];

struct Dice(u64);

impl Dice {
    fn roll(&mut self, sides: usize) -> usize {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        usize::try_from(self.0 % u64::try_from(sides).expect("few sides")).expect("fewer than the sides")
    }

    fn pick<'a>(&mut self, from: &[&'a str]) -> &'a str {
        from[self.roll(from.len())]
    }
}

/// A key that moves: what the terminal sends with and without Shift, and where it leads.
const MOTIONS: &[(&str, &str, Motion)] = &[
    ("\x1b[D", "\x1b[1;2D", Motion::Left),
    ("\x1b[C", "\x1b[1;2C", Motion::Right),
    ("\x1b[A", "\x1b[1;2A", Motion::RowUp),
    ("\x1b[B", "\x1b[1;2B", Motion::RowDown),
    ("\x1b[H", "\x1b[1;2H", Motion::Home),
    ("\x1b[F", "\x1b[1;2F", Motion::End),
    ("\x1b[1;5D", "\x1b[1;6D", Motion::WordLeft),
    ("\x1b[1;5C", "\x1b[1;6C", Motion::WordRight),
    ("\x1b[1;5H", "\x1b[1;6H", Motion::Top),
    ("\x1b[1;5F", "\x1b[1;6F", Motion::Bottom),
    ("\x1b[5~", "\x1b[5;2~", Motion::PageUp(10)),
    ("\x1b[6~", "\x1b[6;2~", Motion::PageDown(10)),
];

const DELETIONS: &[(&str, Edit)] = &[
    ("\x7f", Edit::Backspace),
    ("\x1b[3~", Edit::Delete),
    ("\x17", Edit::DeleteWordBack),
    ("\x0b", Edit::KillToEnd),
    ("\x15", Edit::KillToStart),
    ("\x1a", Edit::Undo),
    ("\x19", Edit::Redo),
];

/// Does one random thing to both; what it was.
fn step(twin: &mut Twin, dice: &mut Dice) -> String {
    match dice.roll(100) {
        0..40 => {
            let text = dice.pick(TYPED);
            twin.terminal.type_text(text);
            text.chars().for_each(|c| twin.edit(Edit::Insert(c.to_string())));
            format!("typed {text:?}")
        }
        40..46 => {
            twin.terminal.type_text("\r");
            twin.edit(Edit::Newline);
            "Enter".to_owned()
        }
        46..78 => {
            let (plain, shifted, motion) = MOTIONS[dice.roll(MOTIONS.len())];
            let select = dice.roll(5) == 0;
            if leaves(twin, motion) {
                return "nothing".to_owned();
            }
            twin.terminal.type_text(if select { shifted } else { plain });
            twin.edit(Edit::Move { motion, select });
            format!("{motion:?}, select {select}")
        }
        78..94 => {
            let (keys, edit) = &DELETIONS[dice.roll(DELETIONS.len())];
            twin.terminal.type_text(keys);
            // What cannot be done changes nothing, not even the column that Up and Down aim at.
            let idle =
                (*edit == Edit::Undo && !twin.model.can_undo()) || (*edit == Edit::Redo && !twin.model.can_redo());
            if !idle {
                twin.edit(edit.clone());
            }
            format!("{edit:?}")
        }
        94..97 => {
            let text = dice.pick(PASTED);
            twin.terminal.paste(text);
            twin.edit(Edit::Paste(text.to_owned()));
            format!("pasted {text:?}")
        }
        _ => {
            let side = |dice: &mut Dice, least, most| u16::try_from(least + dice.roll(most)).expect("a size");
            let (width, height) = (side(dice, 60, 70), side(dice, 20, 20));
            twin.resize(width, height);
            format!("resized to {width}x{height}")
        }
    }
}

/// Whether a key would leave the text for another field.
fn leaves(twin: &Twin, motion: Motion) -> bool {
    let at = twin.model.cursor();
    let last = twin.model.paragraphs() - 1;
    match motion {
        Motion::RowUp => at == Pos::default(),
        Motion::RowDown => at == Pos::new(last, twin.model.paragraph(last).len()),
        _ => false,
    }
}

#[test]
fn the_terminal_agrees_with_the_model_at_every_step() {
    let seed = std::env::var("SANKABEN_TEST_SEED").ok().and_then(|seed| seed.parse().ok()).unwrap_or(2026);
    let mut dice = Dice(seed);
    let mut twin = Twin::new(80, 24);
    let mut told = Vec::new();
    for number in 0..STEPS {
        told.push(step(&mut twin, &mut dice));
        let recent = &told[told.len().saturating_sub(6)..];
        twin.agree(&format!("seed {seed}, step {number}, {}", recent.join("; ")));
    }
}
