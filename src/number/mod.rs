//! Finds the number each block ought to carry: the reading of all ordinals
//! that needs the fewest corrections, and one fault for each cause.

mod reading;
mod reference;

use std::collections::BTreeSet;

use crate::finding::Edit;
use crate::ordinal::{self, Form};
use crate::recognise::{Block, Part, Role};
use crate::source::Source;
use crate::span::Span;

use reading::{Cause, read};
use reference::References;

/// The numbers as they ought to be.
#[derive(Clone, Debug, Default)]
pub struct Outline {
    /// What is wrong, one entry a cause, in order of place.
    pub faults: Vec<Fault>,
}

/// One cause of wrong numbers.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Fault {
    /// What went wrong.
    pub kind: FaultKind,
    /// The ordinal at which it shows first.
    pub at: Span,
    /// The family of signs of the series.
    pub form: Form,
    /// The number before it in the series; `None` at its start.
    pub previous: Option<u32>,
    /// The number it ought to carry.
    pub expected: u32,
    /// The number it carries.
    pub found: u32,
    /// Whether all numbers from here on are shifted, so that a paragraph may
    /// have been lost or added, and not only one number be wrong.
    pub shifted: bool,
    /// Numerals only; what puts the series in order up to its next fault.
    pub edits: Vec<Edit>,
    /// Whether the edits can change no meaning: nothing in the text refers to
    /// a number that changes, and the draft is no excerpt.
    pub certain: bool,
}

/// What went wrong with a number.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum FaultKind {
    /// A series starts late, or a number is left out.
    Gap,
    /// A number stands twice.
    Duplicate,
    /// Two numbers stand in each other's place.
    OutOfOrder,
}

/// Reads the numbers of `blocks` with the fewest corrections.
pub fn number(source: &Source, blocks: &[Block]) -> Outline {
    let mut faults = Vec::new();
    // Sound numbers, the usual case, need no search for references.
    let references = References::of(source);
    for series in numbered(blocks).into_iter().chain(inline(blocks)) {
        series.judge_lists(source, &references, &mut faults);
    }
    faults.sort_by_key(|fault| fault.at.start);
    Outline { faults }
}

/// An ordinal in its series.
#[derive(Clone, Copy, Debug)]
struct Item {
    span: Span,
    numeral: Span,
    value: u32,
}

/// Neighbours that count through.
#[derive(Debug)]
struct Series {
    form: Form,
    /// The number that the series may go on from, where the same signs were
    /// used under an earlier heading: numbering that runs on is no fault.
    runs_on_from: u32,
    items: Vec<Item>,
}

/// A stretch of a series that ought to count through from its first number.
#[derive(Debug)]
struct List<'a> {
    form: Form,
    runs_on_from: u32,
    items: &'a [Item],
}

/// The series of headings and items, each under its parent.
fn numbered(blocks: &[Block]) -> Vec<Series> {
    let mut done = Vec::new();
    // The series that are open, outermost first; their place is their level.
    let mut open: Vec<Series> = Vec::new();
    let mut last = [0u32; Form::ALL.len()];
    let mut part = Part::Main;
    for block in blocks.iter().filter(|b| b.role != Role::Residue) {
        if block.part != part {
            part = block.part;
            done.append(&mut open);
            last = [0; Form::ALL.len()];
        }
        let (Some(level), true) = (block.level, block.role.is_text()) else {
            continue;
        };
        let depth = usize::from(level);
        // A heading without an ordinal ends what is numbered in it.
        let Some(ordinal) = block.ordinal else {
            done.extend(open.drain(depth.min(open.len())..));
            continue;
        };
        // 第一， in several paragraphs is rhetoric, 1.1 counts in its chapter.
        if matches!(ordinal.form, Form::Di | Form::Multi) {
            continue;
        }
        done.extend(open.drain(depth.min(open.len())..));
        while open.len() + 1 < depth {
            open.push(Series {
                form: ordinal.form,
                runs_on_from: 0,
                items: Vec::new(),
            });
        }
        let item = Item {
            span: ordinal.span,
            numeral: ordinal.numeral,
            value: ordinal.value,
        };
        let goes_on = open.len() == depth && open.last().is_some_and(|s| s.form == ordinal.form);
        match open.last_mut().filter(|_| goes_on) {
            Some(series) => series.items.push(item),
            None => {
                if open.len() == depth {
                    done.extend(open.pop());
                }
                let runs_on_from = last.get(ordinal.form as usize).copied().unwrap_or_default();
                open.push(Series {
                    form: ordinal.form,
                    runs_on_from,
                    items: vec![item],
                });
            }
        }
        if let Some(entry) = last.get_mut(ordinal.form as usize) {
            *entry = ordinal.value;
        }
    }
    done.append(&mut open);
    done
}

