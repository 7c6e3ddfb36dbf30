//! Finds the signs of Markdown with pulldown-cmark, and what they say of each
//! line. Lines of one paragraph stay lines: Chinese drafts have a paragraph a
//! line.

use pulldown_cmark::{Event, LinkType, Options, Parser, Tag, TagEnd};

use super::list::Lists;
use super::nested;
use super::picture;
use super::prefix::{Prefixed, is_bullet, lead, prefixed};
use super::row::{self, Row, Tables};
use super::sign::{Markup, Sign, SignKind};
use super::stars;
use crate::character::{is_blank, is_han, is_sentence_end};
use crate::source::Source;
use crate::span::Span;

/// What is read besides the signs that all Markdown has.
const OPTIONS: Options = Options::ENABLE_TABLES.union(Options::ENABLE_STRIKETHROUGH);

/// The longest words, in characters, that a line under them makes a heading.
const UNDERLINED: usize = 40;

/// The signs of a text, sorted and disjoint, and the markup of its lines.
#[derive(Debug, Default)]
pub(super) struct Marked {
    pub(super) signs: Vec<Sign>,
    pub(super) lines: Vec<Markup>,
}

/// Reads `source`, cut into `lines`, as Markdown.
pub(super) fn read(source: &Source, lines: &[Span]) -> Marked {
    let Prefixed { copy, signs } = prefixed(source, lines);
    let mut reader = Reader {
        source,
        lines,
        marked: Marked {
            signs,
            lines: vec![Markup::default(); lines.len()],
        },
        code: Vec::new(),
        links: Vec::new(),
        lists: Lists::default(),
        images: 0,
        tables: Tables::default(),
        last: 0,
    };
    for (event, range) in Parser::new_ext(&copy, OPTIONS).into_offset_iter() {
        reader.event(&event, Span::new(range.start, range.end));
    }
    let Reader {
        mut marked, code, ..
    } = reader;
    nested::signs(source, lines, &mut marked.signs);
    settle(&mut marked.signs);
    stars::add(source, lines, &code, &mut marked.signs);
    settle(&mut marked.signs);
    marked
}

/// Sorts the signs; of two that overlap, the one that starts first stays.
fn settle(signs: &mut Vec<Sign>) {
    signs.retain(|s| !s.span.is_empty());
    signs.sort_by_key(|s| (s.span.start, std::cmp::Reverse(s.span.end)));
    let mut done = 0;
    signs.retain(|s| {
        let free = s.span.start >= done;
        if free {
            done = s.span.end;
        }
        free
    });
}

/// Follows the events of the parser.
struct Reader<'a> {
    source: &'a Source,
    lines: &'a [Span],
    marked: Marked,
    /// Inline code, whose characters stand for themselves.
    code: Vec<Span>,
    /// For each open link whether its signs are taken.
    links: Vec<bool>,
    lists: Lists,
    /// How many images are open; their words belong to them.
    images: usize,
    tables: Tables,
    /// The end of the last event that is not a link's own.
    last: usize,
}

