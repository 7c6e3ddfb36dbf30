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
                let below = sets.get(end + 1).map(|s| s.paragraph.role);
                if let Some(group) = sets.get_mut(start..=end) {
                    align_group(group, seal, page);
                    clear(group, below == Some(Role::Note));
                }
            }
            _ => {}
        }
        start = end + 1;
    }
}

/// Keeps free below the date what the seals over it take: the page must have
/// room for them (7.3.5.5). A note stands on the line below (7.3.6).
fn clear(group: &mut [Set], noted: bool) {
    let sealed = group.iter().any(|s| s.seal.is_some_and(|seal| seal.round));
    if let Some(date) = group.last_mut().filter(|_| sealed) {
        let date = &mut date.paragraph;
        date.after = u16::from(!noted);
        date.kept = noted;
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
    let widths: Vec<Twips> = names.iter().map(Set::width).collect();
    let mut middle = 0;
    let mut rest = names;
    for (n, columns) in rows_of_seals(&widths, page).into_iter().enumerate() {
        let (row, below) = rest.split_at_mut(columns.len().min(rest.len()));
        rest = below;
        for ((at, name), place) in row.iter_mut().enumerate().zip(columns) {
            name.paragraph.beside = at > 0;
            // From one row of seals to the next there are more lines than a
            // seal is high.
            name.paragraph.before = match (at, n) {
                (0, 0) => 2,
                (0, _) => (SEAL / page.pitch.max(1)) as u16,
                _ => 0,
            };
            middle = place;
            let right = page.text_width() - middle - name.width() / 2;
            move_right_edge(name, right, page);
            press(name, middle, page);
        }
    }
    let right = page.text_width() - middle - date.width() / 2;
    move_right_edge(date, right, page);
}

/// Where the middles of several seals stand in the type area, row by row, for
/// names of these widths. All rows have the same columns; where such rows would
/// fill the page, each has as many as its own names leave room for. The last row
/// is full; what is missing is missing in the first.
fn rows_of_seals(widths: &[Twips], page: &Page) -> Vec<Vec<Twips>> {
    let cell = page.cell();
    let room = page.text_width();
    // A character, or 5 mm, between the seals.
    let most = |widest: Twips| (room / (SEAL.max(widest) + cell)).max(1) as usize;
    let widest = widths.iter().copied().max().unwrap_or(0);
    let count = widths.len().max(1);
    let rows = count.div_ceil(most(widest));
    let columns = count.div_ceil(rows);
    let high = rows as Twips * (SEAL + page.pitch) > page.text_height() * 2 / 3;
    let own = own_columns(widths, most);
    if high && own.len() < rows {
        return own.into_iter().map(|size| middles(0, size, room)).collect();
    }
    let missing = rows * columns - count;
    let all = (0..rows).map(|row| middles(if row == 0 { missing } else { 0 }, columns, room));
    all.collect()
}

/// How many names stand in each row where every row has as many as `most` says
/// of its widest, the last as many as it can.
fn own_columns(widths: &[Twips], most: impl Fn(Twips) -> usize) -> Vec<usize> {
    let mut sizes = vec![0];
    let mut widest = 0;
    for &width in widths.iter().rev() {
        widest = width.max(widest);
        match sizes.last_mut() {
            Some(size) if *size < most(widest) => *size += 1,
            _ => {
                sizes.push(1);
                widest = width;
            }
        }
    }
    sizes.reverse();
    sizes
}

/// The middles of `columns` columns that share `room`, the first ones left out.
fn middles(missing: usize, columns: usize, room: Twips) -> Vec<Twips> {
    let column = room / columns.max(1) as Twips;
    let places = missing..columns;
    places
        .map(|place| place as Twips * column + column / 2)
        .collect()
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
