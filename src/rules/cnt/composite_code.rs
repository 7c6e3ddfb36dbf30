//! A code of figures that the numbers before it do not give: “1234”工作思路.

use crate::character::is_han;
use crate::document::Document;
use crate::enclosure::Pair;
use crate::finding::Severity;
use crate::quantity::Quantity;
use crate::rule::{Example, Findings, Rule};
use crate::span::Span;

/// CNT-06.
pub(crate) const RULE: Rule = Rule {
    code: "CNT-06",
    name: "composite-code",
    title: "数字代号与所列数目不符",
    why: "“1234”一类代号由各项数目连成，前面依次列了几个、几项，代号就是几。",
    basis: "《党政机关公文处理工作条例》第二十条（四）",
    severity: Severity::Hint,
    examples: &[
        Example {
            bad: "形成建好一个阵地、用好两个平台、组建三支队伍、健全五项机制的“1234”工作思路。\n",
            good: None,
        },
        Example {
            bad: "围绕一个目标、抓住两个关键、完善四项制度，构建“1+2+3”工作体系。\n",
            good: None,
        },
        Example {
            bad: "建立一套台账、两级调度、三方会商，构建“124”治理体系。\n",
            good: None,
        },
        Example {
            bad: "构建“123”工作体系，即1个中心、2个平台、4支队伍。\n",
            good: None,
        },
    ],
    counterexamples: &[
        "构建“123”工作体系（1个中心、2个平台、3支队伍），抓好落实。\n",
        "形成建好一个阵地、用好两个平台、组建三支队伍、健全四项机制的“1234”工作思路。\n",
        "用好两个平台，拨打“12345”热线，推行“1+N”模式。\n",
        "一个中心、两个平台的“123”工作思路，三零目标。\n",
    ],
    check,
};

fn check(document: &Document<'_>, findings: &mut Findings<'_>) {
    for quoted in document.enclosures() {
        if quoted.pair != Pair::Double || !(2..=11).contains(&quoted.inner.len()) {
            continue;
        }
        let Some(digits) = digits(document.text(quoted.inner)) else {
            continue;
        };
        if !is_named(document.after(quoted.outer.end)) {
            continue;
        }
        let length = document.before(quoted.outer.start).len();
        let before = Span::new(quoted.outer.start - length, quoted.outer.start);
        let counted = |grades: bool| -> Vec<&Quantity> {
            let all = document.quantities_in(before).iter();
            all.filter(|q| is_count(document, q, grades)).collect()
        };
        // 两级调度 is one of what the code counts, or says something else.
        let mut told = counted(true);
        if told.len() != digits.len() {
            told = counted(false);
        }
        let (place, told) = match counted(true).is_empty() {
            true => ("后文", explained(document, quoted.outer.end, digits.len())),
            false => ("前文", told),
        };
        let same = told.len() == digits.len();
        let fits = told
            .iter()
            .zip(&digits)
            .all(|(q, d)| (q.value - d).abs() < 0.5);
        if same && !fits {
            let listed: Vec<String> = told.iter().map(|q| format!("{:.0}", q.value)).collect();
            findings.report(
                quoted.outer,
                format!("{place}依次为{}，与代号不符，请核对", listed.join("、")),
            );
        }
    }
}

/// The first counts of the list that explains the code before the byte `at`:
/// “123”工作机制，即1个中心、2个平台、3支队伍.
fn explained<'a>(document: &'a Document<'_>, at: usize, most: usize) -> Vec<&'a Quantity> {
    let after = document.after(at);
    let opened = ["，即", "（即", "：", "（", "，包括", "——"]
        .iter()
        .find_map(|word| {
            let place = after.find(word)?;
            (place <= 30).then_some(place + word.len())
        });
    let Some(start) = opened.map(|place| at + place) else {
        return Vec::new();
    };
    let list = document
        .quantities_in(Span::new(start, at + after.len()))
        .iter();
    let mut end = start;
    list.take_while(|q| {
        let between = document.text(Span::new(end, q.span.start));
        let first = end == start && between.is_empty();
        end = q.span.end;
        is_count(document, q, true) && (first || between.ends_with(['、', '，', '和', '；']))
    })
    .take(most)
    .collect()
}

/// True where what a code is the name of follows: 工作思路, 治理体系.
fn is_named(after: &str) -> bool {
    let nouns = [
        "工作", "模式", "体系", "机制", "思路", "工程", "行动", "布局", "架构", "举措",
    ];
    // A word may stand before it.
    let second = after
        .char_indices()
        .nth(2)
        .map_or(after.len(), |(at, _)| at);
    let rest = after.get(second..).unwrap_or_default();
    let word = after.chars().take(2).all(is_han);
    let starts = |text: &str| nouns.iter().any(|noun| text.starts_with(noun));
    starts(after) || word && starts(rest)
}

/// The figures of a code of three to six: 1234, 1+2+3.
fn digits(code: &str) -> Option<Vec<f64>> {
    let figures: Vec<f64> = if code.contains('+') {
        code.split('+')
            .map(|d| d.parse().ok())
            .collect::<Option<_>>()?
    } else {
        code.chars()
            .map(|c| c.to_digit(10).map(f64::from))
            .collect::<Option<_>>()?
    };
    let fits = (3..=6).contains(&figures.len()) && figures.iter().all(|f| (1.0..10.0).contains(f));
    fits.then_some(figures)
}

/// True for a number of things below ten: 一个, 四支.
fn is_count(document: &Document<'_>, quantity: &Quantity, grades: bool) -> bool {
    let unit = document.text(quantity.unit);
    quantity.value < 10.0
        && quantity.more.is_empty()
        && (grades || unit != "级")
        && !matches!(
            unit,
            "" | "%" | "年" | "月" | "日" | "倍" | "元" | "次" | "期"
        )
}
