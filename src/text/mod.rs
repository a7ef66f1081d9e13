//! Text as a terminal needs it: width, wrapping, editing, references, pinyin. Pure.
