//! An organ under a name that it no longer has.

use crate::document::Document;
use crate::finding::{Edit, Safety, Severity};
use crate::lexicon::Table;
use crate::mask::Kinds;
use crate::rule::{Example, Findings, Rule};
use crate::span::Span;
use crate::zone::Zone;

/// FIX-06.
pub(crate) const RULE: Rule = Rule {
    code: "FIX-06",
    name: "org-renamed",
    title: "机构已更名",
    why: "机构改革以后用新名称；叙述改革以前的事情，在旧名称前加“原”字或者写明年份。",
    basis: "各次机构改革方案，见各条提示；地方机构名称以当地方案为准",
    severity: Severity::Hint,
    examples: &[
        Example {
            bad: "2023年，市国土资源局开展专项检查。\n",
            good: Some("2023年，市自然资源局开展专项检查。\n"),
        },
        Example {
            bad: "2024年5月，县环境保护局牵头整改，县质监局配合。\n",
            good: Some("2024年5月，县生态环境局牵头整改，县市场监督管理局配合。\n"),
        },
    ],
    counterexamples: &[
        "2023年，原国土资源局的档案移交完毕。\n",
        "2016年，市国土资源局开展专项检查。\n",
        "2023年，市政府修订国土资源局2017年制定的办法。\n",
        "2023年，农业部门、文化部门开展专项检查。\n",
        "2018年，国土资源局职责整合，组建自然资源局。\n",
    ],
    check,
};

/// What a sentence about the reform itself, or about the past, says.
const HISTORY: [&str; 16] = [
    "原",
    "更名",
    "改为",
    "合并",
    "组建",
    "撤销",
    "划入",
    "整合",
    "不再保留",
    "职责",
    "挂牌",
    "当时",
    "曾",
    "时任",
    "历任",
    "前身",
];

fn check(document: &Document<'_>, findings: &mut Findings<'_>) {
    let hits = document.words(Table::Institution);
    if hits.is_empty() {
        return;
    }
    let year = document.year();
    for hit in hits {
        let from: u32 = hit.row.get("from").parse().unwrap_or(u32::MAX);
        let near = document.clause_at(hit.span.start);
        let sentence = document.sentence_at(hit.span.start);
        let prose = sentence.filter(|s| Zone::PROSE.contains(&s.zone));
        let Some(sentence) = prose else { continue };
        let said = document
            .year_in(near)
            .filter(|y| *y <= from)
            .or_else(|| document.year_in(Span::new(sentence.span.start, hit.span.start)));
        // The year of the reform itself had both names.
        let dated = said.or(year).is_some_and(|y| y > from);
        let around = document.text(near);
        let own = Kinds::CITED.or(Kinds::TABLE_CELL);
        if !dated
            || HISTORY.iter().any(|w| around.contains(w))
            || document.masked(hit.span.start, own)
        {
            continue;
        }
        let (old, right) = (hit.row.get("old"), hit.row.get("right"));
        let source = hit.row.get("source");
        let edits = if right.contains('（') {
            Vec::new()
        } else {
            vec![Edit::new(hit.span, right)]
        };
        findings
            .report(
                hit.span,
                format!("“{old}”已更名，{from}年机构改革后通称“{right}”（{source}）"),
            )
            .fix(format!("改为“{right}”"), Safety::Suggested, edits);
    }
}
