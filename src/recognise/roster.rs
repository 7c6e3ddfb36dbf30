//! Items without ordinals: the lines of a roster, of a list of addresses, of a
//! timetable. They show themselves by their neighbours, which are made alike.

use std::collections::BTreeMap;

use super::{Block, Role, line};
use crate::character::{is_blank, is_han, is_line_break};
use crate::ordinal::{Form, Ordinal};
use crate::person::{OFFICES, is_name};
use crate::source::Source;

/// The fewest lines of one make.
const LINES: usize = 3;

/// The longest line, in characters.
const LINE: usize = 60;

/// The longest name, and the longest label, in characters.
const NAME: usize = 12;

/// Makes items of the lines that a roster, a list of contacts or a timetable is
/// made of; `fixed` ones keep what the user set.
pub(super) fn items(source: &Source, blocks: &mut [Block], settled: &[bool]) {
    let mut start = 0;
    while start < blocks.len() {
        let rest = blocks.get(start..).unwrap_or_default();
        let fixed = settled.get(start..).unwrap_or_default();
        let plain = |(block, &fixed): (&Block, &bool)| !fixed && could_be_item(source, block);
        let count = rest
            .iter()
            .zip(fixed)
            .take_while(|&pair| plain(pair))
            .count();
        if count >= LINES {
            let lines = blocks.get_mut(start..start + count).unwrap_or_default();
            rows(source, lines);
            records(source, lines);
        }
        start += count + 1;
    }
    letters(source, blocks, settled);
    bullets(source, blocks, settled);
}

/// Paragraphs behind the same bullet, at least two of them: ●坚持党的领导，
/// ——经济跨上新台阶。
fn bullets(source: &Source, blocks: &mut [Block], settled: &[bool]) {
    let signs: Vec<Option<&str>> = blocks
        .iter()
        .zip(settled)
        .map(|(block, &settled)| {
            let free = block.role == Role::Body && !settled;
            free.then(|| bullet(source.text(block.span))).flatten()
        })
        .collect();
    let mut start = 0;
    for run in signs.chunk_by(|a, b| a == b) {
        let end = start + run.len();
        if run.len() > 1 && run.first().is_some_and(Option::is_some) {
            make_items(blocks.get_mut(start..end).unwrap_or_default().iter_mut());
        }
        start = end;
    }
}

/// The bullet that words stand behind.
fn bullet(text: &str) -> Option<&str> {
    const BULLETS: [&str; 14] = [
        "——", "●", "•", "·", "■", "□", "◆", "◇", "▲", "★", "▪", "➢", "✓", "○",
    ];
    let sign = BULLETS.iter().find(|sign| text.starts_with(**sign))?;
    // A width may have broken the line right behind it.
    let rest = text.get(sign.len()..)?;
    let rest = rest.trim_start_matches(|c| is_blank(c) || is_line_break(c));
    rest.starts_with(|c| is_han(c) || matches!(c, '“' | '《'))
        .then_some(*sign)
}

/// True for a line of the text that is short and no sentence, or names that go
/// on on the next line.
fn could_be_item(source: &Source, block: &Block) -> bool {
    block.role == Role::Body && block.span.len() <= LINE * 4 && {
        let text = source.text(block.span);
        line::within(text, LINE)
            && (!text.ends_with(['。', '；', '：', '！', '？', '，', '、', '”', '…'])
                || names_go_on(text))
    }
}

/// True for persons, with their post or without, behind whom others follow:
/// 组长：张三、
fn names_go_on(text: &str) -> bool {
    let (label, names) = text
        .split_once(['：', ':'])
        .map_or((None, text), |(label, names)| (Some(label), names));
    text.ends_with(['，', '、']) && label.is_none_or(is_post) && are_persons(names)
}

fn make_items<'a>(lines: impl Iterator<Item = &'a mut Block>) {
    lines.for_each(|line| line.role = Role::ListItem);
}

