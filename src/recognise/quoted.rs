//! Paragraphs of another text that stand in this one: inside quotation marks
//! opened before them, or after words that lead to an excerpt. Nobody
//! renumbers another text's words.

use super::{Block, Role};
use crate::ordinal::Form;
use crate::source::Source;

/// The most paragraphs of one quotation. More stand between two marks of which
/// one was forgotten.
const QUOTATION: usize = 60;

/// The longest way from a name 《…》 to the colon, in characters.
const WAY: usize = 24;

/// Words that lead to an excerpt, after the name of the text.
const NAMED: &[&str] = &["规定", "明确", "载明", "写明", "条文"];

/// The same, where what follows shows that it is one.
const LIKELY: &[&str] = &["内容", "条款", "要求", "提出", "指出"];

/// Words that lead to an excerpt without a name.
const ALONE: &[&str] = &[
    "原文如下",
    "全文如下",
    "摘录如下",
    "节选如下",
    "摘抄如下",
    "条文如下",
    "原文为",
    "原文是",
];

/// Words of a letter that leads to its own matter: 根据《办法》规定：.
const OWN: &[&str] = &[
    "根据", "按照", "依照", "依据", "遵照", "现将", "现就", "结合",
];

/// Marks the paragraphs that are another text's.
pub(super) fn mark(source: &Source, blocks: &mut [Block]) {
    quotations(source, blocks);
    excerpts(source, blocks);
}

/// Marks what begins inside quotation marks that close in it or after it. An
/// opening mark that nothing closes quotes nothing.
fn quotations(source: &Source, blocks: &mut [Block]) {
    let mut open: Option<usize> = None;
    for index in 0..blocks.len() {
        let Some(block) = blocks.get(index) else {
            break;
        };
        if block.role == Role::Residue {
            continue;
        }
        let mut closed = None;
        for opens in marks(source.text(block.span)) {
            if opens {
                // A quotation of several paragraphs opens in each of them.
                open = Some(index);
            } else if let Some(from) = open.take() {
                closed = Some(from).filter(|&from| from < index && index - from <= QUOTATION);
            }
        }
        let quoted = closed.and_then(|from| blocks.get_mut(from + 1..=index));
        for block in quoted.unwrap_or_default() {
            block.quoted = true;
        }
    }
}

/// The double quotation marks of `text`: whether each opens. Every text is walked
/// here, so only the bytes that lead a mark are looked at.
fn marks(text: &str) -> impl Iterator<Item = bool> {
    let bytes = text.as_bytes();
    memchr::memchr_iter(0xE2, bytes).filter_map(move |at| match bytes.get(at + 1..at + 3) {
        Some([0x80, 0x9C]) => Some(true),
        Some([0x80, 0x9D]) => Some(false),
        _ => None,
    })
}

/// Marks what words such as 《办法》第三章规定： lead to: the items that follow,
/// up to the next number of this text's own.
fn excerpts(source: &Source, blocks: &mut [Block]) {
    // The last number of each form that is this text's own.
    let mut own = [0u32; Form::ALL.len()];
    let mut index = 0;
    while let Some(block) = blocks.get(index) {
        if let Some(ordinal) = block.ordinal.filter(|_| !block.quoted)
            && let Some(last) = own.get_mut(ordinal.form as usize)
        {
            *last = ordinal.value;
        }
        index += 1;
        if !block.role.is_text() || block.quoted {
            continue;
        }
        let Some(sure) = leads(source.text(block.span)) else {
            continue;
        };
        let after = blocks.get(index..).unwrap_or_default();
        let length = excerpt(after, sure, &own);
        for block in blocks.get_mut(index..index + length).unwrap_or_default() {
            block.quoted = true;
        }
        index += length;
    }
}

/// How many of the blocks `after` the words that lead to it an excerpt has.
/// Where the words are not `sure` to, it must begin within its text.
fn excerpt(after: &[Block], sure: bool, own: &[u32; Form::ALL.len()]) -> usize {
    let Some(first) = after.first().and_then(|b| b.ordinal) else {
        return 0;
    };
    let last = |form: Form| own.get(form as usize).copied().unwrap_or_default();
    let is_own = last(first.form) + 1 == first.value && first.value > 1;
    if is_own || !(sure || first.value != 1 || first.form.is_provision() && last(first.form) == 0) {
        return 0;
    }
    let part = after.first().map(|b| b.part);
    let mut before = 0;
    after
        .iter()
        .take_while(|block| {
            let Some(ordinal) = block.ordinal else {
                // An article has paragraphs, a list of items ends.
                return first.form.is_provision()
                    && block.role == Role::Body
                    && Some(block.part) == part;
            };
            let own = last(ordinal.form);
            let same = ordinal.form == first.form;
            let goes_on =
                own > 0 && ordinal.value == own + 1 && !(same && ordinal.value == before + 1);
            if same {
                before = ordinal.value;
            }
            block.role.is_text() && Some(block.part) == part && !goes_on
        })
        .count()
}

/// Whether `text` ends in words that lead to an excerpt; `Some(false)` where
/// they may as well lead to this text's own matter.
fn leads(text: &str) -> Option<bool> {
    let words = text.trim_end_matches('“').strip_suffix(['：', ':'])?;
    if ALONE.iter().any(|w| words.ends_with(w)) {
        return Some(true);
    }
    let sentence = words.rsplit(['。', '；', '！']).next().unwrap_or_default();
    let (before, way) = sentence.rsplit_once('》')?;
    let plain = !way.contains(['，', ',']) && way.chars().nth(WAY).is_none();
    if !plain || before.is_empty() {
        return None;
    }
    let own = OWN.iter().any(|w| before.contains(w));
    let named = NAMED.iter().any(|w| way.contains(w));
    // 根据《条例》第四十一条、第九十九条：
    let cited = way.starts_with('第') && way.ends_with(['条', '款', '项']);
    let likely = named || cited || LIKELY.iter().any(|w| way.contains(w));
    likely.then_some(named && !own)
}
