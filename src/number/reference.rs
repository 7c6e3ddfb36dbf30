//! Whether a text refers to its own numbers: 见第三部分, 第（二）项.

use std::cell::OnceCell;
use std::collections::BTreeSet;

use crate::numeral;
use crate::ordinal::{self, Form};
use crate::source::Source;

/// Words after a number that make it a reference to a part of the text.
const PARTS: &[&str] = &[
    "部分",
    "条",
    "项",
    "款",
    "点",
    "章",
    "节",
    "目",
    "个方面",
    "个问题",
    "方面",
];

/// The numbers that a text refers to. The text is searched when the first
/// number is asked for: sound numbering, the usual case, never asks.
#[derive(Debug)]
pub(super) struct References<'a> {
    source: &'a Source,
    found: OnceCell<Found>,
}

#[derive(Debug, Default)]
struct Found {
    /// As 第三部分 or 第（三）项: whatever the sign of the series.
    named: BTreeSet<u32>,
    /// By the sign itself, as 见（三）.
    signs: BTreeSet<(Form, u32)>,
}

impl<'a> References<'a> {
    /// The references of `source`.
    pub(super) fn of(source: &'a Source) -> Self {
        Self {
            source,
            found: OnceCell::new(),
        }
    }

    /// True where the text may refer to `value` of a series of `form`.
    pub(super) fn name(&self, form: Form, value: u32) -> bool {
        let found = self.found.get_or_init(|| find(self.source));
        !form.is_series() && (found.named.contains(&value) || found.signs.contains(&(form, value)))
    }
}

/// All references of `source`, found in one walk.
fn find(source: &Source) -> Found {
    let mut found = Found::default();
    for (at, sign) in source.text.match_indices(['第', '见', '“']) {
        let rest = source.text.get(at + sign.len()..).unwrap_or_default();
        if sign != "第" {
            // 见三、 and “三、主要做法”.
            let rest = rest.trim_start_matches(['第', '本', '文', '上']);
            found
                .signs
                .extend(ordinal::read(rest, 0).map(|o| (o.form, o.value)));
        } else if !source
            .char_before(at)
            .is_some_and(|c| matches!(c, '》' | '\n'))
        {
            // 《办法》第三条 and 第三条 at the start of a line are not of this
            // text's headings.
            found.named.extend(part_numbers(rest));
        }
    }
    let mut previous: Option<(usize, Form, u32)> = None;
    for (at, form, value) in bracketed(&source.text) {
        // （二）至（四） names all between.
        let joined =
            previous.filter(|&(end, f, v)| f == form && v < value && is_range(source, end, at));
        let from = joined.map_or(value, |(_, _, v)| v.max(value.saturating_sub(MOST)));
        found.signs.extend((from..=value).map(|v| (form, v)));
        previous = Some((at, form, value));
    }
    found
}

/// The longest range that is followed number by number.
const MOST: u32 = 50;

/// Whether a bracketed sign at `from` and one at `to` are joined by 至.
fn is_range(source: &Source, from: usize, to: usize) -> bool {
    let between = source.text.get(from..to).unwrap_or_default();
    let after = between.rsplit(['）', ')']).next().unwrap_or_default();
    between.len() < 40 && matches!(after, "至" | "到" | "—" | "-" | "～")
}

/// The ordinals in brackets that stand inside a line, where they name a part
/// rather than open one, with their places.
pub(super) fn bracketed(text: &str) -> impl Iterator<Item = (usize, Form, u32)> {
    text.match_indices(['（', '(']).filter_map(move |(at, _)| {
        let before = text
            .get(..at)
            .unwrap_or_default()
            .trim_end_matches(crate::character::is_blank);
        let inside = before
            .chars()
            .next_back()
            .is_some_and(|c| !crate::character::is_line_break(c));
        let ordinal = ordinal::read(text.get(at..)?, at).filter(|_| inside)?;
        Some((at, ordinal.form, ordinal.value))
    })
}

/// The numbers in 第三部分, 第（三）项, 第二、三项 or 第二至四条, `rest` being
/// what follows 第.
fn part_numbers(rest: &str) -> Vec<u32> {
    let mut numbers = Vec::new();
    let mut rest = rest;
    let mut range = false;
    while numbers.len() < MOST as usize {
        let inner = rest.trim_start_matches(['（', '(', '第']);
        let length: usize = inner
            .chars()
            .take(6)
            .take_while(|&c| numeral::is_numeral(c) || ordinal::arabic_digit(c).is_some())
            .map(char::len_utf8)
            .sum();
        let Some((digits, after)) = inner.split_at_checked(length) else {
            break;
        };
        let Some(value) = numeral::read(digits).or_else(|| digits.parse().ok()) else {
            break;
        };
        let last = numbers.last().copied().unwrap_or(value);
        let from = if range && last < value {
            (last + 1).max(value.saturating_sub(MOST))
        } else {
            value
        };
        numbers.extend(from..=value);
        let after = after.trim_start_matches(['）', ')']);
        match after.chars().next() {
            Some(c @ ('、' | '至' | '到' | '—' | '-' | '～' | '和' | '，')) => {
                range = !matches!(c, '、' | '和' | '，');
                rest = after.get(c.len_utf8()..).unwrap_or_default();
            }
            _ => {
                let noun = after.trim_start_matches(['大', '小', '个']);
                let named = PARTS.iter().any(|part| noun.starts_with(part));
                return if named { numbers } else { Vec::new() };
            }
        }
    }
    Vec::new()
}
