//! Gives every paragraph its role.

mod block;

pub use block::{Block, Inline, Part, Role};

use crate::segment::Segments;
use crate::source::Source;

/// A role that the user set, which outweighs what is recognised.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct RoleChoice {
    /// A byte inside the paragraph.
    pub at: usize,
    /// The role it is to have.
    pub role: Role,
    /// The level it is to have, for headings and items.
    pub level: Option<u8>,
}

/// The blocks of `source`, sorted by place.
pub fn recognise(_source: &Source, segments: &Segments, _roles: &[RoleChoice]) -> Vec<Block> {
    segments
        .paragraphs
        .iter()
        .map(|p| Block {
            role: Role::Body,
            level: None,
            span: p.span,
            ordinal: None,
            heading: None,
            run_in: false,
            inline: Vec::new(),
            part: Part::Main,
        })
        .collect()
}
