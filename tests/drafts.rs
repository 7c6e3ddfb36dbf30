//! The clean drafts of `tests/drafts`, one of each genre, in all schemes of
//! numbering: nothing is wrong with them, nothing is to be changed, and they
//! are read as what `tests/drafts/expected.tsv` says. On these and on the looser
//! drafts of `tests/breaks` there are hardly any findings.

#![expect(clippy::unwrap_used, reason = "a test may fail loudly")]

#[path = "breaks/draft.rs"]
#[expect(dead_code, reason = "another test uses more of the drafts")]
mod draft;

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

use chengwen::check::Choices;
use chengwen::finding::Severity;
use chengwen::profile::{Scheme, schemes};
use chengwen::recognise::{Role, genre_of};
use chengwen::source::Source;

fn folder() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/drafts")
}

/// The drafts, with their names, sorted. Those of `long` are longer and hold
/// tables, which nobody can read on one line (`tests/breaks.rs`).
fn drafts() -> Vec<(String, Source)> {
    let folders = [folder(), folder().join("long")];
    let files = folders.iter().flat_map(|f| std::fs::read_dir(f).unwrap());
    let mut drafts: Vec<_> = files
        .map(|entry| entry.unwrap().path())
        .filter(|path| path.extension().is_some_and(|e| e == "txt"))
        .map(|path| {
            let name = path.file_stem().unwrap().to_string_lossy().into_owned();
            (name, Source::plain(std::fs::read_to_string(&path).unwrap()))
        })
        .collect();
    drafts.sort_by(|a, b| a.0.cmp(&b.0));
    drafts
}

#[test]
fn nothing_is_wrong_with_a_clean_draft() {
    for (name, source) in drafts() {
        let findings = chengwen::check(&source, &Choices::default()).findings;
        assert_eq!(findings, [], "{name}");
    }
}

/// How many findings there may be in 10,000 characters of text that was written
/// with care: errors, warnings, hints.
const LIMITS: [(Severity, usize); 3] = [
    (Severity::Error, 0),
    (Severity::Warning, 2),
    (Severity::Hint, 10),
];

#[test]
fn careful_text_is_hardly_spoken_of() {
    let mut texts: Vec<String> = drafts().into_iter().map(|(_, s)| s.text).collect();
    for draft in draft::drafts().iter().filter(|draft| !draft.fitted) {
        let lines = draft.lines.iter().map(|line| line.text.as_str());
        texts.push(lines.collect::<Vec<_>>().join("\n") + "\n");
    }
    let characters: usize = texts
        .iter()
        .map(|text| text.chars().filter(|c| !c.is_whitespace()).count())
        .sum();
    assert!(characters > 40_000, "{characters}");
    let mut said: BTreeMap<Severity, Vec<String>> = BTreeMap::new();
    for text in texts {
        let source = Source::plain(text);
        for finding in chengwen::check(&source, &Choices::default()).findings {
            let words = source.text(finding.span);
            let line = format!("{} “{words}” {}", finding.code, finding.message);
            said.entry(finding.severity).or_default().push(line);
        }
    }
    for (severity, limit) in LIMITS {
        let said = said.remove(&severity).unwrap_or_default();
        assert!(
            said.len() * 10_000 <= limit * characters,
            "{severity:?} in {characters} characters: {said:#?}"
        );
    }
}

#[test]
fn a_clean_draft_is_formatted_already() {
    for (name, source) in drafts() {
        let fixed = chengwen::fix::fix(&source, &Choices::default());
        assert_eq!(fixed.source.text, source.text, "{name}");
        assert_eq!(fixed.changes.len(), 0, "{name}");
    }
}

#[test]
fn every_draft_is_read_as_what_it_is() {
    let expected = std::fs::read_to_string(folder().join("expected.tsv")).unwrap();
    let mut read = expected.lines().next().unwrap().to_owned() + "\n";
    for (name, source) in drafts() {
        let blocks = chengwen::check(&source, &Choices::default()).blocks;
        let count = |role| blocks.iter().filter(|b| b.role == role).count();
        let has = |role| if count(role) > 0 { "yes" } else { "no" };
        let genre = genre_of(&source, &blocks);
        let row = [
            &name,
            genre.unwrap_or("none"),
            &count(Role::Heading).to_string(),
            &count(Role::ListItem).to_string(),
            has(Role::Salutation),
            has(Role::Signature),
            has(Role::Date),
        ];
        read += &(row.join("\t") + "\n");
    }
    assert_eq!(read, expected);
}

fn converted(source: &Source, scheme: &'static Scheme) -> Source {
    let choices = Choices {
        scheme: Some(scheme),
        ..Choices::default()
    };
    let fixed = chengwen::fix::fix(source, &choices);
    assert_eq!(chengwen::fix::undo(&fixed, source), source.text);
    fixed.source
}

/// Drafts that do not come back: by way of which scheme, and why.
const LOST: &[(&str, &str)] = &[
    // （一） to （十三） run on through the sections, and begin anew.
    ("gongbao", "arabic"),
    ("gongbao", "articles"),
    ("shishifangan", "arabic"),
    ("shishifangan", "articles"),
    ("yijian", "arabic"),
    ("yijian", "articles"),
];

#[test]
fn a_draft_comes_back_from_another_scheme() {
    let mut count = 0;
    let mut lost = Vec::new();
    for (name, source) in drafts() {
        // Its own scheme is one that leaves it as it is.
        let own = schemes().iter().skip(1);
        let own = own.filter(|s| converted(&source, s).text == source.text);
        for own in own {
            for other in schemes().iter().skip(1).filter(|s| s.name != own.name) {
                let there = converted(&source, other);
                assert_eq!(
                    converted(&there, other).text,
                    there.text,
                    "{name} by {}",
                    other.name
                );
                count += 1;
                if converted(&there, own).text != source.text {
                    lost.push((name.clone(), other.name));
                }
            }
        }
    }
    let lost: Vec<(&str, &str)> = lost.iter().map(|(n, s)| (n.as_str(), *s)).collect();
    assert_eq!(lost, LOST);
    assert!(count >= 60, "{count}");
}
