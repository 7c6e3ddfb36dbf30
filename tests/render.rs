//! What can be taken away: plain text, HTML for the clipboard, .docx.

use std::io::{Cursor, Read};

use chengwen::document::Document;
use chengwen::fields::{Binding, Fields, Format};
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

/// The parts of the .docx of a draft as it is recognised, with a form.
fn parts(draft: &str, fields: &Fields) -> impl Fn(&str) -> String + use<> {
    let source = Source::plain(draft);
    let document = Document::read(&source, &[]);
    let bytes = docx::write(&layout(&document, fields, DEFAULT), DEFAULT);
    move |name| part(&bytes, name)
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

#[test]
fn styles_have_the_names_of_word_and_of_clerks() {
    let styles = parts("正文。\n", &Fields::default())("word/styles.xml");
    for name in [
        "<w:name w:val=\"Normal\"/>",
        "<w:name w:val=\"Title\"/>",
        "<w:name w:val=\"heading 1\"/><w:aliases w:val=\"一级标题\"/>",
        "<w:name w:val=\"Signature\"/><w:aliases w:val=\"落款\"/>",
        "<w:name w:val=\"发文机关标志\"/>",
        "w:firstLineChars=\"200\"",
    ] {
        assert!(styles.contains(name), "{name}");
    }
}

#[test]
fn the_outline_lists_the_words_of_a_run_in_heading_alone() {
    let draft = "一、加强领导。各单位要落实责任。\n二、强化督查。各单位要定期检查。\n";
    let document = parts(draft, &Fields::default())("word/document.xml");
    let separated = "<w:rPr><w:vanish/><w:specVanish/></w:rPr></w:pPr><w:r><w:rPr>\
        <w:spacing w:val=\"-4\"/></w:rPr><w:t xml:space=\"preserve\">一、加强领导。</w:t></w:r></w:p>\
        <w:p><w:pPr><w:pStyle w:val=\"AfterHeading\"/></w:pPr>";
    assert!(document.contains("<w:pStyle w:val=\"Heading1\"/>"));
    assert!(document.contains(separated), "{document}");
}

#[test]
fn the_outline_lists_a_run_in_heading_of_two_lines() {
    let heading = "（一）加强重点部位检查坚持每天一检查每周一汇总每月一通报。";
    let draft = format!("一、总体要求\n{heading}检查结果报办公室。\n二、工作安排\n");
    let document = parts(&draft, &Fields::default())("word/document.xml");
    // It may be parted from what it is joined with, or LibreOffice keeps both
    // on one page.
    let hidden = format!(
        "<w:p><w:pPr><w:pStyle w:val=\"Heading2\"/><w:keepNext w:val=\"0\"/>\
         <w:keepLines w:val=\"0\"/><w:rPr><w:vanish/></w:rPr></w:pPr><w:r>\
         <w:t xml:space=\"preserve\">{heading}</w:t></w:r></w:p>\
         <w:p><w:pPr><w:pStyle w:val=\"AfterHeading\"/></w:pPr>"
    );
    assert!(document.contains(&hidden), "{document}");
}

#[test]
fn what_is_bound_apart_is_a_section_whose_pages_are_counted_anew() {
    let draft = "关于工作的通知\n各科室：\n请落实。\n附件1\n分工表\n甲。\n附件2\n名单\n乙。\n";
    let fields = Fields {
        doc_number: "某政发〔2024〕7号".to_owned(),
        attachments: Some(Binding::Apart),
        ..Fields::default()
    };
    let document = parts(draft, &fields)("word/document.xml");
    assert_eq!(document.matches("<w:pgNumType w:start=\"1\"/>").count(), 2);
    assert!(document.contains(">某政发〔2024〕7号附件1<"));
}

#[test]
fn quotation_marks_and_dashes_are_chinese() {
    let document =
        parts("他说“好”——就这样。\n", &Fields::default())("word/document.xml");
    assert!(document.contains("<w:rPr><w:rFonts w:hint=\"eastAsia\"/></w:rPr>"));
}

#[test]
fn header_and_imprint_stand_where_the_page_has_them() {
    let fields = Fields {
        issuers: vec!["清河县人民政府".to_owned()],
        doc_number: "清政发〔2024〕7号".to_owned(),
        copies_to: "县委办公室".to_owned(),
        issued_by: "清河县人民政府办公室".to_owned(),
        issued_date: "2024年3月6日".to_owned(),
        ..Fields::default()
    };
    let document =
        parts("关于检查的通知\n各单位：\n请落实。\n", &fields)("word/document.xml");
    for (words, count) in [
        ("清河县人民政府文件", 1),
        // 1 mm, in eighths of a point.
        (
            "<w:top w:val=\"single\" w:sz=\"23\" w:space=\"0\" w:color=\"FF0000\"/>",
            1,
        ),
        ("w:tblpYSpec=\"bottom\"", 1),
        // 0.35 mm and 0.25 mm (GB/T 9704—2012 7.4.1).
        ("w:sz=\"8\"", 2),
        ("w:sz=\"6\"", 2),
        // The imprint stands on the second page.
        ("<w:pageBreakBefore/>", 1),
    ] {
        assert_eq!(
            document.matches(words).count(),
            count,
            "{words}\n{document}"
        );
    }
}

#[test]
fn a_spread_name_is_as_wide_as_the_widest_and_no_wider() {
    let issuers = ["青山市教育局", "青山市公安局", "青山市卫生健康委员会"];
    let fields = |format| Fields {
        format: Some(format),
        issuers: issuers.map(str::to_owned).to_vec(),
        doc_number: "青教发〔2024〕7号".to_owned(),
        ..Fields::default()
    };
    // What is behind 局 would push 文件 over its tab stop.
    let document = parts("关于检查的通知\n", &fields(Format::General))("word/document.xml");
    let spacing = |words: &str| {
        let run = document.split("<w:r>").find(|run| run.contains(words));
        let told = run.and_then(|run| run.split("<w:spacing w:val=\"").nth(1));
        told.and_then(|told| told.split('"').next()?.parse::<i32>().ok())
    };
    let end = "<w:t xml:space=\"preserve\">局</w:t>";
    assert_eq!(document.matches(end).count(), 2, "{document}");
    assert!(spacing(">青山市公安<") > Some(100), "{document}");
    assert_eq!(spacing(end), Some(-5), "{document}");
    // The first name of a letter stands in a frame, which does not cut it off.
    let names = issuers.join("\n");
    let pasted = format!("{names}\n青教函〔2024〕7号\n关于协助的函\n县统计局：\n请支持。\n");
    let document = parts(&pasted, &Fields::default())("word/document.xml");
    let frame = document.split("<w:framePr w:w=\"").nth(1);
    let width = frame.and_then(|told| told.split('"').next()?.parse::<i32>().ok());
    // Ten characters of 77 half-points, each narrower by the grid's 5 twips.
    assert!(width >= Some(10 * 765), "{document}");
}

#[test]
fn a_letter_has_its_lower_double_line_below_the_first_page() {
    let fields = Fields {
        format: Some(Format::Letter),
        issuers: vec!["清河县教育局".to_owned()],
        ..Fields::default()
    };
    let part = parts("关于协助的函\n县统计局：\n请支持。\n", &fields);
    assert!(part("word/document.xml").contains("<w:titlePg/>"));
    assert_eq!(part("word/footer3.xml").matches("<w:framePr").count(), 2);
    assert!(part("[Content_Types].xml").contains("/word/footer3.xml"));
}

#[test]
fn a_table_is_a_table_and_a_wide_one_lies_on_its_side() {
    let part = parts("情况如下。\n序号\t任务\n1\t开展宣传\n", &Fields::default());
    let document = part("word/document.xml");
    assert_eq!(document.matches("<w:tc>").count(), 4, "{document}");
    assert_eq!(document.matches("<w:tblHeader/>").count(), 1);
    assert!(!document.contains("w:orient"));
    let row = |cell: &str| format!("{}\n", vec![cell; 14].join("\t"));
    let wide = format!("情况如下。\n{}{}", row("整改完成数"), row("12"));
    let part = parts(&wide, &Fields::default());
    let document = part("word/document.xml");
    assert!(document.contains("w:orient=\"landscape\""), "{document}");
    // Its number stands where it is on the others (GB/T 9704—2012 8).
    assert!(part("word/footer5.xml").contains("<w:textDirection w:val=\"tbRl\"/>"));
    assert_eq!(document.matches("<w:sectPr>").count(), 2);
}

#[test]
fn no_character_makes_a_file_that_cannot_be_read() {
    let odd: String = ('\u{0}'..='\u{9F}')
        .chain([
            '\u{FFFE}',
            '\u{FFFF}',
            '\u{FFFD}',
            '\u{E000}',
            '\u{10FFFF}',
            '\u{200B}',
            '𠮷',
        ])
        .filter(|&c| c != '\n' && c != '\r')
        .collect();
    for draft in [
        format!("甲{odd}乙\n"),
        format!("标题{odd}\n\n一、{odd}。{odd}\n"),
        "长".repeat(100_000),
    ] {
        let fields = Fields {
            issuers: vec![odd.clone()],
            copies_to: odd.clone(),
            ..Fields::default()
        };
        let part = parts(&draft, &fields);
        for name in ["word/document.xml", "docProps/core.xml"] {
            let xml = part(name);
            // The characters of XML 1.0.
            let legal = |c: char| c == '\n' || c >= ' ' && !matches!(c, '\u{FFFE}' | '\u{FFFF}');
            assert!(xml.len() > 100 && xml.chars().all(legal), "{name}");
            let entities = ["&amp;", "&lt;", "&gt;", "&quot;"];
            let named = entities
                .iter()
                .map(|e| xml.matches(e).count())
                .sum::<usize>();
            assert_eq!(xml.matches('&').count(), named, "{name}");
        }
    }
}

#[test]
fn a_font_of_any_name_can_be_written() {
    let mut profile = DEFAULT.clone();
    profile.fonts.fangsong = vec!["A\"<&'".into()].into();
    let source = Source::plain("正文。\n");
    let laid = layout(&Document::read(&source, &[]), &Fields::default(), &profile);
    let styles = part(&docx::write(&laid, &profile), "word/styles.xml");
    assert!(styles.contains("w:ascii=\"A&quot;&lt;&amp;'\""));
    assert!(html::write(&laid, &profile).contains("font-family:'A&quot;&lt;&amp;'"));
}

#[test]
fn a_pasted_table_has_rules_and_a_head() {
    let source = Source::plain("情况如下。\n序号\t任务\n1\t开展宣传\n");
    let html = html::write(
        &layout(&Document::read(&source, &[]), &Fields::default(), DEFAULT),
        DEFAULT,
    );
    assert_eq!(html.matches("<thead>").count(), 1);
    assert_eq!(html.matches("<td ").count(), 4);
    assert!(html.contains("mso-border-alt:solid black .5pt"));
}
