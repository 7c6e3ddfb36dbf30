//! HTML for the clipboard: what Word and WPS make of it has our fonts, sizes,
//! indents, line pitch, outline and tables. Every style stands at its element,
//! since a paste drops style sheets; what CSS has no word for is said in Word's
//! own (`mso-…`). Places on the paper are not pasted: the header and the imprint
//! flow, with their rules. Every length has its unit, zero as well: without one
//! LibreOffice takes the space between paragraphs for its own.

use crate::layout::{Layout, Paragraph, Row, RuleKind, Table, Zone};
use crate::profile::{Align, Colour, Face, Profile, Twips};
use crate::span::Span;

/// The HTML of `layout`, a fragment of paragraphs and tables.
pub fn write(layout: &Layout, profile: &Profile) -> String {
    let mut page = Fragment {
        layout,
        profile,
        ruled: Vec::new(),
        places: vec![None; layout.paragraphs.len()],
        html: String::with_capacity(layout.text.len() * 2),
    };
    for rule in layout.pages.iter().flat_map(|p| &p.rules) {
        if !page.ruled.contains(&rule.kind) {
            page.ruled.push(rule.kind);
        }
    }
    for line in layout.pages.iter().flat_map(|p| &p.lines) {
        if let Some(place) = page.places.get_mut(line.paragraph) {
            place.get_or_insert(line.left - layout.grid.left);
        }
    }
    page.html.push_str("<meta charset=\"utf-8\">");
    let mut rest = layout.paragraphs.as_slice();
    let mut index = 0;
    while let Some((paragraph, more)) = rest.split_first() {
        let beside = more.iter().take_while(|p| p.beside).count();
        for _ in 0..paragraph.before {
            page.open(paragraph, "");
            page.html.push_str("&nbsp;</p>\n");
        }
        match &paragraph.table {
            Some(table) => page.table(paragraph, table),
            None => page.row(index, more.get(..beside).unwrap_or_default()),
        }
        rest = more.get(beside..).unwrap_or_default();
        index += 1 + beside;
    }
    page.html
}

struct Fragment<'a> {
    layout: &'a Layout,
    profile: &'a Profile,
    /// The kinds of rules that the pages have.
    ruled: Vec<RuleKind>,
    /// How far from the left edge of the type area each paragraph begins.
    places: Vec<Option<Twips>>,
    html: String,
}

