//! Words that a sentence opens with, and names that an organ ends in: what
//! shows that a phrase without an end mark is over.

use std::collections::HashMap;

use super::words::Words;
use super::{after, parallel};
use crate::character::{is_blank, is_han, is_sentence_end};

/// Ends of the names of organs that sign.
#[rustfmt::skip]
pub(super) static ORGANS: Words = Words::new(&[
    "政府", "委员会", "办公室", "办公厅", "办事处", "公司", "集团", "局", "厅", "部", "院",
    "处", "馆", "中心", "党委", "党组", "纪委", "工委", "支部", "总队", "支队", "大队", "学校",
    "大学", "学院", "小学", "中学", "医院", "协会", "联合会", "总工会", "工会", "法院",
    "检察院", "指挥部", "领导小组", "委", "所", "站", "社", "会", "部门", "单位", "街道",
    "社区", "镇", "乡", "县", "区", "市", "科", "场",
]);

/// Words that only a sentence opens with.
#[rustfmt::skip]
static STRONG: Words = Words::new(&[
    "一是", "一要", "首先，", "近年来", "近日", "近期，", "今年以来", "今年是", "当前，",
    "目前，", "去年以来", "以习近平", "坚持以", "总的来看", "总体来看", "总体上", "会议认为",
    "会议指出", "会议强调", "会议要求", "会议决定", "会议同意", "会议议定", "会议听取", "为深入", "为进一步", "为贯彻", "为认真",
    "为切实", "为加强", "为做好", "为全面", "为充分", "为规范", "为推进", "为推动", "为落实",
    "为确保", "为持续", "为加快", "为有效", "为保障", "为提高", "为了", "深入贯彻", "全面贯彻",
    "认真贯彻", "根据《", "按照《", "依据《", "通过本次", "通过此次", "从目前", "截至", "随着",
    "按照惯例", "本次", "我局", "我市", "我县", "我区", "我省", "我公司", "我街道", "我镇",
    "我单位", "我部", "各级", "各单位", "各部门", "各地", "各县", "各区", "各镇", "各街道",
    "各有关", "各相关", "提请", "现提请", "特提请", "恳请", "拟", "请各", "经研究", "经过",
    "经咨询", "以上汇报", "以上请示", "以上报告", "以上意见", "上述", "过去一年", "一年来，",
    "尊敬的", "各位", "同志们", "因", "由于", "（略）", "下半年，", "上半年，", "新的一年",
    "年底前", "本月底前", "会议号召", "下一步，", "部分", "个别", "有的", "少数", "多数", "大部分",
    "一些", "相关部门", "有关部门", "今年将", "在此", "在今后", "在过去", "在这", "在上级", "在各级", "在党", "在局", "在市委", "在县委", "在区委", "年末", "据统计", "据测算", "据预测", "据不完全统计",
]);

/// Words that open a sentence after a heading, and that a line of a paragraph
/// may as well begin with.
#[rustfmt::skip]
static HEADED: Words = Words::new(&[
    "两年来", "三年来", "五年来", "多年来", "长期以来", "一直以来", "半年来", "几年来", "两个月", "三个月", "近两年", "近三年", "近几年",
    "初步核算", "全年规模", "全年实现", "全年完成", "全年全", "全年农", "全年社会", "全年粮食", "公示期间", "活动期间", "会议期间", "调整后，",
    "我们", "对于", "作为一名", "作为一个", "现将", "现就", "现对", "现答复", "贵单位", "贵局", "贵公司", "如果", "请于", "请您", "欢迎",
    "通过这", "通过近", "通过一年", "在近", "在工作中", "在日常", "在学习", "在实际", "在生活", "自从",
]);

