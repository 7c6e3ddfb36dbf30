//! Readies a draft for a parser of Markdown. Chinese paragraphs are indented,
//! which must not make code of them, and a fence holds text, not code: the
//! copy for the parser has the same bytes at the same places but for these.

use super::sign::{Sign, SignKind};
use super::stars;
use crate::source::Source;
use crate::span::Span;

/// The copy for the parser, and the signs that it no longer shows.
pub(super) struct Prefixed {
    pub(super) copy: String,
    pub(super) signs: Vec<Sign>,
}

/// Reads the start of every line.
pub(super) fn prefixed(source: &Source, lines: &[Span]) -> Prefixed {
    let mut copy = String::with_capacity(source.text.len());
    let mut signs = Vec::new();
    let head = metadata(source, lines).max(thoughts(source, lines));
    for (number, &line) in lines.iter().enumerate() {
        copy.push_str(source.text(Span::new(copy.len(), line.start)));
        let text = source.text(line);
        if number < head {
            signs.push(Sign {
                span: line,
                kind: SignKind::Metadata,
                plain: "".into(),
            });
            copy.extend(std::iter::repeat_n(' ', text.len()));
            continue;
        }
        let quoted = lead(text, true);
        if let Some(first) = text.get(..quoted).and_then(|t| t.find('>')) {
            signs.push(Sign {
                span: Span::new(line.start + first, line.start + quoted),
                kind: SignKind::Quote,
                plain: "".into(),
            });
        }
        let rest = text.get(quoted..).unwrap_or_default();
        let told = attribute(rest);
        let whole = is_fence(rest) || told == Some(rest.len());
        if let Some(length) = told.filter(|_| !whole) {
            signs.push(Sign {
                span: Span::new(line.end - length, line.end),
                kind: SignKind::Attribute,
                plain: "".into(),
            });
        }
        if whole {
            signs.push(Sign {
                span: Span::new(line.start + quoted, line.end),
                kind: SignKind::Fence,
                plain: "".into(),
            });
            copy.extend(std::iter::repeat_n(' ', text.len()));
            continue;
        }
        let tabbed = text.get(..quoted).is_some_and(|t| t.contains('\t'));
        if quoted < 4 && !tabbed {
            copy.extend(std::iter::repeat_n(' ', quoted));
            stars::push_without_pairs(&mut copy, rest);
        } else if is_bullet(rest) {
            // The marker goes first, so that it opens an item at any depth.
            copy.push_str(rest.get(..1).unwrap_or_default());
            copy.push(' ');
            fill(&mut copy, quoted);
            stars::push_without_pairs(&mut copy, rest.get(2..).unwrap_or_default());
        } else {
            fill(&mut copy, quoted);
            stars::push_without_pairs(&mut copy, rest);
        }
    }
    copy.push_str(source.text(Span::new(copy.len(), source.text.len())));
    Prefixed { copy, signs }
}

/// How many lines the head of a file takes: `---`, lines of a name, a colon
/// and a value or lines set in under them, `---`.
fn metadata(source: &Source, lines: &[Span]) -> usize {
    let mut texts = lines.iter().map(|&l| source.text(l));
    if texts.next().is_none_or(|first| first.trim_end() != "---") {
        return 0;
    }
    for (number, text) in texts.take(50).enumerate() {
        let name = text.split(':').next().unwrap_or_default();
        let named = name.len() < text.len()
            && name
                .bytes()
                .all(|b| b.is_ascii_alphanumeric() || b == b'_' || b == b'-');
        match text.trim_end() {
            "---" if number > 0 => return number + 2,
            _ if named || text.starts_with([' ', '-']) && !text.starts_with("---") => {}
            _ => return 0,
        }
    }
    0
}

/// How many lines at the start an assistant thought before it answered: from
/// `<think>` to `</think>`, where an answer follows.
fn thoughts(source: &Source, lines: &[Span]) -> usize {
    let mut texts = lines.iter().map(|&l| source.text(l).trim());
    let blank = texts.clone().take_while(|t| t.is_empty()).count();
    if !texts
        .clone()
        .nth(blank)
        .is_some_and(|t| t.starts_with("<think>"))
    {
        return 0;
    }
    let end = texts.position(|t| t.ends_with("</think>"));
    end.filter(|_| texts.any(|t| !t.is_empty()))
        .map_or(0, |end| end + 1)
}

/// The length of the blanks, and quotation signs, that open `text`.
pub(super) fn lead(text: &str, quotes: bool) -> usize {
    let is_lead = |c| matches!(c, ' ' | '\t') || quotes && c == '>';
    text.len() - text.trim_start_matches(is_lead).len()
}

/// True where `rest` opens with the marker of an item without a number.
pub(super) fn is_bullet(rest: &str) -> bool {
    rest.strip_prefix(['-', '*', '+'])
        .is_some_and(|words| words.starts_with([' ', '\t']))
}

/// True for a line of at least three ticks, tildes or colons that opens or
/// closes a fence.
fn is_fence(rest: &str) -> bool {
    let ticks = rest
        .strip_prefix("```")
        .is_some_and(|info| !info.trim_start_matches('`').contains('`'));
    ticks || rest.starts_with("~~~") || rest.starts_with(":::")
}

/// The length of what a converter is told at the end of `rest`: `{.noindent}`
/// after words, `{pagebreak}` or `{v:3}` alone.
fn attribute(rest: &str) -> Option<usize> {
    let kept = rest.trim_end();
    let inner = kept.strip_suffix('}')?;
    let open = inner.rfind('{')?;
    let name = inner.get(open + 1..)?;
    let plain = |b: u8| b.is_ascii_alphanumeric() || b".:#-_= ".contains(&b);
    let alone = open == 0 && name.starts_with(|c: char| c.is_ascii_lowercase() || c == '.');
    let after = name.starts_with('.') && name.len() > 1;
    let words = inner.get(..open)?.trim_end();
    ((alone || after) && name.bytes().all(plain)).then(|| rest.len() - words.len())
}

/// Blanks that a parser takes for words: no-break spaces, two bytes each.
fn fill(copy: &mut String, length: usize) {
    if length % 2 == 1 {
        copy.push(' ');
    }
    copy.extend(std::iter::repeat_n('\u{A0}', length / 2));
}
