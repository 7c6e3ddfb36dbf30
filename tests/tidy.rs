//! The shape of the source itself: which module may use which, how long a
//! file is.

#![expect(
    clippy::string_slice,
    clippy::unwrap_used,
    reason = "a test may fail loudly"
)]

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};

/// The stages in the order of time. A file uses only stages above its own, or
/// its own.
const ORDER: &[&[&str]] = &[
    &[
        "affix",
        "character",
        "date",
        "document_number",
        "enclosure",
        "finding",
        "mask",
        "numeral",
        "ordinal",
        "person",
        "phrases",
        "quantity",
        "sentence",
        "source",
        "span",
        "token",
        "traditional",
    ],
    &["profile", "data", "fields", "lexicon"],
    &["read"],
    &["segment"],
    &["recognise"],
    &["number"],
    &["zone"],
    &["document"],
    &["rule"],
    &["rules"],
    &["check"],
    &["fix"],
    &["layout"],
    &["render"],
    &["report"],
    &["lib"],
    &["wasm", "main"],
];

fn sources(folder: &str) -> Vec<PathBuf> {
    let mut found = Vec::new();
    let mut folders = vec![Path::new(env!("CARGO_MANIFEST_DIR")).join(folder)];
    while let Some(folder) = folders.pop() {
        for entry in fs::read_dir(folder).unwrap() {
            let path = entry.unwrap().path();
            if path.is_dir() {
                folders.push(path);
            } else {
                found.push(path);
            }
        }
    }
    found.sort();
    found
}

/// The stage that a file of `src` belongs to.
fn stage(path: &Path) -> String {
    let inside = path
        .strip_prefix(Path::new(env!("CARGO_MANIFEST_DIR")).join("src"))
        .unwrap();
    let first = inside
        .components()
        .next()
        .unwrap()
        .as_os_str()
        .to_string_lossy();
    first.trim_end_matches(".rs").to_owned()
}

/// The first words after `crate::` or `chengwen::` in a file's code.
fn used(text: &str) -> Vec<String> {
    let code = text.split("#[cfg(test)]").next().unwrap();
    let code = code.lines().filter(|l| !l.trim_start().starts_with("//"));
    let mut names = Vec::new();
    for line in code {
        for (at, word) in line
            .match_indices("crate::")
            .chain(line.match_indices("chengwen::"))
        {
            let rest = &line[at + word.len()..];
            names.push(
                rest.chars()
                    .take_while(|c| c.is_ascii_lowercase() || *c == '_')
                    .collect(),
            );
        }
    }
    names
}

#[test]
fn a_file_uses_only_what_stands_above_it() {
    let rank: BTreeMap<&str, usize> = ORDER
        .iter()
        .enumerate()
        .flat_map(|(rank, names)| names.iter().map(move |name| (*name, rank)))
        .collect();
    for path in sources("src")
        .iter()
        .filter(|p| p.extension().is_some_and(|e| e == "rs"))
    {
        let own = stage(path);
        let own_rank = *rank
            .get(own.as_str())
            .unwrap_or_else(|| panic!("{own} has no place in the order"));
        for name in used(&fs::read_to_string(path).unwrap()) {
            // `crate::Formatted` and the like are items of lib.rs.
            let name_rank = rank
                .get(name.as_str())
                .copied()
                .unwrap_or_else(|| rank["lib"]);
            assert!(
                name_rank <= own_rank,
                "{} uses {name}, which stands below it",
                path.display()
            );
        }
    }
}

#[test]
fn rules_do_not_use_each_other() {
    let names: Vec<String> = chengwen::rules::ALL
        .iter()
        .map(|r| r.name.replace('-', "_"))
        .collect();
    for path in sources("src/rules") {
        let text = fs::read_to_string(&path).unwrap();
        let own = path.file_stem().unwrap().to_string_lossy().into_owned();
        let other = names
            .iter()
            .find(|name| **name != own && text.contains(&format!("{name}::")));
        let lists = own == "mod";
        assert!(
            lists || other.is_none(),
            "{} uses the rule {other:?}",
            path.display()
        );
        assert!(
            !text.contains("crate::rules"),
            "{} uses another rule",
            path.display()
        );
    }
}

#[test]
fn no_file_is_longer_than_400_lines() {
    for folder in ["src", "build", "tests", "www", "benches", ".ci"] {
        for path in sources(folder) {
            let code = path.extension().is_some_and(|e| {
                ["rs", "js", "mjs", "css", "py", "sh"]
                    .iter()
                    .any(|x| e == *x)
            });
            if code {
                let lines = fs::read_to_string(&path).unwrap().lines().count();
                assert!(lines <= 400, "{} has {lines} lines", path.display());
            }
        }
    }
}
