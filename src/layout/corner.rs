//! What stands at the upper left of the first page: copy number, secrecy and
//! urgency, and what a copy has above the mark.

use super::Zone;
use super::compose::Item;
use super::header::{Header, put};
use super::paragraph::Set;
use crate::fields::Format;
use crate::profile::{Page, Twips};
use crate::recognise::{Role, is_filed, is_state};

/// How many characters fill a line (GB/T 9704—2012 5.2.3).
const LINE: usize = 28;

/// How many lines there are above a mark: 35 mm, 20 mm in an order (7.2.4, 10.2);
/// a letter has them below it (10.1).
fn room(format: Format) -> u16 {
    match format {
        Format::General | Format::Minutes | Format::Letter => 3,
        Format::Order => 1,
    }
}

/// Puts the lines of the text that stand above its mark, 会议材料, or among the
/// elements of its header, 公开方式：主动公开, with those at the upper left, where there
/// is room for all of them; else they flow.
pub(super) fn above_mark(items: &mut [Item], text: &str, format: Format) {
    let is_mark = |i: &Item| i.zone == Zone::Header && i.role == Role::OrgMark;
    let Some(mark) = items.iter().position(is_mark) else {
        return;
    };
    let is_line = |item: &Item| {
        let words = text.get(item.span.start..item.span.end).unwrap_or_default();
        matches!(item.role, Role::Body | Role::Note)
            && item.zone == Zone::Body
            && words.chars().nth(LINE).is_none()
            && !words.contains('\n')
    };
    let is_own = |item: &Item| {
        let words = text.get(item.span.start..item.span.end);
        item.zone == Zone::Header || is_line(item) && words.is_some_and(is_filed)
    };
    let below = items.iter().skip(mark).take_while(|i| is_own(i)).count();
    let titled = items
        .get(mark + below)
        .is_some_and(|i| i.role == Role::Title);
    let end = if titled { mark + below } else { mark };
    let lines = items.iter().take(end).filter(|i| is_line(i)).count();
    let above = items.get(..mark).unwrap_or_default();
    let flows = above.iter().any(|i| i.zone == Zone::Body && !is_line(i));
    let used = numbered(
        items
            .iter()
            .filter(|i| i.zone == Zone::Header)
            .map(|i| i.role),
        format,
    );
    let used = used.max().unwrap_or(0);
    if flows || lines > usize::from(room(format).saturating_sub(used)) {
        return;
    }
    let above = items.get_mut(..end).unwrap_or_default();
    above.iter_mut().for_each(|i| i.zone = Zone::Header);
}

/// Puts the lines of the text that say how far a paper has come, 送审稿, at the
/// upper left, where the document has no mark and they open it; practice.
pub(super) fn above_title(items: &mut [Item], text: &str) {
    let Some(title) = items.iter().position(|i| i.role == Role::Title) else {
        return;
    };
    let above = items.get_mut(..title).unwrap_or_default();
    let states = |i: &&mut Item| {
        let words = text.get(i.span.start..i.span.end).unwrap_or_default();
        i.zone == Zone::Header
            || i.role == Role::Body && words.chars().nth(LINE).is_none() && is_state(words)
    };
    let opening = above.iter_mut().take_while(states);
    opening.for_each(|i| i.zone = Zone::Header);
}

/// Whether an element of the header stands at the upper left.
fn is_corner(role: Role) -> bool {
    !matches!(
        role,
        Role::OrgMark | Role::DocNumber | Role::Signatory | Role::IssuedBy
    )
}

/// The lines that elements of these roles stand on, from 1, those that stand
/// elsewhere left out. Secrecy has the second even where there is no copy number
/// (7.2.2); in a letter the first element is on the first, whichever it is (10.1).
fn numbered(roles: impl Iterator<Item = Role>, format: Format) -> impl Iterator<Item = u16> {
    let mut last = 0;
    roles.filter(|role| is_corner(*role)).map(move |role| {
        let second = role == Role::Secrecy && format != Format::Letter;
        last = (last + 1).max(if second { 2 } else { 1 });
        last
    })
}

/// How many lines the elements at the upper left take.
pub(super) fn rows(sets: &[Set], format: Format) -> u16 {
    let roles = sets.iter().map(|s| s.paragraph.role);
    numbered(roles, format).max().unwrap_or(0)
}

/// Places them one below the other from `top` (7.2.1 to 7.2.3).
pub(super) fn place(
    sets: &mut [Set],
    format: Format,
    top: Twips,
    grid: &Page,
    header: &mut Header,
) {
    let roles: Vec<Role> = sets.iter().map(|s| s.paragraph.role).collect();
    let corner = sets.iter_mut().filter(|s| is_corner(s.paragraph.role));
    for (set, row) in corner.zip(numbered(roles.into_iter(), format)) {
        let top = top + Twips::from(row - 1) * grid.pitch;
        put(set, top, grid.left, grid, header);
    }
}
