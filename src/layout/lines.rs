//! Breaks a row of glyphs into lines, each as full as it may be.
//!
//! The widths and the habits are those that LibreOffice 25.2 shows for our
//! .docx: a mark that may not open a line takes the character before it along,
//! and nothing stands outside the type area. GB/T 15834—2011 5.1.10 would let
//! a stop hang out of the line, but LibreOffice then leaves some undrawn. A
//! justified line is narrowed where that makes room for one character or word
//! more, as in Word since 2013.

use std::ops::Range;

use super::glyph::{Class, FINE, Glyph};
use crate::profile::Twips;

/// Breaks `glyphs` into lines: `first` is the room on the first line, `other`
/// that on the others. The ranges are indices of `glyphs`, without holes.
pub(super) fn fill(glyphs: &[Glyph], first: Twips, other: Twips) -> Vec<Range<usize>> {
    lines(glyphs, first, other, line)
}

/// Breaks `glyphs` into lines that may be narrowed by what `blank`, one of the
/// same type, allows; otherwise as [`fill`].
pub(super) fn fill_justified(
    glyphs: &[Glyph],
    first: Twips,
    other: Twips,
    blank: &Glyph,
) -> Vec<Range<usize>> {
    lines(glyphs, first, other, |glyphs, room| {
        narrowed(glyphs, room, blank)
    })
}

/// Breaks `glyphs` into lines of as many as `line` says, which is given the
/// room in parts of a twip.
fn lines(
    glyphs: &[Glyph],
    first: Twips,
    other: Twips,
    line: impl Fn(&[Glyph], Twips) -> usize,
) -> Vec<Range<usize>> {
    let mut lines = Vec::new();
    let mut start = 0;
    while start < glyphs.len() {
        let room = if start == 0 { first } else { other };
        let rest = glyphs.get(start..).unwrap_or_default();
        let end = start + line(rest, room.saturating_mul(FINE));
        lines.push(start..end);
        start = end;
    }
    lines
}

/// How many of `glyphs` make a line in `room` that may be narrowed. LibreOffice
/// 25.2 makes room for a quarter of each blank on the line, and of one more
/// that it takes to stand before what comes in addition, even where none does.
fn narrowed(glyphs: &[Glyph], room: Twips, blank: &Glyph) -> usize {
    let full = line(glyphs, room);
    if full == glyphs.len() {
        return full;
    }
    let blanks = solid(glyphs.get(..full).unwrap_or_default())
        .iter()
        .filter(|g| g.class == Class::Blank && g.western)
        .count() as Twips;
    let more = (blanks + 1) * blank.width / 4;
    line(glyphs, room.saturating_add(more * FINE))
}

/// How many of `glyphs` make a line in `room`, told in parts of a twip; at
/// least one.
fn line(glyphs: &[Glyph], room: Twips) -> usize {
    let mut pen: Twips = 0;
    let (mut last_break, mut earlier) = (None, None);
    let mut before = None;
    for (n, glyph) in glyphs.iter().enumerate() {
        if n > 0 && glyph.may_open {
            (earlier, last_break) = (last_break, Some(n));
        }
        let gap = if n > 0 { glyph.gap } else { 0 };
        // What is of one script is reckoned at once, in whole twips.
        if gap > 0 {
            pen = pen.saturating_add(FINE - 1) / FINE * FINE;
        }
        pen = pen.saturating_add(gap * FINE + glyph.fine());
        // Blanks at the end of a line take no room.
        if pen > room && n > 0 && glyph.class != Class::Blank && glyph.width > 0 {
            // LibreOffice ends no line behind a stroke that is the last to fit.
            let filled = before == Some(Class::Slash) && last_break == Some(n);
            let found = if filled {
                earlier.or(last_break)
            } else {
                last_break
            };
            // A word wider than the line is cut where the line is full.
            return found.unwrap_or(n);
        }
        before = Some(glyph.class);
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
    use crate::layout::glyph::{blank, glyphs};
    use crate::profile::DEFAULT;

    /// How many characters each line holds, `short` twips taken off the room.
    fn counts_in(text: &str, short: Twips) -> Vec<usize> {
        let page = &DEFAULT.page;
        let room = page.text_width() - short;
        let glyphs = glyphs(text, 0, 32, page);
        fill_justified(&glyphs, room, room, &blank(32, page))
            .iter()
            .map(ExactSizeIterator::len)
            .collect()
    }

    fn counts(text: &str) -> Vec<usize> {
        counts_in(text, 0)
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
            // Addresses: behind ? and behind /, but for one that fills the line.
            (format!("{}http://a.cn/bc", han(22)), vec![29, 7]),
            (format!("{}http://a.cn/bc", han(24)), vec![24, 14]),
            (format!("{}a.cn?id=1", han(25)), vec![30, 4]),
        ] {
            assert_eq!(counts(&text), expected, "{text}");
        }
    }

    // Measured in LibreOffice 25.2, as those above.
    #[test]
    fn a_justified_line_makes_room_for_one_character_more() {
        let han = |n| "字".repeat(n);
        for (text, short, expected) in [
            (han(40), 36, 28),
            (han(40), 40, 27),
            (format!("{}5%{}", han(11), han(30)), 280, 28),
            (format!("{}55{}", han(11), han(30)), 220, 28),
            (format!("{}55{}", han(11), han(30)), 224, 27),
            (format!("{} {}", han(11), han(30)), 236, 28),
            (format!("{} {}", han(11), han(30)), 240, 27),
            (format!("{}12{}34{}", han(5), han(6), han(30)), 84, 29),
            (format!("{}12{}34{}", han(5), han(6), han(30)), 92, 28),
        ] {
            let line = counts_in(&text, short).first().copied();
            assert_eq!(line, Some(expected), "{text} {short}");
        }
    }

    #[test]
    fn a_line_that_is_not_justified_is_not_narrowed() {
        let glyphs = glyphs(&"字".repeat(40), 0, 32, &DEFAULT.page);
        let room = DEFAULT.page.text_width() - 4;
        assert_eq!(fill(&glyphs, room, room).first(), Some(&(0..27)));
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
