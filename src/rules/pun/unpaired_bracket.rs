//! A bracket, title mark or quotation mark that is opened and not closed, or closed and not
//! opened.

use super::quotation_halves;
use crate::document::Document;
use crate::finding::Severity;
use crate::mask::Kinds;
use crate::ordinal::Form;
use crate::rule::{Example, Findings, Rule};
use crate::span::Span;

/// PUN-05.
pub(crate) const RULE: Rule = Rule {
    code: "PUN-05",
    name: "unpaired-bracket",
    title: "括号、书名号、引号不配对",
    why: "括号、书名号和引号成对使用；只有一半时，读者无从知道注释或书名到哪里为止。",
    basis: "GB/T 15834—2011 4.8、4.9、4.15",
    severity: Severity::Error,
    examples: &[
        Example {
            bad: "请各科室按时报送（见附件1。\n",
            good: None,
        },
        Example {
            bad: "认真贯彻《安全生产法，落实主体责任。\n",
            good: None,
        },
        Example {
            bad: "坚持“少扰民原则。\n",
            good: None,
        },
        Example {
            bad: "各科室要落实首问负责制”。\n",
            good: None,
        },
        Example {
            bad: "各社区）要高度重视。\n",
            good: None,
        },
        Example {
            bad: "按照清政发〔202315号文件要求落实。\n",
            good: None,
        },
        Example {
            bad: "（一）采购管理。定点采购。\n（二）台账管理。逐项登记。\n三）留样管理。每餐留样。\n",
            good: None,
        },
    ],
    counterexamples: &[
        "一）采购管理。定点采购。\n二）台账管理。逐项登记。\n",
        "会议指出：“要抓好落实。\n“要压实责任。”\n",
        "根据清政发〔2024〕5号文件办理。\n",
        "1）准备材料；\n2）提交申请。\n",
        "请按时报送（见附件1）。\n认真贯彻《安全生产法》。\n",
        "认真贯彻《关于印发〈办法〉的通知》（清政发〔2024〕5号）。\n",
        "（本通知涉及的名单如下。\n名单另行印发。）\n",
    ],
    check,
};

/// The kinds of pairs that `pair` tells apart.
const KINDS: usize = 6;

/// How many paragraphs a bracket may stay open for.
const REACH: usize = 5;

/// Opening and closing marks; a half-width one pairs with a full-width one,
/// which is another rule's fault.
fn pair(c: char) -> Option<(usize, bool)> {
    let (kind, opens) = match c {
        '（' | '(' => (0, true),
        '）' | ')' => (0, false),
        '《' => (1, true),
        '》' => (1, false),
        '〈' => (2, true),
        '〉' => (2, false),
        '【' => (3, true),
        '】' => (3, false),
        '〔' => (4, true),
        '〕' => (4, false),
        '［' => (5, true),
        '］' => (5, false),
        _ => return None,
    };
    Some((kind, opens))
}

/// A mark without its other half so far.
struct Half {
    at: Span,
    kind: usize,
    block: usize,
}

fn check(document: &Document<'_>, findings: &mut Findings<'_>) {
    let mut open: Vec<Half> = Vec::new();
    // How many of each kind are open: a mark without a partner, the costly
    // case, needs no search.
    let mut counts = [0usize; KINDS];
    let mut faults: Vec<Span> = Vec::new();
    // 三） at the head of a paragraph, where （ was lost.
    let mut halved: Vec<Span> = Vec::new();
    for (block, (paragraph, text)) in document.prose().enumerate() {
        // Half of 1） has no other half.
        let sign = paragraph
            .ordinal
            .filter(|o| o.form == Form::ArabicHalf)
            .map_or(0, |o| o.span.end);
        for token in document.tokens(paragraph.span) {
            let Some((kind, opens)) = token.mark().and_then(pair) else {
                continue;
            };
            let at = token.span;
            if at.end <= sign || document.masks().covers(at.start, Kinds::LITERAL) {
                continue;
            }
            let Some(count) = counts.get_mut(kind) else {
                continue;
            };
            if opens {
                *count += 1;
                open.push(Half { at, kind, block });
                continue;
            }
            if *count == 0 {
                if at.start < head_end(paragraph.span.start, text) {
                    halved.push(at);
                } else if !inline_sign(text, at.start - paragraph.span.start) {
                    faults.push(at);
                }
                continue;
            }
            // What was opened inside its partner and not closed is unpaired.
            while let Some(half) = open.pop() {
                if let Some(count) = counts.get_mut(half.kind) {
                    *count -= 1;
                }
                if half.kind == kind {
                    break;
                }
                faults.push(half.at);
            }
        }
        // What has been open for too long stays open.
        let late = open.iter().take_while(|h| block - h.block >= REACH).count();
        for half in open.drain(..late) {
            if let Some(count) = counts.get_mut(half.kind) {
                *count -= 1;
            }
            faults.push(half.at);
        }
    }
    faults.extend(open.into_iter().map(|h| h.at));
    // One of many may be a way to number; one among （一）、（二） is a slip, of
    // which the rules on sequences tell where the numbers show it.
    if let [at] = halved[..]
        && document
            .blocks
            .iter()
            .any(|b| b.ordinal.is_some_and(|o| o.form == Form::ChineseParen))
        && !document
            .outline
            .faults
            .iter()
            .any(|f| f.at.end >= at.start && f.at.start <= at.end)
    {
        faults.push(at);
    }
    faults.sort_unstable();
    for at in faults {
        let mark = document.text(at);
        findings.report(at, format!("“{mark}”未配对"));
    }
    for at in quotation_halves::unpaired(document) {
        let told = match document.text(at) {
            "“" => "上引号没有对应的下引号",
            _ => "下引号没有对应的上引号",
        };
        findings.report(at, told).severity(Severity::Warning);
    }
}

/// Where the sign 三） at the head of a paragraph that begins at `start` ends; the
/// start where there is none.
fn head_end(start: usize, text: &str) -> usize {
    let rest = text.trim_start_matches(crate::numeral::is_numeral);
    let numeral = text.len() - rest.len();
    let sign = (3..=9).contains(&numeral) && rest.starts_with(['）', ')']);
    if sign { start + numeral + 1 } else { start }
}

/// True for the bracket of 1） or a） inside a paragraph.
fn inline_sign(text: &str, at: usize) -> bool {
    let before = text.get(..at).unwrap_or_default().chars().next_back();
    before.is_some_and(|c| {
        c.is_ascii_alphanumeric()
            || crate::numeral::is_numeral(c)
            || crate::ordinal::single(c).is_some()
    })
}
