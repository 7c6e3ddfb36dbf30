//! Growth with both end points and its amount: 由50起增加到80起，增长60%. Read
//! once for the rules that reckon with it.

use crate::character::is_han;
use crate::document::Document;
use crate::lexicon::{Cue, Table};
use crate::quantity::Quantity;
use crate::span::Span;

/// A change from one value to another.
#[derive(Debug)]
pub(super) struct Growth<'a> {
    pub(super) from: &'a Quantity,
    pub(super) to: &'a Quantity,
    /// By how much, where it is told and can be compared.
    pub(super) by: Option<&'a Quantity>,
    /// Whether the word between them says that it rises.
    pub(super) rises: bool,
    /// 增加到, 下降到
    pub(super) cue: Span,
    /// Whether the first value is last year's: named beside the change, or what
    /// 同比 compares with.
    pub(super) beside: bool,
}

impl Growth<'_> {
    /// All the values that are told.
    pub(super) fn span(&self) -> Span {
        let last = self.from.span.cover(self.to.span);
        self.by.map_or(last, |by| last.cover(by.span))
    }

    /// The least and the greatest value of `f` that rounding of the end
    /// points allows.
    pub(super) fn bounds(&self, f: impl Fn(f64, f64) -> f64) -> (f64, f64) {
        let half = |q: &Quantity| {
            let rounded = q.step < 1.0 || !q.scale.is_empty();
            let half = if rounded { q.step / 2.0 } else { 0.0 };
            // 1亿元 beside 1.5亿元 is no rounded 1.4亿元.
            if self.beside {
                half.min(q.value / 10.0)
            } else {
                half
            }
        };
        let (from, to) = (half(self.from), half(self.to));
        let corners = [(-1.0, -1.0), (-1.0, 1.0), (1.0, -1.0), (1.0, 1.0)];
        let values = corners.map(|(a, b)| f(self.from.value + a * from, self.to.value + b * to));
        let least = values.iter().copied().fold(f64::INFINITY, f64::min);
        let most = values.iter().copied().fold(f64::NEG_INFINITY, f64::max);
        (least, most)
    }
}

/// Every such change in the text.
pub(super) fn growths<'a>(document: &'a Document<'_>) -> Vec<Growth<'a>> {
    let mut list = Vec::new();
    for (cue, rises) in [(Cue::Rise, true), (Cue::Fall, false)] {
        let hits = document.words(Table::Cue(cue)).iter();
        list.extend(hits.filter_map(|hit| growth(document, hit.span, rises)));
    }
    list
}

/// What an end point that is negative, ordinal, a fraction or not exact comes
/// after: 负5%, 下降5%, 第5, 百分之5, 近50.
#[rustfmt::skip]
const NO_END_POINT: &[char] = &[
    '-', '−', '－', '负', '第', '前', '下', '之', '/', '约', '近', '超', '过', '逾', '降', '少', '长',
    '落', '升', '减',
];

fn growth<'a>(document: &'a Document<'_>, cue: Span, rises: bool) -> Option<Growth<'a>> {
    let (before, after) = (document.before(cue.start), document.after(cue.end));
    let sentence = Span::new(cue.start - before.len(), cue.end + after.len());
    let from = document
        .quantities_in(Span::new(sentence.start, cue.start))
        .last()?;
    let gap = document.text(Span::new(from.span.end, cue.start));
    let lead = document.text(Span::new(sentence.start, from.span.start));
    let begins = lead.rfind(['由', '从'])?;
    let label = lead.get(begins + '由'.len_utf8()..)?;
    let near = plain(gap, 4) && label.chars().count() <= 20 && !label.contains(is_stop);
    // A negative number, an ordinal or a fraction is no end point.
    let signed = |before: &str| before.ends_with(NO_END_POINT);
    let to = document
        .quantities_in(Span::new(cue.end, sentence.end))
        .first()?;
    let label = document.text(Span::new(cue.end, to.span.start));
    let after = document.text(Span::new(to.span.end, sentence.end));
    let exact = from.more.is_empty()
        && to.more.is_empty()
        && !["以上", "以下", "左右", "多", "余", "/", "以内"]
            .iter()
            .any(|w| gap.starts_with(w) || after.starts_with(w));
    let alike = {
        let (a, b) = (document.text(from.unit), document.text(to.unit));
        a == b || a.is_empty() && gap.is_empty() && to.scale.is_empty()
    };
    let sound = near
        && exact
        && alike
        && !signed(lead)
        && !signed(label)
        && label.chars().count() <= 14
        && !label.contains(is_stop)
        && from.value > 0.0
        && !is_priced_otherwise(lead)
        && !matches!(
            document.text(to.unit),
            "年" | "月" | "日" | "位" | "级" | "号" | "点"
        );
    sound.then_some(())?;
    let yearly = follows(
        document,
        Span::new(sentence.start, from.span.start),
        cue,
        to,
    );
    let by = amount(document, Span::new(to.span.end, sentence.end), lead, yearly);
    Some(Growth {
        from,
        to,
        by: by.map(|(by, _)| by),
        rises,
        cue,
        beside: by.is_some_and(|(_, compared)| compared),
    })
}

