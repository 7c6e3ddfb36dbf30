//! Which of the four levels a heading looks like where 第一部分 stands above them:
//! the standard counts them from 一、 (GB/T 9704—2012 7.3.3).

use crate::document::Document;
use crate::numeral::is_numeral;
use crate::recognise::{Block, Part, Role};

/// The parts of a document whose first level is 第一部分.
#[derive(Debug, Default)]
pub(super) struct Tiers {
    parted: Vec<Part>,
}

impl Tiers {
    /// Those of `document`.
    pub(super) fn of(document: &Document<'_>) -> Self {
        let first = |b: &&Block| b.role == Role::Heading && b.level == Some(1);
        let mut parted: Vec<Part> = Vec::new();
        for block in document.blocks.iter().filter(first) {
            let counted = block.ordinal.is_none() && counts(document.text(block.span));
            if counted && parted.last() != Some(&block.part) {
                parted.push(block.part);
            }
        }
        Self { parted }
    }

    /// The level that `block`, a heading, looks like, from 1.
    pub(super) fn level(&self, block: &Block) -> u8 {
        let level = block.level.unwrap_or(1);
        match self.parted.contains(&block.part) {
            true => level.saturating_sub(1).max(1),
            false => level,
        }
    }
}

/// True for 第一部分 and what it is called.
fn counts(text: &str) -> bool {
    let number = text.strip_prefix('第').and_then(|t| t.split_once("部分"));
    let numeral = |c: char| c.is_ascii_digit() || is_numeral(c);
    number.is_some_and(|(number, _)| !number.is_empty() && number.chars().all(numeral))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::source::Source;

    fn levels(text: &str) -> Vec<u8> {
        let source = Source::plain(text);
        let document = Document::read(&source, &[]);
        let tiers = Tiers::of(&document);
        let headings = document.blocks.iter().filter(|b| b.role == Role::Heading);
        headings.map(|b| tiers.level(b)).collect()
    }

    #[test]
    fn below_parts_the_levels_count_from_the_first_sign() {
        let text = "工作总结\n第一部分　工作情况\n一、主要做法\n（一）夯实基础\n全年平稳。\n\
                    第二部分　工作打算\n一、总体思路\n再接再厉。\n";
        assert_eq!(levels(text), [1, 1, 2, 1, 1]);
        let text = "工作总结\n一、主要做法\n（一）夯实基础\n全年平稳。\n";
        assert_eq!(levels(text), [1, 2]);
    }
}
