//! An attachment note (附件说明) in another form than 附件：1.名称.

use super::note::{Entry, entries, run_on};
use crate::character::is_blank;
use crate::document::Document;
use crate::finding::{Edit, Safety, Severity};
use crate::recognise::{Block, Part, Role};
use crate::rule::{Example, Findings, Rule};
use crate::span::Span;

/// STR-08.
pub(crate) const RULE: Rule = Rule {
    code: "STR-08",
    name: "attachment-note-format",
    title: "附件说明的写法",
    why: "正文下空一行写“附件”，后标全角冒号和附件名称；有多个附件时用阿拉伯数字标序号，如“附件：1.任务分工表”；名称后不加标点。",
    basis: "GB/T 9704—2012 7.3.4",
    severity: Severity::Warning,
    examples: &[
        Example {
            bad: "关于开展安全检查的通知\n各科室：\n请认真落实。\n附件：1、任务分工表。\n2、检查表。\n区应急管理局\n2024年1月5日\n",
            good: Some(
                "关于开展安全检查的通知\n各科室：\n请认真落实。\n附件：1.任务分工表\n2.检查表\n区应急管理局\n2024年1月5日\n",
            ),
        },
        Example {
            bad: "关于开展安全检查的通知\n各科室：\n请认真落实。\n附件：《任务分工表》\n区应急管理局\n2024年1月5日\n",
            good: Some(
                "关于开展安全检查的通知\n各科室：\n请认真落实。\n附件：任务分工表\n区应急管理局\n2024年1月5日\n",
            ),
        },
        Example {
            bad: "关于开展安全检查的通知\n各科室：\n请认真落实。\n附件1.任务分工表\n附件2.检查表\n区应急管理局\n2024年1月5日\n",
            good: Some(
                "关于开展安全检查的通知\n各科室：\n请认真落实。\n附件：1.任务分工表\n2.检查表\n区应急管理局\n2024年1月5日\n",
            ),
        },
        Example {
            bad: "关于开展安全检查的通知\n各科室：\n请认真落实。\n附件:任务分工表\n区应急管理局\n2024年1月5日\n",
            good: Some(
                "关于开展安全检查的通知\n各科室：\n请认真落实。\n附件：任务分工表\n区应急管理局\n2024年1月5日\n",
            ),
        },
        Example {
            bad: "关于开展安全检查的通知\n各科室：\n请认真落实。\n附：任务分工表\n区应急管理局\n2024年1月5日\n",
            good: Some(
                "关于开展安全检查的通知\n各科室：\n请认真落实。\n附件：任务分工表\n区应急管理局\n2024年1月5日\n",
            ),
        },
        Example {
            bad: "关于开展安全检查的通知\n各科室：\n请认真落实。\n附件：1.任务分工表\n区应急管理局\n2024年1月5日\n",
            good: Some(
                "关于开展安全检查的通知\n各科室：\n请认真落实。\n附件：任务分工表\n区应急管理局\n2024年1月5日\n",
            ),
        },
        Example {
            bad: "关于开展安全检查的通知\n各科室：\n请认真落实。\n附件：任务分工表\n检查表\n区应急管理局\n2024年1月5日\n附件1\n任务分工表\n各科室按职责分工负责。\n附件2\n检查表\n各科室逐项填写。\n",
            good: None,
        },
    ],
    counterexamples: &[
        "关于申请经费的请示\n区财政局：\n请予安排。\n附件：1、预算表。2、设备清单\n",
        "关于开展安全检查的通知\n各科室：\n请认真落实。\n附件：1.任务分工表\n2.检查表\n区应急管理局\n2024年1月5日\n",
        "关于开展安全检查的通知\n各科室：\n请认真落实。\n附件：《示例市停车管理办法》\n区应急管理局\n2024年1月5日\n",
    ],
    check,
};

