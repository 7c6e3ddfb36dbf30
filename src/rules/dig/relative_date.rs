//! A term set by a word that means another day for each reader: 明天前.

use crate::document::Document;
use crate::finding::Severity;
use crate::lexicon::{Cue, Table};
use crate::rule::{Example, Findings, Rule};

/// DIG-04.
pub(crate) const RULE: Rule = Rule {
    code: "DIG-04",
    name: "relative-date",
    title: "时限用“明天”“本周五”等说法",
    why: "收文的人看到文件时，“明天”“本周五”已不知指哪一天，时限应写具体日期。",
    basis: "《党政机关公文处理工作条例》第二十条（四）",
    severity: Severity::Hint,
    examples: &[
        Example {
            bad: "请各单位于明天前报送材料。\n",
            good: None,
        },
        Example {
            bad: "定于下周三召开调度会，请本周五前反馈人员名单。\n",
            good: None,
        },
    ],
    counterexamples: &[
        "今年以来，去年同期，明天会更好。\n",
        "请于6月5日前报送材料。\n",
        "昨天的成绩来之不易，为了孩子们的明天，本周工作已完成。\n",
    ],
    check,
};

fn check(document: &Document<'_>, findings: &mut Findings<'_>) {
    for cue in document.words(Table::Cue(Cue::RelativeDay)) {
        let before = document.before(cue.span.start);
        let after = document.after(cue.span.end);
        let asked = [
            "请于",
            "须于",
            "应于",
            "务于",
            "务必于",
            "定于",
            "拟于",
            "位于",
            "室于",
        ];
        let term = asked.iter().any(|w| before.ends_with(w)) || before.ends_with("请");
        let ends = [
            "前",
            "之前",
            "下班前",
            "中午前",
            "上午",
            "下午",
            "晚上",
            "召开",
            "举行",
        ];
        let timed = ends.iter().any(|w| after.starts_with(w));
        // 位于明天广场: a place is no term.
        let place = before.ends_with("位于") && !before.ends_with("单位于");
        if term && timed && !place {
            let word = document.text(cue.span);
            findings.report(
                cue.span,
                format!("时限“{word}”因阅文时间而异，宜写具体日期"),
            );
        }
    }
}
