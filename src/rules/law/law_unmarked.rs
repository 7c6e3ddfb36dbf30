//! A law cited by an article without book-title marks.

use std::collections::BTreeSet;

use crate::character::is_han;
use crate::document::Document;
use crate::finding::{Edit, Safety, Severity};
use crate::lexicon::{self, Cue, Table};
use crate::mask::Kinds;
use crate::numeral::is_amount;
use crate::rule::{Example, Findings, Rule};
use crate::span::Span;

/// LAW-03.
pub(crate) const RULE: Rule = Rule {
    code: "LAW-03",
    name: "law-unmarked",
    title: "法规名未加书名号",
    why: "引用法律法规的条文时，法规名称通常加书名号；前面已注明“以下简称”的除外。",
    basis: "GB/T 15834—2011 4.15；通常：引用法规名加书名号",
    severity: Severity::Hint,
    examples: &[
        Example {
            bad: "根据安全生产法第三条，开展专项检查。\n",
            good: Some("根据《安全生产法》第三条，开展专项检查。\n"),
        },
        Example {
            bad: "依照中华人民共和国消防法第六十条予以处罚。\n",
            good: Some("依照《中华人民共和国消防法》第六十条予以处罚。\n"),
        },
    ],
    counterexamples: &[
        "根据《安全生产法》第三条，开展专项检查。\n",
        "学习民法典，依照刑法第三百九十七条定罪。\n",
        "根据《中华人民共和国消防法》（以下简称消防法）开展检查，消防法第六十条规定了罚则。\n",
    ],
    check,
};

/// Laws that are cited without marks by custom.
const PLAIN: [&str; 3] = ["宪法", "刑法", "民法"];

/// Characters of the longest name that is looked for.
const LONGEST: usize = 24;

fn check(document: &Document<'_>, findings: &mut Findings<'_>) {
    let hits = document.words(Table::Cue(Cue::Article));
    if hits.is_empty() || is_enactment(document) {
        return;
    }
    let mut seen = BTreeSet::new();
    for hit in hits {
        let article = document.chars_after(hit.span.end, 1);
        if !article.chars().all(|c| is_amount(c) || c.is_ascii_digit()) || article.is_empty() {
            continue;
        }
        let end = hit.span.start + '法'.len_utf8();
        let Some(name) = name_before(document, end) else {
            continue;
        };
        let words = document.text(name);
        if document.masked(name.start, Kinds::CITED) || !seen.insert(words) {
            continue;
        }
        findings
            .report(name, format!("“{words}”通常加书名号，写作《{words}》"))
            .fix(
                "加书名号",
                Safety::Suggested,
                vec![
                    Edit::new(Span::at(name.start), "《"),
                    Edit::new(Span::at(name.end), "》"),
                ],
            );
    }
}

/// The longest name of a law that ends at the byte `end`.
fn name_before(document: &Document<'_>, end: usize) -> Option<Span> {
    let before = document.chars_before(end, LONGEST);
    let starts = before.char_indices().filter(|(_, c)| is_han(*c));
    let name = starts
        .filter_map(|(at, _)| before.get(at..))
        .find(|n| is_law(n))?;
    Some(Span::new(end - name.len(), end))
}

fn is_law(name: &str) -> bool {
    let short = name.strip_prefix("中华人民共和国").unwrap_or(name);
    !PLAIN.contains(&short) && lexicon::find(Table::LawName, short).is_some()
}

/// What the title of a text ends with that lawyers wrote.
const ENACTMENTS: [&str; 12] = [
    "法",
    "条例",
    "规定",
    "办法",
    "细则",
    "规则",
    "解释",
    "决定",
    "修正案",
    "意见",
    "批复",
    "判决书",
];

/// True for the text of a law or regulation itself, which names others as the
/// drafters of laws do; and where short names were agreed on.
fn is_enactment(document: &Document<'_>) -> bool {
    let title = document.title().map_or("", |(_, words)| words);
    ENACTMENTS
        .iter()
        .any(|end| title.trim_end_matches(['（', '）']).ends_with(end))
        || !document.words(Table::Cue(Cue::Abbreviated)).is_empty()
}
