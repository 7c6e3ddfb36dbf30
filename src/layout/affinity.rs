//! Which words and characters of a title hold on to their neighbours: they
//! complete what is before them, belong to what follows, or tie both.

/// Words that complete the name before them.
pub(super) const NAMED: [&str; 22] = [
    "大学",
    "学院",
    "中学",
    "小学",
    "第一中学",
    "第二中学",
    "学校",
    "医院",
    "人民医院",
    "中医院",
    "街道",
    "社区",
    "公司",
    "集团",
    "水库",
    "公园",
    "车站",
    "小区",
    "街道办事处",
    "办事处",
    "局",
    "党委",
];

/// Words that close a term, and so belong to the word before them: 养老机构,
/// 组成人员, 人民调解委员会, 人民政府办公室.
pub(super) const CLOSING: [&str; 19] = [
    "事项",
    "书记",
    "机构",
    "委员会",
    "人员",
    "成员",
    "负责人",
    "干部",
    "队伍",
    "问题",
    "灾害",
    "天气",
    "家庭",
    "办公室",
    "办公厅",
    "领导小组",
    "指挥部",
    "对象",
    "期间",
];

/// Characters that open a word with what is behind them: 大排查, 重污染.
pub(super) const OPENS: &str = "大小新老全再微超非反零双重各总副";

/// Characters that close a word with what is before them: 国家级, 调解员.
pub(super) const CLOSES: &str = "级性化型式类率制员者";

/// What an organ's own name ends in, behind that of its place.
pub(super) const ORGANS: &str = "府局委厅部院会室";

/// Characters that complete the name of a place or an organ.
pub(super) const ENDS: &str = "省市区县镇乡村州盟旗局委厅部院校处所站队组室会";

/// Words that say how something is done.
pub(super) const ADVERBS: [&str; 12] = [
    "进一步",
    "深入",
    "全面",
    "大力",
    "切实",
    "扎实",
    "着力",
    "持续",
    "不断",
    "严厉",
    "统筹",
    "依法",
];

/// Words that say of what kind something is.
pub(super) const KINDS: [&str; 6] = ["新型", "重大", "优秀", "先进", "法治化", "数字化"];

/// Words that belong to what follows.
pub(super) const LEADING: [&str; 12] = [
    "关于",
    "关于对",
    "对",
    "为",
    "在",
    "向",
    "由",
    "从",
    "以",
    "将",
    "被",
    "把",
];

/// Words that tie what stands on both sides.
pub(super) const TYING: [&str; 7] = ["和", "与", "及", "暨", "以及", "或者", "并"];
