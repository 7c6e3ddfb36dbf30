//! More that was done than there was to do (完成数超过总数): 发现问题56个，整改60个;
//! 发放问卷3000份，回收3150份.

use crate::character::is_han;
use crate::document::{Document, last_clause};
use crate::quantity::Quantity;
use crate::span::Span;

use super::parts;

/// The bytes between the two numbers, at most: ，已全部完成整改.
const FARTHEST: usize = 45;

/// What there was to do, and what is done of it. Cases taken over from last year
/// may be closed with those of this year, and are not here.
const PAIRS: [(&[&str], &[&str]); 3] = [
    (
        &["发现", "排查", "查出", "查摆", "查找", "检查出", "摸排"],
        &["整改", "完成整改", "整治", "销号", "整改完成"],
    ),
    (&["发放", "发出", "下发", "印发"], &["回收", "收回"]),
    (&["应到", "应出席", "应参加"], &["实到", "出席", "到会"]),
];

/// Words of what else may have been done besides.
const BESIDES: [&str; 8] = [
    "类似",
    "同类",
    "历",
    "其他",
    "举一反三",
    "以前",
    "往年",
    "累计",
];

/// Words of another year, or of what is only to come.
const OTHER: [&str; 7] = ["上年", "去年", "计划", "拟", "目标", "上半年", "第一批"];

/// All there was to do, and what is done and what is not, where both make more:
/// 办理20件，已完成15件，正在推进6件.
pub(super) fn overfull<'a>(document: &'a Document<'_>) -> impl Iterator<Item = [&'a Quantity; 3]> {
    let triples = document.quantities().windows(3);
    triples.filter_map(move |triple| {
        let [whole, done, left] = triple else {
            return None;
        };
        let near = left.span.start <= whole.span.end + 2 * FARTHEST;
        let more = done.value <= whole.value && done.value + left.value > whole.value;
        let alike = whole.unit.len() == done.unit.len() && whole.unit.len() == left.unit.len();
        (near && more && alike && is_split(document, [whole, done, left]))
            .then_some([whole, done, left])
    })
}

fn is_split(document: &Document<'_>, [whole, done, left]: [&Quantity; 3]) -> bool {
    let unit = document.text(whole.unit);
    let counted = |q: &Quantity| {
        q.more.is_empty() && !unit.is_empty() && parts::same_unit(unit, document.text(q.unit))
    };
    if !counted(whole) || !counted(done) || !counted(left) {
        return false;
    }
    let name = |a: &Quantity, b: &Quantity| {
        let gap = document.text(Span::new(a.span.end, b.span.start));
        let (noun, name) = gap.split_once(['，', '、', '；', '：'])?;
        let plain = name.chars().all(is_han) && noun.chars().all(is_han);
        (plain && noun.chars().count() <= 6).then_some(name)
    };
    let (Some(did), Some(rest)) = (name(whole, done), name(done, left)) else {
        return false;
    };
    let did = did.trim_start_matches("其中").trim_start_matches("目前");
    let before = last_clause(document.before(whole.span.start));
    // 其中已整改45处、已销号40处: the first is a part itself.
    did.starts_with('已')
        && !before.contains(['已', '、'])
        && parts::is_family(&[did, rest])
        && !OTHER.iter().any(|word| before.contains(word))
}

/// The number that is done, where it is more than there was.
pub(super) fn exceeding<'a>(document: &'a Document<'_>) -> impl Iterator<Item = [&'a Quantity; 2]> {
    let pairs = document.quantities().windows(2);
    pairs.filter_map(move |pair| {
        let [whole, part] = pair else { return None };
        let more = part.value > whole.value && part.span.start <= whole.span.end + FARTHEST;
        (more && is_of(document, whole, part)).then_some([whole, part])
    })
}

fn is_of(document: &Document<'_>, whole: &Quantity, part: &Quantity) -> bool {
    let same = || parts::same_unit(document.text(whole.unit), document.text(part.unit));
    let exact = whole.more.is_empty() && part.more.is_empty() && !whole.unit.is_empty();
    let gap = document.text(Span::new(whole.span.end, part.span.start));
    let Some((noun, label)) = gap
        .split_once(['，', '；', '、'])
        .filter(|_| exact && same())
    else {
        return false;
    };
    let label = label
        .trim_start_matches("其中")
        .trim_start_matches("已")
        .trim_start_matches("全部")
        .trim_start_matches("实际");
    let before = last_clause(document.before(whole.span.start));
    let after = document.after(part.span.end);
    let plain = noun.chars().chain(label.chars()).all(is_han) && noun.chars().count() <= 6;
    let besides = BESIDES.iter().any(|word| label.contains(word))
        || OTHER.iter().any(|word| before.contains(word))
        || after.trim_start_matches(['（', '，']).starts_with('含');
    plain
        && !besides
        && PAIRS.iter().any(|(given, done)| {
            let did = done.iter().find_map(|word| label.strip_prefix(word));
            did.is_some_and(|rest| rest.chars().count() <= 4)
                && given.iter().any(|word| before.contains(word))
        })
}