fn check(document: &Document<'_>, findings: &mut Findings<'_>) {
    without_colon(document, findings);
    let list = entries(document);
    for entry in &list {
        colon(document, entry, findings);
        let written = document.text(entry.number);
        let mark = written.trim_start_matches(|c| crate::ordinal::arabic_digit(c).is_some());
        let digits = Span::new(entry.number.start, entry.number.end - mark.len());
        let place = Span::new(digits.end, entry.number.end);
        // What marks one name of a line marks all of them.
        let several = || run_on(document, std::slice::from_ref(entry));
        if matches!(mark, "、" | "．" | "，" | ",") && !digits.is_empty() && !several() {
            findings
                .report(
                    entry.number,
                    format!("附件序号“{written}”应为“{}.”", document.text(digits)),
                )
                .fix("改为“.”", Safety::Safe, vec![Edit::new(place, ".")]);
        }
        if digits.is_empty() && !entry.number.is_empty() && entry.value > 0 {
            let right = format!("{}.", entry.value);
            findings
                .report(
                    entry.number,
                    format!("附件序号用阿拉伯数字，“{written}”应为“{right}”"),
                )
                .fix(
                    format!("改为“{right}”"),
                    Safety::Safe,
                    vec![Edit::new(entry.number, right)],
                );
        }
        end(document, entry, findings);
        marked(document, entry, findings);
    }
    unnumbered(document, &list, findings);
    let addressed = document.blocks.iter().any(|b| b.role == Role::Salutation);
    if let Some(label) = list.first().map(|entry| entry.label).filter(|_| addressed) {
        let old = document.text(label).strip_prefix('附');
        if old.is_some_and(|rest| rest.trim_end().trim_end_matches(['：', ':']).is_empty()) {
            let place = Span::at(label.start + '附'.len_utf8());
            findings
                .report(label, "“附”是旧写法，应写“附件”")
                .severity(Severity::Hint)
                .fix(
                    "改为“附件”",
                    Safety::Suggested,
                    vec![Edit::new(place, "件")],
                );
        }
    }
    if let [only] = list.as_slice()
        && only.value == 1
        && !only.label.is_empty()
        && !only.number.is_empty()
        && !run_on(document, &list)
    {
        findings
            .report(only.number, "只有一个附件，名称前通常不标序号")
            .severity(Severity::Hint)
            .fix(
                "删去序号",
                Safety::Suggested,
                vec![Edit::new(Span::new(only.number.start, only.name.start), "")],
            );
    }
}

/// 附件1.甲表 and 附件2.乙表, or 附件 alone above the names, where 附件： opens the
/// note and its names bear numbers alone.
fn without_colon(document: &Document<'_>, findings: &mut Findings<'_>) {
    /// Characters of 附件 and a number of two digits.
    const LABEL: usize = 5;
    let own = |b: &&Block| b.role == Role::AttachmentNote && b.part == Part::Main;
    let mut first: Option<Span> = None;
    let mut edits = Vec::new();
    for block in document.blocks.iter().filter(own) {
        let text = document.text(block.span);
        let Some(rest) = text.strip_prefix("附件") else {
            continue;
        };
        if rest.chars().take(LABEL).any(|c| matches!(c, '：' | ':')) {
            return;
        }
        let rest = rest.trim_start_matches(is_blank);
        let label = Span::new(block.span.start, block.span.end - rest.len());
        let blanks = Span::new(label.start + "附件".len(), label.end);
        edits.push(match first {
            None => Edit::new(blanks, "："),
            Some(_) => Edit::new(label, ""),
        });
        first.get_or_insert(label);
    }
    if let Some(label) = first {
        findings
            .report(
                label,
                "附件说明通常写作“附件：1.……”，其后各项只写序号和名称",
            )
            .fix("改为“附件：”", Safety::Suggested, edits);
    }
}

const NUMBERED: &str = "有多个附件，名称前应标阿拉伯数字序号，如“附件：1.任务分工表”";

