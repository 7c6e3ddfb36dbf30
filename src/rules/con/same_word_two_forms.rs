//! One word in two forms.

use crate::document::Document;
use crate::finding::Severity;
use crate::lexicon::{Cue, Table};
use crate::mask::Kinds;
use crate::rule::{Example, Findings, Rule};
use crate::span::Span;
use crate::zone::Zone;

/// CON-11.
pub(crate) const RULE: Rule = Rule {
    code: "CON-11",
    name: "same-word-two-forms",
    title: "同词两写",
    why: "同一个词在一件公文里用一种写法，如“作出决定”不要又写成“做出决定”。",
    basis: "通常：体例一致",
    severity: Severity::Hint,
    examples: &[
        Example {
            bad: "推进“一带一路”交流，服务一带一路建设。\n",
            good: None,
        },
        Example {
            bad: "区政府作出部署。各镇要按照区政府做出部署的要求抓好落实，作出安排。\n",
            good: None,
        },
        Example {
            bad: "建立隐患整改台账。对照台帐逐项销号，截至6月底完成80％，截止9月底完成95%。\n",
            good: None,
        },
        Example {
            bad: "制定实施方案。各镇要在月底前制订实施方案，按制定的方案执行。\n",
            good: None,
        },
    ],
    counterexamples: &[
        "推进“一带一路”建设，举办“‘一带一路’法治论坛”和《一带一路文化交流》书展。\n",
        "区政府作出部署。各镇要按照要求作出安排。\n",
        "制定地方性法规。各镇要制订年度计划。\n",
        "做出样子，作出决定。\n",
        "截至6月底完成80%，报名截止日期为9月30日，比例为10%—20%。\n",
    ],
    check,
};

/// Two forms of one word.
const PAIRS: &[(&str, &str)] = &[("作出", "做出"), ("制定", "制订"), ("截至", "截止")];

/// What 作出 has as its object more often than 做出.
const OBJECTS: &[&str] = &[
    "决定", "部署", "安排", "贡献", "批示", "指示", "规定", "承诺", "处理", "决策", "答复", "判决",
    "裁决", "评价",
];

/// Four characters: fewer may be the same by chance.
const LONG: usize = 12;

/// More words than these are not compared.
const MOST: usize = 256;

fn check(document: &Document<'_>, findings: &mut Findings<'_>) {
    variants(document, findings);
    signs(document, findings);
    // Each form with its object, and where it stands.
    let mut places: Vec<(&str, &str, Span)> = Vec::new();
    // Where the Belt and Road stands without its marks, and whether with them.
    let (mut bare, mut marked) = (None, false);
    for cue in document.words(Table::Cue(Cue::TwoForms)).iter().take(MOST) {
        let at = cue.span.start;
        if document.text(cue.span) == "一带一路" {
            let own = document.source.char_before(at) == Some('“');
            marked |= own;
            if !own && !document.masked(at, Kinds::CITED) {
                bare.get_or_insert(cue.span);
            }
            continue;
        }
        let zone = document.sentence_at(at).map(|s| s.zone);
        if zone == Some(Zone::Body) && !document.masked(at, Kinds::CITED) {
            let word = document.text(cue.span);
            places.push((word, object(document, cue.span.end), cue.span));
        }
    }
    if let Some(span) = bare.filter(|_| marked) {
        findings.report(span, "“一带一路”有的加引号，有的没有，全文宜用一种写法");
    }
    for (usual, other) in PAIRS {
        let of = |form: &'static str| places.iter().filter(move |(word, _, _)| *word == form);
        if of(usual).next().is_none() {
            continue;
        }
        for (word, object, span) in of(other) {
            let fixed = *usual == "作出"
                && OBJECTS
                    .iter()
                    .any(|o| object.starts_with(o) || object.ends_with(o));
            // 截止12月底, not 截止日期.
            let until = *usual == "截至"
                && (document
                    .after(span.end)
                    .starts_with(|c: char| c.is_ascii_digit())
                    || object.starts_with(['目', '本', '去', '今', '到']));
            let same = object.len() == LONG && of(usual).any(|(_, o, _)| o == object);
            if fixed || until || same {
                findings.report(
                    *span,
                    format!("“{word}”，别处用“{usual}”，全文宜用一种写法"),
                );
            }
        }
    }
}

/// Words in a form that is not the recommended one, which stands in the text
/// too: 台帐 beside 台账.
fn variants(document: &Document<'_>, findings: &mut Findings<'_>) {
    let mut told: Vec<&str> = Vec::new();
    for hit in document.words(Table::VariantForm).iter().take(MOST) {
        let right = hit.row.get("right");
        let zone = document.sentence_at(hit.span.start).map(|s| s.zone);
        let cited = document.masked(hit.span.start, Kinds::CITED);
        if told.contains(&right) || zone != Some(Zone::Body) || cited {
            continue;
        }
        told.push(right);
        if document.source.text.contains(right) {
            let word = document.text(hit.span);
            findings.report(
                hit.span,
                format!("“{word}”，别处用“{right}”，全文宜用一种写法"),
            );
        }
    }
}

/// Two signs for one thing: ％ and %, ～ and — between figures.
fn signs(document: &Document<'_>, findings: &mut Findings<'_>) {
    for (wide, plain) in [('％', '%'), ('～', '—')] {
        let both = [wide, plain];
        if !both
            .iter()
            .all(|sign| document.has_any_mark(|c| c == *sign))
        {
            continue;
        }
        let mut places: [Vec<Span>; 2] = Default::default();
        for (block, run) in document.runs(|c| both.contains(&c)) {
            let figure = |c: Option<char>| c.is_some_and(|c| c.is_ascii_digit());
            let range = wide != '～' || figure(run.after);
            // 2023—2024年 is written so beside 3～5℃.
            let head = document.text(Span::new(block.span.start, run.span.start));
            let digits = head.bytes().rev().take_while(u8::is_ascii_digit).count();
            let range = range && (wide != '～' || digits < 4);
            let zone = Zone::of(block) == Some(Zone::Body);
            let cited = document.masked(run.span.start, Kinds::CITED);
            if !figure(run.before) || !range || !zone || cited {
                continue;
            }
            let place = usize::from(!document.text(run.span).contains(wide));
            if let Some(list) = places.get_mut(place) {
                list.push(run.span);
            }
        }
        let [wides, plains] = &places;
        let (odd, usual) = match wides.len() <= plains.len() {
            true => (wides.first(), plain),
            false => (plains.first(), wide),
        };
        if let Some(&span) = odd.filter(|_| !wides.is_empty() && !plains.is_empty()) {
            let sign = document.text(span);
            findings.report(span, format!("“{sign}”，别处用“{usual}”，全文宜用一种写法"));
        }
    }
}

/// The word after the byte `at`, without what stands between: 做出重要部署.
fn object<'a>(document: &'a Document<'_>, at: usize) -> &'a str {
    let text = document.source.text.get(at..).unwrap_or_default();
    let text = text.strip_prefix('了').unwrap_or(text);
    let length: usize = text
        .chars()
        .take(4)
        .take_while(|&c| crate::character::is_han(c))
        .map(char::len_utf8)
        .sum();
    text.get(..length).unwrap_or_default()
}
