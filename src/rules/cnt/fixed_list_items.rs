//! A fixed list with one member miswritten, or in another order.

use std::sync::OnceLock;

use crate::character::is_han;
use crate::document::Document;
use crate::finding::{Edit, Safety, Severity};
use crate::lexicon::{self, Row, Table};
use crate::rule::{Example, Findings, Rule};
use crate::span::Span;
use crate::token::{Token, TokenKind};

/// CNT-07.
pub(crate) const RULE: Rule = Rule {
    code: "CNT-07",
    name: "fixed-list-items",
    title: "固定表述所列有误",
    why: "“四个意识”等固定表述的各项名称和次序都是定好的，引用时应照原文写。",
    basis: "通常：固定表述按通行写法引用",
    severity: Severity::Warning,
    examples: &[
        Example {
            bad: "增强政治意识、全局意识、核心意识、看齐意识。\n",
            good: Some("增强政治意识、大局意识、核心意识、看齐意识。\n"),
        },
        Example {
            bad: "推进科学立法、严格执法、公平司法、全民守法。\n",
            good: Some("推进科学立法、严格执法、公正司法、全民守法。\n"),
        },
        Example {
            bad: "坚持道路自信、制度自信、理论自信、文化自信。\n",
            good: None,
        },
        Example {
            bad: "推进经济建设、政治建设、文化建设、社会建设、生态建设。\n",
            good: Some("推进经济建设、政治建设、文化建设、社会建设、生态文明建设。\n"),
        },
        Example {
            bad: "学习党史、新中国史、改革开放史、国际共运史。\n",
            good: Some("学习党史、新中国史、改革开放史、社会主义发展史。\n"),
        },
    ],
    counterexamples: &[
        "学习党史、新中国史、改革开放史、社会主义发展史。\n",
        "防治设施应当与主体工程同时设计、同时施工、同时投产使用。\n",
        "增强政治意识、大局意识、核心意识、看齐意识，树立全局意识。\n",
        "推进经济建设、政治建设、文化建设、社会建设和党的建设。\n",
        "推进教育、人才、文化、生态、卫生事业，坚持创新、改革、开放、合作。\n",
        "坚持公正执法、文明执法，遵守政治纪律、组织纪律、财经纪律。\n",
        "反对形式主义、官僚主义、享乐主义和奢靡之风。\n",
    ],
    check,
};

/// A list and its members.
struct List {
    row: Row,
    items: Vec<&'static str>,
}

/// The lists whose members tell them, and where each member stands.
struct Lists {
    all: Vec<List>,
    /// Each member, its list and its place in it; sorted, the first of the
    /// lists with the same member only.
    members: Vec<(&'static str, usize, usize)>,
    /// The length of the longest member in bytes.
    longest: usize,
}

impl Lists {
    /// A list that has the member `word`, and its place in it.
    fn find(&self, word: &str) -> Option<(&List, usize)> {
        let found = self.members.binary_search_by_key(&word, |m| m.0).ok()?;
        let &(_, list, at) = self.members.get(found)?;
        Some((self.all.get(list)?, at))
    }
}

fn lists() -> &'static Lists {
    static LISTS: OnceLock<Lists> = OnceLock::new();
    LISTS.get_or_init(|| {
        let (mut all, mut members) = (Vec::new(), Vec::new());
        for row in lexicon::rows(Table::FixedList) {
            let items: Vec<&str> = row.items("items").collect();
            // 自治、法治、德治 are words of every day; of five together no more.
            let shortest = if items.len() >= 5 { 2 } else { 4 };
            let telling = |item: &&str| item.chars().count() >= shortest && !item.contains('，');
            // 党史 is in 四史 without telling of it.
            let told = items.iter().filter(|item| telling(item)).count();
            if items.len() < 3 || told + 1 < items.len() || told < 3 {
                continue;
            }
            let places = items.iter().enumerate().filter(|(_, item)| telling(item));
            members.extend(places.map(|(at, item)| (*item, all.len(), at)));
            all.push(List { row, items });
        }
        members.sort_unstable();
        members.dedup_by_key(|m| m.0);
        let longest = members.iter().map(|m| m.0.len()).max().unwrap_or(0);
        Lists {
            all,
            members,
            longest,
        }
    })
}

