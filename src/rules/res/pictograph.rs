//! Pictographs: the faces, ticks and arrows in colour that come with text from
//! a chat.

use crate::document::Document;
use crate::finding::{Edit, Safety, Severity};
use crate::mask::Kinds;
use crate::rule::{Example, Findings, Rule};
use crate::span::Span;

/// RES-15.
pub(crate) const RULE: Rule = Rule {
    code: "RES-15",
    name: "pictograph",
    title: "表情符号",
    why: "公文用文字表达。表情和彩色图形符号换一台电脑往往显示成方框，打印出来也是空白。",
    basis: "通常：公文不用表情符号",
    severity: Severity::Warning,
    examples: &[
        Example {
            bad: "构建1➕3工作体系，风险等级：🔴。\n",
            good: None,
        },
        Example {
            bad: "各村要高度重视😊，抓好落实。\n",
            good: Some("各村要高度重视，抓好落实。\n"),
        },
        Example {
            bad: "✅清单已完成，❤️感谢大家支持，第1️⃣批名单附后。\n",
            good: Some("清单已完成，感谢大家支持，第1批名单附后。\n"),
        },
    ],
    counterexamples: &[
        "机密★1年\n",
        "符合条件的在表中打“√”，不符合的打“×”，重点企业以★标注。\n",
        "①摸清底数；②建立台账。参见→第三部分。\n",
    ],
    check,
};

/// From so many places on they are one finding.
const MANY: usize = 4;

fn check(document: &Document<'_>, findings: &mut Findings<'_>) {
    let runs = document.runs(|c| is_pictograph(c) || c == COLOURED || is_joined(c));
    let mut places: Vec<Span> = Vec::new();
    for (_, run) in runs {
        let words = document.text(run.span);
        let mut span = run.span;
        if words.starts_with(COLOURED) {
            // ❤ alone is a sign; the mark after it makes it a picture.
            match run.before {
                Some(c @ '\u{2190}'..='\u{2BFF}') => span.start -= c.len_utf8(),
                Some('0'..='9' | '#' | '*') => {}
                _ => continue,
            }
        } else if !words.contains(is_pictograph) {
            continue;
        }
        places.push(span);
    }
    let edit = |span: &Span| Edit::new(*span, "");
    let means = |span: &Span| {
        let sign = document.text(*span).chars().next();
        let before = document.source.char_before(span.start);
        let after = document.source.char_at(span.end);
        // 1➕3, 二⭕二四年; 风险等级：🔴 has no other value.
        let word = |c: Option<char>| c.is_some_and(char::is_alphanumeric);
        sign.is_some_and(|c| matches!(c, '➕'..='➗' | '⭕')) && word(before) && word(after)
            || before.is_some_and(|c| matches!(c, '：' | ':'))
                && after.is_none_or(|c| matches!(c, '，' | '。' | '；' | '\n'))
    };
    let idle: Vec<Edit> = places.iter().filter(|p| !means(p)).map(edit).collect();
    let many = idle.len() >= MANY;
    if many {
        let message = format!("公文通常不用表情符号，共{}处", idle.len());
        findings.fold(message, "删除", Safety::Suggested, idle);
    }
    for span in places.iter().filter(|place| !many || means(place)) {
        // A tick in a cell says yes.
        let severity = match document.masked(span.start, Kinds::TABLE_CELL) {
            true => Severity::Hint,
            false => Severity::Warning,
        };
        findings
            .report(*span, "公文通常不用表情符号")
            .severity(severity)
            .fix(
                "删除",
                Safety::Suggested,
                if means(span) {
                    Vec::new()
                } else {
                    vec![edit(span)]
                },
            );
    }
}

/// VARIATION SELECTOR-16, which asks for a sign as a picture in colour.
const COLOURED: char = '\u{FE0F}';

/// What joins pictographs to one, or goes on a key.
fn is_joined(c: char) -> bool {
    matches!(c, '\u{200D}' | '\u{20E3}')
}

/// True for what is a picture in colour by itself (Emoji_Presentation of
/// Unicode 15, and the blocks of pictographs).
fn is_pictograph(c: char) -> bool {
    matches!(c,
        '\u{1F000}'..='\u{1FAFF}'
        | '⌚' | '⌛' | '⏩'..='⏬' | '⏰' | '⏳' | '◽' | '◾' | '☔' | '☕' | '♈'..='♓' | '♿'
        | '⚓' | '⚡' | '⚪' | '⚫' | '⚽' | '⚾' | '⛄' | '⛅' | '⛎' | '⛔' | '⛪' | '⛲' | '⛳'
        | '⛵' | '⛺' | '⛽' | '✅' | '✊' | '✋' | '✨' | '❌' | '❎' | '❓'..='❕' | '❗'
        | '➕'..='➗' | '➰' | '➿' | '⬛' | '⬜' | '⭐' | '⭕')
}
