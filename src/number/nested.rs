//! Lists within a list that have its own sign: 1、 1、 2、 2、 1、 2、 counts on two
//! levels, and the inner one needs the sign of its level.

use super::ladder::official_under;
use super::rewrite::rewritten;
use super::series::{Item, Series};
use super::{Fault, FaultKind};
use crate::recognise::{Make, make};
use crate::source::Source;

impl Series {
    /// The fault of a series whose items count on two levels; its edits give
    /// the inner ones the sign of theirs.
    pub(super) fn nested(&self, source: &Source) -> Option<Fault> {
        let lower = official_under(Some(self.form))?;
        let inner = inner(&self.items)?;
        let phrase = |item: &Item| {
            let rest = source.text.get(item.span.end..).unwrap_or_default();
            let words = rest.split('\n').next().unwrap_or_default().trim();
            make(words) == Make::Phrase
        };
        let plain = |item: &Item| !item.inside && item.wrong_sign.is_none();
        let mut outer = self.items.iter().zip(&inner).filter(|(_, inner)| !**inner);
        if !self.items.iter().all(plain) || !outer.all(|(item, _)| phrase(item)) {
            return None;
        }
        let items = self.items.iter().zip(&inner);
        let items: Vec<&Item> = items.filter(|(_, inner)| **inner).map(|(i, _)| i).collect();
        let first = items.first()?;
        Some(Fault {
            kind: FaultKind::Nested,
            at: first.span,
            form: lower,
            previous: Some(1),
            expected: 1,
            found: 1,
            shifted: false,
            renumbered: Vec::new(),
            edits: items
                .iter()
                .map(|item| rewritten(source, lower, &[], item, item.value))
                .collect(),
            certain: false,
        })
    }
}

/// Which of `items` stand in an inner list, where all of them count on two
/// levels: every outer one has a list that begins with 1, and one list has more
/// than one.
fn inner(items: &[Item]) -> Option<Vec<bool>> {
    let value = |at: usize| items.get(at).map(|item| item.value);
    if value(0) != Some(1) || value(1) != Some(1) {
        return None;
    }
    let mut result = Vec::with_capacity(items.len());
    let (mut outer, mut last, mut longest) = (0, 0, 0);
    for (at, item) in items.iter().enumerate() {
        let begins = item.value == outer + 1 && value(at + 1) == Some(1) && (at == 0 || last > 0);
        if begins {
            (outer, last) = (outer + 1, 0);
        } else if item.value == last + 1 && at > 0 {
            last += 1;
            longest = longest.max(last);
        } else {
            return None;
        }
        result.push(!begins);
    }
    (outer > 1 && longest > 1 && last > 0).then_some(result)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::span::Span;

    fn which(values: &[u32]) -> Option<String> {
        let items: Vec<Item> = values
            .iter()
            .map(|&value| Item {
                value,
                span: Span::default(),
                numeral: Span::default(),
                wrong_sign: None,
                lost: None,
                heading: false,
                texts: 0,
                inside: false,
                doubtful: false,
            })
            .collect();
        let inner = inner(&items)?;
        Some(inner.iter().map(|&i| if i { '·' } else { '|' }).collect())
    }

    #[test]
    fn items_that_count_on_two_levels_are_told_apart() {
        assert_eq!(which(&[1, 1, 2, 2, 1, 2]).as_deref(), Some("|··|··"));
        assert_eq!(
            which(&[1, 1, 2, 3, 2, 1, 3, 1, 2]).as_deref(),
            Some("|···|·|··")
        );
        assert_eq!(which(&[1, 1, 2, 3]), None, "a number that stands twice");
        assert_eq!(which(&[1, 2, 1, 2]), None, "two lists");
        assert_eq!(
            which(&[1, 1, 2, 1]),
            None,
            "one outer item, ended by nothing"
        );
    }
}
