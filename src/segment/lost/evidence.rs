//! What shows that a heading without an end mark is over: the noun it ends in,
//! the words a sentence opens with, words that stand twice.

use super::heading::HEADING;
use super::opening::{self, Openings};
use super::words::Words;
use super::{after, before, label, usual};
use crate::numeral::is_numeral;

/// Nouns that headings end in.
#[rustfmt::skip]
static NOUNS: Words = Words::new(&[
    "情况", "工作", "要求", "建议", "打算", "措施", "任务", "目标", "原则", "问题", "安排",
    "内容", "事项", "诉求", "做法", "成效", "计划", "思想", "意义", "背景", "依据", "职责",
    "保障", "步骤", "对接", "管理", "标准", "办法", "规定", "展望", "期限", "说明",
    "动态", "分析", "概述", "警示", "项目", "条件", "范围", "对象", "时间", "程序", "方法",
    "方式", "来源", "总结", "评价", "举措", "思路", "重点", "经验", "体会", "成果", "机制",
    "体系", "责任", "主体", "精神", "合力", "进展", "成绩", "不足", "规划", "方向", "难点",
    "理念", "概况", "结果", "意见", "决策", "流程", "形势", "现状", "原因", "教训", "启示",
    "人员", "心得", "感悟", "目的", "引言", "描述", "用途", "理由", "前景", "优势", "特色", "路径",
    "条款", "材料", "预算", "指标", "架构", "权限", "义务", "纪律", "种类", "类别", "比例", "资格", "宣传者", "先行者", "示范者", "践行者", "传播者", "守护者", "推动者", "参与者", "引领者", "建设者",
    "作用", "能力", "水平", "队伍", "作风", "框架", "制度", "格局", "氛围", "环境", "质量",
    "主题", "数量", "地点", "名称", "差距", "底数", "素质", "短板", "底线", "防线", "根基", "基础",
    "活力", "实效", "动能", "品牌", "效能", "效率", "意识", "观念", "导向", "担当", "议程", "分工",
    "堡垒", "产业", "链条", "机构", "分级", "预警", "响应", "生态", "民生", "载体", "隐患", "风险",
    "秩序", "阵地", "渠道", "待遇", "时限", "附则", "总则", "权限", "义务", "纪律", "形象", "模式",
    "紧迫感", "责任感", "使命感", "自觉性", "主动性", "必要性", "可行性", "攻坚战", "特点", "亮点",
]);

/// Verbs that headings end in, and that a sentence may open with.
#[rustfmt::skip]
static VERBS: Words = Words::new(&[
    "建设", "落实", "领导", "监督", "宣传", "服务", "考核", "维护", "处置", "整治", "防控",
    "支撑", "申报", "保护", "培训", "评估", "引导", "发展", "协调", "检查", "巡查", "排查",
    "治理", "教育", "管控", "部署", "实施", "配合", "改革", "创新", "监管", "提升", "指导",
    "联动", "整改", "问责", "执行", "筹措", "回顾", "报告", "招聘", "聘用", "体检", "公示", "考试", "培训", "评审", "验收",
    "运行", "更新", "采购", "振兴", "就业", "创业", "增收", "稳定", "安全", "改造", "管护",
]);

/// Adverbs before the last word of a heading that tells how a matter stands:
/// 服务水平持续提升.
#[rustfmt::skip]
static ADVERBS: Words = Words::new(&[
    "更加", "持续", "不断", "稳步", "明显", "显著", "日益", "有效", "全面", "逐步", "有序", "扎实",
    "进一步",
]);

/// Words that a phrase cannot end in.
#[rustfmt::skip]
static OPEN: Words = Words::new(&[
    "的", "和", "及", "与", "对", "为", "在", "把", "将", "以", "从", "由", "向", "按", "应",
    "要", "可", "须", "需", "被", "是", "有", "不", "等", "各", "其", "该", "本", "关于",
    "开展", "进行", "加强", "推进", "落实好", "做好", "抓好", "、", "，", "按照", "根据",
    "通过", "围绕", "并", "或", "时", "后", "中", "内", "上", "下", "已", "均", "经", "拟",
    "请", "至", "共", "未", "第", "一", "每", "于", "到", "或者", "纳入", "随着", "促进", "年", "月", "自", "次", "届", "年末", "全年",
]);

