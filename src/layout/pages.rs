//! Puts paragraphs on pages. No heading is left at the foot of a page without
//! a line of what it heads.

use super::paragraph::Set;
use super::{Folio, Page};
use crate::profile::{Align, NumberPlace, Profile, Twips};

/// Pages of `sets`, as many as the grid asks for.
pub(super) fn paginate(sets: Vec<Set>, profile: &Profile) -> Vec<Page> {
    let grid = &profile.page;
    let mut pages = vec![Page {
        number: 1,
        ..Page::default()
    }];
    let room = grid.lines.max(1);
    let kept = kept_lines(&sets);
    let mut row = 0;
    for (set, kept) in sets.into_iter().zip(kept) {
        if set.paragraph.style.new_page && !(row == 0 && pages.len() == 1) {
            open(&mut pages);
            row = 0;
        }
        // Empty lines are paragraphs to Word: they stand at the head of a page
        // as well.
        for _ in 0..set.paragraph.before {
            if row == room {
                open(&mut pages);
                row = 0;
            }
            row += 1;
        }
        if row > 0 && kept <= usize::from(room) && usize::from(row) + kept > usize::from(room) {
            open(&mut pages);
            row = 0;
        }
        for mut line in set.lines {
            if row == room {
                open(&mut pages);
                row = 0;
            }
            line.top = grid.top + Twips::from(row) * grid.pitch;
            line.left += grid.left;
            row += 1;
            if let Some(last) = pages.last_mut() {
                last.lines.push(line);
            }
        }
    }
    for page in &mut pages {
        page.folio = folio(page.number, profile);
    }
    pages
}

/// Begins the next page.
fn open(pages: &mut Vec<Page>) {
    pages.push(Page {
        number: pages.len() as u32 + 1,
        ..Page::default()
    });
}

/// The printed number of page `number` (7.5).
fn folio(number: u32, profile: &Profile) -> Option<Folio> {
    let (grid, looks) = (&profile.page, &profile.page_number);
    let free = Twips::from(looks.free) * grid.cell();
    let align = match looks.place {
        NumberPlace::None => return None,
        NumberPlace::Centre => Align::Centre,
        // 单页码居右，双页码居左
        NumberPlace::Outer if number % 2 == 1 => Align::Right,
        NumberPlace::Outer => Align::Justify,
    };
    let free = if align == Align::Centre { 0 } else { free };
    Some(Folio {
        text: looks.text(number),
        // The dashes are drawn across the middle of the size.
        top: grid.height - grid.bottom + looks.below - Twips::from(looks.size) * 5,
        left: grid.left + free,
        width: grid.text_width() - 2 * free,
        align,
    })
}

/// How many lines must stand on one page with the first line of each
/// paragraph: itself, or a heading, the headings right below it and the first
/// line of what they head.
fn kept_lines(sets: &[Set]) -> Vec<usize> {
    let mut kept = vec![1; sets.len()];
    let mut below: Option<(usize, u16)> = None;
    for (slot, set) in kept.iter_mut().zip(sets).rev() {
        if set.paragraph.style.keep_next {
            let next = match below {
                // The empty line is what stands next.
                Some((_, before)) if before > 0 => 1,
                Some((lines, _)) => lines,
                None => 0,
            };
            *slot = set.lines.len() + next;
        }
        below = Some((*slot, set.paragraph.before));
    }
    kept
}