/// Lines of a name, blanks and what belongs to it: 张　三　　办公室主任,
/// 报名阶段  6月1日至6月5日; below one with a post also names alone.
fn rows(source: &Source, lines: &mut [Block]) {
    let rows: Vec<Row> = lines
        .iter()
        .map(|block| Row::of(source.text(block.span)))
        .collect();
    let mut start = 0;
    for run in rows.chunk_by(|a, b| (*a == Row::None) == (*b == Row::None)) {
        let end = start + run.len();
        let opens = run.iter().position(|row| *row == Row::Opens);
        if let Some(opens) = opens.filter(|opens| run.len() - opens >= LINES) {
            let lines = lines.get_mut(start + opens..end).unwrap_or_default();
            make_items(lines.iter_mut());
        }
        start = end;
    }
}

/// What a line is in a roster.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Row {
    /// A name and what belongs to it, perhaps with a post before it.
    Opens,
    /// Names of persons alone, which hold the post above.
    Persons,
    /// None.
    None,
}

impl Row {
    fn of(text: &str) -> Self {
        if post(text).is_some() || is_name_and_value(text) {
            Self::Opens
        } else if are_persons(text) {
            Self::Persons
        } else {
            Self::None
        }
    }
}

/// True for a line of a roster that goes on with the names of a post: a name,
/// blanks and what belongs to it, or names alone, without a label.
pub fn is_further_name(text: &str) -> bool {
    !text.contains(['：', ':']) && (is_name_and_value(text) || are_persons(text))
}

/// The length of the post with its colon that stands before the first name of a
/// group, 组长：张三　区长; `None` where none does.
pub fn post(text: &str) -> Option<usize> {
    let (label, rest) = text.split_once(['：', ':'])?;
    let rest = rest.trim_start_matches(is_blank);
    let named = || is_post(label) && are_persons(rest);
    (line::within(label, 8) && (is_name_and_value(rest) || named()))
        .then_some(text.len() - rest.len())
}

/// What the posts of a group end in beside the names of offices.
const POSTS: &[&str] = &[
    "成员",
    "组员",
    "队员",
    "评委",
    "顾问",
    "指挥",
    "召集人",
    "负责人",
    "联络员",
    "秘书",
];

/// True for the name of a post in a group: 组　长, 副总指挥.
fn is_post(label: &str) -> bool {
    let words = line::close_up(label);
    let mut ends = OFFICES.iter().chain(POSTS);
    ends.any(|end| words.ends_with(end))
}

/// True for names of persons and nothing else, but for what one holds in brackets:
/// 王五　赵　六, 王五、赵六, 王五（县教育局副局长）.
fn are_persons(text: &str) -> bool {
    if let Some((name, held)) = text.split_once(['（', '(']) {
        return is_name(name) && held.ends_with(['）', ')']) && !held.contains('。');
    }
    let mut words = text
        .split(|c| is_blank(c) || matches!(c, '、' | '，'))
        .filter(|w| !w.is_empty())
        .peekable();
    let single = |word: &str| word.chars().nth(1).is_none();
    let mut any = false;
    while let Some(word) = words.next() {
        // 张　三: a name of two characters is spread to three.
        let rest = words.next_if(|next| single(word) && single(next));
        let whole = word.to_owned() + rest.unwrap_or_default();
        any = is_name(&whole);
        if !any {
            break;
        }
    }
    any
}

/// True for a name, blanks, and words.
fn is_name_and_value(text: &str) -> bool {
    let mut words = text.split(is_blank).filter(|w| !w.is_empty());
    let Some(first) = words.next() else {
        return false;
    };
    let mut value = words.next();
    // 张　三: a name of two characters is spread to three.
    let single = |word: &str| word.chars().nth(1).is_none();
    if single(first) && value.is_some_and(single) {
        value = words.next();
    }
    let name = first.chars().all(|c| !is_mark(c)) && line::within(first, NAME);
    let spread = |word: &str| single(word) && word.starts_with(is_han);
    name && first.starts_with(is_han) && value.is_some_and(|word| !spread(word))
}

/// True for marks that part clauses.
fn is_mark(c: char) -> bool {
    matches!(
        c,
        '。' | '，' | '、' | '；' | '：' | ':' | ',' | '！' | '？' | '“' | '”'
    )
}

