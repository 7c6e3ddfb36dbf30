//! Headings on lines of their own that have no ordinal: the one that each
//! would carry, counted among those it stands beside.

use std::collections::{BTreeMap, BTreeSet};

use super::follow::follow;
use super::ladder::official_under;
use super::rewrite::spelling;
use super::target::References;
use super::{Fault, FaultKind, Renumbered};
use crate::finding::Edit;
use crate::ordinal::{self, Form, Ordinal};
use crate::recognise::{Block, Part, Role};
use crate::source::Source;
use crate::span::Span;

/// What headings are called or counted by that need no ordinal, as 第一部分 does:
/// 【工作回顾】, 案例一：…, 如何申领？
const OTHERWISE: &[char] = &['【', '［', '{', '：', ':', '、', '？', '?'];

/// A heading, or an item beside headings.
#[derive(Clone, Copy, Debug)]
struct Member {
    ordinal: Option<Ordinal>,
    /// The words of a heading that has no ordinal.
    words: Option<Span>,
}

/// Headings of one level under one parent.
#[derive(Debug)]
struct Family {
    part: Part,
    level: u8,
    /// The sign of what it stands under; `None` at the top.
    above: Option<Form>,
    members: Vec<Member>,
}

/// Adds to `faults` the headings of `source` that have no ordinal: those among
/// numbered ones each with its family, the others of a level all together.
pub(super) fn headings(
    source: &Source,
    blocks: &[Block],
    references: &References<'_>,
    faults: &mut Vec<Fault>,
) {
    if !blocks.iter().any(|b| lacking(source, b).is_some()) {
        return;
    }
    let wrong: BTreeSet<usize> = faults.iter().map(|f| f.at.start).collect();
    let own = blocks.iter().filter(|b| b.role.is_text() && !b.quoted);
    let in_use: BTreeSet<(Part, Form)> = own
        .filter_map(|b| Some((b.part, b.ordinal?.form)))
        .collect();
    let families = families(source, blocks);
    let mut found = Vec::new();
    let mut levels: BTreeMap<(Part, u8), Fault> = BTreeMap::new();
    for family in &families {
        let has = |numbered: bool| {
            family
                .members
                .iter()
                .any(|m| m.ordinal.is_some() == numbered)
        };
        let sound = !family.starts().any(|start| wrong.contains(&start));
        if !has(false) {
            continue;
        }
        if has(true) {
            found.extend(sound.then(|| family.among_numbered(source)).flatten());
            continue;
        }
        // A single one under its parent counts nothing.
        let several = sound && family.members.len() > 1;
        let Some(mut fault) = several.then(|| family.all(source, &in_use)).flatten() else {
            continue;
        };
        match levels.get_mut(&(family.part, family.level)) {
            Some(first) => first.edits.append(&mut fault.edits),
            None => {
                levels.insert((family.part, family.level), fault);
            }
        }
    }
    // Lower ones get theirs when those above them have theirs.
    let mut top = BTreeSet::new();
    for ((part, _), fault) in levels {
        if top.insert(part) {
            found.push(fault);
        }
    }
    for mut fault in found {
        follow(source, references, std::slice::from_mut(&mut fault));
        fault.certain = false;
        faults.push(fault);
    }
}

/// The words of a heading that may lack an ordinal.
fn lacking(source: &Source, block: &Block) -> Option<Span> {
    let plain = block.role == Role::Heading && block.ordinal.is_none() && !block.quoted;
    let words = block.heading.filter(|_| plain && !block.run_in)?;
    let text = source.text(words);
    let counted = text.starts_with(|c: char| c.is_ascii_digit())
        || text.contains(OTHERWISE)
        || text.starts_with('第') && text.contains("部分");
    (!counted && !text.is_empty()).then_some(words)
}

