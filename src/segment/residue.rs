//! Finds what a paste left behind that nobody wrote: paywall marks, the lines
//! of a page around an article, the words of a chat assistant, page numbers.

use memchr::memchr;

use super::{
    chat, citation, contents, furniture, label, mail, mark, ornament, page_foot, page_head,
    platform, site,
};
use crate::character::{is_blank, is_invisible};
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
    /// What names a part of the draft and is none: `标题：`, `正文：`.
    Label,
    /// What a mail program writes around a text: `> `, 发件人：….
    Mail,
    /// What a chat assistant says before and after its draft.
    Chat,
    /// A mark that points to a source a chat assistant looked up:
    /// `[citation:3]`.
    Citation,
    /// A page number, a running head (页眉) or foot (页脚).
    Furniture,
    /// A line of nothing but Markdown signs: a rule, a fence, an image, a
    /// label.
    Markdown,
    /// Signs that adorn a title: ★.
    Ornament,
    /// A line of the header or the imprint, drawn with strokes: ————.
    DrawnLine,
    /// A line of a table of contents.
    Contents,
    /// The user: a paragraph that is to go.
    Chosen,
}

/// A line with words.
#[derive(Clone, Copy, Debug)]
pub(super) struct Row<'a> {
    /// The whole line, without its break.
    pub(super) line: Span,
    /// The words, without blanks at their ends.
    pub(super) words: Span,
    /// The words themselves.
    pub(super) text: &'a str,
    /// How many blank lines stand before it.
    pub(super) gap: usize,
    /// What left the whole line, where something did.
    pub(super) kind: Option<ResidueKind>,
    /// How many bytes before the words are the signs of a quotation in a mail.
    pub(super) quote: usize,
    /// How many bytes at the start of the words only name what follows.
    pub(super) label: usize,
    /// How many bytes at the end of the words a page put behind them.
    pub(super) tail: usize,
}

impl Row<'_> {
    /// Whether nothing has been found out about the line.
    pub(super) fn stays(&self) -> bool {
        self.kind.is_none()
    }
}

/// How many rows a header takes at most, and an imprint.
const HEADER: usize = 12;
const IMPRINT: usize = 6;

/// All residue of the text with `rows`, in order; the rows are told what they
/// are.
pub(super) fn find(source: &Source, rows: &mut [Row<'_>]) -> Vec<Residue> {
    let arrows = memchr(b'>', source.text.as_bytes()).is_some();
    mail::find(rows);
    for at in 0..rows.len() {
        let Some(row) = rows.get_mut(at).filter(|r| r.stays()) else {
            continue;
        };
        if site::is_line(row.text, arrows) {
            row.kind = Some(ResidueKind::SiteLine);
        } else if contents::is_name(row.text) || contents::is_led(row.text) {
            contents::find(rows, at);
        }
    }
    page_head::find(rows);
    page_foot::find(rows);
    platform::edges(rows);
    chat::find(rows);
    label::find(rows);
    furniture::find(rows);
    for row in rows.iter_mut().filter(|r| r.stays()).take(3) {
        if ornament::is_line(row.text) {
            row.kind = Some(ResidueKind::Ornament);
        }
    }
    // The layout draws the lines of header and imprint itself.
    let head = rows.iter().position(|r| r.text.ends_with('。'));
    let head = head.unwrap_or(rows.len()).min(HEADER);
    let foot = rows.len().saturating_sub(IMPRINT).max(head);
    for at in 0..rows.len() {
        let text = |at: Option<usize>| at.and_then(|at| rows.get(at)).map(|r| r.text);
        let (above, below) = (text(at.checked_sub(1)), text(at.checked_add(1)));
        let edge = at < head || at >= foot;
        // Attached texts may stand behind the imprint.
        let imprint = || {
            [above, below]
                .into_iter()
                .flatten()
                .any(ornament::is_imprint)
        };
        if let Some(row) = rows.get(at).filter(|r| r.stays())
            && (ornament::is_drawn(row.text) && (edge || imprint())
                || edge && ornament::parts(row.text, above, below))
            && let Some(row) = rows.get_mut(at)
        {
            row.kind = Some(ResidueKind::DrawnLine);
        }
    }
    let cited = citation::cited(&source.text, rows);
    let mut found = Vec::new();
    let mut title = true;
    for row in rows {
        if row.quote > 0 {
            found.push(Residue {
                span: Span::new(row.words.start - row.quote, row.words.start),
                kind: ResidueKind::Mail,
                cuts: true,
            });
        }
        if let Some(kind) = row.kind {
            found.push(Residue {
                span: row.words,
                kind,
                cuts: true,
            });
            continue;
        }
        if row.label > 0 {
            let end = row.words.start + row.label;
            found.push(Residue {
                span: Span::new(row.words.start, end),
                kind: ResidueKind::Label,
                cuts: true,
            });
        }
        if row.tail > 0 {
            found.push(Residue {
                span: Span::new(row.words.end - row.tail, row.words.end),
                kind: ResidueKind::SiteLine,
                cuts: true,
            });
        }
        let (before, after) = match std::mem::take(&mut title) && row.label == 0 {
            true => ornament::around(row.text),
            false => (0, 0),
        };
        if before > 0 {
            found.push(Residue {
                span: Span::new(row.words.start, row.words.start + before),
                kind: ResidueKind::Ornament,
                cuts: true,
            });
        }
        let from = found.len();
        mark::find(row, &mut found);
        if citation::find(row, cited, &mut found) {
            settle(&mut found, from);
        }
        if after > 0 {
            found.push(Residue {
                span: Span::new(row.words.end - after, row.words.end),
                kind: ResidueKind::Ornament,
                cuts: true,
            });
        }
    }
    found
}

/// Sorts what was found from `from` on; of two that overlap, the first stays.
fn settle(found: &mut Vec<Residue>, from: usize) {
    let mut own = found.split_off(from);
    own.sort_by_key(|r| r.span.start);
    for residue in own {
        if found
            .last()
            .is_none_or(|r| r.span.end <= residue.span.start)
        {
            found.push(residue);
        }
    }
}

/// The lines of `source` that hold words.
pub(super) fn rows<'a>(source: &'a Source, lines: &[Span]) -> Vec<Row<'a>> {
    let mut rows = Vec::with_capacity(lines.len());
    let mut gap = 0;
    let empty = |c: char| is_blank(c) || is_invisible(c);
    for &line in lines {
        let whole = source.text(line);
        let text = whole.trim_start_matches(empty);
        let start = line.start + (whole.len() - text.len());
        let text = text.trim_end_matches(empty);
        if text.is_empty() {
            gap += 1;
            continue;
        }
        rows.push(Row {
            line,
            words: Span::new(start, start + text.len()),
            text,
            gap: std::mem::take(&mut gap),
            kind: None,
            quote: 0,
            label: 0,
            tail: 0,
        });
    }
    rows
}

#[cfg(test)]
mod tests {
    use crate::segment::paragraphs;

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
            paragraphs(&sign.repeat(50_000));
        }
        assert!(start.elapsed().as_secs() < 5);
    }
}
