//! Headings without an ordinal: short lines between paragraphs, where the
//! draft has several of one make. A single one may be anything.

use std::collections::BTreeMap;

use super::{Block, Role, line, note};
use crate::character::{is_han, is_sentence_end};
use crate::numeral::is_numeral;
use crate::source::Source;

/// The longest heading, in characters.
const HEADING: usize = 20;

/// The longest heading that is counted, in characters.
const COUNTED: usize = 30;

/// The longest heading that is a question, in characters.
const QUESTION: usize = 50;

/// The shortest paragraph that a heading may stand over, in characters.
const TEXT: usize = 6;

/// Among how many paragraphs from the first the words that open the text stand.
const OPENING: usize = 6;

/// How many headings show themselves by their place alone.
const ALONE: usize = 3;

/// The longest of two headings that show themselves so, in characters.
const BRIEF: usize = 8;

/// The characters that two headings have in common where they are made alike.
const ALIKE: usize = 4;

/// How a line that may be a heading is made.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
enum Make<'a> {
    /// {岗位职责}, 【工作回顾】
    Bracketed,
    /// 变化一：…, 案例二、…, 第一部分：…: the word that is counted.
    Counted(&'a str),
    /// 01综合
    Padded,
    /// 如何申领？
    Question,
    Plain,
}

/// Makes headings of the lines that are; `settled` ones keep what they are.
/// Tells for every block whether it became one.
pub(super) fn headings(source: &Source, blocks: &mut [Block], settled: &[bool]) -> Vec<bool> {
    let makes: Vec<Option<Make<'_>>> = (0..blocks.len())
        .map(|index| {
            let free = settled.get(index).is_some_and(|settled| !settled);
            free.then(|| candidate(source, blocks, index)).flatten()
        })
        .collect();
    let mut found = vec![false; blocks.len()];
    if makes.iter().flatten().nth(1).is_none() {
        return found;
    }
    let mut groups: BTreeMap<Make<'_>, Vec<usize>> = BTreeMap::new();
    for (index, make) in makes.iter().enumerate() {
        if let Some(make) = make {
            groups.entry(*make).or_default().push(index);
        }
    }
    for (make, group) in groups {
        let text = |index: usize| blocks.get(index).map_or("", |b| source.text(b.span));
        let sure = match make {
            Make::Bracketed => group.len() > 1,
            Make::Counted(word) => counts_on(group.iter().map(|&i| text(i)), word),
            Make::Padded => group.len() >= ALONE && counts_up(group.iter().map(|&i| text(i))),
            Make::Question => group.len() >= ALONE,
            Make::Plain => {
                let others = fragments(source, blocks, settled, &makes);
                let alike = group.len() > 1 && made_alike(group.iter().map(|&i| text(i)));
                let brief = |&i: &usize| line::within(text(i), BRIEF);
                let pair = group.len() > 1 && others == 0 && group.iter().all(brief);
                pair || (alike || group.len() >= ALONE) && others <= group.len()
            }
        };
        for index in group.into_iter().filter(|_| sure) {
            if let (Some(block), Some(flag)) = (blocks.get_mut(index), found.get_mut(index)) {
                block.role = Role::Heading;
                *flag = true;
            }
        }
    }
    found
}

/// How the block at `index` is made, where it may be a heading: it is short,
/// a sentence ended before it, and a paragraph or a list begins under it.
fn candidate<'a>(source: &'a Source, blocks: &[Block], index: usize) -> Option<Make<'a>> {
    let block = blocks.get(index)?;
    if block.role != Role::Body || block.span.len() > QUESTION * 4 || block.span.len() < 6 {
        return None;
    }
    let text = source.text(block.span);
    if note::is_box(text) {
        return None;
    }
    let make = make(text)?;
    let next = blocks.get(index + 1).filter(|n| n.part == block.part)?;
    let under = match next.role {
        Role::ListItem => next.ordinal.is_some_and(|o| o.value == 1),
        Role::Body => {
            let text = source.text(next.span);
            let closed = text.ends_with(|c| is_sentence_end(c) || matches!(c, '”' | '）' | '：'));
            let long = !line::within(text, TEXT) || make == Make::Question;
            let marked = matches!(make, Make::Bracketed | Make::Counted(_) | Make::Padded);
            (long && closed || marked) && !text.ends_with('？')
        }
        _ => false,
    };
    let before = index.checked_sub(1).and_then(|i| blocks.get(i));
    let ended = before.is_none_or(|b| {
        let text = source.text(b.span);
        b.role != Role::Body
            || text.ends_with(|c| is_sentence_end(c) || matches!(c, '”' | '）' | '；' | '’'))
            // 现将工作情况报告如下： opens the text, and no list in it.
            || text.ends_with("如下：") && index < OPENING
            || make != Make::Plain
    });
    (under && ended).then_some(make)
}

