//! Runs the rules over a document. Text in, findings out; it cannot fail.

mod excepted;
mod form;

pub use form::{FieldFinding, form};

use std::collections::{BTreeSet, VecDeque};

use excepted::Excepted;

use crate::document::Document;
use crate::fields::Fields;
use crate::finding::{Finding, Safety};
use crate::profile::Scheme;
use crate::recognise::RoleChoice;
use crate::rule::{Findings, Rule};
use crate::rules;
use crate::source::Source;
use crate::span::Span;

/// What the user decided about a draft.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Choices {
    /// The codes of rules that are off.
    pub off: Vec<String>,
    /// Findings that are to be let be.
    pub except: Vec<Exception>,
    /// Roles that the user set.
    pub roles: Vec<RoleChoice>,
    /// The scheme that ordinals are converted to; `None` for as they are
    /// written.
    pub scheme: Option<&'static Scheme>,
    /// What the form holds.
    pub fields: Fields,
}

/// A finding that is to be let be, at one place or wherever its words stand.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Exception {
    /// The code of the rule.
    pub code: String,
    /// The byte of the source at which the finding begins; `None` for
    /// everywhere.
    pub at: Option<usize>,
    /// The words that the finding marks. An exception at a place holds only
    /// while they stand there; `None` for whatever stands there.
    pub words: Option<String>,
}

impl Choices {
    /// The same choices for all passes over `source`: an exception at a place
    /// holds if its words stand there now, whatever a pass makes of them.
    pub fn settled(&self, source: &Source) -> Self {
        let except = self.except.iter().filter_map(|e| match (e.at, &e.words) {
            (Some(at), Some(words)) => {
                let stands = source
                    .text
                    .get(at..)
                    .is_some_and(|t| t.starts_with(&**words));
                stands.then(|| Exception {
                    words: None,
                    ..e.clone()
                })
            }
            _ => Some(e.clone()),
        });
        Self {
            except: except.collect(),
            ..self.clone()
        }
    }

    /// The bytes of the source at which ordinals stand that are to be let be.
    pub fn ordinals(&self) -> BTreeSet<usize> {
        let numbers = |e: &&Exception| rules::NUMBERS.iter().any(|rule| rule.code == e.code);
        let except = self.except.iter().filter(numbers);
        except.filter_map(|e| e.at).collect()
    }
}

/// All findings of `document` that the user has not decided away, sorted by
/// place and, at one place, in the order of the list of rules.
///
/// `origin` gives the byte of the source that a byte of this document came
/// from, since exceptions name places of the source.
pub fn check(
    document: &Document<'_>,
    choices: &Choices,
    origin: impl Fn(usize) -> usize,
) -> Vec<Finding> {
    let mut findings = match &document.unmarked {
        None => run(document, choices, rules::ALL),
        Some(plain) => {
            let mut signs = run(document, choices, &[rules::MARKDOWN]);
            let others = run(
                &plain.document().following(document.scheme),
                choices,
                rules::ALL,
            );
            signs.extend(
                others
                    .into_iter()
                    .map(|f| f.moved(|span| plain.bare.place(span))),
            );
            signs
        }
    };
    if !choices.except.is_empty() {
        let excepted = Excepted::new(&choices.except);
        findings.retain_mut(|finding| keep(document, finding, &excepted, &origin));
    }
    findings.sort_by_key(|finding| finding.span.start);
    findings
}

/// The places in `findings`, sorted by place, of those that another one speaks
/// for, since both mark the same words: the list shows one row there, for the
/// graver, or the one with a fix, or the first in the list of rules. Findings
/// of one rule, faults that stand inside a much longer one, and what the
/// document as a whole lacks do not cover each other.
pub fn covered(findings: &[Finding]) -> Vec<usize> {
    let weight = |f: &Finding| {
        let fix = f.fix.as_ref().map(|fix| fix.safety != Safety::Safe);
        (f.severity, fix.unwrap_or(true), f.fix.is_none())
    };
    let mut covered = Vec::new();
    // Those that may still share words with the next, at most a few.
    let mut shown: VecDeque<(usize, &Finding)> = VecDeque::new();
    for (place, finding) in findings.iter().enumerate() {
        shown.retain(|(_, f)| f.span.end > finding.span.start);
        let rival = shown.iter_mut().find(|(_, f)| share_place(f, finding));
        match rival {
            Some(rival) if weight(finding) < weight(rival.1) => {
                covered.push(rival.0);
                *rival = (place, finding);
            }
            Some(_) => covered.push(place),
            None => {
                if shown.len() == 8 {
                    shown.pop_front();
                }
                shown.push_back((place, finding));
            }
        }
    }
    covered.sort_unstable();
    covered
}

/// True where two rules mark the same words: each at least half of the other's.
fn share_place(a: &Finding, b: &Finding) -> bool {
    let common = a
        .span
        .end
        .min(b.span.end)
        .saturating_sub(a.span.start.max(b.span.start));
    let apart = a.code == b.code || a.of_document || b.of_document;
    !apart && common > 0 && common * 2 >= a.span.len().max(b.span.len())
}

/// What the scheme that the user chose changes in `document`, whose numbers are
/// as they are to stay.
pub fn conversion(
    document: &Document<'_>,
    choices: &Choices,
    origin: impl Fn(usize) -> usize,
) -> Vec<Finding> {
    let mut findings = run(document, choices, &[rules::SCHEME]);
    let excepted = Excepted::new(&choices.except);
    findings.retain_mut(|finding| keep(document, finding, &excepted, &origin));
    findings
}

/// What the rules of `list` find, those that are off left out.
fn run(document: &Document<'_>, choices: &Choices, list: &[&'static Rule]) -> Vec<Finding> {
    let mut findings = Vec::new();
    for rule in list {
        if !choices.off.iter().any(|code| code == rule.code) {
            (rule.check)(document, &mut Findings::new(rule, &mut findings));
        }
    }
    findings
}

/// Takes out of `finding` what the user excepted; false where nothing is left.
fn keep(
    document: &Document<'_>,
    finding: &mut Finding,
    excepted: &Excepted<'_>,
    origin: impl Fn(usize) -> usize,
) -> bool {
    let excepted =
        |span: Span| excepted.covers(finding.code, || origin(span.start), document.text(span));
    if !finding.folded {
        return !excepted(finding.span);
    }
    let Some(fix) = &mut finding.fix else {
        return !excepted(finding.span);
    };
    fix.edits.retain(|edit| !excepted(edit.span));
    match fix.edits.first() {
        Some(first) => {
            finding.span = first.span;
            true
        }
        None => false,
    }
}
