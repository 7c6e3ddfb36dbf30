//! The elements that share a line of the header, with blanks between them or
//! glued: 000123机密★1年特急, 清教发〔2024〕7号　　签发人：张三.

use super::element::{COPY_NUMBER, NUMBERS, label, others, secrecy, spread, urgency};
use super::{Role, line};
use crate::character::is_blank;

/// The elements that a line of the header holds, from left to right, where it
/// holds several, blanks between them or not: the role and the words of each.
pub fn elements(text: &str) -> Vec<(Role, &str)> {
    let mut found: Vec<(Role, &str)> = Vec::new();
    let mut rest = text.trim_matches(is_blank);
    while !rest.is_empty() {
        let marked = |(role, _): &(Role, &str)| *role == Role::OrgMark;
        let (role, length) = match element(rest) {
            Some(element) => element,
            // 某某局文件　某发〔2024〕7号
            None => match mark(rest).filter(|_| !found.iter().any(marked)) {
                Some(length) => (Role::OrgMark, length),
                None => return Vec::new(),
            },
        };
        let Some((words, more)) = rest.split_at_checked(length) else {
            return Vec::new();
        };
        found.push((role, words.trim_end_matches(is_blank)));
        rest = more.trim_start_matches(|c| is_blank(c) || matches!(c, '，' | '；' | '/'));
    }
    if found.len() < 2 {
        found.clear();
    }
    found
}

/// The element that `text` opens with, and its length.
fn element(text: &str) -> Option<(Role, usize)> {
    if let Some((role, start)) = label(text) {
        let value = text.get(start..)?;
        let blanks = value.len() - value.trim_start_matches(is_blank).len();
        let bare = value.get(blanks..)?;
        let length = match role {
            Role::CopyNumber => digits(bare),
            Role::DocNumber => doc_number(bare),
            Role::Signatory => Some(names(bare)),
            Role::Secrecy => secrecy(bare).or_else(|| other(bare)),
            _ => urgency(bare).or_else(|| other(bare)),
        };
        // A form may have been left blank.
        let blank = || (bare.is_empty() || label(bare).is_some()).then_some(0);
        return length.or_else(blank).map(|n| (role, start + blanks + n));
    }
    let signed = NUMBERS.iter().find_map(|sign| text.strip_prefix(sign));
    if let Some(number) = signed {
        let bare = number.trim_start_matches(is_blank);
        return digits(bare).map(|n| (Role::CopyNumber, text.len() - bare.len() + n));
    }
    if digits(text) == Some(6) {
        return Some((Role::CopyNumber, 6));
    }
    let corner = secrecy(text).map(|n| (Role::Secrecy, n));
    corner
        .or_else(|| urgency(text).map(|n| (Role::Urgency, n)))
        .or_else(|| doc_number(text).map(|n| (Role::DocNumber, n)))
}

/// The length of the digits that `text` opens with and that no word goes on
/// with but that of another element.
fn digits(text: &str) -> Option<usize> {
    let length = text.len() - text.trim_start_matches(|c: char| c.is_ascii_digit()).len();
    if !(1..=COPY_NUMBER).contains(&length) {
        return None;
    }
    let rest = text.get(length..)?.trim_start_matches(is_blank);
    let ends = rest.is_empty() || element(rest).is_some() || mark(rest).is_some();
    ends.then_some(length)
}

/// The length of a value that is no grade of secrecy or urgency.
fn other(text: &str) -> Option<usize> {
    let said = others().find_map(|words| spread(text, words))?;
    let rest = text.get(said..)?;
    (rest.is_empty() || rest.starts_with(is_blank)).then_some(said)
}

/// The length of a document number.
fn doc_number(text: &str) -> Option<usize> {
    let end = text.find('号')? + "号".len();
    let words = text.get(..end)?;
    let number = !words.contains("文件") && line::is_doc_number(words);
    number.then_some(end)
}

/// The length of the names of those who sign, up to an element that follows
/// them.
fn names(text: &str) -> usize {
    let follows = |&(at, c): &(usize, char)| {
        let before = text.get(..at).and_then(|t| t.chars().next_back());
        let parted = !is_blank(c) && before.is_some_and(is_blank);
        parted && text.get(at..).is_some_and(|rest| element(rest).is_some())
    };
    let next = text.char_indices().find(follows);
    next.map_or(text.len(), |(at, _)| at)
}

/// The length of a mark that ends in 文件 before what else stands on its line.
fn mark(text: &str) -> Option<usize> {
    let end = text.find("文件")? + "文件".len();
    let (mark, rest) = text.split_at_checked(end)?;
    let long = line::length(mark) > 3 && !mark.contains(['：', ':', '。', '，']);
    (long && !rest.is_empty()).then_some(end)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn several_elements_on_a_line_are_told_apart() {
        let cases: [(&str, &[(Role, &str)]); 16] = [
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
            (
                "000123机密★1年特急",
                &[
                    (Role::CopyNumber, "000123"),
                    (Role::Secrecy, "机密★1年"),
                    (Role::Urgency, "特急"),
                ],
            ),
            (
                "密 级：秘密*6个月  缓急:加急",
                &[
                    (Role::Secrecy, "密 级：秘密*6个月"),
                    (Role::Urgency, "缓急:加急"),
                ],
            ),
            (
                "清政发〔2024〕7号签发人：张三",
                &[
                    (Role::DocNumber, "清政发〔2024〕7号"),
                    (Role::Signatory, "签发人：张三"),
                ],
            ),
            (
                "特急清河县教育局文件清教发〔2024〕7号",
                &[
                    (Role::Urgency, "特急"),
                    (Role::OrgMark, "清河县教育局文件"),
                    (Role::DocNumber, "清教发〔2024〕7号"),
                ],
            ),
            (
                "等级　特提·明电　　清机发〔2024〕7号",
                &[
                    (Role::Urgency, "等级　特提·明电"),
                    (Role::DocNumber, "清机发〔2024〕7号"),
                ],
            ),
            (
                "密级：　　紧急程度：特急",
                &[(Role::Secrecy, "密级："), (Role::Urgency, "紧急程度：特急")],
            ),
            ("秘密载体管理办法", &[]),
            ("机密 ★ 1年", &[]),
            ("特急 关于防汛工作的通知", &[]),
            ("清教函〔2024〕7号", &[]),
        ];
        for (text, expected) in cases {
            assert_eq!(elements(text), expected, "{text}");
        }
    }
}