/// Words that end like one of those and that a phrase may end in.
#[rustfmt::skip]
static CLOSED: Words = Words::new(&[
    "对应", "供应", "响应", "效应", "适应", "反应", "行为", "作为", "统一", "集中", "线上", "线下", "网上", "方向", "导向", "取向",
    "及时", "准时", "核对", "合并", "理由", "事由", "纪要", "概要", "摘要", "许可", "认可", "售后", "室内", "境内", "调和", "谐和",
]);

/// What a phrase opens with that leads up to the verb of a sentence.
#[rustfmt::skip]
static LEADS: Words = Words::new(&[
    "用", "以", "在", "从", "把", "将", "按照", "根据", "围绕", "通过", "针对", "为了", "违反", "未",
]);

/// Words that begin like one of those and lead up to nothing.
#[rustfmt::skip]
static NAMES: Words = Words::new(&[
    "用户", "用途", "用工", "用地", "用水", "用电", "用人", "用气", "用房", "未来", "未成年", "以上", "以下", "以往", "从业", "从严", "在线",
    "在建", "在职", "在岗", "将来", "把关", "把握",
]);

/// Words that go on with a phrase.
#[rustfmt::skip]
static GOES_ON: Words = Words::new(&[
    "的", "和", "及", "与", "等", "中", "上", "下", "是", "应", "要", "不", "有", "可", "均",
    "已", "需", "并", "或", "时", "后", "内", "外", "为", "以", "自", "由", "在", "包括", "如下",
    "位于", "试点", "收入", "支出", "主要涉及", "主要有", "主要是", "主要包括", "部门", "机构", "人员", "系统",
    "平台", "资金", "经费", "合同", "作", "来", "组织实施", "方面", "工作", "情况", "者", "性",
    "化",
]);

/// How strongly a heading ends between `phrase` and `rest`; `closed` where the
/// sentence that they make is short enough to be one.
pub(super) fn evidence(
    phrase: &str,
    rest: &str,
    length: usize,
    closed: bool,
    openings: &Openings<'_>,
) -> u32 {
    let noun = NOUNS.end(phrase) || tells(phrase);
    let verb = !noun && VERBS.end(phrase);
    let series = opening::counts(rest);
    // 时间地点时间：…地点：… : the first of its labels takes up the heading.
    let labelled = label::name(rest).is_some_and(|name| phrase.contains(name));
    let series = series || labelled;
    let object = rest.starts_with(['《', '“']);
    let repeated = !object && repeats(phrase, rest, noun || verb);
    let date = opening::is_date(rest.strip_prefix('到').unwrap_or(rest));
    let principle = noun && openings.names_principle(rest);
    let duty = opening::duty(rest);
    let strong = opening::sentence(rest) || date || duty;
    let weak = !strong && opening::weak(rest);
    let acts = !strong && !weak && opening::acts(rest);
    let usual = usual::is_heading(phrase, rest);
    if !(usual || noun || verb || strong || weak || acts || repeated) {
        return 0;
    }
    let goes_on = GOES_ON.open(rest) || !rest.starts_with("依据") && NOUNS.open(rest);
    // 4月3日在网站公示 tells what is done.
    let dated = phrase.contains('日') && phrase.contains(|c: char| c.is_ascii_digit());
    // 方向 ends in no 向.
    if !noun && OPEN.end(phrase) && !CLOSED.end(phrase)
        || !repeated && !strong && !series && !usual && goes_on
        || !series && parts_number(phrase, rest)
        || verb && object
        || parts_word(phrase, rest)
        || dated
    {
        return 0;
    }
    let mut evidence = u32::from(noun) * 3 + u32::from(verb) * 2;
    evidence += u32::from((4..=16).contains(&length));
    evidence += match () {
        () if series => 10,
        () if strong => 3 + u32::from(noun || verb),
        () if weak => 2 + u32::from(opening::measures(rest)),
        () if acts => 1 + u32::from(opening::measures(rest)),
        () => 0,
    };
    evidence += match (noun, verb, openings.count(rest)) {
        (_, _, 0) | (false, false, _) => 0,
        // After a verb it may be its object.
        (false, true, _) => 2,
        (true, _, 1) => 2,
        (true, _, _) => 4,
    };
    // 关于应急排涝 names a matter.
    evidence += u32::from(phrase.starts_with("关于")) * 2;
    // 对重大隐患 leads up to a verb, 对策建议 does not.
    let matter = noun && phrase.contains('的');
    let on = phrase.starts_with('对') && !opening::is_word(phrase) && !matter;
    // 围绕中心做文章，服务大局 leads up to no 我们.
    let both = strong && phrase.contains('，');
    let leads = on || LEADS.open(phrase) && !NAMES.open(phrase);
    if !series && leads && !both {
        evidence = 0;
    }
    evidence += u32::from(opening::is_day(rest));
    // A phrase with a pause, and one whose sentence would itself be a heading,
    // need more than that.
    let pause = match phrase.split_once('，') {
        // 正视不足，明确努力方向
        Some((first, _)) if (4..=10).contains(&first.chars().count()) => 1,
        Some(_) => 3,
        None => 0,
    };
    let pause = if series { 0 } else { pause };
    let short = match closed && !series {
        true if strong => 1,
        short => u32::from(short) * 2,
    };
    evidence = evidence.saturating_sub(pause + short);
    // 资金来源总资金需求…，资金来源为…: the sentence takes up the heading.
    let named = noun && takes_up(phrase, rest);
    evidence + u32::from(usual || principle) * 4 + u32::from(named) * 4 + u32::from(repeated) * 6
}

