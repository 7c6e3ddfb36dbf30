//! A place that was to be filled in.

use super::field::{LONGEST, in_round, in_square, is_field};
use crate::character::{is_blank, is_han};
use crate::document::Document;
use crate::enclosure::Pair;
use crate::finding::Severity;
use crate::lexicon::{Cue, Table};
use crate::mask::Kinds;
use crate::person::FAMILY_NAMES;
use crate::recognise::Role;
use crate::rule::{Example, Findings, Report, Rule};
use crate::span::Span;
use crate::token::{Token, TokenKind};
use crate::zone::Zone;

/// RES-11. A date with letters in it, a note to the writer and a word such as
/// TODO are left over for certain. XX for a name may be on purpose, in a sample
/// or a published text: one warning a text. ×× is how a name is withheld.
pub(crate) const RULE: Rule = Rule {
    code: "RES-11",
    name: "placeholder-left",
    title: "占位符未填写",
    why: "套用模板时留下的占位符应当填写或者删去；公文涉及的人名、地名、时间、数字应当准确。",
    basis: "《党政机关公文处理工作条例》第二十条",
    severity: Severity::Error,
    examples: &[
        Example {
            bad: "会议于20XX年X月召开。\n",
            good: None,
        },
        Example {
            bad: "某某单位要抓好落实。\n",
            good: None,
        },
        Example {
            bad: "（一）加强值守。现有人员？？名，由某某同志带队，联系单位（　　）。\n",
            good: None,
        },
        Example {
            bad: "出席人数为【待填写】，数据TODO。\n",
            good: None,
        },
        Example {
            bad: "联系人：[姓名]，请XX局XX科于X月X日前报送。\n",
            good: None,
        },
        Example {
            bad: "会议由[主持人]主持，[责任单位一]汇报，经费为（金额）万元。\n",
            good: None,
        },
        Example {
            bad: "{{单位名称}}：请<姓名>同志参加，地点在（待定）。\n",
            good: None,
        },
        Example {
            bad: "完成投资____万元，增长??%，负责人为（　　）。\n",
            good: None,
        },
    ],
    counterexamples: &[
        "二〇〇五年三月三日，第XXII届会议召开，采购XXL号服装。\n",
        "电话：0531-8100XXXX，邮箱XXX@example.cn。\n",
        "当事人刘某某、杨××同志到场，依次点击【开始办理】。\n",
        "签名：______　　日期：______\n",
        "是（　）否（　）同意上述方案。\n",
        "参考文献[3]，详见【附件1】。\n",
        "按表填写（姓名）、（单位）两栏，注明联系人（姓名、电话），由主要负责人（签字）确认。\n",
        "1.宪法日是（　）。\n2.民法典共（　）编。\n3.法治宣传周从（　）开始。\n",
        "当事人刘某某到场，“某某路段”为示例，某某同学是怎么想的？？\n",
        "增速<5%，甲>乙，详见[附件]和[注1]。\n",
    ],
    check,
};

fn check(document: &Document<'_>, findings: &mut Findings<'_>) {
    let (mut certain, mut withheld) = (Vec::new(), Vec::new());
    let tokens = document.all_tokens();
    let (mut done, mut masked) = (0, false);
    for (place, token) in tokens.iter().enumerate() {
        let cross = is_cross(document, token);
        let word = token.kind == TokenKind::Letters
            && matches!(document.text(token.span), "TODO" | "TBD" | "todo" | "tbd");
        let other = matches!(token.mark(), Some('_' | '?' | '？'));
        if token.span.start < done || !(cross || word || other) {
            continue;
        }
        let same = |t: &&Token| cross && is_cross(document, t) || other && t.kind == token.kind;
        let mut span = token.span;
        let rest = tokens.get(place + 1..).unwrap_or_default().iter();
        for next in rest.take_while(same) {
            if next.span.start != span.end {
                break;
            }
            span.end = next.span.end;
        }
        done = span.end;
        let Some(block) = document.block_at(span.start) else {
            continue;
        };
        let before = document.text(Span::new(
            block.span.start,
            span.start.max(block.span.start),
        ));
        let after = document.text(Span::new(span.end, block.span.end));
        match judge(document.text(span), before, after) {
            Some(Left::Certain) => add(document, span, &mut certain),
            Some(Left::Blank) if Zone::of(block) == Some(Zone::Body) => {
                add(document, span, &mut certain);
            }
            Some(Left::Masked) => masked = true,
            Some(Left::Withheld) if !document.masks().covers(span.start, ADDRESS) => {
                withheld.push(span);
            }
            _ => {}
        }
    }
    for cue in document.words(Table::Cue(Cue::Somebody)) {
        if is_somebody(document, cue.span) {
            withheld.push(cue.span);
        }
    }
    withheld.sort_unstable();
    for span in certain {
        let left = document.text(span).starts_with('_') && is_in_form(document, span);
        let report = report(document, span, findings);
        if left {
            report.severity(Severity::Hint);
        }
    }
    brackets(document, findings);
    // Who masks telephone numbers withholds names as well.
    if let Some(&first) = withheld.first().filter(|_| !masked) {
        let words = document.text(first);
        let count = match withheld.len() {
            1 => String::new(),
            n => format!("，全文{n}处"),
        };
        findings
            .report(first, format!("“{words}”疑为未填写的占位符{count}，请核对"))
            .severity(Severity::Warning);
    }
}

