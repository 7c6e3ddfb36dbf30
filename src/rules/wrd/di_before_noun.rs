//! 地 between an adjective and the noun it belongs to, where 的 stands.

use super::phrase::han_run;
use crate::character::is_han;
use crate::document::Document;
use crate::finding::{Edit, Safety, Severity};
use crate::lexicon::{self, Cue, Table};
use crate::rule::{Example, Findings, Rule};
use crate::span::Span;

/// WRD-03.
pub(crate) const RULE: Rule = Rule {
    code: "WRD-03",
    name: "di-before-noun",
    title: "“的”误作“地”",
    why: "名词前的修饰语用“的”，动词前的修饰语用“地”；“建立严密高效的机制”修饰的是“机制”。",
    basis: "《现代汉语词典》：“的”用在定语后，“地”用在状语后",
    severity: Severity::Error,
    examples: &[
        Example {
            bad: "建立严密高效地协调调度机制。\n",
            good: Some("建立严密高效的协调调度机制。\n"),
        },
        Example {
            bad: "各项工作取得了显著地成效，营造良好地社会氛围。\n",
            good: Some("各项工作取得了显著的成效，营造良好的社会氛围。\n"),
        },
        Example {
            bad: "形成齐抓共管、协同高效地工作格局。\n",
            good: Some("形成齐抓共管、协同高效的工作格局。\n"),
        },
        Example {
            bad: "建立长期稳定地合作机制，形成齐全规范地制度体系。\n",
            good: Some("建立长期稳定的合作机制，形成齐全规范的制度体系。\n"),
        },
    ],
    counterexamples: &[
        "构建良好的地方金融生态环境，完善统一地理信息平台。\n",
        "科学地建立评价机制，高效地推进平台建设。\n",
        "建立健全地震监测体系，发挥重要地位作用。\n",
    ],
    check,
};

/// Verbs that govern the noun.
const VERBS: [&str; 30] = [
    "建立",
    "形成",
    "构建",
    "打造",
    "健全",
    "完善",
    "营造",
    "创造",
    "取得",
    "发挥",
    "提供",
    "奠定",
    "作出",
    "做出",
    "打下",
    "具有",
    "产生",
    "积累",
    "收到",
    "获得",
    "制定",
    "搭建",
    "塑造",
    "组建",
    "培育",
    "积聚",
    "养成",
    "达到",
    "推动形成",
    "保持",
];

/// What may stand between the verb and the adjective.
const DEGREES: [&str; 17] = [
    "了", "更加", "十分", "非常", "比较", "一定", "一个", "一套", "一种", "一批", "、", "而", "且",
    "和", "更", "较", "最",
];

/// The noun at the end of the phrase.
const NOUNS: [&str; 50] = [
    "机制", "体系", "格局", "环境", "氛围", "制度", "体制", "平台", "队伍", "模式", "局面", "网络",
    "合力", "基础", "成绩", "成效", "成果", "作用", "意义", "贡献", "保障", "支撑", "经验", "效果",
    "影响", "秩序", "标准", "流程", "条件", "优势", "方案", "措施", "渠道", "办法", "业绩", "形象",
    "品牌", "力量", "示范", "关系", "通道", "屏障", "防线", "风气", "习惯", "作风", "态势", "面貌",
    "风尚", "生态",
];

/// What makes a word with 地 before it: 地方, 地震, 地位.
const PLACES: &str = "方区名址产位理质下面域块表铁籍图价势段级震热处点带基标缘租形貌勤毯雷步头皮毛球幔平线貌源道市县州勘矿灾窖沟衣膜板砖库桩锁接税厅坪宫窗漏暖火心壳堡垄埂痕效力政契接";

fn check(document: &Document<'_>, findings: &mut Findings<'_>) {
    for hit in document.words(Table::Cue(Cue::Adverbial)) {
        let noun = han_run(document.chars_after(hit.span.end, 14));
        let short = noun.chars().count() <= 12;
        if !short
            || noun.contains(['了', '着', '过'])
            || noun.starts_with(|c| PLACES.contains(c)) && !noun.starts_with("基础")
            || !NOUNS.iter().any(|n| noun.ends_with(n))
            || !governed(document.chars_before(hit.span.start, 24))
        {
            continue;
        }
        let sign = Span::new(hit.span.end - '地'.len_utf8(), hit.span.end);
        let phrase = Span::new(hit.span.start, hit.span.end + noun.len());
        findings
            .report(phrase, format!("“{}”中“地”应为“的”", document.text(phrase)))
            .fix(
                "“地”改为“的”",
                Safety::Suggested,
                vec![Edit::new(sign, "的")],
            );
    }
}

/// True where `before`, further adjectives and words of degree taken off, ends
/// with a verb whose object follows.
fn governed(before: &str) -> bool {
    let mut rest = before;
    let mut joined = false;
    for _ in 0..4 {
        if VERBS.iter().any(|verb| rest.ends_with(verb)) {
            return true;
        }
        let degree = DEGREES.iter().find_map(|word| rest.strip_suffix(word));
        match degree.or_else(|| strip_adjective(rest)) {
            Some(shorter) => {
                joined = degree == Some(shorter) && rest.ends_with('、');
                rest = shorter;
            }
            None => {
                // 建立长期稳定地: what has no cue of its own may still be an
                // adjective right after such a verb.
                let bare = rest
                    .char_indices()
                    .rev()
                    .nth(1)
                    .and_then(|(at, _)| rest.get(..at));
                if bare.is_some_and(|head| VERBS.iter().any(|verb| head.ends_with(verb))) {
                    return true;
                }
                // 协同高效 is one attribute of four characters.
                let two = || {
                    let (at, _) = rest.char_indices().rev().nth(1)?;
                    rest.get(..at)?.strip_suffix('、')
                };
                let head = if joined { Some(rest) } else { two() };
                return head.is_some_and(has_attribute);
            }
        }
    }
    VERBS.iter().any(|verb| rest.ends_with(verb))
}

/// True for 形成齐抓共管: a verb and an attribute of four characters, to which the
/// adjectives after 、 are joined.
fn has_attribute(rest: &str) -> bool {
    let Some((at, _)) = rest.char_indices().rev().nth(3) else {
        return false;
    };
    let (before, attribute) = rest.split_at_checked(at).unwrap_or_default();
    let plain = attribute.chars().all(is_han) && !attribute.contains(['了', '的', '地']);
    plain && VERBS.iter().any(|verb| before.ends_with(verb))
}

/// `text` without an adjective at its end.
fn strip_adjective(text: &str) -> Option<&str> {
    let (at, _) = text.char_indices().rev().nth(1)?;
    let (head, last) = text.split_at_checked(at)?;
    let adverbial = lexicon::find(Table::Cue(Cue::Adverbial), &format!("{last}地"));
    let attributive = || lexicon::find(Table::Cue(Cue::Attributive), &format!("{last}的"));
    adverbial.or_else(attributive).map(|_| head)
}
