//! An asterisk that stands for a name somebody took out.

use crate::character::{Run, is_chinese, is_han, runs};
use crate::document::Document;
use crate::finding::{Edit, Safety, Severity};
use crate::rule::{Example, Findings, Rule};
use crate::span::Span;

/// RES-03.
pub(crate) const RULE: Rule = Rule {
    code: "RES-03",
    name: "redaction-asterisk",
    title: "星号脱敏残留",
    why: "星号多是他人脱敏时留下的，正式文稿应补全名称；确需隐去的，用“××”。",
    basis: "通常：隐去的名称用“××”",
    severity: Severity::Error,
    examples: &[
        Example {
            bad: "镇*村率先建成便民服务站。\n",
            good: Some("镇××村率先建成便民服务站。\n"),
        },
        Example {
            bad: "会议由李**主持，王*、赵*参加。\n",
            good: Some("会议由李××主持，王××、赵××参加。\n"),
        },
        Example {
            bad: "经费合计=3万元，由李*负责，*社区承办。\n",
            good: Some("经费合计=3万元，由李××负责，××社区承办。\n"),
        },
    ],
    counterexamples: &[
        "带*的为约束性指标，标*的为牵头单位。\n",
        "注：*为预计数。\n",
        "举报电话为138****1234，请予公布。\n",
        "场地面积为3*5米，尺寸按长*宽*高填写。\n",
        "得分为上报数据*核查合格率。\n",
        "金额按单价*数量*折扣计算，甲供材*乙供材按合同执行。\n",
        "- **时间**：下周五\n",
        "签约率=签约人数/常住人口*100%。\n",
        "按照**财务管理制度**执行。\n",
        "*注：表中数据未含市直单位。\n",
    ],
    check,
};

fn check(document: &Document<'_>, findings: &mut Findings<'_>) {
    let is_star = |c| matches!(c, '*' | '＊');
    if !document.has_any_mark(is_star) {
        return;
    }
    for (block, text) in document.prose() {
        if !document.has_mark(block.span, is_star) {
            continue;
        }
        let stars: Vec<Run> = runs(text, is_star)
            .filter(|r| count(text, r.span) <= 4)
            .collect();
        if stars.is_empty() {
            continue;
        }
        // In a clause with an equals sign stars multiply.
        let mut formulas = formulas(text).peekable();
        let emphasis = emphasis(text, &stars, document.source.markdown);
        for star in stars.iter().filter(|s| !emphasis.contains(&s.span)) {
            while formulas.next_if(|f| f.end <= star.span.start).is_some() {}
            let counted = formulas.peek().is_some_and(|f| f.contains(star.span.start));
            if counted || !redacts(star) || multiplies(text, star.span) || is_named(text, star.span)
            {
                continue;
            }
            let span = star.span.moved(block.span.start);
            let hidden = "×".repeat(count(text, star.span).max(2));
            findings
                .report(
                    span,
                    format!(
                        "“{}”疑为脱敏残留，请补全或改用“××”",
                        neighbourhood(text, star.span)
                    ),
                )
                .fix(
                    format!("改为“{hidden}”"),
                    Safety::Suggested,
                    vec![Edit::new(span, hidden)],
                );
        }
    }
}

/// Whether the star itself is spoken of: 带*的为约束性指标, 注：*为预计数.
fn is_named(text: &str, star: Span) -> bool {
    let before = text.get(..star.start).unwrap_or_default();
    let after = text.get(star.end..).unwrap_or_default();
    let named = before.ends_with(['带', '标', '注', '：']) || before.ends_with("标有");
    named
        && ["为", "的", "号", "者", "项", "表示"]
            .iter()
            .any(|w| after.starts_with(w))
}

/// The clauses with an equals sign, in order.
fn formulas(text: &str) -> impl Iterator<Item = Span> {
    runs(text, |c| {
        !matches!(c, '，' | '。' | '；' | '！' | '？' | '\n')
    })
    .map(|clause| clause.span)
    .filter(|c| {
        text.get(c.start..c.end)
            .is_some_and(|t| t.contains(['=', '＝']))
    })
}

/// True where the stars stand among Chinese words as a word would. A star at
/// the start of a paragraph or at its end points to a note.
fn redacts(star: &Run) -> bool {
    let (Some(before), Some(after)) = (star.before, star.after) else {
        return false;
    };
    is_chinese(before) && is_chinese(after) && (is_han(before) || is_han(after))
}

/// True between two measures, 长*宽*高, 统计数据*抽查合格率, and between two kinds
/// of one thing: 甲供材*乙供材.
fn multiplies(text: &str, span: Span) -> bool {
    let measure = |c| "长宽高深厚径数据率量值价额分重扣费税".contains(c);
    let before = text.get(..span.start).unwrap_or_default();
    let after = text.get(span.end..).unwrap_or_default();
    let factor = after.chars().take(9).take_while(|&c| is_han(c));
    let kind = before.char_indices().nth_back(1);
    let kind = kind.and_then(|(at, _)| before.get(at..));
    let alike = kind.is_some_and(|kind| {
        let next = after.chars().next().map_or(0, char::len_utf8);
        kind.chars().all(is_han) && after.get(next..).is_some_and(|t| t.starts_with(kind))
    });
    alike
        || before.ends_with(measure)
            && (factor.last().is_some_and(|c| measure(c) || c == '性')
                || after.chars().take(2).any(measure))
}

/// The stars that are emphasis: pairs of equal length with words between
/// them. A plain draft redacts names the same way (由李**主持，王**参加): there
/// stars that follow a Chinese character open an emphasis only where a phrase
/// stands before those that close it.
fn emphasis(text: &str, stars: &[Run], markdown: bool) -> Vec<Span> {
    let mut found = Vec::new();
    let mut open: Option<Span> = None;
    for star in stars {
        let opens = star.after.is_some_and(|c| !c.is_whitespace());
        let closes = star.before.is_some_and(|c| !c.is_whitespace());
        match open {
            Some(first) if closes && first.len() == star.span.len() => {
                let inside = text.get(first.end..star.span.start).unwrap_or_default();
                let last = inside.rsplit(|c| !is_han(c)).next().unwrap_or_default();
                let phrase = inside.chars().count() >= 4 && last.chars().count() >= 2;
                let before = text.get(..first.start).and_then(|t| t.chars().next_back());
                let apart = !before.is_some_and(is_han);
                if markdown || first.len() > 1 && (phrase || apart) {
                    found.extend([first, star.span]);
                    open = None;
                } else {
                    open = Some(star.span);
                }
            }
            _ => open = opens.then_some(star.span),
        }
    }
    found
}

fn count(text: &str, span: Span) -> usize {
    text.get(span.start..span.end)
        .unwrap_or_default()
        .chars()
        .count()
}

/// The stars with up to two Chinese characters on either side.
fn neighbourhood(text: &str, span: Span) -> String {
    let han = |c: &char| is_han(*c);
    let before = text.get(..span.start).unwrap_or_default();
    let after = text.get(span.end..).unwrap_or_default();
    let mut left: Vec<char> = before.chars().rev().take(2).take_while(han).collect();
    left.reverse();
    let stars = text.get(span.start..span.end).unwrap_or_default();
    let right = after.chars().take(2).take_while(han);
    left.into_iter().chain(stars.chars()).chain(right).collect()
}
