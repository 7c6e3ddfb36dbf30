//! The text of a .docx: paragraphs that name their style, in the order in which
//! they are read.

use super::footer::Footers;
use super::paragraph::{Properties, Spacing};
use super::section::{self, Kind};
use super::styles::{self, Named};
use super::{DECLARATION, NAMESPACES, header, imprint, table};
use crate::layout::{Layout, Line, Page, Paragraph, RuleKind, Zone};
use crate::profile::{Profile, Twips};

/// The lowest line that Word sets, seven tenths of a point: lower than what the
/// grid leaves free under its last line.
const LOWEST: Twips = 14;

/// How much higher LibreOffice makes a table than its rows, for its rules.
const TABLE_RULES: Twips = 10;

/// The document as it is written.
pub(super) struct Flow<'a> {
    pub(super) layout: &'a Layout,
    pub(super) xml: String,
    /// The foot of what the first page holds so far; told until its text
    /// begins.
    pub(super) pen: Twips,
    pub(super) profile: &'a Profile,
    footers: Footers,
    /// The kind of the pages that are being filled.
    kind: Option<Kind>,
    /// Whether they are the document's first.
    first: bool,
    /// Whether their numbers begin anew.
    anew: bool,
    /// The index of the page that is being filled.
    page: usize,
}

/// Where a paragraph begins: the index of its page, and its first line.
pub(super) type Start<'a> = Option<(usize, &'a Line)>;

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
        anew: false,
        page: 0,
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
    let mut imprint = foot;
    let mut rest = flowing.as_slice();
    let mut kept = false;
    while let Some((&index, more)) = rest.split_first() {
        let beside = more
            .iter()
            .take_while(|&&n| layout.paragraphs.get(n).is_some_and(|p| p.beside))
            .count();
        if let (Some(paragraph), Some((page, _))) = (layout.paragraphs.get(index), start(index)) {
            // What is not bound with the text follows its imprint.
            if let Some(foot) = imprint.filter(|&foot| foot < page) {
                flow.imprint(foot);
                imprint = None;
            }
            flow.blank_before(page);
            flow.turn_to(page);
            if rest.len() < flowing.len() {
                flow.empty_lines(Twips::from(paragraph.before), kept);
            }
        }
        let row = rest.get(..=beside).unwrap_or_default();
        rest = more.get(beside..).unwrap_or_default();
        kept = row
            .iter()
            .any(|&n| layout.paragraphs.get(n).is_some_and(|p| p.kept));
        let table = layout.paragraphs.get(index);
        match table.and_then(|p| Some((p, p.table.as_ref()?))) {
            Some((paragraph, table)) => {
                table::write(&mut flow, paragraph, table);
                flow.after_table(index, rest.first().copied(), &starts);
            }
            None => flow.row(row, &starts),
        }
    }
    if let Some(foot) = imprint {
        flow.imprint(foot);
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

    /// Writes empty lines of the grid; `kept` tells that they stay on the page of
    /// what follows.
    pub(super) fn empty_lines(&mut self, count: Twips, kept: bool) {
        for _ in 0..count {
            self.xml.push_str(match kept {
                true => "<w:p><w:pPr><w:keepNext/></w:pPr></w:p>",
                false => "<w:p/>",
            });
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
        self.empty_lines(gap / pitch, false);
    }

    /// Begins a section where `page` is of another kind than those before, or
    /// its number begins anew.
    fn turn_to(&mut self, page: usize) -> bool {
        let next = self.layout.pages.get(page);
        let kind = next.map(|p| Kind::of(p, self.footers));
        let anew = page > self.page && next.is_some_and(|p| p.anew);
        self.page = page;
        let turns = kind != self.kind || anew;
        if turns {
            let section = self.section();
            self.low(false, Some(&section));
            self.kind = kind;
            self.first = false;
            self.anew = anew;
        }
        turns
    }

    /// The properties of the section that is being written.
    fn section(&self) -> String {
        self.kind.map_or_else(String::new, |kind| {
            section::properties(self.layout, self.footers, kind, (self.first, self.anew))
        })
    }

    /// Writes the blank page before `page` where one makes it open a sheet.
    fn blank_before(&mut self, page: usize) {
        let pages = &self.layout.pages;
        let anew = page > self.page && pages.get(page).is_some_and(|p| p.anew);
        let before = page.saturating_sub(1);
        if anew && before > 0 && pages.get(before).is_some_and(|p| p.lines.is_empty()) {
            let turned = self.turn_to(before);
            self.low(!turned, None);
        }
    }

    /// Writes the imprint on the page `foot`.
    fn imprint(&mut self, foot: usize) {
        let layout = self.layout;
        let Some(page) = layout.pages.get(foot) else {
            return;
        };
        // The text ends where its last paragraph does, not where that begins.
        let zone = |line: &Line| layout.paragraphs.get(line.paragraph).map(|p| p.zone);
        let is_text = |page: &Page| page.lines.iter().any(|l| zone(l) != Some(Zone::Imprint));
        let text = layout.pages.iter().take(foot + 1).rposition(is_text);
        for next in text.map_or(0, |last| last + 1)..=foot {
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
            spacing: Spacing::Exact(0, (gap - TABLE_RULES).clamp(LOWEST, grid.pitch)),
            ..Properties::default()
        });
    }
}
