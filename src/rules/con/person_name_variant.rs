//! One person's name in two spellings that sound alike.

use crate::document::Document;
use crate::finding::Severity;
use crate::lexicon::{Cue, Table};
use crate::person::{name_after, name_before};
use crate::rule::{Example, Findings, Rule};
use crate::span::Span;

/// CON-03.
pub(crate) const RULE: Rule = Rule {
    code: "CON-03",
    name: "person-name-variant",
    title: "姓名写法不一",
    why: "两个姓名只差一个同音字，多半是同一个人写错了；请核对姓名。",
    basis: "《党政机关公文处理工作条例》第二十条",
    severity: Severity::Warning,
    examples: &[
        Example {
            bad: "李明同志主持会议。会上，李铭同志通报了有关情况。\n",
            good: None,
        },
        Example {
            bad: "王建国同志任组长，李明同志任副组长。王健国同志部署了工作。\n",
            good: None,
        },
        Example {
            bad: "局长张建国主持会议。会上，张健国局长提出要求。\n",
            good: None,
        },
        Example {
            bad: "副区长王志伟出席，王志炜副区长讲话，区长王志伟总结。\n",
            good: None,
        },
    ],
    counterexamples: &[
        "局长张建国主持会议，副局长张建军通报情况，张建国局长总结。\n",
        "书记任组长，主任高度重视，局长要亲自抓。\n",
        "李明同志主持会议。会上，李明同志通报了有关情况。\n",
        "李明同志主持会议。会上，李强同志通报了有关情况。\n",
        "广大同志要学习先进，各位同志要抓好落实。\n",
    ],
    check,
};

/// Characters of names that sound alike.
const ALIKE: &[&str] = &[
    "明铭鸣茗",
    "伟炜玮维唯为卫",
    "军君钧俊骏峻",
    "华骅桦",
    "杰洁捷",
    "平萍苹",
    "红洪宏鸿",
    "林琳霖临",
    "志智治芝",
    "建健",
    "小晓",
    "文雯纹",
    "燕艳雁彦",
    "辉晖慧惠卉",
    "锋峰丰风枫",
    "磊雷蕾",
    "丽莉力利立",
    "静靖敬",
    "勇永泳咏",
    "涛韬",
    "斌彬宾滨",
    "庆清青卿",
    "欣新鑫心馨",
    "成诚承程",
    "东冬栋",
    "玉宇雨羽",
    "振震镇",
    "佳嘉家",
    "荣容蓉",
    "祥翔",
    "义毅逸谊艺",
    "光广",
    "春纯",
    "刚钢",
    "敏民",
    "秀绣",
    "珍真贞",
    "芳方",
    "兰岚",
    "云芸",
    "福富",
    "胜盛圣",
    "旭序",
    "阳杨扬洋",
    "瑞睿",
    "哲喆",
    "浩昊皓",
    "凯恺",
    "坤昆",
    "佩培沛",
    "国帼",
    "海",
    "强蔷",
    "娟涓",
    "英瑛颖",
    "梅媚",
    "月悦跃",
    "龙隆",
    "生升",
    "学雪",
    "良亮梁",
    "波博渤",
    "超朝潮",
    "晨辰琛",
    "丹单",
    "飞菲非斐",
    "凤奉",
    "刚纲岗",
    "桂贵",
    "恒衡",
    "嘉佳",
    "金锦津晋",
    "娜那",
    "培沛",
    "琪奇琦祺",
    "倩茜",
    "秋邱",
    "森申",
    "淑树书",
    "松嵩",
    "婷廷庭",
    "威巍",
    "翔祥湘",
    "晓筱",
    "璇旋",
    "岩彦言",
    "瑶遥",
    "怡宜仪",
    "银寅",
    "友有佑",
    "媛元源远",
    "泽则",
    "忠中钟",
    "子梓紫",
    "炎延",
    "爱艾",
    "传川",
    "定丁",
    "广光",
    "开凯",
    "连莲联廉",
    "全权泉",
    "仁任",
    "寿守",
    "喜禧",
    "益艺",
];

/// More names than these are not compared.
const MOST: usize = 64;

fn check(document: &Document<'_>, findings: &mut Findings<'_>) {
    // Each name with where it stands first and how often it does.
    let mut names: Vec<(&str, Span, usize)> = Vec::new();
    for span in named(document) {
        let full = names.len() >= MOST;
        let words = document.text(span);
        match names.iter_mut().find(|(n, _, _)| *n == words) {
            Some((_, _, count)) => *count += 1,
            None if !full => names.push((words, span, 1)),
            None => {}
        }
    }
    for (place, (name, span, count)) in names.iter().enumerate() {
        let earlier = names.iter().take(place);
        let Some((other, first, times)) = earlier
            .rev()
            .find(|(other, _, _)| sounds_alike(name, other))
        else {
            continue;
        };
        let (span, name, other) = if count > times {
            (first, other, name)
        } else {
            (span, name, other)
        };
        let report = findings.report(*span, format!("姓名“{name}”，别处写作“{other}”，请核实"));
        // Both may be somebody.
        if *count > 1 && *times > 1 {
            report.severity(Severity::Hint);
        }
    }
}

/// Where persons are named, in order: before 同志, before and after an office.
fn named(document: &Document<'_>) -> Vec<Span> {
    let text = &document.source.text;
    let persons = document.words(Table::Cue(Cue::Person)).iter();
    let mut list: Vec<Span> = persons
        .filter_map(|cue| name_before(text, cue.span.start))
        .collect();
    for cue in document.words(Table::Cue(Cue::Office)) {
        // 王志伟副区长
        let head = text.get(..cue.span.start).unwrap_or_default();
        let head = head.trim_end_matches(['副', '原', '代']);
        list.extend(name_before(text, head.len()));
        list.extend(name_after(text, cue.span.end));
    }
    list.sort_unstable_by_key(|span| span.start);
    list.dedup();
    list
}

/// True for names that differ in one character, by one that sounds alike.
fn sounds_alike(a: &str, b: &str) -> bool {
    if a.len() != b.len() || a.chars().next() != b.chars().next() {
        return false;
    }
    let mut differing = a.chars().zip(b.chars()).filter(|(a, b)| a != b);
    let (Some((x, y)), None) = (differing.next(), differing.next()) else {
        return false;
    };
    ALIKE
        .iter()
        .any(|group| group.contains(x) && group.contains(y))
}
