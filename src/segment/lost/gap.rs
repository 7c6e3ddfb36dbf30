//! Blanks that stand where line breaks did: a copy of a page or of a cell has
//! the same blanks after every paragraph, and none inside sentences.

use std::collections::HashMap;

use super::{before, closing, opening, signature, title};
use crate::character::{is_blank, is_closing_mark, is_han, is_opening_mark, is_sentence_end};
use crate::ordinal::{self, Form};
use crate::person::{FAMILY_NAMES, OFFICES};

/// The longest piece that has no end mark, a title or a heading, in
/// characters.
const PIECE: usize = 60;

/// The longest name of a person, in characters.
const NAME: usize = 4;

/// The most sentences that a paragraph has in the long run.
const SENTENCES: usize = 10;

/// What stands before blanks.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Before {
    /// The end of a sentence or clause.
    End,
    /// ， or 、
    Pause,
    /// Words.
    Words,
}

/// Blanks inside a line.
#[derive(Clone, Copy, Debug)]
struct Gap<'t> {
    start: usize,
    end: usize,
    blanks: &'t str,
    before: Before,
    /// Whether 一、 or （一） stands after them.
    counted: bool,
}

/// The places after blanks where a paragraph of `text` begins, in order; none
/// where blanks mean nothing.
pub(super) fn cuts(text: &str) -> Vec<usize> {
    let gaps = gaps(text);
    let Some(usual) = usual(&gaps) else {
        return Vec::new();
    };
    let wide = usual.chars().nth(1).is_some();
    let mut cuts = Vec::new();
    let mut words = 0;
    let mut from = 0;
    for gap in gaps.iter().filter(|g| g.blanks.starts_with(usual)) {
        let piece = text.get(from..gap.start).unwrap_or_default();
        let rest = text.get(gap.end..).unwrap_or_default();
        let begins = match gap.before {
            Before::Pause => false,
            Before::End => !is_label(piece),
            Before::Words => is_row(piece, rest, usual) || follows_words(piece, rest),
        };
        if begins {
            words += usize::from(gap.before == Before::Words);
            cuts.push(gap.end);
            from = gap.end;
        }
    }
    // A single blank stands for a line break only where other sentences go on
    // without one: from one to `SENTENCES` for each blank. After every sentence
    // it is a habit; a few are strays.
    let ends = text.matches(is_sentence_end).count();
    let spaced = gaps.iter().filter(|g| g.before == Before::End).count();
    let kept = ends.saturating_sub(spaced);
    if wide || words > 0 || (cuts.len()..=cuts.len() * SENTENCES).contains(&kept) {
        cuts
    } else {
        Vec::new()
    }
}

fn gaps(text: &str) -> Vec<Gap<'_>> {
    let mut gaps = Vec::new();
    let mut end = 0;
    for (start, c) in text.char_indices() {
        if start < end || !is_blank(c) {
            continue;
        }
        let rest = text.get(start..).unwrap_or_default();
        end = text.len() - rest.trim_start_matches(is_blank).len();
        let mut last = text.get(..start).unwrap_or_default().chars().rev();
        let (Some(before), false) = (last.next(), end == text.len()) else {
            continue;
        };
        let ends = |c: char| is_sentence_end(c) || matches!(c, '：' | '；' | ':' | ';');
        let closes = (is_closing_mark(before) || before == ']') && last.next().is_some_and(ends);
        let rest = text.get(end..).unwrap_or_default();
        let counted = |o: ordinal::Ordinal| matches!(o.form, Form::Chinese | Form::ChineseParen);
        gaps.push(Gap {
            start,
            end,
            counted: ordinal::read(rest, 0).is_some_and(counted),
            blanks: text.get(start..end).unwrap_or_default(),
            before: match before {
                _ if closes || ends(before) => Before::End,
                // 尊敬的各位领导， goes over several lines.
                '，' if calls(text, start) => Before::Words,
                '，' | '、' | ',' => Before::Pause,
                _ => Before::Words,
            },
        });
    }
    gaps
}

/// True where those who are spoken to stand before the pause that ends at `at`.
fn calls(text: &str, at: usize) -> bool {
    const CALLED: usize = 60;
    let words = before(text, at, CALLED);
    let from = words
        .rfind(|c| is_blank(c) || is_sentence_end(c))
        .unwrap_or(0);
    let words = words.get(from..).unwrap_or_default();
    words.contains("各位") || words.contains("尊敬的")
}

/// The blanks that stand for a line break: the same after most sentences that
/// have any, and hardly ever after a pause.
fn usual<'t>(gaps: &[Gap<'t>]) -> Option<&'t str> {
    let mut counts: HashMap<&str, (usize, usize)> = HashMap::new();
    for gap in gaps {
        let (ends, pauses) = counts.entry(gap.blanks).or_default();
        *ends += usize::from(gap.before == Before::End || gap.counted);
        *pauses += usize::from(gap.before == Before::Pause);
    }
    let all: usize = counts.values().map(|c| c.0).sum();
    let (blanks, (ends, pauses)) = counts.into_iter().max_by_key(|(b, c)| (c.0, b.len()))?;
    let least = if blanks.chars().nth(1).is_some() {
        2
    } else {
        3
    };
    (ends >= least && ends * 3 >= all * 2 && pauses * 5 <= ends).then_some(blanks)
}

/// True for `附件：` and other labels, whose value stands after a blank.
fn is_label(piece: &str) -> bool {
    let words = piece.trim_end_matches(['：', ':']);
    words.len() < piece.len()
        && (words.chars().nth(2).is_none()
            || words.starts_with("附件") && words.chars().nth(4).is_none()
            || closing::label(piece).is_some_and(|(_, value)| value.chars().nth(1).is_none()))
}

