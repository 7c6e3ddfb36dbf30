//! What a site says of an article that it gives: where it is from, who may
//! use it, how much of it one has to pay for, whom to follow for more.

/// The longest note of rights, in bytes.
pub(super) const LONGEST: usize = 600;

/// True where `words`, a whole line without its last marks, are such a note;
/// `sentence` where a full stop was among these.
pub(super) fn is_line(words: &str, sentence: bool) -> bool {
    is_origin(words)
        || is_reprint(words)
        || is_paywall(words)
        || is_promotion(words, sentence)
        || is_passed_on(words)
}

/// 示例文秘网收集整理: the site that put a text together.
pub(super) fn is_collected(words: &str) -> bool {
    let deeds = [
        "收集整理",
        "搜集整理",
        "收集并整理",
        "整理提供",
        "整理发布",
        "提供下载",
    ];
    let Some(name) = deeds.iter().find_map(|deed| words.strip_suffix(deed)) else {
        return false;
    };
    let name = ["本文由", "本文档由", "文章由", "资料由"]
        .iter()
        .find_map(|o| name.strip_prefix(o))
        .unwrap_or(name);
    let sites = ["网", "网站", "文库", "公众号", "论坛"];
    let plain = |c: char| crate::character::is_han(c) && c != '由' || c.is_ascii_alphanumeric();
    name.len() <= 36
        && name.chars().all(plain)
        && sites
            .iter()
            .any(|s| name.len() > s.len() && name.ends_with(s))
}

/// 快转发给需要的人！, 觉得有用请分享给身边的朋友: whom to pass an article on to.
fn is_passed_on(words: &str) -> bool {
    let deeds = ["转发", "分享", "转给", "扩散", "点赞", "收藏"];
    let which = [
        "需要的",
        "有需要的",
        "更多",
        "更多的",
        "身边",
        "身边的",
        "你的",
        "",
    ];
    let people = ["人", "朋友", "朋友们", "家人", "亲友", "朋友圈"];
    // An office that asks somebody to spread its word says more than that.
    words.len() <= 75
        && !words.contains(['。', '；'])
        && deeds.iter().any(|d| {
            words.find(d).is_some_and(|at| {
                let after = words.get(at + d.len()..).unwrap_or_default();
                let to = after.trim_start_matches(['给', '到']);
                which
                    .iter()
                    .any(|w| to.strip_prefix(w).is_some_and(|p| people.contains(&p)))
            })
        })
}

/// 本文来自网络, 本文转自：http://…, 本文来自示例文库: a site, or whatever stands
/// after a colon, and nothing more.
fn is_origin(words: &str) -> bool {
    let openings = [
        "本文来自",
        "本文来源于",
        "本文来源",
        "本文转自",
        "本文转载自",
        "文章来源于",
        "文章来源",
        "文章转自",
        "图文来源",
        "图片来源于",
        "资料来源于",
        "素材来源于",
    ];
    let Some(origin) = openings.iter().find_map(|o| words.strip_prefix(o)) else {
        return false;
    };
    let one_name = !origin.is_empty() && !origin.contains(['，', '。', '；', '、', '的']);
    let labelled = origin.starts_with(['：', ':']);
    let address = origin.starts_with("http") || origin.starts_with("www.");
    let site = [
        "网络",
        "互联网",
        "网",
        "网站",
        "文库",
        "公众号",
        "平台",
        "客户端",
    ];
    one_name && (labelled || address || site.iter().any(|s| origin.ends_with(s)))
}

/// 转载请注明出处, 转载请注明：来源示例网.
fn is_reprint(words: &str) -> bool {
    let openings = ["转载请注明", "转载请保留", "转载须注明"];
    let Some(rest) = openings.iter().find_map(|o| words.strip_prefix(o)) else {
        return false;
    };
    let rest = ["本文", "原文", "文章"]
        .iter()
        .find_map(|this| rest.strip_prefix(this))
        .unwrap_or(rest);
    let rest = ["出处", "来源", "链接", "作者", "地址"]
        .iter()
        .find_map(|thing| rest.strip_prefix(thing))
        .unwrap_or(rest);
    rest.is_empty() || rest.starts_with(['：', ':']) && !rest.contains(['，', '。', '；'])
}

/// 免责声明：本文…, 如有侵权，请联系删除: who may use the text.
pub(super) fn is_of_rights(words: &str) -> bool {
    let labelled = ["免责声明", "版权声明", "特别声明", "声明"]
        .iter()
        .find_map(|label| words.strip_prefix(label)?.strip_prefix(['：', ':']))
        .is_some_and(|rest| {
            let own = [
                "本站",
                "本网",
                "本号",
                "本公众号",
                "本平台",
                "本文",
                "转载",
                "侵权",
                "版权归",
            ];
            own.iter().any(|w| rest.contains(w))
        });
    let takes_down = words.contains("侵权") && words.contains("删除") && words.contains("联系");
    let short = words.chars().nth(60).is_none();
    let bare = words.trim_end_matches(['。', '！', '）', ')']);
    labelled
        || ["免责声明", "版权声明"].contains(&bare)
        || short
            && takes_down
            && ["如", "若", "图", "文", "本", "版", "侵"]
                .iter()
                .any(|w| words.starts_with(w))
        || short && (bare.ends_with("侵删") || words.contains("版权归原作者"))
}

