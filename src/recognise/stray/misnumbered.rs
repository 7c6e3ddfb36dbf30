//! An ordinal whose sign and number are both wrong: a lone 1. between （一） and
//! （三） that is made as they are.

use super::{AHEAD, BREAK, Counting, Entry, Search, Stray};
use crate::recognise::after_ordinal;
use crate::recognise::shape::Make;

impl Search<'_> {
    /// Takes the entry `at`, before which `counting` is open, for the one that
    /// is missing before the one at `broken`.
    pub(super) fn misnumbered(
        &mut self,
        at: usize,
        broken: usize,
        counting: Counting,
    ) -> Option<Stray> {
        let entry = *self.entries.get(at)?;
        let shows = *self.entries.get(broken)?;
        let (form, value) = (shows.form, shows.value.checked_sub(1)?);
        let missing = entry.form != form && entry.value != value && at < broken;
        if !missing || value < 2 || counting.next(form) != Some(value) || !self.is_alone(at) {
            return None;
        }
        let [above, next] = self.beside(at, form);
        let neighbours = [above, next.filter(|next| *next == shows)];
        let alike = self.is_alike(entry, neighbours) == Some(true);
        // Words that lead to a list may lead to one of one item.
        let led = |entry: Entry| {
            let block = self.blocks.get(entry.block);
            let words = block.map(|b| self.source.text(after_ordinal(self.source, b)));
            words.is_some_and(|words| words.ends_with(['：', ':']))
        };
        if !alike || neighbours.contains(&None) || above.is_some_and(led) || self.is_habit(at) {
            return None;
        }
        // A heading with nothing else under it has the one below for its own.
        let phrase = self.make(entry) == Some(Make::Phrase);
        if phrase && above.is_some_and(|above| above.texts == entry.texts) {
            return None;
        }
        let until = (broken + AHEAD).min(self.entries.len());
        let right = Entry {
            form,
            value,
            ..entry
        };
        let cost = BREAK + self.cost(at..until, counting, &[(at, right)]);
        let other = self.cost(at..until, counting, &[]);
        (cost <= other).then_some(Stray {
            entry: at,
            form,
            value,
            cost,
            alike,
            sure: self.make(entry) != Some(Make::Sentence),
        })
    }

    /// Whether no number of its form goes on from the one at `at` or leads to
    /// it.
    fn is_alone(&self, at: usize) -> bool {
        let value = self.entries.get(at).map_or(0, |entry| entry.value);
        let [before, after] = self.nearest(at);
        before.is_none_or(|b| b.value + 1 != value) && after.is_none_or(|a| a.value != value + 1)
    }

    /// Whether one of its form beside the one at `at` is alone as well: then
    /// lists of one item are meant.
    fn is_habit(&self, at: usize) -> bool {
        let beside = self.nearest(at).into_iter().flatten();
        let place = |entry: Entry| {
            self.entries
                .binary_search_by_key(&entry.block, |e| e.block)
                .ok()
        };
        beside.filter_map(place).any(|place| self.is_alone(place))
    }
}
