//! Masks (遮罩): stretches that many rules leave alone, told by kind:
//! addresses, times, ratios, versions, telephone numbers, document and standard
//! numbers, formulas, code, the words of an English sentence.

mod word;

use crate::character::is_blank;
use crate::document_number::{self, Code};
use crate::span::Span;
use crate::token::{Token, TokenKind};

/// A set of kinds of stretches that a rule respects.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Kinds(u32);

impl Kinds {
    /// 网址、路径: `http://…`, `www.…`
    pub const URL: Self = Self(1);
    /// 电子邮箱
    pub const EMAIL: Self = Self(1 << 1);
    /// 发文字号, from its bracket on: `〔2024〕7号`
    pub const DOCUMENT_NUMBER: Self = Self(1 << 2);
    /// 标准号: `GB/T 9704—2012`
    pub const STANDARD_NUMBER: Self = Self(1 << 3);
    /// 电话号码, masked ones too: `138****1234`, `0571-88881234`
    pub const TELEPHONE: Self = Self(1 << 4);
    /// 时刻: `15:30`, `8：30`
    pub const TIME: Self = Self(1 << 5);
    /// 比例: `3:1`, `1∶100`
    pub const RATIO: Self = Self(1 << 6);
    /// 版本号: `v1.2.3`
    pub const VERSION: Self = Self(1 << 7);
    /// 公式: `a+b=c`
    pub const FORMULA: Self = Self(1 << 8);
    /// A number with marks inside: `1,200.5`, `2024-01-05`
    pub const NUMBER: Self = Self(1 << 9);
    /// Between ticks: `` `code` ``
    pub const CODE: Self = Self(1 << 10);
    /// Other letters and digits with marks between them: `R&D`, `&nbsp;`
    pub const WORD: Self = Self(1 << 11);
    /// A mark that belongs to an English sentence.
    pub const WESTERN: Self = Self(1 << 12);
    /// 引文, inside “ ” or ‘ ’. Known to the document only.
    pub const QUOTATION: Self = Self(1 << 13);
    /// 书名, inside 《 》 or 〈 〉. Known to the document only.
    pub const BOOK_TITLE: Self = Self(1 << 14);
    /// 表格的单元格. Known to the document only.
    pub const TABLE_CELL: Self = Self(1 << 15);

    /// All that is told by its own characters: rules about marks and widths
    /// leave it alone.
    pub const LITERAL: Self = Self((1 << 13) - 1);
    /// Words of somebody else, or names: what they are is not for the writer to
    /// change.
    pub const CITED: Self = Self::QUOTATION.or(Self::BOOK_TITLE);

    /// Both sets together.
    pub const fn or(self, other: Self) -> Self {
        Self(self.0 | other.0)
    }

    /// True where the two share a kind.
    pub const fn meets(self, other: Self) -> bool {
        self.0 & other.0 != 0
    }
}

/// A masked stretch.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Mask {
    /// Where it stands.
    pub span: Span,
    /// What it is; several where stretches met.
    pub kinds: Kinds,
}

/// The masked stretches of one text.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Masks {
    /// Sorted, disjoint.
    list: Vec<Mask>,
}

impl Masks {
    /// True where the byte `at` lies inside a stretch of one of `kinds`.
    pub fn covers(&self, at: usize, kinds: Kinds) -> bool {
        self.at(at).is_some_and(|m| m.kinds.meets(kinds))
    }

    /// The stretch that holds the byte `at`.
    pub fn at(&self, at: usize) -> Option<&Mask> {
        let after = self.list.partition_point(|m| m.span.start <= at);
        let last = after.checked_sub(1).and_then(|i| self.list.get(i));
        last.filter(|m| m.span.contains(at))
    }

    /// All stretches of one of `kinds`, in order.
    pub fn of(&self, kinds: Kinds) -> impl Iterator<Item = &Mask> {
        self.list.iter().filter(move |m| m.kinds.meets(kinds))
    }

    /// Adds a stretch; one that begins inside the last is joined to it.
    fn push(&mut self, span: Span, kinds: Kinds) {
        match self.list.last_mut() {
            Some(last) if span.start <= last.span.end => {
                last.span = last.span.cover(span);
                last.kinds = last.kinds.or(kinds);
            }
            _ => self.list.push(Mask { span, kinds }),
        }
    }
}

/// The masked stretches of `text`, whose tokens are `tokens`.
pub fn masks(text: &str, tokens: &[Token]) -> Masks {
    let mut masks = Masks::default();
    let mut scan = Scan { text, at: 0 };
    for token in tokens {
        // What one scan reads may hold several tokens.
        if token.span.start < scan.at {
            continue;
        }
        scan.at = token.span.start;
        match token.kind {
            TokenKind::Mark('`') => scan.code(&mut masks),
            TokenKind::Mark('〔') => scan.document_number(&mut masks),
            TokenKind::Mark('(' | '[') if scan.bracketed_number(&mut masks) => {}
            TokenKind::Mark('：' | '∶') => scan.wide_colon(&mut masks),
            TokenKind::Digits if scan.is_plain(token) => {}
            TokenKind::Digits | TokenKind::Letters | TokenKind::Mark('\u{21}'..='\u{7E}') => {
                scan.word(&mut masks);
            }
            _ => {}
        }
    }
    masks
}

