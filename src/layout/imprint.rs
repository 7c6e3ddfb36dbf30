//! The imprint (版记): copies to, issuing office and date, between rules at the
//! foot of the last page, which is an even one (GB/T 9704—2012 7.4).

use super::compose::Item;
use super::paragraph::Set;
use super::{Line, Page, Rule, RuleKind, Zone};
use crate::fields::Format;
use crate::profile::{self, Colour, Profile, Twips};
use crate::recognise::{Role, tells_printing};

/// Puts who typed and read the document, and how many copies there are, at the
/// end of the imprint, where the document has one or a header.
pub(super) fn printing(items: &mut [Item], text: &str, framed: bool) {
    if !framed && !items.iter().any(|i| i.zone == Zone::Imprint) {
        return;
    }
    let tells = |item: &Item| {
        let words = text.get(item.span.start..item.span.end);
        item.role == Role::Note && words.is_some_and(tells_printing)
    };
    for item in items.iter_mut().rev() {
        match item.zone {
            Zone::Imprint => {}
            Zone::Body if tells(item) => item.zone = Zone::Imprint,
            _ => break,
        }
    }
}

/// How many lines of the grid the imprint takes.
pub(super) fn rows(sets: &[Set]) -> u16 {
    let own = |s: &&Set| !s.paragraph.beside;
    let rows: usize = sets.iter().filter(own).map(|s| s.lines.len()).sum();
    u16::try_from(rows).unwrap_or(u16::MAX)
}

/// What pages an imprint of `rows` lines asks for behind `last`, which is filled
/// up to the line `used` of the grid.
pub(super) fn extra(
    rows: u16,
    used: u16,
    format: Format,
    last: &Page,
    grid: &profile::Page,
) -> Extra {
    // A letter's imprint is on its last page, whichever it is (10.1).
    let right_side = format == Format::Letter || last.number.is_multiple_of(2);
    match (right_side, !last.turned && used + rows <= grid.lines) {
        (true, true) => Extra::None,
        (true, false) if format == Format::Letter => Extra::One,
        (false, _) => Extra::One,
        // The back of the last page is odd: it stays blank.
        (true, false) => Extra::Blank,
    }
}

/// What pages go between the text and its imprint.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Extra {
    /// It stands below the text.
    None,
    /// It stands on the back of the text's last page.
    One,
    /// A blank page comes before its own. Neither has a number (7.5).
    Blank,
}

/// Puts the imprint at the foot of `page`.
pub(super) fn place(sets: Vec<Set>, format: Format, profile: &Profile, page: &mut Page) {
    let grid = &profile.page;
    let foot = grid.top + grid.text_height();
    let all = Twips::from(rows(&sets));
    let looks = &profile.imprint;
    // Counted from the foot, so that the last rule is at the edge of the type
    // area (7.4.1).
    let mut top = foot - all * grid.pitch;
    let head = top;
    let mut edges = vec![(head, looks.thick)];
    let mut last_role = None;
    for set in sets {
        let role = set.paragraph.role;
        if set.paragraph.beside {
            // The date stands on the office's line, one character from the
            // right (7.4.3).
            let free = grid.left + grid.text_width() - set.paragraph.right;
            for line in set.lines {
                let left = free - line.width;
                page.lines.push(Line {
                    top: top - grid.pitch,
                    left,
                    slack: 0,
                    ..line
                });
            }
            continue;
        }
        // A thin rule parts other elements from who issues and when (7.4.3).
        if last_role.is_some_and(|last| last != role) {
            edges.push((top, looks.thin));
        }
        last_role = Some(role);
        for line in set.lines {
            let left = line.left + grid.left;
            page.lines.push(Line { top, left, ..line });
            top += grid.pitch;
        }
    }
    edges.push((foot, looks.thick));
    // A letter's imprint has no rules (10.1).
    if format == Format::Letter {
        return;
    }
    page.rules
        .extend(edges.into_iter().map(|(middle, thick)| Rule {
            kind: RuleKind::Imprint,
            top: middle - thick / 2,
            left: grid.left,
            width: grid.text_width(),
            height: thick,
            colour: Colour::Black,
        }));
}
