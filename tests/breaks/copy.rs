//! What a copy makes of the line breaks of a draft.

use crate::draft::Draft;

/// How a page sets a draft.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Layout {
    /// Characters on a line.
    pub(crate) width: usize,
    pub(crate) indent: Indent,
    pub(crate) wrap: Wrap,
    pub(crate) furniture: Furniture,
}

/// What shows where a paragraph begins.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Indent {
    /// Nothing.
    None,
    /// Two full-width blanks.
    Blanks,
    /// Two that did not come along: the first line is shorter.
    Lost,
    /// A blank line.
    EmptyLines,
    /// Both.
    Both,
}

/// Where a line ends.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Wrap {
    /// After so many characters.
    Cut,
    /// A mark that no line opens with hangs over the edge, and a number is not
    /// cut.
    Hang,
    /// The character before such a mark goes down with it.
    Push,
}

/// What stands where a page ends.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Furniture {
    None,
    /// `— 1 —`
    Numbers,
    /// A number and a running head.
    Heads,
}

/// A draft as it was copied.
pub(crate) struct Copy {
    pub(crate) text: String,
    pub(crate) gaps: Vec<Gap>,
}

/// What stands between two lines.
pub(crate) struct Gap {
    /// The byte after the last character of the first.
    pub(crate) at: usize,
    /// Whether the page broke a paragraph here.
    pub(crate) broken: bool,
}

/// Lines on a page (GB/T 9704—2012, 5.2.2).
const PAGE: usize = 22;

/// `draft` as a page of `layout` breaks it; its title and its tables stay.
pub(crate) fn wrapped(draft: &Draft, layout: Layout) -> Copy {
    let mut copy = Copy {
        text: String::new(),
        gaps: Vec::new(),
    };
    let mut lines = 0;
    for paragraph in &draft.lines {
        let whole = matches!(paragraph.role.as_str(), "title" | "table");
        let pieces = if whole {
            paragraph.text.lines().map(str::to_owned).collect()
        } else {
            pieces(&paragraph.text, layout)
        };
        if matches!(layout.indent, Indent::EmptyLines | Indent::Both) && lines > 0 {
            copy.text += "\n";
        }
        for (i, piece) in pieces.iter().enumerate() {
            if lines > 0 && lines % PAGE == 0 {
                match layout.furniture {
                    Furniture::None => {}
                    Furniture::Numbers => copy.text += &format!("— {} —\n", lines / PAGE),
                    Furniture::Heads => {
                        copy.text += &format!("{}\n青川区应急管理局\n", lines / PAGE)
                    }
                }
            }
            if i == 0 && !whole && matches!(layout.indent, Indent::Blanks | Indent::Both) {
                copy.text += "\u{3000}\u{3000}";
            }
            copy.text += piece;
            copy.gaps.push(Gap {
                at: copy.text.len(),
                broken: !whole && i + 1 < pieces.len(),
            });
            copy.text += "\n";
            lines += 1;
        }
    }
    copy
}

/// The lines of a paragraph.
fn pieces(text: &str, layout: Layout) -> Vec<String> {
    let room = 2 * layout.width;
    let indented = matches!(layout.indent, Indent::Blanks | Indent::Both | Indent::Lost);
    let mut pieces = Vec::new();
    let mut line = String::new();
    let mut used = if indented { 4 } else { 0 };
    let mut rest = text.chars().peekable();
    while let Some(c) = rest.next() {
        let cells = cells(c);
        if used + cells > room && !line.is_empty() {
            let closes = "，。、；：！？）》”".contains(c);
            match layout.wrap {
                Wrap::Hang if closes && used <= room => {
                    line.push(c);
                    if rest.peek().is_some() {
                        pieces.push(std::mem::take(&mut line));
                        used = 0;
                    }
                    continue;
                }
                Wrap::Push if closes => {
                    let down = line.pop();
                    pieces.push(std::mem::take(&mut line));
                    line.extend(down);
                    used = down.map_or(0, self::cells);
                }
                _ => {
                    let mut down = String::new();
                    if layout.wrap != Wrap::Cut && c.is_ascii_alphanumeric() {
                        while line.ends_with(|c: char| c.is_ascii_alphanumeric()) && down.len() < 8
                        {
                            down.insert(0, line.pop().unwrap());
                        }
                    }
                    pieces.push(std::mem::take(&mut line));
                    used = down.len();
                    line = down;
                }
            }
        }
        line.push(c);
        used += cells;
    }
    if !line.is_empty() {
        pieces.push(line);
    }
    pieces
}

/// The width of a character in half-width cells.
fn cells(c: char) -> usize {
    if c.is_ascii() { 1 } else { 2 }
}

/// `draft` with `between` for every line break.
pub(crate) fn in_one_line(draft: &Draft, between: &str) -> String {
    let lines: Vec<&str> = draft.lines.iter().map(|l| l.text.as_str()).collect();
    lines.join(between)
}
