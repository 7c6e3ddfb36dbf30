//! Every rule proves itself: its examples are faults and its fixes cure them,
//! its counterexamples are not, and nothing is missing from the list.

use std::collections::BTreeSet;
use std::path::Path;

use chengwen::check::Choices;
use chengwen::document::Document;
use chengwen::finding::{Edit, Finding, Safety};
use chengwen::profile::find_scheme;
use chengwen::rule::{Findings, Rule};
use chengwen::rules::ALL;
use chengwen::source::Source;

fn draft(text: &str) -> Source {
    chengwen::read::draft(text, None).unwrap_or_default()
}

fn check(rule: &'static Rule, text: &str) -> Vec<Finding> {
    let source = draft(text);
    // The rule on schemes speaks where one was chosen.
    let scheme = (rule.name == "other-scheme").then(|| find_scheme("official"));
    let document = Document::read(&source, &[]).following(scheme.flatten());
    let mut list = Vec::new();
    (rule.check)(&document, &mut Findings::new(rule, &mut list));
    list
}

/// What a reader is shown: quiet findings only bring their edits. A scheme that
/// was chosen does no more.
fn listed(rule: &'static Rule, text: &str) -> Vec<Finding> {
    let mut list = check(rule, text);
    list.retain(|f| !f.quiet || rule.name == "other-scheme");
    list
}

/// The text with all edits of `findings` applied; of two that overlap, the
/// first.
fn apply(text: &str, findings: &[Finding]) -> String {
    let fixes = findings.iter().filter_map(|f| f.fix.as_ref());
    let mut edits: Vec<&Edit> = fixes.flat_map(|f| &f.edits).collect();
    edits.sort_by_key(|e| e.span);
    let mut out = String::new();
    let mut at = 0;
    for edit in edits {
        if edit.span.start >= at {
            out.push_str(text.get(at..edit.span.start).unwrap_or_default());
            out.push_str(&edit.text);
            at = edit.span.end;
        }
    }
    out + text.get(at..).unwrap_or_default()
}

/// The text with this rule's fixes applied until nothing changes, at most as
/// often as formatting does.
fn fixed(rule: &'static Rule, text: &str) -> String {
    let mut text = text.to_owned();
    for _ in 0..8 {
        text = apply(&text, &check(rule, &text));
    }
    text
}

#[test]
fn every_bad_example_is_reported_and_fixed() {
    let mut failures = Vec::new();
    for rule in ALL {
        for example in rule.examples {
            let found = listed(rule, example.bad);
            let mut claim = |holds: bool, what: String| {
                if !holds {
                    failures.push(format!("{} {:?}: {what}", rule.code, example.bad));
                }
            };
            let fixable = found.iter().any(|f| f.fix.is_some());
            claim(!found.is_empty(), "is not reported".to_owned());
            claim(fixable == example.good.is_some(), format!("{found:?}"));
            if let Some(good) = example.good {
                let fixed = fixed(rule, example.bad);
                claim(fixed == good, format!("becomes {fixed:?}"));
                let left = listed(rule, good);
                claim(left.is_empty(), format!("good has {left:?}"));
            }
        }
    }
    assert!(failures.is_empty(), "{failures:#?}");
}

#[test]
fn no_counterexample_is_reported() {
    for rule in ALL {
        for text in rule.counterexamples {
            assert_eq!(listed(rule, text), [], "{} {text:?}", rule.code);
        }
    }
}

/// Examples whose fix is only suggested, so that a person decides: safe fixes
/// alone do not give what the example says. All others they do.
const SUGGESTED: &str = include_str!("rules/suggested.tsv");

/// True where `tests/rules/suggested.tsv` has the example.
fn is_suggested(rule: &Rule, bad: &str) -> bool {
    let rows = SUGGESTED.lines().filter(|line| !line.starts_with('#'));
    rows.filter_map(|row| row.split_once('\t'))
        .any(|(code, opening)| code == rule.code && bad.starts_with(&opening.replace("\\n", "\n")))
}

#[test]
fn the_safe_fixes_alone_give_what_the_example_says() {
    let mut failures = Vec::new();
    for rule in ALL {
        for example in rule.examples {
            let Some(good) = example.good else { continue };
            let mut text = example.bad.to_owned();
            for _ in 0..8 {
                let mut safe = check(rule, &text);
                safe.retain(|f| f.fix.as_ref().is_some_and(|x| x.safety == Safety::Safe));
                text = apply(&text, &safe);
            }
            let asked = is_suggested(rule, example.bad);
            if (text == good) == asked {
                failures.push(format!("{} {:?}: {text:?}", rule.code, example.bad));
            }
        }
    }
    assert!(failures.is_empty(), "{failures:#?}");
}

/// What other rules mend in a counterexample: its rule, how it opens, and the
/// rules that have their reason to change it.
const ELSEWHERE: &[(&str, &str, &[&str])] = &[
    // At the start of a text the mark is no fault, and goes quietly.
    ("RES-06", "\u{FEFF}", &["RES-06"]),
    // The brackets are wrong, but not for their width.
    ("PUN-02", "根据财税", &["STR-16"]),
    // Three full stops are an ellipsis.
    ("PUN-11", "正在研究", &["PUN-13"]),
    // The whole date is written with points.
    (
        "STR-15",
        "关于开展安全检查的通知\n各科室：\n请于2024.01.05",
        &["DIG-06"],
    ),
    // Letters for 〇 are no matter of the width.
    ("DIG-21", "始于二ＯＯ九年", &["DIG-09"]),
    // Full-width digits are no matter of the date.
    (
        "STR-15",
        "关于开展安全检查的通知\n各科室：\n现将有关事项通知如下。\n区应急管理局\n２０",
        &["DIG-21"],
    ),
];

