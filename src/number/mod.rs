//! Finds the number each block ought to carry: the reading of all ordinals
//! that needs the fewest corrections, and one fault for each cause.

mod anew;
mod boxed;
mod column;
mod convert;
mod follow;
mod inline;
mod judge;
mod ladder;
mod lost;
mod nested;
mod place;
mod reading;
mod reference;
mod remnant;
mod renamed;
mod rewrite;
mod series;
mod target;
mod told;
mod unnumbered;
mod within;

pub use convert::{Conversion, HIGHEST};
pub use ladder::ladders;
pub use place::{Place, places};
pub use renamed::Renamed;

use std::collections::BTreeSet;

use crate::finding::Edit;
use crate::ordinal::Form;
use crate::recognise::Block;
use crate::source::Source;
use crate::span::Span;

use target::References;
use within::Run;

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
    /// The ordinals that change their numbers, in order.
    pub renumbered: Vec<Renumbered>,
    /// The numerals, and the signs of another level, that put the series right
    /// up to its next fault; then the references that follow.
    pub edits: Vec<Edit>,
    /// Whether the edits can change no meaning: whatever in the text refers to
    /// a number that changes follows it for certain, and the draft is no
    /// excerpt.
    pub certain: bool,
}

impl Fault {
    /// The places of the ordinals that it concerns.
    pub fn places(&self) -> impl Iterator<Item = usize> {
        let renumbered = self.renumbered.iter().map(|n| n.numeral.start);
        std::iter::once(self.at.start).chain(renumbered)
    }
}

/// An ordinal that is to change its number.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Renumbered {
    /// Its numeral.
    pub numeral: Span,
    /// The number it carries.
    pub from: u32,
    /// The number it ought to carry.
    pub to: u32,
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
    /// The number is right and has the sign of another level.
    WrongSign,
    /// A paragraph lost its number.
    Lost,
    /// A list begins again, and nothing leads to another one.
    Anew,
    /// A list has the sign of the one that it stands in.
    Nested,
    /// A heading has no number.
    Unnumbered,
}

/// Reads the numbers of `blocks` with the fewest corrections. The ordinals that
/// begin at a byte of `let_be` are right, whatever they say.
pub fn number(source: &Source, blocks: &[Block], let_be: &BTreeSet<usize>) -> Outline {
    let mut faults = Vec::new();
    // Sound numbers, the usual case, need no search for references.
    let references = References::of(source, blocks);
    let runs = within::find(source, blocks);
    let numbered = series::numbered(source, blocks, &runs);
    let inside = runs.into_iter().filter_map(Run::series);
    for series in numbered
        .into_iter()
        .chain(inline::series(source, blocks))
        .chain(inside)
        .chain(column::series(source, blocks))
    {
        series.judge_lists(source, &references, let_be, &mut faults);
    }
    faults.sort_by_key(|fault| fault.at.start);
    anew::explain(blocks, &mut faults);
    unnumbered::headings(source, blocks, &references, &mut faults);
    faults.sort_by_key(|fault| fault.at.start);
    Outline { faults }
}
