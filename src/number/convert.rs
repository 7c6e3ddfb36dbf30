//! What a scheme of numbering makes of a document's ordinals.

use std::collections::BTreeMap;

use super::place::{Place, is_sign_of_level, places};
use super::{Outline, quotation};
use crate::ordinal::Form;
use crate::profile::{Ladder, Scheme};
use crate::recognise::{Block, Part, Role};
use crate::source::Source;

/// The highest number that every sign can show.
const HIGHEST: u32 = 999;

/// The ordinals of a document and what each is to become.
#[derive(Clone, Debug, Default)]
pub struct Conversion {
    /// The ordinals, in order.
    pub places: Vec<Place>,
    /// For each its new sign and number; those it has where it stays.
    pub signs: Vec<(Form, u32)>,
    /// How many stay because they lie deeper than the scheme reaches.
    pub deeper: usize,
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
        let mut ladder: Ladder = &[];
        for (index, place) in places.iter().enumerate() {
            if index == 0 || counts.part != place.part {
                counts = Counts {
                    part: place.part,
                    ..Counts::default()
                };
                ladder = self::ladder(scheme, blocks, place.part);
            }
            let own = place.ordinal;
            let value = corrected
                .get(&own.numeral.start)
                .copied()
                .unwrap_or(own.value);
            let target = ladder.get(usize::from(place.level) - 1).copied();
            let inside = place.parent.and_then(|p| stays.get(p)) == Some(&true);
            let right = target == Some(own.form);
            let stay = inside || !right && kept.get(index) == Some(&true) || target.is_none();
            if let Some(entry) = stays.get_mut(index) {
                *entry = stay;
            }
            conversion.deeper += usize::from(target.is_none() && !inside);
            let sign = match target.filter(|_| !stay) {
                Some(form) => {
                    let runs_on = scheme.runs_on == Some(form);
                    (form, counts.number(place, value, runs_on, right))
                }
                None => (own.form, own.value),
            };
            conversion.signs.push(sign);
        }
        conversion.places = places;
        if conversion.signs.iter().any(|&(_, n)| n > HIGHEST) {
            return Self::default();
        }
        conversion
    }

    /// What the place at `index` becomes, where it changes.
    pub fn changed(&self, index: usize) -> Option<(Form, u32)> {
        let own = self.places.get(index)?.ordinal;
        let sign = *self.signs.get(index)?;
        (sign.0 != own.form).then_some(sign)
    }
}

/// For each place whether its sign stays whatever its level: signs of no
/// level, another document's in quotation marks, and a list beside the
/// sections of its level (1. 2. before 一、 二、).
fn kept(source: &Source, blocks: &[Block], places: &[Place]) -> Vec<bool> {
    // The outermost sign under one parent is that of the level.
    let mut signs: BTreeMap<(Part, Option<usize>, u8), Form> = BTreeMap::new();
    let key = |p: &Place| (p.part, p.under, p.level);
    let own = |p: &&Place| is_sign_of_level(p.ordinal.form);
    for place in places.iter().filter(own) {
        let sign = signs.entry(key(place)).or_insert(place.ordinal.form);
        *sign = (*sign).min(place.ordinal.form);
    }
    let quoted = quotation::quoted(source, blocks);
    let is_kept = |p: &Place| {
        signs.get(&key(p)) != Some(&p.ordinal.form) || quoted.get(p.block) == Some(&true)
    };
    places.iter().map(is_kept).collect()
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

/// The signs of the levels of one part, by `scheme`: the ladder that the part
/// climbs already; else the first, or the last where its first level is of
/// clauses.
pub fn ladder(scheme: &Scheme, blocks: &[Block], part: Part) -> Ladder {
    let mut uses = [[0usize; Form::ALL.len()]; LEVELS];
    let (mut first, mut headings) = (0, 0);
    for block in blocks.iter().filter(|b| b.part == part && b.role.is_text()) {
        let Some(level) = block.level else { continue };
        if level == 1 {
            first += 1;
            headings += usize::from(block.role == Role::Heading && !block.run_in);
        }
        let signs = uses.get_mut(usize::from(level) - 1);
        if let Some(ordinal) = block.ordinal.filter(|o| is_sign_of_level(o.form))
            && let Some(count) = signs.and_then(|s| s.get_mut(ordinal.form as usize))
        {
            *count += 1;
        }
    }
    let usual = |level: usize| {
        let counts = uses.get(level)?;
        let most = counts.iter().max().copied().filter(|&most| most > 0)?;
        let form = counts.iter().position(|&count| count == most)?;
        Form::ALL.get(form).copied()
    };
    let climbed = |ladder: &Ladder| {
        let steps = ladder.iter().enumerate();
        steps
            .take_while(|&(level, &form)| usual(level) == Some(form))
            .count()
    };
    let mut best: Option<(usize, Ladder)> = None;
    for &ladder in scheme.ladders {
        let climbed = climbed(&ladder);
        if climbed > best.map_or(0, |(most, _)| most) {
            best = Some((climbed, ladder));
        }
    }
    let clauses = headings * 2 < first;
    let other = if clauses {
        scheme.ladders.last()
    } else {
        scheme.ladders.first()
    };
    best.map(|(_, ladder)| ladder)
        .or(other.copied())
        .unwrap_or_default()
}

/// The depths that a document may have.
const LEVELS: usize = 6;
