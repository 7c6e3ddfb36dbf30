//! How many corrections the ordinals of a stretch need, as they are or with some
//! of them put right.

use std::ops::Range;

use super::{AHEAD, BREAK, Counting, Entry, Search};

impl Search<'_> {
    /// What the ordinals of `range` cost, before which `counting` is open, with
    /// some of them as `changed`.
    pub(super) fn cost(
        &mut self,
        range: Range<usize>,
        mut counting: Counting,
        changed: &[(usize, Entry)],
    ) -> usize {
        self.steps += range.len();
        let entries = self.entries.get(range.clone()).unwrap_or_default();
        let cost = |(index, entry): (usize, &Entry)| {
            let changed = changed.iter().find(|(at, _)| *at == index);
            let entry = changed.map_or(entry, |(_, entry)| entry);
            counting.step(entry.form, entry.value, entry.texts)
        };
        range.zip(entries).map(cost).sum()
    }

    /// The least that `range` costs where the number of the entry at `broken` is
    /// wrong, or it and the next of its series stand in each other's place; with
    /// the entries as they would be.
    pub(super) fn as_number(
        &mut self,
        range: Range<usize>,
        broken: usize,
        counting: Counting,
    ) -> Option<(usize, Vec<(usize, Entry)>)> {
        let entry = *self.entries.get(broken)?;
        let mut here = counting;
        for before in self.entries.get(range.start..broken)? {
            here.step(before.form, before.value, before.texts);
        }
        let value = here.next(entry.form).unwrap_or(1);
        let wrong = (broken, Entry { value, ..entry });
        let single = self.cost(range.clone(), counting, &[wrong]);
        let later = self.entries.get(broken + 1..range.end)?;
        let next = later.iter().position(|e| e.form == entry.form);
        let other = next.and_then(|next| {
            let place = broken + 1 + next;
            Some((place, *self.entries.get(place)?))
        });
        if let Some((place, other)) =
            other.filter(|(_, o)| o.value == value && entry.value == value + 1)
        {
            let exchanged = Entry {
                value: entry.value,
                ..other
            };
            let changed = [wrong, (place, exchanged)];
            let swapped = self.cost(range, counting, &changed);
            if swapped <= single {
                return Some((swapped, changed.to_vec()));
            }
        }
        Some((single, vec![wrong]))
    }

    /// Puts right, for the search alone, the number of the entry at `at`, where
    /// those after it show that it is wrong; whether they do.
    pub(super) fn renumber(&mut self, at: usize, counting: Counting) -> bool {
        let range = at..(at + AHEAD).min(self.entries.len());
        let as_written = self.cost(range.clone(), counting, &[]);
        let Some((cost, changed)) = self.as_number(range, at, counting) else {
            return false;
        };
        let better = BREAK + cost < as_written;
        for (place, right) in changed.into_iter().filter(|_| better) {
            if let Some(entry) = self.entries.get_mut(place) {
                *entry = right;
            }
        }
        better
    }
}
