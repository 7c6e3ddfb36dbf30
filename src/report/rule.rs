//! A rule as the settings and the documentation show it.

use serde::Serialize;

use crate::finding::Severity;
use crate::rule::Rule;

/// A rule of the catalogue.
#[derive(Clone, Debug, Serialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify), tsify(missing_as_null))]
pub struct RuleReport {
    /// The code: `NUM-01`.
    pub code: &'static str,
    /// The name: `ordinal-gap`.
    pub name: &'static str,
    /// The group that the code names: `NUM`.
    pub group: &'static str,
    /// What is wrong, in a few words.
    pub title: &'static str,
    /// Why it matters and how to write instead.
    pub why: &'static str,
    /// The clause that says so, or 通常.
    pub basis: &'static str,
    /// How grave a finding usually is.
    pub severity: Severity,
    /// Drafts with the fault.
    pub examples: Vec<ExampleReport>,
    /// Drafts that look like the fault and are right.
    pub counterexamples: &'static [&'static str],
}

/// A draft with a fault.
#[derive(Clone, Debug, Serialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify), tsify(missing_as_null))]
pub struct ExampleReport {
    /// The draft.
    pub bad: &'static str,
    /// What the fix makes of it; `null` where there is none.
    pub good: Option<&'static str>,
}

impl From<&Rule> for RuleReport {
    fn from(rule: &Rule) -> Self {
        Self {
            code: rule.code,
            name: rule.name,
            group: rule.group(),
            title: rule.title,
            why: rule.why,
            basis: rule.basis,
            severity: rule.severity,
            examples: rule
                .examples
                .iter()
                .map(|e| ExampleReport {
                    bad: e.bad,
                    good: e.good,
                })
                .collect(),
            counterexamples: rule.counterexamples,
        }
    }
}
