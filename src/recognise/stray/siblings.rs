//! The ordinals that stand before and after one in its series, or would if it had
//! another sign, and how alike their paragraphs are.

use super::{BACK, Entry, Search};
use crate::ordinal::Form;
use crate::recognise::after_ordinal;
use crate::recognise::shape::{Make, make};

impl Search<'_> {
    /// The ordinals of `form` before and after the one at `at` that it would
    /// stand between.
    pub(super) fn neighbours(&self, at: usize, form: Form) -> [Option<Entry>; 2] {
        let value = self.entries.get(at).map_or(0, |e| e.value);
        let [previous, next] = self.beside(at, form);
        [
            previous.filter(|e| e.value + 1 == value),
            next.filter(|e| e.value == value + 1),
        ]
    }

    /// The ordinals of its own form before and after the one at `at`, whatever
    /// their numbers.
    pub(super) fn nearest(&self, at: usize) -> [Option<Entry>; 2] {
        let form = self.entries.get(at).map(|e| e.form);
        form.map_or([None, None], |form| self.beside(at, form))
    }

    pub(super) fn beside(&self, at: usize, form: Form) -> [Option<Entry>; 2] {
        let earlier = self.entries.get(at.saturating_sub(BACK)..at);
        let later = self.entries.get(at + 1..).unwrap_or_default();
        let of_form = |e: &&Entry| e.form == form;
        let earlier = earlier.unwrap_or_default().iter();
        [
            earlier.rev().find(of_form).copied(),
            later.iter().take(BACK).find(of_form).copied(),
        ]
    }

    /// Whether the paragraph of `entry` is made as all its `neighbours` are;
    /// `None` where it has none.
    pub(super) fn is_alike(&self, entry: Entry, neighbours: [Option<Entry>; 2]) -> Option<bool> {
        let own = self.make(entry);
        let mut alike = neighbours
            .into_iter()
            .flatten()
            .map(|e| self.make(e) == own);
        let first = alike.next()?;
        Some(first && alike.all(|alike| alike))
    }

    /// Whether the entry at `at` stands over a list as its neighbours of `form`
    /// do, and those of its own form over none of that kind.
    pub(super) fn is_over(&self, at: usize, form: Form) -> bool {
        let below = |at: usize| {
            let next = self.entries.get(at + 1).filter(|next| next.value == 1);
            next.map(|next| next.form)
        };
        let Some(own) = below(at) else { return false };
        let places = |form: Form| {
            let earlier = at.saturating_sub(BACK)..at;
            let later = at + 1..(at + BACK).min(self.entries.len());
            let of_form =
                move |&place: &usize| self.entries.get(place).is_some_and(|e| e.form == form);
            let before = earlier.rev().find(of_form);
            before.into_iter().chain(later.into_iter().find(of_form))
        };
        let as_new = places(form).any(|place| below(place) == Some(own));
        let own_form = self.entries.get(at).map(|e| e.form);
        as_new && !own_form.is_some_and(|form| places(form).any(|p| below(p) == Some(own)))
    }

    pub(super) fn is_phrase(&self, entry: Entry) -> bool {
        self.make(entry) == Some(Make::Phrase)
    }

    pub(super) fn make(&self, entry: Entry) -> Option<Make> {
        let block = self.blocks.get(entry.block)?;
        Some(make(self.source.text(after_ordinal(self.source, block))))
    }
}
