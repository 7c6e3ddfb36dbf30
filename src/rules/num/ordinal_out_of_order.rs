//! Two numbers stand in each other's place.

use crate::finding::Severity;
use crate::number::FaultKind;
use crate::rule::{Example, Rule};

/// NUM-16; ours, beyond the catalogue.
pub(crate) const RULE: Rule = Rule {
    code: "NUM-16",
    name: "ordinal-out-of-order",
    title: "序号次序颠倒",
    why: "序号先后颠倒，多是调整段落后没有顺改。",
    basis: "GB/T 9704—2012 7.3.3",
    severity: Severity::Error,
    examples: &[
        Example {
            bad: "一、基本情况\n总体平稳。\n三、主要做法\n多措并举。\n二、存在问题\n力量不足。\n四、下步打算\n补齐短板。\n",
            good: Some(
                "一、基本情况\n总体平稳。\n二、主要做法\n多措并举。\n三、存在问题\n力量不足。\n四、下步打算\n补齐短板。\n",
            ),
        },
        Example {
            bad: "（二）压实责任。层层签订责任书。\n（一）排查隐患。逐户上门。\n（三）加强宣传。入户发放资料。\n",
            good: Some(
                "（一）压实责任。层层签订责任书。\n（二）排查隐患。逐户上门。\n（三）加强宣传。入户发放资料。\n",
            ),
        },
    ],
    counterexamples: &[
        "一、甲项工作\n（一）调研。走访三次。\n（二）试点。先行先试。\n二、乙项工作\n（三）推广。全面铺开。\n",
        "1.准备材料；\n2.提交申请。\n办理流程如下。\n1.受理；\n2.办结。\n",
    ],
    check: |document, findings| super::sequence::report(document, findings, FaultKind::OutOfOrder),
};