#[test]
fn a_counterexample_stays_as_it_is_when_formatted() {
    let mut failures = Vec::new();
    for rule in ALL {
        for &text in rule.counterexamples {
            let source = Source::plain(text);
            let profile = chengwen::profile::DEFAULT;
            let fixed = chengwen::format(&source, &Choices::default(), profile).fixed;
            let reasons = fixed.changes.iter().flat_map(|c| &c.except);
            let others: BTreeSet<&str> = reasons.map(|e| e.code.as_str()).collect();
            let known = ELSEWHERE
                .iter()
                .filter(|&&(code, opening, _)| code == rule.code && text.starts_with(opening))
                .flat_map(|&(_, _, rules)| rules.iter().copied());
            let known: BTreeSet<&str> = known.collect();
            let squeezed = |s: &str| s.split_whitespace().collect::<String>();
            let same = squeezed(text) == squeezed(&fixed.source.text);
            let listed: BTreeSet<&str> =
                others.iter().copied().filter(|c| *c != "RES-08").collect();
            if listed != known || same != known.is_empty() {
                failures.push(format!(
                    "{} {text:?}: {listed:?} {:?}",
                    rule.code, fixed.source.text
                ));
            }
        }
    }
    assert!(failures.is_empty(), "{failures:#?}");
}

/// Rules meet in one text: what one of them corrects, another may see first.
#[test]
fn the_safe_fixes_of_all_rules_settle_together() {
    let meeting = [
        "各单位, 各科室 :\n一. 加强领导,，落实责任..\n",
        "开展６.２６国际禁毒日、 \"6.26\"禁毒日宣传活动\n\n\n二、 见附件(1) 。",
        "\u{FEFF}##paidbegin##  （一） 提高 认识。\r\n\r\n##paidend## \r\n",
        "请于２０２４.０１.０５前报送 ,逾期不候... 。\u{200B}\n",
        "示政发[2024]第０5号\n\u{200B}\n关于检查的通知\n各科室 :\n现通知如下 :\n",
    ];
    let examples = ALL.iter().flat_map(|r| r.examples).map(|e| e.bad);
    let counterexamples = ALL.iter().flat_map(|r| r.counterexamples).copied();
    for text in examples.chain(counterexamples).chain(meeting) {
        let formatted = chengwen::format(
            &draft(text),
            &Choices::default(),
            chengwen::profile::DEFAULT,
        )
        .fixed
        .source;
        let again =
            chengwen::format(&formatted, &Choices::default(), chengwen::profile::DEFAULT).fixed;
        assert_eq!(again.source.text, formatted.text, "{text:?}");
        let safe = |f: &&Finding| f.fix.as_ref().is_some_and(|f| f.safety == Safety::Safe);
        assert_eq!(again.findings.iter().find(safe), None, "{text:?}");
    }
}

#[test]
fn every_finding_is_well_formed() {
    let all = ALL.iter().flat_map(|r| r.examples).map(|e| e.bad);
    let all: Vec<&str> = all
        .chain(ALL.iter().flat_map(|r| r.counterexamples).copied())
        .collect();
    for rule in ALL {
        for text in &all {
            for finding in check(rule, text) {
                assert!(text.get(finding.span.start..finding.span.end).is_some());
                assert!(finding.severity >= rule.severity);
                let Some(fix) = finding.fix else { continue };
                assert!(!fix.edits.is_empty() && !fix.title.is_empty());
                for edit in &fix.edits {
                    let old = text.get(edit.span.start..edit.span.end);
                    assert!(old.is_some_and(|old| old != edit.text), "{}", rule.code);
                }
                let disjoint = |w: &[Edit]| w[0].span.end <= w[1].span.start;
                assert!(fix.edits.windows(2).all(disjoint), "{}", rule.code);
            }
        }
    }
}

#[test]
fn every_rule_is_documented_and_named_once() {
    let mut codes = BTreeSet::new();
    let mut names = BTreeSet::new();
    for rule in ALL {
        let code: Vec<char> = rule.code.chars().collect();
        assert!(matches!(code[..], [a, b, c, '-', d, e]
            if [a, b, c].iter().all(char::is_ascii_uppercase)
                && [d, e].iter().all(char::is_ascii_digit)));
        assert!(codes.insert(rule.code), "{} twice", rule.code);
        assert!(names.insert(rule.name), "{} twice", rule.name);
        let kebab = |c: char| c.is_ascii_lowercase() || c == '-';
        assert!(rule.name.chars().all(kebab), "{}", rule.name);
        assert!(rule.examples.len() >= 2, "{}: examples", rule.code);
        assert!(rule.counterexamples.len() >= 2, "{}: examples", rule.code);
        assert!(!rule.title.is_empty() && !rule.why.is_empty() && !rule.basis.is_empty());
        assert!(rule.why.ends_with('。'), "{}: {}", rule.code, rule.why);
    }
}

#[test]
fn every_file_of_a_rule_is_listed_and_bears_its_name() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("src/rules");
    let mut files = BTreeSet::new();
    for folder in root.read_dir().unwrap().map(Result::unwrap) {
        if !folder.file_type().unwrap().is_dir() {
            continue;
        }
        for file in folder.path().read_dir().unwrap().map(Result::unwrap) {
            // What several rules of a group share is no rule.
            let text = std::fs::read_to_string(file.path()).unwrap();
            let name = file.file_name().into_string().unwrap();
            if text.contains("const RULE: Rule") {
                files.insert(name.strip_suffix(".rs").unwrap().replace('_', "-"));
            }
        }
    }
    let names: BTreeSet<String> = ALL.iter().map(|r| r.name.to_owned()).collect();
    assert_eq!(files, names);
}
