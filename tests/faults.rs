//! Faults put into clean text one at a time: the rule that is meant for them
//! finds at least 98 in 100, and where it has a fix, the fix gives the clean
//! text back. The faults are rows of `tests/faults/*.tsv`, written from the
//! catalogue's examples and from what people write, never from a rule's table.
//!
//! Columns: the code of the rule; the draft of `tests/drafts` that the clean
//! words stand in, once, or nothing where they are a text of their own; the
//! clean words; the same with the fault; what the fix makes of the fault where
//! that is not the clean words, or `-` where no fix is known. `\n` is a line end.

#![expect(clippy::panic, clippy::unwrap_used, reason = "a test may fail loudly")]

use std::collections::BTreeMap;
use std::path::Path;

use chengwen::check::Choices;
use chengwen::finding::{Edit, Finding};
use chengwen::source::Source;

/// At least this many faults for a rule that has any.
const FEWEST: usize = 20;

/// The share of faults that a rule may miss, in hundredths.
const MISSED: usize = 2;

struct Fault {
    place: String,
    code: String,
    clean: String,
    faulty: String,
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
            let row: Vec<String> = line.split('\t').map(|c| c.replace("\\n", "\n")).collect();
            let [code, draft, clean, faulty, rest @ ..] = row.as_slice() else {
                panic!("{place}: too few columns");
            };
            let whole = |words: &str| {
                if draft.is_empty() {
                    return format!("{words}\n");
                }
                let file = tests.join("drafts").join(format!("{draft}.txt"));
                let text = std::fs::read_to_string(file).unwrap();
                let times = text.matches(clean.as_str()).count();
                assert_eq!(times, 1, "{place}: “{clean}” in {draft}");
                text.replace(clean, words)
            };
            let fixed = match rest.first().map(String::as_str) {
                Some("-") => None,
                Some(words) if !words.is_empty() => Some(whole(words)),
                _ => Some(whole(clean)),
            };
            faults.push(Fault {
                code: code.clone(),
                clean: whole(clean),
                faulty: whole(faulty),
                fixed,
                place,
            });
        }
    }
    faults
}

fn findings(text: &str, code: &str) -> Vec<Finding> {
    let mut findings = chengwen::check(&Source::plain(text), &Choices::default()).findings;
    findings.retain(|f| f.code == code);
    findings
}

/// The stretch of `faulty` in which it differs from `clean`, a character wider
/// on both sides.
fn changed(clean: &str, faulty: &str) -> (usize, usize) {
    let same = |a: &mut dyn Iterator<Item = char>, b: &mut dyn Iterator<Item = char>| -> usize {
        a.zip(b)
            .take_while(|(a, b)| a == b)
            .map(|(a, _)| a.len_utf8())
            .sum()
    };
    let start = same(&mut clean.chars(), &mut faulty.chars());
    let end = same(&mut clean.chars().rev(), &mut faulty.chars().rev());
    (
        start.saturating_sub(3),
        faulty.len() - end.min(faulty.len() - start) + 3,
    )
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
        let (start, end) = changed(&fault.clean, &fault.faulty);
        let found = findings(&fault.faulty, &fault.code);
        let here = |f: &&Finding| f.span.start <= end && start <= f.span.end;
        if found.iter().find(here).is_none() {
            missed.push(fault.place);
            continue;
        }
        let edits: Vec<Edit> = found
            .iter()
            .filter_map(|f| f.fix.as_ref())
            .flat_map(|fix| fix.edits.iter().cloned())
            .collect();
        let fixed = (!edits.is_empty()).then(|| apply(&fault.faulty, &edits));
        if fixed != fault.fixed {
            wrong.push(format!("{}: the fix gives {fixed:?}", fault.place));
        }
    }
    for (code, (count, missed)) in &seen {
        if missed.len() * 100 > count * MISSED {
            wrong.push(format!("{code}: misses {missed:?} of {count}"));
        }
        if *count < FEWEST {
            wrong.push(format!("{code}: {count} faults, not {FEWEST}"));
        }
    }
    assert!(wrong.is_empty(), "{wrong:#?}");
}
