//! Attachments that the note (附件说明) lists otherwise, or not at all.

use super::note::{Entry, entries, run_on};
use crate::character::{is_chinese_mark, is_han};
use crate::document::Document;
use crate::finding::Severity;
use crate::lexicon::{Cue, Table};
use crate::numeral;
use crate::ordinal::arabic_digit;
use crate::recognise::{Part, Role};
use crate::rule::{Example, Findings, Rule};
use crate::span::Span;
use crate::zone::Zone;

/// STR-09.
pub(crate) const RULE: Rule = Rule {
    code: "STR-09",
    name: "attachment-mismatch",
    title: "附件说明与附件不一致",
    why: "附件的顺序号和标题要与附件说明一致，正文里提到的附件也要在附件说明中列出。",
    basis: "GB/T 9704—2012 7.3.7",
    severity: Severity::Error,
    examples: &[
        Example {
            bad: "关于开展安全检查的通知\n各科室：\n请填报检查表（见附件3）。\n附件：1.任务分工表\n2.检查表\n区应急管理局\n2024年1月5日\n",
            good: None,
        },
        Example {
            bad: "关于开展安全检查的通知\n各科室：\n请认真落实，表格见附3。\n附：1.任务分工表\n2.检查表\n区应急管理局\n2024年1月5日\n",
            good: None,
        },
        Example {
            bad: "关于开展安全检查的通知\n各科室：\n请认真落实。\n附件：1.任务分工表\n2.安全检查表\n区应急管理局\n2024年1月5日\n附件1\n任务分工表\n各科室按职责分工负责。\n附件2\n安全巡查表\n各科室逐项填写。\n",
            good: None,
        },
        Example {
            bad: "关于开展安全检查的通知\n各科室：\n请认真落实。\n附件：任务分工表\n区应急管理局\n2024年1月5日\n附件1\n任务分工表\n各科室按职责分工负责。\n附件2\n安全检查表\n各科室逐项填写。\n",
            good: None,
        },
        Example {
            bad: "关于开展安全检查的通知\n各科室：\n请认真落实。\n附件：1.任务分工表\n2.安全检查表\n区应急管理局\n2024年1月5日\n附件1\n安全检查表\n各科室逐项填写。\n附件2\n任务分工表\n各科室按职责分工负责。\n",
            good: None,
        },
        Example {
            bad: "关于开展安全检查的通知\n各科室：\n请认真落实。\n附件：1.任务分工表\n2.安全检查表\n区应急管理局\n2024年1月5日\n附件1\n任务分工表\n各科室按职责分工负责。\n附件2\n参会人员名册\n各科室逐项填写。\n",
            good: None,
        },
    ],
    counterexamples: &[
        "关于开展安全检查的通知\n各科室：\n请认真落实，分工见附1，表格见附2。\n附：1.任务分工表\n2.检查表\n区应急管理局\n2024年1月5日\n",
        "关于印发安全检查方案的通知\n各科室：\n现印发给你们，请认真落实。\n附件：1.任务分工表\n2.检查表\n区应急管理局\n2024年1月5日\n安全检查方案\n一、总体要求\n明确责任，抓好落实。\n二、检查内容\n逐项检查，不留死角。\n附件1\n任务分工表\n各科室按职责分工负责。\n附件2\n检查表\n各科室逐项填写。\n",
        "关于开展安全检查的通知\n各科室：\n请认真落实。\n附件：1.任务分工表\n2.检查表\n区应急管理局\n2024年1月5日\n附件1\n任务分工表\n各科室按职责分工负责。\n附件2\n2024年安全生产大检查情况检查表\n各科室逐项填写。\n",
        "关于开展安全检查的通知\n各科室：\n请认真落实。\n附件：1.任务分工表\n2.安全检查表\n区应急管理局\n2024年1月5日\n附件1：任务分工表\n各科室按职责分工负责。\n附件2：安全检查表\n各科室逐项填写。\n",
        "关于开展安全检查的通知\n各科室：\n请填报检查表（见附件2）。\n附件：1.任务分工表\n2.检查表\n区应急管理局\n2024年1月5日\n",
        "关于开展安全检查的通知\n各科室：\n请认真落实。\n附件：1.任务分工表\n2.安全检查表\n区应急管理局\n2024年1月5日\n附件1\n任务分工表\n各科室按职责分工负责。\n附件2\n安全检查表\n各科室逐项填写。\n",
        "关于开展安全检查的通知\n各科室：\n材料一式两份，详见附件3份。\n附件：任务分工表\n区应急管理局\n2024年1月5日\n",
    ],
    check,
};

