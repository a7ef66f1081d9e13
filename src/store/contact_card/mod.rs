//! 联系群众卡: the one row of the cadre's own card.

pub(super) mod rows;
