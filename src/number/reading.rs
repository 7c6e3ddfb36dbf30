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
                    let cost = state.cost + CORRECTION;
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
    trace(values, &layers, count)
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
/// through, whatever the shifts: a shift is a cause, and is mended.
fn trace(values: &[u32], layers: &[Vec<State>], count: impl Fn(usize) -> i64) -> Vec<Step> {
    let mut steps: Vec<Step> = (0..values.len())
        .map(|index| Step {
            expected: u32::try_from(count(index)).unwrap_or(1),
            cause: None,
        })
        .collect();
    let mut layer = values.len();
    let mut state = layers.get(layer).and_then(|l| l.first());
    while let Some(current) = state.filter(|_| layer > 0) {
        let width = if current.swapped { 2 } else { 1 };
        if let Some(step) = steps.get_mut(layer - width) {
            step.cause = if current.swapped {
                Some(Cause::Swap)
            } else {
                current.cause
            };
        }
        layer -= width;
        state = layers.get(layer).and_then(|l| l.get(current.from));
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
    fn the_numbers_expected_count_through() {
        let expected: Vec<u32> = read(&[4, 6, 7], 4).iter().map(|s| s.expected).collect();
        assert_eq!(expected, [4, 5, 6]);
    }
}
