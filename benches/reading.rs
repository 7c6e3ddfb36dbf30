//! Segments, recognises and numbers each FILE by itself, as often as the first
//! argument says: what `reading.sh` counts the instructions of.

use std::hint::black_box;

use chengwen::document::Document;
use chengwen::read;

fn main() {
    let mut arguments = std::env::args().skip(1);
    let times: u32 = arguments
        .next()
        .and_then(|times| times.parse().ok())
        .unwrap_or(1);
    for file in arguments {
        let Ok(text) = std::fs::read_to_string(&file) else {
            continue;
        };
        let Ok(source) = read::draft(text, None) else {
            continue;
        };
        for _ in 0..times {
            black_box(Document::read(&source, &[]));
        }
        black_box(source);
    }
}