/// True for 由2023年的100亿元增长到2024年的120亿元: each end point right after its
/// year, and the years follow each other.
fn follows(document: &Document<'_>, lead: Span, cue: Span, to: &Quantity) -> bool {
    let year = |span: Span| {
        let date = document.dates_in(span).last()?;
        let alone = date.month.is_none() && date.year?.digits == 4;
        let gap = document.text(Span::new(date.span.end, span.end));
        (alone && matches!(gap, "" | "的")).then_some(date.year?.value)
    };
    let first = year(lead);
    first.is_some() && first.map(|first| first + 1) == year(Span::new(cue.end, to.span.start))
}

/// True for `lead`, what stands before a growth, where its figures are no
/// simple difference: ranks fall as they rise, and the growth of 增加值 is told
/// in other prices.
pub(super) fn is_priced_otherwise(lead: &str) -> bool {
    let told = [
        "排名",
        "位次",
        "名次",
        "生产总值",
        "增加值",
        "GDP",
        "总产值",
        "经济总量",
        "年均",
        "累计",
        "可比",
        "不变价",
        // Investment and retail sales grow by comparable scope.
        "口径",
        "固定资产投资",
        "零售总额",
    ];
    told.iter().any(|word| lead.contains(word))
}

/// True for a number that is no estimate: not 近50, 50余, 50以上.
pub(super) fn is_firm(document: &Document<'_>, quantity: &Quantity) -> bool {
    let after = document.after(quantity.span.end);
    let before = document.before(quantity.span.start);
    let loose = [
        "以上", "以下", "左右", "多", "余", "/", "以内", "～", "—", "至",
    ];
    quantity.more.is_empty()
        && !loose.iter().any(|word| after.starts_with(word))
        && !before.ends_with(['约', '近', '超', '过', '逾', '第', '-', '负'])
}

const VERBS: &[&str] = &[
    "增长",
    "增加",
    "提高",
    "上升",
    "提升",
    "扩大",
    "增幅",
    "涨幅",
    "增",
    "净增",
    "净增加",
    "下降",
    "减少",
    "降低",
    "降幅",
    "减幅",
    "缩短",
    "压缩",
    "缩小",
    "净减少",
    "减",
    "降",
];

/// The quantity that `rest`, what follows the end point, says it is by, and
/// whether it is compared with last year. `lead` is what stands before the first
/// end point; `yearly` where the end points are of two years.
fn amount<'a>(
    document: &'a Document<'_>,
    rest: Span,
    lead: &str,
    yearly: bool,
) -> Option<(&'a Quantity, bool)> {
    let by = document.quantities_in(rest).first()?;
    let gap = document.text(Span::new(rest.start, by.span.start));
    let (noun, told) = gap.split_once(['，', '（', ','])?;
    let told = told
        .trim_end_matches("达到")
        .trim_end_matches(['了', '为', '达']);
    // Against last year, where the first end point is last year's, or may be:
    // 由4.2亿元增加至5亿元 of no other year.
    let plain_lead = lead.ends_with(['由', '从']) && !lead.contains(|c: char| c.is_ascii_digit());
    let other = [
        "年来", "以来", "期间", "年底", "年初", "五”", "五时", "任期",
    ];
    let last_year = yearly
        || ["去年", "上年"].iter().any(|w| lead.contains(w))
        || plain_lead && !other.iter().any(|w| lead.contains(w));
    let compared = ["同比", "比上年", "比去年", "较上年", "较去年"]
        .iter()
        .find_map(|w| told.strip_prefix(w))
        .filter(|_| last_year);
    let told = compared.unwrap_or(told);
    let after = document.after(by.span.end);
    let exact = by.more.is_empty()
        && !["以上", "左右", "多", "余", "/"]
            .iter()
            .any(|w| after.starts_with(w));
    (plain(noun, 6) && VERBS.contains(&told) && exact).then_some((by, compared.is_some()))
}

/// True for at most `most` Chinese characters and nothing else.
fn plain(text: &str, most: usize) -> bool {
    text.chars().all(is_han) && text.chars().count() <= most
}

fn is_stop(c: char) -> bool {
    matches!(c, '，' | '。' | '；' | '、' | '：' | ',')
}
