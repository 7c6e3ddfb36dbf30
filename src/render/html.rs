//! HTML for the clipboard: what Word and WPS make of it has our fonts, sizes,
//! indents and line pitch. Every style stands at its element, since a paste
//! drops style sheets.

use crate::layout::{Layout, Paragraph, Table};
use crate::profile::{Align, Face, Profile, Twips};
use crate::span::Span;

/// The HTML of `layout`, a fragment of paragraphs.
pub fn write(layout: &Layout, profile: &Profile) -> String {
    let mut html = String::with_capacity(layout.text.len() * 2);
    html.push_str("<meta charset=\"utf-8\">");
    for paragraph in &layout.paragraphs {
        for _ in 0..paragraph.before {
            open(paragraph, profile, &mut html);
            html.push_str("&nbsp;</p>\n");
        }
        if let Some(table) = &paragraph.table {
            write_table(layout, paragraph, table, profile, &mut html);
            continue;
        }
        open(paragraph, profile, &mut html);
        let style = &paragraph.style;
        let usual = (style.face, style.bold);
        if paragraph.breaks.is_empty() {
            let mut rest = paragraph.span;
            if let Some(head) = paragraph.head {
                let span = Span::new(rest.start, head.span.end.clamp(rest.start, rest.end));
                run(
                    layout.words(span),
                    (head.face, head.bold),
                    paragraph,
                    profile,
                    &mut html,
                );
                rest.start = span.end;
            }
            run(layout.words(rest), usual, paragraph, profile, &mut html);
        }
        for (n, line) in paragraph.breaks.iter().enumerate() {
            if n > 0 {
                html.push_str("<br>");
            }
            run(layout.words(*line), usual, paragraph, profile, &mut html);
        }
        html.push_str("</p>\n");
    }
    html
}

/// Writes a table with its rules.
fn write_table(
    layout: &Layout,
    paragraph: &Paragraph,
    table: &Table,
    profile: &Profile,
    html: &mut String,
) {
    let style = &paragraph.style;
    html.push_str("<table style=\"border-collapse:collapse\">\n");
    for row in &table.rows {
        html.push_str("<tr>");
        for (cell, &width) in row.cells.iter().zip(&table.columns) {
            html.push_str(&format!(
                "<td style=\"border:solid black .5pt;padding:0 5.4pt;width:{}pt;text-align:{}\">",
                f64::from(width) / 20.0,
                if cell.centred { "center" } else { "left" },
            ));
            let words = layout.words(cell.span);
            run(words, (style.face, style.bold), paragraph, profile, html);
            html.push_str("</td>");
        }
        html.push_str("</tr>\n");
    }
    html.push_str("</table>\n");
}

/// Opens a paragraph.
fn open(paragraph: &Paragraph, profile: &Profile, html: &mut String) {
    let align = match paragraph.style.align {
        Align::Justify => "justify",
        Align::Centre => "center",
        Align::Right => "right",
    };
    let points = |twips: Twips| f64::from(twips) / 20.0;
    let shift = paragraph.first - paragraph.left;
    html.push_str(&format!(
        "<p style=\"margin:0 {}pt 0 {}pt;text-align:{align};text-indent:{}pt;\
         mso-char-indent-count:{:.1};line-height:{}pt;mso-line-height-rule:exactly\">",
        points(paragraph.right),
        points(paragraph.left),
        points(shift),
        // In characters as well, so that the indent follows the size.
        f64::from(shift) / f64::from(profile.page.cell().max(1)),
        points(profile.page.pitch),
    ));
}

/// Writes a stretch of one face.
fn run(
    text: &str,
    (face, bold): (Face, bool),
    paragraph: &Paragraph,
    profile: &Profile,
    html: &mut String,
) {
    if text.is_empty() {
        return;
    }
    let name = profile.fonts.name(face);
    let weight = if bold { "bold" } else { "normal" };
    html.push_str(&format!(
        "<span lang=\"zh-CN\" style=\"font-family:'{name}';mso-fareast-font-family:'{name}';\
         mso-ascii-font-family:'{name}';mso-hansi-font-family:'{name}';font-size:{}pt;\
         font-weight:{weight};color:#{}\">",
        f64::from(paragraph.style.size) / 2.0,
        paragraph.style.colour.hex(),
    ));
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
    html.push_str("</span>");
}
