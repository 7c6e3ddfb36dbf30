//! Line breaks that were lost on the way: where the parts of a whole document
//! on one line begin.

use super::ends::{head, tail};
use crate::character::{is_blank, is_han, is_sentence_end};
use crate::ordinal::{self, Form};
use crate::source::Source;
use crate::span::Span;

/// A line with fewer characters holds one paragraph.
const LINE: usize = 100;

/// With more lines than this a text has kept its breaks.
const LINES: usize = 3;

/// The places where a paragraph begins inside a line, in order.
pub(super) fn cuts(source: &Source, lines: &[Span]) -> Vec<usize> {
    let mut with_words = lines
        .iter()
        .filter(|&&l| !source.text(l).trim_start_matches(is_blank).is_empty());
    if with_words.nth(LINES).is_some() {
        return Vec::new();
    }
    let mut cuts = Vec::new();
    for &line in lines {
        let text = source.text(line);
        if text.chars().nth(LINE).is_none() {
            continue;
        }
        let head = head(text);
        let tail = tail(text, head.last().copied().unwrap_or_default());
        let body_end = tail.first().copied().unwrap_or(text.len());
        let body_start = head.last().copied().unwrap_or_default();
        let body = ordinals(text, body_start, body_end);
        // A long paragraph may hold 一、 and a closing phrase: only a title
        // before it or a date after it shows that this is a document.
        if head.is_empty() && (tail.is_empty() || body.is_empty()) {
            continue;
        }
        let all = head.into_iter().chain(body).chain(tail);
        cuts.extend(
            all.filter(|&at| at > 0 && at < text.len())
                .map(|at| line.start + at),
        );
    }
    cuts.sort_unstable();
    cuts.dedup();
    cuts
}

/// Where numbered paragraphs begin between `from` and `to`: ordinals after a
/// sentence, each series counting from one.
fn ordinals(text: &str, from: usize, to: usize) -> Vec<usize> {
    let mut cuts = Vec::new();
    let mut next = [1u32; Form::ALL.len()];
    let mut before = None;
    let mut skip = 0;
    for (i, c) in text.char_indices().take_while(|&(i, _)| i < to) {
        let previous = before.replace(c);
        if i < from || i < skip {
            continue;
        }
        let parts = i == from
            || previous.is_some_and(|p| {
                is_sentence_end(p)
                    || matches!(p, '；' | ';' | '：' | ':' | '”' | '）' | ')')
                    || is_blank(p)
            });
        let starts = numeral_sign(c);
        let Some(ordinal) = (starts && (parts || is_outer(c)))
            .then(|| ordinal::read(text.get(i..).unwrap_or_default(), i))
            .flatten()
        else {
            continue;
        };
        let outer = matches!(ordinal.form, Form::Chinese | Form::ChineseParen);
        let level = matches!(
            ordinal.form,
            Form::Chinese | Form::ChineseParen | Form::Arabic | Form::ArabicParen
        );
        let Some(expected) = next.get_mut(ordinal.form as usize) else {
            continue;
        };
        let counts = ordinal.value == *expected || ordinal.value == 1;
        if !level || !counts || !(parts || (outer && ordinal.value > 1)) {
            continue;
        }
        *expected = ordinal.value + 1;
        // A new item opens the lists under it anew.
        for (form, value) in Form::ALL.iter().zip(next.iter_mut()) {
            if *form > ordinal.form {
                *value = 1;
            }
        }
        cuts.push(i);
        skip = ordinal.span.end;
        let words = text.get(skip..to).unwrap_or_default();
        if ordinal.form == Form::Chinese
            && let Some(length) = heading(words)
        {
            cuts.push(skip + length);
        }
    }
    cuts
}

/// Nouns that headings end in.
const NOUNS: &[&str] = &[
    "情况", "工作", "要求", "建议", "打算", "措施", "任务", "目标", "原则", "问题", "安排", "内容",
    "事项", "诉求", "做法", "成效", "计划", "思想", "意义", "背景", "依据", "职责", "保障", "步骤",
    "申报", "对接", "管理",
];

/// Words that go on with a sentence after such a noun.
const GOES_ON: &[&str] = &[
    "的", "和", "及", "与", "、", "，", "：", "。", "；", "“", "（", "等", "中", "上", "下", "为",
    "是", "由", "自", "在", "包括", "如下", "应", "要", "不", "有", "可", "均", "将", "已", "进行",
    "需",
];

/// The length of the heading that opens `words`, where its line break was
/// lost: a short phrase without a mark that ends in a noun of headings, before
/// words that do not go on with it.
fn heading(words: &str) -> Option<usize> {
    let stretch = words
        .char_indices()
        .map(|(i, c)| (i + c.len_utf8(), c))
        .take(16);
    for (end, c) in stretch {
        if !is_han(c) {
            return None;
        }
        let phrase = words.get(..end)?;
        let rest = words.get(end..)?;
        let closes = end >= 12 && NOUNS.iter().any(|noun| phrase.ends_with(noun));
        let open = NOUNS
            .iter()
            .chain(GOES_ON)
            .any(|word| rest.starts_with(word))
            || rest.is_empty();
        if closes && !open {
            return Some(end);
        }
    }
    None
}

fn numeral_sign(c: char) -> bool {
    crate::numeral::is_numeral(c) || c.is_ascii_digit() || matches!(c, '（' | '(')
}

/// True for a sign that may open a numbered paragraph after words without a
/// mark, as a heading does whose line break was lost.
fn is_outer(c: char) -> bool {
    crate::numeral::is_numeral(c) || matches!(c, '（' | '(')
}

#[cfg(test)]
mod tests {
    use super::*;

    fn cut(text: &str) -> Vec<&str> {
        let source = Source::plain(text);
        let mut pieces = Vec::new();
        let mut done = 0;
        for at in cuts(&source, &crate::segment::lines(text)) {
            pieces.extend(text.get(done..at));
            done = at;
        }
        pieces.extend(text.get(done..));
        pieces
    }

    #[test]
    fn a_document_on_one_line_falls_into_its_parts() {
        let text = "清河区应急管理局清应急函〔2024〕8号清河区应急管理局关于开展冬季安全检查的函各街道办事处：为做好冬季安全生产工作，经研究，决定开展专项检查，现将有关事项函告如下：一、检查范围包括沿街商铺和老旧小区，各街道要逐户登记。二、检查时间自十二月一日起，至十二月三十一日止，逾期不再补查。特此函告。清河区应急管理局2024年11月5日";
        assert_eq!(
            cut(text),
            [
                "清河区应急管理局",
                "清应急函〔2024〕8号",
                "清河区应急管理局关于开展冬季安全检查的函",
                "各街道办事处：",
                "为做好冬季安全生产工作，经研究，决定开展专项检查，现将有关事项函告如下：",
                "一、检查范围包括沿街商铺和老旧小区，各街道要逐户登记。",
                "二、检查时间自十二月一日起，至十二月三十一日止，逾期不再补查。",
                "特此函告。",
                "清河区应急管理局",
                "2024年11月5日",
            ]
        );
    }

    #[test]
    fn a_long_paragraph_stays_whole() {
        let text = format!(
            "会议指出，要抓好三件事：一、压实责任；二、排查隐患；三、加强宣传。{}",
            "各单位要认真落实各项部署要求。".repeat(8)
        );
        assert_eq!(cut(&text), [text.as_str()]);
    }
}
