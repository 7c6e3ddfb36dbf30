//! The findings that are to be let be, found by their code and place, since a
//! draft may have as many of them as it has findings.

use std::collections::{HashMap, HashSet};

use super::Exception;

/// Exceptions, indexed.
#[derive(Debug, Default)]
pub(super) struct Excepted<'a> {
    /// By code: whether there is any.
    codes: HashSet<&'a str>,
    /// By code and byte of the source: the words that must stand there.
    places: HashMap<(&'a str, usize), Vec<Option<&'a str>>>,
    /// Code and words, wherever they stand.
    words: HashSet<(&'a str, &'a str)>,
}

impl<'a> Excepted<'a> {
    /// The index of `exceptions`. One with neither a place nor words excepts
    /// nothing.
    pub(super) fn new(exceptions: &'a [Exception]) -> Self {
        let mut excepted = Self::default();
        for Exception { code, at, words } in exceptions {
            excepted.codes.insert(code);
            match (at, words) {
                (Some(at), words) => {
                    let place = excepted.places.entry((code, *at)).or_default();
                    place.push(words.as_deref());
                }
                (None, Some(words)) => _ = excepted.words.insert((code, words)),
                (None, None) => {}
            }
        }
        excepted
    }

    /// True where an exception speaks of a finding of rule `code` that marks
    /// `words`, at the byte of the source that `at` gives.
    pub(super) fn covers(&self, code: &str, at: impl FnOnce() -> usize, words: &str) -> bool {
        let here = || {
            let place = self.places.get(&(code, at()));
            place.is_some_and(|own| own.iter().any(|own| own.is_none_or(|own| own == words)))
        };
        self.codes.contains(code) && (self.words.contains(&(code, words)) || here())
    }
}