impl Fragment<'_> {
    /// Writes the paragraph `index`, and behind tabs those `beside` it.
    fn row(&mut self, index: usize, beside: &[Paragraph]) {
        let layout = self.layout;
        let Some(paragraph) = layout.paragraphs.get(index) else {
            return;
        };
        let mut own = self.rules(index, beside.len());
        let places = self.places.iter().skip(index + 1).take(beside.len());
        let places = places.flatten().map(|&left| format!("{}pt", points(left)));
        let stops: Vec<String> = places.collect();
        if !stops.is_empty() {
            own.push_str(&format!(";text-align:left;tab-stops:{}", stops.join(" ")));
        }
        self.open(paragraph, &own);
        self.words(paragraph);
        for other in beside {
            self.html
                .push_str("<span style=\"mso-tab-count:1\">\u{3000}</span>");
            self.words(other);
        }
        self.html.push_str("</p>\n");
    }

    /// The rules above and below a paragraph of the header or the imprint, with
    /// `beside` more on its line.
    fn rules(&self, index: usize, beside: usize) -> String {
        let zone = |n: usize| self.layout.paragraphs.get(n).map(|p| p.zone);
        let own = zone(index);
        let opens = index == 0 || zone(index - 1) != own;
        // No rule parts addressees from those who get copies (7.4.2).
        let role = |n: usize| self.layout.paragraphs.get(n).map(|p| p.role);
        let joined = index > 0 && !opens && role(index - 1) == role(index);
        let closes = zone(index + 1 + beside) != own;
        let has = |kind| self.ruled.contains(&kind);
        let looks = self.profile;
        let rule = |side, thick: Twips, colour: Colour| {
            format!(
                ";border-{side}:solid #{} {}pt;mso-border-{side}-alt:solid #{0} {1}pt;padding:0",
                colour.hex(),
                points(thick)
            )
        };
        match own {
            Some(Zone::Header) if closes && has(RuleKind::Header) => {
                rule("bottom", looks.header.rule, Colour::Red)
            }
            Some(Zone::Imprint) if has(RuleKind::Imprint) => {
                let above = if opens {
                    looks.imprint.thick
                } else {
                    looks.imprint.thin
                };
                let mut rules = match joined {
                    true => String::new(),
                    false => rule("top", above, Colour::Black),
                };
                if closes {
                    rules.push_str(&rule("bottom", looks.imprint.thick, Colour::Black));
                }
                rules
            }
            _ => String::new(),
        }
    }

    /// Writes the words of a paragraph.
    fn words(&mut self, paragraph: &Paragraph) {
        let layout = self.layout;
        let style = &paragraph.style;
        let usual = (style.face, style.bold);
        for (n, &line) in paragraph.lines().iter().enumerate() {
            if n > 0 {
                self.html.push_str("<br>");
            }
            let mut rest = line;
            if let Some(head) = paragraph.head {
                let span = Span::new(rest.start, head.span.end.clamp(rest.start, rest.end));
                self.run(layout.words(span), (head.face, head.bold), paragraph);
                rest.start = span.end;
            }
            self.run(layout.words(rest), usual, paragraph);
        }
    }

    /// Writes a table with its rules; its head is repeated on every page.
    fn table(&mut self, paragraph: &Paragraph, table: &Table) {
        self.html.push_str(
            "<table border=\"1\" cellspacing=\"0\" cellpadding=\"0\" \
             style=\"border-collapse:collapse;border:none;mso-border-alt:solid black .5pt;\
             mso-padding-alt:2pt 5.4pt 2pt 5.4pt;mso-border-insideh:.5pt solid black;\
             mso-border-insidev:.5pt solid black\">\n",
        );
        for row in &table.rows {
            if row.head {
                self.html.push_str("<thead>");
            }
            self.table_row(paragraph, table, row);
            if row.head {
                self.html.push_str("</thead>\n");
            }
        }
        self.html.push_str("</table>\n");
    }

    fn table_row(&mut self, paragraph: &Paragraph, table: &Table, row: &Row) {
        let style = &paragraph.style;
        self.html.push_str(&format!(
            "<tr style=\"page-break-inside:avoid;height:{}pt\">",
            points(row.height)
        ));
        for (n, cell) in row.cells.iter().enumerate() {
            let (count, width) = row.across(n, &table.columns);
            let align = if cell.centred { "center" } else { "left" };
            let spans = match count {
                1 => String::new(),
                _ => format!(" colspan=\"{count}\""),
            };
            self.html.push_str(&format!(
                "<td{spans} valign=\"middle\" style=\"border:solid black .5pt;padding:2pt 5.4pt;width:{}pt\">\
                 <p style=\"margin:0pt;text-align:{align};text-indent:0pt;line-height:{}pt;\
                 mso-line-height-rule:exactly\">",
                points(width),
                points(table.pitch),
            ));
            match self.layout.words(cell.span) {
                "" => self.html.push_str("&nbsp;"),
                words => self.run(words, (style.face, style.bold), paragraph),
            }
            self.html.push_str("</p></td>");
        }
        self.html.push_str("</tr>\n");
    }

    /// Opens a paragraph; `own` is added to its style.
    fn open(&mut self, paragraph: &Paragraph, own: &str) {
        let align = match paragraph.style.align {
            Align::Justify if paragraph.ragged => "left",
            Align::Justify => "justify",
            Align::Centre => "center",
            Align::Right => "right",
        };
        let shift = paragraph.first - paragraph.left;
        let mut keep = String::new();
        if paragraph.style.new_page || paragraph.opens_page {
            keep.push_str(";page-break-before:always");
        }
        if paragraph.kept {
            keep.push_str(";page-break-after:avoid");
        }
        if let Some(level) = paragraph.heading {
            keep.push_str(&format!(";mso-outline-level:{}", level.clamp(1, 9)));
        }
        // A mark is higher than a line.
        let pitch = Twips::from(paragraph.style.size) * 11;
        self.html.push_str(&format!(
            "<p style=\"margin:0pt {}pt 0pt {}pt;text-align:{align};text-indent:{}pt;\
             mso-char-indent-count:{:.1};line-height:{}pt;mso-line-height-rule:exactly{keep}{own}\">",
            points(paragraph.right),
            points(paragraph.left),
            points(shift),
            // In characters as well, so that the indent follows the size.
            f64::from(shift) / f64::from(self.profile.page.cell().max(1)),
            points(self.layout.grid.pitch.max(pitch)),
        ));
    }

    /// Writes a stretch of one face.
    fn run(&mut self, text: &str, (face, bold): (Face, bool), paragraph: &Paragraph) {
        if text.is_empty() {
            return;
        }
        // A name goes into a string of CSS.
        let name = self.profile.fonts.name(face);
        let name: String = name.chars().filter(|c| !matches!(c, '\'' | '\\')).collect();
        let mut font = String::new();
        escape(&name, &mut font);
        let weight = if bold { "bold" } else { "normal" };
        let width = match paragraph.scale {
            100 => String::new(),
            scale => format!(";mso-font-width:{scale}%"),
        };
        self.html.push_str(&format!(
            "<span lang=\"zh-CN\" style=\"font-family:'{font}';mso-fareast-font-family:'{font}';\
             mso-ascii-font-family:'{font}';mso-hansi-font-family:'{font}';\
             font-size:{}pt;font-weight:{weight};color:#{}{width}\">",
            f64::from(paragraph.style.size) / 2.0,
            paragraph.style.colour.hex(),
        ));
        escape(text, &mut self.html);
        self.html.push_str("</span>");
    }
}

fn points(twips: Twips) -> f64 {
    f64::from(twips) / 20.0
}

/// Adds `text` with its special signs escaped and without control characters;
/// a tab is a full-width space.
fn escape(text: &str, html: &mut String) {
    for c in text.chars() {
        match c {
            '&' => html.push_str("&amp;"),
            '<' => html.push_str("&lt;"),
            '>' => html.push_str("&gt;"),
            '"' => html.push_str("&quot;"),
            '\'' => html.push_str("&#39;"),
            '\t' => html.push('\u{3000}'),
            _ if c.is_control() => {}
            _ => html.push(c),
        }
    }
}
