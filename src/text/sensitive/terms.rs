//! The words the rules look for. A harmless word hides a telling one that it holds: 礼拜天 is a day, 教徒弟 is a trade.
//! The English ones have a file of their own.

use super::english;
use crate::text::redact::Words;
use std::sync::LazyLock;

/// What a word is to the rules.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Term {
    /// Nothing; it hides the words in it.
    Harmless,
    /// Somebody: a pronoun, a relative, this household.
    Who,
    /// A child.
    Child,
    /// Tells of religion by itself.
    Faith,
    /// Tells of religion where it is somebody's.
    Worship,
    /// A label by itself.
    Label,
    /// A label where it is somebody's.
    Blame,
    /// That something was stolen, by whoever stands right before it.
    Stole,
    /// An illness.
    Illness,
    /// 年级, 幼儿园: a school of children under fourteen.
    School,
    /// Somebody in office.
    Official,
    /// What an official must not do.
    Misdeed,
    /// What only an official can do wrong, so that it accuses whoever is named beside it.
    Grave,
    /// What is nothing to speak of unless it is an official's.
    Slight,
    /// Taking, and what may be a present: together a misdeed.
    Took,
    Present,
    /// For himself.
    Own,
    /// That people say so.
    Said,
    /// A report of such a thing.
    Report,
    /// What nobody must do to somebody: beat, threatened.
    Strike,
    /// What is not to be given to one's own people, and that it was given.
    Kin,
    Gave,
    /// A report, if it is of somebody in office: reported, complained about.
    Against,
    /// A meeting, a campaign, a rule: what is said is not of one person.
    General,
    /// Where one is treated.
    Clinic,
    /// An animal or a plant: its illness is nobody's.
    Stock,
    /// A prohibition: what is said is not done.
    Not,
    /// Says that somebody has an illness: has, was diagnosed with.
    Ails,
    /// Behind a number, that it is an age: years old.
    Years,
    /// Before a number, that it is an age: aged.
    Aged,
    /// What no child does at a school: teaches.
    Grown,
}

const HARMLESS: &str = "残疾证 残疾人证 残疾补贴 残疾人补贴 礼拜一 礼拜二 礼拜三 礼拜四 礼拜五 礼拜六 礼拜日 礼拜天 个礼拜 下礼拜 上礼拜 教徒弟 念经验 信主任 信教育 \
    重点人群 重点人口普查 信用社 清真食品 清真餐厅 清真餐馆 清真饭馆 宗教事务 宗教政策 宗教场所 信教群众 佛山 佛手瓜 \
    其他 其它 其中 集中 空中 途中 手中 当中 之中 从中 他们 她们 孩子们 娃娃们 老人们 吉他 \
    毛病 病虫害 病虫 病床 心病 通病 弊病 语病 诟病 看病 治病 防病 因病致贫 因病返贫 大病保险 大病救助 大病医疗 大病报销 慢病门诊 \
    举报电话 举报箱 举报渠道 举报方式 举报平台 举报信箱 禁毒 防毒 毒素 农药 打药 喷药 血压计 糖尿病讲座 \
    残疾人联合会 残疾人活动 残联 无障碍 主任医师 书记员 班主任 主任科员 组长会 会计证 会计班 会计培训 会计学 \
    钉子 钉钉 懒洋洋 酒鬼花生 干部学院 干部培训 队长会 领导小组 领导班子 廉政谈话 党风廉政 警示教育 反腐倡廉 作风建设 \
    精神文明 精神面貌 会议精神 文件精神 讲话精神 精神状态 精神食粮 截留雨水 截留洪水 截留泥沙 教堂路 癌症筛查 两癌筛查 小学门口 小学路口 小学班车 小学校门";

const WHO: &str = "他 她 此户 该户 这户 这家 那家 户主 本人 老伴 爱人 妻子 丈夫 媳妇 老婆 老公 父亲 母亲 爸爸 妈妈 他爸 他妈 她爸 她妈 \
    父母 爷爷 奶奶 儿子 女儿 孙子 孙女 外孙 老人 老汉 老太太 老大爷 老大娘 大爷 大妈 大娘 大叔 大婶 大哥 大姐 大嫂 家人 家里人 家属 \
    公公 婆婆 弟弟 哥哥 姐姐 妹妹 邻居 某某 岳父 岳母 老两口 老爷子 家里 一家 村民某 小伙 姑娘 男主人 女主人 侄子 侄女 舅舅 叔叔 孩子 \
    娃娃 其子 其女 其妻 其夫 其父 其母 自己 此人 该人 这人 那人 两口子 大儿 小儿 老母 老父";

const CHILD: &str = "老二 老三 老幺 孩子 儿子 女儿 孙子 孙女 外孙 外孙女 小孩 男孩 女孩 娃娃 侄子 侄女 大儿子 小儿子 大女儿 小女儿 丫头 小子 \
    男娃 女娃 长子 次子 长女 次女 学生";

const FAITH: &str = "信教 宗教信仰 信仰宗教 信佛 信基督 信天主 信伊斯兰 信上帝 信真主 信主 信耶稣 教徒 信徒 穆斯林 基督徒 皈依 受洗 \
    宗教情况 宗教活动 家庭教会 信仰情况 入教 教民 居士 信的是佛 信的是基督 信的教 信什么教";

