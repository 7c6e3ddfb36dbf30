//! Quantities (数量): numbers with what they count, as they are written: 50余次,
//! 1.2万元, 35%, 四支.

use crate::numeral;
use crate::span::Span;
use crate::token::{Token, TokenKind};

/// A number with its unit.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Quantity {
    /// From the first digit to the end of the unit.
    pub span: Span,
    /// The number as written, 万 and 亿 included, 余 and 多 not: `1.2万`.
    pub number: Span,
    /// Its value: 12000.
    pub value: f64,
    /// The value of one in the last place that is written: 1000. Half of it is
    /// what rounding may have taken or given.
    pub step: f64,
    /// 万, 亿 and the like within the number; empty where there is none.
    pub scale: Span,
    /// 余, 多, 几 right after the number; empty where there is none.
    pub more: Span,
    /// What is counted or measured: 元, 户, %, 个百分点; empty where no known
    /// unit follows.
    pub unit: Span,
    /// Whether it is written in Chinese numerals.
    pub chinese: bool,
}

/// Measure words, units and signs, sorted, so that those that begin alike
/// stand together.
#[rustfmt::skip]
const UNITS: &[&str] = &[
    "%", "L", "MW", "cm", "kW", "kg", "km", "m", "mL", "mm", "m²", "m³",
    "t", "‰", "℃", "㎡", "世纪", "个", "个小时", "个工作日", "个月", "个点", "个百分点", "亩",
    "人", "人份", "人天", "人年", "人次", "代", "件", "份", "伏", "位", "例", "倍",
    "元", "兆瓦", "克", "公分", "公斤", "公里", "公顷", "册", "分", "分钟", "刻", "剂", "副",
    "包", "千伏", "千克", "千瓦", "千瓦时", "千米", "升", "卷", "厘米", "口", "台", "台套",
    "吉瓦", "名", "吨", "周", "周年", "回", "场", "场次", "块", "处", "大类", "天", "头", "套",
    "字", "学分", "学时", "宗", "家", "家次", "寸", "对", "封", "小时", "尺", "尾", "层",
    "届", "岁", "工作日", "市斤", "帕", "席", "幅", "幢", "平方", "平方公里", "平方分米",
    "平方千米", "平方厘米", "平方米", "平米", "年", "床", "度", "座", "张", "微克", "户",
    "户次", "所", "扇", "批", "批次", "把", "折", "排", "摄氏度", "支", "斤", "方", "方面", "日", "日元",
    "期", "本", "村", "束", "条", "枚", "架", "栋", "株", "样", "根", "桩", "桶",
    "次", "欧元", "步", "段", "毫克", "毫升", "毫米", "港元", "点", "焦", "片", "环节", "班",
    "班次", "瓦", "瓶", "盏", "盒", "眼", "码", "票", "种", "科", "秒", "立方", "立方米", "站",
    "章", "笔", "筐", "箱", "篇", "米", "类", "类别", "粒", "级", "组", "维", "美元", "羽",
    "者", "股", "自然村", "艘", "节", "英镑", "行政村", "角", "课时", "赫", "起", "路", "车",
    "车次", "车道", "轮", "载", "辆", "辆次", "边", "遍", "道", "部", "里", "重", "针", "钱",
    "门", "间", "队", "阶段", "集", "面", "页", "顷", "项", "顿", "颗", "餐", "首", "％",
];

/// The quantity that begins with the token at `at` of `tokens`, tokens of
/// `text`, which begins at the byte `base`; with the number of tokens it takes.
/// Ordinal numbers (第三批) are none, nor are numerals without a unit.
pub fn read(text: &str, base: usize, tokens: &[Token], at: usize) -> Option<(Quantity, usize)> {
    let first = tokens.get(at)?;
    let place = |span: Span| text.get(span.start - base..span.end - base);
    let mut before = text.get(..first.span.start - base)?.chars().rev();
    match before.next() {
        Some('第') => return None,
        // The end of 1.2.3.
        Some('.') if before.next().is_some_and(|c| c.is_ascii_digit()) => return None,
        _ => {}
    }
    let mut taken = 1;
    let mut number = first.span;
    let chinese = first.kind == TokenKind::Numerals;
    let mut scale = Span::at(number.end);
    let (mut value, mut step);
    match first.kind {
        TokenKind::Digits => {
            // 1,200.5: marks between digits.
            while let (Some(mark), Some(digits)) =
                (tokens.get(at + taken), tokens.get(at + taken + 1))
                && (mark.is('.') || mark.is(','))
                && mark.span.start == number.end
                && digits.kind == TokenKind::Digits
                && digits.span.start == mark.span.end
                && (mark.is('.') || digits.span.len() == 3)
            {
                number.end = digits.span.end;
                taken += 2;
            }
            (value, step) = decimal(place(number)?)?;
            if let Some(units) = tokens.get(at + taken)
                && units.kind == TokenKind::Numerals
                && units.span.start == number.end
                && let counted = scale_of(text, units.span, base)
                && let Some(factor) = factor(place(counted)?)
            {
                scale = counted;
                number.end = counted.end;
                (value, step) = (value * factor, step * factor);
                taken += 1;
            } else {
                scale = Span::at(number.end);
            }
        }
        TokenKind::Numerals => {
            #[expect(clippy::cast_precision_loss, reason = "amounts end far below 2^53")]
            let amount = numeral::amount(place(number)?)? as f64;
            (value, step) = (amount, 1.0);
        }
        _ => return None,
    }
    let mut rest = text.get(number.end - base..)?;
    let mut more = Span::at(number.end);
    if let Some(sign) = rest
        .chars()
        .next()
        .filter(|c| matches!(c, '余' | '多' | '几'))
    {
        more.end += sign.len_utf8();
        rest = rest.get(sign.len_utf8()..)?;
        // 50多万元, 3千余万
        let scale_after: usize = rest
            .chars()
            .take_while(|c| matches!(c, '万' | '亿'))
            .map(char::len_utf8)
            .sum();
        if scale_after > 0 {
            let factor = factor(rest.get(..scale_after)?)?;
            scale = Span::new(more.end, more.end + scale_after);
            (value, step) = (value * factor, step * factor);
            rest = rest.get(scale_after..)?;
        }
    }
    let start = more.end.max(scale.end);
    let unit = Span::new(start, start + unit(rest).len());
    if chinese && unit.is_empty() {
        return None;
    }
    let quantity = Quantity {
        span: Span::new(number.start, unit.end),
        number,
        value,
        step,
        scale,
        more,
        unit,
        chinese,
    };
    Some((quantity, taken))
}

