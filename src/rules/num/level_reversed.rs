//! A sign of a higher level under one of a lower level.

use super::siblings::{Siblings, is_boxed, rank, siblings};
use crate::document::Document;
use crate::finding::Severity;
use crate::ordinal::{Form, Ordinal};
use crate::recognise::{Block, Role};
use crate::rule::{Example, Findings, Rule};

/// NUM-04.
pub(crate) const RULE: Rule = Rule {
    code: "NUM-04",
    name: "level-reversed",
    title: "层次倒置",
    why: "“一、”之下用“（一）”，“1.”之下用“（1）”，上一级的序号不放在下一级之内。",
    basis: "GB/T 9704—2012 7.3.3",
    severity: Severity::Warning,
    examples: &[
        Example {
            bad: "（一）总体要求\n一、加强领导。成立专班。\n二、明确责任。分片包干。\n（二）主要任务\n一、抓好落实。\n二、按时报送。\n",
            good: None,
        },
        Example {
            bad: "一、总体要求\n（1）基本原则\n1.依法办事。\n2.服务群众。\n（2）工作目标\n1.全面覆盖。\n2.及时到位。\n二、主要任务\n抓好落实。\n",
            good: None,
        },
        Example {
            bad: "（一）工作目标\n两年内完成改造。\n（二）工作步骤\n一、摸底阶段\n逐户登记。\n二、施工阶段\n分批进场。\n",
            good: None,
        },
    ],
    counterexamples: &[
        "双方约定如下：\n（一）按时交付。\n（二）按期付款。\n一、交付方式\n送货上门。\n二、付款方式\n银行转账。\n",
        "一、总体要求\n（一）加强领导。成立专班。\n（二）明确责任。分片包干。\n二、主要任务\n抓好落实。\n",
        "第一条　为了规范管理，制定本办法。\n第二条　申请人应当提交下列材料：\n（一）申请书；\n（二）身份证明。\n",
        "（一）加强领导。成立专班。\n（二）明确责任。分片包干。\n二、主要任务\n抓好落实。\n",
    ],
    check,
};

fn check(document: &Document<'_>, findings: &mut Findings<'_>) {
    let lists = siblings(document);
    if let Some((above, first)) = beside(document, &lists) {
        let (a, b) = (document.text(above.span), document.text(first.span));
        findings.report(first.span, format!("层次倒置：“{a}”之下出现“{b}”"));
    }
    for list in lists {
        let above = list.parent.and_then(|p| p.ordinal);
        let (Some(above), Some(first)) = (above, list.blocks.first().and_then(|b| b.ordinal))
        else {
            continue;
        };
        let (Some(outer), Some(inner)) = (rank(above.form), rank(list.form)) else {
            continue;
        };
        // What does not begin with 1 goes on with a level further up.
        let ranked = inner >= outer || first.value != 1 || list.blocks.len() < 2;
        if ranked || is_boxed(document, &list) {
            continue;
        }
        let (a, b) = (document.text(above.span), document.text(first.span));
        let report = findings.report(first.span, format!("层次倒置：“{a}”之下出现“{b}”"));
        // Provisions list their cases so: 3.有下列情形的：（一）…；（二）….
        let led = list
            .parent
            .is_some_and(|p| document.text(p.span).ends_with(['：', ':']));
        if led {
            report.severity(Severity::Hint);
        }
    }
}

/// The ordinals of a heading （二） and of the 一、 right under it that opens the
/// first list of its sign, as if both were of one level.
fn beside(document: &Document<'_>, lists: &[Siblings<'_>]) -> Option<(Ordinal, Ordinal)> {
    let mut opening = lists.iter().filter(|list| list.form == Form::Chinese);
    let list = opening.next()?;
    let first = list.blocks.first()?;
    let own = first.ordinal.filter(|o| o.value == 1)?;
    (list.blocks.len() >= 2 && list.parent.is_none()).then_some(())?;
    let text = |b: &&Block| b.role != Role::Residue;
    let before = document.blocks.iter().filter(text);
    let before = before
        .take_while(|b| b.span.start < first.span.start)
        .last()?;
    let above = before.ordinal.filter(|o| o.form == Form::ChineseParen)?;
    // 甲乙双方约定（一）…。 is an item and opens no section.
    let heads = !document
        .text(before.span)
        .ends_with(['。', '；', '：', ':', ';'])
        && before.level == first.level
        && before.part == first.part;
    heads.then_some((above, own))
}
