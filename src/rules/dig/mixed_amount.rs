//! Arabic figures with 千, 百 or 十: 3千万元.

use crate::document::Document;
use crate::finding::{Edit, Safety, Severity};
use crate::mask::Kinds;
use crate::numeral;
use crate::quantity::Quantity;
use crate::rule::{Example, Findings, Rule};
use crate::span::Span;

/// DIG-20.
pub(crate) const RULE: Rule = Rule {
    code: "DIG-20",
    name: "mixed-amount",
    title: "阿拉伯数字与“千、百、十”混写",
    why: "阿拉伯数字后面可用“万”“亿”，不用“千”“百”“十”，如“3千万元”应写“3000万元”。",
    basis: "GB/T 15835—2011",
    severity: Severity::Warning,
    examples: &[
        Example {
            bad: "总投资3千万元，惠及8百户，发放资料2千余份。\n",
            good: Some("总投资3000万元，惠及800户，发放资料2000余份。\n"),
        },
        Example {
            bad: "拨付1.5千万元，覆盖5百万人。\n",
            good: Some("拨付1500万元，覆盖500万人。\n"),
        },
        Example {
            bad: "每月增收3～5千元，需资金2至3千万元，参与8千～9千人次，1至2千户受益。\n",
            good: Some(
                "每月增收3000～5000元，需资金2000万至3000万元，参与8000～9000人次，1000至2000户受益。\n",
            ),
        },
    ],
    counterexamples: &[
        "购置5千克，功率3千瓦，电压10千伏，提高3百分点，长2千米。\n",
        "2023十大新闻，500强企业，2023百强榜，3万元，1.2亿元。\n",
        "总投资3亿4千万元，三千万元。\n",
        "每户增收约2、3千元，每次100～2千元不等，型号为B3-5千元档，分别为1、2-3千元。\n",
    ],
    check,
};

fn check(document: &Document<'_>, findings: &mut Findings<'_>) {
    for quantity in document.quantities().iter().filter(|q| !q.chinese) {
        let Some(right) = right(document, quantity) else {
            continue;
        };
        let Some(lower) = lower(document, quantity.number) else {
            continue;
        };
        let number = quantity.number;
        let whole = Span::new(
            lower.as_ref().map_or(number.start, |e| e.span.start),
            number.end,
        );
        let words = document.text(whole);
        let mut edits = vec![Edit::new(number, right)];
        let mut between = "";
        if let Some(lower) = lower {
            between = document.text(Span::new(lower.span.end, number.start));
            edits.insert(0, lower);
        }
        let texts: Vec<&str> = edits.iter().map(|e| e.text.as_ref()).collect();
        let right = texts.join(between);
        let cited = document.masked(quantity.span.start, Kinds::CITED);
        let safety = if cited {
            Safety::Suggested
        } else {
            Safety::Safe
        };
        findings
            .report(
                Span::new(whole.start, quantity.span.end),
                format!("“{words}”混用两种数字，应写“{right}”"),
            )
            .fix(format!("改为“{right}”"), safety, edits);
    }
}

/// How many characters the lower end of a range is looked for in.
const LOWER: usize = 12;

