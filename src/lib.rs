//! Chengwen 成文: checks Chinese report drafts and formats them into the
//! official numbering and layout.
//!
//! Read from top to bottom, the modules follow a paragraph through the
//! program; each uses only what stands above it.

// The vocabulary.
pub mod character;
pub mod finding;
pub mod numeral;
pub mod ordinal;
pub mod source;
pub mod span;

// Choices as data.
pub mod profile;

// A text comes in and is cut into paragraphs; each is given a role and the
// number that it ought to carry.
pub mod read;
pub mod segment;

pub mod recognise;

pub mod number;

pub mod document;

// Rules look at the document; what they are sure of is applied.
pub mod rule;
pub mod rules;

pub mod check;
pub mod fix;

// The corrected text on the grid, and in the forms that can be taken away.
pub mod layout;
pub mod render;

// What was found and done, as the outside receives it.
pub mod report;

use check::Choices;
use document::Document;
use finding::Finding;
use fix::Fixed;
use recognise::Block;
use report::{Parts, Report};
use source::Source;

/// A draft that was checked and not changed.
#[derive(Debug)]
pub struct Checked {
    /// What every paragraph is.
    pub blocks: Vec<Block>,
    /// What is wrong, sorted by place.
    pub findings: Vec<Finding>,
}

/// Checks a draft: what it is, and what is wrong with it.
pub fn check(source: &Source, choices: &Choices) -> Checked {
    let document = Document::read(source, &choices.roles);
    let findings = check::check(&document, choices, |at| at);
    Checked {
        blocks: document.blocks,
        findings,
    }
}

impl Checked {
    /// The report of this check of `source`.
    pub fn report(&self, source: &Source) -> Report {
        Report::new(&Parts {
            source,
            blocks: &self.blocks,
            findings: &self.findings,
            changes: &[],
            text: &source.text,
            pages: None,
        })
    }
}

/// A draft that was formatted.
#[derive(Debug)]
pub struct Formatted {
    /// What every paragraph of the source is.
    pub blocks: Vec<Block>,
    /// The corrected text and what was changed.
    pub fixed: Fixed,
    /// The number of pages.
    pub pages: usize,
}

/// Formats a draft: applies the safe fixes.
pub fn format(source: &Source, choices: &Choices) -> Formatted {
    let blocks = Document::read(source, &choices.roles).blocks;
    let fixed = fix::fix(source, choices);
    Formatted {
        blocks,
        fixed,
        pages: 0,
    }
}

impl Formatted {
    /// The report of this formatting of `source`.
    pub fn report(&self, source: &Source) -> Report {
        Report::new(&Parts {
            source,
            blocks: &self.blocks,
            findings: &self.fixed.findings,
            changes: &self.fixed.changes,
            text: &self.fixed.source.text,
            pages: Some(self.pages),
        })
    }
}

#[cfg(target_arch = "wasm32")]
pub mod wasm;
