//! Finds what a copied page left behind: paywall marks and the lines of a
//! site around an article.

use memchr::memchr3;

use super::site;
use crate::character::{is_blank, is_sentence_end};
use crate::ordinal;
use crate::source::Source;
use crate::span::Span;

/// A piece of residue.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Residue {
    /// The characters to be taken out.
    pub span: Span,
    /// What left it.
    pub kind: ResidueKind,
    /// Whether what stands after it on its line is a paragraph of its own.
    pub cuts: bool,
}

/// What left a piece of residue.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ResidueKind {
    /// A paste mark of a site: `##paidbegin##`, `[vip]`, `<!-- more -->`.
    SiteMark,
    /// A line of a site around the article: 点击下载, 本文来自….
    SiteLine,
    /// A line of nothing but Markdown signs: a rule, a fence, an image, a
    /// label.
    Markdown,
}

/// The longest line, in characters, that is taken for a line of a site.
const SITE_LINE: usize = 40;

/// The longest comment, in bytes, that a site leaves.
const COMMENT: usize = 400;

/// All residue of `source`, in order.
pub(super) fn find(source: &Source, lines: &[Span]) -> Vec<Residue> {
    let mut found = Vec::new();
    let fields = site::fields(source, lines);
    for &line in lines {
        let text = source.text(line);
        if is_site_line(text) || site::is_navigation(text) || fields.contains(&line) {
            let kept = text.trim_matches(is_blank);
            let start = line.start + (text.len() - text.trim_start_matches(is_blank).len());
            found.push(Residue {
                span: Span::new(start, start + kept.len()),
                kind: ResidueKind::SiteLine,
                cuts: true,
            });
            continue;
        }
        // Most lines hold none of the signs that a mark begins with.
        if memchr3(b'#', b'[', b'<', text.as_bytes()).is_some() {
            marks(line, text, &mut found);
        }
    }
    found
}

/// The paste marks within `line`.
fn marks(line: Span, text: &str, found: &mut Vec<Residue>) {
    // Where the last comment of the line ends: none closes after it.
    let last_comment = text.rfind("-->").unwrap_or_default();
    let mut at = 0;
    while let Some(step) = text.get(at..).and_then(|rest| rest.find(['#', '[', '<'])) {
        at += step;
        let rest = text.get(at..).unwrap_or_default();
        let length = if rest.starts_with('<') && at >= last_comment {
            None
        } else {
            mark_length(rest)
        };
        let Some(length) = length else {
            at += 1;
            continue;
        };
        let before = text.get(..at).unwrap_or_default();
        let after = rest.get(length..).unwrap_or_default();
        found.push(Residue {
            span: Span::new(line.start + at, line.start + at + length),
            kind: ResidueKind::SiteMark,
            cuts: cuts(before, after),
        });
        at += length;
    }
}

/// The length of the paste mark at the start of `text`.
fn mark_length(text: &str) -> Option<usize> {
    if let Some(rest) = text.strip_prefix("##") {
        let letters = rest.bytes().take(21).take_while(u8::is_ascii_alphabetic);
        let word = letters.count();
        let closed = rest.get(word..).is_some_and(|r| r.starts_with("##"));
        return ((3..=20).contains(&word) && closed).then_some(word + 4);
    }
    if let Some(rest) = text.strip_prefix('[') {
        let word = rest.bytes().take(LONGEST_TAG).position(|b| b == b']')?;
        let kind = rest.get(..word)?.trim_start_matches('/');
        let stem = kind
            .strip_suffix("begin")
            .or(kind.strip_suffix("end"))
            .unwrap_or(kind);
        return matches!(stem, "paid" | "vip" | "hide").then_some(word + 2);
    }
    let rest = text.strip_prefix("<!--")?;
    let mut places = rest.as_bytes().windows(3).take(COMMENT);
    places.position(|w| w == b"-->").map(|inner| inner + 7)
}

/// The bytes of `/paidbegin]`.
const LONGEST_TAG: usize = 11;

/// Whether a mark between `before` and `after` parts two paragraphs: it stands
/// at an end of the line, a sentence ends before it, or an ordinal follows.
fn cuts(before: &str, after: &str) -> bool {
    let before = before.trim_end_matches(is_blank);
    let after = after.trim_start_matches(is_blank);
    before.is_empty()
        || after.is_empty()
        || before
            .chars()
            .next_back()
            .is_some_and(|c| is_sentence_end(c) || matches!(c, '”' | '）'))
        || ordinal::read(after, 0).is_some_and(|o| !o.form.is_series())
}

/// Lines that sites put around an article, whole.
const SITE_LINES: &[&str] = &[
    "下一页",
    "上一页",
    "返回顶部",
    "收起全文",
    "打印本页",
    "关闭窗口",
    "分享到：",
    "复制链接",
    "微信扫一扫",
    "微信扫一扫分享",
    "微信扫一扫关注我们",
    "扫码关注",
    "扫码关注我们",
    "扫码关注公众号",
    "扫码关注微信公众号",
    "扫码关注官方微信",
];

