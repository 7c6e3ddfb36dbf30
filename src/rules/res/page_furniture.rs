//! What stands on every page of a printed document and was copied with it. It
//! is found when the text is cut into paragraphs; this rule takes it out and
//! joins the sentence that the end of a page cut in two.

use crate::document::Document;
use crate::finding::{Edit, Safety, Severity};
use crate::rule::{Example, Findings, Rule};
use crate::segment::ResidueKind;

/// RES-10.
pub(crate) const RULE: Rule = Rule {
    code: "RES-10",
    name: "page-furniture",
    title: "页眉页脚残留",
    why: "从PDF、打印稿复制时，页码、页眉、页脚会混进正文，应当删除；被分页断开的句子应当接上。",
    basis: "通常：正文不含页眉、页脚和页码",
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
    ],
    counterexamples: &[
        "施工期为2—3月。\n3\n",
        "第三页\n详见第3页附表。\n",
        "序号\n1\n姓名\n2\n张三\n",
        "——在全区大会上的讲话\n",
    ],
    check,
};

fn check(document: &Document<'_>, findings: &mut Findings<'_>) {
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