/// The series 一是, 二是 of each section; a heading ends one.
fn inline(blocks: &[Block]) -> Vec<Series> {
    let mut done: Vec<Series> = Vec::new();
    let mut open = [None, None];
    for block in blocks {
        if block.role == Role::Heading {
            done.extend(open.iter_mut().filter_map(Option::take));
        }
        for item in &block.inline {
            let slot = match item.form {
                Form::Shi => 0,
                Form::Yao => 1,
                _ => continue,
            };
            let Some(slot) = open.get_mut(slot) else {
                continue;
            };
            slot.get_or_insert_with(|| Series {
                form: item.form,
                runs_on_from: 0,
                items: Vec::new(),
            })
            .items
            .push(Item {
                span: item.span,
                numeral: item.numeral,
                value: item.value,
            });
        }
    }
    done.extend(open.into_iter().flatten());
    done
}

impl Series {
    /// Adds the faults of the lists that this series is made of.
    fn judge_lists(&self, source: &Source, references: &References<'_>, faults: &mut Vec<Fault>) {
        let mut start = 0;
        for index in 1..=self.items.len() {
            if index == self.items.len() || self.restarts(index) {
                let items = self.items.get(start..index).unwrap_or_default();
                let runs_on_from = if start == 0 { self.runs_on_from } else { 0 };
                List {
                    form: self.form,
                    runs_on_from,
                    items,
                }
                .judge(source, references, faults);
                start = index;
            }
        }
    }

    /// Whether the 1 at `index` begins a new list beside the old one. It does
    /// not where the number after it shows that it is a wrong number itself:
    /// 1 1 3, 2 1 3.
    fn restarts(&self, index: usize) -> bool {
        let value = |i: usize| self.items.get(i).map(|item| item.value);
        let (Some(1), Some(before)) = (value(index), value(index - 1)) else {
            return false;
        };
        let next = value(index + 1);
        let doubled = next == Some(before + 2);
        let swapped = index == 1 && before == 2 && next.is_none_or(|n| n == 3);
        !doubled && !swapped
    }
}

impl List<'_> {
    /// Adds the faults of this list.
    fn judge(&self, source: &Source, references: &References<'_>, faults: &mut Vec<Fault>) {
        let values: Vec<u32> = self.items.iter().map(|i| i.value).collect();
        let articles = matches!(self.form, Form::Article | Form::Chapter | Form::Section);
        // An excerpt of rules begins where it begins.
        let first = values.first().copied().unwrap_or(1);
        let start = if first == self.runs_on_from + 1 || articles {
            first
        } else {
            1
        };
        // A lone 二是 may follow 首先, a lone 2. is more often no ordinal at
        // all, and 二要 without 一要 is more often a plain 要.
        let lone = matches!(values.as_slice(), [one] if *one != start);
        if lone || (self.form == Form::Yao && values.first() != Some(&1)) {
            return;
        }
        let reading = read(&values, start);
        let own = faults.len();
        let mut seen = BTreeSet::new();
        for (index, step) in reading.iter().enumerate() {
            let Some(item) = self.items.get(index) else {
                continue;
            };
            if let Some(cause) = step.cause {
                let doubled = seen.contains(&item.value)
                    || (cause == Cause::Single && values.get(index + 1) == Some(&item.value));
                let previous = index.checked_sub(1).and_then(|i| self.items.get(i));
                faults.push(Fault {
                    kind: kind(cause, doubled, item.value, step.expected),
                    at: item.span,
                    form: self.form,
                    previous: previous.map(|p| p.value),
                    expected: step.expected,
                    found: item.value,
                    shifted: cause == Cause::Shift,
                    edits: Vec::new(),
                    // A text that starts late may be an excerpt.
                    certain: previous.is_some() || self.form.is_series(),
                });
            }
            seen.insert(item.value);
            // Whatever differs belongs to the nearest cause before it.
            if item.value != step.expected
                && let Some(fault) = faults.get_mut(own..).and_then(|f| f.last_mut())
            {
                let text = spelling(source.text(item.numeral), self.form, step.expected);
                fault.edits.push(Edit::new(item.numeral, text));
                let named = |value| references.name(self.form, value);
                fault.certain &= !named(item.value) && !named(step.expected);
            }
        }
    }
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
