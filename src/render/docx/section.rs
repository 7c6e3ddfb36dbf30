//! The sections of a .docx: pages of one paper with one kind of footers.

use super::footer::Footers;
use crate::layout::{Layout, Page};

/// A kind of pages.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Kind {
    /// Whether they lie on their side.
    turned: bool,
    /// Whether they show no page number.
    blank: bool,
}

impl Kind {
    /// The kind of `page`.
    pub(super) fn of(page: &Page, footers: Footers) -> Self {
        Self {
            turned: page.turned,
            blank: footers.is_blank(page),
        }
    }
}

/// `w:sectPr` of a section; `opens` tells whether it is the document's first,
/// and `anew` whether page numbers begin anew with it.
pub(super) fn properties(
    layout: &Layout,
    footers: Footers,
    kind: Kind,
    (opens, anew): (bool, bool),
) -> String {
    let upright = &layout.grid;
    let page = if kind.turned {
        upright.turned()
    } else {
        *upright
    };
    let references = footers.references(kind.blank, kind.turned, opens);
    let orientation = if kind.turned {
        " w:orient=\"landscape\""
    } else {
        ""
    };
    let title = if opens && footers.has_first() {
        "<w:titlePg/>"
    } else {
        ""
    };
    // A turned page holds a table and nothing on the grid; LibreOffice would move
    // it down by what the lines of a grid leave over.
    let grid = if kind.turned {
        format!("w:linePitch=\"{}\"", page.pitch)
    } else {
        format!(
            "w:type=\"linesAndChars\" w:linePitch=\"{}\" w:charSpace=\"{}\"",
            page.pitch,
            page.char_space()
        )
    };
    let numbers = if anew {
        "<w:pgNumType w:start=\"1\"/>"
    } else {
        ""
    };
    format!(
        "<w:sectPr>{references}<w:pgSz w:w=\"{}\" w:h=\"{}\"{orientation}/>\
         <w:pgMar w:top=\"{}\" w:right=\"{}\" w:bottom=\"{}\" w:left=\"{}\" w:header=\"851\" \
         w:footer=\"{}\" w:gutter=\"0\"/>{numbers}<w:cols w:space=\"425\"/>{title}\
         <w:docGrid {grid}/></w:sectPr>",
        page.width, page.height, page.top, page.right, page.bottom, page.left, page.footer,
    )
}
