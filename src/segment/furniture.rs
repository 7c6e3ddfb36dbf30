//! What stands on every page of a printed document and was copied with it:
//! page numbers, running heads (页眉) and feet (页脚).

use std::collections::HashMap;

use super::page_number::{digits, is_number, part};
use super::residue::{ResidueKind, Row};
use crate::character::{is_closing_mark, is_han, is_opening_mark, is_sentence_end};

/// The longest page number, in bytes: 第 12 页　共 120 页.
const NUMBER: usize = 48;

/// The longest running head, in bytes.
const HEAD: usize = 120;

/// How many lines a page has at least, between two numbers that stand alone.
const PAGE: usize = 8;

/// How long a line is at least, in bytes, that a page's end broke.
const BROKEN: usize = 48;

/// How much shorter than a line that a page's end broke a running head is, in
/// bytes.
const NARROW: usize = 12;

/// Marks page numbers and running heads.
pub(super) fn find(rows: &mut [Row<'_>]) {
    let mut pages = Vec::new();
    let mut bare = Vec::new();
    let mut parts = Vec::new();
    for (index, row) in rows.iter_mut().enumerate() {
        if row.text.len() > NUMBER || !row.stays() {
            continue;
        }
        if is_number(row.text) {
            row.kind = Some(ResidueKind::Furniture);
            pages.push(index);
        } else if let Some(value) = digits(row.text) {
            bare.push((index, value));
        } else if let Some((value, total)) = part(row.text) {
            parts.push((index, value, total));
        }
    }
    let rising = |a: &(usize, u32), b: &(usize, u32)| b.1 == a.1 + 1 && b.0 > a.0 + PAGE;
    let run = bare.len() >= 2
        && bare.windows(2).all(|w| matches!(w, [a, b] if rising(a, b)))
        && bare.iter().any(|&(index, _)| breaks(rows, index));
    if run {
        pages.extend(bare.iter().map(|&(index, _)| index));
    }
    let of_one = parts.len() >= 2
        && parts
            .windows(2)
            .all(|w| matches!(w, [a, b] if a.2 == b.2 && b.1 == a.1 + 1 && b.0 > a.0 + 2));
    if of_one {
        pages.extend(parts.iter().map(|&(index, ..)| index));
    }
    // Numbers close to each other count something else.
    let sparse = |w: &[(usize, u32)]| matches!(w, [a, b] if b.0 > a.0 + PAGE);
    if !run && !of_one && bare.windows(2).all(sparse) {
        let numbers = bare.iter().map(|&(index, _)| index);
        let numbers = numbers.chain(parts.iter().map(|&(index, ..)| index));
        pages.extend(numbers.filter(|&index| cut(rows, index).is_some()));
    }
    // 2 / 5 alone, after a finished paragraph and before another one.
    let whole = |&&(index, _, total): &&(usize, u32, u32)| total > 1 && parts_whole(rows, index);
    pages.extend(parts.iter().filter(|_| !of_one).filter(whole).map(|p| p.0));
    // A number beside the title, which stands on every page.
    let title = Title::of(rows);
    let again = |at: usize| at > 1 && rows.get(at).is_some_and(|r| title.is(r.text));
    let titled = |&(index, _): &(usize, u32)| again(index + 1) || again(index.wrapping_sub(1));
    for &(index, _) in bare.iter().filter(|_| !run).filter(|number| titled(number)) {
        pages.push(index);
    }
    pages.sort_unstable();
    for &index in &pages {
        // The running head that stands with a number where a sentence is cut.
        if let Some((above, below)) = cut(rows, index) {
            (above + 1..below).for_each(|index| take(rows, index));
        }
        take(rows, index);
    }
    beside_numbers(rows, &pages, title);
    in_sentences(rows);
    of_collections(rows);
}

/// What the name of a book or a collection ends in, which runs over its pages.
const COLLECTIONS: [&str; 9] = [
    "汇编",
    "选编",
    "文集",
    "会议材料",
    "会议资料",
    "学习材料",
    "学习资料",
    "简报",
    "手册",
];

/// The name of a collection that stands three times between other lines: the
/// page numbers beside it were lost.
fn of_collections(rows: &mut [Row<'_>]) {
    let named = |row: &Row<'_>| {
        (18..=HEAD).contains(&row.text.len())
            && COLLECTIONS.iter().any(|end| row.text.ends_with(end))
            && row.stays()
            && could_be_head(row.text)
    };
    let names = rows
        .iter()
        .enumerate()
        .skip(1)
        .filter(|(_, row)| named(row));
    let names: Vec<(usize, &str)> = names.map(|(index, row)| (index, row.text)).collect();
    let often = |name: &str| names.iter().filter(|(_, other)| *other == name).count() >= 3;
    let found = names.first().filter(|(_, name)| often(name)).map(|n| n.1);
    let found: Vec<usize> = names
        .iter()
        .filter(|(_, name)| Some(*name) == found)
        .map(|&(index, _)| index)
        .collect();
    found.into_iter().for_each(|index| take(rows, index));
}

/// The title, the first of a text or the first two, which a width broke.
#[derive(Clone, Copy)]
struct Title<'t> {
    first: &'t str,
    second: &'t str,
}

