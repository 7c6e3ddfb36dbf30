//! A half-width comma, colon, full stop … in a Chinese sentence.

use crate::character::{
    Run, is_blank, is_chinese, is_closing_mark, is_han, is_line_break, is_opening_mark, is_western,
};
use crate::document::Document;
use crate::finding::{Edit, Safety, Severity};
use crate::mask::Kinds;
use crate::recognise::{Block, Role};
use crate::rule::{Example, Findings, MANY, Rule};

/// PUN-01.
pub(crate) const RULE: Rule = Rule {
    code: "PUN-01",
    name: "halfwidth-cjk-punct",
    title: "中文里的半角标点",
    why: "中文语句中的逗号、句号、冒号等各占一个字位，用全角；时刻、比例、网址、外文中的半角标点不变。",
    basis: "GB/T 15834—2011 5.1",
    severity: Severity::Error,
    examples: &[
        Example {
            bad: "各单位,各科室要抓好落实.\n",
            good: Some("各单位，各科室要抓好落实。\n"),
        },
        Example {
            bad: "办公地点:市民中心3号楼;咨询时间:上午8:30至11:30,节假日除外.\n",
            good: Some("办公地点：市民中心3号楼；咨询时间：上午8:30至11:30，节假日除外。\n"),
        },
        Example {
            bad: "参保率达95%,同比提高2个百分点!\n",
            good: Some("参保率达95%，同比提高2个百分点！\n"),
        },
        Example {
            bad: "盗窃案件占50%;刑事案件占20%.详见《示范区模式(试行)》和县域模式(试行).\n",
            good: Some(
                "盗窃案件占50%；刑事案件占20%。详见《示范区模式(试行)》和县域模式(试行)。\n",
            ),
        },
        Example {
            bad: "当前形势严峻.各单位要高度重视。\n",
            good: Some("当前形势严峻。各单位要高度重视。\n"),
        },
        Example {
            bad: "他说：“照办.”各单位要高度重视安全生产工作.请抓好落实。\n",
            good: Some("他说：“照办。”各单位要高度重视安全生产工作。请抓好落实。\n"),
        },
        Example {
            bad: "东村已完工,南村已完工,西村已完工,北村已完工,前村已完工,后村已完工,左村已完工,右村已完工,其余在建。\n",
            good: Some(
                "东村已完工，南村已完工，西村已完工，北村已完工，前村已完工，后村已完工，左村已完工，右村已完工，其余在建。\n",
            ),
        },
    ],
    counterexamples: &[
        "[1]王三.基层治理研究[J].行政论坛,2020(3):12-15.\n",
        "上午8:30集合，按1:5的比例配备人员。\n",
        "详见https://www.example.cn/a,b，按GB/T 9704执行。\n",
        "1.加强领导\n2.落实责任\n",
        "软件版本为v1.2.3，口号是Better City, Better Life。\n",
        "附件：方案.docx\n",
        "密码应含特殊字符（!@#$%等）或者标点（#,;等）。\n",
        "歌词写道“Where are you going?”，引起热议。\n",
    ],
    check,
};

fn check(document: &Document<'_>, findings: &mut Findings<'_>) {
    // Whether the paragraph that begins there follows Western habits.
    let mut western: Option<(usize, bool)> = None;
    // The marks that can be read in one way only.
    let mut certain: Vec<Edit> = Vec::new();
    for (block, run) in document.runs(|c| full(c).is_some()) {
        let span = run.span;
        if document.masks().covers(span.start, Kinds::LITERAL)
            || in_ordinal(block, span.start)
            || is_colon_of_addressee(block, span.start)
            || [run.before, run.after].into_iter().flatten().any(is_symbol)
        {
            continue;
        }
        let text = document.text(block.span);
        let marks = document.text(span);
        let run = run.counted_from(block.span.start);
        let Some(safety) = (match marks {
            // Leaders, ellipses and file names are not full stops.
            "." => full_stop(text, &run),
            ".." if run.after.is_none() => full_stop(text, &run),
            _ if marks.contains('.') => None,
            _ => mark(text, &run),
        }) else {
            continue;
        };
        let known = western.filter(|&(start, _)| start == block.span.start);
        let (_, is_western) = *western.insert(
            known.unwrap_or_else(|| (block.span.start, is_western(text) || is_reference(text))),
        );
        // `![图](…)` and the like; a line of code with a Chinese word.
        let markup = marks.ends_with('!') && run.after == Some('[');
        if markup || is_western {
            continue;
        }
        let right: String = marks.chars().filter_map(full).collect();
        let edit = Edit::new(span, right);
        match safety {
            Safety::Safe => certain.push(edit),
            Safety::Suggested => report(document, findings, edit, safety),
        }
    }
    if certain.len() >= MANY {
        let message = format!("中文语句中用半角标点，共{}处", certain.len());
        findings.fold(message, "改为全角标点", Safety::Safe, certain);
        return;
    }
    for edit in certain {
        report(document, findings, edit, Safety::Safe);
    }
}

