//! The number of somebody's mobile telephone.

use super::number::{self, Number};
use crate::document::Document;
use crate::finding::{Safety, Severity};
use crate::rule::{Example, Findings, Rule};
use crate::token::Token;

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
        Example {
            bad: "当事人手机１３８００００１２３４，家属手机138—0000—1234。\n",
            good: Some("当事人手机１３８****１２３４，家属手机138—****—1234。\n"),
        },
        Example {
            bad: "当事人手机+8613800001234，家属手机+86-13800001234，邻居手机8613800001234。\n",
            good: Some(
                "当事人手机+86138****1234，家属手机+86-138****1234，邻居手机86138****1234。\n",
            ),
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
    let mut done = 0;
    for at in (0..tokens.len()).filter(|&at| number::may_begin(tokens, at)) {
        let number = mobile(document, tokens, at);
        let Some((number, own)) = number.filter(|(n, _)| n.span.start >= done) else {
            continue;
        };
        done = number.span.end;
        let after = document.source.char_at(number.span.end);
        let amount = after.is_some_and(|c| "元万亿吨人个件户平公千米立度册种".contains(c));
        let before = document.chars_before(number.span.start, 8);
        if amount || OTHERS.iter().any(|w| before.contains(w)) {
            continue;
        }
        let severity = if number::is_contact(document, number.span.start) {
            Severity::Hint
        } else {
            Severity::Warning
        };
        findings
            .report(number.span, "疑似个人手机号码，公开前应隐去中间四位")
            .severity(severity)
            .fix(
                "隐去中间四位",
                Safety::Suggested,
                number.hidden(own + 3, own + 7),
            );
    }
}

/// The mobile number that begins with the token at `at`, and how many digits
/// of the code of the country stand before it.
fn mobile(document: &Document<'_>, tokens: &[Token], at: usize) -> Option<(Number, usize)> {
    let is_own = |own: &str| {
        let range = own.as_bytes().get(1);
        own.len() == 11 && own.starts_with('1') && range.is_some_and(|b| (b'3'..=b'9').contains(b))
    };
    let number = number::read(document, tokens, at, 11).filter(|n| is_own(&n.digits));
    if let Some(number) = number {
        return Some((number, 0));
    }
    let start = tokens.get(at)?.span.start;
    // Thirteen digits alone may be the number of anything.
    let plus = matches!(document.source.char_before(start), Some('+' | '＋'));
    let named = ["手机", "电话"];
    let named = || {
        named
            .iter()
            .any(|word| document.chars_before(start, 6).contains(word))
    };
    [("86", plus || named()), ("0086", true)]
        .into_iter()
        .filter(|(_, told)| *told)
        .find_map(|(code, _)| {
            let number = number::read(document, tokens, at, code.len() + 11)?;
            let own = number.digits.strip_prefix(code).is_some_and(is_own);
            own.then_some((number, code.len()))
        })
}
