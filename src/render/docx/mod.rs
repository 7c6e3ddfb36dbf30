//! A .docx: WordprocessingML written directly, with real styles and every
//! element in the order of the schema. The same document gives the same bytes.

mod body;
mod footer;
mod header;
mod imprint;
mod package;
mod paragraph;
mod row;
mod section;
mod styles;
mod table;

use footer::Footers;

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
    let footers = Footers::of(layout, profile);
    let parts = footers.parts(layout, profile);
    let mut files = vec![
        ("[Content_Types].xml", package::content_types(&parts)),
        ("_rels/.rels", package::relationships()),
        ("docProps/core.xml", package::properties(&title)),
        (
            "word/document.xml",
            body::document(layout, footers, profile),
        ),
        (
            "word/_rels/document.xml.rels",
            package::document_relationships(&parts),
        ),
        ("word/styles.xml", styles::styles(profile)),
        ("word/settings.xml", package::settings(profile)),
    ]
    .into_iter()
    .map(|(name, text)| (name.to_owned(), text))
    .collect::<Vec<_>>();
    files.extend(
        parts
            .into_iter()
            .map(|(number, text)| (format!("word/footer{number}.xml"), text)),
    );
    package::zip(&files)
}

/// Adds `text` with its special signs escaped. Characters that XML 1.0 cannot
/// carry are dropped; a tab, which would jump to a stop, is a full-width space.
fn escape(text: &str, xml: &mut String) {
    let mut rest = text;
    // U+FFFE and U+FFFF are the only ones of three bytes that are dropped.
    let special = |c: char| {
        matches!(
            c,
            '&' | '<' | '>' | '"' | '\0'..='\u{1F}' | '\u{FFFE}' | '\u{FFFF}'
        )
    };
    while let Some(at) = rest.find(special) {
        let (plain, tail) = rest.split_at(at);
        xml.push_str(plain);
        let mut chars = tail.chars();
        match chars.next() {
            Some('&') => xml.push_str("&amp;"),
            Some('<') => xml.push_str("&lt;"),
            Some('>') => xml.push_str("&gt;"),
            Some('"') => xml.push_str("&quot;"),
            Some('\t') => xml.push('\u{3000}'),
            _ => {}
        }
        rest = chars.as_str();
    }
    xml.push_str(rest);
}
