//! Where signatures and the date of writing stand: without a seal, under the
//! seals of their organs, and beside the stamps of those who sign
//! (GB/T 9704—2012 7.3.5).

use super::SealPlace;
use super::paragraph::Set;
use crate::fields::Seal;
use crate::profile::{Page, Twips};
use crate::recognise::Role;

/// The seal of an organ, 42 mm across: practice in counties and cities; the
/// standard gives no size.
const SEAL: Twips = 2381;

/// The stamp of one who signs, 40 mm wide; practice.
const STAMP: Twips = 2268;

/// Places every group of signatures that a date closes. `seal` is what is
/// pressed on those of the document itself.
pub(super) fn align(sets: &mut [Set], seal: Option<Seal>, page: &Page) {
    let mut start = 0;
    for end in 0..sets.len() {
        match sets.get(end).map(|s| s.paragraph.role) {
            Some(Role::Signature) => continue,
            Some(Role::Date) if start < end => {
                if let Some(group) = sets.get_mut(start..=end) {
                    align_group(group, seal, page);
                }
            }
            _ => {}
        }
        start = end + 1;
    }
}

/// Places signatures and the date that closes them.
fn align_group(group: &mut [Set], seal: Option<Seal>, page: &Page) {
    let single_lines = group.iter().all(|s| s.lines.len() == 1 && !s.attached);
    let Some((date, names)) = group.split_last_mut() else {
        return;
    };
    match (seal.filter(|_| single_lines), names) {
        (Some(Seal::Organ), [name]) => one_seal(name, date, page),
        (Some(Seal::Organ), names) => seals(names, date, page),
        (Some(Seal::Stamp), names) => stamps(names, date, page),
        (None, names) => bare(names, date, page),
    }
}

/// Without a seal: the date begins two characters right of the name, or, where
/// it is the longer, has two characters free at the right and the name is moved
/// left (7.3.5.2).
fn bare(names: &mut [Set], date: &mut Set, page: &Page) {
    let cell = page.cell();
    let name = names.iter().map(Set::width).max().unwrap_or(0);
    let (name_right, date_right) = match date.width() {
        short if short <= name => (2 * cell, name - short),
        long => (4 * cell + long - name, 2 * cell),
    };
    for set in names.iter_mut() {
        // Joint signatures begin at one place.
        let right = name_right + name - set.width();
        move_right_edge(set, right, page);
    }
    move_right_edge(date, date_right, page);
}

/// One seal: the date has four characters free at the right, the name is
/// centred above it, the seal covers both with its middle a little above
/// theirs, its head within a line of the text (7.3.5.1).
fn one_seal(name: &mut Set, date: &mut Set, page: &Page) {
    name.paragraph.before = 2;
    // The middle of both, told from the right edge; a wide name moves it.
    let middle = (4 * page.cell() + date.width() / 2).max(name.width() / 2 + page.cell());
    let name_right = middle - name.width() / 2;
    let date_right = middle - date.width() / 2;
    move_right_edge(name, name_right, page);
    move_right_edge(date, date_right, page);
    press(name, page.text_width() - middle, page);
}

/// Several seals: the names in columns, each under its seal, the last also over
/// the date; no seal touches another or leaves the type area (7.3.5.1).
fn seals(names: &mut [Set], date: &mut Set, page: &Page) {
    let cell = page.cell();
    let widest = names.iter().map(Set::width).max().unwrap_or(0);
    // A character, or 5 mm, between the seals.
    let column = (SEAL + cell).max(widest + cell);
    let count = names.len().max(1) as Twips;
    let most = (page.text_width() / column).clamp(1, count);
    let rows = (count + most - 1) / most;
    let columns = (count + rows - 1) / rows;
    let column = page.text_width() / columns;
    // The last row is full; what is missing is missing in the first.
    let missing = (columns - count % columns) % columns;
    let mut middle = 0;
    for (n, name) in names.iter_mut().enumerate() {
        let place = n as Twips + missing;
        let opens_row = n == 0 || place % columns == 0;
        name.paragraph.beside = !opens_row;
        // From one row of seals to the next there are more lines than a seal
        // is high.
        name.paragraph.before = match (opens_row, n) {
            (false, _) => 0,
            (true, 0) => 2,
            (true, _) => (SEAL / page.pitch.max(1)) as u16,
        };
        middle = place % columns * column + column / 2;
        let right = page.text_width() - middle - name.width() / 2;
        move_right_edge(name, right, page);
        press(name, middle, page);
    }
    let right = page.text_width() - middle - date.width() / 2;
    move_right_edge(date, right, page);
}

/// Stamps: two empty lines below the text, four characters free at the right;
/// the office two characters left of its stamp and in its middle, a name that
/// the text has in the place of the stamp; one empty line, then the date
/// (7.3.5.3).
fn stamps(offices: &mut [Set], date: &mut Set, page: &Page) {
    let cell = page.cell();
    let height = 2 * page.pitch;
    for office in offices.iter_mut() {
        office.paragraph.lowered = page.pitch / 2;
        if office.paragraph.beside {
            // A name holds the place of the stamp.
            let name = office;
            let free = (STAMP - name.width()) / 2;
            move_right_edge(name, 4 * cell + free, page);
            continue;
        }
        // Behind another stamp, its second line and an empty one.
        office.paragraph.before = 2;
        move_right_edge(office, 4 * cell + STAMP + 2 * cell, page);
        office.seal = Some(SealPlace {
            top: -office.paragraph.lowered,
            left: page.text_width() - 4 * cell - STAMP,
            width: STAMP,
            height,
            round: false,
        });
    }
    // The stamp's second line and an empty one.
    date.paragraph.before = 2;
    move_right_edge(date, 4 * cell, page);
}

/// Presses a seal on a name and the line below it, its middle `x` from the left
/// edge of the type area.
fn press(name: &mut Set, x: Twips, page: &Page) {
    // A tenth of a line above the middle of both.
    let y = page.pitch - page.pitch / 10;
    name.seal = Some(SealPlace {
        top: y - SEAL / 2,
        left: x - SEAL / 2,
        width: SEAL,
        height: SEAL,
        round: true,
    });
}

/// Leaves `right` free at the right of lines that are set to the right.
fn move_right_edge(set: &mut Set, right: Twips, page: &Page) {
    // A name that fills the line keeps its breaks and gives up the space.
    let right = right.clamp(0, (page.text_width() - set.width()).max(0));
    set.paragraph.right = right;
    for line in &mut set.lines {
        line.left = (page.text_width() - right - line.width).max(0);
    }
}