fn report(document: &Document<'_>, findings: &mut Findings<'_>, edit: Edit, safety: Safety) {
    let message = format!("中文语句中用半角“{}”", document.text(edit.span));
    let title = format!("改为全角“{}”", edit.text);
    findings
        .report(edit.span, message)
        .fix(title, safety, vec![edit]);
}

/// True for an entry of a list of references, which has marks of its own
/// (GB/T 7714—2015): 北京:人民出版社,2021[M].
fn is_reference(text: &str) -> bool {
    const KINDS: [&str; 10] = [
        "[J]", "[M]", "[D]", "[N]", "[C]", "[R]", "[S]", "[Z]", "[EB/OL]", "[J/OL]",
    ];
    text.contains('[') && KINDS.iter().any(|kind| text.contains(kind))
}

/// The full-width form of a half-width mark.
fn full(c: char) -> Option<char> {
    Some(match c {
        ',' => '，',
        ';' => '；',
        ':' => '：',
        '!' => '！',
        '?' => '？',
        '.' => '。',
        _ => return None,
    })
}

/// The ordinal's own mark belongs to the rules about ordinals.
fn in_ordinal(block: &Block, at: usize) -> bool {
    block.ordinal.is_some_and(|o| o.span.contains(at))
}

/// Signs that stand in no sentence: a mark beside one is listed as a sign too,
/// as in 特殊字符（!@#$）.
fn is_symbol(c: char) -> bool {
    matches!(
        c,
        '@' | '#' | '$' | '^' | '&' | '*' | '+' | '=' | '|' | '~' | '\\'
    )
}

/// The colon at the end of an addressee has a rule of its own.
fn is_colon_of_addressee(block: &Block, at: usize) -> bool {
    block.role == Role::Salutation && at + 1 == block.span.end
}

/// Marks with Chinese on the left, or on the right where a word or bracket
/// stands on the left (增长5%,其中; OK!我们).
fn mark(text: &str, run: &Run) -> Option<Safety> {
    let head = text.get(..run.span.start).unwrap_or_default();
    // 如下 : the blank has a rule of its own.
    let spaced = run.before.is_some_and(is_blank) && run.after.is_none_or(is_han);
    let before = if spaced {
        head.trim_end_matches(is_blank).chars().next_back()?
    } else {
        run.before?
    };
    if is_chinese(before) {
        // 李明, Director: a Western sentence goes on.
        let rest = text.get(run.span.end..).unwrap_or_default();
        let western = run.after == Some(' ')
            && rest
                .trim_start_matches(is_blank)
                .starts_with(|c: char| c.is_ascii_lowercase());
        return (!western).then_some(Safety::Safe);
    }
    // “What next?”: a Western phrase keeps its own mark.
    let goes_on = run.after.is_some_and(|c| is_han(c) || is_opening_mark(c));
    let word = !is_blank(before) && !is_line_break(before) && before != '\\';
    (goes_on && word).then_some(Safety::Safe)
}

/// A full stop closes a sentence at the end of a paragraph; within one it may
/// also be the point in a foreign name (约翰.史密斯), so that there a long clause
/// has to stand before it.
fn full_stop(text: &str, run: &Run) -> Option<Safety> {
    let before = run.before?;
    // 占20%.: a sign that no decimal goes on from.
    let sign = matches!(before, '%' | '％' | '‰' | '℃');
    let closing = |c: char| is_closing_mark(c) || c == ')';
    if !(is_han(before) || closing(before) || sign) {
        return None;
    }
    match run.after {
        None => Some(Safety::Safe),
        Some(c) if is_line_break(c) || is_closing_mark(c) => Some(Safety::Safe),
        Some(c) if sign && is_han(c) => Some(Safety::Safe),
        Some(c)
            if is_han(c) || c.is_ascii_digit() || matches!(c, '“' | '（' | '《' | '‘' | '【') =>
        {
            let clause = text
                .get(..run.span.start)
                .unwrap_or_default()
                .chars()
                .rev()
                .take(8)
                .take_while(|&c| is_han(c) || closing(c) || matches!(c, '(' | '（'))
                .count();
            Some(if clause < 8 {
                Safety::Suggested
            } else {
                Safety::Safe
            })
        }
        Some(_) => None,
    }
}
