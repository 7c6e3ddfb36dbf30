//! Takes each FILE by itself as far as the first argument says, `read`,
//! `segment`, `number` or `check`: what `stages.sh` counts the instructions of.

use std::hint::black_box;

use chengwen::check::Choices;
use chengwen::document::Document;
use chengwen::read;
use chengwen::segment::{segment, unmark};

fn main() {
    let mut arguments = std::env::args().skip(1);
    let stage = arguments.next().unwrap_or_default();
    for file in arguments {
        let Ok(text) = std::fs::read_to_string(&file) else {
            continue;
        };
        let Ok(source) = read::draft(text, None) else {
            continue;
        };
        match stage.as_str() {
            "segment" if source.markdown => _ = black_box(unmark(&source)),
            "segment" => _ = black_box(segment(&source)),
            "number" => _ = black_box(Document::read(&source, &[])),
            "check" => _ = black_box(chengwen::check(&source, &Choices::default())),
            _ => {}
        }
        black_box(source);
    }
}
