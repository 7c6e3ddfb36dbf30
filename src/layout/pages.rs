//! Puts paragraphs on pages. No heading is left at the foot of a page without
//! a line of what it heads.

use super::{Page, Pages, Paragraph};
use crate::profile;

/// Pages of `paragraphs`, as many as the grid of `page` asks for.
pub(super) fn paginate(paragraphs: Vec<Paragraph>, page: &profile::Page) -> Pages {
    let mut pages = Pages {
        pages: vec![Page {
            number: 1,
            lines: Vec::new(),
        }],
    };
    let room = page.lines.max(1);
    let kept = kept_lines(&paragraphs);
    let mut row = 0;
    for (paragraph, kept) in paragraphs.into_iter().zip(kept) {
        if paragraph.style.new_page && !(row == 0 && pages.pages.len() == 1) {
            open(&mut pages);
            row = 0;
        }
        // Empty lines are paragraphs to Word: they stand at the head of a page
        // as well.
        for _ in 0..paragraph.before {
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
        for mut line in paragraph.lines {
            if row == room {
                open(&mut pages);
                row = 0;
            }
            line.row = row;
            row += 1;
            if let Some(last) = pages.pages.last_mut() {
                last.lines.push(line);
            }
        }
    }
    pages
}

/// Begins the next page.
fn open(pages: &mut Pages) {
    pages.pages.push(Page {
        number: pages.pages.len() as u32 + 1,
        lines: Vec::new(),
    });
}

/// How many lines must stand on one page with the first line of each
/// paragraph: itself, or a heading, the headings right below it and the first
/// line of what they head.
fn kept_lines(paragraphs: &[Paragraph]) -> Vec<usize> {
    let mut kept = vec![1; paragraphs.len()];
    let mut below: Option<(usize, u16)> = None;
    for (slot, paragraph) in kept.iter_mut().zip(paragraphs).rev() {
        if paragraph.style.keep_next {
            let next = match below {
                // The empty line is what stands next.
                Some((_, before)) if before > 0 => 1,
                Some((lines, _)) => lines,
                None => 0,
            };
            *slot = paragraph.lines.len() + next;
        }
        below = Some((*slot, paragraph.before));
    }
    kept
}
