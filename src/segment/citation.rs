//! Marks that point to a source a chat assistant looked up, and that point
//! nowhere in the draft: `[citation:3]`, `【1†source】`, `[^2^]`, `^[2]^`, `[3]`,
//! `【3】`.

use memchr::{memchr, memchr_iter, memmem};

use super::residue::{Residue, ResidueKind, Row};
use crate::character::{is_han, is_sentence_end};
use crate::span::Span;

/// The longest mark, in bytes.
const LONGEST: usize = 40;

/// Which marks a draft has.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Cited {
    /// `[3]`, in order from 1, with no note of that number under the text.
    numbers: bool,
    /// `【3】`, in the same way.
    lenses: bool,
    /// `【1†source】`
    daggers: bool,
    /// Any mark at all.
    any: bool,
}

/// Reads what marks the draft has.
pub(super) fn cited(text: &str, rows: &[Row<'_>]) -> Cited {
    // The sign ends with a byte that is rarer than its others.
    let bytes = text.as_bytes();
    let daggers = memchr_iter(0xA0, bytes)
        .any(|at| at >= 2 && bytes.get(at - 2..at).is_some_and(|b| b == [0xE2, 0x80]));
    let brackets = memchr(b'[', bytes).is_some();
    let lenses = memmem::find(bytes, "【".as_bytes()).is_some();
    Cited {
        numbers: brackets && counts(rows, "[", number),
        lenses: lenses && counts(rows, "【", lens),
        daggers,
        any: brackets || lenses,
    }
}

/// Whether the marks that `sign` opens and `read` gives the value of are two at
/// least at the end of clauses, more than those that are not, count from 1, and
/// stand free. a[0] is a member of a row, 权利要求[1]已删除 the name of a thing.
fn counts(rows: &[Row<'_>], sign: &str, read: fn(&str) -> Option<(usize, u32)>) -> bool {
    let mut last = 0;
    let (mut count, mut within) = (0, 0);
    for row in rows.iter().filter(|r| r.stays()) {
        for start in memmem::find_iter(row.text.as_bytes(), sign) {
            let mark = row.text.get(start..).unwrap_or_default();
            let Some((length, value)) = read(mark) else {
                continue;
            };
            let after = mark.get(length..).unwrap_or_default();
            // A note, or no mark of this kind: none of them is one.
            let before = row.text.get(..start).unwrap_or_default();
            let free = stands_free(after) && !is_indexed(before);
            if start == 0 || value == 0 || value > last + 3 || !free || names(before, after) {
                return false;
            }
            let inside = after.starts_with(is_han);
            within += usize::from(inside);
            count += usize::from(!inside);
            last = last.max(value);
        }
    }
    count >= 2 && count > within
}

/// True where a number of a row in a program stands after `before`: total[1].
/// An abbreviation, GDP[1], is none.
fn is_indexed(before: &str) -> bool {
    let mut bytes = before.bytes().rev();
    let last = bytes.next();
    let capital = bytes.next().is_some_and(|b| b.is_ascii_uppercase());
    last.is_some_and(|b| b.is_ascii_lowercase() || b == b'_' || b.is_ascii_uppercase() && !capital)
}

/// Adds the marks within `row`; true where there are any.
pub(super) fn find(row: &Row<'_>, cited: Cited, found: &mut Vec<Residue>) -> bool {
    if !cited.any {
        return false;
    }
    let known = found.len();
    let brackets = memchr_iter(b'[', row.text.as_bytes());
    let lenses = (cited.daggers || cited.lenses).then(|| row.text.match_indices('【'));
    for start in brackets.chain(lenses.into_iter().flatten().map(|(at, _)| at)) {
        let mark = row.text.get(start..).unwrap_or_default();
        let raised = raised(row.text, start);
        let Some(length) = raised.or_else(|| length(mark, cited)) else {
            continue;
        };
        let done = start + length + usize::from(raised.is_some());
        let start = start - usize::from(raised.is_some());
        found.push(Residue {
            span: Span::new(row.words.start + start, row.words.start + done),
            kind: ResidueKind::Citation,
            cuts: start == 0 || done == row.text.len(),
        });
    }
    found.len() > known
}

/// The length of the mark at the start of `text`.
fn length(text: &str, cited: Cited) -> Option<usize> {
    if let Some((length, _)) = lens(text) {
        return cited.lenses.then_some(length);
    }
    if let Some(inner) = text.strip_prefix('【') {
        let end = inner.bytes().take(LONGEST).position(|b| b == 0xE3)?;
        let inner = inner.get(..end)?;
        let digits = inner.trim_start_matches(|c: char| c.is_ascii_digit() || c == ':');
        let closed = text
            .get("【".len() + end..)
            .is_some_and(|t| t.starts_with('】'));
        return (closed && digits.len() < inner.len() && digits.starts_with('†'))
            .then_some(end + 2 * "【".len());
    }
    if let Some((length, _)) = number(text) {
        return cited.numbers.then_some(length);
    }
    let inner = text.strip_prefix('[')?;
    if !inner.starts_with(['^', 'c']) {
        return None;
    }
    let end = inner.bytes().take(LONGEST).position(|b| b == b']')?;
    let inner = inner.get(..end)?;
    let digits = |t: &str| !t.is_empty() && t.bytes().all(|b| b.is_ascii_digit());
    // [^2] is a note of Markdown where it has no second sign.
    let noted = inner.strip_prefix('^').and_then(|t| t.strip_suffix('^'));
    let looked_up = inner
        .strip_prefix("citation:")
        .or(inner.strip_prefix("citation: "));
    noted.or(looked_up).is_some_and(digits).then_some(end + 2)
}

/// The length of `[3]` at `start` where it is raised: `^[3]^`.
fn raised(text: &str, start: usize) -> Option<usize> {
    let before = text.get(..start)?;
    let (length, _) = number(text.get(start..)?)?;
    let after = text.get(start + length..)?;
    (before.ends_with('^') && after.starts_with('^')).then_some(length)
}

/// The length and the value of `[3]` at the start of `text`.
fn number(text: &str) -> Option<(usize, u32)> {
    let inner = text.strip_prefix('[')?;
    let end = inner.bytes().take(3).position(|b| b == b']')?;
    let value = inner.get(..end)?.parse().ok()?;
    Some((end + 2, value))
}

/// The length and the value of `【3】` at the start of `text`.
fn lens(text: &str) -> Option<(usize, u32)> {
    let inner = text.strip_prefix('【')?;
    let digits = inner.bytes().take(3).take_while(u8::is_ascii_digit).count();
    let (value, after) = inner.split_at_checked(digits).filter(|_| digits < 3)?;
    let value = value.parse().ok()?;
    let closed = after.starts_with('】');
    closed.then_some((digits + 2 * "【".len(), value))
}

/// True where a number is a word of its sentence: 附件[1], 回复[2]条.
fn names(before: &str, after: &str) -> bool {
    const NAMED: [&str; 15] = [
        "附件", "表", "图", "公式", "条款", "资料", "选项", "第", "方案", "文献", "要求", "区间",
        "数组", "元素", "编号",
    ];
    const COUNTED: [char; 12] = [
        '条', '项', '个', '次', '份', '页', '章', '节', '名', '人', '家', '件',
    ];
    NAMED.iter().any(|word| before.ends_with(word)) || after.starts_with(COUNTED)
}

/// True where what stands after a mark is no part of a number or an address:
/// 示发[24]5号.
fn stands_free(after: &str) -> bool {
    let next = after.chars().next();
    next.is_none_or(|c| {
        matches!(c, '[' | '【')
            || is_sentence_end(c)
            || "，、；：）”】 ".contains(c)
            || is_han(c) && c != '号'
    })
}

#[cfg(test)]
mod tests {
    use crate::segment::{ResidueKind, segment};
    use crate::source::Source;

    fn marks(text: &str) -> usize {
        let residue = segment(&Source::plain(text)).residue;
        let cited = residue.iter().filter(|r| r.kind == ResidueKind::Citation);
        cited.count()
    }

    #[test]
    fn marks_that_point_nowhere_are_found() {
        assert_eq!(
            marks("全年增长5%[citation:1]，居全市前列[citation:12]。\n"),
            2
        );
        assert_eq!(
            marks("全年增长5%【3†source】，居全市前列【4:1†报告】。\n"),
            2
        );
        assert_eq!(marks("全年增长5%【1】，居全市前列【2】【3】。\n"), 3);
        assert_eq!(marks("全年增长5%[^1^]。\n"), 1);
        assert_eq!(marks("全年增长5%^[2]^，居全市前列^[12]^。\n"), 2);
        assert_eq!(
            marks("全年增长5%[1]，居全市前列[2][3]。\n再接再厉。[1]\n"),
            4
        );
    }

    #[test]
    fn notes_of_the_document_and_placeholders_stay() {
        for text in [
            "全年增长5%[1]，居全市前列[2]。\n[1]初步统计数。\n[2]按现价计算。\n",
            "全年增长5%[1]。\n",
            "请填写[时间][地点]。\n",
            "按照附件[1]要求，填写表[2]。\n",
            "网友留言[1]条，回复[2]条。\n",
            "示发[2024]5号、示发[24]6号、示发[25]7号\n",
            "见《指南》[12]、《手册》[13]。\n",
            "【1】全区召开会议。\n",
            "全年增长5%【1】。\n",
            "全年增长5%【1】，居全市前列【2】。\n【1】初步统计数。\n",
            "注[^1]。\n",
            "数组a[0]、a[1]分别存放总分和均分，total[1]，total[2]。\n",
            "权利要求[1]已删除，权利要求[2]，权利要求[3]。区间[0]为空。\n",
            "甲项[1]已删除，乙项[2]有修改，丙项[3]。\n",
        ] {
            assert_eq!(marks(text), 0, "{text}");
        }
    }
}
