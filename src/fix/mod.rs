//! Applies the safe fixes until nothing changes, and keeps the list of what
//! was changed, with the reason and the way back.

mod patch;
mod roles;

use std::collections::BTreeMap;

use crate::check::{Choices, Exception, check, conversion};
use crate::document::{Document, Reading};
use crate::finding::{Finding, Safety};
use crate::recognise::{Block, Role, RoleChoice};
use crate::rules;
use crate::source::Source;
use crate::span::Span;

use patch::{Patch, Reason, Reasoned};

/// How often the fixes are applied at most. Every rule's fix is stable after
/// two passes; the rest is room for rules that meet.
const PASSES: usize = 8;

/// A text with its safe fixes applied.
#[derive(Clone, Debug, Default)]
pub struct Fixed {
    /// The corrected text.
    pub source: Source,
    /// The edits of the source that give it: sorted, disjoint.
    pub changes: Vec<Change>,
    /// What was found in the source, before any fix; what only brings white
    /// space in order is not listed.
    pub findings: Vec<Finding>,
    /// The choices with every place carried over to the corrected text.
    pub choices: Choices,
    /// What every paragraph of the source is.
    pub blocks: Vec<Block>,
    /// What was read of the corrected text.
    pub reading: Reading,
    /// For every change its place in the corrected text, for finding the
    /// source again.
    targets: Vec<Span>,
}

/// An edit of the source that was made.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Change {
    /// What was replaced, in the source.
    pub span: Span,
    /// What stands there now.
    pub text: String,
    /// The code of the first rule that asked for it.
    pub code: &'static str,
    /// The name of that rule.
    pub rule: &'static str,
    /// Why, in Chinese; where several rules met, all their reasons.
    pub message: String,
    /// Changes with the same number are undone together.
    pub group: u32,
    /// What, added to the choices, keeps this change from being made.
    pub except: Vec<Exception>,
}

impl Fixed {
    /// The byte of the source that byte `at` of the corrected text came from;
    /// for a byte of a replacement, the start of what was replaced.
    pub fn origin(&self, at: usize) -> usize {
        let after = self.targets.partition_point(|t| t.start <= at);
        let last = after.checked_sub(1);
        match last.and_then(|i| Some((self.targets.get(i)?, self.changes.get(i)?))) {
            Some((target, change)) if at < target.end => change.span.start,
            Some((target, change)) => change.span.end + (at - target.end),
            None => at,
        }
    }
}

/// Corrects `source` by its safe fixes.
pub fn fix(source: &Source, choices: &Choices) -> Fixed {
    let mut patch = Patch::default();
    let mut current = source.clone();
    let mut current_choices = choices.settled(source);
    let ordinals = current_choices.ordinals();
    let mut listed = Vec::new();
    let mut blocks = Vec::new();
    let mut groups = 0;
    let mut pass = 0;
    let mut roles = choices.roles.clone();
    let reading = loop {
        // Exceptions stay places of the source; roles must find their block.
        current_choices.roles = carry_roles(&roles, &patch);
        let ordinals = ordinals.iter().map(|at| patch.destination(*at)).collect();
        let mut document = Document::read(&current, &current_choices.roles)
            .following(choices.scheme)
            .letting_be(&ordinals);
        let findings = check(&document, &current_choices, |at| patch.origin(at));
        let edits = if current.markdown {
            // What is left is plain text, whatever signs are let be.
            let signs = |f: &&Finding| f.code == rules::MARKDOWN.code;
            choose(findings.iter().filter(signs), &patch, &mut groups)
        } else if pass < PASSES {
            let others = |f: &&Finding| f.code != rules::SCHEME.code;
            choose(findings.iter().filter(others), &patch, &mut groups)
        } else {
            Vec::new()
        };
        if pass == 0 {
            listed = findings.into_iter().filter(|f| !f.quiet).collect();
            blocks.clone_from(&document.blocks);
        }
        // Signs change when all else is settled: the levels of the draft and
        // its numbers are what they are converted by.
        let settled = edits.is_empty() && !current.markdown && pass < PASSES;
        let edits = if settled && choices.scheme.is_some() {
            let outline = std::mem::take(&mut document.outline);
            let findings = conversion(&document, &current_choices, |at| patch.origin(at));
            document.outline = outline;
            choose(findings.iter(), &patch, &mut groups)
        } else {
            edits
        };
        if edits.is_empty() && !current.markdown {
            break document.into_reading();
        }
        // What loses its signs, or gets others, stays what it was.
        let read = (current.markdown || settled).then(|| roles::of(&document, &patch));
        current = Source::plain(patch.compose(source, &current.text, edits));
        if let Some(read) = read {
            roles = roles::pinned(&current, &patch, roles, &read);
        }
        pass += 1;
    };
    let choices = Choices {
        off: choices.off.clone(),
        except: carry_exceptions(choices, &patch, &current),
        roles: carry_roles(&roles, &patch),
        scheme: choices.scheme,
        fields: choices.fields.clone(),
    };
    let targets = patch.hunks.iter().map(|h| h.target).collect();
    let changes = changes(&patch, &current);
    Fixed {
        source: current,
        changes,
        findings: listed,
        choices,
        blocks,
        reading,
        targets,
    }
}

