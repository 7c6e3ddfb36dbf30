//! An addressee or salutation without the full-width colon, or with a label that
//! only the imprint has.

use crate::document::Document;
use crate::finding::{Edit, Safety, Severity};
use crate::recognise::{Role, addressee_label, is_salutation};
use crate::rule::{Example, Findings, Rule};
use crate::span::Span;

/// STR-07.
pub(crate) const RULE: Rule = Rule {
    code: "STR-07",
    name: "addressee-colon",
    title: "主送机关的写法有误",
    why: "主送机关或称谓独占一行，前面不写“主送：”，最后一个名称后用全角冒号，引出正文；“主送：”只用于移到版记的主送机关。",
    basis: "GB/T 9704—2012 7.3.2",
    severity: Severity::Error,
    examples: &[
        Example {
            bad: "关于开展安全检查的通知\n各科室:\n现将有关事项通知如下。\n",
            good: Some("关于开展安全检查的通知\n各科室：\n现将有关事项通知如下。\n"),
        },
        Example {
            bad: "关于开展安全检查的通知\n各镇人民政府，各街道办事处，\n现将有关事项通知如下。\n",
            good: Some(
                "关于开展安全检查的通知\n各镇人民政府，各街道办事处：\n现将有关事项通知如下。\n",
            ),
        },
        Example {
            bad: "关于改造农贸市场的请示\n清河区人民政府，\n现将有关情况请示如下。\n",
            good: Some("关于改造农贸市场的请示\n清河区人民政府：\n现将有关情况请示如下。\n"),
        },
        Example {
            bad: "节约用水倡议书\n全区居民朋友们，\n节约用水是每个人的责任。\n",
            good: Some("节约用水倡议书\n全区居民朋友们：\n节约用水是每个人的责任。\n"),
        },
        Example {
            bad: "关于开展安全检查的通知\n各成员单位。\n现将有关事项通知如下。\n",
            good: Some("关于开展安全检查的通知\n各成员单位：\n现将有关事项通知如下。\n"),
        },
        Example {
            bad: "关于开展安全检查的通知\n主送：各科室\n现将有关事项通知如下。\n",
            good: Some("关于开展安全检查的通知\n各科室：\n现将有关事项通知如下。\n"),
        },
    ],
    counterexamples: &[
        "关于开展安全检查的通知\n各科室：\n请落实。\n主送：各科室。\n2024年3月6日印发\n",
        "关于开展安全检查的情况\n区人民政府\n全年共检查企业三百余家。\n",
        "在全区工作会议上的讲话\n同志们：\n今天召开这次会议，是为了部署工作。\n",
        "在表彰大会上的致辞\n各位领导，\n同志们：\n今天召开这次会议，是为了表彰先进。\n",
        "在全区工作会议上的讲话\n同志们！\n今天召开这次会议，是为了部署工作。\n",
    ],
    check,
};

fn check(document: &Document<'_>, findings: &mut Findings<'_>) {
    let addressed = |(b, _): &(&crate::recognise::Block, &str)| b.role == Role::Salutation;
    let mut lines = document.prose().filter(addressed).peekable();
    while let Some((block, text)) = lines.next() {
        let Some(last) = text.chars().next_back() else {
            continue;
        };
        if let Some(label) = addressee_label(text) {
            labelled((block.span, text), label, findings);
            continue;
        }
        // 同志们！ opens a speech.
        if matches!(last, '：' | '！') {
            continue;
        }
        // Of an address over several lines the last one is closed.
        let goes_on = lines.peek().is_some_and(|(next, _)| {
            let between = Span::new(block.span.end, next.span.start);
            document.text(between).trim().is_empty()
        });
        if goes_on && matches!(last, '，' | '、' | ',') {
            continue;
        }
        let wrong = is_mark(last);
        let width = if wrong { last.len_utf8() } else { 0 };
        let span = Span::new(block.span.end - width, block.span.end);
        findings
            .report(
                if wrong { span } else { block.span },
                "主送机关或称谓后应当用全角冒号",
            )
            .fix("改为“：”", Safety::Safe, vec![Edit::new(span, "：")]);
    }
}

/// True for a mark in the place of the colon.
fn is_mark(c: char) -> bool {
    matches!(
        c,
        ':' | '，' | ',' | '、' | '。' | '；' | ';' | '.' | '!' | '︰' | '∶'
    )
}

/// Reports the label of the addressees in `text`, which the block at `place` is;
/// the label is `length` long. It is taken out where what is left shows by itself
/// that it is an address.
fn labelled((place, text): (Span, &str), length: usize, findings: &mut Findings<'_>) {
    let names = text.get(length..).unwrap_or_default();
    let bare = names.trim_end_matches(|c| c == '：' || is_mark(c));
    let safety = match is_salutation(&format!("{bare}：")) {
        true => Safety::Safe,
        false => Safety::Suggested,
    };
    let label = Span::new(place.start, place.start + length);
    let end = Span::new(label.end + bare.len(), place.end);
    let mut edits = vec![Edit::new(label, "")];
    if text.get(length + bare.len()..) != Some("：") {
        edits.push(Edit::new(end, "："));
    }
    findings
        .report(
            label,
            "标题下的主送机关直接写名称，前面不写“主送：”，后面用全角冒号",
        )
        .severity(Severity::Warning)
        .fix(format!("改为“{bare}：”"), safety, edits);
}
