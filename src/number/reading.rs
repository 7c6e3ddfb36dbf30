//! The reading of one series that needs the fewest corrections.

/// What one number of a series ought to be.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Step {
    /// The number that it ought to carry.
    pub(super) expected: u32,
    /// The cause that shows here first.
    pub(super) cause: Option<Cause>,
}

/// A single mistake of whoever wrote the numbers.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Cause {
    /// This number alone is wrong.
    Single,
    /// From here on all numbers are too high or too low.
    Shift,
    /// This number and the next stand in each other's place.
    Swap,
}

/// How many readings are carried along. More than four different shifts that
/// are all as likely do not occur in one series.
const READINGS: usize = 4;

/// A reading up to one place: how far the numbers are shifted against their
/// count, and at what price.
#[derive(Clone, Copy, Debug)]
struct State {
    shift: i64,
    /// Corrections so far; a wrong number costs a trifle more than a shift, so
    /// that a number left out at the end reads as left out.
    cost: u32,
    cause: Option<Cause>,
    /// The state it came from, one step before (two after a swap).
    from: usize,
    /// Whether this step is the second half of a swap.
    swapped: bool,
}

const CORRECTION: u32 = 100;
const TRIFLE: u32 = 1;

/// Reads `values`, which ought to count up from `start`.
pub(super) fn read(values: &[u32], start: u32) -> Vec<Step> {
    read_but(values, start, |_| false)
}

/// Reads `values`, which ought to count up from `start`, but for those at the
/// places that `let_be` names: they are right whatever they are, and the count
/// goes on from them, or past them as though they were in order.
pub(super) fn read_but(values: &[u32], start: u32, let_be: impl Fn(usize) -> bool) -> Vec<Step> {
    let count = |index: usize| i64::from(start) + index as i64;
    let seed = State {
        shift: 0,
        cost: 0,
        cause: None,
        from: 0,
        swapped: false,
    };
    // layers[i] holds the readings of the first i numbers.
    let mut layers: Vec<Vec<State>> = Vec::with_capacity(values.len() + 1);
    layers.push(vec![seed]);
    for (index, &value) in values.iter().enumerate() {
        let own = i64::from(value) - count(index);
        let mut next: Vec<State> = Vec::with_capacity(READINGS * 2);
        let before = layers.last().map(Vec::as_slice).unwrap_or_default();
        for (from, state) in before.iter().enumerate() {
            if state.shift == own {
                offer(
                    &mut next,
                    State {
                        cause: None,
                        from,
                        swapped: false,
                        ..*state
                    },
                );
            } else if let_be(index) {
                // Going on from it is more likely.
                for shift in [own, state.shift] {
                    offer(
                        &mut next,
                        State {
                            shift,
                            cause: None,
                            from,
                            swapped: false,
                            ..*state
                        },
                    );
                }
            } else {
                let single = State {
                    cost: state.cost + CORRECTION + TRIFLE,
                    cause: Some(Cause::Single),
                    from,
                    swapped: false,
                    ..*state
                };
                let shift = State {
                    shift: own,
                    cost: state.cost + CORRECTION,
                    cause: Some(Cause::Shift),
                    from,
                    swapped: false,
                };
                offer(&mut next, single);
                offer(&mut next, shift);
            }
        }
        if let Some(previous) = index.checked_sub(1) {
            let first = values.get(previous).copied().unwrap_or_default();
            let earlier = layers.get(previous).map(Vec::as_slice).unwrap_or_default();
            for (from, state) in earlier.iter().enumerate() {
                let swapped = i64::from(first) == count(index) + state.shift
                    && i64::from(value) == count(previous) + state.shift;
                if swapped {
                    let free = let_be(previous) || let_be(index);
                    let cost = state.cost + if free { 0 } else { CORRECTION };
                    offer(
                        &mut next,
                        State {
                            cost,
                            cause: None,
                            from,
                            swapped: true,
                            ..*state
                        },
                    );
                }
            }
        }
        next.sort_by_key(|s| s.cost);
        next.truncate(READINGS);
        layers.push(next);
    }
    trace(values, &layers, count, let_be)
}

/// Keeps the cheaper of two readings with the same shift.
fn offer(states: &mut Vec<State>, state: State) {
    match states.iter_mut().find(|s| s.shift == state.shift) {
        Some(known) if known.cost <= state.cost => {}
        Some(known) => *known = state,
        None => states.push(state),
    }
}

