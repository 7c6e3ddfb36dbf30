//! The report as scripts and the page receive it: plain data, with spans in
//! UTF-16 code units.

mod options;
mod rule;
mod utf16;

pub use options::{Malformed, Options, RoleOption};
pub use rule::{ExampleReport, RuleReport};
pub use utf16::{Marks, Utf16};

use serde::{Deserialize, Serialize};

use crate::check::{self, FieldFinding};
use crate::finding::{Finding, Safety, Severity};
use crate::fix::Change;
use crate::layout::{Note, Page};
use crate::ordinal::Form;
use crate::recognise::{Block, Part, Role};
use crate::source::Source;
use crate::span::Span;

/// `[start, end)` in UTF-16 code units of `source`.
pub type Range = (usize, usize);

/// What is known of a draft.
#[derive(Clone, Debug, Serialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify), tsify(missing_as_null))]
#[serde(rename_all = "camelCase")]
pub struct Report {
    /// The text that spans refer to.
    pub source: String,
    /// Whether it was read as Markdown.
    pub markdown: bool,
    /// What every paragraph is, sorted by place.
    pub blocks: Vec<BlockReport>,
    /// What is wrong, sorted by place.
    pub findings: Vec<FindingReport>,
    /// The places in `findings` of those that another at the same words speaks
    /// for; a list leaves them out.
    pub covered: Vec<usize>,
    /// Sorted, disjoint edits of `source` that give `text`.
    pub changes: Vec<ChangeReport>,
    /// The formatted text.
    pub text: String,
    /// The kind of document that its title names.
    pub genre: Option<String>,
    /// The number of pages; `null` where nothing was laid out.
    pub pages: Option<usize>,
    /// The pages that lie on their side, for a wide table, counted from 0.
    pub turned: Vec<usize>,
    /// What the reader ought to know about the pages: a field of the form that
    /// was not used, a spacing that was adjusted.
    pub notes: Vec<NoteReport>,
    /// What is wrong with the values of the form, field by field.
    pub form: Vec<FieldReport>,
}

/// A fault of a value of the form.
#[derive(Clone, Debug, Serialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify), tsify(missing_as_null))]
pub struct FieldReport {
    /// The name of the field: `docNumber`.
    pub field: &'static str,
    /// The value that is wrong.
    pub value: String,
    /// The rule's code; `null` where only the form has such a value.
    pub code: Option<&'static str>,
    /// How grave it is.
    pub severity: Severity,
    /// What is wrong, in Chinese.
    pub message: String,
    /// The clause that says so.
    pub basis: &'static str,
    /// The value as it ought to be; `null` where that is not known.
    pub right: Option<String>,
}

/// Something the reader ought to know about the pages.
#[derive(Clone, Debug, Serialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify), tsify(missing_as_null))]
pub struct NoteReport {
    /// What it is, in Chinese.
    pub message: String,
    /// The words of `text` it is about; `null` where it is about none of them.
    pub span: Option<Range>,
}

/// A paragraph with its role.
#[derive(Clone, Debug, Serialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify), tsify(missing_as_null))]
#[serde(rename_all = "camelCase")]
pub struct BlockReport {
    /// What it is.
    pub role: Role,
    /// The depth in this document's own hierarchy, 1 to 5.
    pub level: Option<u8>,
    /// From the first to the last non-blank character.
    pub span: Range,
    /// The ordinal it opens with.
    pub ordinal: Option<OrdinalReport>,
    /// The words of a heading, without ordinal and end mark.
    pub heading: Option<Range>,
    /// Whether text follows the heading in the same paragraph.
    pub run_in: bool,
    /// The series inside the paragraph.
    pub inline: Vec<InlineReport>,
    /// `main`, `attachment1` …
    pub part: String,
}

/// An ordinal.
#[derive(Clone, Debug, Serialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify), tsify(missing_as_null))]
pub struct OrdinalReport {
    /// As it is written, with its marks.
    pub text: String,
    /// Where it stands.
    pub span: Range,
    /// The family of signs.
    pub form: Form,
    /// The number.
    pub value: u32,
}

