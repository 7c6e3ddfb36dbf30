//! A number stands twice in one series.

use crate::finding::Severity;
use crate::number::FaultKind;
use crate::rule::{Example, Rule};

/// NUM-02.
pub(crate) const RULE: Rule = Rule {
    code: "NUM-02",
    name: "ordinal-duplicate",
    title: "序号重复",
    why: "同一层次两处用了同一个序号，引用时无从分辨。",
    basis: "GB/T 9704—2012 7.3.3",
    severity: Severity::Error,
    examples: &[
        Example {
            bad: "（一）压实责任。层层签订责任书。\n（二）排查隐患。逐户上门。\n（二）加强宣传。入户发放资料。\n",
            good: Some(
                "（一）压实责任。层层签订责任书。\n（二）排查隐患。逐户上门。\n（三）加强宣传。入户发放资料。\n",
            ),
        },
        Example {
            bad: "一、基本情况\n总体平稳。\n二、主要做法\n多措并举。\n二、存在问题\n力量不足。\n三、下步打算\n补齐短板。\n",
            good: Some(
                "一、基本情况\n总体平稳。\n二、主要做法\n多措并举。\n三、存在问题\n力量不足。\n四、下步打算\n补齐短板。\n",
            ),
        },
        // A heading over the second list may be lost: the fix is only suggested.
        Example {
            bad: "一、主要做法\n（一）建立台账。逐户登记。\n（二）上门走访。当面核实。\n（一）补充人手。招录两人。\n（二）追加经费。增加两万。\n二、下一步打算\n再接再厉。\n",
            good: Some(
                "一、主要做法\n（一）建立台账。逐户登记。\n（二）上门走访。当面核实。\n（三）补充人手。招录两人。\n（四）追加经费。增加两万。\n二、下一步打算\n再接再厉。\n",
            ),
        },
        // Two levels have one sign.
        Example {
            bad: "1.加强学习\n1.制定学习计划。\n2.组织专题辅导。\n2.加强管理\n1.完善内部制度。\n2.强化日常考核。\n",
            good: Some(
                "1.加强学习\n（1）制定学习计划。\n（2）组织专题辅导。\n2.加强管理\n（1）完善内部制度。\n（2）强化日常考核。\n",
            ),
        },
    ],
    counterexamples: &[
        "一、甲项工作\n（一）调研。走访三次。\n（二）试点。先行先试。\n二、乙项工作\n（一）推广。全面铺开。\n（二）总结。年底报送。\n",
        "一、总体要求\n深入推进。\n二、主要任务\n全面落实。\n附件\n一、评分标准\n另行制定。\n二、评分办法\n逐项打分。\n",
    ],
    check: |document, findings| {
        super::sequence::report(document, findings, FaultKind::Duplicate);
        super::sequence::report(document, findings, FaultKind::Anew);
        super::sequence::report(document, findings, FaultKind::Nested);
    },
};
