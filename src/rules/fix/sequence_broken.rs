//! A fixed list whose members stand in another order, or are not all there.

use crate::document::Document;
use crate::finding::{Edit, Safety, Severity};
use crate::lexicon::{Hit, Row, Table};
use crate::mask::Kinds;
use crate::rule::{Example, Findings, Rule};
use crate::span::Span;

/// FIX-02.
pub(crate) const RULE: Rule = Rule {
    code: "FIX-02",
    name: "sequence-broken",
    title: "固定序列的次序、成员不合",
    why: "“法治国家、法治政府、法治社会一体建设”等固定表述，成员和次序都有出处，漏项、换字、颠倒都与原文不合。",
    basis: "党章、法律和党代会报告的原文，见各条提示",
    severity: Severity::Error,
    examples: &[
        Example {
            bad: "共同推进法治政府、法治社会一体建设。\n",
            good: Some("共同推进法治国家、法治政府、法治社会一体建设。\n"),
        },
        Example {
            bad: "坚持科学立法、公正司法、严格执法、全民守法。\n",
            good: Some("坚持科学立法、严格执法、公正司法、全民守法。\n"),
        },
        Example {
            bad: "统筹推进经济建设、政治建设、文化建设、生态文明建设。\n",
            good: Some("统筹推进经济建设、政治建设、文化建设、社会建设、生态文明建设。\n"),
        },
        Example {
            bad: "倡导爱国、敬业、诚信、友爱的价值准则。\n",
            good: Some("倡导爱国、敬业、诚信、友善的价值准则。\n"),
        },
    ],
    counterexamples: &[
        "加快经济建设、政治建设、文化建设、社会建设，推进经济建设、社会建设。\n",
        "推进法治政府建设，一体推进法治政府、法治社会建设。\n",
        "坚持科学立法、严格执法、公正司法，做到民主选举、民主决策、民主管理、民主监督。\n",
        "坚持以马克思列宁主义、毛泽东思想、邓小平理论为指导。\n",
        "坚持绿色、共享、开放、廉洁的办会理念。\n",
    ],
    check,
};

/// A member of the list in the text.
struct Member {
    /// Its own words, without what stands before the first or after the last.
    span: Span,
    /// Its place in the order; of a word in place of a member `None`.
    place: Option<usize>,
}

fn check(document: &Document<'_>, findings: &mut Findings<'_>) {
    let mut done = 0;
    for hit in document.words(Table::FixedSequence) {
        if hit.span.start < done {
            continue;
        }
        let clause = document.clause_at(hit.span.start);
        // Nobody writes a list of that length in one clause.
        if clause.len() <= 1200 {
            done = judge(document, hit, clause, findings).unwrap_or(done);
        }
    }
}

/// Reports the list that `hit` is a member of, and gives its end.
fn judge(
    document: &Document<'_>,
    hit: &Hit,
    clause: Span,
    findings: &mut Findings<'_>,
) -> Option<usize> {
    let order: Vec<&str> = hit.row.items("items").collect();
    let members = members(document, hit, clause, &order);
    let (first, last) = (members.first()?, members.last()?);
    let whole = first.span.cover(last.span);
    let places: Vec<usize> = members.iter().filter_map(|m| m.place).collect();
    let strangers = members.len() - places.len();
    let tail = hit.row.get("tail");
    let after = document.chars_after(last.span.end, 8);
    let enough = if tail.is_empty() {
        members.len() >= 3.max(order.len() - 1) || in_order_only(hit.row) && places.len() >= 3
    } else {
        members.len() + 1 >= order.len() && after.starts_with(tail)
    };
    if !enough || places.len() < 2 || members.len() > order.len() {
        return None;
    }
    let ordered = places.windows(2).all(|w| matches!(w, [a, b] if a < b));
    let missing = members.len() < order.len();
    // Whoever names the first and the last of many and all but one means all.
    let gap = hit.row.get("complete") == "ends"
        && places.len() + 1 == order.len()
        && places.first() == Some(&0)
        && places.last() == order.len().checked_sub(1).as_ref();
    let complete = !missing || in_order_only(hit.row) && !gap;
    // Strangers among members in disorder are another list.
    if ordered && strangers == 0 && complete || !ordered && strangers > 0 && in_order_only(hit.row)
    {
        return Some(whole.end);
    }
    let (written, source) = (order.join("、"), hit.row.get("source"));
    let severity = match hit.row.get("severity") {
        "error" => Severity::Error,
        "warning" => Severity::Warning,
        _ => Severity::Hint,
    };
    let cited = document.masked(hit.span.start, Kinds::CITED);
    // Whoever names fewer may mean fewer.
    let severity = if missing || cited {
        Severity::Hint
    } else {
        severity
    };
    let what = match (ordered, strangers) {
        (false, 0) => "次序不合",
        (_, 0) => "成员不全",
        _ => "成员不合",
    };
    // Of a list that may be shorter nobody knows which members are meant.
    let fix =
        (!missing || gap || !in_order_only(hit.row)).then(|| Edit::new(whole, written.clone()));
    findings
        .report(
            whole,
            format!("{what}，原文为“{written}{tail}”，见{source}"),
        )
        .severity(severity)
        .fix(
            format!("改为“{written}”"),
            Safety::Suggested,
            fix.into_iter().collect(),
        );
    Some(whole.end)
}

/// True where fewer members are no fault.
fn in_order_only(row: Row) -> bool {
    row.get("complete") != "yes"
}

/// The members around the one at `hit` with nothing else between them.
fn members(document: &Document<'_>, hit: &Hit, clause: Span, order: &[&str]) -> Vec<Member> {
    let items = document.items(clause);
    let read = |(at, &span): (usize, &Span)| {
        let (first, last) = (at == 0, at + 1 == items.len());
        member(document, span, hit.row, order, first, last)
    };
    let read: Vec<Option<Member>> = items.iter().enumerate().map(read).collect();
    let mut list = Vec::new();
    for member in read {
        match member {
            Some(member) => list.push(member),
            None if holds(&list, hit.span) => break,
            None => list.clear(),
        }
    }
    if !holds(&list, hit.span) {
        list.clear();
    }
    list
}

/// True where one of `list` stands at `span`.
fn holds(list: &[Member], span: Span) -> bool {
    list.iter().any(|m| m.span.overlaps(span))
}

/// The item at `span` as a member: the first of a list may have words before
/// it, the last words after it.
fn member(
    document: &Document<'_>,
    span: Span,
    row: Row,
    order: &[&str],
    first: bool,
    last: bool,
) -> Option<Member> {
    let text = document.text(span);
    let place = |word: &str| {
        let at = if text == word {
            0
        } else if first && text.ends_with(word) {
            text.len() - word.len()
        } else if last && text.starts_with(word) {
            0
        } else {
            return None;
        };
        let start = span.start + at;
        Some(Span::new(start, start + word.len()))
    };
    let own = order
        .iter()
        .enumerate()
        .find_map(|(at, word)| Some((place(word)?, Some(at))));
    let other = || {
        row.items("others")
            .find_map(|word| Some((place(word)?, None)))
    };
    let (span, place) = own.or_else(other)?;
    Some(Member { span, place })
}
