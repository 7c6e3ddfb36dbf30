//! One count that is told twice with two values.

use std::collections::HashMap;

use crate::document::{Document, last_clause};
use crate::finding::Severity;
use crate::lexicon::{Cue, Table};
use crate::quantity::Quantity;
use crate::recognise::{Block, Role};
use crate::rule::{Example, Findings, Rule};
use crate::span::Span;
use crate::zone::Zone;

use super::told_twice::{self, range};

/// DIG-18.
pub(crate) const RULE: Rule = Rule {
    code: "DIG-18",
    name: "same-quantity-conflict",
    title: "同一数据前后不一致",
    why: "同一项工作的总数前后两说，读的人不知以哪个为准，应核对后统一。",
    basis: "《党政机关公文处理工作条例》第二十条（四）",
    severity: Severity::Warning,
    examples: &[
        Example {
            bad: "2023年，全局共开展普法宣传50余次。\n一、主要工作\n全年扎实推进普法。2023年，全局共开展普法宣传46次。\n",
            good: None,
        },
        Example {
            bad: "全年累计化解矛盾纠纷120件。\n一、矛盾化解\n全年累计化解矛盾纠纷102件，群众满意。\n",
            good: None,
        },
        Example {
            bad: "基层组织建设情况\n全镇共有党员326名。各支部均已换届。\n组织生活情况良好。全镇共有党员336名，分布在12个支部。\n",
            good: None,
        },
        Example {
            bad: "全年排查安全隐患320处，整改到位。\n一、主要工作\n深入企业检查，排查安全隐患302处。\n",
            good: None,
        },
        Example {
            bad: "县民政局救助困难群众1200人，救助站运转正常。\n一、主要工作\n完善救助机制，全年救助困难群众1250人。\n",
            good: None,
        },
        Example {
            bad: "今年以来，我馆共举办文艺演出50场。\n一、主要工作\n增加车辆，送戏下乡，共举办文艺演出46场。\n",
            good: None,
        },
        Example {
            bad: "今年以来，我街道共开展志愿服务86次。\n一、主要做法\n坚持常态长效，共开展志愿服务68次。\n",
            good: None,
        },
    ],
    counterexamples: &[
        "全年排查安全隐患320处，整改到位。\n一、主要工作\n深入企业检查，排查安全隐患300余处，其中上半年排查安全隐患180处。\n",
        "全年排查安全隐患320处，整改到位。\n一、东山镇\n深入企业检查，排查安全隐患302处。\n二、西山镇\n工作平稳。\n",
        "全年完成投资5亿元，同比增长。\n一、主要工作\n启动水库加固项目，完成投资2亿元；计划排查安全隐患300处。\n",
        "基层组织建设情况\n2023年，全镇共有党员326名。各支部均已换届。\n2024年，全镇共有党员336名。\n",
        "基层组织建设情况\n上半年，全镇共有党员326名。各支部均已换届。\n全镇共有党员336名。\n",
        "2023年，全局共开展普法宣传50余次。\n一、主要工作\n2023年，全局共开展普法宣传53次，2022年，全局共开展普法宣传46次。\n",
        "一、甲镇\n全年累计化解矛盾纠纷120件。\n二、乙镇\n全年累计化解矛盾纠纷102件。\n",
        "全年累计化解矛盾纠纷1.2万件。\n一、矛盾化解\n全年累计化解矛盾纠纷12034件。\n",
    ],
    check,
};

/// A total as it is told.
struct Claim {
    span: Span,
    /// The least and the greatest number that the words allow.
    least: f64,
    most: f64,
    /// Whether it stands before the first heading.
    lead: bool,
    /// Whether it is of all that the draft is of: 全镇, 我局.
    own: bool,
}

fn check(document: &Document<'_>, findings: &mut Findings<'_>) {
    let heading = |b: &&Block| b.role == Role::Heading;
    let first = document.blocks.iter().find(heading);
    let first = first.map_or(0, |block| block.span.start);
    let mut claims: HashMap<String, Vec<Claim>> = HashMap::new();
    let mut units: Vec<&str> = Vec::new();
    let totals = totals(document);
    for quantity in document.quantities() {
        // A body that tells another unit than the lead contradicts nothing.
        let lead = quantity.span.start < first;
        let unit = document.text(quantity.unit);
        let known = lead || units.contains(&unit);
        if !known && !follows(&totals, quantity.span.start) {
            continue;
        }
        let Some((key, own)) = key(document, quantity).filter(|(_, own)| known || *own) else {
            continue;
        };
        if lead && !units.contains(&unit) {
            units.push(unit);
        }
        let (least, most) = range(document, quantity);
        claims.entry(key).or_default().push(Claim {
            span: quantity.span,
            least,
            most,
            lead,
            own,
        });
    }
    let mut lists: Vec<&Vec<Claim>> = claims.values().collect();
    lists.sort_by_key(|list| list.first().map(|c| c.span));
    let mut told_of: Vec<Span> = Vec::new();
    for list in lists {
        // Told three ways or more it counts several things.
        let [a, b] = list.as_slice() else { continue };
        let conflict = a.most < b.least || b.most < a.least;
        let scene = |claim: &Claim| {
            let own = conflict && claim.own;
            own.then(|| scene(document, claim.span.start)).flatten()
        };
        let apart = match (scene(a), scene(b)) {
            (Some((first, years)), Some((second, others))) => first != second && years == others,
            _ => false,
        };
        let told = a.lead && !b.lead;
        if conflict && (told || apart) {
            told_of.push(b.span);
            let report = findings.report(
                b.span,
                format!(
                    "与前文“{}”不一致，此处为“{}”，请核对",
                    document.text(a.span),
                    document.text(b.span)
                ),
            );
            // Under two headings it may be of two matters.
            if !told {
                report.severity(Severity::Hint);
            }
        }
    }
    for twice in told_twice::conflicts(document) {
        let [first, second] = twice.places;
        if told_of.contains(&second) {
            continue;
        }
        let report = findings.report(
            second,
            format!(
                "与前文“{}”不一致，此处为“{}”，请核对",
                document.text(first),
                document.text(second)
            ),
        );
        if !twice.sure {
            report.severity(Severity::Hint);
        }
    }
}

