//! A document cited with its number before its title.

use crate::character::is_han;
use crate::document::Document;
use crate::document_number::{self, Code};
use crate::enclosure::Pair;
use crate::finding::{Edit, Safety, Severity};
use crate::lexicon::{Cue, Table};
use crate::mask::Kinds;
use crate::rule::{Example, Findings, Rule};
use crate::span::Span;
use crate::zone::Zone;

/// LAW-05.
pub(crate) const RULE: Rule = Rule {
    code: "LAW-05",
    name: "number-before-title",
    title: "引文先文号后标题",
    why: "引用公文先引标题，后引发文字号，文号用圆括号括起；文号后面不再写“文件”。",
    basis: "通常：引用公文先引标题，后引发文字号",
    severity: Severity::Hint,
    examples: &[
        Example {
            bad: "根据国办发〔2023〕5号《关于加强督查工作的通知》要求，开展自查。\n",
            good: Some("根据《关于加强督查工作的通知》（国办发〔2023〕5号）要求，开展自查。\n"),
        },
        Example {
            bad: "根据国办发〔2023〕5号文件精神，开展自查。\n",
            good: None,
        },
        Example {
            bad: "按照《关于加强督查工作的通知》（示政办发〔2023〕5号）文件精神，开展自查。\n",
            good: Some("按照《关于加强督查工作的通知》（示政办发〔2023〕5号）精神，开展自查。\n"),
        },
    ],
    counterexamples: &[
        "根据《关于加强督查工作的通知》（国办发〔2023〕5号）要求，开展自查。\n",
        "你局《关于调整经费的请示》（示财〔2023〕5号）收悉。\n",
        "按照《关于加强督查工作的通知》（国办发〔2023〕5号）精神开展自查，根据国办发〔2023〕5号文件报送情况。\n",
        "国发〔2023〕5号、《关于加强督查工作的通知》均已废止。\n",
    ],
    check,
};

fn check(document: &Document<'_>, findings: &mut Findings<'_>) {
    for mask in document.masks().of(Kinds::DOCUMENT_NUMBER) {
        turned(document, mask.span, findings);
    }
    alone(document, findings);
    for hit in document.words(Table::Cue(Cue::Paper)) {
        let before = document.chars_before(hit.span.start, 2);
        let named = before == "号）" || before == "号)";
        let at = hit.span.start.saturating_sub(before.len());
        if !named || !document.masked(at, Kinds::DOCUMENT_NUMBER) || !titled(document, at) {
            continue;
        }
        let word = Span::new(hit.span.start, hit.span.start + "文件".len());
        findings
            .report(word, "前面已引标题和文号，“文件”二字通常不写")
            .fix("删去“文件”", Safety::Suggested, vec![Edit::new(word, "")]);
    }
}

/// A number of an organ's document without its title, where the title stands
/// nowhere before: 根据国发〔2023〕5号文件要求.
fn alone(document: &Document<'_>, findings: &mut Findings<'_>) {
    let mut seen: Vec<&str> = Vec::new();
    for mask in document.masks().of(Kinds::DOCUMENT_NUMBER).take(MOST) {
        let number = mask.span;
        let before = document.chars_before(number.start, 10);
        let zone = document.sentence_at(number.start).map(|s| s.zone);
        let known = seen.contains(&document.text(number));
        seen.push(document.text(number));
        let cited = document.masked(number.start, Kinds::CITED)
            || document.masked(number.start, Kinds::TABLE_CELL);
        let organ = document_number::code(before) == Code::Organ;
        if known || zone != Some(Zone::Body) || cited || !organ {
            continue;
        }
        let Some(code) = code_of(before) else {
            continue;
        };
        let start = number.start - code.len();
        let after = document.chars_after(number.end, 3);
        let lead = document.chars_before(start, 2);
        // 根据…号文件: what is leaned on is named.
        let leans = LEANS.contains(&lead);
        let paper = after
            .strip_prefix("文件")
            .or(after.strip_prefix('文'))
            .unwrap_or(after);
        if leans && !paper.starts_with(['《', '）', ')', '、']) {
            findings.report(
                Span::new(start, number.end),
                "首次引用公文通常先引标题，后在括号内引发文字号",
            );
        }
    }
}

/// What leads in a document that something is done by.
const LEANS: [&str; 9] = [
    "根据", "按照", "依据", "依照", "贯彻", "落实", "执行", "遵照", "对照",
];

/// More numbers than these are not looked at.
const MOST: usize = 64;

/// True where the number at the byte `at` stands in brackets after a title.
fn titled(document: &Document<'_>, at: usize) -> bool {
    let pairs = document.enclosures();
    let around = crate::enclosure::around(pairs, at);
    let round = around.filter(|e| e.pair == Pair::Round).last();
    round.is_some_and(|e| document.chars_before(e.outer.start, 1) == "》")
}

/// 国办发〔2023〕5号《…》
fn turned(document: &Document<'_>, number: Span, findings: &mut Findings<'_>) {
    let after = document.chars_after(number.end, 3);
    let paper = ["文件", "文", ""].iter().find(|w| {
        let rest = after.strip_prefix(**w);
        rest.is_some_and(|r| r.starts_with('《'))
    });
    let Some(paper) = paper else { return };
    let open = number.end + paper.len();
    let pairs = document.enclosures();
    let place = pairs.partition_point(|e| e.outer.start < open);
    let Some(title) = pairs.get(place).filter(|e| e.outer.start == open) else {
        return;
    };
    let cited = document.masked(number.start, Kinds::CITED);
    let bracket = document.chars_after(title.outer.end, 1);
    let before = document.chars_before(number.start, 10);
    if cited || matches!(bracket, "（" | "(") || document_number::code(before) != Code::Organ {
        return;
    }
    let whole = |code: &str| {
        let start = number.start - code.len();
        let words = document.text(Span::new(start, number.end));
        let edits = vec![
            Edit::new(Span::new(start, open), ""),
            Edit::new(Span::at(title.outer.end), format!("（{words}）")),
        ];
        (Span::new(start, title.outer.end), edits)
    };
    let (span, edits) = match code_of(before) {
        Some(code) => whole(code),
        None => (Span::new(number.start, title.outer.end), Vec::new()),
    };
    findings
        .report(span, "引用公文通常先引标题，后在括号内引发文字号")
        .fix("标题移到文号前", Safety::Suggested, edits);
}

/// What leads in a citation.
const LEADS: [&str; 22] = [
    "根据", "按照", "依据", "依照", "贯彻", "落实", "执行", "转发", "印发", "遵照", "参照", "对照",
    "下发", "结合", "通过", "学习", "现将", "关于", "和", "及", "与", "以",
];

/// The code of the organ that `before` ends with, where it is plain where the
/// code begins.
fn code_of(before: &str) -> Option<&str> {
    let start = before
        .char_indices()
        .rev()
        .take_while(|&(_, c)| is_han(c))
        .last()?
        .0;
    let run = before.get(start..)?;
    let lead = LEADS
        .iter()
        .filter_map(|lead| Some(run.rfind(lead)? + lead.len()))
        .max();
    let code = run.get(lead.unwrap_or(0)..)?;
    // At the far end of what was read the code may go on.
    let cut = lead.is_none() && start == 0 && before.chars().count() == 10;
    (!cut && (2..=7).contains(&code.chars().count())).then_some(code)
}
