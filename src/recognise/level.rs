//! The depth of every numbered paragraph in the document's own hierarchy,
//! learnt from its sequence of ordinals.

use super::{Block, Part};
use crate::ordinal::Form;
use crate::source::Source;

/// How often a form opens a series inside an item of another form.
type Nesting = [[u32; Form::ALL.len()]; Form::ALL.len()];

fn index(form: Form) -> usize {
    form as usize
}

/// A form, and of `5.2.1` how many parts it has; 0 for other forms.
type Sign = (Form, usize);

/// The sign of `block`, where it has one.
fn sign(source: &Source, block: &Block) -> Option<Sign> {
    let ordinal = block.ordinal?;
    let parts = match ordinal.form {
        Form::Multi => source.text(ordinal.span).split(['.', '．']).count(),
        _ => 0,
    };
    Some((ordinal.form, parts))
}

/// A level that is open where a block stands.
struct Open {
    /// Its sign; `None` for a heading without an ordinal.
    form: Option<Sign>,
    /// The level of a Markdown heading.
    depth: Option<u8>,
    level: u8,
}

/// Gives every numbered block, and every heading of Markdown, its level;
/// `fixed` ones keep what the user set. `depths` are the levels that the signs
/// of Markdown give, `bare` tells other headings without an ordinal.
pub(super) fn levels(
    source: &Source,
    blocks: &mut [Block],
    fixed: &[bool],
    depths: &[Option<u8>],
    bare: &[bool],
) {
    let nesting = nesting(blocks);
    let mut stack: Vec<Open> = Vec::new();
    let mut part = Part::Main;
    for (((block, &fixed), &depth), &bare) in blocks.iter_mut().zip(fixed).zip(depths).zip(bare) {
        if block.part != part {
            part = block.part;
            stack.clear();
        }
        if !block.role.is_text() {
            continue;
        }
        // A heading closes those of its depth and all that stands in them.
        let form = match sign(source, block) {
            Some((form, _)) if form.is_series() => continue,
            None if depth.is_none() && !bare => continue,
            form => form,
        };
        if let Some(depth) = depth
            && let Some(at) = stack.iter().position(|o| o.depth >= Some(depth))
        {
            let same = form.is_some() && stack.get(at).is_some_and(|o| o.form == form);
            stack.truncate(if same { at + 1 } else { at });
        }
        if let Some(form) = form {
            while stack
                .last()
                .and_then(|top| top.form)
                .is_some_and(|top| top != form && inside(&nesting, top, form))
            {
                stack.pop();
            }
        }
        // Under a heading without an ordinal another hierarchy may begin; under
        // one without a sign of Markdown too only where it counts from 1.
        let begins = block.ordinal.is_none_or(|o| o.value == 1);
        let barrier = stack
            .iter()
            .rposition(|o| o.form.is_none() && (o.depth.is_some() || begins));
        let known = stack
            .iter()
            .rposition(|o| o.form == form && (form.is_some() || bare && o.depth.is_none()))
            .filter(|&at| bare || depth.is_some() || barrier.is_none_or(|b| at > b));
        match known {
            Some(at) => stack.truncate(at + 1),
            None => {
                let above = stack.last().map_or(0, |top| top.level);
                let level = match (form, depth) {
                    (None, Some(depth)) => depth,
                    _ => (above + 1).min(5),
                };
                stack.push(Open { form, depth, level });
            }
        }
        if !fixed || block.level.is_none() {
            block.level = stack.last().map(|top| top.level);
        }
    }
}

/// For every numbered block the series it belongs to: neighbours of one level
/// and sign under one parent, counted from 0.
pub(super) fn series(blocks: &[Block]) -> Vec<Option<usize>> {
    // Under headings without ordinals a level may have no series.
    let mut open: Vec<Option<(Form, usize)>> = Vec::new();
    let mut count = 0;
    let mut part = Part::Main;
    let mut result = Vec::with_capacity(blocks.len());
    for block in blocks {
        if block.part != part {
            part = block.part;
            open.clear();
        }
        let (Some(level), true) = (block.level, block.role.is_text()) else {
            result.push(None);
            continue;
        };
        let depth = usize::from(level);
        open.truncate(depth);
        let Some(ordinal) = block.ordinal else {
            result.push(None);
            continue;
        };
        let same = open.len() == depth
            && ordinal.value > 1
            && open
                .last()
                .is_some_and(|o| o.is_some_and(|(f, _)| f == ordinal.form));
        if !same {
            open.resize(depth.saturating_sub(1), None);
            open.push(Some((ordinal.form, count)));
            count += 1;
        }
        result.push(open.last().and_then(|o| o.map(|(_, id)| id)));
    }
    result
}

/// True where `inner` stands inside `outer` in this document: by what its own
/// series show, else by the usual order of the signs.
fn inside(nesting: &Nesting, (inner, more): Sign, (outer, parts): Sign) -> bool {
    if inner == outer {
        return more > parts;
    }
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
