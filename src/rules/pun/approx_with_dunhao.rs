//! 、 inside an approximate number, and none between two certain ones.

use crate::document::Document;
use crate::finding::{Edit, Safety, Severity};
use crate::mask::Kinds;
use crate::numeral;
use crate::recognise::Role;
use crate::rule::{Example, Findings, Rule};
use crate::span::Span;
use crate::token::{Token, TokenKind};

/// PUN-21.
pub(crate) const RULE: Rule = Rule {
    code: "PUN-21",
    name: "approx-with-dunhao",
    title: "概数用顿号",
    why: "相邻两个数字连用表示概数，中间不用顿号；分别指两项的缩略说法（一、二等奖）才用。",
    basis: "GB/T 15834—2011 4.5.3.4；GB/T 15835—2011 5.2.1",
    severity: Severity::Error,
    examples: &[
        Example {
            bad: "力争三、五天内办结，走访七、八十户。\n",
            good: Some("力争三五天内办结，走访七八十户。\n"),
        },
        Example {
            bad: "评选一二等奖各十名，组织三四年级学生参观。\n",
            good: Some("评选一、二等奖各十名，组织三、四年级学生参观。\n"),
        },
    ],
    counterexamples: &[
        "评选一、二等奖，组织三、四年级学生参观，转诊二、三级医院。\n",
        "三五天内办结，第二、三个季度完成，一、二次设备已检修。\n",
        "甲、乙两队分获二、三名，丙队排在三、四位。\n",
        "贷款期限分三、五年两档，行程有三、五天两种，期限为三、五年不等，调整三、五个年级。\n",
        "按照（二）、三个阶段推进，一、二、三个组参加。\n",
    ],
    check,
};

/// What is counted and not numbered.
const COUNTED: &[&str] = &[
    "天", "个", "人", "年", "次", "名", "位", "岁", "里", "公里", "小时", "分钟", "倍", "遍", "回",
    "斤", "亩", "米", "棵", "株", "头", "处", "场", "辆", "台", "户", "家", "百", "千", "万", "十",
    "块", "件", "周", "趟", "批次", "所", "条", "项", "份", "张", "本", "座", "栋", "间", "起",
    "吨", "根", "群", "支", "只", "匹", "桌", "句", "点钟", "成",
];

/// What begins like these, and is numbered.
const NUMBERED: &[&str] = &[
    "年级",
    "年生",
    "年期",
    "年制",
    "个季度",
    "个年级",
    "个阶段",
    "个批次",
    "个方面",
    "次设备",
    "次系统",
    "次回路",
    "次侧",
    "次产业",
    "次能源",
    "次函数",
    "次会议",
    "次全会",
    "次供水",
    "位数",
    "人组",
    "个五年",
    "个月份",
    "里程",
    "家庭",
    "周岁",
    "件套",
    "人称",
    "次战役",
    "次大战",
    "次污染",
    "次党代会",
    "次革命",
    "产",
];

/// What tells that places are named and not people counted.
const RANK: &[&str] = &[
    "分列", "位列", "名列", "并列", "分获", "分别", "获得", "夺得", "排名", "排在", "排第", "位居",
    "分居",
];

/// How many characters before the numbers are looked at for it.
const RANK_REACH: usize = 6;

/// What two of are certain ones.
const CERTAIN: &[&str] = &["季度", "年级", "等奖"];

fn check(document: &Document<'_>, findings: &mut Findings<'_>) {
    let tokens = document.all_tokens();
    for (place, token) in tokens.iter().enumerate() {
        if token.kind != TokenKind::Numerals {
            continue;
        }
        if let [first, mark, second] = tokens.get(place..place + 3).unwrap_or_default()
            && mark.is('、')
            && is_approximate(document, tokens, place, [first, mark, second])
        {
            let span = first.span.cover(second.span);
            let words = document.text(span).replace('、', "");
            findings
                .report(span, format!("概数“{words}”中间不用顿号"))
                .fix("删去顿号", Safety::Safe, vec![Edit::new(mark.span, "")]);
        } else if is_certain_pair(document, token) {
            let middle = Span::at(token.span.start + '一'.len_utf8());
            let words = document.text(token.span);
            findings
                .report(token.span, format!("“{words}”分指两项，中间宜用顿号"))
                .severity(Severity::Hint)
                .fix("加顿号", Safety::Suggested, vec![Edit::new(middle, "、")]);
        }
    }
}

