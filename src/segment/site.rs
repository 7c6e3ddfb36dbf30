//! Lines of the page around an article, wherever they stand: where one is,
//! what else there is to read, buttons, notes of origin and of copyright.

use memchr::memchr;

use super::{button, notice, platform};

/// The longest line, in bytes, that is taken for a line of a site.
const LONGEST: usize = 160;

/// True where the whole of `text` is a line that sites put around an article.
/// A line that says more than such a line does is a sentence of the document.
/// Without `arrows` there is no `>` in the text.
pub(super) fn is_line(text: &str, arrows: bool) -> bool {
    if is_navigation(text, arrows) || is_end(text) {
        return true;
    }
    let words = text.trim_start_matches(['（', '(', '【', '[', '*', '※']);
    if text.len() <= 90
        && notice::is_collected(words.trim_end_matches(['。', '！', '!', '）', ')', '】', ']']))
    {
        return true;
    }
    if text.len() > notice::LONGEST || !words.starts_with(opens) {
        return false;
    }
    if notice::is_of_rights(words) {
        return true;
    }
    if text.len() > LONGEST {
        return false;
    }
    let bare = words.trim_end_matches([
        '。', '！', '…', '.', '>', '»', '!', '）', ')', '】', ']', '~', '～',
    ]);
    several(text)
        || WHOLE.contains(&bare)
        || button::is_one(bare)
        || notice::is_line(bare, text.ends_with('。'))
        || is_pointer(words)
        || button::is_row(text)
        || platform::is_line(words)
}

/// True where the words that end a paragraph are such a line.
pub(super) fn closes(words: &str) -> bool {
    words.starts_with(opens) && is_line(words, false)
}

/// True for words of a page side by side: 下一页 复制链接.
fn several(text: &str) -> bool {
    let parts = || {
        let parts = text.split([' ', '　', '|', '｜', '丨', '/', '，', ',']);
        parts.filter(|part| !part.is_empty())
    };
    let whole = |part: &str| {
        let bare = part.trim_end_matches(['。', '！', '!', '>', '»', '…']);
        WHOLE.contains(&bare) || button::is_one(bare) || notice::is_line(bare, false)
    };
    parts().all(whole) && parts().nth(1).is_some()
}

/// END, — THE END —
fn is_end(text: &str) -> bool {
    let sign = |c: char| !c.is_alphanumeric();
    text.len() <= 40
        && matches!(
            text.trim_matches(sign),
            "END" | "End" | "THE END" | "The End"
        )
}

/// Whether `first` opens one of the lines below. Hardly a line of a document
/// gets past it.
#[rustfmt::skip]
fn opens(first: char) -> bool {
    matches!(
        first,
        'P' | 'V' | 'W' | 'w' | '↑' | '⬆' | '👆' | '亲' | '该' | '内' | '您' | '特' | '由' | '戳' | '往' | '上' | '下' | '不' | '付' | '侵' | '免' | '全' | '关' | '再' | '分' | '剩' | '加'
        | '原' | '发' | '可' | '向' | '喜' | '图' | '在' | '声' | '复' | '大' | '如' | '字' | '学' | '展'
        | '延' | '开' | '微' | '想' | '成' | '打' | '扫' | '推' | '收' | '文' | '更' | '未' | '本' | '查'
        | '快' | '觉' | '请' | '赶' | '记' | '欢' | '点' | '版' | '猜' | '登' | '相' | '看' | '精' | '素' | '继' | '编' | '获' | '识' | '试'
        | '购' | '资' | '转' | '轻' | '返' | '还' | '长' | '附' | '阅' | '预'
    )
}

/// Whole lines.
const WHOLE: &[&str] = &[
    "下一页",
    "上一页",
    "返回顶部",
    "返回首页",
    "返回列表",
    "收起全文",
    "打印本页",
    "关闭窗口",
    "关闭本页",
    "分享到：",
    "分享到",
    "复制链接",
    "微信扫一扫",
    "微信扫一扫分享",
    "微信扫一扫关注我们",
    "微信扫一扫关注该公众号",
    "关注该公众号",
    "扫码关注",
    "扫码关注我们",
    "扫码关注公众号",
    "扫码关注微信公众号",
    "扫码关注官方微信",
    "扫一扫在手机打开当前页",
    "扫一扫在手机上打开当前页",
    "扫一扫在手机打开当前页面",
    "扫一扫在手机上查看当前页面",
    "扫一扫在手机阅读、分享本文",
    "扫描二维码在手机打开",
    "长按识别二维码",
    "长按识别二维码关注",
    "长按识别二维码关注我们",
    "长按二维码关注",
    "长按二维码关注我们",
    "识别二维码关注我们",
    "点击蓝字关注我们",
    "点击上方蓝字关注我们",
    "点击蓝字 关注我们",
    "点击上方蓝字",
    "点击上方“蓝字”关注我们",
    "喜欢此内容的人还喜欢",
    "预览时标签不可点",
    "继续滑动看下一个",
    "向上滑动看下一个",
    "轻触阅读原文",
    "不看的原因",
    "阅读剩余",
    "加载更多",
];