fn check(document: &Document<'_>, findings: &mut Findings<'_>) {
    let list = entries(document);
    if list.is_empty() {
        return;
    }
    let listed = list.iter().map(|e| e.value.max(1)).max().unwrap_or(1);
    // A list with gaps, or with names that stand on one line, is not known whole.
    let whole = usize::try_from(listed).is_ok_and(|n| n == list.len()) && !run_on(document, &list);
    if whole {
        references(document, &list, listed, findings);
        attached(document, &list, listed, findings);
    }
}

/// 见附件3, 见附3 where only two are listed.
fn references(document: &Document<'_>, list: &[Entry], listed: u32, findings: &mut Findings<'_>) {
    // What stands after the note may be another text, with its own.
    let note = list.first().map_or(0, |e| e.label.start);
    let cues = document.words(Table::Cue(Cue::Attached)).iter();
    for cue in cues.take_while(|cue| cue.span.start < note) {
        let zone = document.sentence_at(cue.span.start).map(|s| s.zone);
        let rest = document.source.after(cue.span.end, 30);
        let Some((value, length)) = number(rest).filter(|_| zone == Some(Zone::Body)) else {
            continue;
        };
        let after = rest.get(length..).and_then(|r| r.chars().next());
        let counted = after.is_some_and(|c| "份个件页年万元张套月号.—-".contains(c));
        if value > listed && !counted {
            let span = Span::new(cue.span.start, cue.span.end + length);
            findings.report(
                span,
                format!("附件说明只列了{listed}个附件，没有附件{value}"),
            );
        }
    }
}

/// The number that `text` begins with, and its length in bytes.
fn number(text: &str) -> Option<(u32, usize)> {
    let digit = |c: &char| arabic_digit(*c).is_some();
    let length: usize = text.chars().take_while(digit).map(char::len_utf8).sum();
    if length > 0 {
        let value = text.get(..length)?.parse().ok()?;
        return Some((value, length)).filter(|&(v, _)| v > 0);
    }
    let chinese = |c: &char| numeral::is_numeral(*c);
    let length: usize = text.chars().take_while(chinese).map(char::len_utf8).sum();
    Some((numeral::read(text.get(..length)?)?, length))
}

/// Marks of attached texts, and their titles against the names in the note.
fn attached(document: &Document<'_>, list: &[Entry], listed: u32, findings: &mut Findings<'_>) {
    let mut blocks = document
        .blocks
        .iter()
        .filter(|b| b.role != Role::Residue)
        .peekable();
    let mut last = 0;
    // Whether a name of the note was met again, and those that were not.
    let mut known = false;
    let mut others: Vec<(Span, String)> = Vec::new();
    let mut end = None;
    while let Some(block) = blocks.next() {
        let Part::Attachment(number) = block.part else {
            continue;
        };
        if block.role != Role::Attachment {
            continue;
        }
        // What a notice sends along may stand before 附件1 as a part of its own.
        let number = printed(document.text(block.span)).unwrap_or(number);
        // An attached text may have attachments of its own.
        if number <= last {
            let title = blocks.peek().filter(|b| b.role == Role::Title);
            let next = list.iter().find(|e| e.value == last + 1);
            let (Some(title), Some(next)) = (title, next) else {
                return;
            };
            // 附件1 again, over what the note calls 附件2.
            if number == last && core(document.text(title.span)) == core(document.text(next.name)) {
                findings.report(
                    block.span,
                    format!("附件序号重复：附件说明中这是附件{}", last + 1),
                );
            }
            return;
        }
        last = number;
        end = Some(block.span);
        if number > listed && !known {
            return;
        }
        if number > listed {
            findings.report(
                block.span,
                format!("附件说明只列了{listed}个附件，没有附件{number}"),
            );
            return;
        }
        let title = blocks.peek().filter(|b| b.role == Role::Title);
        let title = title.map_or_else(|| named(document, block.span), |b| Some(b.span));
        let entry = list.iter().find(|e| e.value.max(1) == number);
        let (Some(title), Some(entry)) = (title, entry) else {
            continue;
        };
        let (name, found) = (core(document.text(entry.name)), core(document.text(title)));
        known |= name == found;
        if name == found {
            continue;
        }
        // 附件2 has the name that the note gives to another.
        let listed = list.iter().find(|e| core(document.text(e.name)) == found);
        if let Some(other) = listed.filter(|e| e.value != number && list.len() > 1) {
            findings.report(
                title,
                format!(
                    "附件{number}与附件说明的顺序不一致：附件说明中“{found}”是附件{}",
                    other.value
                ),
            );
        } else if alike(&name, &found) {
            findings.report(
                title,
                format!("附件标题与附件说明不一致：附件说明写作“{name}”"),
            );
        } else if is_other(&name, &found) || is_cut(&name, &found) || has_word_more(&name, &found) {
            others.push((title, name));
        }
    }
    for (title, name) in others.into_iter().filter(|_| known || list.len() == 1) {
        findings
            .report(
                title,
                format!("附件标题与附件说明不一致：附件说明写作“{name}”，请核对"),
            )
            .severity(Severity::Warning);
    }
    if let Some(mark) = end.filter(|_| last < listed) {
        // The rest may not have been pasted.
        findings
            .report(
                mark,
                format!("附件说明列了{listed}个附件，文后只有{last}个"),
            )
            .severity(Severity::Warning);
    }
}

