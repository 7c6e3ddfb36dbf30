//! What in a text is no ordinary Chinese character: digits, numerals, letters,
//! blanks and marks, found once. They are a tenth of a text, so that a rule
//! that begins with one of them need not read the text again.

use crate::character::{is_blank, is_han, is_line_break};
use crate::numeral;
use crate::span::Span;
use crate::traditional;

/// What a token is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum TokenKind {
    /// A run of the digits 0 to 9.
    Digits,
    /// A run of Chinese numerals, 两, 万 and 亿 among them. Not every one means
    /// a number: 万众一心, 统一.
    Numerals,
    /// A run of the letters A to Z.
    Letters,
    /// A run of characters in a traditional form (繁体字), which simplified text
    /// never has.
    Traditional,
    /// A run of blanks.
    Blank,
    /// One character that ends a line.
    Break,
    /// Any other single character that is not Chinese.
    Mark(char),
}

/// A stretch of one kind, as long as possible.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Token {
    /// Where it stands.
    pub span: Span,
    /// What it is.
    pub kind: TokenKind,
}

impl Token {
    /// The mark, where it is one.
    pub fn mark(&self) -> Option<char> {
        match self.kind {
            TokenKind::Mark(c) => Some(c),
            _ => None,
        }
    }

    /// True for the mark `c`.
    pub fn is(&self, c: char) -> bool {
        self.kind == TokenKind::Mark(c)
    }
}

/// Adds the tokens of `text`, which begins at the byte `base`, to `list`.
pub fn tokens(text: &str, base: usize, list: &mut Vec<Token>) {
    // A run goes on only from the token that ends where the next begins.
    let mut end = usize::MAX;
    let mut rest = text;
    loop {
        rest = past_ordinary(rest);
        let at = text.len() - rest.len();
        let mut chars = rest.chars();
        let Some(c) = chars.next() else { return };
        rest = chars.as_str();
        let Some(kind) = kind(c) else { continue };
        let start = base + at;
        let run = !matches!(kind, TokenKind::Mark(_) | TokenKind::Break);
        let next = start + c.len_utf8();
        match list.last_mut() {
            Some(last) if run && end == start && last.kind == kind => last.span.end = next,
            _ => list.push(Token {
                span: Span::new(start, next),
                kind,
            }),
        }
        end = next;
    }
}

/// The kind of token that `c` belongs to; `None` for an ordinary Chinese
/// character.
fn kind(c: char) -> Option<TokenKind> {
    Some(match c {
        // Most marks: told first.
        '，' | '、' | '。' | '；' | '：' | '“' | '”' | '（' | '）' | '《' | '》' => {
            TokenKind::Mark(c)
        }
        '0'..='9' => TokenKind::Digits,
        'A'..='Z' | 'a'..='z' => TokenKind::Letters,
        _ if numeral::is_amount(c) => TokenKind::Numerals,
        _ if is_blank(c) => TokenKind::Blank,
        _ if is_line_break(c) => TokenKind::Break,
        // What stands out in this block and is no amount.
        '\u{4E00}'..='\u{9FFF}' => TokenKind::Traditional,
        // A compatibility form only looks like the ordinary character.
        _ if is_han(c) && !('\u{F900}'..='\u{FAFF}').contains(&c) => return None,
        _ => TokenKind::Mark(c),
    })
}

/// What follows the ordinary Chinese characters that `text` begins with. Most of
/// every text is passed here, so nothing is decoded.
#[inline]
fn past_ordinary(text: &str) -> &str {
    let mut rest = text.as_bytes();
    while let [first @ 0xE4..=0xE9, second, third, tail @ ..] = rest {
        let block = usize::from(first - 0xE4) << 6 | usize::from(second & 0x3F);
        let block = STANDS_OUT.get(block).copied().unwrap_or_default();
        if block >> (third & 0x3F) & 1 == 1 {
            break;
        }
        rest = tail;
    }
    text.get(text.len() - rest.len()..).unwrap_or_default()
}

/// The blocks of sixty-four characters from U+4000 to U+4DFF.
const BEFORE: usize = (0x4E00 - 0x4000) / 64;

/// A bit for each character from U+4000 to U+9FFF that is no ordinary Chinese
/// one: amounts (`numeral::is_amount`), traditional forms, and all before U+4E00.
static STANDS_OUT: [u64; BEFORE + traditional::BLOCKS] = stands_out();