/// An ordinal of a series inside a paragraph.
#[derive(Clone, Debug, Serialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify), tsify(missing_as_null))]
pub struct InlineReport {
    /// As it is written.
    pub text: String,
    /// Where it stands.
    pub span: Range,
}

/// A fault.
#[derive(Clone, Debug, Serialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify), tsify(missing_as_null))]
pub struct FindingReport {
    /// The rule's code: `NUM-01`.
    pub code: &'static str,
    /// The rule's name: `ordinal-gap`.
    pub rule: &'static str,
    /// How grave it is.
    pub severity: Severity,
    /// Where it stands; empty where something is missing.
    pub span: Range,
    /// What is wrong, in Chinese.
    pub message: String,
    /// The clause that says so, or 通常.
    pub basis: &'static str,
    /// The fix, where one is known.
    pub fix: Option<FixReport>,
}

/// A fix (改法).
#[derive(Clone, Debug, Serialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify), tsify(missing_as_null))]
pub struct FixReport {
    /// What it does, in Chinese.
    pub title: String,
    /// Whether it may be applied without asking.
    pub safety: Safety,
    /// Sorted, disjoint edits of `source`.
    pub edits: Vec<EditReport>,
    /// Whether the edits are so many places of one kind, each of which an
    /// exception lets be alone.
    #[cfg_attr(target_arch = "wasm32", tsify(optional))]
    #[serde(skip_serializing_if = "std::ops::Not::not")]
    pub folded: bool,
}

/// A replacement.
#[derive(Clone, Debug, Serialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify), tsify(missing_as_null))]
pub struct EditReport {
    /// What is replaced.
    pub span: Range,
    /// What stands there afterwards.
    pub text: String,
}

/// An edit that formatting made.
#[derive(Clone, Debug, Serialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify), tsify(missing_as_null))]
pub struct ChangeReport {
    /// What was replaced, in `source`.
    pub span: Range,
    /// What stands there in `text`.
    pub text: String,
    /// The name of the first rule that asked for it.
    pub rule: &'static str,
    /// The code of that rule.
    pub code: &'static str,
    /// Why, in Chinese.
    pub message: String,
    /// Changes with the same number are undone together.
    pub group: u32,
    /// What, added to the options' `except`, undoes the change.
    pub except: Vec<ExceptionReport>,
}

/// A finding that is to be let be, at one place or wherever its words stand.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify), tsify(missing_as_null))]
#[serde(deny_unknown_fields)]
pub struct ExceptionReport {
    /// The code of the rule.
    pub code: String,
    /// The offset at which the finding begins; `null` for everywhere.
    #[serde(default)]
    pub at: Option<usize>,
    /// The words that the finding marks. An exception at a place holds while
    /// they stand there; `null` for whatever stands there.
    #[serde(default)]
    pub words: Option<String>,
}

/// What the stages found, to be put into a report.
#[derive(Debug)]
pub struct Parts<'a> {
    /// The text that spans refer to.
    pub source: &'a Source,
    /// Its blocks.
    pub blocks: &'a [Block],
    /// Its findings, no quiet ones among them.
    pub findings: &'a [Finding],
    /// The changes made, none after a mere check.
    pub changes: &'a [Change],
    /// The formatted text.
    pub text: &'a str,
    /// The pages, where it was laid out.
    pub pages: Option<&'a [Page]>,
    /// What the layout noted.
    pub notes: &'a [Note],
    /// What is wrong with the values of the form.
    pub form: &'a [FieldFinding],
}

