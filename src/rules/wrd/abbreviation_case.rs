//! A foreign abbreviation in the wrong case.

use crate::document::Document;
use crate::finding::{Edit, Safety, Severity};
use crate::mask::Kinds;
use crate::rule::{Example, Findings, Rule};
use crate::token::TokenKind;

/// WRD-15.
pub(crate) const RULE: Rule = Rule {
    code: "WRD-15",
    name: "abbreviation-case",
    title: "外文缩写的大小写",
    why: "外文缩写有通行的写法，如“GDP”“LED”“Wi-Fi”，全文通常统一。",
    basis: "通常：外文缩写用通行的写法",
    severity: Severity::Hint,
    examples: &[
        Example {
            bad: "全区gdp增长5%，通过led屏播放标语。\n",
            good: Some("全区GDP增长5%，通过LED屏播放标语。\n"),
        },
        Example {
            bad: "大厅开通免费wifi，制作Ppt课件。\n",
            good: Some("大厅开通免费Wi-Fi，制作PPT课件。\n"),
        },
    ],
    counterexamples: &[
        "全区GDP增长5%，开通免费Wi-Fi。\n",
        "网址www.wifi.example.cn，邮箱ppt@example.cn，型号led-200。\n",
        "The wifi is free and led by us.\n",
    ],
    check,
};

/// Abbreviations as they are written.
const WRITTEN: [(&str, &str); 14] = [
    ("wifi", "Wi-Fi"),
    ("ppt", "PPT"),
    ("gdp", "GDP"),
    ("led", "LED"),
    ("cpi", "CPI"),
    ("ppp", "PPP"),
    ("gps", "GPS"),
    ("vpn", "VPN"),
    ("usb", "USB"),
    ("ktv", "KTV"),
    ("vocs", "VOCs"),
    ("lng", "LNG"),
    ("ip", "IP"),
    ("ai", "AI"),
];

fn check(document: &Document<'_>, findings: &mut Findings<'_>) {
    let tokens = document.all_tokens();
    for token in tokens {
        if token.kind != TokenKind::Letters || !(2..=4).contains(&token.span.len()) {
            continue;
        }
        let word = document.text(token.span);
        let known = WRITTEN
            .iter()
            .find(|(low, _)| low.eq_ignore_ascii_case(word));
        let Some(&(_, right)) = known.filter(|(_, right)| *right != word) else {
            continue;
        };
        // ＡＩ is a matter of width; Ai may be a name.
        let capital = word.starts_with(|c: char| c.is_ascii_uppercase());
        let beside = |c: Option<char>| c.is_some_and(|c| c.is_ascii() && !"，。\n".contains(c));
        if capital && word.len() == 2
            || beside(document.source.char_before(token.span.start))
            || beside(document.source.char_at(token.span.end))
            || document.masked(token.span.start, Kinds::LITERAL.or(Kinds::CITED))
        {
            continue;
        }
        findings
            .report(token.span, format!("“{word}”通常写作“{right}”"))
            .fix(
                format!("改为“{right}”"),
                Safety::Suggested,
                vec![Edit::new(token.span, right)],
            );
    }
}
