//! A year in the text that is not the year of the title.

use crate::document::Document;
use crate::finding::Severity;
use crate::mask::Kinds;
use crate::recognise::{Part, Role};
use crate::rule::{Example, Findings, Rule};
use crate::span::Span;

/// DIG-23.
pub(crate) const RULE: Rule = Rule {
    code: "DIG-23",
    name: "year-mismatch",
    title: "正文年份与标题不一致",
    why: "套用上年材料时，标题年份改了、正文年份忘改，是常见的疏漏。",
    basis: "《党政机关公文处理工作条例》第二十条（四）",
    severity: Severity::Warning,
    examples: &[
        Example {
            bad: "2023年度工作总结\n现将2022年度工作情况报告如下：\n一、主要工作\n完成各项任务。\n",
            good: None,
        },
        Example {
            bad: "2024年度工作总结\n2023年度工作情况总结如下：\n一、主要工作\n完成各项任务。\n",
            good: None,
        },
        Example {
            bad: "某某局2023年度法治建设工作总结\n2022年，全局认真履职。\n一、2022年度工作完成情况\n完成各项任务。\n",
            good: None,
        },
        Example {
            bad: "2024年度工作总结\n今年（2023年）以来，我局完成了各项任务。\n一、主要工作\n抓好落实。\n",
            good: None,
        },
        Example {
            bad: "2024年度工作总结\n一年来，我局完成了2023年度各项工作任务。\n一、主要工作\n抓好落实。\n",
            good: None,
        },
        Example {
            bad: "2025年工作计划\n为做好2024年度工作，制定本计划。\n一、主要任务\n抓好落实。\n",
            good: None,
        },
        Example {
            bad: "2024年度述职报告\n现将2023年度述职情况报告如下，请予审议。\n一、履职情况\n完成各项任务。\n",
            good: None,
        },
    ],
    counterexamples: &[
        "2023年度工作总结\n现将2023年度工作情况报告如下：\n一、2023年工作情况\n完成各项任务。\n二、2024年工作打算\n制定2024年度计划。\n",
        "2024年工作计划\n2023年，完成各项任务。\n一、2023年工作回顾\n完成各项任务。\n",
        "2023年政府工作报告\n一、2022年工作回顾\n完成各项任务。\n",
        "2023年度工作总结和2024年工作打算\n现将有关情况报告如下：\n一、2024年工作安排\n完成各项任务。\n",
        "2024年度工作总结\n今年，我局在2023年度工作的基础上，完成了各项任务。\n一、主要工作\n抓好落实。\n",
        "2023年度述职报告\n现将2022年度述职评议问题整改和2023年履职情况报告如下：\n一、上年整改\n2022年度反馈问题已整改。\n",
    ],
    check,
};

/// Titles of what looks back on the year that they name.
const BACKWARD: &[&str] = &[
    "总结",
    "述职",
    "述法",
    "述廉",
    "履职",
    "小结",
    "年度报告",
    "工作情况",
];

fn check(document: &Document<'_>, findings: &mut Findings<'_>) {
    let Some((title, words)) = document.title() else {
        return;
    };
    let years: Vec<u32> = document
        .dates_in(title.span)
        .iter()
        .filter_map(|d| d.year)
        .filter(|y| y.digits == 4)
        .map(|y| y.value)
        .collect();
    let &[year] = years.as_slice() else { return };
    let back = BACKWARD.iter().any(|w| words.contains(w));
    let other = [
        "计划",
        "打算",
        "安排",
        "方案",
        "要点",
        "政府工作报告",
        "规划",
        "预算",
        "评议",
    ];
    // 2021—2023年 has its first year without 年.
    let range = words.contains(['—', '-', '～', '至', '–']);
    if !range && ["计划", "要点", "安排"].iter().any(|w| words.ends_with(w)) {
        plan(document, year, findings);
    }
    if !back || range || other.iter().any(|w| words.contains(w)) {
        return;
    }
    let mut lead = true;
    let mut opened = 0;
    for block in document.blocks.iter().filter(|b| b.part == Part::Main) {
        match block.role {
            Role::Heading => {
                lead = false;
                let span = block.heading.unwrap_or(block.span);
                if let Some(other) = single_year(document, span)
                    && other != year
                    && is_review(document.text(span))
                {
                    report(document, findings, span, other, year);
                }
            }
            Role::Body | Role::ListItem if lead && opened < 3 => {
                opened += 1;
                for sentence in sentences(document, block.span) {
                    let told = opens(document, sentence)
                        || announces(document, sentence)
                        || tells_work(document, sentence)
                        || is_this_year(document, sentence);
                    if let Some(other) = single_year(document, sentence).filter(|_| told)
                        && other != year
                    {
                        report(document, findings, sentence, other, year);
                    } else if let Some(place) = done_in(document, sentence, year) {
                        report(document, findings, place, year_of(document, place), year);
                    }
                }
            }
            _ => {}
        }
    }
}

/// 为做好2024年度工作，制定本计划 under a title of 2025.
fn plan(document: &Document<'_>, year: u32, findings: &mut Findings<'_>) {
    let first = document
        .blocks
        .iter()
        .find(|b| b.part == Part::Main && b.role == Role::Body);
    let Some(sentence) = first.and_then(|b| document.sentence_at(b.span.start)) else {
        return;
    };
    let words = document.text(sentence.span);
    let aims = words.starts_with('为') && !words.starts_with("为期") && words.contains("制定");
    let other = ["基础", "总结", "回顾", "成果", "经验"];
    if let Some(of) = single_year(document, sentence.span)
        && aims
        && of != year
        && !other.iter().any(|w| words.contains(w))
    {
        report(document, findings, sentence.span, of, year);
    }
}

