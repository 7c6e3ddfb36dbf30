//! Full-width digits and letters.

use crate::character::Run;
use crate::document::Document;
use crate::finding::{Edit, Safety, Severity};
use crate::numeral;
use crate::ordinal::arabic_digit;
use crate::rule::{Example, Findings, MANY, Report, Rule};
use crate::span::Span;

/// DIG-21.
pub(crate) const RULE: Rule = Rule {
    code: "DIG-21",
    name: "fullwidth-digit",
    title: "全角数字和字母",
    why: "阿拉伯数字占半个字位，用半角；拉丁字母和百分号也用半角。",
    basis: "GB/T 15835—2011 5.1.7",
    severity: Severity::Error,
    examples: &[
        Example {
            bad: "２０２４年共办结１２．５万件，办结率９８％。\n",
            good: Some("2024年共办结12.5万件，办结率98%。\n"),
        },
        Example {
            bad: "安装ＬＥＤ屏３块，完成率为90％。\n",
            good: Some("安装LED屏3块，完成率为90%。\n"),
        },
        Example {
            bad: "２０２４年５月６日９：３０开会，拨付１，２００．５万元。\n",
            good: Some("2024年5月6日9:30开会，拨付1,200.5万元。\n"),
        },
        Example {
            bad: "拨付１２，５００元。\n",
            good: Some("拨付12,500元。\n"),
        },
        Example {
            bad: "自２０２４年５月至6月，共２，３两批。\n",
            good: Some("自2024年5月至6月，共2，3两批。\n"),
        },
    ],
    counterexamples: &[
        "2024年共办结12.5万件，办结率98%。\n",
        "时间：8:30～11:30（周末除外）；地点：礼堂。\n",
        "ＸＸ街道办事处\n",
        "完成率为ＸＸ％。\n",
        "始于二ＯＯ九年，止于二０二四年，二〇二Ｏ年除外。\n",
    ],
    check,
};

fn check(document: &Document<'_>, findings: &mut Findings<'_>) {
    let mut numbers = Vec::new();
    let mut percents = Vec::new();
    for run in parts(document) {
        let part = document.text(run.span);
        for span in expressions(part, run.before, run.after) {
            let span = whole_date(document, span.moved(run.span.start));
            let words = document.text(span);
            let edit = Edit::new(span, words.chars().map(half).collect::<String>());
            // １００，２００ may be two numbers.
            if words.contains('，') && !words.contains('．') {
                one(document, findings, edit, Safety::Suggested);
            } else if words == "％" {
                percents.push(edit);
            } else {
                numbers.push(edit);
            }
        }
    }
    for (edits, what, severity) in [
        (numbers, "数字或字母", RULE.severity),
        // The clause is about digits; the sign follows them in practice.
        (percents, "“％”", Severity::Hint),
    ] {
        if edits.len() >= MANY {
            let message = format!("全角{what}应为半角，共{}处", edits.len());
            findings
                .fold(message, "改为半角", Safety::Safe, edits)
                .severity(severity);
            continue;
        }
        for edit in edits {
            one(document, findings, edit, Safety::Safe).severity(severity);
        }
    }
}

/// Reports one place.
fn one<'f>(
    document: &Document<'_>,
    findings: &'f mut Findings<'_>,
    edit: Edit,
    safety: Safety,
) -> Report<'f> {
    let (words, half) = (document.text(edit.span), &edit.text);
    let message = format!("全角“{words}”应为半角“{half}”");
    let title = format!("改为“{half}”");
    findings
        .report(edit.span, message)
        .fix(title, safety, vec![edit])
}

/// The stretches of parts of numbers, dates and words that have a full-width
/// character among them.
fn parts<'a>(document: &'a Document<'_>) -> impl Iterator<Item = Run> + 'a {
    let tokens = document.all_tokens().iter();
    let mut done = 0;
    tokens.filter_map(move |token| {
        let word = token.mark().is_some_and(is_word) && token.span.start >= done;
        word.then_some(())?;
        let head = document.text(Span::new(done, token.span.start));
        let tail = document.text(Span::new(token.span.end, document.whole().end));
        let after = tail.trim_start_matches(is_part);
        let span = Span::new(
            done + head.trim_end_matches(is_part).len(),
            document.whole().end - after.len(),
        );
        done = span.end;
        Some(Run {
            span,
            before: document.source.char_before(span.start),
            after: after.chars().next(),
        })
    })
}

