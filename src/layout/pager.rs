//! Lets paragraphs and tables flow from page to page.

use super::header::Header;
use super::paragraph::Set;
use super::table;
use super::{Line, Page, Rule, RuleKind, SealPlace};
use crate::profile::{self, Colour, Twips};

/// The rules of a table are half a point thick; practice.
const TABLE_RULE: Twips = 10;

/// The least space between a table and the line below it: the paragraph that Word
/// wants behind a table, and what its rules take in addition in LibreOffice.
const BELOW_TABLE: Twips = 30;

/// The pages so far, and the line of the last that is free.
pub(super) struct Pager<'a> {
    pub(super) pages: Vec<Page>,
    pub(super) row: u16,
    /// The numbers of the pages that show none (7.5).
    pub(super) unnumbered: Vec<u32>,
    grid: &'a profile::Page,
}

impl<'a> Pager<'a> {
    /// The first page, with its header.
    pub(super) fn new(header: Header, grid: &'a profile::Page) -> Self {
        Self {
            pages: vec![Page {
                number: 1,
                lines: header.lines,
                rules: header.rules,
                ..Page::default()
            }],
            row: header.rows,
            unnumbered: Vec::new(),
            grid,
        }
    }

    /// Begins the next page.
    pub(super) fn open(&mut self) {
        self.pages.push(Page {
            number: self.pages.len() as u32 + 1,
            ..Page::default()
        });
        self.row = 0;
    }

    /// Begins the next page, which shows no number.
    pub(super) fn open_unnumbered(&mut self) {
        self.open();
        self.unnumbered.push(self.pages.len() as u32);
    }

    /// Begins a sheet of its own, from which on numbers are counted anew.
    pub(super) fn open_apart(&mut self) {
        if self.pages.len() == 1 && self.row == 0 {
            return;
        }
        if self.pages.len() % 2 == 1 {
            self.open_unnumbered();
        }
        self.open();
        if let Some(last) = self.pages.last_mut() {
            last.anew = true;
        }
    }

    /// Lets `set` flow; `kept` lines from its first on must stand on one page.
    pub(super) fn flow(&mut self, set: Set, kept: usize) {
        let turned = set.paragraph.turned;
        let grid = match turned {
            true => self.grid.turned(),
            false => *self.grid,
        };
        let room = grid.lines.max(1);
        let wide = turned || set.paragraph.table.as_ref().is_some_and(|t| t.turned);
        let upright = self.is_turned() && !wide;
        if upright {
            self.open();
        }
        let begun = self.pages.len() > 1 && self.pages.last().is_none_or(|page| !page.anew);
        let opens = set.paragraph.style.new_page || set.paragraph.opens_page;
        if opens && !upright && (self.row > 0 || begun) {
            self.open();
        }
        if turned {
            self.turn();
        }
        // Empty lines are paragraphs to Word: they stand at the head of a page
        // as well.
        for _ in 0..set.paragraph.before {
            if self.row == room {
                self.open_like(turned);
            }
            self.row += 1;
        }
        let fits = usize::from(self.row) + kept <= usize::from(room);
        let beside = set.paragraph.beside && set.lines.len() == 1;
        if self.row > 0 && !beside && kept <= usize::from(room) && !fits {
            self.open_like(turned);
        }
        if set.paragraph.table.is_some() {
            return self.table(set);
        }
        if beside && self.row > 0 {
            self.row -= 1;
        }
        let parted = set.paragraph.parted;
        for (n, mut line) in set.lines.into_iter().enumerate() {
            if self.row == room || parted == Some(line.span.start) {
                self.open_like(turned);
            }
            let place = grid.top + Twips::from(self.row) * grid.pitch;
            line.top = place + set.paragraph.lowered;
            line.left += grid.left;
            self.row += 1;
            let Some(last) = self.pages.last_mut() else {
                continue;
            };
            if let Some(seal) = set.seal.filter(|_| n == 0) {
                last.seals.push(SealPlace {
                    top: seal.top + line.top,
                    left: seal.left + self.grid.left,
                    ..seal
                });
            }
            last.lines.push(line);
        }
        self.row = (self.row + set.paragraph.after).min(room);
    }

    /// Whether the last page lies on its side.
    fn is_turned(&self) -> bool {
        self.pages.last().is_some_and(|page| page.turned)
    }

    /// Turns the last page where it holds nothing yet, else begins one that lies
    /// on its side.
    fn turn(&mut self) {
        if self.is_turned() {
            return;
        }
        let last = self.pages.last();
        let empty = last.is_some_and(|p| p.lines.is_empty() && p.rules.is_empty());
        if !empty || self.row > 0 {
            self.open();
        }
        if let Some(last) = self.pages.last_mut() {
            last.turned = true;
        }
    }

