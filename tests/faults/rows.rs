//! The rows of `tests/faults/*.tsv`.
//!
//! Columns: the code of the rule; the draft of `tests/drafts` that the clean
//! words stand in, once, or nothing where they are a text of their own; the
//! clean words; the same with the fault; what the fix makes of the fault where
//! that is not the clean words, or `-` where no fix is known. `\n` is a line
//! end, `\t` a tab, `\u{200B}` the character of that code.

use std::path::Path;

/// A fault and the clean words that it is put into.
pub(crate) struct Row {
    /// The file and the line.
    pub(crate) place: String,
    pub(crate) code: String,
    /// The name of the draft; empty for words that are a text of their own.
    pub(crate) draft: String,
    pub(crate) clean: String,
    pub(crate) faulty: String,
    /// What the fix gives; `None` where there is none.
    pub(crate) fixed: Option<String>,
}

/// All rows, in the order of their files.
pub(crate) fn rows() -> Vec<Row> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/faults");
    let files = folder.read_dir().unwrap().map(|file| file.unwrap().path());
    let mut files: Vec<_> = files
        .filter(|path| path.extension().is_some_and(|e| e == "tsv"))
        .collect();
    files.sort();
    let mut rows = Vec::new();
    for path in files {
        let name = path.file_name().unwrap().to_string_lossy().into_owned();
        for (number, line) in (1..).zip(std::fs::read_to_string(&path).unwrap().lines()) {
            if !line.starts_with('#') {
                rows.push(row(format!("{name}:{number}"), line));
            }
        }
    }
    rows
}

fn row(place: String, line: &str) -> Row {
    let cells: Vec<String> = line.split('\t').map(unescaped).collect();
    let [code, draft, clean, faulty, rest @ ..] = cells.as_slice() else {
        panic!("{place}: too few columns");
    };
    let fixed = match rest.first().map(String::as_str) {
        Some("-") => None,
        Some(words) if !words.is_empty() => Some(words.to_owned()),
        _ => Some(clean.clone()),
    };
    Row {
        place,
        code: code.clone(),
        draft: draft.clone(),
        clean: clean.clone(),
        faulty: faulty.clone(),
        fixed,
    }
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

/// The text of the draft of `tests/drafts` of that name.
pub(crate) fn draft(name: &str) -> String {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/drafts");
    std::fs::read_to_string(folder.join(format!("{name}.txt"))).unwrap()
}
