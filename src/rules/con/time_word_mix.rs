//! A report on last year that says 今年以来.

use crate::document::Document;
use crate::finding::Severity;
use crate::recognise::{Block, Part};
use crate::rule::{Example, Findings, Rule};
use crate::span::Span;
use crate::zone::Zone;

/// CON-07.
pub(crate) const RULE: Rule = Rule {
    code: "CON-07",
    name: "time-word-mix",
    title: "时间称谓混用",
    why: "总结、述职写的是哪一年，全文用一种说法；次年落款的材料再写“今年以来”，指的就不是那一年了。",
    basis: "通常：时间称谓一致",
    severity: Severity::Hint,
    examples: &[
        Example {
            bad: "2023年度述职报告\n示例街道　王明\n今年以来，本人认真履行职责，完成各项任务。\n2024年1月5日\n",
            good: None,
        },
        Example {
            bad: "2023年工作总结\n今年以来，各项任务顺利推进。2023年，共开展宣传50次。\n",
            good: None,
        },
    ],
    counterexamples: &[
        "2023年度述职报告\n示例街道　王明\n一年来，本人认真履行职责，完成各项任务。\n2024年1月5日\n",
        "2023年工作总结\n今年以来，各项任务顺利推进，共开展宣传50次。\n2023年12月25日\n",
        "2024年工作计划\n今年以来，各项任务顺利推进。2024年，将开展宣传50次。\n",
    ],
    check,
};

fn check(document: &Document<'_>, findings: &mut Findings<'_>) {
    let account = ["述职报告", "述职述廉报告", "述法报告", "工作总结", "总结"];
    let title = document.title().map(|(block, _)| block.span);
    let Some(year) = title
        .filter(|_| document.genre().is_some_and(|g| account.contains(&g)))
        .and_then(|title| document.year_in(title))
    else {
        return;
    };
    let text = document.paragraphs(&[Zone::Body]);
    let Some(at) = text
        .filter_map(|p| Some(p.block.span.start + p.text.find("今年以来")?))
        .next()
    else {
        return;
    };
    let here = Span::new(at, at + "今年以来".len());
    let written = document.date_of_writing().and_then(|d| d.year);
    if written.is_some_and(|w| w.digits == 4 && w.value == year + 1) {
        findings.report(
            here,
            format!(
                "落款在{}年，“今年以来”易误作{}年，宜写“{year}年以来”“一年来”",
                year + 1,
                year + 1
            ),
        );
        return;
    }
    let named = document.dates().iter().find(|d| {
        let whole = d.month.is_none() && d.year.is_some_and(|y| y.digits == 4 && y.value == year);
        let rest = document.source.text.get(d.span.end..).unwrap_or_default();
        let body = document.block_at(d.span.start).is_some_and(is_body);
        whole && body && rest.starts_with('，')
    });
    if let Some(date) = named {
        let words = document.text(date.span);
        findings.report(
            date.span,
            format!("前文写“今年以来”，这里写“{words}”，时间称谓宜一致"),
        );
    }
}

fn is_body(block: &Block) -> bool {
    block.role.is_text() && block.part == Part::Main
}
