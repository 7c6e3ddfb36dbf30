//! The depth of every numbered paragraph in the document's own hierarchy,
//! learnt from its sequence of ordinals.

use super::{Block, Part};
use crate::ordinal::Form;

/// How often a form opens a series inside an item of another form.
type Nesting = [[u32; Form::ALL.len()]; Form::ALL.len()];

fn index(form: Form) -> usize {
    form as usize
}

/// Gives every numbered block its level; `fixed` ones keep what the user set.
pub(super) fn levels(blocks: &mut [Block], fixed: &[bool]) {
    let nesting = nesting(blocks);
    let mut stack: Vec<Form> = Vec::new();
    let mut part = Part::Main;
    for (block, &fixed) in blocks.iter_mut().zip(fixed) {
        if block.part != part {
            part = block.part;
            stack.clear();
        }
        let Some(ordinal) = block.ordinal.filter(|_| block.role.is_text()) else {
            continue;
        };
        if ordinal.form.is_series() {
            continue;
        }
        let form = ordinal.form;
        while stack
            .last()
            .is_some_and(|&top| top != form && inside(&nesting, top, form))
        {
            stack.pop();
        }
        match stack.iter().position(|&f| f == form) {
            Some(at) => stack.truncate(at + 1),
            None => stack.push(form),
        }
        if !fixed || block.level.is_none() {
            block.level = u8::try_from(stack.len().min(5)).ok();
        }
    }
}

/// For every numbered block the series it belongs to: neighbours of one level
/// and sign under one parent, counted from 0.
pub(super) fn series(blocks: &[Block]) -> Vec<Option<usize>> {
    let mut open: Vec<(Form, usize)> = Vec::new();
    let mut count = 0;
    let mut part = Part::Main;
    let mut result = Vec::with_capacity(blocks.len());
    for block in blocks {
        if block.part != part {
            part = block.part;
            open.clear();
        }
        let (Some(ordinal), Some(level), true) = (block.ordinal, block.level, block.role.is_text())
        else {
            result.push(None);
            continue;
        };
        let depth = usize::from(level);
        open.truncate(depth);
        let same = open.len() == depth
            && ordinal.value > 1
            && open.last().is_some_and(|&(f, _)| f == ordinal.form);
        if !same {
            open.truncate(depth.saturating_sub(1));
            open.push((ordinal.form, count));
            count += 1;
        }
        result.push(open.last().map(|&(_, id)| id));
    }
    result
}

/// True where `inner` stands inside `outer` in this document: by what its own
/// series show, else by the usual order of the signs.
fn inside(nesting: &Nesting, inner: Form, outer: Form) -> bool {
    let count = |o: Form, i: Form| {
        nesting
            .get(index(o))
            .and_then(|row| row.get(index(i)))
            .copied()
            .unwrap_or(0)
    };
    let (down, up) = (count(outer, inner), count(inner, outer));
    if down == up {
        index(inner) > index(outer)
    } else {
        down > up
    }
}

/// Counts, over the whole document, which form's series begin between two
/// neighbours of another form's series.
fn nesting(blocks: &[Block]) -> Nesting {
    let mut counts: Nesting = [[0; Form::ALL.len()]; Form::ALL.len()];
    // For each form its latest value, and the forms begun since.
    let mut latest = [0u32; Form::ALL.len()];
    let mut begun = [[false; Form::ALL.len()]; Form::ALL.len()];
    let mut part = Part::Main;
    for block in blocks {
        if block.part != part {
            part = block.part;
            latest = [0; Form::ALL.len()];
        }
        let Some(ordinal) = block
            .ordinal
            .filter(|o| block.role.is_text() && !o.form.is_series())
        else {
            continue;
        };
        let me = index(ordinal.form);
        let goes_on = latest
            .get(me)
            .is_some_and(|&before| before > 0 && ordinal.value == before + 1);
        if let (Some(row), Some(open)) = (counts.get_mut(me), begun.get_mut(me)) {
            for ((count, open), reached) in row.iter_mut().zip(open.iter_mut()).zip(latest) {
                // A lone 1 between two neighbours may be a wrong number.
                *count += u32::from(*open && goes_on && reached > 1);
                *open = false;
            }
        }
        if ordinal.value == 1 {
            for (form, open) in begun.iter_mut().enumerate() {
                if let Some(flag) = open.get_mut(me) {
                    *flag |= form != me;
                }
            }
        }
        if let Some(entry) = latest.get_mut(me) {
            *entry = ordinal.value;
        }
    }
    counts
}
