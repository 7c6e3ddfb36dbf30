//! 、 inside an approximate number, and none between two certain ones.

use crate::character::is_han;
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
            bad: "全区新增五、六个泊位，植树四、五十亩，两、三处堆物已清理。\n",
            good: Some("全区新增五六个泊位，植树四五十亩，两三处堆物已清理。\n"),
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
        "公诉一、二处和交警三、四支队参加，一、二本上线率提高，一、二回线检修，三、四项目部进场。\n",
        "上世纪五、六十年代建成，设一、二户型，三、四次会议研究，一、二天线调试，一、二个人账户，二、三十万吨级泊位。\n",
        "按照（二）、三个阶段推进，一、二、三个组参加。\n",
    ],
    check,
};

/// What 两 counts, and what tens and hundreds of are counted: 两、三处, 三、四十处.
const COUNTED: &[&str] = &[
    "天", "个", "人", "次", "名", "位", "里", "小时", "分钟", "倍", "遍", "回", "斤", "公斤", "亩",
    "公里", "千米", "棵", "株", "头", "处", "场", "辆", "台", "户", "家", "块", "件", "趟", "批",
    "所", "项", "份", "张", "本", "座", "栋", "间", "起", "吨", "根", "只", "支", "匹", "桌", "元",
    "余", "多", "套",
];

/// What no number is the name of, and the characters that make another word of
/// it: 三、四天 counts, 一、二天线 and 三、四公里处 are numbered.
const MEASURED: &[(&str, &str)] = &[
    ("天", "线窗车井桥台"),
    ("个月", "份"),
    ("个小时", ""),
    ("个工作日", ""),
    ("小时", ""),
    ("分钟", ""),
    ("公里", "处标"),
    ("千米", "处级"),
    ("米", "线粉处"),
    ("吨", "级位"),
    ("亩", "产"),
    ("公斤", "级"),
    ("斤", ""),
    ("倍", "频"),
    ("遍", ""),
    ("趟", ""),
    ("辆", ""),
    ("棵", ""),
    ("株", ""),
    ("匹", ""),
    ("点钟", ""),
    ("里路", ""),
    ("里可", ""),
    ("里地", ""),
    ("件事", ""),
    ("起案", ""),
    ("起事", ""),
    ("支队伍", ""),
    ("所学校", ""),
    ("所高校", ""),
    ("户居民", ""),
    ("户群众", ""),
    ("户村民", ""),
    ("户农", ""),
    ("户人家", ""),
    ("户困难", ""),
    ("户脱贫", ""),
    ("家企业", ""),
    ("家单位", ""),
    ("家公司", ""),
    ("家商", ""),
];

/// Measures that names are made with too, 三、四次会议, 一、二户型: they count
/// where the words end with them or go on as after a count.
const CLOSING: &[&str] = &["年", "次", "人", "个人", "户", "家", "岁", "里", "成", "回"];

/// How the words go on after a count: 三、四年内.
const AFTER: &[&str] = &[
    "内", "后", "前", "来", "左右", "之", "的", "就", "才", "便", "完", "建", "时间", "多",
];

/// What follows 名 and 位 where people are counted and not places.
const PEOPLE: &[&str] = &[
    "同志", "干部", "工作", "党员", "学生", "教师", "老师", "职工", "群众", "代表", "队员", "民警",
    "志愿", "人员", "专家", "技术", "领导", "老人", "村民", "居民", "医", "护士", "青年", "骨干",
];

/// What is numbered though 个 stands before it: 三、四个季度.
const NUMBERED: &[&str] = &["季度", "年级", "阶段", "批次", "方面", "五年", "月份"];

/// Rounds of tens and hundreds that name classes: 五、六十年代, 二、三十万吨级.
const CLASSES: &[&str] = &["级", "档", "型", "谈", "区", "庭", "部", "队", "赛", "线"];

/// What tells that each of the two is meant by itself: 分获二、三名.
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
            && let Some(safety) = approximate(document, tokens, place, [first, mark, second])
        {
            let span = first.span.cover(second.span);
            let words = document.text(span).replace('、', "");
            let sure = safety == Safety::Safe;
            findings
                .report(span, format!("概数“{words}”中间不用顿号"))
                .severity(if sure {
                    Severity::Error
                } else {
                    Severity::Warning
                })
                .fix("删去顿号", safety, vec![Edit::new(mark.span, "")]);
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

/// Whether the two numbers are one approximate number, and how sure that is.
/// 公诉一、二处 and 高考一、二本 are names cut short: only what is counted tells.
fn approximate(
    document: &Document<'_>,
    tokens: &[Token],
    place: usize,
    [first, mark, second]: [&Token; 3],
) -> Option<Safety> {
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
        return None;
    }
    let block = document.block_at(first.span.start)?;
    let before = document.text(Span::new(block.span.start, first.span.start));
    let after = document.text(Span::new(second.span.end, block.span.end));
    // 第二、三个, 一、二、三个, （一）、二个
    let share = before.ends_with("百分之");
    let listed = before.ends_with(['第', '、', '）', '“', '高', '初', '大', '统', '之']) && !share;
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
    // 分获二、三名, 列第三、四位: two places, each another's.
    let near = document.chars_before(first.span.start, RANK_REACH);
    let ranked = RANK.iter().any(|word| near.contains(word));
    // 三、五年两档 are two terms, and so is what 分 sets apart.
    let (_, rest) = after.split_at(after.chars().next().map_or(0, char::len_utf8));
    let two = before.ends_with('分')
        || [after, rest]
            .iter()
            .any(|r| r.starts_with(['两', '二']) || r.starts_with("不等"));
    if listed || ordinal || list_goes_on || ranked || two {
        return None;
    }
    let liang = [first, second].map(|t| document.text(t.span).starts_with('两'));
    let kind = counted(after, scaled || liang.contains(&true));
    let safety = kind.or((share && scaled).then_some(Safety::Safe))?;
    (!document.masked(first.span.start, Kinds::CITED)).then_some(safety)
}

/// Whether `after` says that what stands before it counts, and how surely.
/// `many`: what 两 or tens and hundreds stand in name seldom anything.
fn counted(after: &str, many: bool) -> Option<Safety> {
    let closes = |rest: &str| {
        rest.chars()
            .next()
            .is_none_or(|c| "，。；、！？\n".contains(c))
            || AFTER.iter().any(|word| rest.starts_with(word))
    };
    let measured = MEASURED.iter().any(|(word, other)| {
        let rest = after.strip_prefix(word);
        rest.is_some_and(|r| !r.starts_with(|c| other.contains(c)))
    });
    let closing = CLOSING
        .iter()
        .any(|word| after.strip_prefix(word).is_some_and(closes));
    let people = after
        .strip_prefix(['名', '位'])
        .is_some_and(|rest| PEOPLE.iter().any(|word| rest.starts_with(word)));
    let many = many
        && COUNTED.iter().any(|word| {
            let rest = after.strip_prefix(word);
            rest.is_some_and(|r| !CLASSES.iter().any(|class| r.starts_with(class)))
        });
    if measured || closing || people || many {
        return Some(Safety::Safe);
    }
    let single = after.strip_prefix('个')?;
    // 一、二个人账户
    let numbered = single.starts_with('人') || NUMBERED.iter().any(|word| single.starts_with(word));
    (!numbered && single.starts_with(is_han)).then_some(Safety::Suggested)
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
