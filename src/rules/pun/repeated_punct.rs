//! Two marks where one belongs.

use crate::document::Document;
use crate::finding::{Edit, Safety, Severity};
use crate::rule::{Example, Findings, Rule};

/// PUN-11.
pub(crate) const RULE: Rule = Rule {
    code: "PUN-11",
    name: "repeated-punct",
    title: "标点重复",
    why: "一处停顿只用一个点号；连用的点号多是修改时遗留的。",
    basis: "GB/T 15834—2011 4.1—4.7",
    severity: Severity::Error,
    examples: &[
        Example {
            bad: "进一步振奋精神，，更加主动作为。。\n",
            good: Some("进一步振奋精神，更加主动作为。\n"),
        },
        Example {
            bad: "各项任务全面完成，。\n",
            good: Some("各项任务全面完成。\n"),
        },
        Example {
            bad: "各项任务全面完成。，现将情况报告如下。\n",
            good: Some("各项任务全面完成。现将情况报告如下。\n"),
        },
    ],
    counterexamples: &[
        "这样的成绩来之不易……\n",
        "怎么能这样做？！绝不允许！！\n",
        "他说：“照办。”大家都同意。\n",
        "正在研究。。。\n",
    ],
    check,
};

fn check(document: &Document<'_>, findings: &mut Findings<'_>) {
    // Pauses are the most frequent marks, and hardly ever two together.
    if !document.has_neighbours(|c| strength(c).is_some()) {
        return;
    }
    for (_, run) in document.runs(|c| strength(c).is_some()) {
        let span = run.span;
        if span.len() <= '，'.len_utf8() {
            continue;
        }
        let marks = document.text(span);
        if !is_repeated(marks) {
            continue;
        }
        let Some(kept) = marks.chars().max_by_key(|&c| strength(c)) else {
            continue;
        };
        // Where the stronger mark stands last, or all are the same, the
        // others were left over. Otherwise the sentence may go on.
        let same = marks.chars().all(|c| c == kept);
        let certain = same || marks.ends_with(kept);
        findings.report(span, format!("标点重复“{marks}”")).fix(
            format!("保留“{kept}”"),
            if certain {
                Safety::Safe
            } else {
                Safety::Suggested
            },
            vec![Edit::new(span, kept.to_string())],
        );
    }
}

/// How strong a pause a mark makes.
fn strength(c: char) -> Option<u8> {
    Some(match c {
        '、' => 0,
        '，' => 1,
        '：' => 2,
        '；' => 3,
        '。' => 4,
        '？' | '！' => 5,
        _ => return None,
    })
}

/// ？！ and ！！ are right; three full stops or more are meant as an ellipsis.
fn is_repeated(marks: &str) -> bool {
    let pauses = marks.chars().filter(|&c| !matches!(c, '？' | '！')).count();
    let stops = marks.chars().all(|c| c == '。');
    let length = marks.chars().count();
    length > 1 && pauses > 0 && !(stops && length > 2)
}
