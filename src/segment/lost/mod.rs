//! Line breaks that were lost on the way: a document on one line is read as a
//! document, and the places where its paragraphs begin are found.

mod byline;
mod closing;
mod contact;
mod evidence;
mod fields;
mod gap;
mod header;
mod heading;
mod label;
mod last;
mod mark;
mod note;
mod opening;
mod parallel;
mod sentences;
mod series;
mod signature;
mod spoken;
mod tail;
mod title;
mod usual;
mod within;
mod words;

use crate::character::is_blank;
use crate::source::Source;
use crate::span::Span;

pub(super) use opening::{is_organ, strong as must_open, weak as may_open};

use opening::Openings;
use series::Member;
use tail::Frame;
use title::Head;

/// A line with fewer characters holds one paragraph.
const LINE: usize = 50;

/// With more lines than this a text has kept its breaks.
const LINES: usize = 3;

/// With so many blanks that stand for breaks a text shows them all.
const GAPS: usize = 3;

/// The places where a paragraph begins inside a line, in order; `lines` are
/// those with words that are no residue.
pub(super) fn cuts(source: &Source, lines: &[Span]) -> Vec<usize> {
    if lines.len() > LINES {
        return within::cuts(source, lines);
    }
    let mut cuts = Vec::new();
    for &line in lines {
        let text = source.text(line);
        if text.chars().nth(LINE).is_some() {
            cuts.extend(starts(text).into_iter().map(|at| line.start + at));
        }
    }
    cuts
}

/// Where paragraphs begin inside `text`, in order; none where nothing shows
/// that it is more than one paragraph.
fn starts(text: &str) -> Vec<usize> {
    let head = title::head(text);
    let mut frame = tail::frame(text, &head);
    let gaps = gap::cuts(text);
    frame.cuts.extend(&gaps);
    frame.cuts.sort_unstable();
    frame.cuts.dedup();
    let members = series::members(text, &frame);
    if gaps.is_empty() && !is_document(text, &head, &frame, &members) {
        return Vec::new();
    }
    let mut starts: Vec<usize> = head.cuts;
    starts.extend(members.iter().map(|m| m.at));
    starts.extend(&frame.cuts);
    if head.minutes {
        let first = members.first().map_or(text.len(), |m| m.at);
        starts.extend(opening::resolutions(text, head.end, first));
    }
    starts.sort_unstable();
    // Where blanks show the breaks nothing else has to.
    let shown = gaps.len() >= GAPS;
    if !shown && !members.is_empty() {
        let openings = Openings::of(text);
        let headings = heading::ends(text, &members, &starts, &openings);
        starts.extend(headings);
    }
    starts.sort_unstable();
    starts.dedup();
    if !shown {
        starts.extend(inner(text, &members, &starts));
    }
    for start in &mut starts {
        let rest = text.get(*start..).unwrap_or_default();
        *start += rest.len() - rest.trim_start_matches(is_blank).len();
    }
    starts.sort_unstable();
    starts.dedup();
    starts.retain(|&at| at > 0 && at < text.len() && !goes_on(text, at));
    starts
}

/// The starts of paragraphs that sentences show between `starts`, which are in
/// order.
fn inner(text: &str, members: &[Member], starts: &[usize]) -> Vec<usize> {
    let sentences = sentences::sentences(text);
    let spoken = spoken::starts(text, starts, &sentences, members.is_empty());
    let labels = label::starts(text, starts, &sentences);
    let parallel = parallel::starts(text, starts, &sentences);
    let ends = sentences::ends(text, starts, &sentences);
    let last = last::ends(text, members, starts);
    let contacts = contact::starts(text);
    let parts = [spoken, labels, parallel, ends, last, contacts];
    parts.concat()
}

/// True where `at` stands before a mark that no paragraph begins with.
fn goes_on(text: &str, at: usize) -> bool {
    let next = text.get(at..).and_then(|rest| rest.chars().next());
    next.is_some_and(|c| {
        matches!(
            c,
            '，' | '。'
                | '、'
                | '；'
                | '：'
                | '！'
                | '？'
                | ','
                | ';'
                | ':'
                | '）'
                | ')'
                | '》'
                | '”'
        )
    })
}

/// A long paragraph may hold 一、 and a closing phrase: a title before it, a
/// signature after it, articles, or series inside one another show that this
/// is a document.
fn is_document(text: &str, head: &Head<'_>, frame: &Frame<'_>, members: &[Member]) -> bool {
    let opens = text.len() - text.trim_start_matches(is_blank).len();
    let numbered = members.len() > 1 && members.first().is_some_and(|m| m.at == opens);
    let nested = members.iter().filter(|m| m.depth > 0).count() > 1
        && members.iter().filter(|m| m.depth == 0).count() > 1;
    let long = is_long(text, members);
    let articles = members.iter().filter(|m| m.is_article()).count() > 2;
    let counted = members.len() > 1 && (frame.signed || head.likely);
    let framed = frame.signed && head.likely;
    head.titled || counted || framed || numbered || nested || articles || long
}

/// True for a date alone.
pub(super) fn is_date(text: &str) -> bool {
    signature::date(text).is_some_and(|(length, _)| length == text.len())
}

/// True for a line with a label that only stands after the text of a document:
/// 联系人：…
pub(super) fn is_labelled(text: &str) -> bool {
    closing::label(text).is_some()
}

/// True for a sentence that only stands at the end of a text: 特此通知。
pub(super) fn is_closing(text: &str) -> bool {
    closing::phrase(text).is_some()
}

/// True where three or more numbered stretches follow finished sentences, and
/// each is as long as a paragraph.
fn is_long(text: &str, members: &[Member]) -> bool {
    const PARAGRAPH: usize = 180;
    let outer: Vec<usize> = members
        .iter()
        .filter(|m| m.depth == 0)
        .map(|m| m.at)
        .collect();
    let ends = |at: usize| {
        let last = before(text, at, 4).chars().next_back();
        last.is_some_and(crate::character::is_sentence_end)
    };
    outer.len() > 2
        && outer.iter().skip(1).all(|&at| ends(at))
        && outer
            .windows(2)
            .all(|w| matches!(w, [a, b] if b - a > PARAGRAPH))
}

/// The stretch of at most `bytes` bytes of `text` that ends at `at`.
fn before(text: &str, at: usize, bytes: usize) -> &str {
    let from = at.saturating_sub(bytes);
    let from = (from..=at)
        .find(|&i| text.is_char_boundary(i))
        .unwrap_or(at);
    text.get(from..at).unwrap_or_default()
}

/// The stretch of at most `count` characters of `text` that begins at `at`.
fn after(text: &str, at: usize, count: usize) -> &str {
    let rest = text.get(at..).unwrap_or_default();
    let end = rest
        .char_indices()
        .nth(count)
        .map_or(rest.len(), |(i, _)| i);
    rest.get(..end).unwrap_or_default()
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
