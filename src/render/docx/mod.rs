//! A .docx: WordprocessingML written directly, with real styles and every
//! element in the order of the schema. The same document gives the same bytes.

mod body;
mod package;
mod styles;

use crate::layout::Layout;
use crate::profile::Profile;
use crate::recognise::Role;

/// The namespaces of every part with text.
const NAMESPACES: &str = "xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\" \
    xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\"";

/// What every part begins with.
const DECLARATION: &str = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n";

/// The bytes of `layout` as a .docx.
pub fn write(layout: &Layout, profile: &Profile) -> Vec<u8> {
    let paragraphs = &layout.paragraphs;
    let title: String = paragraphs
        .iter()
        .skip_while(|p| p.role != Role::Title)
        .take_while(|p| p.role == Role::Title)
        .map(|p| layout.words(p.span))
        .collect();
    package::zip(&[
        ("[Content_Types].xml", package::content_types()),
        ("_rels/.rels", package::relationships()),
        ("docProps/core.xml", package::properties(&title)),
        ("word/document.xml", body::document(layout, profile)),
        (
            "word/_rels/document.xml.rels",
            package::document_relationships(),
        ),
        ("word/styles.xml", styles::styles(profile)),
        ("word/settings.xml", package::settings(profile)),
        ("word/footer1.xml", body::footer(profile, body::Side::Even)),
        ("word/footer2.xml", body::footer(profile, body::Side::Odd)),
    ])
}

/// Adds `text` with its special signs escaped. Characters that XML 1.0 cannot
/// carry are dropped; a tab, which would jump to a stop, is a full-width space.
fn escape(text: &str, xml: &mut String) {
    for c in text.chars() {
        match c {
            '&' => xml.push_str("&amp;"),
            '<' => xml.push_str("&lt;"),
            '>' => xml.push_str("&gt;"),
            '"' => xml.push_str("&quot;"),
            '\t' => xml.push('\u{3000}'),
            '\0'..='\u{1F}' | '\u{FFFE}' | '\u{FFFF}' => {}
            _ => xml.push(c),
        }
    }
}
