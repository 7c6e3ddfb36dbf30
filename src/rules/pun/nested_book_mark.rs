//! Book-title marks inside book-title marks.

use crate::document::Document;
use crate::enclosure::Pair;
use crate::finding::{Edit, Safety, Severity};
use crate::rule::{Example, Findings, Rule};
use crate::span::Span;

/// PUN-07.
pub(crate) const RULE: Rule = Rule {
    code: "PUN-07",
    name: "nested-book-mark",
    title: "书名号套用",
    why: "书名号里面还要用书名号时，外面一层用双书名号，里面一层用单书名号。",
    basis: "GB/T 15834—2011 4.15",
    severity: Severity::Error,
    examples: &[
        Example {
            bad: "印发《关于修改《森林防火办法》的决定》。\n",
            good: Some("印发《关于修改〈森林防火办法〉的决定》。\n"),
        },
        Example {
            bad: "根据《关于贯彻《办法》和《细则》的通知》执行。\n",
            good: Some("根据《关于贯彻〈办法〉和〈细则〉的通知》执行。\n"),
        },
    ],
    counterexamples: &[
        "印发《关于修改〈森林防火办法〉的决定》。\n",
        "学习《办法》《细则》，参照《规定》（《公报》刊发）。\n",
    ],
    check,
};

fn check(document: &Document<'_>, findings: &mut Findings<'_>) {
    let pairs = document.enclosures();
    for pair in pairs.iter().filter(|p| p.pair == Pair::Book) {
        let outer = pair.parent.and_then(|at| pairs.get(at as usize));
        if outer.is_none_or(|outer| outer.pair != Pair::Book) {
            continue;
        }
        let name = document.text(pair.inner);
        let marks = [
            Edit::new(Span::new(pair.outer.start, pair.inner.start), "〈"),
            Edit::new(Span::new(pair.inner.end, pair.outer.end), "〉"),
        ];
        findings
            .report(pair.outer, format!("书名号内的《{name}》应当用单书名号"))
            .fix(format!("改为〈{name}〉"), Safety::Safe, marks.into());
    }
}
