//! The header (版头): copy number, secrecy and urgency at the upper left, the
//! issuer's mark, the document number, signatories and the red rule
//! (GB/T 9704—2012 7.2); a letter's and an order's (10.1, 10.2).
//!
//! The standard says how far the elements are from each other and leaves the
//! size of the mark open (7.2.4). So the mark is made as high as puts the text
//! below the header on a line of the grid, and as narrow as the width asks for;
//! then every distance is the standard's, and 22 lines still fill the page.

use super::corner;
use super::mark::marks;
use super::paragraph::Set;
use super::{Line, Rule, RuleKind};
use crate::fields::Format;
use crate::profile::{Colour, Page, Profile, Twips};
use crate::recognise::Role;

/// 三号, in twips: the type that distances are told from.
pub(super) const TYPE: Twips = 320;

/// 令 and 命令 stand 15 mm above other marks: 20 mm below the head of the type
/// area, those 35 mm (10.2, 7.2.4).
const ORDER_ABOVE: Twips = 850;

/// A letter's mark stands 30 mm below the head of the paper (10.1).
const LETTER_TOP: Twips = 1701;

/// A letter's double lines are 170 mm long (10.1).
const LETTER_RULE: Twips = 9638;

/// The lower double line is 20 mm above the foot of the paper (10.1).
const LETTER_FOOT: Twips = 1134;

/// 4 mm between a letter's mark and its double line (10.1).
const LETTER_GAP: Twips = 227;

/// A letter's first element is 7/8 of a 三号 character below the line (10.1).
const LETTER_BELOW: Twips = TYPE * 7 / 8;

/// The strokes of a double line and the space between; practice, the standard
/// only says that one is thick and one thin.
const DOUBLE: [Twips; 3] = [45, 20, 15];

/// The lines that marks may take at most, so that the first page shows text
/// (7.3.3).
const MOST_LINES: Twips = 7;

/// The header of the first page.
#[derive(Debug, Default)]
pub(super) struct Header {
    pub(super) lines: Vec<Line>,
    pub(super) rules: Vec<Rule>,
    /// How many lines of the grid it takes, empty ones below it included.
    pub(super) rows: u16,
}

/// Places the elements of the header. `framed` tells whether there are a mark
/// and a rule, or room for them. `None` for elements that would not leave the
/// page a line of text: they flow.
pub(super) fn header(
    sets: &mut [Set],
    framed: bool,
    format: Format,
    text: &str,
    profile: &Profile,
) -> Option<Header> {
    let mut header = Header::default();
    if sets.is_empty() && !framed {
        return Some(header);
    }
    // The mark is fitted to one line, the others are short.
    if sets
        .iter()
        .any(|s| s.lines.len() != 1 && s.paragraph.role != Role::OrgMark)
    {
        return None;
    }
    let grid = &profile.page;
    let corner = corner::rows(sets, format);
    if !framed {
        corner::place(sets, format, grid.top, grid, &mut header);
        header.rows = corner + 1;
        return Some(header);
    }
    let signatories = count(sets, Role::Signatory).max(1);
    // Who issues minutes, and when, stands on the line under their number.
    let issued = sets.iter().filter(|s| is_issued(s) && !s.paragraph.beside);
    let issued = issued.count() as Twips;
    let half = (grid.pitch - TYPE) / 2;
    let pitch = grid.pitch;
    // What lies between the head of the type area and the text, without the
    // mark.
    let (mark_top, size, around) = match format {
        Format::General | Format::Minutes => {
            let looks = &profile.header;
            let top = grid.top + looks.mark_top;
            // Two empty lines, the number's line, the rule 4 mm below the
            // number, two empty lines (7.2.5, 7.2.7, 7.3.1).
            let below = (4 + signatories + issued) * pitch - half + looks.rule_gap + looks.rule;
            (top, looks.mark_size, looks.mark_top + below)
        }
        // Two empty lines, the number, two empty lines (10.2).
        Format::Order => {
            let top = (profile.header.mark_top - ORDER_ABOVE).max(0);
            (
                grid.top + top,
                profile.header.mark_size,
                top + (5 + issued) * pitch,
            )
        }
        Format::Letter => {
            let rows = Twips::from(corner).max(1);
            let rule = LETTER_GAP + DOUBLE.iter().sum::<Twips>() + LETTER_BELOW;
            let below = rule - half + (rows + 2) * pitch;
            (
                LETTER_TOP,
                profile.header.mark_size,
                LETTER_TOP - grid.top + below,
            )
        }
    };
    let names = sets
        .iter()
        .filter(|s| s.paragraph.role == Role::OrgMark && !s.paragraph.beside);
    let names = names.count().max(1) as Twips;
    // Names that stand above each other are a third of their height apart.
    let size = Twips::from(size) * 10;
    let size = size.min(MOST_LINES * pitch * 3 / (4 * names - 1));
    let wanted = size * (4 * names - 1) / 3;
    // The height nearest to what is wanted that puts the text on the grid.
    let rows = ((around + wanted + pitch / 2) / pitch).max((around + TYPE / 2) / pitch + 1);
    if rows + 2 > Twips::from(grid.lines) {
        return None;
    }
    let height = rows * pitch - around;
    marks(sets, (mark_top, height), text, grid, &mut header);
    let below = mark_top + height;
    match format {
        Format::General | Format::Minutes => {
            corner::place(sets, format, grid.top, grid, &mut header);
            let number = below + (1 + signatories) * pitch;
            place_number(sets, number, grid, &mut header);
            let looks = &profile.header;
            header.rules.push(Rule {
                kind: RuleKind::Header,
                top: number + (1 + issued) * pitch - half + looks.rule_gap,
                left: grid.left,
                width: grid.text_width(),
                height: looks.rule,
                colour: Colour::Red,
            });
        }
        Format::Order => {
            corner::place(sets, format, grid.top, grid, &mut header);
            place_number(sets, below + 2 * pitch, grid, &mut header);
        }
        Format::Letter => {
            let [thick, space, thin] = DOUBLE;
            let rule = below + LETTER_GAP;
            double(rule, [thick, space, thin], grid, &mut header);
            let foot = grid.height - LETTER_FOOT - thin - space - thick;
            double(foot, [thin, space, thick], grid, &mut header);
            let top = rule + thick + space + thin + LETTER_BELOW - half;
            corner::place(sets, format, top, grid, &mut header);
            letter_number(sets, top, grid, &mut header);
        }
    }
    header.lines.sort_by_key(|line| line.paragraph);
    header.rows = u16::try_from(rows).unwrap_or(0);
    Some(header)
}

