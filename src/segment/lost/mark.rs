//! Ordinals that may open a paragraph inside a line, with what stands before
//! them.

use super::before;
use super::words::Words;
use crate::character::{is_blank, is_sentence_end};
use crate::numeral::{self, is_numeral};
use crate::ordinal::{self, Form, arabic_digit};

/// The signs that number paragraphs, from the outermost to the innermost in
/// usual drafts; each is a series of its own.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Sign {
    /// `第一部分`, `第一编`
    Part,
    /// `第一章`
    Chapter,
    /// `第一节`
    Section,
    /// `第一条`
    Article,
    /// `一、`
    Chinese,
    /// `（一）`
    ChineseParen,
    /// `1.`
    Arabic,
    /// `（1）`
    ArabicParen,
    /// `1）`
    ArabicHalf,
}

impl Sign {
    /// How many there are.
    pub(super) const COUNT: usize = 9;

    /// True for the signs that also open a paragraph after a heading whose
    /// line break was lost, with no mark between.
    pub(super) fn is_outer(self) -> bool {
        !matches!(self, Self::Arabic | Self::ArabicParen | Self::ArabicHalf)
    }

    fn of(form: Form) -> Option<Self> {
        Some(match form {
            Form::Chinese => Self::Chinese,
            Form::ChineseParen => Self::ChineseParen,
            Form::Arabic => Self::Arabic,
            Form::ArabicParen => Self::ArabicParen,
            Form::ArabicHalf => Self::ArabicHalf,
            _ => return None,
        })
    }
}

/// What stands right before an ordinal.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Edge {
    /// A word.
    Bare,
    /// A closing bracket or quotation mark, or a blank.
    Loose,
    /// ； or ：
    Clause,
    /// The end of a sentence, or the start of the line.
    Sentence,
}

/// An ordinal that may open a paragraph.
#[derive(Clone, Copy, Debug)]
pub(super) struct Mark {
    /// Where it begins.
    pub(super) at: usize,
    /// Where its words begin.
    pub(super) end: usize,
    /// The sign it is written with.
    pub(super) sign: Sign,
    /// Its number.
    pub(super) value: u32,
    /// What stands before it.
    pub(super) edge: Edge,
    /// Digits follow, as in a decimal: only its neighbours can prove it.
    pub(super) doubtful: bool,
}

/// What an ordinal begins with, the signs in one character left out.
static SIGNS: Words = Words::new(&[
    "第", "（", "一", "二", "三", "四", "五", "六", "七", "八", "九", "十", "百", "〇", "零", "０",
    "１", "２", "３", "４", "５", "６", "７", "８", "９",
]);

/// The ordinals of `text` from `from` on, in order.
pub(super) fn marks(text: &str, from: usize) -> Vec<Mark> {
    let mut marks = Vec::new();
    let mut at = from;
    while let Some(c) = next(text, &mut at) {
        let here = at;
        at += c.len_utf8();
        let opens = matches!(c, '第' | '（' | '(')
            || arabic_digit(c).is_some()
            || is_numeral(c)
            || ordinal::single(c).is_some();
        if !opens || !matches!(c, '（' | '(' | '第') && inside(text, here) {
            continue;
        }
        let rest = text.get(here..).unwrap_or_default();
        let Some((sign, value, length, doubtful)) = read(c, rest) else {
            continue;
        };
        let edge = edge(text, here);
        // 统一、协调 lists words, “一、”之下 names a sign.
        let word = sign == Sign::Chinese && value == 1 && edge == Edge::Bare && in_word(text, here);
        if word || edge < Edge::Clause && in_quotes(text, here) {
            continue;
        }
        // 附件1，以下简称 is a pause, 7，市里 after a sentence is mistyped.
        let pause = rest.get(..length).is_some_and(|o| o.ends_with(['，', ',']));
        if pause && edge < Edge::Sentence {
            continue;
        }
        at = here + length;
        marks.push(Mark {
            at: here,
            end: at,
            sign,
            value,
            edge,
            doubtful,
        });
    }
    marks
}

/// The next character from `at` on that may begin an ordinal; `at` moves to it.
fn next(text: &str, at: &mut usize) -> Option<char> {
    let bytes = text.as_bytes();
    loop {
        let rest = bytes.get(*at..)?;
        let first = *rest.first()?;
        let (length, may) = match (first, rest.first_chunk()) {
            (0..0x80, _) => (1, first.is_ascii_digit() || first == b'('),
            (0x80..0xE0, _) => (2, false),
            // ① and its like stand in blocks of their own.
            (0xE2, Some([_, 0x91..=0x93 | 0x9D | 0x9E, _])) => (3, true),
            (0xE3, Some([_, 0x88..=0x8B, _])) => (3, true),
            (0xE0..0xF0, Some(c)) => (3, SIGNS.begin(c)),
            (0xE0..0xF0, None) => (3, false),
            (0xF0.., _) => (4, false),
        };
        if may {
            return text.get(*at..)?.chars().next();
        }
        *at += length;
    }
}

