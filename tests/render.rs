//! What can be taken away: plain text, HTML for the clipboard, .docx.

use std::io::{Cursor, Read};

use chengwen::document::Document;
use chengwen::fields::Fields;
use chengwen::layout::{Layout, layout};
use chengwen::profile::DEFAULT;
use chengwen::recognise::{Role, RoleChoice};
use chengwen::render::{docx, html, text};
use chengwen::source::Source;

const DRAFT: &str = "关于工作的报告\n各单位：\n一、总体<要求>\n做好“安全”工作\u{1}&服务。\n";

/// What `write` makes of a draft whose roles are set by hand.
fn written<T>(draft: &str, write: impl Fn(&Layout) -> T) -> T {
    let source = Source::plain(draft);
    let at = |words: &str| draft.find(words);
    let roles: Vec<RoleChoice> = [
        (at("关于"), Role::Title, None),
        (at("各单位"), Role::Salutation, None),
        (at("一、"), Role::Heading, Some(1)),
        (at("做好"), Role::Body, None),
    ]
    .into_iter()
    .filter_map(|(at, role, level)| {
        Some(RoleChoice {
            whole: false,
            at: at?,
            role,
            level,
        })
    })
    .collect();
    write(&layout(
        &Document::read(&source, &roles),
        &Fields::default(),
        DEFAULT,
    ))
}

/// A part of a .docx; empty where it cannot be read, which no test expects.
fn part(bytes: &[u8], name: &str) -> String {
    let mut text = String::new();
    if let Ok(mut zip) = zip::ZipArchive::new(Cursor::new(bytes))
        && let Ok(mut part) = zip.by_name(name)
        && part.read_to_string(&mut text).is_err()
    {
        text.clear();
    }
    text
}

#[test]
fn plain_text_has_indents_and_empty_lines() {
    let text = written(DRAFT, text::write);
    assert_eq!(
        text,
        "关于工作的报告\n\n各单位：\n　　一、总体<要求>\n　　做好“安全”工作\u{1}&服务。\n"
    );
}

#[test]
fn html_carries_fonts_and_escapes_signs() {
    let html = written(DRAFT, |d| html::write(d, DEFAULT));
    assert!(html.contains("总体&lt;要求&gt;") && html.contains("工作&amp;服务"));
    assert!(html.contains("mso-fareast-font-family:'黑体'"));
    assert!(html.contains("line-height:28.95pt;mso-line-height-rule:exactly"));
    assert!(!html.contains('\u{1}'));
}

#[test]
fn a_docx_has_the_page_of_the_standard() {
    let bytes = written(DRAFT, |d| docx::write(d, DEFAULT));
    let document = part(&bytes, "word/document.xml");
    for setting in [
        "<w:pgSz w:w=\"11906\" w:h=\"16838\"/>",
        "w:top=\"2098\" w:right=\"1474\" w:bottom=\"1984\" w:left=\"1587\"",
        "<w:docGrid w:type=\"linesAndChars\" w:linePitch=\"579\" w:charSpace=\"-842\"/>",
        "<w:pStyle w:val=\"Heading1\"/>",
        "总体&lt;要求&gt;",
        "工作&amp;服务",
    ] {
        assert!(document.contains(setting), "{setting}");
    }
    assert!(!document.contains('\u{1}'));
    assert!(part(&bytes, "word/settings.xml").contains("<w:evenAndOddHeaders/>"));
    assert!(part(&bytes, "word/footer1.xml").contains("<w:jc w:val=\"left\"/>"));
    assert!(part(&bytes, "word/footer2.xml").contains(" PAGE "));
    assert!(part(&bytes, "docProps/core.xml").contains("<dc:title>关于工作的报告</dc:title>"));
}

#[test]
fn the_same_draft_gives_the_same_bytes() {
    let bytes = || written(DRAFT, |d| docx::write(d, DEFAULT));
    assert_eq!(bytes(), bytes());
}

#[test]
fn a_long_title_is_broken_as_in_the_preview() {
    let draft = "关于印发《某某区2024年度基层社会治理重点工作实施方案》的通知\n正文。\n";
    let bytes = written(draft, |d| docx::write(d, DEFAULT));
    assert_eq!(
        part(&bytes, "word/document.xml").matches("<w:br/>").count(),
        1
    );
}

#[test]
fn an_empty_draft_can_be_written() {
    assert_eq!(written("", text::write), "");
    let bytes = written("", |d| docx::write(d, DEFAULT));
    assert!(part(&bytes, "word/document.xml").contains("<w:body><w:sectPr>"));
}
