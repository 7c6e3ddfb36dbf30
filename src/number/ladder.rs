//! Which of a scheme's ladders a document climbs: the signs of its levels.

use std::collections::BTreeMap;

use super::place::is_sign_of_level;
use crate::ordinal::Form;
use crate::profile::{self, Ladder, Scheme};
use crate::recognise::{Block, Part, Role};

/// The depths that a document may have.
const LEVELS: usize = 6;

/// The signs of the levels of each part, by `scheme`: the ladder that the part
/// climbs already; else the first, or the last where its first level is of
/// clauses.
pub fn ladders(scheme: &Scheme, blocks: &[Block]) -> BTreeMap<Part, Ladder> {
    let mut parts: BTreeMap<Part, Usage> = BTreeMap::new();
    let mut part = None;
    let mut usage = Usage::default();
    for block in blocks.iter().filter(|b| b.role.is_text()) {
        if part != Some(block.part) {
            if let Some(part) = part.replace(block.part) {
                parts.insert(part, usage);
            }
            usage = parts.remove(&block.part).unwrap_or_default();
        }
        usage.count(block);
    }
    parts.extend(part.map(|part| (part, usage)));
    parts
        .into_iter()
        .map(|(part, usage)| (part, usage.ladder(scheme)))
        .collect()
}

/// The official sign under `above`, the first where that is none
/// (GB/T 9704—2012 7.3.3).
pub(super) fn official_under(above: Option<Form>) -> Option<Form> {
    let ladder = profile::OFFICIAL.ladders.first().copied();
    let steps = ladder.unwrap_or_default().iter();
    let mut steps = steps.chain(profile::OFFICIAL.below).copied();
    match above {
        None => steps.next(),
        Some(above) => steps.skip_while(|&form| form != above).nth(1),
    }
}

/// How often the levels of a part use the signs.
#[derive(Clone, Copy, Debug, Default)]
struct Usage {
    signs: [[u32; Form::ALL.len()]; LEVELS],
    /// The paragraphs of the first level, and the headings on lines of their
    /// own among them.
    first: usize,
    headings: usize,
}

impl Usage {
    fn count(&mut self, block: &Block) {
        let Some(level) = block.level else { return };
        if level == 1 {
            self.first += 1;
            self.headings += usize::from(block.role == Role::Heading && !block.run_in);
        }
        let level = usize::from(level.saturating_sub(1));
        if let Some(ordinal) = block.ordinal.filter(|o| is_sign_of_level(o.form))
            && let Some(count) = self
                .signs
                .get_mut(level)
                .and_then(|signs| signs.get_mut(ordinal.form as usize))
        {
            *count += 1;
        }
    }

    /// The usual sign of the first level; below it the outermost, since not
    /// every chapter has sections.
    fn sign(&self, level: usize) -> Option<Form> {
        let counts = self.signs.get(level)?;
        let least = match level {
            0 => counts.iter().max().copied().unwrap_or_default().max(1),
            _ => 1,
        };
        let form = counts.iter().position(|&count| count >= least)?;
        Form::ALL.get(form).copied()
    }

    fn ladder(&self, scheme: &Scheme) -> Ladder {
        let climbed = |ladder: Ladder| {
            let steps = ladder.iter().enumerate();
            let own = steps.take_while(|&(level, &form)| self.sign(level) == Some(form));
            own.count()
        };
        let mut best: (usize, Ladder) = (0, &[]);
        for &ladder in scheme.ladders {
            let climbed = climbed(ladder);
            if climbed > best.0 {
                best = (climbed, ladder);
            }
        }
        let clauses = self.headings * 2 < self.first;
        let other = if clauses {
            scheme.ladders.last()
        } else {
            scheme.ladders.first()
        };
        match best {
            (0, _) => other.copied().unwrap_or_default(),
            (_, ladder) => ladder,
        }
    }
}
