//! The buttons of a page.

use crate::character::is_blank;

/// 点击下载本文全文, 展开全文: a verb and what it is done to.
pub(super) fn is_one(words: &str) -> bool {
    let verbs = [
        "点击下载",
        "点击查看",
        "点击阅读",
        "点击展开",
        "点击此处下载",
        "点击此处查看",
        "展开阅读",
        "展开",
        "阅读",
        "查看",
        "查看剩余",
        "阅读剩余",
    ];
    let things = [
        "全文",
        "原文",
        "文档",
        "附件",
        "剩余内容",
        "更多",
        "余下全文",
    ];
    let words = ["VIP免费", "免费", "VIP"]
        .iter()
        .find_map(|price| words.strip_suffix(price)?.strip_suffix(is_blank))
        .unwrap_or(words);
    verbs.iter().any(|verb| {
        words.strip_prefix(verb).is_some_and(|rest| {
            let thing = ["本文", "此文", "文章"]
                .iter()
                .find_map(|this| rest.strip_prefix(this))
                .unwrap_or(rest);
            // 查看附件 may be a note of the document itself.
            things.contains(&thing) && (thing != "附件" || verb.starts_with("点击"))
                || thing.is_empty() && verb.starts_with("点击下载")
        })
    })
}

/// 【打印】【关闭】, 字体：大 中 小: a row of buttons.
pub(super) fn is_row(text: &str) -> bool {
    let parting = |c: char| is_blank(c) || "【】[]（）()|｜：:、/·".contains(c);
    let mut count = 0;
    let mut sure = false;
    for word in text.split(parting).filter(|w| !w.is_empty()) {
        count += 1;
        let opens = ROW_OPENINGS.contains(&word);
        sure |= opens;
        if !opens && !ROW.contains(&word) {
            return false;
        }
    }
    sure && count >= 2
}

/// Buttons that hardly anything else is.
const ROW_OPENINGS: &[&str] = &[
    "打印",
    "打印本页",
    "字体",
    "字号",
    "字体大小",
    "字号大小",
    "分享",
    "分享到",
    "收藏本页",
    "我要纠错",
    "点赞",
];

/// Buttons beside them.
const ROW: &[&str] = &[
    "大",
    "中",
    "小",
    "特大",
    "默认",
    "关闭",
    "关闭窗口",
    "关闭本页",
    "收藏",
    "纠错",
    "返回",
    "返回顶部",
    "下载",
    "保存",
    "转发",
    "评论",
    "留言",
    "在看",
    "推荐",
    "复制链接",
    "微信",
    "微博",
    "新浪微博",
    "腾讯微博",
    "人人网",
    "QQ",
    "QQ空间",
    "QQ好友",
    "朋友圈",
    "繁体",
    "简体",
];
