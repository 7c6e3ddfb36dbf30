//! Whether a sentence was written before, in the same words or in nearly the
//! same: found by hashes in one walk, so that a long text stays linear.

use super::duplicate::{Seen, hash};
use crate::document::{Document, Sentence};
use crate::numeral;
use crate::span::Span;

/// How much of a sentence stands in an earlier one.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Likeness {
    /// All of it.
    Same,
    /// At least seven tenths, and what differs is no figure.
    Nearly,
}

/// A sentence shorter than this, in bytes (16 characters), may well return.
const SENTENCE: usize = 48;

/// Two sentences shorter than this, in bytes (30 characters), may be alike by
/// chance.
pub(super) const LONG_SENTENCE: usize = 90;

/// The sentences of a document, each held against those before it.
#[derive(Debug)]
pub(super) struct Earlier<'d> {
    document: &'d Document<'d>,
    list: &'d [&'d Sentence],
    whole: Seen,
    pieces: Seen,
}

impl<'d> Earlier<'d> {
    /// For the sentences of `list`.
    pub(super) fn new(document: &'d Document<'d>, list: &'d [&'d Sentence]) -> Self {
        let bytes: usize = list.iter().map(|s| s.span.len()).sum();
        Self {
            document,
            list,
            whole: Seen::with_capacity(list.len()),
            pieces: Seen::with_capacity(bytes / LONG),
        }
    }

    /// The place in the list of an earlier sentence like the one at `place`. An
    /// attached text may say again what brings it.
    pub(super) fn find(&mut self, place: u32) -> Option<(u32, Likeness)> {
        let sentence = self.sentence(place)?;
        let words = self.document.text(sentence.span);
        if words.len() < SENTENCE || !words.ends_with(['。', '！']) {
            return None;
        }
        if let Some(first) = self.whole.first(hash(words), place) {
            let earlier = self.comparable(first, sentence)?;
            return (earlier == words).then_some((first, Likeness::Same));
        }
        if words.len() < LONG_SENTENCE {
            return None;
        }
        let (first, shared) = self.like(sentence.span, place)?;
        let earlier = self.comparable(first, sentence)?;
        is_nearly(words, earlier, shared).then_some((first, Likeness::Nearly))
    }

    fn sentence(&self, place: u32) -> Option<&'d Sentence> {
        self.list.get(usize::try_from(place).ok()?).copied()
    }

    /// The words of the sentence at `place`, where it belongs to the same text
    /// as `sentence`.
    fn comparable(&self, place: u32, sentence: &Sentence) -> Option<&'d str> {
        let part = |s: &Sentence| self.document.blocks.get(s.block).map(|b| b.part);
        let earlier = self.sentence(place)?;
        (part(earlier) == part(sentence)).then(|| self.document.text(earlier.span))
    }

    /// The earlier sentence that shares most pieces with the one at `span`,
    /// whose place is `place`, and their bytes.
    fn like(&mut self, span: Span, place: u32) -> Option<(u32, usize)> {
        let mut rivals: Vec<(u32, usize)> = Vec::new();
        pieces(self.document, span, |piece| {
            let first = self.pieces.first(hash(piece), place);
            let Some(first) = first.filter(|&first| first != place) else {
                return;
            };
            let room = rivals.len() < RIVALS;
            match rivals.iter_mut().find(|rival| rival.0 == first) {
                Some(rival) => rival.1 += piece.len(),
                None if room => rivals.push((first, piece.len())),
                None => {}
            }
        });
        rivals.into_iter().max_by_key(|rival| rival.1)
    }
}

/// True where `a` and `b`, which share pieces of so many bytes, have seven
/// tenths in common by those pieces, or eight read side by side. Two that differ in
/// a figure are alike on purpose.
fn is_nearly(a: &str, b: &str, shared: usize) -> bool {
    let longer = a.len().max(b.len());
    let figure = |c: &char| c.is_ascii_digit() || numeral::is_amount(*c);
    // What shares little has hardly most in common.
    let nearly =
        shared * 10 >= longer * 7 || shared * 5 >= longer && common(a, b) * 10 >= longer * 8;
    nearly && a.chars().filter(figure).eq(b.chars().filter(figure))
}

/// How far the walk through two sentences looks for where they go on alike.
const AHEAD: usize = 6;

/// The bytes that `a` and `b` have in common, in order, where at most a few
/// characters differ at a time.
fn common(a: &str, b: &str) -> usize {
    let (a, b): (Vec<char>, Vec<char>) = (a.chars().collect(), b.chars().collect());
    let (mut i, mut j, mut bytes) = (0, 0, 0);
    while let (Some(x), Some(y)) = (a.get(i), b.get(j)) {
        if x == y {
            bytes += x.len_utf8();
            (i, j) = (i + 1, j + 1);
            continue;
        }
        let again = (1..=2 * AHEAD).find_map(|sum| {
            (0..=sum).find_map(|k| {
                let (first, second) = (
                    a.get(i + k..i + k + 2)?,
                    b.get(j + sum - k..j + sum - k + 2)?,
                );
                (first == second).then_some((k, sum - k))
            })
        });
        let Some((k, l)) = again else { break };
        (i, j) = (i + k, j + l);
    }
    bytes
}

/// A piece shorter than this, in bytes (4 characters), stands anywhere.
const SHORT: usize = 12;

/// A piece longer than this, in bytes (16 characters), is cut where its own
/// characters say, so that one that differs in a word shares the rest.
const LONG: usize = 48;

/// Earlier sentences that are weighed against one, at most.
const RIVALS: usize = 4;

/// Gives the pieces of the sentence at `span`: what stands between its marks, a
/// long one cut further.
fn pieces(document: &Document<'_>, span: Span, mut give: impl FnMut(&str)) {
    let mut start = span.start;
    let marks = document.tokens(span).iter().filter(|t| t.mark().is_some());
    for mark in marks {
        cut(document.text(Span::new(start, mark.span.start)), &mut give);
        start = mark.span.end;
    }
}

/// Gives `words`, where they are long in pieces that end with a character whose
/// code is a multiple of eight.
fn cut(words: &str, give: &mut impl FnMut(&str)) {
    let mut rest = words;
    if words.len() > LONG {
        let bytes = words.as_bytes();
        let (mut start, mut at) = (0, SHORT);
        while let Some(last) = bytes.get(at - 1) {
            // The last byte of a character holds the low bits of its code.
            if last & 7 == 0 && words.is_char_boundary(at) {
                give(words.get(start..at).unwrap_or_default());
                start = at;
                at += SHORT;
            } else {
                at += 1;
            }
        }
        rest = words.get(start..).unwrap_or_default();
    }
    if rest.len() >= SHORT {
        give(rest);
    }
}
