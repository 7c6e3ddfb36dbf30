//! The ordinals of a document with their places in its hierarchy.

use crate::ordinal::{Form, Ordinal};
use crate::recognise::{Block, Part, Role};

/// An ordinal that opens a paragraph, and where it stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Place {
    /// The ordinal as it is written.
    pub ordinal: Ordinal,
    /// Its depth, from 1.
    pub level: u8,
    /// The part of the document.
    pub part: Part,
    /// Whether a heading on a line of its own has it.
    pub heading: bool,
    /// The place of the ordinal it stands under, in the list of all.
    pub parent: Option<usize>,
    /// The paragraph it stands under, by its place among the blocks; that may
    /// be a heading without an ordinal.
    pub(super) under: Option<usize>,
    /// Its own paragraph, by its place among the blocks.
    pub block: usize,
}

/// The ordinals that open headings and items, in order. Series inside a
/// paragraph have no depth and are none of them.
pub fn places(blocks: &[Block]) -> Vec<Place> {
    struct Open {
        level: u8,
        block: usize,
        place: Option<usize>,
    }
    let mut places: Vec<Place> = Vec::new();
    let mut open: Vec<Open> = Vec::new();
    let mut part = Part::Main;
    for (index, block) in blocks.iter().enumerate() {
        if block.part != part && block.role != Role::Residue {
            part = block.part;
            open.clear();
        }
        let Some(level) = block.level.filter(|_| block.role.is_text()) else {
            continue;
        };
        while open.last().is_some_and(|o| o.level >= level) {
            open.pop();
        }
        let place = block.ordinal.map(|ordinal| {
            places.push(Place {
                ordinal,
                level,
                part,
                heading: block.role == Role::Heading && !block.run_in,
                parent: open.iter().rev().find_map(|o| o.place),
                under: open.last().map(|o| o.block),
                block: index,
            });
            places.len() - 1
        });
        open.push(Open {
            level,
            block: index,
            place,
        });
    }
    places
}

/// True for the signs of levels. 第一， and ① are rhetoric and notes, 一是 a
/// series inside paragraphs.
pub(super) fn is_sign_of_level(form: Form) -> bool {
    !matches!(form, Form::Di | Form::Circled | Form::Shi | Form::Yao)
}
