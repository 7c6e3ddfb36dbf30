//! Ordinals with the sign of another level: 二、 between （一） and （三）, which
//! breaks its own series and fills the gap of theirs; （一） before 二、, which is
//! the first that 二、 wants; a lone 第二， between 一、 and 三、; a 1. that no 2.
//! follows between （一） and （三）, whose number is another's too.

mod cost;
mod misnumbered;
mod siblings;
mod twofold;

use std::cmp::Ordering;

use super::block::WrongSign;
use super::counting::{BREAK, Counting};
use super::{Block, Role};
use crate::ordinal::{Form, Ordinal};
use crate::source::Source;

/// How many ordinals a wrong sign may stand before the one that shows it.
const BACK: usize = 64;

/// How many ordinals after that one must bear it out.
const AHEAD: usize = 32;

/// How many steps the search may take for each ordinal of a part: a text whose
/// numbers break everywhere is not searched to its end.
const STEPS: usize = 64;

/// An ordinal among those of its part.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
struct Entry {
    /// Its paragraph, by its place among the blocks.
    block: usize,
    form: Form,
    value: u32,
    /// How many stretches of plain text stand before it in its part.
    texts: u32,
    /// How many headings without an ordinal do.
    sections: u32,
    /// Whether its sign is settled, by the user or by what was found.
    settled: bool,
}

/// What a wrong sign ought to be.
#[derive(Clone, Copy, Debug)]
struct Stray {
    entry: usize,
    form: Form,
    /// The number it ought to have.
    value: u32,
    /// How many corrections are left with it.
    cost: usize,
    /// Whether the paragraph is made as its new neighbours are.
    alike: bool,
    sure: bool,
}

/// Gives the ordinals with a wrong sign the form of their series. `depths` are
/// the levels that the signs of Markdown give.
pub(super) fn strays(source: &Source, blocks: &mut [Block], fixed: &[bool], depths: &[Option<u8>]) {
    let lists = twofold::lists(blocks, depths);
    let mut start = 0;
    while let Some(part) = blocks.get(start).map(|b| b.part) {
        let rest = blocks.get(start..).unwrap_or_default();
        let length = rest.iter().take_while(|b| b.part == part).count();
        let end = start + length.max(1);
        let own = blocks.get(start..end).unwrap_or_default();
        let lists = lists.get(start..end).unwrap_or_default();
        // Sound numbers, the usual case, need nothing more.
        if breaks(own, lists) {
            let fixed = fixed.get(start..end).unwrap_or_default();
            let depths = depths.get(start..end).unwrap_or_default();
            let entries = entries(own, fixed, lists, depths);
            // Of a sign at two levels nobody knows which number is wrong.
            if let Some(form) = twofold::form(source, own, &entries) {
                let own = blocks.get_mut(start..end).unwrap_or_default();
                twofold::doubt(own, form);
                start = end;
                continue;
            }
            let search = Search {
                source,
                blocks: own,
                entries,
                steps: 0,
                doubtful: false,
            };
            let Found { strays, doubts } = search.run();
            for doubt in doubts {
                if let Some(block) = blocks.get_mut(start + doubt) {
                    block.doubtful = true;
                }
            }
            for stray in strays {
                let block = blocks.get_mut(start + stray.block);
                if let Some((block, ordinal)) = block.and_then(|b| b.ordinal.map(|o| (b, o))) {
                    block.ordinal = Some(Ordinal {
                        form: stray.form,
                        value: stray.value,
                        ..ordinal
                    });
                    block.wrong_sign = Some(stray.sign);
                }
            }
        }
        start = end;
    }
}

/// The ordinal of `block` where its sign is one of a level.
fn ordinal(block: &Block) -> Option<Ordinal> {
    let own = block
        .ordinal
        .filter(|_| block.role.is_text() && !block.quoted);
    own.filter(|o| !matches!(o.form, Form::Multi | Form::Shi | Form::Yao))
}

