//! A list right before its count that has more or fewer items.

use crate::character::is_han;
use crate::document::Document;
use crate::finding::Severity;
use crate::lexicon::{Cue, Table};
use crate::rule::{Example, Findings, Rule};
use crate::span::Span;
use crate::token::{Token, TokenKind};
use crate::zone::Zone;

use super::count::{count, is_open, is_partial, length, noun};
use super::list_behind::{self, Behind};

/// CNT-03.
pub(crate) const RULE: Rule = Rule {
    code: "CNT-03",
    name: "bare-list-count",
    title: "列举与数目不符",
    why: "列了几项就称几项，如“宣传、执法、服务三个方面”；只列一部分的，在数目前加“等”。",
    basis: "《党政机关公文处理工作条例》第二十条（四）",
    severity: Severity::Hint,
    examples: &[
        Example {
            bad: "责任要落实。林业、公安、应急四个部门密切配合。\n",
            good: None,
        },
        Example {
            bad: "从宣传、执法、服务四个方面发力。\n",
            good: None,
        },
        Example {
            bad: "宣传、执法、服务四个方面齐头并进。\n",
            good: None,
        },
        Example {
            bad: "聚焦教育、医疗、养老、托育和就业三个领域办实事。\n",
            good: None,
        },
        Example {
            bad: "整治涉及教育、卫生、交通、水利三个领域，统筹推进城区、园区三个区域的改造。\n",
            good: None,
        },
        Example {
            bad: "围绕四个重点，即稳增长、促改革、调结构。组建四支队伍：宣讲队、服务队、巡查队，覆盖全部村组。\n",
            good: None,
        },
        Example {
            bad: "建成三个示范点，分别是东湖村、西岭村。建立任务清单、问题清单、责任清单、整改清单五张清单。抓好春耕、夏管、秋收“四个环节”。\n",
            good: None,
        },
    ],
    counterexamples: &[
        "整治涉及教育、卫生、交通三个领域，统筹推进城区、园区两个区域的改造。\n",
        "宣传、执法、服务三个方面齐头并进，重点扶持钢铁、水泥等15个重点行业。\n",
        "突出教育、医疗和养老三个领域，抓好思想、作风建设和廉政、效能建设两个方面。\n",
        "完善决策、执行、监督的四个环节，推进甲、乙及其他三个领域工作。\n",
        "法官、律师，以及调解员、网格员四支队伍，会同公安、司法完成三项任务。\n",
        "围绕三个重点，即稳增长、促改革、调结构。组建四支队伍：宣讲队、服务队、巡查队，以及保障队。\n",
        "建成三个示范点，分别是东湖村、西岭村等。三个村分别为30户、20户。建成三个中心：为老服务、托育服务，文体活动。\n",
        "一、二级中心分别是甲中心、乙中心、丙中心。成立两个组：综合组：张三、李四、王五。抓好春耕、夏管、秋收“三个环节”。\n",
    ],
    check,
};

fn check(document: &Document<'_>, findings: &mut Findings<'_>) {
    for block in &document.blocks {
        if !Zone::of(block).is_some_and(|z| Zone::PROSE.contains(&z)) {
            continue;
        }
        // Whether the clause has a 、 yet, and where it begins.
        let mut listed = false;
        let mut clause = block.ordinal.map_or(block.span.start, |o| o.span.end);
        // The last number, and a list that a quotation mark ends.
        let mut number = None;
        let mut quoted = None;
        for token in document.tokens(block.span) {
            match token.kind {
                TokenKind::Mark('、') => listed |= token.span.start >= clause,
                TokenKind::Mark(
                    '，' | '。' | '；' | '：' | '（' | '）' | '！' | '？' | '“' | '”' | '》',
                )
                | TokenKind::Break => {
                    if let Some(behind) = number.and_then(|n| list_behind::read(document, n, token))
                    {
                        explained(document, findings, &behind);
                    }
                    quoted = (listed && token.is('“')).then_some((clause, token.span));
                    listed = false;
                    clause = token.span.end;
                }
                TokenKind::Numerals | TokenKind::Digits => {
                    number = Some(token);
                    let before =
                        quoted.filter(|(_, mark): &(usize, Span)| mark.end == token.span.start);
                    if listed {
                        look(document, findings, token, clause, token.span.start);
                    } else if let Some((clause, mark)) = before {
                        look(document, findings, token, clause, mark.start);
                    }
                }
                _ => {}
            }
        }
    }
    for cue in document.words(Table::Cue(Cue::Respectively)) {
        if let Some(behind) = list_behind::respectively(document, cue.span) {
            explained(document, findings, &behind);
        }
    }
}

