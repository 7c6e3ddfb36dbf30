//! Finds the number each block ought to carry.

use crate::finding::Edit;
use crate::ordinal::Form;
use crate::recognise::Block;
use crate::source::Source;
use crate::span::Span;

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
    /// Numerals only; what puts the whole series in order again.
    pub edits: Vec<Edit>,
    /// Whether nothing in the text refers to a number that changes.
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
pub fn number(_source: &Source, _blocks: &[Block]) -> Outline {
    Outline::default()
}