const ADDRESS: Kinds = Kinds::URL
    .or(Kinds::EMAIL)
    .or(Kinds::TELEPHONE)
    .or(Kinds::CODE);

/// What a run of signs is that may stand for something.
enum Left {
    /// To be filled in, for certain.
    Certain,
    /// Lines to write on, which a form has too.
    Blank,
    /// A name, perhaps withheld on purpose.
    Withheld,
    /// Digits of a number, withheld on purpose: 8100XXXX.
    Masked,
}

/// X, ×, Ｘ and Latin letters that are nothing but X.
fn is_cross(document: &Document<'_>, token: &Token) -> bool {
    match token.kind {
        TokenKind::Letters => document
            .text(token.span)
            .bytes()
            .all(|b| matches!(b, b'X' | b'x')),
        TokenKind::Mark(c) => matches!(c, '×' | 'Ｘ' | 'ｘ'),
        _ => false,
    }
}

fn judge(words: &str, before: &str, after: &str) -> Option<Left> {
    let count = words.chars().count();
    let last = before.chars().next_back();
    let next = after.chars().next();
    let digit = |c: Option<char>| c.is_some_and(|c| c.is_ascii_alphanumeric() || c == '-');
    match words.chars().next()? {
        '_' => {
            let among = last.is_some_and(is_han) && next.is_some_and(is_han);
            (count >= 3 && among).then_some(Left::Blank)
        }
        '?' | '？' => {
            let counted = next.is_some_and(|c| {
                "年月日元万亿个人%户次家份名件场条项处台辆吨亩公米栋所只岁倍".contains(c)
            });
            (count >= 2 && counted && last.is_some_and(is_han)).then_some(Left::Certain)
        }
        'X' | 'x' | '×' | 'Ｘ' | 'ｘ' => {
            let short = count <= 4;
            // 20XX年, X年X月, X月X日
            let year = (before.ends_with("20") || before.ends_with("19")) && count == 2;
            let date = next == Some('年') && count >= 2
                || next == Some('月') && before.ends_with(['年', '—'])
                || next == Some('日') && before.ends_with('月');
            let month = next == Some('月')
                && after
                    .strip_prefix('月')
                    .is_some_and(|r| r.starts_with(['X', 'x', '×', 'Ｘ']));
            let year_with_no = year && !digit(next);
            if short && !digit(last) && (date || month) || year_with_no {
                return Some(Left::Certain);
            }
            let letters = words.bytes().all(|b| b.is_ascii_alphabetic());
            // 第XX届 may be Roman; XXX@… is an address.
            let roman = last == Some('第') && count == 2;
            let apart = !digit(last) && !digit(next) && next != Some('@') && next != Some('(');
            let before = before.trim_end_matches(is_blank).chars().next_back();
            // 联系人：XXX
            let named =
                before == Some('：') && next.is_none_or(|c| matches!(c, '，' | '。' | '；'));
            let around = before.is_some_and(is_han) || next.is_some_and(is_han) || named;
            if count >= 3 && last.is_some_and(|c| c.is_ascii_digit()) {
                return Some(Left::Masked);
            }
            // ××× alone is for the writer to fill in; 王××× is withheld.
            let alone = count >= 3 && !last.is_some_and(|c| FAMILY_NAMES.contains(c));
            let left = letters && count >= 2 && !roman || alone;
            (left && apart && around).then_some(Left::Withheld)
        }
        _ => Some(Left::Certain),
    }
}

/// True for 某某单位; 刘某某 is a name that is withheld.
fn is_somebody(document: &Document<'_>, span: Span) -> bool {
    const OF: [&str; 22] = [
        "单位", "街道", "社区", "部门", "公司", "企业", "局", "镇", "区", "县", "市", "项目",
        "同志", "领导", "学校", "医院", "中心", "乡", "村", "省", "小区", "路",
    ];
    let named = document
        .source
        .char_before(span.start)
        .is_some_and(|c| FAMILY_NAMES.contains(c));
    let after = document.after(span.end);
    let zone = document.sentence_at(span.start).map(|s| s.zone);
    !named
        && zone == Some(Zone::Body)
        && OF.iter().any(|word| after.starts_with(word))
        && !document.masked(span.start, Kinds::CITED)
}

/// Adds a stretch; the parts of one date (XX年XX月XX日) are one.
fn add(document: &Document<'_>, span: Span, certain: &mut Vec<Span>) {
    match certain.last_mut() {
        Some(last) if matches!(document.text(Span::new(last.end, span.start)), "年" | "月") => {
            last.end = span.end;
        }
        _ => certain.push(span),
    }
}

