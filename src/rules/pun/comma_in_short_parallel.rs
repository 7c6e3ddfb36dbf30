//! Commas between the short items of an attribute.

use crate::character::is_han;
use crate::document::Document;
use crate::finding::{Edit, Safety, Severity};
use crate::lexicon::{Cue, Table};
use crate::rule::{Example, Findings, Rule};
use crate::span::Span;
use crate::token::Token;

/// PUN-17. Laws write such attributes with commas: reported are only three
/// items built alike, the last two of one length and all with a character in
/// the same place, and two short items before a closing 等.
pub(crate) const RULE: Rule = Rule {
    code: "PUN-17",
    name: "comma-in-short-parallel",
    title: "短并列成分之间用逗号",
    why: "作定语的短并列成分、“等”字收束的短列举，通常用顿号，使修饰关系一目了然。",
    basis: "通常：短并列成分之间用顿号（GB/T 15834—2011 4.5）",
    severity: Severity::Hint,
    examples: &[
        Example {
            bad: "形成领导带头抓，分管具体抓，部门配合抓的工作格局。\n",
            good: Some("形成领导带头抓、分管具体抓、部门配合抓的工作格局。\n"),
        },
        Example {
            bad: "带头参加普法宣传，开展上门走访，接待来访等，效果明显。\n",
            good: Some("带头参加普法宣传，开展上门走访、接待来访等，效果明显。\n"),
        },
    ],
    counterexamples: &[
        "完善政府统一领导，有关部门各负其责，社会广泛参与的工作机制。\n",
        "凝聚力量，防范风险，构建上下联动的工作格局。\n",
        "经研究，同意张三等同志的申请。\n",
        "坚持尊重群众，人人平等，不搞特殊。\n",
    ],
    check,
};

/// Bytes of a sentence that is looked through for each noun in it.
const LONGEST: usize = 3000;

fn check(document: &Document<'_>, findings: &mut Findings<'_>) {
    for hit in document.words(Table::Cue(Cue::Situation)) {
        let sentence = document.sentence_at(hit.span.start);
        let Some(commas) = sentence.and_then(|s| attribute(document, s.span, hit.span.start))
        else {
            continue;
        };
        let noun = document.text(hit.span);
        let edits = commas.map(|comma| Edit::new(comma, "、"));
        findings
            .report(
                Span::new(commas[0].start, commas[1].end),
                format!("修饰“{noun}”的短并列成分之间通常用顿号"),
            )
            .fix("改为顿号", Safety::Suggested, edits.into());
    }
    let tokens = document.all_tokens();
    for window in tokens.windows(3) {
        if let [head, comma, end] = window
            && let Some(span) = closed_by_deng(document, head, comma, end)
        {
            findings
                .report(span, "“等”前的短并列成分之间通常用顿号")
                .fix("改为顿号", Safety::Suggested, vec![Edit::new(span, "、")]);
        }
    }
}

/// The two commas of an attribute of three items built alike that ends at the
/// byte `end`.
fn attribute(document: &Document<'_>, sentence: Span, end: usize) -> Option<[Span; 2]> {
    let span = Span::new(sentence.start, end);
    if span.len() > LONGEST {
        return None;
    }
    let clauses: Vec<Span> = document.clauses(span).collect();
    let [.., first, second, third] = clauses.as_slice() else {
        return None;
    };
    let commas = [
        Span::new(first.end, second.start),
        Span::new(second.end, third.start),
    ];
    if commas.iter().any(|&c| document.text(c) != "，") {
        return None;
    }
    let last = document.text(*third);
    let (last, noun) = last.rsplit_once('的')?;
    let items = [document.text(*first), document.text(*second), last];
    let plain = items.iter().all(|item| item.chars().all(is_han));
    if !plain || noun.chars().count() > 4 {
        return None;
    }
    let [first, second, third] = items.map(|item| item.chars().rev().collect::<Vec<char>>());
    let length = third.len();
    let alike = second.len() == length
        && (3..=9).contains(&length)
        && (length..=length + 4).contains(&first.len());
    let mut places = third.iter().zip(&second).zip(&first);
    let shared = places.any(|((a, b), c)| a == b && b == c && !"的和与了".contains(*a));
    (alike && shared).then_some(commas)
}

/// The comma of two short items that 等 closes: 参与诉讼，出庭应诉等，
fn closed_by_deng(
    document: &Document<'_>,
    head: &Token,
    comma: &Token,
    end: &Token,
) -> Option<Span> {
    let ends = ['，', '。', '；'].iter().any(|&c| end.is(c));
    let begins = ['，', '、', '：'].iter().any(|&c| head.is(c));
    if !ends || !begins || !comma.is('，') {
        return None;
    }
    let text = |from: &Token, to: &Token| document.text(Span::new(from.span.end, to.span.start));
    let last = text(comma, end).strip_suffix('等')?;
    let first = text(head, comma);
    let count = |item: &str| item.chars().filter(|&c| is_han(c)).count();
    let short = (4..=8).contains(&count(first)) && (4..=6).contains(&count(last));
    let own = |item: &str| item.contains(['如', '是', '为', '有', '在', '可', '不', '同']);
    let word = last.ends_with(['平', '高', '均', '对', '相', '上', '一', '二', '三']);
    (short && !own(first) && !own(last) && !word).then_some(comma.span)
}
