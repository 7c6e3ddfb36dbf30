//! Puts paragraphs on pages. No heading is left at the foot of a page without
//! a line of what it heads.

use super::header;
use super::imprint::{self, Extra};
use super::pager::Pager;
use super::paragraph::Set;
use super::{Folio, Page, Paragraph, Zone, together};
use crate::fields::Format;
use crate::profile::{Align, NumberPlace, Profile, Twips};
use crate::recognise::Role;

/// Pages of `sets`, as many as the grid asks for; `framed` tells whether the
/// first has a header with a mark, or room for one.
pub(super) fn paginate(
    mut sets: Vec<Set>,
    (framed, format): (bool, Format),
    text: &str,
    profile: &Profile,
) -> (Vec<Page>, Vec<Paragraph>) {
    let mut apart = sets.split_off(sets.partition_point(|s| !s.apart));
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
    let mut flow = sets.split_off(body);
    // The header brings the empty lines below it.
    if header.rows > 0
        && let Some(first) = flow.first_mut()
    {
        first.paragraph.before = 0;
    }
    let kept = together::lines(&mut flow, &profile.page);
    let kept_apart = together::lines(&mut apart, &profile.page);
    let mut pager = Pager::new(header, &profile.page);
    let mut paragraphs: Vec<Paragraph> = sets.into_iter().map(|s| s.paragraph).collect();
    let rest = flow.iter().chain(&imprint).chain(&apart);
    paragraphs.extend(rest.map(|s| s.paragraph.clone()));
    for (set, kept) in flow.into_iter().zip(kept) {
        pager.flow(set, kept);
    }
    if !imprint.is_empty() {
        let rows = imprint::rows(&imprint);
        let last = pager.pages.last().map(|p| (pager.row, p));
        let extra = last.map_or(Extra::None, |(row, last)| {
            imprint::extra(rows, row, format, last, &profile.page)
        });
        if extra == Extra::Blank {
            pager.open_unnumbered();
            pager.open_unnumbered();
        } else if extra == Extra::One {
            pager.open();
        }
        if let Some(last) = pager.pages.last_mut() {
            imprint::place(imprint, format, profile, last);
        }
    }
    for (set, kept) in apart.into_iter().zip(kept_apart) {
        if set.paragraph.role == Role::Attachment {
            pager.open_apart();
        }
        pager.flow(set, kept);
    }
    let mut first = 1;
    for page in &mut pager.pages {
        if page.anew {
            first = page.number;
        }
        // A letter shows none on its first page (10.1).
        let hidden =
            pager.unnumbered.contains(&page.number) || format == Format::Letter && page.number == 1;
        page.folio = if hidden {
            None
        } else {
            folio(page.number - first + 1, profile)
        };
    }
    (pager.pages, paragraphs)
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
