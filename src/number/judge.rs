//! Judges a series: which of its numbers are wrong, why, and how they are fixed.

use std::collections::BTreeSet;

use super::follow::follow;
use super::lost;
use super::reading::{Cause, read, read_but};
use super::rewrite::{rewritten, spelling};
use super::series::{Item, Series};
use super::target::References;
use super::told::told;
use super::{Fault, FaultKind, Renumbered};
use crate::finding::Edit;
use crate::ordinal::{self, Form};
use crate::recognise::WrongSign;
use crate::source::Source;

/// A stretch of a series that ought to count through from its first number.
#[derive(Debug)]
struct List<'a> {
    form: Form,
    runs_on_from: u32,
    /// Whether it need not begin with 1.
    free_start: bool,
    /// Whether its first item may stand in the words before it, where it was not
    /// read (主要有三点一是…).
    unseen_first: bool,
    /// Whether what is wrong may as well be meant.
    unsure: bool,
    /// The starts of the ordinals that are let be.
    let_be: &'a BTreeSet<usize>,
    items: &'a [Item],
}

impl Series {
    /// Adds the faults of the lists that this series is made of.
    pub(super) fn judge_lists(
        &self,
        source: &Source,
        references: &References<'_>,
        let_be: &BTreeSet<usize>,
        faults: &mut Vec<Fault>,
    ) {
        if let Some(fault) = self.nested(source) {
            faults.push(fault);
            return;
        }
        let mut start = 0;
        let same = self.is_same_number(let_be);
        for index in 1..=self.items.len() {
            if index == self.items.len() || !same && self.restarts(start, index) {
                let items = self.items.get(start..index).unwrap_or_default();
                let known = faults.len();
                let runs_on_from = if start == 0 { self.runs_on_from } else { 0 };
                List {
                    form: self.form,
                    runs_on_from,
                    free_start: self.free_start && start == 0,
                    unseen_first: self.unseen_first && start == 0,
                    unsure: self.unsure,
                    let_be,
                    items,
                }
                .judge(source, references, same, faults);
                if faults.len() == known && self.begins_unled(start, let_be) {
                    faults.push(self.begun_anew(source, references, start..index));
                }
                start = index;
            }
        }
    }

    /// Whether the 1 at `index` begins a new list beside the one that began at
    /// `start`; and so does 2 1 3, its first two in each other's place. It does
    /// not where its neighbours show that it is a wrong number itself: 1 1 3,
    /// 2 1 3, a second heading 一、 right after the first; and not without a
    /// word between the two, where one of them would be a list of one item:
    /// 1 1 2, 1 2 1.
    fn restarts(&self, start: usize, index: usize) -> bool {
        let item = |i: usize| self.items.get(i);
        let value = |i: usize| item(i).map(|item| item.value);
        let (Some(own), Some(before)) = (value(index), value(index - 1)) else {
            return false;
        };
        let next = value(index + 1);
        let second = index == start + 1;
        if own != 1 {
            let swapped = (own, next, value(index + 2)) == (2, Some(1), Some(3));
            return swapped && before != 1 && !second;
        }
        let doubled = next == Some(before + 2);
        let swapped = second && before == 2 && next.is_none_or(|n| n == 3);
        let heading = |i: usize| item(i).is_some_and(|item| item.heading);
        let headings = heading(index - 1) && heading(index);
        let second_heading = index == 1 && before == 1 && headings;
        let texts = |i: usize| item(i).map(|item| item.texts);
        let close = texts(index) == texts(index - 1) || headings || self.form.is_provision();
        let all_ones = before == 1 && !second && value(index - 2) == Some(1);
        let lone_before = before == 1 && second && next == Some(2);
        // The chapters of a table of contents stand before those of the text.
        let contents = self.form.is_provision() && before > 2;
        let lone = next.is_none() && !all_ones && !contents;
        let wrong = close && (lone_before || lone);
        !doubled && !swapped && !second_heading && !wrong
    }
}

