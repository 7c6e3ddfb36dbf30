//! Ordinals (序号) in all their spellings, read at the start of a text and
//! written in the official one.

mod reading;

pub use reading::{read, read_opening};

use crate::numeral;
use crate::span::Span;

/// The family of signs an ordinal belongs to, whatever its spelling.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, serde::Serialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify))]
#[serde(rename_all = "snake_case")]
pub enum Form {
    /// `第一章`
    Chapter,
    /// `第一节`
    Section,
    /// `第一条`
    Article,
    /// `一、`, the first official level (GB/T 9704—2012 7.3.3).
    Chinese,
    /// `（一）`, the second.
    ChineseParen,
    /// `1.`, the third.
    Arabic,
    /// `（1）`, the fourth.
    ArabicParen,
    /// `1）`
    ArabicHalf,
    /// `①`
    Circled,
    /// `1.1`; the value is the last part.
    Multi,
    /// `第一，`
    Di,
    /// `一是`
    Shi,
    /// `一要`
    Yao,
}

impl Form {
    /// All forms, from the outermost to the innermost in usual drafts.
    pub const ALL: [Self; 13] = [
        Self::Chapter,
        Self::Section,
        Self::Article,
        Self::Chinese,
        Self::ChineseParen,
        Self::Arabic,
        Self::ArabicParen,
        Self::ArabicHalf,
        Self::Circled,
        Self::Multi,
        Self::Di,
        Self::Shi,
        Self::Yao,
    ];

    /// True for the series that usually run inside a paragraph: 一是, 一要.
    pub fn is_series(self) -> bool {
        matches!(self, Self::Shi | Self::Yao)
    }

    /// True for the provisions of rules: 第一章, 第一节, 第一条.
    pub fn is_provision(self) -> bool {
        matches!(self, Self::Chapter | Self::Section | Self::Article)
    }

    /// True where the numeral is written in Chinese.
    pub fn is_chinese(self) -> bool {
        matches!(
            self,
            Self::Chapter
                | Self::Section
                | Self::Article
                | Self::Chinese
                | Self::ChineseParen
                | Self::Di
                | Self::Shi
                | Self::Yao
        )
    }
}

/// An ordinal as it stands in a text.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Ordinal {
    /// The family of signs.
    pub form: Form,
    /// The number, from 1.
    pub value: u32,
    /// The whole ordinal with its marks, blanks after it not included.
    pub span: Span,
    /// The numeral alone; for a sign in one character (`㈠ ① ⒈`) that
    /// character.
    pub numeral: Span,
}

/// The number `value` in the official spelling of `form`.
///
/// `①` ends at 50; a higher number is written as `（51）`.
pub fn write(form: Form, value: u32) -> String {
    let numeral = write_numeral(form, value);
    match form {
        Form::Chapter => format!("第{numeral}章"),
        Form::Section => format!("第{numeral}节"),
        Form::Article => format!("第{numeral}条"),
        Form::Chinese => format!("{numeral}、"),
        Form::ChineseParen | Form::ArabicParen => format!("（{numeral}）"),
        Form::Arabic => format!("{numeral}."),
        Form::ArabicHalf => format!("{numeral}）"),
        Form::Circled => match circled(value) {
            Some(_) => numeral,
            None => format!("（{numeral}）"),
        },
        Form::Multi => format!("1.{numeral} "),
        Form::Di => format!("第{numeral}，"),
        Form::Shi => format!("{numeral}是"),
        Form::Yao => format!("{numeral}要"),
    }
}

/// What sets the words `rest` apart from `write(form, value)` before them: a
/// full-width blank after 第一章 and the like, a narrow one where the words
/// would make a figure of the ordinal (`1. 5G网络`), else nothing.
pub fn gap(form: Form, value: u32, rest: &str) -> &'static str {
    match form {
        _ if rest.is_empty() => "",
        Form::Chapter | Form::Section | Form::Article => "\u{3000}",
        _ => {
            let mut text = write(form, value);
            let length = text.len();
            text.extend(rest.chars().take(NEAR));
            let same = |o: Ordinal| (o.form, o.value, o.span.end) == (form, value, length);
            if read(&text, 0).is_some_and(same) {
                ""
            } else {
                " "
            }
        }
    }
}

/// How many characters after an ordinal can make it a figure.
const NEAR: usize = 16;

/// The numeral of `value` alone, as `form` writes it: 三, 3, ③.
pub fn write_numeral(form: Form, value: u32) -> String {
    if form.is_chinese() {
        numeral::write(value)
    } else if form == Form::Circled {
        circled(value).map_or_else(|| value.to_string(), String::from)
    } else {
        value.to_string()
    }
}

/// The blocks of signs in one character: first code point, first value, count
/// and the form they stand for.
const SINGLE: &[(u32, u32, u32, Form)] = &[
    (0x2460, 1, 20, Form::Circled),
    (0x3251, 21, 15, Form::Circled),
    (0x32B1, 36, 15, Form::Circled),
    (0x2776, 1, 10, Form::Circled),
    (0x2780, 1, 10, Form::Circled),
    (0x278A, 1, 10, Form::Circled),
    (0x24F5, 1, 10, Form::Circled),
    (0x2474, 1, 20, Form::ArabicParen),
    (0x2488, 1, 20, Form::Arabic),
    (0x3220, 1, 10, Form::ChineseParen),
];

fn circled(value: u32) -> Option<char> {
    let &(first, from, _, _) = SINGLE
        .iter()
        .take(3)
        .find(|&&(_, from, count, _)| (from..from + count).contains(&value))?;
    char::from_u32(first + value - from)
}

/// The form and value of a sign that is one character, as `①` or `㈠`.
pub fn single(c: char) -> Option<(Form, u32)> {
    // Every letter of a text is asked; nearly all lie outside these blocks.
    if !('\u{2460}'..='\u{32FF}').contains(&c) {
        return None;
    }
    let code = u32::from(c);
    SINGLE
        .iter()
        .find(|&&(first, _, count, _)| (first..first + count).contains(&code))
        .map(|&(first, from, _, form)| (form, code - first + from))
}

/// The sign for `value` in the block of signs that `sign` is from: ❷ for ❶.
///
/// `None` where `sign` is no such sign or its block ends before `value`.
pub fn single_like(sign: &str, value: u32) -> Option<char> {
    let code = u32::from(sign.chars().next()?);
    let &(first, from, count, form) = SINGLE
        .iter()
        .find(|&&(first, _, count, _)| (first..first + count).contains(&code))?;
    if form == Form::Circled && SINGLE.iter().take(3).any(|&(f, ..)| f == first) {
        return circled(value);
    }
    (from..from + count)
        .contains(&value)
        .then(|| char::from_u32(first + value - from))
        .flatten()
}

/// `digits` in full-width figures.
pub fn full_width(digits: &str) -> String {
    let wide = |c: char| char::from_u32(u32::from(c) + 0xFEE0).filter(|_| c.is_ascii_digit());
    digits.chars().map(|c| wide(c).unwrap_or(c)).collect()
}

/// The value of an Arabic digit, half-width or full-width.
pub fn arabic_digit(c: char) -> Option<u32> {
    match c {
        '０'..='９' => Some(u32::from(c) - u32::from('０')),
        _ => c.to_digit(10),
    }
}