/// The lower end of the range that ends in `upper`, written out: 3 of 3～5千元
/// is 3000. `Some(None)` where no range ends there, `None` where one may and
/// its lower end is not certain: 2、3千元, 800～1千元.
fn lower(document: &Document<'_>, upper: Span) -> Option<Option<Edit>> {
    let before = document.chars_before(upper.start, LOWER);
    let head =
        before.trim_end_matches(['-', '－', '–', '—', '～', '~', '至', '到', '、', ',', '，']);
    let joint = before.get(head.len()..)?;
    let digits = head.trim_end_matches(numeral::is_amount);
    if joint.is_empty() || !digits.ends_with(|c: char| c.is_ascii_digit()) {
        return Some(None);
    }
    let words = document.text(upper);
    let high = words.trim_end_matches(numeral::is_amount);
    let scale = words.get(high.len()..)?;
    let own = head.get(digits.len()..)?;
    let rest = digits.trim_end_matches(|c: char| c.is_ascii_digit() || c == '.');
    let low = digits.get(rest.len()..)?;
    // 1,3-5千 and 1、3—5千 have more numbers than two.
    let listed = rest.strip_suffix(['、', ',', '，']);
    let listed = listed.is_some_and(|r| r.ends_with(|c: char| c.is_ascii_digit()));
    let sure = !listed
        && !joint.contains(['、', ',', '，'])
        && joint.chars().count() <= 2
        && (own.is_empty() || own == scale)
        && !rest.is_empty()
        && !rest.ends_with(|c: char| {
            c.is_ascii_alphanumeric() || numeral::is_amount(c) || "-－–—～~至到第".contains(c)
        });
    let (from, to): (f64, f64) = (low.parse().ok()?, high.parse().ok()?);
    let text = written_out(from, scale)?;
    let end = upper.start - joint.len();
    let span = Span::new(end - own.len() - low.len(), end);
    (sure && from < to).then(|| Some(Edit::new(span, text)))
}

/// `value` with the numerals `scale` after it, without 千, 百 and 十: 1.5 and
/// 千万 are 1500万.
fn written_out(value: f64, scale: &str) -> Option<String> {
    let (factor, rest) = match scale.chars().next()? {
        '十' => (10.0, scale.get('十'.len_utf8()..)?),
        '百' => (100.0, scale.get('百'.len_utf8()..)?),
        '千' => (1000.0, scale.get('千'.len_utf8()..)?),
        _ => return None,
    };
    let value = value * factor;
    let whole = value.fract().abs() < 1e-9 && value < 10_000.0;
    (whole && matches!(rest, "" | "万" | "亿")).then(|| format!("{value:.0}{rest}"))
}

/// The number of `quantity` without 千, 百 and 十, where it has one of them.
fn right(document: &Document<'_>, quantity: &Quantity) -> Option<String> {
    let words = document.text(quantity.number);
    let digits = words.trim_end_matches(numeral::is_amount);
    let numerals = words.get(digits.len()..)?;
    let first = numerals.chars().next()?;
    let right = written_out(digits.parse().ok()?, numerals)?;
    let rest = numerals.get(first.len_utf8()..)?;
    let unit = document.text(quantity.unit);
    let counted = !unit.is_empty() || !quantity.more.is_empty() || !rest.is_empty();
    counted.then_some(())?;
    // 千克, 千瓦 and 百分点 are words of their own.
    let after = document
        .source
        .text
        .get(quantity.number.end..)
        .unwrap_or_default();
    let word = rest.is_empty()
        && (digits.contains('.')
            || after.starts_with("公顷")
            || match first {
                '千' => after.starts_with([
                    '克', '瓦', '米', '伏', '卡', '赫', '帕', '焦', '升', '字', '比', '安', '乏',
                    '牛', '方', '周', '兆',
                ]),
                '百' => after.starts_with(['分', '米', '帕', '货', '强', '姓']),
                _ => after.starts_with(['大', '佳', '强', '字', '几', '分', '四', '三', '五']),
            });
    // 3亿4千万 and 4千5百 need more than this number.
    let digit = |c: Option<char>| c.is_some_and(|c| c.is_ascii_digit() || numeral::is_amount(c));
    let part = digit(document.source.char_before(quantity.number.start))
        || digit(document.source.char_at(quantity.number.end));
    (!word && !part && !is_other(document, quantity.span)).then_some(right)
}

/// True for a number that is part of a code or a formula.
fn is_other(document: &Document<'_>, span: Span) -> bool {
    let literal = Kinds::CODE.or(Kinds::URL).or(Kinds::FORMULA);
    let before = document.source.char_before(span.start);
    document.masked(span.start, literal) || before.is_some_and(|c| c.is_ascii_alphabetic())
}