/// The numerals of `units` that belong to the number: 亿 of 亿千瓦时.
fn scale_of(text: &str, units: Span, base: usize) -> Span {
    let words = text.get(units.start - base..units.end - base);
    let after = text.get(units.end - base..).unwrap_or_default();
    let measured = after.starts_with(['瓦', '米', '克', '伏', '帕', '卡']);
    let kilo = words.is_some_and(|w| w.ends_with('千')) && measured;
    let length = if kilo { '千'.len_utf8() } else { 0 };
    Span::new(units.start, units.end - length)
}

/// The value of Arabic digits, and of one in their last place. `None` where
/// there are more than 15 of them, or two points.
#[expect(clippy::cast_precision_loss, reason = "15 digits end below 2^53")]
fn decimal(words: &str) -> Option<(f64, f64)> {
    let (mut value, mut parts, mut digits) = (0u64, None::<u64>, 0);
    for c in words.chars() {
        match c {
            ',' => {}
            '.' => parts = parts.is_none().then_some(1),
            _ => {
                value = value * 10 + u64::from(c.to_digit(10)?);
                parts = parts.map(|p| p * 10);
                digits += 1;
            }
        }
        // A second point: 1.2.3.
        (digits <= 15 && (c != '.' || parts.is_some())).then_some(())?;
    }
    let step = 1.0 / parts.unwrap_or(1) as f64;
    Some((value as f64 / parts.unwrap_or(1) as f64, step))
}

/// What 万, 亿, 千, 百万 after Arabic digits multiply by.
fn factor(words: &str) -> Option<f64> {
    let mut factor = 1.0;
    for c in words.chars() {
        factor *= match c {
            '十' => 10.0,
            '百' => 100.0,
            '千' => 1000.0,
            '万' => 1e4,
            '亿' => 1e8,
            _ => return None,
        };
    }
    Some(factor)
}

/// The longest unit that `rest` begins with.
fn unit(rest: &str) -> &'static str {
    // 三分之一 counts nothing.
    let Some(first) = rest.chars().next().filter(|_| !rest.starts_with("分之")) else {
        return "";
    };
    // Units that begin alike stand together, the longer after the shorter.
    let opens = |unit: &&str| unit.chars().next();
    let from = UNITS.partition_point(|unit| opens(unit) < Some(first));
    let alike = UNITS.get(from..).unwrap_or_default().iter();
    alike
        .take_while(|unit| opens(unit) == Some(first))
        .filter(|unit| rest.starts_with(**unit))
        .last()
        .copied()
        .unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::token::tokens;

    /// Words, value, step and unit.
    type Read<'a> = (&'a str, f64, f64, &'a str);

    fn quantities(text: &str) -> Vec<Read<'_>> {
        let mut list = Vec::new();
        tokens(text, 0, &mut list);
        let mut found = Vec::new();
        let mut at = 0;
        while at < list.len() {
            let Some((q, length)) = read(text, 0, &list, at) else {
                at += 1;
                continue;
            };
            let words = |s: Span| text.get(s.start..s.end).unwrap();
            found.push((words(q.span), q.value, q.step, words(q.unit)));
            at += length;
        }
        found
    }

    #[test]
    fn units_are_sorted() {
        assert!(UNITS.is_sorted(), "{UNITS:?}");
    }

    #[test]
    fn numbers_are_read_with_their_units() {
        let cases: &[(&str, &[Read<'_>])] = &[
            ("投入1.2万元，", &[("1.2万元", 12000.0, 1000.0, "元")]),
            ("开展50余次", &[("50余次", 50.0, 1.0, "次")]),
            ("约100多万人", &[("100多万人", 1e6, 1e4, "人")]),
            ("增长5.5%", &[("5.5%", 5.5, 0.1, "%")]),
            ("提高5个百分点", &[("5个百分点", 5.0, 1.0, "个百分点")]),
            ("增长0.05%", &[("0.05%", 0.05, 0.01, "%")]),
            ("版本1.2.3个", &[]),
            ("编号1234567890123456个", &[]),
            ("共12,500户", &[("12,500户", 12500.0, 1.0, "户")]),
            (
                "四支队伍三级责任",
                &[("四支", 4.0, 1.0, "支"), ("三级", 3.0, 1.0, "级")],
            ),
            ("第三批统一万众一心", &[]),
        ];
        for (text, expected) in cases {
            assert_eq!(&quantities(text), expected, "{text}");
        }
    }
}
