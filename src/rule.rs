//! What a rule is: a constant with its words, its examples and one function.

use std::borrow::Cow;

use crate::document::Document;
use crate::finding::{Edit, Finding, Fix, Safety, Severity};
use crate::lexicon::Hit;
use crate::mask::Kinds;
use crate::span::Span;

/// A rule of the catalogue, whole. Rules see the document and nothing else.
#[derive(Debug)]
pub struct Rule {
    /// The code in the catalogue, which never changes: `NUM-01`.
    pub code: &'static str,
    /// The name, which tells the fault: `ordinal-gap`; its file has the same.
    pub name: &'static str,
    /// What is wrong, in a few words of Chinese, as the settings list it.
    pub title: &'static str,
    /// Why it matters and how to write instead, in a sentence or two.
    pub why: &'static str,
    /// The clause that says so, with standard and year; 通常 where only
    /// practice does.
    pub basis: &'static str,
    /// How grave a finding of this rule usually is.
    pub severity: Severity,
    /// Drafts with the fault, and what the fix makes of them.
    pub examples: &'static [Example],
    /// Drafts that look like the fault and are right.
    pub counterexamples: &'static [&'static str],
    /// Reports every fault of this kind in the document.
    pub check: fn(&Document<'_>, &mut Findings<'_>),
}

/// A draft with a fault.
#[derive(Debug)]
pub struct Example {
    /// The draft; the rule reports it.
    pub bad: &'static str,
    /// The draft with this rule's fixes applied, safe or suggested; the rule
    /// is silent on it. `None` where the rule has no fix.
    pub good: Option<&'static str>,
}

impl Rule {
    /// The group that the code names: `NUM` of `NUM-01`.
    pub fn group(&self) -> &'static str {
        self.code.split('-').next().unwrap_or_default()
    }
}

/// From so many places on, a fault that runs through a draft is one finding.
/// (Practice: fewer are looked at one by one.)
pub const MANY: usize = 8;

/// Collects what one rule reports. Fills in the rule's code, name, severity
/// and basis, so that a rule cannot misname itself.
#[derive(Debug)]
pub struct Findings<'a> {
    rule: &'static Rule,
    list: &'a mut Vec<Finding>,
}

impl<'a> Findings<'a> {
    /// A collector for `rule` that appends to `list`.
    pub fn new(rule: &'static Rule, list: &'a mut Vec<Finding>) -> Self {
        Self { rule, list }
    }

    /// Reports the fault at `span`. The result takes a fix or a lesser
    /// severity.
    pub fn report(&mut self, span: Span, message: impl Into<Cow<'static, str>>) -> Report<'_> {
        self.list.push(Finding {
            code: self.rule.code,
            rule: self.rule.name,
            severity: self.rule.severity,
            span,
            message: message.into(),
            basis: self.rule.basis,
            fix: None,
            folded: false,
            quiet: false,
            of_document: false,
        });
        // `last_mut` is the entry just pushed.
        Report {
            finding: self.list.last_mut(),
        }
    }

    /// Reports the places of `edits`, sorted and disjoint, as one finding, each
    /// to be let be by itself; nothing where there are none.
    pub fn fold(
        &mut self,
        message: impl Into<Cow<'static, str>>,
        title: impl Into<Cow<'static, str>>,
        safety: Safety,
        edits: Vec<Edit>,
    ) -> Report<'_> {
        match edits.first() {
            None => Report { finding: None },
            Some(first) => {
                let report = self.report(first.span, message);
                let report = report.fix(title, safety, edits);
                report.with(|finding| finding.folded = true)
            }
        }
    }

    /// Reports a word of a table with the severity, the fix and, where it has
    /// one of its own, the basis of its entry (columns `right`, `severity`,
    /// `fix`, `source`). In a quotation, a book title or a
    /// cell it may be somebody's own word or name: a hint, and a person
    /// decides.
    pub fn word(
        &mut self,
        document: &Document<'_>,
        hit: &Hit,
        message: impl Into<Cow<'static, str>>,
    ) -> Report<'_> {
        let severity = match hit.row.get("severity") {
            "error" => Severity::Error,
            "warning" => Severity::Warning,
            _ => Severity::Hint,
        };
        let own = Kinds::CITED.or(Kinds::TABLE_CELL);
        let cited = document.masked(hit.span.start, own);
        let safety = match hit.row.get("fix") {
            "safe" if !cited => Safety::Safe,
            _ => Safety::Suggested,
        };
        let right = hit.row.get("right");
        let edits = match hit.row.get("fix") {
            "none" => Vec::new(),
            _ => vec![Edit::new(hit.span, right)],
        };
        self.report(hit.span, message)
            .basis(hit.row.get("source"))
            .severity(if cited { Severity::Hint } else { severity })
            .fix(format!("改为“{right}”"), safety, edits)
    }
}

/// A finding being reported.
#[derive(Debug)]
pub struct Report<'a> {
    finding: Option<&'a mut Finding>,
}

impl Report<'_> {
    /// Adds the fix. Edits are sorted and disjoint; without any the finding
    /// stays without a fix.
    pub fn fix(
        self,
        title: impl Into<Cow<'static, str>>,
        safety: Safety,
        edits: Vec<Edit>,
    ) -> Self {
        self.with(|finding| {
            finding.fix = (!edits.is_empty()).then(|| Fix {
                title: title.into(),
                safety,
                edits,
            });
        })
    }

    /// Lowers the severity; a graver one than the rule's is ignored.
    pub fn severity(self, severity: Severity) -> Self {
        self.with(|finding| finding.severity = finding.severity.max(severity))
    }

    /// Says a basis of its own, where `basis` is one and the rule's is none.
    pub fn basis(self, basis: &'static str) -> Self {
        self.with(|finding| {
            if !basis.is_empty() {
                finding.basis = basis;
            }
        })
    }

    /// Marks the finding as one that only brings its edits and is not listed.
    pub fn quiet(self) -> Self {
        self.with(|finding| finding.quiet = true)
    }

    /// Marks the finding as one of the document as a whole, wherever it is shown.
    pub fn of_document(self) -> Self {
        self.with(|finding| finding.of_document = true)
    }

    fn with(mut self, change: impl FnOnce(&mut Finding)) -> Self {
        if let Some(finding) = self.finding.as_deref_mut() {
            change(finding);
        }
        self
    }
}
