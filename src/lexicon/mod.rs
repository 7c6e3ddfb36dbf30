//! The word tables (词表) of `src/data`: one look at a text finds the words of
//! all of them, each table for itself, so that words of one never hide those of
//! another.
//!
//! The text is read once by pairs of characters: a bit for each pair that some
//! word begins with tells nearly all places at once, and what is left is looked
//! up among the words that begin so, of which the third character rules out
//! most. The build prepares all of it, so that nothing is read or sorted before
//! the first text is searched. Measured with 612 words on published documents,
//! searching by pairs took a third of the instructions of aho-corasick's
//! automaton (contiguous, overlapping).

mod index;
mod pair;
mod table;

pub use table::{Cue, Row, Table};

use crate::span::Span;

/// A word of a table where it stands in a text.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Hit {
    /// Where it stands.
    pub span: Span,
    /// Its entry.
    pub row: Row,
}

/// The words of all tables in one text.
#[derive(Clone, Debug, Default)]
pub struct Words {
    /// Each table by itself; those of one sorted by place and disjoint.
    hits: Vec<Hit>,
    /// Where the words of each list begin among them.
    starts: Vec<usize>,
}

impl Words {
    /// The words of all tables that stand in the stretches of `text` and whose
    /// guards let them stand.
    pub fn find(text: &str, stretches: impl Iterator<Item = Span>) -> Self {
        let mut found: Vec<(usize, Hit)> = Vec::new();
        for stretch in stretches {
            let text = text.get(stretch.start..stretch.end).unwrap_or_default();
            scan(text, stretch.start, &mut found);
        }
        // Few keys, so that the work stays linear; those of one list keep their order.
        found.sort_by_key(|(list, _)| *list);
        let mut words = Self::default();
        for (list, hit) in found {
            let own = words.starts.len() == list + 1;
            while words.starts.len() <= list {
                words.starts.push(words.hits.len());
            }
            let own = if own { words.hits.last_mut() } else { None };
            match own {
                // Of two that begin together the longer stays, else the first.
                Some(last) if last.span.start == hit.span.start => {
                    if hit.span.end > last.span.end {
                        *last = hit;
                    }
                }
                Some(last) if last.span.end > hit.span.start => {}
                _ => words.hits.push(hit),
            }
        }
        words
    }

    /// The words of one table, in order.
    pub fn of(&self, table: Table) -> &[Hit] {
        let list = table.number();
        let Some(&start) = self.starts.get(list) else {
            return &[];
        };
        let end = self.starts.get(list + 1).copied();
        let end = end.unwrap_or(self.hits.len());
        self.hits.get(start..end).unwrap_or_default()
    }
}

/// Adds the words of all tables that stand in `text`, which begins at the byte
/// `base`, and whose guards let them stand, to `found`, each with the number of
/// its list.
fn scan(text: &str, base: usize, found: &mut Vec<(usize, Hit)>) {
    index::scan(text, |at, length, entry| {
        let end = at + length;
        let before = || text.get(..at).unwrap_or_default();
        let after = || text.get(end..).unwrap_or_default();
        if !entry.guarded || entry.stands(before(), after()) {
            let span = Span::new(base + at, base + end);
            let row = entry.row();
            found.push((entry.list, Hit { span, row }));
        }
    });
}

/// The entry of `table` whose word is `word`.
pub fn find(table: Table, word: &str) -> Option<Row> {
    let mut entries = index::at_start(table, word);
    let whole = entries.find(|(length, _)| *length == word.len());
    whole.map(|(_, entry)| entry.row())
}

/// The entries of `table` whose word `text` begins with: the word and its entry.
pub fn at_start(table: Table, text: &str) -> impl Iterator<Item = (&str, Row)> {
    index::at_start(table, text)
        .filter_map(|(length, entry)| Some((text.get(..length)?, entry.row())))
}

/// All entries of `table`, in the order of its file; of a cue, those of all
/// cues.
pub fn rows(table: Table) -> impl Iterator<Item = Row> {
    index::rows(table)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn found(text: &str, table: Table) -> Vec<&str> {
        let words = Words::find(text, std::iter::once(Span::new(0, text.len())));
        let hits = words.of(table).iter();
        hits.map(|h| text.get(h.span.start..h.span.end).unwrap())
            .collect()
    }

    #[test]
    fn guards_keep_words_apart() {
        assert_eq!(found("全面布署工作", Table::Confusable), ["布署"]);
        assert_eq!(found("颁布署名文章", Table::Confusable), [""; 0]);
        assert_eq!(found("人民检查院", Table::Confusable), ["人民检查院"]);
    }

    #[test]
    fn words_of_one_table_do_not_hide_those_of_another() {
        let text = "截止目前现状良好，其中涉及到帐户";
        assert_eq!(found(text, Table::Confusable), ["截止目前"]);
        assert_eq!(found(text, Table::Redundancy), ["目前现状", "涉及到"]);
        assert_eq!(found(text, Table::VariantForm), ["帐户"]);
        assert_eq!(found(text, Table::Cue(Cue::Among)), ["其中"]);
    }

    #[test]
    fn every_word_that_is_searched_for_is_found_by_itself() {
        const TABLES: &[Table] = &[
            Table::Confusable,
            Table::VariantForm,
            Table::Redundancy,
            Table::Doubled,
            Table::InContext,
            Table::Collocation,
            Table::Colloquial,
            Table::Overused,
            Table::FixedName,
            Table::FixedSequence,
            Table::DayName,
            Table::Institution,
        ];
        for &table in TABLES {
            for row in rows(table) {
                let word = row.word();
                let after = row.get("after").split(' ').next().unwrap();
                let text = format!("{word}{after}");
                assert_eq!(found(&text, table), [word], "{table:?}");
            }
        }
    }

    #[test]
    fn an_entry_that_is_looked_up_is_found_by_its_word_and_never_in_a_text() {
        for table in [Table::LawName, Table::Genre, Table::Unit, Table::Day] {
            for row in rows(table) {
                let word = row.word();
                assert!(find(table, word).is_some(), "{word}");
                let text = format!("{word}等");
                assert!(at_start(table, &text).any(|(w, _)| w == word), "{word}");
                assert_eq!(found(&text, table), [""; 0], "{word}");
            }
        }
    }

    #[test]
    fn an_entry_is_found_by_its_word() {
        let row = find(Table::LawAlias, "合同法").unwrap();
        assert_eq!(row.get("right"), "民法典");
        assert_eq!(row.get("from"), "2021-01-01");
        assert_eq!(find(Table::LawAlias, "民法典"), None);
    }
}