/// Words that a sentence opens with, and that may also stand inside a phrase.
#[rustfmt::skip]
static WEAK: Words = Words::new(&[
    "你", "根据", "按照", "依据", "围绕", "通过", "针对", "对照", "结合", "坚持", "从", "面对",
    "经", "请", "由", "各", "全", "我", "现", "今年", "今后", "下一步", "调整后", "截止",
    "自", "在", "对", "将", "主要", "要", "公司", "认真", "深入", "积极", "充分", "紧紧",
    "切实", "进一步", "严格", "持续", "全面", "加强", "建立", "组织", "成立", "所有", "分为",
    "开展", "做好", "凡", "《", "每个", "每年", "每月", "每季", "新建", "推广", "推行", "实行",
    "本市", "本县", "本区", "本镇", "本局", "本院", "本校", "本公司", "本单位", "本年", "本季", "本月",
    "本周", "本条", "本办法", "本方案", "本规定", "本通知", "本细则", "本制度", "本着", "本报告", "本项目",
    "回顾", "划分", "设立", "始终", "着力", "大力", "不断",
]);

/// Words that begin like one of those and open no sentence.
#[rustfmt::skip]
static OTHERS: Words = Words::new(&[
    "经济", "经营", "经费", "经验", "经理", "经办", "自治", "自身", "自主", "自然", "自我", "自查", "自动", "从事", "从业",
    "从严", "对象", "对策", "对外", "对口", "对方", "对话", "对应", "对内", "对照", "对标", "对接", "对比", "将军", "由来", "全局", "全员", "请示", "请求", "在建", "在线",
    "在职", "在岗", "要求", "要点", "要素", "我国", "现状", "现代", "现行", "各项", "各类", "各自",
    "各方", "凡事", "凡例", "现金", "现有",
]);

/// Verbs that a sentence without a subject opens with, and a heading as well.
#[rustfmt::skip]
static ACTS: Words = Words::new(&[
    "协助", "流转", "修订", "争取", "发现", "调集", "召开", "举办", "组建", "选派", "安排", "投入",
    "完成", "印发", "出台", "制定", "编制", "建成", "新增", "引进", "培育", "培养", "发放", "开设",
    "邀请", "聘请", "走访", "慰问", "清理", "清运", "拆除", "查处", "办理", "受理", "调解", "化解",
    "督查", "通报", "约谈", "签订", "完善", "健全", "优化", "推出", "打造", "创建", "申报", "获得",
    "荣获", "实现", "累计", "严禁", "禁止", "不得", "应当", "鼓励", "支持", "引导", "动员", "发动",
    "倡导", "利用", "依托", "借助", "采取", "采用", "遵守", "履行", "牵头", "参与", "参加", "传达",
    "宣讲", "征求", "收集", "汇总", "考核", "评选", "表彰", "报送", "填写", "登记", "核定", "经测算",
    "筹集", "拨付", "购置", "配备", "配齐", "更换", "维修", "修建", "扩建", "硬化", "安装", "铺设",
    "疏通", "深化", "强化", "提高", "提升", "落实", "推进", "规范", "指导", "集中", "抓好", "抓紧",
]);

/// True where a verb opens `rest`, which is no part of a longer phrase.
pub(super) fn acts(rest: &str) -> bool {
    let next = after(rest, 0, 4);
    ACTS.open(rest)
        && !next.ends_with("工作")
        && !next.contains(['，', '。', '、', '；', '的', '和'])
}

/// True for words that end in the name of an organ.
pub(in crate::segment) fn is_organ(words: &str) -> bool {
    let words = words.trim_end_matches(['）', ')']);
    ORGANS.end(words)
}

/// True where a sentence opens `rest` beyond doubt.
pub(in crate::segment) fn strong(rest: &str) -> bool {
    // 各学校要, 各科室应: who is to do what follows.
    let told = rest.starts_with('各') && after(rest, 0, 9).contains(['要', '应', '须']);
    told || STRONG.open(rest)
}

/// True where a sentence opens `rest`, which follows a title or a heading.
pub(super) fn sentence(rest: &str) -> bool {
    strong(rest) || HEADED.open(rest)
}

/// True where a sentence may open `rest`.
pub(in crate::segment) fn weak(rest: &str) -> bool {
    // 为统领， goes on with a phrase.
    WEAK.open(rest) && !OTHERS.open(rest) && !after(rest, 0, 4).contains(['，', '。', '、', '；'])
}

