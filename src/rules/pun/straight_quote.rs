//! Straight quotation marks in Chinese text.

use crate::character::{
    is_blank, is_chinese, is_closing_mark, is_han, is_opening_mark, is_sentence_end, is_western,
};
use crate::document::Document;
use crate::finding::{Edit, Safety, Severity};
use crate::mask::Kinds;
use crate::rule::{Example, Findings, MANY, Rule};
use crate::span::Span;

/// PUN-03. The catalogue only suggests the fix. It is safe here where the
/// marks of the paragraph alternate without a remainder and each looks the way
/// it is read: then there is one reading, and a curly mark says the same.
pub(crate) const RULE: Rule = Rule {
    code: "PUN-03",
    name: "straight-quote",
    title: "直引号",
    why: "中文引号有左右之分，用“”；直引号分不出左右。",
    basis: "GB/T 15834—2011 4.8",
    severity: Severity::Warning,
    examples: &[
        Example {
            bad: "持续推进\"放管服\"改革，落实\"双随机\"监管。\n",
            good: Some("持续推进“放管服”改革，落实“双随机”监管。\n"),
        },
        Example {
            bad: "提出“常态化帮扶\"的要求。\n",
            good: Some("提出“常态化帮扶”的要求。\n"),
        },
        Example {
            bad: "持续推进\"放管服改革。\n",
            good: None,
        },
        Example {
            bad: "增加一条：\n\"第八条　申请人应当提交书面申请。\n\"受理机关应当及时审查。\"\n",
            good: Some("增加一条：\n“第八条　申请人应当提交书面申请。\n“受理机关应当及时审查。”\n"),
        },
        Example {
            bad: "\"第八条　申请人应当提交书面申请。\n受理机关应当及时审查。\"。\n",
            good: Some("“第八条　申请人应当提交书面申请。\n受理机关应当及时审查。”。\n"),
        },
        Example {
            bad: "持续推进\" 放管服\"改革。\n",
            good: Some("持续推进“ 放管服”改革。\n"),
        },
        Example {
            bad: "推广\"东村\"、\"南村\"、\"西村\"、\"北村\"、\"前村\"、\"后村\"、\"左村\"、\"右村\"的做法。\n",
            good: Some(
                "推广“东村”、“南村”、“西村”、“北村”、“前村”、“后村”、“左村”、“右村”的做法。\n",
            ),
        },
        Example {
            bad: "落实'双随机、一公开'要求，坚持“把'三严'落到实处”。\n",
            good: Some("落实“双随机、一公开”要求，坚持“把‘三严’落到实处”。\n"),
        },
    ],
    counterexamples: &[
        "显示屏为55\"，共3块。\n",
        "他们写道 don't be late，并附有\"plan B\" (v2)。\n",
        "The word \"gongwen\" means official document (公文).\n",
    ],
    check,
};

fn check(document: &Document<'_>, findings: &mut Findings<'_>) {
    singles(document, findings);
    let is_straight = |c| matches!(c, '"' | '＂');
    if !document.has_any_mark(is_straight) {
        return;
    }
    // Pairs that can be read in one way only.
    let mut certain: Vec<Vec<Edit>> = Vec::new();
    for (block, text) in document.prose() {
        if !document.has_mark(block.span, is_straight) || is_western(text) {
            continue;
        }
        let marks = marks(text, |i| {
            document
                .masks()
                .covers(block.span.start + i, Kinds::LITERAL)
        });
        if let [mark] = marks.as_slice()
            && let Some(curly) = at_edge(text, mark)
        {
            certain.push(vec![Edit::new(mark.span.moved(block.span.start), curly)]);
            continue;
        }
        let closed = marks.iter().filter(|m| m.opens).count() * 2 == marks.len();
        let fitting = closed && marks.iter().all(|m| m.fits);
        let mut pending: Option<&Mark> = None;
        for mark in &marks {
            if mark.opens {
                if let Some(lone) = pending.replace(mark) {
                    report_lone(text, block.span.start, lone, findings);
                }
                continue;
            }
            let Some(open) = pending.take() else {
                report_lone(text, block.span.start, mark, findings);
                continue;
            };
            let inside = text.get(open.span.end..mark.span.start).unwrap_or_default();
            let outside = [before(text, open.span), after(text, mark.span)];
            let chinese = inside.chars().any(is_han) || outside.into_iter().flatten().any(is_han);
            let mut edits = Vec::with_capacity(2);
            for (m, curly) in [(open, "“"), (mark, "”")] {
                if m.straight {
                    edits.push(Edit::new(m.span.moved(block.span.start), curly));
                }
            }
            if !chinese {
                continue;
            }
            if fitting {
                certain.push(edits);
            } else {
                report_pair(edits, Safety::Suggested, findings);
            }
        }
        if let Some(lone) = pending {
            report_lone(text, block.span.start, lone, findings);
        }
    }
    if certain.len() >= MANY {
        let edits = certain.concat();
        let message = format!("直引号应为弯引号“”，共{}处", edits.len());
        findings.fold(message, "改为弯引号", Safety::Safe, edits);
        return;
    }
    for edits in certain {
        report_pair(edits, Safety::Safe, findings);
    }
}