impl Report {
    /// Puts the parts together.
    pub fn new(parts: &Parts<'_>) -> Self {
        let source = parts.source;
        let marks = Marks::of(&source.text);
        let index = Utf16::new(&source.text, &marks);
        let range = |span: Span| (index.offset(span.start), index.offset(span.end));
        let genre = crate::recognise::genre_of(source, parts.blocks);
        Self {
            source: source.text.clone(),
            markdown: source.markdown,
            blocks: parts
                .blocks
                .iter()
                .map(|b| block(source, b, &range))
                .collect(),
            findings: parts.findings.iter().map(|f| finding(f, &range)).collect(),
            covered: check::covered(parts.findings),
            changes: parts
                .changes
                .iter()
                .map(|c| change(c, &range, &index))
                .collect(),
            text: parts.text.to_owned(),
            genre: genre.map(str::to_owned),
            pages: parts.pages.map(<[Page]>::len),
            turned: turned(parts.pages.unwrap_or_default()),
            notes: notes(parts),
            form: parts.form.iter().map(field).collect(),
        }
    }
}

/// The indices of the pages that are turned.
fn turned(pages: &[Page]) -> Vec<usize> {
    let turned = pages.iter().enumerate().filter(|(_, page)| page.turned);
    turned.map(|(index, _)| index).collect()
}

/// The notes of the layout, with places in `text`.
fn notes(parts: &Parts<'_>) -> Vec<NoteReport> {
    if parts.notes.is_empty() {
        return Vec::new();
    }
    let marks = Marks::of(parts.text);
    let index = Utf16::new(parts.text, &marks);
    let place = |span: Span| {
        let inside = !span.is_empty() && span.end <= parts.text.len();
        inside.then(|| (index.offset(span.start), index.offset(span.end)))
    };
    let notes = parts.notes.iter().map(|note| NoteReport {
        message: note.message.clone(),
        span: place(note.span),
    });
    notes.collect()
}

fn field(finding: &FieldFinding) -> FieldReport {
    FieldReport {
        field: finding.field,
        value: finding.value.clone(),
        code: finding.code,
        severity: finding.severity,
        message: finding.message.clone().into_owned(),
        basis: finding.basis,
        right: finding.right.clone(),
    }
}

fn block(source: &Source, block: &Block, range: &impl Fn(Span) -> Range) -> BlockReport {
    BlockReport {
        role: block.role,
        level: block.level,
        span: range(block.span),
        ordinal: block.ordinal.map(|o| OrdinalReport {
            text: source.text(o.span).to_owned(),
            span: range(o.span),
            form: o.form,
            value: o.value,
        }),
        heading: block.heading.map(range),
        run_in: block.run_in,
        inline: block
            .inline
            .iter()
            .map(|i| InlineReport {
                text: source.text(i.span).to_owned(),
                span: range(i.span),
            })
            .collect(),
        part: match block.part {
            Part::Main => "main".to_owned(),
            Part::Attachment(n) => format!("attachment{n}"),
        },
    }
}

fn finding(finding: &Finding, range: &impl Fn(Span) -> Range) -> FindingReport {
    FindingReport {
        code: finding.code,
        rule: finding.rule,
        severity: finding.severity,
        span: range(finding.span),
        message: finding.message.clone().into_owned(),
        basis: finding.basis,
        fix: finding.fix.as_ref().map(|fix| FixReport {
            title: fix.title.clone().into_owned(),
            safety: fix.safety,
            edits: fix
                .edits
                .iter()
                .map(|e| EditReport {
                    span: range(e.span),
                    text: e.text.clone().into_owned(),
                })
                .collect(),
            folded: finding.folded,
        }),
    }
}

fn change(change: &Change, range: &impl Fn(Span) -> Range, index: &Utf16<'_>) -> ChangeReport {
    ChangeReport {
        span: range(change.span),
        text: change.text.clone(),
        rule: change.rule,
        code: change.code,
        message: change.message.clone(),
        group: change.group,
        except: change
            .except
            .iter()
            .map(|e| ExceptionReport {
                code: e.code.clone(),
                at: e.at.map(|at| index.offset(at)),
                words: e.words.clone(),
            })
            .collect(),
    }
}
