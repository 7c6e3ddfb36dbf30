//! Kinds of characters, as Chinese typesetting and punctuation tell them apart,
//! and the stretches of a text that are of one kind.

use crate::span::Span;

/// True for a Chinese character (汉字), the ideographic zero 〇 included.
pub fn is_han(c: char) -> bool {
    matches!(c,
        '\u{3400}'..='\u{4DBF}'
        | '\u{4E00}'..='\u{9FFF}'
        | '\u{F900}'..='\u{FAFF}'
        | '\u{20000}'..='\u{323AF}'
        | '〇')
}

/// True for the full-width marks of Chinese text, the quotation marks and
/// dashes that it shares with Western text included.
pub fn is_chinese_mark(c: char) -> bool {
    matches!(
        c,
        '，' | '。'
            | '、'
            | '；'
            | '：'
            | '？'
            | '！'
            | '（'
            | '）'
            | '《'
            | '》'
            | '〈'
            | '〉'
            | '【'
            | '】'
            | '〔'
            | '〕'
            | '［'
            | '］'
            | '“'
            | '”'
            | '‘'
            | '’'
            | '…'
            | '—'
            | '～'
            | '·'
    )
}

/// True for a Chinese character or mark: what half-width marks and blanks may
/// not stand between.
pub fn is_chinese(c: char) -> bool {
    is_han(c) || is_chinese_mark(c)
}

/// True where a sentence may end: 。！？…… and their half-width forms, closing
/// marks not counted.
pub fn is_sentence_end(c: char) -> bool {
    matches!(c, '。' | '！' | '？' | '…' | '!' | '?')
}

/// True for every blank that a paste brings: space, tab, no-break, full-width,
/// en, em and thin spaces. Line breaks are not blanks.
pub fn is_blank(c: char) -> bool {
    matches!(
        c,
        ' ' | '\t' | '\u{A0}' | '\u{1680}' | '\u{2000}'
            ..='\u{200A}' | '\u{202F}' | '\u{205F}' | '\u{3000}'
    )
}

/// True for a character that takes no room and that no draft means: zero-width
/// spaces and joiners, a byte-order mark.
pub fn is_invisible(c: char) -> bool {
    matches!(c, '\u{200B}'..='\u{200F}' | '\u{2060}' | '\u{FEFF}')
}

/// True for a character that ends a line.
pub fn is_line_break(c: char) -> bool {
    matches!(
        c,
        '\n' | '\r' | '\u{0B}' | '\u{0C}' | '\u{85}' | '\u{2028}' | '\u{2029}'
    )
}

/// True for a mark that closes what an opening mark began.
pub fn is_closing_mark(c: char) -> bool {
    matches!(c, '）' | '》' | '〉' | '】' | '〕' | '］' | '”' | '’')
}

/// True for a mark that begins what a closing mark ends.
pub fn is_opening_mark(c: char) -> bool {
    matches!(c, '（' | '《' | '〈' | '【' | '〔' | '［' | '“' | '‘')
}

/// True where Latin letters outweigh Chinese characters so far that the text
/// follows Western habits: an English sentence, a line of code.
pub fn is_western(text: &str) -> bool {
    let (mut letters, mut han) = (0_usize, 0_usize);
    for c in text.chars() {
        letters += usize::from(c.is_ascii_alphabetic());
        han += usize::from(is_han(c));
    }
    letters > 2 * han
}

/// The characters of `text` as codes, with their places. Chinese characters,
/// nearly all of a text, are read in half the instructions of `char_indices`.
#[inline]
pub fn codes(text: &str) -> impl Iterator<Item = (usize, u32)> {
    let mut rest = text.as_bytes();
    std::iter::from_fn(move || {
        let at = text.len() - rest.len();
        // U+4000 to U+9FFF
        if let [first @ 0xE4..=0xE9, second, third, tail @ ..] = rest {
            rest = tail;
            let high = u32::from(first & 0x0F) << 12;
            return Some((
                at,
                high | u32::from(second & 0x3F) << 6 | u32::from(third & 0x3F),
            ));
        }
        let c = text.get(at..)?.chars().next()?;
        rest = rest.get(c.len_utf8()..).unwrap_or_default();
        Some((at, u32::from(c)))
    })
}

/// A stretch of characters of one kind with its neighbours.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Run {
    /// The stretch, as long as possible.
    pub span: Span,
    /// The character before it.
    pub before: Option<char>,
    /// The character after it.
    pub after: Option<char>,
}

impl Run {
    /// The same stretch with its place counted from the byte `start`: a place
    /// in a text becomes a place in a part of it.
    pub fn counted_from(self, start: usize) -> Self {
        let span = Span::new(self.span.start - start, self.span.end - start);
        Self { span, ..self }
    }
}

/// All stretches of `text` whose characters are of `kind`, in order.
pub fn runs(text: &str, kind: impl Fn(char) -> bool) -> impl Iterator<Item = Run> {
    let mut chars = text.char_indices().peekable();
    let mut before = None;
    std::iter::from_fn(move || {
        loop {
            let (at, c) = chars.next()?;
            if !kind(c) {
                before = Some(c);
                continue;
            }
            let (mut last, mut end) = (c, at + c.len_utf8());
            while let Some((i, c)) = chars.next_if(|&(_, c)| kind(c)) {
                (last, end) = (c, i + c.len_utf8());
            }
            let run = Run {
                span: Span::new(at, end),
                before,
                after: chars.peek().map(|&(_, c)| c),
            };
            before = Some(last);
            return Some(run);
        }
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_character_is_given_with_its_place() {
        let text = "一a〇䀀鿿\u{3FFF}\u{A000}，\u{20000}é\n";
        let given: Vec<_> = codes(text).collect();
        let expected: Vec<_> = text.char_indices().map(|(at, c)| (at, c.into())).collect();
        assert_eq!(given, expected);
    }
}
