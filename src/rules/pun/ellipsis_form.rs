//! An ellipsis that is not six dots in the middle of the line.

use crate::character::{Run, is_blank, is_chinese};
use crate::document::Document;
use crate::finding::{Edit, Safety, Severity};
use crate::mask::Kinds;
use crate::rule::{Example, Findings, Rule};
use crate::span::Span;

/// PUN-13.
pub(crate) const RULE: Rule = Rule {
    code: "PUN-13",
    name: "ellipsis-form",
    title: "省略号的形式",
    why: "省略号为六个连点，占两个字位，写作“……”。",
    basis: "GB/T 15834—2011 4.11",
    severity: Severity::Warning,
    examples: &[
        Example {
            bad: "学校、医院、车站...都已覆盖。\n",
            good: Some("学校、医院、车站……都已覆盖。\n"),
        },
        Example {
            bad: "他沉默了很久。。。最后说：“再等等…”\n",
            good: Some("他沉默了很久……最后说：“再等等……”\n"),
        },
    ],
    counterexamples: &[
        "学校、医院、车站……都已覆盖。\n",
        "一、总体要求............1\n二、主要任务…………………3\n",
        "变量依次取1，2，…，n，其中x1、x2、...、xn为整数，甲、乙、…、癸为天干。\n",
        "Once upon a time... the end.\n",
    ],
    check,
};

fn check(document: &Document<'_>, findings: &mut Findings<'_>) {
    // Most dots are full stops, each by itself.
    let ellipsis = |c: char| matches!(c, '…' | '⋯');
    if !document.has_any_mark(ellipsis) && !document.has_neighbours(is_dot) {
        return;
    }
    for (block, run) in document.runs(is_dot) {
        let span = run.span;
        let dots = document.text(span);
        if !is_wrong(dots) {
            continue;
        }
        let rest = document.text(Span::new(span.end, block.span.end));
        if !is_in_chinese(&run)
            || leads(rest)
            || is_in_series(document.text(Span::new(block.span.start, span.start)), rest)
            || document.masks().covers(span.start, Kinds::LITERAL)
        {
            continue;
        }
        findings.report(span, "省略号应为“……”").fix(
            "改为“……”",
            Safety::Safe,
            vec![Edit::new(span, "……")],
        );
    }
}

fn is_dot(c: char) -> bool {
    matches!(c, '.' | '．' | '。' | '·' | '…' | '⋯')
}

/// Dots of one kind, neither `……` nor the long row of a table of contents or
/// of a line to be filled in.
fn is_wrong(dots: &str) -> bool {
    let Some(first) = dots.chars().next() else {
        return false;
    };
    let count = dots.chars().count();
    let alike = dots.chars().all(|c| c == first);
    alike
        && match first {
            '…' => count == 1 || count == 3,
            '⋯' => count <= 3,
            _ => (3..=12).contains(&count),
        }
}

fn is_in_chinese(run: &Run) -> bool {
    run.before.is_some_and(is_chinese)
        || (run.before.is_none() && run.after.is_some_and(is_chinese))
}

/// True for dots between two marks alike after a number, a letter or a single
/// character, as a series is written: 1，2，…，n; 甲、乙、…、癸.
fn is_in_series(before: &str, rest: &str) -> bool {
    const MARKS: [char; 4] = ['，', ',', '、', '+'];
    let mark = before.chars().next_back().filter(|c| MARKS.contains(c));
    mark.is_some_and(|mark| {
        let term = before.trim_end_matches(mark);
        let mut back = term.chars().rev();
        let letter = back.next().is_some_and(|c| c.is_ascii_alphanumeric());
        let single = back.next() == Some(mark);
        rest.starts_with(mark) && (letter || single)
    })
}

/// True where the dots lead to a page number.
fn leads(rest: &str) -> bool {
    let number = rest.trim_start_matches(is_blank);
    let digits = number.trim_start_matches(|c: char| c.is_ascii_digit());
    digits.len() < number.len() && digits.chars().next().is_none_or(|c| c.is_whitespace())
}
