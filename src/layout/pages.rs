//! Puts paragraphs on pages. No heading is left at the foot of a page without
//! a line of what it heads.

use super::header::{self, Header};
use super::imprint::{self, Extra};
use super::paragraph::Set;
use super::{Folio, Page, Paragraph, SealPlace, Zone};
use crate::fields::Format;
use crate::profile::{self, Align, NumberPlace, Profile, Twips};

/// Pages of `sets`, as many as the grid asks for; `framed` tells whether the
/// first has a header with a mark, or room for one.
pub(super) fn paginate(
    mut sets: Vec<Set>,
    (framed, format): (bool, Format),
    text: &str,
    profile: &Profile,
) -> (Vec<Page>, Vec<Paragraph>) {
    let zone = |zone| move |s: &Set| s.paragraph.zone == zone;
    let mut body = sets.partition_point(zone(Zone::Header));
    let foot = sets
        .iter()
        .position(zone(Zone::Imprint))
        .unwrap_or(sets.len());
    let mut imprint = sets.split_off(foot);
    // What no page can hold flows.
    if imprint::rows(&imprint) > profile.page.lines {
        sets.append(&mut imprint);
    }
    let header = sets.get_mut(..body).unwrap_or_default();
    let header = header::header(header, framed, format, text, profile);
    if header.is_none() {
        body = 0;
    }
    let header = header.unwrap_or_default();
    let flow = sets.split_off(body);
    let mut pager = Pager::new(header, &profile.page);
    let mut paragraphs: Vec<Paragraph> = sets.into_iter().map(|s| s.paragraph).collect();
    paragraphs.extend(flow.iter().chain(&imprint).map(|s| s.paragraph.clone()));
    let kept = kept_lines(&flow);
    for (set, kept) in flow.into_iter().zip(kept) {
        pager.flow(set, kept);
    }
    let mut unnumbered = None;
    if !imprint.is_empty() {
        let rows = imprint::rows(&imprint);
        let last = pager.pages.last().map(|p| (pager.row, p));
        let extra = last.map_or(Extra::None, |(row, last)| {
            imprint::extra(rows, row, format, last, &profile.page)
        });
        if extra == Extra::Blank {
            unnumbered = Some(pager.pages.len() as u32 + 1);
            pager.open();
        }
        if extra != Extra::None {
            pager.open();
        }
        if let Some(last) = pager.pages.last_mut() {
            imprint::place(imprint, format, profile, last);
        }
    }
    for page in &mut pager.pages {
        // A letter shows none on its first page (10.1).
        let hidden = unnumbered.is_some_and(|first| page.number >= first)
            || format == Format::Letter && page.number == 1;
        page.folio = if hidden {
            None
        } else {
            folio(page.number, profile)
        };
    }
    (pager.pages, paragraphs)
}

/// The pages so far, and the line of the last that is free.
struct Pager<'a> {
    pages: Vec<Page>,
    row: u16,
    grid: &'a profile::Page,
}

impl<'a> Pager<'a> {
    /// The first page, with its header.
    fn new(header: Header, grid: &'a profile::Page) -> Self {
        Self {
            pages: vec![Page {
                number: 1,
                lines: header.lines,
                rules: header.rules,
                ..Page::default()
            }],
            row: header.rows,
            grid,
        }
    }

    /// Begins the next page.
    fn open(&mut self) {
        self.pages.push(Page {
            number: self.pages.len() as u32 + 1,
            ..Page::default()
        });
        self.row = 0;
    }

    /// Lets `set` flow; `kept` lines from its first on must stand on one page.
    fn flow(&mut self, set: Set, kept: usize) {
        let room = self.grid.lines.max(1);
        if set.paragraph.style.new_page && !(self.row == 0 && self.pages.len() == 1) {
            self.open();
        }
        // Empty lines are paragraphs to Word: they stand at the head of a page
        // as well.
        for _ in 0..set.paragraph.before {
            if self.row == room {
                self.open();
            }
            self.row += 1;
        }
        let fits = usize::from(self.row) + kept <= usize::from(room);
        if self.row > 0 && kept <= usize::from(room) && !fits {
            self.open();
        }
        if set.paragraph.beside && self.row > 0 && set.lines.len() == 1 {
            self.row -= 1;
        }
        for (n, mut line) in set.lines.into_iter().enumerate() {
            if self.row == room {
                self.open();
            }
            let place = self.grid.top + Twips::from(self.row) * self.grid.pitch;
            line.top = place + set.paragraph.lowered;
            line.left += self.grid.left;
            self.row += 1;
            let Some(last) = self.pages.last_mut() else {
                continue;
            };
            if let Some(seal) = set.seal.filter(|_| n == 0) {
                last.seals.push(SealPlace {
                    top: seal.top + line.top,
                    left: seal.left + self.grid.left,
                    ..seal
                });
            }
            last.lines.push(line);
        }
    }
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
