//! White space that no layout wants. What is too much is said; what the layout
//! owns anyway (indents, one empty line between paragraphs) is taken out
//! quietly, so that the formatted text has one line a paragraph.

use crate::character::is_blank;
use crate::document::Document;
use crate::finding::{Edit, Safety, Severity};
use crate::recognise::{Block, Role, is_organ, row};
use crate::rule::{Example, Findings, Rule};
use crate::segment::Residue;
use crate::span::Span;

/// RES-08.
pub(crate) const RULE: Rule = Rule {
    code: "RES-08",
    name: "blank-lines-and-trailing-space",
    title: "多余空行和行尾空格",
    why: "段落的间隔和缩进由版式决定，不靠空行和空格；多余的空行、行尾空格应当删除。",
    basis: "通常：空行和缩进由版式设置",
    severity: Severity::Hint,
    examples: &[
        Example {
            bad: "\n\n关于开展检查的通知\n\n\n各科室要高度重视。  \n",
            good: Some("关于开展检查的通知\n各科室要高度重视。\n"),
        },
        Example {
            bad: "各科室要高度重视。\n抓好落实。\n\n\n",
            good: Some("各科室要高度重视。\n抓好落实。\n"),
        },
        Example {
            bad: "各科室要高度重视。  \n\n　　抓好落实。\n",
            good: Some("各科室要高度重视。\n抓好落实。\n"),
        },
        Example {
            bad: "清河县教育局\n清河县公安局\n关于开展整治的通知\n各中小学：\n请抓好落实。\n\n\n",
            good: Some("清河县教育局 清河县公安局关于开展整治的通知\n各中小学：\n请抓好落实。\n"),
        },
    ],
    counterexamples: &[
        "关于开展检查的通知\n\n　　各科室要高度重视。\n",
        "　　各科室要高度重视。\r\n　　抓好落实。",
        " \n\n",
    ],
    check,
};

fn check(document: &Document<'_>, findings: &mut Findings<'_>) {
    let edits = Cleaning::read(document);
    let message = match edits.excess.len() {
        1 => "多余空行或行尾空格".to_owned(),
        n => format!("多余空行或行尾空格，共{n}处"),
    };
    findings.fold(message, "删除", Safety::Safe, edits.excess);
    let message = "段首缩进和段间空行由版式统一，文本中不保留";
    findings
        .fold(message, "由版式统一", Safety::Safe, edits.layout)
        .quiet();
}

/// A line with something on it.
#[derive(Clone, Copy)]
struct Line {
    /// Its number among all lines.
    number: usize,
    /// The whole line without its break.
    whole: Span,
    /// From its first to its last character that is not blank.
    words: Span,
}

/// The edits, each list sorted and disjoint from the other.
struct Cleaning<'a> {
    document: &'a Document<'a>,
    /// What is too much by any measure.
    excess: Vec<Edit>,
    /// What a layout puts in of itself.
    layout: Vec<Edit>,
    /// Residue from here on has not been passed yet.
    residue: &'a [Residue],
    /// Blocks from here on have not been passed yet.
    blocks: &'a [Block],
}

impl<'a> Cleaning<'a> {
    fn read(document: &'a Document<'a>) -> Self {
        let mut cleaning = Self {
            document,
            excess: Vec::new(),
            layout: Vec::new(),
            residue: &document.segments.residue,
            blocks: &document.blocks,
        };
        let mut previous = None;
        for (number, &whole) in document.segments.lines.iter().enumerate() {
            let Some(words) = words(document, whole) else {
                continue;
            };
            let line = Line {
                number,
                whole,
                words,
            };
            match previous {
                None => cleaning.opening(line),
                Some(previous) => cleaning.between(previous, line),
            }
            cleaning.around_residue(line);
            previous = Some(line);
        }
        match previous {
            Some(last) => cleaning.closing(last),
            // Blanks alone are no document.
            None => cleaning.delete_layout(Span::new(0, document.source.text.len())),
        }
        cleaning
    }

    /// Blank lines before the first words, and their indent.
    fn opening(&mut self, line: Line) {
        self.delete_excess(Span::new(0, line.whole.start));
        self.delete_layout(Span::new(line.whole.start, line.words.start));
    }

