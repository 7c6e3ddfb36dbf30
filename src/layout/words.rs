//! The words of a title: where it may be broken by its sense, and how well.
//! Words are told by a table of those that official titles are made of
//! (`data/title_words.tsv`); the reading with the fewest pieces is taken. What
//! the table does not know, most often a name, is kept together.

use std::collections::HashSet;
use std::sync::LazyLock;

use super::affinity::{
    ADVERBS, CLOSES, CLOSING, ENDS, KINDS, LEADING, NAMED, OPENS, ORGANS, TYING,
};
use crate::character::is_blank;

/// The words of the table.
static WORDS: LazyLock<HashSet<&'static str>> = LazyLock::new(|| words(|_| true));

/// Those that tell what is done: 印发, 加强, 检查.
static ACTS: LazyLock<HashSet<&'static str>> =
    LazyLock::new(|| words(|field| ["行文", "行动", "督查"].contains(&field)));

/// Those of them that mostly have an object behind them: 加强 has, 检查 is mostly
/// what is done itself.
static LEADS: LazyLock<HashSet<&'static str>> =
    LazyLock::new(|| words(|field| ["行文", "行动"].contains(&field)));

/// The words of the fields of the table that are wanted.
fn words(wanted: impl Fn(&str) -> bool) -> HashSet<&'static str> {
    let table = include_str!("../data/title_words.tsv");
    let rows = table.lines().filter(|row| !row.starts_with('#')).skip(1);
    rows.filter_map(|row| row.split_once('\t'))
        .filter(|(field, _)| wanted(field))
        .flat_map(|(_, words)| words.split(' '))
        .collect()
}

/// The longest word of the table, in characters.
const LONGEST: usize = 12;

/// What it costs to break a title, in thousandths: 0 for a place that asks for
/// it, 1000 for one that hurts the sense.
pub(super) type Cost = i64;

/// Inside a word, or before 的.
const INSIDE: Cost = 2000;
/// Inside what may be a name.
const NAME: Cost = 1500;
/// Between a name and what belongs to it, behind 关于 and 和.
const TIGHT: Cost = 900;
/// Between any two words.
const WORD: Cost = 300;
/// Before a word that closes a term, and between a place and its organ.
const CLOSE: Cost = 600;
/// Before a bracket, and before 工作.
const TIED: Cost = 400;
/// Before 和 and the like, which open a line and do not end one.
const AND: Cost = 200;
/// Between what a title is about to do and what it does it to: 关于开展|….
const OBJECT: Cost = 120;
/// Behind a mark of a title, before its bracket, and behind 等.
const JOINED: Cost = 150;
/// Behind 的.
const LOOSE: Cost = 50;

/// A piece of a title.
#[derive(Clone, Copy)]
struct Piece<'a> {
    text: &'a str,
    known: bool,
}

/// What it costs to break `text` before each of its characters; the first is
/// of no use.
pub(super) fn costs(text: &str) -> Vec<Cost> {
    let mut costs = Vec::with_capacity(text.len() / 3 + 1);
    let (mut last, mut before): (Option<Piece<'_>>, Option<Piece<'_>>) = (None, None);
    // Whether all words since 关于 say what is done.
    let mut acting = false;
    let pieces = pieces(text);
    for (n, &piece) in pieces.iter().enumerate() {
        costs.push(before.map_or(0, |before| {
            let own = last.is_some_and(|last| last.known && is_own(before));
            let next = pieces.get(n + 1).copied();
            match between(before, piece) {
                cost if own => cost.max(NAME),
                // 加强和改进, 废止和修改 are one, 组织开展 as well.
                AND if is_act(before) && next.is_some_and(is_act) => TIGHT,
                WORD if acting && leads(before) && is_act(piece) => TIED,
                WORD if acting && leads(before) => OBJECT,
                // What it is done to may be a name.
                cost if acting && leads(before) && cost == 2 * WORD => 2 * OBJECT,
                cost => cost,
            }
        }));
        costs.extend(piece.text.chars().skip(1).map(|_| INSIDE));
        let ties = TYING.contains(&piece.text) || ADVERBS.contains(&piece.text);
        acting = piece.text == "关于" || acting && (ties || leads(piece));
        (last, before) = (before, Some(piece));
    }
    costs
}

