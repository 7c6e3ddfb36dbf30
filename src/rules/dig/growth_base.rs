//! Growth with the base named beside it: 上年1亿元，今年增长20%，达到1.5亿元;
//! 320件，比上年的200件增长50%.

use crate::character::is_han;
use crate::document::{Document, last_clause};
use crate::quantity::Quantity;
use crate::span::Span;

use super::growth::{Growth, is_firm, is_priced_otherwise};

/// Words for a rise and for a fall, by how much.
const RISES: &[&str] = &["增长", "增加", "提高", "上升", "提升", "净增", "增"];
const FALLS: &[&str] = &["下降", "减少", "降低", "压减", "减"];

/// What stands before the base.
const BASES: &[&str] = &[
    "上年同期",
    "去年同期",
    "上年",
    "去年",
    "上一年",
    "前一年",
    "上年度",
    "去年全年",
    "上年全年",
];

/// Every such growth in the text.
pub(super) fn growths<'a>(document: &'a Document<'_>) -> impl Iterator<Item = Growth<'a>> {
    let all = document.quantities();
    (0..all.len()).filter_map(move |place| {
        let (before, rest) = all.split_at_checked(place)?;
        let by = rest.first()?;
        // Most numbers have no such verb before them.
        let verb = verb(document, before.last(), by)?;
        compared(document, before, by, verb)
            .or_else(|| yearly(document, before, by, verb))
            .or_else(|| named(document, before, by, verb))
            .or_else(|| reached(document, before, rest, verb))
    })
}

/// The most bytes of 增长了 and the like.
const FARTHEST: usize = 18;

/// 增长 before `by`, as far back as the quantity before: where it stands, and
/// whether it tells a rise.
fn verb(document: &Document<'_>, before: Option<&Quantity>, by: &Quantity) -> Option<(Span, bool)> {
    let start = before.map_or(0, |q| q.span.end);
    let gap = document
        .source
        .before(by.span.start, (by.span.start - start).min(FARTHEST));
    // Most numbers are told by the character before them.
    let told = gap.trim_end_matches(['了', '达', '为']);
    told.ends_with(['长', '加', '高', '升', '增', '降', '少', '低', '减'])
        .then_some(())?;
    let end = by.span.start - gap.len() + told.len();
    let word = |list: &[&str]| {
        let found = list.iter().find(|word| told.ends_with(**word))?;
        Some(Span::new(end - found.len(), end))
    };
    let rise = word(RISES).map(|span| (span, true));
    let verb = rise.or_else(|| word(FALLS).map(|span| (span, false)))?;
    (is_firm(document, by)).then_some(verb)
}

/// 320件，比上年的200件增长50%.
fn compared<'a>(
    document: &'a Document<'_>,
    before: &'a [Quantity],
    by: &'a Quantity,
    (verb, rises): (Span, bool),
) -> Option<Growth<'a>> {
    let (from, earlier) = before.split_last()?;
    let to = earlier.last()?;
    let between = document.text(Span::new(from.span.end, verb.start));
    let gap = document.text(Span::new(to.span.end, from.span.start));
    let gap = gap.strip_prefix(['，', '（', ','])?;
    // 与上年的200件相比，增长50%
    let (than, joined) = match gap.strip_prefix(['比', '较']) {
        Some(than) => (than, between.is_empty()),
        None => {
            let compared = matches!(between, "相比" | "相比，" | "比较，");
            (gap.strip_prefix(['与', '同', '和'])?, compared)
        }
    };
    let base = BASES.iter().find_map(|base| than.strip_prefix(base))?;
    let plain = matches!(base, "" | "的" | "同期" | "同期的" | "全年的");
    (joined && plain).then_some(())?;
    growth(document, from, to, by, (verb, rises))
}

