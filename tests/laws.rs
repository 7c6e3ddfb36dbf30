//! What is true of any text: of drafts put together at random from Chinese
//! words, ordinals, residue, rare characters and all kinds of line breaks.

#![expect(
    clippy::string_slice,
    clippy::indexing_slicing,
    reason = "a test may fail loudly"
)]

#[path = "laws/pieces.rs"]
mod pieces;

use chengwen::check::Choices;
use chengwen::document::Document;
use chengwen::finding::Safety;
use chengwen::layout::{Line, Zone};
use chengwen::recognise::{Block, Role};
use chengwen::source::Source;
use chengwen::span::Span;
use chengwen::{fix, profile};
use proptest::prelude::*;
use proptest::test_runner::RngSeed;

use pieces::PIECES;

/// A draft of up to 60 pieces.
fn draft() -> impl Strategy<Value = String> {
    prop::collection::vec(prop::sample::select(PIECES), 0..60).prop_map(|pieces| pieces.concat())
}

/// A draft of up to 60 pieces that shows itself as Markdown.
fn markdown_draft() -> impl Strategy<Value = String> {
    draft().prop_map(|text| format!("# 工作方案\n## 情况\n{text}"))
}

/// Checks every law that speaks of one text, read as it shows itself.
fn laws(text: &str) {
    laws_of(text, None, &Choices::default());
}

/// One of the schemes of numbering, or none.
fn scheme() -> impl Strategy<Value = Choices> {
    let schemes: Vec<_> = profile::schemes().iter().collect();
    prop::option::of(prop::sample::select(schemes)).prop_map(|scheme| Choices {
        scheme,
        ..Choices::default()
    })
}

fn laws_of(text: &str, markdown: Option<bool>, choices: &Choices) {
    let source = chengwen::read::draft(text, markdown).unwrap_or_default();
    let formatted = chengwen::format(&source, choices, profile::DEFAULT);
    let fixed = &formatted.fixed;

    // Every place lies inside the text, on a character boundary.
    let inside = |span: Span| {
        assert!(
            text.get(span.start..span.end).is_some(),
            "{span:?} in {text:?}"
        )
    };
    for block in &fixed.blocks {
        inside(block.span);
        block.heading.into_iter().for_each(inside);
        block
            .ordinal
            .into_iter()
            .for_each(|o| [o.span, o.numeral].into_iter().for_each(inside));
        block.inline.iter().for_each(|i| inside(i.span));
    }
    for finding in &fixed.findings {
        inside(finding.span);
        if let Some(fix) = &finding.fix {
            assert!(!fix.edits.is_empty());
            fix.edits.iter().for_each(|e| inside(e.span));
            for pair in fix.edits.windows(2) {
                assert!(
                    pair[0].span.end <= pair[1].span.start,
                    "{finding:?} in {text:?}"
                );
            }
        }
    }

    // What no change names stands in the text, in order.
    let mut rebuilt = String::new();
    let mut done = 0;
    for change in &fixed.changes {
        inside(change.span);
        assert!(done <= change.span.start, "{change:?} in {text:?}");
        rebuilt += &text[done..change.span.start];
        rebuilt += &change.text;
        done = change.span.end;
    }
    rebuilt += &text[done..];
    assert_eq!(rebuilt, fixed.source.text, "changes of {text:?}");
    assert_eq!(fix::undo(fixed, &source), text);

    // Formatted again, a formatted text is the same, and has no sure fix left.
    let again = fix::fix(&fixed.source, &fixed.choices);
    assert_eq!(
        again.source.text, fixed.source.text,
        "formatted twice: {text:?}"
    );
    let left: Vec<_> = again
        .findings
        .iter()
        .filter(|f| f.fix.as_ref().is_some_and(|x| x.safety == Safety::Safe))
        .collect();
    assert!(left.is_empty(), "left in {:?}: {left:?}", fixed.source.text);

    if source.markdown {
        same_roles(&source);
    }

    // The contract of the formatted text.
    assert!(
        fixed.source.text.is_empty() || fixed.source.text.ends_with('\n'),
        "{:?} of {text:?}",
        fixed.source.text
    );
    let tables: Vec<Span> = formatted_tables(fixed);
    let mut start = 0;
    for line in fixed.source.text.lines() {
        // A tab at an end of a row stands for an empty cell.
        let row = Span::new(start, start + line.len());
        let in_table = tables.iter().any(|t| t.overlaps(row));
        start = row.end + 1;
        assert_eq!(
            line,
            line.trim_matches(|c| chengwen::character::is_blank(c) && !(in_table && c == '\t')),
            "{:?} of {text:?}",
            fixed.source.text
        );
        assert!(!line.is_empty(), "{:?} of {text:?}", fixed.source.text);
    }

    // The pages hold every character of the corrected text once, and those of
    // the text proper in order; header and imprint have places of their own.
    let squeezed = |s: &str| s.chars().filter(|c| !c.is_whitespace()).collect::<String>();
    let layout = &formatted.layout;
    let lines = layout.pages.iter().flat_map(|p| &p.lines);
    let mut lines: Vec<_> = lines.filter(|l| !l.repeated).collect();
    let flows = |l: &&&Line| {
        let paragraph = &layout.paragraphs[l.paragraph];
        paragraph.zone == Zone::Body && paragraph.table.is_none()
    };
    let body: Vec<usize> = lines.iter().filter(flows).map(|l| l.span.start).collect();
    assert!(body.is_sorted(), "laid out: {text:?}");
    lines.sort_by_key(|l| l.span.start);
    let laid: String = lines
        .iter()
        .map(|l| squeezed(layout.words(l.span)))
        .collect();
    let mut rest = layout.text.clone();
    for gone in &layout.rewritten {
        rest.replace_range(gone.from.start..gone.from.end, &" ".repeat(gone.from.len()));
    }
    assert_eq!(laid, squeezed(&rest), "laid out: {text:?}");
    assert!(formatted.docx(profile::DEFAULT).starts_with(b"PK"));
}