    fn between(&mut self, above: Line, line: Line) {
        let gap = Span::new(above.words.end, line.words.start);
        if self.document.segments.join_around(gap).is_some() {
            // RES-09 joins them, or RES-10.
            return;
        }
        match self.joint(above, line) {
            Joint::Table => {
                let cell = is_cell(self.document, above);
                let tabs = if cell {
                    tabs(self.document.text(gap))
                } else {
                    0
                };
                self.between_cells(gap, tabs, true);
                return;
            }
            Joint::Paragraph(glue) => {
                let gap = Span::new(above.words.end, line.words.start);
                self.layout.push(Edit::new(gap, glue));
                return;
            }
            Joint::None => {}
        }
        // The tabs before the first cell and after the last show where the
        // table begins and ends.
        let tabs = tabs(self.document.text(gap));
        if tabs > 0 {
            let last = is_cell(self.document, above);
            if last || is_cell(self.document, line) {
                self.between_cells(gap, tabs, last);
                return;
            }
        }
        self.trailing(above);
        let lines = &self.document.segments.lines;
        let next = lines.get(above.number + 1).map_or(line.whole, |&l| l);
        self.replace_layout(Span::new(above.whole.end, next.start), "\n");
        match line.number - above.number {
            0 | 1 => {}
            2 => {
                self.delete_excess(next);
                self.delete_layout(Span::new(next.end, line.whole.start));
            }
            _ => self.delete_excess(Span::new(next.start, line.whole.start)),
        }
        self.delete_layout(Span::new(line.whole.start, line.words.start));
    }

    /// What stands between two rows, or beside a cell: a line break, and the
    /// `tabs` that part one cell from the next before it or after it.
    fn between_cells(&mut self, gap: Span, tabs: usize, before: bool) {
        let tabs = "\t".repeat(tabs);
        let text = match before {
            true => tabs + "\n",
            false => "\n".to_owned() + &tabs,
        };
        if self.document.text(gap) != text {
            self.layout.push(Edit::new(gap, text));
        }
    }

    /// The end of the last words, and what stands after them.
    fn closing(&mut self, last: Line) {
        let end = self.document.source.text.len();
        let rest = Span::new(last.words.end, end);
        let tabs = self.document.text(rest).matches('\t').count();
        if tabs > 0 && is_cell(self.document, last) {
            self.between_cells(rest, tabs, true);
            return;
        }
        self.trailing(last);
        let lines = &self.document.segments.lines;
        let after = lines.get(last.number + 1).map_or(end, |l| l.start);
        // The line that is last without residue gets its break when that is
        // gone; an edit here would keep it from going.
        let residue = self.document.segments.residue.last();
        if residue.is_none_or(|r| r.span.end != last.words.end) {
            self.replace_layout(Span::new(last.whole.end, after), "\n");
        }
        self.delete_excess(Span::new(after, end));
    }

    /// Blanks at the end of a line. Those after residue show only when the
    /// residue is gone, a tab may stand for an empty cell: no fault of the line.
    fn trailing(&mut self, line: Line) {
        let blanks = Span::new(line.words.end, line.whole.end);
        let ends_in_residue = self
            .residue
            .iter()
            .take_while(|r| r.span.start < line.whole.end)
            .any(|r| r.span.end == line.words.end);
        if ends_in_residue || self.document.text(blanks).contains('\t') {
            self.delete_layout(blanks);
        } else {
            self.delete_excess(blanks);
        }
    }

    /// Blanks beside residue that will stand at a line's start or end when the
    /// residue is gone.
    fn around_residue(&mut self, line: Line) {
        let text = |start, end| self.document.text(Span::new(start, end));
        let mut edits: Vec<Edit> = Vec::new();
        let mut passed = 0;
        let mut left = line.words.start;
        for mark in self.residue {
            if mark.span.start >= line.words.end {
                break;
            }
            if mark.span.end <= line.words.start {
                passed += 1;
                continue;
            }
            let before = text(left, mark.span.start);
            let kept = before.trim_end_matches(is_blank).len();
            let opens = left == line.words.start && kept == 0;
            let after = text(mark.span.end, line.words.end);
            let blanks = after.len() - after.trim_start_matches(is_blank).len();
            let closes = blanks == after.len();
            if kept < before.len() && (mark.cuts || closes) {
                edits.push(Edit::new(Span::new(left + kept, mark.span.start), ""));
            }
            left = mark.span.end;
            if blanks > 0 && (mark.cuts || opens) {
                left += blanks;
                edits.push(Edit::new(Span::new(mark.span.end, left), ""));
            }
        }
        self.residue = self.residue.get(passed..).unwrap_or_default();
        self.layout.extend(edits);
    }