#[expect(clippy::indexing_slicing, reason = "worked out by the compiler")]
const fn stands_out() -> [u64; BEFORE + traditional::BLOCKS] {
    let numerals = [
        '一', '二', '三', '四', '五', '六', '七', '八', '九', '十', '百', '千', '两', '万', '亿',
        '零',
    ];
    let traditional = traditional::bits();
    let mut bits = [u64::MAX; BEFORE + traditional::BLOCKS];
    let mut at = 0;
    while at < traditional.len() {
        bits[BEFORE + at] = traditional[at];
        at += 1;
    }
    let mut at = 0;
    while at < numerals.len() {
        let place = numerals[at] as usize - 0x4000;
        bits[place / 64] |= 1 << (place % 64);
        at += 1;
    }
    bits
}

/// The tokens of a text, with where to begin for each stretch of it.
#[derive(Clone, Debug, Default)]
pub struct Tokens {
    list: Vec<Token>,
    /// How many tokens begin before each stretch of so many bytes.
    before: Vec<u32>,
    /// Every mark, once.
    marks: Vec<char>,
}

/// Bytes in a stretch.
const STRETCH: usize = 64;

impl Tokens {
    /// The tokens of `text`.
    pub fn of(text: &str) -> Self {
        let mut list = Vec::with_capacity(text.len() / 12);
        tokens(text, 0, &mut list);
        let mut before = Vec::with_capacity(text.len() / STRETCH + 2);
        let mut marks = Vec::new();
        for (count, token) in (0..).zip(&list) {
            while before.len() * STRETCH <= token.span.start {
                before.push(count);
            }
            if let Some(c) = token.mark().filter(|c| !marks.contains(c)) {
                marks.push(c);
            }
        }
        Self {
            list,
            before,
            marks,
        }
    }

    /// Every mark that there is, once.
    pub fn marks(&self) -> &[char] {
        &self.marks
    }

    /// All of them, sorted by place.
    pub fn all(&self) -> &[Token] {
        &self.list
    }

    /// Those that begin inside `span`.
    pub fn within(&self, span: Span) -> &[Token] {
        let (from, to) = (self.place(span.start), self.place(span.end));
        self.list.get(from..to).unwrap_or_default()
    }

    /// How many tokens begin before the byte `at`.
    fn place(&self, at: usize) -> usize {
        let Some(&count) = self.before.get(at / STRETCH) else {
            return self.list.len();
        };
        let count = usize::try_from(count).unwrap_or(usize::MAX);
        let rest = self.list.get(count..).unwrap_or_default().iter();
        count + rest.take_while(|t| t.span.start < at).count()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn amounts_and_traditional_forms_stand_out() {
        for c in '\u{4E00}'..='\u{9FFF}' {
            let expected = numeral::is_amount(c) || traditional::simplified(c).is_some();
            let text = c.to_string();
            assert_eq!(past_ordinary(&text) == text, expected, "{c}");
        }
    }

    #[test]
    fn the_tokens_of_every_stretch_are_given() {
        let text = "共2024年，三万GB 。".repeat(20) + &"，".repeat(40) + &"和".repeat(90) + "1";
        let tokens = Tokens::of(&text);
        for (start, end) in [(0, text.len()), (0, 0), (13, 21), (200, 500), (700, 701)] {
            let begins = |t: &&Token| (start..end).contains(&t.span.start);
            let expected: Vec<&Token> = tokens.all().iter().filter(begins).collect();
            let given: Vec<&Token> = tokens.within(Span::new(start, end)).iter().collect();
            assert_eq!(given, expected, "{start}..{end}");
        }
    }

    #[test]
    fn a_text_is_cut_into_runs_and_marks() {
        let text = "共2024年，三万GB 。";
        let mut list = Vec::new();
        tokens(text, 10, &mut list);
        let read: Vec<(TokenKind, &str)> = list
            .iter()
            .map(|t| {
                (
                    t.kind,
                    text.get(t.span.start - 10..t.span.end - 10).unwrap(),
                )
            })
            .collect();
        let expected = [
            (TokenKind::Digits, "2024"),
            (TokenKind::Mark('，'), "，"),
            (TokenKind::Numerals, "三万"),
            (TokenKind::Letters, "GB"),
            (TokenKind::Blank, " "),
            (TokenKind::Mark('。'), "。"),
        ];
        assert_eq!(read, expected);
    }
}
