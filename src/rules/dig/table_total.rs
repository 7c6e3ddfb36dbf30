//! A total at the foot or the head of a table that its column does not make.

use memchr::memmem;

use crate::character::{is_blank, is_line_break};
use crate::document::Document;
use crate::finding::Severity;
use crate::ordinal;
use crate::quantity::Quantity;
use crate::recognise::{Block, Role, row};
use crate::rule::{Example, Findings, Rule};
use crate::span::Span;

/// DIG-27.
pub(crate) const RULE: Rule = Rule {
    code: "DIG-27",
    name: "table-total",
    title: "表中合计与各行之和不符",
    why: "“合计”一行应为以上各行之和；改了某一行而没有改合计，是表格中最常见的差错。",
    basis: "《党政机关公文处理工作条例》第二十条（四）",
    severity: Severity::Warning,
    examples: &[
        Example {
            bad: "项目\t2023年\t增加值\n道路\t400\t320\n管网\t300\t330\n全市合计：\t700\t640\n",
            good: None,
        },
        Example {
            bad: "项目\t投资\n道路\t120\n管网\t80\n小计\t210\n绿化\t50\n亮化\t40\n小计\t90\n合计\t320\n",
            good: None,
        },
        Example {
            bad: "| 镇街 | 户数 | 金额（万元） |\n|---|---|---|\n| 总计 | 90 | 30.5 |\n| 甲镇 | 50 | 18.2 |\n| 乙镇 | 40 | 13.3 |\n",
            good: None,
        },
    ],
    counterexamples: &[
        "项目\t投资\n道路\t120\n管网\t80\n小计\t200\n绿化\t50\n亮化\t40\n小计\t90\n合计\t290\n",
        "项目\t投资\n小计\t200\n道路\t120\n管网\t80\n小计\t90\n绿化\t50\n亮化\t40\n合计\t290\n",
        "项目\t计划\t完成\t完成率\n道路\t400\t320\t80%\n管网\t300\t330\t110%\n合计\t700\t650\t92.9%\n",
        "项目\t计划\t平均单价\n道路\t400\t320\n管网\t300\t330\n合计\t700\t324\n",
        "项目\t件数\t占比\n来信\t30\t33.3\n来访\t30\t33.3\n网上\t30\t33.3\n合计\t90\t100\n",
        "镇街\t户数\t人数\n甲镇\t50\t120\n其中：脱贫户\t20\t40\n乙镇\t40\t90\n合计\t90\t210\n",
        "镇街\t户数\t人数\n甲镇\t50\t120\n乙镇\t\t90\n合计\t90\t210\n",
        "项目\t预算数\t执行数\n一、道路\t120\t110\n（一）主干道\t80\t75\n（二）支路\t40\t35\n二、绿化\t50\t45\n合计\t170\t155\n",
        "项目\t预算数\t执行数\n一、道路\t120\t110\n主干道\t80\t75\n支路\t40\t35\n二、绿化\t50\t45\n合计\t170\t155\n",
    ],
    check,
};

/// What the row of the totals is called; others are no plain sum of the rows.
const TOTALS: &[&str] = &["合计", "总计", "共计"];

/// True for the name of such a row: 合计, 全市合计：.
fn is_total(name: &str) -> bool {
    let name = name.trim_end_matches(['：', ':']);
    let place = |rest: &str| {
        matches!(
            rest,
            "" | "全市" | "全县" | "全区" | "全镇" | "全省" | "全乡" | "全街道" | "全校"
        )
    };
    TOTALS
        .iter()
        .any(|total| name.strip_suffix(total).is_some_and(place))
}

/// Columns whose numbers are not added up: what the names end in, the unit in
/// brackets not counted, and words in them.
const NOT_ADDED: (&[&str], &[&str]) = (
    &[
        "率", "比", "占比", "比重", "比例", "均", "幅", "增长", "增速", "年份", "年度", "编号",
        "序号", "号", "名次", "排名", "排序", "分", "得分", "价", "单价", "指数", "度", "年限",
    ],
    &["平均", "人均", "户均", "亩均", "同比", "环比", "满意度"],
);

/// True for such a column.
fn is_added(name: &str) -> bool {
    let bare = name.split(['（', '(']).next().unwrap_or(name);
    let bare = bare.trim_end_matches(is_blank);
    let (ends, words) = NOT_ADDED;
    let measured = ["长度", "额度"].iter().any(|word| bare.ends_with(word));
    let not = ends.iter().any(|end| bare.ends_with(end)) && !measured;
    !not && !words.iter().any(|word| name.contains(word))
}

/// In the names of rows that others hold already.
const HELD: &[&str] = &["其中", "小计", "其余", "合计", "总计"];

/// A total that is further from the sum than so many times is no total: an
/// average, or a number of another kind.
const NEAR: f64 = 1.5;

fn check(document: &Document<'_>, findings: &mut Findings<'_>) {
    for block in document.blocks.iter().filter(|b| b.role == Role::Table) {
        // Most tables have no such row.
        if memmem::find(document.text(block.span).as_bytes(), "计".as_bytes()).is_some() {
            judge(document, block, findings);
        }
    }
}

/// A row: its name, blanks left out, and its cells.
struct Row {
    name: String,
    cells: Vec<Span>,
}

fn judge(document: &Document<'_>, block: &Block, findings: &mut Findings<'_>) {
    let rows = rows(document, block);
    let [head, body @ ..] = rows.as_slice() else {
        return;
    };
    // Blank cells at the end of a row may be left out.
    if body.iter().any(|row| row.cells.len() > head.cells.len()) {
        return;
    }
    for (total, parts) in sums(body) {
        compare(document, head, total, &parts, findings);
    }
}

