//! A character that only looks like the one that is meant: a radical or a
//! compatibility form, as PDF files and old encodings bring.

use crate::character::runs;
use crate::document::Document;
use crate::finding::{Edit, Safety, Severity};
use crate::ordinal::Form;
use crate::rule::{Example, Findings, Rule};
use crate::span::Span;

/// RES-13.
pub(crate) const RULE: Rule = Rule {
    code: "RES-13",
    name: "variant-codepoint",
    title: "不通用的字符",
    why: "看上去是同一个字，编码却不是，检索不到，换字体时还会变样，应换成通用的字。",
    basis: "通常：用通用的字符",
    severity: Severity::Warning,
    examples: &[
        Example {
            bad: "⼀、总体要求\n",
            good: Some("一、总体要求\n"),
        },
        Example {
            bad: "⽴⾜本职⼯作，服务⼈⺠群众。\n",
            good: Some("立足本职工作，服务人民群众。\n"),
        },
        Example {
            bad: "㈠加强学习\n",
            good: Some("（一）加强学习\n"),
        },
    ],
    counterexamples: &["一、总体要求\n", "①面积为120㎡。\n"],
    check,
};

/// One character and what is meant, on each line after the head.
const TABLE: &str = include_str!("../../data/variant_codepoints.tsv");

fn check(document: &Document<'_>, findings: &mut Findings<'_>) {
    if !document.has_any_mark(is_variant) {
        return;
    }
    // Read only when the text has such a character, which is seldom.
    let mut table: Vec<(char, &'static str)> = Vec::new();
    for run in runs(&document.source.text, is_variant) {
        if table.is_empty() {
            table = read_table();
        }
        let words = document.text(run.span);
        let meant: String = words.chars().map(|c| meant(&table, c)).collect();
        if meant == words || is_ordinal_with_dot(document, run.span) {
            continue;
        }
        // ⑴ in a line is a sign that some write on purpose.
        let sign = words
            .chars()
            .all(|c| ('\u{2474}'..='\u{2487}').contains(&c));
        let report = findings
            .report(
                run.span,
                format!("“{words}”用的不是通用的字符，应为“{meant}”"),
            )
            .fix(
                format!("改为“{meant}”"),
                Safety::Safe,
                vec![Edit::new(run.span, meant)],
            );
        if sign {
            report.severity(Severity::Hint);
        }
    }
}

/// ⒈ at the start of a paragraph: the mark after an Arabic ordinal has a rule
/// of its own.
fn is_ordinal_with_dot(document: &Document<'_>, span: Span) -> bool {
    let ordinal = document.block_at(span.start).and_then(|b| b.ordinal);
    ordinal.is_some_and(|o| o.form == Form::Arabic && o.span.overlaps(span))
}

/// The blocks that hold such characters; the table says which of them.
fn is_variant(c: char) -> bool {
    matches!(c,
        '\u{2474}'..='\u{249B}' | '\u{2E80}'..='\u{2FD5}' | '\u{3220}'..='\u{3229}'
        | '\u{F900}'..='\u{FAFF}' | '\u{FB00}'..='\u{FB06}')
}

fn read_table() -> Vec<(char, &'static str)> {
    let rows = TABLE.lines().skip(2).filter_map(|l| l.split_once('\t'));
    rows.filter_map(|(c, meant)| Some((c.chars().next()?, meant)))
        .collect()
}

fn meant(table: &[(char, &'static str)], c: char) -> String {
    let place = table.binary_search_by_key(&c, |&(c, _)| c);
    place
        .ok()
        .and_then(|i| table.get(i))
        .map_or_else(|| c.to_string(), |&(_, meant)| meant.to_owned())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_table_is_sorted_and_every_entry_is_scanned_for() {
        let table = read_table();
        assert!(table.windows(2).all(|w| w[0].0 < w[1].0));
        assert!(table.iter().all(|&(c, _)| is_variant(c)));
        assert_eq!(meant(&table, '⼈'), "人");
    }
}
