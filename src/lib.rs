//! 三卡本: three cards and a notebook for a grassroots cadre, in one encrypted file.
//!
//! A road runs through the layers: an event becomes a message (`tui`), a message changes the state and asks for effects
//! (`app`), an effect touches the disk (`runtime`, `store`), and what came of it is a message again. `domain` and `text`
//! know the rules and nothing else.

pub mod app;
pub mod cli;
pub mod domain;
pub mod export;
pub mod i18n;
pub mod import;
pub mod runtime;
pub mod store;
pub mod text;
pub mod tui;
