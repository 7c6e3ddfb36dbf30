//! Paragraphs between two numbered ones that lost their ordinals: they are made
//! as the others of the series are, and fill the gap in it.

use super::series::Item;
use crate::recognise::{Block, Make, make};
use crate::source::Source;
use crate::span::Span;

/// How many lost ordinals one gap may have.
const MOST: u32 = 3;

/// How many paragraphs before a series are searched for its first.
const BEFORE: usize = 12;

/// The items of a series with those put in that lost their ordinals; `None`
/// where none did, or where the series would still be wrong.
pub(super) fn filled(source: &Source, blocks: &[Block], items: &[Item]) -> Option<Vec<Item>> {
    // What stands inside a paragraph has nothing to be filled with.
    if items.iter().any(|item| item.inside) {
        return None;
    }
    let gap = |pair: &[Item]| matches!(pair, [a, b] if b.value > a.value + 1);
    let late = items.first().is_some_and(|first| first.value == 2) && items.len() > 1;
    if !late && !items.windows(2).any(gap) {
        return None;
    }
    let mut all: Vec<Item> = Vec::with_capacity(items.len() + 1);
    let siblings = Siblings {
        source,
        blocks,
        items,
    };
    if late {
        all.extend(siblings.first());
    }
    let mut previous: Option<&Item> = None;
    for item in items {
        if let Some(previous) = previous.filter(|p| item.value > p.value + 1) {
            all.extend(siblings.between(previous, item));
        }
        all.push(*item);
        previous = Some(item);
    }
    // Where other numbers are wrong as well, the gap may come from them.
    let counts = |pair: &[Item]| matches!(pair, [a, b] if b.value == a.value + 1);
    let sound = all.windows(2).all(counts);
    (sound && all.len() > items.len()).then_some(all)
}

/// The items of a series and what they stand in.
struct Siblings<'a> {
    source: &'a Source,
    blocks: &'a [Block],
    items: &'a [Item],
}

impl Siblings<'_> {
    /// The place among the blocks of the first that begins at `at` or after it.
    fn place(&self, at: usize) -> usize {
        self.blocks.partition_point(|b| b.span.start < at)
    }

    /// How the paragraph of `item` is made, and its last character.
    fn make(&self, item: &Item) -> Option<(Make, Option<char>)> {
        let block = self.blocks.get(self.place(item.span.start))?;
        let words = Span::new(item.span.end, block.span.end);
        Some(self.make_of(words))
    }

    fn make_of(&self, words: Span) -> (Make, Option<char>) {
        let text = self.source.text(words);
        (make(text), text.chars().next_back())
    }

    /// The paragraphs between `a` and `b` that lost the numbers between them.
    fn between(&self, a: &Item, b: &Item) -> Vec<Item> {
        let count = b.value - a.value - 1;
        let (from, to) = (self.place(a.span.start) + 1, self.place(b.span.start));
        let (Some(made), Some(next)) = (self.make(a), self.make(b)) else {
            return Vec::new();
        };
        let range = self.blocks.get(from..to).unwrap_or_default();
        if made.0 != next.0 || count > MOST || range.is_empty() {
            return Vec::new();
        }
        let followed = made.0 == Make::Phrase;
        let found = self.alike(range, made, followed);
        let only = followed || range.len() == found.len() && self.is_close(a);
        if !only || u32::try_from(found.len()) != Ok(count) {
            return Vec::new();
        }
        let numbered = found.iter().zip(a.value + 1..);
        numbered
            .map(|(block, value)| self.item(a, block, value))
            .collect()
    }

    /// The paragraph before the series that lost its 1.
    fn first(&self) -> Option<Item> {
        let (second, third) = (self.items.first()?, self.items.get(1)?);
        let made = self.make(second)?;
        if third.value != 3 || self.make(third)?.0 != made.0 {
            return None;
        }
        let to = self.place(second.span.start);
        let part = self.blocks.get(to)?.part;
        let before = self.blocks.get(to.saturating_sub(BEFORE)..to)?;
        let plain = |b: &&Block| b.role.is_text() && b.ordinal.is_none() && b.part == part;
        let length = before.iter().rev().take_while(plain).count();
        let range = before.get(before.len() - length..)?;
        let followed = made.0 == Make::Phrase;
        let range = if followed {
            range
        } else {
            // Words that lead to the list stand before it, or nothing does.
            let led = range.len().checked_sub(2).and_then(|at| range.get(at));
            let led = led.is_none_or(|b| self.source.text(b.span).ends_with(['：', ':']));
            range.get(range.len().checked_sub(1).filter(|_| led)?..)?
        };
        match self.alike(range, made, followed).as_slice() {
            [only] => Some(self.item(second, only, 1)),
            _ => None,
        }
    }

    /// The paragraphs of `range` without an ordinal that are made as `made`;
    /// headings, which are `followed`, have something under them.
    fn alike<'b>(
        &self,
        range: &'b [Block],
        made: (Make, Option<char>),
        followed: bool,
    ) -> Vec<&'b Block> {
        let is_alike = |(index, block): &(usize, &Block)| {
            let plain = block.role.is_text() && block.ordinal.is_none() && !block.quoted;
            let own = self.make_of(block.span);
            let ends = own.1 == made.1 || followed && own.1.is_some_and(char::is_alphanumeric);
            let text = || range.get(index + 1).is_some_and(|n| n.role.is_text());
            plain && own.0 == made.0 && ends && (!followed || text())
        };
        let all = range.iter().enumerate().filter(is_alike);
        all.map(|(_, block)| block).collect()
    }

    /// Whether two other neighbours have nothing between them.
    fn is_close(&self, gap: &Item) -> bool {
        let close = |pair: &[Item]| match pair {
            [a, b] => a.span != gap.span && a.value + 1 == b.value && a.texts == b.texts,
            _ => false,
        };
        self.items.windows(2).any(close)
    }

    fn item(&self, like: &Item, block: &Block, value: u32) -> Item {
        let text = self.source.text(block.span);
        let phrase = text.find(['。', '；', '：', '，']).unwrap_or(text.len());
        Item {
            span: Span::at(block.span.start),
            numeral: Span::at(block.span.start),
            value,
            wrong_sign: None,
            lost: Some(Span::new(block.span.start, block.span.start + phrase)),
            heading: like.heading,
            texts: like.texts,
            inside: false,
            doubtful: false,
        }
    }
}