/// The rows of totals among `body`, each with the rows that it is the sum of:
/// 小计 of those since the last, 合计 of all, or of the 小计.
fn sums(body: &[Row]) -> Vec<(&Row, Vec<&Row>)> {
    let is_total = |row: &&Row| is_total(&row.name);
    let (total, parts) = match body {
        [parts @ .., total] if is_total(&total) => (Some(total), parts),
        [total, parts @ ..] if is_total(&total) => (Some(total), parts),
        _ => (None, body),
    };
    let (mut sums, mut open, mut subtotals) = (Vec::new(), Vec::new(), Vec::new());
    for row in parts {
        if row.name.trim_end_matches(['：', ':']).ends_with("小计") {
            // 小计 before its rows is the sum of those that follow.
            if open.is_empty() {
                return Vec::new();
            }
            sums.push((row, std::mem::take(&mut open)));
            subtotals.push(row);
        } else if HELD.iter().any(|word| row.name.contains(word)) {
            return Vec::new();
        } else {
            open.push(row);
        }
    }
    // 一、道路 holds （一）主干道 and （二）支路 below it.
    let form = |row: &Row| ordinal::read(&row.name, 0).map(|own| own.form);
    let forms = parts.windows(2).all(|pair| match pair {
        [one, next] => form(one) == form(next),
        _ => true,
    });
    if !forms {
        return Vec::new();
    }
    match (total, subtotals.is_empty()) {
        (Some(total), true) => sums.push((total, open)),
        (Some(total), false) if open.is_empty() => sums.push((total, subtotals)),
        _ => {}
    }
    sums.retain(|(_, parts)| parts.len() >= 2);
    sums
}

/// Reports each cell of `total` that is not the sum of those of `parts`.
fn compare(
    document: &Document<'_>,
    head: &Row,
    total: &Row,
    parts: &[&Row],
    findings: &mut Findings<'_>,
) {
    for (column, (&name, &cell)) in head.cells.iter().zip(&total.cells).enumerate().skip(1) {
        let name = document.text(name);
        let numbers = parts.iter().map(|row| {
            let cell = row.cells.get(column)?;
            number(document, *cell)
        });
        let Some(numbers) = numbers.collect::<Option<Vec<_>>>() else {
            continue;
        };
        let Some(all) = number(document, cell).filter(|_| is_added(name)) else {
            continue;
        };
        let sum: f64 = numbers.iter().map(|q| q.value).sum();
        let step = numbers.iter().chain([&all]).map(|q| q.step);
        let step = step.fold(f64::INFINITY, f64::min);
        // Each of the numbers may be rounded, where they have decimals.
        let slack = match step < 1.0 {
            true => step * f64::from(u32::try_from(numbers.len()).unwrap_or(u32::MAX)) / 2.0,
            false => 0.0,
        };
        let near = sum < all.value * NEAR && all.value < sum * NEAR;
        if near && (sum - all.value).abs() > slack + step / 1e3 {
            let places = if step < 1.0 { decimals(step) } else { 0 };
            let (row, words) = (&total.name, document.text(cell));
            findings.report(
                cell,
                format!("“{row}”一行“{name}”为{words}，各行之和为{sum:.places$}，请核对"),
            );
        }
    }
}

/// How many decimals a number with this step has: 2 for 0.01.
fn decimals(step: f64) -> usize {
    let mut places = 0;
    let mut unit = step;
    while unit < 0.99 && places < 6 {
        unit *= 10.0;
        places += 1;
    }
    places
}

/// The rows of a table that hold words.
fn rows(document: &Document<'_>, block: &Block) -> Vec<Row> {
    let mut rows = Vec::new();
    let mut at = block.span.start;
    for line in document.text(block.span).split_inclusive(is_line_break) {
        let words = line.trim_end_matches(is_line_break);
        let span = Span::new(at, at + words.len());
        at += line.len();
        let mut cells: Vec<Span> = row::cells(document.source, span).collect();
        // The bars at both ends of a row of Markdown part nothing.
        if words.trim_start().starts_with('|') && cells.len() > 1 {
            cells.remove(0);
        }
        if words.trim_end().ends_with('|') {
            cells.pop();
        }
        let ruled = |cell: &Span| {
            let text = document.text(*cell);
            text.chars().all(|c| matches!(c, '-' | ':')) && text.contains('-')
        };
        if cells.len() < 2 || cells.iter().all(ruled) {
            continue;
        }
        // 序号 of the rows stands before their names.
        let named = cells.iter().map(|cell| document.text(*cell));
        let name = named
            .clone()
            .take(2)
            .find(|text| is_total(&squeezed(text)))
            .or_else(|| {
                named
                    .clone()
                    .take(2)
                    .find(|text| text.chars().any(char::is_alphabetic))
            });
        rows.push(Row {
            name: squeezed(name.unwrap_or_default()),
            cells,
        });
    }
    rows
}

/// Without the blanks that 合　计 is spread with.
fn squeezed(text: &str) -> String {
    text.chars().filter(|c| !is_blank(*c)).collect()
}

/// The number that is all of a cell.
fn number(document: &Document<'_>, cell: Span) -> Option<Quantity> {
    let quantity = document.quantities_in(cell).first()?;
    let plain = quantity.span == cell && quantity.more.is_empty() && !quantity.chinese;
    let counted = !matches!(document.text(quantity.unit), "%" | "％" | "‰");
    (plain && counted).then_some(*quantity)
}
