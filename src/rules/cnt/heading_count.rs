//! A number that is announced, and the headings or 一是、二是 that follow.

use crate::document::{Document, last_clause};
use crate::enclosure::Pair;
use crate::finding::Severity;
use crate::numeral;
use crate::ordinal::Form;
use crate::recognise::{Block, Inline, Role};
use crate::rule::{Example, Findings, Rule};
use crate::span::Span;

use super::count::{Count, count, is_partial, noun};
use super::told_in_words;

/// CNT-04.
pub(crate) const RULE: Rule = Rule {
    code: "CNT-04",
    name: "heading-count",
    title: "所称条数与下文不符",
    why: "前面说了几项，下面就应有几条；增删内容后忘改数目，是常见的疏漏。",
    basis: "《党政机关公文处理工作条例》第二十条（四）",
    severity: Severity::Warning,
    examples: &[
        Example {
            bad: "下一步，重点抓好四项工作：一是压实责任；二是排查隐患；三是加强宣传。\n",
            good: None,
        },
        Example {
            bad: "要做好以下三项工作：\n（一）压实责任\n签订责任书。\n（二）排查隐患\n逐户上门。\n（三）加强宣传\n发放资料。\n（四）强化督查\n定期通报。\n",
            good: None,
        },
        Example {
            bad: "要做好以下四项工作：\n一是压实责任。\n二是排查隐患。\n三是加强宣传。\n",
            good: None,
        },
        Example {
            bad: "现从三个方面报告如下：\n一、主要工作\n完成各项任务。\n二、存在问题\n人手不足。\n",
            good: None,
        },
        Example {
            bad: "下面，我讲四点意见。\n一、主要工作\n完成各项任务。\n二、存在问题\n人手不足。\n三、工作要求\n严格考核。\n",
            good: None,
        },
        Example {
            bad: "主要从五个方面推进：（一）抓学习；（二）抓整改；（三）抓落实。\n",
            good: None,
        },
        Example {
            bad: "具体要做到三个坚持：一是坚持党的领导。二是坚持人民至上。存在四个方面的问题，一是底数不清，二是人手不足。\n",
            good: None,
        },
        Example {
            bad: "要做好以下四件事：第一，摸清底数。第二，建好台账。第三，抓好整改。\n",
            good: None,
        },
        Example {
            bad: "主要做法有以下四个方面：首先，健全机制。其次，压实责任。最后，强化考核。\n",
            good: None,
        },
        Example {
            bad: "现提出以下三条要求：\n一、严格值班\n专人值守。\n二、及时报告\n不得瞒报。\n三、备足物资\n定期检查。\n四、严肃纪律\n严格追责。\n",
            good: None,
        },
    ],
    counterexamples: &[
        "要做好以下三件事：第一，摸清底数。第二，建好台账。第三，抓好整改。主要有以下三个方面：首先，健全机制。其次，压实责任。最后，强化考核。\n",
        "新建5个服务中心。第一，选址；第二，招标。参加四次活动，首先，看望慰问；其次，座谈交流。\n",
        "从两个方面推进：（1）抓学习；（2）抓整改，落实第（一）项、第（三）项要求。\n",
        "下一步，重点抓好三项工作：一是压实责任；二是排查隐患；三是加强宣传。\n",
        "现将两项重点工作进展情况报告如下：\n一、主要工作\n完成各项任务。\n二、存在问题\n人手不足。\n三、下步打算\n继续努力。\n",
        "要做好以下四项工作：\n一、抓教育\n（一）学文件\n学深学透。\n（二）办讲座\n办出实效。\n二、抓整改\n（一）查问题\n查细查实。\n（二）抓落实\n抓出成效。\n",
        "一、做好党的二十大精神学习和各项工作\n1.学文件\n学深学透。\n2.办讲座\n办出实效。\n",
        "下面，我讲两点意见。\n一、主要工作\n完成各项任务。\n二、存在问题\n人手不足。\n",
        "新建5个服务中心。一是选址；二是招标。走访三次，一是看望，二是座谈。存在两个方面的问题，一是底数不清，二是人手不足。\n",
    ],
    check,
};

fn check(document: &Document<'_>, findings: &mut Findings<'_>) {
    in_brackets(document, findings);
    for told in told_in_words::series(document) {
        if let Some(claim) = before_series(document, told.lead) {
            report(document, findings, claim, &[told.count], Severity::Warning);
        }
    }
    for (place, block) in document.blocks.iter().enumerate() {
        for (at, first) in block.inline.iter().enumerate() {
            if first.value != 1 {
                continue;
            }
            let lead = Span::new(block.span.start, first.span.start);
            if let Some(claim) = before_series(document, lead) {
                let series = series(document, place, at, first.form);
                report(document, findings, claim, &series, Severity::Warning);
            }
        }
        let Some(ordinal) = block.ordinal.filter(|o| o.value == 1) else {
            continue;
        };
        let before = document.blocks.get(..place).unwrap_or_default();
        let Some(lead) = before.iter().rfind(|b| b.role != Role::Residue) else {
            continue;
        };
        if lead.part != block.part || !lead.role.is_text() {
            continue;
        }
        let is_series = ordinal.form.is_series();
        let claim = if is_series {
            before_series(document, lead.span).map(|c| (c, Severity::Warning))
        } else {
            before_headings(document, lead)
        };
        if let Some((claim, severity)) = claim {
            let lengths = if is_series {
                series(document, place, 0, ordinal.form)
            } else {
                siblings(document, place)
            };
            report(document, findings, claim, &lengths, severity);
        }
    }
}