fn check(document: &Document<'_>, findings: &mut Findings<'_>) {
    let mut run: Vec<Span> = Vec::new();
    for block in &document.blocks {
        let mut start = block.span.start;
        run.clear();
        for token in document.tokens(block.span) {
            if token.is('、') {
                run.push(Span::new(start, token.span.start));
                start = token.span.end;
            } else if ends_run(token) {
                // Most clauses list nothing.
                if !run.is_empty() {
                    let last = Span::new(start, token.span.start);
                    look(document, findings, &mut run, last);
                }
                start = token.span.end;
            }
        }
        look(
            document,
            findings,
            &mut run,
            Span::new(start, block.span.end),
        );
    }
}

/// True for a mark that ends a list of words.
fn ends_run(token: &Token) -> bool {
    match token.kind {
        TokenKind::Mark(c) => c != '、',
        TokenKind::Break => true,
        _ => false,
    }
}

/// Looks at a run of items between 、 and `last`, what stands after the last
/// of them; empties the run.
fn look(document: &Document<'_>, findings: &mut Findings<'_>, run: &mut Vec<Span>, last: Span) {
    // Only what stands between two 、 is an item for certain.
    let hit = if run.len() >= 2 {
        let lists = lists();
        let likely = |span: &Span| span.len() >= "创新".len() && span.len() <= lists.longest;
        let inner = run.iter().enumerate().skip(1);
        inner
            .filter(|(_, span)| likely(span))
            .find_map(|(place, span)| {
                let (list, at) = lists.find(document.text(*span))?;
                Some((place, list, at))
            })
    } else {
        None
    };
    if let Some((place, list, at)) = hit {
        run.push(last);
        if let Some(from) = place.checked_sub(at) {
            compare(document, findings, run, from, list);
        }
        reorder(document, findings, run, list);
    }
    run.clear();
}

