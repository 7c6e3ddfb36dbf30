//! Elements of the header (版头) that tell themselves by their own form: 机密★1年,
//! 特急, 清教函〔2024〕7号, with the label of a form or without.

use super::{Role, genre, line};
use crate::character::is_blank;
use crate::numeral::is_numeral;

/// The most digits of a copy number; the standard says that six are usual
/// (GB/T 9704—2012 7.2.1).
pub(super) const COPY_NUMBER: usize = 12;

/// The longest mark of secrecy with its period, in characters.
const SECRECY: usize = 10;

/// Words before an element that a form prints.
const LABELS: &[(&str, Role)] = &[
    ("份号", Role::CopyNumber),
    ("编号", Role::CopyNumber),
    ("密级和保密期限", Role::Secrecy),
    ("密级", Role::Secrecy),
    ("紧急程度", Role::Urgency),
    ("缓急程度", Role::Urgency),
    ("缓急", Role::Urgency),
    ("等级", Role::Urgency),
    ("发文字号", Role::DocNumber),
    ("文号", Role::DocNumber),
    ("签发人", Role::Signatory),
];

/// What a form says where a document has neither secrecy nor urgency.
const NEITHER: &[&str] = &["无", "一般", "普通", "公开", "平件", "/", "—"];

/// What a form says that the standard has no grade of, and that stays.
const UNGRADED: &[&str] = &["内部", "急"];

/// The values behind a label that are no grade of secrecy or urgency.
pub(super) fn others() -> impl Iterator<Item = &'static str> {
    NEITHER.iter().chain(UNGRADED).copied()
}

/// Signs before the digits of a copy number.
pub(super) const NUMBERS: &[&str] = &["No.", "NO.", "No：", "NO：", "No:", "NO:", "№"];

/// The words of an element without the label that a form prints before them,
/// the sign of a number and brackets; nothing where they say that there is no
/// such element, and `None` where they are as they ought to be.
pub fn without_label(words: &str) -> Option<&str> {
    let words = words.trim_matches(is_blank);
    let signed = NUMBERS.iter().find_map(|sign| words.strip_prefix(sign));
    let labelled = || label(words).and_then(|(_, length)| words.get(length..));
    let value = signed.or_else(labelled).map(|v| v.trim_matches(is_blank));
    let bracketed = || words.strip_prefix('【')?.strip_suffix('】');
    let value = value.or_else(bracketed)?;
    Some(if NEITHER.contains(&value) { "" } else { value })
}

/// What a line with these words, without blanks, is by its form alone; a copy
/// number has six digits.
pub(super) fn role(words: &str) -> Option<Role> {
    if words.contains("文件") {
        return None;
    }
    if words.len() == 6 && words.bytes().all(|b| b.is_ascii_digit()) {
        return Some(Role::CopyNumber);
    }
    if line::is_doc_number(words) || doc_number_and_signatory(words) {
        return Some(Role::DocNumber);
    }
    if let Some((role, length)) = label(words) {
        let value = words.get(length..).unwrap_or_default();
        let own = match role {
            Role::CopyNumber => is_copy_number(value),
            Role::DocNumber => line::is_doc_number(value),
            Role::Signatory => true,
            _ => others().any(|other| other == value) || corner(value) == Some(role),
        };
        // A form may have been left blank.
        return (value.is_empty() || own).then_some(role);
    }
    let signed = NUMBERS.iter().find_map(|sign| words.strip_prefix(sign));
    if signed.is_some_and(is_copy_number) {
        return Some(Role::CopyNumber);
    }
    corner(words)
}

/// Whether words are a label that belongs to any form as well: it is an element
/// in the company of a mark only.
pub(super) fn is_any_form(words: &str) -> bool {
    let labelled = label(words).and_then(|(_, length)| words.get(length..));
    labelled.is_some_and(|value| {
        let other = others().any(|other| other == value);
        value.is_empty() || other || words.starts_with("编号")
    })
}