const WORSHIP: &str = "做礼拜 礼拜 封斋 把斋 念经 诵经 拜佛 烧香 去清真寺 到清真寺 上清真寺 进清真寺 去教堂 上教堂 到教堂 进教堂 面纱 蒙面 \
    大胡须 大胡子 罩袍 朝觐 朝圣 乃麻孜 乃玛孜 阿訇 伊玛目 神父 牧师 道士 和尚 尼姑 佛堂 佛像 十字架 古兰经 圣经 佛经 祷告 祈祷 \
    聚会点 学经 不吃斋 吃斋";

const LABEL: &str = "重点人员 重点人 重点关注对象 重点关注人 重点关注户 重点管控 重点稳控 管控对象 稳控对象 稳控人员 维稳对象 涉稳人员 涉稳户 \
    上访户 老上访 上访老户 缠访 闹访 非访 信访重点 两劳人员 刑满释放 刑释人员 刑释解教 社区矫正对象 社区矫正人员 吸毒人员 涉毒人员 \
    戒毒人员 危险分子 危险人物 不放心人 不放心户 政治不可靠 思想落后 思想有问题 思想偏激 问题户 落后户 难缠户 刺头 难缠 钉子户 \
    二流子 赖皮户 懒汉户 邪教人员 邪教 特殊人员 特殊人群名单 黑名单 高危人员 嫌疑人 前科人员 有前科 有案底 坐过牢 蹲过监狱 判过刑 \
    劳改 劳教 红色等级 黄色等级 列为红色 列为黄色 风险等级 积分末尾 评为差 民族成分 政治面貌 低素质 素质低 不听话 典型懒户";

const BLAME: &str = "懒汉 懒惰 好吃懒做 游手好闲 酒鬼 酗酒 赌徒 赌博 好赌 吸毒 前科 案底 态度恶劣 态度差 不配合工作 无赖 赖皮 泼妇 泼皮 \
    上访 不孝 作风不正 名声不好 手脚不干净 小偷 精神不正常 脑子有问题 坐牢 判刑 劳改 混混 老赖 失信人 爱闹事 闹事 爱告状 挑头 \
    懒得很 太懒 靠不住 不可靠 要盯紧 要盯住 盯防 同性恋 出轨 作风问题 搞破鞋";

const ILLNESS: &str = "癌 癌症 肿瘤 糖尿病 高血压 尿毒症 肝炎 乙肝 丙肝 结核 肺结核 艾滋 hiv 梅毒 性病 精神病 精神分裂 精神障碍 抑郁 抑郁症 \
    癫痫 羊角风 羊癫疯 脑梗 中风 脑出血 脑溢血 心脏病 冠心病 心梗 白血病 瘫痪 偏瘫 半身不遂 痴呆 智力障碍 智障 弱智 自闭 自闭症 流产 不孕 \
    白内障 肾衰 肾病 透析 化疗 放疗 布病 布鲁氏菌病 包虫病 类风湿 风湿 哮喘 肝硬化 肝病 肝腹水 甲亢 胃病 胃溃疡 胃出血 腰椎间盘突出 \
    股骨头坏死 帕金森 红斑狼疮 血友病 肺病 尘肺 肺炎 肺气肿 残疾 聋哑 失明 截肢 某种病 重病 大病 怪病 病了 得病 得了病 生病 患病 患有 患了 \
    患上 染上 查出 病重 病危 病情 发病 犯病 旧病 老毛病 慢性病 传染病 妇科病 皮肤病 牛皮癣 白癜风 吃药 服药 用药 打胰岛素 胰岛素 \
    确诊 病历 诊断 绝症 卧病 瘫在床 尿失禁 阳性 神经病 脑瘫 唐氏 先天性 甲状腺 痛风 关节炎 结石 心绞痛 支架 搭桥 怀孕 堕胎 自杀 喝农药";

const SCHOOL: &str = "一年级 二年级 三年级 四年级 五年级 六年级 1年级 2年级 3年级 4年级 5年级 6年级 幼儿园 小学 学前班 托班 大班 中班 小班 \
    读一年 读二年 读三年 周岁 个月大 满月";

const OFFICIAL: &str = "干部 村干部 镇干部 乡干部 支书 村支书 书记 副书记 主任 副主任 村主任 队长 组长 小组长 会计 出纳 镇长 乡长 县长 站长 所长 \
    局长 科长 领导 村委会 村委 村两委 两委 工作队 第一书记 民政办 村官 副镇长 派出所 民警 院长 校长 水管员 网格员 护林员 当官的 村上 镇上的人 \
    办事员 包村 驻村";

const GRAVE: &str = "侵占 冒领 截留 挪用 贪污 贪占 受贿 索贿 吃拿卡要 优亲厚友 以权谋私 假公济私 侵吞 私分集体 私分公款 虚报冒领 索拿卡要";