fn report_pair(edits: Vec<Edit>, safety: Safety, findings: &mut Findings<'_>) {
    if let Some(span) = edits.iter().map(|e| e.span).reduce(Span::cover) {
        findings
            .report(span, "直引号应为弯引号“”")
            .fix("改为弯引号", safety, edits);
    }
}

/// The curly form of the only mark of a paragraph, where it opens or closes the
/// paragraph: a quotation of several paragraphs opens each and closes the last.
fn at_edge(text: &str, mark: &Mark) -> Option<&'static str> {
    let rest = text.get(mark.span.end..)?;
    let opens = mark.span.start == 0 && rest.starts_with(is_chinese);
    let end = rest.trim_start_matches(is_sentence_end).is_empty();
    let closes = end && before(text, mark.span).is_some_and(is_chinese);
    match (mark.straight, opens, closes) {
        (true, true, false) => Some("“"),
        (true, false, true) => Some("”"),
        _ => None,
    }
}

/// 'words' in single straight marks, as “ ” or within them as ‘ ’. An apostrophe
/// stands between letters.
fn singles(document: &Document<'_>, findings: &mut Findings<'_>) {
    let is_single = |c| c == '\'';
    if !document.has_any_mark(is_single) {
        return;
    }
    for (block, text) in document.prose() {
        if !document.has_mark(block.span, is_single) || is_western(text) {
            continue;
        }
        // How many “ are open, and where the first of a pair stands.
        let (mut depth, mut straight) = (0_usize, false);
        let mut open = None::<(Span, usize)>;
        for (at, c) in text.char_indices() {
            match c {
                '“' => depth += 1,
                '”' => depth = depth.saturating_sub(1),
                '"' => straight = !straight,
                _ => {}
            }
            let span = Span::new(at, at + c.len_utf8());
            let beside = [before(text, span), after(text, span)];
            let letters = beside
                .into_iter()
                .flatten()
                .any(|c| c.is_ascii_alphanumeric());
            if !is_single(c) || letters {
                continue;
            }
            let Some((first, outer)) = open.take() else {
                open = Some((span, depth));
                continue;
            };
            let inside = text.get(first.end..at).unwrap_or_default();
            let words = inside.chars().any(is_han) && !inside.contains(['。', '\n']);
            if !words || outer != depth {
                open = Some((span, depth));
                continue;
            }
            let marks = if depth > 0 || straight {
                ["‘", "’"]
            } else {
                ["“", "”"]
            };
            let places = [first, span].map(|place| place.moved(block.span.start));
            let edits = places
                .into_iter()
                .zip(marks)
                .map(|(place, mark)| Edit::new(place, mark));
            let [one, other] = places;
            findings
                .report(
                    one.cover(other),
                    format!("直引号应为弯引号{}{}", marks[0], marks[1]),
                )
                .fix("改为弯引号", Safety::Suggested, edits.collect());
        }
    }
}

/// A mark without its partner: which side it is, a person must say.
fn report_lone(text: &str, offset: usize, mark: &Mark, findings: &mut Findings<'_>) {
    let chinese = [before(text, mark.span), after(text, mark.span)];
    if mark.straight && chinese.into_iter().flatten().any(is_chinese) {
        findings.report(
            mark.span.moved(offset),
            "直引号应为弯引号“”，请核对是否成对",
        );
    }
}

/// A quotation mark of either kind, read in turn as opening and closing.
struct Mark {
    span: Span,
    straight: bool,
    opens: bool,
    /// Whether its neighbours agree with the reading.
    fits: bool,
}

fn marks(text: &str, masked: impl Fn(usize) -> bool) -> Vec<Mark> {
    let mut found: Vec<Mark> = Vec::new();
    let mut open = false;
    for (i, c) in text.char_indices() {
        let straight = matches!(c, '"' | '＂');
        if !straight && c != '“' && c != '”' {
            continue;
        }
        let span = Span::new(i, i + c.len_utf8());
        let inch = !open && before(text, span).is_some_and(|c| c.is_ascii_digit());
        if straight && (inch || masked(i)) {
            continue;
        }
        let opens = if straight { !open } else { c == '“' };
        let edge = if opens {
            after(text, span)
        } else {
            before(text, span)
        };
        let loose = edge.is_none_or(|c| {
            is_blank(c)
                || if opens {
                    is_closing_mark(c)
                } else {
                    is_opening_mark(c)
                }
        });
        found.push(Mark {
            span,
            straight,
            opens,
            fits: opens != open && !loose,
        });
        open = opens;
    }
    found
}

fn before(text: &str, span: Span) -> Option<char> {
    text.get(..span.start)?.chars().next_back()
}

fn after(text: &str, span: Span) -> Option<char> {
    text.get(span.end..)?.chars().next()
}
