//! The styles of a .docx: one for each element, so that its looks can be
//! changed in one place and headings show in the navigation pane.

use super::{DECLARATION, NAMESPACES};
use crate::layout::{Head, Paragraph};
use crate::profile::{Align, Face, Page, Profile, Style, Twips};
use crate::recognise::Role;

/// A paragraph style.
#[derive(Clone, Copy)]
pub(super) struct Named {
    /// How paragraphs name it.
    pub(super) id: &'static str,
    /// How a person finds it; Word's own names where it has one.
    name: &'static str,
    /// Its place in the outline, from 0.
    outline: Option<u8>,
}

impl Named {
    const fn new(id: &'static str, name: &'static str) -> Self {
        Self {
            id,
            name,
            outline: None,
        }
    }

    const fn heading(id: &'static str, name: &'static str, outline: u8) -> Self {
        Self {
            id,
            name,
            outline: Some(outline),
        }
    }
}

const NORMAL: Named = Named::new("Normal", "Normal");
const TITLE: Named = Named::new("Title", "Title");
const SUBTITLE: Named = Named::new("Subtitle", "Subtitle");
const HEADINGS: [Named; 5] = [
    Named::heading("Heading1", "heading 1", 0),
    Named::heading("Heading2", "heading 2", 1),
    Named::heading("Heading3", "heading 3", 2),
    Named::heading("Heading4", "heading 4", 3),
    Named::heading("Heading5", "heading 5", 4),
];
const SALUTATION: Named = Named::new("Salutation", "Salutation");
const ATTACHMENT_NOTE: Named = Named::new("AttachmentNote", "附件说明");
const ATTACHMENT: Named = Named::new("Attachment", "附件标志");
const SIGNATURE: Named = Named::new("Signature", "Signature");
const DATE: Named = Named::new("Date", "Date");
const NOTE: Named = Named::new("DocumentNote", "附注");
const TABLE: Named = Named::new("TableRow", "表格行");
const ORG_MARK: Named = Named::new("OrgMark", "发文机关标志");
const DOC_NUMBER: Named = Named::new("DocNumber", "发文字号");
const COPY_NUMBER: Named = Named::new("CopyNumber", "份号");
const SECRECY: Named = Named::new("Secrecy", "密级");
const URGENCY: Named = Named::new("Urgency", "紧急程度");
const SIGNATORY: Named = Named::new("Signatory", "签发人");
const COPIES_TO: Named = Named::new("CopiesTo", "抄送");
const ISSUED_BY: Named = Named::new("IssuedBy", "印发");

/// The style of `paragraph`.
pub(super) fn of(paragraph: &Paragraph) -> Named {
    match paragraph.role {
        Role::Title => TITLE,
        Role::Subtitle => SUBTITLE,
        Role::Heading => paragraph.heading.map_or(NORMAL, |level| {
            let [.., last] = HEADINGS;
            let index = usize::from(level.saturating_sub(1));
            HEADINGS.get(index).copied().unwrap_or(last)
        }),
        Role::Body | Role::ListItem | Role::Residue => NORMAL,
        Role::Salutation => SALUTATION,
        Role::AttachmentNote => ATTACHMENT_NOTE,
        Role::Attachment => ATTACHMENT,
        Role::Signature => SIGNATURE,
        Role::Date => DATE,
        Role::Note => NOTE,
        Role::Table => TABLE,
        Role::OrgMark => ORG_MARK,
        Role::DocNumber => DOC_NUMBER,
        Role::CopyNumber => COPY_NUMBER,
        Role::Secrecy => SECRECY,
        Role::Urgency => URGENCY,
        Role::Signatory => SIGNATORY,
        Role::CopiesTo => COPIES_TO,
        Role::IssuedBy => ISSUED_BY,
    }
}

/// The properties of what a paragraph opens with.
pub(super) fn head(head: Head, profile: &Profile) -> String {
    match head.level {
        Some(level) => format!("<w:rStyle w:val=\"RunIn{}\"/>", level.clamp(1, 5)),
        None => fonts(profile, head.face),
    }
}

