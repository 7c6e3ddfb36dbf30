//! One office or body under two names.

use super::name_wording::{self, Variant};
use super::names::before;
use super::organ;
use crate::document::Document;
use crate::finding::Severity;
use crate::lexicon::{Cue, Table};
use crate::mask::Kinds;
use crate::rule::{Example, Findings, Rule};
use crate::span::Span;
use crate::zone::Zone;

/// CON-01.
pub(crate) const RULE: Rule = Rule {
    code: "CON-01",
    name: "name-variant",
    title: "同一称谓写法不一",
    why: "同一职务、同一机构在一件公文里用同一个称谓，写法不一会使人误以为是两个。",
    basis: "通常：同一称谓全文一致",
    severity: Severity::Warning,
    examples: &[
        Example {
            bad: "党政主要负责人要履行职责。党政主要负责人每季度听取汇报，党政责任人要亲自督办。\n",
            good: None,
        },
        Example {
            bad: "成立普法工作领导小组。普法领导小组下设办公室，普法工作领导小组每季度开会。\n",
            good: None,
        },
        Example {
            bad: "严格执行安全生产责任追究制度。对失职行为按照安全生产责任追责制度处理。\n",
            good: None,
        },
        Example {
            bad: "区农业农村局牵头抓总，区农村农业局加强督导。\n",
            good: None,
        },
        Example {
            bad: "开展主要负责人履行推进法治建设第一责任人职责述职。主要负责人推进法治建设第一责任人职责落实到位。\n",
            good: None,
        },
        Example {
            bad: "建立行政执法与刑事司法衔接机制。行政执法和刑事司法衔接机制运行平稳。\n",
            good: None,
        },
    ],
    counterexamples: &[
        "成立区防汛抗旱指挥部办公室，市防汛抗旱指挥部办公室通报情况。\n",
        "落实安全生产责任制度、安全生产奖惩制度和消防安全责任制度。\n",
        "区农业农村局牵头抓总，市农村农业局已更名，区教育局、区体育局配合。\n",
        "党政主要负责人要履行职责。党政主要负责人每季度听取汇报。\n",
        "成立普法工作领导小组，禁毒领导小组同步调整。\n",
        "社区党支部书记和村党总支部书记参加培训。\n",
        "单位主要负责人签字，单位负责人和其他人员参加。\n",
    ],
    check,
};

/// Words that one of two names of the same body may have and the other not,
/// with the ends of the names they are meant for and how many characters
/// before them must be the same.
const FILLERS: &[(&str, &[&str], usize)] = &[
    (
        "工作",
        &["领导小组", "工作专班", "专班", "指挥部", "联席会议"],
        2,
    ),
    ("建设", &["领导小组"], 3),
    ("党（总）", &["支部书记"], 2),
    ("党", &["支部书记"], 2),
];

/// More different names of one kind than these are not compared.
const MOST: usize = 48;

/// A name as it is written somewhere.
struct Name<'a> {
    /// What stands before the end of the name.
    left: &'a str,
    end: &'a str,
    places: Vec<usize>,
}

fn check(document: &Document<'_>, findings: &mut Findings<'_>) {
    let mut names: Vec<Name<'_>> = Vec::new();
    for cue in document.words(Table::Cue(Cue::Name)) {
        let full = names.len() >= MOST;
        let at = cue.span.start;
        let zone = document.sentence_at(at).map(|s| s.zone);
        if !matches!(zone, Some(Zone::Body | Zone::Title)) || document.masked(at, Kinds::BOOK_TITLE)
        {
            continue;
        }
        let (left, end) = (before(document, at), document.text(cue.span));
        match names.iter_mut().find(|n| n.left == left && n.end == end) {
            Some(name) => name.places.push(at),
            None if !full => names.push(Name {
                left,
                end,
                places: vec![at],
            }),
            None => {}
        }
    }
    heads(document, &names, findings);
    orders(document, findings);
    let mut told: Vec<usize> = Vec::new();
    for name in &names {
        let fuller = names.iter().filter(|n| n.end == name.end);
        let fuller = fuller.filter_map(|other| filler(name, other).map(|kept| (other, kept)));
        // The fuller one is the name, unless it is the rarer.
        let Some((other, kept)) = fuller.max_by_key(|(n, _)| n.places.len()) else {
            continue;
        };
        let (odd, usual) = if name.places.len() <= other.places.len() {
            (name, other)
        } else {
            (other, name)
        };
        let shown = |n: &Name<'_>| shortened(n, kept);
        for &place in &odd.places {
            let (odd, usual) = (shown(odd), shown(usual));
            let start = place - (odd.len() - name.end.len());
            told.push(place + name.end.len());
            findings.report(
                Span::new(start, place + name.end.len()),
                format!("称谓不一致：“{odd}”，别处写作“{usual}”"),
            );
        }
    }
    told.sort_unstable();
    for Variant { span, usual, rare } in name_wording::variants(document) {
        if told.binary_search(&span.end).is_ok() {
            continue;
        }
        let odd = document.text(span);
        let report = findings.report(
            span,
            format!("称谓不一致：“{odd}”，别处写作“{usual}”，请核对"),
        );
        if !rare {
            report.severity(Severity::Hint);
        }
    }
}