/// How `text` is made, where its form is that of a heading.
fn make(text: &str) -> Option<Make<'_>> {
    let first = text.chars().next()?;
    let last = text.chars().next_back()?;
    let clause = matches!(last, '。' | '；' | '：' | '，' | '！' | '”');
    if clause || text.contains(['。', '；', '\t']) {
        return None;
    }
    if matches!((first, last), ('{', '}') | ('【', '】') | ('［', '］')) {
        return line::within(text, HEADING).then_some(Make::Bracketed);
    }
    let padded = text.strip_prefix(|c: char| c.is_ascii_digit());
    if let Some(rest) = padded.and_then(|t| t.strip_prefix(|c: char| c.is_ascii_digit())) {
        let words = rest.trim_start_matches(crate::character::is_blank);
        let han = words.starts_with(is_han) && !words.starts_with(['年', '月', '日', '个', '时']);
        return (han && line::within(text, QUESTION) && !last.is_ascii_punctuation())
            .then_some(Make::Padded);
    }
    if !is_han(first) && first != '“' {
        return None;
    }
    if let Some(word) = counted(text) {
        let plain = !text.ends_with(['，', '：', '！']);
        return (plain && line::within(text, COUNTED)).then_some(Make::Counted(word));
    }
    if last == '？' {
        return (line::within(text, QUESTION) && !text.contains('：')).then_some(Make::Question);
    }
    let plain = is_han(last)
        && line::within(text, HEADING)
        && !text.contains(['，', '：', ':', '？', '！', '》', '（', '(']);
    (plain && !line::is_date(text)).then_some(Make::Plain)
}

/// The word that is counted: 变化 of 变化一：, 案例 of 案例2、.
fn counted(text: &str) -> Option<&str> {
    if let Some(rest) = text.strip_prefix('第') {
        let unit = rest.trim_start_matches(|c: char| is_numeral(c) || c.is_ascii_digit());
        let words = unit
            .strip_prefix("部分")
            .filter(|_| unit.len() < rest.len());
        let marked = words.is_some_and(|words| words.starts_with(['：', ':', '、', '，']));
        return marked.then_some("第");
    }
    let number = |c: char| is_numeral(c) || c.is_ascii_digit();
    let at = text.find(number)?;
    let (word, rest) = text.split_at_checked(at)?;
    let marked = rest
        .trim_start_matches(number)
        .starts_with(['：', ':', '、', '，']);
    let length = word.chars().count();
    (marked && (1..=4).contains(&length) && word.chars().all(is_han)).then_some(word)
}

/// Whether the lines that count `word` count on, one after the other.
fn counts_on<'a>(lines: impl Iterator<Item = &'a str>, word: &str) -> bool {
    let values: Vec<u32> = lines
        .filter_map(|line| {
            let rest = line.get(word.len()..)?;
            let number = |c: char| is_numeral(c) || c.is_ascii_digit();
            let end = rest.len() - rest.trim_start_matches(number).len();
            let number = rest.get(..end)?;
            crate::numeral::read(number).or_else(|| number.parse().ok())
        })
        .collect();
    values.len() > 1
        && values
            .windows(2)
            .all(|w| matches!(w, [a, b] if a + 1 == *b))
}

/// Whether 01, 02, 03 open the lines, from the first on.
fn counts_up<'a>(lines: impl Iterator<Item = &'a str>) -> bool {
    lines
        .zip(1u32..)
        .all(|(line, n)| line.get(..2).and_then(|t| t.parse().ok()) == Some(n))
}

/// Whether every line shares its opening or closing words, or words within,
/// with the first.
fn made_alike<'a>(mut lines: impl Iterator<Item = &'a str>) -> bool {
    let Some(first) = lines.next() else {
        return false;
    };
    let letters: Vec<char> = first.chars().collect();
    let words: Vec<String> = letters.windows(ALIKE).map(|w| w.iter().collect()).collect();
    lines.all(|line| words.iter().any(|word| line.contains(word.as_str())))
}

/// How many other short lines stand in the text that no mark ends: with many
/// of them it is no text but a page, a list, a table.
fn fragments(
    source: &Source,
    blocks: &[Block],
    settled: &[bool],
    makes: &[Option<Make<'_>>],
) -> usize {
    let all = blocks.iter().zip(settled).zip(makes);
    all.filter(|((block, settled), make)| {
        let short = block.role == Role::Body && block.span.len() <= HEADING * 4;
        let marks = |c: char| is_sentence_end(c) || matches!(c, '：' | '；' | '”' | '）');
        short && !**settled && make.is_none() && !source.text(block.span).ends_with(marks)
    })
    .count()
}
