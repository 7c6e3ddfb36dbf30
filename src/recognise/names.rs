//! Words that tell a line by its end: names of organs, forms of address.

use crate::affix::Ends;

/// Ends of the names of organs and of what addresses people together.
#[rustfmt::skip]
static ORGANS: Ends = Ends::new(&[
    "政府", "委员会", "办公室", "办公厅", "办事处", "党工委", "党委", "市委", "区委",
    "县委", "省委", "党组", "部", "局", "委", "厅", "院", "处", "科", "中心", "公司",
    "集团", "学校", "大学", "学院", "医院", "协会", "联合会", "总工会",
    "机构", "单位", "部门", "街道", "社区", "银行", "指挥部",
    "领导小组", "专班", "工会", "团委", "妇联", "人大常委会", "法院", "检察院", "站", "所",
    "馆", "社", "小组", "分局", "总局", "署", "支部", "党组织", "党派", "政协", "政府办", "文明办", "党政办", "编办", "网信办", "信访办", "委会", "管委", "总支", "院校", "支行", "分行", "监狱", "理事会", "董事会", "监事会", "基金会", "科室", "企业", "镇", "乡",
    "县", "队", "区", "市", "省", "自治区", "直辖市", "各室", "处室", "股室", "车间", "班组", "组织部", "高校", "小学", "中学", "幼儿园", "委办", "厂", "林场", "农场", "总场",
    "工商联", "残联", "科协", "文联", "侨联", "台联", "社科联", "作协", "记协", "红十字会", "贸促会", "商会",
    "学会", "慈善总会", "消协", "调研组", "课题组", "工作组", "督导组", "督查组", "专家组", "起草组", "编写组", "写作组",
    "研究室", "政研室", "督查室", "调研室", "编辑部", "党校", "检查组", "考察组", "考核组", "调查组", "巡察组",
]);

/// Ends of forms of address.
#[rustfmt::skip]
static PEOPLE: Ends = Ends::new(&[
    "同志", "代表", "委员", "领导", "朋友", "女士", "先生", "来宾",
    "同事", "同仁", "老师", "书记", "主任", "局长", "市长", "区长", "县长",
    "处长", "院长", "校长", "评委", "居民", "村民", "群众", "职工", "家长", "各位",
    "领导人", "嘉宾", "企业家", "主席", "总理", "省长", "州长", "部长", "厅长", "会长",
    "董事长", "经理", "同学", "教授", "院士", "战友", "伙伴", "市民", "乡亲",
    "工作者", "志愿者", "党员", "干部", "教师", "师生", "青年", "官兵", "业主", "学子",
]);

/// True for words that end in the name of an organ.
pub fn is_organ(words: &str) -> bool {
    let inner = words.trim_end_matches(['）', ')']);
    // 办公厅（室）, 某某局（盖章）: the remark is no part of the name.
    let name = (inner.len() < words.len())
        .then(|| inner.rsplit_once(['（', '(']))
        .flatten()
        .map_or("", |(name, _)| name);
    let ends = |words| ORGANS.of(words).next().is_some();
    ends(inner) || ends(name)
}

/// True for words that address people.
pub(super) fn is_people(words: &str) -> bool {
    let words = words.strip_suffix('们').unwrap_or(words);
    PEOPLE.of(words).next().is_some()
}
