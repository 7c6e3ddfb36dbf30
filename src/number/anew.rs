//! A list that begins again at its first number where nothing leads to another
//! one: it goes on with the list before it, or a heading over it was lost.

use std::collections::BTreeSet;
use std::ops::{Range, RangeBounds};

use super::follow::follow;
use super::place::is_sign_of_level;
use super::rewrite::spelling;
use super::series::Series;
use super::target::References;
use super::{Fault, FaultKind, Renumbered};
use crate::finding::Edit;
use crate::recognise::Block;
use crate::source::Source;
use crate::span::Span;

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
    let mut above = Nearest::default();
    let mut walked = 0;
    faults.retain(|fault| {
        if !anew(fault) {
            return true;
        }
        let at = place(blocks, fault);
        for (index, block) in blocks.iter().enumerate().take(at).skip(walked) {
            above.pass(index, block);
        }
        walked = at;
        is_beside(blocks, at, &above, fault)
    });
    let gaps: BTreeSet<Span> = faults
        .iter()
        .filter(|fault| fault.kind == FaultKind::Gap)
        .map(|fault| fault.at)
        .collect();
    let mut below = Nearest::default();
    let mut walked = blocks.len();
    let (mut explained, mut causes) = (BTreeSet::new(), BTreeSet::new());
    for fault in faults.iter().rev().filter(|fault| anew(fault)) {
        let at = place(blocks, fault);
        for (index, block) in blocks.iter().enumerate().take(walked).skip(at).rev() {
            if blocks.get(index + 1).is_some_and(|b| b.part != block.part) {
                below = Nearest::default();
            }
            below.pass(index, block);
        }
        walked = at;
        let own = blocks.get(at).and_then(|own| own.level);
        let next = below.levels(..own.unwrap_or_default()).min();
        let next = next.and_then(|index| blocks.get(index));
        if let Some(next) = next.and_then(|b| b.ordinal)
            && gaps.contains(&next.span)
        {
            explained.insert(fault.at);
            causes.insert(next.span);
        }
    }
    faults.retain(|f| !anew(f) || !explained.contains(&f.at));
    for fault in faults.iter_mut() {
        if fault.kind == FaultKind::Gap {
            fault.certain &= !causes.contains(&fault.at);
        }
    }
}

/// The block whose ordinal `fault` is at.
fn place(blocks: &[Block], fault: &Fault) -> usize {
    blocks.partition_point(|b| b.span.start < fault.at.start)
}

/// Whether the ordinal before the one of `fault`, at block `at`, on its level
/// or `above` is of its own sign: numbers that run on from section to section
/// begin anew under a heading of theirs.
fn is_beside(blocks: &[Block], at: usize, above: &Nearest, fault: &Fault) -> bool {
    let Some(own) = blocks.get(at) else {
        return false;
    };
    let last = above.levels(..=own.level.unwrap_or_default()).max();
    last.and_then(|index| blocks.get(index)).is_some_and(|b| {
        let same = b.ordinal.is_some_and(|o| o.form == fault.form);
        same && b.level == own.level && b.part == own.part
    })
}

/// The block of the text of each level, from 1, that a walk came by last.
#[derive(Default)]
struct Nearest(Vec<Option<usize>>);

impl Nearest {
    fn pass(&mut self, index: usize, block: &Block) {
        let Some(level) = block.level.filter(|_| block.role.is_text()) else {
            return;
        };
        let level = usize::from(level);
        if self.0.len() <= level {
            self.0.resize(level + 1, None);
        }
        if let Some(last) = self.0.get_mut(level) {
            *last = Some(index);
        }
    }

    /// The blocks of the levels in `range`.
    fn levels(&self, range: impl RangeBounds<u8>) -> impl Iterator<Item = usize> {
        let levels = (0..=u8::MAX).zip(&self.0);
        levels.filter_map(move |(level, &last)| last.filter(|_| range.contains(&level)))
    }
}
