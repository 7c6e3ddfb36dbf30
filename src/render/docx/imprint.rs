//! The imprint (版记) as a table that floats at the foot of the type area: it
//! stays there whatever is changed above it.

use super::body::{Flow, style_of};
use super::paragraph::{Properties, Spacing, eighths, raised, run};
use super::styles;
use crate::layout::{Line, Page, Rule, RuleKind, Zone};
use crate::profile::Twips;

/// Writes the imprint of `page`.
pub(super) fn write(flow: &mut Flow<'_>, page: &Page) {
    let layout = flow.layout;
    let grid = &layout.grid;
    let width = grid.text_width();
    let ours = |line: &&Line| {
        let paragraph = layout.paragraphs.get(line.paragraph);
        paragraph.is_some_and(|p| p.zone == Zone::Imprint)
    };
    let lines: Vec<&Line> = page.lines.iter().filter(ours).collect();
    let Some(head) = lines.iter().map(|l| l.top).min() else {
        return;
    };
    let foot = lines.iter().map(|l| l.top + l.height).max().unwrap_or(head);
    let rules: Vec<&Rule> = page
        .rules
        .iter()
        .filter(|r| r.kind == RuleKind::Imprint)
        .collect();
    // What stands between two rules is a row.
    let middle = |rule: &Rule| rule.top + rule.height / 2;
    let near = |place: Twips| move |rule: &&&Rule| (middle(rule) - place).abs() < grid.pitch / 4;
    let mut edges = vec![head];
    let mut tops: Vec<Twips> = lines.iter().map(|l| l.top).collect();
    tops.sort_unstable();
    tops.dedup();
    for &top in tops.iter().skip(1) {
        if rules.iter().any(|r| near(top)(&r)) {
            edges.push(top);
        }
    }
    edges.push(foot);
    flow.xml.push_str(&format!(
        "<w:tbl><w:tblPr><w:tblpPr w:vertAnchor=\"margin\" w:horzAnchor=\"margin\" \
         w:tblpXSpec=\"left\" w:tblpYSpec=\"bottom\"/><w:tblOverlap w:val=\"never\"/>\
         <w:tblW w:w=\"{width}\" w:type=\"dxa\"/><w:tblLayout w:type=\"fixed\"/><w:tblCellMar>\
         <w:left w:w=\"0\" w:type=\"dxa\"/><w:right w:w=\"0\" w:type=\"dxa\"/></w:tblCellMar>\
         </w:tblPr><w:tblGrid><w:gridCol w:w=\"{width}\"/></w:tblGrid>"
    ));
    for pair in edges.windows(2) {
        let &[top, bottom] = pair else {
            continue;
        };
        flow.xml.push_str(&format!(
            "<w:tr><w:trPr><w:cantSplit/><w:trHeight w:val=\"{}\" w:hRule=\"exact\"/></w:trPr>\
             <w:tc><w:tcPr><w:tcW w:w=\"{width}\" w:type=\"dxa\"/>",
            bottom - top
        ));
        let borders = [("top", top), ("bottom", bottom)];
        let drawn = borders.map(|(side, at)| (side, rules.iter().find(|r| near(at)(r))));
        if drawn.iter().any(|(_, rule)| rule.is_some()) {
            flow.xml.push_str("<w:tcBorders>");
            for (side, rule) in drawn {
                if let Some(rule) = rule {
                    flow.xml.push_str(&format!(
                        "<w:{side} w:val=\"single\" w:sz=\"{}\" w:space=\"0\" w:color=\"{}\"/>",
                        eighths(rule.height),
                        rule.colour.hex()
                    ));
                }
            }
            flow.xml.push_str("</w:tcBorders>");
        }
        flow.xml.push_str("<w:vAlign w:val=\"center\"/></w:tcPr>");
        let inside: Vec<&Line> = lines
            .iter()
            .copied()
            .filter(|l| (top..bottom).contains(&l.top))
            .collect();
        write_cell(flow, &inside);
        flow.xml.push_str("</w:tc></w:tr>");
    }
    flow.xml.push_str("</w:tbl>");
}

/// Writes the paragraphs whose lines stand in a cell; what stands beside
/// another behind a tab.
fn write_cell(flow: &mut Flow<'_>, lines: &[&Line]) {
    let layout = flow.layout;
    let grid = &layout.grid;
    let mut indices: Vec<usize> = lines.iter().map(|l| l.paragraph).collect();
    indices.dedup();
    let mut at = 0;
    while let Some(&index) = indices.get(at) {
        at += 1;
        let Some(paragraph) = layout.paragraphs.get(index) else {
            continue;
        };
        let beside: Vec<usize> = indices
            .iter()
            .skip(at)
            .copied()
            .take_while(|&i| layout.paragraphs.get(i).is_some_and(|p| p.beside))
            .collect();
        at += beside.len();
        let left = |i: usize| lines.iter().find(|l| l.paragraph == i).map(|l| l.left);
        let properties = Properties {
            style: style_of(paragraph),
            tabs: beside
                .iter()
                .filter_map(|&i| Some(left(i)? - grid.left))
                .collect(),
            // Behind a tab the place is reckoned, and fonts differ by a hair.
            indents: Some(match beside.as_slice() {
                [] => (paragraph.first, paragraph.left, paragraph.right),
                _ => (paragraph.first, paragraph.left, 0),
            }),
            left: !beside.is_empty(),
            // LibreOffice knows no grid in tables.
            spacing: Spacing::Exact(0, grid.pitch),
            ..Properties::default()
        };
        let look = styles::squeezed(grid) + &raised(grid.pitch, paragraph.style.size);
        flow.xml.push_str("<w:p>");
        properties.write(&mut flow.xml);
        run(&look, layout.words(paragraph.span), &mut flow.xml);
        for i in beside {
            if let Some(other) = layout.paragraphs.get(i) {
                flow.xml.push_str("<w:r><w:tab/></w:r>");
                run(&look, layout.words(other.span), &mut flow.xml);
            }
        }
        flow.xml.push_str("</w:p>");
    }
}
