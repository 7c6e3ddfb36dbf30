//! What a scheme of numbering makes of a document's ordinals.

use std::collections::BTreeMap;

use super::Outline;
use super::ladder::ladders;
use super::place::{Place, is_sign_of_level, places};
use crate::character::{is_blank, is_opening_mark};
use crate::ordinal::{Form, Ordinal};
use crate::profile::{Ladder, Scheme};
use crate::recognise::{Block, Part};
use crate::source::Source;
use crate::span::Span;

/// The highest number that every sign can show.
pub const HIGHEST: u32 = 999;

/// The ordinals of a document and what each is to become.
#[derive(Clone, Debug, Default)]
pub struct Conversion {
    /// The ordinals, in order.
    pub places: Vec<Place>,
    /// For each its new sign and number; those it has where it stays.
    pub signs: Vec<(Form, u32)>,
    /// How many stay because they lie deeper than the scheme reaches.
    pub deeper: usize,
    /// The first ordinal whose number no sign of the scheme can show; then
    /// nothing is converted.
    pub too_high: Option<Ordinal>,
}

impl Conversion {
    /// What `scheme` makes of the ordinals of `blocks`, their numbers as
    /// `outline` is certain they ought to be.
    ///
    /// An ordinal that has the sign of its level keeps its number too.
    pub fn of(source: &Source, blocks: &[Block], outline: &Outline, scheme: &Scheme) -> Self {
        let places = places(blocks);
        let kept = kept(source, blocks, &places);
        let corrected: BTreeMap<usize, u32> = outline
            .faults
            .iter()
            .filter(|fault| fault.certain)
            .flat_map(|fault| &fault.renumbered)
            .map(|number| (number.numeral.start, number.to))
            .collect();
        let mut conversion = Self::default();
        let mut counts = Counts::default();
        let mut stays = vec![false; places.len()];
        let mut rungs: Vec<usize> = Vec::with_capacity(places.len());
        let ladders = ladders(scheme, blocks);
        let mut ladder: Ladder = &[];
        for (index, place) in places.iter().enumerate() {
            if index == 0 || counts.part != place.part {
                counts = Counts {
                    part: place.part,
                    ..Counts::default()
                };
                ladder = ladders.get(&place.part).copied().unwrap_or_default();
            }
            let own = place.ordinal;
            let value = corrected
                .get(&own.numeral.start)
                .copied()
                .unwrap_or(own.value);
            let parent = place.parent.and_then(|p| places.get(p).zip(rungs.get(p)));
            let rung = rung(scheme, ladder, place, parent);
            rungs.push(rung);
            let target = sign(scheme, ladder, rung, own.form);
            let inside = place.parent.and_then(|p| stays.get(p)) == Some(&true);
            let right = target == Some(own.form);
            let stay = inside || !right && kept.get(index) == Some(&true) || target.is_none();
            if let Some(entry) = stays.get_mut(index) {
                *entry = stay;
            }
            let deeper = target.is_none() && !inside && is_of_level(place, &places);
            conversion.deeper += usize::from(deeper);
            let sign = match target.filter(|_| !stay) {
                Some(form) => {
                    let runs_on = scheme.runs_on == Some(form);
                    (form, counts.number(place, value, runs_on, right))
                }
                None => (own.form, own.value),
            };
            conversion.signs.push(sign);
        }
        // Beyond it the signs could not be read back.
        if let Some(at) = conversion.signs.iter().position(|&(_, n)| n > HIGHEST) {
            return Self {
                too_high: places.get(at).map(|p| p.ordinal),
                ..Self::default()
            };
        }
        conversion.places = places;
        conversion
    }

    /// What the place at `index` becomes, where it changes.
    pub fn changed(&self, index: usize) -> Option<(Form, u32)> {
        let own = self.places.get(index)?.ordinal;
        let sign = *self.signs.get(index)?;
        (sign.0 != own.form).then_some(sign)
    }
}

/// The rung that `place` stands on, from 0: that of its level under its
/// parent's; an article has its own, also in a chapter without sections.
fn rung(scheme: &Scheme, ladder: Ladder, place: &Place, parent: Option<(&Place, &usize)>) -> usize {
    let own = Some(place.ordinal.form).filter(|_| scheme.runs_on == Some(place.ordinal.form));
    let own = own.and_then(|own| ladder.iter().position(|&form| form == own));
    own.unwrap_or_else(|| match parent {
        Some((above, rung)) => rung + usize::from(place.level.saturating_sub(above.level)),
        None => usize::from(place.level.saturating_sub(1)),
    })
}

