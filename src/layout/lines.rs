//! Breaks a row of glyphs into lines, each as full as it may be.
//!
//! The widths and the habits are those that LibreOffice 25.2 shows for our
//! .docx: a mark that may not open a line takes the character before it along,
//! and nothing stands outside the type area. GB/T 15834—2011 5.1.10 would let
//! a stop hang out of the line, but LibreOffice then leaves some undrawn.

use std::ops::Range;

use super::glyph::{Class, Glyph};
use crate::profile::Twips;

/// Breaks `glyphs` into lines: `first` is the room on the first line, `other`
/// that on the others. The ranges are indices of `glyphs`, without holes.
pub(super) fn fill(glyphs: &[Glyph], first: Twips, other: Twips) -> Vec<Range<usize>> {
    let mut lines = Vec::new();
    let mut start = 0;
    while start < glyphs.len() {
        let room = if start == 0 { first } else { other };
        let end = start + line(glyphs.get(start..).unwrap_or_default(), room);
        lines.push(start..end);
        start = end;
    }
    lines
}

/// How many of `glyphs` make a line in `room`; at least one.
fn line(glyphs: &[Glyph], room: Twips) -> usize {
    let mut pen = 0;
    let mut last_break = None;
    for (n, glyph) in glyphs.iter().enumerate() {
        if n > 0 && glyph.may_open {
            last_break = Some(n);
        }
        let gap = if n > 0 { glyph.gap } else { 0 };
        pen += gap + glyph.width;
        // Blanks at the end of a line take no room.
        if pen > room && n > 0 && glyph.class != Class::Blank && glyph.width > 0 {
            // A word wider than the line is cut where the line is full.
            return last_break.unwrap_or(n);
        }
    }
    glyphs.len()
}

/// The part of a line that takes room: without blanks at its end, and what has
/// no width after them.
pub(super) fn solid(line: &[Glyph]) -> &[Glyph] {
    let kept = line
        .iter()
        .rposition(|g| g.class != Class::Blank && g.width > 0)
        .map_or(0, |n| n + 1);
    line.get(..kept).unwrap_or_default()
}

/// The width of glyphs that stand on one line.
pub(super) fn width(line: &[Glyph]) -> Twips {
    let gaps: Twips = line.iter().skip(1).map(|g| g.gap).sum();
    gaps + line.iter().map(|g| g.width).sum::<Twips>()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::layout::glyph::glyphs;
    use crate::profile::DEFAULT;

    /// How many characters each line holds.
    fn counts(text: &str) -> Vec<usize> {
        let page = &DEFAULT.page;
        let glyphs = glyphs(text, 0, 32, page);
        fill(&glyphs, page.text_width(), page.text_width())
            .iter()
            .map(ExactSizeIterator::len)
            .collect()
    }

    #[test]
    fn a_line_holds_28_characters() {
        assert_eq!(counts(&"字".repeat(57)), [28, 28, 1]);
    }

    // Each case was measured in LibreOffice 25.2.
    #[test]
    fn lines_end_where_libreoffice_ends_them() {
        let han = |n| "字".repeat(n);
        for (text, expected) in [
            // Marks that may not open or end a line.
            (format!("{}，{}", han(28), han(2)), vec![27, 4]),
            (format!("{}）{}", han(28), han(2)), vec![27, 4]),
            (format!("{}》，{}", han(27), han(2)), vec![26, 5]),
            (format!("{}”，{}", han(27), han(2)), vec![26, 5]),
            (format!("{}，。{}", han(28), han(2)), vec![27, 5]),
            (format!("{}（{}", han(27), han(2)), vec![27, 3]),
            // Quotation marks hold on to both sides.
            (format!("{}“{}", han(28), han(2)), vec![27, 4]),
            (format!("{}”{}", han(27), han(2)), vec![26, 4]),
            (format!("{}：“{}", han(27), han(2)), vec![26, 5]),
            // Numbers.
            (format!("{}12{}", han(26), han(2)), vec![28, 2]),
            (format!("{}12%{}", han(27), han(2)), vec![27, 5]),
            (format!("{}，1，{}", han(26), han(2)), vec![27, 4]),
            (format!("12{}，{}", han(26), han(2)), vec![27, 4]),
            (format!("{}1:{}", han(27), han(2)), vec![27, 4]),
            (format!("{}。1.{}", han(26), han(2)), vec![29, 2]),
            (format!("{}e-mail", han(26)), vec![28, 4]),
            ("1".repeat(80), vec![55, 25]),
        ] {
            assert_eq!(counts(&text), expected, "{text}");
        }
    }

    #[test]
    fn blanks_at_a_line_end_take_no_room() {
        assert_eq!(counts(&format!("{}  字", "字".repeat(28))), [30, 1]);
    }

    #[test]
    fn an_accent_on_a_blank_at_a_line_end_takes_no_room() {
        let glyphs = glyphs("字\t\u{301}", 0, 32, &DEFAULT.page);
        assert_eq!(solid(&glyphs).len(), 1);
    }
}
