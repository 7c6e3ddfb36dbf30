//! How wide the columns of a table are: what the standard leaves open, and
//! browsers do.

use super::glyph::Glyph;
use super::lines::{solid, width};
use super::table::in_column;
use crate::profile::Twips;

/// Free space at both sides of a cell's text: what Word has.
pub(super) const PADDING: Twips = 108;

/// A column whose text needs more has at least so many characters, so that a stop
/// does not stand alone; where they do not fit, the page is turned, then the type
/// is made smaller.
const FEWEST_CHARACTERS: Twips = 4;

/// So many characters have room in a column that is left to be filled in.
const TO_FILL: Twips = 8;

/// What the text of a column asks for.
#[derive(Clone, Copy, Debug)]
struct Need {
    /// Without which a word would be cut, or lines become too short to read.
    least: Twips,
    /// With which every cell is one line.
    whole: Twips,
}

impl Need {
    /// What the column that `cells` stand in needs of `room`, in type whose
    /// characters are `character` wide.
    fn of<'c>(cells: impl Iterator<Item = &'c [Glyph]>, character: Twips, room: Twips) -> Self {
        let mut need = Self { least: 0, whole: 0 };
        for cell in cells {
            need.whole = need.whole.max(width(solid(cell)));
            need.least = need.least.max(longest_word(cell));
        }
        need.settled(character, room)
    }

    /// The least with what makes lines readable.
    fn settled(mut self, character: Twips, room: Twips) -> Self {
        let readable = self.whole.min(FEWEST_CHARACTERS * character);
        // An address as long as half of the page is cut after all.
        self.least = self.least.min(room / 2).max(readable).max(character);
        self.whole = self.whole.max(character);
        self
    }

    /// A column without a word, which is left to be filled in.
    fn to_fill(character: Twips, room: Twips) -> Self {
        let whole = TO_FILL * character;
        Self { least: 0, whole }.settled(character, room)
    }
}

/// The width of the longest stretch of `cell` that no line may end in.
fn longest_word(cell: &[Glyph]) -> Twips {
    let mut longest = 0;
    let mut start = 0;
    for end in 1..=cell.len() {
        if cell.get(end).is_none_or(|glyph| glyph.may_open) {
            let word = cell.get(start..end).unwrap_or_default();
            longest = longest.max(width(solid(word)));
            start = end;
        }
    }
    longest
}

/// The widths of `count` columns that together fill `room`: what their text
/// asks for where that fits; else the least that each needs, and what is left
/// in the share of what it asks for in addition, as browsers lay out a table.
/// `None` where even the least does not fit.
pub(super) fn columns(
    rows: &[Vec<Vec<Glyph>>],
    count: usize,
    character: Twips,
    room: Twips,
) -> Option<Vec<Twips>> {
    let free = i64::from(room - 2 * PADDING * count as Twips);
    let cells = |n: usize| rows.iter().filter_map(move |row| in_column(row, n, count));
    let blank = |n: usize| cells(n).all(|cell| solid(cell).is_empty());
    // The first or the last alone is what a tab at the end of every row made.
    let filled = count > 1 && ((0..count - 1).all(|n| !blank(n)) || (1..count).all(|n| !blank(n)));
    let needs: Vec<Need> = (0..count)
        .map(|n| match blank(n) && !filled {
            true => Need::to_fill(character, room),
            false => Need::of(cells(n).map(Vec::as_slice), character, room),
        })
        .collect();
    let sum = |of: fn(&Need) -> Twips| needs.iter().map(|n| i64::from(of(n))).sum::<i64>();
    let (least, whole) = (sum(|n| n.least), sum(|n| n.whole));
    if least > free {
        return None;
    }
    // What each has for certain, and its share in the rest.
    let fits = whole <= free;
    let part = |n: &Need| match fits {
        true => (n.whole, n.whole),
        false => (n.least, n.whole - n.least),
    };
    let parts = || needs.iter().map(part);
    let spare = free - parts().map(|(own, _)| i64::from(own)).sum::<i64>();
    let all: i64 = parts().map(|(_, share)| i64::from(share)).sum();
    let (mut given, mut done) = (0, 0);
    let mut widths: Vec<Twips> = parts()
        .map(|(own, share)| {
            done += i64::from(share);
            let due = spare * done / all.max(1);
            let more = due - given;
            given = due;
            own + more as Twips
        })
        .collect();
    if !fits {
        off_the_edge(&mut widths, &needs, character / 2);
    }
    Some(widths.iter().map(|wide| wide + 2 * PADDING).collect())
}

/// Makes every column that lines are broken in as wide as so many half characters
/// and half of one, so that no line fits by a hair, which programs reckon
/// differently. What that leaves goes to a column of single lines, else to the
/// widest by half characters, and the rest in parts.
fn off_the_edge(widths: &mut [Twips], needs: &[Need], half: Twips) {
    let mut left = 0;
    for (wide, need) in widths.iter_mut().zip(needs) {
        if *wide < need.whole {
            let own = (*wide / half * half + half / 2).min(*wide);
            // What is there for certain stays.
            let own = own.max(need.least);
            left += *wide - own;
            *wide = own;
        }
    }
    let all = widths.iter().zip(needs).enumerate();
    let taker = all.max_by_key(|(_, (wide, need))| (**wide >= need.whole, **wide));
    let Some((at, single)) = taker.map(|(at, (wide, need))| (at, *wide >= need.whole)) else {
        return;
    };
    let whole = if single { left } else { left / half * half };
    let rest = left - whole;
    let count = widths.len() as Twips;
    for (n, wide) in (0..).zip(widths.iter_mut()) {
        *wide += rest * (n + 1) / count - rest * n / count;
    }
    if let Some(wide) = widths.get_mut(at) {
        *wide += whole;
    }
}