/// Counts before （一）…（二）… or （1）…（2）… within one paragraph.
fn in_brackets(document: &Document<'_>, findings: &mut Findings<'_>) {
    let pairs = document.enclosures().iter();
    let numbers = pairs.filter(|pair| pair.pair == Pair::Round && pair.inner.len() <= 9);
    let mut numbers = numbers
        .filter_map(|pair| Some((pair.outer.start, bracketed(document.text(pair.inner))?)))
        .peekable();
    while let Some((start, value)) = numbers.next() {
        let Some(block) = document
            .block_at(start)
            .filter(|b| value == 1 && b.span.start < start)
        else {
            continue;
        };
        let mut last = value;
        while let Some((_, next)) =
            numbers.next_if(|&(at, next)| at < block.span.end && next == last + 1)
        {
            last = next;
        }
        if let Some(claim) = before_series(document, Span::new(block.span.start, start))
            && let Ok(length) = usize::try_from(last)
        {
            report(document, findings, claim, &[length], Severity::Warning);
        }
    }
}

/// The number of an ordinal that stands in brackets.
fn bracketed(words: &str) -> Option<u64> {
    words.parse().ok().or_else(|| numeral::amount(words))
}

/// Reports `claim` where none of `lengths`, of which the first is that of the
/// list itself, is what it says.
fn report(
    document: &Document<'_>,
    findings: &mut Findings<'_>,
    claim: Count,
    lengths: &[usize],
    severity: Severity,
) {
    let Some(&own) = lengths.first() else { return };
    // A list of one is some other list.
    if own >= 2 && !lengths.contains(&claim.value) {
        let words = document.text(claim.span);
        findings
            .report(
                claim.span,
                format!("此处称“{words}”，下文列了{own}条，请核对"),
            )
            .severity(severity);
    }
}

/// Nouns of what is told point by point.
#[rustfmt::skip]
const POINTS: &[&str] = &[
    "方面", "工作", "问题", "任务", "措施", "举措", "环节", "重点", "要求", "原则", "建议", "意见",
    "点", "条", "关系", "做法", "经验", "体会", "特点", "不足", "困难", "原因", "事项", "内容",
];

/// What a speech is said to have so many of.
const SPOKEN: [&str; 8] = ["意见", "要求", "建议", "希望", "看法", "体会", "问题", ""];

/// The count at the end of `lead`, where 一是 follows.
fn before_series(document: &Document<'_>, lead: Span) -> Option<Count> {
    // Of a paragraph without marks only the end is looked at.
    let words = end_of(document.text(lead));
    let told = words.trim_end_matches(['：', '。', '，', '；', ':', ' ', '”', '　', '\n']);
    let mark = words.get(told.len()..)?.trim();
    let clause = last_clause(told);
    let end = lead.end - words.len() + told.len();
    let claim = last_count(document, Span::new(end - clause.len(), end))?;
    let rest = document.text(Span::new(claim.span.end, end));
    let measure = document.text(claim.span);
    // 三个方面：, 以下几点; with a full stop the words have to announce it.
    let point = ends_with_point(rest) || rest.is_empty() && measure.ends_with(['点', '条']);
    let announced = ANNOUNCING.iter().any(|w| clause.contains(w));
    let near = rest.chars().count() <= 14 && !is_partial(rest);
    let told = if mark.starts_with(['：', ':']) {
        // 做到三个坚持：, 从五个方面推进：
        let short = announced && (rest.chars().count() <= 4 || rest.starts_with("方面"));
        point || short || noun(rest, 10).is_some_and(|end| end == rest.len())
    } else if mark.starts_with('。') || mark.is_empty() {
        point && announced
    } else {
        // 存在四个方面的问题，一是…
        let before = document.text(Span::new(end - clause.len(), claim.span.start));
        let told = TELLING.iter().any(|word| before.ends_with(word));
        point && (announced && clause.contains("以下") || told)
    };
    (near && told).then_some(claim)
}

#[rustfmt::skip]
const ANNOUNCING: &[&str] = &[
    "以下", "如下", "主要", "下列", "重点", "抓好", "做好", "做到", "突出", "存在", "把握", "处理好",
    "要从", "坚持", "提出", "强化", "围绕", "注重",
];

/// What stands right before the number of what is told after a comma.
const TELLING: [&str; 8] = [
    "存在",
    "存在着",
    "主要有",
    "还有",
    "抓好",
    "做好",
    "主要存在",
    "重点抓",
];

fn ends_with_point(text: &str) -> bool {
    POINTS.iter().any(|noun| text.ends_with(noun))
}