impl Reader<'_> {
    fn event(&mut self, event: &Event<'_>, span: Span) {
        if self.images > 0 {
            match event {
                Event::Start(Tag::Image { .. }) => self.images += 1,
                Event::End(TagEnd::Image) => self.images -= 1,
                _ => {}
            }
            return;
        }
        match event {
            Event::Start(Tag::Heading { level, .. }) => self.heading(*level as u8, span),
            Event::Start(Tag::List(first)) => self.lists.begin(first.is_some()),
            Event::End(TagEnd::List(_)) => self.lists.end(self.source, &mut self.marked.signs),
            Event::Start(Tag::Item) => self.item(span),
            Event::Start(Tag::Table(columns)) => self.tables.begin(columns.len()),
            Event::Start(Tag::TableHead) => {
                self.row(span);
                self.table_rule(span);
            }
            Event::Start(Tag::TableRow) => self.row(span),
            Event::Start(Tag::Emphasis) => self.emphasis(span, 1),
            Event::Start(Tag::Strong) => self.emphasis(span, 2),
            // 5~6月 … 7~8月 are no words struck out.
            Event::Start(Tag::Strikethrough) if self.source.text(span).starts_with("~~") => {
                self.emphasis(span, 2);
            }
            Event::Start(Tag::Link { link_type, .. }) => self.link(*link_type, span),
            Event::End(TagEnd::Link) => self.close_link(span),
            Event::Start(Tag::Image { link_type, .. }) => self.image(*link_type, span),
            Event::Rule => self.push(self.trimmed(span), SignKind::Rule, ""),
            Event::Code(_) => self.code(span),
            Event::Html(_) | Event::InlineHtml(_) => self.html(span),
            Event::Text(text) => self.entity(text, span),
            _ => {}
        }
        let inside = !matches!(event, Event::Start(_));
        if inside {
            self.last = self.last.max(span.end);
        }
    }

    fn push(&mut self, span: Span, kind: SignKind, plain: &'static str) {
        let plain = plain.into();
        self.marked.signs.push(Sign { span, kind, plain });
    }

    /// The number and place of the line that the byte `at` stands on.
    fn line(&self, at: usize) -> Option<(usize, Span)> {
        let number = self
            .lines
            .partition_point(|l| l.start <= at)
            .checked_sub(1)?;
        Some((number, *self.lines.get(number)?))
    }

    fn markup(&mut self, number: usize, change: impl FnOnce(&mut Markup)) {
        if let Some(markup) = self.marked.lines.get_mut(number) {
            change(markup);
        }
    }

    fn trimmed(&self, span: Span) -> Span {
        let text = self.source.text(span);
        let kept = text.trim_start_matches(|c: char| c.is_whitespace());
        let start = span.start + text.len() - kept.len();
        Span::new(start, start + kept.trim_end().len())
    }

    fn heading(&mut self, depth: u8, span: Span) {
        let span = self.trimmed(span);
        let text = self.source.text(span);
        let Some((number, line)) = self.line(span.start) else {
            return;
        };
        if text.starts_with('#') {
            let words = text.trim_start_matches('#');
            let kept = words.trim_start_matches(is_blank);
            // Pictures are signs of the heading, unless there is nothing else.
            let kept = kept
                .get(picture::length(kept)..)
                .filter(|words| words.contains(is_han))
                .unwrap_or(kept);
            let opening = text.len() - kept.len();
            self.push(
                Span::new(span.start, span.start + opening),
                SignKind::Heading,
                "",
            );
            let closed = kept.trim_end_matches('#');
            let bare = closed.trim_end_matches(is_blank);
            if bare.len() < closed.len() && closed.len() < kept.len() {
                let from = span.start + opening + bare.len();
                self.push(Span::new(from, span.end), SignKind::Heading, "");
            }
            self.markup(number, |m| m.heading = Some(depth));
            return;
        }
        // A line under words: a heading's where there is one line of them and
        // they are no sentence, else a rule.
        let Some((under, last)) = self.line(span.end.saturating_sub(1)) else {
            return;
        };
        self.push(self.trimmed(last), SignKind::Rule, "");
        let words = self.source.text(line).trim_end();
        let sentence = words.ends_with(['；', '：', '，']) || words.contains(is_sentence_end);
        let short = words.chars().nth(UNDERLINED).is_none();
        if under == number + 1 && short && !sentence {
            self.markup(number, |m| m.heading = Some(depth));
        }
    }

    fn item(&mut self, span: Span) {
        let Some((number, line)) = self.line(span.start) else {
            return;
        };
        let known = self.marked.lines.get(number).is_some_and(|m| m.bullet);
        let text = self.source.text(line);
        let from = if known {
            span.start.saturating_sub(line.start)
        } else {
            lead(text, true)
        };
        let rest = text.get(from..).unwrap_or_default();
        if !is_bullet(rest) && !matches!(rest, "-" | "*" | "+") {
            self.lists.item(self.source, self.trimmed(span));
            return;
        }
        let words = rest
            .get(1..)
            .unwrap_or_default()
            .trim_start_matches(is_blank);
        let boxed = ["[ ] ", "[x] ", "[X] "]
            .iter()
            .find_map(|b| words.strip_prefix(b))
            .unwrap_or(words);
        let length = rest.len() - boxed.trim_start_matches(is_blank).len();
        let start = line.start + from;
        self.push(Span::new(start, start + length), SignKind::Bullet, "");
        self.markup(number, |m| m.bullet = true);
    }

    fn row(&mut self, span: Span) {
        let Some((number, line)) = self.line(self.trimmed(span).start) else {
            return;
        };
        match self.tables.row(self.source.text(line)) {
            Row::Outside => return,
            Row::Rule => return self.push(self.trimmed(line), SignKind::TableRule, ""),
            Row::Cells => {}
        }
        let Tables { table, columns, .. } = self.tables;
        row::signs(self.source, line, columns, &mut self.marked.signs);
        self.markup(number, |m| m.table = Some(table));
    }

    /// The line under the head of a table.
    fn table_rule(&mut self, head: Span) {
        let Some((number, _)) = self.line(self.trimmed(head).start) else {
            return;
        };
        if let Some(&under) = self.lines.get(number + 1) {
            self.push(self.trimmed(under), SignKind::TableRule, "");
        }
    }

    fn emphasis(&mut self, span: Span, width: usize) {
        let text = self.source.text(span);
        let before = self.source.char_before(span.start);
        let after = self.source.char_at(span.end);
        let inside = text.get(width..text.len().saturating_sub(width));
        let blank = text.starts_with('_') && (before == Some('_') || after == Some('_'));
        // 街道*社区和*社区: a star inside Chinese words is a name taken out.
        let single = width == 1 && (before.is_some_and(is_han) && after.is_some_and(is_han));
        let multiplied = text.starts_with('*') && stars::multiply(self.source, span, width);
        if blank || single || multiplied || inside.is_none_or(|words| stars::redact(before, words))
        {
            return;
        }
        let opening = Span::new(span.start, span.start + width);
        self.push(opening, SignKind::Emphasis, "");
        self.push(
            Span::new(span.end - width, span.end),
            SignKind::Emphasis,
            "",
        );
    }

    /// An image goes with its words; a reference to one is left alone.
    fn image(&mut self, kind: LinkType, span: Span) {
        if kind == LinkType::Inline {
            self.images = 1;
            self.push(span, SignKind::Image, "");
        }
    }

    /// The words of a link stay; references and notes stay as they are, since
    /// `[时间]` is a placeholder far more often.
    fn link(&mut self, kind: LinkType, span: Span) {
        let taken = matches!(
            kind,
            LinkType::Inline | LinkType::Autolink | LinkType::Email
        );
        self.links.push(taken);
        if taken {
            let opening = Span::new(span.start, span.start + 1);
            self.push(opening, SignKind::Link, "");
            self.last = opening.end;
        }
    }

    fn close_link(&mut self, span: Span) {
        if self.links.pop() == Some(true) {
            let words_end = self.last.clamp(span.start + 1, span.end);
            self.push(Span::new(words_end, span.end), SignKind::Link, "");
        }
    }

    fn code(&mut self, span: Span) {
        let text = self.source.text(span);
        let ticks = text.bytes().take_while(|&b| b == b'`').count();
        if ticks == 0 || 2 * ticks > text.len() {
            return;
        }
        self.code.push(span);
        let opening = Span::new(span.start, span.start + ticks);
        self.push(opening, SignKind::Code, "");
        self.push(Span::new(span.end - ticks, span.end), SignKind::Code, "");
    }

    /// The tags in a stretch of HTML; comments are a site's residue.
    fn html(&mut self, span: Span) {
        let text = self.source.text(span);
        let mut at = 0;
        while let Some(open) = text.get(at..).and_then(|rest| rest.find('<')) {
            let start = at + open;
            let rest = text.get(start + 1..).unwrap_or_default();
            let Some(close) = rest.find('>') else { break };
            let name = rest.strip_prefix('/').unwrap_or(rest);
            let tag = rest.get(..close).unwrap_or_default();
            at = start + close + 2;
            if !name.starts_with(|c: char| c.is_ascii_alphabetic()) || tag.contains('\n') {
                continue;
            }
            let place = Span::new(span.start + start, span.start + at);
            let breaks = name.len() >= 2 && name.is_char_boundary(2) && tag.starts_with("br");
            self.push(
                place,
                SignKind::Html,
                if breaks { self.line_break(place) } else { "" },
            );
        }
    }

    /// What `<br>` is in plain text: a line break between words, a blank in a
    /// table.
    fn line_break(&self, place: Span) -> &'static str {
        let Some((number, line)) = self.line(place.start) else {
            return "";
        };
        let in_table = self
            .marked
            .lines
            .get(number)
            .and_then(|m| m.table)
            .is_some();
        let has_words = |start, end| {
            let text = self.source.text(Span::new(start, end));
            text.chars().any(|c| !is_blank(c))
        };
        match has_words(line.start, place.start) && has_words(place.end, line.end) {
            true if in_table => " ",
            true => "\n",
            false => "",
        }
    }

    fn entity(&mut self, text: &str, span: Span) {
        if !self.source.text(span).starts_with('&') {
            return;
        }
        let plain = match text {
            "&" => "&",
            "<" => "<",
            ">" => ">",
            "\"" => "\"",
            "\u{A0}" | " " => " ",
            _ => return,
        };
        if self.source.text(span) != plain {
            self.push(span, SignKind::Entity, plain);
        }
    }
}
