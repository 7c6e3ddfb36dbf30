//! Paragraphs between two numbered ones that lost their ordinals: they are made
//! as the others of the series are, and fill the gap in it.

use super::remnant::Remnant;
use super::series::Item;
use crate::character::{is_blank, is_sentence_end};
use crate::numeral::is_numeral;
use crate::ordinal::Form;
use crate::recognise::{Block, Make, Role, make};
use crate::source::Source;
use crate::span::Span;

/// How many lost ordinals one gap may have.
const MOST: u32 = 3;

/// By how many characters run-in headings worded alike differ in length.
const NEAR: usize = 1;

/// How many items on each side of a paragraph show with what it may open.
const BESIDE: usize = 4;

/// How many paragraphs on each side are searched for one that opens alike.
const AROUND: usize = 64;

/// How many paragraphs before a series are searched for its first.
const BEFORE: usize = 12;

/// The items of a series with those put in that lost their ordinals, the one
/// after its last included; `None` where none did, or where the series would
/// still be wrong.
pub(super) fn filled(source: &Source, blocks: &[Block], items: &[Item]) -> Option<Vec<Item>> {
    // What stands inside a paragraph has nothing to be filled with.
    if items.iter().any(|item| item.inside) {
        return None;
    }
    let gap = |pair: &[Item]| matches!(pair, [a, b] if b.value > a.value + 1);
    let late = items.first().is_some_and(|first| first.value == 2) && items.len() > 1;
    let siblings = Siblings {
        source,
        blocks,
        items,
    };
    if !late && !items.windows(2).any(gap) {
        let last = siblings.last()?;
        return Some(items.iter().copied().chain([last]).collect());
    }
    let mut all: Vec<Item> = Vec::with_capacity(items.len() + 1);
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

    /// The paragraph right after the series that lost the next number: a run-in
    /// heading worded as all of them are, before what the series stands in goes on.
    fn last(&self) -> Option<Item> {
        let last = self.items.last()?;
        let close = |pair: &[Item]| matches!(pair, [a, b] if a.texts == b.texts);
        if self.items.len() < 2 || !self.items.windows(2).all(close) {
            return None;
        }
        let own = self.blocks.get(self.place(last.span.start))?;
        let at = self.place(last.span.start) + 1;
        let block = self.blocks.get(at)?;
        let plain = block.role == Role::Body && block.ordinal.is_none() && !block.quoted;
        let ends = |next: &Block| next.level < own.level || !next.role.is_text();
        let over = self.blocks.get(at + 1).is_none_or(|next| {
            next.part != own.part || ends(next) && (next.ordinal.is_some() || !next.role.is_text())
        });
        if !plain || block.part != own.part || !over {
            return None;
        }
        let phrase = self.phrase(block.span)?;
        let siblings: Option<Vec<&str>> = self
            .items
            .iter()
            .map(|item| {
                let block = self.blocks.get(self.place(item.span.start))?;
                self.phrase(Span::new(item.span.end, block.span.end))
            })
            .collect();
        let siblings = siblings?;
        let length = |words: &str| words.chars().count();
        let near = |other: &&str| length(other).abs_diff(length(phrase)) <= NEAR;
        let first = |words: &str| words.chars().next();
        let opens = |other: &&str| first(other) == first(phrase);
        let closes = |other: &&str| {
            let end = phrase
                .char_indices()
                .nth_back(1)
                .and_then(|(at, _)| phrase.get(at..));
            end.is_some_and(|end| other.ends_with(end))
        };
        let worded = siblings.iter().all(opens) || siblings.iter().all(closes);
        let alike = worded && siblings.iter().all(near);
        alike.then(|| self.item(last, block, last.value + 1))
    }

    /// The phrase with which `words` open, where it is a run-in heading.
    fn phrase(&self, words: Span) -> Option<&str> {
        let text = self.source.text(words).trim_start_matches(is_blank);
        let run_in = make(text) == Make::RunIn;
        text.split(['。', '：', ':']).next().filter(|_| run_in)
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
            let own = self.make_of(self.words(block));
            let ends = own.1 == made.1 || followed && own.1.is_some_and(char::is_alphanumeric);
            let text = || range.get(index + 1).is_some_and(|n| n.role.is_text());
            let begins = || {
                index
                    .checked_sub(1)
                    .and_then(|i| range.get(i))
                    .is_none_or(|b| self.is_ended(b))
            };
            let heading = || !followed || text() && begins();
            plain && own.0 == made.0 && ends && heading() && !self.is_usual(block)
        };
        let all = range.iter().enumerate().filter(is_alike);
        all.map(|(_, block)| block).collect()
    }

    /// Whether a sentence ends with `block`: what follows on a line of its own
    /// is no rest of it.
    fn is_ended(&self, block: &Block) -> bool {
        let mark = |c: char| is_sentence_end(c) || matches!(c, '；' | '：' | '”' | '）');
        block.heading.is_some() || self.source.text(block.span).ends_with(mark)
    }

    /// Whether other paragraphs near `block` without an ordinal open with the
    /// phrase that it opens with: 整改措施：… under every item needs none.
    fn is_usual(&self, block: &Block) -> bool {
        let phrase = |block: &Block| {
            let text = self.source.text(block.span);
            text.find(['。', '：']).and_then(|end| text.get(..end))
        };
        let Some(own) = phrase(block) else {
            return false;
        };
        let place = self.place(block.span.start);
        let near = place.saturating_sub(AROUND)..(place + AROUND).min(self.blocks.len());
        let near = self.blocks.get(near).unwrap_or_default();
        let other = |b: &&Block| b.span != block.span && b.ordinal.is_none();
        near.iter().filter(other).any(|b| phrase(b) == Some(own))
    }

    /// Whether two other neighbours have nothing between them.
    fn is_close(&self, gap: &Item) -> bool {
        let close = |pair: &[Item]| match pair {
            [a, b] => a.span != gap.span && a.value + 1 == b.value && a.texts == b.texts,
            _ => false,
        };
        self.items.windows(2).any(close)
    }

    /// The words of a paragraph without an ordinal, what is left of one not
    /// among them.
    fn words(&self, block: &Block) -> Span {
        let left = Remnant::of(self.source.text(block.span));
        let length = left.map_or(0, |remnant| remnant.length);
        Span::new(block.span.start + length, block.span.end)
    }

    /// Whether `words` open with the character that the words of an item near
    /// them open with.
    fn opens_alike(&self, words: Span) -> bool {
        let first = |text: &str| text.trim_start_matches(is_blank).chars().next();
        let own = first(self.source.text(words));
        let of = |item: &Item| {
            let rest = self.source.text.get(item.span.end..);
            rest.and_then(first)
        };
        let place = self.items.partition_point(|i| i.span.start < words.start);
        let near = place.saturating_sub(BESIDE)..(place + BESIDE).min(self.items.len());
        let near = self.items.get(near).unwrap_or_default();
        own.is_some() && near.iter().any(|item| of(item) == own)
    }

    /// The item beside `like` that `block` is, which lost its number `value`
    /// or the mark beside it.
    fn item(&self, like: &Item, block: &Block, value: u32) -> Item {
        let text = self.source.text(block.span);
        let phrase = text.find(['。', '；', '：', '，']).unwrap_or(text.len());
        let left = Remnant::of(text);
        let words = self.words(block);
        let chinese = self.source.text(like.numeral).starts_with(is_numeral);
        // The number itself, in the numerals of the series.
        let sound = |left: Remnant| {
            let own = left.value == Some(value) && left.chinese == Some(chinese);
            left.length > 0 && own && (left.marked || self.opens_alike(words))
        };
        let own = |left: &Remnant| {
            // 一 without a mark is more often the first of the words: 一批.
            let word = left.chinese == Some(true) && value == 1 && !self.opens_alike(words);
            left.marked || left.value == Some(value) && !word
        };
        let replaced = left.filter(own).map_or(0, |left| left.length);
        Item {
            span: Span::new(block.span.start, block.span.start + replaced),
            numeral: Span::at(block.span.start),
            value,
            wrong_sign: None,
            lost: Some(Span::new(block.span.start, block.span.start + phrase)),
            heading: like.heading,
            texts: like.texts,
            inside: false,
            doubtful: left.is_some_and(|left| !sound(left)),
        }
    }
}

/// Whether a paragraph between the items `from` and `to` opens with what is left
/// of an ordinal, with the number that is missing (3.5亿元) or with a 第二， that
/// is the only one: it may be the item that the numbers on both sides miss.
pub(super) fn may_be_between(source: &Source, blocks: &[Block], from: &Item, to: &Item) -> bool {
    let place = |item: &Item| blocks.partition_point(|b| b.span.start < item.span.start);
    let range = blocks.get(place(from) + 1..place(to)).unwrap_or_default();
    range.iter().any(|block| match block.ordinal {
        Some(own) => own.form == Form::Di && own.value > 1,
        None => {
            let left = Remnant::of(source.text(block.span)).filter(|_| block.role.is_text());
            let missing = |value| value > from.value && value < to.value;
            left.is_some_and(|left| left.length > 0 || left.value.is_some_and(missing))
        }
    })
}
