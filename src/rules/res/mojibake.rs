//! Text that was read in the wrong encoding.

use crate::document::Document;
use crate::finding::Severity;
use crate::lexicon::{Cue, Table};
use crate::rule::{Example, Findings, Rule};
use crate::span::Span;

/// RES-12. Told by what the commonest words and marks of Chinese text become
/// when UTF-8 is read as GBK or as Latin-1, and by what fills unused memory.
/// Where U+FFFD stands, a character was lost in the same way.
pub(crate) const RULE: Rule = Rule {
    code: "RES-12",
    name: "mojibake",
    title: "乱码",
    why: "编码读错后文字变成乱码，无法还原，应当从原件重新复制。",
    basis: "通常：文稿不含乱码",
    severity: Severity::Error,
    examples: &[
        Example {
            bad: "各科室锟斤拷要抓好落实。\n",
            good: None,
        },
        Example {
            bad: "各科室要落实\u{FFFD}\u{FFFD}责任。\n",
            good: None,
        },
        Example {
            bad: "会议要求锛屽悇鍗曚綅鎶撳ソ钀藉疄銆傚\n",
            good: None,
        },
        Example {
            bad: "鍏抽敭宸ヤ綔瑕佹姄濂\n各科室要落实责任。\n",
            good: None,
        },
        Example {
            bad: "主题为ä¸\u{AD}æ–‡的报告。\n",
            good: None,
        },
    ],
    counterexamples: &[
        "参会人员：李翀、王堃、张赟。\n",
        "气温25℃±2℃，尺寸3×5米，Café和Müller公司参展。\n",
        "会议要求，各单位抓好落实。\n",
    ],
    check,
};

fn check(document: &Document<'_>, findings: &mut Findings<'_>) {
    let mut found: Vec<Span> = Vec::new();
    for hit in document.words(Table::Cue(Cue::Mojibake)) {
        join(document, hit.span, &mut found);
    }
    for (_, run) in document.runs(|c| c == '\u{FFFD}') {
        join(document, run.span, &mut found);
    }
    if document.has_any_mark(is_lead) {
        for (_, run) in document.runs(is_latin) {
            let words = document.text(run.span);
            let pair = |a: char, b: char| is_lead(a) && !b.is_alphabetic() || a == 'Ã' || a == 'Â';
            let mut pairs = words.chars().zip(words.chars().skip(1));
            let western = |c: Option<char>| c.is_some_and(|c| c.is_ascii_alphabetic());
            let word = western(run.before) && western(run.after) && words.chars().count() < 3;
            if !word && pairs.any(|(a, b)| pair(a, b)) {
                join(document, run.span, &mut found);
            }
        }
    }
    found.sort_unstable();
    for span in found {
        let words: String = document.text(span).chars().take(8).collect();
        findings.report(span, format!("疑似乱码“{words}”，请从原件重新复制"));
    }
}

/// Adds a stretch; one in the same clause as the last joins it.
fn join(document: &Document<'_>, span: Span, found: &mut Vec<Span>) {
    if let Some(last) = found.last_mut()
        && last.end <= span.start
        && document
            .text(Span::new(last.end, span.start))
            .chars()
            .take(21)
            .count()
            <= 20
        && !document
            .text(Span::new(last.end, span.start))
            .contains('\n')
    {
        last.end = span.end;
        return;
    }
    found.push(span);
}

/// The first bytes of UTF-8 as Latin-1 signs.
fn is_lead(c: char) -> bool {
    matches!(
        c,
        'Ã' | 'Â' | 'â' | 'ã' | 'ä' | 'å' | 'æ' | 'ç' | 'è' | 'é' | 'ï'
    )
}

/// The signs that Windows-1252 has for bytes from 80 to FF.
fn is_latin(c: char) -> bool {
    matches!(
        c,
        '\u{80}'
            ..='\u{FF}'
                | '€'
                | '‚'
                | 'ƒ'
                | '„'
                | '†'
                | '‡'
                | 'ˆ'
                | '‰'
                | 'Š'
                | '‹'
                | 'Œ'
                | 'Ž'
                | '˜'
                | '™'
                | 'š'
                | '›'
                | 'œ'
                | 'ž'
                | 'Ÿ'
                | '–'
                | '—'
                | '“'
                | '”'
                | '‘'
                | '’'
                | '•'
                | '…'
    )
}
