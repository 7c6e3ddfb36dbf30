//! Times of day (时刻) with a colon: 15:30.

/// The minutes since midnight of a time as it is written: 930 of `15:30`.
pub(super) fn minutes(words: &str) -> Option<u32> {
    let (hour, minute) = parts(words)?;
    (hour <= 24 && minute < 60).then_some(hour * 60 + minute)
}

/// Hour and minute, whether a day has them or not.
pub(super) fn parts(words: &str) -> Option<(u32, u32)> {
    let (hour, minute) = words.split_once([':', '：'])?;
    let digits = |text: &str| text.bytes().all(|b| b.is_ascii_digit());
    let sized = (1..=2).contains(&hour.len()) && minute.len() == 2;
    (sized && digits(hour) && digits(minute)).then_some(())?;
    Some((hour.parse().ok()?, minute.parse().ok()?))
}
