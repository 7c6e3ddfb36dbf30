//! What stands below the type area: page numbers, and the lower double line on
//! the first page of a letter.

use super::header;
use super::paragraph::{Frame, Properties, Spacing, exact, run};
use super::styles::indents;
use super::{DECLARATION, NAMESPACES};
use crate::layout::{Layout, Page};
use crate::profile::{Align, NumberPlace, Profile, Twips};

/// Which footers a document has.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Footers {
    place: NumberPlace,
    /// Whether the first page has a footer of its own (信函, GB/T 9704—2012
    /// 10.1).
    first: bool,
    /// Whether pages at the end have none (7.5).
    blank: bool,
    /// Whether pages lie on their side.
    turned: bool,
}

/// The pages a footer is for: how a section refers to it, and its place among
/// the parts.
const EVEN: (&str, u8) = ("even", 1);
const ODD: (&str, u8) = ("default", 2);
const FIRST: (&str, u8) = ("first", 3);
const BLANK: u8 = 4;
/// Those of turned pages.
const TURNED: [((&str, u8), u8); 2] = [(EVEN, 5), (ODD, 6)];

/// The relationships before those of the footers.
pub(super) const BEFORE: u8 = 2;

impl Footers {
    /// Those that the pages ask for.
    pub(super) fn of(layout: &Layout, profile: &Profile) -> Self {
        let place = profile.page_number.place;
        let numbered = place != NumberPlace::None;
        let [first, rest @ ..] = layout.pages.as_slice() else {
            return Self {
                place,
                first: false,
                blank: false,
                turned: false,
            };
        };
        Self {
            place,
            first: numbered && first.folio.is_none() || !header::foot(layout).is_empty(),
            turned: numbered && layout.pages.iter().any(|p| p.turned),
            blank: numbered && rest.iter().any(|p| p.folio.is_none()),
        }
    }

    /// Whether `page` has none of the usual footers.
    pub(super) fn is_blank(self, page: &Page) -> bool {
        self.blank && page.folio.is_none() && page.number > 1
    }

    /// How a section refers to its footers; and whether its first page has one
    /// of its own.
    pub(super) fn references(self, blank: bool, turned: bool, opens: bool) -> String {
        let mut xml = String::new();
        let mut refer = |kind: &str, part: u8| {
            xml.push_str(&format!(
                "<w:footerReference w:type=\"{kind}\" r:id=\"rId{}\"/>",
                BEFORE + part
            ));
        };
        if blank {
            refer(EVEN.0, BLANK);
            refer(ODD.0, BLANK);
        } else if turned && self.turned {
            for ((kind, _), part) in TURNED {
                refer(kind, part);
            }
        } else if self.place != NumberPlace::None {
            refer(EVEN.0, EVEN.1);
            refer(ODD.0, ODD.1);
        }
        if self.first && opens {
            refer(FIRST.0, FIRST.1);
        }
        xml
    }

    /// Whether the first page of the document has a footer of its own.
    pub(super) fn has_first(self) -> bool {
        self.first
    }

    /// The parts: their numbers and contents.
    pub(super) fn parts(self, layout: &Layout, profile: &Profile) -> Vec<(u8, String)> {
        let mut parts = Vec::new();
        if self.place != NumberPlace::None {
            parts.push((EVEN.1, number(profile, EVEN)));
            parts.push((ODD.1, number(profile, ODD)));
        }
        if self.first {
            parts.push((FIRST.1, foot(layout)));
        }
        if self.turned {
            for (side, part) in TURNED {
                parts.push((part, turned_number(layout, profile, side)));
            }
        }
        if self.blank {
            parts.push((
                BLANK,
                wrapped("<w:p><w:pPr><w:pStyle w:val=\"Footer\"/></w:pPr></w:p>"),
            ));
        }
        parts
    }
}

fn wrapped(inner: &str) -> String {
    format!("{DECLARATION}<w:ftr {NAMESPACES}>{inner}</w:ftr>")
}