/// Whether any number neither goes on nor begins anew; `lists` stay out of it.
fn breaks(blocks: &[Block], lists: &[bool]) -> bool {
    let mut counting = Counting::default();
    let mut texts = 0;
    let mut blocks = blocks.iter().zip(lists);
    blocks.any(|(block, &list)| match ordinal(block).filter(|_| !list) {
        Some(own) => counting.step(own.form, own.value, texts) == BREAK,
        None => {
            texts += 1;
            false
        }
    })
}

fn entries(blocks: &[Block], fixed: &[bool], lists: &[bool], depths: &[Option<u8>]) -> Vec<Entry> {
    let mut entries: Vec<Entry> = Vec::new();
    let mut sections = 0;
    let listed = blocks.iter().zip(lists).zip(depths);
    for (index, ((block, &list), depth)) in listed.enumerate() {
        let heads = depth.is_some() || block.role == Role::Heading;
        sections += u32::from(heads && block.ordinal.is_none());
        let Some(own) = ordinal(block).filter(|_| !list) else {
            continue;
        };
        entries.push(Entry {
            block: index,
            form: own.form,
            value: own.value,
            texts: u32::try_from(index - entries.len()).unwrap_or(u32::MAX),
            sections,
            settled: fixed.get(index) == Some(&true),
        });
    }
    entries
}

/// What a search brings.
#[derive(Default)]
struct Found {
    /// The ordinals whose sign is wrong.
    strays: Vec<Righted>,
    /// Those whose number breaks off, where another's sign may be to blame.
    doubts: Vec<usize>,
}

/// An ordinal with a wrong sign, as it ought to be.
struct Righted {
    /// Its paragraph.
    block: usize,
    form: Form,
    value: u32,
    sign: WrongSign,
}

/// Goes through the ordinals of a part, and at each that breaks its series
/// looks for the one whose sign is to blame.
struct Search<'a> {
    source: &'a Source,
    blocks: &'a [Block],
    entries: Vec<Entry>,
    /// The steps taken so far.
    steps: usize,
    /// Whether a wrong sign would explain the last break as well as a wrong
    /// number does.
    doubtful: bool,
}

