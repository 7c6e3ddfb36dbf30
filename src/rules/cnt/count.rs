//! A number of things (五个环节, 四支队伍, 六大行动) and the lists that it may
//! count.

use crate::character::is_han;
use crate::document::Document;
use crate::numeral;
use crate::span::Span;
use crate::token::{Token, TokenKind};

/// A number with its measure word.
#[derive(Clone, Copy, Debug)]
pub(super) struct Count {
    /// The number, from 2 to 30.
    pub(super) value: usize,
    /// The number and the measure word: 五个, 四支, 六大.
    pub(super) span: Span,
}

/// Measure words of what may be listed one by one, longer ones first.
#[rustfmt::skip]
const MEASURES: &[&str] = &[
    "方面", "环节", "阶段", "步骤", "大类", "条", "个", "大", "项", "类", "种", "级", "支", "步", "点", "件",
    "道", "套", "块", "重", "层", "座", "家", "所", "处", "门", "组", "批", "关", "维", "股", "则",
    "张",
];

/// The first characters of the measure words.
#[rustfmt::skip]
const FIRST: fn(char) -> bool = |c| matches!(c,
    '方' | '环' | '条' | '阶' | '步' | '大' | '个' | '项' | '类' | '种' | '级' | '支' | '点' | '件' | '道'
    | '套' | '块' | '重' | '层' | '座' | '家' | '所' | '处' | '门' | '组' | '批' | '关' | '维' | '股'
    | '则' | '张');

/// What 个 may be the beginning of that is no thing to be listed.
#[rustfmt::skip]
const NOT_AFTER: &[&str] = &[
    "月", "工作日", "百分点", "小时", "年", "星期", "季度", "周", "日", "点", "人", "字", "学时",
    "课时", "学分", "单位", "省会",
];

/// Nouns that name what a list gives: 方面, 环节, 队伍. What is counted ends
/// with one of them.
#[rustfmt::skip]
const NOUNS: &[&str] = &[
    "方面", "环节", "领域", "区域", "片区", "工程", "行动", "任务", "措施", "举措", "机制", "体系", "平台", "阶段",
    "步骤", "重点", "层面", "层次", "维度", "目标", "原则", "要求", "制度", "问题", "类型", "类别",
    "板块", "系统", "专题", "主题", "方向", "渠道", "抓手", "要素", "因素", "关键", "短板", "难点",
    "队伍", "中心", "战役", "清单", "关系", "特点", "优势", "模块", "内容", "工作", "工作法", "支柱",
    "专班", "小组", "产业", "集群", "基地", "品牌", "战略", "责任", "能力", "意识", "关口", "防线", "档次", "等次",
    "等级", "程序", "事项", "流程", "专项", "计划", "载体", "阵地", "路径", "力量", "功能", "服务",
    "项目", "情形", "情况", "方式", "方法", "部分", "活动", "奖项", "条件", "结合", "统一", "突破", "转变", "提升",
    "部门", "乡镇", "街道", "科室", "学段", "岗位", "时段", "时期", "批次", "群体", "环境", "纪律",
];

/// The count that begins with `token`: 五个, 5项, 六大.
pub(super) fn count(document: &Document<'_>, token: &Token) -> Option<Count> {
    let rest = document.source.text.get(token.span.end..)?;
    // Most numerals are parts of other words: 统一, 一些.
    rest.starts_with(FIRST).then_some(())?;
    let words = document.text(token.span);
    let value = match token.kind {
        TokenKind::Numerals if words.len() <= 9 => numeral::amount(words)?,
        TokenKind::Digits if words.len() <= 2 => words.parse().ok()?,
        _ => return None,
    };
    if !(2..=30).contains(&value) || document.source.char_before(token.span.start) == Some('第') {
        return None;
    }
    let measure = MEASURES.iter().find(|m| rest.starts_with(**m))?;
    let after = rest.get(measure.len()..)?;
    if *measure == "个" && NOT_AFTER.iter().any(|w| after.starts_with(w)) {
        return None;
    }
    // 党的二十大 is a congress.
    let before = document.source.text.get(..token.span.start)?;
    let congress = value > 10 || before.ends_with("党的") || before.ends_with("中共");
    if *measure == "大" && congress {
        return None;
    }
    let span = Span::new(token.span.start, token.span.end + measure.len());
    Some(Count {
        value: usize::try_from(value).ok()?,
        span,
    })
}

