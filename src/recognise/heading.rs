//! Which numbered paragraphs are headings, stand-alone or run-in, and which
//! are items of a list.

use super::shape::{self, HEADING, asks, counts_on, is_remark, provides};
use super::{Block, Role, after_ordinal, level, line, note};
use crate::ordinal::Form;
use crate::source::Source;
use crate::span::Span;

/// The longest among headings, which about thirty characters may have.
const LONGEST: usize = 40;

/// The longest heading that closes with 。 though its neighbours are items.
const PHRASE: usize = 15;

/// Tells headings from list items among the numbered blocks; `fixed` ones keep
/// what the user set, those that are `whole` go to the end of their paragraph.
/// What `depths` has a level for is a Markdown heading, on a line of its own.
pub(super) fn headings(
    source: &Source,
    blocks: &mut [Block],
    fixed: &[bool],
    whole: &[bool],
    depths: &[Option<u8>],
    bare: &[bool],
) {
    let broken_off = broken_off(source, blocks);
    let mut followed = followed(source, blocks);
    for (followed, broken_off) in followed.iter_mut().zip(broken_off) {
        *followed &= !broken_off;
    }
    let set = fixed.iter().zip(whole);
    let all = blocks
        .iter_mut()
        .zip(set)
        .zip(depths)
        .zip(bare)
        .zip(followed);
    for ((((block, (&fixed, &whole)), depth), &bare), followed) in all {
        let series = block.ordinal.is_some_and(|o| o.form.is_series());
        let numbered = block.role == Role::ListItem && block.ordinal.is_some() && !series && !fixed;
        let marked = (depth.is_some() || bare) && block.role.is_text() && !fixed;
        let set = block.role == Role::Heading && fixed;
        if !numbered && !marked && !set {
            continue;
        }
        let words = after_ordinal(source, block);
        let text = source.text(words);
        let mut shape = shape::shape(text, HEADING);
        let sentence = text.ends_with(|c| crate::character::is_sentence_end(c) || c == '；');
        // What was made a heading without an ordinal is one to its end, though
        // a colon stands in it.
        let to_end = block.ordinal.is_none() && !(shape.run_in && sentence);
        if to_end || whole || marked && !shape.run_in {
            shape.length = text.trim_end_matches(['。', '：', ':', '；', ';']).len();
            shape.run_in = false;
        }
        let phrase = shape.run_in || shape.whole_line && followed;
        let phrase = phrase && !counts_on(text.get(..shape.length), block.ordinal);
        if set || marked || phrase {
            block.role = Role::Heading;
            block.heading = Some(Span::new(words.start, words.start + shape.length));
            block.run_in = shape.run_in;
        }
    }
    let settled: Vec<bool> = fixed
        .iter()
        .zip(depths)
        .map(|(&fixed, depth)| fixed || depth.is_some())
        .collect();
    let series = level::series(blocks);
    let mut counts = counts(source, blocks, &series);
    if promote(source, blocks, &series, &counts, &settled) {
        counts = self::counts(source, blocks, &series);
    }
    // What turns out to be an item shows others of its series to be some.
    if demote(source, blocks, &series, &counts, &settled) {
        counts = self::counts(source, blocks, &series);
        demote(source, blocks, &series, &counts, &settled);
    }
}

/// Makes items again of what only looks like a heading by itself: a short
/// sentence among long ones, the last item of a list with text after the list;
/// tells whether there was any.
fn demote(
    source: &Source,
    blocks: &mut [Block],
    series: &[Option<usize>],
    counts: &[Count],
    fixed: &[bool],
) -> bool {
    let mut demoted = false;
    let mut seen = vec![0; counts.len()];
    let is_article = |b: &Block| b.ordinal.is_some_and(|o| o.form == Form::Article);
    // A chapter may have but one article. The last of all tells from when on they
    // hold, and is a sentence though all others have a heading in front.
    let articles = blocks.iter().rev().filter(|b| is_article(b));
    let sentences = articles.map(|b| b.role == Role::ListItem);
    let mut others = sentences.clone().skip(1);
    let (worded, headless) = (sentences.clone().any(|s| s), others.any(|s| s));
    for ((block, &id), &fixed) in blocks.iter_mut().zip(series).zip(fixed) {
        let Some((id, count)) = id.and_then(|id| Some((id, counts.get(id)?))) else {
            continue;
        };
        let &Count {
            all,
            headings,
            clauses,
            ..
        } = count;
        let Some(place) = seen.get_mut(id) else {
            continue;
        };
        *place += 1;
        if block.role != Role::Heading || fixed {
            continue;
        }
        // 第三条 本办法适用于全县。各乡镇参照执行。 has no heading.
        let article = is_article(block) && if block.run_in { headless } else { worded };
        if block.run_in && !article {
            continue;
        }
        let sentence = block.heading.is_some_and(|h| h.end < block.span.end);
        let rare = sentence && headings * 2 < all;
        let closes_list = *place == all && all > 1 && headings == 1;
        // A sentence among items is one, and so is an article that leads to
        // its paragraphs, however short.
        let items = all.saturating_sub(headings);
        let end = block.heading.map_or(block.span.end, |h| h.end);
        let stop = source
            .text(Span::new(end, block.span.end))
            .starts_with('。');
        let long = || {
            block
                .heading
                .is_some_and(|h| !line::within(source.text(h), PHRASE))
        };
        let last = *place == all;
        let clause = stop
            && items > 0
            && (items * 2 >= all || last && (clauses > 0 || items * 3 >= all) || long());
        let clause = clause
            || stop && last && all > 1 && block.heading.is_some_and(|h| provides(source.text(h)));
        if rare || closes_list || clause || article && sentence {
            block.role = Role::ListItem;
            block.heading = None;
            block.run_in = false;
            demoted = true;
        }
    }
    demoted
}

