//! Chinese numerals (中文数字), read and written.

const DIGITS: [char; 10] = ['〇', '一', '二', '三', '四', '五', '六', '七', '八', '九'];

/// The largest number that is read or written.
pub const MAX: u32 = 9999;

/// Amounts from here on are not read.
const MAX_AMOUNT: u64 = 1_000_000_000_000_000;

/// The value of a digit; 零 and ○ are read as 〇, 两 is not a digit of an
/// ordinal.
fn digit(c: char) -> Option<u32> {
    Some(match c {
        '〇' | '零' | '○' => 0,
        '一' => 1,
        '二' => 2,
        '三' => 3,
        '四' => 4,
        '五' => 5,
        '六' => 6,
        '七' => 7,
        '八' => 8,
        '九' => 9,
        _ => return None,
    })
}

/// True for a character that a Chinese numeral may be made of.
pub fn is_numeral(c: char) -> bool {
    // Every character of a text is asked; few lie in these blocks.
    matches!(c, '一'..='千' | '四' | '百' | '〇' | '零' | '○')
        && (digit(c).is_some() || matches!(c, '十' | '百' | '千'))
}

/// True for a character that an amount in Chinese may be made of: also 两, 万
/// and 亿.
pub fn is_amount(c: char) -> bool {
    matches!(c, '两' | '万' | '亿') || is_numeral(c)
}

/// Reads an amount in Chinese: 两, 三百二十, 三万五千, 一亿. `None` where the text
/// is none, or is one of the approximate numbers (三五, 七八十).
pub fn amount(text: &str) -> Option<u64> {
    let (mut total, mut section, mut pending) = (0u64, 0u64, None::<u64>);
    for c in text.chars() {
        let value = match c {
            '两' => Some(2),
            _ => digit(c).map(u64::from),
        };
        if let Some(value) = value {
            pending = match pending {
                None | Some(0) => Some(value),
                Some(_) => return None,
            };
            continue;
        }
        match c {
            '十' | '百' | '千' => {
                let unit = match c {
                    '十' => 10,
                    '百' => 100,
                    _ => 1000,
                };
                let bare = pending.take().unwrap_or(if c == '十' { 1 } else { 0 });
                section = (section + bare.max(u64::from(c == '十')) * unit).min(MAX_AMOUNT);
            }
            '万' | '亿' => {
                let unit = if c == '万' { 10_000 } else { 100_000_000 };
                let below = total + section + pending.take().unwrap_or(0);
                total = below.checked_mul(unit).filter(|&t| t < MAX_AMOUNT)?;
                section = 0;
            }
            _ => return None,
        }
    }
    let value = total + section + pending.unwrap_or(0);
    (value > 0).then_some(value)
}

/// Reads a whole Chinese numeral, 一 to 九千九百九十九; digits without units
/// are read by place (一二 is 12, 二〇二四 is 2024).
///
/// `None` where the text is not a numeral, or not a positive one.
pub fn read(text: &str) -> Option<u32> {
    let mut total = 0u32;
    let mut pending: Option<u32> = None;
    let mut last_unit = u32::MAX;
    let mut has_unit = false;
    let mut places = 0usize;
    for c in text.chars() {
        let unit = match c {
            '十' => 10,
            '百' => 100,
            '千' => 1000,
            _ => {
                let value = digit(c)?;
                places += 1;
                pending = Some(match pending {
                    // Digits by place stand without units, as in 二〇二四.
                    Some(before) if !has_unit && places <= 4 => before * 10 + value,
                    Some(0) | None => value,
                    Some(_) => return None,
                });
                continue;
            }
        };
        if unit >= last_unit || (!has_unit && places > 1) {
            return None;
        }
        let factor = match pending.take() {
            Some(n) if n > 0 => n,
            // 十 alone is 10, and so after 百零: 一百零十 is no numeral.
            None if unit == 10 && !has_unit => 1,
            _ => return None,
        };
        total += factor * unit;
        last_unit = unit;
        has_unit = true;
    }
    let value = total + pending.unwrap_or(0);
    (1..=MAX).contains(&value).then_some(value)
}

/// Writes a number from 1 to 9999 as ordinals have it: 十二, 二十, 一百零三.
///
/// A number outside the range is written in Arabic digits.
pub fn write(value: u32) -> String {
    if !(1..=MAX).contains(&value) {
        return value.to_string();
    }
    let mut text = String::new();
    let mut gap = false;
    for (unit, name) in [
        (1000, Some('千')),
        (100, Some('百')),
        (10, Some('十')),
        (1, None),
    ] {
        let place = value / unit % 10;
        if place == 0 {
            gap = !text.is_empty();
            continue;
        }
        if gap {
            text.push('零');
            gap = false;
        }
        // 十二, not 一十二; but 一百一十二.
        if !(unit == 10 && place == 1 && text.is_empty()) {
            text.extend(DIGITS.get(place as usize));
        }
        text.extend(name);
    }
    text
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_number_is_read_as_it_is_written() {
        for n in 1..=MAX {
            assert_eq!(read(&write(n)), Some(n), "{n} {}", write(n));
        }
    }

    #[test]
    fn numerals_are_written_as_ordinals_have_them() {
        let cases = [
            (10, "十"),
            (12, "十二"),
            (20, "二十"),
            (103, "一百零三"),
            (110, "一百一十"),
            (1001, "一千零一"),
        ];
        for (n, text) in cases {
            assert_eq!(write(n), text);
        }
    }

    #[test]
    fn every_numeral_that_is_written_is_made_of_numerals() {
        for n in 1..=MAX {
            assert!(write(n).chars().all(is_numeral), "{}", write(n));
        }
    }

    #[test]
    fn amounts_are_read_with_their_units() {
        let cases = [
            ("两", 2),
            ("十", 10),
            ("三百二十", 320),
            ("三万五千", 35_000),
            ("一千零五", 1005),
            ("十二亿", 1_200_000_000),
        ];
        for (text, value) in cases {
            assert_eq!(amount(text), Some(value), "{text}");
        }
        for text in ["三五", "万", "", "〇", "七八十"] {
            assert_eq!(amount(text), None, "{text}");
        }
    }

    #[test]
    fn digits_by_place_are_read_and_other_strings_are_not() {
        assert_eq!(read("二〇二四"), Some(2024));
        assert_eq!(read("一二"), Some(12));
        for text in ["", "〇", "十十", "百", "一百零十", "十一二", "三五千", "两"] {
            assert_eq!(read(text), None, "{text}");
        }
    }
}
