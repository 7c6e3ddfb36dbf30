//! The letter O, the digit 0 or a circle for 〇 in a year.

use crate::document::Document;
use crate::finding::{Edit, Safety, Severity};
use crate::mask::Kinds;
use crate::recognise::Role;
use crate::rule::{Example, Findings, Rule};
use crate::span::Span;
use crate::token::{Token, TokenKind};

/// DIG-09.
pub(crate) const RULE: Rule = Rule {
    code: "DIG-09",
    name: "letter-o-as-zero",
    title: "年份中的“〇”写成别的字",
    why: "汉字年份和编号中的零写“〇”，不用字母O、数字0、圆圈或“零”代替，如二〇〇九年。",
    basis: "GB/T 15835—2011 5.2.5",
    severity: Severity::Error,
    examples: &[
        Example {
            bad: "始于二OO九年，二0二四年改建，二○二○年验收。\n",
            good: Some("始于二〇〇九年，二〇二四年改建，二〇二〇年验收。\n"),
        },
        Example {
            bad: "二零二四年全面完成。\n",
            good: Some("二〇二四年全面完成。\n"),
        },
    ],
    counterexamples: &[
        "二〇二四年、一九九八年、2024年均有记载。\n",
        "安装O形圈二O个，三百零五元，一百零二年。\n",
        "型号二O一，编号一0二四。\n",
    ],
    check,
};

fn check(document: &Document<'_>, findings: &mut Findings<'_>) {
    let mut circles = Vec::new();
    for block in &document.blocks {
        // A date of writing has a rule of its own.
        if matches!(block.role, Role::Residue | Role::Date) {
            continue;
        }
        let tokens = document.tokens(block.span);
        let mut at = 0;
        while let Some(first) = tokens.get(at) {
            at += 1;
            if first.kind != TokenKind::Numerals || first.span.len() > 12 {
                continue;
            }
            let mut span = first.span;
            while let Some(next) = tokens.get(at)
                && next.span.start == span.end
                && span.len() < 12
                && stands_for_zero(document, next)
            {
                span.end = next.span.end;
                at += 1;
            }
            report(document, findings, span, &mut circles);
        }
    }
    // A circle is what old encodings had for 〇; it runs through a text.
    let message = match circles.as_slice() {
        [one] => {
            let year = document.text(one.span);
            format!("汉字年份“{year}年”中的零应写“〇”")
        }
        all => format!("汉字年份中的零应写“〇”，共{}处", all.len()),
    };
    findings
        .fold(message, "改为“〇”", Safety::Safe, circles)
        .severity(Severity::Warning);
}

/// True for what may be a part of a year in Chinese numerals.
fn stands_for_zero(document: &Document<'_>, token: &Token) -> bool {
    let words = document.text(token.span);
    match token.kind {
        TokenKind::Numerals => true,
        TokenKind::Letters => words.bytes().all(|b| matches!(b, b'O' | b'o')),
        TokenKind::Digits => words.bytes().all(|b| b == b'0'),
        TokenKind::Mark(c) => is_circle(c),
        _ => false,
    }
}

/// Circles, and full-width and Cyrillic letters that look like one.
fn is_circle(c: char) -> bool {
    matches!(c, '○' | '◯' | 'Ｏ' | 'ｏ' | '０' | 'О' | 'о' | '〇')
}

/// Reports the year at `span`, where it is one.
fn report(
    document: &Document<'_>,
    findings: &mut Findings<'_>,
    span: Span,
    circles: &mut Vec<Edit>,
) {
    let words = document.text(span);
    let mut edits = Vec::new();
    let mut digits = 0;
    let (mut zero_word, mut circle) = (false, false);
    for (at, c) in words.char_indices() {
        digits += 1;
        match c {
            '一' | '二' | '三' | '四' | '五' | '六' | '七' | '八' | '九' | '〇' => {}
            'O' | 'o' | '0' | '零' => {
                zero_word |= c == '零';
                edits.push(edit(span.start + at, c));
            }
            c if is_circle(c) => {
                circle = true;
                edits.push(edit(span.start + at, c));
            }
            _ => return,
        }
    }
    let year = digits == 4
        && words.starts_with(['一', '二'])
        && document.source.char_at(span.end) == Some('年');
    if !year || edits.is_empty() {
        return;
    }
    let cited = document.masked(span.start, Kinds::CITED);
    if circle && !zero_word && !cited {
        let right: String = words
            .chars()
            .map(|c| {
                if c == 'O' || c == 'o' || c == '0' || is_circle(c) {
                    '〇'
                } else {
                    c
                }
            })
            .collect();
        circles.push(Edit::new(span, right));
        return;
    }
    let safety = if cited {
        Safety::Suggested
    } else {
        Safety::Safe
    };
    let finding = findings
        .report(span, format!("汉字年份“{words}年”中的零应写“〇”"))
        .fix("改为“〇”", safety, edits);
    // 二零二四年 is in wide use, statutes included.
    if zero_word || cited {
        finding.severity(Severity::Hint);
    }
}

fn edit(at: usize, c: char) -> Edit {
    Edit::new(Span::new(at, at + c.len_utf8()), "〇")
}
