//! A document number (发文字号) in another form than ×政发〔2024〕5号.

use crate::character::{is_blank, is_han};
use crate::document::Document;
use crate::finding::{Edit, Safety, Severity};
use crate::ordinal::arabic_digit;
use crate::recognise::Role;
use crate::rule::{Example, Findings, Rule};
use crate::span::Span;

/// STR-16.
pub(crate) const RULE: Rule = Rule {
    code: "STR-16",
    name: "doc-number-format",
    title: "发文字号的写法",
    why: "发文字号由机关代字、年份、顺序号组成；年份标全称，用六角括号“〔〕”括入；顺序号不加“第”，不编虚位。",
    basis: "GB/T 9704—2012 7.2.5",
    severity: Severity::Error,
    examples: &[
        Example {
            bad: "示政办发[2024]第05号\n关于开展安全检查的通知\n各科室：\n现将有关事项通知如下。\n",
            good: Some(
                "示政办发〔2024〕5号\n关于开展安全检查的通知\n各科室：\n现将有关事项通知如下。\n",
            ),
        },
        Example {
            bad: "现将《示例市停车管理办法》（示政发（2023）12号）印发给你们。\n",
            good: Some("现将《示例市停车管理办法》（示政发〔2023〕12号）印发给你们。\n"),
        },
    ],
    counterexamples: &[
        "一审案号为（2024）示01民初15号。\n",
        "依据示政发〔2024〕5号文件，公告〔2024〕第3号同时废止。\n",
        "见附表（2024）3号楼部分。\n",
        "请参阅局公告（2024）第5号。\n",
    ],
    check,
};

fn check(document: &Document<'_>, findings: &mut Findings<'_>) {
    for (block, text) in document.prose() {
        let official = block.role == Role::DocNumber;
        for (at, open) in text.char_indices().filter(|&(_, c)| is_bracket(c)) {
            let code = text.get(..at).unwrap_or_default();
            if !(official || ends_as_code(code)) {
                continue;
            }
            let Some(number) = read(text.get(at..).unwrap_or_default(), open) else {
                continue;
            };
            let span = Span::new(at, at + number.length).moved(block.span.start);
            let right = format!("〔{}〕{}号", number.year, number.serial);
            if document.text(span) == right {
                continue;
            }
            let named = if official { code } else { "" };
            // In running text the number is another organ's, and may have
            // been printed so: only the brackets are certain.
            let certain = !number.short && (official || !number.padded);
            let report = findings
                .report(span, format!("发文字号应为“{named}{right}”"))
                .fix(
                    format!("改为“{right}”"),
                    if certain {
                        Safety::Safe
                    } else {
                        Safety::Suggested
                    },
                    vec![Edit::new(span, right)],
                );
            if !official {
                report.severity(Severity::Warning);
            }
        }
    }
}

fn is_bracket(c: char) -> bool {
    matches!(c, '[' | '［' | '(' | '（' | '【' | '〔' | '{' | '〖')
}

/// The last characters of the codes that organs number their documents by
/// (国发, 政办函, 人社规, 字). 公告 and 令 are numbered in other ways.
fn ends_as_code(code: &str) -> bool {
    let mut chars = code.chars().rev();
    let last = chars.next();
    let usual = last.is_some_and(|c| "发函字规办呈请任通纪党组议批复电知".contains(c));
    usual && chars.next().is_some_and(is_han) && !code.ends_with("公函") && !code.ends_with("通知")
}

struct Number {
    /// The bytes from the opening bracket to 号.
    length: usize,
    year: u32,
    serial: u32,
    /// Whether the year has two digits.
    short: bool,
    /// Whether the serial has a 第 or leading zeros.
    padded: bool,
}

/// Reads bracket, year, bracket, serial and 号 at the start of `text`.
fn read(text: &str, open: char) -> Option<Number> {
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
    let number = Number {
        length: end + '号'.len_utf8(),
        year: value(&year) + if short { 2000 } else { 0 },
        serial: value(&serial),
        short,
        padded: di || serial.starts_with(['0', '０']),
    };
    let real = (1949..2100).contains(&number.year) && (1..=99_999).contains(&number.serial);
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
        _ => close == '}',
    }
}
