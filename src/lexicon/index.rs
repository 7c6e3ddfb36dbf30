//! The index of all tables, as the build wrote it (`build/index.rs`): the words
//! that begin with the same pair of characters stand together, and a bit for
//! each pair tells at nearly every place of a text that no word begins there.

use super::pair;
use super::table::{Row, Table};

// LISTS: the name of each list of words and its file; FILES: the columns and the
// rows of each; GUARDS: the places of its columns of guards; FILTER and STARTS:
// by the pair that a word begins with; ENTRIES: in the order of the pairs.
include!(concat!(env!("OUT_DIR"), "/tables.rs"));

/// The number of the lists whose words are searched for in texts.
pub(super) const SEARCHED_LISTS: usize = SEARCHED;

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
            at: code as usize >> 8,
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
        let cells = self.row().line.split('\t').enumerate();
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
        let length = same.take_while(|(a, b)| a == b).count();
        row.get(length)
            .is_some_and(|&end| end == b'\t' || end == b'\n')
            .then_some(length)
    }

    pub(super) fn row(self) -> Row {
        let (head, rows) = self.file();
        let line = rows.get(self.at..).unwrap_or_default();
        let line = line.split('\n').next().unwrap_or_default();
        Row { head, line }
    }
}

/// Gives every word that stands in `text` and is searched for: where it stands,
/// its length in bytes, its entry.
pub(super) fn scan(text: &str, mut give: impl FnMut(usize, usize, Entry)) {
    let mut rest = text.as_bytes();
    while let Some(&lead) = rest.first() {
        let bit = pair::bit(pair::first(rest));
        if FILTER
            .get(bit / 64)
            .is_some_and(|bits| bits >> (bit % 64) & 1 == 1)
        {
            for entry in entries(bit).filter(|entry| entry.list < SEARCHED) {
                if let Some(length) = entry.opens(rest) {
                    give(text.len() - rest.len(), length, entry);
                }
            }
        }
        rest = rest.get(pair::length(lead)..).unwrap_or_default();
    }
}

/// The entries whose words may begin with the pair that `bit` stands for.
fn entries(bit: usize) -> impl Iterator<Item = Entry> {
    let bucket = pair::bucket(bit);
    let start = |bucket| STARTS.get(bucket).map_or(0, |&start| usize::from(start));
    let codes = ENTRIES.get(start(bucket)..start(bucket + 1));
    let codes = codes.unwrap_or_default().iter();
    codes.map(|&code| Entry::new(code))
}

/// The entries of `table` whose word `text` begins with, and its length.
pub(super) fn at_start(table: Table, text: &str) -> impl Iterator<Item = (usize, Entry)> {
    let list = table.number();
    let first = pair::first(text.as_bytes());
    // A word of one character may begin a longer text.
    let alone = pair::alone(first);
    let more = (alone != first).then_some(alone);
    let pairs = std::iter::once(first).chain(more);
    pairs
        .flat_map(|pair| entries(pair::bit(pair)))
        .filter(move |entry| entry.list == list)
        .filter_map(move |entry| Some((entry.opens(text.as_bytes())?, entry)))
}

/// All entries of `table`, in the order of its file.
pub(super) fn rows(table: Table) -> impl Iterator<Item = Row> {
    let first = Entry {
        list: table.number(),
        guarded: false,
        at: 0,
    };
    let (head, rows) = first.file();
    rows.lines().map(move |line| Row { head, line })
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
