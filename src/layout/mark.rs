//! The issuer's mark (发文机关标志) in its place: one name or several below each
//! other, with 文件 beside them (GB/T 9704—2012 7.2.4).

use super::glyph::glyphs;
use super::header::{Header, TYPE};
use super::lines;
use super::paragraph::Set;
use super::typeset::one_line;
use crate::profile::{Page, Twips};
use crate::recognise::Role;

/// The marks from `top`, `height` high in all: the names one below the other,
/// spread to one width, and 文件 beside the middle of several.
pub(super) fn marks(
    sets: &mut [Set],
    (top, height): (Twips, Twips),
    text: &str,
    grid: &Page,
    header: &mut Header,
) {
    let words = |set: &Set| {
        let span = set.paragraph.span;
        text.get(span.start..span.end).unwrap_or_default()
    };
    let natural = |set: &Set, size| lines::width(&glyphs(words(set), 0, size, grid));
    let is_name = |s: &&Set| s.paragraph.role == Role::OrgMark && !s.paragraph.beside;
    let names = sets.iter().filter(is_name).count() as Twips;
    if names == 0 {
        return;
    }
    let size = (height * 3 / (4 * names - 1)) / 10;
    let size = u16::try_from(size).unwrap_or(TYPE as u16 / 10);
    let high = Twips::from(size) * 10;
    let step = if names > 1 {
        (height - high) / (names - 1)
    } else {
        0
    };
    let beside = |s: &&Set| s.paragraph.role == Role::OrgMark && s.paragraph.beside;
    let widest = sets
        .iter()
        .filter(is_name)
        .map(|s| natural(s, size))
        .max()
        .unwrap_or(0);
    let ending = sets
        .iter()
        .filter(beside)
        .map(|s| natural(s, size) + high / 2)
        .sum::<Twips>();
    let room = grid.text_width();
    let scale = (100 * room / (widest + ending).max(1)).clamp(1, 100);
    let scaled = |twips: Twips| twips * scale / 100;
    let left = (grid.left + (room - scaled(widest + ending)) / 2).max(grid.left);
    let mut n = 0;
    for set in sets
        .iter_mut()
        .filter(|s| s.paragraph.role == Role::OrgMark)
    {
        set.paragraph.style.size = size;
        set.paragraph.scale = scale as u16;
        set.paragraph.breaks.clear();
        let index = set.lines.first().map_or(0, |l| l.paragraph);
        let words = text.get(set.paragraph.span.start..set.paragraph.span.end);
        let mut line = one_line(&set.paragraph, index, words.unwrap_or_default(), grid);
        line.height = high;
        if set.paragraph.beside {
            line.top = top + (height - high) / 2;
            line.left = left + scaled(widest + high / 2);
        } else {
            line.top = top + n * step;
            line.left = left;
            // 甲局 under 某某委员会: as wide as the widest.
            if line.joints > 0 {
                line.slack = (scaled(widest) - line.width).max(0);
            } else {
                line.left += (scaled(widest) - line.width).max(0) / 2;
            }
            n += 1;
        }
        set.paragraph.first = line.left - grid.left;
        set.paragraph.left = set.paragraph.first;
        set.lines.clear();
        header.lines.push(line);
    }
}