/// Reports a count with another list behind it.
fn explained(document: &Document<'_>, findings: &mut Findings<'_>, behind: &Behind) {
    let told = document.text(behind.claim);
    findings.report(
        behind.claim.cover(behind.list),
        format!(
            "前称“{told}”，后面列了{}项，请核对；未列全的宜加“等”",
            behind.length
        ),
    );
}

/// True for 廉政和作风, which are two; 涉及教育 is one.
fn joins(item: &str) -> bool {
    const WORDS: [&str; 6] = ["涉及", "普及", "及时", "参与", "和谐", "触及"];
    let signs = item.matches(['和', '与', '及']).count();
    let words: usize = WORDS.iter().map(|word| item.matches(word).count()).sum();
    signs > words
}

/// Words that a list begins after.
#[rustfmt::skip]
const STARTS: &[&str] = &[
    "从", "围绕", "聚焦", "突出", "紧扣", "按照", "抓好", "抓住", "坚持", "做好", "做到", "针对",
    "实现", "落实", "推进", "实施", "分", "设立", "建立", "完善", "开展", "包括", "把握", "涉及",
    "涵盖", "强化", "紧盯", "在", "统筹", "健全", "打造", "对", "通过", "组建", "构建", "成立",
];

/// Nouns of which there may be several of each kind that is named.
const THINGS: &[&str] = &[
    "项目", "活动", "基地", "中心", "平台", "工程", "品牌", "集群", "事项", "计划", "情况", "情形",
];

/// Characters before a count that keep it apart from the list.
#[rustfmt::skip]
const APART: &[char] = &[
    '的', '第', '他', '外', '各', '前', '后', '部', '述', '余', '多', '近', '约', '另', '和', '与',
    '及', '等', '有', '成', '建', '做', '了', '为', '分', '在', '到', '从', '、', '每', '设', '出',
];

/// Compares the count that begins with `token` with the list that begins
/// somewhere after `clause` and ends at the byte `ends`.
fn look(
    document: &Document<'_>,
    findings: &mut Findings<'_>,
    token: &Token,
    clause: usize,
    ends: usize,
) {
    // A clause of more than a hundred characters is no list.
    let near = ends - clause <= 300;
    let Some(count) = count(document, token).filter(|_| near) else {
        return;
    };
    let rest = document.after(count.span.end);
    let list = document.text(Span::new(clause, ends));
    let list = list.strip_suffix(['共', '这']).unwrap_or(list);
    if list.ends_with(APART) || list.starts_with('、') || is_open(list) || is_partial(rest) {
        return;
    }
    let Some(end) = noun(rest, 4) else { return };
    // 教育、医疗五个项目 are of two kinds.
    let measure = document.text(count.span);
    let things = rest
        .get(..end)
        .is_some_and(|n| THINGS.iter().any(|t| n.ends_with(t)));
    // 饮水、道路、电网四项工程 lacks one.
    let close =
        |least: usize| measure.ends_with('项') && least >= 3 && count.value.abs_diff(least) == 1;
    let span = Span::new(clause, clause + list.len());
    let items = document.items(span);
    if things && !measure.ends_with('大') && !close(items.len()) {
        return;
    }
    // Items are short; the first carries what stands before the list.
    let short = |item: &Span| {
        let words = document.text(*item);
        (1..=8).contains(&words.chars().count())
            && words.chars().all(is_han)
            && !words.contains(['的', '从', '对', '在', '把', '将', '其', '完'])
    };
    let Some((first, others)) = items.split_first() else {
        return;
    };
    if others.is_empty() || !others.iter().all(short) {
        return;
    }
    let length = length(document, &items);
    if count.value.abs_diff(length.least) > 2 {
        return;
    }
    let off = if count.value > length.most {
        // The list may have begun before the comma.
        let begins = document.text(*first);
        let head = document.source.char_before(clause);
        let first = document.before(clause).is_empty() || matches!(head, Some('。' | '；' | '！'));
        let opens = first && begins.chars().count() <= 4;
        opens || STARTS.iter().any(|word| begins.contains(word))
    } else {
        // 甲、乙建设和丙、丁建设 are two groups.
        let inner = items.iter().take(items.len().saturating_sub(1));
        let groups = inner.filter(|i| joins(document.text(**i)));
        count.value < length.least && groups.count() == 0
    };
    if off {
        let claim = document.text(count.span);
        findings.report(
            span.cover(count.span),
            format!(
                "列了{}项，称“{claim}”，请核对；未列全的宜加“等”",
                length.least
            ),
        );
    }
}
