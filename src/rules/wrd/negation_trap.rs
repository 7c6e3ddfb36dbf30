//! A negation that says the contrary of what is meant.

use super::phrase::han_run;
use crate::document::Document;
use crate::finding::Severity;
use crate::lexicon::{Cue, Hit, Table};
use crate::rule::{Example, Findings, Rule};
use crate::span::Span;

/// WRD-14.
pub(crate) const RULE: Rule = Rule {
    code: "WRD-14",
    name: "negation-trap",
    title: "否定误用",
    why: "“避免”“防止”“切忌”本身就是否定，后面再加“不”，意思正好相反；“无时无刻”后面要有“不”。",
    basis: "通常：双重否定表示肯定",
    severity: Severity::Warning,
    examples: &[
        Example {
            bad: "加强巡查，避免不再发生安全事故，杜绝不再出现类似问题。\n",
            good: None,
        },
        Example {
            bad: "防止今后不再犯类似错误，避免人员不受伤害。\n",
            good: None,
        },
        Example {
            bad: "防止类似问题不再出现，切忌不要麻痹大意。\n",
            good: None,
        },
        Example {
            bad: "防止工程质量不出问题，避免干部不违反纪律。\n",
            good: None,
        },
        Example {
            bad: "党员干部无时无刻都要牢记宗旨。\n",
            good: None,
        },
        Example {
            bad: "工作经验不足，难免不犯错误。\n",
            good: None,
        },
        Example {
            bad: "推进工作切忌不可急于求成。\n",
            good: None,
        },
        Example {
            bad: "避免专项资金不被挪用，防止今后不再出现类似问题。\n",
            good: None,
        },
    ],
    counterexamples: &[
        "防止出现不出力的问题，确保不出问题、不违反纪律。\n",
        "水平有限，难免不足之处，难免不够周全。\n",
        "防止不可抗力造成损失，避免不能按期完工，切忌好高骛远。\n",
        "避免不被理解，防止不被采纳。\n",
        "防止不合格产品流入市场，避免不必要的损失。\n",
        "严防死守不发生规模性返贫底线，坚决守住不出现系统性风险的底线。\n",
        "避免出现不会用、不敢用的问题，严禁不按规定操作。\n",
        "党员干部无时无刻不牢记宗旨，防止不再使用的账户被盗用。\n",
    ],
    check,
};

/// What may not follow a word that forbids or prevents.
const NEGATIONS: [&str; 25] = [
    "不被",
    "不可",
    "不能",
    "不再",
    "不发生",
    "不出现",
    "不出问题",
    "不出事故",
    "不出差错",
    "不出纰漏",
    "不出意外",
    "不出乱子",
    "不受到",
    "不受损",
    "不受侵",
    "不受伤",
    "不受害",
    "不受影响",
    "不受污染",
    "不要",
    "不得",
    "不准",
    "不可以",
    "勿再",
    "再不发生",
];

/// What is amiss, and is not to be prevented from being so: 防止干部不违反纪律.
const FAULTS: [&str; 30] = [
    "违反", "违规", "违纪", "违法", "违章", "犯错", "犯罪", "走样", "变形", "掉队", "返贫", "反弹",
    "松懈", "泄露", "泄密", "失控", "失管", "脱节", "断档", "滑坡", "蔓延", "扩散", "超标", "超支",
    "逾期", "遗漏", "漏报", "瞒报", "流失", "拖欠",
];

/// Characters between the two.
const FARTHEST: usize = 12;

fn check(document: &Document<'_>, findings: &mut Findings<'_>) {
    for hit in document.words(Table::Cue(Cue::Prevention)) {
        doubled(document, hit, findings);
    }
    for hit in document.words(Table::Cue(Cue::Always)) {
        let run = han_run(document.chars_after(hit.span.end, 16));
        if !run.contains(['不', '没', '无', '非']) && !run.is_empty() {
            findings.report(hit.span, "“无时无刻”后应有“不”，或者改为“时时刻刻”");
        }
    }
}

/// 避免……不再发生
fn doubled(document: &Document<'_>, hit: &Hit, findings: &mut Findings<'_>) {
    let run = han_run(document.chars_after(hit.span.end, FARTHEST + 12));
    if hit.row.get("word") == "难免" {
        // 难免不足 and 难免不妥 name what is wanting.
        const WANTING: &str = "足同便当适妥周全到够良满平合少解快安如利佳准力";
        let next = run.strip_prefix('不').and_then(|rest| rest.chars().next());
        if next.is_some_and(|c| !WANTING.contains(c)) {
            let span = Span::new(hit.span.start, hit.span.end + '不'.len_utf8());
            findings.report(span, "“难免不”与原意相反，通常删去“不”");
        }
        return;
    }
    let found = NEGATIONS
        .iter()
        .filter_map(|n| Some((run.find(n)?, *n)))
        .min_by_key(|&(at, _)| at);
    let amiss = || {
        let (at, _) = run.match_indices('不').find(|(at, _)| {
            let rest = run.get(at + '不'.len_utf8()..).unwrap_or_default();
            FAULTS.iter().any(|fault| rest.starts_with(fault))
        })?;
        let length = '不'.len_utf8() + "违反".len();
        Some((at, run.get(at..at + length)?))
    };
    let Some((at, negation)) = found.or_else(amiss) else {
        return;
    };
    let word = hit.row.get("word");
    let (between, rest) = run.split_at_checked(at).unwrap_or_default();
    let own = [
        "因", "由于", "出现", "造成", "导致", "而", "使", "的", "该", "说", "谁", "要求", "守",
    ];
    // 不再使用的账户: the negation belongs to what is prevented.
    if between.chars().count() > FARTHEST
        || own.iter().any(|w| between.contains(w))
        || rest.contains(['的', '者', '就'])
        || matches!(negation, "不得" | "不可" | "不能") && !between.is_empty()
        // 避免不被理解 prevents just that.
        || negation == "不被" && between.is_empty()
        || matches!(negation, "不可" | "不能") && !matches!(word, "切忌" | "切勿" | "请勿")
        || rest.len() > negation.len()
            && ends_with_noun(rest)
            && !(matches!(between, "" | "今后" | "以后" | "日后" | "将来")
                && negation.starts_with("不再"))
    {
        return;
    }
    let span = Span::new(hit.span.start, hit.span.end + at + negation.len());
    findings.report(
        span,
        format!("“{word}……{negation}”否定误用，意思与原意相反，通常删去后面的否定词"),
    );
}

/// True where the words name what is prevented: 不发生变更现象.
fn ends_with_noun(rest: &str) -> bool {
    let nouns = [
        "问题", "现象", "情况", "行为", "倾向", "情形", "局面", "人员", "单位", "底线", "红线",
        "目标",
    ];
    nouns.iter().any(|noun| rest.ends_with(noun))
}
