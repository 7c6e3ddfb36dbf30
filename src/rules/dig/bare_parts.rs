//! Parts without a name before them: 12个，其中5个、4个、3个; 12个，其中5个已建成、
//! 4个在建.

use crate::character::is_han;
use crate::document::Document;
use crate::quantity::Quantity;
use crate::span::Span;

use super::parts;

/// Parts of one total, and what is said of each after it.
pub(super) struct Bare<'a> {
    pub(super) parts: Vec<&'a Quantity>,
    /// Empty where nothing is said of any of them.
    pub(super) names: Vec<&'a str>,
}

/// The longest that is said of a part, in characters.
const NAME: usize = 8;

/// The parts of what `unit` counts that `list` begins with, where no name stands
/// before any of them.
pub(super) fn read<'a>(document: &'a Document<'_>, unit: &str, list: Span) -> Option<Bare<'a>> {
    let quantities = document.quantities_in(list);
    let first = quantities.first()?;
    let begins = document.text(Span::new(list.start, first.span.start));
    matches!(begins, "" | "：" | "有").then_some(())?;
    let own = document.text(first.unit);
    // 其中5、4、3, as long as no unit comes at the end: 其中2、3项 are ordinals.
    let counted = own.is_empty() || parts::same_unit(own, unit);
    (counted && !first.chinese).then_some(())?;
    let (mut parts, mut names) = (vec![first], Vec::new());
    let mut rest = quantities.iter().skip(1);
    loop {
        let last = parts.last()?;
        let next = rest.next();
        let end = next.map_or(list.end, |q| q.span.start);
        let after = document.text(Span::new(last.span.end, end));
        let stop = after.find(['、', '，', '；', '。', '（', '：']);
        let (name, mark) = after.split_at_checked(stop.unwrap_or(after.len()))?;
        let name = name.trim_end_matches('和');
        let said = name.chars().all(is_han) && name.chars().count() <= NAME;
        (said && last.more.is_empty()).then_some(())?;
        if !name.is_empty() {
            names.push(name);
        }
        let same = |q: &&Quantity| document.text(q.unit) == own;
        let Some(next) = next
            .filter(same)
            .filter(|_| matches!(mark, "" | "、" | "，"))
        else {
            break;
        };
        parts.push(next);
    }
    let bare = names.is_empty();
    let enough = parts.len() >= if own.is_empty() { 3 } else { 2 };
    let even = bare || !own.is_empty() && names.len() == parts.len();
    (enough && even).then_some(Bare { parts, names })
}