/// Records that repeat: a name, 地址：…, 电话：… and so on, each label as often
/// as the others.
fn records(source: &Source, lines: &mut [Block]) {
    let mut counts: BTreeMap<String, usize> = BTreeMap::new();
    for block in lines.iter() {
        if let Some(label) = label(source.text(block.span)) {
            *counts.entry(label).or_default() += 1;
        }
    }
    let most = counts.values().copied().max().unwrap_or_default();
    let labelled: usize = counts.values().filter(|&&n| n == most).sum();
    if most >= LINES && labelled * 3 >= lines.len() {
        make_items(lines.iter_mut());
    }
}

/// The label that opens a line, without the blanks that spread it.
fn label(text: &str) -> Option<String> {
    let (label, rest) = text.split_once(['：', ':'])?;
    let short = line::within(label, 6) && !rest.trim_matches(is_blank).is_empty();
    let plain = label.chars().all(|c| is_han(c) || is_blank(c));
    (short && plain).then(|| line::close_up(label).into_owned())
}

/// Lines that count in letters: a. b. c.
fn letters(source: &Source, blocks: &mut [Block], settled: &[bool]) {
    let lettered = |block: &Block| {
        let first = source.text.as_bytes().get(block.span.start);
        block.role == Role::Body && first.is_some_and(u8::is_ascii_lowercase)
    };
    if !blocks.iter().any(lettered) {
        return;
    }
    let counted = |(block, settled): (&Block, &bool)| {
        let free = lettered(block) && !settled;
        free.then(|| counted_in_letters(source.text(block.span)))
            .flatten()
    };
    let values: Vec<Option<u8>> = blocks.iter().zip(settled).map(counted).collect();
    let mut start = 0;
    for run in values.chunk_by(|a, b| a.is_some_and(|n| *b == Some(n + 1))) {
        let end = start + run.len();
        if run.len() > 1 && run.first() == Some(&Some(0)) {
            make_items(blocks.get_mut(start..end).unwrap_or_default().iter_mut());
        }
        start = end;
    }
}

/// Makes an item of the short sentence right before a list that begins with 2:
/// its ordinal was lost. To be asked when the levels are known.
pub(super) fn lost_first(source: &Source, blocks: &mut [Block], settled: &[bool]) {
    for index in 1..blocks.len() {
        let item = blocks.get(index);
        let third = |i: &&Block| {
            let next = blocks.get(index + 1).and_then(|b| b.ordinal);
            let own = i.ordinal.zip(next);
            own.is_some_and(|(own, next)| (own.form, 3) == (next.form, next.value))
        };
        let second = item.filter(|i| is_second(i)).filter(third);
        let Some(level) = second.and_then(|i| i.level) else {
            continue;
        };
        let before = blocks.get(..index).unwrap_or_default();
        // Nothing that is numbered stands between the list and what holds it.
        let holder = before.iter().rev().find_map(|b| b.level);
        let alone = holder.is_none_or(|holder| holder < level);
        let free = settled.get(index - 1) == Some(&false);
        let sentence = |b: &&mut Block| {
            let text = source.text(b.span);
            let body = b.role == Role::Body && b.span.len() <= LINE * 4;
            body && line::within(text, LINE) && text.ends_with(['。', '；'])
        };
        let last = blocks.get_mut(index - 1).filter(sentence);
        if let Some(first) = last.filter(|_| alone && free) {
            first.role = Role::ListItem;
            first.level = Some(level);
        }
    }
}

/// True for 2. or （2）.
fn is_second(block: &Block) -> bool {
    let arabic = |o: Ordinal| matches!(o.form, Form::Arabic | Form::ArabicParen);
    let second = block.ordinal.filter(|&o| o.value == 2 && arabic(o));
    second.is_some() && block.role.is_text()
}

/// The place in the alphabet of the letter that a line counts with.
fn counted_in_letters(text: &str) -> Option<u8> {
    let mut chars = text.chars();
    let letter = chars.next().filter(char::is_ascii_lowercase)?;
    let marked = matches!(chars.next(), Some('.' | '．' | '、' | ')' | '）'));
    let words = chars
        .find(|&c| !is_blank(c))
        .is_some_and(|c| is_han(c) || c == '《');
    (marked && words).then(|| (letter as u8).wrapping_sub(b'a'))
}
