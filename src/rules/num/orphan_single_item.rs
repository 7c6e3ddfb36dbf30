//! A level with a single item.

use super::siblings::{rank, siblings};
use crate::document::Document;
use crate::finding::Severity;
use crate::ordinal::Form;
use crate::recognise::{Part, Role};
use crate::rule::{Example, Findings, Rule};
use crate::span::Span;

/// NUM-12.
pub(crate) const RULE: Rule = Rule {
    code: "NUM-12",
    name: "orphan-single-item",
    title: "只有一项却标序号",
    why: "一个层次至少有两项才需要分项；只有一项时，通常并入上一级，或者是漏了后面的项。",
    basis: "通常：分项不少于两项",
    severity: Severity::Hint,
    examples: &[
        Example {
            bad: "一、总体要求\n（一）加强领导。成立专班。\n二、主要任务\n抓好落实。\n",
            good: None,
        },
        Example {
            bad: "一、总体要求\n明确目标。\n二、主要任务\n1.抓好落实。定期通报。\n三、保障措施\n加强领导。\n",
            good: None,
        },
        Example {
            bad: "各科室：\n现将有关事项通知如下：\n一、提高认识\n各科室要切实抓好落实。\n某某县档案馆\n2024年6月10日\n",
            good: None,
        },
    ],
    counterexamples: &[
        "各科室：\n现将有关事项通知如下：\n一、提高认识\n各科室要切实抓好落实。\n二、明确责任\n各科室要专人负责。\n某某县档案馆\n2024年6月10日\n",
        "一、总体要求\n（一）加强领导。成立专班。\n（二）明确责任。分片包干。\n二、主要任务\n抓好落实。\n",
        "一、总体要求\n加强领导，成立专班。\n",
        "一、总体要求\n（一）加强领导。成立专班。\n",
    ],
    check,
};

fn check(document: &Document<'_>, findings: &mut Findings<'_>) {
    let faults = document.outline.faults.iter();
    let places = faults.flat_map(|f| f.places().map(|place| (f.form, place)));
    let mut faults: Vec<(Form, usize)> = places.collect();
    faults.sort_unstable();
    for list in siblings(document) {
        let [only] = list.blocks.as_slice() else {
            continue;
        };
        let Some(ordinal) = only.ordinal else {
            continue;
        };
        let above = list.parent.and_then(|p| p.ordinal);
        let ordered = above.map_or(list.form == Form::Chinese, |above| {
            rank(list.form) > rank(above.form) && rank(above.form).is_some()
        });
        let alone = list.parent.is_some() || is_only(document, list.form);
        if ordinal.value != 1 || !ordered || !alone || only.part != Part::Main {
            continue;
        }
        let level = list.parent.map_or(only.level, |parent| parent.level);
        // At the end of the draft the rest may not have been pasted, unless it
        // is signed.
        let after = document
            .blocks
            .partition_point(|b| b.span.start <= only.span.start);
        let later = document.blocks.get(after..).unwrap_or_default().iter();
        let next = later
            .take_while(|b| b.part == Part::Main)
            .find(|b| {
                let ends = b.role.is_text()
                    && b.ordinal.is_some()
                    && b.level.is_some()
                    && b.level <= level;
                ends || matches!(b.role, Role::Signature | Role::Date)
            })
            .map(|b| b.span.start);
        // A second item whose number is wrong is reported as such.
        let until = next.unwrap_or_default();
        let next_fault = faults.partition_point(|place| *place < (list.form, only.span.start));
        let renumbered = faults
            .get(next_fault)
            .is_some_and(|&(form, at)| form == list.form && at < until);
        // Further items may stand in the same paragraph, their line ends lost.
        let alone = next.is_some_and(|next| {
            let rest = document.text(Span::new(ordinal.span.end, next));
            !holds_second(list.form, rest)
        });
        if alone && !renumbered {
            let b = document.text(ordinal.span);
            let told = above.map_or_else(
                || format!("全文只有“{b}”一项"),
                |above| format!("“{}”下只有“{b}”一项", document.text(above.span)),
            );
            findings.report(
                ordinal.span,
                format!("{told}，通常并入正文；如有遗漏请补上"),
            );
        }
    }
}

/// True where the draft has one sign of `form`, and none is missing.
fn is_only(document: &Document<'_>, form: Form) -> bool {
    let signs = document.blocks.iter().filter_map(|b| b.ordinal);
    let count = signs.filter(|o| o.form == form).take(2).count();
    count == 1 && document.outline.faults.iter().all(|f| f.form != form)
}

/// True where the second item of a list stands somewhere in `text`.
fn holds_second(form: Form, text: &str) -> bool {
    let signs: &[&str] = match form {
        Form::Chinese => &["二、", "二."],
        Form::ChineseParen => &["（二）", "(二)", "㈡"],
        Form::Arabic => &["2.", "2、", "2．", "⒉"],
        _ => &["（2）", "(2)", "2）", "⑵", "②"],
    };
    signs.iter().any(|sign| text.contains(sign))
}
