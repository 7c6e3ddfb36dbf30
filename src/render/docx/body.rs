//! The text of a .docx: paragraphs that name their style, and the footers.

use super::styles::{self, indents};
use super::{DECLARATION, NAMESPACES, escape};
use crate::layout::{Layout, Paragraph};
use crate::profile::{Profile, Twips};
use crate::span::Span;

/// The pages a footer is for.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Side {
    /// 双页: the number stands left.
    Even,
    /// 单页: the number stands right.
    Odd,
}

/// `word/document.xml`
pub(super) fn document(layout: &Layout, profile: &Profile) -> String {
    let mut xml = format!("{DECLARATION}<w:document {NAMESPACES}><w:body>");
    for paragraph in &layout.paragraphs {
        for _ in 0..paragraph.before {
            xml.push_str("<w:p/>");
        }
        if let Some(table) = &paragraph.table {
            for row in &table.rows {
                xml.push_str("<w:p><w:pPr><w:pStyle w:val=\"TableRow\"/></w:pPr>");
                for (n, cell) in row.cells.iter().enumerate() {
                    let blank = if n > 0 { "\u{3000}" } else { "" };
                    write_run("", blank, &mut xml);
                    write_run("", layout.words(cell.span), &mut xml);
                }
                xml.push_str("</w:p>");
            }
            continue;
        }
        write_paragraph(layout, paragraph, profile, &mut xml);
    }
    let page = &layout.grid;
    xml.push_str(&format!(
        "<w:sectPr>\
         <w:footerReference w:type=\"even\" r:id=\"rId3\"/>\
         <w:footerReference w:type=\"default\" r:id=\"rId4\"/>\
         <w:pgSz w:w=\"{}\" w:h=\"{}\"/>\
         <w:pgMar w:top=\"{}\" w:right=\"{}\" w:bottom=\"{}\" w:left=\"{}\" w:header=\"851\" \
         w:footer=\"{}\" w:gutter=\"0\"/>\
         <w:cols w:space=\"425\"/>\
         <w:docGrid w:type=\"linesAndChars\" w:linePitch=\"{}\" w:charSpace=\"{}\"/>\
         </w:sectPr></w:body></w:document>",
        page.width,
        page.height,
        page.top,
        page.right,
        page.bottom,
        page.left,
        page.footer,
        page.pitch,
        page.char_space(),
    ));
    xml
}

/// Writes one paragraph.
fn write_paragraph(layout: &Layout, paragraph: &Paragraph, profile: &Profile, xml: &mut String) {
    let style = styles::of(paragraph);
    // The style has the indents of its kind; a paragraph whose place was
    // reckoned has its own.
    let usual = styles::usual_indents(&paragraph.style, &layout.grid);
    let own = (paragraph.first, paragraph.left, paragraph.right);
    xml.push_str("<w:p>");
    if style.id != "Normal" || own != usual {
        xml.push_str("<w:pPr>");
        if style.id != "Normal" {
            xml.push_str(&format!("<w:pStyle w:val=\"{}\"/>", style.id));
        }
        if own != usual {
            xml.push_str(&indents(own, false));
        }
        xml.push_str("</w:pPr>");
    }
    for (n, line) in paragraph.breaks.iter().enumerate() {
        if n > 0 {
            xml.push_str("<w:r><w:br/></w:r>");
        }
        write_run("", layout.words(*line), xml);
    }
    if paragraph.breaks.is_empty() {
        let mut rest = paragraph.span;
        if let Some(head) = paragraph.head {
            let span = Span::new(rest.start, head.span.end.clamp(rest.start, rest.end));
            let properties = styles::head(head, profile);
            write_run(&properties, layout.words(span), xml);
            rest.start = span.end;
        }
        write_run("", layout.words(rest), xml);
    }
    xml.push_str("</w:p>");
}

/// Writes a run with its properties; nothing where there is no text.
fn write_run(properties: &str, text: &str, xml: &mut String) {
    if text.is_empty() {
        return;
    }
    xml.push_str("<w:r>");
    if !properties.is_empty() {
        xml.push_str(&format!("<w:rPr>{properties}</w:rPr>"));
    }
    xml.push_str("<w:t xml:space=\"preserve\">");
    escape(text, xml);
    xml.push_str("</w:t></w:r>");
}

/// `word/footer1.xml`, `word/footer2.xml`: the page number at the outer edge.
pub(super) fn footer(profile: &Profile, side: Side) -> String {
    let free = Twips::from(profile.page_number.free) * profile.page.cell();
    let (indents, align) = match side {
        Side::Even => (indents((free, free, 0), true), "left"),
        Side::Odd => (indents((0, 0, free), true), "right"),
    };
    let mut xml = format!(
        "{DECLARATION}<w:ftr {NAMESPACES}><w:p><w:pPr><w:pStyle w:val=\"Footer\"/>{indents}\
         <w:jc w:val=\"{align}\"/></w:pPr>"
    );
    write_run("", &profile.page_number.before, &mut xml);
    xml.push_str(
        "<w:r><w:fldChar w:fldCharType=\"begin\"/></w:r>\
         <w:r><w:instrText xml:space=\"preserve\"> PAGE </w:instrText></w:r>\
         <w:r><w:fldChar w:fldCharType=\"separate\"/></w:r>\
         <w:r><w:t>1</w:t></w:r>\
         <w:r><w:fldChar w:fldCharType=\"end\"/></w:r>",
    );
    write_run("", &profile.page_number.after, &mut xml);
    xml.push_str("</w:p></w:ftr>");
    xml
}