/// True for a word that has an object behind it.
fn leads(piece: Piece<'_>) -> bool {
    piece.known && LEADS.contains(piece.text)
}

/// True for a word that tells what is done.
fn is_act(piece: Piece<'_>) -> bool {
    piece.known && ACTS.contains(piece.text)
}

/// True for 市 in 调整市安全生产委员会: behind a word it is no end of a name but
/// says whose what follows is.
fn is_own(piece: Piece<'_>) -> bool {
    ["省", "市", "州", "区", "县", "镇", "乡"].contains(&piece.text)
}

/// Whether `after` belongs to 等 before it: 等同志, 等六部门, 等15名.
fn closes_list(after: &str) -> bool {
    let people = ["同志", "人", "部门", "单位", "地区", "人员", "名"];
    is_number(after) || people.iter().any(|word| after.starts_with(word))
}

/// What it costs to break a title between two pieces.
fn between(before: Piece<'_>, after: Piece<'_>) -> Cost {
    let single = |piece: Piece<'_>| piece.text.chars().count() == 1;
    let first = after.text.chars().next();
    let last = before.text.chars().last();
    match (before.text, after.text) {
        (_, "的" | "等" | "地" | "之" | "了" | "者") => INSIDE,
        (_, "关于" | "关于对" | "《" | "“") => 0,
        // “9·12”
        (_, "·") | ("·", _) => INSIDE,
        ("的", _) => LOOSE,
        // 党的二十届三中全会
        ("党的", _) => TIGHT,
        ("关于" | "关于对", _) => NAME,
        (before, _) if LEADING.contains(&before) => TIGHT,
        // 和美乡村 may be a word of its own.
        (before, _) if TYING.contains(&before) && single(after) && !after.known => NAME,
        (before, _)
            if [&TYING[..], &ADVERBS, &KINDS]
                .iter()
                .any(|w| w.contains(&before)) =>
        {
            TIGHT
        }
        (_, after) if TYING.contains(&after) => AND,
        // 进一步改进作风|切实减轻负担
        (_, after) if ADVERBS.contains(&after) && before.known => JOINED,
        ("等", after) if closes_list(after) => TIGHT,
        // 第一 + 人民医院, as in a name.
        (before, after) if before.starts_with('第') && NAMED.contains(&after) => NAME,
        // A year says of what follows which it is, another number how many.
        (before, _) if is_number(before) => match before.ends_with(['年', '度']) {
            true => WORD * 5 / 4,
            false => TIGHT,
        },
        // A year begins what is done in it.
        (_, after) if is_number(after) && after.ends_with(['年', '度']) && before.known => JOINED,
        ("等" | "、" | "，" | "》" | "”" | "）" | "：" | "；", _) => JOINED,
        (_, "（") => TIED,
        // The names of several organs stand apart.
        (before, _) if before.chars().all(is_blank) => 0,
        (_, after) if after.chars().all(is_blank) => INSIDE,
        (opening, _) if !before.known && OPENS.contains(opening) && after.known => NAME,
        (_, closing) if before.known && !after.known && CLOSES.contains(closing) => INSIDE,
        (_, "工作") => TIED,
        (_, closing) if before.known && CLOSING.contains(&closing) => CLOSE,
        // 清河 + 县, 青山 + 大学.
        (_, after) if !before.known && NAMED.contains(&after) => TIGHT,
        (_, _) if single(after) && !after.known && first.is_some_and(|c| ENDS.contains(c)) => NAME,
        (_, _) if !before.known && last.is_some_and(|c| ENDS.contains(c)) => match after.known {
            true if after.text.ends_with(|c| ORGANS.contains(c)) => CLOSE,
            true => WORD / 2,
            false => WORD,
        },
        (_, _) if !before.known && !after.known => NAME,
        // A character that stands alone belongs to one of its neighbours.
        (_, _) if !before.known || !after.known => 2 * WORD,
        _ => WORD,
    }
}

/// Whether a piece is a number with its measure.
fn is_number(piece: &str) -> bool {
    number(piece).is_some_and(|length| piece.chars().count() == length)
}

