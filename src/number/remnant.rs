//! What is left of an ordinal at the start of a paragraph, where its mark was
//! lost or garbled: 3抓作风, 二）抓民生, （三抓民生, Ⅳ、抓落实.

use crate::character::{is_blank, is_han};
use crate::lexicon::{self, Cue, Table};
use crate::numeral;
use crate::ordinal::{arabic_digit, single};

/// The longest numeral, in characters, that may be left of an ordinal.
const LONGEST: usize = 4;

/// The marks that may stand after a numeral, half of a pair or of another form.
const MARKS: &[char] = &[
    '）', ')', '】', ']', '、', '.', '．', '。', '，', ',', '：', ':', '；', ';',
];

/// What makes a count or a date of a number before it: 三个方面, 3月.
const COUNTED: &[char] = &[
    '个', '项', '次', '名', '家', '条', '件', '种', '类', '级', '批', '期', '届', '年', '月', '日',
    '天', '周', '季', '人', '户', '万', '亿', '元', '成', '倍', '是', '要',
];

/// A number with which a paragraph opens that has no sound ordinal.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Remnant {
    /// Its bytes with marks and blanks; 0 where the number is one of the words.
    pub(super) length: usize,
    /// `None` for letters that are no number.
    pub(super) value: Option<u32>,
    /// Whether the numeral is Chinese; `None` for a Roman one and for letters.
    pub(super) chinese: Option<bool>,
    /// Whether any mark of an ordinal is left beside it.
    pub(super) marked: bool,
}

impl Remnant {
    /// What is left of an ordinal at the very start of `text`, which has no
    /// sound one.
    pub(super) fn of(text: &str) -> Option<Self> {
        let open = text.strip_prefix(['（', '(']);
        let rest = open.unwrap_or(text).trim_start_matches(is_blank);
        let rest = rest.strip_prefix('第').unwrap_or(rest);
        let named = rest.len() < open.unwrap_or(text).len() && text.starts_with('第');
        let (numeral, value, chinese) = number(rest)?;
        let after = rest.get(numeral.len()..)?;
        let words = after.trim_start_matches(is_blank);
        let marks = words.trim_start_matches(MARKS);
        let marked = marks.len() < words.len();
        let words = marks.trim_start_matches(is_blank);
        let first = words.chars().next();
        // A bracket that is closed further on holds a remark.
        let phrase = words.split(['。', '；']).next().unwrap_or_default();
        let remark = open.is_some() && !marked && phrase.contains(['）', ')']);
        let figure = first.is_none_or(|c| arabic_digit(c).is_some() || c == '%' || c == '％');
        let counted = !marked && first.is_some_and(|c| COUNTED.contains(&c) || !is_han(c));
        let long = numeral.chars().count() > LONGEST || value.is_some_and(|v| v > 99);
        let word = !marked && open.is_none() && chinese == Some(true) && opens_word(text);
        let part = remark || figure || counted || long || named && !marked || word;
        let letters = value.is_none() || chinese.is_none();
        if letters && (part || !marked) {
            return None;
        }
        Some(Self {
            length: if part || value.is_none() {
                0
            } else {
                text.len() - words.len()
            },
            value,
            chinese,
            marked: marked || open.is_some(),
        })
    }
}

/// The tables of words and expressions that may open with a numeral.
const WORDS: &[Table] = &[
    Table::NumeralWord,
    Table::FixedList,
    Table::Slogan,
    Table::Cue(Cue::Slogan),
];

/// Whether `text` opens with a word that has a numeral in it: 三农, 四风.
fn opens_word(text: &str) -> bool {
    let mut tables = WORDS.iter();
    tables.any(|&table| lexicon::at_start(table, text).next().is_some())
}

/// The numeral or the letters with which `text` opens, their value, and whether
/// they are Chinese.
fn number(text: &str) -> Option<(&str, Option<u32>, Option<bool>)> {
    let run = |kind: &dyn Fn(char) -> bool| {
        let rest = text.trim_start_matches(kind);
        text.get(..text.len() - rest.len())
            .filter(|run| !run.is_empty())
    };
    if let Some(run) = run(&|c| arabic_digit(c).is_some()) {
        let digits = run.chars().filter_map(arabic_digit).take(LONGEST + 1);
        return Some((run, Some(digits.fold(0, |n, d| n * 10 + d)), Some(false)));
    }
    if let Some(run) = run(&numeral::is_numeral) {
        return Some((run, numeral::read(run), Some(true)));
    }
    if let Some(run) = run(&|c| single(c).is_some()) {
        let value = run.chars().next().and_then(single).map(|(_, value)| value);
        return Some((run, value, None));
    }
    let run = run(&|c| c.is_ascii_alphabetic() || ('Ⅰ'..='ⅿ').contains(&c))?;
    Some((run, roman(run), None))
}

/// The Roman numerals from 1 to 12, as letters.
const ROMAN: [&str; 12] = [
    "I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X", "XI", "XII",
];

/// The value of a Roman numeral in letters or in one character, Ⅰ to Ⅻ.
fn roman(text: &str) -> Option<u32> {
    let mut chars = text.chars();
    let sign = chars.next().filter(|_| chars.next().is_none());
    let sign = sign
        .map(u32::from)
        .filter(|code| (0x2160..0x2180).contains(code));
    let value = match sign {
        // Small ones follow the capitals.
        Some(code) => code % 16 + 1,
        None => ROMAN.iter().zip(1..).find(|(sign, _)| **sign == text)?.1,
    };
    (value <= 12).then_some(value)
}
