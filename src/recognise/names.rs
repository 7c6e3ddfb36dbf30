//! Words that tell a line by its end: names of organs, forms of address, kinds
//! of document.

use super::line::close_up;

/// Ends of the names of organs and of what addresses people together.
#[rustfmt::skip]
const ORGANS: &[&str] = &[
    "政府", "委员会", "办公室", "办公厅", "办事处", "党工委", "党委", "市委", "区委",
    "县委", "省委", "党组", "部", "局", "委", "厅", "院", "处", "科", "中心", "公司",
    "集团", "学校", "大学", "学院", "医院", "协会", "联合会", "总工会", "支队", "大队",
    "机构", "单位", "部门", "街道", "社区", "居委会", "村委会", "银行", "指挥部",
    "领导小组", "专班", "工会", "团委", "妇联", "人大常委会", "法院", "检察院", "站", "所",
    "馆", "社", "小组", "分局", "总局", "总队", "署", "支部", "科室", "企业", "镇", "乡",
    "县", "区", "市", "省", "自治区", "直辖市", "各室", "处室", "组织部", "高校", "小学", "中学", "幼儿园", "委办",
];

/// Ends of forms of address.
#[rustfmt::skip]
const PEOPLE: &[&str] = &[
    "同志们", "同志", "代表", "委员", "领导", "朋友", "朋友们", "女士", "先生", "来宾",
    "同事", "同仁", "老师", "同学们", "书记", "主任", "局长", "市长", "区长", "县长",
    "处长", "院长", "校长", "评委", "居民", "村民", "群众", "职工", "家长", "各位",
];

/// Kinds of document that a title ends in, statutory and otherwise.
#[rustfmt::skip]
const GENRES: &[&str] = &[
    "述职述廉报告", "述职报告", "述法报告", "工作报告", "调研报告", "情况报告", "自查报告",
    "报告", "请示", "批复", "复函", "函", "通知", "通报", "通告", "公告", "公报", "决定",
    "决议", "命令", "令", "议案", "意见", "纪要", "会议纪要", "工作总结", "总结",
    "工作计划", "计划", "要点", "方案", "预案", "规划", "纲要", "安排", "办法", "规定",
    "细则", "条例", "规则", "制度", "章程", "准则", "讲话", "致辞", "发言", "发言稿",
    "讲话稿", "汇报", "汇报材料", "倡议书", "公示", "简报", "说明", "答复", "建议", "提纲",
    "清单", "指南", "须知", "声明", "体会", "心得体会", "材料", "典型材料", "先进事迹",
    "对照检查材料", "检查材料", "剖析材料", "申请", "申请书", "承诺书", "责任书", "名单",
    "情况",
];

/// True for words that end in the name of an organ.
pub(super) fn is_organ(words: &str) -> bool {
    let words = words.trim_end_matches(['）', ')']);
    ORGANS.iter().any(|end| words.ends_with(end))
}

/// True for words that address people.
pub(super) fn is_people(words: &str) -> bool {
    PEOPLE.iter().any(|end| words.ends_with(end))
}

/// The kind of document (文种) that a title names, where its end names one.
pub fn genre(title: &str) -> Option<&'static str> {
    let closed = close_up(title);
    let mut words = closed.as_ref();
    // 关于印发…的通知（试行）, 总结（送审稿）.
    while let Some(open) = words
        .strip_suffix(['）', ')'])
        .and_then(|t| t.rfind(['（', '(']))
    {
        words = words.get(..open)?;
    }
    GENRES
        .iter()
        .filter(|g| words.ends_with(**g))
        .max_by_key(|g| g.len())
        .copied()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_genre_is_the_end_of_the_title() {
        assert_eq!(genre("2024年度述职报告"), Some("述职报告"));
        assert_eq!(genre("关于印发《办法》的通知（试行）"), Some("通知"));
        assert_eq!(genre("加强领导"), None);
    }
}
