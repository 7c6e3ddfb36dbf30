//! Which ordinal a reference names.

use std::cell::OnceCell;
use std::collections::{BTreeMap, BTreeSet};

use super::place::{Place, is_sign_of_level, places};
use super::reference::{self, Names, Number, Owner, Reference};
use crate::ordinal::Form;
use crate::recognise::{Block, Part, Role};
use crate::source::Source;
use crate::span::Span;

/// How many references to one number are looked at; where more are, none is
/// certain.
const MANY: usize = 64;

/// What may stand between a reference and the words of the heading it names.
const OPENING: &[char] = &['“', '（', '《', '的', '、', '.', ' ', '\u{3000}'];

/// The references of a text and what they name. The text is searched when the
/// first number is asked for: sound numbering, the usual case, never asks.
#[derive(Debug)]
pub(super) struct References<'a> {
    source: &'a Source,
    blocks: &'a [Block],
    found: OnceCell<Found>,
}

#[derive(Debug, Default)]
struct Found {
    list: Vec<Reference>,
    /// For each reference and each of its numbers the place it names for
    /// certain.
    targets: Vec<Vec<Option<usize>>>,
    /// For each reference the place that it stands in and names an item of,
    /// where others have items of that sign and number too.
    scopes: Vec<Option<usize>>,
    /// By the numbers that they may mean.
    by_value: BTreeMap<u32, Vec<usize>>,
    places: Vec<Place>,
    /// The signs in use.
    forms: BTreeSet<Form>,
}

/// What a change of numbers means for the references to them.
#[derive(Debug)]
pub(super) struct Named<'a> {
    /// The references that name one of the numbers, with the places that they
    /// name; sorted.
    pub(super) certain: Vec<(&'a Reference, &'a [Option<usize>])>,
    /// Whether there are others that may.
    pub(super) unsure: bool,
}

impl<'a> References<'a> {
    /// The references of `source`, which was read as `blocks`.
    pub(super) fn of(source: &'a Source, blocks: &'a [Block]) -> Self {
        Self {
            source,
            blocks,
            found: OnceCell::new(),
        }
    }

    fn found(&self) -> &Found {
        self.found
            .get_or_init(|| Found::of(self.source, self.blocks))
    }

    /// The references; for each of their numbers the place that it names for
    /// certain; and the place within which it does.
    pub(super) fn all(
        &self,
    ) -> impl Iterator<Item = (&Reference, &[Option<usize>], Option<usize>)> {
        let found = self.found();
        let targets = found.targets.iter().map(Vec::as_slice);
        let all = found.list.iter().zip(targets).zip(&found.scopes);
        all.map(|((reference, targets), &scope)| (reference, targets, scope))
    }

    /// The paragraphs of the text.
    pub(super) fn blocks(&self) -> &'a [Block] {
        self.blocks
    }

    /// The ordinals that references name.
    pub(super) fn places(&self) -> &[Place] {
        &self.found().places
    }

    /// Whether the words after `reference` on its line are those of the heading
    /// whose ordinal has the numeral at `numeral`: 见第三部分“存在问题”.
    pub(super) fn is_worded_as(&self, reference: &Reference, numeral: Span) -> bool {
        let places = &self.found().places;
        let after = places.partition_point(|p| p.ordinal.span.start <= numeral.start);
        let place = after.checked_sub(1).and_then(|index| places.get(index));
        let block = place.and_then(|p| self.blocks.get(p.block));
        let Some(words) = block.and_then(|b| b.heading).map(|h| self.source.text(h)) else {
            return false;
        };
        let rest = self.source.text.get(reference.span.end..);
        let rest = rest.unwrap_or_default().trim_start_matches(OPENING);
        words.chars().nth(1).is_some() && rest.starts_with(words)
    }

    /// The references that may name one of `values` of a series of `form`.
    pub(super) fn naming(&self, form: Form, values: impl Iterator<Item = u32>) -> Named<'_> {
        let mut named = Named {
            certain: Vec::new(),
            unsure: false,
        };
        if form.is_series() {
            return named;
        }
        let found = self.found();
        let mut seen = BTreeSet::new();
        for value in values {
            let Some(list) = found.by_value.get(&value) else {
                continue;
            };
            named.unsure |= list.len() > MANY;
            seen.extend(list.iter().take(MANY).copied());
        }
        for index in seen {
            let (Some(reference), Some(targets)) =
                (found.list.get(index), found.targets.get(index))
            else {
                continue;
            };
            let other = match reference.names {
                // 第三条 may name 三、 where nothing is an article.
                Names::Sign(Form::Article | Form::Chapter | Form::Section) => {
                    found.names_other_sign(reference, form)
                }
                Names::Sign(sign) => sign != form,
                Names::Section | Names::Item => false,
            };
            if other || reference.owner == Owner::Other {
                continue;
            }
            if reference.owner == Owner::Own && targets.iter().all(Option::is_some) {
                named.certain.push((reference, targets));
            } else {
                named.unsure = true;
            }
        }
        named
    }
}