/// How many bytes of the shorter name's left part both have, where `fuller`
/// has one word more than `name`.
fn filler(name: &Name<'_>, fuller: &Name<'_>) -> Option<usize> {
    let mut fillers = FILLERS
        .iter()
        .filter(|(_, ends, _)| ends.contains(&name.end));
    fillers.find_map(|(word, _, least)| {
        let rest = fuller.left.strip_suffix(word)?;
        if name.left.ends_with(word) {
            return None;
        }
        let (a, b) = (rest.chars().rev(), name.left.chars().rev());
        let common: Vec<char> = a
            .zip(b)
            .take_while(|(a, b)| a == b)
            .map(|(a, _)| a)
            .collect();
        let bytes = common.iter().map(|c| c.len_utf8()).sum();
        (common.len() >= *least).then_some(bytes)
    })
}

/// The name without what stands before the part that it shares with another.
fn shortened(name: &Name<'_>, kept: usize) -> String {
    let word = FILLERS
        .iter()
        .filter(|(_, ends, _)| ends.contains(&name.end))
        .find_map(|(word, _, _)| name.left.ends_with(word).then_some(*word))
        .unwrap_or_default();
    let rest = name.left.strip_suffix(word).unwrap_or(name.left);
    let kept = rest.get(rest.len().saturating_sub(kept)..).unwrap_or(rest);
    format!("{kept}{word}{}", name.end)
}

/// 党政主要负责人, and what else the same people are called.
fn heads(document: &Document<'_>, names: &[Name<'_>], findings: &mut Findings<'_>) {
    const FULL: &str = "党政主要";
    let is_head = |n: &&Name<'_>| n.end == "负责人" && n.left.ends_with(FULL);
    if !names.iter().any(|n| is_head(&n)) {
        return;
    }
    for name in names {
        let short = name.left.ends_with("党政");
        let other = name.end == "责任人" && (short || name.left.ends_with(FULL));
        if !(other || short && name.end == "负责人") {
            continue;
        }
        let word = if short { "党政" } else { FULL };
        for &place in &name.places {
            let span = Span::new(place - word.len(), place + name.end.len());
            let written = document.text(span);
            findings.report(
                span,
                format!("称谓不一致：“{written}”，别处写作“党政主要负责人”"),
            );
        }
    }
}

/// Organs whose name is written in two orders: 农业农村局, 农村农业局.
fn orders(document: &Document<'_>, findings: &mut Findings<'_>) {
    let mut names: Vec<(&str, Vec<Span>)> = Vec::new();
    for cue in document.words(Table::Cue(Cue::Organ)) {
        let start = cue.span.end - before(document, cue.span.end).len();
        let span = Span::new(start, cue.span.end);
        let name = document.text(span);
        let full = names.len() >= MOST;
        match names.iter_mut().find(|(n, _)| *n == name) {
            Some((_, places)) => places.push(span),
            None if !full => names.push((name, vec![span])),
            None => {}
        }
    }
    for (place, (name, spans)) in names.iter().enumerate() {
        for (other, others) in names.iter().take(place) {
            let (odd, usual, spans) = match spans.len() <= others.len() {
                true => (name, other, spans),
                false => (other, name, others),
            };
            let Some(written) = organ::reordered(usual, odd) else {
                continue;
            };
            let right = usual.get(usual.len().saturating_sub(written.len())..);
            for span in spans {
                let right = right.unwrap_or(usual);
                findings.report(
                    Span::new(span.end - written.len(), span.end),
                    format!("称谓不一致：“{written}”，别处写作“{right}”"),
                );
            }
        }
    }
}
