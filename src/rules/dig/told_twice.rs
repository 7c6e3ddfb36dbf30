//! What the opening of a draft tells and its text tells again with another
//! number (数据两说), though neither says 共: 排查隐患320处, 排查隐患302处.

use std::collections::HashMap;

use crate::character::is_han;
use crate::document::{Document, last_clause};
use crate::quantity::Quantity;
use crate::recognise::{Block, Role};
use crate::span::Span;
use crate::zone::Zone;

/// One thing told with two numbers.
pub(super) struct Twice {
    /// Where the opening tells it, and where the text does.
    pub(super) places: [Span; 2],
    /// Whether both say that it is all there is of the year.
    pub(super) sure: bool,
}

/// So many numbers of an opening are looked at, in so many paragraphs.
const MOST: usize = 40;
const PARAGRAPHS: usize = 4;

/// The fewest characters that say what is counted: 到位资金.
const FEWEST: usize = 4;

/// A number, what it counts, and the words around it.
struct Told<'a> {
    span: Span,
    /// The words before the number that name what is counted: 破获刑事案件.
    core: &'a str,
    unit: &'a str,
    /// 全年, 共 and the like: it is all there is.
    whole: bool,
    year: Option<u32>,
    bounds: (f64, f64),
    /// The value, and that of one in its last place.
    value: (f64, f64),
}

/// Everything that the opening and the text tell differently.
pub(super) fn conflicts(document: &Document<'_>) -> Vec<Twice> {
    let lead = lead(document);
    let mut told: Vec<Told<'_>> = Vec::new();
    let mut tails: HashMap<&str, Vec<usize>> = HashMap::new();
    for quantity in document.quantities_in(lead).iter().take(MOST) {
        if let Some(claim) = read(document, quantity) {
            tails.entry(tail(claim.core)).or_default().push(told.len());
            told.push(claim);
        }
    }
    if told.is_empty() {
        return Vec::new();
    }
    let mut again: Vec<Vec<Told<'_>>> = told.iter().map(|_| Vec::new()).collect();
    let rest = Span::new(lead.end, document.whole().end);
    for quantity in document.quantities_in(rest) {
        let head = document.source.text.get(..quantity.span.start);
        let named = head.map(|head| tail(trimmed(head)));
        let Some(places) = named.and_then(|named| tails.get(named)) else {
            continue;
        };
        let unit = document.text(quantity.unit);
        for &place in places {
            let Some(first) = told.get(place).filter(|first| first.unit == unit) else {
                continue;
            };
            if let Some(claim) = read(document, quantity).filter(|c| is_same(first, c))
                && let Some(list) = again.get_mut(place)
            {
                list.push(claim);
            }
        }
    }
    let twice = |(first, list): (&Told<'_>, &Vec<Told<'_>>)| {
        // What the text tells several times is of several parts.
        let [second] = list.as_slice() else {
            return None;
        };
        let apart = first.bounds.1 < second.bounds.0 || second.bounds.1 < first.bounds.0;
        // 2.3万 and 2.1万 are rounded alike, and so apart.
        let exact = |told: &Told<'_>| told.bounds.1 - told.bounds.0 <= told.value.1 * 2.0;
        let alike = first.value.1 == second.value.1 && exact(first) && exact(second);
        let apart = apart || alike && first.value.0 != second.value.0;
        let sure = first.whole && second.whole;
        // Half as many may be one part of them.
        let near =
            second.bounds.0 >= first.bounds.0 / 2.0 && second.bounds.1 <= first.bounds.1 * 2.0;
        let alone = told.iter().filter(|other| is_same(first, other)).count() == 1;
        (apart && alone && (near || sure) && is_of_all(document, second)).then_some(Twice {
            places: [first.span, second.span],
            sure,
        })
    };
    told.iter().zip(&again).filter_map(twice).collect()
}

/// From the beginning to the first heading, or to the end of the first paragraph
/// where there is none.
fn lead(document: &Document<'_>) -> Span {
    let heading = document.blocks.iter().find(|b| b.role == Role::Heading);
    let is_body = |b: &&Block| matches!(b.role, Role::Body | Role::ListItem);
    let mut bodies = document.blocks.iter().filter(is_body);
    let first = bodies.next().map_or(0, |b| b.span.end);
    let end = match heading {
        Some(heading) => {
            let last = bodies
                .nth(PARAGRAPHS - 2)
                .map_or(usize::MAX, |b| b.span.end);
            heading.span.start.min(last)
        }
        None => first,
    };
    Span::new(0, end)
}

/// `head` without what makes a number approximate, or says that it is all.
fn trimmed(head: &str) -> &str {
    head.trim_end_matches([
        '共', '约', '近', '超', '过', '逾', '达', '到', '了', '为', '计', '有',
    ])
}

/// The last two characters.
fn tail(words: &str) -> &str {
    let start = words.char_indices().rev().nth(1).map_or(0, |(at, _)| at);
    words.get(start..).unwrap_or_default()
}

/// What is said to be told of the whole year, or of all.
const WHOLE: [&str; 10] = [
    "全年",
    "一年来",
    "今年以来",
    "今年",
    "年内",
    "共",
    "累计",
    "总计",
    "全县",
    "全市",
];

/// Words of another time, of a part or of what is to come.
#[rustfmt::skip]
const OTHER: [&str; 25] = [
    "其中", "分别", "上年", "去年", "同期", "月", "季度", "上半年", "下半年", "计划", "目标", "力争",
    "将", "拟", "每", "比", "较", "新增", "预计", "确保", "以来共", "历年", "平均", "任务",
    "另",
];

