//! A sign that is used at two levels: 1. for the headings and for the lists
//! under them.

use super::{Entry, ordinal};
use crate::ordinal::Form;
use crate::recognise::shape::{Make, make};
use crate::recognise::{Block, after_ordinal};
use crate::source::Source;

/// For every block whether it belongs to a list that has the sign of headings
/// of Markdown: their depth tells the two apart.
pub(super) fn lists(blocks: &[Block], depths: &[Option<u8>]) -> Vec<bool> {
    let mut marked = [false; Form::ALL.len()];
    for (block, depth) in blocks.iter().zip(depths) {
        if let (Some(own), Some(_)) = (ordinal(block), depth)
            && let Some(flag) = marked.get_mut(own.form as usize)
        {
            *flag = true;
        }
    }
    let is_list = |(block, depth): (&Block, &Option<u8>)| {
        let own = ordinal(block).filter(|_| depth.is_none());
        own.is_some_and(|o| marked.get(o.form as usize) == Some(&true))
    };
    blocks.iter().zip(depths).map(is_list).collect()
}

/// The sign that a part uses at two levels: a heading 1. with a list 1. 2. right
/// under it, after which comes a heading 2. with a list of its own.
pub(super) fn form(source: &Source, blocks: &[Block], entries: &[Entry]) -> Option<Form> {
    let is_heading = |entry: &Entry| {
        let block = blocks.get(entry.block);
        let words = block.map(|b| source.text(after_ordinal(source, b)));
        words.is_some_and(|words| make(words) == Make::Phrase)
    };
    // A heading 1. over a list 1. of its sign, and the last number of the list.
    let mut open: Option<(Form, u32)> = None;
    let mut entries = entries.iter().peekable();
    while let Some(entry) = entries.next() {
        let next = entries.peek();
        let over = next
            .is_some_and(|n| n.form == entry.form && n.value == 1 && n.block == entry.block + 1);
        let heads = over && is_heading(entry) && !next.is_some_and(|n| is_heading(n));
        match open {
            Some((form, last)) if entry.form == form => {
                if entry.value == 2 && heads {
                    return Some(form);
                }
                let goes_on = entry.value == last + 1;
                open = goes_on.then_some((form, entry.value));
            }
            _ if entry.value == 1 && heads => open = Some((entry.form, 0)),
            // Something else stands between.
            _ => open = None,
        }
    }
    None
}

/// Makes every number of `blocks` from the first of `form` on one that is not
/// changed unasked.
pub(super) fn doubt(blocks: &mut [Block], form: Form) {
    let numbered = blocks.iter_mut().filter(|b| ordinal(b).is_some());
    for block in numbered.skip_while(|b| b.ordinal.is_none_or(|o| o.form != form)) {
        block.doubtful = true;
    }
}
