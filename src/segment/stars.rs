//! Signs that a parser of Markdown leaves standing in Chinese text: `**一是
//! 加强领导。**各科室` closes no emphasis for it, since no blank follows.

use super::sign::{Sign, SignKind};
use crate::character::{is_blank, is_han};
use crate::source::Source;
use crate::span::Span;

/// Adds `**` in pairs on one line, and the strokes of escapes, outside `code`.
pub(super) fn add(source: &Source, lines: &[Span], code: &[Span], signs: &mut Vec<Sign>) {
    let mut found = Vec::new();
    let mut known = signs.iter().map(|s| s.span).peekable();
    let mut code = code.iter().peekable();
    for &line in lines {
        let text = source.text(line);
        if !text.contains(['*', '\\']) {
            continue;
        }
        let mut open: Option<usize> = None;
        let mut at = line.start;
        while at < line.end {
            while known.next_if(|s| s.end <= at).is_some() {}
            while code.next_if(|c| c.end <= at).is_some() {}
            if let Some(skip) = known.peek().filter(|s| s.contains(at)) {
                at = skip.end;
                continue;
            }
            if let Some(skip) = code.peek().filter(|c| c.contains(at)) {
                at = skip.end;
                continue;
            }
            let rest = source.text(Span::new(at, line.end));
            let stars = rest.bytes().take_while(|&b| b == b'*').count();
            if stars == 2 {
                open = pair(source, open, at, &mut found);
            }
            if stars > 0 {
                at += stars;
                continue;
            }
            let mut chars = rest.chars();
            let step = chars.next().map_or(1, char::len_utf8);
            // Before a sign, or as a break at the end of a line.
            let escapes = chars.next().is_none_or(|c| c.is_ascii_punctuation());
            if rest.starts_with('\\') && escapes {
                found.push(Sign {
                    span: Span::new(at, at + 1),
                    kind: SignKind::Escape,
                    plain: "".into(),
                });
                at += 1;
                at += usize::from(at < line.end);
                continue;
            }
            at += step;
        }
    }
    signs.append(&mut found);
}

/// Closes the pair that is open with the stars at `at`, or opens one there.
fn pair(source: &Source, open: Option<usize>, at: usize, found: &mut Vec<Sign>) -> Option<usize> {
    let Some(start) = open else { return Some(at) };
    let words = source.text(Span::new(start + 2, at));
    if words.trim_matches(is_blank).is_empty()
        || redact(source.char_before(start), words)
        || multiply(source, Span::new(start, at + 2), 2)
    {
        return Some(at);
    }
    for place in [start, at] {
        found.push(Sign {
            span: Span::new(place, place + 2),
            kind: SignKind::Emphasis,
            plain: "".into(),
        });
    }
    None
}

/// Adds `line` to the `copy` for the parser, blanks of the same length for the
/// `**` that stand on it in pairs: it lets `**“` open nothing behind a Chinese
/// character, and pairs the stars that close with those that open next.
pub(super) fn push_without_pairs(copy: &mut String, line: &str) {
    let pairs: Vec<usize> = twos(line).collect();
    if pairs.len() % 2 == 1 {
        copy.push_str(line);
        return;
    }
    let mut done = 0;
    for at in pairs {
        copy.push_str(line.get(done..at).unwrap_or_default());
        copy.push('\u{A0}');
        done = at + 2;
    }
    copy.push_str(line.get(done..).unwrap_or_default());
}

/// Where two stars stand on `line`, no more and not escaped.
fn twos(line: &str) -> impl Iterator<Item = usize> {
    let bytes = line.as_bytes();
    let mut done = 0;
    memchr::memmem::find_iter(bytes, "**").filter(move |&at| {
        let length = bytes.iter().skip(at).take_while(|&&b| b == b'*').count();
        let whole = at >= done && !line.get(..at).is_some_and(|head| head.ends_with('\\'));
        done = done.max(at + length);
        whole && length == 2
    })
}

/// True where the stars around `words` more likely stand for names taken out:
/// 由李**主持，王**参加.
pub(super) fn redact(before: Option<char>, words: &str) -> bool {
    let last = words.rsplit(|c| !is_han(c)).next().unwrap_or_default();
    let marked = words.chars().any(|c| !is_han(c));
    let named = match last.chars().count() {
        0 => !words.contains(char::is_alphanumeric),
        length => length == 1,
    };
    before.is_some_and(is_han) && marked && named
}

/// True where the stars at both ends of `span`, each `width` long, stand between
/// figures and multiply or hide digits: 2*3米和4*5米, 单价*数量*1.13.
pub(super) fn multiply(source: &Source, span: Span, width: usize) -> bool {
    let figure = |c: char| c.is_ascii_alphanumeric();
    let word = |c: char| figure(c) || is_han(c);
    let inside = source.text(Span::new(span.start + width, span.end - width));
    let inside = inside.trim_matches('*');
    // Emphasis in emphasis has stars beside its own.
    let all = source.text.as_str();
    let head = all.get(..span.start).unwrap_or_default();
    let tail = all.get(span.end..).unwrap_or_default();
    let outer = head.trim_end_matches('*').chars().next_back();
    let beyond = tail.trim_start_matches('*').chars().next();
    let (Some(first), Some(last)) = (inside.chars().next(), inside.chars().next_back()) else {
        return false;
    };
    let before = outer.filter(|&c| word(c) || matches!(c, '）' | ')' | '%'));
    let after = beyond.filter(|&c| word(c) || matches!(c, '（' | '('));
    let ends = |c: char| figure(c) || matches!(c, '）' | ')' | '%');
    let opens = |c: char| figure(c) || matches!(c, '（' | '(');
    // Between two figures a star is no sign of Markdown, whatever its partner.
    let between = |a: Option<char>, b: Option<char>| a.is_some_and(ends) && b.is_some_and(opens);
    if between(before, Some(first)) || between(Some(last), after) {
        return true;
    }
    // With a word on one side it is none where its partner stands so too.
    width == 1
        && before.is_some()
        && after.is_some()
        && (before.is_some_and(ends) || opens(first) || ends(last) || after.is_some_and(opens))
}
