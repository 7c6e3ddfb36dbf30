//! The styles of a .docx: one for each element, so that its looks can be
//! changed in one place and headings show in the navigation pane.

use super::{DECLARATION, NAMESPACES, escape};
use crate::layout::{Head, Line, Paragraph, Run, Zone};
use crate::profile::{Align, Colour, Face, Page, Profile, Style, Twips};
use crate::recognise::Role;

/// A paragraph style.
#[derive(Clone, Copy)]
pub(super) struct Named {
    /// How paragraphs name it.
    pub(super) id: &'static str,
    /// How a person finds it. Where Word has a style of this kind, its own
    /// name, which Word and WPS show in the reader's language: Normal as 正文,
    /// Title as 标题, heading 1 as 标题 1.
    name: &'static str,
    /// The word of clerks for it, where Word's is another: Word shows both.
    alias: &'static str,
    /// Its place in the outline, from 0.
    outline: Option<u8>,
}

impl Named {
    const fn new(id: &'static str, name: &'static str) -> Self {
        Self::known(id, name, "")
    }

    const fn known(id: &'static str, name: &'static str, alias: &'static str) -> Self {
        Self {
            id,
            name,
            alias,
            outline: None,
        }
    }

    const fn heading(id: &'static str, name: &'static str, alias: &'static str, at: u8) -> Self {
        Self {
            outline: Some(at),
            ..Self::known(id, name, alias)
        }
    }
}

const NORMAL: Named = Named::new("Normal", "Normal");
const TITLE: Named = Named::new("Title", "Title");
const SUBTITLE: Named = Named::new("Subtitle", "Subtitle");
const HEADINGS: [Named; 5] = [
    Named::heading("Heading1", "heading 1", "一级标题", 0),
    Named::heading("Heading2", "heading 2", "二级标题", 1),
    Named::heading("Heading3", "heading 3", "三级标题", 2),
    Named::heading("Heading4", "heading 4", "四级标题", 3),
    Named::heading("Heading5", "heading 5", "五级标题", 4),
];
const SALUTATION: Named = Named::known("Salutation", "Salutation", "主送机关");
/// The text behind a run-in heading, which has brought the indent.
pub(super) const AFTER_HEADING: Named = Named::new("AfterHeading", "接排正文");
const ATTACHMENT_NOTE: Named = Named::new("AttachmentNote", "附件说明");
const ATTACHMENT: Named = Named::new("Attachment", "附件标志");
const SIGNATURE: Named = Named::known("Signature", "Signature", "落款");
const DATE: Named = Named::known("Date", "Date", "成文日期");
const NOTE: Named = Named::new("DocumentNote", "附注");
const CAPTION: Named = Named::new("Caption", "caption");
const UNIT: Named = Named::new("TableUnit", "表格单位");
const TABLE: Named = Named::new("TableCell", "表格");
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
        Role::Heading => paragraph.heading.map_or(NORMAL, heading),
        Role::Body if paragraph.style.align == Align::Right => UNIT,
        Role::Body | Role::ListItem | Role::Residue => NORMAL,
        Role::Salutation => SALUTATION,
        Role::AttachmentNote => ATTACHMENT_NOTE,
        Role::Attachment => ATTACHMENT,
        Role::Signature => SIGNATURE,
        Role::Date => DATE,
        Role::Note if paragraph.zone == Zone::Imprint => ISSUED_BY,
        Role::Note if paragraph.style.align == Align::Centre => CAPTION,
        Role::Note if paragraph.style.align == Align::Right => UNIT,
        Role::Note => NOTE,
        Role::Table => TABLE,
        Role::OrgMark => ORG_MARK,
        Role::DocNumber => DOC_NUMBER,
        Role::CopyNumber => COPY_NUMBER,
        Role::Secrecy => SECRECY,
        Role::Urgency => URGENCY,
        Role::Signatory => SIGNATORY,
        Role::CopiesTo => COPIES_TO,
        Role::IssuedBy if paragraph.zone == Zone::Header => DOC_NUMBER,
        Role::IssuedBy => ISSUED_BY,
    }
}

/// The style of a heading of `level`, from 1.
pub(super) fn heading(level: u8) -> Named {
    let [.., last] = HEADINGS;
    let index = usize::from(level.saturating_sub(1));
    HEADINGS.get(index).copied().unwrap_or(last)
}