/// Words of a change, where a number follows.
const CHANGES: [&str; 2] = ["增加", "减少"];

/// What `quantity` tells, where it counts something named, and is of the whole.
fn read<'a>(document: &'a Document<'_>, quantity: &Quantity) -> Option<Told<'a>> {
    let unit = document.text(quantity.unit);
    let counted = !matches!(
        unit,
        "" | "%" | "％" | "年" | "月" | "日" | "倍" | "个百分点"
    );
    (counted && !quantity.chinese).then_some(())?;
    let block = document.block_at(quantity.span.start)?;
    let body = Zone::of(block) == Some(Zone::Body) && block.role != Role::Table;
    body.then_some(())?;
    let before = document.before(quantity.span.start);
    let clause = last_clause(before);
    let clause = clause.rsplit('、').next().unwrap_or(clause);
    let named = trimmed(clause);
    let core = core(named);
    let long = core.chars().count();
    let plain = core.chars().all(is_han) && (FEWEST..=14).contains(&long);
    let other = OTHER.iter().any(|word| {
        // 新增城镇就业 is a name of what is counted.
        !core.starts_with(word) && before.contains(word)
    }) || CHANGES.iter().any(|word| {
        // 增加20%, but not 增加车辆.
        let mut after = before.match_indices(word);
        after.any(|(at, _)| {
            let next = before.get(at + word.len()..).and_then(|t| t.chars().next());
            next.is_none_or(|c| !is_han(c) || matches!(c, '了' | '到' | '至'))
        })
    });
    (plain && !other).then_some(())?;
    let sentence = document.sentence_at(quantity.span.start)?;
    Some(Told {
        span: quantity.span,
        core,
        unit,
        whole: WHOLE.iter().any(|word| before.contains(word)),
        year: document.year_in(sentence.span),
        bounds: range(document, quantity),
        value: (quantity.value, quantity.step),
    })
}

/// `clause` without the stretch of time and 共 that it opens with.
fn core(clause: &str) -> &str {
    let mut rest = clause;
    for _ in 0..3 {
        let openings = [
            "全年",
            "今年",
            "年内",
            "一年来",
            "全县",
            "全市",
            "全区",
            "全镇",
            "全局",
            "我县",
            "我市",
            "我区",
            "我局",
            "我镇",
            "共有",
            "共",
            "累计",
            "总计",
            "已",
            "现有",
        ];
        let shorter = openings.iter().find_map(|word| rest.strip_prefix(word));
        match shorter {
            Some(shorter) => rest = shorter,
            None => break,
        }
    }
    rest
}

/// Whether the two are of one thing: one has at most who did it before what the
/// other says.
fn is_same(a: &Told<'_>, b: &Told<'_>) -> bool {
    const ORGANS: [char; 19] = [
        '局', '县', '镇', '办', '委', '院', '校', '市', '区', '站', '所', '队', '道', '处', '司',
        '心', '会', '部', '厅',
    ];
    // 我街道共开展, 我街道累计开展
    let subject = a.core.strip_suffix(b.core).map(|who| {
        let who = who.strip_suffix("累计").unwrap_or(who);
        trimmed(who)
    });
    let years = a.year.is_none() || b.year.is_none() || a.year == b.year;
    // 县民政局救助困难群众, 救助困难群众
    // 我馆, 本校
    let own = |who: &str| who.starts_with(['我', '本']) && who.chars().count() <= 4;
    let named = subject.is_some_and(|who| {
        let who = who.trim_end_matches('共');
        who.is_empty() || core(who).is_empty() || own(who) || who.ends_with(ORGANS)
    });
    let own = b.core.strip_suffix(a.core);
    let short = own.is_some_and(|who| core(who).is_empty());
    a.unit == b.unit && years && (named || short)
}

/// True where no heading above the place says that only a part is told of: 东山镇.
fn is_of_all(document: &Document<'_>, told: &Told<'_>) -> bool {
    const PLACES: [char; 10] = ['镇', '乡', '村', '县', '区', '市', '局', '院', '校', '司'];
    let after = document
        .blocks
        .partition_point(|b| b.span.start <= told.span.start);
    let above = document.blocks.get(..after).unwrap_or_default();
    let headings = above.iter().rev().filter_map(|b| b.heading);
    let named = |heading: Span| {
        let words = document.text(heading).trim_end_matches(['。', '：']);
        words.ends_with(PLACES)
    };
    !headings.take(2).any(named)
}

/// The numbers that 50余, 近50 and 1.2万 may stand for.
pub(super) fn range(document: &Document<'_>, quantity: &Quantity) -> (f64, f64) {
    let value = quantity.value;
    let before = document.before(quantity.span.start);
    if before.ends_with(['近', '约', '超', '过', '逾']) {
        return (value * 0.8, value * 1.2);
    }
    if !quantity.more.is_empty() {
        // 50余 goes up to 60, 200余 to 300.
        let mut last = quantity.step.max(1.0);
        while value % (last * 10.0) == 0.0 && last < value {
            last *= 10.0;
        }
        return (value, value + last);
    }
    let rounded = quantity.step < 1.0 || !quantity.scale.is_empty();
    let half = if rounded { quantity.step } else { 0.0 };
    (value - half, value + half)
}
