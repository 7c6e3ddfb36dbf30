//! The layout: what each page holds, and laws that hold for any text.

use chengwen::document::Document;
use chengwen::fields::{Binding, Fields, Format, Seal};
use chengwen::layout::{Layout, Line, layout};
use chengwen::profile::DEFAULT;
use chengwen::recognise::{Block, Part, Role};
use chengwen::source::Source;
use chengwen::span::Span;
use proptest::prelude::*;
use proptest::test_runner::RngSeed;

/// A document of one block a line, with the roles and levels given.
fn document<'a>(source: &'a Source, roles: &[(Role, Option<u8>)]) -> Document<'a> {
    let mut start = 0;
    let mut blocks = Vec::new();
    for (n, line) in source.text.split('\n').enumerate() {
        let Some(&(role, level)) = roles.get(n % roles.len()) else {
            continue;
        };
        blocks.push(Block {
            role,
            level,
            span: Span::new(start, start + line.len()),
            ordinal: None,
            wrong_sign: None,
            doubtful: false,
            quoted: false,
            heading: None,
            run_in: false,
            inline: Vec::new(),
            part: Part::Main,
        });
        start += line.len() + 1;
    }
    let mut document = Document::read(source, &[]);
    document.blocks = blocks;
    document
}

/// The pages of a text with these roles.
fn pages(text: &str, roles: &[(Role, Option<u8>)]) -> Layout {
    let source = Source::plain(text);
    layout(&document(&source, roles), &Fields::default(), DEFAULT)
}

const BODY: (Role, Option<u8>) = (Role::Body, None);

/// The line of the grid that a line stands on, from 0.
fn row(line: &Line) -> i32 {
    (line.top - DEFAULT.page.top) / DEFAULT.page.pitch
}

/// How far a line is from the left edge of the type area.
fn left(line: &Line) -> i32 {
    line.left - DEFAULT.page.left
}

fn rows(pages: &Layout) -> Vec<Vec<i32>> {
    let rows = |lines: &[Line]| lines.iter().map(row).collect();
    pages.pages.iter().map(|p| rows(&p.lines)).collect()
}

#[test]
fn a_page_holds_22_lines_and_a_line_28_characters() {
    // The first line is two characters in: 26, then 28 each.
    let text = "字".repeat(26 + 28 * 21);
    let one = pages(&text, &[BODY]);
    assert_eq!(rows(&one), [(0..22).collect::<Vec<_>>()]);
    assert_eq!(left(&one.pages[0].lines[0]), 630);
    assert_eq!(pages(&format!("{text}字"), &[BODY]).pages.len(), 2);
}

#[test]
fn an_empty_line_follows_the_title() {
    let roles = [(Role::Title, None), (Role::Salutation, None), BODY];
    let pages = pages("关于工作的报告\n各单位：\n正文。", &roles);
    assert_eq!(rows(&pages), [[0, 2, 3]]);
    let lefts: Vec<_> = pages.pages[0].lines.iter().map(left).collect();
    // Seven characters of 435 in the middle of 8845.
    assert_eq!(lefts, [2900, 0, 630]);
}

#[test]
fn a_heading_moves_to_the_page_of_what_it_heads() {
    let roles = [
        BODY,
        (Role::Heading, Some(1)),
        (Role::Heading, Some(2)),
        BODY,
    ];
    let body = "字".repeat(26 + 28 * 19);
    let pages = pages(&format!("{body}\n一、甲\n（一）乙\n正文。"), &roles);
    assert_eq!(rows(&pages), [(0..20).collect(), vec![0, 1, 2]]);
}

#[test]
fn a_date_begins_two_characters_after_its_signature() {
    let roles = [(Role::Signature, None), (Role::Date, None)];
    let page = &pages("某某区人民政府办公室\n2024年3月5日", &roles).pages[0];
    assert_eq!(page.lines[1].left - page.lines[0].left, 630);
    assert_eq!(8845 - left(&page.lines[0]) - page.lines[0].width, 630);
    // The longer of the two has two characters free at the right.
    let page = &pages("某局\n2024年12月25日", &roles).pages[0];
    assert_eq!(page.lines[1].left - page.lines[0].left, 630);
    assert_eq!(8845 - left(&page.lines[1]) - page.lines[1].width, 630);
}

#[test]
fn names_of_attachments_stand_under_each_other() {
    let note = (Role::AttachmentNote, None);
    let page = &pages("附件：1.任务分工表\n2.联系人名单", &[note]).pages[0];
    let lefts: Vec<_> = page.lines.iter().map(left).collect();
    assert_eq!(lefts, [2 * 315, 5 * 315]);
}

#[test]
fn an_attachment_opens_a_page() {
    let roles = [BODY, (Role::Attachment, None), (Role::Title, None), BODY];
    let pages = pages("正文。\n附件1\n名单\n正文。", &roles);
    assert_eq!(rows(&pages), [vec![0], vec![0, 2, 4]]);
}

