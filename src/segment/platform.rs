//! What the places leave that drafts are copied from: libraries of documents
//! (文库), accounts on WeChat (公众号), programs that scan or print.

use super::lost;
use super::residue::{ResidueKind, Row};
use crate::character::is_blank;

/// The longest of their lines, in bytes.
const LONGEST: usize = 180;

/// Whether `words`, a whole line, is one that only such a place writes.
pub(super) fn is_line(words: &str) -> bool {
    if words.len() > LONGEST || OFFICE.iter().any(|w| words.contains(w)) {
        return false;
    }
    is_library(words) || is_call(words) || is_program(words)
}

/// What a line says that an office wrote.
const OFFICE: &[&str] = &["应当", "要求", "我局", "我办", "我市", "我县", "我区", "各"];

/// 该文档由会员分享，可在线阅读: a word of such libraries, and another of theirs.
fn is_library(words: &str) -> bool {
    if OPENINGS.iter().any(|o| words.starts_with(o)) {
        return true;
    }
    let Some(sure) = LIBRARY.iter().find(|w| words.contains(**w)) else {
        return false;
    };
    BESIDE
        .iter()
        .any(|w| words.contains(w) && !sure.contains(w))
}

/// How their lines open that say all at once.
const OPENINGS: &[&str] = &[
    "下载文档到电脑",
    "点击这里给我发消息",
    "您的评论将",
    "精品资料，欢迎",
    "精品资料 欢迎",
    "资料仅供参考",
];

const LIBRARY: &[&str] = &[
    "VIP",
    "珍藏版",
    "免费预览",
    "会员分享",
    "用户上传",
    "用户分享",
    "word版",
    "Word版",
    "网络收集",
    "网络整理",
    "文库上搜索",
    "上传时间",
];

const BESIDE: &[&str] = &[
    "文档",
    "会员",
    "下载",
    "在线阅读",
    "文库",
    "可编辑",
    "侵权",
    "仅供学习",
    "格式",
];

/// 点击上方蓝字关注我们, 点个“在看”吧: what an account asks of its readers.
fn is_call(words: &str) -> bool {
    let words = words.trim_start_matches(|c: char| !c.is_alphanumeric() && c != '“');
    let words = words.trim_end_matches(|c: char| !c.is_alphanumeric() && c != '”');
    if words.len() > 90 || words.contains('。') {
        return false;
    }
    let opens = |list: &[&str]| list.iter().any(|o| words.starts_with(o));
    let ends = |list: &[&str]| list.iter().any(|o| words.ends_with(o));
    let has = |list: &[&str]| list.iter().any(|o| words.contains(o));
    let gesture = opens(&[
        "点击",
        "戳",
        "长按",
        "识别",
        "扫码",
        "扫描",
        "扫一扫",
        "轻触",
    ]);
    let listed = opens(&["收录于"]) && has(&["合集", "话题", "专辑", "专栏"]);
    let earlier = ["往期推荐", "往期精选", "往期回顾", "往期文章", "往期精彩"].contains(&words);
    let reached = ["阅读原文”查看", "阅读原文”了解", "阅读原文查看"];
    gesture && (ends(&["关注我们", "关注公众号", "关注该公众号"]) || has(&reached))
        || has(&[
            "一键三连",
            "点赞在看",
            "点赞、在看",
            "点赞和在看",
            "点个“在看”",
            "点个在看",
            "点点赞",
            "点亮在看",
        ])
        || listed
        || earlier
}

/// 扫描全能王 创建: what a program writes into what it makes.
fn is_program(words: &str) -> bool {
    let made = words.contains("创建") || words.contains("www.");
    made && ["扫描全能王", "pdfFactory", "CamScanner", "福昕", "WPS PDF"]
        .iter()
        .any(|w| words.contains(w))
}

