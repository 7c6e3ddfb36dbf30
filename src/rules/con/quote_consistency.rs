//! A term now in quotation marks, now without.

use std::collections::BTreeSet;

use crate::document::Document;
use crate::enclosure::Pair;
use crate::finding::{Edit, Safety, Severity};
use crate::numeral::is_numeral;
use crate::phrases::Phrases;
use crate::rule::{Example, Findings, Rule};
use crate::span::Span;
use crate::zone::Zone;

/// CON-04.
pub(crate) const RULE: Rule = Rule {
    code: "CON-04",
    name: "quote-consistency",
    title: "引号时有时无",
    why: "同一用语全文要么都加引号，要么都不加；第一次加、后面不加是可以的。",
    basis: "通常：同一用语全文一致",
    severity: Severity::Hint,
    examples: &[
        Example {
            bad: "学习新发展理念，把“新发展理念”落实到位，以新发展理念引领工作，贯彻新发展理念不动摇。\n",
            good: Some(
                "学习新发展理念，把新发展理念落实到位，以新发展理念引领工作，贯彻新发展理念不动摇。\n",
            ),
        },
        Example {
            bad: "推广“五步工作法”，依托“五步工作法”化解纠纷。用好五步工作法，完善“五步工作法”。\n",
            good: Some(
                "推广“五步工作法”，依托“五步工作法”化解纠纷。用好“五步工作法”，完善“五步工作法”。\n",
            ),
        },
    ],
    counterexamples: &[
        "推广“五步工作法”，依托五步工作法化解纠纷，用好五步工作法。\n",
        "推广“五步工作法”，依托“五步工作法”化解纠纷。\n",
        "学习新发展理念，开展“新发展理念”宣讲，贯彻新发展理念。\n",
    ],
    check,
};

/// Ends of terms that have a name of their own.
const ENDS: &[&str] = &[
    "思想",
    "精神",
    "战略",
    "工作法",
    "理念",
    "模式",
    "经验",
    "格局",
    "体系",
    "工程",
    "行动",
    "机制",
    "聚焦",
    "意识",
    "自信",
    "维护",
    "确立",
];

/// Where a term stands, and whether in quotation marks.
#[derive(Clone, Copy)]
struct Place {
    span: Span,
    quoted: bool,
}

fn check(document: &Document<'_>, findings: &mut Findings<'_>) {
    let mut terms: Vec<&str> = Vec::new();
    let quoted: Vec<Span> = document
        .enclosures()
        .iter()
        .filter(|e| e.pair == Pair::Double && e.parent.is_none())
        .map(|e| e.inner)
        .filter(|inner| may_be_term(document.text(*inner)))
        .collect();
    let twice = returning(document, &quoted);
    for span in &quoted {
        let term = document.text(*span);
        if !is_term(term) && !twice.contains(term) {
            continue;
        }
        if terms.len() < crate::phrases::MOST && !terms.contains(&term) {
            terms.push(term);
        }
    }
    if terms.is_empty() {
        return;
    }
    let mut places: Vec<Vec<Place>> = vec![Vec::new(); terms.len()];
    let phrases = Phrases::new(terms.iter().copied());
    for paragraph in document.paragraphs(&[Zone::Body]) {
        let base = paragraph.block.span.start;
        phrases.scan(paragraph.text, |place, at| {
            let (Some(term), Some(list)) = (terms.get(place), places.get_mut(place)) else {
                return;
            };
            let span = Span::new(at, at + term.len()).moved(base);
            let own = quoted.binary_search_by_key(&span.start, |s| s.start);
            let quoted = own.is_ok_and(|i| quoted.get(i) == Some(&span));
            if quoted || !inside(document, span.start) {
                list.push(Place { span, quoted });
            }
        });
    }
    for (term, list) in terms.iter().zip(&places) {
        judge(document, term, list, findings);
    }
}

/// Reports the rarer of the two ways where they change more than once.
fn judge(document: &Document<'_>, term: &str, list: &[Place], findings: &mut Findings<'_>) {
    let changes = list
        .windows(2)
        .filter(|w| matches!(w, [a, b] if a.quoted != b.quoted));
    let quoted = list.iter().filter(|p| p.quoted).count();
    let bare = list.len() - quoted;
    let with = quoted > bare;
    // A term that once begins in marks may go on without; so may one that is
    // part of a name: “五步工作法”示范岗.
    let named = |p: &Place| {
        p.quoted && {
            let rest = document
                .source
                .text
                .get(p.span.end + '”'.len_utf8()..)
                .unwrap_or_default();
            NAMED.iter().any(|n| rest.starts_with(n))
        }
    };
    let odd: Vec<&Place> = list
        .iter()
        .filter(|p| p.quoted != with && !named(p))
        .collect();
    let usual = quoted.max(bare);
    let changes = changes.count();
    // Half and half is at odds only where it goes to and fro.
    let rare = odd.len() * 3 <= usual || changes >= 3 && odd.len() <= usual;
    if changes < 2 || odd.is_empty() || !rare {
        return;
    }
    for place in odd {
        let (message, edits) = if with {
            let edits = vec![Edit::new(place.span, format!("“{term}”"))];
            (format!("“{term}”别处加引号，这里未加"), edits)
        } else {
            let open = Span::new(place.span.start - '“'.len_utf8(), place.span.start);
            let close = Span::new(place.span.end, place.span.end + '”'.len_utf8());
            let edits = vec![Edit::new(open, ""), Edit::new(close, "")];
            // “枫桥经验” ought to have its marks: which way is right a person
            // decides.
            let bare = BARE.iter().any(|end| term.ends_with(end));
            (
                format!("“{term}”有的加引号、有的不加，全文宜一致"),
                if bare { edits } else { Vec::new() },
            )
        };
        let title = if with { "加引号" } else { "删去引号" };
        findings
            .report(place.span, message)
            .fix(title, Safety::Suggested, edits);
    }
}

/// Ends of names that are written without marks.
const BARE: &[&str] = &["思想", "理念", "战略", "精神"];

/// What makes a term in marks the first part of a name.
const NAMED: &[&str] = &[
    "专题",
    "主题",
    "宣讲",
    "活动",
    "宣传",
    "系列",
    "示范",
    "品牌",
    "行动",
    "工程",
    "月",
    "周",
    "日",
    "奖",
    "论坛",
    "大讲堂",
    "讲堂",
    "栏目",
    "教育",
    "专栏",
    "课程",
    "研讨",
    "培训",
];

/// The words with a number in quotation marks at `quoted` that stand so more
/// than once.
fn returning<'a>(document: &'a Document<'_>, quoted: &[Span]) -> BTreeSet<&'a str> {
    let mut seen = BTreeSet::new();
    let words = quoted.iter().map(|span| document.text(*span));
    let numbered = words.filter(|words| words.starts_with(is_numeral));
    numbered.filter(|words| !seen.insert(*words)).collect()
}

/// Words that may name something: four to twelve characters.
fn may_be_term(words: &str) -> bool {
    let bytes = 12..=12 * '人'.len_utf8();
    bytes.contains(&words.len())
        && (4..=12).contains(&words.chars().count())
        && words.chars().all(crate::character::is_han)
}

/// A term that its own words tell: 习近平法治思想, 五步工作法.
fn is_term(words: &str) -> bool {
    let numbered = words.starts_with(is_numeral);
    may_be_term(words)
        && (ENDS.iter().any(|end| words.ends_with(end)) || numbered && words.ends_with("工作"))
}

/// True inside other marks of quotation or of a title.
fn inside(document: &Document<'_>, at: usize) -> bool {
    document.masked(at, crate::mask::Kinds::CITED)
}