/// 2024年完成2.8亿元，2025年完成3.5亿元，增长20%: two years of one thing.
fn yearly<'a>(
    document: &'a Document<'_>,
    before: &'a [Quantity],
    by: &'a Quantity,
    (verb, rises): (Span, bool),
) -> Option<Growth<'a>> {
    let (to, earlier) = before.split_last()?;
    let from = earlier.last()?;
    // Most numbers are followed by something else.
    let near = verb.start.saturating_sub(to.span.end) <= "，比上年同期".len();
    near.then_some(())?;
    let gap = document.text(Span::new(to.span.end, verb.start));
    let gap = gap.strip_prefix(['，', ','])?;
    matches!(gap, "" | "同比" | "比上年" | "较上年" | "比上年同期").then_some(())?;
    let sentence = document.sentence_at(verb.start)?;
    let dates = document.dates_in(Span::new(sentence.span.start, verb.start));
    let [first, second] = dates else { return None };
    let years = (first.year?.value, second.year?.value);
    let whole = first.month.is_none() && second.month.is_none();
    let placed = first.span.end <= from.span.start
        && second.span.start >= from.span.end
        && second.span.end <= to.span.start;
    (years.0 + 1 == years.1 && whole && placed).then_some(())?;
    let own = document.text(Span::new(first.span.end, from.span.start));
    let now = document.text(Span::new(second.span.end, to.span.start));
    let same = (own == now || now.is_empty()) && own.chars().all(is_han);
    let apart = document.text(Span::new(from.span.end, second.span.start));
    (same && matches!(apart, "，" | "；" | ",")).then_some(())?;
    growth(document, from, to, by, (verb, rises))
}

/// Words for this year.
const NOW: [&str; 5] = ["今年", "本年度", "本年", "本期", "当年"];

/// 去年受理200件，今年受理260件，增长40%, and the years the other way round.
fn named<'a>(
    document: &'a Document<'_>,
    before: &'a [Quantity],
    by: &'a Quantity,
    (verb, rises): (Span, bool),
) -> Option<Growth<'a>> {
    let (last, earlier) = before.split_last()?;
    let first = earlier.last()?;
    // Most numbers stand farther apart.
    let near = verb.start.saturating_sub(last.span.end) <= "，比上年同期".len()
        && last.span.start.saturating_sub(first.span.end) <= FAR;
    near.then_some(())?;
    let gap = document.text(Span::new(last.span.end, verb.start));
    let gap = gap.strip_prefix(['，', ','])?;
    matches!(gap, "" | "同比" | "比上年" | "较上年" | "比上年同期").then_some(())?;
    let head = last_clause(document.before(first.span.start));
    let apart = document.text(Span::new(first.span.end, last.span.start));
    let second = apart.strip_prefix(['，', '；', ','])?;
    let base = |words: &'a str| BASES.iter().find_map(|base| words.strip_prefix(base));
    let now = |words: &'a str| NOW.iter().find_map(|now| words.strip_prefix(now));
    let longest = |words: &'a str| {
        let all = BASES.iter().filter_map(|base| words.strip_prefix(base));
        all.min_by_key(|rest| rest.len())
    };
    let (from, to, own, other) = match (base(head), now(second)) {
        (Some(_), Some(other)) => (first, last, longest(head)?, other),
        _ => (last, first, longest(second)?, now(head)?),
    };
    let same =
        other.is_empty() || own.is_empty() || own.starts_with(other) || other.starts_with(own);
    let plain = own.chars().chain(other.chars()).all(is_han);
    (same && plain).then_some(())?;
    growth(document, from, to, by, (verb, rises))
}

/// The bytes between last year's number and this year's, at most: ，今年新增城镇就业.
const FAR: usize = 36;

/// 上年1亿元，今年增长20%，达到1.5亿元; 增长20%，达到1.5亿元（上年1亿元）.
fn reached<'a>(
    document: &'a Document<'_>,
    before: &'a [Quantity],
    rest: &'a [Quantity],
    (verb, rises): (Span, bool),
) -> Option<Growth<'a>> {
    let (by, after) = rest.split_first()?;
    let (to, after) = after.split_first()?;
    let gap = document.text(Span::new(by.span.end, to.span.start));
    let reaches = matches!(
        gap.trim_start_matches('，'),
        "达到"
            | "达"
            | "至"
            | "到"
            | "增至"
            | "增加到"
            | "增长到"
            | "升至"
            | "降至"
            | "降到"
            | "减至"
            | "减少到"
    );
    reaches.then_some(())?;
    // The base after it, in brackets or not.
    let behind = after.first().filter(|from| {
        let gap = document.text(Span::new(to.span.end, from.span.start));
        let (named, open) = match gap.strip_prefix(['（', '(']) {
            Some(named) => (named, true),
            None => (gap.strip_prefix(['，', ',']).unwrap_or_default(), false),
        };
        let word = named.trim_end_matches(['为', '是']);
        BASES.contains(&word) || open && matches!(word, "基数" | "原" | "原来")
    });
    if let Some(from) = behind {
        return growth(document, from, to, by, (verb, rises));
    }
    let from = before.last()?;
    if joined(document, from, verb) {
        return growth(document, from, to, by, (verb, rises));
    }
    let sentence = document.sentence_at(verb.start)?;
    (from.span.start >= sentence.span.start).then_some(())?;
    let head = last_clause(document.before(from.span.start));
    let between = document.text(Span::new(from.span.end, verb.start));
    let between = between.strip_prefix(['，', '；', ','])?;
    // Of the same thing: 上年产值1亿元，今年产值增长; a number between them
    // would be of something else.
    let own = BASES.iter().find_map(|base| head.strip_prefix(base));
    let own = match own {
        Some(own) => own,
        None => year_before(document, from, verb)?,
    };
    let now = subject(document, between, verb);
    let own = own
        .trim_end_matches(['为', '达', '是'])
        .trim_end_matches("达到");
    let same = now.is_empty() || !own.is_empty() && now == own;
    let plain = between.chars().all(|c| is_han(c) || c.is_ascii_digit());
    (same && plain).then_some(())?;
    growth(document, from, to, by, (verb, rises))
}

