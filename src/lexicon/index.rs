//! The index of all tables, as the build wrote it (`build/index.rs`): the words
//! that begin with the same pair of characters stand together, and a bit for
//! each pair tells at nearly every place of a text that no word begins there.

use super::pair::{self, Pair};
use super::table::{Row, Table, cells};

// LISTS: the name of each list of words and its file; FILES: the columns and the
// rows of each; GUARDS: the places of its columns of guards; FILTER and STARTS:
// by the pair that a word begins with; ENTRIES: in the order of the pairs.
include!(concat!(env!("OUT_DIR"), "/tables.rs"));

/// The number of the list of that name.
#[expect(
    clippy::indexing_slicing,
    clippy::panic,
    reason = "worked out by the compiler"
)]
pub(super) const fn number(name: &str) -> usize {
    let name = name.as_bytes();
    let mut list = 0;
    while list < LISTS.len() {
        let other = LISTS[list].0.as_bytes();
        let mut at = 0;
        while at < name.len() && at < other.len() && name[at] == other[at] {
            at += 1;
        }
        if at == name.len() && at == other.len() {
            return list;
        }
        list += 1;
    }
    panic!("src/data has no such table, or no such cue")
}

/// A word of a table.
#[derive(Clone, Copy, Debug)]
pub(super) struct Entry {
    /// The number of its list.
    pub(super) list: usize,
    /// Whether it has guards.
    pub(super) guarded: bool,
    /// Where it stands in its file.
    at: usize,
}

impl Entry {
    fn new(code: u32) -> Self {
        Self {
            list: code as usize >> 1 & 0x7F,
            guarded: code & 1 == 1,
            at: code as usize >> (8 + pair::TAG),
        }
    }

    /// The number of its file.
    fn number(self) -> usize {
        LISTS
            .get(self.list)
            .map_or(FILES.len(), |list| usize::from(list.1))
    }

    fn file(self) -> (&'static str, &'static str) {
        FILES.get(self.number()).copied().unwrap_or_default()
    }

    /// True where its guards let it stand between the words `before` and
    /// `after`: none of `not_before` before it, none of `not_after` after it,
    /// and one of `after` where there is such a column.
    pub(super) fn stands(self, before: &str, after: &str) -> bool {
        let Some(&[not_before, not_after, follows]) = GUARDS.get(self.number()) else {
            return true;
        };
        let cells = cells(self.row().from).enumerate();
        cells
            .filter(|(_, cell)| !cell.is_empty())
            .all(|(place, cell)| {
                let mut guards = cell.split(' ');
                if place == not_before {
                    !guards.any(|guard| before.ends_with(guard))
                } else if place == not_after {
                    !guards.any(|guard| after.starts_with(guard))
                } else {
                    place != follows || guards.any(|guard| after.starts_with(guard))
                }
            })
    }

    /// The length of the word in bytes, where `text` begins with it.
    fn opens(self, text: &[u8]) -> Option<usize> {
        let row = self.file().1.as_bytes().get(self.at..)?;
        let same = row.iter().zip(text);
        // A word may stand before a tab in the text, as it does in its row.
        let length = same.take_while(|&(a, b)| a == b && *a > b'\n').count();
        row.get(length)
            .is_some_and(|&end| end == b'\t' || end == b'\n')
            .then_some(length)
    }

    pub(super) fn row(self) -> Row {
        let (head, rows) = self.file();
        let from = rows.get(self.at..).unwrap_or_default();
        Row { head, from }
    }
}

/// Gives every word that stands in `text` and is searched for: where it stands,
/// its length in bytes, its entry.
pub(super) fn scan(text: &str, mut give: impl FnMut(usize, usize, Entry)) {
    let mut rest = text.as_bytes();
    while !rest.is_empty() {
        // Every text is walked here: most of it in this loop, which decodes nothing.
        while let Some(pair) = rest
            .first_chunk::<8>()
            .and_then(|eight| Pair::of_han(*eight))
            && !begins(pair)
        {
            rest = rest.get(pair.first..).unwrap_or_default();
        }
        if rest.is_empty() {
            break;
        }
        let pair = Pair::of(rest);
        if begins(pair) {
            // Those that are only looked up stand behind the others.
            let searched = |code: &&u32| Entry::new(**code).list < SEARCHED;
            for entry in entries(bucket(pair).iter().take_while(searched), pair, rest) {
                if let Some(word) = entry.opens(rest) {
                    give(text.len() - rest.len(), word, entry);
                }
            }
        }
        rest = rest.get(pair.first..).unwrap_or_default();
    }
}

/// Whether a word that is searched for may begin with `pair`.
#[inline]
fn begins(pair: Pair) -> bool {
    let bit = pair.bit();
    let bits = FILTER.get(bit / 64);
    bits.is_some_and(|bits| bits >> (bit % 64) & 1 == 1)
}

/// The codes of the words that begin with `pair`, and of a few others.
fn bucket(pair: Pair) -> &'static [u32] {
    let bucket = pair::bucket(pair.bit());
    let start = |bucket| STARTS.get(bucket).map_or(0, |&start| usize::from(start));
    let codes = ENTRIES.get(start(bucket)..start(bucket + 1));
    codes.unwrap_or_default()
}

/// The entries among `codes` whose words may begin with `pair`, the first of
/// `text`, and with the character after it.
fn entries<'c>(
    codes: impl Iterator<Item = &'c u32>,
    pair: Pair,
    text: &[u8],
) -> impl Iterator<Item = Entry> {
    let (short, long) = (pair.tag(), pair.tag_with_third(text));
    let may = move |&&code: &&u32| {
        let tag = code >> 8 & ((1 << pair::TAG) - 1);
        tag == short || tag == long
    };
    codes.filter(may).map(|&code| Entry::new(code))
}

/// The entries of `table` whose word `text` begins with, and its length.
pub(super) fn at_start(table: Table, text: &str) -> impl Iterator<Item = (usize, Entry)> {
    let list = table.number();
    let text = text.as_bytes();
    let pair = Pair::of(text);
    // A word of one character may begin a longer text.
    let alone = Some(pair.alone()).filter(|alone| alone.code != pair.code);
    let pairs = std::iter::once(pair).chain(alone);
    pairs
        .flat_map(|pair| entries(bucket(pair).iter(), pair, text))
        .filter(move |entry| entry.list == list)
        .filter_map(move |entry| Some((entry.opens(text)?, entry)))
}

/// All entries of `table`, in the order of its file.
pub(super) fn rows(table: Table) -> impl Iterator<Item = Row> {
    let first = Entry {
        list: table.number(),
        guarded: false,
        at: 0,
    };
    let (head, rows) = first.file();
    let starts = memchr::memchr_iter(b'\n', rows.as_bytes()).map(|end| end + 1);
    let rests = std::iter::once(0).chain(starts).map(|at| rows.get(at..));
    rests
        .map_while(|rest| rest.filter(|rest| !rest.is_empty()))
        .map(move |from| Row { head, from })
}

#[cfg(test)]
mod tests {
    use super::super::table::{CUES, TABLES};
    use super::*;

    #[test]
    fn every_list_of_the_data_is_one_that_rules_can_ask_for() {
        for (name, _) in LISTS {
            assert!(TABLES.contains(&name) || CUES.contains(&name), "{name}");
        }
    }
}
