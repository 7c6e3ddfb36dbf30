//! The lines before and after the text of a document whose line breaks were
//! lost: mark, number, title, address; closing phrase, signature, date.

use crate::character::{is_blank, is_han, is_sentence_end};

/// Words that end a title, longest first where one ends another.
const KINDS: &[&str] = &[
    "的通知",
    "的请示",
    "的报告",
    "的函",
    "的复函",
    "的回函",
    "的批复",
    "的意见",
    "的通报",
    "的通告",
    "的公告",
    "的决定",
    "的汇报",
    "的方案",
    "的总结",
    "的公示",
    "的说明",
    "的答复",
    "的建议",
    "工作总结",
    "工作报告",
    "调研报告",
    "述职报告",
    "情况报告",
    "会议纪要",
    "工作方案",
    "工作计划",
    "实施方案",
    "工作要点",
];

/// Where the lines before the text end: mark, number, title, address.
pub(super) fn head(text: &str) -> Vec<usize> {
    let mut cuts = Vec::new();
    let mut at = 0;
    if let Some((start, end)) = doc_number(text) {
        cuts.extend((start > 0).then_some(start));
        cuts.push(end);
        at = end;
    }
    let Some(title) = title(text.get(at..).unwrap_or_default()) else {
        // A number alone may be cited in a sentence.
        return Vec::new();
    };
    at += title;
    cuts.push(at);
    if let Some(address) = address(text.get(at..).unwrap_or_default()) {
        cuts.push(at + address);
    }
    cuts
}

/// Where the document number near the start of `text` begins and ends.
fn doc_number(text: &str) -> Option<(usize, usize)> {
    let open = text.find(['〔', '[', '【', '（', '('])?;
    let before = text.get(..open)?;
    let year = text
        .get(open..)?
        .chars()
        .skip(1)
        .take_while(char::is_ascii_digit)
        .count();
    if before.chars().count() > 60 || before.contains(['。', '，', '：', '《', '关']) || year != 4
    {
        return None;
    }
    let end = open + text.get(open..)?.find('号')? + '号'.len_utf8();
    if text.get(open..end)?.chars().count() > 14 {
        return None;
    }
    // The mark ends where an organ's name or 文件 does; two to eight
    // characters are left for the letters of the number.
    let letters: Vec<usize> = before.char_indices().map(|(i, _)| i).collect();
    let start = letters
        .iter()
        .rev()
        .skip(1)
        .take(7)
        .rfind(|&&i| {
            let mark = before.get(..i).unwrap_or_default();
            [
                "文件",
                "公司",
                "委员会",
                "政府",
                "办公室",
                "办公厅",
                "办事处",
                "局",
                "厅",
                "馆",
            ]
            .iter()
            .any(|end| mark.ends_with(end))
        })
        .copied();
    Some((start.unwrap_or(0), end))
}

/// The length of the title that opens `text`.
fn title(text: &str) -> Option<usize> {
    let stretch: usize = text.chars().take(90).map(char::len_utf8).sum();
    let opening = text.get(..stretch)?;
    let end = KINDS
        .iter()
        .filter_map(|kind| {
            let at = opening.find(kind)?;
            // 关于印发…的通知》的通知: the title goes on after the mark.
            let end = at + kind.len();
            let inside = opening.get(..end)?.matches('《').count()
                > opening.get(..end)?.matches('》').count();
            (!inside).then_some(end)
        })
        .min()?;
    let words = opening.get(..end)?;
    (!words.contains(['。', '；', '：', ':', '！', '？'])).then_some(end)
}

/// The length of the address that opens `text`, its colon included.
fn address(text: &str) -> Option<usize> {
    let stretch: usize = text.chars().take(60).map(char::len_utf8).sum();
    let opening = text.get(..stretch)?;
    let (at, colon) = opening
        .char_indices()
        .find(|&(_, c)| matches!(c, '：' | ':' | '。'))?;
    let words = opening.get(..at)?;
    let verbs = ["如下", "现将", "根据", "按照", "为", "年", "提出"];
    (colon != '。' && at > 0 && !verbs.iter().any(|v| words.contains(v)))
        .then_some(at + colon.len_utf8())
}

/// Phrases that stand alone before the signature.
const CLOSINGS: &[&str] = &[
    "特此通知",
    "特此函告",
    "特此致函",
    "特此函复",
    "特此报告",
    "特此请示",
    "特此批复",
    "特此公告",
    "特此通报",
    "专此函达",
    "专此报告",
    "此复",
    "妥否，请批示",
    "当否，请批示",
    "以上请示妥否，请批复",
    "妥否，请予批复",
    "妥否，请批复",
    "以上意见如无不妥",
];

/// Where the lines after the text begin: closing phrase, attachment note,
/// signature, date.
pub(super) fn tail(text: &str, from: usize) -> Vec<usize> {
    let mut cuts = Vec::new();
    let date = date_at_end(text);
    let body_end = date.unwrap_or(text.len());
    let body = text.get(from..body_end).unwrap_or_default();
    let start = body.len() - body.len().min(600);
    let start = (start..=body.len())
        .find(|&i| body.is_char_boundary(i))
        .unwrap_or(body.len());
    let last = body.get(start..).unwrap_or_default();
    let base = from + start;
    let closing = CLOSINGS
        .iter()
        .filter_map(|phrase| Some((last.rfind(phrase)?, phrase.len())))
        .max();
    if let Some((at, length)) = closing {
        let after = last.get(at + length..).unwrap_or_default();
        let mark = after
            .chars()
            .next()
            .filter(|&c| matches!(c, '。' | '！'))
            .map_or(0, char::len_utf8);
        cuts.push(base + at);
        cuts.push(base + at + length + mark);
    }
    for note in ["附件：", "附件:", "附件1", "附件 :"] {
        let found = last.rfind(note).filter(|&at| {
            let before = last
                .get(..at)
                .unwrap_or_default()
                .trim_end_matches(is_blank);
            before.is_empty() || before.ends_with(is_sentence_end)
        });
        cuts.extend(found.map(|at| base + at));
    }
    if let Some(date) = date {
        cuts.push(date);
        // What stands between the last mark and the date signs.
        let ends = |c: char| is_sentence_end(c) || matches!(c, '；' | '）' | ')');
        let signature = body.rfind(ends).map(|at| {
            from + at
                + body
                    .get(at..)
                    .and_then(|r| r.chars().next())
                    .map_or(0, char::len_utf8)
        });
        let length = |at: usize| {
            text.get(at..date)
                .unwrap_or_default()
                .chars()
                .filter(|&c| is_han(c))
                .count()
        };
        cuts.extend(signature.filter(|&at| (2..=40).contains(&length(at))));
    }
    cuts.sort_unstable();
    cuts.dedup();
    cuts
}

/// Where the date that ends `text` begins.
fn date_at_end(text: &str) -> Option<usize> {
    let kept = text.trim_end_matches(is_blank);
    let inner = kept.strip_suffix('日')?;
    let sign = |c: char| {
        c.is_ascii_digit()
            || crate::numeral::is_numeral(c)
            || matches!(c, '年' | '月' | 'X' | '×' | '○')
            || is_blank(c)
    };
    let start = inner.trim_end_matches(sign).len();
    let date = inner.get(start..)?;
    (date.contains('年') && date.contains('月')).then_some(start)
}
