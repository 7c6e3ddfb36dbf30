//! How the ordinals of a part count: which series are open at a place, and
//! whether the next ordinal goes on with one of them or begins another.

use crate::ordinal::Form;

const FORMS: usize = Form::ALL.len();

/// The cost of a number that neither goes on nor begins anew; mending one costs
/// as much.
pub(super) const BREAK: usize = 2;

/// The cost of numbering that runs on from another section: seldom, and sound.
const RUN_ON: usize = 1;

/// The series that are open at a place, outermost first, one of a form.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Counting {
    open: [Option<Open>; FORMS],
    depth: usize,
    /// The last number of each form, open or not.
    last: [u32; FORMS],
    /// Whether the form runs on through the sections above it.
    runs_on: [bool; FORMS],
}

/// A series that is open.
#[derive(Clone, Copy, Debug)]
struct Open {
    form: Form,
    /// Its last number.
    value: u32,
    /// How many stretches of plain text stood before that.
    texts: u32,
}

impl Counting {
    /// Nothing is open yet; a form whose `ordinals` count through but for one
    /// runs on.
    pub(super) fn of(ordinals: impl Iterator<Item = (Form, u32)>) -> Self {
        let mut counts = [(0u32, 0u32, 0u32); FORMS];
        for (form, value) in ordinals {
            if let Some((all, firsts, most)) = counts.get_mut(form as usize) {
                *all += 1;
                *firsts += u32::from(value == 1);
                *most = value.max(*most);
            }
        }
        let through = |(all, firsts, most)| firsts < 2 || firsts == 2 && all == most + 1;
        Self {
            runs_on: counts.map(through),
            ..Self::default()
        }
    }

    /// Takes in the next ordinal, before which `texts` stretches of plain text
    /// stand; what it costs: [`BREAK`] where it neither goes on with a series
    /// nor begins one.
    pub(super) fn step(&mut self, form: Form, value: u32, texts: u32) -> usize {
        let at = self.place(form);
        let last = self.last.get_mut(form as usize);
        let before = last.map_or(0, |last| std::mem::replace(last, value));
        let open = at.and_then(|at| self.open.get(at).copied().flatten());
        let cost = match open {
            Some(open) if value == open.value + 1 => 0,
            // Another list needs words that lead to it.
            Some(open) if value == 1 && texts > open.texts => 0,
            None if value == 1 => 0,
            None if value == before + 1 && self.runs_on.get(form as usize) == Some(&true) => 0,
            None if value == before + 1 => RUN_ON,
            _ => BREAK,
        };
        let at = at.unwrap_or(self.depth);
        self.depth = at + 1;
        if let Some(slot) = self.open.get_mut(at) {
            *slot = Some(Open { form, value, texts });
        }
        cost
    }

    fn place(&self, form: Form) -> Option<usize> {
        let open = self.open.get(..self.depth)?;
        open.iter()
            .position(|open| open.is_some_and(|o| o.form == form))
    }

    /// The forms whose next number is `value`, innermost first: of the open
    /// series, then of those that would run on from another section.
    pub(super) fn awaiting(&self, value: u32) -> impl Iterator<Item = Form> {
        let open = self.open.get(..self.depth).unwrap_or_default();
        let next = open.iter().rev().flatten();
        let next = next.filter(move |o| o.value + 1 == value).map(|o| o.form);
        let closed = Form::ALL.into_iter().filter(move |&form| {
            let last = self.last.get(form as usize).copied().unwrap_or_default();
            last > 0 && last + 1 == value && self.place(form).is_none()
        });
        next.chain(closed)
    }

    /// The next number of the series of `form`, where one is open.
    pub(super) fn next(&self, form: Form) -> Option<u32> {
        let open = self.open.get(self.place(form)?).copied().flatten()?;
        Some(open.value + 1)
    }
}
