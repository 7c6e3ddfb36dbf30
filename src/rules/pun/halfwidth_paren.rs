//! Half-width round brackets around or among Chinese words.

use crate::character::{is_blank, is_chinese, is_han, is_western};
use crate::document::Document;
use crate::finding::{Edit, Safety, Severity};
use crate::mask::Kinds;
use crate::rule::{Example, Findings, MANY, Rule};
use crate::span::Span;

/// PUN-02.
pub(crate) const RULE: Rule = Rule {
    code: "PUN-02",
    name: "halfwidth-paren",
    title: "半角括号",
    why: "中文里的括号用全角；公式、型号和外文中的括号不变。",
    basis: "GB/T 15834—2011 4.9",
    severity: Severity::Warning,
    examples: &[
        Example {
            bad: "各县(市、区)要加强领导。\n",
            good: Some("各县（市、区）要加强领导。\n"),
        },
        Example {
            bad: "(一)提高认识。详见方案(附件2)和清单（附表)。\n",
            good: Some("（一）提高认识。详见方案（附件2）和清单（附表）。\n"),
        },
        Example {
            bad: "东村(2组)、南村(3组)、西村(4组)、北村(5组)、前村(6组)、后村(7组)、左村(8组)、右村(9组)均已完工。\n",
            good: Some(
                "东村（2组）、南村（3组）、西村（4组）、北村（5组）、前村（6组）、后村（7组）、左村（8组）、右村（9组）均已完工。\n",
            ),
        },
    ],
    counterexamples: &[
        "函数f(x)的取值为正，产物为Ca(OH)2。\n",
        "1)加强领导\n2)落实责任\n",
        "根据财税(2024)12号文件执行。\n",
        "联系电话：(0531)12345678\n",
        "The conference (北京) opened in 2024.\n",
    ],
    check,
};

fn check(document: &Document<'_>, findings: &mut Findings<'_>) {
    let is_half = |c| matches!(c, '(' | ')');
    if !document.has_any_mark(is_half) {
        return;
    }
    let mut found: Vec<Vec<Edit>> = Vec::new();
    for (block, text) in document.prose() {
        if !document.has_mark(block.span, is_half) || is_western(text) {
            continue;
        }
        for pair in pairs(text) {
            let at = |i: usize| block.span.start + i;
            let masked = document.masks().covers(at(pair.open), Kinds::LITERAL)
                || document.masks().covers(at(pair.close), Kinds::LITERAL);
            if masked || !is_chinese_pair(text, &pair) {
                continue;
            }
            let mut edits = Vec::with_capacity(2);
            for (place, half, full) in [(pair.open, '(', "（"), (pair.close, ')', "）")] {
                if text.get(place..).is_some_and(|t| t.starts_with(half)) {
                    edits.push(Edit::new(Span::new(at(place), at(place) + 1), full));
                }
            }
            found.push(edits);
        }
    }
    if found.len() >= MANY {
        let mut edits = found.concat();
        edits.sort_by_key(|edit| edit.span.start);
        let message = format!("括号应当用全角（），共{}处", edits.len());
        findings.fold(message, "改为全角括号", Safety::Safe, edits);
        return;
    }
    for edits in found {
        if let Some(span) = edits.iter().map(|e| e.span).reduce(Span::cover) {
            findings
                .report(span, "括号应当用全角（）")
                .fix("改为全角括号", Safety::Safe, edits);
        }
    }
}

/// Two brackets that belong together, at least one of them half-width.
struct Pair {
    open: usize,
    close: usize,
    /// The byte after the closing bracket.
    end: usize,
}

/// The pairs of one paragraph, the inner before the outer. A bracket without
/// a partner, such as that of `1)`, is left alone.
fn pairs(text: &str) -> Vec<Pair> {
    let mut open: Vec<(usize, char)> = Vec::new();
    let mut found = Vec::new();
    for (i, c) in text.char_indices() {
        match c {
            '(' | '（' => open.push((i, c)),
            ')' | '）' => {
                if let Some((start, begin)) = open.pop()
                    && (begin == '(' || c == ')')
                {
                    found.push(Pair {
                        open: start,
                        close: i,
                        end: i + c.len_utf8(),
                    });
                }
            }
            _ => {}
        }
    }
    found
}

fn is_chinese_pair(text: &str, pair: &Pair) -> bool {
    let before = text.get(..pair.open).and_then(|t| t.chars().next_back());
    let after = text.get(pair.end..).unwrap_or_default();
    let inside = text.get(pair.open..pair.end).unwrap_or_default();
    // A link in Markdown, the arguments of a call.
    if before == Some(']') || inside.starts_with("(\"") || inside.starts_with("('") {
        return false;
    }
    if inside.contains('（') || inside.contains('）') || inside.chars().any(is_han) {
        return true;
    }
    let digits = inside.trim_matches(['(', ')']);
    let area_code = digits.starts_with('0')
        && matches!(digits.len(), 3 | 4)
        && digits.bytes().all(|b| b.is_ascii_digit())
        && after
            .trim_start_matches(is_blank)
            .starts_with(|c: char| c.is_ascii_digit());
    let words_after = after.trim_start_matches(is_blank).chars().next();
    // At the start of a paragraph an ordinal: (1)加强领导.
    let ordinal = before.is_none() && words_after.is_some_and(is_chinese);
    !area_code && (ordinal || before.is_some_and(is_chinese))
}
