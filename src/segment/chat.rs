//! What a chat assistant (智能助手) says around the draft that it was asked for,
//! and the marks of the program that asked it.

use super::assistant::{is_preamble, leads_to_title};
use super::lost;
use super::offer::{Said, closing};
use super::residue::{ResidueKind, Row};
use crate::character::is_han;

/// How many lines an assistant says before a draft, or after it.
const LINES: usize = 4;

/// Marks the assistant's own lines at the ends of `rows`.
pub(super) fn find(rows: &mut [Row<'_>]) {
    run_marks(rows);
    thoughts(rows);
    let first = rows.iter().position(Row::stays).unwrap_or(rows.len());
    let preamble = |text: &str| is_preamble(text).then_some(Said::Surely);
    let opening = said(rows.iter().skip(first), preamble, false);
    let opening = match opening {
        0 => usize::from(shows_title(rows.get(first..).unwrap_or_default())),
        opening => opening,
    };
    // A conversation alone is no draft.
    let answered = opening > 0 && rows.iter().skip(first + opening).any(Row::stays);
    if answered {
        take(rows.iter_mut().skip(first), opening);
    }
    let last = rows.iter().rev().position(Row::stays);
    let last = last.unwrap_or(rows.len());
    let most = said(rows.iter().rev().skip(last), closing, true);
    // A letter ends with its date, a name or 特此通知。
    let mut above = rows.iter().rev().skip(last + most).filter(|r| r.stays());
    let ends = |text: &str| lost::is_date(text) || lost::is_closing(text) || is_name(text);
    let signed = above.next().is_some_and(|r| ends(r.text)) && above.next().is_some();
    let closing = if answered || signed {
        most
    } else {
        said(rows.iter().rev().skip(last), closing, false)
    };
    if closing > 0 && rows.iter().rev().skip(last + closing).any(Row::stays) {
        take(rows.iter_mut().rev().skip(last), closing);
    }
}

/// True for the name of an organ alone.
fn is_name(text: &str) -> bool {
    text.len() <= 90
        && text.chars().nth(3).is_some()
        && text.chars().all(is_han)
        && lost::is_organ(text)
}

/// Whether the first of `rows` leads to the title that is the next.
fn shows_title(rows: &[Row<'_>]) -> bool {
    let [first, rest @ ..] = rows else {
        return false;
    };
    let next = rest.iter().find(|r| r.stays() && !is_divider(r.text));
    leads_to_title(first.text)
        && next.is_some_and(|r| {
            let ended = r.text.ends_with(|c: char| "。：；，".contains(c));
            let numbered = crate::ordinal::read(r.text, 0).is_some();
            r.text.len() <= 180 && !ended && !numbered && rest.len() > 2
        })
}

/// How many of `rows`, from the first, an assistant said without a break, lines
/// of signs included; 0 unless one of them is sure, a line of signs stands
/// beside them, or a request was `answered`.
fn said<'a, 'b: 'a>(
    rows: impl Iterator<Item = &'a Row<'b>>,
    reads: impl Fn(&str) -> Option<Said>,
    answered: bool,
) -> usize {
    let mut count = 0;
    let mut own = 0;
    let mut sure = answered;
    for (index, row) in rows.enumerate().take(2 * LINES) {
        if !row.stays() {
            continue;
        }
        if is_divider(row.text) {
            sure |= own > 0;
            count = if own > 0 { index + 1 } else { count };
            continue;
        }
        let Some(said) = reads(row.text).filter(|_| own < LINES) else {
            break;
        };
        sure |= said == Said::Surely;
        own += 1;
        count = index + 1;
    }
    if sure && own > 0 { count } else { 0 }
}

fn take<'a, 'b: 'a>(rows: impl Iterator<Item = &'a mut Row<'b>>, count: usize) {
    for row in rows.take(count).filter(|r| r.stays()) {
        row.kind = Some(ResidueKind::Chat);
    }
}

/// `---`
fn is_divider(text: &str) -> bool {
    text.len() >= 3 && text.bytes().all(|b| matches!(b, b'-' | b'*' | b'=' | b' '))
}

/// What an assistant thought before it answered: the first lines, from `<think>`
/// to `</think>`.
fn thoughts(rows: &mut [Row<'_>]) {
    let first = rows.iter().position(Row::stays).unwrap_or(rows.len());
    let lines = rows.get_mut(first..).unwrap_or_default();
    let end = lines
        .first()
        .filter(|row| row.text.starts_with("<think>"))
        .and_then(|_| lines.iter().position(|row| row.text.ends_with("</think>")));
    // A conversation alone is no draft.
    if let Some(end) = end.filter(|end| end + 1 < lines.len()) {
        take(lines.iter_mut(), end + 1);
    }
}

/// `[T02-BEGIN]` in the first line and `[T02-END]` in the last.
fn run_marks(rows: &mut [Row<'_>]) {
    let [first, .., last] = rows else { return };
    let name = |text: &'_ str, ends: &[&str]| {
        let inner = text.strip_prefix('[')?.strip_suffix(']')?;
        let plain = |b: u8| b.is_ascii_uppercase() || b.is_ascii_digit() || b"-_ ".contains(&b);
        let name = ends.iter().find_map(|end| inner.strip_suffix(end))?;
        inner.bytes().all(plain).then(|| name.to_owned())
    };
    let begins = name(first.text, &["BEGIN", "START"]);
    if begins.is_some() && begins == name(last.text, &["END"]) {
        first.kind = Some(ResidueKind::Chat);
        last.kind = Some(ResidueKind::Chat);
    }
}

#[cfg(test)]
mod tests {
    use crate::segment::segment;
    use crate::source::Source;

    fn count(text: &str) -> usize {
        segment(&Source::plain(text)).paragraphs.len()
    }

    #[test]
    fn what_a_guide_may_say_too_needs_a_sign_of_an_assistant() {
        let last = "希望这份指南对您有所帮助！\n";
        assert_eq!(count(&format!("办事指南\n请带齐材料。\n{last}")), 3);
        assert_eq!(count(&format!("办事指南\n请带齐材料。\n---\n{last}")), 2);
        assert_eq!(
            count(&format!(
                "好的，以下是办事指南：\n办事指南\n请带齐材料。\n{last}"
            )),
            2
        );
        assert_eq!(count("好的，以下是办事指南：\n"), 1);
        let last = "这份通知结构完整，您可以根据实际情况调整。\n";
        for end in ["特此通知。", "清河街道办事处", "2024年1月5日"] {
            assert_eq!(count(&format!("检查通知\n{end}\n{last}")), 2, "{end}");
        }
        assert_eq!(count(&format!("检查通知\n请落实。\n{last}")), 3);
    }

    #[test]
    fn thoughts_before_an_answer_are_no_text() {
        let draft = "工作报告\n全年平稳。\n";
        assert_eq!(count(&format!("<think>\n先列提纲。\n</think>\n{draft}")), 2);
        assert_eq!(
            count(&format!(
                "<think>先列提纲。</think>\n已深度思考（用时12秒）\n{draft}"
            )),
            2
        );
        assert_eq!(count(&format!("<think>\n先列提纲。\n{draft}")), 4);
    }

    #[test]
    fn the_marks_of_a_run_come_in_pairs() {
        assert_eq!(count("[A1-BEGIN]\n工作报告\n[A1-END]\n"), 1);
        assert_eq!(count("[A1-BEGIN]\n工作报告\n"), 2);
        assert_eq!(count("[日期]\n工作报告\n[签名]\n"), 3);
    }
}
