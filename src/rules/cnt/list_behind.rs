//! Lists behind their count (后列): 四个重点，即稳增长、促改革、调结构; 三个示范点，分别是
//! 甲村、乙村; 四支队伍：宣讲队、服务队.

use crate::character::is_han;
use crate::document::Document;
use crate::span::Span;
use crate::token::{Token, TokenKind};

use super::count::{count, ending, ends_with_noun, is_open, is_partial, length};

/// A count, and the list behind it that has more or fewer items.
pub(super) struct Behind {
    /// The count and what it counts: 四支队伍.
    pub(super) claim: Span,
    /// The items.
    pub(super) list: Span,
    /// How many they are.
    pub(super) length: usize,
}

/// The bytes between a number and the list behind it, at most: 个方面的重点工作，
const FARTHEST: usize = 36;

/// Words that a list begins with after a comma.
const OPENINGS: [&str; 7] = [
    "即",
    "分别是",
    "分别为",
    "分别叫",
    "也就是",
    "包括",
    "具体是",
];

/// The list that begins at `mark`, where it is another than `number` says.
pub(super) fn read(document: &Document<'_>, number: &Token, mark: &Token) -> Option<Behind> {
    (mark.is('：') || mark.is('，')).then_some(())?;
    let near = mark.span.start.checked_sub(number.span.end)? <= FARTHEST;
    near.then_some(())?;
    let mut start = mark.span.end;
    if mark.is('，') {
        let next = document.source.char_at(start)?;
        matches!(next, '即' | '分' | '也' | '包' | '具').then_some(())?;
        // 分别是 is told of by its own cue.
        let rest = document.after(start);
        let word = OPENINGS.iter().find(|word| rest.starts_with(**word))?;
        (!word.starts_with('分')).then_some(())?;
        start += word.len();
    }
    judge(document, number, mark.span.start, start, false)
}

/// The list behind the 分别是 at `cue`, where it is another than the count before
/// it says.
pub(super) fn respectively(document: &Document<'_>, cue: Span) -> Option<Behind> {
    let rest = document.text(cue);
    (rest.ends_with('是') || rest.ends_with('为')).then_some(())?;
    let before = document.tokens(Span::new(cue.start.saturating_sub(FARTHEST), cue.start));
    let mut tokens = before.iter().rev();
    let last = tokens.next()?;
    let (number, end) = match last.kind {
        TokenKind::Mark('，') => (tokens.next()?, last.span.start),
        _ => (last, cue.start),
    };
    judge(document, number, end, cue.end, true)
}

/// Compares the count that begins with `number`, whose noun ends at the byte
/// `end`, with the list from the byte `start` on. `named` where the words
/// before the list say that it is one.
fn judge(
    document: &Document<'_>,
    number: &Token,
    end: usize,
    start: usize,
    named: bool,
) -> Option<Behind> {
    let claim = count(document, number)?;
    let noun = document.text(Span::new(claim.span.end, end));
    let plain = noun.chars().all(is_han) && noun.chars().count() <= 10;
    let part = is_partial(noun) || noun.contains(['之', '中', '其', '每', '各']);
    // 一、二级 and 前三个 are of several.
    let head = document.source.char_before(number.span.start);
    let some = head.is_some_and(|c| matches!(c, '、' | '前' | '后' | '余' | '首' | '近' | '至'));
    (plain && !part && !some).then_some(())?;
    let (list, sure) = list(document, start)?;
    let words = document.text(list);
    let items = document.items(list);
    let short = |item: &Span| {
        let words = document.text(*item);
        let own = words.trim_matches(['“', '”', '《', '》']);
        (1..=14).contains(&own.chars().count()) && own.chars().all(is_han)
    };
    // 三合村 is a name; 东山三个村 counts anew.
    let tokens = document.tokens(list);
    let anew = tokens.iter().any(|token| count(document, token).is_some());
    let fits = items.len() >= 2 && items.iter().all(short) && !anew && !is_open(words);
    fits.then_some(())?;
    let first = document.text(*items.first()?);
    let alike = items
        .iter()
        .all(|i| ending(document.text(*i)).chars().next_back() == first.chars().next_back());
    let of_noun = alike && noun.chars().next_back() == first.chars().next_back();
    let kinds = document.text(claim.span).ends_with(['类', '种']);
    (named || of_noun || kinds || ends_with_noun(noun)).then_some(())?;
    let length = length(document, &items);
    let near = claim.value.abs_diff(length.least) <= 2;
    let fewer = claim.value > length.most && (sure || alike && !goes_on(document, list, first));
    let more = claim.value < length.least;
    (near && (fewer || more)).then(|| Behind {
        claim: Span::new(claim.span.start, end),
        list,
        length: length.least,
    })
}

/// The list from the byte `start` to the next mark, and whether it surely ends
/// there; `None` where a clause or a list of lists goes on.
fn list(document: &Document<'_>, start: usize) -> Option<(Span, bool)> {
    let rest = document.after(start);
    let length = rest
        .find(['，', '。', '；', '：', '！', '？', '（', '\n'])
        .unwrap_or(rest.len());
    let mark = rest.get(length..)?.chars().next();
    let list = Span::new(start, start + length);
    match mark {
        None | Some('。') => Some((list, true)),
        Some('，') => Some((list, false)),
        _ => None,
    }
}

/// True where the clause after `list` may be one more item, or begin another:
/// …、调结构，以及惠民生.
fn goes_on(document: &Document<'_>, list: Span, first: &str) -> bool {
    let rest = document.after(list.end + '，'.len_utf8());
    let clause = rest.split(['，', '。', '；']).next().unwrap_or_default();
    clause.contains('、')
        || ["和", "以及", "及", "还有", "与"]
            .iter()
            .any(|w| clause.starts_with(w))
        || clause.chars().next_back() == first.chars().next_back()
}
