//! One paragraph of a .docx: what it says of its place, and its text.

use super::escape;
use super::styles::indents;
use crate::profile::{Colour, Twips};

/// How high an exact line off the grid is, in thousandths of its type: then
/// LibreOffice, which sets the base line four fifths down an exact line, puts
/// Chinese characters, 220/256 of whose em stand on it, into the upper part.
const EXACT: Twips = 1074;

/// The properties of a paragraph, beyond those of its style.
#[derive(Clone, Debug, Default)]
pub(super) struct Properties<'a> {
    /// The style; empty for Normal.
    pub(super) style: &'a str,
    /// Whether it may be parted at the foot of a page, whatever the style says.
    pub(super) parts: bool,
    /// Whether it stays with what follows, where the style says otherwise.
    pub(super) kept: Option<bool>,
    /// Whether it opens a page.
    pub(super) opens_page: bool,
    /// Where it stands on the paper, where it does not flow.
    pub(super) frame: Option<Frame>,
    /// A rule above it: its thickness and colour.
    pub(super) rule: Option<(Twips, Colour)>,
    /// The tab stops, from the left edge of the type area.
    pub(super) tabs: Vec<Twips>,
    /// Its line and the space before it.
    pub(super) spacing: Spacing,
    /// The indents of its first line, its other lines, and at the right.
    pub(super) indents: Option<(Twips, Twips, Twips)>,
    /// Whether its lines begin at the left, whatever the style says.
    pub(super) left: bool,
    /// Whether its lines are centred, whatever the style says.
    pub(super) centred: bool,
    /// The properties of its mark.
    pub(super) mark: &'static str,
    /// The properties of the section that it closes.
    pub(super) section: Option<&'a str>,
}

/// A place on the paper.
#[derive(Clone, Copy, Debug)]
pub(super) struct Frame {
    /// Whether `top` is told from the paragraph behind it, not from the paper.
    pub(super) moves: bool,
    pub(super) left: Twips,
    pub(super) top: Twips,
    pub(super) width: Twips,
    pub(super) height: Twips,
}

/// The height of a paragraph's lines.
#[derive(Clone, Copy, Debug, Default)]
pub(super) enum Spacing {
    /// That of its style, on the grid.
    #[default]
    Grid,
    /// As high as the characters, rounded up to the grid.
    Natural,
    /// Off the grid: the space before it and the exact height of its line.
    Exact(Twips, Twips),
}

/// The height of an exact line off the grid that holds type of `size` twips.
pub(super) fn exact(size: Twips) -> Twips {
    size * EXACT / 1000
}

/// The properties of a run of `size` half-points in an exact line of `height`,
/// so that the characters stand in its middle.
pub(super) fn raised(height: Twips, size: u16) -> String {
    let size = Twips::from(size) * 10;
    // The base line is four fifths down, and belongs 220/256 of an em under
    // the head of characters in the middle.
    let by = height * 4 / 5 - (height - size) / 2 - size * 220 / 256;
    format!("<w:position w:val=\"{}\"/>", by / 10)
}

impl Properties<'_> {
    /// Writes them in the order of the schema; nothing where there are none.
    pub(super) fn write(&self, xml: &mut String) {
        let start = xml.len();
        xml.push_str("<w:pPr>");
        let empty = xml.len();
        if !self.style.is_empty() {
            xml.push_str("<w:pStyle w:val=\"");
            xml.push_str(self.style);
            xml.push_str("\"/>");
        }
        match self.kept {
            _ if self.parts => {
                xml.push_str("<w:keepNext w:val=\"0\"/><w:keepLines w:val=\"0\"/>");
            }
            Some(true) => xml.push_str("<w:keepNext/>"),
            Some(false) => xml.push_str("<w:keepNext w:val=\"0\"/>"),
            None => {}
        }
        if self.opens_page {
            xml.push_str("<w:pageBreakBefore/>");
        }
        if let Some(frame) = self.frame {
            xml.push_str(&format!(
                "<w:framePr w:w=\"{}\" w:h=\"{}\" w:hRule=\"exact\" w:wrap=\"around\" \
                 w:vAnchor=\"{}\" w:hAnchor=\"page\" w:x=\"{}\" w:y=\"{}\"/>",
                frame.width,
                frame.height,
                if frame.moves { "text" } else { "page" },
                frame.left,
                frame.top
            ));
        }
        if let Some((thickness, colour)) = self.rule {
            xml.push_str(&format!(
                "<w:pBdr><w:top w:val=\"single\" w:sz=\"{}\" w:space=\"0\" w:color=\"{}\"/></w:pBdr>",
                eighths(thickness),
                colour.hex()
            ));
        }
        if !self.tabs.is_empty() {
            xml.push_str("<w:tabs>");
            for tab in &self.tabs {
                xml.push_str(&format!("<w:tab w:val=\"left\" w:pos=\"{tab}\"/>"));
            }
            xml.push_str("</w:tabs>");
        }
        match self.spacing {
            Spacing::Grid => {}
            Spacing::Natural => {
                xml.push_str("<w:spacing w:line=\"240\" w:lineRule=\"auto\"/>");
            }
            Spacing::Exact(before, line) => xml.push_str(&format!(
                "<w:snapToGrid w:val=\"0\"/><w:spacing w:before=\"{before}\" w:line=\"{line}\" \
                 w:lineRule=\"exact\"/>"
            )),
        }
        if let Some(own) = self.indents {
            xml.push_str(&indents(own, false));
        }
        if self.left {
            xml.push_str("<w:jc w:val=\"left\"/>");
        }
        if self.centred {
            xml.push_str("<w:jc w:val=\"center\"/>");
        }
        if !self.mark.is_empty() {
            xml.push_str("<w:rPr>");
            xml.push_str(self.mark);
            xml.push_str("</w:rPr>");
        }
        if let Some(section) = self.section {
            xml.push_str(section);
        }
        if xml.len() == empty {
            xml.truncate(start);
        } else {
            xml.push_str("</w:pPr>");
        }
    }
}

/// A thickness in the eighths of a point that borders are told in.
pub(super) fn eighths(thickness: Twips) -> Twips {
    (thickness * 8 + 10) / 20
}

/// Writes a run with its properties; nothing where there is no text.
pub(super) fn run(properties: &str, text: &str, xml: &mut String) {
    if text.is_empty() {
        return;
    }
    xml.push_str("<w:r>");
    let hint = !properties.contains("<w:rFonts") && text.chars().any(is_of_both_scripts);
    if hint || !properties.is_empty() {
        xml.push_str("<w:rPr>");
        if hint {
            xml.push_str(EAST_ASIAN);
        }
        xml.push_str(properties);
        xml.push_str("</w:rPr>");
    }
    xml.push_str("<w:t xml:space=\"preserve\">");
    escape(text, xml);
    xml.push_str("</w:t></w:r>");
}

/// Tells Word that “ ” — … are Chinese here; the font stays the style's.
const EAST_ASIAN: &str = "<w:rFonts w:hint=\"eastAsia\"/>";

/// Signs that Word takes for Western ones unless it is told.
fn is_of_both_scripts(c: char) -> bool {
    matches!(
        c,
        '‘' | '’'
            | '“'
            | '”'
            | '—'
            | '…'
            | '·'
            | '×'
            | '÷'
            | '±'
            | '°'
            | '§'
            | '′'
            | '″'
            | '‰'
            | '℃'
            | '№'
            | 'Α'..='ω'
            | 'А'..='я'
            | 'Ⅰ'..='ⅹ'
            | '①'..='⓿'
            | '─'..='◿'
            | '★'
            | '☆'
    )
}