/// The properties of what a paragraph opens with.
pub(super) fn head(head: Head, profile: &Profile) -> String {
    fonts(profile, head.face) + bold(head.bold)
}

/// The properties of a run whose place on the line is reckoned: its font where
/// it is its own, how wide it is, what is spread behind each of its characters,
/// its size.
pub(super) fn look(
    run: &Run,
    line: &Line,
    spread: Twips,
    (own, on_grid): (bool, bool),
    profile: &Profile,
) -> String {
    let mut look = String::new();
    if own {
        look.push_str(&fonts(profile, run.face));
        look.push_str(bold(run.bold));
    }
    // Off the grid a character gives up by itself what it would on it.
    let squeeze = if on_grid { 0 } else { profile.page.squeeze() };
    if spread != squeeze {
        look.push_str(&format!("<w:spacing w:val=\"{}\"/>", spread - squeeze));
    }
    if line.scale != 100 {
        look.push_str(&format!("<w:w w:val=\"{}\"/>", line.scale));
    }
    if line.slack != 0 || line.scale != 100 || line.height != profile.page.pitch {
        look.push_str(&size(run.size));
    }
    look
}

/// The properties of a run that LibreOffice sets off the grid of characters: in
/// a frame or a table. There it gives up what a character on the grid does; in
/// Word, where the grid rules as well, that is too little to be seen.
pub(super) fn squeezed(page: &Page) -> String {
    format!("<w:spacing w:val=\"{}\"/>", page.char_space() * 20 / 4096)
}

fn bold(bold: bool) -> &'static str {
    if bold { "<w:b/><w:bCs/>" } else { "" }
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
         <w:jc w:val=\"both\"/></w:pPr><w:rPr>{}{}{}</w:rPr></w:style>",
        profile.page.pitch,
        indents(usual_indents(body, &profile.page), true),
        fonts(profile, body.face),
        bold(body.bold),
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
    let flush = Style { indent: 0, ..*body };
    paragraph_style(AFTER_HEADING, &flush, profile, &mut xml);
    for (named, align) in [(CAPTION, Align::Centre), (UNIT, Align::Right)] {
        let style = Style {
            align,
            indent: 0,
            ..looks.note
        };
        paragraph_style(named, &style, profile, &mut xml);
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
        "<w:style w:type=\"paragraph\"{custom} w:styleId=\"{}\"><w:name w:val=\"{}\"/>",
        named.id, named.name
    ));
    if !named.alias.is_empty() {
        xml.push_str(&format!("<w:aliases w:val=\"{}\"/>", named.alias));
    }
    xml.push_str("<w:basedOn w:val=\"Normal\"/><w:next w:val=\"Normal\"/><w:qFormat/><w:pPr>");
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
    if named.id == AFTER_HEADING.id {
        // LibreOffice centres the frame that holds the heading.
        xml.push_str("<w:textAlignment w:val=\"center\"/>");
    }
    if let Some(level) = named.outline {
        xml.push_str(&format!("<w:outlineLvl w:val=\"{level}\"/>"));
    }
    xml.push_str(&format!(
        "</w:pPr><w:rPr>{}{}{}{}</w:rPr></w:style>",
        fonts(profile, style.face),
        // What Normal has must be taken back.
        match (style.bold, profile.styles.body.bold) {
            (false, true) => "<w:b w:val=\"0\"/><w:bCs w:val=\"0\"/>",
            (thick, _) => bold(thick),
        },
        match style.colour {
            Colour::Black => String::new(),
            colour => format!("<w:color w:val=\"{}\"/>", colour.hex()),
        },
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
    let mut name = String::new();
    escape(profile.fonts.name(face), &mut name);
    format!(
        "<w:rFonts w:hint=\"eastAsia\" w:ascii=\"{name}\" w:hAnsi=\"{name}\" \
         w:eastAsia=\"{name}\" w:cs=\"Times New Roman\"/>"
    )
}

/// The size of a run or of a style, in half-points.
pub(super) fn size(size: u16) -> String {
    format!("<w:sz w:val=\"{size}\"/><w:szCs w:val=\"{size}\"/>")
}
