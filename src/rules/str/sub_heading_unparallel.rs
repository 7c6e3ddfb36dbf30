//! One heading among several of a level that is built otherwise.

use crate::document::Document;
use crate::finding::Severity;
use crate::ordinal::Form;
use crate::recognise::{Block, Role};
use crate::rule::{Example, Findings, Rule};
use crate::span::Span;

/// STR-20.
pub(crate) const RULE: Rule = Rule {
    code: "STR-20",
    name: "sub-heading-unparallel",
    title: "同级标题结构不齐",
    why: "并列的小标题通常结构一致、字数相当；其余都整齐而只有一条不同，往往是漏改。",
    basis: "通常：并列标题结构一致",
    severity: Severity::Hint,
    examples: &[
        Example {
            bad: "（一）加强组织领导，压实工作责任。成立专班，分片包干。\n（二）完善制度机制，规范办事流程。修订制度，公开流程。\n（三）搞好宣传。张贴海报，发放手册。\n（四）严格督导检查，确保落地见效。定期通报，跟踪问效。\n",
            good: None,
        },
        Example {
            bad: "一、压实责任，强化保障\n成立专班。\n二、抓好宣传\n张贴海报。\n三、排查隐患，消除风险\n逐户走访。\n",
            good: None,
        },
        Example {
            bad: "一、强化学习，提升能力\n组织集中学习。\n二、强化管理，堵塞漏洞\n修订管理制度。\n三、强化服务，优化环境，树立形象\n开展上门服务。\n四、强化监督，改进作风\n开展明察暗访。\n",
            good: None,
        },
        Example {
            bad: "（一）健全组织体系。成立专班，分片包干。\n（二）建强调解队伍。选聘专职，培训骨干。\n（三）进一步完善全区基层治理长效工作机制。修订制度，公开流程。\n（四）强化督导检查。定期通报，跟踪问效。\n",
            good: None,
        },
        Example {
            bad: "（一）健全组织体系\n成立专班。\n（二）建强调解队伍\n选聘专职。\n（三）强化督导检查\n定期通报。\n（四）进一步完善全区基层治理长效工作机制\n修订制度。\n",
            good: None,
        },
    ],
    counterexamples: &[
        "（一）坚持高位推动。成立专班。\n（二）坚持问题导向。走访群众。\n（三）坚持系统治理、依法治理、源头治理。健全机制。\n（四）坚持严管厚爱。开展谈心。\n",
        "（一）健全组织体系。成立专班，分片包干。\n（二）建强人民调解队伍。选聘专职，培训骨干。\n（三）完善长效工作机制。修订制度，公开流程。\n（四）强化督导。定期通报，跟踪问效。\n",
        "（一）加强组织领导，压实工作责任。成立专班，分片包干。\n（二）完善制度机制，规范办事流程。修订制度，公开流程。\n（三）强化宣传引导，营造浓厚氛围。张贴海报，发放手册。\n（四）严格督导检查，确保落地见效。定期通报，跟踪问效。\n",
        "一、总体要求\n二、主要任务\n三、实施步骤，分三个阶段\n四、保障措施\n",
        "一、压实责任，强化保障\n成立专班。\n二、排查隐患，消除风险\n逐户走访。\n三、下一步打算\n继续排查。\n",
        "一、学习情况\n组织学习。\n二、强化管理，堵塞漏洞\n修订制度。\n三、下一步打算\n继续学习。\n",
    ],
    check,
};

/// Fewer headings than these show no pattern.
const FEWEST: usize = 3;

/// Clauses of headings that are built alike have so many characters at most;
/// longer ones are sentences.
const CLAUSE: usize = 12;

/// By how many characters one heading is longer than all the others.
const LONGER: usize = 6;