/// Reports the one member of `list` that is not written as it ought to be,
/// where the first would be the item number `from` of `run`.
fn compare(
    document: &Document<'_>,
    findings: &mut Findings<'_>,
    run: &[Span],
    from: usize,
    list: &List,
) {
    let mut wrong: Option<(Span, &'static str)> = None;
    let mut at = from;
    let mut joined: Option<Span> = None;
    let mut unsure = false;
    for (number, item) in list.items.iter().enumerate() {
        let Some(span) = joined.take().or_else(|| run.get(at).copied()) else {
            return;
        };
        at += 1;
        let words = document.text(span);
        let word = if number == 0 {
            tail(words, item, span)
        } else if at >= run.len() {
            let head = head(words, item, span);
            // The last two may be joined by 和.
            let rest = words.get(head.len()..).unwrap_or_default();
            let inner = rest
                .trim_start_matches("以及")
                .trim_start_matches(['和', '与', '及']);
            if inner.len() < rest.len() {
                joined = Some(Span::new(span.end - inner.len(), span.end));
            }
            head
        } else {
            span
        };
        if document.text(word) == *item {
            continue;
        }
        let first = list.items.first().map_or(0, |first| first.chars().count());
        let words = document.text(word);
        let alike = resembles(words, item, first);
        // 国际共运史 in the place of 社会主义发展史: of the same kind, no more.
        let kind = list.items.len() >= 4 && is_of_kind(words, list);
        if wrong.is_some() || !alike && !kind {
            return;
        }
        wrong = Some((word, item));
        unsure = !alike;
    }
    let Some((span, right)) = wrong else { return };
    let words = document.text(span);
    let severity = match list.row.get("severity") {
        _ if unsure => Severity::Hint,
        "hint" => Severity::Hint,
        _ => Severity::Warning,
    };
    findings
        .report(
            span,
            format!("“{words}”疑为“{right}”，见{}", list.row.get("source")),
        )
        .severity(severity)
        .fix(
            format!("改为“{right}”"),
            Safety::Suggested,
            vec![Edit::new(span, right)],
        );
}

/// Reports the members of `list` in another order, where `run` holds all of
/// them and no more.
fn reorder(document: &Document<'_>, findings: &mut Findings<'_>, run: &[Span], list: &List) {
    if run.len() != list.items.len() {
        return;
    }
    let last = run.len() - 1;
    let mut order = Vec::with_capacity(run.len());
    for (place, span) in run.iter().enumerate() {
        let words = document.text(*span);
        let found = list.items.iter().position(|item| match place {
            0 => words.ends_with(item),
            _ if place == last => words.starts_with(item),
            _ => words == *item,
        });
        match found {
            Some(at) if !order.contains(&at) => order.push(at),
            _ => return,
        }
    }
    if order.is_sorted() {
        return;
    }
    let (Some(first), Some(end)) = (run.first(), run.last()) else {
        return;
    };
    let item = |place: usize| {
        let at = order.get(place).copied().unwrap_or(0);
        list.items.get(at).copied().unwrap_or_default()
    };
    let (first, end) = (
        tail(document.text(*first), item(0), *first),
        head(document.text(*end), item(last), *end),
    );
    findings
        .report(
            first.cover(end),
            format!("通行的次序为“{}”", list.items.join("、")),
        )
        .severity(Severity::Hint);
}

/// The end of `words` that is as long as `item`.
fn tail(words: &str, item: &str, span: Span) -> Span {
    let length = item.chars().count();
    let start = words
        .char_indices()
        .rev()
        .nth(length - 1)
        .map_or(0, |(at, _)| at);
    Span::new(span.start + start, span.end)
}

/// The beginning of `words` that is as long as `item`.
fn head(words: &str, item: &str, span: Span) -> Span {
    let length = item.chars().count();
    let end = words
        .char_indices()
        .nth(length)
        .map_or(words.len(), |(at, _)| at);
    Span::new(span.start, span.start + end)
}

/// True where half of the characters stand at the same places, or 生态建设 is
/// short for 生态文明建设, as long as the others, the first of which has `usual`
/// characters.
fn resembles(words: &str, item: &str, usual: usize) -> bool {
    let (few, many) = (words.chars().count(), item.chars().count());
    let shortened = few >= 4 && few == usual && few < many && {
        let mut rest = item.chars();
        words.chars().all(|c| rest.any(|other| other == c))
    };
    if shortened {
        return true;
    }
    // 环境建设 in the place of 生态文明建设; 党的建设 is a member of its own.
    const OWN: [&str; 5] = ["党的", "国防", "军队", "法治", "制度"];
    let kind = item.char_indices().rev().nth(1).map_or(0, |(at, _)| at);
    let kind = item.get(kind..).unwrap_or_default();
    if few == usual && few < many && few >= 4 && words.ends_with(kind) {
        return !OWN.iter().any(|own| words.starts_with(own));
    }
    let length = item.chars().count();
    let same = words.chars().zip(item.chars()).filter(|(a, b)| a == b);
    words.chars().count() == length && same.count() * 2 >= length
}

/// True where all members of `list` end in the one character that `words` does, which
/// is none of them: 党史, 新中国史. Of 经济建设, 政治建设 there are more than are listed.
fn is_of_kind(words: &str, list: &List) -> bool {
    let ends = |item: &str, other: &str, count: usize| {
        let own = item.chars().rev().take(count);
        own.eq(other.chars().rev().take(count))
    };
    let alike = |count: usize| list.items.iter().all(|item| ends(item, words, count));
    words.chars().count() > 2
        && words.chars().all(is_han)
        && alike(1)
        && !alike(2)
        && !list.items.contains(&words)
}
