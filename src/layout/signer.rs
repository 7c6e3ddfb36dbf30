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

/// What an element is of one who signs.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Signer {
    /// The office and, on its line, the name: where the one ends and the other
    /// begins.
    Both(usize, usize),
    /// The office above the name, or alone, as an order has it: the name is the
    /// stamp's.
    Office,
    /// The name under the office.
    Name,
    /// Another signature: an organ, an office alone.
    Other,
}

/// Parts offices from names in the signatures of a text that is stamped, and
/// gives what is pressed on them: `chosen` in the form, else stamps on an order
/// that persons sign, which a note says.
pub(super) fn part(
    items: &mut Vec<Item>,
    text: &str,
    (format, chosen): (Format, Option<Seal>),
    notes: &mut Vec<Note>,
) -> Option<Seal> {
    let signers = signers(items, text, format == Format::Order);
    let mut signing = signers.iter().flatten().peekable();
    let told = format == Format::Order
        && signing.peek().is_some()
        && signing.all(|&signer| signer != Signer::Other);
    let seal = chosen.or(told.then_some(Seal::Stamp));
    if seal != Some(Seal::Stamp) {
        return seal;
    }
    let mut named: Option<Span> = None;
    for (item, signer) in std::mem::take(items).into_iter().zip(signers) {
        let name = match signer {
            Some(Signer::Both(end, start)) => {
                items.push(Item {
                    span: Span::new(item.span.start, end),
                    ..item
                });
                Span::new(start, item.span.end)
            }
            Some(Signer::Name) => item.span,
            _ => {
                items.push(item);
                continue;
            }
        };
        named.get_or_insert(name);
        items.push(Item {
            span: name,
            beside: true,
            ..item
        });
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

/// What each element is of those who sign the text itself; `None` for what is
/// no signature; in an `order` an office alone is one who signs.
fn signers(items: &[Item], text: &str, order: bool) -> Vec<Option<Signer>> {
    let words = |i: &Item| text.get(i.span.start..i.span.end).unwrap_or_default();
    let signs = |i: &Item| i.role == Role::Signature && i.zone == Zone::Body && !i.attached;
    let fits = |office: &str| office.chars().nth(OFFICE).is_none();
    let mut found: Vec<Option<Signer>> = Vec::with_capacity(items.len());
    for (at, item) in items.iter().enumerate() {
        if !signs(item) {
            found.push(None);
            continue;
        }
        let own = words(item);
        let cut = person::office_and_name(own);
        let both = cut.filter(|&(end, _)| own.get(..end).is_some_and(fits));
        let below = items.get(at + 1).filter(|i| signs(i)).map(words);
        found.push(Some(match both {
            _ if found.last() == Some(&Some(Signer::Office)) && person::is_name(own) => {
                Signer::Name
            }
            Some((end, start)) => Signer::Both(item.span.start + end, item.span.start + start),
            None if person::is_office(own)
                && fits(own)
                && (order || below.is_some_and(person::is_name)) =>
            {
                Signer::Office
            }
            None => Signer::Other,
        }));
    }
    found
}
