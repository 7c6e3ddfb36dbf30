//! A character in its traditional form in a simplified text.

use crate::character::is_han;
use crate::document::Document;
use crate::finding::{Edit, Safety, Severity};
use crate::mask::Kinds;
use crate::recognise::Block;
use crate::rule::{Example, Findings, MANY, Rule};
use crate::span::Span;
use crate::token::{Token, TokenKind};
use crate::traditional;

/// RES-14. A text or paragraph in traditional characters is one on purpose.
pub(crate) const RULE: Rule = Rule {
    code: "RES-14",
    name: "traditional-char",
    title: "混入繁体字",
    why: "公文使用规范汉字；简体文稿中的繁体字多由粘贴、识别带入，应改为规范字。人名、书画题名等确需用的除外。",
    basis: "通常：用规范汉字（《通用规范汉字表》）",
    severity: Severity::Warning,
    examples: &[
        Example {
            bad: "各单位要认真贯徹落實会议精神，确保年内完成各项任务。\n",
            good: Some("各单位要认真贯彻落实会议精神，确保年内完成各项任务。\n"),
        },
        Example {
            bad: "全县共有工業企业十二家，从業人员三千余名，产值逐年增长。\n",
            good: Some("全县共有工业企业十二家，从业人员三千余名，产值逐年增长。\n"),
        },
    ],
    counterexamples: &[
        "乾坤湾、瞭望台、著名学者李喆出席活动。\n",
        "展出书法作品《勤政為民》，题词“厚德載物”。\n",
        "各單位要認真貫徹落實會議精神。\n",
    ],
    check,
};

/// Bytes of traditional forms that a paragraph has at most by accident.
const PASSAGE: usize = 4 * '繁'.len_utf8();

fn check(document: &Document<'_>, findings: &mut Findings<'_>) {
    let all = document.all_tokens().iter();
    let size: usize = all
        .filter(|t| is_traditional(t))
        .map(|t| t.span.len())
        .sum();
    // A twentieth of the text, and it is a traditional one.
    if size == 0 || size * 20 >= document.source.text.len() && size > 3 * PASSAGE {
        return;
    }
    let blocks: Vec<(&Block, usize)> = document
        .prose()
        .map(|(block, _)| {
            let tokens = document
                .tokens(block.span)
                .iter()
                .filter(|t| is_traditional(t));
            (block, tokens.map(|t| t.span.len()).sum())
        })
        .filter(|&(_, size)| size > 0)
        .collect();
    // A passage in traditional characters, and not a few that slipped in; the
    // short lines of a paste with such a passage belong to it.
    let passage = |(block, size): (&Block, usize)| size * 10 >= block.span.len() && size > PASSAGE;
    let cited = blocks.iter().any(|&b| passage(b));
    let mut edits = Vec::new();
    for &(block, size) in &blocks {
        if passage((block, size)) || cited && size * 10 >= block.span.len() {
            continue;
        }
        for form in document
            .tokens(block.span)
            .iter()
            .filter(|t| is_traditional(t))
        {
            if !document.masked(form.span.start, Kinds::CITED) {
                let right = document.text(form.span).chars();
                let right: String = right
                    .map(|c| traditional::simplified(c).unwrap_or(c))
                    .collect();
                edits.push(Edit::new(form.span, right));
            }
        }
    }
    if edits.len() >= MANY {
        let message = format!("简体文稿中混有繁体字，共{}处", edits.len());
        findings.fold(message, "改为简体", Safety::Suggested, edits);
        return;
    }
    for edit in edits {
        let words = around(document, edit.span);
        findings
            .report(
                edit.span,
                format!("“{words}”中有繁体字，应为“{}”", edit.text),
            )
            .fix(
                format!("改为“{}”", edit.text),
                Safety::Suggested,
                vec![edit],
            );
    }
}

fn is_traditional(token: &Token) -> bool {
    token.kind == TokenKind::Traditional
}

/// The form with a Chinese character on either side.
fn around(document: &Document<'_>, span: Span) -> String {
    let text = document.source.text.as_str();
    let before = text.get(..span.start).and_then(|t| t.chars().next_back());
    let after = text.get(span.end..).and_then(|t| t.chars().next());
    let han = |c: Option<char>| c.filter(|&c| is_han(c));
    let mut words: String = han(before).into_iter().collect();
    words.push_str(document.text(span));
    words.extend(han(after));
    words
}
