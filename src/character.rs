//! Kinds of characters, as Chinese typesetting and punctuation tell them apart.

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

/// True for a character that ends a line.
pub fn is_line_break(c: char) -> bool {
    matches!(
        c,
        '\n' | '\r' | '\u{0B}' | '\u{0C}' | '\u{85}' | '\u{2028}' | '\u{2029}'
    )
}
