//! A body under its full name after it was given a short one, or under two
//! owners.

use super::names::before;
use super::organ;
use crate::document::Document;
use crate::finding::Severity;
use crate::lexicon::{Cue, Table};
use crate::mask::Kinds;
use crate::phrases::Phrases;
use crate::recognise::Role;
use crate::rule::{Example, Findings, Rule};
use crate::span::Span;
use crate::zone::Zone;

/// CON-02.
pub(crate) const RULE: Rule = Rule {
    code: "CON-02",
    name: "org-alias-mix",
    title: "全称、简称混用",
    why: "写明“以下简称”之后，后文用简称；同一个组织不要一处归在党工委、一处归在街道名下。",
    basis: "通常：写明简称后用简称，同一组织名称一致",
    severity: Severity::Hint,
    examples: &[
        Example {
            bad: "示例街道综合行政执法队（以下简称执法队）成立以来，成效明显。示例街道综合行政执法队人员到位，示例街道综合行政执法队职责清楚。\n",
            good: None,
        },
        Example {
            bad: "区社会治理中心（简称治理中心）挂牌。区社会治理中心人员到位，群众在区社会治理中心一站办结。\n",
            good: None,
        },
        Example {
            bad: "将法治内容纳入党工委理论学习中心组学习，列入街道理论学习中心组年度计划。\n",
            good: None,
        },
        Example {
            bad: "市法治督察组进驻街道。某市法治督察组反馈意见12条。\n",
            good: None,
        },
        Example {
            bad: "区卫健委负责监测。区卫生健康委员会要加强督导。\n",
            good: None,
        },
    ],
    counterexamples: &[
        "区卫生健康委员会负责监测，区卫健委要加强督导，市卫生健康委员会抽查。\n",
        "示例街道综合行政执法队（以下简称执法队）成立以来，成效明显。执法队人员到位，职责清楚。\n",
        "将法治内容纳入党工委理论学习中心组学习，列入党工委理论学习中心组年度计划。\n",
        "机构简称和全称并用，写法见附表。机构简称和全称都可以。\n",
        "某市法治督察组进驻街道，某市法治督察组反馈意见12条。\n",
        "区委理论学习中心组和区政府党组理论学习中心组联合学习。\n",
    ],
    check,
};

/// How often the full name may return.
const ALLOWED: usize = 1;

fn check(document: &Document<'_>, findings: &mut Findings<'_>) {
    owners(document, findings);
    nameless(document, findings);
    for organ::Mixed { span, short } in organ::mixed(document) {
        let full = document.text(span);
        findings.report(
            span,
            format!("前文已用简称“{short}”，这里又用全称“{full}”，通常先用全称、后用简称"),
        );
    }
    let declared: Vec<Span> = document
        .words(Table::Cue(Cue::Abbreviated))
        .iter()
        .filter_map(|cue| declared(document, cue.span))
        .collect();
    if declared.is_empty() {
        return;
    }
    let names: Vec<&str> = declared.iter().map(|span| document.text(*span)).collect();
    let phrases = Phrases::new(names.iter().copied());
    let mut returns: Vec<Vec<Span>> = vec![Vec::new(); names.len()];
    let text = document.blocks.iter().filter(|b| {
        let prose = matches!(b.role, Role::Body | Role::ListItem) || b.run_in;
        prose && Zone::of(b) == Some(Zone::Body)
    });
    for block in text {
        phrases.scan(document.text(block.span), |place, at| {
            let start = block.span.start + at;
            if let (Some(span), Some(list)) = (declared.get(place), returns.get_mut(place)) {
                let again = Span::new(start, start + span.len());
                if start > span.start && !document.masked(start, Kinds::CITED) {
                    list.push(again);
                }
            }
        });
    }
    for (name, list) in names.iter().zip(&returns) {
        if list.len() > ALLOWED
            && let Some(&span) = list.first()
        {
            findings.report(
                span,
                format!("前文已写明简称，后文又用全称“{name}”{}次", list.len()),
            );
        }
    }
}