/// The edits of this pass: those of the safe fixes that share no character
/// with an edit chosen before them. A fix that is left out is found again in
/// the next pass.
fn choose<'a>(
    findings: impl Iterator<Item = &'a Finding>,
    patch: &Patch,
    groups: &mut u32,
) -> Vec<Reasoned> {
    let mut fixes: Vec<(&Finding, &crate::finding::Fix)> = findings
        .filter_map(|f| Some((f, f.fix.as_ref().filter(|x| x.safety == Safety::Safe)?)))
        .collect();
    // Stable: at one place the order of the list of rules decides.
    fixes.sort_by_key(|(_, fix)| fix.edits.first().map(|e| e.span.start));
    let mut taken: BTreeMap<usize, Reasoned> = BTreeMap::new();
    for (finding, fix) in fixes {
        let free = |span: Span| is_free(&taken, span);
        let whole = fix.edits.iter().all(|e| free(e.span));
        if !whole && !finding.folded {
            continue;
        }
        let chosen: Vec<_> = fix.edits.iter().filter(|e| whole || free(e.span)).collect();
        let group = *groups;
        for (number, edit) in (0u32..).zip(&chosen) {
            let place = if finding.folded {
                edit.span
            } else {
                finding.span
            };
            let reason = Reason {
                code: finding.code,
                rule: finding.rule,
                message: finding.message.clone().into_owned(),
                group: if finding.folded {
                    group + number
                } else {
                    group
                },
                except: Exception {
                    code: finding.code.to_owned(),
                    at: Some(patch.origin(place.start)),
                    // What stands there may differ from pass to pass.
                    words: None,
                },
            };
            *groups = (*groups).max(reason.group + 1);
            taken.insert(
                edit.span.start,
                Reasoned {
                    edit: (*edit).clone(),
                    reason,
                },
            );
        }
    }
    taken.into_values().collect()
}

/// True where an edit of `span` shares no character and no place of insertion
/// with those already taken.
fn is_free(taken: &BTreeMap<usize, Reasoned>, span: Span) -> bool {
    let before = taken.range(..=span.start).next_back();
    let after = taken.range(span.start..).next();
    let clashes = |other: &Reasoned| {
        let other = other.edit.span;
        other.overlaps(span)
            || ((other.is_empty() || span.is_empty())
                && other.start <= span.end
                && span.start <= other.end)
    };
    !before.is_some_and(|(_, o)| clashes(o)) && !after.is_some_and(|(_, o)| clashes(o))
}

fn carry_roles(roles: &[RoleChoice], patch: &Patch) -> Vec<RoleChoice> {
    // A paragraph called residue has taken the user's word with it.
    let gone = |role: &RoleChoice| {
        role.role == Role::Residue && patch.has_replaced(role.at, rules::SITE_PASTE_MARKER.code)
    };
    roles
        .iter()
        .filter(|role| !gone(role))
        .map(|role| RoleChoice {
            at: patch.destination(role.at),
            ..*role
        })
        .collect()
}

/// The exceptions with their places and words in the corrected text.
fn carry_exceptions(choices: &Choices, patch: &Patch, corrected: &Source) -> Vec<Exception> {
    let carried = |except: &Exception| {
        let Some(at) = except.at else {
            return except.clone();
        };
        let start = patch.destination(at);
        let words = except.words.as_ref().map(|words| {
            let end = patch.destination(at + words.len());
            corrected.text(Span::new(start, end)).to_owned()
        });
        Exception {
            code: except.code.clone(),
            at: Some(start),
            words: words.filter(|words| !words.is_empty()),
        }
    };
    choices.except.iter().map(carried).collect()
}

/// The list of changes, with the groups that met in one change made one.
fn changes(patch: &Patch, corrected: &Source) -> Vec<Change> {
    // The smallest group that a group was joined with, directly or not.
    let mut joined: BTreeMap<u32, u32> = BTreeMap::new();
    fn root(joined: &BTreeMap<u32, u32>, mut group: u32) -> u32 {
        while let Some(&lower) = joined.get(&group) {
            group = lower;
        }
        group
    }
    for hunk in &patch.hunks {
        for pair in hunk.reasons.windows(2) {
            if let [a, b] = pair {
                let (a, b) = (root(&joined, a.group), root(&joined, b.group));
                if a != b {
                    joined.insert(a.max(b), a.min(b));
                }
            }
        }
    }
    let change = |hunk: &patch::Hunk| {
        let first = hunk.reasons.first()?;
        let mut messages: Vec<&str> = Vec::new();
        for reason in &hunk.reasons {
            if !messages.contains(&reason.message.as_str()) {
                messages.push(&reason.message);
            }
        }
        Some(Change {
            span: hunk.source,
            text: corrected.text(hunk.target).to_owned(),
            code: first.code,
            rule: first.rule,
            message: messages.join("；"),
            group: root(&joined, first.group),
            except: hunk.reasons.iter().map(|r| r.except.clone()).collect(),
        })
    };
    patch.hunks.iter().filter_map(change).collect()
}

/// Takes every change back: gives the source that `fix` was called with.
pub fn undo(fixed: &Fixed, original: &Source) -> String {
    let mut text = String::with_capacity(original.text.len());
    let mut done = 0;
    for (change, target) in fixed.changes.iter().zip(&fixed.targets) {
        text.push_str(fixed.source.text(Span::new(done, target.start)));
        text.push_str(original.text(change.span));
        done = target.end;
    }
    text.push_str(fixed.source.text(Span::new(done, fixed.source.text.len())));
    text
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn residue_goes_though_the_text_ends_with_it() {
        let text = "关于检查的通知\n更多资料点这里>>>\n【热点】全区召开会议";
        let fixed = fix(&Source::plain(text), &Choices::default());
        assert_eq!(fixed.source.text, "关于检查的通知\n");
    }
}
