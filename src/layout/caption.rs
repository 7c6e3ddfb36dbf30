//! What stands above a table or under a picture, and is no note on the document:
//! its name in the middle, the unit of its figures at the right. The standard
//! says nothing of them; this is practice.

use super::Zone;
use super::compose::Item;
use crate::profile::{Align, Style};
use crate::recognise::{Role, names_picture};

/// The longest unit, in characters: 单位：个、万元、平方米.
const UNIT: usize = 20;

/// Where `item`, with those `below` it, is set where it is such a line.
pub(super) fn align(item: &Item, below: &[Item], text: &str) -> Option<Align> {
    let plain = matches!(item.role, Role::Note | Role::Body) && item.zone == Zone::Body;
    if !plain {
        return None;
    }
    let words = |i: &Item| text.get(i.span.start..i.span.end).unwrap_or_default();
    let own = words(item);
    if item.role == Role::Note && names_picture(own) {
        return Some(Align::Centre);
    }
    let heads = below.first().is_some_and(|i| i.role == Role::Table);
    (heads && is_unit(own)).then_some(Align::Right)
}

/// True for 单位：万元, in brackets or not.
fn is_unit(words: &str) -> bool {
    let inner = words.trim_matches(['（', '）']);
    let unit = inner
        .strip_prefix("单位：")
        .or_else(|| inner.strip_prefix("计量单位："));
    unit.is_some_and(|unit| !unit.contains('。') && unit.chars().nth(UNIT).is_none())
}

/// The style of such a line, which would have `style` otherwise.
pub(super) fn style(style: &Style, align: Align) -> Style {
    Style {
        align,
        indent: 0,
        ..*style
    }
}