/// The full name before （以下简称…）, where it is known where it begins.
fn declared(document: &Document<'_>, cue: Span) -> Option<Span> {
    let text = document.source.text.get(..cue.start)?;
    let open = text.strip_suffix(['（', '('])?;
    let words = before(document, open.len());
    let opened = OPENING.iter().find_map(|verb| words.strip_prefix(verb));
    let name = opened.unwrap_or(words);
    let start = open.len() - name.len();
    // A name in the middle of a sentence may have other words before it.
    let head = open.get(..start)?.chars().next_back();
    let bounded =
        head.is_none_or(|c| matches!(c, '，' | '。' | '；' | '：' | '、' | '\n' | '　' | ' '));
    let length = name.chars().count();
    // 区法学会, but not 社会组织.
    let least = if name.starts_with(['省', '市', '区', '县', '镇', '乡']) {
        4
    } else {
        5
    };
    ((bounded || opened.is_some()) && (least..20).contains(&length))
        .then(|| Span::new(start, open.len()))
}

/// What may stand right before the name of a body that a text introduces.
const OPENING: &[&str] = &[
    "成立", "设立", "组建", "建立", "建成", "依托", "整合", "挂牌", "全省", "全市", "全区", "全县",
];

/// An owner that is now 某市 and now 市 before the same words.
fn nameless(document: &Document<'_>, findings: &mut Findings<'_>) {
    let hidden: Vec<Span> = document
        .words(Table::Cue(Cue::Nameless))
        .iter()
        .filter_map(|cue| owned(document, cue.span))
        .take(MOST)
        .collect();
    if hidden.is_empty() {
        return;
    }
    let mut told: Vec<&str> = Vec::new();
    let phrases = Phrases::new(hidden.iter().map(|span| document.text(*span)));
    for paragraph in document.paragraphs(&[Zone::Body]) {
        let base = paragraph.block.span.start;
        phrases.scan(paragraph.text, |place, at| {
            let Some(words) = hidden.get(place).map(|span| document.text(*span)) else {
                return;
            };
            let start = base + at;
            let before = document.source.char_before(start);
            if before != Some('某') && !told.contains(&words) {
                told.push(words);
                findings.report(
                    Span::new(start, start + words.len()),
                    format!("“{words}”，别处写作“某{words}”，名称应一致"),
                );
            }
        });
    }
}

/// The owner after 某 with four characters of what it owns: 市法治政府.
fn owned(document: &Document<'_>, cue: Span) -> Option<Span> {
    const OWNED: usize = 4;
    let rest = document.after(cue.end);
    let mut chars = rest.char_indices().take(OWNED + 1);
    let (end, _) = chars.nth(OWNED)?;
    let words = rest.get(..end)?;
    let start = cue.end - '市'.len_utf8();
    words
        .chars()
        .all(crate::character::is_han)
        .then(|| Span::new(start, cue.end + end))
}

/// More owners without a name than these are not looked at.
const MOST: usize = 32;

/// A theory study group is one of the party committee.
fn owners(document: &Document<'_>, findings: &mut Findings<'_>) {
    const PARTY: &[&str] = &[
        "党委",
        "党工委",
        "党组",
        "区委",
        "市委",
        "县委",
        "省委",
        "镇委",
        "工委",
        "部委",
        "支部",
        "总支",
    ];
    const ORGANS: &[&str] = &["街道", "镇", "乡", "局", "单位", "机关", "办事处", "中心"];
    let hits = document.words(Table::Cue(Cue::Name)).iter();
    let groups: Vec<(Span, &str)> = hits
        .filter(|hit| document.text(hit.span) == "理论学习中心组")
        .map(|hit| (hit.span, before(document, hit.span.start)))
        .collect();
    let ends = |name: &str, list: &[&str]| list.iter().any(|end| name.ends_with(end));
    let Some((_, party)) = groups.iter().find(|(_, name)| ends(name, PARTY)) else {
        return;
    };
    let party = PARTY
        .iter()
        .filter(|end| party.ends_with(**end))
        .max_by_key(|e| e.len());
    for (span, name) in &groups {
        let Some(organ) = ORGANS.iter().find(|end| name.ends_with(**end)) else {
            continue;
        };
        let start = span.start - organ.len();
        findings.report(
            Span::new(start, span.end),
            format!(
                "“{organ}理论学习中心组”，别处写作“{}理论学习中心组”，名称应一致",
                party.copied().unwrap_or_default()
            ),
        );
    }
}