    /// How two lines with words belong together.
    fn joint(&mut self, above: Line, line: Line) -> Joint {
        let passed = self
            .blocks
            .iter()
            .take_while(|b| b.span.end <= above.words.start)
            .count();
        self.blocks = self.blocks.get(passed..).unwrap_or_default();
        let common = self
            .blocks
            .iter()
            .take_while(|b| b.span.start < above.words.end)
            .find(|b| b.role != Role::Residue && b.span.end > line.words.start);
        match common {
            None => Joint::None,
            Some(block) if block.role == Role::Table => Joint::Table,
            Some(block) => {
                let source = self.document.source;
                let ends = source.char_before(above.words.end);
                let begins = source.char_at(line.words.start);
                let latin = |c: Option<char>| c.is_some_and(|c| c.is_ascii_graphic());
                let organs = block.role == Role::Title && self.are_organs(above, line);
                let glue = if latin(ends) && latin(begins) || organs {
                    " "
                } else {
                    ""
                };
                Joint::Paragraph(glue)
            }
        }
    }

    /// True where an organ stands on each of two lines of a title: a joint title
    /// names them side by side, with a blank between them.
    fn are_organs(&self, above: Line, line: Line) -> bool {
        /// The place that the name of an organ opens with, in characters.
        const PLACE: usize = 7;
        let (above, below) = (
            self.document.text(above.words),
            self.document.text(line.words),
        );
        // 办公室 goes on with the name that a width broke.
        let opens = below.chars().take(PLACE);
        let placed = opens.skip(1).any(|c| "省市县区镇乡州盟旗".contains(c));
        placed && is_organ(above) && is_organ(below)
    }

    fn delete_excess(&mut self, span: Span) {
        if !span.is_empty() {
            self.excess.push(Edit::new(span, ""));
        }
    }

    fn delete_layout(&mut self, span: Span) {
        if !span.is_empty() {
            self.layout.push(Edit::new(span, ""));
        }
    }

    fn replace_layout(&mut self, span: Span, text: &'static str) {
        if self.document.text(span) != text {
            self.layout.push(Edit::new(span, text));
        }
    }
}

/// How two lines with words belong together.
enum Joint {
    /// They are two paragraphs.
    None,
    /// They are rows, whose blanks may stand for empty cells.
    Table,
    /// They are one paragraph; the words go between them.
    Paragraph(&'static str),
}

/// From the first to the last character of `line` that is not blank; in a
/// table a tab at an end stands for an empty cell and is kept.
fn words(document: &Document<'_>, line: Span) -> Option<Span> {
    let Some(words) = trim(document, line, is_blank) else {
        return empty_row(document, line);
    };
    let ends = [
        Span::new(line.start, words.start),
        Span::new(words.end, line.end),
    ];
    let tab = ends.iter().any(|end| document.text(*end).contains('\t'));
    let row = || {
        let block = document.block_at(words.start);
        block.is_some_and(|b| b.role == Role::Table)
    };
    if tab && row() {
        return trim(document, line, |c| is_blank(c) && c != '\t');
    }
    Some(words)
}

/// The tabs of a row that is left to be filled in.
fn empty_row(document: &Document<'_>, line: Span) -> Option<Span> {
    let words = document.text(line);
    if !words.contains('\t') {
        return None;
    }
    let table = document
        .block_at(line.start)
        .filter(|b| b.role == Role::Table)?;
    // Its span has the empty cells at the ends of its rows.
    let head = row::head(document.text(table.span).lines())?;
    row::is_empty(head, words).then(|| trim(document, line, |c| is_blank(c) && c != '\t'))?
}

/// True for a line of a table that is a cell and no whole row.
fn is_cell(document: &Document<'_>, line: Line) -> bool {
    let table = document
        .block_at(line.words.start)
        .is_some_and(|b| b.role == Role::Table);
    table && !document.text(line.words).contains('\t')
}

/// The tabs of `gap` that stand before its last line break.
fn tabs(gap: &str) -> usize {
    let before = gap.rfind('\n').and_then(|at| gap.get(..at));
    before.map_or(0, |before| before.matches('\t').count())
}

fn trim(document: &Document<'_>, line: Span, blank: impl Fn(char) -> bool) -> Option<Span> {
    let text = document.text(line);
    let kept = text.trim_start_matches(&blank);
    let start = line.start + text.len() - kept.len();
    let length = kept.trim_end_matches(&blank).len();
    (length > 0).then(|| Span::new(start, start + length))
}
