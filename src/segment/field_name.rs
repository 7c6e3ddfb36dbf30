//! The names of the fields in which a page tells of an article.

/// Fields that pages alone have.
const OF_A_PAGE: &[&str] = &[
    "URL",
    "url",
    "网址",
    "链接",
    "原文链接",
    "生成日期",
    "生成时间",
    "发布时间",
    "发布于",
    "发表于",
    "发布日期",
    "更新时间",
    "更新日期",
    "抓取时间",
    "采集时间",
    "浏览次数",
    "浏览量",
    "浏览",
    "阅读次数",
    "阅读量",
    "阅读",
    "点击数",
    "点击量",
    "点击次数",
    "点击率",
    "访问量",
    "访问次数",
    "字号",
    "字体",
    "字体大小",
    "栏目",
    "索引号",
    "主题分类",
    "信息分类",
    "信息来源",
    "信息名称",
    "文章来源",
    "稿件来源",
    "发布机构",
    "发布单位",
    "组配分类",
    "体裁分类",
    "时效性",
    "有效性",
    "有效期",
];

/// Fields that the author of a draft may write too.
const OF_ANY: &[&str] = &[
    "来源",
    "作者",
    "编辑",
    "责任编辑",
    "审核",
    "关键词",
    "关键字",
    "主题词",
    "文种",
    "分类",
    "时间",
    "日期",
    "名称",
    "标题",
    "发文机关",
    "发文日期",
    "发文字号",
    "文号",
    "成文日期",
    "生效日期",
    "实施日期",
    "废止日期",
    "公开方式",
    "公开类别",
    "公开形式",
    "公开属性",
    "公开范围",
    "公开时限",
];

/// Whether `name` is that of a field that pages alone have.
pub(super) fn is_of_a_page(name: &str) -> bool {
    OF_A_PAGE.contains(&name)
}

/// Whether `name` is that of a field.
pub(super) fn is_name(name: &str) -> bool {
    is_of_a_page(name) || OF_ANY.contains(&name)
}
