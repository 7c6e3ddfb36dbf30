//! Document numbers (发文字号) as drafts have them: 示政发〔2024〕5号, and the
//! same in other brackets.

use crate::affix::Ends;
use crate::character::{is_blank, is_han};
use crate::ordinal::arabic_digit;

/// Year and serial of a document number.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct DocumentNumber {
    /// The bytes from the opening bracket to 号.
    pub length: usize,
    /// The year, in full.
    pub year: u32,
    /// The number in that year.
    pub serial: u32,
    /// Whether the year has two digits.
    pub short: bool,
    /// Whether the serial has a 第 or leading zeros.
    pub padded: bool,
}

/// What stands before the year.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Code {
    /// The code of an organ, as 国发, 财税, ××政办.
    Organ,
    /// Words that may be one.
    Perhaps,
    /// What is numbered in other ways: 公告, 令, cases, tables.
    Other,
}

/// What `text` ends with, before the bracket of a year.
pub fn code(text: &str) -> Code {
    let mut chars = text.chars().rev();
    let last = chars.next();
    let second = chars.next();
    let code = |c: char| is_han(c) || matches!(c, '×' | 'Ｘ');
    if !last.is_some_and(code) || OTHERS.of(text).next().is_some() {
        Code::Other
    } else if second.is_some_and(code) && last.is_some_and(|c| ORGANS.contains(c)) {
        Code::Organ
    } else {
        Code::Perhaps
    }
}

/// The last characters of the codes that organs number their documents by:
/// 国发, 政办函, 人社规, 财税, 财建, 字.
const ORGANS: &str = "发函字规办呈请任通纪党组议批复电知税建综预库社教农企金监财法卫医药保交审统科工信商贸宗资环水林";

/// What is numbered in other ways, or not by organs at all.
static OTHERS: Ends = Ends::new(&[
    "令",
    "公告",
    "通告",
    "公函",
    "通知",
    "决定",
    "文件",
    "案",
    "案字",
    "仲字",
    "仲裁字",
    "民初",
    "民终",
    "民再",
    "民申",
    "刑初",
    "刑终",
    "刑再",
    "行初",
    "行终",
    "民初字",
    "民终字",
    "刑初字",
    "刑终字",
    "行初字",
    "执",
    "执字",
    "表",
    "图",
    "附件",
]);

/// Reads bracket, year, bracket, serial and 号 at the start of `text`.
pub fn read(text: &str) -> Option<DocumentNumber> {
    let open = text.chars().next().filter(|&c| is_bracket(c))?;
    let mut chars = text
        .char_indices()
        .skip(1)
        .take(24)
        .filter(|&(_, c)| !is_blank(c))
        .peekable();
    let mut year = String::new();
    while let Some((_, c)) = chars.next_if(|&(_, c)| digit(c).is_some()) {
        year.push(c);
    }
    chars.next_if(|&(_, c)| c == '年');
    chars.next().filter(|&(_, c)| closes(open, c))?;
    let di = chars.next_if(|&(_, c)| c == '第').is_some();
    let mut serial = String::new();
    while let Some((_, c)) = chars.next_if(|&(_, c)| arabic_digit(c).is_some()) {
        serial.push(c);
    }
    let (end, _) = chars.next().filter(|&(_, c)| c == '号')?;
    let value = |s: &str| {
        s.chars()
            .filter_map(digit)
            .fold(0_u32, |n, d| n.saturating_mul(10) + d)
    };
    let short = year.chars().count() == 2;
    let number = DocumentNumber {
        length: end + '号'.len_utf8(),
        year: value(&year) + if short { 2000 } else { 0 },
        serial: value(&serial),
        short,
        padded: di || serial.starts_with(['0', '０']),
    };
    let rest = text.get(number.length..).unwrap_or_default();
    let place = rest.starts_with(PLACES);
    let real =
        !place && (1949..2100).contains(&number.year) && (1..=99_999).contains(&number.serial);
    real.then_some(number)
}

/// An Arabic or Chinese digit of a year.
fn digit(c: char) -> Option<u32> {
    let place = || "〇一二三四五六七八九".chars().position(|d| d == c);
    arabic_digit(c).or_else(|| u32::try_from(place()?).ok())
}

/// True where `close` ends what `open` began, width aside.
fn closes(open: char, close: char) -> bool {
    match open {
        '[' | '［' | '〔' | '【' | '〖' => matches!(close, ']' | '］' | '〕' | '】' | '〗'),
        '(' | '（' => matches!(close, ')' | '）'),
        '〈' | '<' | '＜' => matches!(close, '〉' | '>' | '＞'),
        _ => close == '}',
    }
}

/// What a number of a house or line goes on with: 见附表（2024）3号楼.
const PLACES: [char; 14] = [
    '楼', '院', '门', '线', '机', '井', '车', '房', '桥', '馆', '厅', '地', '宗', '台',
];

/// True for the brackets that are found around the year.
pub fn is_bracket(c: char) -> bool {
    matches!(
        c,
        '[' | '［' | '(' | '（' | '【' | '〔' | '{' | '〖' | '〈' | '<' | '＜'
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn codes_of_organs_are_told_from_cases_and_orders() {
        for text in ["国发", "根据财税", "××发", "×政办", "示环罚字"] {
            assert_eq!(code(text), Code::Organ, "{text}");
        }
        for text in [
            "××县民初字",
            "财政部令",
            "市局公告",
            "见附表",
            "仲案字",
            "于",
        ] {
            assert_ne!(code(text), Code::Organ, "{text}");
        }
        assert_eq!(code(""), Code::Other);
    }

    #[test]
    fn a_number_has_year_serial_and_sign() {
        let number = read("[2024]第05号文").unwrap();
        assert_eq!((number.year, number.serial), (2024, 5));
        assert!(number.padded && !number.short);
        for text in [
            "（2024）京01民终1号",
            "（2024）3号楼",
            "（一）5号",
            "(2024年)",
        ] {
            assert_eq!(read(text), None, "{text}");
        }
    }
}
