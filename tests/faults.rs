//! Faults put into clean text one at a time: the rule that is meant for them
//! finds at least 98 in 100, and where it has a fix, the fix gives the clean
//! text back. The faults are rows of `tests/faults/*.tsv`, written from the
//! catalogue's examples and from what people write, never from a rule's table.
//!
//! Columns: the code of the rule; the draft of `tests/drafts` that the clean
//! words stand in, once, or nothing where they are a text of their own; the
//! clean words; the same with the fault; what the fix makes of the fault where
//! that is not the clean words, or `-` where no fix is known. `\n` is a line
//! end, `\t` a tab, `\u{200B}` the character of that code.

#![expect(clippy::panic, clippy::unwrap_used, reason = "a test may fail loudly")]

use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;

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
    let tests = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests");
    let mut files: Vec<_> = tests.join("faults").read_dir().unwrap().collect();
    files.sort_by_key(|f| f.as_ref().unwrap().file_name());
    let mut faults = Vec::new();
    for file in files {
        let path = file.unwrap().path();
        let name = path.file_name().unwrap().to_string_lossy().into_owned();
        for (number, line) in (1..).zip(std::fs::read_to_string(&path).unwrap().lines()) {
            if line.starts_with('#') {
                continue;
            }
            let place = format!("{name}:{number}");
            let row: Vec<String> = line.split('\t').map(unescaped).collect();
            let [code, draft, clean, faulty, rest @ ..] = row.as_slice() else {
                panic!("{place}: too few columns");
            };
            let text = if draft.is_empty() {
                format!("{clean}\n")
            } else {
                let file = tests.join("drafts").join(format!("{draft}.txt"));
                std::fs::read_to_string(file).unwrap()
            };
            let times = text.matches(clean.as_str()).count();
            assert_eq!(times, 1, "{place}: “{clean}” in {draft}");
            let start = text.find(clean.as_str()).unwrap();
            let whole = |words: &str| text.replace(clean, words);
            let fixed = match rest.first().map(String::as_str) {
                Some("-") => None,
                Some(words) if !words.is_empty() => Some(whole(words)),
                _ => Some(whole(clean)),
            };
            faults.push(Fault {
                code: code.clone(),
                clean: whole(clean),
                faulty: whole(faulty),
                words: Span::new(start, start + faulty.len()),
                fixed,
                place,
            });
        }
    }
    faults
}

/// `cell` with the characters that its escapes stand for.
fn unescaped(cell: &str) -> String {
    let cell = cell.replace("\\n", "\n").replace("\\t", "\t");
    let mut parts = cell.split("\\u{");
    let mut text = parts.next().unwrap().to_owned();
    for part in parts {
        let (code, rest) = part.split_once('}').unwrap();
        text.push(char::from_u32(u32::from_str_radix(code, 16).unwrap()).unwrap());
        text += rest;
    }
    text
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