const MISDEED: &str = "多占 克扣 贪了 行贿 收礼 收了礼 收红包 收了钱 收好处 好处费 索要 私分 虚报 套取 套补贴 骗取 骗补 回扣 暗箱 乱收费 \
    多收费 包庇 占了集体 占集体 吞了 吞掉 私自卖 偷卖 卖了集体 给亲戚 给自家亲 给他亲 自家亲戚 卡着不办 要烟要酒 送礼才 送了礼才 \
    不给钱不办 做假账 假账 大吃大喝 收保护费 弄虚作假 造假 装进自己 揣进自己";

const SLIGHT: &str = "打骂 打人 动手打 骂人 威胁 恐吓 报复 关系户 不公道 不公平 不公正 偏心 欺负 刁难 搞男女 作风有问题 吃低保 占低保 占名额 \
    霸占 白条 公款 扣了 扣下 少发 不发";

const TOOK: &str = "收了 收过 收下 收受 拿了 拿过 要了 要过 收人家 收别人 收老板 收群众 收村民 收农户 收企业";

const PRESENT: &str = "红包 烟 香烟 酒 烟酒 白酒 好烟 好酒 礼 礼品 礼物 礼金 厚礼 好处 现金 购物卡 钱";

const GAVE: &str = "给 给了 让给 让给了 分给 分给了 安排给 安排给了 照顾 照顾了";

const KIN: &str = "小舅子 大舅子 大舅哥 小姨子 大姨子 连襟 亲家 亲戚 亲属 亲人 亲友 儿子 女儿 女婿 儿媳 侄子 侄儿 侄女 外甥 弟弟 哥哥 兄弟 \
    堂弟 堂哥 表弟 表哥 姐夫 妹夫 姐姐 妹妹 父母 父亲 母亲 老婆 媳妇 爱人 丈夫 岳父 岳母 丈人";

const SAID: &str = "有人反映 有人说 有人讲 群众反映 群众说 群众讲 群众都说 村民反映 村民说 村民讲 村民都说 大家反映 大家说 都说 听说 据说 \
    百姓反映 百姓说 有反映";

const REPORT: &str = "检举 控告 举报 揭发 告发 实名反映 告状信 检举信 告的是 要告 状告";

const GENERAL: &str = "宣传 培训 讲座 讲解 宣讲 政策 知识 义诊 筛查 防治 预防 体检 普查 疫苗 接种 展板 海报 手册 通知 文件 会议 学习 全村 全镇 \
    大家 村民们 各户 各村 统一 活动 健康教育 传单 法律 法规 条例 标语 广播 大喇叭 专题 典型案例 通报 案例 补贴标准 门诊 医生 医院 卫生院 \
    卫生室 大夫 护士 医保 报销 局里 讲课 试卷 课本 小说 电视 电影 新闻 网上 统计表 教材 比赛 景点 旅游";

const CLINIC: &str = "医院 卫生院 卫生室 门诊";

const STOCK: &str = "羊 牛 鸡 鸭 鹅 猪 马 驴 骆驼 狗 猫 兔 鱼 蜂 羔 牛犊 小麦 棉花 玉米 果树 苹果 枣 葡萄 杏 核桃 树 苗 叶子 西瓜 甜瓜 辣椒 番茄 \
    土豆 庄稼 作物 大棚 牲畜 牲口 家禽 畜 禽 水稻 油菜 向日葵 打瓜 梨 桃 枸杞 红花 机井 水泵 锅炉 拖拉机 车 路 渠 管道 变压器 电脑 手机 房子 账";

const NOT: &str = "不许 不准 严禁 禁止 不得 不能 不可以 防止 杜绝 承诺不 没有人 从不 没收 不收 不要 拒收 退回 查无 不存在 不属实 没发现 未发现 \
    是违规 属违规 是违纪 属违纪 是违法 属违法";

/// Every word with what it is.
pub(super) static TERMS: LazyLock<Words<Vec<Term>>> = LazyLock::new(|| {
    let lists = [
        (HARMLESS, Term::Harmless),
        (WHO, Term::Who),
        (CHILD, Term::Child),
        (FAITH, Term::Faith),
        (WORSHIP, Term::Worship),
        (LABEL, Term::Label),
        (BLAME, Term::Blame),
        (ILLNESS, Term::Illness),
        (SCHOOL, Term::School),
        (OFFICIAL, Term::Official),
        (GRAVE, Term::Grave),
        (MISDEED, Term::Misdeed),
        (SLIGHT, Term::Slight),
        (TOOK, Term::Took),
        (PRESENT, Term::Present),
        (GAVE, Term::Gave),
        (KIN, Term::Kin),
        (SAID, Term::Said),
        (REPORT, Term::Report),
        (GENERAL, Term::General),
        (CLINIC, Term::Clinic),
        (STOCK, Term::Stock),
        (NOT, Term::Not),
    ];
    let each = lists.into_iter().flat_map(|(list, term)| list.split_whitespace().map(move |word| (word, term)));
    let english = english::LISTS.into_iter();
    let each = each.chain(english.flat_map(|(list, term)| list.split(',').map(move |word| (word, term))));
    Words::new(each.map(|(word, term)| (word.to_owned(), vec![term])), |known, more| known.extend(more))
});
