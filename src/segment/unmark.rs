//! Takes the Markdown signs out of a draft for the stages that follow: they
//! read Chinese, and know from the markup of each line what its signs said.

use super::markdown::{self, Marked};
use super::sign::{Label, Markup, Sign, SignKind};
use super::{Bare, Paragraph, Residue, ResidueKind, Segments, lines, segment, trim};
use crate::source::Source;
use crate::span::Span;

/// A Markdown draft without its signs.
#[derive(Debug)]
pub struct Unmarked {
    /// The text without signs.
    pub bare: Bare,
    /// Its paragraphs, with their markup.
    pub segments: Segments,
    /// The same paragraphs as places of the draft, with the signs, and the
    /// lines of nothing but signs as residue.
    pub marked: Segments,
}

/// Reads `source` as Markdown.
pub fn unmark(source: &Source) -> Unmarked {
    let lines = lines(&source.text);
    let Marked {
        mut signs,
        lines: mut markups,
    } = markdown::read(source, &lines);
    labels(source, &lines, &mut signs, &mut markups);
    let residue = whole_lines(source, &lines, &mut signs);
    let bare = Bare::new(source, &signs);
    let mut segments = segment(&bare.source);
    for paragraph in &mut segments.paragraphs {
        let at = bare.origin(paragraph.span.start);
        let number = lines.partition_point(|l| l.start <= at).checked_sub(1);
        let markup = number.and_then(|n| markups.get(n)).copied();
        paragraph.markup = markup.unwrap_or_default();
    }
    let mut marked = Segments {
        residue,
        lines,
        signs,
        ..Segments::default()
    };
    let inside = segments.residue.iter().map(|r| Residue {
        span: bare.place(r.span),
        ..*r
    });
    marked.residue.extend(inside);
    marked.residue.sort_by_key(|r| r.span.start);
    let places = segments.paragraphs.iter().map(|p| Paragraph {
        span: marked.with_signs(bare.place(p.span)),
        line: bare.place(p.line),
        ..*p
    });
    marked.paragraphs = places.collect();
    Unmarked {
        bare,
        segments,
        marked,
    }
}

impl Segments {
    /// `span` with the signs that open and close it on its lines.
    pub fn with_signs(&self, span: Span) -> Span {
        let mut wide = span;
        let above = self.lines.partition_point(|l| l.start <= span.start);
        let line = above.checked_sub(1).and_then(|n| self.lines.get(n));
        let first = self.signs.partition_point(|s| s.span.end <= span.start);
        for sign in self.signs.get(..first).unwrap_or_default().iter().rev() {
            let on_line = line.is_some_and(|l| l.start <= sign.span.start);
            if sign.span.end != wide.start || !on_line || sign.plain.contains('\n') {
                break;
            }
            wide.start = sign.span.start;
        }
        let after = self.signs.partition_point(|s| s.span.start < span.end);
        for sign in self.signs.get(after..).unwrap_or_default() {
            if sign.span.start != wide.end || !sign.plain.is_empty() {
                break;
            }
            wide.end = sign.span.end;
        }
        wide
    }
}

/// Finds the headings that only name what stands under them, makes each one
/// sign, and tells the lines under it.
fn labels(source: &Source, lines: &[Span], signs: &mut Vec<Sign>, markups: &mut [Markup]) {
    let mut found: Vec<Sign> = Vec::new();
    let mut current: Option<Label> = None;
    let mut at = 0;
    for (&line, markup) in lines.iter().zip(markups) {
        markup.label = current;
        if markup.heading.is_none() {
            continue;
        }
        while signs.get(at).is_some_and(|s| s.span.start < line.start) {
            at += 1;
        }
        let own = signs.get(at..).unwrap_or_default();
        let words = Bare::words(
            source,
            line,
            own.iter().take_while(|s| s.span.end <= line.end),
        );
        current = Label::read(words.trim());
        markup.label = None;
        if current.is_some() {
            *markup = Markup::default();
            found.push(Sign {
                span: trim(source, line),
                kind: SignKind::Label,
                plain: "".into(),
            });
        }
    }
    if found.is_empty() {
        return;
    }
    let mut labels = found.iter().peekable();
    signs.retain(|s| {
        while labels.next_if(|l| l.span.end <= s.span.start).is_some() {}
        labels.peek().is_none_or(|l| !l.span.overlaps(s.span))
    });
    signs.append(&mut found);
    signs.sort_by_key(|s| s.span.start);
}

/// Where nothing but signs stands on a line, makes one sign of the line and
/// its break, and of an empty line after it where one stands before.
fn whole_lines(source: &Source, lines: &[Span], signs: &mut Vec<Sign>) -> Vec<Residue> {
    let mut kept: Vec<Sign> = Vec::with_capacity(signs.len());
    let mut residue = Vec::new();
    let mut next = signs.iter().cloned().peekable();
    let mut blank_before = true;
    let mut eaten = false;
    for (number, &line) in lines.iter().enumerate() {
        let words = trim(source, line);
        let from = kept.len();
        let mut covered = words.start;
        while let Some(sign) = next.next_if(|s| s.span.start < line.end) {
            let gap = source.text(Span::new(covered, sign.span.start));
            if sign.plain.is_empty() && gap.trim().is_empty() {
                covered = covered.max(sign.span.end);
            }
            kept.push(sign);
        }
        if words.is_empty() {
            blank_before = true;
            if std::mem::take(&mut eaten)
                && let Some(sign) = kept.last_mut()
            {
                sign.span.end = lines.get(number + 1).map_or(source.text.len(), |l| l.start);
            }
            continue;
        }
        let only = kept.get(from).cloned().filter(|_| covered >= words.end);
        let Some(sign) = only else {
            (blank_before, eaten) = (false, false);
            continue;
        };
        kept.truncate(from);
        let end = lines.get(number + 1).map_or(source.text.len(), |l| l.start);
        let span = Span::new(line.start, end.max(line.end));
        kept.push(Sign { span, ..sign });
        eaten = blank_before;
        // The line under a table's head belongs to the table.
        if sign.kind != SignKind::TableRule {
            residue.push(Residue {
                span: words,
                kind: ResidueKind::Markdown,
                cuts: true,
            });
        }
    }
    *signs = kept;
    residue
}
