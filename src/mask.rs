//! Stretches that rules about marks and widths leave alone: addresses, paths,
//! times, ratios, versions, telephone numbers, document numbers, code, and the
//! words of an English sentence.

use crate::character::is_blank;
use crate::document_number::{self, Code};
use crate::span::Span;

/// The masked stretches of one text.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Masks {
    /// Sorted, disjoint.
    spans: Vec<Span>,
}

impl Masks {
    /// True where the byte `at` lies inside a masked stretch.
    pub fn covers(&self, at: usize) -> bool {
        let after = self.spans.partition_point(|s| s.start <= at);
        after > 0 && self.spans.get(after - 1).is_some_and(|s| s.contains(at))
    }

    /// Adds a stretch; one that begins inside the last is joined to it.
    fn push(&mut self, span: Span) {
        match self.spans.last_mut() {
            Some(last) if span.start <= last.end => *last = last.cover(span),
            _ => self.spans.push(span),
        }
    }
}

/// The masked stretches of `text`, found in one pass.
pub fn masks(text: &str) -> Masks {
    let mut masks = Masks::default();
    let mut scan = Scan { text, at: 0 };
    while let Some(c) = scan.peek() {
        match c {
            '`' => scan.code(&mut masks),
            '〔' => scan.document_number(&mut masks),
            '(' | '[' if scan.bracketed_number(&mut masks) => {}
            '\u{21}'..='\u{7E}' => scan.word(&mut masks),
            _ => scan.at += c.len_utf8(),
        }
    }
    masks
}

/// Reads forward over the text, each character a bounded number of times.
struct Scan<'a> {
    text: &'a str,
    at: usize,
}

impl<'a> Scan<'a> {
    fn rest(&self) -> &'a str {
        self.text.get(self.at..).unwrap_or_default()
    }

    fn peek(&self) -> Option<char> {
        self.rest().chars().next()
    }

    fn slice(&self, start: usize, end: usize) -> &'a str {
        self.text.get(start..end).unwrap_or_default()
    }

    /// `` `code` `` up to the closing tick on the same line. An unclosed tick
    /// is an ordinary character, and so is the rest of its line.
    fn code(&mut self, masks: &mut Masks) {
        let start = self.at;
        let rest = self.rest();
        let length = rest
            .bytes()
            .skip(1)
            .take(200)
            .take_while(|&b| b != b'\n')
            .position(|b| b == b'`');
        self.at += length.map_or(1, |n| n + 2);
        if length.is_some() {
            masks.push(Span::new(start, self.at));
        }
    }

    /// `〔2024〕7号`
    fn document_number(&mut self, masks: &mut Masks) {
        let start = self.at;
        let end = self
            .rest()
            .char_indices()
            .take(14)
            .find(|&(_, c)| c == '号');
        self.at += '〔'.len_utf8();
        if let Some((i, c)) = end {
            self.at = start + i + c.len_utf8();
            masks.push(Span::new(start, self.at));
        }
    }

    /// `财税(2024)7号`: the brackets are wrong, but no matter of width.
    fn bracketed_number(&mut self, masks: &mut Masks) -> bool {
        let before = self.slice(0, self.at);
        let number = Some(self.rest())
            .filter(|_| document_number::code(before) != Code::Other)
            .and_then(document_number::read);
        if let Some(number) = number {
            let start = self.at;
            self.at += number.length;
            masks.push(Span::new(start, self.at));
        }
        number.is_some()
    }

    /// A stretch of ASCII signs without a blank, and what in it is masked.
    fn word(&mut self, masks: &mut Masks) {
        let start = self.at;
        let length = self
            .rest()
            .bytes()
            .take_while(|b| b.is_ascii_graphic() && *b != b'`')
            .count();
        self.at += length;
        let word = self.slice(start, self.at);
        if let Some(address) = address(word) {
            masks.push(address.moved(start));
        } else {
            for span in inner(word) {
                masks.push(span.moved(start));
            }
        }
        self.standard_number(word, masks);
        self.sentence(start, word, masks);
    }

    /// `GB/T 9704—2012`: what follows the letters, blank and dash included.
    fn standard_number(&mut self, word: &str, masks: &mut Masks) {
        let letters = word.trim_start_matches(|c: char| !c.is_ascii_alphabetic());
        let named =
            letters.len() >= 2 && letters.bytes().all(|b| b.is_ascii_uppercase() || b == b'/');
        let digits_follow = self
            .rest()
            .trim_start_matches(is_blank)
            .starts_with(|c: char| c.is_ascii_digit());
        let dashed_number = word.ends_with(|c: char| c.is_ascii_digit());
        if !(named && digits_follow || dashed_number && letters.len() > 2) {
            return;
        }
        let end = self
            .rest()
            .char_indices()
            .take(24)
            .find(|&(i, c)| {
                !(c.is_ascii_digit()
                    || matches!(c, '.' | '-' | '—' | '–' | '－')
                    || i == 0 && is_blank(c))
            })
            .map_or(0, |(i, _)| i);
        let number = self.slice(self.at, self.at + end);
        if end > 0 && number.ends_with(|c: char| c.is_ascii_digit()) {
            masks.push(Span::new(self.at - letters.len(), self.at + end));
            self.at += end;
        }
    }

    /// A mark at the end of a word that another Latin word follows belongs to
    /// an English sentence.
    fn sentence(&self, start: usize, word: &str, masks: &mut Masks) {
        let mut next = self.rest().chars();
        let goes_on = self.at == start + word.len()
            && next.next() == Some(' ')
            && next.next().is_some_and(|c| c.is_ascii_alphabetic());
        let marks = word.len()
            - word
                .trim_end_matches(|c: char| !c.is_ascii_alphanumeric())
                .len();
        if goes_on && marks > 0 && word.bytes().any(|b| b.is_ascii_alphabetic()) {
            masks.push(Span::new(self.at - marks, self.at));
        }
    }
}

