//! Totals that stand after their parts: 一类5个、二类8个，共14个; 上半年完成60件，
//! 下半年完成50件，全年共完成120件.

use crate::character::is_han;
use crate::document::{Document, last_clause};
use crate::quantity::Quantity;
use crate::span::Span;

use super::parts::{self, Kinship};

/// Parts and the total after them, which they do not make.
pub(super) struct Mismatch<'a> {
    /// From the first part to the total.
    pub(super) span: Span,
    /// What the parts make, with the unit.
    pub(super) sum: String,
    /// The total as it is written.
    pub(super) all: &'a str,
}

/// The bytes between the last part and the total, at most: ，上半年合计完成投资.
const FARTHEST: usize = 36;

/// Every total in the text that its parts do not make.
pub(super) fn mismatches<'a>(document: &'a Document<'_>) -> impl Iterator<Item = Mismatch<'a>> {
    let all = document.quantities();
    (1..all.len()).filter_map(move |place| {
        let (before, rest) = all.split_at_checked(place)?;
        let (last, total) = (before.last()?, rest.first()?);
        // Most numbers stand farther apart, or have no mark between them.
        let near = total.span.start.saturating_sub(last.span.end) <= FARTHEST;
        let gap = near.then(|| document.text(Span::new(last.span.end, total.span.start)))?;
        let told = gap.strip_prefix(['，', '；'])?;
        let unit = document.text(total.unit);
        let firm = total.more.is_empty() && !matches!(unit, "" | "%" | "％" | "年");
        firm.then_some(())?;
        let told = Told::read(told)?;
        let parts = listed(document, before, total, &told)?;
        let first = parts.last()?;
        let sum: f64 = parts.iter().map(|q| q.value).sum();
        let slack = parts::slack(&parts, total);
        ((sum - total.value).abs() > slack + 1e-6).then(|| Mismatch {
            span: first.span.cover(total.span),
            sum: parts::shown(sum, total, document),
            all: document.text(total.span),
        })
    })
}

/// The words between the last part and the total.
struct Told<'a> {
    /// The stretch of time that the total is of: 全年 of 全年共完成.
    period: &'a str,
    /// How sure the words are that the list before is what is added up: 合计
    /// is, 共 may begin something new.
    adds_up: bool,
}

impl<'a> Told<'a> {
    fn read(words: &'a str) -> Option<Self> {
        // Most words open otherwise.
        words
            .starts_with(['共', '合', '总', '累', '全', '上', '下'])
            .then_some(())?;
        let period = PERIODS.iter().find(|(whole, _)| words.starts_with(whole));
        let period = period.map_or("", |(whole, _)| *whole);
        let rest = words.strip_prefix(period)?;
        let sums = ["累计", "总共", "合计", "共计", "总计", "共"];
        let sum = sums.iter().find(|word| rest.starts_with(**word));
        let rest = sum.and_then(|sum| rest.strip_prefix(sum)).unwrap_or(rest);
        // 全年共完成: the verb of its parts.
        let verb = !period.is_empty() && rest.chars().count() <= 4 && rest.chars().all(is_han);
        let whole = matches!(rest, "" | "为" | "共" | "达" | "有") || verb;
        let named = !period.is_empty() || sum.is_some_and(|sum| *sum != "累计");
        (whole && named).then_some(Self {
            period,
            adds_up: sum.is_some_and(|sum| !matches!(*sum, "共" | "累计")),
        })
    }
}

/// Stretches of time, each with those that make it up.
const PERIODS: &[(&str, &[&[&str]])] = &[
    (
        "全年",
        &[
            &["上半年", "下半年"],
            &["一季度", "二季度", "三季度", "四季度"],
            &["第一季度", "第二季度", "第三季度", "第四季度"],
            &["前三季度", "四季度"],
            &["前三季度", "第四季度"],
        ],
    ),
    (
        "上半年",
        &[&["一季度", "二季度"], &["第一季度", "第二季度"]],
    ),
    (
        "下半年",
        &[&["三季度", "四季度"], &["第三季度", "第四季度"]],
    ),
];

/// More numbers than these are not looked at.
const MOST: usize = 40;

/// The longest name of a part where the parts are of different things, in
/// characters; the first may have words before it.
const NAME: usize = 6;

/// The list that the last of `quantities` ends, from its end: all of the unit
/// of `total`, with the same mark between them and nothing but names beside.
fn listed<'a>(
    document: &'a Document<'_>,
    quantities: &'a [Quantity],
    total: &Quantity,
    told: &Told<'_>,
) -> Option<Vec<&'a Quantity>> {
    let unit = document.text(total.unit);
    let whole = |q: &Quantity| q.step >= 1.0 && q.scale.is_empty();
    let mut parts: Vec<&Quantity> = Vec::new();
    let mut names = Vec::new();
    let mut separator = None;
    // Others may be in the names: 一类5个.
    let alike = |q: &&Quantity| {
        parts::same_unit(document.text(q.unit), unit)
            && q.more.is_empty()
            && whole(q) == whole(total)
    };
    for part in quantities.iter().rev().take(MOST).filter(alike) {
        if let Some(next) = parts.last() {
            let between = document.text(Span::new(part.span.end, next.span.start));
            let mark = between
                .chars()
                .next()
                .filter(|c| matches!(c, '、' | '，' | '；'));
            let label = mark.and_then(|c| between.strip_prefix(c));
            let Some(label) = label.filter(|label| label.chars().all(is_han)) else {
                break;
            };
            // What stands before 其中 is a total.
            if label.starts_with("其中") {
                break;
            }
            if *separator.get_or_insert(mark) != mark {
                break;
            }
            names.push(parts::name(label));
        }
        parts.push(part);
    }
    let first = parts.last()?;
    let head = parts::name(last_clause(document.before(first.span.start)));
    names.push(head);
    names.reverse();
    let plain = names.iter().all(|name| parts::is_plain(name));
    let sure = match separator?? {
        _ if !told.period.is_empty() => makes_up(told.period, &names),
        '、' => plain,
        _ => {
            let short = |name: &&str| name.chars().count() <= NAME;
            let bare = names.iter().skip(1).all(short) && head.chars().count() <= 2 * NAME;
            let many = told.adds_up && names.len() > 2 && bare && plain;
            many || parts::kinship(&names) != Kinship::Unsure
        }
    };
    sure.then_some(parts)
}

/// True where the parts of these names are the stretches that make up
/// `period`, each with the same words after it: 上半年完成, 下半年完成.
fn makes_up(period: &str, names: &[&str]) -> bool {
    let sets = PERIODS.iter().find(|(whole, _)| *whole == period);
    let verb = |name: &str, part: &str| name.rsplit_once(part).map(|(_, verb)| verb.to_owned());
    sets.is_some_and(|(_, sets)| {
        sets.iter().any(|set| {
            let verbs = names.iter().zip(*set).map(|(name, part)| verb(name, part));
            let verbs: Option<Vec<String>> = verbs.collect();
            set.len() == names.len()
                && verbs.is_some_and(|verbs| {
                    let (own, mut others) = (verbs.first(), verbs.iter().skip(1));
                    // 一季度完成30万元，二季度45万元
                    others.all(|verb| own.is_some_and(|own| own.starts_with(&**verb)))
                })
        })
    })
}
