//! The depth of every numbered paragraph in the document's own hierarchy,
//! learnt from its sequence of ordinals.

use std::cmp::Ordering;

use super::{Block, Part};
use crate::ordinal::{Form, Ordinal};
use crate::source::Source;
use crate::span::Span;

/// The signs that levels are told apart by: the forms, and the longer ones of
/// 1, 1.1, 1.1.1 and 1.1.1.1.
const SIGNS: usize = Form::ALL.len() + 3;

/// The sign of an ordinal, by its place in the tables.
type Sign = usize;

const MULTI: Sign = Form::Multi as Sign;
const DI: Sign = Form::Di as Sign;

/// What the whole document tells of its signs.
struct Nesting {
    /// How often a sign opens a series inside an item of another sign.
    inside: [[u32; SIGNS]; SIGNS],
    /// The block that a sign first stands in, counted from 0.
    first: [usize; SIGNS],
}

fn sign(source: &Source, ordinal: Ordinal) -> Sign {
    if ordinal.form != Form::Multi {
        return ordinal.form as Sign;
    }
    let before = source.text(Span::new(ordinal.span.start, ordinal.numeral.start));
    match before.matches(['.', '．']).count() {
        0 => Form::Multi as Sign,
        dots => (Form::ALL.len() + dots - 1).min(SIGNS - 1),
    }
}

/// A level that is open where a block stands.
struct Open {
    /// Its sign; `None` for a heading without an ordinal.
    sign: Option<Sign>,
    /// The level of a Markdown heading.
    depth: Option<u8>,
    level: u8,
    /// Whether it is a list under a Markdown heading with the same sign.
    list: bool,
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
    let nesting = nesting(source, blocks, depths);
    let mut stack: Vec<Open> = Vec::new();
    // What is open around a quotation.
    let mut around: Option<Vec<Open>> = None;
    let mut part = Part::Main;
    for (((block, &fixed), &depth), &bare) in blocks.iter_mut().zip(fixed).zip(depths).zip(bare) {
        if block.part != part {
            part = block.part;
            stack.clear();
            around = None;
        }
        if !block.role.is_text() {
            continue;
        }
        // What is quoted has a hierarchy of its own, under what quotes it.
        if block.quoted && around.is_none() {
            around = Some(std::mem::take(&mut stack));
        } else if !block.quoted
            && let Some(own) = around.take()
        {
            stack = own;
        }
        // A heading closes those of its depth and all that stands in them.
        let sign = match block.ordinal {
            Some(ordinal) if ordinal.form.is_series() => continue,
            None if depth.is_none() && !bare => continue,
            ordinal => ordinal.map(|o| sign(source, o)),
        };
        if depth.is_some()
            && let Some(at) = stack.iter().position(|o| o.list)
        {
            stack.truncate(at);
        }
        if let Some(depth) = depth
            && let Some(at) = stack.iter().position(|o| o.depth >= Some(depth))
        {
            let same = sign.is_some() && stack.get(at).is_some_and(|o| o.sign == sign);
            stack.truncate(if same { at + 1 } else { at });
        }
        // 1. without a sign of Markdown opens a list under the heading 1. with
        // one, and under all that stands in that.
        let opens_list = depth.is_none()
            && block.ordinal.is_some_and(|o| o.value == 1)
            && stack
                .iter()
                .rfind(|o| o.sign == sign)
                .is_some_and(|o| o.depth.is_some());
        if let Some(sign) = sign {
            while stack
                .last()
                .filter(|top| !(opens_list && top.depth.is_some()))
                .and_then(|top| top.sign)
                .is_some_and(|top| top != sign && inside(&nesting, top, sign))
            {
                stack.pop();
            }
        }
        // Under a heading without an ordinal another hierarchy may begin; under
        // one without a sign of Markdown too only where it counts from 1.
        let begins = block.ordinal.is_none_or(|o| o.value == 1);
        let barrier = stack
            .iter()
            .rposition(|o| o.sign.is_none() && (o.depth.is_some() || begins));
        let known = stack
            .iter()
            .rposition(|o| o.sign == sign && (sign.is_some() || bare && o.depth.is_none()))
            .filter(|_| !opens_list)
            .filter(|&at| bare || depth.is_some() || barrier.is_none_or(|b| at > b));
        match known {
            Some(at) => stack.truncate(at + 1),
            None => {
                let outer = around.as_ref().and_then(|open| open.last());
                let above = stack.last().or(outer).map_or(0, |top| top.level);
                let level = match (sign, depth) {
                    (None, Some(depth)) => depth,
                    _ => (above + 1).min(5),
                };
                stack.push(Open {
                    sign,
                    depth,
                    level,
                    list: opens_list,
                });
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
fn inside(nesting: &Nesting, inner: Sign, outer: Sign) -> bool {
    let count = |o: Sign, i: Sign| {
        nesting
            .inside
            .get(o)
            .and_then(|row| row.get(i))
            .copied()
            .unwrap_or(0)
    };
    let (down, up) = (count(outer, inner), count(inner, outer));
    // 第一， and 1.1 have no usual place: they stand outside what first comes
    // after them, but for 一、 and what is above that.
    let free = |sign: Sign| sign >= Form::ALL.len() || [MULTI, DI].contains(&sign);
    let first = |sign: Sign| nesting.first.get(sign);
    let after = |sign: Sign, other: Sign| {
        sign > Form::Chinese as Sign && !free(sign) && first(sign) > first(other)
    };
    match down.cmp(&up) {
        Ordering::Greater => true,
        Ordering::Less => false,
        Ordering::Equal if free(inner) && !free(outer) => !after(outer, inner),
        Ordering::Equal if free(outer) && !free(inner) => after(inner, outer) || inner > outer,
        Ordering::Equal => inner > outer,
    }
}

/// Counts, over the whole document, which form's series begin between two
/// neighbours of another form's series. A list with the sign of Markdown
/// headings says nothing of these and is not counted.
fn nesting(source: &Source, blocks: &[Block], depths: &[Option<u8>]) -> Nesting {
    let mut marked = [false; SIGNS];
    for (block, depth) in blocks.iter().zip(depths) {
        if let (Some(ordinal), Some(_)) = (block.ordinal, depth)
            && let Some(flag) = marked.get_mut(sign(source, ordinal))
        {
            *flag = true;
        }
    }
    let mut counts = [[0; SIGNS]; SIGNS];
    let mut first = [usize::MAX; SIGNS];
    // For each sign its latest value, and the signs begun since.
    let mut latest = [0u32; SIGNS];
    let mut begun = [[false; SIGNS]; SIGNS];
    let mut part = Part::Main;
    for (index, (block, depth)) in blocks.iter().zip(depths).enumerate() {
        if block.part != part {
            part = block.part;
            latest = [0; SIGNS];
        }
        let Some(ordinal) = block
            .ordinal
            .filter(|o| block.role.is_text() && !block.quoted && !o.form.is_series())
        else {
            continue;
        };
        let me = sign(source, ordinal);
        if depth.is_none() && marked.get(me) == Some(&true) {
            continue;
        }
        if let Some(first) = first.get_mut(me) {
            *first = index.min(*first);
        }
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
    Nesting {
        inside: counts,
        first,
    }
}
