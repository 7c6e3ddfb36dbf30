//! The names that an attachment note (附件说明) gives.

use crate::character::is_blank;

/// How many names are kept.
pub(super) const NAMES: usize = 40;

/// The names in an attachment note.
pub(super) fn entries(note: &str) -> Vec<&str> {
    let Some(words) = note.strip_prefix("附件") else {
        return Vec::new();
    };
    let mut rest = words.trim_start_matches(|c| is_blank(c) || matches!(c, '：' | ':'));
    let mut names = Vec::new();
    let long = |name: &str| name.chars().nth(3).is_some();
    for value in 1..=NAMES {
        let Some(opened) = entry(rest, value) else {
            break;
        };
        let next = opened
            .match_indices(&(value + 1).to_string())
            .find(|&(at, _)| {
                opened
                    .get(at..)
                    .is_some_and(|r| entry(r, value + 1).is_some())
            });
        let (name, more) = opened
            .split_at_checked(next.map_or(opened.len(), |(at, _)| at))
            .unwrap_or_default();
        names.push(name);
        rest = more;
    }
    if names.is_empty() {
        names.push(rest);
    }
    names
        .into_iter()
        .map(|name| name.trim_matches(is_blank).trim_end_matches(['。', '；']))
        .filter(|name| long(name))
        .collect()
}

/// Where in `note` the second of `names` and those after it begin, each with
/// its number.
pub(super) fn lines(note: &str, names: &[&str]) -> Vec<usize> {
    let mut lines = Vec::new();
    let mut from = 0;
    for (index, name) in names.iter().enumerate() {
        let words = note.get(from..).unwrap_or_default();
        let Some(at) = words.find(name) else { break };
        let number = (index + 1).to_string();
        let sign = words.get(..at).and_then(|before| before.rfind(&number));
        if let Some(sign) = sign.filter(|_| index > 0) {
            lines.push(from + sign);
        }
        from += at + name.len();
    }
    lines
}

/// What follows the number of an entry of an attachment note.
fn entry(rest: &str, value: usize) -> Option<&str> {
    let rest = rest.trim_start_matches(is_blank);
    // 附件1　甲表附件2　乙表
    let marked = rest.strip_prefix("附件");
    let words = marked.unwrap_or(rest).strip_prefix(&value.to_string())?;
    match marked {
        Some(_) => words.strip_prefix(is_blank),
        None => words.strip_prefix(['.', '．', '、']),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_attachment_note_names_what_is_attached() {
        assert_eq!(
            entries("附件：1.甲项目清单2.乙项目任务表"),
            ["甲项目清单", "乙项目任务表"]
        );
        assert_eq!(entries("附件：甲项目实施方案"), ["甲项目实施方案"]);
    }

    #[test]
    fn each_name_but_the_first_has_a_line_of_its_own() {
        let note = "附件：1.甲项目清单2.乙项目任务表";
        let lines = lines(note, &entries(note));
        assert_eq!(lines, [note.len() - "2.乙项目任务表".len()]);
    }
}
