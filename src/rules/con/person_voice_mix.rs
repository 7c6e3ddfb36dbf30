//! A report on one's duty that now says 我, now 我们, now 我街道.

use crate::document::Document;
use crate::finding::Severity;
use crate::mask::Kinds;
use crate::rule::{Example, Findings, Rule};
use crate::span::Span;
use crate::zone::Zone;

/// CON-06.
pub(crate) const RULE: Rule = Rule {
    code: "CON-06",
    name: "person-voice-mix",
    title: "人称混用",
    why: "个人述职用“我”或“本人”，单位的报告用“我局”“我街道”；几种人称混在一篇里，看不清是谁的工作。",
    basis: "通常：述职材料人称一致",
    severity: Severity::Hint,
    examples: &[
        Example {
            bad: "2024年度述职报告\n示例街道　王明\n一年来，我认真履行职责。我街道开展普法宣传。下一步，我们将继续努力。\n",
            good: None,
        },
        Example {
            bad: "关于商请支持的函\n区财政局：\n贵局来函收悉，请贵局支持，请你局函复。\n",
            good: None,
        },
        Example {
            bad: "关于法治建设情况的自查报告\n区政府：\n我多次主持会议。我们组织了宣传。党政负责人带头学法。\n",
            good: None,
        },
        Example {
            bad: "2024年度述法报告\n示例局　王明\n本人带头学法。我局健全制度。今后，我们将抓好落实。\n",
            good: None,
        },
    ],
    counterexamples: &[
        "关于法治建设情况的自查报告\n区政府：\n我街道认真开展自查。街道党工委召开会议，我街道建立台账。\n",
        "关于商请支持的函\n区财政局：\n贵局来函收悉，请贵局支持，我局将按贵局意见办理。\n",
        "2024年度述职报告\n示例街道　王明\n一年来，我认真履行职责。下一步，我将继续努力。\n",
        "2024年工作总结\n我认真履行职责。我街道开展普法宣传。下一步，我们将继续努力。\n",
        "2024年度述职报告\n示例街道　王明\n一年来，我认真履行职责。坚持自我革命，加强我国法律宣传。\n",
    ],
    check,
};

/// Ends of what 我 may belong to.
const ORGANS: &[&str] = &[
    "街道", "局", "镇", "乡", "单位", "校", "院", "厅", "办", "所", "中心", "公司", "社区", "村",
    "科", "委",
];

/// What a clause opens with in which the writer is spoken of as somebody else.
const OTHERS: [&str; 5] = [
    "街道",
    "党政负责人",
    "党政责任人",
    "党政主要负责人",
    "党政主要负责同志",
];

fn check(document: &Document<'_>, findings: &mut Findings<'_>) {
    if document.genre() == Some("函") {
        addressed(document, findings);
        return;
    }
    let duty = [
        "述职报告",
        "述职述廉报告",
        "述法报告",
        "自查报告",
        "整改报告",
    ];
    if !document.genre().is_some_and(|g| duty.contains(&g)) {
        return;
    }
    let mut voices: [Option<Span>; 4] = [None; 4];
    for paragraph in document.paragraphs(&[Zone::Body]) {
        let base = paragraph.block.span.start;
        for (at, _) in paragraph.text.match_indices("我") {
            let before = paragraph.text.get(..at).unwrap_or_default();
            let rest = paragraph.text.get(at + "我".len()..).unwrap_or_default();
            if before.ends_with(['自', '忘', '敌', '小', '大'])
                || rest.starts_with(['国', '党', '省', '市', '区', '县', '军', '方'])
            {
                continue;
            }
            if document.masked(base + at, Kinds::CITED) {
                continue;
            }
            let organ = ORGANS.iter().find(|organ| rest.starts_with(**organ));
            let (voice, length) = match organ {
                Some(organ) => (2, organ.len()),
                None if rest.starts_with('们') => (1, "们".len()),
                None => (0, 0),
            };
            let span = Span::new(at, at + "我".len() + length).moved(base);
            keep(&mut voices, voice, span);
        }
        // 党政负责人带头学法: those who write, spoken of as others.
        for span in document.clauses(paragraph.block.span) {
            let words = document.text(span);
            if let Some(other) = OTHERS.iter().find(|other| words.starts_with(**other)) {
                keep(
                    &mut voices,
                    3,
                    Span::new(span.start, span.start + other.len()),
                );
            }
        }
        if let Some(at) = paragraph.text.find("本人") {
            keep(&mut voices, 0, Span::new(at, at + "本人".len()).moved(base));
        }
    }
    let [own, we, organ, other] = voices;
    if let (Some(own), Some(we), Some(organ)) = (own, we, organ.or(other)) {
        let last = own.max(we).max(organ);
        let words = |span: Span| document.text(span);
        findings.report(
            last,
            format!(
                "人称混用：“{}”“{}”“{}”",
                words(own),
                words(we),
                words(organ)
            ),
        );
    }
}

/// A letter that says now 贵局, now 你局: the rarer is told.
fn addressed(document: &Document<'_>, findings: &mut Findings<'_>) {
    let mut places: [Vec<Span>; 2] = Default::default();
    for paragraph in document.paragraphs(&[Zone::Body]) {
        for (voice, list) in ['贵', '你'].iter().zip(&mut places) {
            for (at, _) in paragraph.text.match_indices(*voice) {
                let rest = paragraph
                    .text
                    .get(at + voice.len_utf8()..)
                    .unwrap_or_default();
                let organ = ORGANS.iter().find(|organ| rest.starts_with(**organ));
                let span = Span::new(at, at + voice.len_utf8()).moved(paragraph.block.span.start);
                if let Some(organ) = organ.filter(|_| !document.masked(span.start, Kinds::CITED)) {
                    list.push(Span::new(span.start, span.end + organ.len()));
                }
            }
        }
    }
    let [honoured, plain] = &places;
    let rarer = if plain.len() > honoured.len() {
        honoured
    } else {
        plain
    };
    let other = if plain.len() > honoured.len() {
        plain
    } else {
        honoured
    };
    if let (Some(&span), Some(&usual)) = (rarer.first(), other.first()) {
        let (words, usual) = (document.text(span), document.text(usual));
        findings.report(span, format!("人称混用：“{words}”，别处称“{usual}”"));
    }
}

/// Keeps where each voice stands first.
fn keep(voices: &mut [Option<Span>; 4], voice: usize, span: Span) {
    if let Some(slot) = voices.get_mut(voice) {
        slot.get_or_insert(span);
    }
}