/// The web or mail address in `word`, without the marks of the sentence
/// around it.
fn address(word: &str) -> Option<Span> {
    let is_part = |c: char| c.is_ascii_alphanumeric() || matches!(c, '.' | '_' | '-' | '+');
    let anchor = match word.find("://") {
        Some(at) => at,
        None => word.find("www.").or_else(|| {
            let at = word.find('@')?;
            word.get(at..)?.contains('.').then_some(at)
        })?,
    };
    let before = word.get(..anchor)?;
    let start = before.trim_end_matches(is_part).len();
    let closing = |c: char| {
        matches!(
            c,
            ',' | ';' | ':' | '!' | '?' | '.' | ')' | '"' | '\'' | '>'
        )
    };
    let end = word.trim_end_matches(closing).len();
    (end > anchor).then(|| Span::new(start, end))
}

/// The stretches of letters and digits with marks between them: `12:30`,
/// `1,200.5`, `v1.2.3`, `138****1234`, `C:\a`, and entities: `&nbsp;`.
fn inner(word: &str) -> Vec<Span> {
    let mut spans = Vec::new();
    let mut start = None;
    let mut last: Option<usize> = None;
    let mut marked = false;
    for (i, b) in word.bytes().enumerate() {
        if b.is_ascii_alphanumeric() {
            marked |= last.is_some_and(|l| l + 1 < i);
            start = start.or(Some(i));
            last = Some(i);
        } else if b == b'(' || b == b'"' || b == b')' {
            // A bracket or quotation mark divides words: OK(10:30).
            close(&mut spans, start, last, marked);
            (start, last, marked) = (None, None, false);
        } else if b == b';' && entity(word, i) {
            last = Some(i);
            marked = true;
        }
    }
    close(&mut spans, start, last, marked);
    spans
}

fn close(spans: &mut Vec<Span>, start: Option<usize>, last: Option<usize>, marked: bool) {
    if let (Some(start), Some(last), true) = (start, last, marked) {
        spans.push(Span::new(start, last + 1));
    }
}

/// True where the `;` at `end` closes an entity.
fn entity(word: &str, end: usize) -> bool {
    let before = word.get(..end).unwrap_or_default();
    before
        .rsplit_once('&')
        .is_some_and(|(_, name)| !name.is_empty() && name.len() < 9)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn masked(text: &str) -> Vec<&str> {
        let spans = masks(text).spans;
        spans
            .iter()
            .filter_map(|s| text.get(s.start..s.end))
            .collect()
    }

    #[test]
    fn addresses_numbers_and_codes_are_masked() {
        let cases: &[(&str, &[&str])] = &[
            (
                "网址:http://www.example.cn/a,b.htm。",
                &["http://www.example.cn/a,b.htm"],
            ),
            ("邮箱a.b@example.cn,请回复", &["a.b@example.cn"]),
            ("上午8:30至12:00", &["8:30", "12:00"]),
            ("比例1:5,下同", &["1:5"]),
            ("版本v1.2.3发布", &["v1.2.3"]),
            ("按GB/T 9704—2012执行", &["GB/T 9704—2012"]),
            ("国发〔2024〕7号文件", &["〔2024〕7号"]),
            ("国发(2024)7号文件", &["(2024)7号"]),
            ("财政部令(2024)7号", &[]),
            ("1,200.5万元", &["1,200.5"]),
            ("手机138****1234", &["138****1234"]),
            ("Hello, world! 大家好", &[","]),
            ("键入`a,b`即可", &["`a,b`"]),
            ("经研究&nbsp;同意", &["nbsp;"]),
            ("各单位,各科室", &[]),
            ("推进\"放管服\"改革", &[]),
            ("共5项,其中", &[]),
        ];
        for (text, expected) in cases {
            assert_eq!(&masked(text), expected, "{text}");
        }
    }

    #[test]
    fn a_byte_is_covered_or_not() {
        let masks = masks("在8:30开会");
        assert!(!masks.covers(2));
        assert!(masks.covers(4));
        assert!(!masks.covers(7));
    }
}
