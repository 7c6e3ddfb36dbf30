//! The series of a document: ordinals that ought to count through.

use std::collections::{BTreeMap, BTreeSet};

use super::boxed::{Boxed, is_enclosed, is_led};
use super::within::Run;
use crate::numeral;
use crate::ordinal::{Form, Ordinal};
use crate::recognise::{Block, Role, WrongSign, is_box};
use crate::source::Source;
use crate::span::Span;

/// An ordinal in its series.
#[derive(Clone, Copy, Debug)]
pub(super) struct Item {
    pub(super) span: Span,
    pub(super) numeral: Span,
    pub(super) value: u32,
    /// Set where it is written with the sign of another level.
    pub(super) wrong_sign: Option<WrongSign>,
    /// Set where the paragraph lost its ordinal: what of it is marked.
    pub(super) lost: Option<Span>,
    /// Whether it belongs to a heading: 1 after a single heading 1 is a wrong
    /// number, 1 after a single item 1 may begin another list.
    pub(super) heading: bool,
    /// How many stretches of plain text stand before it: where there is one
    /// between two items, it may introduce another list.
    pub(super) texts: usize,
    /// Whether it stands inside a paragraph or cell, and does not open it.
    pub(super) inside: bool,
    /// Whether another's wrong sign would explain a break here as well, or a
    /// paragraph that lost its ordinal opens with some other number.
    pub(super) doubtful: bool,
}

impl Item {
    /// The item that `sign` opens inside a paragraph or cell.
    pub(super) fn inside(sign: &Ordinal) -> Self {
        Self {
            span: sign.span,
            numeral: sign.numeral,
            value: sign.value,
            wrong_sign: None,
            lost: None,
            heading: false,
            texts: 0,
            inside: true,
            doubtful: false,
        }
    }
}

/// Neighbours that count through.
#[derive(Debug)]
pub(super) struct Series {
    pub(super) form: Form,
    /// How deep it stands; 0 for a series inside paragraphs.
    pub(super) depth: usize,
    /// The number that the series may go on from, where the same signs were
    /// used under an earlier heading: numbering that runs on is no fault.
    pub(super) runs_on_from: u32,
    /// Whether it need not begin with 1: 首先 stands for its 一是.
    pub(super) free_start: bool,
    /// Whether the words before it hold what may be its 一是, though nothing
    /// sets it off: then it need not be wrong.
    pub(super) unseen_first: bool,
    /// Whether what is wrong may as well be meant: rows of a table may be a
    /// choice of more.
    pub(super) unsure: bool,
    pub(super) items: Vec<Item>,
}

impl Series {
    /// A series that begins with 1 inside a paragraph or a table.
    pub(super) fn inside(form: Form, items: Vec<Item>) -> Self {
        Self {
            form,
            depth: 0,
            runs_on_from: 0,
            free_start: false,
            unseen_first: false,
            unsure: false,
            items,
        }
    }

    /// Whether all of three or more neighbours are 1, with nothing between them
    /// that would make lists of one item of them.
    pub(super) fn is_same_number(&self, let_be: &BTreeSet<usize>) -> bool {
        let close = |pair: &[Item]| match pair {
            [a, b] => a.texts == b.texts || a.heading && b.heading,
            _ => false,
        };
        let one = |i: &Item| i.value == 1 && !i.inside && !let_be.contains(&i.span.start);
        self.items.len() > 2 && self.items.iter().all(one) && self.items.windows(2).all(close)
    }
}

/// The series of headings and items, each under its parent; `runs` are the
/// items inside the paragraphs.
pub(super) fn numbered(source: &Source, blocks: &[Block], runs: &[Run]) -> Vec<Series> {
    let kept: Vec<(usize, &Block)> = blocks
        .iter()
        .enumerate()
        .filter(|(_, b)| b.role != Role::Residue)
        .collect();
    kept.chunk_by(|(_, a), (_, b)| a.part == b.part)
        .flat_map(|part| join_running_on(under_parents(source, part, runs)))
        .collect()
}

