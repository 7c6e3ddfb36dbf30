//! A paragraph of the text with what stands on its line: the heading that it
//! opens with, what is set beside it behind tabs.

use super::body::{Flow, Start, style_of};
use super::paragraph::{Frame, Properties, Spacing, exact, raised, run};
use super::styles;
use crate::layout::{Head, Layout, Paragraph};
use crate::profile::Twips;
use crate::span::Span;

/// Whether a paragraph stays with what follows, where its style says otherwise.
fn keeps(paragraph: &Paragraph) -> Option<bool> {
    let kept = paragraph.kept || paragraph.after > 0;
    (kept != paragraph.style.keep_next).then_some(kept)
}

/// The properties of runs on a turned page, whose lines no grid moves.
fn off_grid(paragraph: &Paragraph, layout: &Layout) -> String {
    match paragraph.turned {
        true => raised(layout.grid.pitch, paragraph.style.size),
        false => String::new(),
    }
}

impl Flow<'_> {
    /// Writes a paragraph, and behind tabs those that stand on its line.
    pub(super) fn row(&mut self, row: &[usize], starts: &[Start<'_>]) {
        let Some((&index, beside)) = row.split_first() else {
            return;
        };
        let Some(paragraph) = self.layout.paragraphs.get(index) else {
            return;
        };
        let grid = &self.layout.grid;
        let left = |index: usize| {
            let start = starts.get(index).copied().flatten();
            start.map(|(_, line)| line.left - grid.left)
        };
        // The style has the indents of its kind; a paragraph whose place was
        // reckoned has its own.
        let usual = styles::usual_indents(&paragraph.style, grid);
        let own = match beside {
            [] => (paragraph.first, paragraph.left, paragraph.right),
            _ => left(index).map_or((0, 0, 0), |left| (left, left, 0)),
        };
        if paragraph.lowered != 0 {
            return self.lowered(row, starts);
        }
        let properties = Properties {
            style: style_of(paragraph),
            tabs: beside.iter().filter_map(|&n| left(n)).collect(),
            indents: (own != usual).then_some(own),
            left: !beside.is_empty() || paragraph.ragged,
            kept: keeps(paragraph),
            opens_page: paragraph.opens_page,
            ..Properties::default()
        };
        let head = paragraph.head.filter(|h| {
            let apart = h.level.is_some() && h.span.end < paragraph.span.end;
            apart && paragraph.breaks.is_empty()
        });
        match head {
            Some(head) => {
                let line = starts.get(index).copied().flatten();
                let end = line.map_or(paragraph.span.end, |(_, line)| line.span.end);
                self.run_in(paragraph, head, head.span.end <= end);
            }
            None => {
                self.xml.push_str("<w:p>");
                properties.write(&mut self.xml);
                self.words(paragraph);
                for other in beside.iter().filter_map(|&n| self.layout.paragraphs.get(n)) {
                    self.xml.push_str("<w:r><w:tab/></w:r>");
                    self.words(other);
                }
                self.xml.push_str("</w:p>");
            }
        }
        self.empty_lines(Twips::from(paragraph.after), paragraph.kept);
    }

    /// Writes paragraphs that stand below their line of the grid, each in a
    /// frame, and leaves the line empty.
    fn lowered(&mut self, row: &[usize], starts: &[Start<'_>]) {
        let layout = self.layout;
        for &index in row {
            let start = starts.get(index).copied().flatten();
            let (Some(paragraph), Some((_, line))) = (layout.paragraphs.get(index), start) else {
                continue;
            };
            let size = Twips::from(paragraph.style.size) * 10;
            self.xml.push_str("<w:p>");
            Properties {
                style: style_of(paragraph),
                frame: Some(Frame {
                    moves: true,
                    left: line.left,
                    top: paragraph.lowered + (line.height - size) / 2,
                    width: line.width + layout.grid.cell(),
                    height: exact(size),
                }),
                spacing: Spacing::Exact(0, exact(size)),
                indents: Some((0, 0, 0)),
                left: true,
                ..Properties::default()
            }
            .write(&mut self.xml);
            self.words(paragraph);
            self.xml.push_str("</w:p>");
        }
        // The empty line stands for them where pages are broken.
        let mut paragraphs = row.iter().filter_map(|&n| layout.paragraphs.get(n));
        self.empty_lines(1, paragraphs.any(|p| p.kept));
    }

    /// Writes a heading and the text behind it as two paragraphs on one line:
    /// the mark between them is hidden, so that the navigation pane lists the
    /// heading's words alone. The heading brings its indent along. `short` tells
    /// that it ends on its first line.
    fn run_in(&mut self, paragraph: &Paragraph, head: Head, short: bool) {
        let (span, end) = (paragraph.span, head.span.end);
        let layout = self.layout;
        let mut properties = Properties {
            style: styles::heading(head.level.unwrap_or(1)).id,
            mark: "<w:vanish/>",
            parts: true,
            opens_page: paragraph.opens_page,
            left: paragraph.ragged,
            ..Properties::default()
        };
        let mut look = String::new();
        // Word's style separator. What LibreOffice makes of a heading before one
        // does not wrap, so a longer heading has its mark hidden and no more:
        // LibreOffice then joins the two, which must not keep together, and lists
        // the text as well.
        if short {
            // On the grid as high as any line. In LibreOffice the heading is
            // a frame off the grid, and so has the base line of what follows.
            properties.parts = false;
            properties.spacing = Spacing::Natural;
            properties.mark = "<w:vanish/><w:specVanish/>";
            look = styles::squeezed(&layout.grid);
        }
        self.xml.push_str("<w:p>");
        properties.write(&mut self.xml);
        run(
            &look,
            layout.words(Span::new(span.start, end)),
            &mut self.xml,
        );
        self.xml.push_str("</w:p><w:p>");
        Properties {
            style: styles::AFTER_HEADING.id,
            left: paragraph.ragged,
            ..Properties::default()
        }
        .write(&mut self.xml);
        self.text(paragraph, Span::new(end, span.end));
        self.xml.push_str("</w:p>");
    }

    /// Writes the words of a paragraph at `span`, with the page that begins
    /// between them.
    fn text(&mut self, paragraph: &Paragraph, mut span: Span) {
        let layout = self.layout;
        let look = off_grid(paragraph, layout);
        if let Some(at) = paragraph.parted.filter(|&at| span.contains(at)) {
            run(
                &look,
                layout.words(Span::new(span.start, at)),
                &mut self.xml,
            );
            self.xml.push_str("<w:r><w:br w:type=\"page\"/></w:r>");
            span.start = at;
        }
        run(&look, layout.words(span), &mut self.xml);
    }

    /// Writes the runs of a paragraph.
    fn words(&mut self, paragraph: &Paragraph) {
        let layout = self.layout;
        let off_grid = off_grid(paragraph, layout);
        for (n, &line) in paragraph.lines().iter().enumerate() {
            // The line that opens a page has its break already.
            if n > 0 && paragraph.parted != Some(line.start) {
                self.xml.push_str("<w:r><w:br/></w:r>");
            }
            let mut rest = line;
            if let Some(head) = paragraph.head {
                let end = head.span.end.clamp(rest.start, rest.end);
                let look = styles::head(head, self.profile) + &off_grid;
                run(
                    &look,
                    layout.words(Span::new(rest.start, end)),
                    &mut self.xml,
                );
                rest.start = end;
            }
            self.text(paragraph, rest);
        }
    }
}