/// True where a word opens `rest` whose first character alone would open a
/// sentence: 对策, 经费.
pub(super) fn is_word(rest: &str) -> bool {
    OTHERS.open(rest)
}

/// True where a series that counts in words opens `rest`.
pub(super) fn counts(rest: &str) -> bool {
    let told = rest.starts_with("一是") || rest.starts_with("一要");
    told || rest.starts_with("第一，") && rest.contains("第二，")
}

/// Verbs and prepositions that tell what an organ does.
#[rustfmt::skip]
static DUTIES: Words = Words::new(&[
    "负责", "牵头", "会同", "要", "应", "须", "将", "于", "对", "每", "组织", "统筹", "协调", "配合", "根据",
    "按照", "依法", "定期", "统一", "指导", "具体", "承担", "提供", "安排", "适时",
]);

/// Ends of the names of organs that are no words by themselves.
#[rustfmt::skip]
static OFFICES: Words = Words::new(&[
    "政府", "委员会", "办公室", "办事处", "公司", "局", "委", "办", "院", "处", "中心", "党委", "党组",
    "支队", "大队", "学校", "社区", "部门", "单位", "组", "站", "所", "科", "馆",
]);

/// The longest name of an organ that a sentence opens with, in characters.
const ORGAN: usize = 14;

/// True where the name of an organ and what it does open `rest`: 区教育局负责,
/// 由县水务局牵头.
pub(super) fn duty(rest: &str) -> bool {
    let by = rest.strip_prefix('由').unwrap_or(rest);
    let opening = after(by, 0, ORGAN);
    let local = opening.starts_with([
        '省', '市', '县', '区', '州', '镇', '乡', '村', '街', '社', '相', '有',
    ]);
    if !local && by.len() == rest.len() {
        return false;
    }
    let ends = opening.char_indices().skip(2).map(|(at, _)| at);
    let mut names = ends.filter(|&at| opening.get(..at).is_some_and(|name| OFFICES.end(name)));
    names.any(|at| {
        let name = opening.get(..at).unwrap_or_default();
        let told = by.get(at..).unwrap_or_default();
        // A matter is 由区水务局负责 where it is named before: no heading.
        let does = match by.len() == rest.len() {
            true => DUTIES.open(told),
            false => told.starts_with("牵头"),
        };
        does && name.chars().all(|c| is_han(c) || c == '、')
    })
}

/// How far the clause reaches that tells a quantity, in characters.
const CLAUSE: usize = 18;

/// True where a quantity stands in the clause that opens `rest`: 划分网格17个.
pub(super) fn measures(rest: &str) -> bool {
    let opening = after(rest, 0, CLAUSE);
    let end = opening.find(['，', '。', '；', '：', '、', '《', '“']);
    let clause = opening
        .get(..end.unwrap_or(opening.len()))
        .unwrap_or_default();
    clause.contains(|c: char| c.is_ascii_digit())
}

/// True where a date or a time of day opens `rest`: 2024年3月, 3月5日, 8时20分.
pub(super) fn is_date(rest: &str) -> bool {
    let digits = rest.bytes().take_while(u8::is_ascii_digit).count();
    let unit = rest.get(digits..).unwrap_or_default();
    match digits {
        4 => unit.starts_with('年'),
        // 8时47分
        1 | 2 if unit.starts_with('时') => unit
            .get("时".len()..)
            .is_some_and(|m| m.starts_with(|c: char| c.is_ascii_digit())),
        1 | 2 => {
            let after_month = unit.strip_prefix('月').unwrap_or_default();
            let day = after_month.bytes().take_while(u8::is_ascii_digit).count();
            (1..=2).contains(&day)
        }
        _ => false,
    }
}

/// True where a date with its day opens `rest`.
pub(super) fn is_day(rest: &str) -> bool {
    let day = |rest: &str| {
        let month = rest.split_once('月').map_or(rest, |(_, day)| day);
        is_date(rest)
            && month
                .trim_start_matches(|c: char| c.is_ascii_digit())
                .starts_with('日')
    };
    let near = after(rest, 0, 11);
    day(near)
        || near
            .split_once('年')
            .is_some_and(|(_, month)| is_date(near) && day(month))
}

