//! Tables: ruled, the head row repeated on every page.

use super::body::Flow;
use super::paragraph::{Properties, Spacing, raised, run};
use super::styles::size;
use crate::layout::{Cell, Paragraph, Row, Table};
use crate::profile::Twips;

/// Free space at the left and right of a cell's text: what layout has, less
/// the thickness of a rule, which LibreOffice takes from the cell.
const PADDING: Twips = 98;

/// The thickness of a rule, which LibreOffice adds to the height of a row.
const RULE: Twips = 10;

/// Free space above and below a cell's text: what layout has, less half of that.
const MARGIN: Twips = 40 - RULE / 2;

/// Writes `table`, which is `paragraph`.
pub(super) fn write(flow: &mut Flow<'_>, paragraph: &Paragraph, table: &Table) {
    let width: Twips = table.columns.iter().sum();
    flow.xml.push_str(&format!(
        "<w:tbl><w:tblPr><w:tblW w:w=\"{width}\" w:type=\"dxa\"/><w:tblBorders>"
    ));
    // Half a point, as layout draws them.
    for side in ["top", "left", "bottom", "right", "insideH", "insideV"] {
        flow.xml.push_str(&format!(
            "<w:{side} w:val=\"single\" w:sz=\"4\" w:space=\"0\" w:color=\"000000\"/>"
        ));
    }
    flow.xml.push_str(&format!(
        "</w:tblBorders><w:tblLayout w:type=\"fixed\"/><w:tblCellMar>\
         <w:top w:w=\"{MARGIN}\" w:type=\"dxa\"/><w:left w:w=\"{PADDING}\" w:type=\"dxa\"/>\
         <w:bottom w:w=\"{MARGIN}\" w:type=\"dxa\"/><w:right w:w=\"{PADDING}\" w:type=\"dxa\"/>\
         </w:tblCellMar></w:tblPr><w:tblGrid>"
    ));
    for column in &table.columns {
        flow.xml.push_str(&format!("<w:gridCol w:w=\"{column}\"/>"));
    }
    flow.xml.push_str("</w:tblGrid>");
    for row in &table.rows {
        write_row(flow, paragraph, table, row);
    }
    flow.xml.push_str("</w:tbl>");
}

fn write_row(flow: &mut Flow<'_>, paragraph: &Paragraph, table: &Table, row: &Row) {
    let head = if row.head { "<w:tblHeader/>" } else { "" };
    // A row that a page can hold is not parted.
    let whole = if row.height < flow.layout.grid.text_height() / 2 {
        "<w:cantSplit/>"
    } else {
        ""
    };
    flow.xml.push_str(&format!(
        "<w:tr><w:trPr>{whole}<w:trHeight w:val=\"{}\" w:hRule=\"atLeast\"/>{head}</w:trPr>",
        row.height - RULE
    ));
    for (n, cell) in row.cells.iter().enumerate() {
        let (count, wide) = row.across(n, &table.columns);
        let spans = match count {
            1 => String::new(),
            _ => format!("<w:gridSpan w:val=\"{count}\"/>"),
        };
        flow.xml.push_str(&format!(
            "<w:tc><w:tcPr><w:tcW w:w=\"{wide}\" w:type=\"dxa\"/>{spans}\
             <w:vAlign w:val=\"center\"/></w:tcPr>"
        ));
        write_cell(flow, paragraph, table.pitch, cell);
        flow.xml.push_str("</w:tc>");
    }
    flow.xml.push_str("</w:tr>");
}

fn write_cell(flow: &mut Flow<'_>, paragraph: &Paragraph, pitch: Twips, cell: &Cell) {
    flow.xml.push_str("<w:p>");
    Properties {
        style: "TableCell",
        // The grid does not reach into tables.
        spacing: Spacing::Exact(0, pitch),
        centred: cell.centred,
        // Justified, a narrow cell would be torn apart.
        left: !cell.centred,
        ..Properties::default()
    }
    .write(&mut flow.xml);
    let mut look = raised(pitch, paragraph.style.size);
    // A wide table has smaller type than its style.
    if paragraph.style.size != flow.profile.styles.table.size {
        look.push_str(&size(paragraph.style.size));
    }
    let layout = flow.layout;
    run(&look, layout.words(cell.span), &mut flow.xml);
    flow.xml.push_str("</w:p>");
}
