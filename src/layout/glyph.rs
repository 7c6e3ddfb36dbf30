//! A text as a row of glyphs: how wide each is, and on which side of it a
//! line may break. Widths are those of the fonts of official documents, where
//! a Chinese character fills a cell and a Western one half of its size.

use crate::character::{is_blank, is_han};
use crate::profile::{Page, Twips};

/// The parts of a twip that lines are reckoned in: those in which Word is told
/// the width of a cell.
pub(super) const FINE: Twips = 4096;

/// A character on its way into a line.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Glyph {
    /// Its first byte in the text.
    pub(super) at: usize,
    /// The byte after it.
    pub(super) end: usize,
    /// How far it moves the pen.
    pub(super) width: Twips,
    /// What `width` leaves out, in parts of a twip: the cells of a line are no
    /// whole twips.
    pub(super) rest: Twips,
    /// Free space before it where it does not open a line: between a Chinese
    /// character and a Western letter or digit.
    pub(super) gap: Twips,
    /// What it is to the line breaker.
    pub(super) class: Class,
    /// Whether it is a Western character, half as wide as its size.
    pub(super) western: bool,
    /// Whether a line may end before it.
    pub(super) may_open: bool,
}

impl Glyph {
    /// Its width in parts of a twip.
    pub(super) fn fine(&self) -> Twips {
        self.width * FINE + self.rest
    }
}

/// What a character is to the line breaker. The prohibitions are those of
/// GB/T 15834—2011 5.1, and more that LibreOffice keeps.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Class {
    /// A Chinese character, or any other that fills a cell.
    Han,
    /// 。，、；：？！
    Stop,
    /// An opening bracket or a currency sign.
    Open,
    /// A closing bracket.
    Close,
    /// “ ‘, kept with both neighbours.
    OpenQuote,
    /// ” ’ and the straight quotation marks, kept with both neighbours.
    Quote,
    /// —
    Dash,
    /// Marks and units that end what they stand behind: …, ·, ～, ％, ℃.
    Tail,
    /// `/`, kept with what is before it, and with a Chinese character behind it.
    Slash,
    /// A Western digit.
    Digit,
    /// A Western letter.
    Letter,
    /// A Western stop or comma, which stands inside addresses and numbers.
    Point,
    /// A Western ? or !, behind which an address may be broken.
    Query,
    /// A hyphen.
    Hyphen,
    /// A sign that stands before a number.
    Sign,
    /// A blank; nothing at the end of a line.
    Blank,
    /// A mark that is drawn over what stands before it.
    Joined,
}

impl Class {
    /// The class of `c`.
    pub(super) fn of(c: char) -> Self {
        match c {
            '。' | '．' | '，' | '、' | '；' | '：' | '？' | '！' => Self::Stop,
            '（' | '〔' | '【' | '《' | '〈' | '［' | '「' | '『' | '〖' | '｛' | '￥' | '('
            | '[' | '{' | '¥' | '$' | '£' => Self::Open,
            '）' | '〕' | '】' | '》' | '〉' | '］' | '」' | '』' | '〗' | '｝' | ')' | ']'
            | '}' => Self::Close,
            '“' | '‘' => Self::OpenQuote,
            '”' | '’' | '"' | '\'' => Self::Quote,
            '—' => Self::Dash,
            '…' | '·' | '～' | '％' | '%' | '‰' | '℃' | '°' | '′' | '″' | '々' | '•' | '~' => {
                Self::Tail
            }
            '/' | '／' => Self::Slash,
            '0'..='9' => Self::Digit,
            '.' | ',' | ':' | ';' => Self::Point,
            '?' | '!' => Self::Query,
            '-' | '–' | '‐' => Self::Hyphen,
            '+' | '−' | '±' => Self::Sign,
            _ if is_blank(c) || c.is_control() => Self::Blank,
            '\u{300}'..='\u{36F}'
            | '\u{200B}'..='\u{200F}'
            | '\u{2060}'..='\u{2064}'
            | '\u{20D0}'..='\u{20FF}'
            | '\u{FE00}'..='\u{FE0F}'
            | '\u{FEFF}'
            | '\u{E0100}'..='\u{E01EF}' => Self::Joined,
            '!'..='~' | '\u{A1}'..='\u{36F}' if !matches!(c, '×' | '÷' | '§') => Self::Letter,
            _ => Self::Han,
        }
    }

