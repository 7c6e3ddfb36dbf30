//! Finds what a copied page left behind: paywall marks and the like.

use crate::source::Source;
use crate::span::Span;

/// A piece of residue.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Residue {
    /// The characters to be taken out.
    pub span: Span,
    /// What left it.
    pub kind: ResidueKind,
    /// Whether a new paragraph begins after it.
    pub cuts: bool,
}

/// What left a piece of residue.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ResidueKind {
    /// A paste mark of a site: `##paidbegin##`.
    SiteMark,
}

/// All residue of `source`, in order.
pub(super) fn find(_source: &Source, _lines: &[Span]) -> Vec<Residue> {
    Vec::new()
}