impl<'t> Title<'t> {
    fn of(rows: &[Row<'t>]) -> Self {
        let mut lines = rows.iter().filter(|r| r.stays()).map(|r| r.text);
        let first = lines.next().filter(|first| could_be_head(first));
        Self {
            first: first.unwrap_or_default(),
            second: first.and(lines.next()).unwrap_or_default(),
        }
    }

    /// True for a line that says the title.
    fn is(&self, text: &str) -> bool {
        let rest = text.strip_prefix(self.first);
        !self.first.is_empty() && rest.is_some_and(|rest| rest.is_empty() || rest == self.second)
    }
}

fn take(rows: &mut [Row<'_>], index: usize) {
    if let Some(row) = rows.get_mut(index) {
        row.kind = Some(ResidueKind::Furniture);
    }
}

/// Whether paragraphs end and begin around the line at `index`, in no table.
fn parts_whole(rows: &[Row<'_>], index: usize) -> bool {
    let above = index.checked_sub(1).and_then(|at| rows.get(at));
    let below = rows.get(index + 1).map_or("", |r| r.text);
    let begins = below.len() >= BROKEN || crate::ordinal::read(below, 0).is_some();
    begins && above.is_some_and(|r| r.text.len() >= BROKEN && r.text.ends_with(is_sentence_end))
}

/// The lines right over or under page numbers that are there again at another,
/// or say the `title` again.
fn beside_numbers(rows: &mut [Row<'_>], pages: &[usize], title: Title<'_>) {
    let mut counts: HashMap<&str, usize> = HashMap::new();
    let mut beside = Vec::new();
    for &page in pages {
        for index in [page.wrapping_sub(1), page + 1] {
            let head = rows
                .get(index)
                .filter(|r| r.stays() && could_be_head(r.text));
            if let Some(row) = head {
                *counts.entry(row.text).or_default() += 1;
                beside.push(index);
            }
        }
    }
    let mut heads = Vec::new();
    beside.retain(|&index| {
        let again = rows.get(index).is_some_and(|r| {
            let count = counts.get(r.text).copied().unwrap_or_default();
            count >= 2 || index > 1 && title.is(r.text)
        });
        if again {
            heads.extend(rows.get(index).map(|r| r.text));
        }
        again
    });
    // The first page has its head too, over a title that says the same.
    let opening = rows.iter().enumerate().take(6);
    let opening: Vec<usize> = opening
        .filter(|(index, r)| heads.contains(&r.text) && !beside.contains(index))
        .map(|(index, _)| index)
        .collect();
    if let [first, _, ..] = opening.as_slice() {
        beside.push(*first);
    }
    beside.iter().for_each(|&index| take(rows, index));
}

/// The lines around the page number at `index`, and around running heads that
/// stand with it, where a sentence goes on from the one to the other.
fn cut(rows: &[Row<'_>], index: usize) -> Option<(usize, usize)> {
    // A full line of the text may have no mark in it either.
    let head = |at: usize, over: usize| {
        let width = rows.get(over).map_or(0, |r| r.text.len());
        let row = rows.get(at).filter(|r| r.stays() && could_be_head(r.text));
        row.is_some_and(|r| !r.text.contains(['、', '：']) && r.text.len() + NARROW <= width)
    };
    let goes_on = |above: usize, below: usize| {
        let (over, under) = (rows.get(above)?, rows.get(below)?);
        let cut = over.text.len() >= BROKEN
            && over.text.contains(['，', '。', '；'])
            && over.stays()
            && is_open(over.text);
        let mut next = rows.get(below..)?.iter().take(2);
        let says = next.any(|r| r.text.contains(is_sentence_end) || r.text.contains(['，', '、']));
        let opens = under.stays()
            && under
                .text
                .starts_with(|c: char| is_han(c) || c.is_ascii_digit() || c == '“')
            && !under.text.ends_with(['：', ':'])
            && crate::ordinal::read(under.text, 0).is_none();
        (cut && opens && says).then_some((above, below))
    };
    let (above, below) = (index.checked_sub(1)?, index + 1);
    if let Some(cut) = goes_on(above, below) {
        return Some(cut);
    }
    if head(below, above) {
        return goes_on(above, below + 1);
    }
    let over = above.checked_sub(1).filter(|&over| head(above, over))?;
    goes_on(over, below).or_else(|| goes_on(over, below + 1).filter(|_| head(below, over)))
}

/// Lines that cut sentences in two, and are there again where they do.
fn in_sentences(rows: &mut [Row<'_>]) {
    let mut counts: HashMap<&str, Vec<usize>> = HashMap::new();
    for (above, pair) in rows.windows(2).enumerate() {
        let [over, row] = pair else { continue };
        let index = above + 1;
        let open = over.text.len() >= BROKEN && row.text.len() <= HEAD && is_open(over.text);
        if !open || !row.stays() || !could_be_head(row.text) {
            continue;
        }
        if breaks(rows, index) && !belongs(rows, index) {
            counts.entry(row.text).or_default().push(index);
        }
    }
    let found: Vec<usize> = counts
        .into_values()
        .filter(|c| c.len() >= 3)
        .flatten()
        .collect();
    found.into_iter().for_each(|index| take(rows, index));
}

/// Whether the line at `index` stands where a sentence is cut in two.
fn breaks(rows: &[Row<'_>], index: usize) -> bool {
    let above = index.checked_sub(1).and_then(|i| rows.get(i));
    let below = rows.get(index + 1);
    above.is_some_and(|r| r.text.len() >= BROKEN && is_open(r.text))
        && below.is_some_and(|r| {
            let same = rows.get(index).is_some_and(|own| own.text == r.text);
            !same && (r.text.contains(is_sentence_end) || r.text.contains('，'))
        })
}

/// Whether the line at `index` is a word of the sentence around it, a link of
/// the page whose line breaks were copied: 根据《 · 建议 · 》精神.
fn belongs(rows: &[Row<'_>], index: usize) -> bool {
    let above = index.checked_sub(1).and_then(|i| rows.get(i));
    let below = rows.get(index + 1);
    above.is_some_and(|r| r.text.ends_with(is_opening_mark))
        || below.is_some_and(|r| r.text.starts_with('的') || r.text.starts_with(is_closing_mark))
}

/// Whether a sentence goes on after `text`.
fn is_open(text: &str) -> bool {
    let last = text.chars().next_back();
    last.is_some_and(|c| {
        is_han(c) || matches!(c, '，' | '、' | '（' | '《' | '“') || c.is_ascii_digit()
    })
}

fn could_be_head(text: &str) -> bool {
    text.len() <= HEAD
        && !text.contains(['。', '；', '，', '\t'])
        && !text.ends_with(['：', ':', '！', '？'])
        && text.chars().any(is_han)
        && crate::ordinal::read(text, 0).is_none()
}

#[cfg(test)]
mod tests {
    use crate::segment::{ResidueKind, segment};
    use crate::source::Source;

    fn found(text: &str) -> Vec<String> {
        let source = Source::plain(text);
        let residue = segment(&source).residue;
        let furniture = residue.iter().filter(|r| r.kind == ResidueKind::Furniture);
        furniture.map(|r| source.text(r.span).to_owned()).collect()
    }

    #[test]
    fn printed_page_numbers_are_found_wherever_they_stand() {
        for number in [
            "— 3 —",
            "－3－",
            "- 12 -",
            "第3页",
            "第 3 页 共 10 页",
            "第3页/共10页",
            "（第3页，共10页）",
            "Page 3 of 10",
        ] {
            let text = format!("全年平稳。\n{number}\n再接再厉。\n");
            assert_eq!(found(&text), [number]);
        }
        for other in [
            "——张三",
            "-5",
            "第三页",
            "3",
            "共10页",
            "2—3月",
            "第3页见附件",
            "- - -",
        ] {
            let text = format!("全年平稳。\n{other}\n再接再厉。\n");
            assert_eq!(found(&text), [""; 0], "{other}");
        }
    }

    #[test]
    fn numbers_alone_count_pages_where_they_rise_and_cut_a_sentence() {
        let page = "各社区要高度重视消防安全检查工作。\n".repeat(9);
        let cut = "各社区要高度重视消防安全检查工作，落实主体责";
        let text =
            format!("{page}{cut}\n1\n任，明确专人负责。\n{page}{cut}\n2\n任，明确专人负责。\n");
        assert_eq!(found(&text), ["1", "2"]);
        let text = format!("{page}1\n{page}2\n{page}");
        assert_eq!(found(&text), [""; 0]);
        assert_eq!(found("序号\n1\n姓名\n2\n"), [""; 0]);
    }

    #[test]
    fn a_word_of_the_sentence_is_no_running_head() {
        let around = "各单位要按照年初确定的目标任务认真贯彻落实《\n工作规划\n》精神，抓好落实。\n";
        assert_eq!(found(&around.repeat(4)), [""; 0]);
    }

    #[test]
    fn running_heads_stand_at_page_numbers() {
        let text = "清河区工作报告\n全年平稳。\n— 1 —\n清河区工作报告\n再接再厉。\n— 2 —\n清河区工作报告\n谢谢大家。\n";
        assert_eq!(
            found(text),
            ["— 1 —", "清河区工作报告", "— 2 —", "清河区工作报告"]
        );
        let whole = "全年平稳，各项任务按期完成，成效明显。\n";
        let text = format!("{whole}2 / 5\n一、主要做法\n再接再厉。\n");
        assert_eq!(found(&text), ["2 / 5"]);
        let text = format!("{whole}2 / 5\n平安办\n");
        assert!(found(&text).is_empty());
        let text = "全年平稳。\n— 1 —\n主要做法\n再接再厉。\n— 2 —\n存在问题\n";
        assert_eq!(found(text), ["— 1 —", "— 2 —"]);
    }

    #[test]
    fn the_name_of_a_collection_runs_over_its_pages() {
        let text = "全年平稳。\n清河区文稿汇编\n一、巡查\n每日巡查。\n清河区文稿汇编\n二、宣传\n每周宣传。\n清河区文稿汇编\n三、督查\n每月督查。\n";
        assert_eq!(found(text).len(), 3);
        let text = "一、巡查\n编印工作手册\n每日巡查。\n二、宣传\n编印工作手册\n每周宣传。\n";
        assert_eq!(found(text).len(), 0);
    }
}