/// Where words end that a total follows, in order: 共有, 累计.
fn totals(document: &Document<'_>) -> Vec<usize> {
    let lists = [Cue::Total, Cue::Average].map(|cue| document.words(Table::Cue(cue)));
    let hits = lists.into_iter().flatten();
    let told = hits.filter(|hit| {
        SCOPES
            .iter()
            .any(|w| document.text(hit.span).starts_with(w))
    });
    let mut ends: Vec<usize> = told.map(|hit| hit.span.end).collect();
    ends.sort_unstable();
    ends
}

/// True where one of `totals` stands shortly before the byte `at`.
fn follows(totals: &[usize], at: usize) -> bool {
    const FARTHEST: usize = 45;
    let before = totals.partition_point(|end| *end <= at);
    let last = before.checked_sub(1).and_then(|last| totals.get(last));
    last.is_some_and(|end| at - end <= FARTHEST)
}

/// Where the paragraph of the byte `at` begins, and the years that it and the
/// heading above it name; `None` where they tell a part of a year, or compare.
fn scene(document: &Document<'_>, at: usize) -> Option<(usize, Vec<u32>)> {
    const PARTS: [&str; 9] = [
        "季度",
        "上半年",
        "下半年",
        "上年",
        "去年",
        "同期",
        "月",
        "前年",
        "上一年",
    ];
    let after = document.blocks.partition_point(|b| b.span.start <= at);
    let blocks = document.blocks.get(..after).unwrap_or_default();
    let own = blocks.last()?;
    let above = blocks
        .iter()
        .rev()
        .skip(1)
        .find(|b| b.role == Role::Heading);
    let mut years = Vec::new();
    for span in above.and_then(|b| b.heading).into_iter().chain([own.span]) {
        if PARTS.iter().any(|part| document.text(span).contains(part)) {
            return None;
        }
        let dates = document.dates_in(span).iter();
        years.extend(dates.filter_map(|d| d.year).map(|y| y.value));
    }
    Some((own.span.start, years))
}

/// True for 全镇共有党员: of all that the draft is of.
fn is_own(clause: &str) -> bool {
    const AREAS: [&str; 18] = [
        "省", "市", "县", "区", "镇", "乡", "街道", "村", "校", "院", "局", "系统", "公司", "厂",
        "旗", "州", "委", "社区",
    ];
    let rest = clause.strip_prefix(['全', '我', '本']);
    rest.is_some_and(|rest| AREAS.iter().any(|area| rest.starts_with(area)))
}

const SCOPES: &[&str] = &["共", "累计", "总计", "合计"];

/// What is counted: the whole clause before the number and the time told in
/// the clause before it, and whether it is of all that the draft is of; `None`
/// where the clause tells no total.
fn key(document: &Document<'_>, quantity: &Quantity) -> Option<(String, bool)> {
    let unit = document.text(quantity.unit);
    let counted = !unit.is_empty() && !matches!(unit, "%" | "％" | "年" | "月" | "日" | "倍");
    let before = document.before(quantity.span.start);
    let clause = before.rsplit(['，', '；', '。']).next().unwrap_or_default();
    let told = counted && clause.len() <= 60 && SCOPES.iter().any(|w| clause.contains(w));
    let block = document.block_at(quantity.span.start).filter(|_| told)?;
    let body = Zone::of(block) == Some(Zone::Body) && block.role != Role::Table;
    let plan = [
        "目标", "计划", "预计", "力争", "确保", "拟", "将", "每", "第",
    ];
    if !body || plan.iter().any(|w| clause.contains(w)) {
        return None;
    }
    let head = before.get(..before.len() - clause.len())?;
    let time = head.strip_suffix('，').map(last_clause).unwrap_or_default();
    let mut key: String = clause
        .replace("累计", "")
        .chars()
        .filter(|c| !matches!(c, '共' | '了' | '约' | '近' | '已'))
        .collect();
    if key.chars().count() < 4 {
        return None;
    }
    key.push('|');
    key.push_str(unit);
    key.push('|');
    // 全局2023年 and the like say whose and when.
    if time.chars().count() <= 8 {
        key.push_str(time);
    }
    Some((key, is_own(clause)))
}
