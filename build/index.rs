//! Writes the word tables as one index, so that nothing is sorted or counted
//! when the program runs: the rows, a filter of the pairs of characters that
//! words begin with, and for each bucket of pairs the entries in it.

#![expect(clippy::indexing_slicing, reason = "a build may fail loudly")]

use std::collections::BTreeSet;
use std::fmt::Write;

#[allow(dead_code, reason = "the program uses more of it than the build")]
#[path = "../src/lexicon/pair.rs"]
mod pair;

/// The columns of guards: what may not stand before a word and after it, and
/// what has to follow it.
const GUARDS: [&str; 3] = ["not_before", "not_after", "after"];

/// A table of words.
pub(crate) struct Table {
    name: String,
    use_: Use,
    /// The names of the columns.
    head: String,
    /// The entries, each with its line end.
    rows: String,
}

/// What the words of a table are for, as its first line says.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Use {
    /// Searched for in texts.
    Searched,
    /// Searched for too, each for the rule that its column `cue` names.
    Cues,
    /// Looked up.
    Listed,
}

impl Table {
    /// The table of that name; `None` for one that is read whole, by a file of
    /// its own.
    pub(crate) fn read(name: &str, text: &str) -> Option<Self> {
        let mut lines = text.lines().filter(|line| !line.starts_with('#'));
        let head = lines.next()?.to_owned();
        let use_ = match text.lines().next()?.split_once(": ")?.0 {
            "# Searched" if head.split('\t').any(|column| column == "cue") => Use::Cues,
            "# Searched" => Use::Searched,
            "# Looked up" => Use::Listed,
            _ => return None,
        };
        let mut rows = lines.collect::<Vec<_>>().join("\n");
        rows.push('\n');
        let name = name.to_owned();
        Some(Self {
            name,
            use_,
            head,
            rows,
        })
    }

    /// The places of the columns of guards; past the last where there is none.
    fn guards(&self) -> [usize; 3] {
        let columns: Vec<&str> = self.head.split('\t').collect();
        GUARDS.map(|guard| {
            let place = columns.iter().position(|column| *column == guard);
            place.unwrap_or(columns.len())
        })
    }

    /// What stands in the column of that name of `row`.
    fn cell<'r>(&self, row: &'r str, column: &str) -> &'r str {
        let columns = self.head.split('\t').zip(row.split('\t'));
        let mut named = columns.filter(|(name, _)| *name == column);
        named.next().map_or("", |(_, cell)| cell)
    }
}

/// The index of `tables` as Rust.
pub(crate) fn write(mut tables: Vec<Table>) -> String {
    tables.sort_by_key(|table| table.use_);
    // The lists of words that rules ask for: each cue is one.
    let mut lists: Vec<(String, usize)> = Vec::new();
    for (file, table) in tables.iter().enumerate() {
        if table.use_ == Use::Cues {
            let cues: BTreeSet<&str> = table
                .rows
                .lines()
                .map(|row| table.cell(row, "cue"))
                .collect();
            lists.extend(cues.iter().map(|cue| (format!("cue {cue}"), file)));
        } else {
            lists.push((table.name.clone(), file));
        }
    }
    let searched = lists
        .iter()
        .take_while(|(_, file)| tables[*file].use_ != Use::Listed)
        .count();
    let mut filter = vec![0u64; pair::FILTER / 64];
    let mut buckets: Vec<Vec<u32>> = vec![Vec::new(); pair::BUCKETS];
    for (file, table) in tables.iter().enumerate() {
        let mut at = 0;
        for row in table.rows.split_inclusive('\n') {
            let line = row.trim_end();
            let word = line.split('\t').next().unwrap_or_default();
            let name = match table.use_ {
                Use::Cues => format!("cue {}", table.cell(line, "cue")),
                _ => table.name.clone(),
            };
            let list = lists.iter().position(|(n, f)| *n == name && *f == file);
            let guarded = GUARDS.iter().any(|g| !table.cell(line, g).is_empty());
            let first = pair::Pair::of(word.as_bytes());
            let bit = first.bit();
            let tag = match word.chars().count() {
                0..=2 => first.tag(),
                _ => first.tag_with_third(word.as_bytes()),
            };
            if table.use_ != Use::Listed {
                filter[bit / 64] |= 1 << (bit % 64);
            }
            buckets[pair::bucket(bit)].push(entry(at, tag, list.unwrap_or_default(), guarded));
            at += row.len();
        }
    }
    let mut starts = vec![0];
    let mut entries = Vec::new();
    for bucket in buckets {
        entries.extend(bucket);
        starts.push(entries.len());
    }
    let mut out = String::new();
    let files: Vec<(&str, &str)> = tables
        .iter()
        .map(|t| (t.head.as_str(), t.rows.as_str()))
        .collect();
    let columns: Vec<[usize; 3]> = tables.iter().map(Table::guards).collect();
    let mut list = |name, kind: &str, values: &dyn std::fmt::Debug, count: usize| {
        // Writing to a string cannot fail.
        _ = writeln!(out, "static {name}: [{kind}; {count}] = {values:?};");
    };
    list("LISTS", "(&str, u8)", &lists, lists.len());
    list("FILES", "(&str, &str)", &files, files.len());
    list("GUARDS", "[usize; 3]", &columns, columns.len());
    list("FILTER", "u64", &filter, filter.len());
    list("STARTS", "u16", &starts, starts.len());
    list("ENTRIES", "u32", &entries, entries.len());
    _ = writeln!(out, "const SEARCHED: usize = {searched};");
    out
}

/// An entry as a number: the place of its row in the file, its tag, its list,
/// whether it has guards.
fn entry(at: usize, tag: u32, list: usize, guarded: bool) -> u32 {
    let (at, list) = (at as u32, list as u32);
    assert!(at < 1 << 18 && list < 1 << 7, "the tables are too large");
    at << (8 + pair::TAG) | tag << 8 | list << 1 | u32::from(guarded)
}
