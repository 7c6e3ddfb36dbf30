//! A term of secrecy beyond what its level allows, or not joined by ★.

use crate::character::is_blank;
use crate::document::Document;
use crate::finding::{Edit, Safety, Severity};
use crate::numeral;
use crate::recognise::Role;
use crate::rule::{Example, Findings, Rule};

/// SEC-07.
pub(crate) const RULE: Rule = Rule {
    code: "SEC-07",
    name: "secrecy-term-wrong",
    title: "保密期限有误",
    why: "保密期限除另有规定外，绝密级不超过三十年，机密级不超过二十年，秘密级不超过十年；密级和期限之间用“★”。",
    basis: "《保守国家秘密法》；GB/T 9704—2012 7.2.2",
    severity: Severity::Warning,
    examples: &[
        Example {
            bad: "秘密★20年\n关于开展专项检查的通知\n各科室：\n现将有关事项通知如下。\n",
            good: None,
        },
        Example {
            bad: "机密*10年\n关于开展专项检查的通知\n各科室：\n现将有关事项通知如下。\n",
            good: Some("机密★10年\n关于开展专项检查的通知\n各科室：\n现将有关事项通知如下。\n"),
        },
    ],
    counterexamples: &[
        "机密★20年\n关于开展专项检查的通知\n各科室：\n现将有关事项通知如下。\n",
        "绝密★长期\n关于开展专项检查的通知\n各科室：\n现将有关事项通知如下。\n",
    ],
    check,
};

/// Levels with the longest term in years.
const LEVELS: [(&str, u32); 3] = [("绝密", 30), ("机密", 20), ("秘密", 10)];

fn check(document: &Document<'_>, findings: &mut Findings<'_>) {
    let marks = document.prose().take(40);
    for (block, text) in marks.filter(|(b, _)| b.role == Role::Secrecy) {
        let level = LEVELS.iter().find(|(level, _)| text.starts_with(level));
        let Some(&(level, longest)) = level else {
            continue;
        };
        let words: String = text.chars().filter(|c| !is_blank(*c)).collect();
        let rest = words.get(level.len()..).unwrap_or_default();
        let rest = rest.strip_prefix('级').unwrap_or(rest);
        let sign = rest.chars().next().unwrap_or('★');
        let term = rest.trim_start_matches(['★', '☆', '*', '＊', '●', '▲']);
        if matches!(sign, '☆' | '*' | '＊' | '●' | '▲') {
            let at = block.span.start + text.find(sign).unwrap_or(0);
            let span = crate::span::Span::new(at, at + sign.len_utf8());
            findings.report(span, "密级和保密期限之间应当用“★”").fix(
                "改为“★”",
                Safety::Suggested,
                vec![Edit::new(span, "★")],
            );
        }
        let years = term.strip_suffix('年');
        let years = years.and_then(|y| y.parse().ok().or_else(|| numeral::read(y)));
        if years.is_some_and(|years: u32| years > longest) {
            findings.report(
                block.span,
                format!("{level}级的保密期限通常不超过{longest}年，请核对"),
            );
        }
    }
}