/// The sign of `rung` on `ladder`, or below it where the sign in use, `own`,
/// is one of the ladder's; `None` where that stays.
fn sign(scheme: &Scheme, ladder: Ladder, rung: usize, own: Form) -> Option<Form> {
    let below = || {
        let sign = scheme.below.get(rung.checked_sub(ladder.len())?);
        sign.filter(|_| ladder.contains(&own))
    };
    ladder.get(rung).or_else(below).copied()
}

/// What tells one series from another: part, parent, level and form.
type SeriesOf = (Part, Option<usize>, u8, Form);

/// For each place whether its sign stays whatever its level: signs of no level,
/// a wrong sign, another text's that is quoted, those before a mark that would
/// meet the sign's own, and a list beside the sections of its level (1. 2.
/// before 一、 二、).
fn kept(source: &Source, blocks: &[Block], places: &[Place]) -> Vec<bool> {
    // The outermost sign under one parent is that of the level.
    let mut signs: BTreeMap<(Part, Option<usize>, u8), Form> = BTreeMap::new();
    let key = |p: &Place| (p.part, p.under, p.level);
    let own = |p: &&Place| is_of_level(p, places);
    for place in places.iter().filter(own) {
        let sign = signs.entry(key(place)).or_insert(place.ordinal.form);
        *sign = (*sign).min(place.ordinal.form);
    }
    let is_kept = |p: &Place| {
        signs.get(&key(p)) != Some(&p.ordinal.form)
            || blocks
                .get(p.block)
                .is_some_and(|b| b.quoted || b.wrong_sign.is_some() || !opens_words(source, b))
    };
    let mut kept: Vec<bool> = places.iter().map(is_kept).collect();
    // Between neighbours that stay, another sign would be a wrong one.
    let mut before: BTreeMap<SeriesOf, (usize, bool)> = BTreeMap::new();
    for (index, place) in places.iter().enumerate() {
        let own = kept.get(index) == Some(&true);
        let series = (place.part, place.under, place.level, place.ordinal.form);
        // Of the one before: its place, and whether what is before it stays.
        if let Some((at, between)) = before.insert(series, (index, false)) {
            if let Some(entry) = kept.get_mut(at).filter(|_| between && own) {
                *entry = true;
            }
            let stays = kept.get(at) == Some(&true);
            before.insert(series, (index, stays));
        }
    }
    kept
}

/// Whether the sign of `place`, one of `places`, is that of a level: ① is under
/// （1）, elsewhere a remark.
fn is_of_level(place: &Place, places: &[Place]) -> bool {
    let above = || place.parent.and_then(|parent| places.get(parent));
    is_sign_of_level(place.ordinal.form)
        || place.ordinal.form == Form::Circled
            && above().is_some_and(|p| p.ordinal.form == Form::ArabicParen)
}

/// True where words follow the ordinal of `block`, or nothing.
fn opens_words(source: &Source, block: &Block) -> bool {
    let start = block.ordinal.map_or(block.span.start, |o| o.span.end);
    let words = source.text(Span::new(start, block.span.end));
    let first = words.trim_start_matches(is_blank).chars().next();
    first.is_none_or(|c| c.is_alphanumeric() || is_opening_mark(c))
}

/// Counts through the ordinals of one part.
#[derive(Debug, Default)]
struct Counts {
    part: Part,
    /// The last number of the sign that runs on.
    last: u32,
    /// By level and sign the last number, and what it stood under.
    series: BTreeMap<(u8, Form), Counted>,
}

#[derive(Clone, Copy, Debug, Default)]
struct Counted {
    under: Option<usize>,
    /// The number as it ought to be in the draft.
    value: u32,
    /// How far the series is shifted, where it ran on from another section.
    shift: u32,
}

impl Counts {
    /// The new number of `place`, which ought to be `value` in the draft.
    fn number(&mut self, place: &Place, value: u32, runs_on: bool, right: bool) -> u32 {
        let key = (place.level, place.ordinal.form);
        let before = self.series.get(&key).copied();
        let same = before.filter(|b| b.under == place.under && b.value < value);
        let shift = match (same, before) {
            (Some(same), _) => same.shift,
            // （四） after the （三） of the section before: it ran on.
            (None, Some(b)) if b.under != place.under && b.value + 1 == value => value - 1,
            _ => 0,
        };
        let counted = Counted {
            under: place.under,
            value,
            shift,
        };
        self.series.insert(key, counted);
        if !runs_on {
            return if right { value } else { value - shift };
        }
        let step = match same {
            Some(same) => value - same.value,
            None if self.last == 0 => value,
            None => 1,
        };
        self.last = if right { value } else { self.last + step };
        self.last
    }
}
