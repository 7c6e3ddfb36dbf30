//! A law under a short name where it is cited for the first time.

use std::collections::BTreeSet;

use super::title;
use crate::document::Document;
use crate::enclosure::Pair;
use crate::finding::{Edit, Safety, Severity};
use crate::lexicon::{self, Cue, Table};
use crate::rule::{Example, Findings, Rule};
use crate::span::Span;

/// LAW-04.
pub(crate) const RULE: Rule = Rule {
    code: "LAW-04",
    name: "law-abbreviated",
    title: "首次引用法规用简称",
    why: "公文引用法规作依据时，首次通常用全称，需要用简称的加“（以下简称……）”。",
    basis: "通常：首次引用用全称",
    severity: Severity::Hint,
    examples: &[
        Example {
            bad: "根据《行政处罚法》，对该企业予以处罚。\n",
            good: Some("根据《中华人民共和国行政处罚法》，对该企业予以处罚。\n"),
        },
        Example {
            bad: "全面落实《人民调解法》，健全调解组织。\n",
            good: Some("全面落实《中华人民共和国人民调解法》，健全调解组织。\n"),
        },
        Example {
            bad: "组织学习《行政处罚法》，《森林法》规定严禁毁林。\n",
            good: Some(
                "组织学习《中华人民共和国行政处罚法》，《中华人民共和国森林法》规定严禁毁林。\n",
            ),
        },
        Example {
            bad: "组织学习《反电诈法》。\n",
            good: Some("组织学习《中华人民共和国反电信网络诈骗法》。\n"),
        },
    ],
    counterexamples: &[
        "根据《中华人民共和国行政处罚法》作出处罚，《行政处罚法》另有规定的除外。\n",
        "根据《反分裂国家法》制定本规定。\n",
        "推动修订《行政处罚法》，《森林法》草案公开征求意见。\n",
    ],
    check,
};

/// Words before a law that is the basis of what is done, or is carried out.
const BASES: [&str; 24] = [
    "根据", "依据", "依照", "按照", "违反", "遵照", "落实", "贯彻", "执行", "遵守", "实施", "适用",
    "参照", "符合", "学习", "宣传", "普及", "宣讲", "解读", "研读", "对照", "熟悉", "掌握", "遵循",
];

/// What follows a law that is the basis: 《森林法》规定.
const SAYS: [&str; 4] = ["规定", "明确", "要求", "第"];

const REPUBLIC: &str = "中华人民共和国";

fn check(document: &Document<'_>, findings: &mut Findings<'_>) {
    for alias in title::aliases(document) {
        if alias.row.get("kind") != "abbreviated" {
            continue;
        }
        let right = alias.row.get("right");
        let marks = Span::new(
            alias.span.start.saturating_sub('《'.len_utf8()),
            alias.span.end + '》'.len_utf8(),
        );
        let whole = lexicon::find(Table::LawName, right).map(|row| row.get("full"));
        let opens = document.source.char_before(alias.span.start) == Some('《');
        let right = whole
            .filter(|_| opens && is_basis(document, marks))
            .unwrap_or(right);
        let name = document.text(alias.span);
        findings
            .report(
                alias.span,
                format!("《{name}》是简称，首次引用通常用全称《{right}》"),
            )
            .fix(
                format!("改为“{right}”"),
                Safety::Suggested,
                vec![Edit::new(alias.span, right)],
            );
    }
    bases(document, findings);
}

/// 根据《行政处罚法》
fn bases(document: &Document<'_>, findings: &mut Findings<'_>) {
    // Where short names are agreed on, the writer has thought of it.
    if !document.words(Table::Cue(Cue::Abbreviated)).is_empty() {
        return;
    }
    let mut seen: BTreeSet<&str> = BTreeSet::new();
    for pair in document.enclosures() {
        if pair.pair != Pair::Book || pair.parent.is_some() {
            continue;
        }
        let words = document.text(pair.inner);
        let name = words.strip_prefix(REPUBLIC).unwrap_or(words);
        if !seen.insert(name) || name != words {
            continue;
        }
        let row = lexicon::find(Table::LawName, name).filter(|r| r.get("kind") == "法律");
        let full = row.map_or("", |r| r.get("full"));
        if !is_basis(document, pair.outer) || full.strip_prefix(REPUBLIC) != Some(name) {
            continue;
        }
        findings
            .report(
                pair.inner,
                format!("《{name}》首次引用，通常用全称《{full}》"),
            )
            .fix(
                format!("改为“{full}”"),
                Safety::Suggested,
                vec![Edit::new(pair.inner, full)],
            );
    }
}

/// True for a law at `outer`, its marks included, that something is founded on,
/// or that people are to know.
fn is_basis(document: &Document<'_>, outer: Span) -> bool {
    let after = document.after(outer.end);
    BASES.contains(&document.chars_before(outer.start, 2))
        || SAYS.iter().any(|word| after.starts_with(word))
}
