//! 工作进度卡: cards, the chain of confirmed weeks, and the list of weeks.

pub(super) mod chain;
pub(super) mod corrected;
pub(super) mod list;
pub(super) mod material;
pub(super) mod rows;
