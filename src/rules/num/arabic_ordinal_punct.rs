//! An Arabic ordinal without brackets is followed by another mark than the
//! lower dot.

use super::mark::{self, Fault};
use crate::document::Document;
use crate::finding::{Edit, Severity};
use crate::ordinal::{self, Form};
use crate::rule::{Example, Findings, Rule};

/// NUM-07.
pub(crate) const RULE: Rule = Rule {
    code: "NUM-07",
    name: "arabic-ordinal-punct",
    title: "阿拉伯数字序号后的标点有误",
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
    let faults = mark::ordinals(document, |form| form == Form::Arabic).filter_map(|ordinal| {
        // ⒈ is digit and dot in one character, which few fonts have.
        let sign = document.source.char_at(ordinal.numeral.start)?;
        if ordinal::single(sign).is_some() {
            return Some(Fault {
                ordinal,
                edit: Edit::new(ordinal.span, ordinal::write(Form::Arabic, ordinal.value)),
                reason: "应写作数字加下脚点“.”，不用合成一个的字符".to_owned(),
                title: "改用下脚点".to_owned(),
            });
        }
        mark::judge(document, ordinal, ".", "下脚点")
    });
    mark::report(document, findings, faults);
}
