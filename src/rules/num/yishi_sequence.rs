//! The series 一是, 二是 within a section skips or repeats a number.

use crate::document::Document;
use crate::finding::Severity;
use crate::number::FaultKind;
use crate::ordinal;
use crate::rule::{Example, Findings, Rule};

/// NUM-10.
pub(crate) const RULE: Rule = Rule {
    code: "NUM-10",
    name: "yishi-sequence",
    title: "“一是、二是”不连续",
    why: "分述时“一是、二是、三是”应当逐个相接，缺号或重号多是增删内容后没有顺改。",
    basis: "通常",
    severity: Severity::Error,
    examples: &[
        Example {
            bad: "主要做法：一是压实责任；二是排查隐患；四是加强宣传。\n",
            good: Some("主要做法：一是压实责任；二是排查隐患；三是加强宣传。\n"),
        },
        Example {
            bad: "一是压实责任。签订责任书。\n二是排查隐患。逐户上门。\n二是加强宣传。发放资料。\n",
            good: Some(
                "一是压实责任。签订责任书。\n二是排查隐患。逐户上门。\n三是加强宣传。发放资料。\n",
            ),
        },
        Example {
            bad: "一要提高认识，二要明确责任，四要狠抓落实。\n",
            good: Some("一要提高认识，二要明确责任，三要狠抓落实。\n"),
        },
    ],
    counterexamples: &[
        "（一）加强领导。一是健全机构。二是明确责任。\n（二）加强宣传。一是开展活动。二是创新载体。\n",
        "工作中坚持一是一、二是二，不虚报、不瞒报。\n",
        "首先，提高认识；二是明确责任。\n",
    ],
    check,
};

fn check(document: &Document<'_>, findings: &mut Findings<'_>) {
    for fault in document
        .outline
        .faults
        .iter()
        .filter(|f| f.form.is_series())
    {
        let written = document.text(fault.at);
        let expected = ordinal::write(fault.form, fault.expected);
        let message = match (fault.kind, fault.previous) {
            (FaultKind::Gap, None) => format!("“{written}”前没有“{expected}”"),
            (FaultKind::Gap, Some(_)) => {
                format!("“{written}”前缺“{expected}”；如漏了内容，请先补上")
            }
            (FaultKind::Duplicate, _) => format!("“{written}”重复，应为“{expected}”"),
            (
                FaultKind::OutOfOrder
                | FaultKind::WrongSign
                | FaultKind::Lost
                | FaultKind::Anew
                | FaultKind::Nested
                | FaultKind::Unnumbered,
                _,
            ) => {
                format!("“{written}”次序颠倒，应为“{expected}”")
            }
        };
        super::sequence::add(findings, fault, message);
    }
}
