//! What is told one by one in words (第一、首先): 第一，…第二，…; 首先，…其次，….

use crate::document::Document;
use crate::lexicon::{Cue, Table};
use crate::numeral;
use crate::recognise::Role;
use crate::span::Span;

/// What is told one by one.
pub(super) struct Told {
    /// The stretch that announces it.
    pub(super) lead: Span,
    /// How many are told.
    pub(super) count: usize,
}

/// The words that go on after 首先.
const LATER: [&str; 6] = ["其次", "再次", "第三", "第四", "第五", "最后"];

/// So many paragraphs are looked at, and so many members.
const PARAGRAPHS: usize = 12;
const MOST: u32 = 12;

/// Every such series that has words before it.
pub(super) fn series(document: &Document<'_>) -> Vec<Told> {
    // Where the next series of each kind begins.
    let mut next = [document.whole().end; 2];
    let hits = document.words(Table::Cue(Cue::First)).iter().rev();
    let mut series: Vec<Told> = hits
        .filter_map(|hit| {
            let [words, numbers] = &mut next;
            let numbered = document.text(hit.span).starts_with('第');
            let next = if numbered { numbers } else { words };
            let until = std::mem::replace(next, hit.span.start);
            told(document, hit.span, numbered, until)
        })
        .collect();
    series.reverse();
    series
}

/// The series that begins at `first`, in numbers or in words, and stands before
/// the byte `until`.
fn told(document: &Document<'_>, first: Span, numbered: bool, until: usize) -> Option<Told> {
    let place = document
        .blocks
        .partition_point(|b| b.span.start <= first.start)
        .checked_sub(1)?;
    let block = document.blocks.get(place)?;
    let before = document.source.char_before(first.start);
    let begins = block.span.start == first.start
        || before.is_some_and(|c| matches!(c, '。' | '：' | '；' | '，' | ':'));
    (begins && block.role != Role::Table).then_some(())?;
    let opens = block.span.start == first.start;
    // A paragraph with an ordinal of its own is counted as such.
    (!opens || block.ordinal.is_none()).then_some(())?;
    let lead = match opens {
        true => document.blocks.get(place.checked_sub(1)?)?.span,
        false => Span::new(block.span.start, first.start),
    };
    let mut count = 1;
    let last = if opens { PARAGRAPHS } else { 1 };
    let mut value = 2;
    for (step, block) in document.blocks.iter().skip(place).take(last).enumerate() {
        let heading = block.role == Role::Heading && block.ordinal.is_some();
        if step > 0 && (heading || block.span.start >= until) {
            break;
        }
        let start = if step == 0 {
            first.end
        } else {
            block.span.start
        };
        let text = document.text(Span::new(start, block.span.end.min(until)));
        if numbered {
            while value <= MOST && has(text, &format!("第{}", numeral::write(value))) {
                (count, value) = (count + 1, value + 1);
            }
        } else {
            count += LATER.iter().filter(|word| has(text, word)).count();
        }
    }
    Some(Told { lead, count })
}

/// True where a clause of `text` begins with `word` and a mark, or 是.
fn has(text: &str, word: &str) -> bool {
    text.match_indices(word).any(|(at, _)| {
        let before = text.get(..at).and_then(|head| head.chars().next_back());
        let after = text.get(at + word.len()..).unwrap_or_default();
        before.is_none_or(|c| matches!(c, '。' | '；' | '，' | '\n' | '！'))
            && after.starts_with(['，', '、', '：', '是', '要', ','])
    })
}