/// Marks the year itself in `span`.
fn report(document: &Document<'_>, findings: &mut Findings<'_>, span: Span, other: u32, year: u32) {
    let dates = document.dates_in(span).iter();
    let place = dates
        .filter_map(|d| d.year)
        .find(|y| y.value == other)
        .map_or(span, |y| {
            Span::new(y.span.start, y.span.end + '年'.len_utf8())
        });
    findings.report(place, format!("标题为{year}年，此处为{other}年，请核对"));
}

/// The sentences that begin in the block at `span`.
fn sentences(document: &Document<'_>, span: Span) -> Vec<Span> {
    let mut list = Vec::new();
    let mut at = span.start;
    while at < span.end && list.len() < 3 {
        let Some(sentence) = document.sentence_at(at) else {
            break;
        };
        list.push(sentence.span);
        at = sentence.span.end;
    }
    list
}

/// The only year that is named in `span`; years in names of documents are not
/// counted.
fn single_year(document: &Document<'_>, span: Span) -> Option<u32> {
    let mut named = document
        .dates_in(span)
        .iter()
        .filter(|d| !document.masked(d.span.start, Kinds::CITED.or(Kinds::DOCUMENT_NUMBER)))
        .filter_map(|d| d.year)
        .filter(|y| y.digits == 4);
    let first = named.next()?.value;
    named.all(|y| y.value == first).then_some(first)
}

/// True for 现将2022年度工作情况报告如下, 2022年度工作情况总结如下.
fn announces(document: &Document<'_>, sentence: Span) -> bool {
    let first = document.dates_in(sentence).first();
    let opens = first.is_some_and(|d| d.span.start == sentence.start && d.month.is_none());
    let sentence = document.text(sentence);
    let told = [
        "报告如下",
        "汇报如下",
        "总结如下",
        "述职如下",
        "述法如下",
        "报告",
    ];
    // …报告如下，请予审议。
    let asked = ["，请予审议", "，请审议", "，请予评议", "，请各位"];
    let sentence = asked
        .iter()
        .find_map(|w| sentence.split_once(w))
        .map_or(sentence, |(told, _)| told);
    (sentence.contains('将') || sentence.contains("现就") || opens)
        && told
            .iter()
            .any(|w| sentence.trim_end_matches(['：', '。', ':']).ends_with(w))
        && !["整改", "上年", "评议", "考核"]
            .iter()
            .any(|w| sentence.contains(w))
}

/// True for 完成了2022年度各项工作任务: the work of a whole year is told of, and
/// nothing is compared with it or put right.
fn tells_work(document: &Document<'_>, sentence: Span) -> bool {
    const WORK: [&str; 6] = ["工作", "总结", "述职", "各项", "目标", "任务"];
    const OTHER: [&str; 12] = [
        "整改",
        "反馈",
        "上年",
        "评议",
        "考核",
        "回顾",
        "相比",
        "比较",
        "计划",
        "打算",
        "基础上",
        "结转",
    ];
    let words = document.text(sentence);
    let told = document.dates_in(sentence).iter().any(|d| {
        let rest = document.after(d.span.end).strip_prefix('度');
        let work = rest.is_some_and(|rest| WORK.iter().any(|w| rest.starts_with(w)));
        work && d.month.is_none()
    });
    told && !OTHER.iter().any(|w| words.contains(w))
}

/// Where a sentence that opens with `year` says that the work of another year was
/// done: 2024年，我带领班子完成了2022年度工作任务.
fn done_in(document: &Document<'_>, sentence: Span, year: u32) -> Option<Span> {
    let dates = document.dates_in(sentence);
    let (first, others) = dates.split_first()?;
    let [other] = others else { return None };
    let own = first.year?.value == year && other.month.is_none();
    let four = other.year.is_some_and(|y| y.digits == 4 && y.value != year);
    let done = document.before(other.span.start).ends_with(['了', '成']);
    (own && four && done && tells_work(document, Span::new(other.span.start, sentence.end)))
        .then_some(other.span)
}

/// The year that is told at `place`.
fn year_of(document: &Document<'_>, place: Span) -> u32 {
    let date = document.dates_in(place).first();
    date.and_then(|d| d.year).map_or(0, |y| y.value)
}

/// True for 今年（2022年）: the year that the writer speaks from is told.
fn is_this_year(document: &Document<'_>, sentence: Span) -> bool {
    document.dates_in(sentence).iter().any(|d| {
        let before = document.before(d.span.start);
        before.trim_end_matches(['（', '(']).ends_with("今年")
    })
}

/// True for a sentence that opens with the year: 2022年，…….
fn opens(document: &Document<'_>, sentence: Span) -> bool {
    let date = document.dates_in(sentence).first();
    date.is_some_and(|d| {
        let rest = document.after(d.span.end);
        let rest = rest.strip_prefix('度').unwrap_or(rest);
        let rest = rest.strip_prefix("以来").unwrap_or(rest);
        d.span.start == sentence.start && d.month.is_none() && rest.starts_with(['，', ','])
    })
}

/// True for the heading of what was done: 2022年度工作完成情况.
fn is_review(heading: &str) -> bool {
    let review = [
        "工作总结",
        "工作完成情况",
        "工作开展情况",
        "履职情况",
        "工作情况",
        "主要工作",
        "工作回顾",
        "述职",
        "完成情况",
    ];
    let other = ["整改", "反馈", "上年", "计划", "打算", "对比", "与"];
    review.iter().any(|w| heading.contains(w)) && !other.iter().any(|w| heading.contains(w))
}
