//! The clean drafts of `tests/drafts`, one of each genre, in all schemes of
//! numbering: nothing is wrong with them, nothing is to be changed, and they
//! are read as what `tests/drafts/expected.tsv` says.

#![expect(clippy::unwrap_used, reason = "a test may fail loudly")]

use std::path::{Path, PathBuf};

use chengwen::check::Choices;
use chengwen::recognise::{Role, genre_of};
use chengwen::source::Source;

fn folder() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/drafts")
}

/// The drafts, with their names, sorted.
fn drafts() -> Vec<(String, Source)> {
    let mut drafts: Vec<_> = std::fs::read_dir(folder())
        .unwrap()
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