/// The number that the mark bears: 2 of 附件2.
fn printed(mark: &str) -> Option<u32> {
    let rest = mark.trim_start().strip_prefix("附件")?;
    number(rest.trim_start()).map(|(value, _)| value)
}

/// The title that the mark itself gives: 附件1：任务分工表.
fn named(document: &Document<'_>, mark: Span) -> Option<Span> {
    let text = document.text(mark);
    let parts = |c: char| c == '：' || c == ':' || crate::character::is_blank(c);
    let name = text.get(text.find(parts)?..)?.trim_start_matches(parts);
    (!name.is_empty()).then(|| Span::new(mark.end - name.len(), mark.end))
}

/// The name without blanks, marks and what stands in brackets at its end.
fn core(name: &str) -> String {
    let open = name
        .trim_end()
        .strip_suffix(['）', ')'])
        .and_then(|n| n.rfind(['（', '(']));
    let name = open.and_then(|at| name.get(..at)).unwrap_or(name);
    name.chars()
        .filter(|&c| {
            is_han(c) || !(is_chinese_mark(c) || c.is_whitespace() || c.is_ascii_punctuation())
        })
        .collect()
}

/// True for two names of which each has words that the other has not. A title
/// may say more than the note, or less.
fn is_other(a: &str, b: &str) -> bool {
    const LONGEST: usize = 20;
    let short = a.chars().count() <= LONGEST && b.chars().count() <= LONGEST;
    let within = |a: &str, b: &str| {
        let mut rest = b.chars();
        a.chars().all(|c| rest.any(|other| other == c))
    };
    short && !within(a, b) && !within(b, a)
}

/// True for two names of which one lacks the noun at the end: 任务分工 of 任务分工表.
fn is_cut(a: &str, b: &str) -> bool {
    let (short, long) = if a.len() < b.len() { (a, b) } else { (b, a) };
    let rest = long.strip_prefix(short);
    rest.is_some_and(|rest| !short.is_empty() && ENDS.contains(&rest))
}

/// True for two names of which one has a word more in its middle: 队伍名册,
/// 队伍花名册.
fn has_word_more(a: &str, b: &str) -> bool {
    const WORD: usize = 2;
    let (short, long) = if a.len() < b.len() { (a, b) } else { (b, a) };
    let (short, long): (Vec<char>, Vec<char>) = (short.chars().collect(), long.chars().collect());
    let before = short.iter().zip(&long).take_while(|(a, b)| a == b).count();
    let after = short.iter().rev().zip(long.iter().rev());
    let after = after.take_while(|(a, b)| a == b).count();
    let more = long.len() - short.len();
    (1..=WORD).contains(&more) && before >= WORD && after >= 1 && before + after >= short.len()
}

/// What an attachment is, at the end of its name.
const ENDS: [&str; 8] = [
    "表",
    "名单",
    "清单",
    "方案",
    "计划",
    "台账",
    "一览表",
    "汇总表",
];

/// True for two wordings of one name: as long, and most of it the same. A
/// longer title may have the year or the organ that the note leaves out.
fn alike(a: &str, b: &str) -> bool {
    let (a, b): (Vec<char>, Vec<char>) = (a.chars().collect(), b.chars().collect());
    let ends = a.first() == b.first() && a.last() == b.last();
    let same = a.iter().zip(&b).filter(|(a, b)| a == b).count();
    a.len() == b.len() && a.len() >= 4 && ends && same * 3 >= a.len() * 2
}
