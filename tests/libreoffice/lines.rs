//! Formats a draft and prints its lines, `page TAB top TAB text`, the top in twips of the paper, and writes its
//! .docx: `cargo run --example lines -- FILE OUT.docx`. What
//! `tests/libreoffice/compare.py` holds against LibreOffice.

use std::io::{Error, Write};

use chengwen::check::Choices;
use chengwen::profile::DEFAULT;
use chengwen::source::Source;

fn main() -> Result<(), Error> {
    let mut arguments = std::env::args().skip(1);
    let (Some(input), Some(output)) = (arguments.next(), arguments.next()) else {
        return Err(Error::other("expected FILE OUT.docx"));
    };
    let draft = Source::plain(std::fs::read_to_string(input)?);
    let formatted = chengwen::format(&draft, &Choices::default(), DEFAULT);
    std::fs::write(output, formatted.docx(DEFAULT))?;
    let layout = &formatted.layout;
    let mut out = std::io::stdout().lock();
    for page in &layout.pages {
        for line in &page.lines {
            let text = layout.words(line.span);
            writeln!(out, "{}\t{}\t{text}", page.number, line.top)?;
        }
    }
    Ok(())
}