/// `word/styles.xml`
pub(super) fn styles(profile: &Profile) -> String {
    let looks = &profile.styles;
    let body = &looks.body;
    let mut xml = format!(
        "{DECLARATION}<w:styles {NAMESPACES}><w:docDefaults><w:rPrDefault><w:rPr>{}\
         <w:kern w:val=\"2\"/><w:sz w:val=\"{size}\"/><w:szCs w:val=\"{size}\"/>\
         <w:lang w:val=\"en-US\" w:eastAsia=\"zh-CN\" w:bidi=\"ar-SA\"/></w:rPr></w:rPrDefault>\
         <w:pPrDefault/></w:docDefaults>",
        fonts(profile, body.face),
        size = body.size,
    );
    // The grid is reckoned from the size that Normal itself states. With
    // overflowPunct LibreOffice 25.2 keeps stops inside the line, against what
    // the name says; without it, it leaves some undrawn.
    xml.push_str(&format!(
        "<w:style w:type=\"paragraph\" w:default=\"1\" w:styleId=\"Normal\">\
         <w:name w:val=\"Normal\"/><w:qFormat/><w:pPr><w:widowControl w:val=\"0\"/>\
         <w:kinsoku/><w:overflowPunct/><w:spacing w:before=\"0\" w:after=\"0\" w:line=\"{}\" w:lineRule=\"exact\"/>{}\
         <w:jc w:val=\"both\"/></w:pPr><w:rPr>{}{}</w:rPr></w:style>",
        profile.page.pitch,
        indents(usual_indents(body, &profile.page), true),
        fonts(profile, body.face),
        size(body.size),
    ));
    xml.push_str(
        "<w:style w:type=\"character\" w:default=\"1\" w:styleId=\"DefaultParagraphFont\">\
         <w:name w:val=\"Default Paragraph Font\"/><w:uiPriority w:val=\"1\"/>\
         <w:semiHidden/></w:style>",
    );
    let headings = HEADINGS.iter().copied().zip(&looks.headings);
    let named = [
        (TITLE, &looks.title),
        (SUBTITLE, &looks.subtitle),
        (SALUTATION, &looks.salutation),
        (ATTACHMENT_NOTE, &looks.attachment_note),
        (ATTACHMENT, &looks.attachment),
        (SIGNATURE, &looks.signature),
        (DATE, &looks.date),
        (NOTE, &looks.note),
        (TABLE, &looks.table),
        (ORG_MARK, &looks.org_mark),
        (DOC_NUMBER, &looks.doc_number),
        (COPY_NUMBER, &looks.copy_number),
        (SECRECY, &looks.secrecy),
        (URGENCY, &looks.urgency),
        (SIGNATORY, &looks.signatory),
        (COPIES_TO, &looks.copies_to),
        (ISSUED_BY, &looks.issued_by),
    ];
    for (named, style) in headings.chain(named) {
        paragraph_style(named, style, profile, &mut xml);
    }
    for (level, style) in (1..).zip(&looks.headings) {
        xml.push_str(&format!(
            "<w:style w:type=\"character\" w:customStyle=\"1\" w:styleId=\"RunIn{level}\">\
             <w:name w:val=\"接排标题 {level}\"/><w:qFormat/><w:rPr>{}</w:rPr></w:style>",
            fonts(profile, style.face)
        ));
    }
    let number = &profile.page_number;
    // An exact line puts the dashes at one height whatever the font.
    xml.push_str(&format!(
        "<w:style w:type=\"paragraph\" w:styleId=\"Footer\"><w:name w:val=\"footer\"/>\
         <w:basedOn w:val=\"Normal\"/><w:pPr><w:snapToGrid w:val=\"0\"/>\
         <w:spacing w:line=\"{}\" w:lineRule=\"exact\"/>{}</w:pPr><w:rPr>{}{}</w:rPr></w:style>\
         </w:styles>",
        number.size * 10,
        indents((0, 0, 0), true),
        fonts(profile, number.face),
        size(number.size),
    ));
    xml
}

/// Writes one paragraph style, based on Normal.
fn paragraph_style(named: Named, style: &Style, profile: &Profile, xml: &mut String) {
    // Word knows its own styles by name; the others must say they are new.
    let custom = if named.name.is_ascii() {
        ""
    } else {
        " w:customStyle=\"1\""
    };
    xml.push_str(&format!(
        "<w:style w:type=\"paragraph\"{custom} w:styleId=\"{}\"><w:name w:val=\"{}\"/>\
         <w:basedOn w:val=\"Normal\"/><w:next w:val=\"Normal\"/><w:qFormat/><w:pPr>",
        named.id, named.name
    ));
    if style.keep_next {
        xml.push_str("<w:keepNext/><w:keepLines/>");
    }
    if style.new_page {
        xml.push_str("<w:pageBreakBefore/>");
    }
    xml.push_str(&indents(usual_indents(style, &profile.page), true));
    xml.push_str(match style.align {
        Align::Justify => "<w:jc w:val=\"both\"/>",
        Align::Centre => "<w:jc w:val=\"center\"/>",
        Align::Right => "<w:jc w:val=\"right\"/>",
    });
    if let Some(level) = named.outline {
        xml.push_str(&format!("<w:outlineLvl w:val=\"{level}\"/>"));
    }
    xml.push_str(&format!(
        "</w:pPr><w:rPr>{}{}</w:rPr></w:style>",
        fonts(profile, style.face),
        size(style.size)
    ));
}

/// The indents of a paragraph of `style` whose place is not reckoned: of its
/// first line, its other lines, and at the right.
pub(super) fn usual_indents(style: &Style, page: &Page) -> (Twips, Twips, Twips) {
    let cell = Twips::from(style.size) * 10 - page.squeeze();
    (
        Twips::from(style.indent) * cell,
        0,
        Twips::from(style.right) * cell,
    )
}

/// `w:ind` for the free space before the first line, before the others and at
/// the right. In a style the first line's is told in characters as well, as
/// Word's dialogue shows it.
pub(super) fn indents((first, left, right): (Twips, Twips, Twips), style: bool) -> String {
    let shift = first - left;
    let opening = match shift {
        630 if style => "w:firstLineChars=\"200\" w:firstLine=\"630\"".to_string(),
        0.. => format!("w:firstLineChars=\"0\" w:firstLine=\"{shift}\""),
        _ => format!("w:hangingChars=\"0\" w:hanging=\"{}\"", -shift),
    };
    format!("<w:ind w:left=\"{left}\" w:right=\"{right}\" {opening}/>")
}

/// `w:rFonts`: one font for both scripts, since a Western font would break the
/// half-width cells of digits.
fn fonts(profile: &Profile, face: Face) -> String {
    let name = profile.fonts.name(face);
    format!(
        "<w:rFonts w:hint=\"eastAsia\" w:ascii=\"{name}\" w:hAnsi=\"{name}\" \
         w:eastAsia=\"{name}\" w:cs=\"Times New Roman\"/>"
    )
}

fn size(size: u16) -> String {
    format!("<w:sz w:val=\"{size}\"/><w:szCs w:val=\"{size}\"/>")
}