/// The token that begins at the byte `at`.
pub(super) fn token_at(document: &Document<'_>, at: usize) -> Option<Token> {
    let token = document.tokens(Span::new(at, at + 1)).first()?;
    (token.span.start == at).then_some(*token)
}

/// True where `after`, what follows a count, says that it is of some out of
/// several, or not exact: 三个以上, 五项中的.
#[rustfmt::skip]
pub(super) fn is_partial(after: &str) -> bool {
    const WORDS: &[&str] = &[
        "以上", "以下", "以内", "左右", "多", "余", "中", "之", "或", "至", "—", "～", "、", "不",
        "别", "及以",
    ];
    WORDS.iter().any(|word| after.starts_with(word))
}

/// True where `text` ends with a known noun.
pub(super) fn ends_with_noun(text: &str) -> bool {
    NOUNS.iter().any(|noun| text.ends_with(noun))
}

/// The end of the first known noun in the Chinese characters that `text`
/// begins with, of which at most `most` are looked at.
pub(super) fn noun(text: &str, most: usize) -> Option<usize> {
    let length: usize = text
        .chars()
        .take(most)
        .take_while(|&c| is_han(c))
        .map(char::len_utf8)
        .sum();
    let words = text.get(..length)?;
    words.char_indices().find_map(|(at, _)| {
        let rest = words.get(at..)?;
        let nouns = NOUNS.iter().filter(|noun| rest.starts_with(**noun));
        nouns.map(|noun| at + noun.len()).max()
    })
}

/// How many items a list may have.
#[derive(Clone, Copy, Debug)]
pub(super) struct Length {
    /// The items between 、.
    pub(super) least: usize,
    /// One more for each 和 in the last.
    pub(super) most: usize,
    /// Whether what 和 joins is of the kind of the other items, so that the
    /// list has more than `least`.
    pub(super) certain: bool,
}

/// The length of a list whose items between 、 are `items`.
pub(super) fn length(document: &Document<'_>, items: &[Span]) -> Length {
    let least = items.len();
    let mut length = Length {
        least,
        most: least,
        certain: false,
    };
    let Some((last, others)) = items.split_last() else {
        return length;
    };
    let words = document.text(*last);
    let joint = words.find(['和', '与', '及']).filter(|&at| at > 0);
    let Some((at, second)) = joint.and_then(|at| Some((at, words.get(at + '和'.len_utf8()..)?)))
    else {
        return length;
    };
    if second.is_empty() {
        return length;
    }
    length.most += words.matches(['和', '与', '及']).count();
    // 社区书记和部门负责人 after 分管负责人: both end alike.
    let kin = |other: &str| ending(second) == ending(other) && second.chars().count() > 1;
    let first = words.get(..at).unwrap_or_default();
    let persons = is_person(first) && is_person(second);
    length.certain = others.iter().any(|item| kin(document.text(*item))) || kin(first) || persons;
    // 工作与学习、全局与局部: each item is a pair, and so is the last.
    let paired = |item: &Span| {
        let words = document.text(*item);
        let inner = words.find(['和', '与', '及']).filter(|&at| at > 0);
        inner.is_some_and(|at| at + '和'.len_utf8() < words.len())
    };
    if !others.is_empty() && others.iter().all(paired) {
        (length.most, length.certain) = (least, false);
    }
    length
}

/// True for what persons are called by their work: 村组干部, 护林员.
fn is_person(words: &str) -> bool {
    const ENDS: [&str; 10] = [
        "干部",
        "领导",
        "书记",
        "主任",
        "负责人",
        "员",
        "长",
        "骨干",
        "代表",
        "专家",
    ];
    words.chars().count() > 2 && ENDS.iter().any(|end| words.ends_with(end))
}

/// The last two characters.
pub(super) fn ending(text: &str) -> &str {
    let start = text.char_indices().rev().nth(1).map_or(0, |(at, _)| at);
    text.get(start..).unwrap_or_default()
}

/// True where a list says that it is not whole, or is one of examples.
pub(super) fn is_open(list: &str) -> bool {
    let part_of_word = |before: &str| {
        before.ends_with([
            '平', '高', '中', '同', '优', '均', '对', '特', '初', '一', '二', '三', '上', '下',
        ])
    };
    let etc = list
        .match_indices('等')
        .any(|(at, _)| !part_of_word(list.get(..at).unwrap_or_default()));
    etc || list.contains(['…', '如']) || list.contains("其中")
}
