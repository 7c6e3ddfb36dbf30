//! 二 before a measure word.

use crate::character::is_han;
use crate::document::Document;
use crate::finding::{Edit, Safety, Severity};
use crate::person::FAMILY_NAMES;
use crate::rule::{Example, Findings, Rule};

/// DIG-26.
pub(crate) const RULE: Rule = Rule {
    code: "DIG-26",
    name: "er-for-liang",
    title: "量词前用“二”",
    why: "量词前用“两”，如两个方面；“二”用于序数和多位数。",
    basis: "通常：量词前用“两”",
    severity: Severity::Hint,
    examples: &[
        Example {
            bad: "主要有二个方面，走访二户困难家庭。\n",
            good: Some("主要有两个方面，走访两户困难家庭。\n"),
        },
        Example {
            bad: "查处案件二起，新增企业二家，完成二项任务。\n",
            good: Some("查处案件两起，新增企业两家，完成两项任务。\n"),
        },
    ],
    counterexamples: &[
        "十二个方面，第二个环节，二级单位，二次供水，二个百分点。\n",
        "在王二家召开屋场会，任二家集镇开工，要求二个人事项报告按期填报，标段二个数为3，张二户口迁出，要求二个人信息已核对。\n",
        "一、二个问题，一百零二户，初二家长会。\n",
    ],
    check,
};

/// What is numbered by the numeral after it.
const NUMBERED: &[&str] = &[
    "标段", "选项", "要求", "任务", "方案", "附件", "附表", "工区",
];

/// What 个 makes a word with: 个数, 个体, 个别.
const OWN: &str = "数体别性案税股展头";

/// What 户 makes a word with: 户口, 户型.
const OF_HOUSE: &str = "口型主籍";

/// True where 个 goes on to 个人, and that to what is of a person: 个人事项, 个人信息.
fn is_personal(after: &str) -> bool {
    let rest = after.strip_prefix('人').and_then(|r| r.chars().next());
    rest.is_some_and(|c| is_han(c) && !"的都参组在同来去".contains(c))
}

/// How many bytes beside the number are looked at: two characters.
const HEAD: usize = 6;

fn check(document: &Document<'_>, findings: &mut Findings<'_>) {
    for quantity in document.quantities().iter().filter(|q| q.chinese) {
        let counted = matches!(
            document.text(quantity.unit),
            "个" | "户" | "起" | "家" | "件" | "项" | "天"
        );
        if !counted || document.text(quantity.number) != "二" || !quantity.more.is_empty() {
            continue;
        }
        let before = document.source.char_before(quantity.span.start);
        let after = document.source.char_at(quantity.span.end);
        let ordinal = before.is_some_and(|c| {
            matches!(
                c,
                '、' | '第' | '其' | '初' | '高' | '大' | '周' | '期' | '之'
            )
        });
        // 王二家, 任二家集镇
        let named = document.text(quantity.unit) == "家"
            && before.is_some_and(|c| FAMILY_NAMES.contains(c));
        // 要求二个人事项, 标段二个数
        let head = document.source.before(quantity.span.start, HEAD);
        let parted = NUMBERED.iter().any(|word| head.ends_with(word))
            || document.text(quantity.unit) == "个" && after.is_some_and(|c| OWN.contains(c))
            || document.text(quantity.unit) == "户" && after.is_some_and(|c| OF_HOUSE.contains(c))
            || is_personal(document.source.after(quantity.span.end, HEAD));
        if !ordinal && !named && !parted && !after.is_some_and(|c| matches!(c, '长' | '套' | '式'))
        {
            let words = document.text(quantity.span);
            findings
                .report(quantity.span, format!("“{words}”的“二”宜作“两”"))
                .fix(
                    "改为“两”",
                    Safety::Suggested,
                    vec![Edit::new(quantity.number, "两")],
                );
        }
    }
}
