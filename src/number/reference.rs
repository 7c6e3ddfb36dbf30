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
    for (at, sign) in source.text.match_indices(['第', '见']) {
        let rest = source.text.get(at + sign.len()..).unwrap_or_default();
        if sign == "见" {
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
            found.named.extend(part_number(rest));
        }
    }
    found
}

/// The number in 第三部分 or 第（三）项, `rest` being what follows 第.
fn part_number(rest: &str) -> Option<u32> {
    let rest = rest.trim_start_matches(['（', '(']);
    let length: usize = rest
        .chars()
        .take(6)
        .take_while(|&c| numeral::is_numeral(c) || ordinal::arabic_digit(c).is_some())
        .map(char::len_utf8)
        .sum();
    let (digits, after) = rest.split_at_checked(length)?;
    let after = after.trim_start_matches(['）', ')', '、', '，']);
    let value = numeral::read(digits).or_else(|| digits.parse().ok())?;
    PARTS
        .iter()
        .any(|part| after.starts_with(part))
        .then_some(value)
}
