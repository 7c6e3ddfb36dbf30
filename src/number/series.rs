//! The series of a document: ordinals that ought to count through.

use std::collections::BTreeMap;

use super::reference;
use crate::numeral;
use crate::ordinal::{self, Form, Ordinal};
use crate::recognise::{Block, Role, WrongSign};
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
}

/// Neighbours that count through.
#[derive(Debug)]
pub(super) struct Series {
    pub(super) form: Form,
    /// How deep it stands; 0 for a series inside paragraphs.
    depth: usize,
    /// The number that the series may go on from, where the same signs were
    /// used under an earlier heading: numbering that runs on is no fault.
    pub(super) runs_on_from: u32,
    /// Whether it need not begin with 1: 首先 stands for its 一是.
    pub(super) free_start: bool,
    /// Whether the words before it hold what may be its 一是, though nothing
    /// sets it off: then it need not be wrong.
    pub(super) unseen_first: bool,
    pub(super) items: Vec<Item>,
}

/// The series of headings and items, each under its parent.
pub(super) fn numbered(source: &Source, blocks: &[Block]) -> Vec<Series> {
    let kept: Vec<&Block> = blocks.iter().filter(|b| b.role != Role::Residue).collect();
    kept.chunk_by(|a, b| a.part == b.part)
        .flat_map(|part| join_running_on(under_parents(source, part)))
        .collect()
}

/// The series of one part; those of one form and depth in order.
fn under_parents(source: &Source, blocks: &[&Block]) -> Vec<Series> {
    let mut done = Vec::new();
    // The series that are open, outermost first; their place is their level.
    let mut open: Vec<Series> = Vec::new();
    let mut last = [0u32; Form::ALL.len()];
    let mut texts = 0;
    for (index, block) in blocks.iter().enumerate() {
        let numbered = block.ordinal.zip(block.level);
        let numbered = numbered.filter(|_| block.role.is_text());
        texts += usize::from(numbered.is_none());
        let Some((ordinal, level)) = numbered else {
            // 会议决定，一、…；二、 on the next line goes on from it.
            for item in block.inline.iter().filter(|i| i.form == Form::Chinese) {
                if let Some(entry) = last.get_mut(item.form as usize) {
                    *entry = item.value;
                }
            }
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
        done.extend(open.drain(depth.min(open.len())..));
        while open.len() + 1 < depth {
            open.push(Series {
                form: ordinal.form,
                depth: open.len() + 1,
                runs_on_from: 0,
                free_start: false,
                unseen_first: false,
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
        let item = Item {
            span: ordinal.span,
            numeral: ordinal.numeral,
            value: ordinal.value,
            wrong_sign,
            lost: None,
            heading: block.role == Role::Heading,
            texts,
        };
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
        let goes_on = open.len() == depth && open.last().is_some_and(same);
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
                    items: vec![item],
                });
            }
        }
        if let Some(entry) = last.get_mut(ordinal.form as usize) {
            *entry = ordinal.value;
        }
    }
    done.append(&mut open);
    // A level without ordinals of its own held only its place; 第一， that
    // counts in the middle of paragraphs too cannot be judged.
    done.retain(|series| !series.items.is_empty() && !is_rhetoric(source, series));
    done
}

/// What leads to the last number of 1.1.3, which opens at `span`: 1.1.
fn lead(source: &Source, span: Span, numeral: Span) -> &str {
    source.text(Span::new(span.start, numeral.start))
}

