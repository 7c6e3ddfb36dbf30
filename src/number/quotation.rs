//! Paragraphs that stand inside quotation marks opened before them: another
//! document's words, which nobody renumbers.

use crate::recognise::{Block, Role};
use crate::source::Source;

/// For every block whether it begins inside quotation marks that close in it
/// or after it. An opening mark that nothing closes quotes nothing.
pub(super) fn quoted(source: &Source, blocks: &[Block]) -> Vec<bool> {
    let mut quoted = vec![false; blocks.len()];
    let mut open: Option<usize> = None;
    for (index, block) in blocks.iter().enumerate() {
        if block.role == Role::Residue {
            continue;
        }
        for (_, mark) in source.text(block.span).match_indices(['“', '”']) {
            if mark == "“" {
                // A quotation of several paragraphs opens in each of them.
                open = Some(index);
            } else if let Some(from) = open.take() {
                quoted
                    .get_mut(from + 1..=index)
                    .unwrap_or_default()
                    .fill(true);
            }
        }
    }
    quoted
}
