//! Formats drafts, writes their .docx and prints their lines, for
//! `tests/libreoffice/compare.py` to hold against LibreOffice's:
//! `cargo run --example lines -- [--profile NAME] FOLDER FILE …` writes `FOLDER/0.docx`,
//! `FOLDER/0.html`, `FOLDER/1.docx` … and prints `draft TAB page TAB top TAB left TAB text` for each
//! line, its place in twips of the paper. A draft may open with options as JSON, `fields`
//! and the name of a `profile`, and a line `---`.

use std::io::{Error, Write};
use std::path::Path;

use chengwen::check::Choices;
use chengwen::fields::Fields;
use chengwen::profile::{self, DEFAULT};
use chengwen::source::Source;

/// What a draft may open with.
#[derive(Default, serde::Deserialize)]
#[serde(default, deny_unknown_fields)]
struct Options {
    fields: Fields,
    profile: String,
}

fn main() -> Result<(), Error> {
    let mut arguments = std::env::args().skip(1).peekable();
    let named = arguments
        .next_if(|a| a == "--profile")
        .and_then(|_| arguments.next());
    let Some(folder) = arguments.next() else {
        return Err(Error::other("expected FOLDER FILE …"));
    };
    let mut out = std::io::BufWriter::new(std::io::stdout().lock());
    for (draft, file) in arguments.enumerate() {
        let bytes = std::fs::read(file)?;
        let text = String::from_utf8_lossy(&bytes);
        let (options, text) = match text.split_once("\n---\n") {
            Some((options, text)) if options.starts_with('{') => {
                (serde_json::from_str(options)?, text)
            }
            _ => (Options::default(), text.as_ref()),
        };
        let profile = named.as_ref().unwrap_or(&options.profile);
        let profile = profile::find(profile).unwrap_or(DEFAULT);
        let choices = Choices {
            fields: options.fields,
            ..Choices::default()
        };
        let formatted = chengwen::format(&Source::plain(text), &choices, profile);
        let path = Path::new(&folder).join(format!("{draft}.docx"));
        std::fs::write(path, formatted.docx(profile))?;
        let path = Path::new(&folder).join(format!("{draft}.html"));
        std::fs::write(path, formatted.html(profile))?;
        let layout = &formatted.layout;
        for page in &layout.pages {
            // A page may be empty; its number is told all the same.
            writeln!(out, "{draft}\t{}\t\t\t", page.number)?;
            for line in &page.lines {
                let text = layout.words(line.span).replace(['\t', '\r', '\n'], " ");
                writeln!(
                    out,
                    "{draft}\t{}\t{}\t{}\t{text}",
                    page.number, line.top, line.left
                )?;
            }
        }
    }
    out.flush()
}
