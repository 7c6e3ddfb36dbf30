//! The text of a .docx: paragraphs that name their style, in the order in which
//! they are read.

use super::footer::Footers;
use super::paragraph::{Frame, Properties, Spacing, exact, run};
use super::section::{self, Kind};
use super::styles::{self, Named};
use super::{DECLARATION, NAMESPACES, header, imprint, table};
use crate::layout::{Layout, Line, Paragraph, RuleKind, Zone};
use crate::profile::{Profile, Twips};
use crate::span::Span;

/// The lowest line that Word sets, seven tenths of a point: lower than what the
/// grid leaves free under its last line.
const LOWEST: Twips = 14;

/// The document as it is written.
pub(super) struct Flow<'a> {
    pub(super) layout: &'a Layout,
    pub(super) xml: String,
    /// The foot of what the first page holds so far; told until its text
    /// begins.
    pub(super) pen: Twips,
    profile: &'a Profile,
    footers: Footers,
    /// The kind of the pages that are being filled.
    kind: Option<Kind>,
    /// Whether they are the document's first.
    first: bool,
}

/// Where a paragraph begins: the index of its page, and its first line.
type Start<'a> = Option<(usize, &'a Line)>;

/// `word/document.xml`
pub(super) fn document(layout: &Layout, footers: Footers, profile: &Profile) -> String {
    let mut flow = Flow {
        layout,
        xml: String::with_capacity(layout.text.len() * 2 + 4096),
        pen: layout.grid.top,
        profile,
        footers,
        kind: layout.pages.first().map(|p| Kind::of(p, footers)),
        first: true,
    };
    flow.xml
        .push_str(&format!("{DECLARATION}<w:document {NAMESPACES}><w:body>"));
    let starts = starts(layout);
    let start = |index: usize| starts.get(index).copied().flatten();
    // The imprint and a header with its rule have their places; where a page
    // cannot hold them, they flow as all else.
    let foot = foot_page(layout, &starts);
    let header = header::is_placed(layout);
    let flows = |paragraph: &Paragraph| match paragraph.zone {
        Zone::Header => !header,
        Zone::Body => true,
        Zone::Imprint => foot.is_none(),
    };
    let flowing: Vec<usize> = (0..)
        .zip(&layout.paragraphs)
        .filter(|&(_, p)| flows(p))
        .map(|(n, _)| n)
        .collect();
    let first = flowing.first().and_then(|&n| start(n));
    if header {
        let text = first.map_or(layout.grid.height, |(_, line)| line.top);
        header::write(&mut flow, text, profile);
    }
    if let Some((0, line)) = first {
        flow.down_to(line.top);
    }
    let mut last = 0;
    let mut rest = flowing.as_slice();
    while let Some((&index, more)) = rest.split_first() {
        let beside = more
            .iter()
            .take_while(|&&n| layout.paragraphs.get(n).is_some_and(|p| p.beside))
            .count();
        if let (Some(paragraph), Some((page, _))) = (layout.paragraphs.get(index), start(index)) {
            flow.turn_to(page);
            if rest.len() < flowing.len() {
                flow.empty_lines(Twips::from(paragraph.before));
            }
            last = page;
        }
        let row = rest.get(..=beside).unwrap_or_default();
        rest = more.get(beside..).unwrap_or_default();
        let table = layout.paragraphs.get(index);
        match table.and_then(|p| Some((p, p.table.as_ref()?))) {
            Some((paragraph, table)) => {
                table::write(&mut flow, paragraph, table);
                flow.after_table(index, rest.first().copied(), &starts);
            }
            None => flow.row(row, &starts),
        }
    }
    if let Some(foot) = foot {
        flow.imprint(last, foot);
    }
    let section = flow.section();
    flow.xml.push_str(&section);
    flow.xml.push_str("</w:body></w:document>");
    flow.xml
}

/// Where each paragraph begins.
fn starts(layout: &Layout) -> Vec<Start<'_>> {
    let mut starts: Vec<Start<'_>> = vec![None; layout.paragraphs.len()];
    for (page, lines) in layout.pages.iter().map(|p| &p.lines).enumerate() {
        for line in lines.iter().filter(|l| !l.repeated) {
            if let Some(start @ None) = starts.get_mut(line.paragraph) {
                *start = Some((page, line));
            }
        }
    }
    starts
}