/// Follows the cheapest reading back to the start. The numbers expected count
/// through, whatever the shifts: a shift is a cause, and is fixed. Only a
/// number that is let be moves those after it.
fn trace(
    values: &[u32],
    layers: &[Vec<State>],
    count: impl Fn(usize) -> i64,
    let_be: impl Fn(usize) -> bool,
) -> Vec<Step> {
    // The states of the cheapest reading, each with the place it begins at.
    let mut path: Vec<(usize, State)> = Vec::with_capacity(values.len());
    let mut layer = values.len();
    let mut state = layers.get(layer).and_then(|l| l.first());
    while let Some(current) = state.filter(|_| layer > 0) {
        layer -= if current.swapped { 2 } else { 1 };
        path.push((layer, *current));
        state = layers.get(layer).and_then(|l| l.get(current.from));
    }
    let mut steps = Vec::with_capacity(values.len());
    let (mut shift, mut moved) = (0, 0);
    for (index, state) in path.into_iter().rev() {
        let width = if state.swapped { 2 } else { 1 };
        let kept = (index..index + width).any(&let_be);
        if kept {
            moved += state.shift - shift;
        }
        shift = state.shift;
        for (place, value) in values.iter().enumerate().skip(index).take(width) {
            let cause = if state.swapped {
                Some(Cause::Swap).filter(|_| place == index)
            } else {
                state.cause
            };
            let expected = u32::try_from(count(place) + moved).unwrap_or(1);
            steps.push(Step {
                expected: if kept { *value } else { expected },
                cause: cause.filter(|_| !kept),
            });
        }
    }
    steps
}

#[cfg(test)]
mod tests {
    use super::*;

    fn causes(values: &[u32]) -> Vec<(usize, Cause)> {
        read(values, 1)
            .iter()
            .enumerate()
            .filter_map(|(i, s)| Some((i, s.cause?)))
            .collect()
    }

    #[test]
    fn one_mistake_gives_one_cause_however_long_the_series() {
        assert_eq!(causes(&[1, 2, 3, 4]), []);
        assert_eq!(causes(&[1, 2, 4, 5, 6, 7]), [(2, Cause::Shift)]);
        assert_eq!(causes(&[1, 2, 2, 3, 4, 5]), [(2, Cause::Shift)]);
        assert_eq!(causes(&[1, 2, 2, 4, 5, 6]), [(2, Cause::Single)]);
        assert_eq!(causes(&[1, 3, 2, 4, 5]), [(1, Cause::Swap)]);
        assert_eq!(causes(&[2, 3, 4]), [(0, Cause::Shift)]);
        assert_eq!(causes(&[2, 1, 3]), [(0, Cause::Swap)]);
        assert_eq!(causes(&[1, 2, 9, 4, 5]), [(2, Cause::Single)]);
        assert_eq!(causes(&[1, 2, 4]), [(2, Cause::Shift)]);
    }

    #[test]
    fn two_mistakes_give_two_causes() {
        assert_eq!(
            causes(&[1, 3, 4, 6, 7]),
            [(1, Cause::Shift), (3, Cause::Shift)]
        );
        assert_eq!(
            causes(&[1, 2, 2, 4, 5, 7, 6]),
            [(2, Cause::Single), (5, Cause::Swap)]
        );
    }

    #[test]
    fn a_number_let_be_is_right_and_the_others_are_read_by_it() {
        let expected = |values: &[u32], kept: usize| -> Vec<u32> {
            let steps = read_but(values, 1, |index| index == kept);
            steps.iter().map(|step| step.expected).collect()
        };
        for (values, kept, right) in [
            (&[1, 3, 4, 5][..], 1, &[1, 3, 4, 5][..]),
            (&[1, 3, 5, 6], 1, &[1, 3, 4, 5]),
            (&[1, 2, 9, 4, 5], 2, &[1, 2, 9, 4, 5]),
            (&[1, 2, 2, 3, 5], 2, &[1, 2, 2, 3, 4]),
            (&[1, 3, 2, 4], 1, &[1, 3, 2, 4]),
            (&[1, 3, 2, 4], 2, &[1, 3, 2, 4]),
            (&[3, 4, 6], 0, &[3, 4, 5]),
        ] {
            assert_eq!(expected(values, kept), right, "{values:?}, {kept}");
        }
    }

    #[test]
    fn the_numbers_expected_count_through() {
        let expected: Vec<u32> = read(&[4, 6, 7], 4).iter().map(|s| s.expected).collect();
        assert_eq!(expected, [4, 5, 6]);
    }
}