/// The numbers, dates and words of `part` with anything full-width in them,
/// each from its first to its last full-width character: one finding for
/// `２０２４年５月６日`, for `１，２００．５` and for `９：３０`.
fn expressions(part: &str, before: Option<char>, after: Option<char>) -> Vec<Span> {
    let chars: Vec<(usize, char)> = part.char_indices().collect();
    let char_at = |i: usize| chars.get(i).map(|&(_, c)| c);
    let mut found = Vec::new();
    // The first and the last full-width character of what is being read.
    let mut open: Option<Span> = None;
    let mut i = 0;
    while let Some(c) = char_at(i) {
        if let Some(length) = left_alone(&chars, i, before, after) {
            found.extend(open.take());
            i += length;
            continue;
        }
        let belongs = is_word(c) || c.is_ascii_alphanumeric() || joins(&chars, i);
        if !belongs {
            found.extend(open.take());
        } else if is_full(c) {
            let at = chars.get(i).map_or(0, |&(at, _)| at);
            let this = Span::new(at, at + c.len_utf8());
            open = Some(open.map_or(this, |o| o.cover(this)));
        }
        i += 1;
    }
    found.extend(open);
    found
}

/// A date with its last sign: ２０２４年５月６日.
fn whole_date(document: &Document<'_>, span: Span) -> Span {
    let is_sign = |c: char| matches!(c, '年' | '月' | '日' | '时' | '分');
    match document.source.char_at(span.end).filter(|&c| is_sign(c)) {
        Some(sign) if document.text(span).contains(is_sign) => {
            Span::new(span.start, span.end + sign.len_utf8())
        }
        _ => span,
    }
}

/// The number of characters from `at` that stand for something else: Ｘ for what
/// is yet to be filled in, a percent sign after it included, and Ｏ or ０
/// among Chinese numerals for 〇, which is another rule's.
fn left_alone(
    chars: &[(usize, char)],
    at: usize,
    before: Option<char>,
    after: Option<char>,
) -> Option<usize> {
    let rest = chars.get(at..)?;
    let left = at.checked_sub(1).and_then(|i| chars.get(i));
    let left = left.map(|&(_, c)| c).or(before.filter(|_| at == 0));
    let length_of = |set: &[char]| rest.iter().take_while(|(_, c)| set.contains(c)).count();
    let blanks = length_of(&['Ｘ', 'ｘ']);
    if blanks > 0 {
        return Some(blanks + usize::from(rest.get(blanks).is_some_and(|&(_, c)| c == '％')));
    }
    if !left.is_some_and(numeral::is_numeral) {
        return None;
    }
    let zeros = length_of(&['Ｏ', 'ｏ', '０']);
    let right = rest.get(zeros).map(|&(_, c)| c).or(after);
    let among = right.is_some_and(|c| numeral::is_numeral(c) || c == '年');
    (zeros > 0 && among).then_some(zeros)
}

/// True where the mark at `at` is a part of one number or date: the point and
/// the comma of `１，２００．５`, the colon of `９：３０`, the signs of a date.
fn joins(chars: &[(usize, char)], at: usize) -> bool {
    let digit = |i: usize| {
        chars
            .get(i)
            .is_some_and(|&(_, c)| arabic_digit(c).is_some())
    };
    let digits_after = (at + 1..).take_while(|&i| digit(i)).take(4).count();
    let word = |i: usize| chars.get(i).is_some_and(|&(_, c)| is_word(c));
    let beside_full = word(at + 1) || at.checked_sub(1).is_some_and(word);
    let Some(last) = at.checked_sub(1).filter(|&i| digit(i)) else {
        let point = chars.get(at).is_some_and(|&(_, c)| c == '．');
        return point && at > 0 && word(at - 1) && word(at + 1);
    };
    let digits_before = (0..=last).rev().take_while(|&i| digit(i)).take(4).count();
    match chars.get(at).map(|&(_, c)| c) {
        Some('.' | '年' | '月' | '日' | '时' | '分') => digits_after > 0,
        Some('．') => beside_full && digits_after > 0,
        Some('，') => beside_full && digits_after == 3 && digits_before < 4,
        Some(',') => digits_after == 3 && digits_before < 4,
        Some('：') => beside_full && digits_after == 2 && digits_before < 3,
        Some(':') => digits_after == 2 && digits_before < 3,
        _ => false,
    }
}

/// What a number, a date or a word of Latin letters is made of.
fn is_part(c: char) -> bool {
    is_full(c)
        || c.is_ascii_alphanumeric()
        || matches!(c, '.' | ',' | ':' | '年' | '月' | '日' | '时' | '分')
}

/// True for what has a half-width form to be used instead.
fn is_full(c: char) -> bool {
    is_word(c) || matches!(c, '．' | '，' | '：')
}

/// Digits, letters and the percent sign in full width.
fn is_word(c: char) -> bool {
    matches!(c, '０'..='９' | 'Ａ'..='Ｚ' | 'ａ'..='ｚ' | '％')
}

/// The half-width form: the full-width block lies 0xFEE0 above ASCII.
fn half(c: char) -> char {
    if is_full(c) {
        char::from_u32(u32::from(c) - 0xFEE0).unwrap_or(c)
    } else {
        c
    }
}
