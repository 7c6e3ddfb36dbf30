//! Faults put into clean text one at a time: the rule that is meant for them
//! finds at least 98 in 100, and where it has a fix, the fix gives the clean
//! text back. The faults are rows of `tests/faults/*.tsv`, written from the
//! catalogue's examples and from what people write, never from a rule's table
//! (`tests/faults/rows.rs` says how they are written).

#![expect(clippy::panic, clippy::unwrap_used, reason = "a test may fail loudly")]

#[path = "faults/rows.rs"]
mod rows;

use std::collections::{BTreeMap, BTreeSet};

use chengwen::check::Choices;
use chengwen::finding::{Edit, Finding};
use chengwen::rules::ALL;
use chengwen::span::Span;

/// At least this many different faults for a rule.
const FEWEST: usize = 20;

/// Rules that no fault is put in for, and why.
const NOT_PUT_IN: &[(&str, &str)] = &[(
    "NUM-17",
    "it converts to the scheme that a person chose, and is silent without one",
)];

/// The share of faults that a rule may miss, in hundredths.
const MISSED: usize = 2;

struct Fault {
    place: String,
    code: String,
    clean: String,
    faulty: String,
    /// The bytes of `faulty` that the words with the fault take up.
    words: Span,
    fixed: Option<String>,
}

fn faults() -> Vec<Fault> {
    let mut faults = Vec::new();
    for row in rows::rows() {
        let place = row.place;
        let (clean, draft) = (row.clean.as_str(), row.draft.as_str());
        let text = match draft {
            "" => format!("{clean}\n"),
            name => rows::draft(name),
        };
        let times = text.matches(clean).count();
        assert_eq!(times, 1, "{place}: “{clean}” in {draft}");
        let start = text.find(clean).unwrap();
        let whole = |words: &str| text.replace(clean, words);
        faults.push(Fault {
            code: row.code,
            clean: text.clone(),
            faulty: whole(&row.faulty),
            words: Span::new(start, start + row.faulty.len()),
            fixed: row.fixed.as_deref().map(whole),
            place,
        });
    }
    faults
}

fn findings(text: &str, code: &str) -> Vec<Finding> {
    let source = chengwen::read::draft(text, None).unwrap();
    let mut findings = chengwen::check(&source, &Choices::default()).findings;
    findings.retain(|f| f.code == code);
    findings
}

/// What `other` has where it differs from `text`.
fn difference<'o>(text: &str, other: &'o str) -> &'o str {
    let same = |a: &mut dyn Iterator<Item = char>, b: &mut dyn Iterator<Item = char>| -> usize {
        a.zip(b)
            .take_while(|(a, b)| a == b)
            .map(|(a, _)| a.len_utf8())
            .sum()
    };
    let start = same(&mut text.chars(), &mut other.chars());
    let end = same(&mut text.chars().rev(), &mut other.chars().rev());
    other.get(start..other.len() - end).unwrap_or_default()
}

fn apply(text: &str, edits: &[Edit]) -> String {
    let mut fixed = text.to_owned();
    for edit in edits.iter().rev() {
        fixed.replace_range(edit.span.start..edit.span.end, &edit.text);
    }
    fixed
}

#[test]
fn a_fault_is_found_and_its_fix_gives_the_clean_text_back() {
    let mut wrong = Vec::new();
    let mut seen: BTreeMap<String, (usize, Vec<String>)> = BTreeMap::new();
    for fault in faults() {
        let (count, missed) = seen.entry(fault.code.clone()).or_default();
        *count += 1;
        if let Some(found) = findings(&fault.clean, &fault.code).first() {
            wrong.push(format!("{}: clean, yet {}", fault.place, found.message));
        }
        let found = findings(&fault.faulty, &fault.code);
        let words = fault.words;
        let here = |f: &&Finding| f.span.start <= words.end && words.start <= f.span.end;
        if found.iter().find(here).is_none() {
            missed.push(fault.place);
            continue;
        }
        let fixes = found.iter().filter_map(|f| f.fix.as_ref());
        let mut edits: Vec<Edit> = fixes.flat_map(|fix| fix.edits.iter().cloned()).collect();
        edits.sort_by_key(|edit| edit.span);
        let fixed = (!edits.is_empty()).then(|| apply(&fault.faulty, &edits));
        // The line that held nothing but residue goes with RES-08.
        let same = |text: &Option<String>| text.as_ref().map(|t| t.replace("\n\n", "\n"));
        if same(&fixed) != same(&fault.fixed) {
            let wanted = fault.fixed.unwrap_or(fault.faulty);
            let given = fixed.as_deref().map(|fixed| difference(&wanted, fixed));
            wrong.push(format!("{}: the fix gives {given:?}", fault.place));
        }
    }
    for (code, (count, missed)) in &seen {
        println!("{code}: {} of {count}", count - missed.len());
        if missed.len() * 100 > count * MISSED {
            wrong.push(format!("{code}: misses {missed:?} of {count}"));
        }
    }
    assert!(wrong.is_empty(), "{wrong:#?}");
}

#[test]
fn every_rule_has_its_faults_and_no_fault_stands_twice() {
    let mut different: BTreeMap<String, BTreeSet<(String, String)>> = BTreeMap::new();
    for fault in faults() {
        let seen = different.entry(fault.code.clone()).or_default();
        let new = seen.insert((fault.clean, fault.faulty));
        assert!(new, "{}: stands above", fault.place);
    }
    for rule in ALL {
        let count = different.remove(rule.code).map_or(0, |set| set.len());
        let without = NOT_PUT_IN.iter().any(|(code, _)| *code == rule.code);
        // A rule that is excused has none; every other has enough.
        let enough = if without { count == 0 } else { count >= FEWEST };
        assert!(enough, "{}: {count} faults, not {FEWEST}", rule.code);
    }
    assert_eq!(different.keys().next(), None, "no such rule");
    for (code, _) in NOT_PUT_IN {
        assert!(ALL.iter().any(|rule| rule.code == *code), "{code}: no rule");
    }
}
