//! A level left out: （1） right under 一、.

use super::siblings::{Siblings, is_boxed, rank, siblings};
use crate::document::Document;
use crate::finding::{Edit, Safety, Severity};
use crate::ordinal::{self, Form};
use crate::recognise::Role;
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
        // ① stands under （1）; here it has the place of （一）.
        Example {
            bad: "一、总体要求\n（一）加强领导。成立专班。\n（二）明确责任。分片包干。\n二、主要任务\n①抓好落实。逐项推进。\n②按时报送。每周一次。\n",
            good: Some(
                "一、总体要求\n（一）加强领导。成立专班。\n（二）明确责任。分片包干。\n二、主要任务\n（一）抓好落实。逐项推进。\n（二）按时报送。每周一次。\n",
            ),
        },
        Example {
            bad: "一、总体要求\n①加强领导。成立专班。\n②明确责任。分片包干。\n二、主要任务\n抓好落实。\n",
            good: Some(
                "一、总体要求\n（一）加强领导。成立专班。\n（二）明确责任。分片包干。\n二、主要任务\n抓好落实。\n",
            ),
        },
        Example {
            bad: "一、主要任务\n1.摸清底数。要全面排查。\n2.建好台账。要逐项登记。\n二、工作要求\n（一）加强领导\n1.成立专班。抽调人员。\n2.明确责任。分片包干。\n（二）严格督查\n一查到底。\n",
            good: Some(
                "一、主要任务\n（一）摸清底数。要全面排查。\n（二）建好台账。要逐项登记。\n二、工作要求\n（一）加强领导\n1.成立专班。抽调人员。\n2.明确责任。分片包干。\n（二）严格督查\n一查到底。\n",
            ),
        },
    ],
    counterexamples: &[
        "一、主要任务\n1.摸清底数。要全面排查。\n2.建好台账。要逐项登记。\n二、工作要求\n（一）加强领导。要落实责任。\n（二）严格督查。要一查到底。\n",
        "一、总体要求\n1.加强领导。成立专班。\n2.明确责任。分片包干。\n二、主要任务\n抓好落实。\n",
        "一、总体要求\n（一）加强领导。成立专班。\n（二）明确责任。分片包干。\n二、主要任务\n抓好落实。\n",
        "（一）完善交通网络\n构建综合交通体系。\n专栏1 交通重点工程\n（1）公路工程。新建县道。\n（2）铁路工程。新建支线。\n（二）保障能源供应\n推进电网改造。\n",
        "（一）总体要求\n1.加强领导。成立专班。\n（1）明确责任。分片包干。\n（2）按时报送。\n",
        "一、总体要求\n1.加强领导。成立专班。\n①签订责任书；\n②定期通报。\n2.明确责任。分片包干。\n二、主要任务\n抓好落实。\n",
    ],
    check,
};

fn check(document: &Document<'_>, findings: &mut Findings<'_>) {
    // A scheme that was chosen gives every level its sign.
    if document.scheme.is_some_and(|s| !s.ladders.is_empty()) {
        return;
    }
    let lists = siblings(document);
    let levels = levels(&lists);
    // Of three levels 1. is the third: （一） has it under it somewhere.
    let third = |list: &Siblings<'_>| {
        let above = list.parent.and_then(|p| p.ordinal);
        let second = above.is_some_and(|o| o.form == Form::ChineseParen);
        second && list.form == Form::Arabic && are_headings(list)
    };
    let three = lists.iter().any(third);
    for list in &lists {
        let above = list.parent.and_then(|p| p.ordinal);
        let (Some(above), Some(first)) = (above, list.blocks.first().and_then(|b| b.ordinal))
        else {
            continue;
        };
        if first.value != 1 || list.blocks.len() < 2 {
            continue;
        }
        let next = match list.form {
            Form::Circled => usual(&levels, list, above.form).or_else(|| circled(above.form)),
            Form::ArabicHalf => usual(&levels, list, above.form),
            Form::Arabic if three && above.form == Form::Chinese && are_headings(list) => {
                Some(Form::ChineseParen)
            }
            _ => skipped(above.form, list.form),
        };
        let Some(next) = next.filter(|_| !is_boxed(document, list)) else {
            continue;
        };
        let edits = list
            .blocks
            .iter()
            .filter_map(|b| b.ordinal)
            .map(|o| Edit::new(o.span, ordinal::write(next, o.value)))
            .collect();
        let (a, b) = (document.text(above.span), document.text(first.span));
        let message = match skipped(above.form, list.form) {
            Some(_) => format!("层次跳级：“{a}”下直接用“{b}”"),
            None => {
                let usual = ordinal::write(next, 1);
                format!("同级序号不一致：“{a}”下用“{b}”，别处用“{usual}”")
            }
        };
        let report = findings.report(first.span, message).fix(
            format!("改用“{}”一级", ordinal::write(next, 1)),
            Safety::Suggested,
            edits,
        );
        // No standard orders ①, and 一、 may go down to 1. at once.
        let circled = list.form == Form::Circled && usual(&levels, list, above.form).is_none();
        if circled || list.form == Form::Arabic && skipped(above.form, list.form).is_none() {
            report.severity(Severity::Hint);
        }
    }
}

/// The sign that belongs right under `above` where ① stands there: ① comes after
/// （1）, and lists things at most one level higher.
fn circled(above: Form) -> Option<Form> {
    match above {
        Form::Chinese => Some(Form::ChineseParen),
        Form::ChineseParen => Some(Form::Arabic),
        _ => None,
    }
}

/// The sign that belongs right under `above`, where `form` leaves out a level.
fn skipped(above: Form, form: Form) -> Option<Form> {
    let (from, to) = (rank(above)?, rank(form)?);
    let two_levels = above == Form::Chinese && form == Form::Arabic;
    (to >= from + 2 && !two_levels).then_some(match above {
        Form::Chinese => Form::ChineseParen,
        _ => Form::Arabic,
    })
}

/// The sign that headings right under each form of ordinal have in this
/// document, the first of each.
fn levels(lists: &[Siblings<'_>]) -> Vec<(Form, Form)> {
    let mut levels: Vec<(Form, Form)> = Vec::new();
    for list in lists {
        let Some(above) = list.parent.and_then(|p| p.ordinal).map(|o| o.form) else {
            continue;
        };
        let below = rank(list.form) > rank(above) && list.form != Form::Circled;
        let known = levels.iter().any(|(form, _)| *form == above);
        if !known && below && are_headings(list) && skipped(above, list.form).is_none() {
            levels.push((above, list.form));
        }
    }
    levels
}

/// The sign that this document has right under `above` elsewhere, where `list`
/// has ① or 1） there. Those list things rather than opening a level, but for
/// headings where others of their kind have the sign of a level.
fn usual(levels: &[(Form, Form)], list: &Siblings<'_>, above: Form) -> Option<Form> {
    let level = levels.iter().find(|(form, _)| *form == above);
    level.filter(|_| are_headings(list)).map(|(_, sign)| *sign)
}

fn are_headings(list: &Siblings<'_>) -> bool {
    list.blocks.iter().all(|b| b.role == Role::Heading)
}
