//! Ordinals that digits follow, as in `5.2.5m人行道`: decimals by themselves,
//! and shown to count by the line before that has the number before theirs and
//! the line after that has the next.

use super::Line;
use crate::ordinal::{Form, Ordinal};
use crate::span::Span;

/// Gives such lines their ordinals.
pub(super) fn ordinals(lines: &mut [Line<'_>]) {
    let mut before = None;
    let mut pending: Option<(usize, Ordinal)> = None;
    for index in 0..lines.len() {
        let Some(line) = lines.get(index) else { break };
        match line.ordinal.map(|o| (o.form, o.value)) {
            Some((Form::Arabic, value)) => {
                if let Some((at, ordinal)) = pending.take().filter(|(_, o)| o.value + 1 == value)
                    && let Some(line) = lines.get_mut(at)
                {
                    line.ordinal = Some(ordinal);
                }
                before = Some(value);
            }
            // Under another item the numbers begin anew.
            Some((form, _)) if form < Form::Arabic => (before, pending) = (None, None),
            Some(_) => {}
            None => {
                let read = line.text.starts_with(|c: char| c.is_ascii_digit());
                let ordinal = read.then(|| decimal(line)).flatten();
                let next = ordinal.filter(|o| pending.is_none() && before == Some(o.value - 1));
                pending = pending.or(next.map(|ordinal| (index, ordinal)));
            }
        }
    }
}

/// The ordinal at the start of a line, where one digit more makes it a decimal.
fn decimal(line: &Line<'_>) -> Option<Ordinal> {
    let rest = line.text.trim_start_matches(|c: char| c.is_ascii_digit());
    let digits = line.text.len() - rest.len();
    let after = rest.strip_prefix(['.', '．'])?;
    let value = line.text.get(..digits)?.parse().ok()?;
    let start = line.paragraph.span.start;
    let end = start + line.text.len() - after.len();
    let counts = (2..100).contains(&value) && after.starts_with(|c: char| c.is_ascii_digit());
    counts.then_some(Ordinal {
        form: Form::Arabic,
        value,
        span: Span::new(start, end),
        numeral: Span::new(start, start + digits),
    })
}
