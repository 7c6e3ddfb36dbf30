//! The words of all tables, sorted, with a filter of the pairs of characters
//! that they begin with.

use std::sync::OnceLock;

use super::table::{Cue, Row, Table, words};
use crate::character::codes;

/// A word of a table.
#[derive(Clone, Copy, Debug)]
pub(super) struct Word {
    pub(super) text: &'static str,
    pub(super) table: Table,
    pub(super) row: Row,
    /// Whether the entry has guards.
    pub(super) guarded: bool,
}

impl Word {
    fn new(text: &'static str, table: Table, row: Row) -> Self {
        let guards = ["not_before", "not_after", "after"];
        Self {
            text,
            table,
            row,
            guarded: guards.iter().any(|g| !row.get(g).is_empty()),
        }
    }
}

/// The words that are searched for, and those that are looked up.
#[derive(Debug)]
pub(super) struct Index {
    /// Sorted by text.
    searched: Vec<Word>,
    /// The first two characters of each.
    keys: Vec<u64>,
    /// A bit for each hash of two characters that a word begins with.
    filter: Vec<u64>,
    /// Sorted by text.
    listed: Vec<Word>,
}

/// Bits in the filter; a power of two. With two thousand words one pair of
/// characters in thirty passes by chance.
const BITS: u64 = 1 << 16;

/// The index, built when it is first asked for.
pub(super) fn shared() -> &'static Index {
    static INDEX: OnceLock<Index> = OnceLock::new();
    INDEX.get_or_init(Index::new)
}

impl Index {
    fn new() -> Self {
        let (mut searched, mut listed) = (Vec::new(), Vec::new());
        for &table in Table::ALL {
            let list = if table.is_scanned() {
                &mut searched
            } else {
                &mut listed
            };
            list.extend(words(table).map(|(text, row)| Word::new(text, table, row)));
        }
        let cues = words(Table::Cue(Cue::Among)).filter_map(|(text, row)| {
            let name = row.get("cue");
            let cue = Cue::ALL.iter().find(|cue| cue.name() == name)?;
            let table = Table::Cue(*cue);
            Some(Word::new(text, table, row))
        });
        searched.extend(cues);
        searched.sort_by_key(|word| word.text);
        listed.sort_by_key(|word| word.text);
        let keys: Vec<u64> = searched.iter().map(|word| key(word.text)).collect();
        let mut filter = vec![0; usize::try_from(BITS / 64).unwrap_or(0)];
        for &key in &keys {
            let (place, bit) = bit(key);
            if let Some(bits) = filter.get_mut(place) {
                *bits |= bit;
            }
        }
        Self {
            searched,
            keys,
            filter,
            listed,
        }
    }

    /// Gives every word that stands in `text`, with its place.
    pub(super) fn scan(&self, text: &str, mut give: impl FnMut(usize, &Word)) {
        let (mut last, mut first) = (0, 0);
        for (at, code) in codes(text) {
            let second = u64::from(code);
            let pair = first << 32 | second;
            let (place, bit) = bit(pair);
            if self.filter.get(place).is_some_and(|bits| bits & bit != 0) {
                self.at(text, last, pair, &mut give);
            }
            (last, first) = (at, second);
        }
    }

    /// Gives every word that begins with `pair` and stands at the byte `at`.
    fn at(&self, text: &str, at: usize, pair: u64, give: &mut impl FnMut(usize, &Word)) {
        let rest = text.get(at..).unwrap_or_default();
        let from = self.keys.partition_point(|&key| key < pair);
        let words = self.searched.get(from..).unwrap_or_default();
        let keys = self.keys.get(from..).unwrap_or_default();
        for (word, _) in words.iter().zip(keys).take_while(|(_, k)| **k == pair) {
            if rest.starts_with(word.text) {
                give(at, word);
            }
        }
    }

    /// Gives every entry of `table`, one that is looked up, whose word `text`
    /// begins with.
    pub(super) fn at_start(&self, table: Table, text: &str) -> impl Iterator<Item = &Word> {
        let first = text.chars().next();
        let after = self.listed.partition_point(|word| word.text <= text);
        let alike = self.listed.get(..after).unwrap_or_default().iter().rev();
        alike
            .take_while(move |word| word.text.chars().next() == first)
            .filter(move |word| word.table == table && text.starts_with(word.text))
    }

    pub(super) fn find(&self, table: Table, text: &str) -> Option<Row> {
        let list = if table.is_scanned() {
            &self.searched
        } else {
            &self.listed
        };
        let from = list.partition_point(|word| word.text < text);
        let alike = list.get(from..)?.iter().take_while(|w| w.text == text);
        alike
            .filter(|word| word.table == table)
            .map(|word| word.row)
            .next()
    }
}

/// The first two characters as one number; ordered as texts are.
fn key(text: &str) -> u64 {
    let mut chars = text.chars().map(u64::from);
    let first = chars.next().unwrap_or(0);
    first << 32 | chars.next().unwrap_or(0)
}

/// Where the filter has the bit for a pair of characters.
fn bit(key: u64) -> (usize, u64) {
    // Fibonacci hashing: the high bits of the product are well mixed.
    let hash = key.wrapping_mul(0x9E37_79B9_7F4A_7C15) >> (64 - BITS.trailing_zeros());
    let place = usize::try_from(hash / 64).unwrap_or(0);
    (place, 1 << (hash % 64))
}
