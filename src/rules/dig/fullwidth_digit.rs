//! Full-width digits and letters.

use crate::character::runs;
use crate::document::Document;
use crate::finding::{Edit, Safety, Severity};
use crate::rule::{Example, Findings, Rule};

/// DIG-21.
pub(crate) const RULE: Rule = Rule {
    code: "DIG-21",
    name: "fullwidth-digit",
    title: "全角数字和字母",
    why: "阿拉伯数字占半个字位，用半角；拉丁字母和百分号也用半角。",
    basis: "GB/T 15835—2011 5.1.7",
    severity: Severity::Error,
    examples: &[
        Example {
            bad: "２０２４年共办结１２．５万件，办结率９８％。\n",
            good: Some("2024年共办结12.5万件，办结率98%。\n"),
        },
        Example {
            bad: "安装ＬＥＤ屏３块，完成率为90％。\n",
            good: Some("安装LED屏3块，完成率为90%。\n"),
        },
    ],
    counterexamples: &[
        "2024年共办结12.5万件，办结率98%。\n",
        "时间：8:30～11:30（周末除外）；地点：礼堂。\n",
        "ＸＸ街道办事处\n",
    ],
    check,
};

fn check(document: &Document<'_>, findings: &mut Findings<'_>) {
    for run in runs(&document.source.text, is_full) {
        // A point at either end of the run is a mark of the sentence.
        let run_words = document.text(run.span);
        let head = run_words.len() - run_words.trim_start_matches('．').len();
        let words = run_words.trim_matches('．');
        let span =
            crate::span::Span::new(run.span.start + head, run.span.start + head + words.len());
        // Ｘ stands for what is yet to be filled in.
        if words.is_empty() || words.chars().all(|c| matches!(c, 'Ｘ' | 'ｘ')) {
            continue;
        }
        let half: String = words.chars().map(half).collect();
        let report = findings
            .report(span, format!("全角“{words}”应为半角“{half}”"))
            .fix(
                format!("改为“{half}”"),
                Safety::Safe,
                vec![Edit::new(span, half)],
            );
        if words == "％" {
            // The clause is about digits; the sign follows them in practice.
            report.severity(Severity::Hint);
        }
    }
}

fn is_full(c: char) -> bool {
    matches!(c, '０'..='９' | 'Ａ'..='Ｚ' | 'ａ'..='ｚ' | '％' | '．')
}

/// The half-width form: the full-width block lies 0xFEE0 above ASCII.
fn half(c: char) -> char {
    char::from_u32(u32::from(c) - 0xFEE0).unwrap_or(c)
}
