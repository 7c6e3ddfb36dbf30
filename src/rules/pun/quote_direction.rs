//! A quotation mark that points the wrong way.

use crate::character::{is_blank, is_closing_mark, is_opening_mark};
use crate::document::Document;
use crate::finding::{Edit, Safety, Severity};
use crate::rule::{Example, Findings, Rule};
use crate::span::Span;
use crate::token::Token;

use super::quotation;

/// PUN-04. Reported only where one reading is left: the marks of a paragraph
/// come out even, taking them in turn as opening and closing fixes all of
/// them, and no quotation of an earlier paragraph runs on into this one.
pub(crate) const RULE: Rule = Rule {
    code: "PUN-04",
    name: "quote-direction",
    title: "引号方向错误",
    why: "引号先左后右，成对使用；方向用反，读者分不清引文的起止。",
    basis: "GB/T 15834—2011 4.8",
    severity: Severity::Error,
    examples: &[
        Example {
            bad: "坚持”党建”引领基层治理。\n",
            good: Some("坚持“党建”引领基层治理。\n"),
        },
        Example {
            bad: "推进“一网通办“和”一窗受理”改革。\n",
            good: Some("推进“一网通办”和“一窗受理”改革。\n"),
        },
    ],
    counterexamples: &[
        "“第一段引文。\n“第二段引文，提出“双减”要求。\n“第三段引文。”会后他强调“落实”。\n",
        "他说：“要落实“双减”政策。”\n",
        "坚持“党建”引领，推进‘一网通办’。\n",
    ],
    check,
};

fn check(document: &Document<'_>, findings: &mut Findings<'_>) {
    let is_quote = |c| matches!(c, '“' | '”');
    if !document.has_any_mark(is_quote) {
        return;
    }
    // Whether an earlier paragraph left a quotation open.
    let mut open = false;
    for (block, _) in document.prose() {
        let tokens = document.tokens(block.span);
        // Straight marks have a rule of their own, which reads both kinds.
        if tokens.iter().any(|t| t.is('"') || t.is('＂')) {
            continue;
        }
        let marks: Vec<&Token> = tokens
            .iter()
            .filter(|t| t.mark().is_some_and(is_quote))
            .collect();
        if marks.is_empty() || is_nested(document, &marks) {
            continue;
        }
        let wrong = misread(document, block.span, &marks).filter(|_| !open);
        if let Some(wrong) = wrong {
            report(document, &wrong, findings);
            continue;
        }
        let opening = marks.iter().filter(|m| m.is('“')).count();
        match (opening * 2).cmp(&marks.len()) {
            std::cmp::Ordering::Greater => open = true,
            std::cmp::Ordering::Less => open = false,
            std::cmp::Ordering::Equal => {}
        }
    }
}

fn report(document: &Document<'_>, wrong: &[&Token], findings: &mut Findings<'_>) {
    for mark in wrong {
        let right = if mark.is('“') { "”" } else { "“" };
        let found = document.text(mark.span);
        findings
            .report(
                mark.span,
                format!("引号方向错误，此处“{found}”应为“{right}”"),
            )
            .fix(
                format!("改为“{right}”"),
                Safety::Suggested,
                vec![Edit::new(mark.span, right)],
            );
    }
}

/// True where every mark has its partner, one quotation in another included.
fn is_nested(document: &Document<'_>, marks: &[&Token]) -> bool {
    let mut depth = 0_usize;
    for (mark, next) in marks
        .iter()
        .zip(marks.iter().skip(1).map(Some).chain([None]))
    {
        if mark.is('”') {
            let Some(less) = depth.checked_sub(1) else {
                return false;
            };
            depth = less;
            continue;
        }
        depth += 1;
        // “甲“和”乙”: what seems to be quoted inside only joins two.
        let inside = next.map(|n| document.text(Span::new(mark.span.end, n.span.start)));
        if depth > 1 && inside.is_some_and(quotation::joins) {
            return false;
        }
    }
    depth == 0
}

/// The marks that point the wrong way if they open and close in turn; `None`
/// where that reading does not hold.
fn misread<'t>(
    document: &Document<'_>,
    block: Span,
    marks: &[&'t Token],
) -> Option<Vec<&'t Token>> {
    if !marks.len().is_multiple_of(2) {
        return None;
    }
    let mut wrong = Vec::new();
    for (place, &mark) in marks.iter().enumerate() {
        let opens = place.is_multiple_of(2);
        if mark.is('“') == opens {
            continue;
        }
        let before = document.text(Span::new(block.start, mark.span.start));
        let after = document.text(Span::new(mark.span.end, block.end));
        let fits = if opens {
            after.chars().next().is_some_and(|c| !ends(c))
        } else {
            before.chars().next_back().is_some_and(|c| !begins(c))
        };
        fits.then(|| wrong.push(mark))?;
    }
    Some(wrong).filter(|w| !w.is_empty())
}

/// True for what no quotation begins with.
fn ends(c: char) -> bool {
    is_blank(c) || is_closing_mark(c) || matches!(c, '，' | '。' | '；' | '：' | '、' | '？' | '！')
}

/// True for what no quotation ends with.
fn begins(c: char) -> bool {
    is_blank(c) || is_opening_mark(c) || matches!(c, '：' | '、')
}
