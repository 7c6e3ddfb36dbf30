//! Ordinals with the sign of another level: 二、 between （一） and （三）, which
//! would break its own series and fills the gap of theirs.

use super::Block;
use crate::ordinal::{Form, Ordinal};

/// How many times the ordinals are looked through: two strays of one sign may
/// show each only without the other.
const ROUNDS: usize = 3;

/// An ordinal among those of its part.
#[derive(Clone, Copy, Debug)]
struct Entry {
    /// Its paragraph, by its place among the blocks.
    block: usize,
    form: Form,
    value: u32,
    /// The entries of its form before and after it.
    before: Option<usize>,
    after: Option<usize>,
    /// Whether the user's word stands.
    fixed: bool,
}

/// Gives the ordinals with a wrong sign the form of their series.
pub(super) fn strays(blocks: &mut [Block], fixed: &[bool]) {
    // Sound numbers, the usual case, need nothing more.
    if !breaks(blocks) {
        return;
    }
    let mut start = 0;
    while let Some(part) = blocks.get(start).map(|b| b.part) {
        let rest = blocks.get(start..).unwrap_or_default();
        let length = rest.iter().take_while(|b| b.part == part).count();
        let end = start + length.max(1);
        let fixed = fixed.get(start..end).unwrap_or_default();
        if let Some(own) = blocks.get_mut(start..end) {
            for _ in 0..ROUNDS {
                if !settle(own, fixed) {
                    break;
                }
            }
        }
        start = end;
    }
}

/// The ordinal of `block` where its sign is one of a level.
fn ordinal(block: &Block) -> Option<Ordinal> {
    let own = block.ordinal.filter(|_| block.role.is_text());
    own.filter(|o| !matches!(o.form, Form::Multi | Form::Di | Form::Shi | Form::Yao))
}

/// Whether any number neither goes on nor begins anew.
fn breaks(blocks: &[Block]) -> bool {
    let mut last = [0; Form::ALL.len()];
    blocks.iter().filter_map(ordinal).any(|own| {
        let entry = last.get_mut(own.form as usize);
        let before = entry.map_or(0, |entry| std::mem::replace(entry, own.value));
        own.value != 1 && own.value != before + 1
    })
}

/// Looks once through the ordinals of a part; whether one had a wrong sign.
fn settle(blocks: &mut [Block], fixed: &[bool]) -> bool {
    let entries = entries(blocks, fixed);
    let mut found: Vec<(usize, Form)> = Vec::new();
    for (at, first) in entries.iter().enumerate() {
        let stray = match first
            .after
            .and_then(|after| Some((after, entries.get(after)?)))
        {
            Some((after, next)) if next.value == first.value + 2 => between(&entries, at, after),
            Some((_, next)) if next.value != 1 => None,
            _ => last(&entries, at),
        };
        found.extend(stray.map(|stray| (stray, first.form)));
    }
    // A sign that two series claim stays.
    found.sort_unstable();
    let mut settled = false;
    for group in found.chunk_by(|a, b| a.0 == b.0) {
        if let &[(stray, form)] = group
            && let Some(block) = entries.get(stray).and_then(|e| blocks.get_mut(e.block))
            && let Some(ordinal) = &mut block.ordinal
        {
            ordinal.form = form;
            block.wrong_sign = true;
            settled = true;
        }
    }
    settled
}

fn entries(blocks: &[Block], fixed: &[bool]) -> Vec<Entry> {
    let mut entries: Vec<Entry> = Vec::new();
    let mut last: [Option<usize>; Form::ALL.len()] = [None; Form::ALL.len()];
    for (index, block) in blocks.iter().enumerate() {
        let Some(own) = ordinal(block) else { continue };
        let at = entries.len();
        let slot = last.get_mut(own.form as usize);
        let before = slot.and_then(|slot| slot.replace(at));
        if let Some(entry) = before.and_then(|before| entries.get_mut(before)) {
            entry.after = Some(at);
        }
        entries.push(Entry {
            block: index,
            form: own.form,
            value: own.value,
            before,
            after: None,
            fixed: block.wrong_sign || fixed.get(index) == Some(&true),
        });
    }
    entries
}

/// The only entry between the neighbours at `first` and `next` that is the
/// number missing between them.
fn between(entries: &[Entry], first: usize, next: usize) -> Option<usize> {
    let own = entries.get(first)?;
    let inner = entries.get(first + 1..next)?;
    // The sign of a level above ends the series.
    let mut above = inner.iter().filter(|e| e.form < own.form);
    let above = (above.next(), above.next());
    let mut candidates = (first + 1..next).filter(|&at| {
        let Some(entry) = entries.get(at).filter(|e| e.value == own.value + 1) else {
            return false;
        };
        let alone = match above {
            (None, _) => true,
            (Some(only), None) => only.block == entry.block,
            _ => false,
        };
        // What stands in it counts from 1.
        let after = entry.after.filter(|&after| after < next);
        let after = after.and_then(|after| entries.get(after));
        alone && after.is_none_or(|e| e.value == 1) && is_stray(entries, entry)
    });
    candidates.next().filter(|_| candidates.next().is_none())
}

/// The entry right after the last of a series, at `last`, that is its next
/// number.
fn last(entries: &[Entry], last: usize) -> Option<usize> {
    let own = entries.get(last)?;
    let (at, next) = (last + 1, entries.get(last + 1)?);
    let before = own.before.and_then(|before| entries.get(before))?;
    // Two that count through show a series.
    let counts = own.value > 1 && before.value + 1 == own.value;
    // 五、 after 三、 and 4. may as well have lost its 四、; 二、 after 一、 and
    // 四、 shows that 四、 is none of them.
    let value = |at: Option<usize>| at.and_then(|at| entries.get(at)).map(|e| e.value);
    let alone = match (value(next.before), value(next.after)) {
        (None, after) => after.is_none_or(|a| a == 1),
        (Some(before), after) => next.form < own.form && after == Some(before + 1),
    };
    let stray = counts && alone && next.value == own.value + 1 && is_stray(entries, next);
    stray.then_some(at)
}

/// Whether the series of its own sign counts better without `entry`.
fn is_stray(entries: &[Entry], entry: &Entry) -> bool {
    let value = |at: Option<usize>| at.and_then(|at| entries.get(at)).map(|e| e.value);
    let (before, after) = (value(entry.before), value(entry.after));
    let broken = |a: Option<u32>, b: Option<u32>| {
        b.is_some_and(|b| b != 1 && b != a.unwrap_or_default() + 1)
    };
    // 第三条 says what it is.
    let rule = matches!(entry.form, Form::Chapter | Form::Section | Form::Article);
    let own = Some(entry.value);
    let with = u8::from(broken(before, own)) + u8::from(broken(own, after));
    !entry.fixed && !rule && with > u8::from(broken(before, after))
}