/// What opens a paragraph of minutes (纪要) after 会议.
#[rustfmt::skip]
static RESOLVED: Words = Words::new(&[
    "认为", "指出", "强调", "要求", "决定", "议定", "同意", "明确", "原则",
]);

/// Where 会议认为，会议决定 open a sentence between `from` and `to`.
pub(super) fn resolutions(text: &str, from: usize, to: usize) -> Vec<usize> {
    let words = text.get(from..to).unwrap_or_default();
    let opens = |&(at, meeting): &(usize, &str)| {
        let ends = words
            .get(..at)
            .is_some_and(|w| w.ends_with(is_sentence_end));
        ends && RESOLVED.open(words.get(at + meeting.len()..).unwrap_or_default())
    };
    let found = words.match_indices("会议").filter(opens);
    found.map(|(at, _)| from + at).collect()
}

/// How many clauses that open alike are kept.
const CLAUSES: usize = 16;

/// How many characters tell one opening from another.
const WORDS: usize = 4;

/// What the sentences of one text open with, and its short clauses.
#[derive(Debug)]
pub(super) struct Openings<'t> {
    words: HashMap<&'t str, u32>,
    /// Short clauses by what they open with.
    clauses: HashMap<&'t str, Vec<&'t str>>,
    /// How many short sentences open with two characters: 坚持统筹规划。
    principles: HashMap<&'t str, u32>,
}

impl<'t> Openings<'t> {
    /// Gathers them from `text`.
    pub(super) fn of(text: &'t str) -> Self {
        let mut openings = Self {
            words: HashMap::new(),
            clauses: HashMap::new(),
            principles: HashMap::new(),
        };
        let mut start = 0;
        for (at, c) in text.char_indices() {
            let ends = is_sentence_end(c) || matches!(c, '；' | '：' | ':' | ';');
            if !ends && c != '，' {
                continue;
            }
            let clause = text.get(start..at).unwrap_or_default();
            if ends {
                openings.add(clause);
                if c == '。' && parallel::is_name(clause) {
                    let count = openings.principles.entry(after(clause, 0, 2));
                    *count.or_default() += 1;
                }
                start = at + c.len_utf8();
            } else if clause.len() > 120 {
                // A clause that long is none that a heading repeats.
                openings.open(clause);
            }
        }
        openings
    }

    fn add(&mut self, clause: &'t str) {
        let clause = clause.trim_matches(is_blank);
        self.open(clause);
        if clause.len() <= 120 && clause.chars().nth(3).is_some() {
            let alike = self.clauses.entry(after(clause, 0, WORDS)).or_default();
            if alike.len() < CLAUSES && !alike.contains(&clause) {
                alike.push(clause);
            }
        }
    }

    fn open(&mut self, clause: &'t str) {
        let words = after(clause, 0, WORDS);
        if words.chars().count() == WORDS && words.chars().next().is_some_and(is_han) {
            *self.words.entry(words).or_default() += 1;
        }
    }

    /// How often a sentence opens with the words that `rest` does.
    pub(super) fn count(&self, rest: &str) -> u32 {
        self.words
            .get(after(rest, 0, WORDS))
            .copied()
            .unwrap_or_default()
    }

    /// True where a short sentence opens `rest`, and others open alike.
    pub(super) fn names_principle(&self, rest: &str) -> bool {
        let others = self.principles.get(after(rest, 0, 2));
        let near = after(rest, 0, parallel::NAMED + 1);
        let sentence = near.find('。').and_then(|end| near.get(..end));
        others.is_some_and(|&count| count > 1) && sentence.is_some_and(parallel::is_name)
    }

    /// The clauses of the text that `words` begin with, too.
    pub(super) fn clauses(&self, words: &str) -> impl Iterator<Item = &'t str> {
        let alike = self.clauses.get(after(words, 0, WORDS));
        let clauses = alike.into_iter().flatten().copied();
        clauses.filter(move |clause| words.starts_with(clause))
    }
}