/// The pieces of a title, by the reading that has the fewest.
fn pieces(text: &str) -> Vec<Piece<'_>> {
    let places: Vec<usize> = text
        .char_indices()
        .map(|(at, _)| at)
        .chain([text.len()])
        .collect();
    let count = places.len() - 1;
    // best[n] is what the first n characters cost, and where their last piece
    // begins.
    let mut best: Vec<(u32, usize, bool)> = vec![(u32::MAX, 0, false); count + 1];
    if let Some(first) = best.first_mut() {
        first.0 = 0;
    }
    for from in 0..count {
        let Some(&(cost, ..)) = best.get(from) else {
            break;
        };
        let rest = places
            .get(from)
            .and_then(|&at| text.get(at..))
            .unwrap_or_default();
        let mut offer = |length: usize, price: u32, known: bool| {
            if let Some(slot) = best.get_mut(from + length)
                && cost.saturating_add(price) < slot.0
            {
                *slot = (cost.saturating_add(price), from, known);
            }
        };
        // An unknown character costs more than half of a word, so that a word
        // is preferred to two of them.
        let sign = rest.chars().next().is_some_and(|c| !c.is_alphanumeric());
        let single = rest
            .chars()
            .next()
            .is_some_and(|c| "的和与及暨并等对为在向由从以将被把".contains(c));
        offer(1, if single || sign { 8 } else { 13 }, single || sign);
        if let Some(length) = number(rest) {
            offer(length, 9, true);
        }
        for length in 2..=LONGEST.min(count - from) {
            let end = places.get(from + length).copied().unwrap_or(text.len());
            let word = places.get(from).and_then(|&at| text.get(at..end));
            if word.is_some_and(|word| WORDS.contains(word)) {
                offer(length, 10, true);
            }
        }
    }
    let mut pieces = Vec::new();
    let mut end = count;
    while end > 0 {
        let Some(&(_, start, known)) = best.get(end) else {
            break;
        };
        let span = places.get(start).copied().zip(places.get(end).copied());
        let words = span.and_then(|(start, end)| text.get(start..end));
        pieces.push(Piece {
            text: words.unwrap_or_default(),
            known,
        });
        end = start;
    }
    pieces.reverse();
    pieces
}

/// The number of characters of a number with its measure at the start of
/// `rest`: 2024年度, 第十二届, 五次.
fn number(rest: &str) -> Option<usize> {
    const DIGITS: &str = "0123456789一二三四五六七八九十百零〇两";
    const MEASURES: [&str; 19] = [
        "年度", "年", "月份", "月", "日", "届", "次", "号", "个", "期", "批", "项", "条", "类",
        "轮", "季度", "周年", "名", "%",
    ];
    let body = rest.strip_prefix('第');
    let ordinal = body.is_some();
    let body = body.unwrap_or(rest);
    let digits = body.chars().take_while(|&c| DIGITS.contains(c)).count();
    if digits == 0 {
        return None;
    }
    let tail: String = body.chars().skip(digits).take(2).collect();
    let measure = MEASURES.iter().find(|m| tail.starts_with(**m));
    let arabic = body.starts_with(|c: char| c.is_ascii_digit());
    // 一 and 五 begin many words; alone they are no number.
    (arabic || measure.is_some() || ordinal)
        .then(|| usize::from(ordinal) + digits + measure.map_or(0, |m| m.chars().count()))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn cut(text: &str) -> String {
        let pieces: Vec<&str> = pieces(text).iter().map(|p| p.text).collect();
        pieces.join("|")
    }

    #[test]
    fn a_title_is_read_with_the_fewest_pieces() {
        assert_eq!(
            cut("关于加强和改进2024年度基层治理工作的通知"),
            "关于|加强|和|改进|2024年度|基层治理|工作|的|通知"
        );
        assert_eq!(cut("第十七届人民代表大会"), "第十七届|人民代表大会");
    }

    #[test]
    fn what_the_table_does_not_know_is_kept_together() {
        let costs = costs("甘棠县民政局");
        assert_eq!(costs, [0, NAME, NAME, CLOSE, INSIDE, INSIDE]);
    }
}