    /// True where `c`, which is of this class, is half as wide as its size.
    fn is_western(self, c: char) -> bool {
        self == Self::Letter || c.is_ascii() || c == '\u{A0}'
    }

    /// True for a mark that no line may open with.
    fn must_follow(self) -> bool {
        matches!(
            self,
            Self::Stop
                | Self::Close
                | Self::Quote
                | Self::Tail
                | Self::Slash
                | Self::Point
                | Self::Query
                | Self::Hyphen
                | Self::Blank
                | Self::Joined
        )
    }

    /// True for a mark that no line may end with.
    fn must_lead(self) -> bool {
        matches!(
            self,
            Self::Open | Self::OpenQuote | Self::Quote | Self::Slash | Self::Sign
        )
    }

    /// True for what belongs to a Western word or number.
    fn is_word(self) -> bool {
        matches!(self, Self::Digit | Self::Letter)
    }
}

/// How far characters stand apart.
#[derive(Clone, Copy, Debug)]
pub(super) struct Spacing {
    /// What a Chinese character gives up of its size.
    squeeze: Twips,
    /// What that is too much, in 4096ths of a twip.
    rest: Twips,
    /// The part of its size that stands free beside a Western character.
    script_gap: u16,
}

impl Spacing {
    /// On the grid of `page`.
    fn on_grid(page: &Page) -> Self {
        Self {
            squeeze: page.squeeze(),
            rest: page.squeeze_rest(),
            script_gap: page.script_gap,
        }
    }

    /// In a table, where every character has its own width.
    pub(super) fn off_grid(page: &Page) -> Self {
        Self {
            squeeze: 0,
            rest: 0,
            script_gap: page.script_gap,
        }
    }
}

/// The width of `c` in type of `size` half-points, and what is left out of it.
/// Behind a Chinese character a blank is of the Chinese script and gives up as
/// much as one.
fn width(c: char, class: Class, after_han: bool, size: u16, spacing: Spacing) -> (Twips, Twips) {
    let Spacing { squeeze, rest, .. } = spacing;
    let full = Twips::from(size) * 10;
    match class {
        Class::Joined => (0, 0),
        // A tab stands between the cells of a row.
        Class::Blank if c.is_control() && c != '\t' => (0, 0),
        Class::Blank if c == ' ' && after_han => (full / 2 - squeeze, rest),
        _ if class.is_western(c) && c != '\t' => (full / 2, 0),
        _ => (full - squeeze, rest),
    }
}

/// The glyphs of `text`, which begins at the byte `start` of its document, in
/// type of `size` half-points.
pub(super) fn glyphs(text: &str, start: usize, size: u16, page: &Page) -> Vec<Glyph> {
    glyphs_spaced(text, start, size, Spacing::on_grid(page))
}

/// The same, off the grid.
pub(super) fn glyphs_spaced(text: &str, start: usize, size: u16, spacing: Spacing) -> Vec<Glyph> {
    let mut glyphs: Vec<Glyph> = Vec::with_capacity(text.len() / 3);
    let mut chars = text.char_indices().peekable();
    // The two classes before, blanks and joined marks counted.
    let (mut second, mut last) = (None, None);
    let mut before = None;
    let mut after_han = true;
    while let Some((at, c)) = chars.next() {
        let class = Class::of(c);
        let next = chars.peek().map(|&(_, n)| Class::of(n));
        let may_open = last.is_none_or(|before| may_break(second, before, class, next));
        let scripts_meet = before.is_some_and(|before: char| {
            is_han(before) && c.is_ascii_alphanumeric()
                || before.is_ascii_alphanumeric() && is_han(c)
        });
        before = Some(c);
        let (width, rest) = width(c, class, after_han, size, spacing);
        match class {
            Class::Han => after_han = true,
            Class::Digit | Class::Letter => after_han = false,
            _ => {}
        }
        glyphs.push(Glyph {
            at: start + at,
            end: start + at + c.len_utf8(),
            width,
            rest,
            gap: if scripts_meet {
                Twips::from(size) * 10 / Twips::from(spacing.script_gap.max(1))
            } else {
                0
            },
            class,
            // A joined mark stays with what it is drawn over.
            western: if class == Class::Joined {
                glyphs.last().is_some_and(|g| g.western)
            } else {
                class.is_western(c)
            },
            may_open,
        });
        if class != Class::Joined {
            (second, last) = (last, Some(class));
        }
    }
    glyphs
}