/// True for a line of a page's navigation: a path of links, a row of strokes,
/// a pointer to other articles.
fn is_navigation(text: &str, arrows: bool) -> bool {
    let arrows = arrows && memchr(b'>', text.as_bytes()).is_some();
    let here = [
        "当前位置",
        "您的位置",
        "您现在的位置",
        "您当前的位置",
        "所在位置",
    ];
    let path = here.iter().any(|h| {
        text.strip_prefix(h)
            .is_some_and(|r| r.starts_with(['：', ':', ' ', '>']))
    }) || arrows && text.matches(" > ").count() >= 2
        || text.starts_with("首页") && text.contains(['>', '»', '›']);
    let strokes = text.starts_with('-') && text.contains(' ') && is_strokes(text);
    // 【一图读懂】…政策解读 2025-05-30: a title in brackets and a date.
    let related = text.starts_with('【')
        && [
            "【文字解读】",
            "【音频解读】",
            "【视频解读】",
            "【图片解读】",
            "【图文解读】",
            "【动漫解读】",
            "【专家解读】",
            "【媒体解读】",
            "【一图读懂】",
            "【图解】",
            "【相关阅读】",
        ]
        .iter()
        .any(|label| text.starts_with(label));
    (path && !text.contains('。')) || strokes || related || arrows && text.contains(">>>")
}

/// - - - - -; longer strokes are the rules of a table drawn in signs.
fn is_strokes(text: &str) -> bool {
    text.len() >= 5 && text.chars().all(|c| matches!(c, '-' | ' ')) && !text.contains("---")
}

/// 上一篇：…, 相关链接：…: what else there is to read.
fn is_pointer(words: &str) -> bool {
    let Some((label, rest)) = words.split_once(['：', ':']) else {
        return words != "相关链接" && words != "相关解读" && RELATED.contains(&words);
    };
    let neighbours = ["上一篇", "下一篇", "上一条", "下一条", "上篇", "下篇"];
    let file = |ending: &&str| rest.ends_with(*ending);
    neighbours.contains(&label) && !rest.contains('。')
        || matches!(label, "附件下载" | "相关附件") && FILES.iter().any(file)
        || RELATED.contains(&label) && !rest.contains(['，', '。', '；'])
}

/// How the names of files end that a page offers.
const FILES: &[&str] = &[
    ".doc", ".docx", ".wps", ".pdf", ".xls", ".xlsx", ".zip", ".rar",
];

/// What stands over a list of other pages.
const RELATED: &[&str] = &[
    "相关阅读",
    "相关推荐",
    "相关解读",
    "相关链接",
    "相关新闻",
    "相关文章",
    "相关报道",
    "相关稿件",
    "相关资讯",
    "延伸阅读",
    "推荐阅读",
    "猜你喜欢",
    "大家都在看",
];

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lines_of_a_page_are_told_from_text() {
        for line in [
            "当前位置： 首页 > 政务公开 > 通知公告",
            "首页 » 政务公开 » 通知公告",
            "- - - - - -",
            "【一图读懂】《示例办法》政策解读 2025-05-30",
            "更多资料请点这里>>>",
            "上一篇：关于开展检查的通知",
            "相关链接：",
            "相关解读：《示例办法》解读",
            "【打印】【关闭】",
            "【字体：大 中 小】",
            "分享到：微信 微博 QQ空间",
            "扫一扫在手机打开当前页",
            "免责声明：本文转载自网络，版权归原作者所有。",
            "（如有侵权，请联系删除）",
            "更多范文请关注公众号“示例”",
            "快转发给需要的人！",
            "觉得有用，请分享给身边的朋友～",
            "关注公众号“示例”，回复“总结”领取模板",
            "精品文档 可编辑 欢迎下载",
            "登录后查看全文",
            "剩余80%未读",
            "— END —",
            "示例文秘网收集整理",
            "（本文由示例范文网收集整理）",
            "扫码关注公众号，获取更多公文范文",
            "点击下载全文 VIP免费",
            "附件下载：检查通知.docx",
            "扫描二维码加入会员，海量范文任意下载",
            "下一页 复制链接",
            "本文来自网络，转载请注明出处。",
            "返回顶部 | 打印本页 | 关闭窗口",
        ] {
            assert!(is_line(line, true), "{line}");
        }
        for line in [
            "——在全区会议上的讲话",
            "当前位置偏僻，交通不便。",
            "【摘要】本文讨论……",
            "水温 > 30℃",
            "---",
            "------- ---------- -----",
            "首页改版情况",
            "请转发各科室学习。",
            "请各单位将情况转发给需要的人员。",
            "相关解读：由市司法局负责，十日内完成。",
            "分享到位情况",
            "打印",
            "下一页 打印情况",
            "（大、中、小）",
            "更多群众参与进来",
            "更多资源向基层倾斜，请各单位关注。",
            "声明：本单位对上述材料的真实性负责。",
            "如有侵权行为，依法追究责任。",
            "关注公众号“示例办事”可查询进度",
            "登录后可进行全文检索",
            "群众诉求由政务服务网收集整理",
            "供水管网整理",
            "材料收集整理",
            "扫码关注“清河发布”，获取办事指南",
            "更多便民服务请关注“示例发布”公众号。",
            "扫描二维码加入工作群，及时下载表格",
        ] {
            assert!(!is_line(line, true), "{line}");
        }
    }
}
