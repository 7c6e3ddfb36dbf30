//! The parts of a .docx that are the same for every document, and the
//! container around them.

use std::io::{Cursor, Write};

use zip::ZipWriter;
use zip::result::ZipResult;
use zip::write::SimpleFileOptions;

use super::footer::BEFORE;
use super::{DECLARATION, NAMESPACES, escape};
use crate::profile::Profile;

const WORD: &str = "application/vnd.openxmlformats-officedocument.wordprocessingml";
const OFFICE: &str = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const PACKAGE: &str = "http://schemas.openxmlformats.org/package/2006";

/// `[Content_Types].xml`
pub(super) fn content_types(footers: &[(u8, String)]) -> String {
    let mut xml = format!(
        "{DECLARATION}<Types xmlns=\"{PACKAGE}/content-types\">\
         <Default Extension=\"rels\" \
         ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>\
         <Default Extension=\"xml\" ContentType=\"application/xml\"/>\
         <Override PartName=\"/docProps/core.xml\" \
         ContentType=\"application/vnd.openxmlformats-package.core-properties+xml\"/>"
    );
    let mut part = |part: &str, kind: &str| {
        xml.push_str(&format!(
            "<Override PartName=\"/word/{part}.xml\" ContentType=\"{WORD}.{kind}+xml\"/>"
        ));
    };
    part("document", "document.main");
    part("styles", "styles");
    part("settings", "settings");
    for (number, _) in footers {
        part(&format!("footer{number}"), "footer");
    }
    xml.push_str("</Types>");
    xml
}

/// `_rels/.rels`
pub(super) fn relationships() -> String {
    format!(
        "{DECLARATION}<Relationships xmlns=\"{PACKAGE}/relationships\">\
         <Relationship Id=\"rId1\" Type=\"{OFFICE}/officeDocument\" Target=\"word/document.xml\"/>\
         <Relationship Id=\"rId2\" Type=\"{PACKAGE}/relationships/metadata/core-properties\" \
         Target=\"docProps/core.xml\"/></Relationships>"
    )
}

/// `word/_rels/document.xml.rels`
pub(super) fn document_relationships(footers: &[(u8, String)]) -> String {
    let mut xml = format!("{DECLARATION}<Relationships xmlns=\"{PACKAGE}/relationships\">");
    let mut relate = |id: u8, kind: &str, target: &str| {
        xml.push_str(&format!(
            "<Relationship Id=\"rId{id}\" Type=\"{OFFICE}/{kind}\" Target=\"{target}.xml\"/>"
        ));
    };
    relate(1, "styles", "styles");
    relate(2, "settings", "settings");
    for (number, _) in footers {
        relate(BEFORE + number, "footer", &format!("footer{number}"));
    }
    xml.push_str("</Relationships>");
    xml
}

/// `docProps/core.xml`. Without dates: nothing here reads a clock.
pub(super) fn properties(title: &str) -> String {
    let mut xml = format!(
        "{DECLARATION}<cp:coreProperties xmlns:cp=\"{PACKAGE}/metadata/core-properties\" \
         xmlns:dc=\"http://purl.org/dc/elements/1.1/\"><dc:title>"
    );
    escape(title, &mut xml);
    xml.push_str("</dc:title><dc:language>zh-CN</dc:language></cp:coreProperties>");
    xml
}

/// `word/settings.xml`. Marks are not squeezed together, so that each keeps
/// its cell as in the preview.
pub(super) fn settings(profile: &Profile) -> String {
    format!(
        "{DECLARATION}<w:settings {NAMESPACES}><w:zoom w:percent=\"100\"/>\
         <w:bordersDoNotSurroundHeader/><w:bordersDoNotSurroundFooter/>\
         <w:defaultTabStop w:val=\"{}\"/><w:evenAndOddHeaders/>\
         <w:drawingGridVerticalSpacing w:val=\"156\"/>\
         <w:characterSpacingControl w:val=\"doNotCompress\"/><w:compat><w:spaceForUL/>\
         <w:balanceSingleByteDoubleByteWidth/><w:doNotLeaveBackslashAlone/><w:ulTrailSpace/>\
         <w:doNotExpandShiftReturn/><w:adjustLineHeightInTable/><w:useFELayout/>\
         <w:compatSetting w:name=\"compatibilityMode\" \
         w:uri=\"http://schemas.microsoft.com/office/word\" w:val=\"15\"/></w:compat>\
         <w:themeFontLang w:val=\"en-US\" w:eastAsia=\"zh-CN\"/></w:settings>",
        2 * profile.page.cell()
    )
}

/// How hard the parts are packed. Chinese text has few long repeats: the usual 6
/// takes four times as long for three parts in a hundred less.
const LEVEL: i64 = 3;

/// The parts in one file; empty only where a part is longer than a .zip can
/// hold, which no text under the limit makes.
pub(super) fn zip(parts: &[(String, String)]) -> Vec<u8> {
    try_zip(parts).unwrap_or_default()
}

fn try_zip(parts: &[(String, String)]) -> ZipResult<Vec<u8>> {
    let mut zip = ZipWriter::new(Cursor::new(Vec::new()));
    // The first day of the format's calendar, so that bytes do not change.
    let options = SimpleFileOptions::default()
        .last_modified_time(zip::DateTime::default())
        .compression_level(Some(LEVEL));
    for (name, text) in parts {
        zip.start_file(name.as_str(), options)?;
        zip.write_all(text.as_bytes())?;
    }
    Ok(zip.finish()?.into_inner())
}