    /// Lets a table flow, row by row; its head is repeated on every page.
    fn table(&mut self, set: Set) {
        let Some(table) = &set.paragraph.table else {
            return;
        };
        if table.turned {
            self.turn();
        }
        let grid = if table.turned {
            self.grid.turned()
        } else {
            *self.grid
        };
        let foot = grid.top + Twips::from(grid.lines) * grid.pitch;
        let mut drawn = Drawn::new(&grid, self.row);
        let head = table.rows.first().filter(|r| r.head);
        let head = head.zip(set.cells.first().cloned());
        // A head that fills half a page is not worth repeating.
        let head = head.filter(|(row, _)| row.height * 2 < foot - grid.top);
        let second = if head.is_some() {
            table.rows.get(1)
        } else {
            None
        };
        let opening = table.rows.first().map_or(0, |r| r.height) + second.map_or(0, |r| r.height);
        // Of a row that is higher than a page, at least a line.
        let least = match opening <= foot - grid.top {
            true => opening,
            false => table::height(std::iter::empty(), table.pitch),
        };
        if drawn.top + least > foot && drawn.top > grid.top {
            self.open_like(table.turned);
            drawn = Drawn::new(&grid, 0);
        }
        for (n, (row, cells)) in table.rows.iter().zip(set.cells).enumerate() {
            let mut rest: Vec<_> = cells.into_iter().map(Vec::into_iter).collect();
            let mut height = row.height;
            loop {
                let fresh = drawn.edges.len() <= 1 + usize::from(n > 0 && head.is_some());
                if drawn.top + height > foot && !fresh {
                    drawn.close(self.pages.last_mut(), &table.columns);
                    self.open_like(table.turned);
                    drawn = Drawn::new(&grid, 0);
                    if let Some((head, cells)) = &head
                        && n > 0
                    {
                        drawn.row(self.pages.last_mut(), head.height, table.pitch, cells, true);
                    }
                    continue;
                }
                // A row that is higher than a page goes on on the next.
                let fits = table::lines_in(foot - drawn.top, table.pitch);
                let most = match drawn.top + height > foot {
                    true => fits.max(1),
                    false => usize::MAX,
                };
                let part = rest.iter_mut().map(|c| c.by_ref().take(most).collect());
                let part: Vec<Vec<Line>> = part.collect();
                let high = table::height(part.iter().map(Vec::len), table.pitch);
                drawn.row(self.pages.last_mut(), high, table.pitch, &part, false);
                if rest.iter().all(|c| c.len() == 0) {
                    break;
                }
                height = table::height(rest.iter().map(ExactSizeIterator::len), table.pitch);
            }
        }
        drawn.close(self.pages.last_mut(), &table.columns);
        let used = (drawn.top + BELOW_TABLE - grid.top + grid.pitch - 1) / grid.pitch.max(1);
        self.row = u16::try_from(used).unwrap_or(grid.lines).min(grid.lines);
    }

    /// Begins the next page, turned or not.
    fn open_like(&mut self, turned: bool) {
        self.open();
        if let Some(last) = self.pages.last_mut() {
            last.turned = turned;
        }
    }
}

/// The part of a table that stands on one page.
struct Drawn {
    left: Twips,
    /// Where the next row begins.
    top: Twips,
    /// Where the rows begin and end.
    edges: Vec<Twips>,
    /// How many cells each row has.
    cells: Vec<usize>,
}

impl Drawn {
    fn new(grid: &profile::Page, row: u16) -> Self {
        let top = grid.top + Twips::from(row) * grid.pitch;
        Self {
            left: grid.left,
            top,
            edges: vec![top],
            cells: Vec::new(),
        }
    }

    /// Puts a row on the page, each cell in the middle of its height.
    fn row(
        &mut self,
        page: Option<&mut Page>,
        height: Twips,
        pitch: Twips,
        cells: &[Vec<Line>],
        repeated: bool,
    ) {
        if let Some(page) = page {
            for lines in cells {
                let free = height - lines.len() as Twips * pitch;
                for (n, line) in lines.iter().enumerate() {
                    page.lines.push(Line {
                        top: self.top + free / 2 + n as Twips * pitch,
                        left: self.left + line.left,
                        repeated,
                        ..line.clone()
                    });
                }
            }
        }
        self.top += height;
        self.edges.push(self.top);
        self.cells.push(cells.len());
    }

    /// Draws the rules around the rows that were put on the page.
    fn close(&self, page: Option<&mut Page>, columns: &[Twips]) {
        let Some(page) = page else { return };
        let mut rule = |left: Twips, top: Twips, width: Twips, height: Twips| {
            page.rules.push(Rule {
                kind: RuleKind::Table,
                top,
                left,
                width,
                height,
                colour: Colour::Black,
            });
        };
        let half = TABLE_RULE / 2;
        let width: Twips = columns.iter().sum();
        for &edge in &self.edges {
            rule(
                self.left - half,
                edge - half,
                width + TABLE_RULE,
                TABLE_RULE,
            );
        }
        let mut left = self.left;
        for (n, column) in [0].iter().chain(columns).enumerate() {
            left += column;
            // No rule goes through a cell that lies across.
            let parts = |cells: &usize| n == 0 || n == columns.len() || n < *cells;
            let mut row = 0;
            for run in self.cells.chunk_by(|a, b| parts(a) == parts(b)) {
                let (first, last) = (self.edges.get(row), self.edges.get(row + run.len()));
                row += run.len();
                if let (Some(&head), Some(&foot), true) =
                    (first, last, run.first().is_some_and(parts))
                {
                    rule(
                        left - half,
                        head - half,
                        TABLE_RULE,
                        foot - head + TABLE_RULE,
                    );
                }
            }
        }
    }
}
