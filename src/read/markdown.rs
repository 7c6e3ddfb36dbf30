//! Tells a draft that shows the signs of Markdown from a plain one.

use crate::character::{is_blank, is_han};

/// On how many lines emphasis, or headings of one depth, make a draft
/// Markdown by themselves.
const LINES: usize = 3;

/// True where two different block signs stand at line starts (headings of two
/// depths are two), or `**` pairs or headings on three lines; or where one line
/// can be nothing else: `# 工作方案`, `**工作方案**`, the rule of a table under a
/// row of as many cells.
pub(super) fn is_markdown(text: &str) -> bool {
    let mut signs: u32 = 0;
    let (mut strong, mut headings) = (0, 0);
    let mut above = "";
    for line in text.split(['\n', '\r']) {
        let sign = block_sign(line);
        if sign == TABLE && cells(line) > 1 && cells(line) == cells(above) {
            return true;
        }
        if !line.is_empty() {
            above = line;
        }
        signs |= sign;
        headings += usize::from(sign & HEADINGS != 0);
        let stars = line.contains("**");
        strong += usize::from(stars && has_strong(line));
        if signs.count_ones() > 1 || strong >= LINES || headings >= LINES {
            return true;
        }
        if sign & HEADINGS != 0 && is_titled(line) || stars && is_strong(line) {
            return true;
        }
    }
    false
}

/// How many cells a row of a table has.
fn cells(row: &str) -> usize {
    row.trim().trim_matches('|').split('|').count()
}

/// True for a heading of Chinese words: no other text opens a line with `# `.
fn is_titled(line: &str) -> bool {
    let words = line.trim_matches(['#', ' ', '\t']);
    words.contains(is_han) && words.chars().nth(3).is_some()
}

/// True where `**` stand around the whole line, and around more than a name
/// that was taken out.
fn is_strong(line: &str) -> bool {
    let words = line.trim_matches(is_blank);
    let inner = words.strip_prefix("**").and_then(|w| {
        let w = w.strip_suffix(['：', '。', ':']).unwrap_or(w);
        w.strip_suffix("**")
    });
    inner.is_some_and(|w| !w.contains('*') && w.chars().filter(|&c| is_han(c)).count() >= 4)
}

/// One bit for each depth of heading.
const HEADINGS: u32 = 0b111_1110;
const LIST: u32 = 1 << 7;
const FENCE: u32 = 1 << 8;
const TABLE: u32 = 1 << 9;

/// The bit of the block sign that opens `line`; 0 without one.
fn block_sign(line: &str) -> u32 {
    let line = line.trim_matches([' ', '\t']);
    let rest = line.trim_start_matches('#');
    let depth = line.len() - rest.len();
    let spaced = rest.starts_with([' ', '\t']) && !rest.trim().is_empty();
    if (1..=6).contains(&depth) {
        return if spaced { 1 << depth } else { 0 };
    }
    if line.starts_with("```") || line.starts_with("~~~") {
        return FENCE;
    }
    if let Some(words) = line.strip_prefix(['-', '*', '+']) {
        // - 3 - is a page number, - - - a rule of any kind of text.
        let worded = words.chars().any(char::is_alphabetic);
        return if words.starts_with([' ', '\t']) && worded {
            LIST
        } else {
            0
        };
    }
    let delimiter = line.contains('|')
        && line.contains('-')
        && line.chars().all(|c| matches!(c, '|' | '-' | ':' | ' '));
    if delimiter { TABLE } else { 0 }
}

/// True for a pair of `**` with words in between. After a Chinese character
/// they may stand for a name taken out (由李**主持，王**参加): only a phrase
/// without a mark is emphasis there.
fn has_strong(line: &str) -> bool {
    let mut before = "";
    let mut pieces = line.split("**");
    let Some(mut outside) = pieces.next() else {
        return false;
    };
    while let (Some(inside), Some(after)) = (pieces.next(), pieces.next()) {
        let words = inside.trim_matches(is_blank);
        let apart = !(before.ends_with(is_han) || outside.ends_with(is_han));
        let phrase = words.chars().count() >= 4 && words.chars().all(is_han);
        if !words.is_empty() && (apart || phrase) {
            return true;
        }
        (before, outside) = (inside, after);
    }
    false
}

#[cfg(test)]
mod tests {
    use super::is_markdown;

    #[test]
    fn two_block_signs_or_emphasis_on_three_lines_are_markdown() {
        for text in [
            "# 工作方案\n\n## 一、总体要求\n",
            "## 分工\n\n- 办公室：牵头\n",
            "- 办公室：牵头\n\n| 项目 | 金额 |\n| --- | --- |\n",
            "## 一、情况\n\n## 二、问题\n\n## 三、打算\n",
            "**一是**加强领导。\n**二是**压实责任。\n推进**重点工作**落实。\n",
            "# 方案\n```\n一、情况\n```\n",
            "# 工作方案\n全年平稳。\n",
            "# [述职报告标题]\n全年平稳。\n",
            "**关于检查的通知**\n全年平稳。\n",
            "关于预算的通知\n| 项目 | 金额 |\r\n| --- | --: |\r\n| 差旅 | 5000 |\r\n",
        ] {
            assert!(is_markdown(text), "{text}");
        }
    }

    #[test]
    fn what_plain_drafts_are_written_with_is_no_markdown() {
        for text in [
            "",
            "一、情况\n1.学习。\n2.履职。\n1. 空格。\n",
            "# 3楼\n#平安建设 #法治\nC# 语言\n",
            "**街**\n**主持**参加\n",
            "- 办公室：牵头\n- 各科室：配合\n",
            "##paidbegin##\n一、情况\n- 3 -\n——张三\n",
            "#平安建设#\n- 1 -\n- 2 -\n",
            "街道*社区和*社区\n李**主持，王**参加。\n赵**、钱**出席。\n孙**，李**缺席。\n",
            "138****1234\n139****1234\n137****1234\n",
            "- - - - -\n* * *\n---\n-5℃\n+ 8\n",
            "| 项目 | 金额 |\n| 差旅 | 5000 |\n",
            "全年平稳。\n|---|---|\n",
        ] {
            assert!(!is_markdown(text), "{text}");
        }
    }
}