/// A blank in type of `size` half-points.
pub(super) fn blank(size: u16, page: &Page) -> Glyph {
    let (width, rest) = width(' ', Class::Blank, true, size, Spacing::on_grid(page));
    Glyph {
        at: 0,
        end: 0,
        width,
        rest,
        gap: 0,
        class: Class::Blank,
        western: true,
        may_open: false,
    }
}

/// Whether a line may end between `before` and `after`; `second` stands
/// before them, `next` behind.
fn may_break(second: Option<Class>, before: Class, after: Class, next: Option<Class>) -> bool {
    use Class::{Blank, Dash, Digit, Han, Hyphen, Letter, OpenQuote, Point, Sign, Slash};
    match (before, after) {
        // A sign with its number; `A-5` stays whole as well.
        (before, Hyphen) if next == Some(Digit) => !before.must_lead() && !before.is_word(),
        (_, after) if after.must_follow() => false,
        // Behind the strokes of an address; 1/2 is one number.
        (Slash, Letter) => true,
        (Slash, Digit) => matches!(second, Some(Letter | Han)),
        (before, _) if before.must_lead() => false,
        // LibreOffice breaks before no quotation mark.
        (before, OpenQuote) => before == Blank,
        (Dash, Dash) => false,
        // —— may open a line; — between two words may not (5.1.6).
        (_, Dash) => next == Some(Dash),
        // 2021—2025 is one expression.
        (Dash, Digit) => second == Some(Dash),
        // Word and LibreOffice end a line behind the hyphen of 0312-5551234, and
        // know no sign that keeps it whole and is copied as a hyphen.
        (Hyphen, Digit) => second == Some(Digit),
        // 1.5, 1,000, 12:30; behind a Chinese character a Western comma only
        // stands for a Chinese one.
        (Point, after) => second == Some(Han) || !after.is_word(),
        (before, after) => !(before.is_word() && (after.is_word() || after == Sign)),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::profile::DEFAULT;

    /// The text with `|` where a line may break.
    fn broken(text: &str) -> String {
        glyphs(text, 0, 32, &DEFAULT.page)
            .iter()
            .enumerate()
            .map(|(n, g)| {
                let bar = if n > 0 && g.may_open { "|" } else { "" };
                format!("{bar}{}", text.get(g.at..g.end).unwrap())
            })
            .collect()
    }

    #[test]
    fn marks_stay_where_the_standard_wants_them() {
        for (text, expected) in [
            ("甲，乙", "甲，|乙"),
            ("甲（乙）丙", "甲|（乙）|丙"),
            ("甲。“乙”丙", "甲。“乙”丙"),
            ("甲——乙", "甲|——|乙"),
            ("甲……乙", "甲……|乙"),
            ("京—沪", "京—|沪"),
            ("甲/乙", "甲/乙"),
            ("1/2", "1/2"),
            ("a+b", "a+b"),
            // As LibreOffice 25.2 and Word do.
            ("0312-5551234", "0312-|5551234"),
            ("A-5", "A-5"),
            ("http://a.cn/b/2024/1", "http://|a.cn/|b/|2024/1"),
            ("甲·乙", "甲·|乙"),
        ] {
            assert_eq!(broken(text), expected);
        }
    }

    #[test]
    fn numbers_and_western_words_stay_whole() {
        for text in ["1,234.56%", "-5℃", "2021—2025", "12:30", "Word", "PM2.5"] {
            assert_eq!(broken(text), text);
        }
        assert_eq!(broken("共12.5万元"), "共|12.5|万|元");
    }

    #[test]
    fn a_digit_is_half_as_wide_as_its_size() {
        let widths: Vec<Twips> = glyphs("年2a，", 0, 32, &DEFAULT.page)
            .iter()
            .map(|g| g.width)
            .collect();
        assert_eq!(widths, [315, 160, 160, 315]);
    }
}
