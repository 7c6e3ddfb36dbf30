//! One person's name in two spellings.

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
    why: "两个姓名只差一个字，而读音相同或者职务相同，多半是同一个人写错了；请核对姓名。",
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
            bad: "区长刘志强出席会议。会后，区长刘志刚到社区调研。\n",
            good: None,
        },
        Example {
            bad: "副区长王志伟出席，王志炜副区长讲话，区长王志伟总结。\n",
            good: None,
        },
    ],
    counterexamples: &[
        "王建国、王建华同志受到表彰。调解员张海波、调解员张海燕同时上岗。\n",
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

/// A person's name where it stands first.
struct Name<'a> {
    words: &'a str,
    span: Span,
    count: usize,
    /// The office beside it: 局长, 副局长; nothing beside 同志.
    office: &'a str,
}

fn check(document: &Document<'_>, findings: &mut Findings<'_>) {
    let mut names: Vec<Name<'_>> = Vec::new();
    for (span, office) in named(document) {
        let full = names.len() >= MOST;
        let words = document.text(span);
        match names.iter_mut().find(|n| n.words == words) {
            Some(name) => {
                name.count += 1;
                if name.office.is_empty() {
                    name.office = office;
                }
            }
            None if !full => names.push(Name {
                words,
                span,
                count: 1,
                office,
            }),
            None => {}
        }
    }
    for (place, name) in names.iter().enumerate() {
        let earlier = names.iter().take(place);
        let Some(other) = earlier
            .rev()
            .find(|other| may_be_one(document, name, other))
        else {
            continue;
        };
        let (odd, usual) = if name.count > other.count {
            (other, name)
        } else {
            (name, other)
        };
        let report = findings.report(
            odd.span,
            format!("姓名“{}”，别处写作“{}”，请核实", odd.words, usual.words),
        );
        // Both may be somebody: more so where the two do not sound alike and
        // nobody of them holds an office that one person holds.
        let alike = sounds_alike(name.words, other.words);
        let one = !name.office.is_empty() && !name.office.starts_with('副');
        if name.count > 1 && other.count > 1 || !alike && !one {
            report.severity(Severity::Hint);
        }
    }
}

/// True for two names that may be one person's: they sound alike, or differ in
/// one character of three beside the same office, and not in one sentence.
fn may_be_one(document: &Document<'_>, a: &Name<'_>, b: &Name<'_>) -> bool {
    if sounds_alike(a.words, b.words) {
        return true;
    }
    let long = a.words.chars().count() == 3;
    let sentence = |name: &Name<'_>| document.sentence_at(name.span.start).map(|s| s.span);
    let together = || a.words.len() == b.words.len() && sentence(a) == sentence(b);
    long && a.office == b.office && differing(a.words, b.words).is_some() && !together()
}

/// Where persons are named, in order, and their offices: before 同志, before
/// and after an office.
fn named<'a>(document: &'a Document<'_>) -> Vec<(Span, &'a str)> {
    let text = &document.source.text;
    let persons = document.words(Table::Cue(Cue::Person)).iter();
    let mut list: Vec<(Span, &str)> = persons
        .filter_map(|cue| name_before(text, cue.span.start))
        .map(|span| (span, ""))
        .collect();
    for cue in document.words(Table::Cue(Cue::Office)) {
        // 王志伟副区长
        let head = text.get(..cue.span.start).unwrap_or_default();
        let bare = head.trim_end_matches(['副', '原', '代']);
        let office = Span::new(bare.len(), cue.span.end);
        let office = document.text(office);
        list.extend(name_before(text, bare.len()).map(|span| (span, office)));
        list.extend(name_after(text, cue.span.end).map(|span| (span, office)));
    }
    list.sort_unstable_by_key(|(span, _)| span.start);
    list.dedup_by_key(|(span, _)| *span);
    list
}

/// True for names that differ in one character, by one that sounds alike.
fn sounds_alike(a: &str, b: &str) -> bool {
    differing(a, b).is_some_and(|(x, y)| {
        ALIKE
            .iter()
            .any(|group| group.contains(x) && group.contains(y))
    })
}

/// The two characters in which two names of one family differ, where it is one.
fn differing(a: &str, b: &str) -> Option<(char, char)> {
    if a.len() != b.len() || a.chars().next() != b.chars().next() {
        return None;
    }
    let mut differing = a.chars().zip(b.chars()).filter(|(a, b)| a != b);
    match (differing.next(), differing.next()) {
        (pair, None) => pair,
        _ => None,
    }
}