/// True where a paragraph begins with `rest` after the blanks behind `piece`,
/// which no mark ends.
fn follows_words(piece: &str, rest: &str) -> bool {
    // A bracket may stand after the last sentence: （教育局负责）
    let piece = before(piece, piece.len(), 4 * (PIECE + 2));
    let stop = piece
        .char_indices()
        .rev()
        .find(|&(_, c)| is_sentence_end(c));
    let from = stop.map_or(0, |(at, c)| at + c.len_utf8());
    let piece = piece
        .get(from..)
        .unwrap_or_default()
        .trim_start_matches(is_blank);
    let short = piece.chars().nth(2).is_none() && !matches!(piece, "附件" | "此致");
    let whole = !short && piece.chars().nth(PIECE).is_none() && title::is_closed(piece);
    if !whole || is_ordinal(piece) {
        return false;
    }
    let next = rest
        .find(is_blank)
        .and_then(|end| rest.get(..end))
        .unwrap_or(rest);
    // 联系电话：0000 邮政编码：0000
    if piece.ends_with(|c: char| c.is_ascii_digit()) {
        let labelled = |words: &str| words.contains(['：', ':']);
        return labelled(piece) && labelled(next) && next.starts_with(is_han);
    }
    if !piece.ends_with(|c: char| is_han(c) || is_closing_mark(c) || c == ']') {
        return false;
    }
    let heading = ordinal::read(piece, 0).is_some();
    if next.starts_with(|c: char| c.is_ascii_digit()) {
        let date = signature::date(next).is_some_and(|(length, _)| length == next.len());
        let clause = heading && next.chars().nth(6).is_some();
        return date || clause || ordinal::read(rest, 0).is_some() || opening::is_date(next);
    }
    if let Some(inner) = next.strip_prefix(['（', '(']) {
        let note = ["联系", "此件"].iter().any(|w| inner.starts_with(w));
        let dated = opening::is_date(inner) || signature::date(inner).is_some();
        return note || dated || ordinal::read(rest, 0).is_some();
    }
    if next.starts_with(is_opening_mark) || next.starts_with('[') {
        return heading || piece.ends_with(']') || title::is_kind(piece);
    }
    let counted = next
        .chars()
        .next()
        .is_some_and(|c| ordinal::single(c).is_some());
    counted || next.starts_with(is_han) && !is_name(piece, next)
}

/// True where `next` is a character alone, or the name of the person whose
/// office `piece` ends in or who stands in a row of names: 县委副书记　程望.
fn is_name(piece: &str, next: &str) -> bool {
    // 附　则 is spread.
    if next.chars().nth(1).is_none() {
        return true;
    }
    // What was held when stands in brackets of its own over the speaker.
    let alone = piece.starts_with(['（', '(']);
    let short = next.chars().nth(NAME).is_none() && next.chars().all(is_han);
    let family = next.starts_with(|c| FAMILY_NAMES.contains(c));
    let office = OFFICES.iter().any(|office| piece.ends_with(office));
    let named = short && (family || office) && !is_ordinal(next) && !opening::is_organ(next);
    next == "附件" || !alone && (office && family || named)
}

/// True where names and offices stand in rows, parted by other blanks than the
/// rows are: 程望　　区长. A heading or the name of the roster stands over them.
fn is_row(piece: &str, rest: &str, usual: &str) -> bool {
    const OFFICES: [char; 7] = ['长', '任', '员', '席', '理', '记', '师'];
    let named = |words: &str| {
        let words = words.trim_matches(is_blank);
        let count = words.chars().count();
        words.contains(is_blank) && words.ends_with(OFFICES) && count > NAME && count <= PIECE
    };
    let next = rest.split(usual).next().unwrap_or_default();
    let last = piece.rsplit(usual).next().unwrap_or_default();
    let heads = || ordinal::read(piece, 0).is_some() || last.ends_with("名单");
    named(next) && (named(last) || heads() && next.contains(['：', ':']))
}

/// True for an ordinal alone, after which a blank stands: 第一条, 一、
fn is_ordinal(piece: &str) -> bool {
    let article = piece.starts_with('第') && piece.ends_with(['条', '章', '节', '编', '分']);
    article && piece.chars().nth(8).is_none()
        || ordinal::read(piece, 0).is_some_and(|o| o.span.end == piece.len())
}

#[cfg(test)]
mod tests {
    use super::cuts;

    fn pieces(text: &str) -> Vec<&str> {
        let mut pieces = Vec::new();
        let mut done = 0;
        for at in cuts(text) {
            pieces.extend(text.get(done..at).map(str::trim));
            done = at;
        }
        pieces.extend(text.get(done..));
        pieces
    }

    #[test]
    fn the_same_blanks_after_paragraphs_are_their_ends() {
        let text = "冬季检查通知 各社区： 现就检查通知如下： 第一条 检查自十二月一日起。时间一个月。 第二条 检查范围由社区确定。 请遵照执行。 清河街道办事处 2024年11月20日";
        assert_eq!(
            pieces(text),
            [
                "冬季检查通知",
                "各社区：",
                "现就检查通知如下：",
                "第一条 检查自十二月一日起。时间一个月。",
                "第二条 检查范围由社区确定。",
                "请遵照执行。",
                "清河街道办事处",
                "2024年11月20日"
            ]
        );
    }

    #[test]
    fn blanks_that_stand_anywhere_mean_nothing() {
        for text in [
            "会议指出， 要抓好三件事。 一、压实责任， 落实到人。 二、排查隐患， 限期整改。",
            "会议由张 三主持。会议指出，共有 12 个项目。",
            "今天开会。 明天检查。 后天总结。 各单位落实。",
        ] {
            assert_eq!(pieces(text), [text]);
        }
    }
}