impl Search<'_> {
    /// Goes through all of them.
    fn run(mut self) -> Found {
        let mut found = Found::default();
        // What was open before each of the last entries.
        let mut counting = Counting::of(self.entries.iter().map(|e| (e.form, e.value)));
        let mut before = [counting; BACK];
        let (mut index, mut known) = (0, 0);
        let mut renumbered = false;
        let most = (self.entries.len() + BACK) * STEPS;
        while let Some(&entry) = self.entries.get(index) {
            if let Some(slot) = before.get_mut(index % BACK) {
                *slot = counting;
            }
            known = known.max((index + 1).saturating_sub(BACK));
            let broken = counting.step(entry.form, entry.value, entry.texts) == BREAK;
            let search = broken && self.steps < most;
            self.doubtful = false;
            let stray = search.then(|| self.blame(index, known, &before)).flatten();
            if self.doubtful && stray.is_none() {
                found.doubts.push(entry.block);
            }
            if search && stray.is_none() && !renumbered {
                // The numbers after a wrong one are judged as if it were right.
                counting = before.get(index % BACK).copied().unwrap_or_default();
                renumbered = self.renumber(index, counting);
                if renumbered {
                    continue;
                }
                counting.step(entry.form, entry.value, entry.texts);
            }
            renumbered = false;
            index += 1;
            if let Some(stray) = stray
                && let Some(entry) = self.entries.get_mut(stray.entry)
            {
                entry.form = stray.form;
                entry.value = stray.value;
                entry.settled = true;
                found.strays.push(Righted {
                    block: entry.block,
                    form: stray.form,
                    value: stray.value,
                    sign: if stray.sure {
                        WrongSign::Sure
                    } else {
                        WrongSign::Unsure
                    },
                });
                index = stray.entry;
                counting = before.get(index % BACK).copied().unwrap_or_default();
            }
        }
        found
    }

    /// The entry, from `known` on, whose wrong sign makes the one at `broken`
    /// break its series.
    fn blame(&mut self, broken: usize, known: usize, before: &[Counting]) -> Option<Stray> {
        let shows = *self.entries.get(broken)?;
        let mut best: Option<Stray> = None;
        for at in (known..=broken).rev() {
            let (Some(&entry), Some(&counting)) = (self.entries.get(at), before.get(at % BACK))
            else {
                break;
            };
            if entry.settled {
                continue;
            }
            let first = entry.value == 1 && shows.value == 2 && at < broken;
            let first = Some(shows.form).filter(|_| first);
            let next = counting.awaiting(entry.value).filter(|_| entry.value > 1);
            let misnumbered = self.misnumbered(at, broken, counting);
            let signs = first.into_iter().chain(next);
            let strays = signs.filter_map(|form| self.weigh(at, broken, form, counting));
            for stray in strays.collect::<Vec<_>>().into_iter().chain(misnumbered) {
                let rank = |s: &Stray| (s.cost, !s.alike);
                match &mut best {
                    Some(known) if rank(known) < rank(&stray) => {}
                    Some(known) if rank(known) == rank(&stray) => known.sure = false,
                    _ => best = Some(stray),
                }
            }
        }
        best
    }

    /// Takes `form` for the sign of the entry `at`, before which `counting` is
    /// open, because the one at `broken` breaks its series; `None` where that
    /// needs more corrections than a wrong number would.
    fn weigh(&mut self, at: usize, broken: usize, form: Form, counting: Counting) -> Option<Stray> {
        let entry = *self.entries.get(at)?;
        // Where it would break again nothing is won.
        let step = |form| counting.clone().step(form, entry.value, entry.texts);
        if form == entry.form || step(form) == BREAK {
            return None;
        }
        let until = (broken + AHEAD).min(self.entries.len());
        let own = step(entry.form) == BREAK;
        let cost = BREAK + self.cost(at..until, counting, &[(at, Entry { form, ..entry })]);
        let mut other = self.cost(at..until, counting, &[]);
        if cost <= other {
            let number = self.as_number(at..until, broken, counting);
            other = other.min(BREAK + number.map_or(other, |(cost, _)| cost));
        }
        let neighbours = self.neighbours(at, form);
        // What would run on from another section needs a next one to show it.
        let apart = |previous: Entry| previous.sections != entry.sections;
        let runs_on = counting.next(form).is_none() || neighbours[0].is_some_and(apart);
        if runs_on && neighbours[1].is_none() {
            return None;
        }
        let alike = self.is_alike(entry, neighbours)?;
        let as_own = || {
            let [previous, next] = self.nearest(at);
            self.is_alike(entry, [previous.or(next), None]) == Some(true)
        };
        let is_open = counting.next(entry.form).is_some();
        // No number with its own sign counts on from it.
        let alone = || self.nearest(at)[1].is_none_or(|next| next.value == 1);
        let clear = cost + BREAK <= other;
        let settled = match cost.cmp(&other) {
            Ordering::Less if clear => true,
            // A list of one before the second of another.
            Ordering::Less | Ordering::Equal if entry.value == 1 => {
                alone() && (alike || !self.is_phrase(entry))
            }
            // A number that nothing before it leads to, as its sign is.
            Ordering::Less | Ordering::Equal if own && !is_open => alike || entry.value > 2,
            Ordering::Less => alike,
            Ordering::Equal => alike && (!as_own() || at == broken && self.is_over(at, form)),
            Ordering::Greater => false,
        };
        self.doubtful |= !settled && alike && cost <= other;
        // 第三条 says what it is, where there are others.
        let named = entry.form.is_provision() && self.nearest(at) != [None, None];
        // 一、 before （二） may as well stand over a list that lost its first.
        let over = entry.value == 1 && entry.form < form;
        (settled && (clear || !named)).then_some(Stray {
            entry: at,
            form,
            value: entry.value,
            cost,
            alike,
            sure: clear || alike && !over,
        })
    }
}