impl List<'_> {
    /// Adds the faults of this list, whose numbers may all be the `same`.
    fn judge(
        &self,
        source: &Source,
        references: &References<'_>,
        same: bool,
        faults: &mut Vec<Fault>,
    ) {
        if same {
            return self.uncounted(source, references, faults);
        }
        // A paragraph without an ordinal between two articles is the second of
        // the first.
        let may_lose = !self.form.is_series() && !self.form.is_provision();
        let filled = may_lose.then(|| lost::filled(source, references.blocks(), self.items));
        if let Some(items) = filled.flatten() {
            let list = List {
                items: &items,
                ..*self
            };
            return list.judge_filled(source, references, faults);
        }
        self.judge_filled(source, references, faults);
    }

    /// Adds the faults of this list, in which no item is lost that can be told.
    fn judge_filled(&self, source: &Source, references: &References<'_>, faults: &mut Vec<Fault>) {
        let values: Vec<u32> = self.items.iter().map(|i| i.value).collect();
        let Some(&first) = values.first() else { return };
        // A lone 二是 may follow 首先, a lone 2. is more often no ordinal at
        // all, and 二要 and 三要 without 一要 are more often a plain 要.
        let plain = self.form == Form::Yao && values.len() < 3 && !values.contains(&1);
        if first != 1 && (values.len() == 1 || plain) {
            return;
        }
        let free = self.free_start || self.form.is_provision() || first == self.runs_on_from + 1;
        let let_be = |item: &Item| self.let_be.contains(&item.span.start);
        let start = if free && !is_first_wrong(&values) {
            first
        } else {
            1
        };
        let mut reading = read_but(&values, start, |at| self.items.get(at).is_some_and(let_be));
        let late = matches!(reading.first().map(|s| s.cause), Some(Some(Cause::Shift)));
        if late {
            // An excerpt starts where it starts: the other faults are judged
            // by the numbers as they stand, and fixed without it.
            reading = read_but(&values, first, |at| self.items.get(at).is_some_and(let_be));
            self.late(source, references, start, faults);
        }
        // Articles that hardly ever follow each other are cited, not numbered.
        let wrong = reading.iter().filter(|step| step.cause.is_some()).count();
        if self.form == Form::Article && wrong > 2 && wrong * 3 > values.len() {
            return;
        }
        let own = faults.len();
        let shifts = reading.iter().any(|s| s.cause == Some(Cause::Shift));
        let told = shifts && self.is_told(source);
        let mut signs = Vec::new();
        let mut seen = BTreeSet::new();
        for (index, (item, step)) in self.items.iter().zip(&reading).enumerate() {
            if let Some(cause) = step.cause {
                let doubled = seen.contains(&item.value)
                    || (cause == Cause::Single && values.get(index + 1) == Some(&item.value));
                let previous = index.checked_sub(1).and_then(|i| self.items.get(i));
                // One number may be lost by a slip; more show that this is
                // another list, or an extract.
                let far = cause == Cause::Shift && item.value.abs_diff(step.expected) > 1;
                let gone = told && item.value > step.expected;
                let missed = previous.is_some_and(|p| {
                    let gap = item.value > step.expected && !item.inside;
                    gap && lost::may_be_between(source, references.blocks(), p, item)
                });
                let unsure = self.unsure || item.doubtful || self.form.is_provision();
                faults.push(Fault {
                    kind: kind(cause, doubled, item.value, step.expected),
                    at: item.span,
                    form: self.form,
                    previous: previous.map(|p| p.value),
                    expected: step.expected,
                    found: item.value,
                    shifted: cause == Cause::Shift,
                    renumbered: Vec::new(),
                    edits: Vec::new(),
                    certain: !(far || gone || missed || unsure),
                });
            }
            if let Some(sign) = item.wrong_sign
                && item.value == step.expected
                && step.cause.is_none()
                && !let_be(item)
            {
                let previous = index.checked_sub(1).and_then(|i| self.items.get(i));
                signs.push(Fault {
                    kind: FaultKind::WrongSign,
                    at: item.span,
                    form: self.form,
                    previous: previous.map(|p| p.value),
                    expected: item.value,
                    found: item.value,
                    shifted: false,
                    renumbered: Vec::new(),
                    edits: vec![rewritten(source, self.form, self.items, item, item.value)],
                    certain: sign == WrongSign::Sure && !is_named(source, references, item),
                });
            }
            if let Some(at) = item.lost {
                let previous = index.checked_sub(1).and_then(|i| self.items.get(i));
                signs.push(Fault {
                    kind: FaultKind::Lost,
                    at,
                    form: self.form,
                    previous: previous.map(|p| p.value),
                    expected: step.expected,
                    found: item.value,
                    shifted: false,
                    renumbered: Vec::new(),
                    edits: vec![rewritten(
                        source,
                        self.form,
                        self.items,
                        item,
                        step.expected,
                    )],
                    // A last one has no next to show it.
                    certain: self.items.len() > 3
                        && !item.doubtful
                        && index + 1 < self.items.len()
                        && !self.form.is_provision(),
                });
                continue;
            }
            seen.insert(item.value);
            // Whatever differs belongs to the nearest cause before it.
            if item.value != step.expected
                && let Some(fault) = faults.get_mut(own..).and_then(|f| f.last_mut())
            {
                self.fix(source, fault, item, step.expected);
            }
        }
        let own = faults.get_mut(own..).unwrap_or_default();
        // A later shift presupposes the one before it: all are made, or none.
        let doubt = own.iter().any(|f| f.shifted && !f.certain);
        own.iter_mut()
            .for_each(|f| f.certain &= !(f.shifted && doubt));
        follow(source, references, own);
        faults.append(&mut signs);
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
            renumbered: Vec::new(),
            edits: Vec::new(),
            certain: self.form.is_series() && !self.unseen_first && !self.is_told(source),
        };
        for (item, expected) in self.items.iter().zip(start..) {
            if item.value != expected {
                self.fix(source, &mut fault, item, expected);
            }
        }
        follow(source, references, std::slice::from_mut(&mut fault));
        faults.push(fault);
    }

    /// Whether the words before the list tell its last number: then what is
    /// missing in between is an item, and not a number.
    fn is_told(&self, source: &Source) -> bool {
        let (first, last) = (self.items.first(), self.items.last());
        first
            .zip(last)
            .is_some_and(|(first, last)| told(source, first.span.start, last.value))
    }

    /// The fault of a list whose numbers are all 1: nobody counted them.
    fn uncounted(&self, source: &Source, references: &References<'_>, faults: &mut Vec<Fault>) {
        let Some(second) = self.items.get(1) else {
            return;
        };
        let mut fault = Fault {
            kind: FaultKind::Duplicate,
            at: second.span,
            form: self.form,
            previous: Some(1),
            expected: 2,
            found: 1,
            shifted: true,
            renumbered: Vec::new(),
            edits: Vec::new(),
            certain: !self.unsure && !second.doubtful && !self.form.is_provision(),
        };
        for (item, expected) in self.items.iter().zip(1..).skip(1) {
            self.fix(source, &mut fault, item, expected);
        }
        follow(source, references, std::slice::from_mut(&mut fault));
        faults.push(fault);
    }

    /// Adds to `fault` the edit that makes `item` the number `expected`.
    fn fix(&self, source: &Source, fault: &mut Fault, item: &Item, expected: u32) {
        fault.edits.push(if item.wrong_sign.is_some() {
            rewritten(source, self.form, self.items, item, expected)
        } else {
            let text = spelling(source.text(item.numeral), self.form, expected);
            Edit::new(item.numeral, text)
        });
        fault.renumbered.push(Renumbered {
            numeral: item.numeral,
            from: item.value,
            to: expected,
        });
    }
}

/// Whether the first of `values` is more likely a wrong number than a start:
/// the others count as though it were 1, or it and the second had changed
/// places.
fn is_first_wrong(values: &[u32]) -> bool {
    let mut causes = read(values, 1).into_iter().filter_map(|step| step.cause);
    let one = matches!(causes.next(), Some(Cause::Single | Cause::Swap));
    let whole = |start: u32| (start..).zip(values).all(|(n, &v)| n == v);
    one && causes.next().is_none() && !values.first().is_some_and(|&v| whole(v))
}

fn kind(cause: Cause, doubled: bool, found: u32, expected: u32) -> FaultKind {
    match cause {
        Cause::Swap => FaultKind::OutOfOrder,
        _ if doubled => FaultKind::Duplicate,
        _ if found > expected => FaultKind::Gap,
        _ => FaultKind::OutOfOrder,
    }
}

/// Whether a reference names `item` by the sign that it has.
fn is_named(source: &Source, references: &References<'_>, item: &Item) -> bool {
    let own = ordinal::read(source.text(item.span), item.span.start);
    own.is_some_and(|own| {
        let named = references.naming(own.form, std::iter::once(own.value));
        named.unsure || !named.certain.is_empty()
    })
}