/// Makes headings of what is a little long for one where all others of its
/// series are, stand-alone with something under it, or run-in, and of a phrase
/// that nothing is written under yet; tells whether there was any.
fn promote(
    source: &Source,
    blocks: &mut [Block],
    series: &[Option<usize>],
    counts: &[Count],
    fixed: &[bool],
) -> bool {
    let alike = |count: &Count| {
        let others = count.all.saturating_sub(1);
        others > 1 && (count.headings == others || count.run_in == others)
    };
    if !counts.iter().any(alike) {
        return false;
    }
    let followed = followed(source, blocks);
    let mut promoted = false;
    let all = blocks.iter_mut().zip(series).zip(fixed).zip(followed);
    for (((block, id), &fixed), followed) in all {
        let count = id.and_then(|id| counts.get(id)).filter(|c| alike(c));
        let Some(count) = count.filter(|_| block.role == Role::ListItem && !fixed) else {
            continue;
        };
        let words = after_ordinal(source, block);
        let shape = shape::shape(source.text(words), LONGEST);
        let rest = source.text(words).get(shape.length..).unwrap_or_default();
        let more = shape.run_in || is_remark(rest.trim_start_matches('。'));
        let run_in = more && count.run_in + 1 == count.all;
        let short = shape::shape(source.text(words), HEADING).whole_line;
        let asks = asks(source.text(words));
        let alone = shape.whole_line && (followed || short && !asks) && count.run_in == 0;
        let text = source.text(words).get(..shape.length);
        let phrase = run_in || alone && shape.length == words.len();
        if phrase && !counts_on(text, block.ordinal) {
            block.role = Role::Heading;
            block.heading = Some(Span::new(words.start, words.start + shape.length));
            block.run_in = shape.run_in;
            promoted = true;
        }
    }
    promoted
}

/// What the members of a series are.
#[derive(Clone, Copy, Default)]
struct Count {
    all: usize,
    headings: usize,
    run_in: usize,
    /// How many close with a semicolon, as all but the last of a list do.
    clauses: usize,
}

fn counts(source: &Source, blocks: &[Block], series: &[Option<usize>]) -> Vec<Count> {
    let mut counts: Vec<Count> = Vec::new();
    for (block, id) in blocks.iter().zip(series) {
        let Some(id) = *id else { continue };
        if counts.len() <= id {
            counts.resize(id + 1, Count::default());
        }
        if let Some(count) = counts.get_mut(id) {
            count.all += 1;
            count.headings += usize::from(block.role == Role::Heading);
            count.run_in += usize::from(block.role == Role::Heading && block.run_in);
            count.clauses += usize::from(source.text(block.span).ends_with('；'));
        }
    }
    counts
}

/// For every block, whether its sentence stops at a comma and goes on in a
/// paragraph without an ordinal: a line that was wrapped, not a heading. What
/// counts 一、 is one even so, with a wrong mark.
fn broken_off(source: &Source, blocks: &[Block]) -> Vec<bool> {
    let mut result = vec![false; blocks.len()];
    for (pair, flag) in blocks.windows(2).zip(&mut result) {
        if let [block, next] = pair {
            *flag = block.ordinal.is_some_and(|o| o.form > Form::Chinese)
                && next.role == Role::Body
                && next.part == block.part
                && source.text(block.span).ends_with(['，', ',']);
        }
    }
    result
}

/// True for the words that close a text and stand under no heading: 此复。
fn closes(source: &Source, block: &Block) -> bool {
    const WORDS: [&str; 6] = ["此复", "特此", "专此", "妥否", "当否", "此致"];
    let words = source.text(block.span);
    line::within(words, PHRASE) && WORDS.iter().any(|closing| words.starts_with(closing))
}

/// For every block, whether text, a table or lower items stand between it and
/// the next of its series.
fn followed(source: &Source, blocks: &[Block]) -> Vec<bool> {
    let mut result = vec![false; blocks.len()];
    let pictured = |n: &Block| n.role == Role::Note && note::names_picture(source.text(n.span));
    let mut next: Option<&Block> = None;
    for (block, flag) in blocks.iter().zip(result.iter_mut()).rev() {
        *flag = next.is_some_and(|n| {
            let lower = match (n.level, block.level) {
                (Some(n), Some(b)) => n > b,
                (None, _) => n.role.is_text() && !closes(source, n) || pictured(n),
                _ => false,
            };
            n.part == block.part && (lower || n.role == Role::Table)
        });
        // 表1　收支情况 belongs to its table.
        let captions = block.role == Role::Note
            && next.is_some_and(|n| n.role == Role::Table && n.part == block.part);
        if !captions {
            next = Some(block);
        }
    }
    // 第一条 is an article with its text, whatever follows it.
    for (block, flag) in blocks.iter().zip(result.iter_mut()) {
        *flag |= block
            .ordinal
            .is_some_and(|o| matches!(o.form, Form::Chapter | Form::Section));
    }
    result
}
