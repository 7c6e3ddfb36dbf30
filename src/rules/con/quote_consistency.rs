//! A term now in quotation or book-title marks, now without.

use std::collections::BTreeSet;

use crate::document::Document;
use crate::enclosure::{Enclosure, Pair};
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
    title: "引号、书名号时有时无",
    why: "同一用语全文要么都加引号（书名号），要么都不加；第一次加、后面不加是可以的。",
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
        Example {
            bad: "推行“最多跑一次”改革，巩固最多跑一次成果，深化“最多跑一次”服务，让最多跑一次成为常态。\n",
            good: Some(
                "推行“最多跑一次”改革，巩固“最多跑一次”成果，深化“最多跑一次”服务，让“最多跑一次”成为常态。\n",
            ),
        },
        Example {
            bad: "印发《普法责任清单》。普法责任清单按季更新。对照《普法责任清单》检查，公开《普法责任清单》。\n",
            good: Some(
                "印发《普法责任清单》。《普法责任清单》按季更新。对照《普法责任清单》检查，公开《普法责任清单》。\n",
            ),
        },
    ],
    counterexamples: &[
        "印发《普法责任清单》，公布普法责任清单。\n",
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
    let mut terms: Vec<(&str, Pair)> = Vec::new();
    let marked = |e: &&Enclosure| matches!(e.pair, Pair::Double | Pair::Book);
    let enclosed: Vec<&Enclosure> = document
        .enclosures()
        .iter()
        .filter(|e| marked(e) && e.parent.is_none() && may_be_term(document.text(e.inner)))
        .collect();
    let quoted: Vec<Span> = enclosed.iter().map(|e| e.inner).collect();
    let twice = returning(document, &quoted);
    let mut looked: Vec<&str> = Vec::new();
    for enclosure in enclosed {
        let term = document.text(enclosure.inner);
        let told = enclosure.pair == Pair::Double && is_term(term);
        if !told {
            // Most words in marks never stand without.
            let new = twice.contains(term) && looked.len() < MOST && !looked.contains(&term);
            if !new {
                continue;
            }
            looked.push(term);
            if !stands_bare(document, term) {
                continue;
            }
        }
        if terms.len() < crate::phrases::MOST && !terms.iter().any(|(t, _)| *t == term) {
            terms.push((term, enclosure.pair));
        }
    }
    if terms.len() <= MOST {
        // To change twice a term has to stand three times; a look for a few costs
        // less than reading every paragraph.
        let text = document.source.text.as_bytes();
        let thrice = |term: &str| memchr::memmem::find_iter(text, term).nth(2).is_some();
        terms.retain(|(term, _)| thrice(term));
    }
    if terms.is_empty() {
        return;
    }
    let mut places: Vec<Vec<Place>> = vec![Vec::new(); terms.len()];
    let phrases = Phrases::new(terms.iter().map(|(term, _)| *term));
    for paragraph in document.paragraphs(&[Zone::Body]) {
        let base = paragraph.block.span.start;
        phrases.scan(paragraph.text, |place, at| {
            let (Some((term, _)), Some(list)) = (terms.get(place), places.get_mut(place)) else {
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
    for (&(term, pair), list) in terms.iter().zip(&places) {
        judge(document, term, pair, list, findings);
    }
}

/// Words that only their marks tell: of more than these the rest is not looked
/// for.
const MOST: usize = 8;

/// True where `term` stands somewhere without marks right before it.
fn stands_bare(document: &Document<'_>, term: &str) -> bool {
    let text = &document.source.text;
    let mut hits = memchr::memmem::find_iter(text.as_bytes(), term);
    hits.any(|at| {
        let before = text.get(..at).unwrap_or_default();
        !before.ends_with(['“', '《', '"'])
    })
}

/// Reports the rarer of the two ways where they change more than once.
fn judge(
    document: &Document<'_>,
    term: &str,
    pair: Pair,
    list: &[Place],
    findings: &mut Findings<'_>,
) {
    let (marks, open, close) = match pair {
        Pair::Book => ("书名号", '《', '》'),
        _ => ("引号", '“', '”'),
    };
    let changes = list
        .windows(2)
        .filter(|w| matches!(w, [a, b] if a.quoted != b.quoted));
    let quoted = list.iter().filter(|p| p.quoted).count();
    let bare = list.len() - quoted;
    // 习近平法治思想 needs none; what its own words do not tell is a term by its
    // marks alone, and where it seldom has them it is no term.
    let own = pair == Pair::Double && is_term(term);
    let with = quoted > bare || !own && quoted == bare;
    if !own && !with {
        return;
    }
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
            let edits = vec![Edit::new(place.span, format!("{open}{term}{close}"))];
            (format!("“{term}”别处加{marks}，这里未加"), edits)
        } else {
            let before = Span::new(place.span.start - open.len_utf8(), place.span.start);
            let after = Span::new(place.span.end, place.span.end + close.len_utf8());
            let edits = vec![Edit::new(before, ""), Edit::new(after, "")];
            // “枫桥经验” ought to have its marks: which way is right a person
            // decides.
            let bare = BARE.iter().any(|end| term.ends_with(end));
            (
                format!("“{term}”有的加{marks}、有的不加，全文宜一致"),
                if bare { edits } else { Vec::new() },
            )
        };
        let title = match with {
            true => format!("加{marks}"),
            false => format!("删去{marks}"),
        };
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

/// The words in marks at `quoted` that stand so more than once.
fn returning<'a>(document: &'a Document<'_>, quoted: &[Span]) -> BTreeSet<&'a str> {
    let mut seen = BTreeSet::new();
    let words = quoted.iter().map(|span| document.text(*span));
    words.filter(|words| !seen.insert(*words)).collect()
}

/// Words that may name something: four to twelve characters.
fn may_be_term(words: &str) -> bool {
    let bytes = 12..=12 * '人'.len_utf8();
    bytes.contains(&words.len())
        && words.chars().all(crate::character::is_han)
        && (4..=12).contains(&words.chars().count())
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
