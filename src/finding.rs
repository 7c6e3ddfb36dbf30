//! What a rule says: a fault, its place, and how it may be fixed.

use std::borrow::Cow;

use crate::span::Span;

/// How grave a finding is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, serde::Serialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify))]
#[serde(rename_all = "lowercase")]
pub enum Severity {
    /// Wrong on its own evidence, or against a 应 of a standard.
    Error,
    /// Against a 一般 or 宜, or against an informative annex.
    Warning,
    /// Against practice only.
    Hint,
}

/// Whether a fix may be applied without asking.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, serde::Serialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify))]
#[serde(rename_all = "lowercase")]
pub enum Safety {
    /// The fix cannot change the meaning.
    Safe,
    /// The fix is probably right; a person decides.
    Suggested,
}

/// A replacement of the text at `span`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Edit {
    /// What is replaced; empty for an insertion.
    pub span: Span,
    /// What stands there afterwards; empty for a deletion.
    pub text: Cow<'static, str>,
}

impl Edit {
    /// The text at `span` is replaced by `text`.
    pub fn new(span: Span, text: impl Into<Cow<'static, str>>) -> Self {
        Self {
            span,
            text: text.into(),
        }
    }
}

/// A fix (改法): edits that belong together.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Fix {
    /// What the fix does, in a few words of Chinese.
    pub title: Cow<'static, str>,
    /// Whether it may be applied without asking.
    pub safety: Safety,
    /// Sorted by place, disjoint, never empty.
    pub edits: Vec<Edit>,
}

/// A fault that a rule found.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Finding {
    /// The rule's code, as the catalogue has it: `NUM-01`.
    pub code: &'static str,
    /// The rule's name: `ordinal-gap`.
    pub rule: &'static str,
    /// How grave this finding is; never graver than its rule.
    pub severity: Severity,
    /// Where the fault stands; empty where something is missing.
    pub span: Span,
    /// What is wrong, in Chinese.
    pub message: Cow<'static, str>,
    /// The clause that says so, or 通常.
    pub basis: &'static str,
    /// The fix, where one is known.
    pub fix: Option<Fix>,
    /// Whether the edits stand for many places of one kind, each of which can
    /// be excepted alone.
    pub folded: bool,
    /// Whether the finding only brings its edits: white space that a layout
    /// owns (an indent, an empty line between paragraphs) is no fault, yet
    /// what takes it out must be a rule with a reason. Not listed.
    pub quiet: bool,
    /// Whether it tells what the document as a whole lacks: whatever else is
    /// told of its place is another matter.
    pub of_document: bool,
}

impl Finding {
    /// The same finding at other places of another text.
    pub fn moved(mut self, place: impl Fn(Span) -> Span) -> Self {
        self.span = place(self.span);
        if let Some(fix) = &mut self.fix {
            for edit in &mut fix.edits {
                edit.span = place(edit.span);
            }
        }
        self
    }
}