/// Marks what names an account over the title or under the whole text, 公众号：
/// 示例: inside it an office tells how to reach it. And what a site says under
/// the date of writing.
pub(super) fn edges(rows: &mut [Row<'_>]) {
    if rows.len() < 3 {
        return;
    }
    let first = rows.iter_mut().find(|r| r.stays());
    if let Some(first) = first.filter(|r| is_account(r.text)) {
        first.kind = Some(ResidueKind::SiteLine);
    }
    let Some(last) = rows.iter().rposition(Row::stays) else {
        return;
    };
    let tail = rows
        .get(last.saturating_sub(TAIL)..=last)
        .unwrap_or_default();
    let dated = tail
        .iter()
        .rposition(|r| r.stays() && lost::is_date(r.text));
    let from = dated.map_or(last, |at| last.saturating_sub(TAIL) + at + 1);
    let mut alone = true;
    for row in rows.iter_mut().skip(from).filter(|r| r.stays()) {
        // Beside a telephone it is one more way to reach an office.
        let account = is_account(row.text) && alone;
        if account || dated.is_some() && is_of_site(row.text) {
            row.kind = Some(ResidueKind::SiteLine);
        } else {
            alone = false;
        }
    }
}

/// How many lines may stand under a date.
const TAIL: usize = 8;

/// 公众号：示例, 关注公众号“示例”，每天学一篇
fn is_account(text: &str) -> bool {
    if text.len() > 120 || text.contains('。') {
        return false;
    }
    let called = text.strip_prefix("关注");
    let words = called.unwrap_or(text);
    let words = words.trim_start_matches("官方").trim_start_matches("微信");
    let rest = ["公众号", "公众平台", "视频号", "订阅号", "号"]
        .iter()
        .find_map(|kind| words.strip_prefix(kind));
    let whole = words.len() < text.len() || !words.starts_with('号');
    rest.filter(|_| whole).is_some_and(|rest| {
        let rest = rest.trim_start_matches(is_blank);
        let named = rest.starts_with(['：', ':']) && rest.chars().nth(1).is_some();
        named && !rest.contains(['，', '；'])
            || called.is_some() && rest.starts_with(['“', '「', '【'])
    })
}

/// What a site says after all of a text: 投稿邮箱：…, 重新生成, 无障碍浏览.
fn is_of_site(text: &str) -> bool {
    let label = text
        .split_once(['：', ':'])
        .map_or(text, |(label, _)| label);
    let parting = |c: char| is_blank(c) || "【】[]|｜/·、".contains(c);
    let mut words = text.split(parting).filter(|w| !w.is_empty()).peekable();
    matches!(label, "投稿邮箱" | "投稿热线" | "投稿信箱" | "微信投稿")
        || words.peek().is_some() && words.all(|word| BUTTONS.contains(&word))
}

/// Buttons that stand under a text.
const BUTTONS: &[&str] = &[
    "重新生成",
    "复制",
    "分享",
    "点赞",
    "收藏",
    "打印",
    "关闭",
    "我要纠错",
    "纠错",
    "返回顶部",
    "无障碍浏览",
    "长者助手",
    "适老化",
    "长者模式",
    "相关文件",
    "往期推荐",
    "在看",
    "点在看",
    "点分享",
    "点收藏",
    "导出",
    "编辑",
    "VIP专享文档",
    "已完成",
];

#[cfg(test)]
mod tests {
    use super::*;
    use crate::segment::paragraphs;

    #[test]
    fn lines_of_libraries_and_accounts_are_told_from_text() {
        for line in [
            "该文档由会员分享，可在线阅读，更多相关《工作通知（3页珍藏版）》请在示例文库上搜索。",
            "文档编号：12345 上传时间：2024-06-03 格式：DOCX",
            "VIP专享文档",
            "文档来源为：从网络收集整理.word版本可编辑.",
            "↑↑↑点击上方蓝字关注我们",
            "戳“阅读原文”查看更多",
            "觉得不错，点个“在看”吧",
            "收录于合集 #公文范文 12个",
            "由 扫描全能王 扫描创建",
        ] {
            assert!(is_line(line), "{line}");
        }
        for line in [
            "各单位要及时下载文档并上报VIP名单。",
            "图书馆新增文库，群众可以免费下载。",
            "扫描二维码即可关注办理进度",
            "往期推荐制度逐步健全",
            "群众纷纷为工作人员点赞",
            "在看得见的地方下功夫",
            "会员单位可在线阅读简报",
        ] {
            assert!(!is_line(line), "{line}");
        }
    }

    #[test]
    fn an_account_is_named_around_a_text_and_reached_inside_it() {
        let body = "关于检查的通知\n各单位要落实。\n";
        let signed = format!("{body}清河街道办事处\n2024年5月6日\n");
        assert_eq!(paragraphs(&format!("公众号：示例笔记\n{body}")).len(), 2);
        assert_eq!(
            paragraphs(&format!("{signed}微信公众号：示例笔记\n")).len(),
            4
        );
        assert_eq!(paragraphs(&format!("{signed}投稿邮箱：a@b.cn\n")).len(), 4);
        assert_eq!(
            paragraphs(&format!("{signed}复制 重新生成 分享\n")).len(),
            4
        );
        let reached = "联系电话：12345678\n微信公众号：清河发布\n";
        assert_eq!(paragraphs(&format!("{signed}{reached}")).len(), 6);
        assert_eq!(
            paragraphs(&format!("微信公众号：清河发布\n{reached}{body}")).len(),
            4
        );
        assert_eq!(
            paragraphs(&format!("{body}微信公众号：清河发布\n请关注。\n")).len(),
            4
        );
    }
}
