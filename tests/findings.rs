//! Laws of the findings, over the project's own drafts, clean and full of faults
//! of every rule, over all examples, and where `CHENGWEN_CORPUS` names a folder
//! over the documents in it: a rule that is off takes its findings with it and
//! no others; the order in which rules run changes nothing; where two report
//! one place, one row is shown.

#![expect(clippy::panic, clippy::unwrap_used, reason = "a test may fail loudly")]

#[path = "faults/rows.rs"]
#[expect(dead_code, reason = "another test uses more of the rows")]
mod rows;

use std::collections::{BTreeMap, BTreeSet};
use std::path::{Path, PathBuf};

use chengwen::check::{Choices, covered};
use chengwen::document::Document;
use chengwen::finding::Finding;
use chengwen::rule::Findings;
use chengwen::rules::ALL;
use chengwen::source::Source;
use chengwen::span::Span;

/// Texts that hold many faults at once: each draft with every fault that can be
/// put into it beside the others, and for each rule all its other faults.
fn dense() -> Vec<String> {
    let mut drafts: BTreeMap<String, String> = BTreeMap::new();
    let mut texts: BTreeMap<String, String> = BTreeMap::new();
    for row in rows::rows() {
        if row.draft.is_empty() {
            *texts.entry(row.code).or_default() += &format!("{}\n", row.faulty);
            continue;
        }
        let text = drafts
            .entry(row.draft.clone())
            .or_insert_with(|| rows::draft(&row.draft));
        // Words that hold a fault already are left as they are.
        if text.matches(row.clean.as_str()).count() == 1 {
            *text = text.replace(&row.clean, &row.faulty);
        }
    }
    drafts.into_values().chain(texts.into_values()).collect()
}

/// The drafts, the examples and counterexamples of all rules, all bad examples
/// of each group as one text, texts dense in faults, and the corpus where there
/// is one.
fn texts() -> Vec<Source> {
    let drafts = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/drafts");
    let corpus = std::env::var_os("CHENGWEN_CORPUS").map(PathBuf::from);
    let folders = std::iter::once(drafts).chain(corpus);
    let files = folders.flat_map(|folder| folder.read_dir().unwrap().map(|f| f.unwrap().path()));
    let drafts = files.filter(|path| path.extension().is_some_and(|e| e == "txt"));
    let mut texts: Vec<String> = drafts
        .map(|path| std::fs::read_to_string(path).unwrap())
        .collect();
    texts.sort();
    let groups: BTreeSet<&str> = ALL.iter().map(|rule| rule.group()).collect();
    for group in groups {
        let rules = ALL.iter().filter(|rule| rule.group() == group);
        texts.push(rules.flat_map(|r| r.examples).map(|e| e.bad).collect());
    }
    for rule in ALL {
        texts.extend(rule.examples.iter().map(|e| e.bad.to_owned()));
        texts.extend(rule.counterexamples.iter().map(|&text| text.to_owned()));
    }
    texts.extend(dense());
    let read = |text: String| chengwen::read::draft(&text, None).unwrap_or_default();
    texts.into_iter().map(read).collect()
}

fn check(source: &Source, off: &[&str]) -> Vec<Finding> {
    let choices = Choices {
        off: off.iter().map(|&code| code.to_owned()).collect(),
        ..Choices::default()
    };
    chengwen::check(source, &choices).findings
}

/// The rule that is silent where no scheme was chosen.
const SCHEME: &str = "NUM-17";

#[test]
fn a_rule_that_is_off_takes_its_findings_and_no_others() {
    let mut tried = BTreeSet::new();
    for source in texts() {
        let all = check(&source, &[]);
        let codes: BTreeSet<&str> = all.iter().map(|f| f.code).collect();
        for code in codes {
            tried.insert(code);
            let mut others = all.clone();
            others.retain(|f| f.code != code);
            assert_eq!(check(&source, &[code]), others, "{code} {:?}", source.text);
        }
    }
    let every = ALL.iter().map(|rule| rule.code);
    let every: BTreeSet<&str> = every.filter(|code| *code != SCHEME).collect();
    assert_eq!(tried, every, "every rule has spoken, and was off");
}

#[test]
fn the_order_of_the_rules_changes_nothing() {
    let sorted = |mut list: Vec<Finding>| {
        list.sort_by_key(|f| (f.span, f.code));
        list
    };
    let count = ALL.len();
    // Backwards, and in two orders that have no system; 1009 is a prime number.
    let shuffled = |step: usize| {
        let mut order: Vec<usize> = (0..count).collect();
        order.sort_by_key(|place| (place + 1) * step % 1009);
        order
    };
    let orders = [(0..count).rev().collect(), shuffled(377), shuffled(588)];
    for source in texts().iter().filter(|source| !source.markdown) {
        let document = Document::read(source, &[]);
        let found = sorted(check(source, &[]));
        for order in &orders {
            let mut findings = Vec::new();
            for rule in order.iter().filter_map(|&place| ALL.get(place)) {
                (rule.check)(&document, &mut Findings::new(rule, &mut findings));
            }
            findings.retain(|f| !f.quiet);
            assert_eq!(sorted(findings), found, "{:?}", source.text);
        }
    }
}

