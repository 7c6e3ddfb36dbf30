//! The number of somebody's identity card.

use super::number::{self, Number};
use crate::date;
use crate::document::Document;
use crate::finding::{Safety, Severity};
use crate::rule::{Example, Findings, Rule};

/// SEC-01.
pub(crate) const RULE: Rule = Rule {
    code: "SEC-01",
    name: "id-number",
    title: "公民身份号码",
    why: "公民身份号码是敏感个人信息，公开或者下发前应隐去，通常只留前六位和后四位。",
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
            good: Some("身份证号１１０１０５********００２Ｘ，已核实。\n"),
        },
        Example {
            bad: "信访人身份证号340822800412123，已登记。\n",
            good: Some("信访人身份证号340822******123，已登记。\n"),
        },
        Example {
            bad: "身份证号110105 19491231 002X，已核实。\n",
            good: Some("身份证号110105 ******** 002X，已核实。\n"),
        },
        Example {
            bad: "身份证号1101-0519-4912-3100-2X，已核实。\n",
            good: Some("身份证号1101-05**-****-**00-2X，已核实。\n"),
        },
    ],
    counterexamples: &[
        "合同编号110105194912310021，流水号9901051949123100211。\n",
        "统一社会信用代码91110105MA001ABCDX，发票号340822800412123，身份证号340822801312123有误。\n",
        "身份证号110105********002X。\n",
        "流水号110105 19491231 0021，编号1101-0519-4912-3100-21。\n",
    ],
    check,
};

fn check(document: &Document<'_>, findings: &mut Findings<'_>) {
    let tokens = document.all_tokens();
    for at in (0..tokens.len()).filter(|&at| number::may_begin(tokens, at)) {
        let number = number::read(document, tokens, at, 18);
        let Some(number) = number else { continue };
        if is_old(document, &number) {
            findings
                .report(number.span, "疑似15位公民身份号码，公开前应隐去")
                .severity(Severity::Warning)
                .fix("隐去出生日期码", Safety::Suggested, number.hidden(6, 12));
            continue;
        }
        if !number::is_identity(&number.digits) {
            continue;
        }
        findings
            .report(number.span, "疑似公民身份号码，公开前应隐去")
            .fix("隐去出生日期码", Safety::Suggested, number.hidden(6, 14));
    }
}

/// True for a number of fifteen digits, as cards before 1999 had, that holds a
/// date of birth and stands right after the word for such a card: it has no
/// check digit.
fn is_old(document: &Document<'_>, number: &Number) -> bool {
    const OLD: usize = 15;
    if number.digits.len() != OLD {
        return false;
    }
    let part = |from: usize, to: usize| {
        let digits = number.digits.get(from..to)?;
        digits.parse::<u32>().ok()
    };
    let (Some(year), Some(month), Some(day)) = (part(6, 8), part(8, 10), part(10, 12)) else {
        return false;
    };
    let before = document.chars_before(number.span.start, 8);
    let named = ["身份证", "证件号", "身份号码"]
        .iter()
        .any(|word| before.contains(word));
    named && date::exists(Some(1900 + year), month, day)
}
