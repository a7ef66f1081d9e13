//! 联系群众卡: the cadre's own card, handed to every household. Who I am, what I can help with, how to reach me, whom to
//! complain to.

use serde::{Deserialize, Serialize};

/// The cadre's own card. Every field may be empty; an empty card is what a new journal holds.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct ContactCard {
    /// 姓名
    pub full_name: String,
    /// 单位
    pub unit: String,
    /// 职务
    pub post: String,
    /// 联系电话
    pub phone: String,
    /// 监督电话: where to complain about this cadre.
    pub supervision_phone: String,
    /// 替岗人 (B岗): who stands in.
    pub stand_in: String,
    /// 替岗人电话
    pub stand_in_phone: String,
    /// 办公地点
    pub office: String,
    /// 接待时间
    pub office_hours: String,
    /// 能帮什么
    pub help_with: String,
}
