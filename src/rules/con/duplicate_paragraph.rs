//! A paragraph that stands twice.

use std::borrow::Cow;

use memchr::{memchr, memmem};

use super::duplicate::{Seen, hash, is_in_articles};
use crate::character::is_blank;
use crate::document::Document;
use crate::finding::Severity;
use crate::recognise::{Block, Role};
use crate::rule::{Example, Findings, Rule};
use crate::span::Span;

/// CON-10.
pub(crate) const RULE: Rule = Rule {
    code: "CON-10",
    name: "duplicate-paragraph",
    title: "段落重复",
    why: "同一段文字出现两次，多半是粘贴了两遍，应删去一处。",
    basis: "通常：段落不重复",
    severity: Severity::Error,
    examples: &[
        Example {
            bad: "全年组织开展形式多样的普法宣传活动12场，发放资料4万份，接受群众咨询3000人次，营造了良好氛围。\n及时排查矛盾纠纷。\n全年组织开展形式多样的普法宣传活动12场，发放资料4万份，接受群众咨询3000人次，营造了良好氛围。\n",
            good: None,
        },
        Example {
            bad: "（一）普法宣传。全年组织开展形式多样的普法宣传活动12场，发放资料4万份，接受群众咨询3000人次。\n（二）矛盾化解。全年排查纠纷120件。\n（三）普法宣传。全年组织开展形式多样的普法宣传活动12场，发放资料4万份，接受群众咨询3000人次。\n",
            good: None,
        },
        Example {
            bad: "为总结全年政务公开工作，研究部署明年重点任务，经区政府同意，决定召开政务公开工作会议，有关事项如下：\n参会人员提前十分钟入场。\n为总结全年政务公开工作，研究部署明年重点任务，经区政府同意，决定召开政务公开工作会议，有关事项如下：\n",
            good: None,
        },
    ],
    counterexamples: &[
        "申请人姓名、性别、出生年月、身份证件号码、联系方式和现住址（由申请人本人填写并签字）\n经办人意见。\n申请人姓名、性别、出生年月、身份证件号码、联系方式和现住址（由申请人本人填写并签字）\n",
        "全年组织开展形式多样的普法宣传活动12场，发放资料4万份，接受群众咨询3000人次，营造了良好氛围。\n及时排查矛盾纠纷。\n",
        "本项未开展。\n及时排查矛盾纠纷。\n本项未开展。\n",
    ],
    check,
};

/// A paragraph shorter than this, in bytes (40 characters), may well return.
const SHORT: usize = 120;

fn check(document: &Document<'_>, findings: &mut Findings<'_>) {
    if is_in_articles(document) {
        return;
    }
    let text = |b: &&Block| matches!(b.role, Role::Body | Role::ListItem | Role::Heading);
    let list: Vec<&Block> = document.blocks.iter().filter(text).collect();
    let words = |block: &Block| {
        let start = block.ordinal.map_or(block.span.start, |o| o.span.end);
        Span::new(start, block.span.end)
    };
    let mut seen = Seen::with_capacity(list.len());
    for (place, block) in (0..).zip(&list) {
        let own = words(block);
        if own.len() < SHORT || !is_sentence(document.text(own)) {
            continue;
        }
        let bare = without_blanks(document, own);
        let first = seen.first(hash(&bare), place);
        let first = first.and_then(|i| list.get(usize::try_from(i).ok()?));
        let Some(first) = first.filter(|f| without_blanks(document, words(f)) == bare) else {
            continue;
        };
        let report = findings.report(block.span, "这一段前面已经写过，疑为重复粘贴");
        // What an attached text repeats may have to stand in both.
        if first.part != block.part {
            report.severity(Severity::Hint);
        }
    }
}

/// What is no sentence is a label of a form. One that leads to a list ends with a
/// colon, and in brackets after it stands who is to do it.
fn is_sentence(words: &str) -> bool {
    words.ends_with(['。', '！']) || words.ends_with(['：', '）', '；']) && words.contains('，')
}

/// The words at `span` without the blanks in them, which a paste may add.
fn without_blanks<'a>(document: &'a Document<'_>, span: Span) -> Cow<'a, str> {
    let words = document.text(span);
    let bytes = words.as_bytes();
    if memchr(b' ', bytes).is_some() || memmem::find(bytes, "　".as_bytes()).is_some() {
        let kept = words.chars().filter(|&c| !is_blank(c));
        return Cow::Owned(kept.collect());
    }
    Cow::Borrowed(words)
}
