//! What each stage does, as cases in Markdown: `tests/spec/STAGE.md` holds
//! sentences, each with a draft and what the stage makes of it.
#![expect(clippy::panic, clippy::unwrap_used, reason = "a test may fail loudly")]

use std::fmt::Write;

use chengwen::check::{Choices, Exception};
use chengwen::document::Document;
use chengwen::finding::Finding;
use chengwen::profile;
use chengwen::recognise::{Part, Role, RoleChoice};
use chengwen::report::{Marks, Options, Utf16};
use chengwen::rules;
use chengwen::source::Source;
use chengwen::span::Span;

/// A sentence with a draft and what is expected of it.
struct Case {
    sentence: String,
    draft: String,
    expected: String,
}

/// Reads the cases of `tests/spec/STAGE.md`: a heading `##` is the sentence,
/// the first fence under it the draft, the second what is expected. `␠` stands
/// for a blank, `␍` for a carriage return.
fn cases(stage: &str) -> Vec<Case> {
    let path = format!("{}/tests/spec/{stage}.md", env!("CARGO_MANIFEST_DIR"));
    let text = std::fs::read_to_string(&path).unwrap();
    let mut cases = Vec::new();
    for part in text.split("\n## ").skip(1) {
        let (sentence, rest) = part.split_once('\n').unwrap();
        let fences: Vec<&str> = rest.split("```").collect();
        let [_, draft, _, expected, _] = fences[..] else {
            panic!("{path}: “{sentence}” has not two fences");
        };
        let inside = |fence: &str| {
            let (_, body) = fence.split_once('\n').unwrap();
            body.replace('␠', " ").replace('␍', "\r")
        };
        cases.push(Case {
            sentence: sentence.to_owned(),
            draft: inside(draft),
            expected: inside(expected),
        });
    }
    assert!(cases.len() > 1, "{path} has no cases");
    cases
}

/// Compares what `stage` makes of every draft with what is expected.
fn hold(stage: &str, run: impl Fn(&Source) -> String) {
    hold_each(stage, |case| run(&Source::plain(case.draft.as_str())));
}

fn hold_each(stage: &str, run: impl Fn(&Case) -> String) {
    for case in cases(stage) {
        let found = run(&case);
        assert!(
            found == case.expected,
            "{stage}: {}\n--- draft\n{}\n--- expected\n{}\n--- found\n{found}",
            case.sentence,
            case.draft,
            case.expected
        );
    }
}

#[test]
fn segment() {
    hold("segment", |source| {
        let segments = chengwen::segment::segment(source);
        segments.paragraphs.iter().fold(String::new(), |text, p| {
            text + "|" + source.text(p.span) + "|\n"
        })
    });
}

/// A line a block: role and level, ordinal, heading words, series, span.
#[test]
fn recognise() {
    hold("recognise", blocks);
}

fn blocks(source: &Source) -> String {
    let document = Document::read(source, &[]);
    let mut text = String::new();
    let mut part = Part::Main;
    for block in &document.blocks {
        let role = format!("{:?}", block.role).to_lowercase();
        write!(text, "{role}").unwrap();
        if let Some(level) = block.level {
            write!(text, " {level}").unwrap();
        }
        if let Some(ordinal) = block.ordinal {
            write!(text, " [{}]", source.text(ordinal.span)).unwrap();
        }
        if let Some(heading) = block.heading {
            let more = if block.run_in { " …" } else { "" };
            write!(text, " {}{more}", source.text(heading)).unwrap();
        }
        let series: Vec<&str> = block.inline.iter().map(|i| source.text(i.span)).collect();
        if !series.is_empty() {
            write!(text, " ({})", series.join(" ")).unwrap();
        }
        // Where a part begins.
        if let Part::Attachment(number) = block.part
            && block.part != part
        {
            write!(text, " (attachment{number})").unwrap();
        }
        part = block.part;
        text.push('\n');
    }
    text
}

/// A line a fault: what it is, where, and what its edits make. A user made a
/// heading of the first level of what stands between `⟦` and `⟧`.
#[test]
fn number() {
    hold("number", |source| {
        let set = source.text.find('⟦').map(|at| RoleChoice {
            at,
            role: Role::Heading,
            level: Some(1),
            whole: false,
        });
        let source = &Source::plain(source.text.replace(['⟦', '⟧'], ""));
        let document = Document::read(source, set.as_slice());
        let mut text = String::new();
        for fault in &document.outline.faults {
            let kind = format!("{:?}", fault.kind).to_lowercase();
            let sure = if fault.certain { "" } else { " unsure" };
            let edits: Vec<String> = fault
                .edits
                .iter()
                .map(|e| format!("{}→{}", source.text(e.span), e.text))
                .collect();
            writeln!(
                text,
                "{kind} at {}{sure}: {}",
                source.text(fault.at),
                edits.join(" ")
            )
            .unwrap();
        }
        text
    });
}