/// 未完，全文共5632字，当前显示1200字, 剩余80%未读: what a paywall says.
fn is_paywall(words: &str) -> bool {
    let counted = |opening: &str, after: &[&str]| {
        let Some(rest) = words.strip_prefix(opening) else {
            return false;
        };
        let counts = |c: char| c.is_ascii_digit() || matches!(c, '.' | '%' | ' ');
        let figure = rest.trim_start_matches(counts);
        figure.len() < rest.len() && after.iter().any(|a| figure.starts_with(a))
    };
    let asks = |&(opening, more): &(&str, &str)| {
        words.starts_with(opening) && words.contains(more) && !words.contains('。')
    };
    counted("未完，全文共", &["字"])
        || counted("剩余", &["未读", "内容未读", "页未读"])
        || counted("还剩", &["页未读", "未读"])
        || (words.chars().nth(40).is_none() && ASKS.iter().any(asks))
        || is_library_mark(words)
}

/// How a line opens that asks for money, and what it says after that.
const ASKS: &[(&str, &str)] = &[
    ("开通会员", "全文"),
    ("开通会员", "下载"),
    ("开通VIP", "全文"),
    ("开通VIP", "下载"),
    ("成为会员", "全文"),
    ("登录后查看", "全文"),
    ("登录后可查看", "全文"),
    ("登录查看", "全文"),
    ("购买后可", "全文"),
    ("购买后可", "下载"),
    ("付费后可", "全文"),
    ("试读", "结束"),
    ("试读", "全文"),
    ("下载后可", "编辑"),
    ("扫描二维码加入", "会员"),
    ("扫码加入", "会员"),
    ("本文档下载后", "编辑"),
    ("文档下载后", "编辑"),
    ("文档可能无法思考全面", "下载"),
];

/// 精品文档 可编辑 欢迎下载: what a library of documents writes on each page.
fn is_library_mark(words: &str) -> bool {
    let parting = |c: char| {
        crate::character::is_blank(c) || matches!(c, '，' | ',' | '.' | '-' | '|' | '·' | '…')
    };
    let mut sure = false;
    for word in words.split(parting).filter(|w| !w.is_empty()) {
        sure |= SURE_LIBRARY.contains(&word);
        if !SURE_LIBRARY.contains(&word) && !LIBRARY.contains(&word) {
            return false;
        }
    }
    sure
}

const SURE_LIBRARY: &[&str] = &[
    "精品文档",
    "精选文档",
    "精品word文档",
    "精选word文档",
    "欢迎下载",
    "欢迎下载使用",
    "可编辑修改",
    "下载可编辑",
    "可编辑可下载",
    "学习好资料",
    "更多精品文档",
];

const LIBRARY: &[&str] = &[
    "可编辑",
    "资料",
    "学习资料",
    "仅供参考",
    "仅供学习与参考",
    "值得下载",
    "值得拥有",
    "谢谢",
    "更多",
];

/// What sites promise more of.
const GOODS: &[&str] = &[
    "范文", "公文", "资料", "素材", "模板", "文案", "精彩", "干货", "好文", "文章",
];

/// 更多范文请关注公众号“示例”: whom to follow for more.
fn is_promotion(words: &str, sentence: bool) -> bool {
    if words.contains('。') {
        return false;
    }
    let more = words
        .strip_prefix("更多")
        .or(words.strip_prefix("想了解更多"))
        .or(words.strip_prefix("想看更多"))
        .or(words.strip_prefix("获取更多"));
    let calls = [
        "请关注",
        "欢迎关注",
        "关注公众号",
        "关注微信",
        "请搜索",
        "请访问",
        "请点击",
        "请加",
        "点击查看",
        "扫码",
        "尽在",
    ];
    if let Some(rest) = more {
        // An office may invite to its services in a sentence.
        let goods = || GOODS.iter().any(|w| rest.contains(w));
        return calls.iter().any(|c| rest.contains(c)) && (!sentence || goods());
    }
    let follow = [
        "欢迎关注",
        "关注公众号",
        "关注微信公众号",
        "微信搜索公众号",
        "微信搜索",
        "搜索公众号",
        "长按关注",
        "点击关注",
    ];
    let gives = [
        "获取",
        "领取",
        "回复",
        "免费",
        "更多",
        "不迷路",
        "下载模板",
        "下载范文",
        "精彩",
    ];
    let scanned = words
        .strip_prefix("扫码关注")
        .or(words.strip_prefix("扫描二维码关注"))
        .is_some_and(|rest| rest.contains("获取") || rest.contains("领取"));
    // An office gives guides and news that way, and no drafts.
    scanned && GOODS.iter().take(5).any(|w| words.contains(w))
        || follow.iter().any(|f| words.starts_with(f)) && gives.iter().any(|g| words.contains(g))
        || words.starts_with("欢迎关注")
            && words.trim_end_matches(['”', '"', '」']).ends_with("公众号")
        || words.starts_with("欢迎关注公众号")
        || words.starts_with("欢迎关注微信公众号")
}
