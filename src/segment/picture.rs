//! Pictures that a chat assistant sets before a heading: 🎯 一、主要工作.

use crate::character::is_blank;

/// The length of the pictures that open `text`, and of the blanks after them;
/// keycaps (1️⃣) are pictures too.
pub(super) fn length(text: &str) -> usize {
    let mut rest = text;
    loop {
        let words = rest.trim_start_matches(is_blank);
        let shown = words
            .strip_prefix(is_picture)
            .or_else(|| keycap(words))
            .map(|after| after.trim_start_matches(is_joined));
        match shown {
            Some(after) => rest = after,
            None if rest.len() == text.len() => return 0,
            None => return text.len() - words.len(),
        }
    }
}

/// What stands after a digit that is drawn as a key.
fn keycap(text: &str) -> Option<&str> {
    let rest = text.strip_prefix(|c: char| c.is_ascii_digit())?;
    rest.strip_prefix('\u{FE0F}')
        .unwrap_or(rest)
        .strip_prefix('\u{20E3}')
}

/// A picture of Unicode's blocks for them; ★ and ❶ are signs of a text.
fn is_picture(c: char) -> bool {
    matches!(c, '\u{1F300}'..='\u{1FAFF}' | '\u{231A}'..='\u{231B}' | '\u{23E9}'..='\u{23FA}')
        || matches!(c, '\u{2600}'..='\u{2604}' | '\u{2607}'..='\u{2775}' | '\u{2795}'..='\u{27BF}')
        || matches!(c, '\u{2B50}' | '\u{2B55}')
}

/// What joins pictures to one, or says how one is drawn.
fn is_joined(c: char) -> bool {
    matches!(c, '\u{FE0F}' | '\u{200D}' | '\u{20E3}') || matches!(c, '\u{1F3FB}'..='\u{1F3FF}')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn pictures_are_told_from_the_words_after_them() {
        for text in ["🎯 一、工作", "✅一、工作", "1️⃣ 一、工作", "👩‍💻 📌 一、工作"]
        {
            assert_eq!(text.get(length(text)..), Some("一、工作"), "{text}");
        }
        for text in ["一、工作", "1.工作", "★工作", "❶工作", "①工作", " 工作", ""]
        {
            assert_eq!(length(text), 0, "{text}");
        }
    }
}
