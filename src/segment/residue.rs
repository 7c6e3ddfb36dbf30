//! Finds what a copied page left behind: paywall marks and the lines of a
//! site around an article.

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
    for &line in lines {
        let text = source.text(line);
        if is_site_line(text) {
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
        if !text.contains(['#', '[', '<']) {
            continue;
        }
        let mut at = 0;
        while let Some(step) = text.get(at..).and_then(|rest| rest.find(['#', '[', '<'])) {
            at += step;
            let rest = text.get(at..).unwrap_or_default();
            let Some(length) = mark_length(rest) else {
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
    found
}

/// The length of the paste mark at the start of `text`.
fn mark_length(text: &str) -> Option<usize> {
    if let Some(rest) = text.strip_prefix("##") {
        let word = rest.bytes().take_while(u8::is_ascii_alphabetic).count();
        let closed = rest.get(word..).is_some_and(|r| r.starts_with("##"));
        return ((3..=20).contains(&word) && closed).then_some(word + 4);
    }
    if let Some(rest) = text.strip_prefix('[') {
        // The longest is [/hidebegin]; looking further would cost the square of
        // a line of brackets.
        let close = rest.bytes().take(12).position(|b| b == b']')?;
        let word = rest.get(..close)?;
        let kind = word.trim_start_matches('/');
        let stem = kind
            .strip_suffix("begin")
            .or(kind.strip_suffix("end"))
            .unwrap_or(kind);
        return matches!(stem, "paid" | "vip" | "hide").then_some(word.len() + 2);
    }
    let rest = text.strip_prefix("<!--")?;
    let mut places = rest.as_bytes().windows(3).take(COMMENT);
    places.position(|w| w == b"-->").map(|inner| inner + 7)
}

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

/// Openings of lines that sites put around an article.
const SITE_OPENINGS: &[&str] = &[
    "本文来自",
    "本文来源于网络",
    "本文转自",
    "转载请注明",
    "转载请保留",
    "点击下载",
    "点击查看全文",
    "点击阅读全文",
    "展开全文",
    "复制链接",
    "未完，全文共",
    "相关阅读：",
    "相关推荐：",
    "微信扫一扫",
    "扫码关注",
];

/// Lines that sites put around an article, whole.
const SITE_LINES: &[&str] = &[
    "下一页",
    "上一页",
    "返回顶部",
    "收起全文",
    "打印本页",
    "关闭窗口",
    "分享到：",
    "责任编辑：",
];

fn is_site_line(text: &str) -> bool {
    let text = text.trim_matches(is_blank);
    if text.chars().nth(SITE_LINE).is_some() {
        return false;
    }
    SITE_LINES.contains(&text)
        || SITE_OPENINGS
            .iter()
            .any(|opening| text.starts_with(opening))
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
    }
}
