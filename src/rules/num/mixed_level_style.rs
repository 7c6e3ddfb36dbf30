//! Signs of two families in one list: 一、 2. 三、.

use super::siblings::{Siblings, siblings};
use crate::character::is_blank;
use crate::document::Document;
use crate::finding::{Edit, Safety, Severity};
use crate::number::FaultKind;
use crate::ordinal::{self, Form, Ordinal};
use crate::recognise::Block;
use crate::rule::{Example, Findings, Rule};
use crate::span::Span;

/// NUM-05.
pub(crate) const RULE: Rule = Rule {
    code: "NUM-05",
    name: "mixed-level-style",
    title: "同级序号样式混用",
    why: "同一层次的序号用同一种样式，不能前一项用“一、”、后一项用“2.”。",
    basis: "GB/T 15834—2011 附录B.3",
    severity: Severity::Warning,
    examples: &[
        Example {
            bad: "一、总体要求\n明确目标。\n2.主要任务\n抓好落实。\n三、保障措施\n加强领导。\n",
            good: Some(
                "一、总体要求\n明确目标。\n二、主要任务\n抓好落实。\n三、保障措施\n加强领导。\n",
            ),
        },
        Example {
            bad: "一、办理材料\n（1）申请书；\n2）身份证明；\n（3）授权书。\n二、办理时限\n五个工作日。\n",
            good: Some(
                "一、办理材料\n（1）申请书；\n（2）身份证明；\n（3）授权书。\n二、办理时限\n五个工作日。\n",
            ),
        },
        Example {
            bad: "一、总体要求\n（一）加强领导。成立专班。\n二、明确责任。分片包干。\n（三）按时报送。逐级审核。\n二、主要任务\n抓好落实。\n",
            good: Some(
                "一、总体要求\n（一）加强领导。成立专班。\n（二）明确责任。分片包干。\n（三）按时报送。逐级审核。\n二、主要任务\n抓好落实。\n",
            ),
        },
        Example {
            bad: "请准备以下材料：\n1.申请表一份。\n2、身份证复印件一份。\n3.近期照片两张。\n",
            good: Some(
                "请准备以下材料：\n1.申请表一份。\n2.身份证复印件一份。\n3.近期照片两张。\n",
            ),
        },
        Example {
            bad: "（一）摸清底数\n全面排查。\n(二)抓好整改\n限期完成。\n（三）建好台账\n逐项登记。\n",
            good: Some(
                "（一）摸清底数\n全面排查。\n（二）抓好整改\n限期完成。\n（三）建好台账\n逐项登记。\n",
            ),
        },
        // Two in a row may be another list.
        Example {
            bad: "一、申报对象\n辖区企业。\n2.申报条件\n依法登记。\n3.申报时间\n三月底前。\n四、申报材料\n另行通知。\n",
            good: Some(
                "一、申报对象\n辖区企业。\n二、申报条件\n依法登记。\n三、申报时间\n三月底前。\n四、申报材料\n另行通知。\n",
            ),
        },
    ],
    counterexamples: &[
        "一、总体要求\n1.加强领导。\n2.明确责任。\n二、主要任务\n抓好落实。\n三、保障措施\n加强领导。\n",
        "一、总体要求\n（一）加强领导。\n（二）明确责任。\n二、主要任务\n（三）抓好落实。\n（四）按时报送。\n",
    ],
    check,
};

fn check(document: &Document<'_>, findings: &mut Findings<'_>) {
    super::sequence::report(document, findings, FaultKind::WrongSign);
    for list in siblings(document) {
        marks(document, &list, findings);
        let above = list.parent.and_then(|p| p.ordinal);
        let (Some(above), Some(first), Some(last)) = (
            above,
            list.blocks.first().and_then(|b| b.ordinal),
            list.blocks.last().and_then(|b| b.ordinal),
        ) else {
            continue;
        };
        // The list goes on with the number of what it seems to stand under,
        // and that goes on with its own.
        if first.value != above.value + 1 || list.form == above.form {
            continue;
        }
        let Some(parent) = list.parent else { continue };
        let after = document
            .blocks
            .partition_point(|b| b.span.start <= last.span.start);
        let later = document.blocks.get(after..).unwrap_or_default().iter();
        let next = later
            .take_while(|b| b.part == parent.part)
            .find(|b| b.role.is_text() && b.level.is_some() && b.level <= parent.level)
            .and_then(|b| b.ordinal)
            .filter(|o| o.form == above.form);
        if next.is_none_or(|next| next.value != last.value + 1) {
            continue;
        }
        let edits = list
            .blocks
            .iter()
            .filter_map(|b| b.ordinal)
            .map(|o| Edit::new(o.span, ordinal::write(above.form, o.value)))
            .collect();
        let (a, b) = (document.text(above.span), document.text(first.span));
        findings
            .report(first.span, format!("同级序号样式混用：“{a}”后用了“{b}”"))
            .fix(
                format!("改为“{}”", ordinal::write(above.form, first.value)),
                Safety::Suggested,
                edits,
            );
    }
}

/// Signs of one family written in two ways in `list`: 1. 2、 3.. What each mark
/// ought to be the rules on marks say; here it is that they differ.
fn marks(document: &Document<'_>, list: &Siblings<'_>, findings: &mut Findings<'_>) {
    let usual = matches!(
        list.form,
        Form::Chinese | Form::ChineseParen | Form::Arabic | Form::ArabicParen
    );
    // Signs of another family are told of above.
    let own = |b: &&&Block| b.wrong_sign.is_none();
    let ordinals = || list.blocks.iter().filter(own).filter_map(|b| b.ordinal);
    let style = |o: &Ordinal| {
        let before = document.text(Span::new(o.span.start, o.numeral.start));
        let after = document.text(Span::new(o.numeral.end, o.span.end));
        (before, after.trim_matches(is_blank))
    };
    let Some(first) = ordinals().next().filter(|_| usual) else {
        return;
    };
    let Some(other) = ordinals().find(|o| style(o) != style(&first)) else {
        return;
    };
    let right = |o: &Ordinal| ordinal::write(list.form, o.value);
    let official = |o: &Ordinal| document.text(o.span) == right(o);
    let odd = ordinals().find(|o| !official(o)).unwrap_or(other);
    let edits = ordinals()
        .filter(|o| !official(o))
        .map(|o| Edit::new(o.span, right(&o)))
        .collect();
    let (a, b) = (document.text(first.span), document.text(other.span));
    findings
        .report(odd.span, format!("同级序号样式混用：既用“{a}”，又用“{b}”"))
        .fix("统一样式", Safety::Suggested, edits);
}
