//! A list that begins again at its first number where nothing leads to another
//! one: it goes on with the list before it, or a heading over it was lost.

use std::collections::BTreeSet;
use std::ops::Range;

use super::follow::follow;
use super::place::is_sign_of_level;
use super::rewrite::spelling;
use super::series::Series;
use super::target::References;
use super::{Fault, FaultKind, Renumbered};
use crate::finding::Edit;
use crate::recognise::Block;
use crate::source::Source;

impl Series {
    /// Whether the list that begins at `start` follows another of its series
    /// with no word between them.
    pub(super) fn begins_unled(&self, start: usize, let_be: &BTreeSet<usize>) -> bool {
        let item = |index: usize| self.items.get(index);
        let before = start.checked_sub(1).and_then(item);
        let (Some(before), Some(first)) = (before, item(start)) else {
            return false;
        };
        let second = item(start + 1).is_some_and(|next| next.value == 2);
        is_sign_of_level(self.form)
            && !self.form.is_provision()
            && before.value > 1
            && (first.value, second) == (1, true)
            && before.texts == first.texts
            && before.heading == first.heading
            && !first.inside
            && !first.doubtful
            && !let_be.contains(&first.span.start)
    }

    /// The fault of the list at `range`, which begins anew; its edits count on
    /// from the list before it.
    pub(super) fn begun_anew(
        &self,
        source: &Source,
        references: &References<'_>,
        range: Range<usize>,
    ) -> Fault {
        let before = range.start.checked_sub(1).and_then(|at| self.items.get(at));
        let items = self.items.get(range).unwrap_or_default();
        let last = before.map_or(0, |before| before.value);
        let renumbered: Vec<Renumbered> = items
            .iter()
            .zip(last + 1..)
            .map(|(item, to)| Renumbered {
                numeral: item.numeral,
                from: item.value,
                to,
            })
            .collect();
        let edit = |n: &Renumbered| {
            let text = spelling(source.text(n.numeral), self.form, n.to);
            Edit::new(n.numeral, text)
        };
        let mut fault = Fault {
            kind: FaultKind::Anew,
            at: items
                .first()
                .map_or_else(Default::default, |item| item.span),
            form: self.form,
            previous: Some(last),
            expected: last + 1,
            found: 1,
            shifted: true,
            edits: renumbered.iter().map(edit).collect(),
            renumbered,
            certain: false,
        };
        follow(source, references, std::slice::from_mut(&mut fault));
        fault.certain = false;
        fault
    }
}

/// Leaves of the `faults`, sorted by place, those that are causes: where a list
/// begins anew before a number that is one too high, the heading between was
/// lost with its number. Then the gap is the fault, and nothing is closed unasked.
pub(super) fn explain(blocks: &[Block], faults: &mut Vec<Fault>) {
    let anew = |fault: &Fault| fault.kind == FaultKind::Anew;
    if !faults.iter().any(anew) {
        return;
    }
    faults.retain(|fault| !anew(fault) || is_beside(blocks, fault));
    let mut explained = BTreeSet::new();
    for fault in faults.iter().filter(|fault| anew(fault)) {
        let from = blocks.partition_point(|b| b.span.start < fault.at.start);
        let rest = blocks.get(from..).unwrap_or_default();
        let Some(own) = rest.first() else { continue };
        let mut higher = rest
            .iter()
            .take_while(|b| b.part == own.part)
            .filter(|b| b.role.is_text() && b.level.is_some() && b.level < own.level);
        if let Some(next) = higher.next().and_then(|b| b.ordinal) {
            let gap = |f: &&Fault| f.kind == FaultKind::Gap && f.at == next.span;
            if faults.iter().any(|f| gap(&f)) {
                explained.insert((fault.at, next.span));
            }
        }
    }
    faults.retain(|f| !anew(f) || !explained.iter().any(|(at, _)| *at == f.at));
    for fault in faults.iter_mut() {
        if fault.kind == FaultKind::Gap {
            fault.certain &= !explained.iter().any(|(_, gap)| *gap == fault.at);
        }
    }
}

/// Whether the ordinal before the one of `fault` on its level or above is of its
/// own sign: numbers that run on from section to section begin anew under a
/// heading of theirs.
fn is_beside(blocks: &[Block], fault: &Fault) -> bool {
    let at = blocks.partition_point(|b| b.span.start < fault.at.start);
    let (before, rest) = blocks.split_at_checked(at).unwrap_or_default();
    let Some(own) = rest.first() else {
        return false;
    };
    let leveled = |b: &&Block| b.role.is_text() && b.level.is_some() && b.level <= own.level;
    before.iter().rev().find(leveled).is_some_and(|b| {
        let same = b.ordinal.is_some_and(|o| o.form == fault.form);
        same && b.level == own.level && b.part == own.part
    })
}