/// True for a phrase that tells how a matter stands: 基础不断夯实.
fn tells(phrase: &str) -> bool {
    let last = phrase.char_indices().rev().nth(1).map_or(0, |(i, _)| i);
    let matter = phrase.get(..last).unwrap_or_default();
    let Some((at, _)) = matter.char_indices().rev().nth(1) else {
        return false;
    };
    let of = matter.get(..at).unwrap_or_default();
    ADVERBS.end(matter) && (matter.ends_with("更加") || NOUNS.end(of) || VERBS.end(of))
}

/// True where a phrase that is a heading elsewhere may be one before `rest`.
pub(super) fn may_end(phrase: &str, rest: &str) -> bool {
    !GOES_ON.open(rest) && (!OPEN.end(phrase) || CLOSED.end(phrase)) && !parts_number(phrase, rest)
}

/// True where 实现 or its like would be parted.
fn parts_word(phrase: &str, rest: &str) -> bool {
    rest.starts_with('现')
        && phrase.ends_with(['实', '发', '体', '表', '出', '呈', '展', '再', '兑'])
}

/// True where a number, a date or an ordinal would be parted; 布局情况 names
/// no thing that is counted.
fn parts_number(phrase: &str, rest: &str) -> bool {
    let numeral = |c: char| c.is_ascii_digit() || is_numeral(c);
    let date = opening::is_date(rest);
    let told = phrase.ends_with("情况");
    rest.starts_with(numeral) && !date && !told && !opening::sentence(rest)
        || phrase.ends_with(numeral)
        || phrase.ends_with('年') && date
        || ends_in_ordinal(phrase)
}

/// True where a clause of the sentence `rest` opens with `phrase`, and not with
/// the same words after it.
fn takes_up(phrase: &str, rest: &str) -> bool {
    let sentence = after(rest, 0, HEADING);
    let mut again = sentence.match_indices(phrase);
    let next = after(rest, 0, 2);
    again.next().is_some_and(|(at, _)| {
        let clause = before(sentence, at, 4).ends_with(['，', '；', '：']);
        let more = sentence.get(at + phrase.len()..).unwrap_or_default();
        let tells = more.starts_with(['为', '是', '由', '有', '共', '包', '主', '分', '实', '采']);
        clause && tells && !more.starts_with(next)
    })
}

/// True for words that end in （十七）, the ordinal of what follows.
fn ends_in_ordinal(phrase: &str) -> bool {
    let inner = phrase.strip_suffix(['）', ')']).unwrap_or_default();
    inner
        .rfind(['（', '('])
        .and_then(|open| inner.get(open..))
        .is_some_and(|i| {
            i.chars()
                .skip(1)
                .all(|c| is_numeral(c) || c.is_ascii_digit())
        })
}

/// True where `rest` takes up words of `phrase` at once: its last two, or its
/// first, where it is `whole` by its end.
fn repeats(phrase: &str, rest: &str, whole: bool) -> bool {
    let tail = phrase.char_indices().rev().nth(1).map(|(i, _)| i);
    let last = tail.and_then(|i| phrase.get(i..)).unwrap_or_default();
    let first = after(phrase, 0, 4);
    rest.starts_with(last) || whole && rest.starts_with(first)
}
