//! A list in brackets whose items are not as many as the words before say.

use crate::character::is_han;
use crate::document::Document;
use crate::enclosure::Pair;
use crate::finding::Severity;
use crate::rule::{Example, Findings, Rule};
use crate::span::Span;
use crate::token::TokenKind;

use super::count::{Count, count, ending, ends_with_noun, is_open, length};

/// CNT-02.
pub(crate) const RULE: Rule = Rule {
    code: "CNT-02",
    name: "paren-list-count",
    title: "括号内列举与数目不符",
    why: "前面称几个，括号里就列几个；只列一部分的，末尾加“等”。",
    basis: "《党政机关公文处理工作条例》第二十条（四）",
    severity: Severity::Warning,
    examples: &[
        Example {
            bad: "组建四支队伍（法官、律师、人民调解员）。\n",
            good: None,
        },
        Example {
            bad: "探索三步工作法（进家入户访民情、搭建平台聚共识、模拟审判明法纪、跟踪回访防反复）。\n",
            good: None,
        },
        Example {
            bad: "在五个街道（东街道、西街道、南街道、北街道）试点，成立五个工作专班（综合协调组、宣传组、督查组）。\n",
            good: None,
        },
        Example {
            bad: "覆盖全县6个乡镇（城关镇、东山镇、西河乡、南坪乡），走访3类企业（规上工业企业、限上商贸企业）。\n",
            good: None,
        },
        Example {
            bad: "处理好三个关系（工作与学习、全局与局部），建立五张清单（任务清单、问题清单、责任清单、整改清单）。\n",
            good: None,
        },
        Example {
            bad: "抽调三类人员（机关干部、网格员）组成工作队。\n",
            good: None,
        },
    ],
    counterexamples: &[
        "抽调两类人员（机关干部、网格员）组成工作队。处理好两个关系（工作与学习、全局与局部）。\n",
        "覆盖全县4个乡镇（城关镇、东山镇、西河乡、南坪乡），走访2类企业（规上工业企业、限上商贸企业），整治3个乡镇（街道、园区）。\n",
        "组建四支队伍（法官、律师、人民调解员、网格员）。\n",
        "覆盖10个县（市、区），惠及五万亩（海岛县、山区县五千亩）。\n",
        "在12个社区（城市社区1个、农村社区11个）开展，选取五个领域（教育、医疗等）。\n",
        "三个工作日（节假日、休息日除外），五名委员（主任、副主任、秘书长）。\n",
        "实现三零目标（零诉讼、零执行、零上访），抓好三项工作（见附件1、附件2）。\n",
    ],
    check,
};

/// Words that make a bracket say something else than what is counted.
#[rustfmt::skip]
const NO_LIST: &[&str] = &[
    "除外", "不含", "包括", "以下", "以上", "下同", "简称", "可以", "应当", "不得", "或", "调整",
    "根据", "分别", "为准", "详见", "附件", "。",
];

/// Characters that such a bracket begins with.
const NOT_FIRST: &[char] = &['见', '含', '指', '由', '按', '为', '各', '每', '另'];

fn check(document: &Document<'_>, findings: &mut Findings<'_>) {
    for bracket in document.enclosures() {
        if bracket.pair != Pair::Round || !(6..300).contains(&bracket.inner.len()) {
            continue;
        }
        let Some((claim, noun)) = claimed(document, bracket.outer.start) else {
            continue;
        };
        let words = document.text(bracket.inner);
        let other = words.starts_with(NOT_FIRST) || NO_LIST.iter().any(|w| words.contains(w));
        if other || is_open(words) {
            continue;
        }
        let items = document.items(bracket.inner);
        let plain = items.len() > 1 && {
            let long = |item: &Span| document.text(*item).chars().count() > 14;
            // 城市社区1个、农村社区11个 tells how many, not which.
            let digits = |kind| kind == TokenKind::Digits;
            let mut tokens = document.tokens(bracket.inner).iter();
            !items.iter().any(long)
                && !words.contains(['，', '；', '：'])
                && !tokens.any(|t| digits(t.kind))
        };
        // 三类人员（…） names the kinds.
        let kinds = document.text(claim.span).ends_with(['类', '种']);
        if !plain || !kinds && !is_list_of(document, &items, noun) {
            continue;
        }
        let length = length(document, &items);
        // Far more may be counted than the kinds that are named.
        let near = claim.value.abs_diff(length.least) <= 2;
        if near && (claim.value < length.least || claim.value > length.most) {
            let said = document.text(Span::new(claim.span.start, bracket.outer.start));
            findings.report(
                Span::new(claim.span.start, bracket.outer.end),
                format!("前称“{said}”，括号内列了{}项，请核对", length.least),
            );
        }
    }
}

/// The count and the noun right before the bracket at `at`.
fn claimed<'a>(document: &'a Document<'_>, at: usize) -> Option<(Count, &'a str)> {
    // No further back than a number, a measure word and eight characters.
    let tokens = document.tokens(Span::new(at.saturating_sub(42), at));
    let claim = tokens
        .iter()
        .rev()
        .take(2)
        .find_map(|t| count(document, t))?;
    let noun = document.text(Span::new(claim.span.end, at));
    let plain = noun.chars().all(is_han) && (1..=8).contains(&noun.chars().count());
    (plain && claim.value <= 12).then_some((claim, noun))
}

/// Kinds of places: 县（市、区） is one name for three.
#[rustfmt::skip]
const KINDS: &[&str] = &[
    "市", "区", "县", "旗", "州", "盟", "镇", "乡", "村", "街道", "园区", "社区", "办", "场", "居",
    "部门", "单位", "科室", "街", "省", "自治区", "直辖市", "处", "站", "所",
];

/// True where the items are what is counted: of a noun that lists are made
/// of, or each of them ends as the noun does. See also [`KINDS`].
fn is_list_of(document: &Document<'_>, items: &[Span], noun: &str) -> bool {
    let text = |item: &Span| document.text(*item);
    let kinds = items.iter().all(|item| KINDS.contains(&text(item)));
    let end = noun.chars().next_back();
    let alike = items.iter().all(|item| {
        let words = text(item);
        words.chars().next_back() == end && words.len() > '街'.len_utf8()
    });
    // 6个乡镇（城关镇、西河乡）: of either kind. 3类企业（规上企业、限上企业）: the
    // whole noun.
    let last_two = ending(noun);
    let places = last_two.chars().all(|c| PLACES.contains(&c));
    let either = places
        && items.iter().all(|item| {
            let words = text(item);
            words.chars().count() > 2 && words.ends_with(|c| last_two.contains(c))
        });
    let whole = last_two.chars().count() == 2
        && items
            .iter()
            .all(|item| text(item).len() > last_two.len() && text(item).ends_with(last_two));
    !kinds && (ends_with_noun(noun) || (alike || either) && items.len() > 2 || whole)
}

/// What the names of places end in.
const PLACES: [char; 10] = ['乡', '镇', '村', '县', '区', '市', '街', '组', '州', '旗'];