/// A second name under a note that numbers none: the attached texts bear both.
fn unnumbered(document: &Document<'_>, list: &[Entry], findings: &mut Findings<'_>) {
    if let [first, .., last] = list
        && list.iter().all(|entry| entry.number.is_empty())
        && !run_on(document, list)
    {
        findings.report(first.name.cover(last.name), NUMBERED);
        return;
    }
    let [only] = list else { return };
    if !only.number.is_empty() || run_on(document, list) {
        return;
    }
    let next = document
        .blocks
        .partition_point(|b| b.span.start < only.name.end);
    let rest = document.blocks.get(next..).unwrap_or_default();
    let Some(below) = rest.iter().find(|b| b.role != Role::Residue) else {
        return;
    };
    let name = document.text(below.span).trim_end_matches(['。', '；']);
    let plain = matches!(below.role, Role::Body | Role::Signature)
        && below.part == Part::Main
        && !name.is_empty();
    let attached = || {
        let titles = rest
            .iter()
            .filter(|b| b.role == Role::Title && b.part != Part::Main);
        titles.into_iter().any(|b| document.text(b.span) == name)
    };
    // A table or a list under the name of another.
    let listed = || {
        let own = |name: &str| {
            name.chars().count() <= 30
                && PLAIN.iter().any(|end| name.ends_with(end))
                && !name.contains(['，', '。', '：', '；', '、'])
        };
        own(name) && own(document.text(only.name))
    };
    if plain && (attached() || listed()) {
        findings.report(only.name.cover(below.span), NUMBERED);
    }
}

/// 附件: with the narrow colon.
fn colon(document: &Document<'_>, entry: &Entry, findings: &mut Findings<'_>) {
    let label = document.text(entry.label);
    let word = label.trim_end_matches(':');
    if word.len() == label.len() || word.is_empty() {
        return;
    }
    let place = Span::new(entry.label.start + word.len(), entry.label.end);
    findings.report(place, "“附件”后应当用全角冒号").fix(
        "改为“：”",
        Safety::Safe,
        vec![Edit::new(place, "：")],
    );
}

/// What is no regulation, whose name alone has marks of its own.
const PLAIN: [&str; 10] = [
    "表", "名单", "清单", "方案", "计划", "预案", "台账", "要点", "一览", "汇总",
];

/// A name in 《》 although it names no regulation.
fn marked(document: &Document<'_>, entry: &Entry, findings: &mut Findings<'_>) {
    let name = document.text(entry.name);
    let inner = name.strip_prefix('《').and_then(|n| n.strip_suffix('》'));
    let plain = |n: &&str| !n.contains(['《', '》']) && PLAIN.iter().any(|end| n.ends_with(end));
    if inner.filter(plain).is_none() {
        return;
    }
    let (open, close) = ('《'.len_utf8(), '》'.len_utf8());
    let edits = vec![
        Edit::new(Span::new(entry.name.start, entry.name.start + open), ""),
        Edit::new(Span::new(entry.name.end - close, entry.name.end), ""),
    ];
    findings
        .report(entry.name, "附件名称通常不加书名号")
        .severity(Severity::Hint)
        .fix("删去书名号", Safety::Suggested, edits);
}

/// The longest name, in bytes: what is longer is several, or a sentence.
const LONGEST: usize = 150;

/// Marks after the name.
fn end(document: &Document<'_>, entry: &Entry, findings: &mut Findings<'_>) {
    let name = document.text(entry.name);
    let bare = name.trim_end_matches(['。', '；', '，', '、', ';', ',']);
    // A name with a sentence in it is no name.
    if bare.len() == name.len()
        || bare.is_empty()
        || bare.contains(['。', '，', '；', ',', ';'])
        || bare.len() > LONGEST
    {
        return;
    }
    let place = Span::new(entry.name.start + bare.len(), entry.name.end);
    findings.report(place, "附件名称后不加标点符号").fix(
        "删去标点",
        Safety::Safe,
        vec![Edit::new(place, "")],
    );
}