/// Roles by which every way of placing lines is taken.
const ROLES: [(Role, Option<u8>); 9] = [
    (Role::Title, None),
    (Role::Salutation, None),
    (Role::Heading, Some(1)),
    (Role::Heading, Some(9)),
    BODY,
    (Role::AttachmentNote, None),
    (Role::Signature, None),
    (Role::Date, None),
    (Role::Attachment, None),
];

proptest! {
    #![proptest_config(ProptestConfig { cases: 500, rng_seed: RngSeed::Fixed(20_261_122), failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn lines_hold_the_characters_of_the_blocks_in_order(
        text in "([一-龥]|[，。、；：？！（）《》“”—…·%a-z0-9 .,/+-]|[㐀𠮷😀é\u{301}\u{200B}\u{3000}\t]|\n){0,300}",
        first in 0usize..9,
    ) {
        let mut roles = ROLES;
        roles.rotate_left(first);
        let pages = pages(&text, &roles);
        let mut laid = String::new();
        for (n, page) in pages.pages.iter().enumerate() {
            prop_assert_eq!(page.number as usize, n + 1);
            let mut last = None;
            for line in &page.lines {
                prop_assert!(last < Some(line.top));
                prop_assert!(line.top + line.height <= pages.grid.top + pages.grid.text_height());
                last = Some(line.top);
                prop_assert!(left(line) >= 0 && line.slack >= 0 && line.joints >= 0);
                prop_assert!(left(line) + line.width + line.slack <= 8845);
                let mut at = line.span.start;
                for run in &line.runs {
                    prop_assert_eq!(run.span.start, at);
                    at = run.span.end;
                }
                prop_assert_eq!(at, line.span.end);
                laid.push_str(text.get(line.span.start..line.span.end).unwrap());
            }
        }
        prop_assert_eq!(laid, text.replace('\n', ""));
    }
}

#[test]
fn a_signature_is_not_left_alone_on_a_page() {
    let roles = [BODY, (Role::Signature, None), (Role::Date, None)];
    let body = |lines: usize| "字".repeat(26 + 28 * (lines - 1));
    // 22 lines of text: the spacing is widened, and a line goes over with the
    // signature. 20 lines: it is narrowed, and all stand on one page.
    for (lines, sides, grid) in [(22, 2, 21), (20, 1, 23), (19, 1, 22)] {
        let laid = pages(&format!("{}\n某某局\n2024年3月5日", body(lines)), &roles);
        assert_eq!(
            (laid.pages.len(), laid.grid.lines),
            (sides, grid),
            "{lines}"
        );
        let told = laid
            .notes
            .iter()
            .filter(|n| n.message.contains("落款"))
            .count();
        assert_eq!(told, usize::from(grid != 22));
        let last = laid.pages.last().unwrap();
        assert!(last.lines.len() > 2);
    }
}

#[test]
fn a_date_and_seals_are_not_left_alone_on_a_page() {
    let lonely = |laid: &Layout| {
        laid.pages.iter().skip(1).any(|page| {
            let first = page.lines.first().map(|l| &laid.paragraphs[l.paragraph]);
            first.is_some_and(|p| matches!(p.role, Role::Signature | Role::Date))
        })
    };
    for lines in 1..=24 {
        // Two paragraphs, the last of two lines.
        let text = format!(
            "{}\n{}\n2024年3月5日",
            "字".repeat(26 + 28 * lines),
            "字".repeat(30)
        );
        let source = Source::plain(text);
        let document = document(&source, &[BODY, BODY, (Role::Date, None)]);
        let laid = layout(&document, &Fields::default(), DEFAULT);
        assert!(!lonely(&laid), "{lines}");
        for seals in 1..=9 {
            let fields = Fields {
                signatures: vec!["某某县公安局".to_owned(); seals],
                seal: Some(Seal::Organ),
                ..Fields::default()
            };
            let laid = layout(&document, &fields, DEFAULT);
            assert!(!lonely(&laid), "{lines} {seals}");
            let told = laid.notes.iter().any(|n| n.message.contains("落款"));
            let usual = laid.grid == DEFAULT.page;
            let carried = laid.paragraphs.iter().any(|p| p.opens_page);
            assert_eq!(told, !usual || carried, "{lines} {seals}");
        }
    }
}

#[test]
fn the_work_grows_with_the_length() {
    // Texts that tempt a breaker to look back again and again.
    for piece in ["字", "1", "a/", "”", "（", "\u{301}", " ", "……"] {
        let text = piece.repeat(200_000);
        let laid: usize = pages(&text, &[BODY])
            .pages
            .iter()
            .flat_map(|p| &p.lines)
            .map(|l| l.span.len())
            .sum();
        assert_eq!(laid, text.len());
    }
}

#[test]
fn a_cell_goes_on_over_many_pages() {
    let words = "字".repeat(200_000);
    let text = format!("序号\t任务\n1\t{words}\n");
    let laid = pages(&text, &[(Role::Table, None)]);
    let lines = laid.pages.iter().flat_map(|p| &p.lines);
    let laid: usize = lines.map(|l| l.span.len()).sum();
    assert_eq!(laid, "序号任务1".len() + words.len());
}