/// True for what a word is made of; a tick opens code.
fn is_sign(byte: u8) -> bool {
    byte.is_ascii_graphic() && byte != b'`'
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
            masks.push(Span::new(start, self.at), Kinds::CODE);
        }
    }

    /// `〔2024〕7号`
    fn document_number(&mut self, masks: &mut Masks) {
        let start = self.at;
        // Without its other half the bracket is a fault of its own.
        let number = || self.rest().char_indices().take(14);
        let closed = number().any(|(_, c)| matches!(c, '〕' | ']' | '］' | '】' | '〗'));
        let end = number().find(|&(_, c)| c == '号').filter(|_| closed);
        self.at += '〔'.len_utf8();
        if let Some((i, c)) = end {
            self.at = start + i + c.len_utf8();
            masks.push(Span::new(start, self.at), Kinds::DOCUMENT_NUMBER);
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
            masks.push(Span::new(start, self.at), Kinds::DOCUMENT_NUMBER);
        }
        number.is_some()
    }

    /// `8：30`, `1∶100`: digits on both sides of a wide colon.
    fn wide_colon(&mut self, masks: &mut Masks) {
        let before = self.slice(0, self.at);
        let left = before.trim_end_matches(|c: char| c.is_ascii_digit());
        let colon = self.peek().map_or(0, char::len_utf8);
        self.at += colon;
        let rest = self.rest();
        let right = rest.trim_start_matches(|c: char| c.is_ascii_digit());
        let (start, end) = (left.len(), self.at + rest.len() - right.len());
        if start < self.at - colon && end > self.at {
            let hour = self.slice(start, self.at - colon);
            let kind = word::time_or_ratio(hour, self.slice(self.at, end));
            masks.push(Span::new(start, end), kind);
            self.at = end;
        }
    }

    /// True for digits, as most are, that are a word of their own and too few
    /// or too many for a mobile number: nothing in them is masked.
    fn is_plain(&self, digits: &Token) -> bool {
        let next = self.text.as_bytes().get(digits.span.end);
        digits.span.len() != word::MOBILE && next.is_none_or(|b| !is_sign(*b))
    }

    /// A stretch of ASCII signs without a blank, and what in it is masked.
    fn word(&mut self, masks: &mut Masks) {
        let start = self.at;
        self.at += self.rest().bytes().take_while(|b| is_sign(*b)).count();
        let word = self.slice(start, self.at);
        if let Some((address, kind)) = word::address(word) {
            let mut address = address.moved(start);
            if kind == Kinds::URL && address.end == self.at {
                self.at = word::chinese_path(self.text, self.at);
                address.end = self.at;
            }
            masks.push(address, kind);
        } else {
            word::inner(word, |span, kind| masks.push(span.moved(start), kind));
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
            let span = Span::new(self.at - letters.len(), self.at + end);
            masks.push(span, Kinds::STANDARD_NUMBER);
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
            masks.push(Span::new(self.at - marks, self.at), Kinds::WESTERN);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::token::tokens;

    fn read(text: &str) -> Masks {
        let mut list = Vec::new();
        tokens(text, 0, &mut list);
        masks(text, &list)
    }

    fn masked(text: &str) -> Vec<&str> {
        let masks = read(text).list;
        masks
            .iter()
            .filter_map(|m| text.get(m.span.start..m.span.end))
            .collect()
    }

    #[test]
    fn addresses_numbers_and_codes_are_masked() {
        let cases: &[(&str, &[&str])] = &[
            (
                "网址:http://www.example.cn/a,b.htm。",
                &["http://www.example.cn/a,b.htm"],
            ),
            (
                "见http://example.cn:8080/a%20b/?x=1&y=%E5%85%AC#c)。",
                &["http://example.cn:8080/a%20b/?x=1&y=%E5%85%AC#c"],
            ),
            (
                "见http://example.cn/a_(b)、www.example.cn/x.",
                &["http://example.cn/a_(b)", "www.example.cn/x"],
            ),
            (
                "见http://example.cn/公告/2024/通知.html,请查收",
                &["http://example.cn/公告/2024/通知.html"],
            ),
            (
                "搜http://example.cn/?q=公告&p=2即可",
                &["http://example.cn/?q=公告&p=2"],
            ),
            ("指南(http://example.cn/a)第十点", &["http://example.cn/a"]),
            ("登录http://example.cn/查看全文。", &["http://example.cn/"]),
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
            ("会议于15：30召开：请参加", &["15：30"]),
        ];
        for (text, expected) in cases {
            assert_eq!(&masked(text), expected, "{text}");
        }
    }

    #[test]
    fn every_mask_says_what_it_is() {
        let cases = [
            ("见www.example.cn", Kinds::URL),
            ("邮箱a@example.cn", Kinds::EMAIL),
            ("国发〔2024〕7号", Kinds::DOCUMENT_NUMBER),
            ("按GB/T 9704—2012执行", Kinds::STANDARD_NUMBER),
            ("电话0571-88881234", Kinds::TELEPHONE),
            ("手机13800001234", Kinds::TELEPHONE),
            ("上午8:30", Kinds::TIME),
            ("上午8：30", Kinds::TIME),
            ("按3:1配套", Kinds::RATIO),
            ("比例尺1∶100", Kinds::RATIO),
            ("升级至v2.0", Kinds::VERSION),
            ("按a+b=c计算", Kinds::FORMULA),
            ("投入1,200.5万元", Kinds::NUMBER),
        ];
        for (text, kind) in cases {
            let masks = read(text);
            assert_eq!(masks.of(kind).count(), 1, "{text} {masks:?}");
        }
    }

    #[test]
    fn a_byte_is_covered_or_not() {
        let masks = read("在8:30开会");
        assert!(!masks.covers(2, Kinds::LITERAL));
        assert!(masks.covers(4, Kinds::TIME));
        assert!(!masks.covers(4, Kinds::RATIO));
        assert!(!masks.covers(7, Kinds::LITERAL));
    }
}
