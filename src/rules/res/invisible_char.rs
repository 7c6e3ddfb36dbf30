//! A character that has no sign, or none that others can see.

use std::collections::BTreeMap;

use crate::character::{Run, is_line_break};
use crate::document::Document;
use crate::finding::{Edit, Safety, Severity};
use crate::rule::{Example, Findings, Rule};
use crate::span::Span;

/// RES-06.
pub(crate) const RULE: Rule = Rule {
    code: "RES-06",
    name: "invisible-char",
    title: "不可见字符",
    why: "零宽字符、控制符看不见，却会使检索、比对和排版出错；替换符、私用区字符说明原字已丢失，须对照原稿补上。",
    basis: "通常：文稿不含不可见字符",
    severity: Severity::Error,
    examples: &[
        Example {
            bad: "会\u{200B}议决定，成立工作\u{200B}专班。\n",
            good: Some("会议决定，成立工作专班。\n"),
        },
        Example {
            bad: "请各单位\u{AD}\u{200E}抓紧落实。\n",
            good: Some("请各单位抓紧落实。\n"),
        },
        Example {
            bad: "参会人员：王\u{FFFD}。\n",
            good: None,
        },
    ],
    counterexamples: &[
        "\u{FEFF}请各单位抓紧落实。\n",
        "负责人：张　三\n",
        "一家\u{1F468}\u{200D}\u{1F469}\u{200D}\u{1F467}参加活动。\n",
    ],
    check,
};

/// From so many places on they are one finding.
const MANY: usize = 4;

fn check(document: &Document<'_>, findings: &mut Findings<'_>) {
    if !document.has_any_mark(|c| is_lost(c) || is_invisible(c)) {
        return;
    }
    for run in runs(document, is_lost) {
        // No fix: taking the sign out would hide that a word was lost.
        let code = document.source.char_at(run.span.start).map_or(0, u32::from);
        findings.report(
            run.span,
            format!("字符 U+{code:04X} 无法显示，原字可能已丢失，请核对原稿"),
        );
    }
    let mut invisible: BTreeMap<String, Vec<Edit>> = BTreeMap::new();
    for run in runs(document, is_invisible) {
        let words = document.text(run.span);
        if run.span.start == 0 && words == "\u{FEFF}" {
            // The byte order mark of a file: no fault of the text.
            findings
                .report(run.span, "文首的字节顺序标记已去除")
                .fix("去除", Safety::Safe, vec![Edit::new(run.span, "")])
                .quiet();
        } else if !joins(&run, words) {
            let mut codes: Vec<String> = Vec::new();
            for c in words.chars() {
                let code = format!("U+{:04X}", u32::from(c));
                if !codes.contains(&code) {
                    codes.push(code);
                }
            }
            let edit = Edit::new(run.span, "");
            invisible.entry(codes.join("、")).or_default().push(edit);
        }
    }
    for (codes, edits) in invisible {
        let message = format!("发现不可见字符 {codes}");
        if edits.len() >= MANY {
            let message = format!("{message}，共{}处", edits.len());
            findings.fold(message, "删除", Safety::Safe, edits);
            continue;
        }
        for edit in edits {
            findings
                .report(edit.span, message.clone())
                .fix("删除", Safety::Safe, vec![edit]);
        }
    }
}

/// All stretches of marks of `kind`, in order. A long text with one of them is
/// not read again for it.
fn runs(document: &Document<'_>, kind: fn(char) -> bool) -> Vec<Run> {
    let mut spans: Vec<Span> = Vec::new();
    let marks = document.all_tokens().iter();
    for token in marks.filter(|t| t.mark().is_some_and(kind)) {
        match spans.last_mut().filter(|last| last.end == token.span.start) {
            Some(last) => last.end = token.span.end,
            None => spans.push(token.span),
        }
    }
    let source = document.source;
    let run = |span: Span| Run {
        span,
        before: source.char_before(span.start),
        after: source.char_at(span.end),
    };
    spans.into_iter().map(run).collect()
}

fn is_invisible(c: char) -> bool {
    let control = c.is_control() && c != '\t' && !is_line_break(c);
    control
        || matches!(c,
            '\u{AD}' | '\u{200B}'..='\u{200F}' | '\u{202A}'..='\u{202E}'
            | '\u{2060}'..='\u{2064}' | '\u{2066}'..='\u{2069}' | '\u{FEFF}')
}

/// The replacement character and the private use areas: a font elsewhere may
/// show something, this text does not say what.
fn is_lost(c: char) -> bool {
    matches!(c, '\u{FFFD}' | '\u{E000}'..='\u{F8FF}' | '\u{F0000}'..='\u{10FFFD}')
}

/// True for a joiner or direction mark at its proper work: inside an emoji, or
/// in a script that needs it, such as Uyghur or Tibetan.
fn joins(run: &Run, words: &str) -> bool {
    let needs = |c: char| {
        matches!(c,
            '\u{590}'..='\u{1FFF}' | '\u{2190}'..='\u{2BFF}' | '\u{FB1D}'..='\u{FDFF}'
            | '\u{FE0F}' | '\u{FE70}'..='\u{FEFE}' | '\u{1F000}'..='\u{1FAFF}')
    };
    words.chars().all(|c| matches!(c, '\u{200C}'..='\u{200F}'))
        && (run.before.is_some_and(needs) && run.after.is_some_and(needs))
}
