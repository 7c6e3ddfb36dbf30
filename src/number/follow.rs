//! Which references go with a number that is fixed: those that would name
//! nothing without it, or whose words tell what they name.

use std::collections::BTreeMap;

use super::Fault;
use super::reference::Reference;
use super::target::References;
use crate::finding::Edit;
use crate::numeral;
use crate::ordinal;
use crate::source::Source;
use crate::span::Span;

/// What becomes of a reference to a number that changes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Course {
    /// It goes with the number.
    Follows,
    /// It is right by the numbers as they ought to be.
    Stays,
    /// It may be either: 见第三部分 where 三、 is to be 四、 may have been
    /// written before the number went wrong, or after.
    Open,
}

/// Adds to `faults`, those of one list, the edits of the references that
/// follow; where the course of one is open, a fault is not certain.
pub(super) fn follow(source: &Source, references: &References<'_>, faults: &mut [Fault]) {
    let numbered = |(index, fault): (usize, &Fault)| {
        let numbers = fault.renumbered.clone().into_iter();
        numbers.map(move |n| (index, n))
    };
    let renumbered = || faults.iter().enumerate().flat_map(numbered);
    let to: BTreeMap<Span, (usize, u32)> = renumbered()
        .map(|(index, n)| (n.numeral, (index, n.to)))
        .collect();
    let by_number: BTreeMap<u32, Span> = renumbered().map(|(_, n)| (n.to, n.numeral)).collect();
    for (index, fault) in faults.iter_mut().enumerate() {
        let both = fault.renumbered.iter().flat_map(|n| [n.from, n.to]);
        let named = references.naming(fault.form, both);
        let mut open = named.unsure;
        let mut edits = Vec::new();
        for (reference, targets) in named.certain {
            for (number, &target) in reference.numbers.iter().zip(targets) {
                let Some(target) = target else { continue };
                let place = references.places().get(target);
                let numeral = place.map(|p| p.ordinal.numeral);
                let own = numeral.and_then(|numeral| Some((numeral, to.get(&numeral)?)));
                let Some((numeral, &(_, to))) = own.filter(|(_, (of, _))| *of == index) else {
                    continue;
                };
                let next = by_number.get(&number.value).copied();
                match course(references, reference, numeral, next) {
                    Course::Follows => {
                        let text = respell(source.text(number.numeral), to);
                        edits.push(Edit::new(number.numeral, text));
                    }
                    Course::Stays => {}
                    Course::Open => open = true,
                }
            }
        }
        if open {
            fault.certain = false;
        } else if !edits.is_empty() {
            fault.edits.append(&mut edits);
            fault.edits.sort_by_key(|edit| edit.span.start);
        }
    }
}

/// The course of `reference`, which names the ordinal with the numeral `now`,
/// and without an edit will name the one with the numeral `then`.
fn course(
    references: &References<'_>,
    reference: &Reference,
    now: Span,
    then: Option<Span>,
) -> Course {
    let Some(then) = then else {
        return Course::Follows;
    };
    let now = references.is_worded_as(reference, now);
    let then = references.is_worded_as(reference, then);
    match (now, then) {
        (true, false) => Course::Follows,
        (false, true) => Course::Stays,
        _ => Course::Open,
    }
}

/// `value` in the figures of `written`.
fn respell(written: &str, value: u32) -> String {
    match written.chars().next() {
        Some('０'..='９') => ordinal::full_width(&value.to_string()),
        Some(c) if c.is_ascii_digit() => value.to_string(),
        Some(c) if ordinal::single(c).is_some() => {
            ordinal::single_like(written, value).map_or_else(|| value.to_string(), String::from)
        }
        _ => numeral::write(value),
    }
}