/// The page at whose foot the imprint stands.
fn foot_page(layout: &Layout, starts: &[Start<'_>]) -> Option<usize> {
    let index = layout
        .paragraphs
        .iter()
        .position(|p| p.zone == Zone::Imprint)?;
    let (page, line) = starts.get(index).copied().flatten()?;
    // On the grid, and not at the foot, where it flows.
    let grid = &layout.grid;
    let flows = (line.top - grid.top) % grid.pitch.max(1) == 0;
    (!flows).then_some(page)
}

/// The id of a paragraph's style; empty for Normal.
pub(super) fn style_of(paragraph: &Paragraph) -> &'static str {
    let Named { id, .. } = styles::of(paragraph);
    if id == "Normal" { "" } else { id }
}

impl Flow<'_> {
    /// Whether a line at `top` stands on the grid, and what stands above it.
    pub(super) fn is_on_grid(&self, top: Twips) -> bool {
        let grid = &self.layout.grid;
        let off = |place: Twips| (place - grid.top) % grid.pitch.max(1) != 0;
        !off(top) && !off(self.pen) && top >= self.pen
    }

    /// Writes empty lines of the grid.
    pub(super) fn empty_lines(&mut self, count: Twips) {
        for _ in 0..count {
            self.xml.push_str("<w:p/>");
        }
    }

    /// Writes an empty paragraph.
    pub(super) fn paragraph(&mut self, properties: &Properties<'_>) {
        self.xml.push_str("<w:p>");
        properties.write(&mut self.xml);
        self.xml.push_str("</w:p>");
    }

    /// Writes an empty paragraph that takes next to no room.
    fn low(&mut self, opens_page: bool, section: Option<&str>) {
        self.paragraph(&Properties {
            opens_page,
            spacing: Spacing::Exact(0, LOWEST),
            section,
            ..Properties::default()
        });
    }

    /// Goes down the first page to a line of the grid at `top`.
    fn down_to(&mut self, top: Twips) {
        let pitch = self.layout.grid.pitch.max(1);
        let gap = (top - self.pen).max(0);
        let rest = gap % pitch;
        if rest >= LOWEST {
            self.paragraph(&Properties {
                spacing: Spacing::Exact(0, rest),
                ..Properties::default()
            });
        }
        self.empty_lines(gap / pitch);
    }

    /// Begins a section where `page` is of another kind than those before.
    fn turn_to(&mut self, page: usize) -> bool {
        let kind = self
            .layout
            .pages
            .get(page)
            .map(|p| Kind::of(p, self.footers));
        let turns = kind != self.kind;
        if turns {
            let section = self.section();
            self.low(false, Some(&section));
            self.kind = kind;
            self.first = false;
        }
        turns
    }

    /// The properties of the section that is being written.
    fn section(&self) -> String {
        self.kind.map_or_else(String::new, |kind| {
            section::properties(self.layout, self.footers, kind, self.first)
        })
    }

    /// Writes the imprint on the page `foot`, the text's last being `last`.
    fn imprint(&mut self, last: usize, foot: usize) {
        let Some(page) = self.layout.pages.get(foot) else {
            return;
        };
        for next in last + 1..=foot {
            let turned = self.turn_to(next);
            self.low(!turned, None);
        }
        imprint::write(self, page);
        // What floats is anchored to the paragraph behind it.
        self.low(false, None);
    }

    /// Goes down from the table `index` to the line of the grid where what
    /// follows, `next`, begins.
    fn after_table(&mut self, index: usize, next: Option<usize>, starts: &[Start<'_>]) {
        let grid = &self.layout.grid;
        let start = |index: usize| starts.get(index).copied().flatten();
        let ends = self.layout.pages.iter().rev().find(|page| {
            let mut lines = page.lines.iter().rev();
            lines.any(|l| l.paragraph == index)
        });
        let rules = ends.into_iter().flat_map(|page| &page.rules);
        let tables = rules.filter(|r| r.kind == RuleKind::Table);
        let foot = tables.map(|r| r.top + r.height / 2).max().unwrap_or(0);
        let gap = match next.and_then(|n| Some((start(n)?, self.layout.paragraphs.get(n)?))) {
            Some(((page, line), paragraph))
                if Some(page + 1) == ends.map(|p| p.number as usize) =>
            {
                let lines = Twips::from(paragraph.before) * grid.pitch;
                line.top - lines - foot
            }
            _ => 0,
        };
        // Word wants a paragraph behind a table at any rate.
        self.paragraph(&Properties {
            spacing: Spacing::Exact(0, gap.clamp(LOWEST, grid.pitch)),
            ..Properties::default()
        });
    }

    /// Writes a paragraph, and behind tabs those that stand on its line.
    fn row(&mut self, row: &[usize], starts: &[Start<'_>]) {
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
            return self.lowered(paragraph, starts.get(index).copied().flatten());
        }
        let properties = Properties {
            style: style_of(paragraph),
            tabs: beside.iter().filter_map(|&n| left(n)).collect(),
            indents: (own != usual).then_some(own),
            left: !beside.is_empty(),
            ..Properties::default()
        };
        // What LibreOffice makes of a heading before a style separator does not
        // wrap; one that needs a second line stays a run of its paragraph.
        let line = starts.get(index).copied().flatten();
        let end = line.map_or(paragraph.span.end, |(_, line)| line.span.end);
        let head = paragraph.head.filter(|h| {
            let apart = h.level.is_some() && h.span.end < paragraph.span.end;
            apart && h.span.end <= end && paragraph.breaks.is_empty()
        });
        match head {
            Some(head) => self.run_in(paragraph, head.span.end, head.level.unwrap_or(1)),
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
    }

    /// Writes a paragraph that stands below its line of the grid, and leaves the
    /// line empty.
    fn lowered(&mut self, paragraph: &Paragraph, start: Start<'_>) {
        let size = Twips::from(paragraph.style.size) * 10;
        if let Some((_, line)) = start {
            self.xml.push_str("<w:p>");
            Properties {
                style: style_of(paragraph),
                frame: Some(Frame {
                    moves: true,
                    left: line.left,
                    top: paragraph.lowered + (line.height - size) / 2,
                    width: line.width + self.layout.grid.cell(),
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
        self.empty_lines(1);
    }

    /// Writes a heading and the text behind it as two paragraphs on one line:
    /// between them stands Word's style separator, so that the navigation pane
    /// lists the heading's words alone. The heading brings its indent along.
    fn run_in(&mut self, paragraph: &Paragraph, end: usize, level: u8) {
        let span = paragraph.span;
        self.xml.push_str("<w:p>");
        Properties {
            style: styles::heading(level).id,
            // On the grid as high as any line. In LibreOffice the heading is
            // a frame off the grid, and so has the base line of what follows.
            spacing: Spacing::Natural,
            mark: "<w:vanish/><w:specVanish/>",
            ..Properties::default()
        }
        .write(&mut self.xml);
        let layout = self.layout;
        let look = styles::squeezed(&layout.grid);
        run(
            &look,
            layout.words(Span::new(span.start, end)),
            &mut self.xml,
        );
        self.xml.push_str("</w:p><w:p>");
        Properties {
            style: styles::AFTER_HEADING.id,
            ..Properties::default()
        }
        .write(&mut self.xml);
        run("", layout.words(Span::new(end, span.end)), &mut self.xml);
        self.xml.push_str("</w:p>");
    }

    /// Writes the runs of a paragraph.
    fn words(&mut self, paragraph: &Paragraph) {
        let layout = self.layout;
        for (n, line) in paragraph.breaks.iter().enumerate() {
            if n > 0 {
                self.xml.push_str("<w:r><w:br/></w:r>");
            }
            run("", layout.words(*line), &mut self.xml);
        }
        if paragraph.breaks.is_empty() {
            let mut rest = paragraph.span;
            if let Some(head) = paragraph.head {
                let end = head.span.end.clamp(rest.start, rest.end);
                let look = styles::head(head, self.profile);
                run(
                    &look,
                    layout.words(Span::new(rest.start, end)),
                    &mut self.xml,
                );
                rest.start = end;
            }
            run("", layout.words(rest), &mut self.xml);
        }
    }
}