/// The series of one part; those of one form and depth in order.
fn under_parents(source: &Source, blocks: &[(usize, &Block)], runs: &[Run]) -> Vec<Series> {
    let mut done = Vec::new();
    // The series that are open, outermost first; their place is their level.
    let mut open: Vec<Series> = Vec::new();
    let mut last = [0u32; Form::ALL.len()];
    let mut texts = 0;
    // What goes on with the list that the paragraph before begins.
    let mut led = None;
    let mut boxed = Boxed::default();
    for (index, &(number, block)) in blocks.iter().enumerate() {
        let from = runs.partition_point(|run| run.block < number);
        let runs = runs.get(from..).unwrap_or_default();
        let runs = || runs.iter().take_while(|run| run.block == number);
        let numbered = block.ordinal.zip(block.level);
        let numbered = numbered.filter(|_| block.role.is_text());
        texts += usize::from(numbered.is_none());
        let Some((ordinal, level)) = numbered else {
            if is_box(source.text(block.span)) {
                done.extend(boxed.begin());
            }
            // 会议决定，一、…；二、 on the next line goes on from it.
            for item in block.inline.iter().filter(|i| i.form == Form::Chinese) {
                if let Some(entry) = last.get_mut(item.form as usize) {
                    *entry = item.value;
                }
            }
            count_on(&mut last, runs());
            led = runs().find_map(|run| Some((run.form, run.items.last()?.value + 1)));
            // A heading without an ordinal ends what is numbered in it.
            if let Some(level) = block.level.filter(|_| block.role.is_text()) {
                done.extend(open.drain(usize::from(level).min(open.len())..));
            }
            continue;
        };
        // What is quoted is another's, 第十七条之一 was put in later, and
        // 第四条第二款 is cited.
        texts += usize::from(block.quoted);
        if block.quoted || is_no_own(source, &ordinal) {
            continue;
        }
        let depth = usize::from(level);
        let item = Item {
            heading: block.role == Role::Heading,
            texts,
            inside: false,
            doubtful: block.doubtful,
            ..Item::inside(&ordinal)
        };
        let around = depth.checked_sub(1).and_then(|at| open.get_mut(at));
        if item.value == 1
            && let Some(outer) = around.as_ref().and_then(|s| s.items.last())
            && is_led(source, blocks, index)
            && is_enclosed(blocks.get(index..).unwrap_or_default(), outer.value)
        {
            done.extend(boxed.begin());
        }
        if boxed.takes(item, (ordinal.form, depth), around) {
            continue;
        }
        done.extend(open.drain(depth.min(open.len())..));
        while open.len() + 1 < depth {
            open.push(Series {
                form: ordinal.form,
                depth: open.len() + 1,
                runs_on_from: 0,
                free_start: false,
                unseen_first: false,
                unsure: false,
                items: Vec::new(),
            });
        }
        let wrong_sign = match open.last().and_then(|s| s.items.last()) {
            Some(last) if open.len() == depth && ordinal.form == Form::Multi => misled(
                source,
                last,
                &ordinal,
                blocks.get(index + 1..).unwrap_or_default(),
            ),
            _ => block.wrong_sign,
        };
        let item = Item { wrong_sign, ..item };
        // 2.1 after 1.3 counts in its own chapter.
        let own = |s: &Series| {
            let first = s.items.first();
            ordinal.form != Form::Multi
                || wrong_sign.is_some()
                || first.is_some_and(|f| {
                    lead(source, f.span, f.numeral) == lead(source, ordinal.span, ordinal.numeral)
                })
        };
        let same = |s: &Series| s.form == ordinal.form && own(s);
        let led = led.take() == Some((ordinal.form, ordinal.value));
        let goes_on = open.len() == depth && open.last().is_some_and(same) && !led;
        match open.last_mut().filter(|_| goes_on) {
            Some(series) => series.items.push(item),
            None => {
                if open.len() == depth {
                    done.extend(open.pop());
                }
                let before = last.get(ordinal.form as usize).copied();
                let before = before.filter(|_| ordinal.form != Form::Multi);
                let runs_on_from = before.unwrap_or_default();
                open.push(Series {
                    form: ordinal.form,
                    depth,
                    runs_on_from,
                    free_start: false,
                    unseen_first: false,
                    unsure: false,
                    items: vec![item],
                });
            }
        }
        if let Some(entry) = last.get_mut(ordinal.form as usize) {
            *entry = ordinal.value;
        }
        if let Some(run) = runs().find(|run| run.goes_on)
            && let Some(series) = open.last_mut()
        {
            let items = run.items.iter();
            series
                .items
                .extend(items.map(|&item| Item { texts, ..item }));
        }
        count_on(&mut last, runs());
    }
    done.extend(boxed.end());
    done.append(&mut open);
    // A level without ordinals of its own held only its place; 第一， that
    // counts in the middle of paragraphs too cannot be judged.
    done.retain(|series| !series.items.is_empty() && !is_rhetoric(source, series));
    done.retain(|series| !are_days(source, series));
    done
}

/// Sets the `last` numbers of each form to those with which `runs` end: 3、 on a
/// line of its own may go on from 1、…；2、… in the paragraph before.
fn count_on<'a>(last: &mut [u32; Form::ALL.len()], runs: impl Iterator<Item = &'a Run>) {
    for run in runs {
        if let Some((entry, item)) = last.get_mut(run.form as usize).zip(run.items.last()) {
            *entry = item.value;
        }
    }
}

