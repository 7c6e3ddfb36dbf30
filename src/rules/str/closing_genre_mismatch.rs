//! A closing phrase (结束语) of another kind of document.

use crate::document::Document;
use crate::finding::{Edit, Safety, Severity};
use crate::lexicon::{self, Row, Table};
use crate::mask::Kinds;
use crate::rule::{Example, Findings, Rule};
use crate::span::Span;
use crate::zone::Zone;

/// STR-10.
pub(crate) const RULE: Rule = Rule {
    code: "STR-10",
    name: "closing-genre-mismatch",
    title: "结束语与文种不符",
    why: "结束语要与文种一致：请示用“妥否，请批示”，报告用“特此报告”，通知用“特此通知”。",
    basis: "通常：结束语与文种一致；文种见《党政机关公文处理工作条例》第八条",
    severity: Severity::Warning,
    examples: &[
        Example {
            bad: "关于普法工作情况的报告\n区政府：\n现将有关情况报告如下：\n一、主要做法。\n以上报告妥否，请批示。\n",
            good: Some(
                "关于普法工作情况的报告\n区政府：\n现将有关情况报告如下：\n一、主要做法。\n特此报告。\n",
            ),
        },
        Example {
            bad: "关于购置设备的请示\n区财政局：\n为完成全年任务，需购置设备一批。\n特此报告。\n",
            good: Some(
                "关于购置设备的请示\n区财政局：\n为完成全年任务，需购置设备一批。\n妥否，请批示。\n",
            ),
        },
    ],
    counterexamples: &[
        "关于购置设备的请示\n区财政局：\n为完成全年任务，需购置设备一批。\n妥否，请批示。\n",
        "关于请求批准用地的函\n区自然资源局：\n为推进项目建设，需办理用地手续。\n请予批准。\n",
        "关于开展安全检查的通知\n各科室：\n现将有关事项通知如下：\n检查用电安全。\n特此通知。\n",
        "讲话提纲\n同志们：\n今天的会议很重要。\n特此通知。\n",
    ],
    check,
};

fn check(document: &Document<'_>, findings: &mut Findings<'_>) {
    let row = document
        .genre()
        .and_then(|genre| lexicon::find(Table::Genre, genre));
    let Some(row) = row.filter(|row| !row.get("closing_bad").is_empty()) else {
        return;
    };
    let mut last = [None, None];
    for paragraph in document.paragraphs(&[Zone::Body]) {
        last = [last[1], Some(paragraph.block.span)];
    }
    for paragraph in last.into_iter().flatten() {
        let end = Span::new(paragraph.start, paragraph.end);
        let sentence = document.sentence_at(end.end.saturating_sub(1));
        if let Some(sentence) = sentence.map(|s| s.span) {
            judge(document, row, sentence, findings);
        }
    }
}

/// Reports the sentence at `span` where it closes another kind of document.
fn judge(document: &Document<'_>, row: Row, span: Span, findings: &mut Findings<'_>) {
    /// The longest closing sentence, in bytes.
    const LONGEST: usize = 90;
    let text = document.text(span);
    let words = text.trim_end_matches(['。', '！', '.', '!']);
    // 特此报告，请审阅
    let words = match words.split_once("，请") {
        Some((head, wish)) if head.ends_with("特此报告") && wish.chars().count() <= 6 => head,
        _ => words,
    };
    if span.len() > LONGEST || document.masked(span.start, Kinds::CITED) {
        return;
    }
    let genre = row.get("genre");
    let asks = asks(words) && row.get("closing_bad").contains("请批");
    let bad = row
        .items("closing_bad")
        .find(|bad| ends_with_phrase(words, bad));
    let other = other_closing(row, words);
    let Some(closing) = bad.or(asks.then_some(words)).or(other) else {
        return;
    };
    let start = span.start + words.len() - closing.len();
    let place = Span::new(start, span.start + words.len());
    let right = row.items("closing_ok").next().filter(|r| !r.contains('…'));
    let edits = match right {
        Some(right) => vec![Edit::new(place, right)],
        None => Vec::new(),
    };
    findings
        .report(place, format!("结束语“{closing}”与文种“{genre}”不符"))
        .fix(
            format!("改为“{}”", right.unwrap_or_default()),
            Safety::Suggested,
            edits,
        );
}

/// True where `words` are the phrase, or end with it as a clause of its own.
fn ends_with_phrase(words: &str, phrase: &str) -> bool {
    let head = words.strip_suffix(phrase);
    head.is_some_and(|head| head.is_empty() || head.ends_with(['，', '。', '；']))
}

/// 特此通告 at the end of a notice: what closes with the name of a kind of
/// document closes that kind.
fn other_closing(row: Row, words: &str) -> Option<&'static str> {
    const CLOSINGS: [&str; 10] = [
        "特此通知",
        "特此通报",
        "特此通告",
        "特此公告",
        "特此报告",
        "特此请示",
        "特此批复",
        "特此函达",
        "特此函告",
        "特此函复",
    ];
    let genre = row.get("genre");
    let own = |closing: &str| {
        row.items("closing_ok").any(|ok| ok.starts_with(closing))
            || closing.strip_prefix("特此") == Some(genre)
    };
    // 决定 and 意见 have no closing of their own, and may borrow one.
    let named = CLOSINGS.iter().any(|closing| own(closing));
    let other = CLOSINGS.iter().find(|c| ends_with_phrase(words, c))?;
    (named && !own(other)).then_some(*other)
}

/// True for 妥否，请批示 and 以上意见当否，请审批.
fn asks(words: &str) -> bool {
    let whether = ["妥否", "当否", "可否", "是否妥当"];
    let approve = ["批示", "指示", "批复", "审批", "批准"];
    whether.iter().any(|w| words.contains(w))
        && approve.iter().any(|w| words.ends_with(w))
        && words.contains('请')
}
