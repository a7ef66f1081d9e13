//! 服务承诺卡: pledges with their postings and progress.

pub(super) mod rows;
