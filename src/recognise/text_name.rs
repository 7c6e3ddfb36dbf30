//! The names of texts, as a letter gives them and as the texts bear them.

use std::collections::HashSet;

use super::{Line, genre, line, title};

/// The lines of a title at most.
pub(super) const TITLE: usize = 4;

/// The shortest name of a text, in characters.
const NAME: usize = 4;

/// The shortest name that is told without marks in a sentence, in characters.
const SENTENCE: usize = 6;

/// The names that some lines give.
#[derive(Debug, Default)]
pub(super) struct Names {
    /// Those in book-title marks, and those of an attachment note.
    pub(super) known: HashSet<String>,
    /// All words, without blanks and opening marks; `》` closes each line as it
    /// closes a name.
    words: String,
}

impl Names {
    /// The names in `lines`, of which the first `front` may be a title that
    /// goes on.
    pub(super) fn of(lines: &[Line<'_>], front: usize) -> Self {
        let mut names = Self::default();
        for (at, current) in lines.iter().enumerate() {
            if at >= front {
                names.words.push('》');
            }
            push(&mut names.words, current.text);
            let quoted = current.text.split('《').skip(1);
            let quoted = quoted.filter_map(|t| t.split_once('》'));
            names.known.extend(quoted.map(|(name, _)| key(name)));
            if current.text.starts_with('附') || current.ordinal.is_some() && current.within(60) {
                let name = current.text.trim_start_matches(|c: char| {
                    matches!(c, '附' | '件' | '：' | ':' | '.' | '．' | '、')
                        || c.is_ascii_digit()
                        || crate::character::is_blank(c)
                });
                names.known.insert(key(name));
            }
        }
        names.words.push('》');
        names.known.retain(|name| name.chars().count() >= NAME);
        names
    }

    /// The number of lines at the start of `lines` that together are one of
    /// the names.
    pub(super) fn count(&self, lines: &[Line<'_>]) -> usize {
        let mut joined = String::new();
        let mut found = 0;
        for (at, current) in lines.iter().take(TITLE).enumerate() {
            if !title::could_be_title(current) || line::is_date(current.text) {
                break;
            }
            joined.push_str(&key(current.text));
            let Some(place) = self.words.find(joined.as_str()) else {
                break;
            };
            let ends = self.words.get(place + joined.len()..).unwrap_or_default();
            let whole = ends.starts_with(['》', '的', '（']) || genre::genre(&joined).is_some();
            let long = joined.chars().count() >= SENTENCE;
            if self.known.contains(&joined) || whole && long {
                found = at + 1;
            }
        }
        found
    }
}

/// Adds `text` to `words` as it is compared: quotation marks and blanks are
/// often set otherwise in the second place.
fn push(words: &mut String, text: &str) {
    words.extend(
        text.chars()
            .filter(|&c| !crate::character::is_blank(c) && !matches!(c, '《' | '“' | '”')),
    );
}

/// A name as it is compared.
pub(super) fn key(name: &str) -> String {
    let mut words = String::new();
    push(&mut words, name.trim_end_matches('》'));
    words
}