fn report<'f>(document: &Document<'_>, span: Span, findings: &'f mut Findings<'_>) -> Report<'f> {
    let words = document.text(span);
    findings.report(span, format!("占位符“{words}”未填写"))
}

/// What the titles of papers end in that are made to be filled in by hand.
#[rustfmt::skip]
const FORMS: &[&str] = &[
    "协议书", "协议", "合同", "合同书", "委托书", "承诺书", "保证书", "责任书", "声明书", "授权书", "意向书", "申请书",
    "申请表", "登记表", "审批表", "报名表", "推荐表", "汇总表", "调查表", "备案表", "表样", "样表", "样本", "范本",
    "模板", "式样", "回执", "回执单", "存根", "送达回证", "介绍信", "证明", "收据", "借条", "通知单", "告知书",
    "确认书", "同意书",
];

/// True where the title that `span` stands under is that of a form.
fn is_in_form(document: &Document<'_>, span: Span) -> bool {
    let at = document
        .blocks
        .partition_point(|b| b.span.start <= span.start);
    let mut before = document.blocks.get(..at).unwrap_or_default().iter().rev();
    let title = before.find(|b| matches!(b.role, Role::Title));
    title.is_some_and(|block| {
        let words = document.text(block.span);
        // 就业协议书（节选）
        let named = words
            .rsplit_once(['（', '('])
            .filter(|_| words.ends_with(['）', ')']));
        let name = named.map_or(words, |(name, _)| name);
        FORMS
            .iter()
            .any(|form| name.trim_end_matches(is_blank).ends_with(form))
    })
}

/// 【待填写】, [姓名], （金额）: notes and names of fields in brackets.
fn brackets(document: &Document<'_>, findings: &mut Findings<'_>) {
    let mut blank: Vec<Span> = Vec::new();
    for pair in document.enclosures() {
        let inner = document.text(pair.inner);
        if inner.len() > LONGEST {
            continue;
        }
        if pair.pair == Pair::Round && !inner.is_empty() && inner.chars().all(is_blank) {
            blank.push(pair.outer);
            continue;
        }
        let left = match pair.pair {
            Pair::Square => in_square(document, pair, inner),
            Pair::Round => in_round(document, pair, inner),
            _ => None,
        };
        let Some(severity) = left else { continue };
        // [文字](地址) is a link.
        let rest = document.source.text.get(pair.outer.end..);
        let link = rest.is_some_and(|rest| rest.starts_with('('));
        if !link && !document.masked(pair.outer.start, Kinds::LITERAL) {
            let words = document.text(pair.outer);
            findings
                .report(pair.outer, format!("占位符“{words}”未填写"))
                .severity(severity);
        }
    }
    let empty = empty(document, &blank);
    // Question after question with a place for the answer is a paper.
    if empty.len() < QUESTIONS {
        for span in empty {
            findings
                .report(span, "括号内空白，疑未填写")
                .severity(Severity::Warning);
        }
    }
    // {{姓名}}, <姓名>: signs of a template in which Chinese words stand.
    for (block, token) in document.marks(|c| matches!(c, '{' | '<' | '＜')) {
        let rest = document.text(Span::new(token.span.start, block.span.end));
        let opened = rest.trim_start_matches(['{', '<', '＜']);
        let Some(end) = opened.find(['}', '>', '＞']).filter(|end| *end <= LONGEST) else {
            continue;
        };
        let (inner, closed) = opened.split_at_checked(end).unwrap_or_default();
        let open = rest.len() - opened.len();
        let close = closed.len() - closed.trim_start_matches(['}', '>', '＞']).len();
        let first = document.source.char_before(token.span.start) != Some('{');
        if first && is_field(inner) {
            let start = token.span.start;
            report(
                document,
                Span::new(start, start + open + end + close),
                findings,
            );
        }
    }
}

/// So many paragraphs with empty brackets are questions of a paper.
const QUESTIONS: usize = 3;

/// The brackets of `blank`, which hold nothing but blanks, that stand in a
/// sentence, 负责人为（　　）, with no other of them in their paragraph: a form
/// has several.
fn empty(document: &Document<'_>, blank: &[Span]) -> Vec<Span> {
    let mut empty = Vec::new();
    let mut rest = blank;
    while let Some(&first) = rest.first() {
        let block = document.block_at(first.start);
        let end = block.map_or(first.end, |b| b.span.end);
        let count = rest.partition_point(|b| b.start < end).max(1);
        rest = rest.get(count..).unwrap_or_default();
        let sentence = block.is_some_and(|b| {
            (matches!(b.role, Role::Body | Role::ListItem) || b.run_in)
                && document.text(b.span).ends_with(['。', '；', '：'])
        });
        let after = document.source.char_before(first.start);
        if count == 1 && sentence && after.is_some_and(is_han) {
            empty.push(first);
        }
    }
    empty
}
