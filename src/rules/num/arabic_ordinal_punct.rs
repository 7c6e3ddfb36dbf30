//! An Arabic ordinal without brackets is followed by another mark than the
//! lower dot.

use crate::document::Document;
use crate::finding::{Edit, Safety, Severity};
use crate::ordinal::{self, Form};
use crate::rule::{Example, Findings, Rule};
use crate::span::Span;

/// NUM-07.
pub(crate) const RULE: Rule = Rule {
    code: "NUM-07",
    name: "arabic-ordinal-punct",
    title: "阿拉伯数字序号后应用下脚点",
    why: "不带括号的阿拉伯数字序号后用下脚点：“1.”，不用顿号、逗号或全角点。",
    basis: "GB/T 15834—2011 附录B.3.3",
    severity: Severity::Warning,
    examples: &[
        Example {
            bad: "1、加强领导。成立专班。\n2、压实责任。分片包干。\n",
            good: Some("1.加强领导。成立专班。\n2.压实责任。分片包干。\n"),
        },
        Example {
            bad: "1．加强领导。成立专班。\n2．压实责任。分片包干。\n",
            good: Some("1.加强领导。成立专班。\n2.压实责任。分片包干。\n"),
        },
        Example {
            bad: "⒈加强领导。成立专班。\n",
            good: Some("1.加强领导。成立专班。\n"),
        },
    ],
    counterexamples: &[
        "1、2号楼已完成改造。\n",
        "5、6月份集中整治。\n",
        "1.加强领导。成立专班。\n",
        "1）加强领导。成立专班。\n",
    ],
    check,
};

fn check(document: &Document<'_>, findings: &mut Findings<'_>) {
    for ordinal in document
        .blocks
        .iter()
        .filter_map(|b| b.ordinal)
        .filter(|o| o.form == Form::Arabic)
    {
        // ⒈ is digit and dot in one character, which few fonts have.
        let single = document
            .source
            .char_at(ordinal.numeral.start)
            .is_some_and(|c| ordinal::single(c).is_some());
        let mark = Span::new(ordinal.numeral.end, ordinal.span.end);
        let edit = if single {
            Edit::new(ordinal.span, ordinal::write(Form::Arabic, ordinal.value))
        } else if document.text(mark) != "." {
            Edit::new(mark, ".")
        } else {
            continue;
        };
        let written = document.text(ordinal.span);
        findings
            .report(
                ordinal.span,
                format!(
                    "“{written}”应为“{}.”：“{}”后应用下脚点",
                    ordinal.value, ordinal.value
                ),
            )
            .fix("改用下脚点", Safety::Safe, vec![edit]);
    }
}
