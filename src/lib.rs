//! Chengwen 成文: checks Chinese report drafts and formats them into the
//! official numbering and layout (GB/T 9704—2012).
//!
//! Read from top to bottom, the modules follow a paragraph through the
//! program; each uses only what stands above it.

// The vocabulary, and choices as data.
pub mod affix;
pub mod character;
pub mod date;
pub mod document_number;
pub mod enclosure;
pub mod finding;
pub mod mask;
pub mod numeral;
pub mod ordinal;
pub mod person;
pub mod phrases;
pub mod quantity;
pub mod sentence;
pub mod source;
pub mod span;
pub mod token;
pub mod traditional;

pub mod fields;
pub mod lexicon;
pub mod profile;

pub use profile::schemes;

// A text comes in and is cut into paragraphs; each is given a role and the
// number that it ought to carry.
pub mod read;
pub mod segment;

pub mod recognise;

pub mod number;

pub mod zone;

pub mod document;

// Rules look at the document; what they are sure of is applied.
pub mod rule;
pub mod rules;

pub mod check;
pub mod fix;

// The corrected document is set on pages, and written.
pub mod layout;

pub mod render;

// What was found and done, as the outside receives it.
pub mod report;

#[cfg(target_arch = "wasm32")]
pub mod wasm;

use check::{Choices, FieldFinding};
use document::Document;
use finding::Finding;
use fix::Fixed;
use layout::Layout;
use profile::Profile;
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
    /// What is wrong with the values of the form.
    pub form: Vec<FieldFinding>,
}

/// Checks a draft: what it is, and what is wrong with it.
pub fn check(source: &Source, choices: &Choices) -> Checked {
    let choices = &choices.settled(source);
    let document = Document::read(source, &choices.roles)
        .following(choices.scheme)
        .letting_be(&choices.ordinals());
    let mut findings = check::check(&document, choices, |at| at);
    findings.retain(|finding| !finding.quiet);
    let form = check::form(&document, choices);
    Checked {
        blocks: document.blocks,
        findings,
        form,
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
            notes: &[],
            form: &self.form,
        })
    }
}

/// A draft that was formatted.
#[derive(Debug)]
pub struct Formatted {
    /// The corrected text and what was changed.
    pub fixed: Fixed,
    /// The corrected text and the form's elements on pages.
    pub layout: Layout,
    /// What is wrong with the values of the form.
    pub form: Vec<FieldFinding>,
}

/// Formats a draft: applies the safe fixes and sets the result on pages.
///
/// ```
/// use chengwen::{check::Choices, profile, source::Source};
///
/// let draft = Source::plain("一、工作情况\n全年平稳。\n三、下一步打算\n再接再厉。\n");
/// let formatted = chengwen::format(&draft, &Choices::default(), profile::DEFAULT);
/// assert!(formatted.fixed.source.text.contains("二、下一步打算"));
/// assert_eq!(formatted.layout.pages.len(), 1);
/// ```
pub fn format(source: &Source, choices: &Choices, profile: &Profile) -> Formatted {
    let fixed = fix::fix(source, choices);
    let document = Document::resume(&fixed.source, fixed.reading.clone());
    let layout = layout::layout(&document, &fixed.choices.fields, profile);
    let form = check::form(&document, choices);
    Formatted {
        fixed,
        layout,
        form,
    }
}

impl Formatted {
    /// The report of this formatting of `source`.
    pub fn report(&self, source: &Source) -> Report {
        Report::new(&Parts {
            source,
            blocks: &self.fixed.blocks,
            findings: &self.fixed.findings,
            changes: &self.fixed.changes,
            text: &self.fixed.source.text,
            pages: Some(&self.layout.pages),
            notes: &self.layout.notes,
            form: &self.form,
        })
    }

    /// The pages as a .docx.
    pub fn docx(&self, profile: &Profile) -> Vec<u8> {
        render::docx::write(&self.layout, &self.laid(profile))
    }

    /// The text with indents and blank lines, for plain-text fields.
    pub fn text(&self) -> String {
        render::text::write(&self.layout)
    }

    /// The text as HTML with its look, for the clipboard.
    pub fn html(&self, profile: &Profile) -> String {
        render::html::write(&self.layout, &self.laid(profile))
    }

    /// `profile` with the grid that the pages were laid out on.
    fn laid(&self, profile: &Profile) -> Profile {
        Profile {
            page: self.layout.grid,
            ..profile.clone()
        }
    }
}
