//! Traditional forms (繁体字) that simplified text never has.

/// The head, then a row of eight bytes for each: the form, a tab, the
/// simplified character, a line end.
const TABLE: &str = include_str!("data/traditional_forms.tsv");

/// Bytes in a row.
const ROW: usize = 8;

/// Where the rows begin.
const START: usize = start();

/// Blocks of sixty-four characters from U+4E00 to U+9FFF.
pub const BLOCKS: usize = (0xA000 - 0x4E00) / 64;

/// The simplified character for a traditional form; `None` for every other
/// character, and for forms that simplified text has too (乾, 瞭, 著).
pub fn simplified(c: char) -> Option<char> {
    let rows = TABLE.get(START..).unwrap_or_default();
    let count = rows.len() / ROW;
    let row = |place: usize| rows.get(place * ROW..(place + 1) * ROW);
    let (mut low, mut high) = (0, count);
    while low < high {
        let middle = low.midpoint(high);
        let mut cells = row(middle)?.chars();
        match cells.next()?.cmp(&c) {
            std::cmp::Ordering::Less => low = middle + 1,
            std::cmp::Ordering::Greater => high = middle,
            std::cmp::Ordering::Equal => return cells.nth(1),
        }
    }
    None
}

/// A bit for each traditional form, from U+4E00 on.
#[expect(clippy::indexing_slicing, reason = "worked out by the compiler")]
pub const fn bits() -> [u64; BLOCKS] {
    let bytes = TABLE.as_bytes();
    let mut bits = [0; BLOCKS];
    let mut at = START;
    while at + ROW <= bytes.len() {
        let (first, second, third) = (bytes[at], bytes[at + 1], bytes[at + 2]);
        let high = (first as usize & 0x0F) << 12 | (second as usize & 0x3F) << 6;
        let place = (high | third as usize & 0x3F) - 0x4E00;
        bits[place / 64] |= 1 << (place % 64);
        at += ROW;
    }
    bits
}

/// Passes the lines that begin with `#`, and the names of the columns.
#[expect(clippy::indexing_slicing, reason = "worked out by the compiler")]
const fn start() -> usize {
    let bytes = TABLE.as_bytes();
    let (mut at, mut about) = (0, bytes[0] == b'#');
    loop {
        if bytes[at] == b'\n' {
            if !about {
                return at + 1;
            }
            about = bytes[at + 1] == b'#';
        }
        at += 1;
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn rows_are_sorted_and_of_one_length() {
        let rows: Vec<&str> = TABLE.get(START..).unwrap_or_default().lines().collect();
        assert!(rows.is_sorted());
        assert!(rows.iter().all(|row| row.len() + 1 == ROW));
    }

    #[test]
    fn forms_that_simplified_text_has_are_none() {
        for c in "贯彻落实乾坤瞭望藉口著名李喆昇".chars() {
            assert_eq!(simplified(c), None, "{c}");
        }
        assert_eq!(simplified('徹'), Some('彻'));
        assert_eq!(simplified('實'), Some('实'));
    }
}