fn check(document: &Document<'_>, findings: &mut Findings<'_>) {
    // The headings of each level since the last of a level above.
    let mut open: [Vec<&Block>; 6] = Default::default();
    for block in document.blocks.iter().filter(|b| b.role == Role::Heading) {
        let Some(level) = block.level.map(usize::from) else {
            continue;
        };
        for deeper in open.iter_mut().skip(level + 1) {
            judge(document, deeper, findings);
            deeper.clear();
        }
        if let Some(list) = open.get_mut(level) {
            list.push(block);
        }
    }
    for list in &open {
        judge(document, list, findings);
    }
}

/// True for a heading that says which part of a text it heads: 总体要求, 下一步
/// 打算.
fn is_label(document: &Document<'_>, block: &Block) -> bool {
    const LABELS: [&str; 16] = [
        "要求",
        "目标",
        "原则",
        "保障",
        "情况",
        "问题",
        "打算",
        "措施",
        "安排",
        "步骤",
        "时间",
        "下一步",
        "背景",
        "成效",
        "做法",
        "其他",
    ];
    let words = block.heading.map_or("", |h| document.text(h));
    LABELS.iter().any(|label| words.contains(label))
}

/// Reports the only one of `headings` that has other clauses than the rest.
fn judge(document: &Document<'_>, headings: &[&Block], findings: &mut Findings<'_>) {
    if headings.len() < FEWEST {
        return;
    }
    let shapes: Vec<Vec<usize>> = headings
        .iter()
        .filter_map(|b| b.heading)
        .map(|h| {
            document
                .text(h)
                .split('，')
                .map(|c| c.chars().count())
                .collect()
        })
        .collect();
    let (Some(first), Some(second), Some(third)) = (shapes.first(), shapes.get(1), shapes.get(2))
    else {
        return;
    };
    // Of any three one that is not the odd one.
    let usual = if first.len() == second.len() || first.len() == third.len() {
        first
    } else {
        second
    };
    let same = |shape: &[usize]| {
        shape.len() == usual.len() && shape.iter().zip(usual).all(|(a, b)| a.abs_diff(*b) <= 1)
    };
    let mut odd = shapes.iter().enumerate().filter(|(_, s)| !same(s));
    let (Some((place, shape)), None) = (odd.next(), odd.next()) else {
        return;
    };
    // The first and the last, 总体要求 and 保障措施, are often of another kind;
    // so is a short one, and of three hardly any is the odd one.
    let ends = place == 0 || place + 1 == shapes.len();
    let short = |shape: &[usize]| shape.iter().all(|length| *length <= CLAUSE);
    let built = usual.len() > 1
        && short(usual)
        && short(shape)
        && headings.get(place).is_some_and(|b| !is_label(document, b));
    let few = ends || shapes.len() < 4;
    let lone = usual.len() == 1
        && shapes.len() > 3
        && headings.get(place).is_some_and(|b| !is_label(document, b));
    if few && !built && !lone || shapes.len() != headings.len() {
        return;
    }
    // Chapters, 一、, are often labels of unlike length.
    let chapter = |b: &&Block| b.ordinal.is_none_or(|o| o.form == Form::Chinese);
    let below = !headings.iter().any(chapter);
    let (length, most) = (shape.first().unwrap_or(&0), usual.first().unwrap_or(&0));
    // One that is more than twice as long is no label.
    let far = *length > most + 2 * LONGER - 2 && *most <= CLAUSE && !ends;
    if usual.len() == 1 && shape.len() == 1 && *length > most + LONGER {
        // 系统治理、依法治理、源头治理 is a list of as short ones.
        let whole = |span: &Span| (below || far) && !document.text(*span).contains('、');
        if let Some(span) = headings.get(place).and_then(|b| b.heading).filter(whole) {
            let message = format!("同级标题多为{most}字左右，此条{length}字，通常长短相当");
            findings.report(span, message);
        }
        return;
    }
    if usual.len() < 2 || shape.len() == usual.len() {
        return;
    }
    if let Some(span) = headings.get(place).and_then(|b| b.heading) {
        findings.report(
            span,
            format!(
                "同级标题多为{}个短语并列，此条为{}个，通常结构一致",
                usual.len(),
                shape.len()
            ),
        );
    }
}
