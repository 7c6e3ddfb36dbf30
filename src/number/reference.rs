//! Where a text speaks of its own numbers: 见第三部分, 本办法第八条, 第（二）项.

use std::ops::RangeInclusive;

use crate::character::{is_blank, is_han, is_line_break};
use crate::numeral;
use crate::ordinal::{self, Form};
use crate::source::Source;
use crate::span::Span;

/// Words after a number that make it a reference to a part of the text.
const PARTS: &[(&str, Names)] = &[
    ("部分", Names::Section),
    ("条", Names::Sign(Form::Article)),
    ("章", Names::Sign(Form::Chapter)),
    ("节", Names::Sign(Form::Section)),
    ("项", Names::Item),
    ("款", Names::Item),
    ("点", Names::Item),
    ("目", Names::Item),
    ("个方面", Names::Item),
    ("个问题", Names::Item),
    ("方面", Names::Item),
];

/// What a reference names.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Names {
    /// An ordinal by its sign: 见（三）, 第三条.
    Sign(Form),
    /// A section of the first level, whatever its sign: 第三部分.
    Section,
    /// Some item, whatever its sign: 第三项.
    Item,
}

/// Whose number a reference names.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Owner {
    /// This text's: 见第三部分, 本办法第八条.
    Own,
    /// Another's: 《办法》第三条.
    Other,
    /// It does not say.
    Unsaid,
}

/// A number that a reference names.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Number {
    /// The numeral as it is written.
    pub(super) numeral: Span,
    pub(super) value: u32,
}

/// A reference.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Reference {
    /// From 第, or the sign, to the end of what it is called: 第（三）项.
    pub(super) span: Span,
    pub(super) names: Names,
    pub(super) owner: Owner,
    /// The numbers written: two in 第二、三条.
    pub(super) numbers: Vec<Number>,
    /// All numbers that are meant, where it closes a range.
    pub(super) range: Option<RangeInclusive<u32>>,
    /// Whether it goes on from the reference before it: 第五条第（三）项.
    pub(super) inside_previous: bool,
    /// Whether a bare sign in brackets, which may open a point and name none.
    pub(super) bare: bool,
}

impl Reference {
    /// Every number that it may mean.
    pub(super) fn values(&self) -> impl Iterator<Item = u32> {
        let range = self.range.clone().into_iter().flatten();
        self.numbers.iter().map(|n| n.value).chain(range)
    }
}

/// The longest range that is followed number by number.
const MOST: u32 = 50;

/// All references of `source`, sorted by place, found in one walk.
pub(super) fn find(source: &Source) -> Vec<Reference> {
    let text = source.text.as_str();
    let mut found: Vec<Reference> = Vec::new();
    let mut done = 0;
    for (at, sign) in text.match_indices(['第', '见', '“', '（', '(']) {
        if at < done {
            continue;
        }
        let before = text.get(..at).unwrap_or_default();
        let rest = text.get(at..).unwrap_or_default();
        let after = at + sign.len();
        let reference = match sign {
            "第" if !opens_line(before) => named(rest, at),
            "第" => None,
            "（" | "(" if !opens_line(before) => signed(rest, at, true),
            "（" | "(" => None,
            _ => {
                let words = text.get(after..).unwrap_or_default();
                let kept = words.trim_start_matches(['本', '文', '上']);
                // 见第三部分 is read at its 第.
                let sign = !kept.starts_with('第');
                let reference = signed(kept, after + words.len() - kept.len(), false);
                reference.filter(|_| sign).map(|r| Reference {
                    owner: owner(text.get(..after).unwrap_or_default()),
                    ..r
                })
            }
        };
        let Some(mut reference) = reference else {
            continue;
        };
        done = reference.span.end;
        if sign == "第" {
            reference.owner = owner(before);
        }
        if let Some(previous) = found.last() {
            chain(source, previous, &mut reference);
        }
        found.push(reference);
    }
    found
}

fn opens_line(before: &str) -> bool {
    let words = before.trim_end_matches(is_blank);
    words.chars().next_back().is_none_or(is_line_break)
}

/// Reads the sign that `text` opens with as a reference to it.
fn signed(text: &str, at: usize, bare: bool) -> Option<Reference> {
    let ordinal = ordinal::read(text, at)?;
    Some(Reference {
        span: ordinal.span,
        names: Names::Sign(ordinal.form),
        owner: Owner::Unsaid,
        numbers: vec![Number {
            numeral: ordinal.numeral,
            value: ordinal.value,
        }],
        range: None,
        inside_previous: false,
        bare,
    })
}

