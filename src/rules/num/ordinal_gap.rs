//! A number is left out, or a series starts late.

use crate::finding::Severity;
use crate::number::FaultKind;
use crate::rule::{Example, Rule};

/// NUM-01.
pub(crate) const RULE: Rule = Rule {
    code: "NUM-01",
    name: "ordinal-gap",
    title: "序号不连续",
    why: "同一层次的序号应当从“一”编起，逐个相接。缺号往往是漏了段落，也可能只是改稿后没有顺改。",
    basis: "GB/T 9704—2012 7.3.3",
    severity: Severity::Error,
    examples: &[
        Example {
            bad: "一、工作情况\n全年平稳。\n三、下一步打算\n再接再厉。\n",
            good: Some("一、工作情况\n全年平稳。\n二、下一步打算\n再接再厉。\n"),
        },
        Example {
            bad: "（一）压实责任。层层签订责任书。\n（二）排查隐患。逐户上门。\n（四）加强宣传。入户发放资料。\n（五）严格值守。全天在岗。\n",
            good: Some(
                "（一）压实责任。层层签订责任书。\n（二）排查隐患。逐户上门。\n（三）加强宣传。入户发放资料。\n（四）严格值守。全天在岗。\n",
            ),
        },
        Example {
            bad: "一、工作情况\n全年平稳。\n存在问题\n力量不足。\n三、原因分析\n人手偏少。\n四、下一步打算\n再接再厉。\n",
            good: Some(
                "一、工作情况\n全年平稳。\n二、存在问题\n力量不足。\n三、原因分析\n人手偏少。\n四、下一步打算\n再接再厉。\n",
            ),
        },
        // It may be an excerpt: the fix is only suggested.
        Example {
            bad: "三、主要做法\n多措并举。\n四、下步打算\n再接再厉。\n",
            good: Some("一、主要做法\n多措并举。\n二、下步打算\n再接再厉。\n"),
        },
    ],
    counterexamples: &[
        "一、甲项工作\n（一）调研。走访三次。\n（二）试点。先行先试。\n二、乙项工作\n（三）推广。全面铺开。\n",
        "一、工作情况\n全年投入如下。\n1.5亿元用于改造。\n二、下一步打算\n再接再厉。\n",
        "一、总体要求\n深入推进。\n二、主要任务\n全面落实。\n附件1\n一、评分标准\n另行制定。\n",
    ],
    check: |document, findings| {
        super::sequence::report(document, findings, FaultKind::Gap);
        super::sequence::report(document, findings, FaultKind::Lost);
    },
};
