//! The drafts, a paragraph a line.

use std::path::{Path, PathBuf};
use std::sync::OnceLock;

use chengwen::check::Choices;
use chengwen::source::Source;

/// A draft.
pub(crate) struct Draft {
    pub(crate) name: String,
    pub(crate) lines: Vec<Line>,
    /// Whether it is one of `tests/drafts`.
    pub(crate) fitted: bool,
}

/// A paragraph.
pub(crate) struct Line {
    pub(crate) role: String,
    pub(crate) text: String,
}

/// `text` without blanks and line breaks.
pub(crate) fn closed_up(text: &str) -> String {
    text.chars().filter(|c| !c.is_whitespace()).collect()
}

/// All drafts, by name.
pub(crate) fn drafts() -> &'static [Draft] {
    static DRAFTS: OnceLock<Vec<Draft>> = OnceLock::new();
    DRAFTS.get_or_init(|| {
        let mut all: Vec<Draft> = files("drafts", "txt").iter().map(in_lines).collect();
        all.extend(files("breaks", "tsv").iter().map(with_roles));
        all
    })
}

fn files(folder: &str, ending: &str) -> Vec<PathBuf> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR"))
        .join("tests")
        .join(folder);
    let entries = std::fs::read_dir(folder).unwrap();
    let mut files: Vec<PathBuf> = entries
        .map(|entry| entry.unwrap().path())
        .filter(|path| path.extension().is_some_and(|e| e == ending))
        .collect();
    files.sort();
    files
}

fn name(path: &Path) -> String {
    path.file_stem().unwrap().to_string_lossy().into_owned()
}

fn in_lines(path: &PathBuf) -> Draft {
    let text = std::fs::read_to_string(path).unwrap();
    let source = Source::plain(text.as_str());
    let blocks = chengwen::check(&source, &Choices::default()).blocks;
    let lines = blocks.iter().map(|b| Line {
        role: format!("{:?}", b.role).to_lowercase(),
        text: source.text(b.span).to_owned(),
    });
    Draft {
        name: name(path),
        lines: lines.collect(),
        fitted: true,
    }
}

fn with_roles(path: &PathBuf) -> Draft {
    let text = std::fs::read_to_string(path).unwrap();
    let lines = text.lines().map(|line| {
        let (role, text) = line.split_once('\t').unwrap();
        Line {
            role: role.to_owned(),
            text: text.to_owned(),
        }
    });
    Draft {
        name: name(path),
        lines: lines.collect(),
        fitted: false,
    }
}