/// Reads 第三部分, 第（三）项, 第二、三项 or 第二至四条, which `text` opens with.
fn named(text: &str, at: usize) -> Option<Reference> {
    let mut numbers: Vec<Number> = Vec::new();
    let mut range = None;
    let mut joined = false;
    let mut sign = None;
    let mut rest = text.strip_prefix('第')?;
    while numbers.len() < MOST as usize {
        let inner = rest.trim_start_matches(['（', '(', '第']);
        let bracketed = rest.starts_with(['（', '(']);
        let length: usize = inner
            .chars()
            .take(6)
            .take_while(|&c| numeral::is_numeral(c) || ordinal::arabic_digit(c).is_some())
            .map(char::len_utf8)
            .sum();
        let (digits, after) = inner.split_at_checked(length)?;
        let value = numeral::read(digits).or_else(|| digits.parse().ok())?;
        if bracketed {
            let arabic = digits.starts_with(|c| ordinal::arabic_digit(c).is_some());
            sign = Some(if arabic {
                Form::ArabicParen
            } else {
                Form::ChineseParen
            });
        }
        if let Some(last) = numbers.last().filter(|_| joined) {
            range = between(last.value, value);
        }
        let start = at + text.len() - inner.len();
        numbers.push(Number {
            numeral: Span::new(start, start + length),
            value,
        });
        let after = after.trim_start_matches(['）', ')']);
        if let Some(c) = after.chars().next().filter(|c| JOINTS.contains(c)) {
            joined = is_to(c);
            rest = after.get(c.len_utf8()..).unwrap_or_default();
            continue;
        }
        let noun = after.trim_start_matches(['大', '小', '个']);
        let &(part, names) = PARTS.iter().find(|(part, _)| noun.starts_with(part))?;
        let end = at + text.len() - noun.len() + part.len();
        let names = sign.map_or(names, Names::Sign);
        return Some(Reference {
            span: Span::new(at, end),
            names,
            owner: Owner::Unsaid,
            numbers,
            range,
            inside_previous: false,
            bare: false,
        });
    }
    None
}

/// What joins two numbers of one reference, or two references.
const JOINTS: &[char] = &[
    '、', '至', '到', '—', '-', '～', '和', '，', '及', '与', '或',
];

fn is_to(c: char) -> bool {
    matches!(c, '至' | '到' | '—' | '-' | '～')
}

/// The numbers from `first` to `last`, the last ones where they are many.
fn between(first: u32, last: u32) -> Option<RangeInclusive<u32>> {
    (first < last).then(|| first.max(last.saturating_sub(MOST))..=last)
}

/// What `reference` takes from the one before it: in 本办法第五条第（三）项 and
/// 第八条、第九条 both are of one text, （二）至（四） names all between.
fn chain(source: &Source, previous: &Reference, reference: &mut Reference) {
    let gap = source.text(Span::new(previous.span.end, reference.span.start));
    let mut joints = gap.chars().filter(|&c| !is_blank(c));
    let (first, more) = (joints.next(), joints.next());
    let joined = match (first, more) {
        (None, _) => !reference.bare,
        (Some('以'), Some('及')) | (Some('或'), Some('者')) => joints.next().is_none(),
        (Some(c), None) => JOINTS.contains(&c),
        _ => false,
    };
    if !joined {
        return;
    }
    if reference.owner == Owner::Unsaid {
        reference.owner = previous.owner;
    }
    reference.inside_previous = first.is_none();
    let last = previous.numbers.last().map(|n| n.value);
    let own = reference.numbers.first().map(|n| n.value);
    if first.is_some_and(is_to) && previous.names == reference.names {
        reference.range = last.zip(own).and_then(|(a, b)| between(a, b));
    }
}

/// Words that lead to a place of the text itself, where no other text was
/// named before them.
const LEADS: &[&str] = &[
    "见", "按照", "依照", "根据", "参照", "对照", "违反", "上述", "前述", "本文", "上文", "下文",
    "前文",
];

/// Words that end in 见 and lead nowhere.
const NO_LEADS: &[&str] = &[
    "意见", "看见", "听见", "可见", "常见", "罕见", "会见", "接见", "主见",
];

/// What this text may call itself after 本.
const TEXTS: &[&str] = &[
    "办法", "细则", "规定", "制度", "方案", "报告", "通知", "意见", "规程", "章程", "条例", "清单",
    "预案", "守则", "规则", "计划", "总结", "决定", "通告", "公告", "规范", "要点", "公约", "文件",
];

/// Whose number is named after the words `before`.
fn owner(before: &str) -> Owner {
    let words = before.trim_end_matches(is_blank);
    if words.ends_with(['》', '法', '典']) && !calls_itself(words) {
        return Owner::Other;
    }
    let leads = LEADS.iter().any(|w| words.ends_with(w));
    let leads = leads && !NO_LEADS.iter().any(|w| words.ends_with(w)) && !names_other(words);
    if leads || calls_itself(words) {
        Owner::Own
    } else {
        Owner::Unsaid
    }
}

/// True where `words` end in 本办法, 本实施细则 and the like.
fn calls_itself(words: &str) -> bool {
    if !TEXTS.iter().any(|t| words.ends_with(t)) {
        return false;
    }
    let mut back = words.chars().rev().take(12).take_while(|&c| is_han(c));
    let this = back.by_ref().any(|c| c == '本');
    // 基本制度, 根本办法
    this && !back
        .next()
        .is_some_and(|c| "基根成样版文资日书".contains(c))
}

/// How far back a sentence is searched for another text's name.
const SENTENCE: usize = 60;

/// True where the sentence that `words` end speaks of another text.
fn names_other(words: &str) -> bool {
    let ends = |c: char| is_line_break(c) || matches!(c, '。' | '；' | '！' | '？');
    let mut sentence = words.chars().rev().take(SENTENCE).take_while(|&c| !ends(c));
    sentence.any(|c| matches!(c, '》' | '该'))
}

/// The ordinals in brackets that stand inside a line, where they name a part
/// rather than open one, with their places.
pub(super) fn bracketed(text: &str) -> impl Iterator<Item = usize> {
    text.match_indices(['（', '(']).filter_map(move |(at, _)| {
        let inside = !opens_line(text.get(..at)?);
        ordinal::read(text.get(at..)?, at).filter(|_| inside)?;
        Some(at)
    })
}
