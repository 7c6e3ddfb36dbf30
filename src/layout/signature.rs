//! Where signature and date of writing stand, without a seal.

use super::paragraph::Set;
use crate::profile::{Page, Twips};
use crate::recognise::Role;

/// Sets the date under its signature: two characters further right, or, where
/// it is the longer, at the edge with the signature moved left
/// (GB/T 9704—2012 7.3.5.2).
pub(super) fn align(sets: &mut [Set], page: &Page) {
    let mut start = 0;
    for end in 0..sets.len() {
        match sets.get(end).map(|s| s.paragraph.role) {
            Some(Role::Signature) => continue,
            Some(Role::Date) if start < end => {
                if let Some(group) = sets.get_mut(start..=end) {
                    align_group(group, page);
                }
            }
            _ => {}
        }
        start = end + 1;
    }
}

/// Aligns signatures and the date that closes them.
fn align_group(group: &mut [Set], page: &Page) {
    let Some((date, names)) = group.split_last_mut() else {
        return;
    };
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

/// Leaves `right` free at the right of lines that are set to the right.
fn move_right_edge(set: &mut Set, right: Twips, page: &Page) {
    let widest = set.width();
    // A name that fills the line keeps its breaks and gives up the space.
    let right = right.clamp(0, (page.text_width() - widest).max(0));
    set.paragraph.right = right;
    for line in &mut set.lines {
        line.left = (page.text_width() - right - line.width).max(0);
    }
}
