//! The number of somebody's identity card.

use super::number::{is_identity, read_wide};
use crate::document::Document;
use crate::finding::{Edit, Safety, Severity};
use crate::rule::{Example, Findings, Rule};
use crate::span::Span;
use crate::token::TokenKind;

/// SEC-01.
pub(crate) const RULE: Rule = Rule {
    code: "SEC-01",
    name: "id-number",
    title: "公民身份号码",
    why: "身份证号码是敏感个人信息，公开或者下发前应隐去，通常只留前六位和后四位。",
    basis: "《个人信息保护法》第二十八条；《政府信息公开条例》第十五条；校验按GB 11643—1999",
    severity: Severity::Error,
    examples: &[
        Example {
            bad: "申请人身份证号11010519491231002X，已核实。\n",
            good: Some("申请人身份证号110105********002X，已核实。\n"),
        },
        Example {
            bad: "身份证号：440524188001010014\n",
            good: Some("身份证号：440524********0014\n"),
        },
        Example {
            bad: "身份证号１１０１０５１９４９１２３１００２Ｘ，已核实。\n",
            good: None,
        },
    ],
    counterexamples: &[
        "合同编号110105194912310021，流水号9901051949123100211。\n",
        "统一社会信用代码91110105MA001ABCDX。\n",
        "身份证号110105********002X。\n",
    ],
    check,
};

fn check(document: &Document<'_>, findings: &mut Findings<'_>) {
    let tokens = document.all_tokens();
    for (at, token) in tokens.iter().enumerate() {
        let wide = match token.kind {
            TokenKind::Mark(_) => read_wide(tokens, at),
            _ => None,
        };
        if let Some(number) = wide.filter(|n| is_identity(&n.digits)) {
            findings.report(number.span, "疑似公民身份号码，公开前应隐去");
            continue;
        }
        if token.kind != TokenKind::Digits || !matches!(token.span.len(), 17 | 18) {
            continue;
        }
        let next = tokens
            .get(at + 1)
            .filter(|n| n.span.start == token.span.end);
        let before = document.source.char_before(token.span.start);
        if before.is_some_and(|c| c.is_ascii_alphanumeric()) {
            continue;
        }
        let span = match next.filter(|n| n.kind == TokenKind::Letters) {
            Some(letter) => token.span.cover(letter.span),
            None => token.span,
        };
        if !is_identity(document.text(span)) {
            continue;
        }
        let hidden = Span::new(span.start + 6, span.start + 14);
        findings.report(span, "疑似公民身份号码，公开前应隐去").fix(
            "隐去出生日期码",
            Safety::Suggested,
            vec![Edit::new(hidden, "********")],
        );
    }
}