#[test]
fn where_several_rules_mark_the_same_words_one_row_is_shown() {
    for source in texts() {
        let findings = check(&source, &[]);
        let covered: BTreeSet<usize> = covered(&findings).into_iter().collect();
        let shown = findings.iter().enumerate();
        let of_words = |f: &Finding| !f.span.is_empty() && !f.of_document;
        let shown = shown.filter(|(place, f)| !covered.contains(place) && of_words(f));
        let mut rows: BTreeMap<Span, &str> = BTreeMap::new();
        let mut above: Option<&Finding> = None;
        for (_, finding) in shown {
            let code = *rows.entry(finding.span).or_insert(finding.code);
            assert_eq!(code, finding.code, "{finding:?} {:?}", source.text);
            // Neighbours of two rules share less than half of their words.
            if let Some(above) = above.filter(|above| above.code != finding.code) {
                let common = above.span.end.min(finding.span.end);
                let common = common.saturating_sub(finding.span.start);
                let longer = above.span.len().max(finding.span.len());
                assert!(
                    common == 0 || common * 2 < longer,
                    "{above:?} {finding:?} {:?}",
                    source.text
                );
            }
            above = Some(finding);
        }
    }
}

/// The codes that a list shows, and those that it leaves out.
fn rows(text: &str) -> (Vec<&'static str>, Vec<&'static str>) {
    let findings = check(&Source::plain(text), &[]);
    let covered = covered(&findings);
    let (out, shown): (Vec<_>, Vec<_>) = findings
        .iter()
        .enumerate()
        .partition(|(place, _)| covered.contains(place));
    let codes = |list: Vec<(usize, &Finding)>| list.iter().map(|(_, f)| f.code).collect();
    (codes(shown), codes(out))
}

#[test]
fn where_two_rules_report_one_place_the_graver_is_shown() {
    let cases: &[(&str, &[&str], &[&str])] = &[
        ("截止目前现状良好。\n", &["WRD-01"], &["WRD-06"]),
        ("全面布署，按步就班。\n", &["WRD-01", "WRD-01"], &[]),
        // What stands in a longer place is another fault.
        (
            "截止目前共走访100户，其中甲村60户、乙村50户。\n",
            &["WRD-01", "DIG-15"],
            &[],
        ),
        // What the document lacks is another matter than a word of its title.
        (
            "履行推进法治建设第一责任人职责述职报告\n一年来，开展法治宣传教育，共3次。现将情况报告如下：\n一、主要做法\n制定计划。\n二、存在问题\n力度不够。\n三、下步打算\n抓好落实。\n",
            &["STR-12", "STR-22", "WRD-11", "STR-14"],
            &[],
        ),
    ];
    for (text, shown, out) in cases {
        assert_eq!(rows(text), (shown.to_vec(), out.to_vec()), "{text}");
    }
}

#[test]
fn wrong_marks_with_the_same_fix_are_one_finding() {
    let text = "1、加强领导。成立专班。\n2．压实责任。分片包干。\n3，加强宣传。发放资料。\n";
    let findings = check(&Source::plain(text), &[]);
    let of_marks = findings.iter().filter(|f| f.code == "NUM-07");
    let messages: Vec<&str> = of_marks.map(|f| &*f.message).collect();
    assert_eq!(messages, ["“1、”等3处序号后应当用下脚点“.”"]);
}

#[test]
fn of_a_line_with_several_elements_the_mark_of_secrecy_is_quoted() {
    for (line, mark) in [
        ("000012　机密★1年　特急", "机密★1年"),
        ("份号：000012　密级：秘密", "密级：秘密"),
        ("机密★1年", "机密★1年"),
    ] {
        let source = Source::plain(format!("{line}\n关于开展检查的通知\n各科室：\n"));
        let findings = check(&source, &[]);
        let found = findings.iter().find(|f| f.code == "SEC-06");
        let found = found.map(|f| {
            (
                source.text(f.span),
                f.message.contains(&format!("“{mark}”")),
            )
        });
        assert_eq!(found, Some((mark, true)), "{line}");
    }
}

#[test]
fn a_scheme_that_was_chosen_answers_for_a_level_left_out() {
    let source =
        Source::plain("一、总体要求\n（1）加强领导。成立专班。\n（2）明确责任。分片包干。\n");
    let found = |scheme: &str| {
        let choices = Choices {
            scheme: chengwen::profile::schemes()
                .iter()
                .find(|s| s.name == scheme),
            ..Choices::default()
        };
        let findings = chengwen::check(&source, &choices).findings;
        findings.into_iter().map(|f| f.code).collect::<Vec<_>>()
    };
    assert_eq!(found("written"), ["NUM-03"]);
    assert_eq!(found("official"), [""; 0]);
}