/// True for 由500万元增长, 比上年的500万元增长, 在500万元的基础上增长.
fn joined(document: &Document<'_>, from: &Quantity, verb: Span) -> bool {
    // Most numbers stand in the clause before the verb.
    let near = verb.start.saturating_sub(from.span.end) <= "的基础上同比".len();
    if !near {
        return false;
    }
    let between = document.text(Span::new(from.span.end, verb.start));
    let clause = last_clause(document.before(from.span.start));
    let head = clause.strip_suffix('的').unwrap_or(clause);
    let of_last_year = |head: &str| {
        let base = BASES.iter().find_map(|base| head.strip_suffix(base));
        base.is_some_and(|head| head.is_empty() || head.ends_with(['比', '较', '由', '从', '在']))
    };
    match between {
        "" | "同比" => head.ends_with(['由', '从']) || of_last_year(head),
        "的基础上" | "基础上" | "的基础上又" => {
            head.ends_with('在') || of_last_year(head)
        }
        _ => false,
    }
}

/// The words between the year of `from` and it, where a later year is named
/// before the verb: 2023年营收1亿元，2024年增长.
fn year_before<'a>(document: &'a Document<'_>, from: &Quantity, verb: Span) -> Option<&'a str> {
    let sentence = document.sentence_at(verb.start)?;
    let dates = document.dates_in(Span::new(sentence.span.start, verb.start));
    let (first, second) = match dates {
        [first, second] => (first, second),
        _ => return None,
    };
    let years = (first.year?.value, second.year?.value);
    let whole = first.month.is_none() && second.month.is_none();
    let placed = first.span.end <= from.span.start && second.span.start >= from.span.end;
    (years.0 + 1 == years.1 && whole && placed).then_some(())?;
    let own = document.text(Span::new(first.span.end, from.span.start));
    own.chars().all(is_han).then_some(own)
}

/// What grows, in the words before the verb: nothing of 今年同比, 产值 of
/// 今年产值.
fn subject<'a>(document: &Document<'_>, between: &'a str, verb: Span) -> &'a str {
    let year = document.dates_in(Span::new(verb.start - between.len(), verb.start));
    let skip = year.first().map_or(0, |date| {
        date.span.end.saturating_sub(verb.start - between.len())
    });
    let words = between.get(skip..).unwrap_or(between);
    let words = ["今年", "本年", "本年度", "当年"]
        .iter()
        .find_map(|now| words.strip_prefix(now))
        .unwrap_or(words);
    [
        "同比",
        "比上年",
        "较上年",
        "比去年",
        "较去年",
        "又",
        "再",
        "将",
    ]
    .iter()
    .find_map(|word| words.strip_suffix(word))
    .unwrap_or(words)
}

/// The growth, where its numbers can be reckoned with.
fn growth<'a>(
    document: &'a Document<'_>,
    from: &'a Quantity,
    to: &'a Quantity,
    by: &'a Quantity,
    (cue, rises): (Span, bool),
) -> Option<Growth<'a>> {
    let unit = document.text(from.unit);
    let same = unit == document.text(to.unit) && !unit.is_empty();
    let counted = !matches!(unit, "年" | "月" | "日" | "位" | "级" | "号" | "点");
    let sentence = document.sentence_at(cue.start)?;
    let lead = document.text(Span::new(sentence.span.start, to.span.start.max(cue.start)));
    let sound = same
        && counted
        && from.value > 0.0
        && is_firm(document, from)
        && is_firm(document, to)
        && !is_priced_otherwise(lead);
    sound.then_some(Growth {
        from,
        to,
        by: Some(by),
        rises,
        cue,
        beside: true,
    })
}
