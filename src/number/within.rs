//! Items that follow each other inside one paragraph or cell: 1、…；2、…；3、….

use memchr::{memchr2_iter, memchr3_iter};

use super::reading::read;
use super::series::{Item, Series};
use crate::character::{is_blank, is_han};
use crate::numeral;
use crate::ordinal::{self, Form, Ordinal};
use crate::recognise::{Block, Role};
use crate::source::Source;
use crate::span::Span;

/// The fewest items that are judged; two may be anything.
const FEWEST: usize = 3;

/// Items of one form that stand one after another inside a paragraph.
#[derive(Debug)]
pub(super) struct Run {
    /// The paragraph, by its place among the blocks.
    pub(super) block: usize,
    pub(super) form: Form,
    /// Whether they count on from the ordinal that the paragraph opens with.
    pub(super) goes_on: bool,
    /// Whether they are remarks, which signs in the text may name.
    remarks: bool,
    pub(super) items: Vec<Item>,
}

impl Run {
    /// The series of its own that it is, where it is long enough and at most
    /// one of its numbers is wrong: more show that these are no items.
    pub(super) fn series(self) -> Option<Series> {
        let values: Vec<u32> = self.items.iter().map(|i| i.value).collect();
        let judged = !self.goes_on && values.len() >= FEWEST && is_plausible(&values, 1);
        judged.then(|| Series {
            unsure: self.remarks,
            ..Series::inside(self.form, self.items)
        })
    }
}

/// Whether `values`, which ought to count up from `start`, do but for one that
/// is wrong, and not far from right.
pub(super) fn is_plausible(values: &[u32], start: u32) -> bool {
    let steps = read(values, start);
    let causes = steps.iter().filter(|step| step.cause.is_some()).count();
    let near = |(value, step): (&u32, &super::reading::Step)| value.abs_diff(step.expected) < 2;
    causes < 2 && values.first() == Some(&start) && values.iter().zip(&steps).all(near)
}

/// The items inside the paragraphs of `blocks`, in order.
pub(super) fn find(source: &Source, blocks: &[Block]) -> Vec<Run> {
    let mut runs = Vec::new();
    for (index, block) in blocks.iter().enumerate() {
        let text = block.role.is_text() || block.role == Role::Note;
        if text && !block.quoted {
            let after = blocks.get(index + 1..).unwrap_or_default();
            let own = block.ordinal.filter(|_| block.wrong_sign.is_none());
            let found = runs_in(source, block.span, index, own);
            let found = found.into_iter().filter(|run| !is_next(run, own, after));
            let remarks = block.role == Role::Note;
            runs.extend(found.map(|run| Run { remarks, ..run }));
        }
    }
    runs
}

/// How many blocks after a paragraph are looked at for the next of its series.
const NEAR: usize = 32;

/// Whether the next of the blocks `after` with an ordinal like `own` has the
/// number with which `run` would count on from it.
fn is_next(run: &Run, own: Option<Ordinal>, after: &[Block]) -> bool {
    let Some(own) = own.filter(|_| run.goes_on) else {
        return false;
    };
    let mut next = after.iter().take(NEAR).filter_map(|b| b.ordinal);
    let next = next.find(|o| o.form == own.form).map(|o| o.value);
    next.is_some_and(|next| run.items.iter().any(|item| item.value == next))
}

/// The runs in `span`, which opens with the ordinal `own`.
pub(super) fn runs_in(source: &Source, span: Span, block: usize, own: Option<Ordinal>) -> Vec<Run> {
    let text = source.text(span);
    let words = own.map_or(0, |o| o.span.end.saturating_sub(span.start));
    if !counts(text, words) {
        return Vec::new();
    }
    let signs = signs(text, span.start, words);
    let mut open: Vec<Run> = Vec::new();
    let mut done: Vec<Run> = Vec::new();
    for (at, sign) in signs.iter().enumerate() {
        let later = signs.get(at + 1..).unwrap_or_default();
        let next = later.iter().find(|o| o.form == sign.form).map(|o| o.value);
        let place = open.iter().position(|run| run.form == sign.form);
        let item = Item::inside(sign);
        // 1 1 3 has a wrong number, 1 2 1 2 begins anew.
        let last = place
            .and_then(|p| open.get(p)?.items.last())
            .map(|i| i.value);
        let begins = sign.value == 1 && last.is_none_or(|last| next != Some(last + 2));
        let own = own.filter(|own| own.form == sign.form && place.is_none());
        match place.filter(|_| !begins) {
            Some(place) => {
                if let Some(run) = open.get_mut(place) {
                    run.items.push(item);
                }
            }
            None if begins || own.is_some_and(|own| own.value < sign.value) => {
                done.extend(place.map(|place| open.remove(place)));
                open.push(Run {
                    block,
                    form: sign.form,
                    goes_on: !begins,
                    remarks: false,
                    items: vec![item],
                });
            }
            None => {}
        }
    }
    done.append(&mut open);
    done.retain(|run| match own.filter(|_| run.goes_on) {
        Some(own) => {
            let values = run.items.iter().map(|i| i.value);
            let values: Vec<u32> = std::iter::once(own.value).chain(values).collect();
            let enough = values.len() >= FEWEST || values.get(1) == Some(&(own.value + 1));
            enough && is_plausible(&values, own.value)
        }
        None => true,
    });
    done.sort_by_key(|run| run.items.first().map(|i| i.span.start));
    done
}

