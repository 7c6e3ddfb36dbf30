//! Formats drafts, writes their .docx and prints their lines, for
//! `tests/libreoffice/compare.py` to hold against LibreOffice's:
//! `cargo run --example lines -- FOLDER FILE …` writes `FOLDER/0.docx`,
//! `FOLDER/1.docx` … and prints `draft TAB page TAB top TAB text` for each line,
//! its top in twips of the paper.

use std::io::{Error, Write};
use std::path::Path;

use chengwen::check::Choices;
use chengwen::profile::DEFAULT;
use chengwen::source::Source;

fn main() -> Result<(), Error> {
    let mut arguments = std::env::args().skip(1);
    let Some(folder) = arguments.next() else {
        return Err(Error::other("expected FOLDER FILE …"));
    };
    let mut out = std::io::BufWriter::new(std::io::stdout().lock());
    for (draft, file) in arguments.enumerate() {
        let bytes = std::fs::read(file)?;
        let source = Source::plain(String::from_utf8_lossy(&bytes));
        let formatted = chengwen::format(&source, &Choices::default(), DEFAULT);
        let path = Path::new(&folder).join(format!("{draft}.docx"));
        std::fs::write(path, formatted.docx(DEFAULT))?;
        let layout = &formatted.layout;
        for page in &layout.pages {
            // A page may be empty; its number is told all the same.
            writeln!(out, "{draft}\t{}\t\t", page.number)?;
            for line in &page.lines {
                let text = layout.words(line.span).replace(['\t', '\r', '\n'], " ");
                writeln!(out, "{draft}\t{}\t{}\t{text}", page.number, line.top)?;
            }
        }
    }
    out.flush()
}
