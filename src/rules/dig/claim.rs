//! What a text claims of a total and its parts: 共100户，其中甲村60户、乙村40户.

use crate::character::is_han;
use crate::document::Document;
use crate::enclosure::{self, Pair};
use crate::quantity::Quantity;
use crate::span::Span;

use super::bare_parts;
use super::parts::{self, Kinship};

/// A total and what are said to be its parts.
pub(super) struct Claim<'a> {
    /// The total.
    pub(super) total: &'a Quantity,
    /// The parts, in order.
    pub(super) parts: Vec<&'a Quantity>,
    /// How the parts are of one kind.
    pub(super) kinship: Kinship,
    /// Whether the names of the parts exclude each other.
    pub(super) exclusive: bool,
    /// Whether the last part is joined by 和, so that it is the last.
    pub(super) closed: bool,
    /// Whether the text says that there are more: 等, 主要.
    pub(super) open: bool,
}

/// A part that the rest is in, or a list that is nearly all, must be all: less
/// than so much of the total may be left out without a word.
pub(super) const NEARLY: f64 = 0.9;

/// What the 其中 at `cue` claims, where its parts are of one kind.
pub(super) fn among<'a>(document: &'a Document<'_>, cue: Span) -> Option<Claim<'a>> {
    let sentence = document.sentence_at(cue.start)?;
    let before = Span::new(sentence.span.start, cue.start);
    let total = document.quantities_in(before).last()?;
    let gap = document.text(Span::new(total.span.end, cue.start));
    let near = gap.ends_with(['，', '（', '；', '：', ',', '('])
        && gap.chars().count() <= 8
        && !gap
            .trim_end_matches(['，', '（', ',', '('])
            .contains(['，', '。', '；', '、']);
    near.then_some(())?;
    let list = Span::new(cue.end, sentence.span.end);
    let mut claim = claim(document, total, list).or_else(|| unnamed(document, total, list))?;
    // 包括 may leave some out.
    claim.open |= document.text(cue) == "包括";
    // 干部100人、工人50人，其中男80人、女70人: of both together, or of the first.
    let unit = document.text(total.unit);
    let all = document.quantities_in(before).iter();
    let alike: Vec<f64> = all
        .filter(|q| document.text(q.unit) == unit)
        .map(|q| q.value)
        .collect();
    let sum: f64 = claim.parts.iter().map(|q| q.value).sum();
    let other = alike.len() > 1
        && (alike.iter().any(|value| *value >= sum) || alike.iter().sum::<f64>() >= sum);
    (!other || sum <= total.value).then_some(claim)
}

/// Parts of `total` without names before them: 12个，其中5个、4个、3个 are all;
/// 5个已建成、4个在建 may not be.
fn unnamed<'a>(document: &'a Document<'_>, total: &'a Quantity, list: Span) -> Option<Claim<'a>> {
    let unit = document.text(total.unit);
    let counted = total.more.is_empty() && !matches!(unit, "" | "%" | "％" | "年" | "倍");
    let bare_parts::Bare { parts, names } = bare_parts::read(document, unit, list)?;
    let named = !names.is_empty();
    let kinship = match named {
        true => parts::kinship(&names),
        false => Kinship::Whole,
    };
    (counted && kinship != Kinship::Unsure).then(|| Claim {
        total,
        parts,
        kinship,
        exclusive: parts::is_family(&names),
        closed: false,
        open: named,
    })
}

/// What follows the colon after a total: 30件：民事18件、行政8件、刑事6件. It may
/// not be all.
pub(super) fn after_colon<'a>(
    document: &'a Document<'_>,
    total: &'a Quantity,
) -> Option<Claim<'a>> {
    let sentence = document.sentence_at(total.span.start)?;
    let start = total.span.end + '：'.len_utf8();
    let list = Span::new(start, sentence.span.end.max(start));
    let first = document.quantities_in(list).first()?;
    let label = document.text(Span::new(list.start, first.span.start));
    let named = !label.is_empty() && label.chars().all(is_han) && label.chars().count() <= 8;
    let same = document.text(first.unit) == document.text(total.unit);
    let mut claim = (named && same).then(|| claim(document, total, list))??;
    claim.open = true;
    Some(claim)
}

/// What brackets right after a total claim: 100户（甲村60户、乙村50户）.
pub(super) fn in_brackets<'a>(
    document: &'a Document<'_>,
    total: &'a Quantity,
) -> Option<Claim<'a>> {
    let pairs = document.enclosures();
    let at = pairs.partition_point(|pair| pair.outer.start < total.span.end);
    let pair = pairs.get(at)?;
    let follows = pair.outer.start == total.span.end && pair.pair == Pair::Round;
    (follows && !document.text(pair.inner).starts_with("其中")).then_some(())?;
    let first = document.quantities_in(pair.inner).first()?;
    // The list begins with a part, and is of what the total is of.
    let label = document.text(Span::new(pair.inner.start, first.span.start));
    let begins =
        label.chars().all(is_han) && document.text(first.unit) == document.text(total.unit);
    begins.then_some(())?;
    pair_of(document, total, pair.inner).or_else(|| claim(document, total, pair.inner))
}

