//! Elements of the header (版头) that tell themselves by their own form, one on
//! a line or several: 机密★1年, 特急　清教函〔2024〕7号.

use super::{Role, genre, line};
use crate::character::is_blank;

/// The most digits of a copy number; the standard says that six are usual
/// (GB/T 9704—2012 7.2.1).
pub(super) const COPY_NUMBER: usize = 12;

/// The longest mark of secrecy with its period, in characters.
const SECRECY: usize = 10;

/// Words before an element that a form prints.
const LABELS: &[(&str, Role)] = &[
    ("份号", Role::CopyNumber),
    ("密级和保密期限", Role::Secrecy),
    ("密级", Role::Secrecy),
    ("紧急程度", Role::Urgency),
    ("缓急程度", Role::Urgency),
];

/// Signs before the digits of a copy number.
const NUMBERS: &[&str] = &["No.", "NO.", "No：", "NO：", "No:", "NO:", "№"];

/// The words of an element without the label that a form prints before them;
/// none where they have no label.
pub fn without_label(words: &str) -> Option<&str> {
    let words = words.trim_start_matches(is_blank);
    let signed = NUMBERS.iter().find_map(|sign| words.strip_prefix(sign));
    let value = signed.or_else(|| words.split_once(['：', ':']).map(|(_, value)| value));
    value.map(|value| value.trim_matches(is_blank))
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
    if ["签发人：", "签发人:"].iter().any(|w| words.starts_with(w)) {
        return Some(Role::Signatory);
    }
    for &(label, role) in LABELS {
        let value = words.strip_prefix(label);
        let value = value.and_then(|rest| rest.strip_prefix(['：', ':']));
        if let Some(value) = value {
            let own = is_copy_number(value) && role == Role::CopyNumber;
            // A form may have been left blank.
            let blank = value.is_empty();
            return (blank || own || corner(value) == Some(role)).then_some(role);
        }
    }
    let signed = NUMBERS.iter().find_map(|sign| words.strip_prefix(sign));
    if signed.is_some_and(is_copy_number) {
        return Some(Role::CopyNumber);
    }
    corner(words)
}

/// Secrecy and urgency.
fn corner(words: &str) -> Option<Role> {
    // ★机密 is a slip.
    let words = words.strip_prefix('★').unwrap_or(words);
    let secret = ["绝密", "机密", "秘密"]
        .iter()
        .any(|w| words.starts_with(w));
    // 秘密载体管理办法 is the end of a title.
    if secret && line::within(words, SECRECY) && genre::genre(words).is_none() {
        return Some(Role::Secrecy);
    }
    let urgent = ["特急", "加急", "平急", "特提", "急件"].contains(&words);
    urgent.then_some(Role::Urgency)
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

/// The elements that a line of the header holds, from left to right, where it
/// holds several that blanks part: the role and the words of each.
pub fn elements(text: &str) -> Vec<(Role, &str)> {
    let mut found = Vec::new();
    let mut rest = text.trim_matches(is_blank);
    // Copy number, secrecy and urgency stand before the number or behind it.
    while let Some((word, after)) = rest.split_once(is_blank) {
        let Some(role) = role(word).filter(|r| is_corner(*r)) else {
            break;
        };
        found.push((role, word));
        rest = after.trim_start_matches(is_blank);
    }
    let mut behind = Vec::new();
    while let Some((before, word)) = rest.rsplit_once(is_blank) {
        let Some(role) = role(word).filter(|r| is_corner(*r)) else {
            break;
        };
        behind.push((role, word));
        rest = before.trim_end_matches(is_blank);
    }
    // 某某局文件　某发〔2024〕7号
    if let Some((mark, number)) = mark_and_rest(rest) {
        found.push((Role::OrgMark, mark));
        rest = number;
    }
    let words = line::close_up(rest);
    let number = rest.find("签发人").filter(|&at| at > 0);
    match number.and_then(|at| rest.split_at_checked(at)) {
        Some((number, signatory)) if line::is_doc_number(&line::close_up(number)) => {
            found.push((Role::DocNumber, number.trim_end_matches(is_blank)));
            found.push((Role::Signatory, signatory));
        }
        _ => match role(&words) {
            Some(role) => found.push((role, rest)),
            None => return Vec::new(),
        },
    }
    found.extend(behind.into_iter().rev());
    if found.len() < 2 {
        found.clear();
    }
    found
}

/// A mark that ends in 文件 before a blank, and what follows it.
fn mark_and_rest(text: &str) -> Option<(&str, &str)> {
    let end = text.find("文件")? + "文件".len();
    let (mark, rest) = text.split_at_checked(end)?;
    let number = rest.trim_start_matches(is_blank);
    (number.len() < rest.len() && line::length(mark) > 3).then_some((mark, number))
}

/// Whether an element stands at the upper left of the first page.
fn is_corner(role: Role) -> bool {
    matches!(role, Role::CopyNumber | Role::Secrecy | Role::Urgency)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn several_elements_on_a_line_are_told_apart() {
        let cases: [(&str, &[(Role, &str)]); 9] = [
            (
                "特急　　清教函〔2024〕7号",
                &[
                    (Role::Urgency, "特急"),
                    (Role::DocNumber, "清教函〔2024〕7号"),
                ],
            ),
            (
                "000023 机密★1年 特急",
                &[
                    (Role::CopyNumber, "000023"),
                    (Role::Secrecy, "机密★1年"),
                    (Role::Urgency, "特急"),
                ],
            ),
            (
                "清政发 〔2024〕 3 号　签发人：张三　李四",
                &[
                    (Role::DocNumber, "清政发 〔2024〕 3 号"),
                    (Role::Signatory, "签发人：张三　李四"),
                ],
            ),
            (
                "清教函〔2024〕7号　秘密",
                &[
                    (Role::DocNumber, "清教函〔2024〕7号"),
                    (Role::Secrecy, "秘密"),
                ],
            ),
            (
                "清河县教育局文件　清教发〔2024〕7号",
                &[
                    (Role::OrgMark, "清河县教育局文件"),
                    (Role::DocNumber, "清教发〔2024〕7号"),
                ],
            ),
            (
                "清教发〔2024〕7号　★机密",
                &[
                    (Role::DocNumber, "清教发〔2024〕7号"),
                    (Role::Secrecy, "★机密"),
                ],
            ),
            ("机密 ★ 1年", &[]),
            ("特急 关于防汛工作的通知", &[]),
            ("清教函〔2024〕7号", &[]),
        ];
        for (text, expected) in cases {
            assert_eq!(elements(text), expected, "{text}");
        }
    }
}