/// True where the whole line is one that sites put around an article. A line
/// that says more than such a line does is a sentence of the document.
fn is_site_line(text: &str) -> bool {
    let text = text.trim_matches(is_blank);
    if text.len() > SITE_LINE * 4 || text.chars().nth(SITE_LINE).is_some() {
        return false;
    }
    let words = text.trim_end_matches(['。', '！', '…', '.', '>', '»']);
    SITE_LINES.contains(&words)
        || is_button(words)
        || is_origin(words)
        || is_reprint_note(words)
        || is_paywall_count(words)
        || ["相关阅读：", "相关推荐："]
            .iter()
            .any(|label| words.starts_with(label) && !words.contains(['，', '。', '；']))
}

/// 点击下载本文全文, 展开全文: a verb and what it is done to.
fn is_button(words: &str) -> bool {
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
    ];
    let things = ["全文", "原文", "文档", "附件", "剩余内容", "更多"];
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

/// 本文来自网络, 本文转自：http://…, 本文来自示例文库: a site, or whatever stands
/// after a colon, and nothing more.
fn is_origin(words: &str) -> bool {
    let openings = [
        "本文来自",
        "本文来源于",
        "本文来源",
        "本文转自",
        "本文转载自",
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
fn is_reprint_note(words: &str) -> bool {
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

/// 未完，全文共5632字，当前显示1200字: what a paywall counts.
fn is_paywall_count(words: &str) -> bool {
    let words = words.trim_start_matches(['（', '(']);
    let count = words.strip_prefix("未完，全文共").unwrap_or_default();
    let figure = count.trim_start_matches(|c: char| c.is_ascii_digit());
    figure.len() < count.len() && figure.starts_with('字')
}

#[cfg(test)]
mod tests {
    use crate::segment::segment;
    use crate::source::Source;

    fn paragraphs(text: &str) -> Vec<String> {
        let source = Source::plain(text);
        let segments = segment(&source);
        segments
            .paragraphs
            .iter()
            .map(|p| source.text(p.span).to_owned())
            .collect()
    }

    #[test]
    fn a_mark_glued_to_a_heading_is_no_part_of_it() {
        assert_eq!(
            paragraphs("##paidbegin##（二）压实责任。"),
            ["（二）压实责任。"]
        );
        assert_eq!(paragraphs("成效明显。##paidend##"), ["成效明显。"]);
    }

    #[test]
    fn a_mark_after_a_sentence_or_before_an_ordinal_begins_a_paragraph() {
        assert_eq!(
            paragraphs("成效明显。##vip##（二）压实责任。"),
            ["成效明显。", "（二）压实责任。"]
        );
        assert_eq!(
            paragraphs("工作情况##vip##二、下一步打算"),
            ["工作情况", "二、下一步打算"]
        );
    }

    #[test]
    fn a_mark_inside_a_sentence_leaves_the_paragraph_whole() {
        assert_eq!(
            paragraphs("持续压实##vip##各方责任。"),
            ["持续压实##vip##各方责任。"]
        );
    }

    #[test]
    fn house_numbers_headings_and_references_are_no_marks() {
        for text in ["3#楼", "##总体要求##", "[2024]5号", "<《办法》>"] {
            assert_eq!(paragraphs(text), [text]);
        }
    }

    #[test]
    fn lines_of_a_site_give_no_paragraph() {
        assert!(paragraphs("　点击下载全文\n##paidend##\n\n").is_empty());
        for text in [
            "点击下载本文全文",
            "展开全文…",
            "本文来自网络",
            "本文来自：https://www.example.cn/a",
            "本文来自示例文库。",
            "转载请注明出处！",
            "转载请注明来源：示例网",
            "未完，全文共5632字，当前显示1200字",
        ] {
            assert!(paragraphs(text).is_empty(), "{text}");
        }
    }

    #[test]
    fn a_sentence_that_opens_like_a_line_of_a_site_stays() {
        for text in [
            "点击下载附件后，请各单位填写。",
            "本文来自基层一线的调研，共走访二十个村。",
            "本文来自基层一线的调研",
            "转载请注明出处的要求已纳入版权管理制度。",
            "转载请注明出处的要求",
            "展开全文检索系统建设，提高档案利用率。",
            "展开全文检索系统建设",
            "扫码关注“清河发布”公众号，可查询办理进度。",
            "微信扫一扫即可办理。",
            "未完，全文共三章",
            "责任编辑：张三",
        ] {
            assert_eq!(paragraphs(text), [text]);
        }
    }

    #[test]
    fn signs_that_open_no_mark_are_passed_over_once() {
        let start = std::time::Instant::now();
        for sign in ["<!--", "[", "#", "<!--vip", "[/paidbegi", "##aaaa"] {
            paragraphs(&sign.repeat(200_000));
        }
        assert!(start.elapsed().as_secs() < 5);
    }
}