/// Two parts in brackets of names as long as each other, which make nearly the
/// total: 133件（网上60件、窗口70件）.
fn pair_of<'a>(document: &'a Document<'_>, total: &'a Quantity, list: Span) -> Option<Claim<'a>> {
    let unit = document.text(total.unit);
    let exact = total.more.is_empty() && !unit.is_empty() && !is_name(total, unit);
    let parts: Vec<&Quantity> = document.quantities_in(list).iter().collect();
    let [first, second] = parts.as_slice() else {
        return None;
    };
    let counted = |q: &Quantity| document.text(q.unit) == unit && q.more.is_empty();
    let names = [
        document.text(Span::new(list.start, first.span.start)),
        document
            .text(Span::new(first.span.end, second.span.start))
            .strip_prefix('、')?,
    ];
    let whole = second.span.end == list.end;
    let plain = names
        .iter()
        .all(|n| n.chars().all(is_han) && parts::is_plain(n));
    let even = names
        .iter()
        .all(|n| n.len() == names.first().map_or(0, |f| f.len()));
    let sum = first.value + second.value;
    let near = sum >= total.value * NEARLY && sum <= total.value;
    let listed = parts::is_listed_pair(unit) && even && plain && whole && near;
    let sound = exact && listed && counted(first) && counted(second);
    sound.then_some(Claim {
        total,
        parts,
        kinship: Kinship::Listed,
        exclusive: false,
        closed: true,
        open: false,
    })
}

/// True for what is named by its number: 九龙二路, 第三组.
fn is_name(total: &Quantity, unit: &str) -> bool {
    const NAMED: [&str; 13] = [
        "路", "街", "巷", "组", "村", "队", "班", "期", "楼", "区", "号", "线", "厂",
    ];
    total.chinese && NAMED.contains(&unit)
}

/// The parts of `total` that are told in `list`.
fn claim<'a>(document: &'a Document<'_>, total: &'a Quantity, list: Span) -> Option<Claim<'a>> {
    // 100余户 is no total to reckon with.
    let unit = document.text(total.unit);
    let exact = total.more.is_empty() && !unit.is_empty() && !is_name(total, unit);
    (exact && !matches!(unit, "%" | "％" | "年" | "个百分点" | "倍")).then_some(())?;
    let depth = |at| enclosure::around(document.enclosures(), at).count();
    let level = depth(list.start);
    // 200件（批）: what is counted in two ways.
    let other = document
        .after(total.span.end)
        .strip_prefix('（')
        .and_then(|rest| rest.split_once('）'))
        .map_or("", |(other, _)| other);
    let (mut parts, mut names) = (Vec::new(), Vec::new());
    let mut separator = None;
    // Whether nothing but names and marks stands between the numbers.
    let mut bare = true;
    let mut end = list.start;
    for part in document.quantities_in(list) {
        // What stands in brackets explains the part before it.
        let own = document.text(part.unit);
        // Of 800万、500万元 the first is read in 元 too.
        let money = own.is_empty() && unit == "元" && !part.scale.is_empty();
        let counted = parts::same_unit(own, unit) || money || !own.is_empty() && own == other;
        if depth(part.span.start) != level || !counted {
            continue;
        }
        let label = document.text(Span::new(end, part.span.start));
        // A list goes on with the mark that it began with.
        let sign = label
            .chars()
            .next()
            .filter(|c| matches!(c, '、' | '，' | '；'));
        if parts.len() == 1 {
            separator = sign;
        } else if parts.len() > 1 && sign.is_some() && sign != separator {
            break;
        }
        let name = parts::name(label);
        if name.is_empty() || !part.more.is_empty() {
            return None;
        }
        end = part.span.end;
        bare &= label.trim_start_matches(['、', '，', '；', '：', '有', '和']) == name;
        names.push(name);
        parts.push(part);
    }
    let last = parts.last().map_or(end, |part: &&Quantity| part.span.start);
    let joined = document.text(Span::new(list.start, last));
    let joined = names.last().is_some_and(|name| {
        let head = joined.strip_suffix(*name).unwrap_or(joined);
        head.ends_with('和') || head.ends_with("以及")
    });
    let kinship = match parts::kinship(&names) {
        Kinship::Unsure if bare && parts::is_listed(&names, separator, unit) => Kinship::Listed,
        // 商场20家、宾馆25家和学校10家 says that they are all.
        Kinship::Unsure if bare && joined && is_nearly(total, &parts) && plain(&names) => {
            Kinship::Listed
        }
        // 工业投资、技改投资 may be the same money.
        Kinship::Alike if unit == "元" && !parts::is_family(&names) => Kinship::Listed,
        kinship => kinship,
    };
    let tail = document.text(Span::new(end, list.end));
    let inside = document.text(Span::new(list.start, end));
    let sure = parts.len() >= 2 && kinship != Kinship::Unsure;
    sure.then(|| Claim {
        total,
        parts,
        kinship,
        exclusive: parts::is_exclusive(&names),
        closed: ["和", "以及", "及"].iter().any(|w| inside.contains(w)),
        open: tail.contains('等') || inside.contains("主要"),
    })
}

/// True for names that tell of things, none of which crosses another for certain.
fn plain(names: &[&str]) -> bool {
    names.len() > 2 && names.iter().all(|name| parts::is_plain(name))
}

/// True where the parts make less than the total, but most of it.
fn is_nearly(total: &Quantity, parts: &[&Quantity]) -> bool {
    let sum: f64 = parts.iter().map(|part| part.value).sum();
    sum < total.value && sum >= total.value * NEARLY
}