fn is_issued(set: &Set) -> bool {
    set.paragraph.role == Role::IssuedBy
}

fn count(sets: &[Set], role: Role) -> Twips {
    sets.iter().filter(|s| s.paragraph.role == role).count() as Twips
}

/// Moves the lines of a set to their place on the page.
pub(super) fn put(set: &mut Set, top: Twips, left: Twips, grid: &Page, header: &mut Header) {
    set.paragraph.first = left - grid.left;
    set.paragraph.left = left - grid.left;
    for (n, mut line) in set.lines.drain(..).enumerate() {
        line.top = top + n as Twips * grid.pitch;
        line.left = left;
        header.lines.push(line);
    }
}

/// The document number on the line at `top`, centred; with signatories one
/// character from the left, they one from the right on this line and those
/// above it (7.2.5, 7.2.6).
fn place_number(sets: &mut [Set], top: Twips, grid: &Page, header: &mut Header) {
    let cell = grid.cell();
    let signed = count(sets, Role::Signatory);
    for set in sets
        .iter_mut()
        .filter(|s| s.paragraph.role == Role::DocNumber)
    {
        let left = match signed {
            0 => grid.left + (grid.text_width() - set.width()).max(0) / 2,
            _ => grid.left + cell,
        };
        put(set, top, left, grid, header);
    }
    // Names stand under names: the label hangs out to the left.
    let label = |s: &Set| match s.paragraph.head {
        Some(_) => 4 * cell,
        None => 0,
    };
    let rows = sets.iter().filter(|s| s.paragraph.role == Role::Signatory);
    let names = rows.map(|s| s.width() - label(s)).max().unwrap_or(0);
    let left = (grid.left + grid.text_width() - cell - names).max(grid.left + 4 * cell);
    let rows = sets
        .iter_mut()
        .filter(|s| s.paragraph.role == Role::Signatory);
    for (n, set) in rows.enumerate() {
        let row = top - (signed - 1 - n as Twips) * grid.pitch;
        let left = left - label(set);
        put(set, row, left, grid, header);
    }
    place_issued(sets, top + grid.pitch, grid, header);
}

/// Who issues minutes from the line at `top`, one character from the left, and
/// when, one from the right, as in an imprint (7.4.3).
fn place_issued(sets: &mut [Set], top: Twips, grid: &Page, header: &mut Header) {
    let mut row = top - grid.pitch;
    for set in sets.iter_mut().filter(|s| is_issued(s)) {
        let mut left = grid.left + grid.cell();
        if set.paragraph.beside {
            left = grid.left + grid.text_width() - grid.cell() - set.width();
        } else {
            row += grid.pitch;
        }
        put(set, row, left.max(grid.left), grid, header);
    }
}

/// A letter's number, at the right edge of the type area (10.1), and what else
/// stands on lines of its own.
fn letter_number(sets: &mut [Set], top: Twips, grid: &Page, header: &mut Header) {
    let rows = sets.iter_mut().filter(|s| {
        matches!(
            s.paragraph.role,
            Role::DocNumber | Role::Signatory | Role::IssuedBy
        )
    });
    for (n, set) in rows.enumerate() {
        let left = (grid.left + grid.text_width() - set.width()).max(grid.left);
        put(set, top + n as Twips * grid.pitch, left, grid, header);
    }
}

/// A red double line across the middle of the paper.
fn double(top: Twips, [first, space, second]: [Twips; 3], grid: &Page, header: &mut Header) {
    for (top, height) in [(top, first), (top + first + space, second)] {
        header.rules.push(Rule {
            kind: RuleKind::Header,
            top,
            left: (grid.width - LETTER_RULE) / 2,
            width: LETTER_RULE,
            height,
            colour: Colour::Red,
        });
    }
}
