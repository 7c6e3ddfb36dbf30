//! The number of somebody's mobile telephone.

use super::number;
use crate::document::Document;
use crate::finding::{Edit, Safety, Severity};
use crate::rule::{Example, Findings, Rule};
use crate::span::Span;
use crate::token::TokenKind;

/// SEC-02.
pub(crate) const RULE: Rule = Rule {
    code: "SEC-02",
    name: "mobile-number",
    title: "个人手机号码",
    why: "手机号码是个人信息，公开前应隐去中间四位；确需公布联系方式的，通常公布办公电话。",
    basis: "《个人信息保护法》；《政府信息公开条例》第十五条",
    severity: Severity::Warning,
    examples: &[
        Example {
            bad: "当事人手机13800001234，已核实。\n",
            good: Some("当事人手机138****1234，已核实。\n"),
        },
        Example {
            bad: "帮扶对象张某某（15912345678）已脱贫。\n",
            good: Some("帮扶对象张某某（159****5678）已脱贫。\n"),
        },
    ],
    counterexamples: &[
        "咨询电话：0571-12345678，热线12345。\n",
        "订单编号13800001234567，合同编号HT13800001234。\n",
        "全年实现产值13800001234元。\n",
        "手机138****1234。\n",
    ],
    check,
};

/// What a number is that is no telephone.
const OTHERS: [&str; 12] = [
    "编号",
    "单号",
    "订单",
    "流水",
    "账号",
    "帐号",
    "合同",
    "代码",
    "批号",
    "型号",
    "许可证",
    "备案",
];

fn check(document: &Document<'_>, findings: &mut Findings<'_>) {
    let tokens = document.all_tokens();
    for (at, token) in tokens.iter().enumerate() {
        if token.kind != TokenKind::Digits || !matches!(token.span.len(), 3 | 11) {
            continue;
        }
        if !document.text(token.span).starts_with('1') {
            continue;
        }
        let Some(number) = number::read(document, tokens, at, 11) else {
            continue;
        };
        let range = number.digits.as_bytes().get(1);
        let mobile = number.digits.len() == 11 && range.is_some_and(|b| (b'3'..=b'9').contains(b));
        let after = document.source.char_at(number.span.end);
        let amount = after.is_some_and(|c| "元万亿吨人个件户平公千米立度册种".contains(c));
        let before = document.chars_before(number.span.start, 8);
        if !mobile || amount || OTHERS.iter().any(|w| before.contains(w)) {
            continue;
        }
        let severity = if number::is_contact(document, number.span.start) {
            Severity::Hint
        } else {
            Severity::Warning
        };
        let span = number.span;
        // With blanks between the groups the middle one is four digits wide.
        let gap = usize::from(span.len() > 11);
        let hidden = Span::new(span.start + 3 + gap, span.start + 7 + gap);
        findings
            .report(span, "疑似个人手机号码，公开前应隐去中间四位")
            .severity(severity)
            .fix(
                "隐去中间四位",
                Safety::Suggested,
                vec![Edit::new(hidden, "****")],
            );
    }
}
