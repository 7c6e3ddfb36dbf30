//! A level left out: （1） right under 一、.

use super::siblings::{rank, siblings};
use crate::document::Document;
use crate::finding::{Edit, Safety, Severity};
use crate::ordinal::{self, Form};
use crate::rule::{Example, Findings, Rule};

/// NUM-03.
pub(crate) const RULE: Rule = Rule {
    code: "NUM-03",
    name: "level-skip",
    title: "层次跳级",
    why: "结构层次依次可以用“一、”“（一）”“1.”“（1）”标注；只有两层时可由“一、”直接到“1.”，其他不宜跳级。",
    basis: "GB/T 9704—2012 7.3.3",
    severity: Severity::Warning,
    examples: &[
        Example {
            bad: "一、总体要求\n（1）加强领导。成立专班。\n（2）明确责任。分片包干。\n二、主要任务\n抓好落实。\n",
            good: Some(
                "一、总体要求\n（一）加强领导。成立专班。\n（二）明确责任。分片包干。\n二、主要任务\n抓好落实。\n",
            ),
        },
        Example {
            bad: "（一）总体要求\n（1）加强领导。成立专班。\n（2）明确责任。分片包干。\n（二）主要任务\n抓好落实。\n",
            good: Some(
                "（一）总体要求\n1.加强领导。成立专班。\n2.明确责任。分片包干。\n（二）主要任务\n抓好落实。\n",
            ),
        },
    ],
    counterexamples: &[
        "一、总体要求\n1.加强领导。成立专班。\n2.明确责任。分片包干。\n二、主要任务\n抓好落实。\n",
        "一、总体要求\n（一）加强领导。成立专班。\n（二）明确责任。分片包干。\n二、主要任务\n抓好落实。\n",
        "（一）总体要求\n1.加强领导。成立专班。\n（1）明确责任。分片包干。\n（2）按时报送。\n",
        "一、总体要求\n①加强领导。成立专班。\n②明确责任。分片包干。\n二、主要任务\n抓好落实。\n",
    ],
    check,
};

fn check(document: &Document<'_>, findings: &mut Findings<'_>) {
    for list in siblings(document) {
        let above = list.parent.and_then(|p| p.ordinal);
        let (Some(above), Some(first)) = (above, list.blocks.first().and_then(|b| b.ordinal))
        else {
            continue;
        };
        let (Some(from), Some(to)) = (rank(above.form), rank(list.form)) else {
            continue;
        };
        let usual = above.form == Form::Chinese && list.form == Form::Arabic;
        // ① lists things rather than opening a level.
        let listing = list.form == Form::Circled;
        if to < from + 2 || usual || listing || first.value != 1 || list.blocks.len() < 2 {
            continue;
        }
        let next = match above.form {
            Form::Chinese => Form::ChineseParen,
            _ => Form::Arabic,
        };
        let edits = list
            .blocks
            .iter()
            .filter_map(|b| b.ordinal)
            .map(|o| Edit::new(o.span, ordinal::write(next, o.value)))
            .collect();
        let (a, b) = (document.text(above.span), document.text(first.span));
        findings
            .report(first.span, format!("层次跳级：“{a}”下直接用“{b}”"))
            .fix(
                format!("改用“{}”一级", ordinal::write(next, 1)),
                Safety::Suggested,
                edits,
            );
    }
}