/// A form with some fields filled.
fn form() -> impl Strategy<Value = Fields> {
    let words = || prop_oneof![3 => Just(String::new()), 2 => "[一-龥a1 、。，〔〕\n]{1,12}", 1 => "[一-龥，]{40,90}"];
    let names = || prop::collection::vec("[一-龥]{0,12}", 0..6);
    let format = prop::option::of(prop_oneof![
        Just(Format::General),
        Just(Format::Letter),
        Just(Format::Order),
        Just(Format::Minutes)
    ]);
    let seal = prop::option::of(prop_oneof![Just(Seal::Organ), Just(Seal::Stamp)]);
    let header = (format, words(), words(), words(), names(), words(), names());
    let closing = (names(), seal, names(), words(), words(), words());
    let attachments = prop::option::of(Just(Binding::Apart));
    let imprint = (words(), words(), words(), attachments);
    (header, closing, imprint).prop_map(|(header, closing, imprint)| Fields {
        format: header.0,
        copy_number: header.1,
        secrecy: header.2,
        urgency: header.3,
        issuers: header.4,
        doc_number: header.5,
        signatories: header.6,
        signatures: closing.0,
        seal: closing.1,
        offices: closing.2,
        date: closing.3,
        note: closing.4,
        present: closing.5,
        copies_to: imprint.0,
        issued_by: imprint.1,
        issued_date: imprint.2,
        attachments: imprint.3,
        ..Fields::default()
    })
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 500, rng_seed: RngSeed::Fixed(20_261_128), failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn pages_hold_text_and_form_once_and_inside_the_type_area(
        text in "([一-龥，。《》]|\n){0,400}",
        first in 0usize..9,
        fields in form(),
    ) {
        let source = Source::plain(text);
        let mut roles = ROLES.to_vec();
        roles.push((Role::Table, None));
        roles.rotate_left(first);
        let laid = layout(&document(&source, &roles), &fields, DEFAULT);
        let again = layout(&document(&source, &roles), &fields, DEFAULT);
        prop_assert_eq!(&laid, &again);
        let mut spans = Vec::new();
        for side in &laid.pages {
            let page = if side.turned { DEFAULT.page.turned() } else { DEFAULT.page };
            for line in &side.lines {
                if line.repeated {
                    continue;
                }
                prop_assert!(line.left >= page.left, "{:?}", line);
                prop_assert!(line.left + line.width + line.slack <= page.left + page.text_width(), "{:?}", line);
                // A letter's mark stands above the type area.
                prop_assert!(line.top >= page.top || laid.format == Format::Letter);
                prop_assert!(line.top + line.height <= page.top + page.text_height(), "{:?}", line);
                spans.push(line.span);
            }
        }
        spans.sort_by_key(|s| s.start);
        let squeezed = |s: &str| s.chars().filter(|c| !c.is_whitespace()).collect::<String>();
        let words: String = spans.iter().map(|&s| squeezed(laid.words(s))).collect();
        // What is worded anew stands there in its new words alone.
        let mut rest = laid.text.clone();
        for gone in &laid.rewritten {
            rest.replace_range(gone.from.start..gone.from.end, &" ".repeat(gone.from.len()));
        }
        prop_assert_eq!(words, squeezed(&rest));
    }
}

#[test]
fn the_head_of_a_table_is_repeated_on_every_page() {
    let table = "序号\t任务\n".to_owned() + &"1\t检查\n".repeat(80);
    let roles = [(Role::Title, None), (Role::Table, None)];
    let source = Source::plain(format!("分工表\n{table}"));
    let mut document = document(&source, &roles);
    let rows = document.blocks.split_off(1);
    let span = rows.iter().map(|b| b.span).reduce(Span::cover);
    document
        .blocks
        .extend(rows.into_iter().next().map(|b| Block {
            role: Role::Table,
            span: span.unwrap_or_default(),
            ..b
        }));
    let pages = layout(&document, &Fields::default(), DEFAULT).pages;
    assert_eq!(pages.len(), 4);
    for (n, page) in pages.iter().enumerate() {
        let repeated = page.lines.iter().filter(|l| l.repeated).count();
        assert_eq!(repeated, if n == 0 { 0 } else { 2 });
        let foot = page.lines.iter().map(|l| l.top + l.height).max();
        assert!(foot <= Some(DEFAULT.page.top + DEFAULT.page.text_height()));
    }
}

#[test]
fn an_address_tears_no_line_apart() {
    let address = "canhuihuizhi.jiaoyuju2024@qinghexian.gov.cn";
    let torn = format!("请各学校将参会回执报送至邮箱{address}，过期不候。");
    let even = "请各学校于2024年3月12日前将参会回执报送至县教育局办公室。".repeat(2);
    let slack = |text: &str| -> Vec<i32> {
        let lines = pages(text, &[BODY]).pages.remove(0).lines;
        lines.iter().map(|line| line.slack).collect()
    };
    assert!(slack(&torn).iter().all(|&slack| slack == 0));
    assert!(slack(&even).first().is_some_and(|&slack| slack > 0));
}
