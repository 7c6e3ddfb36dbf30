//! An Arabic ordinal without brackets is followed by another mark than the
//! lower dot.

use super::mark::{self, Fault};
use crate::document::Document;
use crate::finding::{Edit, Severity};
use crate::ordinal::{self, Form, Ordinal};
use crate::rule::{Example, Findings, Rule};
use crate::span::Span;

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
        "1、加强巡查；2、严格值守；3、及时上报。\n",
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
        mark::judge(document, ordinal, ".", "下脚点").filter(|_| !goes_on_inside(document, ordinal))
    });
    mark::report(document, findings, faults);
}

/// True where the next of the series stands in the same paragraph: what marks
/// one of them marks all, 1、巡查；2、值守.
fn goes_on_inside(document: &Document<'_>, ordinal: Ordinal) -> bool {
    let Some(block) = document.block_at(ordinal.span.start) else {
        return false;
    };
    let mark = document.text(Span::new(ordinal.numeral.end, ordinal.span.end));
    let next = format!("{}{mark}", ordinal.value + 1);
    let rest = document.text(Span::new(ordinal.span.end, block.span.end));
    let stop = |c| matches!(c, '；' | '。' | ';');
    rest.contains(stop) && rest.split(stop).skip(1).any(|part| part.starts_with(&next))
}