/// The value of a numeral of one character below ten.
fn digit(words: &str) -> Option<u32> {
    let mut chars = words.chars();
    let first = chars.next()?;
    let value = if first == '两' {
        2
    } else {
        numeral::read(words.get(..first.len_utf8())?)?
    };
    (1..=9).contains(&value).then_some(value)
}

/// True for numbers that stand side by side in counting, or 三 and 五.
fn neighbours(first: u32, second: u32) -> bool {
    second == first + 1 || (first, second) == (3, 5)
}

fn is_approximate(
    document: &Document<'_>,
    tokens: &[Token],
    place: usize,
    [first, mark, second]: [&Token; 3],
) -> bool {
    let single = first.span.len() == '三'.len_utf8();
    let joined = first.span.end == mark.span.start && mark.span.end == second.span.start;
    let one = second.span.len() == first.span.len();
    // 七、八十
    let scaled = !one
        && document
            .text(second.span)
            .get('八'.len_utf8()..)
            .is_some_and(|rest| {
                rest.chars()
                    .all(|c| matches!(c, '十' | '百' | '千' | '万' | '亿'))
            });
    let numbers = digit(document.text(first.span)).zip(digit(document.text(second.span)));
    if !single || !joined || !(one || scaled) || !numbers.is_some_and(|(a, b)| neighbours(a, b)) {
        return false;
    }
    let Some(block) = document.block_at(first.span.start) else {
        return false;
    };
    let before = document.text(Span::new(block.span.start, first.span.start));
    let after = document.text(Span::new(second.span.end, block.span.end));
    let starts = |list: &[&str]| list.iter().any(|word| after.starts_with(word));
    // 第二、三个, 一、二、三个, （一）、二个
    let listed = before.ends_with(['第', '、', '）', '“', '高', '初', '大', '统', '之'])
        && !before.ends_with("百分之");
    // 第二十三、四条
    let tens = before.trim_end_matches(numeral::is_numeral);
    let listed = listed
        || tens.len() < before.len() && !before.ends_with('十')
        || tens.len() < before.len() && tens.ends_with(['第', '、', '“']);
    let ordinal = before.is_empty()
        || block.role == Role::Table
        || block
            .ordinal
            .is_some_and(|o| o.span.contains(mark.span.start));
    let list_goes_on = tokens
        .get(place + 3)
        .is_some_and(|t| t.is('、') && t.span.start == second.span.end);
    let quoted = document.masked(first.span.start, Kinds::CITED);
    // 分获二、三名, 列第三、四位: two places, each another's.
    let near = document.chars_before(first.span.start, RANK_REACH);
    let ranked = starts(&["名", "位"]) && RANK.iter().any(|word| near.contains(word));
    // 七、八十年代 are two decades.
    // 三、五年两档 are two terms, and so is what 分 sets apart.
    let measure = COUNTED.iter().filter_map(|word| after.strip_prefix(word));
    let two = before.ends_with('分')
        || measure
            .into_iter()
            .any(|r| r.starts_with(['两', '二']) || r.starts_with("不等"));
    let counted =
        !ranked && !two && starts(COUNTED) || scaled && !starts(&["年代", "号", "届", "条"]);
    counted && !starts(NUMBERED) && !listed && !ordinal && !list_goes_on && !quoted
}

/// 一二等奖, 三四年级: two numerals one after the other.
fn is_certain_pair(document: &Document<'_>, token: &Token) -> bool {
    let words = document.text(token.span);
    if words.chars().count() != 2 {
        return false;
    }
    let second = words.get('一'.len_utf8()..).unwrap_or_default();
    let numbers = digit(words).zip(digit(second));
    let after = document
        .source
        .text
        .get(token.span.end..)
        .unwrap_or_default();
    let before = document
        .source
        .text
        .get(..token.span.start)
        .unwrap_or_default();
    numbers.is_some_and(|(a, b)| b == a + 1)
        && CERTAIN.iter().any(|word| after.starts_with(word))
        && !before.ends_with(['第', '、', '十'])
}
