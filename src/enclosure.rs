//! Pairs of marks that enclose words: quotation marks, book-title marks,
//! brackets.

use crate::span::Span;
use crate::token::{Token, TokenKind};

/// What encloses.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Pair {
    /// 双引号 “ ”, straight ones included.
    Double,
    /// 单引号 ‘ ’
    Single,
    /// 书名号 《 》
    Book,
    /// 单书名号 〈 〉
    InnerBook,
    /// 圆括号 （ ）, half-width ones included.
    Round,
    /// 六角括号 〔 〕
    Tortoise,
    /// 方括号、方头括号 ［ ］ [ ] 【 】
    Square,
}

impl Pair {
    /// True for quotation marks.
    pub fn is_quotation(self) -> bool {
        matches!(self, Self::Double | Self::Single)
    }

    /// True for book-title marks.
    pub fn is_book_title(self) -> bool {
        matches!(self, Self::Book | Self::InnerBook)
    }
}

/// Words in a pair of marks.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Enclosure {
    /// What encloses them.
    pub pair: Pair,
    /// The words and both marks.
    pub outer: Span,
    /// The words alone.
    pub inner: Span,
    /// The place in the list of the pair that encloses this one.
    pub parent: Option<u32>,
}

/// Pairs nested deeper are not looked for.
const DEEPEST: usize = 16;

/// Adds the pairs among the `tokens` of one paragraph to `list`, sorted by
/// start. A mark without its partner encloses nothing.
pub fn enclosures(tokens: &[Token], list: &mut Vec<Enclosure>) {
    let first = list.len();
    // Open marks, with the place of their pair in the list; the pair is
    // complete when its end is known.
    let mut open: Vec<(Pair, usize)> = Vec::new();
    for token in tokens {
        let TokenKind::Mark(c) = token.kind else {
            continue;
        };
        let straight = c == '"' && open.iter().any(|&(p, _)| p == Pair::Double);
        if let Some(pair) = opens(c).filter(|_| !straight) {
            if open.len() == DEEPEST {
                open.remove(0);
            }
            open.push((pair, list.len()));
            list.push(Enclosure {
                pair,
                outer: Span::new(token.span.start, 0),
                inner: Span::at(token.span.end),
                parent: None,
            });
        } else if let Some(pair) = closes(c)
            && let Some(depth) = open.iter().rposition(|&(p, _)| p == pair)
        {
            let place = open.get(depth).map_or(0, |&(_, place)| place);
            open.truncate(depth);
            if let Some(pair) = list.get_mut(place) {
                pair.outer = pair.outer.cover(token.span);
                pair.inner = Span::new(pair.inner.start, token.span.start);
            }
        }
    }
    // Those that were never closed go.
    let mut kept = first;
    for place in first..list.len() {
        if let Some(&pair) = list.get(place)
            && !pair.outer.is_empty()
        {
            if let Some(slot) = list.get_mut(kept) {
                *slot = pair;
            }
            kept += 1;
        }
    }
    list.truncate(kept);
    nest(list, first);
}

/// Says for every pair from `first` on which one encloses it.
fn nest(list: &mut [Enclosure], first: usize) {
    let mut around: Vec<(u32, usize)> = Vec::new();
    let from = u32::try_from(first).unwrap_or(u32::MAX);
    for (place, pair) in (from..).zip(list.iter_mut().skip(first)) {
        while around
            .last()
            .is_some_and(|&(_, end)| end <= pair.outer.start)
        {
            around.pop();
        }
        pair.parent = around.last().map(|&(place, _)| place);
        around.push((place, pair.outer.end));
    }
}

/// The pairs of `list` whose words hold the byte `at`, from the innermost.
pub fn around(list: &[Enclosure], at: usize) -> impl Iterator<Item = &Enclosure> {
    let after = list.partition_point(|e| e.outer.start <= at);
    let last = after.checked_sub(1).and_then(|i| list.get(i));
    // Whatever holds `at` also holds the last pair that began before it.
    std::iter::successors(last, move |e| list.get(e.parent? as usize))
        .filter(move |e| e.inner.contains(at))
}

fn opens(c: char) -> Option<Pair> {
    Some(match c {
        '“' | '"' => Pair::Double,
        '‘' => Pair::Single,
        '《' => Pair::Book,
        '〈' => Pair::InnerBook,
        '（' | '(' => Pair::Round,
        '〔' => Pair::Tortoise,
        '［' | '[' | '【' => Pair::Square,
        _ => return None,
    })
}

fn closes(c: char) -> Option<Pair> {
    Some(match c {
        '”' | '"' => Pair::Double,
        '’' => Pair::Single,
        '》' => Pair::Book,
        '〉' => Pair::InnerBook,
        '）' | ')' => Pair::Round,
        '〕' => Pair::Tortoise,
        '］' | ']' | '】' => Pair::Square,
        _ => return None,
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::token::tokens;

    fn read(text: &str) -> Vec<Enclosure> {
        let mut list = Vec::new();
        tokens(text, 0, &mut list);
        let mut pairs = Vec::new();
        enclosures(&list, &mut pairs);
        pairs
    }

    #[test]
    fn pairs_nest_and_unpaired_marks_enclose_nothing() {
        let cases: &[(&str, &[&str])] = &[
            (
                "印发《关于〈办法〉的通知》（略）",
                &["关于〈办法〉的通知", "办法", "略"],
            ),
            ("他说“好（很好”。", &["好（很好"]),
            ("1）甲；2）乙", &[]),
            ("推进\"放管服\"和“双减”", &["放管服", "双减"]),
        ];
        for (text, expected) in cases {
            let inner: Vec<&str> = read(text)
                .iter()
                .map(|e| text.get(e.inner.start..e.inner.end).unwrap())
                .collect();
            assert_eq!(&inner, expected, "{text}");
        }
    }

    #[test]
    fn what_is_around_a_place_is_found_from_the_inside() {
        let text = "《关于〈办法〉的通知》";
        let pairs = read(text);
        let kinds = |at: &str| -> Vec<Pair> {
            around(&pairs, text.find(at).unwrap())
                .map(|e| e.pair)
                .collect()
        };
        assert_eq!(kinds("办法"), [Pair::InnerBook, Pair::Book]);
        assert_eq!(kinds("通知"), [Pair::Book]);
        assert_eq!(around(&pairs, text.len()).count(), 0);
    }
}
