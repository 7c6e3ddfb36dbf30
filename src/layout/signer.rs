//! Who signs an order: the office beside the stamp, and a name that the text has
//! in the place of the stamp (GB/T 9704—2012 7.3.5.3, 10.2).

use super::compose::Item;
use super::{Note, Zone};
use crate::fields::{Format, Seal};
use crate::person;
use crate::recognise::Role;
use crate::span::Span;

/// The longest office that has room beside its stamp, in characters.
const OFFICE: usize = 14;

/// Parts offices from names in the signatures of a text that is stamped, and
/// gives what is pressed on them: `chosen` in the form, else stamps on an order
/// that persons sign, which a note says.
pub(super) fn part(
    items: &mut Vec<Item>,
    text: &str,
    (format, chosen): (Format, Option<Seal>),
    notes: &mut Vec<Note>,
) -> Option<Seal> {
    let signs = |i: &Item| i.role == Role::Signature && i.zone == Zone::Body && !i.attached;
    let cut = |i: &Item| {
        let words = text.get(i.span.start..i.span.end)?;
        let (end, start) = person::office_and_name(words)?;
        let office = words.get(..end)?.chars().nth(OFFICE).is_none();
        office.then_some((i.span.start + end, i.span.start + start))
    };
    let told = || {
        let mut signatures = items.iter().filter(|i| signs(i)).peekable();
        format == Format::Order
            && signatures.peek().is_some()
            && signatures.all(|i| cut(i).is_some())
    };
    let seal = chosen.or_else(|| told().then_some(Seal::Stamp));
    if seal != Some(Seal::Stamp) {
        return seal;
    }
    let mut named: Option<Span> = None;
    for item in std::mem::take(items) {
        match cut(&item).filter(|_| signs(&item)) {
            Some((end, start)) => {
                let name = Span::new(start, item.span.end);
                named.get_or_insert(name);
                items.push(Item {
                    span: Span::new(item.span.start, end),
                    ..item
                });
                items.push(Item {
                    span: name,
                    beside: true,
                    ..item
                });
            }
            None => items.push(item),
        }
    }
    if let Some(span) = named {
        let name = text.get(span.start..span.end).unwrap_or_default();
        let assumed = match chosen {
            Some(_) => "",
            None => "命令由签发人署名，落款按加盖签发人签名章编排。",
        };
        notes.push(Note {
            message: format!(
                "{assumed}“{name}”排在签名章的位置：加盖签名章的，请把姓名删去；不盖章的，可以保留（GB/T 9704—2012 7.3.5.3、10.2）。"
            ),
            span,
        });
    }
    seal
}