/// The count that announces the headings after `lead`, and how grave it is
/// where they are not as many.
fn before_headings(document: &Document<'_>, lead: &Block) -> Option<(Count, Severity)> {
    let words = end_of(document.text(lead.span));
    let told = words.trim_end_matches(['：', '。', ':', '；']);
    let mark = words.get(told.len()..)?;
    let clause = last_clause(told);
    let end = lead.span.end - words.len() + told.len();
    let start = end - clause.len();
    let claim = last_count(document, Span::new(start, end))?;
    let before = document.text(Span::new(start, claim.span.start));
    let rest = document.text(Span::new(claim.span.end, end));
    if is_partial(rest) {
        return None;
    }
    let measure = document.text(claim.span);
    let bare = measure.ends_with(['点', '条']) || measure.ends_with("方面");
    let named = bare || noun(rest, 10).is_some() || ends_with_point(rest);
    let follows = before.ends_with("以下") || before.ends_with("下列") || before.ends_with("如下");
    let from = before.ends_with('从') && (rest.starts_with("方面") || rest.starts_with("层面"));
    let near = rest.chars().count() <= 12 && !rest.contains(['、', '各', '等']);
    let last = near && ends_with_point(rest) || rest.is_empty() && bare;
    // 下面，我讲四点意见。
    let speaks = before.ends_with(['讲', '谈', '提', '说']) && mark.starts_with('。');
    let spoken = speaks && SPOKEN.contains(&rest);
    if named && follows
        || spoken
        || from && !mark.is_empty()
        || last && mark.starts_with(['：', ':'])
    {
        return Some((claim, Severity::Warning));
    }
    // 二、抓好三项重点工作, as a heading of its own.
    let heading = lead.role == Role::Heading && !lead.run_in && mark.is_empty();
    let asked = ["抓好", "做好", "突出", "落实", "强化"];
    (heading && last && asked.iter().any(|w| before.contains(w))).then_some((claim, Severity::Hint))
}

/// The last hundred characters of a paragraph.
fn end_of(text: &str) -> &str {
    let mut start = text.len().saturating_sub(300);
    while !text.is_char_boundary(start) {
        start += 1;
    }
    text.get(start..).unwrap_or_default()
}

/// The last count in `span`.
fn last_count(document: &Document<'_>, span: Span) -> Option<Count> {
    // Only the end of a clause announces.
    let start = span.start.max(span.end.saturating_sub(90));
    let tokens = document.tokens(Span::new(start, span.end));
    tokens.iter().rev().find_map(|token| count(document, token))
}

/// How many paragraphs a series of 一是, and one of headings, is looked for in.
const FARTHEST: usize = 100;
const LONGEST: usize = 2000;

/// How many members the series has that begins in the block at `place`, with
/// its member number `at` within the block where it begins inside: those that
/// are there, and the last number.
fn series(document: &Document<'_>, place: usize, at: usize, form: Form) -> Vec<usize> {
    let (mut found, mut last) = (0, 0_u32);
    let blocks = document.blocks.get(place..).unwrap_or_default();
    'blocks: for (offset, block) in blocks.iter().take(FARTHEST).enumerate() {
        let new = offset > 0 && block.role == Role::Heading && block.level.is_some();
        if new {
            break;
        }
        let own = block.ordinal.filter(|o| o.form == form).map(|o| o.value);
        let skip = if offset == 0 { at } else { 0 };
        // An item that opens with 一是 has it in both places.
        let twice = |i: &Inline| block.ordinal.is_some_and(|o| o.span == i.span);
        let inside = block.inline.iter().skip(skip);
        let inside = inside.filter(|i| i.form == form && !twice(i));
        for value in own.into_iter().chain(inside.map(|i| i.value)) {
            if value <= last {
                break 'blocks;
            }
            (found, last) = (found + 1, value);
        }
    }
    vec![found, usize::try_from(last).unwrap_or(0)]
}

/// The lengths of the list whose first member is the block at `place`: its
/// members, their last number, and the members of the level below.
fn siblings(document: &Document<'_>, place: usize) -> Vec<usize> {
    let blocks = document.blocks.get(place..).unwrap_or_default();
    let Some(first) = blocks.first() else {
        return Vec::new();
    };
    let (form, level) = (first.ordinal.map(|o| o.form), first.level);
    let (mut own, mut last, mut below) = (0, 0_u32, 0);
    let mut inner: Option<Form> = None;
    for (place, block) in blocks.iter().enumerate() {
        // What goes on for so long was not announced in a sentence.
        if place == LONGEST {
            return Vec::new();
        }
        let ended = matches!(
            block.role,
            Role::Title | Role::Attachment | Role::Signature | Role::Date
        );
        if ended || block.part != first.part {
            break;
        }
        let Some(ordinal) = block.ordinal else {
            continue;
        };
        if Some(ordinal.form) == form {
            if own > 0 && ordinal.value <= last {
                break;
            }
            (own, last) = (own + 1, ordinal.value);
        } else if block.level.is_some() && block.level < level {
            break;
        } else if *inner.get_or_insert(ordinal.form) == ordinal.form {
            below += 1;
        }
    }
    vec![own, usize::try_from(last).unwrap_or(0), below]
}