/// Set where `ordinal` goes on with the number of `last` in another chapter,
/// and the next of the blocks `after` that has such an ordinal is in that of
/// `last` again: 1.1 2.2 1.3.
fn misled(source: &Source, last: &Item, ordinal: &Ordinal, after: &[&Block]) -> Option<WrongSign> {
    let own = lead(source, ordinal.span, ordinal.numeral);
    let right = lead(source, last.span, last.numeral);
    let multi = |o: &Ordinal| o.form == Form::Multi;
    let next = after
        .iter()
        .take(NEAR)
        .filter_map(|b| b.ordinal)
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

/// The series 一是, 二是 of each section. A heading ends one, and so does
/// another way of counting between two of its signs.
pub(super) fn inline(source: &Source, blocks: &[Block]) -> Vec<Series> {
    let mut done: Vec<Series> = Vec::new();
    let mut open = [None, None, None];
    // A paragraph of its own for each sign reads as one stretch.
    let mut texts = 0;
    let mut single = false;
    for block in blocks
        .iter()
        .filter(|b| b.role != Role::Residue && !b.quoted)
    {
        if block.role == Role::Heading {
            done.extend(open.iter_mut().filter_map(Option::take));
        }
        let opens = block.ordinal.is_some_and(|o| o.form.is_series());
        texts += usize::from(!(single && opens));
        single = opens && block.inline.len() == 1;
        let mut read_to = block.span.start;
        let inner = inner(source, block);
        for (index, item) in block.inline.iter().enumerate() {
            let between = source.text(Span::new(read_to, item.span.start));
            read_to = item.span.end;
            let slot = match item.form {
                Form::Shi if inner.get(index) == Some(&true) => 2,
                Form::Shi => 0,
                Form::Yao => 1,
                _ => continue,
            };
            // One inside another ends with the next sign of the other.
            if slot == 0 || slot == 2 && item.value == 1 {
                done.extend(open.last_mut().and_then(Option::take));
            }
            let Some(slot) = open.get_mut(slot) else {
                continue;
            };
            let other = counts_otherwise(between);
            if other {
                done.extend(slot.take());
            }
            let form = item.form;
            let item = Item {
                span: item.span,
                numeral: item.numeral,
                value: item.value,
                wrong_sign: None,
                lost: None,
                heading: false,
                texts,
            };
            let new = || Series {
                form,
                depth: 0,
                runs_on_from: 0,
                free_start: other,
                unseen_first: between.contains(&ordinal::write(form, 1)),
                items: Vec::new(),
            };
            slot.get_or_insert_with(new).items.push(item);
        }
    }
    done.extend(open.into_iter().flatten());
    // 一是……，一是…… names two without counting them.
    done.retain(|series| series.items.len() < 2 || series.items.iter().any(|i| i.value > 1));
    done
}

/// For every sign in `block` whether it belongs to a series inside an item of
/// another: 一是…，表现为：一是…；二是…。二是…. Empty where none does.
fn inner(source: &Source, block: &Block) -> Vec<bool> {
    let signs = &block.inline;
    let opens = |index: usize| {
        signs.get(index).is_some_and(|sign| {
            let before = || source.char_before(sign.span.start);
            (sign.form, sign.value) == (Form::Shi, 1) && matches!(before(), Some('：' | ':'))
        })
    };
    if !(1..signs.len()).any(opens) {
        return Vec::new();
    }
    let mut result = vec![false; signs.len()];
    // The last number outside, and of the series inside.
    let (mut outer, mut last) = (0, None);
    for (index, (sign, flag)) in signs.iter().zip(&mut result).enumerate() {
        if sign.form != Form::Shi {
            continue;
        }
        *flag = match last {
            _ if opens(index) && outer > 0 => true,
            // 三是 with a series of its own goes on with the outer one.
            Some(last) if sign.value == last + 1 => sign.value != outer + 1 || !opens(index + 1),
            Some(_) => sign.value != outer + 1,
            None => false,
        };
        if *flag {
            last = Some(sign.value);
        } else {
            (outer, last) = (sign.value, None);
        }
    }
    result
}

/// Words that count without 一是, and after which 二是 may follow.
const OTHERWISE: &[&str] = &[
    "首先",
    "其次",
    "再次",
    "第一",
    "其一",
    "其二",
    "一方面",
    "一则",
    "二则",
];

/// True where `text`, between two signs of a series, counts in another way: by
/// 首先, or by an ordinal whose line break was lost.
fn counts_otherwise(text: &str) -> bool {
    OTHERWISE.iter().any(|word| text.contains(word)) || reference::bracketed(text).next().is_some()
}