/// Whether any mark or blank in `text` from `from` on stands before an ordinal.
/// Every text is walked here, so only the marks are looked at.
fn counts(text: &str, from: usize) -> bool {
    let bytes = text.as_bytes().get(from..).unwrap_or_default();
    let opens = |at: usize, width: usize| {
        let rest = bytes.get(at + width..).unwrap_or_default();
        let may = match rest {
            [b'0'..=b'9' | b'(', ..] => true,
            // （ and full-width digits, 第, ①, numerals from 一 to 十.
            [0xEF, 0xBC, 0x88 | 0x90..=0x99, ..] | [0xE7, 0xAC, 0xAC, ..] => true,
            [0xE2, 0x91..=0x93 | 0x9D | 0x9E, ..] | [0xE3, 0x88, ..] => true,
            [0xE4, 0xB8, 0x80 | 0x83 | 0x89, ..] | [0xE4, 0xB9, 0x9D, ..] => true,
            [0xE4, 0xBA, 0x8C | 0x94, ..] | [0xE5, 0x85, 0xAB | 0xAD, ..] => true,
            [0xE5, 0x8D, 0x81, ..] | [0xE5, 0x9B, 0x9B, ..] => true,
            _ => false,
        };
        let start = from + at + width;
        may && text
            .get(start..)
            .is_some_and(|rest| ordinal::read(rest, 0).is_some())
    };
    memchr3_iter(0xEF, 0xE3, b';', bytes).any(|at| {
        let width = if bytes.get(at) == Some(&b';') { 1 } else { 3 };
        opens(at, width)
    }) || memchr2_iter(b' ', b':', bytes).any(|at| opens(at, 1))
}

/// The ordinals inside `text`, which begins at `start`, that open an item; those
/// before `from` are the paragraph's own.
fn signs(text: &str, start: usize, from: usize) -> Vec<Ordinal> {
    let mut found: Vec<Ordinal> = Vec::new();
    let mut depth = 0usize;
    let mut before = None;
    let mut done = from;
    for (at, c) in text.char_indices() {
        if at >= done
            && depth == 0
            && let Some(sign) = opening(text, at, c, before, start)
        {
            done = sign.span.end - start;
            found.push(sign);
        }
        match c {
            '“' | '《' | '‘' => depth += 1,
            '”' | '》' | '’' => depth = depth.saturating_sub(1),
            _ => {}
        }
        before = Some(c);
    }
    found
}

/// The ordinal that opens an item at `at`, where `c` stands after `before`.
fn opening(text: &str, at: usize, c: char, before: Option<char>, start: usize) -> Option<Ordinal> {
    let may = matches!(c, '第' | '（' | '(')
        || numeral::is_numeral(c)
        || ordinal::arabic_digit(c).is_some()
        || ordinal::single(c).is_some();
    let pause = before
        .is_none_or(|b| matches!(b, '。' | '；' | '：' | ';' | ':' | '！' | '？') || is_blank(b));
    if !may || !pause && !matches!(before, Some('，' | ',')) {
        return None;
    }
    let rest = text.get(at..)?;
    let sign = ordinal::read(rest, start + at)?;
    let stands = match sign.form {
        // A comma may stand between short items that have brackets.
        Form::ChineseParen | Form::ArabicParen | Form::Circled => true,
        Form::Chinese | Form::Arabic | Form::ArabicHalf | Form::Di => pause,
        _ => false,
    };
    let words = rest.get(sign.span.end - sign.span.start..)?;
    let first = words.trim_start_matches(is_blank).chars().next()?;
    let names = matches!(
        first,
        '项' | '款' | '条' | '点' | '目' | '类' | '种' | '至' | '和' | '与'
    );
    let opens = is_han(first) && !names || matches!(first, '“' | '《') || year(words);
    (stands && opens).then_some(sign)
}

/// Whether `words` open with a year.
fn year(words: &str) -> bool {
    let digits = words.chars().take_while(char::is_ascii_digit).count();
    digits == 4 && words.chars().nth(4) == Some('年')
}
