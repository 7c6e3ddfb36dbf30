//! What the signs of a Markdown draft say of its paragraphs, where their own
//! words do not say it.

use super::{Block, Line, Role, line};
use crate::segment::{Label, Markup};

/// How far down the first heading may stand to be the title.
const OPENING: usize = 4;

/// Where the lines before the text begin: at a first heading that is the only
/// one of its depth, though a line or two stand before it.
pub(super) fn opening(lines: &[Line<'_>]) -> usize {
    let mut headings = lines
        .iter()
        .enumerate()
        .filter_map(|(index, l)| Some((index, l.paragraph.markup.heading?)));
    let Some((first, depth)) = headings.next() else {
        return 0;
    };
    let titled = headings.all(|(_, d)| d > depth);
    let ordinal = lines.get(first).is_some_and(|l| l.ordinal.is_some());
    if titled && !ordinal && first <= OPENING {
        first
    } else {
        0
    }
}

/// The role that the label above a line gives it.
pub(super) fn labelled(current: &Line<'_>) -> Option<Role> {
    let markup = current.paragraph.markup;
    if markup.table.is_some() {
        return None;
    }
    match markup.label? {
        Label::Title => Some(Role::Title),
        Label::Salutation => Some(Role::Salutation),
        Label::Signature if line::is_date(current.text) || current.text.contains("日期") => {
            Some(Role::Date)
        }
        Label::Signature => Some(Role::Signature),
        Label::Note => Some(Role::Note),
        Label::Attachment => is_caption(current).then_some(Role::Note),
        Label::Text => None,
    }
}

/// 图1：…, 说明：…, 来源：…: what stands under a picture.
fn is_caption(current: &Line<'_>) -> bool {
    let numbered = current
        .text
        .strip_prefix(['图', '表'])
        .is_some_and(|rest| rest.starts_with(|c: char| c.is_ascii_digit()));
    let named = ["说明：", "来源：", "注："]
        .iter()
        .any(|w| current.text.starts_with(w));
    current.within(120) && (numbered || named)
}

/// For every block the level of its Markdown heading: the place of its depth
/// among the depths used. A title counts for none.
pub(super) fn depths(blocks: &[Block], markups: &[Markup]) -> Vec<Option<u8>> {
    let heading = |(block, markup): (&Block, &Markup)| {
        let text = block.role.is_text();
        markup.heading.filter(|_| text)
    };
    let mut used = [false; 8];
    for depth in blocks.iter().zip(markups).filter_map(heading) {
        if let Some(entry) = used.get_mut(usize::from(depth)) {
            *entry = true;
        }
    }
    let level = |depth: u8| {
        let above = used.iter().take(usize::from(depth) + 1);
        u8::try_from(above.filter(|&&u| u).count().min(5)).unwrap_or(5)
    };
    let depths = blocks.iter().zip(markups).map(heading);
    depths.map(|depth| depth.map(level)).collect()
}