/// True inside a number.
fn inside(text: &str, at: usize) -> bool {
    let previous = before(text, at, 4).chars().next_back();
    previous.is_some_and(|p| {
        is_numeral(p) || arabic_digit(p).is_some() || matches!(p, '第' | '.' | '．' | '-' | '—')
    })
}

/// True where 一 at `at` is the end of a word: 统一, 唯一.
fn in_word(text: &str, at: usize) -> bool {
    const WORDS: &str = "统唯单之同专归划逐万周合不";
    before(text, at, 4).ends_with(|c| WORDS.contains(c))
}

/// True right after a quotation mark that is open at `at`, ordinals between.
fn in_quotes(text: &str, at: usize) -> bool {
    let near = before(text, at, 24);
    let quoted = near
        .rfind('“')
        .and_then(|open| near.get(open + '“'.len_utf8()..));
    quoted.is_some_and(|words| {
        words
            .chars()
            .all(|c| is_numeral(c) || c.is_ascii_digit() || "（）()、.．".contains(c))
    })
}

/// What stands before `at`.
fn edge(text: &str, at: usize) -> Edge {
    let mut least = Edge::Bare;
    for c in before(text, at, 60).chars().rev() {
        match c {
            _ if is_sentence_end(c) => return Edge::Sentence,
            '；' | ';' | '：' | ':' => return Edge::Clause,
            // A quotation closes after its full stop; a blank changes nothing.
            '”' | '’' | '》' | '）' | ')' | '}' => least = Edge::Loose,
            _ if is_blank(c) => least = Edge::Loose,
            _ => return least,
        }
    }
    if at < 60 { Edge::Sentence } else { least }
}

/// Reads the ordinal at the start of `rest`, which begins with `first`: its
/// sign, number and length, and whether digits follow.
fn read(first: char, rest: &str) -> Option<(Sign, u32, usize, bool)> {
    if first == '第' {
        return numbered(rest);
    }
    if let Some(ordinal) = ordinal::read(rest, 0) {
        let sign = Sign::of(ordinal.form)?;
        let written = rest.get(..ordinal.span.end)?;
        // 一： and 一， are labels and counts far more often.
        let pause = sign != Sign::Chinese || written.ends_with(['、', '．', '.']);
        // 前款第（二）项 cites, 1、至 counts.
        let bracketed = written.ends_with(['）', ')']);
        let next = rest.get(ordinal.span.end..)?.chars().next();
        let cited = next.is_some_and(|c| {
            matches!(c, '至' | '、' | '，') || bracketed && matches!(c, '项' | '款' | '目' | '点')
        });
        // 2。 is mistyped, or the end of a sentence.
        let doubtful = written.ends_with('。');
        return (pause && !cited).then_some((sign, ordinal.value, ordinal.span.end, doubtful));
    }
    // 1.35千伏: a number follows the ordinal at once.
    let digits = rest.bytes().take_while(u8::is_ascii_digit).count();
    let after = rest.get(digits..)?;
    let mut chars = after.chars();
    let mark = chars.next().filter(|c| matches!(c, '.' | '．'))?;
    let follows = chars.next()?.is_ascii_digit();
    let value: u32 = rest.get(..digits).filter(|d| d.len() < 3)?.parse().ok()?;
    (follows && value > 0).then_some((Sign::Arabic, value, digits + mark.len_utf8(), true))
}

/// Reads 第一章, 第二条, 第三部分.
fn numbered(rest: &str) -> Option<(Sign, u32, usize, bool)> {
    let inner = rest.strip_prefix('第')?;
    let length: usize = inner
        .chars()
        .take(7)
        .take_while(|&c| is_numeral(c) || is_blank(c))
        .map(char::len_utf8)
        .sum();
    let value = numeral::read(inner.get(..length)?.trim_matches(is_blank))?;
    let unit = inner.get(length..)?;
    let (sign, unit) = [
        ("部分", Sign::Part),
        ("编", Sign::Part),
        ("章", Sign::Chapter),
        ("节", Sign::Section),
        ("条", Sign::Article),
    ]
    .into_iter()
    .find_map(|(word, sign)| unit.starts_with(word).then_some((sign, word)))?;
    let end = rest.len() - inner.len() + length + unit.len();
    // 第三条第二款, 第二部分的 cite or tell; a part leaves a blank.
    let next = rest.get(end..)?.chars().next();
    let rest = rest.get(end..)?;
    let cited =
        next.is_some_and(|c| "第的、，和与及至款：".contains(c)) || rest.starts_with("规定");
    let set_off = sign != Sign::Part || next.is_none_or(is_blank);
    (!cited && set_off).then_some((sign, value, end, false))
}
