//! Lines that a PDF or a mail broke at a fixed width, and the paragraphs they
//! were.

use crate::character::{is_blank, is_sentence_end};
use crate::ordinal;
use crate::source::Source;
use crate::span::Span;

/// The narrowest and widest measure, in half-width cells, at which drafts are
/// broken; longer lines are paragraphs already.
const MEASURES: std::ops::RangeInclusive<usize> = 30..=120;

/// One line in so many may be longer than the measure.
const OVER: usize = 20;

/// How far below the measure a full line may end: a mark or a word that must
/// not stand alone takes up to two characters along.
const SLACK: usize = 4;

/// The gaps between lines that are one paragraph: from the last character of
/// one line to the first of the next.
pub(super) fn joins(source: &Source, lines: &[Span]) -> Vec<Span> {
    // No character takes more than four bytes or less than one cell.
    let longest = *MEASURES.end();
    let over = lines.iter().filter(|line| line.len() > 4 * longest).count();
    if over * OVER > lines.len() {
        return Vec::new();
    }
    let rows: Vec<Row> = lines
        .iter()
        .filter_map(|&line| Row::read(source, line))
        .collect();
    let Some(measure) = measure(&rows) else {
        return Vec::new();
    };
    let full = |row: &Row| row.width + SLACK >= measure;
    // Where broken lines follow at once, a blank line parts paragraphs.
    let close = rows
        .windows(2)
        .filter(|p| matches!(p, [a, b] if full(a) && b.gap == 0))
        .count();
    let most = if close >= 3 { 0 } else { 1 };
    let indented = rows.iter().filter(|r| r.indent >= 2).count() * 5 >= rows.len();
    let goes_on = |a: &Row, b: &Row| {
        let open = !a.closed || (indented && b.indent == 0 && b.gap == 0);
        full(a) && b.gap <= most && !b.numbered && b.indent < 2 && open
    };
    rows.windows(2)
        .filter_map(|pair| match pair {
            [a, b] if goes_on(a, b) => Some(Span::new(a.words.end, b.words.start)),
            _ => None,
        })
        .collect()
}

/// A line with words.
#[derive(Clone, Copy, Debug)]
struct Row {
    words: Span,
    /// In half-width cells, indent included.
    width: usize,
    /// Cells of blanks before the words.
    indent: usize,
    /// Whether a sentence or clause ends with it.
    closed: bool,
    /// Whether it opens with an ordinal.
    numbered: bool,
    /// Blank lines before it; set by the line breaks between it and the last.
    gap: usize,
}

impl Row {
    fn read(source: &Source, line: Span) -> Option<Self> {
        let text = source.text(line);
        let kept = text.trim_matches(is_blank);
        let last = kept.chars().next_back()?;
        let lead = text.len() - text.trim_start_matches(is_blank).len();
        let start = line.start + lead;
        let before = source.text.get(..line.start).unwrap_or_default();
        let blank = before.trim_end_matches(|c| is_blank(c) || crate::character::is_line_break(c));
        let breaks = before
            .get(blank.len()..)
            .unwrap_or_default()
            .matches('\n')
            .count();
        let indent = width(text.get(..lead).unwrap_or_default());
        Some(Self {
            words: Span::new(start, start + kept.len()),
            width: indent + width(kept),
            indent,
            closed: is_sentence_end(last) || matches!(last, '：' | '；' | ':' | ';' | '”' | '）'),
            numbered: ordinal::read(kept, 0).is_some(),
            gap: breaks.saturating_sub(1),
        })
    }
}

/// The width of `text` in half-width cells; that of a text wider than any
/// measure is not counted to its end.
fn width(text: &str) -> usize {
    text.chars()
        .take(MEASURES.end() + 1)
        .map(|c| if c.is_ascii() || c == '\u{A0}' { 1 } else { 2 })
        .sum()
}

/// The width at which the lines were broken, where they were: no line is much
/// longer, many are as long, and most of those end inside a sentence.
fn measure(rows: &[Row]) -> Option<usize> {
    let longest = *MEASURES.end();
    let over = rows.iter().filter(|r| r.width > longest).count();
    if rows.len() < 5 || over * OVER > rows.len() {
        return None;
    }
    let mut counts = vec![0usize; longest + 1];
    for row in rows {
        if let Some(count) = counts.get_mut(row.width) {
            *count += 1;
        }
    }
    let enough = (rows.len() / 5).max(4);
    let measure = MEASURES.rev().find(|&m| {
        let band: usize = counts
            .get(m.saturating_sub(SLACK)..=m)
            .unwrap_or_default()
            .iter()
            .sum();
        counts.get(m).is_some_and(|&n| n > 0) && band >= enough
    })?;
    let full: Vec<&Row> = rows
        .iter()
        .filter(|r| r.width + SLACK >= measure && r.width <= measure)
        .collect();
    let broken = full.iter().filter(|r| !r.closed).count();
    let longer = rows.iter().filter(|r| r.width > measure).count();
    (broken * 2 > full.len() && longer * OVER <= rows.len()).then_some(measure)
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The paragraphs after joining.
    fn joined(text: &str) -> String {
        let source = Source::plain(text);
        let mut result = String::new();
        let mut done = 0;
        for gap in joins(&source, &crate::segment::lines(text)) {
            result += text.get(done..gap.start).unwrap_or_default();
            done = gap.end;
        }
        result + text.get(done..).unwrap_or_default()
    }

    #[test]
    fn lines_broken_at_one_width_are_one_paragraph() {
        let text = "为进一步做好今冬明春火灾防控工作，切实维护辖\n区消防安全形势稳定，现就有关事项通知如下。各\n社区要高度重视，明确专人负责，按照网格逐户开\n展排查，对发现的隐患建立台账，限期整改到位。\n1.排查范围包括沿街商铺、出租房屋和老旧小区\n的公共通道。\n";
        assert_eq!(joined(text).lines().count(), 2);
    }

    #[test]
    fn short_paragraphs_and_rosters_stay_apart() {
        for text in [
            "张三\n李四\n王五\n赵六\n钱七\n孙八\n",
            "一、工作情况\n全年平稳。\n二、存在问题\n力量不足。\n三、下步打算\n再接再厉。\n",
            "主任：张三\n副主任：李四\n成员：王五\n电话：1234567\n地址：清河路一号\n",
        ] {
            assert_eq!(joined(text), text);
        }
    }
}
