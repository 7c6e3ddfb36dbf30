//! What a scheme of numbering makes of the references to ordinals: 第三条 is
//! 第二部分第（一）项 where the articles of the chapters become items of
//! sections.

use std::collections::{BTreeMap, BTreeSet};

use super::convert::Conversion;
use super::reference::{Names, Owner, Reference};
use super::target::References;
use crate::finding::Edit;
use crate::numeral;
use crate::ordinal::Form;
use crate::recognise::{Block, Part};
use crate::source::Source;

/// The references to ordinals that a scheme changes.
#[derive(Clone, Debug, Default)]
pub struct Renamed {
    /// Those that say for certain what they name, rewritten; sorted.
    pub edits: Vec<Edit>,
    /// How many others speak of a sign or number that changes.
    pub unsure: usize,
}

impl Conversion {
    /// What becomes of the references of `source`, which was read as `blocks`.
    pub fn references(&self, source: &Source, blocks: &[Block]) -> Renamed {
        let mut renamed = Renamed::default();
        if (0..self.places.len()).all(|index| self.changed(index).is_none()) {
            return renamed;
        }
        let names = NewNames::of(self);
        let changes = Changes::of(self);
        let references = References::of(source, blocks);
        let mut previous: Option<(&Reference, Option<usize>)> = None;
        for (reference, targets, scope) in references.all() {
            let last = targets.last().copied().flatten();
            let before = previous.replace((reference, last));
            let before = before.filter(|_| reference.inside_previous);
            let words = source.text(reference.span);
            if reference.owner == Owner::Other || !changes.concern(reference, words, targets) {
                continue;
            }
            let target = match targets {
                &[Some(target)] if reference.owner == Owner::Own => target,
                _ => {
                    renamed.unsure += usize::from(!reference.bare);
                    continue;
                }
            };
            let inside = before.and_then(|(_, target)| target).or(scope);
            // 第三条 is worded, 见三、 has the sign alone.
            let worded = source.char_at(reference.span.start) == Some('第');
            let name = match reference.names {
                Names::Sign(_) if !worded => self.sign(target),
                _ => names.name(target, inside),
            };
            let Some(name) = name else {
                renamed.unsure += 1;
                continue;
            };
            let mut span = reference.span;
            // An article is cited without its chapter.
            let article = self.signs.get(target).is_some_and(|s| s.0 == Form::Article);
            if let Some((section, _)) = before.filter(|(r, _)| article && r.is_to_section()) {
                span = section.span.cover(span);
                renamed.edits.pop_if(|edit| edit.span.overlaps(span));
            }
            if name != source.text(span) {
                renamed.edits.push(Edit::new(span, name));
            }
        }
        renamed
    }

    /// The new sign of a place, as 见（三） shows it.
    fn sign(&self, index: usize) -> Option<String> {
        let &(form, number) = self.signs.get(index)?;
        Some(crate::ordinal::write(form, number))
    }
}

impl Reference {
    /// Whether it names a section or chapter.
    fn is_to_section(&self) -> bool {
        matches!(self.names, Names::Section | Names::Sign(Form::Chapter))
    }
}

/// The signs and numbers that change.
struct Changes<'a> {
    conversion: &'a Conversion,
    /// The signs that there are no more.
    signs: BTreeSet<(Form, u32)>,
    /// The numbers of sections and of items that are others now.
    sections: BTreeSet<u32>,
    items: BTreeSet<u32>,
}

impl<'a> Changes<'a> {
    fn of(conversion: &'a Conversion) -> Self {
        let mut changes = Self {
            conversion,
            signs: BTreeSet::new(),
            sections: BTreeSet::new(),
            items: BTreeSet::new(),
        };
        for (index, place) in conversion.places.iter().enumerate() {
            let Some((_, number)) = conversion.changed(index) else {
                continue;
            };
            let (form, value) = (place.ordinal.form, place.ordinal.value);
            changes.signs.insert((form, value));
            if number != value && place.level == 1 {
                changes.sections.insert(value);
            } else if number != value {
                changes.items.insert(value);
            }
        }
        changes
    }

    /// Whether what `reference`, which names `targets` by `words`, says is no
    /// longer so.
    fn concern(&self, reference: &Reference, words: &str, targets: &[Option<usize>]) -> bool {
        let changes = |&index: &usize| {
            let place = self.conversion.places.get(index);
            let changed = place.zip(self.conversion.changed(index));
            changed.is_some_and(|(place, (form, number))| {
                let sign = match reference.names {
                    Names::Sign(_) => true,
                    // 第三部分 may be said of a chapter too.
                    Names::Section => reference.owner == Owner::Own,
                    // 第2项 is named as 2. is, and 第二条 is no 项.
                    Names::Item => {
                        let own = place.ordinal;
                        let named = called(own.form, own.value, place.heading);
                        form < Form::Chinese || named.as_deref() == Some(words)
                    }
                };
                sign || number != place.ordinal.value
            })
        };
        if targets.iter().all(Option::is_some) {
            return targets.iter().flatten().any(changes);
        }
        reference.values().any(|value| match reference.names {
            Names::Sign(form) => self.signs.contains(&(form, value)),
            Names::Section => self.sections.contains(&value),
            Names::Item => self.items.contains(&value),
        })
    }
}

/// How the ordinals are called by their new signs.
struct NewNames<'a> {
    conversion: &'a Conversion,
    /// How many ordinals of a part have a sign and number.
    known: BTreeMap<(Part, Form, u32), usize>,
}

impl<'a> NewNames<'a> {
    fn of(conversion: &'a Conversion) -> Self {
        let mut known = BTreeMap::new();
        for (place, &(form, number)) in conversion.places.iter().zip(&conversion.signs) {
            *known.entry((place.part, form, number)).or_insert(0) += 1;
        }
        Self { conversion, known }
    }

    /// What the place at `index` is called where it was named right after the
    /// place `inside`: by its own number, and by those above it where several
    /// have the same.
    fn name(&self, index: usize, inside: Option<usize>) -> Option<String> {
        let place = self.conversion.places.get(index)?;
        let &(form, number) = self.conversion.signs.get(index)?;
        let own = called(form, number, place.heading)?;
        let alone = self.known.get(&(place.part, form, number)) == Some(&1);
        if alone || place.parent.is_some() && place.parent == inside {
            return Some(own);
        }
        Some(self.name(place.parent?, None)? + &own)
    }
}

/// How a text calls an ordinal of `form`. A clause numbered 三、 is cited as
/// an article is; a section is not.
fn called(form: Form, number: u32, heading: bool) -> Option<String> {
    let chinese = numeral::write(number);
    Some(match form {
        Form::Chapter => format!("第{chinese}章"),
        Form::Section => format!("第{chinese}节"),
        Form::Article => format!("第{chinese}条"),
        Form::Chinese if !heading => format!("第{chinese}条"),
        Form::Chinese => format!("第{chinese}部分"),
        Form::ChineseParen => format!("第（{chinese}）项"),
        Form::Arabic => format!("第{number}项"),
        Form::ArabicParen => format!("第（{number}）项"),
        _ => return None,
    })
}
