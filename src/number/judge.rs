//! Judges a series: which of its numbers are wrong, why, and what mends them.

use std::collections::BTreeSet;

use super::reading::{Cause, read};
use super::reference::References;
use super::series::{Item, Series};
use super::{Fault, FaultKind};
use crate::finding::Edit;
use crate::ordinal::{self, Form};
use crate::source::Source;

/// A stretch of a series that ought to count through from its first number.
#[derive(Debug)]
struct List<'a> {
    form: Form,
    runs_on_from: u32,
    /// Whether it need not begin with 1.
    free_start: bool,
    items: &'a [Item],
}

impl Series {
    /// Adds the faults of the lists that this series is made of.
    pub(super) fn judge_lists(
        &self,
        source: &Source,
        references: &References<'_>,
        faults: &mut Vec<Fault>,
    ) {
        let mut start = 0;
        for index in 1..=self.items.len() {
            if index == self.items.len() || self.restarts(index) {
                let items = self.items.get(start..index).unwrap_or_default();
                let runs_on_from = if start == 0 { self.runs_on_from } else { 0 };
                List {
                    form: self.form,
                    runs_on_from,
                    free_start: self.free_start && start == 0,
                    items,
                }
                .judge(source, references, faults);
                start = index;
            }
        }
    }

    /// Whether the 1 at `index` begins a new list beside the old one. It does
    /// not where its neighbours show that it is a wrong number itself: 1 1 3,
    /// 2 1 3, and a second heading 一、 right after the first.
    fn restarts(&self, index: usize) -> bool {
        let item = |i: usize| self.items.get(i);
        let value = |i: usize| item(i).map(|item| item.value);
        let (Some(1), Some(before)) = (value(index), value(index - 1)) else {
            return false;
        };
        let next = value(index + 1);
        let doubled = next == Some(before + 2);
        let swapped = index == 1 && before == 2 && next.is_none_or(|n| n == 3);
        let heading = |i: usize| item(i).is_some_and(|item| item.heading);
        let second_heading = index == 1 && before == 1 && heading(0) && heading(1);
        !doubled && !swapped && !second_heading
    }
}

impl List<'_> {
    /// Adds the faults of this list.
    fn judge(&self, source: &Source, references: &References<'_>, faults: &mut Vec<Fault>) {
        let values: Vec<u32> = self.items.iter().map(|i| i.value).collect();
        let Some(&first) = values.first() else { return };
        // A lone 二是 may follow 首先, a lone 2. is more often no ordinal at
        // all, and 二要 without 一要 is more often a plain 要.
        if first != 1 && (values.len() == 1 || self.form == Form::Yao) {
            return;
        }
        let free = self.free_start || is_article(self.form) || first == self.runs_on_from + 1;
        let start = if free { first } else { 1 };
        let mut reading = read(&values, start);
        let late = matches!(reading.first().map(|s| s.cause), Some(Some(Cause::Shift)));
        if late {
            // An excerpt starts where it starts: the other faults are judged
            // by the numbers as they stand, and mended without it.
            reading = read(&values, first);
            self.late(source, references, start, faults);
        }
        let own = faults.len();
        let mut seen = BTreeSet::new();
        for (index, (item, step)) in self.items.iter().zip(&reading).enumerate() {
            if let Some(cause) = step.cause {
                let doubled = seen.contains(&item.value)
                    || (cause == Cause::Single && values.get(index + 1) == Some(&item.value));
                let previous = index.checked_sub(1).and_then(|i| self.items.get(i));
                // One number may be lost by a slip; more show that this is
                // another list, or an extract.
                let far = cause == Cause::Shift && item.value.abs_diff(step.expected) > 1;
                faults.push(Fault {
                    kind: kind(cause, doubled, item.value, step.expected),
                    at: item.span,
                    form: self.form,
                    previous: previous.map(|p| p.value),
                    expected: step.expected,
                    found: item.value,
                    shifted: cause == Cause::Shift,
                    edits: Vec::new(),
                    certain: !far && !is_article(self.form),
                });
            }
            seen.insert(item.value);
            // Whatever differs belongs to the nearest cause before it.
            if item.value != step.expected
                && let Some(fault) = faults.get_mut(own..).and_then(|f| f.last_mut())
            {
                self.mend(source, references, fault, item, step.expected);
            }
        }
    }

    /// The fault of a list that starts late; its edits count the whole list
    /// from its start.
    fn late(
        &self,
        source: &Source,
        references: &References<'_>,
        start: u32,
        faults: &mut Vec<Fault>,
    ) {
        let Some(first) = self.items.first() else {
            return;
        };
        let mut fault = Fault {
            kind: FaultKind::Gap,
            at: first.span,
            form: self.form,
            previous: None,
            expected: start,
            found: first.value,
            shifted: true,
            edits: Vec::new(),
            certain: self.form.is_series(),
        };
        for (item, expected) in self.items.iter().zip(start..) {
            if item.value != expected {
                self.mend(source, references, &mut fault, item, expected);
            }
        }
        faults.push(fault);
    }

    /// Adds to `fault` the edit that makes `item` the number `expected`.
    fn mend(
        &self,
        source: &Source,
        references: &References<'_>,
        fault: &mut Fault,
        item: &Item,
        expected: u32,
    ) {
        let text = spelling(source.text(item.numeral), self.form, expected);
        fault.edits.push(Edit::new(item.numeral, text));
        let named = |value| references.name(self.form, value);
        fault.certain &= !named(item.value) && !named(expected);
    }
}

/// True for the numbers of rules, which are cited from outside and are not to
/// be changed unasked.
fn is_article(form: Form) -> bool {
    matches!(form, Form::Article | Form::Chapter | Form::Section)
}

/// The numeral of `value` in the spelling of `written`, which it replaces:
/// full-width digits stay full-width; other rules mend spellings.
fn spelling(written: &str, form: Form, value: u32) -> String {
    if written
        .chars()
        .next()
        .is_some_and(|c| ordinal::single(c).is_some())
    {
        return match ordinal::single_like(written, value) {
            Some(sign) => sign.to_string(),
            None => ordinal::write(form, value),
        };
    }
    let text = ordinal::write_numeral(form, value);
    if written.chars().all(|c| ('０'..='９').contains(&c)) {
        return text
            .chars()
            .map(|c| char::from_u32(u32::from(c) + 0xFEE0).unwrap_or(c))
            .collect();
    }
    text
}

fn kind(cause: Cause, doubled: bool, found: u32, expected: u32) -> FaultKind {
    match cause {
        Cause::Swap => FaultKind::OutOfOrder,
        _ if doubled => FaultKind::Duplicate,
        _ if found > expected => FaultKind::Gap,
        _ => FaultKind::OutOfOrder,
    }
}
