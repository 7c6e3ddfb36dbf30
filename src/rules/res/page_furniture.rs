//! What stands on the pages of a printed document and was copied with it: heads,
//! feet and numbers, and the table of contents, which the pages of another file
//! are counted in. Both are found when the text is cut into paragraphs; this rule
//! takes the first out and joins the sentence that the end of a page cut in two;
//! for the second it offers that.

use crate::character::{is_blank, is_line_break};
use crate::document::Document;
use crate::finding::{Edit, Safety, Severity};
use crate::rule::{Example, Findings, Rule};
use crate::segment::ResidueKind;
use crate::span::Span;

/// RES-10.
pub(crate) const RULE: Rule = Rule {
    code: "RES-10",
    name: "page-furniture",
    title: "页眉页脚、目录残留",
    why: "从PDF、打印稿复制时，页码、页眉、页脚会混进正文，应当删除；被分页断开的句子应当接上。目录的页码是原稿的，排版后不再准确，通常删去，定稿后在Word或WPS中重新生成。",
    basis: "通常：正文不含页眉、页脚和页码，目录在定稿后生成",
    severity: Severity::Warning,
    examples: &[
        Example {
            bad: "全年各项任务基本完成。\n— 3 —\n二、存在问题\n",
            good: Some("全年各项任务基本完成。\n\n二、存在问题\n"),
        },
        Example {
            bad: "全年共检查沿街商铺、出租房屋三百余处，督促整改火灾隐患一百\n第3页 共10页\n二十余处。\n",
            good: Some("全年共检查沿街商铺、出租房屋三百余处，督促整改火灾隐患一百二十余处。\n"),
        },
        Example {
            bad: "清河区工作报告\n全年平稳。\n- 1 -\n清河区工作报告\n再接再厉。\n- 2 -\n清河区工作报告\n谢谢大家。\n",
            good: Some("清河区工作报告\n全年平稳。\n\n\n再接再厉。\n\n\n谢谢大家。\n"),
        },
        Example {
            bad: "清河县教育规划\n目　录\n一、发展基础……………1\n二、总体要求……………8\n一、发展基础\n学校布局不断优化。\n二、总体要求\n坚持优质均衡。\n",
            good: Some(
                "清河县教育规划\n\n一、发展基础\n学校布局不断优化。\n二、总体要求\n坚持优质均衡。\n",
            ),
        },
    ],
    counterexamples: &[
        "施工期为2—3月。\n3\n",
        "第三页\n详见第3页附表。\n",
        "序号\n1\n姓名\n2\n张三\n",
        "——在全区大会上的讲话\n",
        "政务公开目录\n一、机构职能\n二、办事指南\n",
    ],
    check,
};

fn check(document: &Document<'_>, findings: &mut Findings<'_>) {
    contents(document, findings);
    let mut done = 0;
    for mark in &document.segments.residue {
        if mark.kind != ResidueKind::Furniture || mark.span.start < done {
            continue;
        }
        let gap = document.segments.join_around(mark.span);
        let span = gap
            .and_then(|gap| document.segments.furniture(gap))
            .unwrap_or(mark.span);
        let edit = match gap {
            Some(gap) => Edit::new(gap, document.glue(gap)),
            None => Edit::new(span, ""),
        };
        done = span.end;
        let words = document.text(span);
        let message = match gap {
            Some(_) => format!("“{words}”是页眉、页脚或页码，断开了句子，请删除后接上"),
            None => format!("“{words}”是页眉、页脚或页码，请删除"),
        };
        findings
            .report(span, message)
            .fix("删除", Safety::Safe, vec![edit]);
    }
}

/// Every table of contents, with the offer to take it out.
fn contents(document: &Document<'_>, findings: &mut Findings<'_>) {
    let lines = document.segments.residue.iter();
    let lines: Vec<Span> = lines
        .filter(|mark| mark.kind == ResidueKind::Contents)
        .map(|mark| mark.span)
        .collect();
    let goes_on = |a: &Span, b: &Span| {
        let between = document.text(Span::new(a.end, b.start));
        between.chars().all(|c| is_blank(c) || is_line_break(c))
    };
    for table in lines.chunk_by(goes_on) {
        let (Some(first), Some(last)) = (table.first(), table.last()) else {
            continue;
        };
        let span = first.cover(*last);
        let count = table.len();
        findings
            .report(
                span,
                format!("这{count}行是目录，按原样保留，不参加编号；页码是原稿的，通常删去，定稿后重新生成"),
            )
            .severity(Severity::Hint)
            .fix("删去目录", Safety::Suggested, vec![Edit::new(span, "")]);
    }
}