impl Found {
    fn of(source: &Source, blocks: &[Block]) -> Self {
        let places = places(blocks);
        let index = Index::of(&places);
        let mut found = Self {
            list: reference::find(source),
            forms: places.iter().map(|p| p.ordinal.form).collect(),
            ..Self::default()
        };
        // A line whose break was lost opens inside a line.
        let opens = |r: &Reference| {
            let at = |p: &Place| p.ordinal.span.start.cmp(&r.span.start);
            places.binary_search_by(at).is_ok()
        };
        found.list.retain(|r| !opens(r));
        let mut parts = blocks
            .iter()
            .filter(|b| b.role != Role::Residue)
            .map(|b| (b.span.end, b.part))
            .peekable();
        let mut before: Option<usize> = None;
        for (number, reference) in found.list.iter().enumerate() {
            while parts
                .next_if(|(end, _)| *end <= reference.span.start)
                .is_some()
            {}
            let part = parts.peek().map_or(Part::Main, |(_, part)| *part);
            let inside = before.filter(|_| reference.inside_previous);
            let scope = Some(reference).filter(|r| !r.inside_previous);
            let scope = scope.and_then(|r| index.scope(&places, part, r));
            let targets: Vec<Option<usize>> = reference
                .numbers
                .iter()
                .map(|n| match (reference.inside_previous, inside) {
                    (true, Some(parent)) => index.inside(parent, reference.names, n.value),
                    (true, None) => None,
                    _ => {
                        let own = |scope| index.inside(scope, reference.names, n.value);
                        let alone = index.alone(part, reference.names, n.value);
                        alone.or_else(|| scope.and_then(own))
                    }
                })
                .collect();
            before = targets.last().copied().flatten();
            found.targets.push(targets);
            found.scopes.push(scope);
            for value in reference.values().collect::<BTreeSet<u32>>() {
                found.by_value.entry(value).or_default().push(number);
            }
        }
        found.places = places;
        found
    }

    /// Whether `reference` names a sign that is in use and not `form`.
    fn names_other_sign(&self, reference: &Reference, form: Form) -> bool {
        matches!(reference.names, Names::Sign(sign) if sign != form && self.forms.contains(&sign))
    }
}

/// The places by what may name them; a number that several have names none.
#[derive(Default)]
struct Index {
    signs: BTreeMap<(Part, Form, u32), Option<usize>>,
    sections: BTreeMap<(Part, u32), Option<usize>>,
    children: BTreeMap<(usize, Form, u32), Option<usize>>,
    items: BTreeMap<(usize, u32), Option<usize>>,
}

impl Index {
    fn of(places: &[Place]) -> Self {
        fn add<K: Ord>(map: &mut BTreeMap<K, Option<usize>>, key: K, index: usize) {
            map.entry(key)
                .and_modify(|known| *known = None)
                .or_insert(Some(index));
        }
        let mut own = Self::default();
        let articles = places.iter().any(|p| p.ordinal.form == Form::Article);
        for (index, place) in places.iter().enumerate() {
            let ordinal = place.ordinal;
            let (form, value) = (ordinal.form, ordinal.value);
            add(&mut own.signs, (place.part, form, value), index);
            if place.level == 1 && is_sign_of_level(form) {
                add(&mut own.sections, (place.part, value), index);
            }
            // A clause numbered 三、 is cited as an article is.
            if place.level == 1 && form == Form::Chinese && !place.heading && !articles {
                add(&mut own.signs, (place.part, Form::Article, value), index);
            }
            if let Some(parent) = place.parent {
                add(&mut own.children, (parent, form, value), index);
                add(&mut own.items, (parent, value), index);
            }
        }
        own
    }

    /// What a reference of its own names.
    fn alone(&self, part: Part, names: Names, value: u32) -> Option<usize> {
        match names {
            Names::Sign(form) => self.signs.get(&(part, form, value)),
            Names::Section => self.sections.get(&(part, value)),
            Names::Item => None,
        }
        .copied()
        .flatten()
    }

    /// The place that `reference` stands in whose items it names, where its sign
    /// and numbers alone do not tell: 第（二）项 is of the section that says so.
    fn scope(&self, places: &[Place], part: Part, reference: &Reference) -> Option<usize> {
        let shared = |n: &Number| {
            let names = match reference.names {
                Names::Sign(form) if !form.is_provision() => form,
                _ => return false,
            };
            self.signs.get(&(part, names, n.value)) == Some(&None)
        };
        if !reference.numbers.iter().all(shared) {
            return None;
        }
        let after = places.partition_point(|p| p.ordinal.span.start <= reference.span.start);
        let own = after.checked_sub(1);
        let own = own.filter(|&at| places.get(at).is_some_and(|p| p.part == part));
        let mut around = std::iter::successors(own, |&at| places.get(at)?.parent);
        around.find(|&at| {
            let has = |n: &Number| self.inside(at, reference.names, n.value).is_some();
            reference.numbers.iter().all(has)
        })
    }

    /// What a reference names inside the place `parent`: 第五条第（三）项.
    fn inside(&self, parent: usize, names: Names, value: u32) -> Option<usize> {
        match names {
            Names::Sign(form) => self.children.get(&(parent, form, value)),
            Names::Item => self.items.get(&(parent, value)),
            Names::Section => None,
        }
        .copied()
        .flatten()
    }
}