/// The page number, at the outer edge or in the middle.
fn number(profile: &Profile, side: (&str, u8)) -> String {
    let looks = &profile.page_number;
    let free = Twips::from(looks.free) * profile.page.cell();
    let (indents, align) = match looks.place {
        NumberPlace::Centre | NumberPlace::None => (indents((0, 0, 0), true), "center"),
        NumberPlace::Outer if side == EVEN => (indents((free, free, 0), true), "left"),
        NumberPlace::Outer => (indents((0, 0, free), true), "right"),
    };
    let mut xml = format!(
        "<w:p><w:pPr><w:pStyle w:val=\"Footer\"/>{indents}<w:jc w:val=\"{align}\"/></w:pPr>"
    );
    digits(profile, &mut xml);
    xml.push_str("</w:p>");
    wrapped(&xml)
}

/// The runs of a page number.
fn digits(profile: &Profile, xml: &mut String) {
    let looks = &profile.page_number;
    run("", &looks.before, xml);
    xml.push_str(
        "<w:r><w:fldChar w:fldCharType=\"begin\"/></w:r>\
         <w:r><w:instrText xml:space=\"preserve\"> PAGE </w:instrText></w:r>\
         <w:r><w:fldChar w:fldCharType=\"separate\"/></w:r>\
         <w:r><w:t>1</w:t></w:r>\
         <w:r><w:fldChar w:fldCharType=\"end\"/></w:r>",
    );
    run("", &looks.after, xml);
}

/// The number of a turned page, where it stands on the upright ones (8): in a
/// cell at the left edge of the turned paper, its text from top to bottom.
fn turned_number(layout: &Layout, profile: &Profile, side: (&str, u8)) -> String {
    let looks = &profile.page_number;
    let grid = &layout.grid;
    let parity = u32::from(side == ODD);
    let same = |p: &&Page| p.turned && p.number % 2 == parity;
    let folio = layout
        .pages
        .iter()
        .find(same)
        .and_then(|p| p.folio.as_ref());
    let Some(folio) = folio else {
        return wrapped("<w:p><w:pPr><w:pStyle w:val=\"Footer\"/></w:pPr></w:p>");
    };
    let align = match folio.align {
        Align::Justify => "left",
        Align::Centre => "center",
        Align::Right => "right",
    };
    // What is below on the upright paper is at the left on the turned one.
    let high = Twips::from(looks.size) * 10;
    let left = grid.height - folio.top - high;
    let mut xml = format!(
        "<w:tbl><w:tblPr><w:tblpPr w:vertAnchor=\"page\" w:horzAnchor=\"page\" \
         w:tblpX=\"{left}\" w:tblpY=\"{}\"/><w:tblW w:w=\"{high}\" w:type=\"dxa\"/>\
         <w:tblLayout w:type=\"fixed\"/><w:tblCellMar><w:left w:w=\"0\" w:type=\"dxa\"/>\
         <w:right w:w=\"0\" w:type=\"dxa\"/></w:tblCellMar></w:tblPr>\
         <w:tblGrid><w:gridCol w:w=\"{high}\"/></w:tblGrid><w:tr><w:trPr>\
         <w:trHeight w:val=\"{}\" w:hRule=\"exact\"/></w:trPr><w:tc><w:tcPr>\
         <w:tcW w:w=\"{high}\" w:type=\"dxa\"/><w:textDirection w:val=\"tbRl\"/></w:tcPr>\
         <w:p><w:pPr><w:pStyle w:val=\"Footer\"/>{}<w:jc w:val=\"{align}\"/></w:pPr>",
        folio.left,
        folio.width,
        indents((0, 0, 0), true),
    );
    digits(profile, &mut xml);
    xml.push_str(
        "</w:p></w:tc></w:tr></w:tbl><w:p><w:pPr><w:pStyle w:val=\"Footer\"/></w:pPr></w:p>",
    );
    wrapped(&xml)
}

/// The rules below the first page's text, each in a frame of its own.
fn foot(layout: &Layout) -> String {
    let mut xml = String::new();
    for rule in header::foot(layout) {
        xml.push_str("<w:p>");
        Properties {
            style: "Footer",
            frame: Some(Frame {
                moves: false,
                left: rule.left,
                top: rule.top,
                width: rule.width,
                height: rule.height + exact(20),
            }),
            rule: Some((rule.height, rule.colour)),
            spacing: Spacing::Exact(0, 20),
            ..Properties::default()
        }
        .write(&mut xml);
        xml.push_str("</w:p>");
    }
    xml.push_str("<w:p><w:pPr><w:pStyle w:val=\"Footer\"/></w:pPr></w:p>");
    wrapped(&xml)
}
