//! The number of a bank card.

use super::number;
use crate::document::Document;
use crate::finding::{Safety, Severity};
use crate::rule::{Example, Findings, Rule};

/// SEC-03.
pub(crate) const RULE: Rule = Rule {
    code: "SEC-03",
    name: "bank-card",
    title: "银行卡号",
    why: "银行卡号是敏感个人信息，公开或者下发前应隐去，通常只留前四位和后四位。",
    basis: "《个人信息保护法》第二十八条；校验用Luhn算法",
    severity: Severity::Error,
    examples: &[
        Example {
            bad: "补贴发放至银行卡6222021001122334458。\n",
            good: Some("补贴发放至银行卡6222***********4458。\n"),
        },
        Example {
            bad: "开户行：示范银行，账号：6225881234567898\n",
            good: Some("开户行：示范银行，账号：6225********7898\n"),
        },
        Example {
            bad: "工资卡号622202 1001122334458，银行卡６２２２０２１００１１２２３３４４５８。\n",
            good: Some("工资卡号6222** *********4458，银行卡６２２２***********４４５８。\n"),
        },
    ],
    counterexamples: &[
        "补贴发放至银行卡6222021001122334459。\n",
        "发票号码6222021001122334458。\n",
        "银行卡6222***********4458。\n",
    ],
    check,
};

/// What a number is the number of.
const CARDS: [&str; 19] = [
    "银行卡",
    "卡号",
    "账号",
    "帐号",
    "账户",
    "帐户",
    "开户",
    "户名",
    "工资卡",
    "信用卡",
    "一卡通",
    "支付卡",
    "储蓄卡",
    "借记卡",
    "贷记卡",
    "社保卡",
    "本人卡",
    "打卡",
    "存折",
];

/// Accounts that are no person's.
const OFFICIAL: [&str; 6] = ["对公", "基本户", "专户", "国库", "单位账户", "非税"];

fn check(document: &Document<'_>, findings: &mut Findings<'_>) {
    let tokens = document.all_tokens();
    for at in (0..tokens.len()).filter(|&at| number::may_begin(tokens, at)) {
        let Some(number) = number::read(document, tokens, at, 19) else {
            continue;
        };
        if !is_card(&number.digits) || number::is_identity(&number.digits) {
            continue;
        }
        let before = document.chars_before(number.span.start, 40);
        if !CARDS.iter().any(|w| before.contains(w)) || OFFICIAL.iter().any(|w| before.contains(w))
        {
            continue;
        }
        findings
            .report(number.span, "疑似银行卡号，公开前应隐去")
            .fix(
                "只留前四位和后四位",
                Safety::Suggested,
                number.hidden(4, number.digits.len() - 4),
            );
    }
}

/// True for 16 to 19 digits with the prefix of a card scheme and the check
/// digit of the Luhn algorithm.
fn is_card(digits: &str) -> bool {
    let scheme = ["62", "60", "65", "35", "4", "51", "52", "53", "54", "55"];
    let values = digits.chars().rev().filter_map(|c| c.to_digit(10));
    let sum: u32 = values
        .zip([1, 2].into_iter().cycle())
        .map(|(value, weight)| {
            let product = value * weight;
            product / 10 + product % 10
        })
        .sum();
    (16..=19).contains(&digits.len())
        && scheme.iter().any(|s| digits.starts_with(s))
        && sum.is_multiple_of(10)
}