/// Secrecy and urgency.
fn corner(words: &str) -> Option<Role> {
    // ★机密 is a slip.
    let plain = words.strip_prefix('★').unwrap_or(words);
    let secret = SECRET.iter().any(|w| plain.starts_with(w));
    // 秘密载体管理办法 is the end of a title.
    if secret && line::within(plain, SECRECY) && genre::genre(plain).is_none() {
        return Some(Role::Secrecy);
    }
    (urgency(words) == Some(words.len())).then_some(Role::Urgency)
}

/// True for a copy number of any length.
pub(super) fn is_copy_number(words: &str) -> bool {
    (1..=COPY_NUMBER).contains(&words.len()) && words.bytes().all(|b| b.is_ascii_digit())
}

/// True for a document number with a signatory on the same line.
pub(super) fn doc_number_and_signatory(words: &str) -> bool {
    words
        .find("签发人")
        .is_some_and(|at| words.get(..at).is_some_and(line::is_doc_number))
}

/// The label that `text` opens with, and its length with its colon, or with the
/// blanks that stand for one.
pub(super) fn label(text: &str) -> Option<(Role, usize)> {
    LABELS.iter().find_map(|&(label, role)| {
        let length = spread(text, label)?;
        let rest = text.get(length..)?;
        let bare = rest.trim_start_matches(is_blank);
        let after = bare.strip_prefix(['：', ':']);
        // 等级　特急
        let parted = bare.len() < rest.len() && role == Role::Urgency;
        let rest = after.or_else(|| parted.then_some(bare))?;
        Some((role, text.len() - rest.len()))
    })
}

/// The length of `words` at the start of `text`, which blanks may spread.
pub(super) fn spread(text: &str, words: &str) -> Option<usize> {
    let mut rest = text;
    for (n, c) in words.chars().enumerate() {
        if n > 0 {
            rest = rest.trim_start_matches(is_blank);
        }
        rest = rest.strip_prefix(c)?;
    }
    Some(text.len() - rest.len())
}

/// Grades of secrecy.
const SECRET: [&str; 3] = ["绝密", "机密", "秘密"];

/// Units of a period of secrecy, and what has no end.
const PERIODS: [&str; 5] = ["年", "个月", "月", "天", "日"];

/// The length of a mark of secrecy with its period, 机密★1年.
pub(super) fn secrecy(text: &str) -> Option<usize> {
    let bare = text.strip_prefix('★').unwrap_or(text);
    let grade = SECRET.iter().find_map(|grade| spread(bare, grade))?;
    let rest = bare.get(grade..)?;
    let rest = rest.strip_prefix('级').unwrap_or(rest);
    let signed = rest
        .trim_start_matches(is_blank)
        .trim_start_matches(['★', '☆', '*', '＊', '●', '▲', '·'])
        .trim_start_matches(is_blank);
    let end = if let Some(length) = spread(signed, "长期") {
        signed.get(length..)?
    } else {
        let number = |c: char| c.is_ascii_digit() || is_numeral(c);
        let after = signed.trim_start_matches(number);
        let unit = after.trim_start_matches(is_blank);
        let period = PERIODS.iter().find_map(|name| unit.strip_prefix(name));
        match period.filter(|_| after.len() < signed.len()) {
            Some(end) => end,
            None => rest,
        }
    };
    Some(text.len() - end.len())
}

/// Degrees of urgency; those of telegrams are sent 明电.
const URGENT: [&str; 7] = ["特急件", "特急", "加急", "平急", "特提", "急件", "加急件"];

/// The length of a mark of urgency, 特急, 特提·明电.
pub(super) fn urgency(text: &str) -> Option<usize> {
    let bare = text.strip_prefix('【').unwrap_or(text);
    let degree = URGENT
        .iter()
        .filter_map(|degree| spread(bare, degree))
        .max()?;
    let rest = bare.get(degree..)?;
    let sent = rest
        .trim_start_matches(is_blank)
        .trim_start_matches(['·', '•', '．', '.'])
        .trim_start_matches(is_blank);
    let sent = sent
        .strip_prefix("明电")
        .or_else(|| sent.strip_prefix("密电"));
    let rest = sent.unwrap_or(rest);
    let end = match bare.len() < text.len() {
        true => rest.strip_prefix('】')?,
        false => rest,
    };
    Some(text.len() - end.len())
}
