//! Lines that a PDF or a mail broke at a fixed width, and the paragraphs they
//! were.

use super::residue::{ResidueKind, Row};
use crate::character::{is_han, is_sentence_end};
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

/// A line that shows by itself that it is broken has at least so many cells.
const BROAD: usize = 60;

/// How many broken lines in a row show it where the rest of a text is not
/// broken.
const RUN: usize = 3;

/// The gaps between lines that are one paragraph: from the last character of
/// one line to the first of the next, page numbers between them included.
pub(super) fn joins(source: &Source, rows: &[Row<'_>]) -> Vec<Span> {
    let lines = kept(source, rows);
    let mut joined = at_measure(&lines).unwrap_or_else(|| in_run(&lines));
    joined.resize(lines.len(), false);
    let pairs = lines.windows(2).zip(joined);
    pairs
        .filter_map(|(pair, joined)| match pair {
            [a, b] if joined || goes_on(a, b) => Some(Span::new(a.words.end, b.words.start)),
            _ => None,
        })
        .collect()
}

/// A line that is no residue.
#[derive(Clone, Copy, Debug)]
struct Line<'a> {
    text: &'a str,
    words: Span,
    /// The blanks before the words.
    blanks: &'a str,
    /// Whether a sentence or clause ends with it.
    closed: bool,
    /// Blank lines before it.
    gap: usize,
    /// Whether the end of a page stands before it.
    page: bool,
    /// Whether a line of something else stands before it.
    apart: bool,
}

impl Line<'_> {
    /// Cells of blanks before the words.
    fn indent(&self) -> usize {
        width(self.blanks)
    }

    /// In half-width cells, indent included; of a line wider than any measure
    /// not counted to its end.
    fn width(&self) -> usize {
        self.indent() + width(self.text)
    }

    /// The width of a line that may be broken.
    fn broken(&self) -> Option<usize> {
        let bytes = (BROAD..=4 * MEASURES.end()).contains(&self.text.len());
        if !bytes || self.closed || !self.text.contains(['，', '。']) {
            return None;
        }
        Some(self.width()).filter(|w| (BROAD..=*MEASURES.end()).contains(w))
    }

    /// Whether it may go on with the line before it.
    fn follows(&self) -> bool {
        !self.apart && !self.is_numbered()
    }

    /// Whether there are Western letters or figures in it.
    fn is_mixed(&self) -> bool {
        self.text.bytes().filter(u8::is_ascii_alphanumeric).count() >= 2
    }

    /// Whether it opens with an ordinal.
    fn is_numbered(&self) -> bool {
        ordinal::read(self.text, 0).is_some()
    }
}

