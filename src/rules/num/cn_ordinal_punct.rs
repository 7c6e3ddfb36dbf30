//! A Chinese ordinal without brackets is followed by another mark than 、.

use super::mark;
use crate::document::Document;
use crate::finding::Severity;
use crate::ordinal::Form;
use crate::rule::{Example, Findings, Rule};

/// NUM-06.
pub(crate) const RULE: Rule = Rule {
    code: "NUM-06",
    name: "cn-ordinal-punct",
    title: "汉字序号后的标点有误",
    why: "不带括号的汉字序号后用顿号：“一、”，不用逗号、冒号或下脚点。",
    basis: "GB/T 15834—2011 附录B.3.2",
    severity: Severity::Warning,
    examples: &[
        Example {
            bad: "一.总体要求\n深入推进。\n二.主要任务\n全面落实。\n",
            good: Some("一、总体要求\n深入推进。\n二、主要任务\n全面落实。\n"),
        },
        Example {
            bad: "一，工作情况\n总体平稳。\n二、下一步打算\n再接再厉。\n",
            good: Some("一、工作情况\n总体平稳。\n二、下一步打算\n再接再厉。\n"),
        },
        Example {
            bad: "一　、提高认识\n深入学习。\n二　、落实责任\n层层传导。\n",
            good: Some("一、提高认识\n深入学习。\n二、落实责任\n层层传导。\n"),
        },
    ],
    counterexamples: &[
        "一是加强领导。\n二是落实责任。\n",
        "一、总体要求\n深入推进。\n",
        "三、五天内办结的，现场答复。\n",
    ],
    check,
};

fn check(document: &Document<'_>, findings: &mut Findings<'_>) {
    let faults = mark::ordinals(document, |form| form == Form::Chinese)
        .filter_map(|ordinal| mark::judge(document, ordinal, "、", "顿号"));
    mark::report(document, findings, faults);
}