/// Markdown leaves its roles behind: without their signs the paragraphs are
/// what they were with them.
fn same_roles(source: &Source) {
    let codes = chengwen::rules::ALL.iter().map(|rule| rule.code);
    let off = codes.filter(|&c| c != chengwen::rules::MARKDOWN.code);
    let choices = Choices {
        off: off.map(str::to_owned).collect(),
        ..Choices::default()
    };
    let fixed = fix::fix(source, &choices);
    let plain = Document::resume(&fixed.source, fixed.reading.clone());
    // An ordinal that a heading got may change the width that lines are joined
    // by, or the look of a line whose breaks were lost; a heading of nothing
    // but paste marks has no words to keep its role.
    let unbroken = |d: &Document| {
        let segments = &d.segments;
        segments.joins.is_empty() && segments.cuts.is_empty() && segments.residue.is_empty()
    };
    let before = Document::read(source, &[]);
    let bare = before.unmarked.as_ref().map(|plain| plain.document());
    if !bare.is_some_and(|d| unbroken(&d)) || !unbroken(&plain) {
        return;
    }
    let roles = |blocks: &[Block]| -> Vec<_> {
        let kept = blocks.iter().filter(|b| b.role != Role::Residue);
        kept.map(|b| (b.role, b.level, b.run_in)).collect()
    };
    assert_eq!(roles(&fixed.blocks), roles(&plain.blocks), "{source:?}");
}

/// A scheme changes signs, and nothing that a paragraph is.
fn same_levels(text: &str, choices: &Choices) {
    let source = Source::plain(text);
    let written = fix::fix(&source, &Choices::default());
    let converted = fix::fix(&source, choices);
    let roles = |fixed: &fix::Fixed| -> Vec<_> {
        let document = Document::resume(&fixed.source, fixed.reading.clone());
        document
            .blocks
            .iter()
            .map(|b| (b.role, b.level, b.run_in))
            .collect()
    };
    assert_eq!(
        roles(&written),
        roles(&converted),
        "{text:?} becomes {:?}",
        converted.source.text
    );
}

fn formatted_tables(fixed: &fix::Fixed) -> Vec<Span> {
    let document = Document::resume(&fixed.source, fixed.reading.clone());
    let tables = document.blocks.iter().filter(|b| b.role == Role::Table);
    tables.map(|b| b.span).collect()
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 1500, rng_seed: RngSeed::Fixed(20_261_122), failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn the_laws_hold_on_drafts_of_odd_pieces(text in draft()) {
        laws(&text);
    }

    #[test]
    fn the_laws_hold_on_markdown_drafts(text in markdown_draft()) {
        laws(&text);
    }

    #[test]
    fn the_laws_hold_whatever_the_user_says(text in draft(), markdown: bool) {
        laws_of(&text, Some(markdown), &Choices::default());
    }

    #[test]
    fn the_laws_hold_on_any_characters(text in "\\PC{0,40}") {
        laws(&text);
    }

    #[test]
    fn an_undone_group_stays_undone(text in draft(), markdown: bool, choices in scheme(), which: prop::sample::Index) {
        let source = Source { text: text.clone(), markdown };
        let fixed = fix::fix(&source, &choices);
        if !fixed.changes.is_empty() {
            let first = which.get(&fixed.changes);
            let except = fixed.changes.iter().filter(|c| c.group == first.group).flat_map(|c| c.except.clone()).collect();
            let choices = Choices { except, ..choices };
            let kept = fix::fix(&source, &choices);
            let again = kept.changes.iter().any(|c| c.span == first.span && c.text == first.text && c.code == first.code);
            prop_assert!(!again, "{first:?} again in {text:?}");
            let twice = fix::fix(&kept.source, &kept.choices);
            prop_assert_eq!(&twice.source.text, &kept.source.text, "formatted twice: {:?}", text);
        }
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 500, rng_seed: RngSeed::Fixed(20_261_122), failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn the_laws_hold_in_every_scheme(text in draft(), choices in scheme()) {
        laws_of(&text, None, &choices);
        same_levels(&text, &choices);
    }

    #[test]
    fn the_laws_hold_in_every_scheme_of_markdown(text in markdown_draft(), choices in scheme()) {
        laws_of(&text, None, &choices);
    }
}

#[test]
fn the_laws_hold_on_the_smallest_texts() {
    for text in [
        "", " ", "\n", "\r\n", "　", "。", "一、", "##vip##", "\u{FEFF}", "\u{200B}", "a", "𠮷",
    ] {
        laws(text);
    }
}
