//! A change that is told as a number and as a share of what was before:
//! 260件，较上年增加60件，增长30%.

use crate::document::Document;
use crate::quantity::Quantity;
use crate::span::Span;

use super::growth::is_firm;

/// A change whose two tellings do not agree.
pub(super) struct Increase<'a> {
    /// The number that the change is.
    pub(super) by: &'a Quantity,
    /// The percentage that it is said to be.
    pub(super) told: &'a Quantity,
    /// The percentage that it is.
    pub(super) expected: f64,
}

/// Every such change in the text.
pub(super) fn mismatches<'a>(document: &'a Document<'_>) -> impl Iterator<Item = Increase<'a>> {
    let triples = document.quantities().windows(3);
    triples.filter_map(move |triple| {
        let [to, by, told] = triple else { return None };
        // Most numbers are of other units, or stand farther apart.
        let near = told.span.start.saturating_sub(by.span.end) <= "，同比增长了".len()
            && by.span.start.saturating_sub(to.span.end) <= "，比上年同期增加了".len();
        let percent = matches!(told.unit.len(), 1 | 3);
        (near && percent).then_some(())?;
        let rises = change(document, to, by)?;
        let gap = document.text(Span::new(by.span.end, told.span.start));
        let verb = gap.strip_prefix(['，', ','])?.trim_start_matches("同比");
        let list: &[&str] = match rises {
            true => &["增长", "上升", "增幅", "增幅为", "增幅达", "提高", "增长了"],
            false => &["下降", "降低", "减少", "降幅", "降幅为", "降幅达", "下降了"],
        };
        let percent = matches!(document.text(told.unit), "%" | "％");
        (percent && list.contains(&verb) && is_firm(document, told)).then_some(())?;
        let before = |to: f64, by: f64| if rises { to - by } else { to + by };
        let share = |to: f64, by: f64| by / before(to, by) * 100.0;
        (before(to.value, by.value) > 0.0).then_some(())?;
        let half = |q: &Quantity| match q.step < 1.0 || !q.scale.is_empty() {
            true => q.step / 2.0,
            false => 0.0,
        };
        let expected = share(to.value, by.value);
        let (a, b) = (half(to), half(by));
        let most = share(to.value - a, by.value + b).max(share(to.value + a, by.value + b));
        let least = share(to.value + a, by.value - b).min(share(to.value - a, by.value - b));
        let slack = told.step.max(0.5);
        let off = told.value < least - slack || told.value > most + slack;
        off.then_some(Increase { by, told, expected })
    })
}

/// Whether `by` is told as a rise or a fall of `to` from last year's; `None`
/// where it is no change.
fn change(document: &Document<'_>, to: &Quantity, by: &Quantity) -> Option<bool> {
    let unit = document.text(to.unit);
    let same = !unit.is_empty() && unit == document.text(by.unit);
    let counted = same && !matches!(unit, "%" | "％" | "年" | "位" | "个百分点" | "倍");
    let gap = document.text(Span::new(to.span.end, by.span.start));
    let gap = gap.strip_prefix(['，', '（', ','])?;
    let firm = counted && is_firm(document, to) && is_firm(document, by);
    firm.then_some(())?;
    let than = [
        "比上年同期",
        "比去年同期",
        "较上年同期",
        "较去年同期",
        "比上年",
        "比去年",
        "较上年",
        "较去年",
        "同比",
    ];
    let verb = than.iter().find_map(|word| gap.strip_prefix(word))?;
    match verb.trim_end_matches('了') {
        "增加" | "增长" | "上升" | "多" | "净增" => Some(true),
        "减少" | "下降" | "降低" | "少" => Some(false),
        _ => None,
    }
}