/// The formatted text, which formatted again is the same.
#[test]
fn fix() {
    hold("fix", formatted);
}

/// The formatted text, the finding at the marked place being let be.
#[test]
fn let_be() {
    hold_each("let_be", |case| {
        let at = case.draft.find('⟦').unwrap();
        let end = case.draft.find('⟧').unwrap() - '⟦'.len_utf8();
        let source = Source::plain(case.draft.replace(['⟦', '⟧'], ""));
        let checked = chengwen::check(&source, &Choices::default());
        let number = |f: &&Finding| {
            let about = rules::NUMBERS.iter().any(|rule| rule.code == f.code);
            f.span == Span::new(at, end) && about
        };
        let finding = checked.findings.iter().find(number);
        let except = Exception {
            code: finding.expect(&case.sentence).code.to_owned(),
            at: Some(at),
            words: Some(source.text(Span::new(at, end)).to_owned()),
        };
        let choices = Choices {
            except: vec![except],
            ..Choices::default()
        };
        formatted_with(&source, &choices)
    });
}

fn formatted(source: &Source) -> String {
    formatted_with(source, &Choices::default())
}

fn formatted_with(source: &Source, choices: &Choices) -> String {
    let fixed = chengwen::fix::fix(source, choices);
    let again = chengwen::fix::fix(&fixed.source, &fixed.choices);
    assert_eq!(again.source.text, fixed.source.text, "formatted twice");
    assert_eq!(chengwen::fix::undo(&fixed, source), source.text, "undone");
    fixed.source.text
}

/// What is read of a Markdown draft, and the plain text it becomes.
#[test]
fn markdown() {
    hold("markdown", |source| {
        let source = chengwen::read::draft(source.text.as_str(), None).unwrap();
        assert!(source.markdown, "{}", source.text);
        blocks(&source) + "=\n" + &formatted(&source)
    });
}

/// The formatted text in the scheme that the sentence names, and what the
/// finding says.
#[test]
fn scheme() {
    hold_each("scheme", |case| {
        let name = case.sentence.split('`').nth(1).unwrap();
        let choices = Choices {
            scheme: Some(profile::find_scheme(name).unwrap()),
            ..Choices::default()
        };
        let source = chengwen::read::draft(case.draft.as_str(), None).unwrap();
        let findings = chengwen::check(&source, &choices).findings;
        let mut text = formatted_with(&source, &choices) + "=\n";
        for finding in findings.iter().filter(|f| f.rule == "other-scheme") {
            writeln!(text, "{}", finding.message).unwrap();
        }
        text
    });
}

/// A line a line, with the page before the first of each.
#[test]
fn layout() {
    hold("layout", |source| {
        let formatted = chengwen::format(source, &Choices::default(), profile::DEFAULT);
        let mut text = String::new();
        let grid = &formatted.layout.grid;
        for page in &formatted.layout.pages {
            writeln!(text, "page {}", page.number).unwrap();
            for line in &page.lines {
                writeln!(
                    text,
                    "{:2} {}",
                    (line.top - grid.top) / grid.pitch + 1,
                    formatted.layout.words(line.span)
                )
                .unwrap();
            }
        }
        text
    });
}

/// What stands where with the fields of the form, which are JSON above `---`:
/// a line a line, its head and its left edge in millimetres of the paper; the
/// drawn lines; what was noted.
#[test]
fn elements() {
    hold("elements", |source| {
        let (json, draft) = source.text.split_once("---\n").unwrap();
        let options: Options = serde_json::from_str(json).unwrap();
        let marks = Marks::of(draft);
        let (choices, profile) = options.read(&Utf16::new(draft, &marks)).unwrap();
        let source = Source::plain(draft);
        let layout = chengwen::format(&source, &choices, &profile).layout;
        let mm = |twips: i32| f64::from(twips) * 25.4 / 1440.0;
        let mut text = String::new();
        for page in &layout.pages {
            let folio = page.folio.as_ref().map_or("", |f| f.text.as_str());
            writeln!(text, "page {} {folio}", page.number).unwrap();
            for line in &page.lines {
                let (top, left) = (mm(line.top), mm(line.left));
                writeln!(text, "{top:.1} {left:.1} {}", layout.words(line.span)).unwrap();
            }
            for rule in &page.rules {
                let [top, left, width, height] =
                    [rule.top, rule.left, rule.width, rule.height].map(mm);
                writeln!(text, "rule {top:.1} {left:.1} {width:.1}×{height:.2}").unwrap();
            }
            for seal in &page.seals {
                let [top, left, width, height] =
                    [seal.top, seal.left, seal.width, seal.height].map(mm);
                writeln!(text, "seal {top:.1} {left:.1} {width:.1}×{height:.1}").unwrap();
            }
        }
        for note in &layout.notes {
            writeln!(text, "{}", note.message).unwrap();
        }
        text
    });
}