/// What leads to the last number of 1.1.3, which opens at `span`: 1.1.
fn lead(source: &Source, span: Span, numeral: Span) -> &str {
    source.text(Span::new(span.start, numeral.start))
}

/// Set where `ordinal` goes on with the number of `last` in another chapter,
/// and the next of the blocks `after` that has such an ordinal is in that of
/// `last` again: 1.1 2.2 1.3.
fn misled(
    source: &Source,
    last: &Item,
    ordinal: &Ordinal,
    after: &[(usize, &Block)],
) -> Option<WrongSign> {
    let own = lead(source, ordinal.span, ordinal.numeral);
    let right = lead(source, last.span, last.numeral);
    let multi = |o: &Ordinal| o.form == Form::Multi;
    let next = after
        .iter()
        .take(NEAR)
        .filter_map(|(_, b)| b.ordinal)
        .find(multi)?;
    let again = lead(source, next.span, next.numeral) == right && next.value == ordinal.value + 1;
    (own != right && ordinal.value == last.value + 1 && again).then_some(WrongSign::Sure)
}

/// How many blocks after an ordinal are looked at for the next.
const NEAR: usize = 32;

/// True for a series of 第一， that does not begin with 第一， or of whose numbers
/// one stands inside a paragraph.
fn is_rhetoric(source: &Source, series: &Series) -> bool {
    let inside = |pair: &[Item]| match pair {
        [a, b] => (a.value + 1..b.value).take(3).any(|value| {
            let between = source.text(Span::new(a.span.end, b.span.start.max(a.span.end)));
            between.contains(&format!("第{}", numeral::write(value)))
        }),
        _ => false,
    };
    let first = series.items.first().is_some_and(|i| i.value != 1);
    series.form == Form::Di && (first || series.items.windows(2).any(inside))
}

/// True for days of one month, 1.5 动员 and 1.12 培训, which look like the points
/// of a chapter that begins late.
fn are_days(source: &Source, series: &Series) -> bool {
    let Some(first) = series.items.first().filter(|i| i.value > 2) else {
        return false;
    };
    let month = lead(source, first.span, first.numeral).strip_suffix(['.', '．']);
    let month = month.and_then(|m| m.parse::<u32>().ok());
    let later = |pair: &[Item]| matches!(pair, [a, b] if a.value <= b.value);
    series.form == Form::Multi
        && month.is_some_and(|m| (1..=12).contains(&m))
        && series.items.iter().all(|i| i.value <= 31)
        && series.items.windows(2).all(later)
}

/// True for an article that an amendment put in between two, 第十七条之一, and
/// for one that is cited, 第四条第二款.
fn is_no_own(source: &Source, ordinal: &Ordinal) -> bool {
    let after = source.text.get(ordinal.span.end..).unwrap_or_default();
    let numeral = |sign: char| {
        let rest = after.strip_prefix(sign);
        rest.is_some_and(|rest| rest.starts_with(numeral::is_numeral))
    };
    ordinal.form == Form::Article && (numeral('之') || numeral('第'))
}

/// Makes one of the series of a form and depth that run on from section to
/// section, where more of them do than begin anew. Articles count through a
/// law whatever they stand under: a chapter, or a section of one.
fn join_running_on(series: Vec<Series>) -> Vec<Series> {
    #[derive(Default)]
    struct Habit {
        last: u32,
        run_on: usize,
        begin: usize,
        /// The place of the series so far.
        joined: Option<usize>,
    }
    let key = |one: &Series| match one.form {
        Form::Article => (one.form, 0),
        form => (form, one.depth),
    };
    let mut habits: BTreeMap<(Form, usize), Habit> = BTreeMap::new();
    for one in &series {
        let habit = habits.entry(key(one)).or_default();
        let value = |item: Option<&Item>| item.map_or(0, |i| i.value);
        let first = value(one.items.first());
        if habit.last > 0 {
            // 5 2 3 after 4 rather begins anew with a wrong number.
            let anew = one.items.get(1).is_some_and(|i| i.value == 2);
            habit.run_on += usize::from(first == habit.last + 1 && !anew);
            habit.begin += usize::from(first == 1);
        }
        habit.last = value(one.items.last());
    }
    let mut result: Vec<Series> = Vec::with_capacity(series.len());
    for one in series {
        let habit = habits.entry(key(&one)).or_default();
        let joined = habit.joined.filter(|_| habit.run_on > habit.begin);
        match joined.and_then(|at| result.get_mut(at)) {
            Some(first) => first.items.extend(one.items),
            None => {
                habit.joined = Some(result.len());
                result.push(one);
            }
        }
    }
    result
}
