//! Names of organs (机构名称): what stands before them, and how two of them
//! differ.

use crate::document::Document;
use crate::lexicon::{Hit, Table};
use crate::mask::Kinds;
use crate::span::Span;
use crate::zone::Zone;

/// An organ under a full name after it went under a short one.
pub(super) struct Mixed<'a> {
    /// Where the full name stands.
    pub(super) span: Span,
    /// The short form before it: 区卫健委.
    pub(super) short: &'a str,
}

/// More organs than these are not looked at.
const MOST: usize = 48;

/// Every organ that a document calls by a short form first and by its full
/// name after. A full name first and a short form in use after it is how it is
/// done.
pub(super) fn mixed<'a>(document: &'a Document<'_>) -> Vec<Mixed<'a>> {
    // Owner and full name, with the short form that came first.
    let mut shortened: Vec<(Option<char>, &str, &str)> = Vec::new();
    let mut list: Vec<Mixed<'_>> = Vec::new();
    let hits = document.words(Table::Organ).iter();
    for hit in hits.filter(|hit| is_prose(document, hit)) {
        let (full, written) = (hit.row.get("full"), document.text(hit.span));
        let owner = document.source.char_before(hit.span.start);
        let Some(owner) = owner.filter(|c| OWNERS.contains(c)) else {
            continue;
        };
        let with_owner = Span::new(hit.span.start - owner.len_utf8(), hit.span.end);
        let known = |o: &Option<char>, f: &str| *o == Some(owner) && f == full;
        let before = shortened.iter().find(|(o, f, _)| known(o, f));
        match before {
            // One of each is told.
            Some((_, _, short)) if written == full => {
                let told = list.iter().any(|m| m.short == *short);
                if !told {
                    let short = *short;
                    list.push(Mixed {
                        span: with_owner,
                        short,
                    });
                }
            }
            None if written != full && shortened.len() < MOST => {
                shortened.push((Some(owner), full, document.text(with_owner)));
            }
            _ => {}
        }
    }
    list
}

/// The characters that tell whose an organ is.
const OWNERS: [char; 10] = ['国', '家', '省', '市', '区', '县', '州', '镇', '旗', '地'];

fn is_prose(document: &Document<'_>, hit: &Hit) -> bool {
    let zone = document.sentence_at(hit.span.start).map(|s| s.zone);
    zone == Some(Zone::Body) && !document.masked(hit.span.start, Kinds::CITED)
}

/// How many characters of a name that is written in two orders change places.
const MOVED: [usize; 6] = [4, 5, 6, 7, 8, 9];

/// The end of `b` where it has the characters of the end of `a` in another
/// order, after the same character: 农村农业局 for 农业农村局.
pub(super) fn reordered<'a>(a: &str, b: &'a str) -> Option<&'a str> {
    let (first, second): (Vec<char>, Vec<char>) = (a.chars().collect(), b.chars().collect());
    MOVED.into_iter().find_map(|count| {
        // The last character says what kind of organ it is.
        let tail = |name: &[char]| {
            let start = name.len().checked_sub(count + 1)?;
            let owner = start.checked_sub(1).and_then(|at| name.get(at)).copied();
            Some((owner, name.get(start..)?.to_vec()))
        };
        let ((owner, mut x), (other, mut y)) = (tail(&first)?, tail(&second)?);
        (owner == other && x.last() == y.last() && x != y).then_some(())?;
        let bytes: usize = y.iter().map(|c| c.len_utf8()).sum();
        x.sort_unstable();
        y.sort_unstable();
        (x == y).then(|| b.get(b.len() - bytes..))?
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn two_orders_of_one_name_are_told() {
        assert_eq!(
            reordered("区农业农村局", "区农村农业局"),
            Some("农村农业局")
        );
        assert_eq!(reordered("区农业农村局", "区农业农村局"), None);
        assert_eq!(reordered("市农业农村局", "区农村农业局"), None);
        assert_eq!(reordered("区财政局", "区政财局"), None);
    }
}
