//! Formats a draft and prints its lines, `page TAB row TAB text`, and writes its
//! .docx: `cargo run --example lines -- FILE OUT.docx`. What
//! `tests/libreoffice/compare.py` holds against LibreOffice.

use std::io::{Error, Write};

use chengwen::check::Choices;
use chengwen::document::Document;
use chengwen::fix::fix;
use chengwen::layout::layout;
use chengwen::profile::DEFAULT;
use chengwen::render::docx;
use chengwen::source::Source;

fn main() -> Result<(), Error> {
    let mut arguments = std::env::args().skip(1);
    let (Some(input), Some(output)) = (arguments.next(), arguments.next()) else {
        return Err(Error::other("expected FILE OUT.docx"));
    };
    let draft = Source::plain(std::fs::read_to_string(input)?);
    let fixed = fix(&draft, &Choices::default());
    let document = Document::read(&fixed.source, &fixed.choices.roles);
    std::fs::write(output, docx::write(&document, DEFAULT))?;
    let mut out = std::io::stdout().lock();
    for page in layout(&document, DEFAULT).pages {
        for line in page.lines {
            let text = document.text(line.span);
            writeln!(out, "{}\t{}\t{text}", page.number, line.row)?;
        }
    }
    Ok(())
}