/// The families of the headings, in order of their first.
fn families(source: &Source, blocks: &[Block]) -> Vec<Family> {
    let mut families: Vec<Family> = Vec::new();
    // The families that are open, outermost first.
    let mut open: Vec<usize> = Vec::new();
    let mut part = Part::Main;
    for block in blocks.iter().filter(|b| b.role.is_text() && !b.quoted) {
        if block.part != part {
            part = block.part;
            open.clear();
        }
        let Some(level) = block.level else { continue };
        while level_of(&families, &open).is_some_and(|last| last > level) {
            open.pop();
        }
        let member = Member {
            ordinal: block.ordinal,
            words: lacking(source, block),
        };
        let beside = level_of(&families, &open) == Some(level);
        let last = open.last().copied();
        if let Some(family) = last.filter(|_| beside).and_then(|at| families.get_mut(at)) {
            family.members.push(member);
            continue;
        }
        let above = last.and_then(|at| families.get(at)).and_then(Family::sign);
        open.push(families.len());
        families.push(Family {
            part,
            level,
            above,
            members: vec![member],
        });
    }
    families
}

/// The level of the innermost of the `open` ones among `families`.
fn level_of(families: &[Family], open: &[usize]) -> Option<u8> {
    let last = families.get(*open.last()?)?;
    Some(last.level)
}

impl Family {
    /// The bytes at which what a fault of numbers marks may begin.
    fn starts(&self) -> impl Iterator<Item = usize> {
        self.members.iter().filter_map(|m| {
            let ordinal = m.ordinal.map(|o| o.span);
            ordinal.or(m.words).map(|span| span.start)
        })
    }

    /// The sign of its ordinals; that which it would get where it has none.
    fn sign(&self) -> Option<Form> {
        let own = self.members.iter().find_map(|m| m.ordinal);
        own.map(|o| o.form).or_else(|| self.official())
    }

    /// The official sign below that of what it stands under.
    fn official(&self) -> Option<Form> {
        let top = self.above.is_some() || self.level == 1;
        official_under(self.above).filter(|_| top)
    }

    /// The fault of a family some of whose members have ordinals that count
    /// through; its edits count those in that have none.
    fn among_numbered(&self, source: &Source) -> Option<Fault> {
        let numbered = || self.members.iter().filter_map(|m| m.ordinal);
        let first = numbered().next()?;
        let counts = numbered().zip(first.value..);
        let mut counts = counts.map(|(o, value)| o.form == first.form && o.value == value);
        if first.form.is_series() || first.form.is_provision() || !counts.all(|counts| counts) {
            return None;
        }
        let before = self.members.iter().take_while(|m| m.ordinal.is_none());
        let before = u32::try_from(before.count()).ok()?;
        let start = if first.value == before + 1 {
            1
        } else {
            first.value
        };
        self.fault(source, first.form, start)
    }

    /// The fault of a family that has no ordinals, where its part does not have
    /// the sign for them among those in `in_use`.
    fn all(&self, source: &Source, in_use: &BTreeSet<(Part, Form)>) -> Option<Fault> {
        let form = self.official()?;
        let free = !in_use.contains(&(self.part, form));
        free.then(|| self.fault(source, form, 1)).flatten()
    }

    /// The fault whose edits count all members from `start`; `None` where one
    /// has no words to put a number to.
    fn fault(&self, source: &Source, form: Form, start: u32) -> Option<Fault> {
        let mut fault: Option<Fault> = None;
        let mut previous = None;
        let mut edits = Vec::new();
        let mut renumbered = Vec::new();
        for (member, value) in self.members.iter().zip(start..) {
            match member.ordinal {
                Some(ordinal) if ordinal.value != value => {
                    let text = spelling(source.text(ordinal.numeral), form, value);
                    edits.push(Edit::new(ordinal.numeral, text));
                    renumbered.push(Renumbered {
                        numeral: ordinal.numeral,
                        from: ordinal.value,
                        to: value,
                    });
                }
                Some(_) => {}
                None => {
                    let words = member.words?;
                    let gap = ordinal::gap(form, value, source.text(words));
                    let text = ordinal::write(form, value) + gap;
                    edits.push(Edit::new(Span::at(words.start), text));
                    fault.get_or_insert(Fault {
                        kind: FaultKind::Unnumbered,
                        at: words,
                        form,
                        previous,
                        expected: value,
                        found: 0,
                        shifted: false,
                        renumbered: Vec::new(),
                        edits: Vec::new(),
                        certain: false,
                    });
                }
            }
            previous = Some(value);
        }
        let fault = fault?;
        Some(Fault {
            renumbered,
            edits,
            ..fault
        })
    }
}