fn kept<'a>(source: &'a Source, rows: &[Row<'a>]) -> Vec<Line<'a>> {
    let mut lines = Vec::with_capacity(rows.len());
    let (mut page, mut apart) = (false, false);
    for row in rows {
        match row.kind {
            Some(ResidueKind::Furniture) => page = true,
            Some(_) => apart = true,
            None => {
                let last = row.text.chars().next_back();
                lines.push(Line {
                    text: row.text,
                    words: row.words,
                    blanks: source.text(Span::new(row.line.start, row.words.start)),
                    closed: last.is_none_or(|c| {
                        is_sentence_end(c) || matches!(c, '：' | '；' | ':' | ';' | '”' | '）')
                    }),
                    gap: if page { 0 } else { row.gap },
                    page,
                    apart,
                });
                (page, apart) = (false, false);
            }
        }
    }
    lines
}

/// The width of `text` in half-width cells; that of a text wider than any
/// measure is not counted to its end.
fn width(text: &str) -> usize {
    // No character takes more than four bytes or less than one cell.
    if text.len() > 4 * MEASURES.end() {
        return MEASURES.end() + 1;
    }
    text.chars()
        .take(MEASURES.end() + 1)
        .map(|c| if c.is_ascii() || c == '\u{A0}' { 1 } else { 2 })
        .sum()
}

/// For each line whether the next goes on with it, where most lines of the
/// text were broken at one width.
fn at_measure(lines: &[Line<'_>]) -> Option<Vec<bool>> {
    let measure = measure(lines)?;
    // Letters and figures are of other widths than half a character.
    let full = |line: &Line<'_>| {
        let width = line.width();
        width + SLACK >= measure || width + 2 * SLACK >= measure && line.is_mixed()
    };
    // Where broken lines follow at once, a blank line parts paragraphs.
    let close = lines
        .windows(2)
        .filter(|p| matches!(p, [a, b] if full(a) && b.gap == 0))
        .count();
    let most = if close >= 3 { 0 } else { 1 };
    let indented = lines.iter().filter(|r| r.indent() >= 2).count() * 5 >= lines.len();
    let goes_on = |a: &Line<'_>, b: &Line<'_>| {
        let open = !a.closed || (indented && b.indent() == 0 && b.gap == 0);
        full(a) && b.gap <= most && !b.apart && b.indent() < 2 && open && !b.is_numbered()
    };
    let joined = lines.windows(2).map(|pair| match pair {
        [a, b] => goes_on(a, b),
        _ => false,
    });
    Some(joined.collect())
}

/// The width at which the lines were broken, where they were: no line is much
/// longer, many are as long, and most of those end inside a sentence.
fn measure(lines: &[Line<'_>]) -> Option<usize> {
    let longest = *MEASURES.end();
    let bytes = lines.iter().filter(|r| r.text.len() > 4 * longest).count();
    if lines.len() < 5 || bytes * OVER > lines.len() {
        return None;
    }
    let widths: Vec<usize> = lines.iter().map(Line::width).collect();
    let over = widths.iter().filter(|&&w| w > longest).count();
    if over * OVER > lines.len() {
        return None;
    }
    let mut counts = vec![0usize; longest + 1];
    for &width in &widths {
        if let Some(count) = counts.get_mut(width) {
            *count += 1;
        }
    }
    let enough = (lines.len() / 5).max(4);
    let measure = MEASURES.rev().find(|&m| {
        let band: usize = counts
            .get(m.saturating_sub(SLACK)..=m)
            .unwrap_or_default()
            .iter()
            .sum();
        counts.get(m).is_some_and(|&n| n > 0) && band >= enough
    })?;
    let (mut full, mut broken, mut longer) = (0, 0, 0);
    for (line, &width) in lines.iter().zip(&widths) {
        longer += usize::from(width > measure);
        if width + SLACK >= measure && width <= measure {
            full += 1;
            broken += usize::from(!line.closed);
        }
    }
    (broken * 2 > full && longer * OVER <= lines.len()).then_some(measure)
}

/// The same where a paragraph or two were broken and the rest was not: broad
/// lines of one width that end inside a sentence, one after the other, and a
/// last one that ends it. Blank lines and indents say nothing here, since a
/// formatted text has none and is to be read as its source was.
fn in_run(lines: &[Line<'_>]) -> Vec<bool> {
    let mut joined = vec![false; lines.len()];
    let mut measure = None;
    let mut at = 0;
    while let Some(first) = lines.get(at) {
        let from = at;
        at += 1;
        let Some(width) = first.broken() else {
            continue;
        };
        let (mut least, mut most) = (width, width);
        let mut western = first.is_mixed();
        while let Some(next) = lines.get(at).filter(|next| next.follows()) {
            let Some(width) = next.broken() else { break };
            western |= next.is_mixed();
            let slack = if western { 2 * SLACK } else { SLACK };
            if most.max(width) - least.min(width) > slack {
                break;
            }
            (least, most) = (least.min(width), most.max(width));
            at += 1;
        }
        let ends = |last: &Line<'_>| {
            last.text.ends_with(is_sentence_end) && last.follows() && last.width() <= most + SLACK
        };
        if at - from >= RUN && lines.get(at).is_some_and(ends) {
            joined
                .iter_mut()
                .take(at)
                .skip(from)
                .for_each(|j| *j = true);
            measure = Some(most);
        }
    }
    // Two lines are enough where the width is known and a comma ends the first.
    if let Some(measure) = measure {
        for (pair, joined) in lines.windows(2).zip(&mut joined) {
            if let [a, b] = pair
                && a.text.ends_with(['，', '、'])
                && b.follows()
                && b.closed
                && a.broken()
                    .is_some_and(|w| w + 2 * SLACK >= measure && w <= measure)
            {
                *joined = true;
            }
        }
    }
    joined
}

/// Whether `b` goes on with the sentence of `a` by the words alone: a bracket
/// that `a` opens is closed in `b`, or the end of a page stands between them.
fn goes_on(a: &Line<'_>, b: &Line<'_>) -> bool {
    if b.apart {
        return false;
    }
    if is_bracketed(a, b) {
        return !b.is_numbered();
    }
    if !b.page || b.gap > 1 || b.indent() >= 2 && a.indent() < b.indent() || b.is_numbered() {
        return false;
    }
    let width = a.width();
    let words = a.text.ends_with(is_han) && width + 20 >= BROAD;
    // A heading may be the last line of a page.
    let open = a.text.ends_with(['，', '、']) || words && (width > BROAD + 10 || !a.is_numbered());
    open && (b.text.contains(is_sentence_end) || b.text.contains(['，', '；']))
}

/// Whether `a` opens a bracket that `b` closes before it opens another.
fn is_bracketed(a: &Line<'_>, b: &Line<'_>) -> bool {
    if a.closed || a.text.len() > 3 * MEASURES.end() || b.text.len() > 3 * MEASURES.end() {
        return false;
    }
    [('《', '》'), ('（', '）')]
        .iter()
        .any(|&(opening, closing)| {
            let open = a.text.rfind(opening);
            open.is_some_and(|open| {
                let tail = a.text.get(open..).unwrap_or_default();
                let close = b.text.find(closing);
                !tail.contains(closing)
                    && tail.len() > opening.len_utf8()
                    && !tail.contains(['。', '；'])
                    && close.is_some_and(|end| {
                        let inner = b.text.get(..end).unwrap_or_default();
                        inner.len() <= 2 * BROAD && !inner.contains([opening, '。', '；'])
                    })
            })
        })
}

#[cfg(test)]
mod tests {
    use crate::segment::segment;
    use crate::source::Source;

    /// The paragraphs after joining.
    fn joined(text: &str) -> String {
        let source = Source::plain(text);
        let mut result = String::new();
        let mut done = 0;
        for gap in segment(&source).joins {
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
    fn one_paragraph_may_be_broken_where_the_rest_is_not() {
        let broken = "各社区要高度重视今冬明春火灾防控工作，按照网格逐户开展排查，对发现的隐患建\n立台账，明确整改责任人和完成时限，限期整改到位，并于每月底前将排查整改情况报\n送街道平安办，由平安办汇总后报区消防救援大队，同时做好宣传引导工作，努力营造\n良好氛围。\n";
        let text = format!("一、工作要求\n{broken}二、工作安排\n三、保障措施\n四、其他\n");
        assert_eq!(joined(&text).lines().count(), 5);
    }

    #[test]
    fn an_open_bracket_goes_on() {
        for text in [
            "关于印发《清河区冬季消防安全\n检查办法》的通知\n",
            "（2024年1月5日清河区人民政府\n第三次常务会议通过）\n",
        ] {
            assert_eq!(joined(text).lines().count(), 1, "{text}");
        }
        for text in [
            "尊敬的各位领导，\n同志们：\n",
            "关于印发《清河区检查办法\n各社区：\n",
            "（一\n1.检查（含抽查）\n",
        ] {
            assert_eq!(joined(text), text);
        }
    }

    #[test]
    fn the_end_of_a_page_does_not_end_a_sentence() {
        let text = "全年共检查沿街商铺、出租房屋三百余处，督促整改火灾隐患一百\n— 1 —\n二十余处。\n— 2 —\n二、存在问题\n";
        assert_eq!(
            joined(text)
                .lines()
                .next()
                .map(|l| l.ends_with("二十余处。")),
            Some(true)
        );
        let text = "二、存在问题\n— 1 —\n一些单位责任落实不到位。\n";
        assert_eq!(joined(text), text);
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
